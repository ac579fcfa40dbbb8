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

const outletHelp = `Say of an outlet what no article tells: its country, the side or group that it
belongs to, and its kind (wire, state, official readout, newspaper, broadcaster, blog).
It holds for all its articles, and parley undo takes it back.`

// OutletOptions are the flags and the argument of parley outlet set.
type OutletOptions struct {
	file                caseFlag
	name                string
	country, bloc, kind string
	given               []string // the flags that were given
	json                bool
}

func (a *app) newOutletCommand(root *rootOptions) *cobra.Command {
	o := &OutletOptions{}
	set := &cobra.Command{
		Use:     "set NAME",
		Short:   "Say of which country, bloc or kind an outlet is",
		Long:    outletHelp,
		Example: `  parley outlet set --case talks.parley TASS --country RUS --kind state`,
		Args:    oneArg("the outlet's name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name, o.json = strings.TrimSpace(args[0]), root.json
			for _, f := range []string{"country", "bloc", "kind"} {
				if cmd.Flags().Changed(f) {
					o.given = append(o.given, f)
				}
			}
			return a.runOutlet(cmd.Context(), *o)
		},
	}
	o.file.add(set)
	set.Flags().StringVar(&o.country, "country", "", "its country, as a code of three letters (RUS) or a name")
	set.Flags().StringVar(&o.bloc, "bloc", "", "the side or group it belongs to")
	set.Flags().StringVar(&o.kind, "kind", "", "wire, state, official readout, newspaper, broadcaster, blog ...")
	return group("outlet", "Say what is known of an outlet", outletHelp, set)
}

// group is a subcommand that only has subcommands.
func group(name, short, long string, of ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{Use: name, Short: short, Long: long, Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse(cmd.CommandPath()+" --help lists them", "%s needs a subcommand", cmd.CommandPath())
			}
			return misuse(cmd.CommandPath()+" --help lists them", "there is no %s %s", cmd.CommandPath(), args[0])
		}}
	cmd.AddCommand(of...)
	return cmd
}

func (a *app) runOutlet(ctx context.Context, o OutletOptions) error {
	if len(o.given) == 0 {
		return misuse("--country, --bloc or --kind", "nothing was said of %s", o.name)
	}
	values := map[string]string{"country": o.country, "bloc": o.bloc, "kind": o.kind}
	var decisions []parley.Correction
	var said []string
	for _, f := range o.given {
		v := strings.TrimSpace(values[f])
		decisions = append(decisions, parley.Correction{Action: parley.Set, Target: parley.TargetOutlet, Name: o.name, Field: f, Value: v})
		said = append(said, f+" "+v)
	}
	known := 0
	err := a.with(ctx, o.file, toWrite, "parley outlet set", func(s *sqlite.Store) error {
		err := s.View(ctx, func(v parley.View) error {
			for r, err := range v.Records(0) {
				if err != nil {
					return err
				}
				if strings.EqualFold(r.Article.Outlet.Name, o.name) {
					known++
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		return pipeline.Correct(ctx, s, pipeline.Options{Now: time.Now()}, decisions...)
	})
	switch {
	case err != nil:
		return err
	case o.json:
		return a.object(map[string]any{"outlet": o.name, "set": o.given, "articles": known})
	}
	_, err = fmt.Fprintf(a.stdout, "%s: %s (%s)\n", parley.Printable(o.name), parley.Printable(strings.Join(said, ", ")), plural(known, "article"))
	return err
}
