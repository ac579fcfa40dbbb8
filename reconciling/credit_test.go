package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// A paper of which the case holds nothing is known from one article that credits it; another
// that names it where it says who said what has it from there, too. Naming it is not enough.
func TestAPaperNobodyHoldsIsCreditedTwice(t *testing.T) {
	credits := article("a1", "Courier", "2025-03-04", "As the Tarn Gazette reported, Boria would settle for 40 barges a day.")
	for _, test := range []struct {
		name, words string
		says        bool // somebody is read to say it
		want        int  // copies
	}{
		{"where it says who said it", "Citing Rana Dov, the Tarn Gazette has it that Boria would take 40 barges a day.", true, 2},
		{"in passing", "The square before the Tarn Gazette was empty on Tuesday.", false, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			other := article("a2", "Mirror", "2025-03-04", test.words)
			second := parley.Reading{Article: "a2"}
			if test.says {
				second.Statements = []parley.Statement{{Finding: finding(other, test.words), Direct: parley.Indirect}}
			}
			c := &parley.Case{Articles: []parley.Article{credits, other}}
			r := parley.Rehash{Finding: finding(credits, "the Tarn Gazette reported"), Of: "Tarn Gazette"}
			Reconcile(c, []parley.Reading{{Article: "a1", Rehashes: []parley.Rehash{r}}, second}, nil)
			if len(c.Copies) != test.want {
				t.Errorf("%d retellings, want %d: %+v", len(c.Copies), test.want, c.Copies)
			}
		})
	}
}

// A headline that counts the dead tells the attack of its lead, though it names another
// place; one that counts others tells another.
func TestAHeadlineCountsTheDeadOfItsLead(t *testing.T) {
	for _, test := range []struct {
		name string
		dead float64
		want int // events
	}{{"as many", 19, 1}, {"others", 4, 2}} {
		t.Run(test.name, func(t *testing.T) {
			title, lead := "Shells kill 19 at Borian market", "Nineteen people died on Monday when shells fell on the stalls of Harbin."
			a := article("a1", "Courier", "2025-03-04", title+"\n"+lead)
			a.Blocks = []parley.Block{{Span: parley.Span{End: len(title)}, Kind: parley.Title}, {Span: parley.Span{Start: len(title) + 1, End: len(a.Text)}}}
			head, body := mention(a, plover.Assault, parley.Occurred, arl, bor, "kill"), mention(a, plover.Assault, parley.Occurred, arl, bor, "fell")
			head.Actors, body.Actors, body.Place, body.Date = nil, nil, "Harbin", on("2025-03-03")
			f := parley.Figure{Finding: finding(a, "19"), What: "killed", Low: count(test.dead), High: count(test.dead)}
			g := parley.Figure{Finding: finding(a, "Nineteen people"), What: "killed", Of: "people", Low: count(19), High: count(19)}
			head.Figures, body.Figures = []string{f.ID}, []string{g.ID}
			c := &parley.Case{Articles: []parley.Article{a}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{head, body}, Figures: []parley.Figure{f, g}}}, nil)
			if len(c.Events) != test.want {
				t.Errorf("%d events, want %d", len(c.Events), test.want)
			}
		})
	}
}
