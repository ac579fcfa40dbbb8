package brief

import (
	"fmt"
	"strings"
	"testing"

	"parley"
	"parley/internal/casetest"
)

// Five hundred articles make no longer a brief than fifty: two pages and the
// passages behind them.
func TestTwoPages(t *testing.T) {
	for _, n := range []int{50, 500} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			b := Write(casetest.Large(n), Options{})
			body, _, _ := strings.Cut(markdownOf(t, b), "\n---\n")
			if lines := strings.Count(body, "\n"); lines > 120 {
				t.Errorf("%d lines before the passages", lines)
			}
			if words := len(strings.Fields(body)); words > 1400 {
				t.Errorf("%d words before the passages", words)
			}
			if len(b.Passages) > 80 {
				t.Errorf("%d passages", len(b.Passages))
			}
		})
	}
}

func TestTablesSayWhatTheyLeaveOut(t *testing.T) {
	shown := func(p parley.Part) int {
		if p.Table != nil {
			return len(p.Table.Rows)
		}
		return len(p.Lines)
	}
	for _, n := range []int{13, 500} {
		for _, s := range Write(casetest.Large(n), Options{}).Sections {
			for _, p := range s.Parts {
				if shown(p) > maxRows {
					t.Errorf("%d articles, %s: %d rows", n, s.Key, shown(p))
				}
			}
		}
	}
	for _, s := range Write(casetest.Large(60), Options{All: true}).Sections {
		for _, p := range s.Parts {
			if p.More != "" {
				t.Errorf("%s: --all leaves out %q", s.Key, p.More)
			}
		}
	}
	table := Write(casetest.Large(60), Options{}).Sections[1].Parts[0]
	// 60 articles, one of them beside the subject: 59 encounters.
	if want := fmt.Sprintf("and %d more: parley brief --all PATH...", 59-shown(table)); table.More != want {
		t.Errorf("the table says %q, want %q", table.More, want)
	}
}

// Ten times the articles take ten times as long, not a hundred times.
func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{500, 5000} {
		c := casetest.Large(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Write(c, Options{})
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
		})
	}
}
