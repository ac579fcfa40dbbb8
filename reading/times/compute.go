package times

import (
	"time"

	"parley"
	"parley/text"
)

// A computation gives an expression its meaning from the slots of a pattern. It
// returns false when the words turn out to be no date.
type computation func(*computing) bool

// computations by the names that a rules file calls them.
var computations = map[string]computation{
	"date": (*computing).date, "numeric": (*computing).numeric, "iso": (*computing).iso,
	"month": (*computing).month, "year": (*computing).year, "decade": (*computing).decade,
	"century": (*computing).century, "season": (*computing).season, "part": (*computing).part,
	"deictic": (*computing).deictic, "overnight": (*computing).overnight, "week": (*computing).weekOf, "weekday": (*computing).weekday,
	"weekfrom": (*computing).weekFrom, "period": (*computing).period, "weekend": (*computing).weekend,
	"rolling": (*computing).rolling, "ago": (*computing).ago, "within": (*computing).within,
	"event": (*computing).event, "range": (*computing).span, "feast": (*computing).feast,
	"nothing": nil,
}

// computing is the state of one reading: what was met where, and the expression
// made of it so far.
type computing struct {
	*scratch
	sentence *text.Sentence
	body     string
	lex      *Lexicon
	anchor   anchor

	// taken is the first atom behind the last pattern read.
	taken int

	f *found
	v slotValues
	e Expression
	// tensed: direction has been looked up.
	tensed bool
	dir    Direction
	// weak is how many atoms behind its verb the expression begins, when only a
	// present tense says that it lies ahead; else 0.
	weak int
}

// compute makes c.e of a pattern met. ok is false when it is no reading of the
// words, keep when they are read and are no date ("every Friday").
func (c *computing) compute(f *found) (ok, keep bool) {
	r := &c.lex.rules[f.rule]
	if r.compute == nil {
		return true, false
	}
	c.f, c.tensed, c.weak = f, false, 0
	c.v.fill(c.lex, f.path[:f.n])
	if last := f.last; last > f.first && c.body[c.atoms[last].Start] == '.' {
		f.last-- // a full stop, or the point of an abbreviation at the end
	}
	c.e = Expression{Span: parley.Span{Start: c.atoms[f.first].Start, End: c.atoms[f.last].End}, Clock: -1}
	if !c.named() && r.compute(c) {
		if !c.e.Resolved {
			c.e.Interval = parley.Interval{}
		}
		if !c.timeOfDay() {
			return false, false
		}
		c.e.Direction = c.direction()
		c.e.Days = c.e.Interval
		c.bound()
		return true, true
	}
	return false, false
}

// set fills in the days; known says whether the anchor allowed them to be told.
func (c *computing) set(k Kind, g Grain, i parley.Interval, known bool) bool {
	c.e.Kind, c.e.Grain, c.e.Interval, c.e.Resolved = k, g, i, known
	return true
}

// direction is where the expression lies: by its own words when a computation
// has set it, else by the tense of its clause.
func (c *computing) direction() Direction {
	if c.e.Direction != NoDirection {
		return c.e.Direction
	}
	if !c.tensed {
		c.tensed = true
		c.dir = c.tense(c.f.first, c.f.last)
	}
	return c.dir
}

// ahead reports whether the expression lies ahead; news tells of the past, so
// what nothing says anything about lies behind.
func (c *computing) ahead() bool { return c.direction() == Future }

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

// nearest returns the day of the year that the direction asks for; when its
// weekday is told and is another, the next year in which it is right.
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
// is possible.
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
		return c.set(Absolute, Day, parley.Interval{}, false)
	case dayFirst:
		return c.set(Absolute, Day, oneDay(day(y, time.Month(b), a)), true)
	case monthFirst:
		return c.set(Absolute, Day, oneDay(day(y, time.Month(a), b)), true)
	}
	return false
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
	return c.set(Relative, Day, oneDay(c.bareWeekday(wd)), true)
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

// weekFrom reads "a week from Friday", "Friday week".
func (c *computing) weekFrom() bool {
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
