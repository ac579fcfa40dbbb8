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

const undoHelp = `Take back what parley reject, set, actor, outlet set or case set decided last; again, what was
decided before that. The log keeps both: parley list corrections shows it.`

// UndoOptions are the flags of parley undo.
type UndoOptions struct {
	file caseFlag
	json bool
}

func (a *app) newUndoCommand(root *rootOptions) *cobra.Command {
	o := &UndoOptions{}
	cmd := &cobra.Command{
		Use:     "undo",
		Short:   "Take back the last correction",
		Long:    undoHelp,
		Example: "  parley undo --case talks.parley",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.json = root.json
			return a.runUndo(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	return cmd
}

func (a *app) runUndo(ctx context.Context, o UndoOptions) error {
	var undone []parley.Correction
	err := a.with(ctx, o.file, toWrite, "parley undo", func(s *sqlite.Store) (err error) {
		undone, err = pipeline.Undo(ctx, s, pipeline.Options{Now: time.Now()})
		return err
	})
	switch {
	case errors.Is(err, parley.ErrNotFound) && !errors.As(err, new(*parley.CaseError)):
		return fail("parley list corrections shows the log", "there is nothing to undo")
	case err != nil:
		return err
	case o.json:
		return a.object(map[string]any{"undone": correctionRows(undone)})
	}
	for _, c := range undone {
		if _, err := fmt.Fprintf(a.stdout, "undone: %s\n", parley.Printable(decisionWords(c))); err != nil {
			return err
		}
	}
	return nil
}
