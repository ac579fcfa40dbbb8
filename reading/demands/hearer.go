package demands

import "parley"

// hearer returns whom terms are put to by actor: the party who is told them, who is to do
// what stands in tokens [j, e), or to whom the act in [a, b) is done. Nil where the text
// names none; a mediator or the press who is told is not meant.
func (s *scene) hearer(actor *parley.Argument, at, a, b, j, e int) *parley.Argument {
	ok := func(p *parley.Argument) bool { return s.opposite(actor, p) }
	if t := s.teller(at); t.by != nil && t.by.to >= 0 && !carrying[s.Lemma(t.by.to)] && !carrying[s.at(t.by.to)] {
		if p := s.party(t.by.to); ok(p) {
			return p
		}
		p := s.party(t.by.to)
		if p == nil {
			p = s.stranger(t.by.to)
		}
		if p != nil && s.Tokens[t.by.to].UPOS == "NOUN" && p.ID != actor.ID && !sameSide(p.Actor, actor.Actor) && !messengers[s.at(t.by.to)] { // "told the salvors"
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
		case s.Is(k, "obj") && (giving[s.Lemma(s.Tokens[k].Head)] && s.Tokens[k].UPOS == "PROPN" || facing[s.Lemma(s.Tokens[k].Head)]):
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
	carrying = set(`reporter reporters journalist journalists newspaper daily weekly station radio television broadcaster agency plenary hearing press mediator mediators envoy envoys interviewer senate
parliament deputies lawmakers conference rally crowd supporters followers nation viewers listeners audience forum summit congress committee court bench judge magazine channel`)
	// homecoming are verbs of those who are wanted back.
	homecoming = set(`return come be go`)
	// places are parties that one goes to as to a place.
	places = set(`city town village country island province region capital camp hospital university court embassy parliament`)
	// facing are verbs whose object is who is met, let in or thrown out.
	facing = set(`meet see receive hear invite admit expel sue exclude readmit`)
	// giving are verbs whose object may be who is given something.
	giving = set(`give lend offer pay grant send promise sell hand allow`)
)

// opposite reports whether party p can be whom actor puts terms to.
func (s *scene) opposite(actor, p *parley.Argument) bool {
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

// grantedTo returns whom the act of verb at lets have or do something, or who was given a time or a
// choice before: "the banks will be let in", "have given the prefect until noon to pay; after that".
// Nil where the text names none.
func (s *scene) grantedTo(actor *parley.Argument, at, a, j int) *parley.Argument {
	if k := s.Child(at, "nsubj", "nsubj:pass"); k >= 0 && s.Tokens[k].UPOS != "PRON" { // who will be let in, or may keep it
		if p := s.party(k); s.opposite(actor, p) && (s.passiveAt(at) || s.receives(at)) {
			return p
		}
	}
	for k := min(j, a) - 1; k >= 0 && k > min(j, a)-14; k-- { // "have given the prefect until noon to"
		if l := s.Lemma(k); (l == "give" || l == "leave") && s.Tokens[k].UPOS == "VERB" {
			o := s.Child(k, "iobj")
			if o < 0 {
				o = s.Child(k, "obj")
			}
			if p := s.party(o); o > k && s.opposite(actor, p) {
				return p
			}
		}
	}
	return nil
}
