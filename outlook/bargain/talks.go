package bargain

// Talks is a negotiation as the simulation takes it.
type Talks struct {
	Issues []Issue
	Actors []Actor
	Levers []Lever
	// Contact is the probability that the parties meet in a month.
	Contact float64
	// TextComprehensive and TextPartial are the probabilities that a meeting has a text
	// on the table that would settle everything, or the issues of a partial deal. A zone
	// of agreement is not yet a text: negotiations take years when all are willing.
	TextComprehensive, TextPartial float64
	// Mediation is the probability that a comprehensive text also comes with a
	// proposal in the middle of what the parties' red lines leave open.
	Mediation float64
	// BreakMonth is the probability that a partial deal in force breaks in a month,
	// apart from spoilers.
	BreakMonth float64
	// Fatigue is the share of Contact that each month without a deal in force costs; 0
	// where talks do not tire.
	Fatigue float64
	// Leave is the probability that talks in which somebody does not mean it are left for
	// good in a month without a deal; those in which all mean it, a quarter of that. Who has
	// left comes back as seldom. 0 where nobody ever leaves.
	Leave float64
	// Sharpness (lambda) is how surely the better choice is taken: 0 is a coin, 100
	// next to certainty.
	Sharpness float64
}

// DefaultBreakMonth: of 95 ceasefires that ended an armed conflict 19 did not last
// (UCDP Conflict Termination v3-2021, counted); over an episode that is about this
// much a month.
const DefaultBreakMonth = .03

// DefaultTextComprehensive and DefaultTextPartial are judgements: parties that meet every
// month and would take anything sign a treaty within a year in 46 % of cases, a ceasefire
// in 86 %. With two parties of sincerity one half who meet every other month that makes
// about 7 and 15 % a year; of wars between states some 10 % a year end by a peace
// agreement and 11 % by a ceasefire (UCDP, counted), of all armed conflicts 3 % and 3 %.
const (
	DefaultTextComprehensive = .05
	DefaultTextPartial       = .15
)

// DefaultLeave is a judgement: talks of which one side at least is there for their side
// effects end within a year in a third of cases.
const DefaultLeave = .035

// DefaultSharpness lets a tenth of the whole scale make a choice three to one.
const DefaultSharpness = 10

// An Issue is one question on a scale from 0 to 100.
type Issue struct {
	ID        string
	StatusQuo float64 // where it stands without agreement
	// Drift and Volatility are the mean and the standard deviation of what a month of
	// fighting, or of waiting, does to the status quo; 0 where nothing moves it.
	Drift, Volatility float64
	// Partial is whether a partial deal settles it.
	Partial bool
	// Indivisible is whether packages set it to 0 or 100 and to nothing between.
	Indivisible bool
}

// A Role is the part that an actor plays.
type Role string

// The roles. Only Principal has a meaning here (for ripeness); vetoes and hazards are
// fields of their own.
const (
	Principal    Role = "principal"
	Ally         Role = "ally"
	Mediator     Role = "mediator"
	Spoiler      Role = "spoiler"
	Constituency Role = "constituency"
)

// An Actor is a party, or somebody whom a party cannot do without: a constituency
// that has to ratify is an actor with a veto.
type Actor struct {
	ID    string
	Role  Role
	Wants []Want // one for every issue, in the order of the issues
	// VetoComprehensive and VetoPartial say which kinds of deal need its consent.
	VetoComprehensive, VetoPartial bool

	Leverage   float64 // weight in where issues settle, 0 to 1
	Cost       float64 // kappa: what a month without a deal costs it, 0 to 0.1 of its whole utility
	Resilience float64 // rho: the share of that cost it can take without feeling it, 0 to 1
	Audience   float64 // alpha: what giving up ground costs it at home, 0 to 0.5
	Sincerity  float64 // sigma: the probability that it is there to agree at all, 0 to 1
	Spoil      float64 // probability that it breaks a partial deal in a month, 0 to 1
	Prize      float64 // what a deal as such is worth to it, whatever it says, 0 to 0.2
}

// A Want is what an actor wants on one issue.
type Want struct {
	Ideal    float64 // 0 to 100
	SD       float64 // of Ideal, where it is only estimated
	Salience float64 // 0 to 1
	// RedLow and RedHigh bound what it says it can accept, and Hardness is the
	// probability that it means it; 0 where it has drawn no line.
	RedLow, RedHigh, Hardness float64
}

// A Lever changes a parameter of an actor for a while: weapons, sanctions, a
// deadline.
type Lever struct {
	By, On   string  // actors
	Param    string  // cost, resilience, audience, sincerity or spoil
	Delta    float64 // what it adds when fresh
	HalfLife float64 // in days; 0 does not wear off
	Age      float64 // in days, at the start
	Event    string  // what it was read from; may be empty
}
