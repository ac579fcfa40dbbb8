package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// A noun that names an encounter by its number, its day or its place is told of the one
// that has them, and of none where two do.
func TestReferences(t *testing.T) {
	round := func(id, article string, number, day int, place string) parley.Mention {
		m := meeting(id, article, parley.Occurred, march(day))
		m.What, m.Number, m.Place = "round of talks", number, place
		return m
	}
	third, fourth := round("m3", "a1", 3, 4, "Harbin"), round("m4", "a2", 4, 12, "Ostrov")
	for _, test := range []struct {
		name    string
		edit    func(m *parley.Mention)
		decided Decisions
		want    string // the event's first mention; empty for none
	}{
		{"by its number", func(m *parley.Mention) { m.Number = 3 }, nil, "m3"},
		{"by its day", func(m *parley.Mention) { m.Date = march(12) }, nil, "m4"},
		{"by its place", func(m *parley.Mention) { m.Place, m.What = "Harbin", "round of talks" }, nil, "m3"},
		{"one of several", func(m *parley.Mention) {}, nil, ""},
		{"a number that none has", func(m *parley.Mention) { m.Number = 5 }, nil, ""},
		{"the number of one and the place of the other", func(m *parley.Mention) { m.Number, m.Place = 3, "Ostrov" }, nil, ""},
		{"a call on that day", func(m *parley.Mention) { m.Date, m.What = march(12), "call" }, nil, ""},
		{"still planned", func(m *parley.Mention) { m.Number, m.Status = 3, parley.Planned }, nil, ""},
		{"of other parties", func(m *parley.Mention) { m.Number, m.Actors = 3, []parley.Argument{arl} }, nil, ""},
		{"somebody says it is not", func(m *parley.Mention) { m.Number = 3 }, Decisions{{A: "r", B: "m3"}}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := parley.Mention{Finding: parley.Finding{ID: "r", Article: "a3", Span: parley.Span{Start: 0, End: 3}}, Trigger: parley.Span{Start: 0, End: 3},
				Type: plover.Consult, Status: parley.Occurred, Stance: parley.Asserted, What: "round of talks"}
			test.edit(&m)
			c := &parley.Case{Articles: []parley.Article{written("a1", 5), written("a2", 13), written("a3", 20)}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{third}}, {Article: "a2", Mentions: []parley.Mention{fourth}},
				{Article: "a3", References: []parley.Mention{m}}}, test.decided)
			got := ""
			for _, e := range c.Events {
				if len(e.Mentions) > 1 {
					got = e.Mentions[0].ID
					if e.Origins != 2 {
						t.Errorf("%d origins", e.Origins)
					}
				}
			}
			if len(c.Events) != 2 || got != test.want {
				t.Errorf("%d events, told of %q, want %q", len(c.Events), got, test.want)
			}
		})
	}
}

// Two mentions in one clause lend each other the day and the number; a slip in the day of
// one telling keeps no other away.
func TestOneCallInManyTellings(t *testing.T) {
	call := func(id, article string, number, day int) parley.Mention {
		m := meeting(id, article, parley.Occurred, parley.Interval{})
		if day > 0 {
			m.Date = march(day)
		}
		m.What, m.Number = "call", number
		return m
	}
	wrong, numbered := call("m1", "a1", 0, 3), call("m2", "a1", 6, 0) // "called on Monday, the sixth such call"
	wrong.Span, numbered.Span = parley.Span{Start: 0, End: 15}, parley.Span{Start: 0, End: 15}
	numbered.Trigger = parley.Span{Start: 8, End: 11}
	c := &parley.Case{Articles: []parley.Article{written("a1", 4), written("a2", 5), written("a3", 6), written("a4", 12)}}
	Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{wrong, numbered}}, {Article: "a2", Mentions: []parley.Mention{call("m3", "a2", 6, 4)}},
		{Article: "a3", Mentions: []parley.Mention{call("m4", "a3", 0, 4)}}, {Article: "a4", Mentions: []parley.Mention{call("m5", "a4", 7, 11)}}}, nil)
	if len(c.Events) != 2 || c.Events[0].Articles != 3 {
		t.Errorf("%d events, the first told by %d articles", len(c.Events), c.Events[0].Articles)
	}
}

// An article that only counts the victims of an attack tells of it.
func TestWhoCountsTells(t *testing.T) {
	one := article("a1", "Courier", "2025-03-04", "Arland shelled Harbin on Monday.")
	two := article("a2", "Mirror", "2025-03-05", "The war goes on. Rescuers in Harbin now count 16 dead.")
	m := mention(one, plover.Assault, parley.Occurred, arl, bor, "shelled")
	m.Place, m.Date = "Harbin", on("2025-03-03")
	f := parley.Figure{Finding: finding(two, "16"), What: "killed", Low: count(16), High: count(16)}
	c := &parley.Case{Articles: []parley.Article{one, two}}
	Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{m}}, {Article: "a2", Figures: []parley.Figure{f}}}, nil)
	if got := c.Events[0].Corroboration; got != (parley.Corroboration{Articles: 2, Outlets: 2, Origins: 2}) {
		t.Errorf("told by %+v", got)
	}
	if words := c.Events[0].Mentions[1].Span.In(two.Text); words != "Rescuers in Harbin now count 16 dead." {
		t.Errorf("told in %q", words)
	}
}

// A round that articles only point to is one of the series: between the sides of the others.
func TestARoundThatNobodyTellsInFull(t *testing.T) {
	third := meeting("m3", "a1", parley.Occurred, march(4))
	third.What, third.Number = "round of talks", 3
	fourth := func(id, article string, date parley.Interval) parley.Mention {
		return parley.Mention{Finding: parley.Finding{ID: id, Article: article, Span: parley.Span{Start: 0, End: 3}}, Trigger: parley.Span{Start: 0, End: 3},
			Type: plover.Consult, Status: parley.Occurred, Stance: parley.Asserted, What: "round of talks", Number: 4, Date: date}
	}
	for _, test := range []struct {
		name string
		days [2]parley.Interval
		want int // encounters
	}{
		{"on one day", [2]parley.Interval{march(12), march(12)}, 2},
		{"whose day one tells", [2]parley.Interval{march(12), {}}, 2},
		{"on two days", [2]parley.Interval{march(12), march(19)}, 1},
		{"without a day", [2]parley.Interval{}, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := &parley.Case{Articles: []parley.Article{written("a1", 5), written("a2", 13), written("a3", 20)}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{third}}, {Article: "a2", References: []parley.Mention{fourth("r1", "a2", test.days[0])}},
				{Article: "a3", References: []parley.Mention{fourth("r2", "a3", test.days[1])}}}, nil)
			if len(c.Encounters) != test.want {
				t.Fatalf("%d encounters, want %d", len(c.Encounters), test.want)
			}
			for _, x := range c.Encounters {
				if len(x.Parties) != 2 || x.Parties[0].Country != "AAA" || x.Parties[1].Country != "BBB" {
					t.Errorf("round %d is between %v", x.Number, x.Parties)
				}
			}
		})
	}
}

// "The leaders" are those of the two sides between which the others were; a mediator's call
// stays the mediator's.
func TestWhoTheLeadersAre(t *testing.T) {
	leaders := parley.Argument{Actor: parley.Actor{ID: "leaders", Name: "leaders"}}
	mediator := parley.Argument{Actor: parley.Actor{ID: "CCC", Name: "Celia", Country: "CCC"}}
	for _, test := range []struct {
		name string
		who  []parley.Argument
		want int
	}{
		{"the leaders", []parley.Argument{leaders}, 2},
		{"the leaders, called by a third", []parley.Argument{mediator, leaders}, 2}, // as told
	} {
		t.Run(test.name, func(t *testing.T) {
			full, called := meeting("m1", "a1", parley.Occurred, march(4)), meeting("m2", "a2", parley.Occurred, march(12))
			called.Actors, called.Recipients, called.What = test.who, nil, "call"
			c := &parley.Case{Articles: []parley.Article{written("a1", 5), written("a2", 13)}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{full}}, {Article: "a2", Mentions: []parley.Mention{called}}}, nil)
			if len(c.Encounters) != 2 || len(c.Encounters[1].Parties) != test.want {
				t.Fatalf("%d encounters: %+v", len(c.Encounters), c.Encounters)
			}
			of := c.Encounters[1].Parties
			if third := of[0].Country == "CCC"; third != (len(test.who) == 2) || !third && (of[0].Country != "AAA" || of[1].Country != "BBB") {
				t.Errorf("between %+v", of)
			}
		})
	}
}
