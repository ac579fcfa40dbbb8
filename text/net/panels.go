package net

// lanes is how many outputs a panel has.
const lanes = 16

// Panels are the weights of a linear layer in the order in which the kernels read
// them: for each 16 outputs, and for each input, their 16 weights. The last panel is
// filled with zeros, as are the biases.
type panels struct{ w, b []float32 }

// pack makes the panels of a layer that is learnt no more; b may be nil.
func (t *tensor) pack(b *tensor) {
	count := (t.rows + lanes - 1) / lanes
	p := &panels{w: make([]float32, count*lanes*t.cols), b: make([]float32, count*lanes)}
	for r := range t.rows {
		panel := p.w[r/lanes*lanes*t.cols+r%lanes:]
		for j, v := range t.row(r) {
			panel[j*lanes] = v
		}
	}
	if b != nil {
		copy(p.b, b.w)
	}
	t.panels = p
}

// pack makes panels where the processor has kernels for them.
func (m *Model) pack() {
	if level == 0 {
		return
	}
	for _, l := range m.layers {
		l.w.pack(l.b)
	}
	m.tagW.pack(m.tagB)
	if m.Hidden == 0 {
		return
	}
	for _, t := range m.slotW {
		t.pack(nil)
	}
	for i, t := range m.relW {
		t.pack(m.relB[i])
	}
}

// linear computes t.rows outputs for n inputs of t.cols numbers that begin stride
// apart; see the function linear. b may be nil.
func (t *tensor) linear(y, x []float32, n, stride int, b *tensor) {
	if t.panels != nil {
		t.panels.linear(y, x, n, stride, t.rows, t.cols, level)
		return
	}
	var bias []float32
	if b != nil {
		bias = b.w
	}
	linear(y, x, n, stride, t.w, bias, t.rows, t.cols)
}
