package kinds

import (
	"bytes"
	"testing"
)

func best(m *Model, sentence string) string {
	g := m.Of(sentence)
	return m.Names()[g.Sure()]
}

// A deed is known in words that no wording has, whoever does it, and what tells none is left alone.
func TestOf(t *testing.T) {
	for sentence, kind := range map[string]string{
		"Quelland's man in Morvik was called back for consultations, a diplomat with knowledge of the cable said.": "recall",
		"Eleven attachés of the Morvik mission have been told to be out of Quelland by the weekend.":               "expel",
		"Any part in the shelling was denied by Morvik, whose foreign ministry called the claim an invention.":     "deny",
		"Both prime ministers talked by phone for the fourth time on Sunday, and once more without result.":        "call",
		"No more Quellandish barley may be brought into Morvik, the trade ministry ordered.":                       "sanction",
		"It was market day, and the cafés along the quay were full.":                                               None,
		"The two countries share a coast and little else.":                                                         None,
	} {
		if got := best(Shipped(), sentence); got != kind {
			t.Errorf("%s, not %s: %s", got, kind, sentence)
		}
	}
}

// Names do not count: the same is said of others.
func TestNames(t *testing.T) {
	a := features("The ambassador of Quelland was ordered home from Morvik on Tuesday 4 March.")
	b := features("The ambassador of Upper Tarn was ordered home from Port Lisse on Friday 12 June.")
	if a, b := Shipped().Of("The ambassador of Quelland was ordered home."), Shipped().Of("The ambassador of Tarn was ordered home."); !Same(a, b) || Other(a, b) || Alike(a, b) < 3 {
		t.Errorf("not the same: %v %v", a, b)
	}
	if len(a) != len(b) {
		t.Errorf("%d features and %d", len(a), len(b))
	}
}

func TestGuess(t *testing.T) {
	m := Shipped()
	g := m.Of("")
	sum := g.None()
	for _, p := range g.p {
		sum += float64(p)
	}
	if sum > 1.0001 || g.p[0] < g.p[1] || g.p[1] < g.p[2] {
		t.Errorf("%+v", g)
	}
	if half := Mean([]Guess{{of: 9, none: 1}, {of: 9, kinds: [guessed]uint8{4}, p: [guessed]float32{1}}}); half.none != .5 || half.p[0] != .5 || half.kinds[0] != 4 {
		t.Errorf("the mean is %+v", half)
	}
	none := Guess{of: g.of, none: 1}
	if got := Alike(none, none); got > -1.9 || Same(none, none) {
		t.Errorf("what tells nothing is alike: %f", got)
	}
}

// The same sentences give the same bytes, and a file cut short is no model.
func TestTrain(t *testing.T) {
	all := []Sentence{{None, "It rained all day."}, {"truce", "The guns fell silent under a truce."}, {"truce", "A truce took hold."}, {None, "It rained again."}}
	o := StandardOptions()
	o.Least = 1
	data := Train(all, o)
	if !bytes.Equal(data, Train(all, o)) {
		t.Error("made twice, it differs")
	}
	m, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if got := best(m, "A truce, at last."); got != "truce" {
		t.Errorf("%s", got)
	}
	for _, n := range []int{0, 5, len(magic) + 3, len(data) / 2, len(data) - 1} {
		if _, err := Open(data[:n]); err == nil {
			t.Errorf("%d bytes of %d were taken", n, len(data))
		}
	}
}

// BenchmarkOf guesses the kind of one sentence.
func BenchmarkOf(b *testing.B) {
	m := Shipped()
	for b.Loop() {
		m.Of("Both prime ministers talked by phone for the fourth time on Sunday, and once more without result, their offices said.")
	}
}
