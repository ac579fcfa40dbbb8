package settlement

import "math"

// WeightedMean is the mean of the positions weighted by capability and salience:
//
//	sum of c_a s_a x_a / sum of c_a s_a
//
// the solver that none is known to beat as a point. NaN without stakes; where no
// stake has weight, all count alike. Achen (2006), "Institutional realism and
// bargaining models", in Thomson et al., "The European Union Decides", ch. 4.
func WeightedMean(i Issue) float64 {
	sum, total := 0.0, 0.0
	for k, w := range i.weights() {
		sum += w * i.Stakes[k].Position
		total += w
	}
	return sum / total
}

// WeightedMedian is the lowest position that half of the weight lies at or below:
// where a majority by weight can be pushed no further. NaN without stakes. Black
// (1948), "On the rationale of group decision-making", J. Political Economy 56.
func WeightedMedian(i Issue) float64 {
	total, below := 0.0, 0.0
	for _, g := range i.groups() {
		total += g.weight
	}
	for _, g := range i.groups() {
		if below += g.weight; below >= total/2 {
			return g.position
		}
	}
	return math.NaN()
}

// ShiftFor is how far the named actor's position must move for the weighted mean to
// reach target, every other staying where it is:
//
//	d = (target - mean) sum(w) / w_a
//
// since a shift d of one actor moves the mean by d w_a / sum(w). The result can lead
// outside 0 to 100: then that actor alone cannot bring it about. NaN for an actor
// without weight or without a stake.
func ShiftFor(i Issue, actor string, target float64) float64 {
	total, own := 0.0, 0.0
	for k, w := range i.weights() {
		total += w
		if i.Stakes[k].Actor == actor {
			own = w
		}
	}
	if own == 0 {
		return math.NaN()
	}
	return (target - WeightedMean(i)) * total / own
}
