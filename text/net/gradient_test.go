package net

import (
	"math"
	"math/rand/v2"
	"testing"
)

// toy returns a small model and a sentence to check by hand.
func toy() (*Model, *example) {
	m := &Model{
		Config: Config{Width: 8, Hidden: 12, Layers: "cg", Prefixes: 7, ShortSuffixes: 7, LongSuffixes: 7, Shapes: 5, Prefix: 3, ShortSuffix: 3, LongSuffix: 5},
		Tags:   []Tag{{"NOUN", "NN"}, {"VERB", "VBD"}, {"DET", "DT"}},
		Rels:   []string{"root", "nsubj", "obj", "det"},
		Words:  []string{"", "the", "dog", "saw", "cat"},
	}
	m.build()
	m.initialise(rand.New(rand.NewPCG(7, 7)))
	x := &example{
		forms: []string{"The", "dog", "saw", "the", "Katze", "today"},
		tags:  []int32{2, 0, 1, 2, 0, 0},
		tree:  newGoldTree([]int32{1, 2, 6, 4, 2, 2}, []int32{3, 1, 0, 3, 2, 2}),
	}
	for _, f := range x.forms {
		id, _ := m.features(f, nil)
		x.ids = append(x.ids, id)
	}
	return m, x
}

// The backward pass must agree with what a small step in each weight does to the
// loss. The tags told to the parser and its path are the gold ones, so that the
// loss is smooth.
func TestGradients(t *testing.T) {
	m, x := toy()
	m.openSlopes()
	l := &learner{m: m, told: true, dropout: 0.2, inner: 0.2, count: []int32{0, 2, 1, 1, 1}}
	loss := func() float64 {
		l.rand = rand.New(rand.NewPCG(1, 2)) // the same dropout each time
		a, b := l.sentence(x)
		return a + b
	}
	loss()
	exact := map[string][]float32{}
	for _, p := range m.all {
		exact[p.name] = append([]float32(nil), p.g...)
	}
	const step = 4e-3
	checked, wrong := 0, 0
	for _, p := range m.all {
		for i := range p.w {
			old := p.w[i]
			p.w[i] = old + step
			up := loss()
			p.w[i] = old - step
			down := loss()
			p.w[i] = old
			numeric := (up - down) / (2 * step)
			got := float64(exact[p.name][i])
			if got == 0 && math.Abs(numeric) < 1e-4 {
				continue
			}
			checked++
			if math.Abs(numeric-got) > 0.02+0.03*math.Abs(numeric) {
				wrong++
				if wrong < 20 {
					t.Logf("%s[%d]: backward %.5f, by steps %.5f", p.name, i, got, numeric)
				}
			}
		}
	}
	// a step over the kink of a relu may disagree; more than that is a mistake
	if checked < 500 || wrong*100 > checked {
		t.Errorf("%d of %d gradients are wrong", wrong, checked)
	}
}
