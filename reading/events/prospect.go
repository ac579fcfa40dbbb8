package events

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// gatherings are nouns for one meeting, gathering the verbs that need those who meet and
// nobody else, uniting the verbs by which somebody else makes them meet, and gathered the
// words that show it.
var (
	gatherings = words("meeting summit get-together tête-à-tête tete-a-tete encounter face-to-face rendezvous sit-down handshake reunion")
	gathering  = words("meet converge confer")
	uniting    = words("bring get see have seat put sit unite")
	gathered   = words("together room table roof")
)

// Closed classes of words that say of a meeting that it may come. What is in barred keeps it
// off, and tells of one that may come when it is denied: "did not rule out a meeting".
var (
	hoping = words(`hope hint float moot broach suggest propose envisage envision contemplate consider explore examine arrange prepare plan work push
		press lobby aim seek want wish like intend expect offer favour favor discuss sound pursue promise agree aspire try mull weigh foresee await
		dangle speculate imagine raise champion advocate pencil`)
	hopes    = words("sounding feeler contact time moment case room opening path road condition arrangement effort attempt bid push drive idea prospect possibility chance likelihood plan proposal preparation groundwork hope talk speculation suggestion offer wish notion scenario option intention probability rumour rumor date")
	hopeful  = words("glad happy ready willing delighted pleased honoured honored prepared open possible conceivable thinkable likely imaginable feasible probable due close near")
	pending  = words("work air offing card pipeline making sight discussion preparation reach horizon wing consideration talk")
	coming   = words("take come happen follow hold occur materialise materialize arrange organise organize convene go result be")
	barred   = words("rule exclude give discount dismiss abandon drop preclude")
	refusing = words("reject refuse decline oppose avoid shun resist cancel scrap postpone spurn rebuff prevent block deny call")
)

// hopeless are adjectives of what will not come, unless they are denied: "no longer unthinkable".
var hopeless = words("unthinkable inconceivable impossible unimaginable unlikely")

// noMore reports whether "no longer" or "not" stands right before token i.
func (c *clause) noMore(i int) bool {
	return i > 1 && strings.EqualFold(c.Tokens[i-1].Form, "longer") && strings.EqualFold(c.Tokens[i-2].Form, "no") || i > 0 && negation[strings.ToLower(c.Tokens[i-1].Form)]
}

// maybe are adjectives of what may come.
var maybe = words("possible potential prospective eventual future")

// prospect reads token i as a meeting of two sides that is talked of and has not been:
// "a meeting of the two leaders is being worked on", "Anna Vell and Omar Tell might sit down
// together before long". Who meets must be told, and that it may come; a wish that they
// should, a condition and what might have been are none.
func (c *clause) prospect(in Inputs, i int) (m parley.Mention, ok bool) {
	who, noun := c.meets(i)
	if h := c.Tokens[i].Head; h >= 0 && c.Is(i, "ccomp") && (c.Lemma(h) == "hope" || c.Lemma(h) == "wish") {
		if s := c.nsubj(h); s >= 0 && c.Tokens[s].Form == "I" {
			return m, false // "I hope our leaders will meet, said a nurse"
		}
	}
	if len(who) == 0 || c.question() || !c.mayCome(i) {
		return m, false
	}
	m = parley.Mention{Type: plover.Consult, Status: parley.Planned, Stance: parley.StancePlanned, What: "meeting"}
	if noun {
		if w := c.what(row{typ: plover.Consult}, i, -1); w != "talks" {
			m.What = w
		}
		m.Number, _ = c.narrowed(i)
	}
	m.Actors = args(who)
	if len(m.Actors) > 1 {
		m.Actors, m.Recipients = m.Actors[:1], m.Actors[1:]
	}
	m.Trigger = c.Tokens[i].Span
	m.Span = c.extent(i)
	if m.Date = c.date(in, i, c.phrase(i), m.Status); !m.Date.Known() {
		m.Date = c.date(in, i, m.Span, m.Status)
	}
	if at := in.Article.Published.Interval(); at.Known() && m.Date.To.Known() && !m.Date.To.T.After(at.To.T) {
		m.Date = parley.Interval{} // when it was talked of
	}
	if p := c.place(i); p != nil {
		m.Place, m.PlaceCountry = p.Name, p.Country
	}
	m.Article, m.Reader, m.Rule, m.Probability = in.Article.ID, Version, "a meeting that is talked of", pointed
	m.ID = parley.FindingID(in.Article.ID, "mention "+m.Type.String(), m.Trigger)
	return m, true
}

// meets are those who meet by what token i tells, and whether it is a noun; none where fewer
// than two sides are told. Where the tree does not give them, the names that stand beside it
// in the sentence do: behind "of" and "between", before the verb.
func (c *clause) meets(i int) (who []party, noun bool) {
	lemma := c.Lemma(i)
	switch u := c.Tokens[i].UPOS; {
	case c.getTogether(i), u == "NOUN" && gatherings[lemma]:
		if c.Is(i, "compound") || c.Tokens[i].XPOS == "NNS" {
			return nil, true
		}
		noun = true
		who = append(who, asParties(c.pair(i))...)
		for _, preposition := range []string{"between", "of", "with"} {
			for _, k := range c.behind(i, preposition) {
				who = append(who, c.namedIn(k)...)
			}
		}
		for _, k := range c.All(i, "nmod:poss") {
			who = append(who, c.met(k)...)
		}
		if len(c.behind(i, "with")) > 0 { // "hopes for a meeting with her": the one who does
			for _, h := range c.Ancestors(i) {
				if s := c.nsubj(h); s >= 0 {
					who = append(who, c.met(s)...)
					break
				}
			}
		}
		if who = c.twoSides(who); who == nil {
			at := i + 1
			if c.getTogether(i) {
				at = i + 3
			}
			if at < len(c.Tokens) && (c.Tokens[at].Form == "of" || c.Tokens[at].Form == "between") {
				who = c.twoSides(c.stretch(at+1, len(c.Tokens)))
			}
		}
		return who, true
	case u == "VERB" && (lemma == "host" || lemma == "receive") && c.Tokens[i].XPOS == "VB": // "would be glad to host the two leaders"
		if o := c.object(i); o >= 0 {
			if who = c.twoSides(c.namedIn(o)); len(who) == 1 && !guests[c.Lemma(who[0].token)] {
				who = nil // "to receive both governments"
			}
		}
	case u == "VERB" && uniting[lemma] && c.passive(i):
		if s := c.inherited(i); s >= 0 && c.gatheredBehind(i) >= 0 {
			who = c.twoSides(append(c.namedIn(s), c.stretch(c.clauseStart(i), i)...))
		}
	case u == "VERB" && (c.Tokens[i].XPOS == "VB" || c.Tokens[i].XPOS == "VBG" || c.Tokens[i].XPOS == "VBP"):
		o := c.object(i)
		switch alone := gathering[lemma] && o < 0 || c.together(i); {
		case alone:
			if s := c.inherited(i); s >= 0 {
				who = append(who, c.namedIn(s)...)
			}
			for _, k := range c.behind(i, "with") {
				who = append(who, c.namedIn(k)...)
			}
			if who = c.twoSides(who); who == nil {
				who = c.twoSides(c.stretch(c.clauseStart(i), i))
			}
		case gathering[lemma]:
			if s := c.inherited(i); s >= 0 {
				who = append(who, c.met(s)...)
			}
			who = c.twoSides(append(who, c.namedIn(o)...))
		case uniting[lemma]:
			if end := c.gatheredBehind(i); end >= 0 {
				who = c.twoSides(c.stretch(i+1, end))
			}
		}
	}
	return who, false
}

// getTogether reports whether token i begins "get-together", which the tokeniser cuts.
func (c *clause) getTogether(i int) bool {
	return strings.EqualFold(c.Tokens[i].Form, "get") && i+2 < len(c.Tokens) && c.Tokens[i+1].Form == "-" && strings.EqualFold(c.Tokens[i+2].Form, "together")
}

// twoSides are those who meet without the states that they act for, nil where they are not
// two sides: two countries, two people of none, or people named together.
func (c *clause) twoSides(who []party) []party {
	who = distinct(who)
	acting := map[string]bool{}
	for _, p := range who {
		if p.Country != "" && c.found.TypeOf(p.ID) != parley.State {
			acting[p.Country] = true
		}
	}
	var out []party
	sides, many := map[string]bool{}, false
	for _, p := range who {
		if c.found.TypeOf(p.ID) == parley.State && acting[p.Country] || c.found.TypeOf(p.ID) == parley.Place {
			continue
		}
		out = append(out, p)
		if p.Country != "" {
			sides[p.Country] = true
		}
		many = many || p.Country == "" && c.Tokens[p.token].XPOS == "NNS"
	}
	if len(sides) == 2 && len(out) <= 4 || many && len(out) == 1 || len(sides) == 0 && len(out) == 2 {
		return out
	}
	return nil
}

// stretch are those named between two tokens, up to the first verb: the names, and people
// named together of whom it does not say whose they are.
func (c *clause) stretch(from, to int) []party {
	var out []party
	for k := from; k < to; k++ {
		t := c.Tokens[k]
		if t.UPOS == "AUX" || t.UPOS == "VERB" && (t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP") && c.found.Headed(c.sentence, k) == nil || t.Form == ";" {
			break
		}
		if n := c.found.Headed(c.sentence, k); n != nil {
			if !locative[c.Case(k)] {
				out = append(out, parties(c.named(n, k))...)
			}
		} else if t.UPOS == "NOUN" && t.XPOS == "NNS" && c.people(k) && (k+1 == len(c.Tokens) || c.Tokens[k+1].Form != "of") {
			out = append(out, c.unnamed(k))
		}
	}
	return out
}

// clauseStart is where the clause of verb i begins: behind the finite verb, "that" or the
// semicolon before it.
func (c *clause) clauseStart(i int) int {
	k := i - 1
	for k >= 0 && (c.Tokens[k].UPOS == "AUX" || c.Tokens[k].UPOS == "ADV" || c.Tokens[k].UPOS == "PART") {
		k--
	}
	for ; k >= 0; k-- {
		t := c.Tokens[k]
		if t.UPOS == "AUX" || t.Form == ";" || t.Form == ":" || t.UPOS == "SCONJ" || strings.EqualFold(t.Form, "that") ||
			t.UPOS == "VERB" && (t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP") && c.found.Headed(c.sentence, k) == nil {
			return k + 1
		}
	}
	return 0
}

// namedIn are those whom a noun phrase names, in whatever order its names and titles hang:
// "Anna Vell, Boria's president, and the Arlish premier, Omar Tell".
func (c *clause) namedIn(k int) []party {
	out := c.met(k)
	first, last := c.Bounds(k)
	for t := first; t < last; t++ {
		if n := c.found.Headed(c.sentence, t); n != nil && !locative[c.Case(t)] {
			out = append(out, parties(c.named(n, t))...)
		}
	}
	return distinct(out)
}

// together reports whether verb i says by the words behind it that its subjects meet: "see
// each other", "sit down together", "talk face to face", "shake hands".
func (c *clause) together(i int) bool {
	next := func(n int) string {
		if i+n < len(c.Tokens) {
			return strings.ToLower(c.Tokens[i+n].Form)
		}
		return ""
	}
	switch c.Lemma(i) {
	case "see", "face", "meet":
		return next(1) == "each" && next(2) == "other" || next(1) == "one" && next(2) == "another"
	case "sit":
		return next(1) == "down" || next(1) == "together" || next(1) == "at" || next(1) == "across"
	case "come", "get":
		return next(1) == "together"
	case "talk", "speak":
		return next(1) == "face" || next(1) == "in" && next(2) == "person"
	case "shake":
		return next(1) == "hands"
	}
	return false
}

// gatheredBehind is the word behind verb i that brings its objects together, "in one room",
// "to the table", "face to face"; -1 where there is none.
func (c *clause) gatheredBehind(i int) int {
	for k := i + 1; k < len(c.Tokens) && c.Tokens[k].UPOS != "AUX"; k++ {
		form := strings.ToLower(c.Tokens[k].Form)
		if gathered[form] || form == "face" && k+2 < len(c.Tokens) && strings.EqualFold(c.Tokens[k+2].Form, "face") {
			return k
		}
	}
	return -1
}

// inherited is the subject of verb v, or, of an infinitive, the object or subject of what it
// hangs from; -1 where there is none.
func (c *clause) inherited(v int) int {
	for steps := 0; v >= 0 && steps < 4; steps++ {
		if s := c.nsubj(v); s >= 0 {
			if relative(c.Tokens[s].Form) && c.Is(v, "acl") {
				return c.Tokens[v].Head
			}
			return s
		}
		h := c.Tokens[v].Head
		if h < 0 || !c.Is(v, "xcomp", "conj", "ccomp", "advcl", "acl") {
			return -1
		}
		if o := c.object(h); o >= 0 && o != v && c.Is(v, "xcomp", "ccomp", "advcl") && c.Tokens[h].UPOS == "VERB" {
			return o
		}
		v = h
	}
	return -1
}

// mayCome reports whether what token i tells is said to be possible, wished for or being
// prepared, by the words that it hangs from.
func (c *clause) mayCome(i int) bool {
	if h := c.Tokens[i].Head; h >= 0 && c.Is(i, "nsubj") && c.Tokens[h].UPOS == "VERB" && !coming[c.Lemma(h)] && c.would(h) {
		return false // "a meeting would change nothing"
	}
	if k := c.Child(i, "acl"); k > i && c.Tokens[i].UPOS == "NOUN" && c.Tokens[k].XPOS == "VB" && !coming[c.Lemma(k)] && c.would(k) {
		return false
	}
	may, at, via := false, i, i
	for steps := 0; at >= 0 && steps < 7; steps++ {
		negative := c.negated(at)
		governs := at != i && !c.Is(via, "conj", "appos", "parataxis") // not "the meeting suggests that", not "talks or summits"
		if c.Is(via, "=nsubj") && c.Tokens[at].UPOS == "VERB" && !coming[c.Lemma(at)] {
			governs = false
		}
		for _, k := range c.Children(at) {
			form := strings.ToLower(c.Tokens[k].Form)
			switch {
			case c.Is(k, "det") && form == "no" && at == i:
				return false
			case c.Is(k, "amod") && maybe[form] && at == i: // "named a time for a possible meeting of the two"
				may = true
			case at == i && c.Is(k, "mark") && form == "so", at == i && c.Is(k, "mark") && form == "that" && k > 0 && strings.EqualFold(c.Tokens[k-1].Form, "so"):
				return false // "a line was opened so that they could confer"
			case c.Is(k, "mark") && conditional[form], c.Is(k, "aux") && k == 0 && inverting[form]:
				return false
			case c.Is(k, "aux") && (form == "have" || form == "'ve" || form == "had") && (at == i || c.supposed(at)):
				return false // "could have met"
			case c.Is(k, "aux") && (form == "could" || form == "can" || form == "may" || form == "might") && (at == i || governs && (coming[c.Lemma(at)] || hoping[c.Lemma(at)] || c.Is(via, "xcomp"))):
				may = may || !negative
			case c.Is(k, "aux") && (form == "will" || form == "would") && at == i && c.Tokens[i].UPOS == "VERB":
				may = may || !negative
			case c.Is(k, "obl", "nmod", "xcomp", "advmod") && pending[c.Lemma(k)] && (c.Case(k) == "in" || c.Case(k) == "on" || c.Case(k) == "under" || c.Case(k) == "within"):
				may = may || !negative
			case c.Is(k, "acl", "acl:relcl") && at == i && c.supposed(k):
				may = true
			}
		}
		lemma := c.Lemma(at)
		switch u := c.Tokens[at].UPOS; {
		case at == i && u == "VERB":
			if negative {
				return false
			}
		case !governs:
		case pending[lemma] && (c.Case(at) == "in" || c.Case(at) == "on" || c.Case(at) == "under" || c.Case(at) == "within"), u == "ADJ" && hopeful[lemma], u == "NOUN" && c.Is(via, "nmod", "acl") && hopes[lemma]:
			if negative || c.Child(at, "det") >= 0 && c.Lemma(c.Child(at, "det")) == "no" {
				return false
			}
			may = true
		case (u == "VERB" || u == "NOUN") && barred[lemma]:
			if !negative {
				return false
			}
			may = true
		case u == "ADJ" && hopeless[lemma]:
			if !negative && !c.noMore(at) {
				return false
			}
			may = true
		case u == "VERB" && refusing[lemma]:
			return false
		case u == "VERB" && c.Is(via, "obl") && (c.Case(via) == "for" || c.Case(via) == "about" || c.Case(via) == "on") && c.nsubj(at) >= 0 && hopes[c.Lemma(c.nsubj(at))]: // "soundings have begun for a summit"
			if negative {
				return false
			}
			may = true
		case u == "VERB" && hoping[lemma]:
			if negative {
				return false
			}
			may = true
		}
		at, via = c.Tokens[at].Head, at
	}
	return may || c.shown(i)
}

func (c *clause) would(v int) bool {
	return slices.ContainsFunc(c.All(v, "aux"), func(k int) bool { return strings.EqualFold(c.Tokens[k].Form, "would") })
}

// shown reports whether the words behind a noun say that it may come, wherever the tree has
// hung them: "is being worked on", "was conceivable".
func (c *clause) shown(i int) bool {
	if c.Tokens[i].UPOS == "VERB" && !c.getTogether(i) {
		return false
	}
	if d := c.Child(i, "det"); d >= 0 && c.Lemma(d) == "no" {
		return false
	}
	be := -10
	for k := i + 1; k < len(c.Tokens) && k < i+30; k++ {
		t := c.Tokens[k]
		form := strings.ToLower(t.Form)
		switch {
		case negation[form], conditional[form], t.Form == ";":
			return false
		case c.Lemma(k) == "be":
			be = k
		case be < k-3 && t.UPOS == "VERB" && (t.XPOS == "VBD" || t.XPOS == "VBZ"):
			return false
		case k-be <= 3 && (hopeful[c.Lemma(k)] || pending[c.Lemma(k)] && (c.Tokens[k-1].Form == "in" || c.Tokens[k-1].Form == "the" || c.Tokens[k-1].Form == "under")),
			k-be <= 2 && t.UPOS == "VERB" && (t.XPOS == "VBN" || t.XPOS == "VBG") && hoping[c.Lemma(k)] && strings.EqualFold(c.Tokens[be].Form, "being"):
			return true
		}
	}
	return false
}
