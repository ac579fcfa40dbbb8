package parts

import "math"

// Find returns the attributions of a paragraph whose cue is at least as sure as floor,
// in order of their cues, and one for every hint that has a cue, however unsure.
func (m *Model) Find(p *Paragraph, floor float64) []Attribution {
	v := look(p)
	w := m.work()
	v.expect(func(i int) float32 {
		w.feats = v.cueFeatures(i, w.feats[:0])
		return sigmoid(m.cueScore(w.feats))
	})
	m.free.Put(w)
	var out []Attribution
	for _, x := range m.find(v, float32(floor)) {
		out = append(out, x.Attribution)
	}
	return out
}

// A finding is an attribution with the signs that it is right.
type finding struct {
	Attribution
	signs [signs]float64
}

// A work is the work space of one goroutine.
type work struct {
	feats   features
	link    link
	lattice lattice
}

func (m *Model) work() *work {
	if w, ok := m.free.Get().(*work); ok {
		return w
	}
	return new(work)
}

func (m *Model) find(v *view, floor float32) []finding {
	var out []finding
	w := m.work()
	defer m.free.Put(w)
	for i := range v.Tokens {
		if v.cue[i] < floor && v.hintCue[i] < 0 {
			continue
		}
		l := v.link(&w.link, i)
		t := l.lattice(&w.lattice, m.pair, func(i int) [labels]float32 {
			w.feats = l.argFeatures(i, w.feats[:0])
			return m.emit(w.feats)
		})
		x := finding{Attribution: l.attribution(t.best())}
		if len(x.Content) == 0 {
			continue
		}
		x.Sure = float64(v.cue[i])
		x.signs = l.signsOf(&x.Attribution, t)
		x.Probability = logistic(&m.trust, &x.signs)
		out = append(out, x)
	}
	// Of two that share words of their cues the surer one stays.
	kept := out[:0]
	for _, x := range out {
		if n := len(kept) - 1; n >= 0 && kept[n].Cue.Last > x.Cue.First {
			if kept[n].Sure >= x.Sure {
				continue
			}
			kept = kept[:n]
		}
		kept = append(kept, x)
	}
	return kept
}

// attribution reads labels.
func (l *link) attribution(q []uint8) Attribution {
	a := Attribution{Head: l.c}
	c := l.c - l.first
	i, j := c, c+1
	for i > 0 && q[i-1] == cueWord {
		i--
	}
	for j < len(q) && q[j] == cueWord {
		j++
	}
	a.Cue = Range{i + l.first, j + l.first}
	for i := 0; i < len(q); i++ {
		if q[i] != beginSource && q[i] != beginContent {
			continue
		}
		j := i + 1
		for j < len(q) && q[j] == q[i]+1 {
			j++
		}
		r := Range{i + l.first, j + l.first}
		if q[i] == beginContent {
			a.Content = append(a.Content, r)
		} else if a.Source.empty() || l.near(r) < l.near(a.Source) {
			a.Source = r
		}
	}
	return a
}

// The signs that an attribution is right.
const (
	signBias = iota
	signCue
	signSource
	signContent
	signContents
	signNoSource
	signHint
	signHintSource
	signHintContent
	signHintCue
	signQuoted
	signs
)

// signsOf reads the signs of a from the marginals of its labels.
func (l *link) signsOf(a *Attribution, t *lattice) (s [signs]float64) {
	is := t.marginals(t.sums())
	marginal := func(i, q, r int) float64 {
		return max(min(is[i-l.first][q]+is[i-l.first][r], 1), 1e-4)
	}
	s[signBias] = 1
	sure := min(max(a.Sure, 0.002), 0.998)
	s[signCue] = math.Log(sure / (1 - sure))
	least := 1.0
	if a.Source.empty() {
		s[signNoSource] = 1
		for i := l.first; i < l.last; i++ {
			least = min(least, max(1e-4, 1-marginal(i, beginSource, inSource)))
		}
	}
	for i := a.Source.First; i < a.Source.Last; i++ {
		least = min(least, marginal(i, beginSource, inSource))
	}
	s[signSource] = math.Log(least)
	least, n := 1.0, 0
	for _, r := range a.Content {
		for i := r.First; i < r.Last; i++ {
			p := marginal(i, beginContent, inContent)
			least = min(least, p)
			s[signContents] += math.Log(p)
			n++
		}
		if l.Quote[r.First] >= 0 {
			s[signQuoted] = 1
		}
	}
	s[signContents] /= float64(max(n, 1))
	s[signContent] = math.Log(least)
	if l.hint >= 0 {
		h := &l.Hints[l.hint]
		s[signHint] = 1
		s[signHintCue] = s[signCue]
		if h.Source.empty() && a.Source.empty() || !h.Source.empty() && a.Source.holds(h.Source.Last-1) {
			s[signHintSource] = 1
		}
		s[signHintContent] = overlap(a.Content, h.Content)
	}
	return s
}

// overlap is the F1 of the tokens of two contents.
func overlap(a, b []Range) float64 {
	in := map[int]bool{}
	for _, r := range a {
		for i := r.First; i < r.Last; i++ {
			in[i] = true
		}
	}
	n, both := 0, 0
	for _, r := range b {
		for i := r.First; i < r.Last; i++ {
			n++
			if in[i] {
				both++
			}
		}
	}
	if both == 0 {
		return 0
	}
	return 2 * float64(both) / float64(n+len(in))
}

func logistic(w, x *[signs]float64) float64 {
	s := 0.0
	for k := range w {
		s += w[k] * x[k]
	}
	return 1 / (1 + math.Exp(-s))
}
