package bargain

import (
	"math"

	"parley/outlook/score"
)

// Distance is how far the state y of all issues lies from what a wants, 0 to 1:
//
//	d = sqrt( sum_k (s_k (x_k - y_k)/100)^2 / sum_k s_k^2 )
//
// (KTAB's spatial model, as [settlement.Distance]). An actor to whom nothing matters is
// at distance 0 from everything: it minds nothing.
func (a Actor) Distance(y []float64) float64 {
	sum, norm := 0.0, 0.0
	for k, w := range a.Wants {
		d := w.Salience * (w.Ideal - y[k]) / 100
		sum += d * d
		norm += w.Salience * w.Salience
	}
	if norm == 0 {
		return 0
	}
	return math.Sqrt(sum / norm)
}

// WalkAway is what going on without a deal is worth to a in the given month, with the
// status quo at q then and the horizon in months:
//
//	W = 1 - d(q) - cost (1 - resilience) (horizon + month)
//
// After Fearon (1995), "Rationalist explanations for war", International Organization
// 49: what fighting gives less what it costs; waiting makes it dearer.
func (a Actor) WalkAway(q []float64, month, horizon int) float64 {
	return 1 - a.Distance(q) - a.Cost*(1-a.Resilience)*float64(horizon+month)
}

// Exposure is the most that a gives up on any issue when all stand at y, weighed by
// how much the issue matters to it, 0 to 1:
//
//	max_k s_k |y_k - x_k| / 100
//
// What an audience at home would see. After Fearon (1994), "Domestic political
// audiences and the escalation of international disputes", APSR 88.
func (a Actor) Exposure(y []float64) float64 {
	most := 0.0
	for k, w := range a.Wants {
		most = math.Max(most, w.Salience*math.Abs(y[k]-w.Ideal)/100)
	}
	return most
}

// Uncrossed is the probability that none of a's red lines stops a deal that sets the
// issues to y:
//
//	product over k of (1 - hardness_k [y_k outside the red line of k])
//
// settles[k] says whether the deal touches issue k at all; nil means all. A line is
// not crossed by what merely stays as it is.
func (a Actor) Uncrossed(y []float64, settles []bool) float64 {
	p := 1.0
	for k, w := range a.Wants {
		if (settles == nil || settles[k]) && (y[k] < w.RedLow || y[k] > w.RedHigh) {
			p *= 1 - w.Hardness
		}
	}
	return p
}

// Willing is the probability that a, being there to agree, takes the deal y rather
// than going on without:
//
//	logistic( sharpness (1 - d(y) - audience Exposure(y) + prize - walkAway) ) Uncrossed(y)
//
// McKelvey & Palfrey (1998), "Quantal response equilibria for extensive form games",
// Experimental Economics 1, for the logit choice.
func (t Talks) Willing(a Actor, y []float64, settles []bool, walkAway float64) float64 {
	gain := 1 - a.Distance(y) - a.Audience*a.Exposure(y) + a.Prize - walkAway
	return score.Logistic(t.Sharpness*gain) * a.Uncrossed(y, settles)
}

// Accept is the probability that a accepts the deal y: sincerity times [Talks.Willing].
// Some come to the table for what the table itself gives them (Iklé 1964, "How Nations
// Negotiate", on side effects).
func (t Talks) Accept(a Actor, y []float64, settles []bool, walkAway float64) float64 {
	return a.Sincerity * t.Willing(a, y, settles, walkAway)
}

// at is the actor with the levers as they are after so many months.
func (t Talks) at(a Actor, month int) Actor {
	for _, l := range t.Levers {
		if l.On != a.ID {
			continue
		}
		delta := l.Delta
		if l.HalfLife > 0 {
			delta *= math.Exp2(-(l.Age + 30*float64(month)) / l.HalfLife)
		}
		switch l.Param {
		case "cost":
			a.Cost = clip(a.Cost+delta, .1)
		case "resilience":
			a.Resilience = clip(a.Resilience+delta, 1)
		case "audience":
			a.Audience = clip(a.Audience+delta, .5)
		case "sincerity":
			a.Sincerity = clip(a.Sincerity+delta, 1)
		case "spoil":
			a.Spoil = clip(a.Spoil+delta, 1)
		}
	}
	return a
}

func clip(v, most float64) float64 { return math.Max(0, math.Min(v, most)) }
