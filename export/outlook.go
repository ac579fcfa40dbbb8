package export

import (
	"math"

	"parley"
)

// The rows of the outlook: levers and the forecast. Floats are rounded to six decimals,
// so that the same bytes come on every run.

type leverRow struct {
	Kind     string   `json:"kind"`
	Actor    actorRow `json:"actor"`
	On       actorRow `json:"on"`
	What     string   `json:"what"`
	State    string   `json:"state"`
	Since    *daysRow `json:"since,omitempty"`
	Evidence []string `json:"evidence,omitempty"`
}

type forecastRow struct {
	Kind       string          `json:"kind"`
	Made       string          `json:"made,omitempty"`
	Horizon    int             `json:"horizon"`
	Outcomes   outcomesRow     `json:"outcomes"`
	Interval   intervalsRow    `json:"interval"`
	ByMonth    []outcomesRow   `json:"by_month"`
	Settlement []settlementRow `json:"settlement,omitempty"`
	Drivers    []driverRow     `json:"drivers,omitempty"`
	Turns      []turnRow       `json:"turns,omitempty"`
	Voices     []voiceRow      `json:"voices"`
	Thin       []string        `json:"thin,omitempty"`
	Ripe       bool            `json:"ripe"`
	Tone       float64         `json:"tone"`
	Validated  bool            `json:"validated"`
	Resolved   int             `json:"resolved"`
	Wanted     int             `json:"wanted"`
	Draws      int             `json:"draws"`
	Seed       uint64          `json:"seed"`
	Model      string          `json:"model"`
}

type outcomesRow struct {
	Breakdown     float64 `json:"breakdown"`
	Talks         float64 `json:"talks"`
	Partial       float64 `json:"partial"`
	Comprehensive float64 `json:"comprehensive"`
}

type intervalsRow struct {
	Breakdown     [2]float64 `json:"breakdown"`
	Talks         [2]float64 `json:"talks"`
	Partial       [2]float64 `json:"partial"`
	Comprehensive [2]float64 `json:"comprehensive"`
}

type settlementRow struct {
	Issue        string     `json:"issue"`
	Median       float64    `json:"median"`
	Low          float64    `json:"low"`
	High         float64    `json:"high"`
	WeightedMean float64    `json:"weighted_mean"`
	Election     float64    `json:"election"`
	Overlap      float64    `json:"overlap"`
	OneSided     bool       `json:"one_sided"`
	Stands       []standRow `json:"stands,omitempty"`
	Moves        []moveRow  `json:"moves,omitempty"`
}

type standRow struct {
	Actor    string   `json:"actor"`
	Ideal    float64  `json:"ideal"`
	From     string   `json:"from"`
	Near     float64  `json:"near"`
	Evidence []string `json:"evidence,omitempty"`
}

type moveRow struct {
	Actor string  `json:"actor"`
	By    float64 `json:"by"`
	Alone bool    `json:"alone"`
}

type driverRow struct {
	ID       string       `json:"id"`
	Class    string       `json:"class"`
	Change   float64      `json:"change"`
	Reports  float64      `json:"reports"`
	Undated  bool         `json:"undated,omitempty"`
	Passages []passageRow `json:"passages,omitempty"`
}

type turnRow struct {
	Class    string      `json:"class"`
	Actor    string      `json:"actor,omitempty"`
	Issue    string      `json:"issue,omitempty"`
	Change   float64     `json:"change"`
	Outcomes outcomesRow `json:"outcomes"`
}

type voiceRow struct {
	Name     string      `json:"name"`
	Weight   float64     `json:"weight"`
	Outcomes outcomesRow `json:"outcomes"`
}

func six(v float64) float64 { return math.Round(v*1e6) / 1e6 }

func outcomesOf(p [4]float64) outcomesRow {
	return outcomesRow{six(p[0]), six(p[1]), six(p[2]), six(p[3])}
}

func (r *rows) levers() []row {
	name := map[string]parley.Actor{}
	for _, s := range r.c.Situation.Sides {
		name[s.Actor.ID] = s.Actor
	}
	who := func(id string) actorRow {
		if a, held := name[id]; held {
			return actor(a)
		}
		return actorRow{ID: id, Name: id}
	}
	var out []row
	for _, l := range r.c.Situation.Levers {
		out = append(out, row{l.ID, leverRow{Kind: "lever", Actor: who(l.By), On: who(l.On), What: l.What, State: l.State, Since: days(l.Since), Evidence: l.Evidence}})
	}
	return out
}

func (r *rows) forecasts() []row {
	f := r.c.Outlook.Forecast
	if f == nil {
		return nil
	}
	pair := func(k int) [2]float64 { return [2]float64{six(f.Low[k]), six(f.High[k])} }
	v := forecastRow{Kind: "forecast", Made: f.Made.String(), Horizon: f.Horizon, Outcomes: outcomesOf(f.Probability),
		Interval: intervalsRow{pair(0), pair(1), pair(2), pair(3)}, Thin: f.Thin, Ripe: f.Ripe, Tone: six(f.Expectation),
		Validated: f.Resolved >= f.Wanted, Resolved: f.Resolved, Wanted: f.Wanted, Draws: f.Draws, Seed: f.Seed, Model: f.Model}
	for _, m := range f.ByMonth {
		v.ByMonth = append(v.ByMonth, outcomesOf(m))
	}
	for _, x := range f.Voices {
		v.Voices = append(v.Voices, voiceRow{x.Name, six(x.Weight), outcomesOf(x.Probability)})
	}
	for _, s := range f.Settlement {
		x := settlementRow{Issue: s.Issue, Median: s.Median, Low: s.Low, High: s.High, WeightedMean: six(s.Mean), Election: six(s.Election), Overlap: six(s.Overlap), OneSided: s.OneSided}
		for _, k := range s.Stands {
			x.Stands = append(x.Stands, standRow{k.Actor.ID, six(k.Ideal), string(k.Basis), six(k.Near), k.Evidence})
		}
		for _, k := range s.Moves {
			x.Moves = append(x.Moves, moveRow{k.Actor.ID, six(k.By), k.Alone})
		}
		v.Settlement = append(v.Settlement, x)
	}
	for _, d := range f.Counted {
		v.Drivers = append(v.Drivers, driverRow{d.ID, d.Class, six(d.Change), six(d.Independent), d.Undated, r.passages("driver", d.Evidence)})
	}
	for _, t := range f.Turns {
		v.Turns = append(v.Turns, turnRow{t.Class, t.By, t.On, six(t.Change), outcomesOf(t.Probability)})
	}
	return []row{{"forecast", v}}
}
