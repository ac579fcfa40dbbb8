package outlook_test

import (
	"fmt"

	"parley"
	"parley/internal/casetest"
	"parley/outlook"
	"parley/situation"
)

// strait is a small case with its situation filled.
func strait() *parley.Case {
	c := casetest.Strait()
	c.Situation = situation.Assess(c)
	outlook.Prepare(c)
	return c
}

func ExampleForecast() {
	f, err := outlook.Forecast(strait(), outlook.Options{Draws: 2000, Worlds: 50, Spread: 40})
	if err != nil {
		fmt.Println(err)
		return
	}
	for k, name := range parley.Outcomes {
		fmt.Printf("%s %.2f\n", name, f.Probability[k])
	}
	fmt.Printf("validated: %v\n", f.Resolved >= f.Wanted)
	// Output:
	// breakdown 0.29
	// talks 0.57
	// partial 0.09
	// comprehensive 0.05
	// validated: false
}

func ExamplePrepare() {
	c := strait()
	fmt.Println(c.Situation.Frame.Tone.Value, c.Situation.Frame.Tone.Basis)
	// Output:
	// -0.16 passages
}

func ExampleTornado() {
	swings, err := outlook.Tornado(strait(), outlook.Options{Draws: 500, Worlds: 20})
	fmt.Println(len(swings), err)
	// Output:
	// 33 <nil>
}

func ExampleTold() {
	fmt.Println(parley.Outcomes[outlook.Told(strait())])
	// Output:
	// talks
}

func ExampleSeen() {
	c := strait()
	f, err := outlook.Forecast(c, outlook.Options{Draws: 2000, Worlds: 50, Spread: 40})
	if err != nil {
		fmt.Println(err)
		return
	}
	c.Outlook.Forecast = f
	r, err := outlook.Seen(c, 12)
	fmt.Printf("%.2f %.2f %v\n", r.Base, r.Persistence, err)
	// Output:
	// [0.25 0.56 0.13 0.06] [0.02 0.96 0.01 0.01] <nil>
}

func ExampleScore() {
	r := outlook.Score([]outlook.Replay{{Model: [4]float64{.1, .2, .6, .1}, Base: [4]float64{.25, .5, .15, .1}, Persistence: [4]float64{.05, .9, .03, .02}}}, 2)
	fmt.Printf("RPS %.3f, base rates %.3f, persistence %.3f\n", r.Model.RPS, r.Base.RPS, r.Persistence.RPS)
	// Output:
	// RPS 0.037, base rates 0.212, persistence 0.302
}

func ExampleClasses() {
	fmt.Println(outlook.Classes()[:3])
	// Output:
	// [deal-broken talks-broken-off meeting-cancelled]
}
