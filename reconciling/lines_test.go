package reconciling

import (
	"slices"
	"testing"

	"parley/reconciling/kinds"
)

// A long number is one number, however it is set: two of them do not meet in their last digits.
func TestNumbersOfALine(t *testing.T) {
	for name, test := range map[string]struct {
		a, b string
		meet bool
	}{
		"one number":             {"1,600 tonnes of cod", "tonnes of cod, 1,600 in all", true},
		"one in two settings":    {"1,600 tonnes of cod", "1600 tonnes of cod", true},
		"the same last digits":   {"5,200 metres of timber", "7,200 metres of timber", false},
		"the same first digit":   {"1,400 tonnes of ore", "1,700 tonnes of ore", false},
		"a list is no number":    {"in rooms 4,5 and 6", "room 5", true},
		"one in words and digit": {"twelve lorries", "12 lorries", true},
		"millions":               {"1,250,000 people", "3,250,000 people", false},
	} {
		a, b := lineWords(test.a), lineWords(test.b)
		if got := meetWords(a.numbers, b.numbers); got != test.meet {
			t.Errorf("%s: %v", name, got)
		}
		if !slices.IsSorted(a.words) {
			t.Errorf("%s: not sorted", name)
		}
	}
}

// What is surely a denial by its kind denies, though no word of it is one of denial.
func TestDenying(t *testing.T) {
	for text, want := range map[string]bool{
		"Velm was none of our doing, the Borian foreign ministry said.": true,
		"The Borian foreign ministry recalled its envoy on Monday.":     false,
	} {
		g := kinds.Shipped().Of(text)
		if got := g.VerySure() && denying(g); got != want || lineWords(text).refuses {
			t.Errorf("%s: %v", text, got)
		}
	}
}
