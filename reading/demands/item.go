package demands

import (
	"parley/reading/entities"
	"parley/text"
)

// led makes the sentence one item of a list that the body called by a name resolves: "3.
// Urges the Government to lift the curfew". What the item says the body says.
func (s *scene) led(by *entities.Name) {
	sentence := s.doc.Sentences[s.n]
	s.Tree = text.NewTree(entities.Itemised(&sentence, heads))
	a := s.found.Argument(by)
	s.leader = &a
}

// item reports whether verb v tells what the body of a list does: nothing that could be its
// subject stands before it, or it goes on behind "and".
func (s *scene) item(v int) bool {
	if s.leader == nil || s.Child(v, "nsubj", "csubj") >= 0 {
		return false
	}
	if s.Is(v, "conj") && s.Tokens[v].XPOS == "VBZ" && s.subject(v) < 0 { // "notes that the parties differ and calls on them"
		return true
	}
	for ; v >= 0 && v < len(s.Tokens); v = s.Tokens[v].Head {
		bare := true
		for k := s.lead; k < v; k++ {
			if u := s.Tokens[k].UPOS; u != "AUX" && u != "ADV" && u != "PUNCT" && u != "NUM" {
				bare = false
			}
		}
		if bare {
			return true
		}
		if !s.Is(v, "conj") || s.Tokens[v].XPOS != "VBZ" && s.Tokens[v].XPOS != "VB" {
			return false
		}
	}
	return false
}

// heads reports whether an item of a list can begin with a verb.
func heads(lemma string) bool {
	return headingVerbs[lemma] || verbs[lemma] != nil || saying[lemma] || bindingVerbs[lemma] != ""
}

// headingVerbs are verbs that items of resolutions and communiqués begin with.
var headingVerbs = set(`condemn take urge demand decide grant welcome recall regret thank note express reaffirm call invite encourage request deplore commend stress
emphasise emphasize reiterate affirm declare resolve recommend approve adopt authorise authorize instruct direct acknowledge recognise recognize endorse support reject
refuse offer undertake agree pledge promise propose appeal warn remind underline underscore insist consider remain establish create extend renew lift impose`)
