package settlement

import (
	"math"
	"slices"
)

// A Distribution over outcomes 0 .. 100: at x, the probability of an outcome at or
// below x. It never falls and ends in 1.
type Distribution [101]float64

// Quantile is the first outcome at or below which the share q lies; 100 when none.
func (d Distribution) Quantile(q float64) float64 {
	for x, f := range d {
		if f >= q-1e-12 {
			return float64(x)
		}
	}
	return 100
}

// Median is the 0.5 quantile.
func (d Distribution) Median() float64 { return d.Quantile(.5) }

// Interval80 holds the middle 80 %: the 0.1 and the 0.9 quantile.
func (d Distribution) Interval80() (low, high float64) { return d.Quantile(.1), d.Quantile(.9) }

// Mass is the probability of an outcome from low to high, both included; 0 when high
// is below low. Ends between grid points count only the points inside.
func (d Distribution) Mass(low, high float64) float64 {
	a, b := math.Ceil(math.Max(0, low)), math.Floor(math.Min(100, high))
	if !(a <= b) {
		return 0
	}
	m := d[int(b)]
	if a > 0 {
		m -= d[int(a)-1]
	}
	return m
}

// Near is the probability of an outcome within reach of x.
func (d Distribution) Near(x, reach float64) float64 { return d.Mass(x-reach, x+reach) }

// add gives d plus w times e.
func (d *Distribution) add(w float64, e Distribution) {
	for x := range d {
		d[x] += w * e[x]
	}
}

// seal mends what rounding has left: the end is 1 and nothing exceeds it.
func (d *Distribution) seal() {
	for x := range d {
		d[x] = math.Min(d[x], 1)
	}
	d[100] = 1
}

// masses is the probability of every single outcome.
func (d Distribution) masses() [101]float64 {
	m := [101]float64(d)
	for x := 100; x > 0; x-- {
		m[x] -= m[x-1]
	}
	return m
}

// fromLogs is the distribution whose masses are in proportion to exp(l).
func fromLogs(l [101]float64) Distribution {
	top, sum := slices.Max(l[:]), 0.0
	for y := range l {
		l[y] = math.Exp(l[y] - top)
		sum += l[y]
	}
	var d Distribution
	cum := 0.0
	for y := range l {
		cum += l[y] / sum
		d[y] = cum
	}
	d.seal()
	return d
}

// kernel is a normal round x cut off at 0 and 100 and scaled to be whole, so that
// a position at an end keeps all its mass; sd 0 puts all of it on the nearest point.
func kernel(x, sd float64) Distribution {
	var l [101]float64
	for y := range l {
		z := (float64(y) - x) / math.Max(sd, .01)
		l[y] = -z * z / 2
	}
	return fromLogs(l)
}
