package main

import (
	"encoding/csv"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func newVerdictsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verdicts FILE.tsv",
		Short: "Count the verdicts a person gave on findings",
		Long:  "Counts a file of eval/verdicts: how many findings were judged, which share wrong, which half right.",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			counts, err := countVerdicts(args[0])
			if err != nil {
				return err
			}
			all := counts["right"] + counts["half"] + counts["wrong"]
			return printJSON(c.OutOrStdout(), map[string]any{"judged": all,
				"wrong": round(float64(counts["wrong"]) / float64(max(all, 1))), "half": round(float64(counts["half"]) / float64(max(all, 1)))})
		},
	}
}

func countVerdicts(name string) (map[string]int, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("reading verdicts: %w", err)
	}
	counts := map[string]int{}
	for n, row := range rows {
		if n == 0 || len(row) < 6 {
			continue
		}
		counts[row[5]]++
	}
	return counts, nil
}
