package sources

import "parley"

// A draft is an article before it has an identity.
type draft struct {
	location string
	text     string
	blocks   []parley.Block
	about
	flags []string
}

// about is what a page says of itself. What it does not say is empty.
type about struct {
	title, author, outlet string
	url                   string // canonical
	credit, place         string
	language              string // as declared by the page, ISO 639-1
	dates                 []parley.DateCandidate
}

// fill takes from b what a does not have. All candidates for the date are kept.
func (a *about) fill(b about) {
	set := func(to *string, from string) {
		if *to == "" {
			*to = from
		}
	}
	set(&a.title, b.title)
	set(&a.author, b.author)
	set(&a.outlet, b.outlet)
	set(&a.url, b.url)
	set(&a.credit, b.credit)
	set(&a.place, b.place)
	set(&a.language, b.language)
	a.dates = append(a.dates, b.dates...)
}

// A unit is a stretch of text that stands by itself on the page: a line, a
// paragraph, an item of a list. Its span leaves out the marks before it.
type unit struct {
	parley.Span
	mark mark
	// gap reports whether a blank line stands before the unit.
	gap bool
}

// mark is what the format itself says about a unit.
type mark uint8

const (
	unmarked mark = iota
	headingMark
	topHeadingMark // # in Markdown, h1 in a page
	itemMark
	rowMark    // the row of a table: read only where it holds a sentence
	hiddenMark // front matter kept in the text: never read
)
