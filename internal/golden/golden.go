// Package golden compares what a test made with a file kept beside it, and
// rewrites the file when the tests run with -update. Read the diff before
// committing it.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files from what the tests make")

// Updating reports whether the tests run with -update.
func Updating() bool { return *update }

// Check fails the test unless the file at path holds exactly got. With -update
// it writes the file instead.
func Check(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run the test with -update to make it)", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run with -update and read the diff. First difference:\n%s", path, difference(want, got))
	}
}

// difference shows the first line in which two texts differ.
func difference(want, got []byte) string {
	w, g := bytes.Split(want, []byte("\n")), bytes.Split(got, []byte("\n"))
	line := func(lines [][]byte, i int) string {
		if i < len(lines) {
			return string(lines[i])
		}
		return "(nothing)"
	}
	for i := 0; i < max(len(w), len(g)); i++ {
		if a, b := line(w, i), line(g, i); a != b {
			return "- " + a + "\n+ " + b
		}
	}
	return "(none)"
}
