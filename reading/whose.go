package reading

import (
	"slices"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// whose says for whom the one speaks or acts whose word or deed sentence n is: the country,
// or the name of a body of none. He is the speaker of most of it, else whoever it is told to
// be the account of, else the subject of its main verb, behind "by" in the passive; "" where
// that is nobody known.
func whose(doc *text.Document, found *entities.Found, statements []parley.Statement, n int) string {
	s := &doc.Sentences[n]
	var by *parley.Argument
	most := 0
	for i := range statements {
		x := &statements[i]
		if x.Speaker == nil || x.Span.End <= s.Start || x.Span.Start >= s.End {
			continue
		}
		said := 0
		for _, c := range x.Content {
			said += max(0, min(c.End, s.End)-max(c.Start, s.Start))
		}
		all := min(x.Span.End, s.End) - max(x.Span.Start, s.Start)
		if said > most && 2*all > s.Len() && 3*said > s.Len() && speaksFor(found, x.Speaker.Actor) != "" {
			by, most = x.Speaker, said
		}
	}
	if by != nil {
		return speaksFor(found, by.Actor)
	}
	t := text.NewTree(s)
	if a := found.Account(t, n); a != nil {
		return speaksFor(found, a.Actor)
	}
	root := slices.IndexFunc(s.Tokens, func(x text.Token) bool { return x.Head < 0 })
	if root < 0 {
		return ""
	}
	clauses := []int{root}
	for _, p := range t.All(root, "parataxis") {
		switch first, _ := t.Bounds(p); {
		case first > 0 && t.Tokens[first-1].Form == ":" || t.Tokens[first].Form == ":": // what is said
		case t.Tokens[p].UPOS == "VERB" && found.Headed(n, t.Child(p, "=nsubj")) != nil: // "it was theirs, the ministry retorted"
			clauses = append([]int{p}, clauses...)
		default: // "a note charges them with it; it was drafted by the ministry"
			clauses = append(clauses, p)
		}
	}
	for _, v := range append(clauses, t.All(root, "conj")...) { // "suspicion fell on them, and a spokesman voiced it"
		name := found.Headed(n, doerOf(t, v))
		if name == nil {
			continue
		}
		if name.Kind == entities.Group || name.Kind == entities.PlaceName {
			return ""
		}
		return speaksFor(found, found.Argument(name).Actor)
	}
	return ""
}

// doerOf is the token of whoever does what a verb says: its subject, behind "by" in the passive; -1
// where it has none.
func doerOf(t *text.Tree, verb int) int {
	if t.Child(verb, "nsubj:pass", "aux:pass") < 0 {
		return t.Child(verb, "=nsubj")
	}
	by := -1
	for _, o := range t.All(verb, "obl") {
		if t.Case(o) == "by" {
			by = o
		}
	}
	return by
}

// speaksFor is the country for which somebody speaks, else the armed group or body that he is
// or for which he acts; "" where he speaks for himself.
func speaksFor(found *entities.Found, a parley.Actor) string {
	if a.Country != "" {
		return a.Country
	}
	switch found.TypeOf(a.ID) {
	case parley.ArmedGroup, parley.Organisation:
		if strings.Contains(a.Name, " ") {
			return a.Name
		}
		return "" // a capital at the head of a sentence is soon taken for a name
	}
	for _, name := range a.ActsFor {
		for i := range found.Entities {
			if e := &found.Entities[i]; e.Name == name && e.Country != "" {
				return e.Country
			}
		}
	}
	if len(a.ActsFor) > 0 {
		return a.ActsFor[len(a.ActsFor)-1]
	}
	return ""
}
