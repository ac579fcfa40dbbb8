package gold

import (
	"slices"
	"strings"
	"testing"
	"time"
)

type eventGold struct {
	Type       string
	Alt        []string
	Status     string
	Actors     []string
	Recipients []string
	Trigger    string
	ClaimedBy  []string `json:"claimed_by"`
	Date       *struct{ From, To string }
	Optional   bool
}

type eventRow struct {
	ID, Half, Text, Trap string
	Anchor               *string
	Events               []eventGold
}

// held counts rows that hold nothing, by half, and types and statuses, by half.
type held struct {
	none map[string]int
	of   map[[2]string]int
}

func checkEvents(t *testing.T, rows []eventRow) held {
	t.Helper()
	h := held{map[string]int{}, map[[2]string]int{}}
	for _, r := range rows {
		if r.Anchor != nil {
			if _, err := time.Parse(time.DateOnly, *r.Anchor); err != nil {
				t.Errorf("%s: anchor %v", r.ID, err)
			}
		}
		if len(r.Events) == 0 {
			h.none[r.Half]++
			if r.Trap == "" {
				t.Errorf("%s holds nothing and does not say why", r.ID)
			}
		}
		for _, e := range r.Events {
			h.of[[2]string{e.Type, r.Half}]++
			h.of[[2]string{e.Status, r.Half}]++
			for _, ty := range append([]string{e.Type}, e.Alt...) {
				if !slices.Contains(types, ty) {
					t.Errorf("%s: type %q", r.ID, ty)
				}
			}
			if slices.Contains(e.Alt, e.Type) {
				t.Errorf("%s: %s is its own alternative", r.ID, e.Type)
			}
			if !slices.Contains(statuses, e.Status) {
				t.Errorf("%s: status %q", r.ID, e.Status)
			}
			if e.Trigger == "" || place(r.Text, e.Trigger) < 0 {
				t.Errorf("%s: trigger %q does not stand in the text", r.ID, e.Trigger)
			}
			for _, a := range slices.Concat(e.Actors, e.Recipients, e.ClaimedBy) {
				asTold, _, _ := strings.Cut(a, "|")
				if asTold == "" || place(r.Text, asTold) < 0 {
					t.Errorf("%s: actor %q does not stand in the text", r.ID, a)
				}
			}
			if d := e.Date; d != nil {
				if r.Anchor == nil || d.From == "" && d.To == "" {
					t.Errorf("%s: a date with nothing to count from", r.ID)
				}
				if d.From != "" && d.To != "" && d.To < d.From {
					t.Errorf("%s: ends before it begins", r.ID)
				}
				for _, s := range []string{d.From, d.To} {
					if _, err := time.Parse(time.DateOnly, s); s != "" && err != nil {
						t.Errorf("%s: %v", r.ID, err)
					}
				}
			}
		}
	}
	return h
}

var statuses = strings.Fields("occurred planned conditional denied cancelled")

func TestEvents(t *testing.T) {
	rows := readLines[eventRow](t, "events.jsonl")
	checkIDs(t, "events.jsonl", len(rows), func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text })
	held := checkEvents(t, rows)
	if len(rows) < 130 || 3*(held.none["dev"]+held.none["score"]) < len(rows) || held.none["dev"]-held.none["score"] > 2 || held.none["score"]-held.none["dev"] > 2 {
		t.Errorf("%d rows, with none: %v", len(rows), held.none)
	}
	for _, k := range slices.Concat(types, statuses) {
		for _, half := range []string{"dev", "score"} {
			if held.of[[2]string{k, half}] < 3 {
				t.Errorf("%s stands %d times in %s", k, held.of[[2]string{k, half}], half)
			}
		}
	}
}

// The second set is for development only; it goes on where the first ends.
func TestEventsForDevelopment(t *testing.T) {
	rows, first := readLines[eventRow](t, "events-dev.jsonl"), readLines[eventRow](t, "events.jsonl")
	row := func(rows []eventRow) func(i int) (string, string, string) {
		return func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text }
	}
	checkGoesOn(t, "e", len(first), row(first), len(rows), row(rows))
	held := checkEvents(t, rows)
	if len(rows) < 150 || 3*held.none["dev"] < len(rows) {
		t.Errorf("%d rows, %d with none", len(rows), held.none["dev"])
	}
	for _, k := range types {
		if held.of[[2]string{k, "dev"}] < 7 {
			t.Errorf("%s stands %d times", k, held.of[[2]string{k, "dev"}])
		}
	}
	for _, k := range statuses {
		if held.of[[2]string{k, "dev"}] < 4 {
			t.Errorf("%s stands %d times", k, held.of[[2]string{k, "dev"}])
		}
	}
}

// The third set, for development too: plain sentences like the first, read once before
// the reader was mended on them.
func TestEventsOnceMore(t *testing.T) {
	rows, first, second := readLines[eventRow](t, "events-more.jsonl"), readLines[eventRow](t, "events.jsonl"), readLines[eventRow](t, "events-dev.jsonl")
	before := slices.Concat(first, second)
	row := func(rows []eventRow) func(i int) (string, string, string) {
		return func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text }
	}
	checkGoesOn(t, "e", len(before), row(before), len(rows), row(rows))
	held := checkEvents(t, rows)
	if 4*held.none["dev"] < len(rows) {
		t.Errorf("%d rows, %d with none", len(rows), held.none["dev"])
	}
	for _, k := range types {
		if held.of[[2]string{k, "dev"}] < 8 {
			t.Errorf("%s stands %d times", k, held.of[[2]string{k, "dev"}])
		}
	}
}
