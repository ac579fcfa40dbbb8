package judgements

import "parley"

// gains reads who is said to have gained or paid.
func (r *reader) gains() []parley.Gain {
	var out []parley.Gain
	add := func(v int, party *parley.Argument, what parley.Span, paid bool) {
		if party == nil || r.supposed(v) || r.future(v) {
			return
		}
		by, _ := r.holder(v)
		at := r.Tokens[v].Span.Cover(what)
		if what.Empty() {
			at = r.Tokens[v].Span
		}
		if party.Span.Len() > 0 && r.Span.Contains(party.Span) {
			at = at.Cover(party.Span)
		}
		risk := r.possible(v)
		for h, hops := r.Tokens[v].Head, 0; h >= 0 && h < len(r.Tokens) && hops < 2 && !risk; h, hops = r.Tokens[h].Head, hops+1 {
			risk = r.possible(h) && r.Is(v, "conj", "xcomp", "advcl", "acl", "obl", "obj", "nmod")
		}
		g := parley.Gain{Finding: r.finding("gain", at), Party: *party, What: what, Paid: paid, Risk: risk, Holder: by}
		for _, k := range out {
			if k.ID == g.ID || k.Party.ID == g.Party.ID && k.What == g.What {
				return
			}
		}
		out = append(out, g)
	}
	for v := range r.Tokens {
		if l := r.Lemma(v); r.Tokens[v].UPOS == "NOUN" && (is("boon", l) || is("blow", l)) && !r.negated(v) { // "a victory for Norway"
			if r.Is(v, "nsubj", "nsubj:pass") || r.framed(v) {
				continue
			}
			for _, k := range r.All(v, "nmod") {
				if c := r.Case(k); c == "for" || c == "to" && is("blow", l) {
					add(v, r.who(k), r.words(v), is("blow", l))
					break
				}
			}
			continue
		}
		if r.Tokens[v].UPOS != "VERB" || r.negated(v) {
			continue
		}
		switch l := r.Lemma(v); {
		case is("benefits", l):
			what := parley.Span{}
			for _, k := range r.All(v, "obl") {
				if r.Case(k) == "from" || r.Case(k) == "by" {
					what = r.words(k)
				}
			}
			add(v, r.subject(v), what, false)
		case is("gains", l), is("pays", l):
			o := r.Child(v, "obj")
			if o < 0 || !is("prize", r.Lemma(o)) || r.negated(o) {
				continue
			}
			add(v, r.subject(v), r.words(o), is("pays", l))
		case is("drops", l):
			if o := r.Child(v, "obj"); o >= 0 && is("stand", r.Lemma(o)) && !r.negated(o) {
				add(v, r.subject(v), r.words(o), true)
			}
		case l == "let" && r.low(v+1) == "go" && r.low(v+2) == "of" || l == "give" && r.low(v+1) == "up":
			for o := v + 2; o < v+8 && o < len(r.Tokens); o++ {
				if is("stand", r.Lemma(o)) || r.Lemma(o) == "word" && l == "let" {
					add(v, r.subject(v), r.words(o), true)
					break
				}
			}
		case l == "make" || l == "give" || l == "offer":
			if o := r.Child(v, "obj"); o >= 0 && (r.Lemma(o) == "concession" && l != "give" || r.low(o) == "ground" && l == "give") && !r.negated(o) {
				add(v, r.subject(v), r.words(o), true)
			}
		case is("helps", l), is("harms", l):
			o := r.Child(v, "obj")
			if o < 0 {
				continue
			}
			if is("prize", r.Lemma(o)) {
				for _, k := range r.Children(o) {
					if r.Is(k, "nmod:poss", "compound", "amod", "nmod") {
						if a := r.who(k); a != nil {
							add(v, a, r.words(o), is("harms", l))
							break
						}
					}
				}
			}
		}
	}
	return out
}

// framed reports whether the noun v stands under a verb that is only supposed: "if the
// meeting is framed as a success for Norway".
func (r *reader) framed(v int) bool {
	for h, hops := r.Tokens[v].Head, 0; h >= 0 && h < len(r.Tokens) && hops < 3; h, hops = r.Tokens[h].Head, hops+1 {
		if r.supposed(h) {
			return true
		}
	}
	return false
}

// words are those of the noun phrase of i, without a clause that hangs on it.
func (r *reader) words(i int) parley.Span {
	first, last := i, i+1
	for _, k := range r.Children(i) {
		if r.Is(k, "acl", "punct", "conj", "cc", "appos", "case", "parataxis", "advcl", "nsubj", "cop", "aux", "mark", "obl", "advmod") && !(r.Is(k, "advmod") && k < i && r.low(k) != "not") {
			continue
		}
		a, b := r.Bounds(k)
		first, last = min(first, a), max(last, b)
	}
	return r.span(first, last)
}

// subject returns who does verb v: by name, through the verbs it shares its subject with
// ("emerged having secured"), and a relative clause.
func (r *reader) subject(v int) *parley.Argument {
	for hops := 0; hops < 4 && v >= 0 && v < len(r.Tokens); hops++ {
		if k := r.Child(v, "=nsubj"); k >= 0 {
			if w := r.low(k); (w == "who" || w == "that" || w == "which") && r.Is(v, "acl") {
				return r.who(r.Tokens[v].Head)
			}
			return r.who(k)
		}
		if r.Child(v, "nsubj:pass") >= 0 || !r.Is(v, "conj", "xcomp", "advcl", "ccomp", "acl") {
			return nil
		}
		if r.Is(v, "acl") {
			return r.who(r.Tokens[v].Head)
		}
		v = r.Tokens[v].Head
	}
	return nil
}
