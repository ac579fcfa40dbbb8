package brief

import (
	"slices"
	"time"

	"parley"
)

// breakWidth is how wide a stretch of time is drawn that was cut short: two dates
// can stand at its ends. vagueWidth is that of a month or a year apart from all else.
const (
	breakWidth = 80
	vagueWidth = 44
)

// An axis puts days on a line. A stretch in which nothing is dated, longer than
// four times all others together, is cut short: one event of two years ago would
// press a month of talks into a point.
type axis struct {
	days   []int // days since 1970 on which something begins or ends, ascending
	x      []float64
	cut    []bool // cut[i]: the stretch from days[i] to days[i+1] is cut short
	vague  []bool // vague[i]: so is that stretch, the range of one date
	perDay float64
}

func newAxis(items []parley.TimelineItem, left, right float64) *axis {
	a := &axis{}
	ranges := map[[2]int]bool{}
	for _, i := range items {
		for _, t := range []parley.Time{i.Date.From, i.Date.To} {
			if t.Known() {
				a.days = append(a.days, dayNumber(t))
			}
		}
		if i.Date.From.Known() && i.Date.To.Known() {
			ranges[[2]int{dayNumber(i.Date.From), dayNumber(i.Date.To)}] = true
		}
	}
	slices.Sort(a.days)
	a.days = slices.Compact(a.days)
	if len(a.days) == 0 {
		return a
	}
	taken := a.shorten(ranges)
	total := 0
	for i := range a.cut {
		if !a.cut[i] && !a.vague[i] {
			total += a.days[i+1] - a.days[i]
		}
	}
	x := left
	if total > 0 {
		a.perDay = (right - left - taken) / float64(total)
	} else {
		x = (left + right - taken) / 2
	}
	a.x = append(a.x, x)
	for i := range a.cut {
		switch {
		case a.cut[i]:
			x += breakWidth
		case a.vague[i]:
			x += vagueWidth
		default:
			x += float64(a.days[i+1]-a.days[i]) * a.perDay
		}
		a.x = append(a.x, x)
	}
	return a
}

// shorten chooses the stretches that are not drawn to scale and returns how much
// room they take.
func (a *axis) shorten(ranges map[[2]int]bool) (taken float64) {
	n := len(a.days) - 1
	a.cut, a.vague = make([]bool, n), make([]bool, n)
	vague := func(i int) bool { return ranges[[2]int{a.days[i], a.days[i+1]}] }
	for total := a.days[n] - a.days[0]; ; {
		longest, gap := -1, 0
		for i := range n {
			if g := a.days[i+1] - a.days[i]; !a.cut[i] && !a.vague[i] && g > gap {
				longest, gap = i, g
			}
		}
		if rest := total - gap; longest < 0 || gap <= 4*rest || rest == 0 {
			break
		}
		a.cut[longest], a.vague[longest] = !vague(longest), vague(longest)
		total -= gap
	}
	for i := range n { // "March 2023" between two cuts must not be half of the picture
		if vague(i) && (i == 0 || a.cut[i-1]) && (i+1 == n || a.cut[i+1]) && n > 1 {
			a.vague[i] = true
		}
		switch {
		case a.cut[i]:
			taken += breakWidth
		case a.vague[i]:
			taken += vagueWidth
		}
	}
	return taken
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

// A tick is a day written at the axis: its place, and that of the middle of its words.
type tick struct {
	x, middle float64
	label     string
}

// tickRoom is how far apart ticks stand at least.
const tickRoom = 78

// ticks are the days to be written between left and right, none over another. The
// first of each stretch matters most: it has the year.
func (a *axis) ticks(left, right float64) []tick {
	var out []tick
	firsts := 0 // of out, those that stay
	for i := 0; i < len(a.days); {
		j := i
		for j < len(a.cut) && !a.cut[j] && !a.vague[j] {
			j++
		}
		var all []tick
		if beside := j == i && (i > 0 && a.vague[i-1] || j < len(a.vague) && a.vague[j]); !beside {
			all = a.segment(i, j)
		}
		if j < len(a.vague) && a.vague[j] {
			all = append(all, tick{x: (a.x[j] + a.x[j+1]) / 2, label: roughly(dayOf(a.days[j]), dayOf(a.days[j+1]))})
		}
		for k, t := range all {
			half := textWidth(t.label, chartFont-1) / 2
			t.middle = min(max(t.x, left+half), right-half)
			free := func() bool {
				n := len(out) - 1
				return n < 0 || t.middle-half >= out[n].middle+textWidth(out[n].label, chartFont-1)/2+8
			}
			for k == 0 && !free() && len(out) > firsts {
				out = out[:len(out)-1]
			}
			if free() {
				out = append(out, t)
				if k == 0 {
					firsts = len(out)
				}
			}
		}
		i = j + 1
	}
	return out
}

func dayOf(n int) time.Time { return time.Unix(int64(n)*24*60*60, 0).UTC() }

// segment are the ticks of days[i] to days[j], between which nothing is cut.
func (a *axis) segment(i, j int) []tick {
	first, last := dayOf(a.days[i]), dayOf(a.days[j])
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
		out = append(out, tick{x: a.x[i] + float64(int(d.Unix()/(24*60*60))-a.days[i])*a.perDay, label: label})
	}
	if len(out) == 0 {
		out = []tick{{x: a.x[i], label: first.Format("2 Jan 2006")}}
	}
	return out
}

// roughly writes a range of days as the month or the year that it is.
func roughly(first, last time.Time) string {
	days := parley.Interval{From: parley.Time{T: first, Grain: parley.Day}, To: parley.Time{T: last, Grain: parley.Day}}
	switch days {
	case parley.Time{T: first, Grain: parley.Month}.Interval():
		return first.Format("Jan 2006")
	case parley.Time{T: first, Grain: parley.Year}.Interval():
		return first.Format("2006")
	}
	return first.Format("2 Jan 2006")
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
