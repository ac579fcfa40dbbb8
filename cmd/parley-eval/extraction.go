package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"parley/eval/extraction"
	"parley/sources"
)

type extractionOptions struct {
	list int
}

func newExtractionCommand() *cobra.Command {
	var o extractionOptions
	cmd := &cobra.Command{
		Use:   "extraction DIR",
		Short: "Score how well the bodies of articles are found in web pages",
		Long: `Gathers the pages of the article extraction benchmark in DIR (ground-truth.json
and html/*.html.gz) and prints precision, recall and F1 over runs of four words,
averaged over pages, with their deviation by bootstrap.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return runExtraction(cmd, args[0], o) },
	}
	cmd.Flags().IntVar(&o.list, "worst", 0, "list this many of the worst pages on standard error")
	return cmd
}

func runExtraction(cmd *cobra.Command, dir string, o extractionOptions) error {
	pages, err := extraction.Load(cmd.Context(), dir, sources.Options{})
	if err != nil {
		return err
	}
	s := extraction.Of(pages)
	slices.SortStableFunc(pages, func(a, b extraction.Page) int {
		x, y := extraction.Of([]extraction.Page{a}).F1, extraction.Of([]extraction.Page{b}).F1
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	for _, p := range pages[:min(o.list, len(pages))] {
		one := extraction.Of([]extraction.Page{p})
		fmt.Fprintf(cmd.ErrOrStderr(), "%s precision %.3f recall %.3f\n", p.ID, one.Precision, one.Recall)
	}
	return printJSON(cmd.OutOrStdout(), s)
}
