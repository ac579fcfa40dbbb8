package main

import (
	"context"
	"fmt"
	"math"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
)

const whatifHelp = `Try other values and events, and say what becomes of the outlook. A value is named
as parley situation lists it, or shorter: RUS.sincerity=0.3, contact=0.9,
UKR.territory.hardness=0. --event FILE supposes events, in the form that parley
situation ends with; so may the file set anything else. All runs share their random
numbers, so that what differs is the change's doing. Nothing is kept.

Without a value it says how far each parameter moves the chance of a deal between the
ends of where it plausibly lies, all else as it is, and what each report did.`

// WhatIfOptions are the flags of parley whatif.
type WhatIfOptions struct {
	caseOptions
	set   []string
	event string
	json  bool
}

func (a *app) newWhatIfCommand(root *rootOptions) *cobra.Command {
	o := &WhatIfOptions{}
	cmd := &cobra.Command{
		Use:   "whatif [VALUE=NUMBER...] [PATH...] | --case FILE",
		Short: "Try another value or event and see the outlook change",
		Long:  whatifHelp,
		Example: `  parley whatif --case talks.parley RUS.sincerity=0.3
  parley whatif --event truce.yaml ./articles`,
		Args: func(cmd *cobra.Command, args []string) error {
			o.set, o.paths = apart(args)
			return o.needPathsOrCase(cmd, o.paths)
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.json = root.json
			return a.runWhatIf(cmd.Context(), *o)
		},
	}
	o.add(cmd)
	cmd.Flags().StringVar(&o.event, "event", "", "suppose the events in FILE (- for standard input)")
	return cmd
}

// apart tells settings from paths: a setting has an = in it, and no such file is there.
func apart(args []string) (set, paths []string) {
	for _, s := range args {
		if isSetting(s) {
			set = append(set, s)
		} else {
			paths = append(paths, s)
		}
	}
	return set, paths
}

func isSetting(s string) bool {
	if !strings.Contains(s, "=") {
		return false
	}
	_, err := os.Stat(s)
	return err != nil
}

func (a *app) runWhatIf(ctx context.Context, o WhatIfOptions) error {
	var events []byte
	var err error
	if o.event != "" {
		if events, err = a.readFile(o.event); err != nil {
			return err
		}
	}
	c, err := a.readCase(ctx, o.caseOptions)
	if err != nil {
		return err
	}
	if c.Outlook.Forecast == nil {
		return fail("parley case set --parties names them", "there is no outlook: fewer than two sides are known")
	}
	if len(o.set) == 0 && o.event == "" {
		return a.sensitivity(o, c)
	}
	changed, err := pipeline.WhatIf(c, o.set, events, pipeline.Options{})
	if err != nil {
		return faulty(err, "whatif", "parley situation lists the values")
	}
	before, after := c.Outlook.Forecast, changed.Outlook.Forecast
	if o.json {
		return a.object(map[string]any{"before": chances(before), "after": chances(after)})
	}
	fmt.Fprintf(a.stdout, "%-15s %8s %8s %8s\n", "", "as it is", "changed", "by")
	for k := len(before.Probability) - 1; k >= 0; k-- {
		fmt.Fprintf(a.stdout, "%-15s %7.1f%% %7.1f%% %+7.1f\n", parley.Outcomes[k], 100*before.Probability[k], 100*after.Probability[k], 100*(after.Probability[k]-before.Probability[k]))
	}
	for i, s := range after.Settlement {
		if i < len(before.Settlement) && before.Settlement[i].Issue == s.Issue && before.Settlement[i].Median != s.Median {
			fmt.Fprintf(a.stdout, "%s would settle around %.0f instead of %.0f\n", parley.Printable(s.Issue), s.Median, before.Settlement[i].Median)
		}
	}
	return a.finishCase(o.caseOptions, c)
}

// chances are the four probabilities by name, with their intervals.
func chances(f *parley.Forecast) map[string]any {
	out := map[string]any{}
	for k, name := range parley.Outcomes {
		out[name] = map[string]float64{"probability": tidy(f.Probability[k]), "low": tidy(f.Low[k]), "high": tidy(f.High[k])}
	}
	return out
}

func tidy(v float64) float64 { return math.Round(v*1e6) / 1e6 }

// mostSwings is how many parameters are shown.
const mostSwings = 20

// sensitivity says what each parameter and each report does.
func (a *app) sensitivity(o WhatIfOptions, c *parley.Case) error {
	asked, err := pipeline.WhatIf(c, nil, nil, pipeline.Options{Tornado: true})
	if err != nil {
		return err
	}
	f := asked.Outlook.Forecast
	if o.json {
		swings, reports := []map[string]any{}, []map[string]any{}
		for _, s := range f.Swings {
			swings = append(swings, map[string]any{"value": s.Param, "is": tidy(s.Value), "low": tidy(s.Low), "high": tidy(s.High), "from": s.Basis,
				"deal_at_low": tidy(s.AtLow[2] + s.AtLow[3]), "deal_at_high": tidy(s.AtHigh[2] + s.AtHigh[3])})
		}
		for _, d := range f.Counted {
			reports = append(reports, map[string]any{"id": d.ID, "class": d.Class, "change": tidy(d.Change)})
		}
		return a.object(map[string]any{"deal": tidy(f.Deal()), "swings": swings, "reports": reports})
	}
	fmt.Fprintf(a.stdout, "A deal, partial or whole: %.1f%%\n\nvalue, from where to where, and the deal then\n", 100*f.Deal())
	for _, s := range f.Swings[:min(len(f.Swings), mostSwings)] {
		if s.Size() < .001 {
			break
		}
		fmt.Fprintf(a.stdout, "%-32s %6.3g to %-6.3g %5.1f%% to %4.1f%%  (%s)\n", parley.Printable(s.Param), s.Low, s.High, 100*(s.AtLow[2]+s.AtLow[3]), 100*(s.AtHigh[2]+s.AtHigh[3]), s.Basis)
	}
	fmt.Fprintf(a.stdout, "\nreport, and what it does to the log-odds of a deal\n")
	for _, d := range f.Counted {
		fmt.Fprintf(a.stdout, "%s  %+.3f  %s\n", d.ID, d.Change, d.Class)
	}
	return a.finishCase(o.caseOptions, c)
}
