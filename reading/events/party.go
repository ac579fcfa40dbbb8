package events

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/reading/entities"
)

// A party is an actor named in a clause, and the token that names it.
type party struct {
	parley.Argument
	token int
	// place is true where the name is used as a place: "in Kyiv" acts on nobody.
	place bool
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
	two := c.found.Parties(c.Tokens[i].Span)
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
	return partiesAt(i, opponent(two, who))
}

// opponent returns the other of the two sides, where who is one of them or acts for one.
func opponent(two []parley.Argument, who parley.Argument) []parley.Argument {
	if len(two) != 2 {
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
func onSide(who, side parley.Argument) bool {
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
		if guests[c.Lemma(i)] && c.Case(k) != "of" && c.Case(k) != "from" {
			continue // "the negotiators in Lima" are not Lima's
		}
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

// guests are those who come to where they meet.
var guests = words("negotiator envoy emissary delegate leader sherpa plenipotentiary")

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
