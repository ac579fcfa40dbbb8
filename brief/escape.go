package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// escape writes outside text so that Markdown shows it as the characters that it
// is: no link, no picture, no HTML, no code, no new cell, no new line. Characters
// that mean nothing where they stand are left alone, so that the Markdown can be
// read as it is.
func escape(s string) string {
	text := parley.Printable(s)
	var b strings.Builder
	before := ' '
	for i, r := range text {
		rest := text[i+utf8.RuneLen(r):]
		if escaped(r, before, rest, text[:i]) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// escaped reports whether r, standing between before and rest, would mean something.
func escaped(r, before rune, rest, head string) bool {
	switch r {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '~', '#', '@':
		return true
	case '_': // inside a word it is a letter
		return !letterOrDigit(before) || !letterOrDigit(firstRune(rest))
	case '&': // an entity
		next := firstRune(rest)
		return next == '#' || letterOrDigit(next)
	case ':': // GitHub makes links of bare addresses
		return strings.HasPrefix(rest, "//")
	case '.', ')':
		if r == '.' && strings.HasSuffix(strings.ToLower(head), "www") {
			return true
		}
		return head != "" && strings.Trim(head, "0123456789") == "" // "1." begins a list
	case '-', '+', '=': // a list, a rule, a heading's underline
		return head == ""
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
