package events_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/internal/archive"
)

// Each archive in testdata has a sentence of intent, an article, and the events to
// be found in it, one a line: type, status, actors -> recipients, place, trigger.
func TestFind(t *testing.T) {
	b := newBench(t)
	archive.Run(t, "testdata/*.txt", func(t *testing.T, article string) string {
		var got strings.Builder
		for _, m := range b.read(article) {
			fmt.Fprintln(&got, show(m, article))
			for _, s := range []parley.Span{m.Span, m.Trigger} {
				if !s.Valid(article) || !m.Span.Overlaps(m.Trigger) {
					t.Errorf("a span lies: %v of %q", s, m.Trigger.In(article))
				}
			}
		}
		return got.String()
	})
}

func show(m parley.Mention, text string) string {
	names := func(list []parley.Argument) string {
		var out []string
		for _, a := range list {
			out = append(out, a.Name)
		}
		return strings.Join(out, ", ")
	}
	s := fmt.Sprintf("%s %s: %s -> %s", m.Type, m.Status, names(m.Actors), names(m.Recipients))
	if m.Place != "" {
		s += " in " + m.Place
	}
	if len(m.ClaimedBy) > 0 {
		s += " says " + names(m.ClaimedBy)
	}
	return s + ": " + m.Trigger.In(text)
}

func FuzzFind(f *testing.F) {
	b := newBench(f)
	f.Add("Russia launched a drone attack on Kyiv, injuring at least 14 people.")
	f.Add("The talks between Kenya and Uganda ended in Nairobi without a text.")
	f.Add("\"We met,\" he said. No: they \xff did n't; called off Friday's meeting with—")
	f.Add("Brussels hit back with tariffs. The Council, meeting in Lima: 1. Punishes with duties; 2. Slaps")
	f.Add("07:40. Kenya, having lost, and Uganda denies that and calls on\nCourt jails\nRebels free ten")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		for _, m := range b.read(s) {
			if !m.Span.Valid(s) || !m.Trigger.Valid(s) {
				t.Fatalf("span %v or trigger %v outside %q", m.Span, m.Trigger, s)
			}
		}
	})
}

// BenchmarkFind reads raw text down to its events on one core.
func BenchmarkFind(b *testing.B) {
	bench := newBench(b)
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		text.Write(data)
	}
	blocks := []parley.Block{{Span: parley.Span{End: text.Len()}}}
	sentences, words := 0, 0
	for _, t := range bench.english.Read(text.String(), blocks).Sentences {
		if len(t.Tokens) > 3 { // no line between articles
			sentences, words = sentences+1, words+len(t.Tokens)
		}
	}
	for b.Loop() {
		bench.read(text.String())
	}
	b.ReportMetric(float64(sentences*b.N)/b.Elapsed().Seconds(), "sentences/s")
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}
