package sources

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"parley"
)

// A writer makes up text: sentences of invented words, never the same.
type writer struct{ *rand.Rand }

func newWriter(seed uint64) writer { return writer{rand.New(rand.NewPCG(seed, 1))} }

func (w writer) word() string {
	const letters = "bdfgklmnprstvz"
	var b strings.Builder
	for range 1 + w.IntN(3) {
		b.WriteByte(letters[w.IntN(len(letters))])
		b.WriteByte("aeiou"[w.IntN(5)])
	}
	return b.String()
}

func (w writer) sentence() string {
	words := make([]string, 10+w.IntN(10))
	for i := range words {
		words[i] = w.word()
	}
	s := strings.Join(words, " ") + "."
	return strings.ToUpper(s[:1]) + s[1:]
}

func (w writer) text(sentences int) []string {
	all := make([]string, sentences)
	for i := range all {
		all[i] = w.sentence()
	}
	return all
}

func article(id, outlet, published string, sentences ...string) parley.Article {
	a := parley.Article{ID: id, Outlet: parley.Outlet{Name: outlet}}
	if published != "" {
		a.Published, _ = parley.ParseTime(published)
	}
	for i := 0; i < len(sentences); i += 3 {
		if i > 0 {
			a.Text += "\n\n"
		}
		start := len(a.Text)
		a.Text += strings.Join(sentences[i:min(i+3, len(sentences))], " ")
		a.Blocks = append(a.Blocks, parley.Block{Span: parley.Span{Start: start, End: len(a.Text)}})
	}
	return a
}

// changed replaces one word in n.
func changed(sentences []string, n int) []string {
	all := slices.Clone(sentences)
	count := 0
	for i, s := range all {
		words := strings.Fields(s)
		for j := range words {
			if count++; count%n == 0 {
				words[j] = "other"
			}
		}
		all[i] = strings.Join(words, " ")
	}
	return all
}

func TestCopies(t *testing.T) {
	w := newWriter(1)
	wire, other := w.text(12), w.text(12)
	quote := "“" + strings.Join(w.text(6), " ") + "” said the envoy."
	tests := []struct {
		name string
		a, b parley.Article
		want string // older newer relation, or nothing
	}{
		{"the same words", article("a", "X", "2025-10-06", wire...), article("b", "Y", "2025-10-07", wire...), "a>b verbatim"},
		{"punctuation and case aside", article("a", "X", "", wire...), article("b", "Y", "", strings.ToUpper(strings.Join(wire, " - "))), "a-b verbatim"},
		{"the newer has the smaller ID", article("a", "X", "2025-10-07", wire...), article("b", "Y", "2025-10-06", wire...), "b>a verbatim"},
		{"the same day", article("a", "X", "2025-10-06", wire...), article("b", "Y", "2025-10-06T10:00:00Z", wire...), "b-a verbatim"},
		{"the same day by the hour", article("a", "X", "2025-10-06T12:00:00Z", wire...), article("b", "Y", "2025-10-06T13:00:00+03:00", wire...), "b>a verbatim"},
		{"one undated", article("a", "X", "", wire...), article("b", "Y", "2025-10-06", wire...), "b-a verbatim"},
		{"a figure changed", article("a", "X", "2025-10-06", wire...), article("b", "Y", "2025-10-07", changed(wire, 50)...), "a>b edited"},
		{"one word in twenty changed", article("a", "X", "2025-10-06", wire...), article("b", "Y", "2025-10-07", changed(wire, 20)...), "a>b edited"},
		{"a paragraph added and one moved", article("a", "X", "2025-10-06", wire...), article("b", "Y", "2025-10-07", slices.Concat(wire[6:], other[:3], wire[:6])...), "a>b edited"},
		{"cut to its first half", article("a", "X", "2025-10-06", wire...), article("b", "Y", "2025-10-07", wire[:6]...), "a>b cut"},
		{"cut to its first quarter", article("a", "X", "2025-10-06", wire...), article("b", "Y", "2025-10-07", wire[:3]...), "a>b cut"},
		{"nothing shared", article("a", "X", "2025-10-06", wire...), article("b", "Y", "2025-10-07", other...), ""},
		{"a long quotation shared", article("a", "X", "2025-10-06", append([]string{quote}, wire[:6]...)...), article("b", "Y", "2025-10-07", append([]string{quote}, other[:6]...)...), ""},
		{"a paragraph of background shared", article("a", "X", "2025-10-06", append(slices.Clone(wire[:9]), "The strait was closed in spring."+wire[11])...), article("b", "Y", "2025-10-07", append(slices.Clone(other[:9]), "The strait was closed in spring."+wire[11])...), ""},
		{"too short to say", article("a", "X", "2025-10-06", "The talks ended."), article("b", "Y", "2025-10-07", "The talks ended."), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			copies, err := Copies(context.Background(), []parley.Article{tt.a, tt.b})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, c := range copies {
				arrow := "-"
				if c.Directed {
					arrow = ">"
				}
				got = append(got, c.Older+arrow+c.Newer+" "+string(c.Relation))
				if len(c.Evidence) == 0 || len(c.Evidence)%2 != 0 {
					t.Errorf("%d passages of evidence", len(c.Evidence))
				}
				texts := map[string]string{"a": tt.a.Text, "b": tt.b.Text}
				for i, e := range c.Evidence {
					text := texts[e.Article]
					if !e.Span.Valid(text) || len(strings.Fields(e.Span.In(text))) < runLength {
						t.Errorf("evidence %v is %q", e.Span, e.Span.In(text))
					}
					if i%2 == 1 && normal(e.Span.In(text)) != normal(c.Evidence[i-1].Span.In(texts[c.Evidence[i-1].Article])) {
						t.Error("the two passages differ")
					}
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("got %v, want %q", got, tt.want)
			}
		})
	}
}

func TestCreditGivesDirection(t *testing.T) {
	wire := newWriter(2).text(9)
	a, b := article("a", "The Courier", "", wire...), article("b", "Interlake News Agency", "", wire...)
	a.Credit = "Interlake"
	copies, _ := Copies(context.Background(), []parley.Article{a, b})
	if len(copies) != 1 || copies[0].Older != "b" || !copies[0].Directed {
		t.Errorf("got %+v", copies)
	}
	a.Published, b.Published = parley.DayOf(2025, time.October, 6), parley.DayOf(2025, time.October, 7)
	copies, _ = Copies(context.Background(), []parley.Article{a, b})
	if len(copies) != 1 || copies[0].Older != "a" {
		t.Errorf("dates go before credits: got %+v", copies)
	}
}

// library makes n articles of about 350 words; one in ten is an edited copy of
// the one before it.
func library(n int) []parley.Article {
	w := newWriter(3)
	common := w.text(40) // phrases that many articles share
	var all []parley.Article
	var last []string
	for i := range n {
		text := append(w.text(22), common[w.IntN(len(common))], common[w.IntN(len(common))])
		if i%10 == 9 {
			text = changed(last, 25)
		}
		last = text
		all = append(all, article(fmt.Sprintf("%06d", i), "X", "", text...))
	}
	return all
}

func TestCopiesOfMany(t *testing.T) {
	all := library(1000)
	copies, err := Copies(context.Background(), all)
	if err != nil {
		t.Fatal(err)
	}
	if len(copies) != 100 {
		t.Errorf("found %d copies, want 100", len(copies))
	}
	slices.Reverse(all)
	again, _ := Copies(context.Background(), all)
	if fmt.Sprint(again) != fmt.Sprint(copies) {
		t.Error("the order of the articles shows")
	}
}

func BenchmarkCopies(b *testing.B) {
	all := library(10000)
	b.ResetTimer()
	for b.Loop() {
		if copies, _ := Copies(context.Background(), all); len(copies) != 1000 {
			b.Fatal(len(copies))
		}
	}
}

// What is told apart at first sight is no copy, and every copy is near.
func TestGlance(t *testing.T) {
	w := newWriter(4)
	news := w.text(20)
	original := article("a", "Interlake News", "2025-08-01", news...)
	all := []*parley.Article{&original, nil}
	for i, sentences := range [][]string{news, changed(news, 12), news[:6], append(w.text(12), news[:8]...), changed(news, 3), w.text(20), nil} {
		a := article(fmt.Sprint("b", i), "Dunmere Post", "2025-08-02", sentences...)
		all = append(all, &a)
	}
	runs := Glance(all)
	var pairs [][2]int
	for i := 2; i < len(all); i++ {
		pairs = append(pairs, [2]int{0, i})
	}
	copies, err := Compare(context.Background(), all, pairs)
	if err != nil {
		t.Fatal(err)
	}
	near := 0
	for k, p := range pairs {
		is := runs[p[0]].Near(runs[p[1]])
		if copies[k] != nil && !is {
			t.Errorf("%s copies and is not near", all[p[1]].ID)
		}
		if is {
			near++
		}
	}
	if near != 4 {
		t.Errorf("%d of %d are near", near, len(pairs))
	}
}
