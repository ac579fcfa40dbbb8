package main

import (
	"os"
	"path/filepath"
	"testing"
)

// shared is the path of a file of check data beside the repository; the test is
// skipped where there is none.
func shared(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("PARLEY_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(root, name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no check data beside the repository: ", path)
	}
	return path
}
