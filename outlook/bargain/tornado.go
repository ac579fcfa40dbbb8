package bargain

import (
	"math"
	"sort"
)

// A Swing is what one parameter does to the outcome between the ends of where it
// plausibly lies, all others staying where they are.
type Swing struct {
	Param     Param
	Low, High [Outcomes]float64 // probabilities with the parameter at Param.Low and Param.High
}

// Size is how far the probability of a deal moves.
func (s Swing) Size() float64 { return math.Abs(deal(s.High) - deal(s.Low)) }

func deal(p [Outcomes]float64) float64 { return p[Partial] + p[Comprehensive] }

// Tornado gives the swing of every parameter that has a spread, the largest first. All
// runs share their random numbers, so that what differs is the parameter's doing. It
// simulates twice for each: give it fewer draws than a forecast.
func Tornado(t Talks, o Options) ([]Swing, error) {
	if err := t.Validate(); err != nil {
		return nil, err
	}
	var swings []Swing
	for _, p := range t.Params() {
		if p.Low == p.High {
			continue
		}
		s := Swing{Param: p}
		for _, end := range []struct {
			at float64
			p  *[Outcomes]float64
		}{{p.Low, &s.Low}, {p.High, &s.High}} {
			// A red line's ends must not cross; where they would, that swing is not run.
			changed, err := t.With(p.Name, end.at)
			if err != nil {
				changed = t
			}
			r, err := Simulate(changed, o)
			if err != nil {
				return nil, err
			}
			*end.p = r.Probability
		}
		swings = append(swings, s)
	}
	sort.SliceStable(swings, func(i, j int) bool { return swings[i].Size() > swings[j].Size() })
	return swings, nil
}
