package events

import (
	"cmp"
	"fmt"
	"math"
	"slices"
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

// secondVoice returns how probable the coder finds the type, what it thinks likeliest
// of all others and, where that is asked for, by which weights.
func (c *clause) secondVoice(t plover.Type, predicate int, actors, recipients []party) (second float64, other plover.Type, why string) {
	other = plover.None
	if c.lexicon.coder == nil {
		return .3, other, ""
	}
	a := c.lexicon.coder.Code(coder.Question{Tree: c.Tree, Predicate: predicate, Source: ranges(actors), Target: ranges(recipients), Why: c.lexicon.Explain != nil})
	for x, p := range a.Types {
		if plover.Type(x) != t && p > a.Types[other] {
			other = plover.Type(x)
		}
	}
	if len(a.Because) > 0 {
		first, _ := a.Label()
		why = fmt.Sprintf("; the coder's margins of %s over %s:", first, a.Next) + weighed(a.Because, func(r coder.Reason) (string, float64) { return r.Of, r.Margin })
	}
	return a.Types[t], other, why
}

// mostWeights is how many weights are told of a decision, the heaviest.
const mostWeights = 4

// weighed lists what weighs most: " rules +1.90, words −0.20".
func weighed[T any](all []T, of func(T) (string, float64)) string {
	var b strings.Builder
	for i, x := range all[:min(len(all), mostWeights)] {
		if i > 0 {
			b.WriteByte(',')
		}
		name, w := of(x)
		sign := '+'
		if w < 0 {
			sign = '−'
		}
		fmt.Fprintf(&b, " %s %c%.2f", name, sign, math.Abs(w))
	}
	return b.String()
}

// weigh tells what makes a reading as sure as it is: the weights of its signs.
func (l *Lexicon) weigh(signs []string) string {
	signs = slices.Clone(signs)
	slices.SortStableFunc(signs, func(a, b string) int { return cmp.Compare(math.Abs(l.weights[b]), math.Abs(l.weights[a])) })
	return fmt.Sprintf("; log-odds: always %+.2f,", l.weights["always"]) + weighed(signs, func(s string) (string, float64) { return s, l.weights[s] })
}

// sure turns signs into the probability that the reading is right in all its parts.
func (l *Lexicon) sure(signs []string) float64 {
	z := l.weights["always"]
	for _, s := range signs {
		z += l.weights[s]
	}
	return 1 / (1 + math.Exp(-z))
}
