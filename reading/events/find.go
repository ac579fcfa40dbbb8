package events

import (
	"sort"

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
		actual := c.realityOf(v)
		if actual.none {
			return m, -1, false
		}
		actors := parties(c.subjects(v))
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

// particle returns the verb's particle ("out"), or "".
func (c *clause) particle(v int) string {
	if k := c.Child(v, "compound:prt"); k >= 0 {
		return c.Lemma(k)
	}
	return ""
}

// accepts reports whether the object of v is what the row wants.
func (c *clause) accepts(r row, v, object int) bool {
	switch r.company[0] {
	case "-":
		return object < 0 || c.passive(v) && r.recipient == nil
	case "*":
		return object >= 0
	case "entity":
		return object >= 0 && len(parties(c.parties(object))) > 0
	case "place":
		return object >= 0 && len(c.parties(object)) > 0
	}
	if object < 0 {
		return false
	}
	for _, k := range c.Conjuncts(object) {
		if c.lexicon.is(c.Lemma(k), r.company) {
			return true
		}
	}
	return false
}

// recipients finds to whom it was done, in the order that the row gives, and the
// place where that is where it says.
func (c *clause) recipients(r row, v, object int) (out []party, place *party) {
	for _, where := range r.recipient {
		var got []party
		switch where {
		case "obj":
			if object >= 0 {
				got = c.parties(object)
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
			for _, k := range c.behind(v, where) {
				got = append(got, c.parties(k)...)
			}
			if object >= 0 {
				for _, k := range c.behind(object, where) {
					got = append(got, c.parties(k)...)
				}
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

// noun codes an event noun with the first row that fits.
func (c *clause) noun(in Inputs, n int) (m parley.Mention, ok bool) {
	for _, r := range c.lexicon.nouns[c.Lemma(n)] {
		actual := c.realityOf(n)
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
		if len(parties(actors)) == 0 && head >= 0 && c.Tokens[head].UPOS == "VERB" && (c.Is(n, "obj") || c.Is(n, "obl") && means[c.Case(n)]) {
			actors = parties(c.subjects(head))
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

// nounParties collects the parties that stand where the row says, around noun n
// and, where n is the object of a verb, around that verb.
func (c *clause) nounParties(n int, where []string) []party {
	var out []party
	for _, w := range where {
		var got []party
		switch w {
		case "poss":
			for _, k := range c.qualifiers(n) {
				if name := c.found.Headed(c.sentence, k); name != nil {
					got = append(got, asParties(c.named(name, k))...)
				}
			}
		case "each", "subj":
			continue
		default:
			for _, k := range c.behind(n, w) {
				got = append(got, c.parties(k)...)
			}
			if h := c.Tokens[n].Head; len(got) == 0 && h >= 0 && c.Is(n, "obj", "nsubj:pass", "nsubj") && w != "of" {
				for _, k := range c.behind(h, w) {
					got = append(got, c.parties(k)...)
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
		if c.Is(k, "nmod") {
			for _, deep := range c.Conjuncts(k) {
				if c.lexicon.is(c.Lemma(deep), r.company) {
					return true
				}
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
			}
			continue
		}
		whom = append(whom, p.Argument)
	}
	whom = without(whom, who)
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
	if !enough(r.typ, who, whom, place != nil, object >= 0, args(actual.claimedBy)) {
		return m, false
	}
	m.Type, m.Status, m.Stance = r.typ, actual.status, actual.stance
	if r.mode != "" {
		m.Modes = []string{r.mode}
	}
	m.Actors, m.Recipients, m.ClaimedBy = who, whom, args(actual.claimedBy)
	m.Trigger = c.trigger(predicate, object)
	m.Rule, m.Probability, m.Reader = r.name, r.trust*actual.trust, Version
	m.Article, m.Span = in.Article.ID, c.extent(predicate)
	m.What = what(r)
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

// enough says how much must be known before an act counts as an event.
func enough(t plover.Type, who, whom []parley.Argument, place, object bool, claimed []parley.Argument) bool {
	switch t {
	case plover.Consult, plover.Cooperate:
		return len(who) > 0 && len(whom) > 0
	case plover.Assault:
		return (len(who) > 0 || place) && (len(whom) > 0 || place)
	case plover.Sanction, plover.Aid, plover.Support, plover.Accuse, plover.Threaten, plover.Coerce:
		return len(who) > 0 && len(whom) > 0
	case plover.Reject, plover.Agree:
		return len(who) > 0 && (len(whom) > 0 || object)
	}
	return len(who) > 0
}

func what(r row) string {
	if r.typ != plover.Consult {
		return ""
	}
	switch r.mode {
	case "meet":
		return "meeting"
	case "phone":
		return "call"
	case "":
		return "talks"
	}
	return r.mode
}

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
