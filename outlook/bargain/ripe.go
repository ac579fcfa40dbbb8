package bargain

// RipeCost is the felt cost of a month, cost (1 - resilience), above which a stalemate
// counts as hurting.
const RipeCost = .01

// A Hurt is how one principal fares without a deal.
type Hurt struct {
	Actor    string
	Now, End float64 // what going on is worth to it at the start and at the horizon
	Month    float64 // the felt cost of a month
	Ripe     bool    // End is below Now, and Month above RipeCost
}

// Ripe says whether there are two principals or more and going on gets worse and hurts
// for every one of them; the status quo is taken along its drift, without chance. It is
// a reading of the numbers, and nothing in the simulation depends on it. Zartman (1989),
// "Ripe for Resolution", the mutually hurting stalemate.
func (t Talks) Ripe(horizon int) (ripe bool, parties []Hurt) {
	start, end := make([]float64, len(t.Issues)), make([]float64, len(t.Issues))
	for k, i := range t.Issues {
		start[k] = i.StatusQuo
		end[k] = clip(i.StatusQuo+i.Drift*float64(horizon), 100)
	}
	ripe = true
	for _, a := range t.Actors {
		if a.Role != Principal || len(a.Wants) != len(t.Issues) {
			continue
		}
		first, last := t.at(a, 0), t.at(a, horizon)
		h := Hurt{Actor: a.ID, Now: first.WalkAway(start, 0, horizon), End: last.WalkAway(end, horizon, horizon),
			Month: first.Cost * (1 - first.Resilience)}
		h.Ripe = h.End < h.Now && h.Month > RipeCost
		ripe = ripe && h.Ripe
		parties = append(parties, h)
	}
	return ripe && len(parties) >= 2, parties
}
