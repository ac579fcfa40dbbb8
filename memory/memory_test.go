package memory_test

import (
	"context"
	"testing"

	"parley"
	"parley/internal/storetest"
	"parley/memory"
)

func TestStore(t *testing.T) {
	storetest.Run(t, storetest.Engine{Open: func(string) (parley.Store, error) { return memory.New(), nil }})
}

// A record put again in another form is found where it stood before.
func TestPutAgainKeepsPlaces(t *testing.T) {
	s := memory.New()
	put := func(reader string) {
		r := storetest.Record(1, 1)
		r.Reader = reader
		if err := s.Update(context.Background(), func(tx parley.Tx) error { return tx.Put(r) }); err != nil {
			t.Fatal(err)
		}
	}
	put("generated@1")
	put("generated@2")
	err := s.View(context.Background(), func(v parley.View) error {
		r := storetest.Record(1, 1)
		id, _, err := v.Sighted(r.Seen[0].Location)
		if id != r.Article.ID {
			t.Errorf("at %s stands %q, want %q", r.Seen[0].Location, id, r.Article.ID)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
