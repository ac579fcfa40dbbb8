package evidence

// An Event is one coded and reconciled event, as far as the filter looks at it.
type Event struct {
	ID    string
	Class string // of a Table; others are passed over
	// Day is counted from any day, the same for all. Undated events count as of the day
	// that is asked about: news, as far as anyone knows.
	Day     int
	Undated bool
	// Actor did it; Recipient it was done to. Either may be empty.
	Actor, Recipient string
	// Interested is true when only a party to it says so, and no outlet itself.
	Interested bool
	Reports    []Report
}

// A Report is one article's telling of the event.
type Report struct {
	Article string
	Origin  string // group of articles that descend from one; only origins count
	Bloc    string // side or wire the outlet belongs to; empty: none declared
	Grade   Grade  // of the outlet
	// Copy is true when the article is known to be taken from another one that is held.
	Copy bool
	// Day of publication, counted as an event's; Undated when not known.
	Day     int
	Undated bool
}

// A Grade is an outlet's reliability, A to F, F for cannot be judged. NATO STANAG 2511
// (the "Admiralty" code) has the letters; the numbers are ours.
type Grade byte

// Reliability is how far a report of an outlet of this grade is taken for what it says:
//
//	A .95, B .80, C .65, D .45, E .30, F .50
//
// Anything else, the zero Grade too, is F.
func (g Grade) Reliability() float64 {
	switch g {
	case 'A':
		return .95
	case 'B':
		return .80
	case 'C':
		return .65
	case 'D':
		return .45
	case 'E':
		return .30
	}
	return .50
}
