package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/plover"
	"parley/sqlite"
)

// caseOptions are the flags of the subcommands that read articles.
type caseOptions struct {
	file    caseFlag
	paths   []string
	parties []string
	subject string
	asOf    string
	model   modelOption
	// codebook names a folder of entries whose words are read by too.
	codebook codebookOption
	// situation names a file of values that an analyst sets, for this run.
	situation string
}

func (o *caseOptions) add(cmd *cobra.Command) {
	o.file.add(cmd)
	cmd.Flags().StringSliceVar(&o.parties, "parties", nil, "who negotiates, with commas: \"Norland,Sudmark\" (default: proposed from the articles)")
	cmd.Flags().StringVar(&o.subject, "subject", "", "what the talks are about (default: proposed from the articles)")
	cmd.Flags().StringVar(&o.asOf, "as-of", "", "leave out articles published after DATE (2025-08-17), and undated ones")
	cmd.Flags().StringVar(&o.situation, "situation", "", "set values of the situation from FILE, for this run (parley situation says how it is written)")
	o.model.add(cmd)
	o.codebook.add(cmd)
}

// modelOption is the flag that puts another model of English in the place of the
// built-in one.
type modelOption string

func (m *modelOption) add(cmd *cobra.Command) {
	cmd.Flags().StringVar((*string)(m), "model", "", "read with the model of English in FILE in place of the built-in one")
}

// read returns the model's bytes, nil where none was asked for.
func (m modelOption) read() ([]byte, error) {
	if m == "" {
		return nil, nil
	}
	data, err := os.ReadFile(string(m))
	if err != nil {
		return nil, misuse("parley-train language makes such a file", "--model: %v", err)
	}
	return data, nil
}

// codebookOption is the flag that adds somebody's codebook to the built-in one.
type codebookOption string

func (c *codebookOption) add(cmd *cobra.Command) {
	cmd.Flags().StringVar((*string)(c), "codebook", "", "read events with the words of the codebook in DIR too (parley explain says how it is written)")
}

// read returns the entries, nil where none were asked for.
func (c codebookOption) read() ([]plover.Entry, error) {
	if c == "" {
		return nil, nil
	}
	entries, err := plover.Custom(os.DirFS(string(c)))
	if err != nil {
		return nil, misuse("parley explain SANCTION prints an entry to begin from", "--codebook %s: %v", string(c), err)
	}
	return entries, nil
}

// needPaths asks for at least one path. It takes the place of cobra's own check,
// whose message says nothing about what to do.
func needPaths(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return misuse(cmd.CommandPath()+" ./articles reads a folder, "+cmd.CommandPath()+" - standard input", "%s needs a file or a folder", cmd.CommandPath())
	}
	stdin := 0
	for _, p := range args {
		switch p {
		case "":
			return misuse("", "a path is empty")
		case "-":
			stdin++
		}
	}
	if stdin > 1 {
		return misuse("", "standard input (-) can be read only once")
	}
	return nil
}

// kept reports whether the articles are those of a case: one that --case names, or that
// the environment names where no paths are given.
func (o *caseOptions) kept() bool { return len(o.paths) == 0 }

// needPathsOrCase asks for paths or for a case, and not for both.
func (o *caseOptions) needPathsOrCase(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) > 0 && o.file != "":
		return misuse("parley add"+o.file.again()+" PATH... adds to it; without --case the paths are read by themselves", "%s takes paths or a case, not both", cmd.CommandPath())
	case len(args) == 0 && o.file.file() != "":
		return nil
	}
	return needPaths(cmd, args)
}

// parseDate reads the value of a flag that is a date.
func parseDate(flag, value string) (parley.Time, error) {
	if value == "" {
		return parley.Time{}, nil
	}
	t, err := parley.ParseTime(value)
	if err != nil {
		return parley.Time{}, misuse("write a day as 2025-08-17, a month as 2025-08", "--%s: %q is no date", flag, value)
	}
	return t, nil
}

// readCase makes the case of a command line's paths, or of the case that it names.
func (a *app) readCase(ctx context.Context, o caseOptions) (*parley.Case, error) {
	c, _, err := a.readSince(ctx, o, parley.Time{})
	return c, err
}

// readSince is readCase with the case as it stood on the eve of a day, if one is named
// and the case is kept.
func (a *app) readSince(ctx context.Context, o caseOptions, since parley.Time) (c, eve *parley.Case, err error) {
	asOf, err := parseDate("as-of", o.asOf)
	if err != nil {
		return nil, nil, err
	}
	if o.kept() && o.model != "" {
		return nil, nil, misuse("parley read --again --model FILE reads it anew", "--model: the articles of a case were read when they were added")
	}
	if o.kept() && o.codebook != "" {
		return nil, nil, misuse("parley read --again --codebook DIR reads it anew", "--codebook: the articles of a case were read when they were added")
	}
	model, err := o.model.read()
	if err != nil {
		return nil, nil, err
	}
	codebook, err := o.codebook.read()
	if err != nil {
		return nil, nil, err
	}
	var set []byte
	if o.situation != "" {
		if set, err = a.readFile(o.situation); err != nil {
			return nil, nil, err
		}
	}
	progress := newProgress(a.stderr, a.terminal)
	type result struct {
		c, eve *parley.Case
		err    error
	}
	finished := make(chan result, 1)
	go func() {
		how := pipeline.Options{Paths: o.paths, Stdin: a.stdin, Parties: trimmed(o.parties), Topic: strings.TrimSpace(o.subject),
			AsOf: asOf, Model: model, Codebook: codebook, Situation: set, Progress: progress.update}
		var r result
		if !o.kept() {
			r.c, r.err = a.run(ctx, how)
		} else {
			r.err = a.with(ctx, o.file, toRead, "parley", func(s *sqlite.Store) error {
				var err error
				if r.c, err = a.fromStore(ctx, s, how); err == nil && since.Known() {
					r.eve, err = pipeline.Eve(ctx, s, r.c, since, how)
				}
				return err
			})
		}
		finished <- r
	}()
	var r result
	select {
	case r = <-finished:
	case <-ctx.Done(): // a read that waits, for standard input say, does not see it
		r.err = ctx.Err()
	}
	progress.stop()
	if r.err != nil {
		if o.situation != "" && errors.Is(r.err, parley.ErrInvalid) {
			r.err = faulty(r.err, o.situation, "nothing was changed; parley situation --help says how it is written")
		}
		return nil, nil, r.err
	}
	if len(r.c.Articles) == 0 {
		return nil, nil, a.nothing(r.c)
	}
	return r.c, r.eve, nil
}

func trimmed(words []string) []string {
	var out []string
	for _, w := range words {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// nothing says why a case has no article.
func (a *app) nothing(c *parley.Case) error {
	a.listUnread(c)
	if n := c.Later + c.Undated; n > 0 {
		return fail("take a later day, or leave --as-of out", "no article is dated on or before %s: %d are later, %d undated", c.AsOf, c.Later, c.Undated)
	}
	return fail("give files or folders with .txt, .md or .html articles", "no article could be read")
}

// listUnread writes every input that could not be read, with the reason.
func (a *app) listUnread(c *parley.Case) {
	if len(c.Unread) == 0 {
		return
	}
	noun := "inputs"
	if len(c.Unread) == 1 {
		noun = "input"
	}
	fmt.Fprintf(a.stderr, "parley: %d %s could not be read:\n", len(c.Unread), noun)
	for _, u := range c.Unread {
		fmt.Fprintf(a.stderr, "  %s: %s\n", parley.Printable(u.Location), parley.Printable(u.Reason))
	}
}

// finishCase ends a command on a case or on paths. What of a case could not be read was
// said when it was added, and stands in the brief.
func (a *app) finishCase(o caseOptions, c *parley.Case) error {
	if o.kept() {
		return nil
	}
	return a.finish(c)
}

// finish lists what could not be read and turns it into the exit code.
func (a *app) finish(c *parley.Case) error {
	a.listUnread(c)
	if len(c.Unread) > 0 {
		return errIncomplete
	}
	return nil
}
