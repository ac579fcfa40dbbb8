package pipeline_test

import (
	"context"
	"path/filepath"
	"testing"

	"parley/internal/newsroom"
	"parley/pipeline"
)

// Generated articles are read as what they are: news, edited copies and retellings.
// What ten thousand of them take is measured by parley-eval growth.
func TestNewsroom(t *testing.T) {
	const n = 80
	dir := filepath.Join(t.TempDir(), "articles")
	if err := newsroom.Write(dir, 1, n); err != nil {
		t.Fatal(err)
	}
	s := openCase(t, filepath.Join(t.TempDir(), "case.parley"))
	if got := add(t, s, dir); got.New != n {
		t.Errorf("added %+v", *got)
	}
	c, err := pipeline.Case(context.Background(), s, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Articles) != n || len(c.Copies) < 8 || len(c.Copies) > 40 || len(c.Encounters) < n/4 || len(c.Events) < n {
		t.Errorf("%d articles, %d copies, %d encounters, %d events", len(c.Articles), len(c.Copies), len(c.Encounters), len(c.Events))
	}
}
