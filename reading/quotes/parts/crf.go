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
}

// lattice weighs the window of a cue; emit gives the scores of the labels of a token.
func (l *link) lattice(joint []joints, emit func(i int) [labels]float32) *lattice {
	n := l.last - l.first
	t := &lattice{n: n, emit: make([][labels]float32, n), joint: make([]joints, n)}
	for i := range n {
		t.emit[i] = emit(l.first + i)
		for _, x := range l.jointFeatures(l.first + i) {
			w := &joint[x]
			for p := range labels {
				for q := range labels {
					t.joint[i][p][q] += w[p][q]
				}
			}
		}
	}
	t.pin(l.c - l.first)
	return t
}

// pin forces the cue's head.
func (t *lattice) pin(c int) {
	for q := range labels {
		if q != cueWord {
			t.emit[c][q] = never
		}
	}
}

func logsum(xs *[labels]float32) float32 {
	m := xs[0]
	for _, x := range xs[1:] {
		m = max(m, x)
	}
	if m <= never {
		return never
	}
	s := 0.0
	for _, x := range xs {
		if x > m-30 {
			s += math.Exp(float64(x - m))
		}
	}
	return m + float32(math.Log(s))
}

// forward returns the forward scores and the log of their sum.
func (t *lattice) forward() ([][labels]float32, float32) {
	a := make([][labels]float32, t.n)
	for q := range labels {
		a[0][q] = never
		if allowed(none, q) {
			a[0][q] = t.emit[0][q]
		}
	}
	for i := 1; i < t.n; i++ {
		for q := range labels {
			var xs [labels]float32
			for p := range labels {
				xs[p] = never
				if allowed(p, q) {
					xs[p] = a[i-1][p] + t.joint[i][p][q]
				}
			}
			a[i][q] = logsum(&xs) + t.emit[i][q]
		}
	}
	return a, logsum(&a[t.n-1])
}

func (t *lattice) backward() [][labels]float32 {
	b := make([][labels]float32, t.n)
	for i := t.n - 2; i >= 0; i-- {
		for p := range labels {
			var xs [labels]float32
			for q := range labels {
				xs[q] = never
				if allowed(p, q) {
					xs[q] = b[i+1][q] + t.joint[i+1][p][q] + t.emit[i+1][q]
				}
			}
			b[i][p] = logsum(&xs)
		}
	}
	return b
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
