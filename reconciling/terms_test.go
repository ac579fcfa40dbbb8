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

// An offer read in a sentence that surely denies a leak is a denial; one that is told stays one.
func TestTakeBack(t *testing.T) {
	for text, want := range map[string]plover.Type{
		"The Borian foreign minister scoffed on Monday at the report that 40 lorries a day would satisfy Boria.": plover.Reject,
		"Boria offered to let 40 lorries a day through.":                                                         plover.Agree,
	} {
		d := &desk{lineage: &lineage{article: map[string]*parley.Article{"a": {ID: "a", Text: text}}}}
		list := []parley.Mention{{Finding: parley.Finding{Article: "a", Span: parley.Span{End: len(text)}}, Type: plover.Agree, Status: parley.Denied, Stance: parley.StanceDenied}}
		if d.takeBack(list); list[0].Type != want || (list[0].Status == parley.Denied) != (want == plover.Agree) {
			t.Errorf("%s: %s, %s", text, list[0].Type, list[0].Stance)
		}
	}
}
