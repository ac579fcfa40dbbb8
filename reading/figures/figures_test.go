package figures

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"parley"
	"parley/internal/archive"
	"parley/reading/entities"
	"parley/reading/quotes"
	"parley/text"
	"parley/text/en"
)

// Each archive in testdata has a sentence of intent, an article, and the figures
// that are to be found in it, one a line: what, bounds, unit, the words as told,
// and of whom or what.
func TestFind(t *testing.T) {
	archive.Run(t, "testdata/*.txt", func(t *testing.T, article string) string {
		doc := language(t).Read(article, nil)
		var got strings.Builder
		for _, f := range Find(doc, nil, nil, "a") {
			fmt.Fprintln(&got, show(f, doc.Text))
		}
		return got.String()
	})
}

func language(t testing.TB) text.Language {
	t.Helper()
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	return english
}

func show(f parley.Figure, text string) string {
	end := func(v *float64) string {
		if v == nil {
			return ""
		}
		return strconv.FormatFloat(*v, 'f', -1, 64)
	}
	s := fmt.Sprintf("%s [%s, %s]", f.What, end(f.Low), end(f.High))
	if f.Unit != "" {
		s += " " + f.Unit
	}
	s += fmt.Sprintf(" %q", f.Span.In(text))
	if f.Of != "" {
		s += fmt.Sprintf(" of %q", f.Of)
	}
	return s
}

// Whatever the text, nothing panics and every span stands inside it.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"At least 14 people were killed and €3bn paid.", "their sixth call", "between 20 and 30", "half a dozen", "tens of", "88 of 120 drones", "1,,2 2.5.3 $",
		"two hundred and", "a 30-day", "The death toll rose to 11 and then 14", "\xff 14\xfe killed", "9999999999999999999999 million billion trillion killed",
		"1 350 000 people 1 2 3 000 111 222 333 444", "two hundred and and a half million thousand dozen", "half a a half of a million", "twenty-", "14, if not,", "the fifth and and sixth",
	} {
		f.Add(s)
	}
	english := language(f)
	f.Fuzz(func(t *testing.T, s string) {
		doc := english.Read(s, nil)
		for _, g := range Find(doc, nil, nil, "a") {
			if g.Span.Empty() || g.Span.Start < 0 || g.Span.End > len(s) {
				t.Errorf("span %v outside %q", g.Span, s)
			}
			if g.Low == nil && g.High == nil || g.What == "" {
				t.Errorf("%+v says nothing", g)
			}
			if g.Low != nil && g.High != nil && *g.Low > *g.High {
				t.Errorf("%v > %v in %q", *g.Low, *g.High, g.Span.In(s))
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	data, err := os.ReadFile("testdata/tolls.txt")
	if err != nil {
		b.Fatal(err)
	}
	doc := language(b).Read(strings.Repeat(string(data), 10), nil)
	words := 0
	for _, s := range doc.Sentences {
		words += len(s.Tokens)
	}
	for b.Loop() {
		Find(doc, nil, nil, "a")
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// Who puts a toll at a number gives it; nobody gives one that the outlet hangs on a
// statement.
func TestBy(t *testing.T) {
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, text, by string }{
		{"puts", "Norway puts the toll at 58.", "Norway"},
		{"by a count", "The toll, 63 by Norway's latest count, is small.", "Norway"},
		{"pledges", "Norway pledged 40 million dollars.", "Norway"},
		{"by a tally ahead", "By Norway's tally, 12 men were killed.", "Norway"},
		{"speaks of", "Iceland denies it, and Norway spoke of 12 dead.", "Norway"},
		{"said", "Norway said that 12 men were killed.", "Norway"},
		{"a clause of the outlet's", "Norway says it had nothing to do with the strike, in which two soldiers died.", ""},
		{"behind a comma", "Up to 700 men could still be in their hands, Norway conceded.", "Norway"},
		{"told to somebody", "Some 300 families have fled, Norway told our correspondent.", "Norway"},
		{"another clause", "12 men were killed, Norway reported a storm.", ""},
		{"the outlet", "12 men were killed.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := language(t).Read(c.text, nil)
			found := entities.Find(doc, &parley.Article{Text: c.text}, world)
			got := Find(doc, found, quotes.Find(doc, found, "a"), "a")
			by := ""
			if len(got) == 1 && got[0].By != nil {
				by = got[0].By.Name
			}
			if len(got) != 1 || by != c.by {
				t.Errorf("%d figures, by %q", len(got), by)
			}
		})
	}
}
