package main

import (
	"bytes"
	"fmt"
	"testing"

	"parley"
)

// What is wrong with a case is one sentence, and an exit code of its own, however deep
// it is wrapped.
func TestCaseErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		kind error
		want int
	}{
		{"another writes", parley.ErrLocked, 4},
		{"no such case", parley.ErrNotFound, 5},
		{"another program's file", parley.ErrForeign, 5},
		{"of a newer version", parley.ErrNewer, 5},
		{"cut short", parley.ErrDamaged, 5},
		{"may only be read", parley.ErrReadOnly, 6},
		{"no space left", parley.ErrFull, 6},
		{"anything else", parley.ErrInvalid, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			var errs bytes.Buffer
			a := &app{stderr: &errs}
			code := a.report(fmt.Errorf("adding x: %w", &parley.CaseError{Kind: c.kind, Path: "/tmp/talks.parley", Sentence: "talks.parley is \x1b[31mso"}))
			if code != c.want || errs.String() != "parley: talks.parley is [31mso\n" {
				t.Errorf("exit code %d, want %d; said %q", code, c.want, &errs)
			}
		})
	}
}

func TestQuoted(t *testing.T) {
	for in, want := range map[string]string{"talks.parley": "talks.parley", "my talks.parley": "'my talks.parley'", "it's": `'it'\''s'`, "": "''", "$HOME": "'$HOME'"} {
		if got := quoted(in); got != want {
			t.Errorf("%q is quoted %s, want %s", in, got, want)
		}
	}
}
