package brief_test

import (
	"strings"
	"testing"

	"parley"
	"parley/brief"
	"parley/internal/casetest"
)

func timelineOf(t *testing.T, c *parley.Case, f brief.Filter) (*parley.Brief, string) {
	t.Helper()
	b := brief.Timeline(c, brief.Options{}, f)
	var out strings.Builder
	if err := brief.Markdown(&out, b); err != nil {
		t.Fatal(err)
	}
	return b, out.String()
}

// linesOf returns how many lines a timeline has in its sections on days and beside them.
func linesOf(b *parley.Brief) (dated, undated int) {
	for _, s := range b.Sections {
		for _, p := range s.Parts {
			if s.Key == "undated" {
				undated += len(p.Lines)
			} else {
				dated += len(p.Lines)
			}
		}
	}
	return dated, undated
}

// The days are in order, each line opens to a passage, and the picture shows as many.
func TestTimelineIsInOrder(t *testing.T) {
	b, text := timelineOf(t, casetest.Strait(), brief.Filter{})
	dated, undated := linesOf(b)
	if dated < 4 || dated+undated != len(b.Timeline) {
		t.Errorf("%d and %d lines, %d in the picture", dated, undated, len(b.Timeline))
	}
	at := -1
	for _, day := range []string{"**4 March 2031**", "**5 March 2031**"} {
		i := strings.Index(text, day)
		if i <= at {
			t.Errorf("%s stands at %d, what is before it at %d", day, i, at)
		}
		at = i
	}
	for _, s := range b.Sections {
		for _, p := range s.Parts {
			for _, l := range p.Lines {
				if len(l.Cites) == 0 {
					t.Errorf("%+v cites nothing", l.Runs)
				}
			}
		}
	}
}

// Two filters leave what both leave, and a day outside the case leaves nothing.
func TestTimelineFilters(t *testing.T) {
	c := casetest.Strait()
	all, _ := timelineOf(t, c, brief.Filter{})
	total, apart := linesOf(all)
	day := parley.DayOf(2031, 3, 4)
	one, text := timelineOf(t, c, brief.Filter{From: day, To: day})
	if n, undated := linesOf(one); n == 0 || n >= total || undated != 0 || strings.Contains(text, "**5 March 2031**") {
		t.Errorf("one day: %d of %d lines, %d undated of %d\n%s", n, total, undated, apart, text)
	}
	attacks, text := timelineOf(t, c, brief.Filter{Type: "assault"})
	both, _ := timelineOf(t, c, brief.Filter{Type: "assault", Actor: "nobody"})
	if n, _ := linesOf(attacks); n == 0 || n >= total {
		t.Errorf("attacks: %d lines of %d\n%s", n, total, text)
	}
	if n, undated := linesOf(both); n+undated != 0 {
		t.Errorf("attacks by nobody: %d lines", n+undated)
	}
	late, text := timelineOf(t, c, brief.Filter{From: parley.DayOf(2099, 1, 1)})
	if n, _ := linesOf(late); n != 0 || !strings.Contains(text, "Nothing that is dated fits.") {
		t.Errorf("in 2099: %d lines", n)
	}
}
