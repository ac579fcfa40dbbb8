// Package en reads English: it splits text into sentences and tokens and, with a
// model, tags, lemmatises and parses them.
package en

import (
	"parley"
	"parley/text"
)

// English is a [text.Language]. It is safe for use by several goroutines at once.
type English struct {
	lists *lists
}

// Splitter returns English without a model: it finds sentences and tokens, and
// neither tags nor parses them.
func Splitter() *English {
	return &English{lists: readLists()}
}

// Code returns "en".
func (e *English) Code() string { return "en" }

// Read returns the sentences of the blocks that are meant to be read. Blocks that
// reach outside the text are cut to it; without blocks the text is one block.
func (e *English) Read(s string, blocks []parley.Block) *text.Document {
	d := &text.Document{Text: s}
	if len(blocks) == 0 {
		blocks = []parley.Block{{Span: parley.Span{Start: 0, End: len(s)}, Kind: parley.Paragraph}}
	}
	t := &tokeniser{lists: e.lists, text: s}
	for b, block := range blocks {
		if !block.Kind.Read() {
			continue
		}
		i, end := max(0, block.Start), min(block.End, len(s))
		if i >= end {
			continue
		}
		t.paragraphs(i, end, func(i, end int) {
			first := len(t.out)
			t.region(i, end)
			if len(t.out) > first {
				d.Sentences = t.split(t.out[first:len(t.out):len(t.out)], b, d.Sentences)
			}
		})
	}
	return d
}
