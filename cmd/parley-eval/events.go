package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"parley"
	"parley/eval/events"
)

func newEventsCommand() *cobra.Command {
	var gold, half string
	var list bool
	var from float64
	var without []string
	c := &cobra.Command{
		Use:   "events",
		Short: "Score the event reader on sentences of our own",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if list && half != "dev" {
				return fmt.Errorf("the misses of the half kept to score are not looked at")
			}
			f, err := os.Open(gold)
			if err != nil {
				return err
			}
			defer f.Close()
			rows, err := events.Load(f, half)
			if err != nil {
				return err
			}
			reader, err := newReader()
			if err != nil {
				return err
			}
			parts := map[string]bool{}
			for _, w := range without {
				parts[w] = true
			}
			reader.Without(parts)
			figures := events.Score(rows, func(text, anchor string) parley.Reading {
				r := reader.Read(passage(text, anchor))
				r.Mentions = slices.DeleteFunc(r.Mentions, func(m parley.Mention) bool { return m.Probability < from })
				return r
			})
			if list {
				for _, m := range figures.Misses {
					fmt.Fprintln(cmd.ErrOrStderr(), m)
				}
			}
			return printJSON(cmd.OutOrStdout(), figures)
		},
	}
	c.Flags().StringVar(&gold, "gold", "eval/gold/events.jsonl", "the gold")
	c.Flags().StringVar(&half, "half", "dev", "which half: dev or score")
	c.Flags().BoolVar(&list, "list", false, "list misses and false findings on standard error")
	c.Flags().StringSliceVar(&without, "without", nil, "leave out parts of the reader: coder, repair, loose, coreference, unlisted")
	c.Flags().Float64Var(&from, "from", parley.Likely, "leave out findings less probable than this, as a brief does")
	return c
}
