package bargain_test

import (
	"fmt"

	"parley/outlook/bargain"
)

// border is an invented war: 0 is the old border, 100 all that Norland holds.
func border() bargain.Talks {
	return bargain.Talks{
		Issues: []bargain.Issue{{ID: "border", StatusQuo: 70, Volatility: 2}, {ID: "prisoners", StatusQuo: 0, Partial: true}},
		Actors: []bargain.Actor{
			{ID: "NOR", Role: bargain.Principal, VetoComprehensive: true, VetoPartial: true, Leverage: .6, Cost: .02, Resilience: .6,
				Audience: .1, Sincerity: .5, Wants: []bargain.Want{
					{Ideal: 90, SD: 10, Salience: .9, RedLow: 45, RedHigh: 100, Hardness: .6}, {Ideal: 60, SD: 15, Salience: .3}}},
			{ID: "SUD", Role: bargain.Principal, VetoComprehensive: true, VetoPartial: true, Leverage: .5, Cost: .04, Resilience: .5,
				Audience: .2, Sincerity: .7, Wants: []bargain.Want{
					{Ideal: 10, SD: 10, Salience: 1, RedLow: 0, RedHigh: 60, Hardness: .6}, {Ideal: 90, SD: 10, Salience: .7}}},
		},
		Contact: .7, TextComprehensive: bargain.DefaultTextComprehensive, TextPartial: bargain.DefaultTextPartial,
		Mediation: .3, BreakMonth: bargain.DefaultBreakMonth, Sharpness: bargain.DefaultSharpness,
	}
}

func ExampleSimulate() {
	r, err := bargain.Simulate(border(), bargain.Options{Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for o := bargain.Comprehensive; o >= bargain.Breakdown; o-- {
		fmt.Printf("%-13s %2.0f %% (%2.0f to %2.0f)\n", o, 100*r.Probability[o], 100*r.Low[o], 100*r.High[o])
	}
	// Output:
	// comprehensive  6 % ( 3 to 10)
	// partial       17 % (10 to 27)
	// talks         74 % (63 to 84)
	// breakdown      2 % ( 2 to  2)
}

func ExampleTalks_With() {
	// What if Norland were not there to agree at all?
	changed, err := border().With("NOR.sincerity", 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := bargain.Simulate(changed, bargain.Options{Draws: 1000, Seed: 1})
	fmt.Println(r.Deal(), err)
	_, err = border().With("NOR.sincerity", 3)
	fmt.Println(err)
	// Output:
	// 0 <nil>
	// NOR.sincerity is 3, not from 0 to 1: invalid
}

func ExampleTornado() {
	swings, err := bargain.Tornado(border(), bargain.Options{Draws: 2000, Worlds: 20, Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range swings[:3] {
		fmt.Printf("%s from %.2f to %.2f moves a deal by %.2f\n", s.Param.Name, s.Param.Low, s.Param.High, s.Size())
	}
	// Output:
	// NOR.sincerity from 0.32 to 0.68 moves a deal by 0.18
	// text_partial from 0.07 to 0.30 moves a deal by 0.14
	// SUD.sincerity from 0.52 to 0.83 moves a deal by 0.11
}

func ExampleTalks_Params() {
	for _, p := range border().Params()[:3] {
		fmt.Printf("%s %.2f (%.2f to %.2f)\n", p.Name, p.Value, p.Low, p.High)
	}
	// Output:
	// contact 0.70 (0.46 to 0.86)
	// text_comprehensive 0.05 (0.03 to 0.10)
	// text_partial 0.15 (0.07 to 0.30)
}

func ExampleTalks_Ripe() {
	ripe, parties := border().Ripe(12)
	fmt.Println(ripe)
	for _, p := range parties {
		fmt.Printf("%s: %.2f now, %.2f at the horizon, %.3f a month: %v\n", p.Actor, p.Now, p.End, p.Month, p.Ripe)
	}
	// Output:
	// false
	// NOR: 0.64 now, 0.54 at the horizon, 0.008 a month: false
	// SUD: 0.05 now, -0.19 at the horizon, 0.020 a month: true
}

func ExampleTalks_Zones() {
	zones, err := border().Zones(bargain.Options{Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	z := zones[0]
	fmt.Printf("%s: settles at %v; a zone in %.0f %% of worlds, %.0f wide\n", z.Issue, z.Settlement.Median(), 100*z.Overlap, z.Width)
	fmt.Println(z.Ranges)
	// Output:
	// border: settles at 66; a zone in 74 % of worlds, 9 wide
	// [{NOR 56 100} {SUD 0 60}]
}

func ExampleTalks_MustMove() {
	shut, err := border().With("SUD.border.red_high", 20)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, who := range []string{"NOR", "SUD"} {
		by, err := shut.MustMove(who, "border", bargain.Options{Draws: 50, Seed: 1})
		fmt.Println(who, by, err)
	}
	// Output:
	// NOR -34 <nil>
	// SUD 34 <nil>
}

func ExampleActor_Distance() {
	fmt.Printf("%.3f\n", border().Actors[0].Distance([]float64{70, 0}))
	// Output: 0.268
}

func ExampleActor_WalkAway() {
	a := border().Actors[0]
	fmt.Printf("%.3f in the first month, %.3f in the twelfth\n", a.WalkAway([]float64{70, 0}, 1, 12), a.WalkAway([]float64{70, 0}, 12, 12))
	// Output: 0.628 in the first month, 0.540 in the twelfth
}

func ExampleActor_Exposure() {
	fmt.Printf("%.2f\n", border().Actors[0].Exposure([]float64{50, 60}))
	// Output: 0.36
}

func ExampleActor_Uncrossed() {
	nor := border().Actors[0]
	fmt.Printf("%.1f %.1f\n", nor.Uncrossed([]float64{50, 60}, nil), nor.Uncrossed([]float64{40, 60}, nil))
	// Output: 1.0 0.4
}

func ExampleTalks_Willing() {
	t := border()
	nor := t.Actors[0]
	w := nor.WalkAway([]float64{70, 0}, 1, 12)
	fmt.Printf("%.2f %.2f\n", t.Willing(nor, []float64{60, 60}, nil, w), t.Willing(nor, []float64{40, 60}, nil, w))
	// Output: 0.65 0.07
}

func ExampleTalks_Accept() {
	t := border()
	nor := t.Actors[0]
	w := nor.WalkAway([]float64{70, 0}, 1, 12)
	fmt.Printf("%.2f\n", t.Accept(nor, []float64{60, 60}, nil, w))
	// Output: 0.32
}

func ExampleTalks_Validate() {
	t := border()
	t.Actors[1].Cost = .5
	fmt.Println(t.Validate())
	// Output: SUD.cost is 0.5, not from 0 to 0.1: invalid
}

func ExampleResult_Deal() {
	r := bargain.Result{Probability: [bargain.Outcomes]float64{.1, .6, .2, .1}}
	fmt.Printf("%.1f\n", r.Deal())
	// Output: 0.3
}

func ExampleSwing_Size() {
	s := bargain.Swing{Low: [bargain.Outcomes]float64{.1, .8, .1, 0}, High: [bargain.Outcomes]float64{.1, .5, .3, .1}}
	fmt.Printf("%.1f\n", s.Size())
	// Output: 0.3
}

func ExampleOutcome_String() {
	fmt.Println(bargain.Breakdown, bargain.TalksGoOn, bargain.Partial, bargain.Comprehensive)
	// Output: breakdown talks partial comprehensive
}
