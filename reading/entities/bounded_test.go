package entities

import (
	"strings"
	"testing"
	"time"

	"parley/text/en"
)

// Long sentences of one word, of names, of pronouns: time must grow with length.
func TestFindIsBounded(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	for _, unit := range []string{"President ", "he ", "Jane Roe, ", "U.S. ", "the two leaders ", "Russian ", "its ", "Trump-Putin ", "of Arland ", "Xaa ", "Arland's president ", "\" he ", "the president, Xan Xor, ", "Ministry of Xor ", "capital ", "al-", "Xa Xb he said ", "( ", "the city ", "Valdorian troops "} {
		a := articleOf(strings.Repeat(unit, 4000), "2025-01-01")
		doc := en.Splitter().Read(a.Text, a.Blocks)
		start := time.Now()
		Find(doc, a, w)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("4000 times %q took %v", unit, d)
		}
	}
}
