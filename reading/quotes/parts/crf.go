package parts

import "math"

// The labels of tokens towards a cue.
const (
	none = iota
	beginSource
	inSource
	beginContent
	inContent
	cueWord
	labels
)

// row is the weights of a feature, by label.
type row [8]float32

// joints are the weights of two labels that follow one another.
type joints [labels][labels]float32

const jointSlots = 512

// jointFeatures are those of the step from token i-1 to token i.
func (l *link) jointFeatures(i int) [3]uint32 {
	tag := uint32(0)
	if i > 0 {
		t := l.Tokens[i]
		if t.UPOS == "PUNCT" {
			tag = l.form[i]
		} else {
			tag = l.xpos[i]
		}
	}
	same := l.neighbour(i-1, i)
	if same > 2 {
		same = 3
	}
	q := uint32(0)
	if i > 0 && l.Quote[i] != l.Quote[i-1] {
		q = 1
	}
	if l.mark[i] {
		q += 2
	}
	return [3]uint32{0, 1 + mix(tag, 5)%255, 256 + mix(mix(same, q), bit(i == l.First[i]))%255}
}

// allowed says which label may follow which.
func allowed(p, q int) bool {
	switch q {
	case inSource:
		return p == beginSource || p == inSource
	case inContent:
		return p == beginContent || p == inContent
	}
	return true
}

const never = float32(-1e9)

// A lattice holds the scores of a window.
type lattice struct {
	n     int
	emit  [][labels]float32
	joint []joints // from i-1 to i
	// in are the labels' scores as factors, of the best of a token 1; step those of two
	// that follow one another.
	in   [][labels]float64
	step [][labels][labels]float64
}

// lattice weighs the window of a cue; emit gives the scores of the labels of a token.
func (l *link) lattice(joint []joints, emit func(i int) [labels]float32) *lattice {
	n := l.last - l.first
	t := &lattice{n: n, emit: make([][labels]float32, n), joint: make([]joints, n)}
	for i := range n {
		t.emit[i] = emit(l.first + i)
		f := l.jointFeatures(l.first + i)
		a, b, c := &joint[f[0]], &joint[f[1]], &joint[f[2]]
		for p := range labels {
			for q := range labels {
				t.joint[i][p][q] = a[p][q] + b[p][q] + c[p][q]
			}
		}
	}
	for q := range labels {
		if q != cueWord {
			t.emit[l.c-l.first][q] = never
		}
	}
	return t
}

// factors prepares the sums over all labellings.
func (t *lattice) factors() {
	t.in, t.step = make([][labels]float64, t.n), make([][labels][labels]float64, t.n)
	for i := range t.n {
		top := t.emit[i][0]
		for _, x := range t.emit[i][1:] {
			top = max(top, x)
		}
		for q := range labels {
			if x := t.emit[i][q] - top; x > -60 {
				t.in[i][q] = math.Exp(float64(x))
			}
		}
		for p := range labels {
			for q := range labels {
				if allowed(p, q) && t.in[i][q] > 0 {
					t.step[i][p][q] = math.Exp(float64(t.joint[i][p][q]))
				}
			}
		}
	}
}

// sums returns, for each token and label, what comes before and what comes after it, each
// token's divided by a number of its own.
func (t *lattice) sums() (before, after [][labels]float64) {
	t.factors()
	before, after = make([][labels]float64, t.n), make([][labels]float64, t.n)
	level := func(x *[labels]float64) {
		s := 0.0
		for _, v := range x {
			s += v
		}
		if s > 0 {
			for q := range x {
				x[q] /= s
			}
		}
	}
	for q := range labels {
		if allowed(none, q) {
			before[0][q] = t.in[0][q]
		}
		after[t.n-1][q] = 1
	}
	level(&before[0])
	for i := 1; i < t.n; i++ {
		for p, x := range before[i-1] {
			if x > 0 {
				for q, y := range t.step[i][p] {
					before[i][q] += x * y
				}
			}
		}
		for q := range labels {
			before[i][q] *= t.in[i][q]
		}
		level(&before[i])
	}
	for i := t.n - 2; i >= 0; i-- {
		var x [labels]float64
		for q := range labels {
			x[q] = t.in[i+1][q] * after[i+1][q]
		}
		for p := range labels {
			for q, y := range t.step[i+1][p] {
				after[i][p] += y * x[q]
			}
		}
		level(&after[i])
	}
	return before, after
}

// marginals returns how probable each label of each token is.
func (t *lattice) marginals(before, after [][labels]float64) [][labels]float64 {
	out := make([][labels]float64, t.n)
	for i := range out {
		s := 0.0
		for q := range labels {
			out[i][q] = before[i][q] * after[i][q]
			s += out[i][q]
		}
		for q := range labels {
			out[i][q] /= max(s, 1e-300)
		}
	}
	return out
}

// best returns the best labels.
func (t *lattice) best() []uint8 {
	score := make([][labels]float32, t.n)
	back := make([][labels]uint8, t.n)
	for q := range labels {
		score[0][q] = never
		if allowed(none, q) {
			score[0][q] = t.emit[0][q]
		}
	}
	for i := 1; i < t.n; i++ {
		for q := range labels {
			best, from := float32(math.Inf(-1)), 0
			for p := range labels {
				if allowed(p, q) {
					if x := score[i-1][p] + t.joint[i][p][q]; x > best {
						best, from = x, p
					}
				}
			}
			score[i][q], back[i][q] = best+t.emit[i][q], uint8(from)
		}
	}
	last := 0
	for q := range labels {
		if score[t.n-1][q] > score[t.n-1][last] {
			last = q
		}
	}
	out := make([]uint8, t.n)
	for i := t.n - 1; i >= 0; i-- {
		out[i] = uint8(last)
		last = int(back[i][last])
	}
	return out
}
