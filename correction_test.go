package parley_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"parley"
)

func TestDeclaredAndAsked(t *testing.T) {
	set := func(target, name, field, value string) parley.Correction {
		return parley.Correction{Action: parley.Set, Target: target, Name: name, Field: field, Value: value}
	}
	undone := set(parley.TargetCase, "", "subject", "grain")
	undone.Undone = time.Unix(1, 0)
	log := []parley.Correction{
		set(parley.TargetOutlet, "NOURNEWS", "country", "IRQ"),
		set(parley.TargetOutlet, "Nournews", "kind", "state"),
		set(parley.TargetOutlet, "Nournews", "country", "IRN"),
		set(parley.TargetCase, "", "parties", "Iran; ; United States "),
		set(parley.TargetCase, "", "subject", "the enrichment of uranium"),
		undone,
		{Action: parley.Reject, Target: "statement", Article: "a"},
	}
	got := parley.Declared(log)
	if want := (parley.Outlet{Name: "Nournews", Country: "IRN", Kind: "state"}); len(got) != 1 || got["nournews"] != want {
		t.Errorf("declared %+v", got)
	}
	parties, topic := parley.Asked(log)
	if !slices.Equal(parties, []string{"Iran", "United States"}) || topic != "the enrichment of uranium" {
		t.Errorf("asked for %q, %q", parties, topic)
	}
	if parties, topic := parley.Asked(nil); parties != nil || topic != "" {
		t.Errorf("nobody asked, and got %q, %q", parties, topic)
	}
}

// A record adds up over several decisions, and what was undone says nothing.
func TestRecorded(t *testing.T) {
	set := func(field, value string, undone bool) parley.Correction {
		c := parley.Correction{Action: parley.Set, Target: parley.TargetActor, Name: "jana-roe", Field: field, Value: value}
		if undone {
			c.Undone = time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		return c
	}
	got := parley.Recorded([]parley.Correction{set("name", "Jana Roe", false), set("also", "J. Roe", false), set("type", "person", true),
		set("type", "leader", false), set("country", "Arland", false), set("role", "premier of Arland, 2026-05..", false)})
	if len(got) != 1 || got[0].ID != "jana-roe" || got[0].Name != "Jana Roe" || strings.Join(got[0].Names, ", ") != "J. Roe, Jana Roe" || got[0].Type != parley.Leader || got[0].Country != "Arland" {
		t.Fatalf("got %+v", got)
	}
	if r := got[0].Roles; len(r) != 1 || r[0].Title != "premier" || r[0].Of != "Arland" || r[0].From.String() != "2026-05" || r[0].To.Known() {
		t.Errorf("roles %+v", r)
	}
}

func TestParseRole(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"premier of Arland", "premier/Arland//"},
		{"spokesman", "spokesman///"},
		{"premier of Arland, 2025-01-02..2026", "premier/Arland/2025-01-02/2026"},
		{"premier, ..2026-05", "premier///2026-05"},
		{"", "error"}, {" of Arland", "error"}, {"premier, soon", "error"}, {"premier, 2025..soon", "error"},
	} {
		got := "error"
		if r, err := parley.ParseRole(test.in); err == nil {
			got = r.Title + "/" + r.Of + "/" + r.From.String() + "/" + r.To.String()
		} else if !errors.Is(err, parley.ErrInvalid) {
			t.Errorf("%q: %v is no error of kind ErrInvalid", test.in, err)
		}
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}
