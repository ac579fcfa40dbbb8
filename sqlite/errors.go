package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	driver "modernc.org/sqlite"
	code "modernc.org/sqlite/lib"

	"parley"
)

// fail makes an error of one kind with its sentence.
func (s *Store) fail(kind, err error, format string, args ...any) error {
	return &parley.CaseError{Kind: kind, Path: s.path, Sentence: fmt.Sprintf(format, args...), Err: err}
}

// explain says what an error of the engine or the system means. Errors that have
// a kind already, and those that it knows nothing about, stay as they are.
func (s *Store) explain(err error) error {
	var known *parley.CaseError
	if err == nil || errors.As(err, &known) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	var e *driver.Error
	primary, extended := 0, 0
	if errors.As(err, &e) {
		extended = e.Code()
		primary = extended & 0xff
	}
	switch {
	case primary == code.SQLITE_BUSY:
		return s.locked(err)
	case primary == code.SQLITE_FULL, extended == code.SQLITE_IOERR_SHMSIZE, errors.Is(err, syscall.ENOSPC):
		return s.fail(parley.ErrFull, err, "there is no space left to write %s in; what it held before is whole: free some and run the command again", s.name())
	case primary == code.SQLITE_READONLY, primary == code.SQLITE_CANTOPEN, primary == code.SQLITE_PERM, errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return s.fail(parley.ErrReadOnly, err, "%s cannot be written where it is (%s); copy it to a place where you may write", s.name(), cause(err))
	case primary == code.SQLITE_NOTADB:
		return s.fail(parley.ErrForeign, err, "%s is not a case: it is no database at all", s.name())
	case primary == code.SQLITE_CORRUPT:
		return s.fail(parley.ErrDamaged, err, "%s is damaged or cut short; restore a backup", s.name())
	}
	return fmt.Errorf("case %s: %w", s.name(), err)
}

func cause(err error) string {
	switch {
	case errors.Is(err, syscall.EROFS):
		return "the file system is read-only"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	}
	return "the file or its folder is read-only"
}
