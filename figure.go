package parley

import "strings"

// A Figure is a number that is told of something: how many, of whom or what,
// says who.
type Figure struct {
	Finding
	// What is counted: killed, injured, released, paid, duration, number in a series.
	What string
	// Low and High bound the number; equal when exact, nil when there is no bound:
	// "at least 14" has Low 14 and no High.
	Low, High *float64
	Unit      string // people, minutes, USD, per cent ...
	Of        string // who or what, as told: "civilians"
	AsOf      Time
	By        *Argument // who gives the number, when the outlet does not itself
}

// growing are verbs of a toll that goes up to a number.
var growing = []string{"rose to", "risen to", "rises to", "climbed to", "climbs to", "increased to", "grew to", "grown to", "jumped to", "went up to", "mounted to",
	"brought the toll to", "took the toll to", "bringing the toll to", "taking the toll to", "brought the death toll to", "bringing the death toll to"}

// Added reports whether the figure is only what was added to a toll that the same sentence
// of the text gives whole, among all figures of it: "the toll rose to eight after two more
// died".
func (f *Figure) Added(text string, all []Figure) bool {
	if f.What != "killed" && f.What != "injured" && f.What != "missing" || f.High == nil {
		return false
	}
	for i := range all {
		g := &all[i]
		if g.What != f.What || g.Article != f.Article || g.Low == nil || *g.Low <= *f.High {
			continue
		}
		from, to := min(f.Span.Start, g.Span.Start), max(f.Span.End, g.Span.End)
		if strings.ContainsAny(text[from:to], ".!?\n") {
			continue
		}
		before := strings.TrimSpace(strings.ToLower(text[max(0, g.Span.Start-60):g.Span.Start]))
		for _, bound := range []string{" at least", " more than", " about", " nearly", " over"} {
			before = strings.TrimSuffix(before, bound)
		}
		for _, v := range growing {
			if strings.HasSuffix(before, v) {
				return true
			}
		}
	}
	return false
}
