package demands

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/reading/entities"
)

// party returns whom token i, the head of a noun phrase, means as one who can demand
// or promise something: a name, or people or a body that the text gives no name. Nil
// for things, and for people who bargain with nobody.
func (s *scene) party(i int) *parley.Argument {
	if i < 0 || i >= len(s.Tokens) {
		return nil
	}
	if a := s.who(i); a != nil {
		return a
	}
	if some[s.at(i)] || s.Tokens[i].UPOS == "NUM" || s.Tokens[i].XPOS == "JJS" { // "two of the nine judges", "the smallest of the parties"
		if s.at(i+1) == "of" {
			for _, k := range s.Children(i) {
				if k > i && s.Is(k, "nmod") && s.Case(k) == "of" {
					if s.Tokens[i].XPOS == "JJS" && (parties[s.at(k)] || parties[s.Lemma(k)]) { // one of them
						name := strings.ToLower(s.words(i, k+1))
						return &parley.Argument{Actor: parley.Actor{ID: slug(name), Name: name}, Span: s.span(i, k+1)}
					}
					if s.bargains(k) {
						return s.unnamed(k)
					}
					if s.at(k) == "them" { // "one of them"
						return s.antecedentParty(k)
					}
				}
			}
		}
		return nil
	}
	switch w := s.at(i); {
	case pronouns[w] != "":
		return s.antecedentParty(i)
	case s.capital(i):
		if a := s.unlisted(i); a != nil || !s.bargains(i) {
			return a
		}
		return s.unnamed(i) // "the Commission"
	case s.bargains(i) && w != "":
		return s.unnamed(i)
	}
	return nil
}

// bargains reports whether token i is a noun of people or of a body who can demand and
// promise.
func (s *scene) bargains(i int) bool {
	switch w := s.at(i); {
	case w == "sides" || w == "parties":
		k := s.Child(i, "amod", "compound")
		return k >= 0 && k < i && s.capital(k) // else any two
	case w == "side" && (s.at(i-1) == "one" || s.at(i-1) == "either" || s.at(i-1) == "each" || s.at(i-1) == "any" || s.at(i-1) == "neither" || s.at(i-1) == "no"):
		return false // any one
	}
	if s.at(i) == "house" {
		return s.at(i-1) == "lower" || s.at(i-1) == "upper"
	}
	return (parties[s.at(i)] || parties[s.Lemma(i)]) && s.Tokens[i].UPOS != "VERB" && s.Tokens[i].UPOS != "AUX"
}

// unlisted makes a party of capitals that are in no list.
func (s *scene) unlisted(i int) *parley.Argument {
	first, last := i, i
	for first > 0 && s.capital(first-1) && s.Tokens[first-1].UPOS == "PROPN" {
		first--
	}
	for last+1 < len(s.Tokens) && s.capital(last+1) && s.Tokens[last+1].UPOS == "PROPN" {
		last++
	}
	if months[s.at(i)] || s.Tokens[i].UPOS != "PROPN" || s.Tokens[i].Form == strings.ToUpper(s.Tokens[i].Form) && last == first {
		return nil
	}
	span := s.span(first, last+1)
	name := span.In(s.doc.Text)
	return &parley.Argument{Actor: parley.Actor{ID: slug(name), Name: name}, Span: span}
}

// unnamed makes a party of a noun of people or of a body, with the words that narrow
// it; of the one named with it, on whose behalf it acts.
func (s *scene) unnamed(i int) *parley.Argument {
	first := i
	for first > 0 && (s.Is(first-1, "amod", "compound") || s.at(first-1) == "-") && s.Tokens[first-1].UPOS != "NUM" {
		first--
	}
	a := parley.Actor{Name: s.words(first, i+1)}
	if first == i || !s.capital(first) {
		a.Name = strings.ToLower(a.Name)
	}
	if strings.ContainsAny(a.Name, "\n\"“”") {
		return nil
	}
	from := first
	if owner, at := s.owner(i); owner != nil {
		if s.body(i) && s.person(owner.Actor) { // "his country": the one he acts for
			if n := len(owner.ActsFor); owner.Country != "" && n > 0 {
				return &parley.Argument{Actor: parley.Actor{ID: owner.Country, Name: owner.ActsFor[n-1], Country: owner.Country}, Span: s.span(at, i+1)}
			}
			return owner
		}
		if at >= first && at < i { // "the Karsani foreign minister"
			a.Name = strings.ToLower(s.words(at+1, i+1))
		}
		a.Name += " of " + owner.Name
		if !beside[s.Lemma(i)] {
			a.Country = owner.Country
			a.ActsFor = append(append([]string(nil), owner.ActsFor...), owner.Name)
		}
		from = min(from, at)
	} else if k := s.bodyOf(i); k > i { // "the head of the dam authority"
		a.Name += strings.ToLower(" " + s.words(i+1, k+1))
		a.ID = slug(a.Name)
		return &parley.Argument{Actor: a, Span: s.span(from, k+1)}
	}
	a.ID = slug(a.Name)
	return &parley.Argument{Actor: a, Span: s.span(from, i+1)}
}

// bodyOf returns the main token of the body whose office the noun at i names, where that is told
// behind it without a name: "the head of the dam authority"; -1 for none.
func (s *scene) bodyOf(i int) int {
	if !offices[s.at(i)] {
		return -1
	}
	for _, k := range s.Children(i) {
		if k > i && s.Is(k, "nmod") && s.Case(k) == "of" && s.Tokens[k].UPOS == "NOUN" && s.bargains(k) {
			return k
		}
	}
	return -1
}

// offices are nouns of those who lead a body or speak for it.
var offices = set(`head heads chief chiefs leader leaders chair chairman chairwoman chairperson president director governor speaker secretary commander captain chairmen
treasurer rector dean foreman headman spokesman spokeswoman spokesperson representative representatives deputy envoy founder`)

// beside are nouns of those who stand beside somebody or against him, and act for themselves:
// "its allies".
var beside = set(`ally allies partner partners neighbour neighbor neighbours neighbors friend friends backer backers rival rivals enemy enemies opponent opponents critic critics creditor creditors counterpart counterparts adversary adversaries`)

// owner returns the party whose noun i is: "Zanthary's minister", "the Zanthary
// army", "its president", and where its words begin.
func (s *scene) owner(i int) (*parley.Argument, int) {
	for _, k := range s.Children(i) {
		switch {
		case s.Is(k, "nmod:poss"), s.Is(k, "nmod") && s.Case(k) == "of", k > i && speaksFor[s.at(i)] && s.Is(k, "nmod", "obl") && (s.Case(k) == "for" || s.Case(k) == "to"), s.Is(k, "amod", "compound") && s.capital(k):
		default:
			continue
		}
		if n := s.nationality(k); n != nil {
			return n, min(k, i)
		}
		if pronounPoss[s.at(k)] {
			if a := s.name(k); a != nil {
				return a, k
			}
			if a := s.antecedentParty(k); a != nil {
				return a, k
			}
			continue
		}
		if a := s.name(k); a != nil {
			return a, min(k, i)
		}
		if s.capital(k) && (s.Is(k, "nmod") || k < i && k > 0 && s.Tokens[k].UPOS == "PROPN" && !months[s.at(k)]) {
			if a := s.unlisted(k); a != nil {
				return a, min(k, i)
			}
		}
	}
	return nil, i
}

// speaksFor are nouns of those who speak for somebody named behind "for" or "to".
var speaksFor = set(`spokesman spokeswoman spokesperson spokesmen lawyer lawyers adviser aide negotiator negotiators representative representatives`)

// nationality returns the state that an adjective at k names.
func (s *scene) nationality(k int) *parley.Argument {
	if s.found == nil {
		return nil
	}
	if n := s.found.Headed(s.n, k); n != nil && n.Kind == entities.Nationality {
		a := s.found.Argument(n)
		return &a
	}
	return nil
}

// antecedentParty returns the party that pronoun i takes up: the nearest subject before
// it that agrees, in this sentence or the one before, else, where the pronoun stands in
// a clause that comes first, the subject after it.
func (s *scene) antecedentParty(i int) *parley.Argument {
	want := pronouns[s.at(i)]
	if want == "" {
		want = possessives[s.at(i)]
	}
	if want == "" {
		return nil
	}
	said := s.quoted(i)
	for k := i - 1; k >= 0; k-- {
		if s.Is(k, "nsubj", "nsubj:pass") && s.agrees(k, want) && (said || !s.quoted(k)) {
			return s.party(k)
		}
	}
	for k := i - 1; k >= 0; k-- { // of a noun phrase: "the army of Zanthary ... its"
		if h := s.Tokens[k].Head; s.Tokens[k].UPOS == "PROPN" && want == "n" && s.agrees(k, want) && !(s.Is(k, "compound", "amod") && h > k && s.Tokens[h].XPOS == "NNS") {
			return s.party(k)
		}
	}
	if v := s.Tokens[i].Head; want == "n" && v > i && saying[s.Lemma(v)] { // "states that left the bloc will be taken back, it said"
		for k := i - 1; k >= 0; k-- {
			if s.Tokens[k].UPOS == "NOUN" && s.Tokens[k].XPOS == "NN" && s.body(k) && s.agrees(k, want) {
				return s.party(k)
			}
		}
	}
	for k := i - 1; k >= 0; k-- { // "the fund's help ..., its director"
		if h := s.Tokens[k].Head; s.Is(k, "nmod:poss") && h >= 0 && h < i && s.Is(h, "nsubj") && !pronounPoss[s.at(k)] && s.agrees(k, want) {
			return s.party(k)
		}
	}
	if p := s.previous(); p != nil {
		for k := range p.Tokens {
			if p.Is(k, "nsubj") && p.Tokens[k].Head >= 0 && p.agrees(k, want) && pronouns[p.at(k)] == "" {
				return p.party(k)
			}
		}
		for k := range p.Tokens { // "The guerrillas' answer came. They ..."
			if h := p.Tokens[k].Head; p.Is(k, "nmod:poss") && h >= 0 && p.Is(h, "nsubj") && p.agrees(k, want) && !pronounPoss[p.at(k)] {
				return p.party(k)
			}
		}
	}
	return nil
}

// previous is the scene of the sentence before in the same block, nil if there is none.
func (s *scene) previous() *scene {
	if s.n == 0 || s.doc.Sentences[s.n-1].Block != s.Block && s.doc.Sentences[s.n-1].Block != s.Block-1 {
		return nil
	}
	return s.earlier(s.n - 1)
}

// agrees reports whether token k can be what a pronoun of that kind takes up: "p" for
// several, "n" for a body, "h" for a person.
func (s *scene) agrees(k int, want string) bool {
	w := s.at(k)
	if pronouns[w] != "" || s.Tokens[k].UPOS == "PRON" {
		return false
	}
	if s.capital(k) && s.Tokens[k].UPOS == "PROPN" {
		person := false
		if a := s.name(k); a != nil && s.found != nil {
			t := s.found.TypeOf(a.ID)
			person = t == parley.Person || t == parley.Leader
		}
		switch want {
		case "h":
			return person
		case "n":
			return !person
		}
		return s.Tokens[k].XPOS == "NNPS" || !person && !s.bargains(k) && s.Tokens[k].XPOS != "NNP"
	}
	if !s.bargains(k) {
		return false
	}
	plural := s.Tokens[k].XPOS == "NNS" || s.Tokens[k].XPOS == "NNPS"
	switch want {
	case "p":
		return plural || s.body(k)
	case "n":
		return !plural && s.body(k)
	}
	return !plural && !s.body(k)
}

// person reports whether an actor is somebody rather than a body.
func (s *scene) person(a parley.Actor) bool {
	if s.found == nil {
		return false
	}
	t := s.found.TypeOf(a.ID)
	return t == parley.Person || t == parley.Leader
}

// body reports whether token k is a noun of a body rather than of people.
func (s *scene) body(k int) bool { return bodies[s.at(k)] || bodies[s.Lemma(k)] }

func (s *scene) capital(i int) bool {
	if i < 0 || i >= len(s.Tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.Tokens[i].Form)
	return unicode.IsUpper(r) && len(s.Tokens[i].Form) > 2
}

func slug(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(name), "-"))
}

// some are words for a part of those who follow.
var some = set(`some most many several half all both`)

var (
	pronouns    = map[string]string{"he": "h", "she": "h", "it": "n", "they": "p", "them": "p", "him": "h"}
	possessives = map[string]string{"his": "h", "her": "h", "its": "n", "their": "p"}
	pronounPoss = set(`his her its their`)
	months      = set(`january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday`)
	// bodies are the parties that are "it".
	bodies = set(`leadership government administration ministry cabinet regime junta authority state country kingdom emirate republic province region army navy military command
militia group faction movement brigade wing party side coalition opposition alliance bloc league federation confederation union council assembly parliament senate
chamber congress commission committee board panel secretariat delegation fund bank company firm consortium tribe clan island enclave power
synod politburo presidium directorate treasury embassy garrison fleet airline front society organisation organization association agency`)
)
