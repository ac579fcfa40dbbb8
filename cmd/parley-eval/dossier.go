package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parley/eval/dossier"
)

func newDossierCommand() *cobra.Command {
	var scorer string
	var list bool
	c := &cobra.Command{
		Use:   "dossier GOLD PATH...",
		Short: "Score the whole pipeline on a folder of articles",
		Args:  cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			_, printed, err := dossier.Score(cmd.Context(), scorer, args[0], args[1:], list)
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(cmd.OutOrStdout(), printed)
			return err
		},
	}
	c.Flags().StringVar(&scorer, "scorer", "../shared/score/dossier.py", "the scorer")
	c.Flags().BoolVar(&list, "list", false, "list what was missed and what matched nothing")
	return c
}
