package figures

import (
	"math"
	"strings"
)

var ordinals = map[string]float64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
	"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
	"sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
}

// ordinal reads "sixth", "19th" or "twenty-third" at token i, and where it ends.
func (l *line) ordinal(i int) (float64, int) {
	w := l.at(i)
	if k := i + 1; w == "hundred" || smallNumbers[w] > 0 && l.at(k) == "hundred" { // "hundred-and-first", "one hundred and twentieth"
		hundreds := 100.0
		if w != "hundred" {
			hundreds, k = 100*smallNumbers[w], k+1
		}
		for ; hyphen(l.at(k)) && l.glued(k-1) || l.at(k) == "and"; k++ {
		}
		if v, e := l.ordinal(k); v > 0 && v < 100 && k > i+1 {
			return hundreds + v, e
		}
		return 0, i
	}
	if tens := smallNumbers[w]; tens >= 20 {
		k := i + 1
		if hyphen(l.at(k)) && l.glued(i) {
			k++
		}
		if v := ordinals[l.at(k)]; v > 0 && v < 10 && k > i+1 {
			return tens + v, k + 1
		}
		return 0, i
	}
	if v := ordinals[w]; v > 0 {
		return v, i + 1
	}
	if len(w) > 2 {
		switch w[len(w)-2:] {
		case "st", "nd", "rd", "th":
			if v, _, ok := digits(w[:len(w)-2]); ok && !strings.ContainsAny(w, ".,") && v > 0 && v < 1000 {
				return v, i + 1
			}
		}
	}
	return 0, i
}

// series reads the number of an encounter in its series: "their sixth call", "a
// fourth round of talks", "another call - their sixth since". A number within a
// week or a day ("the second call this week") is not one.
func (l *line) series(i int) (*count, string) {
	if c := l.roundNumber(i); c != nil {
		return c, l.at(i)
	}
	v, e := l.ordinal(i)
	if v == 0 || months[l.at(e)] || months[l.at(i-1)] || l.at(e) == "of" && months[l.at(e+1)] {
		return nil, ""
	}
	det := l.at(i - 1)
	if hyphen(l.at(e)) && l.glued(e-1) && !english.is(l.at(e+1), "series") { // "the eleventh-hour call"
		return nil, ""
	}
	own := det == "their" || det == "its" || det == "his" || det == "her" || det == "'s" || det == "'"
	if det == "and" || det == "or" || det == "to" { // "the fifth and sixth rounds"
		for k := i - 2; k >= 0 && k > i-5; k-- {
			if v, e := l.ordinal(k); v > 0 && e == i-1 {
				det = "the"
			}
		}
	}
	if !own && det != "a" && det != "an" && det != "the" && det != "this" && det != ":" && det != "•" && det != "*" && i > 0 {
		return nil, ""
	}
	c := &count{quantity: quantity{first: i, number: i, last: e, low: &v, high: &v}, np: e, noun: -1, end: e, what: "number in a series"}
	if own && det != "'s" && det != "'" || det == "the" && l.at(i-1) == "the" {
		c.first = i - 1
	}
	noun := -1
	from := e
	if l.at(e) == "," && l.at(e+1) == "and" { // "their fourth, and perhaps last, meeting"
		for j := e + 2; j < e+6; j++ {
			if l.at(j) == "," {
				from = j + 1
				break
			}
		}
	}
	if l.at(e) == "and" && (l.at(e+1) == "last" || l.at(e+1) == "final" || l.upos(e+1) == "ADJ" && ordinals[l.at(e+1)] == 0) {
		from = e + 2
	}
	if j := e + 1; l.at(e) == "and" || l.at(e) == "or" || l.at(e) == "to" {
		if v, end := l.ordinal(j); v > 0 { // "the fifth and sixth rounds"
			from = end
		}
	} else if l.at(e) == "," && (l.upos(j) == "ADJ" || l.upos(j) == "ADV" || l.upos(j) == "VERB") && (l.upos(j+1) == "NOUN" || l.at(j+1) == "and") && english.is(l.at(j+1), "series") { // "a second, shorter call"
		from = j
	}
	for j := from; j < from+5; j++ {
		if english.is(l.at(j), "series") {
			noun = j
			continue
		}
		if !l.word(j) && !(hyphen(l.at(j)) && l.glued(j)) || stop[l.at(j)] {
			break
		}
	}
	of := ""
	if noun >= 0 && (l.at(noun) == "conference" || l.at(noun) == "gathering") && ordinals[l.at(i)] == 0 { // "the 60th conference" is one of a body that meets every year
		return nil, ""
	}
	switch {
	case noun >= 0:
		if l.at(noun) == "time" && !l.meets() {
			return nil, ""
		}
		c.noun, c.end = noun, noun+1
		if _, second := l.ordinal(e + 1); second > e+1 && second <= noun { // "the fifth and sixth rounds"
			c.noun, c.end, c.np = -1, e, i
			return c, l.at(noun)
		}
		if l.at(noun+1) == "of" && english.is(l.at(noun), "series") && english.is(l.at(noun+2), "event", "series") {
			c.noun, c.end = noun+2, noun+3
		}
		if l.at(c.end) == "of" && (l.at(noun) == "round" || l.at(noun) == "rounds") && !l.ofMeetings(c.end+1) { // "the first round of voting"
			return nil, ""
		}
		of = l.span(from, c.end).In(l.doc)
		if v == 1 && l.at(noun) != "round" && l.at(noun) != "phase" && l.at(noun) != "stage" {
			return nil, ""
		}
	case own && l.at(e) == "since" && v > 1:
		for j := i - 2; j >= 0 && j > i-25; j-- {
			if english.is(l.at(j), "series") {
				of = l.low[j]
				break
			}
		}
		if of == "" {
			return nil, ""
		}
	case (det == "the" || i == 1 && l.at(0) == "the") && v > 1 && (l.upos(e) == "AUX" || ending[l.lemma(e)]) && l.roundNear(i) != "": // "the sixth had broken up"
		of = l.roundNear(i)
	case det == "the" && v > 1 && l.upos(e) == "AUX" && l.roundsBefore(i) != "": // "Of the rounds so far, the fourth was the longest"
		of = l.roundsBefore(i)
	case det == "the" && v > 1 && l.upos(i-2) != "ADP" && (l.at(e) == "," || l.at(e) == "." || l.at(e) == ";" || l.at(e) == "since" || l.at(e) == "between" || l.at(e) == "having" || l.has(e, "of", "its", "kind") || l.at(e) == ""): // "Their previous meeting, the third,"
		for j := i - 2; j >= 0 && j > i-16 && of == ""; j-- {
			switch w := l.at(j); {
			case w == "time" || w == "trip":
			case english.is(w, "series"):
				of = w
			}
		}
		if of == "" {
			return nil, ""
		}
	case det == "the" && v > 1 && l.at(e) == "of" && l.roundOf(e+1) != "": // "the third of the five planned rounds"
		of = l.roundOf(e + 1)
	case det == "the" && v > 1 && l.at(i-2) == "," && l.alone(i, e) && l.roundsBefore(i-1) != "": // "have had four conversations, the fourth on a train"
		of = l.roundsBefore(i - 1)
	case v > 1 && (own || det == "the" || det == "a" || det == "an") && l.alone(i, e) && l.roundNear(i) != "": // "nobody can say what the ninth achieved"
		of = l.roundNear(i)
	default:
		return nil, ""
	}
	if l.within(c.end) { // its place in a week or a month is not that in the series
		c.unit = periodic
	}
	if det == "a" && l.listed(c.end) || det == "a" && c.noun >= 0 && l.at(c.noun) == "package" {
		return nil, ""
	}
	return c, of
}

// alone reports whether the ordinal in tokens [i, e) has no noun of its own: "a twelfth in July",
// "what the ninth achieved".
func (l *line) alone(i, e int) bool {
	switch l.at(i - 2) {
	case "on", "by", "until", "since", "from": // a day of the month
		return false
	}
	if _, before := l.ordinal(i - 3); l.at(i-2) == "," && (l.upos(i-3) == "PROPN" || before > i-3) || hyphen(l.at(e)) && l.glued(e-1) {
		return false
	}
	switch l.upos(e) {
	case "VERB", "AUX", "PUNCT", "CCONJ", "PART":
		return true
	case "ADV":
		return l.upos(e+1) == "VERB" || l.upos(e+1) == "AUX" || l.upos(e+1) == "PUNCT"
	case "ADP":
		return l.at(e) != "of"
	case "DET", "PRON": // "their first lasted a minute, their second an hour"
		return timeUnits[l.at(e+1)] != "" || timeUnits[l.at(e+2)] != ""
	case "":
		return true
	}
	return timeUnits[l.at(e+1)] != "" && l.upos(e) == "NUM"
}

// roundOf returns the word for meetings of which one is told to be so many: "of the five planned
// rounds"; "" where none stands there.
func (l *line) roundOf(i int) string {
	for n := 0; n < 5; n, i = n+1, i+1 {
		if meetings[l.at(i)] {
			return l.at(i)
		}
		if u := l.upos(i); u != "DET" && u != "NUM" && u != "ADJ" && u != "VERB" && u != "PRON" {
			break
		}
	}
	return ""
}

// meetings are the nouns of encounters that are numbered.
var meetings = set(`round rounds session sessions call calls meeting meetings summit summits encounter encounters conversation conversations swap swaps exchange exchanges talks consultation consultations telephone-call conference conferences visit visits audience audiences`)

// lemma returns the lemma of token i, "" where there is none.
func (l *line) lemma(i int) string {
	if l.tree == nil || i < 0 || i >= len(l.Tokens) {
		return ""
	}
	return l.tree.Lemma(i)
}

// roundNear returns the word for the meetings that the sentence numbers: "round", "session".
func (l *line) roundNear(i int) string {
	for j := range l.low {
		if _, _, e := l.plain(j); e > j && j < i && (l.at(e) == "rounds" || l.at(e) == "sessions" || l.at(e) == "meetings") { // "after six rounds the seventh"
			return l.at(e)[:len(l.at(e))-1]
		}
		if _, e := l.ordinal(j); e > j && j != i {
			for k := e; k < e+4; k++ { // "the first two rounds", "fourth telephone call"
				if w := l.at(k); w == "time" {
					break
				} else if meetings[w] {
					return w
				}
				if u := l.upos(k); u != "NUM" && u != "ADJ" && u != "NOUN" && u != "PROPN" {
					break
				}
			}
		}
	}
	return ""
}

// roundsBefore returns the plural word for meetings that stands before token i; "" for none.
func (l *line) roundsBefore(i int) string {
	for j := i - 2; j >= 0; j-- {
		if w := l.at(j); w == "on" && j == i-2 {
			return ""
		} else if meetings[w] && strings.HasSuffix(w, "s") && w != "talks" && l.upos(j) == "NOUN" {
			return w
		}
	}
	return ""
}

// periodic is the unit of a place in a series that is only counted within a week or a
// month: "the second call this week".
const periodic = "in a period"

// listed reports whether more ordinals follow in a row: "a third round, a fourth, a
// tenth" counts nothing.
func (l *line) listed(i int) bool {
	if l.at(i) != "," && l.at(i) != "and" && l.at(i) != "or" {
		return false
	}
	if l.at(i+1) == "and" || l.at(i+1) == "or" {
		i++
	}
	v, _ := l.ordinal(i + 2)
	return v > 0 && l.at(i+1) == "a"
}

// within reports whether the series is bounded by a span of time: "this week",
// "in three days".
func (l *line) within(i int) bool {
	for j := i; j < i+6 && j < len(l.low); j++ {
		switch w := l.at(j); {
		case w == "," || w == ".":
			return false
		case (w == "in" || w == "within") && (smallNumbers[l.at(j+1)] > 0 || l.at(j+1) == "as" || l.at(j+1) == "a" || l.at(j+1) == "less"),
			(w == "this" || w == "that") && timeUnits[l.at(j+1)] != "" && l.at(j+1) != "year", w == "of" && l.at(j+1) == "the" && timeUnits[l.at(j+2)] != "":
			return true
		case w == "this" || w == "that":
			return false
		}
	}
	return false
}

// roundNumber reads "round five of the talks", "session number nine".
func (l *line) roundNumber(i int) *count {
	k := i + 1
	if l.at(k) == "number" || l.at(k) == "no" || l.at(k) == "no." {
		k++
		if l.at(k) == "." {
			k++
		}
	}
	if l.at(i) != "round" && (k == i+1 || !meetings[l.at(i)]) {
		return nil
	}
	v, e := l.numeral(k)
	if e == k || v < 1 || v > 999 || v != math.Trunc(v) || k == i+1 && l.at(e) == "of" && !english.is(l.at(e+1), "event") && !english.is(l.at(e+2), "event") && !english.is(l.at(e+3), "event") {
		return nil
	}
	return &count{quantity: quantity{first: i, number: k, last: e, low: &v, high: &v}, np: i, noun: i, end: e, what: "number in a series"}
}

// meets reports whether the sentence tells of a meeting: "the fourth time" is then
// the number of one.
func (l *line) meets() bool {
	for i := range l.low {
		switch l.at(i) {
		case "met", "meet", "meeting", "spoke", "spoken", "talked", "negotiated", "talk", "sat", "sit", "negotiate":
			return true
		}
		if l.tree != nil && l.upos(i) == "VERB" && gathering[l.tree.Lemma(i)] {
			return true
		}
	}
	return false
}

// gathering are further verbs of people who meet.
var gathering = set(`gather convene reconvene assemble confer meet talk speak negotiate host receive`)

// ofMeetings reports whether what begins at token i is a meeting, or one who meets: rounds
// are also of elections, of games, of cuts.
func (l *line) ofMeetings(i int) bool {
	for n := 0; n < 7 && i < len(l.low); n, i = n+1, i+1 {
		switch w := l.at(i); {
		case english.is(w, "event", "series") || w == "diplomacy" || w == "contacts" || w == "exchanges" || w == "swaps":
			return true
		case l.upos(i) == "VERB" && n > 0, w == "," || w == "." || w == ";":
			return false
		}
	}
	return false
}
