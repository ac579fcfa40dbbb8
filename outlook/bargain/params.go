package bargain

import (
	"fmt"
	"math"
	"slices"

	"parley"
	"parley/outlook/score"
)

// A Param is one number of the talks by its name, as an analyst would write it:
// contact, territory.status_quo, NOR.sincerity, NOR.territory.ideal.
type Param struct {
	Name      string
	Value     float64
	Low, High float64 // where it plausibly lies, 10 % to 90 %
}

// clone copies all that a parameter can be written to.
func (t Talks) clone() Talks {
	t.Issues, t.Actors = slices.Clone(t.Issues), slices.Clone(t.Actors)
	for i := range t.Actors {
		t.Actors[i].Wants = slices.Clone(t.Actors[i].Wants)
	}
	return t
}

// want is one want of a copy of t.
func (t Talks) want(actor, issue string) (*Want, Talks, error) {
	t = t.clone()
	a := slices.IndexFunc(t.Actors, func(a Actor) bool { return a.ID == actor })
	k := slices.IndexFunc(t.Issues, func(i Issue) bool { return i.ID == issue })
	if a < 0 || k < 0 || k >= len(t.Actors[a].Wants) {
		return nil, t, fmt.Errorf("%s on %s: %w", actor, issue, parley.ErrNotFound)
	}
	return &t.Actors[a].Wants[k], t, nil
}

// A knob is a parameter that can be turned.
type knob struct {
	name  string
	value *float64
	low   float64
	high  float64
}

// knobs lists every parameter of t, writing through to it, in the order of the talks.
func (t *Talks) knobs() []knob {
	var ks []knob
	// even is as unsure as one step in log-odds; scale as a factor of two.
	even := func(name string, v *float64) {
		l := score.Logit(*v)
		ks = append(ks, knob{name, v, score.Logistic(l - 1), score.Logistic(l + 1)})
	}
	scale := func(name string, v *float64, most float64) {
		ks = append(ks, knob{name, v, *v / 2, math.Min(*v*2, most)})
	}
	spread := func(name string, v *float64, sd float64) {
		ks = append(ks, knob{name, v, clip(*v-tenth*sd, 100), clip(*v+tenth*sd, 100)})
	}
	even("contact", &t.Contact)
	scale("text_comprehensive", &t.TextComprehensive, 1)
	scale("text_partial", &t.TextPartial, 1)
	even("mediation", &t.Mediation)
	scale("break_month", &t.BreakMonth, 1)
	scale("fatigue", &t.Fatigue, 1)
	scale("leave", &t.Leave, 1)
	scale("sharpness", &t.Sharpness, 1e9)
	for k := range t.Issues {
		i := &t.Issues[k]
		spread(i.ID+".status_quo", &i.StatusQuo, i.Volatility)
		ks = append(ks, knob{i.ID + ".drift", &i.Drift, i.Drift, i.Drift}) // nothing says how unsure it is
		scale(i.ID+".volatility", &i.Volatility, 100)
	}
	for n := range t.Actors {
		a := &t.Actors[n]
		even(a.ID+".leverage", &a.Leverage)
		scale(a.ID+".cost", &a.Cost, .1)
		even(a.ID+".resilience", &a.Resilience)
		scale(a.ID+".audience", &a.Audience, .5)
		l := score.Logit(a.Sincerity)
		ks = append(ks, knob{a.ID + ".sincerity", &a.Sincerity, score.Logistic(l - tenth*sinceritySD), score.Logistic(l + tenth*sinceritySD)})
		scale(a.ID+".spoil", &a.Spoil, 1)
		scale(a.ID+".prize", &a.Prize, .2)
		for k := range a.Wants {
			w, on := &a.Wants[k], a.ID+"."+t.Issues[k].ID
			spread(on+".ideal", &w.Ideal, w.SD)
			even(on+".salience", &w.Salience)
			even(on+".hardness", &w.Hardness)
			spread(on+".red_low", &w.RedLow, w.SD/2)
			spread(on+".red_high", &w.RedHigh, w.SD/2)
		}
	}
	return ks
}

// tenth is the 90 % point of the standard normal.
const tenth = 1.2815515655446004

// Params lists every number of the talks that can be asked about.
func (t Talks) Params() []Param {
	t = t.clone()
	var ps []Param
	for _, k := range t.knobs() {
		ps = append(ps, Param{k.name, *k.value, k.low, k.high})
	}
	return ps
}

// With is the talks with one parameter set to v. An error of kind ErrNotFound when
// there is none of that name, ErrInvalid when v is out of its range; t stays as it is.
func (t Talks) With(name string, v float64) (Talks, error) {
	t = t.clone()
	for _, k := range t.knobs() {
		if k.name == name {
			*k.value = v
			return t, t.Validate()
		}
	}
	return t, fmt.Errorf("no parameter %s: %w", name, parley.ErrNotFound)
}
