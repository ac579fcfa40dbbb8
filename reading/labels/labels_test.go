package labels

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"parley"
	"parley/internal/archive"
	"parley/reading/entities"
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

// Each archive in testdata has a sentence of intent, an article, and the labels that
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
		for _, x := range Find(doc, found, "a") {
			side := "against"
			if x.For {
				side = "for"
			}
			fmt.Fprintf(&got, "%s %s: %s (%s)\n", side, strings.Join(x.Of, ", "), x.Span.In(article), strings.Join(x.Fields, ", "))
		}
		return got.String()
	})
}

// Whatever the text, nothing panics and every span stands inside it.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"the occupation of the Tarn valley", "the heroic Guard of", "restoration of order in Tarn", "the raid in Tarn", "\"\"BaA"} {
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
		for _, x := range Find(doc, found, "a") {
			if !x.Span.Valid(s) || x.Span.In(s) == "" {
				t.Fatalf("%+v in %q", x, s)
			}
		}
	})
}
