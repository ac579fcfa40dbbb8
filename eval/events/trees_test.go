package events

import (
	"testing"

	"parley"
	"parley/plover"
)

// Of a mutual act it does not matter who of the two is named first.
func TestParties(t *testing.T) {
	a, b := parley.Argument{Actor: parley.Actor{ID: "a"}}, parley.Argument{Actor: parley.Actor{ID: "b"}}
	one := parley.Mention{Type: plover.Consult, Actors: []parley.Argument{a}, Recipients: []parley.Argument{b}}
	two := parley.Mention{Type: plover.Consult, Actors: []parley.Argument{b}, Recipients: []parley.Argument{a}}
	if parties(one) != parties(two) {
		t.Errorf("%q, %q", parties(one), parties(two))
	}
	one.Type, two.Type = plover.Assault, plover.Assault
	if parties(one) == parties(two) {
		t.Errorf("an attack has a direction: %q", parties(one))
	}
}
