package demands

// A modal is the group of words that says that somebody will, or will not, act:
// tokens [first, verb); subject is the token of who or what, -1 if not known.
type modal struct {
	first, verb, subject int
	not, never           bool
	can                  bool // "cannot": ability, a condition only in somebody's own words
	thing                bool // "there will be no truce": verb is the thing itself
	offer                bool // "ready to", "offered to"
}

// modals lists the verb groups that a condition can hang on.
func (s *scene) modals() []modal {
	var out []modal
	for i := 0; i < len(s.low); i++ {
		m := modal{first: i, subject: -1}
		j := i
		switch w := s.at(i); w {
		case "will", "would", "wo", "'ll", "shall":
			j++
		case "cannot":
			m.not, m.can = true, true
			j++
		case "no": // "no talks before a withdrawal"
			if s.statement(i) == nil || !s.noThing(i) {
				continue
			}
			m.not, m.thing, m.verb = true, true, i+1
			out = append(out, m)
			continue
		case "can", "could":
			if s.at(i+1) != "not" && s.at(i+1) != "n't" && s.at(i+1) != "only" && !s.has(i+1, "be", "no") {
				continue
			}
			m.can = true
			j++
		case "ready", "willing", "prepared":
			if s.at(i+1) != "to" {
				continue
			}
			m.offer = true
			m.not = s.at(i-1) == "not" || s.at(i-1) == "n't"
			j += 2
		case "offered", "offers", "agreed", "agrees", "proposed", "proposes", "refused", "refuses", "threatened", "threatens", "threatening", "promised", "promises", "pledged", "pledges", "vowed", "vows":
			if s.at(i+1) != "to" {
				continue
			}
			m.offer = true
			m.not = w == "refused" || w == "refuses"
			j += 2
		default:
			continue
		}
		for ; j < len(s.low) && j < i+6; j++ {
			switch w := s.at(j); w {
			case "not", "n't":
				m.not = true
				continue
			case "never":
				m.not, m.never = true, true
				continue
			case "also", "only", "still", "then", "even", "ever", "again", "therefore", "be", "have", "immediately", "now", "simply":
				continue
			}
			break
		}
		if j >= len(s.low) || !letter(s.at(j)) && s.at(j) != "" {
			continue
		}
		if s.at(j) == "no" && s.at(j-1) == "be" && letter(s.at(j+1)) {
			j++
			m.not, m.thing = true, true
		}
		m.verb = j
		m.subject = s.subjectOf(m)
		out = append(out, m)
		i = max(i, j-1)
	}
	return out
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
