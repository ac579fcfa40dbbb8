package gold

import (
	"strings"
	"testing"
)

type figureGold struct {
	Text, What string
	Alt        []string
	Low, High  *float64
	Unit       string
	Of, By     string
	Optional   bool
}

type figureRow struct {
	ID, Half, Text, Trap string
	Figures              []figureGold
}

func TestFigures(t *testing.T) {
	const core = "killed injured missing released detained abducted displaced evacuated expelled deployed withdrawn paid pledged demanded owed delivered duration series"
	rows := readLines[figureRow](t, "figures.jsonl")
	checkIDs(t, "figures.jsonl", len(rows), func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text })
	none := map[string]int{}
	for _, r := range rows {
		if len(r.Figures) == 0 {
			none[r.Half]++
			if r.Trap == "" {
				t.Errorf("%s holds nothing and does not say why", r.ID)
			}
		}
		for _, f := range r.Figures {
			if f.Text == "" || place(r.Text, f.Text) < 0 {
				t.Errorf("%s: %q does not stand in the text", r.ID, f.Text)
			}
			if f.Low == nil && f.High == nil || f.Low != nil && f.High != nil && *f.High < *f.Low {
				t.Errorf("%s: %q has no bound, or crossed ones", r.ID, f.Text)
			}
			if !f.Optional && !strings.Contains(" "+core+" ", " "+f.What+" ") {
				t.Errorf("%s: %q is wanted, but not among the kinds of the README", r.ID, f.What)
			}
			for _, w := range []string{f.Of, f.By} {
				if first, _, _ := strings.Cut(w, "|"); first != "" && place(r.Text, first) < 0 {
					t.Errorf("%s: %q does not stand in the text", r.ID, first)
				}
			}
		}
	}
	if len(rows) < 120 || none["dev"] < 12 || none["score"] < 12 {
		t.Errorf("%d rows, with none: %v", len(rows), none)
	}
}
