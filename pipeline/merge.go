package pipeline

import (
	"context"
	"fmt"
	"slices"

	"parley"
)

// MergeOf returns the decisions by which events, encounters or mentions become one event.
func MergeOf(ctx context.Context, store parley.Store, o Options, ids []string) ([]parley.Correction, error) {
	var out []parley.Correction
	var first Target
	for i, id := range ids {
		targets, err := mentionsOf(ctx, store, o, id)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			first = targets[0]
			continue
		}
		c := first.Correction
		c.Action, c.Value = parley.Merge, idOf(targets[0])
		if c.Value != idOf(first) {
			out = append(out, c)
		}
	}
	return out, nil
}

// SplitOf returns the decisions by which mentions leave an event or an encounter: none of
// them is of one event with any that stays.
func SplitOf(ctx context.Context, store parley.Store, o Options, of string, ids []string) ([]parley.Correction, error) {
	all, err := mentionsOf(ctx, store, o, of)
	if err != nil {
		return nil, err
	}
	leave := map[string]bool{}
	for _, id := range ids {
		targets, err := mentionsOf(ctx, store, o, id)
		if err != nil {
			return nil, err
		}
		for _, t := range targets {
			if !slices.ContainsFunc(all, func(x Target) bool { return idOf(x) == idOf(t) }) {
				return nil, fmt.Errorf("%w: %s is not told of %s", parley.ErrInvalid, id, of)
			}
			leave[idOf(t)] = true
		}
	}
	var out []parley.Correction
	for _, t := range all {
		for _, stay := range all {
			if leave[idOf(t)] && !leave[idOf(stay)] {
				c := t.Correction
				c.Action, c.Value = parley.Split, idOf(stay)
				out = append(out, c)
			}
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%w: nothing would be left of %s", parley.ErrInvalid, of)
	}
	return out, nil
}

// mentionsOf returns the mentions that an ID names, at least one.
func mentionsOf(ctx context.Context, store parley.Store, o Options, id string) ([]Target, error) {
	targets, err := Targets(ctx, store, o, id)
	if err != nil {
		return nil, err
	}
	targets = slices.DeleteFunc(targets, func(t Target) bool { return t.Kind != "mention" && t.Kind != "reference" })
	if len(targets) == 0 {
		return nil, fmt.Errorf("%w: %s is no event, no encounter and no telling of one", parley.ErrInvalid, id)
	}
	return targets, nil
}

func idOf(t Target) string {
	return parley.FindingID(t.Correction.Article, t.Correction.Target, t.Correction.Span)
}
