package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"parley/eval/dates"
	"parley/reading/times"
	"parley/text/en"
)

type datesOptions struct {
	gold string
	half string
	list bool
}

func newDatesCommand() *cobra.Command {
	var o datesOptions
	cmd := &cobra.Command{
		Use:   "dates",
		Short: "Score date expressions against eval/gold/dates.tsv",
		Long: `Finds the date expressions of the gold sentences and prints how many are right
(span and interval), by kind of case, and how many were found where none stands.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return runDates(cmd, o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.gold, "gold", "eval/gold/dates.tsv", "the gold table")
	f.StringVar(&o.half, "half", "dev", "which half to score: dev or score")
	f.BoolVar(&o.list, "list", false, "list what was missed on standard error (dev only)")
	return cmd
}

func runDates(cmd *cobra.Command, o datesOptions) error {
	if o.half != "dev" && o.half != "score" {
		return fmt.Errorf("there is no half %q; write dev or score", o.half)
	}
	if o.list && o.half != "dev" {
		return fmt.Errorf("the misses of the half kept to score are not looked at")
	}
	file, err := os.Open(o.gold)
	if err != nil {
		return fmt.Errorf("reading the gold: %w", err)
	}
	defer file.Close()
	sentences, err := dates.Read(file, o.half)
	if err != nil {
		return err
	}
	r := dates.Score(o.half, sentences, en.Splitter(), times.English())
	if o.list {
		for _, m := range r.Misses {
			fmt.Fprintln(cmd.ErrOrStderr(), m)
		}
	}
	return printJSON(cmd.OutOrStdout(), r)
}
