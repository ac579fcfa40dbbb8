package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver

	"parley"
)

// Options say how a case is opened. The zero Options open for reading and writing a
// case that exists.
type Options struct {
	// Create makes the case when there is none.
	Create bool
	// ReadOnly refuses to write. A case of an older version is still brought up to
	// date first, where that is possible.
	ReadOnly bool
	// Wait is how long a writer waits for another; 0 means ten seconds.
	Wait time.Duration
	// Name is what this process is called in the message that others get while it
	// writes ("parley add"). Empty: the name of the program.
	Name string

	forms fs.FS // migrations; for tests
	pages int   // the largest number of pages, 0 for no bound; for tests
}

// synchronous is said in DESIGN.md.
const synchronous = "full"

const defaultWait = 10 * time.Second

// A Store is a case in an SQLite file.
type Store struct {
	path    string
	options Options
	readers *readers
	// writing holds the connection that writes; taking it out is the right to use it.
	// Nil where nothing can be written.
	writing chan *session
	writer  *sql.DB
	schema  int
	// immutable: the file is where nothing can be written, and nobody writes to it.
	immutable bool
}

var (
	_ parley.Store    = (*Store)(nil)
	_ parley.Searcher = (*Store)(nil)
)

// Open opens the case at path. What is wrong with a file is said in one sentence
// and by kind (see parley.CaseError), and a file that is not a case of ours is not
// touched.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Wait == 0 {
		o.Wait = defaultWait
	}
	if o.Name == "" {
		o.Name = strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe")
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("case %s: %w", path, err)
	}
	s := &Store{path: absolute, options: o}
	if err := s.ensure(ctx); err != nil {
		return nil, err
	}
	if err := s.openReaders(ctx); err != nil {
		return nil, err
	}
	if s.schema < s.newest() {
		if err := s.upgrade(ctx); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	if !o.ReadOnly {
		sweep(s.path)
		if err := s.openWriter(ctx); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	return s, nil
}

// ensure makes the case where it is missing and wanted.
func (s *Store) ensure(ctx context.Context) error {
	info, err := os.Stat(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && s.options.Create && !s.options.ReadOnly:
		if err := s.create(ctx); err != nil && !errors.Is(err, fs.ErrExist) {
			return s.explain(fmt.Errorf("making the case: %w", err))
		}
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return s.fail(parley.ErrNotFound, err, "there is no case %s; parley add makes one", s.name())
	case err != nil:
		return s.explain(err)
	case info.IsDir():
		return s.fail(parley.ErrForeign, nil, "%s is a folder and not a case file", s.name())
	case info.Size() == 0:
		return s.fail(parley.ErrDamaged, nil, "%s is empty and cannot be a case; delete it or restore a backup", s.name())
	}
	return nil
}

// openReaders opens the pool that reads and makes sure that the file is a case.
func (s *Store) openReaders(ctx context.Context) error {
	// The first look takes no lock and makes no file beside this one, which may be
	// anybody's.
	look, _, err := s.recognise(ctx, 1, "immutable")
	if look != nil {
		err = errors.Join(err, look.Close())
	}
	if err != nil && (s.settled() || !errors.Is(err, parley.ErrDamaged)) {
		return err // damage may be mended by the log
	}
	s.immutable = false
	db, schema, err := s.recognise(ctx, readersAtOnce, "query_only(1)", "busy_timeout(5000)", "cache_size(-2000)")
	if (errors.Is(err, parley.ErrReadOnly) || errors.Is(err, parley.ErrFull) && s.options.ReadOnly) && s.settled() {
		// A place where nothing can be written has no room for the index of the
		// write-ahead log either. Without a log there is nothing to be indexed, and
		// nobody to write one.
		s.immutable = true
		db, schema, err = s.recognise(ctx, readersAtOnce, "query_only(1)", "cache_size(-2000)")
	}
	if err != nil {
		return err
	}
	s.readers, s.schema = newReaders(db), schema
	return nil
}

// settled reports whether everything is in the main file.
func (s *Store) settled() bool {
	info, err := os.Stat(s.path + "-wal")
	return errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0
}

// recognise opens the file as a case and returns the version of its form.
func (s *Store) recognise(ctx context.Context, connections int, settings ...string) (*sql.DB, int, error) {
	db, err := s.connect(connections, settings...)
	if err != nil {
		return nil, 0, err
	}
	var application, version, pages, size int64
	for _, q := range []struct {
		pragma string
		to     *int64
	}{{"application_id", &application}, {"user_version", &version}, {"page_count", &pages}, {"page_size", &size}} {
		if err := db.QueryRowContext(ctx, "PRAGMA "+q.pragma).Scan(q.to); err != nil {
			return nil, 0, errors.Join(s.explain(err), db.Close())
		}
	}
	if err := s.judge(application, version, pages, size); err != nil {
		return nil, 0, errors.Join(err, db.Close())
	}
	return db, int(version), nil
}

// applicationID is what migration 1 writes into the head of the file.
const applicationID = 1346458201

// judge says what is wrong with a file of these marks.
func (s *Store) judge(application, version, pages, size int64) error {
	if application != applicationID {
		return s.fail(parley.ErrForeign, nil, "%s is a database of another program and not a case", s.name())
	}
	if newest := s.newest(); int(version) > newest {
		return s.fail(parley.ErrNewer, nil, "%s was made by a newer version of parley (form %d, this one knows %d); update parley", s.name(), version, newest)
	}
	info, err := os.Stat(s.path)
	if err == nil && s.settled() && info.Size() < pages*size {
		return s.fail(parley.ErrDamaged, nil, "%s is cut short: %d of %d bytes are there; restore a backup", s.name(), info.Size(), pages*size)
	}
	return nil
}

// connect opens the file, which must exist, with these settings for each connection.
func (s *Store) connect(connections int, settings ...string) (*sql.DB, error) {
	query := url.Values{"mode": {"rw"}, "_pragma": {"foreign_keys(1)", "trusted_schema(0)", "temp_store(memory)"}}
	immutable := s.immutable
	for _, setting := range settings {
		if setting == "immutable" {
			immutable = true
			continue
		}
		query.Add("_pragma", setting)
	}
	if immutable {
		query.Set("mode", "ro")
		query.Set("immutable", "1")
	}
	slashed := filepath.ToSlash(s.path)
	if !strings.HasPrefix(slashed, "/") { // C:/...
		slashed = "/" + slashed
	}
	name := "file://" + strings.ReplaceAll((&url.URL{Path: slashed}).EscapedPath(), ";", "%3B") + "?" + query.Encode()
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, s.explain(err)
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// Close ends the use of the case. The last to close it writes the log back into the
// one file.
func (s *Store) Close() error {
	var errs []error
	if s.writing != nil {
		w := <-s.writing // whoever writes, finishes
		s.writing <- nil
		if w != nil {
			errs = append(errs, w.close())
		}
	}
	if s.writer != nil {
		errs = append(errs, s.writer.Close())
	}
	if s.readers != nil {
		errs = append(errs, s.readers.Close())
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("closing %s: %w", s.name(), err)
	}
	return nil
}

// name is the file as it is called in messages.
func (s *Store) name() string { return filepath.Base(s.path) }
