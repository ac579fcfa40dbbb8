package pipeline_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/export"
	"parley/internal/newsroom"
	"parley/pipeline"
	"parley/sqlite"
)

// Long forms: go test ./pipeline -run Growth -articles 10000 -v
var articles = flag.Int("articles", 300, "how many generated articles TestGrowth adds")

// TestGrowth fills a case thousand by thousand, makes the case, and says what it took.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("not with -short")
	}
	n := *articles
	dir := os.Getenv("PARLEY_NEWSROOM") // kept there for who wants to look at them
	if dir == "" {
		dir = filepath.Join(t.TempDir(), "articles")
	}
	if err := newsroom.Write(dir, 1, n); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(filepath.Dir(dir), "growth.parley")
	_ = os.Remove(name)
	s := openCase(t, name)
	peak := watch(t)
	folders, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	whole := time.Now()
	var took []time.Duration
	for _, f := range folders {
		begin := time.Now()
		added := add(t, s, f)
		took = append(took, time.Since(begin))
		if added.Held+added.Changed+len(added.Unread) > 0 {
			t.Errorf("%s: %+v", f, *added)
		}
	}
	all := time.Since(whole)
	t.Logf("%d articles added in %v: %.1f articles/s; %v", n, all.Round(time.Millisecond), float64(n)/all.Seconds(), took)
	if len(took) > 1 && n%1000 == 0 {
		t.Logf("last thousand over first: %.2f", float64(took[len(took)-1])/float64(took[0]))
	}
	t.Logf("peak memory while adding: %d MB", peak()>>20)
	size(t, s, n)
	begin := time.Now()
	c, err := pipeline.Case(context.Background(), s, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the case made in %v: %d events, %d encounters, %d copies, %d disputes; peak memory %d MB", time.Since(begin).Round(time.Millisecond),
		len(c.Events), len(c.Encounters), len(c.Copies), len(c.Disputes), peak()>>20)
	if len(c.Articles) != n || len(c.Copies) < n/10 || len(c.Encounters) < n/10 {
		t.Errorf("%d articles, %d copies, %d encounters of %d", len(c.Articles), len(c.Copies), len(c.Encounters), n)
	}
	if out := os.Getenv("PARLEY_NEWSROOM_EXPORT"); out != "" {
		f, err := os.Create(out)
		if err != nil {
			t.Fatal(err)
		}
		if err := export.Write(f, c); err != nil {
			t.Error(err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
}

func size(t *testing.T, s *sqlite.Store, n int) {
	err := s.View(context.Background(), func(v parley.View) error {
		stats, err := v.Stats()
		t.Logf("%d bytes an article, %d findings, %d pairs compared", stats.Bytes/int64(n), stats.Findings, stats.Verdicts)
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// watch returns a function that says the most memory that the process has held, as the
// system counts it.
func watch(t *testing.T) func() int64 {
	runtime.GC()
	return func() int64 {
		status, err := os.ReadFile("/proc/self/status")
		if err != nil {
			return 0 // not on this system
		}
		for l := range strings.Lines(string(status)) {
			if rest, ok := strings.CutPrefix(l, "VmHWM:"); ok {
				kb, err := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 10, 64)
				if err != nil {
					t.Error(err)
				}
				return kb << 10
			}
		}
		return 0
	}
}
