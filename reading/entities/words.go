package entities

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/text"
)

// A word is a piece of a token as names are compared by: hyphens part words, a
// possessive is taken off. So it does not matter how finely a tokeniser cuts
// "Trump-Putin" or "Ukraine's".
type word struct {
	parley.Span
	form  string
	fold  string
	token int
	upper bool // begins with a capital
	caps  bool // has two letters or more, all capitals
	punct bool // no letter or digit in it
	// hyphen: joined to the word before by a hyphen. possessive: "'s" follows.
	hyphen, possessive bool
	// odd: a capitalised word that English does not have.
	odd bool
	// open: white space stands before the word.
	open bool
	// tail: in small letters behind a hyphen, and a part of the name all the same: "sil" in
	// "Kim Yong-sil", "on" in "Ghent-on-Sarre".
	tail bool
}

// A line is one sentence cut into words.
type line struct {
	*text.Sentence
	index int
	words []word
	// title: a heading or a sentence in title case, where capitals tell nothing.
	title bool
	// zone is how many words at the start are a heading of their own: "Key Gains:".
	zone int
	// inside tells of each word whether it stands in quotation marks that the
	// sentence opens; subjects of each token whether it has a subject.
	inside, subjects []bool
	// first is the index of the first word that is no punctuation.
	first int
}

// newLine cuts a sentence into words.
func newLine(index int, s *text.Sentence, heading bool) *line {
	l := &line{Sentence: s, index: index, words: make([]word, 0, len(s.Tokens)+4)}
	for i := range s.Tokens {
		l.cut(i, &s.Tokens[i])
	}
	for l.first < len(l.words)-1 && l.words[l.first].punct {
		l.first++
	}
	l.title = titleCase(l.words, heading)
	l.inside = make([]bool, len(l.words)+1)
	open := false
	for k := range l.words {
		l.inside[k] = open
		switch l.words[k].form {
		case "“", "``":
			open = true
		case "”", "''":
			open = false
		case "\"":
			open = !open
		}
	}
	l.inside[len(l.words)] = open
	l.subjects = make([]bool, len(s.Tokens))
	for _, t := range s.Tokens {
		if t.Head >= 0 && t.Head < len(s.Tokens) && strings.HasPrefix(t.Rel, "nsubj") {
			l.subjects[t.Head] = true
		}
	}
	for k := l.first; k < len(l.words) && k < l.first+10; k++ {
		if l.words[k].form == ":" {
			if titleCase(l.words[:k], true) && k > l.first+1 {
				l.zone = k
			}
			break
		}
	}
	return l
}

// inTitle reports whether a capital at the word tells nothing.
func (l *line) inTitle(k int) bool { return l.title || k < l.zone }

func isHyphen(r rune) bool { return r == '-' || r == '–' || r == '‐' || r == '‑' || r == '—' }

func (l *line) cut(index int, t *text.Token) {
	f := t.Form
	if f == "'s" || f == "’s" || f == "'" || f == "’" {
		if n := len(l.words); n > 0 && l.words[n-1].End == t.Start && (len(f) > 3 || f[len(f)-1] == 's' || strings.HasSuffix(l.words[n-1].fold, "s")) {
			l.words[n-1].possessive = true
			return
		}
	}
	start := 0
	joined := false
	add := func(from, to int) {
		if to <= from {
			return
		}
		l.add(index, f[from:to], t.Start+from, joined)
		joined = true
	}
	for i, r := range f {
		if !isHyphen(r) {
			continue
		}
		size := utf8.RuneLen(r)
		alone := len(f) == size
		if alone { // a token of its own: it joins when no space is around it
			if n := len(l.words); n > 0 && l.words[n-1].End == t.Start && !t.SpaceAfter && index+1 < len(l.Tokens) && l.Tokens[index+1].Start == t.End && r != '—' && !l.words[n-1].punct {
				return
			}
			break
		}
		if i == 0 || i+size == len(f) || r == '—' {
			continue
		}
		add(start, i)
		start = i + size
	}
	add(start, len(f))
}

// add appends one word, with its possessive taken off.
func (l *line) add(token int, form string, at int, joined bool) {
	w := word{form: form, token: token, hyphen: joined}
	for _, p := range []string{"'s", "’s", "s'", "s’"} {
		if len(form) > len(p)+1 && strings.HasSuffix(form, p) {
			w.possessive = true
			if p[0] == 's' {
				form = form[:len(form)-len(p)+1]
			} else {
				form = form[:len(form)-len(p)]
			}
			break
		}
	}
	w.Span = parley.Span{Start: at, End: at + len(form)}
	w.form = form
	w.fold = fold(form)
	first, _ := utf8.DecodeRuneInString(form)
	w.upper = unicode.IsUpper(first)
	if i := strings.IndexAny(form, "'’"); i > 0 && i < 5 && len(form) > i+2 { // "d'Aubrelle", "dell'Aquia"
		_, size := utf8.DecodeRuneInString(form[i:])
		after, _ := utf8.DecodeRuneInString(form[i+size:])
		w.upper = w.upper || unicode.IsUpper(after)
	}
	w.punct = true
	letters, capitals := 0, 0
	for _, r := range form {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			w.punct = false
		}
	}
	w.caps = letters > 1 && capitals == letters
	if n := len(l.words); n > 0 {
		gap := at - l.words[n-1].End
		w.open = gap > 0
		if !joined && gap > 0 && gap <= 3 && token > l.words[n-1].token+1 {
			w.hyphen = true // the hyphen's own token was dropped
			w.open = false
			for k := l.words[n-1].token + 1; k < token; k++ {
				r, _ := utf8.DecodeRuneInString(l.Tokens[k].Form)
				if !isHyphen(r) {
					w.hyphen, w.open = false, true
				}
			}
		}
	}
	l.words = append(l.words, w)
}

// titleCase reports whether most words that could be small are capitalised.
func titleCase(words []word, heading bool) bool {
	upper, lower := 0, 0
	for i, w := range words {
		if w.punct || i == 0 || functionWords[w.fold] || !unicode.IsLetter([]rune(w.form)[0]) {
			continue
		}
		if w.upper {
			upper++
		} else {
			lower++
		}
	}
	if heading {
		return upper >= lower
	}
	if n := len(words); n > 0 && (words[n-1].form == "." || n > 1 && words[n-2].form == ".") {
		return false // headlines have no full stop
	}
	if n := len(words); n > 0 && words[n-1].form == ":" && lower > 0 {
		return false // "The Council of the League, meeting in Arl:" opens a list
	}
	return upper >= 2 && upper > 3*lower
}
