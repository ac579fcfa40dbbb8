package en

import (
	"strings"

	"parley/text"
)

// repair mends what the treebanks, full of mail and talk, make the parser believe of
// news. at is the index of the first token in its sentence.
//
//   - A name before a parenthesis is no vocative when the verb behind it is finite
//     and has no subject: "Kyiv, for its part, refused."
//   - A verb in -ed with a subject before it and no auxiliary is in the past tense,
//     and no participle.
//   - A participle that was taken for the main verb is none when a finite verb of the
//     same clause is left without a subject ("Soldiers stationed at the border crossed
//     it"), or when it opens the sentence and a clause follows its comma ("Founded in
//     1998, the league controls the coast").
//   - Capital letters set apart are one word: "U P D A T E".
//   - A plural with a subject, an object or a clause and no copula is a verb: "Norway
//     insists that it go".
//   - What joins a clause is no relative pronoun.
//   - A form in -s that has a subject's place behind another subject is a plural noun, which
//     the other describes: "M7 fighters seized the town".
//   - Curly quotation marks say themselves whether they open or close.
func (l *lists) repair(tokens []text.Token, at int) {
	joinLetters(tokens, at)
	l.mainVerbs(tokens, at)
	for i := range tokens {
		t := &tokens[i]
		switch t.Form {
		case "“":
			t.XPOS, t.UPOS = "``", "PUNCT"
		case "”":
			t.XPOS, t.UPOS = "''", "PUNCT"
		}
		if t.Rel != "vocative" || t.UPOS != "PROPN" || t.Head < 0 || t.Head-at <= i {
			continue
		}
		verb := &tokens[t.Head-at]
		if (verb.XPOS == "VBD" || verb.XPOS == "VBZ" || verb.XPOS == "VBN") && parenthesis(tokens, at, i, t.Head-at) && !hasChild(tokens, at, t.Head, "nsubj") {
			t.Rel = "nsubj"
			if hasChild(tokens, at, t.Head, "aux:pass") {
				t.Rel = "nsubj:pass"
			}
		}
	}
	for i := 1; i < len(tokens); i++ {
		t, name := &tokens[i], &tokens[i-1]
		if t.XPOS == "VBZ" && t.Rel == "nsubj" && t.Head-at > i && (name.Head == t.Head || name.Head == at+i) && name.Rel == "nsubj" {
			t.UPOS, t.XPOS = "NOUN", "NNS"
			name.Head, name.Rel = at+i, "compound"
		}
	}
	for i := range tokens {
		if t := &tokens[i]; t.Rel == "mark" && t.XPOS == "WDT" {
			t.XPOS, t.UPOS = "IN", "SCONJ"
		}
		if t := &tokens[i]; t.Rel == "nsubj" && t.Head >= at && t.Head-at > i {
			if verb := &tokens[t.Head-at]; verb.XPOS == "VBN" && strings.HasSuffix(verb.Form, "ed") && !hasChild(tokens, at, t.Head, "aux") {
				verb.XPOS = "VBD"
			}
		}
	}
}

// joinLetters joins runs of four capital letters and more that are tokens of their
// own: the first letter takes the place of the word, the others go with it.
func joinLetters(tokens []text.Token, at int) {
	for i := 0; i < len(tokens); i++ {
		end := i
		for end < len(tokens) && len(tokens[end].Form) == 1 && tokens[end].Form[0] >= 'A' && tokens[end].Form[0] <= 'Z' {
			end++
		}
		if end-i < 4 {
			i = end
			continue
		}
		inside := func(head int) bool { return head >= at+i && head < at+end }
		top := i // the letter above the others
		for k := i; k < end; k++ {
			h := tokens[k].Head
			for h >= at && !inside(h) {
				h = tokens[h-at].Head
			}
			if h < at {
				top = k
				break
			}
		}
		tokens[i].Head, tokens[i].Rel = tokens[top].Head, tokens[top].Rel
		for k := range tokens {
			if (k < i || k >= end) && inside(tokens[k].Head) {
				tokens[k].Head = at + i
			}
		}
		tokens[i].XPOS = "GW"
		for k := i + 1; k < end; k++ {
			tokens[k].Head, tokens[k].Rel, tokens[k].UPOS, tokens[k].XPOS = at+i, "goeswith", "X", "GW"
		}
		i = end
	}
}

// parenthesis reports whether something between commas or dashes stands between
// token i and the verb with its auxiliaries and adverbs.
func parenthesis(tokens []text.Token, at, i, verb int) bool {
	k := verb - 1
	for k > i && tokens[k].Head == verb+at && (strings.HasPrefix(tokens[k].Rel, "aux") || tokens[k].Rel == "advmod") {
		k--
	}
	switch tokens[k].Form {
	case ",", "—", "–", "--", ")":
		return k > i+1
	}
	return false
}

// hasChild reports whether the token at index head of the sentence has a child whose
// relation is rel or a subtype of it.
func hasChild(tokens []text.Token, at, head int, rel string) bool {
	for i := range tokens {
		r := tokens[i].Rel
		if tokens[i].Head == head && len(r) >= len(rel) && r[:len(rel)] == rel && (len(r) == len(rel) || r[len(rel)] == ':') {
			return true
		}
	}
	return false
}

// plurals tags as verbs the plurals that govern as one.
func (e *English) plurals(tokens []text.Token, at int) {
	for i := range tokens {
		t := &tokens[i]
		if t.XPOS != "NNS" || child(tokens, at, i, "nsubj", 0, i) < 0 || hasChild(tokens, at, at+i, "cop") || hasChild(tokens, at, at+i, "det") ||
			hasChild(tokens, at, at+i, "amod") || hasChild(tokens, at, at+i, "case") {
			continue
		}
		if (hasChild(tokens, at, at+i, "ccomp") || hasChild(tokens, at, at+i, "obj") || hasChild(tokens, at, at+i, "xcomp")) && e.lemmas.Known(t.Form, "VBZ") {
			t.XPOS, t.UPOS = "VBZ", "VERB"
		}
	}
}
