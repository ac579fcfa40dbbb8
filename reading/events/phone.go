package events

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// talk are the nouns of what people do over a telephone.
var talk = words("conversation call contact exchange talk talks discussion conference touch chat consultation dialogue link")

// telephones are what they do it with; over are the prepositions before it.
var (
	telephones = words("phone telephone videolink hotline videoconference handset line")
	over       = words("by over on via through down")
)

// phoned finds a call that the sentence tells by its means: who is "on the phone", "in touch
// by telephone", "in telephone contact", whatever the verb is.
func (c *clause) phoned(in Inputs) (m parley.Mention, ok bool) {
	means, noun := -1, -1
	for i := range c.Tokens {
		if !telephones[c.Lemma(i)] && !(c.you != nil && c.Lemma(i) == "screen") || c.Tokens[i].UPOS != "NOUN" {
			continue
		}
		if c.Lemma(i) == "line" && (c.Child(i, "acl", "amod", "compound") >= 0 || c.Child(i, "det") < 0 || slices.ContainsFunc(c.All(i, "nmod"), func(k int) bool { return c.Case(k) != "on" })) {
			continue // "on the line of contact", "on line"; not "on the line on 4 May"
		}
		h := c.Tokens[i].Head
		switch {
		case c.Is(i, "compound") && h >= 0 && talk[c.Lemma(h)]:
			means, noun = i, h
		case over[c.Case(i)]:
			means = i
			if h >= 0 && talk[c.Lemma(h)] {
				noun = h
			}
		}
		if means >= 0 {
			break
		}
	}
	if means < 0 {
		return m, false
	}
	at := means
	if noun >= 0 {
		at = noun
	}
	p := at // the predicate: what the means hangs from
	for h := c.Tokens[at].Head; h >= 0; h = c.Tokens[h].Head {
		if p = h; c.nsubj(h) >= 0 || c.Tokens[h].UPOS == "VERB" && !c.Is(h, "acl", "amod") {
			break
		}
	}
	who := c.onTheLine(p, noun, means)
	if len(who) == 0 {
		return m, false
	}
	actual := reality{status: parley.Occurred, stance: parley.Asserted, trust: 1}
	if c.Tokens[p].UPOS == "VERB" || c.Child(p, "cop") >= 0 {
		actual = c.realityOf(p, plover.Consult)
	}
	if actual.none && c.past(p) && !c.negated(p) { // "had been on the phone"
		actual.none = false
	}
	if actual.none || actual.status != parley.Occurred && actual.status != parley.Planned {
		return m, false
	}
	m = parley.Mention{Type: plover.Consult, Modes: []string{"phone"}, Status: actual.status, Stance: actual.stance, ClaimedBy: args(actual.claimedBy), What: "call", Number: c.ordinalOf()}
	m.Actors = args(who)
	if len(m.Actors) > 1 {
		m.Actors, m.Recipients = m.Actors[:1], m.Actors[1:]
	}
	m.Trigger = c.Tokens[means].Span
	if noun >= 0 {
		m.Trigger = m.Trigger.Cover(c.Tokens[noun].Span)
	}
	m.Span = c.extent(p).Cover(m.Trigger)
	m.Date = c.date(in, p, m.Span, m.Status)
	if !m.Date.Known() && noun >= 0 {
		m.Date = c.date(in, noun, m.Span, m.Status)
	}
	m.Article, m.Reader, m.Rule, m.Probability = in.Article.ID, Version, "told by its means", pointed
	m.ID = parley.FindingID(in.Article.ID, "mention "+m.Type.String(), m.Trigger)
	return m, true
}

// onTheLine are those who talk: the subjects of the predicate with whoever stands behind
// "with" or is its object, else those whom the noun is between or of; people without a name
// where they are named together.
func (c *clause) onTheLine(p, noun, means int) []party {
	var out []party
	if s := c.nsubj(p); s >= 0 && s != noun {
		out = c.met(s)
	}
	if o := c.object(p); o >= 0 && o != noun && o != means {
		out = append(out, c.met(o)...)
	}
	for _, k := range append(c.behind(p, "with"), c.behind(means, "with")...) {
		out = append(out, c.met(k)...)
	}
	if noun >= 0 {
		out = append(out, asParties(c.pair(noun))...)
		for _, k := range append(append(c.behind(noun, "between"), c.behind(noun, "of")...), c.All(noun, "nmod:poss")...) {
			out = append(out, c.met(k)...)
		}
	}
	out = distinct(out)
	sides, many := map[string]bool{}, false
	for _, p := range out {
		switch {
		case p.Country != "":
			sides[p.Country] = true
		case c.found.TypeOf(p.ID) == parley.State:
			sides[p.ID] = true
		}
		many = many || c.Tokens[p.token].XPOS == "NNS" && !tellers[c.Lemma(p.token)]
	}
	if len(sides) < 2 && !many {
		return nil
	}
	return out
}

// tellers are those who tell of a call that others had.
var tellers = words("official aide source spokesman spokeswoman spokesperson reporter journalist observer analyst mediator")

// met are those whom a noun phrase names: people by their names, those without one by what
// they are.
func (c *clause) met(k int) []party {
	var out []party
	for _, x := range c.Conjuncts(k) {
		switch u := c.Tokens[x].UPOS; {
		case u == "NOUN" && c.Tokens[x].XPOS == "NNS" && c.people(x) && len(c.pairOf(x)) == 0:
			out = append(out, c.unnamed(x))
		case u != "VERB":
			out = append(out, parties(c.partiesOf(x))...)
		}
	}
	return out
}

// pairOf are the sides that "the leaders of Arland and Boria" names.
func (c *clause) pairOf(x int) []party {
	sides := parties(c.partiesOf(x))
	if len(sides) < 2 {
		return nil
	}
	return sides
}

// ordinalOf is the number in a series that the sentence tells of a conversation: "for the
// third time", "a third conversation", "the fourth between the leaders", "call number six".
func (c *clause) ordinalOf() int {
	for i := range c.Tokens {
		form := strings.ToLower(c.Tokens[i].Form)
		if n := ordinal(form); n > 0 {
			for k := i + 1; k < len(c.Tokens) && k <= i+4; k++ {
				if w := c.Lemma(k); talk[w] || w == "time" || w == "such" || w == "between" {
					return n
				}
			}
		}
		if form == "number" && i > 0 && i+1 < len(c.Tokens) && talk[c.Lemma(i-1)] {
			return cardinals[strings.ToLower(c.Tokens[i+1].Form)]
		}
	}
	return 0
}

var cardinals = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "10": 10, "11": 11, "12": 12}
