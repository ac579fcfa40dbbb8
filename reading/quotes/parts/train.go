package parts

import (
	"math"
	"math/rand/v2"
)

// An Example is a paragraph with the attributions that people found in it.
type Example struct {
	*Paragraph
	Gold []Attribution
	// Group keeps examples of one article together.
	Group int
}

// Options are the settings of a training.
type Options struct {
	Seed          uint64
	CueRounds     int
	Rounds        int
	Rate, CueRate float64
	Least         int // features met less often are left out
	Folds         int
	Decay         float64
}

// StandardOptions are those of the model that ships.
func StandardOptions() Options {
	return Options{Seed: 1, CueRounds: 10, Rounds: 8, Rate: 0.05, CueRate: 0.1, Least: 2, Folds: 5}
}

// cueWeights are the weights of cues in learning; the last is the bias.
type cueWeights []float32

func (w cueWeights) score(f features) float32 {
	s := w[1<<CueBits]
	for _, x := range f {
		s += w[x>>(32-CueBits)]
	}
	return s
}

// argWeights are the weights of sources and contents in learning.
type argWeights struct {
	w     []row // by slot
	joint []joints
}

func (m *argWeights) emit(f features) (e [labels]float32) {
	for _, x := range f {
		w := &m.w[x>>(32-ArgBits)]
		for q := range labels {
			e[q] += w[q]
		}
	}
	return e
}

// cueItem is a paragraph ready for cue learning.
type cueItem struct {
	view  *view
	feats []features // nil where no cue can stand
	gold  []bool
	group int
}

func cueItems(xs []Example) []cueItem {
	out := make([]cueItem, len(xs))
	for k, x := range xs {
		v := look(x.Paragraph)
		it := cueItem{view: v, gold: make([]bool, len(x.Tokens)), feats: make([]features, len(x.Tokens)), group: x.Group}
		for i := range x.Gold {
			if h := v.mainOf(x.Gold[i].Cue); h >= 0 {
				it.gold[h] = true
				x.Gold[i].Head = h
			} else {
				x.Gold[i].Head = -1
			}
		}
		for i := range x.Tokens {
			it.feats[i] = v.cueFeatures(i, nil)
		}
		out[k] = it
	}
	return out
}

func trainCue(items []cueItem, keep func(int) bool, o Options) cueWeights {
	w := make(cueWeights, 1<<CueBits+1)
	g := make([]float32, 1<<CueBits)
	count := make([]uint8, 1<<CueBits)
	var order []int
	for k, it := range items {
		if !keep(it.group) {
			continue
		}
		order = append(order, k)
		for _, f := range it.feats {
			for _, x := range f {
				if c := &count[x>>(32-CueBits)]; *c < 200 {
					*c++
				}
			}
		}
	}
	rng := rand.New(rand.NewPCG(o.Seed, 7))
	gb := float32(1)
	rate := float32(o.CueRate)
	sum, summed := make(cueWeights, len(w)), 0
	for round := range o.CueRounds {
		if 2*round >= o.CueRounds {
			for i := range w {
				sum[i] += w[i]
			}
			summed++
		}
		rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, k := range order {
			it := &items[k]
			for i, f := range it.feats {
				if f == nil {
					continue
				}
				y := float32(0)
				if it.gold[i] {
					y = 1
				}
				d := y - sigmoid(w.score(f))
				if d > -0.01 && d < 0.01 {
					continue
				}
				for _, x := range f {
					s := x >> (32 - CueBits)
					if int(count[s]) < o.Least {
						continue
					}
					g[s] += d * d
					w[s] += rate * d / float32(math.Sqrt(float64(g[s])+0.1))
				}
				gb += d * d
				w[1<<CueBits] += rate * d / float32(math.Sqrt(float64(gb)))
			}
		}
	}
	for i := range w {
		w[i] = (w[i] + sum[i]) / float32(summed+1)
	}
	return w
}

// argItem is a cue with its window.
type argItem struct {
	link  *link
	feats []features
	gold  []uint8
	group int
}

func (l *link) features() []features {
	out := make([]features, l.last-l.first)
	for i := range out {
		out[i] = l.argFeatures(l.first+i, make(features, 0, 56))
	}
	return out
}

func goldLabels(l *link, a Attribution) []uint8 {
	out := make([]uint8, l.last-l.first)
	set := func(r Range, b, in uint8) {
		for i := r.First; i < r.Last; i++ {
			if i < l.first || i >= l.last || i == l.c {
				continue
			}
			q := in
			if i == r.First || i == l.first || i-1 == l.c {
				q = b
			}
			out[i-l.first] = q
		}
	}
	for _, r := range a.Content {
		set(r, beginContent, inContent)
	}
	set(a.Source, beginSource, inSource)
	set(a.Cue, cueWord, cueWord)
	out[l.c-l.first] = cueWord
	// an inner label behind another part begins anew
	for i := range out {
		p := uint8(none)
		if i > 0 {
			p = out[i-1]
		}
		if !allowed(int(p), int(out[i])) {
			out[i]--
		}
	}
	return out
}

func trainArgs(items []argItem, keep func(int) bool, o Options) *argWeights {
	m := &argWeights{w: make([]row, 1<<ArgBits), joint: make([]joints, jointSlots)}
	g := make([]row, 1<<ArgBits)
	gj := make([]joints, jointSlots)
	count := make([]uint8, 1<<ArgBits)
	var order []int
	for k, it := range items {
		if !keep(it.group) {
			continue
		}
		order = append(order, k)
		for _, f := range it.feats {
			for _, x := range f {
				if c := &count[x>>(32-ArgBits)]; *c < 200 {
					*c++
				}
			}
		}
	}
	rng := rand.New(rand.NewPCG(o.Seed, 11))
	rate := float32(o.Rate)
	sum, sumJ, summed := make([]row, len(m.w)), make([]joints, jointSlots), 0
	for round := range o.Rounds {
		if 2*round >= o.Rounds {
			for i := range sum {
				for q := range labels {
					sum[i][q] += m.w[i][q]
				}
			}
			for i := range sumJ {
				for p := range labels {
					for q := range labels {
						sumJ[i][p][q] += m.joint[i][p][q]
					}
				}
			}
			summed++
		}
		rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, k := range order {
			it := &items[k]
			t := it.link.lattice(m.joint, func(i int) [labels]float32 { return m.emit(it.feats[i-it.link.first]) })
			before, after := t.sums()
			is := t.marginals(before, after)
			moved := make([]bool, t.n)
			for i := range t.n {
				var d row
				for q := range labels {
					d[q] = -float32(is[i][q])
				}
				d[it.gold[i]]++
				for q := range labels {
					moved[i] = moved[i] || d[q] > 0.003 || d[q] < -0.003
				}
				if !moved[i] {
					continue
				}
				for _, x := range it.feats[i] {
					s := x >> (32 - ArgBits)
					if int(count[s]) < o.Least {
						continue
					}
					w, gg := &m.w[s], &g[s]
					for q := range labels {
						gg[q] += d[q] * d[q]
						w[q] += rate * d[q] / float32(math.Sqrt(float64(gg[q])+0.1))
					}
				}
			}
			for i := 1; i < t.n; i++ {
				if !moved[i] && !moved[i-1] {
					continue
				}
				var pair [labels][labels]float64
				all := 0.0
				for p := range labels {
					for q := range labels {
						pair[p][q] = before[i-1][p] * t.step[i][p][q] * t.in[i][q] * after[i][q]
						all += pair[p][q]
					}
				}
				js := it.link.jointFeatures(it.link.first + i)
				for p := range labels {
					for q := range labels {
						d := -float32(pair[p][q] / max(all, 1e-300))
						if int(it.gold[i-1]) == p && int(it.gold[i]) == q {
							d++
						}
						if d < 1e-4 && d > -1e-4 || !allowed(p, q) {
							continue
						}
						for _, x := range js {
							gj[x][p][q] += d * d
							m.joint[x][p][q] += rate * d / float32(math.Sqrt(float64(gj[x][p][q])+0.1))
						}
					}
				}
			}
		}
	}
	for i := range sum {
		for q := range labels {
			m.w[i][q] = (m.w[i][q] + sum[i][q]) / float32(summed+1)
		}
	}
	for i := range sumJ {
		for p := range labels {
			for q := range labels {
				m.joint[i][p][q] = (m.joint[i][p][q] + sumJ[i][p][q]) / float32(summed+1)
			}
		}
	}
	return m
}

// A Report says how well a model did on the part of the articles that it had not seen.
type Report struct {
	Attributions int // that were learnt from
	Found        int
	Steps        []Step
}

// A Step is what was found with at least a probability.
type Step struct {
	Least        float64
	Found, Right int
}

// Train learns a model. The weights of trust are learnt on a part of the articles by a
// model that has not seen them. The same examples and options give the same model.
func Train(xs []Example, o Options) (*Model, Report) {
	items := cueItems(xs)
	for f := range o.Folds {
		m := trainCue(items, func(g int) bool { return g%o.Folds != f }, o)
		for k := range items {
			if items[k].group%o.Folds == f {
				items[k].ask(m)
			}
		}
	}
	cue := trainCue(items, func(int) bool { return true }, o)
	var args []argItem
	for k := range items {
		items[k].feats = nil
		for _, a := range xs[k].Gold {
			if a.Head < 0 || len(a.Content) == 0 {
				continue
			}
			l := items[k].view.link(a.Head)
			args = append(args, argItem{link: l, feats: l.features(), gold: goldLabels(l, a), group: xs[k].Group})
		}
	}
	m := newModel(cue, trainArgs(args, func(g int) bool { return g%o.Folds != 0 }, o))
	var signs []trial
	for k, it := range items {
		if it.group%o.Folds != 0 {
			continue
		}
		for _, f := range m.find(it.view, 0.1) {
			signs = append(signs, trial{f.signs, right(f.Attribution, xs[k].Gold)})
		}
	}
	trust := weighTrust(signs)
	seen := Report{Attributions: len(args), Found: len(signs)}
	for _, least := range []float64{0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9} {
		step := Step{Least: least}
		for i := range signs {
			if logistic(&trust, &signs[i].signs) >= least {
				step.Found++
				if signs[i].right {
					step.Right++
				}
			}
		}
		seen.Steps = append(seen.Steps, step)
	}
	m = newModel(cue, trainArgs(args, func(int) bool { return true }, o))
	m.trust = trust
	return m, seen
}

func (it *cueItem) ask(m cueWeights) {
	it.view.expect(func(i int) float32 { return sigmoid(m.score(it.feats[i])) })
}

// near is how many tokens lie between a run and the cue.
func (l *link) near(r Range) int {
	if r.Last <= l.c {
		return l.c - r.Last
	}
	return r.First - l.c
}
