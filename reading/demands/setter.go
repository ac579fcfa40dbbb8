package demands

import (
	"parley"
)

// sets returns the actor who sets the condition, nil if nobody does; strong is
// true when it does so in words of its own.
func (s *scene) sets(m modal, i int) (actor *parley.Argument, strong bool) {
	speaker := s.speaker(m.verb)
	inside := s.statement(m.verb)
	if inside != nil && speaker == nil {
		return nil, false
	}
	if m.subject >= 0 && s.first(m.subject) {
		return s.who(m.subject), true
	}
	var subject *parley.Argument
	if m.subject >= 0 {
		subject = s.nameIn(m.subject)
	}
	if speaker != nil {
		switch {
		case subject != nil && sameSide(subject.Actor, speaker.Actor):
			return subject, true // on whose behalf it is said
		case subject != nil && s.unplaced(speaker):
			return subject, true
		case subject == nil && (m.subject < 0 || s.impersonal(m.subject)):
			return speaker, true
		}
		return nil, false
	}
	if m.subject >= 0 && !s.reported(m.subject) {
		if a := s.name(m.subject); a != nil && !s.passiveAt(m.verb) {
			return a, false
		}
	}
	return nil, false
}

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
	return s.Tokens[i].UPOS != "PROPN" && s.Tokens[i].UPOS != "PRON"
}

func (s *scene) passiveAt(v int) bool {
	return s.Parsed && s.Child(v, "aux:pass", "nsubj:pass") >= 0
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
		if a := s.name(k); a != nil {
			return a
		}
	}
	return nil
}
