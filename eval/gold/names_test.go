package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

// readLines decodes a file of one JSON object a line; an unknown field is an
// error, so that a misspelt one cannot hide.
func readLines[T any](t *testing.T, name string) []T {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows []T
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		d := json.NewDecoder(strings.NewReader(lines.Text()))
		d.DisallowUnknownFields()
		var r T
		if err := d.Decode(&r); err != nil {
			t.Errorf("%s line %d: %v", name, n, err)
		}
		rows = append(rows, r)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

// checkIDs demands ids that are not used twice, halves of one size, and no text twice.
func checkIDs(t *testing.T, name string, n int, row func(i int) (id, half, text string)) {
	t.Helper()
	ids, texts, halves := map[string]bool{}, map[string]bool{}, map[string]int{}
	for i := range n {
		id, half, text := row(i)
		if id == "" || ids[id] || texts[text] || text == "" {
			t.Errorf("%s: row %d (%s) has no id or text of its own", name, i+1, id)
		}
		ids[id], texts[text] = true, true
		halves[half]++
	}
	if d := halves["dev"] - halves["score"]; halves["dev"]+halves["score"] != n || d < -2 || d > 2 {
		t.Errorf("%s: halves %v", name, halves)
	}
}

// checkGoesOn demands of a set for development that its ids go on where those of the first set end, that all of it
// is dev, and that no text is told twice, in the set or from the first.
func checkGoesOn(t *testing.T, letter string, before int, first func(i int) (id, half, text string), n int, row func(i int) (id, half, text string)) {
	t.Helper()
	texts := map[string]bool{}
	for i := range before {
		_, _, text := first(i)
		texts[text] = true
	}
	for i := range n {
		id, half, text := row(i)
		if id != fmt.Sprintf("%s%03d", letter, before+1+i) || half != "dev" || text == "" || texts[text] {
			t.Errorf("row %d (%s, %s) is out of line, not for development, empty or told before", i+1, id, half)
		}
		texts[text] = true
	}
}

type nameSpan struct {
	Start, End int
	Text, Type string
}

type nameRow struct {
	ID, Half, Text string
	Names, Others  []nameSpan
}

func TestNames(t *testing.T) {
	rows := readLines[nameRow](t, "names.jsonl")
	checkIDs(t, "names.jsonl", len(rows), func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text })
	if len(rows) < 70 {
		t.Errorf("%d rows", len(rows))
	}
	types := map[string]map[string]int{"dev": {}, "score": {}}
	for _, r := range rows {
		points := []rune(r.Text)
		check := func(spans []nameSpan, allowed string) {
			last := 0
			for _, n := range spans {
				if n.Start < last || n.End <= n.Start || n.End > len(points) || string(points[n.Start:n.End]) != n.Text {
					t.Errorf("%s: %q does not stand at %d-%d, or out of order", r.ID, n.Text, n.Start, n.End)
					continue
				}
				last = n.End
				if !strings.Contains(allowed, n.Type) || n.Text != strings.TrimSpace(n.Text) {
					t.Errorf("%s: %q is a %q", r.ID, n.Text, n.Type)
				}
				types[r.Half][n.Type]++
			}
		}
		if len(r.Names) == 0 {
			t.Errorf("%s: no name", r.ID)
		}
		check(r.Names, "PER ORG LOC")
		check(r.Others, "NAT MISC")
	}
	for half, n := range types {
		if n["PER"] < 25 || n["ORG"] < 25 || n["LOC"] < 25 || n["NAT"] == 0 || n["MISC"] == 0 {
			t.Errorf("%s holds %v", half, n)
		}
	}
}
