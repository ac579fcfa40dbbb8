package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"parley/reconciling/stories"
)

type storiesOptions struct{ docs, out string }

func newStoriesCommand() *cobra.Command {
	var o storiesOptions
	c := &cobra.Command{
		Use:   "stories --docs FILE.jsonl[.gz] --out PRED.jsonl",
		Short: "Group documents into stories",
		Long: `Reads documents as in ECB+ and writes {"doc", "story"} a line. Of a document only its
text is looked at; its name, place in the file and offsets tell nothing.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return o.run() },
	}
	docsFlags(c, &o.docs, &o.out)
	return c
}

func docsFlags(c *cobra.Command, docs, out *string) {
	c.Flags().StringVar(docs, "docs", "", "documents, one JSON object a line (required)")
	c.Flags().StringVar(out, "out", "", "where the predictions go (required)")
	for _, name := range []string{"docs", "out"} {
		if err := c.MarkFlagRequired(name); err != nil {
			panic(err)
		}
	}
}

func (o storiesOptions) run() error {
	docs, err := loadDocs(o.docs)
	if err != nil {
		return err
	}
	story := storiesOf(docs)
	return writeLines(o.out, func(put func(any) error) error {
		for i, d := range docs {
			if err := put(map[string]any{"doc": d.Doc, "story": story[i]}); err != nil {
				return err
			}
		}
		return nil
	})
}

// A givenDoc is a document with the mentions of events that are given in it. Offsets
// are code points.
type givenDoc struct {
	Doc      string         `json:"doc"`
	Text     string         `json:"text"`
	Mentions []givenMention `json:"mentions"`
}

type givenMention struct {
	ID    string `json:"id"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"`
	Head  string `json:"head"`
	Lemma string `json:"lemma"`
}

// storiesOf groups documents, whose sentences stand one a line; the first two lead.
func storiesOf(docs []givenDoc) []int {
	texts := make([]stories.Text, len(docs))
	for i, d := range docs {
		lines := strings.SplitN(d.Text, "\n", 3)
		texts[i] = stories.Text{Body: d.Text, Lead: strings.Join(lines[:min(2, len(lines))], "\n")}
	}
	return stories.Group(texts)
}

func loadDocs(name string) ([]givenDoc, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	var out []givenDoc
	d := json.NewDecoder(in)
	for {
		var x givenDoc
		err := d.Decode(&x)
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s, document %d: %w", name, len(out)+1, err)
		}
		out = append(out, x)
	}
}

// writeLines writes one JSON object a line.
func writeLines(name string, write func(put func(any) error) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return errors.Join(write(e.Encode), w.Flush(), f.Close())
}
