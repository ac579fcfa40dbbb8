package figures

import (
	"strings"
)

// auxiliaries may stand between what is counted and the word that tells what
// happened to it: "14 people were reportedly killed".
var auxiliaries = set(`found were was are is have has had been be being got also reportedly reported confirmed feared believed thought
known to remain remained later since already now still officially who that will would 've`)

// passive are the auxiliaries that make a following past form a passive.
var passive = set(`were was are is been be being got reported confirmed feared believed`)

// aside returns where the words continue after ", including two children,".
func (l *line) aside(i int) int {
	closing := ","
	switch {
	case l.at(i) == "(":
		closing = ")"
	case l.at(i) == "," && l.ofThem(i+1):
	case l.at(i) == "," && (l.at(i+1) == "including" || l.at(i+1) == "among" || l.at(i+1) == "most" || l.at(i+1) == "mostly" || l.at(i+1) == "many" || l.at(i+1) == "mainly" || l.at(i+1) == "all"):
	default:
		return i
	}
	for j := i + 2; j < len(l.low) && j < i+12; j++ {
		if l.at(j) == closing {
			return j + 1
		}
	}
	return i
}

// ofThem reads "nine of them", "most of whom".
func (l *line) ofThem(i int) bool {
	if _, _, e := l.plain(i); e > i {
		i = e
	} else if w := l.at(i); w == "most" || w == "some" || w == "many" || w == "all" || w == "half" {
		i++
	} else {
		return false
	}
	return l.at(i) == "of" && (l.at(i+1) == "them" || l.at(i+1) == "whom")
}

// skip passes asides and auxiliaries.
func (l *line) skip(i int) int {
	i = l.aside(i)
	for auxiliaries[l.at(i)] || l.has(i, "may", "have") || l.has(i, "so", "far") {
		if l.at(i) == "so" {
			i++
		}
		i++
	}
	return i
}

// after reads what is told behind the noun: "14 people were killed", "17 dead".
func (l *line) after(c *count) string {
	e := l.skip(c.end)
	w := l.at(e)
	if w == "not" && (l.people(c) || l.likely(c)) && english.what["state"][l.phraseAt(e, 3)] == "missing" {
		return "missing"
	}
	if w == "" || unreal[w] && w != "may" {
		return ""
	}
	from := l.aside(c.end)
	if c.whole > 0 && l.at(from) == "who" && l.at(from+1) != "had" || l.at(from) == "be" || l.at(from) == "should" || l.at(from) == "must" { // "demanded that 46 men be freed"
		return ""
	}
	aux, pass, planned := e > from, false, false
	for i := from; i < e; i++ {
		pass = pass || passive[l.at(i)]
		planned = planned || l.at(i) == "would" || l.at(i) == "will" || l.at(i) == "to" && l.at(i+1) == "be" && l.at(i-1) != "believed" && l.at(i-1) != "feared" && l.at(i-1) != "thought" && l.at(i-1) != "known" && l.at(i-1) != "reported"
	}
	what := ""
	if l.at(c.end) == "," && l.at(c.end+1) != "held" && past(l.at(c.end+1)) && c.noun >= 0 && !l.takesObject(c.end+2) { // "twelve guards, freed on Friday, ..."
		switch l.at(c.end + 2) {
		case "on", "by", "in", "during", "after", "last", "at", "under":
			if v := l.verb(l.at(c.end+1), c); v != "" {
				return v
			}
		}
	}
	if c.noun >= 0 && (l.at(c.end) == "of" || l.at(c.end) == "with") && english.is(l.at(c.noun), "goods") && l.word(c.end+1) { // "trucks of aid"
		e = l.skip(c.end + 2)
	}
	if what = l.state(c, from, e, planned); what != "" {
		return what
	}
	if l.people(c) {
		if what = english.what["is"][w]; what == "" || w == "killed" || w == "injured" || w == "wounded" {
			if d := english.what["does"][w]; d != "" {
				what = d
			}
		}
	}
	object := l.takesObject(e + 1)
	if what == "" || w == "killed" || w == "injured" || w == "wounded" || w == "displaced" || w == "fled" {
		if past(w) {
			if v := l.verb(w, c); v != "" && (pass || !object) {
				what = v
			} else if what == "killed" && w == "killed" || what == "injured" || what == "displaced" && w == "displaced" {
				if object && !pass {
					what = "" // "14 soldiers wounded three men"
				}
			}
		}
	}
	if l.has(e, "shot", "down") && c.noun >= 0 && english.is(l.at(c.noun), "weapon") && (pass || !l.takesObject(e+2)) {
		what = "shot down"
	}
	if planned && harmful[what] {
		return ""
	}
	if what != "" && !aux && c.noun >= 0 && c.right {
		return what
	}
	return what
}

// state reads what is told in several words behind people: "are in captivity",
// "walked free", "were moved to safety".
func (l *line) state(c *count, from, e int, planned bool) string {
	if c.noun >= 0 && english.what["arrives"][l.at(e)] != "" && english.is(l.at(c.noun), "goods") {
		return english.what["arrives"][l.at(e)]
	}
	if c.noun >= 0 && l.at(c.noun) == "bodies" && (l.at(e) == "recovered" || l.at(e-1) == "found" || l.at(e) == "pulled") && e > from {
		return "killed"
	}
	if !l.people(c) && !l.likely(c) {
		return ""
	}
	for i := from; i <= e; i++ {
		for n := 5; n > 1; n-- {
			if what := english.what["state"][l.phraseAt(i, n)]; what != "" && !l.unrealIn(from, i) && !(planned && harmful[what]) {
				return what
			}
		}
		// "are in Belmian jails"
		if what := english.what["state"]["in "+l.at(i+2)]; l.at(i) == "in" && what != "" {
			return what
		}
	}
	return ""
}

// phraseAt joins n words from token i on.
func (l *line) phraseAt(i, n int) string {
	if i < 0 || i+n > len(l.low) {
		return ""
	}
	return strings.Join(l.low[i:i+n], " ")
}

// past reports whether the form can be a past participle.
func past(w string) bool {
	if len(w) > 3 && w[len(w)-2:] == "ed" {
		return true
	}
	switch w {
	case "hurt", "slain", "held", "fled", "sent", "shot", "hung", "withdrawn", "paid", "frozen", "retaken", "set":
		return true
	}
	return false
}

// takesObject reports whether an object begins at token i.
func (l *line) takesObject(i int) bool {
	switch w := l.at(i); w {
	case "a", "an", "the", "at", "their", "his", "its", "them", "him", "her", "another", "more", "about", "some", "nearly", "dozens", "hundreds", "several":
		return w != "at" || l.at(i+1) == "least"
	}
	_, _, e := l.plain(i)
	if e > i {
		return true
	}
	switch l.upos(i) {
	case "NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM":
		return l.upos(i) != "NOUN" || !set("overnight today yesterday tonight")[l.at(i)]
	}
	return l.upos(i) == "" && i < len(l.Tokens) && english.is(l.at(i), "people")
}
