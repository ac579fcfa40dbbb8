package pipeline_test

import (
	"bytes"
	"context"
	"math/rand"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/export"
	"parley/pipeline"
)

func run(t testing.TB, o pipeline.Options) string {
	t.Helper()
	c, err := pipeline.Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := export.Write(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func example(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../examples/talks/*")
	if err != nil || len(files) < 10 {
		t.Fatalf("the example is not here: %v", err)
	}
	return files
}

func TestOrderOfFiles(t *testing.T) {
	files := example(t)
	want := run(t, pipeline.Options{Paths: files})
	r := rand.New(rand.NewSource(1))
	for n := range 6 {
		r.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		if got := run(t, pipeline.Options{Paths: files}); got != want {
			t.Fatalf("order %d of the same files gave other bytes", n)
		}
	}
}

func TestTheFolderAndItsFiles(t *testing.T) {
	if run(t, pipeline.Options{Paths: example(t)}) != run(t, pipeline.Options{Paths: []string{"../examples/talks"}}) {
		t.Error("a folder reads differently from its files")
	}
}

func TestAsOf(t *testing.T) {
	day, err := parley.ParseTime("2025-09-13")
	if err != nil {
		t.Fatal(err)
	}
	c, err := pipeline.Run(context.Background(), pipeline.Options{Paths: example(t), AsOf: day})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Articles) != 5 || c.Undated != 1 || c.Later != 8 {
		t.Errorf("as of 13 September: %d articles, %d undated, %d later; want 5, 1, 8", len(c.Articles), c.Undated, c.Later)
	}
}

func TestSubjectSet(t *testing.T) {
	c, err := pipeline.Run(context.Background(), pipeline.Options{Paths: example(t), Parties: []string{"Kestria", "orlin front", "Nowhere"}, Topic: "the dam"})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range c.Subject.Parties {
		names = append(names, p.Name)
	}
	if got := strings.Join(names, ", "); got != "Kestria, Orlin Front, Nowhere" || c.Subject.Topic != "the dam" || !c.Subject.Given {
		t.Errorf("the subject is %q on %q", got, c.Subject.Topic)
	}
}

func BenchmarkRun(b *testing.B) {
	files := example(b)
	for b.Loop() {
		run(b, pipeline.Options{Paths: files})
	}
}
