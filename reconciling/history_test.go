package reconciling

import (
	"strings"
	"testing"
	"time"

	"parley"
	"parley/plover"
)

// meeting is a mention of a meeting of two countries in an article of a day.
func meeting(id, article string, status parley.Status, date parley.Interval) parley.Mention {
	side := func(code, name string) []parley.Argument {
		return []parley.Argument{{Actor: parley.Actor{ID: code, Name: name, Country: code}}}
	}
	stance := parley.Asserted
	if status == parley.Planned {
		stance = parley.StancePlanned
	}
	return parley.Mention{Finding: parley.Finding{ID: id, Article: article, Span: parley.Span{Start: 0, End: 3}}, Trigger: parley.Span{Start: 0, End: 3},
		Type: plover.Consult, Status: status, Stance: stance, Actors: side("AAA", "Aland"), Recipients: side("BBB", "Boria"), What: "meeting", Date: date}
}

func march(day int) parley.Interval { return parley.DayOf(2025, time.March, day).Interval() }

func written(id string, day int) parley.Article {
	return parley.Article{ID: id, Text: "met in the town", Published: parley.DayOf(2025, time.March, day), Outlet: parley.Outlet{Name: "Outlet " + id},
		Blocks: []parley.Block{{Span: parley.Span{Start: 0, End: 15}}}}
}

func TestWhatWasPlannedAndCameIsOne(t *testing.T) {
	for name, test := range map[string]struct {
		planned, held parley.Interval
		decided       Decisions
		encounters    int
		maybe         bool
	}{
		"the day that was announced": {march(10), march(10), nil, 1, false},
		"another day":                {march(10), march(14), nil, 2, false},
		"no day was announced":       {parley.Interval{}, march(10), nil, 2, true},
		"somebody says they are two": {march(10), march(10), Decisions{{A: "m1", B: "m2"}}, 2, false},
	} {
		t.Run(name, func(t *testing.T) {
			c := &parley.Case{Articles: []parley.Article{written("a1", 5), written("a2", 15)}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{meeting("m1", "a1", parley.Planned, test.planned)}},
				{Article: "a2", Mentions: []parley.Mention{meeting("m2", "a2", parley.Occurred, test.held)}}}, test.decided)
			if len(c.Encounters) != test.encounters {
				t.Fatalf("%d encounters: %+v", len(c.Encounters), c.Encounters)
			}
			x := c.Encounters[0]
			if test.encounters == 1 && (x.Status != parley.Occurred || len(x.Events) != 2 || len(x.Reports) != 2) {
				t.Errorf("its history is lost: %+v", x)
			}
			if maybe := len(x.MaybeSame) > 0; maybe != test.maybe {
				t.Errorf("may be the same: %v", x.MaybeSame)
			}
		})
	}
}

func TestALaterDecisionHolds(t *testing.T) {
	for name, test := range map[string]struct {
		decided Decisions
		events  int
	}{
		"nobody decided":      {nil, 2},
		"one":                 {Decisions{{"m1", "m2", true}}, 1},
		"one, then two":       {Decisions{{"m1", "m2", true}, {"m2", "m1", false}}, 2},
		"two, then one":       {Decisions{{"m1", "m2", false}, {"m1", "m2", true}}, 1},
		"of one that is gone": {Decisions{{"m1", "m9", true}}, 2},
		"one after the other": {Decisions{{"m1", "m1", true}, {"m2", "m1", true}}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			c := &parley.Case{Articles: []parley.Article{written("a1", 5), written("a2", 15)}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{meeting("m1", "a1", parley.Occurred, march(4))}},
				{Article: "a2", Mentions: []parley.Mention{meeting("m2", "a2", parley.Occurred, march(14))}}}, test.decided)
			if len(c.Events) != test.events {
				t.Fatalf("%d events", len(c.Events))
			}
		})
	}
}

// A mediation since the spring is no one encounter; a round of two days is.
func TestGoesOn(t *testing.T) {
	for _, test := range []struct {
		date string
		want int
	}{{"2025-03-04/2025-03-05", 1}, {"2025-03-01/2025-09-13", 0}} {
		first := article("a1", "Courier", "2025-09-14", "Arland and Boria talked.")
		m := mention(first, plover.Consult, parley.Occurred, arl, bor, "talked")
		from, to, _ := strings.Cut(test.date, "/")
		m.Date = parley.Interval{From: on(from).From, To: on(to).To}
		c := &parley.Case{Articles: []parley.Article{first}}
		Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{m}}}, nil)
		if len(c.Events) != 1 || len(c.Encounters) != test.want {
			t.Errorf("%s: %d events, %d encounters", test.date, len(c.Events), len(c.Encounters))
		}
	}
}

// Of two that were held, a plan is of the one with its number, its day and its place; a call
// of that number is no round.
func TestAPlanIsOfTheLikelierOne(t *testing.T) {
	c := &parley.Case{Articles: []parley.Article{written("a1", 5), written("a2", 11), written("a3", 12)}}
	plan, held, other := meeting("m1", "a1", parley.Planned, march(10)), meeting("m2", "a2", parley.Occurred, march(10)), meeting("m3", "a3", parley.Occurred, march(10))
	plan.What, plan.Number, plan.Place = "round of talks", 5, "Harbin"
	held.What, held.Number, held.Place = "round of talks", 5, "Harbin"
	other.What, other.Number = "call", 5
	Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{plan}}, {Article: "a2", Mentions: []parley.Mention{held}},
		{Article: "a3", Mentions: []parley.Mention{other}}}, nil)
	if len(c.Encounters) != 2 {
		t.Fatalf("%d encounters: %+v", len(c.Encounters), c.Encounters)
	}
	for _, x := range c.Encounters {
		if (x.What == "call") != (len(x.Events) == 1) {
			t.Errorf("%s of %d events", x.What, len(x.Events))
		}
	}
}

// "The two leaders" are not the ministers whom the article named last: who they are is left
// to other tellings.
func TestLeadersAreNotTheirMinisters(t *testing.T) {
	text := "The two leaders spoke on Monday."
	a := article("a1", "Courier", "2025-03-05", text)
	minister := func(id, country string) parley.Argument {
		return parley.Argument{Actor: parley.Actor{ID: id, Name: "foreign minister of " + country, Country: country, ActsFor: []string{country}}, Span: parley.Span{Start: 4, End: 15}}
	}
	m := mention(a, plover.Consult, parley.Occurred, minister("anna-vell", "Arland"), minister("omar-tell", "Boria"), text)
	m.What, m.Date = "call", on("2025-03-03")
	d := &desk{lineage: newLineage([]parley.Article{a}, nil), ranks: map[string]string{}}
	d.collect(&m)
	if len(m.Actors) != 1 || m.Actors[0].Name != "two leaders" || len(m.Recipients) != 0 {
		t.Errorf("%+v > %+v", m.Actors, m.Recipients)
	}
}
