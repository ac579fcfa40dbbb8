package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"parley"
	"parley/internal/storetest"
)

var ctx = context.Background()

// filled makes a case with articles in it and returns its bytes.
func filled(t *testing.T, name string, articles int) []byte {
	t.Helper()
	s, err := Open(ctx, name, Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := storetest.Add(s, 1, 0, articles, func(int) {}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// sentence makes sure that an error is of a kind and is one clear sentence.
func sentence(t *testing.T, err, kind error, words ...string) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("error %v, want of kind %v", err, kind)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%q does not say %q", err, w)
		}
	}
	if strings.Contains(err.Error(), "\n") || strings.Contains(err.Error(), "SQL") {
		t.Errorf("%q is not one plain sentence", err)
	}
}

func TestOpenWhatIsNoCase(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	foreign, err := sql.Open("sqlite", path("foreign.db"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := foreign.Exec("PRAGMA journal_mode=wal; CREATE TABLE articles (id TEXT)"); err != nil {
		t.Fatal(err)
	}
	if err := foreign.Close(); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{"letter.txt": "Dear reader,\n" + strings.Repeat("talks ", 1000), "short": "x", "empty": ""} {
		if err := os.WriteFile(path(name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name, file string
		kind       error
		words      string
	}{
		{"another program's database", "foreign.db", parley.ErrForeign, "another program"},
		{"a text", "letter.txt", parley.ErrForeign, "not a case"},
		{"one byte", "short", parley.ErrForeign, "not a case"},
		{"no byte", "empty", parley.ErrDamaged, "empty"},
		{"a folder", ".", parley.ErrForeign, "folder"},
		{"nothing there", "missing.parley", parley.ErrNotFound, "no case missing.parley"},
		{"not even a folder", "missing/case.parley", parley.ErrNotFound, "no case"},
	} {
		t.Run(test.name, func(t *testing.T) {
			before, _ := os.ReadFile(path(test.file)) // nil for a folder
			for _, o := range []Options{{}, {ReadOnly: true}} {
				_, err := Open(ctx, path(test.file), o)
				sentence(t, err, test.kind, test.words)
			}
			if after, _ := os.ReadFile(path(test.file)); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
	if left, err := filepath.Glob(path("*")); err != nil || len(left) != 4 {
		t.Errorf("files left beside them: %v", left)
	}
	if _, err := Open(ctx, path("missing/case.parley"), Options{Create: true}); err == nil {
		t.Error("a case was made in a folder that is not there")
	}
}

// A case that was cut off anywhere is refused, or at least found out by a check, and
// is not made worse.
func TestOpenTruncated(t *testing.T) {
	whole := filled(t, filepath.Join(t.TempDir(), "whole.parley"), 30)
	name := filepath.Join(t.TempDir(), "cut.parley")
	sizes := []int{1, 15, 16, 50, 99, 100, 101, 511, 512, 4095, 4096, 4097, len(whole) - 4096, len(whole) - 1}
	for size := 5000; size < len(whole); size += 20011 {
		sizes = append(sizes, size)
	}
	for _, size := range sizes {
		if err := os.WriteFile(name, whole[:size], 0o644); err != nil {
			t.Fatal(err)
		}
		s, err := Open(ctx, name, Options{})
		if err == nil {
			t.Errorf("cut to %d of %d bytes, and opened", size, len(whole))
			s.Close()
			continue
		}
		kind := parley.ErrDamaged
		if size < 20 { // not enough left to know it by
			kind = parley.ErrForeign
		}
		sentence(t, err, kind, "cut.parley")
		if after, err := os.ReadFile(name); err != nil || !bytes.Equal(after, whole[:size]) {
			t.Errorf("cut to %d bytes: changed by opening", size)
		}
	}
}

// A page in the middle that was overwritten is found by a check, and what is
// stored elsewhere can still be read.
func TestCheckFindsDamage(t *testing.T) {
	name := filepath.Join(t.TempDir(), "case.parley")
	whole := filled(t, name, 60)
	for at := 8192; at+4096 < len(whole); at += 4096 * 7 {
		hurt := bytes.Clone(whole)
		for i := range 4096 {
			hurt[at+i] ^= 0x5a
		}
		if err := os.WriteFile(name, hurt, 0o644); err != nil {
			t.Fatal(err)
		}
		s, err := Open(ctx, name, Options{})
		if errors.Is(err, parley.ErrDamaged) {
			continue
		}
		if err != nil {
			t.Fatalf("page at %d: %v", at, err)
		}
		found, err := s.Check(ctx)
		if len(found) == 0 && !errors.Is(err, parley.ErrDamaged) {
			t.Errorf("page at %d: found nothing, %v", at, err)
		}
		s.Close()
	}
}

// form2 is a step that a later version could take.
var form2 = fstest.MapFS{
	"00002_notes.sql": {Data: []byte("-- +goose Up\nPRAGMA user_version = 2;\nCREATE TABLE notes (id TEXT PRIMARY KEY);\n")},
}

func forms(t *testing.T, more fstest.MapFS) fstest.MapFS {
	t.Helper()
	first, err := os.ReadFile("migrations/00001_case.sql")
	if err != nil {
		t.Fatal(err)
	}
	all := fstest.MapFS{"00001_case.sql": {Data: first}}
	for name, file := range more {
		all[name] = file
	}
	return all
}

func TestOpenNewer(t *testing.T) {
	name := filepath.Join(t.TempDir(), "case.parley")
	s, err := Open(ctx, name, Options{Create: true, forms: forms(t, form2)})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	before, _ := os.ReadFile(name)
	_, err = Open(ctx, name, Options{})
	sentence(t, err, parley.ErrNewer, "newer version", "update parley")
	if after, _ := os.ReadFile(name); !bytes.Equal(before, after) {
		t.Error("the file was changed")
	}
}

func TestOpenOlder(t *testing.T) {
	name := filepath.Join(t.TempDir(), "talks.parley")
	filled(t, name, 5)
	old, err := Open(ctx, name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want, err := storetest.Dump(old)
	if err != nil {
		t.Fatal(err)
	}
	old.Close()

	for _, o := range []Options{{ReadOnly: true}, {}} { // who only reads brings it up to date too
		o.forms = forms(t, form2)
		s, err := Open(ctx, name, o)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := storetest.Dump(s); err != nil || got != want {
			t.Errorf("the case has changed; %v", err)
		}
		s.Close()
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(name), "*"))
	if len(left) != 2 {
		t.Fatalf("beside the case: %v", left)
	}
	b, err := Open(ctx, filepath.Join(filepath.Dir(name), "talks.before-v2.parley"), Options{}) // of the old form
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if got, err := storetest.Dump(b); err != nil || got != want {
		t.Errorf("the backup differs; %v", err)
	}
}

func TestOpenOlderFails(t *testing.T) {
	name := filepath.Join(t.TempDir(), "talks.parley")
	before := filled(t, name, 5)
	broken := fstest.MapFS{"00002_notes.sql": {Data: []byte("-- +goose Up\nPRAGMA user_version = 2;\nCREATE TABLE notes (id TEXT);\nCREATE TABLE notes (id TEXT);\n")}}
	_, err := Open(ctx, name, Options{forms: forms(t, broken)})
	sentence(t, err, parley.ErrInvalid, "could not be brought up to date", "talks.before-v2.parley")
	s, err := Open(ctx, name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if found, err := s.Check(ctx); len(found) > 0 || err != nil {
		t.Error(found, err)
	}
	if after, _ := os.ReadFile(name); len(after) != len(before) {
		t.Errorf("%d bytes, before %d", len(after), len(before))
	}
}

// Every step sets the number by which a program knows the form.
func TestFormsAreNumbered(t *testing.T) {
	s, err := Open(ctx, filepath.Join(t.TempDir(), "case.parley"), Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if s.schema != s.newest() || s.newest() < 1 {
		t.Errorf("a new case has form %d, the last step is %d", s.schema, s.newest())
	}
}

func TestFull(t *testing.T) {
	name := filepath.Join(t.TempDir(), "case.parley")
	s, err := Open(ctx, name, Options{Create: true, pages: 120})
	if err != nil {
		t.Fatal(err)
	}
	done := 0
	err = storetest.Add(s, 1, 0, 1000, func(int) { done++ })
	if done < 10 {
		t.Fatalf("full after %d articles", done)
	}
	if !errors.Is(err, parley.ErrFull) || !strings.Contains(err.Error(), "no space left") {
		t.Fatalf("%v", err)
	}
	kept(t, s, done)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	// With room again the work goes on.
	if s, err = Open(ctx, name, Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := storetest.Add(s, 1, 0, done+20, func(int) {}); err != nil {
		t.Fatal(err)
	}
	kept(t, s, done+20)
}

// kept makes sure that the case holds so many articles and is well.
func kept(t *testing.T, s *Store, articles int) {
	t.Helper()
	if found, err := s.Check(ctx); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
	err := s.View(ctx, func(v parley.View) error {
		n, err := v.Stats()
		if n.Articles != articles {
			t.Errorf("%d articles, want %d", n.Articles, articles)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestReadOnly(t *testing.T) {
	name := filepath.Join(t.TempDir(), "case.parley")
	filled(t, name, 3)
	s, err := Open(ctx, name, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	kept(t, s, 3)
	err = s.Update(ctx, func(parley.Tx) error { t.Error("it ran"); return nil })
	sentence(t, err, parley.ErrReadOnly, "reading only")
	if err := s.Backup(ctx, filepath.Join(t.TempDir(), "b.parley")); err != nil {
		t.Error(err)
	}
}

// Nothing of the word left for those who wait stays behind, and a word left by a
// process that is dead is not believed.
func TestLockedByAnotherProgram(t *testing.T) {
	name := filepath.Join(t.TempDir(), "case.parley")
	filled(t, name, 1)
	s, err := Open(ctx, name, Options{Wait: 150 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	other, err := s.connect(1)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if _, err := other.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	host, _ := os.Hostname()
	for _, word := range []string{"", "no JSON", fmt.Sprintf(`{"Name":"parley add","Process":999999999,"Host":%q}`, host)} {
		if word != "" {
			if err := os.WriteFile(name+"-writer", []byte(word), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		err = s.Update(ctx, func(parley.Tx) error { return nil })
		sentence(t, err, parley.ErrLocked, "another program is writing to case.parley")
	}
	if _, err := other.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if err := s.Update(ctx, func(parley.Tx) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(name + "-writer"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the word is still there: %v", err)
	}
}

// What a killed process was making is cleared away; what a living one is making stays.
func TestSweep(t *testing.T) {
	name := filepath.Join(t.TempDir(), "case.parley")
	dead, err := os.MkdirTemp(filepath.Dir(name), workshops(name)+"999999999-*")
	if err != nil {
		t.Fatal(err)
	}
	living, err := workshop(name)
	if err != nil {
		t.Fatal(err)
	}
	other, err := workshop(name + "-too")
	if err != nil {
		t.Fatal(err)
	}
	filled(t, name, 1)
	for dir, want := range map[string]bool{dead: false, living: true, other: true} {
		if _, err := os.Stat(dir); (err == nil) != want {
			t.Errorf("%s: %v", filepath.Base(dir), err)
		}
	}
}
