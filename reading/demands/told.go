package demands

import "parley"

// mustBe reads "Arland must apologise" and "the blockade must be lifted" in the words of
// somebody who can ask for it; what he himself must do he asks of nobody.
func (s *scene) mustBe(i int) []parley.Demand {
	v := s.Tokens[i].Head
	if v <= i || v >= len(s.Tokens) || !s.Is(i, "aux") || s.Tokens[v].UPOS != "VERB" || s.negated(v) || s.imaginedBy(v) || s.doubted(v, v) {
		return nil
	}
	if s.at(i+1) == "have" && s.Tokens[v].XPOS == "VBN" { // "must have overslept": what is inferred
		return nil
	}
	k := s.Child(v, "nsubj")
	t := s.teller(v)
	if k < 0 || k > i || !t.told || t.Argument == nil || messengers[t.Name] {
		return nil
	}
	switch s.at(k) {
	case "we", "i", "it", "he", "she", "they", "who", "which", "that", "this", "one", "everyone", "all":
		return nil
	}
	to := s.party(k)
	if to != nil && (sameSide(to.Actor, t.Actor) || to.ID == t.ID) {
		return nil
	}
	if s.at(i) == "should" && (befalling[s.Lemma(v)] || to == nil && !s.passiveAt(v) || s.begins(i)) { // advice, or what is likely
		return nil
	}
	for x := k; x >= 0 && x > k-8 && s.Tokens[x].UPOS != "PUNCT" && s.Tokens[x].UPOS != "VERB"; x-- { // "how much water Arvia should let through"
		switch s.at(x) {
		case "how", "what", "which", "whether", "where", "when", "who", "whom", "why":
			return nil
		case "a", "an", "any", "every":
			if s.at(i) == "should" && x < k { // a maxim
				return nil
			}
		}
	}
	first, last := s.Bounds(v)
	if a, _ := s.Bounds(k); a >= first {
		first = a
	}
	if s.passiveAt(v) { // "the crew must be released": somebody else is asked
		to = nil
	}
	if s.at(k) == "you" {
		first, to = v, nil
	}
	return s.made(v, first, last, parley.Demanded, []parley.Argument{*t.Argument}, to)
}

// hasTo reads "Orvania needs to stop the flights, the admiral said": what somebody else has to do.
func (s *scene) hasTo(i int) []parley.Demand {
	if i+2 >= len(s.Tokens) || s.Tokens[i+2].XPOS != "VB" || s.Tokens[i+2].UPOS != "VERB" || s.negated(i) || s.imagined(i) || s.imaginedBy(i) || s.doubted(i, i) {
		return nil
	}
	k, t := s.subject(i), s.teller(i)
	if k < 0 || k > i || !t.told || t.Argument == nil || t.messenger || messengers[t.Name] || befalling[s.Lemma(i+2)] {
		return nil
	}
	if s.at(k) == "you" {
		return s.made(i, i+2, s.stretch(i+2), parley.Demanded, []parley.Argument{*t.Argument}, nil)
	}
	to := s.party(k)
	if to == nil || pronouns[s.at(k)] != "" || s.at(k) == "we" || s.at(k) == "i" || sameSide(to.Actor, t.Actor) || to.ID == t.ID {
		return nil
	}
	first, _ := s.Bounds(k)
	return s.made(i, min(first, k), s.stretch(i+2), parley.Demanded, []parley.Argument{*t.Argument}, to)
}

// imaginedBy reports whether verb v stands under "if", "whether" or the like.
func (s *scene) imaginedBy(v int) bool {
	for _, k := range s.Children(v) {
		if k < v && s.Is(k, "mark") && (s.at(k) == "if" || s.at(k) == "unless" || s.at(k) == "whether") {
			return true
		}
	}
	return false
}

// noneOf reads "there will be no talks with the rebels", said by who disposes of them.
func (s *scene) noneOf(i int) []parley.Demand {
	o := s.Tokens[i].Head
	w := s.at(i - 2)
	if o == i+1 && s.has(o, "question", "of") {
		w = "will"
	}
	if o <= i || o >= len(s.Tokens) || s.Tokens[o].UPOS != "NOUN" || w != "will" && w != "would" && w != "can" && w != "could" && w != "shall" || s.at(i-3) != "there" && s.at(i-2) != "there" {
		return nil
	}
	t := s.teller(i)
	if s.at(o) == "question" && s.at(o+1) == "of" && t.told && t.Argument != nil && !messengers[t.Name] && !s.doubted(o, i) {
		return s.firmly(s.made(i, o+2, s.phraseEnd(o+2), parley.Refused, []parley.Argument{*t.Argument}, nil))
	}
	if !t.told || t.Argument == nil || messengers[t.Name] || s.doubted(o, i) || timeWords[s.Lemma(o)] || fated[s.Lemma(o)] {
		return nil
	}
	_, last := s.Bounds(o)
	if t.by != nil && vowing[s.Lemma(t.by.verb)] { // "there will be no reprisals, they vowed"
		return s.made(i, i, max(last, o+1), parley.Promised, []parley.Argument{*t.Argument}, nil)
	}
	return s.made(i, i+1, max(last, o+1), parley.Refused, []parley.Argument{*t.Argument}, nil)
}

// yesNo reads "yes to the observers, no to the wall" in somebody's words.
func (s *scene) yesNo() []parley.Demand {
	var out []parley.Demand
	for i := range s.low {
		w := s.at(i)
		if w != "yes" && w != "no" || s.at(i+1) != "to" || i > 0 && letter(s.at(i-1)) && s.at(i-1) != "and" && s.at(i-1) != "but" {
			continue
		}
		h := s.headFrom(i + 2)
		t := s.teller(i)
		if h < i || s.Tokens[h].UPOS != "NOUN" && s.Tokens[h].UPOS != "PROPN" || !t.told || t.Argument == nil || messengers[t.Name] || s.doubted(i, i) {
			continue
		}
		form := parley.Offered
		if w == "no" {
			form = parley.Refused
		}
		end := h + 1
		for end < len(s.Tokens) && (letter(s.at(end)) || s.at(end) == "-") && s.at(end) != "and" && s.at(end) != "but" {
			end++
		}
		out = append(out, s.made(i, i+2, end, form, []parley.Argument{*t.Argument}, nil)...)
	}
	return out
}

// vowing are verbs of saying that make a promise of what is said.
var vowing = set(`promise pledge vow swear guarantee assure`)

// fated are things whose absence nobody decides.
var fated = set(`doubt need way reason problem question point change victory winner loser solution alternative peace end surprise evidence sign hope easy quick progress breakthrough impact consequence`)

// branding are verbs with which somebody says what he holds something to be.
var branding = set(`call deem declare brand label describe consider find regard term pronounce denounce dismiss`)

// branded reads "called the idea unacceptable" and "described the levy as a non-starter".
func (s *scene) branded(v int) []parley.Demand {
	o := s.Child(v, "obj")
	if x := s.Child(v, "xcomp"); o < v && x > v { // the thing read as the subject of what it is called
		o = s.Child(x, "nsubj")
	}
	if o < v || s.passiveAt(v) || s.Tokens[v].XPOS != "VBD" && s.Tokens[v].XPOS != "VBZ" && s.Tokens[v].XPOS != "VBN" && s.Tokens[v].XPOS != "VBP" || s.Tokens[o].UPOS != "NOUN" && s.Tokens[o].UPOS != "PROPN" || s.stale(v) {
		return nil
	}
	first, last := s.Bounds(o)
	end := o + 1
	for end < min(last, len(s.Tokens)) && !s.beyond(end) {
		end++
	}
	if s.at(end) == "as" {
		end++
	}
	if !s.beyond(end) || s.doubted(v, v) {
		return nil
	}
	last = end
	if s.at(last-1) == "as" {
		last--
	}
	return s.made(v, max(first, v+1), last, parley.Refused, s.actors(v), nil)
}

// beyond reports whether words at i say that something cannot be had.
func (s *scene) beyond(i int) bool {
	switch s.at(i) {
	case "unacceptable", "non-negotiable", "inadmissible", "intolerable", "unthinkable", "inconceivable", "impossible", "non-starter", "taboo":
		return true
	case "a", "an":
		return s.at(i+1) == "non-starter" || s.has(i+1, "non", "-", "starter") || s.has(i+1, "red", "line")
	case "out":
		return s.has(i+1, "of", "the", "question")
	case "off":
		return s.has(i+1, "the", "table")
	case "beyond":
		return s.has(i+1, "negotiation") || s.has(i+1, "the", "pale")
	}
	return false
}

// closed reads "a ceasefire is out of the question", "the islands are not for sale" and
// "the border is non-negotiable".
func (s *scene) closed(i int) []parley.Demand {
	from := i
	switch s.at(i) {
	case "question":
		if !(s.at(i-1) == "the" && s.at(i-2) == "of" && s.at(i-3) == "out") {
			return nil
		}
		from = i - 3
	case "sale":
		if !(s.at(i-1) == "for" && s.at(i-2) == "not") {
			return nil
		}
		from = i - 2
	case "negotiable":
		if s.at(i-1) == "-" && s.at(i-2) == "non" {
			from = i - 2
		} else if s.at(i-1) == "not" {
			from = i - 1
		} else {
			return nil
		}
	case "line":
		if !(s.at(i-1) == "red" && (s.at(i-2) == "a" || s.at(i-2) == "our")) {
			return nil
		}
		from = i - 2
	case "non-starter":
		from = i - 1
	case "table":
		if !(s.at(i-1) == "the" && s.at(i-2) == "off") {
			return nil
		}
		from = i - 2
	}
	be := from - 1
	if w := s.at(be); w != "is" && w != "are" && w != "was" && w != "were" && w != "remains" && w != "be" || s.at(be) == "be" && s.at(be-1) != "would" {
		return nil
	}
	k := s.Child(i, "nsubj")
	if k < 0 || k > be || s.negated(i) && s.at(i) != "sale" && s.at(i) != "negotiable" || s.Tokens[k].UPOS == "PRON" {
		return nil
	}
	t := s.teller(i)
	if !t.told { // "a red line for Arvia", "For Arvia, the city is non-negotiable"
		for _, c := range s.Children(i) {
			if s.Is(c, "nmod", "obl") && s.Case(c) == "for" && t.Argument == nil {
				t.told, t.Argument = true, s.party(c)
			}
		}
	}
	if !t.told || t.Argument == nil || messengers[t.Name] || s.doubted(i, i) {
		return nil
	}
	first, last := s.Bounds(k)
	return s.firmly(s.made(i, first, min(last, be), parley.Refused, []parley.Argument{*t.Argument}, nil))
}
