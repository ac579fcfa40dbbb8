package pipeline_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/export"
	"parley/memory"
	"parley/pipeline"
	"parley/sources"
	"parley/sqlite"
)

// folders are the example and, where they lie beside the repository, the shared
// articles.
func folders(t testing.TB) map[string][]string {
	t.Helper()
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		shared = "../../shared"
	}
	out := map[string][]string{"example": example(t)}
	if files, err := filepath.Glob(filepath.Join(shared, "seeds", "*")); err == nil && len(files) > 0 {
		out["seeds"] = files
	}
	return out
}

func openCase(t testing.TB, name string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(context.Background(), name, sqlite.Options{Create: true, Wait: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func add(t testing.TB, s parley.Store, paths ...string) *pipeline.Added {
	t.Helper()
	added, err := pipeline.Add(context.Background(), s, pipeline.Options{Paths: paths, Now: now, Reader: reader})
	if err != nil {
		t.Fatal(err)
	}
	return added
}

// reader is shared by the tests, so that the model is loaded once.
var reader = pipeline.NewReader(nil)

var now = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

func exported(t testing.TB, s parley.Store) string {
	t.Helper()
	c, err := pipeline.Case(context.Background(), s, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return written(t, c)
}

func written(t testing.TB, c *parley.Case) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A case gives what one look at the same articles gives, however it was filled.
func TestCaseIsTheOneShot(t *testing.T) {
	for name, files := range folders(t) {
		t.Run(name, func(t *testing.T) {
			want := run(t, pipeline.Options{Paths: files})
			whole := openCase(t, filepath.Join(t.TempDir(), "case.parley"))
			if got := add(t, whole, files...); got.New != len(files) || got.Held+got.Changed+len(got.Unread) != 0 {
				t.Errorf("added %+v of %d", *got, len(files))
			}
			if exported(t, whole) != want {
				t.Error("filled at once it differs")
			}
			if got := add(t, whole, files...); got.New+got.Changed != 0 || got.Held != len(files) {
				t.Errorf("added again: %+v", *got)
			}
			if exported(t, whole) != want {
				t.Error("filled twice it differs")
			}
			r := rand.New(rand.NewPCG(3, uint64(len(files))))
			for _, s := range []parley.Store{memory.New(), openCase(t, filepath.Join(t.TempDir(), "case.parley"))} {
				r.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
				for at := 0; at < len(files); { // one by one, and some at a time
					n := min(1+r.IntN(5), len(files)-at)
					add(t, s, files[at:at+n]...)
					at += n
				}
				if exported(t, s) != want {
					t.Fatal("filled bit by bit it differs")
				}
				forget(t, s, files[:len(files)/3]...)
				if exported(t, s) == want {
					t.Error("what was removed is still there")
				}
				if got := run(t, pipeline.Options{Paths: files[len(files)/3:]}); exported(t, s) != got {
					t.Error("what is left is not what the rest alone gives")
				}
				add(t, s, files...)
				if exported(t, s) != want {
					t.Error("removed and added again it differs")
				}
			}
		})
	}
}

// forget removes the articles that stand at the paths, and lets the rest be read as they
// are read without them.
func forget(t testing.TB, s parley.Store, paths ...string) {
	t.Helper()
	err := s.Update(context.Background(), func(tx parley.Tx) error {
		for _, p := range paths {
			id, _, err := tx.Sighted(p)
			if err != nil {
				return err
			}
			if err := tx.Remove(id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := pipeline.Acquaint(context.Background(), s, pipeline.Options{Reader: reader}); err != nil {
		t.Fatal(err)
	}
}

// Beyond so many articles none is introduced to the others, and those that were are read
// by themselves again; with fewer they meet again.
func TestTooManyToIntroduce(t *testing.T) {
	dir := t.TempDir()
	var files []string
	page := func(name, text string) {
		files = append(files, filepath.Join(dir, name))
		if err := os.WriteFile(files[len(files)-1], []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page("a.txt", "The Republic of Orvesk\n\nThe government of the Republic of Orvesk expelled the ambassador of Kenya on Monday. The president of Orvesk said so.")
	page("b.txt", "A pause\n\nOrvesk accused Kenya on Tuesday of shelling the border.")
	introduced := func(s parley.Store) int {
		n := 0
		err := s.View(context.Background(), func(v parley.View) error {
			for r, err := range v.Records(0) {
				if err != nil {
					return err
				}
				if strings.Contains(r.Reader, "+with.") {
					n++
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	s := memory.New()
	add(t, s, files...)
	if introduced(s) == 0 {
		t.Fatal("nobody is introduced")
	}
	for i := range 499 {
		page(fmt.Sprintf("n%d.txt", i), fmt.Sprintf("Note %d\n\nNothing happened at lock %d.", i, i))
	}
	add(t, s, files...)
	if n := introduced(s); n != 0 {
		t.Errorf("with 501 articles %d are introduced", n)
	}
	forget(t, s, files[500])
	if introduced(s) == 0 {
		t.Error("with 500 articles nobody is introduced")
	}
}

// Pages of one address: versions of one article, and one that only names the address.
// In any order they end up as in one look.
func TestOneAddressManyPages(t *testing.T) {
	dir := t.TempDir()
	page := func(name, url, title, text string) string {
		path := filepath.Join(dir, name)
		html := "<html><head><title>" + title + `</title><link rel="canonical" href="` + url + `"></head><body><article><h1>` + title + "</h1><p>" + text + "</p></article></body></html>"
		if err := os.WriteFile(path, []byte(html), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const first = "The foreign minister of Norland met the foreign minister of Sudmark in Velm on Tuesday to speak about the fishery, and both said that they would go on speaking about it until the boats could go out again in spring. "
	const other = "Rain fell on the harbour for the ninth day, and the farmers of the valley began to move their cattle to the hills, where hay had been stored since the dry summer of two years ago for such an emergency as this one. "
	files := []string{
		page("a.html", "https://news.example/talks", "Ministers meet", other+other),
		page("b.html", "https://news.example/talks", "Ministers meet", first+first),
		page("c.html", "http://news.example/talks", "Ministers meet again", first+first+" They parted at night."),
		page("d.html", "https://news.example/talks", "Ministers meet", first+first),
		page("e.html", "https://news.example/hay", "Rain", other+other),
		page("f.html", "https://news.example/talks", "Rain", other+other+"It stopped."),
	}
	want := run(t, pipeline.Options{Paths: files})
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 12 {
		r.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		s := memory.New()
		for _, f := range files {
			add(t, s, f)
		}
		if got := exported(t, s); got != want {
			t.Fatalf("order %d, %v:\n%s\nwant\n%s", n, files, got, want)
		}
	}
	gathered, err := sourcesGather(files)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count([]byte(want), []byte(`{"kind":"article"`)); n != gathered {
		t.Errorf("%d articles, and gathering gives %d", n, gathered)
	}
}

func sourcesGather(files []string) (int, error) {
	g, err := sources.Gather(context.Background(), files, sources.Options{})
	if err != nil {
		return 0, err
	}
	return len(g.Articles), nil
}

// A file whose name is no text is read like any other.
func TestNamesThatAreNoText(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a\xff.md"), []byte("Chile rejected the offer of Peru.\n"), 0o644); err != nil {
		t.Skipf("there is no such file here: %v", err)
	}
	s := memory.New()
	for _, want := range []pipeline.Added{{New: 1}, {Held: 1}} {
		if got := add(t, s, dir); got.New != want.New || got.Held != want.Held || len(got.Unread) > 0 {
			t.Errorf("%+v, want %+v", *got, want)
		}
	}
}
