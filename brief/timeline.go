package brief

import (
	"cmp"
	"slices"

	"parley"
)

// The lanes of a timeline that are no one party's.
const (
	together = "Together" // encounters, and what several parties do
	others   = "Others"
)

// labelLength is how many characters name an item of the timeline, and laneLength
// how many name a lane.
const (
	labelLength = 64
	laneLength  = 40
)

// maxTimeline is how many items a timeline holds, however long the lists are: with
// more of them nothing can be read off it.
const maxTimeline = 60

// timeline lists what the brief lists, for a picture of it: what the parties did
// together, then each party's doings, then those of others.
func (w *writer) timeline() []parley.TimelineItem {
	var out []parley.TimelineItem
	encounters := first(w.timedEncounters, maxTimeline/2)
	for _, e := range encounters {
		item := parley.TimelineItem{Side: together, Status: e.Status, Encounter: true, Cites: w.citeEncounter(e)}
		var articles []string
		for _, f := range slices.Concat(e.Outcome, e.NotRaised) {
			articles = append(articles, f.Article)
		}
		for _, v := range w.events {
			if slices.Contains(e.Events, v.ID) {
				articles = append(articles, mentioners(v)...)
			}
		}
		w.place(&item, e.Date, articles)
		item.Label = encounterNoun(e.What)
		if e.Number > 0 {
			item.Label += ", the " + ordinal(e.Number)
		}
		if e.Place != "" {
			item.Label += " (" + e.Place + ")"
		}
		item.Label = clip(parley.Printable(item.Label+": "+cmp.Or(join(names(e.Parties)), "parties not named")), labelLength)
		out = append(out, item)
	}
	for _, e := range first(w.timedEvents, maxTimeline-len(encounters)) {
		item := parley.TimelineItem{Side: w.laneOf(e), Status: e.Status, Contested: e.Contested, Cites: w.citeEvent(e)}
		if len(item.Cites) == 0 {
			continue
		}
		w.place(&item, e.Date, mentioners(e))
		item.Label = w.noun(e)
		if e.Place != "" {
			item.Label += " (" + e.Place + ")"
		} else if to := join(names(e.Recipients)); to != "" {
			item.Label += " → " + to
		}
		if item.Side == others {
			item.Label = cmp.Or(join(names(e.Actors)), "Unknown") + ": " + item.Label
		}
		item.Label = clip(parley.Printable(item.Label), labelLength)
		out = append(out, item)
	}
	slices.SortStableFunc(out, func(a, b parley.TimelineItem) int {
		return cmp.Or(cmp.Compare(w.laneIndex(a.Side), w.laneIndex(b.Side)), byDate(a.Date, b.Date))
	})
	return out
}

// place gives an item its date: its own, else for what has happened the day of the
// first report, which says at least by when it had.
func (w *writer) place(item *parley.TimelineItem, own parley.Interval, articles []string) {
	item.Date, item.When = own, when(own)
	if own.Known() || item.Status != parley.Occurred {
		return
	}
	for _, id := range articles {
		if a := w.articles[id]; a != nil && a.Published.Known() && (!item.Date.Known() || byDate(a.Published.Interval(), item.Date) < 0) {
			item.Date, item.Reported = a.Published.Interval(), true
			item.When = "reported " + when(item.Date)
		}
	}
}

func mentioners(e parley.Event) []string {
	var out []string
	for _, m := range e.Mentions {
		out = append(out, m.Article)
	}
	return out
}

// laneOf is the party that an event is the doing of.
func (w *writer) laneOf(e parley.Event) string {
	lane := others
	for _, a := range e.Actors {
		i := w.party(a)
		if i < 0 {
			continue
		}
		switch name := w.laneName(i); lane {
		case others, name:
			lane = name
		default:
			return together
		}
	}
	return lane
}

func (w *writer) laneName(party int) string {
	p := w.c.Subject.Parties[party]
	return cmp.Or(clip(parley.Printable(p.Name), laneLength), others)
}

// laneIndex is the place of a lane from the top.
func (w *writer) laneIndex(lane string) int {
	if lane == together {
		return -1
	}
	for i := range w.c.Subject.Parties {
		if w.laneName(i) == lane {
			return i
		}
	}
	return len(w.c.Subject.Parties)
}
