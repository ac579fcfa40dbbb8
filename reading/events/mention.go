package events

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/plover"
)

// mention puts the event together, or says that too little is known for one.
func (c *clause) mention(in Inputs, r row, predicate, object int, actors, recipients []party, place *party, actual reality) (parley.Mention, bool) {
	var m parley.Mention
	if contains(r.recipient, "each") && len(parties(recipients)) == 0 && len(actors) > 1 {
		actors, recipients = actors[:1], actors[1:]
	}
	who := args(actors)
	if two := c.found.Parties(c.Tokens[predicate].Span); r.typ == plover.Agree && len(actors) == 2 && len(two) == 2 &&
		(onSide(who[0], two[0]) && onSide(who[1], two[1]) || onSide(who[0], two[1]) && onSide(who[1], two[0])) {
		who, recipients = who[:1], append(actors[1:2:2], recipients...) // what both sides accept they agree on with each other
	}
	var whom []parley.Argument
	for _, p := range recipients {
		if p.place && r.typ == plover.Consult && object >= 0 && p.token != object && p.Country != "" && !c.seat([]party{p}) {
			continue // "send a delegation to Geneva": where it meets
		}
		if p.place && r.typ == plover.Consult && p.Country == "" && c.found.TypeOf(p.ID) == parley.Place {
			continue // "the Lissen summit", "flew to Lissen": where it was
		}
		if p.place && moves(r) && (p.Country == "" || len(who) > 0 && who[0].Country == p.Country) {
			continue // troops that go to or leave a town of their own, or nobody knows whose
		}
		if p.place && r.typ == plover.Agree && p.Country == "" {
			continue // "an accord on Lake Tumbo"
		}
		if c.waters(r, p, object) {
			if len(recipients) == 1 {
				whom = append(whom, c.unnamed(object).Argument)
			}
			continue
		}
		if p.place { // what is done to a place is done to its country
			if country, ok := stateOf(in, p.Country); ok {
				whom = append(whom, parley.Argument{Actor: country, Span: p.Span})
			} else if p.Country == "" || r.typ == plover.Sanction && p.token != object { // the text does not tell its country
				whom = append(whom, p.Argument)
			}
			continue
		}
		whom = append(whom, p.Argument)
	}
	if whom = without(once(whom), who); len(whom) == 0 && len(who) > 1 && contains(r.recipient, "each") {
		who, whom = who[:1], who[1:] // both stood in one place: "the Arland-Boria talks"
	}
	if r.typ == plover.Assault && contains(r.recipient, "obj") && r.company[0] != "{fire}" && len(whom) == 0 && object >= 0 && place == nil && len(who) > 0 && c.Tokens[object].UPOS == "NOUN" {
		whom = append(whom, c.unnamed(object).Argument) // "bombed a depot"
	}
	if r.typ == plover.Assault && len(recipients) == 1 && len(whom) == 1 && object >= 0 && recipients[0].place && recipients[0].Country == "" && recipients[0].token != object &&
		contains(r.recipient, "obj") && r.company[0] != "{fire}" && c.Tokens[object].UPOS == "NOUN" && !c.anyEvent(object) && !c.isA(object, []string{"{land}", "{force}", "{fire}"}) {
		whom = []parley.Argument{c.unnamed(object).Argument} // "sank a ferry off the cape"
	}
	if r.typ == plover.Assault && len(recipients) == 1 && len(whom) == 1 && !hasName(whom[0]) && !c.human(recipients[0].token) { // what is done to a market in a town is done to its country
		inside := c.within(recipients[0].token, true)
		if p := c.place(predicate); p != nil {
			inside = append(inside, *p)
		}
		for _, k := range c.All(predicate, "obl", "nmod") { // "hit a market in an Ostavian border town"
			if locative[c.Case(k)] && townish[c.Lemma(k)] {
				inside = append(inside, c.owners(k)...)
			}
		}
		for _, p := range inside {
			if country, ok := stateOf(in, p.Country); ok && (len(who) == 0 || who[0].Country != p.Country) {
				whom = []parley.Argument{{Actor: country, Span: p.Span}}
				break
			}
		}
	}
	if (r.typ == plover.Threaten || r.typ == plover.Sanction) && len(who) > 0 { // "threatened to freeze his country's loans": not against it
		whom = slices.DeleteFunc(whom, func(a parley.Argument) bool {
			return c.found.TypeOf(a.ID) == parley.State && (contains(who[0].ActsFor, a.Name) || who[0].Country != "" && who[0].Country == a.Country)
		})
	}
	clausePlace := c.place(predicate)
	if place != nil && !locative[c.Case(place.token)] && r.typ != plover.Assault && (clausePlace != nil || r.typ == plover.Agree && c.Is(place.token, "compound", "nmod:desc")) {
		place = nil // "signed an accord on the Varne canal" names its subject
	}
	if place == nil {
		place = clausePlace
	}
	if place != nil {
		m.Place, m.PlaceCountry = place.Name, place.Country
		if len(whom) == 0 && r.typ == plover.Assault {
			if country, ok := stateOf(in, place.Country); ok && (len(who) == 0 || who[0].Country != place.Country) {
				whom = append(whom, parley.Argument{Actor: country, Span: place.Span})
			}
		}
	}
	if sitting(r) && (len(who) != 1 || legislatures[c.Lemma(actors[0].token)] || c.found.TypeOf(who[0].ID) == parley.State) {
		return m, false
	}
	if r.typ == plover.Consult && c.interview(append(append([]party{}, actors...), recipients...)) {
		return m, false
	}
	said := object >= 0 || c.Child(predicate, "xcomp", "ccomp") >= 0
	if k := c.Child(predicate, "advcl"); k > predicate && ((c.Tokens[k].XPOS == "VBG" || c.marked(k, "having")) && k-predicate <= 3 || c.marked(k, "to")) { // "denied withdrawing"
		said = true
	}
	if preposition, _, ok := strings.Cut(r.company[0], ":"); ok && preposition != "subj" && preposition != "do" { // "respond with force"
		said = true
	}
	if k := c.Child(predicate, "acl"); k > predicate && (c.Tokens[predicate].UPOS == "NOUN" || c.isTitle) && c.marked(k, "to") { // "its refusal to talk"
		said = true
	}
	for _, k := range c.All(predicate, "obl") { // "agreed in principle to let", hung on the principle
		if x := c.Child(k, "acl"); x > k && c.Case(k) == "in" && c.marked(x, "to") && c.Tokens[predicate].UPOS == "VERB" {
			said = true
		}
	}
	if strings.HasSuffix(r.name, refused) {
		said = true // "it will not negotiate"
	}
	if (r.particle == "out" || r.particle == "away") && (r.lemma == "walk" || r.lemma == "storm") {
		said = true // to walk out is the whole of it
	}
	// "Envoys talked": several of one sort, among themselves.
	many := contains(r.recipient, "each") && len(actors) == 1 && (actors[0].Country == "" && c.Tokens[actors[0].token].XPOS == "NNS" || c.Tokens[predicate].XPOS == "VBD" && strings.EqualFold(c.Tokens[actors[0].token].Form, "we"))
	for _, where := range r.recipient {
		said = said || len(c.behind(predicate, where)) > 0
	}
	passive := object >= 0 && c.Tokens[predicate].UPOS == "VERB" && c.passive(predicate) && len(who) == 0 && len(whom) > 0 && undergone[r.typ] && len(recipients) > 0 && (recipients[0].token == object || r.typ == plover.Retreat || c.holds(object, recipients[0].token))
	agentless := c.Tokens[predicate].UPOS == "VERB" && c.passive(predicate) && len(who) == 0 && len(whom) == 0 && object >= 0 && impersonal[r.typ] &&
		c.Is(predicate, "root", "conj", "ccomp", "parataxis") && (c.definite(object) || r.typ == plover.Agree) && !c.byline(predicate) && (strings.HasPrefix(r.company[0], "{") || r.company[0] != "*" && r.company[0] != "-" && r.company[0] != "entity" && r.company[0] != "place" && !strings.Contains(r.company[0], ":"))
	if agentless {
		actual.trust *= .8
	} else if actual.status == parley.Cancelled && len(who) > 0 && predicateNoun(c, predicate) {
		said, passive = true, false
	} else if passive && r.typ != plover.Assault {
		actual.trust *= .8 // by whom is not told
	} else if !enough(r, who, whom, place != nil, said, many) {
		return m, false
	}
	if actual.status == parley.Cancelled && r.typ == plover.Consult && len(who)+len(whom) < 2 && !many && !(len(who) == 1 && (hasName(who[0]) || who[0].Country != "") && goings[c.Lemma(predicate)] && c.Child(predicate, "nmod:poss") >= 0) {
		return m, false
	}
	m.Type, m.Status, m.Stance = r.typ, actual.status, actual.stance
	m.Modes = c.modes(&m, r, predicate, object)
	m.Actors, m.Recipients, m.ClaimedBy = who, whom, args(actual.claimedBy)
	m.Trigger = c.trigger(r, predicate, object)
	m.Rule, m.Probability, m.Reader = r.name, r.trust*actual.trust, Version
	m.Article, m.Span = in.Article.ID, c.extent(predicate)
	m.Contexts = c.contexts(m.Span)
	m.What = c.what(r, predicate, object)
	if r.typ == plover.Consult && c.Lemma(predicate) == "round" && predicateNoun(c, predicate) {
		if n, _ := c.narrowed(predicate); n > 1 { // its own, where the sentence names others: "the third came close to ending as the second had"
			m.Number = n
		}
	}
	if m.What == "call" && len(m.Modes) == 0 {
		m.Modes = []string{"phone"}
	}
	if q := quoteAt(in.Quoted, m.Trigger); q != nil {
		m.Stance = parley.Attributed
		if q.Speaker != nil && len(m.ClaimedBy) == 0 {
			m.ClaimedBy = []parley.Argument{*q.Speaker}
		}
	}
	m.Date = c.date(in, predicate, m.Span, actual.status)
	if day := in.Article.Published.Interval(); r.typ == plover.Consult && actual.status == parley.Planned && m.Date.To.Known() && day.Known() && !m.Date.To.T.After(day.To.T) && c.spokenOn(predicate) {
		m.Date = parley.Interval{} // "talk of a summit grew on Tuesday": the day of the talk
	}
	if !m.Date.Known() && r.typ == plover.Consult {
		m.Date = c.related(in, predicate, &m)
	}
	if meant := c.meant(in, predicate, m.Date); actual.status == parley.Cancelled && meant.Known() {
		m.Date = meant
	}
	m.ID = parley.FindingID(in.Article.ID, "mention "+m.Type.String(), m.Trigger)
	second := c.secondVoice(m.Type, predicate, actors, recipients)
	if m.Rule = r.told(); second.other != plover.None {
		m.Rule += fmt.Sprintf("; the coder: %s %.0f %%, else %s", m.Type, 100*second.of, second.other)
	}
	signs := c.signs(&m, r, predicate, second)
	m.Probability = math.Round(100*c.lexicon.sure(signs)) / 100
	if c.lexicon.Observe != nil {
		c.lexicon.Observe(&m, signs)
	}
	if c.lexicon.Explain != nil {
		c.lexicon.Explain(&m, strings.TrimPrefix(c.lexicon.weigh(signs)+second.why, "; "))
	}
	return m, true
}

func predicateNoun(c *clause, i int) bool { return c.Tokens[i].UPOS == "NOUN" }

// moves reports whether what a row tells is that forces go somewhere.
func moves(r row) bool {
	return r.typ == plover.Mobilize || r.typ == plover.Retreat && r.mode == "withdraw"
}

// interview reports whether one of those who talk is the press, or the sentence
// calls it an interview: to answer a reporter is no consultation.
func (c *clause) interview(who []party) bool {
	for _, p := range who {
		if c.found.TypeOf(p.ID) == parley.Media || press[strings.ToLower(p.Name[strings.LastIndexByte(p.Name, ' ')+1:])] {
			return true
		}
		for _, k := range c.All(p.token, "nmod", "appos") {
			if n := c.found.Headed(c.sentence, k); n != nil && n.Entity >= 0 && c.found.Entities[n.Entity].Type == parley.Media {
				return true
			}
		}
	}
	for i := range c.Tokens {
		switch c.Lemma(i) {
		case "interview", "interviewer", "reporter", "newspaper", "broadcaster":
			return true
		}
	}
	return false
}

// press are the last words of the names of newspapers and stations.
var press = words("courier times post herald tribune gazette chronicle journal mirror newswire agency radio television tv news broadcasting observer telegraph monitor review ledger examiner dispatch reporter reporters journalist journalists correspondents interviewer")

// enough says how much must be known before an act counts as an event. said: the
// clause tells what was done, demanded or refused, though perhaps not to whom. many:
// the actor is several who may act on each other.
func enough(r row, who, whom []parley.Argument, place, said, many bool) bool {
	// the object itself fixes the act
	classed := r.company[0] != "*" && r.company[0] != "-" && r.company[0] != "entity" && r.company[0] != "place" && r.company[0] != "party" && r.company[0] != "deed" && r.company[0] != "done" && r.company[0] != "pair"
	switch r.typ {
	case plover.Consult, plover.Cooperate:
		return len(who) > 0 && (len(whom) > 0 || many || sitting(r) && hasName(who[0]) || hosting[r.lemma] && classed || r.typ == plover.Consult && r.lemma == "visit" && classed)
	case plover.Assault:
		if len(who) == 0 && len(whom) > 0 && (r.company[0] == "party" || r.company[0] == "deed") && strings.HasPrefix(r.name, "nouns:") {
			return onTarget[r.lemma] // "Saturday's attack on the port"
		}
		if len(who) == 0 && !place { // "was shelled": something was done to somebody by a weapon
			return len(whom) > 0 && (strings.HasPrefix(r.company[0], "subj:") || r.company[0] != "party" && r.company[0] != "deed" && !weak[r.lemma] && !bodily[r.lemma] || outright[r.lemma] && r.company[0] == "*")
		}
		return len(whom) > 0 || place || many
	case plover.Sanction:
		return len(who) > 0 && (len(whom) > 0 || classed || place || said && r.company[0] == "-")
	case plover.Accuse:
		return len(who) > 0 && (len(whom) > 0 || r.company[0] == "*" && (!aimed[r.lemma] || said && probers[lastWord(who[0].Name)]) || classed || (r.lemma == "complain" || r.lemma == "object") && said || many2(who))
	case plover.Support:
		return len(who) > 0 && (len(whom) > 0 || classed || (praising[r.lemma] || r.lemma == "apologise" || r.lemma == "apologize") && said)
	case plover.Coerce:
		return len(who) > 0 && (len(whom) > 0 || classed || r.company[0] == "*" || strings.Contains(r.company[0], "curfew"))
	case plover.Aid:
		return (len(whom) > 0 || place) && (len(who) > 0 || r.company[0] == "subj:{convoy}") || len(who) > 0 && giving[r.lemma] && (r.company[0] == "{aid}" || r.company[0] == "{weapons}")
	case plover.Reject, plover.Agree, plover.Threaten, plover.Request:
		return len(who) > 0 && (len(whom) > 0 || said)
	}
	return len(who) > 0
}

// waters reports whether party p is a place, whose country nobody tells, at which what is
// done is done to the object: "boarded a ketch on the Ulm Shoal".
func (c *clause) waters(r row, p party, object int) bool {
	if !p.place || p.Country != "" || object < 0 || p.token == object || r.typ != plover.Coerce && r.typ != plover.Retreat {
		return false
	}
	of := c.Case(p.token)
	if h := c.Tokens[p.token].Head; of == "of" && h >= 0 && h != object { // "in the Bay of Sorn"
		of = c.Case(h)
	}
	return (locative[of] || of == "on" || of == "off") && c.Tokens[object].UPOS == "NOUN" && !c.anyEvent(object) && (c.isA(object, []string{"{ship}", "{prisoners}"}) || c.human(object))
}

// onTarget are event nouns that tell of an attack though nobody is said to have made it.
var onTarget = words("attack airstrike raid bombing shelling bombardment assault ambush massacre assassination killing murder abduction kidnapping")

// hosting are verbs of those who hold a meeting for others, or go to one.
var hosting = words("host chair convene attend address")

// undergone are types that are told of those they befall, by whomever: "dozens were
// detained".
var undergone = map[plover.Type]bool{plover.Coerce: true, plover.Retreat: true, plover.Assault: true, plover.Accuse: true, plover.Sanction: true}

// impersonal are types that are told of what they befall, though it is nobody and by
// nobody is said: "the accounts have been frozen", "the proposal was turned down".
var impersonal = map[plover.Type]bool{plover.Coerce: true, plover.Retreat: true, plover.Sanction: true, plover.Mobilize: true, plover.Reject: true, plover.Agree: true}

// byline reports whether "by" stands behind predicate p in its clause: somebody or
// something did it, though who that is was not found.
func (c *clause) byline(p int) bool {
	for k := p + 1; k < len(c.Tokens) && k < p+12; k++ {
		if strings.EqualFold(c.Tokens[k].Form, "by") && c.Tokens[k].UPOS == "ADP" {
			return true
		}
	}
	return false
}

// definite reports whether noun i is one that the text has in mind: with "the", "its", a
// number or a name before it.
func (c *clause) definite(i int) bool {
	if d := c.Child(i, "det"); d >= 0 {
		return c.Lemma(d) == "the" || c.Lemma(d) == "this" || c.Lemma(d) == "both" || c.Lemma(d) == "all"
	}
	return c.Child(i, "nmod:poss", "nummod") >= 0 || c.Tokens[i].UPOS == "PROPN" || c.Tokens[i].UPOS == "NUM"
}

// giving are verbs of giving that need not say to whom.
var giving = words("contribute donate disburse grant give send deliver airlift")

// townish are nouns for places whose country may stand before them.
var townish = words("town city village district region province capital port suburb island area territory waters border")

// aimed are charges that need somebody they are made against; praising are words of
// praise, which need not.
var (
	aimed    = words("investigate probe blame accuse fault sue charge try bash rap")
	praising = words("praise laud applaud commend hail salute acclaim")
)

// probers are those whose business it is to look into things.
var probers = words("committee commission panel prosecutor prosecutors police court tribunal parliament senate ombudsman auditor auditors regulator watchdog inspectors detectives investigators agency ministry")

func lastWord(name string) string {
	return strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
}

// many2 reports whether several act: on each other, where nobody else is named.
func many2(who []parley.Argument) bool { return len(who) > 1 }

// what names a consultation: by its event noun, else by how its verb says it was
// held ("spoke by telephone").
func (c *clause) what(r row, predicate, object int) string {
	switch {
	case r.typ == plover.Accuse && calling[r.lemma] && r.company[0] == "{diplomats}":
		return "summons"
	case r.typ == plover.Agree && signs[r.lemma]:
		return "signing"
	case r.typ != plover.Consult:
		return ""
	}
	if sitting(r) {
		return "session"
	}
	noun := predicate
	if c.Tokens[predicate].UPOS == "VERB" {
		for _, k := range c.All(predicate, "obl", "advmod", "nmod") {
			if telephone[c.Lemma(k)] {
				return "call"
			}
		}
		if noun = -1; object >= 0 {
			noun = c.kindOf(object, []string{"{talks}"})
		}
	}
	if noun >= 0 {
		lemma := c.Lemma(noun)
		for _, k := range c.All(noun, "compound", "amod") {
			if telephone[c.Lemma(k)] {
				return "call"
			}
		}
		one := c.oneOf(noun)
		if c.Tokens[noun].XPOS == "NNS" && countable[lemma] && !one {
			return parley.Several // "summits have been held", "the four calls between them": no one summit
		}
		if c.Tokens[noun].XPOS == "NNS" && lemma != "talk" && lemma != "negotiation" && !one {
			return "talks"
		}
		switch lemma {
		case "meeting", "summit", "call", "visit":
			return lemma
		case "trip":
			return "visit"
		case "round":
			return "round of talks"
		case "talk", "talks", "negotiation":
			for _, up := range c.Ancestors(noun) {
				if c.Lemma(up) == "round" {
					return "round of talks"
				}
			}
		}
	}
	switch r.mode {
	case "meet":
		return "meeting"
	case "phone":
		return "call"
	case "visit", "meeting", "summit":
		return r.mode
	}
	return "talks"
}

// oneOf reports whether noun n is what one is picked from: "the fifth of their calls", "the
// last of three meetings".
func (c *clause) oneOf(n int) bool {
	h := c.Tokens[n].Head
	if h < 0 || !c.Is(n, "nmod", "obl") || c.Case(n) != "of" {
		return false
	}
	form := strings.ToLower(c.Tokens[h].Form)
	return ordinals[form] > 0 || ordinal(form) > 0 || picked[form] || c.Tokens[h].XPOS == "JJS"
}

// picked are words for one of several that have no number in their row.
var picked = words("one another last latest final next previous longest shortest")

// sitting reports whether a row tells that a body met by itself, as councils of several states
// do.
func sitting(r row) bool {
	return r.typ == plover.Consult && len(r.company) > 0 && (r.company[0] == "in:session" || r.company[0] == "session")
}

// legislatures are bodies of one state, which sit all year.
var legislatures = words("parliament senate congress house court chamber tribunal jury assembly diet cabinet government board")

// calling are verbs of those who have an ambassador come, signs those of making an agreement of
// a text, countable nouns of which the plural is as many encounters.
var (
	calling   = words("summon call")
	signs     = words("sign initial ink signing signature initialling initialing")
	countable = words("meeting summit call visit trip round session conversation get-together handshake videoconference teleconference")
)

var telephone = words("telephone phone call videolink video telephonic")

func args(in []party) []parley.Argument {
	var out []parley.Argument
	for _, p := range in {
		out = append(out, p.Argument)
	}
	return out
}

// without drops from a those who are in b too: nobody acts on himself.
func without(a, b []parley.Argument) []parley.Argument {
	var out []parley.Argument
	for _, x := range a {
		same := false
		for _, y := range b {
			same = same || x.ID == y.ID
		}
		if !same {
			out = append(out, x)
		}
	}
	return out
}

// once keeps the first argument of each entity.
func once(in []parley.Argument) []parley.Argument {
	var out []parley.Argument
	for _, a := range in {
		out = append(out, without([]parley.Argument{a}, out)...)
	}
	return out
}

// hasName reports whether the party has a name of its own: those without are called
// by a noun in small letters.
func hasName(a parley.Argument) bool {
	r, _ := utf8.DecodeRuneInString(a.Name)
	return unicode.IsUpper(r)
}
