package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parley/eval/mentions"
	"parley/reading/entities"
	"parley/text/en"
)

func newNamesCommand() *cobra.Command {
	var half string
	var goldParse, wrong bool
	c := &cobra.Command{
		Use:   "names FILE.conllu[.gz] | FILE.jsonl",
		Short: "Score the names of persons, organisations and places",
		Long: `Against a treebank with entities in its MISC column (GUM): exact spans and types of
entities that have a proper noun as their head, cut to the name, title aside.
Against sentences with names (eval/gold/names.jsonl): how many of the names stand
among those found, whatever their type, and with it.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if strings.HasSuffix(args[0], ".jsonl") {
				return runOwnNames(c, args[0], half, wrong)
			}
			docs, world, err := treebank(args[0], goldParse)
			if err != nil {
				return err
			}
			s := mentions.ScoreNames(docs, world)
			if wrong {
				for _, w := range s.Wrong {
					fmt.Fprintln(c.ErrOrStderr(), w)
				}
			}
			out := map[string]any{}
			for k, n := range s.By {
				out[k] = map[string]any{"gold": n.Gold, "found": n.Found, "right": n.Right, "f1": round(n.F1())}
			}
			return printJSON(c.OutOrStdout(), out)
		},
	}
	c.Flags().StringVar(&half, "half", "dev", "the half of FILE.jsonl to score: dev or score")
	c.Flags().BoolVar(&goldParse, "gold-parse", false, "use the treebank's tags and trees in place of our own")
	c.Flags().BoolVar(&wrong, "wrong", false, "list what is missing and what is too much")
	return c
}

func runOwnNames(c *cobra.Command, file, half string, wrong bool) error {
	rows, err := mentions.ReadRows(file, half)
	if err != nil {
		return err
	}
	english, err := en.New()
	if err != nil {
		return fmt.Errorf("loading English: %w", err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		return err
	}
	s := mentions.ScoreRows(rows, english, world)
	if wrong {
		for _, w := range s.Wrong {
			fmt.Fprintln(c.ErrOrStderr(), w)
		}
	}
	return printJSON(c.OutOrStdout(), map[string]any{"half": half, "sentences": len(rows), "names": s.Names, "found": s.Found, "typed": s.Typed, "extra": s.Extra,
		"recall": round(float64(s.Found) / float64(max(s.Names, 1))), "precision": round(float64(s.Found) / float64(max(s.Found+s.Extra, 1)))})
}
