package sources

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"parley"
)

const piece = "Negotiators from both coasts met for six hours on Monday and parted without a text. The mediator said they would meet again."

func write(t testing.TB, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func gather(t testing.TB, opts Options, paths ...string) *Gathered {
	t.Helper()
	g, err := Gather(context.Background(), paths, opts)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func locations(g *Gathered) (all []string) {
	for _, a := range g.Articles {
		all = append(all, filepath.Base(a.Location))
	}
	slices.Sort(all)
	return all
}

func TestFolders(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "deep/er/b.md", "c.HTML", "d.htm", "e.xhtml", "f.markdown", "notes.pdf", "picture.png", ".hidden.txt", ".git/g.txt", "README"} {
		content := name + "\n\n" + piece + " " + name
		if formatHTML, _ := formatOf(name); formatHTML == webPage {
			content = "<title>About " + name + "</title><p>" + piece + " " + name + "</p><p>" + piece + "</p>"
		}
		write(t, filepath.Join(dir, name), content)
	}
	if err := os.Symlink(dir, filepath.Join(dir, "deep", "loop")); err != nil {
		t.Skip("links cannot be made here: ", err)
	}
	g := gather(t, Options{}, dir)
	want := []string{"a.txt", "b.md", "c.HTML", "d.htm", "e.xhtml", "f.markdown"}
	if got := locations(g); !slices.Equal(got, want) || len(g.Unread) > 0 {
		t.Errorf("read %v, want %v; unread %v", got, want, g.Unread)
	}
}

func TestUnread(t *testing.T) {
	dir := t.TempDir()
	tests := []struct {
		name, file, content, says string
	}{
		{"empty", "empty.txt", "", "is empty"},
		{"blank", "blank.txt", " \n\t\n", "is empty"},
		{"only a mark", "mark.txt", "\ufeff\n", "is empty"},
		{"zero bytes", "binary.txt", "abc\x00\x01\x02def", "not text"},
		{"noise", "noise.txt", strings.Repeat("\x01\x02\x03\x7f\x90\xfe", 99), "not text"},
		{"a PDF under another name", "paper.txt", "%PDF-1.7 and so on", "a PDF"},
		{"too large", "large.txt", strings.Repeat("word ", 3<<20), "10 MB"},
		{"another kind", "table.csv", "a,b", ".csv"},
		{"a page without a piece", "page.html", "<html><body><script>x</script></body></html>", "No article"},
		{"a page nested beyond reason", "deep.html", strings.Repeat("<div>", 100000) + piece, "nested"},
		{"front matter alone", "front.md", "---\ntitle: A\n---\n", "no text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(dir, tt.file)
			write(t, path, tt.content)
			good := filepath.Join(dir, "good.txt")
			write(t, good, piece)
			g := gather(t, Options{}, path, good)
			if len(g.Unread) != 1 || g.Unread[0].Location != path || !strings.Contains(g.Unread[0].Reason, tt.says) {
				t.Fatalf("unread %q, want one that says %q", g.Unread, tt.says)
			}
			if r := g.Unread[0].Reason; !strings.HasSuffix(r, ".") || strings.Contains(r, "\n") {
				t.Errorf("%q is no sentence", r)
			}
			if len(g.Articles) != 1 {
				t.Errorf("the good file is lost")
			}
		})
	}
	t.Run("not there", func(t *testing.T) {
		g := gather(t, Options{}, filepath.Join(dir, "nowhere"))
		if len(g.Unread) != 1 || !strings.Contains(g.Unread[0].Reason, "no such file") {
			t.Errorf("unread %q", g.Unread)
		}
	})
	t.Run("an empty folder", func(t *testing.T) {
		g := gather(t, Options{}, t.TempDir())
		if len(g.Unread) != 1 || !strings.Contains(g.Unread[0].Reason, "holds no") {
			t.Errorf("unread %q", g.Unread)
		}
	})
	t.Run("may not be read", func(t *testing.T) {
		path := filepath.Join(dir, "closed.txt")
		write(t, path, piece)
		if err := os.Chmod(path, 0); err != nil {
			t.Fatal(err)
		}
		if file, err := os.Open(path); err == nil {
			file.Close()
			t.Skip("this user may read every file")
		}
		g := gather(t, Options{}, path)
		if len(g.Unread) != 1 || !strings.Contains(g.Unread[0].Reason, "permissions") {
			t.Errorf("unread %q", g.Unread)
		}
	})
	t.Run("no paths", func(t *testing.T) {
		if _, err := Gather(context.Background(), nil, Options{}); !errors.Is(err, parley.ErrInvalid) {
			t.Errorf("got %v", err)
		}
	})
}

func TestStdin(t *testing.T) {
	page := "<!DOCTYPE html><title>Talks on the strait end</title><p>" + piece + "</p><p>" + piece + " Twice.</p>"
	for name, tt := range map[string]struct{ in, title string }{
		"text":     {"Talks on the strait end\n\n" + piece, "Talks on the strait end"},
		"page":     {page, "Talks on the strait end"},
		"markdown": {"---\ntitle: Talks\n---\n" + piece, "Talks"},
	} {
		t.Run(name, func(t *testing.T) {
			g := gather(t, Options{Stdin: strings.NewReader(tt.in)}, "-")
			if len(g.Articles) != 1 || g.Articles[0].Title != tt.title || g.Articles[0].Location != stdinLocation {
				t.Errorf("got %+v, unread %v", g.Articles, g.Unread)
			}
		})
	}
	if g := gather(t, Options{}, "-"); len(g.Unread) != 1 {
		t.Errorf("without standard input: %+v", g)
	}
}

func TestOrder(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	for i := range 30 {
		path := filepath.Join(dir, fmt.Sprintf("%02d.txt", i))
		write(t, path, fmt.Sprintf("Talks number %d end without a text\n\n%s\n\nIt was meeting %d of %d that the coasts held this year in that hall by the harbour.", i, piece, i%7, i))
		paths = append(paths, path)
	}
	paths = append(paths, filepath.Join(dir, "missing.txt"), dir)
	want := gather(t, Options{}, paths...)
	if len(want.Articles) != 30 || len(want.Unread) != 1 {
		t.Fatalf("%d articles, unread %v", len(want.Articles), want.Unread)
	}
	slices.Reverse(paths)
	if got := gather(t, Options{}, paths...); !reflect.DeepEqual(got, want) {
		t.Error("the order of the arguments shows in what comes out")
	}
}

func TestSameArticle(t *testing.T) {
	dir := t.TempDir()
	page := func(url, text string) string {
		return `<title>Talks on the strait end</title><link rel="canonical" href="` + url + `"><p>` + text + "</p><p>" + piece + "</p>"
	}
	write(t, filepath.Join(dir, "b.txt"), "Talks end in the hall\n\n"+piece)
	write(t, filepath.Join(dir, "a.txt"), "Talks end in the hall\r\n\r\n"+piece)
	write(t, filepath.Join(dir, "p1.html"), page("https://courier.example/a?utm_source=x", "The envoys of both coasts came late to the hall and left it early on Monday night."))
	write(t, filepath.Join(dir, "p2.html"), page("http://courier.example/a#top", "The envoys of both coasts came late to the hall and left it early on Monday evening."))
	write(t, filepath.Join(dir, "q.html"), strings.Replace(page("https://courier.example/a", strings.Repeat("Prices of grain rose on every market of the plain, said traders who had long asked for it. ", 9)), piece, "", 1))
	g := gather(t, Options{}, dir)
	if got, want := locations(g), []string{"a.txt", "p1.html", "q.html"}; !slices.Equal(got, want) {
		t.Fatalf("kept %v, want %v", got, want)
	}
	for _, a := range g.Articles {
		if versions := slices.Contains(a.Flags, FlagVersions); versions != strings.HasSuffix(a.Location, "p1.html") {
			t.Errorf("%s has flags %v", a.Location, a.Flags)
		}
		if len(a.ID) != 12 {
			t.Errorf("ID %q", a.ID)
		}
	}
}

func TestNow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	write(t, path, "Talks on the strait end without a text\n6 October 2025\n\n"+piece)
	for now, want := range map[string]string{"": "2025-10-06", "2025-10-05": "2025-10-06", "2025-09-30": ""} {
		at, _ := time.Parse("2006-01-02", now)
		if now == "" {
			at = time.Time{}
		}
		if g := gather(t, Options{Now: at}, path); g.Articles[0].Published.String() != want {
			t.Errorf("on %s published %q, want %q", now, g.Articles[0].Published, want)
		}
	}
}

func TestProgress(t *testing.T) {
	dir := t.TempDir()
	for i := range 9 {
		write(t, filepath.Join(dir, fmt.Sprint(i)+".txt"), piece)
	}
	var seen []int
	gather(t, Options{Progress: func(done, total int) {
		if total != 9 {
			t.Errorf("total %d", total)
		}
		seen = append(seen, done)
	}}, dir)
	if !slices.Equal(seen, []int{1, 2, 3, 4, 5, 6, 7, 8, 9}) {
		t.Errorf("progress %v", seen)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	path := filepath.Join(t.TempDir(), "a.txt")
	write(t, path, piece)
	if _, err := Gather(ctx, []string{path}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestLanguage(t *testing.T) {
	dir := t.TempDir()
	for _, tt := range []struct{ name, file, content, want string }{
		{"English", "en.txt", strings.Repeat(piece+" ", 2), "en"},
		{"German", "de.txt", strings.Repeat("Die Unterhändler beider Küsten sprachen am Montag sechs Stunden lang miteinander und gingen ohne Ergebnis auseinander. ", 3), "de"},
		{"Russian", "ru.txt", strings.Repeat("Переговорщики встретились в понедельник и разошлись без соглашения, сообщил посредник. ", 3), "ru"},
		{"Ukrainian", "uk.txt", strings.Repeat("Перемовники зустрілися в понеділок і розійшлися без угоди, повідомив посередник своїм колегам. ", 3), "uk"},
		{"Persian", "fa.txt", strings.Repeat("مذاکره‌کنندگان روز دوشنبه شش ساعت گفتگو کردند و بدون توافق از هم جدا شدند. ", 4), "fa"},
		{"too short to tell", "short.txt", "Talks end. Nobody spoke.", ""},
		{"short but declared", "declared.md", "---\nlang: en-GB\n---\nTalks end. Nobody spoke.", "en"},
		{"declared wrongly", "wrong.html", `<html lang="de"><title>Talks</title><p>` + strings.Repeat(piece+" ", 4) + "</p></html>", "en"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(dir, tt.file)
			write(t, path, tt.content)
			g := gather(t, Options{}, path)
			if len(g.Articles) != 1 || g.Articles[0].Language != tt.want {
				t.Errorf("got %+v, want %q", g, tt.want)
			}
		})
	}
}
