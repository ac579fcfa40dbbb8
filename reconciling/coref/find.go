package coref

import (
	"strings"

	"parley/text"
)

// noEvent are verbs that tell of no event of their own.
var noEvent = words("be have do can could will would shall should may might must seem get let go")

// eventEndings are endings of nouns that name what happens.
var eventEndings = []string{"tion", "sion", "ment", "ing", "ance", "ence", "al", "ure"}

// eventNouns are nouns that name what happens and do not show it.
var eventNouns = words(`attack war death fire crash quake earthquake trial game match victory win loss election visit call talk meeting summit
	strike deal murder killing crime theft robbery riot protest storm flood visit arrest charge verdict sentence award launch release
	suicide accident blast bombing raid escape race merger purchase bid offer lawsuit case injury surgery treatment divorce wedding debut`)

// Find finds the words of a parsed text that tell of events: verbs that are not
// auxiliaries, and nouns of doing.
func Find(d *text.Document) []Mention {
	var out []Mention
	for i := range d.Sentences {
		for k := range d.Sentences[i].Tokens {
			t := &d.Sentences[i].Tokens[k]
			lemma := strings.ToLower(t.Lemma)
			switch {
			case t.UPOS == "VERB" && !noEvent[lemma]:
			case t.UPOS == "NOUN" && (eventNouns[lemma] || doing(lemma)):
			default:
				continue
			}
			out = append(out, Mention{Span: t.Span, Head: t.Form, Lemma: lemma})
		}
	}
	return out
}

func doing(lemma string) bool {
	for _, end := range eventEndings {
		if rest, found := strings.CutSuffix(lemma, end); found && len(rest) >= 4 {
			return true
		}
	}
	return false
}
