package brief

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parley"
	"parley/internal/casetest"
)

func htmlOf(t testing.TB, b *parley.Brief) string {
	t.Helper()
	var out bytes.Buffer
	if err := HTML(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// parsed is the page as a browser takes it: its elements in order.
func parsed(t testing.TB, page string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			out = append(out, n)
		}
	}
	return out
}

// attributes are all that a page may have: none runs, loads or sends anything.
var attributes = []string{"lang", "charset", "http-equiv", "content", "name", "id", "class", "href", "value", "role", "scope", "dir", "aria-label", "aria-hidden",
	"aria-labelledby", "data-name", "viewBox", "x", "y", "d", "dy", "r", "rx", "width", "height", "transform", "text-anchor"}

var elements = []string{"html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "h1", "h2", "h3", "p", "ul", "ol", "li", "a", "div", "span", "strong", "em",
	"bdi", "details", "summary", "figure", "table", "thead", "tbody", "tr", "th", "td", "svg", "g", "path", "rect", "circle", "text", "desc"}

// inert fails the test for anything on a page that could run, load or lead away.
func inert(t testing.TB, page string) {
	t.Helper()
	ids, links := map[string]bool{}, []string{}
	for _, n := range parsed(t, page) {
		if !slices.Contains(elements, n.Data) {
			t.Errorf("the page has a <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if !slices.Contains(attributes, a.Key) {
				t.Errorf("<%s> has the attribute %s=%q", n.Data, a.Key, a.Val)
			}
			switch a.Key {
			case "href":
				links = append(links, a.Val)
			case "id":
				if ids[a.Val] || a.Val == "" {
					t.Errorf("the id %q is there twice, or empty", a.Val)
				}
				ids[a.Val] = true
			}
		}
	}
	for _, l := range links {
		if id, inside := strings.CutPrefix(l, "#"); !inside || !ids[id] {
			t.Errorf("a link leads to %q", l)
		}
	}
	for _, r := range page {
		if r != '\n' && parley.Hidden(r) {
			t.Errorf("%U is on the page", r)
		}
	}
}

func TestPageIsInert(t *testing.T) {
	for name, c := range cases() {
		t.Run(name, func(t *testing.T) { inert(t, htmlOf(t, Write(c, Options{All: true}))) })
	}
	inert(t, htmlOf(t, Write(&parley.Case{}, Options{})))
	inert(t, htmlOf(t, &parley.Brief{}))
}

// outline are the elements of a page outside its pictures, in which the number of
// lines hangs on the length of the words.
func outline(nodes []*html.Node) string {
	var out []string
	for _, n := range nodes {
		if n.Namespace == "" {
			out = append(out, n.Data)
		}
	}
	return strings.Join(out, " ")
}

func hostilePage(t *testing.T, s string) {
	page := htmlOf(t, everywhere(s))
	inert(t, page)
	shown := parley.Printable(s)
	if shown == "" {
		return // nothing to show: runs are empty
	}
	nodes := parsed(t, page)
	plain := strings.Repeat("0", strings.Count(shown, "")-1)
	if strings.Trim(shown, "0123456789,.–") != "" {
		plain = "plain" // columns of numbers have a class of their own
	}
	if got, want := outline(nodes), outline(parsed(t, htmlOf(t, everywhere(plain)))); got != want {
		t.Fatalf("%q changes the page:\n%s\nwant\n%s", s, got, want)
	}
	var text strings.Builder
	for n := range nodes[0].Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			text.WriteString(n.Data)
		}
	}
	if n, all := strings.Count(text.String(), shown), strings.Count(strings.Join(visible(everywhere(s)), "\n"), shown); n < all {
		t.Fatalf("%q is on the page %d times, want %d", s, n, all)
	}
}

var hostileToPages = []string{`" onload="alert(1)`, `' onmouseover='alert(1)`, "</style><script>alert(1)</script>", "</title><script>", "</svg><script>alert(1)</script>",
	`<svg onload=alert(1)>`, `<a href="javascript:alert(1)">x</a>`, "data:text/html,<script>alert(1)</script>", "--></script>", "]]>", "&#x202e;", "&quot;><img src=//a.example>",
	"expression(alert(1))", "@import url(//a.example)", "}*{display:none", "{{.}}", "</details></section>", "<base href=//a.example>", "<meta http-equiv=refresh content=0>", "\xff\xfe", "שלום", "العربية",
	strings.Repeat("x", 5000), strings.Repeat("𝄞", 300), strings.Repeat("a b ", 500), "#p1", "\u0301\u0301\u0301"}

func TestHostilePages(t *testing.T) {
	for _, s := range slices.Concat(hostile, hostileToPages) {
		t.Run(clip(s, 40), func(t *testing.T) { hostilePage(t, s) })
	}
}

func FuzzHTML(f *testing.F) {
	for _, s := range slices.Concat(hostile, hostileToPages) {
		f.Add(s)
	}
	f.Fuzz(hostilePage)
}

// An article of one line of ten megabytes, hostile from one end to the other, makes
// a page of the size of any other.
func TestLongLine(t *testing.T) {
	line := strings.Repeat("<script>alert(1)</script>\u202e", 10<<20/28)
	c := casetest.Strait()
	c.Articles = append(c.Articles, parley.Article{ID: "long", Title: line[:1<<18], Outlet: parley.Outlet{Name: line[:1<<18]}, Location: line[:1<<18], Text: line, Relevant: true})
	c.Events = append(c.Events, parley.Event{ID: "w", Status: parley.Occurred, Place: line[:1<<18], Actors: []parley.Actor{{Name: line[:1<<18]}},
		Mentions: []parley.Mention{{Finding: parley.Finding{ID: "w", Article: "long", Span: parley.Span{Start: 0, End: len(line)}}, Stance: parley.Asserted}}})
	b := Write(c, Options{})
	page := htmlOf(t, b)
	inert(t, page)
	if !strings.Contains(page, "alert(1)") || len(page) > 200<<10 {
		t.Errorf("a page of %d bytes", len(page))
	}
	b.Timeline[0].Label = line // whoever writes the page counts on nothing
	if n := len(htmlOf(t, b)); n > 200<<10 {
		t.Errorf("a page of %d bytes", n)
	}
}

// The policy of the page allows its own style sheet by checksum, and nothing else.
func TestPolicy(t *testing.T) {
	var policy, css string
	for _, n := range parsed(t, htmlOf(t, Write(casetest.Strait(), Options{}))) {
		switch n.Data {
		case "meta":
			if slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Val == "Content-Security-Policy" }) {
				policy = n.Attr[1].Val
			}
		case "style":
			css = n.FirstChild.Data
		}
	}
	sum := sha256.Sum256([]byte(css))
	if want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"; policy != want {
		t.Errorf("the policy is\n%s\nwant\n%s", policy, want)
	}
	if m := regexp.MustCompile(`(?i)url\(|@import|@font-face|expression|javascript|//`).FindString(css); m != "" {
		t.Errorf("the style sheet has %q", m)
	}
}

// Every number of a line opens to its passage beside the line, and the same passage
// stands at the foot.
func TestPassagesOpenInPlace(t *testing.T) {
	b := Write(casetest.Strait(), Options{})
	page := htmlOf(t, b)
	opened := map[string]int{}
	for _, n := range parsed(t, page) {
		if n.Data == "details" {
			for w := range n.Descendants() {
				if w.Type == html.TextNode && slices.ContainsFunc(b.Passages, func(p parley.Passage) bool { return w.Data == "“"+p.Text+"”" }) {
					opened[w.Data]++
				}
			}
		}
	}
	want := map[string]int{}
	for _, l := range lines(b) {
		for _, n := range l.Cites {
			want["“"+b.Passages[n-1].Text+"”"]++
		}
	}
	for text, n := range want {
		if opened[text] != n {
			t.Errorf("%s opens %d times, want %d", text, opened[text], n)
		}
	}
	for _, p := range b.Passages {
		if n := strings.Count(page, `id="p`+number(float64(p.Number))+`"`); n != 1 {
			t.Errorf("passage %d is at the foot %d times", p.Number, n)
		}
	}
}

// A line that sets accounts against each other holds all words of its runs, in order.
func TestAccountsSideBySide(t *testing.T) {
	disputes := 0
	b := Write(casetest.Strait(), Options{})
	for _, s := range b.Sections {
		for _, p := range s.Parts {
			for _, l := range p.Lines {
				if len(l.Accounts) == 0 {
					continue
				}
				disputes++
				last := 0
				for _, a := range l.Accounts {
					if a.From < last || a.To <= a.From || a.To > len(l.Runs) || len(a.Cites) == 0 {
						t.Errorf("an account %+v of %d runs after %d", a, len(l.Runs), last)
					}
					for _, n := range a.Cites {
						if !slices.Contains(l.Cites, n) {
							t.Errorf("an account cites %d, its line does not", n)
						}
					}
					last = a.To
				}
			}
		}
	}
	if disputes != 2 {
		t.Errorf("%d disputes with accounts, want 2", disputes)
	}
	if n := strings.Count(htmlOf(t, b), `<div class="account">`); n != 4 {
		t.Errorf("%d accounts on the page, want 4", n)
	}
}

func BenchmarkHTML(b *testing.B) {
	brief := Write(casetest.Large(500), Options{})
	for b.Loop() {
		htmlOf(b, brief)
	}
}
