package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"parley/eval/relations"
	"parley/reading/events/coder"
	"parley/text/en"
)

// RelationsOptions are the settings of the relations task.
type RelationsOptions struct {
	Out, Model, Data   string
	CV, Ablation, List bool
	Ways               int
}

func newRelationsCommand() *cobra.Command {
	var o RelationsOptions
	c := &cobra.Command{
		Use:   "relations FILE.tsv --out PRED.jsonl",
		Short: "Say of which type the relation between two given parties is",
		Long: `Reads the columns sentence, marked_sentence, source and target of a file in the form
of PLV, and writes one {"row", "type", "probability"} a row. Score the result with
../shared/score/relations.py.

With --cv it reads the training pairs in --data instead and cross-validates on them,
five-fold, no sentence divided; with --ablation also without parts of what the coder
learns from and looks at.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case o.CV || o.Ablation:
				return runRelationsCV(c, o)
			case len(args) == 0:
				return errors.New("which file? (or --cv)")
			}
			return runRelations(c, args[0], o)
		},
	}
	f := c.Flags()
	f.StringVar(&o.Out, "out", "", "where the predictions go (required)")
	f.StringVar(&o.Model, "model", "", `model file to use in place of the built-in one; "none" for the rules alone`)
	f.BoolVar(&o.CV, "cv", false, "cross-validate on the training pairs")
	f.BoolVar(&o.Ablation, "ablation", false, "cross-validate with parts left out")
	f.BoolVar(&o.List, "list", false, "with --cv: list wrong answers on standard error")
	f.StringVar(&o.Data, "data", "../shared/data/plover", "folder of PLV_train.tsv and CAMEO.2.0.txt, for --cv")
	f.IntVar(&o.Ways, "ways", 4, "how many divisions into five parts the cross-validation averages")
	return c
}

func runRelations(c *cobra.Command, file string, o RelationsOptions) error {
	if o.Out == "" {
		return errors.New("where should the predictions go? (--out)")
	}
	english, err := en.New()
	if err != nil {
		return err
	}
	k, err := openCoder(o.Model)
	if err != nil {
		return err
	}
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	pairs, err := relations.Load(in, false)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	out, err := os.Create(o.Out)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	e := json.NewEncoder(w)
	begin := time.Now()
	questions := make([]coder.Question, len(pairs))
	for i, p := range pairs {
		questions[i] = p.Question(english)
	}
	parsing := time.Since(begin)
	begin = time.Now()
	answers := make([]coder.Answer, len(pairs))
	for i, q := range questions {
		answers[i] = k.Code(q)
	}
	coding := time.Since(begin)
	for i, a := range answers {
		l, probability := a.Label()
		typ := l.String()
		if l == coder.Yield {
			typ = a.YieldType().String()
		}
		if err := e.Encode(map[string]any{"row": i, "type": typ, "probability": probability}); err != nil {
			out.Close()
			return err
		}
	}
	if err := errors.Join(w.Flush(), out.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", o.Out, err)
	}
	rate := func(d time.Duration) int { return int(float64(len(pairs)) / max(d.Seconds(), 1e-9)) }
	return printJSON(c.OutOrStdout(), map[string]any{
		"rows": len(pairs), "rows_per_second": rate(parsing + coding), "rows_per_second_without_parse": rate(coding),
	})
}

// openCoder returns the coder with the model of a file, or the built-in one, or none.
func openCoder(model string) (*coder.Coder, error) {
	switch model {
	case "":
		return coder.New()
	case "none":
		return coder.RulesOnly()
	}
	data, err := os.ReadFile(model)
	if err != nil {
		return nil, err
	}
	return coder.Open(data)
}

func runRelationsCV(c *cobra.Command, o RelationsOptions) error {
	english, err := en.New()
	if err != nil {
		return err
	}
	m, err := relations.Material(o.Data, english)
	if err != nil {
		return err
	}
	standard := coder.StandardOptions()
	if o.Ablation {
		steps, err := relations.Ablation(m, standard, o.Ways)
		if err != nil {
			return err
		}
		return printJSON(c.OutOrStdout(), steps)
	}
	if o.List {
		guesses, err := coder.CrossValidate(m, standard, 5)
		if err != nil {
			return err
		}
		k, rules := coder.Sharpness(guesses, m.Rows), (*coder.Coder)(nil)
		if rules, err = coder.RulesOnly(); err != nil {
			return err
		}
		for i, g := range guesses {
			if r := m.Rows[i]; g.Best != r.Label {
				a := rules.Code(r.Question)
				fmt.Fprintf(c.ErrOrStderr(), "%s, not %s (%.2f; rule %q): %s\n", r.Label, g.Best, g.Probability(k), a.Rule, relations.Shown(r))
			}
		}
	}
	f, err := relations.Validate(m, standard, o.Ways)
	if err != nil {
		return err
	}
	return printJSON(c.OutOrStdout(), f)
}
