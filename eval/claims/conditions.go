package claims

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
)

// A ConditionRow is one passage of the gold with the terms put in it, and what is
// demanded, offered, promised and refused.
type ConditionRow struct {
	ID, Half, Text, Trap string
	Anchor               *string
	Conditions           []GoldCondition
	Demands              []GoldDemand
}

// A GoldCondition is one condition as the gold tells it; Will or WillNot is empty.
type GoldCondition struct {
	Actor, To, Will  string
	WillNot          string `json:"will_not"`
	Relation, Marker string
	Until            string
	Firm, Optional   bool
	Deadline         string
}

// A GoldDemand is one demand, offer, promise or refusal as the gold tells it.
type GoldDemand struct {
	Form, Actor, To, What string
	Firm, Optional        bool
	Deadline              string
}

// ReadConditions reads one half of eval/gold/conditions.jsonl, or of a set that goes on where it ends.
func ReadConditions(r io.Reader, half string) ([]ConditionRow, error) {
	return rows[ConditionRow](r, half)
}

// A ConditionReport is the score of a reader of conditions and demands. A condition
// is right when its actor, its act (with its sign) and what must happen are; the
// rest is judged on those that are right.
type ConditionReport struct {
	Half      string `json:"half"`
	Recall    Count  `json:"recall"` // right, of the gold's that are not optional
	Found     Count  `json:"found"`  // act and what must happen right, whoever's it is, with whatever sign
	Any       Count  `json:"any"`    // passages with conditions in which the reader finds one, right or not
	Precision Count  `json:"precision"`
	Relation  Count  `json:"relation"`
	Firm      Count  `json:"firm"` // of those that the gold calls firm
	To        Count  `json:"to"`
	// Demands, offers, promises and refusals: form, actor and what is wanted right.
	DemandRecall    Count `json:"demands recall"`
	DemandPrecision Count `json:"demands precision"`
	DemandFirm      Count `json:"demands firm"`
	// Empty counts the passages that hold nothing, and those of them in which
	// nothing is found.
	Empty  Count    `json:"empty left empty"`
	Misses []string `json:"-"`
}

// ScoreConditions compares what read finds in each passage with the gold.
func ScoreConditions(half string, gold []ConditionRow, read func(text, anchor string) ([]parley.Demand, []parley.Condition)) ConditionReport {
	rep := ConditionReport{Half: half}
	for _, row := range gold {
		anchor := ""
		if row.Anchor != nil {
			anchor = *row.Anchor
		}
		ds, cs := read(row.Text, anchor)
		rep.conditions(row, cs)
		rep.demands(row, ds)
		if len(row.Conditions)+len(row.Demands) == 0 {
			rep.Empty.add(len(ds)+len(cs) == 0)
		}
	}
	return rep
}

func (rep *ConditionReport) conditions(row ConditionRow, got []parley.Condition) {
	used := make([]bool, len(got))
	if len(row.Conditions) > 0 {
		rep.Any.add(len(got) > 0)
	}
	for _, g := range row.Conditions {
		if !g.Optional {
			rep.Found.add(slices.ContainsFunc(got, func(c parley.Condition) bool {
				return share(g.Will+g.WillNot, c.Will+c.WillNot) && share(g.Until, c.Until)
			}))
		}
		at := -1
		for i := range got {
			if !used[i] && conditionRight(row.Text, g, got[i]) {
				at = i
				break
			}
		}
		if at >= 0 {
			used[at] = true
		}
		if g.Optional {
			continue
		}
		rep.Recall.add(at >= 0)
		if at < 0 {
			rep.miss("%s missed condition of %q: will %q, will not %q, %q %q in %q", row.ID, g.Actor, g.Will, g.WillNot, g.Marker, g.Until, row.Text)
			continue
		}
		c := got[at]
		rep.Relation.add(oneOf(g.Relation, c.Relation))
		if g.Firm {
			rep.Firm.add(c.Firmness != "" || c.RedLine)
		}
		if g.To != "" {
			rep.To.add(c.To != nil && named(row.Text, g.To, *c.To))
		}
	}
	for i, c := range got {
		rep.Precision.add(used[i])
		if !used[i] {
			rep.miss("%s false condition of %q: will %q, will not %q, %q %q in %q", row.ID, c.Actor.Name, c.Will, c.WillNot, c.Joined, c.Until, row.Text)
		}
	}
}

func (rep *ConditionReport) demands(row ConditionRow, got []parley.Demand) {
	used := make([]bool, len(got))
	for _, g := range row.Demands {
		at := -1
		for i, d := range got {
			if !used[i] && oneOf(g.Form, string(d.Form)) && named(row.Text, g.Actor, d.Actor) && share(g.What, d.What) {
				at = i
				break
			}
		}
		if at >= 0 {
			used[at] = true
		}
		if g.Optional {
			continue
		}
		rep.DemandRecall.add(at >= 0)
		if at < 0 {
			rep.miss("%s missed %s of %q: %q in %q", row.ID, g.Form, g.Actor, g.What, row.Text)
		} else if g.Firm {
			rep.DemandFirm.add(got[at].Firmness != "")
		}
	}
	for i, d := range got {
		if !used[i] && inAct(row, d) {
			continue
		}
		rep.DemandPrecision.add(used[i])
		if !used[i] {
			rep.miss("%s false %s of %q: %q in %q", row.ID, d.Form, d.Actor.Name, d.What, row.Text)
		}
	}
}

func (rep *ConditionReport) miss(format string, args ...any) {
	rep.Misses = append(rep.Misses, fmt.Sprintf(format, args...))
}

// inAct reports whether the words of a demand lie within the act of a condition of
// the gold: then it counts neither way.
func inAct(row ConditionRow, d parley.Demand) bool {
	for _, g := range row.Conditions {
		act := g.Will + g.WillNot
		if at := strings.Index(row.Text, act); at >= 0 && d.WhatSpan.Start < at+len(act) && at < d.WhatSpan.End {
			return true
		}
	}
	return false
}

func conditionRight(text string, g GoldCondition, c parley.Condition) bool {
	act := g.Will + g.WillNot
	sign := (g.WillNot != "") == (c.WillNot != "")
	if !sign && g.Will != "" { // "ready for a pause, but not until": either sign
		for _, w := range words(g.Marker) {
			sign = sign || w == "not"
		}
	}
	return sign && named(text, g.Actor, c.Actor) && share(act, c.Will+c.WillNot) && share(g.Until, c.Until)
}

// named reports whether an actor, by name or as told, is one of names.
func named(text, names string, a parley.Argument) bool {
	return holds(a.Name, names) || holds(a.Span.In(text), names)
}

// oneOf reports whether word is one of the words divided by bars.
func oneOf(bars, word string) bool {
	for w := range strings.SplitSeq(bars, "|") {
		if w == word {
			return true
		}
	}
	return false
}

// share reports whether a and b have a content word in common; words that join or
// point count only where one of the two has no others.
func share(a, b string) bool {
	x, y := contentWords(a), contentWords(b)
	for w := range x {
		if y[w] {
			return true
		}
	}
	return false
}

func contentWords(s string) map[string]bool {
	all, content := map[string]bool{}, map[string]bool{}
	for _, w := range words(s) {
		all[w] = true
		if !joining[w] {
			content[w] = true
		}
	}
	if len(content) == 0 {
		return all
	}
	return content
}

var joining = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`a an the this that these those its his her their our my your it he she they we i you him them us me of to in on at by for from with
into over under about as and or but not no nor any some all one is are was were be been being has have had do does did will would shall should can could may might must
s t ll ve re d who which what there if then than so only also`) {
		m[w] = true
	}
	return m
}()
