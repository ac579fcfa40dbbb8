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
	told                 bool // the present tense: binding only in somebody's own words
}

// modals lists the verb groups that a condition can hang on.
func (s *scene) modals() []modal {
	var out []modal
	for i := 0; i < len(s.low); i++ {
		m, ok := s.modalAt(i)
		if !ok {
			continue
		}
		if m.subject < 0 {
			m.subject = s.subjectOf(m)
		}
		if k := m.subject; k >= 0 && k < m.first && !m.not {
			m.not = s.none(k)
		}
		if s.neverBefore(m.first) {
			m.not, m.never = true, true
		}
		out = append(out, m)
		i = max(i, m.verb-1)
	}
	return out
}

// modalAt reads the group that begins at token i.
func (s *scene) modalAt(i int) (modal, bool) {
	m := modal{first: i, subject: -1}
	j := i
	switch w := s.at(i); w {
	case "will", "would", "wo", "'ll", "shall":
		if s.Tokens[i].UPOS == "NOUN" {
			return m, false
		}
		j++
	case "'d":
		if s.Lemma(i) != "will" && s.Lemma(i) != "would" {
			return m, false
		}
		j++
	case "cannot":
		m.not, m.can = true, true
		j++
	case "no": // "no talks before a withdrawal"
		if !s.noThing(i) {
			return m, false
		}
		m.not, m.thing, m.verb = true, true, i+1
		return m, true
	case "can", "could":
		if s.at(i+1) != "not" && s.at(i+1) != "n't" && s.at(i+1) != "only" && !s.has(i+1, "be", "no") {
			return m, false
		}
		m.can = true
		j++
	case "do", "does":
		if s.at(i+1) != "not" && s.at(i+1) != "n't" {
			return m, false
		}
		m.told = true
		j++
	case "is", "are", "was", "were":
		switch {
		case s.at(i+1) == "to" && i+2 < len(s.Tokens) && s.Tokens[i+2].XPOS == "VB":
			j += 2
		case s.has(i+1, "going", "to"):
			j += 3
		case s.at(i+1) == "no" && i > 0 && s.at(i-1) == "there":
			m.not, m.thing, m.verb, m.told = true, true, i+2, true
			return m, letter(s.at(i + 2))
		default:
			return m, false
		}
	case "ready", "willing", "prepared", "open":
		m.offer = true
		m.not = s.at(i-1) == "not" || s.at(i-1) == "n't"
		switch {
		case s.at(i+1) == "to" && w != "open", s.at(i+1) == "for" && w == "ready", s.at(i+1) == "to" && w == "open" && i > 0 && s.Tokens[i-1].UPOS == "AUX":
		default:
			return m, false
		}
		j += 2
	case "stays", "stay", "remains", "remain", "keeps", "keep":
		if x := s.Tokens[i].XPOS; x != "VBZ" && x != "VBP" {
			return m, false
		}
		m.told, m.verb = true, i
		return m, true
	default:
		if x := s.Tokens[i].XPOS; withholding[s.Lemma(i)] && s.Tokens[i].UPOS == "VERB" && (x == "VBZ" || x == "VBP" || x == "VBG" && s.Child(i, "aux") >= 0 && s.at(s.Child(i, "aux")) != "was") && s.Child(i, "obj") > i {
			m.offer, m.verb = true, i
			return m, !s.negated(i)
		}
		return s.binding(i)
	}
	j, m = s.over(j, i, m)
	if j >= len(s.low) || !letter(s.at(j)) && s.at(j) != "" {
		return m, false
	}
	if v := s.Tokens[i].Head; s.Parsed && m.first == i && j == i+1 && s.Is(i, "aux") && v > j+1 && v < len(s.Tokens) && s.Child(v, "nsubj") >= j {
		m.verb, m.subject = v, s.Child(v, "nsubj") // "only then will they return"
		return m, m.subject < v
	}
	if s.at(j) == "have" && j+1 < len(s.Tokens) && s.Tokens[j+1].XPOS == "VBN" && s.at(i) != "will" {
		return m, false // "would have signed": what was not
	}
	if s.at(j) == "no" && s.at(j-1) == "be" && letter(s.at(j+1)) {
		j++
		m.not, m.thing = true, true
	}
	m.verb = j
	return m, true
}

// withholding are verbs whose present tense says what somebody goes on doing on purpose.
var withholding = set(`keep block freeze suspend boycott`)

// over returns the first token at or behind j that is no negation, adverb or auxiliary.
func (s *scene) over(j, i int, m modal) (int, modal) {
	for ; j < len(s.low) && j < i+8; j++ {
		switch s.at(j) {
		case "not", "n't":
			m.not = true
			continue
		case "never":
			m.not, m.never = true, true
			continue
		case "also", "only", "still", "then", "even", "ever", "again", "therefore", "be", "immediately", "now", "simply", "under", "circumstances":
			continue
		case "have":
			if j+1 < len(s.Tokens) && s.Tokens[j+1].XPOS == "VBN" {
				return j, m
			}
			continue
		case "no":
			if s.at(j-1) == "under" {
				m.not, m.never = true, true
				continue
			}
		}
		break
	}
	return j, m
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
	if !ok || s.Child(i, "aux:pass", "nsubj:pass") >= 0 || s.negated(i) || s.imagined(i) && !s.Is(i, "xcomp") {
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

// bindingVerbs are the verbs by which somebody binds himself, and whether to do or not
// to do what follows.
var bindingVerbs = map[string]string{"offer": "do", "agree": "do", "propose": "do", "promise": "do", "pledge": "do", "vow": "do", "swear": "do", "threaten": "do",
	"undertake": "do", "consent": "do", "commit": "do", "volunteer": "do", "resolve": "do", "decide": "do", "vote": "do", "determine": "do", "plan": "do", "intend": "do", "refuse": "not", "decline": "not", "reject": "not", "oppose": "not"}

// none reports whether the subject at k is nobody or nothing: "not one prisoner", "no
// soldier", "nothing".
func (s *scene) none(k int) bool {
	switch s.at(k) {
	case "nothing", "nobody", "none":
		return true
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
	for k := i - 1; k >= 0 && k > i-9; k-- {
		switch w := s.at(k); {
		case w == "never" || w == "circumstances" && s.at(k-1) == "no":
			return k == 0 || !letter(s.at(k-1)) || s.at(k-1) == "that" || w == "circumstances"
		case w == ";" || w == ":" || s.Tokens[k].UPOS == "VERB" || s.Tokens[k].UPOS == "AUX":
			return false
		}
	}
	return false
}

// noThing reports whether "no" at i begins what is said: "No talks before ...".
func (s *scene) noThing(i int) bool {
	w := s.at(i - 1)
	return (i == 0 || w == "“" || w == "\"" || w == "that" || w == "," || w == ":" || w == "said") && letter(s.at(i+1)) && s.at(i+1) != "one"
}

func letter(w string) bool { return w != "" && w[0] >= 'a' && w[0] <= 'z' }

// subjectOf returns the main token of who or what acts in m.
func (s *scene) subjectOf(m modal) int {
	if s.Parsed {
		v := m.verb
		if m.offer {
			v = m.first
		}
		for hops := 0; hops < 3 && v >= 0 && v < len(s.Tokens); hops++ {
			if k := s.Child(v, "nsubj", "expl"); k >= 0 {
				if near := m.first - 1; near > k && s.commas(k, near) == 1 && (s.Tokens[near].UPOS == "PROPN" || s.Tokens[near].UPOS == "NOUN" || s.Tokens[near].UPOS == "PRON") {
					return near // another clause lies between
				}
				if w := s.at(k); (w == "who" || w == "which" || w == "that") && s.Is(v, "acl") {
					return s.Tokens[v].Head
				}
				return k
			}
			if !s.Is(v, "conj", "xcomp", "advcl") {
				break
			}
			v = s.Tokens[v].Head
		}
	}
	for i := m.first - 1; i >= 0 && i > m.first-4; i-- {
		switch w := s.at(i); {
		case w == "is" || w == "was" || w == "are" || w == "were" || w == "also" || w == "not" || w == "n't" || w == "has" || w == "had" || w == "have":
			continue
		case letter(w):
			return i
		}
		break
	}
	return -1
}

func (s *scene) commas(i, j int) int {
	n := 0
	for ; i < j; i++ {
		if s.at(i) == "," {
			n++
		}
	}
	return n
}
