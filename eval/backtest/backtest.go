// Package backtest scores the outlook on negotiations whose ends are known: invented
// ones, a third each of which end in a deal, a partial deal and a breakdown.
package backtest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"parley"
	"parley/internal/newsroom"
	"parley/memory"
	"parley/outlook"
	"parley/outlook/score"
	"parley/pipeline"
)

// A Case is one negotiation replayed.
type Case struct {
	Seed    uint64
	End     string // one of parley.Outcomes
	Replays []outlook.Replay
	outlook.Record
	// Thirds is the RPS of who knows that a third each end so, and nothing else.
	Thirds float64
}

// ends are the outcomes that a generated case can have.
var ends = map[newsroom.End]string{newsroom.Deal: "comprehensive", newsroom.Partial: "partial", newsroom.Breakdown: "breakdown"}

// Replay makes a case of the options and replays it day by day as it was known then, each
// day's forecast at its horizon held against the end: twice, as it was read, and with all
// findings thrown away.
// Only every so many days are replayed.
func Replay(ctx context.Context, o newsroom.Options, every int) (read, emptied Case, err error) {
	made, err := newsroom.New(o)
	if err != nil {
		return read, emptied, err
	}
	dir, err := os.MkdirTemp("", "parley-backtest-")
	if err != nil {
		return read, emptied, err
	}
	defer os.RemoveAll(dir)
	for _, a := range made.Articles {
		if err := os.WriteFile(filepath.Join(dir, a.Name), a.Text, 0o644); err != nil {
			return read, emptied, err
		}
	}
	store := memory.New()
	defer store.Close()
	how := pipeline.Options{Paths: []string{dir}, Every: every}
	if _, err := pipeline.Add(ctx, store, how); err != nil {
		return read, emptied, err
	}
	whole, err := pipeline.Case(ctx, store, pipeline.Options{NoForecast: true})
	if err != nil {
		return read, emptied, err
	}
	for _, p := range whole.Subject.Parties {
		how.Parties = append(how.Parties, p.ID)
	}
	how.Topic = whole.Subject.Topic
	if read, err = replay(ctx, store, how, o, made.Truths[0].Ended); err != nil {
		return read, emptied, err
	}
	if err := empty(ctx, store); err != nil {
		return read, emptied, err
	}
	emptied, err = replay(ctx, store, how, o, made.Truths[0].Ended)
	return read, emptied, err
}

func replay(ctx context.Context, store parley.Store, how pipeline.Options, o newsroom.Options, ended time.Time) (Case, error) {
	c := Case{Seed: o.Seed, End: ends[o.End]}
	b, err := pipeline.Replay(ctx, store, how, c.End, parley.DayOf(ended.Year(), ended.Month(), ended.Day()))
	if err != nil {
		return c, fmt.Errorf("seed %d: %w", o.Seed, err)
	}
	c.Replays, c.Record = b.Replays, b.Record
	c.Thirds = score.RPS([]float64{1. / 3, 0, 1. / 3, 1. / 3}, slices.Index(parley.Outcomes[:], c.End))
	return c, nil
}

// empty throws away what was found in the articles, and leaves who is who.
func empty(ctx context.Context, store parley.Store) error {
	return store.Update(ctx, func(tx parley.Tx) error {
		var all []*parley.Record
		for r, err := range tx.Records(parley.AllParts) {
			if err != nil {
				return err
			}
			x := *r
			x.Reading = parley.Reading{Article: r.Article.ID, Entities: r.Reading.Entities, Diplomacy: r.Reading.Diplomacy}
			all = append(all, &x)
		}
		for _, r := range all {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
}

// A Result is what several cases give: mean RPS, and how much less than each reference,
// with an interval from drawing the cases anew.
type Result struct {
	Cases                            []Case
	RPS, Base, Persistence, Thirds   float64
	LessBase, LessPersist, LessThird score.Interval
}

// Sum joins cases, each counting alike however many days it has.
func Sum(cases []Case) Result {
	r := Result{Cases: cases}
	var base, persist, thirds [][]float64
	n := float64(len(cases))
	for _, c := range cases {
		r.RPS += c.Model.RPS / n
		r.Base += c.Base.RPS / n
		r.Persistence += c.Persistence.RPS / n
		r.Thirds += c.Thirds / n
		base = append(base, []float64{c.Model.RPS - c.Base.RPS})
		persist = append(persist, []float64{c.Model.RPS - c.Persistence.RPS})
		thirds = append(thirds, []float64{c.Model.RPS - c.Thirds})
	}
	r.LessBase, r.LessPersist, r.LessThird = score.Resample(base, 2000, 1), score.Resample(persist, 2000, 1), score.Resample(thirds, 2000, 1)
	return r
}
