package settlement

import (
	"fmt"
	"sort"

	"parley"
)

// A Stake is what one actor wants on one issue.
type Stake struct {
	Actor    string
	Position float64 // 0 to 100
	// SD is the standard deviation of Position where it is only estimated; 0 when known.
	SD         float64
	Salience   float64 // how much the issue matters to the actor, 0 to 1
	Capability float64 // weight at the table, in any unit, 0 or more
}

// Weight is what the actor brings to bear on the issue: capability times salience.
func (s Stake) Weight() float64 { return s.Capability * s.Salience }

// An Issue is one question on a scale from 0 to 100.
type Issue struct {
	ID     string
	Stakes []Stake
	// StatusQuo is where things stay without an agreement; nil when not known or
	// when there is no such point.
	StatusQuo *float64
}

// Validate says what is wrong with the issue, if anything: a number that is NaN or
// out of its range, or an actor named twice.
func (i Issue) Validate() error {
	bad := func(what string, v float64) error {
		return fmt.Errorf("issue %s: %s: %v: %w", i.ID, what, v, parley.ErrInvalid)
	}
	if q := i.StatusQuo; q != nil && !(*q >= 0 && *q <= 100) {
		return bad("status quo", *q)
	}
	seen := map[string]bool{}
	for _, s := range i.Stakes {
		switch {
		case !(s.Position >= 0 && s.Position <= 100):
			return bad(s.Actor+": position", s.Position)
		case !(s.SD >= 0 && s.SD <= 100):
			return bad(s.Actor+": sd", s.SD)
		case !(s.Salience >= 0 && s.Salience <= 1):
			return bad(s.Actor+": salience", s.Salience)
		case !(s.Capability >= 0 && s.Capability <= 1e12):
			return bad(s.Actor+": capability", s.Capability)
		case seen[s.Actor]:
			return fmt.Errorf("issue %s: %s twice: %w", i.ID, s.Actor, parley.ErrInvalid)
		}
		seen[s.Actor] = true
	}
	return nil
}

// weights gives the weight of each stake. Where none has any, all count alike: an
// issue that nobody is known to care about still has positions.
func (i Issue) weights() []float64 {
	w, sum := make([]float64, len(i.Stakes)), 0.0
	for k, s := range i.Stakes {
		w[k] = s.Weight()
		sum += w[k]
	}
	if sum == 0 {
		for k := range w {
			w[k] = 1
		}
	}
	return w
}

// A group is the stakes that share one position.
type group struct {
	position, weight, variance float64
}

// groups joins the stakes of some weight by position, lowest first.
func (i Issue) groups() []group {
	order := make([]int, len(i.Stakes))
	for k := range order {
		order[k] = k
	}
	sort.SliceStable(order, func(a, b int) bool { return i.Stakes[order[a]].Position < i.Stakes[order[b]].Position })
	var gs []group
	w := i.weights()
	for _, k := range order {
		s := i.Stakes[k]
		if w[k] == 0 {
			continue
		}
		if n := len(gs); n == 0 || gs[n-1].position != s.Position {
			gs = append(gs, group{position: s.Position})
		}
		g := &gs[len(gs)-1]
		g.variance = (g.variance*g.weight + s.SD*s.SD*w[k]) / (g.weight + w[k])
		g.weight += w[k]
	}
	return gs
}
