package gold

import (
	"slices"
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

var counted = strings.Fields(`killed injured missing released detained abducted displaced evacuated expelled deployed withdrawn
	paid pledged demanded owed delivered duration series`)

// checkFigures counts, by half, the rows that hold nothing ("none") and the figures wanted of each kind.
func checkFigures(t *testing.T, rows []figureRow) map[string]map[string]int {
	t.Helper()
	wanted := map[string]map[string]int{"dev": {}, "score": {}}
	for _, r := range rows {
		count := wanted[r.Half]
		if len(r.Figures) == 0 {
			count["none"]++
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
			if !f.Optional {
				count[f.What]++
				if !slices.Contains(counted, f.What) {
					t.Errorf("%s: %q is wanted, but not among the kinds of the README", r.ID, f.What)
				}
			}
			for _, w := range []string{f.Of, f.By} {
				if first, _, _ := strings.Cut(w, "|"); first != "" && place(r.Text, first) < 0 {
					t.Errorf("%s: %q does not stand in the text", r.ID, first)
				}
			}
		}
	}
	return wanted
}

func TestFigures(t *testing.T) {
	rows := readLines[figureRow](t, "figures.jsonl")
	checkIDs(t, "figures.jsonl", len(rows), func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text })
	wanted := checkFigures(t, rows)
	if len(rows) < 120 || wanted["dev"]["none"] < 12 || wanted["score"]["none"] < 12 {
		t.Errorf("%d rows, with none: %d and %d", len(rows), wanted["dev"]["none"], wanted["score"]["none"])
	}
}

// The sets for development only go on where those before end: the second, one of what is
// met every day, of which a fifth has no figure, one in the manner of the first, one that
// goes through the grammar of quantity, and one by the place in which a number stands.
func TestFiguresForDevelopment(t *testing.T) {
	before := readLines[figureRow](t, "figures.jsonl")
	keys := func(rows []figureRow) func(i int) (string, string, string) {
		return func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text }
	}
	for _, set := range []struct {
		file              string
		rows, none, times int // at least so many rows, one in so many with none, of each kind so many
	}{{"figures-dev.jsonl", 300, 3, 10}, {"figures-more.jsonl", 140, 5, 3}, {"figures-like.jsonl", 170, 5, 4}, {"figures-quantity.jsonl", 800, 6, 12}, {"figures-places.jsonl", 1000, 7, 15}} {
		rows := readLines[figureRow](t, set.file)
		checkGoesOn(t, "f", len(before), keys(before), len(rows), keys(rows))
		n := checkFigures(t, rows)["dev"]
		if len(rows) < set.rows || set.none*n["none"] < len(rows) {
			t.Errorf("%s: %d rows, %d with none", set.file, len(rows), n["none"])
		}
		for _, k := range counted {
			if n[k] < set.times {
				t.Errorf("%s: %s stands %d times", set.file, k, n[k])
			}
		}
		checkStandOnce(t, rows)
		before = slices.Concat(before, rows)
	}
}

// checkStandOnce demands that the words of a figure stand once in their passage: a scorer looks where they first do.
func checkStandOnce(t *testing.T, rows []figureRow) {
	t.Helper()
	for _, r := range rows {
		for _, f := range r.Figures {
			if strings.Count(r.Text, f.Text) > 1 {
				t.Errorf("%s: %q stands twice", r.ID, f.Text)
			}
		}
	}
}
