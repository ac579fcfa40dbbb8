package demands

import "parley"

// echo returns how many tokens from j on take up, as a term, what was said before ("then", "that
// happens", "you do", "it does not"), 0 for none, and whether they deny it.
func (s *scene) echo(j int) (n int, not bool) {
	switch w := s.at(j); {
	case w == "then":
		return 1, false
	case w == "so" && !letter(s.at(j+1)):
		return 1, false
	case w == "not" && !letter(s.at(j+1)):
		return 1, true
	case (w == "that" || w == "this") && (s.at(j+1) == "happens" || s.at(j+1) == "happened"):
		return 2, false
	case (w == "that" || w == "this") && (s.at(j+1) == "is" || s.at(j+1) == "was") && s.at(j+2) == "done":
		return 3, false
	case pronouns[w] != "" || w == "you" || w == "we":
		if d := s.at(j + 1); d == "do" || d == "does" || d == "did" {
			switch x := s.at(j + 2); {
			case x == "not" || x == "n't":
				return pick3(letter(s.at(j+3)), 3), true
			case x == "so":
				return 3, false
			case !letter(x):
				return 2, false
			}
		}
	}
	return 0, false
}

func pick3(more bool, n int) int {
	if more {
		return 0
	}
	return n
}

// echoed reads terms told in the sentence before: "Release the crew, the premier told them. Until
// then there will be no talks", "The army must leave. If it does not, we will blow up the bridge."
func (s *scene) echoed() {
	i := s.lead
	for i < len(s.Tokens) && (!letter(s.at(i)) || s.at(i) == "but" || s.at(i) == "and") {
		i++
	}
	h, n := s.hinge(i)
	if n == 0 || h.noun || i+n >= len(s.Tokens) {
		return
	}
	k, denied := s.echo(i + n)
	from := i + n + k
	b := s.previous()
	if k == 0 || b == nil || !b.Parsed || from+1 >= len(s.Tokens) {
		return
	}
	if s.at(from) == "," {
		from++
	}
	for _, t := range s.tellings() {
		if t.first == from && t.last < len(s.Tokens) {
			from = t.last
		}
	}
	for from < len(s.Tokens) && !letter(s.at(from)) {
		from++
	}
	if from >= len(s.Tokens) {
		return
	}
	j, wants := b.wanted()
	m, ok := s.deed(from, s.termEnd(from, from, hinge{}))
	if j < 0 || !ok || h.not != h.will && m.not != h.not {
		return
	}
	s.hinged = i
	actor, strong := s.sets(m)
	s.hinged = -1
	if actor == nil && m.thing {
		actor = wants
	}
	if t := b.teller(min(j, len(b.Tokens)-1)); actor == nil && (m.thing || m.subject >= 0 && s.party(m.subject) == nil) && t.told && !t.messenger {
		actor = t.Argument
	}
	if actor == nil || !strong && !h.only && !s.volunteered(m, h) && wants == nil && h.relation != "if" {
		return
	}
	p := pivot{actor: actor, at: i, a: m.verb, b: s.termEnd(from, max(m.verb, from), hinge{}), not: m.not, relation: h.relation, from: i, until: i + n + k}
	if denied {
		p.relation = "unless"
	}
	p.a, p.b = s.clear(p.a, p.b)
	if q := m.subject; q >= from && q < m.verb && s.party(q) == nil && pronouns[s.at(q)] == "" && s.at(q) != "we" && s.at(q) != "i" && s.at(q) != "there" {
		if first, _ := s.Bounds(q); first >= from {
			p.a = first
		}
	}
	j, e := b.clear(b.trim(j, len(b.Tokens)))
	s.across(b, j, e, &p)
}

// fragment reads a term that stands by itself behind what somebody will do: "The rebels will lay
// down their arms. But only after the vote, their leader said."
func (s *scene) fragment() {
	i := s.lead
	for i < len(s.Tokens) && (!letter(s.at(i)) || s.at(i) == "but" || s.at(i) == "and") {
		i++
	}
	h, n := s.hinge(i)
	b := s.previous()
	if n == 0 || b == nil || !b.Parsed {
		return
	}
	quoted := i > 0 && s.opens(i-1) && !h.front && !h.noun && !h.parted // "We'll take it down," said the mayor. "When they do."
	if !quoted && (n < 2 || s.at(i) != "only" && s.at(i) != "not" && s.at(i) != "provided" && !h.denies) {
		return
	}
	if t := s.teller(min(i+n, len(s.Tokens)-1)); quoted && t.told && t.Argument != nil { // of another: no term of his
		if m, ok := b.deed(0, len(b.Tokens)); ok {
			if a, _ := b.sets(m); a == nil || a.ID != t.ID && !sameSide(a.Actor, t.Actor) {
				return
			}
		}
	}
	e := i + n
	for e < len(s.Tokens) && s.at(e) != "," && s.at(e) != "." && !s.closes(e) {
		if s.Tokens[e].XPOS == "MD" {
			return
		}
		e++
	}
	for k := e; k < len(s.Tokens); k++ {
		if s.Tokens[k].XPOS == "MD" { // the act is told behind
			return
		}
	}
	if j, z := s.trim(i+n, e); z > j && !s.temporal(h, j, z) && !(h.noun && s.vague(j, z)) {
		s.hangOn(b, i, i+n, h.relation, s.words(i, i+n))
	}
}

// ways are nouns of what leads to something.
var ways = set(`way key path road route door bridge alternative`)

// wayTo reads "The only way to a truce is an exchange of prisoners, the rebels say".
func (s *scene) wayTo(i int) (pivot, bool) {
	if s.Tokens[i].UPOS != "NOUN" || s.at(i-1) != "only" && s.at(i-1) != "one" && s.at(i) != "key" || s.negated(i) {
		return pivot{}, false
	}
	be := -1
	for k := i + 2; k+1 < len(s.Tokens) && k < i+12; k++ {
		if w := s.at(k); w == "is" || w == "was" {
			be = k
			break
		} else if w == "," || w == ";" {
			return pivot{}, false
		}
	}
	if c := s.colon(i); be < 0 && c > i+2 && c < i+9 && c+1 < len(s.Tokens) && s.at(i-2) == "only" { // "see only one way to a truce: blood money"
		for v := i - 1; v >= 0 && v > i-6; v-- {
			if s.Tokens[v].UPOS == "VERB" && s.subject(v) >= 0 && !s.negated(v) {
				p := pivot{actor: s.party(s.subject(v)), at: i, a: i + 2, b: c, j: c + 1, e: s.termEnd(c, c+1, hinge{}), relation: "if", from: i, until: i + 2}
				return p, p.actor != nil
			}
		}
	}
	if be < 0 || s.headFrom(i+2) < 0 && s.Tokens[i+2].XPOS != "VB" || be == i+2 {
		return pivot{}, false
	}
	if s.at(be+1) == "to" || s.at(be+1) == "not" || s.headFrom(be+1) < 0 {
		return pivot{}, false
	}
	var actor *parley.Argument
	if t := s.teller(i); t.told && !t.messenger && !s.doubted(i, i) {
		actor = t.Argument
	}
	return pivot{actor: actor, at: i, a: i + 2, b: be, j: be + 1, e: s.termEnd(be, be+1, hinge{noun: true}), relation: "if", from: i, until: i + 2}, actor != nil
}
