package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/sqlite"
)

const removeHelp = `Forget articles, with all that was found in them. An article is named by its ID or
by the place where it was found. What was corrected in it stays in the log, and holds
again if the article is added again.

A place that could not be read can be named too: then it is not spoken of any more.`

// RemoveOptions are the flags and arguments of parley remove.
type RemoveOptions struct {
	file  caseFlag
	names []string
	json  bool
}

func (a *app) newRemoveCommand(root *rootOptions) *cobra.Command {
	o := &RemoveOptions{}
	cmd := &cobra.Command{
		Use:     "remove ID|PATH...",
		Short:   "Forget articles of a case",
		Long:    removeHelp,
		Example: "  parley remove --case talks.parley 4f1c2a9b77d0\n  parley remove --case talks.parley articles/sport.html",
		Args:    needNames("an article's ID, or the place where it was found"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.names, o.json = args, root.json
			return a.runRemove(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	return cmd
}

// needNames asks for at least one argument, and says what it is.
func needNames(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 || args[0] == "" {
			return misuse(cmd.CommandPath()+" --help shows examples", "%s needs %s", cmd.CommandPath(), what)
		}
		return nil
	}
}

func (a *app) runRemove(ctx context.Context, o RemoveOptions) error {
	removed := []string{}
	err := a.with(ctx, o.file, toWrite, "parley remove", func(s *sqlite.Store) error {
		err := s.Update(ctx, func(tx parley.Tx) error { // all of them or none
			removed = removed[:0]
			for _, name := range o.names {
				ids, err := articlesNamed(tx, name)
				if err != nil {
					return err
				}
				for _, id := range ids {
					if err := tx.Remove(id); err != nil {
						return err
					}
					removed = append(removed, id)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		return pipeline.Acquaint(ctx, s, pipeline.Options{Now: time.Now()})
	})
	if err != nil {
		return err
	}
	if o.json {
		return a.object(map[string]any{"removed": removed})
	}
	_, err = fmt.Fprintf(a.stdout, "%s removed\n", plural(len(removed), "article"))
	return err
}

// articlesNamed returns the articles of that ID or that were found there; none for a
// place that could not be read, which is forgotten.
func articlesNamed(tx parley.Tx, name string) ([]string, error) {
	_, err := tx.Record(name, 0)
	if err == nil {
		return []string{name}, nil
	}
	if !errors.Is(err, parley.ErrNotFound) {
		return nil, err
	}
	id, _, err := tx.Sighted(name)
	if err != nil {
		return nil, err
	}
	if id != "" {
		return []string{id}, nil
	}
	unread, err := tx.Unread()
	if err != nil {
		return nil, err
	}
	for _, u := range unread {
		if u.Location == name {
			return nil, tx.SetUnread(parley.Unread{Location: name})
		}
	}
	return nil, fail("parley list articles names them", "the case holds no article %s", name)
}
