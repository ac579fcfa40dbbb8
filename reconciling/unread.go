package reconciling

import (
	"parley"
	"parley/plover"
)

// unreadRule names how a telling was found in a sentence in which nobody read an event.
const unreadRule = "told by its kind"

// unread is the mention of an event of a type that a sentence tells though nobody read it.
func (d *desk) unread(article string, s *parley.Sentence, t plover.Type) parley.Mention {
	m := d.toldIn(article, s.Span, t, parley.Occurred, unreadRule)
	if len(s.Days) == 1 && !d.ahead(article, s.Days[0]) {
		m.Date = s.Days[0].Interval()
	}
	return m
}

// toldIn is the mention of an event by a whole sentence, on the word of whoever says all of it.
func (d *desk) toldIn(article string, s parley.Span, t plover.Type, status parley.Status, rule string) parley.Mention {
	m := parley.Mention{Finding: parley.Finding{Article: article, Span: s, Reader: "reconciling@1"}, Trigger: s, Type: t, Status: status,
		Stance: parley.Asserted, Rule: rule, Probability: parley.Likely}
	m.ID = parley.FindingID(article, "mention "+t.String(), s)
	if by := d.speakerOf(article, s); by != nil {
		m.Stance, m.ClaimedBy = parley.Attributed, []parley.Argument{*by}
	}
	return m
}
