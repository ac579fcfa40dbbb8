package events

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/entities"
	"parley/reading/events/coder"
)

// signs are what can be seen of a reading that speaks for it or against it: how firm a
// row it was read by, whether the parties are there and have names, who else stands in the
// clause and has no part, how it is told, and what the learnt coder, asked about the same
// words, thinks of the type.
func (c *clause) signs(m *parley.Mention, r row, predicate int, second voice) []string {
	var out []string
	if r.trust >= .8 {
		out = append(out, "firm row")
	}
	switch {
	case len(m.Actors)+len(m.Recipients) == 0:
		out = append(out, "by nobody to nobody")
	case len(m.Actors) == 0 && c.victims(predicate) >= 0: // it killed: that it was is certain
	case len(m.Actors) == 0 && m.Type == plover.Assault:
		out = append(out, "attack by nobody named")
	case len(m.Actors) == 0:
		out = append(out, "no actor")
	case !hasName(m.Actors[0]):
		out = append(out, "actor without a name")
	case c.found.TypeOf(m.Actors[0].ID) == "":
		out = append(out, "actor in no list")
	}
	switch {
	case len(m.Recipients) > 0:
	case m.Type == plover.Mobilize || m.Type == plover.Protest || m.Type == plover.Concede || m.Type == plover.Retreat:
		out = append(out, "nobody it is done to")
	case (m.Type == plover.Consult || m.Type == plover.Cooperate) && len(m.Actors) > 0 && !hasName(m.Actors[0]):
		out = append(out, "among themselves")
	case m.Type == plover.Agree || m.Type == plover.Reject || m.Type == plover.Threaten || m.Type == plover.Request:
		out = append(out, "nobody it is said to")
	default:
		out = append(out, "no recipient")
	}
	if c.leftOver(m, predicate) {
		out = append(out, "a name left over")
	}
	if m.Status != parley.Occurred {
		out = append(out, string(m.Status))
	}
	if c.Is(predicate, "acl", "advcl") {
		out = append(out, "in a side clause")
	}
	if second.asked && second.of < .1 {
		out = append(out, "coder disagrees")
	}
	if second.other != plover.None && second.against >= .6 && second.other.Quad() != m.Type.Quad() {
		out = append(out, "coder sure of another class")
	}
	return out
}

// A voice is what the learnt coder says of a reading.
type voice struct {
	asked   bool
	of      float64     // how probable it finds the type
	other   plover.Type // what it thinks likeliest of all others
	against float64     // how probable it finds that
	why     string      // by which weights, where that is asked for
}

// secondVoice asks the coder of the type.
func (c *clause) secondVoice(t plover.Type, predicate int, actors, recipients []party) voice {
	v := voice{other: plover.None}
	if c.lexicon.coder == nil || c.lexicon.Without["coder"] {
		return v
	}
	a := c.lexicon.coder.Code(coder.Question{Tree: c.Tree, Predicate: predicate, Source: ranges(actors), Target: ranges(recipients), Why: c.lexicon.Explain != nil})
	v.asked, v.of = true, a.Types[t]
	for x, p := range a.Types {
		if plover.Type(x) != t && p > a.Types[v.other] {
			v.other = plover.Type(x)
		}
	}
	v.against = a.Types[v.other]
	if len(a.Because) > 0 {
		first, _ := a.Label()
		v.why = fmt.Sprintf("; the coder's margins of %s over %s:", first, a.Next) + weighed(a.Because, func(r coder.Reason) (string, float64) { return r.Of, r.Margin })
	}
	return v
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

// leftOver reports whether a name stands in the clause told that has no part in the event:
// that is neither who, nor whom, nor where, nor who says so.
func (c *clause) leftOver(m *parley.Mention, predicate int) bool {
	var said []parley.Span // what is refused, promised or threatened has parties of its own
	for _, k := range c.All(predicate, "xcomp", "ccomp", "advcl", "acl") {
		if first, last := c.Bounds(k); c.Tokens[k].UPOS == "VERB" && first < last {
			said = append(said, c.Tokens[first].Span.Cover(c.Tokens[last-1].Span))
		}
	}
	used := map[string]bool{}
	for _, list := range [][]parley.Argument{m.Actors, m.Recipients, m.ClaimedBy} {
		for _, a := range list {
			used[a.Name], used[a.ID], used[a.Country] = true, true, true
			for _, f := range a.ActsFor {
				used[f] = true
			}
		}
	}
	names := c.found.Sentence(c.sentence)
	for i := range names {
		n := &names[i]
		if n.Entity < 0 || !m.Span.Contains(n.Span) || slices.ContainsFunc(said, func(s parley.Span) bool { return s.Contains(n.Span) }) || !n.Kind.Acts() && n.Kind != entities.PlaceName {
			continue
		}
		a := c.found.Argument(n)
		where := a.Name == m.Place || m.Type == plover.Mobilize && c.Case(n.Head) != "" || n.Kind == entities.PlaceName && m.Place != "" && c.found.TypeOf(a.ID) == ""
		if !used[a.Name] && !used[a.ID] && !(a.Country != "" && used[a.Country]) && !where {
			return true
		}
	}
	return false
}
