package quotes

import (
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// voices says who speaks where the words of a source do not name anybody by
// themselves: "she said" after what a named woman said, "the spokesman" where only
// one is told of, "the hospital". It abstains where two could be meant.
type voices struct {
	doc    *text.Document
	found  *entities.Found
	gender map[int]string              // of an entity, as the article's pronouns tell: m, f; x for both
	held   map[string][]int            // entities of persons by a noun that stands beside their name
	bodies map[string]*parley.Argument // by their noun: "the town's hospital", for "the hospital"
	last   voice
}

// A voice is the last one heard.
type voice struct {
	who      *parley.Argument
	gender   string // of the pronoun or the noun that stood for it
	pronoun  bool
	named    bool // there was a source at all
	end      int  // where its act ended
	sentence int
}

func newVoices(doc *text.Document, found *entities.Found) *voices {
	v := &voices{doc: doc, found: found, gender: map[int]string{}, held: map[string][]int{}, bodies: map[string]*parley.Argument{}}
	if found == nil {
		return v
	}
	for i := range found.Names {
		n := &found.Names[i]
		if n.Entity < 0 {
			continue
		}
		switch n.Kind {
		case entities.Pronoun:
			v.sex(n.Entity, genderOf[strings.ToLower(n.In(doc.Text))])
		case entities.Proper, entities.RoleNoun:
			if isPerson(found, n) {
				v.beside(n)
			}
		}
	}
	for e := range found.Entities {
		for _, r := range found.Entities[e].Roles {
			v.holds(lastWord(r.Title), e)
		}
	}
	return v
}

var genderOf = map[string]string{
	"he": "m", "him": "m", "his": "m", "himself": "m", "mr": "m", "mr.": "m", "spokesman": "m", "chairman": "m", "king": "m", "prince": "m", "man": "m", "father": "m", "brother": "m", "son": "m", "husband": "m",
	"she": "f", "her": "f", "herself": "f", "ms": "f", "ms.": "f", "mrs": "f", "mrs.": "f", "spokeswoman": "f", "chairwoman": "f", "queen": "f", "princess": "f", "woman": "f", "mother": "f", "sister": "f", "daughter": "f", "wife": "f",
}

func (v *voices) sex(e int, g string) {
	if g == "" {
		return
	}
	if old := v.gender[e]; old != "" && old != g {
		g = "x"
	}
	v.gender[e] = g
}

func (v *voices) holds(noun string, e int) {
	if noun != "" && e >= 0 && !slices.Contains(v.held[noun], e) {
		v.held[noun] = append(v.held[noun], e)
	}
}

// beside learns from the words in front of a name, and between commas behind it,
// what its bearer is: "the spokesman, Petar Lusk", "Zora Tamm, a farmer, said".
func (v *voices) beside(n *entities.Name) {
	toks := v.doc.Sentences[n.Sentence].Tokens
	learn := func(i int) {
		w := strings.ToLower(toks[i].Form)
		if sayers[w] {
			v.holds(w, n.Entity)
		}
		v.sex(n.Entity, genderOf[w])
	}
	before := n.First - 1
	if n.Kind == entities.Proper {
		for ; before >= n.From && before >= 0; before-- {
			learn(before)
		}
		if before > 0 && toks[before].Form == "," {
			before--
		}
		if before >= 0 && before < len(toks) && sayers[strings.ToLower(toks[before].Form)] {
			learn(before)
		}
	}
	if n.Last < len(toks) && toks[n.Last].Form == "," {
		for i := n.Last + 1; i < len(toks) && i < n.Last+8; i++ {
			w := strings.ToLower(toks[i].Form)
			if w == "," || w == "who" || w == "of" || w == "for" || w == "and" || cues[w] != none && !sayers[w] {
				break
			}
			if i == n.Last+1 && toks[i].UPOS == "VERB" {
				break
			}
			learn(i)
		}
	}
}

// hear remembers whose act it was.
func (v *voices) hear(a *Act, who *parley.Argument) {
	first := strings.ToLower(a.Source.In(v.doc.Text))
	x := voice{who: who, named: !a.Source.Empty(), sentence: a.Sentence, end: a.Cue.End, gender: genderOf[first], pronoun: pronouns[first]}
	if x.gender == "" {
		x.gender = genderOf[lastWord(first)]
	}
	for _, c := range a.Content {
		x.end = max(x.end, c.End)
	}
	x.end = max(x.end, a.Source.End)
	if x.sentence < 0 {
		x.sentence = v.sentenceAt(x.end - 1)
	}
	if who != nil {
		if e := v.entity(who); e >= 0 {
			v.sex(e, x.gender)
			x.gender = v.gender[e]
		}
	}
	v.last = x
}

// entity returns the index of the entity of an argument, -1 when it has none.
func (v *voices) entity(a *parley.Argument) int {
	return slices.IndexFunc(v.found.Entities, func(e parley.Entity) bool { return e.ID == a.ID })
}

// whose returns the speaker of an act whose source names nobody, nil when it
// cannot be told.
func (v *voices) whose(a *Act) *parley.Argument {
	if v.found == nil || a.Source.Empty() || a.Head < 0 {
		return nil
	}
	toks := v.doc.Sentences[a.Sentence].Tokens
	first := a.Head
	for first > 0 && toks[first-1].Start >= a.Source.Start {
		first--
	}
	var who *parley.Argument
	head := strings.ToLower(toks[a.Head].Form)
	switch lead := strings.ToLower(toks[first].Form); {
	case head == "i":
		who = v.found.Voice(a.Sentence)
	case head == "he" || head == "she":
		who = v.third(a, genderOf[head])
	case papers[head]:
		who = v.paper(a, toks, a.Head+1)
	case (lead == "its" || lead == "their" || lead == "his" || lead == "her") && a.Head == first+1 || lead == "its" && a.Head == first+2:
		who = v.owned(a, toks, first)
	case sayers[head] && !bodyNouns[head] && v.office(a, toks) != nil:
		who = v.office(a, toks)
	case lead == "the" && sayers[head]:
		if who = v.holder(a, head, a.Head == first+1); who == nil {
			who = v.body(a, toks, first)
		}
	case sayers[head] || named[head]:
		who = v.body(a, toks, first)
	}
	if who == nil {
		return nil
	}
	out := *who
	out.Span = a.Source
	return &out
}

// papers are nouns of what somebody writes, whose word it is that says whose paper: "a bulletin of
// the ministry".
var papers = set(`statement communique communiqué letter declaration note bulletin readout memo memorandum circular notice`)

// start returns where an act begins.
func start(a *Act) int {
	s := a.Source.Start
	for _, c := range a.Content {
		s = min(s, c.Start)
	}
	return s
}

// third resolves "he said" and "she said".
func (v *voices) third(a *Act, g string) *parley.Argument {
	begin := start(a)
	fits := func(e int) bool { return v.gender[e] == "" || v.gender[e] == g || v.gender[e] == "x" }
	// the voice heard last goes on speaking
	if l := v.last; l.named && v.near(l.end, begin) {
		if l.who == nil {
			return nil // somebody without a name
		}
		e := v.entity(l.who)
		if e >= 0 && v.person(e) && (l.gender == "" || l.gender == g || l.gender == "x") && fits(e) {
			for _, other := range v.persons(l.end, begin) {
				if other != e && fits(other) {
					return nil
				}
			}
			for i := v.sentenceAt(l.end-1) + 1; i <= v.sentenceAt(begin); i++ {
				if s := &v.doc.Sentences[i]; v.strangers(s, min(s.End, begin), g) {
					return nil // somebody without a name has come in
				}
			}
			return l.who
		}
	}
	here := v.sentenceAt(begin)
	for back := here; back >= 0 && back >= here-2; back-- {
		s := &v.doc.Sentences[back]
		if v.doc.Sentences[here].Block-s.Block > 1 {
			break
		}
		var list []int
		for _, e := range v.persons(s.Start, min(s.End, begin)) {
			if fits(e) {
				list = append(list, e)
			}
		}
		if v.strangers(s, min(s.End, begin), g) {
			return nil
		}
		switch len(list) {
		case 0:
			continue
		case 1:
			return &parley.Argument{Actor: v.found.Actor(list[0])}
		}
		return nil
	}
	if here+1 < len(v.doc.Sentences) && len(v.persons(0, begin)) == 0 { // told before the name is
		for i := here; i <= here+2 && i < len(v.doc.Sentences) && v.doc.Sentences[i].Block == v.doc.Sentences[here].Block; i++ {
			s := &v.doc.Sentences[i]
			if list := v.persons(max(s.Start, a.Source.End), s.End); len(list) == 1 && fits(list[0]) {
				return &parley.Argument{Actor: v.found.Actor(list[0])}
			} else if len(list) > 0 {
				break
			}
		}
	}
	return nil
}

// near reports whether at most one full sentence stands between two places, and at
// most one end of a paragraph.
func (v *voices) near(from, to int) bool {
	i, j := v.sentenceAt(from-1), v.sentenceAt(to)
	if i < 0 || j < 0 || j-i > 2 || v.doc.Sentences[j].Block-v.doc.Sentences[i].Block > 1 {
		return false
	}
	breaks := 0
	if from < to && to <= len(v.doc.Text) {
		breaks = strings.Count(v.doc.Text[from:to], "\n\n")
	}
	return breaks < 2
}

// persons returns the distinct persons that names and roles mean in a stretch of
// the text.
func (v *voices) persons(from, to int) []int {
	var out []int
	for i := range v.found.Names {
		n := &v.found.Names[i]
		if n.Start < from || n.End > to || n.Entity < 0 || n.Kind == entities.Nationality || n.Kind == entities.Group || n.Plural {
			continue
		}
		if v.person(n.Entity) && !slices.Contains(out, n.Entity) {
			out = append(out, n.Entity)
		}
	}
	return out
}

func (v *voices) person(e int) bool {
	t := v.found.Entities[e].Type
	return t == parley.Person || t == parley.Leader
}

// strangers reports whether a person without a name acts in the sentence before
// place to: "a teacher" may be the one who speaks.
func (v *voices) strangers(s *text.Sentence, to int, g string) bool {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.End > to {
			break
		}
		w := strings.ToLower(t.Form)
		if !sayers[w] || bodyNouns[w] || strings.HasSuffix(w, "s") || !strings.HasPrefix(t.Rel, "nsubj") {
			continue
		}
		if h := genderOf[w]; h != "" && h != g {
			continue
		}
		n := v.found.At(v.sentenceAt(t.Start), i)
		if n != nil && n.Entity >= 0 {
			continue
		}
		if len(v.held[w]) == 1 {
			continue
		}
		return true
	}
	return false
}

// many are nouns of speakers that are no single person.
var many = set(`network channel newspaper paper broadcaster media family people campaign source agency junta regime staff insider group communique declaration`)

// holder returns the person whom a noun with "the" takes up: the only one beside
// whose name it stands, else the one of them heard last.
func (v *voices) holder(a *Act, noun string, bare bool) *parley.Argument {
	if !bare || strings.HasSuffix(noun, "s") || bodyNouns[noun] || many[noun] {
		return nil
	}
	begin := start(a)
	var before []int
	for _, e := range v.held[noun] {
		if slices.Contains(v.persons(0, begin), e) {
			before = append(before, e)
		}
	}
	arg := func(e int) *parley.Argument { return &parley.Argument{Actor: v.found.Actor(e)} }
	if len(before) == 1 {
		return arg(before[0])
	}
	if len(before) == 0 {
		return nil
	}
	if v.last.who != nil && v.near(v.last.end, begin) {
		if e := v.entity(v.last.who); slices.Contains(before, e) {
			return arg(e)
		}
	}
	here := v.sentenceAt(begin)
	from := v.doc.Sentences[max(0, here-3)].Start
	var close []int
	for _, e := range v.persons(from, begin) {
		if slices.Contains(before, e) {
			close = append(close, e)
		}
	}
	if len(close) == 1 {
		return arg(close[0])
	}
	return nil
}

// owned reads "its envoy", "their spokeswoman": somebody of whom "its" is told.
func (v *voices) owned(a *Act, toks []text.Token, first int) *parley.Argument {
	noun := strings.ToLower(toks[a.Head].Form)
	if !sayers[noun] || noun != "police" && strings.HasSuffix(noun, "s") {
		return nil
	}
	var owner *parley.Argument
	if n := v.found.Headed(a.Sentence, first); n != nil && n.Entity >= 0 {
		x := v.found.Argument(n)
		owner = &x
	} else if strings.EqualFold(toks[first].Form, "its") {
		owner = v.openingBody(a)
	}
	if owner == nil {
		return nil
	}
	e := v.entity(owner)
	if e < 0 || v.person(e) {
		return nil
	}
	switch v.found.Entities[e].Type {
	case parley.Place, parley.People, parley.Media:
		return nil
	}
	for _, p := range v.held[noun] { // the one whom the article names
		if x := v.found.Actor(p); x.ID != owner.ID && (x.Country != "" && x.Country == owner.Country || slices.Contains(x.ActsFor, owner.Name)) {
			return &parley.Argument{Actor: x}
		}
	}
	words := noun
	if a.Head == first+2 {
		words = strings.ToLower(toks[first+1].Form) + " " + noun
	}
	name := words + " of " + owner.Name
	return &parley.Argument{Actor: parley.Actor{ID: slug(name), Name: name, Country: owner.Country, ActsFor: append([]string{owner.Name}, owner.ActsFor...)}}
}

// office reads "a spokesman for the Arvian army": somebody who speaks for one who
// is named.
func (v *voices) office(a *Act, toks []text.Token) *parley.Argument {
	noun := strings.ToLower(toks[a.Head].Form)
	i := a.Head + 1
	if i >= len(toks) || strings.HasSuffix(noun, "s") || toks[i].End > a.Source.End {
		return nil
	}
	switch strings.ToLower(toks[i].Form) {
	case "for", "of", "at", "from":
	default:
		return nil
	}
	for k := len(toks) - 1; k > i; k-- {
		if toks[k].End > a.Source.End {
			continue
		}
		n := v.found.At(a.Sentence, k)
		if !speaks(n) || n.Kind == entities.PlaceName || n.Kind == entities.Pronoun || n.Start < toks[i].End {
			return nil
		}
		of := v.found.Argument(n)
		if e := v.entity(&of); e < 0 || v.person(e) || v.found.Entities[e].Type == parley.Place {
			return nil
		}
		name := noun + " of " + of.Name
		return &parley.Argument{Actor: parley.Actor{ID: slug(name), Name: name, Country: of.Country, ActsFor: append([]string{of.Name}, of.ActsFor...)}}
	}
	return nil
}

// openingBody returns the only state or body named in the sentence of a before its
// source; where the source begins the sentence, in the one before it.
func (v *voices) openingBody(a *Act) *parley.Argument {
	found := -1
	names := v.found.Sentence(a.Sentence)
	if s := &v.doc.Sentences[a.Sentence]; a.Source.Start == s.Start && a.Sentence > 0 && v.doc.Sentences[a.Sentence-1].Block == s.Block {
		if names = v.found.Sentence(a.Sentence - 1); len(names) == 0 || names[0].Start != v.doc.Sentences[a.Sentence-1].Start || len(v.persons(v.doc.Sentences[a.Sentence-1].Start, s.Start)) > 0 {
			return nil
		}
	}
	for _, n := range names {
		if n.Entity < 0 || n.Start >= a.Source.Start || n.Kind == entities.Nationality || v.person(n.Entity) {
			continue
		}
		if found >= 0 && found != n.Entity {
			return nil
		}
		found = n.Entity
	}
	if found < 0 {
		return nil
	}
	return &parley.Argument{Actor: v.found.Actor(found)}
}

// paper reads "a statement from the presidency says": whose paper it is.
func (v *voices) paper(a *Act, toks []text.Token, i int) *parley.Argument {
	if i >= len(toks) {
		return nil
	}
	switch strings.ToLower(toks[i].Form) {
	case "from", "by", "of":
	default:
		return nil
	}
	head := -1
	for k := i + 1; k < len(toks) && toks[k].End <= a.Source.End; k++ {
		if n := v.found.At(a.Sentence, k); speaks(n) && n.Kind != entities.PlaceName {
			x := v.found.Argument(n)
			return &x
		}
		if bodyNouns[strings.ToLower(toks[k].Form)] {
			head = k
		}
	}
	if head < 0 {
		return nil
	}
	b := *a
	b.Head = head
	return v.body(&b, toks, i+1)
}

func (v *voices) sentenceAt(at int) int {
	for i := range v.doc.Sentences {
		if at < v.doc.Sentences[i].End {
			return i
		}
	}
	return len(v.doc.Sentences) - 1
}

func lastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		s = s[i+1:]
	}
	return strings.ToLower(s)
}

// slug makes an identity of the words of somebody who has no name.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "-")
}
