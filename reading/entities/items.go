package entities

import (
	"strings"

	"parley"
	"parley/text"
)

// Listed returns, for each sentence of a list whose items have no subject of their own,
// who does what the items tell: the body that the line before the list names. "The
// Council, meeting today: 1. Condemns the attack; 2. Urges both parties to return".
// verb says which words are verbs, by their dictionary form.
func Listed(doc *text.Document, found *Found, verb func(lemma string) bool) map[int]*Name {
	out := map[int]*Name{}
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if !strings.HasSuffix(strings.TrimRight(s.In(doc.Text), " \n"), ":") {
			continue
		}
		who := opener(found, i)
		if who == nil {
			continue
		}
		for k := i + 1; k < len(doc.Sentences); k++ {
			item := &doc.Sentences[k]
			if len(item.Tokens) == 0 || item.Block == s.Block || k > 0 && item.Block == doc.Sentences[k-1].Block && k-1 > i {
				continue
			}
			if !itemVerb(item, verb) {
				break
			}
			out[k] = who
		}
	}
	return out
}

// opener returns the first body or state that a line names, where the line begins with it.
func opener(found *Found, sentence int) *Name {
	for _, n := range found.Sentence(sentence) {
		if n.Kind != Proper && n.Kind != RoleNoun || n.Entity < 0 {
			continue
		}
		if n.From > 2 {
			return nil
		}
		switch found.Entities[n.Entity].Type {
		case parley.State, parley.Government, parley.Organisation, parley.ArmedGroup, parley.Company, parley.Leader:
			return &n
		}
		return nil
	}
	return nil
}

// itemVerb reports whether a line begins with a verb in the third person that no
// subject stands before: "Condemns", "Will consider", "Further urges".
func itemVerb(s *text.Sentence, verb func(lemma string) bool) bool {
	first := &s.Tokens[0]
	if first.UPOS == "AUX" {
		return len(s.Tokens) > 1 && s.Tokens[1].UPOS == "VERB"
	}
	if first.UPOS == "ADV" && len(s.Tokens) > 1 {
		first = &s.Tokens[1]
	}
	return first.XPOS == "VBZ" || thirdPerson(first.Form, verb) != ""
}

// thirdPerson returns the verb that a form with an s is the third person of, if it
// is one.
func thirdPerson(form string, verb func(lemma string) bool) string {
	f := strings.ToLower(form)
	stem, ok := strings.CutSuffix(f, "s")
	if !ok {
		return ""
	}
	for _, v := range []string{stem, strings.TrimSuffix(stem, "e"), strings.TrimSuffix(stem, "ie") + "y"} {
		if verb(v) {
			return v
		}
	}
	return ""
}

// Itemised gives the first word of an item its verb back, which a parse that looks for
// a subject may take for a noun.
func Itemised(s *text.Sentence, verb func(lemma string) bool) *text.Sentence {
	if len(s.Tokens) < 2 || s.Tokens[0].UPOS == "VERB" || s.Tokens[0].UPOS == "AUX" || s.Tokens[0].UPOS == "ADV" {
		return s
	}
	lemma := thirdPerson(s.Tokens[0].Form, verb)
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
