package events

import (
	"strings"

	"parley/plover"
)

// accepts reports whether the object of v is what the row wants.
func (c *clause) accepts(r row, v, object int) bool {
	if class, ok := strings.CutPrefix(r.company[0], "subj:"); ok { // "missiles hit": whose they are is who did it
		for _, k := range c.All(v, "nsubj") {
			if relative(c.Tokens[k].Form) && c.Is(v, "acl") && c.Tokens[v].Head >= 0 { // "the drones that hit"
				k = c.Tokens[v].Head
			}
			if c.isA(k, []string{class}) && !(class == "{protesters}" && c.withArms(k)) {
				return true
			}
			if class == "{marchers}" && barring[r.lemma] && (c.trade(k) || c.workman(k)) && !c.isA(k, []string{"{armed}", "{troops}", "{lawmen}"}) && c.found.Headed(c.sentence, k) == nil { // "hauliers blocked the road"
				return true
			}
			if bodies[c.Lemma(k)] && class == "{troops}" && k > 0 && c.Is(k-1, "compound") && c.isA(k-1, []string{class}) { // "a carrier group"
				return true
			}
		}
		return false
	}
	if verbs, ok := strings.CutPrefix(r.company[0], "do:"); ok { // "let them go"
		if last := r.company[len(r.company)-1]; strings.HasPrefix(last, "{") && (object < 0 || c.kindOf(object, []string{last}) < 0) {
			return false // "told the envoys to leave"
		}
		for _, k := range c.All(v, "xcomp", "ccomp", "advcl") {
			if c.Is(k, "advcl") && !((objectControl[c.Lemma(v)] || r.typ == plover.Consult) && k > v && c.marked(k, "to")) {
				continue
			}
			if c.Lemma(k) == verbs || contains(r.company[1:], c.Lemma(k)) {
				s := c.nsubj(k)
				return s >= 0 && c.human(s) || object >= 0 && c.human(object) || r.typ != plover.Retreat || r.mode != "release"
			}
		}
		return false
	}
	if preposition, noun, ok := strings.Cut(r.company[0], ":"); ok { // "on:alert"
		if s := c.nsubj(v); r.typ == plover.Assault && r.mode == "territory" && noun == "*" && (s < 0 || c.Tokens[s].UPOS != "PROPN" && !c.isA(s, []string{"{land}", "{premises}", "{defence}"})) {
			return false // "the task fell to Boria", "it fell to the mediator"
		}
		return c.prepositional(r, v, preposition, noun) >= 0
	}
	switch r.company[0] {
	case "-":
		if r.typ == plover.Protest && c.Child(v, "ccomp") >= 0 {
			return false // "demonstrate that"
		}
		return object < 0 || c.passive(v) && r.recipient == nil || strings.HasSuffix(c.Tokens[object].Form, "selves") || strings.HasSuffix(c.Tokens[object].Form, "self")
	case "*":
		return object >= 0
	case "entity":
		return object >= 0 && (len(parties(c.parties(object))) > 0 || c.Tokens[object].UPOS == "PRON" && c.earlier(object) >= 0)
	case "thing":
		return object >= 0 && c.Tokens[object].UPOS == "NOUN" && !timeNouns[c.Lemma(object)] && c.Lemma(object) != "hour" && c.Lemma(object) != "minute" && !c.isA(object, []string{"{speech}", "{weapons}", "{talks}", "{abstract}"}) && !c.anyEvent(object)
	case "person":
		return object >= 0 && c.Tokens[object].UPOS != "PRON" && c.human(object)
	case "place":
		if object >= 0 && r.typ == plover.Assault && r.mode == "territory" && c.Tokens[object].UPOS == "NOUN" && (c.people(object) || persons[c.Lemma(object)] || c.isA(object, []string{"{prisoners}", "{ship}", "{property}"})) || object >= 0 && r.typ == plover.Assault && r.mode == "territory" && c.shipName(object) {
			return false // "the engineers seized at the plant"
		}
		return object >= 0 && len(c.around(object)) > 0
	}
	if object < 0 {
		return false
	}
	if d := c.Child(object, "det"); r.company[0] == "{prisoners}" && r.typ == plover.Retreat && c.Tokens[object].UPOS == "NUM" && d >= 0 && c.Lemma(d) == "the" && c.Child(object, "nmod") < 0 { // "the six were handed over"
		return true
	}
	if r.company[0] == "{prisoners}" && strings.HasSuffix(c.Tokens[object].XPOS, "S") { // "handed over 12 Borians"
		if n := c.found.Headed(c.sentence, object); n != nil && c.Child(object, "nummod") >= 0 {
			return true
		}
	}
	return c.kindOf(object, r.company) >= 0 || r.typ == plover.Aid && r.company[0] == "{aid}" && c.sum(object)
}

// sum reports whether noun i is an amount of money by its size alone: "1.5 million marks".
func (c *clause) sum(i int) bool {
	if c.Tokens[i].XPOS != "NNS" || c.people(i) || c.isA(i, []string{"{weapons}", "{troops}"}) {
		return false
	}
	for _, k := range c.All(i, "nummod", "compound") {
		if l := c.Lemma(k); l == "million" || l == "billion" {
			return true
		}
	}
	return false
}

// barring are verbs of those who stand in the way.
var barring = words("block blockade barricade")

// bodies are nouns for several together, of which the word before says what they are.
var bodies = words("group force team unit column wing")

// withArms reports whether those of noun k are called armed.
func (c *clause) withArms(k int) bool {
	for _, a := range c.All(k, "amod") {
		switch c.Lemma(a) {
		case "armed", "arm", "masked", "uniformed":
			return true
		}
	}
	return false
}

// prepositional returns the noun behind the preposition, of verb v or of its object,
// that the row asks for; -1 where there is none.
func (c *clause) prepositional(r row, v int, preposition, noun string) int {
	list := c.behind(v, preposition)
	o := c.object(v)
	if noun == "*" && o >= 0 && !c.passive(v) {
		return -1 // "called fifteen percent a tip for the waiter"
	}
	for _, o := range c.All(v, "obj") { // "3 million florins" may hang as two
		list = append(list, c.behind(o, preposition)...)
	}
	if o >= 0 && !c.Is(o, "obj") {
		list = append(list, c.behind(o, preposition)...)
	}
	for _, k := range list {
		if noun == "*" || c.isA(k, []string{noun}) || c.isA(k, r.company[1:]) {
			return k
		}
		if c.Lemma(k) == "state" || c.Lemma(k) == "level" { // "on a higher state of alert"
			for _, of := range c.behind(k, "of") {
				if c.isA(of, []string{noun}) || c.isA(of, r.company[1:]) {
					return of
				}
			}
		}
	}
	return -1
}

// kindOf returns the token of noun phrase i that is one of the wanted nouns: its
// head, a coordinate, or what a head of measure counts ("two days of talks"); -1
// when none is.
func (c *clause) kindOf(i int, company []string) int {
	for _, k := range c.Conjuncts(i) {
		if c.isA(k, company) || c.shipName(k) && c.lexicon.is("ship", company) || c.workman(k) && c.lexicon.is("prisoner", company) {
			return k
		}
		if measures[c.Lemma(k)] || c.Tokens[k].UPOS == "NUM" || c.Tokens[k].UPOS == "DET" || c.Tokens[k].UPOS == "ADJ" { // "the last of its gunners"
			for _, of := range c.behind(k, "of") {
				if c.isA(of, company) {
					return of
				}
			}
		}
	}
	return -1
}

// workman reports whether noun i is for people by their work, as many as there are trades:
// "railwaymen", "bargemen".
func (c *clause) workman(i int) bool {
	f := strings.ToLower(c.Tokens[i].Form)
	return c.Tokens[i].UPOS == "NOUN" && len(f) > 6 && (strings.HasSuffix(f, "men") || strings.HasSuffix(f, "man") || strings.HasSuffix(f, "women") || strings.HasSuffix(f, "woman"))
}

// shipName reports whether token i is a name with the kind of ship before it: "the
// trawler Marigold", or one that the article has told of so.
func (c *clause) shipName(i int) bool {
	if c.found.IsShip(c.found.Headed(c.sentence, i)) {
		return true
	}
	first := i
	for first > 0 && c.Tokens[first].UPOS == "PROPN" && c.Tokens[first-1].UPOS == "PROPN" {
		first--
	}
	return c.Tokens[i].UPOS == "PROPN" && first > 0 && c.Tokens[first-1].UPOS == "NOUN" && c.isA(first-1, []string{"{ship}"}) && c.Is(first-1, "compound", "appos", "nmod", "obj", "nsubj")
}

// isA reports whether token i is one of the nouns, by its lemma or its form.
func (c *clause) isA(i int, company []string) bool {
	return c.lexicon.is(c.Lemma(i), company) || c.lexicon.is(strings.ToLower(c.Tokens[i].Form), company) || c.hyphen(i) && c.lexicon.is(c.spelled(i), company)
}

// hyphen reports whether a hyphen stands beside token i.
func (c *clause) hyphen(i int) bool {
	return i > 1 && c.Tokens[i-1].Form == "-" || i+2 < len(c.Tokens) && c.Tokens[i+1].Form == "-"
}

// spelled returns the word that token i makes with the other side of its hyphen: "sit-in".
func (c *clause) spelled(i int) string {
	if i > 1 && c.Tokens[i-1].Form == "-" {
		return strings.ToLower(c.Tokens[i-2].Form + "-" + c.Tokens[i].Form)
	}
	return strings.ToLower(c.Tokens[i].Form + "-" + c.Tokens[i+2].Form)
}

// uttered are types of which the noun, with whose it is and what it is to do, tells all.
var uttered = map[plover.Type]bool{plover.Reject: true, plover.Threaten: true}

var measures = words("third half part portion rest share quarter percent % day hour week round series number pair couple set minute session kind form part batch ton tonne truck lorry crate box")

// company reports whether what the row wants stands with noun n.
func (c *clause) company(r row, n int, actors, recipients []party) bool {
	switch r.company[0] {
	case "-":
		return true
	case "pair":
		all := distinct(append(parties(actors), recipients...))
		return len(all) >= 2 || len(all) == 1 && all[0].Country == "" && !hasName(all[0].Argument) && c.Tokens[all[0].token].XPOS == "NNS" // "between the two ministers"
	case "party":
		return len(actors)+len(recipients) > 0
	case "deed", "done":
		if v := c.doer(n); v >= 0 && c.lexicon.light[c.verbLemma(v)] && c.object(v) == n {
			return len(actors) > 0
		}
		if h := c.Tokens[n].Head; h >= 0 && len(actors) > 0 && (cancelling[c.Lemma(h)] || c.particle(h) == "off") {
			return true // "the visit of the king was called off"
		}
		if r.company[0] != "deed" || len(parties(actors)) == 0 {
			return false
		}
		if k := c.Child(n, "acl"); k > n && c.marked(k, "to") && uttered[r.typ] && hasName(actors[0].Argument) { // "the court's refusal to hear the appeal"
			return true
		}
		return len(recipients) > 0 && (hasName(actors[0].Argument) || c.Case(actors[0].token) == "by")
	}
	for _, k := range c.Children(n) {
		if of := c.Case(k); (of == "" || of == "of" || of == "'s") && c.isA(k, r.company) || contains(r.company, of) {
			return true
		}
	}
	if k := c.inner(n); k >= 0 {
		for _, deep := range c.Conjuncts(k) {
			if c.isA(deep, r.company) {
				return true
			}
		}
	}
	return false
}
