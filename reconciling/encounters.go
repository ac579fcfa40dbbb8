package reconciling

import (
	"slices"
	"sort"

	"parley"
	"parley/plover"
)

// encounters turns consultations into things that can be pointed back to, with
// what was said to have come of them.
func (d *desk) encounters(events []parley.Event) []parley.Encounter {
	var out []parley.Encounter
	for i := range events {
		e := &events[i]
		if e.Type != plover.Consult || e.Status == parley.Denied || e.Status == parley.Conditional {
			continue
		}
		x := parley.Encounter{What: called(e), Parties: append(append([]parley.Actor{}, e.Actors...), e.Recipients...), Status: e.Status,
			Date: e.Date, Place: e.Place, Events: []string{e.ID}, Corroboration: e.Corroboration}
		if len(x.Parties) < 2 {
			continue // with whom is not told
		}
		articles := map[string]bool{}
		for k := range e.Mentions {
			m := &e.Mentions[k]
			articles[m.Article] = true
			if x.Number == 0 {
				x.Number = m.Number
			}
		}
		x.Reports = sorted(articles)
		for _, id := range e.Figures {
			f := d.figures[id]
			switch f.What {
			case "duration":
				if x.Length == "" {
					x.Length = f.Span.In(d.article[f.Article].Text)
				}
			case "number in a series":
				if x.Number == 0 && f.Low != nil {
					x.Number = int(*f.Low)
				}
			}
		}
		x.ID = name("m", x.Events)
		out = append(out, x)
	}
	d.attachOutcomes(out)
	link(out)
	return out
}

// called picks the most telling name that the tellings use.
func called(e *parley.Event) string {
	best := "talks"
	rank := map[string]int{"talks": 0, "round of talks": 1, "visit": 2, "meeting": 3, "call": 4, "summit": 5}
	for i := range e.Mentions {
		if w := e.Mentions[i].What; rank[w] > rank[best] {
			best = w
		}
	}
	return best
}

// attachOutcomes gives each outcome to the one encounter its article tells as
// held; where an article tells of several, to the one between the parties it
// names, and to none where that does not decide.
func (d *desk) attachOutcomes(encounters []parley.Encounter) {
	var outcomes []parley.Outcome
	for _, r := range d.readings {
		outcomes = append(outcomes, r.Outcomes...)
	}
	// That something was agreed, or nothing was, goes before the tone.
	sort.SliceStable(outcomes, func(i, j int) bool { return outcomes[i].Kind != parley.Tone && outcomes[j].Kind == parley.Tone })
	told, in := map[int]map[parley.OutcomeKind]bool{}, map[string][]int{}
	for i := range encounters {
		for _, article := range encounters[i].Reports {
			in[article] = append(in[article], i)
		}
	}
	for _, o := range outcomes {
		var held, fit []int // those the article tells as held; of them, those of the parties named
		for _, i := range in[o.Article] {
			x := &encounters[i]
			if x.Status == parley.Occurred {
				held = append(held, i)
				if len(o.Who) == 0 || shares(x.Parties, o.Who) {
					fit = append(fit, i)
				}
			}
		}
		if len(fit) == 0 {
			fit = held
		}
		if len(fit) == 1 {
			tell(&encounters[fit[0]], o)
			if told[fit[0]] == nil {
				told[fit[0]] = map[parley.OutcomeKind]bool{}
			}
			told[fit[0]][o.Kind] = true
		}
	}
	for i := range encounters {
		switch yes, no := told[i][parley.Progress], told[i][parley.NoProgress]; {
		case yes && !no:
			encounters[i].Result = parley.Progress
		case no && !yes:
			encounters[i].Result = parley.NoProgress
		}
	}
}

// tell adds an outcome to its encounter.
func tell(x *parley.Encounter, o parley.Outcome) {
	if o.Kind == parley.NotRaised {
		o.Span = o.Topic
		x.NotRaised = append(x.NotRaised, o.Finding)
		return
	}
	for _, f := range x.Outcome {
		if f.Article == o.Article && f.Span == o.Span {
			return // the sentence is there for another kind
		}
	}
	x.Outcome = append(x.Outcome, o.Finding)
}

// link marks encounters that may be one: the same parties, one planned and one
// held or both in person, with no dates that could tell them apart.
func link(encounters []parley.Encounter) {
	// One whose parties are among those of a begins with one of them.
	begins := map[string][]int{}
	for i := range encounters {
		begins[firstParty(&encounters[i])] = append(begins[firstParty(&encounters[i])], i)
	}
	for i := range encounters {
		a := &encounters[i]
		for _, k := range beginning(begins, a.Parties) {
			b := &encounters[k]
			if i == k || a.Status == b.Status || family(a.What) != family(b.What) ||
				a.Date.Known() && b.Date.Known() || a.Status != parley.Planned && b.Status != parley.Planned || !sameParties(a.Parties, b.Parties) {
				continue
			}
			a.MaybeSame = append(a.MaybeSame, parley.MaybeSame{ID: b.ID, Reason: "the same parties; dates are missing that could tell them apart"})
		}
	}
	for i := range encounters {
		sort.Slice(encounters[i].MaybeSame, func(x, y int) bool { return encounters[i].MaybeSame[x].ID < encounters[i].MaybeSame[y].ID })
	}
}

func firstParty(e *parley.Encounter) string {
	if len(e.Parties) == 0 {
		return ""
	}
	return "id " + e.Parties[0].ID
}

// beginning returns the encounters whose first party is one of these; those without any
// for nobody.
func beginning(begins map[string][]int, parties []parley.Actor) []int {
	if len(parties) == 0 {
		return begins[""]
	}
	var out []int
	seen := map[string]bool{}
	for _, p := range parties {
		if !seen[p.ID] {
			seen[p.ID] = true
			out = append(out, begins["id "+p.ID]...)
		}
	}
	return out
}

func shares(a, b []parley.Actor) bool {
	for _, x := range a {
		for _, y := range b {
			if x.ID == y.ID {
				return true
			}
		}
	}
	return false
}

func sameParties(a, b []parley.Actor) bool {
	if len(a) != len(b) {
		return false
	}
	for _, y := range b {
		if !slices.ContainsFunc(a, func(x parley.Actor) bool { return x.ID == y.ID }) {
			return false
		}
	}
	return true
}
