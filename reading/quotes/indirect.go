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
			continue
		}
		if k == none || !f.verbal(c) || f.at(c-1) == "to" {
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
		if f.trailing(s, c) || f.parenthesis(s, c) || !s.found() || f.in[s.head] >= 0 || s.head > c {
			continue
		}
		if j := f.clause(k, c); j > 0 {
			f.reported(s, c, c+1, j, f.end[c])
		} else if strings.HasPrefix(f.at(c), "claim") && f.has(c+1, "to", "have") {
			f.finish(s, c, c+1, c+1, f.cut(c, c+1, f.end[c]))
		} else if claiming[f.at(c)] {
			f.claim(s, c)
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
		if !h.found() {
			return 0
		}
		j = h.last
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
	switch f.at(c) {
	case "ask", "asks", "asked", "asking":
		if w == "whether" || w == "if" || w == "why" || w == "how" || w == "what" || w == "when" || w == "who" || w == "where" {
			return j
		}
		return 0
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

// cut returns where the reported clause that begins at j ends: at the end of the
// sentence, unless another act of speech or a clause of the article's own begins.
func (f *finder) cut(c, j, end int) int {
	t := f.tree(c)
	for i := j + 1; i < end; i++ {
		if f.in[i] >= 0 && f.marks[f.in[i]].open >= j {
			continue
		}
		w := f.at(i)
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
		case (next == "but" || next == "while" || next == "though" || next == "although" || next == "and") && f.ownClause(t, c, i+2, end):
			return i
		}
	}
	return end
}

// ownClause reports whether the clause that begins at i, behind a comma and a
// conjunction, is joined to the cue rather than to what it reports: it has a cue
// of its own with a subject, or the parse says so.
func (f *finder) ownClause(t treeOf, c, i, end int) bool {
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
	if !hinges[f.at(i)] || f.at(i) == "to" && auxiliary[f.at(i+1)] || f.at(i) == "about" || f.at(i) == "of" {
		return false
	}
	for k := i; k < end; k++ {
		if f.at(k) == "," && k-i < 8 { // "said on Friday, as talks began"
			switch next := f.at(k + 1); {
			case next == "who" || next == "whose" || next == "which" || next == "as" || next == "while" || next == "after" || next == "when" || next == "hours" || next == "days" || next == "before":
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
	if w := f.at(last + 1); w == "but" || w == "and" || w == "who" || w == "which" || cues[w] != none {
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
	case f.closes(s.last, end) && !f.ownedIn(begin, c):
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
	for last < len(t.Tokens) && (t.Tokens[last].UPOS == "NOUN" || t.Tokens[last].UPOS == "PROPN") {
		last++
	}
	if a := f.finish(s, c, c+1, first+f.begin[c], last+f.begin[c]); a != nil {
		a.nominal = true
	}
}
