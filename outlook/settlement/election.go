package settlement

import "math"

// Votes gives, for every pair of positions p, q, the weight that prefers p:
//
//	c(p,q) = sum over actors k of w_k max(0, u_k(p) - u_k(q))
//
// u[k][p] is actor k's utility of position p. An actor's vote counts by its weight
// and by how much the choice matters to it (KTAB's proportional voting).
func Votes(w []float64, u [][]float64) [][]float64 {
	n := 0
	if len(u) > 0 {
		n = len(u[0])
	}
	c := make([][]float64, n)
	for p := range c {
		c[p] = make([]float64, n)
		for q := range c {
			for k := range w {
				c[p][q] += w[k] * math.Max(0, u[k][p]-u[k][q])
			}
		}
	}
	return c
}

// Beats gives the probability that position p beats q in a vote between the two:
//
//	c(p,q) / (c(p,q) + c(q,p))
//
// one half where nobody cares (KTAB's linear victory probability).
func Beats(w []float64, u [][]float64) [][]float64 {
	c := Votes(w, u)
	b := make([][]float64, len(c))
	for p := range c {
		b[p] = make([]float64, len(c))
		for q := range c {
			b[p][q] = .5
			if sum := c[p][q] + c[q][p]; sum > 0 {
				b[p][q] = c[p][q] / sum
			}
		}
	}
	return b
}

// Conditional is KTAB's probabilistic Condorcet election: the probability that a
// position is the one that beats every other, given that some position is,
//
//	P(p) proportional to product over q != p of Beats(p,q)
//
// One position has probability 1, none gives none. Wise, Lester & Efird (2015),
// "An Introduction to the KAPSARC Toolkit for Behavioral Analysis (KTAB) using
// one-dimensional spatial models", KAPSARC.
func Conditional(beats [][]float64) []float64 {
	logs, top := make([]float64, len(beats)), math.Inf(-1)
	for p := range beats {
		for q := range beats {
			if p != q {
				logs[p] += math.Log(beats[p][q])
			}
		}
		top = math.Max(top, logs[p])
	}
	return proportional(logs, func(l float64) float64 {
		if math.IsInf(top, -1) { // nobody can win: all alike
			return 1
		}
		return math.Exp(l - top)
	})
}

// Markov is the probabilistic Condorcet election as a walk: from the position q on
// the table a challenger p is drawn, each of the n alike, and takes its place with
// probability Beats(p,q). The result is the share of time that each position is on
// the table in the long run. One position has probability 1, none gives none.
// Solved by the elimination of Grassmann, Taksar & Heyman (1985), Operations
// Research 33, which subtracts nothing and so loses nothing to rounding. The walk:
// KTAB's Markov variant of its election.
func Markov(beats [][]float64) []float64 {
	n := len(beats)
	t := make([][]float64, n) // t[q][p] is the rate from q to p; 1/n cancels
	for q := range t {
		t[q] = make([]float64, n)
		for p := range t {
			t[q][p] = math.Max(beats[p][q], 1e-12) // keeps a position that cannot win reachable
		}
	}
	for m := n - 1; m > 0; m-- {
		out := 0.0
		for j := range m {
			out += t[m][j]
		}
		for i := range m {
			t[i][m] /= out
			for j := range m {
				t[i][j] += t[i][m] * t[m][j]
			}
		}
	}
	share := make([]float64, n)
	for m := range share {
		if m == 0 {
			share[0] = 1
			continue
		}
		for i := range m {
			share[m] += share[i] * t[i][m]
		}
	}
	return proportional(share, func(v float64) float64 { return v })
}

// proportional scales f(v) to sum to 1, in place.
func proportional(v []float64, f func(float64) float64) []float64 {
	sum := 0.0
	for i := range v {
		v[i] = f(v[i])
		sum += v[i]
	}
	for i := range v {
		v[i] /= sum
	}
	return v
}
