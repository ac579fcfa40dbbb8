package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/reading/quotes"
	"parley/text"
)

// AttributionsOptions are the settings of the attributions task.
type AttributionsOptions struct {
	Text, Out, Model, Attributions string
}

func newAttributionsCommand() *cobra.Command {
	var o AttributionsOptions
	c := &cobra.Command{
		Use:   "attributions --text DIR --out PRED.jsonl",
		Short: "Write the acts of speech found in a folder of texts",
		Long: `Reads every .txt file of a folder and writes the acts of speech found in it, one
JSON object a line, as ../shared/score/attribution.py reads them: doc, source, cue
and content, in code points, as PolNeAR marks them. Without --attributions the model
that is part of the program reads beside the rules; "none" leaves the rules alone.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runAttributions(c, o) },
	}
	c.Flags().StringVar(&o.Text, "text", "", "folder of .txt files (required)")
	c.Flags().StringVar(&o.Out, "out", "", "where the predictions go (required)")
	c.Flags().StringVar(&o.Model, "model", "", "model file to use in place of the built-in one")
	c.Flags().StringVar(&o.Attributions, "attributions", "", "model of attributions to use in place of the built-in one, or none")
	return c
}

// reader returns the reader of acts that the options ask for.
func (o AttributionsOptions) reader() (*quotes.Reader, error) {
	switch o.Attributions {
	case "":
		return quotes.New()
	case "none":
		return new(quotes.Reader), nil
	}
	data, err := os.ReadFile(o.Attributions)
	if err != nil {
		return nil, fmt.Errorf("reading the model of attributions: %w", err)
	}
	return quotes.Open(data)
}

func runAttributions(c *cobra.Command, o AttributionsOptions) error {
	if o.Text == "" || o.Out == "" {
		return errors.New("which texts (--text), and where should the predictions go (--out)?")
	}
	files, err := filepath.Glob(filepath.Join(o.Text, "*.txt"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no .txt files in %s", o.Text)
	}
	language, err := openEnglish(o.Model)
	if err != nil {
		return err
	}
	reader, err := o.reader()
	if err != nil {
		return err
	}
	f, err := os.Create(o.Out)
	if err != nil {
		return fmt.Errorf("writing predictions: %w", err)
	}
	w := bufio.NewWriter(f)
	acts := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Close()
			return fmt.Errorf("reading texts: %w", err)
		}
		acts += writeActs(w, strings.TrimSuffix(filepath.Base(file), ".txt"), string(data), language, reader)
	}
	if err := errors.Join(w.Flush(), f.Close()); err != nil {
		return fmt.Errorf("writing predictions: %w", err)
	}
	return printJSON(c.OutOrStdout(), map[string]int{"texts": len(files), "acts": acts})
}

// writeActs writes the acts of one text, each once, and returns how many.
func writeActs(w *bufio.Writer, doc, s string, language text.Language, reader *quotes.Reader) int {
	offsets := parley.NewOffsets(s)
	points := func(spans ...parley.Span) [][2]int {
		var out [][2]int
		for _, x := range spans {
			if !x.Empty() {
				a, b := offsets.Span(x)
				out = append(out, [2]int{a, b})
			}
		}
		return out
	}
	seen := map[string]bool{}
	for _, a := range reader.Acts(language.Read(s, nil)) {
		line, err := json.Marshal(struct {
			Doc     string   `json:"doc"`
			Source  [][2]int `json:"source"`
			Cue     [][2]int `json:"cue"`
			Content [][2]int `json:"content"`
		}{doc, points(a.Marks.Source), points(a.Marks.Cue), points(a.Marks.Content...)})
		if err != nil || seen[string(line)] {
			continue
		}
		seen[string(line)] = true
		w.Write(line)
		w.WriteByte('\n')
	}
	return len(seen)
}
