package sqlite

import (
	"context"
	"database/sql"
	"errors"
)

// A session is one connection with the statements that it has prepared.
type session struct {
	ctx      context.Context
	conn     *sql.Conn
	prepared map[string]*sql.Stmt
}

func newSession(ctx context.Context, conn *sql.Conn) *session {
	return &session{ctx: ctx, conn: conn, prepared: map[string]*sql.Stmt{}}
}

func (s *session) statement(query string) (*sql.Stmt, error) {
	if st := s.prepared[query]; st != nil {
		return st, nil
	}
	st, err := s.conn.PrepareContext(s.ctx, query)
	if err != nil {
		return nil, err
	}
	s.prepared[query] = st
	return st, nil
}

// run runs a statement that is not worth preparing.
func (s *session) run(query string) error {
	_, err := s.conn.ExecContext(s.ctx, query)
	return err
}

func (s *session) exec(query string, args ...any) (sql.Result, error) {
	st, err := s.statement(query)
	if err != nil {
		return nil, err
	}
	return st.ExecContext(s.ctx, args...)
}

// row reads one row; sql.ErrNoRows when there is none.
func (s *session) row(query string, args []any, to ...any) error {
	st, err := s.statement(query)
	if err != nil {
		return err
	}
	return st.QueryRowContext(s.ctx, args...).Scan(to...)
}

// rows calls f for every row, after scan has filled what it names.
func (s *session) rows(query string, args []any, to []any, f func() error) error {
	st, err := s.statement(query)
	if err != nil {
		return err
	}
	rows, err := st.QueryContext(s.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(to...); err != nil {
			return err
		}
		if err := f(); err != nil {
			return err
		}
	}
	return rows.Err()
}

// rollback ends a transaction, if the engine has not done so itself.
func (s *session) rollback() { _ = s.run("ROLLBACK") }

func (s *session) close() error {
	var errs []error
	for _, st := range s.prepared {
		errs = append(errs, st.Close())
	}
	return errors.Join(append(errs, s.conn.Close())...)
}
