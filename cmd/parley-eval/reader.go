package main

import (
	"fmt"

	"parley"
	"parley/reading"
	"parley/reading/entities"
	"parley/text/en"
)

// newReader returns the reader that the product uses.
func newReader() (*reading.Reader, error) {
	english, err := en.New()
	if err != nil {
		return nil, fmt.Errorf("loading English: %w", err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		return nil, err
	}
	return reading.New(english, world)
}

// passage makes an article of a few sentences, published on the day of anchor;
// an empty anchor leaves it undated.
func passage(text, anchor string) *parley.Article {
	a := &parley.Article{ID: "passage", Text: text, Language: "en", Relevant: true,
		Blocks: []parley.Block{{Span: parley.Span{End: len(text)}, Kind: parley.Paragraph}}}
	if t, err := parley.ParseTime(anchor); err == nil {
		a.Published = t
	}
	return a
}
