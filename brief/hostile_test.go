package brief

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	gmhtml "github.com/yuin/goldmark/renderer/html"

	"parley"
)

// everywhere is a brief that holds s wherever a brief holds words.
func everywhere(s string) *parley.Brief {
	line := func() parley.Line {
		return parley.Line{Cites: []int{1}, Accounts: []parley.Account{{From: 2, To: 3, Cites: []int{1}}, {From: 4, To: 5}}, Runs: []parley.Run{{Text: s}, {Text: ": "}, {Text: s, Style: parley.Strong}, {Text: " "},
			{Text: s, Style: parley.Soft}, {Text: "; "}, {Text: s, Style: parley.Quoted}}}
	}
	return &parley.Brief{Title: s, Head: s, Sections: []parley.Section{{Key: "happened", Title: s, Lines: []parley.Line{line(), line()},
		Bars:   []parley.Bar{{Key: "talks", Label: "talks go on", Value: .5, Low: .2, High: .8, Words: "50 in 100 (20 to 80)"}},
		Scales: []parley.Scale{{Issue: s, From: s, To: s, Low: 10, Median: 50, High: 90, Marks: []parley.ScaleMark{{Label: s, At: 20}, {Label: s, At: 90, Side: 5}}}},
		Parts: []parley.Part{
			{Title: s, Table: &parley.Table{Columns: []string{s, s}, Rows: [][]parley.Line{{line(), line()}, {line(), {Runs: []parley.Run{{Text: s}}}}}}, More: s},
			{Title: s, Lines: []parley.Line{line(), {Runs: []parley.Run{{Text: s}}}, line()}},
			{Title: settlementTitle}}}},
		Timeline: []parley.TimelineItem{{Side: s, Label: s, When: s, Source: s, Status: parley.Planned, Cites: []int{1}},
			{Side: s, Label: s, When: s, Date: parley.DayOf(2031, 3, 4).Interval(), Status: parley.Status(s), Encounter: true}},
		Passages: []parley.Passage{{Number: 1, Outlet: s, Text: s, Location: s + "/"}}}
}

// rendered is the Markdown as a page that believes every word of it shows it: its
// tags, and its text.
func rendered(t *testing.T, md string) (tags []string, text string) {
	t.Helper()
	var out bytes.Buffer
	page := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList), goldmark.WithRendererOptions(gmhtml.WithUnsafe()))
	if err := page.Convert([]byte(md), &out); err != nil {
		t.Fatal(err)
	}
	tag := regexp.MustCompile(`<[^>]*>`)
	return tag.FindAllString(out.String(), -1), html.UnescapeString(tag.ReplaceAllString(out.String(), ""))
}

var hostile = []string{
	"plain", "[x](javascript:alert(1))", "![x](http://a.b/c.png)", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<https://a.example>",
	"http://a.example/b", "www.a.example", "WWW.a.example", "a@b.example", "javascript:alert(1)", "a | b | c", "|---|", "`code`", "```", "~~~", "~~gone~~",
	"**bold", "*", "**", "***", "_", "__init__", "snake_case_name", "_x_", "# heading", "## ", "x #", "- item", "+ item", "* item", "1. item", "12) item", "> quote",
	"---", "===", "***", "[x]", "[ ] task", "[x] task", "[1]: http://a.example", "[^1]", "[^1]: note", "&lt;script&gt;", "&#60;b&#62;", "& co", "AT&T", "a\\", "\\", "\\[x\\]",
	"a\nb", "a\r\n\r\n# b", "a\n|b", "a\u2028b", "    code", "\tcode", "x\x00y", "\x1b[31mred", "a\u202eb", "\u200b", ": def", "<!-- ", "<?php", "<![CDATA[", "</td></table>",
	"ftp://a.example", "mailto:a@b.example", "xmpp:a@b.example", "https://[::1]/", "a\\|b", "“x”", "—", "1.5 million", "2025. And", "p.m.", "$x$", ":smile:", "@user", "#12", "(c)", "...",
}

// Nothing of an article's words changes how the page is built, and every word of
// them is on it.
func hostileProperty(t *testing.T, s string) {
	t.Helper()
	want, _ := rendered(t, markdownOf(t, everywhere("word")))
	md := markdownOf(t, everywhere(s))
	shown := parley.Printable(s)
	if strings.TrimSpace(shown) == "" {
		return // nothing to show: cells and runs are empty
	}
	for _, r := range md {
		if r != '\n' && parley.Hidden(r) {
			t.Fatalf("%q: %U is in the Markdown", s, r)
		}
	}
	got, text := rendered(t, md)
	if !slices.Equal(got, want) {
		t.Fatalf("%q changes the page:\n%s\ntags %v\nwant %v", s, md, got, want)
	}
	if n, all := strings.Count(text, shown), strings.Count(strings.Join(visible(everywhere(s)), "\n"), shown); n < all {
		t.Fatalf("%q is on the page %d times, want %d:\n%s\n%s", s, n, all, md, text)
	}
}

// visible lists what the brief shows, each piece as a reader is to see it.
func visible(b *parley.Brief) []string {
	out := []string{b.Title, b.Head}
	for _, s := range b.Sections {
		out = append(out, s.Title)
		for _, p := range s.Parts {
			out = append(out, p.Title, p.More)
			if p.Table != nil {
				out = append(out, p.Table.Columns...)
			}
		}
	}
	for _, l := range lines(b) {
		for _, r := range l.Runs {
			out = append(out, r.Text)
		}
	}
	for _, p := range b.Passages {
		out = append(out, p.Outlet, p.Text)
	}
	for i := range out {
		out[i] = parley.Printable(out[i])
	}
	return out
}

func TestHostileWords(t *testing.T) {
	for _, s := range hostile {
		t.Run(s, func(t *testing.T) { hostileProperty(t, s) })
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(hostileProperty)
}

// A hostile article goes through Write as well: no hidden character is in the data.
func TestHostileCase(t *testing.T) {
	for _, s := range hostile {
		c := &parley.Case{Subject: parley.Subject{Topic: s, Parties: []parley.Actor{{ID: "a", Name: s}}},
			Articles: []parley.Article{{ID: "a", Title: s, Location: s, Outlet: parley.Outlet{Name: s}, Text: "x " + s + " y", Relevant: true, Flags: []string{s}}},
			Unread:   []parley.Unread{{Location: s, Reason: s}},
			Worth:    []parley.Worth{{Article: "a", Remarks: []string{s}}},
			Demands: []parley.Demand{{Finding: parley.Finding{ID: "d", Article: "a", Span: parley.Span{Start: 0, End: len(s) + 4}},
				Actor: parley.Argument{Actor: parley.Actor{ID: "a", Name: s + "z"}}, What: s + "z"}},
		}
		out := string(jsonOf(t, Write(c, Options{})))
		for _, r := range out {
			if r != '\n' && parley.Hidden(r) {
				t.Errorf("%q: %U is in the brief", s, r)
			}
		}
	}
}
