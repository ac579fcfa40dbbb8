package relations

import (
	"math"
	"slices"

	"parley/reading/events/coder"
)

// Figures are the scores of predictions: F1 averaged over the classes of the gold
// by type (CONCEDE and RETREAT as one), by quad class and by conflict or not, the
// share right, and the share right among the surest 60 %.
type Figures struct {
	Root      float64 `json:"root"`
	Quad      float64 `json:"quad"`
	Binary    float64 `json:"binary"`
	Accuracy  float64 `json:"accuracy"`
	RightAt60 float64 `json:"right_at_60"`
	// Calibration is the mean distance between probability and share right over ten
	// bins of equal size.
	Calibration float64 `json:"calibration_error"`
	Rows        int     `json:"rows"`
}

// quad is the class in which PLV counts a label: YIELD is a deed there.
func quad(l coder.Label) int { return int(l.Type().Quad()) }

// Score compares predictions and their probabilities with the gold.
func Score(gold, predicted []coder.Label, probability []float64) Figures {
	f := Figures{Rows: len(gold)}
	same := func(l coder.Label) int { return int(l) }
	conflict := func(l coder.Label) int {
		if quad(l) > 2 {
			return 1
		}
		return 0
	}
	f.Root, f.Quad, f.Binary = macro(gold, predicted, same), macro(gold, predicted, quad), macro(gold, predicted, conflict)
	order := make([]int, len(gold))
	right := 0.0
	for i := range gold {
		order[i] = i
		if gold[i] == predicted[i] {
			right++
		}
	}
	f.Accuracy = right / float64(len(gold))
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case probability[a] > probability[b]:
			return -1
		case probability[a] < probability[b]:
			return 1
		}
		return 0
	})
	n := int(math.RoundToEven(.6 * float64(len(gold))))
	right = 0
	for _, i := range order[:n] {
		if gold[i] == predicted[i] {
			right++
		}
	}
	f.RightAt60 = right / float64(max(n, 1))
	for b := range 10 {
		bin := order[b*len(order)/10 : (b+1)*len(order)/10]
		d := 0.0
		for _, i := range bin {
			d += probability[i]
			if gold[i] == predicted[i] {
				d--
			}
		}
		f.Calibration += math.Abs(d) / float64(len(gold))
	}
	return f
}

func macro(gold, predicted []coder.Label, class func(coder.Label) int) float64 {
	var right, inGold, inPredicted [32]float64
	for i := range gold {
		g, p := class(gold[i]), class(predicted[i])
		inGold[g]++
		inPredicted[p]++
		if g == p {
			right[g]++
		}
	}
	sum, n := 0.0, 0.0
	for c := range inGold {
		if inGold[c] > 0 {
			sum += 2 * right[c] / (inGold[c] + inPredicted[c])
			n++
		}
	}
	return sum / n
}
