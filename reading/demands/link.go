package demands

import (
	"parley"
)

// linked reads a predicate that joins two things, one of which is the act and the other
// its term: "the release hinges on a truce", "any extension would require the bodies",
// "the loan is subject to a vote", "an end to the shelling would unlock the money".
func (s *scene) linked(i int) (pivot, bool) {
	none := pivot{}
	l, j, ok := s.link(i)
	if !ok || s.negated(i) {
		return none, false
	}
	aux := i
	for _, k := range s.Children(i) {
		if k < i && s.Is(k, "aux", "cop") {
			aux = min(aux, k)
		}
	}
	for k := i - 1; l.first && k >= 0 && (s.at(k) == "to" || s.Lemma(k) == "have" || s.Lemma(k) == "need" || s.Tokens[k].UPOS == "AUX"); k-- {
		aux = k
	}
	if x := s.Tokens[i].XPOS; !l.holding && s.Tokens[i].UPOS == "VERB" && aux == i && x != "VBZ" && x != "VBP" && x != "VBD" && !(x == "VBN" && s.Is(i, "acl") && hingeing[s.at(i)]) {
		return none, false
	}
	if i > 0 && aux == i && (s.Lemma(i-1) == "remain" || s.Lemma(i-1) == "stay") {
		aux = i - 1
	}
	if l.holding { // "any deal would have to include the bodies"
		for k := i - 1; k >= 0 && (s.Tokens[k].UPOS == "AUX" || s.Tokens[k].UPOS == "ADV" || s.at(k) == "to" || s.Lemma(k) == "have" || s.Lemma(k) == "need"); k-- {
			aux = k
		}
	}
	for k := aux; k < i && !l.holding; k++ {
		if w := s.at(k); l.first && (w == "must" || w == "should" || w == "has" || w == "have" || w == "to") {
			continue
		} else if w == "may" || w == "might" || w == "must" || w == "should" || w == "has" || w == "had" || w == "have" || w == "to" {
			return none, false
		}
	}
	a, _ := s.clauseBefore(aux)
	sub := s.Child(i, "nsubj", "csubj")
	if sub < a || sub >= aux {
		sub = s.actorBefore(aux, a)
	}
	if sub >= 0 && l.yields && s.none(sub) { // "no sum would persuade them": refused
		return none, false
	}
	if sub < 0 || sub >= aux || l.holding && !accords[s.Lemma(sub)] || s.Tokens[sub].UPOS == "PRON" || l.told && (s.Tokens[sub].UPOS == "PROPN" || s.party(sub) != nil) {
		return none, false
	}
	first, _ := s.Bounds(sub)
	first = max(a, min(first, sub))
	end := aux
	for _, t := range s.tellings() { // "every month of quiet, he signalled, would ..."
		if t.first > first && t.last <= aux {
			end = min(end, t.first)
		}
	}
	p := pivot{at: i, relation: l.relation, from: i, until: j, not: l.first}
	stop := s.termEnd(i, j, hinge{noun: true})
	if t := s.teller(i); t.told && !s.doubted(i, i) {
		p.actor = t.Argument
		if t.Argument == nil {
			return none, false
		}
	} else if !t.told && (!l.told || s.Child(sub, "nmod:poss") >= 0 && (s.at(i) == "subject" || s.at(i-1) == "is" || s.at(i-1) == "are")) && !s.doubted(i, i) {
		if p.actor, _ = s.owner(sub); p.actor == nil { // "the commission's aid is subject to"
			if k := s.Child(sub, "nmod:poss"); k >= 0 && s.bargains(k) {
				p.actor = s.party(k)
			}
		}
	}
	if l.yields {
		p.j, p.e, p.a, p.b = first, end, j, stop
	} else {
		p.a, p.b, p.j, p.e = first, end, j, stop
	}
	return p, p.actor != nil
}

// taken are nouns that "take" makes a verb of, or that tell only how long or how much.
var taken = set(`effect place part shape hold time hours days weeks months years minutes root note care action steps step courage patience advantage heart shelter turns turn office over`)

// hingeing are forms that stand for no passive: "said the loan hinged on a vote", read as
// a participle.
var hingeing = set(`hinged depended rested`)

// A joiner is a predicate between an act and its term.
type joiner struct {
	relation string
	yields   bool // the subject is the term, what follows the act
	told     bool // of interest only in somebody's words
	holding  bool // the subject is a deal, which must hold what follows
	first    bool // the act is withheld: the subject must come first
}

// accords are what parties come to, with what it must hold.
var accords = set(`deal agreement truce ceasefire settlement treaty accord pact peace solution compromise arrangement formula extension`)

// link returns the joiner at token i and the token behind its words.
func (s *scene) link(i int) (joiner, int, bool) {
	l, w := s.Lemma(i), s.at(i)
	on := i + 1
	if s.at(on) == "up" {
		on++
	}
	verb := s.Tokens[i].UPOS == "VERB"
	switch {
	case (l == "hinge" || w == "hinges" || w == "hinged" || l == "depend" || l == "rest" || l == "hang" || l == "turn") && verb && (s.at(on) == "on" || s.at(on) == "upon"),
		(w == "conditional" || w == "contingent" || w == "dependent" || w == "predicated" || w == "conditioned") && (s.at(on) == "on" || s.at(on) == "upon"),
		(w == "subject" || w == "tied" || w == "linked" || w == "pegged") && s.at(on) == "to" && s.Tokens[i].UPOS != "NOUN":
		if j := on + 1; w == "subject" || !verb || s.passiveAt(i) || l == "hinge" || w == "hinges" || w == "hinged" || l == "depend" || l == "rest" || l == "hang" || l == "turn" {
			for s.at(j) == "whether" {
				j++
			}
			return joiner{relation: "if"}, j, s.passiveAt(i) || s.Child(i, "cop") >= 0 || !verb && i > 0 && (s.Lemma(i-1) == "remain" || s.Lemma(i-1) == "stay") || verb && w != "tied" && w != "linked" && w != "pegged"
		}
	case verb && (l == "require" || l == "presuppose" || l == "necessitate" || l == "take" || l == "need") && !s.passiveAt(i) && i+1 < len(s.Tokens) && s.Tokens[i+1].UPOS != "ADP" && s.Tokens[i+1].UPOS != "ADV":
		o := s.Child(i, "obj")
		if l == "require" && s.at(i+1) == "that" && s.will(i) {
			return joiner{relation: "if", told: true}, i + 2, i+3 < len(s.Tokens)
		}
		return joiner{relation: "if", told: true}, i + 1, o > i && (l != "take" || (s.will(i) || s.gerund(i)) && !taken[s.at(o)])
	case verb && (l == "include" || l == "involve" || l == "contain" || l == "guarantee") && !s.passiveAt(i) && s.Child(i, "obj") > i &&
		(s.at(i-1) == "must" || s.at(i-1) == "to" && (s.Lemma(i-2) == "have" || s.Lemma(i-2) == "need")):
		return joiner{relation: "if", told: true, holding: true}, i + 1, true
	case verb && (l == "persuade" || l == "convince" || l == "induce" || l == "coax" || l == "tempt" || l == "entice") && s.will(i) && !s.passiveAt(i):
		for k := i + 1; k+1 < len(s.Tokens) && k < i+9; k++ { // "would persuade the militia to withdraw"
			if s.at(k) == "to" && s.Tokens[k+1].XPOS == "VB" {
				return joiner{relation: "if", yields: true, told: true}, k + 1, true
			}
		}
	case verb && (l == "unlock" || l == "trigger" || l == "earn" || l == "buy" && s.will(i) || l == "secure" && s.will(i)) && !s.passiveAt(i):
		return joiner{relation: "if", yields: true, told: true}, i + 1, s.Child(i, "obj") > i
	case (l == "open" || l == "pave" || l == "clear") && verb && (s.has(i+1, "the", "way") || s.has(i+1, "the", "door") || s.has(i+1, "the", "path")) && (s.at(i+3) == "to" || s.at(i+3) == "for"):
		return joiner{relation: "if", yields: true, told: true}, i + 4, true
	case (w == "rewarded" || w == "met" || w == "answered" || w == "matched" || w == "repaid") && s.passiveAt(i) && (s.at(on) == "with" || s.at(on) == "by"):
		relation := "if"
		if w == "rewarded" || w == "matched" || w == "repaid" {
			relation = "in exchange"
		}
		return joiner{relation: relation, yields: true, told: true}, on + 1, true
	case l == "follow" && verb && s.will(i) && !s.passiveAt(i):
		o := s.Child(i, "obj")
		return joiner{relation: "until", told: true}, i + 1, o > i && s.Tokens[o].UPOS == "NOUN"
	case verb && (l == "ride" || l == "wait" || l == "bank") && (s.at(on) == "on" || s.at(on) == "upon"):
		return joiner{relation: "if", told: true}, on + 1, s.headFrom(on+1) > on
	case verb && l == "precede" && !s.passiveAt(i): // "a recount must precede any oath"
		return joiner{relation: "until", yields: true, told: true, first: true}, i + 1, s.Child(i, "obj") > i
	case l == "mean" && verb:
		return joiner{relation: "if", yields: true, told: true}, i + 1, s.will(i) && s.Child(i, "obj") > i
	}
	return joiner{}, 0, false
}

// gerund reports whether the subject of verb v is an act named by a verb: "unfreezing the accounts".
func (s *scene) gerund(v int) bool {
	k := s.Child(v, "csubj", "nsubj")
	return k >= 0 && k < v && s.Tokens[k].XPOS == "VBG"
}

// will reports whether verb v stands under "will" or "would".
func (s *scene) will(v int) bool {
	for _, k := range s.Children(v) {
		if w := s.at(k); s.Is(k, "aux") && (w == "will" || w == "would" || w == "'ll" || w == "'d" || w == "shall") {
			return true
		}
	}
	return false
}

// tied reads verbs that join one thing to another: "conditioned the loan on reforms",
// "tied aid to a vote", "would trade its vote for a share".
func (s *scene) tied(i int) (pivot, bool) {
	ons := tying[s.Lemma(i)]
	o := s.Child(i, "obj")
	if s.Tokens[i].UPOS != "VERB" || o < i || s.negated(i) || s.imaginedBy(i) || s.doubted(i, i) || s.passiveAt(i) {
		return pivot{}, false
	}
	trade := ons["for"]
	at := -1
	for k := o + 1; k < len(s.Tokens) && k < o+16; k++ {
		if w := s.at(k); w == "," || w == ";" || w == "if" || w == "until" || w == "when" {
			break
		}
		if ons[s.at(k)] && s.Is(k, "case", "mark") {
			h := s.Tokens[k].Head
			if at < 0 {
				at = k
			}
			if h >= 0 && h < len(s.Tokens) && (s.Tokens[h].Head == i || s.Tokens[h].Head == o && !trade || at < k && goingTo[s.Lemma(o)]) {
				at = k // "tied its return to the talks to the release": the last that belongs to either
			}
			if trade {
				break
			}
		}
	}
	if at < 0 {
		return pivot{}, false
	}
	relation := "if"
	if trade {
		relation = "in exchange"
		if plain[s.Lemma(i)] && !s.money(at+1) {
			return pivot{}, false
		}
	}
	a, _ := s.Bounds(o)
	p := pivot{at: i, a: max(a, i+1), b: at, j: at + 1, e: s.termEnd(at, at+1, hinge{}), relation: relation, from: at, until: at + 1}
	if plain[s.Lemma(i)] { // "free the mechanic", not "the mechanic"
		p.a = i
	}
	k := s.subject(i)
	switch {
	case k >= 0:
		if t := s.teller(i); s.at(k) == "we" || s.at(k) == "i" {
			p.actor = t.Argument
		} else if p.actor = s.party(k); t.told && t.Argument == nil && !t.messenger {
			return p, false
		}
		if trade && s.Tokens[i].XPOS == "VBD" { // a bargain long done
			return p, false
		}
		if trade && plain[s.Lemma(i)] && !s.will(i) {
			return p, false
		}
	case s.Tokens[i].XPOS == "VB" || i == 0 || !letter(s.at(i-1)): // "Swap us the reef for the shoal"
		if !trade {
			return p, false
		}
		p.actor = s.binder(i)
		if s.at(i+1) == "us" || s.at(i+1) == "me" {
			p.a, p.b, p.j, p.e = p.j, p.e, i+2, at
		}
	}
	return p, p.actor != nil
}

// goingTo are nouns that a "to" of their own follows.
var goingTo = set(`return access visit aid loan loans commitment accession contribution help journey way exports deliveries payment payments`)

// plain are verbs of giving, which are a bargain only where a sum is given for it.
var plain = set(`free release sell surrender hand`)

// money reports whether the noun phrase at i is a sum.
func (s *scene) money(i int) bool {
	for k := i; k < len(s.Tokens) && k < i+6; k++ {
		switch {
		case s.at(k) == "$" || s.at(k) == "€" || s.at(k) == "£" || s.at(k) == "ransom":
			return true
		case s.at(k) == "dollars" || s.at(k) == "euros" || s.at(k) == "pounds" || s.at(k) == "crowns" || s.at(k) == "francs":
			return true
		}
	}
	return false
}

// command reads "Leave the port or we will close it", "Leave the port and we will lift the
// blockade", "One more rocket and the border closes" and "The tanks must be filled or a
// passenger will be shot".
func (s *scene) command(i int) (pivot, bool) {
	from := i + 1
	for s.at(from) == "then" || s.at(from) == "," || s.at(from) == "else" {
		from++
	}
	if s.at(i) == "then" && s.at(i-1) != "," || from >= len(s.Tokens) {
		return pivot{}, false
	}
	for _, t := range s.tellings() {
		if t.first <= i && i < t.last {
			return pivot{}, false
		}
	}
	j := s.clauseStart(i)
	for _, t := range s.tellings() {
		if t.initial && t.last <= i {
			j = max(j, t.last)
		}
	}
	for j < i && (!letter(s.at(j)) || s.at(j) == "so" || s.at(j) == "please" || s.at(j) == "just" && s.Tokens[j+1].XPOS == "VB") {
		j++
	}
	if j >= i {
		return pivot{}, false
	}
	imperative := s.imperative(j) && !s.stated(j, i)
	given := s.at(j) == "you" && (s.Tokens[j+1].XPOS == "VBP" || s.Tokens[j+1].XPOS == "VB")
	more := s.at(j) == "any" && (s.at(i-1) == "," || s.at(i) == "and") || s.has(j, "one", "more") || s.at(j) == "another" || s.has(j, "one", "wrong")
	h := s.headFrom(j)
	bare := s.at(i) == "and" && s.at(i-1) == "," && i-j < 14 && h >= j && h < i && h-j < 5 && s.Tokens[h].UPOS == "NOUN" && (s.at(j) == "a" || s.at(j) == "an" || s.Tokens[j].UPOS == "NUM" || h == i-2 && s.party(h) == nil && s.teller(j).told && h-j < 3) // "A corridor, and there is a truce"
	switch {
	case imperative:
	case (given || more || bare) && s.at(i) != "or" && s.verbless(j, i, more || bare):
	case s.at(i) == "or" && s.commands(j, i):
		for k := j; k < i; k++ { // "have given the prefect until Sunday to leave"
			if s.Lemma(k) == "give" && s.givenTime(k, i) {
				if from := s.timeGiven(i); from > k {
					j = from
				}
				break
			}
		}
	default:
		return pivot{}, false
	}
	m, ok := s.deed(from, s.termEnd(i, from, hinge{}))
	if !ok || m.thing && !m.not && !more || m.subject < 0 && !m.thing || m.told && !more && !imperative && !given && !bare && s.at(i) != "or" {
		return pivot{}, false
	}
	p := pivot{actor: s.binder(from), at: i, a: m.verb, b: s.termEnd(i, max(m.verb, from), hinge{}), j: j, e: i, relation: "if", from: i, until: i + 1, not: m.not && m.subject >= 0 && (s.at(m.subject) == "we" || s.at(m.subject) == "i" || m.thing)}
	if m.subject >= 0 && s.at(m.subject) != "we" && s.at(m.subject) != "i" && !p.not {
		if a, _ := s.Bounds(m.subject); a >= from {
			p.a = a
		}
	}
	if k := m.subject; k >= 0 && s.at(k) != "we" && s.at(k) != "i" && p.actor == nil {
		p.actor = s.party(k)
	}
	for _, t := range s.tellings() { // "One more rocket, the minister said, and ..."
		if !t.initial && t.first > j && t.first < p.e {
			p.e = t.first
		}
	}
	if s.at(i) == "or" {
		p.relation = "unless"
	}
	return p, p.actor != nil
}

// stated reports whether the clause that begins at j tells something, its first word read as an
// order: "Demand for beds is high".
func (s *scene) stated(j, i int) bool {
	for k := j + 1; k < i; k++ {
		switch u := s.Tokens[k].UPOS; {
		case u == "SCONJ" || s.Tokens[k].XPOS == "WDT" || s.Tokens[k].XPOS == "WP" || s.at(k) == "that":
			return false
		case s.finiteAt(k) && !s.hidden(k):
			return true
		}
	}
	return false
}

// imperative reports whether a clause at j gives an order.
func (s *scene) imperative(j int) bool {
	if j >= len(s.Tokens) || s.at(j) == "thank" {
		return false
	}
	if x := s.Tokens[j].XPOS; (x == "NN" || x == "NNP" || x == "JJ" || x == "JJR") && s.begins(j) && j+2 < len(s.Tokens) { // "Hand over the keys", read as a noun
		next := &s.Tokens[j+1]
		return next.UPOS == "DET" && s.headFrom(j+1) > j || next.XPOS == "PRP$" || particles[s.at(j+1)] && (s.Tokens[j+2].UPOS == "DET" || s.Tokens[j+2].XPOS == "PRP$")
	}
	if s.Tokens[j].UPOS != "VERB" && s.Tokens[j].UPOS != "AUX" {
		return false
	}
	if x := s.Tokens[j].XPOS; x != "VB" && x != "VBP" {
		return false
	}
	if k := s.Child(j, "nsubj"); k >= 0 && k < j {
		return false
	}
	for _, k := range s.Children(j) {
		if k < j && s.Is(k, "aux", "mark") {
			return false
		}
	}
	return true
}

var particles = set(`over up out back off down in`)

// verbless reports whether the words in [j, i) are a phrase without a finite verb where
// phrase is true, or a clause with one.
func (s *scene) verbless(j, i int, phrase bool) bool {
	if !phrase {
		return true
	}
	for k := j; k < i; k++ {
		if x := s.Tokens[k].XPOS; !s.hidden(k) && (x == "VBZ" || x == "VBD" || x == "VBP" || x == "MD") {
			return false
		}
	}
	return true
}

// pair reads "you give us the river, we give you the ridge".
func (s *scene) pair(i int) (pivot, bool) {
	j := s.clauseStart(i)
	if j+1 >= i || i+2 >= len(s.Tokens) {
		return pivot{}, false
	}
	if (s.at(j) == "we" || s.at(j) == "i") && s.at(i+1) == "you" && s.clauseAt(i+1) { // "we open the gates, you lower the price"
		m, ok := s.deed(j, i)
		e := s.termEnd(i, i+2, hinge{})
		if c := s.colon(i); c > 0 {
			e = min(e, c)
		}
		if !ok || m.not {
			return pivot{}, false
		}
		p := pivot{actor: s.binder(j), at: i, a: m.verb, b: i, j: i + 1, e: e, relation: "in exchange"}
		return p, p.actor != nil
	}
	granted := s.at(i+1) == "you" && s.granted(i+2) // "you leave us the well, you may have the school"
	if s.at(i+1) != "we" && s.at(i+1) != "i" && !granted {
		return pivot{}, false
	}
	if s.at(j) != "you" && !s.imperative(j) {
		return pivot{}, false
	}
	m, ok := s.deed(i+1, s.termEnd(i, i+2, hinge{}))
	if !ok || m.not || granted && s.finiteBetween(j+1, i) < 0 && !s.imperative(j) {
		return pivot{}, false
	}
	e := s.termEnd(i, m.verb, hinge{})
	if c := s.colon(m.verb); c > 0 {
		e = min(e, c)
	}
	p := pivot{actor: s.binder(i + 1), at: i, a: m.verb, b: e, j: j, e: i, relation: "in exchange"}
	return p, p.actor != nil
}

// granted reports whether the words at i, behind "you", give or allow something: "may have",
// "will get", "get", "can keep".
func (s *scene) granted(i int) bool {
	switch s.at(i) {
	case "may", "can", "will", "'ll", "shall":
		return i+1 < len(s.Tokens) && (s.at(i) == "may" || s.at(i) == "can" || s.receives(i+1))
	}
	return i < len(s.Tokens) && (s.Tokens[i].XPOS == "VBP" || s.Tokens[i].XPOS == "VB") && s.receives(i)
}

// finiteBetween returns the first finite verb in [i, j), -1 for none.
func (s *scene) finiteBetween(i, j int) int {
	for ; i < j && i < len(s.Tokens); i++ {
		if s.finiteAt(i) {
			return i
		}
	}
	return -1
}

// noNo reads "no gas, no grain".
func (s *scene) noNo(i int) (pivot, bool) {
	c := s.comma(i)
	h := s.headFrom(i + 1)
	if h < 0 && c == i+2 { // "no fine, no nets", read as no noun
		h = i + 1
	}
	if i > 0 && letter(s.at(i-1)) && s.at(i-1) != "that" || c > i+5 || s.at(c+1) != "no" || h < 0 || h > c || h > i+1 && s.Tokens[h].UPOS != "NOUN" && s.Tokens[h].UPOS != "PROPN" && s.Tokens[h].XPOS != "VB" {
		return pivot{}, false
	}
	e := c + 2
	for e < len(s.Tokens) && letter(s.at(e)) && e < c+7 {
		e++
	}
	for k := i; k < e; k++ {
		if s.Tokens[k].UPOS == "AUX" || s.Tokens[k].XPOS == "VBD" || s.Tokens[k].XPOS == "VBZ" {
			return pivot{}, false
		}
	}
	p := pivot{actor: s.binder(i), at: i, a: c + 2, b: e, j: i + 1, e: c, not: true, relation: "if", from: i, until: i + 1}
	if p.actor == nil {
		p.actor = s.coloned(i)
	}
	return p, p.actor != nil
}

// necessity reads "if it is to have the loan, Oslo must publish the contracts": the act is
// in the term's place, what must be done for it in the act's.
func (s *scene) necessity(i int) (pivot, bool) {
	v := -1
	if s.at(i) == "to" {
		v = i + 1
	}
	for k := i + 1; v < 0 && s.at(i) != "for" && k < len(s.Tokens) && k < i+9; k++ {
		if w := s.at(k); (w == "wants" || w == "want" || w == "wanted" || w == "needs") && s.at(k+1) != "to" && s.headFrom(k+1) > k {
			v = k + 1
			break
		}
		if s.at(k) == "to" && (s.at(k-1) == "is" || s.at(k-1) == "are" || s.at(k-1) == "wants" || s.at(k-1) == "want" || s.at(k-1) == "wishes" || s.at(k-1) == "was" || s.at(k-1) == "were" || s.at(k-1) == "wanted") {
			v = k + 1
			break
		}
		if s.at(k) == "," {
			return pivot{}, false
		}
	}
	if s.at(i) == "for" { // "for the talks to go on, the shelling has to stop"
		v = -1
		for k := i + 2; k+1 < len(s.Tokens) && k < i+9 && s.at(k) != ","; k++ {
			if s.at(k) == "to" && s.Tokens[k+1].XPOS == "VB" && s.headFrom(i+1) > i {
				v = k + 1
				break
			}
		}
	}
	c := s.frontTerm(i, 1)
	if v < 0 || v >= len(s.Tokens) || c <= v || c >= len(s.Tokens)-2 || !s.begins(i) {
		return pivot{}, false
	}
	if s.at(i) == "to" && s.Tokens[v].XPOS != "VB" {
		return pivot{}, false
	}
	must := -1
	for k := c + 1; k < len(s.Tokens) && k < c+14; k++ {
		if w := s.at(k); w == "must" || (w == "has" || w == "have" || w == "need" || w == "needs" || w == "had") && (s.at(k+1) == "to") || w == "should" {
			must = k
			break
		}
	}
	if must < 0 {
		return pivot{}, false
	}
	j := must + 1
	for s.at(j) == "to" || s.at(j) == "first" {
		j++
	}
	t := s.teller(must)
	if !t.told {
		return pivot{}, false
	}
	if s.at(v) == "be" && s.at(i+1) == "there" {
		v++
	}
	return pivot{actor: t.Argument, at: must, a: v, b: c, j: j, e: s.termEnd(must, j, hinge{}), relation: "if", from: i, until: i + 1}, t.Argument != nil
}

// whoever reads "whoever brings him in will have the reward" and "clans that do not
// surrender them will be shut out", in somebody's words.
func (s *scene) whoever(i int) (pivot, bool) {
	first, rel := i, i
	switch s.at(i) {
	case "whoever":
	case "anyone", "those":
		if s.at(i+1) != "who" && s.at(i+1) != "that" {
			return pivot{}, false
		}
		rel = i + 1
	default:
		if i == 0 || s.Tokens[i-1].XPOS != "NNS" && !(s.Tokens[i-1].XPOS == "NN" && s.eachOf(i-1)) || s.Tokens[i].XPOS == "IN" && !s.Is(i-1, "nsubj") {
			return pivot{}, false
		}
		first, _ = i-1, 0
		for first > 0 && s.Is(first-1, "amod", "compound", "nummod") {
			first--
		}
		if first > 0 && (s.at(first-1) == "the" || s.at(first-1) == "any" || s.at(first-1) == "all" || s.at(first-1) == "every" || s.at(first-1) == "each") {
			first--
		}
	}
	if !s.begins(first) {
		return pivot{}, false
	}
	will := -1
	for k := rel + 2; k < len(s.Tokens) && k < rel+18; k++ {
		if w := s.at(k); (w == "will" || w == "would") && k > rel+1 {
			will = k
			break
		}
		if t := s.asideAt(k + 1); s.at(k) == "," && t != nil && s.at(t.last) == "," { // ", it says, will"
			k = t.last
			continue
		}
		if s.at(k) == "," || s.at(k) == ";" {
			return pivot{}, false
		}
	}
	if will < 0 && first < rel { // "those who pay get their nets back"
		for k := rel + 2; k < len(s.Tokens) && k < rel+14 && s.at(k) != ","; k++ {
			if x := s.Tokens[k].XPOS; (x == "VBP" || x == "VBZ") && s.receives(k) {
				will = k
			}
		}
	}
	if will < 0 {
		return pivot{}, false
	}
	t := s.teller(will)
	if !t.told || t.Argument == nil || s.doubted(will, will) {
		return pivot{}, false
	}
	m, ok := s.finiteForm(will, len(s.Tokens))
	if !ok || !s.receives(m.verb) && !s.passiveAt(m.verb) {
		return pivot{}, false
	}
	end, act := will, m.verb
	for _, t := range s.tellings() { // "whoever stays, it says, will"
		if !t.initial && t.first > rel+1 && t.last <= will {
			end = min(end, t.first-1)
		}
	}
	if s.at(act-1) == "be" {
		act--
	}
	return pivot{actor: t.Argument, at: will, a: act, b: s.termEnd(will, m.verb, hinge{}), j: rel + 1, e: end, not: m.not, relation: "if", from: first, until: rel + 1}, true
}

// eachOf reports whether noun i stands for all of its kind: "any ship", "every village".
func (s *scene) eachOf(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		switch s.at(k) {
		case "any", "every", "each":
			return true
		}
	}
	return false
}

// firstThen reads "first the withdrawal, then the money".
func (s *scene) firstThen(i int) (pivot, bool) {
	if i > 0 && letter(s.at(i-1)) && s.at(i-1) != "that" {
		if p, ok := s.butFirst(i); ok {
			return p, true
		}
		return s.firstLater(i)
	}
	c := s.comma(i)
	for c < len(s.low) && s.at(c+1) != "then" && s.at(c+1) != "and" {
		c = s.comma(c + 1)
	}
	then := c + 1
	if s.at(then) == "and" {
		then++
	}
	if s.at(then) != "then" || c > i+12 {
		return pivot{}, false
	}
	actor := s.binder(i)
	if t := s.teller(min(i+2, len(s.Tokens)-1)); actor == nil && t.told {
		actor = t.Argument
	}
	return pivot{actor: actor, at: i, a: then + 1, b: s.termEnd(then, then+1, hinge{}), j: i + 1, e: c, relation: "until", from: i, until: i + 1}, true
}

// firstLater reads "guns first, talks later" and "the gas first, then the signature".
func (s *scene) firstLater(i int) (pivot, bool) {
	j := s.clauseStart(i)
	for _, t := range s.tellings() {
		if t.initial && t.last <= i {
			j = max(j, t.last)
		}
	}
	if s.at(i+1) != "," && s.at(i+1) != ";" || i-j > 8 || j >= i {
		return pivot{}, false
	}
	for k := j; k < i; k++ {
		if x := s.Tokens[k].XPOS; x == "MD" || x == "VBZ" || x == "VBP" || x == "VBD" {
			return pivot{}, false
		}
	}
	from := i + 2
	marked := false
	for s.at(from) == "and" || s.at(from) == "then" || s.at(from) == "only" {
		marked = marked || s.at(from) == "then"
		from++
	}
	e := s.termEnd(i+1, from, hinge{})
	for k := from; k < e; k++ {
		if s.Tokens[k].UPOS == "AUX" {
			return pivot{}, false
		}
	}
	for k := from; k < e; k++ {
		if w := s.at(k); w == "later" || w == "after" || w == "afterwards" || w == "second" || w == "next" {
			marked, e = true, k
			break
		}
	}
	if !marked || e <= from {
		return pivot{}, false
	}
	actor := s.binder(from)
	return pivot{actor: actor, at: i, a: from, b: e, j: j, e: i, relation: "until", from: i, until: i + 1}, actor != nil
}

// butFirst reads "he would sign, but would have to see the map first".
func (s *scene) butFirst(i int) (pivot, bool) {
	but := -1
	for k := i - 1; k > 1 && k > i-16; k-- {
		if s.at(k) == "but" {
			but = k
			break
		}
	}
	if but < 0 {
		return pivot{}, false
	}
	j := -1
	for k := but + 1; k < i; k++ {
		if w := s.at(k); w == "must" || wanting[s.Lemma(k)] || s.at(k+1) == "to" && (w == "have" || w == "has" || w == "had" || w == "need" || w == "needs") {
			j = k + 1
			break
		}
	}
	if j < 0 {
		return pivot{}, false
	}
	if s.at(j) == "to" {
		j++
	}
	if j == i { // "but must first see"
		j++
	}
	a, b := s.clauseBefore(but)
	m, ok := s.deed(a, b)
	if !ok || m.told || m.not {
		return pivot{}, false
	}
	actor, _ := s.sets(m)
	e := i
	if j > i {
		e = s.termEnd(i, j, hinge{})
	}
	return pivot{actor: actor, at: i, a: m.verb, b: b, j: j, e: e, relation: "until", from: i, until: i + 1}, actor != nil
}

// thenAfter reads "Ndoria wants its fishermen back first; then the quota can be discussed"
// and "... and only then": what is wanted stands before, in the same sentence.
func (s *scene) thenAfter(i int) (pivot, bool) {
	only := s.at(i-1) == "only"
	mark := i - 1
	for mark > 0 && (s.at(mark) == "only" || s.at(mark) == "and" || s.at(i) == "case" && (s.at(mark) == "that" || s.at(mark) == "which" || s.at(mark) == "in")) {
		mark--
	}
	if mark < 3 || s.at(mark) != ";" && s.at(mark) != "," {
		return pivot{}, false
	}
	j := s.clauseStart(mark)
	for _, t := range s.tellings() {
		if t.initial && t.last <= mark {
			j = max(j, t.last)
		}
	}
	v := -1
	for k := j; k < mark; k++ {
		if wanting[s.Lemma(k)] && s.Tokens[k].UPOS == "VERB" && s.subject(k) >= 0 && !s.negated(k) {
			v = k
			break
		}
	}
	if v < 0 && !only {
		return pivot{}, false
	}
	p := pivot{at: i, j: j, e: mark, relation: "until", from: i, until: i + 1}
	if v >= 0 {
		p.j = v + 1
		p.actor = s.party(s.subject(v))
	}
	from := i + 1
	if s.at(i) == "case" && s.at(from) == "," {
		from++
	}
	for _, t := range s.tellings() {
		if t.first == from+1 && s.at(from) == "," {
			from = t.last + 1
		}
		if t.first == from && s.at(i) == "case" && s.at(t.last) == "," {
			from = t.last + 1
		}
	}
	m, ok := s.deed(from, s.termEnd(i, from, hinge{}))
	if !ok || m.not {
		return pivot{}, false
	}
	p.a, p.b = m.verb, s.termEnd(i, max(from, m.verb), hinge{})
	if k := m.subject; k >= from && s.party(k) == nil && pronouns[s.at(k)] == "" && s.at(k) != "we" && s.at(k) != "i" {
		if a, _ := s.Bounds(k); a >= from {
			p.a = a
		}
	}
	if p.actor == nil {
		p.actor, _ = s.sets(m)
	}
	return p, p.actor != nil
}

// sequel reads a term and an act in two sentences: "Angola wants the debt written off. In
// return, it would open its waters", "The board is ready to pay. It first wants the fuel
// subsidy gone." The condition is kept in acrossed.
func (s *scene) sequel() (pivot, bool) {
	none := pivot{}
	i := 0
	for i < len(s.Tokens) && (!letter(s.at(i)) || s.at(i) == "but" || s.at(i) == "and") {
		i++
	}
	n := 0
	relation, firm := "until", false
	switch {
	case s.has(i, "in", "return") || s.has(i, "in", "exchange"):
		n, relation = 2, "in exchange"
	case s.has(i, "only", "then"):
		n, firm = 2, true
	case s.has(i, "then", ",", "and", "only", "then"):
		n, firm = 5, true
	case s.has(i, "then", "and", "only", "then"):
		n, firm = 4, true
	case s.at(i) == "then":
		n = 1
	case s.has(i, "after", "that"):
		n = 2
		firm = s.has(i+2, ",", "and", "only", "after", "that")
		if firm {
			n = 7
		}
	default:
		if s.attached() {
			return none, false
		}
		return s.wantsFirst()
	}
	b := s.previous()
	if b == nil || !b.Parsed || i+n >= len(s.Tokens) || s.at(i+n) == "for" {
		return none, false
	}
	from := i + n
	if s.at(from) == "," {
		from++
	}
	if from >= len(s.Tokens) {
		return none, false
	}
	m, ok := s.deed(from, s.termEnd(from, from, hinge{}))
	if !ok || m.not {
		return none, false
	}
	j, actor := b.wanted()
	if j < 0 {
		if !firm {
			return none, false
		}
		j = b.saidStart()
	}
	own, _ := s.sets(m)
	if own == nil {
		own = actor
	}
	if k := m.subject; own == nil && k >= 0 {
		own, _ = s.owner(k)
	}
	p := pivot{actor: own, at: i, a: m.verb, b: s.termEnd(from, max(from, m.verb), hinge{}), relation: relation, from: i, until: i + n}
	if own == nil {
		return none, false
	}
	if k := m.subject; k >= from && s.party(k) == nil && pronouns[s.at(k)] == "" && s.at(k) != "we" && s.at(k) != "i" {
		if a, _ := s.Bounds(k); a >= from {
			p.a = a
		}
	}
	s.across(b, j, len(b.Tokens), &p)
	return none, false
}

// wanted returns where the words of what is wanted in the sentence begin, -1 when nothing
// is, and who wants it.
func (s *scene) wanted() (int, *parley.Argument) {
	for k := range s.Tokens {
		if wanting[s.Lemma(k)] && s.Tokens[k].UPOS == "VERB" && !s.negated(k) && s.subject(k) >= 0 {
			return k + 1, s.party(s.subject(k))
		}
	}
	if j := s.saidStart(); len(s.Tokens) > 0 {
		for j < len(s.Tokens) && !letter(s.at(j)) {
			j++
		}
		if s.imperative(j) {
			return j, nil
		}
	}
	for k := range s.Tokens {
		if w := s.at(k); w == "must" || (w == "has" || w == "have") && s.at(k+1) == "to" {
			return 0, nil
		}
	}
	return -1, nil
}

// saidStart returns where what is said in the sentence begins: behind the words of saying
// that it begins with, or behind a colon and a quotation mark.
func (s *scene) saidStart() int {
	j := 0
	for k := 0; k+1 < len(s.Tokens) && k < 12; k++ {
		if s.at(k) == ":" && s.opens(k+1) {
			j = k + 2
		}
	}
	for _, t := range s.tellings() {
		if t.initial && t.first <= s.lead {
			j = max(j, t.last)
		}
	}
	return j
}

// wantsFirst reads "It first wants the subsidy gone", behind a sentence that says what it
// will do.
func (s *scene) wantsFirst() (pivot, bool) {
	first := -1
	for k := 0; k < len(s.Tokens) && k < 24; k++ {
		if s.at(k) == "first" && s.Tokens[k].UPOS == "ADV" {
			first = k
			break
		}
	}
	b := s.previous()
	if first < 0 || b == nil || !b.Parsed {
		return pivot{}, false
	}
	v := -1
	for k := range s.Tokens {
		if (wanting[s.Lemma(k)] && s.Tokens[k].UPOS == "VERB" || s.at(k) == "must" || s.Lemma(k) == "need") && k < first+3 && !s.negated(k) {
			v = k
			break
		}
	}
	if v < 0 {
		return pivot{}, false
	}
	j := v + 1
	if s.at(j) == "first" {
		j++
	}
	s.hangOn(b, v, j, "until", "first")
	return pivot{}, false
}

// attached reads "Their one condition: that it meet in Kidal" and "But he must come
// unarmed", behind a sentence that says what somebody will do.
func (s *scene) attached() bool {
	b := s.previous()
	if b == nil || !b.Parsed {
		return false
	}
	i := 0
	for i < len(s.Tokens) && !letter(s.at(i)) {
		i++
	}
	for k := i; k < len(s.Tokens) && k < i+6; k++ {
		w := s.at(k)
		switch {
		case (w == "condition" || w == "conditions" || w == "precondition" || w == "proviso" || w == "requirement") && (s.at(k+1) == ":" || s.at(k+1) == "is" || s.at(k+1) == "was") && !s.negated(k):
			j := k + 2
			if s.at(j) == "that" {
				j++
			}
			return s.hangOn(b, k, j, "if", w)
		case w == "must" && s.at(i) == "but" && k > i+1:
			return s.hangOn(b, k, k+1, "if", w)
		case w == ",":
			return false
		}
	}
	return false
}

// hangOn makes a condition of what somebody will do in sentence b and the term that begins
// at token j of this one, joined by the word at v.
func (s *scene) hangOn(b *scene, v, j int, relation, joined string) bool {
	m, ok := b.deed(0, len(b.Tokens))
	if !ok || m.told || m.not {
		return false
	}
	actor, _ := b.sets(m)
	if actor == nil {
		return false
	}
	a, z := b.trim(m.verb, b.termEnd(m.first, m.verb, hinge{}))
	if j >= len(s.Tokens) {
		return false
	}
	j, e := s.trim(j, s.termEnd(v, j, hinge{}))
	if z <= a || e <= j {
		return false
	}
	act, term := b.span(a, z), s.span(j, e)
	s.acrossed = append(s.acrossed, parley.Condition{Finding: s.finding("condition", actor.Actor, act.Cover(term)), Actor: *actor, Will: act.In(s.doc.Text), Relation: relation,
		Joined: joined, Until: term.In(s.doc.Text), UntilSpan: term, Firmness: s.firmness(v)})
	return true
}
