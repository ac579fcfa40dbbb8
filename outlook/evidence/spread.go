package evidence

import (
	"cmp"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"parley/outlook/score"
)

// Told is what one more event of a class makes of a belief, told by so many independent
// reports of that reliability, its actor not having done the like before. A class that
// the table does not have, or that changes a parameter and not the state, changes
// nothing.
func (m Model) Told(b Belief, class string, independent, reliability float64) Belief {
	c, ok := m.Table.Class(class)
	if !ok || c.Effect != nil {
		return b
	}
	if c.News {
		reliability *= Promises(0, 0)
	}
	x := counted{class: c}
	for z, p := range c.P {
		x.step.Likelihood[z] = math.Pow(score.ReportLikelihood(reliability, p, c.U), math.Min(independent, mostReports))
	}
	return m.says(x).Move(b).normal()
}

// oldest is how old, in days, what has no date may be: its age is drawn between one day
// and this, each order of magnitude alike.
const oldest = 730

// Spread is the belief so many months ahead in each of some draws: the numbers of the
// tables moved as in [Model.Draw], and the undated events as old as they may be, all of
// them together. It is what is not known, drawn; [Model.Filter] is the middle.
func (m Model) Spread(events []Event, asOf int, months float64, draws int, seed uint64) []Belief {
	cs, _ := m.count(events, asOf)
	models, rnd := make([]Model, draws), rand.New(rand.NewPCG(seed, 1))
	ages := make([]int, draws)
	for d := range models {
		models[d] = m.Draw(rnd)
		ages[d] = int(math.Exp(rnd.Float64() * math.Log(oldest)))
	}
	out := make([]Belief, draws)
	var wait sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), draws)
	for first := range workers {
		wait.Go(func() {
			days := make([]int, len(cs))
			for d := first; d < draws; d += workers {
				for n := range cs {
					if days[n] = cs[n].event.Day; cs[n].event.Undated {
						days[n] = asOf - ages[d]
					}
				}
				out[d] = models[d].ahead(cs, days, asOf, months, m.Trust)
			}
		})
	}
	wait.Wait()
	return out
}

// ahead is the filter without what it says of each event, for events already weighed
// with another model whose trust was was.
func (m Model) ahead(cs []counted, days []int, asOf int, months, was float64) Belief {
	order := make([]int, len(cs))
	for n := range order {
		order[n] = n
	}
	stableByDay(order, days)
	step := map[int]Matrix{}
	after := func(d int) Matrix {
		t, ok := step[d]
		if !ok {
			t = m.Motion.After(float64(d))
			step[d] = t
		}
		return t
	}
	belief, at := m.Motion.Start, asOf
	for k, n := range order {
		if k > 0 {
			belief = after(days[n] - at).Move(belief)
		}
		at = days[n]
		c := cs[n]
		c.class, _ = m.Table.Class(c.class.Name)
		r := score.Logistic(score.Logit(math.Min(c.step.Reliability, 1-1e-9)) + m.Trust - was)
		for z, p := range c.class.P {
			c.step.Likelihood[z] = math.Pow(score.ReportLikelihood(r, p, c.class.U), c.step.Weight)
		}
		belief = m.says(c).Move(belief).normal()
	}
	if len(order) > 0 {
		belief = after(asOf - at).Move(belief)
	}
	return m.Motion.Ahead(belief, months)
}

// stableByDay sorts indices by their days; those of one day stay in the order they have.
func stableByDay(order, days []int) {
	sorted := true
	for k := 1; k < len(order); k++ {
		sorted = sorted && days[order[k-1]] <= days[order[k]]
	}
	if sorted {
		return
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(days[a], days[b]) })
}
