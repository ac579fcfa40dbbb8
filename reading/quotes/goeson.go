package quotes

import (
	"parley"
)

// leadIn returns the words of the same sentence that a quotation followed by its
// cue goes on from, when it begins with a small letter.
func (f *finder) leadIn(q quoted) (parley.Span, bool) {
	begin := f.opening(f.begin[q.open])
	if q.open-begin < 2 || f.capital(q.open+1) || f.hasQuote(begin, q.open) || f.at(q.open-1) == ":" || dash(f.at(q.open-1)) || !f.letters(q.open-1) {
		return parley.Span{}, false
	}
	for i := begin; i < q.open; i++ {
		if cues[f.at(i)] != none {
			return parley.Span{}, false
		}
	}
	return f.span(begin, q.open), true
}

// goesBefore returns the words before a cue that a quotation behind it goes on from.
func (f *finder) goesBefore(s source, q quoted) (parley.Span, bool) {
	if !s.found() || f.capital(q.open+1) || s.head > q.open {
		return parley.Span{}, false
	}
	begin := f.opening(f.begin[s.first])
	if s.first-1 <= begin+2 || f.at(s.first-1) != "," || f.hasQuote(begin, s.first) || !f.finite(begin, s.first-1) {
		return parley.Span{}, false
	}
	return f.span(begin, s.first-1), true
}

// runsOn returns where the clause ends that quotation q, behind its cue at c, only
// begins: 'said "you pay" the boats too much'; 0 when the quotation is all of it.
func (f *finder) runsOn(c int, q quoted) int {
	i := q.close + 1
	if q.close >= len(f.toks) || i >= f.end[c] || !f.letters(i) || f.capital(i) || cues[f.at(i)] != none || f.upos(i) == "VERB" || between[f.at(i)] || f.words(q) < 2 {
		return 0
	}
	if last := f.ends(q); last == "," || sentenceEnd(last) {
		return 0
	}
	switch f.at(i) {
	case "when", "while", "as", "after", "before", "during", "in", "on", "at", "by", "but", "and", "then", "who", "which", "because", "if", "though", "although", "until", "with", "from", "following":
		return 0
	}
	if h := f.at(i); pronouns[h] || auxiliary[h] && f.at(i+1) == "" {
		return 0
	}
	return f.cut(c, i, f.end[c])
}

// announced reads a quotation that begins a paragraph when the paragraph before
// ends in a cue and a colon: "He said:".
func (f *finder) announced(q quoted, pieces []parley.Span) *Act {
	p := f.before
	if q.open != 0 || p == nil || len(p.toks) < 3 {
		return nil
	}
	end := len(p.toks) - 1
	if p.at(end) != ":" || p.inside(end) {
		return nil
	}
	for c := end - 1; c >= p.begin[end] && c > end-14; c-- {
		if cues[p.at(c)] == none || !p.verbal(c) || p.cued[c] {
			continue
		}
		s := p.subject(c, p.begin[c])
		if !s.found() {
			return nil
		}
		a := p.act(s, c, c+1, pieces, parley.Direct)
		p.acts = p.acts[:len(p.acts)-1] // it belongs to this paragraph
		f.acts = append(f.acts, a)
		return a
	}
	return nil
}

// signed reads a quotation that its speaker's name follows behind a dash.
func (f *finder) signed(q quoted) source {
	i := q.close + 1
	if i >= len(f.toks) || !dash(f.at(i)) || f.at(i) == "-" || !f.capital(i+1) || q.open != 0 && f.words(q) < 5 {
		return nobody
	}
	j := i + 1
	for j < len(f.toks) && (f.capital(j) || f.at(j) == "." && j+1 < len(f.toks) && f.capital(j+1)) && f.in[j] < 0 && j < i+7 {
		j++
	}
	if j-i < 3 || j < len(f.toks) && f.letters(j) && f.begin[j] != j {
		return nobody
	}
	head := j - 1
	if f.at(head) == "." {
		head--
	}
	return source{i + 1, head + 1, head}
}

// joins returns the act that quotation n finishes: the one before it was broken
// off by a cue, and no sentence ended in between; or it follows at once.
func (f *finder) joins(n int) *Act {
	if n == 0 || f.owner[n-1] == nil {
		return nil
	}
	prev, q := f.marks[n-1], f.marks[n]
	a := f.owner[n-1]
	if q.open == prev.close+1 && sentenceEnd(f.ends(prev)) {
		return a
	}
	if q.open-prev.close > 30 || a.Direct != parley.Direct {
		return nil
	}
	hasCue := false
	for i := prev.close + 1; i < q.open; i++ {
		if sentenceEnd(f.at(i)) && f.at(i) != "…" && i == f.end[i]-1 {
			return nil
		}
		hasCue = hasCue || a.Cue.Contains(f.span(i, i+1))
	}
	if hasCue && (f.at(q.open-1) == "," || dash(f.at(q.open-1)) || f.at(q.open-1) == "…") {
		if c := q.open - 2; cues[f.at(c)] != none && !a.Cue.Contains(f.span(c, c+1)) {
			return nil // "...," he said, adding, "..."
		}
		return a
	}
	return nil
}

// goesOn returns the act whose speaker goes on in quotation n, which has no cue of
// its own: "...," he said. "...".
func (f *finder) goesOn(n int) *Act {
	q := f.marks[n]
	if n == 0 {
		return f.goesOnFrom(q)
	}
	a := f.owner[n-1]
	if a == nil || !f.starts(q) || f.words(q) < 2 || !sentenceEnd(f.ends(q)) && q.close < len(f.toks) {
		return nil
	}
	// Only the sentence of the cue itself may stand in between.
	prev := f.marks[n-1]
	stops := 0
	for i := prev.close + 1; i < q.open; i++ {
		if sentenceEnd(f.at(i)) && i == f.end[i]-1 {
			stops++
		}
	}
	if stops > 1 || stops == 1 && !sentenceEnd(f.at(q.open-1)) {
		return nil
	}
	if stops == 1 && q.open-prev.close > 2 && (a.Cue.Start < f.toks[min(prev.close, len(f.toks)-1)].Start || a.Cue.End > f.toks[q.open].Start) {
		return nil // a sentence of the article's own stands in between
	}
	return a
}

// goesOnFrom returns the act of the paragraph before that q, a paragraph by itself,
// goes on with: its quotation was not closed, or it ended with the cue.
func (f *finder) goesOnFrom(q quoted) *Act {
	p := f.before
	if p == nil || q.open != 0 || len(p.marks) == 0 {
		return nil
	}
	n := len(p.marks) - 1
	a := p.owner[n]
	if a == nil || a.Direct != parley.Direct {
		return nil
	}
	last := p.marks[n]
	if last.close >= len(p.toks) {
		return a
	}
	if q.close < len(f.toks)-1 || !sentenceEnd(f.ends(q)) {
		return nil
	}
	for i := last.close + 1; i < len(p.toks)-1; i++ { // another sentence than that of the cue
		if i == p.end[i]-1 && i > last.close+1 {
			return nil
		}
	}
	if last.close == len(p.toks)-1 || a.Cue.Start > p.toks[last.close].Start {
		return a
	}
	return nil
}
