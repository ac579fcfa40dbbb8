package score

import (
	"cmp"
	"math"
	"slices"
)

// A Decomposition is Murphy's split of a mean Brier score. The three parts add up
// to it exactly, because forecasts are grouped by their very value and not by bins.
type Decomposition struct {
	Brier       float64 // the mean score
	Reliability float64 // how far each value lies from how often it came true; 0 is calibrated
	Resolution  float64 // how far the groups' frequencies lie from the overall one; larger is better
	Uncertainty float64 // the variance of the outcomes themselves; not of the forecaster's making
}

// A Group is all the forecasts of one value and how often they came true.
type Group struct {
	Forecast  float64
	N         int
	Frequency float64
}

// Murphy splits the mean Brier score of forecasts p of things that happened or not:
//
//	Brier = Reliability - Resolution + Uncertainty
//	Reliability = 1/N sum n_k (f_k - o_k)^2,  Resolution = 1/N sum n_k (o_k - o)^2,
//	Uncertainty = o (1 - o)
//
// with n_k forecasts of value f_k, of which the share o_k happened, and o overall.
// Forecasts that always say the overall frequency have Reliability and Resolution
// 0. All NaN when there is nothing to score, the lengths differ, or some p is no
// probability. Murphy (1973), "A new vector partition of the probability score",
// J. Appl. Meteorology 12.
func Murphy(p []float64, happened []bool) Decomposition {
	groups := Calibration(p, happened)
	if groups == nil {
		nan := math.NaN()
		return Decomposition{nan, nan, nan, nan}
	}
	n, overall := float64(len(p)), 0.0
	for _, g := range groups {
		overall += float64(g.N) * g.Frequency / n
	}
	d := Decomposition{Uncertainty: overall * (1 - overall)}
	for _, g := range groups {
		share := float64(g.N) / n
		d.Reliability += share * (g.Forecast - g.Frequency) * (g.Forecast - g.Frequency)
		d.Resolution += share * (g.Frequency - overall) * (g.Frequency - overall)
	}
	for i := range p {
		d.Brier += Brier(p[i], happened[i]) / n
	}
	return d
}

// Calibration groups forecasts by their value, smallest first, with the share that
// happened. To see bins rather than values, round the forecasts first. Nil when
// there is nothing to group, the lengths differ, or some p is no probability.
func Calibration(p []float64, happened []bool) []Group {
	if len(p) == 0 || len(p) != len(happened) {
		return nil
	}
	order := make([]int, len(p))
	for i := range p {
		if !isProbability(p[i]) {
			return nil
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	var groups []Group
	for _, i := range order {
		if len(groups) == 0 || groups[len(groups)-1].Forecast != p[i] {
			groups = append(groups, Group{Forecast: p[i]})
		}
		g := &groups[len(groups)-1]
		if g.N++; happened[i] {
			g.Frequency++
		}
	}
	for i := range groups {
		groups[i].Frequency /= float64(groups[i].N)
	}
	return groups
}
