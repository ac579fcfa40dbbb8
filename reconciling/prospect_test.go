package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// Of a meeting that may come some day the day is known on which it was spoken of: who tells on
// that day that one may come tells it, too, though the day has passed when it comes out.
func TestSpokenOfOnOneDay(t *testing.T) {
	for name, test := range map[string]struct {
		line     string
		articles int
	}{
		"of the same day":   {"A summit of the leaders may come within weeks, the mediator said on Sunday, without naming a date. | 2025-03-02", 2},
		"of another":        {"A summit of the leaders may come within weeks, the mediator said on Friday, without naming a date. | 2025-02-28", 1},
		"of something else": {"The mediator said on Sunday that the bridge may be mended within weeks. | 2025-03-02", 1},
	} {
		t.Run(name, func(t *testing.T) {
			told := "A meeting of the leaders of Arland and Boria is conceivable, the mediator said on Sunday"
			first, one := sentenced("a1", "2025-03-02", append(other(), told+". | 2025-03-02")...)
			second, two := sentenced("a2", "2025-03-04", test.line, "The mayor likes fishing.")
			m := mention(first, plover.Consult, parley.Planned, arl, bor, told)
			m.What, m.Stance = "meeting", parley.StancePlanned
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{m}, Sentences: one}, {Article: "a2", Sentences: two}}, nil)
			for _, e := range c.Events {
				if e.Mentions[0].Article == "a1" && e.Articles != test.articles {
					t.Errorf("%d events, told by %d articles", len(c.Events), e.Articles)
				}
			}
		})
	}
}

// A round of a number is planned once: who has its day wrong tells it all the same, and most say
// which it is.
func TestPlannedRoundOnTheWrongDay(t *testing.T) {
	plan := func(id, article string, day int) parley.Mention {
		m := meeting(id, article, parley.Planned, march(day))
		m.What, m.Number = "round of talks", 3
		return m
	}
	for name, test := range map[string]struct{ day, events int }{"days later": {14, 1}, "a week later, put off": {21, 2}} {
		t.Run(name, func(t *testing.T) {
			var others []parley.Reading
			for _, id := range []string{"a2", "a3"} {
				m := plan("r"+id, id, test.day)
				m.Actors, m.Recipients = nil, nil
				others = append(others, parley.Reading{Article: id, References: []parley.Mention{m}})
			}
			c := &parley.Case{Articles: []parley.Article{written("a1", 5), written("a2", 6), written("a3", 7)}}
			Reconcile(c, append(others, parley.Reading{Article: "a1", Mentions: []parley.Mention{plan("m1", "a1", 11)}}), nil)
			if len(c.Events) == 1 && test.events == 1 && (c.Events[0].Articles != 3 || c.Events[0].Date != march(test.day)) {
				t.Errorf("told by %d articles, on %v", c.Events[0].Articles, c.Events[0].Date)
			}
			if one := c.Events[0].Articles == 3; one != (test.events == 1) {
				t.Errorf("%d events, the first told by %d articles", len(c.Events), c.Events[0].Articles)
			}
		})
	}
}

// Nobody talks by telephone in a town, and envoys who prepare a round are not at it.
func TestApartThoughOfOneDay(t *testing.T) {
	for name, edit := range map[string]func(a, b *parley.Mention){
		"a call, and talks in a town": func(a, b *parley.Mention) {
			a.What, b.What, b.Place, b.Article = "call", "talks", "Harbin", "a2"
		},
		"a round, and envoys before it": func(a, b *parley.Mention) {
			a.What, a.Number, a.Status, a.Date = "round of talks", 3, parley.Planned, parley.Interval{}
			b.What, b.Status = "talks", parley.Planned
			b.Span, b.Trigger = parley.Span{Start: 4, End: 6}, parley.Span{Start: 4, End: 6}
			b.Actors[0].ID, b.Actors[0].Name = "ann", "Borian chief negotiator"
		},
	} {
		t.Run(name, func(t *testing.T) {
			a, b := meeting("m1", "a1", parley.Occurred, march(4)), meeting("m2", "a1", parley.Occurred, march(4))
			edit(&a, &b)
			readings := []parley.Reading{{Article: "a1", Mentions: []parley.Mention{a}}, {Article: "a2"}}
			if b.Article == "a1" {
				readings[0].Mentions = append(readings[0].Mentions, b)
			} else {
				readings[1].Mentions = append(readings[1].Mentions, b)
			}
			c := &parley.Case{Articles: []parley.Article{written("a1", 3), written("a2", 3)}}
			if b.Article == "a2" {
				c.Articles = []parley.Article{written("a1", 5), written("a2", 5)}
			}
			Reconcile(c, readings, nil)
			if len(c.Events) != 2 {
				t.Errorf("%d events", len(c.Events))
			}
		})
	}
}

// A headline that gives neither day nor number is of the call that its own article tells.
func TestHeadlineOfItsOwnCall(t *testing.T) {
	call := func(id, article string, number, day int) parley.Mention {
		m := meeting(id, article, parley.Occurred, march(day))
		m.What, m.Number = "call", number
		return m
	}
	second := parley.Article{ID: "a2", Text: "call of leaders\ntheir fifth call", Published: parley.DayOf(2025, 3, 11), Outlet: parley.Outlet{Name: "Outlet a2"},
		Blocks: []parley.Block{{Span: parley.Span{Start: 0, End: 15}, Kind: parley.Title}, {Span: parley.Span{Start: 16, End: 32}, Kind: parley.Paragraph}}}
	title, body := call("m2", "a2", 0, 0), call("m3", "a2", 5, 10)
	title.Date = parley.Interval{}
	body.Span, body.Trigger = parley.Span{Start: 16, End: 32}, parley.Span{Start: 28, End: 32}
	c := &parley.Case{Articles: []parley.Article{written("a1", 8), second}}
	Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{call("m1", "a1", 4, 7)}}, {Article: "a2", Mentions: []parley.Mention{title, body}}}, nil)
	if len(c.Events) != 2 || c.Events[0].Articles != 1 || c.Events[1].Articles != 1 {
		t.Errorf("%d events, the first told by %d articles", len(c.Events), c.Events[0].Articles)
	}
}

// Late in the evening for one is the next day for another: few who tell a call of the same people on
// the day beside tell no call of their own, unless they tell both or of people of another rank.
func TestOneCallOnTwoDays(t *testing.T) {
	for name, test := range map[string]struct {
		edit   func(m *parley.Mention)
		events int
	}{
		"the day after":       {func(m *parley.Mention) {}, 1},
		"two days after":      {func(m *parley.Mention) { m.Date = march(6) }, 2},
		"a number of its own": {func(m *parley.Mention) { m.Number = 5 }, 2},
		"of ministers": {func(m *parley.Mention) {
			m.Actors[0].ID, m.Actors[0].Name = "min", "foreign minister of Arland"
		}, 2},
		"both in one article": {func(m *parley.Mention) { m.Article = "a1" }, 2},
	} {
		t.Run(name, func(t *testing.T) {
			c := &parley.Case{}
			var readings []parley.Reading
			for i, id := range []string{"a1", "a2", "a3"} {
				m := meeting("m"+id, id, parley.Occurred, march(4))
				m.What, m.Number, m.Actors[0].Name = "call", 4, "president of Arland"
				if i == 2 {
					m.Number, m.Date = 0, march(5)
					test.edit(&m)
				}
				c.Articles = append(c.Articles, written(id, 7))
				readings = append(readings, parley.Reading{Article: m.Article, Mentions: []parley.Mention{m}})
			}
			if readings[2].Article == "a1" {
				readings[0].Mentions = append(readings[0].Mentions, readings[2].Mentions...)
				readings[2] = parley.Reading{Article: "a3"}
			}
			Reconcile(c, readings, nil)
			if len(c.Events) != test.events {
				t.Errorf("%d events", len(c.Events))
			}
		})
	}
}

// Few words tell a round where their kind is sure and they name its day; a plan that was read in a
// line is not what was held.
func TestRoundInFewWords(t *testing.T) {
	told := "The foreign ministers of Arland and Boria made some progress in Harbin on Monday in the third round of talks"
	for name, test := range map[string]struct {
		line     string
		articles int
	}{
		"in few words":        {"Last time, on Monday in Harbin, the ministers had made some progress. | 2025-03-03", 2},
		"of another day":      {"Last time, on Friday in Harbin, the ministers had made some progress. | 2025-02-28", 1},
		"nothing of the kind": {"On Monday in Harbin, the lamps were lit. | 2025-03-03", 1},
	} {
		t.Run(name, func(t *testing.T) {
			first, one := sentenced("a1", "2025-03-04", append(other(), told+". | 2025-03-03")...)
			second, two := sentenced("a2", "2025-03-06", test.line, "The mayor likes fishing.")
			m := mention(first, plover.Consult, parley.Occurred, arl, bor, told)
			m.What, m.Number, m.Date, m.Place = "round of talks", 3, on("2025-03-03"), "Harbin"
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{m}, Sentences: one}, {Article: "a2", Sentences: two}}, nil)
			if len(c.Events) != 1 || c.Events[0].Articles != test.articles {
				t.Errorf("%d events, told by %d articles", len(c.Events), c.Events[0].Articles)
			}
		})
	}
}
