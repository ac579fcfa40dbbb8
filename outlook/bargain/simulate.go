package bargain

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"parley"
	"parley/outlook/settlement"
)

// packages is how many comprehensive packages a meeting goes through.
const packages = 3

// silence is how many months without contact, at the end, are a breakdown.
const silence = 3

// Options say how to simulate; the zero value takes every default.
type Options struct {
	Horizon int    // in months; 12
	Draws   int    // in all; 10,000
	Worlds  int    // among which the draws are shared out evenly; 100, or Draws if fewer
	Seed    uint64 // stated in the result; 0 is a seed like any other
	// InForce starts with a partial deal in force instead of with talks.
	InForce bool
	// Settlement is the model of where issues settle; nil takes settlement.Default.
	Settlement *settlement.Model
}

func (o Options) filled() (Options, error) {
	if o.Horizon == 0 {
		o.Horizon = 12
	}
	if o.Draws == 0 {
		o.Draws = 10000
	}
	if o.Worlds == 0 {
		o.Worlds = min(100, o.Draws)
	}
	if o.Settlement == nil {
		m := settlement.Default()
		o.Settlement = &m
	}
	if o.Horizon < 1 || o.Horizon > 600 || o.Worlds < 1 || o.Draws < o.Worlds || o.Draws > 1e8 {
		return o, fmt.Errorf("%d draws in %d worlds over %d months: %w", o.Draws, o.Worlds, o.Horizon, parley.ErrInvalid)
	}
	return o, nil
}

// A Result is what came of the draws.
type Result struct {
	Horizon, Draws, Worlds int
	Seed                   uint64
	// Probability is the share of draws that end in each outcome, Low and High the 10 %
	// and 90 % points of that share among worlds, less what chance within a world adds.
	Probability, Low, High [Outcomes]float64
	// ByMonth[m] are the shares if the talks were looked at after m+1 months.
	ByMonth [][Outcomes]float64
	// ByWorld are the shares of each world, less what chance within it adds: what is
	// believed if its guesses are right.
	ByWorld [][Outcomes]float64
	// Broken is the share of draws in which a partial deal was reached and broke.
	Broken float64
}

// Deal is the probability of a deal in force at the end, partial or comprehensive.
func (r Result) Deal() float64 { return r.Probability[Partial] + r.Probability[Comprehensive] }

// tally counts the draws of one world.
type tally struct {
	byMonth [][Outcomes]int
	broken  int
}

// Simulate plays the talks. It uses all processors, and gives the same numbers on any
// number of them. An error when the talks or the options make no sense.
func Simulate(t Talks, o Options) (Result, error) {
	if err := t.Validate(); err != nil {
		return Result{}, err
	}
	o, err := o.filled()
	if err != nil {
		return Result{}, err
	}
	tallies, errs := make([]tally, o.Worlds), make([]error, o.Worlds)
	var wait sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), o.Worlds)
	for first := range workers {
		wait.Go(func() {
			for n := first; n < o.Worlds; n += workers {
				tallies[n], errs[n] = t.play(o, n)
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return Result{}, err
		}
	}
	return gather(o, tallies), nil
}

// share is how many draws world n has.
func (o Options) share(n int) int {
	d := o.Draws / o.Worlds
	if n < o.Draws%o.Worlds {
		d++
	}
	return d
}

// play makes the draws of world n.
func (t Talks) play(o Options, n int) (tally, error) {
	w, err := newWorld(t.imagine(o.Seed, n), *o.Settlement, o.Horizon)
	if err != nil {
		return tally{}, err
	}
	c := tally{byMonth: make([][Outcomes]int, o.Horizon)}
	p := player{world: w, horizon: o.Horizon, inForce: o.InForce, rnd: rand.New(rand.NewPCG(o.Seed, ^uint64(n))), leaving: rand.New(rand.NewPCG(^o.Seed, uint64(n)))}
	for range o.share(n) {
		p.once(&c)
	}
	return c, nil
}

// A player plays one world again and again, keeping its slices.
type player struct {
	*world
	horizon  int
	inForce  bool
	rnd      *rand.Rand
	leaving  *rand.Rand // apart, so that talks that nobody leaves are what they were
	quo, y   []float64
	chance   []float64
	walkAway []float64
	// sincere and meant are drawn once for all the months: whether the parties are there
	// to agree, and whether they mean their red lines, does not change from one meeting to
	// the next. mood is drawn for every meeting.
	sincere, meant, mood float64
	whole, part          bool // what kinds of text the month has
}

// once plays the talks to the horizon. How many numbers are drawn a month does not
// depend on what happens, so that runs with other parameters see the same ones.
func (p *player) once(c *tally) {
	p.quo = p.quo[:0]
	for _, i := range p.talks.Issues {
		p.quo = append(p.quo, i.StatusQuo)
	}
	p.sincere, p.meant = p.rnd.Float64(), p.rnd.Float64()
	gone := false                               // somebody has left
	state, heard, broke := TalksGoOn, -1, false // heard: the last month with contact, -1 the one before the first
	if p.inForce {
		state = Partial
	}
	for m := range p.horizon {
		for k, i := range p.talks.Issues {
			p.quo[k] = clip(p.quo[k]+i.Drift+i.Volatility*p.rnd.NormFloat64(), 100)
		}
		contact, mediated, breaks := p.rnd.Float64(), p.rnd.Float64(), p.rnd.Float64()
		p.whole, p.part = p.rnd.Float64() < p.talks.TextComprehensive, p.rnd.Float64() < p.talks.TextPartial
		p.mood = p.rnd.Float64()
		p.chance = p.chance[:0]
		for range packages * len(p.quo) {
			p.chance = append(p.chance, p.rnd.Float64())
		}
		if state == Partial && breaks < p.months[m].breaks {
			state, heard, broke = TalksGoOn, m-silence, true // until they meet again
		}
		leave := p.talks.Leave
		if p.sincere < p.months[m].sincere {
			leave /= 4
		}
		if p.leaving.Float64() < leave && state == TalksGoOn {
			gone = !gone
		}
		if gone {
			heard = m - silence
		}
		if contact < p.months[m].contact && state != Comprehensive && !gone {
			heard = m
			state = p.meet(m, state, mediated < p.talks.Mediation)
		}
		c.byMonth[m][seen(state, heard, m)]++
	}
	if broke {
		c.broken++
	}
}

// seen is the outcome if the talks end with month m.
func seen(state Outcome, heard, m int) Outcome {
	if state == TalksGoOn && m-heard >= silence {
		return Breakdown
	}
	return state
}

// meet goes through the packages of one meeting and gives the state after it.
func (p *player) meet(m int, state Outcome, mediated bool) Outcome {
	mo, n := &p.months[m], len(p.quo)
	if p.whole && p.sincere < mo.sincere {
		p.wait(mo.vetoes, m)
		for j := range packages {
			p.y = p.y[:0]
			for k := range n {
				p.y = append(p.y, p.draw[k].at(p.chance[j*n+k]))
			}
			if p.agreed(mo.vetoes, nil) {
				return Comprehensive
			}
		}
		if mediated {
			p.y = append(p.y[:0], p.middle...)
			if p.agreed(mo.vetoes, nil) {
				return Comprehensive
			}
		}
	}
	if state == Partial || !p.part || !p.partial || p.sincere >= mo.sincerePartial {
		return state
	}
	p.wait(mo.partial, m)
	p.y = p.y[:0]
	for k := range n {
		y := p.quo[k]
		if p.settles[k] {
			y = p.draw[k].at(p.chance[k])
		}
		p.y = append(p.y, y)
	}
	if p.agreed(mo.partial, p.settles) {
		return Partial
	}
	return state
}

// wait works out what going on without a deal is worth to each in month m.
func (p *player) wait(vetoes []veto, m int) {
	p.walkAway = p.walkAway[:0]
	for i := range vetoes {
		p.walkAway = append(p.walkAway, vetoes[i].walkAway(p.quo, float64(p.horizon+m+1)))
	}
}

// agreed is whether all take the package p.y, which they do with the product of their
// probabilities. One number for all keeps the order of the actors out of it; the same
// mood for all packages of a meeting makes the best of them the one that counts. Nobody
// to ask is nobody to agree.
func (p *player) agreed(vetoes []veto, settles []bool) bool {
	all, clear := 1.0, 1.0
	for i := range vetoes {
		takes, uncrossed := vetoes[i].judge(p.talks.Sharpness, p.y, settles, p.walkAway[i])
		all *= takes
		if clear *= uncrossed; all <= p.mood || clear <= p.meant {
			return false
		}
	}
	return len(vetoes) > 0
}

// gather makes shares of the counts. What chance adds to the spread among worlds is
// taken off by drawing them together: var(true) = var(seen) - mean p(1-p)/n.
func gather(o Options, tallies []tally) Result {
	r := Result{Horizon: o.Horizon, Draws: o.Draws, Worlds: o.Worlds, Seed: o.Seed, ByMonth: make([][Outcomes]float64, o.Horizon)}
	for _, c := range tallies {
		for m := range c.byMonth {
			for k, n := range c.byMonth[m] {
				r.ByMonth[m][k] += float64(n)
			}
		}
		r.Broken += float64(c.broken)
	}
	for m := range r.ByMonth {
		for k := range r.ByMonth[m] {
			r.ByMonth[m][k] /= float64(o.Draws)
		}
	}
	r.Broken /= float64(o.Draws)
	r.Probability = r.ByMonth[o.Horizon-1]
	r.ByWorld = make([][Outcomes]float64, len(tallies))
	for k, mean := range r.Probability {
		shares, spread, chance := make([]float64, len(tallies)), 0.0, 0.0
		for n, c := range tallies {
			draws := float64(o.share(n))
			p := float64(c.byMonth[o.Horizon-1][k]) / draws
			shares[n] = p
			spread += (p - mean) * (p - mean) / float64(len(tallies))
			chance += p * (1 - p) / draws / float64(len(tallies))
		}
		shrink := 0.0
		if spread > chance {
			shrink = math.Sqrt(1 - chance/spread)
		}
		for n := range shares {
			r.ByWorld[n][k] = clip(mean+shrink*(shares[n]-mean), 1)
		}
		slices.Sort(shares)
		at := func(q float64) float64 {
			return clip(mean+shrink*(shares[int(math.Round(q*float64(len(shares)-1)))]-mean), 1)
		}
		r.Low[k], r.High[k] = math.Min(at(.1), mean), math.Max(at(.9), mean)
	}
	return r
}
