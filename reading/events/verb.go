package events

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/entities"
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

// menaces reports whether what is promised is a blow: "vowed to retaliate".
func (c *clause) menaces(v int) bool {
	for _, x := range c.All(v, "xcomp", "advcl", "ccomp", "acl") {
		if !c.Is(x, "xcomp") && !c.marked(x, "to") && !c.Is(x, "ccomp") {
			continue
		}
		if o := c.object(x); o >= 0 && keeping[c.Lemma(x)] { // "vowed to continue its boycott"
			for _, r := range c.lexicon.nouns[c.Lemma(o)] {
				if r.typ.Quad() == plover.MaterialConflict {
					return true
				}
			}
		}
		if l := c.Lemma(x); blows[l] || (l == "fire" || l == "shoot") && len(c.behind(x, "on"))+len(c.behind(x, "at")) > 0 {
			return true
		}
		if rows := c.lexicon.verbs[c.verbLemma(x)]; len(rows) > 0 && rows[0].typ == plover.Assault && !c.lexicon.common[c.Lemma(x)] {
			return true
		}
	}
	return false
}

// crews are those whose journey is a deployment or a flight, not a visit.
var crews = words("monitor observer inspector refugee engineer doctor medic rescuer worker tourist fan player migrant child family passenger")

// commanding are verbs of those who give orders: to their own people they ask nothing.
var commanding = words("order command instruct tell")

// ofOwn reports whether noun i is of those who act: "his forces".
func (c *clause) ofOwn(i int) bool {
	k := c.Child(i, "nmod:poss")
	return k >= 0 && c.Tokens[k].UPOS == "PRON"
}

// canThreaten reports whether those who say it command the means to do it.
func (c *clause) canThreaten(who []party) bool {
	for _, p := range who {
		switch c.found.TypeOf(p.ID) {
		case parley.State, parley.Government, parley.ArmedGroup, parley.Leader:
			return true
		}
		if c.lexicon.is(c.Lemma(p.token), []string{"{armed}", "{lawmen}"}) || officers[c.Lemma(p.token)] || c.lexicon.agents[c.Lemma(p.token)] {
			return true
		}
	}
	return false
}

var officers = words("admiral general colonel commander captain marshal minister president premier king emir sultan governor spokesman spokeswoman spokesperson leader junta government ministry")

// condoles reports whether what verb v gives is sympathy, wherever it stands.
func (c *clause) condoles(v int) bool {
	for _, k := range c.Children(v) {
		if c.Is(k, "obj", "obl", "xcomp", "conj") && c.Case(k) == "" && condoling[c.Lemma(k)] {
			return true
		}
	}
	return false
}

// condoling are what is offered in sympathy, which promises nothing.
var condoling = words("condolence condolences apology congratulation sympathy thanks regret support prayer advice explanation comment")

// kindly reports whether noun i tells of something that one may offer or promise: talks,
// help, a withdrawal.
func (c *clause) kindly(i int) bool {
	for _, r := range c.lexicon.nouns[c.Lemma(i)] {
		switch r.typ {
		case plover.Consult, plover.Cooperate, plover.Aid, plover.Retreat, plover.Agree:
			return true
		}
	}
	return false
}

var spouses = words("wife husband girlfriend boyfriend fiancée fiancé")

// keeping are verbs of going on with what is done.
var keeping = words("continue keep maintain resume intensify step prolong extend pursue")

// mending reports whether it was done for repairs or because of the weather.
func (c *clause) mending(v int) bool {
	for _, k := range append(append(c.behind(v, "for"), c.behind(v, "because of")...), c.behind(v, "due to")...) {
		if upkeep[c.Lemma(k)] || c.isA(k, []string{"{figurative}"}) {
			return true
		}
	}
	return false
}

var upkeep = words("repair maintenance cleaning lunch holiday renovation work heat ice fog smoke strike")

// befallen are types of which a bare number may be whom it is done to.
var befallen = map[plover.Type]bool{plover.Retreat: true, plover.Coerce: true}

// ailing reports whether an attack is one of illness, or of an animal: "a heart attack".
func (c *clause) ailing(i int) bool {
	for _, k := range c.All(i, "compound", "amod") {
		switch c.Lemma(k) {
		case "heart", "panic", "asthma", "anxiety", "shark", "bear", "dog", "cardiac":
			return true
		}
	}
	return false
}

// abstract reports whether noun i ends as words for what cannot be touched do, and is no
// body and no act.
func (c *clause) abstract(i int) bool {
	lemma := c.Lemma(i)
	if c.people(i) || c.anyEvent(i) || len(c.partiesOf(i)) > 0 || c.isA(i, []string{"{force}", "{land}", "{property}", "{ship}", "{outlet}", "{defence}", "{premises}"}) {
		return false
	}
	for _, end := range []string{"ness", "ism", "ality", "confidence", "patience", "innocence", "friendship", "leadership", "relationship", "partnership", "beauty", "imagination", "conversation", "reputation", "emotion", "ambition", "attention"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}

// dismissed reports whether those who let somebody go are his employers.
func (c *clause) dismissed(v int) bool {
	for _, p := range c.subjects(v) {
		switch c.Lemma(p.token) {
		case "employer", "company", "firm", "club", "team", "label", "studio":
			return true
		}
	}
	return false
}

// roused are those and that which one mobilises for a vote or a cause.
var roused = words("voter supporter support resource fund opinion base electorate donor money fan worker member public")

// gains are what one accepts without agreeing to anything.
var gains = words("money bribe award prize job post medal gift payment cash nomination degree applause fate reality refugee student")

// repaying are verbs whose future is a threat.
var repaying = words("retaliate respond answer hit strike")

var blows = words("level flatten raze shell storm invade hunt smash wreck bombard execute annex obliterate hang kill burn bury drown bomb sink shoot expel seize retaliate respond avenge punish crush annihilate fight resist destroy wipe strike defy escalate")

// mishap reports whether what verb v tells came of something that fell, sank or burned:
// "three were killed when the bridge came down".
func (c *clause) mishap(v int) bool {
	for _, k := range c.All(v, "advcl") {
		for _, m := range c.All(k, "advmod", "mark") {
			if form := strings.ToLower(c.Tokens[m].Form); (form == "when" || form == "as" || form == "after") && !c.passive(k) && (accidents[c.Lemma(k)] || c.Lemma(k) == "come" && c.particle(k) == "down") {
				return true
			}
		}
	}
	return false
}

// accidents are verbs of what befalls things without anybody's will.
var accidents = words("crash collapse fall sink overturn capsize derail explode plunge burst collide topple")

// sortedOut reports whether the row mistakes who does it: protesters who occupy an
// office wage no war, troops that march do not demonstrate.
func (c *clause) sortedOut(r row, v int, actors []party) bool {
	if r.typ == plover.Assault && c.isTitle && c.Tokens[v].XPOS == "VBG" && c.marked(v, "after", "over", "amid", "following") && c.plainObject(v) < 0 {
		return true // "Minister stays at home after shooting at gate": a noun
	}
	for _, p := range actors {
		lemma := c.Lemma(p.token)
		if (r.typ == plover.Assault && r.mode == "territory" || r.typ == plover.Coerce) && c.lexicon.is(lemma, []string{"{protesters}"}) && !(persons[lemma] && c.Child(p.token, "nmod:poss") >= 0) { // "the colonel's men"
			return true
		}
		if r.typ == plover.Assault && r.lemma == "raid" && c.lexicon.is(lemma, []string{"{lawmen}"}) {
			return true
		}
		if r.typ == plover.Protest && (c.lexicon.is(lemma, []string{"{troops}"}) || r.lemma == "strike" && state(p)) {
			return true // "Boria may strike": a state lays down no tools
		}
	}
	return false
}

// state reports whether somebody is a state itself.
func state(p party) bool { return p.ID != "" && p.ID == p.Country }

// admitsDeed reports whether what is admitted is an act of force or a wrong: "admitted
// that its troops had crossed", not "admitted that it was late".
func (c *clause) admitsDeed(v int) bool {
	k := c.Child(v, "ccomp")
	if k < 0 || c.negated(k) || quoteAt(c.quoted, c.Tokens[k].Span) != nil {
		return false
	}
	object := c.object(k)
	for _, r := range c.lexicon.verbs[c.verbLemma(k)] {
		if r.typ.Quad() == plover.MaterialConflict && r.particle == c.particle(k) && c.accepts(r, k, object) {
			return true
		}
	}
	return deeds[c.Lemma(k)]
}

// othersense reports whether verb v stands in a sense of it that tells no event: to
// call somebody something, to agree with an opinion, to surround oneself.
func (c *clause) othersense(r row, v, object int) bool {
	switch {
	case r.lemma == "leave" && r.typ == plover.Retreat && len(c.behind(v, "for")) > 0 && slices.ContainsFunc(c.All(v, "nsubj"), func(k int) bool { return c.isA(k, []string{"{ship}"}) || c.shipName(k) }):
		return true // a ship that leaves a port for somewhere
	case r.typ == plover.Consult && object >= 0 && c.Lemma(object) == "exchange" && slices.ContainsFunc(c.behind(object, "of"), func(k int) bool {
		return !c.isA(k, []string{"{talks}", "{speech}", "view", "opinion", "letter", "note"})
	}):
		return true // "resumed their exchange of fire"
	case r.typ == plover.Consult && (r.lemma == "talk" || r.lemma == "speak") && v+1 < len(c.Tokens) && strings.EqualFold(c.Tokens[v+1].Form, "past"):
		return true // "talk past each other"
	case r.typ == plover.Consult && r.company[0] == "-" && c.speaksOf(v) && len(c.behind(v, "with")) == 0:
		return true // "spoke on Thursday of a meeting": no talks
	case r.lemma == "give" && r.typ == plover.Threaten:
		return c.Child(v, "iobj") < 0 && len(c.behind(v, "to")) == 0 || object >= 0 && c.Child(object, "nummod", "acl") < 0 && c.Child(v, "advcl", "xcomp") < 0
	case r.typ == plover.Assault && falling[r.lemma] && r.particle == "":
		return len(c.behind(v, "into"))+len(c.behind(v, "on"))+len(c.behind(v, "onto")) == 0 // "the drone crashed near the village"
	case r.lemma == "give" && r.typ == plover.Request && contains(r.company, "hour"): // "gave them 48 hours to leave", not "another week"
		k := c.Child(object, "acl")
		if k < 0 {
			k = c.Child(v, "xcomp", "advcl")
		}
		d := c.Child(object, "det", "amod")
		return c.Child(v, "iobj") < 0 || k < object || !c.marked(k, "to") || c.Child(object, "nummod") < 0 || d >= 0 && (c.Lemma(d) == "another" || c.Lemma(d) == "more" || c.Lemma(d) == "further" || c.Lemma(d) == "extra")
	case r.lemma == "pay" && r.company[0] == "for:*":
		return len(c.behind(v, "for")) == 0
	case r.typ == plover.Assault && c.withWords(v):
		return true
	case r.typ == plover.Assault && object >= 0 && c.ailing(object):
		return true
	case (r.typ == plover.Assault || r.typ == plover.Coerce) && r.company[0] == "*" && object >= 0 && c.Tokens[object].UPOS == "NOUN" && c.abstract(object):
		return true // "hijacked the conversation"
	case r.typ == plover.Threaten && c.Is(v, "acl", "amod") && c.passive(v) && c.agent(v) == nil:
		return true // "species threatened with extinction"
	case r.typ == plover.Agree && r.company[0] == "*" && object >= 0 && c.Tokens[object].UPOS == "ADJ":
		return true // "has promised much"
	case r.typ == plover.Agree && r.lemma == "accept" && r.company[0] == "*" && object >= 0 && gains[c.Lemma(object)]:
		return true
	case r.typ == plover.Agree && r.lemma == "shake":
		return len(c.behind(v, "on"))+len(c.nounsBehind(v, "on")) == 0 // a greeting
	case r.typ == plover.Mobilize && object >= 0 && c.errand(object):
		return true
	case r.typ == plover.Mobilize && r.company[0] == "*" && object >= 0 && roused[c.Lemma(object)]:
		return true
	case r.lemma == "plead":
		for _, k := range c.Children(v) {
			switch c.Lemma(k) {
			case "guilty", "innocent", "insanity":
				return true
			}
		}
		return false
	case r.typ == plover.Protest && c.Is(v, "conj") && c.Tokens[v].Head >= 0 && c.passive(c.Tokens[v].Head) && c.nsubj(v) < 0 && object < 0 && c.Child(v, "aux") < 0 && strings.HasPrefix(c.Tokens[v].XPOS, "VB") && c.Tokens[v].Head+8 > v:
		return true // "were put into uniform and marched to the gates"
	case r.typ == plover.Protest && r.lemma == "rally":
		return len(c.behind(v, "behind"))+len(c.behind(v, "round"))+len(c.behind(v, "around")) > 0 || c.Child(v, "xcomp") >= 0
	case (r.typ == plover.Sanction || r.typ == plover.Reject) && r.particle == "out" && r.company[0] == "-" && object >= 0:
		return true // "pulled himself out of consideration"
	case r.typ == plover.Retreat && (r.lemma == "let" || r.lemma == "release") && c.dismissed(v):
		return true
	case r.lemma == "beat" && r.particle == "" && object >= 0 && len(c.around(object)) > 0 && !c.people(object):
		return true // a town beats another at a game
	case r.typ == plover.Coerce && object >= 0 && c.passive(v) && c.mending(v):
		return true
	case r.typ == plover.Request && commanding[r.lemma] && object >= 0 && c.ofOwn(object):
		return true
	case r.typ == plover.Retreat && r.lemma == "turn" && r.company[0] == "-":
		return object < 0 || !strings.HasSuffix(c.Tokens[object].Form, "sel") && !strings.HasSuffix(c.Tokens[object].Form, "self") && !strings.HasSuffix(c.Tokens[object].Form, "selves")
	case r.lemma == "insist":
		if k := c.Child(v, "ccomp"); k >= 0 && c.Child(k, "aux") < 0 { // "insists that it go"
			if s := c.nsubj(k); c.Tokens[k].XPOS == "VB" || c.Tokens[k].XPOS == "VBP" && s >= 0 && (c.Tokens[s].XPOS == "NN" || c.Tokens[s].XPOS == "NNP") && c.Child(s, "conj") < 0 {
				return false
			}
		}
		if k := c.Child(v, "advcl"); k >= 0 && c.marked(k, "on") {
			return false
		}
		return !slices.ContainsFunc(c.behind(v, "on"), func(k int) bool { return !timeNouns[c.Lemma(k)] && !weekdays[c.Lemma(k)] }) // not "insisted on Tuesday that it had"
	case r.typ == plover.Agree && r.lemma == "offer" && object >= 0 && condoling[c.Lemma(object)]:
		return true
	case r.typ == plover.Agree && r.lemma == "offer" && c.condoles(v):
		return true
	case r.typ == plover.Aid && (r.lemma == "supply" || r.lemma == "provide" || r.lemma == "furnish") && r.company[0] == "entity":
		return len(c.behind(v, "with")) == 0 && len(c.nounsBehind(v, "with")) == 0
	case r.typ == plover.Consult && (r.lemma == "fly" || r.lemma == "travel" || r.lemma == "arrive"):
		s := c.nsubj(v)
		return s >= 0 && (c.isA(s, []string{"{troops}", "{ship}", "{aid}"}) || crews[c.Lemma(s)])
	case r.typ == plover.Consult && object >= 0 && kin[c.Lemma(object)]:
		return true // to ring one's mother is no consultation
	case r.lemma == "call" && r.particle == "" && r.typ == plover.Consult:
		return c.Child(v, "xcomp") >= 0 || c.passive(v) || object >= 0 && object+1 < len(c.Tokens) && (c.Tokens[object+1].UPOS == "DET" || c.Tokens[object+1].Form == "“" || c.Tokens[object+1].Form == "\"")
	case r.lemma == "call" && r.particle == "" && r.typ == plover.Request && r.company[0] == "-":
		return len(c.behind(v, "for")) == 0 && (len(c.behind(v, "on")) == 0 && len(c.behind(v, "upon")) == 0 || c.visiting(v))
	case r.lemma == "call" && r.particle == "" && r.typ == plover.Request && (r.company[0] == "on:*"):
		return c.visiting(v)
	case r.lemma == "agree" && r.particle == "" && r.company[0] == "-":
		if c.Child(v, "xcomp") >= 0 || c.Child(v, "advcl") >= 0 || len(c.behind(v, "to")) > 0 || len(c.behind(v, "on")) > 0 {
			return false
		}
		who := c.subjects(v)
		return len(who) < 2 && (c.Child(v, "ccomp") >= 0 || len(c.behind(v, "with")) > 0)
	case r.lemma == "fight" || r.lemma == "battle":
		for _, p := range c.subjects(v) {
			if c.armed(p) {
				return false
			}
		}
		return true
	}
	if object >= 0 && r.typ == plover.Coerce && jailing[r.lemma] && c.Tokens[object].UPOS == "NOUN" && hearings[c.Lemma(object)] {
		return true // "the trial of the men arrested in May"
	}
	if object >= 0 && (r.typ == plover.Coerce || r.typ == plover.Assault) {
		form := c.Tokens[object].Form
		return strings.HasSuffix(form, "self") || strings.HasSuffix(form, "selves")
	}
	return false
}

// falling are verbs of what comes down, by whatever cause.
var falling = words("crash slam plunge")

// jailing are verbs of what is done to people alone; hearings are what they go through.
var (
	jailing  = words("arrest detain jail imprison apprehend")
	hearings = words("trial hearing case release return fate wife family appeal")
)

// errand reports whether the ship or the column of noun i goes out to help or to trade:
// "a hospital ship".
func (c *clause) errand(i int) bool {
	for _, k := range c.All(i, "compound", "amod") {
		switch c.Lemma(k) {
		case "hospital", "relief", "aid", "medical", "humanitarian", "rescue", "supply", "cargo", "merchant", "passenger", "food", "research", "fishing":
			return true
		}
	}
	return false
}

var kin = words("mother father parent wife husband son daughter sister brother family friend uncle aunt cousin child grandmother grandfather")

// armed reports whether the party can wage war: a state, an armed group, soldiers.
func (c *clause) armed(p party) bool {
	switch c.found.TypeOf(p.ID) {
	case parley.State, parley.ArmedGroup, parley.Government:
		return true
	}
	return c.lexicon.is(c.Lemma(p.token), []string{"{troops}", "{armed}"}) || !hasName(p.Argument) && c.people(p.token)
}

var deeds = words("cross violate enter break lie err cheat fail mislead exceed leak kill shoot hide")

// figure reports whether verb v is a figure of speech: what prices, teams and storms
// do to each other is no act of anybody.
func (c *clause) figure(v, object int, t plover.Type) bool {
	lists := append([]int{c.nsubj(v), object}, c.behind(v, "by")...)
	near := len(lists)
	for _, preposition := range []string{"on", "against", "from", "to", "at"} {
		lists = append(lists, c.behind(v, preposition)...)
	}
	for n, k := range lists {
		if k >= 0 && c.Lemma(k) == "front" && n == 0 {
			if a := c.Child(k, "amod"); a >= 0 && (c.Lemma(a) == "cold" || c.Lemma(a) == "warm") {
				return true
			}
		}
		if k < 0 || !c.lexicon.is(c.Lemma(k), []string{"{figurative}"}) || n > 0 && c.Lemma(k) == "market" {
			continue // a market can be shelled
		}
		if k > v && c.Child(k, "nummod") >= 0 && (n == 1 || n >= near) {
			continue // "pledged 40 million dollars"
		}
		if n >= near && t != plover.Assault || n > 1 && t.Quad() != plover.MaterialConflict {
			continue
		}
		return true
	}
	return false
}

// asking are verbs that are a request only with what is asked for.
var asking = words("ask push press prod order pressure nudge tell expect encourage counsel command instruct")

// asksFor reports whether the clause of v says what is asked for: "asked Boria to",
// "asked for", "asked that"; not "asked whether", nor "pushed a child".
func (c *clause) asksFor(v int) bool {
	for _, k := range c.Children(v) {
		switch {
		case c.Is(k, "xcomp"), c.Is(k, "advcl") && c.marked(k, "to"):
			return true
		case c.Is(k, "ccomp"):
			if l := c.Lemma(v); l != "tell" && l != "order" && l != "expect" {
				return c.marked(k, "that", "to", "for")
			}
		case c.Lemma(v) != "tell" && c.Is(k, "obl", "nmod") && (c.Case(k) == "for" || c.Case(k) == "on"):
			return true
		}
	}
	o := c.object(v)
	if o < 0 {
		return false
	}
	if o+1 < len(c.Tokens) && c.Tokens[o+1].XPOS == "TO" { // "pressing him to", wherever the rest hangs
		return true
	}
	for _, k := range c.All(o, "acl") {
		if c.marked(k, "to") {
			return true
		}
	}
	return c.Lemma(v) != "tell" && len(c.behind(o, "for")) > 0
}

// weak are verbs that tell of an attack only where somebody does it; bodily those
// that are done to people alone.
var (
	weak = words("hit strike damage destroy injure wound target level flatten demolish wreck capture pound sink kill raze burn")
	// outright are those of them that nothing but somebody's will does.
	outright = words("abduct kidnap execute behead assassinate murder lynch")
	bodily   = words("kill injure wound murder assassinate execute stab behead lynch maim rape torture slay massacre slaughter butcher kidnap abduct")
)

// violent reports whether the clause tells of an attack and not of an accident, an
// injury at play or a figure of speech.
func (c *clause) violent(r row, v, object int, actors []party) bool {
	for _, k := range c.All(v, "obl") {
		if c.Case(k) == "by" || c.Case(k) == "in" {
			if c.isA(k, []string{"{fire}", "{attack}"}) {
				return true
			}
			for _, of := range c.All(k, "compound") {
				if c.isA(of, []string{"{fire}"}) {
					return true
				}
			}
		}
	}
	if len(actors) == 0 && weak[r.lemma] && !strings.HasPrefix(r.company[0], "subj:") && !(r.lemma == "kill" && c.passive(v)) {
		return false
	}
	if !bodily[r.lemma] || object < 0 {
		return true
	}
	return c.human(object)
}

// withWords reports whether what verb v does is done with words: "bombarded his staff with
// jokes".
func (c *clause) withWords(v int) bool {
	for _, k := range append(c.behind(v, "with"), c.nounsBehind(v, "with")...) {
		if wordy[c.Lemma(k)] {
			return true
		}
	}
	return false
}

// nounsBehind returns the tokens behind the preposition in the object of v.
func (c *clause) nounsBehind(v int, preposition string) []int {
	if o := c.object(v); o >= 0 {
		return c.behind(o, preposition)
	}
	return nil
}

var wordy = words("joke question call request message demand letter complaint email e-mail compliment praise criticism insult query enquiry inquiry invitation advertisement kindness love")

// human reports whether noun phrase i means people.
func (c *clause) human(i int) bool {
	if i < 0 {
		return false
	}
	for _, k := range c.Conjuncts(i) {
		if of := c.behind(k, "of"); c.Tokens[k].UPOS == "NUM" && len(of) > 0 && c.Tokens[of[0]].UPOS != "NUM" { // "two of the bridges"
			return c.human(of[0])
		}
		switch c.Tokens[k].UPOS {
		case "PROPN", "PRON", "NUM", "ADJ", "DET":
			return true
		}
		if c.people(k) || len(c.partiesOf(k)) > 0 || c.lexicon.measures[strings.ToLower(c.Tokens[k].Form)] || c.Child(k, "nummod") >= 0 && !c.isA(k, []string{"{ship}", "{weapons}", "{aid}", "{property}", "{goods}", "{land}", "{fire}"}) || persons[c.Lemma(k)] {
			return true
		}
	}
	return false
}

// persons are nouns for people who are nobody's party.
var persons = words("wounded injured accused detained displaced condemned arrested kidnapped abducted besieged disappeared sick elderly people person man woman boy girl baby infant toddler child friend neighbour neighbor guest customer colleague other human lady gentleman shopper commuter worshipper pedestrian cyclist")

// dear are what those will pay or face who are warned.
var dear = words("price consequence retaliation reprisal response punishment sanction")

// ofItself reports whether what v warns of is something the actor itself would do.
func (c *clause) ofItself(v int, actors []party) bool {
	k := c.Child(v, "ccomp")
	if k < 0 {
		return false
	}
	if rows := c.lexicon.verbs[c.verbLemma(k)]; c.passive(k) && len(rows) > 0 && rows[0].typ.Quad() == plover.MaterialConflict {
		return true // "that any vessel would be fired on"
	}
	s := c.nsubj(k)
	if s < 0 {
		return false
	}
	switch strings.ToLower(c.Tokens[s].Form) {
	case "it", "he", "she", "they", "we", "i":
		return true
	}
	if o := c.object(k); o >= 0 && (c.Lemma(k) == "pay" || c.Lemma(k) == "face" || c.Lemma(k) == "suffer") && dear[c.Lemma(o)] {
		return true // "that Boria would pay a heavy price"
	}
	if c.ofOwn(s) && (c.people(s) || c.agentive(s)) {
		return true // "that his men would shoot"
	}
	for _, p := range c.acting(c.parties(s)) {
		for _, a := range actors {
			if p.ID == a.ID || onSide(a.Argument, p) && (c.hostile(k) || blows[c.verbLemma(k)] || c.byForce(k)) {
				return true
			}
		}
	}
	return false
}

// byForce reports whether verb v tells of recourse to arms: "use force", "resort to arms".
func (c *clause) byForce(v int) bool {
	list := c.behind(v, "to")
	if o := c.object(v); o >= 0 {
		list = append(list, o)
	}
	for _, k := range list {
		switch c.Lemma(k) {
		case "force", "arm", "arms", "violence", "weapon":
			return recourse[c.Lemma(v)]
		}
	}
	return false
}

var recourse = words("use resort turn employ deploy return")

// givesWay reports whether what is promised or agreed to is to give way: to
// withdraw, to release, to lift.
func (c *clause) givesWay(v int) bool {
	x := c.Child(v, "xcomp")
	if x < 0 {
		return false
	}
	object := c.object(x)
	if k := c.Child(x, "ccomp", "xcomp"); c.Lemma(x) == "let" && k >= 0 && sharing[c.Lemma(k)] {
		return false // "offered to let Borian officers join the search"
	}
	for _, r := range c.lexicon.verbs[c.Lemma(x)] {
		if r.typ == plover.Retreat && r.particle == c.particle(x) && c.accepts(r, x, object) {
			return true
		}
	}
	return false
}

// sharing are verbs of having a part in something.
var sharing = words("join attend take participate share help assist watch observe accompany")

// tells reports whether noun i is an event noun of that type: what the verb has told
// it would tell again.
func (c *clause) tells(i int, t plover.Type) bool {
	for _, r := range c.lexicon.nouns[c.Lemma(i)] {
		if r.typ == t {
			return true
		}
	}
	return false
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

// consequence reports whether the participle v goes on from an attack that the verb
// above it tells: "launched an attack, killing two".
func (c *clause) consequence(v int) bool {
	h := c.up(v)
	if h >= 0 && c.Is(v, "conj") && (c.Tokens[v].XPOS == "VBD" || c.Tokens[v].XPOS == "VBN") && bodily[c.verbLemma(v)] && !outright[c.verbLemma(v)] && c.nsubj(v) < 0 { // "attacked a trawler and killed three"
		for _, r := range c.lexicon.verbs[c.verbLemma(h)] {
			if r.typ == plover.Assault && !bodily[r.lemma] && !weak[r.lemma] {
				return true
			}
		}
	}
	if h < 0 || c.Tokens[v].XPOS != "VBG" || !c.Is(v, "advcl", "conj", "acl", "xcomp") {
		return false
	}
	if c.Is(v, "conj") && c.Tokens[h].XPOS == "VBG" {
		return c.consequence(h)
	}
	o := c.object(h)
	for _, r := range c.lexicon.verbs[c.verbLemma(h)] {
		if r.typ == plover.Assault && r.particle == c.particle(h) && c.accepts(r, h, o) {
			return true
		}
	}
	if o >= 0 && c.tells(o, plover.Assault) || c.tells(h, plover.Assault) {
		return true
	}
	for _, k := range c.All(h, "obl") {
		if c.tells(k, plover.Assault) {
			return true
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
				if c.nothing(k) {
					continue // "with no observers in the room"
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
