package main

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func deu(t *testing.T) SettlementOptions {
	return SettlementOptions{
		Issues:    shared(t, "data/bargaining/deu3_dev_issues.csv"),
		Positions: shared(t, "data/bargaining/deu3_dev_positions.csv"),
		Votes:     shared(t, "data/bargaining/council_votes_nice.csv"),
		Out:       filepath.Join(t.TempDir(), "pred.jsonl"),
	}
}

// printed executes the command and returns what it printed.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	root := newRootCommand()
	var out strings.Builder
	root.SetOut(&out)
	root.SetErr(io.Discard)
	root.SetArgs(args)
	if err := root.Execute(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func (o SettlementOptions) args(command string) []string {
	return []string{command, "--issues", o.Issues, "--positions", o.Positions, "--votes", o.Votes, "--out", o.Out}
}

// On negotiations that the fit has not seen, the model is better than the mixture it
// is measured against, with dossiers drawn anew, and its interval is honest; with the
// bend chosen on the other dossiers as well.
func TestSettlementOutOfFold(t *testing.T) {
	o := FitOptions{SettlementOptions: deu(t), Folds: 8, Seed: 1}
	issues, err := readIssues(o.SettlementOptions, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	c, err := newFitCase(o, issues)
	if err != nil {
		t.Fatal(err)
	}
	r, _, err := c.run()
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]FitScore{"model": r.Model, "bend chosen": r.Chosen} {
		if s.CRPS > 16.0 || s.MAE > 22.5 || s.Coverage80 < .75 || s.Coverage80 > .85 {
			t.Errorf("%s: %+v", name, s)
		}
	}
	if r.ModelLessPlain.High >= 0 || r.ChosenLessPlain.High >= 0 {
		t.Errorf("less than the plain mixture by %v, %v", r.ModelLessPlain, r.ChosenLessPlain)
	}
	if math.Abs(r.Walk-.56) > .01 || math.Abs(r.Mean-.42) > .01 || math.Abs(r.Past-.5) > .01 || r.Tally.Others != 85 {
		t.Errorf("model.tsv is not what is fitted: %+v", r)
	}
}

// Outcomes are not read: with others in their place, or none, the predictions stay.
func TestSettlementBlind(t *testing.T) {
	o := deu(t)
	printed(t, o.args("settlement")...)
	want, err := os.ReadFile(o.Out)
	if err != nil {
		t.Fatal(err)
	}
	rows := readTable(t, o.Issues)
	at := indexOf(rows[0], "outcome")
	for name, change := range map[string]func(n int, row []string) []string{
		"all 100":     func(n int, row []string) []string { row[at] = "100"; return row },
		"no number":   func(n int, row []string) []string { row[at] = "?"; return row },
		"no such one": func(n int, row []string) []string { return append(row[:at:at], row[at+1:]...) },
	} {
		p := o
		p.Issues = filepath.Join(t.TempDir(), "issues.csv")
		var table [][]string
		for n, row := range rows {
			row = append([]string(nil), row...)
			if n > 0 || name == "no such one" {
				row = change(n, row)
			}
			table = append(table, row)
		}
		writeTable(t, p.Issues, table)
		printed(t, p.args("settlement")...)
		got, err := os.ReadFile(p.Out)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("outcomes %s: other predictions", name)
		}
	}
}

func readTable(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func writeTable(t *testing.T, path string, rows [][]string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := csv.NewWriter(f).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// An actor without a vote, a salience or a position that is not known, one that is off
// the scale, an actor told twice: the issue is forecast all the same.
func TestSettlementGaps(t *testing.T) {
	dir := t.TempDir()
	o := SettlementOptions{filepath.Join(dir, "i"), filepath.Join(dir, "p"), filepath.Join(dir, "v"), filepath.Join(dir, "o")}
	writeTable(t, o.Issues, [][]string{{"issue", "reference_point"}, {"a", "-5"}, {"empty", "30"}})
	writeTable(t, o.Positions, [][]string{{"issue", "actor", "position", "salience"},
		{"a", "x", "20", ""}, {"a", "stranger", "80", "50"}, {"a", "y", "", "90"}, {"a", "x", "90", "10"}, {"a", "z", "400", "10"}, {"other", "x", "1", "1"}})
	writeTable(t, o.Votes, [][]string{{"actor", "weight"}, {"x", "4"}, {"y", "8"}})
	printed(t, o.args("settlement")...)
	data, err := os.ReadFile(o.Out)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines", len(lines))
	}
	for _, l := range lines {
		var p struct {
			Issue string
			CDF   []float64
		}
		if err := json.Unmarshal([]byte(l), &p); err != nil || len(p.CDF) != 101 || p.CDF[100] != 1 {
			t.Errorf("%.80s: %v", l, err)
		}
	}
}

func TestPCE(t *testing.T) {
	f, err := os.Open(shared(t, "data/bargaining/ktab_dummy3dim.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got, err := runPCE(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(shared(t, "data/bargaining/ktab_dummy3dim_expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var want struct{ Turn0 PCEReport }
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	for name, pair := range map[string][2][]float64{
		"risk-neutral": {got.Neutral, want.Turn0.Neutral},
		"risk":         {got.Risk, want.Turn0.Risk},
		"probability":  {got.PCE, want.Turn0.PCE},
	} {
		digits := 1e4
		if name == "risk" {
			digits = 1e3 // as printed there
		}
		if len(pair[1]) != 7 || len(pair[0]) != 7 {
			t.Fatalf("%s: %d values, want %d", name, len(pair[0]), len(pair[1]))
		}
		for k := range pair[0] {
			if math.Abs(math.Round(pair[0][k]*digits)-pair[1][k]*digits) > 1e-6 {
				t.Errorf("%s %d: %v, want %v", name, k, pair[0][k], pair[1][k])
			}
		}
	}
}

// Two actors on one spot are one position; a wrong table is refused.
func TestPCETables(t *testing.T) {
	r, err := runPCE(strings.NewReader("actor,power,pos1,sal1\nA,1,10,5\nB,2,90,5\nC,1,10,9\n"))
	if err != nil || len(r.Positions) != 2 || len(r.Positions[0].Actors) != 2 || math.Abs(r.Neutral[0]-.5) > 1e-12 {
		t.Errorf("%+v, %v", r, err)
	}
	for _, bad := range []string{"", "actor,power,pos1,sal1\n", "actor,power\nA,1\n", "actor,power,pos1,sal1\nA,1,x,5\n", "actor,power,pos1,sal1\nA,1,400,5\n"} {
		if _, err := runPCE(strings.NewReader(bad)); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}
