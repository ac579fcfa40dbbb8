package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"parley"
	"parley/export"
	"parley/pipeline"
	"parley/sqlite"
)

const listHelp = `List what a case holds: articles, events, encounters, disputes, statements, figures,
demands, conditions, roles, entities, corrections. Each line begins with an ID, which
parley show opens. The filters go together; what has no date is not listed under --since
and --until. With --json every line is a row as parley export writes it.`

// ListOptions are the flags and the argument of parley list.
type ListOptions struct {
	file         caseFlag
	kind         string
	actor, typ   string
	since, until string
	article      string
	limit        int
	json         bool
}

func (a *app) newListCommand(root *rootOptions) *cobra.Command {
	o := &ListOptions{}
	cmd := &cobra.Command{
		Use:   "list KIND",
		Short: "List articles, events, statements or other findings",
		Long:  listHelp,
		Example: `  parley list events --case talks.parley --type THREATEN --actor Norland
  parley list articles --case talks.parley --since 2025-08-01`,
		ValidArgs: listed(),
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 || !slices.Contains(listed(), args[0]) {
				return misuse("one of "+strings.Join(listed(), ", "), "%s needs a kind of thing", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			o.kind, o.json = args[0], root.json
			return a.runList(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	cmd.Flags().StringVar(&o.actor, "actor", "", "only what names the actor NAME (or ID), or somebody who acts for it")
	cmd.Flags().StringVar(&o.typ, "type", "", "only what is of TYPE: of event, of figure, of demand, of entity, of relation, of outlet")
	cmd.Flags().StringVar(&o.since, "since", "", "only what is dated on or after DATE (2025-08-17)")
	cmd.Flags().StringVar(&o.until, "until", "", "only what is dated on or before DATE")
	cmd.Flags().StringVar(&o.article, "article", "", "only what stands in the article of that ID")
	cmd.Flags().IntVar(&o.limit, "limit", 0, "only the first so many (default: all)")
	return cmd
}

// listed are the kinds that can be listed.
func listed() []string {
	return []string{"articles", "events", "encounters", "disputes", "statements", "figures", "demands", "conditions", "roles", "entities", "corrections"}
}

// An item is one line of a list.
type item struct {
	id       string
	types    []string
	when     parley.Interval
	actors   []parley.Actor
	articles []string
	cells    []string
}

func (a *app) runList(ctx context.Context, o ListOptions) error {
	since, err := parseDate("since", o.since)
	if err != nil {
		return err
	}
	until, err := parseDate("until", o.until)
	if err != nil {
		return err
	}
	if o.limit < 0 {
		return misuse("", "--limit: %d is too few", o.limit)
	}
	var c *parley.Case
	var log []parley.Correction
	err = a.with(ctx, o.file, toRead, "parley list", func(s *sqlite.Store) error {
		if o.kind == "corrections" {
			return s.View(ctx, func(v parley.View) (err error) {
				log, err = v.Corrections()
				return err
			})
		}
		c, err = a.fromStore(ctx, s, pipeline.Options{})
		return err
	})
	if err != nil {
		return err
	}
	var header []string
	var items []item
	if c == nil {
		header, items = correctionItems(log)
	} else {
		header, items = listing{c, textsOf(c)}.items(o.kind)
	}
	items = slices.DeleteFunc(items, func(x item) bool { return !o.fits(x, since, until) })
	left := 0
	if o.limit > 0 && len(items) > o.limit {
		left = len(items) - o.limit
		items = items[:o.limit]
	}
	if o.json {
		return a.listJSON(o, c, log, items)
	}
	if len(items) == 0 {
		fmt.Fprintf(a.stderr, "no %s\n", o.kind)
		return nil
	}
	t := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.Join(header, "\t"))
	for _, x := range items {
		cells := []string{x.id}
		for _, cell := range x.cells {
			cells = append(cells, clip(parley.Printable(cell), 72))
		}
		fmt.Fprintln(t, strings.Join(cells, "\t"))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if left > 0 {
		fmt.Fprintf(a.stderr, "and %d more\n", left)
	}
	return nil
}

// fits reports whether an item passes the filters.
func (o ListOptions) fits(x item, since, until parley.Time) bool {
	switch {
	case o.typ != "" && !slices.ContainsFunc(x.types, func(t string) bool { return strings.EqualFold(t, o.typ) }):
		return false
	case o.article != "" && !slices.Contains(x.articles, o.article):
		return false
	case o.actor != "" && !slices.ContainsFunc(x.actors, func(a parley.Actor) bool { return a.Called(o.actor) }):
		return false
	case (since.Known() || until.Known()) && !x.when.Known():
		return false
	case since.Known() && x.when.To.Known() && x.when.To.T.Before(since.Interval().From.T):
		return false
	case until.Known() && x.when.From.Known() && x.when.From.T.After(until.Interval().To.T):
		return false
	}
	return true
}

// exportKinds are the kinds of the export that the lists show.
var exportKinds = map[string]string{"articles": "article", "events": "event", "encounters": "encounter", "disputes": "dispute", "statements": "statement",
	"figures": "figure", "demands": "demand", "conditions": "condition", "roles": "role", "entities": "entity"}

func (a *app) listJSON(o ListOptions, c *parley.Case, log []parley.Correction, items []item) error {
	if c == nil {
		bySeq := map[string]parley.Correction{}
		for _, x := range log {
			bySeq[fmt.Sprint(x.Seq)] = x
		}
		for _, x := range items {
			row, err := json.Marshal(correctionRow(bySeq[x.id]))
			if err == nil {
				err = a.line(row)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	rows, err := export.Rows(c, exportKinds[o.kind])
	if err != nil {
		return err
	}
	for _, x := range items {
		if _, err := a.stdout.Write(rows[x.id]); err != nil {
			return err
		}
	}
	return nil
}

func correctionItems(log []parley.Correction) ([]string, []item) {
	var out []item
	for _, c := range log {
		state := "in force"
		if !c.Undone.IsZero() {
			state = "undone " + c.Undone.UTC().Format("2006-01-02")
		}
		at := parley.DayOf(c.At.Year(), c.At.Month(), c.At.Day())
		out = append(out, item{id: fmt.Sprint(c.Seq), types: []string{string(c.Action), c.Target}, when: at.Interval(), articles: []string{c.Article},
			actors: []parley.Actor{{Name: c.Name}}, cells: []string{c.At.UTC().Format("2006-01-02 15:04"), c.By, decisionWords(c), state}})
	}
	return []string{"NO", "AT", "BY", "DECISION", "STATE"}, out
}
