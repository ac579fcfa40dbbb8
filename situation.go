package parley

// A Situation is where each side stands: issues, and what each actor wants or
// rejects on them. Scales, levers and their effects have their seat here.
type Situation struct {
	Issues    []Issue
	Positions []Position
}

// An Issue is one question that the talks are about.
type Issue struct {
	ID   string
	Name string
	// From and To name the ends of the scale, where it has one.
	From, To string
	// Open is true where the text gave the issue its name: no list of issues holds it.
	Open     bool
	Evidence []string
}

// A Position is what one actor wants or rejects on one issue.
type Position struct {
	Actor  Actor
	Issue  string // an Issue's ID
	Stance string // for, against, mixed
	// RedLine is true when it is put as final.
	RedLine bool
	Since   Interval
	// Evidence are IDs of findings; Text the words of the strongest.
	Evidence []string
	Finding  Finding
	Text     string
}
