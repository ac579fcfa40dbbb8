package coder

import "parley/plover"

// A Label is a type as the training data know it: PLOVER's, but CONCEDE and
// RETREAT are one, YIELD.
type Label uint8

// Labels is how many there are.
const Labels = 15

var labelNames = [Labels]string{"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT",
	"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}

func (l Label) String() string { return labelNames[l] }

// ParseLabel returns the label of that name; CONCEDE and RETREAT are YIELD.
func ParseLabel(name string) (Label, bool) {
	if name == "CONCEDE" || name == "RETREAT" {
		name = "YIELD"
	}
	for i, n := range labelNames {
		if n == name {
			return Label(i), true
		}
	}
	return 0, false
}

// Labels whose PLOVER type depends on the clause.
const (
	Support Label = 2
	Yield   Label = 5
)

// Type returns the PLOVER type of l; that of Yield is RETREAT.
func (l Label) Type() plover.Type {
	if l == Yield {
		return plover.Retreat
	}
	t, _ := plover.Parse(l.String())
	return t
}
