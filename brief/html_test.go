package brief

import (
	"bytes"
	"testing"

	"parley"
)

func htmlOf(t testing.TB, b *parley.Brief) string {
	t.Helper()
	var out bytes.Buffer
	if err := HTML(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
