package gold

import (
	"slices"
	"strings"
	"testing"
	"time"
)

type conditionGold struct {
	Actor, To, Will         string
	WillNot                 string `json:"will_not"`
	Relation, Marker, Until string
	Deadline                string
	Firm, Optional          bool
}

type demandGold struct {
	Form, Actor, To, What, Deadline string
	Firm, Optional                  bool
}

type conditionRow struct {
	ID, Half, Text, Trap, Anchor string
	Conditions                   []conditionGold
	Demands                      []demandGold
}

var (
	relations = strings.Split("until|if|unless|in exchange", "|")
	forms     = strings.Fields("demand offer promise refusal")
)

// checkConditions counts, by half, the rows that hold nothing ("none") and what is wanted of each relation and form.
func checkConditions(t *testing.T, rows []conditionRow) map[string]map[string]int {
	t.Helper()
	wanted := map[string]map[string]int{"dev": {}, "score": {}}
	for _, r := range rows {
		count := wanted[r.Half]
		stands := func(what, names string) {
			if first, _, _ := strings.Cut(names, "|"); first != "" && place(r.Text, first) < 0 {
				t.Errorf("%s: %s %q does not stand in the text", r.ID, what, first)
			}
		}
		day := func(s string) {
			if _, err := time.Parse(time.DateOnly, s); s != "" && (err != nil || r.Anchor == "" || s < r.Anchor) {
				t.Errorf("%s: deadline %q with anchor %q", r.ID, s, r.Anchor)
			}
		}
		if len(r.Conditions)+len(r.Demands) == 0 {
			count["none"]++
			if r.Trap == "" {
				t.Errorf("%s holds nothing and does not say why", r.ID)
			}
		}
		for _, c := range r.Conditions {
			if c.Actor == "" || c.Until == "" || (c.Will == "") == (c.WillNot == "") {
				t.Errorf("%s: a condition needs who, what must happen, and one of will and will_not", r.ID)
			}
			for what, words := range map[string]string{"actor": c.Actor, "addressee": c.To, "act": c.Will, "omission": c.WillNot, "marker": c.Marker, "condition": c.Until} {
				stands(what, words)
			}
			for k, rel := range strings.Split(c.Relation, "|") {
				if !slices.Contains(relations, rel) {
					t.Errorf("%s: relation %q", r.ID, rel)
				}
				if k == 0 && !c.Optional {
					count[rel]++
				}
			}
			day(c.Deadline)
		}
		for _, d := range r.Demands {
			if d.Actor == "" || d.What == "" {
				t.Errorf("%s: a demand needs who and what", r.ID)
			}
			for what, words := range map[string]string{"actor": d.Actor, "addressee": d.To, "object": d.What} {
				stands(what, words)
			}
			for k, form := range strings.Split(d.Form, "|") {
				if !slices.Contains(forms, form) {
					t.Errorf("%s: form %q", r.ID, form)
				}
				if k == 0 && !d.Optional {
					count[form]++
				}
			}
			day(d.Deadline)
		}
	}
	return wanted
}

func TestConditions(t *testing.T) {
	rows := readLines[conditionRow](t, "conditions.jsonl")
	checkIDs(t, "conditions.jsonl", len(rows), func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text })
	for half, n := range checkConditions(t, rows) {
		for _, k := range slices.Concat(relations, forms) {
			if n[k] < 3 {
				t.Errorf("%s: %q stands %d times", half, k, n[k])
			}
		}
		if n["none"] < 25 {
			t.Errorf("%s: %d with none", half, n["none"])
		}
	}
	if len(rows) < 150 {
		t.Errorf("%d rows", len(rows))
	}
}

// The sets for development only go on where those before end: the second, one of plain
// sentences, as they are met every day, and one in the manner of the first.
func TestConditionsForDevelopment(t *testing.T) {
	before := readLines[conditionRow](t, "conditions.jsonl")
	keys := func(rows []conditionRow) func(i int) (string, string, string) {
		return func(i int) (string, string, string) { return rows[i].ID, rows[i].Half, rows[i].Text }
	}
	for _, set := range []struct {
		file        string
		rows, times int // at least so many rows, of each relation and form so many
	}{{"conditions-dev.jsonl", 300, 15}, {"conditions-more.jsonl", 130, 6}, {"conditions-like.jsonl", 280, 12}} {
		rows := readLines[conditionRow](t, set.file)
		checkGoesOn(t, "c", len(before), keys(before), len(rows), keys(rows))
		n := checkConditions(t, rows)["dev"]
		if len(rows) < set.rows || 3*n["none"] < len(rows) {
			t.Errorf("%s: %d rows, %d with none", set.file, len(rows), n["none"])
		}
		for _, k := range slices.Concat(relations, forms) {
			if n[k] < set.times {
				t.Errorf("%s: %q stands %d times", set.file, k, n[k])
			}
		}
		before = slices.Concat(before, rows)
	}
}
