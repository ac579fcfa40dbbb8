package evidence

import (
	"cmp"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"slices"

	"parley/outlook/bargain"
	"parley/outlook/score"
)

// A Model is what events say and how states move.
type Model struct {
	Table  Table
	Motion Motion
	// Trust shifts the reliability of all sources, in log-odds; 0 takes the grades as
	// they are.
	Trust float64
}

// Default is the model as shipped.
func Default() Model { return Model{Table: DefaultTable(), Motion: DefaultMotion()} }

// A Step is what the filter made of one event.
type Step struct {
	Event, Class string
	// Independent is how many independent reports it counts for, Reliability how far
	// they are relied on (for news, times the actor's promises kept), Novelty what is
	// left of it for the actor having done the same before.
	Independent, Reliability, Novelty float64
	// Weight is the exponent of the likelihood: Independent times Novelty, worn off by
	// the class's half-life.
	Weight float64
	// Likelihood of the reports in each state, with the exponent.
	Likelihood Belief
	// Change is how far the log-odds of a deal at the horizon are higher than without
	// this event, all others staying what they are.
	Change float64
	// Without is the belief ahead then, NowWithout the one on the day asked about.
	Without, NowWithout Belief
}

// A Result is where the talks stand on the day asked about.
type Result struct {
	Now Belief
	// Ahead is Now moved on by the horizon.
	Ahead Belief
	// Told is where things stand by what was told in so many words, changes of the state
	// itself, each taken as surely as its sources deserve; the start of the motion where
	// none was.
	Told Belief
	// Steps are the events that were counted, in the order of their days.
	Steps []Step
	// Passed are the events that were not: of no class of the table, without a report,
	// later than the day, or of a class that changes a parameter and not the state.
	Passed []string
}

// counted is an event that counts, with its class and what it came to.
type counted struct {
	event Event
	class Class
	step  Step
}

// Filter is the belief on the day asOf, and so many months on, from the events up to
// that day. The order in which events are given is nothing; nor is the order within a
// day. Without events it is the start of the motion.
func (m Model) Filter(events []Event, asOf int, months float64) Result {
	cs, passed := m.count(events, asOf)
	r := Result{Passed: passed}
	belief, at, step := m.Motion.Start, 0, map[int]Matrix{}
	after := func(days int) Matrix {
		t, ok := step[days]
		if !ok {
			t = m.Motion.After(float64(days))
			step[days] = t
		}
		return t
	}
	before := make([]Belief, len(cs)) // what is believed just before each event
	for n := range cs {
		if n > 0 {
			belief = after(cs[n].event.Day - at).Move(belief)
		}
		at, before[n] = cs[n].event.Day, belief
		belief = m.says(cs[n]).Move(belief).normal()
	}
	if len(cs) > 0 {
		belief = after(asOf - at).Move(belief)
	}
	ahead := m.Motion.After(months * month)
	r.Now, r.Ahead = belief, ahead.Move(belief)
	// Leave one out: what all later events make of a belief is one matrix, built from
	// the back, so that all changes together cost no more than the filter.
	later := identity()
	if len(cs) > 0 {
		later = after(asOf - at)
	}
	full := score.Logit(score.Clamp(r.Ahead.Deal(), 1e-12))
	for n := len(cs) - 1; n >= 0; n-- {
		cs[n].step.NowWithout = later.Move(before[n]).normal()
		cs[n].step.Without = ahead.Move(cs[n].step.NowWithout)
		cs[n].step.Change = full - score.Logit(score.Clamp(cs[n].step.Without.Deal(), 1e-12))
		if later = m.says(cs[n]).times(later); n > 0 {
			later = after(cs[n].event.Day - cs[n-1].event.Day).times(later)
		}
		later = later.scaled()
	}
	for _, c := range cs {
		r.Steps = append(r.Steps, c.step)
	}
	r.Told = ToldBy(m.Motion.Start, m.Table, r.Steps, "")
	return r
}

// ToldBy is where things stand by the changes of state among steps, in their order, one
// event left out:
//
//	b = (1 - sure) b + sure [the state],  sure = 1 - (1-r)^n
//
// r being how far the reports are relied on and n how many independent ones there are.
func ToldBy(start Belief, table Table, steps []Step, without string) Belief {
	for _, s := range steps {
		c, ok := table.Class(s.Class)
		if !ok || c.To == nil || s.Event == without {
			continue
		}
		sure := 1 - math.Pow(1-s.Reliability, s.Independent)
		for z := range start {
			start[z] *= 1 - sure
		}
		start[*c.To] += sure
	}
	return start
}

// says is what an event does to a belief: its likelihood, and before that, if it tells
// of the very change to a state, what a month's motion brings there. A change that is
// reported comes when the report says, not spread over the year.
func (m Model) says(c counted) (t Matrix) {
	t = identity()
	if to := c.class.To; to != nil {
		for z := range t {
			rate := math.Min(m.Motion.Rate[z][*to], 1)
			t[z][z] -= rate
			t[z][*to] += rate
		}
	}
	for i := range t {
		for z := range t[i] {
			t[i][z] *= c.step.Likelihood[z]
		}
	}
	return t
}

// scaled divides by the largest entry, which no belief made with it can tell.
func (a Matrix) scaled() Matrix {
	most := 0.0
	for i := range a {
		for _, v := range a[i] {
			most = math.Max(most, v)
		}
	}
	for i := range a {
		for j := range a[i] {
			a[i][j] /= most
		}
	}
	return a
}

// count picks the events that count, in the order of their days, and works out what
// each is worth in the light of the earlier ones.
func (m Model) count(events []Event, asOf int) (cs []counted, passed []string) {
	for _, e := range events {
		c, known := m.Table.Class(e.Class)
		if e.Undated {
			e.Day = asOf
		}
		if !known || e.Day > asOf || len(e.Reports) == 0 {
			passed = append(passed, e.ID)
			continue
		}
		cs = append(cs, counted{event: e, class: c})
	}
	slices.SortFunc(cs, func(a, b counted) int {
		return cmp.Or(cmp.Compare(a.event.Day, b.event.Day), cmp.Compare(a.event.ID, b.event.ID))
	})
	h := history{did: map[deed][]int{}, kept: map[string]int{}, broken: map[string]int{}, reset: math.MinInt / 2}
	for first := 0; first < len(cs); {
		end := first
		for end < len(cs) && cs[end].event.Day == cs[first].event.Day {
			end++
		}
		h.weigh(cs[first:end], asOf, m.Trust)
		slices.SortStableFunc(cs[first:end], lastChanges)
		first = end
	}
	kept := cs[:0]
	for _, c := range cs {
		if c.class.Effect != nil {
			passed = append(passed, c.event.ID)
			continue
		}
		kept = append(kept, c)
	}
	slices.Sort(passed)
	return kept, passed
}

// lastChanges puts what changes the state at the end of its day, by what it says and not
// by its name: two that say the same do the same.
func lastChanges(a, b counted) int {
	to := func(c counted) int {
		if c.class.To == nil {
			return -1
		}
		return int(*c.class.To)
	}
	return cmp.Or(cmp.Compare(to(a), to(b)), cmp.Compare(a.class.Name, b.class.Name),
		cmp.Compare(a.step.Weight, b.step.Weight), cmp.Compare(a.step.Reliability, b.step.Reliability))
}

// A deed is what somebody does again and again.
type deed struct{ actor, class string }

// history is what is known before a day.
type history struct {
	did          map[deed][]int // days
	kept, broken map[string]int
	reset        int // the last day on which the state was changed in so many words
}

// weigh works out the steps of the events of one day, and then takes the day in.
func (h *history) weigh(day []counted, asOf int, trust float64) {
	together := map[deed]int{}
	for _, c := range day {
		together[deed{c.event.Actor, c.class.Name}]++
	}
	for n := range day {
		e, c, s := day[n].event, day[n].class, &day[n].step
		did := deed{e.Actor, c.Name}
		earlier := 0
		for _, d := range h.did[did] {
			if d >= h.reset && e.Day-d <= noveltyDays {
				earlier++
			}
		}
		s.Event, s.Class = e.ID, c.Name
		s.Novelty = Novelty(earlier, together[did])
		s.Independent, s.Reliability = Worth(e)
		s.Reliability = score.Logistic(score.Logit(s.Reliability) + trust)
		if c.News {
			s.Reliability *= Promises(h.kept[e.Actor], h.broken[e.Actor])
		}
		s.Weight = s.Independent * s.Novelty
		if c.HalfLife > 0 {
			s.Weight *= math.Exp2(-float64(asOf-e.Day) / c.HalfLife)
		}
		for z, p := range c.P {
			s.Likelihood[z] = math.Pow(score.ReportLikelihood(s.Reliability, p, c.U), s.Weight)
		}
	}
	for _, c := range day {
		did := deed{c.event.Actor, c.class.Name}
		days := append(h.did[did], c.event.Day)
		for days[0] < c.event.Day-noveltyDays {
			days = days[1:]
		}
		h.did[did] = days
		if c.class.Kept {
			h.kept[c.event.Actor]++
		}
		if c.class.Broken {
			h.broken[c.event.Actor]++
		}
		if c.class.Resets {
			h.reset = c.event.Day
		}
	}
}

// Levers are the events up to asOf whose class changes a parameter of the simulation,
// as levers that wear off. What a class adds is scaled by how surely it happened and how
// new it is:
//
//	delta (1 - (1-r)^n) novelty
//
// A lever on nobody is left out.
func (m Model) Levers(events []Event, asOf int) []bargain.Lever {
	var of []Event
	for _, e := range events {
		if c, ok := m.Table.Class(e.Class); ok && c.Effect != nil {
			of = append(of, e)
		}
	}
	var cs []counted
	bare := Model{Trust: m.Trust, Motion: m.Motion, Table: Table{index: m.Table.index, Classes: slices.Clone(m.Table.Classes)}}
	effects := make([]*Effect, len(bare.Table.Classes))
	for n := range bare.Table.Classes { // let count keep them
		effects[n], bare.Table.Classes[n].Effect = bare.Table.Classes[n].Effect, nil
	}
	cs, _ = bare.count(of, asOf)
	var levers []bargain.Lever
	for _, c := range cs {
		e := effects[m.Table.index[c.class.Name]]
		on := c.event.Actor
		if e.OnRecipient {
			on = c.event.Recipient
		}
		if on == "" {
			continue
		}
		sure := 1 - math.Pow(1-c.step.Reliability, c.step.Independent)
		levers = append(levers, bargain.Lever{By: c.event.Actor, On: on, Param: e.Param, Delta: e.Delta * sure * c.step.Novelty,
			HalfLife: c.class.HalfLife, Age: float64(asOf - c.event.Day), Event: c.event.ID})
	}
	return levers
}

// doubt is how far the tables' probabilities and the sources' grades are not known, in
// log-odds, and the motion's rates, in logarithms: about what a Dirichlet of
// concentration 20 leaves in the middle of the scale, without its way of ruling out
// what is rare.
const doubt = .5

// Draw is the model with its numbers moved within what is not known of them.
func (m Model) Draw(rnd *rand.Rand) Model {
	m.Trust += doubt * rnd.NormFloat64()
	for i := range m.Motion.Rate {
		for j := range m.Motion.Rate[i] {
			m.Motion.Rate[i][j] *= math.Exp(doubt * rnd.NormFloat64())
		}
	}
	m.Table.Classes = slices.Clone(m.Table.Classes)
	seed := rnd.Uint64()
	for n := range m.Table.Classes {
		c := &m.Table.Classes[n]
		h := fnv.New64a()
		h.Write([]byte(c.Name))
		own := rand.New(rand.NewPCG(seed, h.Sum64())) // a line added to the table changes no other's draw
		c.U = jitter(c.U, own)
		for z := range c.P {
			c.P[z] = jitter(c.P[z], own)
		}
	}
	return m
}

func jitter(p float64, rnd *rand.Rand) float64 {
	return score.Logistic(score.Logit(p) + doubt*rnd.NormFloat64())
}

// Interval is the 10 % and 90 % points of each of the four outcomes at the horizon, over
// draws of the numbers in the tables. NaN when there are no draws.
func (m Model) Interval(events []Event, asOf int, months float64, draws int, seed uint64) (low, high [4]float64) {
	rnd := rand.New(rand.NewPCG(seed, 0))
	var seen [4][]float64
	for range draws {
		for k, p := range m.Draw(rnd).Filter(events, asOf, months).Ahead.Outcomes() {
			seen[k] = append(seen[k], p)
		}
	}
	for k := range seen {
		if len(seen[k]) == 0 {
			low[k], high[k] = math.NaN(), math.NaN()
			continue
		}
		slices.Sort(seen[k])
		at := func(q float64) float64 { return seen[k][int(math.Round(q*float64(len(seen[k])-1)))] }
		low[k], high[k] = at(.1), at(.9)
	}
	return low, high
}
