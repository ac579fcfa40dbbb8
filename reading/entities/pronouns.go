package entities

import (
	"strings"

	"parley"
)

// A form is what a pronoun tells of whom it means.
type form struct {
	gender string // "m", "f", "n" for it, "p" for they
	role   byte   // 's' subject, 'o' object, 'p' possessive, 'r' reflexive
}

var forms = map[string]form{
	"he": {"m", 's'}, "him": {"m", 'o'}, "his": {"m", 'p'}, "himself": {"m", 'r'},
	"she": {"f", 's'}, "her": {"f", 'p'}, "hers": {"f", 'p'}, "herself": {"f", 'r'},
	"it": {"n", 's'}, "its": {"n", 'p'}, "itself": {"n", 'r'},
	"they": {"p", 's'}, "them": {"p", 'o'}, "their": {"p", 'p'}, "theirs": {"p", 'p'}, "themselves": {"p", 'r'},
}

// A candidate is somebody a pronoun may mean. Entity is -1 for a person or thing
// that only a common noun tells of, and for a Group.
type candidate struct {
	entity  int
	members []int
	gender  string
	person  bool
	plural  bool
	body    bool // a state or an organisation
	subject bool
	main    bool // of the sentence's main clause
	clause  int  // token of the verb it is the subject of, -1 when not parsed
	start   int
	quoted  bool
	island  bool // only says which noun is meant: "the Lund–Orr meeting"
}

// pronoun resolves a pronoun, or leaves it when two could be meant.
func (r *reader) pronoun(l *line, k int) bool {
	p, ok := forms[l.words[k].fold]
	if !ok {
		return false
	}
	if p.gender == "f" && p.role == 'p' && l.Parsed && !strings.HasPrefix(l.Tokens[l.words[k].token].Rel, "nmod") {
		p.role = 'o'
	}
	if p.role == 's' && k > 0 && p.gender == "n" && !l.Parsed && !l.words[k-1].punct && !clauseStarts[l.words[k-1].fold] {
		p.role = 'o'
	}
	if p.role == 's' && l.Parsed && p.gender == "n" {
		switch rel := l.Tokens[l.words[k].token].Rel; {
		case rel == "expl":
			return false
		case rel == "obj" || strings.HasPrefix(rel, "obl") || rel == "iobj":
			p.role = 'o'
		}
	}
	var c *candidate
	switch p.gender {
	case "m", "f":
		c = r.person3(l, k, p)
	case "n":
		c = r.thing(l, k, p)
	case "p":
		c = r.they(l, k, p)
	}
	if c == nil || c.entity < 0 && len(c.members) == 0 {
		return false
	}
	n := r.mention(l, k, k+1, c.entity, Pronoun)
	m := &r.names[l.index][n]
	m.Plural = p.gender == "p"
	if c.entity < 0 {
		m.Members = c.members
	}
	return true
}

// saidAfter reports whether word k is who says what is quoted before it.
func (r *reader) saidAfter(l *line, k int) bool {
	return k+1 < len(l.words) && wordLists["speech"][l.words[k+1].fold] && k > 0 && l.words[k-1].punct && strings.ContainsAny(l.words[k-1].form, "\"”'’")
}

// clauseStarts are words after which "it" is a subject.
var clauseStarts = map[string]bool{"said": true, "says": true, "say": true, "that": true, "if": true, "as": true, "because": true, "when": true, "while": true, "and": true, "but": true, "though": true, "although": true, "where": true, "insists": true, "insisted": true, "claims": true, "claimed": true, "believes": true, "after": true, "before": true, "until": true, "unless": true, "what": true, "which": true, "since": true, "whether": true, "how": true, "once": true}

// person3 resolves he and she.
func (r *reader) person3(l *line, k int, p form) *candidate {
	fits := func(c *candidate) bool {
		return c.person && !c.plural && (c.gender == "" || c.gender == p.gender)
	}
	mine := clauseOf(l, l.words[k].token)
	here := distinct(filter(r.candidates(l, k), fits))
	if quoted(l, k) { // who speaks does not say "he" of himself
		here = filter(here, func(c *candidate) bool { return c.quoted })
		after := r.speakerAround(l)
		prev := distinct(filter(r.previous(l, 1), fits))
		prev = filter(prev, func(c *candidate) bool { return c.entity != after })
		if len(here) == 1 {
			return here[0]
		}
		if len(here) == 0 && len(prev) == 1 && after >= 0 {
			return prev[0]
		}
		return nil
	}
	if p.role == 's' && k > l.first && l.words[l.first].punct == false && r.saidAfter(l, k) {
		here = filter(here, func(c *candidate) bool { return !c.quoted }) // of whom a speaker speaks he is not one
	}
	if p.role == 'o' {
		here = filter(here, func(c *candidate) bool { return !(c.subject && mine >= 0 && c.clause == mine) })
	}
	switch len(here) {
	case 0:
	case 1:
		return known(here[0])
	default:
		subjects := filter(here, func(c *candidate) bool { return c.subject })
		if p.role == 'p' || p.role == 'r' {
			if same := filter(subjects, func(c *candidate) bool { return mine >= 0 && c.clause == mine }); len(same) == 1 {
				return known(same[0])
			}
		}
		if p.role == 'o' {
			return nil
		}
		if len(subjects) == 1 {
			return known(subjects[0])
		}
		main := filter(subjects, func(c *candidate) bool { return c.main })
		if len(main) == 1 && p.role == 's' {
			return known(main[0])
		}
		return nil
	}
	prev := distinct(filter(r.previous(l, 1), fits))
	if len(prev) == 0 && len(here) == 0 && p.gender == "f" { // "The frigate Heron put out. She fired twice."
		for _, near := range [][]*candidate{r.candidates(l, k), r.previous(l, 1)} {
			if hulled := distinct(filter(near, func(c *candidate) bool { return r.ships[c.entity] })); len(hulled) > 0 {
				if len(hulled) == 1 {
					return known(hulled[0])
				}
				return nil
			}
		}
	}
	switch len(prev) {
	case 1:
		return known(prev[0])
	case 0:
		for back := 2; back <= 4; back++ {
			switch far := distinct(filter(r.previous(l, back), fits)); len(far) {
			case 0:
				continue
			case 1:
				return known(far[0])
			}
			return nil
		}
		return nil
	}
	main := filter(prev, func(c *candidate) bool { return c.subject && c.main })
	if len(main) == 1 && p.role != 'o' {
		return known(main[0])
	}
	if own := filter(prev, func(c *candidate) bool { return !c.island }); len(own) == 1 && len(prev) > 1 && p.role != 'o' {
		return known(own[0])
	}
	return nil
}

// thing resolves it and its to a state or an organisation.
func (r *reader) thing(l *line, k int, p form) *candidate {
	fits := func(c *candidate) bool { return c.body && !c.plural }
	mine := clauseOf(l, l.words[k].token)
	here := r.candidates(l, k)
	if p.role == 'p' || p.role == 'r' {
		same := distinct(filter(here, func(c *candidate) bool { return c.subject && mine >= 0 && c.clause == mine }))
		if len(same) == 1 {
			if o := controller(l, k, here, same[0]); o != nil {
				return known(pass(o, fits)) // "accused Arland of paying its farmers"
			}
			return known(pass(same[0], fits))
		}
		if len(here) == 1 && here[0].body && k <= l.first+6 && here[0].start == l.words[l.first].Start {
			return known(pass(here[0], fits)) // "Ukraine, for its part,"
		}
		if len(here) == 0 && p.role == 'p' && k == l.first { // "The Board refused. Its director ..."
			prev := filter(r.previous(l, 1), func(c *candidate) bool { return c.subject && c.main })
			if len(prev) == 1 && fits(prev[0]) {
				return known(prev[0])
			}
			return r.organOf(l, k)
		}
		if mine < 0 || len(same) == 0 {
			bodies := distinct(filter(here, fits))
			subjects := filter(bodies, func(c *candidate) bool { return c.subject })
			if len(subjects) == 1 && len(bodies) == 1 && !r.rival(here, subjects[0]) {
				return known(subjects[0])
			}
		}
		return nil
	}
	// "it": only where the subject of this or the last sentence is a body
	if p.role != 's' {
		return nil
	}
	subjects := distinct(filter(here, func(c *candidate) bool { return c.subject && !c.person }))
	if len(here) > 0 {
		if len(subjects) == 1 && len(distinct(filter(here, fits))) == 1 && !r.rival(here, subjects[0]) {
			return known(pass(subjects[0], fits))
		}
		return nil
	}
	if k > l.first+1 {
		return nil
	}
	prev := filter(r.previous(l, 1), func(c *candidate) bool { return c.subject && c.main })
	if len(prev) == 1 {
		return known(pass(prev[0], fits))
	}
	return nil
}

// organOf returns the one state that the sentence before names, where "its" opens this one
// before an organ that only states have: "The boats are of Arland. Its army ...".
func (r *reader) organOf(l *line, k int) *candidate {
	organ := false
	for j := k + 1; j < len(l.words) && j <= k+3 && !l.words[j].punct; j++ {
		organ = organ || onlyStates[l.words[j].fold]
	}
	if !organ {
		return nil
	}
	states := distinct(filter(r.previous(l, 1), func(c *candidate) bool {
		return c.entity >= 0 && !c.plural && r.found.Entities[c.entity].Type == parley.State
	}))
	if len(states) != 1 {
		return nil
	}
	return known(states[0])
}

// controller returns the body that does what "its" stands in, where another is told
// or asked to do it: "urged Arland to withdraw its troops". Nil when the subject itself
// does it.
func controller(l *line, k int, here []*candidate, subject *candidate) *candidate {
	var last *candidate
	for _, c := range here {
		if c.body && !c.plural && !c.subject && c.entity != subject.entity && c.start > subject.start {
			last = c
		}
	}
	if last == nil {
		return nil
	}
	i := 0
	for i < k && l.words[i].Start <= last.start {
		i++
	}
	for i < k && l.words[i].upper {
		i++ // the rest of its name
	}
	if i+1 >= k || l.words[i-1].possessive {
		return nil
	}
	next := l.words[i+1].fold
	switch l.words[i].fold {
	case "of", "from", "for", "into":
		if !strings.HasSuffix(next, "ing") {
			return nil
		}
	case "to":
		if l.Tokens[l.words[i+1].token].UPOS != "VERB" {
			return nil
		}
	default:
		return nil
	}
	for j := i + 2; j < k; j++ {
		if l.words[j].punct {
			return nil
		}
	}
	return last
}

// rival reports whether some unnamed thing is a subject as well.
func (r *reader) rival(here []*candidate, c *candidate) bool {
	for _, o := range here {
		if o.entity < 0 && len(o.members) == 0 && o.subject && !o.person {
			return true
		}
	}
	return false
}

// they resolves they and their to a plural mention, or to two persons told of
// together.
func (r *reader) they(l *line, k int, p form) *candidate {
	mine := clauseOf(l, l.words[k].token)
	fits := func(c *candidate) bool { return c.plural }
	here := r.candidates(l, k)
	if p.role == 'p' || p.role == 'r' {
		if same := distinct(filter(here, func(c *candidate) bool { return c.subject && c.plural && mine >= 0 && c.clause == mine })); len(same) == 1 {
			return known(same[0])
		}
	}
	plural := distinct(filter(here, fits))
	if p.role == 'o' {
		plural = filter(plural, func(c *candidate) bool { return !(c.subject && mine >= 0 && c.clause == mine) })
	}
	switch {
	case len(plural) == 1 && (plural[0].subject || mine < 0):
		return known(plural[0])
	case len(plural) > 1:
		subjects := filter(plural, func(c *candidate) bool { return c.subject })
		if len(subjects) == 1 && p.role != 'o' {
			return known(subjects[0])
		}
		return nil
	case len(plural) == 1:
		return nil
	}
	if pair := r.pairOf(here); pair != nil {
		return pair
	}
	if len(distinct(filter(here, func(c *candidate) bool { return c.person || c.body }))) > 0 {
		return nil
	}
	prev := r.previous(l, 1)
	plural = distinct(filter(prev, fits))
	if len(plural) == 1 && plural[0].subject {
		return known(plural[0])
	}
	if len(plural) == 0 && p.role == 's' && k+1 < len(l.words) && together[l.words[k+1].fold] {
		return r.pairOf(prev)
	}
	return nil
}

// together are verbs that two people do with one another.
var together = map[string]bool{"agreed": true, "agree": true, "met": true, "meet": true, "discussed": true, "discuss": true, "spoke": true, "speak": true, "held": true, "shook": true, "talked": true, "talk": true, "signed": true, "shared": true, "both": true, "exchanged": true, "plan": true, "planned": true, "pledged": true}

// pairOf returns exactly two named persons, told of in one sentence, as a group.
func (r *reader) pairOf(list []*candidate) *candidate {
	var people []int
	for _, c := range list {
		if c.plural {
			return nil
		}
		if c.person {
			if c.entity < 0 {
				return nil
			}
			if !contains(people, c.entity) {
				people = append(people, c.entity)
			}
		}
	}
	if len(people) != 2 {
		return nil
	}
	for _, e := range people {
		if r.found.Entities[e].Type != parley.Leader {
			return nil
		}
	}
	return &candidate{entity: -1, members: people, plural: true}
}

func known(c *candidate) *candidate {
	if c == nil || c.entity < 0 && len(c.members) == 0 {
		return nil
	}
	return c
}

func pass(c *candidate, fits func(*candidate) bool) *candidate {
	if c != nil && fits(c) {
		return c
	}
	return nil
}

func filter(list []*candidate, keep func(*candidate) bool) []*candidate {
	var out []*candidate
	for _, c := range list {
		if keep(c) {
			out = append(out, c)
		}
	}
	return out
}

// distinct keeps one candidate an entity: a subject rather than another mention.
func distinct(list []*candidate) []*candidate {
	var out []*candidate
	at := map[int]int{}
	for _, c := range list {
		if c.entity < 0 {
			out = append(out, c)
			continue
		}
		if i, ok := at[c.entity]; ok {
			if c.subject || !out[i].subject {
				out[i] = c
			}
			continue
		}
		at[c.entity] = len(out)
		out = append(out, c)
	}
	return out
}

// previous returns the candidates of the sentence that stands back before l.
func (r *reader) previous(l *line, back int) []*candidate {
	if l.index-back < 0 {
		return nil
	}
	p := r.lines[l.index-back]
	return r.candidates(p, len(p.words))
}

// window is how many words back a pronoun looks in one sentence.
const window = 150

// candidates lists who is told of in a line before word k, in their order.
func (r *reader) candidates(l *line, k int) []*candidate {
	var out []*candidate
	done := int32(0)
	for i := max(0, k-window); i < k && i < len(l.words); i++ {
		x := &l.words[i]
		if x.punct {
			continue
		}
		if at := r.taken[l.index][i]; at != 0 {
			if at == done {
				continue
			}
			done = at
			n := r.names[l.index][at-1]
			if n.Kind == Nationality || n.Kind == PlaceName || speaks(l, &n) {
				continue
			}
			n.Head = headOf(l.Sentence, &n)
			c := &candidate{entity: n.Entity, members: n.Members, plural: n.Plural || n.Kind == Group, start: n.Start, quoted: quoted(l, i)}
			if n.Entity >= 0 {
				e := r.found.Entities[n.Entity]
				c.person = (e.Type == parley.Person || e.Type == parley.Leader) && !n.Plural
				c.body = !c.person && e.Type != parley.Place
				c.gender = r.found.genders[n.Entity]
				if e.Type == parley.Media {
					continue
				}
			}
			c.subject, c.main, c.clause = subjectOf(l, n.Head, i)
			c.island = island(l, n.Head)
			if l.words[i].possessive || i+1 < len(l.words) && r.taken[l.index][i+1] == at && lastPossessive(l, r.taken[l.index], at, i) {
				c.subject = false
			}
			out = append(out, c)
			continue
		}
		if c := r.commonNoun(l, i); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// island reports whether a name stands before a noun only to say which is meant: what
// comes after seldom goes back to it (Postal, "Anaphoric Islands", 1969).
func island(l *line, token int) bool {
	if !l.Parsed || token < 0 {
		return false
	}
	at := token
	for range 3 {
		switch l.Tokens[at].Rel {
		case "compound", "flat", "conj", "amod", "nmod:desc":
			at = l.Tokens[at].Head
		}
		if at < 0 {
			return false
		}
	}
	return at != token && l.Tokens[at].UPOS == "NOUN"
}

// speaks reports whether a name is the label of what follows: "Roe: He knows." Who
// speaks means somebody else by "he".
func speaks(l *line, n *Name) bool {
	if n.First != l.words[l.first].token || n.Kind != Proper {
		return false
	}
	for k := n.Last; k < len(l.Tokens) && k < n.Last+5; k++ {
		if l.Tokens[k].Form == ":" {
			return true
		}
		if k == n.Last && l.Tokens[k].Form != "(" {
			return false
		}
	}
	return false
}

func lastPossessive(l *line, taken []int32, at int32, i int) bool {
	for i+1 < len(l.words) && taken[i+1] == at {
		i++
	}
	return l.words[i].possessive
}

// kin are persons whom a common noun tells of, with their gender.
var kin = map[string]string{"man": "m", "woman": "f", "boy": "m", "girl": "f", "mother": "f", "father": "m", "son": "m", "daughter": "f", "wife": "f", "husband": "m", "brother": "m", "sister": "f", "friend": "", "uncle": "m", "aunt": "f", "guy": "m", "lady": "f", "person": "", "child": "", "baby": "", "colleague": "", "partner": "", "neighbor": "", "neighbour": "", "patient": "", "victim": "", "suspect": "", "grandfather": "m", "grandmother": "f", "nephew": "m", "niece": "f", "gentleman": "m", "cousin": "", "teenager": "", "driver": "", "owner": "", "member": "", "someone": "", "somebody": "", "anyone": ""}

// commonNoun returns an unnamed person or thing that a pronoun could mean.
func (r *reader) commonNoun(l *line, i int) *candidate {
	x := &l.words[i]
	gender, person := kin[x.fold]
	single := strings.TrimSuffix(x.fold, "s")
	plural := false
	if !person {
		if t := titleStarting(r.world, l, i); t != nil {
			person, gender, plural = true, t.gender, t.plural
		} else if r.world.agents[x.fold] != "" && !notAgents[x.fold] && !organs[x.fold] {
			person = true
			plural = x.fold == "people" || x.fold == "troops" || x.fold == "police"
		} else if single != x.fold && (r.world.agents[single] != "" && !notAgents[x.fold] || kin[single] != "") {
			person, plural = true, true
		}
	}
	if !l.Parsed {
		if !person && x.upper && i <= l.first+1 && !functionWords[x.fold] && !wordLists["stop"][x.fold] && !r.small[x.fold] && i+1 < len(l.words) && wordLists["speech"][l.words[i+1].fold] {
			return &candidate{entity: -1, person: true, subject: true, main: true, clause: -1, start: x.Start} // an unknown name
		}
		if !person {
			return nil
		}
		return &candidate{entity: -1, person: !plural, plural: plural, gender: gender, clause: -1, start: x.Start, quoted: quoted(l, i)}
	}
	t := &l.Tokens[x.token]
	if t.UPOS != "NOUN" && !(t.UPOS == "PRON" && person) && t.UPOS != "PROPN" {
		return nil
	}
	if strings.HasPrefix(t.Rel, "compound") || strings.HasPrefix(t.Rel, "amod") || t.Rel == "flat" {
		return nil
	}
	many := t.XPOS == "NNS" || t.XPOS == "NNPS"
	c := &candidate{entity: -1, person: person && !many, plural: many, gender: gender, start: x.Start, quoted: quoted(l, i)}
	c.subject, c.main, c.clause = subjectOf(l, x.token, i)
	if x.possessive {
		c.subject = false
	}
	if c.subject && c.main && t.UPOS == "PROPN" && !many && x.upper && !wordLists["stop"][x.fold] {
		c.person = true // an unknown name may be anybody's
	}
	if !c.subject && !person {
		return nil
	}
	return c
}

// subjectOf reports whether a token is a subject, whether of the main clause,
// and of which verb. Without a parse the first name of a sentence that no
// preposition governs passes for its subject.
func subjectOf(l *line, token, word int) (subject, main bool, clause int) {
	if !l.Parsed {
		if word == 0 || word > 0 && !functionWords[l.words[word-1].fold] && word <= l.first+4 || word > 0 && l.words[word-1].fold == "the" && word <= l.first+1 {
			return true, true, -1
		}
		return false, false, -1
	}
	t := token
	for n := 0; n < 4 && t >= 0 && t < len(l.Tokens) && l.Tokens[t].Rel == "conj" || t >= 0 && t < len(l.Tokens) && (l.Tokens[t].Rel == "appos" || l.Tokens[t].Rel == "flat"); n++ {
		if l.Tokens[t].Head < 0 || n > 8 {
			break
		}
		t = l.Tokens[t].Head
	}
	if t < 0 || t >= len(l.Tokens) || !strings.HasPrefix(l.Tokens[t].Rel, "nsubj") {
		return false, false, clauseOf(l, token)
	}
	h := l.Tokens[t].Head
	if h < 0 || h >= len(l.Tokens) {
		return true, true, -1
	}
	return true, l.Tokens[h].Head < 0 || l.Tokens[h].Rel == "conj" && rooted(l, h) || l.Tokens[h].Rel == "parataxis", h
}

func rooted(l *line, t int) bool {
	for n := 0; n < 6 && t >= 0 && t < len(l.Tokens); n++ {
		if l.Tokens[t].Head < 0 {
			return true
		}
		if l.Tokens[t].Rel != "conj" {
			return false
		}
		t = l.Tokens[t].Head
	}
	return false
}

// clauseOf returns the verb or predicate that governs a token: the nearest word
// above it that has a subject of its own or heads a clause; -1 when not parsed.
func clauseOf(l *line, token int) int {
	if !l.Parsed {
		return -1
	}
	t := token
	for n := 0; n < 30 && t >= 0 && t < len(l.Tokens); n++ {
		rel := l.Tokens[t].Rel
		if l.Tokens[t].Head < 0 {
			return t
		}
		switch {
		case rel == "conj" && l.Tokens[t].UPOS == "VERB" && !hasSubject(l, t):
		case t != token && (rel == "root" || rel == "ccomp" || rel == "advcl" || strings.HasPrefix(rel, "acl:relcl") || rel == "parataxis" || rel == "csubj" || rel == "conj" && (l.Tokens[t].UPOS == "VERB" || hasSubject(l, t))):
			if rel == "advcl" && !hasSubject(l, t) || rel == "acl" {
				break
			}
			return t
		}
		t = l.Tokens[t].Head
	}
	return t
}

func hasSubject(l *line, t int) bool { return l.subjects[t] }

// quoted reports whether a word stands inside quotation marks that the sentence
// opens.
func quoted(l *line, k int) bool { return l.inside[k] }

// speakerAround returns the person who is the subject outside the quotation of a
// line, -1 for none.
func (r *reader) speakerAround(l *line) int {
	found := -1
	for _, c := range r.candidates(l, len(l.words)) {
		if c.person && !c.quoted && (c.subject || !l.Parsed) && c.entity >= 0 {
			if found >= 0 && found != c.entity {
				return -1
			}
			found = c.entity
		}
	}
	return found
}
