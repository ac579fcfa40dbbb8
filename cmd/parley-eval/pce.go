package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"parley/outlook/settlement"
)

// PCEReport is KTAB's turn 0. The three lists have one number a distinct position,
// in the order in which the table first has it.
type PCEReport struct {
	Neutral   []float64     `json:"pce_risk_neutral"`
	Risk      []float64     `json:"risk_attitude_R"`
	PCE       []float64     `json:"pce"`
	Positions []PCEPosition `json:"positions"`
}

// A PCEPosition is one distinct position with those who hold it.
type PCEPosition struct {
	Actors   []string  `json:"actors"`
	Position []float64 `json:"position"`
	Neutral  float64   `json:"pce_risk_neutral"`
	Risk     float64   `json:"risk_attitude_R"`
	PCE      float64   `json:"pce"`
}

func newPCECommand() *cobra.Command {
	return &cobra.Command{
		Use:   "pce FILE.csv",
		Short: "Run KTAB's probabilistic Condorcet election",
		Long: "pce reads one actor a row, columns actor, power, pos1, sal1, pos2, sal2 and so on for any\n" +
			"number of issues, and prints the attitudes to risk and the probabilities by distinct position.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer f.Close()
			report, err := runPCE(f)
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			return printJSON(cmd.OutOrStdout(), report)
		},
	}
}

func runPCE(r io.Reader) (PCEReport, error) {
	voters, err := readVoters(r)
	if err != nil {
		return PCEReport{}, err
	}
	e, err := settlement.Elect(voters)
	if err != nil {
		return PCEReport{}, err
	}
	report := PCEReport{Neutral: e.Neutral, Risk: e.Risk, PCE: e.Probability}
	for p, x := range e.Positions {
		report.Positions = append(report.Positions, PCEPosition{nil, x, e.Neutral[p], e.Risk[p], e.Probability[p]})
	}
	for k, v := range voters {
		p := &report.Positions[e.Holds[k]]
		p.Actors = append(p.Actors, v.Actor)
	}
	return report, nil
}

// readVoters finds the columns by their names; others are not looked at.
func readVoters(r io.Reader) ([]settlement.Voter, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(rows) < 2 {
		return nil, fmt.Errorf("no actors")
	}
	head := rows[0]
	actor, power := indexOf(head, "actor"), indexOf(head, "power")
	var pos, sal []int
	for h := 1; ; h++ {
		p, s := indexOf(head, "pos"+strconv.Itoa(h)), indexOf(head, "sal"+strconv.Itoa(h))
		if p < 0 || s < 0 {
			break
		}
		pos, sal = append(pos, p), append(sal, s)
	}
	if actor < 0 || power < 0 || len(pos) == 0 {
		return nil, fmt.Errorf("columns must be actor, power, pos1, sal1 and so on")
	}
	var voters []settlement.Voter
	for n, row := range rows[1:] {
		v := settlement.Voter{Actor: row[actor]}
		cell := func(at int) (x float64) {
			if err == nil {
				x, err = strconv.ParseFloat(row[at], 64)
			}
			return x
		}
		v.Power = cell(power)
		for h := range pos {
			v.Position = append(v.Position, cell(pos[h]))
			v.Salience = append(v.Salience, cell(sal[h]))
		}
		if err != nil {
			return nil, fmt.Errorf("row %d: %w", n+2, err)
		}
		voters = append(voters, v)
	}
	return voters, nil
}
