package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley"
)

// A Filter says which encounters and events a timeline holds. What is empty stands in
// nobody's way; the others go together.
type Filter struct {
	// Actor is a name or an ID: only what names it, or somebody who acts for it.
	Actor string
	// Type is of event, or a status, or what an encounter is: REJECT, planned, call.
	Type string
	// Issue is an ID or the name of an issue of the case: only what stands in the words
	// that it rests on.
	Issue string
	// From and To are days: what has no date is left out under them, and counted.
	From, To parley.Time
}

// Timeline tells the encounters and events of a case day by day, each once for all
// articles that tell of it, the most telling first within a day. What has no date
// stands apart. It is a [parley.Brief] of its own, so that whatever writes one writes it.
func Timeline(c *parley.Case, o Options, f Filter) *parley.Brief {
	w := newWriter(c, o)
	w.sieve = w.newSieve(f)
	w.brief.Title = w.title()
	if parties := printable(names(c.Subject.Parties)...); len(parties) > 0 {
		w.brief.Title = strings.Join(parties, ", ") + ": timeline"
	} else {
		w.brief.Title = "Timeline"
	}
	all := w.entries()
	dated := slices.DeleteFunc(slices.Clone(all), func(e entry) bool { return !e.day.Known() || !w.sieve.days(e.day) })
	if s := w.changed(); len(s.Parts) > 0 {
		w.brief.Sections = append(w.brief.Sections, s)
	}
	w.brief.Sections = append(w.brief.Sections, w.days(dated))
	undated := slices.DeleteFunc(slices.Clone(all), func(e entry) bool { return e.day.Known() })
	if between := f.From.Known() || f.To.Known(); len(undated) > 0 && !between {
		w.brief.Sections = append(w.brief.Sections, w.apart(undated))
		dated = append(dated, undated...)
	}
	var encounters []parley.Encounter
	var events []parley.Event
	for _, e := range dated {
		if e.encounter != nil {
			encounters = append(encounters, *e.encounter)
		} else {
			events = append(events, *e.event)
		}
	}
	w.brief.Head = strings.TrimSpace(w.head() + " " + f.words(len(undated)))
	w.brief.Timeline = w.timeline(encounters, events)
	renumber(w.brief)
	return w.brief
}

// An entry is one line of a timeline: an encounter or an event.
type entry struct {
	encounter *parley.Encounter
	event     *parley.Event
	day       parley.Interval // of what happened, else of its first report
	own       bool            // day is not that of a report
	rank      int
	id        string
	first     parley.Finding // where it is told first
}

// entries are the encounters and events that fit, in no order. What an encounter stands
// for is not told twice, nor a denial beside what it denies.
func (w *writer) entries() []entry {
	var out []entry
	inside := map[string]bool{}
	for i := range w.encounters {
		e := &w.encounters[i]
		for _, id := range e.Events {
			inside[id] = true
		}
		x := entry{encounter: e, day: w.met(*e), own: e.Date.Known(), rank: w.rankEncounter(*e), id: e.ID}
		for _, v := range w.eventsOf(*e) {
			x.first = v.Mentions[0].Finding
			x.rank = max(x.rank, w.rank(*v))
			break
		}
		if w.sieve.encounter(*e) && len(w.citeEncounter(*e)) > 0 {
			out = append(out, x)
		}
	}
	for i := range w.events {
		e := &w.events[i]
		if inside[e.ID] || w.isDenial(*e) || w.isHeadline(*e) || !w.sieve.event(*e) || len(w.citeEvent(*e)) == 0 {
			continue
		}
		out = append(out, entry{event: e, day: w.happenedOn(*e), own: e.Date.Known(), rank: w.rank(*e), id: e.ID, first: e.Mentions[0].Finding})
	}
	return out
}

// days tells what is dated, one part for each day or range of days.
func (w *writer) days(entries []entry) parley.Section {
	slices.SortStableFunc(entries, func(a, b entry) int {
		return cmp.Or(byDate(a.day, b.day), strings.Compare(a.day.String(), b.day.String()), cmp.Compare(b.rank, a.rank), strings.Compare(a.id, b.id))
	})
	s := parley.Section{Key: "timeline", Title: "Day by day"}
	for i, e := range entries {
		if i == 0 || e.day != entries[i-1].day {
			s.Parts = append(s.Parts, parley.Part{Title: upper(when(e.day))})
		}
		p := &s.Parts[len(s.Parts)-1]
		p.Lines = append(p.Lines, w.entryLine(e))
	}
	if len(entries) == 0 {
		s.Lines = []parley.Line{cell("Nothing that is dated fits.")}
	}
	return s
}

// apart tells what has no date, in the order in which the articles tell it.
func (w *writer) apart(entries []entry) parley.Section {
	slices.SortStableFunc(entries, func(a, b entry) int {
		location := func(e entry) string {
			if a := w.articles[e.first.Article]; a != nil {
				return a.Location
			}
			return ""
		}
		return cmp.Or(strings.Compare(location(a), location(b)), byPlace(a.first, b.first), strings.Compare(a.id, b.id))
	})
	s := parley.Section{Key: "undated", Title: "Not dated, article by article in the order told", Parts: []parley.Part{{}}}
	for _, e := range entries {
		s.Parts[0].Lines = append(s.Parts[0].Lines, w.entryLine(e))
	}
	return s
}

// entryLine tells an encounter or an event without its day, which stands above it.
func (w *writer) entryLine(e entry) parley.Line {
	l := new(line)
	if e.day.Known() && !e.own {
		l.soft("Reported").plain(": ")
	}
	if e.event != nil {
		return w.eventLine(l, roster{}, *e.event)
	}
	cells := w.encounterRow(roster{}, *e.encounter)
	if s := statusWord(e.encounter.Status); s != "" {
		l.soft(upper(s)).plain(": ")
	}
	l.strong(upper(encounterNoun(e.encounter.What)))
	for i, part := range [][]parley.Run{cells[0].Runs, cells[1].Runs, cells[3].Runs} {
		if i == 0 { // the noun has been said
			l.plain(strings.TrimPrefix(part[0].Text, encounterNoun(e.encounter.What)))
			part = part[1:]
		} else if len(part) == 1 && (part[0].Text == "–" || part[0].Text == "") {
			continue
		} else if i == 1 {
			l.plain(": ")
		} else {
			l.plain(" – ")
		}
		for _, r := range part {
			l.add(r.Style, r.Text)
		}
	}
	if e.encounter.Articles > 1 {
		l.plain(" – told by ", toldBy(e.encounter.Corroboration))
	}
	return l.cite(w.citeEncounter(*e.encounter)...).cite(cells[3].Cites...).done()
}

// words say what a filter left out, for the head.
func (f Filter) words(undated int) string {
	var only []string
	add := func(format, value string) {
		if value != "" {
			only = append(only, fmt.Sprintf(format, parley.Printable(value)))
		}
	}
	add("what names %s", f.Actor)
	add("what is of type %s", f.Type)
	add("what is told of the issue %s", f.Issue)
	if f.From.Known() {
		add("what is dated from %s on", date(f.From))
	}
	if f.To.Known() {
		add("what is dated up to %s", date(f.To))
	}
	if len(only) == 0 {
		return ""
	}
	out := "Only " + strings.Join(only, ", ") + "."
	if undated > 0 && (f.From.Known() || f.To.Known()) {
		out += " " + upper(count(undated, "line without a date is", "lines without a date are")) + " left out."
	}
	return out
}

// A sieve is a filter made ready for one case; nil lets everything pass.
type sieve struct {
	Filter
	w      *writer
	rests  map[string][]parley.Span // by article: the words that the issue rests on
	issues map[string]bool          // the IDs that Issue names
}

func (w *writer) newSieve(f Filter) *sieve {
	s := &sieve{f, w, map[string][]parley.Span{}, map[string]bool{}}
	if f.Issue == "" {
		return s
	}
	found := w.wishes()
	for _, i := range w.c.Situation.Issues {
		if !strings.EqualFold(i.ID, f.Issue) && !strings.EqualFold(i.Name, f.Issue) {
			continue
		}
		s.issues[i.ID] = true
		for _, id := range i.Evidence {
			if x, held := found[id]; held {
				s.rests[x.Article] = append(s.rests[x.Article], x.Span)
			}
		}
	}
	return s
}

// event reports whether an event fits, but for its day.
func (s *sieve) event(e parley.Event) bool {
	if s == nil {
		return true
	}
	touches := func(m parley.Mention) bool {
		return slices.ContainsFunc(s.rests[m.Article], func(x parley.Span) bool { return x.Overlaps(m.Span) })
	}
	return (s.Type == "" || strings.EqualFold(e.Type.String(), s.Type) || strings.EqualFold(string(e.Status), s.Type)) &&
		(s.Actor == "" || slices.ContainsFunc(slices.Concat(e.Actors, e.Recipients, e.ClaimedBy), s.names)) &&
		(s.Issue == "" || slices.ContainsFunc(e.Mentions, touches))
}

// encounter reports whether an encounter fits, by itself or in what is told of it.
func (s *sieve) encounter(e parley.Encounter) bool {
	typed := s.Type == "" || strings.EqualFold(e.What, s.Type) || strings.EqualFold(string(e.Status), s.Type)
	named := s.Actor == "" || slices.ContainsFunc(e.Parties, s.names)
	if typed && named && s.Issue == "" {
		return true
	}
	return slices.ContainsFunc(s.w.eventsOf(e), func(v *parley.Event) bool {
		rest := *s
		if typed {
			rest.Type = ""
		}
		if named {
			rest.Actor = ""
		}
		return rest.event(*v)
	})
}

// position reports whether a position fits. Positions have no type.
func (s *sieve) position(p parley.Position) bool {
	return s == nil || s.Type == "" && (s.Actor == "" || s.names(p.Actor)) && (s.Issue == "" || s.issues[p.Issue])
}

func (s *sieve) names(a parley.Actor) bool { return a.Called(s.Actor) }

// days reports whether a range of days reaches into those that are asked for.
func (s *sieve) days(i parley.Interval) bool {
	return i.Meets(parley.Interval{From: s.From.Interval().From, To: s.To.Interval().To})
}
