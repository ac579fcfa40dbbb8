package sources

import "testing"

// What is English beyond doubt is told so by its words; whatever else goes before the
// trigrams of all languages.
func TestPlainlyEnglish(t *testing.T) {
	const english = "The minister said that the talks would go on after the holidays, and that they had been useful. Their envoys were told to come back with a list which both could sign. "
	const german = "Der Minister sagte, die Gespräche würden nach den Feiertagen weitergehen und seien nützlich gewesen. Die Unterhändler sollten mit einer Liste wiederkommen, die beide unterschreiben könnten, und zwar bald, wie es aus dem Ministerium hieß. "
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"English":                  {english, true},
		"German":                   {german, false},
		"a sentence among German":  {german + "The talks go on, the minister said. " + german, false},
		"too few words to tell it": {"The talks that they would have after this.", false},
		"nothing":                  {"", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := plainlyEnglish(c.text); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}
