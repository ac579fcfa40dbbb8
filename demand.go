package parley

// A Demand is what somebody wants of somebody, offers, promises or refuses.
type Demand struct {
	Finding
	Actor    Argument
	To       *Argument
	What     string // the words of what is wanted or refused
	WhatSpan Span
	Form     DemandForm
	// Firmness is "firm" for final words, "repeated" where the words say that it was put
	// before, or where the same is put again on another day (set when a case is made), else
	// empty.
	Firmness string
	Deadline Interval
	Date     Interval
	// Met says that what was demanded was done, or that an offer or a promise was kept, as
	// far as the case tells; set when a case is made.
	Met *Met
}

// DemandForm says which of these a Demand is.
type DemandForm string

// The forms of a demand.
const (
	Demanded DemandForm = "demand"
	Offered  DemandForm = "offer"
	Promised DemandForm = "promise"
	Refused  DemandForm = "refusal"
	// Aimed is what somebody wants to do or holds important, and asks of nobody.
	Aimed DemandForm = "aim"
)

// A Condition is what somebody will or will not do, and on which terms.
type Condition struct {
	Finding
	Actor Argument
	To    *Argument
	// Exactly one of Will and WillNot is set: the words of the act.
	Will, WillNot string
	// Relation is until, if, unless or in exchange; Until is what must happen first.
	Relation  string
	Until     string
	UntilSpan Span
	// Joined are the words that join the two as told: "once", "as long as".
	Joined   string
	Deadline Interval
	Firmness string
	// RedLine is true when it is put as final.
	RedLine bool
	Date    Interval
	// Met says that what must happen first has happened, as far as the case tells; set
	// when a case is made, nil where nothing says so.
	Met *Met
}

// A Met is the event by which a condition or a demand was met, or an offer kept.
type Met struct {
	Event   string // its ID
	Date    Interval
	Passage Finding // that tells of it
}
