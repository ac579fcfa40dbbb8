package parley

// A Brief is the answer for a person to read: sections of lines and tables in
// which every statement carries the numbers of the passages it came from. It is
// data: writers put it into Markdown, JSON or HTML and compute nothing.
type Brief struct {
	Title string
	// Head says in one line what was read: articles, origins, how many dated.
	Head     string
	AsOf     Time
	Since    Time
	Sections []Section
	// Timeline are the encounters and events that the brief lists: side by side, each
	// side's by date, those without a date last.
	Timeline []TimelineItem
	// Passages are the numbered citations; Passages[i] has number i+1.
	Passages []Passage
}

// A Section is one heading with its lines and, perhaps, a table. A section with
// nothing to say is not in the Brief.
type Section struct {
	Key   string // where, happened, said, wants, differ, worth, beside, unread ...
	Title string
	Lines []Line
	Parts []Part
	// Bars are probabilities to be drawn before the lines, Scales where settlements would
	// lie, before the part of that title. What they show the lines tell in words.
	Bars   []Bar
	Scales []Scale
}

// A Bar is the probability of one outcome with its 80 % interval, all from 0 to 1.
type Bar struct {
	Key, Label       string
	Value, Low, High float64
	// Before is the value at the time that the brief is held against; nil: there is none.
	Before *float64
	// Words say the same: "about 10 in 100 (2 to 22)".
	Words string
}

// A Scale is where one issue would be settled, from 0 to 100, with who stands where.
type Scale struct {
	Issue, From, To   string
	Low, Median, High float64
	Marks             []ScaleMark
}

// A ScaleMark is where somebody stands on a scale.
type ScaleMark struct {
	Label string
	At    float64
	Side  int // the lane of the party, as in the timeline; 5 for others
}

// A Part is a titled group of lines, or a table, inside a section.
type Part struct {
	Title string
	Lines []Line
	Table *Table
	// More says how many rows were left out and where they are to be had.
	More string
}

// A Table has one heading for each column and rows of as many cells.
type Table struct {
	Columns []string
	Rows    [][]Line
}

// A Line is a sentence or a cell: runs of words, then the passages behind them.
type Line struct {
	Runs  []Run
	Cites []int // numbers of passages, ascending
	// Accounts are the stretches of Runs that tell the same thing differently, for a
	// writer that sets them side by side; what stands between them joins them.
	Accounts []Account
}

// An Account is one of several tellings in a line: Runs[From:To] and their passages.
type Account struct {
	From, To int
	Cites    []int
}

// A Run is a stretch of words in one style.
type Run struct {
	Text  string
	Style Style
}

// Style is how a run is set.
type Style string

// The styles of a run.
const (
	Plain  Style = ""
	Strong Style = "strong"
	Soft   Style = "soft" // italic: planned, not dated, an aside
	Quoted Style = "quoted"
)

// A TimelineItem is an encounter or an event as a timeline shows it.
type TimelineItem struct {
	// Side is the party whose doing it is, or a word for those that are no one
	// party's. It names a lane.
	Side  string
	Label string // a few words: "drone attack (Carn)"
	Date  Interval
	When  string // Date in words; "not dated"
	// Reported: Date is the day of the first report, not that of the event.
	Reported bool
	Status   Status
	// Source says on whose word it is told, where the outlets do not say it in their
	// own name: "claimed by Sudmark", "alleged".
	Source    string
	Contested bool
	Encounter bool
	Cites     []int
}

// A Passage is the words of one article that a line rests on.
type Passage struct {
	Number    int
	Article   string
	Outlet    string // outlet, or the title or file name where none is known
	Published Time
	Span      Span
	// Start and End are Span in code points, for what leaves the program.
	Start, End int
	// Text are the words at Span made printable, cut at some length with " …".
	Text     string
	Location string
}
