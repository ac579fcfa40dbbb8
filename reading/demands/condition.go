package demands

import (
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
}

var hinges = []hinge{
	{words: []string{"in", "exchange", "for"}, relation: "in exchange", will: true, not: false, only: true, noun: true},
	{words: []string{"in", "return", "for"}, relation: "in exchange", will: true, not: false, only: true, noun: true},
	{words: []string{"on", "condition", "that"}, relation: "if", will: true, not: false, only: true},
	{words: []string{"on", "the", "condition", "that"}, relation: "if", will: true, not: false, only: true},
	{words: []string{"only", "if"}, relation: "if", will: true, only: true},
	{words: []string{"only", "when"}, relation: "if", will: true, only: true},
	{words: []string{"only", "after"}, relation: "until", will: true, only: true},
	{words: []string{"only", "once"}, relation: "until", will: true, only: true},
	{words: []string{"but", "only", "if"}, relation: "if", will: true, only: true},
	{words: []string{"as", "long", "as"}, relation: "if", will: true, not: true},
	{words: []string{"so", "long", "as"}, relation: "if", will: true, not: true},
	{words: []string{"provided", "that"}, relation: "if", will: true, only: true},
	{words: []string{"providing", "that"}, relation: "if", will: true, only: true},
	{words: []string{"provided"}, relation: "if", will: true, only: true},
	{words: []string{"until"}, relation: "until", not: true, only: true},
	{words: []string{"unless"}, relation: "unless", not: true, will: true, only: true},
	{words: []string{"before"}, relation: "until", not: true, only: true},
	{words: []string{"without"}, relation: "unless", not: true, only: true, noun: true},
	{words: []string{"once"}, relation: "until", will: true},
	{words: []string{"if"}, relation: "if", will: true, not: true},
}

// conditions finds the conditions of the sentence; verbs they speak of are marked
// in used.
func (s *scene) conditions(used map[int]bool) []parley.Condition {
	var out []parley.Condition
	ms := s.modals()
	for i := 0; i < len(s.low); i++ {
		h, n := s.hinge(i)
		if n == 0 {
			continue
		}
		if c, m, ok := s.condition(ms, h, i, n); ok {
			used[m.verb], used[m.first] = true, true
			out = append(out, c)
		}
		i += n - 1
	}
	return out
}

func (s *scene) hinge(i int) (hinge, int) {
	for _, h := range hinges {
		if s.has(i, h.words...) {
			return h, len(h.words)
		}
	}
	return hinge{}, 0
}

// condition joins the hinge at tokens [i, i+n) to the verb group it belongs to.
func (s *scene) condition(ms []modal, h hinge, i, n int) (parley.Condition, modal, bool) {
	none := func() (parley.Condition, modal, bool) { return parley.Condition{}, modal{}, false }
	m, ok := s.acts(ms, i)
	front := false
	if !ok {
		if m, ok = s.followed(ms, i); !ok {
			return none()
		}
		front = true
	}
	if m.not && !h.not || !m.not && !h.will {
		return none()
	}
	if h.words[0] == "before" && !m.not || s.span(m.first, m.first+1).Start == s.span(i, i+1).Start {
		return none()
	}
	actor, strong := s.sets(m, i)
	if actor == nil || !strong && (!h.only && !m.offer || m.can || m.thing || h.words[0] == "without") {
		return none()
	}
	j, e := i+n, s.termEnd(i, i+n, h)
	if front {
		e = s.comma(i + n)
	}
	j, e = s.trim(j, e)
	if e-j < 1 || h.noun && s.vague(j, e) {
		return none()
	}
	act, from, to := s.act(m, actor, i, front)
	if act == "" {
		return none()
	}
	span := s.span(min(from, i), max(to, e))
	c := parley.Condition{
		Finding: s.finding("condition", actor.Actor, span), Actor: *actor, Relation: h.relation, Joined: strings.ToLower(s.words(i, i+n)),
		Until: s.words(j, e), UntilSpan: s.span(j, e), Firmness: s.firmness(m.first),
		RedLine: m.never || s.redLine(),
	}
	if m.not {
		c.WillNot = act
	} else {
		c.Will = act
	}
	return c, m, true
}

// vague reports whether the term is a manner rather than a condition: "without
// hesitation".
func (s *scene) vague(i, j int) bool {
	switch s.at(j - 1) {
	case "hesitation", "delay", "question", "warning", "doubt", "problem", "exception", "comment", "naming", "notice", "him", "her", "them", "it", "us", "me":
		return true
	}
	return false
}

// acts returns the verb group that stands before the hinge in its clause.
func (s *scene) acts(ms []modal, i int) (modal, bool) {
	for k := len(ms) - 1; k >= 0; k-- {
		m := ms[k]
		if m.verb >= i {
			continue
		}
		if i-m.verb > 30 {
			break
		}
		for x := m.verb; x < i; x++ {
			if s.at(x) == ";" || s.at(x) == ":" || s.at(x) == "," && (s.at(x+1) == "but" || s.at(x+1) == "while" || s.at(x+1) == "and") && x+1 != i {
				return modal{}, false
			}
		}
		if s.Parsed && !s.hangs(i, m.verb) {
			return modal{}, false
		}
		return m, true
	}
	return modal{}, false
}

// hangs reports whether the parse lets the hinge at token i hang on verb v, or on
// something inside its clause; it objects only where the term hangs on another verb.
func (s *scene) hangs(i, v int) bool {
	for k := i; k < len(s.Tokens) && k < i+25; k++ {
		if s.Is(k, "advcl", "obl", "nmod", "acl") && s.Tokens[k].Head < i {
			h := s.Tokens[k].Head
			for steps := 0; h >= 0 && steps < 20; steps++ {
				if h == v {
					return true
				}
				if s.Tokens[h].UPOS == "VERB" && h < v { // an outer verb: "said ... until"
					return true
				}
				if s.Tokens[h].UPOS == "VERB" && h != v && h > v && !s.Is(h, "xcomp", "conj", "ccomp", "acl") {
					return false
				}
				h = s.Tokens[h].Head
			}
			return true
		}
	}
	return true
}

// followed returns the verb group of "Until ..., X will not ...".
func (s *scene) followed(ms []modal, i int) (modal, bool) {
	if i > 1 && !(s.at(i-1) == "that" || s.at(i-1) == "," || s.at(i-1) == "“" || s.at(i-1) == "\"" || s.at(i-1) == "but" || s.at(i-1) == "and") && i != 0 {
		return modal{}, false
	}
	c := s.comma(i)
	if c >= len(s.low) {
		return modal{}, false
	}
	for _, m := range ms {
		if m.first > c && m.first < c+14 {
			return m, true
		}
		if m.first > c {
			break
		}
	}
	return modal{}, false
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
		if w == ";" || w == "—" || w == "–" && !s.Tokens[k-1].SpaceAfter == false {
			return k
		}
		if w != "," {
			continue
		}
		switch next := s.at(k + 1); {
		case next == "but" || next == "while" || next == "which" || next == "who" || (next == "from" || next == "in" || next == "to" || next == "under" || next == "on") && s.at(k+2) == "which" || next == "said" || next == "according" || next == "adding" || next == "saying" || next == "he" || next == "she" || next == "and" && s.Parsed && s.newClause(k+2, i), strings.HasSuffix(next, "ing") && len(next) > 5, s.explains(k + 1):
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
	}
	for verb > m.first && (s.at(verb-1) == "be" || s.at(verb-1) == "have") {
		verb--
	}
	verb, end = s.trim(verb, end)
	for end > verb+1 && (s.at(end-1) == "only" || s.at(end-1) == "but" || s.at(end-1) == "and" || s.at(end-1) == "even") {
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
			from = first
			if s.name(k) == nil && !bare[s.at(k)] && !m.thing && last-first < 12 {
				words = s.words(first, last) + " … " + words
			}
		}
	}
	return words, from, to
}

// bare are subjects that are no part of the words of an act.
var bare = map[string]bool{"there": true, "we": true, "i": true, "it": true, "he": true, "she": true, "they": true, "who": true, "which": true, "that": true}

// firmness returns "firm" when words around token i make it so.
func (s *scene) firmness(i int) string {
	if st := s.statement(i); st != nil && firm[strings.ToLower(st.Cue.In(s.doc.Text))] {
		return "firm"
	}
	for k := range s.low {
		if firm[s.at(k)] && k < i+4 && k > i-12 {
			return "firm"
		}
		if hyphenated := s.has(k, "long", "-", "held") || s.has(k, "non", "-", "negotiable"); hyphenated {
			return "firm"
		}
	}
	return ""
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
