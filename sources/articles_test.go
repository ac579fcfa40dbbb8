package sources

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley"
)

// Each case is a text archive: a sentence of intent, the article, and what a
// careful reader would say of it. What is wanted of title, outlet, author,
// published, credit, place and url is all there is to say: a field that is not
// named must be empty. Blocks that are named must be there with that kind.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d cases: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			ext, article, want := archive(t, file)
			dir := t.TempDir()
			path := filepath.Join(dir, "article."+ext)
			if err := os.WriteFile(path, []byte(article), 0o600); err != nil {
				t.Fatal(err)
			}
			g, err := Gather(context.Background(), []string{path}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(g.Articles) != 1 {
				t.Fatalf("got %d articles, unread %v", len(g.Articles), g.Unread)
			}
			check(t, g.Articles[0], want)
		})
	}
}

func archive(t *testing.T, file string) (ext, article, want string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(data), "-- article.")
	ext, rest, ok2 := strings.Cut(rest, " --\n")
	article, want, ok3 := strings.Cut(rest, "-- want --\n")
	if !ok || !ok2 || !ok3 {
		t.Fatal("no archive of an article and what is wanted")
	}
	return ext, article, want
}

func check(t *testing.T, a parley.Article, want string) {
	t.Helper()
	fields := map[string]string{"title": a.Title, "outlet": a.Outlet.Name, "author": a.Author, "credit": a.Credit, "place": a.Place,
		"url": a.URL, "published": a.Published.String()}
	wanted := map[string]string{}
	blocks := map[string]bool{}
	for _, b := range a.Blocks {
		blocks[b.Kind.String()+": "+strings.Join(strings.Fields(b.In(a.Text)), " ")] = true
	}
	for l := range strings.Lines(want) {
		l = strings.TrimSpace(l)
		key, value, _ := strings.Cut(l, ": ")
		if _, ok := fields[key]; ok && wanted[key] == "" && key != "dateline" {
			wanted[key] = value
			continue
		}
		switch key {
		case "":
		case "candidates":
			if fmt.Sprint(len(a.Dates)) != value {
				t.Errorf("%d candidates for the date, want %s: %v", len(a.Dates), value, a.Dates)
			}
		case "item":
			l = "list item: " + value
			fallthrough
		default:
			if !blocks[l] {
				t.Errorf("no block %q in\n%s", l, listed(a))
			}
		}
	}
	for _, key := range []string{"title", "outlet", "author", "credit", "place", "url", "published"} {
		if fields[key] != wanted[key] {
			t.Errorf("%s is %q, want %q\n%s", key, fields[key], wanted[key], listed(a))
		}
	}
	for _, fault := range faults(a) {
		t.Error(fault)
	}
}

func listed(a parley.Article) string {
	var b strings.Builder
	for _, k := range a.Blocks {
		fmt.Fprintf(&b, "  %s: %.100q\n", k.Kind, k.In(a.Text))
	}
	return b.String()
}

// faults returns what must not be of any article.
func faults(a parley.Article) (all []string) {
	end := 0
	for _, b := range a.Blocks {
		if !b.Valid(a.Text) {
			all = append(all, fmt.Sprintf("block %v does not fit the text", b.Span))
		}
		if b.Start < end {
			all = append(all, fmt.Sprintf("block %v overlaps the one before or stands out of order", b.Span))
		}
		end = b.End
	}
	if a.Text != strings.ToValidUTF8(a.Text, "") {
		all = append(all, "the text is not valid UTF-8")
	}
	if strings.Contains(a.Text, "\r") {
		all = append(all, "the text has carriage returns")
	}
	for _, d := range a.Dates {
		if d.Value.T.Year() < 1990 || !d.Value.Known() || d.Sure <= 0 || d.Sure >= 1 {
			all = append(all, fmt.Sprintf("date candidate %v", d))
		}
	}
	return all
}
