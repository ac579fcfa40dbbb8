package sqlite

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	driver "modernc.org/sqlite"
	code "modernc.org/sqlite/lib"

	"parley"
)

// patience is how long the engine itself waits for a lock before the program looks
// whether somebody has lost patience.
const patience = 100 * time.Millisecond

// openWriter opens the one connection that writes, and fails now where it could
// only fail later.
func (s *Store) openWriter(ctx context.Context) error {
	if s.immutable {
		return s.fail(parley.ErrReadOnly, nil, "%s cannot be written where it is; copy it to a place where you may write", s.name())
	}
	db, err := s.connect(1, "busy_timeout("+fmt.Sprint(patience.Milliseconds())+")", "journal_mode(wal)",
		"synchronous("+synchronous+")", "journal_size_limit(16777216)", "cache_size(-16000)", fmt.Sprintf("max_page_count(%d)", s.options.pages))
	if err != nil {
		return err
	}
	s.writer = db
	// Who gave up waiting must not interrupt a statement of the one connection, so
	// its statements run without a context that can end.
	conn, err := db.Conn(context.WithoutCancel(ctx))
	if err != nil {
		return s.explain(err)
	}
	w := newSession(context.WithoutCancel(ctx), conn)
	s.writing = make(chan *session, 1)
	s.writing <- w
	// Of a file that it may only read, the engine gives the right to write without a
	// word; the first statement that would write is refused.
	err = w.run("BEGIN IMMEDIATE")
	if err == nil {
		err = w.run("DELETE FROM unread WHERE location IS NULL")
		s.unsign() // nobody writes now: a word that stands there is of somebody who was killed
		w.rollback()
	}
	if busy(err) { // then it can be written to, some time
		return nil
	}
	return s.explain(err)
}

// Update implements parley.Store.
func (s *Store) Update(ctx context.Context, f func(parley.Tx) error) error {
	if s.writing == nil {
		return s.fail(parley.ErrReadOnly, nil, "%s was opened for reading only", s.name())
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	deadline := time.Now().Add(s.options.Wait)
	var w *session
	select {
	case w = <-s.writing:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { s.writing <- w }()
	if w == nil {
		return fmt.Errorf("%s: %w", s.name(), os.ErrClosed)
	}
	if err := s.begin(ctx, w, deadline); err != nil {
		return s.explain(err)
	}
	s.sign()
	done := false
	defer func() { // also when f panics
		if !done {
			w.rollback()
		}
		s.unsign()
	}()
	if err := f(&tx{view{s, w}}); err != nil {
		return s.explain(err)
	}
	if err := w.run("COMMIT"); err != nil {
		return s.explain(err)
	}
	done = true
	return nil
}

// begin takes the right to write to the file, as soon as it is to be had.
func (s *Store) begin(ctx context.Context, w *session, deadline time.Time) error {
	for {
		err := w.run("BEGIN IMMEDIATE")
		if !busy(err) || !time.Now().Before(deadline) {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

func busy(err error) bool {
	var e *driver.Error
	return errors.As(err, &e) && e.Code()&0xff == code.SQLITE_BUSY
}

// A holder is who writes to a case.
type holder struct {
	Name    string
	Process int
	Host    string
	Since   time.Time
}

// sign leaves word beside the case of who is writing. The word is there only while a
// transaction lasts, and only to be told to those who wait: the lock is the
// engine's. Where it cannot be left, they are told less.
func (s *Store) sign() {
	host, _ := os.Hostname() // told as empty
	word, err := json.Marshal(holder{Name: s.options.Name, Process: os.Getpid(), Host: host, Since: time.Now().Truncate(time.Second)})
	if err == nil {
		_ = os.WriteFile(s.path+"-writer", word, 0o644)
	}
}

func (s *Store) unsign() { _ = os.Remove(s.path + "-writer") }

// locked says who holds the case.
func (s *Store) locked(err error) error {
	var h holder
	word, missing := os.ReadFile(s.path + "-writer")
	host, _ := os.Hostname()
	if missing != nil || json.Unmarshal(word, &h) != nil || h.Host == host && !alive(h.Process) {
		return s.fail(parley.ErrLocked, err, "another program is writing to %s; try again when it is done", s.name())
	}
	return s.fail(parley.ErrLocked, err, "%s is being written to by %s (process %d on %s, since %s); try again when it is done",
		s.name(), h.Name, h.Process, h.Host, h.Since.Format("15:04:05"))
}
