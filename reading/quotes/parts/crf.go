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

// steps is how many ways there are for two tokens to lie beside one another: in the
// tree, towards quotation marks, and at the start of a sentence.
const steps = 3 * 4 * 2

// stepFeature is the feature of such a way.
func stepFeature(same, quotes uint32, begins bool) uint32 {
	return 256 + mix(mix(same, quotes), bit(begins))%255
}

// stepOf numbers the features of ways, less 256; two that share a feature have one
// number.
var stepOf = func() (out [256]uint8) {
	for k := range uint32(steps) {
		out[stepFeature(1+k%3, k/3%4, k/12 == 1)-256] = uint8(k)
	}
	return out
}()

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
	return [3]uint32{0, 1 + mix(tag, 5)%255, stepFeature(same, q, i == l.First[i])}
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

// A pair holds what is known of two labels that follow one another at a place: their
// score, and as a factor, 0 where one may not follow the other.
type pair struct {
	score  joints
	factor [labels][labels]float64
}

func newPair(joint []joints, f [3]uint32) *pair {
	x := new(pair)
	a, b, c := &joint[f[0]], &joint[f[1]], &joint[f[2]]
	for p := range labels {
		for q := range labels {
			x.score[p][q] = a[p][q] + b[p][q] + c[p][q]
			if allowed(p, q) {
				x.factor[p][q] = math.Exp(float64(x.score[p][q]))
			}
		}
	}
	return x
}

// A lattice holds the scores of a window.
type lattice struct {
	n    int
	emit [][labels]float32
	step []*pair // from i-1 to i
	// in are the labels' scores as factors, of the best of a token 1.
	in [][labels]float64

	before, after, is [][labels]float64
	back              [][labels]uint8
	score             [][labels]float32
	path              []uint8
}

// sized returns a slice of n zeros, in the room of b where that is enough.
func sized[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/2)
	}
	b = b[:n]
	clear(b)
	return b
}

// lattice weighs the window of a cue in t; emit gives the scores of the labels of a
// token, step what is known of two of them.
func (l *link) lattice(t *lattice, step func(f [3]uint32) *pair, emit func(i int) [labels]float32) *lattice {
	n := l.last - l.first
	t.n, t.emit, t.step = n, sized(t.emit, n), sized(t.step, n)
	for i := range n {
		t.emit[i] = emit(l.first + i)
		t.step[i] = step(l.jointFeatures(l.first + i))
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
	t.in = sized(t.in, t.n)
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
	}
}

// sums returns, for each token and label, what comes before and what comes after it, each
// token's divided by a number of its own.
func (t *lattice) sums() (before, after [][labels]float64) {
	t.factors()
	t.before, t.after = sized(t.before, t.n), sized(t.after, t.n)
	before, after = t.before, t.after
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
				for q, y := range t.step[i].factor[p] {
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
			for q, y := range t.step[i+1].factor[p] {
				after[i][p] += y * x[q]
			}
		}
		level(&after[i])
	}
	return before, after
}

// marginals returns how probable each label of each token is.
func (t *lattice) marginals(before, after [][labels]float64) [][labels]float64 {
	t.is = sized(t.is, t.n)
	out := t.is
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

// best returns the best labels, good until it is called again.
func (t *lattice) best() []uint8 {
	t.score, t.back, t.path = sized(t.score, t.n), sized(t.back, t.n), sized(t.path, t.n)
	score, back, out := t.score, t.back, t.path
	for q := range labels {
		score[0][q] = never
		if allowed(none, q) {
			score[0][q] = t.emit[0][q]
		}
	}
	for i := 1; i < t.n; i++ {
		step := &t.step[i].score
		for q := range labels {
			best, from := float32(math.Inf(-1)), 0
			for p := range labels {
				if allowed(p, q) {
					if x := score[i-1][p] + step[p][q]; x > best {
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
	for i := t.n - 1; i >= 0; i-- {
		out[i] = uint8(last)
		last = int(back[i][last])
	}
	return out
}
