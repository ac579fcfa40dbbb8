package parley

import (
	"context"
	"fmt"
	"iter"
	"time"
	"unicode/utf8"
)

// A Store keeps one case: the articles that were read, what was found in each, what
// a person corrected, and what could not be read. It keeps no conclusion: events,
// encounters, disputes and positions are made anew from the articles and their
// readings, so a case that was filled in any order, by any number of processes and
// with any interruption gives the same brief.
//
// A Store is safe for use by several goroutines, and a case by several processes:
// readers see the case as it stood when they began and wait for nobody; writers
// take turns. The suite in internal/storetest says what every Store must do.
type Store interface {
	// View runs f on the case as it stands at one moment. What f is given is of no
	// use after f has returned.
	View(ctx context.Context, f func(View) error) error

	// Update runs f with the case to itself for writing, and keeps what f did only
	// if f returns nil: whole or not at all, whatever happens to the process.
	// f should be quick, for others wait, and may be run again from the start by
	// engines that detect conflicts late. An error of kind [ErrLocked] says who holds
	// the case; one of kind [ErrReadOnly] or [ErrFull], why nothing was written.
	Update(ctx context.Context, f func(Tx) error) error

	// Backup writes a copy of the case to a file that does not exist yet, while the
	// case is in use.
	Backup(ctx context.Context, path string) error

	// Check looks for damage and for what does not fit together, and says each in
	// one sentence. No sentence: all is well.
	Check(ctx context.Context) ([]string, error)

	Close() error
}

// A View is a case at one moment. Every list is in an order that does not depend on
// the order of arrival.
type View interface {
	// Record returns the article of that ID with the parts asked for, or an error of
	// kind [ErrNotFound].
	Record(id string, parts Parts) (*Record, error)

	// Records returns all articles by ID. The other methods may be called on the way.
	Records(parts Parts) iter.Seq2[*Record, error]

	// WithURL returns the IDs of the articles of one canonical address, sorted.
	WithURL(url string) ([]string, error)

	// Sighted returns what stood at a location when it was last read; the ID of the
	// article is empty when nothing is known of it.
	Sighted(location string) (id string, s Sighting, err error)

	// Finding returns the findings of that ID: none, or one, or several that a reader
	// gave one identity.
	Finding(id string) ([]Located, error)

	// Verdicts returns the pairs of articles that were compared, by their IDs.
	Verdicts() iter.Seq2[Verdict, error]

	// Compared returns the same pairs without what came of them, the smaller ID first.
	Compared() iter.Seq2[[2]string, error]

	// Corrections returns the log, undone ones included, oldest first.
	Corrections() ([]Correction, error)

	// Unread returns the inputs that could not be read, by location.
	Unread() ([]Unread, error)

	Stats() (Stats, error)
}

// A Tx is a View that can be written to.
type Tx interface {
	View

	// Put keeps the record, in place of the one of the same ID if there is one. All
	// parts of it are kept as given. Verdicts on the article are dropped when its text,
	// or what else a comparison looks at, has changed. A Record that is already held
	// so changes nothing. Text that is no UTF-8, and a finding whose span does not fit
	// the text, are of kind [ErrInvalid].
	Put(*Record) error

	// Remove forgets an article with all that hangs on it except corrections. The error
	// is of kind [ErrNotFound] when it is not held.
	Remove(id string) error

	// Judge keeps verdicts. One on an article that is not held is ignored.
	Judge(...Verdict) error

	// Correct appends decisions to the log, as one batch to be undone together.
	Correct(at time.Time, decisions ...Correction) error

	// Undo takes back the latest batch that is in force and returns it, or an error
	// of kind [ErrNotFound].
	Undo(at time.Time) ([]Correction, error)

	// SetUnread remembers why an input could not be read; with an empty reason, that
	// it now can be.
	SetUnread(Unread) error
}

// A Searcher is a Store that finds words.
type Searcher interface {
	// Search returns what holds the words, best first, at most limit of each kind of
	// thing. How words are written is said at [ParseQuery].
	Search(ctx context.Context, q Query, limit int) ([]Hit, error)
}

// A Record is one article as a store keeps it.
type Record struct {
	// Article is the version that counts, by [Record.Meet]; Version is its key.
	Article Article
	Version string
	// Past are the other versions met under the same identity, by Key: a changed text
	// is a revision of one article.
	Past []Version
	// Seen are the places where the article was found, by location.
	Seen []Sighting
	// Reader is the name@version that made Reading; empty when the article was not
	// read, because of its language.
	Reader  string
	Reading Reading
	// Signature is what finds the articles that share text with this one. The store
	// does not look inside.
	Signature []byte
}

// Valid refuses what could not be given back as it was: text that is no UTF-8,
// findings that have no words in it. A Store keeps only valid records.
func (r *Record) Valid() error {
	a := &r.Article
	if a.ID == "" {
		return fmt.Errorf("%w: an article without an identity", ErrInvalid)
	}
	for _, s := range []string{a.ID, a.URL, a.Location, a.Title, a.Text} {
		if !utf8.ValidString(s) {
			return fmt.Errorf("%w: article %s holds what is not UTF-8", ErrInvalid, a.ID)
		}
	}
	for f := range r.Reading.All() {
		if s := f.Finding.Span; !s.Valid(a.Text) {
			return fmt.Errorf("%w: article %s: a %s at %d to %d, where the text has no words", ErrInvalid, a.ID, f.Kind, s.Start, s.End)
		}
	}
	return nil
}

// Parts says which parts of a Record are wanted besides the Article, Version and Reader.
type Parts uint8

// The parts of a Record.
const (
	ReadingPart Parts = 1 << iota
	VersionsPart
	SignaturePart
	// WithoutArticle leaves of the Article the ID only: for who goes through many and asks
	// for other parts.
	WithoutArticle
	AllParts = ReadingPart | VersionsPart | SignaturePart
)

// A Located is a finding with the words that it stands on.
type Located struct {
	Finding
	Kind string // as [Reading.All] gives it
	Text string
}

// A Verdict is the outcome of comparing two articles, which is a function of the
// two and need not be found again. A is less than B.
type Verdict struct {
	A, B string
	// Copy is nil when neither takes its text from the other.
	Copy *Copy
}

// Stats counts what a case holds.
type Stats struct {
	Articles, Versions, Findings, Verdicts, Corrections, Unread int
	// Readers counts articles by the reader that read them; "" for those not read.
	Readers map[string]int
	// Bytes is what the case takes on disk, Free how much of that is unused.
	Bytes, Free int64
	// Schema is the version of the file's form.
	Schema int
}
