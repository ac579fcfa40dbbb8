// Package vocabulary measures how much of an article speaks of talks, conflict and
// diplomacy: a football report on two countries that negotiate has their names and
// few of these words.
package vocabulary

import (
	_ "embed"
	"strings"

	"parley/text"
)

//go:embed en/words.txt
var list string

// A Lexicon is the words of one language.
type Lexicon map[string]bool

// English returns the English words.
func English() Lexicon {
	l := Lexicon{}
	for _, line := range strings.Split(list, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			l[w] = true
		}
	}
	return l
}

// Share returns which share of the document's words are in the lexicon; 0 for an
// empty document.
func Share(doc *text.Document, l Lexicon) float64 {
	words, hits := 0, 0
	for i := range doc.Sentences {
		for k := range doc.Sentences[i].Tokens {
			w := strings.ToLower(doc.Sentences[i].Tokens[k].Form)
			if w == "" || w[0] < 'a' {
				continue
			}
			words++
			if l[w] {
				hits++
			}
		}
	}
	if words == 0 {
		return 0
	}
	return float64(hits) / float64(words)
}
