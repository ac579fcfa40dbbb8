package score

import "math"

// EffectiveReports is how many independent reports n reports are worth when any two
// of them correlate by rho:
//
//	n / (1 + (n-1) rho)
//
// rho = 1 (copies) makes any number worth one; rho = 0 (nobody copied) leaves n. No
// report is worth 0. NaN when n is negative or rho lies outside 0 to 1. Kish (1965),
// "Survey Sampling", the design effect of a cluster.
func EffectiveReports(n int, rho float64) float64 {
	if n < 0 || !isProbability(rho) {
		return math.NaN()
	}
	if n == 0 {
		return 0
	}
	return float64(n) / (1 + float64(n-1)*rho)
}

// ReportLikelihood is how likely a report of an event is when the event itself has
// probability pe:
//
//	r pe + (1-r) u
//
// r is how far the source can be relied on, u how often it would report such a thing
// whatever happens. At r = 1 it is pe, at r = 0 it is u and says nothing. NaN when
// an argument is no probability. The usual mixture for a witness who may be noise;
// Pearl (1988), "Probabilistic Reasoning in Intelligent Systems", sec. 2.2-2.3.
func ReportLikelihood(r, pe, u float64) float64 {
	if !isProbability(r) || !isProbability(pe) || !isProbability(u) {
		return math.NaN()
	}
	return r*pe + (1-r)*u
}

// ReportLikelihoodRatio is how far one report shifts the odds of a hypothesis under
// which the event has probability peH, against one under which it has peNotH:
//
//	(r peH + (1-r) u) / (r peNotH + (1-r) u)
//
// It never exceeds peH/peNotH, and is 1 at r = 0: a report that would have come
// anyway says nothing. +Inf when only the hypothesis allows the report. NaN when
// neither does, or when an argument is no probability.
func ReportLikelihoodRatio(r, peH, peNotH, u float64) float64 {
	return ReportLikelihood(r, peH, u) / ReportLikelihood(r, peNotH, u)
}
