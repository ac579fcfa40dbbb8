package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/sqlite"
)

const caseHelp = `Say what a case is about: who negotiates, and on what. It holds for every later
brief, until --parties and --subject of that brief say otherwise; an empty value leaves
it to be proposed from the articles again.`

// CaseOptions are the flags of parley case set.
type CaseOptions struct {
	file    caseFlag
	subject string
	parties []string
	given   []string
	json    bool
}

func (a *app) newCaseCommand(root *rootOptions) *cobra.Command {
	o := &CaseOptions{}
	set := &cobra.Command{
		Use:     "set",
		Short:   "Say who negotiates, and on what",
		Long:    caseHelp,
		Example: `  parley case set --case talks.parley --parties "Norland,Sudmark" --subject "the fishery"`,
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.json = root.json
			for _, f := range []string{"subject", "parties"} {
				if cmd.Flags().Changed(f) {
					o.given = append(o.given, f)
				}
			}
			return a.runCase(cmd.Context(), *o)
		},
	}
	o.file.add(set)
	set.Flags().StringVar(&o.subject, "subject", "", "what the talks are about")
	set.Flags().StringSliceVar(&o.parties, "parties", nil, "who negotiates, with commas between them")
	return group("case", "Say what a case is about", caseHelp, set)
}

func (a *app) runCase(ctx context.Context, o CaseOptions) error {
	if len(o.given) == 0 {
		return misuse("--subject or --parties", "nothing was said of the case")
	}
	values := map[string]string{"subject": strings.TrimSpace(o.subject), "parties": strings.Join(trimmed(o.parties), "; ")}
	var decisions []parley.Correction
	var said []string
	for _, f := range o.given {
		decisions = append(decisions, parley.Correction{Action: parley.Set, Target: parley.TargetCase, Field: f, Value: values[f]})
		said = append(said, f+" "+values[f])
	}
	err := a.with(ctx, o.file, toMake, "parley case set", func(s *sqlite.Store) error {
		return pipeline.Correct(ctx, s, pipeline.Options{Now: time.Now()}, decisions...)
	})
	switch {
	case err != nil:
		return err
	case o.json:
		return a.object(map[string]any{"set": values})
	}
	_, err = fmt.Fprintf(a.stdout, "%s\n", parley.Printable(strings.Join(said, ", ")))
	return err
}
