// Package situation says where each side stands: which issues the talks turn on, what
// each actor wants or rejects on them, and the numbers by which the outlook takes it,
// each with where it comes from: passages, a default, or an analyst.
//
// Start at [Assess]; [Print] writes a situation as YAML, [Parse] reads what an analyst
// changed in it and [Apply] puts that in force.
package situation

import (
	"sort"
	"strings"

	"parley"
)

// Assess gathers demands, offers, refusals and conditions under issues, and fills the
// model of the situation from them and from the events: who the sides are and what
// part they play, where they stand on each issue, what waiting costs them. Each
// position names the findings that it rests on; an actor who is told to be both for and
// against is mixed. A value that no passage tells is a default, and says so.
func Assess(c *parley.Case) parley.Situation {
	a := newAssessor(c)
	b := board{list: a.list, text: a.text, issues: map[string]*parley.Issue{}, positions: map[string]*parley.Position{}, told: map[string]map[string]bool{}}
	for _, t := range a.tellings {
		b.put(t, a.origin(t.finding.Article))
	}
	s := b.situation()
	a.model(&s)
	return s
}

// A board collects positions under issues.
type board struct {
	list      []entry
	text      map[string]string
	issues    map[string]*parley.Issue
	positions map[string]*parley.Position
	// told are the words on an issue by origin and actor: what a copy repeats is there once.
	told map[string]map[string]bool
}

// put adds one position. Its words are as the reader gave them; where they do not stand
// in the passage as they are the whole passage does.
func (b *board) put(t telling, origin string) {
	issue := b.issues[t.issue.id]
	if issue == nil {
		issue = newIssue(t.issue)
		b.issues[t.issue.id] = issue
		b.told[t.issue.id] = map[string]bool{}
	}
	b.told[t.issue.id][origin+"\x00"+t.actor.ID+"\x00"+t.words] = true
	issue.Evidence = append(issue.Evidence, t.finding.ID)
	stance := "for"
	if t.value < 50 {
		stance = "against"
	}
	key := t.actor.ID + "\x00" + t.issue.id
	p := b.positions[key]
	if p == nil {
		p = &parley.Position{Actor: t.actor, Issue: t.issue.id, Stance: stance, Finding: t.finding, Text: t.words}
		if passage := t.finding.Span.In(b.text[t.finding.Article]); t.words == "" || !strings.Contains(passage, t.words) {
			p.Text = passage
		}
		b.positions[key] = p
	}
	if p.Stance != stance {
		p.Stance = "mixed"
	}
	p.RedLine = p.RedLine || t.final
	p.Evidence = append(p.Evidence, t.finding.ID)
}

// situation returns what was collected in a fixed order: issues with the most
// words on them first, those of copies counted once, positions by issue and actor.
func (b *board) situation() parley.Situation {
	var s parley.Situation
	for _, i := range b.issues {
		sort.Strings(i.Evidence)
		s.Issues = append(s.Issues, *i)
	}
	sort.Slice(s.Issues, func(i, j int) bool {
		x, y := s.Issues[i], s.Issues[j]
		if m, n := len(b.told[x.ID]), len(b.told[y.ID]); m != n {
			return m > n
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
