package demands

import (
	"strings"

	"parley"
)

// A telling is the words by which somebody is said to say something: "the mayor told
// them", ", said the envoy,", "according to the union", "as the junta sees it". What is
// said is the rest of its sentence.
type telling struct {
	first, last int // its tokens, [first, last)
	verb        int // the verb of saying, or what stands for it
	head        int // the main token of who says it, -1 for nobody
	to          int // of whom it is said to, -1 for nobody
	initial     bool
}

// tellings lists those of the sentence, in order of place.
func (s *scene) tellings() []telling {
	if s.told == nil {
		s.told = []telling{}
		for v := range s.Tokens {
			if t, ok := s.tellingAt(v); ok {
				s.told = append(s.told, t)
			}
		}
	}
	return s.told
}

// tellingAt reads the telling whose verb is token v.
func (s *scene) tellingAt(v int) (telling, bool) {
	none := telling{}
	switch {
	case s.at(v) == "according" && s.at(v+1) == "to":
		head := s.headFrom(v + 2)
		return telling{first: v, last: s.asideEnd(v + 1), verb: v, head: head, to: -1}, head > 0
	case s.at(v) == "as" && s.aside(v-1):
		return s.viewed(v)
	case s.at(v) == "what":
		return s.cleft(v)
	case s.at(v) == "quoted" && s.has(v+1, "as", "saying"):
		first := s.phraseStart(v)
		head := s.Child(v, "nsubj:pass")
		if head < first || head > v {
			head = s.headFrom(first)
		}
		return telling{first: first, last: v + 3, verb: v, head: head, to: -1, initial: first <= s.lead || !s.aside(first-1)}, head >= first && head < v
	case s.Tokens[v].UPOS == "NOUN" && swaps[s.Lemma(v)] && s.at(v-1) == "the" && (s.at(v-2) == "is" || s.at(v-2) == "was"):
		if t, ok := s.bargained(v); ok {
			return t, true
		}
		if worded[s.at(v)] {
			return s.headed(v)
		}
		return none, false
	case s.Tokens[v].UPOS == "NOUN" && worded[s.at(v)]:
		return s.headed(v)
	}
	if t, ok := s.noted(v); ok {
		return t, true
	}
	if t := &s.Tokens[v]; t.UPOS != "VERB" && !s.past(v) && !(t.UPOS == "NOUN" && t.XPOS == "NNS" && saying[strings.TrimSuffix(s.at(v), "s")] && s.aside(s.phraseStart(v)-1)) {
		return none, false
	}
	if m, ok := s.binding(v); ok && m.verb > v && s.at(m.verb-1) == "to" { // "vowed to widen": an act
		return none, false
	}
	if o := s.Child(v, "obj"); o > v && (s.at(o) == "readiness" || s.at(o) == "willingness") { // "declared its readiness to"
		return none, false
	}
	if w := s.at(v + 1); s.Lemma(v) == "say" && (w == "yes" || w == "no") && s.yesTo(v+1) > 0 { // "says yes to the inspectors"
		return none, false
	}
	says := s.says(v)
	if says && s.Tokens[v].XPOS == "VBG" && s.at(v-1) == "," && s.Child(v, "aux") < 0 { // "left the table, saying he would not return"
		if k := s.subject(v); k >= 0 && k < v {
			t := telling{first: v, last: max(v, s.hearerOf(v)) + 1, verb: v, head: k, to: s.hearerOf(v), initial: true}
			if s.at(t.last) == "that" {
				t.last++
			}
			return t, t.last < len(s.Tokens)
		}
	}
	if !says && !s.afterQuote(v) || s.Tokens[v].XPOS == "VBG" && s.Child(v, "aux") < 0 || s.Tokens[v].XPOS == "VB" && s.Lemma(v) != "let" {
		return none, false
	}
	if s.Child(v, "aux:pass") >= 0 && s.Lemma(v) != "let" { // "they were told"
		return none, false
	}
	for _, k := range s.Children(v) {
		if s.Is(k, "aux") && k >= s.phraseStart(v) && s.at(k) != "has" && s.at(k) != "had" && s.at(k) != "have" && s.at(k) != "was" && s.at(k) != "were" && s.at(k) != "is" && s.at(k) != "are" && s.at(k) != "did" && s.at(k) != "been" {
			return none, false
		}
	}
	// "..., said the envoy"
	if first, head := s.tellerPhrase(v); head >= 0 && first < v-1 && s.at(v-1) == "," { // "..., its director, Lena Moor, told them"
		if !says {
			return none, false
		}
		t := telling{first: first, last: s.asideEnd(v), verb: v, head: head, to: s.hearerOf(v), initial: s.that(v) || first <= s.lead}
		if t.initial {
			t.last = s.saidFrom(v, t.to)
		}
		return t, true
	}
	if next := v + 1; s.aside(v-1) && next < len(s.Tokens) && says && !(telling2[s.Lemma(v)] && s.Lemma(v) != "warn") { // "..., told his counterpart" has its subject before it
		switch s.Tokens[next].UPOS {
		case "DET", "PROPN", "PRON", "ADJ", "NOUN", "NUM":
			if head := s.headFrom(next); head > 0 && s.at(next) != "that" && s.at(next) != "it" {
				return telling{first: v, last: s.asideEnd(v), verb: v, head: head, to: -1}, true
			}
		}
	}
	if reflexive[s.at(v+1)] { // "declared himself ready"
		return none, false
	}
	first, head := s.tellerPhrase(v)
	if head < 0 && says && s.Is(v, "conj") && s.that(v) { // "welcomed it and said that"
		k := s.subject(v)
		if h := s.Tokens[v].Head; k < 0 && h >= 0 && h < v {
			k = s.Child(h, "nsubj:pass")
		}
		if k >= 0 && k < v {
			first, head = v, k
		}
	}
	if head < 0 {
		return none, false
	}
	t := telling{first: first, verb: v, head: head, to: s.hearerOf(v)}
	t.initial = first <= s.lead || !s.aside(first-1) || s.fronted(first, max(v, t.to)+1)
	if t.initial && (!says || first > s.lead && first < v && s.at(first-1) != "," && s.at(first-1) != "but" && s.at(first-1) != "and" && s.at(first-1) != "while" && s.at(first-1) != "as") {
		return none, false
	}
	t.last = s.asideEnd(v)
	for k := v + 1; k < len(s.Tokens) && k < v+14; k++ {
		if s.at(k) == "that" && s.Tokens[k].XPOS != "DT" || s.at(k) == ":" || s.opens(k) {
			t.last, t.initial = k+1, t.initial || s.at(k) == "that"
			return t, true
		}
		if x := s.Tokens[k].XPOS; s.at(k) == "," || s.at(k) == ";" || x == "MD" || x == "VBZ" || x == "VBP" || x == "VBD" {
			break
		}
	}
	if c := s.Child(v, "ccomp"); !t.initial && c > v && says && (s.Tokens[c].UPOS == "VERB" || s.Child(c, "cop", "nsubj") >= 0) { // "asked about it, the minister said it would"
		if first, _ := s.Bounds(c); first > v && first <= max(v, t.to)+2 && s.at(v+1) != "," && s.at(first) != "," && s.at(first-1) != "," {
			t.initial = true
		}
	}
	if t.initial {
		t.last = s.saidFrom(v, t.to)
	}
	return t, true
}

// fronted reports whether only a phrase of time, place or occasion stands before the words of
// saying at first, and what is said begins at token from: "In Lima on Friday, the doctors told
// the ministry they would".
func (s *scene) fronted(first, from int) bool {
	if s.at(first-1) != "," || first-s.lead > 14 || from >= len(s.Tokens) || !letter(s.at(from)) {
		return false
	}
	i := s.lead
	for i < first && (s.at(i) == "and" || s.at(i) == "but") {
		i++
	}
	if _, n := s.hinge(i); n > 0 || s.Tokens[i].UPOS != "ADP" && s.Tokens[i].UPOS != "ADV" && !months[s.at(i)] {
		return false
	}
	for k := i; k < first; k++ {
		if u := s.Tokens[k].UPOS; u == "VERB" || u == "AUX" || s.opens(k) || s.closes(k) && s.at(k) != "'" {
			return false
		}
	}
	return s.clauseAt(from) || s.at(from) == "that"
}

// headed reads "the rebels' answer was short:" and "their reply:", where a sentence begins
// with somebody's word and a colon.
func (s *scene) headed(v int) (telling, bool) {
	owner := s.Child(v, "nmod:poss")
	be := v + 1
	if c := s.comma(be + 1); s.at(be) == "," && c < v+12 { // "their reply, delivered by hand, was that"
		be = c + 1
	}
	if owner >= 0 && owner < v && (s.at(be) == "is" || s.at(be) == "was" || s.at(be) == "remains") && s.at(be+1) == "that" && s.clauseAt(be+2) { // "the rebels' position is that"
		first, _ := s.Bounds(owner)
		return telling{first: first, last: be + 2, verb: v, head: owner, to: -1, initial: true}, true
	}
	c := s.colon(v)
	if owner < 0 && c > v && c < v+9 { // "a blunt message from the strikers:"
		for _, k := range s.Children(v) {
			if k > v && k < c && s.Is(k, "nmod", "obl") && (s.Case(k) == "from" || s.Case(k) == "of" || s.Case(k) == "by") && s.comma(v) > c {
				return telling{first: s.lead, last: c + 1, verb: v, head: k, to: -1, initial: true}, c+1 < len(s.Tokens)
			}
		}
	}
	if owner < 0 || owner > v || c < 0 || c > v+6 || c+1 >= len(s.Tokens) || s.clauseStart(v) > s.lead || v > s.lead+8 {
		return telling{}, false
	}
	for k := v + 1; k < c; k++ {
		if u := s.Tokens[k].UPOS; u != "AUX" && u != "ADJ" && u != "ADV" && u != "ADP" && u != "PROPN" && u != "DET" && u != "NUM" && u != "CCONJ" {
			return telling{}, false
		}
	}
	return telling{first: 0, last: c + 1, verb: v, head: owner, to: -1, initial: true}, true
}

// worded are nouns of what somebody says.
var worded = set(`message answer reply response line position word warning verdict stance retort statement motto slogan formula view rule principle policy argument contention promise pledge terms conditions offer proposal ultimatum bargain`)

// saidFrom returns where what is said begins behind the verb of saying at v: behind "that",
// or with the subject of the clause.
func (s *scene) saidFrom(v, to int) int {
	finite := len(s.Tokens)
	for k := v + 1; k < len(s.Tokens) && k < v+14; k++ {
		if s.at(k) == "that" && s.Tokens[k].XPOS != "DT" {
			return k + 1
		}
		if x := s.Tokens[k].XPOS; s.at(k) == "," || s.at(k) == ";" || x == "MD" || x == "VBZ" || x == "VBP" || x == "VBD" {
			finite = k
			break
		}
	}
	if c := s.Child(v, "ccomp"); c > v {
		if k := s.Child(c, "nsubj", "expl"); k > v {
			if first, _ := s.Bounds(k); first > v && first < finite {
				return first
			}
		}
	}
	return max(v, to) + 1
}

// that reports whether "that" follows the verb of saying at v, or whom it is said to.
func (s *scene) that(v int) bool {
	for k := v + 1; k < len(s.Tokens) && k < v+8; k++ {
		switch x := s.Tokens[k].XPOS; {
		case s.at(k) == "that" && x != "DT":
			return true
		case s.at(k) == ",", x == "MD", x == "VBZ", x == "VBP", x == "VBD":
			return false
		}
	}
	return false
}

// opens reports whether token k is a quotation mark that opens.
func (s *scene) opens(k int) bool {
	w := s.at(k)
	return w == "“" || w == "‘" || w == "\"" && k+1 < len(s.Tokens) && s.Tokens[k].End == s.Tokens[k+1].Start
}

// aside reports whether token k is a mark behind which words of saying can stand.
func (s *scene) aside(k int) bool {
	switch s.at(k) {
	case ",", "”", "\"", "’", "—", "–", ";", "?", "!":
		return k >= 0
	}
	return false
}

// afterQuote reports whether the phrase before verb v stands right behind words in
// quotation marks: any verb may tell who says them.
func (s *scene) afterQuote(v int) bool {
	if x := s.Tokens[v].XPOS; x != "VBD" && x != "VBZ" {
		return false
	}
	k := s.phraseStart(v) - 1
	return k > 0 && (s.at(k) == "”" || s.at(k) == "\"" && s.Tokens[k-1].UPOS == "PUNCT" && s.Tokens[k-1].End == s.Tokens[k].Start)
}

// phraseStart returns where the noun phrase right before verb v begins, its adverbs and
// auxiliaries counted in.
func (s *scene) phraseStart(v int) int {
	k := v
	for k > 0 && v-k < 16 {
		t := &s.Tokens[k-1]
		switch t.UPOS {
		case "ADV", "AUX", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "CCONJ":
		case "PART":
			if !strings.HasPrefix(s.at(k-1), "'") && s.at(k-1) != "’s" {
				return k
			}
		case "VERB": // "the elected mayors"
			if !s.Is(k-1, "amod") && !(t.XPOS == "VBN" && s.Is(k-1, "acl")) {
				return k
			}
		case "PUNCT":
			if s.at(k-1) != "-" {
				return k
			}
		default:
			return k
		}
		switch s.at(k - 1) {
		case "that", "which", "who", "but", "while", "as", "said":
			return k
		}
		k--
	}
	return k
}

// tellerPhrase returns where the words of who says it begin, before verb v, and their
// main token; -1 when nobody stands there.
func (s *scene) tellerPhrase(v int) (first, head int) {
	first = s.phraseStart(v)
	if w := s.at(first); (w == "and" || w == "or") && first+1 < v {
		first++
	}
	if head = s.headFrom(first); head >= v {
		head = -1
	}
	if head < 0 && s.past(v) {
		head = v - 1
	}
	if k := s.Child(v, "=nsubj"); k > head && k >= first && k < v && head >= 0 { // "three times this week the strikers have said"
		head = k
	}
	// "the chairman, Petru Vasilache, told", "the widow, who heads the committee, told"
	if k := first - 1; k > 2 && s.at(k) == "," {
		from := k - 1
		for from > 0 && k-from < 14 && s.at(from) != "," && !s.closes(from) {
			from--
		}
		if s.at(from) == "," && from > 0 {
			piece := s.Tokens[from+1]
			named := head < 0 && (s.at(from+1) == "who" || s.at(from+1) == "which" || s.at(from+1) == "whose" || s.at(from+1) == "where" || s.at(from+1) == "a" || s.at(from+1) == "the" || piece.UPOS == "PROPN" || piece.UPOS == "NUM")
			if named && v-first <= 2 {
				if start := s.phraseStart(from); start == 0 || s.aside(start-1) || s.closes(start-1) {
					if h := s.headFrom(start); h >= 0 && h < from {
						if s.Tokens[from+1].UPOS == "PROPN" {
							if a := s.name(from + 1); a != nil {
								h = from + 1
							}
						}
						return start, h
					}
				}
			}
		}
	}
	return first, head
}

func (s *scene) closes(k int) bool {
	return s.at(k) == "”" || s.at(k) == "\"" || s.at(k) == "’"
}

// headFrom returns the main token of the noun phrase that begins at i: the last noun
// before what narrows it; -1 when none begins there.
func (s *scene) headFrom(i int) int {
	k := i
	for ; k < len(s.Tokens) && k < i+10; k++ {
		t := &s.Tokens[k]
		switch t.UPOS {
		case "NOUN", "PROPN":
			if k+1 < len(s.Tokens) {
				n := &s.Tokens[k+1]
				if n.UPOS == "NOUN" || n.UPOS == "PROPN" || n.XPOS == "POS" || s.at(k+1) == "-" {
					continue
				}
				if n.UPOS == "ADJ" && k+2 < len(s.Tokens) && s.Tokens[k+2].UPOS == "NOUN" && n.Head > k+1 { // "the Tarski foreign minister"
					continue
				}
			}
			if t.UPOS == "PROPN" { // the head of a name of several words
				for h := k; h >= i; h-- {
					if !s.Is(h, "flat", "compound") || s.Tokens[h].Head < i || s.Tokens[h].Head > k {
						return h
					}
				}
			}
			return k
		case "PRON":
			if t.XPOS == "PRP" || t.XPOS != "PRP$" {
				return pick(t.XPOS == "PRP", k)
			}
			continue
		case "DET", "ADJ", "NUM", "PART", "ADV":
			continue
		case "VERB":
			if s.Is(k, "amod") {
				continue
			}
		case "PUNCT":
			if s.at(k) == "-" {
				continue
			}
		}
		break
	}
	if k > i && (s.Tokens[k-1].UPOS == "ADJ" || s.Tokens[k-1].UPOS == "NUM") && s.Is(k-1, "nsubj", "obj", "iobj", "obl", "nmod", "appos") { // "the premier", read as an adjective
		return k - 1
	}
	if k > i && s.Tokens[k-1].UPOS == "ADJ" && parties[s.at(k-1)] && k < len(s.Tokens) && s.Tokens[k].UPOS == "VERB" { // "its prior said"
		return k - 1
	}
	return -1
}

func pick(ok bool, k int) int {
	if ok {
		return k
	}
	return -1
}

// asideEnd returns where words of saying at verb v end that something goes on behind: at
// the next comma, colon or quotation mark, or the end of the sentence.
func (s *scene) asideEnd(v int) int {
	for k := v + 1; k < len(s.Tokens); k++ {
		switch s.at(k) {
		case ",", ":", ";", "—", "–", ".", "“":
			return k
		}
	}
	return len(s.Tokens)
}

// hearerOf returns the main token of whom the verb of saying at v is said to.
func (s *scene) hearerOf(v int) int {
	k := v + 1
	for k < len(s.Tokens) && k < v+12 {
		switch s.at(k) {
		case "to":
			if k+1 < len(s.Tokens) && s.Tokens[k+1].XPOS != "VB" {
				return s.headFrom(k + 1)
			}
			return -1
		case ",", ":", ";", ".", "that", "\"", "“", "if", "when", "until":
			return -1
		}
		if k == v+1 && telling2[s.Lemma(v)] {
			if h := s.headFrom(k); h > 0 && s.at(h) != "it" {
				return h
			}
		}
		k++
	}
	return -1
}

// telling2 are verbs of saying whose object is who hears it.
var telling2 = set(`tell warn assure inform notify advise remind promise let`)

// viewed reads "as the junta sees it", "as he put it".
func (s *scene) viewed(v int) (telling, bool) {
	end := s.asideEnd(v)
	for k := v + 2; k < end; k++ {
		switch s.Lemma(k) {
		case "see", "put", "have", "view", "describe", "tell", "say", "explain":
			if h := s.headFrom(v + 1); h > v && h < k {
				return telling{first: v, last: end, verb: k, head: h, to: -1}, s.Tokens[k].UPOS == "VERB"
			}
		}
	}
	return telling{}, false
}

// cleft reads "..., that is what the palace offered": what stands before is the offer.
func (s *scene) cleft(v int) (telling, bool) {
	be := v - 1
	if w := s.at(be); w != "is" && w != "was" && w != "'s" {
		return telling{}, false
	}
	h := s.headFrom(v + 1)
	if h < 0 {
		return telling{}, false
	}
	k := h + 1
	for k < len(s.Tokens) && (s.Tokens[k].UPOS == "AUX" || s.Tokens[k].UPOS == "ADV") {
		k++
	}
	if k >= len(s.Tokens) || s.Tokens[k].UPOS != "VERB" || !proposing[s.Lemma(k)] {
		return telling{}, false
	}
	first := be
	if w := s.at(be - 1); w == "that" || w == "this" || w == "such" || w == "these" {
		first--
	}
	return telling{first: first, last: s.asideEnd(k), verb: k, head: h, to: s.hearerOf(k)}, true
}

// bargained reads "...: that is the bargain that the garrison put to them", whose noun is token v.
func (s *scene) bargained(v int) (telling, bool) {
	be := v - 2
	if w := s.at(be - 1); w != "that" && w != "this" && w != "such" && w != "these" || s.at(be-2) != ":" && s.at(be-2) != "," {
		return telling{}, false
	}
	k := v + 1
	if s.at(k) == "that" || s.at(k) == "which" {
		k++
	}
	h := s.headFrom(k)
	if h < k {
		return telling{}, false
	}
	for k = h + 1; k < len(s.Tokens) && (s.Tokens[k].UPOS == "AUX" || s.Tokens[k].UPOS == "ADV"); k++ {
	}
	if k >= len(s.Tokens) || s.Tokens[k].UPOS != "VERB" || !proposing[s.Lemma(k)] {
		return telling{}, false
	}
	return telling{first: be - 1, last: s.asideEnd(k), verb: k, head: h, to: s.hearerOf(k)}, true
}

// proposing are verbs of what somebody puts to somebody.
var proposing = set(`put propose offer suggest ask demand want seek say tell announce promise request lay`)

// A teller is who says the words that a token belongs to.
type teller struct {
	*parley.Argument
	// told is true when somebody says it; Argument is nil when that is nobody who binds
	// a party. Words of officials and sources without a name are told of others: then
	// messenger is true.
	told, messenger bool
	by              *telling
}

// teller finds who says token v: the speaker of the statement it stands in, or who the
// words of saying in its sentence name.
func (s *scene) teller(v int) teller {
	near := s.tellingOf(v)
	if st := s.statement(v); st != nil {
		t := teller{Argument: st.Speaker, told: true, by: near}
		if t.Argument == nil {
			for i := range s.tellings() {
				if u := &s.told[i]; st.Cue.Contains(s.Tokens[u.verb].Span) {
					return s.sayer(u)
				}
			}
			for k := range s.Tokens {
				if st.Cue.Contains(s.Tokens[k].Span) {
					if sub := s.Child(k, "=nsubj"); sub >= 0 {
						return s.sayer(&telling{first: k, last: k + 1, verb: k, head: sub, to: s.hearerOf(k)})
					}
				}
			}
		}
		for k := range s.Tokens {
			if st.Cue.Contains(s.Tokens[k].Span) && doubting[s.Lemma(k)] { // foretold, feared, hoped
				t.Argument = nil
			}
		}
		if t.Argument != nil && (!binding(t.Name) || s.found != nil && s.found.TypeOf(t.ID) == parley.Media) {
			t.messenger = true
			t.Argument = nil
		}
		return t
	}
	if near != nil {
		return s.sayer(near)
	}
	if !s.Parsed || v >= len(s.Tokens) {
		return teller{}
	}
	if s.leader != nil {
		return teller{Argument: s.leader, told: true}
	}
	if a := s.turn(v); a != nil {
		return teller{Argument: a, told: true}
	}
	for h, child, steps := s.Tokens[v].Head, v, 0; h >= 0 && h < len(s.Tokens) && steps < 40; child, h, steps = h, s.Tokens[h].Head, steps+1 {
		if s.says(h) && s.Is(child, "ccomp", "acl", "advcl", "xcomp", "parataxis") && s.Child(h, "=nsubj") >= 0 && s.Child(h, "=nsubj") < child {
			return s.sayer(&telling{first: h, last: h + 1, verb: h, head: s.Child(h, "=nsubj"), to: s.hearerOf(h)})
		}
	}
	return teller{}
}

// turn returns whose turn it is to speak at token v, where its sentence or one before it in
// the block begins with a name and a colon, as interviews and transcripts do. Of somebody
// whom no list holds, what stands there must speak of "we" or "I".
func (s *scene) turn(v int) *parley.Argument {
	for n := s.n; n >= 0 && s.n-n < 12 && s.doc.Sentences[n].Block == s.Block; n-- {
		b := s
		if n != s.n {
			b = s.earlier(n)
		}
		c, a := b.label()
		if c < 0 {
			continue
		}
		if a == nil || b == s && v <= c {
			return nil
		}
		if s.ours() || b.opens(c+1) {
			return a
		}
		if s.found == nil || s.found.TypeOf(a.ID) == "" || s.found.TypeOf(a.ID) == parley.Place || s.found.TypeOf(a.ID) == parley.Media {
			return nil
		}
		return a
	}
	return nil
}

// ours reports whether the sentence speaks of "we" or "I".
func (s *scene) ours() bool {
	for i := range s.low {
		switch s.at(i) {
		case "we", "i", "our", "my", "us":
			return true
		}
	}
	return false
}

// heading are words that a line begins with and that name nobody.
var heading = set(`note notes update updates opinion editorial analysis exclusive breaking watch video photo photos correction comment live read more related topics tags summary question answer source sources fact background`)

// label returns the colon of the name that the sentence begins with, and whom it means:
// nil for one who asks. -1 where it begins with none.
func (s *scene) label() (int, *parley.Argument) {
	for c := 1; c < len(s.low) && c < 8; c++ {
		if s.at(c) != ":" {
			continue
		}
		switch s.at(0) {
		case "q", "question", "a", "answer":
			return c, nil
		}
		for k := c - 1; k >= 0; k-- {
			if s.Tokens[k].UPOS == "PROPN" {
				if a := s.party(k); a != nil {
					return c, a
				}
			}
			if s.capital(k) && (k == c-1 || k > 0 && k == c-2 && saying[s.Lemma(k+1)]) && (k == 0 || s.Tokens[k-1].UPOS == "PUNCT" || s.Tokens[k-1].UPOS == "NUM") && s.Tokens[k].UPOS != "PROPN" && !heading[s.at(k)] { // a name read as a noun
				name := s.Tokens[k].Form
				return c, &parley.Argument{Actor: parley.Actor{ID: slug(name), Name: name}, Span: s.Tokens[k].Span}
			}
		}
		break
	}
	return -1, nil
}

// tellingOf returns the words of saying that token v is said by: behind it, or before
// it where the sentence begins with them.
func (s *scene) tellingOf(v int) *telling {
	var best *telling
	for i := range s.tellings() {
		t := &s.told[i]
		switch {
		case t.first <= v && v < t.last:
			continue
		case t.initial && v < t.first:
			continue
		case best != nil && (t.first > v && best.first > v || t.first < v && best.last <= v && t.initial && !best.initial && s.at(best.verb) != "according"):
			continue
		}
		if t.first > v && (s.ends(v, t.first) || s.at(t.first-1) == ";" && letter(s.at(t.verb+1)) && t.verb > t.head) {
			continue
		}
		best = t
		if t.first > v {
			break
		}
	}
	return best
}

// ends reports whether a new clause of another kind begins between tokens i and j, so
// that what says the second does not say the first.
func (s *scene) ends(i, j int) bool {
	for k := i; k < j-1; k++ {
		if s.at(k) == ";" || s.at(k) == ":" && k > i+1 {
			return !s.quoted(i)
		}
	}
	return false
}

// sayer returns who a telling names.
func (s *scene) sayer(w *telling) teller {
	t := teller{told: true, by: w}
	if w.head < 0 {
		return t
	}
	if doubting[s.Lemma(w.verb)] {
		return t
	}
	if relaying[s.at(w.head)] || s.media(w.head) {
		t.messenger = true
		return t
	}
	if t.messenger = messengers[s.at(w.head)]; t.messenger {
		if o, _ := s.owner(w.head); o == nil && !s.placed(w.head) {
			return t
		}
		t.messenger = false
	}
	if t.Argument = s.party(w.head); t.Argument == nil {
		t.Argument = s.stranger(w.head)
	}
	if w := s.at(w.head); t.Argument == nil && w == "it" {
		t.Argument = s.writer()
	}
	return t
}

// media reports whether token i names a paper, an agency or a station.
func (s *scene) media(i int) bool {
	a := s.name(i)
	return a != nil && s.found.TypeOf(a.ID) == parley.Media
}

// writer returns who wrote what "it" takes up: "The pirates have sent a letter. It says ...".
func (s *scene) writer() *parley.Argument {
	b := s.previous()
	if b == nil || !b.Parsed {
		return nil
	}
	for k := range b.Tokens {
		if v := b.Tokens[k].Head; b.Is(k, "obj") && letters[b.at(k)] && v >= 0 && v < k && !b.negated(v) {
			return b.party(b.subject(v))
		}
	}
	return nil
}

// letters are nouns of what tells somebody's terms.
var letters = set(`letter note message statement communique communiqué manifesto leaflet telegram ultimatum reply answer proposal memorandum declaration decree pamphlet`)

// placed reports whether a capitalised adjective says whose noun i is: "a Norlandish
// diplomat".
func (s *scene) placed(i int) bool {
	for _, k := range s.Children(i) {
		if k > 0 && k < i && s.Is(k, "amod", "compound") && s.capital(k) {
			return true
		}
	}
	return false
}

// stranger makes a party of whoever is named by a noun that need not be one of those who
// bargain, but speaks for somebody: "its abbot", "the speaker". Those who only comment are
// left out.
func (s *scene) stranger(i int) *parley.Argument {
	if s.Tokens[i].UPOS != "NOUN" && s.Tokens[i].UPOS != "ADJ" || commenting[s.Lemma(i)] || commenting[s.at(i)] || s.abstract(i) {
		return nil
	}
	for _, k := range s.Children(i) {
		if k < i && (s.at(k) == "the" || s.Is(k, "nmod:poss") || s.Tokens[k].UPOS == "DET" && (s.at(k) == "both" || s.at(k) == "all")) {
			return s.unnamed(i)
		}
	}
	for _, k := range s.Children(i) { // "a cousin of its leader"
		if k > i && s.Is(k, "nmod") && s.Case(k) == "of" && s.Tokens[k].UPOS == "NOUN" && s.party(k) != nil {
			return s.unnamed(i)
		}
	}
	if i > 0 && (s.at(i-1) == "the" || s.at(i-1) == "'s" || s.at(i-1) == "'") {
		return s.unnamed(i)
	}
	return nil
}

// abstract reports whether the noun at i is a thing from which something is seen to follow: "the
// lack of progress signals that".
func (s *scene) abstract(i int) bool {
	if w := s.Lemma(i); parties[w] || bodies[w] {
		return false
	} else if tokens[w] {
		return true
	} else {
		for _, end := range [...]string{"ness", "ity", "ism", "ance", "ence", "ure", "ship", "dom", "al", "ment", "tion", "sion"} {
			if len(w) > len(end)+2 && strings.HasSuffix(w, end) && !standingFor[w] {
				return true
			}
		}
	}
	return false
}

var (
	// tokens are things that show something, and standingFor bodies that end as such things do.
	tokens      = set(`lack fact move deal result vote fall rise silence war talk meeting summit trip visit call delay failure figure number data poll absence way tone choice shift pause gap split gesture speed timing pattern record history experience evidence sign signal image map picture symbol step word wording text title story event crisis attack raid strike loss gain win setback progress outcome`)
	standingFor = set(`delegation administration federation organisation organization corporation commission coalition association parliament government department establishment regiment settlement institution mission embassy leadership general marshal cardinal admiral principal municipality authority community nation population opposition presidency ministry`)
)

// commenting are nouns of those whose words bind nobody.
var commenting = set(`analyst analysts expert experts economist economists professor professors scholar scholars historian historians researcher researchers columnist
commentator commentators observer observers critic critics editorial editorialist journalist journalists reporter reporters correspondent correspondents author authors writer writers
resident residents witness witnesses bystander bystanders tourist tourists visitor visitors shopkeeper vendor waiter waitress barber fishmonger baker taxi-driver driver drivers guide archivist biographer
hydrologist hydrologists geologist geologists scientist scientists meteorologist meteorologists forecaster forecasters climatologist engineer think-tank poll survey study book novel play song poem film
proverb rule law statute charter treaty text clause article constitution manual brochure advertisement joke legend myth saying neighbour neighbor friend wife husband mother father grandmother grandfather
son daughter child children boy girl woman man passer-by comedian actor singer poet novelist philosopher trader traders investor investors fan fans coach player players striker referee
commentary cook cooks chef usher clerk sign notice poster label widow guard steward referee umpire newspaper paper magazine daily weekly radio television broadcaster agency website blog account source sources insider insiders one ones`)

// binding reports whether a speaker of that name is one who can bind a party: a name, or a
// noun of those who do. An economist, a resident, a fishmonger does not.
func binding(name string) bool {
	head, _, _ := strings.Cut(name, " of ")
	head, _, _ = strings.Cut(head, " at ")
	words := strings.Fields(head)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return last == "office" && len(words) > 1 || last != strings.ToLower(last) || parties[last]
}

// tail returns the verb of the words of saying that begin behind the comma at k; -1 when
// something else follows.
func (s *scene) tail(k int) int {
	for _, t := range s.tellings() {
		if !t.initial && (t.first == k+1 || t.first == k+2 && s.closes(k+1)) {
			return t.verb
		}
	}
	return -1
}

// says reports whether token x is a verb of saying: "made clear" and "let it be known"
// are as well.
func (s *scene) says(x int) bool {
	if s.Tokens[x].UPOS != "VERB" {
		return saying[s.Lemma(x)] && s.Tokens[x].XPOS == "NNS" || s.past(x)
	}
	switch s.Lemma(x) {
	case "make":
		return known[s.at(x+1)] || s.at(x+1) == "it" && known[s.at(x+2)]
	case "let":
		return s.has(x+1, "it", "be", "known") || s.at(x+2) == "know" || s.at(x+3) == "know" || s.at(x+4) == "know" && s.finiteBetween(x+1, x+4) < 0 || s.at(x+5) == "know" && s.finiteBetween(x+1, x+5) < 0 || s.at(x+1) == "slip"
	case "send", "give", "leave", "serve", "drop":
		return wordOf[s.at(x+1)] || s.at(x+1) == "no" && s.at(x+2) == "doubt"
	case "put", "set":
		return s.has(x+1, "it", "down")
	case "rule", "hold":
		return s.Lemma(x) == "rule" && s.at(x+1) != "out"
	}
	if l := s.Lemma(x); l == s.at(x) && strings.HasSuffix(l, "ed") { // a form of which the lemma is not known
		return saying[l[:len(l)-1]] || saying[l[:len(l)-2]]
	}
	return saying[s.Lemma(x)] || doubting[s.Lemma(x)]
}

// past reports whether the noun or adjective at x is a verb of saying misread: "..., the
// admiral ruled:".
func (s *scene) past(x int) bool {
	stem, ok := strings.CutSuffix(s.at(x), "d")
	if u := s.Tokens[x].UPOS; !ok || u != "NOUN" && u != "ADJ" || !saying[stem] && !saying[strings.TrimSuffix(stem, "e")] {
		return false
	}
	next := s.at(x + 1)
	return (next == ":" || next == "," || next == ".") && (parties[s.at(x-1)] || s.capital(x-1)) && s.aside(s.phraseStart(x)-1)
}

var (
	known  = set(`clear plain known understood explicit`)
	wordOf = set(`word notice hints warning`)
	// relaying are nouns of those who pass on what others say.
	relaying = set(`media television tv radio press broadcasters newspapers papers dailies outlets channel channels website websites wire wires magazine magazines weekly daily newspaper paper agency broadcaster station radio website blog report reports`)
	// messengers tell what others will do.
	messengers = set(`official officials source sources people person persons diplomat diplomats aide aides mediator mediators insiders agency broadcaster newspaper paper statement report reports document note clerk clerks participant participants attendee attendees interpreter interpreters stenographer secretaries`)
)
