package events

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"parley"
	"parley/plover"
	"parley/text"
)

// pointed is how sure a reference is: what it tells is little, and that it is told is plain.
const pointed = .7

// References finds the nouns by which an article speaks of an encounter or an attack
// without telling who took part: "the third round", "the leaders' call on Monday", "the
// Harbin talks", "the attack on Ostrov". Each is a mention that lacks its parties and
// becomes a telling of the event that the case knows by the same number, day or place.
// Those that a mention of the article already tells in the same clause are left out.
// A call that only its means tells ("in touch by telephone") is among them, though it may
// name both sides.
func References(in Inputs, l *Lexicon, told []parley.Mention) []parley.Mention {
	var out []parley.Mention
	for i := range in.Doc.Sentences {
		s := &in.Doc.Sentences[i]
		if !s.Parsed || len(s.Tokens) > longest || s.Block < len(in.Article.Blocks) && in.Article.Blocks[s.Block].Kind == parley.Heading {
			continue
		}
		tree := s
		if !l.Without["repair"] {
			tree = in.mended(i, l)
		}
		c := &clause{Tree: text.NewTree(subjects(tree, l)), sentence: i, text: in.Doc.Text, found: in.Found, lexicon: l, quoted: in.Quoted, world: in.World,
			state:   func(country string) (parley.Actor, bool) { return stateOf(in, country) },
			isTitle: headline(in, i)}
		if c.isTitle {
			continue
		}
		for n := -1; n < len(c.Tokens); n++ {
			var m parley.Mention
			var ok bool
			if n < 0 {
				m, ok = c.phoned(in)
			} else {
				m, ok = c.reference(in, n)
			}
			if !ok {
				continue
			}
			known := false
			for k := range told {
				t := &told[k]
				known = known || t.Type == m.Type && (t.Span.Contains(m.Trigger) || t.Trigger.Overlaps(m.Trigger))
			}
			for k := range out {
				same := out[k].Type == m.Type && out[k].Number == m.Number && out[k].Span == m.Span
				known = known || same || out[k].Type == m.Type && out[k].What == "call" && m.What == "call" && out[k].Span.Contains(m.Trigger)
			}
			if !known {
				out = append(out, m)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Trigger.Start < out[j].Trigger.Start })
	return out
}

// subjects returns a sentence in which the nouns of events that the tagger took for verbs are
// nouns, where the tree has them as subjects: "the Harbin talks had ended". The sentence
// itself is left as it is.
func subjects(s *text.Sentence, l *Lexicon) *text.Sentence {
	t := text.NewTree(s)
	for n := range t.Tokens {
		if t.Tokens[n].UPOS != "VERB" || !t.Is(n, "nsubj") || !l.eventNoun(t.Lemma(n)) || t.Child(n, "aux", "mark", "obj") >= 0 {
			continue
		}
		own := *t.Sentence
		own.Tokens = append([]text.Token(nil), own.Tokens...)
		own.Tokens[n].UPOS, own.Tokens[n].XPOS = "NOUN", "NN"
		if strings.HasSuffix(strings.ToLower(own.Tokens[n].Form), "s") {
			own.Tokens[n].XPOS = "NNS"
		}
		for _, k := range t.Children(n) {
			switch {
			case t.Is(k, "nsubj") && k < n:
				own.Tokens[k].Rel = "compound"
				for _, d := range t.All(k, "det") { // "the" of "the Harbin talks"
					own.Tokens[d].Head = n
				}
			case t.Is(k, "obl"):
				own.Tokens[k].Rel = "nmod"
			}
		}
		t = text.NewTree(&own)
	}
	return t.Sentence
}

// reference reads token n as a noun that points to an encounter or an attack.
func (c *clause) reference(in Inputs, n int) (m parley.Mention, ok bool) {
	if u := c.Tokens[n].UPOS; u != "NOUN" && u != "PROPN" {
		return m, false
	}
	for _, r := range c.lexicon.nouns[c.Lemma(n)] {
		if r.company[0] != "{weaponfire}" && (r.typ == plover.Consult || r.typ == plover.Assault) {
			m.Type = r.typ
			break
		}
	}
	if m.Type == plover.None || c.inWords(n) {
		return m, false
	}
	if h := c.Tokens[n].Head; h >= 0 && c.Is(n, "compound", "nmod") && c.Case(n) == "of" && m.Type == plover.Consult && len(c.lexicon.nouns[c.Lemma(h)]) > 0 {
		return m, false // of "the round of talks", the round
	}
	if c.Is(n, "compound") { // "meeting room", "attack helicopters"
		return m, false
	}
	actual := c.realityOf(n, m.Type)
	if m.Type == plover.Consult && c.bypassed(n) {
		actual = reality{status: parley.Planned, stance: parley.StancePlanned, trust: 1}
	}
	if m.Type == plover.Consult && c.ahead(in, n) {
		plan(&actual)
	}
	if actual.none && m.Type == plover.Consult && c.setting(n) {
		actual = reality{status: parley.Occurred, stance: parley.Asserted, trust: 1}
	}
	if actual.none || actual.status == parley.Denied || actual.status == parley.Conditional {
		return m, false
	}
	m.Status, m.Stance, m.ClaimedBy = actual.status, actual.stance, args(actual.claimedBy)
	number, definite := c.narrowed(n)
	m.Number = number
	if m.Type == plover.Consult {
		m.What = c.what(row{typ: plover.Consult}, n, -1)
	}
	m.Span = c.extent(n)
	if m.Date = c.date(in, n, c.phrase(n), m.Status); !m.Date.Known() && (m.Type == plover.Consult || c.happens(n)) {
		m.Date = c.date(in, n, m.Span, m.Status)
	}
	if p := c.placeOf(n, m.Type); p != nil {
		m.Place, m.PlaceCountry = p.Name, p.Country
	}
	if !m.Date.Known() && m.Type == plover.Consult {
		m.Date = c.related(in, n, &m)
	}
	if !definite && (m.Place == "" || !m.Date.Exact()) {
		return m, false // any meeting, any attack
	}
	for _, a := range args(c.present(n)) {
		if a.Name != m.Place && c.found.TypeOf(a.ID) != parley.Place {
			m.Actors = append(m.Actors, a)
		}
	}
	if h := c.Tokens[n].Head; m.Status == parley.Planned && h >= 0 && convoking[c.Lemma(h)] && c.Case(n) == "for" {
		m.Actors = nil // "has invited both sides for a fifth round": the host does not take part
	}
	if m.Type == plover.Assault {
		m.Actors = nil // who is behind it is not for the noun to say
		if m.Place == "" {
			return m, false
		}
	}
	if m.Type == plover.Consult && m.Number == 0 && c.interview(nil) {
		return m, false
	}
	m.Trigger = c.Tokens[n].Span
	if k := c.inner(n); k == n+2 && c.Lemma(n) == "round" && c.Case(k) == "of" {
		m.Trigger = m.Trigger.Cover(c.Tokens[k].Span)
	}
	if q := quoteAt(in.Quoted, m.Trigger); q != nil {
		m.Stance = parley.Attributed
		if q.Speaker != nil && len(m.ClaimedBy) == 0 {
			m.ClaimedBy = []parley.Argument{*q.Speaker}
		}
	}
	m.Article, m.Reader, m.Rule, m.Probability = in.Article.ID, Version, "a noun that points back", pointed
	m.ID = parley.FindingID(in.Article.ID, "mention "+m.Type.String(), m.Trigger)
	return m, true
}

// convoking are verbs of who brings others together.
var convoking = words("invite receive host expect await welcome summon call ask")

// bypassed reports whether the clause of noun n says that somebody will or will not be there:
// "will stay away from the third round until", "may not attend the next meeting".
func (c *clause) bypassed(n int) bool {
	h := c.Tokens[n].Head
	if h < 0 || !c.Is(n, "obl", "obj", "nmod") || !attending[c.Lemma(h)] {
		return false
	}
	for steps := 0; steps < 3 && h >= 0; steps++ {
		for _, k := range c.All(h, "aux") {
			switch strings.ToLower(c.Tokens[k].Form) {
			case "will", "would", "wo", "shall", "may", "might", "'ll", "’ll":
				return true
			}
		}
		if !c.Is(h, "xcomp", "advmod", "advcl") {
			break
		}
		h = c.Tokens[h].Head
	}
	return false
}

// attending are verbs of those who are at an encounter or keep away from it.
var attending = words("stay keep away attend boycott skip shun join miss go come return travel send take participate")

// setting reports whether noun n is when or where something was, and the clause is of the
// past: "failed to agree in the third round" tells that the round was held.
func (c *clause) setting(n int) bool {
	if !c.Is(n, "obl") || !settings[c.Case(n)] {
		return false
	}
	for h := c.Tokens[n].Head; h >= 0; h = c.Tokens[h].Head {
		if c.past(h) || slices.ContainsFunc(c.All(h, "aux"), c.past) {
			return c.Child(h, "mark") < 0 && !c.supposed(h)
		}
	}
	return false
}

var settings = words("in at during after following since")

// ahead reports whether the clause of noun n puts it on a day after that of the article:
// "ministers are due in Harbin on Saturday for the third round".
func (c *clause) ahead(in Inputs, n int) bool {
	if in.Dates == nil || !in.Article.Published.Known() {
		return false
	}
	if h := c.Tokens[n].Head; h >= 0 && c.Is(n, "nsubj") && (c.past(h) || slices.ContainsFunc(c.All(h, "aux"), c.past)) {
		return false
	}
	day, extent := in.Article.Published.Interval(), c.extent(n)
	for _, d := range in.Dates(c.sentence) {
		if extent.Contains(d.Span) && !c.elsewhere(n, d.Span) && d.Interval.From.Known() && d.Interval.From.T.After(day.To.T) {
			return true
		}
	}
	return false
}

// phrase is the stretch of noun n and of what hangs from it.
func (c *clause) phrase(n int) parley.Span {
	first, last := c.Bounds(n)
	return parley.Span{Start: c.Tokens[first].Start, End: c.Tokens[last-1].End}
}

// happens reports whether noun n is the subject of a verb that says that it took place or
// whom it hit.
func (c *clause) happens(n int) bool {
	h := c.Tokens[n].Head
	return h >= 0 && c.Is(n, "nsubj") && (hitting[c.Lemma(h)] || happening[c.Lemma(h)])
}

// narrowed returns the ordinal of noun n, 0 where it has none, and whether the phrase
// means one that the reader is taken to know: by an article, a possessor, a name or a
// number.
func (c *clause) narrowed(n int) (number int, definite bool) {
	for _, k := range c.Children(n) {
		form := strings.ToLower(c.Tokens[k].Form)
		switch {
		case c.Is(k, "amod", "nummod", "nmod") && ordinal(form) > 0:
			number, definite = ordinal(form), true
		case c.Is(k, "appos", "acl", "nmod") && ordinal(form) > 0: // "a call on Monday, the fourth between them"
			number, definite = ordinal(form), true
		case form == "number" && k > n && k+1 < len(c.Tokens) && cardinals[strings.ToLower(c.Tokens[k+1].Form)] > 0: // "call number six"
			number, definite = cardinals[strings.ToLower(c.Tokens[k+1].Form)], true
		case c.Is(k, "det"):
			definite = definite || form == "the" || form == "this" || form == "that" || form == "these" || form == "those" || form == "both"
		case c.Is(k, "nmod:poss"):
			definite = true
		case c.Is(k, "compound", "nmod:desc") && c.Tokens[k].UPOS == "PROPN":
			definite = true
		case c.Is(k, "amod") && (form == "last" || form == "latest" || form == "previous" || form == "recent"):
			definite = definite || form != "recent"
		}
	}
	return number, definite
}

// ordinal is the number of "third" and "3rd", 0 for other words.
func ordinal(form string) int {
	if n := ordinals[form]; n > 0 {
		return n
	}
	if len(form) > 2 && len(form) < 5 {
		switch form[len(form)-2:] {
		case "st", "nd", "rd", "th":
			if n, err := strconv.Atoi(form[:len(form)-2]); err == nil && n > 0 {
				return n
			}
		}
	}
	return 0
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20}

// placeOf is where noun n has its event: the place that names it ("the Harbin talks"), that
// it is told to be at, or that an attack is on.
func (c *clause) placeOf(n int, t plover.Type) *party {
	if t == plover.Assault {
		for _, preposition := range []string{"on", "against", "of", "in", "at", "near"} {
			for _, k := range c.behind(n, preposition) {
				if name := c.found.Headed(c.sentence, k); name != nil {
					for _, p := range c.named(name, k) {
						return &p
					}
				}
				for _, p := range c.placesOf(k, 0) {
					return &p
				}
			}
		}
	}
	for _, k := range c.All(n, "compound", "nmod:desc", "nmod:poss") {
		for _, p := range c.placesOf(k, 0) {
			return &p
		}
	}
	if p := c.place(n); p != nil {
		return p
	}
	for h := c.Tokens[n].Head; h >= 0; h = c.Tokens[h].Head {
		if c.Tokens[h].UPOS == "VERB" {
			return c.place(h)
		}
	}
	return nil
}

// present are those who meet, as far as the noun or its clause names them: "the call of
// the two leaders", "at the second round the ministers failed".
func (c *clause) present(n int) []party {
	out := append(c.owners(n), c.pair(n)...)
	for _, k := range append(c.behind(n, "of"), c.All(n, "nmod:poss")...) {
		if c.people(k) {
			out = append(out, c.unnamed(k))
		}
	}
	if len(out) == 0 {
		if h := c.Tokens[n].Head; h >= 0 && c.Tokens[h].UPOS == "VERB" && !c.Is(n, "nsubj") {
			for _, p := range parties(c.subjects(h)) {
				if c.Tokens[p.token].UPOS == "NOUN" { // the rank that "the two leaders" have is not that of whom they were taken for
					p = c.unnamed(p.token)
				}
				out = append(out, p)
			}
		}
	}
	return distinct(out)
}
