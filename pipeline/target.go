package pipeline

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"parley"
)

// A Target is what a decision can be about: an article, an entity, or a finding, with
// its kind.
type Target struct {
	Kind string
	// Correction names it; action, field and value are still to be said.
	Correction parley.Correction
}

// Targets returns what the ID names: one target for an article, an entity or a finding;
// for an event or an encounter, the mentions that it is made of. The error is of kind
// [parley.ErrNotFound] when it names nothing.
func Targets(ctx context.Context, store parley.Store, o Options, id string) ([]Target, error) {
	var out []Target
	err := store.View(ctx, func(v parley.View) (err error) {
		if _, err = v.Record(id, 0); err == nil {
			out = []Target{{parley.TargetArticle, parley.Correction{Target: parley.TargetArticle, Article: id}}}
			return nil
		}
		if errors.Is(err, parley.ErrNotFound) {
			out, err = findingTargets(v, id)
		}
		return err
	})
	if err != nil || len(out) > 0 {
		return out, err
	}
	c, err := Case(ctx, store, o)
	if err != nil {
		return nil, err
	}
	var mentions []string
	for i := range c.Events {
		e := &c.Events[i]
		if e.ID == id || slices.ContainsFunc(c.Encounters, func(x parley.Encounter) bool { return x.ID == id && slices.Contains(x.Events, e.ID) }) {
			for _, m := range e.Mentions {
				mentions = append(mentions, m.ID)
			}
		}
	}
	for _, e := range c.Entities {
		if e.ID == id {
			return []Target{{parley.TargetEntity, parley.Correction{Target: parley.TargetEntity, Name: id}}}, nil
		}
	}
	slices.Sort(mentions)
	err = store.View(ctx, func(v parley.View) error {
		for _, m := range slices.Compact(mentions) {
			more, err := findingTargets(v, m)
			if err != nil {
				return err
			}
			out = append(out, more...)
		}
		return nil
	})
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("%s: %w", id, parley.ErrNotFound)
	}
	return out, err
}

// findingTargets returns the findings of that ID as their readers gave them.
func findingTargets(v parley.View, id string) ([]Target, error) {
	located, err := v.Finding(id)
	if err != nil {
		return nil, err
	}
	var out []Target
	for _, l := range located {
		r, err := v.Record(l.Article, parley.ReadingPart)
		if err != nil {
			return nil, err
		}
		for x := range r.Reading.All() {
			t := Target{x.Kind, parley.Correction{Target: x.Key, Article: l.Article, Span: x.Span}}
			if x.Finding.ID == id && !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out, nil
}
