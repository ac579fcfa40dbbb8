package brief

import (
	"cmp"
	"slices"
	"strings"

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

// picture is the timeline of what the brief lists, as far as it can be read.
func (w *writer) picture() []parley.TimelineItem {
	encounters := first(w.timedEncounters, maxTimeline/2)
	return w.timeline(encounters, first(w.timedEvents, maxTimeline-len(encounters)))
}

// timeline lists what the parties did together, then each party's doings, then those
// of others.
func (w *writer) timeline(encounters []parley.Encounter, events []parley.Event) []parley.TimelineItem {
	var out []parley.TimelineItem
	for _, e := range encounters {
		item := parley.TimelineItem{Side: together, Status: e.Status, Encounter: true, Cites: w.citeEncounter(e)}
		w.dated(&item, e.Date, w.reports(e))
		label := encounterNoun(e.What)
		if e.Number > 0 {
			label += ", the " + ordinal(e.Number) + ","
		}
		if e.Place != "" {
			label += " in " + e.Place
		}
		label = strings.TrimSuffix(label, ",")
		item.Label = clip(parley.Printable(label+": "+cmp.Or(join(names(w.bySide(e.Parties))), "parties not named")), labelLength)
		out = append(out, item)
	}
	for _, e := range events {
		noun, parties := w.noun(e), e.Actors
		if mutual[noun] {
			parties = slices.Concat(e.Actors, e.Recipients)
		}
		item := parley.TimelineItem{Side: w.laneOf(parties), Status: e.Status, Source: w.onWhoseWord(e), Contested: e.Contested, Cites: w.citeEvent(e)}
		if len(item.Cites) == 0 {
			continue
		}
		w.dated(&item, e.Date, tellers(e))
		label := w.thing(e)
		if to := join(names(e.Recipients)); to != "" && label == noun && item.Side != together { // no place is named
			label += " → " + to
		}
		if item.Side == others {
			label = cmp.Or(join(names(e.Actors)), "Unknown") + ": " + label
		}
		if item.Source != "" {
			label += ", " + item.Source
		}
		item.Label = clip(parley.Printable(label), labelLength)
		out = append(out, item)
	}
	slices.SortStableFunc(out, func(a, b parley.TimelineItem) int {
		return cmp.Or(cmp.Compare(w.laneIndex(a.Side), w.laneIndex(b.Side)), byDate(a.Date, b.Date))
	})
	return out
}

// dated gives an item its date: its own, else for what has happened the day of the
// first report, which says at least by when it had.
func (w *writer) dated(item *parley.TimelineItem, own parley.Interval, articles []string) {
	item.Date, item.When = own, when(own)
	if day := w.reported(articles); !own.Known() && day.Known() && item.Status == parley.Occurred {
		item.Date, item.When, item.Reported = day, w.whenOf(own, articles), true
	}
}

// onWhoseWord says who tells of an event where the outlets do not in their own name.
func (w *writer) onWhoseWord(e parley.Event) string {
	if by, alleged := w.alleged(e); alleged && len(names(by)) > 0 {
		return "alleged by " + join(names(by))
	} else if alleged {
		return "alleged"
	}
	return parley.Printable(w.source(e))
}

// laneOf is the party whose doing something is.
func (w *writer) laneOf(actors []parley.Actor) string {
	lane := others
	for _, a := range actors {
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
