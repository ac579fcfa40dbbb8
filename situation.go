package parley

// A Situation is where each side stands: the issues, what each actor wants or rejects
// on them, and the numbers by which the outlook takes it. Positions are as told; Sides,
// Frame and the rest are the model, every value with where it comes from.
type Situation struct {
	Issues    []Issue
	Positions []Position
	Frame     Frame
	Sides     []Side
	Levers    []Lever
	// Links are other files that this one is tied to, Claims what others judge of it.
	Links  []Link
	Claims []Claim
	// Acts maps an actor's ID to that of the side on whose behalf it acts.
	Acts map[string]string
	// Supposed are events that an analyst takes for known, or asks about.
	Supposed []Supposed
	// Set are the paths of the values that an analyst set, of words without a basis of
	// their own too.
	Set map[string]string
	// Wrong says what of an analyst's values no longer fits the case; none is then in force.
	Wrong []string
}

// Basis says where a value comes from.
type Basis string

// Where a value can come from. What no passage tells is a default, never a guess from
// the tone of a text.
const (
	FromPassages Basis = "passages"
	ByDefault    Basis = "default"
	ByAnalyst    Basis = "analyst"
)

// A Given is one value of the situation and where it comes from.
type Given[T any] struct {
	Value T
	Basis Basis
	// Evidence are IDs of findings, events or encounters, when it comes from passages.
	Evidence []string
	// Why says in a few words how it follows, or what the analyst noted.
	Why string
}

// Default is a value that nothing was read for.
func Default[T any](v T) Given[T] { return Given[T]{Value: v, Basis: ByDefault} }

// Read is a value that follows from findings.
func Read[T any](v T, why string, evidence ...string) Given[T] {
	return Given[T]{Value: v, Basis: FromPassages, Why: why, Evidence: evidence}
}

// A Frame is what concerns the talks as a whole.
type Frame struct {
	// Horizon in months.
	Horizon Given[float64]
	// Contact is the probability that the parties meet in a month, Mediation that a text
	// comes with a proposal in the middle; TextComprehensive and TextPartial that there is
	// a text at all; BreakMonth that a partial deal breaks in a month; Sharpness how surely
	// the better choice is taken.
	Contact, Mediation, TextComprehensive, TextPartial, BreakMonth, Sharpness Given[float64]
	// Rapport is how well the leaders get on, 0 to 1; Fatigue the share of contact that a
	// month without result costs; Interference the probability that a power from outside
	// stops a meeting's text; Leave the probability that talks in which somebody does not
	// mean it are left for good in a month.
	Rapport, Fatigue, Interference, Leave Given[float64]
	// Tone is the index of hope and despair, -1 to 1. It is shown and never counted.
	Tone Given[float64]
}

// An Issue is one question that the talks are about.
type Issue struct {
	ID   string
	Name string
	// From and To name the ends of the scale, 0 and 100, where it has one.
	From, To string
	// Open is true where the text gave the issue its name: no list of issues holds it.
	Open bool
	// Kind is divisible, indivisible (0 or 100 and nothing between) or process (about the
	// talks themselves and not part of a deal).
	Kind Given[string]
	// StatusQuo is where it stands without agreement; Drift and Volatility what a month
	// does to that, in points.
	StatusQuo, Drift, Volatility Given[float64]
	// Partial says whether a partial deal settles it: yes or no.
	Partial  Given[string]
	Evidence []string
}

// A Position is what one actor wants or rejects on one issue, as told.
type Position struct {
	Actor  Actor
	Issue  string // an Issue's ID
	Stance string // for, against, mixed
	// RedLine is true when it is put as final.
	RedLine bool
	Since   Interval
	// Value and SD place it on the issue's scale; nil where the issue has none.
	Value, SD *float64
	// Evidence are IDs of findings; Text the words of the strongest.
	Evidence []string
	Finding  Finding
	Text     string
}

// A Side is an actor as the outlook takes it. Whoever acts for a state is its side.
type Side struct {
	Actor Actor
	// Role is principal, ally, mediator, spoiler or constituency; Of is whose ally or
	// constituency, an ID; Veto says which deals need its consent: comprehensive, partial.
	Role, Of, Veto Given[string]
	// Leverage is its weight in where issues settle, 0 to 1. Cost is what a month without
	// a deal costs it, 0 to 0.1; Resilience the share of that it can take, 0 to 1. Audience
	// is what giving ground costs at home, 0 to 0.5; Sincerity the probability that it is
	// there to agree, 0 to 1; Spoil that it breaks a partial deal in a month.
	Leverage, Cost, Resilience, Audience, Sincerity, Spoil Given[float64]
	// Prestige is what a deal as such is worth to its leaders, 0 to 0.2; Expectation its own
	// belief that talks come to something, Patience how well it waits, and Cohesion how
	// firmly an ally stands behind its principal: 0 to 1, one half by default. Election is
	// how many months until the next; 0: none is known.
	Prestige, Expectation, Patience, Cohesion, Election Given[float64]
	Wants                                               []Want
}

// A Want is what a side wants on an issue, in points of its scale.
type Want struct {
	Issue               string
	Ideal, SD, Salience Given[float64]
	// RedLow and RedHigh bound what it says it can accept; Hardness is the probability
	// that it means it, 0 where it has drawn no line.
	RedLow, RedHigh, Hardness Given[float64]
}

// A Lever is a move that changes how a side fares for a while.
type Lever struct {
	ID     string
	By, On string // sides
	What   string // the class of move: weapons-sent, sanctions-imposed
	State  string // in use, threatened, paused, lifted
	Since  Interval
	// Param is what it changes of the side On; Delta what it adds when fresh, halved every
	// HalfLife days (0: it stays), Age days ago.
	Param                Given[string]
	Delta, HalfLife, Age Given[float64]
	Evidence             []string
}

// A Link is another file that this one is tied to: arms control, trade, a success
// elsewhere. Pull says whether it brings the parties together, -1 to 1.
type Link struct {
	ID, Name string
	Pull     Given[float64]
	Evidence []string
}

// A Claim is a judgement of somebody's, kept as theirs: it is shown and counts for
// nothing.
type Claim struct {
	ID                   string
	Holder, Target, Text string
	Stance               Given[string] // for, against, mixed, unclear
	Evidence             []string
}

// A Supposed event is one that no article tells of.
type Supposed struct {
	ID    string
	Class Given[string] // of the evidence table
	// By and On are sides; DaysAgo is counted from the day asked about.
	By, On  Given[string]
	DaysAgo Given[float64]
	// Reports is how many independent reports it is to count for, 0 to 3.
	Reports Given[float64]
}
