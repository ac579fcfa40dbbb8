package brief_test

import (
	"bytes"
	"strings"
	"testing"

	"parley"
	"parley/brief"
	"parley/plover"
)

// shelling is a case of one attack. Later articles raise the toll, deny it, tell of a
// refusal, and move a position; one has no date.
func shelling(later bool) *parley.Case {
	c := &parley.Case{Origins: map[string]string{}}
	find := func(article, kind, words string) parley.Finding {
		a := c.Article(article)
		at := strings.Index(a.Text, words)
		if at < 0 {
			panic(words)
		}
		span := parley.Span{Start: at, End: at + len(words)}
		return parley.Finding{ID: parley.FindingID(article, kind, span), Article: article, Span: span, Reader: "hand@1"}
	}
	article := func(id string, day int, text string) {
		a := parley.Article{ID: id, Title: id, Outlet: parley.Outlet{Name: "The " + id}, Text: text, Language: "en", Relevant: true,
			Blocks: []parley.Block{{Span: parley.Span{End: len(text)}}}}
		if day > 0 {
			a.Published = parley.DayOf(2031, 3, day)
		}
		c.Articles = append(c.Articles, a)
		c.Origins[id] = id
	}
	toll := func(article, words string, n float64) string {
		f := parley.Figure{Finding: find(article, "figure", words), What: "killed", Low: &n, High: &n, Unit: "people"}
		c.Figures = append(c.Figures, f)
		return f.ID
	}
	norland := parley.Actor{ID: "norland", Name: "Norland"}
	demand := func(article, words string) parley.Demand {
		return parley.Demand{Finding: find(article, "demand", words), Actor: parley.Argument{Actor: norland}, What: words, Form: parley.Demanded}
	}
	article("a", 1, "Guns struck Velm and killed 11 people. Norland called for a truce.")
	mention := parley.Mention{Finding: find("a", "mention", "Guns struck Velm"), Trigger: find("a", "trigger", "struck").Span, Type: plover.Assault, Status: parley.Occurred, Stance: parley.Asserted}
	attack := parley.Event{ID: "e1", Type: plover.Assault, Status: parley.Occurred, Place: "Velm", Date: parley.DayOf(2031, 3, 1).Interval(),
		Figures: []string{toll("a", "11 people", 11)}, Mentions: []parley.Mention{mention}, Corroboration: parley.Corroboration{Articles: 1, Outlets: 1, Origins: 1}}
	c.Demands = []parley.Demand{demand("a", "called for a truce")}
	position := parley.Position{Actor: norland, Issue: "truce", Stance: "for", Finding: c.Demands[0].Finding, Evidence: []string{c.Demands[0].ID}, Text: "called for a truce"}
	c.Situation.Issues = []parley.Issue{{ID: "truce", Name: "ceasefire"}}
	if later {
		article("b", 5, "The strike on Velm killed 17 people. Sudmark denied shelling Velm. Norland refused a truce. Sudmark accused Norland.")
		article("u", 0, "Norland struck Arden.")
		denial := parley.Mention{Finding: find("b", "mention", "Sudmark denied shelling Velm"), Trigger: find("b", "trigger", "shelling").Span, Type: plover.Assault, Status: parley.Denied, Stance: parley.StanceDenied}
		attack.Mentions = append(attack.Mentions, denial)
		attack.Figures, attack.Contested = append(attack.Figures, toll("b", "17 people", 17)), true
		refusal := demand("b", "refused a truce")
		refusal.Form = parley.Refused
		c.Demands = append(c.Demands, refusal)
		position.Stance, position.Evidence = "mixed", append(position.Evidence, refusal.ID)
		for _, x := range []struct{ id, article, words, trigger string }{{"e2", "b", "Sudmark accused Norland", "accused"}, {"e3", "u", "Norland struck Arden", "struck"}} {
			m := parley.Mention{Finding: find(x.article, "mention", x.words), Trigger: find(x.article, "trigger", x.trigger).Span, Type: plover.Accuse, Status: parley.Occurred, Stance: parley.Asserted}
			c.Events = append(c.Events, parley.Event{ID: x.id, Type: m.Type, Status: m.Status, Mentions: []parley.Mention{m}})
		}
	}
	c.Events = append([]parley.Event{attack}, c.Events...)
	c.Situation.Positions = []parley.Position{position}
	return c
}

func TestChanged(t *testing.T) {
	b := brief.Write(shelling(true), brief.Options{Since: parley.DayOf(2031, 3, 2), Before: shelling(false), All: true})
	if len(b.Sections) == 0 || b.Sections[0].Key != "changed" {
		t.Fatalf("the first section is not what has changed: %+v", b.Sections)
	}
	b.Sections = b.Sections[:1]
	var out bytes.Buffer
	if err := brief.Markdown(&out, b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"- **Denied**: Unknown: strike in Velm; **11 killed** (1 March 2031): “Sudmark denied shelling Velm.”",
		"- **Norland** on ceasefire: for until then; now **mixed**: “refused a truce”",
		"- **Shelling** (Velm), killed: 11 killed until then; now **17 killed** (The b, 5 March 2031)",
		"“Sudmark accused Norland”",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it does not say %s", want)
		}
	}
	if strings.Contains(out.String(), "Arden") {
		t.Error("what no dated article tells is called new")
	}
	if t.Failed() {
		t.Log(out.String())
	}
}

func TestNothingChanged(t *testing.T) {
	b := brief.Write(shelling(false), brief.Options{Since: parley.DayOf(2031, 3, 2), Before: shelling(false)})
	if s := b.Sections[0]; s.Key != "changed" || len(s.Parts) != 1 || len(s.Parts[0].Lines) != 1 || len(s.Parts[0].Lines[0].Cites) != 0 {
		t.Errorf("of a case that is as it was: %+v", s)
	}
}
