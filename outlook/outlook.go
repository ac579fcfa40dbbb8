// Package outlook says what can come of the talks: it joins where the issues would
// settle (settlement), whether and when (bargain) and what was read (evidence) to a
// dated probability of each of the four outcomes.
//
// Start at [Forecast]. [Prepare] fills what of the situation only the outlook can tell;
// [Tornado] asks which number matters.
package outlook

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"parley"
	"parley/outlook/bargain"
	"parley/outlook/evidence"
	"parley/outlook/score"
	"parley/outlook/settlement"
)

// Model is the name of the model, written beside every forecast: a change that moves
// probabilities changes it.
const Model = "parley-outlook@1"

// sealed is how many forecasts have to come due before the model counts as validated.
const sealed = 30

// Options say how to forecast; the zero value takes every default.
type Options struct {
	// Draws of the simulation, 10,000, shared out among Worlds, 100.
	Draws, Worlds int
	// Spread is how many draws of the evidence's numbers the interval is from: 200, fewer
	// where there are very many events.
	Spread int
	Seed   uint64
	// Tornado asks for the swing of every parameter, which takes seconds.
	Tornado bool
	// Evidence and Settlement are the models; nil takes the ones that are shipped.
	Evidence   *evidence.Model
	Settlement *settlement.Model
}

func (o Options) filled(events int) Options {
	if o.Draws == 0 {
		o.Draws = 10000
	}
	if o.Worlds == 0 {
		o.Worlds = min(100, o.Draws)
	}
	if o.Spread == 0 {
		o.Spread = max(20, min(200, 100000/max(1, events)))
	}
	if o.Evidence == nil {
		m := evidence.Default()
		o.Evidence = &m
	}
	if o.Settlement == nil {
		m := settlement.Default()
		o.Settlement = &m
	}
	return o
}

// The weights of what is pooled: judgements, until enough forecasts have come due to fit
// them.
const (
	evidenceWeight   = .4
	simulationWeight = .3
	baseWeight       = .3
)

// Forecast gives the probability of each of the four outcomes at the horizon and by
// month, as a pool in log-odds ([score.Pool]) of the evidence filter
// ([evidence.Model.Filter]), the simulation ([bargain.Simulate]) and the base rates (the
// filter's motion with nothing read):
//
//	logit(pool) = .4 logit(filter) + .3 logit(simulation) + .3 logit(base)
//
// first of a deal, then of its being whole, and of no deal's being a breakdown. Pooled
// all four at once, a voice that turns talks into breakdown would make a deal likelier.
//
// The simulation starts from where the filter sees the talks: by its belief in a partial
// deal in force or none. The base rates start from what was told in so many words: of
// ceasefires that were agreed, so many hold.
//
// Where there is nothing to simulate, no issue on which a side is known to stand, the
// others share its weight. The interval is from 10 % to 90 % over draws of the tables'
// numbers, the ages of what is undated, the worlds of the simulation and the base
// rates. The same case, situation and seed give the same bytes. An error when the
// situation makes no sense.
func Forecast(c *parley.Case, o Options) (*parley.Forecast, error) {
	j := newJoin(c)
	o = o.filled(len(j.clusters))
	s := &c.Situation
	f := &parley.Forecast{Made: j.day, Horizon: int(math.Round(s.Frame.Horizon.Value)), Seed: o.Seed, Draws: o.Draws, Model: Model, Wanted: sealed,
		Passed: j.passed}
	if f.Horizon < 1 {
		f.Horizon = 12
	}
	if len(s.Sides) < 2 {
		return nil, fmt.Errorf("an outlook needs two sides, and there are %d: %w", len(s.Sides), parley.ErrNotFound)
	}
	p := &play{join: j, o: o, f: f}
	if err := p.simulate(); err != nil {
		return nil, err
	}
	p.filter()
	p.pool()
	p.drivers()
	p.enough()
	p.interval()
	if err := p.turns(); err != nil {
		return nil, err
	}
	f.Expectation = s.Frame.Tone.Value
	if o.Tornado {
		swings, err := Tornado(c, o)
		if err != nil {
			return nil, err
		}
		f.Swings = swings
	}
	return f, nil
}

// play is a forecast in the making.
type play struct {
	*join
	o Options
	f *parley.Forecast

	talks     bargain.Talks
	simulated bool
	sim       bargain.Result // from talks on
	inForce   bargain.Result // from a partial deal in force on
	heard     evidence.Result
}

func (p *play) simulate() error {
	p.talks, p.simulated = talksOf(&p.c.Situation)
	p.talks.Levers = append(p.talks.Levers, p.supposedLevers()...)
	if !p.simulated {
		return nil
	}
	o := bargain.Options{Horizon: p.f.Horizon, Draws: p.o.Draws, Worlds: p.o.Worlds, Seed: p.o.Seed, Settlement: p.o.Settlement}
	var err error
	if p.sim, err = bargain.Simulate(p.talks, o); err != nil {
		return err
	}
	o.InForce = true
	if p.inForce, err = bargain.Simulate(p.talks, o); err != nil {
		return err
	}
	o.InForce = false
	p.f.Broken = p.sim.Broken
	var hurts []bargain.Hurt
	p.f.Ripe, hurts = p.talks.Ripe(p.f.Horizon)
	for _, h := range hurts {
		p.f.Hurts = append(p.f.Hurts, parley.Hurt{Actor: p.actor(h.Actor), Now: h.Now, End: h.End, Month: h.Month, Ripe: h.Ripe})
	}
	p.f.Settlement, err = p.settle(o)
	return err
}

// supposedLevers are those of events that an analyst supposes.
func (p *play) supposedLevers() []bargain.Lever {
	var supposed []evidence.Event
	for _, c := range p.clusters {
		if strings.HasPrefix(c.ID, supposedPrefix) {
			supposed = append(supposed, c.Event)
		}
	}
	return slices.DeleteFunc(p.o.Evidence.Levers(supposed, p.asOf), func(l bargain.Lever) bool {
		return !slices.ContainsFunc(p.talks.Actors, func(a bargain.Actor) bool { return a.ID == l.On })
	})
}

func (p *play) filter() {
	p.heard = p.o.Evidence.Filter(p.events(), p.asOf, float64(p.f.Horizon))
}

// leastShare keeps a share of draws that is 0 from ruling an outcome out for all.
const leastShare = 5e-4

// poolOf joins the three forecasts.
func (p *play) poolOf(filter, simulation, base [4]float64) [4]float64 {
	return p.weighed(filter, simulation, base, [3]float64{1, 1, 1})
}

// weighed joins them with their weights times some factors.
func (p *play) weighed(filter, simulation, base [4]float64, factor [3]float64) [4]float64 {
	w := []float64{evidenceWeight * factor[0], simulationWeight * factor[1], baseWeight * factor[2]}
	if !p.simulated {
		simulation, w[1] = base, 0
	}
	sum := w[0] + w[1] + w[2]
	for k := range w {
		w[k] /= sum
	}
	var deal, whole, broken []float64
	for _, v := range [][4]float64{floored(filter), floored(simulation), floored(base)} {
		deal = append(deal, v[2]+v[3])
		whole = append(whole, v[3]/(v[2]+v[3]))
		broken = append(broken, v[0]/(v[0]+v[1]))
	}
	d, c, e := score.Pool(deal, w, 1), score.Pool(whole, w, 1), score.Pool(broken, w, 1)
	return [4]float64{(1 - d) * e, (1 - d) * (1 - e), d * (1 - c), d * c}
}

// floored lifts what is next to 0 and scales the rest.
func floored(v [4]float64) [4]float64 {
	sum := 0.0
	for k := range v {
		v[k] = math.Max(v[k], leastShare)
		sum += v[k]
	}
	for k := range v {
		v[k] /= sum
	}
	return v
}

func (p *play) base(months int) [4]float64 {
	return p.o.Evidence.Motion.Ahead(p.heard.Told, float64(months)).Outcomes()
}

// from mixes what comes of talks, of a partial deal in force and of a comprehensive one,
// which the simulation does not play on, by the belief in each.
func (p *play) from(b evidence.Belief, talks, inForce [4]float64, months float64) (out [4]float64) {
	if !p.simulated {
		return out
	}
	var whole evidence.Belief
	whole[evidence.Comprehensive] = 1
	after := p.o.Evidence.Motion.Ahead(whole, months).Outcomes()
	part, all := b[evidence.Partial], b[evidence.Comprehensive]
	for k := range out {
		out[k] = (1-part-all)*talks[k] + part*inForce[k] + all*after[k]
	}
	return out
}

// simulated is what the simulation gives at the horizon if the talks now stand at b.
func (p *play) simulation(b evidence.Belief) [4]float64 {
	return p.from(b, p.sim.Probability, p.inForce.Probability, float64(p.f.Horizon))
}

func (p *play) pool() {
	h := p.f.Horizon
	for m := 1; m <= h; m++ {
		var sim [4]float64
		if p.simulated {
			sim = p.from(p.heard.Now, p.sim.ByMonth[m-1], p.inForce.ByMonth[m-1], float64(m))
		}
		p.f.ByMonth = append(p.f.ByMonth, p.poolOf(p.o.Evidence.Motion.Ahead(p.heard.Now, float64(m)).Outcomes(), sim, p.base(m)))
	}
	p.f.Probability = p.f.ByMonth[h-1]
	weights := []float64{evidenceWeight, simulationWeight, baseWeight}
	if !p.simulated {
		weights = []float64{evidenceWeight / .7, 0, baseWeight / .7}
	}
	p.f.Voices = []parley.Voice{
		{Name: "evidence", Weight: weights[0], Probability: p.heard.Ahead.Outcomes()},
		{Name: "simulation", Weight: weights[1], Probability: p.simulation(p.heard.Now)},
		{Name: "base rates", Weight: weights[2], Probability: p.base(h)},
	}
}

// How far the model as a whole is not known, in log-odds, as long as it is unvalidated:
// what crowds without a record err by on such questions is of this size. thinDoubt is
// for a case with too little to go by.
const (
	modelDoubt = .5
	thinDoubt  = .8
)

// interval draws what is not known: the evidence's numbers, the worlds of the
// simulation, the base rates, what each voice weighs, and how far the model may be off.
func (p *play) interval() {
	var seen [4][]float64
	months, n := float64(p.f.Horizon), p.o.Spread
	rates := p.o.Evidence.Spread(nil, p.asOf, months, n, p.o.Seed+1)
	rnd := rand.New(rand.NewPCG(p.o.Seed, 3))
	doubt := modelDoubt
	if len(p.f.Thin) > 0 {
		doubt = thinDoubt
	}
	told := p.base(p.f.Horizon)
	start := p.o.Evidence.Motion.Ahead(p.o.Evidence.Motion.Start, months).Outcomes()
	for d, heard := range p.o.Evidence.Spread(p.events(), p.asOf, months, n, p.o.Seed) {
		var sim [4]float64
		if p.simulated {
			w := d * len(p.sim.ByWorld) / n
			sim = p.from(p.heard.Now, p.sim.ByWorld[w], p.inForce.ByWorld[w], months)
		}
		base, drawn := floored(told), rates[d].Outcomes()
		for k := range base { // as far off as the rates would be from the start
			base[k] *= drawn[k] / start[k]
		}
		v := p.weighed(heard.Outcomes(), sim, floored(scaled(base)), [3]float64{rnd.ExpFloat64(), rnd.ExpFloat64(), rnd.ExpFloat64()})
		for k := range v {
			v[k] *= math.Exp(doubt * rnd.NormFloat64())
		}
		for k, x := range scaled(v) {
			seen[k] = append(seen[k], x)
		}
	}
	for k := range seen {
		slices.Sort(seen[k])
		at := func(q float64) float64 { return seen[k][int(math.Round(q*float64(len(seen[k])-1)))] }
		p.f.Low[k], p.f.High[k] = math.Min(at(.1), p.f.Probability[k]), math.Max(at(.9), p.f.Probability[k])
	}
}

func scaled(v [4]float64) [4]float64 {
	sum := v[0] + v[1] + v[2] + v[3]
	for k := range v {
		v[k] /= sum
	}
	return v
}

// drivers says of every cluster what the forecast would be without it.
func (p *play) drivers() {
	full := score.Logit(p.f.Deal())
	for _, s := range p.heard.Steps {
		without := p.without(s)
		c := p.cluster(s.Event)
		p.f.Counted = append(p.f.Counted, parley.Counted{ID: s.Event, Class: s.Class, Independent: s.Independent, Reliability: s.Reliability,
			Novelty: s.Novelty, Undated: c.Undated, Change: full - score.Logit(without[2]+without[3]), Evidence: c.findings})
	}
	slices.SortStableFunc(p.f.Counted, func(a, b parley.Counted) int {
		return cmp.Or(cmp.Compare(size(b.Change), size(a.Change)), cmp.Compare(a.ID, b.ID))
	})
}

// without is the forecast without what a step was made of.
func (p *play) without(s evidence.Step) [4]float64 {
	told := p.heard.Told
	if c, ok := p.o.Evidence.Table.Class(s.Class); ok && c.To != nil {
		told = evidence.ToldBy(p.o.Evidence.Motion.Start, p.o.Evidence.Table, p.heard.Steps, s.Event)
	}
	return p.poolOf(s.Without.Outcomes(), p.simulation(s.NowWithout), p.o.Evidence.Motion.Ahead(told, float64(p.f.Horizon)).Outcomes())
}

// enough says what is missing for numbers that mean more than what usually happens.
func (p *play) enough() {
	dated, all := map[string]bool{}, map[string]bool{}
	for _, c := range p.clusters {
		for _, r := range c.Reports {
			all[r.Origin] = true
			if !r.Undated {
				dated[r.Origin] = true
			}
		}
	}
	if len(dated) < 2 {
		p.thin("%s of %s can be dated, so the order of what is told is not known", sources(len(dated)), plural(len(all), "independent source"))
	}
	if n := len(p.f.Counted); n < 3 {
		p.thin("only %s says anything about whether the talks come to something", plural(n, "reported event"))
	}
	two := 0
	for _, s := range p.f.Settlement {
		if !s.OneSided {
			two++
		}
	}
	if two == 0 {
		p.thin("on no issue are two sides told to stand somewhere, so where a settlement would lie cannot be said")
	}
}

func sources(n int) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprintf("only %d", n)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func (p *play) thin(format string, args ...any) {
	p.f.Thin = append(p.f.Thin, fmt.Sprintf(format, args...))
}

// size is how large a change is, for putting changes in order: in steps so wide that
// what processors round differently does not tell two apart.
func size(change float64) float64 { return math.Round(math.Abs(change) * 1e9) }
