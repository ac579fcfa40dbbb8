package en

import (
	"reflect"
	"testing"

	"parley"
)

// Furniture and datelines are stored, never read.
func TestBlocks(t *testing.T) {
	const s = "Talks end\nShare this\nThey left. It is over."
	block := func(i, j int, k parley.BlockKind) parley.Block {
		return parley.Block{Span: parley.Span{Start: i, End: j}, Kind: k}
	}
	d := Splitter().Read(s, []parley.Block{block(0, 9, parley.Title), block(10, 20, parley.Furniture), block(21, 999, parley.Paragraph)})
	var got []string
	var blocks []int
	for _, x := range d.Sentences {
		got, blocks = append(got, x.In(s)), append(blocks, x.Block)
	}
	if len(got) != 3 || got[0] != "Talks end" || got[1] != "They left." || blocks[0] != 0 || blocks[2] != 2 {
		t.Errorf("%q in %v", got, blocks)
	}
}

// A sentence that is met again is read as it was, and beside others.
func TestRemember(t *testing.T) {
	fresh, err := New()
	if err != nil {
		t.Fatal(err)
	}
	used, err := New()
	if err != nil {
		t.Fatal(err)
	}
	used.Remember(4)
	want := fresh.Read(article, nil)
	for range 2 {
		if got := used.Read(article, nil); !reflect.DeepEqual(got, want) {
			t.Error("read again, the article is another")
		}
	}
	const later = "The claim couldn't be checked independently. It was new."
	if got, want := used.Read(later, nil), fresh.Read(later, nil); !reflect.DeepEqual(got, want) {
		t.Errorf("a sentence met before is read as %v, not %v", got, want)
	}
	if n := len(used.met.young) + len(used.met.older); n > 4 {
		t.Errorf("%d sentences are kept", n)
	}
}
