package en

import (
	"strings"

	"parley/text"
	"parley/text/net"
)

// longestParse is how many tokens are parsed at once. A longer sentence is cut
// where a clause may end, and the roots of the later pieces hang from the first.
const longestParse = 120

// A worker is the work space of one goroutine.
type worker struct {
	parser *net.Parser
	forms  []string
	bytes  []byte
	// sentence are the forms of the one that is read; see formsOf.
	sentence []byte
	// lemmas are those of the forms met last, so that a word met again allocates
	// nothing.
	lemmas map[tagged]string
}

// tagged is a form with its tag.
type tagged struct{ form, tag string }

// remembered is how many lemmas a worker keeps.
const remembered = 1 << 13

// lemma returns the lemma of a form, mended where it is no name.
func (w *worker) lemma(e *English, form, tag string) string {
	if l, ok := w.lemmas[tagged{form, tag}]; ok {
		return l
	}
	if l := e.lists.short[form]; l != "" {
		return l
	}
	form = strings.Clone(form) // keeps no article in memory
	meant := form
	if !strings.HasPrefix(tag, "NNP") {
		meant = w.mend(e, form, tag)
	}
	l := e.lemmas.Lemma(meant, tag)
	if w.lemmas == nil || len(w.lemmas) == remembered {
		w.lemmas = make(map[tagged]string, remembered)
	}
	w.lemmas[tagged{form, tag}] = l
	return l
}

// read parses a sentence, unless it was met.
func (w *worker) read(e *English, s *text.Sentence) {
	if e.met == nil || len(s.Tokens) == 0 {
		w.parse(e, s)
		return
	}
	w.sentence = formsOf(s, w.sentence[:0])
	if !e.met.fill(w.sentence, s) {
		w.parse(e, s)
		e.met.keep(w.sentence, s)
	}
}

func (w *worker) parse(e *English, s *text.Sentence) {
	s.Parsed = len(s.Tokens) > 0
	root := -1
	for i := 0; i < len(s.Tokens); {
		end := cut(s.Tokens, i)
		top := w.piece(e, s.Tokens[i:end], i)
		if root < 0 {
			root = top
		} else {
			s.Tokens[top].Head, s.Tokens[top].Rel = root, "parataxis"
		}
		i = end
	}
}

// piece fills tokens, which begin at the given index of the sentence, and returns
// the index of their root.
func (w *worker) piece(e *English, tokens []text.Token, at int) int {
	w.forms = w.forms[:0]
	headline := w.headline(e, tokens)
	for i := range tokens {
		f := tokens[i].Form
		if headline {
			f = w.plainForm(e, f, i == 0)
		}
		w.forms = append(w.forms, f)
	}
	if k := w.pairedBy(e, tokens); k > 0 {
		w.forms[k] = "and"
	}
	for i, p := range w.parser.Parse(w.forms) {
		t := &tokens[i]
		tag := e.net.Tags[p.Tag]
		t.UPOS, t.XPOS, t.Rel = tag.UPOS, tag.XPOS, e.net.Rels[p.Rel]
		if t.Head = p.Head; p.Head >= 0 {
			t.Head += at
		}
	}
	e.lists.repair(tokens, at)
	e.plurals(tokens, at)
	w.lemmatise(e, tokens, at)
	for i := range tokens {
		if tokens[i].Head < 0 {
			return at + i
		}
	}
	return at
}

// cut returns where the piece that begins at token i ends: behind the last sign
// that may end a clause, behind a comma, or at the limit.
func cut(tokens []text.Token, i int) int {
	if len(tokens)-i <= longestParse {
		return len(tokens)
	}
	comma := 0
	for k := i + longestParse - 1; k > i+longestParse/3; k-- {
		switch tokens[k].Form {
		case ";", ":", ".", "!", "?", "—", "•":
			return k + 1
		case ",":
			if next := tokens[k+1].Form; next == "and" || next == "but" || next == "or" || next == "while" {
				return k + 1
			}
			comma = max(comma, k)
		}
	}
	if comma > 0 {
		return comma + 1
	}
	return i + longestParse
}
