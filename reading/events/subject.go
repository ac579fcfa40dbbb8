package events

import (
	"strings"

	"parley"
	"parley/reading/entities"
)

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
