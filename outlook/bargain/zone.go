package bargain

import (
	"fmt"

	"parley"
	"parley/outlook/settlement"
)

// A Zone is what there is to agree on one issue, the others standing at the median of
// their settlement.
type Zone struct {
	Issue      string
	Settlement settlement.Distribution // the positions' uncertainty in it
	// Overlap is the share of worlds in which some outcome is acceptable to all who hold
	// a veto, and Width how wide the acceptable is in these, on average.
	Overlap, Width float64
	// Ranges are what each of them would accept if the guesses were right, in the order
	// of the actors; Moves what each alone would have to give for a zone to open.
	Ranges []settlement.Range
	Moves  []settlement.Move
}

// acceptable is the willingness from which on an outcome counts as acceptable.
const acceptable = .5

// Zones gives the zone of possible agreement of every issue: the outcomes to which all
// with a veto on a comprehensive deal say yes more often than no, at the start, if they
// are there to agree at all (sincerity is left out: a party that only pretends has no
// range). Overlap and Width come from o.Worlds worlds.
func (t Talks) Zones(o Options) ([]Zone, error) {
	if err := t.Validate(); err != nil {
		return nil, err
	}
	o, err := o.filled()
	if err != nil {
		return nil, err
	}
	zones := make([]Zone, len(t.Issues))
	medians := make([]float64, len(t.Issues))
	for k := range t.Issues {
		zones[k].Issue = t.Issues[k].ID
		if zones[k].Settlement, err = o.Settlement.Predict(t.settlementIssue(k, true)); err != nil {
			return nil, err
		}
		medians[k] = zones[k].Settlement.Median()
	}
	for k := range zones {
		zones[k].Ranges = t.ranges(k, medians, o.Horizon)
		zones[k].Moves = settlement.MustMove(zones[k].Ranges)
	}
	for n := range o.Worlds {
		w := t.imagine(o.Seed, n)
		for k := range zones {
			if z := settlement.Zone(w.ranges(k, medians, o.Horizon)); z.High >= z.Low {
				zones[k].Overlap++
				zones[k].Width += z.Width()
			}
		}
	}
	for k := range zones {
		if z := &zones[k]; z.Overlap > 0 {
			z.Width /= z.Overlap
			z.Overlap /= float64(o.Worlds)
		}
	}
	return zones, nil
}

// ranges gives what each actor with a veto accepts on issue k, on whole numbers; one
// that accepts nothing has its High below its Low.
func (t Talks) ranges(k int, medians []float64, horizon int) []settlement.Range {
	var rs []settlement.Range
	quo := make([]float64, len(t.Issues))
	for j, i := range t.Issues {
		quo[j] = i.StatusQuo
	}
	y := append([]float64(nil), medians...)
	this := make([]bool, len(t.Issues)) // a line crossed on another issue is not this one's doing
	this[k] = true
	for _, a := range t.Actors {
		if !a.VetoComprehensive {
			continue
		}
		a = t.at(a, 0)
		r, walkAway := settlement.Range{Actor: a.ID, Low: 101, High: -1}, a.WalkAway(quo, 0, horizon)
		for x := range 101 {
			if y[k] = float64(x); t.Willing(a, y, this, walkAway) >= acceptable {
				r.Low, r.High = min(r.Low, y[k]), max(r.High, y[k])
			}
		}
		rs = append(rs, r)
	}
	return rs
}

// MustMove is the smallest whole move of one actor's ideal and red line together on one
// issue after which a zone is open there in more than half of the worlds; 0 when it is
// already, and an error of kind ErrNotFound when no move of that actor alone opens it.
func (t Talks) MustMove(actor, issue string, o Options) (float64, error) {
	for by := 0.0; by <= 100; by++ {
		for _, d := range []float64{by, -by} {
			moved, err := t.moved(actor, issue, d)
			if err != nil {
				return 0, err
			}
			zones, err := moved.Zones(o)
			if err != nil {
				return 0, err
			}
			for _, z := range zones {
				if z.Issue == issue && z.Overlap > .5 {
					return d, nil
				}
			}
		}
	}
	return 0, fmt.Errorf("no move of %s alone opens a zone on %s: %w", actor, issue, parley.ErrNotFound)
}

// moved shifts what an actor wants on an issue, its red line with it.
func (t Talks) moved(actor, issue string, by float64) (Talks, error) {
	w, t, err := t.want(actor, issue)
	if err != nil {
		return t, err
	}
	w.Ideal, w.RedLow, w.RedHigh = clip(w.Ideal+by, 100), clip(w.RedLow+by, 100), clip(w.RedHigh+by, 100)
	return t, nil
}
