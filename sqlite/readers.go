package sqlite

import (
	"context"
	"database/sql"
	"errors"
)

// readersAtOnce, with two megabytes of cache each, are plenty on a desk.
const readersAtOnce = 4

// A readers is the connections that read. Each keeps the statements that it has prepared
// from one view to the next.
type readers struct {
	db   *sql.DB
	idle chan *session // a place for each connection; nil where it is not open yet
}

func newReaders(db *sql.DB) *readers {
	r := &readers{db, make(chan *session, readersAtOnce)}
	for range readersAtOnce {
		r.idle <- nil
	}
	return r
}

// take returns a connection for the use of one, who gives it back.
func (r *readers) take(ctx context.Context) (*session, error) {
	var w *session
	select {
	case w = <-r.idle:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if w != nil {
		w.ctx = ctx
		return w, nil
	}
	conn, err := r.db.Conn(ctx)
	if err != nil {
		r.idle <- nil
		return nil, err
	}
	return newSession(ctx, conn), nil
}

// give takes a connection back, ends its transaction, and lets go of one that is broken.
func (r *readers) give(w *session) {
	w.ctx = context.Background() // one that has ended ends no transaction
	if w.run("ROLLBACK") != nil {
		_ = w.close()
		w = nil
	}
	r.idle <- w
}

// Close lets go of all connections, when their views have ended. It may be called again.
func (r *readers) Close() error {
	var errs []error
	for range readersAtOnce {
		if w := <-r.idle; w != nil {
			errs = append(errs, w.close())
		}
	}
	errs = append(errs, r.db.Close())
	for range readersAtOnce {
		r.idle <- nil
	}
	return errors.Join(errs...)
}
