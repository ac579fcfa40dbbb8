package storetest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"parley"
)

// taskVariable tells a test binary that it is to be another process of the suite.
const taskVariable = "PARLEY_STORETEST_TASK"

// Main runs the tests, or, in a process that the suite started, its task.
func Main(m *testing.M, open Open) {
	task := os.Getenv(taskVariable)
	if task == "" {
		os.Exit(m.Run())
	}
	if err := perform(task, open); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// perform does what a task says: "add SEED FROM TO" adds those records one by one and
// says after each that it is in; "hold" takes the right to write and gives it back
// when its input ends.
func perform(task string, open Open) error {
	s, err := open(os.Getenv("PARLEY_STORETEST_CASE"))
	if err != nil {
		return err
	}
	var seed, from, to int
	if task == "hold" {
		err = s.Update(context.Background(), func(tx parley.Tx) error {
			fmt.Println("holding")
			_, err := io.Copy(io.Discard, os.Stdin)
			return err
		})
		return errors.Join(err, s.Close())
	}
	if _, err := fmt.Sscanf(task, "add %d %d %d", &seed, &from, &to); err != nil {
		return fmt.Errorf("no task %q: %w", task, err)
	}
	return errors.Join(Add(s, seed, from, to, func(i int) { fmt.Println(i) }), s.Close())
}

// Add adds records to a store as a careful program does: each in a transaction of its
// own, with what is held of it read first.
func Add(s parley.Store, seed, from, to int, done func(int)) error {
	for i := from; i < to; i++ {
		want := Record(seed, i)
		err := s.Update(context.Background(), func(tx parley.Tx) error {
			r, err := tx.Record(want.Article.ID, parley.AllParts)
			if errors.Is(err, parley.ErrNotFound) {
				r, err = new(parley.Record), nil
			}
			if err != nil {
				return err
			}
			if r.Meet(want.Article, want.Seen[0].Input, epoch) {
				r.Reader, r.Reading, r.Signature = want.Reader, want.Reading, want.Signature
			}
			return tx.Put(r)
		})
		if err != nil {
			return fmt.Errorf("adding %d: %w", i, err)
		}
		done(i)
	}
	return nil
}

// A child is another process that works on a case.
type child struct {
	*exec.Cmd
	out   *bufio.Scanner
	input io.WriteCloser
	err   *strings.Builder
}

func start(t testing.TB, name, task string) *child {
	t.Helper()
	c := &child{Cmd: exec.Command(os.Args[0]), err: new(strings.Builder)}
	c.Env = append(os.Environ(), taskVariable+"="+task, "PARLEY_STORETEST_CASE="+name)
	c.Stderr = c.err
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if c.input, err = c.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	c.out = bufio.NewScanner(out)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c
}

// finish waits for the end, which must be a good one.
func (c *child) finish(t testing.TB) {
	t.Helper()
	for c.out.Scan() {
	}
	if err := c.Wait(); err != nil {
		t.Errorf("the other process: %v: %s", err, c.err)
	}
}

// Processes runs the part of the suite that takes more than one process. The stores
// that open makes must give up waiting for a writer after less than five seconds.
func Processes(t *testing.T, open Open) {
	t.Run("two processes add at once", func(t *testing.T) { together(t, open) })
	t.Run("a second writer waits and then says who holds the case", func(t *testing.T) { held(t, open) })
	t.Run("killed while adding", func(t *testing.T) { killed(t, open, 300, points()) })
}

// points is how often the suite kills: six times, three with -short, and as often as
// PARLEY_KILLS says.
func points() int {
	n := 6
	if testing.Short() {
		n = 3
	}
	if _, err := fmt.Sscan(os.Getenv("PARLEY_KILLS"), &n); err != nil {
		return n // not set
	}
	return n
}

func together(t *testing.T, open Open) {
	name := filepath.Join(t.TempDir(), "case.parley")
	// Neither finds a case: both make it, and a part of the articles is common.
	a, b := start(t, name, "add 1 0 80"), start(t, name, "add 1 40 120")
	a.finish(t)
	b.finish(t)
	s, err := open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	healthy(t, s)
	alone := fresh(t, open)
	if err := Add(alone, 1, 0, 120, func(int) {}); err != nil {
		t.Fatal(err)
	}
	differ(t, "two at once", dump(t, s), dump(t, alone))
}

func held(t *testing.T, open Open) {
	name := filepath.Join(t.TempDir(), "case.parley")
	s, err := open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	put(t, s, Record(1, 0))
	other := start(t, name, "hold")
	if !other.out.Scan() {
		t.Fatalf("the other process did not take the case: %s", other.err)
	}
	begin := time.Now()
	err = s.Update(context.Background(), func(tx parley.Tx) error { return tx.Put(Record(1, 1)) })
	if !errors.Is(err, parley.ErrLocked) {
		t.Fatalf("while another writes: %v", err)
	}
	if waited := time.Since(begin); waited < 50*time.Millisecond {
		t.Errorf("it gave up after %v", waited)
	}
	for _, word := range []string{"case.parley", fmt.Sprint("process ", other.Process.Pid)} {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("%q does not say %q", err, word)
		}
	}
	// Who reads goes on, also in a process of its own.
	record(t, s, Record(1, 0).Article.ID)
	if again, err := open(name); err != nil {
		t.Errorf("opening while another writes: %v", err)
	} else {
		record(t, again, Record(1, 0).Article.ID)
		again.Close()
	}
	// Who waits is served when the other is done.
	go func() {
		time.Sleep(100 * time.Millisecond)
		other.input.Close()
	}()
	put(t, s, Record(1, 1))
	other.finish(t)
	healthy(t, s)
}

// killed kills a process that adds articles, at random points, looks whether every
// article that it called done is whole and none is half, and lets the work be done
// again: the outcome is that of an undisturbed run.
func killed(t *testing.T, open Open, articles, times int) {
	undisturbed := fresh(t, open)
	if err := Add(undisturbed, 1, 0, articles, func(int) {}); err != nil {
		t.Fatal(err)
	}
	want := dump(t, undisturbed)
	r := rand.New(rand.NewPCG(11, 13))
	torn := 0
	for n := range times {
		name := filepath.Join(t.TempDir(), "case.parley")
		c := start(t, name, fmt.Sprintf("add 1 0 %d", articles))
		// After so many articles, and somewhere in the next one; sometimes before the
		// case is made.
		after, acknowledged := r.IntN(articles+10)-10, 0
		for acknowledged < after && c.out.Scan() {
			acknowledged++
		}
		pause := 3 * time.Millisecond
		if after < 0 {
			pause = 60 * time.Millisecond
		}
		time.Sleep(time.Duration(r.Int64N(int64(pause))))
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for c.out.Scan() {
			acknowledged++
		}
		if c.Wait() != nil {
			torn++
		}
		s, err := open(name)
		if err != nil {
			t.Fatalf("kill %d, after %d articles: %v", n, acknowledged, err)
		}
		healthy(t, s)
		whole(t, s, acknowledged, articles)
		if err := Add(s, 1, 0, articles, func(int) {}); err != nil {
			t.Fatal(err)
		}
		differ(t, fmt.Sprintf("kill %d, after %d articles", n, acknowledged), dump(t, s), want)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		left, err := filepath.Glob(filepath.Join(filepath.Dir(name), "*"))
		if err != nil || len(left) != 1 {
			t.Errorf("kill %d left %v beside the case", n, left)
		}
		if t.Failed() {
			return
		}
	}
	t.Logf("%d of %d processes were killed at work", torn, times)
	if torn < times/2 {
		t.Errorf("only %d of %d processes were killed at work", torn, times)
	}
}

// whole compares every article that is there with what it should be.
func whole(t *testing.T, s parley.Store, acknowledged, articles int) {
	t.Helper()
	there := map[string]*parley.Record{}
	look(t, s, func(v parley.View) error {
		for r, err := range v.Records(parley.AllParts) {
			if err != nil {
				return err
			}
			there[r.Article.ID] = r
		}
		return nil
	})
	for i := range articles {
		want := Record(1, i)
		got := there[want.Article.ID]
		switch {
		case got == nil && i < acknowledged:
			t.Errorf("article %d of %d that were done is not there", i, acknowledged)
		case got != nil && !reflect.DeepEqual(got, want):
			t.Errorf("article %d is not whole", i)
		}
		delete(there, want.Article.ID)
	}
	if len(there) > 0 {
		t.Errorf("%d articles that nobody added", len(there))
	}
}
