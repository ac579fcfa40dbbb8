package demands

// A modal is the group of words that says that somebody will, or will not, act:
// tokens [first, verb); subject is the token of who or what, -1 if not known.
type modal struct {
	first, verb, subject int
	not, never           bool
	can                  bool // "cannot": ability, a condition only in somebody's own words
	thing                bool // "there will be no truce": verb is the thing itself
	offer                bool // "ready to", "offered to": the verb binds by itself
	object               bool // "offered 20 boats": verb is the first token of what is offered
	held                 bool // "has suspended the payments": what lasts, binding only with how long
	told                 bool // the present tense: binding only in somebody's own words
}

// over returns the first token at or behind j that is no negation, adverb or auxiliary.
func (s *scene) over(j, i int, m modal) (int, modal) {
	for ; j < len(s.low) && j < i+8; j++ {
		switch s.at(j) {
		case "not", "n't", "neither":
			m.not = true
			continue
		case "never":
			m.not, m.never = true, true
			continue
		case "also", "only", "still", "then", "even", "ever", "again", "therefore", "be", "immediately", "now", "simply", "under", "circumstances":
			continue
		case "have":
			if k := s.forced(j + 1); k > 0 { // "would have no choice but to strike": it would
				j = k
				continue
			}
			if j+1 < len(s.Tokens) && (s.Tokens[j+1].XPOS == "VBN" || s.Tokens[j].UPOS == "VERB") {
				return j, m
			}
			continue
		case ",": // "would, according to a note, cease"
			if t := s.asideAt(j + 1); t != nil && s.at(t.last) == "," && t.last > j {
				j = t.last
				continue
			}
		case "no":
			if s.at(j-1) == "under" {
				m.not, m.never = true, true
				continue
			}
		default:
			if s.Tokens[j].UPOS == "ADV" && j+1 < len(s.Tokens) && (s.Tokens[j+1].UPOS == "VERB" || s.Tokens[j+1].UPOS == "AUX") {
				continue
			}
		}
		break
	}
	return j, m
}

// forced returns the token of "to" in "no choice but to" at token i, marks of quotation aside;
// -1 where that does not stand there.
func (s *scene) forced(i int) int {
	at := func() string {
		for s.opens(i) || s.closes(i) {
			i++
		}
		i++
		return s.at(i - 1)
	}
	if at() != "no" {
		return -1
	}
	w := at()
	if w == "other" {
		w = at()
	}
	if w != "choice" && w != "option" && w != "alternative" {
		return -1
	}
	if at() != "but" || at() != "to" {
		return -1
	}
	return i - 1
}

// asideAt returns the words of saying that begin at token i, nil for none.
func (s *scene) asideAt(i int) *telling {
	s.tellings()
	for k := range s.told {
		if t := &s.told[k]; !t.initial && t.first == i {
			return t
		}
	}
	return nil
}

// binding reads a verb that binds its subject by itself, with what it binds to:
// "agreed on Monday to lift", "offered 20 boats", "refuses to".
func (s *scene) binding(i int) (modal, bool) {
	m := modal{first: i, subject: -1, offer: true}
	if s.Tokens[i].UPOS != "VERB" && s.Tokens[i].UPOS != "ADJ" {
		return m, false
	}
	if s.at(i+1) == "out" && s.Lemma(i) == "rule" || s.at(i+1) == "down" && s.Lemma(i) == "turn" {
		if o := s.Child(i, "obj"); o > i+1 {
			m.not, m.object = true, true
			m.verb, _ = s.Bounds(o)
			return m, m.verb > i
		}
	}
	sign, ok := bindingVerbs[s.Lemma(i)]
	if !ok || s.Child(i, "aux:pass") >= 0 || s.negated(i) && !s.negatedBehind(i) || s.imagined(i) && !s.Is(i, "xcomp") {
		return m, false
	}
	m.not = sign == "not"
	for j := i + 1; j < len(s.low) && j < i+8; j++ {
		w := s.at(j)
		if w == "to" && j+1 < len(s.Tokens) && (s.Tokens[j+1].XPOS == "VB" || j == i+1 && letter(s.at(j+1)) && s.Tokens[j+1].UPOS == "ADJ" || s.at(j+1) == "be") {
			if s.at(j-1) == "not" || s.at(j-1) == "never" {
				m.not = !m.not
			}
			m.verb = j + 1
			return m, true
		}
		if s.Tokens[j].UPOS == "VERB" || w == "that" || w == "," || w == "if" || w == "until" || w == "unless" || w == "before" {
			break
		}
	}
	o := s.Child(i, "obj")
	if k := s.Child(i, "obl"); o < 0 && k > i && s.Case(k) == "to" { // "agreed to a pause"
		o = k
	}
	if o > i {
		first, _ := s.Bounds(o)
		m.verb, m.object = max(first, i+1), true
		for m.verb < o && (s.Is(m.verb, "det") || s.at(m.verb) == "to") {
			m.verb++
		}
		return m, true
	}
	return m, false
}

// negatedBehind reports whether the negation of verb i stands behind it: "vowed never to
// return".
func (s *scene) negatedBehind(i int) bool {
	for _, k := range s.Children(i) {
		if k < i && negations[s.at(k)] {
			return false
		}
	}
	return true
}

// bindingVerbs are the verbs by which somebody binds himself, and whether to do or not
// to do what follows.
var bindingVerbs = map[string]string{"offer": "do", "agree": "do", "propose": "do", "promise": "do", "pledge": "do", "vow": "do", "swear": "do", "threaten": "do",
	"undertake": "do", "dangle": "do", "consent": "do", "commit": "do", "volunteer": "do", "resolve": "do", "decide": "do", "vote": "do", "determine": "do", "plan": "do", "intend": "do", "approve": "do", "accept": "do", "grant": "do", "refuse": "not", "decline": "not", "reject": "not", "oppose": "not"}

// none reports whether the subject at k is nobody or nothing: "not one prisoner", "no
// soldier", "nothing".
func (s *scene) none(k int) bool {
	switch s.at(k) {
	case "nothing", "nobody", "none":
		return true
	case "one":
		return s.at(k-1) == "not" || s.at(k-1) == "no"
	}
	for _, d := range s.Children(k) {
		if d > k {
			break
		}
		if s.at(d) == "no" || s.at(d) == "neither" || (s.at(d) == "one" || s.at(d) == "a") && s.at(d-1) == "not" {
			return true
		}
	}
	return false
}

// neverBefore reports whether the clause of the group at i begins with "never" or
// "under no circumstances".
func (s *scene) neverBefore(i int) bool {
	low := i - 9
	for k := i - 1; k >= 0 && k > low; k-- {
		if s.hidden(k) { // "Never again, said the pilot, would"
			low--
			continue
		}
		switch w := s.at(k); {
		case w == "never" || never2[w] && s.at(k-1) == "no":
			return k == 0 || !letter(s.at(k-1)) || s.at(k-1) == "that" || w != "never"
		case w == ";" || w == ":" || s.Tokens[k].UPOS == "VERB" || s.Tokens[k].UPOS == "AUX":
			return false
		}
	}
	return false
}

func letter(w string) bool { return w != "" && w[0] >= 'a' && w[0] <= 'z' }

// never2 are nouns that "no" before them makes a "never" of: "on no account", "at no price".
var never2 = set(`circumstances circumstance account condition price case terms way time point pretext`)
