package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// A third round that is announced, called off and set anew is one encounter, with the day
// that was named last; held a week late, it is the one that was held.
func TestANumberedRoundKeepsItsHistory(t *testing.T) {
	round := func(id, article string, status parley.Status, day int) parley.Mention {
		m := meeting(id, article, status, march(day))
		m.What, m.Number = "round of talks", 3
		return m
	}
	plan, off, anew, held := round("m1", "a1", parley.Planned, 10), round("m2", "a2", parley.Cancelled, 10), round("m3", "a3", parley.Planned, 20), round("m4", "a4", parley.Occurred, 20)
	articles := []parley.Article{written("a1", 5), written("a2", 9), written("a3", 12), written("a4", 21)}
	for name, test := range map[string]struct {
		told   []parley.Mention
		status parley.Status
		date   parley.Interval
	}{
		"announced and called off": {[]parley.Mention{plan, off}, parley.Cancelled, march(10)},
		"and set anew":             {[]parley.Mention{plan, off, anew}, parley.Planned, march(20)},
		"and held":                 {[]parley.Mention{plan, off, anew, held}, parley.Occurred, march(20)},
		"held, nothing tied it":    {[]parley.Mention{plan, held}, parley.Occurred, march(20)},
	} {
		t.Run(name, func(t *testing.T) {
			c := &parley.Case{Articles: articles}
			var readings []parley.Reading
			for _, m := range test.told {
				readings = append(readings, parley.Reading{Article: m.Article, Mentions: []parley.Mention{m}})
			}
			Reconcile(c, readings, nil)
			if len(c.Encounters) != 1 {
				t.Fatalf("%d encounters: %+v", len(c.Encounters), c.Encounters)
			}
			if x := c.Encounters[0]; x.Status != test.status || x.Date != test.date || len(x.Reports) != len(test.told) {
				t.Errorf("%s on %s, told by %v", x.Status, x.Date, x.Reports)
			}
		})
	}
}

// What is more than one is no encounter, nor is the signing of a text by itself: that those
// who sign come together is told when it is set, or put off. An ambassador who is summoned
// comes, and a council meets by itself.
func TestWhatIsAnEncounter(t *testing.T) {
	for name, test := range map[string]struct {
		what   string
		kind   plover.Type
		status parley.Status
		alone  bool
		want   int
	}{
		"four calls":           {parley.Several, plover.Consult, parley.Occurred, false, 0},
		"a call":               {"call", plover.Consult, parley.Occurred, false, 1},
		"a session":            {"session", plover.Consult, parley.Occurred, true, 1},
		"a meeting of one":     {"meeting", plover.Consult, parley.Occurred, true, 0},
		"a summons":            {"summons", plover.Accuse, parley.Occurred, false, 1},
		"an accusation":        {"", plover.Accuse, parley.Occurred, false, 0},
		"signed":               {"signing", plover.Agree, parley.Occurred, false, 0},
		"to be signed":         {"signing", plover.Agree, parley.Planned, false, 1},
		"a signing called off": {"signing", plover.Agree, parley.Cancelled, false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			m := meeting("m1", "a1", test.status, march(10))
			m.Type, m.What = test.kind, test.what
			if test.alone {
				m.Recipients = nil
			}
			c := &parley.Case{Articles: []parley.Article{written("a1", 5)}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{m}}}, nil)
			if len(c.Encounters) != test.want {
				t.Errorf("%d encounters: %+v", len(c.Encounters), c.Encounters)
			}
		})
	}
}
