package bargain

import (
	"fmt"
	"slices"

	"parley"
)

// leverParams are the parameters that a lever can change.
var leverParams = [...]string{"cost", "resilience", "audience", "sincerity", "spoil"}

// Validate says what is wrong with the talks, if anything: the first number that is
// NaN or out of its range, a name that is missing, not known or given twice.
func (t Talks) Validate() error {
	c := check{}
	c.within("contact", t.Contact, 0, 1)
	c.within("text_comprehensive", t.TextComprehensive, 0, 1)
	c.within("text_partial", t.TextPartial, 0, 1)
	c.within("mediation", t.Mediation, 0, 1)
	c.within("break_month", t.BreakMonth, 0, 1)
	c.within("fatigue", t.Fatigue, 0, 1)
	c.within("leave", t.Leave, 0, 1)
	c.within("sharpness", t.Sharpness, 0, 1e9)
	if len(t.Issues) == 0 {
		c.fail("no issues")
	}
	seen := map[string]bool{}
	for _, i := range t.Issues {
		c.name("issue", i.ID, seen)
		c.within(i.ID+".status_quo", i.StatusQuo, 0, 100)
		c.within(i.ID+".drift", i.Drift, -100, 100)
		c.within(i.ID+".volatility", i.Volatility, 0, 100)
	}
	seen = map[string]bool{}
	for _, a := range t.Actors {
		c.name("actor", a.ID, seen)
		c.within(a.ID+".leverage", a.Leverage, 0, 1)
		c.within(a.ID+".cost", a.Cost, 0, .1)
		c.within(a.ID+".resilience", a.Resilience, 0, 1)
		c.within(a.ID+".audience", a.Audience, 0, .5)
		c.within(a.ID+".sincerity", a.Sincerity, 0, 1)
		c.within(a.ID+".spoil", a.Spoil, 0, 1)
		c.within(a.ID+".prize", a.Prize, 0, .2)
		if len(a.Wants) != len(t.Issues) {
			c.fail(fmt.Sprintf("%s: %d wants on %d issues", a.ID, len(a.Wants), len(t.Issues)))
			break
		}
		for k, w := range a.Wants {
			on := a.ID + "." + t.Issues[k].ID
			c.within(on+".ideal", w.Ideal, 0, 100)
			c.within(on+".sd", w.SD, 0, 100)
			c.within(on+".salience", w.Salience, 0, 1)
			c.within(on+".hardness", w.Hardness, 0, 1)
			if w.Hardness > 0 {
				c.within(on+".red_low", w.RedLow, 0, 100)
				c.within(on+".red_high", w.RedHigh, w.RedLow, 100)
			}
		}
	}
	for _, l := range t.Levers {
		if !seen[l.On] {
			c.fail(fmt.Sprintf("lever on %q, who is no actor", l.On))
		}
		if !slices.Contains(leverParams[:], l.Param) {
			c.fail(fmt.Sprintf("lever on %s: %q is none of %v", l.On, l.Param, leverParams))
		}
		c.within("lever on "+l.On, l.Delta, -1, 1)
		c.within("half-life of a lever on "+l.On, l.HalfLife, 0, 1e6)
		c.within("age of a lever on "+l.On, l.Age, 0, 1e6)
	}
	return c.err
}

// check keeps the first thing that is wrong.
type check struct{ err error }

func (c *check) fail(what string) {
	if c.err == nil {
		c.err = fmt.Errorf("%s: %w", what, parley.ErrInvalid)
	}
}

func (c *check) within(name string, v, low, high float64) {
	if !(v >= low && v <= high) {
		c.fail(fmt.Sprintf("%s is %v, not from %v to %v", name, v, low, high))
	}
}

func (c *check) name(kind, id string, seen map[string]bool) {
	if id == "" || seen[id] {
		c.fail(fmt.Sprintf("%s %q without a name of its own", kind, id))
	}
	seen[id] = true
}
