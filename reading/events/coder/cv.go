package coder

import (
	"hash/fnv"
	"math"
)

// A Guess is what the coder answers on a row that it did not learn from.
type Guess struct {
	Scores [Labels]float64
	Best   Label
}

// CrossValidate learns folds times, each time without one part of the rows, and
// answers on that part. Rows of one sentence are never divided; which part a
// sentence is in depends on its words and the seed.
func CrossValidate(m Material, o Options, folds int) ([]Guess, error) {
	vectors, err := m.vectors(o)
	if err != nil {
		return nil, err
	}
	out := make([]Guess, len(m.Rows))
	for k := range folds {
		var learnt []int
		for i, r := range m.Rows {
			if fold(r.Sentence, o.Seed, folds) != k {
				learnt = append(learnt, i)
			}
		}
		w := learn(m.costs(o, vectors, learnt), o.Rounds, 1, o.Seed)
		for i, r := range m.Rows {
			if fold(r.Sentence, o.Seed, folds) == k {
				s := w.scores(vectors.rows[i])
				out[i] = Guess{s, best(s)}
			}
		}
	}
	return out, nil
}

func best(s [Labels]float64) Label {
	b := 0
	for l := range s {
		if s[l] > s[b] {
			b = l
		}
	}
	return Label(b)
}

func fold(sentence string, seed uint64, folds int) int {
	h := fnv.New64a()
	h.Write([]byte(sentence))
	return int((h.Sum64() ^ seed*0x9E3779B97F4A7C15) % 1000003 % uint64(folds))
}

// probabilities are the scores, sharpened, as a distribution.
func probabilities(s [Labels]float64, sharpness float64) (p [Labels]float64) {
	top, sum := s[best(s)], 0.0
	for l := range s {
		p[l] = math.Exp(sharpness * (s[l] - top))
		sum += p[l]
	}
	for l := range p {
		p[l] /= sum
	}
	return p
}

// Sharpness returns the sharpness with which the labels of the rows are likeliest:
// it calibrates the guesses.
func Sharpness(guesses []Guess, rows []Row) float64 {
	loss := func(k float64) float64 {
		sum := 0.0
		for i, g := range guesses {
			sum -= math.Log(max(probabilities(g.Scores, k)[rows[i].Label], 1e-12))
		}
		return sum
	}
	lo, hi := 0.1, 30.0
	for range 60 { // the loss has one lowest point in k
		a, b := lo+(hi-lo)/3, hi-(hi-lo)/3
		if loss(a) < loss(b) {
			hi = b
		} else {
			lo = a
		}
	}
	return (lo + hi) / 2
}

// Probability returns the probability of a guess's best label.
func (g Guess) Probability(sharpness float64) float64 {
	return probabilities(g.Scores, sharpness)[g.Best]
}
