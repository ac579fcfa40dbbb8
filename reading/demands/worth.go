package demands

import "parley"

// voiced returns who says the words at token v, where he can bind somebody by them.
func (s *scene) voiced(v int) *parley.Argument {
	if v >= len(s.Tokens) {
		return nil
	}
	if t := s.teller(v); t.told && !t.messenger && !s.doubted(v, v) {
		return t.Argument
	}
	return nil
}

// soonerTheSooner reads "The sooner the tolls go, the sooner our lorries roll, said the governor".
func (s *scene) soonerTheSooner(i int) (pivot, bool) {
	c := s.comma(i)
	if s.at(i-1) != "the" || !s.begins(i-1) || s.at(c+1) != "the" || s.at(c+2) != "sooner" && s.at(c+2) != "faster" && s.at(c+2) != "quicker" && s.at(c+2) != "earlier" && s.at(c+2) != "more" && s.at(c+2) != "further" {
		return pivot{}, false
	}
	if will := s.finiteBetween(c+3, len(s.Tokens)); s.at(i) == "more" && (will < 0 || s.Tokens[will].XPOS != "MD" || s.finiteBetween(i+1, c) < 0 || s.Tokens[s.finiteBetween(i+1, c)].XPOS == "VBD") {
		return pivot{}, false
	}
	a := c + 3
	if a >= len(s.Tokens) || s.finiteBetween(i+1, c) < 0 {
		return pivot{}, false
	}
	p := pivot{actor: s.voiced(a), at: a, a: a, b: s.termEnd(c, a, hinge{}), j: i + 1, e: c, relation: "until", from: i - 1, until: i + 1}
	return p, p.actor != nil
}

// sufficient reads "An apology would be enough for the clans to open the road, their elder said".
func (s *scene) sufficient(i int) (pivot, bool) {
	none := pivot{}
	aux := i - 1
	if s.Lemma(aux) == "be" {
		aux--
	}
	if w := s.at(aux); w != "would" && w != "will" || s.negated(i) {
		return none, false
	}
	v := -1
	for k := i + 1; k+1 < len(s.Tokens) && k < i+9 && s.at(k) != "," && s.at(i+1) == "for"; k++ {
		if s.at(k) == "to" && s.Tokens[k+1].XPOS == "VB" {
			v = k + 1
			break
		}
	}
	j, _ := s.clauseBefore(aux)
	if v < 0 || j >= aux || s.finiteBetween(j, aux) >= 0 {
		return none, false
	}
	p := pivot{actor: s.voiced(v), at: v, a: v, b: s.termEnd(i, v, hinge{}), j: j, e: aux, relation: "if", from: i, until: i + 1}
	return p, p.actor != nil
}

// itTakes reads "It would take an apology for the clans to open the road", "All it would take for
// the union to call off the march, said its treasurer, is a date" and "unfreezing the accounts takes
// two signatures": in somebody's words.
func (s *scene) itTakes(i int) (pivot, bool) {
	none := pivot{}
	first := i
	for first > 0 && s.Tokens[first-1].UPOS == "AUX" {
		first--
	}
	if s.at(first-1) != "it" || s.negated(i) || s.at(i) == "took" && s.at(first) == "took" {
		return none, false
	}
	v := -1 // the act
	for k := i + 1; k+1 < len(s.Tokens) && k < i+16; k++ {
		if w := s.at(k); w == ";" || w == "," {
			break
		}
		if s.at(k) == "to" && s.Tokens[k+1].XPOS == "VB" {
			v = k + 1
			break
		}
	}
	if v < 0 {
		return none, false
	}
	p := pivot{actor: s.voiced(i), at: i, relation: "if", from: i, until: i + 1}
	end := v - 1
	for k := i + 1; k < v-1; k++ {
		if s.at(k) == "for" {
			end = k
			if a := s.party(s.headFrom(k + 1)); p.actor == nil && a != nil && !s.doubted(i, i) {
				p.actor = a
			}
		}
	}
	if s.at(first-2) == "all" || s.at(first-2) == "what" {
		be := -1
		for k := v + 1; k < len(s.Tokens); k++ {
			if w := s.at(k); (w == "is" || w == "was" || w == "were") && !s.hidden(k) {
				be = k
				break
			}
		}
		if be < 0 {
			return none, false
		}
		p.a, p.b, p.j, p.e = v, min(be, s.termEnd(i, v, hinge{noun: true})), be+1, s.termEnd(be, be+1, hinge{noun: true})
		return p, p.actor != nil && s.headFrom(be+1) > be
	}
	h := s.headFrom(i + 1)
	if h <= i || h >= end || timeWords[s.Lemma(h)] || taken[s.at(h)] || marvels[s.Lemma(h)] || s.at(i+1) == "more" || s.at(i+1) == "only" && timeWords[s.Lemma(h)] || s.Tokens[h].UPOS != "NOUN" && s.Tokens[h].UPOS != "PROPN" {
		return none, false
	}
	p.a, p.b, p.j, p.e = v, s.termEnd(i, v, hinge{}), i+1, end
	return p, p.actor != nil
}

// marvels are what something would take that will not be had.
var marvels = set(`army miracle lifetime genius fool saint magician wizard giant god hero world war revolution`)

// choice reads "gave the owners a choice: wages by Friday or a fire in the galley" and "left them the
// choice between a fine and a flogging": the second is threatened, should the first not come.
func (s *scene) choice(i int) (pivot, bool) {
	none := pivot{}
	v := -1
	for k := i - 1; k >= 0 && k > i-10; k-- {
		if l := s.Lemma(k); s.Tokens[k].UPOS == "VERB" && (l == "give" || l == "leave" || l == "offer" || l == "put" || l == "present") {
			v = k
			break
		}
	}
	if v < 0 || s.negated(v) || s.imaginedBy(v) || s.doubted(v, v) || s.subject(v) < 0 || s.passiveAt(v) {
		return none, false
	}
	from, joint := s.colon(i)+1, "or"
	if s.at(i+1) == "between" {
		from, joint = i+2, "and"
	} else if s.at(i+1) == "of" {
		from = i + 2
	}
	if from <= i || from > i+9 {
		return none, false
	}
	for k := from + 1; k+1 < len(s.Tokens) && k < from+12 && s.at(k) != ";" && s.at(k) != "."; k++ {
		if s.at(k) == joint && k == from+1 { // "laugh or cry"
			return none, false
		}
		if s.at(k) == joint && s.headFrom(k+1) > k || s.at(k) == joint && s.Tokens[k+1].XPOS == "VBG" {
			p := pivot{actor: s.party(s.subject(v)), at: i, a: k + 1, b: s.termEnd(k, k+1, hinge{}), j: from, e: k, relation: "unless", from: k, until: k + 1}
			return p, p.actor != nil
		}
	}
	return none, false
}

// absolute reads "would follow, the ombudsman said, a full ceasefire having been declared".
func (s *scene) absolute(i int) (pivot, bool) {
	none := pivot{}
	v := i
	if h := s.Tokens[i].Head; s.Is(i, "aux") && h > i && h < len(s.Tokens) {
		v = h
	}
	k := s.Child(v, "nsubj", "nsubj:pass")
	if k < 0 || k > i || !s.Is(v, "advcl", "acl", "parataxis", "ccomp") {
		return none, false
	}
	first, _ := s.Bounds(k)
	if first == 0 || s.at(first-1) != "," {
		return none, false
	}
	a, b := s.clauseBefore(first - 1)
	m, ok := s.deed(a, b)
	if w := s.at(m.first); !ok || m.told || m.not || m.can || w != "would" && w != "will" || s.Tokens[v].XPOS != "VBN" || s.Child(v, "aux:pass") < 0 {
		return none, false
	}
	s.hinged = i
	actor, strong := s.sets(m)
	s.hinged = -1
	p := pivot{actor: actor, at: m.verb, a: m.verb, b: min(first-1, s.comma(m.verb)), j: first, e: s.termEnd(i, v, hinge{}), relation: "if"}
	if q := m.subject; q >= a && q < m.verb && s.party(q) == nil && s.Tokens[q].UPOS == "NOUN" {
		if f, _ := s.Bounds(q); f >= a {
			p.a = f
		}
	}
	return p, actor != nil && strong
}

// butMust reads "is ready for a summit, but the venue must be neutral": what one will do, and what
// must be for it.
func (s *scene) butMust(i int) (pivot, bool) {
	none := pivot{}
	must := -1
	for k := i + 1; k < len(s.Tokens) && k < i+12; k++ {
		if w := s.at(k); w == "must" && s.at(k+1) != "have" || (w == "has" || w == "have" || w == "would") && s.at(k+1) == "to" {
			must = k
			break
		} else if w == ";" || w == "that" || s.finiteAt(k) && !s.hidden(k) {
			return none, false
		}
	}
	a, b := s.clauseBefore(i)
	if must < 0 || s.headFrom(i+1) <= i || s.at(i-1) != "," || b <= a {
		return none, false
	}
	h := s.headFrom(i + 1)
	if w := s.at(h); w == "it" || w == "he" || w == "she" || w == "we" || w == "i" || w == "this" || w == "that" {
		return none, false
	}
	m, ok := s.deed(a, b)
	if !ok || m.told || m.not || m.can || m.held || !m.offer {
		return none, false
	}
	actor, _ := s.sets(m)
	if t := s.teller(must); t.told && (t.Argument == nil || actor != nil && t.ID != actor.ID && !sameSide(t.Actor, actor.Actor)) {
		return none, false
	}
	if p := s.party(h); actor == nil || p != nil && (p.ID == actor.ID || sameSide(p.Actor, actor.Actor)) { // what he himself must do
		return none, false
	}
	return pivot{actor: actor, at: i, a: m.verb, b: b, j: i + 1, e: s.termEnd(i, must, hinge{}), relation: "if", from: i, until: i + 1}, true
}

// matching reads "Arvia will match any cut that its neighbours make": what others do is the term.
func (s *scene) matching(i int) (pivot, bool) {
	o := s.Child(i, "obj")
	if s.Tokens[i].UPOS != "VERB" || !s.will(i) || o < i || s.negated(i) || s.doubted(i, i) || s.subject(i) < 0 {
		return pivot{}, false
	}
	if w := s.at(i + 1); w != "any" && w != "every" && w != "each" && w != "whatever" {
		return pivot{}, false
	}
	m := modal{first: i - 1, verb: i, subject: s.subject(i)}
	actor, _ := s.sets(m)
	e := s.termEnd(i, i+1, hinge{})
	deed := false
	for k := o + 1; k < e; k++ {
		x := s.Tokens[k].XPOS
		deed = deed || x == "VBN" || x == "VBP" || x == "VBZ" || x == "VBD"
	}
	if !deed {
		return pivot{}, false
	}
	return pivot{actor: actor, at: i, a: i, b: o + 1, j: i + 1, e: e, relation: "if", from: i + 1, until: i + 2}, actor != nil && e > o+1
}

// swapped reads "proposed a trade: its pilots for the two gunners", "the word was quid pro quo: our
// divers for your surveyors" and "The bridge for the tower: that is what they proposed": one thing
// for another, where a bargain is spoken of.
func (s *scene) swapped(i int) (pivot, bool) {
	none := pivot{}
	h := s.headFrom(i + 1)
	if h <= i || i < 2 || s.Tokens[i-1].UPOS != "NOUN" && s.Tokens[i-1].UPOS != "PROPN" {
		return none, false
	}
	from := i - 1
	for from > 0 && s.at(from-1) != ":" && s.at(from-1) != "," && s.at(from-1) != "—" && !s.opens(from-1) {
		if u := s.Tokens[from].UPOS; u == "VERB" || u == "AUX" || s.at(from) == "and" {
			return none, false
		}
		from--
	}
	if u := s.Tokens[from].UPOS; u == "VERB" || u == "AUX" || u == "ADP" || from > i-1 || i-from > 6 { // "the first exchange, of 22 men for 17"
		return none, false
	}
	named := -1 // the noun of the bargain, before it or behind a colon
	for k := from - 2; k >= 0 && k > from-14; k-- {
		if w := s.at(from - 1); w != ":" && w != "—" && k < from-2 {
			break
		}
		if swaps[s.Lemma(k)] || s.at(k) == "quid" {
			named = k
			break
		}
	}
	if named < 0 {
		return none, false
	}
	var actor *parley.Argument
	if actor, _ = s.owner(named); actor == nil {
		for k := named - 1; k >= 0 && actor == nil && k > named-8; k-- {
			if s.Tokens[k].UPOS == "VERB" && (proposing[s.Lemma(k)] || s.Lemma(k) == "have" || s.Lemma(k) == "float" || s.Lemma(k) == "make" || s.Lemma(k) == "table") && s.subject(k) >= 0 && !s.negated(k) && !s.doubted(k, k) {
				actor = s.party(s.subject(k))
			}
		}
	}
	for k := named + 1; actor == nil && k < from-1; k++ { // "was the word the admiral used"
		if s.Is(k, "=nsubj") {
			actor = s.party(k)
		}
	}
	if actor == nil {
		actor = s.voiced(from)
	}
	p := pivot{actor: actor, at: i, a: from, b: i, j: i + 1, e: s.termEnd(i, i+1, hinge{noun: true}), relation: "in exchange", from: i, until: i + 1}
	if w := s.at(i + 1); (w == "our" || w == "its" || w == "their" || w == "his" || w == "her") && s.at(from) != w { // what is its own, it gives
		p.a, p.b, p.j, p.e = p.j, p.e, p.a, p.b
	}
	return p, actor != nil
}

// swaps are nouns of bargains.
var swaps = set(`swap trade exchange barter deal bargain offer formula proposal trade-off tradeoff arrangement`)

// forGuarantee reads "For a guarantee of its supply, officials said, Tiraspol could live with a joint
// police" and "would go back to the wards for a third more pay": a price is named behind "for".
func (s *scene) forGuarantee(i int) (pivot, bool) {
	none := pivot{}
	h := s.headFrom(i + 1)
	for k := i + 2; k < len(s.Tokens) && k < i+6 && s.at(k) != "," && s.Tokens[k].UPOS != "ADP"; k++ { // "a tenth more pay"
		if paying[s.at(k)] {
			h = k
		}
	}
	if w := s.at(i + 1); h <= i || w == "the" || s.Tokens[i+1].XPOS == "PRP$" {
		return none, false
	}
	if !dealing[s.Lemma(h)] && !paying[s.Lemma(h)] {
		v := s.Tokens[i].Head // "would scrap the tax for a desk at the lock office"
		for v >= 0 && v < len(s.Tokens) && s.Tokens[v].UPOS != "VERB" {
			v = s.Tokens[v].Head
		}
		if s.begins(i) || v < 0 || v >= i || !scrapping[s.Lemma(v)] || s.Child(v, "obj") < v || s.at(i+1) != "a" && s.at(i+1) != "an" || !s.thingAt(i+1) || timeWords[s.Lemma(h)] {
			return none, false
		}
		for k := v - 1; k >= 0 && k > v-3; k-- {
			if s.at(k) == "would" && s.subject(v) >= 0 && !s.negated(v) && !s.doubted(v, v) {
				m := modal{first: k, verb: v, subject: s.subject(v)}
				actor, _ := s.sets(m)
				return pivot{actor: actor, at: v, a: v, b: i, j: i + 1, e: s.termEnd(i, i+1, hinge{noun: true}), relation: "in exchange", from: i, until: i + 1}, actor != nil
			}
		}
		return none, false
	}
	if s.begins(i) {
		c := s.comma(h)
		a := c + 1
		if c >= len(s.Tokens) {
			return none, false
		}
		for _, t := range s.tellings() {
			if t.first == a && t.last+1 < len(s.Tokens) {
				a = t.last + 1
			}
		}
		m, ok := s.deed(a, s.termEnd(a, a, hinge{}))
		if !ok || m.not || m.told || m.thing {
			return none, false
		}
		m.can = false
		if w := s.at(m.first); w != "would" && w != "will" && w != "could" && !m.offer {
			return none, false
		}
		s.hinged = i
		actor, _ := s.sets(m)
		s.hinged = -1
		return pivot{actor: actor, at: m.verb, a: m.verb, b: s.termEnd(m.first, m.verb, hinge{}), j: i + 1, e: c, relation: "in exchange", from: i, until: i + 1}, actor != nil
	}
	v := s.Tokens[h].Head
	if v < 0 || v > i-3 || !s.Is(h, "obl") || s.Tokens[v].UPOS != "VERB" || !s.will(v) || s.negated(v) || s.doubted(v, v) || costing[s.Lemma(v)] || s.subject(v) < 0 {
		return none, false
	}
	m := modal{verb: v, subject: s.subject(v)}
	for m.first = v; m.first > 0 && s.Tokens[m.first-1].UPOS == "AUX"; m.first-- {
	}
	actor, _ := s.sets(m)
	return pivot{actor: actor, at: v, a: v, b: i, j: i + 1, e: s.termEnd(i, i+1, hinge{noun: true}), relation: "in exchange", from: i, until: i + 1}, actor != nil
}

// paying are nouns of what one is paid with.
var paying = set(`money pay raise rise share stake seat pardon apology access cash ransom aid loan visa passport pension bonus`)

// costing are verbs with which "for" tells what one wants or asks, not what one gets.
var costing = set(`vote ask call press push appeal campaign argue look work fight hope wait provide allow prepare pay account opt plead negotiate demand seek search apply arrange meet travel be
make set use need take have hold spend budget earmark allocate send lobby wish thank blame know charge settle bid compete qualify`)

// oneForEach reads "will withdraw one post for each one that its rivals leave".
func (s *scene) oneForEach(i int) (pivot, bool) {
	none := pivot{}
	if w := s.at(i + 1); w != "each" && w != "every" || s.begins(i) {
		return none, false
	}
	deed := false // done by somebody: "that they leave", "removed"
	e := s.termEnd(i, i+2, hinge{noun: true})
	for k := i + 2; k < e; k++ {
		x := s.Tokens[k].XPOS
		deed = deed || x == "VBN" || x == "VBP" || x == "VBZ" || x == "VBD"
	}
	a, b := s.clauseBefore(i)
	m, ok := s.deed(a, b)
	if !deed || !ok || m.not || m.told || m.can || m.thing {
		return none, false
	}
	if w := s.at(m.first); w != "would" && w != "will" && w != "'d" && w != "'ll" && !m.offer {
		return none, false
	}
	s.hinged = i
	actor, _ := s.sets(m)
	s.hinged = -1
	return pivot{actor: actor, at: m.verb, a: m.verb, b: i, j: i + 1, e: e, relation: "in exchange", from: i, until: i + 2}, actor != nil
}

// noted reads "... ran the note from the garrison": words in quotation marks, and whose letter
// they stand in.
func (s *scene) noted(v int) (telling, bool) {
	if l := s.Lemma(v); l != "run" && l != "read" && l != "go" && l != "say" && l != "come" || s.Tokens[v].XPOS != "VBD" && s.Tokens[v].XPOS != "VBZ" || !s.aside(v-1) && !s.closes(v-1) {
		return telling{}, false
	}
	h := s.headFrom(v + 1)
	if h <= v || !letters[s.Lemma(h)] && !letters[s.at(h)] && !worded[s.at(h)] {
		return telling{}, false
	}
	for _, k := range s.Children(h) {
		if s.Is(k, "nmod:poss") || s.Is(k, "nmod", "obl") && (s.Case(k) == "from" || s.Case(k) == "of" || s.Case(k) == "by") {
			return telling{first: v, last: s.asideEnd(v), verb: v, head: k, to: -1}, true
		}
	}
	return telling{}, false
}

// scrapping are verbs of giving up what one has, which one does for a price.
var scrapping = set(`scrap drop waive cede lift abolish repeal forgo renounce relinquish surrender yield abandon cancel forgive withdraw swap trade free release sell sacrifice close`)

// ownCondition reads "The miners will go down again; their only condition is a second shaft" and "...,
// the one condition being a second shaft".
func (s *scene) ownCondition(i int) (pivot, bool) {
	none := pivot{}
	be := i + 1
	if w := s.at(be); s.Tokens[i].UPOS != "NOUN" || w != "is" && w != "was" && w != "being" && w != ":" && w != "are" && w != "were" {
		return none, false
	}
	from := i
	for from > 0 && s.at(from-1) != ";" && s.at(from-1) != "," && s.at(from-1) != "but" && s.at(from-1) != "and" && s.at(from-1) != "—" {
		from--
	}
	if w := s.at(from); from == 0 || i-from > 4 || w != "their" && w != "its" && w != "his" && w != "her" && w != "the" && w != "one" && w != "only" {
		return none, false
	}
	a, b := s.clauseBefore(from)
	for a > 0 && b <= a+1 {
		a--
	}
	if s.at(from-1) == ";" || s.at(from-1) == "—" {
		a, b = s.clauseBefore(from - 1)
	}
	m, ok := s.deed(a, b)
	if !ok || m.told || m.not || m.can || m.thing {
		return none, false
	}
	if w := s.at(m.first); w != "will" && w != "would" && !m.offer {
		return none, false
	}
	actor, _ := s.sets(m)
	j := be + 1
	if s.at(j) == "that" {
		j++
	}
	p := pivot{actor: actor, at: i, a: m.verb, b: b, j: j, e: s.termEnd(be, j, hinge{}), relation: "if", from: from, until: i + 1}
	return p, actor != nil && j < p.e
}
