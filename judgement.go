package parley

// A Judgement is what somebody thinks of an encounter, a plan or a party: never a fact.
type Judgement struct {
	Finding
	// Holder is who judges, nil when the article itself does.
	Holder *Argument
	// Target are the words of what is judged, Words those of the judgement.
	Target, Words Span
	// Polarity is positive or negative.
	Polarity string
}

// A Gain is who is said to have gained or lost by an encounter.
type Gain struct {
	Finding
	Party Argument
	// What are the words of what was gained or paid; empty when they are not told.
	What Span
	// Paid is true where the party is said to have lost or given it.
	Paid bool
	// Risk is true where it is said to be possible only: "could undermine".
	Risk bool
	// Holder is who says so, nil when the article itself does or does not name who.
	Holder *Argument
}
