package times

import (
	"time"

	"parley"
)

// span reads from one to another: "from 12 to 15 March", "between May and July".
// What one end leaves out it takes from the other.
func (c *computing) span() bool {
	p := c.f.path[:c.f.n]
	cut := -1
	for k, x := range p {
		if c.lex.fills[x.class].has(slotJoin) {
			cut = k
		}
	}
	if cut < 1 || cut == len(p)-1 {
		return false
	}
	var l, r slotValues
	l.fill(c.lex, p[:cut])
	r.fill(c.lex, p[cut+1:])
	if r.has(slotTwoDigits) && l.has(slotYear) { // "2014-18"
		r.put(slotYear, l.value[slotYear]/100*100+r.value[slotTwoDigits])
		if !c.glued() {
			return false
		}
	}
	if l.has(slotDay) {
		r.lend(&l, slotMonth)
	}
	if r.has(slotDay) || r.has(slotMonth) {
		l.lend(&r, slotMonth, slotYear)
	}
	if l.has(slotMonth) {
		r.lend(&l, slotYear)
	}
	if l.has(slotYear) && !l.has(slotMonth) && c.counts() {
		return false
	}
	if c.f.path[0].atom == c.f.first && c.lex.fills[p[0].class].has(slotDay) && !c.lex.fills[p[cut].class].has(slotTo) &&
		l.value[slotDay]+1 != r.value[slotDay] {
		return false // "12 and 15 March" are two days
	}
	a := c.anchor
	kind, known := Relative, a.knows(Day)
	if l.absolute() && r.absolute() {
		kind, known = Absolute, true
	}
	grain := l.grain()
	if !known {
		return c.set(kind, grain, parley.Interval{}, false)
	}
	var from, to parley.Interval
	var ok bool
	if c.ahead() {
		if from, ok = l.near(a.day, Future); ok {
			if to, ok = r.near(from.From.T, Future); !ok {
				return false
			}
		}
	} else if to, ok = r.near(a.day, Past); ok {
		from, ok = l.near(to.To.T, Past)
	}
	if !ok || from.From.T.After(to.To.T) {
		return false
	}
	return c.set(kind, grain, parley.Interval{From: from.From, To: to.To}, true)
}

// glued reports whether no space stands inside the pattern.
func (c *computing) glued() bool {
	for i := c.f.first + 1; i <= c.f.last; i++ {
		if !c.atoms[i].glued {
			return false
		}
	}
	return true
}

// counts reports whether what follows two numbers is what they count.
func (c *computing) counts() bool { return c.plural(c.f.last+1) || c.adjectiveOf(c.f.last+1) }

func (v *slotValues) absolute() bool { return v.has(slotYear) }

func (v *slotValues) grain() Grain {
	switch {
	case v.has(slotDay), v.has(slotWeekday), v.has(slotDeictic):
		return Day
	case v.has(slotMonth):
		return Month
	case v.has(slotUnit):
		return v.unit()
	}
	return Year
}

// near returns the days of one end of a range: the latest on or before t, or the
// first on or after it, where the year is not told.
func (v *slotValues) near(t time.Time, d Direction) (parley.Interval, bool) {
	y, m := v.value[slotYear], v.month()
	switch {
	case v.has(slotDay):
		if v.has(slotYear) {
			return oneDay(day(y, m, v.value[slotDay])), validDay(y, m, v.value[slotDay])
		}
		for n := 0; n <= 8; n++ {
			y := t.Year() + n*int(d)
			if x := day(y, m, v.value[slotDay]); validDay(y, m, v.value[slotDay]) && (d == Future && !x.Before(t) || d == Past && !x.After(t)) {
				return oneDay(x), true
			}
		}
		return parley.Interval{}, false
	case v.has(slotMonth):
		if !v.has(slotYear) {
			y = t.Year()
			if d == Future && m < t.Month() {
				y++
			} else if d == Past && m > t.Month() {
				y--
			}
		}
		i, ok := period(Month, day(y, m, 1), 0)
		return third(i, Month, v.value[slotEdge]), ok
	case v.has(slotYear):
		i, ok := period(Year, day(y, 1, 1), 0)
		return third(i, Year, v.value[slotEdge]), ok
	case v.has(slotWeekday):
		if d == Future {
			return oneDay(onOrAfter(t, v.value[slotWeekday])), true
		}
		return oneDay(onOrBefore(t, v.value[slotWeekday])), true
	}
	return parley.Interval{}, false
}
