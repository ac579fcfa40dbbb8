package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley/eval/relations"
	"parley/reading/events/coder"
	"parley/text/en"
)

// RelationsOptions are the settings of the relations task.
type RelationsOptions struct {
	Out, Model, Data string
	CV, List         bool
	Without          string
	coder.Options
}

func newRelationsCommand() *cobra.Command {
	o := RelationsOptions{Options: coder.StandardOptions()}
	c := &cobra.Command{
		Use:  "relations",
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if o.CV {
				return runRelationsCV(c, o)
			}
			return errors.New("not yet")
		},
	}
	f := c.Flags()
	f.BoolVar(&o.CV, "cv", false, "")
	f.BoolVar(&o.List, "list", false, "")
	f.StringVar(&o.Data, "data", "../shared/data/plover", "")
	f.StringVar(&o.Without, "without", "", "")
	f.Float64Var(&o.Pairs, "pairs", o.Pairs, "")
	f.Float64Var(&o.Prompts, "prompts", o.Prompts, "")
	f.Float64Var(&o.Dictionary, "dictionary", o.Dictionary, "")
	f.Float64Var(&o.Balance, "balance", o.Balance, "")
	f.IntVar(&o.Rounds, "rounds", o.Rounds, "")
	f.Uint64Var(&o.Seed, "seed", o.Seed, "")
	return c
}

func runRelationsCV(c *cobra.Command, o RelationsOptions) error {
	for i, n := range []string{"words", "structure", "parse", "cameo", "classes", "rules"} {
		if strings.Contains(o.Without, n) {
			o.Groups &^= 1 << i
		}
	}
	english, err := en.New()
	if err != nil {
		return err
	}
	m, err := relations.Material(o.Data, english)
	if err != nil {
		return err
	}
	var all []relations.Figures
	if o.List {
		hit, right := 0, 0
		per := map[string][2]int{}
		for _, r := range m.Rows {
			l, ok, d := coder.Debug(m, r)
			if ok {
				hit++
				x := per[d[strings.LastIndex(d, "rule"):]]
				x[1]++
				if l != r.Label {
					fmt.Printf("W %s %s %s\n", r.Label, d, relations.Shown(r))
				}
				if l == r.Label {
					right++
					x[0]++
				}
				per[d[strings.LastIndex(d, "rule"):]] = x
			}
		}
		fmt.Println("rules", hit, right)
		for k, v := range per {
			fmt.Println("R", k, v)
		}
	}
	for seed := range uint64(4) {
		begin := time.Now()
		o.Seed = seed + 1
		g, err := coder.CrossValidate(m, o.Options, 5)
		if err != nil {
			return err
		}
		k := coder.Sharpness(g, m.Rows)
		var gold, pred []coder.Label
		var prob []float64
		for i := range g {
			gold, pred, prob = append(gold, m.Rows[i].Label), append(pred, g[i].Best), append(prob, g[i].Probability(k))
		}
		f := relations.Score(gold, pred, prob)
		all = append(all, f)
		if o.List {
			fmt.Printf("root %.4f quad %.4f bin %.4f acc %.4f r60 %.4f cal %.3f k %.2f  %v\n", f.Root, f.Quad, f.Binary, f.Accuracy, f.RightAt60, f.Calibration, k, time.Since(begin))
		}
		if o.List && seed == 0 {
			for i := range g {
				if gold[i] != pred[i] {
					_, _, d := coder.Debug(m, m.Rows[i])
					fmt.Printf("%s>%s %.2f %s %s\n", gold[i], pred[i], prob[i], d, relations.Shown(m.Rows[i]))
				}
			}
		}
	}
	var m4 relations.Figures
	for _, f := range all {
		m4.Root += f.Root / 4
		m4.Quad += f.Quad / 4
		m4.Binary += f.Binary / 4
		m4.Accuracy += f.Accuracy / 4
		m4.RightAt60 += f.RightAt60 / 4
	}
	fmt.Printf("MEAN root %.4f quad %.4f bin %.4f acc %.4f r60 %.4f\n", m4.Root, m4.Quad, m4.Binary, m4.Accuracy, m4.RightAt60)
	_ = os.Stdout
	_ = filepath.Join
	_ = all
	return nil
}
