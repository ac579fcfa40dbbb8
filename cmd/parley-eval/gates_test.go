package main

import (
	"context"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley/eval/results"
)

// A gate is a figure that must not get worse than a line. The lines are what is
// promised of the whole; the readers' own tests hold the rest.
type gate struct {
	on, measure string
	least, most float64 // shares between 0 and 1 where the figure is one
}

var gates = []gate{
	{on: "EWT dev, given words", measure: "LAS", least: .825, most: 1},
	{on: "GUM open dev, given words", measure: "LAS", least: .825, most: 1},
	{on: "GUM open dev, given words", measure: "nsubj F1", least: .87, most: 1},
	{on: "own sentences, score half", measure: "span and interval right", least: .85, most: 1},
	{on: "generated cases, dev half", measure: "encounters right", least: .85, most: 1},
	{on: "generated cases, dev half", measure: "rehashes F1", least: .9, most: 1},
	{on: "generated cases, dev half", measure: "copies F1", least: .9, most: 1},
	{on: "generated cases, dev half", measure: "alerts precision", least: .8, most: 1},
	{on: "generated cases, dev half", measure: "alerts recall", least: .6, most: 1},
	{on: "generated cases, dev half", measure: "relation macro F1", least: .65, most: 1},
	{on: "generated cases, dev half", measure: "roles right", least: .9, most: 1},
	{on: "generated cases, dev half", measure: "alerts without two spans", least: 0, most: 0},
	{on: "generated cases, score half", measure: "rehashes F1", least: .9, most: 1},
	{on: "generated cases, score half", measure: "copies F1", least: .9, most: 1},
	{on: "generated cases, score half", measure: "alerts precision", least: .8, most: 1},
	{on: "generated cases, score half", measure: "alerts recall", least: .6, most: 1},
	{on: "generated cases, score half", measure: "relation macro F1", least: .65, most: 1},
	{on: "generated cases, score half", measure: "roles right", least: .9, most: 1},
	{on: "generated cases, score half", measure: "alerts without two spans", least: 0, most: 0},
	{on: "own sentences, score half", measure: "precision, all right", least: .84, most: 1},
	{on: "own sentences, score half", measure: "recall, all right", least: .65, most: 1},
	{on: "own passages, score half", measure: "value, bounds, unit, what right", least: .8, most: 1},
	{on: "plain own passages, all dev", measure: "value, bounds, unit, what right", least: .95, most: 1},
	{on: "plain own passages, all dev", measure: "precision", least: .98, most: 1},
	{on: "ECB+ development topics", measure: "B-cubed F1", least: .9, most: 1},
	{on: "ECB+ development topics", measure: "B-cubed precision", least: .95, most: 1},
	{on: "ECB+ development topics, given mentions", measure: "CoNLL F1", least: .745, most: 1},
	{on: "own passages with terms, score half", measure: "precision", least: .85, most: 1},
	{on: "own passages with terms, score half", measure: "actor, act, condition right", least: .63, most: 1},
	{on: "plain own passages with terms, all dev", measure: "precision", least: .97, most: 1},
	{on: "plain own passages with terms, all dev", measure: "actor, act, condition right", least: .95, most: 1},
	{on: "plain own passages with terms, all dev", measure: "demands found", least: .92, most: 1},
	{on: "five seed articles", measure: "positions", least: 5. / 7, most: 1},
	{on: "five seed articles", measure: "conditions", least: 1, most: 1},
	{on: "five seed articles", measure: "must-events found", least: .8, most: 1},
	{on: "five seed articles", measure: "… with the right status", least: .7, most: 1},
	{on: "five seed articles", measure: "encounters", least: 1, most: 1},
	{on: "five seed articles", measure: "extra or repeated per event found", least: 0, most: .5},
	{on: "five seed articles", measure: "quotes", least: .5, most: 1},
	{on: "five seed articles", measure: "metadata", least: .8, most: 1},
	{on: "five seed articles", measure: "metadata made up", least: 0, most: 0},
	{on: "five seed articles", measure: "thin articles", least: 2. / 3, most: 1},
	{on: "five seed articles", measure: "wrongly called thin", least: 0, most: 0},
	{on: "five seed articles", measure: "copies that are none", least: 0, most: 0},
	{on: "five seed articles", measure: "spans that lie", least: 0, most: 0},
	{on: "the example", measure: "must-events found", least: .8, most: 1},
	{on: "the example", measure: "encounters", least: 1, most: 1},
	{on: "the example", measure: "extra or repeated per event found", least: 0, most: .5},
	{on: "the example", measure: "copies found", least: 1, most: 1},
	{on: "the example", measure: "copies that are none", least: 0, most: 0},
	{on: "the example", measure: "spans that lie", least: 0, most: 0},
}

func TestGates(t *testing.T) {
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		shared = "../../../shared"
	}
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the data of others are not beside the repository")
	}
	t.Chdir("../..")
	if shared == "../../../shared" {
		shared = "../shared"
	}
	met := 0
	for _, r := range table() {
		of := slices.DeleteFunc(slices.Clone(gates), func(g gate) bool { return g.on != r.on })
		of = slices.DeleteFunc(of, func(g gate) bool {
			return !slices.ContainsFunc(r.figures, func(f figure) bool { return f.measure == g.measure })
		})
		met += len(of)
		if len(of) == 0 {
			continue
		}
		t.Run(r.on, func(t *testing.T) {
			rows, err := take(context.Background(), r, shared)
			if err != nil {
				t.Fatalf("%s: %v", r.stage, err)
			}
			for _, g := range of {
				written := rows[slices.IndexFunc(rows, func(row results.Row) bool { return row.Measure == g.measure })].Value
				v, err := number(written)
				if err != nil || v < g.least-1e-9 || v > g.most+1e-9 {
					t.Errorf("%s: %s, must lie between %g and %g", g.measure, written, g.least, g.most)
				}
			}
		})
	}
	if met != len(gates) {
		t.Errorf("%d gates, but %d stand on a figure of the table", len(gates), met)
	}
}

// number reads a value of the table: "14 of 19 (73.7 %)", "84.6 %", "0.12".
func number(s string) (float64, error) {
	if n, rest, ok := strings.Cut(s, " of "); ok {
		of, _, _ := strings.Cut(rest, " ")
		a, err := strconv.ParseFloat(n, 64)
		if err != nil {
			return 0, err
		}
		b, err := strconv.ParseFloat(of, 64)
		return a / b, err
	}
	if p, ok := strings.CutSuffix(s, " %"); ok {
		x, err := strconv.ParseFloat(p, 64)
		return x / 100, err
	}
	return strconv.ParseFloat(s, 64)
}
