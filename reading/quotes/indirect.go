package quotes

import (
	"strings"

	"parley"
)

// claiming are cues whose object alone is a claim: "announced the capture of the
// village", "denied responsibility".
var claiming = set(`announce announces announced announcing claim claims claimed claiming confirm confirms confirmed deny denies denied denying`)

// lost are objects of "claim" that nobody says.
var lost = set(`life lives victim victims place seat title victory-point`)

// indirect finds speech reported without quotation marks, or with some inside.
func (f *finder) indirect() {
	for c := range f.toks {
		if f.in[c] >= 0 || f.cued[c] {
			continue
		}
		if f.has(c, "according", "to") {
			f.accordingTo(c)
			continue
		}
		if d := f.madeClear(c); d > 0 {
			if s := f.subject(c, f.begin[c]); s.found() {
				j := d
				if f.at(j) == "that" || f.at(j) == ":" {
					f.reported(s, c, d, j+1, f.end[c])
				}
			}
			continue
		}
		if nounCues[f.at(c)] && f.nominal(c) {
			continue
		}
		k := cues[f.at(c)]
		if k == call {
			f.named(c)
			if !f.cued[c] {
				f.wished(c)
			}
			continue
		}
		if k == none {
			f.wished(c)
			continue
		}
		if !f.verbal(c) || f.at(c-1) == "to" {
			continue
		}
		if f.passive(c) {
			f.impersonal(c)
			continue
		}
		s := f.subject(c, f.begin[c])
		if s.found() && s.first > f.begin[c] && (f.at(s.first-1) == "what" || f.at(s.first-1) == "whatever" || f.at(s.first-1) == "everything" || f.at(s.first-1) == "anything") {
			continue // "what he says"
		}
		if s.found() && s.first-1 > f.begin[c] && f.at(s.first-1) == "which" && f.upos(s.first-2) == "ADP" {
			continue // "the hills, from which he said the shells were fired": part of another's words or the article's
		}
		if f.trailing(s, c) || f.parenthesis(s, c) || !s.found() || f.in[s.head] >= 0 || s.head > c {
			continue
		}
		if j := f.clause(k, c); j > 0 {
			f.reported(s, c, c+1, j, f.end[c])
		} else if strings.HasPrefix(f.at(c), "claim") && f.has(c+1, "to", "have") {
			f.finish(s, c, c+1, c+1, f.cut(c, c+1, f.end[c]))
		} else if claiming[f.at(c)] {
			f.claim(s, c)
		} else {
			f.wished(c)
		}
	}
}

// nominal reads "Arvia's claim that ...".
func (f *finder) nominal(c int) bool {
	if f.at(c-1) != "'s" && f.at(c-1) != "'" || f.at(c+1) != "that" || !f.begins(c+2) || f.upos(c) == "VERB" && f.at(c-1) == "'s" {
		return false
	}
	i := c - 2
	for i > f.begin[c] && (f.capital(i-1) || f.at(i-1) == "." || sayers[f.at(i-1)]) && f.in[i-1] < 0 {
		i--
	}
	if !f.letters(i) || i < f.begin[c] {
		return false
	}
	e := f.cut(c, c+2, f.end[c])
	if t := f.tree(c); t != nil {
		if k := t.Child(f.local[c], "acl", "ccomp"); k >= 0 {
			_, last := t.Bounds(k)
			e = min(e, last+f.begin[c])
		}
	}
	return f.finish(source{i, c - 1, c - 2}, c, c+1, c+2, e) != nil
}

// impersonal reads "it was announced that ...": speech of nobody named.
func (f *finder) impersonal(c int) {
	if f.at(c+1) != "that" || !f.begins(c+2) || f.at(f.begin[c]) != "it" || c-f.begin[c] > 4 {
		return
	}
	f.finish(nobody, c, c+1, c+2, f.cut(c, c+2, f.end[c]))
}

// named reads "called the offer 'a trap'", "dismissed it as 'absurd'": what
// somebody is called belongs to the caller. Without quotation marks it may be the
// article's word.
func (f *finder) named(c int) {
	if !f.verbal(c) || f.passive(c) || f.at(c-1) == "to" {
		return
	}
	for n, q := range f.marks {
		if q.open <= c || q.open > f.end[c] || f.taken[n] {
			continue
		}
		if q.open-c > 14 {
			return
		}
		for i := c + 1; i < q.open; i++ {
			if f.upos(i) == "VERB" && f.at(i) != "being" || auxiliary[f.at(i)] && f.at(i) != "'s" || pronouns[f.at(i)] && f.at(i) != "it" && f.at(i) != "his" || f.at(i) == "," || f.at(i) == "that" || f.at(i) == "for" {
				return
			}
		}
		s := f.subject(c, f.begin[c])
		if !s.found() || f.in[s.head] >= 0 {
			return
		}
		f.finish(s, c, c+1, c+1, min(q.close+1, len(f.toks)))
		return
	}
}

// reported makes the act whose words begin at token j, in the sentence that ends
// before token end.
func (f *finder) reported(s source, c, d, j, end int) {
	if j < end && f.at(j) == "," && f.in[j] < 0 {
		j++
	}
	e := f.cut(c, j, end)
	f.finish(s, c, d, j, e)
}

// finish trims [j, e), decides how much of it is quoted and makes the act.
func (f *finder) finish(s source, c, d, j, e int) *Act {
	for e > j && f.in[e-1] < 0 && (!f.letters(e-1) && f.at(e-1) != ")" && f.at(e-1) != "%" && f.at(e-1) != "'s" && f.at(e-1) != "'") {
		e--
	}
	if e-j < 2 {
		return nil
	}
	if f.in[e-1] >= 0 { // a quotation runs on into the next sentence
		e = max(e, min(f.marks[f.in[e-1]].close+1, len(f.toks)))
	}
	direct := parley.Indirect
	i, k := j, e
	for n, q := range f.marks {
		if q.open < j || q.open >= e {
			continue
		}
		if f.taken[n] {
			return nil
		}
		direct = parley.Mixed
		if q.open == j && q.close >= e-1 {
			direct = parley.Direct
			i, k = j+1, e-1
			for k > i && f.at(k-1) == "," {
				k--
			}
		}
	}
	if i >= k {
		return nil
	}
	a := f.act(s, c, d, []parley.Span{f.span(i, k)}, direct)
	for n, q := range f.marks {
		if q.open >= j && q.open < e {
			f.own(n, a)
		}
	}
	return a
}

func (f *finder) hasQuote(i, j int) bool {
	for ; i < j && i < len(f.in); i++ {
		if f.in[i] >= 0 {
			return true
		}
	}
	return false
}

func (f *finder) ownedIn(i, j int) bool {
	for ; i < j && i < len(f.in); i++ {
		if f.in[i] >= 0 && f.taken[f.in[i]] {
			return true
		}
	}
	return false
}

// accordingTo reads "According to X, ..." and "..., according to X.".
func (f *finder) accordingTo(c int) {
	s := f.phraseAfter(c + 2)
	if !s.found() {
		return
	}
	begin, end := f.begin[c], f.end[c]
	switch {
	case c == begin:
		i := s.last
		for i < end && f.at(i) != "," {
			i++
		}
		if i < end && i-s.last < 12 && !f.ownedIn(i, end) {
			f.finish(s, c, c+2, i+1, f.cut(c, i+1, end))
		}
	case (f.closes(s.last, end) || f.describes(s.last, end)) && !f.ownedIn(begin, c):
		begin = f.opening(begin)
		e := c
		if f.at(e-1) == "," {
			e--
		}
		if e-begin > 3 {
			f.finish(s, c, c+2, begin, e)
		}
	}
}

// describes reports whether the words [i, end) can only say more of the source that
// ends at i: what it is of, who made it, when; no clause begins and nothing is
// quoted.
func (f *finder) describes(i, end int) bool {
	if end-i > 25 {
		return false
	}
	for k := i; k < end; k++ {
		switch w := f.at(k); {
		case f.in[k] >= 0, w == ":", w == ";", w == "but", w == "while", w == "that" && f.upos(k) == "SCONJ", auxiliary[w] && w != "'s":
			return false
		case f.toks[k].XPOS == "VBZ" || f.toks[k].XPOS == "VBP" || f.toks[k].XPOS == "VBD" && !f.reduced(k):
			return false
		}
	}
	return true
}

// reduced reports whether the parse takes the past form at k for a participle:
// "a report released last week".
func (f *finder) reduced(k int) bool {
	t := f.tree(k)
	return t != nil && t.Is(f.local[k], "acl") && t.Child(f.local[k], "nsubj") < 0
}

// claim reads "announced the capture of the village": a claim without a clause,
// which only the parse can bound.
func (f *finder) claim(s source, c int) {
	t := f.tree(c)
	if t == nil {
		return
	}
	o := t.Child(f.local[c], "obj")
	if o < 0 || lost[t.Lemma(o)] || t.Tokens[o].UPOS == "PRON" {
		return
	}
	first, last := t.Bounds(o)
	if first <= f.local[c] {
		return
	}
	for last < len(t.Tokens) && (t.Tokens[last].UPOS == "NOUN" || t.Tokens[last].UPOS == "PROPN" || last == len(t.Tokens)-1 && t.Tokens[last].XPOS == "VBG") {
		last++
	}
	for i := first + 1; i < last; i++ { // what the article adds: "the capture of the village, a town that ..."
		if t.Tokens[i].Form == "," && i+1 < last && (t.Is(i+1, "det") || t.Tokens[i+1].XPOS == "WDT" || t.Tokens[i+1].XPOS == "WP" || t.Tokens[i+1].XPOS == "WRB" || t.Tokens[i+1].XPOS == "IN") {
			last = i
		}
	}
	if a := f.finish(s, c, c+1, first+f.begin[c], last+f.begin[c]); a != nil {
		a.nominal = true
	}
}
