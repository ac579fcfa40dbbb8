package parley

import "parley/plover"

// An Event is what one or several tellings agree on: one occurrence, fixed by
// type, participants, time and place.
type Event struct {
	ID         string
	Type       plover.Type
	Modes      []string
	Contexts   []string
	Status     Status
	Actors     []Actor
	Recipients []Actor
	Date       Interval
	Place      string
	Figures    []string
	ClaimedBy  []Actor
	// Mentions are the tellings, by article and place in it.
	Mentions []Mention
	Corroboration
	// Contested is true when a party denies it.
	Contested bool
	MaybeSame []MaybeSame
}

// Corroboration counts who tells of something. Only Origins corroborate: five
// copies of one wire story are five articles and one origin.
type Corroboration struct {
	Articles, Outlets, Origins int
}

// MaybeSame links two records that may be one, where nothing in the texts decides.
type MaybeSame struct {
	ID     string
	Reason string
}

// An Encounter is a call, meeting, summit or round of talks, as a thing that
// later articles point back to.
type Encounter struct {
	ID      string
	What    string // call, meeting, summit, round of talks, visit, session, summons, signing
	Parties []Actor
	Status  Status
	Date    Interval
	Place   string
	Length  string // as told: "nearly an hour"
	Number  int    // the sixth; 0 when not told
	// Result is what the articles agree came of it (progress, no progress), empty when
	// they do not say or do not agree.
	Result OutcomeKind
	// Outcome are the sentences in which the articles say what came of it, most
	// telling first; NotRaised the words of topics that were not brought up.
	Outcome   []Finding
	NotRaised []Finding
	Events    []string // event IDs
	// Reports are the articles that tell of it, sorted.
	Reports []string
	Corroboration
	MaybeSame []MaybeSame
}

// A Dispute is one slot of an event, an encounter or a person on which accounts
// differ. It always holds two values that can be checked against their spans.
type Dispute struct {
	ID        string
	Event     string // or
	Encounter string
	About     string // for people to read: "tolls of the attack on Kyiv"
	Slot      string // killed, date, office, who did it
	Relation  Relation
	Values    []Value
	// Pairs say how the values stand to each other, two by two.
	Pairs []Pair
}

// A Pair is how two values of a dispute, by index, stand to each other.
type Pair struct {
	A, B     int
	Relation Relation
}

// Relation says how two accounts of one slot stand to each other.
type Relation string

// The relations of two values.
const (
	Conflict     Relation = "conflict"
	Party        Relation = "party"
	Update       Relation = "update"
	Compatible   Relation = "compatible"
	Scope        Relation = "scope"
	DateDiffers  Relation = "date"
	ZoneDiffers  Relation = "zone"
	RoleDiffers  Relation = "role"
	LabelDiffers Relation = "label"
	Attribution  Relation = "attribution"
	// Same is of values that say the same; only a [Pair] has it.
	Same Relation = "same"
)

// A Value is one account's word on a slot.
type Value struct {
	Finding
	Words     string // the words as told, at most twelve
	Low, High *float64
	Unit      string
	By        *Actor
}

// An Omission is an event that others tell and that an article, or all of a declared
// bloc, could have told and did not.
type Omission struct {
	// Proposition is the ID of the event.
	Proposition string
	// Bloc is the one that is silent as a whole; empty where single articles are.
	Bloc string
	// ToldBy and Silent are articles, by date.
	ToldBy, Silent []string
	// Evidence are the words in which it is told, one for each origin.
	Evidence []Finding
}

// A Worth says what one article is worth to the case.
type Worth struct {
	Article string
	Words   int
	// Facts counts checkable findings; Own those that no other origin tells.
	Facts, Own int
	// Thin: fewer than 4 facts, or fewer than 2 in 300 words.
	Thin bool
	// Judgements counts the sentences that judge in the article's own voice.
	Judgements int
	// Flags name defects that its words show ("broken text", "anachronism"); Remarks are
	// for people, and give the words.
	Flags   []string
	Remarks []string
}

// Judgement is the share of judgement: judging sentences among these and the checkable
// findings, between 0 and 1; 0 where there are neither.
func (w Worth) Judgement() float64 {
	if w.Judgements == 0 {
		return 0
	}
	return float64(w.Judgements) / float64(w.Judgements+w.Facts)
}
