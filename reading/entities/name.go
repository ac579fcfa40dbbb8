package entities

import (
	"slices"

	"parley"
)

// Kind says how words mean their entity.
type Kind uint8

// The kinds of mention.
const (
	Proper      Kind = iota // a name: "Dmitry Peskov", "the United Nations", "Ukraine"
	Nationality             // an adjective or a noun used as one: "Russian", "U.S." in "U.S. officials"
	PlaceName               // where something is: "in Kyiv", "near Moscow", "in Ukraine"
	Metonym                 // a seat for its government: "Moscow said", "the Kremlin"
	RoleNoun                // "the president", "the foreign minister", "Ukrainian forces"
	Pronoun                 // he, her, they, its
	Group                   // several at once: "both sides", "the two leaders"; see Members
)

var kindNames = [...]string{"proper", "nationality", "place", "metonym", "role", "pronoun", "group"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// Acts reports whether a mention of this kind can be an actor where it stands: a
// nationality describes somebody else, and a place is where it happens.
func (k Kind) Acts() bool { return k != Nationality && k != PlaceName }

// A Name is one mention of an entity.
type Name struct {
	// Span covers the mention's own words, without title or article.
	parley.Span
	Sentence int
	// First and Last are token indexes in the sentence, Last exclusive. Head is the
	// token the rest hangs on; the last one where the sentence was not parsed.
	First, Last, Head int
	// From is the first token of the whole phrase: "President" in "President Trump",
	// First where nothing stands before.
	From int
	// Entity is an index into Found.Entities; -1 for a Group.
	Entity int
	Kind   Kind
	// Members are the entities of a Group.
	Members []int
	// Plural mentions stand for several whose names are not told: "officials".
	Plural bool
	// Guess marks a name that only its capitals or the tagger's word make one: no
	// table, title, apposition or repetition says what it is.
	Guess bool
}

// Found is what was found in one article.
type Found struct {
	// Entities are those mentioned, in the order of their first mention.
	Entities []parley.Entity
	// Names are sorted by place. Names can lie inside others: "Russian" in "Russian
	// troops".
	Names []Name

	// Sides are the two whose dealings with each other the article tells of, by their
	// index in Entities; empty where that is not clear.
	Sides []int

	bySentence []int // index in Names of the first name of each sentence
	adjectives []adjectiveOf
	claims     []claim
	genders    []string
	ships      map[int]bool
	questions  []bool // by sentence; nil for an article of one voice
	issuer     int    // 1 + index in Entities; 0 for nobody
	voices     []int  // by sentence: who says it, -1 for the outlet; nil for an article of one voice
}

// Sentence returns the names of one sentence.
func (f *Found) Sentence(i int) []Name {
	if i < 0 || i+1 >= len(f.bySentence) {
		return nil
	}
	return f.Names[f.bySentence[i]:f.bySentence[i+1]]
}

// At returns the innermost mention that covers a token, nil for none. A title in
// front of a name belongs to it: At("President") in "President Trump" is Trump.
func (f *Found) At(sentence, token int) *Name {
	var best *Name
	names := f.Sentence(sentence)
	for i := range names {
		n := &names[i]
		if token < n.From || token >= n.Last {
			continue
		}
		if best == nil || n.Last-n.From < best.Last-best.From {
			best = n
		}
	}
	return best
}

// Headed returns the mention whose head is the token: what a subject or an
// object in a parse means. Nil for none.
func (f *Found) Headed(sentence, token int) *Name {
	names := f.Sentence(sentence)
	for i := range names {
		if n := &names[i]; n.Head == token {
			return n
		}
	}
	for i := range names {
		if n := &names[i]; token >= n.From && token < n.Last && n.Kind != Nationality {
			return n
		}
	}
	return nil
}

// Argument returns the mention as an actor with its words. A Group gives the
// first of its members: ask for Arguments where there may be several.
func (f *Found) Argument(n *Name) parley.Argument {
	if a := f.Arguments(n); len(a) > 0 {
		return a[0]
	}
	return parley.Argument{Span: n.Span}
}

// Arguments returns all actors that a mention means.
func (f *Found) Arguments(n *Name) []parley.Argument {
	if n.Entity >= 0 {
		return []parley.Argument{{Actor: f.Actor(n.Entity), Span: n.Span}}
	}
	out := make([]parley.Argument, 0, len(n.Members))
	for _, m := range n.Members {
		out = append(out, parley.Argument{Actor: f.Actor(m), Span: n.Span})
	}
	return out
}

// Parties returns the two sides as arguments with the given words.
func (f *Found) Parties(words parley.Span) []parley.Argument {
	var out []parley.Argument
	for _, i := range f.Sides {
		out = append(out, parley.Argument{Actor: f.Actor(i), Span: words})
	}
	return out
}

// Actor returns an entity as an actor: with the chain of those it acts for.
func (f *Found) Actor(entity int) parley.Actor {
	if entity < 0 || entity >= len(f.Entities) {
		return parley.Actor{}
	}
	e := &f.Entities[entity]
	return parley.Actor{ID: e.ID, Name: e.Name, Country: e.Country, ActsFor: slices.Clone(e.ActsFor)}
}

// TypeOf returns the type of the entity of that ID, "" when it is not among those found.
func (f *Found) TypeOf(id string) parley.EntityType {
	for i := range f.Entities {
		if f.Entities[i].ID == id {
			return f.Entities[i].Type
		}
	}
	return ""
}

// IsShip reports whether a mention is the name of a ship.
func (f *Found) IsShip(n *Name) bool { return n != nil && n.Entity >= 0 && f.ships[n.Entity] }
