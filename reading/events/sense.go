package events

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

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
	case r.typ == plover.Consult && c.noConsultation(v, object):
		return true
	case r.typ == plover.Consult && r.lemma == "take" && r.particle == "up" && object >= 0 && !c.isA(object, []string{"{talks}"}):
		return true // "took up the better part of the conversation"
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
		return c.Child(v, "xcomp") >= 0 || c.passive(v) || object >= 0 && object+1 < len(c.Tokens) && (c.Tokens[object+1].UPOS == "DET" || c.Tokens[object+1].Form == "“" || c.Tokens[object+1].Form == "\"") || c.namesIt(v, object)
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
			if p.ID == a.ID || onSide(a.Argument, p.Argument) && (c.hostile(k) || blows[c.verbLemma(k)] || c.byForce(k)) {
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

// namesIt reports whether what stands behind the object of verb v says what it is called: "called Anna
// Vell a coward", "called the premier, Omar Tell, weak"; and whether it is called on.
func (c *clause) namesIt(v, object int) bool {
	if v+1 < len(c.Tokens) && (strings.EqualFold(c.Tokens[v+1].Form, "on") || strings.EqualFold(c.Tokens[v+1].Form, "upon")) {
		return true
	}
	if object < v {
		return false
	}
	for k := object + 1; k < len(c.Tokens); k++ {
		t := c.Tokens[k]
		switch {
		case t.UPOS == "PROPN":
		case t.Form == "," && k+1 < len(c.Tokens) && (c.Tokens[k+1].UPOS == "PROPN" || c.Tokens[k-1].UPOS == "PROPN"):
		case t.UPOS == "DET" && !strings.EqualFold(t.Form, "the"), t.UPOS == "ADJ" && t.Lemma != "late" && t.Lemma != "early":
			return c.Tokens[k-1].Form != "," || c.Tokens[k-2].UPOS == "PROPN" && k-2 > object+1
		default:
			return false
		}
	}
	return false
}

// noConsultation reports whether verb v, which may tell of a consultation, is of one who gives in
// ("met its neighbour part of the way") or who says something to a paper ("speaking to the
// Harbour Post, he said").
func (c *clause) noConsultation(v, object int) bool {
	switch c.Lemma(v) {
	case "meet":
		return object >= 0 && c.halfway(object)
	case "speak", "talk":
		h := c.Tokens[v].Head
		return c.Tokens[v].XPOS == "VBG" && c.Is(v, "advcl") && len(c.behind(v, "to")) > 0 && h >= 0 && claiming[c.Lemma(h)]
	}
	return false
}

// halfway reports whether the words behind the object say how far its wishes were met.
func (c *clause) halfway(object int) bool {
	_, last := c.Bounds(object)
	for k := object + 1; k < len(c.Tokens) && k < last+3; k++ {
		switch form := strings.ToLower(c.Tokens[k].Form); form {
		case "halfway":
			return true
		case "way":
			if prev := strings.ToLower(c.Tokens[k-1].Form); prev == "half" || prev == "part" || prev == "the" {
				return true
			}
		}
	}
	return false
}
