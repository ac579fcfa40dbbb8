package brief

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// happened lists the encounters in a table and the other events as lines: in order
// of time, then those of undated articles in the order in which they are told.
func (w *writer) happened() parley.Section {
	s := parley.Section{Key: "happened", Title: "What happened"}
	if p := w.encounterTable(); p.Table != nil {
		s.Parts = append(s.Parts, p)
	}
	s.Parts = append(s.Parts, w.eventParts()...)
	return s
}

func (w *writer) encounterTable() parley.Part {
	all := slices.Clone(w.encounters)
	slices.SortStableFunc(all, func(a, b parley.Encounter) int {
		return cmp.Or(cmp.Compare(w.rankEncounter(b), w.rankEncounter(a)), byNews(w.met(a), w.met(b)), cmp.Compare(a.ID, b.ID))
	})
	shown, more := limit(w, "encounters", all)
	shown = slices.Clone(shown)
	slices.SortStableFunc(shown, func(a, b parley.Encounter) int {
		return cmp.Or(cmp.Compare(later(a.Status), later(b.Status)), byDate(w.met(a), w.met(b)), cmp.Compare(a.ID, b.ID))
	})
	t := &parley.Table{Columns: []string{"encounter", "parties", "when", "outcome", "told by"}}
	r := roster{}
	for _, e := range shown {
		if row := w.encounterRow(r, e); row != nil {
			t.Rows = append(t.Rows, row)
			w.timedEncounters = append(w.timedEncounters, e)
		}
	}
	if len(t.Rows) == 0 {
		return parley.Part{}
	}
	return parley.Part{Table: t, More: more}
}

// later puts what has not happened below what has.
func later(s parley.Status) int {
	if s == parley.Occurred {
		return 0
	}
	return 1
}

func (w *writer) encounterRow(r roster, e parley.Encounter) []parley.Line {
	cites := w.citeEncounter(e)
	if len(cites) == 0 {
		return nil
	}
	name := new(line).plain(encounterNoun(e.What))
	if e.Number > 0 {
		name.plain(", the ").strong(ordinal(e.Number))
	}
	if e.Length != "" {
		name.plain(", ", e.Length)
	}
	if e.Place != "" {
		name.plain(", in ", e.Place)
	}
	for _, m := range e.MaybeSame {
		if other := w.encounter(m.ID); other != nil {
			name.plain("; ").soft("may be the ", encounterNoun(other.What), " (", w.whenMet(*other), "): ", m.Reason)
			break
		}
	}
	time := new(line)
	switch s := statusWord(e.Status); {
	case s == "":
		time.plain(w.whenMet(e))
	case e.Status == parley.Planned && w.onlyOffered(e):
		time.soft("offered").plain(", ", when(e.Date))
	case e.Status == parley.Planned && w.onlyHoped(e):
		time.soft("hoped for")
		if by := join(names(w.claimants(e))); by != "" {
			time.soft(" by ", by)
		}
		time.plain(", ", when(e.Date))
	default:
		if e.Status == parley.Planned && w.passed(e) { // whether it took place nobody tells
			s = "was " + s
		}
		time.soft(s)
		if by := join(names(w.claimants(e))); by != "" {
			time.soft(", says ", by)
		}
		time.plain(", ", when(e.Date))
	}
	return []parley.Line{name.done(), cell(strings.Join(r.all(w.bySide(e.Parties)), ", ")), time.done(), w.outcomeCell(e), new(line).plain(toldBy(e.Corroboration)).cite(cites...).done()}
}

// claimants are those who alone say that an encounter is to be.
func (w *writer) claimants(e parley.Encounter) []parley.Actor {
	var out []parley.Actor
	for _, v := range w.eventsOf(e) {
		out = append(out, v.ClaimedBy...)
	}
	return out
}

// results are the words for what the articles agree came of an encounter.
var results = map[parley.OutcomeKind]string{parley.NoProgress: "no agreement or breakthrough reported", parley.Progress: "progress reported"}

// outcomeCell says what is told to have come of an encounter: in a word where the
// articles agree on it, else in their words, each wording once.
func (w *writer) outcomeCell(e parley.Encounter) parley.Line {
	l, seen := new(line), map[string]bool{}
	add := func(prefix string, fs []parley.Finding, most, length int) {
		for _, f := range fs {
			words := parley.Printable(w.words(f))
			if words == "" || seen[strings.ToLower(words)] || most == 0 {
				continue
			}
			seen[strings.ToLower(words)] = true
			l.sep("; ").plain(prefix).quoted(clip(words, length)).cite(w.cite(f))
			most--
		}
	}
	outcomes := w.headlinesLast(e.Outcome)
	if result := results[e.Result]; result != "" && len(outcomes) > 0 {
		l.plain(result)
		for _, f := range outcomes[:min(2, len(outcomes))] {
			l.cite(w.cite(f))
		}
	} else {
		add("", outcomes, 1, 140)
	}
	add("not raised: ", e.NotRaised, 2, 90)
	if len(l.runs) == 0 {
		l.plain("–")
	}
	return l.done()
}

// met is when an encounter took place, else the day of the first article that
// reports it, which is not the same: see [writer.whenMet].
func (w *writer) met(e parley.Encounter) parley.Interval {
	if e.Date.Known() {
		return e.Date
	}
	return w.reported(w.reports(e))
}

func (w *writer) whenMet(e parley.Encounter) string { return w.whenOf(e.Date, w.reports(e)) }

// reports are the articles that tell of an encounter.
func (w *writer) reports(e parley.Encounter) []string {
	out := slices.Clone(e.Reports)
	for _, v := range w.eventsOf(e) {
		out = append(out, tellers(*v)...)
	}
	return slices.DeleteFunc(out, func(id string) bool { return !w.relevant(id) })
}

// happenedOn is when an event occurred, else the day of its first report.
func (w *writer) happenedOn(e parley.Event) parley.Interval {
	if e.Date.Known() {
		return e.Date
	}
	return w.reported(tellers(e))
}

func (w *writer) whenHappened(e parley.Event) string { return w.whenOf(e.Date, tellers(e)) }

func tellers(e parley.Event) []string {
	var out []string
	for _, m := range e.Mentions {
		out = append(out, m.Article)
	}
	return out
}

// reported is the day of the first dated article of some.
func (w *writer) reported(articles []string) parley.Interval {
	var first parley.Interval
	for _, id := range articles {
		if day := w.published(id); day.Known() && byDate(day, first) < 0 {
			first = day
		}
	}
	return first
}

// whenOf writes a date; where none is told the day of the first report, named so.
func (w *writer) whenOf(own parley.Interval, articles []string) string {
	if day := w.reported(articles); !own.Known() && day.Known() {
		return "reported " + when(day)
	}
	return when(own)
}

func statusWord(s parley.Status) string {
	switch s {
	case parley.Planned:
		return "planned"
	case parley.Conditional:
		return "conditional"
	case parley.Denied:
		return "denied"
	case parley.Cancelled:
		return "called off"
	}
	return ""
}

// toldBy counts who tells of something. Only origins corroborate, so they are
// named whenever there is more than one article.
func toldBy(c parley.Corroboration) string {
	if c.Articles <= 1 {
		return "1 article"
	}
	return count(c.Articles, "article", "articles") + ", " + count(c.Origins, "origin", "origins")
}

// eventParts returns the events in order of time, and those of which only undated
// articles tell. Those that an encounter in the table stands for are not told
// twice, nor a denial beside what it denies.
func (w *writer) eventParts() []parley.Part {
	inTable := map[string]bool{}
	for _, e := range w.encounters {
		for _, id := range e.Events {
			inTable[id] = true
		}
	}
	events := slices.DeleteFunc(slices.Clone(w.events), func(e parley.Event) bool { return inTable[e.ID] || w.isDenial(e) || w.isHeadline(e) })
	w.byRank(events)
	shown, more := limit(w, "events", events)
	w.timedEvents = shown
	var dated, undated []parley.Event
	for _, e := range shown {
		w.shown[e.ID] = true
		if w.happenedOn(e).Known() {
			dated = append(dated, e)
		} else {
			undated = append(undated, e)
		}
	}
	slices.SortStableFunc(dated, func(a, b parley.Event) int {
		known := func(e parley.Event) int {
			if e.Date.Known() {
				return 0
			}
			return 1
		}
		return cmp.Or(byDate(w.happenedOn(a), w.happenedOn(b)), cmp.Compare(known(a), known(b)), byPlace(a.Mentions[0].Finding, b.Mentions[0].Finding))
	})
	slices.SortStableFunc(undated, func(a, b parley.Event) int { // the files in the order in which a folder lists them
		x, y := a.Mentions[0].Finding, b.Mentions[0].Finding
		return cmp.Or(strings.Compare(w.articles[x.Article].Location, w.articles[y.Article].Location), byPlace(x, y))
	})

	r := roster{}
	var parts []parley.Part
	for _, p := range append([]parley.Part{{Title: "In order of time", Lines: w.eventLines(r, dated)}}, w.undatedParts(r, undated)...) {
		if len(p.Lines) > 0 {
			parts = append(parts, p)
		}
	}
	if len(parts) > 0 {
		parts[len(parts)-1].More = more
	}
	return parts
}

// isHeadline reports whether an event is told only in headlines, of which an article
// tells more below: the same type by the same actor.
func (w *writer) isHeadline(e parley.Event) bool {
	for _, m := range e.Mentions {
		if !w.inTitle(m.Finding) {
			return false
		}
		below := slices.ContainsFunc(w.index.shown[m.Article], func(t telling) bool {
			d := t.event
			return d.ID != e.ID && d.Type == e.Type && !w.inTitle(t.mention.Finding) && slices.Equal(names(d.Actors), names(e.Actors))
		})
		if !below {
			return false
		}
	}
	return true
}

// inTitle reports whether a finding stands in a headline.
func (w *writer) inTitle(f parley.Finding) bool {
	return slices.ContainsFunc(w.articles[f.Article].Blocks, func(b parley.Block) bool { return b.Kind == parley.Title && b.Overlaps(f.Span) })
}

// undatedParts puts events without a date under the article that tells of them
// first: nothing else is known of their order. Of more than four articles that
// would be more headings than lines.
func (w *writer) undatedParts(r roster, events []parley.Event) []parley.Part {
	var parts []parley.Part
	for i, article := 0, ""; i < len(events); i++ {
		first := events[i].Mentions[0].Article
		if first != article {
			article = first
			parts = append(parts, parley.Part{Title: "Not dated, in the order told: " + w.short[article]})
		}
		p := &parts[len(parts)-1]
		p.Lines = append(p.Lines, w.eventLines(r, events[i:i+1])...)
	}
	if len(parts) > 4 {
		return []parley.Part{{Title: "Not dated, article by article in the order told", Lines: w.eventLines(r, events)}}
	}
	return parts
}

func (w *writer) eventLines(r roster, events []parley.Event) []parley.Line {
	var out []parley.Line
	for _, e := range events {
		l := new(line)
		if w.happenedOn(e).Known() {
			l.strong(w.whenHappened(e)).plain(": ")
		}
		if x := w.eventLine(l, r, e); len(x.Cites) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// eventLine ends a line with an event: its status, what its record says, the best words
// for it, who tells of it.
func (w *writer) eventLine(l *line, r roster, e parley.Event) parley.Line {
	if s := statusWord(e.Status); s != "" {
		if by := join(names(w.deniers(e))); by != "" && e.Status == parley.Denied {
			s += " by " + by
		}
		l.soft(upper(s)).plain(": ")
	}
	w.happening(l, r, e)
	if m, ok := w.best(e); ok {
		a := w.articles[m.Article]
		l.plain(" – ").quoted(around(a.Text, w.widest(a, m.Span), m.Trigger, 140))
	}
	if e.Articles > 1 {
		l.plain(" – told by ", toldBy(e.Corroboration))
	}
	return l.cite(w.citeEvent(e)...).done()
}

// mutual are labels of what two sides do together: who is named first says nothing.
var mutual = map[string]bool{"agreement": true, "ratification": true, "extension of a truce": true, "cooperation": true, "joint drills": true, "joint drill": true,
	"joint exercise": true, "joint exercises": true, "exchange": true, "clash": true, "talks": true}

// happening writes an event from its record: who, to whom, what, where, how many,
// and who claims or denies it.
func (w *writer) happening(l *line, r roster, e parley.Event) {
	actors := cmp.Or(join(r.all(e.Actors)), "Unknown")
	noun := w.noun(e)
	if to := join(r.all(slices.Concat(e.Actors, e.Recipients))); mutual[noun] && len(e.Actors) > 0 && len(e.Recipients) > 0 {
		l.plain(to, ": ")
	} else if to := join(r.all(e.Recipients)); to != "" {
		l.plain(actors, " → ", to, ": ")
	} else {
		l.plain(actors, ": ")
	}
	l.plain(w.thing(e))
	if tolls := w.tolls(e); len(tolls) > 0 {
		l.plain("; ").strong(strings.Join(tolls, ", "))
	}
	if source := w.source(e); source != "" {
		l.plain("; ").soft(source)
	}
	if by, alleged := w.alleged(e); alleged && len(names(by)) > 0 {
		l.plain("; ").soft("alleged by ", join(names(by)))
	} else if alleged {
		l.plain("; ").soft("alleged")
	}
	if e.Contested && e.Status != parley.Denied {
		l.plain("; ").soft(w.denied(e))
	}
}

// best is the mention whose words speak for an event: one that tells it as having
// happened, the surest reading, then the shortest words.
func (w *writer) best(e parley.Event) (parley.Mention, bool) {
	ms := w.tellings(e)
	if len(ms) == 0 {
		return parley.Mention{}, false
	}
	return ms[0], true
}

func (w *writer) tellings(e parley.Event) []parley.Mention {
	ms := slices.DeleteFunc(slices.Clone(e.Mentions), func(m parley.Mention) bool { return w.words(m.Finding) == "" })
	order := func(m parley.Mention) int {
		switch m.Stance {
		case parley.Asserted:
			return 0
		case parley.Attributed:
			return 1
		case parley.StanceDenied:
			return 3
		}
		return 2
	}
	slices.SortStableFunc(ms, func(a, b parley.Mention) int {
		return cmp.Or(cmp.Compare(order(a), order(b)), w.byHeadline(a.Finding, b.Finding), cmp.Compare(b.Probability, a.Probability),
			cmp.Compare(a.Span.Len(), b.Span.Len()), byDate(w.published(a.Article), w.published(b.Article)), byPlace(a.Finding, b.Finding))
	})
	return ms
}

// byHeadline puts a headline after the sentences of its article: it says less.
func (w *writer) byHeadline(a, b parley.Finding) int {
	in := func(f parley.Finding) int {
		if w.inTitle(f) {
			return 1
		}
		return 0
	}
	return cmp.Compare(in(a), in(b))
}

func (w *writer) headlinesLast(fs []parley.Finding) []parley.Finding {
	out := w.only(fs)
	slices.SortStableFunc(out, w.byHeadline)
	return out
}

// maxCites is how many passages a line names: the best of each origin, then others.
const maxCites = 3

func (w *writer) citeEvent(e parley.Event) []int {
	var first, rest []parley.Finding
	seen := map[string]bool{}
	for _, m := range w.tellings(e) {
		if o := w.origin(m.Article); !seen[o] {
			seen[o] = true
			first = append(first, m.Finding)
		} else {
			rest = append(rest, m.Finding)
		}
	}
	var out []int
	for _, f := range slices.Concat(first, rest) {
		if n := w.cite(f); n > 0 && len(out) < maxCites && !slices.Contains(out, n) {
			out = append(out, n)
		}
		if len(out) == maxCites {
			break
		}
	}
	return out
}

// citeEncounter cites the events behind an encounter, else what came of it.
func (w *writer) citeEncounter(e parley.Encounter) []int {
	var out []int
	for _, id := range e.Events {
		if v := w.event(id); v != nil && len(out) < maxCites {
			out = append(out, w.citeEvent(*v)...)
		}
	}
	if len(out) == 0 {
		for _, f := range slices.Concat(e.Outcome, e.NotRaised) {
			if n := w.cite(f); n > 0 {
				out = append(out, n)
			}
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(len(out), maxCites)]
}
