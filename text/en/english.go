// Package en reads English: it splits text into sentences and tokens and, with a
// model, tags, lemmatises and parses them.
package en

import (
	_ "embed"
	"fmt"
	"sync"

	"parley"
	"parley/text"
	"parley/text/lemma"
	"parley/text/net"
)

//go:embed model.bin
var model []byte

// English is a [text.Language]. It is safe for use by several goroutines at once.
type English struct {
	lists   *lists
	net     *net.Model
	lemmas  *lemma.Table
	workers *sync.Pool // of *worker
	met     *met       // nil: none are kept
}

// New returns English with the model that is part of the program.
func New() (*English, error) { return Open(model) }

// Open returns English with the model of a file that parley-train wrote.
func Open(model []byte) (*English, error) {
	m, err := net.Open(model)
	if err != nil {
		return nil, fmt.Errorf("reading the model of English: %w", err)
	}
	if m.Hidden == 0 {
		return nil, fmt.Errorf("reading the model of English: %w: it builds no trees", net.ErrModel)
	}
	lemmas, err := lemma.Open(m.Extra["lemma"])
	if err != nil {
		return nil, fmt.Errorf("reading the model of English: %w", err)
	}
	e := &English{lists: readLists(), net: m, lemmas: lemmas}
	e.workers = &sync.Pool{New: func() any { return &worker{parser: m.NewParser()} }}
	return e, nil
}

// Splitter returns English without a model: it finds sentences and tokens, and
// neither tags nor parses them.
func Splitter() *English { return &English{lists: readLists()} }

// Code returns "en".
func (e *English) Code() string { return "en" }

// Read returns the sentences of the blocks that are meant to be read. Blocks that
// reach outside the text are cut to it; without blocks the text is one block.
func (e *English) Read(s string, blocks []parley.Block) *text.Document {
	d := e.split(s, blocks)
	if e.net == nil {
		return d
	}
	w := e.workers.Get().(*worker)
	for i := range d.Sentences {
		w.read(e, &d.Sentences[i])
	}
	e.workers.Put(w)
	return d
}

// Parse tags, lemmatises and parses a sentence from the forms of its tokens, which
// are all it reads. Without a model it changes nothing.
func (e *English) Parse(s *text.Sentence) {
	if e.net == nil {
		return
	}
	w := e.workers.Get().(*worker)
	w.parse(e, s)
	e.workers.Put(w)
}

func (e *English) split(s string, blocks []parley.Block) *text.Document {
	d := &text.Document{Text: s}
	if len(blocks) == 0 {
		blocks = []parley.Block{{Span: parley.Span{Start: 0, End: len(s)}, Kind: parley.Paragraph}}
	}
	// Most words have four letters or more, and there is no telling what a long text is.
	t := &tokeniser{lists: e.lists, text: s, out: make([]text.Token, 0, min(len(s)/5, 1<<13)+16)}
	var all []paragraph
	for b, block := range blocks {
		if !block.Kind.Read() {
			continue
		}
		i, end := max(0, block.Start), min(block.End, len(s))
		if i >= end {
			continue
		}
		t.paragraphs(i, end, func(i, end int) {
			all = append(all, paragraph{i: i, end: end, block: b, item: block.Kind == parley.ListItem})
		})
	}
	label(s, all)
	for _, p := range all {
		if p.label > p.i {
			if n := len(d.Sentences); t.sentences(p.i, p.label, p.block, d) {
				for k := range d.Sentences[n:] {
					d.Sentences[n+k].Label = p.kind
				}
			}
		}
		t.sentences(max(p.i, p.label), p.end, p.block, d)
	}
	return d
}

// sentences appends the sentences of a stretch that no sentence runs over, and reports
// whether there are any.
func (t *tokeniser) sentences(i, end, block int, d *text.Document) bool {
	first := len(t.out)
	t.region(i, end)
	if len(t.out) == first {
		return false
	}
	d.Sentences = t.split(t.out[first:len(t.out):len(t.out)], block, d.Sentences)
	return true
}
