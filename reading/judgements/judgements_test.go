package judgements

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

// Each archive in testdata has a sentence of intent, an article, and the judgements and
// gains that are to be found in it, one a line, judgements first.
func TestFind(t *testing.T) {
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	archive.Run(t, "testdata/*.txt", func(t *testing.T, article string) string {
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
		return got.String()
	})
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
