package score

import "math"

// Logit is ln(p/(1-p)): -Inf at 0, 0 at one half, +Inf at 1, NaN outside.
func Logit(p float64) float64 {
	if !isProbability(p) {
		return math.NaN()
	}
	return math.Log(p) - math.Log1p(-p)
}

// Logistic is 1/(1+exp(-x)), the inverse of [Logit]; 0 and 1 at the infinities.
func Logistic(x float64) float64 {
	if x < 0 {
		e := math.Exp(x) // does not overflow for very negative x
		return e / (1 + e)
	}
	return 1 / (1 + math.Exp(-x))
}

// Pool joins several probabilities of one thing in log-odds:
//
//	logit(pool) = a sum_k w_k logit(p_k)
//
// The weights are taken as they come and should sum to 1. a = 1 is the weighted
// geometric mean of odds; a > 1 extremises, which wants a record to be fitted on.
// One certain voice decides alone (0 or 1); two that contradict each other are NaN,
// since no number lies between them. A voice of weight 0 is not heard. NaN when
// there is none, when the lengths differ, or when some p is no probability.
// Satopää et al. (2014), "Combining multiple probability predictions using a simple
// logit model", Int. J. Forecasting 30.
func Pool(p, w []float64, a float64) float64 {
	if len(p) == 0 || len(p) != len(w) {
		return math.NaN()
	}
	sum := 0.0
	for k := range p {
		if !isProbability(p[k]) {
			return math.NaN()
		}
		if w[k] != 0 {
			sum += w[k] * Logit(p[k])
		}
	}
	return Logistic(a * sum)
}

// PoolOutcomes is the log-linear pool of several distributions over the same
// outcomes, which for two outcomes and weights that sum to 1 is [Pool]:
//
//	pool_i proportional to ( product_k p_k,i ^ w_k )^a
//
// What one voice of positive weight holds impossible stays impossible. Nil when there
// is none, when the lengths differ, when some p is no distribution, or when every
// outcome is held impossible by somebody. Genest & Zidek (1986), "Combining
// probability distributions", Statistical Science 1.
func PoolOutcomes(p [][]float64, w []float64, a float64) []float64 {
	if len(p) == 0 || len(p) != len(w) {
		return nil
	}
	logs := make([]float64, len(p[0]))
	for k := range p {
		if len(p[k]) != len(logs) || !isDistribution(p[k], 0) {
			return nil
		}
		if w[k] == 0 {
			continue
		}
		for i, v := range p[k] {
			logs[i] += a * w[k] * math.Log(v)
		}
	}
	return softmax(logs)
}

// softmax turns log-weights into a distribution in place; nil when all are -Inf.
func softmax(logs []float64) []float64 {
	top := math.Inf(-1)
	for _, l := range logs {
		top = math.Max(top, l)
	}
	if math.IsInf(top, 0) || math.IsNaN(top) {
		return nil
	}
	sum := 0.0
	for i, l := range logs {
		logs[i] = math.Exp(l - top)
		sum += logs[i]
	}
	for i := range logs {
		logs[i] /= sum
	}
	return logs
}
