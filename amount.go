package parley

// An Amount is a number that is told of no event: what one side offers, asks for or would
// settle for at so much a day, how many were in the streets.
type Amount struct {
	Finding // the number with its unit
	// Sentence is the one in which it is told.
	Sentence Span
	Kind     AmountKind
	Number   float64
	// Unit is what is counted, with the time in which: "lorries a day", "people".
	Unit string
	// Of are the IDs of those who are named beside it, sorted: by them two articles are
	// known to speak of one crowd.
	Of []string
	// By is who gives the number, nil when the outlet does itself.
	By *Argument
	// Denied: it is told as not so.
	Denied bool
}

// AmountKind says what a number in a negotiation is.
type AmountKind string

// The kinds of amount.
const (
	AmountOffered AmountKind = "offered"
	AmountAsked   AmountKind = "asked"
	// AmountEnough is what one side is said to be ready to settle for.
	AmountEnough AmountKind = "enough"
	// AmountMoved is an offer or a demand that has just been changed.
	AmountMoved  AmountKind = "moved"
	AmountAgreed AmountKind = "agreed"
	AmountCrowd  AmountKind = "crowd"
	// AmountUnsaid: the sentence does not say which of them.
	AmountUnsaid AmountKind = ""
)

// A Charge is one account's word on who did a violent deed that is spoken of as known:
// that it is to be laid at somebody's door, or that it is not.
type Charge struct {
	Finding // the sentence
	Cue     Span
	Denies  bool
	// Deed are the words for the deed ("the shelling"); empty where only its place is named.
	Deed Span
	// Attack is the ID of the mention of the attack that it is of, as far as the article
	// tells of one in the sentence or shortly before; empty where it does not.
	Attack string
	// By is whose word it is, nil when the outlet's own or not told.
	By *Argument
}

// A Rebuttal is a sentence by which somebody denies what another sentence of the article
// tells as somebody else's word.
type Rebuttal struct {
	Finding // the sentence that denies
	// By is who denies, nil where nobody is named.
	By *Argument
	// Claim is the sentence that is denied, Against whose word it is, nil where nobody is named.
	Claim   Finding
	Against *Argument
}

// A Label is a name that takes a side in what it names: "the liberation", "the occupation".
type Label struct {
	Finding // the words, without what they are of
	// For is true where the name favours who did it, or whom it names.
	For bool
	// Field says what sort of thing has two such names ("removal", "entry", "group"): only
	// names of one field can be of one thing. There may be several.
	Fields []string
	// Of are the names of places and groups by which the thing is known, in small letters.
	Of []string
}
