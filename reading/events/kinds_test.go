package events_test

import (
	"slices"
	"strings"
	"testing"
)

// How a thing was done and what it is about, by the words of its clause.
func TestModesAndContexts(t *testing.T) {
	b := newBench(t)
	for _, c := range []struct{ text, mode, context string }{
		{"Kenya struck a depot in Uganda with drones.", "drone", "military"},
		{"Police in Peru arrested two journalists.", "arrest", "rights"},
		{"Peru expelled two Chilean diplomats.", "expel", "diplomatic"},
		{"Chile imposed tariffs on Peruvian wine.", "", "economic"},
		{"Norway asked Peru to release the sailors.", "yield", ""},
		{"Kenya threatened to bomb Uganda.", "violence", ""},
		{"Miners in Chile went on strike.", "strike", "labour"},
		{"Gunmen kidnapped a judge in Peru.", "abduct", "legal"},
	} {
		got := b.read(c.text)
		if len(got) == 0 {
			t.Errorf("%q: nothing read", c.text)
			continue
		}
		if mode := strings.Join(got[0].Modes, " "); mode != c.mode {
			t.Errorf("%q: mode %q, want %q", c.text, mode, c.mode)
		}
		if c.context != "" && !slices.Contains(got[0].Contexts, c.context) {
			t.Errorf("%q: contexts %v, want %s", c.text, got[0].Contexts, c.context)
		}
	}
}
