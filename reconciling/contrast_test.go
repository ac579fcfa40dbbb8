package reconciling

import (
	"strings"
	"testing"

	"parley"
)

// A number that an article tells as somebody else's stands against the one before it, and a
// denial against what it denies, though no event was read that they are of.
func TestContrasts(t *testing.T) {
	people := func(name string) *parley.Argument {
		return &parley.Argument{Actor: parley.Actor{ID: strings.ToLower(name), Name: name}}
	}
	number := func(n float64) *float64 { return &n }
	for _, test := range []struct {
		name, text, a, b string
		low, low2        float64
		by               *parley.Argument
		want             bool
	}{
		{"told as another's", "Four people were killed, the hospital says. The Front speaks of seven.", "Four people", "seven", 4, 7, people("Front"), true},
		{"the same number", "Four people were killed, the hospital says. The Front speaks of four.", "Four people", "four", 4, 4, people("Front"), false},
		{"another thing", "Four people were killed, the hospital says. Seven lorries burnt.", "Four people", "Seven", 4, 7, nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := parley.Article{ID: "a", Text: test.text, Relevant: true}
			at := func(words string) parley.Span {
				i := strings.LastIndex(test.text, words)
				return parley.Span{Start: i, End: i + len(words)}
			}
			figure := func(words string, n float64, by *parley.Argument) parley.Figure {
				return parley.Figure{Finding: parley.Finding{ID: words, Article: "a", Span: at(words)}, What: "killed", Low: number(n), High: number(n), Unit: "people", By: by}
			}
			c := parley.Case{Articles: []parley.Article{a}}
			Reconcile(&c, []parley.Reading{{Article: "a", Figures: []parley.Figure{figure(test.a, test.low, people("hospital")), figure(test.b, test.low2, test.by)}}}, Decisions{})
			if got := len(c.Disputes) > 0; got != test.want {
				t.Errorf("disputed: %v, want %v", got, test.want)
			}
		})
	}
	text := "Arland accused Borland of theft. Borland denied it."
	claim, denial := parley.Span{Start: 0, End: 32}, parley.Span{Start: 33, End: len(text)}
	r := parley.Rebuttal{Finding: parley.Finding{ID: "r", Article: "a", Span: denial}, By: people("Borland"), Claim: parley.Finding{ID: "c", Article: "a", Span: claim}, Against: people("Arland")}
	c := parley.Case{Articles: []parley.Article{{ID: "a", Text: text, Relevant: true}}}
	Reconcile(&c, []parley.Reading{{Article: "a", Rebuttals: []parley.Rebuttal{r}}}, Decisions{})
	if len(c.Disputes) != 1 || c.Disputes[0].About != "what Borland denies" || len(c.Disputes[0].Values) != 2 {
		t.Errorf("%+v", c.Disputes)
	}
}
