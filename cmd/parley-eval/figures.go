package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"parley"
	"parley/eval/claims"
	"parley/reading/entities"
	"parley/reading/figures"
	"parley/reading/quotes"
	"parley/text"
	"parley/text/en"
)

// ClaimsOptions are the settings of the figures and the statements task.
type ClaimsOptions struct {
	Gold, Half string
	List       bool
}

func newFiguresCommand() *cobra.Command {
	var o ClaimsOptions
	c := &cobra.Command{
		Use:   "figures",
		Short: "Score figures against eval/gold/figures.jsonl",
		Long: `Finds the figures of the gold passages and prints how many are found, how many
have bounds, what is counted and unit right, and how many are false. The longer set
for development is read with --gold eval/gold/figures-dev.jsonl, the plainer one with
--gold eval/gold/figures-more.jsonl, one in the manner of the first with
--gold eval/gold/figures-like.jsonl, one through the grammar of quantity with
--gold eval/gold/figures-quantity.jsonl, one by the places in which a number stands with
--gold eval/gold/figures-places.jsonl.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runFigures(c, o) },
	}
	o.flags(c, "eval/gold/figures.jsonl")
	return c
}

func (o *ClaimsOptions) flags(c *cobra.Command, gold string) {
	c.Flags().StringVar(&o.Gold, "gold", gold, "the gold file")
	c.Flags().StringVar(&o.Half, "half", "dev", "which half to score: dev or score")
	c.Flags().BoolVar(&o.List, "list", false, "list on standard error what was missed or false (dev only)")
}

// open opens the gold file, once the options make sense.
func (o *ClaimsOptions) open() (io.ReadCloser, error) {
	if o.Half != "dev" && o.Half != "score" {
		return nil, fmt.Errorf("there is no half %q; write dev or score", o.Half)
	}
	if o.List && o.Half != "dev" {
		return nil, fmt.Errorf("the misses of the half kept to score are not looked at")
	}
	f, err := os.Open(o.Gold)
	if err != nil {
		return nil, fmt.Errorf("reading the gold: %w", err)
	}
	return f, nil
}

func runFigures(c *cobra.Command, o ClaimsOptions) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.Close()
	gold, err := claims.ReadFigures(f, o.Half)
	if err != nil {
		return err
	}
	p, err := newPassageReader()
	if err != nil {
		return err
	}
	r := claims.ScoreFigures(o.Half, gold, func(text string) []parley.Figure {
		doc, found := p.read(text)
		return figures.Find(doc, found, p.quotes.Find(doc, found, ""), "")
	})
	return o.print(c, r, r.Misses)
}

func (o *ClaimsOptions) print(c *cobra.Command, report any, misses []string) error {
	if o.List {
		for _, m := range misses {
			fmt.Fprintln(c.ErrOrStderr(), m)
		}
	}
	return printJSON(c.OutOrStdout(), report)
}

// A passageReader reads short texts as an article without date or outlet would be.
type passageReader struct {
	language text.Language
	world    *entities.World
	quotes   *quotes.Reader
}

func newPassageReader() (*passageReader, error) {
	language, err := en.New()
	if err != nil {
		return nil, err
	}
	world, err := entities.NewWorld()
	if err != nil {
		return nil, err
	}
	q, err := quotes.New()
	if err != nil {
		return nil, err
	}
	return &passageReader{language, world, q}, nil
}

func (p *passageReader) read(s string) (*text.Document, *entities.Found) {
	doc := p.language.Read(s, nil)
	return doc, entities.Find(doc, &parley.Article{Text: s}, p.world)
}
