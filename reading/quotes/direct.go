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
			if e := f.runsOn(c, q); e > 0 { // she said "it is over" for the boats
				f.finish(s, c, d, q.open, e)
				continue
			}
			if own, ok := f.goesBefore(s, q); ok { // It would keep its word, he said, "on the day"
				pieces, kind = []parley.Span{own, content}, parley.Mixed
			}
			f.own(n, f.act(s, c, d, pieces, kind))
			continue
		}
		if s := f.colon(q); s.found() {
			f.own(n, f.act(s, s.last, s.last+1, pieces, parley.Direct))
			continue
		}
		if s, c := f.behindColon(q); s.found() {
			f.own(n, f.act(s, c, c+1, pieces, parley.Direct))
			continue
		}
		if s := f.signed(q); s.found() {
			f.own(n, f.act(s, s.first-1, s.first, pieces, parley.Direct))
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

func (f *finder) own(n int, a *Act) {
	f.taken[n] = true
	f.owner[n] = a
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

// accounts are nouns of what somebody says, behind which his name stands before a colon:
// "the guard's version, from Captain Mouat: ...".
var accounts = set("version account reply answer response verdict word words reason explanation message comment verdicts warning line")

// tellingOf are prepositions between such a noun and whose it is.
var tellingOf = set("from of by")

// behindColon reads a quotation of some length that a colon introduces behind a clause
// without a saying word: it is said by him whose account it is called, else by the subject.
func (f *finder) behindColon(q quoted) (source, int) {
	i := q.open - 1
	if i < 2 || f.at(i) != ":" || f.inside(i) || f.words(q) < 5 {
		return nobody, -1
	}
	from := f.begin[i]
	last := i - 1
	first := last
	for first > from && f.capital(first-1) && f.in[first-1] < 0 {
		first--
	}
	if f.capital(last) && first > from && tellingOf[f.at(first-1)] {
		for k := first - 2; k >= from && k > first-6; k-- {
			if accounts[f.at(k)] {
				return source{first, last + 1, last}, k
			}
		}
	}
	for c := from; c < i; c++ {
		if f.in[c] >= 0 {
			return nobody, -1
		}
	}
	for c := from; c < i; c++ {
		t := f.tree(c)
		if t == nil || f.local[c] < 0 || t.Tokens[f.local[c]].UPOS != "VERB" || !acting[t.Lemma(f.local[c])] || f.passive(c) {
			continue
		}
		if s := f.subject(c, from); s.found() {
			return s, c
		}
		return nobody, -1
	}
	return nobody, -1
}

// acting are verbs of acts that are done in words, though they say nothing of words.
var acting = set("accuse charge blame give offer dismiss reject condemn thank praise mock attack defend greet welcome rebuke scold chide lecture remind answer reply respond counter retort conclude sum open begin end close protest plead appeal reassure promise vow warn threaten turn")

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
