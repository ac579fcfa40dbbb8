package entities

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/text"
	"parley/text/en"
)

var update = flag.Bool("update", false, "write the wanted findings from what is found")

// An archive is a case: a sentence of intent, then named sections.
type archive struct {
	intent   string
	sections []section
}

type section struct{ name, text string }

func (a archive) get(name string) string {
	for _, s := range a.sections {
		if s.name == name {
			return s.text
		}
	}
	return ""
}

func readArchive(t *testing.T, file string) archive {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var a archive
	for _, line := range strings.SplitAfter(string(raw), "\n") {
		if n, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(n, " --") {
			a.sections = append(a.sections, section{name: strings.TrimSuffix(n, " --")})
			continue
		}
		if len(a.sections) == 0 {
			a.intent += line
			continue
		}
		a.sections[len(a.sections)-1].text += line
	}
	return a
}

// articleOf makes an article of plain text: one block a line, "# " before headings.
func articleOf(s, date string) *parley.Article {
	a := &parley.Article{ID: "a1", Text: s}
	if date = strings.TrimSpace(date); date != "" {
		a.Published, _ = parley.ParseTime(date)
	}
	at := 0
	for _, line := range strings.SplitAfter(s, "\n") {
		b := parley.Block{Span: parley.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}}
		at += len(line)
		if strings.HasPrefix(line, "# ") {
			b.Kind = parley.Title
			b.Start += 2
		}
		if !b.Empty() {
			a.Blocks = append(a.Blocks, b)
		}
	}
	return a
}

// show writes what was found, one mention a line.
func show(doc *text.Document, f *Found) string {
	var b strings.Builder
	for i := range f.Names {
		n := &f.Names[i]
		fmt.Fprintf(&b, "%s %q", n.Kind, n.Span.In(doc.Text))
		for _, a := range f.Arguments(n) {
			fmt.Fprintf(&b, " %s", a.ID)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// showEntities writes the entities that a case asks for.
func showEntities(f *Found) string {
	var b strings.Builder
	for _, e := range f.Entities {
		fmt.Fprintf(&b, "%s | %s | %s | %s", e.ID, e.Name, e.Type, e.Country)
		if len(e.ActsFor) > 0 {
			fmt.Fprintf(&b, " | for %s", strings.Join(e.ActsFor, " > "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func showClaims(claims []parley.RoleClaim) string {
	var b strings.Builder
	for _, c := range claims {
		fmt.Fprintf(&b, "%s %q of %s\n", c.Verdict, c.Description, c.Person.Name)
	}
	return b.String()
}

func TestFind(t *testing.T) { testFind(t, en.Splitter(), "testdata/*.txt") }

// What needs tags and trees is tested with the language's own reader.
func TestFindParsed(t *testing.T) {
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	testFind(t, english, "testdata/parsed/*.txt")
}

func testFind(t *testing.T, language text.Language, pattern string) {
	t.Helper()
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(pattern)
	if len(files) == 0 {
		t.Fatal("no cases in testdata")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			c := readArchive(t, file)
			a := articleOf(c.get("article"), c.get("date"))
			doc := language.Read(a.Text, a.Blocks)
			f := Find(doc, a, w)
			if *update {
				out := c.intent
				for i := range c.sections {
					s := &c.sections[i]
					switch s.name {
					case "want":
						s.text = show(doc, f)
					case "entities":
						s.text = showEntities(f)
					case "roles":
						s.text = showClaims(RoleClaims(doc, a, f, w))
					}
					out += "-- " + s.name + " --\n" + s.text
				}
				if err := os.WriteFile(file, []byte(out), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			compare(t, "mentions", show(doc, f), c.get("want"))
			if want := c.get("entities"); want != "" {
				compare(t, "entities", showEntities(f), want)
			}
			if want := c.get("roles"); want != "" {
				compare(t, "roles", showClaims(RoleClaims(doc, a, f, w)), want)
			}
			for _, n := range f.Names {
				if !n.Span.Valid(a.Text) {
					t.Errorf("span %v of %q lies outside the text", n.Span, n.Span.In(a.Text))
				}
			}
		})
	}
}

func compare(t *testing.T, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := 0; i < max(len(g), len(w)); i++ {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			t.Errorf("%s, line %d:\n got  %s\n want %s", what, i+1, a, b)
			return
		}
	}
}

// The sides of an article may be states that only their officials stand for.
func TestSidesOfOfficials(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	a := articleOf("Sergey Lavrov and Hakan Fidan met. Both sides were content.", "2025-03-02")
	found := Find(en.Splitter().Read(a.Text, a.Blocks), a, w)
	var ids []string
	for _, i := range found.Sides {
		ids = append(ids, found.Entities[i].ID)
	}
	if got := strings.Join(ids, " "); got != "RUS TUR" {
		t.Errorf("the sides are %q, want RUS TUR", got)
	}
}
