package brief

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/casetest"
	"parley/internal/golden"
	"parley/plover"
)

func jsonOf(t *testing.T, b *parley.Brief) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := JSON(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func markdownOf(t *testing.T, b *parley.Brief) string {
	t.Helper()
	var out bytes.Buffer
	if err := Markdown(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// What is said of the hand-made cases is x.json; how it looks is x.md, made from it.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name string
		c    *parley.Case
		o    Options
	}{
		{"strait", casetest.Strait(), Options{}},
		{"strait-since", casetest.Strait(), Options{Since: parley.DayOf(2031, 3, 5)}},
		{"nothing", &parley.Case{}, Options{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := jsonOf(t, Write(c.c, c.o))
			golden.Check(t, "testdata/"+c.name+".json", data)
			golden.Check(t, "testdata/"+c.name+".md", []byte(markdownOf(t, fromJSON(t, data))))
			golden.Check(t, "testdata/"+c.name+".html", []byte(htmlOf(t, fromJSON(t, data))))
		})
	}
}

// lines returns every line and cell of a brief.
func lines(b *parley.Brief) []parley.Line {
	var out []parley.Line
	for _, s := range b.Sections {
		out = append(out, s.Lines...)
		for _, p := range s.Parts {
			out = append(out, p.Lines...)
			if p.Table != nil {
				for _, row := range p.Table.Rows {
					out = append(out, row...)
				}
			}
		}
	}
	return out
}

func cases() map[string]*parley.Case {
	return map[string]*parley.Case{"strait": casetest.Strait(), "large": casetest.Large(80),
		"strait, shifted": casetest.Shift(casetest.Shift(casetest.Strait(), "a1", "é – 𝄞 "), "a3", "中文")}
}

// A number in a line is the number of a passage, a passage is cited somewhere, and
// its words stand at its span, in bytes and in code points.
func TestCitations(t *testing.T) {
	for name, c := range cases() {
		t.Run(name, func(t *testing.T) {
			b := Write(c, Options{})
			cited := map[int]bool{}
			for _, l := range lines(b) {
				if !slices.IsSorted(l.Cites) {
					t.Errorf("numbers out of order: %v", l.Cites)
				}
				for _, n := range l.Cites {
					if n < 1 || n > len(b.Passages) {
						t.Fatalf("no passage %d", n)
					}
					cited[n] = true
				}
			}
			for i, p := range b.Passages {
				a := c.Article(p.Article)
				if p.Number != i+1 || !cited[p.Number] {
					t.Errorf("passage %d at %d, cited %v", p.Number, i, cited[p.Number])
				}
				if !p.Span.Valid(a.Text) {
					t.Fatalf("passage %d has no words", p.Number)
				}
				points := string([]rune(a.Text)[p.Start:p.End])
				if points != p.Span.In(a.Text) || clip(parley.Printable(points), passageLength) != p.Text {
					t.Errorf("passage %d: %q in bytes, %q in code points, shown %q", p.Number, p.Span.In(a.Text), points, p.Text)
				}
				if !a.Relevant {
					t.Errorf("passage %d is of an article beside the subject", p.Number)
				}
			}
		})
	}
}

// What stands in quotation marks stands in one of the passages that the line cites.
func TestQuotesAreTheirPassages(t *testing.T) {
	for name, c := range cases() {
		t.Run(name, func(t *testing.T) {
			b := Write(c, Options{})
			quotes := 0
			for _, l := range lines(b) {
				for _, r := range l.Runs {
					if r.Style != parley.Quoted {
						continue
					}
					quotes++
					words := strings.TrimSuffix(strings.TrimPrefix(r.Text, "… "), " …")
					if !slices.ContainsFunc(l.Cites, func(n int) bool { return strings.Contains(b.Passages[n-1].Text, words) }) {
						t.Errorf("%q stands in none of %v", words, l.Cites)
					}
				}
			}
			if quotes == 0 {
				t.Error("nothing is quoted")
			}
		})
	}
}

// The brief of a case does not depend on the order in which its parts arrived.
func TestOrderOfArrival(t *testing.T) {
	want := jsonOf(t, Write(casetest.Strait(), Options{}))
	c := casetest.Strait()
	slices.Reverse(c.Events)
	slices.Reverse(c.Encounters)
	slices.Reverse(c.Statements)
	slices.Reverse(c.Demands)
	slices.Reverse(c.Conditions)
	slices.Reverse(c.Disputes)
	slices.Reverse(c.Worth)
	slices.Reverse(c.Copies)
	slices.Reverse(c.Situation.Issues)
	if got := jsonOf(t, Write(c, Options{})); !bytes.Equal(got, want) {
		t.Error("another order gives another brief")
	}
}

func TestWriteChangesNothing(t *testing.T) {
	c := casetest.Strait()
	Write(c, Options{Since: parley.DayOf(2031, 3, 5)})
	if !reflect.DeepEqual(c, casetest.Strait()) {
		t.Error("the case is another one after Write")
	}
}

func TestNothingBesideTheSubjectIsSaid(t *testing.T) {
	for i := range casetest.Strait().Articles {
		c := casetest.Strait()
		c.Articles[i].Relevant = false
		b := Write(c, Options{})
		for _, p := range b.Passages {
			if p.Article == c.Articles[i].ID {
				t.Errorf("article %s is beside the subject and cited: %q", p.Article, p.Text)
			}
		}
	}
}

// Counts are made again when an article that tells of an event is left out.
func TestOriginsWithoutTheIrrelevant(t *testing.T) {
	c := casetest.Strait()
	c.Article("a2").Relevant = false
	md := markdownOf(t, Write(c, Options{}))
	if !strings.Contains(md, "told by 2 articles, 2 outlets, 2 origins") {
		t.Errorf("the shelling is told by a1 and a3:\n%s", md)
	}
}

func TestEventLine(t *testing.T) {
	three := 3.0
	base := func() *parley.Case {
		text := "Norland's guards shot three people at Carn on Monday, the ministry said."
		return &parley.Case{
			Articles: []parley.Article{{ID: "a", Text: text, Relevant: true}},
			Figures: []parley.Figure{{Finding: parley.Finding{ID: "f1", Article: "a", Span: parley.Span{Start: 22, End: 34}}, What: "injured",
				Low: &three, High: &three, Unit: "people"}},
			Events: []parley.Event{{ID: "e1", Type: plover.Assault, Status: parley.Occurred, Actors: []parley.Actor{{ID: "norland", Name: "Norland"}},
				Mentions: []parley.Mention{{Finding: parley.Finding{ID: "m1", Article: "a", Span: parley.Span{Start: 0, End: len(text)}}, Stance: parley.Asserted}}}},
		}
	}
	for _, c := range []struct {
		name   string
		change func(*parley.Case, *parley.Event)
		want   string
	}{
		{"as it is", func(*parley.Case, *parley.Event) {}, "- Norland: attack – “"},
		{"nobody named", func(_ *parley.Case, e *parley.Event) { e.Actors = nil }, "- Unknown: attack – “"},
		{"a recipient", func(_ *parley.Case, e *parley.Event) { e.Recipients = []parley.Actor{{Name: "Sudmark"}} }, "- Norland → Sudmark: attack – “"},
		{"planned is not done", func(_ *parley.Case, e *parley.Event) { e.Status = parley.Planned }, "- *Planned*: Norland: attack"},
		{"denied is not done", func(_ *parley.Case, e *parley.Event) { e.Status = parley.Denied }, "- *Denied*: Norland: attack"},
		{"called off", func(_ *parley.Case, e *parley.Event) { e.Type, e.Status = plover.Consult, parley.Cancelled }, "- *Called off*: Norland: talks"},
		{"claimed is not told", func(_ *parley.Case, e *parley.Event) { e.ClaimedBy = []parley.Actor{{Name: "Sudmark"}} }, "- Norland: attack; *claimed by Sudmark* – “"},
		{"a figure", func(_ *parley.Case, e *parley.Event) { e.Figures = []string{"f1"} }, "- Norland: attack; **3 injured** – “"},
		{"a figure that is not held", func(_ *parley.Case, e *parley.Event) { e.Figures = []string{"f9"} }, "- Norland: attack – “"},
		{"a mode says more", func(_ *parley.Case, e *parley.Event) { e.Modes = []string{"firearms"} }, "- Norland: shooting – “"},
		{"an unknown mode says nothing", func(_ *parley.Case, e *parley.Event) { e.Modes = []string{"X12"} }, "- Norland: attack – “"},
		{"a place", func(_ *parley.Case, e *parley.Event) { e.Place = "Carn" }, "- Norland: attack (Carn) – “"},
		{"a date", func(_ *parley.Case, e *parley.Event) { e.Date = parley.DayOf(2031, 3, 4).Interval() }, "- **4 March 2031**: Norland: attack – “"},
		{"two days", func(_ *parley.Case, e *parley.Event) {
			e.Date = parley.Interval{From: parley.DayOf(2031, 3, 4), To: parley.DayOf(2031, 3, 5)}
		}, "- **4 to 5 March 2031**: Norland: attack"},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := base()
			c.change(k, &k.Events[0])
			if md := markdownOf(t, Write(k, Options{})); !strings.Contains(md, c.want) {
				t.Errorf("want a line with %q in\n%s", c.want, md)
			}
		})
	}
	t.Run("no words, no line", func(t *testing.T) {
		k := base()
		k.Events[0].Mentions[0].Span = parley.Span{Start: 10, End: 4000}
		if md := markdownOf(t, Write(k, Options{})); strings.Contains(md, "Norland") {
			t.Errorf("an event without words is told:\n%s", md)
		}
	})
}

// Every type has a plain word, and no code is ever shown.
func TestNouns(t *testing.T) {
	w := newWriter(&parley.Case{}, Options{})
	for _, typ := range plover.Types() {
		n := w.noun(parley.Event{Type: typ})
		if n == "event" || strings.ToLower(n) != n {
			t.Errorf("%s is called %q", typ, n)
		}
		for _, mode := range plover.Codebook(typ).Modes {
			if n := w.noun(parley.Event{Type: typ, Modes: []string{mode.Name}}); strings.Contains(n, typ.String()) {
				t.Errorf("%s %s is called %q", typ, mode.Name, n)
			}
		}
	}
}

func TestForeignArticles(t *testing.T) {
	c := casetest.Strait()
	c.Article("a2").Language = "uk"
	c.Article("a5").Language = "xx" // beside the subject as well: said once
	b := Write(c, Options{})
	md := markdownOf(t, b)
	for _, want := range []string{"2 articles are not in English and not read.", "- strait/a2.html: It is in Ukrainian; only English is read so far.",
		"- strait/a5.txt: It is in the language xx; only English is read so far."} {
		if !strings.Contains(md, want) {
			t.Errorf("want %q in\n%s", want, md)
		}
	}
	if strings.Contains(md, "beside the subject") || strings.Contains(md, "(a2.html)") {
		t.Errorf("an article that was not read is judged:\n%s", md)
	}
}

func TestConditionLine(t *testing.T) {
	text := "Sudmark would not lift the closure until the boats leave, and the gates stay shut if they do not."
	find := func(words string) parley.Finding {
		i := strings.Index(text, words)
		return parley.Finding{ID: "k", Article: "a", Span: parley.Span{Start: i, End: i + len(words)}}
	}
	first, second := find("Sudmark would not lift the closure until the boats leave"), find("the gates stay shut if they do not")
	for _, c := range []struct {
		name string
		k    parley.Condition
		want string
	}{
		{"a refusal", parley.Condition{Finding: first, WillNot: "lift the closure", Relation: "until", Until: "the boats leave"},
			"**Sudmark** will **not** “lift the closure” **until** “the boats leave”. [1]"},
		{"an offer", parley.Condition{Finding: first, Will: "lift the closure", Relation: "if", Until: "the boats leave"},
			"**Sudmark** will “lift the closure” **if** “the boats leave”. [1]"},
		{"a clause", parley.Condition{Finding: second, Will: "the gates stay shut", Relation: "if", Until: "they do not"},
			"**Sudmark**, on a condition (**if**): “the gates stay shut if they do not”. [1]"},
		{"pieces", parley.Condition{Finding: first, WillNot: "lift … the closure", Relation: "until", Until: "the boats leave"},
			"**Sudmark**, on a condition (**until**): “Sudmark would not lift the closure until the boats leave”. [1]"},
		{"words that are not there", parley.Condition{Finding: first, WillNot: "open the strait", Relation: "until", Until: "the boats leave"},
			"**Sudmark**, on a condition (**until**): “Sudmark would not lift the closure until the boats leave”. [1]"},
		{"final", parley.Condition{Finding: first, WillNot: "lift the closure", Relation: "until", Until: "the boats leave", RedLine: true},
			"**until** “the boats leave”. Put as final. [1]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.k.Actor = parley.Argument{Actor: parley.Actor{ID: "sudmark", Name: "Sudmark"}}
			k := &parley.Case{Articles: []parley.Article{{ID: "a", Text: text, Relevant: true}}, Conditions: []parley.Condition{c.k}}
			if md := markdownOf(t, Write(k, Options{})); !strings.Contains(md, c.want) {
				t.Errorf("want %q in\n%s", c.want, md)
			}
		})
	}
}

func TestStatementLine(t *testing.T) {
	text := `"We will not sign," Brandt said. Reyl said it does not. Reyl said the boats must leave the strait.`
	at := func(words string) parley.Span {
		i := strings.Index(text, words)
		return parley.Span{Start: i, End: i + len(words)}
	}
	say := func(who, whole, content string, how parley.Directness) parley.Statement {
		return parley.Statement{Finding: parley.Finding{ID: content, Article: "a", Span: at(whole)}, Direct: how, Content: []parley.Span{at(content)},
			Speaker: &parley.Argument{Actor: parley.Actor{ID: who, Name: who}}}
	}
	c := &parley.Case{Articles: []parley.Article{{ID: "a", Text: text, Relevant: true}}, Statements: []parley.Statement{
		say("Brandt", `"We will not sign," Brandt said.`, "We will not sign", parley.Direct),
		say("Reyl", "Reyl said it does not.", "it does not", parley.Indirect),
		say("Reyl", "Reyl said the boats must leave the strait.", "the boats must leave the strait", parley.Indirect),
		{Finding: parley.Finding{ID: "n", Article: "a", Span: at("We will not sign")}, Content: []parley.Span{at("We will not sign")}, Direct: parley.Direct},
	}}
	md := markdownOf(t, Write(c, Options{}))
	want := "## Who said what\n- **Brandt**: “We will not sign” [1]\n- **Reyl** *(as the article puts it)*: “Reyl said the boats must leave the strait.” [2]\n\n---"
	if !strings.Contains(md, want) {
		t.Errorf("want\n%s\nin\n%s", want, md)
	}
}
