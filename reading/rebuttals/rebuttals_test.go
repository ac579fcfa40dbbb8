package rebuttals

import (
	"fmt"
	"strings"
	"testing"

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

// Each archive in testdata has a sentence of intent, an article, and what is to be found denied
// in it, one a line.
func TestFind(t *testing.T) {
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	archive.Run(t, "testdata/*.txt", func(t *testing.T, article string) string {
		a := parley.Article{ID: "a", Text: article}
		doc := language(t).Read(article, nil)
		found := entities.Find(doc, &a, world)
		statements := quotes.Find(doc, found, "a")
		var got strings.Builder
		for _, x := range Find(doc, &a, found, statements, nil) {
			by := "somebody"
			if x.By != nil {
				by = x.By.Name
			}
			fmt.Fprintf(&got, "%s denies: %s\n", by, x.Claim.Span.In(article))
		}
		return got.String()
	})
}

// Whatever the text, nothing panics and every span stands inside it.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"Norway accused Iceland of theft. Iceland denied it.", "denied that \xff", "which it denies"} {
		f.Add(s)
	}
	lang := language(f)
	world, err := entities.NewWorld()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a := parley.Article{ID: "a", Text: s}
		doc := lang.Read(s, nil)
		found := entities.Find(doc, &a, world)
		for _, x := range Find(doc, &a, found, quotes.Find(doc, found, "a"), nil) {
			if !x.Span.Valid(s) || !x.Claim.Span.Valid(s) {
				t.Fatalf("%v and %v do not stand in %d bytes", x.Span, x.Claim.Span, len(s))
			}
		}
	})
}
