package mentions

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley/reading/entities"
)

// A Coref is how well mentions were linked.
//
// Linkable is every mention after the first of a chain of persons, organisations
// or places that has a name in it; those of the speaker and the hearer (I, you,
// we) are left out. Linked is how many of them the reader gave to an entity met
// before, Right how many of all links go to a mention of the same chain.
type Coref struct {
	Linkable, Linked, Links, Right int
	// By counts links by what the mention is: name, pronoun, noun.
	By map[string]*[3]int // linkable, links, right
	// Wrong lists the links that are wrong, Missed what was not linked.
	Wrong, Missed []string
}

// Precision is the share of links that are right, Recall of linkable mentions
// that are linked.
func (c Coref) Precision() float64 { return share(c.Right, c.Links) }

// Recall is the share of linkable mentions that were linked.
func (c Coref) Recall() float64 { return share(c.Linked, c.Linkable) }

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

var speakers = map[string]bool{"i": true, "me": true, "my": true, "mine": true, "myself": true, "we": true, "us": true, "our": true, "ours": true, "ourselves": true, "you": true, "your": true, "yours": true, "yourself": true, "who": true, "whom": true, "whose": true, "which": true, "that": true, "here": true, "there": true}

// ScoreCoref reads documents and scores the links.
func ScoreCoref(docs []*Document, w *entities.World) Coref {
	c := Coref{By: map[string]*[3]int{"name": {}, "pronoun": {}, "noun": {}}}
	for _, d := range docs {
		c.add(d, entities.Find(d.Text, d.Article, w))
	}
	return c
}

func (c *Coref) add(d *Document, f *entities.Found) {
	slices.SortStableFunc(d.Mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last))
	})
	named := map[string]bool{}
	first := map[string]bool{}
	byHead := map[[2]int]*Mention{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Named && (m.Type == "person" || m.Type == "organization" || m.Type == "place") {
			named[m.Chain] = true
		}
		k := [2]int{m.Sentence, m.Head}
		if old := byHead[k]; old == nil || m.Last-m.First > old.Last-old.First {
			byHead[k] = m
		}
	}
	linkable := map[[2]int]string{}
	for _, m := range d.Mentions {
		if !named[m.Chain] || m.Type != "person" && m.Type != "organization" && m.Type != "place" {
			continue
		}
		head := strings.ToLower(d.Gold[m.Sentence][m.Head].Form)
		if first[m.Chain] && !speakers[head] {
			linkable[[2]int{m.Sentence, m.Head}] = class(d, m)
		}
		first[m.Chain] = true
	}
	for _, cl := range linkable {
		c.Linkable++
		c.By[cl][0]++
	}
	linkedHeads := map[[2]int]bool{}
	lastOf := map[int]*Mention{}
	for i := range f.Names {
		n := &f.Names[i]
		if n.Entity < 0 || n.Kind == entities.Nationality {
			continue
		}
		m := byHead[[2]int{n.Sentence, n.Head}]
		if m == nil {
			for t := n.Last - 1; t >= n.First && m == nil; t-- {
				m = byHead[[2]int{n.Sentence, t}]
			}
		}
		if m == nil {
			continue
		}
		before := lastOf[n.Entity]
		lastOf[n.Entity] = m
		if before == nil || before == m {
			continue
		}
		cl := class(d, *m)
		c.Links++
		c.By[cl][1]++
		if linkable[[2]int{m.Sentence, m.Head}] != "" {
			c.Linked++
			linkedHeads[[2]int{m.Sentence, m.Head}] = true
		}
		if before.Chain == m.Chain {
			c.Right++
			c.By[cl][2]++
			continue
		}
		c.Wrong = append(c.Wrong, fmt.Sprintf("%s %d: %s %q read as %s, in: %s", d.ID, n.Sentence, n.Kind, n.Span.In(d.Text.Text), f.Entities[n.Entity].Name, d.Text.Sentences[n.Sentence].Span.In(d.Text.Text)))
	}
	c.Missed = append(c.Missed, missed(d, linkable, linkedHeads)...)
}

// missed lists the linkable mentions that were not linked, for reading.
func missed(d *Document, linkable map[[2]int]string, linked map[[2]int]bool) []string {
	var out []string
	for k, cl := range linkable {
		if !linked[k] {
			out = append(out, fmt.Sprintf("missed %s %q: %s", cl, d.Gold[k[0]][k[1]].Form, d.Text.Sentences[k[0]].Span.In(d.Text.Text)))
		}
	}
	slices.Sort(out)
	return out
}

func class(d *Document, m Mention) string {
	switch d.Gold[m.Sentence][m.Head].UPOS {
	case "PROPN":
		return "name"
	case "PRON", "DET":
		return "pronoun"
	}
	return "noun"
}
