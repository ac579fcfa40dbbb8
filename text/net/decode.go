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
	rows   [gathered]*float32
}

// gathered is how many rows are added up for a state: the bias, the main slots, two
// for each child (its word and its relation), and those of distances and valencies.
const gathered = 1 + mainSlots + 2*childSlots + 5

// prepare computes the contributions of all words to the main slots.
func (m *Model) prepare(d *decoding, e *encoding) {
	h, n := m.Hidden, e.n
	for k := 0; k < slots; k++ {
		d.slot[k] = grow(d.slot[k], (n+1)*h)
		if eager(k) {
			m.slotW[k].linear(d.slot[k], e.word, n+1, m.Width, nil)
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

// eager reports whether a slot is worked out for all words at once: a third of them
// are ever third of the stack, and fewer children of a kind.
func eager(k int) bool { return k < mainSlots && k != slotS2 }

// contribution returns what the word in a slot adds to the hidden layer.
func (m *Model) contribution(d *decoding, e *encoding, k int, word int32) []float32 {
	if word < 0 {
		return m.none.row(k)
	}
	h := m.Hidden
	c := d.slot[k][int(word)*h:][:h]
	if !eager(k) && !d.have[k][word] {
		m.slotW[k].linear(c, e.word[int(word)*m.Width:], 1, m.Width, nil)
		d.have[k][word] = true
	}
	return c
}

// look computes the hidden layer and the scores of the transitions for the state.
func (m *Model) look(d *decoding, e *encoding) {
	d.state.view(&d.view, len(m.Rels))
	v := &d.view
	r := &d.rows
	r[0] = &m.hiddenB.w[0]
	for k := 0; k < mainSlots; k++ {
		r[1+k] = &m.contribution(d, e, k, v.word[k])[0]
	}
	for k := mainSlots; k < slots; k++ {
		at := 1 + mainSlots + 2*(k-mainSlots)
		r[at], r[at+1] = &m.contribution(d, e, k, v.word[k])[0], &m.zeros[0]
		if v.word[k] >= 0 {
			r[at+1] = &m.childE.row(int(v.child[k-mainSlots]))[0]
		}
	}
	small := r[gathered-len(v.small):]
	small[0], small[1] = &m.distE.row(int(v.small[0]))[0], &m.distE.row(int(v.small[1]))[0]
	for k, row := range v.small[2:] {
		small[2+k] = &m.valE.row(int(row))[0]
	}
	addState(d.sum, d.hidden, r)
	if d.mask != nil {
		multiply(d.hidden, d.mask)
	}
	m.actW.linear(d.score[:], d.hidden, 1, m.Hidden, m.actB)
}

// name computes the scores of the relations for an arc to the given side.
func (m *Model) name(d *decoding, a int) []float32 {
	side := a - left
	m.relW[side].linear(d.rels, d.hidden, 1, m.Hidden, m.relB[side])
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
