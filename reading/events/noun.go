package events

import (
	"regexp"
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// noun codes an event noun with the first row that fits.
func (c *clause) noun(in Inputs, n int) (m parley.Mention, ok bool) {
	for _, r := range c.lexicon.nouns[c.Lemma(n)] {
		if r.typ == plover.Assault && c.inWords(n) {
			r.typ, r.name = plover.Accuse, r.name+" in words"
		}
		if c.Lemma(n) == "link" && !c.screened(n) {
			return m, false
		}
		if r.typ == plover.Consult && c.Lemma(n) == "talk" && c.Tokens[n].XPOS == "NN" && c.spokenOf(n) {
			return m, false // "talk of a summit" is none
		}
		actual := c.realityOf(n, r.typ)
		if actual.none && r.typ == plover.Consult && c.hasItsDay(in, n) {
			actual = reality{status: parley.Planned, stance: parley.StancePlanned, trust: .9}
		}
		if actual.none {
			return m, false
		}
		if r.typ == plover.Consult && c.ahead(in, n) {
			plan(&actual)
		}
		actors := c.nounParties(n, r.actor)
		recipients := c.nounParties(n, r.recipient)
		if v := c.doer(n); v >= 0 && len(recipients) == 0 { // "gave the junta a warning"
			if k := c.Child(v, "iobj"); k >= 0 {
				recipients = c.parties(k)
			}
		}
		if len(recipients) == 0 {
			recipients = c.sufferers(n, r.typ)
		}
		head := c.Tokens[n].Head
		if c.Is(n, "nsubj") && head >= 0 && hitting[c.Lemma(head)] && len(recipients) == 0 {
			if o := c.object(head); o >= 0 {
				recipients = append(c.parties(o), c.within(o, true)...)
			}
		}
		killing := false
		if o := c.victims(n); r.typ == plover.Assault && o >= 0 {
			killing = true // it killed: no strike of workers, and no need to say whose
			if len(recipients) == 0 {
				recipients = []party{c.unnamed(o)}
			}
			if r.company[0] == "party" {
				r.company = []string{"-"}
			}
		}
		if head >= 0 && c.Is(n, "obl") && dying[c.Lemma(head)] && r.typ == plover.Assault && len(recipients) == 0 && (c.Case(n) == "in" || c.Case(n) == "during") {
			if s := c.nsubj(head); s >= 0 { // "two guards died in an ambush by smugglers"
				if recipients = c.parties(s); len(recipients) == 0 && c.human(s) {
					recipients = []party{c.unnamed(s)}
				}
			}
		}
		if r.typ == plover.Assault && (c.ailing(n) || c.calledSo(n)) {
			continue
		}
		if r.typ == plover.Assault && c.Lemma(n) == "strike" && c.civil(n, actors) {
			continue
		}
		// By whom: the subject of the verb that the noun hangs from.
		lone := r.company[0] == "pair" && !c.company(r, n, actors, recipients) // "called off the meeting with Boria"
		if len(parties(actors)) == 0 || lone {
			if v := c.doer(n); v >= 0 {
				actors = parties(c.subjects(v))
			}
		}
		if h := c.Tokens[n].Head; actual.status == parley.Cancelled && r.typ == plover.Consult && h >= 0 && len(parties(actors))+len(recipients) == 1 && c.object(h) == n && !c.passive(h) { // "cancelled the visit of the speaker"
			if lone := parties(actors); len(lone) != 1 || !c.ofOwn(lone[0].token) {
				recipients = append(recipients, others(parties(c.subjects(h)), actors)...)
			} else if to := c.behind(n, "to"); len(to) > 0 { // "its minister's trip to Boria"
				recipients = asParties(c.parties(to[0]))
			}
		}
		if actual.status == parley.Cancelled && single[r.typ] { // "the junta cancelled the deployment of two brigades": its own act
			if h := c.Tokens[n].Head; h >= 0 && c.object(h) == n && !c.passive(h) {
				if who := parties(c.subjects(h)); len(who) > 0 {
					actors = who
				}
			}
		}
		if len(parties(actors))+len(recipients) == 0 && mutual[c.Lemma(n)] {
			if actors = c.among(n); len(actors) > 0 {
				r.company, r.recipient = []string{"-"}, []string{"each"}
			}
		}
		if len(parties(actors))+len(recipients) == 0 && r.typ == plover.Consult && c.counted(n) {
			actors = c.sides(n)
		}
		if len(parties(actors))+len(recipients) == 0 && r.typ == plover.Consult && actual.status != parley.Conditional && c.wentOn(n) {
			actors = c.bothSides(n)
		}
		if len(parties(actors))+len(recipients) == 0 && r.typ == plover.Agree && (actual.status == parley.Cancelled || c.diary) && signing[c.Lemma(n)] { // "the signing of the charter has been put off"
			actors = c.sides(n)
		}
		if !c.company(r, n, actors, recipients) || r.company[0] == "deed" && actual.status != parley.Cancelled && c.standing(n) {
			continue
		}
		var place *party
		for i := range recipients {
			if recipients[i].place {
				place = &recipients[i]
				break
			}
		}
		if killing && len(parties(actors)) == 0 {
			r.company = []string{"subj:{fire}"}
		}
		if m, ok = c.mention(in, r, n, -1, parties(actors), recipients, place, actual); ok {
			return m, true
		}
	}
	return m, false
}

// victims returns the noun of those whom attack n killed or hurt: "a strike on the school
// killed 20 people", "27 people were killed in strikes"; -1 where none are told.
func (c *clause) victims(n int) int {
	h := c.Tokens[n].Head
	if h < 0 || !maiming[c.Lemma(h)] {
		return -1
	}
	o := -1
	switch {
	case c.Is(n, "nsubj") && !c.passive(h):
		o = c.object(h)
	case c.Is(n, "obl") && c.passive(h) && (c.Case(n) == "in" || c.Case(n) == "by" || c.Case(n) == "during"):
		o = c.Child(h, "nsubj:pass")
	}
	if o < 0 || c.Tokens[o].UPOS != "NOUN" || !c.people(o) && c.Lemma(o) != "people" && c.Lemma(o) != "person" {
		return -1
	}
	return o
}

var maiming = words("kill injure wound hurt")

// calledSo reports whether noun n only says what something is that was told before: "this was
// a deliberate attack on the port".
func (c *clause) calledSo(n int) bool {
	s := c.nsubj(n)
	if s < 0 || c.Child(n, "cop") < 0 {
		return false
	}
	switch strings.ToLower(c.Tokens[s].Form) {
	case "this", "that", "it", "which", "these", "those":
		return c.Tokens[s].UPOS == "PRON" || c.Tokens[s].UPOS == "DET"
	}
	return false
}

// mutual are nouns for what several do to or with each other.
var mutual = words("clash fighting skirmish firefight battle hostility talk talks negotiation")

// among returns who had the talks or the clashes that noun n tells, where what they did
// afterwards is told of several: "after a week of clashes the two kingdoms agreed".
func (c *clause) among(n int) []party {
	at := n
	for step := 0; step < 3; step++ {
		h := c.Tokens[at].Head
		if h < 0 {
			return nil
		}
		if c.Is(at, "obl") && c.Tokens[h].UPOS == "VERB" {
			if of := c.Case(at); of != "after" && of != "following" && of != "during" && of != "at" || c.Case(n) == "for" {
				return nil
			}
			who := parties(c.subjects(h))
			if !joining[c.verbLemma(h)] || len(who) == 0 || len(who) == 1 && (hasName(who[0].Argument) || c.Tokens[who[0].token].XPOS != "NNS") {
				return nil
			}
			return who
		}
		if !c.Is(at, "nmod") || c.Case(at) != "of" || !timeNouns[strings.TrimSuffix(c.Lemma(h), "s")] && !measures[c.Lemma(h)] && c.Lemma(h) != "hour" && c.Lemma(h) != "minute" {
			return nil
		}
		at = h
	}
	return nil
}

// joining are verbs of what several do together.
var joining = words("agree sign reach strike conclude initial exchange swap announce issue declare meet part adjourn settle fail separate shake")

// dying are verbs of those who do not outlive an attack.
var dying = words("die perish fall")

// counted reports whether noun n is a round of talks or a meeting told by its number, "the
// third round": that of the two sides, where nothing says of whom else.
func (c *clause) counted(n int) bool {
	round := c.Lemma(n) == "round"
	if !round && !gatherings[c.Lemma(n)] || c.Child(n, "cop") >= 0 { // "it was the third round": what was told before
		return false
	}
	for _, k := range c.All(n, "amod") {
		if f := strings.ToLower(c.Tokens[k].Form); ordinals[f] > 1 || round && (ordinals[f] > 0 || f == "last") || f == "next" || round && f == "final" {
			return true
		}
	}
	return false
}

// hasItsDay reports whether noun n is a numbered encounter whose clause names a day to come, whatever
// the verb is by which somebody gets there: "return to Lima on Monday for their fifth round".
func (c *clause) hasItsDay(in Inputs, n int) bool {
	return c.counted(n) && c.ahead(in, n) && !c.question() && !contrary.MatchString(c.Span.In(c.text))
}

// contrary are words of what keeps an encounter off or in doubt.
var contrary = regexp.MustCompile(`(?i)\b(?:if|unless|until|not|n[’']t|no|never|without|refus\w+|reject\w+|declin\w+|cancel\w*|called off|postpon\w+|delay\w*|doubt\w*|unlikely|boycott\w*|threat\w*|whether|should|could|might|may|want\w*|hop\w+|ask\w*|demand\w*|call\w* (?:on|for)|propos\w+|wish\w*|before)\b`)

// spokenOf reports whether a gathering is what the talk of noun n is about: "talk in Lima of a summit".
func (c *clause) spokenOf(n int) bool {
	of := false
	for k := n + 1; k < len(c.Tokens) && k < n+9 && c.Tokens[k].UPOS != "VERB"; k++ {
		of = of || c.Tokens[k].Form == "of"
		if of && (gatherings[c.Lemma(k)] || c.tells(k, plover.Consult)) {
			return true
		}
	}
	return false
}

// screened reports whether the words before noun n say that it is by a screen, "a video link",
// and it is no means by which something else is done.
func (c *clause) screened(n int) bool {
	if over[c.Case(n)] {
		return false
	}
	for _, k := range c.All(n, "compound", "amod") {
		switch c.Lemma(k) {
		case "video", "satellite", "telephone", "phone":
			return true
		}
	}
	return false
}

// wentOn reports whether noun n is of talks that began or ended, with whom nobody says: "two
// days of talks ended without a deal". They are those of the two sides.
func (c *clause) wentOn(n int) bool {
	if !negotiations[c.Lemma(n)] || len(c.behind(n, "with")) > 0 || len(c.behind(n, "between")) > 0 {
		return false
	}
	at := n
	if h := c.Tokens[n].Head; h >= 0 && c.Is(n, "nmod") && c.Case(n) == "of" && (measures[c.Lemma(h)] || timeNouns[c.Lemma(h)] || c.Lemma(h) == "hour") {
		at = h
	}
	h := c.Tokens[at].Head
	if h < 0 || !c.Is(at, "nsubj") || !turning[c.Lemma(h)] || c.negated(h) || c.Child(h, "obj") >= 0 {
		return false
	}
	return at != n || c.definite(at) || c.Child(at, "amod", "compound") >= 0 || c.isTitle
}

// negotiations are nouns for what the sides of a dispute hold with each other, turning the
// verbs of which they are the subject when they begin or end.
var (
	negotiations = words("talk talks negotiation")
	turning      = words("end collapse conclude adjourn break close finish fail founder wind resume reopen open begin start restart continue recommence")
)

// bothSides are those whose talks noun n tells: the two who do together what the clause before
// tells, else the two sides of the article.
func (c *clause) bothSides(n int) []party {
	for _, h := range c.Ancestors(n) {
		up := c.Tokens[h].Head
		if c.Tokens[h].UPOS == "VERB" && c.Is(h, "conj", "parataxis", "ccomp") && up >= 0 && c.Tokens[up].UPOS == "VERB" {
			if who := distinct(parties(c.subjects(up))); len(who) > 0 {
				if len(who) == 2 {
					return who
				}
				return nil
			}
		}
	}
	two := c.sides(n)
	if len(two) != 2 || slices.ContainsFunc(two, func(p party) bool {
		t := c.found.TypeOf(p.ID)
		return t == parley.Person || t == parley.Leader
	}) {
		return nil
	}
	return two
}

// sides returns the two sides of the article, as those of what token i tells.
func (c *clause) sides(i int) []party {
	return partiesAt(i, c.found.Parties(c.Tokens[i].Span))
}

// partiesAt are those of a list as parties that token i tells of.
func partiesAt(i int, list []parley.Argument) []party {
	var out []party
	for _, a := range list {
		out = append(out, party{Argument: a, token: i})
	}
	return out
}

// sufferers returns whoever or whatever stands behind an event noun of force as the
// one it is done to, though it has no name: "the arrest of four deputies", "attacks on
// convoys".
func (c *clause) sufferers(n int, t plover.Type) []party {
	switch t {
	case plover.Coerce, plover.Assault, plover.Aid:
	case plover.Retreat:
		if o := c.inner(n); o >= 0 && c.isA(o, []string{"{prisoners}"}) {
			return []party{c.unnamed(o)}
		}
		return nil
	default:
		return nil
	}
	for _, preposition := range []string{"of", "on", "against", "to"} {
		for _, k := range c.behind(n, preposition) {
			if c.Tokens[k].UPOS == "NOUN" && !c.anyEvent(k) && !c.isA(k, []string{"{fire}", "{weaponfire}"}) {
				return []party{c.unnamed(k)}
			}
		}
	}
	return nil
}

// single are types that one side does alone: to cancel one is to cancel one's own.
var single = map[plover.Type]bool{plover.Mobilize: true, plover.Aid: true, plover.Protest: true, plover.Assault: true, plover.Sanction: true}

// hitting are verbs whose subject may be the attack itself; means are the
// prepositions behind which a noun is something the subject does.
var (
	hitting = words("target hit kill strike damage destroy injure wound cost")
	means   = words("through by with via")
)

// inWords reports whether an attack is one in words: "a scathing attack on".
func (c *clause) inWords(n int) bool {
	for _, k := range c.All(n, "amod") {
		if spoken[c.Lemma(k)] {
			return true
		}
	}
	return false
}

var spoken = words("verbal scathing blistering stinging searing withering personal rhetorical extraordinary veiled thinly-veiled outspoken bitter public")

// civil reports whether a strike is one of workers: by those who strike, by what it
// is called, or by the verb it hangs from.
func (c *clause) civil(n int, actors []party) bool {
	for _, p := range actors {
		if c.lexicon.is(c.Lemma(p.token), []string{"{protesters}"}) {
			return true
		}
	}
	for _, k := range c.Children(n) {
		if c.Is(k, "compound", "amod") && labour[c.Lemma(k)] {
			return true
		}
	}
	if h := c.Tokens[n].Head; h >= 0 && c.Tokens[h].UPOS == "VERB" && c.object(h) == n {
		for _, p := range c.subjects(h) {
			if c.lexicon.is(c.Lemma(p.token), []string{"{protesters}"}) {
				return true
			}
		}
	}
	return false
}

var labour = words("hunger general rail dock pilot port bus train teacher worker school hour day-long week-long wildcat token transport truck lorry nurse miner")

// standing reports whether noun n is told of as something that is so, not as something
// that was done: "the ban stays in force".
func (c *clause) standing(n int) bool {
	h := c.Tokens[n].Head
	return h >= 0 && !c.isTitle && c.Is(n, "nsubj") && (c.Tokens[h].XPOS == "VBZ" || c.Tokens[h].XPOS == "VBP" || c.Tokens[h].UPOS != "VERB" || c.Child(h, "aux", "cop") >= 0 && !happening[c.Lemma(h)])
}

// goings are nouns for a journey to somebody.
var goings = words("visit trip tour journey")

// inner returns the noun that an event noun is of ("the tightening of sanctions",
// "the pause in shipments"), or -1.
func (c *clause) inner(n int) int {
	for _, preposition := range []string{"of", "in", "on"} {
		for _, k := range c.behind(n, preposition) {
			return k
		}
	}
	return -1
}

// doer returns the verb whose subject does what noun n tells: the verb it is the
// object of, or the one it hangs from behind a preposition of means, if by way of
// other nouns ("sent a message through drills with one and the shelling of another").
func (c *clause) doer(n int) int {
	at, by := n, false
	for step := 0; step < 6; step++ {
		h := c.Tokens[at].Head
		if h < 0 {
			return -1
		}
		by = by || means[c.Case(at)] || c.tells(n, plover.Consult) && (c.Case(at) == "for" || at == n && c.Case(n) == "in" && c.withSomebody(n)) // "is in Cairo for talks with", "said in a call with"
		if c.Tokens[h].UPOS == "VERB" || c.Child(h, "cop") >= 0 {
			if !by && (attitudes[c.Lemma(h)] || relating[c.Lemma(h)] && !c.actsItself(h)) {
				return -1
			}
			if by || at == n && (c.Is(at, "obj") || c.object(h) == n && !c.passive(h)) {
				return h
			}
			return -1
		}
		if !c.Is(at, "nmod", "conj", "appos", "obl", "obj") {
			return -1
		}
		at = h
	}
	return -1
}

// withSomebody reports whether noun n is with a person of a side, by name: not "in a conversation
// with the Harbour Post".
func (c *clause) withSomebody(n int) bool {
	for _, k := range c.behind(n, "with") {
		for _, p := range c.parties(k) {
			if t := c.found.TypeOf(p.ID); p.Country != "" && (t == parley.Leader || t == parley.Person) {
				return true
			}
		}
	}
	return false
}

// attitudes are verbs of those who say what they think of what others do.
var attitudes = words("cite mention describe report note investigate mark avenge blame quote invoke protest oppose regret regrets deplore lament mourn decry bemoan applaud hail recall note remember")

// relating are verbs that put one thing beside another: what their subject is, is no doer,
// unless somebody is named ("the backdrop included inquiries").
var relating = words("include contain comprise entail involve feature follow precede reflect overshadow mean bring see cause trigger prompt")

// actsItself reports whether the subject of verb v is, or belongs to, somebody named.
func (c *clause) actsItself(v int) bool {
	s := c.nsubj(v)
	if s < 0 {
		return false
	}
	for _, p := range append(parties(c.parties(s)), c.owners(s)...) {
		if hasName(p.Argument) {
			return true
		}
	}
	return c.human(s) || c.people(s)
}

// leading returns who leads what noun n names: "a Saudi-led operation".
func (c *clause) leading(n int) []party {
	for k := n - 1; k > 1 && k > n-6; k-- {
		if c.Tokens[k].Form == "led" && c.Tokens[k-1].Form == "-" {
			if name := c.found.Headed(c.sentence, k-2); name != nil {
				return asParties(c.named(name, k-2))
			}
		}
	}
	return nil
}

// owners returns the parties that qualify noun n: possessors, nationalities, names.
func (c *clause) owners(n int) []party {
	out := c.leading(n)
	for _, k := range c.qualifiers(n) {
		if name := c.found.Headed(c.sentence, k); name != nil {
			out = append(out, asParties(c.named(name, k))...)
		}
	}
	return out
}

// nounParties collects the parties that stand where the row says, around noun n
// and, where n is the object of a verb, around that verb.
func (c *clause) nounParties(n int, where []string) []party {
	var out []party
	for _, w := range where {
		var got []party
		switch w {
		case "poss":
			got = c.owners(n)
			if h := c.Tokens[n].Head; len(got) == 0 && h >= 0 && c.Is(n, "conj") && c.Tokens[h].UPOS == "NOUN" {
				got = c.owners(h) // "his support for one and tightening of the other"
			}
		case "each", "subj":
			continue
		case "between":
			got = c.pair(n)
		case "inner": // "the pause in U.S. shipments": whose shipments they are
			if k := c.inner(n); k >= 0 {
				got = c.owners(k)
			}
		default:
			for _, k := range c.behind(n, w) {
				got = append(got, c.around(k)...)
			}
			// "the tightening of sanctions against": it stands behind the inner noun.
			if of := c.inner(n); of >= 0 {
				for _, k := range c.behind(of, w) {
					got = append(got, c.around(k)...)
				}
			}
			if h := c.Tokens[n].Head; len(got) == 0 && h >= 0 && c.Is(n, "obj", "nsubj:pass", "nsubj") && w != "of" {
				for _, k := range c.behind(h, w) {
					got = append(got, c.around(k)...)
				}
			}
		}
		if w == "by" && len(got) == 0 {
			got = c.by(n, 0)
		}
		if w == "to" && len(got) == 0 && goings[c.Lemma(n)] { // "the visit of the envoy of Arland to Boria"
			_, last := c.Bounds(n)
			for k := n + 1; k < last && len(got) == 0; k++ {
				if c.Case(k) == "to" && c.Is(k, "nmod", "obl") {
					got = c.around(k)
				}
			}
		}
		if len(got) > 0 {
			out = append(out, got...)
			break
		}
	}
	return distinct(out)
}
