package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"parley/pipeline"
	"parley/sqlite"
)

const readHelp = `Read the articles of a case that another version of parley read, or, with --again,
all of them. What is found now takes the place of what was found then; corrections
stay, and hold for the findings that are found again.`

// ReadOptions are the flags of parley read.
type ReadOptions struct {
	file     caseFlag
	again    bool
	model    modelOption
	codebook codebookOption
	json     bool
}

func (a *app) newReadCommand(root *rootOptions) *cobra.Command {
	o := &ReadOptions{}
	cmd := &cobra.Command{
		Use:     "read",
		Short:   "Read the articles of a case anew",
		Long:    readHelp,
		Example: "  parley read --case talks.parley           # after an update\n  parley read --again --case talks.parley   # all of them",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.json = root.json
			return a.runRead(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	o.model.add(cmd)
	o.codebook.add(cmd)
	cmd.Flags().BoolVar(&o.again, "again", false, "read all articles, also those that this version read")
	return cmd
}

func (a *app) runRead(ctx context.Context, o ReadOptions) error {
	model, err := o.model.read()
	if err != nil {
		return err
	}
	codebook, err := o.codebook.read()
	if err != nil {
		return err
	}
	var n int
	err = a.change(ctx, func(progress func(string, int, int)) error {
		return a.with(ctx, o.file, toWrite, "parley read", func(s *sqlite.Store) error {
			n, err = pipeline.Reread(ctx, s, pipeline.Options{Model: model, Codebook: codebook, Now: time.Now(), Progress: progress}, o.again)
			return err
		})
	})
	switch {
	case err != nil:
		return err
	case o.json:
		return a.object(map[string]int{"read": n})
	}
	_, err = fmt.Fprintf(a.stdout, "%s read\n", plural(n, "article"))
	return err
}
