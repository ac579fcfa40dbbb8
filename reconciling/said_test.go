package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// Denials by one side over one attack are one, however they are worded; those of two sides, or
// over two attacks, are not.
func TestSaidAlike(t *testing.T) {
	for name, test := range map[string]struct {
		who    parley.Argument
		town   string
		events int
	}{
		"one side, one attack": {arl, "Harbin", 1},
		"another side":         {bor, "Harbin", 2},
		"another attack":       {arl, "Ostrov", 2},
	} {
		t.Run(name, func(t *testing.T) {
			one := article("a1", "Courier", "2025-03-04", "Arland denied any part in the attack on Harbin.")
			two := article("a2", "Mirror", "2025-03-05", "It had no guns near "+test.town+", it said.")
			deny := func(a parley.Article, who parley.Argument) (parley.Mention, parley.Charge) {
				m := mention(a, plover.Reject, parley.Occurred, who, bor, a.Text)
				m.Recipients = nil
				return m, parley.Charge{Finding: m.Finding, Cue: m.Span, Denies: true}
			}
			m1, c1 := deny(one, arl)
			m2, c2 := deny(two, test.who)
			attack := func(id, town string) parley.Mention {
				a := mention(one, plover.Assault, parley.Occurred, arl, bor, "the attack on Harbin")
				a.ID, a.Place, a.Actors, a.Recipients = id, town, nil, nil
				return a
			}
			c := &parley.Case{Articles: []parley.Article{one, two}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{m1, attack("x1", "Harbin"), attack("x2", "Ostrov")}, Charges: []parley.Charge{c1}},
				{Article: "a2", Mentions: []parley.Mention{m2}, Charges: []parley.Charge{c2}}}, nil)
			n := 0
			for _, e := range c.Events {
				if e.Type == plover.Reject {
					n++
				}
			}
			if n != test.events {
				t.Errorf("%d denials: %+v", n, c.Events)
			}
		})
	}
}
