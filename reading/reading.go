// Package reading finds in one article who is named, who did what to whom, who said
// what, which numbers are given, and what is demanded, offered or refused on which
// terms. Each kind of finding has a folder of its own; this package knows their
// order and joins what belongs together.
//
// Start at [Reader.Read].
package reading

import (
	"sort"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/amounts"
	"parley/reading/charges"
	"parley/reading/credits"
	"parley/reading/demands"
	"parley/reading/entities"
	"parley/reading/events"
	"parley/reading/figures"
	"parley/reading/judgements"
	"parley/reading/labels"
	"parley/reading/outcomes"
	"parley/reading/quotes"
	"parley/reading/rebuttals"
	"parley/reading/times"
	"parley/reading/vocabulary"
	"parley/text"
)

// A Reader reads articles of one language. It is safe for use by several
// goroutines at once.
type Reader struct {
	language text.Language
	world    *entities.World
	events   *events.Lexicon
	quotes   *quotes.Reader
	outcomes *outcomes.Lexicon
	credits  *credits.Lexicon
	times    *times.Lexicon
	words    vocabulary.Lexicon
}

// New returns a reader of English that knows the given world of actors.
func New(english text.Language, world *entities.World) (*Reader, error) {
	r := &Reader{language: english, world: world, credits: credits.English(), times: times.English(), words: vocabulary.English()}
	var err error
	if r.events, err = events.English(); err != nil {
		return nil, err
	}
	if r.quotes, err = quotes.New(); err != nil {
		return nil, err
	}
	if r.outcomes, err = outcomes.English(); err != nil {
		return nil, err
	}
	return r, nil
}

// Read returns all findings of the article, each with its span, in order of place.
func (r *Reader) Read(a *parley.Article) parley.Reading {
	doc := r.language.Read(a.Text, a.Blocks)
	found := entities.Find(doc, a, r.world)
	out := parley.Reading{Article: a.ID, Entities: found.Entities, Introduced: found.Introduces(r.world)}
	out.Statements = r.quotes.Find(doc, found, a.ID)
	out.Figures = figures.Find(doc, found, out.Statements, a.ID)
	out.Demands, out.Conditions = demands.Find(doc, found, out.Statements, a.ID)
	in := events.Inputs{Doc: doc, Article: a, Found: found, World: r.world, Dates: r.dates(doc, a), Quoted: quoted(out.Statements), Mended: map[int]*text.Sentence{}}
	out.Mentions = events.Find(in, r.events)
	out.References = events.References(in, r.events, out.Mentions)
	out.Amounts = amounts.Find(doc, found, out.Statements, a.ID)
	out.Charges = charges.Find(doc, a, found, out.Statements, out.Mentions)
	out.Mentions = append(out.Mentions, events.Implied(in, r.events, &out)...)
	events.Occasions(in, r.events, &out)
	events.Begin(in, out.Mentions)
	sort.SliceStable(out.Mentions, func(i, j int) bool { return out.Mentions[i].Trigger.Start < out.Mentions[j].Trigger.Start })
	unnamed(&out)
	out.Rebuttals = rebuttals.Find(doc, a, found, out.Statements, out.Mentions)
	r.dated(doc, a, &out)
	out.Outcomes = outcomes.Find(doc, a, found, r.outcomes)
	out.Roles = entities.RoleClaims(doc, a, found, r.world)
	out.Judgements, out.Gains = judgements.Find(doc, found, out.Statements, a.ID)
	out.Labels = labels.Find(doc, found, a.ID)
	out.Sentences = sentences(doc, a, in.Dates, func(n int) string { return whose(doc, found, out.Statements, n) })
	out.Rehashes = credits.Find(a, r.credits)
	out.Diplomacy = vocabulary.Share(doc, r.words)
	attach(doc, &out)
	return out
}

// dates resolves the date expressions of a sentence against the day of publication.
func (r *Reader) dates(doc *text.Document, a *parley.Article) func(int) []events.Date {
	known := map[int][]events.Date{}
	return func(sentence int) []events.Date {
		out, ok := known[sentence]
		if ok {
			return out
		}
		for _, e := range times.Find(&doc.Sentences[sentence], doc.Text, a.Published, r.times) {
			if e.Resolved && e.Interval.From.Known() && e.Interval.To.Known() {
				d := events.Date{Span: e.Span, Interval: e.Interval, Limit: e.Bound == times.By || e.Bound == times.Until || e.Bound == times.Before, Else: e.Else}
				if e.Bound == times.Since {
					d.Begun = e.Days
				}
				out = append(out, d)
			}
		}
		known[sentence] = out
		return out
	}
}

// sentences are those of the text, without titles, headings and labels, each with
// the days that it names and whose word or deed it is.
func sentences(doc *text.Document, a *parley.Article, dates func(int) []events.Date, by func(int) string) []parley.Sentence {
	var out []parley.Sentence
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Label != text.NoLabel || !s.Parsed || s.Block >= len(a.Blocks) || a.Blocks[s.Block].Kind == parley.Title || a.Blocks[s.Block].Kind == parley.Heading {
			continue
		}
		p := parley.Sentence{Span: s.Span, By: by(i)}
		for _, d := range dates(i) {
			day := d.Interval
			if !day.Exact() {
				day = d.Begun // "has kept them out ever since Monday"
			}
			if day.Exact() {
				if p.Days = append(p.Days, day.From); d.Else != 0 {
					p.Else = append(append(p.Else, make([]int8, len(p.Days)-1-len(p.Else))...), int8(d.Else))
				}
			}
		}
		out = append(out, p)
	}
	return out
}

// quoted returns the stretches of direct speech with their speakers.
func quoted(statements []parley.Statement) []events.Quote {
	var out []events.Quote
	for _, s := range statements {
		if s.Direct == parley.Indirect {
			continue
		}
		for _, c := range s.Content {
			out = append(out, events.Quote{Span: c, Speaker: s.Speaker})
		}
	}
	return out
}

// unnamed lists the people and bodies without a name that act in an event or speak,
// where their country is known, and bodies that only their speaking shows. A bare noun
// ("soldiers", "a spokesman", "the hospital") stays in its finding and is nobody in
// particular: two articles need not mean the same by it.
func unnamed(r *parley.Reading) {
	known := map[string]bool{}
	for _, e := range r.Entities {
		known[e.ID] = true
	}
	for i := range r.Statements {
		if a := r.Statements[i].Speaker; a != nil && !known[a.ID] && (a.Country != "" || a.Name != strings.ToLower(a.Name)) {
			known[a.ID] = true
			kind := parley.Organisation
			if strings.Contains(a.Name, " of ") && len(a.ActsFor) > 0 { // "spokesman of Arvian army"
				kind = parley.Leader
			} else if !quotes.IsBody(a.Name) {
				kind = parley.Person
			}
			r.Entities = append(r.Entities, parley.Entity{ID: a.ID, Name: a.Name, Names: []string{a.Name}, Type: kind, Country: a.Country, ActsFor: a.ActsFor})
		}
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		for _, side := range [][]parley.Argument{m.Actors, m.Recipients, m.ClaimedBy} {
			for _, a := range side {
				if !known[a.ID] && a.Country != "" {
					known[a.ID] = true
					r.Entities = append(r.Entities, parley.Entity{ID: a.ID, Name: a.Name, Names: []string{a.Name}, Type: parley.People, Country: a.Country, ActsFor: a.ActsFor})
				}
			}
		}
	}
}

// Codebook adds the words of somebody's codebook to those by which events are read. It is
// not for a reader that is at work.
func (r *Reader) Codebook(entries []plover.Entry) { r.events.Extend(entries) }

// Knowing returns a reader that also knows those whom other articles introduce.
func (r *Reader) Knowing(a *entities.Acquaintance) *Reader {
	out := *r
	out.world = r.world.Knowing(a)
	return &out
}

// Without leaves parts of the event reader out, to see what each gives; see
// events.Lexicon. It is set before anything is read.
func (r *Reader) Without(parts map[string]bool) { r.events.Without = parts }

// Explaining returns a reader that tells f by which weights it reads each event.
func (r *Reader) Explaining(f func(m *parley.Mention, weights string)) *Reader {
	out, lexicon := *r, *r.events
	lexicon.Explain = f
	out.events = &lexicon
	return &out
}

// Observe has the event reader tell f of each of its readings, with the signs that
// speak for and against it. It is for those who learn from them, before anything is
// read.
func (r *Reader) Observe(f func(*parley.Mention, []string)) { r.events.Observe = f }
