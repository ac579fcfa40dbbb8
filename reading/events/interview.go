package events

import (
	"strings"

	"parley"
	"parley/plover"
	"parley/text"
)

// meetings returns what a question put to the guest of an interview tells of those he met:
// "On Friday you spoke with the envoy by telephone." It is told, not asked, where no question
// mark ends the sentence, and only "you" has a part in it.
func meetings(in Inputs, l *Lexicon, i int) []parley.Mention {
	s := &in.Doc.Sentences[i]
	guest := answerer(in, i)
	if guest == nil || !s.Parsed || len(s.Tokens) == 0 || len(s.Tokens) > longest || s.Tokens[len(s.Tokens)-1].Form == "?" {
		return nil
	}
	c := &clause{Tree: text.NewTree(in.mended(i, l)), sentence: i, text: in.Doc.Text, found: in.Found, lexicon: l, quoted: in.Quoted, world: in.World,
		state: func(country string) (parley.Actor, bool) { return stateOf(in, country) }, you: guest}
	var out []parley.Mention
	for _, m := range sentenceEvents(in, c) {
		met := m.Status == parley.Occurred || m.Status == parley.Planned
		if m.Type == plover.Consult && met && len(m.Actors) > 0 && len(m.Recipients) > 0 && (m.Actors[0].ID == guest.ID || m.Recipients[0].ID == guest.ID) {
			out = append(out, m)
		}
	}
	if m, ok := c.phoned(in); ok && len(out) == 0 && (m.Actors[0].ID == guest.ID || len(m.Recipients) > 0 && m.Recipients[0].ID == guest.ID) {
		out = append(out, m)
	}
	return out
}

// answerer is who answers what sentence i asks: the voice of the first sentence behind it
// that is no question; nil where nobody does.
func answerer(in Inputs, i int) *parley.Argument {
	for k := i + 1; k < len(in.Doc.Sentences) && k < i+8; k++ {
		if who := in.Found.Voice(k); who != nil {
			return who
		}
	}
	return nil
}

// isYou reports whether token i is "you", and somebody is addressed.
func (c *clause) isYou(i int) bool {
	return c.you != nil && c.Tokens[i].UPOS == "PRON" && strings.EqualFold(c.Tokens[i].Form, "you")
}
