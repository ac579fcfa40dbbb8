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
