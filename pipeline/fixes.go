package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/reconciling"
)

// fixes are the decisions of a person that are in force, as they are asked for.
type fixes struct {
	articles, findings, entities map[string][]parley.Correction // by article, by article, by entity
	outlets                      map[string]parley.Outlet
	parties                      []string
	topic                        string
	events                       reconciling.Decisions
	actors                       []parley.Entity   // put on record
	same                         map[string]string // actors that are another one, by ID
	apart                        map[string]string // ID and words of those who are somebody else
	situation                    string            // what an analyst set, as YAML
}

func fixesOf(v parley.View) (fixes, error) {
	log, err := v.Corrections()
	if err != nil {
		return fixes{}, err
	}
	return newFixes(log), nil
}

func newFixes(log []parley.Correction) fixes {
	f := fixes{articles: map[string][]parley.Correction{}, findings: map[string][]parley.Correction{}, entities: map[string][]parley.Correction{},
		outlets: parley.Declared(log)}
	f.parties, f.topic = parley.Asked(log)
	f.situation = parley.SetSituation(log)
	f.actors, f.same, f.apart = parley.Recorded(log), map[string]string{}, map[string]string{}
	for _, c := range parley.InForce(log) {
		switch c.Target {
		case parley.TargetOutlet, parley.TargetCase:
		case parley.TargetArticle:
			f.articles[c.Article] = append(f.articles[c.Article], c)
		case parley.TargetActor:
			f.actor(c)
		case parley.TargetEntity:
			f.entities[c.Name] = append(f.entities[c.Name], c)
		default:
			if c.Action == parley.Merge || c.Action == parley.Split {
				f.events = append(f.events, reconciling.Decision{A: parley.FindingID(c.Article, c.Target, c.Span), B: c.Value, Same: c.Action == parley.Merge})
				continue
			}
			f.findings[c.Article] = append(f.findings[c.Article], c)
		}
	}
	return f
}

// ArticleFields are the fields of an article that can be set.
func ArticleFields() []string { return []string{"date", "outlet", "title", "author", "relevant"} }

// article puts what was set of an article into it, and what was declared of its outlet.
func (f fixes) article(a *parley.Article) {
	for _, c := range f.articles[a.ID] {
		_ = setArticle(a, c.Field, c.Value) // was checked when it was made
	}
	if o, ok := f.outlets[strings.ToLower(a.Outlet.Name)]; ok {
		a.Outlet.Country, a.Outlet.Bloc, a.Outlet.Kind = o.Country, o.Bloc, o.Kind
	}
}

func setArticle(a *parley.Article, field, value string) error {
	switch field {
	case "date":
		t, err := dateOf(value)
		if err != nil {
			return err
		}
		a.Published = t
	case "outlet":
		a.Outlet.Name = value
	case "title":
		a.Title = value
	case "author":
		a.Author = value
	case "relevant":
		if value != "yes" && value != "no" {
			return fmt.Errorf("%w: relevant is yes or no", parley.ErrInvalid)
		}
	default:
		return noField("an article", field, ArticleFields())
	}
	return nil
}

func noField(of, field string, known []string) error {
	return fmt.Errorf("%w: %s has no field %q that can be set; %s can", parley.ErrInvalid, of, field, strings.Join(known, ", "))
}

func dateOf(value string) (parley.Time, error) {
	if value == "" {
		return parley.Time{}, nil
	}
	return parley.ParseTime(value)
}

// relevant returns the articles that a person called relevant or beside the subject.
func (f fixes) relevant() map[string]bool {
	out := map[string]bool{}
	for id, list := range f.articles {
		for _, c := range list {
			if c.Field == "relevant" {
				out[id] = c.Value == "yes"
			}
		}
	}
	return out
}

// mark tells apart articles that readers and comparisons see differently because of
// corrections; empty where there are none.
func (f fixes) mark(article string) string {
	last := map[string]string{}
	for _, c := range f.articles[article] {
		if c.Field != "relevant" {
			last[c.Field] = c.Value
		}
	}
	if len(last) == 0 {
		return ""
	}
	h := sha256.New()
	for _, field := range sortedKeys(last) {
		fmt.Fprintf(h, "%s\x00%s\x00", field, last[field])
	}
	return hex.EncodeToString(h.Sum(nil)[:4])
}

// reading applies what was decided on the findings of an article. A decision whose
// finding is not there any more waits for it to come back.
func (f fixes) reading(r *parley.Reading, who *cast) {
	list := f.findings[r.Article]
	if len(list) == 0 {
		return
	}
	wrong := map[string]bool{}
	for x := range r.All() {
		for _, c := range list {
			if c.Target != x.Key || c.Span != x.Span {
				continue
			}
			if c.Action == parley.Reject {
				wrong[x.Finding.ID] = true
				continue
			}
			_ = setFinding(r, x.Finding.ID, x.Kind, c.Field, c.Value, who) // was checked when it was made
		}
	}
	if len(wrong) > 0 {
		leaveOut(r, wrong)
	}
}

func leaveOut(r *parley.Reading, wrong map[string]bool) {
	r.Mentions = slices.DeleteFunc(r.Mentions, func(x parley.Mention) bool { return wrong[x.ID] })
	r.References = slices.DeleteFunc(r.References, func(x parley.Mention) bool { return wrong[x.ID] })
	r.Statements = slices.DeleteFunc(r.Statements, func(x parley.Statement) bool { return wrong[x.ID] })
	r.Figures = slices.DeleteFunc(r.Figures, func(x parley.Figure) bool { return wrong[x.ID] })
	r.Demands = slices.DeleteFunc(r.Demands, func(x parley.Demand) bool { return wrong[x.ID] })
	r.Conditions = slices.DeleteFunc(r.Conditions, func(x parley.Condition) bool { return wrong[x.ID] })
	r.Roles = slices.DeleteFunc(r.Roles, func(x parley.RoleClaim) bool { return wrong[x.ID] })
	r.Outcomes = slices.DeleteFunc(r.Outcomes, func(x parley.Outcome) bool { return wrong[x.ID] })
	r.Judgements = slices.DeleteFunc(r.Judgements, func(x parley.Judgement) bool { return wrong[x.ID] })
	r.Gains = slices.DeleteFunc(r.Gains, func(x parley.Gain) bool { return wrong[x.ID] })
	r.Rehashes = slices.DeleteFunc(r.Rehashes, func(x parley.Rehash) bool { return wrong[x.ID] })
	for i := range r.Mentions {
		r.Mentions[i].Figures = slices.DeleteFunc(r.Mentions[i].Figures, func(id string) bool { return wrong[id] })
	}
}

// EntityFields are the fields of an entity that can be set.
func EntityFields() []string { return []string{"name", "country", "type"} }

// entity applies what was set of entities wherever they appear in a reading.
func (f fixes) entity(r *parley.Reading) {
	if len(f.entities) == 0 {
		return
	}
	for i := range r.Entities {
		e := &r.Entities[i]
		for _, c := range f.entities[e.ID] {
			switch c.Field {
			case "name":
				e.Name = c.Value
			case "country":
				e.Country = c.Value
			case "type":
				e.Type = parley.EntityType(c.Value)
			}
		}
	}
	for x := range r.All() {
		for _, a := range x.Actors {
			for _, c := range f.entities[a.ID] {
				switch c.Field {
				case "name":
					a.Name = c.Value
				case "country":
					a.Country = c.Value
				}
			}
		}
	}
}
