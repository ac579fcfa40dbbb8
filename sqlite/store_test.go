package sqlite_test

import (
	"context"
	"testing"
	"time"

	"parley"
	"parley/internal/storetest"
	"parley/sqlite"
)

func open(name string) (parley.Store, error) {
	return sqlite.Open(context.Background(), name, sqlite.Options{Create: true, Wait: 2 * time.Second})
}

func TestMain(m *testing.M) { storetest.Main(m, open) }

func TestStore(t *testing.T) { storetest.Run(t, storetest.Engine{Open: open, Lasting: true}) }

func TestProcesses(t *testing.T) { storetest.Processes(t, open) }
