package amounts

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"parley"
	"parley/internal/archive"
	"parley/reading/entities"
	"parley/reading/quotes"
	"parley/text"
	"parley/text/en"
)

func language(t testing.TB) text.Language {
	t.Helper()
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	return english
}

// Each archive in testdata has a sentence of intent, an article, and the amounts that
// are to be found in it, one a line.
func TestFind(t *testing.T) {
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	archive.Run(t, "testdata/*.txt", func(t *testing.T, article string) string {
		a := parley.Article{ID: "a", Text: article}
		doc := language(t).Read(article, nil)
		found := entities.Find(doc, &a, world)
		var got strings.Builder
		for _, x := range Find(doc, found, quotes.Find(doc, found, "a"), "a") {
			by := "the article"
			if x.By != nil {
				by = x.By.Name
			}
			not := ""
			if x.Denied {
				not = "not "
			}
			fmt.Fprintf(&got, "%s: %s%s %g %s\n", by, not, x.Kind, x.Number, x.Unit)
		}
		return got.String()
	})
}

// Whatever the text, nothing panics and every span stands inside it.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"Norway offered 40 lorries a day.", "40 a day", "sixty-two hundred \xff a a day", "500 people marched", "thirty - - a week"} {
		f.Add(s)
	}
	lang := language(f)
	world, err := entities.NewWorld()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) { // nothing else is stored
			t.Skip()
		}
		doc := lang.Read(s, nil)
		found := entities.Find(doc, &parley.Article{Text: s}, world)
		for _, x := range Find(doc, found, quotes.Find(doc, found, "a"), "a") {
			if !x.Span.Valid(s) || x.Span.In(s) == "" {
				t.Fatalf("%+v in %q", x, s)
			}
		}
	})
}
