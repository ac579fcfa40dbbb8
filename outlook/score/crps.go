package score

import "math"

// CRPS is the continuous ranked probability score of a forecast that puts mass[k]
// on the point at[k], when y came about:
//
//	integral of (F(x) - [x >= y])^2 dx = E|X - y| - E|X - X'|/2
//
// in the unit of the points. A forecast of one point costs its distance from y, so
// the score is a mean absolute error that also rewards an honest width. The points
// may come in any order, and twice. NaN when there are none, when the lengths
// differ or when mass is no distribution. Matheson & Winkler (1976), "Scoring rules
// for continuous probability distributions", Management Science 22; the second form
// is Gneiting & Raftery (2007), JASA 102, eq. 21.
func CRPS(at, mass []float64, y float64) float64 {
	if len(at) != len(mass) || !isDistribution(mass, 0) {
		return math.NaN()
	}
	near, spread := 0.0, 0.0
	for j, x := range at {
		near += mass[j] * math.Abs(x-y)
		for k := range j {
			spread += mass[j] * mass[k] * math.Abs(x-at[k])
		}
	}
	return near - spread
}

// CRPSGrid is [CRPS] of a distribution known at the whole numbers 0 .. n, where
// cdf[x] = P(outcome <= x) and cdf[n] = 1:
//
//	sum over x = 0 .. n-1 of (cdf[x] - [x >= y])^2
//
// An outcome y between two grid points counts as the upper one. One grid point
// leaves nothing to be wrong about: 0. NaN when cdf is empty, falls anywhere, or
// does not end in 1.
func CRPSGrid(cdf []float64, y float64) float64 {
	n := len(cdf) - 1
	if n < 0 || !(cdf[0] >= 0) || math.Abs(cdf[n]-1) > tolerance || math.IsNaN(y) {
		return math.NaN()
	}
	sum := 0.0
	for x := range n {
		if !(cdf[x+1] >= cdf[x]) {
			return math.NaN()
		}
		d := cdf[x]
		if float64(x) >= y {
			d--
		}
		sum += d * d
	}
	return sum
}

// Quantile is the first grid point x with cdf[x] >= q, as the settlement layer and
// its scorer read a median or the end of an interval. -1 when there is none: an
// empty cdf, or q above its end.
func Quantile(cdf []float64, q float64) int {
	for x, f := range cdf {
		if f >= q-1e-12 {
			return x
		}
	}
	return -1
}
