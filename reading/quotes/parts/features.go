package parts

import "slices"

// Features are hashes of a kind, a number of its own below, and of what stands there; the
// upper bits of one are the place of its weights. Kinds below 100 are of cues.
type features []uint32

// mix joins a value to a hash.
func mix(h, v uint32) uint32 {
	h ^= v + 0x9e3779b9 + h<<6 + h>>2
	h *= 0x85ebca6b
	return h ^ h>>15
}

// of1 to of5 are the features of a kind with so many values.
func of1(kind, a uint32) uint32          { return spread(mix(kind*kinds, a)) }
func of2(kind, a, b uint32) uint32       { return spread(mix(mix(kind*kinds, a), b)) }
func of3(kind, a, b, c uint32) uint32    { return spread(mix(mix(mix(kind*kinds, a), b), c)) }
func of4(kind, a, b, c, d uint32) uint32 { return spread(mix(mix(mix(mix(kind*kinds, a), b), c), d)) }
func of5(kind, a, b, c, d, e uint32) uint32 {
	return spread(mix(mix(mix(mix(mix(kind*kinds, a), b), c), d), e))
}

const kinds = 0x9e3779b1

func spread(h uint32) uint32 {
	h ^= h >> 16
	h *= 0xc2b2ae35
	return h ^ h>>13
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// bucket rounds a distance, the coarser the longer; the two directions stay apart.
func bucket(n int) uint32 {
	s := uint32(0)
	if n < 0 {
		s, n = 100, -n
	}
	switch {
	case n <= 4:
		return s + uint32(n)
	case n <= 6:
		return s + 5
	case n <= 9:
		return s + 6
	case n <= 14:
		return s + 7
	case n <= 22:
		return s + 8
	case n <= 40:
		return s + 9
	}
	return s + 10
}

const outside = 0xfffffff1

// at returns xs[i], or outside where i is not in [from, to).
func at(xs []uint32, i, from, to int) uint32 {
	if i < from || i >= to {
		return outside
	}
	return xs[i]
}

var (
	relNsubj, relObj, relIobj, relCcomp, relXcomp, relObl, relParataxis, relAdvcl, relMark, relAux, relAdvmod, relNmod, relAcl, relConj, relCop, relPunct = hash("nsubj"), hash("obj"), hash("iobj"), hash("ccomp"), hash("xcomp"), hash("obl"), hash("parataxis"), hash("advcl"), hash("mark"), hash("aux"), hash("advmod"), hash("nmod"), hash("acl"), hash("conj"), hash("cop"), hash("punct")
)

// core reports whether a relation makes the shape of a clause.
func core(r uint32) bool {
	switch r {
	case relNsubj, relObj, relIobj, relCcomp, relXcomp, relObl, relParataxis, relAdvcl, relNmod, relAcl:
		return true
	}
	return false
}

// kid returns the first child of token i with the relation, -1 for none.
func (v *view) kid(i int, rel uint32) int {
	for _, k := range v.kids[i] {
		if v.rel[k] == rel {
			return k
		}
	}
	return -1
}

// cueFeatures are those of token i as the head of a cue.
func (v *view) cueFeatures(i int, f features) features {
	a, z := v.First[i], v.end[i]
	L, X, R := v.lemma[i], v.xpos[i], v.rel[i]
	f = append(f, of1(1, L))
	f = append(f, of1(2, v.form[i]))
	f = append(f, of2(3, L, X))
	f = append(f, of2(4, X, R))
	f = append(f, of2(5, L, R))
	hl, hx := uint32(outside), uint32(outside)
	if h := v.head[i]; h >= 0 {
		hl, hx = v.lemma[h], v.xpos[h]
	}
	f = append(f, of2(6, hl, R))
	f = append(f, of3(7, hx, R, X))
	f = append(f, of3(8, hl, R, L))
	p1, n1, p2, n2 := at(v.form, i-1, a, z), at(v.form, i+1, a, z), at(v.form, i-2, a, z), at(v.form, i+2, a, z)
	px, nx, n2x := at(v.xpos, i-1, a, z), at(v.xpos, i+1, a, z), at(v.xpos, i+2, a, z)
	f = append(f, of1(9, p1))
	f = append(f, of1(10, n1))
	f = append(f, of1(11, p2))
	f = append(f, of1(12, n2))
	f = append(f, of2(13, px, X))
	f = append(f, of2(14, nx, X))
	f = append(f, of2(15, L, n1))
	f = append(f, of2(16, p1, L))
	f = append(f, of3(17, L, nx, n2x))
	f = append(f, of2(18, px, L))
	f = append(f, of3(19, X, n1, n2))
	f = append(f, of3(20, L, n1, n2))
	var set uint32
	subject := -1
	for _, k := range v.kids[i] {
		r := v.rel[k]
		side := bit(k > i)
		f = append(f, of3(21, r, X, side))
		f = append(f, of3(22, r, L, side))
		if r != relPunct {
			f = append(f, of2(23, r, v.lemma[k]))
			f = append(f, of3(24, r, v.lemma[k], L))
			f = append(f, of3(25, r, v.xpos[k], L))
		} else {
			f = append(f, of3(26, v.form[k], side, L))
		}
		if core(r) {
			set += mix(r, side)
		}
		if r == relNsubj {
			subject = k
		}
		if c := v.caseOf(k); c != 0 {
			f = append(f, of3(50, r, c, L))
			f = append(f, of3(51, r, c, X))
		}
		if r == relCcomp || r == relXcomp || r == relAdvcl || r == relAcl || r == relParataxis {
			m := uint32(0)
			if x := v.kid(k, relMark); x >= 0 {
				m = v.form[x]
			}
			own := bit(v.kid(k, relNsubj) >= 0)
			f = append(f, of4(27, r, m, own, L))
			f = append(f, of4(28, r, m, own, X))
			f = append(f, of3(29, r, v.lemma[k], L))
			if x := v.kid(k, relAux); x >= 0 {
				f = append(f, of3(48, r, v.lemma[x], L))
				f = append(f, of3(49, r, v.lemma[x], X))
			}
		}
	}
	f = append(f, of3(30, set, X, R))
	f = append(f, of2(31, set, L))
	if subject >= 0 {
		f = append(f, of3(32, v.xpos[subject], bit(subject > i), L))
		f = append(f, of2(33, v.lemma[subject], X))
	}
	if R == relConj || R == relXcomp || R == relAdvcl {
		if h := v.head[i]; h >= 0 {
			if s := v.kid(h, relNsubj); s >= 0 {
				f = append(f, of2(34, v.lemma[s], X))
				f = append(f, of2(35, v.xpos[s], L))
			}
		}
	}
	in := bit(v.Quote[i] >= 0)
	open, close := uint32(0), uint32(0)
	for k := i + 1; k < z && k <= i+6; k++ {
		if v.Quote[k] >= 0 && v.Quote[k] != v.Quote[i] && v.Marks[v.Quote[k]][0] == k {
			open = uint32(k - i)
			break
		}
	}
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if v.Quote[k] >= 0 && v.Quote[k] != v.Quote[i] && v.Marks[v.Quote[k]][1] == k {
			close = uint32(i - k)
			break
		}
	}
	f = append(f, of3(36, in, open, close))
	f = append(f, of4(37, in, bit(open > 0), bit(close > 0), L))
	f = append(f, of4(38, in, bit(open > 0), bit(close > 0), X))
	quoted := false
	for k := a; k < z; k++ {
		if v.Quote[k] >= 0 {
			quoted = true
			break
		}
	}
	f = append(f, of3(39, bit(quoted), in, L))
	hint := bit(v.hintCue[i] >= 0)
	f = append(f, of1(40, hint))
	f = append(f, of2(41, hint, X))
	f = append(f, of2(42, hint, L))
	f = append(f, of3(52, bucket(i), X, n1))
	if i > 0 {
		f = append(f, of3(53, shape(v.Tokens[i-1].Form), X, n1))
	}
	f = append(f, of2(43, bucket(i-a), X))
	f = append(f, of2(44, bucket(z-i), X))
	f = append(f, of2(45, bucket(v.depth[i]), X))
	if w := v.Tokens[i].Form; len(w) > 4 {
		f = append(f, of2(46, hash(w[len(w)-3:]), X))
		f = append(f, of2(47, hash(w[:4]), v.upos[i]))
	}
	return f
}

// A link is what holds between the cue and everything else, computed once a cue.
type link struct {
	*view
	c      int    // the head of the cue
	hint   int    // -1
	chain  []int  // c and its ancestors
	up     []int  // by token: place in chain of the lowest common ancestor; -1 in another sentence
	branch []int  // by token: the child of that ancestor that holds the token; the token itself when it is the ancestor
	state  uint32 // the shape of the clause
	first  int    // the window is [first, last)
	last   int
}

// reach is how many tokens on both sides of a cue are looked at.
const reach = 160

// link returns the window of the cue at c, in the room of l.
func (v *view) link(l *link, c int) *link {
	*l = link{view: v, c: c, hint: v.hintCue[c], chain: l.chain[:0], up: l.up, branch: l.branch}
	l.first, l.last = max(0, c-reach), min(len(v.Tokens), c+reach)
	for h := c; h >= 0 && len(l.chain) < 100; h = v.head[h] {
		l.chain = append(l.chain, h)
	}
	n := len(v.Tokens)
	l.up, l.branch = sized(l.up, n), sized(l.branch, n)
	for i := l.first; i < l.last; i++ {
		l.up[i], l.branch[i] = -1, i
		if v.First[i] != v.First[c] {
			continue
		}
		for x, below, steps := i, i, 0; x >= 0 && steps < 100; x, steps = v.head[x], steps+1 {
			if k := slices.Index(l.chain, x); k >= 0 {
				l.up[i], l.branch[i] = k, below
				break
			}
			below = x
		}
	}
	s := uint32(0)
	for _, k := range v.kids[c] {
		switch v.rel[k] {
		case relNsubj:
			s |= 1 << bit(k > c)
		case relCcomp:
			s |= 4
		case relObj:
			s |= 8
		case relXcomp:
			s |= 16
		case relParataxis:
			s |= 32
		}
	}
	if c+1 < v.end[c] && (v.form[c+1] == hash(",") || v.form[c+1] == hash(".")) {
		s |= 64
	}
	if v.Quote[c] >= 0 {
		s |= 128
	}
	l.state = s
	return l
}

// argFeatures are those of token i towards the cue.
func (l *link) argFeatures(i int, f features) features {
	c := l.c
	CL, CX, CR := l.lemma[c], l.xpos[c], l.rel[c]
	W, X, R := l.form[i], l.xpos[i], l.rel[i]
	n := len(l.Tokens)
	side := bit(i > c)
	if i == c {
		side = 2
	}
	dist := bucket(i - c)
	// sentence
	so := uint32(0)
	if l.First[i] != l.First[c] {
		so = 1 + bit(i > c)
		if i < c && l.end[i] != l.First[c] || i > c && l.First[i] != l.end[c] {
			so += 2
		}
	}
	// branch
	var bk, path uint32
	depth := uint32(0)
	edge := uint32(0)
	b := l.branch[i]
	if l.up[i] >= 0 {
		k := l.up[i]
		bk = 17
		for x := 0; x < k && x < 4; x++ {
			bk = mix(bk, l.rel[l.chain[x]])
		}
		if k >= 4 {
			bk = mix(bk, 99)
		}
		up := bk
		if b == l.chain[k] {
			bk = mix(bk, 7)
			path = bk
		} else {
			bk = mix(mix(bk, l.rel[b]), bit(b > c))
			path = up
			steps := 0
			var rels [4]uint32
			for x := i; x != b && steps < 4; x = l.head[x] {
				rels[steps] = l.rel[x]
				steps++
			}
			for s := range steps {
				path = mix(path, rels[s])
			}
			path = mix(path, l.rel[b])
			depth = uint32(steps)
			edge = bit(i == l.view.first[b]) | bit(i == l.view.last[b]-1)<<1
		}
	} else {
		bk = 1000 + so
		path = bk
	}
	// quotation
	q := uint32(0)
	if l.Quote[i] >= 0 {
		q = 1
		m := l.Marks[l.Quote[i]]
		switch {
		case i == m[0]:
			q = 2
		case i == m[1]:
			q = 3
		}
		if l.Quote[i] == l.Quote[c] {
			q += 4
		} else {
			// rank of the quotation from the cue
			lo, hi := m[1], c
			if m[0] > c {
				lo, hi = c, m[0]
			}
			rank := uint32(0)
			if hi > lo {
				rank = uint32(l.opened[hi] - l.opened[lo+1])
			}
			gap := min(hi-lo, 7)
			q += 8 + 8*min(rank, 2) + 32*uint32(gap)
		}
	}
	qs := q & 3
	// between
	commas, breaks, cues := uint32(9), uint32(9), 0
	lo, hi := i, c
	if lo > hi {
		lo, hi = hi, lo
	}
	if hi-lo < 60 {
		commas, breaks, cues = 0, 0, 0
		if hi > lo {
			commas, breaks, cues = uint32(l.commas[hi]-l.commas[lo+1]), uint32(l.breaks[hi]-l.breaks[lo+1]), l.cues[hi]-l.cues[lo+1]
		}
	}
	commas = min(commas, 4)
	breaks = min(breaks, 4)
	other := bit(cues > 0)
	own := bit(i != c && l.cue[i] > 0.5)
	// hints
	h, ho := uint32(0), uint32(0)
	for k := range l.Hints {
		x := &l.Hints[k]
		in := uint32(0)
		if x.Source.holds(i) {
			in = 1 + bit(i == x.Source.First)
		}
		for _, r := range x.Content {
			if r.holds(i) {
				in = 3 + bit(i == r.First)
				if i == r.Last-1 {
					in = 5
				}
			}
		}
		if x.Cue.holds(i) {
			in = 6
		}
		if k == l.hint {
			h = in
		} else if in > ho {
			ho = in
		}
	}
	if l.hint < 0 {
		h = 9
	}

	f = append(f, of2(100, side, dist))
	f = append(f, of1(101, W))
	f = append(f, of2(102, X, R))
	f = append(f, of1(103, bk))
	f = append(f, of2(104, bk, depth))
	f = append(f, of3(105, bk, edge, min(depth, 1)))
	f = append(f, of2(106, bk, CL))
	f = append(f, of3(107, bk, edge, CX))
	f = append(f, of1(108, path))
	f = append(f, of2(109, path, X))
	f = append(f, of2(110, path, CL))
	f = append(f, of2(111, bk, X))
	f = append(f, of2(112, bk, W))
	f = append(f, of2(113, bk, q))
	f = append(f, of2(114, q, side))
	f = append(f, of4(115, qs, commas, side, so))
	f = append(f, of3(116, bk, commas, qs))
	f = append(f, of2(117, bk, breaks))
	f = append(f, of3(118, other, own, bk))
	f = append(f, of5(119, other, own, side, qs, commas))
	f = append(f, of1(120, h))
	f = append(f, of2(121, h, X))
	f = append(f, of2(122, h, bk))
	f = append(f, of3(123, h, ho, side))
	f = append(f, of2(124, ho, bk))
	f = append(f, of3(125, so, side, qs))
	f = append(f, of2(126, l.state, bk))
	f = append(f, of3(127, l.state, side, dist))
	f = append(f, of4(128, l.state, side, qs, breaks))
	f = append(f, of2(129, dist, CL))
	f = append(f, of3(130, dist, CX, X))
	f = append(f, of2(131, dist, W))
	f = append(f, of3(132, CL, W, side))
	f = append(f, of3(133, CL, X, dist))
	f = append(f, of2(134, CR, bk))
	f = append(f, of4(135, CX, CR, side, dist))
	a, z := 0, n
	pw, nw := at(l.form, i-1, a, z), at(l.form, i+1, a, z)
	px, nx := at(l.xpos, i-1, a, z), at(l.xpos, i+1, a, z)
	f = append(f, of2(136, pw, side))
	f = append(f, of2(137, nw, side))
	f = append(f, of3(138, px, X, side))
	f = append(f, of3(139, nx, X, side))
	f = append(f, of4(140, pw, W, bit(dist%100 < 4), side))
	f = append(f, of4(141, W, nw, bit(dist%100 < 4), side))
	f = append(f, of5(142, px, X, nx, side, qs))
	f = append(f, of2(143, l.neighbour(i-1, i), bk))
	f = append(f, of2(144, l.neighbour(i+1, i), bk))
	f = append(f, of4(145, l.neighbour(i-1, i), X, px, side))
	f = append(f, of4(146, l.neighbour(i+1, i), X, nx, side))
	f = append(f, of2(147, at(l.form, i-2, a, z), side))
	f = append(f, of2(148, at(l.form, i+2, a, z), side))
	f = append(f, of5(149, bit(i == l.First[i]), bit(i == l.end[i]-1), side, so, qs))
	if hd := l.head[i]; hd >= 0 {
		f = append(f, of3(150, l.lemma[hd], R, side))
		f = append(f, of4(151, bit(hd == c), bit(hd > i), bk, X))
	}
	f = append(f, of3(152, R, side, dist))
	f = append(f, of4(153, bit(l.Quote[c] >= 0), q&7, side, so))
	cap := l.Tokens[i].Form[0]
	f = append(f, of3(154, bit(cap >= 'A' && cap <= 'Z'), X, bk))
	f = append(f, of2(155, l.lemma[i], bk))
	k, cp := l.clause(i, bk)
	subject := bit(l.subject[k])
	f = append(f, of1(160, cp))
	f = append(f, of2(161, cp, l.xpos[k]))
	f = append(f, of4(162, cp, l.xpos[k], CX, subject))
	f = append(f, of2(163, cp, CL))
	f = append(f, of2(164, cp, X))
	f = append(f, of4(165, bit(k == c), bit(l.cue[k] > 0.5), cp, subject))
	f = append(f, of4(166, bit(i > k), bit(k > c), subject, cp))
	f = append(f, of4(167, min(uint32(l.end[i]-i), 4), X, side, qs))
	f = append(f, of2(168, min(uint32(l.end[i]-i), 4), bk))
	f = append(f, of3(169, so, l.wholly[i], side))
	f = append(f, of5(170, so, l.wholly[i], l.wholly[c], side, qs))
	return f
}

var formComma = hash(",")

// neighbour says how token k, beside i, lies in the tree.
func (l *link) neighbour(k, i int) uint32 {
	if k < 0 || k >= len(l.Tokens) || l.First[k] != l.First[i] {
		return 1
	}
	if l.up[k] == l.up[i] && l.branch[k] == l.branch[i] {
		return 2
	}
	if l.up[k] < 0 || l.up[i] < 0 {
		return 3
	}
	x := uint32(40)
	for y := 0; y < l.up[k] && y < 3; y++ {
		x = mix(x, l.rel[l.chain[y]])
	}
	return mix(x, l.rel[l.branch[k]])
}

// caseOf returns the preposition of token k, 0 for none.
func (v *view) caseOf(k int) uint32 {
	for _, x := range v.kids[k] {
		if v.rel[x] == relCase && x < k {
			return v.form[x]
		}
	}
	return 0
}

// shape tells capitals, small letters and others apart.
func shape(w string) uint32 {
	var s uint32
	for i := 0; i < len(w) && i < 3; i++ {
		switch c := w[i]; {
		case c >= 'A' && c <= 'Z':
			s = s*4 + 1
		case c >= 'a' && c <= 'z':
			s = s*4 + 2
		default:
			s = s*4 + 3
		}
	}
	return s
}

// clause returns the main word of the clause that token i stands in, and how that clause
// lies towards the cue.
func (l *link) clause(i int, branch uint32) (int, uint32) {
	k, path := l.main[i], branch
	if l.up[i] < 0 {
		return k, path
	}
	for x, n := k, 0; n < 3 && x != l.branch[i] && x != l.c && x >= 0; x = l.head[x] {
		if l.heads[x] {
			path = mix(path, l.rel[x])
			n++
		}
	}
	return k, path
}

// clausal reports whether a clause hangs on token k.
func (v *view) clausal(k int) bool {
	switch v.rel[k] {
	case relCcomp, relXcomp, relAdvcl, relParataxis, relAcl, relAclRelcl, relCsubj:
		return true
	case relConj:
		return v.upos[k] == uposVerb || v.kid(k, relNsubj) >= 0
	}
	return v.head[k] < 0
}

// mainWord returns the main word of the clause that token i stands in.
func (v *view) mainWord(i int) int {
	for n := 0; n < 30 && v.head[i] >= 0 && !v.heads[i]; n++ {
		i = v.head[i]
	}
	return i
}

// quoted says how much of the sentence of token i is quoted: none of it, some, all.
func (v *view) quoted(i int) uint32 {
	in, all := 0, 0
	for k := v.First[i]; k < v.end[i]; k++ {
		all++
		if v.Quote[k] >= 0 {
			in++
		}
	}
	switch in {
	case 0:
		return 0
	case all:
		return 2
	}
	return 1
}

var (
	relCase     = hash("case")
	relAclRelcl = hash("acl:relcl")
	relCsubj    = hash("csubj")
	uposVerb    = hash("VERB")
)
