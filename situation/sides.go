package situation

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// An assessor is the case with what its parts are asked for again and again.
type assessor struct {
	c        *parley.Case
	list     []entry
	text     map[string]string
	kinds    map[string]parley.EntityType
	states   map[string]parley.Actor // by country
	tellings []telling
	events   []happening
	sideOf   map[string]parley.Actor    // what side has worked out
	out      map[string]parley.Interval // when articles were published
	met      map[meetingDay]bool
	said     map[string]*sayings // by side
	// demandsOf and conditionsOf are those of each article, by their places in the case.
	demandsOf, conditionsOf map[string][]int
}

// A happening is an event between sides.
type happening struct {
	*parley.Event
	by, on []parley.Actor
	words  string // what its tellings say, in lower case
}

func newAssessor(c *parley.Case) *assessor {
	a := &assessor{c: c, list: entries(), text: map[string]string{}, kinds: map[string]parley.EntityType{}, states: map[string]parley.Actor{}, sideOf: map[string]parley.Actor{}, out: map[string]parley.Interval{}}
	relevant := map[string]bool{}
	for i := range c.Articles {
		a.text[c.Articles[i].ID] = c.Articles[i].Text
		relevant[c.Articles[i].ID] = c.Articles[i].Relevant
		a.out[c.Articles[i].ID] = c.Articles[i].Published.Interval()
	}
	for _, e := range c.Entities {
		a.kinds[e.ID] = e.Type
		if e.Type == parley.State {
			a.states[cmp.Or(e.Country, e.ID)] = parley.Actor{ID: e.ID, Name: e.Name, Country: e.Country}
		}
	}
	a.demandsOf, a.conditionsOf = map[string][]int{}, map[string][]int{}
	for i := range c.Demands {
		a.demandsOf[c.Demands[i].Article] = append(a.demandsOf[c.Demands[i].Article], i)
	}
	for i := range c.Conditions {
		a.conditionsOf[c.Conditions[i].Article] = append(a.conditionsOf[c.Conditions[i].Article], i)
	}
	a.tell()
	a.met = a.meetings()
	for i := range c.Events {
		e := &c.Events[i]
		h := happening{Event: e, by: a.sides(e.Actors), on: a.sides(e.Recipients)}
		var words []string
		for _, m := range e.Mentions {
			if relevant[m.Article] && m.Span.Valid(a.text[m.Article]) {
				words = append(words, strings.ToLower(m.Span.In(a.text[m.Article])))
			}
		}
		if len(words) > 0 {
			h.words = strings.Join(words, " | ")
			a.events = append(a.events, h)
		}
	}
	return a
}

// side is the actor on whose behalf an actor acts: a party of the case, else its state,
// else itself.
func (a *assessor) side(x parley.Actor) parley.Actor {
	if s, known := a.sideOf[x.ID]; known {
		return s
	}
	s := a.findSide(x)
	a.sideOf[x.ID] = s
	return s
}

func (a *assessor) findSide(x parley.Actor) parley.Actor {
	for _, p := range a.c.Subject.Parties {
		if p.ID == x.ID {
			return p
		}
	}
	official := a.official(x)
	for _, p := range a.c.Subject.Parties {
		if p.Name != "" && slices.Contains(x.ActsFor, p.Name) || official && p.Country != "" && p.Country == x.Country && len(p.ActsFor) == 0 {
			return p
		}
	}
	if s, known := a.states[x.Country]; known && official && x.Country != "" {
		return s
	}
	return x
}

// official reports whether somebody who belongs to a country speaks for it: the state,
// its government, its people in office; not its parties, firms, papers and crowds.
func (a *assessor) official(x parley.Actor) bool {
	switch a.kinds[x.ID] {
	case parley.Organisation, parley.Company, parley.Media, parley.People, parley.ArmedGroup, parley.Place, parley.Person:
		return len(x.ActsFor) > 0 && a.kinds[x.ID] != parley.Media
	}
	return true
}

func (a *assessor) sides(actors []parley.Actor) []parley.Actor {
	var out []parley.Actor
	for _, x := range actors {
		if s := a.side(x); s.ID != "" && !slices.ContainsFunc(out, func(o parley.Actor) bool { return o.ID == s.ID }) {
			out = append(out, s)
		}
	}
	return out
}

func (a *assessor) party(id string) bool {
	return slices.ContainsFunc(a.c.Subject.Parties, func(p parley.Actor) bool { return p.ID == id })
}

// has reports whether one of the sides has the ID.
func has(sides []parley.Actor, id string) bool {
	return slices.ContainsFunc(sides, func(s parley.Actor) bool { return s.ID == id })
}

// cast makes the sides of the model: the parties, and whoever is told to stand by one of
// them, to mediate, to press it from home or to fight beside the talks.
func (a *assessor) cast() []parley.Side {
	var out []parley.Side
	for _, p := range a.c.Subject.Parties {
		if !slices.ContainsFunc(out, func(x parley.Side) bool { return x.Actor.ID == p.ID }) {
			out = append(out, newSide(p))
		}
	}
	a.roles(out)
	for _, x := range a.others() {
		out = append(out, x)
	}
	return out
}

// newSide is a side with every value at its default.
func newSide(x parley.Actor) parley.Side {
	n := parley.Default[float64]
	return parley.Side{Actor: parley.Actor{ID: x.ID, Name: x.Name, Country: x.Country, ActsFor: x.ActsFor},
		Role: parley.Default("principal"), Of: parley.Default(""), Veto: parley.Default("comprehensive, partial"),
		Leverage: n(.5), Cost: n(.02), Resilience: n(.5), Audience: n(.15), Sincerity: n(.5), Spoil: n(0),
		Prestige: n(0), Expectation: n(.5), Patience: n(.5), Cohesion: n(.5), Election: n(0)}
}

// bystander is a side without a veto, of that role.
func bystander(x parley.Actor, role, of, why string, evidence ...string) parley.Side {
	s := newSide(x)
	s.Role, s.Veto, s.Leverage = parley.Read(role, why, evidence...), parley.Default("none"), parley.Default(.3)
	s.Cost = parley.Default(0.)
	if of != "" {
		s.Of = parley.Read(of, why, evidence...)
	}
	if role == "spoiler" {
		s.Spoil = parley.Default(.02)
	}
	return s
}

// hostile are the types of event by which parties fight each other.
var hostile = []plover.Type{plover.Assault, plover.Coerce, plover.Mobilize}

// roles finds parties that are at the table without being at war: where two of the
// parties fight, one that does not and that meets them is a mediator, and one that only
// helps another its ally.
func (a *assessor) roles(parties []parley.Side) {
	fights := map[string]bool{}
	for _, e := range a.events {
		if e.Status != parley.Occurred || e.Type != plover.Assault {
			continue
		}
		for _, x := range e.by {
			for _, y := range e.on {
				if x.ID != y.ID && a.party(x.ID) && a.party(y.ID) {
					fights[x.ID], fights[y.ID] = true, true
				}
			}
		}
	}
	if len(fights) < 2 {
		return
	}
	for i := range parties {
		p := &parties[i]
		if fights[p.Actor.ID] {
			continue
		}
		var met, helped []string
		helps := ""
		for _, e := range a.events {
			if e.Status != parley.Occurred || !has(e.by, p.Actor.ID) && !has(e.on, p.Actor.ID) {
				continue
			}
			for _, o := range slices.Concat(e.by, e.on) {
				if !fights[o.ID] {
					continue
				}
				switch e.Type {
				case plover.Consult:
					met = append(met, e.ID)
				case plover.Aid, plover.Support, plover.Cooperate:
					helped, helps = append(helped, e.ID), cmp.Or(helps, o.ID)
				}
			}
		}
		switch {
		case len(met) > 0:
			p.Role = parley.Read("mediator", "does not fight and meets those who do", ids(met)...)
			p.Veto, p.Cost = parley.Read("none", "a mediator need not sign", ids(met)...), parley.Default(0.)
		case len(helped) > 0:
			p.Role, p.Of = parley.Read("ally", "does not fight and helps one who does", ids(helped)...), parley.Read(helps, "", ids(helped)...)
			p.Veto, p.Cost = parley.Default("none"), parley.Default(0.)
		}
	}
}

// others are sides that are no parties, in the order of their IDs.
func (a *assessor) others() []parley.Side {
	type seen struct {
		actor         parley.Actor
		role, of, why string
		evidence      []string
		weight        int
	}
	found := map[string]*seen{}
	note := func(x parley.Actor, weight int, role, of, why, id string) {
		if x.ID == "" || a.party(x.ID) {
			return
		}
		s := found[x.ID]
		switch {
		case s == nil || weight > s.weight:
			found[x.ID] = &seen{x, role, of, why, []string{id}, weight}
		case s.role == role && s.of == of:
			s.evidence = append(s.evidence, id)
		}
	}
	for _, e := range a.events {
		if e.Status != parley.Occurred && e.Status != parley.Planned {
			continue
		}
		for _, x := range slices.Concat(e.by, e.on) {
			if a.party(x.ID) {
				continue
			}
			for _, p := range slices.Concat(e.by, e.on) {
				if !a.party(p.ID) {
					continue
				}
				a.tie(note, e, x, p)
			}
			if a.kinds[x.ID] == parley.ArmedGroup && slices.Contains(append([]plover.Type{plover.Threaten}, hostile...), e.Type) && has(e.by, x.ID) {
				note(x, 3, "spoiler", "", "an armed group beside the talks", e.ID)
			}
		}
	}
	for i := range a.c.Conditions {
		k := &a.c.Conditions[i]
		if x := a.side(k.Actor.Actor); a.kinds[x.ID] == parley.ArmedGroup {
			note(x, 3, "spoiler", "", "an armed group that sets conditions of its own", k.ID)
		}
	}
	var out []parley.Side
	for _, id := range sortedKeys(found) {
		s := found[id]
		out = append(out, bystander(s.actor, s.role, s.of, s.why, ids(s.evidence)...))
	}
	return out
}

// tie notes what an event makes of somebody who is no party.
func (a *assessor) tie(note func(x parley.Actor, weight int, role, of, why, id string), e happening, x, p parley.Actor) {
	standing := a.kinds[x.ID] == parley.State || a.kinds[x.ID] == parley.Government || a.kinds[x.ID] == parley.Organisation
	switch {
	case e.Type == plover.Consult && strings.Contains(e.words, "mediat") && (standing || len(x.ActsFor) > 0):
		note(x, 4, "mediator", "", "is told to mediate", e.ID)
	case (e.Type == plover.Request || e.Type == plover.Protest) && has(e.by, x.ID) && has(e.on, p.ID) && x.Country != "" && x.Country == p.Country:
		note(x, 2, "constituency", p.ID, "presses its own government", e.ID)
	case (e.Type == plover.Cooperate || e.Type == plover.Aid || e.Type == plover.Support) && standing && e.Status == parley.Occurred:
		note(x, 1, "ally", p.ID, "works with it", e.ID)
	}
}

func ids(list []string) []string {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}

func sortedKeys[V any](m map[string]V) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
