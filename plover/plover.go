// Package plover holds the event ontology PLOVER (Political Language Ontology
// for Verifiable Event Records): sixteen types of event, and the auxiliary modes
// that say whether one happened. It knows nothing of articles or of Parley.
package plover

import "fmt"

// A Type is one of PLOVER's sixteen types of event; the zero Type is none.
type Type uint8

// The sixteen types, in the order of the manual. Where other data have YIELD it
// is CONCEDE (words) or RETREAT (deeds).
const (
	None Type = iota
	Agree
	Consult
	Support
	Concede
	Cooperate
	Aid
	Retreat
	Request
	Accuse
	Reject
	Threaten
	Protest
	Sanction
	Mobilize
	Coerce
	Assault
)

var names = [...]string{"", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
	"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}

// Types returns all sixteen in order.
func Types() []Type {
	all := make([]Type, 0, len(names)-1)
	for t := Agree; t <= Assault; t++ {
		all = append(all, t)
	}
	return all
}

func (t Type) String() string {
	if int(t) < len(names) {
		return names[t]
	}
	return fmt.Sprintf("plover.Type(%d)", uint8(t))
}

// MarshalText writes the name of the type.
func (t Type) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what MarshalText writes; the empty text is None.
func (t *Type) UnmarshalText(text []byte) error {
	parsed, known := Parse(string(text))
	if !known && len(text) > 0 {
		return fmt.Errorf("%q is no type of event", text)
	}
	*t = parsed
	return nil
}

// Parse returns the type of that name, in capitals.
func Parse(name string) (Type, bool) {
	for i, n := range names {
		if i > 0 && n == name {
			return Type(i), true
		}
	}
	return None, false
}

// A Quad is one of the four classes that the types fall into: words or deeds,
// friendly or not.
type Quad uint8

// The four classes; NoQuad is that of None.
const (
	NoQuad Quad = iota
	VerbalCooperation
	MaterialCooperation
	VerbalConflict
	MaterialConflict
)

// Quad returns the class of t.
func (t Type) Quad() Quad {
	switch t {
	case Agree, Consult, Support, Concede:
		return VerbalCooperation
	case Cooperate, Aid, Retreat:
		return MaterialCooperation
	case Request, Accuse, Reject, Threaten:
		return VerbalConflict
	case Protest, Sanction, Mobilize, Coerce, Assault:
		return MaterialConflict
	}
	return NoQuad
}
