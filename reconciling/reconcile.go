package reconciling

import (
	"slices"
	"sort"

	"parley"
	"parley/reconciling/kinds"
)

// desk holds what the steps of one reconciliation share.
type desk struct {
	*lineage
	order    map[string]int // articles by date, then ID
	origin   map[string]string
	figures  map[string]parley.Figure
	readings []parley.Reading
	decided  Decisions
	offices  map[string][]parley.Role // of the people of the case
	// capitals are the capitalised words of articles, hashed and in order, ranks the
	// levels of titles and names, and asked what was found out of people, as far as
	// somebody wanted to know.
	capitals map[string][]uint32
	// naming are the readings of articles that have a word with a capital, in order, as far
	// as asked.
	naming map[string][]int32
	home   []int // of each event; see attacks
	// sentences and statements are those of each article.
	sentences  map[string][]parley.Sentence
	statements map[string][]parley.Statement
	reading    map[string]*parley.Reading
	// places are those of attacks, by mention; hit are all of them, in order.
	places map[string]string
	hit    []string
	towns  []string // those of them that are no state
	// groups are the armed groups and other bodies of no state, by name.
	groups map[string]parley.Actor
	// countries are those of the case, as entities have them.
	countries map[string]bool
	// states are those of the case, by the name or code that others have as their country.
	states map[string]parley.Actor
	// guesses are what kind of deed each sentence of each article tells.
	guesses map[string][]kinds.Guess
	// bid is what each sentence bids.
	bid map[standsAt]settled
	// ofNames are the words of the names of the case, hashed, in order.
	ofNames []uint32
	ranks   map[string]string
	asked   map[string]bool
}

// A Decision is a person's: two mentions, by ID, are of one event, or are not.
type Decision struct {
	A, B string
	Same bool
}

// Decisions are in the order in which they were taken: a later one outweighs an earlier.
type Decisions []Decision

// apart reports whether somebody decided that two events are not one.
func (x Decisions) apart(a, b *parley.Event) bool {
	has := func(e *parley.Event, id string) bool {
		for i := range e.Mentions {
			if e.Mentions[i].ID == id {
				return true
			}
		}
		return false
	}
	for _, p := range x {
		if !p.Same && (has(a, p.A) && has(b, p.B) || has(a, p.B) && has(b, p.A)) {
			return true
		}
	}
	return false
}

// Reconcile joins what was read in the articles into one record and fills the
// reconciled parts of the case: Origins, Entities, Events, Encounters, Disputes,
// Worth and the flat lists of findings. Articles and Copies must be set; readings
// may come in any order, one for each article that was read. What a person decided of
// events holds, whatever else speaks for or against it.
func Reconcile(c *parley.Case, readings []parley.Reading, decided Decisions) {
	d := &desk{order: map[string]int{}, figures: map[string]parley.Figure{}, decided: decided,
		capitals: map[string][]uint32{}, naming: map[string][]int32{}, ranks: map[string]string{}, asked: map[string]bool{}}
	for n, id := range byDate(c.Articles) {
		d.order[id] = n
	}
	d.readings = append(d.readings, readings...)
	sort.Slice(d.readings, func(i, j int) bool { return d.order[d.readings[i].Article] < d.order[d.readings[j].Article] })
	c.Statements = flat(d.readings, func(r *parley.Reading) *[]parley.Statement { return &r.Statements })
	c.Figures = flat(d.readings, func(r *parley.Reading) *[]parley.Figure { return &r.Figures })
	c.Demands = flat(d.readings, func(r *parley.Reading) *[]parley.Demand { return &r.Demands })
	c.Conditions = flat(d.readings, func(r *parley.Reading) *[]parley.Condition { return &r.Conditions })
	c.Roles = flat(d.readings, func(r *parley.Reading) *[]parley.RoleClaim { return &r.Roles })
	c.Judgements = flat(d.readings, func(r *parley.Reading) *[]parley.Judgement { return &r.Judgements })
	c.Gains = flat(d.readings, func(r *parley.Reading) *[]parley.Gain { return &r.Gains })
	mentions := flat(d.readings, func(r *parley.Reading) *[]parley.Mention { return &r.Mentions })
	c.Copies = direct(c.Articles, c.Copies)
	c.Copies = append(c.Copies, rehashes(c.Articles, d.readings, c.Copies)...)
	d.lineage = newLineage(c.Articles, c.Copies)
	d.quoted, d.ofDenial, d.lineage.leads, d.overWho = d.quoter, d.deniesCharge, d.leads, d.quarrel
	d.origin = origins(c.Articles, c.Copies)
	c.Origins = d.origin
	c.Stories = d.stories(c.Articles)
	c.Entities = unite(d.readings)
	d.said()
	d.offices = map[string][]parley.Role{}
	for _, e := range c.Entities {
		d.offices[e.ID] = e.Roles
	}
	d.sentences, d.statements = map[string][]parley.Sentence{}, map[string][]parley.Statement{}
	for i := range d.readings {
		r := &d.readings[i]
		d.sentences[r.Article], d.statements[r.Article] = r.Sentences, r.Statements
		for _, f := range r.Figures {
			d.figures[f.ID] = f
		}
		for _, o := range r.Outcomes {
			if o.Kind == parley.NotRaised {
				c.Silences = append(c.Silences, o)
			}
		}
		r.Mentions, r.Entities = nil, nil // the events will have them, and the case has
	}
	d.states = map[string]parley.Actor{}
	for i := range c.Entities {
		if e := &c.Entities[i]; e.Type == parley.State && e.Country != "" {
			d.states[e.Country] = parley.Actor{ID: e.ID, Name: e.Name, Country: e.Country, ActsFor: e.ActsFor}
		}
	}
	d.judge(c.Roles)
	d.ofNames = nameWords(c.Entities)
	d.guess()
	mentions = append(mentions, d.bids(mentions)...)
	for i := range d.readings {
		d.readings[i].References = slices.Clone(d.readings[i].References) // they are the caller's
	}
	d.redate(mentions)
	d.meetingsAsTold(mentions)
	d.asTerms(mentions)
	d.takeBack(mentions)
	for i := range d.readings {
		d.meetingsAsTold(d.readings[i].References)
	}
	mentions = append(mentions, d.prospects(mentions, c.Entities)...)
	c.Events = d.events(mentions)
	c.Events = d.refer(c.Events)
	d.places = attackPlaces(c.Events)
	hit := map[string]bool{}
	for _, p := range d.places {
		hit[p] = true
	}
	d.hit, d.groups, d.countries = sorted(hit), map[string]parley.Actor{}, map[string]bool{}
	states := map[string]bool{}
	for i := range c.Entities {
		if c.Entities[i].Type == parley.State {
			states[c.Entities[i].Name] = true
		}
	}
	d.towns = slices.DeleteFunc(slices.Clone(d.hit), func(p string) bool { return states[p] })
	for i := range c.Entities {
		if c := c.Entities[i].Country; c != "" {
			d.countries[c] = true
		}
		if e := &c.Entities[i]; e.Country == "" && (e.Type == parley.ArmedGroup || e.Type == parley.Organisation) {
			d.groups[e.Name] = parley.Actor{ID: e.ID, Name: e.Name}
		}
	}
	d.reading = map[string]*parley.Reading{}
	for i := range d.readings {
		d.reading[d.readings[i].Article] = &d.readings[i]
	}
	events := c.Events
	c.Events = nil // of many, retelling makes new ones, and the old need not be held meanwhile
	c.Events = d.underHeadlines(d.retell(d.saidAlike(events)))
	d.adopt(c.Events)
	d.met(c)
	d.repeats(c)
	c.Encounters = d.encounters(c.Events)
	c.Disputes = d.disputes(c)
	c.Omissions = d.omissions(c)
	c.Worth = d.worth(c)
}

// flat puts the findings of one kind of all readings into one list, of which each reading
// keeps its part: a large case holds them once.
func flat[T any](readings []parley.Reading, of func(*parley.Reading) *[]T) []T {
	n := 0
	for i := range readings {
		n += len(*of(&readings[i]))
	}
	if n == 0 {
		return nil
	}
	all := make([]T, 0, n)
	for i := range readings {
		own := of(&readings[i])
		from := len(all)
		all = append(all, *own...)
		*own = all[from:len(all):len(all)]
	}
	return all
}

// byDate returns the IDs of the articles, dated ones first in order of
// publication, then the undated ones by ID.
func byDate(articles []parley.Article) []string {
	sortable := make([]*parley.Article, len(articles))
	for i := range articles {
		sortable[i] = &articles[i]
	}
	sort.Slice(sortable, func(i, j int) bool {
		a, b := sortable[i], sortable[j]
		if a.Published.Known() != b.Published.Known() {
			return a.Published.Known()
		}
		if !a.Published.T.Equal(b.Published.T) {
			return a.Published.T.Before(b.Published.T)
		}
		return a.ID < b.ID
	})
	ids := make([]string, len(sortable))
	for i, a := range sortable {
		ids[i] = a.ID
	}
	return ids
}
