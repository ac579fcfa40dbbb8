package demands

import (
	"strings"

	"parley"
)

// pivots reads conditions whose joint is the predicate itself, or the order of two
// clauses: "the release hinges on a truce", "a withdrawal is Tirana's price for talks",
// "in return for two hostages they ask for passage", "before any talks Kyiv wants the
// mines gone", "stop the flights; otherwise the base closes". Verbs they speak of are
// marked in used.
func (s *scene) pivots(used map[int]bool) []parley.Condition {
	if !s.Parsed {
		return nil
	}
	var out []parley.Condition
	add := func(p pivot, ok bool) {
		if ok {
			if c, ok := s.joined(p); ok {
				out = append(out, c)
				used[p.at] = true
			}
		}
	}
	for i := range s.low {
		switch s.at(i) {
		case "otherwise", "else":
			add(s.otherwise(i))
		case "then", "thereafter", "afterwards":
			if from := s.thenOn(i); from > 0 {
				add(pivot{actor: s.binder(from), at: i, a: from, b: s.termEnd(i, from, hinge{}), j: s.timeGiven(i), e: s.semicolonBefore(i), relation: "unless", from: i, until: i + 1}, true)
			} else if s.at(i) == "then" {
				add(s.command(i))
				add(s.thenAfter(i))
			}
		case "after":
			if s.at(i-1) == ";" && s.at(i+1) == "that" && s.givenTime(s.clauseStart(i-1), i-1) { // "... until noon to pay; after that"
				from := i + 2
				for _, t := range s.tellings() {
					if t.first == from+1 {
						from = t.last
					}
				}
				for from < len(s.Tokens) && !letter(s.at(from)) {
					from++
				}
				add(pivot{actor: s.binder(from), at: i, a: from, b: s.termEnd(i, from, hinge{}), j: s.timeGiven(i), e: i - 1, relation: "unless", from: i, until: i + 2}, from < len(s.Tokens))
			}
		case "failing":
			add(s.failing(i))
		case "either":
			add(s.either(i))
		case "for":
			add(s.pricedAt(i))
			add(s.swapped(i))
			add(s.forGuarantee(i))
			add(s.oneForEach(i))
			if s.begins(i) {
				add(s.necessity(i))
			}
		case "or", "and":
			add(s.command(i))
			add(s.ultimatum(i))
		case "before", "ahead", "prior", "without":
			add(s.wantedFirst(i))
			add(s.comesBefore(i))
		case "return", "exchange":
			add(s.asked(i))
			if tying[s.Lemma(i)] != nil {
				add(s.tied(i))
			}
		case "case":
			if s.at(i-2) == "in" && (s.at(i-1) == "that" || s.at(i-1) == "which") {
				add(s.thenAfter(i))
			}
		case "choice":
			add(s.choice(i))
		case "having":
			add(s.absolute(i))
		case "but":
			add(s.butMust(i))
		case "match", "reciprocate", "mirror", "equal":
			add(s.matching(i))
		case "more", "sooner", "faster", "quicker", "earlier":
			add(s.soonerTheSooner(i))
		case "enough", "sufficient", "suffice":
			add(s.sufficient(i))
		case "take", "takes", "took":
			add(s.itTakes(i))
		case "first":
			add(s.comesFirst(i))
			add(s.firstThen(i))
		case ",":
			add(s.pair(i))
			add(s.bargain(i))
		case "no":
			add(s.noNo(i))
		case "nothing":
			add(s.nothingShort(i))
		case "if", "to":
			if s.begins(i) {
				add(s.necessity(i))
			}
		case "whoever", "anyone", "those", "that", "which", "who":
			add(s.whoever(i))
		default:
			switch {
			case prices[s.at(i)] || s.at(i) == "non" && s.at(i-1) == "qua":
				add(s.price(i))
				add(s.ownCondition(i))
			case s.at(i) == "proviso" || s.at(i) == "stipulation" || s.at(i) == "caveat":
				add(s.ownCondition(i))
			case ways[s.at(i)] && s.at(i+1) == "to":
				add(s.wayTo(i))
			case s.at(i) == "dependent" || s.at(i) == "conditional" || s.at(i) == "contingent" || s.at(i) == "hostage" || s.at(i) == "subject":
				add(s.madeDependent(i))
			case tying[s.Lemma(i)] != nil:
				add(s.tied(i))
			}
			add(s.linked(i))
		}
	}
	s.answered()
	s.echoed()
	s.fragment()
	if p, ok := s.sequel(); ok {
		add(p, ok)
	}
	return out
}

// A pivot is an act in tokens [a, b) and its term in [j, e), set by actor at token at.
type pivot struct {
	actor       *parley.Argument
	at          int
	a, b, j, e  int
	not         bool
	relation    string
	from, until int // the words that join the two
}

var (
	prices = set(`price condition precondition prerequisite pre-condition requirement conditions preconditions prerequisites requirements terms`)
	// tying are verbs that join what they govern to a term, by preposition.
	tying = map[string]map[string]bool{"condition": set("on upon"), "tie": set("to with"), "link": set("to with"), "peg": set("to"), "trade": set("for against"), "swap": set("for against"),
		"exchange": set("for against"), "barter": set("for against"), "predicate": set("on upon"), "couple": set("to with"), "free": set("for"), "release": set("for"), "sell": set("for"), "surrender": set("for"), "hand": set("for")}
	wanting = set(`want demand ask seek require insist request expect`)
)

// joined makes a condition of a pivot.
func (s *scene) joined(p pivot) (parley.Condition, bool) {
	if p.actor == nil {
		return parley.Condition{}, false
	}
	p.a, p.b = s.trim(s.clear(p.a, p.b))
	p.j, p.e = s.trim(s.clear(p.j, p.e))
	if w := s.at(p.a); (w == "we" || w == "i" || (w == "he" || w == "she") && s.Is(p.a, "nsubj")) && p.b > p.a+1 {
		p.a++
	}
	p.a = s.bareFrom(p.a, p.b)
	if p.b <= p.a || p.e <= p.j {
		return parley.Condition{}, false
	}
	span := s.span(p.a, p.b).Cover(s.span(p.j, p.e))
	c := parley.Condition{Finding: s.finding("condition", p.actor.Actor, span), Actor: *p.actor, Relation: p.relation,
		Until: s.words(p.j, p.e), UntilSpan: s.span(p.j, p.e), Firmness: s.firmness(p.at), RedLine: s.redLine()}
	if c.To = s.hearer(p.actor, p.at, p.a, p.b, p.j, p.e); c.To == nil {
		c.To = s.grantedTo(p.actor, p.at, p.a, p.j)
	}
	if p.until > p.from {
		c.Joined = strings.ToLower(s.words(p.from, p.until))
		if words := s.span(p.from, p.until); words.End <= span.Start && span.Start-words.End < 40 { // "In exchange for the flow, it asked"
			c.Span = words.Cover(span)
		}
	}
	if p.not {
		c.WillNot = s.words(p.a, p.b)
	} else {
		c.Will = s.words(p.a, p.b)
	}
	return c, true
}

// bareFrom returns where the words of an act in [a, b) begin behind "can", and behind "there can be any".
func (s *scene) bareFrom(a, b int) int {
	k := a
	there := s.at(k) == "there"
	if there {
		k++
	}
	for k < b-1 && s.Tokens[k].XPOS == "MD" && s.at(k) != "need" {
		k++
	}
	if !there {
		return k
	}
	if s.Lemma(k) != "be" || k+1 >= b {
		return a
	}
	k++
	if s.at(k) == "any" && k+1 < b {
		k++
	}
	return k
}

// clear drops words of saying from both ends of [i, j).
func (s *scene) clear(i, j int) (int, int) {
	for _, t := range s.tellings() {
		if t.initial {
			continue
		}
		if t.first >= i && t.first <= i+2 && t.last < j {
			i = t.last
		}
		if t.first > i && t.first < j && t.last >= j {
			j = t.first
		}
	}
	return i, j
}

// teller who binds: of a token that somebody says, or the owner of a noun.
func (s *scene) binds(v int) *parley.Argument {
	if t := s.teller(v); t.told && !s.doubted(v, v) {
		return t.Argument
	}
	return nil
}

// price reads "A is Tirana's price for B", "Tirana's condition for B is A", "made A a
// condition for B".
func (s *scene) price(i int) (pivot, bool) {
	if s.Tokens[i].UPOS == "NOUN" && (s.at(i+1) == "on" || s.at(i+1) == "under") && s.at(i+2) == "which" {
		return s.onWhich(i)
	}
	if s.at(i+2) == "anonymity" || s.Tokens[i].UPOS != "NOUN" || s.at(i+1) != "for" && s.at(i+1) != "of" && s.at(i+1) != "to" && !(s.at(i+1) == "on" && s.colon(i) > i) {
		return pivot{}, false
	}
	p := pivot{at: i, relation: "if", from: i, until: i + 2}
	if s.at(i) == "price" {
		p.relation = "in exchange"
	}
	var actor *parley.Argument
	if k := s.Child(i, "nmod:poss"); k >= 0 {
		if actor = s.party(k); actor == nil && pronounPoss[s.at(k)] {
			actor = s.antecedentParty(k)
		}
	}
	p.a, p.b = i+2, s.termEnd(i+1, i+2, hinge{})
	be, stop := -1, p.b
	if s.at(i-1) != "a" && s.at(i-1) != "as" {
		stop = len(s.Tokens)
	}
	for k := i + 2; k < stop && s.at(k) != ";"; k++ { // "the condition for talks is a truce"
		if w := s.at(k); w == "is" || w == "was" || w == "remains" || (s.at(i) == "terms" || s.at(i) == "conditions") && (w == "include" || w == "included" || w == "are" || w == "were") || w == "would" && s.at(k+1) == "be" {
			be = k
			break
		}
	}
	colon := s.colon(i)
	switch sub := s.Child(i, "nsubj"); {
	case colon > i && colon < i+14 && be < 0 && s.at(i+1) != "of": // "attached a condition to the loan: that ..."
		p.b, p.j, p.e = min(p.b, colon), colon+1, s.termEnd(colon, colon+1, hinge{})
		if s.at(p.j) == "that" {
			p.j++
		}
		for v := i - 1; v >= 0 && v > i-8 && actor == nil; v-- {
			if s.Tokens[v].UPOS == "VERB" && !s.negated(v) && s.subject(v) >= 0 {
				actor = s.party(s.subject(v))
			}
		}
	case be > 0:
		p.j, p.e = be+1, s.termEnd(be, be+1, hinge{})
		p.b = min(p.b, be)
		for s.at(p.j) == "be" || s.at(p.j) == "that" {
			p.j++
		}
	case sub >= 0 && sub < i && !s.negated(i): // "a withdrawal is the price for"
		p.j, p.e = s.Bounds(sub)
		if s.party(sub) != nil && s.Tokens[sub].UPOS == "PROPN" {
			return p, false
		}
	case (s.at(i-1) == "a" || s.at(i-1) == "the") && s.at(i-2) == "as" && s.comma(i) < len(s.low) && i < 4: // "as a condition of its return, the movement demands"
		c := s.comma(i)
		v := -1
		for k := c + 1; k < len(s.Tokens) && k < c+14; k++ {
			if wanting[s.Lemma(k)] && s.Tokens[k].UPOS == "VERB" {
				v = k
				break
			}
		}
		if v < 0 || s.negated(v) {
			return p, false
		}
		p.b = min(p.b, c)
		p.j, p.e = v+1, s.termEnd(v, v+1, hinge{})
		if k := s.subject(v); k >= 0 {
			actor = s.party(k)
		}
	default: // "made a withdrawal the condition for", "a withdrawal as a condition for"
		v := -1
		for k := i - 1; k >= 0 && k > i-14; k-- {
			if w := s.Lemma(k); w == "make" || w == "set" || w == "name" || w == "demand" || w == "want" || w == "put" || w == "call" || w == "describe" || w == "state" || w == "lay" {
				v = k
				break
			}
		}
		if v < 0 || s.negated(v) {
			return p, false
		}
		end := i
		for end > v+1 && (s.Is(end-1, "det", "amod", "compound", "nmod:poss", "case") || s.at(end-1) == "as" || s.at(end-1) == "its" || s.at(end-1) == "'s") {
			end--
		}
		p.j, p.e = v+1, end
		if s.at(v+1) == "it" { // "made it a condition of its return that the men be paid"
			that := -1
			for k := i + 2; k < len(s.Tokens) && k < i+16; k++ {
				if s.at(k) == "that" && s.clauseOrBe(k+1) {
					that = k
					break
				}
			}
			if that < 0 {
				return p, false
			}
			p.b, p.j, p.e = that, that+1, s.termEnd(that, that+1, hinge{})
		}
		if actor == nil {
			if k := s.subject(v); k >= 0 && !s.passiveAt(v) && !s.doubted(v, v) && !s.imagined(v) {
				actor = s.party(k)
			}
		}
	}
	for k := i - 1; actor == nil && k >= 0 && k > i-12; k-- { // "is, for the general, the precondition"
		if h := s.headFrom(k + 1); s.at(k) == "for" && h > k && h < i && (s.at(k-1) == "," || k <= s.lead) && (s.at(h+1) == "," || k <= s.lead) {
			actor = s.party(h)
			if s.at(k-1) == "," && p.e > k-1 && p.j < k {
				p.e = k - 1
			}
		}
	}
	if actor == nil {
		actor = s.binds(i)
	}
	if h := s.headFrom(i + 2); actor == nil && h > i && be > 0 {
		actor, _ = s.owner(h)
	}
	p.actor = actor
	return p, true
}

// clauseOrBe reports whether a clause, which may be in the subjunctive, begins at i.
func (s *scene) clauseOrBe(i int) bool {
	h := s.headFrom(i)
	return h >= i && h+1 < len(s.Tokens) && (s.clauseAt(i) || s.Tokens[h+1].XPOS == "VB" || s.at(h+1) == "be" || s.Tokens[h+1].UPOS == "VERB")
}

// onWhich reads "the condition on which she would return, her secretary said, was a vote".
func (s *scene) onWhich(i int) (pivot, bool) {
	m, ok := s.deed(i+3, len(s.Tokens))
	if !ok {
		return pivot{}, false
	}
	if from := i - 2; s.at(i-1) == "the" && s.at(from) == "as" && !m.not { // "has set a date as the condition on which he will sign"
		for v := from - 1; v > 0 && v > from-12; v-- {
			if l := s.Lemma(v); s.Tokens[v].UPOS == "VERB" && (l == "set" || l == "name" || l == "give" || l == "state" || l == "describe" || l == "make") && !s.negated(v) && s.subject(v) >= 0 {
				p := pivot{actor: s.party(s.subject(v)), at: i, a: m.verb, b: s.termEnd(i, m.verb, hinge{}), j: v + 1, e: from, relation: "if", from: i, until: i + 3}
				return p, p.actor != nil
			}
		}
	}
	be := -1
	for k := m.verb + 1; k < len(s.Tokens); k++ {
		if w := s.at(k); (w == "is" || w == "was" || w == "are" || w == "were") && !s.hidden(k) {
			be = k
			break
		}
	}
	if be < 0 || be+1 >= len(s.Tokens) {
		return pivot{}, false
	}
	actor, _ := s.sets(m)
	if t := s.teller(i); actor == nil && t.told {
		actor = t.Argument
	}
	p := pivot{actor: actor, at: i, a: m.verb, b: min(be, s.comma(m.verb)), j: be + 1, e: s.termEnd(be, be+1, hinge{}), not: m.not, relation: "if", from: i, until: i + 3}
	for s.at(p.j) == "that" {
		p.j++
	}
	return p, actor != nil
}

// wantedFirst reads "before any talk of borders Helskar wants the mines lifted" and
// "wants the mines lifted before any talks".
func (s *scene) wantedFirst(i int) (pivot, bool) {
	n := 1
	if s.at(i) == "ahead" || s.at(i) == "prior" {
		n = 2
	}
	v, front := -1, false
	c := s.comma(i)
	for k := i - 1; k >= 0 && k > i-30; k-- {
		if (wanting[s.Lemma(k)] || s.Lemma(k) == "need" && s.will(k) || s.Lemma(k) == "hold" && s.has(k+1, "out", "for") || (s.Lemma(k) == "wait" || s.Lemma(k) == "press" || s.Lemma(k) == "push" || s.Lemma(k) == "call") && s.at(k+1) == "for") && s.Tokens[k].UPOS == "VERB" {
			v = k
			break
		}
		if s.at(k) == ";" || s.at(k) == ":" {
			break
		}
	}
	if v < 0 && s.at(i) != "without" {
		for k := i; k < len(s.Tokens) && k < i+24; k++ {
			if wanting[s.Lemma(k)] && s.Tokens[k].UPOS == "VERB" && (c > k || k < c+10) && s.subject(k) > i {
				v, front = k, true
				break
			}
		}
	}
	if v < 0 || s.negated(v) || s.imagined(v) && s.Lemma(v) != "need" || s.doubted(v, v) || s.at(i) == "without" {
		return pivot{}, false
	}
	k := s.subject(v)
	if k < 0 || s.passiveAt(v) {
		return pivot{}, false
	}
	p := pivot{actor: s.party(k), at: v, not: true, relation: "until", from: i, until: i + n}
	if p.actor == nil {
		return p, false
	}
	from := v + 1
	for s.at(from) == "to" || s.at(from) == "out" && s.at(from+1) == "for" || s.at(from) == "see" || s.at(from) == "have" || s.at(from) == "for" || s.at(from) == "that" || s.at(from) == "on" {
		from++
	}
	if front {
		first, _ := s.Bounds(k)
		if first <= i {
			first = k
		}
		p.a, p.b, p.j, p.e = i+n, min(c, first), from, s.termEnd(v, from, hinge{})
	} else {
		p.a, p.b, p.j, p.e = i+n, s.termEnd(i, i+n, hinge{}), from, i
		if first, _ := s.Bounds(k); s.at(min(first, k)-1) == "what" || s.at(first) == "what" { // "a recount is what it wants before"
			w := min(first, k)
			if s.at(w) != "what" {
				w--
			}
			if be := w - 1; be > 0 && (s.at(be) == "is" || s.at(be) == "was" || s.at(be) == "are") {
				p.j, p.e = max(s.clauseStart(be), s.saidStart()), be
			}
		}
		if pronouns[s.at(p.a)] != "" && s.Is(p.a, "nsubj") { // "before he comes back": who wants it
			p.a++
		}
		if w := s.at(p.a); w == "will" || w == "would" || w == "can" || w == "could" {
			p.a++
		}
	}
	a, b := s.trim(p.a, p.b)
	if b <= a || s.temporal(hinge{}, a, b) || s.at(a) == "leaving" {
		return p, false
	}
	for k := a; k < b; k++ {
		if s.Is(k, "nsubj") && natural[s.Lemma(k)] { // "before the ink dries"
			return p, false
		}
	}
	if h := s.headFrom(a); h >= a && h == b-1 && s.party(h) != nil { // "the matter is before the Committee"
		return p, false
	}
	for k := v + 1; !front && k < i; k++ {
		if s.at(k) == "," && (s.at(k+1) == "and" || s.at(k+1) == "but") || s.at(k) == ";" {
			return p, false
		}
	}
	return p, true
}

// asked reads "in return for two hostages the group asks for safe passage": who asks
// gives what stands behind the hinge.
func (s *scene) asked(i int) (pivot, bool) {
	if s.at(i-1) != "in" || s.at(i+1) != "for" {
		return pivot{}, false
	}
	p := pivot{relation: "in exchange", from: i - 1, until: i + 2}
	v := -1
	for k := i - 2; k >= 0 && k > i-24; k-- { // "wants a corridor in return for the hostages"
		if wanting[s.Lemma(k)] && s.Tokens[k].UPOS == "VERB" {
			v = k
			break
		}
		if s.Tokens[k].UPOS == "AUX" && (s.at(k) == "will" || s.at(k) == "would") || s.Tokens[k].UPOS == "VERB" && bindingVerbs[s.Lemma(k)] != "" {
			return p, false
		}
	}
	front := v < 0
	if front {
		if i > 1 && s.at(i-2) != "," && s.at(i-2) != "\"" && s.at(i-2) != "that" {
			return p, false
		}
		for k := i + 2; k < len(s.Tokens) && k < i+22; k++ {
			if wanting[s.Lemma(k)] && s.Tokens[k].UPOS == "VERB" {
				v = k
				break
			}
		}
	}
	if v < 0 || s.negated(v) || s.doubted(v, v) {
		return p, false
	}
	k := s.subject(v)
	if k < 0 {
		for k = v - 1; k > i && (s.Tokens[k].UPOS == "AUX" || s.Tokens[k].UPOS == "ADV"); k-- {
		}
	}
	if k < 0 || s.Tokens[k].UPOS == "VERB" {
		return p, false
	}
	p.actor, p.at = s.party(k), v
	from := v + 1
	for s.at(from) == "for" || s.at(from) == "that" || s.at(from) == "on" || s.at(from) == "only" {
		from++
	}
	if front {
		first := k
		for first > i+2 && (s.Is(first-1, "det", "amod", "compound", "nummod", "nmod:poss") || s.at(first-1) == "'s") {
			first--
		}
		p.a, p.b, p.j, p.e = i+2, min(s.comma(i), first), from, s.termEnd(v, from, hinge{})
	} else {
		p.a, p.b, p.j, p.e = i+2, s.termEnd(i, i+2, hinge{noun: true}), from, i-1
		if s.at(p.a) == "which" { // "in return for which she would open the books"
			m, ok := s.deed(p.a+1, s.termEnd(i, p.a+1, hinge{}))
			if !ok || m.not {
				return p, false
			}
			p.a, p.b = m.verb, s.termEnd(i, max(m.verb, p.a+1), hinge{})
		}
	}
	return p, true
}

// pricedAt reads "For the keys of the fort the rebels are asking twelve mules" and "is asking ten
// prisoners for its captive pilots": what is wanted is the price of what stands behind "for".
func (s *scene) pricedAt(i int) (pivot, bool) {
	none := pivot{}
	h := s.headFrom(i + 1)
	if h <= i || s.Tokens[h].UPOS != "NOUN" || timeWords[s.Lemma(h)] || unpriced[s.Lemma(h)] || commenting[s.Lemma(h)] && !captive[s.Lemma(h)] || s.Tokens[i+1].XPOS == "JJ" && h == i+2 {
		return none, false
	}
	v := s.Tokens[i].Head
	for v >= 0 && v < len(s.Tokens) && s.Tokens[v].UPOS != "VERB" {
		v = s.Tokens[v].Head
	}
	if v < 0 || v >= len(s.Tokens) || !asking[s.Lemma(v)] || s.negated(v) || s.imaginedBy(v) || s.doubted(v, v) || s.passiveAt(v) || s.subject(v) < 0 {
		return none, false
	}
	p := pivot{actor: s.party(s.subject(v)), at: v, relation: "in exchange", from: i, until: i + 1, j: v + 1}
	o := s.Child(v, "obj")
	if o < v || p.actor == nil || s.at(v+1) == "for" || s.at(v+1) == "to" {
		return none, false
	}
	if i < v { // in front, without a comma or with one
		if !s.begins(i) || !s.articled(i+1) && s.Tokens[i+1].XPOS != "PRP$" && s.Tokens[h].XPOS != "NNS" && s.Tokens[h].XPOS != "NN" {
			return none, false
		}
		first, _ := s.Bounds(s.subject(v))
		p.a, p.b, p.e = i+1, min(s.comma(i), max(first, h+1)), s.termEnd(v, v+1, hinge{})
		if h >= s.subject(v) || s.party(h) != nil && !captive[s.Lemma(h)] {
			return none, false
		}
		return p, true
	}
	p.a, p.b, p.e = i+1, s.termEnd(i, i+1, hinge{noun: true}), i
	return p, captive[s.Lemma(h)] && i > o
}

var (
	// asking are verbs of naming a price.
	asking = set(`ask want demand seek charge request`)
	// unpriced are nouns that "for" makes no thing given: "for its part", "for this reason", and those
	// for whom or what something is wanted.
	unpriced = set(`part reason time sake example instance purpose benefit moment while month once decade child family victim people citizen future country region nation world public worker now good change peace security safety lack fear want start record all its beginning first second third`)
	// captive are those who and what is held, and given back for a price.
	captive = set(`hostage captive prisoner detainee crew sailor seaman pilot soldier crewman fisherman ship tanker vessel trawler boat plane aircraft body remains key keys cargo release freedom return handover abductee internee passenger driver engineer journalist priest nun tourist pair trio captain`)
)

// otherwise reads "Stop the flights. Otherwise the base closes": what must happen stands
// before, as a command or as what must be.
func (s *scene) otherwise(i int) (pivot, bool) {
	p := pivot{at: i, relation: "unless", from: i, until: i + 1}
	if s.at(i) == "otherwise" && (s.at(i-1) == "will" || s.at(i-1) == "would") { // "will be let in if they pay, and will otherwise be shut out"
		for k := i - 2; k > 2; k-- {
			if s.Is(k, "=nsubj") && natural[s.Lemma(k)] {
				return p, false
			}
			if s.at(k) != "if" && s.at(k) != "provided" {
				continue
			}
			if q := s.actorBefore(s.Tokens[i].Head, 0); q >= 0 && natural[s.Lemma(q)] {
				return p, false
			}
			if t := s.teller(i); t.told {
				p.actor = t.Argument
			} else if q := s.subject(s.Tokens[i].Head); q >= 0 {
				p.actor = s.party(q)
			}
			c := s.comma(k)
			for x := k + 1; x < i; x++ {
				if w := s.at(x); (w == "and" || w == "but") && s.at(x+1) == s.at(i-1) {
					c = min(c, x)
				}
			}
			p.a, p.b, p.j, p.e = i+1, s.termEnd(i, i+1, hinge{}), k+1, c
			return p, p.actor != nil && c < i && i+1 < len(s.Tokens)
		}
		return p, false
	}
	if s.at(i) == "else" && s.at(i-1) != "or" || !s.clauseAt(i+1) {
		return p, false
	}
	start := i
	if s.at(i) == "else" || s.at(i-1) == "or" {
		start--
	}
	p.actor = s.binder(i + 1)
	p.a, p.b = i+1, s.termEnd(i, i+1, hinge{})
	switch s.at(start - 1) {
	case ";", ",", ":", "—", "–":
		p.j, p.e = s.clauseStart(start-1), start-1
		return p, s.commands(p.j, p.e) || s.decreed(p.j, p.e)
	case "", "\"", "“":
		b := s.previous()
		if b == nil || !b.Parsed || !b.commands(0, len(b.Tokens)) || p.actor == nil {
			return p, false
		}
		s.across(b, 0, len(b.Tokens), &p)
	}
	return p, false
}

// decreed reports whether the words in [j, e) say what will be done to something, as orders
// do: "the wall will not be built".
func (s *scene) decreed(j, e int) bool {
	for k := j; k < e; k++ {
		if (s.at(k) == "will" || s.at(k) == "shall") && s.Tokens[k].Head > k && s.passiveAt(s.Tokens[k].Head) {
			return true
		}
	}
	return false
}

// nothingShort reads "nothing short of a treaty would get his signature".
func (s *scene) nothingShort(i int) (pivot, bool) {
	if !s.has(i+1, "short", "of") && !s.has(i+1, "less", "than") || s.headFrom(i+3) < 0 {
		return pivot{}, false
	}
	will := i + 3
	for will < len(s.Tokens) && s.at(will) != "will" && s.at(will) != "would" {
		if s.at(will) == "," || s.at(will) == ";" {
			return pivot{}, false
		}
		will++
	}
	if will+2 >= len(s.Tokens) || sufficing[s.Lemma(will+1)] {
		return pivot{}, false
	}
	p := pivot{actor: s.binds(will), at: will, a: will + 1, b: s.termEnd(will, will+1, hinge{}), j: i + 3, e: will, not: true, relation: "unless", from: i, until: i + 3}
	return p, p.actor != nil
}

// sufficing are verbs with which "nothing less" tells only what is wanted.
var sufficing = set(`do suffice satisfy please content be`)

// across makes a condition whose term are the words [j, e) of the sentence before.
func (s *scene) across(b *scene, j, e int, p *pivot) {
	j, e = b.trim(j, e)
	a, z := s.trim(p.a, p.b)
	if e <= j || z <= a {
		return
	}
	span := b.span(j, e).Cover(s.span(a, z))
	c := parley.Condition{Finding: s.finding("condition", p.actor.Actor, span), Actor: *p.actor, Will: s.words(a, z), Relation: p.relation,
		Joined: strings.ToLower(s.words(p.from, p.until)), Until: b.words(j, e), UntilSpan: b.span(j, e), Firmness: s.firmness(p.at)}
	if p.not {
		c.Will, c.WillNot = "", c.Will
	}
	c.To = s.hearer(p.actor, p.at, a, z, 0, 0)
	s.acrossed = append(s.acrossed, c)
}

// binder returns who binds himself in the clause at i: its subject in the first person or
// who says it; the article's own word does not.
func (s *scene) binder(i int) *parley.Argument {
	if i >= len(s.Tokens) {
		return nil
	}
	v := i
	for k := i; k < len(s.Tokens) && k < i+14; k++ {
		if x := s.Tokens[k].XPOS; (x == "VBZ" || x == "VBP" || x == "MD" || x == "VBD") && !s.hidden(k) {
			v = k
			break
		}
	}
	if t := s.teller(v); t.told {
		return t.Argument
	}
	if k := s.Child(v, "nsubj"); s.Tokens[v].XPOS == "MD" {
		if h := s.Tokens[v].Head; h > v && h < len(s.Tokens) {
			k = s.Child(h, "=nsubj")
		}
		if k >= i && k < v {
			if a := s.party(k); a != nil {
				return a
			}
		}
	}
	for k := range s.Tokens { // "was all that the emir's note said"
		if saying[s.Lemma(k)] && s.Tokens[k].UPOS == "VERB" && k > v {
			if sub := s.Child(k, "=nsubj"); sub >= 0 {
				if a := s.party(sub); a != nil {
					return a
				}
				if o := s.Child(sub, "nmod:poss"); o >= 0 {
					return s.party(o)
				}
			}
		}
	}
	return s.coloned(v)
}

// coloned returns whose words stand before or behind a colon: "no pay, no trams: so ran
// the union's telegram", "Unions to city: no pay, no trams".
func (s *scene) coloned(v int) *parley.Argument {
	c := s.colon(v)
	from, to := c+1, len(s.Tokens)
	if c < 0 {
		for c = v - 1; c > 0 && s.at(c) != ":"; c-- {
		}
		if c <= 0 {
			return nil
		}
		from, to = 0, c
	}
	for k := from; k < to; k++ {
		t := &s.Tokens[k]
		if t.UPOS != "NOUN" && t.UPOS != "PROPN" {
			continue
		}
		if a := s.party(k); a != nil && !messengers[s.at(k)] {
			return a
		}
		if a := s.stranger(k); a != nil && s.Is(k, "nsubj", "nmod:poss", "root") && s.Tokens[k].UPOS == "NOUN" && parties[s.at(k)] {
			return a
		}
	}
	return nil
}

// commands reports whether the words in [j, e) tell somebody what to do: an imperative,
// or what must be.
func (s *scene) commands(j, e int) bool {
	for k := j; k < e && k < len(s.Tokens); k++ {
		switch w := s.at(k); {
		case s.Lemma(k) == "give" && s.givenTime(k, e):
			return true
		case w == "must" || w == "should" || w == "need" || w == "needs" || w == "wants" || w == "demanded" || w == "has" && s.at(k+1) == "to" || w == "have" && s.at(k+1) == "to":
			return true
		case s.Tokens[k].XPOS == "VB" && s.Child(k, "nsubj") < 0 && s.Child(k, "aux") < 0 && s.Child(k, "mark") < 0 && (k == j || !letter(s.at(k-1)) || s.at(k-1) == "first" || s.at(k-1) == "then" || s.at(k-1) == "not"):
			return true
		}
	}
	return false
}

// givenTime reports whether verb k gives somebody a time to do something in: "has given
// the council until noon to pay".
func (s *scene) givenTime(k, e int) bool {
	for x := k + 1; x+1 < e; x++ {
		if s.at(x) == "to" && s.Tokens[x+1].XPOS == "VB" {
			for y := k + 1; y < x; y++ {
				if timeWords[s.Lemma(y)] || months[s.at(y)] || s.at(y) == "until" {
					return true
				}
			}
		}
	}
	return false
}

// semicolonBefore returns the semicolon right before the words at i.
func (s *scene) semicolonBefore(i int) int {
	for i > 0 && s.at(i) != ";" {
		i--
	}
	return i
}

// thenOn returns where the act begins behind "from then on" or "thereafter" at token i, where the
// clause before gives somebody a time: "... until Wednesday to lift the cap; from then on, they say,
// the ovens stay cold"; -1 else.
func (s *scene) thenOn(i int) int {
	first := i
	if s.at(i-1) == "from" {
		first--
	}
	if first < 4 || s.at(first-1) != ";" || s.at(i) == "then" && first == i || !s.givenTime(s.clauseStart(first-1), first-1) {
		return -1
	}
	from := i + 1
	if s.at(from) == "on" || s.at(from) == "onwards" {
		from++
	}
	for _, t := range s.tellings() {
		if t.first == from+1 || t.first == from {
			from = t.last
		}
	}
	for from < len(s.Tokens) && !letter(s.at(from)) {
		from++
	}
	if from >= len(s.Tokens) {
		return -1
	}
	return from
}

// timeGiven returns where the words of what is to be done in a given time begin, before
// token i.
func (s *scene) timeGiven(i int) int {
	for k := i - 1; k > 0; k-- {
		if s.at(k) == "to" && s.Tokens[k+1].XPOS == "VB" {
			return k + 1
		}
	}
	return i
}

// clauseStart returns where the clause that ends before token i begins.
func (s *scene) clauseStart(i int) int {
	for i > 0 && s.at(i-1) != ";" && s.at(i-1) != ":" && s.at(i-1) != "\"" && s.at(i-1) != "“" && s.at(i-1) != "that" {
		i--
	}
	return i
}

// failing reads "they must leave, failing which we will close the strait".
func (s *scene) failing(i int) (pivot, bool) {
	if w := s.at(i + 1); w != "which" && w != "that" && w != "this" {
		return pivot{}, false
	}
	p := pivot{at: i, relation: "unless", from: i, until: i + 2, actor: s.binder(i + 2), a: i + 2, b: s.termEnd(i, i+2, hinge{})}
	if p.actor == nil {
		for k := i + 2; k < len(s.Tokens); k++ {
			if s.Is(k, "nsubj") {
				p.actor = s.party(k)
				break
			}
		}
	}
	p.j, p.e = s.clauseStart(i-1), i
	return p, s.commands(p.j, p.e)
}

// either reads "either the shelling stops or we leave".
func (s *scene) either(i int) (pivot, bool) {
	for k := i + 2; k < len(s.Tokens) && k < i+30; k++ {
		if s.at(k) == "or" && s.clauseAt(k+1) && s.clauseAt(i+1) {
			p := pivot{actor: s.eitherBinder(k + 1), at: i, a: k + 1, b: s.termEnd(k, k+1, hinge{}), j: i + 1, e: k, relation: "unless", from: i, until: i + 1}
			switch { // "or not one lorry leaves"
			case s.has(k+1, "not", "one") || s.has(k+1, "not", "a"):
				p.not, p.a = true, k+3
			case s.at(k+1) == "no":
				p.not, p.a = true, k+2
			}
			return p, true
		}
	}
	return pivot{}, false
}

// eitherBinder is binder for the clause at i behind "or": who acts in it sets the terms, as
// the article tells it.
func (s *scene) eitherBinder(i int) *parley.Argument {
	if a := s.binder(i); a != nil {
		return a
	}
	for k := i; k < len(s.Tokens) && k < i+8; k++ {
		if x := s.Tokens[k].XPOS; x == "VBZ" || x == "VBP" {
			if sub := s.Child(k, "=nsubj"); sub >= i && sub < k && !befalling[s.Lemma(k)] && !fateful[s.Lemma(k)] {
				return s.party(sub)
			}
			break
		}
	}
	return nil
}

// madeDependent reads "made any further meeting dependent on an apology".
func (s *scene) madeDependent(i int) (pivot, bool) {
	if s.at(i+1) != "on" && s.at(i+1) != "upon" && !((s.at(i) == "hostage" || s.at(i) == "subject") && s.at(i+1) == "to") {
		return pivot{}, false
	}
	for v := i - 1; v >= 0 && v > i-14; v-- {
		if l := s.Lemma(v); (l == "make" || l == "hold" && s.at(i) == "hostage" || l == "render" || l == "declare") && s.Tokens[v].UPOS == "VERB" {
			k := s.subject(v)
			if k < 0 || s.negated(v) || s.imagined(v) || s.doubted(v, v) {
				return pivot{}, false
			}
			return pivot{actor: s.party(k), at: i, a: v + 1, b: i, j: i + 2, e: s.termEnd(i, i+2, hinge{}), relation: "if", from: i, until: i + 2}, true
		}
	}
	return pivot{}, false
}
