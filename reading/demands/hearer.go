package demands

import "parley"

// hearer returns whom terms are put to by actor: the party who is told them, who is to do
// what stands in tokens [j, e), or to whom the act in [a, b) is done. Nil where the text
// names none; a mediator or the press who is told is not meant.
func (s *scene) hearer(actor *parley.Argument, at, a, b, j, e int) *parley.Argument {
	ok := func(p *parley.Argument) bool {
		if p == nil || p.ID == actor.ID || sameSide(p.Actor, actor.Actor) || !binding(p.Name) {
			return false
		}
		if s.found != nil {
			if t := s.found.TypeOf(p.ID); t == parley.Place || t == parley.Media {
				return false
			}
		}
		return true
	}
	if t := s.teller(at); t.by != nil && t.by.to >= 0 && !carrying[s.Lemma(t.by.to)] && !carrying[s.at(t.by.to)] {
		if p := s.party(t.by.to); ok(p) {
			return p
		}
	}
	for k := max(j, 0); k < e && k < len(s.Tokens); k++ { // who is to act
		if w := s.at(k + 3); s.at(k+1) == "of" && (w == "own" || w == "choosing" || w == "choice") { // "by engineers of our choosing"
			continue
		}
		if h := s.Tokens[k].Head; h >= 0 && h < len(s.Tokens) && s.Tokens[h].XPOS == "VBN" && (s.Is(h, "acl") || s.Is(k, "obl:agent") && s.Child(h, "aux", "nsubj:pass") < 0) { // "the team offered by Lisvaria"
			continue
		}
		if h := s.Tokens[k].Head; h >= 0 && h < len(s.Tokens) && s.Is(k, "=nsubj") && homecoming[s.Lemma(h)] { // who is to come home is asked for, not asked
			continue
		}
		if h := s.Tokens[k].Head; s.Is(k, "=nsubj") && h >= 0 && h < len(s.Tokens) && s.Child(h, "cop") >= 0 { // "once a government is in place"
			continue
		}
		if h := s.Tokens[k].Head; s.Is(k, "=nsubj", "obl:agent", "nmod:poss") && s.Tokens[k].UPOS != "PRON" && h >= j && h < e {
			if p := s.party(k); ok(p) {
				return p
			}
		}
		if s.Is(k, "nmod", "obl") {
			if c := s.Case(k); c == "by" || c == "from" || c == "of" {
				if p := s.party(k); ok(p) && (c != "of" || p.Country != "") && (s.Tokens[k].UPOS == "PROPN" || c == "by") {
					return p
				}
			}
		}
	}
	for k := max(a, 0); k < b && k < len(s.Tokens); k++ { // to whom it is done
		c := ""
		switch {
		case s.Is(k, "iobj"):
		case s.Is(k, "obl", "nmod"):
			if c = s.Case(k); c != "to" && c != "against" && c != "with" {
				continue
			}
		case s.Is(k, "obj") && giving[s.Lemma(s.Tokens[k].Head)] && s.Tokens[k].UPOS == "PROPN":
		default:
			continue
		}
		if h := s.Tokens[k].Head; c == "to" && (places[s.Lemma(k)] || h >= 0 && h < len(s.Tokens) && homecoming[s.Lemma(h)]) { // "return to the city"
			continue
		}
		if p := s.party(k); ok(p) && (c != "to" || s.Tokens[k].UPOS == "PROPN" || s.bargains(k)) {
			return p
		}
	}
	return nil
}

var (
	// carrying are those who are told things and are not meant by them.
	carrying = set(`reporter reporters journalist journalists newspaper daily weekly station radio television broadcaster agency press mediator mediators envoy envoys interviewer senate
parliament deputies lawmakers conference rally crowd supporters followers nation viewers listeners audience forum summit congress committee court bench judge magazine channel`)
	// homecoming are verbs of those who are wanted back.
	homecoming = set(`return come be go`)
	// places are parties that one goes to as to a place.
	places = set(`city town village country island province region capital camp hospital university court embassy parliament`)
	// giving are verbs whose object may be who is given something.
	giving = set(`give lend offer pay grant send promise sell hand allow`)
)
