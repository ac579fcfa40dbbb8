package sources

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	htmldate "github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley"
)

// A page collects what a web page says of itself in its head and its marks.
type page struct {
	about
	opts  Options
	meta  map[string][]string // of <meta>, by property or name in small letters
	head  string              // the words of <title>
	h1    []string
	links map[string]string // of <link>, by rel
	lang  string
	times []timeElement
	data  []linkedData
}

type timeElement struct {
	value     string
	published bool // marked as the publication date
}

// readPage reads the head of a page, its JSON-LD and its <time> elements, and
// weighs them.
func readPage(doc *html.Node, opts Options) *page {
	p := &page{opts: opts, meta: map[string][]string{}, links: map[string]string{}}
	p.walk(doc, false)
	p.weigh(doc)
	return p
}

func (p *page) walk(n *html.Node, aside bool) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Html:
			p.lang = attr(n, "lang")
			if p.lang == "" {
				p.lang = attr(n, "xml:lang")
			}
		case atom.Meta:
			p.metaElement(n)
		case atom.Title:
			if p.head == "" && n.Namespace == "" {
				p.head = words(n)
			}
		case atom.H1:
			if s := words(n); s != "" && len(p.h1) < 10 {
				p.h1 = append(p.h1, s)
			}
		case atom.Link:
			if rel := strings.ToLower(attr(n, "rel")); p.links[rel] == "" {
				p.links[rel] = attr(n, "href")
			}
		case atom.Time:
			if v := attr(n, "datetime"); v != "" && !aside && len(p.times) < 50 {
				marked := attr(n, "pubdate")+attr(n, "itemprop")+attr(n, "class")+attr(n, "property") != "" || hasAttr(n, "pubdate")
				p.times = append(p.times, timeElement{v, marked && timeMark.MatchString(attr(n, "itemprop")+" "+attr(n, "class")+" "+attr(n, "property")) || hasAttr(n, "pubdate")})
			}
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
				p.data = append(p.data, readLinkedData(n.FirstChild.Data)...)
			}
			return
		case atom.Aside, atom.Footer, atom.Nav:
			aside = true
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.walk(c, aside)
	}
}

var timeMark = regexp.MustCompile(`(?i)\b(?:datepublished|published|publish|pubdate|entry-date|post-date|posted|article-date|dateline|publication|date-published|timestamp|dt-published)`)

func (p *page) metaElement(n *html.Node) {
	content := strings.Join(strings.Fields(attr(n, "content")), " ")
	if content == "" || len(content) > 2000 {
		return
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		if k := strings.ToLower(strings.TrimSpace(attr(n, key))); k != "" && len(p.meta[k]) < 10 {
			p.meta[k] = append(p.meta[k], content)
		}
	}
}

// first returns the first content of the first of the <meta> names that is there.
func (p *page) first(names ...string) string {
	for _, n := range names {
		for _, v := range p.meta[n] {
			if v != "" {
				return v
			}
		}
	}
	return ""
}

// weigh decides what of all that was collected is believed.
func (p *page) weigh(doc *html.Node) {
	var piece linkedData
	for _, d := range p.data {
		if d.isArticle && !piece.isArticle {
			piece = d
		}
	}
	p.language = languageCode(p.lang)
	if p.language == "" {
		p.language = languageCode(p.first("og:locale", "content-language", "dc.language", "language"))
	}
	for _, u := range []string{p.links["canonical"], p.first("og:url"), piece.url, p.first("parsely-link", "twitter:url", "syndication-source")} {
		if p.url == "" {
			p.url = canonical(u)
		}
	}
	p.outlet = p.siteName(piece)
	p.title = p.headline(piece)
	for _, name := range append([]string{strings.Join(piece.authors, ", ")}, append(append(append([]string{}, p.meta["author"]...), p.meta["article:author"]...), p.meta["parsely-author"]...)...) {
		if p.author == "" {
			p.author = cleanAuthor(name)
		}
	}
	if p.author != "" && strings.HasPrefix(normal(p.outlet), normal(p.author)) { // "Sky" of Sky News
		p.author = ""
	}
	p.publicationDates(piece, doc)
}

// siteName returns the outlet's name: the page's own, its publisher's, the end
// of its title, at last its host.
func (p *page) siteName(piece linkedData) string {
	for _, s := range []string{p.first("og:site_name"), piece.publisher, p.first("application-name", "dc.publisher", "publisher")} {
		s = strings.TrimPrefix(strings.TrimSpace(s), "@")
		letters := len([]rune(normal(s)))
		if s == "" || len(s) > 60 || isAddress(s) || letters < 2 || letters < 4 && !knownOutlet(s) && strings.Contains(s, ".") {
			continue // "U.S." is a section of a site
		}
		if name := outletName(s); name != "" {
			return strings.TrimPrefix(name, "www.")
		}
	}
	if _, outlet := splitTitle(p.head, ""); outlet != "" {
		return strings.TrimPrefix(outlet, "www.")
	}
	host := ""
	for _, u := range []string{p.links["canonical"], p.first("og:url"), piece.url} {
		if at, err := url.Parse(u); err == nil && at.Host != "" && host == "" {
			host = strings.TrimPrefix(strings.ToLower(at.Hostname()), "www.")
		}
	}
	if g := titleTail.FindStringSubmatch(p.head); g != nil && host != "" {
		// "Title - Name" on name.com
		site, _, _ := strings.Cut(host, ".")
		if n := normal(g[2]); len(n) > 2 && (strings.HasPrefix(n, site) || strings.HasSuffix(n, site) || strings.HasPrefix(site, n)) {
			return outletName(g[2])
		}
	}
	return host
}

// outletName cuts a slogan off a site's name ("The Courier | News from Harbour").
func outletName(s string) string {
	for _, sep := range []string{" | ", " – ", " — ", " - ", " : "} {
		if head, _, ok := strings.Cut(s, sep); ok && len(head) > 1 {
			s = head
		}
	}
	return canonicalOutlet(s)
}

// headline returns the title, without the site's name at its end.
func (p *page) headline(piece linkedData) string {
	clean := func(s string) string {
		s, _ = splitTitle(strings.Trim(strings.Join(strings.Fields(s), " "), " |·»–—"), p.outlet)
		if sameWords(s, p.outlet) || len(s) > 400 {
			return ""
		}
		return s
	}
	og := clean(p.first("og:title", "headline", "dc.title", "parsely-title", "sailthru.title", "twitter:title"))
	ld := clean(html.UnescapeString(piece.headline))
	head := clean(p.head)
	// A heading that the page's other names agree with is the title as printed.
	for _, h := range p.h1 {
		h = clean(h)
		n := normal(h)
		if len(n) < 8 {
			continue
		}
		for _, other := range []string{ld, og, head} {
			if o := normal(other); o != "" && (strings.HasPrefix(o, n) || strings.HasPrefix(n, o)) {
				return h
			}
		}
	}
	for _, s := range []string{ld, og} {
		if s != "" {
			return s
		}
	}
	if len(p.h1) == 1 {
		if h := clean(p.h1[0]); len(strings.Fields(h)) >= 3 {
			return h
		}
	}
	return head
}

// publicationDates keeps every date that may be that of publication.
func (p *page) publicationDates(piece linkedData, doc *html.Node) {
	add := func(value, from string, sure float64) {
		for _, c := range fieldDates(value, from, sure, p.opts) {
			for _, o := range p.dates {
				if o == c {
					return
				}
			}
			p.dates = append(p.dates, c)
		}
	}
	add(piece.published, "JSON-LD", .95)
	add(p.first("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date.issued",
		"dc.date", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date", "article:published", "publication_date", "date_published",
		"article.published", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "displaydate", "ptime", "originalpublicationdate"), "meta", .93)
	for _, d := range p.data {
		if !d.isArticle {
			add(d.published, "JSON-LD", .7)
		}
	}
	for i, t := range p.times {
		switch {
		case t.published:
			add(t.value, "time element", .85)
		case i == 0:
			add(t.value, "time element", .7)
		}
	}
	add(piece.modified, "updated", .1)
	add(p.first("article:modified_time", "og:updated_time", "lastmod", "last-modified", "datemodified", "dcterms.modified"), "updated", .1)
	fromURL := ""
	for _, u := range []string{p.url, p.links["canonical"], p.first("og:url")} {
		if fromURL == "" {
			fromURL = urlDate(u)
		}
	}
	if !p.dated() {
		o := htmldate.Options{UseOriginalDate: true, SkipExtensiveSearch: true, MinDate: time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC), MaxDate: p.opts.latest(), DeferUrlExtractor: true}
		if r, err := htmldate.FromDocument(doc, o); err == nil && !r.IsZero() && fromURL == "" {
			day := parley.DayOf(r.DateTime.Year(), r.DateTime.Month(), r.DateTime.Day())
			p.dates = append(p.dates, parley.DateCandidate{Value: day, From: "page search", Sure: .6})
		}
	}
	add(fromURL, "URL", .65)
}

// dated reports whether a date was found that is good enough.
func (p *page) dated() bool {
	for _, d := range p.dates {
		if d.Sure >= .7 {
			return true
		}
	}
	return false
}

var urlDay = regexp.MustCompile(`[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?:[/_.-]|$)`)

// urlDate returns the day in an address ("/2025/10/06/"), as 2025-10-06.
func urlDate(u string) string {
	g := urlDay.FindStringSubmatch(u)
	if g == nil {
		return ""
	}
	if m, _ := strconv.Atoi(g[2]); m < 1 || m > 12 {
		return ""
	}
	return g[1] + "-" + g[2] + "-" + g[3]
}

// prepare takes elements that are not shown and readers' comments out of a
// page, and turns tables that
// only place things on the page into plain sections: the extractor would read
// each of their cells as one string.
func prepare(doc *html.Node) {
	var hidden []*html.Node
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			if n.DataAtom != atom.Html && n.DataAtom != atom.Body && (hasAttr(n, "hidden") || isComments(n)) {
				hidden = append(hidden, n)
				return
			}
			if n.DataAtom == atom.Table && isLayout(n) {
				flatten(n)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	for _, n := range hidden {
		n.Parent.RemoveChild(n)
	}
}

var commentSection = regexp.MustCompile(`(?i)^(?:comments?|comments-area|comments-section|commentlist|comment-list|comments-list|comment-thread|disqus_thread|disqus|respond|comment-respond|comments-wrapper|comments-container|user-comments|reader-comments)$`)

// isComments reports whether an element holds what readers wrote under a piece.
func isComments(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Ol, atom.Ul, atom.Aside:
	default:
		return false
	}
	if commentSection.MatchString(attr(n, "id")) {
		return true
	}
	for c := range strings.FieldsSeq(attr(n, "class")) {
		if commentSection.MatchString(c) {
			return true
		}
	}
	return false
}

// isLayout reports whether a table's cells hold headings or several paragraphs.
func isLayout(table *html.Node) bool {
	paragraphs, headings := 0, 0
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch n.DataAtom {
		case atom.P:
			paragraphs++
		case atom.H1, atom.H2:
			headings++
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(table)
	return headings > 0 && paragraphs > 0 || paragraphs >= 3
}

// flatten makes sections of a table and its own rows and cells.
func flatten(n *html.Node) {
	switch n.DataAtom {
	case atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Td, atom.Th:
		n.Data, n.DataAtom = "div", atom.Div
	default:
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		flatten(c)
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(strings.ToValidUTF8(a.Val, ""))
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// words returns the text of a node with single spaces.
func words(n *html.Node) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.DataAtom == atom.Br {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return strings.Join(strings.Fields(strings.ToValidUTF8(b.String(), "\ufffd")), " ")
}
