package reconciling

import (
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// termWords are words behind which a condition says what is to be done, besides [hinges].
var termWords = set("assuming assumed necessary needed required requires precondition proviso")

// asTerms makes conditions of what was read as done in sentences that surely put one: in "will
// stay away until the guns are pulled back" no gun has been moved, and who says so refuses to
// come. It is the one whose word the sentence is; where that is not known, what is to be done
// is only supposed.
func (d *desk) asTerms(mentions []parley.Mention) {
	put := map[standsAt]bool{} // sentences whose condition was read
	at := func(m *parley.Mention) (*parley.Sentence, bool) {
		g := d.kindAt(m)
		s := d.sentence(m.Article, m.Trigger)
		return s, s != nil && g.VerySure() && kinds.Shipped().Is(g, "condition")
	}
	for i := range mentions {
		switch m := &mentions[i]; m.Type {
		case plover.Reject, plover.Request, plover.Threaten:
			if s, sure := at(m); sure {
				put[standsAt{m.Article, s.Start}] = true
			}
		}
	}
	for i := range mentions {
		m := &mentions[i]
		if m.Status != parley.Occurred || m.Type != plover.Retreat && m.Type != plover.Concede && m.Type != plover.Cooperate {
			continue
		}
		s, sure := at(m)
		if !sure || !d.dependedOn(m, s) {
			continue
		}
		who, known := d.states[s.By]
		here := standsAt{m.Article, s.Start}
		if !known || put[here] {
			m.Status, m.Stance = parley.Conditional, parley.Hypothetical
			continue
		}
		put[here] = true
		m.Type, m.Actors, m.Recipients, m.Place, m.PlaceCountry = plover.Reject, []parley.Argument{{Actor: who, Span: s.Span}}, nil, "", ""
		m.Stance, m.ClaimedBy, m.Rule = parley.Asserted, nil, unreadRule
		m.ID = parley.FindingID(m.Article, "mention "+m.Type.String(), m.Trigger)
	}
}

// dependedOn reports whether something stands behind a word by which something is made to depend
// on it.
func (d *desk) dependedOn(m *parley.Mention, s *parley.Sentence) bool {
	before := parley.Span{Start: s.Start, End: m.Trigger.Start}.In(d.article[m.Article].Text)
	words := strings.FieldsFunc(strings.ToLower(before), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(w string) bool { return hinges[w] || termWords[w] })
}

// takeBack makes denials of readings of an offer in sentences that surely deny a leak: "a canard, the
// minister said when asked whether 40 would be enough".
func (d *desk) takeBack(mentions []parley.Mention) {
	for i := range mentions {
		m := &mentions[i]
		if g := d.kindAt(m); offers(m.Type) && g.VerySure() && kinds.Shipped().Is(g, "leakdeny") {
			m.Type = plover.Reject
			if m.Stance == parley.StanceDenied || m.Status == parley.Denied { // the offer, not that it is denied
				m.Status, m.Stance, m.ClaimedBy = parley.Occurred, parley.Asserted, nil
			}
		}
	}
}
