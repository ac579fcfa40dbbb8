package settlement

import "math"

// A Tally says how often such disputes ended at what kind of point. It is the same
// for an issue and for its mirror image, since which end of a scale is called 0 is
// nobody's doing.
type Tally struct {
	Ends   float64 `json:"ends"`   // at 0 or 100
	Middle float64 `json:"middle"` // at 50
	Others float64 `json:"others"`
}

// CountPast counts outcomes, each rounded to a whole number.
func CountPast(outcomes []float64) Tally {
	var t Tally
	for _, y := range outcomes {
		switch math.Round(y) {
		case 0, 100:
			t.Ends++
		case 50:
			t.Middle++
		default:
			t.Others++
		}
	}
	return t
}

// blur keeps an outcome at an end from being certain to lie in every interval.
const blur = 1

// Distribution is the tally as a smooth distribution: the ends and the middle spread
// by a normal of sd 1, the others evenly. Nothing counted is an even spread over all.
func (t Tally) Distribution() Distribution {
	n := t.Ends + t.Middle + t.Others
	if n == 0 {
		t, n = Tally{Others: 1}, 1
	}
	var d Distribution
	d.add(t.Ends/2/n, kernel(0, blur))
	d.add(t.Ends/2/n, kernel(100, blur))
	d.add(t.Middle/n, kernel(50, blur))
	for y := range d {
		d[y] += t.Others / n * float64(y+1) / 101
	}
	d.seal()
	return d
}
