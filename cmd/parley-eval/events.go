package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"parley"
	"parley/eval/events"
)

func newEventsCommand() *cobra.Command {
	var gold, half string
	var list bool
	c := &cobra.Command{
		Use:   "events",
		Short: "Score the event reader on sentences of our own",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
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
			figures := events.Score(rows, func(text, anchor string) parley.Reading { return reader.Read(passage(text, anchor)) })
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
	return c
}
