package events

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// A party is an actor named in a clause, and the token that names it.
type party struct {
	parley.Argument
	token int
	// place is true where the name is used as a place: "in Kyiv" acts on nobody.
	place bool
}

// A clause gives access to the grammar of one sentence: who is subject, object,
// or stands behind which preposition of a predicate.
type clause struct {
	*text.Tree
	sentence int
	text     string
	found    *entities.Found
	lexicon  *Lexicon
	state    func(country string) (parley.Actor, bool)
	// isTitle is true in a headline, where a present tense tells of the past.
	isTitle bool
	// live is true in an entry of a live page, which tells of the moment in the present.
	live bool
	// diary is true in a line of a diary, which tells in the present what is to come on day.
	diary bool
	day   parley.Interval
	// previous is who did what the sentence before told last.
	previous []parley.Argument
	// lately are the events of the sentence before, in their order.
	lately []parley.Mention
	// you is who is addressed, in a question of an interview.
	you *parley.Argument
	// lead is who does what an item of a list tells, where the list names it once.
	lead   []party
	quoted []Quote
	world  *entities.World
}

// parties returns those named by the noun phrase of token i and its coordinates.
func (c *clause) parties(i int) []party {
	var out []party
	for _, k := range c.joined(i) {
		if k != i && c.Tokens[k].UPOS == "VERB" {
			continue
		}
		out = append(out, c.partiesOf(k)...)
		if c.isTitle { // "Arland, Boria resume talks"
			for _, a := range c.All(k, "appos") {
				out = append(out, c.partiesOf(a)...)
			}
		}
	}
	if len(out) == 1 && c.Is(i, "=nsubj") { // "the union and the port": who stands beside one who acts acts too
		for _, k := range c.joined(i) {
			if c.Tokens[k].UPOS == "NOUN" && !c.lexicon.Without["unlisted"] && c.definite(k) && (c.agentive(k) || c.isA(k, []string{"{land}"})) && len(c.partiesOf(k)) == 0 {
				out = append(out, c.unnamed(k))
			}
		}
		if len(out) > 1 {
			slices.SortStableFunc(out, func(a, b party) int { return a.token - b.token })
		}
	}
	out = slices.DeleteFunc(out, func(p party) bool { // "U.S. and Chinese officials": those of both
		state, ok := c.state(p.Country)
		return ok && state.ID == p.ID && slices.ContainsFunc(out, func(o party) bool {
			return o.ID != p.ID && o.Country == p.Country && o.token > p.token+1 && c.Tokens[p.token+1].UPOS == "CCONJ" && c.Is(o.token-1, "amod", "compound") && c.Tokens[o.token-1].Head == o.token
		})
	})
	if out = distinct(out); len(out) > 1 && c.Is(i, "nsubj", "conj") { // "Orsk and the rebels agreed": the one acts as the other does
		for k := range out {
			if !out[k].place {
				return asParties(out)
			}
		}
	}
	return out
}

// joined returns the heads of the noun phrase of token i and those joined to it, also
// where the parse has hung what stands on the one side of an "and" somewhere else: a name
// made flat with the one before, the first half of a subject left to a date.
func (c *clause) joined(i int) []int {
	out := c.Conjuncts(i)
	if c.Is(i, "=nsubj") && c.Tokens[i].XPOS == "NN" { // "the bishop of Anza and the militia": two, not of two
		for _, k := range c.All(i, "nmod") {
			for _, and := range c.All(k, "conj") {
				if c.Case(k) == "of" && c.Tokens[k].UPOS == "PROPN" && nominal(&c.Tokens[and]) && c.Child(and, "det") >= 0 && c.people(and) && !contains2(out, and) {
					out = append(out, and)
				}
			}
		}
	}
	names := c.found.Sentence(c.sentence)
	for at, k := range out {
		if next := c.nameBehind(names, k); next >= 0 {
			out[at] = next
		}
	}
	for k := range names {
		n := &names[k]
		if n.From < 2 || !n.Kind.Acts() || contains2(out, n.Head) || !strings.EqualFold(c.Tokens[n.From-1].Form, "and") {
			continue
		}
		at := n.Head
		for step := 0; step < 3 && at >= 0 && at != i && c.Is(at, "flat", "compound", "appos", "nmod:desc"); step++ {
			at = c.Tokens[at].Head
		}
		if own := c.found.Headed(c.sentence, i); at == i && at != n.Head && own != nil && own.Last <= n.From-1 {
			out = append(out, n.Head)
		}
	}
	if !c.Is(i, "nsubj") {
		return out
	}
	first := i
	if n := c.found.Headed(c.sentence, i); n != nil {
		first = min(first, n.From)
	}
	for first > 0 && (c.Tokens[first-1].UPOS == "DET" || c.Is(first-1, "amod", "compound", "nummod") && c.Tokens[first-1].Head == i ||
		first > 1 && c.Is(first-1, "conj") && c.Tokens[first-1].UPOS == "NOUN" && c.Tokens[first-1].Head < first-1) { // "of Tarsk and the river guerrillas"
		first--
	}
	if first < 2 || !strings.EqualFold(c.Tokens[first-1].Form, "and") || c.Tokens[first-1].Head >= 0 && c.Tokens[first-1].Head < i && !c.Is(first-1, "cc") {
		return out
	}
	head := first - 2
	for step := 0; step < 4 && c.Tokens[head].Head >= 0 && c.Tokens[head].Head < head && c.Is(head, "nmod", "flat") && (c.Case(head) == "of" || c.Is(head, "flat")); step++ {
		head = c.Tokens[head].Head
	}
	if h := c.Tokens[head].Head; contains2(out, head) || c.Case(head) != "" || !nominal(&c.Tokens[head]) || h >= 0 && h < head && (c.Tokens[h].UPOS == "VERB" || c.Tokens[h].UPOS == "AUX") || len(c.partiesOf(head)) == 0 {
		return out
	}
	return append([]int{head}, out...)
}

// nameBehind returns the head of the name behind the dash of a dateline, where the parse
// has made one name of the two: "Lindmark – General Ruiz spoke"; -1 where there is none.
func (c *clause) nameBehind(names []entities.Name, k int) int {
	if k != 0 || len(c.Tokens) < 3 || c.Tokens[0].UPOS != "PROPN" || c.Tokens[1].Start == c.Tokens[0].End || c.Tokens[1].Form != "–" && c.Tokens[1].Form != "—" && c.Tokens[1].Form != "-" {
		return -1
	}
	for i := range names {
		if n := &names[i]; (n.First == 2 || n.From == 2) && n.Kind.Acts() && c.Is(n.Head, "flat") {
			return n.Head
		}
	}
	return -1
}

func contains2(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// partiesOf returns those meant by token i alone: by a name, by the name that
// qualifies a noun which acts for it ("Russian forces"), or by a noun for people or
// bodies that the text gives no name.
func (c *clause) partiesOf(i int) []party {
	if c.isYou(i) {
		return []party{{Argument: parley.Argument{Actor: c.you.Actor, Span: c.Tokens[i].Span}, token: i}}
	}
	if out := c.eachByName(i); out != nil {
		return out
	}
	if n := c.found.Headed(c.sentence, i); n != nil && n.Guess && c.found.TypeOf(c.found.Argument(n).ID) == parley.Organisation {
		for _, k := range c.All(i, "appos") { // "The Warden of the Marches, Lord Piers Hallam, will confer"
			if who := c.found.Headed(c.sentence, k); k > i && who != nil && who != n && who.Kind == entities.Proper && !who.Guess {
				if t := c.found.TypeOf(c.found.Argument(who).ID); t == parley.Person || t == parley.Leader {
					return c.named(who, i)
				}
			}
		}
	}
	if n := c.found.Headed(c.sentence, i); n != nil && !(n.Kind == entities.Pronoun && c.lexicon.Without["coreference"]) {
		if n.Kind == entities.RoleNoun && c.Tokens[i].XPOS == "NNS" { // "the ministers of Arland and Boria"
			if both := c.actingFor(i); len(both) > 1 {
				return both
			}
		}
		return c.named(n, i)
	}
	form := strings.ToLower(c.Tokens[i].Form)
	if c.lexicon.measures[form] { // "dozens of Borian students"
		for _, k := range c.behind(i, "of") {
			if out := c.parties(k); len(out) > 0 {
				return out
			}
		}
	}
	if w := c.Child(i, "nmod:poss"); w >= 0 && strings.EqualFold(c.Tokens[w].Form, "whose") && (c.lexicon.agents[form] || c.lexicon.agents[c.Lemma(i)]) { // "Boria, whose navy"
		if v := c.Tokens[i].Head; v >= 0 && c.Is(v, "acl") && c.Tokens[v].Head >= 0 && c.Tokens[v].Head < i {
			if out := c.acting(c.parties(c.Tokens[v].Head)); len(out) > 0 {
				return out
			}
		}
	}
	if c.lexicon.agents[form] || c.lexicon.agents[c.Lemma(i)] {
		if out := c.actingFor(i); out != nil {
			return out
		}
	}
	if k := c.Child(i, "appos"); k > i && (!c.people(i) || c.found.Headed(c.sentence, k) != nil) {
		if out := c.partiesOf(k); out != nil && hasName(out[0].Argument) && !(c.isA(i, []string{"{land}", "{premises}", "{force}", "pass", "road", "line", "ridge"}) && c.person(out[0].ID)) { // "to the pass, Colonel Ruiz confirms"
			return out
		}
	}
	if out := c.styled(i); out != nil {
		return out
	}
	if out := c.opposite(i); out != nil {
		return out
	}
	if p, ok := c.homeland(i); ok {
		return []party{p}
	}
	if c.lexicon.Without["unlisted"] {
		return nil
	}
	if c.people(i) {
		return []party{c.unnamed(i)}
	}
	if p, ok := c.unlisted(i); ok {
		return []party{p}
	}
	return nil
}

// eachByName returns those whom a noun for several is followed by the names of: "the two
// ministers, Anna Vell and Omar Tell"; nil where there are none.
func (c *clause) eachByName(i int) []party {
	if c.Tokens[i].XPOS != "NNS" && c.Tokens[i].XPOS != "NNPS" || !c.people(i) && c.found.Headed(c.sentence, i) == nil {
		return nil
	}
	var out []party
	for _, a := range c.All(i, "appos") {
		for _, k := range c.Conjuncts(a) {
			if n := c.found.Headed(c.sentence, k); k > i && n != nil && n.Kind == entities.Proper {
				if t := c.found.TypeOf(c.found.Argument(n).ID); t == parley.Person || t == parley.Leader {
					out = append(out, c.named(n, k)...)
				}
			}
		}
	}
	if out = distinct(out); len(out) < 2 {
		return nil
	}
	return out
}

// person reports whether an entity is one person.
func (c *clause) person(id string) bool {
	t := c.found.TypeOf(id)
	return t == parley.Person || t == parley.Leader
}

// group returns the head of a group that stands right before verb v and its auxiliaries
// ("both governments have pledged"), -1 where none does.
func (c *clause) group(v int) int {
	k := v - 1
	for k > 0 && (c.Tokens[k].UPOS == "AUX" || c.Tokens[k].UPOS == "ADV") {
		k--
	}
	if k < 0 {
		return -1
	}
	if n := c.found.At(c.sentence, k); n != nil && n.Kind == entities.Group && n.Last == k+1 {
		return n.Head
	}
	return -1
}

// homeland returns the country or the side that noun i calls somebody's own: "he said his
// country would not sign".
func (c *clause) homeland(i int) (party, bool) {
	of := c.Child(i, "nmod:poss")
	if !homes[c.Lemma(i)] || of < 0 || c.Tokens[of].UPOS != "PRON" {
		return party{}, false
	}
	var who parley.Argument
	if n := c.found.Headed(c.sentence, of); n != nil && n.Entity >= 0 {
		who = c.found.Argument(n)
	} else if q := quoteAt(c.quoted, c.Tokens[i].Span); q != nil && q.Speaker != nil {
		who = *q.Speaker
	}
	if who.Country == "" {
		return party{}, false
	}
	state, ok := c.state(who.Country)
	return party{Argument: parley.Argument{Actor: state, Span: c.Tokens[of].Span.Cover(c.Tokens[i].Span)}, token: i}, ok
}

var homes = words("country nation homeland republic kingdom")

// opposite returns the other of the two sides, where noun i is for whom one of them deals
// with: "he urged his interlocutor".
func (c *clause) opposite(i int) []party {
	two := c.sides(i)
	if len(two) != 2 {
		return nil
	}
	var who parley.Argument
	of := c.Child(i, "nmod:poss")
	switch lemma := c.Lemma(i); {
	case of >= 0 && c.Tokens[of].UPOS == "PRON" && (facing[lemma] || adjoining[lemma] && c.Tokens[i].XPOS == "NN" && c.found.TypeOf(two[0].ID) == parley.State && c.found.TypeOf(two[1].ID) == parley.State):
		n := c.found.Headed(c.sentence, of)
		if n == nil || n.Entity < 0 {
			return nil
		}
		who = c.found.Argument(n)
	case i > 1 && (lemma == "side" || lemma == "party" || lemma == "camp") && c.Tokens[i].XPOS == "NN" && strings.EqualFold(c.Tokens[i-1].Form, "other") && strings.EqualFold(c.Tokens[i-2].Form, "the"):
		v := c.Tokens[i].Head
		if v < 0 || c.Tokens[v].UPOS != "VERB" || !c.Is(i, "obj", "iobj", "obl") {
			return nil
		}
		s := c.nsubj(v)
		if s < 0 {
			return nil
		}
		n := c.found.Headed(c.sentence, s)
		if n == nil || n.Entity < 0 {
			return nil
		}
		who = c.found.Argument(n)
	default:
		return nil
	}
	one, other := onSide(who, two[0]), onSide(who, two[1])
	switch {
	case one && !other:
		return two[1:]
	case other && !one:
		return two[:1]
	}
	return nil
}

var facing = words("interlocutor counterpart")

// adjoining are nouns for another state that a state has by its side or against it.
var adjoining = words("neighbour neighbor rival adversary foe")

// onSide reports whether somebody is a side or acts for it.
func onSide(who parley.Argument, side party) bool {
	return who.ID == side.ID || who.Country != "" && who.Country == side.Country || contains(who.ActsFor, side.Name)
}

// styled returns whom a relative clause or a participle gives a name to: "a group that
// calls itself the Dusk Column", "a body known as the Board".
func (c *clause) styled(i int) []party {
	for _, v := range c.All(i, "acl") {
		if !styling[c.Lemma(v)] {
			continue
		}
		for k := v + 1; k < len(c.Tokens) && k <= v+4; k++ {
			switch form := strings.ToLower(c.Tokens[k].Form); form {
			case "itself", "themselves", "as", "the", "a":
				continue
			}
			if n := c.found.At(c.sentence, k); n != nil && n.Kind == entities.Proper {
				return c.named(n, i)
			}
			break
		}
	}
	return nil
}

var styling = words("call know style name")

// unlisted makes a party of a name that nobody knows: capitals that stand where a
// party stands.
func (c *clause) unlisted(i int) (party, bool) {
	t := &c.Tokens[i]
	r, _ := utf8.DecodeRuneInString(t.Form)
	if t.UPOS != "PROPN" && !c.twoCapitals(i) || !unicode.IsUpper(r) || weekdays[strings.ToLower(t.Form)] || len(t.Form) < 3 || (i == 0 || c.isTitle) && c.world.English(t.Form) || c.found.At(c.sentence, i) != nil {
		return party{}, false
	}
	first, last := i, i
	for first > 0 && (c.Tokens[first-1].UPOS == "PROPN" || c.twoCapitals(i)) && c.found.At(c.sentence, first-1) == nil && c.Tokens[first-1].Form != "-" {
		first--
	}
	for last+1 < len(c.Tokens) && c.Tokens[last+1].UPOS == "PROPN" && c.Is(last+1, "flat") && c.found.At(c.sentence, last+1) == nil {
		last++
	}
	span := c.Tokens[first].Span.Cover(c.Tokens[last].Span)
	name := span.In(c.text)
	if c.eventName(name) {
		return party{}, false
	}
	return party{Argument: parley.Argument{Actor: parley.Actor{ID: strings.ToLower(strings.Join(strings.Fields(name), "-")), Name: name}, Span: span}, token: i}, true
}

// twoCapitals reports whether noun i, inside a sentence, and the one that opens the sentence
// before it both have a capital: "Harbour Relief delivered", a name of common words.
func (c *clause) twoCapitals(i int) bool {
	if i != 1 || c.isTitle || c.Tokens[i].UPOS != "NOUN" || c.Tokens[0].UPOS != "NOUN" || !c.Is(0, "compound") || c.Tokens[0].Head != 1 {
		return false
	}
	a, _ := utf8.DecodeRuneInString(c.Tokens[0].Form)
	b, _ := utf8.DecodeRuneInString(c.Tokens[1].Form)
	return unicode.IsUpper(a) && unicode.IsUpper(b) && c.Tokens[1].Form != strings.ToUpper(c.Tokens[1].Form)
}

// people reports whether token i is a noun for people or a body.
func (c *clause) people(i int) bool {
	if u := c.Tokens[i].UPOS; u == "VERB" || u == "ADP" || u == "AUX" || u == "ADV" {
		return false
	}
	if i > 1 && c.Tokens[i-1].Form == "-" && c.Tokens[i-2].UPOS != "PROPN" && c.Tokens[i-2].UPOS != "NOUN" {
		return false // "self-government"
	}
	form := strings.ToLower(c.Tokens[i].Form)
	for _, end := range []string{"maker", "makers", "builder", "builders", "worker", "workers", "holder", "holders", "master", "masters", "keeper", "keepers", "woman", "women", "smen", "sman", "folk", "hauliers", "owner", "owners"} {
		if len(form) > len(end) && strings.HasSuffix(form, end) {
			return true
		}
	}
	return c.lexicon.groups[form] || c.lexicon.groups[c.Lemma(i)] || form == "people" && c.Child(i, "nummod") >= 0
}

// actingFor returns the parties whose name qualifies noun i.
func (c *clause) actingFor(i int) []party {
	other := relational[c.Lemma(i)]
	prepositions := []string{"of", "from", "in"}
	if speaking[c.Lemma(i)] {
		prepositions = append(prepositions, "for")
	}
	for _, k := range append(c.qualifiers(i, prepositions...), c.fronted(i)...) {
		n := c.found.Headed(c.sentence, k)
		if n == nil || other && (c.Is(k, "nmod:poss") || c.Case(k) == "of") {
			continue // "its Borian counterpart" is Borian, "Boria's allies" are not Boria
		}
		out := c.named(n, i)
		if c.Case(k) == "in" && c.Is(k, "nmod", "obl") && n.Kind == entities.PlaceName && !c.seat(out) {
			if !rulers[c.Lemma(i)] {
				continue // police in a town are not the town
			}
			out = c.acting(out)
		}
		for _, more := range c.All(k, "conj") { // "envoys of Arland and Boria"
			if n := c.found.Headed(c.sentence, more); n != nil {
				out = append(out, c.named(n, i)...)
			}
		}
		return asParties(out)
	}
	if k := c.Child(i, "compound", "amod"); k >= 0 && k == i-1 && !c.people(i) && c.Tokens[k].UPOS == "NOUN" && c.lexicon.is(c.Lemma(k), []string{"{armed}"}) { // "rebel drones"
		p := c.unnamed(k)
		p.token = i
		return []party{p}
	}
	if k := c.Child(i, "compound"); k >= 0 && k == i-1 && (c.people(i) || c.Lemma(i) == "artillery") { // "Ravensk artillery", a name that nobody knows
		if p, ok := c.unlisted(k); ok {
			p.token = i
			return []party{p}
		}
	}
	for _, k := range c.All(i, "nmod:poss") { // "denied that its aircraft had"
		if out := c.reporting(i, k); len(out) > 0 {
			return out
		}
	}
	return nil
}

// reporting returns who says what the clause of noun i tells, where pronoun k, which
// nothing else resolves, makes the noun their own: "said its men had fired".
func (c *clause) reporting(i, k int) []party {
	own := strings.ToLower(c.Tokens[k].Form)
	v := c.Tokens[i].Head
	if own != "its" && own != "their" && own != "his" && own != "her" || v < 0 || c.found.Headed(c.sentence, k) != nil || quoteAt(c.quoted, c.Tokens[k].Span) != nil {
		return nil
	}
	for at := v; c.Tokens[at].Head >= 0 && c.Is(at, "ccomp", "conj", "acl"); at = c.Tokens[at].Head {
		h := c.Tokens[at].Head
		if !c.Is(at, "ccomp") || c.lexicon.governors[c.Lemma(h)] != "reported" && !denying[c.Lemma(h)] && c.Lemma(h) != "warn" {
			continue
		}
		who := parties(c.subject(h, 1))
		if len(who) != 1 || (c.Tokens[who[0].token].XPOS == "NNS") != (own == "their") || (own == "its") == (c.persona(who[0].token) && !hasName(who[0].Argument)) {
			return nil
		}
		who[0].token = i
		return who
	}
	return nil
}

// seat reports whether the place is a country or stands for one.
func (c *clause) seat(in []party) bool {
	return len(in) == 1 && (in[0].ID == in[0].Country || c.found.TypeOf(in[0].ID) == parley.State)
}

// relational are nouns for somebody else than who is named before them.
var relational = words("counterpart ally neighbour neighbor partner rival enemy opponent critic adversary foe friend supporter backer")

// agentive reports whether noun i, no word for people, may still do something: a
// thing with an article or a plural, not an act, a time, a measure, a weapon or what
// ends as abstract words do.
func (c *clause) agentive(i int) bool {
	t, lemma := &c.Tokens[i], c.Lemma(i)
	for _, k := range c.All(i, "amod", "compound") { // "Borian drones"
		if f := c.Tokens[k].Form; c.isA(i, []string{"{fire}"}) && f != strings.ToLower(f) && !c.world.English(f) {
			return true
		}
	}
	if t.UPOS != "NOUN" || c.anyEvent(i) || timeNouns[lemma] || measures[lemma] || c.lexicon.measures[lemma] || persons[lemma] ||
		c.isA(i, []string{"{figurative}", "{fire}", "{attack}", "{talks}", "{agreement}", "{proposal}", "{sanction}", "{restriction}", "{relations}", "{aid}", "{abstract}", "{property}"}) {
		return false
	}
	for _, end := range []string{"tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "hood", "cy", "ing", "al", "ure", "age", "th"} {
		if strings.HasSuffix(lemma, end) {
			return false
		}
	}
	if d := c.Child(i, "det"); d >= 0 {
		return c.Lemma(d) == "the" || c.Lemma(d) == "a" || c.Lemma(d) == "an"
	}
	return c.Child(i, "nmod:poss") >= 0 || t.XPOS == "NNS" && (c.Child(i, "amod", "compound", "nummod") >= 0 || c.trade(i))
}

// trade reports whether plural noun i ends as words for people by what they do, and is no
// word for a thing that ends so: "hauliers", "growers", "loyalists".
func (c *clause) trade(i int) bool {
	lemma := c.Lemma(i)
	if c.Tokens[i].XPOS != "NNS" || len(lemma) < 5 || noTrade[lemma] {
		return false
	}
	for _, end := range []string{"er", "or", "ist", "eer", "ian", "ier"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}

// noTrade are nouns that end as words for people do and are none.
var noTrade = words(`number order matter paper letter border water river power figure computer tanker container freighter trawler steamer
	helicopter bomber fighter cruiser boiler reactor generator sensor motor factor error mirror corridor floor sector vector border
	quarter corner centre center theater theatre chapter cover counter danger disaster dinner supper summer winter weather feather
	finger shoulder ladder layer liver lumber timber member monster offer poster printer radar register scooter server shelter
	shower sister brother mother father daughter slipper tower trailer transfer trigger wager whisper wonder charter canister cluster
	crater cylinder drawer filter flower folder fever gutter hammer holder hunger lever litter locker manner meter metre parameter
	pepper pointer powder prayer quiver rudder rafter roller rubber ruler saucer screwdriver semester spider sticker stretcher
	thunder tracker tractor transformer transistor trouser tumor tumour typewriter washer colour color flavour flavor labour labor
	favour favor honour honor humour humor rumour rumor harbour harbor armour armor vapour vapor odour odor parlour neighbour
	indicator elevator escalator calculator incubator radiator refrigerator ventilator simulator accelerator propeller missile
	carrier barrier frontier pier tier checker cracker thriller bestseller newspaper speaker loudspeaker boulder bunker burner
	launcher interceptor howitzer mortar doctor tie`)

// persona reports whether noun i is for one person and no body.
func (c *clause) persona(i int) bool {
	for _, end := range []string{"er", "or", "ist", "ian", "man", "woman", "nurse", "chief", "envoy", "president", "king", "queen", "general", "admiral", "official"} {
		if strings.HasSuffix(c.Lemma(i), end) {
			return true
		}
	}
	return false
}

// fronted returns the name behind an opening "in", where noun i is a ruling body that
// nothing else narrows and the subject of the clause: "In Boria, the cabinet rejected it".
func (c *clause) fronted(i int) []int {
	v := c.Tokens[i].Head
	if v < 0 || !rulers[c.Lemma(i)] || !c.Is(i, "nsubj") || c.Child(i, "nmod:poss") >= 0 || len(c.qualifiers(i, "of", "from", "in")) > 1 {
		return nil
	}
	for _, k := range c.All(v, "obl") {
		if k < i && c.Case(k) == "in" && k < 5 && c.found.Headed(c.sentence, k) != nil {
			return []int{k}
		}
	}
	return nil
}

// speaking are those who speak "for" somebody else.
var speaking = words("spokesman spokeswoman spokesperson negotiator envoy")

// rulers are bodies that "in" a capital stand for its state.
var rulers = words("government authority authorities administration regime junta leadership cabinet parliament ministry")

// unnamed makes a party of people, a body or a thing that the text gives no name: the
// noun with the words that narrow it ("coastal militia"), of the country that
// qualifies it ("Serbian students").
func (c *clause) unnamed(i int) party {
	if l := c.Lemma(i); (l == "hostage" || l == "prisoner" || l == "captive") && i > 0 && c.Is(i-1, "compound") && c.people(i-1) {
		i-- // "took eleven workers hostage"
	}
	first := i
	for first > 0 && (c.Is(first-1, "amod", "compound") || c.Tokens[first-1].Form == "-") && c.Tokens[first-1].XPOS != "VBG" && c.holds(i, first-1) {
		first--
	}
	a := parley.Actor{}
	var words []string
	for k := first; k <= i; k++ {
		w := strings.ToLower(c.Tokens[k].Form)
		if n := c.found.Headed(c.sentence, k); n != nil || k > 0 && !c.isTitle && c.Tokens[k].Form != w || c.Tokens[k].UPOS == "PROPN" && !((k == 0 || c.isTitle) && c.lexicon.groups[w]) { // "Gunmen" that open a sentence have no name
			w = c.Tokens[k].Form
		}
		words = append(words, w)
	}
	for _, k := range c.qualifiers(i, "of", "in", "from", "at") {
		if n := c.found.Headed(c.sentence, k); n != nil && a.Country == "" {
			if a.Country = c.found.Argument(n).Country; k == i+2 { // "prosecutors in Lindmark"
				words = append(words, c.Case(k), n.Span.In(c.text))
			}
		}
	}
	if i > 1 && c.Tokens[i-1].Form == "-" && compounded[strings.ToLower(c.Tokens[i-2].Form)] {
		words, first = []string{c.Tokens[i-2].Form + "-" + c.Tokens[i].Form}, i-2
	}
	if contains(words, "-") { // "a 35-year-old deputy" is a deputy
		words, first = []string{strings.ToLower(c.Tokens[i].Form)}, i
	}
	a.Name = strings.Join(words, " ")
	a.ID = strings.ToLower(strings.Join(words, "-"))
	return party{Argument: parley.Argument{Actor: a, Span: c.Tokens[first].Span.Cover(c.Tokens[i].Span)}, token: i}
}

// compounded are first parts of offices that are written with a hyphen.
var compounded = words("secretary vice attorney major lieutenant brigadier director governor auditor inspector solicitor deputy prime president commander co")

// eventName reports whether a name is that of something that happened: "the Saltmarsh
// War", which does nothing and suffers nothing.
func (c *clause) eventName(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 1 && (len(c.lexicon.nouns[words[len(words)-1]]) > 0 || words[len(words)-1] == "war")
}

// named turns a name into parties; a group gives all its members.
func (c *clause) named(n *entities.Name, token int) []party {
	var out []party
	for _, a := range c.found.Arguments(n) {
		if a.Country == "" && c.eventName(a.Name) {
			continue
		}
		out = append(out, party{Argument: a, token: token, place: n.Kind == entities.PlaceName})
	}
	return out
}

// asParties takes the place out of names: "forces in Kyiv" aside, a country that
// qualifies an agent is a party.
func asParties(in []party) []party {
	for i := range in {
		in[i].place = false
	}
	return in
}

// qualifiers returns the tokens that qualify noun i: possessives, names and
// nationalities before it, and what stands after it behind one of the prepositions.
func (c *clause) qualifiers(i int, prepositions ...string) []int {
	var out []int
	for _, k := range c.Children(i) {
		switch {
		case c.hyphened(k):
		case c.Is(k, "nmod:poss", "compound", "amod", "flat", "nmod:desc"):
			out = append(out, k)
			for _, more := range c.Conjuncts(k) {
				if more != k {
					out = append(out, more)
				}
			}
			// "U.S. weapons shipments": the name qualifies what qualifies the noun.
			for _, deep := range c.Children(k) {
				if c.Is(deep, "compound", "amod", "nmod:poss", "flat") && !c.hyphened(deep) {
					out = append(out, deep)
				}
			}
		case c.Is(k, "nmod", "obl") && contains(prepositions, c.Case(k)):
			out = append(out, k)
		}
	}
	return out
}

// subjects returns who does verb v: the subject, the agent of a passive, or,
// where the clause has none of its own, the subject it shares with another.
func (c *clause) subjects(v int) []party {
	if p := c.agent(v); p != nil {
		return p
	}
	if c.passive(v) {
		return nil
	}
	if out := c.subject(v, 0); len(out) > 0 {
		return out
	}
	if s := c.nsubj(v); s >= 0 && c.Tokens[s].UPOS == "NOUN" && (c.Child(s, "nmod:poss") < 0) {
		if out := c.leading(s); len(out) > 0 {
			return out
		}
	}
	if s := c.nsubj(v); s >= 0 && c.agentive(s) {
		return []party{c.unnamed(s)}
	}
	if c.nsubj(v) < 0 && (!c.Is(v, "acl", "amod") || c.split(v)) && c.Tokens[v].XPOS != "VBG" && !c.marked(v, "to") {
		return c.before(v)
	}
	return nil
}

// before returns the parties of the noun phrase that stands before verb v as a
// subject does, wherever the parse has hung it: bare, with nothing between the two
// but auxiliaries, adverbs, insertions and what stands behind a preposition.
func (c *clause) before(v int) []party {
	if v == 0 {
		return nil
	}
	and := c.Tokens[v-1].UPOS == "CCONJ" || v > 1 && c.Tokens[v-1].UPOS == "ADV" && c.Tokens[v-2].UPOS == "CCONJ"
	for k := v - 1; k >= 0 && k > v-20; k-- {
		t := &c.Tokens[k]
		switch {
		case and && k < v-1 && (t.UPOS == "VERB" && (!c.Is(k, "amod") || c.split(k)) || c.mistaken(k)): // "banned imports from X and froze"
			return c.subjects(k)
		case t.UPOS == "VERB" && (t.XPOS == "VBG" || t.XPOS == "VBN") && c.Is(k, "advcl") && c.Tokens[k].Head == v: // "Guyana, fearing an invasion, moved"
			if s := c.Child(k, "vocative", "nsubj"); s >= 0 && s < k {
				return c.acting(c.parties(s))
			}
			first, _ := c.Bounds(k)
			k = max(first, 0)
		case t.UPOS == "VERB" && t.XPOS != "VBN" && !c.Is(k, "amod"), t.UPOS == "SCONJ", t.Form == ";", t.Form == ":", t.Form == "“", t.Form == "\"", relative(t.Form):
			return nil
		case t.UPOS != "NOUN" && t.UPOS != "PROPN" && t.UPOS != "PRON":
			continue
		}
		n := c.found.Headed(c.sentence, k)
		if n != nil && n.Head != k && n.Last-1 != k || c.Case(k) != "" || c.Is(k, "nmod:poss") || and || c.Is(k, "compound") && (k != v-1 || c.Tokens[k].Head < v) {
			continue
		}
		head := k
		for c.Is(head, "conj", "flat") && c.Tokens[head].Head >= 0 && c.Tokens[head].Head < head && c.Tokens[c.Tokens[head].Head].UPOS != "VERB" {
			head = c.Tokens[head].Head
		}
		if c.Case(head) != "" {
			continue
		}
		if out := c.acting(c.parties(head)); len(out) > 0 {
			return out
		}
		if out := c.acting(c.partiesOf(k)); len(out) > 0 {
			return out
		}
		if t.UPOS != "PROPN" { // "June" of a date is passed over
			return nil
		}
	}
	return nil
}

// relayed returns whom a relative clause says somebody says something of, who does verb v:
// the network in "a network that the ministry said shipped oil"; -1 where v stands in no such.
func (c *clause) relayed(v int) int {
	h := c.Tokens[v].Head
	if h < 0 || h > v || !c.Is(v, "xcomp", "ccomp") || !c.Is(h, "acl:relcl") || !claiming[c.Lemma(h)] || c.marked(v, "to") || c.Child(v, "nsubj") >= 0 {
		return -1
	}
	of, s := c.Tokens[h].Head, c.nsubj(h)
	if of < 0 || s < of {
		return -1
	}
	for k := of + 1; k < h; k++ {
		if relative(c.Tokens[k].Form) {
			return of
		}
	}
	return -1
}

// subject finds the grammatical subject of v, own or shared.
func (c *clause) subject(v, depth int) []party {
	if depth > 6 {
		return nil
	}
	if c.led(v) {
		return c.lead
	}
	if k := c.relayed(v); k >= 0 {
		return c.acting(c.parties(k))
	}
	if s := c.nsubj(v); s >= 0 {
		if relative(c.Tokens[s].Form) && c.Is(v, "acl") && c.found.Headed(c.sentence, s) == nil {
			return c.acting(c.parties(c.Tokens[v].Head))
		}
		if w := c.Child(s, "nmod:poss"); w >= 0 && conduct[c.Lemma(s)] && c.marked(v, "to") && c.Child(v, "cop", "aux") >= 0 { // "the junta's reply was to recall"
			if out := c.acting(asParties(c.partiesOf(w))); len(out) > 0 {
				return out
			}
		}
		if out := c.acting(c.parties(s)); len(out) > 0 || c.Tokens[s].UPOS != "PRON" {
			return out
		}
		switch strings.ToLower(c.Tokens[s].Form) {
		case "we", "i":
			if q := quoteAt(c.quoted, c.Tokens[s].Span); q != nil && q.Speaker != nil {
				return []party{{Argument: parley.Argument{Actor: q.Speaker.Actor, Span: c.Tokens[s].Span}, token: s}}
			}
		}
		if out := c.reporter(v, s); len(out) > 0 {
			return out
		}
		return c.resumed(s)
	}
	// News addresses nobody: what reads like an address is the subject, cut off by
	// an insertion ("Arland, for its part, responded").
	if s := c.Child(v, "vocative", "dislocated"); s >= 0 && s < v {
		return c.acting(c.parties(s))
	}
	if c.Tokens[v].UPOS == "NOUN" && c.verbal(v) { // a verb taken for a noun has its subject as a compound
		if k := c.Child(v, "compound", "nmod:poss", "amod"); k >= 0 {
			return c.acting(asParties(c.partiesOf(k)))
		}
	}
	if c.Is(v, "parataxis", "conj") {
		if out := c.foremost(v); len(out) > 0 {
			return out
		}
	}
	h := c.up(v)
	if h < 0 {
		return nil
	}
	if s := c.nsubj(h); c.lead != nil && s >= 0 && c.Is(v, "conj") && c.Tokens[v].XPOS == "VBZ" && c.Tokens[s].XPOS == "NNS" { // "notes that the parties differ and calls on them"
		return c.lead
	}
	switch {
	case c.Is(v, "xcomp", "advcl") && c.marked(v, "to") && objectControl[c.Lemma(h)] && c.object(h) >= 0 && c.object(h) != v && !c.passive(h):
		return c.acting(asParties(c.parties(c.object(h))))
	case c.Is(v, "xcomp"):
		if o := c.Child(h, "obj", "iobj"); o >= 0 && objectControl[c.Lemma(h)] {
			return c.parties(o)
		}
		return c.shared(h, depth)
	case c.Is(v, "conj"):
		out := c.shared(h, depth)
		if up := c.Tokens[h].Head; len(out) == 0 && up >= 0 && c.Is(h, "advcl", "acl", "ccomp") && c.nsubj(h) >= 0 && !c.passive(v) { // "left before the ink was dry and threatened"
			return c.shared(up, depth+1)
		}
		return out
	case c.Is(v, "advcl") && !c.passive(v):
		if c.Tokens[h].UPOS == "VERB" || c.Tokens[h].UPOS == "AUX" || c.Child(h, "nsubj") >= 0 {
			return c.shared(h, depth)
		}
	case c.Is(v, "acl:relcl") && c.Child(v, "csubj") >= 0 && c.group(v) >= 0: // "whose ruling both governments have pledged to respect"
		return c.parties(c.group(v))
	case c.Is(v, "acl"):
		if c.Tokens[v].XPOS == "VBG" {
			if out := c.parties(h); len(out) > 0 || !c.Is(h, "obj") || c.Tokens[h].Head < 0 {
				return out
			}
			return c.shared(c.Tokens[h].Head, depth) // "put out a report accusing"
		}
		// "its plan to strike": whoever's plan it is.
		for _, k := range c.qualifiers(h) {
			if n := c.found.Headed(c.sentence, k); n != nil {
				return asParties(c.named(n, k))
			}
		}
		if c.Is(h, "obj", "obl", "nsubj") && c.Tokens[h].Head >= 0 && !opposing[c.Case(h)] { // "took up arms against a plan to build": not theirs
			return c.shared(c.Tokens[h].Head, depth)
		}
	case c.Is(v, "parataxis") && v > h && c.Tokens[v].XPOS == "VBD" && c.Tokens[h].UPOS == "VERB" && c.Tokens[v-1].Form != "\"" && !claiming[c.Lemma(v)]: // "agreed to it, then bombed the port"
		return c.shared(h, depth)
	case c.Is(v, "ccomp", "parataxis") && c.Tokens[v].XPOS == "VBG":
		return c.shared(h, depth)
	}
	return nil
}

// opposing are prepositions before what others do.
var opposing = words("against over despite about after following amid")

// foremost returns the party whose name stands right before verb v and behind an "and" or a
// comma, where the parse has hung it on what goes before: "seized the boats on Monday, and
// Boria promised to answer".
func (c *clause) foremost(v int) []party {
	if c.Tokens[v].XPOS != "VBD" && c.Tokens[v].XPOS != "VBZ" {
		return nil
	}
	for i := range c.found.Sentence(c.sentence) {
		n := &c.found.Sentence(c.sentence)[i]
		if n.Last != v || n.From < 2 || !n.Kind.Acts() || n.Kind == entities.Pronoun {
			continue
		}
		switch strings.ToLower(c.Tokens[n.From-1].Form) {
		case "and", "but", "while":
			if c.Tokens[n.From-2].Form == "," {
				return c.acting(c.named(n, n.Head))
			}
		}
	}
	return nil
}

// reporter returns who says or denies what clause v tells, for a pronoun subject
// that nothing else resolves: "Arland denied that it had fired" is Arland's fire.
func (c *clause) reporter(v, pronoun int) []party {
	form := strings.ToLower(c.Tokens[pronoun].Form)
	own := form == "we" || form == "i" // "we shall answer with fire, the minister said", without quotation marks
	if !own && form != "it" && form != "he" && form != "she" && form != "they" || !own && (quoteAt(c.quoted, c.Tokens[pronoun].Span) != nil || pronoun > 0 && (c.Tokens[pronoun-1].Form == "“" || c.Tokens[pronoun-1].Form == "\"")) {
		return nil
	}
	for at := v; c.Tokens[at].Head >= 0 && c.Is(at, "ccomp", "conj"); at = c.Tokens[at].Head {
		if h := c.Tokens[at].Head; c.Is(at, "ccomp") && (c.lexicon.governors[c.Lemma(h)] == "reported" || denying[c.Lemma(h)]) {
			who := parties(c.subject(h, 1))
			if len(who) != 1 || own {
				return who
			}
			plural := c.Tokens[who[0].token].XPOS == "NNS"
			if !hasName(who[0].Argument) && (plural != (form == "they") || form == "it" && c.persona(who[0].token)) {
				return nil // "a nurse said it", "lawyers said it": somebody else
			}
			return who
		}
	}
	return nil
}

// resumed returns who did what the sentence before told last, where nobody gives him a name
// and pronoun i, which nothing else resolves, opens a sentence that goes on from it: "Gunmen
// stormed the post. They took six hostages."
func (c *clause) resumed(i int) []party {
	if len(c.previous) != 1 || hasName(c.previous[0]) || c.found.Headed(c.sentence, i) != nil || quoteAt(c.quoted, c.Tokens[i].Span) != nil {
		return nil
	}
	for k := range i { // nobody else before it
		if u := c.Tokens[k].UPOS; u == "VERB" || u == "AUX" || u == "SCONJ" || u == "PRON" || (u == "NOUN" || u == "PROPN") && c.Is(k, "nsubj", "nsubj:pass") {
			return nil
		}
	}
	who := c.previous[0]
	words := strings.Fields(who.Name)
	last := words[len(words)-1]
	for k, w := range words { // "prosecutors in Lindmark"
		if k > 0 && (w == "in" || w == "of" || w == "from") {
			last = words[k-1]
			break
		}
	}
	plural := last == "police" || last == "people" || strings.HasSuffix(last, "men") || strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss")
	switch strings.ToLower(c.Tokens[i].Form) {
	case "they":
		if !plural {
			return nil
		}
	case "it":
		if plural || !institutions[last] {
			return nil
		}
	default:
		return nil
	}
	return []party{{Argument: parley.Argument{Actor: who.Actor, Span: c.Tokens[i].Span}, token: i}}
}

// institutions are nouns for bodies of a state that an "it" comes back to.
var institutions = words("government army navy cabinet ministry parliament court junta council commission committee regime militia opposition party union company movement senate assembly prosecution crew board")

// conduct are nouns for what somebody does, of whom they are: "its answer was to".
var conduct = words("reply answer response reaction move step decision plan task aim job act action solution choice")

// split reports whether v is a finite verb that the parse has made a modifier of its
// object: "Boria urged patience".
func (c *clause) split(v int) bool {
	return c.Is(v, "amod") && c.Tokens[v].XPOS == "VBD" && c.Tokens[v].Head > v && v > 0 && (c.Tokens[v-1].UPOS == "PROPN" || c.Tokens[v-1].XPOS == "NNS")
}

// nsubj returns the subject token of v: where the parser sees several ("Borian
// Foreign Minister Jonas Vell"), the last one before the verb.
func (c *clause) nsubj(v int) int {
	best := -1
	for _, k := range c.All(v, "nsubj") {
		if k == 0 && k+1 < len(c.Tokens) && dashes[c.Tokens[k+1].Form] {
			continue // "Lima – The minister spoke": where it was written
		}
		if best >= 0 && c.Tokens[k].UPOS == "DET" {
			continue // "both have each withdrawn"
		}
		if best >= 0 && k < v && c.apposed(best, k) {
			continue // "the Column, a splinter of the Front, stormed"
		}
		if best < 0 || k < v {
			best = k
		}
	}
	return best
}

var dashes = words("– — - --")

// apposed reports whether noun k only says what noun i before it is: a comma and an
// article between the two.
func (c *clause) apposed(i, k int) bool {
	_, end := c.Bounds(i)
	if n := c.found.Headed(c.sentence, i); n != nil && n.Last > i {
		end = n.Last
	}
	return end < k && c.Tokens[end].Form == "," && end+1 < len(c.Tokens) && c.Tokens[end+1].UPOS == "DET" && c.Tokens[k].UPOS == "NOUN" && c.Tokens[end+1].Head == k
}

// shared returns the subject of another verb, for a clause that borrows it.
func (c *clause) shared(h, depth int) []party {
	if c.passive(h) {
		if s := c.Child(h, "nsubj:pass"); s >= 0 {
			return c.parties(s)
		}
	}
	return c.subject(h, depth+1)
}

// objectControl are verbs whose object does the act below them.
var objectControl = map[string]bool{"prompt": true, "cause": true, "lead": true, "drive": true, "compel": true, "oblige": true, "require": true, "instruct": true,
	"beg": true, "implore": true, "permit": true, "authorise": true, "authorize": true, "convince": true, "command": true, "see": true, "watch": true,
	"urge": true, "ask": true, "tell": true, "force": true, "allow": true, "order": true,
	"persuade": true, "invite": true, "warn": true, "press": true, "push": true, "help": true, "let": true, "enable": true,
	"call": true, "expect": true, "want": true, "encourage": true, "advise": true, "pressure": true}

// agent returns the "by" party of a passive verb.
func (c *clause) agent(v int) []party {
	if !c.passive(v) {
		return nil
	}
	for _, k := range c.All(v, "obl") {
		if c.Case(k) == "by" || c.Tokens[k].Rel == "obl:agent" && c.Case(k) == "" {
			out := asParties(c.parties(k))
			if len(out) == 0 && c.agentive(k) {
				out = []party{c.unnamed(k)}
			}
			return out
		}
	}
	for _, o := range c.All(v, "obl", "obj") { // "were sent to the cape by Norway", hung on the cape
		for _, k := range c.behind(o, "by") {
			if k > v && o > v {
				if out := asParties(c.parties(k)); len(out) > 0 && hasName(out[0].Argument) {
					return out
				}
			}
		}
	}
	return nil
}

// by returns the parties behind "by" in the noun phrase of i, also behind a noun inside it:
// who does something is named last, and hangs from whatever stands before.
func (c *clause) by(i, depth int) []party {
	for _, k := range c.behind(i, "by") {
		if out := parties(c.parties(k)); len(out) > 0 {
			return out
		}
	}
	for _, k := range c.All(i, "nmod") {
		if depth < 2 {
			if out := c.by(k, depth+1); len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// passive reports whether v is a passive verb or a bare past participle on a noun.
func (c *clause) passive(v int) bool {
	if c.Child(v, "aux:pass") < 0 && c.wasToHave(v) {
		return false
	}
	if c.Child(v, "aux:pass") >= 0 || c.Child(v, "nsubj:pass") >= 0 && (c.Child(v, "aux") >= 0 || c.Is(v, "conj", "acl") || c.isTitle) {
		return true
	}
	return c.Tokens[v].XPOS == "VBN" && c.Is(v, "acl", "amod") && c.Child(v, "aux") < 0 && c.Child(v, "obj") < 0 && c.Child(v, "nsubj") < 0
}

// acting turns a place that does something into its state: "Moscow has sent".
func (c *clause) acting(in []party) []party {
	for i := range in {
		if state, ok := c.state(in[i].Country); in[i].place && ok {
			in[i].Actor, in[i].place = state, false
		} else if in[i].place && in[i].Country == "" {
			in[i].place = false // a place of no country that does something is a party
		}
	}
	return in
}

// object returns the token of what v is done to, or -1.
func (c *clause) object(v int) int {
	if k := c.loose(v); k >= 0 && !(c.Is(k+1, "case") && c.Lemma(k+1) == "to") { // not "caved in to Boria"
		return c.Tokens[k].Head
	}
	if o := c.plainObject(v); o >= 0 || c.passive(v) {
		return o
	}
	if c.Tokens[v].UPOS != "VERB" {
		return c.after(v)
	}
	// A bare noun behind a verb that has no object is one, whatever the parser
	// made of it ("launched yet another attack").
	for _, k := range c.Children(v) {
		if k > v && k-v <= 6 && c.Tokens[k].UPOS == "NOUN" && c.Case(k) == "" && (c.Is(k, "conj", "advmod", "dep", "xcomp", "appos") || c.Is(k, "obl") && !timeNouns[c.Lemma(k)]) {
			if cc := c.Child(k, "cc"); cc < 0 || strings.EqualFold(c.Tokens[cc].Form, "yet") {
				return k
			}
		}
	}
	return -1
}

// after returns the noun phrase that stands right behind verb v, for a verb that the
// tagger took for something else; -1 where there is none.
func (c *clause) after(v int) int {
	last := -1
	for k := v + 1; k < len(c.Tokens); k++ {
		switch c.Tokens[k].UPOS {
		case "NOUN", "PROPN":
			last = k
			continue
		case "DET", "ADJ", "NUM", "ADV", "PRON", "PART":
			if last < 0 {
				continue
			}
		}
		break
	}
	return last
}

// plainObject returns the object that the parse gives.
func (c *clause) plainObject(v int) int {
	if c.passive(v) {
		if s := c.Child(v, "nsubj:pass"); s >= 0 {
			if relative(c.Tokens[s].Form) && c.Is(v, "acl") {
				return c.Tokens[v].Head
			}
			return s
		}
		if c.Is(v, "acl", "amod") {
			return c.Tokens[v].Head
		}
		if h := c.Tokens[v].Head; c.Is(v, "conj") { // "was shelled and stormed", "came and were received"
			if s := c.nsubj(h); s >= 0 && !c.passive(h) {
				return s
			}
			return c.object(h)
		}
		return -1
	}
	if o := c.Child(v, "obj"); o >= 0 {
		if relative(c.Tokens[o].Form) && c.Is(v, "acl") && c.found.Headed(c.sentence, o) == nil {
			for _, k := range c.Children(v) {
				if k > v && c.Tokens[k].UPOS == "ADP" && !c.Is(k, "compound") {
					return -1 // "the inspectors that it had asked for"
				}
			}
			return c.Tokens[v].Head
		}
		return o
	}
	if o := c.Child(v, "iobj"); o >= 0 { // "warned Boria that", "asked Boria for"
		return o
	}
	if c.split(v) { // "Boria urged patience", read as patience that was urged
		return c.Tokens[v].Head
	}
	if c.Is(v, "acl:relcl") && c.Child(v, "nsubj") >= 0 && c.Child(v, "obl", "ccomp", "xcomp") < 0 && (v+1 >= len(c.Tokens) || c.Tokens[v+1].UPOS != "ADP") { // "the village they shelled"
		if s := c.Child(v, "nsubj"); !relative(c.Tokens[s].Form) {
			return c.Tokens[v].Head
		}
	}
	return -1
}

// behind returns the tokens that hang from i, or from its object, behind the preposition.
func (c *clause) behind(i int, preposition string) []int {
	var out []int
	near := c.Children(i)
	for _, k := range c.All(i, "advmod") { // "sent him back to Lund": hung on "back"
		if particles[strings.ToLower(c.Tokens[k].Form)] {
			near = append(slices.Clone(near), c.All(k, "obl")...)
		}
	}
	for _, k := range near {
		if of := c.Case(k); c.Is(k, "obl", "nmod") && (of == preposition || particled(of, preposition) || preposition == "from" && (of == "out of" || of == "out" || of == "off" || of == "of" && c.out(k))) {
			out = append(out, k)
		}
	}
	if k := c.complement(i); k >= 0 && c.Tokens[k].Head != i && strings.EqualFold(c.Tokens[i+1].Form, preposition) {
		out = append(out, k)
	}
	if len(out) == 0 && preposition == "with" && c.Tokens[i].UPOS == "VERB" { // "spoke by telephone with Boria's envoy", hung on the telephone
		for _, k := range c.All(i, "obl") {
			if k > i && wires[c.Lemma(k)] {
				for _, x := range c.All(k, "nmod") {
					if c.Case(x) == preposition {
						out = append(out, x)
					}
				}
			}
		}
	}
	return out
}

// wires are what people speak by.
var wires = words("telephone phone video link videolink line radio videoconference")

// particled reports whether what stands before a noun is a particle and the preposition
// ("gave in to Boria").
func particled(of, preposition string) bool {
	particle, ok := strings.CutSuffix(of, " "+preposition)
	return ok && particles[particle]
}

// out reports whether "out" stands before the preposition of noun k.
func (c *clause) out(k int) bool {
	of := c.Child(k, "case")
	return of > 0 && strings.EqualFold(c.Tokens[of-1].Form, "out")
}

// complement returns the noun of the preposition that stands right behind noun i,
// wherever the parser has hung it; -1 when there is none.
func (c *clause) complement(i int) int {
	if i+2 >= len(c.Tokens) || c.Tokens[i].UPOS != "NOUN" || c.Tokens[i+1].UPOS != "ADP" || !c.Is(i+1, "case") {
		return -1
	}
	if k := c.Tokens[i+1].Head; k > i+1 {
		return k
	}
	return -1
}

// pair returns the parties of "between A and B" behind noun i, read from the words:
// names up to the next verb, with an "and" among them.
func (c *clause) pair(i int) []party {
	at := -1
	for k := i + 1; k < len(c.Tokens) && k <= i+4; k++ {
		if strings.EqualFold(c.Tokens[k].Form, "between") {
			at = k
			break
		}
	}
	if at < 0 {
		return nil
	}
	var out []party
	and, last := false, 0
	for k := at + 1; k < len(c.Tokens); k++ {
		if t := c.Tokens[k]; t.UPOS == "AUX" || t.UPOS == "VERB" && t.XPOS != "VBN" || t.Form == ";" {
			break
		}
		if strings.EqualFold(c.Tokens[k].Form, "and") && len(out) > 0 {
			and = true
		}
		n := c.found.Headed(c.sentence, k)
		if n == nil && k >= last && c.people(k) && c.Tokens[k].UPOS == "NOUN" && (k+1 >= len(c.Tokens) || c.Tokens[k+1].UPOS != "NOUN") {
			_, last = c.Bounds(k)
			last = min(last, k+4)
			for i := k + 1; i < last; i++ {
				if strings.EqualFold(c.Tokens[i].Form, "and") || c.Tokens[i].Form == "," {
					last = i
				}
			}
			if out = distinct(append(out, asParties(c.partiesOf(k))...)); and && len(out) > 1 {
				break
			}
			continue
		}
		if n == nil || n.Head != k || k < last || !n.Kind.Acts() && n.Kind != entities.PlaceName {
			continue
		}
		_, last = c.Bounds(k) // "the government of Arland" is one party, not two
		for i := k + 1; i < last; i++ {
			if strings.EqualFold(c.Tokens[i].Form, "and") || c.Tokens[i].Form == "," {
				last = i
			}
		}
		if out = distinct(append(out, asParties(c.named(n, k))...)); and && len(out) > 1 || n.Kind == entities.Group {
			break
		}
	}
	return out
}

// within returns the parties named inside the noun phrase of i, i itself left out:
// "Russian oil depots"; and, where places is set, where it is: "a power plant in the
// Kharkiv region".
func (c *clause) within(i int, places bool) []party {
	var out []party
	for _, k := range c.Children(i) {
		if !c.Is(k, "nmod", "compound", "amod", "appos", "flat") || !places && locative[c.Case(k)] {
			continue
		}
		if c.hyphened(k) || c.signedAt(i, k) {
			continue
		}
		if n := c.found.Headed(c.sentence, k); n != nil {
			out = append(out, c.named(n, k)...)
		} else if c.Is(k, "nmod:poss") && c.people(k) {
			out = append(out, c.partiesOf(k)...)
		} else if c.Tokens[k].UPOS == "NOUN" || c.Tokens[k].UPOS == "PROPN" {
			out = append(out, c.within(k, places)...)
		}
	}
	return distinct(out)
}

// signedAt reports whether token k only says where agreement or talks i were made: nobody
// breaks the Geneva agreement with Switzerland.
func (c *clause) signedAt(i, k int) bool {
	if !c.Is(k, "compound", "nmod:desc") || !c.isA(i, []string{"{agreement}", "{talks}"}) {
		return false
	}
	n := c.found.Headed(c.sentence, k)
	return n != nil && (n.Kind == entities.Metonym || n.Kind == entities.PlaceName)
}

// hyphened reports whether token k is the first half of a word like "Borian-run": who
// runs, leads or backs something is not who it is.
func (c *clause) hyphened(k int) bool {
	return k+2 < len(c.Tokens) && c.Tokens[k+1].Form == "-" && (c.Tokens[k+2].XPOS == "VBN" || strings.HasSuffix(c.Tokens[k+2].Form, "ed") || c.Tokens[k+2].Form == "run" || c.Tokens[k+2].Form == "led") ||
		c.Tokens[k].XPOS == "VBN" && k > 1 && c.Tokens[k-1].Form == "-"
}

// around returns the parties of noun phrase i, or, where it names none itself,
// those that qualify it and the places inside it: "on Boria's oil depots", "on a
// market in the Borian town of Harbin".
func (c *clause) around(i int) []party {
	if out := c.parties(i); len(out) > 0 {
		return out
	}
	inside := c.within(i, true)
	if len(inside) == 0 && c.Tokens[i].UPOS == "NOUN" && !c.anyEvent(i) && c.isA(i, []string{"{proposal}", "{agreement}", "{premises}", "{property}", "{ship}", "car", "vehicle", "camp"}) { // "the plan of the mediators", "the gates of the ministry"
		for _, k := range c.behind(i, "of") {
			if c.people(k) && c.definite(k) {
				inside = c.partiesOf(k)
			}
		}
	}
	if !locative[c.Case(i)] {
		return inside
	}
	var out []party
	for _, p := range inside { // in, near or at something: only places count
		if p.place {
			out = append(out, p)
		}
	}
	return out
}

func relative(form string) bool {
	switch strings.ToLower(form) {
	case "who", "which", "that", "whom":
		return true
	}
	return false
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s && s != "" {
			return true
		}
	}
	return false
}

// distinct drops parties that were named before.
func distinct(in []party) []party {
	var out []party
	for _, p := range in {
		seen := false
		for _, q := range out {
			seen = seen || q.ID == p.ID
		}
		if !seen {
			out = append(out, p)
		}
	}
	return out
}
