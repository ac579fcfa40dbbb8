package pipeline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/plover"
)

// FindingFields are the fields of a kind of finding that can be set.
func FindingFields(kind string) []string {
	switch kind {
	case "mention":
		return []string{"date", "place", "status", "type", "actor", "recipient"}
	case "statement":
		return []string{"speaker", "date"}
	case "figure":
		return []string{"value", "low", "high", "what", "unit", "of", "by"}
	case "demand":
		return []string{"actor", "to", "what", "form", "deadline", "date"}
	case "condition":
		return []string{"actor", "to", "until", "deadline", "date"}
	}
	return nil
}

// setFinding sets a field of every finding of that kind and ID.
func setFinding(r *parley.Reading, id, kind, field, value string, who *cast) error {
	if !slices.Contains(FindingFields(kind), field) {
		if len(FindingFields(kind)) == 0 {
			return fmt.Errorf("%w: nothing of a %s can be set; parley reject leaves it out", parley.ErrInvalid, kind)
		}
		return noField("a "+kind, field, FindingFields(kind))
	}
	var err error
	try := func(e error) {
		if err == nil {
			err = e
		}
	}
	for i := range r.Mentions {
		if m := &r.Mentions[i]; kind == "mention" && m.ID == id {
			try(setMention(m, field, value, who, r))
		}
	}
	for i := range r.Statements {
		if s := &r.Statements[i]; kind == "statement" && s.ID == id {
			try(setAny(field, value, who, r, map[string]any{"speaker": &s.Speaker, "date": &s.Date}))
		}
	}
	for i := range r.Figures {
		if f := &r.Figures[i]; kind == "figure" && f.ID == id {
			if field == "value" {
				try(setAny("low", value, who, r, map[string]any{"low": &f.Low}))
				field = "high"
			}
			try(setAny(field, value, who, r, map[string]any{"low": &f.Low, "high": &f.High, "what": &f.What, "unit": &f.Unit, "of": &f.Of, "by": &f.By}))
		}
	}
	for i := range r.Demands {
		if d := &r.Demands[i]; kind == "demand" && d.ID == id {
			if field == "form" && !slices.Contains([]string{"demand", "offer", "promise", "refusal"}, value) {
				return fmt.Errorf("%w: form is demand, offer, promise or refusal", parley.ErrInvalid)
			}
			form := string(d.Form)
			try(setAny(field, value, who, r, map[string]any{"actor": &d.Actor, "to": &d.To, "what": &d.What, "form": &form, "deadline": &d.Deadline, "date": &d.Date}))
			d.Form = parley.DemandForm(form)
		}
	}
	for i := range r.Conditions {
		if c := &r.Conditions[i]; kind == "condition" && c.ID == id {
			try(setAny(field, value, who, r, map[string]any{"actor": &c.Actor, "to": &c.To, "until": &c.Until, "deadline": &c.Deadline, "date": &c.Date}))
		}
	}
	return err
}

func setMention(m *parley.Mention, field, value string, who *cast, r *parley.Reading) error {
	switch field {
	case "status":
		s := parley.Status(value)
		if !slices.Contains([]parley.Status{parley.Occurred, parley.Planned, parley.Conditional, parley.Denied, parley.Cancelled}, s) {
			return fmt.Errorf("%w: status is occurred, planned, conditional, denied or cancelled", parley.ErrInvalid)
		}
		m.Status = s
		return nil
	case "type":
		for _, t := range plover.Types() {
			if strings.EqualFold(t.String(), value) {
				m.Type = t
				return nil
			}
		}
		return fmt.Errorf("%w: %q is no type of event; parley explain lists them", parley.ErrInvalid, value)
	case "place":
		m.Place, m.PlaceCountry = value, ""
		return nil
	}
	return setAny(field, value, who, r, map[string]any{"date": &m.Date, "actor": &m.Actors, "recipient": &m.Recipients})
}

// setAny sets one of the fields from its written form.
func setAny(field, value string, who *cast, r *parley.Reading, fields map[string]any) error {
	switch to := fields[field].(type) {
	case *string:
		*to = value
	case *parley.Interval:
		i, err := intervalOf(value)
		if err != nil {
			return err
		}
		*to = i
	case **float64:
		if value == "" {
			*to = nil
			return nil
		}
		n, err := strconv.ParseFloat(value, 64)
		if err != nil || n != n || n-n != 0 {
			return fmt.Errorf("%w: %q is no number", parley.ErrInvalid, value)
		}
		*to = &n
	case *parley.Argument:
		if strings.TrimSpace(value) == "" {
			return fmt.Errorf("%w: %s needs a name", parley.ErrInvalid, field)
		}
		*to = who.argument(value, r)
	case **parley.Argument:
		*to = nil
		if value != "" {
			a := who.argument(value, r)
			*to = &a
		}
	case *[]parley.Argument:
		*to = nil
		for name := range strings.SplitSeq(value, ";") {
			if name = strings.TrimSpace(name); name != "" {
				*to = append(*to, who.argument(name, r))
			}
		}
	default:
		return fmt.Errorf("%w: there is no field %q", parley.ErrInvalid, field)
	}
	return nil
}

// intervalOf reads a day, a month, a year, or two of them with ".." between.
func intervalOf(value string) (parley.Interval, error) {
	from, to, both := strings.Cut(value, "..")
	a, err := dateOf(from)
	if err != nil || !both {
		return a.Interval(), err
	}
	b, err := dateOf(to)
	if err != nil {
		return parley.Interval{}, err
	}
	out := parley.Interval{From: a.Interval().From, To: b.Interval().To}
	if out.From.Known() && out.To.Known() && out.To.T.Before(out.From.T) {
		return parley.Interval{}, fmt.Errorf("%w: %s ends before it begins", parley.ErrInvalid, value)
	}
	return out, nil
}

// A cast knows everybody whom the articles name.
type cast struct{ byName map[string]parley.Entity }

func newCast(readings []parley.Reading) *cast {
	c := &cast{map[string]parley.Entity{}}
	for _, r := range readings {
		for _, e := range r.Entities {
			for _, name := range append([]string{e.ID, e.Name}, e.Names...) {
				key := strings.ToLower(name)
				old, known := c.byName[key]
				if !known || e.Type == parley.State && old.Type != parley.State || e.Type == old.Type && e.ID < old.ID {
					c.byName[key] = e
				}
			}
		}
	}
	return c
}

// argument is the actor of that name. One whom no article names is taken as written.
func (c *cast) argument(name string, r *parley.Reading) parley.Argument {
	name = strings.TrimSpace(name)
	e, known := c.byName[strings.ToLower(name)]
	if !known {
		e = parley.Entity{ID: strings.ReplaceAll(strings.ToLower(name), " ", "-"), Name: name, Names: []string{name}, Type: parley.Organisation}
	}
	if !slices.ContainsFunc(r.Entities, func(x parley.Entity) bool { return x.ID == e.ID }) {
		r.Entities = append(r.Entities, e)
	}
	return parley.Argument{Actor: parley.Actor{ID: e.ID, Name: e.Name, Country: e.Country, ActsFor: e.ActsFor}}
}
