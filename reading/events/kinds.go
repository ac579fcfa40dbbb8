package events

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// A kind is a mode of a type or a context, and the words that show it.
type kind struct {
	typ   plover.Type // of a context: None
	name  string
	words map[string]bool
}

// modes returns the modes of an event as the codebook names them: what the row says,
// else what the words of the act show, else, of a request, a refusal or a threat, what
// it is about.
func (c *clause) modes(m *parley.Mention, r row, predicate, object int) []string {
	if r.mode != "" {
		return []string{r.mode}
	}
	words := c.wordsOf(predicate, object)
	if preposition, noun, ok := strings.Cut(r.company[0], ":"); ok && preposition != "subj" && preposition != "do" { // "went on strike"
		if k := c.prepositional(r, predicate, preposition, noun); k >= 0 {
			words = append(words, c.Lemma(k))
		}
	}
	for _, k := range c.lexicon.modes {
		if k.typ == m.Type && slices.ContainsFunc(words, func(w string) bool { return k.words[w] }) {
			return []string{k.name}
		}
	}
	if mode := c.about(m.Type, r, predicate, object); mode != "" {
		return []string{mode}
	}
	return nil
}

// wordsOf returns the lemmas that tell how an act was done: of the verb, with its
// particle too, of its object, and of what narrows the two.
func (c *clause) wordsOf(predicate, object int) []string {
	out := []string{c.verbLemma(predicate), c.Lemma(predicate)}
	if p := c.particle(predicate); p != "" && c.Tokens[predicate].UPOS == "VERB" {
		out = append(out, c.verbLemma(predicate)+"_"+p)
	}
	list := []int{predicate}
	if object >= 0 {
		list = append(list, c.Conjuncts(object)...)
	}
	if s := c.nsubj(predicate); s >= 0 && c.isA(s, []string{"{fire}", "{guns}"}) {
		list = append(list, s)
	}
	list = append(list, c.behind(predicate, "with")...)
	for _, i := range list {
		out = append(out, c.Lemma(i))
		for _, k := range c.Children(i) {
			if c.Is(k, "compound", "amod") {
				out = append(out, c.Lemma(k))
			}
		}
	}
	return out
}

// about returns the mode of words about deeds: what is asked for, refused or threatened.
func (c *clause) about(t plover.Type, r row, predicate, object int) string {
	if t != plover.Request && t != plover.Reject && t != plover.Threaten {
		return ""
	}
	of, mode := c.matter(predicate, object)
	if t == plover.Threaten {
		if preposition, noun, _ := strings.Cut(r.company[0], ":"); preposition == "with" && noun != "{sanction}" {
			return "violence"
		}
		switch {
		case mode == "territory":
			return "territory"
		case of == plover.Assault || of == plover.Mobilize:
			return "violence"
		case of == plover.Sanction && mode == "relations":
			return "relations"
		case of == plover.Sanction || of == plover.Coerce:
			return "restrict"
		}
		return ""
	}
	switch of {
	case plover.Consult:
		return "meet"
	case plover.Aid, plover.Cooperate:
		return "assist"
	case plover.Retreat, plover.Concede:
		return "yield"
	}
	if object >= 0 && policies[c.Lemma(object)] {
		return "change"
	}
	return ""
}

// matter returns the type of act that hangs from a predicate of words, and for a
// sanction against ties, or ground that is taken, which it is.
func (c *clause) matter(predicate, object int) (plover.Type, string) {
	for _, k := range c.All(predicate, "xcomp", "ccomp", "advcl", "acl") {
		o := c.object(k)
		for _, r := range c.lexicon.verbs[c.verbLemma(k)] {
			if r.particle != c.particle(k) || !c.accepts(r, k, o) {
				continue
			}
			switch {
			case r.typ == plover.Sanction && o >= 0 && c.isA(o, []string{"{relations}", "{shipment}", "{talks}"}):
				return r.typ, "relations"
			case r.mode == "territory" || r.typ == plover.Coerce && o >= 0 && c.isA(o, []string{"{land}"}):
				return r.typ, "territory"
			}
			return r.typ, ""
		}
	}
	if object >= 0 {
		if rows := c.lexicon.nouns[c.Lemma(object)]; len(rows) > 0 {
			return rows[0].typ, ""
		}
		switch {
		case c.isA(object, []string{"{talks}"}):
			return plover.Consult, ""
		case c.isA(object, []string{"{weapons}"}):
			return plover.Aid, ""
		}
	}
	return plover.None, ""
}

var policies = words("law policy reform resolution bill constitution tax levy decree change amendment ruling budget")

// contexts returns what the event is about, by the words of its clause, in the order of
// the list.
func (c *clause) contexts(s parley.Span) []string {
	var found uint64
	for i := range c.Tokens {
		if s.Contains(c.Tokens[i].Span) {
			found |= c.lexicon.contextOf[c.Lemma(i)] | c.lexicon.contextOf[strings.ToLower(c.Tokens[i].Form)]
		}
	}
	var out []string
	for n, name := range c.lexicon.contexts {
		if found>>n&1 != 0 {
			out = append(out, name)
		}
	}
	return out
}
