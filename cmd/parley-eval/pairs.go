package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"parley"
	"parley/eval/events"
	"parley/eval/relations"
)

func newPairsCommand() *cobra.Command {
	var part int
	var list bool
	c := &cobra.Command{
		Use:   "pairs FILE.tsv",
		Short: "Score how many marked pairs the event reader finds by itself",
		Long: `Reads sentences with a marked source and target in the form of PLV, gives the reader
the plain sentence, and looks whether an event has both parties and the type. Events
beside the marked one are not judged: recall is what this measures.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			pairs, err := loadPairs(args[0], part)
			if err != nil {
				return err
			}
			reader, err := newReader()
			if err != nil {
				return err
			}
			f := events.ScorePairs(pairs, func(text string) parley.Reading { return reader.Read(passage(text, "")) })
			if list {
				for _, m := range f.Misses {
					fmt.Fprintln(cmd.ErrOrStderr(), m)
				}
			}
			return printJSON(cmd.OutOrStdout(), f)
		},
	}
	c.Flags().IntVar(&part, "part", -1, "only this third of the sentences: 0, 1 or 2")
	c.Flags().BoolVar(&list, "list", false, "list what was not found on standard error")
	return c
}

// loadPairs reads the marked sentences of a file; part below 0 is all of them.
func loadPairs(path string, part int) ([]events.Pair, error) {
	in, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	rows, err := relations.Load(in, true)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []events.Pair
	for _, r := range rows {
		if part < 0 || events.Part(r.Sentence) == part {
			out = append(out, events.PairOf(r.Marked, r.Gold))
		}
	}
	return out, nil
}
