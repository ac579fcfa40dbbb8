package reconciling

import (
	"regexp"
	"sort"
	"strings"

	"parley"
)

var (
	// otherVoice are words between two numbers that make the second another's count.
	otherVoice = regexp.MustCompile(`(?i)\b(?:puts?|putting|gives?|gave|speaks? of|spoke of|counts?|counted|says?|said|insists?|insisted|claims?|claimed|reports?|reported|according to|by the count of)\b`)
	// toll ends the words before a number that corrects or raises one told before.
	toll = regexp.MustCompile(`(?i)\b(?:put|puts|putting|raised|raises|revised|brings|brought|bringing|has|have|had)\b[^.;]{0,20}\b(?:dead|toll|number|figure|total|count|risen)\b[^.;]{0,24}\b(?:at|to)\s*$`)
)

// done says of people and ships, that two may count differently, what was done to them.
var done = map[string]string{"killed": "killed", "injured": "injured", "released": "released", "detained": "held", "abducted": "abducted", "missing": "missing",
	"deployed": "sent or called up", "captured": "captured", "displaced": "displaced", "expelled": "expelled", "executed": "executed"}

// contrastReach is how many bytes may stand between two numbers that are set against each other.
const contrastReach = 220

// contrasts are the disputes of numbers that an article itself sets against each other, the
// second told as somebody else's: "the hospital says four; the Front speaks of seven". They are
// of one thing whether or not an event was read that has them. Those are left out that told
// has already.
func (d *desk) contrasts(told []parley.Dispute) []parley.Dispute {
	var out []parley.Dispute
	seen := map[string]bool{}
	for i := range d.readings {
		r := &d.readings[i]
		text := d.article[r.Article].Text
		var list []parley.Figure
		for _, f := range r.Figures {
			if done[f.What] != "" && (f.Low != nil || f.High != nil) {
				list = append(list, f)
			}
		}
		sort.SliceStable(list, func(a, b int) bool { return list[a].Span.Start < list[b].Span.Start })
		for b := range list {
			a, ok := d.contrasted(text, list, b)
			if !ok || compared(told, list[a], list[b]) {
				continue
			}
			f, g := list[a], list[b]
			if (g.Of == "" || f.Of == "") && !parts[d.scope(f)] && !parts[d.scope(g)] { // the one without a word counts what the other does
				f.Of, g.Of = "", ""
			}
			x := d.disputeOf(&parley.Event{}, g.What, d.relate(f, g), []parley.Figure{f, g}, []parley.Pair{{A: 0, B: 1}})
			x.About = "how many were " + done[g.What]
			key := d.origin[r.Article] + x.Slot + bounds(list[a]) + bounds(list[b])
			if x.Relation == parley.Same || x.Relation == parley.Scope || seen[key] || x.Relation == parley.Compatible && (f.By == nil || g.By == nil) {
				continue
			}
			seen[key] = true
			x.ID = name("d", []string{list[a].ID, list[b].ID, x.Slot})
			out = append(out, x)
		}
	}
	return out
}

// contrasted returns the number that number b of a list, in order of place, is set against.
func (d *desk) contrasted(text string, list []parley.Figure, b int) (int, bool) {
	f := list[b]
	if scopeOf(f) != "" && f.By == nil {
		return 0, false
	}
	if toll.MatchString(text[max(0, f.Span.Start-70):f.Span.Start]) {
		best := -1
		for a := range list {
			if a == b || list[a].What != f.What || equalBounds(list[a], f) || scopeOf(list[a]) != "" && scopeOf(f) != "" && scopeOf(list[a]) != scopeOf(f) {
				continue
			}
			if best < 0 || list[a].Span.Gap(f.Span) < list[best].Span.Gap(f.Span) {
				best = a
			}
		}
		return best, best >= 0
	}
	a := b - 1
	if a < 0 || list[a].What != f.What || f.Span.Start-list[a].Span.End > contrastReach || f.Span.Start < list[a].Span.End || scopeOf(f) != "" && scopeOf(f) != scopeOf(list[a]) {
		return 0, false
	}
	x, y := list[a].By, f.By
	if x != nil && y != nil && x.ID == y.ID {
		return 0, false
	}
	between := text[list[a].Span.End:f.Span.Start]
	between = between[strings.LastIndexAny(between, ".;,")+1:] // the clause of the second
	return a, otherVoice.MatchString(between) && scopeOf(f) == ""
}

// compared reports whether a dispute holds two figures already.
func compared(told []parley.Dispute, a, b parley.Figure) bool {
	for i := range told {
		x, y := false, false
		for _, v := range told[i].Values {
			x = x || v.Article == a.Article && v.Span.Overlaps(a.Span)
			y = y || v.Article == b.Article && v.Span.Overlaps(b.Span)
		}
		if x && y {
			return true
		}
	}
	return false
}
