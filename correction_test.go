package parley_test

import (
	"slices"
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
