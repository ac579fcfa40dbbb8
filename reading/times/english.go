package times

import (
	_ "embed"
	"sync"
)

//go:embed en/words.txt
var englishWords string

//go:embed en/rules.txt
var englishRules string

// English returns the lexicon of English. It is read once.
var English = sync.OnceValue(func() *Lexicon {
	l, err := NewLexicon("en", englishWords, englishRules)
	if err != nil {
		panic("times: the embedded English lexicon is broken: " + err.Error()) // a test reads it
	}
	return l
})
