package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parley/internal/newsroom"
)

func newNewsroomCommand() *cobra.Command {
	var o newsroom.Options
	var end string
	c := &cobra.Command{
		Use:   "newsroom DIR",
		Short: "Write the press coverage of an invented negotiation, with its gold",
		Long: `Writes DIR/articles, DIR/gold.json (what a careful reader gets out of them, the form is in
eval/gold/README-newsroom.md) and DIR/truth.json (what nobody in the case could see, and how it
ends). The same flags give the same bytes. More than 90 articles are several negotiations.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			o.End = newsroom.End(end)
			made, err := newsroom.New(o)
			if err != nil {
				return err
			}
			if err := made.Write(args[0]); err != nil {
				return fmt.Errorf("writing %s: %w", args[0], err)
			}
			g := made.Gold
			return printJSON(c.OutOrStdout(), map[string]any{
				"articles": len(made.Articles), "end": made.Truths[0].End, "encounters": len(g.Encounters), "events": len(g.Events),
				"reports": len(g.Reports), "links": len(g.Links), "values": len(g.Values), "pairs": len(g.Pairs),
				"alerts": count(g.Alerts, func(a newsroom.Alert) string { return a.Type }),
				"roles":  count(g.Roles, func(r newsroom.Role) string { return r.Verdict }),
				"labels": len(g.Labels), "omissions": len(g.Omissions), "quotes": len(g.Quotes), "thin": len(g.Thin),
			})
		},
	}
	c.Flags().Uint64Var(&o.Seed, "seed", 1, "what is invented follows from it")
	c.Flags().StringVar(&o.Half, "half", "dev", "the wordings and names: "+strings.Join(newsroom.Halves(), ", "))
	c.Flags().IntVar(&o.Articles, "articles", 0, "how many (0: 64)")
	c.Flags().StringVar(&end, "end", "", "how it ends: deal, partial or breakdown (empty: any)")
	return c
}

// count says how many of a list there are of each sort.
func count[T any](list []T, sort func(T) string) map[string]int {
	out := map[string]int{}
	for _, x := range list {
		out[sort(x)]++
	}
	return out
}
