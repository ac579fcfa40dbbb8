package demands

import (
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// reader names this package and its version in every finding.
const reader = "demands@1"

// Find returns the demands and the conditions of doc, in order of place; article is
// the ID that the findings carry. statements are those of the same document: they say who "we" is, and who sets a
// condition.
func Find(doc *text.Document, found *entities.Found, statements []parley.Statement, article string) ([]parley.Demand, []parley.Condition) {
	var ds []parley.Demand
	var cs []parley.Condition
	seen := map[string]bool{}
	leads := map[int]*entities.Name{}
	if found != nil {
		leads = entities.Listed(doc, found, heads)
	}
	alone := map[int]*scene{}
	for n := range doc.Sentences {
		s := newScene(doc, n, found, statements, article, alone)
		if leads[n] != nil && s.Parsed {
			s.led(leads[n])
		}
		used := map[int]bool{} // verbs that a condition speaks of
		for _, c := range slices.Concat(s.conditions(used), s.firstThings(used), s.pivots(used), s.acrossed) {
			if !seen[c.ID] && !slices.ContainsFunc(cs, func(k parley.Condition) bool { return within(k, c) }) {
				seen[c.ID] = true
				cs = append(cs, c)
			}
		}
		if !s.Parsed {
			continue
		}
		inAct := func(d parley.Demand) bool {
			return slices.ContainsFunc(cs, func(c parley.Condition) bool {
				if act := actSpan(doc.Text, c); !act.Empty() && d.Form != parley.Demanded && !act.Overlaps(d.WhatSpan) && !c.UntilSpan.Overlaps(d.WhatSpan) {
					return false // "rejected the deal and vowed to stay out until"
				}
				return d.Form == parley.Demanded && c.Span.Overlaps(d.WhatSpan) && !c.UntilSpan.Contains(d.WhatSpan) && !c.UntilSpan.Empty() && d.WhatSpan.Overlaps(c.UntilSpan) ||
					c.Span.Contains(d.WhatSpan) && (d.Form == parley.Offered || d.Form == parley.Promised || d.Form == parley.Refused)
			})
		}
		for _, d := range s.demands(used) {
			if !seen[d.ID] && !inAct(d) && !slices.ContainsFunc(ds, func(k parley.Demand) bool { return again(k, d) }) {
				seen[d.ID] = true
				ds = append(ds, d)
			}
		}
	}
	sort.SliceStable(ds, func(i, j int) bool { return ds[i].Span.Start < ds[j].Span.Start })
	return ds, cs
}

// again reports whether demand d is told by the words of k.
func again(k, d parley.Demand) bool {
	return k.Form == d.Form && k.Actor.ID == d.Actor.ID && k.Article == d.Article && (k.WhatSpan.Contains(d.WhatSpan) || d.WhatSpan.Contains(k.WhatSpan))
}

// actSpan returns where the words of the act of a condition stand; an empty span where they
// are not told in one piece.
func actSpan(in string, c parley.Condition) parley.Span {
	act := c.Will + c.WillNot
	if i := strings.Index(c.Span.In(in), act); i >= 0 && act != "" {
		return parley.Span{Start: c.Span.Start + i, End: c.Span.Start + i + len(act)}
	}
	return parley.Span{}
}

// within reports whether the words of condition c say again what k says.
func within(k, c parley.Condition) bool {
	if c.Joined == "otherwise" || k.Joined == "otherwise" { // the same term, the other way
		return k.ID == c.ID
	}
	return k.Article == c.Article && k.Actor.ID == c.Actor.ID && (k.Span.Contains(c.Span) || k.UntilSpan == c.UntilSpan) ||
		k.Article == c.Article && k.UntilSpan == c.UntilSpan && k.Span.Overlaps(c.Span) && sameSide(k.Actor.Actor, c.Actor.Actor)
}

// finding makes the common part of a finding. Two who refuse in the same words are
// two findings, so the actor is part of what kind of thing it is.
func (s *scene) finding(kind string, actor parley.Actor, span parley.Span) parley.Finding {
	return parley.Finding{ID: parley.FindingID(s.article, kind+" "+actor.ID, span), Article: s.article, Span: span, Reader: reader}
}
