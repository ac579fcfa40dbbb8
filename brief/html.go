package brief

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"parley"
)

//go:embed templates
var templates embed.FS

// HTML writes the brief as one page that needs nothing else: no script, no font,
// no picture, no address of any kind. Its policy forbids them, and allows the one
// style sheet by its checksum.
//
// Everything in a brief may come from an article. html/template escapes it where it
// stands, and nothing of it becomes a link, an address or a style.
func HTML(out io.Writer, b *parley.Brief) error {
	css, err := templates.ReadFile("templates/brief.css")
	if err != nil {
		return fmt.Errorf("writing the brief: %w", err)
	}
	t, err := template.ParseFS(templates, "templates/*.html")
	if err != nil {
		return fmt.Errorf("writing the brief: %w", err)
	}
	w := bufio.NewWriter(out)
	if err := t.ExecuteTemplate(w, "page.html", newPage(b, string(css))); err != nil {
		return fmt.Errorf("writing the brief: %w", err)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing the brief: %w", err)
	}
	return nil
}

// The page as the templates take it. All words in it are printable.
type htmlPage struct {
	Title, Head string
	Policy      string
	CSS         template.CSS
	Sections    []htmlSection
	Passages    []htmlPassage
}

type htmlSection struct {
	ID, Key, Title string
	Wide           *wideChart // before what the section says
	Narrow         *narrowChart
	Bars           *barChart
	Lines          []htmlLine
	Parts          []htmlPart
}

type htmlPart struct {
	Title   string
	Scales  []scaleChart
	Lines   []htmlLine
	Columns []htmlColumn
	Rows    [][]htmlCell
	More    string
}

type htmlColumn struct {
	Name   string
	Number bool // set to the right
}

type htmlCell struct {
	htmlColumn
	Line htmlLine
}

// An htmlLine is a line taken apart: what stands before the accounts, the accounts,
// what stands behind them. A line without accounts is all Lead.
type htmlLine struct {
	Lead     []htmlRun
	Accounts []htmlAccount
	Tail     []htmlRun
	Sources  []htmlPassage
}

type htmlAccount struct {
	Join    []htmlRun // what joins it to the one before
	Runs    []htmlRun
	Sources []htmlPassage
}

type htmlRun struct {
	Text, Style   string
	Before, After bool // a space
}

type htmlPassage struct {
	Number                       int
	Outlet, Date, Location, Text string
}

func newPage(b *parley.Brief, css string) htmlPage {
	sum := sha256.Sum256([]byte(css))
	page := htmlPage{Title: parley.Printable(b.Title), Head: parley.Printable(b.Head), CSS: template.CSS(css),
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"}
	for _, p := range b.Passages {
		v := htmlPassage{p.Number, parley.Printable(p.Outlet), date(p.Published), parley.Printable(p.Location), parley.Printable(p.Text)}
		if strings.Contains(v.Outlet, v.Location) {
			v.Location = ""
		}
		page.Passages = append(page.Passages, v)
	}
	for i, s := range b.Sections {
		section := htmlSection{ID: s.Key, Key: s.Key, Title: parley.Printable(s.Title), Lines: page.lines(s.Lines)}
		if s.Key == "" {
			section.ID = fmt.Sprintf("section-%d", i+1)
		}
		if s.Key == "happened" && len(b.Timeline) > 0 {
			section.Wide, section.Narrow = newWideChart(b.Timeline), newNarrowChart(b.Timeline)
		}
		section.Bars = newBarChart(s.Bars)
		for _, p := range s.Parts {
			part := page.part(p)
			if p.Title == settlementTitle {
				for _, x := range s.Scales {
					part.Scales = append(part.Scales, newScaleChart(x))
				}
			}
			section.Parts = append(section.Parts, part)
		}
		page.Sections = append(page.Sections, section)
	}
	return page
}

func (page *htmlPage) part(p parley.Part) htmlPart {
	out := htmlPart{Title: parley.Printable(p.Title), Lines: page.lines(p.Lines), More: parley.Printable(p.More)}
	if p.Table == nil {
		return out
	}
	for i, name := range p.Table.Columns {
		out.Columns = append(out.Columns, htmlColumn{parley.Printable(name), numbersOnly(p.Table.Rows, i)})
	}
	for _, row := range p.Table.Rows {
		cells := make([]htmlCell, len(row))
		for i, l := range row {
			cells[i].Line = page.line(l)
			if i < len(out.Columns) {
				cells[i].htmlColumn = out.Columns[i]
			}
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}

// numbersOnly reports whether a column holds nothing but numbers.
func numbersOnly(rows [][]parley.Line, column int) bool {
	digits := false
	for _, row := range rows {
		if column >= len(row) {
			continue
		}
		for _, r := range row[column].Runs {
			if strings.Trim(r.Text, "0123456789,.–") != "" {
				return false
			}
			digits = digits || strings.ContainsAny(r.Text, "0123456789")
		}
	}
	return digits
}

func (page *htmlPage) lines(lines []parley.Line) []htmlLine {
	var out []htmlLine
	for _, l := range lines {
		out = append(out, page.line(l))
	}
	return out
}

func (page *htmlPage) line(l parley.Line) htmlLine {
	var out htmlLine
	left := slices.Clone(l.Cites) // without those of the accounts
	next := 0
	for _, a := range l.Accounts {
		if a.From < next || a.To < a.From || a.To > len(l.Runs) {
			break
		}
		account := htmlAccount{Runs: htmlRuns(l.Runs[a.From:a.To]), Sources: page.sources(a.Cites)}
		if between := htmlRuns(l.Runs[next:a.From]); len(out.Accounts) == 0 {
			out.Lead = between
		} else {
			account.Join = between
		}
		out.Accounts = append(out.Accounts, account)
		left = slices.DeleteFunc(left, func(n int) bool { return slices.Contains(a.Cites, n) })
		next = a.To
	}
	if rest := htmlRuns(l.Runs[next:]); len(out.Accounts) == 0 {
		out.Lead = rest
	} else {
		out.Tail = rest
		if len(rest) > 0 && rest[0].Style == "" { // the stop that ended the last account
			rest[0].Text, rest[0].Before = strings.TrimLeft(rest[0].Text, ".; "), false
		}
	}
	out.Sources = page.sources(left)
	return out
}

func htmlRuns(runs []parley.Run) []htmlRun {
	var out []htmlRun
	for _, r := range runs {
		v := htmlRun{parley.Printable(r.Text), string(r.Style), strings.HasPrefix(r.Text, " "), strings.HasSuffix(r.Text, " ")}
		if v.Text != "" || v.Before {
			out = append(out, v)
		}
	}
	return out
}

// sources returns the passages of some numbers.
func (page *htmlPage) sources(cites []int) []htmlPassage {
	var out []htmlPassage
	for _, n := range cites {
		if n > 0 && n <= len(page.Passages) {
			out = append(out, page.Passages[n-1])
		}
	}
	return out
}
