package parley

import "strings"

// An Entity is whoever can be an actor, a recipient or a speaker: a state, its
// government, a person, an organisation, an armed group, a company, a people.
// Places are entities too, so that "Kyiv said" and "in Kyiv" can be told apart.
type Entity struct {
	// ID is stable across runs and articles: an ISO 3166 alpha-3 code for a state,
	// else a slug of the full name ("dmitry-peskov").
	ID string
	// Name is the canonical name, Names all forms met, sorted.
	Name  string
	Names []string
	Type  EntityType
	// Country is the ISO 3166 alpha-3 code of the country the entity belongs to,
	// or the country's name where it has no code; empty when not known.
	Country string
	Roles   []Role
	// ActsFor are the names up the chain on whose behalf the entity acts: office,
	// ministry, government, state. Empty for a state.
	ActsFor []string
}

// An Introduction is what an article by itself, read without any other, tells of those
// in no list: by it the other articles of a case know them too.
type Introduction struct {
	Entities []IntroducedEntity `json:",omitempty"`
	Words    []StateWord        `json:",omitempty"`
}

// An IntroducedEntity is an entity as one article introduces it. Gender is "m" or "f" of
// a person whom the article calls he or she, else empty.
type IntroducedEntity struct {
	Entity
	Gender string `json:",omitempty"`
}

// A StateWord is an adjective of nationality, or with Seat the name of a seat of
// government, and the ID of the state it belongs to.
type StateWord struct {
	Word, State string
	Seat        bool `json:",omitempty"`
}

// EntityType says what sort of thing an entity is.
type EntityType string

// The types of entity.
const (
	State        EntityType = "state"
	Government   EntityType = "government"
	Person       EntityType = "person" // of no known office
	Leader       EntityType = "leader" // a person who holds or held an office
	Organisation EntityType = "organisation"
	ArmedGroup   EntityType = "armed group"
	Company      EntityType = "company"
	Media        EntityType = "media"
	People       EntityType = "people" // a nationality, a party's members, a crowd
	Place        EntityType = "place"
)

// A Role is an office or description held by a person, and when.
type Role struct {
	Title string // "president", "Kremlin spokesman"
	Of    string // the country's alpha-3 code, or the body's name
	// From and To bound the time in office; unknown ends are open.
	From, To Time
}

// An Actor is an entity as it appears inside a finding: who acts, who is acted
// upon, who speaks.
type Actor struct {
	ID      string
	Name    string
	Country string
	ActsFor []string
}

// Called reports whether a name, in small or capital letters, is the actor's: its ID, its
// name, its country, or that of somebody for whom it acts.
func (a Actor) Called(name string) bool {
	for _, own := range append([]string{a.ID, a.Name, a.Country}, a.ActsFor...) {
		if own != "" && strings.EqualFold(own, name) {
			return true
		}
	}
	return false
}

// An Argument is an actor with the words of the article that name it. The span
// may be a pronoun or a role; it is empty when the actor was understood from the
// sentence as a whole.
type Argument struct {
	Actor
	Span Span
}
