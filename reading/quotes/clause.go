package quotes

import (
	"strings"

	"parley/text"
)

// madeClear returns where "made (it) clear" that begins at c ends, else 0.
func (f *finder) madeClear(c int) int {
	switch f.at(c) {
	case "make", "makes", "made", "making":
	default:
		return 0
	}
	i := c + 1
	if f.at(i) == "it" {
		i++
	}
	for f.at(i) == "very" || f.at(i) == "quite" || f.at(i) == "abundantly" || f.at(i) == "perfectly" {
		i++
	}
	if f.at(i) != "clear" || f.at(i+1) != "that" && f.at(i+1) != ":" {
		return 0
	}
	return i + 1
}

// clause returns where the reported clause behind cue c begins, 0 if none does.
func (f *finder) clause(k class, c int) int {
	end := f.end[c]
	j := c + 1
	if k == tell {
		h := f.phraseAfter(j)
		switch {
		case hearers[f.at(j)]:
			j++
		case h.found():
			j = h.last
		default:
			return 0
		}
		if i := f.sinceThen(j); f.at(i) == "that" { // "told me an hour ago that"
			j = i
		}
	}
	// "said in Geneva on Monday that": nothing that is said yet
	for i := j; i < end && i < j+14; i++ {
		w := f.at(i)
		if w == "that" && (f.at(i-1) == "condition" || f.at(i-1) == "grounds" || f.at(i-1) == "fact" || f.at(i-1) == "now" || f.at(i-1) == "so") {
			return 0
		}
		if w == "that" && (i == j || f.at(i-1) != "of") && f.begins(i+1) && (k != weak || f.toks[i].XPOS != "DT") {
			if i > j && !hinges[f.at(j)] && f.at(j) != "," && k != tell {
				return 0
			}
			return i + 1
		}
		if auxiliary[w] && w != "'s" || f.upos(i) == "VERB" || f.upos(i) == "AUX" || w == "." || w == ":" || w == ";" || f.in[i] >= 0 && !f.isTitle(i) || pronouns[w] && !hinges[f.at(i-1)] {
			break
		}
	}
	w := f.at(j)
	if pronouns[w] && !f.follows(j+1) {
		return 0 // "said it to me too", "denied it and left"
	}
	switch f.at(c) {
	case "ask", "asks", "asked", "asking":
		if w == "whether" || w == "if" || w == "why" || w == "how" || w == "what" || w == "when" || w == "who" || w == "where" {
			return j
		}
		return 0
	}
	if k == weak && finding[f.at(c)] && f.tree(c) != nil && (pronouns[w] || determiners[w] || f.capital(j)) && f.complement(c, j) == j {
		return j
	}
	if k == weak || k == write || f.at(c) == "suggest" || f.at(c) == "suggests" {
		return 0
	}
	if f.tree(c) != nil {
		if i := f.complement(c, j); i > 0 {
			return i
		}
		if f.upos(j) == "VERB" || f.upos(j) == "ADP" || f.upos(j) == "ADV" || f.upos(j) == "PUNCT" && f.in[j] < 0 || hinges[w] {
			return 0
		}
	}
	if (f.at(c) == "said" || f.at(c) == "says" || f.at(c) == "say" || f.at(c) == "denied" || f.at(c) == "claimed" || f.at(c) == "claims" || k == tell) && f.finite(j, end) && (pronouns[w] || w == "there" || determiners[w] || f.capital(j) || f.upos(j) == "NOUN" || f.upos(j) == "ADJ" || f.upos(j) == "NUM" || f.upos(j) == "PRON") {
		return j
	}
	return 0
}

// finding are weak cues that take a clause without "that" as well.
var finding = set(`found finds shows show showed`)

// hearers are pronouns of those who are told something.
var hearers = set(`me us him her them you`)

// sinceThen passes "an hour ago" and "last week" from token i on.
func (f *finder) sinceThen(i int) int {
	for n := 0; n < 4; n++ {
		switch w := f.at(i + n); {
		case w == "ago" || w == "earlier" || w == "later" || w == "before":
			return i + n + 1
		case (w == "week" || w == "month" || w == "year" || w == "night") && n == 1 && (f.at(i) == "last" || f.at(i) == "this"):
			return i + n + 1
		case w == "" || sentenceEnd(w) || w == ",":
			return i
		}
	}
	return i
}

// follows reports whether a finite verb, adverbs left out, stands at token i, behind a
// pronoun: the two begin a clause.
func (f *finder) follows(i int) bool {
	for n := 0; n < 3; n, i = n+1, i+1 {
		switch f.upos(i) {
		case "VERB", "AUX":
			return f.toks[i].XPOS != "VBG"
		case "ADV":
		case "":
			return true // not tagged
		default:
			return auxiliary[f.at(i)] || f.at(i) == "," || f.at(i) == "and" && pronouns[f.at(i+1)] || n == 0 && f.at(i) == "both"
		}
		if f.at(i) == "too" {
			return false
		}
	}
	return true
}

// isTitle reports whether token i stands in a quotation that names a work.
func (f *finder) isTitle(i int) bool { return f.title(f.marks[f.in[i]]) }

// begins reports whether a clause can begin at token i: "that" before it was no
// pronoun.
func (f *finder) begins(i int) bool {
	return i < len(f.toks) && (f.letters(i) || f.in[i] >= 0 || f.at(i) == "," || f.at(i) == "$") && !auxiliary[f.at(i)]
}

// finite reports whether an auxiliary stands in [i, j): the words make a clause.
func (f *finder) finite(i, j int) bool {
	for ; i < j; i++ {
		switch f.toks[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
		if auxiliary[f.at(i)] && f.at(i) != "'s" || pronouns[f.at(i)] && f.upos(i+1) != "NOUN" && f.letters(i+1) {
			return true
		}
	}
	return false
}

// complement asks the parse for the clause that the cue governs; it must begin at
// or soon behind token j.
func (f *finder) complement(c, j int) int {
	t := f.tree(c)
	base := f.begin[c]
	for _, k := range t.Children(f.local[c]) {
		if k+base <= c || !t.Is(k, "ccomp", "parataxis") {
			continue
		}
		if t.Child(k, "nsubj", "csubj", "expl", "aux", "cop") < 0 {
			continue
		}
		first, _ := t.Bounds(k)
		first = max(first+base, c+1)
		for f.at(first) == "," || f.at(first) == ":" || f.at(first) == "that" {
			first++
		}
		if f.at(first-1) == "that" && first > j {
			return first
		}
		if first == j || first > j && hinges[f.at(j)] && first-j < 12 {
			return first
		}
	}
	return 0
}

// cut returns where the reported clause that begins at j ends: at the end of the
// sentence, unless another act of speech or a clause of the article's own begins.
func (f *finder) cut(c, j, end int) int {
	t := f.tree(c)
	for i := j + 1; i < end; i++ {
		if f.in[i] >= 0 && f.marks[f.in[i]].open >= j {
			continue
		}
		w := f.at(i)
		if (w == "and" || w == "but") && f.at(i-1) != "," && f.ownVerb(t, c, i+1, end) {
			f.goesBy[f.verbAt(i+1, end)] = c
			return i
		}
		if w == ";" || i > j+1 && f.in[i-1] >= 0 && f.marks[f.in[i-1]].close == i-1 && sentenceEnd(f.at(i-2)) && f.capital(i) {
			return i
		}
		if w != "," {
			continue
		}
		next := f.at(i + 1)
		switch {
		case cues[next] != none && len(next) > 3 && next[len(next)-3:] == "ing", next == "citing", next == "calling", next == "referring", next == "according":
			return i
		case next == "yet":
			return i
		case (next == "and" || next == "but") && (f.ownVerb(t, c, i+2, end) || f.newTense(t, c, j, i+2, end)):
			f.goesBy[f.verbAt(i+2, end)] = c
			return i
		case (next == "but" || next == "while" || next == "though" || next == "although" || next == "and") && f.ownClause(t, c, i+2, end):
			return i
		}
	}
	return end
}

// ownClause reports whether the clause that begins at i, behind a comma and a
// conjunction, is joined to the cue rather than to what it reports: it has a cue
// of its own with a subject, or the parse says so.
func (f *finder) ownClause(t *text.Tree, c, i, end int) bool {
	for k := i; k < end && k < i+8; k++ {
		if f.at(k) == "," {
			break
		}
		if cues[f.at(k)] != none && f.in[k] < 0 && k > i && f.verbal(k) && f.subjectBefore(k, i).found() {
			return true
		}
		if t != nil && f.upos(k) == "VERB" && f.sent[k] == f.sent[c] {
			h := t.Tokens[f.local[k]].Head
			return h == f.local[c] && t.Is(f.local[k], "conj", "advcl")
		}
	}
	return false
}

// ownVerb reports whether the verb that begins at i, behind a conjunction, has the
// subject of the cue: "denied it and stopped buying" says nothing of what was
// denied. The parse must say so.
func (f *finder) ownVerb(t *text.Tree, c, i, end int) bool {
	v := f.verbAt(i, end)
	return t != nil && v >= 0 && f.sent[v] == f.sent[c] && t.Is(f.local[v], "conj") && t.Tokens[f.local[v]].Head == f.local[c] && t.Child(f.local[v], "nsubj", "nsubj:pass") < 0
}

// newTense reports whether a verb without a subject begins at i, behind a comma and
// a conjunction, in the tense of the cue, where what is reported is told in another:
// "denied that it had ordered the attack, and offered to help".
func (f *finder) newTense(t *text.Tree, c, j, i, end int) bool {
	v := f.verbAt(i, end)
	if t == nil || v < 0 || !strings.HasSuffix(f.at(v), "ed") && f.toks[v].XPOS != "VBD" || f.toks[c].XPOS != "VBD" && f.toks[c].XPOS != "VBN" {
		return false
	}
	for k := j; k < i-2; k++ {
		switch f.at(k) {
		case "and", "or", "but": // a list goes on
			if f.at(k-1) == "," {
				return false
			}
		case "had", "would", "could", "will", "has", "have", "must", "is", "are", "can", "did", "does", "do":
			return asks[f.at(v)]
		case "was", "were":
			return false
		}
	}
	return false
}

// asks are verbs by which somebody goes on to act towards another: they are told of
// the speaker rather than said by him.
var asks = set(`offered demanded called urged asked appealed proposed accused vowed pledged promised threatened warned rejected refused condemned welcomed thanked
invited ordered announced denied insisted suggested declined criticised criticized praised`)

// verbAt returns the finite verb that begins at token i, adverbs left out; -1 for
// none.
func (f *finder) verbAt(i, end int) int {
	for k := i; k < end && k < i+3; k++ {
		switch f.toks[k].XPOS {
		case "VBD", "VBZ", "VBN", "VBP":
			if auxiliary[f.at(k)] {
				return -1
			}
			return k
		}
		if f.upos(k) != "ADV" {
			return -1
		}
	}
	return -1
}
