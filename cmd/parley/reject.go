package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/sqlite"
)

const rejectHelp = `Leave out findings that are wrong. ID is that of a finding (parley list shows them), or
of an event or an encounter: then everything that is told of it is left out. The
decision is kept in a log and holds for whatever a later version of parley reads in the
same words; parley undo takes it back.`

// RejectOptions are the flags and arguments of parley reject.
type RejectOptions struct {
	file caseFlag
	ids  []string
	by   string
	json bool
}

func (a *app) newRejectCommand(root *rootOptions) *cobra.Command {
	o := &RejectOptions{}
	cmd := &cobra.Command{
		Use:     "reject ID...",
		Short:   "Leave out findings that are wrong",
		Long:    rejectHelp,
		Example: "  parley reject --case talks.parley m0f3c2a9b77d0",
		Args:    needNames("the ID of a finding, an event or an encounter"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.ids, o.json = args, root.json
			return a.runReject(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	addBy(cmd, &o.by)
	return cmd
}

func addBy(cmd *cobra.Command, by *string) {
	cmd.Flags().StringVar(by, "by", "", "who decided it, a NAME for the log")
}

func (a *app) runReject(ctx context.Context, o RejectOptions) error {
	return a.decide(ctx, o.file, "parley reject", o.ids, o.json, "rejected", func(t pipeline.Target) (parley.Correction, error) {
		c := t.Correction
		c.Action, c.By = parley.Reject, o.by
		switch t.Kind {
		case parley.TargetArticle:
			return c, misuse("parley remove forgets it, parley set "+c.Article+" relevant=no sets it beside the subject", "%s is an article", c.Article)
		case parley.TargetEntity:
			return c, misuse("reject the findings that name it", "%s is somebody, and not a finding", c.Name)
		}
		return c, nil
	})
}

// decide makes one batch of decisions on what the IDs name.
func (a *app) decide(ctx context.Context, file caseFlag, name string, ids []string, asJSON bool, done string, on func(pipeline.Target) (parley.Correction, error)) error {
	var decisions []parley.Correction
	err := a.with(ctx, file, toWrite, name, func(s *sqlite.Store) error {
		for _, id := range ids {
			targets, err := pipeline.Targets(ctx, s, pipeline.Options{}, id)
			if errors.Is(err, parley.ErrNotFound) {
				return fail("parley list shows what there is", "the case holds nothing called %s", id)
			}
			if err != nil {
				return err
			}
			for _, t := range targets {
				c, err := on(t)
				if err != nil {
					return err
				}
				decisions = append(decisions, c)
			}
		}
		return pipeline.Correct(ctx, s, pipeline.Options{Now: time.Now()}, decisions...)
	})
	if err != nil {
		return err
	}
	if asJSON {
		return a.object(map[string]any{done: correctionRows(decisions)})
	}
	_, err = fmt.Fprintf(a.stdout, "%s kept; parley undo takes it back\n", plural(len(decisions), "decision"))
	return err
}
