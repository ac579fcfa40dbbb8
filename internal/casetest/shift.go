package casetest

import "parley"

// Shift puts prefix before the text of one article and moves everything that
// points into it, so that bytes and code points no longer agree.
func Shift(c *parley.Case, article, prefix string) *parley.Case {
	a := c.Article(article)
	a.Text = prefix + a.Text
	move := func(f *parley.Finding, more ...*parley.Span) {
		if f.Article != article {
			return
		}
		for _, s := range append(more, &f.Span) {
			if !s.Empty() {
				s.Start += len(prefix)
				s.End += len(prefix)
			}
		}
	}
	argument := func(a *parley.Argument) *parley.Span {
		if a == nil {
			return &parley.Span{}
		}
		return &a.Span
	}
	all := func(fs []parley.Finding) {
		for i := range fs {
			move(&fs[i])
		}
	}
	for i := range c.Events {
		for j := range c.Events[i].Mentions {
			m := &c.Events[i].Mentions[j]
			move(&m.Finding, &m.Trigger)
		}
	}
	for i := range c.Encounters {
		all(c.Encounters[i].Outcome)
		all(c.Encounters[i].NotRaised)
	}
	for i := range c.Figures {
		move(&c.Figures[i].Finding, argument(c.Figures[i].By))
	}
	for i := range c.Statements {
		s := &c.Statements[i]
		spans := []*parley.Span{&s.Cue, argument(s.Speaker)}
		for j := range s.Content {
			spans = append(spans, &s.Content[j])
		}
		move(&s.Finding, spans...)
	}
	for i := range c.Demands {
		d := &c.Demands[i]
		move(&d.Finding, &d.WhatSpan, &d.Actor.Span, argument(d.To))
	}
	for i := range c.Conditions {
		k := &c.Conditions[i]
		move(&k.Finding, &k.UntilSpan, &k.Actor.Span, argument(k.To))
	}
	for i := range c.Situation.Positions {
		move(&c.Situation.Positions[i].Finding)
	}
	for i := range c.Disputes {
		for j := range c.Disputes[i].Values {
			move(&c.Disputes[i].Values[j].Finding)
		}
	}
	for i := range c.Roles {
		move(&c.Roles[i].Finding)
	}
	for i := range c.Copies {
		all(c.Copies[i].Evidence)
	}
	for i := range c.Outlook.Scenarios {
		all(c.Outlook.Scenarios[i].Means)
		all(c.Outlook.Scenarios[i].StatedBy)
	}
	return c
}
