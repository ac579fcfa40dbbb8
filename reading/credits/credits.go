// Package credits reads an article's own word that it retells another outlet's
// piece: "the New York Times reported", "a summary from the Courier". Such an
// article adds no origin of its own to what it retells.
//
// Start at [Find].
package credits

import (
	_ "embed"
	"regexp"
	"sort"
	"strings"

	"parley"
)

// Version names this reader in its findings.
const Version = "credits@1"

//go:embed en/outlets.txt
var outletList string

// A Lexicon is how one language credits another outlet.
type Lexicon struct {
	before, after *regexp.Regexp
	names         map[string]string // without "the", in small letters, to the full name
}

// canonical is the name an outlet gives itself, where it is in the list.
func (l *Lexicon) canonical(name string) string {
	if full, ok := l.names[key(name)]; ok {
		return full
	}
	return name
}

func key(name string) string { return strings.TrimPrefix(strings.ToLower(name), "the ") }

// English returns the English lexicon.
func English() *Lexicon {
	var names []string
	full := map[string]string{}
	for _, n := range strings.Split(outletList, "\n") {
		if n != "" && n[0] != '#' {
			names = append(names, regexp.QuoteMeta(n))
			full[key(n)] = max(full[key(n)], n)
		}
	}
	sort.Slice(names, func(i, j int) bool {
		return len(names[i]) > len(names[j]) || len(names[i]) == len(names[j]) && names[i] < names[j]
	})
	// An outlet in no list is known by the last word of its name.
	shape := `(?:[Tt]he )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Times|Post|Courier|Herald|Tribune|Mirror|Gazette|Chronicle|Journal|Observer|Telegraph|Monitor|Trader|Examiner|Dispatch|Standard|Daily|News Agency|Press Agency)`
	outlet := `(` + strings.Join(names, "|") + `|` + shape + `)`
	return &Lexicon{
		names: full,
		// The piece, then the outlet.
		before: regexp.MustCompile(`(?i:\b(?:summary|report|reports|reporting|article|piece|story|account|analysis) (?:from|by|in|of)|\bas reported by|\b(?:described|detailed|told|laid out|set out)(?: \w+){0,2} (?:in|by)|\b(?:first |originally )?(?:reported|published|revealed) (?:by|in)|\baccording to(?: a report (?:in|by|from))?) (?i:the )?` + outlet + `\b`),
		// The outlet, then what it did.
		after: regexp.MustCompile(outlet + `(?:'s|’s)? (?:has |had |first )?(?:reported|reports|wrote|writes|revealed|reveals|cited|published|highlights|notes|noted)\b`),
	}
}

// Find returns where the article credits other outlets, in order of place.
// Furniture is not read: a list of related links credits nobody.
func Find(a *parley.Article, l *Lexicon) []parley.Rehash {
	var out []parley.Rehash
	for _, b := range a.Blocks {
		if !b.Kind.Read() {
			continue
		}
		words := b.In(a.Text)
		for _, p := range []*regexp.Regexp{l.before, l.after} {
			for _, m := range p.FindAllStringSubmatchIndex(words, -1) {
				r := parley.Rehash{Of: l.canonical(words[m[2]:m[3]])}
				r.Article, r.Reader = a.ID, Version
				r.Span = parley.Span{Start: b.Start + m[0], End: b.Start + m[1]}
				r.ID = parley.FindingID(a.ID, "rehash", r.Span)
				out = append(out, r)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}
