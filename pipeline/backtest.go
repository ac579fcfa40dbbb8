package pipeline

import (
	"context"
	"fmt"
	"slices"

	"parley"
	"parley/outlook"
)

// A Backtest is a case replayed day by day as it was known then.
type Backtest struct {
	// End is the outcome that it is scored against, and Ended the day; Given is true when
	// a person said so, false when they are the case's own last word.
	End     string
	Ended   parley.Time
	Given   bool
	Replays []outlook.Replay
	outlook.Record
}

// replayDraws are enough for a replay: what a hundred days make is averaged.
const replayDraws = 2000

// Replay makes the forecast of a case anew for every day before its end on which an
// article was published, from what was published by then, and scores what it says of its
// horizon against the end:
// outcome, one of [parley.Outcomes], on the day ended; where they are empty, what the
// case itself says is so at its end, on the last day that an article is dated.
//
// Of the days only every o.Every-th is replayed, where that is set.
func Replay(ctx context.Context, store parley.Store, o Options, outcome string, ended parley.Time) (*Backtest, error) {
	o.Draws, o.NoForecast = replayDraws, false
	whole, err := Case(ctx, store, o)
	if err != nil {
		return nil, err
	}
	days := daysOf(whole)
	b := &Backtest{End: outcome, Ended: ended, Given: outcome != ""}
	if len(days) == 0 {
		return nil, fmt.Errorf("%w: no article is dated, and a replay goes by the days of publication", parley.ErrInvalid)
	}
	if !ended.Known() {
		b.Ended = days[len(days)-1]
	}
	if outcome == "" {
		b.End = parley.Outcomes[outlook.Told(whole)]
	}
	end := slices.Index(parley.Outcomes[:], b.End)
	if end < 0 {
		return nil, fmt.Errorf("%w: %q is none of %v", parley.ErrInvalid, outcome, parley.Outcomes)
	}
	o.like = whole
	for n, d := range days {
		if o.Every > 1 && n%o.Every != 0 {
			continue
		}
		if !d.T.Before(b.Ended.Interval().From.T) {
			break
		}
		o.AsOf = d
		c, err := Case(ctx, store, o)
		if err != nil {
			return nil, err
		}
		if c.Outlook.Forecast == nil {
			continue
		}
		r, err := outlook.Seen(c, c.Outlook.Forecast.Horizon) // as it ended, so it stays
		if err != nil {
			return nil, err
		}
		r.Day = d
		b.Replays = append(b.Replays, r)
	}
	if len(b.Replays) == 0 {
		return nil, fmt.Errorf("%w: nothing was published before the end, %s", parley.ErrInvalid, b.Ended)
	}
	b.Record = outlook.Score(b.Replays, end)
	return b, nil
}

// daysOf are the days on which relevant articles were published, in order.
func daysOf(c *parley.Case) []parley.Time {
	var out []parley.Time
	for i := range c.Articles {
		if a := &c.Articles[i]; a.Relevant && a.Published.Known() {
			out = append(out, a.Published.Interval().To)
		}
	}
	slices.SortFunc(out, func(x, y parley.Time) int { return x.T.Compare(y.T) })
	return slices.CompactFunc(out, func(x, y parley.Time) bool { return x.T.Equal(y.T) })
}
