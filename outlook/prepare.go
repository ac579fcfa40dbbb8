package outlook

import (
	"cmp"
	"math"
	"slices"

	"parley"
	"parley/outlook/evidence"
)

// leverState is what a class of move says of its state.
var leverState = map[string]string{"weapons-paused": "paused", "ultimatum": "threatened"}

// Prepare fills what of the situation only the evidence can tell: the levers, each with
// what it changes and how fast that wears off ([evidence.Model.Levers]), and the tone of
// what was read ([evidence.Expectation]). Call it between situation.Assess and what an
// analyst overrides.
func Prepare(c *parley.Case) {
	j := newJoin(c)
	m := evidence.Default()
	for _, l := range m.Levers(j.events(), j.asOf) {
		x := j.cluster(l.Event)
		if !slices.ContainsFunc(c.Situation.Sides, func(s parley.Side) bool { return s.Actor.ID == l.On }) {
			continue
		}
		var ids []string
		for _, f := range x.findings {
			ids = append(ids, f.ID)
		}
		why := "a move of this class, as sure as its sources and as new as it is"
		v := parley.Lever{ID: l.Event, By: l.By, On: l.On, What: x.Class, State: cmp.Or(leverState[x.Class], "in use"),
			Param: parley.Read(l.Param, why, l.Event), Delta: parley.Read(math.Round(l.Delta*1e5)/1e5, why, l.Event),
			HalfLife: parley.Default(l.HalfLife), Age: parley.Default(l.Age), Evidence: ids}
		if !x.Undated {
			v.Age = parley.Read(l.Age, "", l.Event)
		}
		for i := range c.Events {
			if c.Events[i].ID == l.Event {
				v.Since = c.Events[i].Date
			}
		}
		c.Situation.Levers = append(c.Situation.Levers, v)
	}
	if tones, ids := j.tones(m.Table); len(tones) > 0 {
		c.Situation.Frame.Tone = parley.Read(math.Round(evidence.Expectation(tones)*100)/100, "hope and despair, day by day", ids...)
	}
}

// tones are the days' means of what the events say for a deal (1) or against one (-1),
// in order; the undated are one day, the last.
func (j *join) tones(t evidence.Table) (tones []float64, ids []string) {
	type day struct{ sum, n float64 }
	by := map[int]*day{}
	for _, x := range j.clusters {
		c, ok := t.Class(x.Class)
		if !ok {
			continue
		}
		at := x.Day
		if x.Undated {
			at = j.asOf + 1
		}
		if by[at] == nil {
			by[at] = &day{}
		}
		by[at].sum += float64(c.Sign)
		by[at].n++
		ids = append(ids, x.ID)
	}
	var days []int
	for d := range by {
		days = append(days, d)
	}
	slices.Sort(days)
	for _, d := range days {
		tones = append(tones, by[d].sum/by[d].n)
	}
	return tones, ids
}

// Classes are the names of the classes of evidence, for who supposes an event.
func Classes() []string {
	var out []string
	for _, c := range evidence.DefaultTable().Classes {
		out = append(out, c.Name)
	}
	return out
}
