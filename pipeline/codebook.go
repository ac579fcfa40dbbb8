package pipeline

import (
	"parley"
	"parley/plover"
)

// A Tried is an example of a codebook and what the reader makes of it.
type Tried struct {
	plover.Example
	// Read are the types and statuses that were read in it: "SANCTION occurred".
	Read []string `json:"read"`
	// Right: what the example says was read; of an example of nothing, nothing was.
	Right bool `json:"right"`
}

// Try reads the examples of codebook entries, with the words of all of them.
func Try(o Options) ([]Tried, error) {
	r, err := o.reader().load()
	if err != nil {
		return nil, err
	}
	var out []Tried
	for _, e := range o.Codebook {
		for _, x := range e.Examples {
			a := parley.Article{ID: "example", Text: x.Text, Language: "en", Relevant: true,
				Blocks: []parley.Block{{Span: parley.Span{End: len(x.Text)}, Kind: parley.Paragraph}}}
			t := Tried{Example: x, Right: x.Type == plover.None}
			for _, m := range r.Read(&a).Mentions {
				t.Read = append(t.Read, m.Type.String()+" "+string(m.Status))
				if x.Type == plover.None {
					t.Right = false
				} else if m.Type == x.Type && string(m.Status) == x.Status {
					t.Right = true
				}
			}
			out = append(out, t)
		}
	}
	return out, nil
}
