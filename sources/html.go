package sources

import (
	"context"
	"fmt"
	"strings"
	"time"

	trafilatura "github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// readHTML reads a web page. What is stored is the title, an empty line, and the
// blocks of the piece with empty lines between them.
//
// The work is done on a goroutine of its own because the libraries cannot be
// interrupted: a page that takes longer than opts.PageTimeout is given up, and
// what works on it is left to end by itself.
func readHTML(ctx context.Context, text string, opts Options) (*draft, error) {
	type result struct {
		d   *draft
		err error
	}
	if opts.PageTimeout == 0 {
		opts.PageTimeout = 30 * time.Second
	}
	done := make(chan result, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- result{nil, unreadable("Its HTML could not be taken apart (" + fmt.Sprint(r) + "); save the article's text as .txt.")}
			}
		}()
		d, err := extract(text, opts)
		done <- result{d, err}
	}()
	timer := time.NewTimer(opts.PageTimeout)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.d, r.err
	case <-timer.C:
		return nil, unreadable("Taking its HTML apart took over " + opts.PageTimeout.String() + " and was given up; save the article's text as .txt.")
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

var errNoText = unreadable("No article was found in the page (a list of links, a form or a script, it seems); save the article's text as .txt.")

// extract finds the piece in a page.
func extract(text string, opts Options) (*draft, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, unreadable("Its HTML is nested too deeply or broken (" + err.Error() + "); save the article's text as .txt.")
	}
	page := readPage(doc, opts)
	prepare(doc)
	page.nearHeadline(doc)
	result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		EnableFallback:  true,
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil || result.ContentNode == nil {
		return nil, errNoText
	}
	known := page.about
	if known.author == "" {
		// One word is the name of an account, which the extractor writes large.
		if name := cleanAuthor(result.Metadata.Author); strings.Contains(name, " ") && !sameWords(name, known.outlet) {
			known.author = name
		}
	}
	r := renderer{}
	if known.title != "" {
		r.block(known.title, topHeadingMark)
	}
	r.walk(result.ContentNode, unmarked)
	r.flush(unmarked)
	if r.words == 0 || r.words == 1 && known.title != "" && len(r.units) == 1 {
		return nil, errNoText
	}
	d := &draft{text: r.text.String()}
	d.about, d.blocks = assign(d.text, r.units, known, opts)
	return d, nil
}
