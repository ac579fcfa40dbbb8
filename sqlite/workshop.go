package sqlite

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// workshop makes a hidden folder beside a path, where a file is made that is to
// appear there whole.
func workshop(path string) (string, error) {
	sweep(path)
	return os.MkdirTemp(filepath.Dir(path), fmt.Sprintf("%s%d-*", workshops(path), os.Getpid()))
}

// workshops is how the names of the folders for one path begin on this machine.
func workshops(path string) string {
	host, _ := os.Hostname() // two machines without a name are taken for one
	return fmt.Sprintf(".%s.new-%08x-", filepath.Base(path), crc32.ChecksumIEEE([]byte(host)))
}

// sweep removes the folders that were left by processes that are dead, or by anybody
// a day ago.
func sweep(path string) {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return // whoever needs the folder will say what is wrong with it
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), "."+filepath.Base(path)+".new-") {
			continue
		}
		process := 0
		rest, here := strings.CutPrefix(e.Name(), workshops(path))
		if _, err := fmt.Sscanf(rest, "%d-", &process); err != nil {
			here = false
		}
		info, err := e.Info()
		if err == nil && (here && !alive(process) || time.Since(info.ModTime()) > 24*time.Hour) {
			_ = os.RemoveAll(filepath.Join(filepath.Dir(path), e.Name()))
		}
	}
}

// publish gives a finished file its name, unless that is taken.
func publish(made, path string) error {
	f, err := os.OpenFile(made, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	err = os.Link(made, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// A file system without links. Between the look and the renaming somebody could
	// be quicker; nothing better is to be had there.
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	return os.Rename(made, path)
}
