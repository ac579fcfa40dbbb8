package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parley/plover"
)

const explainHelp = `Print the codebook entry of a type of event: what it means, what counts and what
does not, its modes, and example sentences. Without a type, list all sixteen.`

// ExplainOptions are the flags and the argument of parley explain.
type ExplainOptions struct {
	typ  string // empty: all
	json bool
}

func (a *app) newExplainCommand(root *rootOptions) *cobra.Command {
	return &cobra.Command{
		Use:       "explain [TYPE]",
		Short:     "Print what a type of event means",
		Long:      explainHelp,
		Example:   "  parley explain\n  parley explain THREATEN",
		ValidArgs: typeNames(),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return misuse("parley explain "+args[0], "parley explain takes one type at a time")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return a.runExplain(ExplainOptions{strings.Join(args, ""), root.json})
		},
	}
}

func typeNames() []string {
	var names []string
	for _, t := range plover.Types() {
		names = append(names, t.String())
	}
	return names
}

func (a *app) runExplain(o ExplainOptions) error {
	if o.typ == "" {
		return a.listTypes(o.json)
	}
	t, ok := plover.Parse(strings.ToUpper(o.typ))
	if !ok {
		return misuse("one of "+strings.Join(typeNames(), " "), "there is no type %q", o.typ)
	}
	entry := plover.Codebook(t)
	if o.json {
		return a.printJSON(entry)
	}
	_, err := fmt.Fprint(a.stdout, entry.Text)
	return err
}

func (a *app) listTypes(asJSON bool) error {
	var entries []plover.Entry
	for _, t := range plover.Types() {
		entries = append(entries, plover.Codebook(t))
	}
	if asJSON {
		return a.printJSON(entries)
	}
	for _, e := range entries {
		if _, err := fmt.Fprintf(a.stdout, "%-10s %s\n", e.Type, e.Summary); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) printJSON(v any) error {
	enc := json.NewEncoder(a.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
