package pipeline

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"parley"
	"parley/outlook"
	"parley/situation"
)

// assess fills the situation and the outlook of a reconciled case: what the articles
// tell, over it what an analyst set, and what can come of that. kept is what is kept with
// the case; what no longer fits it is not in force, and named in c.Situation.Wrong.
func assess(c *parley.Case, kept string, o Options) error {
	c.Situation = situation.Assess(c)
	c.Outlook.Scenarios = situation.Scenarios(c)
	outlook.Prepare(c)
	if kept != "" {
		overrides, err := situation.Parse([]byte(kept), c.Situation, outlook.Classes())
		if err != nil {
			c.Situation.Wrong = strings.Split(err.Error(), "\n")
		} else if c.Situation, err = situation.Apply(c.Situation, overrides); err != nil {
			return err
		}
	}
	if len(o.Situation) > 0 {
		overrides, err := situation.Parse(o.Situation, c.Situation, outlook.Classes())
		if err != nil {
			return err
		}
		if c.Situation, err = situation.Apply(c.Situation, overrides); err != nil {
			return err
		}
	}
	if o.NoForecast {
		return nil
	}
	return forecast(c, o)
}

// forecast makes the forecast of a case whose situation is filled; none where there are
// not two sides.
func forecast(c *parley.Case, o Options) error {
	f, err := outlook.Forecast(c, outlook.Options{Draws: o.Draws, Seed: o.Seed, Tornado: o.Tornado})
	if errors.Is(err, parley.ErrNotFound) {
		c.Outlook.Forecast = nil
		return nil
	}
	c.Outlook.Forecast = f
	return err
}

// PrintSituation writes the situation of a case as YAML, every value with where it comes
// from; with edit, in the form that an analyst changes.
func PrintSituation(w io.Writer, c *parley.Case, edit bool) error {
	return situation.Print(w, c.Situation, edit)
}

// SituationOverrides holds the text of an analyst against a case and returns it as it is
// kept: only what is set. An error says line, column and the valid choices, and then
// nothing is in force.
func SituationOverrides(c *parley.Case, text []byte) (kept string, set int, err error) {
	overrides, err := situation.Parse(text, c.Situation, outlook.Classes())
	if err != nil {
		return "", 0, err
	}
	return situation.Overrides(overrides), len(overrides), nil
}

// WhatIf is the case with some values set, each as RUS.sincerity=0.3, and the events of a
// YAML text supposed, and its forecast with the same random numbers; c stays as it is.
func WhatIf(c *parley.Case, settings []string, events []byte, o Options) (*parley.Case, error) {
	changed := *c
	if len(events) > 0 {
		overrides, err := situation.Parse(events, changed.Situation, outlook.Classes())
		if err != nil {
			return nil, err
		}
		if changed.Situation, err = situation.Apply(changed.Situation, overrides); err != nil {
			return nil, err
		}
	}
	for _, s := range settings {
		name, value, ok := strings.Cut(s, "=")
		if !ok {
			return nil, fmt.Errorf("%w: %q is no setting; write RUS.sincerity=0.3", parley.ErrInvalid, s)
		}
		path, err := situation.Named(&changed.Situation, strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		if changed.Situation, err = situation.Apply(changed.Situation, []situation.Override{{Path: path, Value: strings.TrimSpace(value)}}); err != nil {
			return nil, err
		}
	}
	return &changed, forecast(&changed, o)
}

// A Value is one value of a situation as it leaves the program.
type Value struct {
	Path     string       `json:"-"`
	Value    string       `json:"value"`
	From     parley.Basis `json:"from,omitempty"`
	Why      string       `json:"why,omitempty"`
	Evidence []string     `json:"evidence,omitempty"`
}

// SituationValues lists every value of a case's situation, with where it comes from.
func SituationValues(c *parley.Case) []Value {
	var out []Value
	for _, f := range situation.Fields(&c.Situation) {
		switch {
		case f.Number != nil:
			out = append(out, Value{f.Path, strconv.FormatFloat(f.Number.Value, 'g', -1, 64), f.Number.Basis, f.Number.Why, f.Number.Evidence})
		case f.Word != nil:
			out = append(out, Value{f.Path, f.Word.Value, f.Word.Basis, f.Word.Why, f.Word.Evidence})
		default:
			out = append(out, Value{Path: f.Path, Value: *f.Text})
		}
	}
	return out
}
