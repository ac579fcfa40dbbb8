package net

import (
	"math"
	"math/rand/v2"
)

// An example is one sentence of a treebank, ready to be learnt from.
type example struct {
	forms []string
	ids   []ids
	tags  []int32
	tree  *goldTree
}

// A learner trains a model on one sentence at a time.
type learner struct {
	m    *Model
	rand *rand.Rand
	e    encoding
	d    decoding
	g    gradients
	// explore is how often the parser follows its own choice where the oracle's
	// is another; told makes it use the gold tags (for the gradient check).
	explore float64
	told    bool
	// dropout of the input, and of words by how rare they are; inner is that of the
	// encoder's output and the hidden layer, the same numbers all through a sentence.
	dropout, inner float32
	count          []int32 // of each form in training, for word dropout
}

// sentence runs one sentence forward and backward, adds to the gradients, and
// returns the two losses.
func (l *learner) sentence(x *example) (tagLoss, treeLoss float64) {
	m, e, g := l.m, &l.e, &l.g
	n := len(x.ids)
	e.n = n
	e.ids = append(e.ids[:0], x.ids...)
	l.drop(n)
	m.encode(e)
	g.open(m, n)
	for i, gold := range x.tags {
		tagLoss += softmaxLoss(e.tags[i*len(m.Tags):][:len(m.Tags)], g.tags[i*len(m.Tags):][:len(m.Tags)], int(gold))
	}
	if m.Hidden == 0 {
		g.encoder(m, e)
		return tagLoss, 0
	}
	if l.told {
		e.tag = append(e.tag[:0], x.tags...)
	} else {
		m.chooseTags(e)
	}
	m.tell(e)
	treeLoss = l.tree(x)
	g.words(m, e)
	g.encoder(m, e)
	return tagLoss, treeLoss
}

// drop hides rare words and parts of the input.
func (l *learner) drop(n int) {
	e := &l.e
	if l.inner > 0 {
		e.mask, l.d.mask = l.maskOf(e.mask, l.m.Width), l.maskOf(l.d.mask, l.m.Hidden)
	}
	if l.dropout == 0 {
		e.drop = nil
		return
	}
	for i := range e.ids {
		if f := e.ids[i][formTable]; f > 0 && l.rand.Float64() < 0.25/(0.25+float64(l.count[f])) {
			e.ids[i][formTable] = 0
		}
	}
	e.drop = grow(e.drop, n*l.m.Width)
	keep := 1 / (1 - l.dropout)
	limit := uint64(float64(l.dropout) * 65536)
	var bits uint64
	for i := range e.drop {
		if i%4 == 0 {
			bits = l.rand.Uint64()
		}
		e.drop[i] = keep
		if bits&0xffff < limit {
			e.drop[i] = 0
		}
		bits >>= 16
	}
}

func (l *learner) maskOf(b []float32, n int) []float32 {
	b = grow(b, n)
	for i := range b {
		b[i] = 1 / (1 - l.inner)
		if l.rand.Float32() < l.inner {
			b[i] = 0
		}
	}
	return b
}

// tree parses the sentence, partly by its own choices, and learns at each state.
func (l *learner) tree(x *example) (loss float64) {
	m, e, d, g := l.m, &l.e, &l.d, &l.g
	m.prepare(d, e)
	var grad [actions]float32
	for !d.state.done() {
		m.look(d, e)
		cost := x.tree.costs(&d.state)
		least := math.MaxInt
		for a := range cost {
			if d.state.allowed(a) {
				least = min(least, cost[a])
			}
		}
		best, chosen := -1, d.choose()
		top := d.score[chosen]
		var all, good float64
		var p [actions]float64
		for a, s := range d.score {
			if !d.state.allowed(a) {
				continue
			}
			p[a] = math.Exp(float64(s - top))
			all += p[a]
			if cost[a] == least {
				good += p[a]
				if best < 0 || s > d.score[best] {
					best = a
				}
			}
		}
		loss += math.Log(all) - math.Log(good)
		clear(g.hidden)
		for a := range grad {
			grad[a] = float32(p[a] / all)
			if d.state.allowed(a) && cost[a] == least {
				grad[a] -= float32(p[a] / good)
			}
			m.actB.g[a] += grad[a]
			axpy(m.actW.gradRow(a), d.hidden, grad[a])
			axpy(g.hidden, m.actW.row(a), grad[a])
		}
		a := best
		if chosen != best && l.explore > 0 && l.rand.Float64() < l.explore {
			a = chosen
		}
		var rel int32
		if a != shift {
			child, head := d.state.arc(a)
			if int(head) < d.state.n {
				scores := m.name(d, a)
				rel = int32(1 + argmax(scores[1:]))
				if x.tree.head[child] == head {
					gold := x.tree.rel[child]
					loss += softmaxLoss(scores, g.rels, int(gold))
					side := a - left
					linearBack(g.hidden, m.relW[side].g, m.relB[side].g, g.rels, d.hidden, 1, m.Hidden, m.relW[side].w, len(m.Rels), m.Hidden)
					if l.explore == 0 {
						rel = gold
					}
				}
			}
		}
		g.state(m, d)
		d.state.take(a, rel)
	}
	return loss
}

// softmaxLoss returns minus the log of the probability of gold, and its gradient.
func softmaxLoss(score, grad []float32, gold int) float64 {
	top := score[argmax(score)]
	var all float64
	for i, s := range score {
		p := math.Exp(float64(s - top))
		grad[i] = float32(p)
		all += p
	}
	scale := float32(1 / all)
	for i := range grad {
		grad[i] *= scale
	}
	loss := math.Log(all) - float64(score[gold]-top)
	grad[gold]--
	return loss
}
