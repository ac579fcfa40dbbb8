package events

import (
	"parley/plover"
	"parley/reading/events/coder"
)

// sure is how probable the coder's answer must be for a clause that no row of the
// lexicon reads. The coder does not know "no event": it is asked only about verbs of
// its classes, and believed only where a rule says the same.
const sure = .85

// asked reads verb v, which no row of the lexicon reads, by the learnt coder of
// relations, where two parties with a name stand in its clause.
func (c *clause) asked(v, object int) (row, bool) {
	lemma := c.verbLemma(v)
	if c.lexicon.coder == nil || c.lexicon.Without["coder"] || c.Tokens[v].UPOS != "VERB" || c.lexicon.light[lemma] || c.lexicon.common[lemma] || c.lexicon.governors[lemma] != "" {
		return row{}, false
	}
	for _, k := range c.Children(v) { // "responded with a strike": the noun tells it
		if c.Is(k, "obj", "obl") && c.anyEvent(k) {
			return row{}, false
		}
	}
	if c.noConsultation(v, object) {
		return row{}, false
	}
	r := row{name: "coder", company: []string{"*"}, actor: []string{"subj"}, recipient: []string{"obj", "iobj", "obj<", "against", "with", "to", "on"}}
	if object < 0 {
		r.company[0] = "-"
	}
	who := parties(c.subjects(v))
	if len(who) == 0 {
		return r, false
	}
	r.typ = plover.Accuse // any that takes a recipient where it stands
	whom, _ := c.recipients(r, v, object)
	if len(whom) == 0 {
		return r, false
	}
	a := c.lexicon.coder.Code(coder.Question{Tree: c.Tree, Predicate: v, Source: ranges(who), Target: ranges(whom)})
	t, p := a.Best()
	if a.Rule == "" || p < sure {
		return r, false
	}
	r.typ, r.trust, r.name = t, p*.8, "coder "+a.Rule
	return r, true
}

func ranges(in []party) []coder.Range {
	var out []coder.Range
	for _, p := range in {
		out = append(out, coder.Range{First: p.token, Last: p.token + 1})
	}
	return out
}
