package coref

import (
	"math"
	"strings"
	"unicode"

	"parley"
	"parley/text"
)

// A Mention is a place in a text where an event is named.
type Mention struct {
	// Span is in bytes of the document's text.
	Span parley.Span
	// Head is its main word and Lemma that word's dictionary form; where they are empty
	// the parse says what they are.
	Head, Lemma string
}

// A Document is a parsed text with its mentions and the number of its story.
type Document struct {
	*text.Document
	Story    int
	Mentions []Mention
}

// A sketch is what is compared of a mention.
type sketch struct {
	doc, sentence int
	at            int // the number of the head's token in its sentence
	lemma, stem   string
	words         string // the whole mention in small letters
	tag           string // VERB, NOUN, other
	says          bool
	// Who acts and who is acted upon, other arguments, names, numbers and times of the
	// sentence: sets of stems.
	subject, object, other, names, numbers, times set
	said                                          set // what a word of saying is about
	context                                       map[string]float64
	norm                                          float64
}

type set map[string]bool

func (s set) add(w string) set {
	if s == nil {
		s = set{}
	}
	s[w] = true
	return s
}

// shared counts what two sets have in common.
func shared(a, b set) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

var sayings = words("say tell announce report add state claim warn note explain confirm insist argue comment write statement announcement call describe")

var timeWords = words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december today yesterday tomorrow tonight morning afternoon evening night week month year`)

func words(s string) set {
	out := set{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// stem cuts endings that turn a verb into a noun and back, roughly.
func stem(w string) string {
	w = strings.ToLower(w)
	for _, end := range []string{"ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er", "ed", "es", "s", "e"} {
		if rest, cut := strings.CutSuffix(w, end); cut && len(rest) >= 4 {
			return rest
		}
	}
	return w
}

func content(t *text.Token) bool {
	switch t.UPOS {
	case "NOUN", "PROPN", "VERB", "ADJ", "NUM":
		return true
	}
	return false
}

// sketches reads the mentions of all documents.
func sketches(docs []Document) [][]sketch {
	in := map[string]int{} // in how many documents a stem stands
	for _, d := range docs {
		seen := set{}
		for i := range d.Sentences {
			for k := range d.Sentences[i].Tokens {
				if t := &d.Sentences[i].Tokens[k]; content(t) {
					seen[stem(t.Lemma)] = true
				}
			}
		}
		for w := range seen {
			in[w]++
		}
	}
	rarity := func(w string) float64 { return math.Log(float64(len(docs)+1) / float64(max(1, in[w]))) }
	out := make([][]sketch, len(docs))
	for n, d := range docs {
		trees := make([]*text.Tree, len(d.Sentences))
		out[n] = make([]sketch, len(d.Mentions))
		for i, m := range d.Mentions {
			out[n][i] = d.sketch(n, m, trees, rarity)
		}
	}
	return out
}

func (d *Document) sketch(n int, m Mention, trees []*text.Tree, rarity func(string) float64) sketch {
	s := sketch{doc: n, sentence: -1, at: -1, lemma: strings.ToLower(m.Lemma), words: strings.ToLower(strings.Join(strings.Fields(m.Span.In(d.Text)), " "))}
	for i := range d.Sentences {
		if d.Sentences[i].Overlaps(m.Span) {
			s.sentence = i
			break
		}
	}
	if s.sentence < 0 {
		s.stem = stem(s.lemma)
		return s
	}
	if trees[s.sentence] == nil {
		trees[s.sentence] = text.NewTree(&d.Sentences[s.sentence])
	}
	tree := trees[s.sentence]
	s.at = headOf(tree, m)
	if s.at >= 0 {
		t := &tree.Tokens[s.at]
		switch t.UPOS {
		case "VERB", "AUX":
			s.tag = "VERB"
		case "NOUN", "PROPN":
			s.tag = "NOUN"
		default:
			s.tag = "other"
		}
		if s.lemma == "" {
			s.lemma = tree.Lemma(s.at)
		}
		s.arguments(tree)
	}
	s.stem, s.says = stem(s.lemma), sayings[s.lemma]
	s.context = map[string]float64{}
	for k := range tree.Tokens {
		t := &tree.Tokens[k]
		if !content(t) {
			continue
		}
		w := stem(t.Lemma)
		switch {
		case t.UPOS == "PROPN" && !timeWords[strings.ToLower(t.Form)]:
			s.names = s.names.add(w)
		case t.UPOS == "NUM":
			s.numbers = s.numbers.add(strings.ToLower(t.Form))
		}
		if timeWords[strings.ToLower(t.Lemma)] {
			s.times = s.times.add(strings.ToLower(t.Lemma))
		}
		if k == s.at || w == s.stem {
			continue
		}
		x := rarity(w) / (1 + math.Abs(float64(k-s.at))/12)
		s.context[w] = max(s.context[w], x)
	}
	for _, x := range s.context {
		s.norm += x * x
	}
	s.norm = math.Sqrt(s.norm)
	return s
}

// headOf finds the token of a mention's head: the one that the mention calls so, else
// the one that hangs on a word outside.
func headOf(t *text.Tree, m Mention) int {
	first, _, _ := strings.Cut(strings.ToLower(m.Head), " ")
	outer := -1
	for k := range t.Tokens {
		x := &t.Tokens[k]
		if !x.Span.Overlaps(m.Span) {
			continue
		}
		if strings.ToLower(x.Form) == first {
			return k
		}
		if outer < 0 && (x.Head < 0 || !t.Tokens[x.Head].Span.Overlaps(m.Span)) && strings.IndexFunc(x.Form, unicode.IsLetter) >= 0 {
			outer = k
		}
	}
	return outer
}

// arguments reads who acts, who is acted upon and what else hangs on the head.
func (s *sketch) arguments(t *text.Tree) {
	put := func(to *set, k int) {
		for _, c := range t.Conjuncts(k) {
			x := &t.Tokens[c]
			if !content(x) && x.UPOS != "PRON" || x.UPOS == "PRON" {
				continue
			}
			*to = to.add(stem(x.Lemma))
			for _, part := range t.All(c, "flat", "compound", "appos") {
				if content(&t.Tokens[part]) {
					*to = to.add(stem(t.Tokens[part].Lemma))
				}
			}
		}
	}
	for _, k := range t.Children(s.at) {
		switch {
		case t.Is(k, "nsubj:pass", "obj", "iobj"):
			put(&s.object, k)
		case t.Is(k, "nsubj"):
			put(&s.subject, k)
		case t.Is(k, "obl", "nmod", "compound", "amod", "nmod:poss"):
			if t.Case(k) == "by" {
				put(&s.subject, k)
			} else if t.Case(k) == "of" {
				put(&s.object, k)
			} else {
				put(&s.other, k)
			}
		case t.Is(k, "ccomp", "xcomp"):
			put(&s.other, k)
			for j := k; j < len(t.Tokens) && j < k+12; j++ {
				if content(&t.Tokens[j]) {
					s.said = s.said.add(stem(t.Tokens[j].Lemma))
				}
			}
		}
	}
	if s.subject == nil { // of a verb in a chain: whose subject is it?
		for k, steps := s.at, 0; k >= 0 && steps < 4; steps++ {
			if !t.Is(k, "xcomp", "conj", "advcl") {
				break
			}
			k = t.Tokens[k].Head
			if k < 0 {
				break
			}
			if sub := t.Child(k, "nsubj"); sub >= 0 {
				put(&s.subject, sub)
				break
			}
		}
	}
}

// closeness is the cosine of the contexts of two mentions.
func closeness(a, b *sketch) float64 {
	if a.norm == 0 || b.norm == 0 {
		return 0
	}
	x, y := a.context, b.context
	if len(x) > len(y) {
		x, y = y, x
	}
	dot := 0.0
	for _, w := range sortedKeys(x) {
		dot += x[w] * y[w]
	}
	return dot / (a.norm * b.norm)
}
