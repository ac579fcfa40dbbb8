package parley

import (
	"fmt"
	"time"
)

// A Time is a moment as precise as the text gives it: a year, a month, a day or
// a minute. The zero Time is not known.
type Time struct {
	T     time.Time
	Grain Grain
}

// Grain is how precise a Time is.
type Grain uint8

// The grains, from unknown to the minute.
const (
	NoTime Grain = iota
	Year
	Month
	Day
	Minute
)

// Known reports whether anything is known of the time.
func (t Time) Known() bool { return t.Grain != NoTime }

// DayOf returns the Time of one day.
func DayOf(year int, month time.Month, day int) Time {
	return Time{time.Date(year, month, day, 0, 0, 0, 0, time.UTC), Day}
}

// String returns the ISO 8601 form, cut to what is known: "2025", "2025-08",
// "2025-08-17" or "2025-10-06T14:05:00Z"; "" for the zero Time.
func (t Time) String() string {
	switch t.Grain {
	case Year:
		return t.T.Format("2006")
	case Month:
		return t.T.Format("2006-01")
	case Day:
		return t.T.Format("2006-01-02")
	case Minute:
		return t.T.Format(time.RFC3339)
	}
	return ""
}

// ParseTime reads the forms that String writes.
func ParseTime(s string) (Time, error) {
	for _, f := range []struct {
		layout string
		grain  Grain
	}{{"2006", Year}, {"2006-01", Month}, {"2006-01-02", Day}, {time.RFC3339, Minute}, {"2006-01-02T15:04Z07:00", Minute}} {
		if t, err := time.Parse(f.layout, s); err == nil {
			return Time{t, f.grain}, nil
		}
	}
	return Time{}, fmt.Errorf("%w: %q is no date; write 2025-08-17", ErrInvalid, s)
}

// Interval returns the first and the last day that the time may mean.
func (t Time) Interval() Interval {
	switch t.Grain {
	case Year:
		return Interval{DayOf(t.T.Year(), 1, 1), DayOf(t.T.Year(), 12, 31)}
	case Month:
		first := DayOf(t.T.Year(), t.T.Month(), 1)
		return Interval{first, Time{first.T.AddDate(0, 1, -1), Day}}
	case Day, Minute:
		d := DayOf(t.T.Year(), t.T.Month(), t.T.Day())
		return Interval{d, d}
	}
	return Interval{}
}

// An Interval is a range of days, both ends included; From and To are equal when
// the day is known. An end with no Time is open.
type Interval struct {
	From, To Time
}

// Known reports whether at least one end is known.
func (i Interval) Known() bool { return i.From.Known() || i.To.Known() }

// Exact reports whether the interval is one day.
func (i Interval) Exact() bool { return i.From.Known() && i.To.Known() && i.From.T.Equal(i.To.T) }

// Meets reports whether the two intervals can mean the same day. An open end
// stands in nobody's way.
func (i Interval) Meets(j Interval) bool {
	before := func(a, b Time) bool { return a.Known() && b.Known() && a.T.Before(b.T) }
	return !before(i.To, j.From) && !before(j.To, i.From)
}

// Narrow returns the part that i and j share; i when they share none.
func (i Interval) Narrow(j Interval) Interval {
	if !i.Meets(j) {
		return i
	}
	out := i
	if j.From.Known() && (!i.From.Known() || j.From.T.After(i.From.T)) {
		out.From = j.From
	}
	if j.To.Known() && (!i.To.Known() || j.To.T.Before(i.To.T)) {
		out.To = j.To
	}
	return out
}

// String writes one day as itself, two as "2025-08-15..2025-08-17".
func (i Interval) String() string {
	switch {
	case !i.Known():
		return ""
	case i.Exact():
		return i.From.String()
	}
	return i.From.String() + ".." + i.To.String()
}
