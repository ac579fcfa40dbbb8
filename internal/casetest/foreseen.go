package casetest

import "parley"

// Foreseen is Strait with a situation and a forecast, as if the outlook had made them:
// two sides apart on the patrol boats, too little that is dated.
func Foreseen() *parley.Case {
	c := Strait()
	b := &builder{c}
	c.Situation.Issues[0].From, c.Situation.Issues[0].To = "the boats stay", "the boats leave"
	c.Situation.Sides = []parley.Side{{Actor: norland, Role: parley.Default("principal")}, {Actor: sudmark, Role: parley.Default("principal")}}
	demand, refusal := c.Demands[0], c.Demands[1]
	c.Outlook.Forecast = &parley.Forecast{Made: parley.DayOf(2031, 3, 6), Horizon: 12, Wanted: 30, Draws: 10000, Model: "hand-made",
		Probability: [4]float64{.17, .61, .18, .04}, Low: [4]float64{.04, .33, .06, .004}, High: [4]float64{.41, .86, .35, .11},
		Voices: []parley.Voice{{Name: "evidence", Weight: .4, Probability: [4]float64{.2, .6, .16, .04}}, {Name: "simulation", Weight: .3, Probability: [4]float64{.1, .7, .18, .02}},
			{Name: "base rates", Weight: .3, Probability: [4]float64{.25, .56, .13, .06}}},
		Thin: []string{"only 1 of 3 independent sources can be dated, so the order of what is told is not known"},
		Counted: []parley.Counted{
			{ID: "m1", Class: "meeting-no-progress", Independent: 1, Reliability: .5, Novelty: 1, Change: -.21, Evidence: []parley.Finding{b.finding("a1", "outcome", "ended without a deal")}},
			{ID: "e04", Class: "strike", Independent: 1, Reliability: .25, Novelty: 1, Change: -.004, Undated: true, Evidence: []parley.Finding{c.Events[3].Mentions[0].Finding}}},
		Settlement: []parley.Settlement{{Issue: "boats", Median: 42, Low: 8, High: 91, Mean: 44, Election: 0, Overlap: .1, ZoneLow: 60, ZoneHigh: 40,
			Stands: []parley.Stand{{Actor: norland, Ideal: 0, Basis: parley.FromPassages, Near: .24, Evidence: []string{refusal.ID}},
				{Actor: sudmark, Ideal: 100, Basis: parley.FromPassages, Near: .15, Evidence: []string{demand.ID}}},
			Moves: []parley.Move{{Actor: norland, By: 20, Alone: true}, {Actor: sudmark, By: -20, Alone: true}}}},
		Expectation: -.3,
		Turns: []parley.Turn{{Class: "ceasefire-agreed", Change: 1.6, Probability: [4]float64{.1, .4, .42, .08}}, {Class: "talks-broken-off", Change: -.4, Probability: [4]float64{.2, .64, .13, .03}},
			{Class: "line-dropped", By: "sudmark", On: "boats", Change: .3, Probability: [4]float64{.15, .58, .22, .05}}}}
	return c
}
