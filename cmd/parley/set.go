package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
)

const setHelp = `Correct a field of an article, of a finding, of an event (in all that is told of it)
or of an entity. The decision is kept in a log and holds whatever a later version of
parley reads; parley undo takes it back.

  article    date, outlet, title, author, relevant (yes or no)
  event      date, place, status, type, actor, recipient
  statement  speaker, date
  figure     value, low, high, what, unit, of, by
  demand     actor, to, what, form, deadline, date
  condition  actor, to, until, deadline, date
  entity     name, country, type

A date is 2025-08-17, 2025-08 or two of them with .. between; nothing after the = says
that it is not known. Several actors are written with ; between them. An article whose
date or outlet is set is read again at once.`

// SetOptions are the flags and arguments of parley set.
type SetOptions struct {
	file         caseFlag
	id           string
	field, value string
	by           string
	json         bool
}

func (a *app) newSetCommand(root *rootOptions) *cobra.Command {
	o := &SetOptions{}
	cmd := &cobra.Command{
		Use:     "set ID FIELD=VALUE",
		Short:   "Correct an article or a finding",
		Long:    setHelp,
		Example: "  parley set --case talks.parley 4f1c2a9b77d0 date=2025-08-17\n  parley set --case talks.parley m0f3c2a9b77d0 actor=Norland",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 || args[0] == "" || strings.Index(args[1], "=") < 1 {
				return misuse(cmd.CommandPath()+" --help shows examples", "%s needs an ID and FIELD=VALUE", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			o.id, o.json = args[0], root.json
			o.field, o.value, _ = strings.Cut(args[1], "=")
			o.field, o.value = strings.TrimSpace(o.field), strings.TrimSpace(o.value)
			return a.runSet(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	addBy(cmd, &o.by)
	return cmd
}

func (a *app) runSet(ctx context.Context, o SetOptions) error {
	return a.decide(ctx, o.file, "parley set", []string{o.id}, o.json, "set", func(t pipeline.Target) (parley.Correction, error) {
		c := t.Correction
		c.Action, c.By, c.Field, c.Value = parley.Set, o.by, o.field, o.value
		if err := pipeline.CheckField(t.Kind, o.field, o.value); err != nil {
			return c, misuse("parley set --help lists the fields", "%s: %s", o.id, strings.TrimPrefix(err.Error(), parley.ErrInvalid.Error()+": "))
		}
		return c, nil
	})
}
