package events

import (
	"strings"

	"parley"
	"parley/text"
)

// telegraphic reads an item of a list, or a sentence that leaves its verb "to be" out, as
// the passive that it is: "Gunboat sent to Tarn", "Two men charged with theft", "40 million
// crowns pledged by the bank". It returns the sentence itself where it is none.
func telegraphic(s *text.Sentence, l *Lexicon) *text.Sentence {
	root := -1
	for k := range s.Tokens {
		if s.Tokens[k].Head < 0 {
			root = k
		}
		if s.Tokens[k].UPOS == "AUX" {
			return s
		}
	}
	if root < 0 {
		return s
	}
	v, noun := -1, -1
	switch t := &s.Tokens[root]; {
	case (t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "NUM") && !preceded(s, root):
		for k := root + 1; k < len(s.Tokens); k++ {
			if x := &s.Tokens[k]; x.Head == root && strings.HasPrefix(x.Rel, "acl") && (x.XPOS == "VBN" || x.XPOS == "VBD") && x.Rel != "acl:relcl" {
				v, noun = k, root
				break
			}
		}
	case t.UPOS == "VERB" && (t.XPOS == "VBN" || t.XPOS == "VBD") && absent(s, root) && suffers(s.Tokens[root].Lemma, l):
		for k := range root {
			if s.Tokens[k].Head == root && s.Tokens[k].Rel == "nsubj" {
				v, noun = root, k
			}
		}
	}
	if v < 0 || s.Tokens[v].Lemma == "" || len(l.verbs[s.Tokens[v].Lemma]) == 0 {
		return s
	}
	out := *s
	out.Tokens = append([]text.Token(nil), s.Tokens...)
	for k := range out.Tokens {
		if x := &out.Tokens[k]; x.Head == noun && k > v {
			x.Head = v
			if x.Rel == "nmod" {
				x.Rel = "obl"
			}
		}
	}
	out.Tokens[v].Head, out.Tokens[v].Rel, out.Tokens[v].XPOS, out.Tokens[v].UPOS = -1, "root", "VBN", "VERB"
	out.Tokens[noun].Head, out.Tokens[noun].Rel = v, "nsubj:pass"
	return &out
}

// preceded reports whether something other than what belongs to noun i stands before it.
func preceded(s *text.Sentence, i int) bool {
	for k := range i {
		h := k
		for n := 0; n < 8 && h >= 0 && h != i; n++ {
			h = s.Tokens[h].Head
		}
		if h != i {
			return true
		}
	}
	return false
}

// suffers reports whether a verb is always done to something.
func suffers(lemma string, l *Lexicon) bool {
	if len(l.verbs[lemma]) == 0 {
		return false
	}
	for _, r := range l.verbs[lemma] {
		if r.particle == "" && (r.company[0] == "-" || strings.HasPrefix(r.company[0], "subj:")) {
			return false
		}
	}
	return true
}

// asides are headings over what is beside the matter of a newsletter.
var asides = words("elsewhere sport sports weather culture arts books food puzzles crossword obituaries lifestyle gardening recipes horoscope")

// beside reports, for each sentence, whether it stands under such a heading.
func beside(in Inputs) []bool {
	out := make([]bool, len(in.Doc.Sentences))
	under, last := false, -1
	for i := range in.Doc.Sentences {
		b := in.Doc.Sentences[i].Block
		if b >= len(in.Article.Blocks) {
			return out
		}
		for k := last + 1; k <= b; k++ {
			if in.Article.Blocks[k].Kind == parley.Heading {
				head := strings.Fields(strings.ToLower(in.Article.Blocks[k].Span.In(in.Doc.Text)))
				joined := strings.Trim(strings.Join(head, " "), " .:")
				under = len(head) > 0 && len(head) < 5 && asides[strings.Trim(head[0], ".:,")] || joined == "and finally" || joined == "in other news" || joined == "other news"
			}
		}
		last = max(last, b)
		out[i] = under
	}
	return out
}
