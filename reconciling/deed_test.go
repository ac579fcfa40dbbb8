package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// A telling that leaves out who did it, or to whom, is of the deed that another tells of the
// same day or town; of another deed it is not.
func TestOneDeed(t *testing.T) {
	crowd := parley.Argument{Actor: parley.Actor{ID: "people", Name: "people"}}
	for _, test := range []struct {
		name        string
		typ         plover.Type
		one, other  string
		whom, whom2 parley.Argument
		day, day2   string
		place       string
		events      int
	}{
		{"the envoy, from nowhere told", plover.Sanction, "Arland recalled its ambassador to Boria.", "Arland withdrew its envoy.", bor, parley.Argument{}, "2025-03-03", "2025-03-03", "", 1},
		{"another day", plover.Sanction, "Arland recalled its ambassador to Boria.", "Arland withdrew its envoy.", bor, parley.Argument{}, "2025-03-03", "2025-03-01", "", 2},
		{"something else", plover.Sanction, "Arland recalled its ambassador to Boria.", "Arland banned cheese and wine.", bor, parley.Argument{}, "2025-03-03", "2025-03-03", "", 2},
		{"told by nobody, on no day", plover.Sanction, "Arland expelled seven envoys, giving them until Friday to leave.", "Seven envoys must leave by Friday.", bor, bor, "2025-03-03", "", "", 1},
		{"a crowd in one town", plover.Protest, "In Velm people marched against Boria.", "People filled the squares of Velm.", bor, parley.Argument{}, "", "", "Velm", 1},
		{"a crowd somewhere", plover.Protest, "In Velm people marched against Boria.", "People filled the squares.", bor, parley.Argument{}, "", "", "", 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			first, later := article("a1", "Courier", "2025-03-04", test.one), article("a2", "Mirror", "2025-03-04", test.other)
			who := arl
			if test.typ == plover.Protest {
				who = crowd
			}
			a := mention(first, test.typ, parley.Occurred, who, test.whom, test.one)
			b := mention(later, test.typ, parley.Occurred, who, test.whom2, test.other)
			if b.Recipients = nil; test.whom2.ID != "" { // then nobody is said to have done it
				b.Actors, b.Recipients = nil, []parley.Argument{test.whom2}
			}
			a.Place, b.Place = test.place, test.place
			if test.day != "" {
				a.Date = on(test.day)
			}
			if test.day2 != "" {
				b.Date = on(test.day2)
			}
			c := &parley.Case{Articles: []parley.Article{first, later}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{a}}, {Article: "a2", Mentions: []parley.Mention{b}}}, nil)
			if len(c.Events) != test.events {
				t.Errorf("%d events, want %d: %+v", len(c.Events), test.events, c.Events)
			}
		})
	}
}
