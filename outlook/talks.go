package outlook

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parley"
	"parley/outlook/bargain"
	"parley/outlook/score"
	"parley/outlook/settlement"
)

// known reports whether a value was read or set.
func known[T any](g parley.Given[T]) bool { return g.Basis != parley.ByDefault && g.Basis != "" }

// shifted moves a probability by so much in log-odds; 0 and 1 stay.
func shifted(p, by float64) float64 { return score.Logistic(score.Logit(p) + by) }

// talksOf is the situation as the simulation takes it; false where there is nothing to
// simulate: no issue on which a side is known to stand, or fewer than two with a veto.
//
// Soft values enter so, one half being neutral:
//
//	contact     by logit + 2 rapport - 1 + sum of the pulls of linked files
//	resilience  by logit + 2 (2 patience - 1)
//	sincerity   by logit + 2 expectation - 1
//	audience    + .1 2^(-election/6), an election being near
//	leverage    of a principal + its allies' leverage (cohesion - 1/2)
//	texts       times 1 - interference
//
// The constants are judgements.
func talksOf(s *parley.Situation) (bargain.Talks, bool) {
	f := &s.Frame
	pull := 0.0
	for _, l := range s.Links {
		pull += l.Pull.Value
	}
	open := 1 - f.Interference.Value
	t := bargain.Talks{Contact: shifted(f.Contact.Value, 2*f.Rapport.Value-1+pull), TextComprehensive: f.TextComprehensive.Value * open,
		TextPartial: f.TextPartial.Value * open, Mediation: f.Mediation.Value, BreakMonth: f.BreakMonth.Value, Sharpness: f.Sharpness.Value, Fatigue: f.Fatigue.Value, Leave: f.Leave.Value}
	var on []int // which issues, by their IDs: how often an issue is told of, copies too, decides nothing
	for k, i := range s.Issues {
		told := slices.ContainsFunc(s.Sides, func(x parley.Side) bool { return known(wantOn(x, i.ID).Ideal) })
		if i.Kind.Value == "process" || !told && i.Partial.Value != "yes" {
			continue
		}
		on = append(on, k)
	}
	slices.SortFunc(on, func(a, b int) int { return cmp.Compare(s.Issues[a].ID, s.Issues[b].ID) })
	for _, k := range on {
		i := s.Issues[k]
		t.Issues = append(t.Issues, bargain.Issue{ID: i.ID, StatusQuo: i.StatusQuo.Value, Drift: i.Drift.Value, Volatility: i.Volatility.Value,
			Partial: i.Partial.Value == "yes", Indivisible: i.Kind.Value == "indivisible"})
	}
	vetoes := 0
	for _, x := range s.Sides {
		a := bargain.Actor{ID: x.Actor.ID, Role: bargain.Role(x.Role.Value), Leverage: leverage(s, x), Cost: x.Cost.Value,
			Resilience: shifted(x.Resilience.Value, 2*(2*x.Patience.Value-1)), Audience: x.Audience.Value, Prize: x.Prestige.Value,
			Sincerity: shifted(x.Sincerity.Value, 2*x.Expectation.Value-1), Spoil: x.Spoil.Value,
			VetoComprehensive: strings.Contains(x.Veto.Value, "comprehensive"), VetoPartial: strings.Contains(x.Veto.Value, "partial")}
		if x.Election.Value > 0 {
			a.Audience = math.Min(.5, a.Audience+.1*math.Exp2(-x.Election.Value/6))
		}
		weight := 0.0
		for _, k := range on {
			w := wantOn(x, s.Issues[k].ID)
			weight += w.Salience.Value
			a.Wants = append(a.Wants, bargain.Want{Ideal: w.Ideal.Value, SD: w.SD.Value, Salience: w.Salience.Value,
				RedLow: w.RedLow.Value, RedHigh: w.RedHigh.Value, Hardness: w.Hardness.Value})
		}
		if a.VetoComprehensive {
			vetoes++
		}
		if weight == 0 && !a.VetoComprehensive && !a.VetoPartial && a.Spoil == 0 {
			continue // it neither pulls nor stops anything
		}
		t.Actors = append(t.Actors, a)
	}
	slices.SortStableFunc(t.Actors, func(a, b bargain.Actor) int { return cmp.Compare(a.ID, b.ID) })
	for _, l := range s.Levers {
		if l.Param.Value == "none" || l.Param.Value == "" || l.Delta.Value == 0 ||
			!slices.ContainsFunc(t.Actors, func(a bargain.Actor) bool { return a.ID == l.On }) {
			continue
		}
		t.Levers = append(t.Levers, bargain.Lever{By: l.By, On: l.On, Param: l.Param.Value, Delta: l.Delta.Value, HalfLife: l.HalfLife.Value, Age: l.Age.Value, Event: l.ID})
	}
	return t, len(t.Issues) > 0 && vetoes >= 2
}

func leverage(s *parley.Situation, x parley.Side) float64 {
	v := x.Leverage.Value
	for _, ally := range s.Sides {
		if ally.Role.Value == "ally" && ally.Of.Value == x.Actor.ID {
			v += ally.Leverage.Value * (ally.Cohesion.Value - .5)
		}
	}
	return math.Max(0, math.Min(1, v))
}

// wantOn is what a side wants on an issue.
func wantOn(x parley.Side, issue string) parley.Want {
	for _, w := range x.Wants {
		if w.Issue == issue {
			return w
		}
	}
	return parley.Want{Issue: issue, RedHigh: parley.Default(100.)}
}

// near is how close to a side's wish an outcome counts as near it, in points.
const near = 10

// settle says of every issue where a settlement would lie.
func (p *play) settle(o bargain.Options) ([]parley.Settlement, error) {
	zones, err := p.talks.Zones(o)
	if err != nil {
		return nil, err
	}
	var out []parley.Settlement
	for _, z := range zones {
		s := parley.Settlement{Issue: z.Issue, Median: z.Settlement.Median(), Overlap: z.Overlap, Width: z.Width}
		s.Low, s.High = z.Settlement.Interval80()
		both := settlement.Zone(z.Ranges)
		s.ZoneLow, s.ZoneHigh = both.Low, both.High
		var stakes settlement.Issue
		var voters []settlement.Voter
		vetoed := 0
		for _, a := range p.talks.Actors {
			k := slices.IndexFunc(p.talks.Issues, func(i bargain.Issue) bool { return i.ID == z.Issue })
			w := a.Wants[k]
			stakes.Stakes = append(stakes.Stakes, settlement.Stake{Actor: a.ID, Position: w.Ideal, Salience: w.Salience, Capability: a.Leverage})
			if w.Salience > 0 && a.Leverage > 0 {
				voters = append(voters, settlement.Voter{Actor: a.ID, Power: a.Leverage, Position: []float64{w.Ideal}, Salience: []float64{w.Salience}})
			}
			side := p.side(a.ID)
			told := wantOn(side, z.Issue).Ideal
			if !known(told) {
				continue
			}
			if a.VetoComprehensive {
				vetoed++
			}
			s.Stands = append(s.Stands, parley.Stand{Actor: side.Actor, Ideal: w.Ideal, Basis: told.Basis, Near: z.Settlement.Near(w.Ideal, near), Evidence: told.Evidence})
		}
		s.OneSided = vetoed < 2
		s.Mean = settlement.WeightedMean(stakes)
		if s.Election, err = winner(voters); err != nil {
			return nil, err
		}
		for _, m := range z.Moves {
			s.Moves = append(s.Moves, parley.Move{Actor: p.actor(m.Actor), By: m.By, Alone: m.Alone})
		}
		out = append(out, s)
	}
	return out, nil
}

// winner is the most probable position in KTAB's election ([settlement.Elect]); the lower
// of two that are alike.
func winner(voters []settlement.Voter) (float64, error) {
	e, err := settlement.Elect(voters)
	if err != nil || len(e.Positions) == 0 {
		return 0, err
	}
	best := 0
	for k := range e.Positions {
		if e.Probability[k] > e.Probability[best] || e.Probability[k] == e.Probability[best] && e.Positions[k][0] < e.Positions[best][0] {
			best = k
		}
	}
	return e.Positions[best][0], nil
}

func (p *play) side(id string) parley.Side {
	for _, s := range p.c.Situation.Sides {
		if s.Actor.ID == id {
			return s
		}
	}
	return parley.Side{}
}
