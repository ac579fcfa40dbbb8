package main

import (
	"github.com/spf13/cobra"

	"parley"
	"parley/eval/claims"
)

func newStatementsCommand() *cobra.Command {
	var o ClaimsOptions
	c := &cobra.Command{
		Use:   "statements",
		Short: "Score statements against eval/gold/statements.jsonl",
		Long: `Finds who says what in the gold passages and prints how many are found, how many
have speaker, cue and directness right, and how many are false.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runStatements(c, o) },
	}
	o.flags(c, "eval/gold/statements.jsonl")
	return c
}

func runStatements(c *cobra.Command, o ClaimsOptions) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.Close()
	gold, err := claims.ReadStatements(f, o.Half)
	if err != nil {
		return err
	}
	p, err := newPassageReader()
	if err != nil {
		return err
	}
	r := claims.ScoreStatements(o.Half, gold, func(text string) []parley.Statement {
		doc, found := p.read(text)
		return p.quotes.Find(doc, found, "")
	})
	return o.print(c, r, r.Misses)
}
