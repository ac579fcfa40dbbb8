package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"parley"
)

// Backup copies the case as it stands now, while it is in use. The copy appears
// under its name only when it is whole.
func (s *Store) Backup(ctx context.Context, path string) error {
	taken := s.fail(parley.ErrExists, nil, "%s exists already; give another name for the backup", path)
	if _, err := os.Lstat(path); err == nil {
		return taken
	}
	dir, err := workshop(path)
	if err != nil {
		return fmt.Errorf("backing up %s: %w", s.name(), err)
	}
	defer os.RemoveAll(dir)
	made := filepath.Join(dir, "case")
	db, err := s.connect(1, "busy_timeout(5000)")
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO $1", made)
	if err = errors.Join(err, db.Close()); err != nil {
		return fmt.Errorf("backing up %s: %w", s.name(), s.explain(err))
	}
	err = publish(made, path)
	if errors.Is(err, fs.ErrExist) {
		return taken
	}
	if err != nil {
		return fmt.Errorf("backing up %s: %w", s.name(), err)
	}
	return nil
}
