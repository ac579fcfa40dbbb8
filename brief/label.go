package brief

import (
	_ "embed"
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

//go:embed labels.tsv
var labelsTSV string

// A labelRule names events of one type by the words that tell of them.
type labelRule struct {
	typ   string
	words [][]string // beginnings, to be met in this order; several are as good
	label string
}

// labelRules returns the rows of labels.tsv, those of the most words first.
func labelRules() []labelRule {
	var out []labelRule
	for row := range strings.SplitSeq(labelsTSV, "\n") {
		f := strings.Split(row, "\t")
		if strings.HasPrefix(row, "#") || len(f) != 3 {
			continue
		}
		r := labelRule{typ: f[0], label: f[2]}
		for _, word := range strings.Fields(f[1]) {
			r.words = append(r.words, strings.Split(word, "|"))
		}
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(a, b labelRule) int { return len(b.words) - len(a.words) })
	return out
}

// fits reports whether the beginnings are met in words in order. A word may be
// longer than its beginning by an ending, not by another word.
func (r labelRule) fits(words []string) bool {
	next := 0
	for _, word := range words {
		if next < len(r.words) && slices.ContainsFunc(r.words[next], func(s string) bool {
			return strings.HasPrefix(word, s) && len(word)-len(s) <= 6
		}) {
			next++
		}
	}
	return next == len(r.words)
}

// vague are labels that another telling of the same event may say better.
var vague = map[string]bool{"attack": true, "strike": true, "killing": true, "firing": true, "destruction": true}

// noun is the plain word for what happened, chosen from the words in which it is
// told, else from mode and type. It is never a bare code.
func (w *writer) noun(e parley.Event) string {
	if e.Type == plover.Consult { // readers name these as a person would
		for _, m := range e.Mentions {
			if m.What != "" {
				return encounterNoun(m.What)
			}
		}
	}
	first := ""
	for _, m := range w.tellings(e) {
		if n := w.toldLabel(e.Type, m); n != "" && !vague[n] {
			return n
		} else if first == "" {
			first = n
		}
	}
	for _, mode := range e.Modes {
		if n := modeNouns[e.Type][strings.ToLower(mode)]; n != "" {
			return n
		}
	}
	if first != "" {
		return first
	}
	if n := typeNouns[e.Type]; n != "" {
		return n
	}
	return "event"
}

// toldLabel is what one telling calls the event, "" where its words do not say.
func (w *writer) toldLabel(typ plover.Type, m parley.Mention) string {
	text := w.articles[m.Article].Text
	if !m.Trigger.Valid(text) {
		return ""
	}
	told := toldNoun(text, m.Trigger)
	words := strings.Fields(strings.ToLower(m.Trigger.In(text)))
	ended := restrictions[told] && (typ == plover.Retreat || typ == plover.Concede)
	if told != "" && !ended && (len(words) == 1 || typ == plover.Assault) {
		return told
	}
	if typ == plover.Assault { // "shells struck": what struck stands before it
		before := strings.Fields(strings.ToLower(text[max(0, m.Trigger.Start-20):m.Trigger.Start]))
		words = slices.Concat(before[max(0, len(before)-1):], words)
	}
	for _, r := range w.rules {
		if r.typ == typ.String() && r.fits(words) {
			return r.label // "lifted its ban" is no ban
		}
	}
	if ended {
		return "lifting of the " + told
	}
	return told
}

// toldNouns are words that an article may use for an event and that say no more
// than that it took place: they are plainer than the name of a type.
var toldNouns = map[string]bool{"attack": true, "strike": true, "airstrike": true, "bombing": true, "shelling": true, "bombardment": true, "raid": true,
	"assault": true, "offensive": true, "invasion": true, "incursion": true, "assassination": true, "killing": true, "capture": true, "seizure": true,
	"destruction": true, "pause": true, "suspension": true, "halt": true, "freeze": true, "embargo": true, "ban": true, "expulsion": true,
	"exercise": true, "exercises": true, "drill": true, "drills": true, "threat": true, "ultimatum": true, "truce": true, "ceasefire": true,
	"withdrawal": true, "release": true, "exchange": true, "swap": true, "delivery": true, "deployment": true, "investigation": true,
	"blockade": true, "arrest": true, "protest": true, "march": true, "demonstration": true}

// restrictions are such words for what a concession ends.
var restrictions = map[string]bool{"ban": true, "embargo": true, "freeze": true, "blockade": true}

// kinds may stand before such a noun.
var kinds = map[string]bool{"drone": true, "air": true, "missile": true, "rocket": true, "artillery": true, "mortar": true, "naval": true, "ground": true,
	"joint": true, "military": true, "prisoner": true, "hostage": true}

// toldNoun is the noun at the end of a trigger with the kind before it: "drone
// strike". It is empty where the trigger is a verb.
func toldNoun(text string, trigger parley.Span) string {
	fields := strings.Fields(strings.ToLower(text[max(0, trigger.Start-20):trigger.End]))
	if len(fields) == 0 || !toldNouns[fields[len(fields)-1]] {
		return ""
	}
	n := fields[len(fields)-1]
	if len(fields) > 1 && kinds[fields[len(fields)-2]] {
		n = fields[len(fields)-2] + " " + n
	}
	return n
}

// takesOf are labels after which a place is what was hit or taken: "capture of".
var takesOf = map[string]bool{"capture": true, "seizure": true, "occupation": true, "invasion": true, "shelling": true, "bombing": true, "bombardment": true,
	"storming": true, "destruction": true}

// wordsOnly are types that are done in words: a place named with them is what they
// are about.
var wordsOnly = map[plover.Type]bool{plover.Agree: true, plover.Reject: true, plover.Accuse: true, plover.Threaten: true, plover.Request: true, plover.Support: true,
	plover.Concede: true}

// thing names an event with its place: "drone attack on Kyiv".
func (w *writer) thing(e parley.Event) string {
	n := w.noun(e)
	return n + w.at(e, n)
}

// at is the place of an event with the preposition that its telling has before it:
// " near Moscow" is not " in Moscow". It is empty where the place is only what the
// event is about.
func (w *writer) at(e parley.Event, noun string) string {
	if e.Place == "" || wordsOnly[e.Type] || slices.Contains(names(e.Recipients), e.Place) {
		return ""
	}
	for _, m := range w.tellings(e) {
		text := w.words(m.Finding)
		i := strings.Index(text, e.Place)
		if i < 0 {
			continue
		}
		before := strings.Fields(strings.ToLower(text[:i]))
		if n := len(before); n > 0 && before[n-1] == "the" {
			before = before[:n-1]
		}
		if len(before) == 0 {
			continue
		}
		switch p := before[len(before)-1]; p {
		case "in", "at", "near", "outside", "on", "from", "to", "around", "into":
			if (p == "in" || p == "of") && takesOf[noun] {
				return " of " + e.Place
			}
			return " " + p + " " + e.Place
		case "of":
			if takesOf[noun] {
				return " of " + e.Place
			}
			return " in " + e.Place
		case "over", "about":
			return ""
		}
	}
	if takesOf[noun] {
		return " of " + e.Place
	}
	return " in " + e.Place
}
