package events

import "testing"

// No idiom is left out by the literals that it is said to need.
func TestSieve(t *testing.T) {
	l, err := English()
	if err != nil {
		t.Fatal(err)
	}
	matched := 0
	for _, s := range []string{
		"The lake is not for sale, the king told a rally.", "Never, he said, will Boria put its name to it.", "NO TALKS, NO TRUCE: Boria will sign nothing.",
		"A truce of 15 days around Kestov was agreed on Tuesday.", "The guns fell silent on Friday under an armistice.", "Boria gave Arland another week to sign.",
		"Borian cheese has been kept out of Arland since an embargo was decreed.", "The ambassador was called home on Monday.", "Five diplomats were shown the door.",
		"Rockets fell on Kestov and killed nine.", "Relief at last for Kestov: 39 trucks rolled in.", "In a swap of prisoners on Tuesday 40 went home.",
		"Boria knew nothing of the attack and called the charge a lie.", "Unless there is an accord by Friday, it will shut the valves.", "It put 1,300 soldiers in position along the border.",
		"Boria can count on its friends; they stand by it.", "Outrage drove 6,000 people into the squares.", "A price for its return to the table was named.",
	} {
		held := l.literals.in(s)
		for i := range l.idioms {
			d := &l.idioms[i]
			if !d.MatchString(s) {
				continue
			}
			matched++
			if !d.needs.met(held) {
				t.Errorf("%s is left out of %q", d.name, s)
			}
		}
	}
	if matched < 18 {
		t.Errorf("only %d matches", matched)
	}
}
