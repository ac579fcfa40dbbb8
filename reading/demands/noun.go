package demands

import (
	"slices"

	"parley"
)

// nominals are nouns that demand, offer, promise or refuse something: "the rebels'
// demand for a tribunal", "Arland's offer to clear the wrecks".
var nominals = map[string]parley.DemandForm{
	"demand": parley.Demanded, "demands": parley.Demanded, "call": parley.Demanded, "calls": parley.Demanded, "request": parley.Demanded, "insistence": parley.Demanded, "ultimatum": parley.Demanded, "plea": parley.Demanded, "pleas": parley.Demanded, "appeal": parley.Demanded, "petition": parley.Demanded, "requests": parley.Demanded, "claim": parley.Demanded, "claims": parley.Demanded, "wish": parley.Demanded, "desire": parley.Demanded,
	"offers": parley.Offered, "proposals": parley.Offered, "pledges": parley.Promised, "promises": parley.Promised, "readiness": parley.Offered, "assurance": parley.Promised, "guarantee": parley.Promised,
	"veto": parley.Refused, "objection": parley.Refused, "objections": parley.Refused,
	"offer": parley.Offered, "proposal": parley.Offered, "promise": parley.Promised, "pledge": parley.Promised, "commitment": parley.Promised, "undertaking": parley.Promised, "vow": parley.Promised,
	"refusal": parley.Refused, "rejection": parley.Refused, "opposition": parley.Refused,
}

// ending are verbs that tell of the end of a demand that is their subject.
var ending = set(`expire lapse`)

// of whom or what each form takes its words.
var nominalOf = map[parley.DemandForm][]string{parley.Demanded: {"for", "on"}, parley.Offered: {"of", "for"}, parley.Promised: {"of"}, parley.Refused: {"of", "to", "against", "on"}}

// given up are verbs of which a demand does not stand: "dropped its demand for".
var dropping = set(`drop abandon withdraw keep break forget shelve retract renege honour honor fulfil fulfill satisfy meet soften forgo waive lift repeal expire lapse`)

// nominal reads a noun of demanding with its owner and its words.
func (s *scene) nominal(i int) []parley.Demand {
	form := nominals[s.at(i)]
	owner, _ := s.owner(i)
	if owner == nil {
		for _, k := range s.Children(i) {
			if s.Is(k, "nmod:poss") || s.Is(k, "nmod") && (s.Case(k) == "of" || s.Case(k) == "by" || s.Case(k) == "from") {
				if form == parley.Refused && s.Case(k) == "of" {
					continue
				}
				if owner = s.party(k); owner != nil {
					break
				}
			}
		}
	}
	if k := s.Child(i, "nmod:poss"); owner == nil && k >= 0 && (s.at(k) == "our" || s.at(k) == "my" || pronounPoss[s.at(k)] && s.teller(i).by != nil && s.teller(i).by.first > i) {
		if t := s.teller(i); t.told && !t.messenger {
			owner = t.Argument
		}
	}
	if h := s.Tokens[i].Head; h >= 0 && h < len(s.Tokens) {
		if dropping[s.Lemma(h)] && (!s.Is(i, "=nsubj") || ending[s.Lemma(h)]) || s.negated(h) && s.Is(i, "obj") || s.doubted(i, i) {
			return nil
		}
		if owner == nil && s.Is(i, "obj") && issuing[s.Lemma(h)] { // "renewed its call for"
			if as := s.actors(h); len(as) == 1 {
				owner = &as[0]
			}
		}
		if w := s.at(h + 1); s.Tokens[h].UPOS == "VERB" && (w == "down" || w == "aside" || w == "off") && i > h && form != parley.Demanded {
			return nil
		}
		if s.Lemma(h) == "reject" || s.Lemma(h) == "refuse" || s.Lemma(h) == "dismiss" || s.Lemma(h) == "accept" {
			if form != parley.Demanded {
				return nil
			}
		}
	}
	if owner == nil || s.imaginedNear(i) || (form == parley.Promised || form == parley.Offered) && s.longAgo() {
		return nil
	}
	wants := nominalOf[form]
	switch s.at(i) {
	case "claim", "claims":
		wants = []string{"to", "on"}
	case "wish", "desire":
		wants = nil
	}
	soft := s.at(i) == "wish" || s.at(i) == "desire" || s.Lemma(i) == "claim"
	if soft && s.at(i+1) != "that" && wants == nil {
		return nil
	}
	if first, last := s.infinitive(i); first > i && !soft {
		if w := s.at(first); form == parley.Refused && (w == "comment" || w == "answer" || w == "say" || w == "elaborate" || w == "be") {
			return nil
		}
		for k := first + 1; k < last; k++ { // the verb of the sentence, drawn in
			if x := s.Tokens[k].XPOS; x == "VBZ" || x == "VBD" || x == "MD" {
				last = k
			}
		}
		return s.made(i, first, last, form, []parley.Argument{*owner}, nil)
	}
	if k := s.Child(i, "nmod:poss"); form == parley.Demanded && k >= 0 { // "Her one request, she said, was that the well be tested"
		for b := i + 1; b+2 < len(s.Tokens) && b < i+18; b++ {
			if w := s.at(b); (w == "is" || w == "was" || w == "remains") && s.at(b+1) == "that" && !s.hidden(b) && s.headFrom(b+2) > b {
				return s.made(i, b+2, s.termEnd(b, b+2, hinge{}), form, []parley.Argument{*owner}, nil)
			}
		}
	}
	if b := s.be(i); b > i && s.at(b+1) == "for" { // "the farmers' plea is for two months' grace"
		return s.made(i, b+2, s.phraseEnd(b+2), form, []parley.Argument{*owner}, nil)
	} else if b > i && b+2 < len(s.Tokens) { // "their first demand is a wage"
		switch s.Tokens[b+1].UPOS {
		case "DET", "NUM", "NOUN":
			if h := s.headFrom(b + 1); h > b && !s.Is(h, "nsubj") && !nouny[s.at(h)] {
				return s.each(i, b+1, s.phraseEnd(b+1), form, []parley.Argument{*owner})
			}
		}
	}
	if b := i - 1; form != parley.Refused && s.at(b) != "" { // "a hundred boats: that is Oslo's offer"
		for b > 0 && b > i-6 && s.at(b) != "is" && s.at(b) != "was" {
			b--
		}
		if (s.at(b) == "is" || s.at(b) == "was") && s.at(b-1) == "that" && s.at(b-2) == ":" {
			if first := s.clauseStart(b - 2); first < b-2 {
				return s.made(i, first, b-2, form, []parley.Argument{*owner}, nil)
			}
		}
	}
	if c := i + 1; s.at(c) == ":" && (s.at(i) == "demands" || s.at(i) == "demand" || s.at(i) == "offer" || s.at(i) == "offers") { // "has set three demands: land, amnesty and seats"
		return s.listed(c, form, owner)
	}
	if c := s.colon(i); c > i && c < i+14 && form == parley.Demanded && s.Is(i, "nsubj") && s.Tokens[i].Head < c && s.Tokens[i].Head > i && standing[s.headVerb(i)] { // "the demand of the workers remains the same: ..."
		return s.listed(c, form, owner)
	}
	if c := s.colon(i); c > i && c < i+7 && form == parley.Promised && s.Tokens[i+1].UPOS == "ADP" && s.clauseAt(c+1) { // "made a pledge to the shepherds: the wells stay theirs"
		return s.made(i, c+1, len(s.Tokens), form, []parley.Argument{*owner}, nil)
	}
	if (form == parley.Promised || form == parley.Demanded) && s.at(i+1) == "that" { // "its pledge that no water would be held back"
		if c := s.thatClause(i); c > i+1 && (!soft || s.Lemma(i) != "claim" && (s.must(c) || s.at(c-1) == "be")) {
			_, last := s.Bounds(c)
			for k, told := i+2, s.at(c) == "be"; k < last; k++ { // the verb of the sentence, drawn in
				x := s.Tokens[k].XPOS
				if finite := x == "VBZ" || x == "VBD" || x == "MD"; finite && (k > c || told) {
					last = k
				}
				told = told || s.at(k) == "be"
			}
			return s.made(i, i+2, last, form, []parley.Argument{*owner}, nil)
		}
	}
	var behind []int // what hangs on the noun, or on its owner behind it
	for _, k := range s.Children(i) {
		behind = append(behind, k)
		if k > i && owner.Span.Contains(s.Tokens[k].Span) {
			behind = append(behind, s.Children(k)...)
		}
	}
	for _, k := range behind {
		if k < i || !s.Is(k, "nmod", "acl", "obl") {
			continue
		}
		c := s.Case(k)
		for _, want := range wants {
			if c != want || s.Tokens[k].UPOS != "NOUN" && s.Tokens[k].UPOS != "PROPN" || owner.Span.Overlaps(s.Tokens[k].Span) || form != parley.Demanded && s.party(k) != nil {
				continue
			}
			first, last := s.Bounds(k)
			for first < last && s.Is(first, "case") {
				first++
			}
			return s.made(i, first, last, form, []parley.Argument{*owner}, nil)
		}
	}
	return nil
}

// each makes a demand of every one of the things named side by side in [first, last): "an amnesty
// and the return of the land". Things without an article or number of their own are one.
func (s *scene) each(v, first, last int, form parley.DemandForm, actors []parley.Argument) []parley.Demand {
	last = min(s.within(first, last), len(s.Tokens))
	head := s.headFrom(first)
	var out []parley.Demand
	from := first
	for k := first + 1; k+2 < last && head >= first; k++ {
		next := k + 1
		if s.at(k) == "," && s.at(next) == "and" {
			next++
		}
		if c := s.comma(next + 1); s.at(k) == "and" && s.at(next) == "," && c+1 < last { // "and, failing that, a boat"
			next = c + 1
		}
		h := s.headFrom(next)
		if w := s.at(k); w != "and" && w != "," || h < next || h >= last || !s.articled(next) || !slices.Contains(s.Conjuncts(head), h) && !(w == "," && s.listedOn(next, last)) && !(w == "and" && s.at(k+1) == ",") {
			continue
		}
		out = append(out, s.made(v, from, k, form, actors, nil)...)
		from, k = next, next
	}
	return append(out, s.made(v, from, last, form, actors, nil)...)
}

// listedOn reports whether the thing named at i is one of a list that goes on: "a customs shed and, if
// neither can be had, a signpost".
func (s *scene) listedOn(i, last int) bool {
	h := s.headFrom(i)
	for k := h + 1; k+1 < last && k < h+8; k++ {
		if w := s.at(k); w == "and" || w == "or" {
			return s.at(k+1) == "," || s.articled(k+1)
		}
		if u := s.Tokens[k].UPOS; u == "VERB" || u == "AUX" || u == "SCONJ" {
			return false
		}
	}
	return false
}

// articled reports whether a noun phrase with an article, number or measure of its own begins at i.
func (s *scene) articled(i int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	w := s.at(i)
	return s.Tokens[i].UPOS == "DET" || s.Tokens[i].UPOS == "NUM" || w == "more" || w == "fewer" || w == "less" || w == "better"
}

// headVerb returns the verb that noun i is the subject of, in its dictionary form: "be" where
// it is a predicate.
func (s *scene) headVerb(i int) string {
	h := s.Tokens[i].Head
	if k := s.Child(h, "cop"); k >= 0 {
		return s.Lemma(k)
	}
	return s.Lemma(h)
}

// standing are verbs with which a demand stands.
var standing = set(`be remain stand stay`)

// listed reads what stands behind the colon at c: "land, amnesty and seats".
func (s *scene) listed(c int, form parley.DemandForm, a *parley.Argument) []parley.Demand {
	var out []parley.Demand
	from := c + 1
	end := from // where what is said, or the list, ends
	for end < len(s.Tokens) && !s.closes(end) && !(s.at(end) == "," && (s.tail(end) >= 0 || s.closes(end+1))) {
		end++
	}
	for k := from; k <= end; k++ {
		if w := s.at(k); k == end || (w == "," || w == "and" || w == ";") && k+1 < len(s.Tokens) && s.Tokens[k+1].UPOS != "ADP" || w == "." {
			if k > from {
				out = append(out, s.made(from, from, k, form, []parley.Argument{*a}, nil)...)
			}
			from = k + 1
		}
	}
	return out
}

// nouny are nouns that say something about a demand rather than what it is.
var nouny = set(`trick joke insult mistake sign step signal bluff surprise response answer start beginning part one demand offer`)

// be returns the form of "be" whose subject is the noun at i, -1 for none.
func (s *scene) be(i int) int {
	for k := i + 1; k < len(s.Tokens) && k < i+6; k++ {
		switch s.at(k) {
		case "is", "was", "are", "remains":
			return k
		case ",", ";", "that", "to":
			return -1
		}
	}
	return -1
}

// imaginedNear reports whether the verb that noun i belongs to tells of what may be.
func (s *scene) imaginedNear(i int) bool {
	h := s.Tokens[i].Head
	return h >= 0 && h < len(s.Tokens) && s.Tokens[h].UPOS == "VERB" && s.imagined(h)
}

// thatClause returns the verb of the clause that "that" begins behind verb v, wherever the
// parse has hung it; -1 for none.
func (s *scene) thatClause(v int) int {
	for k := v + 1; k < len(s.Tokens) && k < v+14; k++ {
		if s.at(k) == "that" {
			if h := s.Tokens[k].Head; h > k && h < len(s.Tokens) && s.Tokens[h].UPOS != "NOUN" {
				return h
			}
			return -1
		}
		if s.at(k) == ";" || s.at(k) == ":" || s.Tokens[k].UPOS == "VERB" {
			break
		}
	}
	return -1
}

// light reads verbs that say little by themselves: "put 500 on the table", "gave his word
// that", "drew a red line: ...", "nothing would induce them to".
func (s *scene) light(v int, neg bool) []parley.Demand {
	o := s.Child(v, "obj")
	if l := s.Lemma(v); o < 0 && (l == "persuade" || l == "convince" || l == "induce") {
		o = s.Child(v, "iobj")
	}
	switch s.Lemma(v) {
	case "put", "lay", "bring":
		if o > v && !neg && nominals[s.at(o)] != parley.Refused {
			for k := o + 1; k < len(s.Tokens) && k < o+8; k++ {
				if s.at(k) == "on" && s.has(k+1, "the", "table") {
					first, _ := s.Bounds(o)
					return s.made(v, max(first, v+1), k, parley.Offered, s.actors(v), nil)
				}
				if s.at(k) == "at" && (s.at(k+2) == "disposal" || s.at(k+3) == "disposal" || s.at(k+4) == "disposal") {
					first, _ := s.Bounds(o)
					return s.made(v, max(first, v+1), k, parley.Offered, s.actors(v), nil)
				}
			}
		}
	case "give":
		if ds := s.giveUntil(v, neg); len(ds) > 0 {
			return ds
		}
		for k := v + 1; !neg && k < v+7 && k < len(s.Tokens); k++ { // "gave the bishop its word"
			if w := s.at(k); (w == "word" || w == "assurance" || w == "assurances" || w == "guarantee" || w == "guarantees") && s.Tokens[k].UPOS == "NOUN" {
				o = k
			}
		}
		if o > v && !neg && (s.at(o) == "word" || s.at(o) == "assurance" || s.at(o) == "assurances" || s.at(o) == "undertaking" || s.at(o) == "pledge" || s.at(o) == "guarantee") {
			first, last := s.infinitive(o)
			if first < 0 {
				first, last = s.infinitive(v)
			}
			if first > o {
				return s.made(v, first, last, parley.Promised, s.actors(v), nil)
			}
			if c := s.thatClause(v); c > o {
				first, last := s.Bounds(c)
				if s.at(first) == "that" {
					first++
				}
				return s.made(v, max(first, o+1), last, parley.Promised, s.actors(v), nil)
			}
		}
	case "raise", "increase", "improve", "lower", "cut", "reduce", "double", "up", "sweeten", "soften": // "raised its offer to 320 cubic metres"
		if form := parley.DemandForm(""); o > v && !neg && s.Tokens[v].XPOS != "VB" && s.Child(o, "nmod:poss") >= 0 {
			if form = nominals[s.at(o)]; s.at(o) == "bid" {
				form = parley.Offered
			}
			for k := o + 1; form != "" && form != parley.Refused && k+1 < len(s.Tokens) && k < o+4; k++ {
				if s.at(k) == "to" && (s.Tokens[k+1].UPOS == "NUM" || s.Tokens[k+1].UPOS == "SYM" || s.Tokens[k+1].UPOS == "DET") {
					return s.made(v, k+1, s.stretch(k+1), form, s.actors(v), nil)
				}
			}
		}
	case "draw", "set":
		if o > v && !neg && s.at(o) == "line" && s.at(o-1) == "red" && s.at(o+1) == ":" {
			ds := s.made(v, o+2, len(s.Tokens), parley.Refused, s.actors(v), nil)
			for i := range ds {
				ds[i].Firmness = "firm"
			}
			return ds
		}
	case "assure":
		if o < 0 {
			o = s.Child(v, "iobj")
		}
		if o > v && !neg {
			if c := s.thatClause(v); c > o && s.willBe(c) {
				first, last := s.Bounds(c)
				if s.at(first) == "that" {
					first++
				}
				return s.made(v, max(first, o+1), last, parley.Promised, s.actors(v), s.name(o))
			}
		}
	case "hold":
		if s.at(v+1) == "out" && s.at(v+2) == "for" && !neg {
			for _, k := range s.All(v, "obl") {
				if k > v+2 && s.Tokens[k].UPOS == "NOUN" {
					return s.object(v, k, parley.Demanded, s.actors(v))
				}
			}
		}
	case "say":
		if s.at(v+1) == "no" && s.at(v+2) == "to" && !neg {
			_, last := s.Bounds(v)
			return s.made(v, v+3, last, parley.Refused, s.actors(v), nil)
		}
	case "hear":
		if neg && s.at(v+1) == "of" && s.willBe(v) {
			_, last := s.Bounds(v)
			return s.made(v, v+2, last, parley.Refused, s.actors(v), nil)
		}
	case "induce", "persuade", "make", "force", "bring around", "move", "tempt", "convince", "compel":
		if k := s.Child(v, "nsubj"); k >= 0 && k < v && s.none(k) && o > v {
			a := s.party(o)
			if t := s.teller(v); s.ownedByPronoun(o) && t.Argument != nil {
				a = t.Argument
			}
			if a != nil {
				first, last := s.infinitive(v)
				if x := s.Child(v, "xcomp", "ccomp"); first < 0 && x > o && s.Tokens[x].XPOS == "VB" && s.Lemma(v) == "make" { // "would make his men leave"
					_, end := s.Bounds(x)
					first, last = x, end
				}
				if first > 0 {
					return s.firmly(s.made(v, first, last, parley.Refused, []parley.Argument{*a}, nil))
				}
			}
		}
	}
	if s.Tokens[v].XPOS == "VBG" && !neg {
		if ds := s.meaning(v); len(ds) > 0 {
			return ds
		}
	}
	// "never will a foreign judge sit in our court": whoever says it refuses
	h := s.Tokens[v].Head
	sworn := h >= 0 && h < len(s.Tokens) && s.Is(v, "ccomp") && len(framesOf(s.Lemma(h), s.at(h))) > 0
	f := v // where the auxiliaries begin: "under no circumstances would they leave"
	for _, k := range s.Children(v) {
		if k < f && s.Is(k, "aux") {
			f = k
		}
	}
	if (s.neverBefore(v) || s.neverBefore(f) || s.nevered(v)) && !lost[s.Lemma(v)] && !sworn {
		if t := s.teller(v); t.told && t.Argument != nil && !s.doubted(v, v) {
			k := s.Child(v, "nsubj")
			if k < 0 && s.Is(v, "conj") { // "could live with it but would never sign"
				k = s.subject(v)
			}
			if k < 0 || s.at(k) != "we" && s.at(k) != "i" && !s.ownedByPronoun(k) && s.party(k) != nil && !sameSide(s.party(k).Actor, t.Actor) {
				return nil
			}
			will := false
			for _, a := range s.Children(v) {
				will = will || s.Is(a, "aux") && (s.at(a) == "will" || s.at(a) == "would" || s.at(a) == "shall" || s.at(a) == "'ll")
			}
			if !will {
				return nil
			}
			first, last := v, v+1
			_, last = s.Bounds(v)
			if s.at(k) != "we" && s.at(k) != "i" && s.party(k) == nil {
				first, _ = s.Bounds(k)
			}
			return s.firmly(s.made(v, first, last, parley.Refused, []parley.Argument{*t.Argument}, nil))
		}
	}
	return nil
}

// giveUntil reads "have given the council until Friday noon to lower the toll".
func (s *scene) giveUntil(v int, neg bool) []parley.Demand {
	if neg || s.doubted(v, v) {
		return nil
	}
	passive, actors := s.passiveAt(v), s.actors(v)
	for i := range s.tellings() { // "has been given until noon to pay; if not, says the union, ..."
		if t := s.sayer(&s.told[i]); passive && len(actors) == 0 && t.Argument != nil {
			actors = []parley.Argument{*t.Argument}
		}
	}
	until := -1
	for k := v + 1; k+1 < len(s.Tokens) && k < v+16; k++ {
		switch w := s.at(k); {
		case k == v+1 && !passive:
		case w == "," || w == ";":
			return nil
		case w == "until" || w == "till" || timeWords[s.Lemma(k)] && s.Child(k, "nummod") >= 0:
			until = k
		case w == "to" && until > 0 && s.Tokens[k+1].XPOS == "VB":
			last := s.stretch(k + 1)
			for x := k + 1; x < last; x++ {
				if s.at(x) == "or" {
					return nil
				}
			}
			if passive {
				return s.made(v, k+1, last, parley.Demanded, actors, s.party(s.Child(v, "nsubj:pass")))
			}
			return s.made(v, k+1, last, parley.Demanded, actors, s.party(s.headFrom(v+1)))
		}
	}
	return nil
}

// curbing are verbs that are against what they govern; "push" is with "back".
var curbing = set(`limit curb block prevent resist oppose reject halt restrict obstruct forbid push`)

// meaning reads what somebody's words are said to stand for: "Moscow's code for pushing
// back on the alliance and limiting support".
func (s *scene) meaning(v int) []parley.Demand {
	if !curbing[s.Lemma(v)] || s.Lemma(v) == "push" && s.at(v+1) != "back" {
		return nil
	}
	h := v
	for hops := 0; hops < 3 && (s.Is(h, "conj") || s.Tokens[h].UPOS == "VERB"); hops++ {
		if k := s.Tokens[h].Head; k >= 0 && k < len(s.Tokens) && k < h {
			h = k
		}
	}
	noun := s.at(h)
	if s.Tokens[h].UPOS != "NOUN" || !coding[noun] {
		return nil
	}
	var who *parley.Argument
	for k := h - 1; k >= 0 && k > h-5 && who == nil; k-- {
		if s.Tokens[k].UPOS == "PROPN" || s.Is(k, "compound", "nmod:poss", "amod") {
			if who = s.nationality(k); who == nil {
				who = s.name(k)
			}
		}
	}
	if who == nil {
		return nil
	}
	o := s.Child(v, "obj")
	for _, k := range s.All(v, "obl") {
		if c := s.Case(k); o < 0 && k > v && (c == "on" || c == "against" || c == "back on" || c == "back against") {
			o = k
		}
	}
	if o < 0 {
		return nil
	}
	first, last := s.Bounds(o)
	for first < last && s.Is(first, "case") {
		first++
	}
	for k := first; k < last; k++ { // what is joined is read by itself
		if s.at(k) == "and" && k+1 < len(s.Tokens) && s.Tokens[k+1].XPOS == "VBG" {
			last = k
		}
	}
	if last < len(s.Tokens) && (s.at(last) == "for" || s.at(last) == "to" || s.at(last) == "of") {
		if h := s.Tokens[last].Head; h > last && h < len(s.Tokens) && s.Is(last, "case") { // "support for Arland"
			last = h + 1
		}
	}
	return s.made(v, first, last, parley.Refused, []parley.Argument{*who}, nil)
}

// coding are nouns of words that stand for something else.
var coding = set(`speak code shorthand euphemism language word term parlance jargon way`)

// ownedByPronoun reports whether noun k is somebody's who speaks: "his men", "our boats".
func (s *scene) ownedByPronoun(k int) bool {
	p := s.Child(k, "nmod:poss")
	return p >= 0 && s.Tokens[p].XPOS == "PRP$"
}

func (s *scene) nevered(v int) bool {
	for _, k := range s.Children(v) {
		if s.at(k) == "never" && k < v {
			return true
		}
	}
	return false
}

// willBe reports whether verb c stands under "will" or "would".
func (s *scene) willBe(c int) bool {
	for _, a := range s.Children(c) {
		if s.Is(a, "aux") && (s.at(a) == "will" || s.at(a) == "would") {
			return true
		}
	}
	return false
}

func (s *scene) firmly(ds []parley.Demand) []parley.Demand {
	for i := range ds {
		ds[i].Firmness = "firm"
	}
	return ds
}

// issuing are verbs that put a demand or an offer forward.
var issuing = set(`set make repeat renew reiterate table submit present issue put`)

// lost are verbs that "never" refuses nothing of: "we will never forget".
var lost = set(`forget forgive know see happen be die win succeed work understand learn come believe find lose`)
