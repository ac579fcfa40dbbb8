package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"github.com/spf13/cobra"

	"parley/outlook/score"
	"parley/outlook/settlement"
)

// FitOptions are those of the fit: how the dossiers are divided.
type FitOptions struct {
	SettlementOptions
	Folds int
	Seed  uint64
}

// bends are the ones that the fit chooses among when it is not told one.
var bends = []float64{1, 2, 3, 4, 6}

// FitReport is what the fit prints: the numbers for model.tsv and, out of fold, how
// the model and the mixture it is measured against score.
type FitReport struct {
	Walk   float64          `json:"walk"`
	Mean   float64          `json:"mean"`
	Past   float64          `json:"past"`
	Tally  settlement.Tally `json:"tally"`
	Model  FitScore         `json:"model"`  // exponents and prior fitted on the other folds
	Chosen FitScore         `json:"chosen"` // the bend chosen on the other folds as well
	Plain  FitScore         `json:"plain"`  // the plain mixture, its prior counted on the other folds
	// CRPS of the model, and of the chosen one, less that of the plain mixture, with
	// the 95 % interval from drawing dossiers anew.
	ModelLessPlain  score.Interval `json:"model_less_plain"`
	ChosenLessPlain score.Interval `json:"chosen_less_plain"`
}

// A FitScore is the mean over issues, as settlement.py counts.
type FitScore struct {
	CRPS       float64 `json:"crps"`
	MAE        float64 `json:"mae"`
	Coverage80 float64 `json:"coverage80"`
}

func newSettlementFitCommand() *cobra.Command {
	var o FitOptions
	cmd := &cobra.Command{
		Use:   "settlement-fit --issues F --positions F --votes F --out PRED.jsonl",
		Short: "Fit the settlement model on known outcomes and score it out of fold",
		Long: "settlement-fit reads the columns dossier and outcome as well, fits the exponents and the prior\n" +
			"on all issues, and again for each fold of dossiers on the others: the predictions it writes\n" +
			"come from models that never saw an issue of the same dossier.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			issues, err := readIssues(o.SettlementOptions, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			c, err := newFitCase(o, issues)
			if err != nil {
				return err
			}
			report, models, err := c.run()
			if err != nil {
				return err
			}
			if _, err := writePredictions(o.Out, issues, func(i settlement.Issue) settlement.Model { return models[c.fold[i.ID]] }); err != nil {
				return err
			}
			return printJSON(cmd.OutOrStdout(), report)
		},
	}
	o.flags(cmd)
	cmd.Flags().IntVar(&o.Folds, "folds", 8, "how many parts the dossiers are divided into")
	cmd.Flags().Uint64Var(&o.Seed, "seed", 1, "of the division")
	return cmd
}

// fitCase is the issues with their outcomes, divided by dossier.
type fitCase struct {
	folds    int
	settled  []settlement.Settled
	dossiers []string
	dossier  map[string]string // of an issue
	fold     map[string]int    // of an issue
}

func newFitCase(o FitOptions, issues []settlement.Issue) (*fitCase, error) {
	c := &fitCase{folds: o.Folds, dossier: map[string]string{}, fold: map[string]int{}}
	outcome, seen := map[string]float64{}, map[string]bool{}
	err := eachRow(o.Issues, []string{"issue", "dossier", "outcome"}, func(r []string) error {
		y, err := strconv.ParseFloat(r[2], 64)
		outcome[r[0]], c.dossier[r[0]] = y, r[1]
		if !seen[r[1]] {
			seen[r[1]] = true
			c.dossiers = append(c.dossiers, r[1])
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if o.Folds < 2 || o.Folds > len(c.dossiers) {
		return nil, fmt.Errorf("%d folds of %d dossiers", o.Folds, len(c.dossiers))
	}
	part := map[string]int{}
	for n, k := range rand.New(rand.NewPCG(o.Seed, 0)).Perm(len(c.dossiers)) {
		part[c.dossiers[k]] = n % o.Folds
	}
	for _, i := range issues {
		c.fold[i.ID] = part[c.dossier[i.ID]]
		c.settled = append(c.settled, settlement.Settled{Issue: i, Outcome: outcome[i.ID]})
	}
	return c, nil
}

func (c *fitCase) run() (FitReport, []settlement.Model, error) {
	var r FitReport
	whole, err := settlement.Fit(settlement.Default(), c.settled)
	if err != nil {
		return r, nil, err
	}
	r.Walk, r.Mean, r.Past = whole.Walk, whole.Mean, whole.Past
	var outcomes []float64
	for _, s := range c.settled {
		outcomes = append(outcomes, s.Outcome)
	}
	r.Tally = settlement.CountPast(outcomes)
	var models, chosen, plain []settlement.Model
	for k := range c.folds {
		others, fold := c.without(k)
		m, err := settlement.Fit(settlement.Default(), others)
		if err != nil {
			return r, nil, err
		}
		b, err := c.bestBend(others, fold)
		if err != nil {
			return r, nil, err
		}
		models, chosen, plain = append(models, m), append(chosen, b), append(plain, settlement.Plain(m.Prior))
	}
	var a, b, p [][]float64
	if r.Model, a, err = c.score(models); err != nil {
		return r, nil, err
	}
	if r.Chosen, b, err = c.score(chosen); err != nil {
		return r, nil, err
	}
	if r.Plain, p, err = c.score(plain); err != nil {
		return r, nil, err
	}
	r.ModelLessPlain = score.Resample(less(a, p), 2000, 1)
	r.ChosenLessPlain = score.Resample(less(b, p), 2000, 1)
	return r, models, nil
}

// without gives the issues outside fold k, and the fold of each.
func (c *fitCase) without(k int) (others []settlement.Settled, fold []int) {
	for _, s := range c.settled {
		if f := c.fold[s.Issue.ID]; f != k {
			others, fold = append(others, s), append(fold, f)
		}
	}
	return others, fold
}

// bestBend fits with the bend that scores best out of fold among the given issues.
func (c *fitCase) bestBend(settled []settlement.Settled, fold []int) (settlement.Model, error) {
	best, lowest := settlement.Model{}, -1.0
	for _, bend := range bends {
		m := settlement.Default()
		m.Bend = bend
		sum := 0.0
		for k := range c.folds {
			var in, out []settlement.Settled
			for n, s := range settled {
				if fold[n] == k {
					out = append(out, s)
				} else {
					in = append(in, s)
				}
			}
			if len(out) == 0 {
				continue
			}
			f, err := settlement.Fit(m, in)
			if err != nil {
				return best, err
			}
			for _, s := range out {
				d, err := f.Predict(s.Issue)
				if err != nil {
					return best, err
				}
				sum += score.CRPSGrid(d[:], s.Outcome)
			}
		}
		if lowest < 0 || sum < lowest {
			f, err := settlement.Fit(m, settled)
			if err != nil {
				return best, err
			}
			best, lowest = f, sum
		}
	}
	return best, nil
}

// score gives the means, and each issue's CRPS by dossier.
func (c *fitCase) score(models []settlement.Model) (FitScore, [][]float64, error) {
	var s FitScore
	by := make([][]float64, len(c.dossiers))
	n := float64(len(c.settled))
	for _, x := range c.settled {
		d, err := models[c.fold[x.Issue.ID]].Predict(x.Issue)
		if err != nil {
			return s, nil, err
		}
		crps := score.CRPSGrid(d[:], x.Outcome)
		s.CRPS += crps / n
		s.MAE += abs(d.Median()-x.Outcome) / n
		if low, high := d.Interval80(); low <= x.Outcome && x.Outcome <= high {
			s.Coverage80 += 1 / n
		}
		k := indexOf(c.dossiers, c.dossier[x.Issue.ID])
		by[k] = append(by[k], crps)
	}
	return s, by, nil
}

func less(a, b [][]float64) [][]float64 {
	d := make([][]float64, len(a))
	for i := range a {
		for k := range a[i] {
			d[i] = append(d[i], a[i][k]-b[i][k])
		}
	}
	return d
}

func abs(x float64) float64 { return max(x, -x) }
