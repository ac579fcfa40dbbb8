package demands

import (
	"strings"

	"parley"
)

// comingVerb returns the verb of "must come", "has to come", "comes" at or right before token i,
// and where its words begin; -1 where none stands there.
func (s *scene) comingVerb(i int) (v, first int) {
	v = i - 1
	if s.at(v) == "first" || s.at(v) == "well" || s.at(v) == "long" {
		v--
	}
	if v < 1 || s.Lemma(v) != "come" && s.Lemma(v) != "go" && s.Lemma(v) != "happen" || s.negated(v) || s.imaginedBy(v) {
		return -1, -1
	}
	first = v
	must := s.Tokens[v].XPOS == "VBZ" || s.Tokens[v].XPOS == "VBP"
	for first > 0 {
		switch s.at(first - 1) {
		case "must", "should", "has", "have", "needs", "need", "had", "needed":
			must = true
		case "to", "will", "would":
			must = must || s.at(first-1) != "to"
		default:
			if !must {
				return -1, -1
			}
			return v, first
		}
		first--
	}
	return -1, -1
}

// orderer returns who says, of the words at v, in what order things are to come: what the article
// says of its own accord binds nobody.
func (s *scene) orderer(v int) *parley.Argument {
	t := s.teller(v)
	if !t.told || t.messenger || s.doubted(v, v) {
		return nil
	}
	return t.Argument
}

// comesBefore reads "The withdrawal must come before any elections, the movement says".
func (s *scene) comesBefore(i int) (pivot, bool) {
	v, first := s.comingVerb(i)
	if v < 0 || s.at(i) == "without" {
		return pivot{}, false
	}
	sub := s.actorBefore(first, 0)
	if sub < 0 || s.Tokens[sub].UPOS != "NOUN" || s.party(sub) != nil {
		return pivot{}, false
	}
	n := 1
	if s.at(i) == "ahead" || s.at(i) == "prior" {
		n = 2
	}
	j, _ := s.Bounds(sub)
	p := pivot{actor: s.orderer(v), at: v, a: i + n, b: s.termEnd(i, i+n, hinge{}), j: j, e: first, not: true, relation: "until", from: i, until: i + n}
	if h := s.headFrom(i + n); h < 0 || timeWords[s.Lemma(h)] || s.at(i+n) == "anything" || s.at(i+n) == "everything" || s.party(h) != nil {
		return p, false
	}
	return p, p.actor != nil
}

// comesFirst reads "Security must come first, said the minister; reconstruction can follow".
func (s *scene) comesFirst(i int) (pivot, bool) {
	v, first := s.comingVerb(i)
	if v < 0 {
		return pivot{}, false
	}
	sub := s.actorBefore(first, 0)
	if sub < 0 || s.Tokens[sub].UPOS != "NOUN" && s.Tokens[sub].UPOS != "PROPN" {
		return pivot{}, false
	}
	j, _ := s.Bounds(sub)
	from := i + 1
	for from < len(s.Tokens) && s.at(from) != ";" && !(s.at(from) == "," && s.clauseAt(from+1) && s.tail(from) < 0) && s.at(from) != "—" {
		from++
	}
	for from < len(s.Tokens) && (!letter(s.at(from)) || s.at(from) == "and" || s.at(from) == "then" || s.at(from) == "only") {
		from++
	}
	p := pivot{actor: s.orderer(v), at: v, a: from, b: s.termEnd(from, from, hinge{}), j: j, e: first, relation: "until", from: i, until: i + 1}
	return p, p.actor != nil && from+1 < len(s.Tokens) && s.follows(from, p.b)
}

// follows reports whether the clause in [a, b) says what comes after something else: "the money can
// follow", "elections come later", "then we can talk".
func (s *scene) follows(a, b int) bool {
	if s.at(a-1) == "then" {
		return true
	}
	for k := a; k < b && k < len(s.Tokens); k++ {
		switch s.at(k) {
		case "follow", "follows", "later", "afterwards", "after", "second", "then", "wait":
			return true
		}
	}
	return false
}

// answered reads a term that answers a question, put in the sentence before or in this one: "Would
// Arvia sign? "Only if the map is redrawn," its premier said", "Asked when the port would open, she
// said: "Once the mines are gone."" The condition is kept in acrossed.
func (s *scene) answered() {
	for i := range s.low {
		if h, n := s.hinge(i); n > 0 && s.answeredAt(h, i, n) {
			return
		}
	}
	s.whatItTakes()
}

// answeredAt is answered for the hinge at [i, i+n).
func (s *scene) answeredAt(h hinge, i, n int) bool {
	start, not := i, h.denies
	for start > 0 && !s.opens(start-1) {
		if s.hidden(start - 1) {
			start--
			continue
		}
		switch s.at(start - 1) {
		case "no", "not", "never":
			not = true
		default:
			if w := s.at(start - 1); letter(w) && !assenting[w] {
				return false
			}
		}
		start--
	}
	if start == 0 && !s.replies() || h.front {
		return false
	}
	e := i + n
	for e < len(s.Tokens) && !s.closes(e) && s.Tokens[e].Form != "." && s.at(e) != ";" && !(s.at(e) == "," && s.tail(e) >= 0) {
		if s.Tokens[e].XPOS == "MD" || s.at(e) == "then" { // it says the act itself
			return false
		}
		e++
	}
	j, e := s.trim(i+n, e)
	t := s.teller(min(i+n, len(s.Tokens)-1))
	if e <= j || !t.told || t.Argument == nil || s.temporal(h, j, e) || h.noun && s.vague(j, e) {
		return false
	}
	q, m, ok := s.question(start)
	if !ok {
		return false
	}
	act := q.askedAct(m)
	if act.Empty() {
		return false
	}
	s.answer(act, j, e, h.relation, i, i+n, not || h.relation == "unless", *t.Argument)
	return true
}

// replies reports whether the sentence answers a question that the one before put: "A truce?
// Gladly, said the premier, after an election."
func (s *scene) replies() bool {
	b := s.previous()
	return b != nil && b.Parsed && len(b.Tokens) > 1 && b.Tokens[len(b.Tokens)-1].Form == "?"
}

// assenting are words that an answer begins with.
var assenting = set(`yes certainly gladly sure possibly maybe perhaps of course only but absolutely probably we could and`)

// answer keeps a condition whose act a question told.
func (s *scene) answer(act parley.Span, j, e int, relation string, from, until int, not bool, actor parley.Argument) {
	term := s.span(j, e)
	c := parley.Condition{Finding: s.finding("condition", actor.Actor, act.Cover(term)), Actor: actor, Relation: relation,
		Until: term.In(s.doc.Text), UntilSpan: term, Firmness: s.firmness(from)}
	if until > from {
		c.Joined = strings.ToLower(s.words(from, until))
	}
	if not {
		c.WillNot = act.In(s.doc.Text)
	} else {
		c.Will = act.In(s.doc.Text)
	}
	s.acrossed = append(s.acrossed, c)
}

// askedAct returns the words of the act that a question asks about, with what acts where that is
// a thing.
func (s *scene) askedAct(m modal) parley.Span {
	end := s.termEnd(m.first, m.verb, hinge{})
	if c := s.comma(m.verb); s.Tokens[len(s.Tokens)-1].Form != "?" {
		end = min(end, c)
	}
	a, z := s.trim(m.verb, end)
	if k := m.subject; k >= 0 && k < m.verb && s.party(k) == nil && s.Tokens[k].UPOS != "PRON" { // "Will the port reopen?"
		if f, _ := s.Bounds(k); f > m.first || k < m.first {
			a = f
		}
	}
	if z <= a {
		return parley.Span{}
	}
	return s.span(a, z)
}

// whatItTakes reads "What would it take to bring the union back? A written apology, said its
// president": the answer is the term.
func (s *scene) whatItTakes() {
	b := s.previous()
	if b == nil || !b.Parsed || b.Tokens[len(b.Tokens)-1].Form != "?" {
		return
	}
	v := -1
	for k := range b.Tokens {
		if b.Lemma(k) == "take" && k > 1 && b.at(k-1) == "it" && (b.at(k-2) == "would" || b.at(k-2) == "will") || b.Lemma(k) == "need" && b.has(k+1, "to", "happen") {
			v = k
			break
		}
	}
	if v < 0 || b.at(0) != "what" && b.at(1) != "what" {
		return
	}
	a := v + 1
	for a < len(b.Tokens) && b.at(a) != "to" && b.at(a) != "for" && b.at(a) != "before" {
		a++
	}
	for k := a + 1; b.at(a) == "for" && k+1 < len(b.Tokens); k++ { // "for the crews to sail"
		if b.at(k) == "to" && b.Tokens[k+1].XPOS == "VB" {
			a = k
			break
		}
	}
	a, z := b.trim(a+1, len(b.Tokens)-1)
	j := s.lead
	for j < len(s.Tokens) && !letter(s.at(j)) {
		j++
	}
	e := j
	for e < len(s.Tokens) && !s.closes(e) && s.at(e) != ";" && s.at(e) != "." && s.tail(e) < 0 {
		if x := s.Tokens[e].XPOS; x == "MD" {
			return
		}
		e++
	}
	j, e = s.trim(j, e)
	if z <= a || e <= j || s.headFrom(j) < j {
		return
	}
	if t := s.teller(j); t.told && t.Argument != nil && !t.messenger {
		s.answer(b.span(a, z), j, e, "if", j, j, false, *t.Argument)
	}
}

// wouldNot reads "Asked whether he would resign, the negotiator said he would not": what was asked
// about is refused.
func (s *scene) wouldNot() []parley.Demand {
	for i := range s.low {
		if w := s.at(i); w != "would" && w != "will" && w != "wo" || s.at(i+1) != "not" && s.at(i+1) != "n't" || letter(s.at(i+2)) {
			continue
		}
		t := s.teller(i)
		if !t.told || t.Argument == nil || t.messenger {
			continue
		}
		q, m, ok := s.question(i)
		if !ok || q != s || m.not {
			continue
		}
		last := min(s.termEnd(m.first, m.verb, hinge{}), s.comma(m.verb))
		return s.made(m.verb, m.verb, last, parley.Refused, []parley.Argument{*t.Argument}, nil)
	}
	return nil
}

// question returns the sentence of the question that words beginning at token i answer, and the
// act it asks about: "Will they return?", "was asked whether it would sign".
func (s *scene) question(i int) (*scene, modal, bool) {
	if v := s.askedAt(i); v >= 0 {
		m, ok := s.asking2(v, i)
		return s, m, ok
	}
	b := s.previous()
	if b == nil || !b.Parsed {
		return nil, modal{}, false
	}
	if v := b.askedAt(len(b.Tokens)); v >= 0 {
		m, ok := b.asking2(v, len(b.Tokens))
		return b, m, ok
	}
	if b.Tokens[len(b.Tokens)-1].Form != "?" {
		return nil, modal{}, false
	}
	if h := b.headFrom(b.lead); h >= 0 { // "Sanctions relief?"
		verb := false
		for k := range b.Tokens {
			u := b.Tokens[k].UPOS
			verb = verb || u == "VERB" || u == "AUX" || b.Tokens[k].XPOS == "WP" || b.Tokens[k].XPOS == "WRB"
		}
		if !verb && b.Tokens[h].UPOS == "NOUN" {
			return b, modal{first: b.lead, verb: b.lead, subject: -1, thing: true}, true
		}
	}
	for k := range b.Tokens {
		if w := b.at(k); b.Tokens[k].XPOS == "MD" && (w == "would" || w == "will" || w == "could" || w == "can") {
			m, ok := b.finiteForm(k, len(b.Tokens))
			return b, m, ok && m.verb < len(b.Tokens)
		}
	}
	return nil, modal{}, false
}

// askedAt returns the participle or verb of asking before token i, -1 for none.
func (s *scene) askedAt(i int) int {
	for k := 0; k < i && k < len(s.Tokens); k++ {
		if s.at(k) == "asked" || s.at(k) == "pressed" || s.at(k) == "questioned" {
			return k
		}
	}
	return -1
}

// asking2 reads the act of the question put by the verb at v: behind "whether", "if", "when".
func (s *scene) asking2(v, end int) (modal, bool) {
	for k := v + 1; k < end && k < v+10; k++ {
		switch s.at(k) {
		case "whether", "if", "when":
			for f := k + 1; f < end; f++ {
				if w := s.at(f); s.Tokens[f].XPOS == "MD" && (w == "would" || w == "will" || w == "could" || w == "can") {
					m, ok := s.finiteForm(f, end)
					if m.subject < 0 {
						m.subject = s.actorBefore(f, k+1)
					}
					if c := s.comma(m.verb); ok && c < end && m.verb < c { // the question ends there
						return m, true
					}
					return m, ok
				}
			}
			return modal{}, false
		}
	}
	return modal{}, false
}
