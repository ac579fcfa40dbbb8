package en

import (
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
