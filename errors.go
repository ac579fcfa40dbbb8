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
)
