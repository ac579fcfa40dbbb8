package sources

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley"
)

// A renderer writes the elements of an extracted piece as text, block by block.
type renderer struct {
	text  strings.Builder
	units []unit
	words int // blocks written
	now   strings.Builder
}

// block ends what is open and writes one block. A title's repetition straight
// after it is left out.
func (r *renderer) block(s string, m mark) {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), " ")
	if s == "" || len(r.units) > 0 && len(r.units) < 3 && r.units[0].mark == topHeadingMark && sameWords(s, r.units[0].In(r.text.String())) {
		return
	}
	if r.text.Len() > 0 {
		r.text.WriteString("\n\n")
	}
	start := r.text.Len()
	r.text.WriteString(s)
	r.units = append(r.units, unit{Span: parley.Span{Start: start, End: r.text.Len()}, mark: m, gap: true})
	r.words++
}

// flush ends the open block.
func (r *renderer) flush(m mark) {
	s := r.now.String()
	r.now.Reset()
	r.block(s, m)
}

// walk writes a node and what is in it.
func (r *renderer) walk(n *html.Node, m mark) {
	switch n.Type {
	case html.TextNode:
		r.now.WriteString(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	kind := atom.Lookup([]byte(n.Data)) // nodes made by the extractor have no DataAtom
	switch kind {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg:
		return
	case atom.Br:
		r.lineBreak(n, m)
		return
	case atom.Td, atom.Th:
		r.now.WriteByte(' ')
		r.children(n, m)
		r.now.WriteByte(' ')
		return
	}
	inner, isBlock := m, true
	switch kind {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Summary:
		inner = headingMark
	case atom.Li, atom.Dd, atom.Dt:
		inner = itemMark
	case atom.Tr:
		inner = rowMark
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Blockquote, atom.Pre, atom.Ul, atom.Ol, atom.Dl,
		atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Figure, atom.Figcaption, atom.Header, atom.Footer, atom.Aside,
		atom.Hr, atom.Body, atom.Html, atom.Caption, atom.Details, atom.Center, atom.Address:
	default:
		isBlock = false
	}
	if isBlock {
		r.flush(m)
	}
	r.children(n, inner)
	if isBlock {
		r.flush(inner)
	}
}

func (r *renderer) children(n *html.Node, m mark) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c, m)
	}
}

// lineBreak is the end of a paragraph where another follows or the words before
// it end a sentence; else it is a space.
func (r *renderer) lineBreak(n *html.Node, m mark) {
	next := n.NextSibling
	for next != nil && next.Type == html.TextNode && strings.TrimSpace(next.Data) == "" {
		next = next.NextSibling
	}
	s := strings.TrimRight(r.now.String(), " \t\n")
	last, _ := utf8.DecodeLastRuneInString(s)
	if next != nil && next.Data == "br" || strings.ContainsRune(".!?…”\"", last) {
		r.flush(m)
		return
	}
	r.now.WriteByte(' ')
}
