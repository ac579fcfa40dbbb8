// Package archive runs the readers' test archives: a sentence of intent, an article,
// and what is to be found in it, one finding a line.
package archive

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Run reads the article of every archive that the pattern names with read, which
// returns one line for each finding, and compares it with what the archive wants.
func Run(t *testing.T, pattern string, read func(t *testing.T, article string) string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives at %s: %v", pattern, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			article, want := Parts(t, file)
			if got := read(t, article); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// Parts are the article of an archive and what it wants.
func Parts(t *testing.T, file string) (article, want string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(data), "-- article --\n")
	article, want, ok2 := strings.Cut(rest, "-- want --\n")
	if !ok || !ok2 {
		t.Fatal("an archive has a part \"article\" and a part \"want\"")
	}
	return article, want
}
