package demands

import "parley"

// firstThings reads "insists that the posts be handed over before it withdraws a
// battalion": a demand that puts one thing before another is a condition for the
// other. Verbs they speak of are marked in used.
func (s *scene) firstThings(used map[int]bool) []parley.Condition {
	var out []parley.Condition
	if !s.Parsed {
		return nil
	}
	for i := range s.low {
		if s.at(i) != "before" || !s.Is(i, "mark") {
			continue
		}
		k := s.Tokens[i].Head
		if k <= i || k >= len(s.Tokens) || s.Tokens[k].Head < 0 {
			continue
		}
		h := s.Tokens[k].Head
		if h >= i || !s.must(h) && !s.subjunctive(h) || s.negated(h) || s.willBe(h) {
			continue
		}
		v, actor := s.demandedBy(h)
		if actor == nil {
			continue
		}
		begin, _ := s.Bounds(h)
		if v >= 0 && begin <= v {
			begin = v + 1
		}
		if s.at(begin) == "that" {
			begin++
		}
		_, end := s.Bounds(k)
		end = s.within(k, end)
		act := i + 1
		if n := s.Child(k, "nsubj", "nsubj:pass"); n == i+1 && (s.Tokens[n].UPOS == "PRON" || s.name(n) != nil && s.name(n).ID == actor.ID) {
			act = n + 1
		}
		begin, until := s.trim(begin, i)
		act, end = s.trim(act, end)
		act = s.bareFrom(act, end)
		if until <= begin || end <= act {
			continue
		}
		span := s.span(begin, until).Cover(s.span(act, end))
		out = append(out, parley.Condition{
			Finding: s.finding("condition", actor.Actor, span), Actor: *actor, WillNot: s.words(act, end), Relation: "until", Joined: "before",
			Until: s.words(begin, until), UntilSpan: s.span(begin, until), Firmness: s.firmness(h), RedLine: s.redLine(),
		})
		used[h] = true
		if v >= 0 {
			used[v] = true
		}
	}
	return out
}

// subjunctive reports whether the clause of verb h is what a verb of demanding
// wants: "that sanctions be lifted".
func (s *scene) subjunctive(h int) bool {
	v := s.Tokens[h].Head
	return v >= 0 && v < h && s.Is(h, "ccomp") && asksThat(s.Lemma(v), s.at(v)) && (s.Tokens[h].XPOS == "VB" || s.must(h))
}

func asksThat(lemma, form string) bool {
	for _, f := range framesOf(lemma, form) {
		if f.with == "that" && f.form == parley.Demanded {
			return true
		}
	}
	return false
}

// demandedBy returns the verb that demands the clause of h, -1 when none does, and
// whose demand it is; nobody's when only the article says so.
func (s *scene) demandedBy(h int) (int, *parley.Argument) {
	if v := s.Tokens[h].Head; s.Is(h, "ccomp") && v >= 0 && v < h && asksThat(s.Lemma(v), s.at(v)) && !s.negated(v) && !s.imagined(v) {
		if as := s.actors(v); len(as) == 1 {
			return v, &as[0]
		}
		return v, nil
	}
	if a := s.speaker(h); a != nil {
		return -1, a
	}
	must := false
	for k := h - 1; k > 0 && k > h-6; k-- {
		must = must || s.at(k) == "must" || s.at(k) == "to" && (s.at(k-1) == "has" || s.at(k-1) == "have" || s.at(k-1) == "needs")
	}
	if k, a := s.Child(h, "nsubj", "nsubj:pass"), s.voiced(h); must && a != nil {
		if p := s.party(k); k < 0 || p == nil || p.ID != a.ID && !sameSide(p.Actor, a.Actor) {
			return -1, a
		}
	}
	return -1, nil
}
