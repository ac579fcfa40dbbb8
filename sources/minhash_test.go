package sources

import (
	"context"
	"testing"
)

// Texts of which the shorter has so much in common with the longer meet, and those that
// share less than any copy do not. Where one is much longer, the bands miss some.
func TestCandidates(t *testing.T) {
	for _, c := range []struct {
		name           string
		shorter, ratio int     // runs of the shorter, and how many times longer the other is
		share          float64 // of the runs of the shorter
		least, most    int     // of a hundred pairs
	}{
		{"a copy that changed a word in ten", 400, 1, .7, 100, 100},
		{"half of the words, in long runs", 400, 1, .45, 99, 100},
		{"half of the words, in runs of eight", 400, 1, .375, 95, 100},
		{"half of a text of half the length", 400, 2, .45, 80, 100},
		{"a short text whole in a long one", 150, 4, 1, 95, 100},
		{"reports in the same phrases", 400, 1, .1, 0, 2},
		{"a paragraph of background", 400, 1, .15, 0, 8},
		{"nothing", 400, 1, 0, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			met := 0
			for seed := range uint64(100) {
				w := newWriter(seed)
				a := make([]uint64, c.shorter)
				for i := range a {
					a[i] = w.Uint64()
				}
				b := make([]uint64, c.shorter*c.ratio)
				for i := range b {
					b[i] = w.Uint64()
				}
				copy(b, a[:int(c.share*float64(c.shorter))])
				met += len(candidates(context.Background(), []*signature{sign(a), nil, sign(b)}))
			}
			if met < c.least || met > c.most {
				t.Errorf("%d of a hundred met, want %d to %d", met, c.least, c.most)
			}
		})
	}
}

func TestSketchTellsTheSize(t *testing.T) {
	w := newWriter(3)
	for _, n := range []int{1, 20, 300, 5000} {
		runs := make([]uint64, n)
		for i := range runs {
			runs[i] = w.Uint64()
		}
		if got := newSketch(sign(runs)).size; got < .75*float64(n) || got > 1.3*float64(n) {
			t.Errorf("%d runs are taken for %.0f", n, got)
		}
	}
}
