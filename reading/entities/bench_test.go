package entities

import (
	"strings"
	"testing"

	"parley"
	"parley/text/en"
)

// story is a made-up report with all sorts of mentions, for speed and fuzzing.
const story = `The foreign ministers of Arland and Valdoria met in Geneva on Tuesday. Arland's Foreign Minister Jane Roe said that Valdorian troops had left the village of Ostrel, and Kremlin spokesman Dmitry Peskov welcomed it. President Emmanuel Macron told reporters that both sides had agreed to meet again; he did not say when. The Mire Liberation Front (MLF) refused to sign. Its fighters hold the hills near Kessel. U.S. officials said Washington was ready to help, and the United Nations called on the two countries to let aid through. `

func benchArticle() *parley.Article {
	s := strings.Repeat(story, 20)
	return &parley.Article{Text: s, Blocks: []parley.Block{{Span: parley.Span{Start: 0, End: len(s)}}}}
}

func BenchmarkFind(b *testing.B) {
	w, err := NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	a := benchArticle()
	lang, err := en.New()
	if err != nil {
		b.Fatal(err)
	}
	doc := lang.Read(a.Text, a.Blocks)
	words := 0
	for _, s := range doc.Sentences {
		words += len(s.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		Find(doc, a, w)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkReadAndFind splits, tokenises, tags, lemmatises and parses, and finds the
// names.
func BenchmarkReadAndFind(b *testing.B) {
	w, err := NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	a := benchArticle()
	lang, err := en.New()
	if err != nil {
		b.Fatal(err)
	}
	words := 0
	for b.Loop() {
		doc := lang.Read(a.Text, a.Blocks)
		Find(doc, a, w)
		words = 0
		for _, s := range doc.Sentences {
			words += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkNewWorld(b *testing.B) {
	for b.Loop() {
		if _, err := readWorld(); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzFind(f *testing.F) {
	w, err := NewWorld()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(story)
	f.Add("# Trump–Putin: “What now?”\nKYIV (Agency) — \"He's\" — the U.S.'s Jr. al-")
	f.Add("EK**\xddE,")
	f.Add("He thanked Ansel Korr,")
	f.Add("+@>AAAAAAa")
	f.Add("The president of of the, , President's 's - -- Mr. Mr. (X) the the two leaders both")
	parsing, err := en.New()
	if err != nil {
		f.Fatal(err)
	}
	splitting := en.Splitter()
	f.Fuzz(func(t *testing.T, s string) {
		a := articleOf(strings.ToValidUTF8(s, "?"), "2025-01-01")
		doc := splitting.Read(a.Text, a.Blocks)
		if len(s)%2 == 0 {
			doc = parsing.Read(a.Text, a.Blocks)
		}
		found := Find(doc, a, w)
		for i := range found.Names {
			n := &found.Names[i]
			if !n.Span.Valid(a.Text) {
				t.Fatalf("span %v is not inside the text", n.Span)
			}
			if n.First < 0 || n.Last > len(doc.Sentences[n.Sentence].Tokens) || n.First >= n.Last || n.From > n.First {
				t.Fatalf("tokens %d to %d of a sentence of %d", n.First, n.Last, len(doc.Sentences[n.Sentence].Tokens))
			}
			if n.Entity >= len(found.Entities) || n.Entity < 0 && len(n.Members) == 0 {
				t.Fatalf("mention %q means nobody", n.Span.In(a.Text))
			}
			found.Arguments(n)
		}
		for _, c := range RoleClaims(doc, a, found, w) {
			if !c.Span.Valid(a.Text) {
				t.Fatalf("claim %v is not inside the text", c.Span)
			}
		}
	})
}
