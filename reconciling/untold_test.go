package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// What nobody read, though several have a line that surely tells it, is an event all the same; of
// one article, of two days or of what may come it is none.
func TestUntold(t *testing.T) {
	const first, second = "Some 4,000 protesters marched through Ostrov against Boria on Monday.", "A crowd of 6,500 protesters chanted slogans outside the embassy of Boria in Ostrov on Monday."
	for name, test := range map[string]struct {
		lines  [2]string
		outlet string
		events int
	}{
		"two tell it":              {[2]string{first + " | 2025-03-03", second + " | 2025-03-03"}, "Other", 1},
		"one outlet tells it":      {[2]string{first + " | 2025-03-03", second + " | 2025-03-03"}, "Outlet a1", 0},
		"of two days":              {[2]string{first + " | 2025-03-03", second + " | 2025-03-01"}, "Other", 0},
		"of a day to come":         {[2]string{first + " | 2025-03-09", second + " | 2025-03-09"}, "Other", 0},
		"only one tells it":        {[2]string{first + " | 2025-03-03", "The mayor of Ostrov opened a hotel on Monday. | 2025-03-03"}, "Other", 0},
		"against another, in Rome": {[2]string{first + " | 2025-03-03", "A crowd of 6,500 protesters chanted slogans outside the embassy of Quelland in Morvik on Monday. | 2025-03-03"}, "Other", 0},
	} {
		t.Run(name, func(t *testing.T) {
			a, told := sentenced("a1", "2025-03-04", append(other(), test.lines[0])...)
			b, lines := sentenced("a2", "2025-03-04", test.lines[1], "The mayor likes fishing.")
			b.Outlet.Name = test.outlet
			c := &parley.Case{Articles: []parley.Article{a, b}}
			Reconcile(c, []parley.Reading{{Article: "a1", Sentences: told, Entities: states("Boria", "Ostrov", "Quelland", "Morvik")}, {Article: "a2", Sentences: lines}}, nil)
			if len(c.Events) != test.events {
				t.Fatalf("%d events: %+v", len(c.Events), c.Events)
			}
			if test.events > 0 && (c.Events[0].Type != plover.Protest || c.Events[0].Articles != 2 || len(c.Events[0].Actors) != 0 || c.Events[0].Date != on("2025-03-03")) {
				t.Errorf("%+v", c.Events[0])
			}
		})
	}
}

// What somebody read is not made once more of the lines in which nobody did.
func TestUntoldIsKnown(t *testing.T) {
	for line, events := range map[string]int{"Banners and drums filled Ostrov on Monday. | 2025-03-03": 1, "Banners and drums filled Morvik on Monday. | 2025-03-03": 2} {
		a, told := sentenced("a1", "2025-03-04", append(other(), "Some 4,000 protesters marched through Ostrov against Boria on Monday. | 2025-03-03")...)
		b, lines := sentenced("a2", "2025-03-04", "A crowd of 6,500 protesters chanted slogans outside the embassy of Boria in Ostrov on Monday. | 2025-03-03", "The mayor likes fishing.")
		x, read := sentenced("a3", "2025-03-04", line)
		m := mention(x, plover.Protest, parley.Occurred, arl, bor, read[0].In(x.Text))
		m.Actors, m.Recipients, m.Date = nil, nil, on("2025-03-03")
		c := &parley.Case{Articles: []parley.Article{a, b, x}}
		Reconcile(c, []parley.Reading{{Article: "a1", Sentences: told, Entities: states("Boria", "Ostrov", "Quelland", "Morvik")}, {Article: "a2", Sentences: lines}, {Article: "a3", Sentences: read, Mentions: []parley.Mention{m}}}, nil)
		if len(c.Events) != events {
			t.Errorf("%q: %d events: %+v", line, len(c.Events), c.Events)
		}
	}
}

// Whose deed it is that nobody read is told by the lines that are nobody else's words.
func TestDoerOfUntold(t *testing.T) {
	a, told := sentenced("a1", "2025-03-04", append(other(), "Arland pulled 900 soldiers back from the border with Boria on Monday. | 2025-03-03")...)
	b, lines := sentenced("a2", "2025-03-04", "Arland withdrew 900 of its troops from the border with Boria on Monday. | 2025-03-03", "The mayor likes fishing.")
	told[len(told)-1].By, lines[0].By = "Arland", "Arland"
	c := &parley.Case{Articles: []parley.Article{a, b}}
	Reconcile(c, []parley.Reading{{Article: "a1", Sentences: told, Entities: states("Arland", "Boria")}, {Article: "a2", Sentences: lines}}, nil)
	if len(c.Events) != 1 || c.Events[0].Type != plover.Retreat || len(c.Events[0].Actors) != 1 || c.Events[0].Actors[0].Name != "Arland" {
		t.Errorf("%+v", c.Events)
	}
}

// The day on which the dead were counted is not that of the attack.
func TestCountedLater(t *testing.T) {
	a, lines := sentenced("a1", "2025-03-05", "The number of dead in the shelling of Harbin stood at 19 on Tuesday. | 2025-03-04", "Harbin was shelled on Tuesday from the hills. | 2025-03-04")
	for n, want := range []int{0, 1} {
		m := mention(a, plover.Assault, parley.Occurred, arl, bor, "shelling of Harbin")
		m.Trigger = lines[n].Span
		d := &desk{sentences: map[string][]parley.Sentence{"a1": lines}, lineage: &lineage{article: map[string]*parley.Article{"a1": &a}},
			reading: map[string]*parley.Reading{"a1": {Figures: []parley.Figure{{Finding: finding(a, "19"), What: "killed", Low: count(19)}}}}}
		if days := d.daysOf(&parley.Event{Type: plover.Assault, Status: parley.Occurred, Mentions: []parley.Mention{m}}); len(days) != want {
			t.Errorf("%q: %d days, want %d", lines[n].In(a.Text), len(days), want)
		}
	}
}

// A line that names another town that was hit tells no attack on this one, and the fighting that a
// truce ends is none.
func TestAnotherTown(t *testing.T) {
	for name, test := range map[string]struct {
		line     string
		articles int
	}{
		"of this town":       {"Memories are fresh in Arland of the strike on Harbin on Monday that cost 24 lives. | 2025-03-03", 2},
		"of another town":    {"Memories are fresh in Arland of the strike on Ostrov that cost 24 lives, and of Monday. | 2025-03-03", 1},
		"of one and another": {"After Ostrov, a strike on Harbin in Arland on Monday has cost 24 lives. | 2025-03-03", 2},
	} {
		t.Run(name, func(t *testing.T) {
			a, told := sentenced("a1", "2025-03-04", append(other(), "A strike on Harbin in Arland on Monday cost 24 lives. | 2025-03-03")...)
			b, lines := sentenced("a2", "2025-03-04", test.line, "The mayor likes fishing.")
			old, before := sentenced("a0", "2025-02-04", "A strike on Ostrov cost nine lives on Monday. | 2025-02-03")
			x, y := mention(a, plover.Assault, parley.Occurred, arl, bor, "strike on Harbin"), mention(old, plover.Assault, parley.Occurred, arl, bor, "strike on Ostrov")
			for m, place := range map[*parley.Mention]string{&x: "Harbin", &y: "Ostrov"} {
				m.Actors, m.Recipients, m.Place = nil, nil, place
			}
			x.Date, y.Date = on("2025-03-03"), on("2025-02-03")
			c := &parley.Case{Articles: []parley.Article{old, a, b}}
			Reconcile(c, []parley.Reading{{Article: "a0", Mentions: []parley.Mention{y}, Sentences: before}, {Article: "a1", Mentions: []parley.Mention{x}, Sentences: told}, {Article: "a2", Sentences: lines}}, nil)
			for i := range c.Events {
				if e := &c.Events[i]; e.Place == "Harbin" && e.Articles != test.articles {
					t.Errorf("told by %d articles: %+v", e.Articles, e.Mentions)
				}
			}
		})
	}
}
