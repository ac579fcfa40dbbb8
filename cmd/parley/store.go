package main

import (
	"context"
	"errors"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/sqlite"
)

// caseVariable names the case where --case does not.
const caseVariable = "PARLEY_CASE"

// caseFlag is the flag that names the case.
type caseFlag string

func (f *caseFlag) add(cmd *cobra.Command) {
	cmd.Flags().StringVar((*string)(f), "case", "", "the case, a FILE (default: $"+caseVariable+")")
}

// file is the case's file; empty where none was named.
func (f caseFlag) file() string {
	if f != "" {
		return string(f)
	}
	return os.Getenv(caseVariable)
}

// again is how the case is named in commands that messages propose.
func (f caseFlag) again() string {
	if f == "" {
		return ""
	}
	return " --case " + quoted(string(f))
}

// quoted writes a word as a shell takes it.
func quoted(s string) string {
	if s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./:=@%+,", r))
	}) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// How a case is opened.
const (
	toRead = iota
	toWrite
	toMake // made where there is none
)

// with opens the case, does something with it and closes it.
func (a *app) with(ctx context.Context, f caseFlag, how int, name string, do func(*sqlite.Store) error) error {
	if f.file() == "" {
		return misuse("name it with --case talks.parley, or once and for all with "+caseVariable, "no case was named")
	}
	s, err := sqlite.Open(ctx, f.file(), sqlite.Options{Create: how == toMake, ReadOnly: how == toRead, Wait: a.patience, Name: name})
	if err != nil {
		return err
	}
	err = do(s)
	if next := s.Close(); err == nil {
		err = next
	}
	return err
}

// change runs something that writes, and says that what was written stays when it is
// interrupted.
func (a *app) change(ctx context.Context, do func(progress func(stage string, done, total int)) error) error {
	progress := newProgress(a.stderr, a.terminal)
	finished := make(chan error, 1)
	go func() { finished <- do(progress.update) }()
	var err error
	select {
	case err = <-finished:
	case <-ctx.Done(): // a read that waits, for standard input say, does not see it
		err = ctx.Err()
	}
	progress.stop()
	if errors.Is(err, context.Canceled) {
		return fail("run it again: it goes on from there", "interrupted; what was done so far is kept")
	}
	return err
}

// caseCode says in which exit code what is wrong with a case ends.
func caseCode(err *parley.CaseError) int {
	switch err.Kind {
	case parley.ErrLocked:
		return locked
	case parley.ErrReadOnly, parley.ErrFull:
		return unwritable
	case parley.ErrForeign, parley.ErrNewer, parley.ErrDamaged, parley.ErrNotFound:
		return unusable
	}
	return failed
}

// fromStore makes the case of what a store holds.
func (a *app) fromStore(ctx context.Context, s parley.Store, o pipeline.Options) (*parley.Case, error) {
	c, err := pipeline.Case(ctx, s, o)
	if err == nil && len(c.Articles) == 0 && c.Later+c.Undated == 0 {
		return nil, fail("parley add ./articles puts some in", "the case holds no articles")
	}
	return c, err
}
