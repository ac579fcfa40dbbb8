package reconciling

import (
	"fmt"
	"sort"
	"strings"

	"parley"
)

// counted are the slots of an event on which two numbers can be held against each
// other; a length of talks is a slot of an encounter.
var counted = map[string]bool{"killed": true, "injured": true, "released": true, "detained": true, "missing": true, "displaced": true, "paid": true}

// disputes finds the slots on which accounts differ: numbers of one event that do
// not agree, an event that a party denies, an office that a person did not hold.
func (d *desk) disputes(c *parley.Case) []parley.Dispute {
	var out []parley.Dispute
	for i := range c.Events {
		out = append(out, d.numbers(&c.Events[i])...)
		if x, ok := d.denial(&c.Events[i]); ok {
			out = append(out, x)
		}
	}
	out = append(out, d.offices(c.Roles)...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// numbers compares what the tellings of one event count.
func (d *desk) numbers(e *parley.Event) []parley.Dispute {
	slots := map[string][]parley.Figure{}
	for _, id := range e.Figures {
		if f, ok := d.figures[id]; ok && counted[f.What] {
			slots[f.What] = append(slots[f.What], f)
		}
	}
	names := map[string]bool{}
	for s := range slots {
		names[s] = true
	}
	var out []parley.Dispute
	for _, slot := range sorted(names) {
		figures := d.tellings(slots[slot])
		if len(figures) < 2 {
			continue
		}
		relation, differ := parley.Compatible, false
		for i := range figures {
			for k := i + 1; k < len(figures); k++ {
				if !equalBounds(figures[i], figures[k]) {
					differ = true
					if !boundsMeet(figures[i], figures[k]) {
						relation = worse(relation, d.apart(figures[i], figures[k]))
					}
				}
			}
		}
		if !differ {
			continue
		}
		x := parley.Dispute{Event: e.ID, Slot: slot, Relation: relation}
		for _, f := range figures {
			v := parley.Value{Finding: f.Finding, Words: short(f.Span.In(d.article[f.Article].Text)), Low: f.Low, High: f.High, Unit: f.Unit}
			if f.By != nil {
				by := f.By.Actor
				v.By = &by
			}
			x.Values = append(x.Values, v)
		}
		x.ID = name("d", []string{e.ID, slot})
		out = append(out, x)
	}
	return out
}

// tellings keeps one figure for each origin and number: a copy adds no account.
func (d *desk) tellings(figures []parley.Figure) []parley.Figure {
	sort.SliceStable(figures, func(i, j int) bool {
		a, b := figures[i], figures[j]
		if a.Article != b.Article {
			return d.order[a.Article] < d.order[b.Article]
		}
		return a.Span.Start < b.Span.Start
	})
	var out []parley.Figure
	seen := map[string]bool{}
	for _, f := range figures {
		key := d.origin[f.Article] + bounds(f)
		if !seen[key] {
			seen[key] = true
			out = append(out, f)
		}
	}
	return out
}

// apart says why two numbers that cannot both be right differ: the later article
// has more (an update of a rising count), each is a party's word, or they conflict.
func (d *desk) apart(a, b parley.Figure) parley.Relation {
	if a.By != nil && b.By != nil && a.By.Country != "" && b.By.Country != "" && a.By.Country != b.By.Country {
		return parley.Party
	}
	x, y := d.article[a.Article].Published, d.article[b.Article].Published
	if x.Known() && y.Known() && !x.T.Equal(y.T) && a.Low != nil && b.Low != nil && x.T.Before(y.T) == (*a.Low < *b.Low) {
		return parley.Update
	}
	return parley.Conflict
}

func worse(a, b parley.Relation) parley.Relation {
	rank := map[parley.Relation]int{parley.Compatible: 0, parley.Update: 1, parley.Party: 2, parley.Conflict: 3}
	if rank[b] > rank[a] {
		return b
	}
	return a
}

func bounds(f parley.Figure) string {
	s := " "
	for _, p := range []*float64{f.Low, f.High} {
		if p == nil {
			s += "- "
		} else {
			s += fmt.Sprint(*p) + " "
		}
	}
	return s
}

func equalBounds(a, b parley.Figure) bool { return bounds(a) == bounds(b) }

func boundsMeet(a, b parley.Figure) bool {
	below := func(high, low *float64) bool { return high != nil && low != nil && *high < *low }
	return !below(a.High, b.Low) && !below(b.High, a.Low)
}

// denial is the dispute of an event that is told by some and denied by others.
func (d *desk) denial(e *parley.Event) (parley.Dispute, bool) {
	var told, denied *parley.Mention
	for i := range e.Mentions {
		m := &e.Mentions[i]
		if m.Status == parley.Denied && denied == nil {
			denied = m
		}
		if m.Status == parley.Occurred && told == nil {
			told = m
		}
	}
	if told == nil || denied == nil {
		return parley.Dispute{}, false
	}
	x := parley.Dispute{Event: e.ID, Slot: "whether it happened", Relation: parley.Attribution}
	if len(denied.Actors) > 0 && (len(told.Actors) == 0 || !sidesMeet(told.Actors, denied.Actors)) {
		x.Slot = "who did it" // one party denies its part, nobody that it happened
	}
	for _, m := range []*parley.Mention{told, denied} {
		v := parley.Value{Finding: m.Finding, Words: short(m.Span.In(d.article[m.Article].Text))}
		if len(m.ClaimedBy) > 0 {
			by := m.ClaimedBy[0].Actor
			v.By = &by
		}
		x.Values = append(x.Values, v)
	}
	x.ID = name("d", []string{e.ID, x.Slot})
	return x, true
}

// offices holds descriptions of one person against each other: one that the dated
// list calls out of date or wrong, and one from another article that it does not.
func (d *desk) offices(roles []parley.RoleClaim) []parley.Dispute {
	people := map[string][]parley.RoleClaim{}
	ids := map[string]bool{}
	for _, r := range roles {
		people[r.Person.ID] = append(people[r.Person.ID], r)
		ids[r.Person.ID] = true
	}
	var out []parley.Dispute
	for _, id := range sorted(ids) {
		var off, on *parley.RoleClaim
		for i := range people[id] {
			r := &people[id][i]
			switch {
			case r.Verdict == "stale" || r.Verdict == "wrong" || r.Verdict == "premature":
				if off == nil {
					off = r
				}
			case on == nil || on.Verdict == "unknown" && r.Verdict == "right":
				on = r
			}
		}
		if off == nil || on == nil || off.Article == on.Article {
			continue
		}
		x := parley.Dispute{About: off.Person.Name, Slot: "office", Relation: parley.RoleDiffers}
		for _, r := range []*parley.RoleClaim{off, on} {
			x.Values = append(x.Values, parley.Value{Finding: r.Finding, Words: short(r.Span.In(d.article[r.Article].Text))})
		}
		x.ID = name("d", []string{id, "office"})
		out = append(out, x)
	}
	return out
}

// short cuts a passage to twelve words.
func short(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(12, len(f))], " ")
}
