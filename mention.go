package parley

import "parley/plover"

// A Mention is one article's telling of an event. Several mentions, in one
// article or many, may be of one [Event].
type Mention struct {
	Finding
	// Trigger are the words that tell of the event ("launched", "drone attack").
	Trigger  Span
	Type     plover.Type
	Modes    []string
	Contexts []string
	Status   Status
	Stance   Stance
	// Actors may be empty: the text does not say who did it.
	Actors     []Argument
	Recipients []Argument
	// ClaimedBy are those who assert it, when the outlet itself does not.
	ClaimedBy []Argument
	// Date is when it occurred, or is to occur; not known when the text does not say.
	Date Interval
	// Place is where, as named in the text; PlaceCountry its country, if known.
	Place        string
	PlaceCountry string
	// Figures are the IDs of the figures told of it.
	Figures []string
	// What names a consultation as a person would: call, meeting, summit, round of
	// talks, visit, session; [Several] where it tells of more than one. So it does the signing of an
	// agreement and the summons of an ambassador, which are other types and encounters too.
	// Number is its place in a series ("their sixth"), 0 when not told.
	What   string
	Number int
	// Passing: the words recall an encounter and do not tell that it was or will be ("who spoke
	// for them at the third round"). They count for no origin.
	Passing bool
	// Probability that the reader is right, between 0 and 1.
	Probability float64
	// Rule names what fired, for who asks why.
	Rule string
}

// Several is what a consultation is called of which the article tells that it was more than
// one: "their four calls". It is an event and no encounter.
const Several = "several"

// Likely is the probability from which on a brief tells an event; the rest is told on
// demand. It is the probability that a reading is right in all its parts. Below it four
// in ten are wrong in one of them, and a wrong line is worse than a missing one.
const Likely = .68

// Status says whether an event happened.
type Status string

// The statuses of an event.
const (
	Occurred    Status = "occurred"
	Planned     Status = "planned"
	Conditional Status = "conditional"
	Denied      Status = "denied"
	Cancelled   Status = "cancelled"
)

// Stance says how one article tells of an event.
type Stance string

// The stances of a report. Only asserted and attributed reports are tellings.
const (
	Asserted      Stance = "asserted"
	Attributed    Stance = "attributed"
	StancePlanned Stance = "planned"
	StanceDenied  Stance = "denied"
	Hypothetical  Stance = "hypothetical"
)

// A Reading is all that was found in one article.
type Reading struct {
	Article    string
	Entities   []Entity
	Mentions   []Mention
	Statements []Statement
	Figures    []Figure
	Demands    []Demand
	Conditions []Condition
	Roles      []RoleClaim
	Outcomes   []Outcome
	Judgements []Judgement
	Gains      []Gain
	// References are mentions of encounters and attacks that lack their parties ("the third
	// round", "the attack on Harbin"): they tell of an event that others name.
	References []Mention
	Amounts    []Amount
	Charges    []Charge
	Rebuttals  []Rebuttal `json:",omitempty"`
	Labels     []Label
	// Rehashes name outlets whose piece this article says it retells.
	Rehashes []Rehash
	// Sentences are those of the text, in order, without titles.
	Sentences []Sentence `json:",omitempty"`
	// Diplomacy is the share of its words that speak of talks, conflict and diplomacy.
	Diplomacy float64
	// Introduced is what the article by itself tells of those in no list.
	Introduced Introduction
}

// A Sentence is one of the text with the days that it names, as far as each is one day: by them
// what nobody read of it can be held against what other articles tell.
type Sentence struct {
	Span
	Days []Time `json:",omitempty"`
	// Else says of the first of Days how many days later or earlier they are if a weekday was
	// taken for the wrong one; 0 where there is no doubt.
	Else []int8 `json:",omitempty"`
	// By is for whom the one speaks or acts whose word or deed it is: a country as in
	// [Entity], or the name of a body of none; empty where that is nobody known.
	By string `json:",omitempty"`
}

// A RoleClaim is a description the article gives of a person ("former U.S.
// President Donald Trump"), held against the dated offices.
type RoleClaim struct {
	Finding
	Person      Actor
	Description string
	// Verdict is right, stale, premature, wrong or unknown. An article without a
	// date gives "unknown" wherever the answer depends on the day, and a person in no
	// dated list gives it always: what the articles of a case make of that is for
	// reconciling to say.
	Verdict string
	// Office is what sort of office it is ("foreign minister"), Of whose, as far as told:
	// a country as in [Entity], or a body's name. Sole is true where one person holds it
	// at a time, Listed where a dated list speaks of the person.
	Office, Of   string
	Sole, Listed bool
}

// A Rehash is an article's own word that it retells another outlet's piece.
type Rehash struct {
	Finding
	Of string // the outlet's name
}

// An Outcome is what an article says came of an encounter, or was left unsaid in it.
type Outcome struct {
	Finding
	Kind OutcomeKind
	// Topic are the words of what was not raised; empty for other kinds.
	Topic Span
	// Who are the parties named in the passage, as far as they are.
	Who []Actor
}

// OutcomeKind says what sort of outcome is told.
type OutcomeKind string

// The kinds of outcome.
const (
	NoProgress OutcomeKind = "no progress" // no agreement, no breakthrough
	Progress   OutcomeKind = "progress"    // agreed, narrowed, a step
	Tone       OutcomeKind = "tone"        // productive, constructive, tense
	NotRaised  OutcomeKind = "not raised"  // a topic that was due and was not brought up
)
