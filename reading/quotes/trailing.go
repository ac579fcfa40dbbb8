package quotes

import (
	"strings"

	"parley"
)

// trailing reads "..., X said." and "..., said X, the minister.".
func (f *finder) trailing(s source, c int) bool {
	if f.at(c+1) == "for" || f.at(c+1) == "to" && f.at(c) != "said" { // "asked for", "pledged to"
		return false
	}
	begin, end := f.opening(f.begin[c]), f.end[c]
	if f.at(c-1) == "," && (!s.found() || s.head > c) { // inverted
		if after := f.phraseAfter(c + 1); after.found() && (f.capital(after.head) || sayers[f.at(after.head)] || determiners[f.at(c+1)] || pronouns[f.at(c+1)]) && f.closes(after.last, end) && !f.hasQuote(begin, c) && f.letters(begin) && c-1-begin > 3 {
			if f.finite(begin, c-1) || f.tree(c) != nil {
				return f.finish(after, c, c+1, begin, c-1) != nil
			}
		}
		return false
	}
	if s.head > c || !s.found() || s.first-1 <= begin+2 || f.at(s.first-1) != "," || !f.closes(c+1, end) {
		return false
	}
	if !f.joined(s.last, c) {
		return false
	}
	first := begin
	if w := f.at(begin); w == "but" || w == "and" {
		first++
	}
	if f.hasQuote(begin, c) && f.ownedIn(begin, c) {
		return false
	}
	if f.commas(begin, s.first-1) == 0 { // "As talks began, officials said."; "In Geneva, officials said."
		switch f.at(begin) {
		case "when", "while", "as", "after", "before", "since", "because", "if":
			return false
		case "in", "on", "at", "during":
			if !f.finite(begin, s.first-1) {
				return false
			}
		}
	}
	return f.finish(s, c, c+1, first, s.first-1) != nil
}

// opening returns where the first sentence of a report begins behind its dateline:
// "GENEVA, Sept 10 (Agency) - ".
func (f *finder) opening(begin int) int {
	if begin != 0 || !f.capital(0) {
		return begin
	}
	for i := 1; i < len(f.toks) && i < 14 && i < f.end[0]; i++ {
		if dash(f.at(i)) && !f.glued(i) && f.capital(i+1) && (f.at(i-1) == ")" || f.toks[0].Form == strings.ToUpper(f.toks[0].Form)) {
			return i + 1
		}
	}
	return begin
}

// goesOn are words by which a sentence goes on behind the one who says it, speeches verbs of
// saying behind which stands of what: "said of the shelling".
var (
	goesOn   = map[string]bool{"and": true, "but": true}
	speeches = map[string]bool{"said": true, "says": true, "remarked": true, "commented": true, "insisted": true, "maintained": true, "added": true}
)

func (f *finder) commas(i, j int) int {
	n := 0
	for ; i < j; i++ {
		if f.at(i) == "," {
			n++
		}
	}
	return n
}

// closes reports whether nothing but where and when stands in [i, end).
func (f *finder) closes(i, end int) bool {
	if i >= end || sentenceEnd(f.at(i)) || f.at(i) == ";" {
		return true
	}
	if f.at(i) == "," && goesOn[f.at(i+1)] { // "said, and what it did was its own affair"
		return true
	}
	if f.at(i) == "," { // ", the minister."
		k := i + 1
		for ; k < end && k < i+20; k++ {
			if sentenceEnd(f.at(k)) || f.at(k) == ";" {
				return true
			}
			if k == i+1 && (f.at(k) == "who" || f.at(k) == "whose" || f.at(k) == "which" || f.at(k) == "as") {
				return true
			}
			if auxiliary[f.at(k)] || f.upos(k) == "VERB" || f.at(k) == "," || f.in[k] >= 0 {
				return false
			}
		}
		return k >= end
	}
	if !hinges[f.at(i)] || f.at(i) == "to" && auxiliary[f.at(i+1)] || (f.at(i) == "about" || f.at(i) == "of") && !speeches[f.at(i-1)] {
		return false
	}
	for k := i; k < end; k++ {
		if f.at(k) == "," && k-i < 8 { // "said on Friday, as talks began"
			switch next := f.at(k + 1); {
			case goesOn[next]:
				return true
			case next == "who" || next == "whose" || next == "which" || next == "as" || next == "while" || next == "after" || next == "when" || next == "hours" || next == "days" || next == "before" || f.toks[min(k+1, len(f.toks)-1)].UPOS == "NUM" && (f.at(k+2) == "days" || f.at(k+2) == "hours" || f.at(k+2) == "weeks" || f.at(k+2) == "day" || f.at(k+2) == "months"), next == "a" && (f.at(k+2) == "day" || f.at(k+2) == "week" || f.at(k+2) == "month"), next == "the" && f.at(k+2) == "day":
				return true
			case cues[next] != none && strings.HasSuffix(next, "ing"), next == "citing":
				return true
			}
		}
		if f.at(k) == "that" || auxiliary[f.at(k)] || f.in[k] >= 0 || f.at(k) == ":" || f.upos(k) == "VERB" && f.at(k) != "meeting" {
			return false
		}
	}
	return end-i < 18
}

// parenthesis reads "The deal, X said, would hold."
func (f *finder) parenthesis(s source, c int) bool {
	begin, end := f.opening(f.begin[c]), f.end[c]
	first, last := s.first, c+1
	for between[f.at(last)] && !auxiliary[f.at(last)] {
		last++
	}
	if f.at(c-1) == "," && !s.found() || f.at(c-1) == "," && s.first > c {
		return false
	}
	if !s.found() || f.at(first-1) != "," || f.at(last) != "," || first-1 <= begin || end-last < 4 || s.last != c && !between[f.at(s.last)] {
		return false
	}
	if f.hasQuote(begin, last) || f.ownedIn(last, end) || !f.finite(begin, first-1) && !f.finite(last+1, end) && f.tree(c) == nil {
		return false
	}
	if w := f.at(last + 1); goesOn[w] || w == "who" || w == "which" || cues[w] != none {
		return false
	}
	if first-1 <= begin {
		return false
	}
	e := f.cut(c, last+1, end)
	for e > last+1 && !f.letters(e-1) && f.in[e-1] < 0 {
		e--
	}
	if e <= last+1 {
		return false
	}
	direct := parley.Indirect
	if f.hasQuote(last+1, e) {
		direct = parley.Mixed
	}
	a := f.act(s, c, c+1, []parley.Span{f.span(begin, first-1), f.span(last+1, e)}, direct)
	for n, q := range f.marks {
		if q.open > last && q.open < e {
			f.own(n, a)
		}
	}
	return true
}
