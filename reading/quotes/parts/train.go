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
	Seed uint64
	// CueRounds and Rounds say how often the cues, and the sources and contents, are
	// read; the weights of the second half of the rounds are averaged.
	CueRounds, Rounds int
	// CueRate and Rate are the first steps of learning.
	CueRate, Rate float64
	// Least is how often a feature must be met; rarer ones are left out.
	Least int
	// Folds is the number of parts of the articles, at least 2: each part's cues are
	// guessed by a model that has not seen it, and on the first the weights of trust are
	// learnt.
	Folds int
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

// A tally counts features by slot, up to 200.
type tally []uint8

func (t tally) add(feats []features, shift int) {
	for _, f := range feats {
		for _, x := range f {
			if c := &t[x>>shift]; *c < 200 {
				*c++
			}
		}
	}
}

// each calls do with every weight of m and the one of another in its place.
func (m *argWeights) each(other *argWeights, do func(w, o *float32)) {
	for i := range m.w {
		for q := range labels {
			do(&m.w[i][q], &other.w[i][q])
		}
	}
	for i := range m.joint {
		for p := range labels {
			for q := range labels {
				do(&m.joint[i][p][q], &other.joint[i][p][q])
			}
		}
	}
}

func newArgWeights() *argWeights {
	return &argWeights{w: make([]row, 1<<ArgBits), joint: make([]joints, jointSlots)}
}

// A cueItem is a paragraph ready for cue learning.
type cueItem struct {
	view  *view
	feats []features
	gold  []bool // where the head of a cue stands
	group int
}

// cueItems reads the features of paragraphs, and sets the heads of what people marked.
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

// trainCue fits a logistic regression with steps of AdaGrad.
func trainCue(items []cueItem, keep func(int) bool, o Options) cueWeights {
	w := make(cueWeights, 1<<CueBits+1)
	g := make([]float32, 1<<CueBits)
	met := make(tally, 1<<CueBits)
	var order []int
	for k, it := range items {
		if keep(it.group) {
			order = append(order, k)
			met.add(it.feats, 32-CueBits)
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
					if int(met[s]) < o.Least {
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

// An argItem is a cue with its window.
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

// goldLabels are the labels of an attribution that people marked.
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

// trainArgs fits the weights of sources and contents by the likelihood of the labels,
// with steps of AdaGrad.
func trainArgs(items []argItem, keep func(int) bool, o Options) *argWeights {
	met := make(tally, 1<<ArgBits)
	var order []int
	for k, it := range items {
		if keep(it.group) {
			order = append(order, k)
			met.add(it.feats, 32-ArgBits)
		}
	}
	a := &argLearner{argWeights: newArgWeights(), squares: newArgWeights(), met: met, rate: float32(o.Rate), least: o.Least}
	sum, summed := newArgWeights(), 0
	rng := rand.New(rand.NewPCG(o.Seed, 11))
	for round := range o.Rounds {
		if 2*round >= o.Rounds {
			sum.each(a.argWeights, func(w, o *float32) { *w += *o })
			summed++
		}
		rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, k := range order {
			a.learn(&items[k])
		}
	}
	a.each(sum, func(w, o *float32) { *w = (*w + *o) / float32(summed+1) })
	return a.argWeights
}

// An argLearner learns from one cue at a time. Its squares are the sums of the squared
// gradients.
type argLearner struct {
	*argWeights
	squares *argWeights
	met     tally
	rate    float32
	least   int
}

// move takes a step against the error d.
func (a *argLearner) move(w, square *float32, d float32) {
	*square += d * d
	*w += a.rate * d / float32(math.Sqrt(float64(*square)+0.1))
}

func (a *argLearner) learn(it *argItem) {
	t := it.link.lattice(new(lattice), func(f [3]uint32) *pair { return newPair(a.joint, f) }, func(i int) [labels]float32 { return a.emit(it.feats[i-it.link.first]) })
	before, after := t.sums()
	is := t.marginals(before, after)
	moved := make([]bool, t.n) // tokens of which the labels are not settled
	for i := range t.n {
		var d row
		for q := range labels {
			d[q] = -float32(is[i][q])
		}
		d[it.gold[i]]++
		for q := range labels {
			moved[i] = moved[i] || abs(d[q]) > 0.003
		}
		if !moved[i] {
			continue
		}
		for _, x := range it.feats[i] {
			s := x >> (32 - ArgBits)
			if int(a.met[s]) < a.least {
				continue
			}
			for q := range labels {
				a.move(&a.w[s][q], &a.squares.w[s][q], d[q])
			}
		}
	}
	for i := 1; i < t.n; i++ {
		if moved[i] || moved[i-1] {
			a.learnStep(it, t, i, &before[i-1], &after[i])
		}
	}
}

// learnStep learns of the labels of tokens i-1 and i together.
func (a *argLearner) learnStep(it *argItem, t *lattice, i int, before, after *[labels]float64) {
	var pair [labels][labels]float64
	all := 0.0
	for p := range labels {
		for q := range labels {
			pair[p][q] = before[p] * t.step[i].factor[p][q] * t.in[i][q] * after[q]
			all += pair[p][q]
		}
	}
	slots := it.link.jointFeatures(it.link.first + i)
	for p := range labels {
		for q := range labels {
			d := -float32(pair[p][q] / max(all, 1e-300))
			if int(it.gold[i-1]) == p && int(it.gold[i]) == q {
				d++
			}
			if abs(d) < 1e-4 || !allowed(p, q) {
				continue
			}
			for _, x := range slots {
				a.move(&a.joint[x][p][q], &a.squares.joint[x][p][q], d)
			}
		}
	}
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
			l := items[k].view.link(new(link), a.Head)
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
