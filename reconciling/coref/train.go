package coref

import (
	"math"
	"math/rand/v2"
)

// Options are the settings of [Train].
type Options struct {
	Rounds    int
	Rate      float64
	Keep      float64 // L2: what pulls weights to nothing, per step
	Threshold float64 // from which average probability on groups are joined
	Seed      uint64
}

// StandardOptions are those of the model that is part of the program.
func StandardOptions() Options {
	return Options{Rounds: 6, Rate: .1, Keep: 3e-4, Threshold: .3, Seed: 1}
}

// Train learns from documents whose mentions have known events: chains[i][k] names that
// of mention k of document i. Pairs are those of one story. It fits a logistic
// regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer,
// JMLR 2011). The same input gives the same bytes.
func Train(docs []Document, chains [][]string, o Options) []byte {
	all := sketches(docs)
	likeness := documents(docs)
	type example struct {
		x   []uint32
		yes bool
	}
	var rows []example
	inStory := map[int][]*sketch{}
	chain := map[*sketch]string{}
	var order []int
	for i := range all {
		s := docs[i].Story
		if inStory[s] == nil {
			order = append(order, s)
		}
		for k := range all[i] {
			inStory[s] = append(inStory[s], &all[i][k])
			chain[&all[i][k]] = chains[i][k]
		}
	}
	for _, s := range order {
		group := inStory[s]
		r := newReader(group, likeness)
		for i := range group {
			for k := i + 1; k < len(group); k++ {
				x := append([]uint32{}, r.features(group[i], group[k])...)
				rows = append(rows, example{x, chain[group[i]] == chain[group[k]]})
			}
		}
	}
	w, g := make([]float64, 1<<slotBits), make([]float64, 1<<slotBits)
	rng := rand.New(rand.NewPCG(o.Seed, 0))
	at := make([]int, len(rows))
	for i := range at {
		at[i] = i
	}
	for range o.Rounds {
		rng.Shuffle(len(at), func(a, b int) { at[a], at[b] = at[b], at[a] })
		for _, i := range at {
			s := 0.0
			for _, f := range rows[i].x {
				s += w[f]
			}
			d := 1 / (1 + math.Exp(-s))
			if rows[i].yes {
				d--
			}
			for _, f := range rows[i].x {
				grad := d + o.Keep*w[f]
				g[f] += grad * grad
				w[f] -= o.Rate * grad / math.Sqrt(g[f]+1e-6)
			}
		}
	}
	m := &Model{weights: make([]float32, 1<<slotBits), threshold: o.Threshold}
	for i, x := range w {
		if math.Abs(x) >= .01 {
			m.weights[i] = float32(x)
		}
	}
	return m.encode()
}
