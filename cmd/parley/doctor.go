package main

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/sqlite"
)

const doctorHelp = `Look for damage in a case, and say what it holds, what it takes on disk, which
versions of the readers read it, and what is missing. Nothing is changed. The exit code
is 1 when there is damage.`

// DoctorOptions are the flags of parley doctor.
type DoctorOptions struct {
	file caseFlag
	json bool
}

func (a *app) newDoctorCommand(root *rootOptions) *cobra.Command {
	o := &DoctorOptions{}
	cmd := &cobra.Command{
		Use:     "doctor",
		Short:   "Look for damage in a case, and for what is missing",
		Long:    doctorHelp,
		Example: "  parley doctor --case talks.parley",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.json = root.json
			return a.runDoctor(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	return cmd
}

// doctorJSON is what parley doctor --json writes.
type doctorJSON struct {
	Case        string         `json:"case"`
	Damage      []string       `json:"damage"`
	Form        int            `json:"form"`
	Bytes       int64          `json:"bytes"`
	Free        int64          `json:"free"`
	Articles    int            `json:"articles"`
	Revisions   int            `json:"revisions"`
	Findings    int            `json:"findings"`
	Compared    int            `json:"compared"`
	Corrections int            `json:"corrections"`
	Unread      int            `json:"unread"`
	Readers     map[string]int `json:"readers"`
	Stale       int            `json:"stale"`
	Uncompared  int            `json:"uncompared"`
	Undated     int            `json:"undated"`
	Nameless    int            `json:"nameless"`
	Idle        int            `json:"idle"`
}

func (a *app) runDoctor(ctx context.Context, o DoctorOptions) error {
	var h *pipeline.Health
	err := a.with(ctx, o.file, toRead, "parley doctor", func(s *sqlite.Store) (err error) {
		h, err = pipeline.Examine(ctx, s, pipeline.Options{})
		return err
	})
	if err != nil {
		return err
	}
	if o.json {
		err = a.object(doctorJSON{o.file.file(), append([]string{}, h.Damage...), h.Schema, h.Bytes, h.Free, h.Articles, h.Versions, h.Findings,
			h.Verdicts, h.Corrections, h.Stats.Unread, h.Readers, h.Stale, h.Uncompared, h.Undated, h.Nameless, h.Idle})
	} else {
		err = a.sayHealth(o, h)
	}
	if err == nil && len(h.Damage) > 0 {
		return fail("restore a backup, or add the articles to a new case", "%s is damaged", o.file.file())
	}
	return err
}

func (a *app) sayHealth(o DoctorOptions, h *pipeline.Health) error {
	say := func(format string, args ...any) { fmt.Fprintf(a.stdout, format+"\n", args...) }
	if len(h.Damage) > 0 {
		for _, d := range h.Damage {
			say("damage: %s", parley.Printable(d))
		}
		return nil
	}
	say("%s is whole (form %d).", parley.Printable(o.file.file()), h.Schema)
	say("It holds %s, %s of them, %s and %s.", plural(h.Articles, "article"), plural(h.Versions, "earlier version"), plural(h.Findings, "finding"), plural(h.Corrections, "correction"))
	if h.Articles > 0 {
		say("It takes %s, of which %s are unused: %s an article.", size(h.Bytes), size(h.Free), size(h.Bytes/int64(h.Articles)))
	}
	for _, r := range slices.Sorted(maps.Keys(h.Readers)) {
		if r == "" {
			say("Not read, because of their language: %d.", h.Readers[r])
		} else {
			say("Read by %s: %d.", parley.Printable(r), h.Readers[r])
		}
	}
	for _, x := range []struct {
		n    int
		noun string
		what string
	}{
		{h.Stale, "article", "read by another version than this: parley read" + o.file.again()},
		{h.Uncompared, "pair", "not compared for copied text yet: the next parley add does it"},
		{h.Undated, "article", "without a date: parley set ID date=2025-08-17"},
		{h.Nameless, "article", "without an outlet: parley set ID outlet=NAME"},
		{h.Stats.Unread, "input", "could not be read: parley brief names them"},
		{h.Idle, "correction", "of what is not there"},
	} {
		if x.n > 0 {
			say("%s %s.", plural(x.n, x.noun), x.what)
		}
	}
	return nil
}

// size writes a number of bytes for a person.
func size(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	case n >= 1<<10:
		return fmt.Sprintf("%.1f kB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%d bytes", n)
}
