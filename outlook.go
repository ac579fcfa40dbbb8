package parley

// An Outlook is what can come of the talks. Probabilities have their seat in
// Forecast; nothing fills it yet, and a brief without one says nothing about odds.
type Outlook struct {
	Scenarios []Scenario
	Forecast  *Forecast
}

// A Scenario is an outcome that an article itself lays out, in its words.
type Scenario struct {
	ID       string
	Name     string
	Means    []Finding
	StatedBy []Finding
}

// A Forecast is a dated probability for each of the four outcomes, over the
// horizon in months.
type Forecast struct {
	Made     Time
	Horizon  int
	Outcomes map[string]float64
}
