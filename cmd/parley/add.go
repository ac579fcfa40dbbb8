package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/sqlite"
)

const addHelp = `Read articles into a case, a file that keeps them with all that was found in them.
The case is made if there is none. What it holds already is passed over. A page that
names its address and has changed is a revision of the same article; without an address
a changed text is another article, and parley remove forgets the old one. It may be
stopped and run again at any point, and several may add to one case at once.

PATH is a file, a folder (read with all below it) or - for standard input.`

// AddOptions are the flags and arguments of parley add.
type AddOptions struct {
	file     caseFlag
	paths    []string
	model    modelOption
	codebook codebookOption
	json     bool
}

func (a *app) newAddCommand(root *rootOptions) *cobra.Command {
	o := &AddOptions{}
	cmd := &cobra.Command{
		Use:   "add PATH...",
		Short: "Read articles into a case",
		Long:  addHelp,
		Example: `  parley add --case talks.parley ./articles
  PARLEY_CASE=talks.parley parley add today.html`,
		Args: needPaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths, o.json = args, root.json
			return a.runAdd(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	o.model.add(cmd)
	o.codebook.add(cmd)
	return cmd
}

// addJSON is what parley add --json writes.
type addJSON struct {
	Case    string       `json:"case"`
	New     int          `json:"new"`
	Changed int          `json:"changed"`
	Held    int          `json:"held"`
	Other   int          `json:"other"`
	Unread  []unreadJSON `json:"unread"`
}

type unreadJSON struct {
	Location string `json:"location"`
	Reason   string `json:"reason"`
}

func (a *app) runAdd(ctx context.Context, o AddOptions) error {
	model, err := o.model.read()
	if err != nil {
		return err
	}
	codebook, err := o.codebook.read()
	if err != nil {
		return err
	}
	var added *pipeline.Added
	err = a.change(ctx, func(progress func(string, int, int)) error {
		return a.with(ctx, o.file, toMake, "parley add", func(s *sqlite.Store) error {
			added, err = pipeline.Add(ctx, s, pipeline.Options{Paths: o.paths, Stdin: a.stdin, Model: model, Codebook: codebook, Now: time.Now(), Progress: progress})
			return err
		})
	})
	if err != nil {
		return err
	}
	if o.json {
		out := addJSON{o.file.file(), added.New, added.Changed, added.Held, added.Other, []unreadJSON{}}
		for _, u := range added.Unread {
			out.Unread = append(out.Unread, unreadJSON{u.Location, u.Reason})
		}
		if err := a.object(out); err != nil {
			return err
		}
	} else if _, err := fmt.Fprintf(a.stdout, "%s: %s\n", parley.Printable(o.file.file()), saidOf(added)); err != nil {
		return err
	}
	return a.finish(&parley.Case{Unread: added.Unread})
}

// saidOf sums up what was added.
func saidOf(n *pipeline.Added) string {
	said := []string{plural(n.New, "new article")}
	if n.Changed > 0 {
		said = append(said, plural(n.Changed, "article")+" met again or changed")
	}
	if n.Held > 0 {
		said = append(said, fmt.Sprintf("%d held already", n.Held))
	}
	if n.Other > 0 {
		said = append(said, fmt.Sprintf("%d not in English and not read", n.Other))
	}
	return strings.Join(said, ", ")
}

// plural writes a number with its noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, y := strings.CutSuffix(noun, "y"); y {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
