package parley

import (
	"strings"
	"unicode"
)

// Hidden reports whether a character may not reach a terminal or a page as
// itself: control characters, which move the cursor or set colours, and the
// marks that turn the direction of writing or cannot be seen. An article is
// outside text; it must not be able to draw over the words beside it.
//
// Line feed and tab are hidden too: whoever wants lines makes them.
func Hidden(r rune) bool {
	switch {
	case unicode.IsControl(r): // C0, DEL and C1
		return true
	case r == '\u2028' || r == '\u2029': // line and paragraph separators
		return true
	case r == '\u061c' || r == '\u200e' || r == '\u200f', // marks of direction
		r >= '\u202a' && r <= '\u202e', // embeddings and overrides
		r >= '\u2066' && r <= '\u2069': // isolates
		return true
	case r == '\u00ad', r >= '\u200b' && r <= '\u200d', r >= '\u2060' && r <= '\u2064', r == '\ufeff':
		return true // no width: words that look the same and are not
	case r >= 0xE0000 && r <= 0xE007F: // tags: text that nobody sees
		return true
	case r >= '\ufff9' && r <= '\ufffb': // interlinear annotation
		return true
	}
	return false
}

// Printable returns s fit for one line of a terminal or a page: runs of white
// space become one space, [Hidden] characters go, and bytes that are no UTF-8
// become U+FFFD. Stored text is never changed so; only what is shown.
func Printable(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r): // before Hidden: a line feed parts two words
			space = true
			continue
		case Hidden(r):
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}
