package storetest

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"parley"
)

// Dump writes down all that a store holds, as it is seen from outside, except the
// times at which things came in: two stores with equal dumps are equal.
func Dump(s parley.Store) (string, error) {
	var out strings.Builder
	enc := json.NewEncoder(&out)
	err := s.View(context.Background(), func(v parley.View) error {
		for r, err := range v.Records(parley.AllParts) {
			if err != nil {
				return err
			}
			for i := range r.Seen {
				r.Seen[i].At = time.Time{}
			}
			if err := enc.Encode(r); err != nil {
				return err
			}
		}
		for x, err := range v.Verdicts() {
			if err != nil {
				return err
			}
			if err := enc.Encode(x); err != nil {
				return err
			}
		}
		log, err := v.Corrections()
		if err != nil {
			return err
		}
		for _, c := range log {
			c.At, c.Undone = time.Time{}, c.Undone.Truncate(100*365*24*time.Hour)
			if err := enc.Encode(c); err != nil {
				return err
			}
		}
		unread, err := v.Unread()
		if err != nil {
			return err
		}
		return enc.Encode(unread)
	})
	return out.String(), err
}

func dump(t testing.TB, s parley.Store) string {
	t.Helper()
	out, err := Dump(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// differ shows the first line at which two dumps part.
func differ(t testing.TB, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s: line %d is\n%.400s\nwant\n%.400s", what, i, g[i], w[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", what, len(g), len(w))
}
