package outlook

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parley"
	"parley/outlook/bargain"
)

// Tornado gives the swing of every parameter of the simulation that has a spread, the
// largest first: the pooled probabilities with it at the 10 % and at the 90 % end of
// where it plausibly lies, all else as it is, with the same random numbers. Nil where
// there is nothing to simulate.
func Tornado(c *parley.Case, o Options) ([]parley.Swing, error) {
	t, ok := talksOf(&c.Situation)
	if !ok {
		return nil, nil
	}
	j := newJoin(c)
	o = o.filled(len(j.clusters))
	p := &play{join: j, o: o, f: &parley.Forecast{Horizon: max(1, int(math.Round(c.Situation.Frame.Horizon.Value)))}, talks: t, simulated: true}
	p.filter()
	swings, err := bargain.Tornado(t, bargain.Options{Horizon: p.f.Horizon, Draws: min(o.Draws, 1000), Worlds: min(o.Worlds, 50), Seed: o.Seed, Settlement: o.Settlement})
	if err != nil {
		return nil, err
	}
	heard, base := p.heard.Ahead.Outcomes(), p.base(p.f.Horizon)
	inForce, err := bargain.Simulate(t, bargain.Options{Horizon: p.f.Horizon, Draws: min(o.Draws, 1000), Worlds: min(o.Worlds, 50), Seed: o.Seed, Settlement: o.Settlement, InForce: true})
	if err != nil {
		return nil, err
	}
	end := func(sim [4]float64) [4]float64 {
		return p.poolOf(heard, p.from(p.heard.Now, sim, inForce.Probability, float64(p.f.Horizon)), base)
	}
	var out []parley.Swing
	for _, s := range swings {
		out = append(out, parley.Swing{Param: s.Param.Name, Value: s.Param.Value, Low: s.Param.Low, High: s.Param.High,
			AtLow: end(s.Low), AtHigh: end(s.High), Basis: basisOf(&c.Situation, s.Param.Name)})
	}
	slices.SortStableFunc(out, func(a, b parley.Swing) int { return cmp.Compare(b.Size(), a.Size()) })
	return out, nil
}

// basisOf is where the value of a parameter of the simulation comes from.
func basisOf(s *parley.Situation, param string) parley.Basis {
	parts := strings.Split(param, ".")
	for _, x := range s.Sides {
		if x.Actor.ID != parts[0] {
			continue
		}
		if len(parts) == 3 {
			w := wantOn(x, parts[1])
			switch parts[2] {
			case "ideal":
				return w.Ideal.Basis
			case "salience":
				return w.Salience.Basis
			case "hardness":
				return w.Hardness.Basis
			case "red_low":
				return w.RedLow.Basis
			case "red_high":
				return w.RedHigh.Basis
			}
		}
		switch parts[len(parts)-1] {
		case "leverage":
			return x.Leverage.Basis
		case "cost":
			return x.Cost.Basis
		case "resilience":
			return x.Resilience.Basis
		case "audience":
			return x.Audience.Basis
		case "sincerity":
			return x.Sincerity.Basis
		case "spoil":
			return x.Spoil.Basis
		}
	}
	if param == "contact" {
		return s.Frame.Contact.Basis
	}
	return parley.ByDefault
}
