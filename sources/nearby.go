package sources

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nearLines bounds how many lines before and after the headline are looked at.
const (
	linesBefore = 4
	linesAfter  = 8
)

// nearHeadline reads the short lines around the headline of a page that tells its
// date nowhere else: extractors take them for furniture ("From our correspondent, Jane
// Roe · Tarn, Monday 16 March 2026").
func (p *page) nearHeadline(doc *html.Node) {
	if p.dated() {
		return
	}
	lines, at := linesAround(doc)
	if at < 0 {
		return
	}
	for i := at + 1; i < len(lines) && i <= at+linesAfter; i++ {
		if isProse(lines[i]) {
			break
		}
		if p.nearLine(lines[i]) {
			return
		}
	}
	for i := at - 1; i >= 0 && i >= at-linesBefore; i-- {
		if p.nearLine(lines[i]) {
			return
		}
	}
}

// nearLine takes the date and the author of a line that says nothing else.
func (p *page) nearLine(s string) bool {
	m, ok := parseMeta(s, p.opts)
	if !ok || len(m.dates) != 1 || m.dates[0].label > publication {
		return false
	}
	p.dates = append(p.dates, m.candidates("line by the headline", .8)...)
	if p.author == "" {
		p.author = m.author
	}
	return true
}

// linesAround returns the lines of a page as they would be shown, and the index of
// the headline among them: the first h1, -1 where there is none.
func linesAround(doc *html.Node) (lines []string, at int) {
	at = -1
	var open string
	flush := func() {
		if s := plain(open); s != "" && len(s) <= 400 {
			lines = append(lines, s)
		}
		open = ""
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if at >= 0 && len(lines) > at+linesAfter {
			return
		}
		if n.Type == html.TextNode {
			if len(open) < 2000 {
				open += n.Data
			}
			return
		}
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Nav, atom.Footer, atom.Aside, atom.Select, atom.Button:
			return
		case atom.Br:
			flush()
			return
		}
		apart := n.Type == html.ElementNode && !isInline(n.DataAtom)
		if apart {
			flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if apart {
			flush()
			if n.DataAtom == atom.H1 && at < 0 && len(lines) > 0 {
				at = len(lines) - 1
			}
		}
	}
	walk(doc)
	return lines, at
}

// isInline reports whether an element stands inside a line.
func isInline(a atom.Atom) bool {
	switch a {
	case atom.A, atom.Abbr, atom.B, atom.Em, atom.I, atom.Small, atom.Span, atom.Strong, atom.Time, atom.U, atom.Cite, atom.Sup, atom.Sub, atom.Mark, atom.Font, atom.Q, atom.Label:
		return true
	}
	return false
}
