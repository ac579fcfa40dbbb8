package extraction

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"testing"

	"parley/sources"
)

func TestOf(t *testing.T) {
	tests := []struct {
		name                 string
		pages                []Page
		precision, recall, f float64
	}{
		{"the same words", []Page{{True: "Talks ended in Geneva today.", Found: "Talks ended – in Geneva, today"}}, 1, 1, 1},
		{"nothing found", []Page{{True: "a b c d", Found: ""}}, 0, 0, 0},
		{"nothing there, nothing found", []Page{{}}, 1, 1, 1},
		{"half too much", []Page{{True: "a b c d e", Found: "a b c d e f g"}}, .5, 1, 2. / 3},
		{"half missing", []Page{{True: "a b c d e f g", Found: "a b c d e"}}, 1, .5, 2. / 3},
		{"a short text is one run", []Page{{True: "a b", Found: "a b"}}, 1, 1, 1},
		{"runs are counted", []Page{{True: "a b c d", Found: "a b c d a b c d"}}, .2, 1, 1. / 3},
		{"means over pages", []Page{{True: "a b c d", Found: "a b c d"}, {True: "a b c d", Found: "x y z w"}}, .5, .5, .5},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := Of(tt.pages)
			for _, v := range [][2]float64{{s.Precision, tt.precision}, {s.Recall, tt.recall}, {s.F1, tt.f}} {
				if math.Abs(v[0]-v[1]) > 1e-9 {
					t.Fatalf("got %+v, want %v %v %v", s, tt.precision, tt.recall, tt.f)
				}
			}
		})
	}
}

// TestBenchmark holds the extraction to the bar: F1 .955 reported, below .95 fails.
func TestBenchmark(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds; not run with -short")
	}
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	dir := filepath.Join(shared, "data", "extraction")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the extraction benchmark is not beside the repository: ", err)
	}
	pages, err := Load(context.Background(), dir, sources.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := Of(pages)
	t.Logf("%d pages: precision %.3f, recall %.3f, F1 %.4f ± %.3f, exact %.2f", s.Pages, s.Precision, s.Recall, s.F1, s.F1Std, s.Exact)
	if s.F1 < .95 {
		t.Errorf("F1 is %.4f, below .95", s.F1)
	}
}
