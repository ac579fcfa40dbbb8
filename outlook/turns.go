package outlook

import (
	"cmp"
	"slices"

	"parley"
	"parley/outlook/bargain"
	"parley/outlook/evidence"
	"parley/outlook/score"
)

// turning are the classes of event that are tried out: told by two independent reports of
// a newspaper's reliability.
var turning = []string{"ceasefire-agreed", "partial-agreed", "talks-broken-off", "meeting-progress", "meeting-no-progress", "prisoners-freed", "deal-broken", "strike"}

// turnReports and turnReliability are how well such an event would be told.
const turnReports, turnReliability = 2, .65

// turns tries out what has not been reported: an event of each class, and every red line
// with a passage being dropped. What is there already is not tried: a ceasefire where one
// is believed in force, or the end of one where none is.
func (p *play) turns() error {
	now := score.Logit(p.f.Deal())
	deal := p.heard.Now.Deal()
	for _, class := range turning {
		if class == "ceasefire-agreed" && deal > .5 || class == "deal-broken" && deal < .2 {
			continue
		}
		told := p.o.Evidence.Told(p.heard.Now, class, turnReports, turnReliability)
		as := p.heard.Told
		if c, ok := p.o.Evidence.Table.Class(class); ok && c.To != nil {
			as = evidence.ToldBy(as, p.o.Evidence.Table, []evidence.Step{{Class: class, Independent: turnReports, Reliability: turnReliability}}, "none")
		}
		m := p.o.Evidence.Motion
		h := float64(p.f.Horizon)
		v := p.poolOf(m.Ahead(told, h).Outcomes(), p.simulation(told), m.Ahead(as, h).Outcomes())
		p.f.Turns = append(p.f.Turns, parley.Turn{Class: class, Probability: v, Change: score.Logit(v[2]+v[3]) - now})
	}
	if p.simulated {
		if err := p.dropped(); err != nil {
			return err
		}
	}
	slices.SortStableFunc(p.f.Turns, func(a, b parley.Turn) int {
		return cmp.Or(cmp.Compare(size(b.Change), size(a.Change)), cmp.Compare(a.Class, b.Class), cmp.Compare(a.By, b.By), cmp.Compare(a.On, b.On))
	})
	return nil
}

// mostLines is how many red lines are tried out at most: each is a simulation.
const mostLines = 4

// lineDraws are enough to see what a line does, all runs sharing their random numbers.
const lineDraws = 2000

// dropped tries out that a side gives up a red line.
func (p *play) dropped() error {
	type line struct {
		side, issue string
		hardness    float64
	}
	var lines []line
	for _, a := range p.talks.Actors {
		for k, w := range a.Wants {
			if w.Hardness > 0 && a.VetoComprehensive {
				lines = append(lines, line{a.ID, p.talks.Issues[k].ID, w.Hardness})
			}
		}
	}
	if len(lines) == 0 {
		return nil
	}
	slices.SortStableFunc(lines, func(x, y line) int { return cmp.Compare(y.hardness, x.hardness) })
	o := bargain.Options{Horizon: p.f.Horizon, Draws: min(p.o.Draws, lineDraws), Worlds: min(p.o.Worlds, lineDraws), Seed: p.o.Seed, Settlement: p.o.Settlement}
	heard, base := p.heard.Ahead.Outcomes(), p.base(p.f.Horizon)
	pooled := func(t bargain.Talks) ([4]float64, error) {
		r, err := bargain.Simulate(t, o)
		return p.poolOf(heard, p.from(p.heard.Now, r.Probability, p.inForce.Probability, float64(p.f.Horizon)), base), err
	}
	as, err := pooled(p.talks)
	if err != nil {
		return err
	}
	for _, l := range lines[:min(len(lines), mostLines)] {
		t, err := p.talks.With(l.side+"."+l.issue+".hardness", 0)
		if err != nil {
			return err
		}
		v, err := pooled(t)
		if err != nil {
			return err
		}
		p.f.Turns = append(p.f.Turns, parley.Turn{Class: "line-dropped", By: l.side, On: l.issue, Probability: v,
			Change: score.Logit(v[2]+v[3]) - score.Logit(as[2]+as[3])})
	}
	return nil
}
