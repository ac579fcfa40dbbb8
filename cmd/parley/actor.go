package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/sqlite"
)

const actorHelp = `Say who an actor is: put one on record that the articles do not make out, correct one
that they do, join two that are one, or part one that is two. The decision is kept with
the case, all articles that it touches are read again, those that come later are read by
it, and parley undo takes it back.`

const actorAddHelp = `Put an actor on record, or correct the one of that name or ID: what it is also called,
its type, its country, the offices it held and when. What is not said stays as the
articles have it. The types are state, government, person, leader, organisation,
armed group, company, media, people and place.`

const actorMergeHelp = `Say that two actors of the case are one. The first gives the name. NAME is a name or an ID.`

const actorSplitHelp = `Say that a name by which the case calls an actor is somebody else's: what is told of OTHER
is told of an actor of its own from now on. What is told by a pronoun stays with NAME.`

// ActorOptions are the flags and arguments of the subcommands of parley actor.
type ActorOptions struct {
	file          caseFlag
	names         []string
	also, roles   []string
	kind, country string
	by            string
	json          bool
}

func (a *app) newActorCommand(root *rootOptions) *cobra.Command {
	o := &ActorOptions{}
	add := a.actorCommand(root, o, &cobra.Command{
		Use:     "add NAME",
		Short:   "Put an actor on record, or correct one",
		Long:    actorAddHelp,
		Example: `  parley actor add --case talks.parley "Jana Roe" --role "premier of Arland, 2026-05.." --also "J. Roe"`,
		Args:    oneArg("the actor's name"),
	}, "added", func(ctx context.Context, s *sqlite.Store, o ActorOptions) ([]parley.Correction, error) {
		var fields [][2]string
		for _, f := range []struct {
			name   string
			values []string
		}{{"also", o.also}, {"type", given(o.kind)}, {"country", given(o.country)}, {"role", o.roles}} {
			for _, v := range f.values {
				fields = append(fields, [2]string{f.name, strings.TrimSpace(v)})
			}
		}
		return pipeline.RecordOf(ctx, s, o.names[0], fields)
	})
	add.Flags().StringArrayVar(&o.also, "also", nil, "another NAME by which it is called; may be given again")
	add.Flags().StringVar(&o.kind, "type", "", "what it is: state, government, person, leader, organisation, armed group, company, media, people or place")
	add.Flags().StringVar(&o.country, "country", "", "its country, as a code of three letters (RUS) or a name")
	add.Flags().StringArrayVar(&o.roles, "role", nil, "an office with its time, \"premier of Arland, 2026-05..\"; may be given again")
	merge := a.actorCommand(root, o, &cobra.Command{
		Use:     "merge NAME OTHER",
		Short:   "Say that two actors are one",
		Long:    actorMergeHelp,
		Example: `  parley actor merge --case talks.parley "Jana Roe" "J. Roe"`,
		Args:    twoNames,
	}, "merged", func(ctx context.Context, s *sqlite.Store, o ActorOptions) ([]parley.Correction, error) {
		return pipeline.SameActor(ctx, s, o.names[0], o.names[1])
	})
	split := a.actorCommand(root, o, &cobra.Command{
		Use:     "split NAME OTHER",
		Short:   "Say that a name of an actor is somebody else's",
		Long:    actorSplitHelp,
		Example: `  parley actor split --case talks.parley "Tarn Front" "the Front"`,
		Args:    twoNames,
	}, "split", func(ctx context.Context, s *sqlite.Store, o ActorOptions) ([]parley.Correction, error) {
		return pipeline.OtherActor(ctx, s, o.names[0], o.names[1:])
	})
	return group("actor", "Say who an actor is", actorHelp, add, merge, split)
}

func given(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func twoNames(cmd *cobra.Command, args []string) error {
	if len(args) != 2 || strings.TrimSpace(args[0]) == "" || strings.TrimSpace(args[1]) == "" {
		return misuse(cmd.CommandPath()+" --help shows examples", "%s needs two names", cmd.CommandPath())
	}
	return nil
}

type actorDecisions func(ctx context.Context, s *sqlite.Store, o ActorOptions) ([]parley.Correction, error)

func (a *app) actorCommand(root *rootOptions, o *ActorOptions, cmd *cobra.Command, done string, make actorDecisions) *cobra.Command {
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.names, o.json = nil, root.json
		for _, n := range args {
			o.names = append(o.names, strings.TrimSpace(n))
		}
		return a.runActor(cmd.Context(), *o, cmd.CommandPath(), done, make)
	}
	o.file.add(cmd)
	addBy(cmd, &o.by)
	return cmd
}

func (a *app) runActor(ctx context.Context, o ActorOptions, name, done string, make actorDecisions) error {
	var decisions []parley.Correction
	err := a.with(ctx, o.file, toWrite, name, func(s *sqlite.Store) error {
		var err error
		decisions, err = make(ctx, s, o)
		switch {
		case errors.Is(err, parley.ErrNotFound) && !errors.As(err, new(*parley.CaseError)):
			return fail("parley list entities shows the actors of the case", "%w", err)
		case errors.Is(err, parley.ErrInvalid):
			return misuse(name+" --help says how", "%s", strings.TrimPrefix(err.Error(), parley.ErrInvalid.Error()+": "))
		case err != nil:
			return err
		case len(decisions) == 0:
			return misuse("parley list entities shows the actors of the case", "that is one already")
		}
		for i := range decisions {
			decisions[i].By = o.by
		}
		return pipeline.Correct(ctx, s, pipeline.Options{Now: time.Now()}, decisions...)
	})
	if err != nil {
		return err
	}
	if o.json {
		return a.object(map[string]any{done: correctionRows(decisions)})
	}
	_, err = fmt.Fprintf(a.stdout, "%s kept; parley undo takes it back\n", plural(len(decisions), "decision"))
	return err
}
