package quotes

import "parley/text"

// wished reads what is told to be done, without a clause: "promised to leave", "urged
// both sides to sign", "called for a truce". Only the parse can bound it.
func (f *finder) wished(c int) {
	x, ok := wishes[f.at(c)]
	t := f.tree(c)
	if !ok || t == nil || !f.verbal(c) || f.at(c-1) == "to" || f.passive(c) || f.upos(c) != "VERB" || t.Is(f.local[c], "acl") && t.Child(f.local[c], "obj") < 0 && t.Child(f.local[c], "nsubj") >= 0 && !relative(t, f.local[c]) {
		return // "the target it had pledged to reach"
	}
	s := f.subject(c, f.begin[c])
	if !s.found() || s.head > c || f.in[s.head] >= 0 {
		return
	}
	base := f.begin[c]
	if first, last, cue := f.wish(t, x, c); first >= 0 {
		e := min(last+base, f.cut(c, first+base+1, f.end[c]))
		for i := first + base; i+2 < e; i++ { // "asked him to go, and that he ..."
			if f.at(i) == "," && f.at(i+1) == "and" && f.at(i+2) == "that" {
				e = i
			}
		}
		f.finish(s, c, cue, first+base, e)
	}
}

// wish returns the words of what is wished, counted in the sentence, and where the
// cue ends: "called on" and "called for" are two words.
func (f *finder) wish(t *text.Tree, x wish, c int) (first, last, cue int) {
	v := f.local[c]
	next := f.at(c + 1)
	to := infinitive(t, v)
	if to < 0 && x.other {
		to = f.laterInfinitive(c) - f.begin[c]
	}
	if x.self && to >= 0 && t.Child(v, "obj", "iobj") < 0 && t.Child(to, "mark") <= v+3 {
		_, last := t.Bounds(to)
		return t.Child(to, "mark"), last, c + 1
	}
	if x.other && to >= 0 {
		if next == "on" || next == "upon" || next == "to" && f.at(c) != "told" && t.Child(to, "mark") > v+2 {
			if o := t.Child(v, "obl", "obj"); o > v && o < to || f.upos(c+1) == "ADP" {
				_, last := t.Bounds(to)
				return v + 2, last, c + 2
			}
		}
		if o := t.Child(v, "obj", "iobj"); o > v && o < to && f.at(c) != "call" && f.at(c) != "called" && f.at(c) != "calls" {
			_, last := t.Bounds(to)
			begin, _ := t.Bounds(o)
			if begin == v+1 {
				return begin, last, c + 1
			}
		}
	}
	if x.forth && next == "for" {
		for _, o := range t.All(v, "obl", "advcl") {
			if first, last := t.Bounds(o); first == v+1 && last > first+1 {
				for last < len(t.Tokens) && t.Tokens[last].Form == "to" && to > last { // "for the tariff to be scrapped"
					_, last = t.Bounds(to)
				}
				return first + 1, last, c + 2
			}
		}
	}
	return -1, -1, 0
}

// laterInfinitive returns the verb of the first "to" behind cue c before any other
// verb or a comma, where the parse hung it on a noun between: "called on all groups
// in the strip to hold their fire". A place before the sentence for none.
func (f *finder) laterInfinitive(c int) int {
	for i := c + 1; i+1 < f.end[c] && i < c+14; i++ {
		switch {
		case f.at(i) == "to" && f.toks[i+1].XPOS == "VB":
			return i + 1
		case f.upos(i) == "VERB" && f.toks[i].XPOS != "VBN" || f.upos(i) == "AUX" || f.upos(i) == "PUNCT" && !dash(f.at(i)) || f.in[i] >= 0:
			return -1
		}
	}
	return -1
}

// infinitive returns the verb of the infinitive that hangs on v or its object, -1
// for none.
func infinitive(t *text.Tree, v int) int {
	hosts := append([]int{v}, t.All(v, "obj", "obl", "iobj")...)
	for _, h := range hosts {
		for _, k := range t.Children(h) {
			if k <= v || !t.Is(k, "xcomp", "ccomp", "advcl", "acl") {
				continue
			}
			if m := t.Child(k, "mark"); m > v && t.Tokens[m].Form == "to" {
				return k
			}
		}
	}
	return -1
}

// relative reports whether "who", "which" or "that" is the subject of verb v.
func relative(t *text.Tree, v int) bool {
	k := t.Child(v, "nsubj")
	return k >= 0 && (t.Tokens[k].XPOS == "WP" || t.Tokens[k].XPOS == "WDT")
}
