package demands

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"parley"
)

// A hinge is the word that joins an act to its term.
type hinge struct {
	words    []string
	relation string
	// not: the hinge makes a condition of what somebody will not do; will: of what
	// somebody will do. only: it does so of the article's own accord, with no speaker.
	not, will, only bool
	noun            bool // a noun phrase follows, not a clause
	front           bool // only where the term stands first: "Should they leave, ..."
	mid             bool // of such a one: behind the act as well
	denies          bool // the hinge holds the negation: "but not until"
	parted          bool // only with an "only" before the act: "will only resume after ..."
	colon           bool // the term stands behind the next colon: "on one condition, he said: ..."
}

// hinges by their first word; of two that fit the longer stands first.
var hinges = byFirst([]hinge{
	{words: words("in exchange for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("in return for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("on condition that"), relation: "if", will: true, only: true},
	{words: words("on the condition that"), relation: "if", will: true, only: true},
	{words: words("on one condition that"), relation: "if", will: true, only: true},
	{words: words("on the understanding that"), relation: "if", will: true, only: true},
	{words: words(", against"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("against"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("subject to"), relation: "if", will: true, only: true, noun: true},
	{words: words("but only if"), relation: "if", will: true, only: true},
	{words: words("only if"), relation: "if", will: true, only: true},
	{words: words("only when"), relation: "if", will: true, only: true},
	{words: words("only after"), relation: "until", will: true, only: true},
	{words: words("after"), relation: "until", will: true, parted: true},
	{words: words("only once"), relation: "until", will: true, only: true},
	{words: words("only in exchange for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("only in return for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("if , and only if ,"), relation: "if", will: true, only: true},
	{words: words("if and only if"), relation: "if", will: true, only: true},
	{words: words("for as long as"), relation: "if", will: true, not: true, only: true},
	{words: words("to the extent that"), relation: "if", will: true},
	{words: words("insofar as"), relation: "if", will: true},
	{words: words("in so far as"), relation: "if", will: true},
	{words: words("for each"), relation: "in exchange", will: true, only: true, front: true},
	{words: words("as long as"), relation: "if", will: true, not: true, only: true},
	{words: words("so long as"), relation: "if", will: true, not: true, only: true},
	{words: words("as soon as"), relation: "until", will: true, only: true},
	{words: words("provided that"), relation: "if", will: true, only: true},
	{words: words("providing that"), relation: "if", will: true, only: true},
	{words: words("provided"), relation: "if", will: true, only: true},
	{words: words("not until"), relation: "until", not: true, will: true, only: true, denies: true},
	{words: words("not while"), relation: "if", not: true, will: true, only: true, denies: true},
	{words: words("not before"), relation: "until", not: true, will: true, only: true, denies: true},
	{words: words("until after"), relation: "until", not: true, only: true},
	{words: words("until"), relation: "until", not: true, will: true, only: true},
	{words: words("till"), relation: "until", not: true, will: true, only: true},
	{words: words("unless and until"), relation: "unless", not: true, will: true, only: true},
	{words: words("unless"), relation: "unless", not: true, will: true, only: true},
	{words: words("except if"), relation: "unless", not: true, will: true, only: true},
	{words: words("before"), relation: "until", not: true, only: true},
	{words: words("ahead of"), relation: "until", not: true, only: true, noun: true},
	{words: words("prior to"), relation: "until", not: true, only: true, noun: true},
	{words: words("without first"), relation: "unless", not: true, only: true, noun: true},
	{words: words("without"), relation: "unless", not: true, only: true, noun: true},
	{words: words("while"), relation: "if", not: true},
	{words: words("once"), relation: "until", will: true, only: true},
	{words: words("the moment"), relation: "until", will: true, only: true},
	{words: words("the day"), relation: "until", will: true},
	{words: words("when"), relation: "until", will: true},
	{words: words("pending"), relation: "until", not: true, will: true, only: true, noun: true},
	{words: words("until such time as"), relation: "until", not: true, will: true, only: true},
	{words: words("upon"), relation: "until", not: true, will: true, noun: true},
	{words: words("on the day that"), relation: "until", will: true, only: true},
	{words: words("on the day of"), relation: "until", will: true, noun: true},
	{words: words("on the day after"), relation: "until", will: true, only: true},
	{words: words("the minute"), relation: "until", will: true, only: true},
	{words: words("the hour"), relation: "until", will: true},
	{words: words("the instant"), relation: "until", will: true, only: true},
	{words: words("immediately after"), relation: "until", will: true},
	{words: words("only upon"), relation: "until", will: true, only: true, noun: true},
	{words: words("only on"), relation: "if", will: true, only: true, noun: true},
	{words: words("only under"), relation: "if", will: true, only: true, noun: true},
	{words: words("only with"), relation: "if", will: true, only: true, noun: true},
	{words: words("only against"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("only following"), relation: "until", will: true, only: true, noun: true},
	{words: words("only as"), relation: "if", will: true, only: true},
	{words: words("only over"), relation: "if", will: true, noun: true},
	{words: words("only through"), relation: "if", will: true, noun: true},
	{words: words("only by"), relation: "if", will: true, noun: true},
	{words: words("the morning"), relation: "until", will: true},
	{words: words("the evening"), relation: "until", will: true},
	{words: words("the night"), relation: "until", will: true},
	{words: words("the week"), relation: "until", will: true},
	{words: words("the day after"), relation: "until", will: true},
	{words: words("in lieu of"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("in case"), relation: "if", will: true, not: true},
	{words: words("given"), relation: "if", will: true, noun: true},
	{words: words("with one string attached"), relation: "if", will: true, only: true, colon: true},
	{words: words("with strings attached"), relation: "if", will: true, only: true, colon: true},
	{words: words("with a proviso"), relation: "if", will: true, only: true, colon: true},
	{words: words("with one proviso"), relation: "if", will: true, only: true, colon: true},
	{words: words("with a condition"), relation: "if", will: true, only: true, colon: true},
	{words: words("with one condition"), relation: "if", will: true, only: true, colon: true},
	{words: words("with a caveat"), relation: "if", will: true, only: true, colon: true},
	{words: words("with one caveat"), relation: "if", will: true, only: true, colon: true},
	{words: words("with one reservation"), relation: "if", will: true, only: true, colon: true},
	{words: words("on a single condition"), relation: "if", will: true, only: true, colon: true},
	{words: words("on one proviso"), relation: "if", will: true, only: true, colon: true},
	{words: words("on four conditions"), relation: "if", will: true, only: true, colon: true},
	{words: words("on the following conditions"), relation: "if", will: true, only: true, colon: true},
	{words: words("on the following terms"), relation: "if", will: true, only: true, colon: true},
	{words: words("under two conditions"), relation: "if", will: true, only: true, colon: true},
	{words: words("in the event of"), relation: "if", will: true, not: true, only: true, noun: true},
	{words: words("in the event that"), relation: "if", will: true, not: true, only: true},
	{words: words("in case of"), relation: "if", will: true, not: true, only: true, noun: true},
	{words: words("in the case of"), relation: "if", will: true, not: true, noun: true},
	{words: words("in consideration of"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("as payment for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("as compensation for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("short of"), relation: "unless", not: true, will: true, noun: true},
	{words: words("absent"), relation: "unless", not: true, will: true, only: true, noun: true},
	{words: words("barring"), relation: "unless", not: true, will: true, only: true, noun: true},
	{words: words("failing"), relation: "unless", not: true, will: true, only: true, noun: true},
	{words: words("in the absence of"), relation: "unless", not: true, will: true, noun: true},
	{words: words("save for"), relation: "unless", not: true, noun: true},
	{words: words("assuming"), relation: "if", will: true, noun: true},
	{words: words("assuming that"), relation: "if", will: true, not: true},
	{words: words("on the assumption that"), relation: "if", will: true, only: true},
	{words: words("on the proviso that"), relation: "if", will: true, only: true},
	{words: words("with the proviso that"), relation: "if", will: true, only: true},
	{words: words("on the basis that"), relation: "if", will: true},
	{words: words("under the condition that"), relation: "if", will: true, only: true},
	{words: words("under one condition :"), relation: "if", will: true, only: true},
	{words: words("on one condition :"), relation: "if", will: true, only: true},
	{words: words("on one condition"), relation: "if", will: true, only: true, colon: true},
	{words: words("on condition of"), relation: "if", will: true, only: true, noun: true},
	{words: words("by way of compensation for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("by way of payment for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("in compensation for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("in payment for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("as a reward for"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("at a price"), relation: "if", will: true, only: true, colon: true},
	{words: words("on two conditions"), relation: "if", will: true, only: true, colon: true},
	{words: words("on three conditions"), relation: "if", will: true, only: true, colon: true},
	{words: words("on these conditions"), relation: "if", will: true, only: true, colon: true},
	{words: words("on these terms"), relation: "if", will: true, only: true, colon: true},
	{words: words("conditional on"), relation: "if", will: true, only: true, noun: true},
	{words: words("contingent on"), relation: "if", will: true, only: true, noun: true},
	{words: words("conditional upon"), relation: "if", will: true, only: true, noun: true},
	{words: words("contingent upon"), relation: "if", will: true, only: true, noun: true},
	{words: words("if only"), relation: "if", will: true},
	{words: words("if and when"), relation: "if", will: true, only: true},
	{words: words("as and when"), relation: "if", will: true},
	{words: words("whenever"), relation: "if", will: true},
	{words: words("not unless"), relation: "unless", not: true, will: true, only: true, denies: true},
	{words: words("not till"), relation: "until", not: true, will: true, only: true, denies: true},
	{words: words("till after"), relation: "until", not: true, only: true},
	{words: words("no sooner than"), relation: "until", will: true, only: true},
	{words: words("on payment of"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("against payment of"), relation: "in exchange", will: true, only: true, noun: true},
	{words: words("on receipt of"), relation: "until", will: true, only: true, noun: true},
	{words: words("on completion of"), relation: "until", will: true, noun: true},
	{words: words("on delivery of"), relation: "until", will: true, noun: true},
	{words: words("the very moment"), relation: "until", will: true, only: true},
	{words: words("for every"), relation: "in exchange", will: true, only: true, front: true},
	{words: words("the moment that"), relation: "until", will: true},
	{words: words("should"), relation: "if", will: true, not: true, front: true, mid: true},
	{words: words("were"), relation: "if", will: true, not: true, front: true, mid: true},
	{words: words("if"), relation: "if", will: true, not: true},
})

func words(s string) []string { return strings.Fields(s) }

func byFirst(list []hinge) map[string][]hinge {
	m := map[string][]hinge{}
	for _, h := range list {
		m[h.words[0]] = append(m[h.words[0]], h)
	}
	for _, hs := range m {
		sort.SliceStable(hs, func(i, j int) bool { return len(hs[i].words) > len(hs[j].words) })
	}
	return m
}

// conditions finds the conditions of the sentence; verbs they speak of are marked
// in used.
func (s *scene) conditions(used map[int]bool) []parley.Condition {
	var out []parley.Condition
	for i := 0; i < len(s.low); i++ {
		h, n := s.hinge(i)
		if n == 0 {
			continue
		}
		if c, m, ok := s.condition(h, i, n); ok {
			used[m.verb], used[m.first] = true, true
			out = append(out, c)
		}
		i += n - 1
	}
	return out
}

func (s *scene) hinge(i int) (hinge, int) {
	for _, h := range hinges[s.at(i)] {
		if s.has(i, h.words...) {
			return h, len(h.words)
		}
	}
	return hinge{}, 0
}

// idle reports whether the hinge at [i, i+n) joins no condition: "even if", "as if",
// "what if", "whether or not", and time alone.
func (s *scene) idle(h hinge, i, n int) bool {
	switch s.at(i - 1) {
	case "even", "as", "what", "ask", "asks", "asked", "wonder", "wondered", "see", "know", "or":
		return h.words[0] == "if" || h.words[0] == "when"
	}
	switch h.words[0] {
	case "against": // only where something is given for it
		if len(h.words) > 1 {
			return false
		}
		for k := i - 1; k > 0 && k > i-12; k-- {
			if s.at(k) == "only" || (holdingOut[s.Lemma(k)] || dispositions[s.at(k)] == "do" || s.will(k) && (giveaway[s.Lemma(k)] || conceding[s.Lemma(k)])) && (s.dealt(i+n) || s.givesBefore(k, i) && s.thingAt(i+n)) {
				return false
			}
		}
		return true
	case "if":
		switch s.at(i + n) {
		case "anything", "any", "not", "so", "only", "possible", "necessary", "need", "ever":
			return true
		}
		if s.has(i+n, "you", "ask", "me") || s.has(i+n, "you", "will") || s.has(i+n, "you", "like") || s.has(i+n, "i", "may") {
			return true
		}
	case "when", "the", "while":
		return s.Tokens[i].UPOS == "NOUN" || h.words[0] == "the" && !s.clauseAt(i+n)
	case "once":
		if c := s.comma(i + n); s.at(i+n) == "," && s.at(i+n+1) == "as" || s.begins(i) && i+n < len(s.Tokens) && s.Tokens[i+n].XPOS == "VBN" && c < i+n+6 { // "once, as she put it, ..."; "Once paid, ..."
			return false
		}
		return !s.clauseAt(i + n)
	case "should", "were":
		return !s.inverted(i)
	case "on", "under":
		return h.colon && s.colon(i+n) < 0
	case "with":
		return h.colon && s.colon(i+n) < 0
	case "given": // "given a recount", "given to"
		return s.at(i+1) != "a" && s.at(i+1) != "an" && s.at(i+1) != "such" && !(i <= s.lead && s.headFrom(i+1) > i && s.Tokens[i+1].UPOS != "DET" && s.at(i+1) != "that") || i > 0 && s.Tokens[i-1].UPOS == "AUX"
	case "in":
		return len(h.words) == 2 && (s.at(i+n) == "of" || s.at(i+n) == "you" || !s.clauseAt(i+n))
	case "upon":
		return s.at(i-1) == "based" || s.at(i-1) == "called" || s.at(i-1) == "depend" || s.at(i-1) == "once" || i > 0 && s.Tokens[i-1].UPOS == "VERB"
	case "absent", "failing", "pending", "barring":
		if s.begins(i) && s.headFrom(i+n) > i && s.comma(i) < len(s.low)-1 { // "Absent new evidence, ..."
			return false
		}
		return h.noun && s.headFrom(i+n) < 0 || s.Is(i, "amod", "xcomp") || i > 0 && s.Is(i, "root")
	case "short":
		return s.at(i-1) == "fall" || s.at(i-1) == "falls" || s.at(i-1) == "fell" || s.at(i-1) == "stop"
	}
	return false
}

// holdingOut are verbs with which something is held out for what stands behind "against".
var holdingOut = set(`offer propose trade swap agree promise undertake`)

// dealt reports whether the phrase at i names a deed that somebody can give in return:
// "against an end to the boarding", "against the return of the cargo".
func (s *scene) dealt(i int) bool {
	h := s.headFrom(i)
	return h >= i && dealing[s.Lemma(h)]
}

// conceding are further verbs of what one gives up or grants in a bargain.
var conceding = set(`hand drop waive cede sell lower cancel surrender swap ease relax cut reduce extend allow let clear unfreeze unlock unblock transfer lease write ship feed sign recognise recognize`)

// givesBefore reports whether a verb of giving with what is given stands in [k, i): "willing to
// forgive half of the debt".
func (s *scene) givesBefore(k, i int) bool {
	for ; k < i; k++ {
		if (giveaway[s.Lemma(k)] || conceding[s.Lemma(k)]) && s.Tokens[k].UPOS == "VERB" && s.Child(k, "obj") > k {
			return true
		}
	}
	return false
}

// thingAt reports whether the phrase at i names a thing and nobody.
func (s *scene) thingAt(i int) bool {
	h := s.headFrom(i)
	return h >= i && s.Tokens[h].UPOS == "NOUN" && s.party(h) == nil && !opposed[s.Lemma(h)]
}

// opposed are nouns of what one gives aid against, not for.
var opposed = set(`wish will advice warning background law odds piracy terrorism drought hunger disease flu virus flood fire attack threat raid aggression smuggling trafficking crime corruption inflation target deadline`)

var dealing = set(`end halt lifting release return withdrawal guarantee pledge promise assurance recognition payment suspension cessation handover surrender repeal easing removal opening reopening freeing signature amnesty undertaking`)

// inverted reports whether a clause whose verb stands first begins at i: "should shells
// fall", "were Rome to ask".
func (s *scene) inverted(i int) bool {
	if w := s.at(i + 1); s.at(i) == "were" && (w == "he" || w == "she" || w == "it" || w == "they" || w == "we") && s.Tokens[max(i-1, 0)].UPOS != "PRON" {
		return true
	}
	if i+1 < len(s.Tokens) && s.at(i) == "should" && (s.capital(i+1) || s.Tokens[i+1].UPOS == "DET" || s.Tokens[i+1].UPOS == "PROPN" || s.Tokens[i+1].XPOS == "PRP") {
		return true
	}
	if s.at(i) == "should" && s.at(i-1) == "," && s.Child(i, "nsubj") < 0 { // "..., should relief be prevented", the noun read as a verb
		for k := i + 2; k < i+4 && k < len(s.Tokens); k++ {
			if s.at(k) == "be" {
				return true
			}
		}
	}
	if i+1 >= len(s.Tokens) || s.Tokens[i+1].UPOS == "VERB" || s.Tokens[i+1].UPOS == "AUX" || s.Tokens[i+1].UPOS == "PART" || s.Tokens[i+1].UPOS == "ADV" && s.at(i+1) != "so" && s.at(i+1) != "even" || i > 0 && s.Tokens[i-1].UPOS == "PRON" {
		return false
	}
	for k := i + 2; k < len(s.Tokens) && k < i+12; k++ {
		if s.at(k) == "," || s.at(k) == ";" {
			return false
		}
		if s.at(i) == "were" && s.Tokens[k].XPOS == "VBN" && i <= s.lead && s.comma(k) < k+9 { // "Were the sanctions lifted, ..."
			return true
		}
		if s.Tokens[k].XPOS == "VB" {
			return s.at(i) == "should" || s.at(k-1) == "to" || s.Tokens[k-1].UPOS == "ADV" && s.at(k-2) == "to"
		}
	}
	return false
}

// colon returns the next colon behind token i, -1 for none.
func (s *scene) colon(i int) int {
	for ; i < len(s.low); i++ {
		if s.at(i) == ":" {
			return i
		}
	}
	return -1
}

// clauseAt reports whether a clause with a verb of its own begins at i: a subject, then
// a finite verb, before any comma.
func (s *scene) clauseAt(i int) bool {
	for k := i; k < len(s.Tokens) && k < i+14 && s.at(k) != "," && s.at(k) != ";"; k++ {
		switch s.Tokens[k].XPOS {
		case "VBZ", "VBP", "VBD", "MD":
			return k > i
		}
	}
	return false
}

// condition joins the hinge at tokens [i, i+n) to the verb group it belongs to.
func (s *scene) condition(h hinge, i, n int) (parley.Condition, modal, bool) {
	none := func() (parley.Condition, modal, bool) { return parley.Condition{}, modal{}, false }
	if w := s.at(i + n); s.idle(h, i, n) || w == ";" || w == "." || w == "" {
		return none()
	}
	if k, _ := s.echo(i + n); k > 0 && !h.noun { // what was said before: read with that
		return none()
	}
	if h.denies && (s.closes(i+n) || s.at(i+n) == "," || s.at(i+n) == ".") { // "when I see it, and not before"
		return none()
	}
	if h.relation == "in exchange" && s.longAgo() { // a bargain of other days
		return none()
	}
	for _, x := range s.joints(h, i, n) {
		if c, ok := s.terms(x.modal, h, i, n, x.front); ok {
			return c, x.modal, true
		}
	}
	return none()
}

// longAgo reports whether the sentence tells of other days: "in 2015", "ten years ago", with no
// word of what will be.
func (s *scene) longAgo() bool {
	long := false
	for k := range s.low {
		switch w := s.at(k); {
		case w == "will" || w == "would" || w == "now" || s.Tokens[k].XPOS == "VBZ" || s.Tokens[k].XPOS == "VBP":
			return false
		case w == "in" && yearly.MatchString(s.at(k+1)), w == "ago" && (s.Lemma(k-1) == "year" || s.Lemma(k-1) == "decade" || s.Lemma(k-1) == "month"), w == "last" && (s.at(k+1) == "year" || s.at(k+1) == "century"):
			long = true
		}
	}
	return long
}

var yearly = regexp.MustCompile(`^(?:1[5-9]|20)\d\d$`)

// terms makes the condition of act m and the hinge at [i, i+n); front says that the term
// stands first.
func (s *scene) terms(m modal, h hinge, i, n int, front bool) (parley.Condition, bool) {
	none := func() (parley.Condition, bool) { return parley.Condition{}, false }
	if h.denies {
		m.not = true
	}
	if only := s.onlyIn(m); only && !h.not || only && h.relation == "if" { // "will only resume if", "can only resume after"
		h.only, m.can = true, false
	} else if s.notElse(i + n) {
		h.only = true
	} else if h.parted {
		return none()
	} else if front && h.relation == "unless" && h.noun { // "Short of a confession, the rangers would not"
		h.only = true
	}
	if s.unreal(m, i, n, h) {
		return none()
	}
	if o := s.Child(m.verb, "obj"); !m.not && !m.object && o > m.verb && o < len(s.Tokens) && s.none(o) { // "pay no taxes"
		m.not = true
	}
	if !m.not && m.thing && h.not && s.shutBehind(i+n) { // "a withdrawal without a vote is unthinkable"
		m.not = true
	}
	if m.not && !h.not || !m.not && !h.will {
		return none()
	}
	if m.held && h.words[0] != "until" && h.words[0] != "till" && h.words[0] != "pending" && h.words[0] != "unless" && !strings.HasSuffix(h.words[len(h.words)-1], "as") {
		return none()
	}
	if h.words[0] == "before" && !m.not || s.span(m.first, m.first+1).Start == s.span(i, i+1).Start || s.ofTelling(m.verb, i) {
		return none()
	}
	if m.subject < 0 && front && !m.thing {
		m.subject = s.actorBefore(m.first, i+n)
	}
	if w := s.at(m.verb + 1); s.Lemma(m.verb) == "do" && (w == "so" || w == "it" || w == "that") || h.relation == "if" && (w == "to" && s.Lemma(m.verb) == "have" || s.at(m.verb) == "to" && s.at(m.verb-1) == "have") {
		return none() // what it is stands elsewhere; or it is what must be done, not what will
	}
	s.hinged = i
	actor, strong := s.sets(m)
	s.hinged = -1
	strong = strong || s.opens(m.first-1) // he "will not go while"
	if actor == nil || !strong && (!h.only && !m.offer && !s.volunteered(m, h) || m.can || m.told) {
		return none()
	}
	j, e := i+n, s.termEnd(i, i+n, h)
	if h.colon {
		j = s.colon(i+n) + 1
		e = s.termEnd(j, j, h)
	}
	if front {
		e = min(s.frontTerm(i, n), s.frontEnd(m, i+n))
	}
	for _, t := range s.tellings() { // "when, as he put it, the last has gone"
		if t.first == j+1 && s.at(j) == "," && s.at(t.last) == "," {
			j = t.last + 1
			e = max(e, s.termEnd(j, j, h))
		}
	}
	for _, t := range s.tellings() { // "...: that is the bargain that they put"
		if !t.initial && t.first > j && t.first < e && s.at(t.first-1) == ":" {
			e = t.first - 1
		}
	}
	if c := s.comma(j + 1); s.at(j) == "," && s.at(j+1) == "as" && c < j+9 && c+1 < e { // "if, as it understands, none"
		j = c + 1
	}
	if s.closes(j) && j+1 < e {
		j++
	}
	if h.relation == "in exchange" && s.at(j) == "which" && s.clauseAt(j+1) { // "in return for which the owners will dig a shaft"
		j++
	}
	if s.has(j, ",", "however", ",", "that") {
		j += 4
	} else if s.at(j) == "that" {
		j++
	}
	j, e = s.trim(j, e)
	if s.lifelong(j) {
		return none()
	}
	if e-j < 1 || h.noun && (s.vague(j, e) || s.at(j) == "anonymity") || s.temporal(h, j, e) || s.hollow(j, e) || h.words[0] == "without" && doingWithout[s.Lemma(m.verb)] && i == m.verb+1 {
		return none()
	}
	for k := j + 1; k < e && m.thing && m.not; k++ { // "without a vote is unthinkable"
		if s.Lemma(k) == "be" && (s.shut(k+1) || s.at(k) == "be" && s.shut(k+1)) {
			if s.at(k-1) == "would" || s.at(k-1) == "will" {
				k--
			}
			e = k
		}
	}
	if j >= e {
		return none()
	}
	for k := j; k < e; k++ { // "once the rain stops": nobody's to do
		if s.Is(k, "=nsubj") && natural[s.Lemma(k)] {
			return none()
		}
	}
	var term parley.Span
	if j, e = s.trim(j, e); e == j+1 && s.at(j) == "one" { // "without one": what was named before
		if term = s.oneBefore(i); term.Empty() {
			return none()
		}
	}
	act, from, to := s.act(m, actor, i, front)
	if act == "" {
		return none()
	}
	span := s.span(min(from, i), max(to, e))
	c := parley.Condition{
		Finding: s.finding("condition", actor.Actor, span), Actor: *actor, Relation: h.relation, Joined: strings.ToLower(s.words(i, i+n)),
		Until: s.words(j, e), UntilSpan: s.span(j, e), Firmness: s.firmBeside(m.first, j, e),
		RedLine: m.never || s.redLine(),
	}
	if c.Firmness == "" && (m.not && s.notOne(m) || s.notElse(i+n)) {
		c.Firmness = "firm"
	}
	if !term.Empty() {
		c.Until, c.UntilSpan = term.In(s.doc.Text), term
	}
	if m.not {
		c.WillNot = act
	} else {
		c.Will = act
	}
	if c.To = s.hearer(actor, m.verb, from, to, j, e); c.To == nil {
		c.To = s.grantedTo(actor, m.verb, from, j)
	}
	return c, true
}

// notOne reports whether the act that is withheld is so to the last: "not a kilowatt", "will not give
// up a single cartridge".
func (s *scene) notOne(m modal) bool {
	if k := m.subject; k >= 0 && k < len(s.Tokens) {
		for d := max(k-3, 0); d < k; d++ {
			if s.at(d) == "not" && (s.at(d+1) == "a" || s.at(d+1) == "an" || s.at(d+1) == "one") {
				return true
			}
		}
	}
	for k := m.verb; k+1 < len(s.Tokens) && k < m.verb+6; k++ {
		if w := s.at(k); w == "," || w == ";" {
			break
		}
		if s.has(k, "a", "single") || s.has(k, "so", "much") {
			return true
		}
	}
	return false
}

// lifelong reports whether the term at j is the speaker's life: what will not be "while I live" is
// refused for good.
func (s *scene) lifelong(j int) bool {
	w := s.at(j)
	if w != "i" && w != "we" && w != "he" && w != "she" {
		return false
	}
	switch s.Lemma(j + 1) {
	case "live", "breathe":
		return true
	case "be":
		return s.at(j+2) == "alive" || s.at(j+2) == "dead" || s.at(j+2) == "still" && s.at(j+3) == "alive"
	case "have":
		return s.at(j+2) == "breath"
	case "draw":
		return s.at(j+2) == "breath"
	}
	return false
}

// unreal reports whether act m and the term of the hinge at [i, i+n) are no terms: what would have
// been by now, how things were done long ago, what somebody vows of his beard, sport.
func (s *scene) unreal(m modal, i, n int, h hinge) bool {
	past, now, once := false, false, false
	for k := range s.low {
		switch w := s.at(k); {
		case k > i && w == "had" && s.Tokens[k].UPOS == "AUX" && k < i+n+8:
			past = true
		case w == "by" && s.at(k+1) == "now", (w == "now" || w == "already" || w == "today") && k > m.first && k < m.verb+3:
			now = true
		case w == "ago" && s.at(k-1) == "long", w == "days" && (s.at(k-1) == "those" || s.at(k-1) == "old" || s.at(k-1) == "olden"), w == "upon" && s.has(k+1, "a", "time"):
			once = true
		}
	}
	if k := m.subject; k >= 0 && (playing[s.Lemma(k)] || s.Lemma(k) == "day" || s.Lemma(k) == "time" || s.Lemma(k) == "moment") {
		return true
	}
	for v := range s.Tokens { // "had promised to sign once ...; it broke its word"
		if o := s.Child(v, "obj"); o > v && (s.Lemma(v) == "break" || s.Lemma(v) == "keep") && s.Child(o, "nmod:poss") >= 0 && v != m.verb && s.Tokens[v].XPOS == "VBD" {
			switch s.at(o) {
			case "word", "promise", "pledge", "vow", "bargain":
				return true
			}
		}
	}
	would := s.at(m.first) == "would" || s.at(m.first) == "'d"
	if t := s.teller(m.verb); t.by != nil && s.Lemma(t.by.verb) == "warn" && m.subject >= 0 && !m.thing && !m.not && s.party(m.subject) == nil && s.Tokens[m.subject].UPOS == "NOUN" && !s.ourOwn(m.subject) && s.ailing(m) { // "doctors warn that the wells will be unsafe unless"
		return true
	}
	if h.relation == "if" && past && now && would || once && would && !s.teller(m.verb).told {
		return true
	}
	for _, from := range [2]int{m.verb, i} {
		for k := from; k < len(s.Tokens) && k < from+9; k++ {
			if k > from && (s.at(k) == ";" || from == m.verb && k == i) {
				break
			}
			if sporting[s.Lemma(k)] && s.Tokens[k].UPOS == "NOUN" || shaving[s.Lemma(k)] && s.Tokens[k].UPOS != "PROPN" && from == m.verb || s.Lemma(k) == "eat" && s.shavingObject(k) {
				return true
			}
		}
	}
	return false
}

// shutBehind reports whether words behind token i say that something is not to be: "... is out of
// the question".
func (s *scene) shutBehind(i int) bool {
	for k := i; k+1 < len(s.Tokens) && k < i+14 && s.at(k) != ";"; k++ {
		if w := s.at(k); (w == "is" || w == "was" || w == "be" || w == "are" || w == "were" || w == "remains") && s.shut(k+1) {
			return true
		}
	}
	return false
}

// ailing reports whether act m tells what state a thing will be in, as nobody decides: "will be
// unsafe". That it will be closed, or free, somebody can decide.
func (s *scene) ailing(m modal) bool {
	for k := m.verb; k < m.verb+4 && k < len(s.Tokens); k++ {
		if s.Tokens[k].UPOS == "ADJ" && s.Child(k, "cop") >= 0 {
			switch s.at(k) {
			case "closed", "open", "shut", "free", "off", "back", "void", "null", "forfeit", "liable", "ready", "available", "welcome", "banned", "over", "gone":
				return false
			}
			return true
		}
	}
	return false
}

// shavingObject reports whether verb v is one of "I will eat my hat".
func (s *scene) shavingObject(v int) bool {
	o := s.Child(v, "obj")
	return o > v && (s.Lemma(o) == "hat" || s.Lemma(o) == "cap" || s.Lemma(o) == "shoe" || s.Lemma(o) == "boot" || s.Lemma(o) == "word")
}

var (
	// sporting are nouns of what players win and reach.
	sporting = set(`cup trophy medal championship semi-final semifinal quarter-final quarterfinal play-off playoff relegation touchdown knockout derby final`)
	// playing are nouns of those who play games.
	playing = set(`coach team striker goalkeeper player athlete runner champion forward defender midfielder batsman bowler cyclist jockey boxer swimmer sprinter`)
	// shaving are words of what one vows of one's own looks.
	shaving = set(`shave beard hair moustache haircut`)
)

// ofTelling reports whether the hinge at i, behind the act of verb v, says when the act was
// told and not when it will be done: "we will not pay, she said before she flew home".
func (s *scene) ofTelling(v, i int) bool {
	for _, t := range s.tellings() {
		if t.verb <= v || t.verb >= i {
			continue
		}
		if s.quoted(v) && !s.quoted(i) {
			return true
		}
		apart := false
		for k := t.verb + 1; k <= i; k++ {
			apart = apart || s.Tokens[k].UPOS == "PUNCT"
		}
		if !apart && !t.initial {
			return true
		}
	}
	return false
}

// doingWithout are verbs that "without" goes with: "left without water" is no term.
var doingWithout = set(`leave live survive cope do go make manage sleep stay remain`)

// hollow reports whether the term in [j, e) says nothing of its own: "if I could".
func (s *scene) hollow(j, e int) bool {
	if e-j != 2 || s.Tokens[j].UPOS != "PRON" {
		return false
	}
	return s.Tokens[j+1].UPOS == "AUX" || s.Tokens[j+1].XPOS == "MD"
}

// oneBefore returns the words that "one" takes up before token i: the nearest noun phrase
// with "a" in the sentence.
func (s *scene) oneBefore(i int) parley.Span {
	for k := i - 1; k > 0; k-- {
		if (s.at(k-1) == "a" || s.at(k-1) == "an") && letter(s.at(k)) {
			if h := s.headFrom(k); h >= k && h < i {
				_, last := s.Bounds(h)
				for x := h + 1; x < last; x++ {
					if u := s.Tokens[x].UPOS; u == "PUNCT" || u == "VERB" || u == "AUX" {
						last = x
					}
				}
				return s.span(k-1, max(h+1, min(last, i)))
			}
		}
	}
	return parley.Span{}
}

// notElse reports whether words behind the term at i shut out every other case: "..., and
// not otherwise", "..., and not before".
func (s *scene) notElse(i int) bool {
	for k := i; k+1 < len(s.low); k++ {
		if w := s.at(k + 3); s.at(k) == "not" && (s.at(k+1) == "otherwise" || s.at(k+1) == "before" || s.at(k+1) == "sooner" || s.at(k+1) == "earlier" || (s.at(k+1) == "a" || s.at(k+1) == "an" || s.at(k+1) == "one") && (w == "sooner" || w == "earlier" || w == "before")) && (s.at(k-1) == "and" || s.at(k-1) == ",") {
			return true
		}
	}
	return false
}

// volunteered reports whether the article tells of its own accord what a party would do
// if: what somebody decides, not what would befall him.
func (s *scene) volunteered(m modal, h hinge) bool {
	while := h.words[0] == "while" && m.not && s.subject(m.verb) >= 0 && s.party(s.subject(m.verb)) != nil
	if h.words[0] != "if" && h.words[0] != "should" && h.words[0] != "were" && h.words[0] != "when" && !while || m.thing || m.never {
		return false
	}
	if w := s.at(m.first); w != "would" && w != "will" && w != "wo" && w != "'d" || s.Tokens[m.verb].UPOS != "VERB" || befalling[s.Lemma(m.verb)] && !s.haveBack(m.verb) && !s.comingTo(m.verb) || fateful[s.Lemma(m.verb)] {
		return false
	}
	return m.subject >= 0 && s.Tokens[m.subject].UPOS != "PRON" && h.words[0] != "when"
}

// haveBack reports whether verb v is that of "have the ambassador back".
func (s *scene) haveBack(v int) bool {
	for k := v + 1; k < v+6 && s.Lemma(v) == "have"; k++ {
		if w := s.at(k); w == "back" || w == "in" || w == "home" {
			return true
		}
	}
	return false
}

// comingTo reports whether verb v is that of "come back to the table", which one decides.
func (s *scene) comingTo(v int) bool {
	if s.Lemma(v) != "come" {
		return false
	}
	switch s.at(v + 1) {
	case "back", "home", "down", "to", "out":
		return true
	}
	return false
}

// befalling are verbs of what one does not decide.
var befalling = set(`lose win gain benefit suffer face need have be become get see fall rise struggle risk find remain take cost mean know learn like love hate want owe profit survive inherit miss
stand feel think believe hear understand deserve own belong lack hold control dominate prevail succeed manage fail earn receive emerge look seem appear come end start begin`)

// natural are things that come and go by themselves.
var natural = set(`lake sea pond stream glacier wave rain snow ice fog wind storm weather tide sun river water flood flu fever virus epidemic temperature season god night winter spring summer moon smoke dust ink`)

// onlyIn reports whether "only" stands with the verb of act m.
func (s *scene) onlyIn(m modal) bool {
	for k := m.first; k <= m.verb && k < len(s.Tokens); k++ {
		if s.at(k) == "only" {
			return true
		}
	}
	return s.at(m.first-1) == "only"
}

// frontEnd returns where a term that stands first ends at the latest: where the words
// of who acts begin.
func (s *scene) frontEnd(m modal, from int) int {
	if m.subject > m.first {
		return m.first
	}
	if m.subject > from {
		first, last := m.subject, m.subject+1
		if s.Parsed {
			first, last = s.Bounds(m.subject)
		}
		if first > from && last <= m.first {
			return first
		}
		for first = m.subject; first > from+1 && (s.Is(first-1, "det", "amod", "compound", "nummod", "nmod:poss") || s.at(first-1) == "'s"); first-- {
		}
		return first
	}
	return m.first
}

// temporal reports whether the term in [j, e) is a time rather than something that must
// happen: "until Friday", "before dawn", "without a time" is none.
func (s *scene) temporal(h hinge, j, e int) bool {
	if h.noun && (timeWords[s.at(j)] || months[s.at(j)] || months[s.at(j+1)] && e-j <= 3) { // "only on Thursday"
		return true
	}
	if h.noun || h.relation == "if" {
		return false
	}
	for k := j; k < e; k++ {
		switch s.Tokens[k].XPOS {
		case "VBZ", "VBP", "VBD", "VBN", "MD", "VBG", "VB":
			return false
		}
	}
	head := e - 1
	for k := j; k < e; k++ {
		if s.Tokens[k].UPOS == "ADP" && k > j {
			head = k - 1
			break
		}
	}
	w, lemma := s.at(head), s.Lemma(head)
	return timeWords[w] || timeWords[lemma] || months[w] || s.Tokens[head].UPOS == "NUM" || s.Tokens[head].UPOS == "ADV" || s.Tokens[head].UPOS == "PRON"
}

var timeWords = set(`spring summer autumn fall winter morning afternoon noon midday midnight dawn dusk dark night nightfall evening sunrise sunset today tomorrow yesterday day week weekend
month year decade century hour minute second moment end close beginning start now then later soon season christmas easter ramadan date time deadline age war long dinner lunch breakfast harvest
anniversary midsummer noon a.m. p.m. further notice`)

// vague reports whether the term is a manner rather than a condition: "without
// hesitation".
func (s *scene) vague(i, j int) bool {
	switch s.at(j - 1) {
	case "anonymity", "hesitation", "delay", "question", "warning", "doubt", "problem", "exception", "comment", "naming", "notice":
		return true
	case "him", "her", "them", "it", "us", "me":
		return j-i == 1
	}
	return false
}

// termHead returns the token that the hinge at i hangs on in the parse: the verb or
// noun of the term.
func (s *scene) termHead(i int) int {
	if !s.Parsed {
		return -1
	}
	for k := i; k < i+4 && k < len(s.Tokens); k++ {
		if s.Is(k, "mark", "case") && s.Tokens[k].Head > k {
			h := s.Tokens[k].Head
			if v := s.Tokens[h].Head; s.Is(k, "case") && s.Is(h, "nsubj", "nsubj:pass") && v > h { // "before the last barge has been raised", read as a phrase
				return v
			}
			return h
		}
	}
	return -1
}

// comma returns the place of the first comma behind i, or the end.
func (s *scene) comma(i int) int {
	for ; i < len(s.low); i++ {
		if s.at(i) == "," {
			return i
		}
	}
	return len(s.low)
}

// termEnd returns where the words behind a hinge end.
func (s *scene) termEnd(i, j int, h hinge) int {
	end := len(s.low)
	if j >= end {
		return end
	}
	if st := s.statement(j); st != nil { // what is said ends with the words said
		for k := j; k < len(s.Tokens); k++ {
			inside := false
			for _, c := range st.Content {
				inside = inside || c.Contains(s.Tokens[k].Span)
			}
			if !inside {
				end = k
				break
			}
		}
	}
	for k := j + 1; k < end; k++ {
		w := s.at(k)
		if w == ":" && h.noun {
			return k
		}
		if w == ";" || w == "—" || w == "–" && !s.Tokens[k-1].SpaceAfter == false {
			return k
		}
		if w != "," {
			continue
		}
		switch next := s.at(k + 1); {
		case s.tail(k) >= 0, next == "but" || next == "while" || next == "which" || next == "who" || (next == "from" || next == "in" || next == "to" || next == "under" || next == "on") && s.at(k+2) == "which" || next == "said" || next == "according" || next == "adding" || next == "saying" || next == "he" || next == "she" || next == "and" && s.Parsed && s.newClause(k+2, i), next == "and" && s.at(k+2) == "not" && !s.clauseAt(k+2), strings.HasSuffix(next, "ing") && len(next) > 5, s.explains(k + 1):
			return k
		}
		if h.noun {
			return k
		}
	}
	return end
}

// explains reports whether the words at k, behind a comma, say what something is:
// "the ridge from which ...".
func (s *scene) explains(k int) bool {
	if s.at(k) != "the" && s.at(k) != "a" && s.at(k) != "an" {
		return false
	}
	for x := k + 1; x < k+5; x++ {
		switch s.at(x) {
		case "which", "who", "whose", "where", "that":
			return true
		case ",", "and":
			return false
		}
	}
	return false
}

// newClause reports whether a clause with a subject of its own, joined to one
// before token i, begins at k.
func (s *scene) newClause(k, i int) bool {
	for x := k; x < len(s.Tokens) && x < k+8; x++ {
		if s.Tokens[x].UPOS == "VERB" || s.Tokens[x].UPOS == "AUX" {
			v := x
			if s.Tokens[x].UPOS == "AUX" && s.Tokens[x].Head > x {
				v = s.Tokens[x].Head
			}
			return v < len(s.Tokens) && v >= 0 && s.Tokens[v].Head < i
		}
	}
	return false
}

// act returns the words of the act: without its subject where that is the actor,
// and without the auxiliary and the negation.
func (s *scene) act(m modal, actor *parley.Argument, i int, front bool) (words string, from, to int) {
	verb, end := m.verb, i
	if front {
		end = s.termEnd(m.first, m.verb, hinge{})
	} else if k := s.comma(verb); k < i { // "..., its chief of staff said, but not before"
		for ; k < i; k = s.comma(k + 1) {
			if s.tail(k) >= 0 {
				end = k
				break
			}
		}
	}
	for verb > m.first && (s.at(verb-1) == "be" || s.at(verb-1) == "have") {
		verb--
	}
	verb, end = s.trim(verb, end)
	for end > verb+1 && (s.at(end-1) == "only" || s.at(end-1) == "but" || s.at(end-1) == "and" || s.at(end-1) == "even" || s.at(end-1) == "just" || s.at(end-1) == "for" && s.at(end) == "just" || s.at(end-1) == "always") {
		verb, end = s.trim(verb, end-1)
	}
	if end <= verb {
		return "", 0, 0
	}
	words = s.words(verb, end)
	if !s.paired(verb, end) { // half of a quotation
		words = strings.NewReplacer("“", "", "”", "", "\"", "").Replace(words)
	}
	from, to = m.first, end
	if k := m.subject; k >= 0 {
		first, last := k, k+1
		if s.Parsed {
			first, last = s.Bounds(k)
		} else {
			for first > 0 && (letter(s.at(first-1)) || s.at(first-1) == "'s") && k-first < 4 && s.at(first-1) != "that" && !bare[s.at(first-1)] && s.at(first-1) != "said" {
				first--
			}
		}
		if last <= m.first {
			for first < k && !letter(s.at(first)) && s.Tokens[first].UPOS == "PUNCT" {
				first++
			}
			from = first
			if s.none(k) {
				for first < k && (s.at(first) == "no" || s.at(first) == "not" || s.at(first) == "one" || s.at(first) == "a" || s.at(first) == "single" || s.at(first) == "neither") {
					first++
				}
			}
			if s.name(k) == nil && !bare[s.at(k)] && !m.thing && last-first < 12 && (s.passiveAt(m.verb) || s.others(k, actor)) {
				if be[strings.ToLower(words)] { // "the loan is, subject to"
					words, to = s.words(first, last), last
				} else {
					words = s.words(first, last) + " … " + words
				}
			}
		}
	}
	return words, from, to
}

// others reports whether the subject at k is not the actor himself: a thing, or somebody else
// whom he disposes of.
func (s *scene) others(k int, actor *parley.Argument) bool {
	a := s.party(k)
	return a == nil || s.Tokens[k].UPOS == "NOUN" && !s.ourOwn(k) && a.ID != actor.ID && !sameSide(a.Actor, actor.Actor) && !strings.HasSuffix(actor.Name, a.Name)
}

var be = set(`is are was were be remains remain`)

// bare are subjects that are no part of the words of an act.
var bare = map[string]bool{"nothing": true, "nobody": true, "there": true, "we": true, "i": true, "it": true, "he": true, "she": true, "they": true, "who": true, "which": true, "that": true, "these": true, "those": true, "this": true}

// firmness returns "firm" when words around token i make it so, "repeated" when they say that
// it was put before.
func (s *scene) firmness(i int) string { return s.firmBeside(i, 0, 0) }

// firmBeside is firmness without the words of the term in [j, e).
func (s *scene) firmBeside(i, j, e int) string {
	switch {
	case s.beside(i, i+4, j, e, firm, firmPhrases):
		return "firm"
	case s.beside(i, i, j, e, repeating, repeatedPhrases): // "will be manned again" repeats no demand
		return "repeated"
	}
	return ""
}

// beside reports whether one of the words or phrases stands around token i and before token to,
// outside [j, e), or with the words of saying.
func (s *scene) beside(i, to, j, e int, words map[string]bool, phrases [][]string) bool {
	if st := s.statement(i); st != nil && words[strings.ToLower(st.Cue.In(s.doc.Text))] {
		return true
	}
	if t := s.tellingOf(i); t != nil {
		for k := t.first; k < t.last; k++ {
			if words[s.at(k)] {
				return true
			}
		}
	}
	if firmIn(s.low, i-14, i+8, phrases) {
		return true
	}
	from := max(i-12, 0)
	for k := i - 1; k > from; k-- { // what stands in another clause belongs to that
		if s.at(k) == ";" {
			from = k
		}
	}
	for k := i; k < to && k < len(s.low); k++ {
		if s.at(k) == ";" {
			to = k
		}
	}
	for k := from; k < to && k < len(s.low); k++ {
		if words[s.at(k)] && (k < j || k >= e) {
			return true
		}
	}
	return false
}

// firmIn reports whether one of the phrases stands in words between from and to, or a
// hyphenated one anywhere.
func firmIn(low []string, from, to int, phrases [][]string) bool {
	for k := range low {
		for _, p := range phrases {
			if k+len(p) <= len(low) && slices.Equal(low[k:k+len(p)], p) && (k >= from && k < to || p[1] == "-") {
				return true
			}
		}
	}
	return false
}

// firmPhrases are firm words that make it so together.
var firmPhrases = split("not one|not a single|not an inch|not a metre|not a meter|not a cent|not a day|not an hour|if and only if|if , and only if|under no circumstances|in no circumstances|in any circumstances|ruled out|rules out|rule out|out of the question|beyond negotiation|no compromise|no exceptions|last word|final offer|last offer|final word|last chance|not negotiable|will not budge|not before|no earlier|and not before|and only then|the one thing|no less|nothing less|red line|red lines|non - negotiable|only after that|then only|no other terms|no other condition|not a minute|not a moment|not a second sooner|not a day sooner|not an hour sooner|not a week earlier|not a day earlier|not a day before|not an hour before|and not earlier|not sooner|without exception|come what may|to the last|at no price|on no account|in no case|by no means")

// repeatedPhrases are words that say so together.
var repeatedPhrases = split("said again|say again|says again|yet again|time and again|over and over|more than once|for the fifth time|for the sixth time|for the tenth time|second time in|third time in|fourth time in|second time this|third time this|fourth time this|three times|four times|five times|for the third time|for the fourth time|for the umpteenth time|once more|once again|times no|long - held")

func split(phrases string) [][]string {
	var out [][]string
	for p := range strings.SplitSeq(phrases, "|") {
		out = append(out, words(p))
	}
	return out
}

// redLine reports whether the sentence puts something as final.
func (s *scene) redLine() bool {
	for k := range s.low {
		if s.has(k, "red", "line") || s.has(k, "red", "lines") || s.at(k) == "non-negotiable" || s.has(k, "non", "-", "negotiable") || s.has(k, "under", "no", "circumstances") {
			return true
		}
	}
	return false
}
