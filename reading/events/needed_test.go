package events

import (
	"slices"
	"testing"
)

// idiomatic are sentences with an idiom each.
var idiomatic = []string{
	"The lake is not for sale, the king told a rally.", "Never, he said, will Boria put its name to it.", "NO TALKS, NO TRUCE: Boria will sign nothing.",
	"A truce of 15 days around Kestov was agreed on Tuesday.", "The guns fell silent on Friday under an armistice.", "Boria gave Arland another week to sign.",
	"Borian cheese has been kept out of Arland since an embargo was decreed.", "The ambassador was called home on Monday.", "Five diplomats were shown the door.",
	"Rockets fell on Kestov and killed nine.", "Relief at last for Kestov: 39 trucks rolled in.", "In a swap of prisoners on Tuesday 40 went home.",
	"Boria knew nothing of the attack and called the charge a lie.", "Unless there is an accord by Friday, it will shut the valves.", "It put 1,300 soldiers in position along the border.",
	"Boria can count on its friends; they stand by it.", "Outrage drove 6,000 people into the squares.", "A price for its return to the table was named.",
}

// No idiom is left out by the literals that it is said to need.
func TestSieve(t *testing.T) {
	l, err := English()
	if err != nil {
		t.Fatal(err)
	}
	matched := 0
	for _, s := range idiomatic {
		likely := l.likely.met(l.literals.in(s))
		for i := range l.idioms {
			d := &l.idioms[i]
			if !d.MatchString(s) {
				continue
			}
			matched++
			if !slices.Contains(likely, i) {
				t.Errorf("%s is left out of %q", d.name, s)
			}
		}
	}
	if matched < 18 {
		t.Errorf("only %d matches", matched)
	}
}

// BenchmarkIdioms looks for the idioms of the lexicon in sentences that have one, and in
// one that has none.
func BenchmarkIdioms(b *testing.B) {
	l, err := English()
	if err != nil {
		b.Fatal(err)
	}
	sentences := append([]string{"The winter wheat of the northern plain was sown late, and farmers there expect no more than half of what they would bring in in other years."}, idiomatic...)
	for b.Loop() {
		for _, s := range sentences {
			for _, i := range l.likely.met(l.literals.in(s)) {
				l.idioms[i].FindStringIndex(s)
			}
		}
	}
	b.ReportMetric(float64(len(sentences)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}
