package settlement_test

import (
	"fmt"

	"parley/outlook/settlement"
)

// A border issue: 0 is the old line, 100 the line held now.
func border() settlement.Issue {
	quo := 100.0
	return settlement.Issue{ID: "border", StatusQuo: &quo, Stakes: []settlement.Stake{
		{Actor: "Norland", Position: 90, Salience: .9, Capability: 10},
		{Actor: "Sudland", Position: 10, Salience: 1, Capability: 7},
		{Actor: "the mediator", Position: 40, Salience: .5, Capability: 8},
	}}
}

func ExampleModel_Predict() {
	d, err := settlement.Default().Predict(border())
	if err != nil {
		fmt.Println(err)
		return
	}
	low, high := d.Interval80()
	fmt.Printf("median %v, 80 %% from %v to %v, near the mediator %.2f\n", d.Median(), low, high, d.Near(40, 5))
	// Output: median 43, 80 % from 15 to 94, near the mediator 0.37
}

func ExampleWeightedMean() {
	fmt.Printf("%.1f\n", settlement.WeightedMean(border()))
	// Output: 52.0
}

func ExampleWeightedMedian() {
	fmt.Println(settlement.WeightedMedian(border()))
	// Output: 40
}

func ExampleShiftFor() {
	// What Norland must give up for the mean to come to the mediator's proposal.
	fmt.Printf("%.1f\n", settlement.ShiftFor(border(), "Norland", 40))
	// Output: -26.7
}

func ExampleBeats() {
	// Two actors, weights 3 and 1; the second cares twice as much about the choice.
	b := settlement.Beats([]float64{3, 1}, [][]float64{{1, .5}, {0, 1}})
	fmt.Println(b[0][1], b[1][0])
	// Output: 0.6 0.4
}

func ExampleVotes() {
	c := settlement.Votes([]float64{3, 1}, [][]float64{{1, .5}, {0, 1}})
	fmt.Println(c[0][1], c[1][0])
	// Output: 1.5 1
}

func ExampleConditional() {
	fmt.Printf("%.3f\n", settlement.Conditional([][]float64{{0, .8, .6}, {.2, 0, .5}, {.4, .5, 0}}))
	// Output: [0.615 0.128 0.256]
}

func ExampleMarkov() {
	fmt.Printf("%.3f\n", settlement.Markov([][]float64{{0, .8, .6}, {.2, 0, .5}, {.4, .5, 0}}))
	// Output: [0.532 0.189 0.279]
}

func ExampleElect() {
	e, err := settlement.Elect([]settlement.Voter{
		{Actor: "A", Power: 10, Position: []float64{10, 20}, Salience: []float64{30, 60}},
		{Actor: "B", Power: 20, Position: []float64{80, 40}, Salience: []float64{50, 20}},
		{Actor: "C", Power: 15, Position: []float64{50, 50}, Salience: []float64{40, 40}},
	})
	fmt.Printf("%.4f %.3f %.4f %v\n", e.Neutral, e.Risk, e.Probability, err)
	// Output: [0.0463 0.5753 0.3784] [-0.500 1.000 0.442] [0.1153 0.3210 0.5637] <nil>
}

func ExampleDistance() {
	// The first issue matters three times as much.
	fmt.Printf("%.3f\n", settlement.Distance([]float64{.9, .3}, []float64{0, 0}, []float64{50, 100}))
	// Output: 0.570
}

func ExampleUtility() {
	fmt.Println(settlement.Utility(.5, -.5), settlement.Utility(.5, 0), settlement.Utility(.5, 1))
	// Output: 0.375 0.5 0.75
}

func ExampleRisk() {
	fmt.Printf("%.2f\n", settlement.Risk([]float64{.5, .3, .1}))
	// Output: [1.00 0.25 -0.50]
}

func ExampleZone() {
	z := settlement.Zone([]settlement.Range{{"Norland", 45, 100}, {"Sudland", 0, 60}})
	fmt.Println(z.Low, z.High, z.Width())
	// Output: 45 60 15
}

func ExampleMustMove() {
	for _, m := range settlement.MustMove([]settlement.Range{{"Norland", 70, 100}, {"Sudland", 0, 30}, {"its ally", 0, 50}}) {
		fmt.Println(m.Actor, m.By, m.Alone)
	}
	// Output:
	// Norland -40 true
	// Sudland 0 false
	// its ally 0 false
}

func ExampleCountPast() {
	t := settlement.CountPast([]float64{0, 100, 50, 30, 42})
	fmt.Printf("%v, of which %.2f within two points of 0\n", t, t.Distribution().Near(0, 2))
	// Output: {2 1 2}, of which 0.21 within two points of 0
}

func ExampleFit() {
	quo := 0.0
	i := settlement.Issue{ID: "tariff", StatusQuo: &quo, Stakes: []settlement.Stake{
		{Actor: "A", Position: 20, Salience: 1, Capability: 1}, {Actor: "B", Position: 90, Salience: 1, Capability: 2}}}
	m, err := settlement.Fit(settlement.Default(), []settlement.Settled{{Issue: i, Outcome: 90}, {Issue: i, Outcome: 80}})
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := m.Predict(i)
	fmt.Println(d.Median(), err)
	// Output: 89 <nil>
}

func ExampleDefault() {
	m := settlement.Default()
	fmt.Println(m.Bend, m.Kernel, m.StatusQuo)
	// Output: 4 2 true
}

func ExamplePlain() {
	m := settlement.Plain(settlement.CountPast([]float64{0, 100, 50, 30}).Distribution())
	d, err := m.Predict(border())
	fmt.Println(d.Median(), err)
	// Output: 44 <nil>
}

func ExampleDistribution_Mass() {
	d := settlement.Default().Prior
	fmt.Printf("%.2f\n", d.Mass(45, 55))
	// Output: 0.21
}
