package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parley/eval/backtest"
	"parley/internal/newsroom"
	"parley/outlook/score"
)

// BacktestReport is what the task prints.
type BacktestReport struct {
	Half  string `json:"half"`
	Cases int    `json:"cases"`
	Days  int    `json:"days"`
	// RPS of the outlook, of base rates, of persistence, of who knows that a third each end
	// so, and of the outlook with the findings thrown away; smaller is better.
	RPS         float64 `json:"rps"`
	Base        float64 `json:"base"`
	Persistence float64 `json:"persistence"`
	Thirds      float64 `json:"thirds"`
	Emptied     float64 `json:"emptied"`
	// Less is how much smaller than the reference, with 95 % over cases; Saved the share.
	LessBase    score.Interval `json:"less_than_base"`
	LessPersist score.Interval `json:"less_than_persistence"`
	LessThirds  score.Interval `json:"less_than_thirds"`
	Saved       float64        `json:"saved"`
}

func newBacktestCommand() *cobra.Command {
	var half string
	var n, every, articles int
	var seed uint64
	c := &cobra.Command{
		Use:   "backtest",
		Short: "Score the outlook on invented negotiations whose ends are known",
		Long: "backtest writes the coverage of invented negotiations, a third each of which end in a deal, a\n" +
			"partial deal and a breakdown, replays each day by day as it was known then, and scores what\n" +
			"the outlook says of its horizon against the end. No truth is read but to score.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var read, emptied []backtest.Case
			report := BacktestReport{Half: half, Cases: n}
			for _, o := range newsroom.Thirds(seed, half, n) {
				o.Articles = articles
				r, e, err := backtest.Replay(cmd.Context(), o, every)
				if err != nil {
					return err
				}
				fmt.Fprintf(cmd.ErrOrStderr(), "%d %s: RPS %.3f, base rates %.3f\n", r.Seed, r.End, r.Model.RPS, r.Base.RPS)
				read, emptied = append(read, r), append(emptied, e)
				report.Days += r.Days
			}
			r := backtest.Sum(read)
			report.RPS, report.Base, report.Persistence, report.Thirds, report.Emptied = r.RPS, r.Base, r.Persistence, r.Thirds, backtest.Sum(emptied).RPS
			report.LessBase, report.LessPersist, report.LessThirds = r.LessBase, r.LessPersist, r.LessThird
			report.Saved = score.Skill(r.RPS, r.Base)
			return printJSON(cmd.OutOrStdout(), report)
		},
	}
	c.Flags().StringVar(&half, "half", "dev", "wordings and names: "+strings.Join(newsroom.Halves(), ", ")+" (nothing was tuned on score)")
	c.Flags().IntVar(&n, "cases", 12, "how many negotiations")
	c.Flags().IntVar(&every, "every", 2, "replay only every so many days")
	c.Flags().IntVar(&articles, "articles", 64, "articles of each")
	c.Flags().Uint64Var(&seed, "seed", 400, "of the first")
	return c
}
