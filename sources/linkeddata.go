package sources

import (
	"encoding/json"
	"regexp"
	"strings"
)

// A linkedData is what one object of a page's JSON-LD says of a piece.
type linkedData struct {
	isArticle           bool
	headline            string
	authors             []string
	publisher           string
	published, modified string
	url                 string
}

// readLinkedData reads a block of JSON-LD and returns its objects in order.
// Broken JSON says nothing.
func readLinkedData(text string) []linkedData {
	text = strings.TrimSpace(text)
	text = strings.TrimSuffix(strings.TrimPrefix(text, "<![CDATA["), "]]>")
	text = strings.TrimSuffix(strings.TrimPrefix(text, "<!--"), "-->")
	var root any
	if json.Unmarshal([]byte(text), &root) != nil {
		// Line breaks inside strings are the common fault.
		if json.Unmarshal([]byte(controls.ReplaceAllString(text, " ")), &root) != nil {
			return nil
		}
	}
	var all []linkedData
	var walk func(v any, depth int)
	walk = func(v any, depth int) {
		if depth > 8 || len(all) > 100 {
			return
		}
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e, depth+1)
			}
		case map[string]any:
			all = append(all, objectData(v))
			for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"} {
				if inner := v[key]; inner != nil && key != "itemListElement" && key != "hasPart" {
					walk(inner, depth+1)
				}
			}
		}
	}
	walk(root, 0)
	return all
}

var (
	controls    = regexp.MustCompile(`[\x00-\x1f]+`)
	articleType = regexp.MustCompile(`(?i)(?:article|blogposting|report|newsitem|liveblogposting|techarticle|posting)$`)
)

func objectData(o map[string]any) linkedData {
	d := linkedData{
		headline:  stringOf(o["headline"]),
		published: stringOf(o["datePublished"]),
		modified:  stringOf(o["dateModified"]),
		publisher: nameOf(o["publisher"]),
	}
	if d.headline == "" {
		d.headline = stringOf(o["name"])
	}
	types := []string{stringOf(o["@type"])}
	if list, ok := o["@type"].([]any); ok {
		for _, t := range list {
			types = append(types, stringOf(t))
		}
	}
	for _, t := range types {
		d.isArticle = d.isArticle || articleType.MatchString(t)
	}
	for _, key := range []string{"author", "creator"} {
		if len(d.authors) > 0 {
			break
		}
		list, ok := o[key].([]any)
		if !ok {
			list = []any{o[key]}
		}
		for _, a := range list[:min(len(list), 10)] {
			if n := nameOf(a); n != "" {
				d.authors = append(d.authors, n)
			}
		}
	}
	for _, key := range []string{"mainEntityOfPage", "url", "@id"} {
		u := stringOf(o[key])
		if m, ok := o[key].(map[string]any); ok {
			u = stringOf(m["@id"])
		}
		if d.url == "" && isAddress(u) {
			d.url = u
		}
	}
	return d
}

func stringOf(v any) string {
	s, _ := v.(string)
	return strings.Join(strings.Fields(s), " ")
}

func nameOf(v any) string {
	switch v := v.(type) {
	case map[string]any:
		return stringOf(v["name"])
	case []any:
		if len(v) > 0 {
			return nameOf(v[0])
		}
	}
	return stringOf(v)
}
