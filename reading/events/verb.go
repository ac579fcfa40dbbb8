package events

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// verb codes verb v with the first row of the lexicon that fits, else with the loose
// reading of its rows. It returns the object too, where the object is the event noun
// that the row speaks of.
func (c *clause) verb(in Inputs, v int) (m parley.Mention, noun int, ok bool) {
	object, particle := c.object(v), c.particle(v)
	var known []row
	for _, r := range c.lexicon.verbs[c.verbLemma(v)] {
		if r.particle != particle {
			continue
		}
		if !r.not {
			known = append(known, r)
		}
		if !c.accepts(r, v, object) {
			continue
		}
		if r.not {
			return m, -1, false
		}
		if r.company[0] == "*" && object >= 0 && c.lexicon.light[r.lemma] && c.anyEvent(object) && !c.tells(object, r.typ) && !(r.typ == plover.Agree && (c.kindly(object) || c.isA(object, []string{"{inquiry}"}))) {
			return m, -1, false // "offered criticism of": the noun says what was done
		}
		got, over := c.apply(in, r, v, object)
		if got != nil {
			if len(got.Recipients) == 0 {
				got = c.fuller(in, got, r, v, object)
			}
			return *got, c.told(object, got.Type), true
		}
		if over {
			return m, -1, false
		}
	}
	if r, loose := c.lexicon.loosely(known); loose && !c.lexicon.Without["loose"] && object >= 0 && !c.isA(object, []string{"{speech}"}) {
		if got, _ := c.apply(in, r, v, object); got != nil && len(got.Recipients) > 0 && hasName(got.Recipients[0]) {
			return *got, c.told(object, got.Type), true
		}
	}
	if r, ok := c.asked(v, object); ok {
		if got, _ := c.apply(in, r, v, object); got != nil && len(got.Recipients) > 0 && hasName(got.Recipients[0]) && hasName(got.Actors[0]) {
			return *got, -1, true
		}
	}
	if comings[c.Lemma(v)] && particle == "" && c.refuses(v) && c.afterAll(v) { // "will not, after all, come to Boria"
		r := row{name: "stays away", typ: plover.Consult, mode: "visit", lemma: "travel", company: []string{"-"}, actor: []string{"subj"}, recipient: []string{"to"}, trust: .65}
		if got, _ := c.apply(in, r, v, -1); got != nil {
			return *got, -1, true
		}
	}
	if s := c.nsubj(v); c.Lemma(v) == "see" && particle == "" && s >= 0 && c.isYou(s) { // "You saw the envoy in Lima"
		r := row{name: "you saw", typ: plover.Consult, mode: "meet", lemma: "meet", company: []string{"entity"}, actor: []string{"subj"}, recipient: []string{"obj"}, trust: .8}
		if got, _ := c.apply(in, r, v, object); got != nil {
			return *got, -1, true
		}
	}
	if r, ok := c.veiled(v); ok {
		if got, _ := c.apply(in, r, v, -1); got != nil {
			return *got, -1, true
		}
	}
	if r, ok := c.manner(v); ok {
		if got, _ := c.apply(in, r, v, object); got != nil {
			return *got, -1, true
		}
	}
	return m, -1, false
}

// refused marks the reading of an act that somebody says he will not do.
const refused = ", refused"

// fuller returns what a later row of the same type makes of the clause, where it finds
// to whom it was done and the first row did not.
func (c *clause) fuller(in Inputs, got *parley.Mention, first row, v, object int) *parley.Mention {
	for _, r := range c.lexicon.verbs[c.verbLemma(v)] {
		if r.typ != first.typ || r.particle != first.particle || r.name == first.name || !c.accepts(r, v, object) {
			continue
		}
		if more, _ := c.apply(in, r, v, object); more != nil && more.Type == got.Type && len(more.Recipients) > 0 {
			return more
		}
	}
	return got
}

// comings are verbs of going to see somebody.
var comings = words("come go fly journey head return")

// veiled reads a threat in the manner of chanceries: "would find itself obliged to consider".
func (c *clause) veiled(v int) (row, bool) {
	if c.Lemma(v) != "find" && c.Lemma(v) != "see" && c.Lemma(v) != "feel" {
		return row{}, false
	}
	self := false
	for k := v + 1; k < len(c.Tokens) && k <= v+4; k++ {
		switch strings.ToLower(c.Tokens[k].Form) {
		case "itself", "himself", "herself", "themselves", "ourselves", "myself":
			self = true
		case "obliged", "compelled", "forced", "constrained":
			if self {
				for _, aux := range c.All(v, "aux") {
					if l := c.Lemma(aux); l == "will" || l == "would" || l == "shall" || l == "may" || l == "might" {
						return row{name: "veiled", typ: plover.Threaten, lemma: c.Lemma(v), company: []string{"-"}, actor: []string{"subj"}, recipient: []string{"against"}, trust: .65}, true
					}
				}
			}
		}
	}
	return row{}, false
}

// manner reads a verb of any meaning by how it is done: what two do together is done
// in cooperation, what is done in protest is a protest.
func (c *clause) manner(v int) (row, bool) {
	for _, k := range c.Children(v) {
		form := strings.ToLower(c.Tokens[k].Form)
		switch {
		case k > v && c.Is(k, "advmod") && (form == "together" || form == "jointly"):
			for _, p := range c.subjects(v) {
				if c.Tokens[p.token].XPOS == "NNS" || c.Child(p.token, "conj") >= 0 || c.Is(p.token, "conj") {
					return row{name: "manner:together", typ: plover.Cooperate, company: []string{"-"}, actor: []string{"subj"}, recipient: []string{"with", "each"}, trust: .65}, true
				}
			}
		case c.Is(k, "obj") && c.joint(k) && !c.isA(k, []string{"{speech}", "{agreement}", "{proposal}"}):
			if who := c.subjects(v); len(who) > 1 || len(who) == 1 && c.Tokens[who[0].token].XPOS == "NNS" {
				return row{name: "manner:joint", typ: plover.Cooperate, company: []string{"*"}, actor: []string{"subj"}, recipient: []string{"with", "each"}, trust: .65}, true
			}
		case c.Is(k, "obl", "nmod") && form == "protest" && c.Case(k) == "in" && c.Child(k, "det") < 0:
			return row{name: "manner:protest", typ: plover.Protest, company: []string{"-"}, actor: []string{"subj"}, trust: .75}, true
		}
	}
	return row{}, false
}

// joint reports whether noun i is called joint.
func (c *clause) joint(i int) bool {
	for _, k := range c.All(i, "amod") {
		if c.Lemma(k) == "joint" {
			return true
		}
	}
	return false
}

// loosely returns what the rows of a verb have in common: where all are of one type
// the verb means it with other objects too, when both sides are named.
func (l *Lexicon) loosely(rows []row) (row, bool) {
	if len(rows) == 0 {
		return row{}, false
	}
	r := rows[0]
	if l.common[r.lemma] || l.bound[r.lemma] {
		return row{}, false
	}
	var recipient []string
	for _, x := range rows {
		if x.typ != r.typ {
			return row{}, false
		}
		for _, where := range x.recipient {
			if !contains(recipient, where) {
				recipient = append(recipient, where)
			}
		}
	}
	r.name, r.mode, r.company, r.recipient, r.trust = r.name+" loosely", "", []string{"*"}, recipient, .6
	return r, r.typ.Quad() != plover.VerbalCooperation
}

// told returns the object where it is an event noun of the type that was told.
func (c *clause) told(object int, t plover.Type) int {
	if object >= 0 && c.tells(object, t) {
		return object
	}
	return -1
}

// swearing are verbs of those who bind themselves by their word.
var swearing = words("swear vow promise pledge undertake")

// forswears reports whether what verb v binds somebody to is never to do something, or that
// something is not so: "swore that it would never part with the hill".
func (c *clause) forswears(v int) bool {
	k := c.Child(v, "ccomp", "xcomp")
	if k < v {
		return false
	}
	if c.negated(k) {
		return true
	}
	for i := v + 1; i <= k; i++ {
		if strings.EqualFold(c.Tokens[i].Form, "never") {
			return true
		}
	}
	s := c.nsubj(k)
	return s >= 0 && c.Child(s, "det") >= 0 && c.Lemma(c.Child(s, "det")) == "no"
}

// apply reads verb v by one row. It returns nil where the row gives no event; over
// says that no other row can, for nothing was done.
func (c *clause) apply(in Inputs, r row, v, object int) (m *parley.Mention, over bool) {
	if r.typ == plover.Aid && r.company[0] == "*" && contains(r.recipient, "obj") && !c.human(object) {
		return nil, false // "feed gas into"
	}
	if r.typ == plover.Concede && r.company[0] == "-" && (r.lemma == "admit" || r.lemma == "acknowledge" || r.lemma == "confess" || r.lemma == "concede") && !c.admitsDeed(v) {
		return nil, false
	}
	if c.othersense(r, v, object) {
		return nil, false
	}
	actual := c.realityOf(v, r.typ)
	if actual.none && r.typ == plover.Consult && c.refuses(v) && c.afterAll(v) { // "will not now travel to Boria"
		actual = reality{status: parley.Cancelled, stance: parley.Asserted, trust: .9}
	}
	var refusers []party
	if q := r.typ.Quad(); actual.none && c.refuses(v) && (q == plover.VerbalCooperation || q == plover.MaterialCooperation) {
		refusers = actual.claimedBy
		r.typ, actual = plover.Reject, reality{status: parley.Occurred, stance: parley.Asserted, trust: .9}
		r.name += refused
	}
	if r.typ == plover.Agree && swearing[r.lemma] && actual.status == parley.Occurred && c.forswears(v) {
		r.typ, r.name = plover.Reject, r.name+refused
	}
	if (r.typ == plover.Request || r.typ == plover.Reject) && c.noLonger(v) { // "no longer insists on an apology"
		r.typ, r.name, actual = plover.Concede, r.name+" no longer", reality{status: parley.Occurred, stance: parley.Asserted, trust: .8}
	}
	if actual.none || c.figure(v, object, r.typ) || c.awaited(v) {
		return nil, true
	}
	if r.typ == plover.Threaten && (actual.status == parley.Planned || actual.status == parley.Conditional) {
		// To say that one will, or will if, is the threat.
		actual.status, actual.stance = parley.Occurred, parley.Asserted
	}
	if (r.typ == plover.Reject || r.typ == plover.Request) && c.unsaid(v) {
		return nil, true
	}
	actors := c.actors(r, v)
	if len(actors) == 0 && c.passive(v) && len(refusers) > 0 && hasName(refusers[0].Argument) {
		actors = refusers // "the crew will not be freed before Friday, the Column said"
	}
	if willing[r.lemma] && (len(actors) == 0 || !hasName(actors[0].Argument) && !c.people(actors[0].token) && c.Tokens[actors[0].token].UPOS != "PRON") {
		return nil, true // "the soup is ready to serve"
	}
	if len(actors) == 1 && spouses[c.Lemma(actors[0].token)] && r.typ.Quad() == plover.VerbalConflict {
		return nil, true // what the envoy's wife says of him is no act of either
	}
	if actual.present && len(actors) > 0 && !hasName(actors[0].Argument) && (c.passive(v) || c.Child(actors[0].token, "det", "nmod:poss") < 0) && !c.isTitle {
		return nil, true // "critics blame": so they do at all times
	}
	if q := r.typ.Quad(); actual.present && (q == plover.MaterialConflict || q == plover.MaterialCooperation || r.typ == plover.Concede) && !c.isTitle && !c.led(v) {
		if len(actors) == 0 || c.found.Headed(c.sentence, actors[0].token) == nil || c.Tokens[v].Head >= 0 || c.Tokens[v].XPOS != "VBZ" {
			return nil, true // a deed in the present is one only where somebody named does it: "Arland expels the envoy"
		}
	}
	if len(actors) == 0 && strings.HasPrefix(r.company[0], "subj:") {
		if s := c.nsubj(v); s >= 0 {
			actors = parties(c.within(s, false)) // "a convoy of United Nations trucks"
		}
	}
	if len(actors) == 0 && object >= 0 && c.passive(v) {
		actors = c.deciders(r, v, object)
	}
	if len(actors) == 0 && object >= 0 && contains(r.recipient, "each") { // "the truce between A and B was signed"
		actors = parties(c.pair(object))
	}
	if len(actors) == 0 && r.typ == plover.Agree && c.passive(v) { // "the accord is to be signed, both announced"
		actors = actual.claimedBy
	}
	if (r.typ == plover.Sanction || r.typ == plover.Assault) && repaying[r.lemma] && (actual.status == parley.Planned || actual.status == parley.Conditional) {
		r.typ, actual.status, actual.stance = plover.Threaten, parley.Occurred, parley.Asserted // "will retaliate with duties"
	}
	if r.typ == plover.Request && r.lemma == "propose" {
		if x := c.Child(v, "xcomp", "advcl"); x > v && c.marked(x, "to") && c.object(v) < 0 {
			r.typ = plover.Agree // "proposed to guarantee": what one would do oneself is an offer
		}
	}
	if r.typ == plover.Agree && c.menaces(v) {
		r.typ = plover.Threaten
	}
	if (r.typ == plover.Assault || r.typ == plover.Protest || r.typ == plover.Coerce) && c.sortedOut(r, v, actors) {
		return nil, false
	}
	if r.typ == plover.Agree && !willing[r.lemma] && len(actors) == 1 && !((r.lemma == "agree" || c.Child(actors[0].token, "nummod") >= 0) && c.Tokens[actors[0].token].XPOS == "NNS") && c.givesWay(v) {
		r.typ = plover.Concede
	}
	if r.typ == plover.Assault && (r.lemma == "attack" || r.lemma == "assail" || r.lemma == "savage") && len(c.behind(v, "over"))+len(c.nounsBehind(v, "over")) > 0 && object >= 0 && c.human(object) {
		r.typ = plover.Accuse // "attacked the governor over his forecast"
	}
	if r.typ == plover.Assault && (len(actors) == 0 && c.outcomeOf(v) || c.consequence(v)) {
		return nil, false // "three were killed in a strike": the strike is the event
	}
	if hosting[r.lemma] && c.passive(v) && c.toldMeeting(object) {
		return nil, true
	}
	if r.typ == plover.Request && (asking[r.lemma] && !c.asksFor(v) || len(actors) == 1 && press[c.Lemma(actors[0].token)]) {
		return nil, false
	}
	if (r.typ == plover.Assault || (r.typ == plover.Sanction || r.typ == plover.Coerce) && c.firstPerson(v)) && (actual.status == parley.Planned || actual.status == parley.Conditional) && c.ownWord(v, actors, actual.claimedBy) {
		// What one says oneself that one will do is the threat.
		r.typ, actual.status, actual.stance, actual.claimedBy = plover.Threaten, parley.Occurred, parley.Asserted, nil
	}
	if (r.typ == plover.Assault || r.typ == plover.Coerce || r.typ == plover.Threaten) && len(actors) == 0 && c.passive(v) && (actual.status == parley.Planned || actual.status == parley.Conditional) && c.canThreaten(actual.claimedBy) {
		// "any ship that enters will be sunk, the admiral said"
		r.typ, r.recipient, actors = plover.Threaten, []string{"obj"}, actual.claimedBy
		actual.status, actual.stance, actual.claimedBy = parley.Occurred, parley.Asserted, nil
	}
	if (r.typ == plover.Sanction || r.typ == plover.Coerce) && actual.status == parley.Conditional && !c.passive(v) && c.condition(v) && c.ownWord(v, actors, actual.claimedBy) {
		// "would close the bridge if they stay, the minister said"
		r.typ, actual.status, actual.stance, actual.claimedBy = plover.Threaten, parley.Occurred, parley.Asserted, nil
	}
	if r.typ == plover.Assault && len(actors) == 0 && c.mishap(v) {
		return nil, true
	}
	if r.typ == plover.Assault && !c.violent(r, v, object, actors) {
		return nil, false
	}
	recipients, place := c.recipients(r, v, object)
	if r.typ == plover.Threaten && r.lemma == "warn" && len(parties(recipients)) == 0 && !c.ofItself(v, actors) {
		return nil, false // "warned that the weather may change"
	}
	got, ok := c.mention(in, r, v, object, actors, recipients, place, actual)
	if !ok {
		return nil, false
	}
	return &got, false
}

// toldMeeting reports whether object i is "the meeting" that the sentence before told of: who
// chaired it makes no other meeting of it.
func (c *clause) toldMeeting(i int) bool {
	if i < 0 || !c.isA(i, []string{"{talks}"}) {
		return false
	}
	d := c.Child(i, "det")
	return d >= 0 && c.Lemma(d) == "the" && slices.ContainsFunc(c.lately, func(m parley.Mention) bool { return m.Type == plover.Consult && len(m.Recipients) > 0 })
}

// afterAll reports whether a refusal is of what had been meant: "will not now", "will no
// longer", "will not meet after all".
func (c *clause) afterAll(v int) bool {
	for k := max(0, v-4); k < len(c.Tokens) && k < v+12; k++ {
		switch strings.ToLower(c.Tokens[k].Form) {
		case "now":
			if k < v {
				return true
			}
		case "longer":
			if k > 0 && (strings.EqualFold(c.Tokens[k-1].Form, "no") || strings.EqualFold(c.Tokens[k-1].Form, "any")) {
				return true
			}
		case "after":
			if k+1 < len(c.Tokens) && strings.EqualFold(c.Tokens[k+1].Form, "all") {
				return true
			}
		}
	}
	return false
}

// actors finds who did it: the subject, or where the row says that the subject is
// the one it was done to ("came under fire from"), whoever stands behind a preposition.
func (c *clause) actors(r row, v int) []party {
	if contains(r.actor, "subj") {
		return parties(c.subjects(v))
	}
	for _, preposition := range r.actor {
		for _, k := range c.behind(v, preposition) {
			if out := parties(c.parties(k)); len(out) > 0 {
				return out
			}
		}
		if o := c.object(v); o >= 0 {
			if out := parties(c.beneath(o, preposition, 0)); len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// deciders finds whose act a passive without an agent is: those who decide that it be
// done ("decides that monitors shall be sent"), or those whose the people are who are
// sent ("eight of its observers will be deployed").
func (c *clause) deciders(r row, v, object int) []party {
	if h := c.Tokens[v].Head; h >= 0 && c.Is(v, "ccomp") && deciding[c.Lemma(h)] && !c.passive(h) && r.typ.Quad() != plover.VerbalConflict && r.typ != plover.Assault {
		return parties(c.subjects(h))
	}
	if r.typ != plover.Mobilize {
		return nil
	}
	if of := c.behind(object, "of"); c.Tokens[object].UPOS == "NUM" && len(of) > 0 {
		object = of[0]
	}
	if w := c.Child(object, "nmod:poss"); w >= 0 {
		return c.acting(parties(c.partiesOf(w)))
	}
	return nil
}

var deciding = words("decide resolve rule order")

// ownWord reports whether those who would do it are those who say so.
func (c *clause) ownWord(v int, actors, claimed []party) bool {
	if q := quoteAt(c.quoted, c.Tokens[v].Span); q != nil && q.Speaker != nil && len(claimed) == 0 {
		claimed = []party{{Argument: *q.Speaker}}
	}
	for _, a := range actors {
		for _, b := range claimed {
			if a.ID == b.ID || contains(b.ActsFor, a.Name) {
				return true
			}
		}
	}
	return false
}

// visiting reports whether those who call on somebody, with nothing that they ask for, are
// people who pay visits.
func (c *clause) visiting(v int) bool {
	if len(c.behind(v, "for")) > 0 || c.object(v) >= 0 {
		return false
	}
	for k := v + 1; k < len(c.Tokens); k++ {
		if c.Tokens[k].XPOS == "TO" || c.Tokens[k].XPOS == "VB" {
			return false
		}
	}
	s := c.nsubj(v)
	return s >= 0 && c.isA(s, []string{"{dignitary}"})
}

// noLonger reports whether what verb v tells is no longer done.
func (c *clause) noLonger(v int) bool {
	for _, k := range c.Children(v) {
		if k > 0 && c.Lemma(k) == "long" && strings.EqualFold(c.Tokens[k].Form, "longer") && strings.EqualFold(c.Tokens[k-1].Form, "no") {
			return true
		}
	}
	return v > 1 && strings.EqualFold(c.Tokens[v-1].Form, "longer") && strings.EqualFold(c.Tokens[v-2].Form, "no")
}

// firstPerson reports whether those who speak are the subject of v.
func (c *clause) firstPerson(v int) bool {
	s := c.nsubj(v)
	return s >= 0 && c.Tokens[s].UPOS == "PRON" && (strings.EqualFold(c.Tokens[s].Form, "we") || c.Tokens[s].Form == "I")
}

// outcomeOf reports whether verb v tells only what came of an attack that its own
// clause names: "killed in a strike on", "wounded by the shelling".
func (c *clause) outcomeOf(v int) bool {
	for _, k := range c.All(v, "obl") {
		switch c.Case(k) {
		case "in", "by", "during":
			if c.tells(k, plover.Assault) {
				return true
			}
		}
	}
	return false
}

// unsaid reports whether all that is refused is to speak: "declined to comment",
// "declined a request for an interview".
func (c *clause) unsaid(v int) bool {
	if o := c.object(v); o >= 0 {
		for _, k := range append(c.behind(o, "for"), o) {
			if talkToPress[c.Lemma(k)] {
				return true
			}
		}
	}
	x := c.Child(v, "xcomp")
	if x >= 0 && c.Lemma(v) == "decline" { // "declined to talk", "declined to release the names"
		switch o := c.object(x); c.Lemma(x) {
		case "talk", "speak", "respond", "reply":
			return len(c.behind(x, "with")) == 0
		case "release", "give", "provide":
			if o >= 0 && c.isA(o, []string{"{speech}", "identity", "details", "figure", "statement"}) {
				return true
			}
		}
	}
	return x >= 0 && c.lexicon.is(c.Lemma(x), []string{"{unsaid}"})
}

// verbal reports whether token i is a verb, or a past form of one the lexicon knows
// that the tagger took for a noun though it has an object ("vetoed the draft").
func (c *clause) verbal(i int) bool {
	if c.Is(i, "amod") && !c.split(i) {
		return false // "wounded people": what they are, not what was done
	}
	if c.Tokens[i].UPOS == "VERB" {
		return true
	}
	if c.Tokens[i].UPOS == "ADJ" && willing[c.Lemma(i)] { // "is ready to talk", "declared himself willing to"
		for _, k := range c.All(i, "xcomp", "ccomp", "advcl") {
			if k > i && c.marked(k, "to") && (c.Child(i, "cop") >= 0 || c.Is(i, "xcomp")) {
				return true
			}
		}
		return false
	}
	if u := c.Tokens[i].UPOS; u == "AUX" || u == "PUNCT" || u == "NUM" || u == "DET" || u == "PRON" || c.lexicon.verbs[c.verbLemma(i)] == nil {
		return false
	}
	return c.Tokens[i].UPOS == "NOUN" && c.Child(i, "obj") >= 0 || c.mistaken(i)
}

// willing are adjectives of those who say that they would do something.
var willing = words("ready willing")

var talkToPress = words("comment interview anonymity")

// irregular are past forms that a tagger which never met them may miss.
var irregular = map[string]string{"froze": "freeze", "struck": "strike", "shot": "shoot", "met": "meet", "held": "hold", "sent": "send", "sank": "sink",
	"withdrew": "withdraw", "broke": "break", "fled": "flee", "fought": "fight", "gave": "give", "took": "take", "forbade": "forbid", "swore": "swear", "spoke": "speak",
	"sold": "sell", "bought": "buy", "lent": "lend", "slew": "slay", "flew": "fly", "drew": "draw", "sought": "seek", "overran": "overrun", "withheld": "withhold",
	"shut": "shut", "hit": "hit", "cut": "cut", "led": "lead", "laid": "lay", "beat": "beat", "drove": "drive", "bade": "bid", "wrote": "write", "swept": "sweep", "unfroze": "unfreeze", "overthrew": "overthrow", "forbore": "forbear", "forsook": "forsake", "withstood": "withstand", "rebuilt": "rebuild", "undid": "undo", "rewrote": "rewrite", "tore": "tear", "threw": "throw", "rode": "ride", "chose": "choose", "foresaw": "foresee", "foiled": "foil", "rent": "rend", "shook": "shake", "stole": "steal", "wore": "wear", "blew": "blow", "bound": "bind", "dug": "dig", "stood": "stand", "left": "leave"}

// mistaken reports whether token i, no verb to the tagger, is a past form in small
// letters of a verb of the lexicon that stands where a verb stands: behind a noun, an
// adverb or a date, before a phrase of its own.
func (c *clause) mistaken(i int) bool {
	form := c.Tokens[i].Form
	if i == 0 || i+1 >= len(c.Tokens) || !strings.HasSuffix(form, "ed") && irregular[form] == "" || form != strings.ToLower(form) || len(c.lexicon.nouns[c.Lemma(i)]) > 0 {
		return false
	}
	switch c.Tokens[i-1].UPOS {
	case "NOUN", "PROPN", "ADV", "PUNCT", "NUM", "PRON", "CCONJ":
	default:
		return false
	}
	switch c.Tokens[i+1].UPOS {
	case "DET", "PROPN", "NUM", "PRON":
		return true
	case "ADJ":
		return c.found.At(c.sentence, i+1) != nil
	}
	return false
}

// verbLemma is the lemma of a verb; where the lexicon does not know the one given,
// the form's own endings are tried ("freed" is free).
func (c *clause) verbLemma(i int) string {
	lemma := c.Lemma(i)
	if c.lexicon.verbs[lemma] != nil {
		return lemma
	}
	form := strings.ToLower(c.Tokens[i].Form)
	if stem := irregular[form]; stem != "" && c.lexicon.verbs[stem] != nil {
		return stem
	}
	for _, end := range []struct{ cut, add string }{{"d", ""}, {"ed", ""}, {"ing", ""}, {"ing", "e"}, {"s", ""}, {"es", ""}} {
		if stem, ok := strings.CutSuffix(form, end.cut); ok && c.lexicon.verbs[stem+end.add] != nil {
			return stem + end.add
		}
	}
	return lemma
}

// particle returns the verb's particle ("out"), or "".
func (c *clause) particle(v int) string {
	if k := c.Child(v, "compound:prt"); k >= 0 {
		return c.Lemma(k)
	}
	if k := v + 1; k < len(c.Tokens) && particles[strings.ToLower(c.Tokens[k].Form)] && c.Tokens[k].Head == v && c.Is(k, "advmod") {
		return strings.ToLower(c.Tokens[k].Form)
	}
	if k := c.loose(v); k >= 0 {
		return strings.ToLower(c.Tokens[k].Form)
	}
	if k := v + 1; k+1 < len(c.Tokens) && c.Is(k, "advmod", "amod") && c.Tokens[k].Head > k && particles[strings.ToLower(c.Tokens[k].Form)] { // "turned back eleven vessels", "set free nine seamen"
		for _, r := range c.lexicon.verbs[c.verbLemma(v)] {
			if r.particle == strings.ToLower(c.Tokens[k].Form) {
				return r.particle
			}
		}
	}
	for _, k := range c.All(v, "obl") { // "pulled out of the deal"
		if of := c.Case(k); of == "out of" || of == "out" {
			return "out"
		}
	}
	late := c.Children(v)
	if o := c.plainObject(v); o > v {
		late = append(append([]int{}, late...), c.Children(o)...)
	}
	for _, k := range late { // "handed four villages back to"
		form := strings.ToLower(c.Tokens[k].Form)
		if k <= v || k > v+9 || !particles[form] || !c.Is(k, "advmod") {
			continue
		}
		for _, r := range c.lexicon.verbs[c.verbLemma(v)] {
			if r.particle == form {
				return form
			}
		}
	}
	return ""
}

// loose returns a particle behind verb v that the parser took for the preposition of
// its object ("called off the meeting"), where the lexicon knows the two together; -1
// when there is none.
func (c *clause) loose(v int) int {
	k := v + 1
	if k >= len(c.Tokens) || !c.Is(k, "case") || c.Tokens[k].Head <= k || c.Tokens[c.Tokens[k].Head].Head != v {
		return -1
	}
	if weekdays[c.Lemma(c.Tokens[k].Head)] { // "the accord they signed on Friday"
		return -1
	}
	form := strings.ToLower(c.Tokens[k].Form)
	for _, r := range c.lexicon.verbs[c.verbLemma(v)] {
		if r.particle == form && particles[form] {
			return k
		}
	}
	return -1
}

var particles = words("back out off away up down over in on aside apart together through way by home free")
