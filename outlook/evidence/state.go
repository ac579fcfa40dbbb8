package evidence

// A State is where the talks stand.
type State int

// The five states, the worst first.
const (
	Escalation State = iota
	Stalled
	Talks
	Partial
	Comprehensive
)

// States is how many there are.
const States = 5

var stateNames = [States]string{"escalation", "stalled", "talks", "partial", "comprehensive"}

func (s State) String() string {
	if s < 0 || s >= States {
		return "no state"
	}
	return stateNames[s]
}

// A Belief is the probability of each state; it sums to 1.
type Belief [States]float64

// Outcomes joins the states to the four outcomes, the worst first: breakdown is
// escalation; talks that stall go on. The order is that of outlook/bargain.
func (b Belief) Outcomes() [4]float64 {
	return [4]float64{b[Escalation], b[Stalled] + b[Talks], b[Partial], b[Comprehensive]}
}

// Deal is the probability of a deal in force, partial or comprehensive.
func (b Belief) Deal() float64 { return b[Partial] + b[Comprehensive] }

// normal scales b to sum to 1; even where nothing is left.
func (b Belief) normal() Belief {
	sum := 0.0
	for _, p := range b {
		sum += p
	}
	for z := range b {
		if sum > 0 {
			b[z] /= sum
		} else {
			b[z] = 1. / States
		}
	}
	return b
}
