package main

import (
	"slices"

	"github.com/spf13/cobra"

	"parley"
	"parley/eval/claims"
	"parley/reading/demands"
)

func newConditionsCommand() *cobra.Command {
	var o ClaimsOptions
	c := &cobra.Command{
		Use:   "conditions",
		Short: "Score conditions and demands against eval/gold/conditions.jsonl",
		Long: `Finds the conditions of the gold passages, and what is demanded, offered, promised
and refused in them. Prints how many are right (of conditions: actor, act and what
must happen together; of demands: form, actor and what is wanted) of those that the
gold holds and of those found. The longer set for development is read with
--gold eval/gold/conditions-dev.jsonl, the plainer one with
--gold eval/gold/conditions-more.jsonl, one in the manner of the first with
--gold eval/gold/conditions-like.jsonl.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runConditions(c, o) },
	}
	o.flags(c, "eval/gold/conditions.jsonl")
	return c
}

func runConditions(c *cobra.Command, o ClaimsOptions) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.Close()
	gold, err := claims.ReadConditions(f, o.Half)
	if err != nil {
		return err
	}
	p, err := newPassageReader()
	if err != nil {
		return err
	}
	r := claims.ScoreConditions(o.Half, gold, func(text, _ string) ([]parley.Demand, []parley.Condition) {
		doc, found := p.read(text)
		ds, cs := demands.Find(doc, found, p.quotes.Find(doc, found, ""), "")
		return slices.DeleteFunc(ds, func(d parley.Demand) bool { return d.Form == parley.Aimed }), cs // asked of nobody
	})
	return o.print(c, r, r.Misses)
}
