package times

import (
	"time"

	"parley"
)

// bound takes the word in front into the expression when it changes the interval
// and has the date itself for its object: not in "before Wednesday's vote".
func (c *computing) bound() {
	i := c.f.first - 1
	if i < c.taken || !c.says(i, slotBound) || c.possessive(c.f.last) || c.modifies() {
		return
	}
	var b Bound
	for _, m := range c.atoms[i].meanings {
		if c.lex.fills[m.class].has(slotBound) {
			b = Bound(m.value)
		}
	}
	if b == Onward && (c.e.Direction != Future || c.e.Kind == EventRelative) {
		return
	}
	c.e.Bound = b
	c.e.Start = c.atoms[i].Start
	c.e.apply(c.anchor.time(), c.v.value[slotEdge] == 3)
}

// modifies reports whether the parse hangs the expression on a noun behind it
// ("before March talks").
func (c *computing) modifies() bool {
	if !c.sentence.Parsed {
		return false
	}
	last := c.atoms[c.f.last].token
	h := c.headOf(c.atoms[c.f.first].token, last)
	return h > last && h < len(c.sentence.Tokens) && c.sentence.Tokens[h].UPOS == "NOUN" && h-last <= 3
}

func (a anchor) time() time.Time {
	if a.grain < parley.Day {
		return time.Time{}
	}
	return a.day
}

// apply makes the interval of an expression out of its days and the word in
// front. An unknown anchor (zero) leaves an end open. atEnd: the days are the end
// of something, so that "before" runs to its last day.
func (e *Expression) apply(anchor time.Time, atEnd bool) {
	if !e.Resolved {
		return
	}
	d := e.Days
	now := parley.Time{}
	if !anchor.IsZero() {
		now = dayOf(anchor)
	}
	switch e.Bound {
	case Since:
		e.Interval = parley.Interval{From: d.From, To: now}
		if now.Known() && now.T.Before(d.From.T) {
			e.Interval.To = parley.Time{}
		}
	case Until:
		e.Interval = parley.Interval{To: d.To}
	case By:
		e.Interval = parley.Interval{To: d.To}
		if now.Known() && e.Direction != Past && !now.T.After(d.To.T) {
			e.Interval.From = now
		}
	case Before:
		e.Interval = parley.Interval{To: dayOf(d.From.T.AddDate(0, 0, -1))}
		if atEnd {
			e.Interval.To = d.To
		}
	case After:
		e.Interval = parley.Interval{From: dayOf(d.To.T.AddDate(0, 0, 1))}
	case Onward:
		e.Interval = parley.Interval{From: d.From}
	}
}
