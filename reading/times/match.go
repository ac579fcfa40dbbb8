package times

// maxAtoms is how many atoms the longest pattern may have.
const maxAtoms = 24

// maxFound bounds how many readings of one place are weighed.
const maxFound = 64

// A capture is one atom of a pattern that was met.
type capture struct {
	meaning
	atom int
}

// A found is a pattern met in the text: atoms first to last are its span, from
// and to include its context.
type found struct {
	rule, from, first, last, to int
	path                        [maxAtoms]capture
	n                           int
}

// better reports whether f is to be preferred to g: the longer, then the one with
// more in its span, then the earlier rule.
func (f *found) better(g *found) bool {
	switch {
	case f.to != g.to:
		return f.to > g.to
	case f.last-f.first != g.last-g.first:
		return f.last-f.first > g.last-g.first
	}
	return f.rule < g.rule
}

// match collects all patterns that begin with atom i.
func (sc *scratch) match(i int, lex *Lexicon) {
	sc.found = sc.found[:0]
	tried := -1
	for _, m := range sc.atoms[i].meanings {
		for _, r := range lex.starts[m.class] {
			if r == tried {
				continue
			}
			tried = r
			w := walk{sc: sc, rule: r, lex: lex, from: i, first: i, last: -1}
			w.step(lex.rules[r].start, i, 0)
		}
	}
}

// A walk follows the states of one rule along the atoms.
type walk struct {
	sc                      *scratch
	lex                     *Lexicon
	rule, from, first, last int
}

// step is at atom i, having read depth atoms.
func (w walk) step(n *node, i, depth int) {
	switch {
	case n.ends:
		w.found(i, depth)
	case n.mark == '<':
		w.first = i
	case n.mark == '>':
		w.last = i - 1
	case n.class != noClass:
		if i >= len(w.sc.atoms) || depth >= maxAtoms {
			return
		}
		for _, m := range w.sc.atoms[i].meanings {
			if m.class == n.class {
				w.sc.path[depth] = capture{m, i}
				w.step(n.next[0], i+1, depth+1)
				return
			}
		}
		return
	}
	for _, next := range n.next {
		w.step(next, i, depth)
	}
}

func (w *walk) found(i, depth int) {
	sc := w.sc
	f := found{rule: w.rule, from: w.from, first: w.first, last: i - 1, to: i - 1, n: depth}
	if w.last >= 0 {
		f.last = w.last
	}
	if len(sc.found) == maxFound || f.last < f.first || !sc.allowed(&w.lex.rules[w.rule], &f) {
		return
	}
	for k := range sc.found {
		if g := &sc.found[k]; g.rule == f.rule && g.to == f.to && g.first == f.first && g.last == f.last {
			return // said in two ways, found once
		}
	}
	copy(f.path[:depth], sc.path[:depth])
	sc.found = append(sc.found, f)
}

func (sc *scratch) allowed(r *rule, f *found) bool {
	if len(r.before) > 0 && !sc.is(f.from-1, r.before) {
		return false
	}
	if len(r.after) > 0 && !sc.is(f.to+1, r.after) {
		return false
	}
	return !sc.is(f.from-1, r.notBefore) && !sc.is(f.to+1, r.notAfter)
}

// is reports whether atom i is of one of the classes.
func (sc *scratch) is(i int, classes []class) bool {
	if i < 0 || i >= len(sc.atoms) {
		return false
	}
	for _, m := range sc.atoms[i].meanings {
		for _, c := range classes {
			if m.class == c {
				return true
			}
		}
	}
	return false
}

// best takes the best of what was found out of the list; nil when it is empty.
func (sc *scratch) best() *found {
	if len(sc.found) == 0 {
		return nil
	}
	b := 0
	for i := range sc.found {
		if sc.found[i].better(&sc.found[b]) {
			b = i
		}
	}
	last := len(sc.found) - 1
	sc.found[b], sc.found[last] = sc.found[last], sc.found[b]
	sc.found = sc.found[:last]
	return &sc.found[:last+1][last]
}

// one returns the value of the k-th atom of the class.
func (f *found) one(c class, k int) (int, bool) {
	for _, p := range f.path[:f.n] {
		if p.class == c {
			if k == 0 {
				return p.value, true
			}
			k--
		}
	}
	return 0, false
}

// severalNumbers reports "two or three days".
func (f *found) severalNumbers() bool {
	_, ok := f.one(classNumber, 1)
	return ok
}
