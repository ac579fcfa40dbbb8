package newsroom

import (
	"fmt"
	"html"
	"strings"
	"time"
)

// text is the title and the body as one text, in the quotation marks of the outlet, and
// the places of the paragraphs in it, in code points: what the gold counts in.
func (p *piece) text() (title string, paragraphs []string) {
	for i, para := range p.paras {
		var b strings.Builder
		if i == 0 {
			b.WriteString(p.dateline)
		}
		for k, s := range para {
			if k > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(string(s.text))
		}
		paragraphs = append(paragraphs, p.marksOf(b.String()))
	}
	return p.marksOf(string(p.title.text)), paragraphs
}

// marksOf puts the outlet's quotation marks; each is one code point, as before.
func (p *piece) marksOf(s string) string {
	if p.o.layout != "html" && !p.o.mister {
		return s
	}
	open := true
	return strings.Map(func(r rune) rune {
		switch r {
		case '"':
			open = !open
			if !open {
				return '“'
			}
			return '”'
		case '\'':
			return '’'
		}
		return r
	}, s)
}

var bylines = strings.Fields("Abelard Forsell Adeyo Prell Wren Quint Lindqvist Mallory Sorel Tann")

// file lays the piece out as its outlet does.
func (p *piece) file() (extension string, content []byte) {
	title, paragraphs := p.text()
	by := "Lee " + bylines[(len(title)+len(paragraphs))%len(bylines)]
	if p.kind == "copy" && p.credits != "" {
		by = p.credits
	}
	day := p.pub
	o := p.o
	if p.foot != "" {
		paragraphs = append(paragraphs, p.foot)
	}
	switch o.layout {
	case "txt":
		var b strings.Builder
		if o.kind == "state" || o.kind == "readout" {
			fmt.Fprintf(&b, "%s\n\n%s\n%s\n\n", title, o.name, day.Format("2 January 2006 15:04"))
		} else if o.american {
			fmt.Fprintf(&b, "%s\n\nBy %s\n%s\n%s\n\n", title, by, o.name, day.Format("Mon, Jan 2, 2006, 3:04 PM")+" GMT")
		} else {
			fmt.Fprintf(&b, "%s\n%s\n\n%s\n\nBy %s\n\n", o.name, day.Format("2 January 2006"), title, by)
		}
		b.WriteString(strings.Join(paragraphs, "\n\n"))
		b.WriteByte('\n')
		return ".txt", []byte(b.String())
	case "md":
		var b strings.Builder
		if p.undated {
			fmt.Fprintf(&b, "# %s\n\n*%s, %s*\n\n", title, by, o.name)
		} else {
			fmt.Fprintf(&b, "---\ntitle: %q\nauthor: %s\noutlet: %s\ndate: %s\n---\n\n", title, by, o.name, day.Format("2006-01-02T15:04:05Z"))
		}
		bullet := ""
		if o.kind == "digest" {
			bullet = "- "
		}
		for _, x := range paragraphs {
			b.WriteString(bullet + x + "\n\n")
		}
		return ".md", []byte(strings.TrimSpace(b.String()) + "\n")
	}
	e := html.EscapeString
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>%s - %s</title>\n", e(title), e(o.name))
	fmt.Fprintf(&b, "<meta property=\"og:title\" content=\"%s\">\n<meta property=\"og:site_name\" content=\"%s\">\n<meta property=\"og:type\" content=\"article\">\n", e(title), e(o.name))
	fmt.Fprintf(&b, "<meta property=\"article:published_time\" content=\"%s\">\n<meta name=\"author\" content=\"%s\">\n</head>\n<body>\n", day.Format(time.RFC3339), e(by))
	fmt.Fprintf(&b, "<header><a href=\"/\">%s</a><nav><a href=\"/world\">World</a><a href=\"/money\">Money</a><a href=\"/sport\">Sport</a></nav></header>\n", e(o.name))
	fmt.Fprintf(&b, "<main>\n<article>\n<h1>%s</h1>\n<p class=\"meta\">By %s, <time datetime=\"%s\">%s</time></p>\n", e(title), e(by), day.Format(time.RFC3339), day.Format("2 January 2006, 15:04"))
	for _, x := range paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>\n", strings.NewReplacer("&#34;", "&quot;", "“", "&ldquo;", "”", "&rdquo;", "’", "&rsquo;").Replace(e(x)))
	}
	b.WriteString("</article>\n</main>\n<aside><h3>Most read</h3><ul><li><a href=\"#\">Ten walks for the weekend</a></li><li><a href=\"#\">The recipe that everybody asks for</a></li></ul></aside>\n<footer><p>Contact | Imprint | Cookies</p></footer>\n</body>\n</html>\n")
	return ".html", []byte(b.String())
}
