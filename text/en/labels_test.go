package en

import (
	"slices"
	"testing"

	"parley/text"
)

// What says who speaks, or when it was written, is a sentence by itself where a text is told
// in turns or in entries; elsewhere a colon and a number are part of what they stand in.
func TestLabels(t *testing.T) {
	for name, c := range map[string]struct {
		words string
		want  []string
	}{
		"turns":            {"Q: Is it shut?\n\nA: It is. Since noon.\n\nQ: Why?\n\nA: Ask the miller.", []string{"Q:", "A:", "Q:", "A:"}},
		"names":            {"HOST: Good day.\n\nMARA ROE (on the line): Good day.\n\nHOST: Is it cold?\n\nMARA ROE: It is.", []string{"HOST:", "MARA ROE (on the line):", "HOST:", "MARA ROE:"}},
		"clocks":           {"14:05 – The mill burns.\n\n13.10 pm: Smoke over the mill.\n\n12h40 Two carts arrive.", []string{"14:05 –", "13.10 pm:", "12h40"}},
		"two clocks":       {"14:05 – The mill burns.\n\n13:10 – Smoke over the mill.", nil},
		"one of each":      {"Grain: the ban is over.\n\nSalt: no news.\n\nMills: two burnt.\n\nRoads: shut.", nil},
		"days of a diary":  {"Monday: the court sits.\n\nTues 5 May – The mill opens.\n\nThe rest is known.", []string{"Monday:", "Tues 5 May –"}},
		"a lone statement": {"Roe: It is over.\n\nThe mill is shut.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			d := Splitter().Read(c.words, nil)
			for _, s := range d.Sentences {
				if s.Label != text.NoLabel {
					got = append(got, s.In(d.Text))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
