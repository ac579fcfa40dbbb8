package en

import (
	"flag"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parley"
	"parley/text"
)

// check fails the test unless every span lies inside the text in order, holds the
// token's form, and every tree is one.
func check(t *testing.T, s string, d *text.Document) {
	t.Helper()
	at := 0
	for i, sentence := range d.Sentences {
		if len(sentence.Tokens) == 0 {
			t.Fatalf("sentence %d is empty", i)
		}
		if sentence.Start != sentence.Tokens[0].Start || sentence.End != sentence.Tokens[len(sentence.Tokens)-1].End {
			t.Fatalf("sentence %d does not cover its tokens", i)
		}
		roots := 0
		for k, w := range sentence.Tokens {
			if w.Start < at || w.End <= w.Start || w.End > len(s) || s[w.Start:w.End] != w.Form {
				t.Fatalf("token %q has span %v", w.Form, w.Span)
			}
			if utf8.ValidString(s) && !w.Valid(s) {
				t.Fatalf("token %q cuts a character", w.Form)
			}
			at = w.End
			if !sentence.Parsed {
				continue
			}
			if w.Lemma == "" || w.UPOS == "" || w.Rel == "" {
				t.Fatalf("token %q is not tagged", w.Form)
			}
			if w.Head < 0 {
				roots++
			}
			steps := 0
			for h := k; h >= 0 && steps <= len(sentence.Tokens); h = sentence.Tokens[h].Head {
				steps++
			}
			if steps > len(sentence.Tokens) {
				t.Fatalf("token %q depends on itself", w.Form)
			}
		}
		if sentence.Parsed && roots != 1 {
			t.Fatalf("sentence %d has %d roots", i, roots)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", " ", "The U.S. said no.", "\xff\xfe\x80", "a\u0301\u0301 \u200d’s", "''' ``` *** ___", "## \n> \n- x\n1. y\n\n\n", "“‘(«[", "...!?!?…",
		"x@y.z http:// www. mailto:", "n't 's can't'd've", "1,000.5:3/4-555-1234", "日本語のテキスト。Русский текст? Да!", "🏳️‍🌈 👍🏽", "US$5bn 5pm [...] (a)", "A B C D said E F G H that I J K L", "\u00ad\u00ad-\u00ad",
	} {
		f.Add(s, 0, len(s))
	}
	e, err := New()
	if err != nil {
		f.Fatal(err)
	}
	plain := Splitter()
	f.Fuzz(func(t *testing.T, s string, i, j int) {
		check(t, s, e.Read(s, nil))
		check(t, s, plain.Read(s, []parley.Block{{Span: parley.Span{Start: i, End: j}}}))
	})
}

var long = flag.Bool("long", false, "read lines of 10 MB in TestBoundedTime, not of 1 MB")

// Whatever comes in, reading ends soon: time grows with the text and no faster. A
// line that took time with the square of its length would take minutes at 1 MB too.
// (go test ./text/en -run BoundedTime -long reads the long form.)
func TestBoundedTime(t *testing.T) {
	size := 1_000_000
	if *long {
		size = 10_000_000
	}
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	plain := Splitter()
	for _, c := range []struct {
		name, text string
		english    *English
	}{
		{"10,000 words without a stop", strings.Repeat("word and the ", 3400), e},
		{"no spaces", strings.Repeat("a", 200_000), e},
		{"full stops", strings.Repeat(".", 200_000), e},
		{"letters between full stops", strings.Repeat("a.", 100_000), e},
		{"hyphens", strings.Repeat("a-", 5_000), e},
		{"quotation marks", strings.Repeat("\"", 5_000), e},
		{"brackets", strings.Repeat("(a. ", 3_000), e},
		{"mixed scripts", strings.Repeat("слово語word١٢٣", 2_000), e},
		{"apostrophes", strings.Repeat("n't've", 3_000), e},
		{"marks", strings.Repeat("*_`", 5_000), e},
		{"at signs", strings.Repeat("a@", 5_000), e},
		{"a long line", strings.Repeat("the word, ", size/10), plain},
		{"one letter", strings.Repeat("x", size), plain},
		{"line ends", strings.Repeat("a\n", size/2), plain},
		{"marks for emphasis", strings.Repeat("*", size), plain},
		{"addresses", strings.Repeat("http://", size/7), plain},
	} {
		t.Run(c.name, func(t *testing.T) {
			begin := time.Now()
			d := c.english.Read(c.text, nil)
			if spent := time.Since(begin); spent > 20*time.Second {
				t.Errorf("took %v", spent)
			}
			if len(c.text) < 900_000 {
				check(t, c.text, d)
			}
		})
	}
}
