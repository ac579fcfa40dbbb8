package events

import (
	"math"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/events/coder"
)

// signs are what can be seen of a reading that speaks for it or against it: by which
// list and how firm a row it was read, whether the parties have names, how it is told,
// and what the learnt coder, asked about the same words, thinks of the type.
func (c *clause) signs(m *parley.Mention, r row, predicate int, second float64) []string {
	kind, _, _ := strings.Cut(r.name, ":")
	kind, _, _ = strings.Cut(kind, " ")
	out := []string{"read by " + kind}
	if strings.Contains(r.name, "loosely") {
		out = append(out, "loosely")
	}
	switch {
	case r.trust >= .8:
		out = append(out, "firm row")
	case r.trust < .65:
		out = append(out, "weak row")
	}
	side := func(name string, list []parley.Argument) {
		switch {
		case len(list) == 0 && name == "actor" && m.Type == plover.Assault:
			out = append(out, "attack by nobody named")
		case len(list) == 0:
			out = append(out, "no "+name)
		case !hasName(list[0]):
			out = append(out, name+" without a name")
		case c.found.TypeOf(list[0].ID) == "":
			out = append(out, name+" in no list")
		}
		if len(list) > 2 {
			out = append(out, "many in "+name)
		}
	}
	if len(m.Actors)+len(m.Recipients) == 0 {
		out = append(out, "by nobody to nobody")
	}
	side("actor", m.Actors)
	side("recipient", m.Recipients)
	if m.Status != parley.Occurred {
		out = append(out, string(m.Status))
	}
	if q := quoteAt(c.quoted, m.Trigger); q != nil {
		out = append(out, "quoted")
	}
	if c.isTitle {
		out = append(out, "headline")
	}
	if c.Is(predicate, "acl", "advcl") {
		out = append(out, "in a side clause")
	}
	switch {
	case second >= .6:
		out = append(out, "coder agrees")
	case second < .1:
		out = append(out, "coder disagrees")
	}
	return out
}

// secondVoice returns how probable the coder finds the type, and what it thinks
// likeliest of all others.
func (c *clause) secondVoice(t plover.Type, predicate int, actors, recipients []party) (float64, plover.Type) {
	if c.lexicon.coder == nil {
		return .3, plover.None
	}
	a := c.lexicon.coder.Code(coder.Question{Tree: c.Tree, Predicate: predicate, Source: ranges(actors), Target: ranges(recipients)})
	other := plover.None
	for x, p := range a.Types {
		if plover.Type(x) != t && p > a.Types[other] {
			other = plover.Type(x)
		}
	}
	return a.Types[t], other
}

// sure turns signs into the probability that the reading is right in all its parts.
func (l *Lexicon) sure(signs []string) float64 {
	z := l.weights["always"]
	for _, s := range signs {
		z += l.weights[s]
	}
	return 1 / (1 + math.Exp(-z))
}
