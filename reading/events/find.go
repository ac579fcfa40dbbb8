package events

import (
	"sort"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/entities"
	"parley/text"
)

// Version names this reader in its findings.
const Version = "events@1"

// Inputs are what the other readers found in the same article.
type Inputs struct {
	Doc     *text.Document
	Article *parley.Article
	Found   *entities.Found
	World   *entities.World
	// Dates returns the dates told in a sentence, resolved, with their spans.
	Dates func(sentence int) []Date
	// Quoted are the stretches in which somebody else speaks directly.
	Quoted []Quote
}

// A Date is a date expression that was resolved to an interval.
type Date struct {
	parley.Span
	Interval parley.Interval
}

// A Quote is a stretch of direct speech and who speaks; Speaker may be nil.
type Quote struct {
	parley.Span
	Speaker *parley.Argument
}

// Find returns the events that the article tells of, in order of place. A
// sentence that was not parsed gives none.
func Find(in Inputs, l *Lexicon) []parley.Mention {
	var out []parley.Mention
	for i := range in.Doc.Sentences {
		s := &in.Doc.Sentences[i]
		if !s.Parsed || s.Block < len(in.Article.Blocks) && in.Article.Blocks[s.Block].Kind == parley.Heading {
			continue
		}
		c := &clause{Tree: text.NewTree(s), sentence: i, text: in.Doc.Text, found: in.Found, lexicon: l,
			state:   func(country string) (parley.Actor, bool) { return stateOf(in, country) },
			isTitle: s.Block < len(in.Article.Blocks) && in.Article.Blocks[s.Block].Kind == parley.Title}
		out = append(out, sentenceEvents(in, c)...)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Trigger.Start < out[j].Trigger.Start })
	return out
}

// sentenceEvents codes each predicate of the sentence; an event noun that hangs
// from a verb which told the same event is not told twice.
func sentenceEvents(in Inputs, c *clause) []parley.Mention {
	var out []parley.Mention
	covered := map[int]bool{} // nouns that a light verb has told
	for i := range c.Tokens {
		if c.Tokens[i].UPOS == "VERB" {
			if m, noun, ok := c.verb(in, i); ok {
				out = append(out, m)
				if noun >= 0 {
					covered[noun] = true
				}
			}
		}
	}
	for i := range c.Tokens {
		if c.Tokens[i].UPOS == "NOUN" && !covered[i] {
			if m, ok := c.noun(in, i); ok {
				out = append(out, m)
			}
		}
	}
	return out
}

// verb codes verb v with the first row of the lexicon that fits. It returns the
// object too, where the object is the event noun that the row speaks of.
func (c *clause) verb(in Inputs, v int) (m parley.Mention, noun int, ok bool) {
	object := c.object(v)
	for _, r := range c.lexicon.verbs[c.Lemma(v)] {
		if r.particle != c.particle(v) || !c.accepts(r, v, object) {
			continue
		}
		actual := c.realityOf(v, r.typ)
		if actual.none {
			return m, -1, false
		}
		if r.typ == plover.Threaten && actual.status == parley.Conditional { // the condition is part of the threat
			actual.status, actual.stance = parley.Occurred, parley.Asserted
		}
		if r.typ == plover.Reject && c.unsaid(v) {
			return m, -1, false
		}
		actors := parties(c.subjects(v))
		if len(actors) == 0 && strings.HasPrefix(r.company[0], "subj:") {
			if s := c.nsubj(v); s >= 0 {
				actors = parties(c.within(s)) // "a convoy of United Nations trucks"
			}
		}
		recipients, place := c.recipients(r, v, object)
		m, ok = c.mention(in, r, v, object, actors, recipients, place, actual)
		if ok {
			noun = -1
			if object >= 0 && c.lexicon.nouns[c.Lemma(object)] != nil {
				noun = object
			}
			return m, noun, true
		}
	}
	return m, -1, false
}

// unsaid reports whether all that is refused is to speak: "declined to comment".
func (c *clause) unsaid(v int) bool {
	x := c.Child(v, "xcomp")
	return x >= 0 && c.lexicon.is(c.Lemma(x), []string{"{unsaid}"})
}

// particle returns the verb's particle ("out"), or "".
func (c *clause) particle(v int) string {
	if k := c.Child(v, "compound:prt"); k >= 0 {
		return c.Lemma(k)
	}
	if k := v + 1; k < len(c.Tokens) && particles[strings.ToLower(c.Tokens[k].Form)] && c.Tokens[k].Head == v && c.Is(k, "advmod") {
		return strings.ToLower(c.Tokens[k].Form)
	}
	return ""
}

var particles = words("back out off away up down")

// accepts reports whether the object of v is what the row wants.
func (c *clause) accepts(r row, v, object int) bool {
	if class, ok := strings.CutPrefix(r.company[0], "subj:"); ok { // "missiles hit": whose they are is who did it
		for _, k := range c.All(v, "nsubj") {
			if c.lexicon.is(c.Lemma(k), []string{class}) {
				return true
			}
		}
		return false
	}
	if preposition, noun, ok := strings.Cut(r.company[0], ":"); ok { // "on:alert"
		for _, k := range c.behind(v, preposition) {
			if c.Lemma(k) == noun {
				return true
			}
		}
		return false
	}
	switch r.company[0] {
	case "-":
		return object < 0 || c.passive(v) && r.recipient == nil
	case "*":
		return object >= 0
	case "entity":
		return object >= 0 && len(parties(c.parties(object))) > 0
	case "place":
		return object >= 0 && len(c.around(object)) > 0
	}
	if object < 0 {
		return false
	}
	return c.kindOf(object, r.company) >= 0
}

// kindOf returns the token of noun phrase i that is one of the wanted nouns: its
// head, a coordinate, or what a head of measure counts ("two days of talks"); -1
// when none is.
func (c *clause) kindOf(i int, company []string) int {
	for _, k := range c.Conjuncts(i) {
		if c.lexicon.is(c.Lemma(k), company) {
			return k
		}
		if measures[c.Lemma(k)] {
			for _, of := range c.behind(k, "of") {
				if c.lexicon.is(c.Lemma(of), company) {
					return of
				}
			}
		}
	}
	return -1
}

var measures = words("day hour week round series number pair couple set minute session kind form part batch ton tonne")

// recipients finds to whom it was done, in the order that the row gives, and the
// place where that is where it says.
func (c *clause) recipients(r row, v, object int) (out []party, place *party) {
	for _, where := range r.recipient {
		var got []party
		switch where {
		case "obj":
			if object >= 0 {
				got = c.parties(object)
				if r.company[0] == "place" || strings.HasPrefix(r.company[0], "subj:") {
					got = c.around(object)
				}
			}
		case "iobj":
			if k := c.Child(v, "iobj"); k >= 0 {
				got = asParties(c.parties(k))
			}
		case "obj<":
			if object >= 0 {
				got = c.within(object)
			}
		case "each":
			continue
		default:
			if where == "by" && c.passive(v) {
				continue // that is who does it
			}
			for _, k := range c.behind(v, where) {
				got = append(got, c.around(k)...)
			}
			if object >= 0 {
				got = append(got, c.beneath(object, where, 0)...)
			}
		}
		for i := range got {
			if got[i].place && place == nil {
				place = &got[i]
			}
		}
		if len(got) > 0 {
			return got, place
		}
	}
	return nil, nil
}

// beneath returns the parties behind the preposition in the noun phrase of i, also
// behind a noun inside it: "a desire for better relations with Boria".
func (c *clause) beneath(i int, preposition string, depth int) []party {
	var out []party
	for _, k := range c.behind(i, preposition) {
		out = append(out, c.around(k)...)
	}
	for _, k := range c.Children(i) {
		if len(out) == 0 && depth < 2 && c.Is(k, "nmod") && (c.Case(k) == "of" || c.Case(k) == "for" || c.Case(k) == "in") {
			out = c.beneath(k, preposition, depth+1)
		}
	}
	return out
}

// noun codes an event noun with the first row that fits.
func (c *clause) noun(in Inputs, n int) (m parley.Mention, ok bool) {
	for _, r := range c.lexicon.nouns[c.Lemma(n)] {
		actual := c.realityOf(n, r.typ)
		if actual.none {
			return m, false
		}
		actors := c.nounParties(n, r.actor)
		recipients := c.nounParties(n, r.recipient)
		if !c.company(r, n, actors, recipients) {
			continue
		}
		head := c.Tokens[n].Head
		if c.Is(n, "nsubj") && head >= 0 && hitting[c.Lemma(head)] && len(recipients) == 0 {
			if o := c.object(head); o >= 0 {
				recipients = append(c.parties(o), c.within(o)...)
			}
		}
		// By whom: the subject of the verb that the noun hangs from.
		if len(parties(actors)) == 0 {
			if v := c.doer(n); v >= 0 {
				actors = parties(c.subjects(v))
			}
		}
		var place *party
		for i := range recipients {
			if recipients[i].place {
				place = &recipients[i]
				break
			}
		}
		if m, ok = c.mention(in, r, n, -1, parties(actors), recipients, place, actual); ok {
			return m, true
		}
	}
	return m, false
}

// hitting are verbs whose subject may be the attack itself; means are the
// prepositions behind which a noun is something the subject does.
var (
	hitting = words("target hit kill strike damage destroy injure wound")
	means   = words("through by with via")
)

// inner returns the noun that an event noun is of ("the tightening of sanctions",
// "the pause in shipments"), or -1.
func (c *clause) inner(n int) int {
	for _, preposition := range []string{"of", "in", "on"} {
		for _, k := range c.behind(n, preposition) {
			return k
		}
	}
	return -1
}

// doer returns the verb whose subject does what noun n tells: the verb it is the
// object of, or the one it hangs from behind a preposition of means, if by way of
// other nouns ("sent a message through drills with one and the shelling of another").
func (c *clause) doer(n int) int {
	at, by := n, false
	for step := 0; step < 6; step++ {
		h := c.Tokens[at].Head
		if h < 0 {
			return -1
		}
		by = by || means[c.Case(at)]
		if c.Tokens[h].UPOS == "VERB" {
			if by || at == n && c.Is(at, "obj") {
				return h
			}
			return -1
		}
		if !c.Is(at, "nmod", "conj", "appos", "obl", "obj") {
			return -1
		}
		at = h
	}
	return -1
}

// owners returns the parties that qualify noun n: possessors, nationalities, names.
func (c *clause) owners(n int) []party {
	var out []party
	for _, k := range c.qualifiers(n) {
		if name := c.found.Headed(c.sentence, k); name != nil {
			out = append(out, asParties(c.named(name, k))...)
		}
	}
	return out
}

// nounParties collects the parties that stand where the row says, around noun n
// and, where n is the object of a verb, around that verb.
func (c *clause) nounParties(n int, where []string) []party {
	var out []party
	for _, w := range where {
		var got []party
		switch w {
		case "poss":
			got = c.owners(n)
			if h := c.Tokens[n].Head; len(got) == 0 && h >= 0 && c.Is(n, "conj") && c.Tokens[h].UPOS == "NOUN" {
				got = c.owners(h) // "his support for one and tightening of the other"
			}
		case "each", "subj":
			continue
		case "between":
			got = c.pair(n)
		case "inner": // "the pause in U.S. shipments": whose shipments they are
			if k := c.inner(n); k >= 0 {
				got = c.owners(k)
			}
		default:
			for _, k := range c.behind(n, w) {
				got = append(got, c.around(k)...)
			}
			// "the tightening of sanctions against": it stands behind the inner noun.
			if of := c.inner(n); of >= 0 {
				for _, k := range c.behind(of, w) {
					got = append(got, c.around(k)...)
				}
			}
			if h := c.Tokens[n].Head; len(got) == 0 && h >= 0 && c.Is(n, "obj", "nsubj:pass", "nsubj") && w != "of" {
				for _, k := range c.behind(h, w) {
					got = append(got, c.around(k)...)
				}
			}
		}
		if len(got) > 0 {
			out = append(out, got...)
			break
		}
	}
	return distinct(out)
}

// company reports whether what the row wants stands with noun n.
func (c *clause) company(r row, n int, actors, recipients []party) bool {
	switch r.company[0] {
	case "-":
		return true
	case "pair":
		return len(distinct(append(parties(actors), recipients...))) >= 2
	case "party":
		return len(actors)+len(recipients) > 0
	}
	for _, k := range c.Children(n) {
		if c.lexicon.is(c.Lemma(k), r.company) || contains(r.company, c.Case(k)) {
			return true
		}
	}
	if k := c.inner(n); k >= 0 {
		for _, deep := range c.Conjuncts(k) {
			if c.lexicon.is(c.Lemma(deep), r.company) {
				return true
			}
		}
	}
	return false
}

// mention puts the event together, or says that too little is known for one.
func (c *clause) mention(in Inputs, r row, predicate, object int, actors, recipients []party, place *party, actual reality) (parley.Mention, bool) {
	var m parley.Mention
	if contains(r.recipient, "each") && len(parties(recipients)) == 0 && len(actors) > 1 {
		actors, recipients = actors[:1], actors[1:]
	}
	who := args(actors)
	var whom []parley.Argument
	for _, p := range recipients {
		if p.place { // what is done to a place is done to its country
			if country, ok := stateOf(in, p.Country); ok {
				whom = append(whom, parley.Argument{Actor: country, Span: p.Span})
			} else if r.typ == plover.Sanction && p.token != object { // a seat of government whose country the text does not tell
				whom = append(whom, p.Argument)
			}
			continue
		}
		whom = append(whom, p.Argument)
	}
	if whom = without(once(whom), who); len(whom) == 0 && len(who) > 1 && contains(r.recipient, "each") {
		who, whom = who[:1], who[1:] // both stood in one place: "the Arland-Boria talks"
	}
	if r.typ == plover.Assault && len(whom) == 0 && object >= 0 && place == nil && len(who) > 0 && c.Tokens[object].UPOS == "NOUN" {
		whom = append(whom, c.unnamed(object).Argument) // "bombed a depot"
	}
	clausePlace := c.place(predicate)
	if place == nil {
		place = clausePlace
	}
	if place != nil {
		m.Place, m.PlaceCountry = place.Name, place.Country
		if len(whom) == 0 && r.typ == plover.Assault {
			if country, ok := stateOf(in, place.Country); ok && (len(who) == 0 || who[0].Country != place.Country) {
				whom = append(whom, parley.Argument{Actor: country, Span: place.Span})
			}
		}
	}
	said := object >= 0 || c.Child(predicate, "xcomp", "ccomp") >= 0
	// "Envoys talked": several of one sort, among themselves.
	many := contains(r.recipient, "each") && len(actors) == 1 && actors[0].Country == "" && c.Tokens[actors[0].token].XPOS == "NNS"
	for _, where := range r.recipient {
		said = said || len(c.behind(predicate, where)) > 0
	}
	if !enough(r, who, whom, place != nil, said, many) {
		return m, false
	}
	m.Type, m.Status, m.Stance = r.typ, actual.status, actual.stance
	if r.mode != "" {
		m.Modes = []string{r.mode}
	}
	m.Actors, m.Recipients, m.ClaimedBy = who, whom, args(actual.claimedBy)
	m.Trigger = c.trigger(r, predicate, object)
	m.Rule, m.Probability, m.Reader = r.name, r.trust*actual.trust, Version
	m.Article, m.Span = in.Article.ID, c.extent(predicate)
	m.What = c.what(r, predicate, object)
	if m.What == "call" && len(m.Modes) == 0 {
		m.Modes = []string{"phone"}
	}
	if q := quoteAt(in.Quoted, m.Trigger); q != nil {
		m.Stance = parley.Attributed
		m.Probability *= .8
		if q.Speaker != nil && len(m.ClaimedBy) == 0 {
			m.ClaimedBy = []parley.Argument{*q.Speaker}
		}
	}
	m.Date = c.date(in, predicate, m.Span, actual.status)
	m.ID = parley.FindingID(in.Article.ID, "mention "+m.Type.String(), m.Trigger)
	return m, true
}

// enough says how much must be known before an act counts as an event. said: the
// clause tells what was done, demanded or refused, though perhaps not to whom. many:
// the actor is several who may act on each other.
func enough(r row, who, whom []parley.Argument, place, said, many bool) bool {
	classed := strings.HasPrefix(r.company[0], "{") // the object itself fixes the act
	switch r.typ {
	case plover.Consult, plover.Cooperate:
		return len(who) > 0 && (len(whom) > 0 || many)
	case plover.Assault:
		return (len(who) > 0 || place) && (len(whom) > 0 || place)
	case plover.Sanction:
		return len(who) > 0 && (len(whom) > 0 || classed || place)
	case plover.Accuse:
		return len(who) > 0 && (len(whom) > 0 || r.company[0] == "*")
	case plover.Support:
		return len(who) > 0 && (len(whom) > 0 || classed)
	case plover.Coerce:
		return len(who) > 0 && (len(whom) > 0 || classed || r.company[0] == "*" || strings.Contains(r.company[0], "curfew"))
	case plover.Aid:
		return len(who) > 0 && len(whom) > 0
	case plover.Reject, plover.Agree, plover.Threaten, plover.Request:
		return len(who) > 0 && (len(whom) > 0 || said)
	}
	return len(who) > 0
}

// what names a consultation: by its event noun, else by how its verb says it was
// held ("spoke by telephone").
func (c *clause) what(r row, predicate, object int) string {
	if r.typ != plover.Consult {
		return ""
	}
	noun := predicate
	if c.Tokens[predicate].UPOS == "VERB" {
		for _, k := range c.All(predicate, "obl", "advmod", "nmod") {
			if telephone[c.Lemma(k)] {
				return "call"
			}
		}
		if noun = -1; object >= 0 {
			noun = c.kindOf(object, []string{"{talks}"})
		}
	}
	if noun >= 0 {
		lemma := c.Lemma(noun)
		for _, k := range c.All(noun, "compound", "amod") {
			if telephone[c.Lemma(k)] {
				return "call"
			}
		}
		switch lemma {
		case "meeting", "summit", "call", "visit":
			return lemma
		case "round":
			return "round of talks"
		case "talk", "talks", "negotiation":
			for _, up := range c.Ancestors(noun) {
				if c.Lemma(up) == "round" {
					return "round of talks"
				}
			}
		}
	}
	switch r.mode {
	case "meet":
		return "meeting"
	case "phone":
		return "call"
	case "visit", "meeting", "summit":
		return r.mode
	}
	return "talks"
}

var telephone = words("telephone phone call videolink video telephonic")

func args(in []party) []parley.Argument {
	var out []parley.Argument
	for _, p := range in {
		out = append(out, p.Argument)
	}
	return out
}

// without drops from a those who are in b too: nobody acts on himself.
func without(a, b []parley.Argument) []parley.Argument {
	var out []parley.Argument
	for _, x := range a {
		same := false
		for _, y := range b {
			same = same || x.ID == y.ID
		}
		if !same {
			out = append(out, x)
		}
	}
	return out
}

// once keeps the first argument of each entity.
func once(in []parley.Argument) []parley.Argument {
	var out []parley.Argument
	for _, a := range in {
		out = append(out, without([]parley.Argument{a}, out)...)
	}
	return out
}

func quoteAt(quotes []Quote, s parley.Span) *Quote {
	for i := range quotes {
		if quotes[i].Contains(s) {
			return &quotes[i]
		}
	}
	return nil
}

// stateOf returns the state of a country, known to the world or named in the article.
func stateOf(in Inputs, country string) (parley.Actor, bool) {
	if country == "" {
		return parley.Actor{}, false
	}
	for i := range in.Found.Entities {
		if e := &in.Found.Entities[i]; e.Type == parley.State && (e.Country == country || e.ID == country) {
			return in.Found.Actor(i), true
		}
	}
	if e, ok := in.World.Lookup(country); ok && e.Type == parley.State {
		return parley.Actor{ID: e.ID, Name: e.Name, Country: e.Country}, true
	}
	return parley.Actor{}, false
}
