package reconciling

import (
	"parley"
	"parley/plover"
)

// unreadRule names how a telling was found in a sentence in which nobody read an event.
const unreadRule = "told by its kind"

// unread is the mention of an event of a type that a sentence tells though nobody read it.
func (d *desk) unread(article string, s *parley.Sentence, t plover.Type) parley.Mention {
	m := parley.Mention{Finding: parley.Finding{Article: article, Span: s.Span, Reader: "reconciling@1"}, Trigger: s.Span, Type: t, Status: parley.Occurred,
		Stance: parley.Asserted, Rule: unreadRule, Probability: parley.Likely}
	m.ID = parley.FindingID(article, "mention "+t.String(), s.Span)
	if len(s.Days) == 1 && !d.ahead(article, s.Days[0]) {
		m.Date = s.Days[0].Interval()
	}
	if by := d.speakerOf(article, s.Span); by != nil {
		m.Stance, m.ClaimedBy = parley.Attributed, []parley.Argument{*by}
	}
	return m
}
