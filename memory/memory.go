// Package memory keeps a case in memory, for as long as the program runs: a look at
// a folder that is to leave nothing behind. It does not search.
//
// Start at [New].
package memory

import (
	"context"
	"fmt"
	"maps"
	"os"
	"sync"

	"parley"
)

// A Store is a case in memory.
type Store struct {
	// writing is held by the one Update at work, mu by whoever looks at state.
	writing sync.Mutex
	mu      sync.Mutex
	state   *state // nil when closed
}

var _ parley.Store = (*Store)(nil)

// A state is all that a case holds. Records are kept as bytes: nothing that a caller
// does to what it put in or got out changes them, and what comes back has been
// through the same form as in a file.
type state struct {
	records      map[string][]byte
	urls, places map[string][]string
	verdicts     map[[2]string][]byte // empty: neither copies the other
	unread       map[string]string
	corrections  []parley.Correction
	// views counts those who look at it; while there are any it is not changed.
	views int
}

// New returns an empty case.
func New() *Store {
	return &Store{state: &state{records: map[string][]byte{}, urls: map[string][]string{}, places: map[string][]string{}, verdicts: map[[2]string][]byte{}, unread: map[string]string{}}}
}

// take returns the state as it stands, to be looked at until it is given back.
func (s *Store) take() (*state, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state == nil {
		return nil, os.ErrClosed
	}
	s.state.views++
	return s.state, nil
}

func (s *Store) giveBack(seen *state) {
	s.mu.Lock()
	defer s.mu.Unlock()
	seen.views--
}

// View implements parley.Store.
func (s *Store) View(ctx context.Context, f func(parley.View) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	seen, err := s.take()
	if err != nil {
		return err
	}
	defer s.giveBack(seen)
	return f(newTx(seen))
}

// Update implements parley.Store. What f does is noted beside the state and goes
// into it at the end.
func (s *Store) Update(ctx context.Context, f func(parley.Tx) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	seen, err := s.take()
	if err != nil {
		return err
	}
	t := newTx(seen)
	err = func() error {
		defer s.giveBack(seen)
		return f(t)
	}()
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state == nil {
		return os.ErrClosed
	}
	if s.state.views > 0 {
		s.state = &state{records: maps.Clone(seen.records), urls: maps.Clone(seen.urls), places: maps.Clone(seen.places),
			verdicts: maps.Clone(seen.verdicts), unread: maps.Clone(seen.unread)}
	}
	t.records.into(s.state.records)
	t.urls.into(s.state.urls)
	t.places.into(s.state.places)
	t.verdicts.into(s.state.verdicts)
	t.unread.into(s.state.unread)
	s.state.corrections = t.corrections
	return nil
}

// Backup implements parley.Store.
func (s *Store) Backup(context.Context, string) error {
	return fmt.Errorf("%w: a case in memory has no backup", parley.ErrInvalid)
}

// Check implements parley.Store.
func (s *Store) Check(ctx context.Context) ([]string, error) {
	var found []string
	err := s.View(ctx, func(v parley.View) error {
		for r, err := range v.Records(parley.AllParts) {
			if err != nil {
				return err
			}
			if err := r.Valid(); err != nil {
				found = append(found, err.Error())
			}
		}
		return nil
	})
	return found, err
}

// Close implements parley.Store.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state = nil
	return nil
}
