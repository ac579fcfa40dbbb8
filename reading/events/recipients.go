package events

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/entities"
)

// recipients finds to whom it was done, in the order that the row gives, and the
// place where that is where it says.
func (c *clause) recipients(r row, v, object int) (out []party, place *party) {
	for _, where := range r.recipient {
		var got []party
		switch where {
		case "obj":
			if object >= 0 && c.eachOther(object) {
				return nil, nil // both are actors
			}
			if object >= 0 {
				got = c.parties(object)
				if len(got) == 0 && c.Tokens[object].UPOS == "NUM" && befallen[r.typ] && c.Child(object, "nmod") < 0 { // "impounded two", "31 were let go"
					got = []party{{Argument: parley.Argument{Actor: parley.Actor{ID: strings.ToLower(c.Tokens[object].Form), Name: strings.ToLower(c.Tokens[object].Form)}, Span: c.Tokens[object].Span}, token: object}}
				}
				if of := c.behind(object, "of"); len(got) == 0 && c.Tokens[object].UPOS == "NUM" && len(of) > 0 { // "treated eleven of the miners"
					if got = c.parties(of[0]); len(got) == 0 && c.human(of[0]) {
						got = []party{c.unnamed(of[0])}
					}
				}
				if len(got) == 0 && addressing[r.lemma] && c.agentive(object) { // "congratulated the two islands"
					got = []party{c.unnamed(object)}
				}
				if len(got) == 0 && r.company[0] == "{prisoners}" {
					if got = c.owners(object); len(got) == 0 {
						got = []party{c.unnamed(object)}
					}
				}
				if r.company[0] == "place" || strings.HasPrefix(r.company[0], "subj:") {
					got = c.around(object)
				}
			}
		case "comp": // "demanded that Arland withdraw": of whom it is demanded
			if k := c.Child(v, "ccomp", "xcomp"); k >= 0 {
				if s := c.nsubj(k); s >= 0 {
					got = asParties(c.parties(s))
				}
				if c.passive(k) {
					if asked := c.faced(r, v); len(asked) > 0 {
						got = asked
					}
				}
			}
		case "iobj":
			if k := c.Child(v, "iobj"); k >= 0 {
				got = asParties(c.parties(k))
			}
		case "obj<":
			if object >= 0 && r.typ != plover.Reject || object >= 0 && (c.isA(object, []string{"{proposal}", "{talks}", "{agreement}"}) || c.Child(object, "nmod:poss") >= 0 && r.lemma != "deny") {
				got = c.within(object, r.typ == plover.Assault)
				if r.typ == plover.Reject && r.company[0] != "{talks}" { // "the invitation to Ostrel": where, not whose
					got = c.notToPlaces(got)
				}
				if r.company[0] == "{talks}" && !c.passive(v) { // "cancelled its minister's trip to Boria"
					got = slices.DeleteFunc(got, func(p party) bool { return c.ofOwn(p.token) })
				}
			}
		case "each":
			continue
		case "subj":
			if got = c.subjects(v); len(got) == 0 {
				if s := c.nsubj(v); s >= 0 {
					got = c.owners(s)
				}
			}
		default:
			if where == "by" && c.passive(v) {
				continue // that is who does it
			}
			if preposition, noun, ok := strings.Cut(r.company[0], ":"); ok && preposition != "subj" && preposition != "do" && noun != "*" { // "came to the aid of"
				if k := c.prepositional(r, v, preposition, noun); k >= 0 {
					if where == preposition && noun == "{premises}" { // "gathered outside the barracks"
						if got = c.around(k); len(got) == 0 {
							got = []party{c.unnamed(k)}
						}
						return got, nil
					}
					got = c.beneath(k, where, 0)
					if where == "of" && len(got) == 0 {
						got = c.owners(k)
					}
				}
			}
			for _, k := range c.behind(v, where) {
				if c.nothing(k) || r.typ == plover.Consult && where == "with" && c.besideThem(k) {
					continue // "with no observers in the room", "with Boria as the go-between"
				}
				if where == "with" {
					got = append(got, asParties(c.parties(k))...) // not "with Borian help"
					continue
				}
				if where == "on" && (c.Lemma(k) == "order" || c.Lemma(k) == "behalf" || c.Lemma(k) == "instruction") {
					continue // "shot on the orders of a court"
				}
				got = append(got, c.around(k)...)
			}
			if object >= 0 {
				inside := c.beneath(object, where, 0)
				if (r.typ == plover.Request || r.typ.Quad() == plover.VerbalCooperation) && where == "of" && restoring[c.Lemma(object)] {
					inside = c.addressees(inside) // "demanded the return of the engineers"
				}
				got = append(got, inside...)
				if r.typ == plover.Request && where == "from" && len(got) == 0 {
					for _, k := range c.behind(object, where) {
						if c.agentive(k) && c.definite(k) { // "demanded compensation from the mine"
							got = append(got, c.unnamed(k))
						}
					}
				}
			}
			if strings.HasPrefix(r.company[0], "do:") { // "will stop selling gas to Boria"
				for _, x := range c.All(v, "xcomp", "advcl") {
					if c.Is(x, "advcl") && !(r.typ == plover.Consult && x > v && c.marked(x, "to")) {
						continue
					}
					for _, k := range c.behind(x, where) {
						got = append(got, c.around(k)...)
					}
					if o := c.object(x); o >= 0 && len(got) == 0 {
						if got = c.beneath(o, where, 0); len(got) == 0 && (r.typ == plover.Consult || c.Lemma(x) == "serve" || c.Lemma(x) == "fund" || c.Lemma(x) == "finance" || c.Lemma(x) == "supply") {
							got = c.parties(o)
						}
					}
				}
			}
			if where == "by" && len(got) == 0 && object >= 0 { // "the terms drafted by the lawyers"
				for _, k := range c.All(object, "acl") {
					got = append(got, c.agent(k)...)
				}
			}
			if len(got) == 0 && where == "with" {
				got = c.beside(v)
			}
		}
		if r.typ == plover.Mobilize && where != "against" { // "sent two frigates to the bank": where to
			got = slices.DeleteFunc(got, func(p party) bool { return !hasName(p.Argument) })
		}
		for i := range got {
			if got[i].place && place == nil {
				place = &got[i]
			}
		}
		if len(got) > 0 {
			return got, place
		}
	}
	switch r.typ {
	case plover.Request, plover.Agree, plover.Threaten, plover.Accuse, plover.Reject:
		for _, k := range c.All(v, "obl") { // "in a letter to Washington"
			if missives[c.Lemma(k)] && c.Case(k) == "in" {
				if got := c.beneath(k, "to", 0); len(got) > 0 {
					return asParties(got), nil
				}
			}
		}
	}
	if got := c.addressed(r, v); len(got) > 0 {
		return got, nil
	}
	if got := c.faced(r, v); len(got) > 0 {
		return got, nil
	}
	if got := c.repaid(v); len(got) > 0 {
		return got, nil
	}
	if got := c.rebuffed(r, v, object); len(got) > 0 {
		return got, nil
	}
	if r.typ == plover.Aid { // "sent engineers to help the flooded valley"
		for _, at := range []int{v, object} {
			if at < 0 {
				continue
			}
			for _, k := range c.All(at, "advcl", "xcomp", "acl") {
				if o := c.object(k); o >= 0 && (c.Lemma(k) == "help" || c.Lemma(k) == "assist" || c.Lemma(k) == "support" || c.Lemma(k) == "relieve") {
					if got := c.around(o); len(got) > 0 {
						return got, nil
					}
					if c.Tokens[o].UPOS == "NOUN" && c.definite(o) {
						return []party{c.unnamed(o)}, nil
					}
				}
			}
		}
	}
	if k := c.Child(v, "iobj"); k >= 0 && contains(r.recipient, "iobj") && strings.EqualFold(c.Tokens[k].Form, "them") {
		if who := c.earlier(k); who >= 0 {
			return c.partiesOf(who), nil
		}
	}
	if o := object; o >= 0 && c.Tokens[o].UPOS == "PRON" || o >= 0 && c.Tokens[o].UPOS == "DET" {
		switch strings.ToLower(c.Tokens[o].Form) {
		case "them", "him", "her", "it":
			if k := c.earlier(o); k >= 0 {
				return c.partiesOf(k), nil
			}
		}
	}
	switch r.typ {
	case plover.Agree, plover.Concede, plover.Threaten, plover.Reject:
		if who := c.subjects(v); r.typ == plover.Agree && (len(who) > 1 || len(who) == 1 && c.Tokens[who[0].token].XPOS == "NNS" && r.lemma == "agree") {
			return nil, nil // they agree with each other
		}
		if o := object; r.typ == plover.Agree && o >= 0 && c.isA(o, []string{"{readiness}"}) { // "stated his readiness to meet with"
			if k := c.Child(o, "acl"); k > o && c.marked(k, "to") {
				return c.below(k), nil
			}
		}
		for _, k := range c.All(v, "xcomp", "advcl", "ccomp") {
			if (c.Is(k, "xcomp") || c.marked(k, "to")) && !denying[c.Lemma(v)] {
				return c.below(k), nil
			}
			if o, s := c.object(k), c.nsubj(k); c.Is(k, "ccomp") && r.lemma == "warn" && s >= 0 && o >= 0 && dear[c.Lemma(o)] {
				return c.acting(asParties(c.parties(s))), nil
			}
			if c.Is(k, "ccomp") && r.lemma == "warn" && c.hostile(k) && !c.passive(k) && !c.negated(k) { // "warned that his men would shoot"
				return c.below(k), nil
			}
		}
	case plover.Coerce, plover.Aid, plover.Assault, plover.Sanction:
		if r.typ == plover.Assault && object >= 0 && c.passive(v) && contains(r.recipient, "obj") && c.Tokens[object].UPOS == "NOUN" && c.human(object) {
			return []party{c.unnamed(object)}, nil // "a corporal was shot on the orders of a court"
		}
		for _, where := range r.recipient {
			if where != "on" && where != "at" && where != "into" && where != "against" && (where != "to" || r.typ != plover.Aid) {
				continue
			}
			list := c.behind(v, where)
			if object >= 0 {
				list = append(list, c.behind(object, where)...)
			}
			for _, k := range list {
				if c.Tokens[k].UPOS == "NOUN" && !c.anyEvent(k) && !timeNouns[c.Lemma(k)] && !(r.typ == plover.Sanction && !c.people(k) && (c.Child(k, "det", "nummod", "nmod:poss") < 0 || c.isA(k, []string{"{goods}", "{weapons}", "{property}"}))) {
					return []party{c.unnamed(k)}, nil
				}
			}
		}
		if object >= 0 && contains(r.recipient, "obj") && r.company[0] != "{fire}" && (r.typ != plover.Sanction || c.agentive(object)) && object >= 0 && c.Tokens[object].UPOS == "NOUN" && !c.anyEvent(object) {
			return []party{c.unnamed(object)}, nil
		}
	}
	return nil, nil
}

// hostile reports whether verb v, with its object, tells of force or of a penalty.
func (c *clause) hostile(v int) bool {
	for _, r := range c.lexicon.verbs[c.verbLemma(v)] {
		if r.typ.Quad() == plover.MaterialConflict && r.particle == c.particle(v) && c.accepts(r, v, c.object(v)) {
			return true
		}
	}
	return false
}

// notToPlaces drops from those named in an offer the towns that it is an offer
// to come to.
func (c *clause) notToPlaces(in []party) []party {
	var out []party
	for _, p := range in {
		if of := c.Case(p.token); of == "to" && !c.seat([]party{p}) && (p.place || c.found.TypeOf(p.ID) == "") {
			continue
		}
		out = append(out, p)
	}
	return out
}

// notAt drops the places in which something is to be done and whose country nobody tells.
func (c *clause) notAt(in []party) []party {
	return slices.DeleteFunc(in, func(p party) bool {
		of := c.Case(p.token)
		return (of == "in" || of == "at" || of == "on") && p.Country == "" && !c.seat([]party{p}) && (p.place || c.found.TypeOf(p.ID) == "")
	})
}

// faced returns of whom something is asked where the verb before names with whom one spoke:
// "called in the envoy of Boria and demanded that the crew go free".
func (c *clause) faced(r row, v int) []party {
	h := c.Tokens[v].Head
	if r.typ != plover.Request || !c.Is(v, "conj") || h < 0 || h > v || c.Tokens[h].UPOS != "VERB" || c.nsubj(v) > h || c.negated(h) {
		return nil
	}
	o := c.object(h)
	for _, known := range c.lexicon.verbs[c.verbLemma(h)] {
		switch known.typ {
		case plover.Consult, plover.Accuse, plover.Request:
		default:
			continue
		}
		if known.particle != c.particle(h) || !c.accepts(known, h, o) {
			continue
		}
		who, _ := c.recipients(known, h, o)
		return others(c.acting(slices.DeleteFunc(asParties(who), func(p party) bool { return p.place })), c.subjects(h))
	}
	return nil
}

// addressing are verbs of which the object is somebody, whatever it is called.
var addressing = words("congratulate thank urge beg implore beseech exhort warn assure reassure accuse blame sue prosecute indict summon invite lobby petition rebuke chide reprimand")

var missives = words("letter note message telegram cable statement email")

// addressed returns whose move the act of v waits for, where it hangs on a condition:
// "would waive the duties if Kestria opens its ports".
func (c *clause) addressed(r row, v int) []party {
	switch r.typ {
	case plover.Concede, plover.Retreat, plover.Agree, plover.Aid, plover.Threaten, plover.Sanction:
	default:
		return nil
	}
	for _, k := range c.All(v, "advcl") {
		if m := c.Child(k, "mark"); m < 0 || !conditional[strings.ToLower(c.Tokens[m].Form)] || c.passive(k) {
			continue
		}
		if s := c.nsubj(k); s >= 0 {
			if n := c.found.Headed(c.sentence, s); n != nil && n.Kind != entities.Pronoun {
				return others(c.acting(c.parties(s)), c.subjects(v))
			}
		}
	}
	return nil
}

// repaid returns to whom it is done where it is done in return: to who did what the
// clause before tells, of this sentence or of the one before.
func (c *clause) repaid(v int) []party {
	reply := false
	for _, k := range c.All(v, "obl", "nmod") {
		if c.Case(k) == "in" {
			switch c.Lemma(k) {
			case "return", "response", "retaliation", "reply", "exchange":
				reply = len(c.behind(k, "to")) == 0 && len(c.behind(k, "for")) == 0
			}
		}
	}
	if !reply {
		return nil
	}
	if h := c.Tokens[v].Head; h >= 0 && c.Is(v, "conj") {
		return others(parties(c.subjects(h)), c.subjects(v))
	}
	var out []party
	for _, a := range c.previous {
		out = append(out, party{Argument: parley.Argument{Actor: a.Actor, Span: c.Tokens[v].Span}, token: v})
	}
	return others(out, c.subjects(v))
}

// others drops from a the parties of b.
func others(a, b []party) []party {
	var out []party
	for _, p := range a {
		if len(without([]parley.Argument{p.Argument}, args(b))) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// eachOther reports whether token i is "each other" or "one another".
func (c *clause) eachOther(i int) bool {
	switch strings.ToLower(c.Tokens[i].Form) {
	case "other", "another", "each", "one":
		for _, k := range append(c.Children(i), i-1) {
			if k >= 0 {
				if f := strings.ToLower(c.Tokens[k].Form); (f == "each" || f == "one") && i > 0 {
					return true
				}
			}
		}
	}
	return false
}

// earlier returns the noun for people that pronoun i comes back to: the nearest
// before it in its sentence that agrees in number and is no part of its clause; -1
// where there is none. Names are the business of whoever reads names.
func (c *clause) earlier(i int) int {
	plural := strings.EqualFold(c.Tokens[i].Form, "them")
	v := c.Tokens[i].Head
	for k := i - 1; k >= 0; k-- {
		if c.Tokens[k].UPOS != "NOUN" || !c.people(k) || (c.Tokens[k].XPOS == "NNS") != plural || v >= 0 && c.Tokens[k].Head == v {
			continue
		}
		return k
	}
	return -1
}

// below returns to whom the act that hangs from a promise, a threat or a refusal
// would be done: "threatened to bomb X", "refused to meet X".
func (c *clause) below(k int) []party {
	object := c.object(k)
	for _, r := range c.lexicon.verbs[c.verbLemma(k)] {
		if r.particle == c.particle(k) && c.accepts(r, k, object) {
			got, _ := c.recipients(r, k, object)
			got = c.notAt(got)
			var out []party
			for _, p := range got {
				if c.people(p.token) || c.found.Headed(c.sentence, p.token) != nil || c.Tokens[p.token].UPOS == "PROPN" {
					out = append(out, p)
				}
			}
			if r.typ == plover.Retreat || r.typ == plover.Mobilize || conveying[r.lemma] {
				out = c.addressees(out)
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	if object >= 0 && c.Child(object, "nmod:poss") < 0 && (c.Tokens[object].UPOS == "PROPN" || c.Tokens[object].UPOS == "PRON" || c.people(object)) {
		got := parties(c.parties(object))
		if conveying[c.verbLemma(k)] {
			got = c.addressees(got)
		}
		if len(got) > 0 {
			return got
		}
	}
	var out []party
	for _, preposition := range []string{"to", "with", "from", "against", "on"} {
		for _, o := range c.behind(k, preposition) {
			for _, p := range c.parties(o) {
				if !(conveying[c.verbLemma(k)] && object >= 0 && c.human(object) && (p.place && p.Country == "" || c.found.Headed(c.sentence, p.token) == nil)) { // "to send surveyors to the rock": where, not to whom
					out = append(out, p)
				}
			}
		}
		if object >= 0 && len(out) == 0 {
			out = append(out, c.beneath(object, preposition, 0)...)
		}
		if len(out) > 0 {
			break
		}
	}
	if len(out) == 0 {
		out = c.beside(k)
	}
	for _, x := range c.All(k, "xcomp", "ccomp") {
		if len(out) == 0 && c.Is(x, "ccomp") { // "agreed to let inspectors enter"
			if s := c.nsubj(x); s >= 0 {
				out = asParties(c.parties(s))
			}
		}
		if len(out) == 0 && c.Is(x, "xcomp") {
			out = c.below(x)
		}
	}
	return out
}

// addressees drops from those named in what is promised, asked for or refused the people
// without a name of their own: captives to be freed and surveyors to be sent are the
// matter of the promise, nobody it is made to.
func (c *clause) addressees(in []party) []party {
	var out []party
	for _, p := range in {
		if hasName(p.Argument) || c.Tokens[p.token].UPOS == "PRON" || c.found.Headed(c.sentence, p.token) != nil {
			out = append(out, p)
		}
	}
	return out
}

// conveying are verbs of which the object is moved about; restoring are nouns for what
// befalls those who are given back.
var (
	conveying = words("exchange swap trade send dispatch deploy return release free repatriate transfer deliver bring station recall withdraw host admit accommodate shelter house receive take evacuate")
	restoring = words("return release freedom liberation handover repatriation exchange swap transfer extradition")
)

// beside returns whoever is named right behind verb v and "with", whatever the parse has
// hung the name on.
func (c *clause) beside(v int) []party {
	if v+2 >= len(c.Tokens) || c.Tokens[v+1].UPOS != "ADP" || !strings.EqualFold(c.Tokens[v+1].Form, "with") {
		return nil
	}
	n := c.found.Headed(c.sentence, v+2)
	if n == nil {
		return nil
	}
	return asParties(c.named(n, v+2))
}

// anyEvent reports whether noun i tells of an event of some type.
func (c *clause) anyEvent(i int) bool { return len(c.lexicon.nouns[c.Lemma(i)]) > 0 }

var beneathWords = words("of for in at over about")

// beneath returns the parties behind the preposition in the noun phrase of i, also
// behind a noun inside it: "a desire for better relations with Boria".
func (c *clause) beneath(i int, preposition string, depth int) []party {
	var out []party
	for _, k := range c.behind(i, preposition) {
		out = append(out, c.around(k)...)
	}
	for _, k := range c.Children(i) {
		if len(out) == 0 && depth < 2 && c.Is(k, "nmod") && beneathWords[c.Case(k)] {
			out = c.beneath(k, preposition, depth+1)
		}
	}
	return out
}

// rebuffed returns whom a bare refusal or denial answers: who made the offer or the demand
// of the sentence before ("Roe refused."), who brought the charge or tells of the deed ("The
// League denied it.").
func (c *clause) rebuffed(r row, v, object int) []party {
	if r.typ != plover.Reject || c.isTitle || c.Child(v, "xcomp", "ccomp", "advcl", "obl") >= 0 || c.passive(v) {
		return nil
	}
	bare := object < 0
	if !bare && (c.Tokens[object].UPOS != "PRON" || c.Lemma(object) != "it" && c.Lemma(object) != "this" && c.Lemma(object) != "that") {
		return nil
	}
	for i := len(c.lately) - 1; i >= 0; i-- {
		m := &c.lately[i]
		who := m.Actors
		switch m.Type {
		case plover.Agree, plover.Request:
			if r.lemma == "deny" {
				continue
			}
		case plover.Accuse:
		case plover.Assault, plover.Coerce, plover.Sanction:
			if who = m.ClaimedBy; bare || r.lemma != "deny" {
				continue
			}
		default:
			continue
		}
		var out []party
		for _, a := range who {
			out = append(out, party{Argument: parley.Argument{Actor: a.Actor, Span: c.Tokens[v].Span}, token: v})
		}
		return others(out, c.subjects(v))
	}
	return nil
}

// besideThem reports whether noun k, behind "with", is there as something else than one of those who
// talk: "with Boria as the go-between", "with Boria in the chair".
func (c *clause) besideThem(k int) bool {
	_, last := c.Bounds(k)
	for i := k + 1; i < len(c.Tokens) && i < max(last, k+2)+4; i++ {
		form := strings.ToLower(c.Tokens[i].Form)
		if form != "as" && form != "in" && form != "acting" {
			continue
		}
		for n := i + 1; n < len(c.Tokens) && n < i+5; n++ {
			if between[c.Lemma(n)] || form == "in" && c.Lemma(n) == "chair" || form != "in" && c.Lemma(n) == "go" && n+2 < len(c.Tokens) && c.Tokens[n+1].Form == "-" {
				return true
			}
		}
		return false
	}
	return false
}

// between are what one is who stands between two that talk.
var between = words("go-between mediator host intermediary broker chair chairman moderator referee witness observer interpreter facilitator venue")
