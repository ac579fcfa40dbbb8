package parley

// A Story is a group of articles that tell of the same events.
type Story struct {
	ID string
	// Articles are sorted by date, then ID.
	Articles []string
	// From and To are the dates of the first and the last dated one.
	From, To Time
	Title    string // the first one's that has one
}
