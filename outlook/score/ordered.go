package score

import "math"

// tolerance is how far from 1 the sum of a forecast may lie.
const tolerance = 1e-6

// isDistribution says whether p is non-negative and sums to 1, and i is in it.
func isDistribution(p []float64, i int) bool {
	if i < 0 || i >= len(p) {
		return false
	}
	sum := 0.0
	for _, v := range p {
		if !isProbability(v) {
			return false
		}
		sum += v
	}
	return math.Abs(sum-1) <= tolerance
}

// BrierSum is the Brier score over several outcomes of which number i came about:
//
//	sum over k of (p_k - [k = i])^2
//
// as Brier (1950) wrote it, between 0 and 2; with two outcomes it is twice [Brier].
// The order of the outcomes plays no part. NaN when p is empty or no distribution
// or holds no outcome i.
func BrierSum(p []float64, i int) float64 {
	if !isDistribution(p, i) {
		return math.NaN()
	}
	sum := 0.0
	for k, v := range p {
		if k == i {
			v = 1 - v
		}
		sum += v * v
	}
	return sum
}

// LogOutcome is the logarithmic score -ln p_i of a forecast over several outcomes
// of which number i came about, in nats: +Inf when it was given no chance, 0 when
// it was held certain. NaN when p is empty or no distribution or holds no i.
func LogOutcome(p []float64, i int) float64 {
	if !isDistribution(p, i) {
		return math.NaN()
	}
	return 0 - math.Log(p[i])
}

// RPS is the ranked probability score over n outcomes in order, worst first, of
// which number i came about, divided by n - 1 to lie between 0 and 1:
//
//	1/(n-1) sum over k = 0 .. n-2 of (p_0 + ... + p_k - [i <= k])^2
//
// A forecast one step off costs less than one three steps off. With two outcomes it
// is [Brier]. With one outcome there is nothing to forecast and it is 0. NaN when p
// is empty or no distribution or holds no i. Epstein (1969), "A scoring system for
// probability forecasts of ranked categories", J. Appl. Meteorology 8.
func RPS(p []float64, i int) float64 {
	if !isDistribution(p, i) {
		return math.NaN()
	}
	if len(p) == 1 {
		return 0
	}
	sum, cum := 0.0, 0.0
	for k := range len(p) - 1 {
		cum += p[k]
		d := cum
		if i <= k {
			d--
		}
		sum += d * d
	}
	return sum / float64(len(p)-1)
}
