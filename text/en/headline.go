package en

import (
	"strings"

	"parley/text"
)

// headline reports whether the tokens are written like a headline, in title case
// or in capitals: most words that are mostly written small begin with a capital.
func (w *worker) headline(e *English, tokens []text.Token) bool {
	capital, plain := 0, 0
	for i := range tokens {
		f := tokens[i].Form
		c, _, _ := classify(f, 0)
		if !c.letter() || i == 0 || len(f) < 2 {
			continue
		}
		var small bool
		if _, small, w.bytes = e.net.Case(f, w.bytes); !small {
			continue
		}
		switch {
		case c == upper:
			capital++
		case len(f) > 4: // title case leaves short words small
			plain++
		}
	}
	return capital >= 2 && capital > 3*plain
}

// plainForm returns a word of a headline as running text would write it: small if
// it mostly is, names in capitals with one capital.
func (w *worker) plainForm(e *English, form string, first bool) string {
	var known, small bool
	known, small, w.bytes = e.net.Case(form, w.bytes)
	if !known {
		small = e.inflected(form)
	}
	switch {
	case small && !first:
		return strings.ToLower(form)
	case len(form) > 4 && strings.ToUpper(form) == form:
		low := strings.ToLower(form)
		c, _, n := classify(form, 0)
		if !c.letter() {
			return form
		}
		return form[:n] + low[min(n, len(low)):]
	}
	return form
}

// inflected reports whether a form not met in training is that of a verb that was:
// "Yields".
func (e *English) inflected(form string) bool {
	low := strings.ToLower(form)
	switch {
	case strings.HasSuffix(low, "ing"):
		return e.lemmas.Known(low, "VBG")
	case strings.HasSuffix(low, "ed"):
		return e.lemmas.Known(low, "VBD")
	case strings.HasSuffix(low, "s"):
		return e.lemmas.Known(low, "VBZ")
	}
	return false
}
