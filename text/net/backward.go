package net

// A slope is what a tensor has beside it while it is trained: the gradient of the
// loss and the running means of Adam.
type slope struct {
	g, m, v []float32
	touched []int32 // rows of a sparse tensor that have a gradient
	mark    []bool
}

func (m *Model) openSlopes() {
	for _, t := range m.all {
		t.panels = nil
		t.slope = &slope{g: make([]float32, len(t.w)), m: make([]float32, len(t.w)), v: make([]float32, len(t.w))}
		if t.sparse {
			t.mark = make([]bool, t.rows)
		}
	}
}

func (m *Model) closeSlopes() {
	for _, t := range m.all {
		t.slope = nil
	}
}

func (t *tensor) gradRow(i int) []float32 {
	if t.sparse && !t.mark[i] {
		t.mark[i] = true
		t.touched = append(t.touched, int32(i))
	}
	return t.g[i*t.cols:][:t.cols]
}

// gradients are the work space of the backward pass.
type gradients struct {
	slot        [slots][]float32 // (n+1) x Hidden
	used        [slots][]int32   // words with a gradient in the slot
	seen        [slots][]bool
	word        []float32 // (n+1) x Width
	out         []float32 // n x Width
	tags        []float32
	hidden, sum []float32
	rels        []float32
	x, g, dx    []float32 // gathered rows
	gate        []float32
	norm        []float32
}

func zero(b []float32, n int) []float32 {
	b = grow(b, n)
	clear(b)
	return b
}

// open makes room for the gradients of a sentence of n words.
func (g *gradients) open(m *Model, n int) {
	for k := range g.slot {
		g.slot[k] = zero(g.slot[k], (n+1)*m.Hidden)
		g.used[k] = g.used[k][:0]
		if cap(g.seen[k]) < n+1 {
			g.seen[k] = make([]bool, n+1+n/2)
		}
		g.seen[k] = g.seen[k][:n+1]
		clear(g.seen[k])
	}
	g.word, g.out = zero(g.word, (n+1)*m.Width), zero(g.out, n*m.Width)
	g.hidden, g.sum = grow(g.hidden, m.Hidden), grow(g.sum, m.Hidden)
	g.tags, g.rels = grow(g.tags, n*len(m.Tags)), grow(g.rels, len(m.Rels))
}

// state takes the gradient of the hidden layer in g.hidden back to the slots and
// small tables of the state that d shows.
func (g *gradients) state(m *Model, d *decoding) {
	for j, s := range d.sum {
		g.sum[j] = g.hidden[j]
		if s <= 0 {
			g.sum[j] = 0
		}
	}
	if d.mask != nil {
		multiply(g.sum, d.mask)
	}
	v := &d.view
	add(m.hiddenB.g, g.sum)
	for k, w := range v.word {
		if w < 0 {
			add(m.none.gradRow(k), g.sum)
			continue
		}
		if !g.seen[k][w] {
			g.seen[k][w] = true
			g.used[k] = append(g.used[k], w)
		}
		add(g.slot[k][int(w)*m.Hidden:][:m.Hidden], g.sum)
		if k >= mainSlots {
			add(m.childE.gradRow(int(v.child[k-mainSlots])), g.sum)
		}
	}
	add(m.distE.gradRow(int(v.small[0])), g.sum)
	add(m.distE.gradRow(int(v.small[1])), g.sum)
	for _, r := range v.small[2:] {
		add(m.valE.gradRow(int(r)), g.sum)
	}
}

// words takes the gradients of the slots back to those of the words.
func (g *gradients) words(m *Model, e *encoding) {
	h, w := m.Hidden, m.Width
	for k := range g.slot {
		u := g.used[k]
		g.x, g.g, g.dx = grow(g.x, len(u)*w), grow(g.g, len(u)*h), zero(g.dx, len(u)*w)
		for i, word := range u {
			copy(g.x[i*w:][:w], e.word[int(word)*w:])
			copy(g.g[i*h:][:h], g.slot[k][int(word)*h:])
		}
		linearBack(g.dx, m.slotW[k].g, nil, g.g, g.x, len(u), w, m.slotW[k].w, h, w)
		for i, word := range u {
			add(g.word[int(word)*w:][:w], g.dx[i*w:][:w])
		}
	}
	for i := 0; i < e.n; i++ {
		dw := g.word[i*w:][:w]
		add(m.tagE.gradRow(int(e.tag[i])), dw)
		add(g.out[i*w:][:w], dw)
	}
	add(m.root.g, g.word[e.n*w:][:w])
}

// encoder takes the gradients in g.tags and g.out back to the embeddings.
func (g *gradients) encoder(m *Model, e *encoding) {
	n, d := e.n, m.Width
	linearBack(g.out, m.tagW.g, m.tagB.g, g.tags, e.out, n, d, m.tagW.w, len(m.Tags), d)
	if e.mask != nil {
		for i := 0; i < n; i++ {
			multiply(g.out[i*d:][:d], e.mask)
		}
	}
	g.dx = zero(g.dx, n*d)
	m.lastLN.backward(g.dx, g.out, &e.last, n, d)
	copy(g.out, g.dx)
	for l := len(m.layers) - 1; l >= 0; l-- {
		a := &e.acts[l]
		g.norm = zero(g.norm, (n+2)*d)
		if m.layers[l].kind == 'g' {
			m.layers[l].recurBack(g, a, n, d)
		} else {
			m.layers[l].convolveBack(g, a, n, d)
		}
		// the gradient of the layer's input: through the layer, and past it
		m.layers[l].norm.backward(g.out, g.norm[d:(n+1)*d], &a.norm, n, d)
	}
	if e.drop != nil {
		for i, v := range e.drop[:n*d] {
			g.out[i] *= v
		}
	}
	for i := 0; i < n; i++ {
		for t, id := range e.ids[i] {
			add(m.tables[t].gradRow(int(id)), g.out[i*d:][:d])
		}
	}
}

// backward adds to dx the gradient of the norm's input; dy is that of its output.
func (l norm) backward(dx, dy []float32, a *normActs, n, d int) {
	gain := l.gain.w
	for i := 0; i < n; i++ {
		x, y, hat := dx[i*d:][:d], dy[i*d:][:d], a.hat[i*d:][:d]
		var sum, dotted float32
		for j, v := range y {
			l.gain.g[j] += v * hat[j]
			l.bias.g[j] += v
			h := v * gain[j]
			sum += h
			dotted += h * hat[j]
		}
		mean, slope := sum/float32(d), dotted/float32(d)
		for j, v := range y {
			x[j] += a.inv[i] * (v*gain[j] - mean - hat[j]*slope)
		}
	}
}

func (l *layer) convolveBack(g *gradients, a *layerActs, n, d int) {
	g.gate = grow(g.gate, n*d)
	for i, s := range a.gate[:n*d] {
		g.gate[i] = g.out[i]
		if s <= 0 {
			g.gate[i] = 0
		}
	}
	linearBack(g.norm, l.w.g, l.b.g, g.gate, a.norm.out, n, d, l.w.w, d, 3*d)
}

func (l *layer) recurBack(g *gradients, a *layerActs, n, d int) {
	g.gate = grow(g.gate, n*3*d)
	carry := make([]float32, d)
	half := d / 2
	for i := n - 1; i >= 0; i-- {
		forget(g, a, carry, i, i-1, 0, half, d)
	}
	for i := 0; i < n; i++ {
		before := i + 1
		if before == n {
			before = -1
		}
		forget(g, a, carry, i, before, half, d, d)
	}
	linearBack(g.norm[d:], l.w.g, l.b.g, g.gate, a.norm.out[d:], n, d, l.w.w, 3*d, d)
}

// forget is remember backwards; carry is the gradient that comes from the word
// remembered into.
func forget(g *gradients, a *layerActs, carry []float32, i, before, from, to, d int) {
	z, f, o := a.gate[i*3*d:][:d], a.gate[i*3*d+d:][:d], a.gate[i*3*d+2*d:][:d]
	dz, df, do := g.gate[i*3*d:][:d], g.gate[i*3*d+d:][:d], g.gate[i*3*d+2*d:][:d]
	mem, dy := a.mem[i*d:][:d], g.out[i*d:][:d]
	for j := from; j < to; j++ {
		dm := carry[j] + dy[j]*gate(o[j])
		do[j] = dy[j] * mem[j] * gateSlope(o[j])
		keep := gate(f[j])
		var old float32
		if before >= 0 {
			old = a.mem[before*d+j]
		}
		dz[j] = dm * (1 - keep)
		df[j] = dm * (old - z[j]) * gateSlope(f[j])
		carry[j] = dm * keep
	}
}

func gateSlope(x float32) float32 {
	if x < 0 {
		x = -x
	}
	return 0.5 / ((1 + x) * (1 + x))
}
