package figures

import (
	"strings"

	"parley"
	"parley/text"
)

// A line is one sentence as this package looks at it: lower-case words with
// straight apostrophes, addressed by token.
type line struct {
	*text.Sentence
	doc string
	// all are the sentences of the document, index is the place of this one.
	all   []text.Sentence
	index int
	low   []string
	tree  *text.Tree // nil when the sentence was not parsed
	// earlier is the last count of the sentence before, nil for none.
	earlier *count
}

func newLine(s *text.Sentence) *line {
	l := &line{Sentence: s, low: make([]string, len(s.Tokens))}
	for i := range s.Tokens {
		l.low[i] = strings.ReplaceAll(strings.ToLower(s.Tokens[i].Form), "’", "'")
	}
	if s.Parsed {
		l.tree = text.NewTree(s)
	}
	return l
}

// at returns the word at i, "" outside the sentence.
func (l *line) at(i int) string {
	if i < 0 || i >= len(l.low) {
		return ""
	}
	return l.low[i]
}

// upos returns the part of speech of token i, "" when there is none.
func (l *line) upos(i int) string {
	if i < 0 || i >= len(l.Tokens) {
		return ""
	}
	return l.Tokens[i].UPOS
}

// has reports whether the words stand at i.
func (l *line) has(i int, words ...string) bool {
	for n, w := range words {
		if l.at(i+n) != w {
			return false
		}
	}
	return true
}

// glued reports whether no white space stands between tokens i and i+1.
func (l *line) glued(i int) bool {
	return i >= 0 && i+1 < len(l.Tokens) && !l.Tokens[i].SpaceAfter && l.Tokens[i].End == l.Tokens[i+1].Start
}

// span covers the tokens [i, j).
func (l *line) span(i, j int) parley.Span {
	return parley.Span{Start: l.Tokens[i].Start, End: l.Tokens[j-1].End}
}

func hyphen(w string) bool { return w == "-" || w == "–" || w == "‑" || w == "‐" }

// stop are words that end a noun phrase.
var stop = set(`a an the this that these those and or but nor as at by for from in into near of off on onto out over per
since than through to toward towards under until up upon via when where which while who whom whose with within without after
before during despite amid among around against between because if is are was were be been being am has have had having do
does did not n't it he she they we you i him her them us his its their our your my there here also ago later earlier each
so then today yesterday tomorrow tonight overnight early late monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december will would could might must shall
should can said says say told tells saying according including reportedly alone so-called about across along behind beneath
beyond inside outside versus vs 's 'll 've 're 'd`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// word reports whether token i is made of letters.
func (l *line) word(i int) bool {
	w := l.at(i)
	return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= 0x80 && !strings.ContainsAny(w, "“”‘’«»—–…•"))
}

// phrase reads the noun phrase that is counted by a number ending before token
// j: "other Ukrainian soldiers", "of the hostages". It returns the token of its
// noun and where it ends; noun is -1 when no noun stands there.
func (l *line) phrase(j int) (first, noun, end int) {
	i := j
	if l.at(i) == "of" {
		i++
		for i < len(l.low) && (l.at(i) == "the" || l.at(i) == "his" || l.at(i) == "its" || l.at(i) == "their" || l.at(i) == "these" || l.at(i) == "those" || l.at(i) == "our" || l.at(i) == "your" || l.at(i) == "my" || l.at(i) == "her") {
			i++
		}
		if l.at(i) == "them" {
			return j, i, i + 1
		}
		if l.at(i) == "number" && (l.at(i-1) == "their" || l.at(i-1) == "its" || l.at(i-1) == "our") { // "two of their number"
			return j, -1, i + 1
		}
	}
	if v, e := l.small(i); v > 1 && l.at(j) == "of" && i > j+1 && e < len(l.low) && l.upos(e) != "PUNCT" { // "one of the nine sailors": a whole with a number of its own
		return j, -1, j
	}
	if l.at(j) != "of" && smallNumbers[l.at(i)] > 1 && timeUnits[l.at(i+1)] != "" { // "its staff of 14 three days"
		return j, -1, j
	}
	first, noun = i, -1
	known := false
	for n := 0; i < len(l.low) && n < 7; i, n = i+1, n+1 {
		w := l.at(i)
		if hyphen(w) && l.glued(i-1) && l.glued(i) {
			if model(l.at(i+1)) && l.upos(i-1) == "PROPN" { // "Six F-35s"
				i++
				noun = i
			}
			continue
		}
		if _, _, number := digits(w); number && noun == i-2 && hyphen(l.at(i-1)) && l.glued(i-1) && l.glued(i-2) && l.upos(i+1) == "NOUN" { // "six F-16 jets"
			continue
		}
		if w == "round" && known && l.upos(i) == "ADP" {
			break
		}
		if w == "'s" && noun >= 0 && l.at(j) == "of" {
			if _, _, e := l.plain(i + 1); e > i+1 { // "of the garrison's 2,000 troops"
				return j, -1, j
			}
		}
		if w == "'s" && noun >= 0 && l.word(i+1) {
			noun, known = -1, false
			continue
		}
		if w == "'s" && l.at(i-1) == "other" && l.word(i+1) { // "25 of the other's soldiers"
			continue
		}
		if noun == i-1 && noun >= 0 && l.upos(i) == "VERB" && l.Tokens[i].XPOS == "VBZ" && english.is(w, "people") && l.upos(i-1) == "NOUN" && !strings.HasSuffix(l.at(i-1), "s") && !l.takesObject(i+1) { // "five bank clerks", the clerks taken for a verb
			noun, known = i, true
			continue
		}
		if n == 0 && l.pluralOf(i) && l.word(i) && !stop[w] {
			noun, known = i, len(english.nouns[w]) > 0
			continue
		}
		if !l.word(i) || stop[w] || l.endsPhrase(i) || known && stated[w] && l.upos(i) != "NOUN" { // "five privates wounded"
			break
		}
		if known && l.tree != nil && l.tree.Is(noun, "nsubj") && l.Tokens[noun].Head != i && noun < i-1 { // "lawyers face charges", taken for one name
			break
		}
		if len(english.nouns[w]) > 0 {
			noun, known = i, true
		} else if !known && (l.upos(i) == "" || l.upos(i) == "NOUN" || l.upos(i) == "PROPN") {
			noun = i
		} else if known && l.Tokens[i].XPOS == "NNS" && l.tree != nil && noun == i-1 && l.Tokens[noun].Head == i && l.tree.Is(noun, "compound") && l.Tokens[noun].XPOS == "NN" { // "four battle groups"
			noun = i
		} else if known && l.upos(i) == "" {
			break // "14 people overnight"
		} else if known && l.upos(i) == "NOUN" && hyphen(l.at(i-1)) {
			noun = i
		}
	}
	if noun < 0 {
		return j, -1, j
	}
	if w := l.at(noun); w == "more" || w == "further" || w == "additional" { // "two more died"
		return j, -1, noun + 1
	}
	return first, noun, noun + 1
}

// pluralOf reports whether the word at i, which the tagger takes for a verb, is the plural noun of
// the number before it: so many cannot be the subject of a verb in the singular.
func (l *line) pluralOf(i int) bool {
	return i > 0 && i < len(l.Tokens) && l.Tokens[i].XPOS == "VBZ" && strings.HasSuffix(l.at(i), "s") && l.upos(i-1) == "NUM" && l.at(i-1) != "one" && l.at(i-1) != "1" &&
		(l.Tokens[i-1].Head == i || scales[l.at(i-1)] > 0) && l.upos(i) != "AUX"
}

// model reports whether the word is the number of a make of weapon, in the plural: the "35s" of
// F-35s.
func model(w string) bool {
	n := len(w) - 1
	if n < 1 || n > 3 || w[n] != 's' {
		return false
	}
	for i := 0; i < n; i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return true
}

// endsPhrase reports whether the word at i is a verb or a state that is told of
// the phrase before it, rather than part of the phrase.
func (l *line) endsPhrase(i int) bool {
	w := l.at(i)
	if l.tree != nil && l.Tokens[i].XPOS == "VBN" && l.tree.Is(i, "amod") && l.Tokens[i].Head > i && (l.upos(i-1) == "NUM" || l.upos(i-1) == "ADJ") { // "the 12 promised air-defence systems"
		return false
	}
	if l.at(i) == "alive" { // "brought up 21 alive"
		return true
	}
	if k := english.nouns[l.at(i+1)]; len(k) > 0 {
		switch l.upos(i) {
		case "", "ADJ", "NOUN", "PROPN", "NUM", "ADV":
			return false // "wounded soldiers"
		case "VERB":
			return l.Tokens[i].XPOS != "VBN" && l.Tokens[i].XPOS != "VBG" || l.upos(i-1) == "NOUN"
		}
	}
	if (len(english.nouns[w]) > 0 || english.what["noun"][w] != "") && l.upos(i) != "VERB" {
		return false
	}
	switch w {
	case "walked", "went", "left", "remain", "remained", "told", "taken", "set", "let", "hostage", "prisoner", "captive", "go", "free", "forced", "driven", "moved", "flown", "declared", "ordered", "snatched", "seized", "home", "away":
		return true
	}
	for _, class := range [...]string{"verb", "people", "forces", "goods", "things", "does", "is", "money", "arrives"} {
		if english.what[class][w] != "" {
			return true
		}
	}
	switch l.upos(i) {
	case "", "NOUN", "PROPN", "ADJ", "NUM", "SYM":
		return false
	case "ADV":
		return l.upos(i+1) != "ADJ" && l.upos(i+1) != "NOUN"
	case "VERB":
		return l.tree == nil || !l.tree.Is(i, "amod", "compound")
	}
	return true
}
