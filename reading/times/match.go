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

// at collects all patterns that begin with atom i.
func (sc *scratch) at(i int, lex *Lexicon) {
	sc.found = sc.found[:0]
	sc.walk(lex, lex.root, i, i, 0)
}

func (sc *scratch) walk(lex *Lexicon, n *node, from, i, depth int) {
	for _, e := range n.ends {
		if len(sc.found) == maxFound {
			return
		}
		f := found{rule: e.rule, from: from, first: from + e.left, last: i - 1 - e.right, to: i - 1, n: depth}
		if sc.allowed(&lex.rules[e.rule], &f) {
			copy(f.path[:depth], sc.path[:depth])
			sc.found = append(sc.found, f)
		}
	}
	if i >= len(sc.atoms) || depth >= maxAtoms || len(n.next) == 0 {
		return
	}
	for _, m := range sc.atoms[i].meanings {
		for _, e := range n.next {
			if e.class == m.class {
				sc.path[depth] = capture{m, i}
				sc.walk(lex, e.node, from, i+1, depth+1)
				break
			}
		}
	}
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

func (f *found) has(c class) bool { _, ok := f.one(c, 0); return ok }
