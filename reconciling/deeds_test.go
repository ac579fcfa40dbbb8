package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// What tells no day may be of these days, and is one deed where the same is said of it; another
// demand of the same side, told with the same verb, is another.
func TestAlikeWithoutADay(t *testing.T) {
	const refused = "Arland would stay away from the fourth round until Boria pulled its howitzers back from the Varne ridge"
	for name, test := range map[string]struct {
		day, line string
		typ       plover.Type
		events    int
	}{
		"in other words":             {"2025-03-05", "As long as howitzers of Boria stand on the Varne ridge, the fourth round will have to do without Arland", plover.Reject, 1},
		"of something else":          {"2025-03-05", "Arland turned down a plan for observers at the harbour", plover.Reject, 2},
		"the same words, much later": {"2025-03-19", "As long as howitzers of Boria stand on the Varne ridge, the fourth round will have to do without Arland", plover.Reject, 2},
		"a deed of another kind":     {"2025-03-05", "As long as howitzers of Boria stand on the Varne ridge, the fourth round will have to do without Arland", plover.Assault, 2},
	} {
		t.Run(name, func(t *testing.T) {
			first, told := sentenced("a1", "2025-03-04", append(other(), refused+".")...)
			second, lines := sentenced("a2", test.day, test.line+".", "The mayor likes fishing.")
			a := mention(first, plover.Reject, parley.Occurred, arl, bor, refused)
			b := mention(second, test.typ, parley.Occurred, arl, bor, test.line)
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{a}, Sentences: told}, {Article: "a2", Mentions: []parley.Mention{b}, Sentences: lines}}, nil)
			if len(c.Events) != test.events {
				t.Errorf("%d events: %+v", len(c.Events), c.Events)
			}
		})
	}
}
