package relations

import (
	"os"
	"path/filepath"
	"testing"

	"parley/reading/events/coder"
	"parley/text/en"
)

// sharedData is the folder of the training pairs, or the end of the test.
func sharedData(t testing.TB) string {
	t.Helper()
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	dir := filepath.Join(shared, "data", "plover")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the training pairs are not beside the repository")
	}
	return dir
}

// Pairs of news sentences, the parse aside.
func BenchmarkCode(b *testing.B) {
	e, err := en.New()
	if err != nil {
		b.Fatal(err)
	}
	c, err := coder.New()
	if err != nil {
		b.Fatal(err)
	}
	f, err := os.Open(filepath.Join(sharedData(b), "PLV_train.tsv"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	pairs, err := Load(f, false)
	if err != nil {
		b.Fatal(err)
	}
	var questions []coder.Question
	for _, p := range pairs[:300] {
		questions = append(questions, p.Question(e))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c.Code(questions[i%len(questions)])
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pairs/s")
}
