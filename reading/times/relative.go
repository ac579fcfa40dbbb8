package times

import (
	"time"

	"parley"
)

func (c *computing) deictic() bool {
	n := c.v.value[slotDeictic]
	if c.v.has(slotToward) { // "the day after tomorrow"
		n += c.v.value[slotToward]
	}
	if c.v.has(slotShift) && c.v.value[slotShift] < 0 { // "last night"
		n = -1
	}
	c.toward(n)
	a := c.anchor
	return c.set(Relative, Day, oneDay(a.day.AddDate(0, 0, n)), a.knows(Day))
}

func (c *computing) overnight() bool {
	a := c.anchor
	if c.ahead() {
		return c.set(Relative, Day, days(a.day, a.day.AddDate(0, 0, 1)), a.knows(Day))
	}
	c.e.Part = Night
	return c.set(Relative, Day, days(a.day.AddDate(0, 0, -1), a.day), a.knows(Day))
}

func (c *computing) weekday() bool {
	v, a := &c.v, c.anchor
	wd := v.value[slotWeekday]
	if wd == 0 || c.says(c.f.first-1, slotIndefinite) && !c.small(c.f.last+1) {
		return false // "on a Monday": no day in particular
	}
	if !a.knows(Day) {
		return c.set(Relative, Day, parley.Interval{}, false)
	}
	shift := v.value[slotShift]
	if !v.has(slotToward) && (v.has(slotShift) && shift != 0 || v.has(slotUnit)) {
		c.toward(shift)
		return c.set(Relative, Day, oneDay(weekStart(a.day).AddDate(0, 0, 7*shift+wd-1)), true)
	}
	if v.has(slotToward) { // "this coming Friday"
		c.toward(v.value[slotToward])
	}
	t := c.bareWeekday(wd)
	switch {
	case v.has(slotToward):
	case t.After(a.day):
		c.e.Else = -7
	case t.Before(a.day):
		c.e.Else = 7
	default:
		c.e.Else = -7
	}
	return c.set(Relative, Day, oneDay(t), true)
}

// bareWeekday returns the day on or before the anchor, or on or after it.
func (c *computing) bareWeekday(wd int) time.Time {
	if c.ahead() {
		return onOrAfter(c.anchor.day, wd)
	}
	return onOrBefore(c.anchor.day, wd)
}

func onOrAfter(t time.Time, wd int) time.Time { return t.AddDate(0, 0, (wd-isoWeekday(t)+7)%7) }

func onOrBefore(t time.Time, wd int) time.Time {
	return t.AddDate(0, 0, -((isoWeekday(t) - wd + 7) % 7))
}

// rate reports whether the "week" of an expression belongs to what stands before it: "30 boats a
// week on Monday", "put off by a week on Monday".
func (c *computing) rate() bool {
	i := c.f.first - 1
	if i < 0 {
		return false
	}
	return c.body[c.atoms[i].Start:c.atoms[i].End] == "by" || c.token(i).XPOS == "NNS" && i > 1
}

// weekFrom reads "a week from Friday", "Friday week".
func (c *computing) weekFrom() bool {
	if c.rate() {
		return false
	}
	c.e.Direction = Future
	a := c.anchor
	n, vague := c.v.count()
	if vague || n > 500 {
		return false
	}
	from := a.day
	if wd := c.v.value[slotWeekday]; wd > 0 {
		from = onOrAfter(a.day, wd)
	} else {
		from = from.AddDate(0, 0, c.v.value[slotDeictic])
	}
	return c.set(Relative, Day, oneDay(from.AddDate(0, 0, 7*n)), a.knows(Day))
}

func (c *computing) period() bool {
	v, a := &c.v, c.anchor
	g := v.unit()
	n := v.value[slotShift]
	if v.has(slotToward) { // "the week before last", "the coming year"
		n += v.value[slotToward]
	}
	if c.f.first == c.f.last { // "midweek"
		v.put(slotEdge, 2)
	}
	c.toward(n)
	if !a.knows(g) {
		return c.set(Relative, g, parley.Interval{}, false)
	}
	if g == Weekend && n < 0 { // the latest that was over before the anchor
		n = -1 // that of the anchor's week ends on its Sunday at the earliest
		n += v.value[slotToward]
	}
	i, ok := period(g, a.day, n)
	if !ok {
		return false
	}
	if v.has(slotSoFar) && n == 0 {
		if !a.knows(Day) {
			return c.set(Relative, g, parley.Interval{}, false)
		}
		if v.value[slotSoFar] < 0 {
			c.e.Direction = Past
			i.To = dayOf(a.day)
		} else {
			c.e.Direction = Future
			i.From = dayOf(a.day)
		}
	}
	return c.set(Relative, g, third(i, g, v.value[slotEdge]), true)
}

// weekend reads "the weekend" by direction.
func (c *computing) weekend() bool {
	a := c.anchor.day
	i, _ := period(Weekend, a, 0)
	if !c.ahead() && i.From.T.After(a) {
		i, _ = period(Weekend, a, -1)
	}
	return c.set(Relative, Weekend, i, c.anchor.knows(Weekend))
}

// rolling reads "the past two weeks", "the next ten days", "recent months".
func (c *computing) rolling() bool {
	v, a := &c.v, c.anchor
	n, vague := v.count()
	g := v.unit()
	shift := v.value[slotShift]
	c.toward(shift)
	if vague || !a.knows(Day) {
		return c.set(Relative, g, parley.Interval{}, false)
	}
	if shift < 0 {
		n = -n
	}
	i, ok := move(oneDay(a.day), g, n)
	if !ok {
		return false
	}
	if shift < 0 {
		i.To = dayOf(a.day)
	} else {
		i.From = dayOf(a.day)
	}
	return c.set(Relative, g, i, true)
}

// ago reads "two weeks ago" and, with the other sign, "in two weeks".
func (c *computing) ago() bool {
	v, a := &c.v, c.anchor
	n, vague := v.count()
	g := v.unit()
	sign := v.value[slotToward]
	c.toward(sign)
	if vague || !a.knows(g) || v.has(slotHalf) || c.f.severalNumbers() {
		return c.set(Relative, g, parley.Interval{}, false)
	}
	var i parley.Interval
	var ok bool
	switch g {
	case Week, Month, Year, Quarter:
		i, ok = period(g, a.day, sign*n)
	case Decade:
		i, ok = period(Year, a.day, sign*n*10)
	case Century:
		i, ok = period(Decade, a.day, sign*n*10)
	default:
		i, ok = move(oneDay(a.day), g, sign*n)
	}
	if !ok {
		return false
	}
	return c.set(Relative, g, i, true)
}

// within reads "in two weeks" and "within 48 hours", from now; of an event when
// the words say so.
func (c *computing) within() bool {
	v := &c.v
	n, vague := v.count()
	g := v.unit()
	if v.has(slotEve) { // "within"
		if c.says(c.f.last+1, slotOwner) || c.direction() == Past {
			c.e.Event = c.behind()
			c.e.Offset = Offset{Count: n, Unit: g, Vague: true} // any day up to then
			return c.set(EventRelative, g, parley.Interval{}, false)
		}
		v.put(slotShift, 1)
		return c.rolling()
	}
	if vague || c.direction() != Future || c.weak > 3 || c.weak > 0 && n < 2 {
		return false // "fell in two days" is a length
	}
	v.put(slotToward, 1)
	return c.ago()
}

// behind is the empty place behind the expression, where an event begins.
func (c *computing) behind() parley.Span {
	if next := c.f.last + 1; next < len(c.atoms) {
		return c.atoms[next].Span
	}
	return parley.Span{}
}
