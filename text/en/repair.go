package en

import (
	"strings"

	"parley/text"
)

// repair mends what the treebanks, full of mail and talk, make the parser believe of
// news. at is the index of the first token in its sentence.
//
//   - A name that begins a sentence before a comma is no vocative when the verb is
//     finite and has no subject: "Kyiv, for its part, refused."
//   - A verb in -ed with a subject before it and no auxiliary is in the past tense,
//     and no participle.
//   - Curly quotation marks say themselves whether they open or close.
func repair(tokens []text.Token, at int) {
	for i := range tokens {
		t := &tokens[i]
		switch t.Form {
		case "“":
			t.XPOS, t.UPOS, t.Lemma = "``", "PUNCT", `"`
		case "”":
			t.XPOS, t.UPOS, t.Lemma = "''", "PUNCT", `"`
		}
		if t.Rel != "vocative" || t.UPOS != "PROPN" || t.Head < 0 || t.Head-at <= i {
			continue
		}
		verb := &tokens[t.Head-at]
		if (verb.XPOS == "VBD" || verb.XPOS == "VBZ" || verb.XPOS == "VBN") && !hasChild(tokens, at, t.Head, "nsubj") {
			t.Rel = "nsubj"
			if hasChild(tokens, at, t.Head, "aux:pass") {
				t.Rel = "nsubj:pass"
			}
		}
	}
	for i := range tokens {
		if t := &tokens[i]; t.Rel == "nsubj" && t.Head >= at && t.Head-at > i {
			if verb := &tokens[t.Head-at]; verb.XPOS == "VBN" && strings.HasSuffix(verb.Form, "ed") && !hasChild(tokens, at, t.Head, "aux") {
				verb.XPOS = "VBD"
			}
		}
	}
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
