package main

import (
	"fmt"
	"math"
	"os"
	"slices"
	"sort"

	"github.com/spf13/cobra"

	"parley"
	"parley/eval/events"
	"parley/reading"
)

func newEventsFitCommand() *cobra.Command {
	gold := []string{"eval/gold/events.jsonl", "eval/gold/events-dev.jsonl"}
	var ridge float64
	c := &cobra.Command{
		Use:   "events-fit",
		Short: "Learn how sure the event reader may be of what it reads",
		Long: `Reads the development halves of the gold, and weighs the signs that speak for and
against a reading (reading/events/sure.go) so that the probabilities fit how often it
was right: a logistic regression with a ridge. Prints the table en/sure.tsv.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			signs := map[string][]string{}
			r, err := newObservedReader(func(m *parley.Mention, s []string) { signs[m.ID] = s })
			if err != nil {
				return err
			}
			var rows [][]string
			var right []bool
			for _, path := range gold {
				list, err := loadEvents(path, "dev")
				if err != nil {
					return err
				}
				for _, row := range list { // one by one: IDs are of one passage
					clear(signs)
					events.Judge([]events.Row{row}, func(text, anchor string) parley.Reading { return r.Read(passage(text, anchor)) },
						func(m *parley.Mention, ok bool) { rows, right = append(rows, signs[m.ID]), append(right, ok) })
				}
			}
			w := fitSigns(rows, right, ridge)
			names := make([]string, 0, len(w))
			for n := range w {
				names = append(names, n)
			}
			sort.Strings(names)
			fmt.Fprintf(cmd.OutOrStdout(), "# Weights of the signs that speak for and against a reading, in log-odds. Made by\n# parley-eval events-fit from the development halves of eval/gold (%d readings).\n", len(rows))
			for _, n := range names {
				fmt.Fprintf(cmd.OutOrStdout(), "%s\t%.2f\n", n, w[n])
			}
			return nil
		},
	}
	c.Flags().StringSliceVar(&gold, "gold", gold, "the gold files")
	c.Flags().Float64Var(&ridge, "ridge", 2, "how strongly weights are held to nothing")
	return c
}

// newObservedReader returns the reader of the product, whose event reader tells each
// of its readings.
func newObservedReader(observe func(*parley.Mention, []string)) (*reading.Reader, error) {
	r, err := newReader()
	if err != nil {
		return nil, err
	}
	r.Observe(observe)
	return r, nil
}

func loadEvents(path, half string) ([]events.Row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return events.Load(f, half)
}

// fitSigns fits the log-odds of being right; "always" is what all share and is not
// held.
func fitSigns(rows [][]string, right []bool, ridge float64) map[string]float64 {
	w := map[string]float64{"always": 0}
	for _, r := range rows {
		for _, s := range r {
			w[s] = 0
		}
	}
	names := make([]string, 0, len(w))
	for n := range w {
		names = append(names, n)
	}
	slices.Sort(names)
	for range 4000 {
		g := map[string]float64{}
		for i, r := range rows {
			z := w["always"]
			for _, s := range r {
				z += w[s]
			}
			d := -1 / (1 + math.Exp(-z))
			if right[i] {
				d++
			}
			g["always"] += d
			for _, s := range r {
				g[s] += d
			}
		}
		for _, n := range names {
			if n != "always" {
				g[n] -= ridge * w[n]
			}
			w[n] += g[n] * .02
		}
	}
	return w
}
