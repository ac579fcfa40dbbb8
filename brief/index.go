package brief

import (
	"slices"

	"parley"
)

// An index finds what a case holds of an article, an event or an actor. A brief asks
// that of every line; going through the whole case each time would take the square of
// its size.
type index struct {
	told  map[string][]telling // by article: what it tells, whether it may be shown or not
	shown map[string][]telling // by article: of the events that may be shown

	demands    map[string][]parley.Demand // by article: those that may be shown
	conditions map[string][]parley.Condition
	offers     map[string][]parley.Demand // by article: all that is offered
	statements map[string][]parley.Statement
	roles      map[string][]parley.RoleClaim
	disputes   map[string][]parley.Dispute // by event
	copies     map[string][]parley.Copy    // by article, of both

	events     map[string]int  // places in writer.events, by ID
	encounters map[string]int  // places in writer.encounters, by ID
	meet       map[string]bool // by ID: actors who are parties of an encounter
	act        map[string]bool // by ID: actors who do, suffer or say something
}

// A telling is a mention with the event that it is of.
type telling struct {
	event   *parley.Event
	mention *parley.Mention
}

// newIndex is made once it is known what of the case may be shown. Every list is in the
// order of the case.
func newIndex(w *writer) *index {
	x := &index{told: tellingsOf(w.c.Events), shown: tellingsOf(w.events),
		demands:    group(w.demands, func(d parley.Demand) string { return d.Article }),
		conditions: group(w.conditions, func(k parley.Condition) string { return k.Article }),
		offers:     map[string][]parley.Demand{},
		statements: group(w.c.Statements, func(s parley.Statement) string { return s.Article }),
		roles:      group(w.c.Roles, func(r parley.RoleClaim) string { return r.Article }),
		disputes:   group(w.c.Disputes, func(d parley.Dispute) string { return d.Event }),
		copies:     map[string][]parley.Copy{},
		events:     map[string]int{}, encounters: map[string]int{}, meet: map[string]bool{}, act: map[string]bool{}}
	for _, d := range w.c.Demands {
		if d.Form == parley.Offered {
			x.offers[d.Article] = append(x.offers[d.Article], d)
		}
	}
	for _, k := range w.c.Copies {
		for _, id := range slices.Compact([]string{k.Older, k.Newer}) {
			x.copies[id] = append(x.copies[id], k)
		}
	}
	for i, e := range w.events {
		x.events[e.ID] = i
		for _, a := range slices.Concat(e.Actors, e.Recipients) {
			x.act[a.ID] = true
		}
	}
	for _, s := range w.c.Statements {
		if s.Speaker != nil {
			x.act[s.Speaker.ID] = true
		}
	}
	for i, e := range w.encounters {
		x.encounters[e.ID] = i
		for _, a := range e.Parties {
			x.meet[a.ID] = true
		}
	}
	return x
}

func tellingsOf(events []parley.Event) map[string][]telling {
	out := map[string][]telling{}
	for i := range events {
		for j := range events[i].Mentions {
			m := &events[i].Mentions[j]
			out[m.Article] = append(out[m.Article], telling{&events[i], m})
		}
	}
	return out
}

// group returns the parts of a list by key. A key that stands in one place only, as an article
// does in the lists of findings, gets that stretch of the list itself.
func group[T any](list []T, key func(T) string) map[string][]T {
	out := map[string][]T{}
	for from := 0; from < len(list); {
		k, to := key(list[from]), from+1
		for to < len(list) && key(list[to]) == k {
			to++
		}
		if part := list[from:to:to]; out[k] == nil {
			out[k] = part
		} else {
			out[k] = append(out[k], part...)
		}
		from = to
	}
	return out
}

// event is the event of an ID that may be shown; nil where there is none.
func (w *writer) event(id string) *parley.Event {
	if i, held := w.index.events[id]; held {
		return &w.events[i]
	}
	return nil
}

// encounter is the encounter of an ID that may be shown; nil where there is none.
func (w *writer) encounter(id string) *parley.Encounter {
	if i, held := w.index.encounters[id]; held {
		return &w.encounters[i]
	}
	return nil
}

// eventsOf are the events of an encounter that may be shown, in the order of the case.
func (w *writer) eventsOf(e parley.Encounter) []*parley.Event {
	var places []int
	for _, id := range e.Events {
		if i, held := w.index.events[id]; held {
			places = append(places, i)
		}
	}
	slices.Sort(places)
	var out []*parley.Event
	for _, i := range slices.Compact(places) {
		out = append(out, &w.events[i])
	}
	return out
}
