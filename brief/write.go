package brief

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// Options say how much of a case the brief shows.
type Options struct {
	// Since leaves out what is dated before it, and what is not dated at all.
	Since parley.Time
	// All shows every row of every table instead of the first twelve, and the events
	// that were read with little confidence too.
	All bool
	// Before is the case as it stood on the eve of Since, without what came later; nil:
	// nothing is said of what has changed.
	Before *parley.Case
	// Lists is the command that lists all of a kind, with %s in the place of the kind
	// ("parley list %s"); empty where there is none, for a brief of no case.
	Lists string
}

// maxRows is how many rows a table or list has before it says how many more there
// are.
const maxRows = 12

// A case of more than manyArticles fills every table, and twelve rows in each of
// them would be four pages: then a list has only as many rows as rowsOfMany says,
// so that two pages hold them all.
const manyArticles = 40

var rowsOfMany = map[string]int{"encounters": 8, "events": 10, "said": 7, "positions": 6, "conditions": 4, "changed": 5, "demands": 5,
	"differ": 5, "gains": 5, "judgements": 4, "scenarios": 3, "worth": 8, "beside": 3, "unread": 5}

// Write makes the brief of a case. It changes nothing in c, and the same case and
// options give the same brief.
func Write(c *parley.Case, o Options) *parley.Brief {
	w := newWriter(c, o)
	w.brief.Title = w.title()
	for _, section := range []func() parley.Section{
		w.changed, w.where, w.happened, w.said, w.wants, w.differ, w.gains, w.outlook, w.worth, w.beside, w.unread,
	} {
		if s := section(); len(s.Lines)+len(s.Parts) > 0 {
			w.brief.Sections = append(w.brief.Sections, s)
		}
	}
	w.brief.Head = w.head()
	w.brief.Timeline = w.picture()
	renumber(w.brief)
	return w.brief
}

// A writer holds the case cut down to what the brief may speak of, and the
// passages cited so far.
type writer struct {
	c     *parley.Case
	o     Options
	brief *parley.Brief

	articles map[string]*parley.Article // all of them, by ID
	labels   map[string]string          // what to call each
	short    map[string]string          // the same inside a sentence
	offsets  map[string]*parley.Offsets
	figures  map[string]parley.Figure
	spans    map[string][]parley.Span // by article: where its findings stand
	cited    map[string][]int         // by article: the numbers of its passages

	events     []parley.Event
	encounters []parley.Encounter
	conditions []parley.Condition
	demands    []parley.Demand
	// also are the findings that repeat one that is shown, by its ID.
	also        map[string][]parley.Finding
	index       *index
	demandOf    map[string]parley.Demand // by ID
	conditionOf map[string]parley.Condition
	rules       []labelRule
	newest      parley.Time     // of all dated events: what novelty is measured from
	sieve       *sieve          // of a timeline; nil: everything passes
	shown       map[string]bool // events that have a line of their own
	undated     int             // findings left out by Since for want of a date

	timedEncounters []parley.Encounter // those that the brief lists
	timedEvents     []parley.Event
}

func newWriter(c *parley.Case, o Options) *writer {
	w := &writer{c: c, o: o, brief: &parley.Brief{AsOf: c.AsOf, Since: o.Since},
		articles: map[string]*parley.Article{}, offsets: map[string]*parley.Offsets{},
		figures: map[string]parley.Figure{}, cited: map[string][]int{}, shown: map[string]bool{}, also: map[string][]parley.Finding{},
		demandOf: map[string]parley.Demand{}, conditionOf: map[string]parley.Condition{}, rules: labelRules()}
	for i := range c.Articles {
		w.articles[c.Articles[i].ID] = &c.Articles[i]
	}
	w.labels, w.short = labels(c.Articles, 60), labels(c.Articles, 36)
	for _, f := range c.Figures {
		w.figures[f.ID] = f
	}
	for _, d := range c.Demands {
		w.demandOf[d.ID] = d
	}
	for _, k := range c.Conditions {
		w.conditionOf[k.ID] = k
	}
	w.spans = findingSpans(c)
	w.keepEvents()
	w.conditions, w.demands = w.keepConditions(), w.keepDemands()
	w.index = newIndex(w)
	return w
}

// title names the parties and, if it is known, the question between them.
func (w *writer) title() string {
	parties := printable(names(w.c.Subject.Parties)...)
	about := "where the talks stand"
	if topic := parley.Printable(w.c.Subject.Topic); topic != "" && !strings.Contains(topic, ",") {
		about = "where the talks on " + topic + " stand"
	}
	if len(parties) == 0 {
		return strings.ToUpper(about[:1]) + about[1:]
	}
	return strings.Join(parties, ", ") + ": " + about
}

// head says what was read. It is made last: it counts what the sections left out.
func (w *writer) head() string {
	var relevant, dated, beside, others int
	var days parley.Interval
	origins := map[string]bool{}
	for _, a := range w.c.Articles {
		switch {
		case foreign(a):
			others++
			continue
		case !a.Relevant:
			beside++
			continue
		}
		relevant++
		origins[w.origin(a.ID)] = true
		if a.Published.Known() {
			dated++
			days = widen(days, a.Published.Interval())
		}
	}
	var head []string
	say := func(format string, args ...any) { head = append(head, fmt.Sprintf(format, args...)) }

	first := count(relevant, "article", "articles") + ", " + count(len(origins), "origin", "origins")
	switch {
	case relevant == 0:
		say("No article is about the subject.")
	case dated == 0:
		say("%s, none of them dated: their order is not known.", first)
	case dated == relevant:
		say("%s, all dated (%s).", first, when(days))
	case relevant-dated == 1:
		say("%s, %d of them dated (%s). One cannot be dated: its place in the order is not known.", first, dated, when(days))
	default:
		say("%s, %d of them dated (%s). %s cannot be dated: their order is not known.", first, dated, when(days), upper(cardinal(relevant-dated)))
	}
	if beside > 0 {
		say("%s beside the subject.", count(beside, "article is", "articles are"))
	}
	if others > 0 {
		say("%s not in English and not read.", count(others, "article is", "articles are"))
	}
	if n := len(w.c.Unread); n > 0 {
		say("%s could not be read.", count(n, "input", "inputs"))
	}
	if w.c.AsOf.Known() {
		say("As of %s: %s and %s left out.", date(w.c.AsOf), count(w.c.Later, "later article", "later articles"),
			count(w.c.Undated, "undated one", "undated ones"))
	}
	if w.o.Since.Known() && w.undated == 0 {
		say("Since %s.", date(w.o.Since))
	} else if w.o.Since.Known() {
		say("Since %s: %s left out.", date(w.o.Since), count(w.undated, "undated finding is", "undated findings are"))
	}
	if topic := parley.Printable(w.c.Subject.Topic); strings.Contains(topic, ",") { // too long for the title
		say("Subject: %s.", topic)
	}
	if !w.c.Subject.Given && len(w.c.Subject.Parties) > 0 {
		say("Parties and subject were proposed from the articles; --parties and --subject set them.")
	}
	return strings.Join(head, " ")
}

// limit cuts a list at as many rows as it may have and says how many more there are.
func limit[T any](w *writer, list string, rows []T) (shown []T, more string) {
	most := maxRows
	if len(w.c.Articles) > manyArticles {
		most = rowsOfMany[list]
	}
	if w.o.All || len(rows) <= most {
		return rows, ""
	}
	return rows[:most], fmt.Sprintf("and %d more: %s", len(rows)-most, w.all(list))
}

// listOf says under which kind the rows of a list are listed in full.
var listOf = map[string]string{"encounters": "encounters", "events": "events", "said": "statements", "conditions": "conditions", "demands": "demands",
	"differ": "disputes", "worth": "articles", "beside": "articles"}

// all is the command that shows the rest of a list.
func (w *writer) all(list string) string {
	switch kind := listOf[list]; {
	case w.o.Lists == "":
		return "parley brief --all PATH..."
	case kind == "":
		return "parley brief --all"
	default:
		return fmt.Sprintf(w.o.Lists, kind)
	}
}

// origin is the ID that stands for the origin of an article.
func (w *writer) origin(article string) string {
	if o := w.c.Origins[article]; o != "" {
		return o
	}
	return article
}

// relevant reports whether the findings of an article may be spoken of.
func (w *writer) relevant(article string) bool {
	a := w.articles[article]
	return a != nil && a.Relevant
}

// inTime reports whether something of that date is to be shown under Since.
// What has no date is left out, and counted.
func (w *writer) inTime(i parley.Interval) bool {
	if w.o.Since.Known() && !i.Known() {
		w.undated++
	}
	return w.o.since(i)
}

// since reports whether a range of days reaches to Since or past it.
func (o Options) since(i parley.Interval) bool {
	switch {
	case !o.Since.Known():
		return true
	case !i.Known():
		return false
	}
	return !i.To.Known() || !i.To.T.Before(o.Since.Interval().From.T) // an open end may be any later day
}

// told is the date of a finding that an article tells: its own, else the day the
// article was published.
func (w *writer) told(own parley.Interval, article string) parley.Interval {
	if own.Known() {
		return own
	}
	if a := w.articles[article]; a != nil {
		return a.Published.Interval()
	}
	return parley.Interval{}
}

// keep reports whether a finding may be shown: its article is about the subject
// and its date is not before Since.
func (w *writer) keep(f parley.Finding, own parley.Interval) bool {
	return w.relevant(f.Article) && w.inTime(w.told(own, f.Article))
}

// keepEvents takes over the events and encounters that relevant articles tell of,
// counted without the others.
func (w *writer) keepEvents() {
	tellers := map[string][]string{}
	beside := func(m parley.Mention) bool { return !w.relevant(m.Article) }
	for _, e := range w.c.Events {
		all := len(e.Mentions)
		if slices.ContainsFunc(e.Mentions, beside) {
			e.Mentions = slices.DeleteFunc(slices.Clone(e.Mentions), beside)
		}
		if len(e.Mentions) == 0 {
			continue
		}
		for _, m := range e.Mentions {
			tellers[e.ID] = append(tellers[e.ID], m.Article)
		}
		if len(e.Mentions) < all || e.Articles == 0 {
			e.Corroboration = w.corroboration(tellers[e.ID])
		}
		if !w.inTime(w.happenedOn(e)) || !w.o.All && unlikely(e) {
			continue
		}
		w.events = append(w.events, e)
		if last := w.happenedOn(e).To; e.Status == parley.Occurred && last.Known() && (!w.newest.Known() || last.T.After(w.newest.T)) {
			w.newest = last
		}
	}
	for _, e := range w.c.Encounters {
		var articles []string
		for _, id := range e.Events {
			articles = append(articles, tellers[id]...)
		}
		e.Outcome, e.NotRaised = w.only(e.Outcome), w.only(e.NotRaised)
		for _, f := range slices.Concat(e.Outcome, e.NotRaised) {
			articles = append(articles, f.Article)
		}
		when := e.Date
		if !when.Known() {
			when = w.reported(articles)
		}
		if len(articles) == 0 || !w.o.since(when) {
			continue // its events were counted
		}
		if e.Articles == 0 {
			e.Corroboration = w.corroboration(articles)
		}
		w.encounters = append(w.encounters, e)
	}
}

// unlikely reports whether no telling of the event was read with any confidence. A
// telling without a probability is a person's.
func unlikely(e parley.Event) bool {
	for _, m := range e.Mentions {
		if m.Probability == 0 || m.Probability >= parley.Likely {
			return false
		}
	}
	return true
}

// only returns the findings that stand in relevant articles.
func (w *writer) only(fs []parley.Finding) []parley.Finding {
	return slices.DeleteFunc(slices.Clone(fs), func(f parley.Finding) bool { return !w.relevant(f.Article) })
}

func (w *writer) corroboration(articles []string) parley.Corroboration {
	distinct, outlets, origins := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, id := range articles {
		distinct[id] = true
		origins[w.origin(id)] = true
		if a := w.articles[id]; a != nil && a.Outlet.Name != "" {
			outlets[a.Outlet.Name] = true
		}
	}
	return parley.Corroboration{Articles: len(distinct), Outlets: len(outlets), Origins: len(origins)}
}
