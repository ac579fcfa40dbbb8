package parley

import "errors"

// The kinds of error that callers act on. cmd/parley maps them to exit codes.
var (
	// ErrInvalid: what was asked for makes no sense (a date that is none).
	ErrInvalid = errors.New("invalid")
	// ErrNotFound: there is nothing of that name.
	ErrNotFound = errors.New("not found")
	// ErrUnreadable: an input could not be read as an article.
	ErrUnreadable = errors.New("unreadable")
	// ErrExists: what was to be made is there already.
	ErrExists = errors.New("exists already")
	// ErrLocked: another process is writing to the case.
	ErrLocked = errors.New("locked")
	// ErrReadOnly: the case may be read and not written.
	ErrReadOnly = errors.New("read-only")
	// ErrFull: there is no room left to write in.
	ErrFull = errors.New("no space left")
	// ErrForeign: the file is not a case.
	ErrForeign = errors.New("not a case")
	// ErrNewer: the case was made by a newer version of the program.
	ErrNewer = errors.New("made by a newer version")
	// ErrDamaged: the case is cut short or broken.
	ErrDamaged = errors.New("damaged")
)

// A CaseError says in one sentence why a case could not be used, and what to do.
type CaseError struct {
	Kind     error // one of the kinds above
	Path     string
	Sentence string
	Err      error // what lies beneath; may be nil
}

func (e *CaseError) Error() string { return e.Sentence }

// Unwrap makes errors.Is find the kind and what lies beneath.
func (e *CaseError) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}
