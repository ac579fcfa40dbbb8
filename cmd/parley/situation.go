package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/sqlite"
)

const situationHelp = `Print where each side stands as the outlook takes it, as YAML: the issues with
their scales, the actors with their roles, what they want, what waiting costs them,
the levers in use. Beside every value stands where it comes from: passages (with
what they tell), default, or analyst.

With --case, --edit opens the same in $VISUAL or $EDITOR: take the mark # away from a
line and change the value to set it. --from FILE sets what a file says (- reads
standard input); both take the place of what was set before. A file that is wrong
changes nothing: line, column and the valid choices are named. parley undo takes a
change back.`

// SituationOptions are the flags of parley situation.
type SituationOptions struct {
	caseOptions
	edit bool
	from string
	json bool
}

func (a *app) newSituationCommand(root *rootOptions) *cobra.Command {
	o := &SituationOptions{}
	cmd := &cobra.Command{
		Use:   "situation PATH... | --case FILE",
		Short: "Print where each side stands, every value with its source",
		Long:  situationHelp,
		Example: `  parley situation ./articles
  parley situation --case talks.parley --edit`,
		Args: o.needPathsOrCase,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths, o.json = args, root.json
			return a.runSituation(cmd.Context(), *o)
		},
	}
	o.add(cmd)
	cmd.Flags().BoolVar(&o.edit, "edit", false, "open it in an editor and keep with the case what is set there")
	cmd.Flags().StringVar(&o.from, "from", "", "keep with the case what FILE sets (- for standard input)")
	return cmd
}

func (a *app) runSituation(ctx context.Context, o SituationOptions) error {
	if (o.edit || o.from != "") && !o.kept() {
		return misuse("parley add puts the articles into a case; --situation FILE sets values for one brief", "--edit and --from change a case, and paths are none")
	}
	if o.edit && o.from != "" {
		return misuse("leave one of them out", "--edit and --from both say what to set")
	}
	c, err := a.readCase(ctx, o.caseOptions)
	if err != nil {
		return err
	}
	switch {
	case o.from != "":
		text, err := a.readFile(o.from)
		if err != nil {
			return err
		}
		return a.keepSituation(ctx, o, c, text, o.from)
	case o.edit:
		return a.editSituation(ctx, o, c)
	}
	if o.json {
		return a.object(situationJSON(c))
	}
	if err := pipeline.PrintSituation(a.stdout, c, false); err != nil {
		return err
	}
	for _, wrong := range c.Situation.Wrong {
		a.complain("what was set is not in force: "+wrong, "parley situation --edit mends it")
	}
	return a.finishCase(o.caseOptions, c)
}

// situationJSON is the situation as data: every value by its path.
func situationJSON(c *parley.Case) map[string]any {
	values := map[string]any{}
	for _, v := range pipeline.SituationValues(c) {
		values[v.Path] = v
	}
	return map[string]any{"values": values, "wrong": append([]string{}, c.Situation.Wrong...)}
}

// readFile reads a file, or standard input for -.
func (a *app) readFile(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(io.LimitReader(a.stdin, 2<<20))
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fail("check the path", "%w", err)
	}
	return text, nil
}

// faulty says what is wrong with what an analyst wrote, a line each.
func faulty(err error, path, hint string) error {
	var lines []string
	for _, l := range strings.Split(err.Error(), "\n") {
		lines = append(lines, path+": "+l)
	}
	return fail(hint, "%s", strings.Join(lines, "; "))
}

// keepSituation checks what an analyst set and keeps it with the case, all of it or
// nothing.
func (a *app) keepSituation(ctx context.Context, o SituationOptions, c *parley.Case, text []byte, path string) error {
	kept, set, err := pipeline.SituationOverrides(c, text)
	if err != nil {
		return faulty(err, path, "nothing was changed; parley situation --help says how it is written")
	}
	err = a.with(ctx, o.file, toWrite, "parley situation", func(s *sqlite.Store) error {
		return pipeline.Correct(ctx, s, pipeline.Options{Now: time.Now()},
			parley.Correction{Action: parley.Set, Target: parley.TargetCase, Field: parley.SituationField, Value: kept})
	})
	if err != nil {
		return err
	}
	if o.json {
		return a.object(map[string]any{"set": set})
	}
	_, err = fmt.Fprintf(a.stdout, "%d values are the analyst's\n", set)
	return err
}

// editSituation opens the situation in an editor. What is wrong in it stays in the file,
// which is named.
func (a *app) editSituation(ctx context.Context, o SituationOptions, c *parley.Case) error {
	editor := os.Getenv("VISUAL")
	if editor == "" {
		editor = os.Getenv("EDITOR")
	}
	if editor == "" {
		return misuse("set VISUAL or EDITOR, or write a file and give it with --from", "no editor is named")
	}
	f, err := os.CreateTemp("", "parley-situation-*.yaml")
	if err != nil {
		return err
	}
	var before bytes.Buffer
	if err = pipeline.PrintSituation(&before, c, true); err == nil {
		_, err = f.Write(before.Bytes())
	}
	if next := f.Close(); err == nil {
		err = next
	}
	if err != nil {
		return err
	}
	words := strings.Fields(editor)
	cmd := exec.CommandContext(ctx, words[0], append(words[1:], f.Name())...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, a.stderr, a.stderr
	if err := cmd.Run(); err != nil {
		var ended *exec.ExitError
		if errors.As(err, &ended) {
			os.Remove(f.Name())
			return fail("nothing was changed", "the editor ended with %d", ended.ExitCode())
		}
		return fail("set VISUAL or EDITOR to a program that is there", "%s: %w", words[0], err)
	}
	text, err := os.ReadFile(f.Name())
	if err != nil {
		return err
	}
	if err := a.keepSituation(ctx, o, c, text, f.Name()); err != nil {
		return err // the file stays, to be mended
	}
	return os.Remove(f.Name())
}
