package quotes

import "parley/text"

// phraseAfter reads the noun phrase that begins at token i: "John Smith", "the
// minister of defence".
func (f *finder) phraseAfter(i int) source {
	if i >= len(f.toks) {
		return nobody
	}
	if w := f.at(i); pronouns[w] {
		return source{i, i + 1, i}
	}
	end := f.end[i]
	head, j, links := -1, i, 0
	for ; j < end && j < i+14; j++ {
		w := f.at(j)
		switch {
		case f.inside(j):
			return f.cutSource(i, j, head)
		case determiners[w] && (j == i || f.at(j-1) == "of" || f.at(j-1) == "for"):
			continue
		case w == "'s" || w == "'":
			continue
		case w == "and" && f.capital(j-1) && f.capital(j+1), w == "." && f.capital(j-1) && len(f.at(j-1)) < 3, dash(w) && f.glued(j):
			continue
		case linking[w] && head >= 0 && links < 2 && (w == "of" || w == "for" || w == "at" && f.at(j+1) == "the") && (f.letters(j + 1)):
			links++
			if links == 1 {
				return f.longer(i, j, head, end)
			}
			continue
		}
		if !f.letters(j) || hinges[w] || auxiliary[w] || between[w] && !f.capital(j) || determiners[w] || pronouns[w] || w == "and" || w == "or" || w == "but" || w == "that" || w == "with" || w == "because" || w == "by" {
			break
		}
		switch f.upos(j) {
		case "", "NOUN", "PROPN", "ADJ", "NUM":
		case "VERB", "ADV", "AUX", "PRON", "SCONJ", "CCONJ", "ADP":
			if !f.capital(j) {
				return f.cutSource(i, j, head)
			}
		}
		head = j
	}
	return f.cutSource(i, j, head)
}

// longer extends a source by "of ..." or "for ...", keeping its main word.
func (f *finder) longer(i, j, head, end int) source {
	last := j
	for k := j; k < end && k < j+9; k++ {
		w := f.at(k)
		if k == j || determiners[w] || w == "'s" || w == "of" || w == "for" {
			continue
		}
		if !f.letters(k) || hinges[w] || auxiliary[w] || f.inside(k) || f.upos(k) == "VERB" || f.upos(k) == "ADV" || pronouns[w] || cues[w] != none && !f.capital(k) {
			break
		}
		last = k + 1
	}
	return source{i, max(last, head+1), head}
}

func (f *finder) glued(j int) bool {
	return j > 0 && j+1 < len(f.toks) && f.toks[j-1].End == f.toks[j].Start && f.toks[j].End == f.toks[j+1].Start
}

func (f *finder) cutSource(i, j, head int) source {
	if head < 0 {
		return nobody
	}
	return source{i, min(j, head+1), head}
}

// subject returns who does the saying of the cue at c, at or behind token from.
func (f *finder) subject(c, from int) source {
	if by, ok := f.goesBy[c]; ok {
		if s, ok := f.spoke[by]; ok && s.found() {
			return s
		}
	}
	if s := f.subjectBefore(c, from); s.found() && f.plainly(s, c, from) {
		return s
	}
	if s := f.parsedSubject(c); s.found() {
		return s
	}
	return f.subjectBefore(c, from)
}

// plainly reports whether the words of s can be nothing but the subject of the cue
// at c: a noun phrase that begins a clause and ends at the cue.
func (f *finder) plainly(s source, c, from int) bool {
	if f.tree(c) == nil {
		return true
	}
	if s.first != from && s.first != f.begin[c] {
		switch w := f.at(s.first - 1); {
		case w == "," || w == "but" || w == ":" || dash(w) || f.in[s.first-1] >= 0:
		default:
			return false
		}
	}
	if !f.joined(s.last, c) {
		return false
	}
	for i := s.first; i < s.last; i++ {
		switch f.upos(i) {
		case "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "PUNCT", "SYM":
		case "ADP", "CCONJ":
			if i == s.first {
				return false
			}
		default:
			return false
		}
	}
	switch f.upos(s.head) {
	case "NOUN", "PROPN", "PRON":
		return true
	}
	return false
}

// joined reports whether nothing but adverbs, days and one aside between commas or
// in brackets stands between a source that ends before token i and its cue at c.
func (f *finder) joined(i, c int) bool {
	if f.at(i) == "," || f.at(i) == "(" {
		last := c - 1
		for last > i && (between[f.at(last)] || weekdays[f.at(last)]) {
			last--
		}
		if last > i && f.at(last) != "," && f.at(last) != ")" {
			return false
		}
		i = last + 1
	}
	for ; i < c; i++ {
		if !between[f.at(i)] && !weekdays[f.at(i)] {
			return false
		}
	}
	return true
}

// parsedSubject asks the parse. Where the cue has no subject of its own it shares
// the one of the verb it is joined to: "called and said", "left, saying".
func (f *finder) parsedSubject(c int) source {
	t := f.tree(c)
	if t == nil {
		return nobody
	}
	base := f.begin[c]
	v := f.local[c]
	for hops := 0; hops < 4; hops++ {
		if s := t.Child(v, "=nsubj", "nsubj:outer"); s >= 0 && t.Tokens[s].UPOS != "SCONJ" {
			if t.Tokens[s].XPOS == "WP" || t.Tokens[s].XPOS == "WDT" { // "Smith, who said": the noun before
				if t.Is(v, "acl") {
					return f.nounPhrase(t.Tokens[v].Head+base, base, c)
				}
			}
			return f.nounPhrase(s+base, base, c)
		}
		if s := t.Child(v, "nsubj:pass"); s >= 0 {
			if hops == 0 { // "was told": the subject hears
				return nobody
			}
			return f.nounPhrase(s+base, base, c)
		}
		h := t.Tokens[v].Head
		if h >= 0 && hops == 0 && t.Is(v, "conj") && t.Is(h, "root") && (t.Tokens[h].UPOS == "NOUN" || t.Tokens[h].UPOS == "PROPN") && t.Child(h, "acl") > h {
			return f.nounPhrase(h+base, base, c) // the verb before it taken for a participle: "The premier called ... and said"
		}
		if h < 0 || h >= len(t.Tokens) || !t.Is(v, "conj", "advcl", "xcomp") {
			if h >= 0 && t.Is(v, "acl") && t.Tokens[v].XPOS == "VBG" { // "a statement saying"
				return f.nounPhrase(h+base, base, c)
			}
			return nobody
		}
		v = h
	}
	return nobody
}

// nounPhrase returns the words of the phrase headed by token h, cut where a clause,
// an apposition or the cue itself begins.
func (f *finder) nounPhrase(h, base, c int) source {
	t := f.tree(h)
	if t.Child(h-base, "case") >= 0 && t.Child(h-base, "case") < h-base { // "at a news conference announcing"
		return nobody
	}
	s := source{h, h + 1, h}
	for i := h - 1; i >= base; i-- {
		r := t.Tokens[i-base]
		if f.in[i] >= 0 && f.in[i] != f.in[h] {
			break
		}
		if !under(t, i-base, h-base) || r.Rel == "punct" && !(dash(r.Form) && f.glued(i)) && r.Form != "." || r.Rel == "mark" || r.Rel == "cc" {
			break
		}
		s.first = i
	}
	for i := h + 1; i < f.end[h] && i != c; i++ {
		r := t.Tokens[i-base]
		if !under(t, i-base, h-base) || r.UPOS == "PUNCT" && !(dash(r.Form) && f.glued(i)) || f.in[i] >= 0 && f.in[i] != f.in[h] {
			break
		}
		if t.Is(i-base, "acl", "case", "mark") && r.Head == h-base && r.Form != "'s" && r.Form != "’s" {
			break
		}
		if r.UPOS == "PRON" && (r.XPOS == "WP" || r.XPOS == "WDT") || r.UPOS == "VERB" {
			break
		}
		s.last = i + 1
	}
	return s
}

// under reports whether token i hangs, at any depth, on token h.
func under(t *text.Tree, i, h int) bool {
	for _, a := range t.Ancestors(i) {
		if a == h {
			return true
		}
	}
	return false
}

// subjectBefore reads the noun phrase that stands directly before the cue, adverbs,
// auxiliaries and an aside between commas left out.
func (f *finder) subjectBefore(c, from int) source {
	i := c - 1
	for i >= from && between[f.at(i)] {
		i--
	}
	if i >= from && f.at(i) == ")" { // "Smith (D-Wis.) said"
		k := i - 1
		for k > from && f.at(k) != "(" && i-k < 8 {
			k--
		}
		if f.at(k) == "(" {
			i = k - 1
		}
	}
	for i > from+1 { // "Smith on Friday said", "Smith this week said"
		w, before := f.at(i), f.at(i-1)
		switch {
		case (w == "week" || w == "month" || w == "year" || w == "morning" || w == "evening") && (before == "this" || before == "last"):
			i -= 2
			continue
		case weekdays[w]:
			i--
			if before == "on" {
				i--
			}
			continue
		}
		break
	}
	ing := len(f.at(c)) > 4 && f.at(c)[len(f.at(c))-3:] == "ing"
	if ing && f.at(i) == "," {
		return f.sharer(c)
	}
	if i >= from && f.at(i) == "," { // "Smith, the minister, said"
		k := i - 1
		for k >= from && f.at(k) != "," && i-k < 30 {
			if f.inside(k) {
				return nobody
			}
			k--
		}
		if k < from || f.at(k) != "," {
			return nobody
		}
		if first := f.opening(f.begin[c]); first >= from { // "Smith, head of X, which makes Y, said"
			for m := first + 1; m < k && m < first+8; m++ {
				if f.letters(m) && !f.capital(m) && !sayers[f.at(m)] && !linking[f.at(m)] {
					break
				}
				if f.at(m) == "," && f.capital(first) && f.capital(m-1) && !hinges[f.at(first)] && !auxiliary[f.at(first)] {
					k = m
				}
			}
		}
		i = k - 1
	}
	if i < from || f.inside(i) {
		return nobody
	}
	if pronouns[f.at(i)] {
		return source{i, i + 1, i}
	}
	head := -1
	j := i
	for ; j >= from && i-j < 14; j-- {
		w := f.at(j)
		if f.inside(j) || !f.letters(j) && w != "'s" && w != "'" && !(w == "." && len(f.at(j-1)) < 3) && !(dash(w) && f.glued(j)) {
			break
		}
		if auxiliary[w] && w != "'s" && w != "may" && w != "will" || pronouns[w] || w == "that" || w == "but" || w == "because" || w == "when" || w == "while" || w == "as" || w == "after" || w == "who" || cues[w] != none && !f.capital(j) && f.upos(j) != "NOUN" {
			break
		}
		if w == "and" && !(f.capital(j-1) && f.capital(j+1)) || w == "or" || w == "if" {
			break
		}
		switch f.upos(j) {
		case "VERB", "AUX", "ADV", "SCONJ":
			if !f.capital(j) {
				goto done
			}
		}
		if determiners[w] {
			if !linking[f.at(j-1)] {
				j--
				break
			}
		}
	}
done:
	first := j + 1
	for first <= i && (linking[f.at(first)] || hinges[f.at(first)] || f.at(first) == "and" || between[f.at(first)] && !f.capital(first)) {
		// a phrase of place or time before the subject: keep what follows its noun
		first++
	}
	if first > i {
		return nobody
	}
	switch f.upos(i) {
	case "VERB", "AUX", "ADP", "SCONJ", "CCONJ":
		return nobody
	}
	head = i
	for k := first + 1; k <= i; k++ {
		if linking[f.at(k)] {
			head = k - 1
			for head > first && f.upos(head) == "ADJ" { // "officials familiar with the talks"
				head--
			}
			break
		}
	}
	return source{first, i + 1, head}
}

// sharer returns the source of the act whose cue precedes c in its sentence:
// "...," he said, adding that ...
func (f *finder) sharer(c int) source {
	for i := c - 1; i >= f.begin[c]; i-- {
		if !f.cued[i] {
			continue
		}
		if s := f.spoke[i]; s.found() {
			return s
		}
	}
	return nobody
}
