package score

import (
	"math"
	"math/rand/v2"
	"slices"
)

// An Interval is a mean and the middle 95 % of what it is when whole clusters are
// drawn anew.
type Interval struct {
	Mean float64 `json:"mean"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// Resample is the mean of all values with a 95 % interval from drawing the clusters
// anew with replacement, draws times: values of one cluster (issues of one dossier,
// due dates of one question, days of one case) rise and fall together, and counting
// them as independent would make the interval too narrow. Given differences of two
// forecasters' losses, an interval that excludes 0 tells them apart. Empty clusters
// do not count; one cluster gives an interval of no width; none, or no draws, give
// NaN. The same seed gives the same interval. Efron & Tibshirani (1993), "An
// Introduction to the Bootstrap", ch. 8 and 13 (percentile method, blocks).
func Resample(clusters [][]float64, draws int, seed uint64) Interval {
	var sums, ns []float64
	sum, n := 0.0, 0.0
	for _, c := range clusters {
		if len(c) == 0 {
			continue
		}
		s := 0.0
		for _, v := range c {
			s += v
		}
		sums, ns = append(sums, s), append(ns, float64(len(c)))
		sum, n = sum+s, n+float64(len(c))
	}
	if len(sums) == 0 || draws <= 0 {
		return Interval{math.NaN(), math.NaN(), math.NaN()}
	}
	rnd, means := rand.New(rand.NewPCG(seed, 0)), make([]float64, draws)
	for d := range means {
		s, m := 0.0, 0.0
		for range sums {
			k := rnd.IntN(len(sums))
			s, m = s+sums[k], m+ns[k]
		}
		means[d] = s / m
	}
	slices.Sort(means)
	return Interval{sum / n, means[int(.025*float64(draws))], means[int(math.Ceil(.975*float64(draws)))-1]}
}
