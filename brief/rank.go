package brief

import (
	"cmp"
	"slices"

	"parley"
	"parley/plover"
)

// rank says how much a line about an event is worth a reader's time: how many
// origins tell of it, how new it is, how much its type weighs. The figures are
// plain whole numbers so that ties are ties on every machine.
func (w *writer) rank(e parley.Event) int {
	score := 4*min(e.Origins, 6) + 2*w.weight(e) + w.novelty(w.happenedOn(e))
	switch e.Status {
	case parley.Occurred:
		score += 4
	case parley.Planned:
		score += 3
	}
	if w.side(e.Actors) {
		score += 4
	}
	if w.side(e.Recipients) {
		score += 4
	}
	for _, id := range e.Figures {
		if f := w.figures[id]; f.What == "killed" {
			score += 4
			break
		}
	}
	if len(e.Figures) > 0 {
		score += 2
	}
	if e.Contested {
		score += 2
	}
	return score
}

// weight is that of the type, less where the words only offer or promise what the
// type would be.
func (w *writer) weight(e parley.Event) int {
	if e.Type == plover.Agree {
		switch w.noun(e) {
		case "agreement", "ceasefire announced", "extension of a truce", "ratification":
		case "acceptance", "approval":
			return 6
		default:
			return 4
		}
	}
	return weights[e.Type]
}

// novelty is how near a date is to the newest event.
func (w *writer) novelty(i parley.Interval) int {
	if !w.newest.Known() || !i.To.Known() {
		return 0
	}
	switch days := int(w.newest.T.Sub(i.To.T).Hours() / 24); {
	case days <= 7:
		return 6
	case days <= 30:
		return 3
	case days <= 120:
		return 1
	}
	return 0
}

// side reports whether one of the actors is a party of the case or acts for one.
func (w *writer) side(actors []parley.Actor) bool {
	return slices.ContainsFunc(actors, func(a parley.Actor) bool { return w.party(a) >= 0 })
}

// party is the index of the party that an actor is or acts for, -1 for none.
func (w *writer) party(a parley.Actor) int { return column(w.c.Subject.Parties, a) }

// column is the index of the first of sides that an actor is, or acts for.
func column(sides []parley.Actor, a parley.Actor) int {
	is := func(p parley.Actor) bool { return p.ID == a.ID }
	actsFor := func(p parley.Actor) bool {
		return p.ID != "" && p.ID == a.Country || p.Name != "" && slices.Contains(a.ActsFor, p.Name) ||
			p.Country != "" && p.Country == a.Country && len(p.ActsFor) == 0 // p is the state itself
	}
	if i := slices.IndexFunc(sides, is); i >= 0 {
		return i
	}
	return slices.IndexFunc(sides, actsFor)
}

// byRank sorts events: the weightiest first, then by date, then by where they stand.
func (w *writer) byRank(events []parley.Event) {
	type ranked struct {
		parley.Event
		rank int
		day  parley.Interval
	}
	all := make([]ranked, len(events))
	for i, e := range events {
		all[i] = ranked{e, w.rank(e), w.happenedOn(e)}
	}
	slices.SortStableFunc(all, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), byNews(a.day, b.day), cmp.Compare(a.ID, b.ID))
	})
	for i := range all {
		events[i] = all[i].Event
	}
}

// byDate sorts dated things in order of time and before the undated.
func byDate(a, b parley.Interval) int {
	first := func(i parley.Interval) parley.Time {
		if i.From.Known() {
			return i.From
		}
		return i.To
	}
	x, y := first(a), first(b)
	switch {
	case x.Known() && y.Known():
		return x.T.Compare(y.T)
	case x.Known():
		return -1
	case y.Known():
		return 1
	}
	return 0
}

// byNews sorts dated things from the newest to the oldest and before the undated.
func byNews(a, b parley.Interval) int {
	if a.Known() && b.Known() {
		return byDate(b, a)
	}
	return byDate(a, b)
}

// byPlace sorts findings by article and by where they stand in it.
func byPlace(a, b parley.Finding) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
}
