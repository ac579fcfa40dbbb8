package times

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"parley"
)

func (c *computing) date() bool {
	v := &c.v
	m, d := v.month(), v.value[slotDay]
	if !v.has(slotDay) {
		d = v.value[slotOrdinal]
	}
	if v.has(slotYear) {
		y := v.value[slotYear]
		if !validDay(y, m, d) {
			return false
		}
		return c.set(Absolute, Day, oneDay(day(y, m, d)), true)
	}
	if v.has(slotShift) { // "6 February this year"
		y := c.anchor.day.Year() + v.value[slotShift]
		c.toward(v.value[slotShift])
		return validDay(y, m, d) && c.set(Relative, Day, oneDay(day(y, m, d)), c.anchor.knows(Year))
	}
	if !validDay(2024, m, d) || c.inMonth() {
		return false
	}
	if !c.anchor.knows(Day) {
		return c.set(Relative, Day, parley.Interval{}, false)
	}
	return c.set(Relative, Day, oneDay(c.nearest(m, d, v.value[slotWeekday])), true)
}

// inMonth reports "in August 12 people": a month and a number that counts what
// follows. A day takes "on".
func (c *computing) inMonth() bool {
	first := c.f.path[0]
	return c.lex.fills[first.class].has(slotMonth) && c.says(c.f.first-1, slotPlace)
}

// atHand is how near a day of the year must be, in days, to be meant whatever the tense: "settled
// on 20 March", written on the 16th, is no day of the year before. Where only a present speaks for
// the other, "the memory of the call of 20 March is fresh", it may be recalled for longer.
const atHand, recalled = 14, 120

// nearest returns the day of the year that the direction asks for, unless the other one is at
// hand and it is far away; when its weekday is told and is another, the next year in which it is
// right.
func (c *computing) nearest(m time.Month, d, weekday int) time.Time {
	a := c.anchor.day
	past, future := time.Time{}, time.Time{}
	for n := 0; n <= 8; n++ { // 29 February may be eight years away
		if y := a.Year() - n; past.IsZero() && validDay(y, m, d) && !day(y, m, d).After(a) {
			past = day(y, m, d)
		}
		if y := a.Year() + n; future.IsZero() && validDay(y, m, d) && !day(y, m, d).Before(a) {
			future = day(y, m, d)
		}
	}
	pick, other := past, future
	if c.ahead() {
		pick, other = future, past
	}
	if weekday > 0 && isoWeekday(pick) != weekday && isoWeekday(other) == weekday {
		return other
	}
	apart := func(t time.Time) int { return int(t.Sub(a).Abs().Hours() / 24) }
	near := atHand
	if c.weak > 0 {
		near = recalled
	}
	if weekday == 0 && apart(other) <= near && apart(pick) >= 365-near {
		return other
	}
	return pick
}

func (c *computing) iso() bool {
	p := c.f.path[:c.f.n]
	y, m, d := p[0].value, time.Month(p[2].value), p[4].value
	for i := c.f.first + 1; i <= c.f.last; i++ {
		if !c.atoms[i].glued {
			return false
		}
	}
	if !validDay(y, m, d) {
		return false
	}
	return c.set(Absolute, Day, oneDay(day(y, m, d)), true)
}

// numeric reads "21.06.2024", day first, and "21/06/2024" where only one reading
// is possible, where other dates of the text show which stands first, or where one of the
// two is the day of writing, give or take ten days, and the other two months from it.
func (c *computing) numeric() bool {
	p := c.f.path[:c.f.n]
	a, b, y := p[0].value, p[2].value, p[4].value
	for i := c.f.first + 1; i <= c.f.last; i++ {
		if !c.atoms[i].glued {
			return false
		}
	}
	dayFirst := validDay(y, time.Month(b), a)
	monthFirst := validDay(y, time.Month(a), b) && c.body[c.atoms[c.f.first+1].Start] == '/'
	switch {
	case dayFirst && monthFirst && a != b:
		one, other := day(y, time.Month(b), a), day(y, time.Month(a), b)
		if first, known := dayStandsFirst(c.body); known && first || !known && c.nearer(one, other) {
			return c.set(Absolute, Day, oneDay(one), true)
		} else if known || c.nearer(other, one) {
			return c.set(Absolute, Day, oneDay(other), true)
		}
		return c.set(Absolute, Day, parley.Interval{}, false)
	case dayFirst:
		return c.set(Absolute, Day, oneDay(day(y, time.Month(b), a)), true)
	case monthFirst:
		return c.set(Absolute, Day, oneDay(day(y, time.Month(a), b)), true)
	}
	return false
}

// nearer reports whether the one day is about that of writing and the other is far from it.
func (c *computing) nearer(one, other time.Time) bool {
	apart := func(t time.Time) time.Duration { return t.Sub(c.anchor.day).Abs() }
	return c.anchor.knows(Day) && apart(one) <= 10*24*time.Hour && apart(other) > 60*24*time.Hour
}

var slashDate = regexp.MustCompile(`\b(\d{1,2})/(\d{1,2})(?:/\d{4})?\b`)

// dayStandsFirst tells from the dates in figures of a text which of day and month it
// writes first: one of the two is over twelve in some of them, and never the other.
func dayStandsFirst(body string) (first, known bool) {
	day, month := false, false
	for _, g := range slashDate.FindAllStringSubmatch(body, -1) {
		a, _ := strconv.Atoi(g[1])
		b, _ := strconv.Atoi(g[2])
		day = day || a > 12 && a <= 31 && b >= 1 && b <= 12 && len(g[2]) == 2
		month = month || b > 12 && b <= 31 && a >= 1 && a <= 12 && len(g[0]) > 5
	}
	return day, day != month
}

// slashed reads "on 13/03", a day of a month, where the month is written in two figures and
// the order is plain.
func (c *computing) slashed() bool {
	p := c.f.path[:c.f.n]
	a, b := p[0].value, p[2].value
	last := &c.atoms[c.f.last]
	if !c.atoms[c.f.first+1].glued || !last.glued || last.End-last.Start != 2 || !c.says(c.f.first-1, slotDatePrep) && !c.on(c.f.first-1) || a == 9 && b == 11 {
		return false
	}
	if first, known := dayStandsFirst(c.body); known && !first {
		a, b = b, a
	} else if !known && a <= 12 {
		return false
	}
	if !validDay(2024, time.Month(b), a) {
		return false
	}
	if !c.anchor.knows(Day) {
		return c.set(Relative, Day, parley.Interval{}, false)
	}
	return c.set(Relative, Day, oneDay(c.nearest(time.Month(b), a, 0)), true)
}

func (c *computing) on(i int) bool {
	return i >= 0 && strings.EqualFold(c.body[c.atoms[i].Start:c.atoms[i].End], "on")
}

func (c *computing) month() bool {
	v := &c.v
	m := v.month()
	if v.has(slotYear) {
		i, _ := period(Month, day(v.value[slotYear], m, 1), 0)
		return c.set(Absolute, Month, third(i, Month, v.value[slotEdge]), true)
	}
	if c.f.first == c.f.last && !c.monthAlone() {
		return false
	}
	if !c.anchor.knows(Month) {
		return c.set(Relative, Month, parley.Interval{}, false)
	}
	ay, am, _ := c.anchor.day.Date()
	y := ay
	switch shift := v.value[slotShift]; {
	case v.has(slotUnit): // "June last year"
		y += shift
		c.toward(shift)
	case v.has(slotShift) && shift < 0:
		c.e.Direction = Past
		if m >= am {
			y--
		}
	case v.has(slotShift) && shift > 0:
		c.e.Direction = Future
		if m <= am {
			y++
		}
	case v.has(slotShift): // "this June"
	case c.ahead():
		if m < am {
			y++
		}
	case m > am:
		y--
	}
	i, _ := period(Month, day(y, m, 1), 0)
	i = third(i, Month, v.value[slotEdge])
	return c.set(Relative, Month, i, true)
}

func (c *computing) toward(shift int) {
	switch {
	case shift < 0:
		c.e.Direction = Past
	case shift > 0:
		c.e.Direction = Future
	}
}

func (c *computing) year() bool {
	y := c.v.value[slotYear]
	if !c.v.has(slotEdge) && !c.yearAlone() {
		return false
	}
	i, _ := period(Year, day(y, 1, 1), 0)
	return c.set(Absolute, Year, third(i, Year, c.v.value[slotEdge]), true)
}

func (c *computing) decade() bool {
	y := c.v.value[slotDecade]
	if c.v.has(slotYear) {
		y = c.v.value[slotYear]
		if s := c.atoms[c.f.last]; !s.glued || y%10 != 0 {
			return false
		}
	}
	if y%100 == 0 && y != 2000 { // "the 1600s"
		i, _ := period(Century, day(y, 1, 1), 0)
		return c.set(Absolute, Century, third(i, Century, c.v.value[slotEdge]), true)
	}
	i, _ := period(Decade, day(y, 1, 1), 0)
	return c.set(Absolute, Decade, third(i, Decade, c.v.value[slotEdge]), true)
}

func (c *computing) century() bool {
	n := c.v.value[slotOrdinal]
	if n < 1 || n > 30 {
		return false
	}
	i := days(day(100*n-99, 1, 1), day(100*n, 12, 31))
	return c.set(Absolute, Century, third(i, Century, c.v.value[slotEdge]), true)
}

// feast reads Christmas, New Year's Eve, Easter.
func (c *computing) feast() bool {
	v := &c.v
	code := v.value[slotFeast]
	on := func(y int) time.Time {
		t := day(y, time.Month(code/100), code%100)
		switch {
		case code >= 9000:
			t = easter(y, v.has(slotOrthodox))
		case v.has(slotOrthodox):
			t = day(y, 1, 7) // the Julian Christmas of 1900 to 2100
		}
		if v.has(slotEve) {
			if t = t.AddDate(0, 0, -1); code == 101 {
				t = day(y, 12, 31) // the eve of 2025 is told as that of 2024
			}
		}
		return t
	}
	if v.has(slotYear) {
		return c.set(Absolute, Day, oneDay(on(v.value[slotYear])), true)
	}
	if !c.anchor.knows(Day) {
		return c.set(Relative, Day, parley.Interval{}, false)
	}
	a := c.anchor.day
	y := a.Year()
	shift := v.value[slotShift]
	switch {
	case v.has(slotShift) && shift != 0:
		c.toward(shift)
		if y += shift; shift < 0 && on(y+1).Before(a) {
			y++
		} else if shift > 0 && on(y-1).After(a) {
			y--
		}
	case v.has(slotShift):
	case c.ahead():
		for y--; on(y).Before(a); y++ {
		}
	default:
		for y++; on(y).After(a); y-- {
		}
	}
	return c.set(Relative, Day, oneDay(on(y)), true)
}
