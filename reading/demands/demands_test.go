package demands

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parley"
	"parley/internal/archive"
	"parley/reading/entities"
	"parley/reading/quotes"
	"parley/text"
	"parley/text/en"
)

// Each archive in testdata has a sentence of intent, an article, and the demands
// and conditions that are to be found in it, one a line, demands first.
func TestFind(t *testing.T) {
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	archive.Run(t, "testdata/*.txt", func(t *testing.T, article string) string {
		a := &parley.Article{Text: article, Blocks: paragraphs(article)}
		doc := language(t).Read(article, a.Blocks)
		found := entities.Find(doc, a, world)
		ds, cs := Find(doc, found, quotes.Find(doc, found, "a"), "a")
		var got strings.Builder
		for _, d := range ds {
			fmt.Fprintln(&got, demand(d))
		}
		for _, c := range cs {
			fmt.Fprintln(&got, condition(c))
		}
		return got.String()
	})
}

// paragraphs are the blocks of a text with an empty line between them.
func paragraphs(text string) []parley.Block {
	var out []parley.Block
	at := 0
	for part := range strings.SplitSeq(text, "\n\n") {
		out = append(out, parley.Block{Span: parley.Span{Start: at, End: at + len(part)}, Kind: parley.Paragraph})
		at += len(part) + 2
	}
	return out
}

func language(t testing.TB) text.Language {
	t.Helper()
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	return english
}

func demand(d parley.Demand) string {
	s := fmt.Sprintf("%s, %s", d.Form, d.Actor.Name)
	if d.To != nil {
		s += " to " + d.To.Name
	}
	return s + ": " + d.What + last(d.Firmness != "", ", "+d.Firmness)
}

func condition(c parley.Condition) string {
	act := "will " + c.Will
	if c.WillNot != "" {
		act = "will not " + c.WillNot
	}
	return fmt.Sprintf("%s %s, %s: %s%s%s", c.Actor.Name, act, c.Relation+joined(c), c.Until, last(c.Firmness != "", ", "+c.Firmness), last(c.RedLine, ", final"))
}

// joined shows the words as told where they are not the relation.
func joined(c parley.Condition) string {
	if c.Joined == c.Relation || c.Relation == "in exchange" {
		return ""
	}
	return " (" + c.Joined + ")"
}

func last(when bool, words string) string {
	if when {
		return words
	}
	return ""
}

// Whatever the text, nothing panics and every span stands inside it.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Russia will not sign until Ukraine leaves.", "“We will never go unless X,” Putin said.", "Until Moscow withdraws, Kyiv will not talk, Zelensky said.",
		"no no until until", "Iran is ready to", "Hamas offered to free 20 hostages in exchange for", "will not only if unless", "Russia wants\xff Ukraine to go", "ready to “",
	} {
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
		ds, cs := Find(doc, found, quotes.Find(doc, found, "a"), "a")
		for _, d := range ds {
			if d.What == "" || d.WhatSpan.In(s) != d.What || d.Span.In(s) == "" {
				t.Fatalf("%+v in %q", d, s)
			}
		}
		for _, c := range cs {
			if c.Until == "" || c.UntilSpan.In(s) != c.Until || c.Span.In(s) == "" || (c.Will == "") == (c.WillNot == "") {
				t.Fatalf("%+v in %q", c, s)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	data, err := os.ReadFile("testdata/conditions.txt")
	if err != nil {
		b.Fatal(err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	s := strings.Repeat(string(data)+"\n\n", 20)
	doc := language(b).Read(s, nil)
	found := entities.Find(doc, &parley.Article{Text: s}, world)
	statements := quotes.Find(doc, found, "a")
	words := 0
	for _, s := range doc.Sentences {
		words += len(s.Tokens)
	}
	for b.Loop() {
		Find(doc, found, statements, "a")
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
