package parley

// An Outlook is what can come of the talks.
type Outlook struct {
	Scenarios []Scenario
	// Forecast is nil where none was made: a case without two sides.
	Forecast *Forecast
}

// A Scenario is an outcome that an article itself lays out, in its words.
type Scenario struct {
	ID       string
	Name     string
	Means    []Finding
	StatedBy []Finding
}

// Outcomes are the four, the worst first.
var Outcomes = [4]string{"breakdown", "talks", "partial", "comprehensive"}

// A Forecast is a dated probability for each of the four outcomes, over the horizon in
// months, with what it rests on.
type Forecast struct {
	// Made is the day it speaks from: the day asked about, or the last that a dated
	// article or event knows of; not known where none is dated.
	Made    Time
	Horizon int
	// Probability, Low and High are in the order of [Outcomes]; Low and High are the 10 %
	// and 90 % points over draws of the parameters. ByMonth[m] is after m+1 months.
	Probability, Low, High [4]float64
	ByMonth                [][4]float64
	// Voices are what was pooled, with their weights.
	Voices []Voice
	// Broken is the share of draws in which a partial deal was reached and broke.
	Broken float64
	Seed   uint64
	Draws  int
	Model  string
	// Resolved of Wanted sealed forecasts have come due: the model is unvalidated until
	// all have.
	Resolved, Wanted int
	// Thin says why there is too little to go by; empty where there is enough.
	Thin []string
	// Counted are the clusters of evidence that count, the largest change first.
	Counted []Counted
	// Passed are the IDs of what was looked at and does not count, and why.
	Passed     []Passed
	Settlement []Settlement
	// Ripe: for every principal going on gets worse and hurts.
	Ripe  bool
	Hurts []Hurt
	// Expectation is the index of hope and despair, -1 to 1, shown and never counted.
	Expectation float64
	// Turns are events that have not been reported and would change the picture, the
	// largest change first.
	Turns []Turn
	// Swings are the parameters, the largest swing first; empty unless asked for.
	Swings []Swing
}

// Deal is the probability of a deal in force at the horizon.
func (f *Forecast) Deal() float64 { return f.Probability[2] + f.Probability[3] }

// A Voice is one of the pooled forecasts.
type Voice struct {
	Name        string // evidence, simulation, base rates
	Weight      float64
	Probability [4]float64
}

// A Counted is a cluster of evidence, an event or an encounter, and what it does.
type Counted struct {
	ID, Class string
	// Independent reports, how far they are relied on, and what is left for its being
	// told before.
	Independent, Reliability, Novelty float64
	Undated                           bool
	// Change in the log-odds of a deal against the forecast without it.
	Change float64
	// Evidence are the passages, one an article.
	Evidence []Finding
}

// A Passed is something that was looked at and does not count.
type Passed struct{ ID, Why string }

// A Settlement is where an issue would lie if the parties settled.
type Settlement struct {
	Issue             string
	Median, Low, High float64 // 80 % of the mass lies from Low to High
	Mean              float64 // the weighted mean, a solver of its own
	Election          float64 // KTAB's election among the positions: the most probable one
	Stands            []Stand
	// Overlap is the share of worlds in which some outcome is acceptable to all with a
	// veto, Width how wide the acceptable is then. ZoneLow..ZoneHigh is the zone if the
	// guesses are right; empty when ZoneHigh is below ZoneLow.
	Overlap, Width    float64
	ZoneLow, ZoneHigh float64
	Moves             []Move
	// OneSided: fewer than two sides with a veto have a position that was read or set.
	OneSided bool
}

// A Stand is where a side stands on an issue, and how likely the settlement is near it.
type Stand struct {
	Actor    Actor
	Ideal    float64
	Basis    Basis
	Near     float64 // probability of an outcome within ten points
	Evidence []string
}

// A Move is what one side would have to give for a zone to open.
type Move struct {
	Actor Actor
	By    float64 // points, positive towards 100
	// Alone is false when no move of this side alone opens one.
	Alone bool
}

// A Hurt is how a principal fares without a deal.
type Hurt struct {
	Actor    Actor
	Now, End float64
	Month    float64
	Ripe     bool
}

// A Turn is an event that would change the picture.
type Turn struct {
	Class       string
	By, On      string
	Probability [4]float64
	Change      float64 // in log-odds of a deal
}

// A Swing is what one parameter does between the ends of where it plausibly lies.
type Swing struct {
	Param            string
	Value, Low, High float64
	AtLow, AtHigh    [4]float64
	Basis            Basis
}

// Size is how far the probability of a deal moves between the ends.
func (s Swing) Size() float64 {
	d := s.AtHigh[2] + s.AtHigh[3] - s.AtLow[2] - s.AtLow[3]
	if d < 0 {
		return -d
	}
	return d
}
