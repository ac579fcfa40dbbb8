package brief

import (
	"bytes"
	"testing"

	"parley"
	"parley/internal/casetest"
	"parley/internal/golden"
)

func jsonOf(t *testing.T, b *parley.Brief) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := JSON(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func markdownOf(t *testing.T, b *parley.Brief) string {
	t.Helper()
	var out bytes.Buffer
	if err := Markdown(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The brief of the hand-made case: what is said (strait.json) and how it looks
// (strait.md, made from it in TestMarkdownGolden).
func TestWriteGolden(t *testing.T) {
	golden.Check(t, "testdata/strait.json", jsonOf(t, Write(casetest.Strait(), Options{})))
}
