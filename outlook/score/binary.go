package score

import "math"

// isProbability is false for NaN too.
func isProbability(p float64) bool { return p >= 0 && p <= 1 }

// Brier is the squared error of a probability p of something that happened or not:
//
//	(p - y)^2, y = 1 when it happened, else 0
//
// It lies between 0 and 1; a forecast of one half always costs 0.25. NaN when p is
// no probability. Brier (1950), "Verification of forecasts expressed in terms of
// probability", Monthly Weather Review 78, in the halved form used for two outcomes.
func Brier(p float64, happened bool) float64 {
	if !isProbability(p) {
		return math.NaN()
	}
	if happened {
		return (1 - p) * (1 - p)
	}
	return p * p
}

// Log is the logarithmic score in nats:
//
//	-ln p when it happened, -ln(1 - p) when not
//
// A certain forecast costs 0 when right and +Inf when wrong; see [Clamp]. NaN when
// p is no probability. Good (1952), "Rational decisions", JRSS B 14.
func Log(p float64, happened bool) float64 {
	if !isProbability(p) {
		return math.NaN()
	}
	if !happened {
		return -math.Log1p(-p)
	}
	return 0 - math.Log(p) // 0 rather than -0 at p = 1
}

// Clamp keeps p at least e away from 0 and from 1, so that one certain forecast
// gone wrong does not make a mean of log scores infinite. e is cut to 0 .. 0.5;
// NaN stays NaN.
func Clamp(p, e float64) float64 {
	e = math.Max(0, math.Min(e, .5))
	return math.Max(e, math.Min(p, 1-e))
}

// Skill is the share of a reference's loss that a forecast saves:
//
//	1 - loss/reference
//
// 1 is perfect, 0 no better than the reference, negative worse. NaN when the
// reference loses nothing, since there is nothing to save. Wilks (2011),
// "Statistical Methods in the Atmospheric Sciences", ch. 8.
func Skill(loss, reference float64) float64 {
	if reference == 0 {
		return math.NaN()
	}
	return 1 - loss/reference
}
