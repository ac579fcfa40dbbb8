package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/plover"
)

const explainHelp = `Print the codebook entry of a type of event: what it means, what counts and what
does not, its modes, and example sentences. Without a type, list all sixteen.

With --codebook DIR, entries of your own stand in the place of the built-in ones: files
such as SANCTION.md, in the form that is printed here. A section Words adds verbs to the
type, with the nouns that they need as objects and where actor and recipient stand, or
takes them out:

  ## Words
  - garnish + wage, salary: subj -> of
  - blackball: subj -> obj
  - not: strike + chord

--test reads the examples of the codebook with these words and says which are read
otherwise. The subcommands that read articles take --codebook too.`

// ExplainOptions are the flags and the argument of parley explain.
type ExplainOptions struct {
	typ      string // empty: all
	codebook codebookOption
	test     bool
	json     bool
}

func (a *app) newExplainCommand(root *rootOptions) *cobra.Command {
	o := &ExplainOptions{}
	cmd := &cobra.Command{
		Use:       "explain [TYPE]",
		Short:     "Print what a type of event means",
		Long:      explainHelp,
		Example:   "  parley explain\n  parley explain THREATEN\n  parley explain --codebook ./mine --test",
		ValidArgs: typeNames(),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return misuse("parley explain "+args[0], "parley explain takes one type at a time")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			o.typ, o.json = strings.Join(args, ""), root.json
			return a.runExplain(*o)
		},
	}
	o.codebook.add(cmd)
	cmd.Flags().BoolVar(&o.test, "test", false, "read the examples of the codebook of --codebook and say which are read otherwise")
	return cmd
}

func typeNames() []string {
	var names []string
	for _, t := range plover.Types() {
		names = append(names, t.String())
	}
	return names
}

func (a *app) runExplain(o ExplainOptions) error {
	own, err := o.codebook.read()
	switch {
	case err != nil:
		return err
	case o.test && own == nil:
		return misuse("parley explain --codebook DIR --test", "--test needs a codebook")
	case o.test:
		return a.tryCodebook(own, o.json)
	case o.typ == "":
		return a.listTypes(own, o.json)
	}
	t, ok := plover.Parse(strings.ToUpper(o.typ))
	if !ok {
		return misuse("one of "+strings.Join(typeNames(), " "), "there is no type %q", o.typ)
	}
	entry := entryOf(own, t)
	if o.json {
		return a.printJSON(entry)
	}
	_, err = fmt.Fprint(a.stdout, entry.Text)
	return err
}

// entryOf returns the entry of a type: of one's own codebook, else the built-in one.
func entryOf(own []plover.Entry, t plover.Type) plover.Entry {
	for _, e := range own {
		if e.Type == t {
			return e
		}
	}
	return plover.Codebook(t)
}

// tryCodebook reads the examples and prints what is read otherwise.
func (a *app) tryCodebook(own []plover.Entry, asJSON bool) error {
	tried, err := pipeline.Try(pipeline.Options{Codebook: own})
	if err != nil {
		return err
	}
	if asJSON {
		return a.printJSON(tried)
	}
	right := 0
	for _, t := range tried {
		if t.Right {
			right++
			continue
		}
		want, got := "nothing", "nothing"
		if t.Type != plover.None {
			want = t.Type.String() + " " + t.Status
		}
		if len(t.Read) > 0 {
			got = strings.Join(t.Read, ", ")
		}
		if _, err := fmt.Fprintf(a.stdout, "%s\n  the codebook says %s, read: %s\n", parley.Printable(t.Text), want, got); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(a.stdout, "%d of %d examples are read as the codebook says\n", right, len(tried))
	return err
}

func (a *app) listTypes(own []plover.Entry, asJSON bool) error {
	var entries []plover.Entry
	for _, t := range plover.Types() {
		entries = append(entries, entryOf(own, t))
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
