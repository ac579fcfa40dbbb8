package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/memory"
	"parley/pipeline"
	"parley/sqlite"
)

const backtestHelp = `Replay a case day by day as it was known then, and hold what the outlook would have
said against how it ended: RPS over the four outcomes, Brier and log score of a deal
in force, beside two forecasters who read nothing: base rates, and persistence
(everything stays as it was last told to be). Smaller is better.

The end is what the case itself says is so at its end, on the day of its last article,
unless --outcome and --on say otherwise.`

// BacktestOptions are the flags of parley backtest.
type BacktestOptions struct {
	caseOptions
	outcome string
	on      string
	json    bool
}

func (a *app) newBacktestCommand(root *rootOptions) *cobra.Command {
	o := &BacktestOptions{}
	cmd := &cobra.Command{
		Use:   "backtest PATH... | --case FILE",
		Short: "Replay a case that has ended and score what would have been said",
		Long:  backtestHelp,
		Example: `  parley backtest --case talks.parley
  parley backtest --outcome partial --on 2025-09-24 ./articles`,
		Args: o.needPathsOrCase,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths, o.json = args, root.json
			return a.runBacktest(cmd.Context(), *o)
		},
	}
	o.add(cmd)
	cmd.Flags().StringVar(&o.outcome, "outcome", "", "how it ended: breakdown, talks, partial or comprehensive")
	cmd.Flags().StringVar(&o.on, "on", "", "the DATE on which it ended (2025-09-24)")
	return cmd
}

func (a *app) runBacktest(ctx context.Context, o BacktestOptions) error {
	on, err := parseDate("on", o.on)
	if err != nil {
		return err
	}
	asOf, err := parseDate("as-of", o.asOf)
	if err != nil {
		return err
	}
	model, err := o.model.read()
	if err != nil {
		return err
	}
	codebook, err := o.codebook.read()
	if err != nil {
		return err
	}
	how := pipeline.Options{Paths: o.paths, Stdin: a.stdin, Parties: trimmed(o.parties), Topic: o.subject, AsOf: asOf, Model: model, Codebook: codebook, Now: time.Now()}
	if o.situation != "" {
		if how.Situation, err = a.readFile(o.situation); err != nil {
			return err
		}
	}
	var b *pipeline.Backtest
	if o.kept() {
		err = a.with(ctx, o.file, toRead, "parley backtest", func(s *sqlite.Store) (err error) {
			b, err = pipeline.Replay(ctx, s, how, o.outcome, on)
			return err
		})
	} else {
		store := memory.New()
		defer store.Close()
		if _, err = pipeline.Add(ctx, store, how); err == nil {
			b, err = pipeline.Replay(ctx, store, how, o.outcome, on)
		}
	}
	if err != nil {
		return err
	}
	if o.json {
		return a.object(backtestJSON(b))
	}
	whose := "as the case itself says"
	if b.Given {
		whose = "as given"
	}
	fmt.Fprintf(a.stdout, "%d days, ended on %s with %s (%s)\n\n%-12s %6s %6s %6s\n", b.Days, b.Ended, b.End, whose, "", "RPS", "Brier", "log")
	for _, l := range []struct {
		name string
		of   [3]float64
	}{{"outlook", [3]float64{b.Model.RPS, b.Model.Brier, b.Model.Log}}, {"base rates", [3]float64{b.Base.RPS, b.Base.Brier, b.Base.Log}},
		{"persistence", [3]float64{b.Persistence.RPS, b.Persistence.Brier, b.Persistence.Log}}} {
		fmt.Fprintf(a.stdout, "%-12s %6.3f %6.3f %6.3f\n", l.name, l.of[0], l.of[1], l.of[2])
	}
	_, err = fmt.Fprintf(a.stdout, "\nof the RPS of base rates the outlook saves %.0f %%, of that of persistence %.0f %%\n", 100*b.OverBase, 100*b.OverPersistence)
	return err
}

func backtestJSON(b *pipeline.Backtest) map[string]any {
	loss := func(rps, brier, log float64) map[string]float64 {
		return map[string]float64{"rps": tidy(rps), "brier": tidy(brier), "log": tidy(log)}
	}
	days := []map[string]any{}
	for _, r := range b.Replays {
		v := map[string]float64{}
		for k, name := range parley.Outcomes {
			v[name] = tidy(r.Model[k])
		}
		days = append(days, map[string]any{"day": r.Day.String(), "months": r.Months, "outcomes": v})
	}
	return map[string]any{"end": b.End, "ended": b.Ended.String(), "given": b.Given, "days": days,
		"outlook": loss(b.Model.RPS, b.Model.Brier, b.Model.Log), "base_rates": loss(b.Base.RPS, b.Base.Brier, b.Base.Log),
		"persistence": loss(b.Persistence.RPS, b.Persistence.Brier, b.Persistence.Log)}
}
