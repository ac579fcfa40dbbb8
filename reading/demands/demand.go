package demands

import (
	"strings"

	"parley"
)

// demands finds what is demanded, offered, promised and refused in the sentence.
// Verbs in used belong to a condition.
func (s *scene) demands(used map[int]bool) []parley.Demand {
	var out []parley.Demand
	for v := range s.Tokens {
		if used[v] {
			continue
		}
		switch {
		case (s.at(v) == "prepared" || s.at(v) == "determined" || dispositions[s.at(v)] != "") && s.at(v+1) == "to" && s.Child(v, "aux", "cop", "aux:pass") >= 0:
			out = append(out, s.disposition(v)...)
		case s.at(v) == "must" || s.at(v) == "should":
			out = append(out, s.mustBe(v)...)
		case (s.at(v) == "needs" || s.at(v) == "need" || s.at(v) == "has" || s.at(v) == "have") && s.at(v+1) == "to":
			out = append(out, s.hasTo(v)...)
		case s.at(v) == "no" && (s.at(v-1) == "be" || (s.at(v-1) == "is" || s.at(v-1) == "was") && s.at(v-2) == "there" && s.has(v+1, "question", "of")):
			out = append(out, s.noneOf(v)...)
		case s.at(v) == "question" || s.at(v) == "sale" || s.at(v) == "table" || s.at(v) == "non-negotiable" || s.at(v) == "negotiable" || s.at(v) == "line" || s.at(v) == "unacceptable" || s.at(v) == "non-starter":
			out = append(out, s.closed(v)...)
		case s.Tokens[v].UPOS == "VERB":
			neg := s.negated(v) && !((s.at(v+1) == "never" || s.at(v+1) == "not") && s.at(v+2) == "to" && s.negatedBehind(v)) // "vowed never to"
			if neg && s.would(v) && (s.Lemma(v) == "hear" && s.at(v+1) == "of" || s.Lemma(v) == "countenance" || s.Lemma(v) == "entertain" || s.Lemma(v) == "brook") {
				first := v + 1
				if s.at(first) == "of" {
					first++
				}
				if as := s.actors(v); len(as) > 0 && !s.doubted(v, v) && s.headFrom(first) >= first {
					out = append(out, s.made(v, first, s.phraseEnd(first), parley.Refused, as, nil)...)
					continue
				}
			}
			if ds := s.unheard(v, neg); len(ds) > 0 {
				out = append(out, ds...)
				continue
			}
			if x := s.Child(v, "xcomp"); x > v && (s.Lemma(v) == "want" || s.Lemma(v) == "wish") && len(s.unheard(x, s.negated(x))) > 0 { // read there
				continue
			}
			if s.Lemma(v) == "like" && !neg && s.would(v) && !s.doubted(v, v) { // "would like the monitors gone"
				if o := s.Child(v, "obj"); o > v && s.people(o) && s.at(o+1) == "to" && o+2 < len(s.Tokens) && s.Tokens[o+2].XPOS == "VB" { // "would like the governor to resign"
					out = append(out, s.made(v, o+2, s.stretch(o+2), parley.Demanded, s.actors(v), s.party(o))...)
					continue
				}
				if o := s.Child(v, "obj"); o > v && s.Tokens[o].UPOS == "NOUN" && o+1 < len(s.Tokens) && (s.Tokens[o+1].XPOS == "VBN" || becoming[s.at(o+1)]) {
					out = append(out, s.made(v, v+1, s.stretch(o+1), parley.Demanded, s.actors(v), nil)...)
					continue
				}
			}
			if s.nevered(v) && s.would(v) && s.teller(v).told { // "could live with it but would never sign"
				out = append(out, s.light(v, neg)...)
				continue
			}
			if k := s.Child(v, "nsubj"); k >= 0 && (s.at(k) == "nothing" || s.none(k) && s.Tokens[k].UPOS == "NOUN") && !s.doubted(v, v) {
				if ds := s.light(v, neg); len(ds) > 0 {
					out = append(out, ds...)
					continue
				}
			}
			if s.imagined(v) || s.averted(v) {
				continue
			}
			if ds := s.idiomatic(v); len(ds) > 0 {
				out = append(out, ds...)
				continue
			}
			if ds := s.light(v, neg); len(ds) > 0 {
				out = append(out, ds...)
				continue
			}
			if ds := s.willGive(v, neg); len(ds) > 0 {
				out = append(out, ds...)
				continue
			}
			if ds := s.vowed(v); len(ds) > 0 {
				out = append(out, ds...)
				continue
			}
			if ds := s.nobody(v); len(ds) > 0 {
				out = append(out, ds...)
				continue
			}
			for _, f := range framesOf(s.Lemma(v), s.at(v)) {
				if ds := s.framed(v, f, neg); len(ds) > 0 {
					out = append(out, ds...)
					break
				}
			}
			if branding[s.Lemma(v)] && !neg {
				out = append(out, s.branded(v)...)
			}
			if weighing[s.Lemma(v)] && !neg {
				out = append(out, s.weight(v)...)
			}
			if neg && (refusing[s.Lemma(v)] || refusing[s.at(v)] || s.Lemma(v) == "go" && (s.at(v+1) == "back" || s.at(v+1) == "ahead" || s.at(v+1) == "home") || s.willed(v)) {
				out = append(out, s.willNot(v)...)
			}
			if neg && meaningTo[s.Lemma(v)] {
				if first, last := s.infinitive(v); first > v && !s.doubted(v, v) {
					out = append(out, s.made(v, first, last, parley.Refused, s.actors(v), nil)...)
				}
			}
			if s.Lemma(v) == "like" && !neg && s.would(v) && s.has(v+1, "to", "see") {
				out = append(out, s.made(v, v+3, s.stretch(v+3), parley.Demanded, s.actors(v), nil)...)
			}
		case s.Tokens[v].UPOS != "NOUN" && (dispositions[s.at(v)] != "" || adamant[s.at(v)]):
			out = append(out, s.disposition(v)...)
		case s.Tokens[v].UPOS == "NOUN" && len(s.oneWord(v)) > 0:
			out = append(out, s.oneWord(v)...)
		case s.at(v) == "readiness" || s.at(v) == "willingness":
			out = append(out, s.readiness(v)...)
		case nominals[s.at(v)] != "" && s.Tokens[v].UPOS == "NOUN":
			out = append(out, s.nominal(v)...)
		}
	}
	out = append(out, s.yesNo()...)
	out = append(out, s.clefts()...)
	out = append(out, s.ordered()...)
	out = append(out, s.nothingLess()...)
	out = append(out, s.wouldNot()...)
	out = append(out, s.declined(used)...)
	out = append(out, s.lifelongs()...)
	out = append(out, s.redLines()...)
	out = append(out, s.butNo()...)
	out = append(out, s.deadBody()...)
	out = append(out, s.noGround()...)
	out = append(out, s.ellipsis()...)
	return append(out, s.exclaimed()...)
}

// meaningTo are verbs that refuse an act where they are denied: "does not intend to pay".
var meaningTo = set(`intend plan mean propose`)

// negated reports whether a negation hangs on the verb.
func (s *scene) negated(v int) bool {
	for _, k := range s.Children(v) {
		if s.Is(k, "advmod", "aux") && negations[s.at(k)] || s.at(k) == "wo" || s.at(k) == "cannot" {
			return true
		}
		if s.at(k) == "longer" && s.at(k-1) == "no" { // "no longer insists"
			return true
		}
	}
	return false
}

// imagined reports whether the verb stands under "may", "if" and the like.
func (s *scene) imagined(v int) bool {
	for _, k := range s.Children(v) {
		if k > v {
			continue
		}
		if s.Is(k, "aux") && imagined[s.at(k)] && !(s.at(k) == "would" && s.statement(v) != nil) && s.at(k) != "can" && s.at(k) != "ca" {
			return true
		}
		if s.Is(k, "mark") && (s.at(k) == "if" || s.at(k) == "unless" || s.at(k) == "whether") {
			return true
		}
	}
	if s.Is(v, "xcomp", "advcl", "acl") && s.Child(v, "mark") >= 0 && s.at(s.Child(v, "mark")) == "to" {
		return true // "to demand"
	}
	return s.Tokens[len(s.Tokens)-1].Form == "?"
}

// subject returns the token of who acts in verb v, shared with the verb it is
// joined to where it has none of its own; -1 if there is none.
func (s *scene) subject(v int) int {
	for hops := 0; hops < 4; hops++ {
		if k := s.Child(v, "=nsubj", "nsubj:outer"); k >= 0 {
			if s.Tokens[k].XPOS == "WDT" || s.Tokens[k].XPOS == "WP" {
				if s.Is(v, "acl") {
					if n := k - 2; k > 2 && s.at(k) == "which" && s.at(k-1) == "," && s.Tokens[n].UPOS == "PROPN" && s.Tokens[v].Head < n && s.party(s.Tokens[v].Head) == nil { // "no taker in Varrosh, which wants"
						return n
					}
					return s.Tokens[v].Head
				}
				return -1
			}
			return k
		}
		if s.Child(v, "nsubj:pass", "csubj") >= 0 {
			return -1
		}
		if k := s.acting(v); k >= 0 {
			return k
		}
		if !s.Is(v, "conj", "advcl", "xcomp", "parataxis") || s.Tokens[v].Head < 0 {
			return -1
		}
		if k := s.Child(s.Tokens[v].Head, "=nsubj"); k >= 0 && s.Is(v, "conj") && s.Tokens[v].XPOS == "VBZ" && s.Tokens[k].XPOS == "NNS" {
			return -1 // "the parties differ and calls on them": not theirs
		}
		if s.Is(v, "advcl", "parataxis") && s.Tokens[v].XPOS != "VBG" {
			return -1
		}
		v = s.Tokens[v].Head
	}
	return -1
}

// acting returns the noun right before verb v that the parse hangs v on, where the sentence
// would else have no verb: "Helskar called on its neighbour to".
func (s *scene) acting(v int) int {
	h := s.Tokens[v].Head
	if !s.Is(v, "acl") || h != v-1 || s.Tokens[h].Head >= 0 || s.Tokens[h].UPOS != "PROPN" && s.Tokens[h].UPOS != "NOUN" || s.Child(v, "aux", "mark") >= 0 || s.Tokens[v].XPOS == "VBG" {
		return -1
	}
	for k := range s.Tokens {
		switch s.Tokens[k].XPOS {
		case "VBZ", "VBP", "MD":
			return -1
		case "VBD":
			if k != v {
				return -1
			}
		}
	}
	return h
}

// actors returns those who act in v: its subject and what is joined to it, or the
// ones "by" whom it was done.
func (s *scene) actors(v int) []parley.Argument {
	for i := range s.said { // the verb that introduces what somebody is known to say
		if st := &s.said[i]; st.Speaker != nil && st.Cue.Contains(s.Tokens[v].Span) && s.subject(v) >= 0 {
			if as := s.all(s.subject(v)); len(as) > 1 || len(s.together(s.subject(v))) > 1 {
				break
			}
			return []parley.Argument{*st.Speaker}
		}
	}
	if s.Tokens[v].XPOS == "VBG" && s.at(v-1) == "," { // "..., Oslo said, rejecting a plea"
		for _, t := range s.tellings() {
			if t.last == v-1 && !t.initial {
				if a := s.sayer(&t); a.Argument != nil {
					return []parley.Argument{*a.Argument}
				}
			}
		}
	}
	if s.item(v) {
		return []parley.Argument{*s.leader}
	}
	var heads []int
	if s.Child(v, "aux:pass", "nsubj:pass") >= 0 {
		for _, k := range s.All(v, "obl") {
			if s.Case(k) == "by" {
				heads = s.Conjuncts(k)
				break
			}
		}
	} else if k := s.subject(v); k >= 0 {
		heads = s.together(k)
	}
	var out []parley.Argument
	for _, h := range heads {
		if as := s.all(h); len(as) > 1 {
			out = append(out, as...)
		} else if a := s.party(h); a != nil {
			out = append(out, *a)
		}
	}
	return out
}

// together returns the main tokens of all who are named with the subject at k, it first: also of
// "the government of Arvia and rebels of the Front", where the rebels are hung on Arvia.
func (s *scene) together(k int) []int {
	heads := s.Conjuncts(k)
	for _, n := range s.Children(k) {
		if n < k || !s.Is(n, "nmod") || s.Case(n) != "of" || s.Tokens[n].UPOS != "PROPN" {
			continue
		}
		for _, c := range s.Conjuncts(n) {
			if c > n && s.Tokens[c].UPOS == "NOUN" && s.bargains(c) {
				heads = append(heads, c)
			}
		}
	}
	return heads
}

// framed reads verb v in one of the ways in which it demands something.
func (s *scene) framed(v int, f frame, neg bool) []parley.Demand {
	form := f.form
	if neg {
		if s.Lemma(v) != "want" && s.Lemma(v) != "accept" {
			return nil
		}
		form = parley.Refused // "does not want NATO troops"
	}
	actors := s.actors(v)
	if len(actors) == 0 {
		return nil
	}
	if s.wished(v) && form == parley.Demanded { // "wants to seek a settlement": done, not asked
		form = parley.Aimed
	}
	passive := s.Child(v, "aux:pass", "nsubj:pass") >= 0
	first, last := -1, -1
	var to *parley.Argument
	switch f.with {
	case "to":
		if passive {
			return nil
		}
		first, last = s.infinitive(v)
		if s.Child(v, "obj", "iobj") >= 0 && s.Lemma(v) != "offer" && s.at(v+1) != "to" {
			return nil
		}
		if first >= 0 && form == parley.Refused && talking[s.at(first)] {
			return nil // "declined to comment"
		}
		if w := s.at(first); s.Lemma(v) == "ask" && (first < 0 || w != "see" && !inspecting[w] && w != "be" || s.passiveAt(v) || s.has(first, "be", "excused")) {
			return nil
		}
		if first >= 0 && s.Lemma(v) == "want" && !getting[s.at(first)] {
			if form = parley.Aimed; showing[s.at(first)] {
				return nil
			}
		}
	case "object":
		if (form == parley.Promised || form == parley.Offered) && (s.Tokens[v].XPOS == "VBD" && s.longAgo() || s.fiction()) {
			return nil
		}
		if s.Lemma(v) == "want" && s.has(v+1, "out", "of") { // "wants out of the contract"
			return s.made(v, v+1, s.phraseEnd(v+3), form, actors, nil)
		}
		o := s.Child(v, "obj")
		if k := s.Child(v, "nsubj:pass"); passive && o > v && (form == parley.Promised || form == parley.Offered) && k >= 0 { // "has been promised two boats by its neighbour"
			last := s.phraseEnd(o)
			for x := o; x < last; x++ {
				if s.at(x) == "by" {
					last = x
				}
			}
			return s.made(v, max(v+1, s.startOf(o)), last, form, actors, s.party(k))
		}
		if passive {
			o = s.Child(v, "nsubj:pass")
		}
		if o == v+1 && reflexive[s.at(o)] && s.at(o+1) == "as" && form == parley.Offered { // "offered himself as a hostage"
			return s.made(v, o, s.phraseEnd(o+2), form, actors, nil)
		}
		if x := s.Tokens[v].XPOS; s.Lemma(v) == "offer" && x != "VBD" && x != "VBN" && x != "VBG" && !(x == "VBZ" && o > v && (s.Child(o, "nummod") >= 0 || s.ownedByPronoun(o) && !wordy[s.at(o)] && s.bargains(max(s.subject(v), 0)))) {
			return nil // "they offer insights"
		}
		if o == v+1 && s.Tokens[o].XPOS == "PRP" && s.at(o+1) == "to" { // "wants us to": of whom
			return nil
		}
		if x := s.Child(v, "xcomp"); o < 0 && x == v+2 && s.Lemma(v) == "want" && s.Tokens[v+1].UPOS == "NOUN" && s.Child(x, "mark") < 0 {
			_, last := s.Bounds(x) // "wants security guarantees", read as a clause
			return s.made(v, v+1, last, form, actors, nil)
		}
		if o < 0 && form == parley.Demanded && !passive && s.articled(v+1) && s.Child(v, "ccomp") < 0 && s.Lemma(v) != "want" && !s.Is(v, "acl") { // "is demanding a pay rise", the rise read as a clause
			if h := s.headFrom(v + 1); h > v {
				return s.each(v, v+1, s.stretch(v+1), form, actors)
			}
		}
		if o < 0 && s.Is(v, "acl") && f.form == parley.Refused {
			return s.relative(v, form, actors)
		}
		if x := s.Child(v, "xcomp"); o < 0 || x >= 0 && s.Tokens[x].UPOS != "NOUN" && !passive && form != parley.Demanded && form != parley.Refused {
			return nil
		}
		if w := s.at(v + 1); s.Lemma(v) == "exclude" && w != "any" && w != "all" {
			return nil
		}
		if form == parley.Refused && alleged[s.Lemma(o)] || form == parley.Offered && wordy[s.at(o)] {
			return nil // a charge is denied, not a demand refused; and words are no offer
		}
		if s.Lemma(v) == "dismiss" && s.Tokens[o].UPOS == "PROPN" {
			return nil // from office
		}
		if _, last := s.Bounds(o); form == parley.Promised && o > v && !s.longAgo() && !reciprocal(s.at(o), s.at(o+1)) && !(commenting[s.at(o)] && s.ownedByPronoun(o)) && last == o+1 && last < len(s.Tokens) && s.Tokens[last].UPOS == "DET" && s.headFrom(last) > 0 { // "promised teachers a raise"
			return s.made(v, last, s.phraseEnd(last), form, actors, s.party(o))
		}
		if _, last := s.Bounds(o); form == parley.Offered && last < len(s.Tokens)-1 && (s.Tokens[last].UPOS == "NUM" || s.Tokens[last].UPOS == "SYM" || s.Tokens[last].UPOS == "DET") && o == last-1 {
			for k := last; k < len(s.Tokens) && k < last+6; k++ { // "offered the islands 15 per cent"
				if s.Tokens[k].UPOS == "NOUN" {
					_, end := s.Bounds(k)
					return s.made(v, last, max(end, k+1), form, actors, s.name(o))
				}
			}
		}
		if (form == parley.Demanded || form == parley.Refused) && !passive {
			if whole := s.whole(v, o, form, actors); whole != nil {
				return whole
			}
			if s.Child(v, "xcomp") >= 0 {
				return nil
			}
		}
		if (form == parley.Promised || form == parley.Offered) && s.stale(v) {
			return nil
		}
		return s.object(v, o, form, actors)
	case "whom":
		o := s.Child(v, "obj", "iobj")
		if passive { // "was urged by his allies to accept the plan"
			if first, last = s.infinitive(v); first < v {
				return nil
			}
			return s.made(v, first, last, form, actors, s.party(s.Child(v, "nsubj:pass")))
		}
		if o < 0 {
			return nil
		}
		if a := s.name(o); a != nil {
			to = a
		} else if !s.people(o) {
			return nil
		} else if s.Tokens[o].UPOS == "NOUN" && s.bargains(o) {
			to = s.party(o)
		}
		if first, last = s.infinitive(v); first > o && s.comma(o) < first {
			return nil
		}
	case "that":
		c := s.Child(v, "ccomp")
		if c < v && s.item(v) && s.at(v+1) == "that" && v+3 < len(s.Tokens) && s.headFrom(v+2) > 0 { // the parse has not seen the clause
			end := len(s.Tokens)
			for k := v + 2; k < end; k++ {
				if s.at(k) == ";" || s.at(k) == "," && s.at(k+1) == "and" && k+2 < end && s.Tokens[k+2].XPOS == "VBZ" {
					end = k
				}
			}
			return s.made(v, v+2, end, form, actors, s.name(s.headFrom(v+2)))
		}
		if c < v && !passive { // hung on a noun between: "demanded of the rulers that ..."
			c = s.thatClause(v)
		}
		if c < v || passive {
			return nil
		}
		first, last = s.Bounds(c)
		switch s.at(first) {
		case "how", "what", "which", "whether", "where", "when", "who", "whom", "whose", "why", "if": // a question
			return nil
		}
		if s.at(first) == "that" {
			first++
		} else if f.form == parley.Demanded && s.Lemma(v) == "insist" {
			return nil
		}
		if k := s.Child(c, "nsubj"); s.Lemma(v) == "insist" && !s.must(c) && !(s.Tokens[c].XPOS == "VBP" && s.Child(c, "aux", "cop") < 0 && (s.Tokens[v].XPOS == "VBD" || k >= 0 && k < c && (s.Tokens[k].XPOS == "NN" || s.Tokens[k].XPOS == "NNP"))) { // "insisted that both name them"
			return nil
		}
		if k := s.Child(c, "nsubj"); k >= 0 {
			to = s.name(k)
		}
		if more := s.andThat(v, c, form, actors); len(more) > 0 && first >= 0 {
			for k := c + 1; k+1 < last && k+1 < len(s.Tokens); k++ {
				if s.at(k) == "and" && s.at(k+1) == "that" {
					last = k
				}
			}
			return append(s.made(v, first, last, form, actors, to), more...)
		}
	case "out", "down":
		if k := s.Child(v, "compound:prt", "advmod"); (k < 0 || s.at(k) != f.with) && s.at(v+1) != f.with {
			return nil
		}
		if f.with == "out" && !passive && s.at(v+1) == "out" && v+2 < len(s.Tokens) && s.Tokens[v+2].XPOS == "VBG" { // "ruled out giving up the ridge"
			_, last := s.Bounds(v + 2)
			return s.made(v, v+2, last, form, actors, nil)
		}
		o := s.Child(v, "obj")
		for k := v + 2; o < 0 && !passive && k < len(s.Tokens) && k < v+16; k++ { // an aside between
			if s.Is(k, "obj", "obl", "obl:unmarked", "dep", "appos", "nsubj", "conj", "parataxis") && s.Case(k) == "" && s.Tokens[k].UPOS == "NOUN" && s.at(k-1) != "," {
				o = k
			}
		}
		if passive {
			o = s.Child(v, "nsubj:pass")
		}
		if o < 0 {
			return nil
		}
		return s.object(v, o, form, actors)
	case "on+", "upon+", "to+", "with+":
		for _, k := range s.All(v, "obl") {
			if s.Case(k)+"+" == f.with {
				if a := s.name(k); a != nil {
					to = a
				}
				first, last = s.infinitive(v)
				if first < 0 {
					first, last = s.infinitive(k)
				}
				for i := k + 1; first < 0 && i+1 < len(s.Tokens) && i < k+8 && s.Tokens[i].UPOS != "PUNCT" && s.Tokens[i].UPOS != "VERB"; i++ { // hung on a noun between
					if s.at(i) == "to" && s.Tokens[i+1].XPOS == "VB" {
						first, last = i+1, s.stretch(i+1)
					}
				}
				break
			}
		}
		if first < 0 {
			return nil
		}
	default: // a preposition
		if s.Lemma(v) == "call" && s.Child(v, "obj") >= 0 {
			return nil // "called it a tip for the waiter"
		}
		for _, k := range s.All(v, "obl", "nmod") {
			if s.Case(k) == strings.TrimSuffix(f.with, "~") && k > v {
				if s.Tokens[k].UPOS == "VERB" {
					return nil
				}
				if sub := s.subject(v); sub > 0 && (s.at(s.startOf(sub)-1) == "what" || s.at(s.startOf(sub)) == "what") { // "what it has asked for since the war"
					return nil
				}
				if whole := s.whole(v, k, form, actors); whole != nil {
					return whole
				}
				ds := s.object(v, k, form, actors)
				_, last := s.Bounds(k)
				for x := k + 1; x+1 < last && len(ds) == 1; x++ { // "for a ban and for a guard"
					if h := s.headFrom(x + 2); s.at(x) == "and" && s.at(x+1) == f.with && h > x && s.Tokens[h].UPOS == "NOUN" {
						_, end := s.Bounds(h)
						ds = append(s.made(v, s.afterCase(k), x, form, actors, nil), s.made(v, x+2, max(end, h+1), form, actors, nil)...)
						break
					}
				}
				return ds
			}
		}
		return nil
	}
	if form == parley.Refused && s.Is(v, "acl") && s.stale(v) {
		return nil
	}
	if (form == parley.Promised || form == parley.Offered) && s.Tokens[v].XPOS == "VBD" && s.longAgo() {
		return nil
	}
	if first < 0 || (form == parley.Promised || form == parley.Offered) && (s.threatens(first, last) || s.stale(v)) || s.objectless(v) && f.with == "to" {
		return nil
	}
	return s.made(v, first, last, form, actors, to)
}

// startOf returns where the words of the noun phrase of token i begin.
func (s *scene) startOf(i int) int {
	first, _ := s.Bounds(i)
	return first
}

// threatens reports whether the words [i, j) tell of violence, or of thinking something over:
// to vow the one is a threat, to undertake the other nothing.
func (s *scene) threatens(i, j int) bool {
	for k := i; k < j && k < len(s.Tokens); k++ {
		if x := s.Tokens[k].XPOS; s.Tokens[k].UPOS == "VERB" && (k == i || x == "VB") {
			if k > i && s.at(k-1) == "to" {
				return false
			}
			return s.jesting(i, j) || violent[s.Lemma(k)] && !s.negated(k) && s.at(i) != "not" && s.at(i) != "never" || pondering[s.Lemma(k)]
		}
	}
	return false
}

// jesting reports whether the words [i, j) are a vow of one's looks: "not to shave until".
func (s *scene) jesting(i, j int) bool {
	for k := i; k < j && k < len(s.Tokens); k++ {
		if shaving[s.Lemma(k)] {
			return true
		}
	}
	return false
}

// afterCase returns where the words of the phrase of noun k begin behind its prepositions.
func (s *scene) afterCase(k int) int {
	first, _ := s.Bounds(k)
	for first < k && s.Is(first, "case") {
		first++
	}
	return first
}

// inspecting are what one asks to do elsewhere.
var inspecting = set(`inspect visit enter examine audit search hear question interview observe attend`)

// fiction reports whether the sentence tells of a work: "In the opera a king offers half his realm".
func (s *scene) fiction() bool {
	for k := s.lead; k < s.lead+6 && k < len(s.Tokens); k++ {
		if s.Lemma(s.lead) == "in" && works[s.Lemma(k)] && s.Tokens[k].UPOS == "NOUN" {
			return true
		}
	}
	return false
}

var works = set(`opera play novel film movie story tale legend song ballad poem myth fable game series musical comedy farce drama saga`)

// reciprocal reports whether two words are "each other": "promised each other the moon".
func reciprocal(a, b string) bool { return a == "each" && b == "other" || a == "one" && b == "another" }

// stale reports whether verb v tells, by the way, of what had been promised or offered
// before: "the positions that they had promised to leave", "after it had offered a seat".
func (s *scene) stale(v int) bool {
	had := false
	for _, k := range s.Children(v) {
		had = had || s.at(k) == "had" && s.Is(k, "aux")
	}
	if m, h := s.Child(v, "mark"), s.Tokens[v].Head; h >= 0 && s.Is(v, "advcl") && s.Tokens[v].XPOS == "VBD" && s.Tokens[h].XPOS == "VBD" && ended[s.Lemma(h)] {
		if k := s.Child(v, "advmod"); m >= 0 && (s.at(m) == "when" || s.at(m) == "after") || k >= 0 && s.at(k) == "when" { // "ended when the owners agreed to pay"
			return true
		}
	}
	if !had {
		return false
	}
	if s.Is(v, "acl") {
		return true
	}
	if m := s.Child(v, "mark"); m >= 0 {
		switch s.at(m) {
		case "after", "before", "when", "although", "though", "since", "until":
			return true
		}
	}
	return false
}

// ended are verbs of what was over once somebody had agreed.
var ended = set(`end stop conclude cease finish close subside`)

// averted reports whether verb v tells what somebody denied, avoided or left undone: "denied that
// it had refused", "stopped short of promising", "without demanding".
func (s *scene) averted(v int) bool {
	if m := s.Case(v); m == "without" || m == "instead of" || m == "rather than" || m == "far from" {
		return true
	}
	if w := s.at(v - 1); v > 0 && s.Tokens[v].XPOS == "VBG" && (w == "without" || w == "of" && (s.at(v-2) == "short" || s.at(v-2) == "instead") || w == "than" && s.at(v-2) == "rather" || averting[s.Lemma(v-1)]) {
		return true
	}
	h := s.Tokens[v].Head
	return h >= 0 && h < v && s.Is(v, "ccomp", "xcomp") && s.Lemma(h) == "deny" && !s.negated(h)
}

var averting = set(`avoid deny stop regret rule`)

// objectless reports whether what is to be done is told of the noun that verb v describes:
// "a ship which the duchy has agreed to pay for".
func (s *scene) objectless(v int) bool {
	if !s.Is(v, "acl") {
		return false
	}
	for k := v - 1; k > s.Tokens[v].Head && k >= 0; k-- {
		if w := s.at(k); w == "which" || w == "whom" || w == "that" && s.Tokens[k].XPOS == "WDT" {
			sub := s.Child(v, "nsubj")
			return sub > k
		}
	}
	return false
}

var (
	violent   = set(`fire attack kill shoot bomb strike retaliate avenge fight crush destroy hang execute burn sink shell storm invade hit revenge annihilate raze behead slaughter bury`)
	pondering = set(`consider think reflect study ponder weigh examine review look`)
)

// wished reports whether verb v is what somebody wants, hopes or intends to do.
func (s *scene) wished(v int) bool {
	if s.Tokens[v].XPOS != "VB" {
		return false
	}
	for h, hops := v, 0; hops < 4; hops++ {
		rel := s.Is(h, "xcomp")
		if !rel && !s.Is(h, "conj") {
			return false
		}
		if h = s.Tokens[h].Head; h < 0 || h >= v {
			return false
		}
		if rel {
			return wishing[s.Lemma(h)]
		}
	}
	return false
}

var wishing = set(`want hope intend plan wish aim like mean try`)

// must reports whether the clause of verb c says what has to be.
func (s *scene) must(c int) bool {
	for _, k := range s.Children(c) {
		switch s.at(k) {
		case "must", "should", "be", "has", "have", "shall":
			return s.Is(k, "aux", "cop")
		}
	}
	return s.Tokens[c].XPOS == "VB"
}

// people reports whether token i is a noun or pronoun of people.
func (s *scene) people(i int) bool {
	return s.Tokens[i].UPOS == "PROPN" || s.Tokens[i].UPOS == "NOUN" && (s.Tokens[i].XPOS == "NNS" || s.bargains(i)) || s.at(i) == "him" || s.at(i) == "them" || s.at(i) == "her" || s.at(i) == "us"
}

// infinitive returns the words of the infinitive that hangs on v, "to" left out.
func (s *scene) infinitive(v int) (first, last int) {
	for _, k := range s.Children(v) {
		if k <= v || !s.Is(k, "xcomp", "ccomp", "advcl", "acl", "csubj") {
			continue
		}
		m := s.Child(k, "mark")
		if m < 0 || s.at(m) != "to" || m < v {
			continue
		}
		_, last := s.Bounds(k)
		if (s.at(last) == "and" || s.at(last) == "or") && s.at(last+1) == "to" && last+2 < len(s.Tokens) && s.Tokens[last+2].XPOS == "VB" { // "to work for a truce and to exchange data"
			_, last = s.Bounds(last + 2)
		}
		if w := s.at(m - 1); w == "not" || w == "never" {
			m -= 2 // "not to let": the negation is part of what is wanted
		}
		return m + 1, last
	}
	// a parse that missed it: "agreed to free 200 prisoners"
	if w := v + 1; s.at(w) == "to" && letter(s.at(w+1)) && s.Tokens[w+1].UPOS != "DET" && s.Tokens[w+1].UPOS != "PROPN" && s.Tokens[w+1].UPOS != "PRON" && s.Tokens[w+1].UPOS != "NOUN" {
		return w + 1, s.stretch(w + 1)
	}
	return -1, -1
}

// stretch returns where the words that begin at i end when the parse does not say:
// at the next comma, conjunction of clauses or end of the sentence.
func (s *scene) stretch(i int) int {
	for k := i + 1; k < len(s.Tokens); k++ {
		switch s.at(k) {
		case ",", ";", ":", ".", "but", "while", "after", "because", "—", "”", "!", "?":
			return k
		}
	}
	return len(s.Tokens)
}

// object makes a demand of a noun phrase. A pronoun is followed back to what the
// article calls it ("these are not new demands, and they have been rejected").
func (s *scene) object(v, o int, form parley.DemandForm, actors []parley.Argument) []parley.Demand {
	if s.name(o) != nil && s.Tokens[o].UPOS == "PROPN" && form != parley.Refused {
		return nil // "wants Putin": of somebody, not of something
	}
	if s.at(o) == "nothing" && (s.has(o+1, "more", "than") || s.has(o+1, "less", "than") || s.has(o+1, "short", "of")) && s.headFrom(o+3) > o {
		return s.made(v, o+3, s.phraseEnd(o+3), form, actors, nil)
	}
	first, last := s.Bounds(o)
	if (s.at(o) == "which" || s.at(o) == "that") && form == parley.Refused {
		return s.relative(v, form, actors)
	}
	if empty[s.at(o)] || s.Tokens[o].UPOS == "PRON" {
		if first, last = s.antecedent(o); first < 0 {
			return nil
		}
		return s.madeOf(v, first, last, form, actors, nil)
	}
	for first < last && s.Is(first, "case") {
		first++
	}
	if u := s.Tokens[o].UPOS; u != "NOUN" && u != "PROPN" && !(u == "SYM" || u == "NUM" && o > v && s.at(o) != "one") {
		return nil
	}
	if form == parley.Demanded || form == parley.Offered {
		return s.each(v, first, last, form, actors)
	}
	return s.made(v, first, last, form, actors, nil)
}

// whole reads a thing and what is to become of it: "wants the troops back behind the
// line", "called for the tariff to be scrapped". Cut behind the thing it would be a
// demand for it. Nil when nothing follows the thing.
func (s *scene) whole(v, o int, form parley.DemandForm, actors []parley.Argument) []parley.Demand {
	if s.Tokens[o].UPOS == "PROPN" && s.name(o) != nil && !(o+1 < len(s.Tokens) && s.Tokens[o+1].XPOS == "VBN") {
		return nil // somebody who is to do it
	}
	first, last := s.Bounds(o)
	for first < last && s.Is(first, "case") {
		first++
	}
	// the bounds of the parse may hold it already, or end in the thing itself
	end := o + 1
	for end < last && s.at(end) == "of" {
		for end++; end < last && s.Tokens[end].UPOS != "NOUN" && s.Tokens[end].UPOS != "PROPN"; end++ {
		}
		end++
	}
	if end > len(s.Tokens) {
		return nil
	}
	if s.at(last) == "to" && last+1 < len(s.Tokens) && s.Tokens[last+1].XPOS == "VB" && last > end { // "the code of conduct for the sea to be binding"
		end = last
	}
	switch w := s.at(end); {
	case w == "to" && end+1 < len(s.Tokens) && (s.Tokens[end+1].XPOS == "VB" || s.at(end+1) == "be"):
	case s.Lemma(v) != "want":
		return nil
	case becoming[w], end < len(s.Tokens) && s.Tokens[end].XPOS == "VBN" && s.Tokens[end].Head != o:
	default:
		return nil
	}
	stop := s.stretch(end)
	for k := end; k < stop; k++ {
		if s.at(k) == "and" && s.newClause(k+1, first) || s.at(k) == "before" || s.at(k) == "if" {
			stop = k
		}
	}
	out := s.made(v, first, stop, form, actors, nil)
	for s.Lemma(v) == "want" && s.at(stop) == "," { // "wants its borders secured, the war ended and the dam rebuilt"
		from := stop + 1
		if s.at(from) == "and" {
			from++
		}
		h := s.headFrom(from)
		if h < from || h+1 >= len(s.Tokens) || s.Tokens[h].UPOS != "NOUN" || s.says(h+1) || !becoming[s.at(h+1)] && s.Tokens[h+1].XPOS != "VBN" && s.Tokens[h+1].XPOS != "VBD" {
			break
		}
		stop = s.stretch(h + 1)
		out = append(out, s.made(v, from, stop, form, actors, nil)...)
	}
	return out
}

// becoming are words that say where a thing that is wanted is to be.
var becoming = set(`back out off away home gone down behind removed lifted underway over open shut closed free`)

// alleged are what is rejected when somebody denies what is said of him.
var alleged = set(`charge allegation accusation claim statement report rumour rumor criticism assertion version account insinuation blame finding verdict`)

// relative reads "the proposal, which Israel rejected".
func (s *scene) relative(v int, form parley.DemandForm, actors []parley.Argument) []parley.Demand {
	for i := v - 1; i > 0 && i > v-8; i-- {
		if w := s.at(i); w != "which" && w != "that" {
			continue
		}
		n := i - 1
		if s.at(n) == "," {
			n--
		}
		if n < 0 || s.Tokens[n].UPOS != "NOUN" {
			return nil
		}
		first := n
		for first > 0 && (s.Tokens[first-1].UPOS == "ADJ" || s.Tokens[first-1].UPOS == "NOUN" || s.Tokens[first-1].UPOS == "PROPN" || s.Tokens[first-1].UPOS == "DET") {
			first--
		}
		return s.madeOf(v, first, n+1, form, actors, nil)
	}
	return nil
}

// antecedent returns the noun phrase of a demand, an offer or the like that the
// pronoun at o takes up in the same sentence.
func (s *scene) antecedent(o int) (first, last int) {
	if s.at(o) != "they" && s.at(o) != "them" && s.at(o) != "it" && s.at(o) != "these" && s.at(o) != "those" {
		return -1, -1
	}
	for i := o - 1; i >= 0; i-- {
		if issues[s.at(i)] && s.Tokens[i].UPOS == "NOUN" {
			first := i
			for first > 0 && (s.Tokens[first-1].UPOS == "ADJ" || s.Tokens[first-1].UPOS == "NOUN" || s.Tokens[first-1].UPOS == "PROPN" || s.at(first-1) == "'s") {
				first--
			}
			if w := s.at(first - 1); w == "not" || w == "no" || w == "n't" { // "are not new demands": only that they are demands
				first = i
			}
			return first, i + 1
		}
	}
	return -1, -1
}

// denied is the stretch of the clause before token i in which "not" stands, or token i
// itself: a passage that begins behind the "not" of "these are not new demands" would say
// the opposite.
func (s *scene) denied(i int) parley.Span {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		switch s.at(k) {
		case ",", ";", ":", "—", "and", "but", "that":
			return s.Tokens[i].Span
		case "not", "no", "never", "n't", "n’t":
			for k > 0 && s.Tokens[k-1].UPOS != "PUNCT" && s.Tokens[k-1].UPOS != "CCONJ" && s.Tokens[k-1].UPOS != "SCONJ" {
				k--
			}
			return s.Tokens[k].Span.Cover(s.Tokens[i].Span)
		}
	}
	return s.Tokens[i].Span
}

// made makes the demands whose words are the tokens [first, last).
func (s *scene) made(v, first, last int, form parley.DemandForm, actors []parley.Argument, to *parley.Argument) []parley.Demand {
	last = s.within(first, last)
	for k := first + 1; k < last; k++ { // what the article adds
		w := s.at(k)
		if w == ";" || w == "—" || w == "," && (s.at(k+1) == "which" || s.at(k+1) == "but" || s.at(k+1) == "while" || s.at(k+1) == "who" || s.at(k+1) == "saying" || s.at(k+1) == "and" && (s.at(k+2) == "that" || s.newClause(k+2, first))) {
			last = k
			break
		}
	}
	return s.madeOf(v, first, last, form, actors, to)
}

func (s *scene) madeOf(v, first, last int, form parley.DemandForm, actors []parley.Argument, to *parley.Argument) []parley.Demand {
	first, last = s.trim(first, last)
	if last-first < 1 {
		return nil
	}
	first, last = s.unbroken(first, last)
	what := s.span(first, last)
	var out []parley.Demand
	for _, a := range actors {
		to := to
		if to == nil {
			to = s.askedOf(&a, form, v, first, last)
		}
		span := what.Cover(s.Tokens[v].Span).Cover(s.denied(first))
		if a.Span.Overlaps(s.Span) && s.inClause(a.Span, v) {
			span = span.Cover(a.Span)
		}
		out = append(out, parley.Demand{
			Finding: s.finding("demand", a.Actor, span), Actor: a, To: to, What: what.In(s.doc.Text), WhatSpan: what,
			Form: form, Firmness: s.firmness(v),
		})
	}
	return out
}

// unbroken mends words that the parse has cut: a relative clause that has lost its verb goes,
// a name or compound that goes on is taken whole.
func (s *scene) unbroken(first, last int) (int, int) {
	for k := first + 1; k < last; k++ {
		if w := s.at(k); w == "whom" || w == "which" || w == "whose" || w == "who" {
			verb := false
			for x := k + 1; x < last; x++ {
				switch s.Tokens[x].XPOS {
				case "VBZ", "VBP", "VBD", "MD", "VBN":
					verb = true
				}
			}
			if verb {
				continue
			}
			end := k
			for end > first+1 && (s.Tokens[end-1].UPOS == "ADP" || s.at(end-1) == ",") {
				end--
			}
			return first, end
		}
	}
	for last < len(s.Tokens) && s.Tokens[last-1].UPOS == "PROPN" && (s.Tokens[last].UPOS == "PROPN" || s.Tokens[last].UPOS == "NOUN" && s.Is(last-1, "compound", "nmod", "obl")) && s.Tokens[last-1].SpaceAfter && !months[s.at(last)] {
		if s.Tokens[last].UPOS == "NOUN" && s.Tokens[last].XPOS != "NN" && s.Tokens[last].XPOS != "NNS" {
			break
		}
		last++
	}
	for last < len(s.Tokens) && last-1 > first && s.Is(last-1, "compound", "amod") && s.Tokens[last-1].Head >= last && s.Tokens[last-1].Head < last+3 && s.Tokens[last].UPOS == "NOUN" {
		last++
	}
	return first, last
}

// askedOf returns whom a demand is put to, should its words not say it themselves.
func (s *scene) askedOf(actor *parley.Argument, form parley.DemandForm, v, first, last int) *parley.Argument {
	for _, k := range s.Children(v) { // "demanded of the rulers", "offered Norland"
		if c := s.Case(k); s.Is(k, "iobj") || s.Is(k, "obl") && (c == "of" || c == "from" || c == "to" || c == "with") && (k < first || k >= last) {
			if p := s.party(k); p != nil && p.ID != actor.ID && !sameSide(p.Actor, actor.Actor) {
				return p
			}
		}
	}
	if form == parley.Offered || form == parley.Promised { // nobody is asked to do it
		return s.hearer(actor, v, v+1, first, last, last)
	}
	return s.hearer(actor, v, v+1, first, first, last)
}

// inClause reports whether no comma, other than a pair, and no other clause stands
// between the words of an actor and verb v.
func (s *scene) inClause(a parley.Span, v int) bool {
	commas := 0
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Start < a.End || i >= v {
			continue
		}
		if s.at(i) == ";" || s.at(i) == "that" && s.Tokens[i].UPOS == "SCONJ" {
			return false
		}
		if h := s.headFrom(i + 1); s.at(i) == "," && h > i && h < v && s.Is(h, "conj") { // "France, Germany and Britain urged"
			continue
		}
		if s.at(i) == "," && s.at(i+1) != "which" && s.at(i+1) != "who" {
			commas++
		}
	}
	return commas != 1
}

// weighing are verbs, and weights nouns, by which somebody asks for what follows:
// "stressed the need for guarantees".
var (
	weighing = map[string]bool{"emphasise": true, "emphasize": true, "stress": true, "underline": true, "underscore": true}
	weights  = map[string]bool{"need": true, "necessity": true}
)
