package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// What a condition asks for has not been done: who puts it refuses to come until it is.
func TestTermsAreNotDone(t *testing.T) {
	for name, test := range map[string]struct {
		line, done, by string
		typ            plover.Type
		status         parley.Status
	}{
		"until it is done":             {"Arland would return to the talks only when the condition was met that the Front pulled its guns back from the hill.", "pulled its guns back from the hill", "Arland", plover.Reject, parley.Occurred},
		"whose condition is not known": {"There would be a fourth round of talks provided that the Front pulled its guns back from the hill.", "pulled its guns back from the hill", "", plover.Retreat, parley.Conditional},
		"it was done":                  {"The Front pulled its guns back from the hill on Monday, an officer said.", "pulled its guns back from the hill", "Arland", plover.Retreat, parley.Occurred},
	} {
		t.Run(name, func(t *testing.T) {
			a, lines := sentenced("a1", "2025-03-04", append(other(), test.line)...)
			lines[len(lines)-1].By = test.by
			c := &parley.Case{Articles: []parley.Article{a}}
			Reconcile(c, []parley.Reading{{Article: "a1", Sentences: lines, Entities: states("Arland"),
				Mentions: []parley.Mention{mention(a, plover.Retreat, parley.Occurred, bor, arl, test.done)}}}, nil)
			if len(c.Events) != 1 || c.Events[0].Type != test.typ || c.Events[0].Status != test.status || test.typ == plover.Reject && c.Events[0].Actors[0].Name != "Arland" {
				t.Errorf("%+v", c.Events)
			}
		})
	}
}
