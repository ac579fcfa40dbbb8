package times

import (
	"time"

	"parley"
)

// Weeks run from Monday to Sunday, weekends are Saturday and Sunday, seasons are
// the meteorological ones of the north.

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

func days(from, to time.Time) parley.Interval {
	return parley.Interval{From: dayOf(from), To: dayOf(to)}
}

func oneDay(t time.Time) parley.Interval { return days(t, t) }

// lastDay returns how many days a month has.
func lastDay(y int, m time.Month) int { return day(y, m+1, 0).Day() }

// validDay refuses 31 June.
func validDay(y int, m time.Month, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= lastDay(y, m) && y >= 1 && y < 10000
}

// isoWeekday counts Monday as 1 and Sunday as 7.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

func weekStart(t time.Time) time.Time { return t.AddDate(0, 0, 1-isoWeekday(t)) }

// period returns the week, month, ... that holds t, moved by n of them.
func period(g Grain, t time.Time, n int) (parley.Interval, bool) {
	y, m, _ := t.Date()
	if n < -5000 || n > 5000 {
		return parley.Interval{}, false
	}
	switch g {
	case Day:
		return oneDay(t.AddDate(0, 0, n)), true
	case Week:
		from := weekStart(t).AddDate(0, 0, 7*n)
		return days(from, from.AddDate(0, 0, 6)), true
	case Weekend:
		from := weekStart(t).AddDate(0, 0, 7*n+5)
		return days(from, from.AddDate(0, 0, 1)), true
	case Month:
		return days(day(y, m+time.Month(n), 1), day(y, m+time.Month(n)+1, 0)), true
	case Quarter:
		first := (m-1)/3*3 + 1 + time.Month(3*n)
		return days(day(y, first, 1), day(y, first+3, 0)), true
	case Half:
		first := (m-1)/6*6 + 1 + time.Month(6*n)
		return days(day(y, first, 1), day(y, first+6, 0)), true
	case Year:
		return days(day(y+n, 1, 1), day(y+n, 12, 31)), true
	case Decade:
		y = y/10*10 + 10*n
		return days(day(y, 1, 1), day(y+9, 12, 31)), true
	case Century:
		y = y/100*100 + 100*n
		return days(day(y, 1, 1), day(y+99, 12, 31)), true
	}
	return parley.Interval{}, false
}

// season returns the season that begins with the month of the year.
func season(y int, first time.Month) parley.Interval {
	return days(day(y, first, 1), day(y, first+3, 0))
}

// third cuts the early, middle or late part (1, 2, 3) out of an interval: days
// 1-10, 11-20 and the rest of a month, four months of a year, a third of the days
// of anything else.
func third(i parley.Interval, g Grain, edge int) parley.Interval {
	from, to := i.From.T, i.To.T
	switch {
	case edge < 1 || edge > 3:
		return i
	case g == Month:
		y, m, _ := from.Date()
		switch edge {
		case 1:
			return days(from, day(y, m, 10))
		case 2:
			return days(day(y, m, 11), day(y, m, 20))
		}
		return days(day(y, m, 21), to)
	case g == Year:
		y := from.Year()
		return days(day(y, time.Month(4*edge-3), 1), day(y, time.Month(4*edge+1), 0))
	case g == Season || g == Quarter:
		y, m, _ := from.Date()
		m += time.Month(edge - 1)
		return days(day(y, m, 1), day(y, m+1, 0))
	case g == Decade:
		y := from.Year()
		cut := [...]int{0, 4, 7, 10}
		return days(day(y+cut[edge-1], 1, 1), day(y+cut[edge]-1, 12, 31))
	case g == Century:
		y := from.Year()
		cut := [...]int{0, 33, 67, 100}
		return days(day(y+cut[edge-1], 1, 1), day(y+cut[edge]-1, 12, 31))
	}
	n := int(to.Sub(from).Hours()/24) + 1
	return days(from.AddDate(0, 0, n*(edge-1)/3), from.AddDate(0, 0, n*edge/3-1))
}

// easter is Easter Sunday by the algorithm of Meeus: chapter 8 of "Astronomical
// Algorithms", Gregorian, or Julian turned into the Gregorian calendar
// (1900-2099).
func easter(y int, orthodox bool) time.Time {
	if orthodox {
		a, b, c := y%4, y%7, y%19
		d := (19*c + 15) % 30
		e := (2*a + 4*b - d + 34) % 7
		f := d + e + 114
		return day(y, time.Month(f/31), f%31+1).AddDate(0, 0, 13)
	}
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return day(y, time.Month(n/31), n%31+1)
}

// move counts n units from both ends: two days on, a month back.
func move(i parley.Interval, g Grain, n int) (parley.Interval, bool) {
	if n < -5000 || n > 5000 {
		return i, false
	}
	add := func(t time.Time) time.Time {
		switch g {
		case Hour:
			if n%24 != 0 {
				return t
			}
			return t.AddDate(0, 0, n/24)
		case Minute:
			return t
		case Day:
			return t.AddDate(0, 0, n)
		case Week:
			return t.AddDate(0, 0, 7*n)
		case Month:
			return addMonths(t, n)
		case Quarter:
			return addMonths(t, 3*n)
		case Year:
			return addMonths(t, 12*n)
		case Decade:
			return addMonths(t, 120*n)
		case Century:
			return addMonths(t, 1200*n)
		}
		return t
	}
	if g == NoGrain || g == Weekend || g == Season || g == Half {
		return i, false
	}
	from, to := add(i.From.T), add(i.To.T)
	if (g == Month || g == Year) && i.To.T.Day() == lastDay(i.To.T.Year(), i.To.T.Month()) && !i.Exact() {
		to = day(to.Year(), to.Month()+1, 0) // the end of a month stays the end of one
	}
	return days(from, to), true
}

// addMonths keeps to the last day of a shorter month: 31 January and a month is
// 28 February.
func addMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	first := day(y, m+time.Month(n), 1)
	return first.AddDate(0, 0, min(d, lastDay(first.Year(), first.Month()))-1)
}

// from returns the days that lie the offset away from the event.
func (o Offset) from(event parley.Interval) (parley.Interval, bool) {
	if o.Vague {
		return parley.Interval{}, false
	}
	switch {
	case o.Weekday > 0 && o.Count > 0:
		return oneDay(onOrAfter(event.To.T.AddDate(0, 0, 1), o.Weekday)), true
	case o.Weekday > 0 && o.Count < 0:
		return oneDay(onOrBefore(event.From.T.AddDate(0, 0, -1), o.Weekday)), true
	case o.Weekday > 0:
		return oneDay(weekStart(event.From.T).AddDate(0, 0, o.Weekday-1)), true
	}
	if o.Calendar && o.Unit > Day {
		return period(o.Unit, event.From.T, o.Count)
	}
	return move(event, o.Unit, o.Count)
}
