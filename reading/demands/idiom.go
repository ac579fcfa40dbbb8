package demands

import (
	_ "embed"
	"strings"

	"parley"
)

//go:embed idioms.txt
var idiomWords string

// An idiom is a verb with fixed words behind it that demands, offers, promises or refuses
// what follows them.
type idiom struct {
	form  parley.DemandForm
	words []string // behind the verb
	with  string
}

var idioms = readIdioms()

func readIdioms() map[string][]idiom {
	m := map[string][]idiom{}
	for line := range strings.Lines(idiomWords) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || line[0] == '#' {
			continue
		}
		w := strings.Fields(f[1])
		m[w[0]] = append(m[w[0]], idiom{parley.DemandForm(f[0]), w[1:], f[2]})
	}
	return m
}

// idiomatic reads verb v with the words behind it: "turned a deaf ear to the appeal",
// "committed itself to taking 300".
func (s *scene) idiomatic(v int) []parley.Demand {
	if s.negated(v) || s.passiveAt(v) || s.doubted(v, v) {
		return nil
	}
	for _, d := range idioms[s.Lemma(v)] {
		k, ok := v+1, true
		for _, w := range d.words {
			at := s.at(k)
			if ok = ok && (w == at || w == "*" && letter(at) || w == "*self" && reflexive[at]); !ok {
				break
			}
			k++
		}
		if !ok || (s.Lemma(v) == "have" || s.Lemma(v) == "take" || s.Lemma(v) == "play") && (d.words[0] == "no" && d.words[1] != "intention" || d.words[0] == "nothing") && !s.will(v) { // "had no part in the attack": denied
			continue
		}
		if d.with != "object" {
			k = s.overAside(k)
			if s.at(k) != d.with {
				continue
			}
			k++
		}
		first := k
		last := s.phraseEnd(first)
		if last <= first || !letter(s.at(first)) && s.Tokens[first].UPOS != "NUM" && s.Tokens[first].UPOS != "SYM" {
			continue
		}
		if u := s.Tokens[first].UPOS; d.with == "object" && u != "DET" && u != "NOUN" && u != "PROPN" && u != "ADJ" && u != "NUM" && u != "PRON" && u != "SYM" || s.Tokens[first].XPOS == "PRP" {
			continue
		}
		if as := s.actors(v); len(as) > 0 {
			return s.made(v, first, last, d.form, as, nil)
		}
	}
	return nil
}

// phraseEnd returns where the words that hang on the head of the phrase at i end.
func (s *scene) phraseEnd(i int) int {
	if i >= len(s.Tokens) {
		return i
	}
	h := s.headFrom(i)
	if x := s.Tokens[i].XPOS; x == "VB" || x == "VBG" {
		h = i
	}
	if h < 0 {
		return s.stretch(i)
	}
	first, last := s.Bounds(h)
	if first < i-1 {
		last = s.stretch(h)
	}
	return max(last, h+1)
}

// disposition reads "is unwilling to share", "stands ready to receive", "was adamant that
// she would not resign".
func (s *scene) disposition(v int) []parley.Demand {
	sign, ok := dispositions[s.at(v)]
	if adamant[s.at(v)] && s.at(v+1) == "that" {
		c := s.thatClause(v)
		a := s.party(s.holder(v))
		if c < 0 || a == nil || s.negated(v) {
			return nil
		}
		if k := s.Child(c, "nsubj"); !s.negated(c) && k >= 0 && (s.must(c) || s.Tokens[c].XPOS == "VBP" && s.Tokens[k].XPOS == "NN") { // "is adamant that the governor go"
			first, last := s.Bounds(c)
			if s.at(first) == "that" {
				first++
			}
			to := s.party(k)
			if to != nil && (to.ID == a.ID || sameSide(to.Actor, a.Actor)) {
				return nil
			}
			return s.made(v, first, last, parley.Demanded, []parley.Argument{*a}, to)
		}
		if !s.negated(c) {
			return nil
		}
		_, last := s.Bounds(c)
		return s.firmly(s.made(v, c, last, parley.Refused, []parley.Argument{*a}, nil))
	}
	if s.at(v) == "open" && s.at(v+1) == "to" && v+2 < len(s.Tokens) && s.Tokens[v+2].XPOS != "VB" && s.Child(v, "cop") >= 0 && !s.negated(v) && !s.imagined(v) && !s.doubted(v, v) { // "is open to a meeting"
		if a := s.party(s.holder(v)); a != nil && s.headFrom(v+2) > v {
			return s.made(v, v+2, s.phraseEnd(v+2), parley.Offered, []parley.Argument{*a}, nil)
		}
		return nil
	}
	if !ok || s.at(v+1) != "to" || v+2 >= len(s.Tokens) || s.Tokens[v+2].XPOS != "VB" || s.imagined(v) && !(s.would(v) && !s.imaginedBy(v) && s.teller(v).told) || s.doubted(v, v) {
		return nil
	}
	neg := sign == "not"
	if s.negated(v) {
		neg = !neg
	}
	k := s.holder(v)
	var actors []parley.Argument
	for _, c := range s.Conjuncts(max(k, 0)) {
		if a := s.party(c); k >= 0 && a != nil {
			actors = append(actors, *a)
		}
	}
	first, last := s.infinitive(v)
	if len(actors) == 0 || first < 0 {
		return nil
	}
	form := parley.Offered
	if neg {
		form = parley.Refused
	}
	return s.made(v, first, last, form, actors, nil)
}

var adamant = set(`adamant clear insistent categorical firm explicit`)

// holder returns the main token of who is so disposed at v.
func (s *scene) holder(v int) int {
	if k := s.Child(v, "nsubj", "expl"); k >= 0 {
		return k
	}
	if h := s.Tokens[v].Head; h >= 0 && h < len(s.Tokens) && s.Is(v, "xcomp", "advmod", "ccomp", "advcl", "conj") {
		return s.subject(h)
	}
	return -1
}

// clefts reads "a truce: that is what the mediators suggested" and "what the union asks of
// the owners is a pension".
func (s *scene) clefts() []parley.Demand {
	var out []parley.Demand
	for i, t := range s.tellings() {
		if !t.initial && s.at(t.verb-1) != "" && t.first < t.head && cleftForms[s.Lemma(t.verb)] != "" && s.cleftAt(s.told[i]) {
			a := s.party(t.head)
			if a == nil || s.at(t.first-1) != ":" && s.at(t.first) != "is" && s.at(t.first) != "was" || s.at(t.first-1) == "," {
				continue
			}
			first := s.clauseStart(t.first)
			if c := t.first - 1; s.at(c) == ":" {
				first = s.clauseStart(c)
			}
			for _, w := range []string{"in return for", "in exchange for", "if", "unless"} { // terms of a condition
				for k := first; k < t.first; k++ {
					if s.has(k, words(w)...) {
						return out
					}
				}
			}
			out = append(out, s.made(t.verb, first, t.first, cleftForms[s.Lemma(t.verb)], []parley.Argument{*a}, nil)...)
		}
	}
	for w := range s.Tokens {
		if s.at(w) != "what" && s.at(w) != "all" {
			continue
		}
		begin := w + 1
		if s.at(w) == "all" && s.at(begin) == "that" {
			begin++
		}
		h := s.headFrom(begin)
		if h < 0 {
			continue
		}
		v := h + 1
		for v < len(s.Tokens) && (s.Is(v, "flat") || s.Tokens[v].UPOS == "AUX" || s.Tokens[v].UPOS == "ADV") {
			v++
		}
		if v >= len(s.Tokens) || s.Tokens[v].UPOS != "VERB" && s.Tokens[v].XPOS != "NNS" || cleftForms[s.Lemma(v)] == "" || s.negated(v) {
			continue
		}
		be := -1
		for k := v + 1; k < len(s.Tokens) && k < v+12; k++ {
			if x := s.at(k); x == "is" || x == "was" || x == "are" {
				if c := s.colon(k); c > k && s.begins(w) && k+1 < len(s.Tokens) && s.Tokens[k+1].UPOS == "ADJ" { // "is simple, its minister said: ..."
					be = c
				} else if s.begins(w) {
					be = k
				}
				break
			} else if x == ":" && k < v+4 { // "knows what the union wants: ..."
				be = k
				break
			} else if x == "," && s.at(k+1) == "and" { // "has refused, and refuses still, is"
				k = min(s.comma(k+1), v+11)
			} else if x == "," || x == "for" && k > v+1 {
				break
			}
		}
		a := s.party(h)
		if w := s.at(h); a == nil && (w == "we" || w == "i") {
			a = s.teller(h).Argument
		}
		if be < 0 || a == nil {
			continue
		}
		o := s.headFrom(be + 1)
		if o < 0 {
			continue
		}
		if s.at(be) == ":" {
			out = append(out, s.listed(be, cleftForms[s.Lemma(v)], a)...)
			continue
		}
		first, last := s.Bounds(o)
		first = max(first, be+1)
		for k := first; k < last; k++ {
			if s.at(k) == "and" && s.headFrom(k+1) > k {
				out = append(out, s.made(v, k+1, last, cleftForms[s.Lemma(v)], []parley.Argument{*a}, nil)...)
				last = k
			}
		}
		out = append(out, s.each(v, first, last, cleftForms[s.Lemma(v)], []parley.Argument{*a})...)
	}
	return out
}

// cleftAt reports whether a telling is one with "what".
func (s *scene) cleftAt(t telling) bool {
	for k := t.first; k < t.head; k++ {
		if s.at(k) == "what" {
			return true
		}
	}
	return false
}

var cleftForms = map[string]parley.DemandForm{"demand": parley.Demanded, "want": parley.Demanded, "ask": parley.Demanded, "seek": parley.Demanded, "request": parley.Demanded, "require": parley.Demanded,
	"propose": parley.Offered, "offer": parley.Offered, "suggest": parley.Offered, "promise": parley.Promised, "refuse": parley.Refused, "reject": parley.Refused}

// exclaimed reads words in quotation marks that somebody "demanded".
func (s *scene) exclaimed() []parley.Demand {
	var out []parley.Demand
	for _, t := range s.tellings() {
		if t.initial || s.Lemma(t.verb) != "demand" || !s.closes(t.first-1) || s.at(t.last) == "that" {
			continue
		}
		first := t.first - 1
		for first > 0 && !s.opens(first-1) {
			first--
		}
		if a := s.sayer(&t); a.Argument != nil && first > 0 && s.Tokens[t.first-2].Form != "?" {
			out = append(out, s.made(t.verb, first, t.first-1, parley.Demanded, []parley.Argument{*a.Argument}, nil)...)
		}
	}
	return out
}

// ordering are verbs with which an order in somebody's own words demands something.
var ordering = set(`give leave stop free release let open lift withdraw return hand pull end pay bring send go keep sign talk recognise recognize disarm reopen restore cease hold put take get build cut`)

// ordered reads "Give us back our schools," told as somebody's words.
func (s *scene) ordered() []parley.Demand {
	for i := range s.low {
		j := i
		if !s.opens(i) || j+2 >= len(s.Tokens) {
			continue
		}
		for j++; j < i+3 && (s.at(j) == "please" || s.at(j) == "," || s.at(j) == "so"); j++ {
		}
		if j >= len(s.Tokens) || !ordering[s.Lemma(j)] || s.Tokens[j].UPOS != "VERB" || !s.imperative(j) {
			continue
		}
		t := s.teller(j)
		if !t.told || t.Argument == nil || t.by == nil || s.doubted(j, j) {
			return nil
		}
		last := s.stretch(j)
		for k := j; k < last; k++ {
			if s.at(k) == "and" || s.at(k) == "or" || s.at(k) == "then" || s.at(k) == "before" || s.closes(k) { // terms, or the end of the words
				if s.at(k) != "and" || s.clauseAt(k+1) {
					if !s.closes(k) {
						return nil
					}
					last = k
				}
			}
		}
		return s.made(j, j, last, parley.Demanded, []parley.Argument{*t.Argument}, nil)
	}
	return nil
}

// nothingLess reads "nothing short of an apology will do".
func (s *scene) nothingLess() []parley.Demand {
	for i := range s.low {
		if s.at(i) != "nothing" || !s.has(i+1, "short", "of") && !s.has(i+1, "less", "than") || s.headFrom(i+3) < 0 {
			continue
		}
		end := s.phraseEnd(i + 3)
		for k := i + 3; k < end; k++ {
			if s.Tokens[k].XPOS == "MD" {
				end = k
			}
		}
		if s.at(end) != "will" && s.at(end) != "would" || end+1 < len(s.Tokens) && !sufficing[s.Lemma(end+1)] {
			continue
		}
		if t := s.teller(end); t.told && t.Argument != nil {
			return s.firmly(s.made(end, i+3, end, parley.Demanded, []parley.Argument{*t.Argument}, nil))
		}
	}
	return nil
}
