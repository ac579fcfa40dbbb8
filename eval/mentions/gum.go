// Package mentions scores the reading of names and of who is meant against
// treebanks with coreference in their MISC column, as GUM has it.
package mentions

import (
	"strings"

	"parley"
	"parley/text"
	"parley/text/conllu"
)

// A Mention is one gold mention: tokens [First, Last) of a sentence, its head,
// and the chain it belongs to.
type Mention struct {
	Sentence, First, Last, Head int
	Chain                       string
	Type                        string // person, organization, place, ...
	// Named reports whether the head is a proper noun.
	Named bool
}

// A Document is one gold document as a reader gets it.
type Document struct {
	ID       string
	Text     *text.Document
	Article  *parley.Article
	Mentions []Mention
	Gold     [][]conllu.Word
}

// Documents builds documents from sentences. With parsed false the readers get
// words without tags and trees.
func Documents(sentences []*conllu.Sentence, parsed bool) []*Document {
	var docs []*Document
	var open map[string][]Mention
	var b strings.Builder
	var d *Document
	finish := func() {
		if d != nil {
			d.Text.Text = b.String()
			d.Article.Text = b.String()
		}
		b.Reset()
	}
	block := 0
	for _, s := range sentences {
		if s.NewDoc || d == nil {
			finish()
			d = &Document{ID: s.Doc, Text: &text.Document{}, Article: &parley.Article{ID: s.Doc}}
			docs = append(docs, d)
			open = map[string][]Mention{}
			block = -1
		}
		if s.NewPar || block < 0 {
			if b.Len() > 0 {
				b.WriteString("\n\n")
			}
			d.Article.Blocks = append(d.Article.Blocks, parley.Block{Span: parley.Span{Start: b.Len(), End: b.Len()}})
			block = len(d.Article.Blocks) - 1
		} else if b.Len() > 0 {
			b.WriteByte(' ')
		}
		out := text.Sentence{Block: block, Parsed: parsed}
		out.Start = b.Len()
		at := len(d.Text.Sentences)
		for i, w := range s.Words {
			t := text.Token{Form: w.Form, Lemma: w.Lemma, Head: -1, SpaceAfter: w.SpaceAfter}
			t.Start = b.Len()
			b.WriteString(w.Form)
			t.End = b.Len()
			if w.SpaceAfter && i+1 < len(s.Words) {
				b.WriteByte(' ')
			}
			if parsed {
				t.UPOS, t.XPOS, t.Head, t.Rel = w.UPOS, w.XPOS, w.Head-1, w.Rel
			}
			out.Tokens = append(out.Tokens, t)
			d.annotate(open, w.Misc, at, i)
		}
		out.End = b.Len()
		d.Text.Sentences = append(d.Text.Sentences, out)
		d.Gold = append(d.Gold, s.Words)
		d.Article.Blocks[block].End = out.End
	}
	finish()
	for _, d := range docs {
		for i := range d.Mentions {
			m := &d.Mentions[i]
			words := d.Gold[m.Sentence]
			m.Head = m.First
			for t := m.First; t < m.Last; t++ {
				if h := words[t].Head - 1; h < m.First || h >= m.Last {
					m.Head = t
					break
				}
			}
			m.Named = words[m.Head].UPOS == "PROPN"
		}
	}
	return docs
}

// annotate reads the brackets of one word: "Entity=(3-person-new-…(4-place-…)3)".
func (d *Document) annotate(open map[string][]Mention, misc string, sentence, word int) {
	value := ""
	for _, f := range strings.Split(misc, "|") {
		if v, ok := strings.CutPrefix(f, "Entity="); ok {
			value = v
		}
	}
	for len(value) > 0 {
		if value[0] == '(' {
			end := strings.IndexAny(value[1:], "()")
			body := value[1:]
			if end >= 0 {
				body = value[1 : 1+end]
			}
			f := strings.SplitN(body, "-", 8)
			m := Mention{Sentence: sentence, First: word, Chain: f[0]}
			if len(f) > 1 {
				m.Type = f[1]
			}
			open[f[0]] = append(open[f[0]], m)
			value = value[1+len(body):]
			if strings.HasPrefix(value, ")") {
				d.close(open, f[0], word)
				value = value[1:]
			}
			continue
		}
		end := strings.IndexByte(value, ')')
		if end < 0 {
			return
		}
		d.close(open, value[:end], word)
		value = value[end+1:]
	}
}

func (d *Document) close(open map[string][]Mention, id string, word int) {
	stack := open[id]
	if len(stack) == 0 {
		return
	}
	m := stack[len(stack)-1]
	open[id] = stack[:len(stack)-1]
	m.Last = word + 1
	if m.Last > m.First && m.Sentence == len(d.Text.Sentences) {
		d.Mentions = append(d.Mentions, m)
	}
}
