package gold

import (
	"slices"
	"strings"
	"testing"
)

type statementGold struct {
	Speaker, Cue string
	Content      []string
	Direct       any // true, false or "mixed"
	Optional     bool
}

type statementRow struct {
	ID, Half, Text, Trap string
	Statements           []statementGold
}

func TestStatements(t *testing.T) {
	rows := readLines[statementRow](t, "statements.jsonl")
	checkIDs(t, "statements.jsonl", len(rows), func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text })
	held := map[string]map[any]int{"dev": {}, "score": {}}
	for _, r := range rows {
		if len(r.Statements) == 0 {
			held[r.Half]["none"]++
			if r.Trap == "" {
				t.Errorf("%s holds nothing and does not say why", r.ID)
			}
		}
		for _, s := range r.Statements {
			held[r.Half][s.Direct]++
			if !slices.Contains([]any{true, false, "mixed"}, s.Direct) {
				t.Errorf("%s: direct is %v", r.ID, s.Direct)
			}
			speaker, _, _ := strings.Cut(s.Speaker, "|")
			if place(r.Text, speaker) < 0 || place(r.Text, s.Cue) < 0 || len(s.Content) == 0 {
				t.Errorf("%s: speaker, cue or content does not stand in the text", r.ID)
			}
			rest := r.Text
			for _, c := range s.Content {
				i := strings.Index(rest, c)
				if i < 0 || c == "" {
					t.Errorf("%s: %q does not stand in the text, in its order", r.ID, c)
					break
				}
				quoted := i > 0 && strings.HasSuffix(strings.TrimRight(rest[:i], " "), "\"") ||
					strings.HasSuffix(rest[:i], "“") || strings.HasSuffix(rest[:i], "‘") || strings.HasSuffix(rest[:i], "'")
				if quoted != (s.Direct == true) {
					t.Errorf("%s: %q is direct %v", r.ID, c, s.Direct)
				}
				if marks := strings.ContainsAny(c, "\"“”"); s.Direct == "mixed" && len(s.Content) == 1 && !marks || s.Direct == false && marks {
					t.Errorf("%s: %q is direct %v", r.ID, c, s.Direct)
				}
				rest = rest[i+len(c):]
			}
		}
	}
	for half, n := range held {
		if n[true] < 7 || n[false] < 7 || n["mixed"] < 3 || n["none"] < 7 {
			t.Errorf("%s holds %v", half, n)
		}
	}
	if len(rows) < 60 {
		t.Errorf("%d rows", len(rows))
	}
}
