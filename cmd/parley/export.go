package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"parley/export"
)

const exportHelp = `Write everything that was read as JSON lines, one object a line with its kind:
articles, entities, events, encounters, figures, statements, demands, conditions,
roles, issues, positions, disputes, copies, scenarios. Every finding carries where
it stands (start and end count Unicode code points of the article's text) and
repeats its words.

The fields are listed in docs/scripting.md. Fields are added, not renamed.`

// ExportOptions are the flags of parley export.
type ExportOptions struct {
	caseOptions
	format string
	out    string
}

func (a *app) newExportCommand(*rootOptions) *cobra.Command {
	o := &ExportOptions{}
	cmd := &cobra.Command{
		Use:   "export PATH... | --case FILE",
		Short: "Write everything that was read as JSON lines",
		Long:  exportHelp,
		Example: `  parley export ./articles > case.jsonl
  parley export --case talks.parley | jq 'select(.kind == "event")'`,
		Args: o.needPathsOrCase,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			return a.runExport(cmd.Context(), *o)
		},
	}
	o.add(cmd)
	cmd.Flags().StringVar(&o.format, "format", "jsonl", "jsonl, the only one so far (--json means it too)")
	cmd.Flags().StringVar(&o.out, "out", "", "write to FILE instead of standard output")
	return cmd
}

func (a *app) runExport(ctx context.Context, o ExportOptions) error {
	if o.format != "jsonl" {
		return misuse("jsonl is the only one so far", "--format: %q is no format of an export", o.format)
	}
	out := output{o.out}
	if err := out.check(); err != nil {
		return err
	}
	c, err := a.readCase(ctx, o.caseOptions)
	if err != nil {
		return err
	}
	if err := out.write(a.stdout, func(w io.Writer) error { return export.Write(w, c) }); err != nil {
		return err
	}
	return a.finishCase(o.caseOptions, c)
}
