package parley

import (
	"strings"
	"unicode"
)

// A Query is what somebody looks for: all of the terms must be there, and none of
// those that are marked Not.
type Query []Term

// A Term is a word, or words that stand together.
type Term struct {
	Words []string
	// Prefix: the last word may go on ("negotiat*").
	Prefix bool
	Not    bool
}

// ParseQuery reads words as people type them: all must be there; "words in quotation
// marks" stand together; a star at the end stands for any ending; a minus before
// excludes. Nothing else has a meaning, and nothing is an error.
func ParseQuery(s string) Query {
	var q Query
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		var t Term
		if rest, found := strings.CutPrefix(s, "-"); found {
			t.Not, s = true, rest
		}
		var words string
		if rest, found := strings.CutPrefix(s, `"`); found {
			words, s, _ = strings.Cut(rest, `"`)
		} else if end := strings.IndexFunc(s, unicode.IsSpace); end >= 0 {
			words, s = s[:end], s[end:]
		} else {
			words, s = s, ""
		}
		if rest, found := strings.CutPrefix(s, "*"); found {
			t.Prefix, s = true, rest
		}
		t.Prefix = t.Prefix || strings.HasSuffix(words, "*")
		t.Words = strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
		if len(t.Words) > 0 {
			q = append(q, t)
		}
	}
	return q
}

// A Hit is an article or a finding that holds what was looked for.
type Hit struct {
	// Kind is "article", or a kind of finding as [Reading.All] gives it; ID is the
	// article's or the finding's.
	Kind, ID string
	Article  string
	// Span is where a finding stands; empty for an article.
	Span Span
	// Snippet is a stretch of the words, with those looked for set as Strong.
	Snippet []Run
}
