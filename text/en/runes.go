package en

import (
	"unicode"
	"unicode/utf8"
)

// class says what the tokeniser does with a character.
type class uint8

const (
	other class = iota // punctuation and symbols: tokens of their own
	space              // white space, control characters, broken bytes: no token
	lower              // letters: everything without case counts as lower
	upper
	digit
	joiner // combining marks, soft hyphen, joiners, underscore: continue a word
)

var ascii = func() (t [128]class) {
	for c := range t {
		switch {
		case c <= ' ' || c == 127:
			t[c] = space
		case c >= 'a' && c <= 'z':
			t[c] = lower
		case c >= 'A' && c <= 'Z':
			t[c] = upper
		case c >= '0' && c <= '9':
			t[c] = digit
		case c == '_':
			t[c] = joiner
		}
	}
	return t
}()

// classify returns the class of the character at text[i:], the character and its
// length in bytes; length 0 at the end of the text.
func classify(text string, i int) (class, rune, int) {
	if i >= len(text) {
		return space, 0, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return ascii[c], rune(c), 1
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == utf8.RuneError && n == 1:
		return space, r, n
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return upper, r, n
	case unicode.IsLetter(r):
		return lower, r, n
	case unicode.IsDigit(r):
		return digit, r, n
	case r == '\u00ad' || r == '\u200c' || r == '\u200d' || unicode.IsMark(r):
		return joiner, r, n
	case unicode.IsSpace(r) || unicode.Is(unicode.C, r):
		return space, r, n
	}
	return other, r, n
}

func (c class) letter() bool { return c == lower || c == upper }
func (c class) word() bool   { return c >= lower }
func (c class) start() bool  { return c >= lower && c <= digit }

// before returns the class of the character that ends at text[:i].
func before(text string, i int) (class, rune) {
	if i <= 0 {
		return space, 0
	}
	_, n := utf8.DecodeLastRuneInString(text[:i])
	c, r, _ := classify(text, i-n)
	return c, r
}

// apostrophe reports whether a clitic may begin with r.
func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '＇' }
