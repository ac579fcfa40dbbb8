// Package situation says where each side stands: which issues the talks turn on,
// and what each actor wants or rejects on them. So far it holds what the texts say
// outright; scales, levers and their effects have their seat here.
//
// Start at [Assess].
package situation

import (
	"sort"
	"strings"

	"parley"
)

// Assess gathers demands, offers, refusals and conditions under issues. Each
// position names the findings that it rests on; an actor who is told to be both
// for and against is mixed.
func Assess(c *parley.Case) parley.Situation {
	list := entries()
	b := board{text: map[string]string{}, issues: map[string]*parley.Issue{}, positions: map[string]*parley.Position{}}
	for i := range c.Articles {
		b.text[c.Articles[i].ID] = c.Articles[i].Text
	}
	for i := range c.Demands {
		d := &c.Demands[i]
		stance := "for"
		if d.Form == parley.Refused {
			stance = "against"
		}
		for _, s := range stands(list, d.What) {
			b.put(s.entry, d.Actor.Actor, stance, d.Finding, s.words, d.Firmness == "firm" && d.Form != parley.Aimed)
		}
	}
	for i := range c.Conditions {
		x := &c.Conditions[i]
		stance := "for"
		if x.WillNot != "" && x.Relation == "if" { // not as long as this is so
			stance = "against"
		}
		if issue, clause, ok := issueOf(list, x.Until); ok {
			b.put(issue, x.Actor.Actor, stance, x.Finding, clause, x.RedLine)
		}
	}
	return b.situation()
}

// A board collects positions under issues.
type board struct {
	text      map[string]string
	issues    map[string]*parley.Issue
	positions map[string]*parley.Position
}

// put adds one position. words are its words as the reader gave them; where they do
// not stand in the passage as they are the whole passage does.
func (b *board) put(e entry, actor parley.Actor, stance string, f parley.Finding, words string, redLine bool) {
	id := e.id
	issue := b.issues[id]
	if issue == nil {
		issue = &parley.Issue{ID: id, Name: e.name, Open: e.words == nil}
		b.issues[id] = issue
	}
	issue.Evidence = append(issue.Evidence, f.ID)
	key := actor.ID + "\x00" + id
	p := b.positions[key]
	if p == nil {
		p = &parley.Position{Actor: actor, Issue: id, Stance: stance, Finding: f, Text: words}
		if passage := f.Span.In(b.text[f.Article]); words == "" || !strings.Contains(passage, words) {
			p.Text = passage
		}
		b.positions[key] = p
	}
	if p.Stance != stance {
		p.Stance = "mixed"
	}
	p.RedLine = p.RedLine || redLine
	p.Evidence = append(p.Evidence, f.ID)
}

// situation returns what was collected in a fixed order: issues with the most
// evidence first, positions by issue and actor.
func (b *board) situation() parley.Situation {
	var s parley.Situation
	for _, i := range b.issues {
		sort.Strings(i.Evidence)
		s.Issues = append(s.Issues, *i)
	}
	sort.Slice(s.Issues, func(i, j int) bool {
		x, y := s.Issues[i], s.Issues[j]
		if len(x.Evidence) != len(y.Evidence) {
			return len(x.Evidence) > len(y.Evidence)
		}
		return x.ID < y.ID
	})
	for _, p := range b.positions {
		sort.Strings(p.Evidence)
		s.Positions = append(s.Positions, *p)
	}
	sort.Slice(s.Positions, func(i, j int) bool {
		x, y := s.Positions[i], s.Positions[j]
		if x.Issue != y.Issue {
			return x.Issue < y.Issue
		}
		return x.Actor.ID < y.Actor.ID
	})
	return s
}
