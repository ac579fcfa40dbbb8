package memory_test

import (
	"testing"

	"parley"
	"parley/internal/storetest"
	"parley/memory"
)

func TestStore(t *testing.T) {
	storetest.Run(t, storetest.Engine{Open: func(string) (parley.Store, error) { return memory.New(), nil }})
}
