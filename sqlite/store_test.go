package sqlite_test

import (
	"context"
	"testing"

	"parley"
	"parley/internal/storetest"
	"parley/sqlite"
)

func open(name string) (parley.Store, error) {
	return sqlite.Open(context.Background(), name, sqlite.Options{Create: true})
}

func TestStore(t *testing.T) { storetest.Run(t, open) }
