package bargain

// An Outcome is one of the four, the worst first.
type Outcome int

// The four outcomes, in order.
const (
	Breakdown     Outcome = iota // no contact for the last three months, or none since a deal broke
	TalksGoOn                    // neither a deal in force nor the end of talks
	Partial                      // a partial deal, a ceasefire say, is in force
	Comprehensive                // all issues settled
)

// Outcomes is how many there are.
const Outcomes = 4

func (o Outcome) String() string {
	switch o {
	case Breakdown:
		return "breakdown"
	case TalksGoOn:
		return "talks"
	case Partial:
		return "partial"
	case Comprehensive:
		return "comprehensive"
	}
	return "no outcome"
}
