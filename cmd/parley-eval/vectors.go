package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"sort"
	"strconv"

	"github.com/spf13/cobra"

	"parley/outlook/score"
)

// exact is how far a computed value may lie from one printed to ten digits.
const exact = 1e-9

// VectorsReport is what the task prints: every value it was given, and its own.
type VectorsReport struct {
	Checked int      `json:"checked"`
	Exact   int      `json:"exact"`
	Worst   float64  `json:"worst"` // the largest difference
	Values  []Vector `json:"values"`
}

// A Vector is one value of the file beside what outlook/score makes of its inputs.
type Vector struct {
	Name  string  `json:"name"`
	Want  float64 `json:"want"`
	Got   float64 `json:"got"`
	Exact bool    `json:"exact"`
}

func newVectorsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "vectors FILE.json",
		Short: "Check the formulas of outlook/score against closed-form values",
		Long: "vectors computes every value in a file of scoring vectors (sections binary, four_way,\n" +
			"crps_atoms, murphy, log_odds_pool, effective_reports, report_likelihood_ratio) from its\n" +
			"inputs and prints both. Status 2 when one of them differs by more than 1e-9.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			data, err := os.ReadFile(args[0])
			if err != nil {
				return err
			}
			report, err := runVectors(data)
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			if err := printJSON(cmd.OutOrStdout(), report); err != nil {
				return err
			}
			if report.Exact < report.Checked {
				return fmt.Errorf("%s: %d of %d values differ", args[0], report.Checked-report.Exact, report.Checked)
			}
			return nil
		},
	}
}

// vectorFile is the layout of scoring_vectors.json.
type vectorFile struct {
	Binary []struct {
		P, Brier float64
		Y        int
		Log      float64 `json:"log_nats"`
	}
	FourWay *struct {
		P     []float64
		Index int     `json:"outcome_index"`
		Brier float64 `json:"brier_sum"`
		Log   float64 `json:"log_nats"`
		RPS   float64 `json:"rps_normalised"`
	} `json:"four_way"`
	Atoms *struct {
		Atoms         map[string]float64
		Outcome, CRPS float64
	} `json:"crps_atoms"`
	Murphy *struct {
		Forecasts                                   []float64
		Outcomes                                    []int
		Brier, Reliability, Resolution, Uncertainty float64
	}
	Pool *struct {
		P, Weights []float64
		Extremise  float64
		Plain      float64 `json:"pooled_a1"`
		Extreme    float64 `json:"pooled_a15"`
	} `json:"log_odds_pool"`
	Reports *struct{ Cases [][3]float64 } `json:"effective_reports"`
	Ratio   *struct {
		Cases []struct{ R, Peh, Penh, U, LR float64 }
	} `json:"report_likelihood_ratio"`
}

// runVectors checks every section that the file has.
func runVectors(data []byte) (VectorsReport, error) {
	var f vectorFile
	if err := json.Unmarshal(data, &f); err != nil {
		return VectorsReport{}, err
	}
	var r VectorsReport
	add := func(name string, got, want float64) {
		d := math.Abs(got - want)
		v := Vector{name, want, got, d <= exact}
		if r.Checked++; v.Exact {
			r.Exact++
		}
		if math.IsNaN(got) || math.IsInf(got, 0) { // JSON has neither
			v.Got, d = -1, math.MaxFloat64
		}
		r.Worst = math.Max(r.Worst, d)
		r.Values = append(r.Values, v)
	}
	for i, b := range f.Binary {
		add(fmt.Sprintf("binary[%d].brier", i), score.Brier(b.P, b.Y == 1), b.Brier)
		add(fmt.Sprintf("binary[%d].log", i), score.Log(b.P, b.Y == 1), b.Log)
	}
	if v := f.FourWay; v != nil {
		add("four_way.brier", score.BrierSum(v.P, v.Index), v.Brier)
		add("four_way.log", score.LogOutcome(v.P, v.Index), v.Log)
		add("four_way.rps", score.RPS(v.P, v.Index), v.RPS)
	}
	if v := f.Atoms; v != nil {
		got, err := crpsOfAtoms(v.Atoms, v.Outcome)
		if err != nil {
			return r, err
		}
		add("crps_atoms.crps", got, v.CRPS)
	}
	if v := f.Murphy; v != nil {
		happened := make([]bool, len(v.Outcomes))
		for i, y := range v.Outcomes {
			happened[i] = y == 1
		}
		d := score.Murphy(v.Forecasts, happened)
		add("murphy.brier", d.Brier, v.Brier)
		add("murphy.reliability", d.Reliability, v.Reliability)
		add("murphy.resolution", d.Resolution, v.Resolution)
		add("murphy.uncertainty", d.Uncertainty, v.Uncertainty)
	}
	if v := f.Pool; v != nil {
		add("log_odds_pool.a1", score.Pool(v.P, v.Weights, 1), v.Plain)
		add("log_odds_pool.extremised", score.Pool(v.P, v.Weights, v.Extremise), v.Extreme)
	}
	if f.Reports != nil {
		for i, c := range f.Reports.Cases {
			add(fmt.Sprintf("effective_reports[%d]", i), score.EffectiveReports(int(c[0]), c[1]), c[2])
		}
	}
	if f.Ratio != nil {
		for i, c := range f.Ratio.Cases {
			add(fmt.Sprintf("report_likelihood_ratio[%d]", i), score.ReportLikelihoodRatio(c.R, c.Peh, c.Penh, c.U), c.LR)
		}
	}
	if r.Checked == 0 {
		return r, errors.New("no section that is known here")
	}
	return r, nil
}

// crpsOfAtoms reads points that JSON keeps as names.
func crpsOfAtoms(atoms map[string]float64, outcome float64) (float64, error) {
	names := make([]string, 0, len(atoms))
	for n := range atoms {
		names = append(names, n)
	}
	sort.Strings(names)
	var at, mass []float64
	for _, n := range names {
		x, err := strconv.ParseFloat(n, 64)
		if err != nil {
			return 0, fmt.Errorf("crps_atoms: %w", err)
		}
		at, mass = append(at, x), append(mass, atoms[n])
	}
	return score.CRPS(at, mass, outcome), nil
}
