package events

import (
	"parley/reading/entities"
)

// listed returns, for each sentence of a list whose items have no subject of their own,
// who does what the items tell.
func listed(in Inputs, l *Lexicon) map[int][]party {
	out := map[int][]party{}
	for k, n := range entities.Listed(in.Doc, in.Found, l.verb) {
		out[k] = []party{{Argument: in.Found.Argument(n), token: 0}}
	}
	return out
}

// led reports whether the act of v is one of those whom the line before the list names:
// the item begins with v, or goes on with it behind ", and".
func (c *clause) led(v int) bool {
	if c.lead == nil || c.nsubj(v) >= 0 {
		return false
	}
	cc := c.Child(v, "cc")
	return c.bare(v) || c.Is(v, "conj") && c.Tokens[v].XPOS == "VBZ" && cc > 0 && c.Tokens[cc-1].Form == ","
}

// bare reports whether nothing that could be a subject stands before verb v.
func (c *clause) bare(v int) bool {
	for k := range v {
		if u := c.Tokens[k].UPOS; u != "AUX" && u != "ADV" && u != "PUNCT" && u != "NUM" {
			return false
		}
	}
	return true
}
