package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"parley/outlook/settlement"
)

// SettlementOptions name the tables of a set of bargaining issues.
type SettlementOptions struct {
	Issues, Positions, Votes, Out string
}

func (o *SettlementOptions) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.Issues, "issues", "", "table of issues: columns issue, reference_point (may be empty)")
	f.StringVar(&o.Positions, "positions", "", "table of positions: columns issue, actor, position, salience (0-100; empty counts as 50)")
	f.StringVar(&o.Votes, "votes", "", "table of capabilities: columns actor, weight")
	f.StringVar(&o.Out, "out", "", "where to write one {\"issue\", \"cdf\"} a line")
	for _, name := range []string{"issues", "positions", "votes", "out"} {
		if err := cmd.MarkFlagRequired(name); err != nil {
			panic(err)
		}
	}
}

func newSettlementCommand() *cobra.Command {
	var o SettlementOptions
	cmd := &cobra.Command{
		Use:   "settlement --issues F --positions F --votes F --out PRED.jsonl",
		Short: "Forecast where bargaining issues settle, with the model as shipped",
		Long: "settlement writes for every issue the distribution of its outcome: cdf[x] = P(outcome <= x)\n" +
			"for x = 0 .. 100. A column of outcomes, if the table of issues has one, is not read.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			issues, err := readIssues(o, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			model := settlement.Default()
			n, err := writePredictions(o.Out, issues, func(settlement.Issue) settlement.Model { return model })
			if err != nil {
				return err
			}
			return printJSON(cmd.OutOrStdout(), map[string]any{"issues": n, "out": o.Out})
		},
	}
	o.flags(cmd)
	return cmd
}

// writePredictions writes a line for every issue, by the model chosen for it.
func writePredictions(path string, issues []settlement.Issue, model func(settlement.Issue) settlement.Model) (n int, err error) {
	f, err := os.Create(path)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w := bufio.NewWriter(f)
	for _, i := range issues {
		d, err := model(i).Predict(i)
		if err != nil {
			return n, err
		}
		line, err := json.Marshal(struct {
			Issue string                  `json:"issue"`
			CDF   settlement.Distribution `json:"cdf"`
		}{i.ID, d})
		if err != nil {
			return n, err
		}
		if _, err := w.Write(append(line, '\n')); err != nil {
			return n, err
		}
		n++
	}
	return n, w.Flush()
}

// readIssues joins the three tables. An actor without a vote is given the mean of
// all votes; a position or a reference point that is off the scale is left out. Both
// are named on warn.
func readIssues(o SettlementOptions, warn io.Writer) ([]settlement.Issue, error) {
	votes := map[string]float64{}
	mean := 0.0
	err := eachRow(o.Votes, []string{"actor", "weight"}, func(r []string) error {
		v, err := strconv.ParseFloat(r[1], 64)
		votes[r[0]] = v
		mean += v
		return err
	})
	if err != nil {
		return nil, err
	}
	mean /= math.Max(1, float64(len(votes)))
	var issues []settlement.Issue
	index := map[string]int{}
	err = eachRow(o.Issues, []string{"issue", "reference_point"}, func(r []string) error {
		if _, twice := index[r[0]]; twice {
			return fmt.Errorf("issue %s twice", r[0])
		}
		index[r[0]] = len(issues)
		i := settlement.Issue{ID: r[0]}
		if q, err := onScale(r[1]); err == nil {
			i.StatusQuo = &q
		} else if r[1] != "" {
			fmt.Fprintf(warn, "%s: reference point left out: %v\n", r[0], err)
		}
		issues = append(issues, i)
		return nil
	})
	if err != nil {
		return nil, err
	}
	warned := map[string]bool{}
	err = eachRow(o.Positions, []string{"issue", "actor", "position", "salience"}, func(r []string) error {
		n, known := index[r[0]]
		if !known || r[2] == "" {
			return nil
		}
		s := settlement.Stake{Actor: r[1], Salience: .5}
		var err error
		if s.Position, err = onScale(r[2]); err == nil && r[3] != "" {
			s.Salience, err = onScale(r[3])
			s.Salience /= 100
		}
		if err == nil && slices.ContainsFunc(issues[n].Stakes, func(o settlement.Stake) bool { return o.Actor == r[1] }) {
			err = errors.New("a second time")
		}
		if err != nil {
			fmt.Fprintf(warn, "%s: %s left out: %v\n", r[0], r[1], err)
			return nil
		}
		var voted bool
		if s.Capability, voted = votes[s.Actor]; !voted {
			s.Capability = mean
			if !warned[s.Actor] {
				warned[s.Actor] = true
				fmt.Fprintf(warn, "%s: no vote in %s, counted as the mean, %.1f\n", s.Actor, o.Votes, mean)
			}
		}
		issues[n].Stakes = append(issues[n].Stakes, s)
		return nil
	})
	return issues, err
}

// onScale reads a number from 0 to 100.
func onScale(s string) (float64, error) {
	v, err := strconv.ParseFloat(s, 64)
	if err == nil && !(v >= 0 && v <= 100) {
		err = fmt.Errorf("%s is not from 0 to 100", s)
	}
	return v, err
}

// eachRow calls f with the named columns of every row of a CSV file with a header.
// Other columns are not looked at.
func eachRow(path string, columns []string, f func([]string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	r := csv.NewReader(file)
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	at := make([]int, len(columns))
	for k, c := range columns {
		if at[k] = indexOf(head, c); at[k] < 0 {
			return fmt.Errorf("%s: no column %s", path, c)
		}
	}
	for {
		row, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		cells := make([]string, len(at))
		for k, n := range at {
			cells[k] = row[n]
		}
		if err := f(cells); err != nil {
			line, _ := r.FieldPos(0)
			return fmt.Errorf("%s:%d: %w", path, line, err)
		}
	}
}

func indexOf(head []string, name string) int {
	for n, h := range head {
		if h == name {
			return n
		}
	}
	return -1
}
