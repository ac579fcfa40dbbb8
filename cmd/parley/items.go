package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley"
)

// A listing makes the lines of lists out of a case.
type listing struct {
	c        *parley.Case
	articles map[string]*parley.Article
}

func textsOf(c *parley.Case) map[string]*parley.Article {
	out := make(map[string]*parley.Article, len(c.Articles))
	for i := range c.Articles {
		out[c.Articles[i].ID] = &c.Articles[i]
	}
	return out
}

// items returns the head of a list and its lines, in the order of the case.
func (l listing) items(kind string) (header []string, items []item) {
	switch kind {
	case "articles":
		return []string{"ID", "PUBLISHED", "OUTLET", "TITLE", "FACTS", "NOTE"}, l.articleItems()
	case "events":
		return []string{"ID", "DATE", "TYPE", "STATUS", "WHO", "TO WHOM", "PLACE", "ORIGINS"}, l.eventItems()
	case "encounters":
		return []string{"ID", "DATE", "WHAT", "STATUS", "PARTIES", "PLACE", "ORIGINS"}, l.encounterItems()
	case "disputes":
		return []string{"ID", "SLOT", "RELATION", "ACCOUNTS"}, l.disputeItems()
	case "statements":
		return []string{"ID", "DATE", "SPEAKER", "SAID"}, l.statementItems()
	case "figures":
		return []string{"ID", "PUBLISHED", "WHAT", "NUMBER", "OF", "BY", "TOLD AS"}, l.figureItems()
	case "demands":
		return []string{"ID", "DATE", "ACTOR", "FORM", "TO", "WHAT"}, l.demandItems()
	case "conditions":
		return []string{"ID", "DATE", "ACTOR", "ACT", "RELATION", "UNTIL"}, l.conditionItems()
	case "roles":
		return []string{"ID", "PUBLISHED", "PERSON", "VERDICT", "TOLD AS"}, l.roleItems()
	case "entities":
		return []string{"ID", "NAME", "TYPE", "COUNTRY", "OFFICE", "ALSO"}, l.entityItems()
	}
	return nil, nil
}

func names(as []parley.Actor) string {
	var out []string
	for _, a := range as {
		out = append(out, a.Name)
	}
	return strings.Join(out, ", ")
}

// told is the date of a finding: its own, else the day its article was published.
func (l listing) told(own parley.Interval, article string) parley.Interval {
	if a := l.articles[article]; !own.Known() && a != nil {
		return a.Published.Interval()
	}
	return own
}

func (l listing) words(f parley.Finding) string {
	if a := l.articles[f.Article]; a != nil {
		return f.Span.In(a.Text)
	}
	return ""
}

func dash(s string) string { return cmp.Or(s, "–") }

func maybe(a *parley.Argument) []parley.Actor {
	if a == nil {
		return nil
	}
	return []parley.Actor{a.Actor}
}

func (l listing) articleItems() []item {
	worth := map[string]parley.Worth{}
	for _, w := range l.c.Worth {
		worth[w.Article] = w
	}
	var out []item
	for _, a := range l.c.Articles {
		var notes []string
		w, weighed := worth[a.ID]
		facts := "–"
		if weighed {
			facts = strconv.Itoa(w.Facts)
		}
		switch {
		case a.Language != "" && a.Language != "en":
			notes = append(notes, "not read ("+a.Language+")")
		case !a.Relevant:
			notes = append(notes, "beside the subject")
		case w.Thin:
			notes = append(notes, "thin")
		}
		if o := l.c.Origins[a.ID]; o != "" && o != a.ID {
			notes = append(notes, "same origin as "+o)
		}
		notes = append(notes, a.Flags...)
		out = append(out, item{id: a.ID, types: []string{a.Outlet.Kind, a.Outlet.Name, a.Outlet.Bloc}, when: a.Published.Interval(), articles: []string{a.ID},
			actors: []parley.Actor{{Name: a.Author}}, cells: []string{dash(a.Published.String()), dash(a.Outlet.Name), dash(a.Title), facts, strings.Join(notes, "; ")}})
	}
	slices.SortStableFunc(out, func(x, y item) int { return x.when.From.T.Compare(y.when.From.T) }) // undated ones first
	return out
}

func (l listing) eventItems() []item {
	var out []item
	for i := range l.c.Events {
		e := &l.c.Events[i]
		x := item{id: e.ID, types: []string{e.Type.String(), string(e.Status)}, when: e.Date}
		x.actors = append(append(append(x.actors, e.Actors...), e.Recipients...), e.ClaimedBy...)
		for _, m := range e.Mentions {
			x.articles = append(x.articles, m.Article)
		}
		status := string(e.Status)
		if e.Contested {
			status += ", denied by a party"
		}
		x.cells = []string{dash(e.Date.String()), e.Type.String(), status, dash(names(e.Actors)), dash(names(e.Recipients)), dash(e.Place), strconv.Itoa(e.Origins)}
		out = append(out, x)
	}
	return out
}

func (l listing) encounterItems() []item {
	var out []item
	for _, e := range l.c.Encounters {
		what := e.What
		if e.Number > 0 {
			what += fmt.Sprintf(" no. %d", e.Number)
		}
		out = append(out, item{id: e.ID, types: []string{e.What, string(e.Status)}, when: e.Date, actors: e.Parties, articles: e.Reports,
			cells: []string{dash(e.Date.String()), what, string(e.Status), dash(names(e.Parties)), dash(e.Place), strconv.Itoa(e.Origins)}})
	}
	return out
}

func (l listing) disputeItems() []item {
	dates := map[string]parley.Interval{}
	for _, e := range l.c.Events {
		dates[e.ID] = e.Date
	}
	for _, e := range l.c.Encounters {
		dates[e.ID] = e.Date
	}
	var out []item
	for _, d := range l.c.Disputes {
		x := item{id: d.ID, types: []string{d.Slot, string(d.Relation)}, when: dates[cmp.Or(d.Event, d.Encounter)]}
		var accounts []string
		for _, v := range d.Values {
			x.articles = append(x.articles, v.Article)
			if v.By != nil {
				x.actors = append(x.actors, *v.By)
			}
			accounts = append(accounts, v.Words)
		}
		x.cells = []string{d.Slot, string(d.Relation), strings.Join(accounts, " | ")}
		out = append(out, x)
	}
	return out
}

func (l listing) statementItems() []item {
	var out []item
	for _, s := range l.c.Statements {
		var pieces []string
		for _, p := range s.Content {
			pieces = append(pieces, l.words(parley.Finding{Article: s.Article, Span: p}))
		}
		when := l.told(s.Date, s.Article)
		out = append(out, item{id: s.ID, types: []string{string(s.Direct)}, when: when, actors: maybe(s.Speaker), articles: []string{s.Article},
			cells: []string{dash(when.String()), dash(names(maybe(s.Speaker))), strings.Join(pieces, " … ")}})
	}
	return out
}

func (l listing) figureItems() []item {
	number := func(f *float64) string {
		if f == nil {
			return ""
		}
		return strconv.FormatFloat(*f, 'f', -1, 64)
	}
	var out []item
	for _, f := range l.c.Figures {
		n := number(f.Low)
		switch low, high := number(f.Low), number(f.High); {
		case f.Low == nil && f.High != nil:
			n = "at most " + high
		case f.High == nil && f.Low != nil:
			n = "at least " + low
		case low != high:
			n = low + " to " + high
		}
		when := l.told(f.AsOf.Interval(), f.Article)
		out = append(out, item{id: f.ID, types: []string{f.What, f.Unit}, when: when, actors: maybe(f.By), articles: []string{f.Article},
			cells: []string{dash(when.String()), f.What, strings.TrimSpace(n + " " + f.Unit), dash(f.Of), dash(names(maybe(f.By))), l.words(f.Finding)}})
	}
	return out
}

func (l listing) demandItems() []item {
	var out []item
	for _, d := range l.c.Demands {
		when := l.told(d.Date, d.Article)
		out = append(out, item{id: d.ID, types: []string{string(d.Form), d.Firmness}, when: when, actors: append([]parley.Actor{d.Actor.Actor}, maybe(d.To)...),
			articles: []string{d.Article}, cells: []string{dash(when.String()), d.Actor.Name, string(d.Form), dash(names(maybe(d.To))), d.What}})
	}
	return out
}

func (l listing) conditionItems() []item {
	var out []item
	for _, c := range l.c.Conditions {
		act := "will: " + c.Will // what follows may be a clause of its own
		if c.WillNot != "" {
			act = "will not: " + c.WillNot
		}
		typ := ""
		if c.RedLine {
			typ = "red line"
		}
		when := l.told(c.Date, c.Article)
		out = append(out, item{id: c.ID, types: []string{c.Relation, typ, c.Firmness}, when: when, actors: append([]parley.Actor{c.Actor.Actor}, maybe(c.To)...),
			articles: []string{c.Article}, cells: []string{dash(when.String()), c.Actor.Name, act, c.Relation, c.Until}})
	}
	return out
}

func (l listing) roleItems() []item {
	var out []item
	for _, r := range l.c.Roles {
		when := l.told(parley.Interval{}, r.Article)
		out = append(out, item{id: r.ID, types: []string{r.Verdict}, when: when, actors: []parley.Actor{r.Person}, articles: []string{r.Article},
			cells: []string{dash(when.String()), r.Person.Name, r.Verdict, l.words(r.Finding)}})
	}
	return out
}

func (l listing) entityItems() []item {
	var out []item
	for _, e := range l.c.Entities {
		var office string
		if len(e.Roles) > 0 {
			office = strings.TrimSuffix(e.Roles[0].Title+" of "+e.Roles[0].Of, " of ")
		}
		var also []string
		for _, n := range e.Names {
			if n != e.Name {
				also = append(also, n)
			}
		}
		out = append(out, item{id: e.ID, types: []string{string(e.Type)}, actors: []parley.Actor{{ID: e.ID, Name: e.Name, Country: e.Country, ActsFor: e.ActsFor}},
			cells: []string{e.Name, string(e.Type), dash(e.Country), dash(office), strings.Join(also, ", ")}})
	}
	return out
}
