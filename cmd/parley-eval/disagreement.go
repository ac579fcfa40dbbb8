package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parley/eval/disagreement"
	"parley/internal/newsroom"
)

type disagreementOptions struct {
	half  string
	seeds int
	list  bool
}

func newDisagreementCommand() *cobra.Command {
	var o disagreementOptions
	c := &cobra.Command{
		Use:   "disagreement [GOLD PATH...]",
		Short: "Score copies, origins, encounters, disagreement and roles of a case",
		Long: `Makes the case of the articles and compares it with a gold case as "parley-eval newsroom"
writes it. The outlets are declared as the gold has them. Without a gold case, --half says
of which wordings cases are generated, --seeds how many; figures are then means.`,
		RunE: func(c *cobra.Command, args []string) error {
			f, err := o.score(c.Context(), args)
			if err != nil {
				return err
			}
			return printJSON(c.OutOrStdout(), f)
		},
	}
	c.Flags().StringVar(&o.half, "half", "", "generate cases of this half: "+strings.Join(newsroom.Halves(), ", "))
	c.Flags().IntVar(&o.seeds, "seeds", 3, "how many cases")
	c.Flags().BoolVar(&o.list, "list", false, "name what was missed and what is wrong (not on a half that is only scored)")
	return c
}

func (o disagreementOptions) score(ctx context.Context, args []string) (disagreement.Figures, error) {
	var none disagreement.Figures
	switch {
	case o.half == "" && len(args) < 2:
		return none, errors.New("which gold case, and which articles? (or --half)")
	case o.list && o.half == "score":
		return none, errors.New("the half that is only scored is not listed")
	case o.half == "":
		return one(ctx, args[0], args[1:], o.list)
	}
	var all []disagreement.Figures
	for seed := range o.seeds {
		dir, err := os.MkdirTemp("", "parley-newsroom-")
		if err != nil {
			return none, err
		}
		defer os.RemoveAll(dir)
		made, err := newsroom.New(newsroom.Options{Seed: uint64(seed + 1), Half: o.half})
		if err != nil {
			return none, err
		}
		if err := made.Write(dir); err != nil {
			return none, err
		}
		f, err := one(ctx, filepath.Join(dir, "gold.json"), []string{filepath.Join(dir, "articles")}, o.list)
		if err != nil {
			return none, err
		}
		all = append(all, f)
	}
	return disagreement.Mean(all), nil
}

func one(ctx context.Context, gold string, paths []string, list bool) (disagreement.Figures, error) {
	g, err := disagreement.Load(gold)
	if err != nil {
		return disagreement.Figures{}, err
	}
	c, err := disagreement.Run(ctx, g, paths)
	if err != nil {
		return disagreement.Figures{}, err
	}
	return disagreement.Score(g, c, list), nil
}
