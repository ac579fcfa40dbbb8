package figures

import (
	"strings"

	"parley"
	"parley/reading/entities"
)

// wishing are verbs by which somebody asks for, offers or threatens what has not
// happened: the count of what they govern is not one of what was done.
var wishing = set(`demand demands demanded demanding want wants wanted wanting offer offers offered offering propose proposes proposed proposing ask asks asked
asking urge urges urged urging seek seeks sought seeking request requests requested requesting threaten threatens threatened threatening insist insists
insisted insisting call calls called calling appeal appeals appealed appealing hope hopes hoped hoping expect expects expected plan plans planned planning
refuse refuses refused refusing decline declines declined declining reject rejects rejected require requires required ready willing prepared unwilling
vow vows vowed vowing promise promises promised promising consider considers considered considering`)

// wished reports whether what c counts is only demanded, offered or threatened:
// "demanded the return of six engineers", "offered to free the 46 guards".
func (l *line) wished(c *count) bool {
	if l.measured(c) {
		return false
	}
	i := max(c.end, c.last)
	if l.whatIsWished(i) {
		return true
	}
	if fact := l.factOf(c); fact != "" && fact == c.what { // "wants back the 34 whom the coastguard led away"
		return false
	}
	for i, n := c.first-1, 0; i >= 0 && n < 12; i, n = i-1, n+1 {
		w := l.at(i)
		switch {
		case w == "," || w == ";" || w == ":" || w == "who" || w == "which" || w == "after" || w == "since" || w == "because" || w == "when":
			return false
		case c.what == "expelled" && l.tree != nil && l.tree.Lemma(i) == "ask" && l.upos(i) == "VERB": // asked to leave
			return false
		case wishing[w] && l.upos(i) != "NOUN":
			switch next := l.at(i + 1); {
			case next == "," || next == "" || next == "by":
				return false
			case (w == "call" || w == "calls" || w == "called" || w == "calling") && next != "for" && next != "on" && next != "upon":
				return false
			case passive[l.at(i-1)] && next != "to" && w != "ready" && w != "willing" && w != "prepared" && w != "unwilling":
				return false
			}
			return true
		case i < len(l.Tokens) && (l.Tokens[i].XPOS == "VBD" || l.Tokens[i].XPOS == "VBZ" || l.Tokens[i].XPOS == "VBP") && w != "be":
			return false
		}
	}
	return false
}

// factOf reads what a relative clause right behind those counted tells of them, whatever is wished for
// them: "offered to free the 46 guards who have been held since April".
func (l *line) factOf(c *count) string {
	i := max(c.end, c.last)
	if l.tree == nil || c.quantity.unit != "" || l.at(i) != "whom" && l.at(i) != "who" {
		return ""
	}
	for _, k := range l.tree.Children(l.top(c)) {
		if k < i || !l.tree.Is(k, "acl:relcl") || l.upos(k) != "VERB" {
			continue
		}
		what := ""
		if l.tree.Child(k, "aux:pass") >= 0 || l.at(i) == "whom" {
			what = l.frame("obj", k, c)
		} else if s := l.tree.Child(k, "=nsubj"); s >= 0 && l.at(s) == "who" {
			what = l.frame("subj", k, c)
		}
		if what != "" && !l.unrealVerb(k, true) {
			return what
		}
	}
	return ""
}

// whatIsWished reports whether what ends at token i is told as what somebody wants: "sixty prisoners a
// side is what the Swiss propose".
func (l *line) whatIsWished(i int) bool {
	for n := 0; n < 4 && l.at(i) != "is" && l.at(i) != "was"; n++ {
		if l.upos(i) == "VERB" || l.at(i) == "," {
			return false
		}
		i++
	}
	if l.at(i) != "is" && l.at(i) != "was" || l.at(i+1) != "what" {
		return false
	}
	for k := i + 2; k < i+8; k++ {
		if wishing[l.at(k)] {
			return true
		}
	}
	return false
}

// put returns who "puts the toll at 58", or by whose count a number is told: nil
// when the words before and behind the count do not say.
func (l *line) put(c *count, found *entities.Found, n int) *parley.Argument {
	if found == nil {
		return nil
	}
	if i := c.first - 1; i > 0 && l.upos(i) == "PROPN" && (l.at(i-1) == "," || l.at(i-1) == ";") { // "Norland pledged 90, Ostrana 40 million"
		if by := whoIs(found, n, i); by != nil {
			return by
		}
	}
	if i := c.first - 1; i > 0 && c.noun < 0 && stating[l.at(i)] { // "Tolmark says sixteen"
		return l.giver(found, n, i)
	}
	if i := max(c.end, c.last); l.at(i) == "by" && l.raisedBefore(c) { // "was put at over 200 by Norland"
		for k := i + 1; k < i+6 && l.upos(k) != "VERB" && l.at(k) != ","; k++ {
			if by := whoIs(found, n, k); by != nil {
				return by
			}
			if by := l.organOf(found, n, k); by != nil {
				return by
			}
		}
	}
	for i := c.first - 1; i > 0 && i > c.first-9; i-- {
		w := l.at(i)
		if w == "," || w == ";" {
			break
		}
		if giving[w] || (w == "of" || w == "to") && avowing[l.at(i-1)] {
			if w == "of" || w == "to" {
				i--
			}
			return l.giver(found, n, i)
		}
	}
	if l.at(0) == "by" { // "By the Red Cross's tally, 212 men"
		for i := 1; i < min(len(l.low), 10) && l.at(i) != ","; i++ {
			if (l.at(i) == "'s" || l.at(i) == "'") && reckoning[l.at(i+1)] {
				return whoIs(found, n, i-1)
			}
		}
	}
	if c.what == "pledged" || c.what == "demanded" {
		return l.undertaker(c, found, n)
	}
	for i := max(c.end, c.last); i < len(l.low) && i < max(c.end, c.last)+12; i++ {
		w := l.at(i)
		if w == ";" || w == "." || w == "and" || w == "but" {
			break
		}
		if reckoning[w] && i > 1 {
			by := false
			for k := i - 1; k >= max(c.end, c.last); k-- {
				by = by || l.at(k) == "by"
			}
			for k := i - 1; by && k >= max(c.end, c.last); k-- {
				if l.at(k) == "'s" || l.at(k) == "'" {
					return whoIs(found, n, k-1)
				}
			}
		}
	}
	return nil
}

// raisedBefore reports whether a verb of giving numbers stands before the count: "put at".
func (l *line) raisedBefore(c *count) bool {
	for i := c.first - 1; i >= 0 && i > c.first-4; i-- {
		if giving[l.at(i)] {
			return true
		}
	}
	return false
}

// avowing are the verbs that stand with "of" or "to" before a number somebody gives.
var avowing = set(`speaks spoke admits admitted owns owned confesses confessed talks talked tells told`)

// organs are the nouns of what speaks for a state.
var organs = set(`staff navy army military ministry government command police coastguard parliament embassy presidency cabinet force forces guard authorities`)

// organOf returns the state for which the organ named at token i speaks, where it is no entity of
// its own: "the Norish general staff gave its dead as 38"; nil for none.
func (l *line) organOf(found *entities.Found, n, i int) *parley.Argument {
	if i < 0 || !organs[l.at(i)] {
		return nil
	}
	for k := i - 1; k >= 0 && k > i-5 && (l.upos(k) == "ADJ" || l.upos(k) == "PROPN" || l.upos(k) == "NOUN" || l.at(k) == "'s" || l.at(k) == "'"); k-- {
		if m := found.At(n, k); m != nil && m.Entity >= 0 && found.Entities[m.Entity].Type == parley.State {
			a := found.Argument(m)
			return &a
		}
	}
	return nil
}

// stating are the verbs that stand before a bare number somebody gives.
var stating = set(`says said claims claimed admits admitted concedes conceded confirms confirmed acknowledges acknowledged reports reported announces announced`)

// giver returns who gives a number by the verb at token v: its subject, past an aside
// ("Yelune Adjartey, for the Congress, counts 29").
func (l *line) giver(found *entities.Found, n, v int) *parley.Argument {
	if l.tree != nil && l.tree.Child(v, "aux:pass") >= 0 { // "was put at over 200 by Norland"
		for _, k := range l.tree.All(v, "obl") {
			if l.tree.Case(k) != "by" {
				continue
			}
			if by := whoIs(found, n, k); by != nil {
				return by
			}
			return l.organOf(found, n, k)
		}
	}
	if by := whoIs(found, n, v-1); by != nil {
		return by
	}
	if l.tree != nil {
		if s := l.tree.Child(v, "nsubj"); s >= 0 {
			if by := whoIs(found, n, s); by != nil {
				return by
			}
			if by := l.organOf(found, n, s); by != nil {
				return by
			}
		}
	}
	i := v - 1
	for l.upos(i) == "ADV" || l.upos(i) == "AUX" {
		i--
	}
	if l.at(i) != "," {
		return nil
	}
	for i--; i > 0 && v-i < 12; i-- {
		if l.at(i) == "," {
			return whoIs(found, n, i-1)
		}
	}
	return nil
}

// giving are the verbs by which somebody gives a number as his own, reckoning the nouns
// of such a number.
var (
	giving    = set(`put puts putting gave gives estimates estimated counts counted documented records recorded lists listed tallied registered verified acknowledges acknowledged`)
	reckoning = set(`count tally estimate estimates figures reckoning calculation calculations projections`)
)

// conceding are further verbs of those who tell a number behind a comma.
var conceding = set(`concede admit acknowledge reckon estimate tell say report claim add warn announce confirm insist maintain state write boast fear believe think find reveal complain note calculate assert allege`)

// teller returns who tells the sentence of the count, where he stands behind it: "As many as 700
// are held, Colonel Aasgaard conceded." It serves sentences in which no statement was found.
func (l *line) teller(c *count, found *entities.Found, n int) *parley.Argument {
	if found == nil || l.tree == nil {
		return nil
	}
	for v := max(c.end, c.last); v < len(l.low); v++ {
		if w := l.at(v); w == ";" || w == ":" {
			return nil
		}
		if x := l.Tokens[v].XPOS; l.upos(v) != "VERB" || x != "VBD" && x != "VBZ" || !conceding[l.tree.Lemma(v)] {
			continue
		}
		s := l.tree.Child(v, "=nsubj")
		if s < max(c.end, c.last) || s > v {
			continue
		}
		first, _ := l.tree.Bounds(s)
		if l.at(first-1) != "," || l.tree.Lemma(v) != "tell" && l.tree.Child(v, "obj", "ccomp") > v {
			continue
		}
		switch l.at(first) {
		case "which", "who", "that", "whom":
			return nil
		}
		for k := first; k < v && l.upos(k) != "ADP" && l.at(k) != ","; k++ {
			if by := whoIs(found, n, k); by != nil {
				return by
			}
		}
		return l.organOf(found, n, s)
	}
	return nil
}

// undertaker returns who pledges or demands a sum: the subject of the verb that governs it,
// or who does it where the verb is passive.
func (l *line) undertaker(c *count, found *entities.Found, n int) *parley.Argument {
	if l.tree == nil {
		return nil
	}
	for v, hops := l.top(c), 0; v >= 0 && v < len(l.low) && hops < 6; v, hops = l.Tokens[v].Head, hops+1 {
		if l.upos(v) != "VERB" || c.what == "demanded" && l.asked(v) {
			continue
		}
		for _, k := range l.tree.All(v, "obl") {
			if l.tree.Case(k) == "by" && l.tree.Child(v, "aux:pass") >= 0 {
				return whoIs(found, n, k)
			}
		}
		if k := l.tree.Child(v, "=nsubj"); k >= 0 {
			return whoIs(found, n, k)
		}
		if l.tree.Child(v, "nsubj:pass") >= 0 || !l.tree.Is(v, "xcomp", "conj", "acl") {
			return nil
		}
	}
	return nil
}

// whoIs returns whom the words that end at a token mean, if that is somebody who
// can give a number.
func whoIs(found *entities.Found, sentence, token int) *parley.Argument {
	n := found.At(sentence, token)
	if n == nil || n.Entity < 0 || n.Kind == entities.Nationality || n.Kind == entities.Group || n.Kind == entities.PlaceName && found.Entities[n.Entity].Type == parley.Place {
		return nil
	}
	a := found.Argument(n)
	return &a
}

// beyond reports whether the count stands in a clause that the outlet may have hung
// on what somebody said: "says it had nothing to do with the strike, in which two
// died". Whose number it is cannot be told.
func (l *line) beyond(c *count) bool {
	for i := c.first - 1; i > 1; i-- {
		switch w := l.at(i); {
		case w == "which" || w == "whom" || w == "where" || w == "who":
			return l.at(i-1) == "," || l.at(i-2) == "," && !strings.ContainsAny(l.at(i-1), ".;")
		case w == "," || w == ";":
			return false
		}
	}
	return false
}
