package parley

// A Copy joins two articles of which one took its text, or its story, from the other.
type Copy struct {
	// Older and Newer are article IDs. Older is empty when the original is not held
	// and only named: then Of is the outlet's name.
	Older, Newer string
	Of           string
	// Directed is false where the dates do not say which is older.
	Directed bool
	Relation CopyRelation
	Evidence []Finding
}

// CopyRelation says how a copy relates to its original.
type CopyRelation string

// The relations of a copy to its original.
const (
	Verbatim CopyRelation = "verbatim"
	Edited   CopyRelation = "edited"
	Cut      CopyRelation = "cut"
	Retold   CopyRelation = "rehash"
	// Translated is the same text in another language.
	Translated CopyRelation = "translation"
)

// An Unread is an input that could not be read as an article, and why: one plain
// sentence that says what happened and what to do.
type Unread struct {
	Location string
	Reason   string
}
