package en

import (
	"strings"

	"parley/text"
)

// mainVerbs gives the place of the main verb to the finite verb that a participle
// took it from. at is the index of the first token in its sentence.
func (l *lists) mainVerbs(tokens []text.Token, at int) {
	for i := range tokens {
		p := &tokens[i]
		if p.XPOS != "VBN" && p.XPOS != "VBD" && (p.XPOS != "VBG" || i > 0) || hasChild(tokens, at, at+i, "aux") || hasChild(tokens, at, at+i, "cop") {
			continue
		}
		subject := child(tokens, at, i, "nsubj", 0, i)
		switch {
		case subject >= 0 && p.XPOS != "VBG" && l.participle(p):
			if v := unsaid(tokens, at, i); v >= 0 {
				promote(tokens, at, i, v)
				p.Head, p.Rel = at+subject, "acl"
				tokens[subject].Head, tokens[subject].Rel = at+v, "nsubj"
				for k := range subject { // what stood before the subject is the verb's
					if tokens[k].Head == at+i {
						tokens[k].Head = at + v
					}
				}
				p.XPOS, p.UPOS = "VBN", "VERB"
			}
		case i == 0 && subject < 0 && p.Head < 0 && (p.XPOS == "VBG" || l.participle(p)):
			if v, comma := clauseBehind(tokens, at); v >= 0 {
				promote(tokens, at, i, v)
				p.Head, p.Rel = at+v, "advcl"
				for k := 1; k < comma; k++ { // "Asked whether he would": asked that
					if t := &tokens[k]; t.Head == at+v {
						if t.Head = at; t.Rel == "advcl" && saysWhether(tokens, at, k) {
							t.Rel = "ccomp"
						}
					}
				}
				if p.XPOS == "VBD" {
					p.XPOS = "VBN"
				}
			}
		}
	}
}

// promote puts token v where its head i stands; of the words that hang from i, those
// behind v then hang from v.
func promote(tokens []text.Token, at, i, v int) {
	tokens[v].Head, tokens[v].Rel = tokens[i].Head, tokens[i].Rel
	for k := v + 1; k < len(tokens); k++ {
		if tokens[k].Head == at+i {
			tokens[k].Head = at + v
		}
	}
}

// unsaid returns the finite verb behind token i that hangs from it as an adverbial
// clause though nothing joins it and it has no subject; -1 where there is none.
func unsaid(tokens []text.Token, at, i int) int {
	for v := i + 1; v < len(tokens); v++ {
		switch t := &tokens[v]; {
		case t.XPOS == "," || t.XPOS == ":" || t.XPOS == "CC":
			return -1
		case t.Head != at+i:
		case t.Rel == "obj":
			return -1 // a participle of the passive has none
		case t.Rel == "advcl" && finite(t):
			for _, rel := range [...]string{"nsubj", "mark", "aux", "cop", "expl", "cc"} {
				if hasChild(tokens, at, at+v, rel) {
					return -1
				}
			}
			for k := i + 1; k < v; k++ {
				if tokens[k].Head == at+v && strings.HasPrefix(tokens[k].XPOS, "W") {
					return -1
				}
			}
			return v
		}
	}
	return -1
}

// clauseBehind returns the verb of a whole clause that begins behind the first comma
// and hangs from the first token, -1 where there is none, and that comma.
func clauseBehind(tokens []text.Token, at int) (verb, comma int) {
	comma = 1
	for comma < len(tokens) && tokens[comma].Form != "," {
		comma++
	}
	for v := comma + 1; v < len(tokens); v++ {
		t := &tokens[v]
		if t.Head != at {
			continue
		}
		switch t.Rel {
		case "ccomp", "parataxis", "conj", "advcl":
		default:
			continue
		}
		ofAux := child(tokens, at, v, "aux", comma, v)
		if !finite(t) && (ofAux < 0 || !finite(&tokens[ofAux])) || hasChild(tokens, at, at+v, "mark") || hasChild(tokens, at, at+v, "cc") {
			return -1, comma
		}
		if subject := child(tokens, at, v, "nsubj", comma, v); subject >= 0 && startsBehind(tokens, at, subject) {
			return v, comma
		}
		return -1, comma
	}
	return -1, comma
}

// startsBehind reports whether a comma stands right before the first word of token i
// and what hangs from it.
func startsBehind(tokens []text.Token, at, i int) bool {
	for i > 0 && tokens[i-1].Form != "," {
		h := tokens[i-1].Head
		if h < at+i-1 || h > at+i && tokens[i-1].Rel == "punct" {
			return false
		}
		i--
	}
	return i > 0
}

// child returns the first token of tokens[from:to] that hangs from token i with rel or
// a subtype of it, -1 where there is none.
func child(tokens []text.Token, at, i int, rel string, from, to int) int {
	for k := from; k < to; k++ {
		if r, ok := strings.CutPrefix(tokens[k].Rel, rel); ok && tokens[k].Head == at+i && (r == "" || r[0] == ':') {
			return k
		}
	}
	return -1
}

func finite(t *text.Token) bool {
	return t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP" || t.XPOS == "MD"
}

// participle reports whether the form of a verb may be its past participle.
func (l *lists) participle(t *text.Token) bool {
	return t.XPOS == "VBN" || strings.HasSuffix(t.Form, "ed") || l.participles[strings.ToLower(t.Form)]
}

// saysWhether reports whether token i heads a clause that whether or that joins.
func saysWhether(tokens []text.Token, at, i int) bool {
	mark := child(tokens, at, i, "mark", 0, i)
	return mark >= 0 && (tokens[mark].Form == "whether" || tokens[mark].Form == "that" || tokens[mark].Form == "if")
}
