package main

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"parley/brief"
)

const briefHelp = `Read articles about a negotiation and say where it stands: what happened, who
said what, what each side wants or refuses, where the accounts differ, and what
each article is worth. Every line carries the numbers of the passages it came
from; they are listed at the foot.

PATH is a file, a folder (read with all below it) or - for standard input;
.txt, .md and .html are read. A file that cannot be read is listed in the brief
and on standard error, and the exit code is 3.

Undated events count by the day of their first report. What no dated article
tells is left out by --since, undated articles by --as-of; both are counted in
the head of the brief.

With --case, or when PARLEY_CASE names one and no PATH is given, the brief is of that
case; --since then says first what has changed.`

// BriefOptions are the flags of parley brief.
type BriefOptions struct {
	caseOptions
	format string
	since  string
	out    string
	all    bool
	open   bool
}

func (a *app) newBriefCommand(root *rootOptions) *cobra.Command {
	o := &BriefOptions{}
	cmd := &cobra.Command{
		Use:   "brief PATH... | --case FILE",
		Short: "Say where the talks stand, every line with its source",
		Long:  briefHelp,
		Example: `  parley brief ./articles
  parley brief --open ./articles
  parley brief --since 2025-08-01 --out brief.md ./articles
  parley brief --case talks.parley
  parley brief --parties "Russia,Ukraine" --json - < article.txt`,
		Args: o.needPathsOrCase,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			if root.json {
				if cmd.Flags().Changed("format") && o.format != "json" {
					return misuse("leave one of them out", "--json and --format %s ask for two things", o.format)
				}
				o.format = "json"
			}
			if o.open && !cmd.Flags().Changed("format") && !root.json {
				o.format = "html"
			}
			return a.runBrief(cmd.Context(), *o)
		},
	}
	o.add(cmd)
	cmd.Flags().StringVar(&o.format, "format", "md", "md, html or json")
	cmd.Flags().StringVar(&o.since, "since", "", "show only what is dated on or after DATE (2025-08-17)")
	cmd.Flags().StringVar(&o.out, "out", "", "write to FILE instead of standard output")
	cmd.Flags().BoolVar(&o.all, "all", false, "show every row of every table")
	cmd.Flags().BoolVar(&o.open, "open", false, "write a page and open it in the browser: --format html, and a temporary file without --out")
	return cmd
}

func (a *app) runBrief(ctx context.Context, o BriefOptions) error {
	write := brief.Markdown
	switch o.format {
	case "md":
	case "json":
		write = brief.JSON
	case "html":
		write = brief.HTML
	default:
		return misuse("md, html or json", "--format: %q is no format of a brief", o.format)
	}
	since, err := parseDate("since", o.since)
	if err != nil {
		return err
	}
	out := output{o.out}
	if o.open && o.format != "html" {
		return misuse("leave one of them out", "--open shows a page, and %s is none", o.format)
	}
	if o.open && o.out == "-" {
		return misuse("name a file, or leave --out out", "--open cannot open standard output")
	}
	if err := out.check(); err != nil {
		return err
	}
	c, eve, err := a.readSince(ctx, o.caseOptions, since)
	if err != nil {
		return err
	}
	if o.open && o.out == "" {
		if out.path, err = temporaryPage(); err != nil {
			return err
		}
	}
	lists := ""
	if o.kept() {
		lists = "parley list %s" + strings.ReplaceAll(o.file.again(), "%", "%%")
	}
	b := brief.Write(c, brief.Options{Since: since, All: o.all, Lists: lists, Before: eve})
	if err := out.write(a.stdout, func(w io.Writer) error { return write(w, b) }); err != nil {
		return err
	}
	if o.open {
		if err := a.openPage(out.path); err != nil {
			return err
		}
	}
	return a.finishCase(o.caseOptions, c)
}
