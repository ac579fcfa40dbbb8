package sources

import (
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"parley"
)

// frontMatter returns where the YAML between two rules at the head of a text
// ends, if there is any.
func frontMatter(text string) (end int, ok bool) {
	if !strings.HasPrefix(text, "---\n") {
		return 0, false
	}
	for start := 4; start < len(text) && start < 1<<16; {
		stop := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			stop = start + i
		}
		if l := strings.TrimRight(text[start:stop], " \t"); l == "---" || l == "..." {
			return min(stop+1, len(text)), true
		}
		start = stop + 1
	}
	return 0, false
}

// parseFrontMatter reads what front matter says of the article. YAML that is
// none says nothing.
func parseFrontMatter(head string, opts Options) (a about) {
	head = strings.TrimPrefix(head, "---\n")
	if i := strings.LastIndex(strings.TrimRight(head, "\n"), "\n"); i >= 0 {
		head = head[:i]
	}
	var root yaml.Node
	defer func() {
		if recover() != nil { // yaml.v3 has panicked on hostile input before
			a = about{}
		}
	}()
	if yaml.Unmarshal([]byte(head), &root) != nil || len(root.Content) == 0 || root.Content[0].Kind != yaml.MappingNode {
		return about{}
	}
	fields := map[string]string{}
	pairs := root.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		key := strings.ToLower(strings.TrimSpace(pairs[i].Value))
		if v := scalars(pairs[i+1], 0); v != "" && fields[key] == "" {
			fields[key] = v
		}
	}
	first := func(keys ...string) string {
		for _, k := range keys {
			if v := strings.Join(strings.Fields(fields[k]), " "); v != "" {
				return v
			}
		}
		return ""
	}
	a.title = first("title", "headline")
	a.author = cleanAuthor(first("author", "authors", "byline", "by", "writer", "writers", "reporter", "correspondent"))
	a.outlet = first("outlet", "publisher", "publication", "site", "sitename", "site_name", "newspaper", "magazine", "website", "source")
	if isAddress(a.outlet) {
		a.url, a.outlet = canonical(a.outlet), ""
	}
	if u := canonical(first("url", "canonical", "canonical_url", "link", "permalink", "source_url")); u != "" {
		a.url = u
	}
	a.credit = canonicalOutlet(first("credit", "agency", "wire"))
	a.place = first("place", "dateline", "location")
	a.language = languageCode(first("lang", "language", "locale"))
	for _, k := range []string{"date", "published", "publish_date", "published_at", "pubdate", "publishdate", "date_published", "datepublished",
		"published_on", "published_time", "posted", "posted_on", "release_date", "issued", "datetime", "created", "created_at"} {
		a.dates = append(a.dates, fieldDates(first(k), "front matter", .95, opts)...)
	}
	for _, k := range []string{"updated", "lastmod", "modified", "last_updated", "last_modified", "date_modified"} {
		a.dates = append(a.dates, fieldDates(first(k), "updated", told, opts)...)
	}
	return a
}

// scalars returns the value of a node; the values of a list joined by commas;
// the name in a map that has one.
func scalars(n *yaml.Node, depth int) string {
	if depth > 3 {
		return ""
	}
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return ""
		}
		return n.Value
	case yaml.SequenceNode:
		var all []string
		for _, c := range n.Content[:min(len(n.Content), 10)] {
			if v := scalars(c, depth+1); v != "" {
				all = append(all, v)
			}
		}
		return strings.Join(all, ", ")
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == "name" {
				return scalars(n.Content[i+1], depth+1)
			}
		}
	}
	return ""
}

// any reports whether anything is known.
func (a about) any() bool {
	return a.title+a.author+a.outlet+a.url+a.credit+a.place+a.language != "" || len(a.dates) > 0
}

// fieldDates reads a field that holds nothing but a date. A day that can be read
// in two ways gives both, and neither is believed.
func fieldDates(value, from string, sure float64, opts Options) []parley.DateCandidate {
	if value == "" || len(value) > 100 {
		return nil
	}
	found := findDates(value, opts)
	if len(found) == 0 {
		return nil
	}
	return found[0].candidates(from, sure)
}

// latest returns the last moment that is believed as a publication date.
func (o Options) latest() time.Time {
	if o.Now.IsZero() {
		return time.Date(2100, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return o.Now.AddDate(0, 0, 2)
}
