package figures

import (
	"strings"
	"unicode"
)

var months = set(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`)

// numbered are words whose number is a name: Resolution 2202, Article 5.
var numbered = set(`resolution article articles no no. nos. number flight page pages chapter section sections paragraph paragraphs
channel brigade regiment highway route road day phase point step annex appendix version model group act law decree bill rule
class level category protocol item figure table unit block reactor gate room apartment aged age ages # § bus train line km`)

// named reports whether the number in tokens [i, j) is part of a name, a date, a
// time of day, an age or a score.
func (l *line) named(i, j int) bool {
	digit := l.at(i)[0] >= '0' && l.at(i)[0] <= '9'
	if i > 0 && l.glued(i-1) {
		prev := l.at(i - 1)
		switch {
		case hyphen(prev) && l.glued(i-2): // F-16, Covid-19, 3-2
			return true
		case prev == "/" || prev == ":" || prev == "." || prev == "'" || prev == "#" || prev == "+":
			return true
		case digit && unicode.IsLetter(rune(prev[len(prev)-1])):
			return true
		}
	}
	if digit && j == i+1 && hyphen(l.at(j)) && l.glued(i) && l.glued(j) { // a score: "14-12"
		if a, _, _ := digits(l.at(i)); a < 1000 {
			if b, scaled, ok := digits(l.at(j + 1)); ok && !scaled && b <= a && l.upos(j+2) != "NOUN" && len(l.at(j+1)) <= len(l.at(i)) && l.at(j+2) != "%" {
				return true
			}
		}
	}
	if digit && i == 0 && l.index > 0 && l.index <= len(l.all) { // a sentence cut at "Nov."
		if t := l.all[l.index-1].Tokens; len(t) > 1 && (months[strings.ToLower(strings.TrimSuffix(t[len(t)-1].Form, "."))] || months[strings.ToLower(t[len(t)-2].Form)] && t[len(t)-1].Form == ".") {
			return true
		}
	}
	if w := l.at(i - 1); (w == "was" || w == "is" || w == "turned" || w == "turns") && (l.at(i-2) == "he" || l.at(i-2) == "she") && len(english.nouns[l.at(j)]) == 0 && l.upos(j) != "NOUN" && timeUnits[l.at(j)] == "" { // "when she was 12"
		return true
	}
	if digit && j == i+1 && l.clock(i) {
		return true
	}
	if digit && i == 1 && j == 2 && (l.Tokens[0].XPOS == "NN" && l.upos(0) == "NOUN" || l.tree != nil && l.tree.Is(1, "flat")) && l.upos(2) == "AUX" && l.at(0) != "toll" && !l.inCapitals() { // "Berth 8 is kept for the mail boat"
		return true
	}
	if month := strings.TrimSuffix(l.at(i-1), "."); digit && len(l.at(i)) < 3 && (month != l.at(i-1) && months[month] || month == "" && months[l.at(i-2)] && len(l.at(i-2)) < 5) && !english.is(l.at(j), "people") { // "MARRIM, Jan. 8 -"
		return true
	}
	if digit && (months[l.at(i-1)] && (i < 2 || !english.is(l.at(j), "people")) || months[l.at(j)] && l.at(j) != "may" && l.at(j) != "march" ||
		(l.at(j) == "may" || l.at(j) == "march") && l.Tokens[j].Form[0] < 'a') {
		return true
	}
	if c := l.Tokens[i].Form[0]; i > 1 && c >= 'A' && c <= 'Z' && l.Tokens[i-1].XPOS[:min(2, len(l.Tokens[i-1].XPOS))] == "NN" && l.Tokens[i-1].Form[0] >= 'A' && l.Tokens[i-1].Form[0] <= 'Z' && !l.inCapitals() { // "Lock Four"
		return true
	}
	if numbered[l.at(i-1)] && !l.numbering(i-1) && !english.is(l.at(j), "people", "captive") || l.at(i-1) == "(" && l.at(j) == ")" && !l.severalBefore(i-2) {
		return true
	}
	if l.glued(j-1) && (l.at(j) == "/" || l.at(j) == ":") {
		return true
	}
	if hyphen(l.at(j)) && l.glued(j-1) && l.has(j+1, "year") && (l.at(j+2) == "olds" || hyphen(l.at(j+2)) && (l.at(j+3) == "old" || l.at(j+3) == "olds")) {
		return true
	}
	if l.has(j, "years", "old") || l.has(j, "years", "of", "age") || l.at(j) == "a.m." || l.at(j) == "p.m." || l.at(j) == "am" || l.at(j) == "pm" || l.at(j) == "gmt" || l.at(j) == "o'clock" {
		return true
	}
	if digit && j == i+1 && len(l.at(i)) == 2 && l.at(i-1) == "," && (l.at(j) == "," || l.at(j) == ".") && i > 1 &&
		(l.Tokens[i-2].XPOS == "NN" || l.Tokens[i-2].XPOS == "NNP") && !collective[l.at(i-2)] && ordinals[l.at(i-2)] == 0 && l.at(i-2) != "toll" { // "the judge, 71,"
		return true
	}
	if l.at(i-1) == "of" && l.aged(i-2) && (l.upos(j) != "NOUN" && l.upos(j) != "ADJ" && l.upos(j) != "PROPN" && l.at(j) != "%" || l.glued(j-1)) { // "a shepherd of seventy"
		return true
	}
	return l.yearlike(i, j)
}

// severalBefore reports whether token i is a word for several people, whose number may stand in
// brackets behind them; behind a name it is an age, behind a word for a text its number.
func (l *line) severalBefore(i int) bool {
	if i < 0 || i > 0 && l.Tokens[i].Form != l.at(i) {
		return false
	}
	if english.what["is"][l.at(i)] != "" {
		return true
	}
	return l.Tokens[i].XPOS == "NNS" && english.is(l.at(i), "people", "captive", "force")
}

// clock reports whether token i is a time of day written with a dot: "at 8.15", "from 19.30".
func (l *line) clock(i int) bool {
	h, m, dotted := strings.Cut(l.at(i), ".")
	if !dotted || len(m) != 2 || len(h) > 2 || m > "59" || len(h) == 2 && h > "24" {
		return false
	}
	switch l.at(i - 1) {
	case "at", "by", "from", "until", "till", "before", "after", "since", "about", "around", "the":
	default:
		return false
	}
	switch w := l.at(i + 1); {
	case w == "%" || w == "percent" || w == "per" || scales[w] > 0 || english.money[w] != nil || l.sign(i-1) != "":
		return false
	}
	return l.upos(i+1) != "NOUN" || l.at(i+1) == "train" || l.at(i+1) == "flight"
}

// aged reports whether token i is one person, of whom an age may be told: "a boy", "her son".
func (l *line) aged(i int) bool {
	w := l.at(i)
	if i < 1 || l.Tokens[i].XPOS != "NN" || collective[w] {
		return false
	}
	if relatives[w] || english.is(w, "people") && w != "people" {
		return true
	}
	for _, end := range []string{"man", "woman", "herd", "boy", "girl"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ist")) && !things[w]
}

// relatives are persons by their years and their kin; things are words that only look like
// those of persons.
var (
	relatives = set(`man woman boy girl child baby infant toddler youth teenager son daughter father mother grandfather grandmother brother sister widow widower husband wife uncle aunt nephew niece cousin pupil student schoolboy
		schoolgirl nurse monk nun priest conscript recruit cadet captain sergeant corporal driver nurse doctor guard clerk`)
	things = set(`number order quarter letter offer power tower paper river border winter summer corner chapter cluster member tender transfer layer matter counter list series dinner order shower water carrier tanker freighter cutter
		trawler convoyer bunker container trailer charter register roster banner centre center master cover user server fiber filter helicopter supper order ladder barrier bomber launcher fighter tanker cruiser steamer liner`)
)

// yearlike reports whether the number could be a year and is not followed by
// what it would count.
func (l *line) yearlike(i, j int) bool {
	w := l.at(i)
	if i == 0 && j == 1 && len(w) == 4 && w >= "1000" && w < "1800" && l.upos(1) == "PROPN" && !strings.ContainsAny(w, ",.") { // "1584 Ivan dies", in a table of years
		return true
	}
	if j != i+1 || len(w) != 4 || w < "1800" || w > "2100" || strings.ContainsAny(w, ",.") {
		return false
	}
	return len(english.nouns[l.at(j)]) == 0 && len(english.nouns[l.at(j+1)]) == 0
}

// numbering reports whether the word "number" at token i is a verb: "the displaced now number
// 40,000".
func (l *line) numbering(i int) bool {
	if l.at(i) != "number" || i == 0 {
		return false
	}
	x := l.Tokens[i-1].XPOS
	if i > 1 && l.at(i-2) == "the" && x == "JJ" { // "the dead number 31"
		return true
	}
	return l.at(i-1) == "to" || l.at(i-1) == "who" || l.at(i-1) == "which" || x == "NNS" || x == "RB" || x == "VBN" || x == "VBD" || l.upos(i) == "VERB"
}

// inCapitals reports whether the whole sentence stands in capitals, as headlines may: they then
// say nothing of names.
func (l *line) inCapitals() bool {
	letters := 0
	for i := range l.Tokens {
		form := l.Tokens[i].Form
		if strings.ToLower(form) != form {
			letters++
		}
		if strings.ToUpper(form) != form {
			return false
		}
	}
	return letters > 2
}
