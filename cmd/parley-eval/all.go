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

func dossierFigures(must string) []figure {
	return []figure{
		{"must-events found", "must events", "of", must, ""},
		{"… with the right status", "must events with the right status", "of", "", ""},
		{"all events found", "events", "of", "", ""},
		{"extra or repeated per event found", "extra per found", "plain", "0.5", ""},
		{"spans that lie", "spans that lie", "plain", "0", "0"},
		{"quotes", "quotes", "of", "", ""},
		{"conditions", "conditions", "of", "", ""},
		{"positions", "positions", "of", "", ""},
		{"disputes", "disputes", "of", "", ""},
		{"encounters", "encounters", "of", "", ""},
		{"copies found", "copies", "of", "", ""},
		{"copies that are none", "false copies", "plain", "0", "0"},
		{"thin articles", "thin", "of", "", ""},
		{"wrongly called thin", "wrongly thin", "plain", "0", "0"},
		{"metadata", "metadata", "of", "80 %", ""},
		{"metadata made up", "metadata made up", "plain", "0", "0"},
	}
}

// table is what `parley-eval all` measures, in the order of the stages.
func table() []run {
	treebank := func(on, file, las string) run {
		return run{"text", on, []string{"parse", "{shared}/data/ud/" + file, "--out", "{pred}"},
			[]string{"{shared}/score/conllu.py", "{shared}/data/ud/" + file, "{pred}"}, []figure{
				{"UPOS", "upos", "share", "95 %", "96.2 %"}, {"lemma", "lemma", "share", "99 %", "99.4 %"},
				{"LAS", "las", "share", las, "84.5 %"}, {"nsubj F1", "f1/nsubj", "share", "87 %", "89 %"}, {"obj F1", "f1/obj", "share", "87 %", "89 %"}}}
	}
	events := func(half string) run {
		return run{"reading: events", "own sentences, " + half + " half", []string{"events", "--half", half}, nil, []figure{
			{"precision, all right", "precision", "share", "", "85 %"}, {"recall, all right", "recall", "share", "", "65 %"},
			{"precision of type and words", "precision of type", "share", "", ""}, {"recall of type and words", "recall of type", "share", "", ""}}}
	}
	return []run{
		{"sources", "181 pages", []string{"extraction", "{shared}/data/extraction"}, nil, []figure{
			{"body F1", "f1", "plain", "0.955", ""}, {"precision", "precision", "plain", "", ""}, {"recall", "recall", "plain", "", ""}}},
		treebank("EWT dev, given words", "en_ewt-ud-dev.conllu.gz", "82.5 %"),
		treebank("GUM open dev, given words", "en_gum-open-dev.conllu.gz", "82.5 %"),
		{"reading: names", "own sentences with names in no list, score half", []string{"names", "eval/gold/names.jsonl", "--half", "score"}, nil, []figure{
			{"recall", "recall", "share", "80 %", "92 %"}, {"precision", "precision", "share", "", ""}}},
		{"reading: who is meant", "GUM open dev, own parse", []string{"coref", "{shared}/data/ud/en_gum-open-dev.conllu.gz"}, nil, []figure{
			{"right of those linked", "right", "share", "80 %", "88 %"}, {"linked of the linkable", "linked", "share", "45 %", ""}}},
		{"reading: dates", "own sentences, score half", []string{"dates", "--half", "score"}, nil, []figure{
			{"span and interval right", "expressions", "of", "85 %", "92 %"}, {"false finds", "false", "plain", "", ""}}},
		{"reading: figures", "own passages, score half", []string{"figures", "--half", "score"}, nil, []figure{
			{"value, bounds, unit, what right", "right", "of", "", "85 %"}, {"precision", "precision", "of", "", ""}}},
		{"reading: statements", "own passages, score half", []string{"statements", "--half", "score"}, nil, []figure{
			{"found with speaker", "right", "of", "", ""}, {"precision", "precision", "of", "", ""}}},
		{"reading: statements", "PolNeAR dev", []string{"attributions", "--text", "{shared}/data/polnear/dev/text", "--out", "{pred}"},
			[]string{"{shared}/score/attribution.py", "{pred}", "{shared}/data/polnear/dev"}, []figure{
				{"relaxed F1", "relaxed/f1", "share", "57 %", "64 %"}, {"precision", "relaxed/p", "share", "", ""}, {"recall", "relaxed/r", "share", "", ""}}},
		events("dev"), events("score"),
		{"outlook: settlement", "DEU development half, out of fold", []string{"settlement-fit", "--issues", "{shared}/data/bargaining/deu3_dev_issues.csv",
			"--positions", "{shared}/data/bargaining/deu3_dev_positions.csv", "--votes", "{shared}/data/bargaining/council_votes_nice.csv", "--out", "{pred}"},
			[]string{"{shared}/score/settlement.py", "{shared}/data/bargaining/deu3_dev_issues.csv", "{pred}"}, []figure{
				{"CRPS", "crps", "plain", "16.5", ""}, {"MAE of the median", "mae", "plain", "23.9", ""}, {"80 % interval covers", "coverage80", "share", "75-85 %", ""}}},
		{"outlook: formulas", "scoring vectors", []string{"vectors", "{shared}/data/forecasts/scoring_vectors.json"}, nil, []figure{
			{"values", "checked", "plain", "", ""}, {"exact", "exact", "plain", "all", "all"}}},
		{"a case", "2000 generated articles", []string{"growth", "--articles", "2000"}, nil, []figure{
			{"articles a second", "articles per second", "plain", "", ""}, {"last thousand over first", "last over first", "plain", "1.3", ""},
			{"peak memory, bytes", "peak memory", "plain", "500000000", ""}, {"bytes an article", "bytes an article", "plain", "", ""},
			{"making the case, seconds", "making the case", "plain", "", ""}}},
		{"the whole", "five seed articles", []string{"dossier", "{shared}/gold/talks-2025.json", "{shared}/seeds", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("40 %")},
		{"the whole", "the example", []string{"dossier", "eval/gold/talks-example.json", "examples/talks", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("")},
		{"the whole", "a second case, names in no list", []string{"dossier", "eval/gold/border.json", "eval/gold/border", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("")},
	}
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
