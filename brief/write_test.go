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
		{"outlook", casetest.Foreseen(), Options{Before: casetest.Foreseen()}},
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
	return map[string]*parley.Case{"strait": casetest.Strait(), "foreseen": casetest.Foreseen(), "large": casetest.Large(80),
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
	if !strings.Contains(md, "told by 2 articles, 2 origins") {
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
		{"claimed is not told", func(_ *parley.Case, e *parley.Event) { e.ClaimedBy = e.Actors }, "- Norland: attack; *claimed by Norland* – “"},
		{"an outsider's word", func(_ *parley.Case, e *parley.Event) { e.ClaimedBy = []parley.Actor{{ID: "m", Name: "Monitors"}} }, "- Norland: attack; *according to Monitors* – “"},
		{"a figure", func(_ *parley.Case, e *parley.Event) { e.Figures = []string{"f1"} }, "- Norland: attack; **3 injured** – “"},
		{"a figure that is not held", func(_ *parley.Case, e *parley.Event) { e.Figures = []string{"f9"} }, "- Norland: attack – “"},
		{"a mode says more", func(_ *parley.Case, e *parley.Event) { e.Modes = []string{"firearms"} }, "- Norland: shooting – “"},
		{"an unknown mode says nothing", func(_ *parley.Case, e *parley.Event) { e.Modes = []string{"X12"} }, "- Norland: attack – “"},
		{"a place", func(_ *parley.Case, e *parley.Event) { e.Place = "Carn" }, "- Norland: attack at Carn – “"},
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
			"- **Sudmark** will **not** “lift the closure” **until** “the boats leave”. [1]"},
		{"an offer", parley.Condition{Finding: first, Will: "lift the closure", Relation: "if", Until: "the boats leave"},
			"- **Sudmark** will “lift the closure” **if** “the boats leave”. [1]"},
		{"a clause", parley.Condition{Finding: second, Will: "the gates stay shut", Relation: "if", Until: "they do not"},
			"**Sudmark**: “the gates stay shut if they do not”. [1]"},
		{"pieces", parley.Condition{Finding: first, WillNot: "lift … the closure", Relation: "until", Until: "the boats leave"},
			"**Sudmark**: “Sudmark would not lift the closure until the boats leave”. [1]"},
		{"words that are not there", parley.Condition{Finding: first, WillNot: "open the strait", Relation: "until", Until: "the boats leave"},
			"**Sudmark**: “Sudmark would not lift the closure until the boats leave”. [1]"},
		{"final", parley.Condition{Finding: first, WillNot: "lift the closure", Relation: "until", Until: "the boats leave", RedLine: true},
			"**until** “the boats leave”. Put as final. [1]"},
		{"met", parley.Condition{Finding: first, WillNot: "lift the closure", Relation: "until", Until: "the boats leave", Met: &parley.Met{Date: parley.DayOf(2025, 3, 10).Interval(), Passage: second}},
			"**until** “the boats leave”; **met** on 10 March 2025: “the gates stay shut if they do not”. [1][2]"},
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

// Own words are shown of anybody; reported speech of those near the talks, when it
// says something. A copy adds a passage, no line.
func TestStatementLine(t *testing.T) {
	text := `"We will not sign," Brandt said. Reyl said it does not. Reyl said the boats must leave the strait. A cook said the soup was very good.`
	at := func(words string) parley.Span {
		i := strings.Index(text, words)
		return parley.Span{Start: i, End: i + len(words)}
	}
	say := func(article, who, whole, content string, how parley.Directness) parley.Statement {
		return parley.Statement{Finding: parley.Finding{ID: article + content, Article: article, Span: at(whole)}, Direct: how, Content: []parley.Span{at(content)},
			Speaker: &parley.Argument{Actor: parley.Actor{ID: who, Name: who}}}
	}
	c := &parley.Case{Subject: parley.Subject{Parties: []parley.Actor{{ID: "Reyl", Name: "Reyl"}}},
		Articles: []parley.Article{{ID: "a", Title: "A", Text: text, Relevant: true}, {ID: "b", Title: "B", Text: text, Relevant: true}},
		Statements: []parley.Statement{
			say("a", "Brandt", `"We will not sign," Brandt said.`, "We will not sign", parley.Direct),
			say("b", "Brandt", `"We will not sign," Brandt said.`, "We will not sign", parley.Direct),
			say("a", "Reyl", "Reyl said it does not.", "it does not", parley.Indirect),
			say("a", "Reyl", "Reyl said the boats must leave the strait.", "the boats must leave the strait", parley.Indirect),
			say("a", "A cook", "A cook said the soup was very good.", "the soup was very good", parley.Indirect),
			{Finding: parley.Finding{ID: "n", Article: "a", Span: at("We will not sign")}, Content: []parley.Span{at("We will not sign")}, Direct: parley.Direct},
		}}
	md := markdownOf(t, Write(c, Options{}))
	want := "## Who said what\n- **Reyl** *(as the article puts it)*: “Reyl said the boats must leave the strait.” [1]\n- **Brandt**: “We will not sign” [2][3]\n\n---"
	if !strings.Contains(md, want) {
		t.Errorf("want\n%s\nin\n%s", want, md)
	}
}

// A label says no more than the words do: an offer is no agreement.
func TestLabels(t *testing.T) {
	for _, c := range []struct {
		typ           plover.Type
		text, trigger string
		want          string
	}{
		{plover.Agree, "Norland offered a truce", "offered", "offer"},
		{plover.Agree, "Norland promised a truce", "promised", "promise"},
		{plover.Agree, "They agreed on a truce", "agreed", "agreement"},
		{plover.Agree, "They signed the accord", "signed the accord", "agreement"},
		{plover.Agree, "Norland accepted the text", "accepted", "acceptance"},
		{plover.Agree, "He had expressed a desire for it", "expressed a desire", "stated wish"},
		{plover.Agree, "He expressed his readiness for it", "expressed his readiness", "stated readiness"},
		{plover.Agree, "Norland nodded", "nodded", "agreement or offer"},
		{plover.Sanction, "Norland recalled its ambassador", "recalled its ambassador", "recall of an ambassador"},
		{plover.Sanction, "Norland banned grain", "banned", "ban"},
		{plover.Sanction, "as Norland broke off its negotiations", "broke off its negotiations", "talks broken off"},
		{plover.Concede, "It lifted its ban", "lifted its ban", "lifting of a restriction"},
		{plover.Retreat, "Sudmark withdrew its guns", "withdrew its guns", "withdrawal"},
		{plover.Retreat, "They exchanged 46 prisoners", "exchanged 46 prisoners", "exchange"},
		{plover.Reject, "Norland denied it", "denied", "denial"},
		{plover.Reject, "Norland refused", "refused", "refusal"},
		{plover.Assault, "Sudmark launched yet another drone attack", "launched yet another drone attack", "drone attack"},
		{plover.Assault, "when shells struck the market", "struck", "shelling"},
		{plover.Assault, "They struck the market", "struck", "strike"},
		{plover.Threaten, "NORLAND THREATENS WAR", "THREATENS", "threat"},
		{plover.Agree, "The offering was eaten", "eaten", "agreement or offer"},
	} {
		t.Run(c.text, func(t *testing.T) {
			i := strings.Index(c.text, c.trigger)
			m := parley.Mention{Finding: parley.Finding{Article: "a", Span: parley.Span{Start: 0, End: len(c.text)}}, Trigger: parley.Span{Start: i, End: i + len(c.trigger)}, Stance: parley.Asserted}
			w := newWriter(&parley.Case{Articles: []parley.Article{{ID: "a", Text: c.text, Relevant: true}}}, Options{})
			if got := w.noun(parley.Event{Type: c.typ, Mentions: []parley.Mention{m}}); got != c.want {
				t.Errorf("%s is called %q, want %q", c.text, got, c.want)
			}
		})
	}
}

// Every row of the list names a type that is there, and only small letters.
func TestLabelRows(t *testing.T) {
	types := map[string]bool{}
	for _, typ := range plover.Types() {
		types[typ.String()] = true
	}
	rules := labelRules()
	if len(rules) < 100 {
		t.Fatalf("%d rows were read", len(rules))
	}
	for _, r := range rules {
		if !types[r.typ] || len(r.words) == 0 || r.label == "" || strings.ToLower(r.label) != r.label {
			t.Errorf("a row is wrong: %+v", r)
		}
	}
}

// The preposition is the one of the text: near a town is not in it, and what talks
// are over is no place.
func TestPlaces(t *testing.T) {
	for _, c := range []struct{ text, trigger, place, want string }{
		{"Sudmark launched a drone strike near Ness", "drone strike", "Ness", "drone strike near Ness"},
		{"a drone attack on Ness", "drone attack", "Ness", "drone attack on Ness"},
		{"the shelling of Ness", "shelling", "Ness", "shelling of Ness"},
		{"the shelling of the market in Ness", "shelling", "Ness", "shelling of Ness"},
		{"an attack in the Norland town of Ness", "attack", "Ness", "attack in Ness"},
		{"an attack in the quarrel over the Ness", "attack", "Ness", "attack"},
		{"an attack, Ness told us", "attack", "Ness", "attack in Ness"},
	} {
		t.Run(c.text, func(t *testing.T) {
			i := strings.Index(c.text, c.trigger)
			m := parley.Mention{Finding: parley.Finding{Article: "a", Span: parley.Span{Start: 0, End: len(c.text)}}, Trigger: parley.Span{Start: i, End: i + len(c.trigger)}, Stance: parley.Asserted}
			w := newWriter(&parley.Case{Articles: []parley.Article{{ID: "a", Text: c.text, Relevant: true}}}, Options{})
			if got := w.thing(parley.Event{Type: plover.Assault, Place: c.place, Mentions: []parley.Mention{m}}); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// An event without a date is put under the day of its first report, and says so.
func TestReportedDay(t *testing.T) {
	text := "Norland banned grain."
	mention := func(article string) parley.Mention {
		return parley.Mention{Finding: parley.Finding{ID: article, Article: article, Span: parley.Span{End: len(text)}}, Trigger: parley.Span{Start: 8, End: 14}, Stance: parley.Asserted}
	}
	c := &parley.Case{Articles: []parley.Article{{ID: "a", Text: text, Relevant: true, Published: parley.DayOf(2031, 3, 6)},
		{ID: "b", Text: text, Relevant: true, Published: parley.DayOf(2031, 3, 5)}, {ID: "c", Text: text, Relevant: true}},
		Events: []parley.Event{{ID: "e", Type: plover.Sanction, Status: parley.Occurred, Actors: []parley.Actor{{ID: "n", Name: "Norland"}},
			Mentions: []parley.Mention{mention("a"), mention("b"), mention("c")}}}}
	if md := markdownOf(t, Write(c, Options{})); !strings.Contains(md, "- **reported 5 March 2031**: Norland: ban – “") {
		t.Errorf("the day of the first report is missing:\n%s", md)
	}
	c.Events[0].Mentions = c.Events[0].Mentions[2:]
	if md := markdownOf(t, Write(c, Options{})); !strings.Contains(md, "**Not dated, in the order told: article c**\n\n- Norland: ban – “") {
		t.Errorf("an event of an undated article is dated:\n%s", md)
	}
}

// Several numbers for one thing are one toll; killed and injured are two.
func TestTolls(t *testing.T) {
	n := func(f float64) *float64 { return &f }
	figure := func(article, what string, low, high *float64) parley.Figure {
		return parley.Figure{Finding: parley.Finding{ID: article + what, Article: article, Span: parley.Span{End: 4}}, What: what, Low: low, High: high, Unit: "people"}
	}
	early, late, open := parley.DayOf(2031, 3, 5), parley.DayOf(2031, 3, 6), parley.Time{}
	for _, c := range []struct {
		name    string
		first   parley.Time
		second  parley.Time
		figures []parley.Figure
		dispute parley.Relation
		want    string
	}{
		{"one", early, late, []parley.Figure{figure("a", "killed", n(11), nil)}, "", "at least 11 killed"},
		{"the same twice", early, late, []parley.Figure{figure("a", "killed", n(17), n(17)), figure("b", "killed", n(17), n(17))}, "", "17 killed"},
		{"a rising count", early, late, []parley.Figure{figure("a", "killed", n(11), nil), figure("b", "killed", n(17), n(17))}, parley.Compatible, "17 killed (at first at least 11)"},
		{"no order known", open, open, []parley.Figure{figure("a", "killed", n(11), nil), figure("b", "killed", n(17), n(17))}, parley.Compatible, "between at least 11 and 17 killed (accounts differ)"},
		{"falling", early, late, []parley.Figure{figure("a", "killed", n(17), n(17)), figure("b", "killed", n(11), nil)}, parley.Compatible, "between at least 11 and 17 killed (accounts differ)"},
		{"a conflict", early, late, []parley.Figure{figure("a", "killed", n(11), n(11)), figure("b", "killed", n(17), n(17))}, parley.Conflict, "between 11 and 17 killed (accounts differ)"},
		{"two kinds", early, late, []parley.Figure{figure("a", "injured", n(34), n(34)), figure("b", "killed", n(17), n(17))}, "", "17 killed, 34 injured"},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := &parley.Case{Figures: c.figures, Articles: []parley.Article{{ID: "a", Text: "text", Relevant: true, Published: c.first}, {ID: "b", Text: "text", Relevant: true, Published: c.second}},
				Disputes: []parley.Dispute{{Event: "e", Slot: "killed", Relation: c.dispute}}}
			e := parley.Event{ID: "e"}
			for _, f := range c.figures {
				e.Figures = append(e.Figures, f.ID)
			}
			if got := strings.Join(newWriter(k, Options{}).tolls(e), ", "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// What a count is said to be is not made an exact number.
func TestAmount(t *testing.T) {
	n := func(f float64) *float64 { return &f }
	for _, c := range []struct {
		text      string
		low, high *float64
		want      string
	}{
		{"more than 30", n(30), nil, "more than 30"},
		{"About 20 people", n(18), n(22), "about 20"},
		{"dozens of lives", n(24), n(99), "dozens"},
		{"seventeen people", n(17), n(17), "17"},
		{"at least 11 people", n(11), nil, "at least 11"},
		{"9 to 11", n(9), n(11), "9 to 11"},
	} {
		t.Run(c.text, func(t *testing.T) {
			w := newWriter(&parley.Case{Articles: []parley.Article{{ID: "a", Text: c.text, Relevant: true}}}, Options{})
			f := parley.Figure{Finding: parley.Finding{Article: "a", Span: parley.Span{End: len(c.text)}}, Low: c.low, High: c.high}
			if got := w.amount(f); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// Who denies is named, and what: the whole of it, or a part in it.
func TestDenied(t *testing.T) {
	text := "Sudmark denied that it had shelled Ness."
	span := func(words string) parley.Span {
		i := strings.Index(text, words)
		return parley.Span{Start: i, End: i + len(words)}
	}
	told := parley.Mention{Finding: parley.Finding{ID: "m", Article: "a", Span: span("it had shelled Ness")}, Trigger: span("shelled"), Stance: parley.StanceDenied, Status: parley.Denied}
	event := parley.Event{ID: "e", Type: plover.Assault, Status: parley.Occurred, Contested: true, Mentions: []parley.Mention{told}}
	denial := parley.Event{ID: "d", Type: plover.Reject, Mentions: []parley.Mention{{Finding: parley.Finding{ID: "n", Article: "a", Span: parley.Span{End: len(text)}}, Trigger: span("denied"),
		Stance: parley.Asserted, Actors: []parley.Argument{{Actor: parley.Actor{ID: "s", Name: "Sudmark"}}}}}}
	c := &parley.Case{Articles: []parley.Article{{ID: "a", Title: "A", Text: text, Relevant: true}}, Events: []parley.Event{event, denial}}
	w := newWriter(c, Options{})
	if got := w.denied(event); got != "Sudmark denies it" {
		t.Errorf("%q", got)
	}
	if !w.isDenial(denial) || w.isDenial(event) {
		t.Error("the denial of another event is told beside it")
	}
	c.Disputes = []parley.Dispute{{Event: "e", Slot: "who did it"}}
	if got := newWriter(c, Options{}).denied(event); got != "Sudmark denies a part in it" {
		t.Errorf("%q", got)
	}
	c.Events = c.Events[:1]
	if got := newWriter(c, Options{}).denied(event); got != "denied in “A”" {
		t.Errorf("%q", got)
	}
}

// What somebody is only accused of is named so, and is no fighting.
func TestAccused(t *testing.T) {
	text := "Sudmark accused Norland of shelling Ness. Norland shelled Carn."
	span := func(words string) parley.Span {
		i := strings.Index(text, words)
		return parley.Span{Start: i, End: i + len(words)}
	}
	mention := func(id, words, trigger string, who string) parley.Mention {
		return parley.Mention{Finding: parley.Finding{ID: id, Article: "a", Span: span(words)}, Trigger: span(trigger), Stance: parley.Asserted,
			Actors: []parley.Argument{{Actor: parley.Actor{ID: who, Name: who}}}}
	}
	events := []parley.Event{
		{ID: "x", Type: plover.Accuse, Status: parley.Occurred, Mentions: []parley.Mention{mention("x", "Sudmark accused Norland", "accused", "Sudmark")}},
		{ID: "y", Type: plover.Assault, Status: parley.Occurred, Actors: []parley.Actor{{ID: "n", Name: "Norland"}}, Mentions: []parley.Mention{mention("y", "of shelling Ness", "shelling", "Norland")}},
		{ID: "z", Type: plover.Assault, Status: parley.Occurred, Actors: []parley.Actor{{ID: "n", Name: "Norland"}}, Mentions: []parley.Mention{mention("z", "Norland shelled Carn", "shelled", "Norland")}},
	}
	w := newWriter(&parley.Case{Articles: []parley.Article{{ID: "a", Text: text, Relevant: true}}, Events: events}, Options{})
	if by, alleged := w.alleged(events[1]); !alleged || !slices.Equal(names(by), []string{"Sudmark"}) {
		t.Errorf("accused by %v, %v", by, alleged)
	}
	if _, alleged := w.alleged(events[2]); alleged {
		t.Error("what is told in the next sentence is alleged")
	}
	var b strings.Builder
	for _, r := range w.around().Runs {
		b.WriteString(r.Text)
	}
	if got := b.String(); strings.Count(got, "shelling") != 1 {
		t.Errorf("the fighting: %s", got)
	}
}

// What is refused is not quoted where the words before it turn it round.
func TestRefusalAfterNot(t *testing.T) {
	text := "These aren’t new demands, and they were rejected by Norland."
	span := func(words string) parley.Span {
		i := strings.Index(text, words)
		return parley.Span{Start: i, End: i + len(words)}
	}
	d := parley.Demand{Finding: parley.Finding{ID: "d", Article: "a", Span: span("new demands, and they were rejected by Norland")}, What: "new demands", WhatSpan: span("new demands"), Form: parley.Refused}
	m := parley.Mention{Finding: parley.Finding{ID: "m", Article: "a", Span: span("they were rejected by Norland")}, Trigger: span("rejected"), Stance: parley.Asserted}
	w := newWriter(&parley.Case{Articles: []parley.Article{{ID: "a", Text: text, Relevant: true}}, Events: []parley.Event{{ID: "e", Type: plover.Reject, Mentions: []parley.Mention{m}}}}, Options{})
	if _, words := w.refusal(d); words != "they were rejected by Norland" {
		t.Errorf("quoted: %q", words)
	}
}

// A person is told of with the side at the first mention, a name that says it without.
func TestRoster(t *testing.T) {
	r := roster{}
	brandt := parley.Actor{ID: "b", Name: "Ilse Brandt", ActsFor: []string{"foreign ministry", "Norland"}}
	for _, c := range []struct {
		a    parley.Actor
		want string
	}{
		{brandt, "Ilse Brandt (Norland)"},
		{brandt, "Ilse Brandt"},
		{parley.Actor{ID: "n", Name: "Norland"}, "Norland"},
		{parley.Actor{ID: "d", Name: "Norlandish delegation", ActsFor: []string{"Norland"}}, "Norlandish delegation"},
	} {
		if got := r.called(c.a); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// A meeting is ahead until its day has passed; what was planned for a day before the last
// article is no news of where things stand.
func TestWhatIsAhead(t *testing.T) {
	for _, c := range []struct {
		last  int // the day of March on which the last article appears
		where bool
		row   string
	}{{11, true, "planned, 12 March 2031"}, {12, true, "planned, 12 March 2031"}, {13, false, "was planned, 12 March 2031"}} {
		of := casetest.Strait()
		of.Articles = append(of.Articles, parley.Article{ID: "late", Title: "Quiet", Text: "Nothing.", Relevant: true, Published: parley.DayOf(2031, 3, c.last)})
		md := markdownOf(t, Write(of, Options{}))
		where, rest, _ := strings.Cut(md, "## What happened")
		if got := strings.Contains(where, "planned"); got != c.where {
			t.Errorf("last article on %d March: a meeting is ahead: %v\n%s", c.last, got, where)
		}
		if !strings.Contains(strings.ReplaceAll(rest, "*", ""), "| "+c.row+" |") {
			t.Errorf("last article on %d March: the table has no %q", c.last, c.row)
		}
	}
}
