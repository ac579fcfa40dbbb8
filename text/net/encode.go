package net

import "math"

// An encoding is the work space of one sentence's encoder pass. Buffers grow to the
// longest sentence met and are used again.
type encoding struct {
	n    int
	ids  []ids
	in   []float32 // n x Width: sums of embeddings
	acts []layerActs
	out  []float32 // n x Width: after the last layer
	last normActs
	tags []float32 // n x Tags
	word []float32 // (n+1) x Width: what the parser sees; word n is the root
	tag  []int32   // n: the tag the parser is told
	drop []float32 // n x Width: dropout of the input, training only
	mask []float32 // Width: dropout of the output, training only

	bytes []byte
}

type layerActs struct {
	norm normActs
	gate []float32 // n x 3*Width: the sums of a recurrence; n x Width of a convolution
	mem  []float32 // n x Width: what the recurrence remembers
	out  []float32 // n x Width
}

type normActs struct {
	in  []float32 // n x Width, not owned
	hat []float32 // n x Width: normalised
	inv []float32 // n: one over the standard deviation
	out []float32 // (n+2) x Width, the first and the last row zero
}

func grow(b []float32, n int) []float32 {
	if cap(b) < n {
		return make([]float32, n, n+n/2)
	}
	return b[:n]
}

// encode runs the encoder and the tag head over the words whose ids stand in e.
func (m *Model) encode(e *encoding) {
	n, d := e.n, m.Width
	e.in = grow(e.in, n*d)
	for i := 0; i < n; i++ {
		x := e.in[i*d:][:d]
		a, b, c, f, g := m.tables[0].row(int(e.ids[i][0])), m.tables[1].row(int(e.ids[i][1])), m.tables[2].row(int(e.ids[i][2])),
			m.tables[3].row(int(e.ids[i][3])), m.tables[4].row(int(e.ids[i][4]))
		for j := range x {
			x[j] = a[j] + b[j] + c[j] + f[j] + g[j]
		}
	}
	if e.drop != nil {
		for i, v := range e.drop[:n*d] {
			e.in[i] *= v
		}
	}
	for len(e.acts) < len(m.layers) {
		e.acts = append(e.acts, layerActs{})
	}
	x := e.in
	for l := range m.layers {
		a := &e.acts[l]
		m.layers[l].norm.forward(&a.norm, x, n, d)
		a.out = grow(a.out, n*d)
		if m.layers[l].kind == 'g' {
			m.layers[l].recur(a, x, n, d)
		} else {
			m.layers[l].convolve(a, x, n, d)
		}
		x = a.out
	}
	m.lastLN.forward(&e.last, x, n, d)
	e.out = e.last.out[d : (n+1)*d]
	if e.mask != nil {
		for i := 0; i < n; i++ {
			multiply(e.out[i*d:][:d], e.mask)
		}
	}
	t := len(m.Tags)
	e.tags = grow(e.tags, n*t)
	linear(e.tags, e.out, n, d, m.tagW.w, m.tagB.w, t, d)
}

// tell gives the parser its words: the encoder's vectors with the tags in e.tag.
func (m *Model) tell(e *encoding) {
	n, d := e.n, m.Width
	e.word = grow(e.word, (n+1)*d)
	for i := 0; i < n; i++ {
		w, h, t := e.word[i*d:][:d], e.out[i*d:][:d], m.tagE.row(int(e.tag[i]))
		for j := range w {
			w[j] = h[j] + t[j]
		}
	}
	copy(e.word[n*d:], m.root.w)
}

// chooseTags takes the likeliest tags.
func (m *Model) chooseTags(e *encoding) {
	e.tag = e.tag[:0]
	t := len(m.Tags)
	for i := 0; i < e.n; i++ {
		e.tag = append(e.tag, int32(argmax(e.tags[i*t:][:t])))
	}
}

func multiply(d, x []float32) {
	x = x[:len(d)]
	for j := range d {
		d[j] *= x[j]
	}
}

func argmax(x []float32) int {
	best := 0
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return best
}

func (l norm) forward(a *normActs, x []float32, n, d int) {
	a.in = x
	a.hat, a.inv, a.out = grow(a.hat, n*d), grow(a.inv, n), grow(a.out, (n+2)*d)
	clear(a.out[:d])
	clear(a.out[(n+1)*d:])
	gain, bias := l.gain.w, l.bias.w[:len(l.gain.w)]
	for i := 0; i < n; i++ {
		x, hat, out := x[i*d:][:d], a.hat[i*d:][:d], a.out[(i+1)*d:][:d]
		var sum, square float32
		for _, v := range x {
			sum += v
		}
		mean := sum / float32(d)
		for _, v := range x {
			square += (v - mean) * (v - mean)
		}
		inv := 1 / sqrt(square/float32(d)+1e-5)
		a.inv[i] = inv
		for j, v := range x {
			h := (v - mean) * inv
			hat[j] = h
			out[j] = h*gain[j] + bias[j]
		}
	}
}

// convolve computes out = x + relu(w * (before, word, after) + b).
func (l *layer) convolve(a *layerActs, x []float32, n, d int) {
	a.gate = grow(a.gate, n*d)
	linear(a.gate, a.norm.out, n, d, l.w.w, l.b.w, d, 3*d)
	for i, g := range a.gate {
		a.out[i] = x[i] + max(g, 0)
	}
}

// recur computes, for the first half of the numbers from the left and for the
// second from the right,
//
//	mem = f * mem of the word before + (1-f) * z;  out = x + o * mem
//
// where z, f and o are linear in the word and the gates f and o squashed.
func (l *layer) recur(a *layerActs, x []float32, n, d int) {
	a.gate, a.mem = grow(a.gate, n*3*d), grow(a.mem, n*d)
	linear(a.gate, a.norm.out[d:], n, d, l.w.w, l.b.w, 3*d, d)
	half := d / 2
	for i := 0; i < n; i++ {
		var before []float32
		if i > 0 {
			before = a.mem[(i-1)*d:][:d]
		}
		remember(a, x, before, i, 0, half, d)
	}
	for i := n - 1; i >= 0; i-- {
		var before []float32
		if i+1 < n {
			before = a.mem[(i+1)*d:][:d]
		}
		remember(a, x, before, i, half, d, d)
	}
}

func remember(a *layerActs, x, before []float32, i, from, to, d int) {
	z, f, o := a.gate[i*3*d:][:d], a.gate[i*3*d+d:][:d], a.gate[i*3*d+2*d:][:d]
	mem, out, x := a.mem[i*d:][:d], a.out[i*d:][:d], x[i*d:][:d]
	for j := from; j < to; j++ {
		g := gate(f[j])
		v := (1 - g) * z[j]
		if before != nil {
			v += g * before[j]
		}
		mem[j] = v
		out[j] = x[j] + gate(o[j])*v
	}
}

// gate squashes x to between 0 and 1. It has the outline of the logistic function
// and needs no exponential.
func gate(x float32) float32 {
	if x < 0 {
		return 0.5 + 0.5*x/(1-x)
	}
	return 0.5 + 0.5*x/(1+x)
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }
