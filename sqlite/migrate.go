package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"

	"parley"
	"parley/sqlite/migrations"
)

// steps returns the migrations in use.
func (s *Store) steps() fs.FS {
	if s.options.forms != nil {
		return s.options.forms
	}
	return migrations.Steps
}

// newest is the number of the last step.
func (s *Store) newest() int {
	last := 0
	names, err := fs.Glob(s.steps(), "*.sql")
	if err != nil {
		return 0 // the pattern is well formed
	}
	for _, name := range names {
		number, _, _ := strings.Cut(name, "_")
		if n, err := strconv.Atoi(number); err == nil {
			last = max(last, n)
		}
	}
	return last
}

// create makes an empty case beside the path and then gives it its name, so that a
// case is never seen half made and of two that make it at once one wins. The error is
// fs.ErrExist when somebody was quicker.
func (s *Store) create(ctx context.Context) error {
	dir, err := workshop(s.path)
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	half := &Store{path: filepath.Join(dir, "case"), options: s.options}
	if err := os.WriteFile(half.path, nil, 0o644); err != nil {
		return err
	}
	if err := half.migrate(ctx); err != nil {
		return err
	}
	return publish(half.path, s.path)
}

// migrate brings the file to the newest form.
func (s *Store) migrate(ctx context.Context) error {
	db, err := s.connect(1, "journal_mode(wal)", "synchronous(full)", fmt.Sprintf("busy_timeout(%d)", s.options.Wait.Milliseconds()))
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, s.steps())
	if err != nil {
		return errors.Join(fmt.Errorf("reading the migrations: %w", err), db.Close())
	}
	_, err = provider.Up(ctx)
	return errors.Join(err, db.Close()) // closing writes the log back
}

// upgrade brings a case of an older version up to date, after a backup beside it.
func (s *Store) upgrade(ctx context.Context) error {
	beside, err := s.backupName()
	if err != nil {
		return err
	}
	if err := s.Backup(ctx, beside); err != nil {
		return fmt.Errorf("%s was made by an older version and cannot be brought up to date without a backup: %w", s.name(), err)
	}
	old := s.readers
	s.readers = nil
	if err := old.Close(); err != nil {
		return s.explain(err)
	}
	failed := s.migrate(ctx)
	// Another process may have done it meanwhile: what counts is what stands there.
	if err := s.openReaders(ctx); err != nil {
		return err
	}
	if s.schema < s.newest() {
		return s.fail(parley.ErrInvalid, failed, "%s was made by an older version and could not be brought up to date; it is unchanged, and a backup is in %s", s.name(), filepath.Base(beside))
	}
	return nil
}

// backupName is a free name beside the case: talks.before-v2.parley.
func (s *Store) backupName() (string, error) {
	suffix := filepath.Ext(s.path)
	stem := strings.TrimSuffix(s.path, suffix)
	for n := 1; n < 1000; n++ {
		name := fmt.Sprintf("%s.before-v%d%s", stem, s.newest(), suffix)
		if n > 1 {
			name = fmt.Sprintf("%s.before-v%d-%d%s", stem, s.newest(), n, suffix)
		}
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		}
	}
	return "", s.fail(parley.ErrExists, nil, "there are a thousand backups of %s beside it; remove some", s.name())
}
