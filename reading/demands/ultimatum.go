package demands

// ultimatum reads "gave the council until noon to pay or face a strike", "told them to
// leave or be shelled" and "must withdraw or face sanctions, the envoy said".
func (s *scene) ultimatum(i int) (pivot, bool) {
	none := pivot{}
	from := i + 1
	if s.at(from) == "else" {
		from++
	}
	if s.at(i) != "or" || from+1 >= len(s.Tokens) || !suffering[s.Lemma(from)] || s.Tokens[from].XPOS != "VB" && s.Tokens[from].XPOS != "VBP" && s.Tokens[from].UPOS != "VERB" || s.Child(from, "=nsubj") >= 0 {
		return none, false
	}
	if w := s.at(from + 1); s.Lemma(from) == "go" && w != "without" && w != "hungry" && w != "under" && w != "to" {
		return none, false
	}
	p := pivot{relation: "unless", from: i, until: from + 1, a: from + 1, b: s.termEnd(i, from+1, hinge{}), e: i, j: -1}
	if w := s.Lemma(from); w != "face" && w != "risk" && w != "suffer" && w != "incur" && w != "expect" {
		p.a, p.until = from, from
	}
	for k := i - 1; k > 0 && k > i-24 && p.j < 0; k-- {
		switch {
		case s.at(k) == "to" && s.Tokens[k+1].XPOS == "VB":
			for g := k - 1; g > 0 && g > k-14; g-- {
				if s.Tokens[g].UPOS == "VERB" && ordering2[s.Lemma(g)] && !s.negated(g) && !s.doubted(g, g) && s.subject(g) >= 0 && s.Child(g, "aux:pass") < 0 {
					p.j, p.at, p.actor = k+1, g, s.party(s.subject(g))
					break
				}
			}
			if t := s.teller(k); p.j < 0 && (s.at(k-1) == "has" || s.at(k-1) == "have") && t.told {
				p.j, p.at, p.actor = k+1, k, t.Argument
			}
			if p.j < 0 {
				return none, false
			}
		case s.at(k) == "must":
			if t := s.teller(k); t.told && !s.doubted(k, k) {
				p.j, p.at, p.actor = k+1, k, t.Argument
			}
			if p.j < 0 {
				return none, false
			}
		case s.at(k) == ";" || s.at(k) == ":":
			return none, false
		}
	}
	if p.j < 0 { // "Release the barges or lose the lease, the company told them"
		j := s.clauseStart(i)
		for _, t := range s.tellings() {
			if t.initial && t.last <= i {
				j = max(j, t.last)
			}
		}
		for j < i && !letter(s.at(j)) {
			j++
		}
		if t := s.teller(j); j < i && s.imperative(j) && t.told && !t.messenger && !s.doubted(j, j) {
			p.j, p.at, p.actor = j, i, t.Argument
		}
	}
	return p, p.j >= 0 && p.actor != nil
}

var (
	// suffering are verbs of what one is threatened with.
	suffering = set(`face risk be lose suffer forfeit incur pay bear starve die perish expect go miss freeze drown burn`)
	// ordering2 are verbs that tell somebody to do something.
	ordering2 = set(`give tell warn order instruct urge ask call demand command direct allow`)
)

// bargain reads "The crew comes home, the sanctions come off", where somebody tells his
// terms: two clauses in the present side by side.
func (s *scene) bargain(i int) (pivot, bool) {
	t := s.teller(i + 1)
	if !t.told || t.Argument == nil || s.doubted(min(i+1, len(s.Tokens)-1), i) || !s.termsNamed() {
		return pivot{}, false
	}
	j := max(s.clauseStart(i), s.saidStart())
	first, second := s.present(j, i), s.present(i+1, s.comma(i+1))
	if first < 0 || second < 0 || s.comma(i+1) < len(s.low) && !s.closes(s.comma(i+1)+1) {
		return pivot{}, false
	}
	return pivot{actor: t.Argument, at: i, a: i + 1, b: s.termEnd(i, i+2, hinge{}), j: j, e: i, relation: "if"}, true
}

// present returns the verb of the words in [j, e), where these are one clause in the
// present with its subject, -1 else.
func (s *scene) present(j, e int) int {
	v := -1
	for k := j; k < e && k < len(s.Tokens); k++ {
		switch s.Tokens[k].XPOS {
		case "VBZ", "VBP":
			if v >= 0 || s.Tokens[k].UPOS != "VERB" || s.Child(k, "nsubj") < j {
				return -1
			}
			v = k
		case "VBD", "MD", "CC", "WDT", "WP", "IN":
			if s.Tokens[k].XPOS != "IN" || s.Is(k, "mark") {
				return -1
			}
		}
	}
	return v
}

// termsNamed reports whether the sentence, or the one before, speaks of terms or a bargain.
func (s *scene) termsNamed() bool {
	for b, n := s, 0; b != nil && n < 2; b, n = b.previous(), n+1 {
		for k := range b.low {
			if bargaining[b.at(k)] {
				return true
			}
		}
	}
	return false
}

var bargaining = set(`terms deal bargain offer trade swap exchange quid conditions condition price`)
