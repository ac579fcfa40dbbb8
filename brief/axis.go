package brief

import (
	"slices"
	"time"

	"parley"
)

// breakWidth is how wide a stretch of time is drawn that was cut short.
const breakWidth = 44

// An axis puts days on a line. A stretch in which nothing is dated, longer than
// four times all others together, is cut short: one event of two years ago would
// press a month of talks into a point.
type axis struct {
	days   []int // days since 1970 on which something begins or ends, ascending
	x      []float64
	cut    []bool // cut[i]: the stretch from days[i] to days[i+1] is cut short
	perDay float64
}

func newAxis(items []parley.TimelineItem, left, right float64) *axis {
	a := &axis{}
	for _, i := range items {
		for _, t := range []parley.Time{i.Date.From, i.Date.To} {
			if t.Known() {
				a.days = append(a.days, dayNumber(t))
			}
		}
	}
	slices.Sort(a.days)
	a.days = slices.Compact(a.days)
	if len(a.days) == 0 {
		return a
	}
	a.cut = make([]bool, len(a.days)-1)
	total, cuts := a.days[len(a.days)-1]-a.days[0], 0
	for {
		longest, gap := -1, 0
		for i, cut := range a.cut {
			if g := a.days[i+1] - a.days[i]; !cut && g > gap {
				longest, gap = i, g
			}
		}
		if rest := total - gap; longest < 0 || gap <= 4*rest || rest == 0 {
			break
		}
		a.cut[longest] = true
		total, cuts = total-gap, cuts+1
	}
	if total > 0 {
		a.perDay = (right - left - float64(cuts)*breakWidth) / float64(total)
	}
	x := left
	if total == 0 { // one day
		x = (left + right) / 2
	}
	a.x = append(a.x, x)
	for i, cut := range a.cut {
		if cut {
			x += breakWidth
		} else {
			x += float64(a.days[i+1]-a.days[i]) * a.perDay
		}
		a.x = append(a.x, x)
	}
	return a
}

func dayNumber(t parley.Time) int { return int(t.T.Unix() / (24 * 60 * 60)) }

// at is the place of a day on which something begins or ends.
func (a *axis) at(t parley.Time) float64 {
	i, _ := slices.BinarySearch(a.days, dayNumber(t))
	return a.x[i]
}

// breaks are the middles of the stretches that were cut short.
func (a *axis) breaks() []float64 {
	var out []float64
	for i, cut := range a.cut {
		if cut {
			out = append(out, (a.x[i]+a.x[i+1])/2)
		}
	}
	return out
}

// A tick is a day written under the axis.
type tick struct {
	x     float64
	label string
}

// tickRoom is how far apart the days under the axis stand at least.
const tickRoom = 78

// ticks are the days to be written, apart enough to be read.
func (a *axis) ticks() []tick {
	var out []tick
	for i := 0; i < len(a.days); {
		j := i
		for j < len(a.cut) && !a.cut[j] {
			j++
		}
		for _, t := range a.segment(i, j) {
			if len(out) == 0 || t.x-out[len(out)-1].x >= tickRoom-8 {
				out = append(out, t)
			}
		}
		i = j + 1
	}
	return out
}

// segment are the ticks of days[i] to days[j], between which nothing is cut.
func (a *axis) segment(i, j int) []tick {
	day := func(n int) time.Time { return time.Unix(int64(n)*24*60*60, 0).UTC() }
	first, last := day(a.days[i]), day(a.days[j])
	next, format := stepOf(a.perDay)
	var out []tick
	year := 0
	for d := next(first, true); !d.After(last); d = next(d, false) {
		if d.Before(first) {
			continue
		}
		label := d.Format(format)
		if d.Year() != year && format != "2006" {
			label += d.Format(" 2006")
		}
		year = d.Year()
		out = append(out, tick{a.x[i] + float64(int(d.Unix()/(24*60*60))-a.days[i])*a.perDay, label})
	}
	if len(out) == 0 {
		out = []tick{{a.x[i], first.Format("2 Jan 2006")}}
	}
	return out
}

// stepOf chooses how far apart ticks stand, and how they are written. The function
// that it returns gives the tick at or before a day, or the one after a tick.
func stepOf(perDay float64) (next func(d time.Time, begin bool) time.Time, format string) {
	for _, days := range []int{1, 2, 7, 14} {
		if float64(days)*perDay >= tickRoom {
			return func(d time.Time, begin bool) time.Time {
				switch {
				case !begin:
					return d.AddDate(0, 0, days)
				case days < 7:
					return d
				}
				return d.AddDate(0, 0, -(int(d.Weekday())+6)%7) // Monday
			}, "2 Jan"
		}
	}
	for _, months := range []int{1, 3, 6} {
		if float64(months)*30*perDay >= tickRoom {
			return func(d time.Time, begin bool) time.Time {
				if !begin {
					return d.AddDate(0, months, 0)
				}
				return time.Date(d.Year(), d.Month()-time.Month((int(d.Month())-1)%months), 1, 0, 0, 0, 0, time.UTC)
			}, "Jan"
		}
	}
	years := 1
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000} {
		if years = n; float64(n)*365*perDay >= tickRoom {
			break
		}
	}
	return func(d time.Time, begin bool) time.Time {
		if !begin {
			return d.AddDate(years, 0, 0)
		}
		return time.Date(d.Year()-d.Year()%years, 1, 1, 0, 0, 0, 0, time.UTC)
	}, "2006"
}
