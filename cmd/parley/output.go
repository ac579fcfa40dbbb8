package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// An output is where a result goes: standard output, or a file that is whole or
// not there at all.
type output struct {
	path string // "" or "-": standard output
}

// check refuses what can be seen to go wrong before any work is done.
func (o output) check() error {
	if o.stdout() {
		return nil
	}
	if info, err := os.Stat(o.path); err == nil && info.IsDir() {
		return misuse("name a file in it", "--out: %s is a folder", o.path)
	}
	folder := filepath.Dir(o.path)
	switch info, err := os.Stat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return misuse("make it first", "--out: there is no folder %s", folder)
	case err != nil:
		return fail("", "--out: %w", err)
	case !info.IsDir():
		return misuse("", "--out: %s is no folder", folder)
	}
	return nil
}

func (o output) stdout() bool { return o.path == "" || o.path == "-" }

// write calls make with where to write. The file appears under its name only when
// all of it is written: a reader never sees half a brief.
func (o output) write(stdout io.Writer, make func(io.Writer) error) error {
	if o.stdout() {
		return make(stdout)
	}
	target, mode := o.path, fs.FileMode(0) // 0: as the umask has it
	if real, err := filepath.EvalSymlinks(o.path); err == nil {
		target = real // a link stays a link
	}
	if info, err := os.Stat(target); err == nil {
		if !info.Mode().IsRegular() { // a device or a pipe cannot be replaced
			return o.device(target, make)
		}
		mode = info.Mode().Perm()
	}
	f, err := beside(target)
	if err != nil {
		return fail("is the folder writable?", "--out: %w", err)
	}
	defer os.Remove(f.Name()) // fails, as it should, once the file has its name
	err = make(f)
	keepMode := func() error {
		if mode == 0 {
			return nil
		}
		return f.Chmod(mode)
	}
	for _, step := range []func() error{f.Sync, keepMode, f.Close} {
		if next := step(); err == nil {
			err = next
		}
	}
	if errors.Is(err, syscall.ENOSPC) {
		return fail("free some, or give another folder", "there is no space left to write %s in; what was there before is whole", o.path)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", o.path, err)
	}
	if err := os.Rename(f.Name(), target); err != nil {
		return fail("", "--out: %w", err)
	}
	return nil
}

// beside makes a new file in the folder of target: a rename within one folder is
// done at once or not at all. os.CreateTemp would make one that only its owner reads.
func beside(target string) (*os.File, error) {
	for i := 0; ; i++ {
		name := filepath.Join(filepath.Dir(target), fmt.Sprintf(".parley-%d-%d", os.Getpid(), i))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil || i == 100 || !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

func (o output) device(path string, make func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fail("", "--out: %w", err)
	}
	err = make(f)
	if next := f.Close(); err == nil {
		err = next
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", o.path, err)
	}
	return nil
}
