package main

import (
	"github.com/spf13/cobra"

	"parley/eval/events"
	reader "parley/reading/events"
)

func newTreesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "trees FILE.conllu[.gz]",
		Short: "Say what the event reader loses by our own parser",
		Long: `Reads the events of a treebank's sentences twice, with its trees and with our own, and
says how many of the one are read in the other. The treebank has no gold of events: this
is not how right they are, but what better trees would change.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			gold, world, err := treebank(args[0], true)
			if err != nil {
				return err
			}
			own, _, err := treebank(args[0], false)
			if err != nil {
				return err
			}
			lexicon, err := reader.English()
			if err != nil {
				return err
			}
			return printJSON(c.OutOrStdout(), events.Trees(gold, own, world, lexicon))
		},
	}
}
