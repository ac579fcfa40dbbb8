package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"parley"
	"parley/internal/storetest"
)

// A store that has looked for damage before finds none when the case was written to
// since: what a connection remembers of the indexes is not held against them.
func TestCheckAgainAndAgain(t *testing.T) {
	s, err := open(filepath.Join(t.TempDir(), "case.parley"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ctx := context.Background()
	for n := range 12 {
		if err := storetest.Add(s, 1, 0, 6, func(int) {}); err != nil {
			t.Fatal(err)
		}
		if found, err := s.Check(ctx); err != nil || len(found) > 0 {
			t.Fatalf("round %d: %v %v", n, found, err)
		}
		err := s.Update(ctx, func(tx parley.Tx) error {
			for i := range 6 {
				if err := tx.Remove(storetest.Record(1, i).Article.ID); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if found, err := s.Check(ctx); err != nil || len(found) > 0 {
			t.Fatalf("round %d, removed: %v %v", n, found, err)
		}
	}
}
