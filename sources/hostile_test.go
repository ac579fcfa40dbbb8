package sources

import (
	"context"
	"strings"
	"testing"
	"time"
)

// Pages made to hurt: each must end within its time, with an article or with a
// sentence.
func TestHostilePages(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds; not run with -short")
	}
	long := strings.Repeat(piece+" ", MaxSize/4/len(piece))
	tests := []struct{ name, page string }{
		{"one line of millions of bytes", "<p>" + long + "</p>"},
		{"open formatting", strings.Repeat("<b><i><a href=x><font color=y>", 400) + piece},
		{"formatting of many kinds", formatting(3000) + piece},
		{"many links", strings.Repeat("<a href=x>"+"y</a> ", 20000) + "<p>" + piece},
		{"many paragraphs", strings.Repeat("<p>"+piece, 4000)},
		{"entities", "<p>" + strings.Repeat("&amp;&lt;&#x1F600;&NotNestedGreaterGreater;", 50000) + piece},
		{"a doctype with entities", `<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>` + strings.Repeat("&b;", 10000) + piece},
		{"tables in tables", strings.Repeat("<table><tr><td>", 150) + piece},
		{"unclosed comment", "<p>" + piece + "<!--" + strings.Repeat("-", 1<<17)},
		{"unclosed script", "<p>" + piece + "<script>" + strings.Repeat("</scrip", 1<<16)},
		{"many attributes", "<p " + strings.Repeat("a=b ", 200000) + ">" + piece},
		{"deep JSON", `<script type="application/ld+json">` + strings.Repeat("[", 1<<17) + "</script><p>" + piece},
		{"a select of selects", strings.Repeat("<select><option>", 20000) + piece},
		{"frames and foreign elements", strings.Repeat("<svg><foreignObject><math><mtext>", 60) + piece},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			d, err := readHTML(context.Background(), tt.page, Options{PageTimeout: 15 * time.Second})
			if took := time.Since(start); took > 16*time.Second {
				t.Errorf("took %v", took)
			} else {
				t.Logf("took %v: %v", took.Round(time.Millisecond), err)
			}
			if err == nil {
				a := d.article()
				for _, fault := range faults(a) {
					t.Error(fault)
				}
			}
		})
	}
}

// formatting opens n formatting elements, no two alike.
func formatting(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("<p><font size=")
		b.WriteString(strings.Repeat("1", i%40))
		b.WriteString(" color=")
		b.WriteByte(byte('a' + i%26))
		b.WriteString(">x")
	}
	return b.String()
}

func TestHostileText(t *testing.T) {
	for name, text := range map[string]string{
		"one line of millions of bytes": strings.Repeat(piece+" ", MaxSize/4/len(piece)),
		"many lines":                    strings.Repeat("a\n\n", 1<<17),
		"many list marks":               strings.Repeat("- ", 1<<17),
		"nothing but capitals":          strings.Repeat("ABC ", 1<<17),
		"dates without end":             strings.Repeat("6 October 2025 ", 1<<16),
		"brackets":                      strings.Repeat("[", 1<<17) + strings.Repeat("](", 1<<10),
		"stars":                         strings.Repeat("*a ", 1<<16),
		"backticks":                     strings.Repeat("`a ``b ", 1<<16),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			for _, read := range []func(string, Options) (*draft, error){readText, readMarkdown} {
				if d, err := read(text, Options{}); err == nil {
					a := d.article()
					for _, fault := range faults(a) {
						t.Error(fault)
					}
				}
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %v", took)
			} else {
				t.Log(took.Round(time.Millisecond))
			}
		})
	}
}
