package net

// A decoding is the work space of one sentence's parse: the contributions of words
// to the hidden layer, each computed once.
type decoding struct {
	state  state
	view   view
	slot   [slots][]float32 // (n+1) x Hidden
	have   [slots][]bool    // which rows of a child slot are computed
	sum    []float32        // Hidden: before the squashing
	hidden []float32
	score  [actions]float32
	rels   []float32
	mask   []float32 // Hidden: dropout, training only
}

// prepare computes the contributions of all words to the main slots.
func (m *Model) prepare(d *decoding, e *encoding) {
	h, n := m.Hidden, e.n
	for k := 0; k < slots; k++ {
		d.slot[k] = grow(d.slot[k], (n+1)*h)
		if k < mainSlots {
			linear(d.slot[k], e.word, n+1, m.Width, m.slotW[k].w, nil, h, m.Width)
			continue
		}
		if cap(d.have[k]) < n+1 {
			d.have[k] = make([]bool, n+1+n/2)
		}
		d.have[k] = d.have[k][:n+1]
		clear(d.have[k])
	}
	d.sum, d.hidden, d.rels = grow(d.sum, h), grow(d.hidden, h), grow(d.rels, len(m.Rels))
	d.state.reset(n)
}

// contribution returns what the word in a slot adds to the hidden layer.
func (m *Model) contribution(d *decoding, e *encoding, k int, word int32) []float32 {
	if word < 0 {
		return m.none.row(k)
	}
	h := m.Hidden
	c := d.slot[k][int(word)*h:][:h]
	if k >= mainSlots && !d.have[k][word] {
		linear(c, e.word[int(word)*m.Width:], 1, m.Width, m.slotW[k].w, nil, h, m.Width)
		d.have[k][word] = true
	}
	return c
}

// look computes the hidden layer and the scores of the transitions for the state.
func (m *Model) look(d *decoding, e *encoding) {
	d.state.view(&d.view, len(m.Rels))
	v := &d.view
	c := func(k int) []float32 { return m.contribution(d, e, k, v.word[k]) }
	add6(d.sum, m.hiddenB.w, c(0), c(1), c(2), c(3), c(4))
	for k := mainSlots; k < slots; k++ {
		if v.word[k] < 0 {
			add(d.sum, m.none.row(k))
		} else {
			add2(d.sum, c(k), m.childE.row(int(v.child[k-mainSlots])))
		}
	}
	add5(d.sum, m.distE.row(int(v.small[0])), m.distE.row(int(v.small[1])),
		m.valE.row(int(v.small[2])), m.valE.row(int(v.small[3])), m.valE.row(int(v.small[4])))
	for j, s := range d.sum {
		d.hidden[j] = max(s, 0)
	}
	if d.mask != nil {
		multiply(d.hidden, d.mask)
	}
	linear(d.score[:], d.hidden, 1, m.Hidden, m.actW.w, m.actB.w, actions, m.Hidden)
}

// name computes the scores of the relations for an arc to the given side.
func (m *Model) name(d *decoding, a int) []float32 {
	side := a - left
	linear(d.rels, d.hidden, 1, m.Hidden, m.relW[side].w, m.relB[side].w, len(m.Rels), m.Hidden)
	return d.rels
}

// choose returns the allowed transition with the highest score.
func (d *decoding) choose() int {
	best := -1
	for a := range d.score {
		if d.state.allowed(a) && (best < 0 || d.score[a] > d.score[best]) {
			best = a
		}
	}
	return best
}

// label returns the likeliest relation of an arc; "root" (0) is for the root's
// child only.
func (m *Model) label(d *decoding, a int) int32 {
	if _, head := d.state.arc(a); int(head) == d.state.n {
		return 0
	}
	r := m.name(d, a)
	return int32(1 + argmax(r[1:]))
}

// parse builds the tree of the encoded sentence in d.state.
func (m *Model) parse(d *decoding, e *encoding) {
	m.prepare(d, e)
	for !d.state.done() {
		m.look(d, e)
		a := d.choose()
		var rel int32
		if a != shift {
			rel = m.label(d, a)
		}
		d.state.take(a, rel)
	}
}

func add2(d, a, b []float32) {
	a, b = a[:len(d)], b[:len(d)]
	for j := range d {
		d[j] += a[j] + b[j]
	}
}

func add5(d, a, b, c, e, f []float32) {
	a, b, c, e, f = a[:len(d)], b[:len(d)], c[:len(d)], e[:len(d)], f[:len(d)]
	for j := range d {
		d[j] += a[j] + b[j] + c[j] + e[j] + f[j]
	}
}

func add6(d, a, b, c, e, f, g []float32) {
	a, b, c, e, f, g = a[:len(d)], b[:len(d)], c[:len(d)], e[:len(d)], f[:len(d)], g[:len(d)]
	for j := range d {
		d[j] = a[j] + b[j] + c[j] + e[j] + f[j] + g[j]
	}
}
