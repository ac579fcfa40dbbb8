//go:build linux

package sqlite

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"parley"
	"parley/internal/storetest"
)

// mount gives the test a small disk of its own, where it may.
func mount(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestFullDisk(t *testing.T) {
	dir := mount(t, "900k")
	name := filepath.Join(dir, "case.parley")
	s, err := Open(ctx, name, Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	done := 0
	err = storetest.Add(s, 1, 0, 1000, func(int) { done++ })
	if !errors.Is(err, parley.ErrFull) {
		t.Fatalf("%v", err)
	}
	t.Logf("full after %d articles: %v", done, err)
	kept(t, s, done)
	// And once more, and closed, and opened on the full disk.
	if err := storetest.Add(s, 1, 0, 1000, func(int) {}); !errors.Is(err, parley.ErrFull) {
		t.Errorf("%v", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if s, err = Open(ctx, name, Options{ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	kept(t, s, done)
	s.Close()
	// Not a byte is left: the case can still be read.
	if err := os.WriteFile(filepath.Join(dir, "filler"), make([]byte, 1<<20), 0o644); !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("filling the disk: %v", err)
	}
	s, err = Open(ctx, name, Options{})
	if err == nil {
		err = s.Update(ctx, func(tx parley.Tx) error { return tx.Put(storetest.Record(5, 5)) })
		kept(t, s, done)
		s.Close()
	}
	sentence(t, err, parley.ErrFull, "no space left")
	if s, err = Open(ctx, name, Options{ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	kept(t, s, done)
	s.Close()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT, "size=4m"); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(ctx, name, Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := storetest.Add(s, 1, 0, done+20, func(int) {}); err != nil {
		t.Error(err)
	}
	kept(t, s, done+20)
}

func TestFullDiskFromTheBeginning(t *testing.T) {
	dir := mount(t, "64k")
	name := filepath.Join(dir, "case.parley")
	_, err := Open(ctx, name, Options{Create: true})
	sentence(t, err, parley.ErrFull, "no space left")
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left on the full disk: %v", left)
	}
}

func TestReadOnlyDisk(t *testing.T) {
	dir := mount(t, "4m")
	name := filepath.Join(dir, "case.parley")
	filled(t, name, 5)
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	_, err := Open(ctx, name, Options{})
	sentence(t, err, parley.ErrReadOnly, "case.parley", "copy it")
	s, err := Open(ctx, name, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	kept(t, s, 5)
	if err := s.Backup(ctx, filepath.Join(t.TempDir(), "b.parley")); err != nil {
		t.Error(err)
	}
	_, err = Open(ctx, filepath.Join(dir, "new.parley"), Options{Create: true})
	sentence(t, err, parley.ErrReadOnly, "new.parley")
	_, err = Open(ctx, name, Options{ReadOnly: true, forms: forms(t, form2)})
	if err == nil || !strings.Contains(err.Error(), "older version") {
		t.Errorf("an older case that cannot be written: %v", err)
	}
}

// A file and a folder of somebody else's, met by a user who may only read them. The
// test runs itself as nobody when it is root, whom no permission binds.
func TestReadOnlyForMe(t *testing.T) {
	if name := os.Getenv("PARLEY_TEST_READONLY"); name != "" {
		_, err := Open(ctx, name, Options{})
		sentence(t, err, parley.ErrReadOnly, "case.parley", "copy it")
		s, err := Open(ctx, name, Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		kept(t, s, 5)
		return
	}
	if os.Getuid() != 0 {
		t.Skip("only root can become somebody else")
	}
	dir, err := os.MkdirTemp("", "parley")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "case.parley")
	filled(t, name, 5)
	binary := filepath.Join(dir, "test")
	data, err := os.ReadFile(os.Args[0])
	if err == nil {
		err = errors.Join(os.WriteFile(binary, data, 0o755), os.Chmod(dir, 0o755))
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, open := range []bool{false, true} { // also while root has it open
		if open {
			s, err := Open(ctx, name, Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if err := s.Update(ctx, func(parley.Tx) error { return nil }); err != nil {
				t.Fatal(err)
			}
		}
		c := exec.Command(binary, "-test.run=^TestReadOnlyForMe$")
		c.Env = append(os.Environ(), "PARLEY_TEST_READONLY="+name)
		c.Dir = dir
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("while open: %v: %v\n%s", open, err, out)
		}
	}
}
