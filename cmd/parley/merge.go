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

const mergeHelp = `Say that what the case holds as several events or encounters is one. ID is that of an
event, an encounter or a mention. The decision is kept by the words that tell of them and
holds for everything that is added later; parley undo takes it back.`

const splitHelp = `Say that some of what is told of an event or encounter is of another one. ID is the event's
or the encounter's, MENTION what does not belong to it (parley show ID lists them). The
decision is kept by the words that tell of it and holds for everything that is added
later; parley undo takes it back.`

// MergeOptions are the flags and arguments of parley merge and parley split.
type MergeOptions struct {
	file caseFlag
	ids  []string
	by   string
	json bool
}

func (a *app) newMergeCommand(root *rootOptions) *cobra.Command {
	return a.mergeCommand(root, &cobra.Command{
		Use:     "merge ID ID...",
		Short:   "Say that several events are one",
		Long:    mergeHelp,
		Example: "  parley merge --case talks.parley e0f3c2a9b77d0 e1b2d98e2c411",
	}, "merged", func(ctx context.Context, s *sqlite.Store, ids []string) ([]parley.Correction, error) {
		return pipeline.MergeOf(ctx, s, pipeline.Options{}, ids)
	})
}

func (a *app) newSplitCommand(root *rootOptions) *cobra.Command {
	return a.mergeCommand(root, &cobra.Command{
		Use:     "split ID MENTION...",
		Short:   "Say that some of what is told of an event is of another",
		Long:    splitHelp,
		Example: "  parley split --case talks.parley e0f3c2a9b77d0 m77d0e2a90f3c",
	}, "split", func(ctx context.Context, s *sqlite.Store, ids []string) ([]parley.Correction, error) {
		return pipeline.SplitOf(ctx, s, pipeline.Options{}, ids[0], ids[1:])
	})
}

type decisionsOf func(ctx context.Context, s *sqlite.Store, ids []string) ([]parley.Correction, error)

func (a *app) mergeCommand(root *rootOptions, cmd *cobra.Command, done string, make decisionsOf) *cobra.Command {
	o := &MergeOptions{}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) < 2 {
			return misuse(cmd.CommandPath()+" --help says how", "%s needs two IDs and more", cmd.CommandPath())
		}
		return nil
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.ids, o.json = args, root.json
		return a.runMerge(cmd.Context(), *o, cmd.CommandPath(), done, make)
	}
	o.file.add(cmd)
	addBy(cmd, &o.by)
	return cmd
}

func (a *app) runMerge(ctx context.Context, o MergeOptions, name, done string, make decisionsOf) error {
	var decisions []parley.Correction
	err := a.with(ctx, o.file, toWrite, name, func(s *sqlite.Store) error {
		var err error
		decisions, err = make(ctx, s, o.ids)
		switch {
		case errors.Is(err, parley.ErrNotFound):
			return fail("parley list shows what there is", "%w", err)
		case errors.Is(err, parley.ErrInvalid):
			return misuse("parley list events shows the events", "%w", err)
		case err != nil:
			return err
		case len(decisions) == 0:
			return misuse("parley list events shows the events", "that is one already")
		}
		for i := range decisions {
			decisions[i].By = o.by
		}
		return pipeline.Correct(ctx, s, pipeline.Options{Now: time.Now()}, decisions...)
	})
	if err != nil {
		return err
	}
	if o.json {
		return a.object(map[string]any{done: correctionRows(decisions)})
	}
	_, err = fmt.Fprintf(a.stdout, "%s kept; parley undo takes it back\n", plural(len(decisions), "decision"))
	return err
}
