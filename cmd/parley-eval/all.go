package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"parley/eval/results"
)

// A run is one task of the table: what to call, and which figures of its JSON go
// into RESULTS.md. In its words "{shared}" stands for the folder of others' data
// and "{pred}" for a file of predictions.
type run struct {
	stage, on string
	args      []string
	// scorer is what scores the predictions afterwards, where the task itself does not.
	scorer  []string
	figures []figure
}

// A figure is one number of a task's JSON, found by its path.
type figure struct {
	measure, path string
	// as: "share" (0 to 1, shown in percent), "of" (an object of found or right, and
	// of), "plain".
	as, must, good string
}

type allOptions struct {
	shared, out, first string
}

func newAllCommand() *cobra.Command {
	var o allOptions
	c := &cobra.Command{
		Use:   "all",
		Short: "Take every figure and write eval/RESULTS.md",
		Long: `Runs every task and writes the table of results. The data of others are looked for
in --shared; figures that need them are listed as not taken where they are absent.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runAll(c, o) },
	}
	c.Flags().StringVar(&o.shared, "shared", "../shared", "folder of the data of others")
	c.Flags().StringVar(&o.out, "out", "eval/RESULTS.md", "where the table goes")
	c.Flags().StringVar(&o.first, "first", "eval/first.tsv", "the values when they were first taken")
	return c
}

func runAll(c *cobra.Command, o allOptions) error {
	var rows []results.Row
	var absent []string
	for _, r := range table() {
		fmt.Fprintf(c.ErrOrStderr(), "%s: %s\n", r.stage, r.on)
		got, err := take(c.Context(), r, o.shared)
		if errors.Is(err, os.ErrNotExist) {
			absent = append(absent, fmt.Sprintf("%s, on %s: the data are not here", r.stage, r.on))
			continue
		}
		if err != nil {
			return fmt.Errorf("%s, on %s: %w", r.stage, r.on, err)
		}
		rows = append(rows, got...)
	}
	first, err := os.ReadFile(o.first)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	remembered := results.Remember(string(first), rows)
	if err := os.WriteFile(o.first, []byte(remembered), 0o644); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := results.Write(&b, rows, results.First(remembered), absent); err != nil {
		return err
	}
	return os.WriteFile(o.out, b.Bytes(), 0o644)
}

// take runs one task, and its scorer, and picks the figures out of the JSON.
func take(ctx context.Context, r run, shared string) ([]results.Row, error) {
	dir, err := os.MkdirTemp("", "parley-eval-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	fill := func(words []string) ([]string, error) {
		var out []string
		for _, w := range words {
			if strings.Contains(w, "{shared}") {
				w = strings.ReplaceAll(w, "{shared}", shared)
				if _, err := os.Stat(w); err != nil {
					return nil, err
				}
			}
			out = append(out, strings.ReplaceAll(w, "{pred}", filepath.Join(dir, "pred")))
		}
		return out, nil
	}
	args, err := fill(r.args)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	root := newRootCommand()
	root.SetArgs(args)
	root.SetOut(&out)
	root.SetErr(io.Discard)
	if err := root.ExecuteContext(ctx); err != nil {
		return nil, err
	}
	printed := out.Bytes()
	if r.scorer != nil {
		words, err := fill(r.scorer)
		if err != nil {
			return nil, err
		}
		if printed, err = exec.CommandContext(ctx, "python3", words...).Output(); err != nil {
			return nil, fmt.Errorf("scorer: %w", err)
		}
	}
	var v any
	if err := json.NewDecoder(bytes.NewReader(printed)).Decode(&v); err != nil {
		return nil, fmt.Errorf("reading the figures: %w", err)
	}
	var rows []results.Row
	for _, f := range r.figures {
		value, err := f.show(v)
		if err != nil {
			return nil, err
		}
		rows = append(rows, results.Row{Stage: r.stage, Measure: f.measure, On: r.on, Value: value, Must: f.must, Good: f.good})
	}
	return rows, nil
}

// show finds the figure in a task's JSON and writes it.
func (f figure) show(v any) (string, error) {
	for _, key := range strings.Split(f.path, "/") {
		m, ok := v.(map[string]any)
		if !ok || m[key] == nil {
			return "–", nil // not taken here: nothing to find of that kind
		}
		v = m[key]
	}
	switch f.as {
	case "of":
		m, ok := v.(map[string]any)
		if !ok {
			break
		}
		n, found := m["found"].(float64)
		if !found {
			n, _ = m["right"].(float64)
		}
		of, _ := m["of"].(float64)
		if of == 0 {
			return "–", nil
		}
		return fmt.Sprintf("%g of %g (%s)", n, of, results.Percent(n/of)), nil
	case "share":
		if x, ok := v.(float64); ok {
			return results.Percent(x), nil
		}
	default:
		if x, ok := v.(float64); ok {
			return strconv.FormatFloat(math.Round(x*1000)/1000, 'f', -1, 64), nil
		}
	}
	return "", fmt.Errorf("%s: no figure at %q", f.measure, f.path)
}
