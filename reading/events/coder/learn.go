package coder

import (
	"math"
	"math/rand/v2"
)

// An example is a row to learn from; cost says how much its error matters.
type example struct {
	x     vector
	label Label
	cost  float64
}

// weights are one row of Labels for each slot, and the bias last.
type weights [][Labels]float64

// learn fits one linear support vector machine a label against the rest, by dual
// coordinate descent with squared hinge loss (Hsieh et al., A Dual Coordinate
// Descent Method for Large-scale Linear SVM, ICML 2008). The cost of a row is C.
func learn(rows []example, rounds int, bias float64, seed uint64) weights {
	w := make(weights, 1<<slotBits+1)
	const biasSlot = 1 << slotBits
	norm := make([]float64, len(rows))
	for i, r := range rows {
		norm[i] = bias * bias
		for _, f := range r.x {
			norm[i] += float64(f.value) * float64(f.value)
		}
	}
	column := make([]float64, 1<<slotBits+1)
	alpha := make([]float64, len(rows))
	order := make([]int, len(rows))
	for l := range Labels {
		clear(column)
		clear(alpha)
		rng := rand.New(rand.NewPCG(seed, uint64(l)))
		for i := range order {
			order[i] = i
		}
		for range rounds {
			rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
			worst := 0.0
			for _, i := range order {
				r := &rows[i]
				y := -1.0
				if int(r.label) == l {
					y = 1
				}
				diag := 1 / (2 * r.cost)
				s := column[biasSlot] * bias
				for _, f := range r.x {
					s += column[f.slot] * float64(f.value)
				}
				g := y*s - 1 + alpha[i]*diag
				pg := g
				if alpha[i] == 0 {
					pg = min(g, 0)
				}
				if pg == 0 {
					continue
				}
				worst = max(worst, math.Abs(pg))
				old := alpha[i]
				alpha[i] = max(old-g/(norm[i]+diag), 0)
				d := (alpha[i] - old) * y
				column[biasSlot] += d * bias
				for _, f := range r.x {
					column[f.slot] += d * float64(f.value)
				}
			}
			if worst < 0.01 {
				break
			}
		}
		for s, v := range column {
			w[s][l] = v
		}
		w[biasSlot][l] *= bias
	}
	return w
}

func (w weights) scores(x vector) (s [Labels]float64) {
	s = w[len(w)-1]
	for _, f := range x {
		row := &w[f.slot]
		for l := range s {
			s[l] += float64(f.value) * row[l]
		}
	}
	return s
}
