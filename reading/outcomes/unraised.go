package outcomes

import (
	"strings"

	"parley"
	"parley/text"
)

// reach is how many sentences after an encounter was last named something is still told
// not to have been raised at it.
const reach = 20

// unraised returns the words of a topic that is told not to have been raised: "they did
// not bring up the pause", "nobody mentioned the crews", "sanctions were not touched
// upon", "there was no word of the dam", "the tariff did not come up".
func (l *Lexicon) unraised(t *text.Tree) parley.Span {
	for i := range t.Tokens {
		var topic int
		switch u := t.Tokens[i].UPOS; {
		case u == "VERB" || u == "AUX":
			topic = l.unspoken(t, i)
		case u == "NOUN" && l.mention[t.Lemma(i)]:
			topic = noMention(t, i)
		default:
			topic = l.offAgenda(t, i)
		}
		if topic >= 0 && t.Tokens[topic].UPOS != "PRON" && !l.document[t.Lemma(topic)] {
			return words(t, topic)
		}
	}
	return parley.Span{}
}

// mayBeSilent reports whether a word of the sentence could tell of a silence, so that
// only those sentences are looked into.
func (l *Lexicon) mayBeSilent(s *text.Sentence) bool {
	for i := range s.Tokens {
		switch w := strings.ToLower(s.Tokens[i].Lemma); {
		case l.raise[w], l.mention[w], l.avoid[w], w == "come", w == "crop", w == "figure", w == "feature", w == "agenda", w == "unmentioned", w == "undiscussed", w == "unraised":
			return true
		}
	}
	return false
}

// unspoken returns the topic of a verb of raising that is negated, or of one of leaving out.
func (l *Lexicon) unspoken(t *text.Tree, v int) int {
	lemma := t.Lemma(v)
	subject := t.Child(v, "nsubj", "nsubj:pass")
	if subject >= 0 && l.document[t.Lemma(subject)] || t.Child(v, "mark") >= 0 && low(t, t.Child(v, "mark")) == "if" {
		return -1
	}
	if l.avoid[lemma] {
		if o := t.Child(v, "obj"); o >= 0 && l.matter[t.Lemma(o)] && !negated(t, v) {
			return o
		}
		return -1
	}
	passive := t.Child(v, "nsubj:pass") >= 0
	silent := negated(t, v)
	if subject >= 0 && !passive {
		switch low(t, subject) {
		case "nobody", "none", "neither":
			silent = true
		case "nothing":
			return -1
		}
		if d := t.Child(subject, "det"); d >= 0 && (low(t, d) == "no" || low(t, d) == "neither") {
			silent = true
		}
		if low(t, subject) == "one" && subject > 0 && low(t, subject-1) == "no" {
			silent = true
		}
	}
	if w := t.Child(v, "mark", "case"); w >= 0 && low(t, w) == "without" && l.raise[lemma] {
		silent = true
	}
	if !silent {
		return -1
	}
	switch {
	case lemma == "come" || lemma == "crop":
		if p := t.Child(v, "compound:prt", "advmod"); p >= 0 && followedBy(t, v, "up") && subject >= 0 {
			return subject
		}
		if followedBy(t, v, "up") {
			return subject
		}
		return -1
	case lemma == "figure" || lemma == "feature":
		return subject
	case !l.raise[lemma]:
		return -1
	case lemma == "bring" || lemma == "take":
		if !followedBy(t, v, "up") {
			return -1
		}
	case lemma == "touch" || lemma == "dwell" || lemma == "refer":
		if passive {
			return subject
		}
		for _, k := range t.All(v, "obl") {
			if c := t.Case(k); c == "on" || c == "upon" || c == "to" {
				return k
			}
		}
		return -1
	}
	if passive {
		return t.Child(v, "nsubj:pass")
	}
	if o := t.Child(v, "obj"); o >= 0 && (subject >= 0 || t.Is(v, "conj", "advcl", "xcomp")) {
		return o
	}
	return -1
}

// noMention reads "no mention of the dam", "not a word about the crews".
func noMention(t *text.Tree, n int) int {
	d := t.Child(n, "det")
	none := d >= 0 && (low(t, d) == "no" || (low(t, d) == "a" || low(t, d) == "any" || low(t, d) == "one") && d > 0 && low(t, d-1) == "not")
	if without := t.Child(n, "case"); without >= 0 && low(t, without) == "without" {
		none = true
	}
	if !none {
		return -1
	}
	for _, k := range t.All(n, "nmod") {
		switch t.Case(k) {
		case "of", "about", "on", "to":
			return k
		}
	}
	if up := t.Tokens[n].Head; up >= 0 && up < len(t.Tokens) && t.Tokens[up].UPOS == "VERB" {
		for _, k := range t.All(up, "obl") {
			if c := t.Case(k); k > n && k < n+6 && (c == "of" || c == "about") {
				return k
			}
		}
	}
	return -1
}

// offAgenda reads "the dam was not on the agenda", "the crews went unmentioned".
func (l *Lexicon) offAgenda(t *text.Tree, i int) int {
	switch w := low(t, i); {
	case w == "agenda" && t.Case(i) == "on" && negated(t, i):
		return t.Child(i, "nsubj")
	case w == "unmentioned" || w == "undiscussed" || w == "unraised":
		if s := t.Child(i, "nsubj"); s >= 0 {
			return s
		}
		if up := t.Tokens[i].Head; up >= 0 && up < len(t.Tokens) && t.Tokens[up].UPOS == "VERB" {
			return t.Child(up, "nsubj")
		}
	}
	return -1
}

// nor returns the topic of a short sentence that goes on from a silence: "Neither was the
// grain ban." "Nor were the crews."
func nor(t *text.Tree) parley.Span {
	if len(t.Tokens) < 4 || len(t.Tokens) > 12 {
		return parley.Span{}
	}
	switch low(t, 0) {
	case "neither", "nor":
	default:
		return parley.Span{}
	}
	switch low(t, 1) {
	case "was", "were", "is", "are", "did", "had":
	default:
		return parley.Span{}
	}
	last := len(t.Tokens)
	for last > 2 && t.Tokens[last-1].UPOS == "PUNCT" {
		last--
	}
	for k := 2; k < last; k++ {
		if u := t.Tokens[k].UPOS; u == "VERB" || u == "PRON" && t.Tokens[k].XPOS != "PRP$" || u == "PUNCT" {
			return parley.Span{}
		}
	}
	return parley.Span{Start: t.Tokens[2].Start, End: t.Tokens[last-1].End}
}

// words are those of the noun phrase of i, without its preposition and the clauses that
// hang on it.
func words(t *text.Tree, i int) parley.Span {
	first, last := i, i+1
	for _, k := range t.Children(i) {
		if t.Is(k, "acl", "punct", "appos", "parataxis", "case", "cop", "advcl", "nsubj", "obl", "advmod") {
			continue
		}
		a, b := t.Bounds(k)
		first, last = min(first, a), max(last, b)
	}
	return parley.Span{Start: t.Tokens[first].Start, End: t.Tokens[last-1].End}
}

func low(t *text.Tree, i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return strings.ReplaceAll(strings.ToLower(t.Tokens[i].Form), "’", "'")
}

func negated(t *text.Tree, v int) bool {
	for _, k := range t.All(v, "advmod", "neg") {
		switch low(t, k) {
		case "not", "n't", "never", "nowhere":
			return true
		}
	}
	return false
}

func followedBy(t *text.Tree, v int, particle string) bool {
	return low(t, v+1) == particle || low(t, v+2) == particle
}
