package brief

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// happened lists the encounters in a table and the other events as lines: the
// dated in order of time, then the undated in the order in which they are told.
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
		return cmp.Or(cmp.Compare(w.rankEncounter(b), w.rankEncounter(a)), byNews(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	shown, more := limit(w, "encounters", all)
	shown = slices.Clone(shown)
	slices.SortStableFunc(shown, func(a, b parley.Encounter) int {
		return cmp.Or(cmp.Compare(later(a.Status), later(b.Status)), byDate(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	t := &parley.Table{Columns: []string{"encounter", "parties", "when", "outcome", "told by"}}
	for _, e := range shown {
		if row := w.encounterRow(e); row != nil {
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

func (w *writer) encounterRow(e parley.Encounter) []parley.Line {
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
		name.plain(" (", e.Place, ")")
	}
	for _, m := range e.MaybeSame {
		if other := w.encounter(m.ID); other != nil {
			name.plain("; ").soft("may be the ", encounterNoun(other.What), " (", when(other.Date), "): ", m.Reason)
			break
		}
	}
	time := new(line)
	if s := statusWord(e.Status); s != "" {
		time.soft(s).plain(", ")
	}
	time.plain(when(e.Date))
	return []parley.Line{name.done(), cell(strings.Join(names(e.Parties), ", ")), time.done(), w.outcomeCell(e), new(line).plain(toldBy(e.Corroboration)).cite(cites...).done()}
}

func (w *writer) encounter(id string) *parley.Encounter {
	for i := range w.encounters {
		if w.encounters[i].ID == id {
			return &w.encounters[i]
		}
	}
	return nil
}

// outcomeCell quotes what is said to have come of an encounter, each wording once.
func (w *writer) outcomeCell(e parley.Encounter) parley.Line {
	l, seen := new(line), map[string]bool{}
	add := func(prefix string, fs []parley.Finding) {
		for _, f := range fs {
			words := parley.Printable(w.words(f))
			if words == "" || seen[strings.ToLower(words)] || len(l.runs) > 0 && len(seen) >= 2 {
				continue
			}
			seen[strings.ToLower(words)] = true
			l.sep("; ").plain(prefix).quoted(clip(words, 140)).cite(w.cite(f))
		}
	}
	add("", w.headlinesLast(e.Outcome))
	add("not raised: ", e.NotRaised)
	if len(l.runs) == 0 {
		l.plain("–")
	}
	return l.done()
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
	out := count(c.Articles, "article", "articles")
	if c.Outlets > 0 {
		out += ", " + count(c.Outlets, "outlet", "outlets")
	}
	return out + ", " + count(c.Origins, "origin", "origins")
}

// eventParts returns the dated and the undated events. Those that an encounter in
// the table stands for are not told twice.
func (w *writer) eventParts() []parley.Part {
	inTable := map[string]bool{}
	for _, e := range w.encounters {
		for _, id := range e.Events {
			inTable[id] = true
		}
	}
	events := slices.DeleteFunc(slices.Clone(w.events), func(e parley.Event) bool { return inTable[e.ID] })
	w.byRank(events)
	shown, more := limit(w, "events", events)
	w.timedEvents = shown
	var dated, undated []parley.Event
	for _, e := range shown {
		if e.Date.Known() {
			dated = append(dated, e)
		} else {
			undated = append(undated, e)
		}
	}
	slices.SortStableFunc(dated, func(a, b parley.Event) int {
		return cmp.Or(byDate(a.Date, b.Date), byPlace(a.Mentions[0].Finding, b.Mentions[0].Finding))
	})
	slices.SortStableFunc(undated, func(a, b parley.Event) int { // the files in the order in which a folder lists them
		x, y := a.Mentions[0].Finding, b.Mentions[0].Finding
		return cmp.Or(strings.Compare(w.articles[x.Article].Location, w.articles[y.Article].Location), byPlace(x, y))
	})

	var parts []parley.Part
	for _, p := range append([]parley.Part{{Title: "Dated, in order", Lines: w.eventLines(dated)}}, w.undatedParts(undated)...) {
		if len(p.Lines) > 0 {
			parts = append(parts, p)
		}
	}
	if len(parts) > 0 {
		parts[len(parts)-1].More = more
	}
	return parts
}

// undatedParts puts events without a date under the article that tells of them
// first: nothing else is known of their order. Of more than four articles that
// would be more headings than lines.
func (w *writer) undatedParts(events []parley.Event) []parley.Part {
	var parts []parley.Part
	for i, article := 0, ""; i < len(events); i++ {
		first := events[i].Mentions[0].Article
		if first != article {
			article = first
			parts = append(parts, parley.Part{Title: "Not dated, in the order told: " + w.short[article]})
		}
		p := &parts[len(parts)-1]
		p.Lines = append(p.Lines, w.eventLines(events[i:i+1])...)
	}
	if len(parts) > 4 {
		return []parley.Part{{Title: "Not dated, article by article in the order told", Lines: w.eventLines(events)}}
	}
	return parts
}

func (w *writer) eventLines(events []parley.Event) []parley.Line {
	var out []parley.Line
	for _, e := range events {
		l := new(line)
		if e.Date.Known() {
			l.strong(when(e.Date)).plain(": ")
		}
		if s := statusWord(e.Status); s != "" {
			l.soft(upper(s)).plain(": ")
		}
		w.happening(l, e)
		if m, ok := w.best(e); ok {
			a := w.articles[m.Article]
			l.plain(" – ").quoted(around(a.Text, w.widest(a, m.Span), m.Trigger, 140))
		}
		if e.Articles > 1 {
			l.plain(" – told by ", toldBy(e.Corroboration))
		}
		if cites := w.citeEvent(e); len(cites) > 0 {
			out = append(out, l.cite(cites...).done())
		}
	}
	return out
}

// happening writes an event from its record: who, to whom, what, where, how many,
// and who claims or denies it.
func (w *writer) happening(l *line, e parley.Event) {
	actors := cmp.Or(join(names(e.Actors)), "Unknown")
	if to := join(names(e.Recipients)); to != "" {
		l.plain(actors, " → ", to, ": ")
	} else {
		l.plain(actors, ": ")
	}
	l.plain(w.noun(e))
	if e.Place != "" {
		l.plain(" (", e.Place, ")")
	}
	if figures := w.eventFigures(e); len(figures) > 0 {
		l.plain("; ").strong(strings.Join(figures, " / "))
	}
	if by := join(names(e.ClaimedBy)); by != "" {
		l.plain("; ").soft("claimed by ", by)
	}
	if e.Contested {
		l.plain("; ").soft("denied by a party")
	}
}

// eventFigures writes the figures told of an event, each once, at most three.
func (w *writer) eventFigures(e parley.Event) []string {
	var out []string
	for _, id := range e.Figures {
		f, held := w.figures[id]
		if !held || !w.relevant(f.Article) {
			continue
		}
		if s := figure(f); s != "" && !slices.Contains(out, s) && len(out) < 3 {
			out = append(out, s)
		}
	}
	return out
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
			cmp.Compare(a.Span.Len(), b.Span.Len()), byPlace(a.Finding, b.Finding))
	})
	return ms
}

// byHeadline puts a headline after the sentences of its article: it says less.
func (w *writer) byHeadline(a, b parley.Finding) int {
	in := func(f parley.Finding) int {
		for _, b := range w.articles[f.Article].Blocks {
			if b.Kind == parley.Title && b.Overlaps(f.Span) {
				return 1
			}
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
		if i := slices.IndexFunc(w.events, func(v parley.Event) bool { return v.ID == id }); i >= 0 && len(out) < maxCites {
			out = append(out, w.citeEvent(w.events[i])...)
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
