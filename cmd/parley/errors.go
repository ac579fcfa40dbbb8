package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"parley"
)

// The exit codes, as docs/scripting.md lists them.
const (
	done       = 0
	failed     = 1
	wrongUse   = 2
	incomplete = 3 // done, but some inputs could not be read
	locked     = 4 // another process is writing to the case
	unusable   = 5 // there is no such case, or the file is none, or damaged, or of a newer version
	unwritable = 6 // the case cannot be written: it is read-only, or the disk is full
)

// A failure is an error with what to do next and the exit code that it ends in.
type failure struct {
	cause error
	hint  string
	code  int
}

func (f *failure) Error() string { return f.cause.Error() }
func (f *failure) Unwrap() error { return f.cause }

// misuse says that the command line asks for something that makes no sense.
func misuse(hint, format string, args ...any) error {
	return &failure{fmt.Errorf(format, args...), hint, wrongUse}
}

// fail says that what was asked for could not be done.
func fail(hint, format string, args ...any) error {
	return &failure{fmt.Errorf(format, args...), hint, failed}
}

// errIncomplete: the result is there, and what could not be read was listed.
var errIncomplete = errors.New("some inputs could not be read")

// report writes an error for a person and returns the exit code for it. It is the
// only place where errors become exit codes.
func (a *app) report(err error) int {
	var f *failure
	var c *parley.CaseError
	switch {
	case err == nil:
		return done
	case errors.As(err, &c):
		a.complain(c.Sentence, "")
		return caseCode(c)
	case errors.Is(err, errIncomplete):
		return incomplete // listed already
	case errors.Is(err, context.Canceled):
		a.complain("interrupted; nothing was written", "")
		return failed
	case errors.As(err, &f):
		a.complain(f.Error(), f.hint)
		return f.code
	case errors.Is(err, os.ErrNotExist), errors.Is(err, parley.ErrNotFound):
		a.complain(err.Error(), "check the path; a folder is read with all below it")
	case errors.Is(err, parley.ErrInvalid):
		a.complain(err.Error(), "")
		return failed
	default:
		a.complain(err.Error(), "")
	}
	return failed
}

// complain writes one line to standard error, and a second with what to do next.
// Words from outside stand in these: nothing in them reaches the terminal as a
// control character.
func (a *app) complain(message, hint string) {
	fmt.Fprintln(a.stderr, "parley: "+parley.Printable(message))
	if hint != "" {
		fmt.Fprintln(a.stderr, "hint: "+parley.Printable(hint))
	}
}
