package quotes

import "parley"

// direct finds the quotations that have a cue, and those that go on from one that
// has.
func (f *finder) direct() {
	for n, q := range f.marks {
		content, ok := f.content(q)
		if !ok || f.title(q) {
			continue
		}
		pieces := []parley.Span{content}
		if a := f.joins(n); a != nil { // "I will," he said, "not go."
			a.Content = append(a.Content, content)
			f.own(n, a)
			continue
		}
		if s, c, d := f.right(q); c >= 0 && !f.cued[c] {
			kind := parley.Direct
			if own, ok := f.leadIn(q); ok { // Lifting it could wait "for a week", she said
				pieces, kind = []parley.Span{own.Cover(f.span(q.open, min(q.close+1, len(f.toks))))}, parley.Mixed
			}
			f.own(n, f.act(s, c, d, pieces, kind))
			continue
		}
		if s, c, d := f.left(n); c >= 0 && !f.cued[c] {
			kind := parley.Direct
			if own, ok := f.goesBefore(s, q); ok { // It would keep its word, he said, "on the day"
				pieces, kind = []parley.Span{own, content}, parley.Mixed
			}
			f.own(n, f.act(s, c, d, pieces, kind))
			continue
		}
		if s := f.colon(q); s.found() {
			f.own(n, f.act(s, 0, 0, pieces, parley.Direct))
			continue
		}
		if s := f.signed(q); s.found() {
			f.own(n, f.act(s, 0, 0, pieces, parley.Direct))
			continue
		}
		if a := f.announced(q, pieces); a != nil {
			f.own(n, a)
			continue
		}
		if a := f.goesOn(n); a != nil {
			a.Content = append(a.Content, content)
			f.own(n, a)
		}
	}
}

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

func (f *finder) own(n int, a *Act) {
	f.taken[n] = true
	f.owner[n] = a
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

// title reports whether the quotation looks like the name of a work or a term
// rather than words spoken: short, without an end of its own, capitals throughout.
func (f *finder) title(q quoted) bool {
	n := f.words(q)
	if n == 0 {
		return true
	}
	if n > 8 || f.ends(q) == "," && f.cueNear(q.close+1) || sentenceEnd(f.ends(q)) && n > 1 {
		return false
	}
	capitals, small := 0, 0
	for i := q.open + 1; i < q.close && i < len(f.toks); i++ {
		switch {
		case f.capital(i):
			capitals++
		case f.letters(i) && len(f.at(i)) > 3:
			small++
		}
	}
	return n > 1 && capitals > 1 && small == 0
}

// cueNear reports whether a cue stands at i or behind a short source there.
func (f *finder) cueNear(i int) bool {
	for n := 0; n < 6; n, i = n+1, i+1 {
		if cues[f.at(i)] != none {
			return true
		}
	}
	return false
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

// right looks for "[,] source cue" or "cue source" behind the quotation.
func (f *finder) right(q quoted) (source, int, int) {
	none3 := func() (source, int, int) { return nobody, -1, -1 }
	j := q.close + 1
	if j >= len(f.toks) {
		return none3()
	}
	last := f.ends(q)
	comma := last == "," || last == "?" || last == "!" || last == "…" || last == "..." || dash(last)
	if f.at(j) == "," || dash(f.at(j)) {
		comma = true
		j++
	}
	if !comma && !(sentenceEnd(last) && f.letters(j) && !f.capital(j)) {
		return none3()
	}
	for between[f.at(j)] && !auxiliary[f.at(j)] {
		j++
	}
	if f.has(j, "according", "to") {
		return f.phraseAfter(j + 2), j, j + 2
	}
	if k := cues[f.at(j)]; k != none && k != call && k != weak && f.at(j) != "report" && f.at(j) != "charge" && f.at(j) != "post" {
		s := f.phraseAfter(j + 1)
		if k == tell {
			s = nobody
		}
		return s, j, j + 1
	}
	// a source, then the cue
	for c, n := j, 0; c < len(f.toks) && n < 30; c, n = c+1, n+1 {
		w := f.at(c)
		if f.inside(c) || sentenceEnd(w) && c == f.end[c]-1 || w == ";" || w == ":" {
			break
		}
		if c == j && (w == "and" || w == "but" || w == "which" || w == "that") {
			break
		}
		if cues[w] != none && cues[w] != call && cues[w] != weak && c > j && f.verbal(c) {
			if f.passive(c) {
				break
			}
			if s := f.subject(c, j); s.found() && s.first <= j+2 {
				return s, c, c + 1
			}
			break
		}
	}
	return none3()
}

// verbal reports whether the cue at c can be a finite verb, or "as saying", here.
func (f *finder) verbal(c int) bool {
	switch f.upos(c) {
	case "", "VERB", "AUX":
	default:
		return false
	}
	w := f.at(c)
	switch prev := f.at(c - 1); {
	case dash(prev) && f.glued(c-1): // "so-called"
		return false
	case prev == "the" || prev == "a" || prev == "an" || prev == "worth" || prev == "without":
		return false
	case prev == "'s" && (ambiguous[w] || w == "say"):
		return false
	case f.upos(c) == "" && ambiguous[w]:
		return f.capital(c-1) || pronouns[prev]
	}
	return true
}

// passive reports whether the cue at c is told of its hearer: "was asked".
func (f *finder) passive(c int) bool {
	if t := f.tree(c); t != nil && t.Child(f.local[c], "aux:pass", "nsubj:pass") >= 0 {
		return true
	}
	for i := c - 1; i >= f.begin[c] && between[f.at(i)]; i-- {
		switch f.at(i) {
		case "was", "were", "been", "be", "is", "are":
			w := f.at(c)
			return len(w) < 3 || w[len(w)-3:] != "ing"
		}
	}
	return false
}

// left looks for "source cue [hearer, place, time] [,:]" before quotation n.
func (f *finder) left(n int) (source, int, int) {
	q := f.marks[n]
	none3 := func() (source, int, int) { return nobody, -1, -1 }
	i := q.open - 1
	if i < 0 || f.inside(i) {
		return none3()
	}
	stop := f.at(i)
	mark := stop == "," || stop == ":" || dash(stop)
	from := f.begin[i]
	for c, steps := i, 0; c >= from && steps < 22 && !f.inside(c); c, steps = c-1, steps+1 {
		w := f.at(c)
		if w == ";" {
			break
		}
		if f.has(c, "according", "to") && mark {
			s := f.phraseAfter(c + 2)
			if s.found() && s.last >= i-1 {
				return s, c, c + 2
			}
			break
		}
		k := cues[w]
		if k == none || k == call || k == weak || !f.verbal(c) {
			continue
		}
		if !f.bridges(k, c+1, q, mark) {
			break
		}
		if f.passive(c) && w != "quoted" {
			break
		}
		if k == write && !mark && f.words(q) < 6 {
			break
		}
		s := f.subject(c, from)
		if !s.found() && c == f.begin[c] && stop == ":" { // "Said Ellis: ..."
			if s = f.phraseAfter(c + 1); s.found() && s.last >= i-1 {
				return s, c, c + 1
			}
			break
		}
		if !s.found() && (w == "saying" || w == "adding" || w == "warning") || s.found() {
			return s, c, c + 1
		}
		break
	}
	return none3()
}

// bridges reports whether the words [i, q.open) may stand between a cue and the
// quotation it introduces: nothing, "that", a hearer, a place, a time.
func (f *finder) bridges(k class, i int, q quoted, mark bool) bool {
	j := q.open
	if mark {
		j--
	}
	if f.at(j-1) == "that" && j-1 >= i {
		j--
	}
	for i < j && between[f.at(i)] && !auxiliary[f.at(i)] { // "adding later, "
		i++
	}
	if i >= j {
		return k != tell
	}
	for x := i; x < j; x++ {
		if auxiliary[f.at(x)] || f.upos(x) == "VERB" || f.upos(x) == "AUX" || f.at(x) == "that" {
			return false
		}
	}
	if !mark && (f.words(q) < 5 || !f.capital(q.open+1)) {
		return false
	}
	if k == tell {
		return j-i <= 16
	}
	if hinges[f.at(i)] {
		return true
	}
	return f.at(j) == ":" && (f.at(i) == "the" || f.at(i) == "this") // "repeated the demand: ..." is speech too
}

// colon reads "Name: ..." at the start of the paragraph.
func (f *finder) colon(q quoted) source {
	i := q.open - 1
	if i < 1 || i > 8 || f.at(i) != ":" || !f.capital(i-1) {
		return nobody
	}
	for k := 0; k < i; k++ {
		if !f.capital(k) && f.at(k) != "." && f.at(k) != "of" && f.at(k) != "for" && !sayers[f.at(k)] && !(dash(f.at(k)) && f.glued(k)) {
			return nobody
		}
	}
	return source{0, i, i - 1}
}
