package demands

import (
	"strings"

	"parley"
)

// sets returns the actor who sets the condition, nil if nobody does; strong is
// true when it does so in words of its own. Officials of nobody's set none.
func (s *scene) sets(m modal) (actor *parley.Argument, strong bool) {
	a, strong := s.setter(m)
	if a != nil && messengers[a.Name] && !(m.subject >= 0 && a.Span.Contains(s.Tokens[m.subject].Span)) {
		return nil, false
	}
	return a, strong
}

func (s *scene) setter(m modal) (actor *parley.Argument, strong bool) {
	at := m.verb
	if at >= len(s.Tokens) || s.doubted(at, m.first) {
		return nil, false
	}
	t := s.teller(at)
	if m.subject >= 0 && (s.at(m.subject) == "we" || s.at(m.subject) == "i") {
		if a := s.who(m.subject); a != nil {
			return a, true
		}
		if t.told && t.Argument != nil {
			a := *t.Argument
			return &a, true
		}
		return nil, false
	}
	if t.told && t.Argument != nil && m.subject >= 0 && s.ourOwn(m.subject) { // "our troops will"
		return t.Argument, true
	}
	if m.subject >= 0 && s.at(m.subject) == "you" {
		if t.told && t.Argument != nil && (s.receives(m.verb) || m.can || s.passiveAt(at)) { // "you will get your ships back"
			return t.Argument, true
		}
		return nil, false
	}
	if t.told && t.Argument != nil && m.subject >= 0 && pronouns[s.at(m.subject)] != "" && s.name(m.subject) == nil && !s.takesUpThing(m.subject) {
		return t.Argument, true // who speaks is who is told of
	}
	if t.told && t.by != nil && m.told && !m.thing && explaining[s.Lemma(t.by.verb)] && (m.subject < 0 || s.party(m.subject) == nil) { // "works if you kick it, he explained"
		return nil, false
	}
	if t.told && t.Argument != nil && m.subject >= 0 && s.none(m.subject) && s.name(m.subject) == nil {
		return t.Argument, true // "no troops leave": who says so disposes of them
	}
	var subject *parley.Argument
	passive := m.subject >= 0 && s.passiveAt(at)
	if m.subject >= 0 && !m.thing {
		if subject = s.party(m.subject); subject == nil || passive {
			if a := s.nameIn(m.subject); a != nil && (subject == nil || passive) {
				subject = a
			}
		}
	}
	if t.told {
		switch {
		case t.Argument == nil && t.messenger && subject != nil && !passive:
			return subject, true
		case t.Argument == nil:
			return nil, false
		case subject == nil && (m.subject < 0 || m.thing || s.impersonal(m.subject) || s.takesUpThing(m.subject)):
			return t.Argument, true
		case subject == nil:
			return nil, false
		case passive: // what will be done to somebody, the speaker disposes of
			if sameSide(subject.Actor, t.Actor) {
				return subject, true
			}
			return t.Argument, true
		case (s.Lemma(m.verb) == "be" || s.at(m.verb-1) == "be") && !m.not && s.name(m.subject) == nil && !s.body(m.subject) && !sameSide(subject.Actor, t.Actor): // "the hostages will be home": he sees to it
			return t.Argument, true
		case !sameSide(subject.Actor, t.Actor) && (m.can && s.at(m.first) != "might" || s.receives(m.verb)) && s.apartOrNamed(subject.Actor, t.Actor): // what somebody may do or get, the speaker grants
			return t.Argument, true
		case s.at(m.first) == "might" && !sameSide(subject.Actor, t.Actor) && s.apartOrNamed(subject.Actor, t.Actor): // "the crew might mutiny"
			return nil, false
		case sameSide(subject.Actor, t.Actor), s.unplaced(t.Argument), !s.apart(subject.Actor, t.Actor):
			return subject, true // on whose behalf it is said
		}
		return nil, false
	}
	if passive && subject == nil && !m.told && !m.can { // "he replied that he knew no prisoners. These will be let go once ..."
		if a := s.goesOnSaying(); a != nil {
			return a, false
		}
	}
	if passive && subject != nil && s.hinged >= 0 && s.at(s.hinged) == "in" && handing[s.Lemma(at)] && s.Tokens[min(s.hinged+3, len(s.Tokens)-1)].XPOS == "VBG" { // "would be given a third in exchange for closing its mill"
		return subject, false
	}
	if m.subject >= 0 && !passive && !m.thing && !s.reported(m.subject) {
		return s.party(m.subject), false
	}
	return nil, false
}

// handing are verbs of which one who is told of in the passive gets something.
var handing = set(`give grant pay allow hand offer award promise lend send allot`)

// goesOnSaying returns who is told of as saying something, without quotation marks, in the
// sentence before in the same paragraph: what follows may be his words still.
func (s *scene) goesOnSaying() *parley.Argument {
	b := s.previous()
	if b == nil || !b.Parsed || b.Block != s.Block {
		return nil
	}
	ts := b.tellings()
	if len(ts) == 0 {
		return nil
	}
	for k := range b.low {
		if b.opens(k) || b.closes(k) {
			return nil
		}
	}
	if t := b.sayer(&ts[len(ts)-1]); !t.messenger {
		return t.Argument
	}
	return nil
}

// ourOwn reports whether the noun at i is the speaker's: "our troops", "my government".
func (s *scene) ourOwn(i int) bool {
	k := s.Child(i, "nmod:poss")
	return k >= 0 && (s.at(k) == "our" || s.at(k) == "my")
}

// explaining are verbs with which the present tells how things are.
var explaining = set(`explain note observe remark recall argue teach`)

// receives reports whether the act at token v is one of getting something.
func (s *scene) receives(v int) bool {
	switch s.Lemma(v) {
	case "get", "receive", "have", "keep", "regain", "obtain", "retain":
		return true
	}
	return false
}

// apartOrNamed reports whether two actors are told of as two: neither owns the other.
func (s *scene) apartOrNamed(a, b parley.Actor) bool {
	return !strings.Contains(a.Name, b.Name) && !strings.Contains(b.Name, a.Name)
}

// apart reports whether two actors are known to belong to two states.
func (s *scene) apart(a, b parley.Actor) bool {
	if a.Country != "" && b.Country != "" {
		return a.Country != b.Country
	}
	if s.found == nil || a.ID == b.ID {
		return false
	}
	// two names, neither of which is a person's: each speaks for itself
	x, y := s.found.TypeOf(a.ID), s.found.TypeOf(b.ID)
	person := func(t parley.EntityType) bool { return t == parley.Person || t == parley.Leader || t == "" }
	return !person(x) && !person(y) && !titled(a.Name) && !titled(b.Name)
}

// titled reports whether a name is that of somebody with his office: "Commission President Anna
// Moor".
func titled(name string) bool {
	w := strings.Fields(name)
	for i := range w[:max(len(w)-1, 0)] {
		if titles[w[i]] && i+1 < len(w) {
			return true
		}
	}
	return false
}

var titles = set(`President Minister Premier Chancellor Commissioner Secretary Secretary-General Ambassador Governor Mayor Envoy General Admiral Colonel Director Chairman Chairwoman Chair Chief Speaker King Queen Prince Sheikh Emir Judge Bishop`)

// doubted reports whether what token v tells is doubted, feared, asked or only
// imagined: "analysts doubt that", "if they think that we will", "what it would do".
func (s *scene) doubted(v, first int) bool {
	if n := len(s.Tokens); n > 0 && s.Tokens[n-1].Form == "?" {
		return true
	}
	if !s.Parsed {
		return false
	}
	if m := s.Child(v, "mark"); m >= 0 && m != s.hinged && s.at(m) == "whether" && m > s.lead { // "could not say whether it would"
		return true
	}
	for steps := 0; steps < 20 && v >= 0 && v < len(s.Tokens); steps++ {
		if k := s.Child(v, "obj", "nsubj", "advmod", "obl"); k >= 0 && k < first && wh[s.at(k)] && s.Tokens[k].XPOS != "WDT" {
			return true
		}
		h := s.Tokens[v].Head
		if h < 0 || h >= len(s.Tokens) {
			return false
		}
		if s.Is(v, "ccomp", "acl", "csubj", "parataxis", "advcl", "appos", "xcomp") && doubting[s.Lemma(h)] && h < v {
			return true
		}
		if m := s.Child(h, "mark"); m >= 0 && m != s.hinged && m < h && h < v && (s.at(m) == "if" || s.at(m) == "whether") {
			return true
		}
		if wh[s.at(h)] && s.Tokens[h].XPOS != "WDT" && h < v {
			return true
		}
		v = h
	}
	return false
}

var (
	wh       = set(`what how why whatever`)
	doubting = set(`doubt fear expect predict believe think hope wonder suspect assume imagine suppose bet guess dream ask question forecast speculate reckon worry dread joke jest pray wish deny quip laugh sigh mutter grumble figure`)
)

// reported reports whether the clause of the subject at i follows a verb of saying
// or thinking, though no statement was made of it: "analysts say Russia will not".
func (s *scene) reported(i int) bool {
	for k, n := i-1, 0; k >= 0 && n < 5; k, n = k-1, n+1 {
		switch s.at(k) {
		case "say", "says", "said", "believe", "believes", "believed", "think", "thinks", "expect", "expects", "fear", "fears", "warn", "warned", "hope", "hopes", "argue", "argues", "know", "suggests", "suggest", "suggesting":
			return true
		case ",", ";", ":", ".":
			return false
		}
	}
	return false
}

// impersonal reports whether the subject is a thing that a speaker can dispose of:
// talks, a truce, "there".
func (s *scene) impersonal(i int) bool {
	w := s.at(i)
	if w == "there" || w == "it" {
		return true
	}
	if w == "he" || w == "she" || w == "they" || w == "who" || w == "which" || w == "that" || w == "you" {
		return false
	}
	return s.Tokens[i].UPOS != "PROPN" && (s.Tokens[i].UPOS != "PRON" || s.none(i))
}

// takesUpThing reports whether the pronoun at i takes up a thing: "the buses ...; they".
func (s *scene) takesUpThing(i int) bool {
	if w := s.at(i); w != "it" && w != "they" {
		return false
	}
	for k := i - 1; k >= 0; k-- {
		if s.Is(k, "nsubj") && s.Tokens[k].UPOS != "PRON" {
			if s.Tokens[k].UPOS == "NOUN" && !s.bargains(k) {
				return true
			}
			if s.Tokens[k].Head < 0 || !saying[s.Lemma(s.Tokens[k].Head)] {
				return false
			}
		}
	}
	return false
}

func (s *scene) passiveAt(v int) bool {
	return s.Parsed && v < len(s.Tokens) && s.Child(v, "aux:pass", "nsubj:pass") >= 0
}

// nameIn returns whom the phrase of token i means, or names in it: Russia in
// "Russia's military campaign".
func (s *scene) nameIn(i int) *parley.Argument {
	if a := s.name(i); a != nil {
		return a
	}
	first, last := i, i+1
	if s.Parsed {
		first, last = s.Bounds(i)
	} else {
		for first > 0 && (letter(s.at(first-1)) || s.at(first-1) == "'s") && i-first < 4 && s.at(first-1) != "that" {
			first--
		}
	}
	for k := first; k < last && k < len(s.Tokens); k++ {
		if a := s.name(k); a != nil && (k == i || !served[s.Case(k)] && (s.found == nil || s.found.TypeOf(a.ID) != parley.Place)) {
			return a
		}
	}
	return nil
}

// served are prepositions of those whom a thing is for, who do not dispose of it: "relief
// for Zanthary".
var served = set(`for to with against from on`)
