package parley

// A Statement is an attribution in the sense of PARC and PolNeAR: a source (the
// speaker), a cue ("said") and a content. Its Span covers all three as far as
// they stand together.
type Statement struct {
	Finding
	// Speaker is nil when nobody is named.
	Speaker *Argument
	Cue     Span
	// Content are the pieces of what is said, in order: "I will", he said, "not go".
	Content []Span
	Direct  Directness
	// Date is when it was said, as far as told.
	Date Interval
}

// Directness says how much of the content stands in quotation marks.
type Directness string

// The kinds of speech.
const (
	Direct   Directness = "direct"
	Mixed    Directness = "mixed"
	Indirect Directness = "indirect"
)
