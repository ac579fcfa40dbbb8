package times

import (
	"time"

	"parley"
)

func (c *computing) season() bool {
	v := &c.v
	first := time.Month(v.value[slotSeason])
	known, kind := true, Absolute
	y, _ := c.f.one(classYear, 0) // of "the winter of 2024-2025"
	a := c.anchor.day
	ay := a.Year()
	starts := func(y int) time.Time { return day(y, first, 1) }
	over := func(y int) time.Time { return starts(y).AddDate(0, 3, 0) }
	latest := func(after func(int) time.Time) int { // the latest for which it is not after the anchor
		y := ay + 1
		for after(y).After(a) {
			y--
		}
		return y
	}
	if !v.has(slotYear) {
		kind, known = Relative, c.anchor.knows(Season)
		shift := v.value[slotShift]
		switch {
		case !known:
		case v.has(slotUnit): // "the summer of last year"
			y = ay + shift
			c.toward(shift)
		case v.has(slotShift) && shift < 0:
			c.e.Direction = Past
			y = latest(over)
		case v.has(slotShift) && shift > 0:
			c.e.Direction = Future
			y = latest(starts) + 1
		case v.has(slotShift):
			if y = ay; first == 12 && a.Month() < 3 {
				y = ay - 1
			}
		case c.ahead():
			y = latest(over) + 1
		default:
			y = latest(starts)
		}
	}
	return c.set(kind, Season, third(season(y, first), Season, v.value[slotEdge]), known)
}

// part reads a quarter or half of a year, or a half of something shorter.
func (c *computing) part() bool {
	v := &c.v
	n := v.value[slotOrdinal]
	grain := Quarter
	if v.has(slotHalf) {
		grain = Half
	} else if v.has(slotNumber) { // "Q3"
		if n = v.value[slotNumber]; !c.atoms[c.f.first+1].glued {
			return false
		}
	}
	if n < 1 || n > 4 || grain == Half && n > 2 {
		return false
	}
	whole, kind, ok := Year, Absolute, true
	var i parley.Interval
	switch {
	case v.has(slotUnit) && v.unit() == Quarter && grain == Quarter && !v.has(slotYear) && c.f.last == c.f.first+2:
		return c.bareQuarter(n)
	case v.has(slotMonth):
		whole = Month
		if !c.month() {
			return false
		}
		i, kind, ok = c.e.Interval, c.e.Kind, c.e.Resolved
	case v.has(slotYear):
		i, _ = period(Year, day(v.value[slotYear], 1, 1), 0)
	default:
		kind = Relative
		if v.has(slotUnit) && v.unit() != Quarter {
			whole = v.unit()
		}
		if grain == Quarter {
			whole = Year
		}
		if ok = c.anchor.knows(whole); ok {
			i, ok = period(whole, c.anchor.day, v.value[slotShift])
			c.toward(v.value[slotShift])
		}
	}
	if !ok {
		return c.set(kind, grain, parley.Interval{}, false)
	}
	switch from := i.From.T; {
	case whole == Year && grain == Quarter:
		i, _ = period(Quarter, from, n-1)
	case whole == Year:
		i, _ = period(Half, from, n-1)
	case whole == Month:
		y, m, _ := from.Date()
		if n == 1 {
			i = days(from, day(y, m, 15))
		} else {
			i = days(day(y, m, 16), i.To.T)
		}
	case whole == Decade:
		i = days(from.AddDate(5*(n-1), 0, 0), from.AddDate(5*n, 0, -1))
	default:
		return false
	}
	return c.set(kind, grain, i, true)
}

// weekOf reads "the first week of September": seven days from its first, or to
// its last.
func (c *computing) weekOf() bool {
	v := &c.v
	n := v.value[slotOrdinal]
	ok := v.has(slotMonth) && c.month()
	if !v.has(slotMonth) {
		v.put(slotUnit, int(Month))
		if p := c.f.path[c.f.n-1]; c.lex.fills[p.class].has(slotUnit) {
			v.put(slotUnit, p.value)
		}
		ok = c.period()
	}
	if !ok || n > 5 {
		return false
	}
	if i := c.e.Interval; c.e.Resolved && n > 0 {
		from := i.From.T.AddDate(0, 0, 7*n-7)
		to := from.AddDate(0, 0, 6)
		if to.After(i.To.T) {
			to = i.To.T
		}
		c.e.Interval = days(from, to)
	} else if c.e.Resolved {
		c.e.Interval = days(i.To.T.AddDate(0, 0, -6), i.To.T)
	}
	c.e.Grain = Week
	return true
}

// bareQuarter reads "the third quarter": the latest that has begun, or the first
// that is not over.
func (c *computing) bareQuarter(n int) bool {
	a := c.anchor
	if !a.knows(Quarter) {
		return c.set(Relative, Quarter, parley.Interval{}, false)
	}
	i, _ := period(Quarter, day(a.day.Year(), time.Month(3*n), 1), 0)
	switch {
	case c.ahead() && i.To.T.Before(a.day):
		i, _ = period(Quarter, i.From.T, 4)
	case !c.ahead() && i.From.T.After(a.day):
		i, _ = period(Quarter, i.From.T, -4)
	}
	return c.set(Relative, Quarter, i, true)
}
