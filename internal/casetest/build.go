// Package casetest holds cases built by hand for tests: everything in them is
// invented, and every finding points at words that stand in its article.
package casetest

import (
	"fmt"
	"strings"

	"parley"
)

// reader signs what was written by hand.
const reader = "hand@1"

// A builder adds findings to a case by quoting the words they point at.
type builder struct{ c *parley.Case }

func (b *builder) article(a parley.Article) {
	a.Language = "en"
	b.c.Articles = append(b.c.Articles, a)
}

// at returns where words stand in an article. It panics when they do not: the
// fixture is wrong, not the code under test.
func (b *builder) at(article, words string) parley.Span {
	a := b.c.Article(article)
	if a == nil {
		panic("casetest: no article " + article)
	}
	start := strings.Index(a.Text, words)
	if start < 0 || words == "" {
		panic(fmt.Sprintf("casetest: %q is not in article %s", words, article))
	}
	return parley.Span{Start: start, End: start + len(words)}
}

// within is at inside a part of the article.
func (b *builder) within(article string, part parley.Span, words string) parley.Span {
	start := strings.Index(part.In(b.c.Article(article).Text), words)
	if start < 0 || words == "" {
		panic(fmt.Sprintf("casetest: %q is not at %v of article %s", words, part, article))
	}
	return parley.Span{Start: part.Start + start, End: part.Start + start + len(words)}
}

func (b *builder) finding(article, kind, words string) parley.Finding {
	span := b.at(article, words)
	return parley.Finding{ID: parley.FindingID(article, kind, span), Article: article, Span: span, Reader: reader}
}

func (b *builder) mention(article, words, trigger string, stance parley.Stance) parley.Mention {
	m := parley.Mention{Finding: b.finding(article, "mention", words), Stance: stance, Status: parley.Occurred, Probability: 0.9, Rule: "by hand"}
	m.Trigger = b.at(article, trigger)
	return m
}

// event appends an event told by ms and gives every mention its type and status.
func (b *builder) event(e parley.Event, ms ...parley.Mention) {
	origins, outlets := map[string]bool{}, map[string]bool{}
	articles := map[string]bool{}
	for i := range ms {
		ms[i].Type, ms[i].Status = e.Type, e.Status
		articles[ms[i].Article] = true
		origins[b.c.Origins[ms[i].Article]] = true
		outlets[b.c.Article(ms[i].Article).Outlet.Name] = true
	}
	e.Mentions = ms
	e.Corroboration = parley.Corroboration{Articles: len(articles), Outlets: len(outlets), Origins: len(origins)}
	b.c.Events = append(b.c.Events, e)
}

func num(n float64) *float64 { return &n }

func day(d int) parley.Interval { return parley.DayOf(2031, 3, d).Interval() }

// The people and states of the invented case.
var (
	norland = parley.Actor{ID: "norland", Name: "Norland", Country: "Norland"}
	sudmark = parley.Actor{ID: "sudmark", Name: "Sudmark", Country: "Sudmark"}
	brandt  = parley.Actor{ID: "ilse-brandt", Name: "Ilse Brandt", Country: "Norland", ActsFor: []string{"foreign ministry", "Norland"}}
	reyl    = parley.Actor{ID: "tomas-reyl", Name: "Tomas Reyl", Country: "Sudmark", ActsFor: []string{"Sudmark"}}
)
