package parts

import "math"

// A trial is an attribution with its signs, and whether it was right.
type trial struct {
	signs [signs]float64
	right bool
}

// right reports whether people marked an attribution with this cue, the same source by
// its last word, and mostly the same content.
func right(a Attribution, gold []Attribution) bool {
	for _, g := range gold {
		if g.Cue.First >= a.Cue.Last || a.Cue.First >= g.Cue.Last || overlap(a.Content, g.Content) < 0.7 {
			continue
		}
		if a.Source.empty() && g.Source.empty() || a.Source.First < g.Source.Last && g.Source.First < a.Source.Last {
			return true
		}
	}
	return false
}

// weighTrust fits a logistic regression by gradient descent.
func weighTrust(xs []trial) (w [signs]float64) {
	if len(xs) == 0 {
		return w
	}
	var speed [signs]float64
	for range 3000 {
		var g [signs]float64
		for i := range xs {
			y := 0.0
			if xs[i].right {
				y = 1
			}
			d := y - logistic(&w, &xs[i].signs)
			for k := range g {
				g[k] += d * xs[i].signs[k]
			}
		}
		for k := range w {
			speed[k] = 0.9*speed[k] + g[k]/float64(len(xs)) - 1e-4*w[k]
			w[k] += 0.05 * speed[k]
		}
	}
	for k := range w {
		w[k] = math.Round(w[k]*1e4) / 1e4
	}
	return w
}
