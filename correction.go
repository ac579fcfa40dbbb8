package parley

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Correction is one decision of a person about a case. It is kept in a log and
// never changed, only marked as undone. A decision about a finding names it by
// article, key and span, so that it outlives the reader that made the finding.
type Correction struct {
	// Seq and Batch are set by the store: Seq counts up, and decisions taken together
	// share a Batch.
	Seq, Batch int
	At         time.Time
	By         string // who, as far as they said
	Action     Action
	// Target says what the decision is about: the key of a finding as [Reading.All]
	// gives it, or one of the targets below.
	Target string
	// Article and Span name the finding; for TargetArticle only Article is set.
	Article string
	Span    Span
	// Name is the outlet's or the entity's.
	Name string
	// Field and Value are what is set. A list is written with "; " between.
	Field, Value string
	// Undone is when the decision was taken back; zero while it is in force.
	Undone time.Time
}

// Targets of a Correction that are no findings.
const (
	TargetArticle = "article"
	TargetOutlet  = "outlet"
	TargetCase    = "case"
	TargetEntity  = "entity"
	// TargetActor is who an actor is: with Set, a field of the record of the actor whose ID
	// is Name; with Merge, that the actor whose ID is Value is the same; with Split, that
	// what is called by Value is somebody else.
	TargetActor = "actor"
)

// Action is what a Correction does.
type Action string

// The actions of a Correction.
const (
	Reject Action = "reject" // the finding is wrong: leave it out
	Set    Action = "set"    // the field has this value, whatever a reader says
	Merge  Action = "merge"  // the mention and the one whose ID is the value are of one event
	Split  Action = "split"  // they are not
)

// InForce returns the corrections that were not undone, in order.
func InForce(log []Correction) []Correction {
	var out []Correction
	for _, c := range log {
		if c.Undone.IsZero() {
			out = append(out, c)
		}
	}
	return out
}

// Declared returns what was declared of outlets, by name in lower case; of several
// decisions on one field the last holds.
func Declared(log []Correction) map[string]Outlet {
	out := map[string]Outlet{}
	for _, c := range InForce(log) {
		if c.Target != TargetOutlet || c.Action != Set {
			continue
		}
		key := strings.ToLower(c.Name)
		o := out[key]
		o.Name = c.Name
		switch c.Field {
		case "country":
			o.Country = c.Value
		case "bloc":
			o.Bloc = c.Value
		case "kind":
			o.Kind = c.Value
		}
		out[key] = o
	}
	return out
}

// Recorded returns the actors that a person put on record, by ID, as far as the record
// says: of several decisions on one field the last holds, roles and other names add up.
func Recorded(log []Correction) []Entity {
	byID := map[string]*Entity{}
	var order []string
	for _, c := range InForce(log) {
		if c.Target != TargetActor || c.Action != Set {
			continue
		}
		e := byID[c.Name]
		if e == nil {
			e = &Entity{ID: c.Name}
			byID[c.Name], order = e, append(order, c.Name)
		}
		switch c.Field {
		case "name":
			e.Name = c.Value
			fallthrough
		case "also":
			if !slices.Contains(e.Names, c.Value) {
				e.Names = append(e.Names, c.Value)
			}
		case "type":
			e.Type = EntityType(c.Value)
		case "country":
			e.Country = c.Value
		case "role":
			if r, err := ParseRole(c.Value); err == nil && !slices.Contains(e.Roles, r) {
				e.Roles = append(e.Roles, r)
			}
		}
	}
	slices.Sort(order)
	var out []Entity
	for _, id := range order {
		slices.Sort(byID[id].Names)
		out = append(out, *byID[id])
	}
	return out
}

// ParseRole reads a role as it is written in a record: "premier of Arland, 2026-05..", the
// time after the comma and either end of it may be left out.
func ParseRole(s string) (Role, error) {
	office, span, timed := strings.Cut(s, ", ")
	title, of, _ := strings.Cut(office, " of ")
	r := Role{Title: strings.TrimSpace(title), Of: strings.TrimSpace(of)}
	if r.Title == "" {
		return r, fmt.Errorf("%w: %q names no office; write \"premier of Arland, 2026-05..\"", ErrInvalid, s)
	}
	if !timed {
		return r, nil
	}
	from, to, ranged := strings.Cut(strings.TrimSpace(span), "..")
	if !ranged {
		return r, fmt.Errorf("%w: %q is no time in office; write 2026-05.. or 2025..2026-05", ErrInvalid, span)
	}
	for _, end := range []struct {
		text string
		into *Time
	}{{from, &r.From}, {to, &r.To}} {
		if end.text == "" {
			continue
		}
		t, err := ParseTime(end.text)
		if err != nil {
			return r, err
		}
		*end.into = t
	}
	return r, nil
}

// Asked returns the parties and the topic that a person set for the case; empty
// where they are to be proposed from the articles.
func Asked(log []Correction) (parties []string, topic string) {
	for _, c := range InForce(log) {
		if c.Target != TargetCase || c.Action != Set {
			continue
		}
		switch c.Field {
		case "parties":
			parties = nil
			for p := range strings.SplitSeq(c.Value, ";") {
				if p = strings.TrimSpace(p); p != "" {
					parties = append(parties, p)
				}
			}
		case "subject":
			topic = c.Value
		}
	}
	return parties, topic
}

// SituationField is the field of the case under which what an analyst set of the
// situation is kept, as one YAML text.
const SituationField = "situation"

// SetSituation returns what an analyst set of the situation; empty where nothing is.
func SetSituation(log []Correction) (text string) {
	for _, c := range InForce(log) {
		if c.Target == TargetCase && c.Action == Set && c.Field == SituationField {
			text = c.Value
		}
	}
	return text
}
