package rows

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"parley"
	"parley/export"
	"parley/outlook"
	"parley/pipeline"
	"parley/situation"
)

// wanted are the numbers of the rows that must be held, those marked M or R.
func wanted(t *testing.T, shared string) map[int]bool {
	text, err := os.ReadFile(filepath.Join(shared, "ROWS.md"))
	if err != nil {
		t.Skip(err)
	}
	out := map[int]bool{}
	for _, l := range strings.Split(string(text), "\n") {
		if !strings.HasPrefix(l, "**") {
			continue
		}
		_, l, _ = strings.Cut(l, "**: ")
		all := strings.Contains(l, "all M as claims")
		for _, part := range strings.Split(l, " · ") {
			m := regexp.MustCompile(`^(\d+) `).FindStringSubmatch(strings.TrimSpace(part))
			if m == nil {
				continue
			}
			id, _ := strconv.Atoi(m[1])
			if mark := regexp.MustCompile(` ([MRO])\s*$`).FindStringSubmatch(part); all || mark != nil && mark[1] != "O" {
				out[id] = true
			}
		}
	}
	return out
}

// asYAML writes assignments as an analyst would.
func asYAML(t *testing.T, set []string) []byte {
	var overrides []situation.Override
	for _, s := range set {
		path, value, ok := strings.Cut(s, "=")
		if !ok {
			t.Fatalf("%q is no assignment", s)
		}
		overrides = append(overrides, situation.Override{Path: path, Value: value})
	}
	return []byte(situation.Overrides(overrides))
}

// Every row is held where the table says: a finding of the export, or a value of the
// situation that is accepted and, unless the row says that it is only shown, moves the
// output that is named. A tenth may be missing, for readers change; which, is logged.
func TestRows(t *testing.T) {
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		t.Skip("PARLEY_SHARED is not set")
	}
	rows, err := Rows()
	if err != nil {
		t.Fatal(err)
	}
	must := wanted(t, shared)
	if len(must) < 120 {
		t.Fatalf("only %d rows are marked: the list has another form", len(must))
	}
	held := map[int]bool{}
	for _, r := range rows {
		held[r.ID] = true
	}
	for id := range must {
		if !held[id] {
			t.Errorf("row %d is held nowhere", id)
		}
	}
	c, err := pipeline.Run(context.Background(), pipeline.Options{Paths: []string{filepath.Join(shared, "seeds")}, NoForecast: true})
	if err != nil {
		t.Fatal(err)
	}
	quick := outlook.Options{Draws: 4000, Worlds: 50, Spread: 20}
	base, err := outlook.Forecast(c, quick)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	exported := *c
	exported.Outlook.Forecast = base
	if err := export.Write(&out, &exported); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	bad := map[int]bool{}
	for _, r := range rows {
		switch r.Kind {
		case "export":
			if !found(lines, r) {
				bad[r.ID] = true
				t.Logf("row %d: no %s with %q", r.ID, r.ExportKind, r.Words)
			}
		case "yaml":
			overrides, err := situation.Parse(asYAML(t, r.Set), c.Situation, outlook.Classes())
			if err != nil || len(overrides) != len(r.Set) {
				bad[r.ID] = true
				t.Logf("row %d: %v", r.ID, err)
				continue
			}
			changed := *c
			if changed.Situation, err = situation.Apply(c.Situation, overrides); err != nil {
				t.Fatal(err)
			}
			f, err := outlook.Forecast(&changed, quick)
			if err != nil {
				t.Fatal(err)
			}
			if !moved(base, f, r.Moves) {
				bad[r.ID] = true
				t.Logf("row %d: %v moves no %s", r.ID, r.Set, r.Moves)
			}
		}
	}
	share := 1 - float64(len(bad))/float64(len(held))
	t.Logf("%.1f %% of %d rows are held", 100*share, len(held))
	if share < .9 {
		t.Error("fewer than 90 % of the rows are held")
	}
}

func found(lines []string, r Row) bool {
	for _, l := range lines {
		if strings.HasPrefix(l, `{"kind":"`+r.ExportKind+`"`) && strings.Contains(strings.ToLower(l), strings.ToLower(r.Words)) {
			return true
		}
	}
	return false
}

// moved reports whether the output that a row names is another; what is only shown must
// move none.
func moved(a, b *parley.Forecast, what string) bool {
	settled := len(a.Settlement) != len(b.Settlement)
	for k := 0; !settled && k < len(a.Settlement); k++ {
		x, y := a.Settlement[k], b.Settlement[k]
		settled = x.Median != y.Median || x.Low != y.Low || x.High != y.High || x.Mean != y.Mean
	}
	deal := a.Probability != b.Probability
	switch what {
	case "deal":
		return deal
	case "settlement":
		return settled
	}
	return !deal && !settled
}
