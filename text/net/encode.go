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
		addRows(x, a, b, c, f, g)
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
	m.tagW.linear(e.tags, e.out, n, d, m.tagB)
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
	for i := 0; i < n; i += together {
		if n >= together {
			i = min(i, n-together) // the last rows may be computed twice
		}
		size := min(together, n-i)
		mean := sums(x[i*d:], size, d)
		for k := range size {
			mean[k] /= float32(d)
			deviate(a.hat[(i+k)*d:][:d], x[(i+k)*d:][:d], mean[k])
		}
		square := sums(a.hat[i*d:], size, d)
		for k := range size {
			inv := 1 / sqrt(square[k]/float32(d)+1e-5)
			a.inv[i+k] = inv
			scale(a.hat[(i+k)*d:][:d], a.out[(i+k+1)*d:][:d], x[(i+k)*d:][:d], gain, bias, mean[k], inv)
		}
	}
}

// together is how many rows are added up at a time: in one alone each addition would
// wait for the one before.
const together = 8

// sums returns the sum of each of up to eight rows of d numbers.
func sums(x []float32, rows, d int) (s [together]float32) {
	if rows < together {
		for k := range rows {
			for _, v := range x[k*d:][:d] {
				s[k] += v
			}
		}
		return
	}
	x0, x1, x2, x3 := x[:d], x[d:][:d], x[2*d:][:d], x[3*d:][:d]
	x4, x5, x6, x7 := x[4*d:][:d], x[5*d:][:d], x[6*d:][:d], x[7*d:][:d]
	var s0, s1, s2, s3, s4, s5, s6, s7 float32
	for j, v := range x0 {
		s0 += v
		s1 += x1[j]
		s2 += x2[j]
		s3 += x3[j]
		s4 += x4[j]
		s5 += x5[j]
		s6 += x6[j]
		s7 += x7[j]
	}
	return [together]float32{s0, s1, s2, s3, s4, s5, s6, s7}
}

// convolve computes out = x + relu(w * (before, word, after) + b).
func (l *layer) convolve(a *layerActs, x []float32, n, d int) {
	a.gate = grow(a.gate, n*d)
	l.w.linear(a.gate, a.norm.out, n, d, l.b)
	addPositive(a.out, x, a.gate)
}

// recur computes, for the first half of the numbers from the left and for the
// second from the right,
//
//	mem = f * mem of the word before + (1-f) * z;  out = x + o * mem
//
// where z, f and o are linear in the word and the gates f and o squashed.
func (l *layer) recur(a *layerActs, x []float32, n, d int) {
	a.gate, a.mem = grow(a.gate, n*3*d), grow(a.mem, n*d)
	l.w.linear(a.gate, a.norm.out[d:], n, d, l.b)
	half := d / 2
	before := a.norm.out[:half] // the row in front of the first word is zero
	for i := 0; i < n; i++ {
		mem := a.mem[i*d:][:half]
		remember(mem, a.out[i*d:], before, x[i*d:], a.gate[i*3*d:], d)
		before = mem
	}
	before = a.norm.out[:half]
	for i := n - 1; i >= 0; i-- {
		mem := a.mem[i*d+half:][:half]
		remember(mem, a.out[i*d+half:], before, x[i*d+half:], a.gate[i*3*d+half:], d)
		before = mem
	}
}

// gate squashes x to between 0 and 1. It has the outline of the logistic function
// and needs no exponential.
func gate(x float32) float32 {
	return 0.5 + 0.5*x/(1+abs(x))
}

func abs(x float32) float32 { return math.Float32frombits(math.Float32bits(x) &^ (1 << 31)) }

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }
