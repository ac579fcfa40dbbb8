package main

import (
	"github.com/spf13/cobra"

	"parley/eval/disagreement"
)

func newDisagreementCommand() *cobra.Command {
	list := false
	c := &cobra.Command{
		Use:   "disagreement GOLD PATH...",
		Short: "Score copies, origins, encounters, disagreement and roles of a case",
		Long: `Makes the case of the articles and compares it with a gold case as "parley-eval newsroom"
writes it. The outlets are declared as the gold has them.`,
		Args: cobra.MinimumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			g, err := disagreement.Load(args[0])
			if err != nil {
				return err
			}
			made, err := disagreement.Run(c.Context(), g, args[1:])
			if err != nil {
				return err
			}
			return printJSON(c.OutOrStdout(), disagreement.Score(g, made, list))
		},
	}
	c.Flags().BoolVar(&list, "list", false, "name what was missed and what is wrong (not on a half that is only scored)")
	return c
}
