package entities

import (
	"strings"
	"unicode"
)

// readVocabulary reads the words that English writes in small letters.
func (w *World) readVocabulary() error {
	rows, err := table("vocabulary.tsv")
	for _, r := range rows {
		w.vocabulary[r[0]] = true
	}
	return err
}

// endings are what English puts at the end of a word it has: what goes, what comes.
var endings = [][2]string{{"ies", "y"}, {"es", ""}, {"es", "e"}, {"s", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}, {"er", ""}, {"er", "e"}, {"ers", ""}, {"ers", "e"},
	{"ly", ""}, {"ness", ""}, {"less", ""}, {"able", ""}, {"ment", ""}, {"ments", ""}, {"ally", ""}}

// english reports whether a folded word is one of English, or one with an ending.
func (w *World) english(f string) bool {
	if w.vocabulary[f] || functionWords[f] || wordLists["stop"][f] || w.agents[f] != "" {
		return true
	}
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(f, e[0]); ok && len(stem) > 2 {
			if w.vocabulary[stem+e[1]] || len(stem) > 3 && stem[len(stem)-1] == stem[len(stem)-2] && w.vocabulary[stem[:len(stem)-1]] {
				return true
			}
		}
	}
	for _, p := range []string{"un", "re", "non", "over", "anti", "pre", "mis"} {
		if stem, ok := strings.CutPrefix(f, p); ok && len(stem) > 3 && w.vocabulary[stem] {
			return true
		}
	}
	return false
}

// English reports whether English writes the word in small letters: a capital at the
// beginning of a sentence makes no name of it.
func (w *World) English(word string) bool { return w.english(fold(word)) }

// markOdd marks the capitalised words that English does not have: wherever they
// stand, they are likely names. In a heading, where every word has its capital, the
// tagger must have seen the sentence as well.
func (r *reader) markOdd(l *line) {
	for k := range l.words {
		x := &l.words[k]
		if x.hyphen && !x.upper && !x.punct && k > 0 && l.words[k-1].upper && !l.words[k-1].caps {
			joins := k+1 < len(l.words) && l.words[k+1].hyphen && l.words[k+1].upper
			x.tail = joins && len(x.fold) < 5 || len(x.fold) > 1 && !joins && x.fold[0] > '9' && !r.world.english(x.fold) && !abstract(x.fold)
			continue
		}
		if !x.upper || x.punct || len(x.fold) < 3 || r.small[x.fold] || r.world.english(x.fold) || strings.IndexFunc(x.form, unicode.IsDigit) >= 0 {
			continue
		}
		if l.inTitle(k) && (!l.Parsed || abstract(x.fold)) {
			continue
		}
		x.odd = true
	}
}

// abstract reports whether a word ends as nouns and participles of English end
// that no list can have all of: "Deescalation", "Backpedalling".
func abstract(f string) bool {
	for _, e := range []string{"ing", "ed", "tion", "tions", "ness", "ment", "ments", "ism", "ity", "ities", "ship", "less", "ful", "able", "ously", "ally"} {
		if strings.HasSuffix(f, e) {
			return true
		}
	}
	return false
}

// hides reports whether the capital of a word tells nothing: a heading gave it.
func (l *line) hides(k int) bool { return l.inTitle(k) && !l.words[k].odd }
