package times

import (
	"time"

	"parley"
)

// An Expression is one date expression of a text. Its span takes in a word in
// front that changes the interval ("since", "until", "in two weeks"), not one that
// only places it ("on", "during").
type Expression struct {
	parley.Span
	Kind  Kind
	Grain Grain
	// Interval is the days the expression means, both ends included, an end
	// unknown when it is open. The zero Interval while it is not Resolved.
	Interval parley.Interval
	// Resolved reports whether Interval is known.
	Resolved bool
	// Days is what stands behind the word in front: of "since Monday" Interval runs
	// from Monday to the anchor, Days is the Monday. Else it equals Interval.
	Days parley.Interval
	// Else is how many days later or earlier a weekday by itself lies if its tense was misread:
	// on the other side of the anchor, or a week before where it is the anchor's own. 0 where
	// there is no doubt.
	Else  int
	Bound Bound
	// Direction is where the expression lies from the anchor: what its words say
	// ("ago"), else what the tense of its clause says.
	Direction Direction
	// Part is the part of the day; Clock the time of day in minutes after midnight
	// as the text gives it, -1 when it gives none.
	Part  Part
	Clock int
	// Offset is how far an EventRelative expression lies from its event.
	Offset Offset
	// Event is where the words of that event begin ("the call"), behind the
	// expression; empty when the expression is the last word on it ("the day
	// before").
	Event parley.Span
}

// An Offset is a number of units; Count is negative for "before".
type Offset struct {
	Count int
	Unit  Grain
	// Vague: the text counts without a number ("days", "several weeks"); Count
	// then carries only the direction, -1 or 1.
	Vague bool
	// Calendar: whole units of the calendar are meant ("the following week"), not
	// the same day so many units on ("a week later").
	Calendar bool
	// Weekday asks for that day of the week (Monday 1) before or after the event
	// ("the following Friday"); 0: none.
	Weekday int
}

// Kind is how an expression gets its meaning.
type Kind uint8

const (
	// Absolute: by itself ("12 March 2025").
	Absolute Kind = iota
	// Relative: from the day of writing ("last week", "on Tuesday", "12 March").
	Relative
	// EventRelative: from an event or a day told before ("two days after the
	// call", "the next day").
	EventRelative
)

var kindNames = [...]string{"absolute", "relative", "event-relative"}

func (k Kind) String() string { return nameOf(kindNames[:], int(k)) }

// Grain is the unit an expression speaks in. It is not the precision of a
// parley.Time: a week or a season is an Interval there.
type Grain uint8

// The grains, from the finest.
const (
	NoGrain Grain = iota
	Minute
	Hour
	Day
	Weekend
	Week
	Month
	Season
	Quarter
	Half
	Year
	Decade
	Century
)

var grainNames = [...]string{"none", "minute", "hour", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"}

func (g Grain) String() string { return nameOf(grainNames[:], int(g)) }

// Part is a part of the day.
type Part uint8

// The parts of a day.
const (
	NoPart Part = iota
	Dawn
	Morning
	Noon
	Afternoon
	Evening
	Night
	Midnight
)

var partNames = [...]string{"", "dawn", "morning", "noon", "afternoon", "evening", "night", "midnight"}

func (p Part) String() string { return nameOf(partNames[:], int(p)) }

// Direction is where something lies from the day of writing.
type Direction int8

// The directions. NoDirection: nothing says.
const (
	Past        Direction = -1
	NoDirection Direction = 0
	Future      Direction = 1
)

// Bound is what a preposition makes of the expression behind it.
type Bound uint8

const (
	// At: the expression itself ("on", "in", or no word).
	At Bound = iota
	// Since: from its beginning on.
	Since
	// Until: to its end.
	Until
	// By: to its end, and from the anchor on when that is still ahead.
	By
	// Before: ending before it begins.
	Before
	// After: beginning after it ends.
	After
	// Onward: from its beginning on, ahead ("from Monday").
	Onward
)

var boundNames = [...]string{"at", "since", "until", "by", "before", "after", "from"}

func (b Bound) String() string { return nameOf(boundNames[:], int(b)) }

func nameOf(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return "unknown"
}

// From resolves an event-relative expression once the day of its event is known;
// any other expression it returns as it is.
func (e Expression) From(event parley.Interval) Expression {
	if e.Kind != EventRelative || e.Resolved || !event.From.Known() || !event.To.Known() {
		return e
	}
	if i, ok := e.Offset.from(event); ok {
		e.Interval, e.Days, e.Resolved = i, i, true
	}
	return e
}

func plusDays(t parley.Time, n int) parley.Time {
	return dayOf(t.T.AddDate(0, 0, n))
}

func dayOf(t time.Time) parley.Time { return parley.DayOf(t.Year(), t.Month(), t.Day()) }
