package parley

import (
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
