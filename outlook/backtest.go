package outlook

import (
	"fmt"
	"math"
	"slices"

	"parley"
	"parley/outlook/evidence"
	"parley/outlook/score"
)

// A Replay is what was said on one day of a case whose end is known, and what two
// forecasters would have said who read nothing: one that knows base rates only, and one
// for whom everything stays as it is.
type Replay struct {
	Day parley.Time
	// Months from the day to the end.
	Months                   int
	Model, Base, Persistence [4]float64
}

// persistence is how sure it is that what is will stay; the rest is the base rates'.
const persistence = .9

// Seen is what a forecast of the case says of an end so many months on, beside base rates
// ([evidence.Motion.Ahead] from the start) and persistence: .9 on the outcome that was
// last told to be so, the rest as the base rates have it.
func Seen(c *parley.Case, months int) (r Replay, err error) {
	f := c.Outlook.Forecast
	if f == nil {
		return r, fmt.Errorf("no forecast: %w", parley.ErrNotFound)
	}
	months = max(1, min(months, len(f.ByMonth)))
	m := evidence.DefaultMotion()
	r = Replay{Day: f.Made, Months: months, Model: f.ByMonth[months-1], Base: m.Ahead(m.Start, float64(months)).Outcomes()}
	now := Told(c)
	for k := range r.Persistence {
		r.Persistence[k] = (1 - persistence) * r.Base[k]
	}
	r.Persistence[now] += persistence
	return r, nil
}

// Told is the outcome that a case says is so at its end, an index into
// [parley.Outcomes]: that of the last change that was told in so many words, else that
// talks go on.
func Told(c *parley.Case) int {
	j := newJoin(c)
	table := evidence.DefaultTable()
	steps := evidence.Default().Filter(j.events(), j.asOf, 0).Steps
	now := 1
	for _, s := range steps {
		if class, ok := table.Class(s.Class); ok && class.To != nil {
			var b evidence.Belief
			b[*class.To] = 1
			o := b.Outcomes()
			now = slices.Index(o[:], 1)
		}
	}
	return now
}

// A Loss is how far one forecaster was off, on average: RPS over the four outcomes
// ([score.RPS]), Brier and log score of a deal in force ([score.Brier], [score.Log]).
type Loss struct{ RPS, Brier, Log float64 }

// A Record is how the days of a backtest were forecast, on average.
type Record struct {
	Days                     int
	Model, Base, Persistence Loss
	// Skill is the share of a reference's RPS that the model saves ([score.Skill]).
	OverBase, OverPersistence float64
}

// Score holds replays of a case against its end, an index into [parley.Outcomes]. NaN
// where there are none.
func Score(replays []Replay, end int) Record {
	r := Record{Days: len(replays)}
	n := float64(len(replays))
	for _, x := range replays {
		for _, of := range []struct {
			p [4]float64
			l *Loss
		}{{x.Model, &r.Model}, {x.Base, &r.Base}, {x.Persistence, &r.Persistence}} {
			deal := score.Clamp(of.p[2]+of.p[3], 1e-6)
			of.l.RPS += score.RPS(normal(of.p), end) / n
			of.l.Brier += score.Brier(deal, end >= 2) / n
			of.l.Log += score.Log(deal, end >= 2) / n
		}
	}
	if len(replays) == 0 {
		nan := math.NaN()
		r.Model, r.Base, r.Persistence = Loss{nan, nan, nan}, Loss{nan, nan, nan}, Loss{nan, nan, nan}
	}
	r.OverBase, r.OverPersistence = score.Skill(r.Model.RPS, r.Base.RPS), score.Skill(r.Model.RPS, r.Persistence.RPS)
	return r
}

// normal scales what rounding left.
func normal(p [4]float64) []float64 {
	v := scaled(p)
	return v[:]
}
