package brief

import (
	"fmt"
	"slices"

	"parley"
)

// Sizes in the pictures of the timeline, in their own units: a wide one for desk
// and paper, a narrow one for a telephone.
const (
	chartWidth  = 900
	narrowWidth = 340
	chartFont   = 14.0
	lineHeight  = 17
	markRadius  = 6
)

// A chartMark is the sign of one item. Its words are in Label and Title.
type chartMark struct {
	X, Y   int
	To     int    // where a range of days ends; X where it is one day
	Open   string // "from" or "to": the end of the range that is not known
	Kind   string // done, told, said, half, plan, void: see markKind
	Square bool   // an encounter
	Below  bool   // the label stands under the mark
	Lane   int
	Href   string
	Title  string
	Label  []chartText
}

// A chartText is one line of words; End sets it to end at X.
type chartText struct {
	X, Y int
	Text string
	End  bool
}

// markKind says how an item is drawn.
func markKind(t parley.TimelineItem) string {
	switch {
	case t.Status == parley.Planned || t.Status == parley.Conditional:
		return "plan"
	case t.Status == parley.Denied || t.Status == parley.Cancelled:
		return "void"
	case t.Contested:
		return "half"
	case t.Source != "":
		return "said"
	case t.Reported:
		return "told"
	}
	return "done"
}

// markWords explain the kinds of marks, in the order of the key.
var markWords = []struct{ kind, words string }{
	{"done", "told as having happened"}, {"told", "the same, at the date of its first report"}, {"half", "told, and denied by a party"}, {"said", "on somebody's word"},
	{"plan", "planned or conditional"}, {"void", "denied or called off"},
}

// A keyEntry explains one mark.
type keyEntry struct {
	Mark  chartMark
	Words string
}

// chartKey explains the marks that a timeline holds.
func chartKey(items []parley.TimelineItem) []keyEntry {
	var out []keyEntry
	for _, k := range markWords {
		if slices.ContainsFunc(items, func(t parley.TimelineItem) bool { return markKind(t) == k.kind }) {
			out = append(out, keyEntry{chartMark{X: 8, To: 8, Y: 8, Kind: k.kind}, k.words})
		}
	}
	if slices.ContainsFunc(items, func(t parley.TimelineItem) bool { return t.Encounter }) {
		out = append(out, keyEntry{chartMark{X: 8, To: 8, Y: 8, Kind: "done", Square: true}, "meeting, call or round of talks"})
	}
	return out
}

// newMark makes the mark of an item without its place.
func newMark(t parley.TimelineItem, lane int) chartMark {
	m := chartMark{Kind: markKind(t), Square: t.Encounter, Lane: lane, Title: clip(parley.Printable(t.When+": "+t.Label), passageLength)}
	if s := statusWord(t.Status); s != "" {
		m.Title += " (" + s + ")"
	}
	if len(t.Cites) > 0 {
		m.Href = fmt.Sprintf("#p%d", t.Cites[0])
	}
	return m
}

// lanesOf are the sides of a timeline in order.
func lanesOf(items []parley.TimelineItem) []string {
	var out []string
	for _, t := range items {
		if !slices.Contains(out, t.Side) {
			out = append(out, t.Side)
		}
	}
	return out
}

// describe says in a sentence what the picture shows, for who cannot see it.
func describe(items []parley.TimelineItem) string {
	var days parley.Interval
	undated := 0
	for _, t := range items {
		if !t.Date.Known() {
			undated++
			continue
		}
		i := t.Date
		if !i.From.Known() {
			i.From = i.To
		}
		if !i.To.Known() {
			i.To = i.From
		}
		days = widen(days, i)
	}
	out := count(len(items), "item", "items")
	if days.Known() {
		out += ", " + when(days)
	}
	if undated > 0 {
		out += ", " + count(undated, "of them not dated", "of them not dated")
	}
	return out + ". The lists below tell the same in words."
}

// Length is how far a range of days reaches from X.
func (m chartMark) Length() int { return m.To - m.X }
