package demands

import "parley"

// declined reads what somebody says that he, his people or nobody at all will do, wherever the parse
// has hung it: "No flag but ours will ever fly there", "Nobody from her office, she let it be known,
// would sign", "Never again, said the pilot, would his men take a ship out", "will accept no
// foreigner". Verbs in used belong to a condition.
func (s *scene) declined(used map[int]bool) []parley.Demand {
	var out []parley.Demand
	for f := range s.Tokens {
		if w := s.at(f); s.Tokens[f].XPOS != "MD" || w != "will" && w != "would" && w != "shall" && w != "wo" && w != "'ll" || used[f] || s.hidden(f) {
			continue
		}
		a, _ := s.clauseBefore(f)
		m, ok := s.finite(f, a, len(s.Tokens))
		if !ok || m.object || m.thing || m.offer || used[m.verb] || s.Tokens[m.verb].UPOS != "VERB" {
			continue
		}
		o := s.Child(m.verb, "obj")
		if o > m.verb && s.none(o) && s.Tokens[o].UPOS == "NOUN" && !timeWords[s.Lemma(o)] && !fated[s.Lemma(o)] {
			m.not = true
		}
		l := s.Lemma(m.verb)
		if !m.not || befalling[l] && !deciding[l] || fateful[l] && s.party(m.subject) == nil || talking[l] && (l != "give" && l != "provide" || o < 0 || wordy[s.at(o)] || s.Tokens[o].UPOS == "PRON") || saying[l] || doubting[l] || lost[l] || idling[l] || unwilled[l] || s.Child(m.verb, "cop") >= 0 {
			continue
		}
		if s.imaginedBy(m.verb) || s.doubted(m.verb, m.first) || s.Is(m.verb, "acl") {
			continue
		}
		if h := s.Tokens[m.verb].Head; h >= 0 && h < m.verb && s.Is(m.verb, "ccomp") && (s.framesThat(h) || vowing[s.Lemma(h)]) { // read with that
			continue
		}
		if o > m.verb && l == "make" && (economic[s.Lemma(o)] || s.Lemma(o) == "loss" || s.Lemma(o) == "difference" || s.Lemma(o) == "mistake" || s.Lemma(o) == "sense") {
			continue
		}
		k := m.subject
		if k < 0 {
			continue
		}
		t := s.teller(m.verb)
		if !t.told || t.Argument == nil || t.messenger || messengers[t.Name] {
			if o <= m.verb || !s.none(o) || s.at(f) != "will" || t.told || s.reported(k) || s.party(k) == nil || s.passiveAt(m.verb) { // "will accept no foreigner"
				continue
			}
			t.Argument = s.party(k)
		}
		p := s.party(k)
		whole := false
		switch {
		case s.at(k) == "we" || s.at(k) == "i":
		case s.none(k) && !fated[s.Lemma(k)] && !timeWords[s.Lemma(k)]:
			if !s.ever(m) && !s.passiveAt(m.verb) && !refusing[l] && !entering[l] {
				continue
			}
			whole = true
		case s.ownedByPronoun(k) && m.never:
			whole = true
		case m.never && p == nil && t.by != nil && t.by.head >= 0 && s.ownedByPronoun(t.by.head) && s.Tokens[k].UPOS == "NOUN": // "would the monastery part with the book, its abbot said"
		case p != nil && (p.ID == t.ID || sameSide(p.Actor, t.Actor)) && !s.passiveAt(m.verb):
			if pronouns[s.at(k)] == "" { // on whose behalf it is said
				t.Argument = p
			}
		case pronouns[s.at(k)] != "" && !s.takesUpThing(k) && !s.passiveAt(m.verb) && s.oneWith(k, t):
		case m.never && p == nil && s.passiveAt(m.verb) && (refusing[l] || giveaway[l] || conceding[l]):
			whole = true
		default:
			continue
		}
		form := parley.Refused
		vows := t.by != nil && vowing[s.Lemma(t.by.verb)]
		if vows && !refusing[l] || (harming[l] || violent[l]) && s.passiveAt(m.verb) {
			form = parley.Promised
		} else if violent[l] && !whole { // "will not attack"
			continue
		}
		first, last := m.verb, s.termEnd(m.verb, m.verb, hinge{})
		for x := m.verb; x < last; x++ {
			if s.tail(x) >= 0 || s.closes(x) && s.at(x) != "'" || s.at(x) == "," && s.at(x+1) == "however" {
				last = x
			}
			if _, n := s.hinge(x); n > 0 && x > m.verb && s.Tokens[x].UPOS == "SCONJ" && s.at(x) != "that" && s.at(x) != "while" { // terms: not refused for good
				first = -1
			}
		}
		if first < 0 {
			continue
		}
		if whole && k < m.first {
			from, _ := s.Bounds(k)
			first = min(max(from, a), k)
		}
		ds := s.made(m.verb, first, last, form, []parley.Argument{*t.Argument}, nil)
		if m.never || s.ever(m) {
			ds = s.firmly(ds)
		}
		out = append(out, ds...)
	}
	return out
}

// oneWith reports whether the pronoun at k can mean who speaks: several for several.
func (s *scene) oneWith(k int, t teller) bool {
	if t.by == nil || t.by.head < 0 {
		return false
	}
	h := t.by.head
	plural := s.Tokens[h].XPOS == "NNS" || s.Tokens[h].XPOS == "NNPS" || s.at(h) == "they"
	switch s.at(k) {
	case "they":
		return plural || s.body(h)
	case "he", "she":
		return !plural && !s.body(h) && s.at(h) != "it"
	}
	return !plural && (s.body(h) || s.at(h) == "it" || s.at(h) == "staff" || s.at(h) == "office")
}

// deciding are verbs of what may befall one, which one that is denied to do decides.
var deciding = set(`take come end start begin hold stand control remain`)

// framesThat reports whether verb h demands, offers or promises what a clause says.
func (s *scene) framesThat(h int) bool {
	for _, f := range framesOf(s.Lemma(h), s.at(h)) {
		if f.with == "that" {
			return true
		}
	}
	return false
}

// ever reports whether "ever" or "again" stands with the verb of act m, or before its subject.
func (s *scene) ever(m modal) bool {
	for k := m.first; k < m.verb; k++ {
		if s.at(k) == "ever" {
			return true
		}
	}
	return m.never
}

// unwilled are further verbs that tell of no decision where they are denied: "will not work".
var unwilled = set(`live last survive worry fool bother impress work hold apply matter occur exist stick depend vary fit suit fall rise sink float freeze boil burn grow age rain snow snore sneeze cough dance laugh smile bore tire sleep eat drink taste like enjoy
cost total equal amount include contain comprise involve concern relate refer play race score draw tie qualify compete win lose marry kiss propose`)

// lifelongs reads "Not while I live will the sluice be theirs": refused for good.
func (s *scene) lifelongs() []parley.Demand {
	for i := range s.low {
		h, n := s.hinge(i)
		if n == 0 || h.relation != "if" && h.relation != "until" || !s.lifelong(i+n) {
			continue
		}
		for _, x := range s.joints(h, i, n) {
			m := x.modal
			if h.denies {
				m.not = true
			}
			t := s.teller(m.verb)
			if !m.not || !t.told || t.Argument == nil || t.messenger || s.doubted(m.verb, i) {
				continue
			}
			act, from, to := s.act(m, t.Argument, i, x.front)
			if act == "" || to <= from {
				continue
			}
			first := m.verb
			if k := m.subject; k >= 0 && k < m.verb && s.party(k) == nil && !bare[s.at(k)] {
				if a, _ := s.Bounds(k); a > m.first || k < m.first {
					first = a
				}
			}
			for x := i + n; x < len(s.Tokens) && x < i+n+14 && i <= s.lead+1; x++ { // "while I live will the sluice be theirs"
				if s.Tokens[x].XPOS == "MD" {
					first, to = x+1, s.termEnd(x, x+1, hinge{})
					break
				}
			}
			return s.firmly(s.made(m.verb, first, to, parley.Refused, []parley.Argument{*t.Argument}, nil))
		}
	}
	return nil
}

// redLines reads "For the river clans there is one red line: not a pump on the eastern bank" and "The
// clans' red line is the eastern bank".
func (s *scene) redLines() []parley.Demand {
	for i := range s.low {
		if s.at(i) != "red" || s.at(i+1) != "line" && s.at(i+1) != "lines" || i+2 >= len(s.Tokens) {
			continue
		}
		n := i + 1
		var actor *parley.Argument
		if actor, _ = s.owner(n); actor == nil {
			if k := s.Child(n, "nmod:poss"); k >= 0 {
				actor = s.party(k)
			}
		}
		for k := 0; actor == nil && k < len(s.Tokens) && k < i+8; k++ { // "for the clans there is"
			if h := s.headFrom(k + 1); s.at(k) == "for" && h > k && (k < i && k <= s.lead || k == n+1) {
				actor = s.party(h)
			}
		}
		for v := i - 1; v >= 0 && actor == nil && v > i-6; v-- { // "has one red line"
			if l := s.Lemma(v); (l == "have" || l == "know" || l == "name" || l == "set") && s.subject(v) >= 0 && !s.negated(v) {
				actor = s.party(s.subject(v))
			}
		}
		if actor == nil || s.doubted(n, n) {
			continue
		}
		c := s.colon(n)
		if c > n && c < n+10 && s.finiteBetween(n, c) < 0 && c+1 < len(s.Tokens) {
			end := s.termEnd(c, c+1, hinge{})
			return s.firmly(s.made(n, c+1, end, parley.Refused, []parley.Argument{*actor}, nil))
		}
		b := n + 1
		if h := s.headFrom(b + 1); s.at(b) == "for" && h > b {
			b = h + 1
		}
		if (s.at(b) == "is" || s.at(b) == "was" || s.at(b) == "remains") && b+1 < len(s.Tokens) {
			from := b + 1
			if s.at(from) == "that" {
				from++
			}
			if s.headFrom(from) >= from || s.Tokens[from].XPOS == "VBG" {
				return s.firmly(s.made(n, from, s.termEnd(b, from, hinge{}), parley.Refused, []parley.Argument{*actor}, nil))
			}
		}
	}
	return nil
}

// ellipsis reads "Everything is negotiable, the duchess told them, the name of the province is not":
// what is not to be bargained for.
func (s *scene) ellipsis() []parley.Demand {
	for i := 3; i < len(s.Tokens); i++ {
		be := i - 1
		if w := s.at(be); s.at(i) != "not" && s.at(i) != "n't" || w != "is" && w != "are" && w != "was" && w != "were" || letter(s.at(i+1)) {
			continue
		}
		open := false
		for k := 0; k < be-2; k++ {
			switch s.at(k) {
			case "negotiable", "barter", "discussion", "negotiation", "grabs":
				open = true
			case "table":
				open = open || s.at(k-2) == "on"
			case "sale", "debate":
				open = open || s.at(k-1) == "for" || s.at(k-1) == "to"
			}
		}
		t := s.teller(i)
		if !open || !t.told || t.Argument == nil || t.messenger || s.Tokens[len(s.Tokens)-1].Form == "?" {
			continue
		}
		first := be
		for first > 0 && s.at(first-1) != "," && s.at(first-1) != ";" && s.at(first-1) != "but" && s.at(first-1) != "and" {
			first--
		}
		if h := s.headFrom(first); h >= first && h < be {
			return s.firmly(s.made(i, first, be, parley.Refused, []parley.Argument{*t.Argument}, nil))
		}
	}
	return nil
}

// unheard reads "does not want to hear of a fence", "will hear no more of partition" and "wants to
// know nothing of a wall".
func (s *scene) unheard(v int, neg bool) []parley.Demand {
	if l := s.Lemma(v); l != "hear" && l != "know" && l != "talk" && l != "speak" {
		return nil
	}
	not := neg
	first := v + 1
	switch {
	case s.has(first, "no", "more", "of"), s.has(first, "no", "more", "about"):
		not, first = true, first+3
	case s.has(first, "nothing", "of"), s.has(first, "nothing", "about"), s.has(first, "none", "of"):
		not, first = true, first+2
	case s.has(first, "another", "word", "about"), s.has(first, "another", "word", "of"), s.has(first, "a", "word", "about"), s.has(first, "a", "word", "of"):
		first += 3
	case s.at(first) == "of" || s.at(first) == "about":
		first++
	default:
		return nil
	}
	h := s.Tokens[v].Head
	want := h >= 0 && h < v && s.Is(v, "xcomp") && (s.Lemma(h) == "want" || s.Lemma(h) == "wish")
	if want {
		not = not || s.negated(h)
		h, v = v, h
	} else if !s.will(v) {
		return nil
	}
	if !not || s.headFrom(first) < first || s.doubted(v, v) || s.imaginedBy(v) {
		return nil
	}
	return s.made(v, first, s.phraseEnd(first), parley.Refused, s.actors(v), nil)
}

// andThat reads what goes on behind "and that" in what verb v asks for in clause c: "asked that the
// fleets be moved apart, and that a Swede keep the count". Of a verb that proposes, it is asked where
// others are to do it.
func (s *scene) andThat(v, c int, form parley.DemandForm, actors []parley.Argument) []parley.Demand {
	var out []parley.Demand
	for k := c + 1; k+2 < len(s.Tokens); k++ {
		if s.at(k) == ";" {
			break
		}
		if s.at(k) != "and" || s.at(k+1) != "that" {
			continue
		}
		h := s.headFrom(k + 2)
		if h < 0 {
			for h = k + 2; h+1 < len(s.Tokens) && s.at(h+1) != "be" && h < k+7; h++ { // "both be written"
			}
		}
		if h+1 >= len(s.Tokens) || s.at(h+1) != "be" && s.Tokens[h+1].XPOS != "VB" && s.Tokens[h+1].XPOS != "VBP" {
			continue
		}
		f := form
		if form == parley.Offered {
			f = parley.Demanded
		}
		out = append(out, s.made(v, k+2, s.stretch(h+1), f, actors, nil)...)
	}
	return out
}

// oneWord reads "Tolvane's answer to the proposal was a single word: no" and "The reply of the clans
// to the offer was a flat no".
func (s *scene) oneWord(i int) []parley.Demand {
	if w := s.at(i); w != "answer" && w != "reply" && w != "response" && w != "verdict" && w != "reaction" || s.Tokens[i].UPOS != "NOUN" {
		return nil
	}
	to, be := -1, -1
	for k := i + 1; k < len(s.Tokens) && k < i+18 && be < 0; k++ {
		switch w := s.at(k); {
		case (w == "to" || w == "on") && to < 0 && s.headFrom(k+1) > k:
			to = k
		case w == "was" || w == "is" || w == "remains" || w == "came":
			be = k
		}
	}
	if to < 0 || be < to {
		return nil
	}
	no := false
	for k := be + 1; k < len(s.Tokens) && k < be+9; k++ {
		w := s.at(k)
		no = no || (w == "no" || w == "never" || w == "negative" || w == "refusal") && !letter(s.at(k+1))
		if s.Tokens[k].UPOS == "VERB" && s.finiteAt(k) {
			return nil
		}
	}
	owner, _ := s.owner(i)
	for _, k := range s.Children(i) {
		if owner == nil && (s.Is(k, "nmod:poss") || s.Is(k, "nmod") && (s.Case(k) == "of" || s.Case(k) == "from")) {
			owner = s.party(k)
		}
	}
	if !no || owner == nil || s.doubted(i, i) {
		return nil
	}
	return s.made(i, to+1, be, parley.Refused, []parley.Argument{*owner}, nil)
}

// butNo reads what is kept back from an offer: "would send engineers, its envoy said, but in no case
// money", "but not soldiers", "but neither a minister nor a mint".
func (s *scene) butNo() []parley.Demand {
	for i := range s.low {
		if s.at(i) != "but" || s.at(i-1) != "," || i+2 >= len(s.Tokens) {
			continue
		}
		first := i + 1
		no := false
		switch {
		case s.has(first, "in", "no", "case"), s.has(first, "on", "no", "account"), s.has(first, "under", "no", "circumstances"), s.has(first, "at", "no", "price"):
			no, first = true, first+3
		case s.at(first) == "not":
			no, first = true, first+1
		case s.at(first) == "never":
			no, first = true, first+1
		case s.at(first) == "neither":
			no = true
		case s.at(first) == "no":
			no, first = true, first+1
		}
		h := s.headFrom(first)
		if s.at(first) == "neither" {
			h = s.headFrom(first + 1)
		}
		if !no || h < first || s.Tokens[h].UPOS != "NOUN" || timeWords[s.Lemma(h)] || fated[s.Lemma(h)] {
			continue
		}
		if _, n := s.hinge(first); n > 0 {
			continue
		}
		end := s.termEnd(first, first, hinge{noun: true})
		if s.closes(end-1) || s.finiteBetween(first, end) >= 0 {
			continue
		}
		a, b := s.clauseBefore(i)
		for _, t := range s.tellings() {
			if !t.initial && t.first > a && t.first < b && t.last >= b-1 {
				b = t.first
			}
		}
		m, ok := s.deed(a, b)
		if !ok || m.not || m.thing || m.told || s.doubted(m.verb, m.first) || s.Tokens[m.verb].UPOS != "VERB" && !m.offer {
			continue
		}
		if !conceding[s.Lemma(m.verb)] && !giveaway[s.Lemma(m.verb)] && !m.offer { // what is not given beside what is
			continue
		}
		m.can = false
		actor, _ := s.sets(m)
		if actor == nil {
			continue
		}
		return s.firmly(s.made(i, first, end, parley.Refused, []parley.Argument{*actor}, nil))
	}
	return nil
}

// noGround reads "On one point the delegation gives no ground: the register is to be kept here" and
// "There is one thing on which it does not bend: ...".
func (s *scene) noGround() []parley.Demand {
	for c := 4; c+2 < len(s.Tokens); c++ {
		if s.at(c) != ":" {
			continue
		}
		v := -1
		for k := c - 1; k > 0 && k > c-6; k-- {
			if s.Tokens[k].UPOS != "VERB" {
				continue
			}
			o := s.Child(k, "obj")
			switch l := s.Lemma(k); {
			case l == "give" && o > k && s.at(o) == "ground" && s.none(o), l == "give" && s.at(k+1) == "no", l == "give" && s.negated(k) && s.at(k+1) == "way":
				v = k
			case unbending[l] && s.negated(k) && s.aux(k) != "did", l == "stand" && (s.at(k+1) == "firm" || s.at(k+1) == "fast"), l == "insist" && s.at(k+1) == ":":
				v = k
			}
			break
		}
		if v < 0 || s.subject(v) < 0 && s.Child(v, "nsubj") < 0 || s.doubted(v, v) {
			continue
		}
		k := s.Child(v, "nsubj")
		if k < 0 {
			k = s.subject(v)
		}
		if a := s.party(k); a != nil && (s.clauseAt(c+1) || s.headFrom(c+1) > c) {
			return s.firmly(s.made(v, c+1, s.termEnd(c, c+1, hinge{}), parley.Demanded, []parley.Argument{*a}, nil))
		}
	}
	return nil
}

// unbending are verbs of giving in.
var unbending = set(`bend budge yield move waver compromise concede negotiate relent shift`)

// deadBody reads "Over my dead body, the mayor said of the plan": what it is said of is refused.
func (s *scene) deadBody() []parley.Demand {
	for i := range s.low {
		if !s.has(i, "over", "my", "dead", "body") && !s.has(i, "over", "our", "dead", "bodies") {
			continue
		}
		for k := i + 4; k+1 < len(s.Tokens); k++ {
			if w := s.at(k); w != "of" && w != "to" && w != "about" || s.headFrom(k+1) <= k || s.Tokens[s.headFrom(k+1)].UPOS != "NOUN" || k < i+6 {
				continue
			}
			h := s.Tokens[k-1]
			if u := h.UPOS; u != "VERB" && !worded[s.at(k-1)] {
				continue
			}
			t := s.teller(i)
			var a *parley.Argument
			if t.told && !t.messenger {
				a = t.Argument
			} else if worded[s.at(k-1)] { // "was the minister's answer to the plan"
				a, _ = s.owner(k - 1)
				if q := s.Child(k-1, "nmod:poss"); a == nil && q >= 0 {
					a = s.party(q)
				}
			}
			if a != nil {
				return s.firmly(s.made(i, k+1, s.phraseEnd(k+1), parley.Refused, []parley.Argument{*a}, nil))
			}
		}
	}
	return nil
}
