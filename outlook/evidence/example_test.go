package evidence_test

import (
	"fmt"
	"math/rand/v2"

	"parley"
	"parley/outlook/evidence"
	"parley/plover"
)

// told is an event that so many independent outlets of grade C tell of.
func told(id, class, actor string, day, outlets int) evidence.Event {
	e := evidence.Event{ID: id, Class: class, Actor: actor, Recipient: "SUD", Day: day}
	for n := range outlets {
		name := fmt.Sprint(id, n)
		e.Reports = append(e.Reports, evidence.Report{Article: name, Origin: name, Grade: 'C', Day: day})
	}
	return e
}

func week() []evidence.Event {
	return []evidence.Event{
		told("call", "meeting-no-progress", "MED", 1, 2),
		told("strike", "strike", "NOR", 2, 3),
		told("plan", "meeting-announced", "MED", 4, 1),
	}
}

func ExampleModel_Filter() {
	r := evidence.Default().Filter(week(), 7, 12)
	fmt.Printf("now %.2f, in a year %.2f\n", r.Now, r.Ahead)
	for _, s := range r.Steps {
		fmt.Printf("%-20s counts for %.0f, moves a deal by %+.2f in log-odds\n", s.Class, s.Independent, s.Change)
	}
	// Output:
	// now [0.60 0.31 0.09 0.00 0.00], in a year [0.34 0.35 0.18 0.09 0.04]
	// meeting-no-progress  counts for 2, moves a deal by -0.16 in log-odds
	// strike               counts for 3, moves a deal by -0.29 in log-odds
	// meeting-announced    counts for 1, moves a deal by +0.06 in log-odds
}

func ExampleModel_Interval() {
	low, high := evidence.Default().Interval(week(), 7, 12, 200, 1)
	fmt.Printf("breakdown %.2f to %.2f, partial %.2f to %.2f\n", low[0], high[0], low[2], high[2])
	// Output: breakdown 0.20 to 0.48, partial 0.06 to 0.15
}

func ExampleModel_Levers() {
	for _, l := range evidence.Default().Levers([]evidence.Event{told("tanks", "weapons-sent", "ALL", 1, 1)}, 31) {
		fmt.Printf("%s on %s: %s %+.4f, %v days old, half-life %v\n", l.By, l.On, l.Param, l.Delta, l.Age, l.HalfLife)
	}
	// Output: ALL on SUD: resilience +0.0325, 30 days old, half-life 180
}

func ExampleModel_Draw() {
	m := evidence.Default()
	strike, _ := m.Table.Class("strike")
	other, _ := m.Draw(rand.New(rand.NewPCG(1, 1))).Table.Class("strike")
	fmt.Println(strike.P[evidence.Talks], strike.P != other.P)
	// Output: 0.3 true
}

func ExampleTable_Classify() {
	t := evidence.DefaultTable()
	fmt.Println(t.Classify(plover.Consult, parley.Occurred, "an hour on the telephone, without progress"))
	fmt.Println(t.Classify(plover.Agree, parley.Occurred, "the two sides agreed a ceasefire"))
	fmt.Println(t.Classify(plover.Retreat, parley.Occurred, "handed over twelve of them mode-release"))
	fmt.Println(t.Classify(plover.Agree, parley.Denied, "they did not agree on a ceasefire"))
	// Output:
	// meeting-no-progress
	// ceasefire-agreed
	// prisoners-freed
	// agreement-failed
}

func ExampleTable_Class() {
	c, ok := evidence.DefaultTable().Class("ceasefire-agreed")
	fmt.Println(c.Sign, c.P[evidence.Partial], *c.To, ok)
	// Output: 1 0.5 partial true
}

func ExampleParseTable() {
	_, err := evidence.ParseTable("strike\t-\tactor.mood+1\t-\t0\t0.2\t0.6\t0.4\t0.3\t0.1\t0.1\tASSAULT\toccurred\t-")
	fmt.Println(err)
	// Output: line 1: enters "actor.mood+1": want state, or actor or recipient, a dot, a parameter and what is added
}

func ExampleParseMotion() {
	_, err := evidence.ParseMotion("start\ttalks\t1\ntalks\tpeace\t0.1")
	fmt.Println(err)
	// Output: line 2: from "talks" to "peace": want start or two of [escalation stalled talks partial comprehensive]
}

func ExampleMotion_After() {
	t := evidence.DefaultMotion().After(30)
	fmt.Printf("a partial deal that lasts the month: %.3f\n", t[evidence.Partial][evidence.Partial])
	// Output: a partial deal that lasts the month: 0.960
}

func ExampleMatrix_Move() {
	m := evidence.DefaultMotion()
	fmt.Printf("%.3f\n", m.After(365).Move(m.Start))
	// Output: [0.248 0.353 0.211 0.127 0.061]
}

func ExampleMotion_Ahead() {
	m := evidence.DefaultMotion()
	fmt.Printf("%.3f\n", m.Ahead(evidence.Belief{evidence.Talks: 1}, 12))
	// Output: [0.142 0.274 0.297 0.187 0.100]
}

func ExampleBelief_Outcomes() {
	b := evidence.Belief{.2, .3, .3, .15, .05}
	fmt.Printf("%.2f, a deal %.2f\n", b.Outcomes(), b.Deal())
	// Output: [0.20 0.60 0.15 0.05], a deal 0.20
}

func ExampleBelief_Deal() {
	fmt.Printf("%.2f\n", evidence.Belief{.2, .3, .3, .15, .05}.Deal())
	// Output: 0.20
}

func ExampleWorth() {
	e := told("strike", "strike", "NOR", 2, 2)
	// A copy of the first article, and a report of the second's bloc.
	copied := e.Reports[0]
	copied.Article, copied.Copy = "copied", true
	e.Reports = append(e.Reports, copied)
	n, r := evidence.Worth(e)
	fmt.Println(n, r)
	e.Reports[0].Bloc, e.Reports[1].Bloc = "NOR", "NOR"
	n, r = evidence.Worth(e)
	fmt.Printf("%.2f %v\n", n, r)
	// Output:
	// 2 0.65
	// 1.33 0.65
}

func ExamplePromises() {
	fmt.Printf("%.2f %.2f %.2f\n", evidence.Promises(0, 0), evidence.Promises(3, 0), evidence.Promises(1, 5))
	// Output: 0.50 0.80 0.25
}

func ExampleNovelty() {
	fmt.Printf("%.2f %.2f %.2f\n", evidence.Novelty(0, 1), evidence.Novelty(4, 1), evidence.Novelty(0, 2))
	// Output: 1.00 0.20 0.75
}

func ExampleExpectation() {
	fmt.Printf("%.3f\n", evidence.Expectation([]float64{1, .5, -1}))
	// Output: 0.008
}

func ExampleGrade_Reliability() {
	for _, g := range "ABCDEF" {
		fmt.Print(evidence.Grade(g).Reliability(), " ")
	}
	fmt.Println()
	// Output: 0.95 0.8 0.65 0.45 0.3 0.5
}

func ExampleState_String() {
	fmt.Println(evidence.Escalation, evidence.Stalled, evidence.Talks, evidence.Partial, evidence.Comprehensive)
	// Output: escalation stalled talks partial comprehensive
}
