package events

import (
	"slices"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// A clause gives access to the grammar of one sentence: who is subject, object,
// or stands behind which preposition of a predicate.
type clause struct {
	*text.Tree
	sentence int
	text     string
	found    *entities.Found
	lexicon  *Lexicon
	state    func(country string) (parley.Actor, bool)
	// isTitle is true in a headline, where a present tense tells of the past.
	isTitle bool
	// live is true in an entry of a live page, which tells of the moment in the present.
	live bool
	// diary is true in a line of a diary, which tells in the present what is to come on day.
	diary bool
	day   parley.Interval
	// previous is who did what the sentence before told last.
	previous []parley.Argument
	// lately are the events of the sentence before, in their order.
	lately []parley.Mention
	// you is who is addressed, in a question of an interview.
	you *parley.Argument
	// lead is who does what an item of a list tells, where the list names it once.
	lead   []party
	quoted []Quote
	world  *entities.World
}

// acting turns a place that does something into its state: "Moscow has sent".
func (c *clause) acting(in []party) []party {
	for i := range in {
		if state, ok := c.state(in[i].Country); in[i].place && ok {
			in[i].Actor, in[i].place = state, false
		} else if in[i].place && in[i].Country == "" {
			in[i].place = false // a place of no country that does something is a party
		}
	}
	return in
}

// object returns the token of what v is done to, or -1.
func (c *clause) object(v int) int {
	if k := c.loose(v); k >= 0 && !(c.Is(k+1, "case") && c.Lemma(k+1) == "to") { // not "caved in to Boria"
		return c.Tokens[k].Head
	}
	if o := c.plainObject(v); o >= 0 || c.passive(v) {
		return o
	}
	if c.Tokens[v].UPOS != "VERB" {
		return c.after(v)
	}
	// A bare noun behind a verb that has no object is one, whatever the parser
	// made of it ("launched yet another attack").
	for _, k := range c.Children(v) {
		if k > v && k-v <= 6 && c.Tokens[k].UPOS == "NOUN" && c.Case(k) == "" && (c.Is(k, "conj", "advmod", "dep", "xcomp", "appos") || c.Is(k, "obl") && !timeNouns[c.Lemma(k)]) {
			if cc := c.Child(k, "cc"); cc < 0 || strings.EqualFold(c.Tokens[cc].Form, "yet") {
				return k
			}
		}
	}
	return -1
}

// after returns the noun phrase that stands right behind verb v, for a verb that the
// tagger took for something else; -1 where there is none.
func (c *clause) after(v int) int {
	last := -1
	for k := v + 1; k < len(c.Tokens); k++ {
		switch c.Tokens[k].UPOS {
		case "NOUN", "PROPN":
			last = k
			continue
		case "DET", "ADJ", "NUM", "ADV", "PRON", "PART":
			if last < 0 {
				continue
			}
		}
		break
	}
	return last
}

// plainObject returns the object that the parse gives.
func (c *clause) plainObject(v int) int {
	if c.passive(v) {
		if s := c.Child(v, "nsubj:pass"); s >= 0 {
			if relative(c.Tokens[s].Form) && c.Is(v, "acl") {
				return c.Tokens[v].Head
			}
			return s
		}
		if c.Is(v, "acl", "amod") {
			return c.Tokens[v].Head
		}
		if h := c.Tokens[v].Head; c.Is(v, "conj") { // "was shelled and stormed", "came and were received"
			if s := c.nsubj(h); s >= 0 && !c.passive(h) {
				return s
			}
			return c.object(h)
		}
		return -1
	}
	if o := c.Child(v, "obj"); o >= 0 {
		if relative(c.Tokens[o].Form) && c.Is(v, "acl") && c.found.Headed(c.sentence, o) == nil {
			for _, k := range c.Children(v) {
				if k > v && c.Tokens[k].UPOS == "ADP" && !c.Is(k, "compound") {
					return -1 // "the inspectors that it had asked for"
				}
			}
			return c.Tokens[v].Head
		}
		return o
	}
	if o := c.Child(v, "iobj"); o >= 0 { // "warned Boria that", "asked Boria for"
		return o
	}
	if c.split(v) { // "Boria urged patience", read as patience that was urged
		return c.Tokens[v].Head
	}
	if c.Is(v, "acl:relcl") && c.Child(v, "nsubj") >= 0 && c.Child(v, "obl", "ccomp", "xcomp") < 0 && (v+1 >= len(c.Tokens) || c.Tokens[v+1].UPOS != "ADP") { // "the village they shelled"
		if s := c.Child(v, "nsubj"); !relative(c.Tokens[s].Form) {
			return c.Tokens[v].Head
		}
	}
	return -1
}

// behind returns the tokens that hang from i, or from its object, behind the preposition.
func (c *clause) behind(i int, preposition string) []int {
	var out []int
	near := c.Children(i)
	for _, k := range c.All(i, "advmod") { // "sent him back to Lund": hung on "back"
		if particles[strings.ToLower(c.Tokens[k].Form)] {
			near = append(slices.Clone(near), c.All(k, "obl")...)
		}
	}
	for _, k := range near {
		if of := c.Case(k); c.Is(k, "obl", "nmod") && (of == preposition || particled(of, preposition) || preposition == "from" && (of == "out of" || of == "out" || of == "off" || of == "of" && c.out(k))) {
			out = append(out, k)
		}
	}
	if k := c.complement(i); k >= 0 && c.Tokens[k].Head != i && strings.EqualFold(c.Tokens[i+1].Form, preposition) {
		out = append(out, k)
	}
	if len(out) == 0 && preposition == "with" && c.Tokens[i].UPOS == "VERB" { // "spoke by telephone with Boria's envoy", hung on the telephone
		for _, k := range c.All(i, "obl") {
			if k > i && wires[c.Lemma(k)] {
				for _, x := range c.All(k, "nmod") {
					if c.Case(x) == preposition {
						out = append(out, x)
					}
				}
			}
		}
	}
	return out
}

// wires are what people speak by.
var wires = words("telephone phone video link videolink line radio videoconference")

// particled reports whether what stands before a noun is a particle and the preposition
// ("gave in to Boria").
func particled(of, preposition string) bool {
	particle, ok := strings.CutSuffix(of, " "+preposition)
	return ok && particles[particle]
}

// out reports whether "out" stands before the preposition of noun k.
func (c *clause) out(k int) bool {
	of := c.Child(k, "case")
	return of > 0 && strings.EqualFold(c.Tokens[of-1].Form, "out")
}

// complement returns the noun of the preposition that stands right behind noun i,
// wherever the parser has hung it; -1 when there is none.
func (c *clause) complement(i int) int {
	if i+2 >= len(c.Tokens) || c.Tokens[i].UPOS != "NOUN" || c.Tokens[i+1].UPOS != "ADP" || !c.Is(i+1, "case") {
		return -1
	}
	if k := c.Tokens[i+1].Head; k > i+1 {
		return k
	}
	return -1
}

// pair returns the parties of "between A and B" behind noun i, read from the words:
// names up to the next verb, with an "and" among them.
func (c *clause) pair(i int) []party {
	at := -1
	for k := i + 1; k < len(c.Tokens) && k <= i+4; k++ {
		if strings.EqualFold(c.Tokens[k].Form, "between") {
			at = k
			break
		}
	}
	if at < 0 {
		return nil
	}
	var out []party
	and, last := false, 0
	for k := at + 1; k < len(c.Tokens); k++ {
		if t := c.Tokens[k]; t.UPOS == "AUX" || t.UPOS == "VERB" && t.XPOS != "VBN" || t.Form == ";" {
			break
		}
		if strings.EqualFold(c.Tokens[k].Form, "and") && len(out) > 0 {
			and = true
		}
		n := c.found.Headed(c.sentence, k)
		if n == nil && k >= last && c.people(k) && c.Tokens[k].UPOS == "NOUN" && (k+1 >= len(c.Tokens) || c.Tokens[k+1].UPOS != "NOUN") {
			_, last = c.Bounds(k)
			last = min(last, k+4)
			for i := k + 1; i < last; i++ {
				if strings.EqualFold(c.Tokens[i].Form, "and") || c.Tokens[i].Form == "," {
					last = i
				}
			}
			if out = distinct(append(out, asParties(c.partiesOf(k))...)); and && len(out) > 1 {
				break
			}
			continue
		}
		if n == nil || n.Head != k || k < last || !n.Kind.Acts() && n.Kind != entities.PlaceName {
			continue
		}
		_, last = c.Bounds(k) // "the government of Arland" is one party, not two
		for i := k + 1; i < last; i++ {
			if strings.EqualFold(c.Tokens[i].Form, "and") || c.Tokens[i].Form == "," {
				last = i
			}
		}
		if out = distinct(append(out, asParties(c.named(n, k))...)); and && len(out) > 1 || n.Kind == entities.Group {
			break
		}
	}
	return out
}

// within returns the parties named inside the noun phrase of i, i itself left out:
// "Russian oil depots"; and, where places is set, where it is: "a power plant in the
// Kharkiv region".
func (c *clause) within(i int, places bool) []party {
	var out []party
	for _, k := range c.Children(i) {
		if !c.Is(k, "nmod", "compound", "amod", "appos", "flat") || !places && locative[c.Case(k)] {
			continue
		}
		if c.hyphened(k) || c.signedAt(i, k) {
			continue
		}
		if n := c.found.Headed(c.sentence, k); n != nil {
			out = append(out, c.named(n, k)...)
		} else if c.Is(k, "nmod:poss") && c.people(k) {
			out = append(out, c.partiesOf(k)...)
		} else if c.Tokens[k].UPOS == "NOUN" || c.Tokens[k].UPOS == "PROPN" {
			out = append(out, c.within(k, places)...)
		}
	}
	return distinct(out)
}

// signedAt reports whether token k only says where agreement or talks i were made: nobody
// breaks the Geneva agreement with Switzerland.
func (c *clause) signedAt(i, k int) bool {
	if !c.Is(k, "compound", "nmod:desc") || !c.isA(i, []string{"{agreement}", "{talks}"}) {
		return false
	}
	n := c.found.Headed(c.sentence, k)
	return n != nil && (n.Kind == entities.Metonym || n.Kind == entities.PlaceName)
}

// hyphened reports whether token k is the first half of a word like "Borian-run": who
// runs, leads or backs something is not who it is.
func (c *clause) hyphened(k int) bool {
	return k+2 < len(c.Tokens) && c.Tokens[k+1].Form == "-" && (c.Tokens[k+2].XPOS == "VBN" || strings.HasSuffix(c.Tokens[k+2].Form, "ed") || c.Tokens[k+2].Form == "run" || c.Tokens[k+2].Form == "led") ||
		c.Tokens[k].XPOS == "VBN" && k > 1 && c.Tokens[k-1].Form == "-"
}

// around returns the parties of noun phrase i, or, where it names none itself,
// those that qualify it and the places inside it: "on Boria's oil depots", "on a
// market in the Borian town of Harbin".
func (c *clause) around(i int) []party {
	if out := c.parties(i); len(out) > 0 {
		return out
	}
	inside := c.within(i, true)
	if len(inside) == 0 && c.Tokens[i].UPOS == "NOUN" && !c.anyEvent(i) && c.isA(i, []string{"{proposal}", "{agreement}", "{premises}", "{property}", "{ship}", "car", "vehicle", "camp"}) { // "the plan of the mediators", "the gates of the ministry"
		for _, k := range c.behind(i, "of") {
			if c.people(k) && c.definite(k) {
				inside = c.partiesOf(k)
			}
		}
	}
	if !locative[c.Case(i)] {
		return inside
	}
	var out []party
	for _, p := range inside { // in, near or at something: only places count
		if p.place {
			out = append(out, p)
		}
	}
	return out
}

func relative(form string) bool {
	switch strings.ToLower(form) {
	case "who", "which", "that", "whom":
		return true
	}
	return false
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s && s != "" {
			return true
		}
	}
	return false
}

// distinct drops parties that were named before.
func distinct(in []party) []party {
	var out []party
	for _, p := range in {
		seen := false
		for _, q := range out {
			seen = seen || q.ID == p.ID
		}
		if !seen {
			out = append(out, p)
		}
	}
	return out
}
