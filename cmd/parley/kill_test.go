package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/newsroom"
	"parley/pipeline"
	"parley/sqlite"
)

// The long form: go test ./cmd/parley -run Kill -kills 200 -killed 300
var (
	kills  = flag.Int("kills", 5, "how often TestKillAdd kills parley add")
	killed = flag.Int("killed", 30, "how many articles TestKillAdd adds")
)

// records are the articles of a case, by ID, but for when they were found.
func records(t *testing.T, name string) map[string]*parley.Record {
	t.Helper()
	s, err := sqlite.Open(context.Background(), name, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if found, err := s.Check(context.Background()); err != nil || len(found) > 0 {
		t.Fatalf("the case is not whole: %v %v", found, err)
	}
	out := map[string]*parley.Record{}
	err = s.View(context.Background(), func(v parley.View) error {
		for r, err := range v.Records(parley.AllParts) {
			if err != nil {
				return err
			}
			for i := range r.Seen {
				r.Seen[i].At = time.Time{}
			}
			out[r.Article.ID] = r
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// parley add is killed again and again while it adds, at any moment: while it starts,
// makes the case, reads, writes or compares. Every article that is there is whole,
// read by itself or, what comes last, by one who knows the others; and at the end the case gives the same bytes as one that was filled undisturbed.
func TestKillAdd(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "articles")
	if err := newsroom.Write(dir, 7, *killed); err != nil {
		t.Fatal(err)
	}
	undisturbed := filepath.Join(t.TempDir(), "undisturbed.parley")
	begin := time.Now()
	program(t, "add", "--case", undisturbed, dir)
	whole := time.Since(begin)
	want, wantBytes := records(t, undisturbed), program(t, "export", "--case", undisturbed)
	if len(want) != *killed {
		t.Fatalf("%d articles of %d", len(want), *killed)
	}
	r := rand.New(rand.NewPCG(17, 19))
	atWork, before := 0, 0
	alone := map[string]*parley.Record{} // as read by itself
	for n := 0; n < *kills; {
		name := filepath.Join(t.TempDir(), fmt.Sprintf("case%d.parley", n))
		for each := 0; each < 10 && n < *kills; each++ {
			cmd := exec.Command("parley", "add", "--case", name, dir)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if n%5 > 0 { // once it writes; else at any time from its start
				for wait := time.Now(); time.Since(wait) < 5*time.Second && !wal(name); {
					time.Sleep(time.Millisecond)
				}
			}
			time.Sleep(time.Duration(r.Int64N(int64(whole) / 8)))
			_ = cmd.Process.Kill() // may be done already
			if err := cmd.Wait(); err != nil {
				atWork++
			}
			n++
			if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
				before++
				continue
			}
			for id, got := range records(t, name) {
				full := want[id]
				if got.Reader != full.Reader && strings.HasPrefix(full.Reader, got.Reader+"+") {
					if alone[id] == nil {
						if !reflect.DeepEqual(got.Article, full.Article) || !reflect.DeepEqual(got.Seen, full.Seen) || got.Reading.Article != id {
							t.Fatalf("kill %d: article %s, read by itself, is not whole", n, id)
						}
						alone[id] = got
					}
					full = alone[id]
				}
				if !reflect.DeepEqual(got, full) {
					t.Fatalf("kill %d: article %s is not whole", n, id)
				}
			}
		}
		program(t, "add", "--case", name, dir)
		if !reflect.DeepEqual(records(t, name), want) {
			t.Fatalf("after %d kills the case holds something else", n)
		}
		if !bytes.Equal(program(t, "export", "--case", name), wantBytes) {
			t.Fatalf("after %d kills the export is another", n)
		}
		if left, err := filepath.Glob(filepath.Join(filepath.Dir(name), "*")); err != nil || len(left) != 1 {
			t.Fatalf("after %d kills there lies %v", n, left)
		}
	}
	t.Logf("%d kills, %d of them at work, %d before there was a case", *kills, atWork, before)
	if atWork < *kills/2 {
		t.Errorf("only %d of %d processes were killed at work", atWork, *kills)
	}
}

func wal(name string) bool {
	info, err := os.Stat(name + "-wal")
	return err == nil && info.Size() > 0
}

// program runs parley as a process of its own.
func program(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command("parley", args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("parley %v: %v: %s", args, err, &errs)
	}
	return out.Bytes()
}

// Two processes add to one case at once, a part of the articles being common, and a
// third looks at it meanwhile: it is never refused, and sees only whole articles. The
// outcome is that of one.
func TestTwoAddAtOnce(t *testing.T) {
	dir := t.TempDir()
	for i := range 24 {
		a := newsroom.Make(9, i)
		if err := os.WriteFile(filepath.Join(dir, a.Name), a.Text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "case.parley")
	var adding []*exec.Cmd
	for _, part := range [][]string{files[:16], files[8:]} {
		cmd := exec.Command("parley", append([]string{"add", "--case", name}, part...)...)
		cmd.Stderr = os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		adding = append(adding, cmd)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, cmd := range adding {
			if err := cmd.Wait(); err != nil {
				t.Errorf("adding: %v", err)
			}
		}
	}()
	looks := 0
	for working := true; working; {
		select {
		case <-done:
			working = false
		case <-time.After(50 * time.Millisecond):
		}
		if _, err := os.Stat(name); err != nil {
			continue
		}
		s, err := sqlite.Open(context.Background(), name, sqlite.Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := pipeline.Case(context.Background(), s, pipeline.Options{}); err != nil {
			t.Error(err)
		}
		looks++
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if looks < 2 {
		t.Errorf("looked %d times", looks)
	}
	alone := filepath.Join(t.TempDir(), "alone.parley")
	program(t, append([]string{"add", "--case", alone}, files...)...)
	if !bytes.Equal(program(t, "export", "--case", name), program(t, "export", "--case", alone)) {
		t.Error("two at once made another case than one")
	}
	if got := len(records(t, name)); got != len(files) {
		t.Errorf("%d articles of %d", got, len(files))
	}
}
