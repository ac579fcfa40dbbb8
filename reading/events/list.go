package events

import (
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// listed returns, for each sentence of a list whose items have no subject of their own,
// who does what the items tell: the body that the line before the list names. "The
// Council, meeting today: 1. Condemns the attack; 2. Urges both parties to return".
func listed(in Inputs, l *Lexicon) map[int][]party {
	out := map[int][]party{}
	for i := range in.Doc.Sentences {
		s := &in.Doc.Sentences[i]
		if !strings.HasSuffix(strings.TrimRight(s.In(in.Doc.Text), " \n"), ":") {
			continue
		}
		who := opener(in, i)
		if who == nil {
			continue
		}
		for k := i + 1; k < len(in.Doc.Sentences); k++ {
			item := &in.Doc.Sentences[k]
			if len(item.Tokens) == 0 || item.Block == s.Block || k > 0 && item.Block == in.Doc.Sentences[k-1].Block && k-1 > i {
				continue
			}
			if !itemVerb(item, l) {
				break
			}
			out[k] = who
		}
	}
	return out
}

// opener returns the first body or state that a line names, where the line begins with it.
func opener(in Inputs, sentence int) []party {
	for _, n := range in.Found.Sentence(sentence) {
		if n.Kind != entities.Proper && n.Kind != entities.RoleNoun || n.Entity < 0 {
			continue
		}
		if n.From > 2 {
			return nil
		}
		switch in.Found.Entities[n.Entity].Type {
		case parley.State, parley.Government, parley.Organisation, parley.ArmedGroup, parley.Company, parley.Leader:
			return []party{{Argument: in.Found.Argument(&n), token: 0}}
		}
		return nil
	}
	return nil
}

// itemVerb reports whether a line begins with a verb in the third person that no
// subject stands before: "Condemns", "Will consider", "Further urges".
func itemVerb(s *text.Sentence, l *Lexicon) bool {
	first := &s.Tokens[0]
	if first.UPOS == "AUX" {
		return len(s.Tokens) > 1 && s.Tokens[1].UPOS == "VERB"
	}
	if first.UPOS == "ADV" && len(s.Tokens) > 1 {
		first = &s.Tokens[1]
	}
	return first.XPOS == "VBZ" || thirdPerson(first.Form, l) != ""
}

// thirdPerson returns the verb that a form with an s is the third person of, if the
// lexicon has it.
func thirdPerson(form string, l *Lexicon) string {
	f := strings.ToLower(form)
	stem, ok := strings.CutSuffix(f, "s")
	if !ok {
		return ""
	}
	for _, v := range []string{stem, strings.TrimSuffix(stem, "e"), strings.TrimSuffix(stem, "ie") + "y"} {
		if l.verb(v) {
			return v
		}
	}
	return ""
}

// itemised gives the first word of an item its verb back, which a parse that looks for
// a subject may take for a noun.
func itemised(s *text.Sentence, l *Lexicon) *text.Sentence {
	if len(s.Tokens) < 2 || s.Tokens[0].UPOS == "VERB" || s.Tokens[0].UPOS == "AUX" || s.Tokens[0].UPOS == "ADV" {
		return s
	}
	lemma := thirdPerson(s.Tokens[0].Form, l)
	if lemma == "" {
		return s
	}
	out := *s
	out.Tokens = append([]text.Token(nil), s.Tokens...)
	t := &out.Tokens[0]
	t.UPOS, t.XPOS, t.Lemma = "VERB", "VBZ", lemma
	if root := t.Head; root >= 0 { // what was the root hangs on the verb now
		t.Head, t.Rel = -1, "root"
		for root >= 0 && out.Tokens[root].Head > 0 {
			root = out.Tokens[root].Head
		}
		if root > 0 {
			out.Tokens[root].Head, out.Tokens[root].Rel = 0, "obj"
			if out.Tokens[root].UPOS == "VERB" {
				out.Tokens[root].Rel = "ccomp"
			}
		}
	} else {
		for k := 1; k < len(out.Tokens); k++ { // its object hung on the noun as its like
			o := &out.Tokens[k]
			if o.Head != 0 {
				continue
			}
			if o.Rel == "acl" && o.UPOS == "VERB" {
				o.Rel = "ccomp"
			}
			if o.Rel == "conj" && o.UPOS != "VERB" && o.UPOS != "CCONJ" {
				o.Rel = "obj"
				break
			}
		}
	}
	return &out
}

// led reports whether the act of v is one of those whom the line before the list names:
// the item begins with v, or goes on with it behind ", and".
func (c *clause) led(v int) bool {
	if c.lead == nil || c.nsubj(v) >= 0 {
		return false
	}
	cc := c.Child(v, "cc")
	return c.bare(v) || c.Is(v, "conj") && c.Tokens[v].XPOS == "VBZ" && cc > 0 && c.Tokens[cc-1].Form == ","
}

// bare reports whether nothing that could be a subject stands before verb v.
func (c *clause) bare(v int) bool {
	for k := range v {
		if u := c.Tokens[k].UPOS; u != "AUX" && u != "ADV" && u != "PUNCT" && u != "NUM" {
			return false
		}
	}
	return true
}
