package judgements

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley"
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

// Each archive in testdata has a sentence of intent, an article, and the judgements and
// gains that are to be found in it, one a line, judgements first.
func TestFind(t *testing.T) {
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, rest, ok := strings.Cut(string(data), "-- article --\n")
			article, want, ok2 := strings.Cut(rest, "-- want --\n")
			if !ok || !ok2 {
				t.Fatal("an archive has a part \"article\" and a part \"want\"")
			}
			doc := language(t).Read(article, nil)
			found := entities.Find(doc, &parley.Article{Text: article}, world)
			js, gs := Find(doc, found, quotes.Find(doc, found, "a"), "a")
			var got strings.Builder
			for _, j := range js {
				fmt.Fprintf(&got, "%s: %s, %s (%s)\n", by(j.Holder), j.Target.In(article), j.Words.In(article), j.Polarity)
			}
			for _, g := range gs {
				sign := "gained"
				if g.Paid {
					sign = "paid"
				}
				if g.Risk {
					sign = "may have " + sign
				}
				fmt.Fprintf(&got, "%s: %s %s: %s\n", by(g.Holder), g.Party.Name, sign, g.What.In(article))
			}
			if got.String() != want {
				t.Errorf("got\n%swant\n%s", got.String(), want)
			}
		})
	}
}

func by(a *parley.Argument) string {
	if a == nil {
		return "the article"
	}
	return a.Name
}

// Whatever the text, nothing panics and every span stands inside it.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"The call was symbolic.", "Putin gained.", "called the talks productive", "talks talks \xff secured wins was", "The summit: Russia secured wins and bolstered Russia's standing."} {
		f.Add(s)
	}
	lang := language(f)
	world, err := entities.NewWorld()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := lang.Read(s, nil)
		found := entities.Find(doc, &parley.Article{Text: s}, world)
		js, gs := Find(doc, found, quotes.Find(doc, found, "a"), "a")
		for _, j := range js {
			if j.Target.In(s) == "" || j.Words.In(s) == "" || j.Span.In(s) == "" {
				t.Fatalf("%+v in %q", j, s)
			}
		}
		for _, g := range gs {
			if !g.Span.Valid(s) || g.Span.In(s) == "" || !g.What.Valid(s) {
				t.Fatalf("%+v in %q", g, s)
			}
		}
	})
}
