package claims

import (
	"strings"
	"testing"

	"parley"
)

func number(v float64) *float64 { return &v }

func TestBoundsRight(t *testing.T) {
	for _, c := range []struct {
		name              string
		goldLow, goldHigh *float64
		low, high         *float64
		right             bool
	}{
		{"exact", number(14), number(14), number(14), number(14), true},
		{"a little off", number(14), number(14), number(15), number(15), true}, // within a tenth
		{"far off", number(14), number(14), number(41), number(41), false},
		{"at least", number(14), nil, number(14), nil, true},
		{"at least, told as exact", number(14), nil, number(14), number(14), false},
		{"exact, told as at least", number(14), number(14), number(14), nil, false},
		{"dozens, with an end", number(24), nil, number(24), number(99), true},
		{"up to, from zero", nil, number(200), number(0), number(200), true},
		{"nearly, from a tenth below", nil, number(1), number(0.9), number(1), true},
		{"up to, told as exact", nil, number(200), number(100), number(200), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := boundsRight(GoldFigure{Low: c.goldLow, High: c.goldHigh}, parley.Figure{Low: c.low, High: c.high})
			if got != c.right {
				t.Errorf("right = %v", got)
			}
		})
	}
}

func TestScoreFigures(t *testing.T) {
	const gold = `{"id":"a","half":"dev","text":"Two died and 9 fled.","figures":[{"text":"Two","what":"killed","low":2,"high":2},{"text":"9","what":"displaced","low":9,"high":9}]}
{"id":"b","half":"score","text":"Not looked at.","figures":[]}`
	rows, err := ReadFigures(strings.NewReader(gold), "dev")
	if err != nil || len(rows) != 1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	r := ScoreFigures("dev", rows, func(text string) []parley.Figure {
		at := func(s string) parley.Finding {
			i := strings.Index(text, s)
			return parley.Finding{Span: parley.Span{Start: i, End: i + len(s)}}
		}
		return []parley.Figure{{Finding: at("Two"), What: "injured", Low: number(2), High: number(2)}, {Finding: at("and"), What: "killed"}}
	})
	if want := (Count{1, 2}); r.Found != want {
		t.Errorf("found %v, want %v", r.Found, want)
	}
	if want := (Count{0, 2}); r.Right != want {
		t.Errorf("right %v, want %v", r.Right, want)
	}
	if want := (Count{1, 2}); r.Precision != want {
		t.Errorf("precision %v, want %v", r.Precision, want)
	}
}

func TestScoreStatements(t *testing.T) {
	const text = `"We wait," Lena Forsell said. Two officials said the road was shut.`
	span := func(s string) parley.Span {
		i := strings.Index(text, s)
		return parley.Span{Start: i, End: i + len(s)}
	}
	rows := []StatementRow{{ID: "a", Text: text, Statements: []GoldStatement{
		{Speaker: "Lena Forsell|Forsell", Cue: "said", Content: []string{"We wait,"}, Direct: []byte("true")},
		{Speaker: "officials|Two officials", Cue: "said", Content: []string{"the road was shut"}, Direct: []byte("false")},
	}}}
	forsell := &parley.Argument{Actor: parley.Actor{Name: "Lena Forsell"}}
	r := ScoreStatements("dev", rows, func(string) []parley.Statement {
		return []parley.Statement{
			{Speaker: forsell, Cue: span("said"), Content: []parley.Span{span("We wait")}, Direct: parley.Direct},
			{Cue: span("said"), Content: []parley.Span{span("the road was shut")}, Direct: parley.Indirect},
		}
	})
	if want := (Count{2, 2}); r.Found != want || r.Right != want || r.Exact != want {
		t.Errorf("found %v, right %v, exact %v, want %v", r.Found, r.Right, r.Exact, want)
	}
	r = ScoreStatements("dev", rows, func(string) []parley.Statement {
		return []parley.Statement{{Speaker: forsell, Cue: span("said"), Content: []parley.Span{span("the road was shut")}, Direct: parley.Indirect}}
	})
	if r.Found.Right != 1 || r.Right.Right != 0 {
		t.Errorf("the words of officials given to a person: found %v, right %v", r.Found, r.Right)
	}
}

func TestScoreConditions(t *testing.T) {
	const text = "Zanthary will not reopen the strait until the gunboats are gone. Calvessa wants the islet."
	row := ConditionRow{ID: "a", Text: text,
		Conditions: []GoldCondition{{Actor: "Zanthary", WillNot: "reopen the strait", Relation: "until", Marker: "until", Until: "the gunboats are gone"}},
		Demands:    []GoldDemand{{Form: "demand", Actor: "Calvessa", What: "the islet"}, {Form: "refusal", Actor: "Zanthary", What: "the strait", Optional: true}}}
	named := func(name string) parley.Argument { return parley.Argument{Actor: parley.Actor{Name: name}} }
	at := func(words string) parley.Span {
		i := strings.Index(text, words)
		return parley.Span{Start: i, End: i + len(words)}
	}
	for _, c := range []struct {
		name       string
		condition  parley.Condition
		demand     parley.Demand
		terms, own bool
	}{
		{"right", parley.Condition{Actor: named("Zanthary"), WillNot: "open the strait", Until: "gunboats leave", Relation: "until"},
			parley.Demand{Actor: named("Calvessa"), Form: parley.Demanded, What: "islet", WhatSpan: at("the islet")}, true, true},
		{"wrong sign, wrong form", parley.Condition{Actor: named("Zanthary"), Will: "open the strait", Until: "gunboats leave"},
			parley.Demand{Actor: named("Calvessa"), Form: parley.Offered, What: "islet", WhatSpan: at("the islet")}, false, false},
		{"wrong actor", parley.Condition{Actor: named("Calvessa"), WillNot: "open the strait", Until: "gunboats leave"},
			parley.Demand{Actor: named("Zanthary"), Form: parley.Demanded, What: "islet", WhatSpan: at("the islet")}, false, false},
		{"no word in common but small ones", parley.Condition{Actor: named("Zanthary"), WillNot: "open the strait", Until: "the others are there"},
			parley.Demand{Actor: named("Calvessa"), Form: parley.Demanded, What: "the others", WhatSpan: at("the islet")}, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ScoreConditions("dev", []ConditionRow{row}, func(string, string) ([]parley.Demand, []parley.Condition) {
				return []parley.Demand{c.demand}, []parley.Condition{c.condition}
			})
			one := func(right bool) Count {
				if right {
					return Count{1, 1}
				}
				return Count{0, 1}
			}
			if r.Recall != one(c.terms) || r.Precision != one(c.terms) || r.DemandRecall != one(c.own) || r.DemandPrecision != one(c.own) {
				t.Errorf("%+v", r)
			}
		})
	}
	// A demand within the act of a condition counts neither way.
	r := ScoreConditions("dev", []ConditionRow{row}, func(string, string) ([]parley.Demand, []parley.Condition) {
		return []parley.Demand{{Actor: named("Zanthary"), Form: parley.Promised, What: "reopen the strait", WhatSpan: at("reopen the strait")}}, nil
	})
	if r.DemandPrecision.Of != 0 {
		t.Errorf("%+v", r)
	}
}
