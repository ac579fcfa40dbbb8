package en

import (
	"strings"

	"parley/text"
)

// headline reports whether the tokens are written like a headline, in title case
// or in capitals: most words that are mostly written small begin with a capital.
func (w *worker) headline(e *English, tokens []text.Token) bool {
	capitals := 0
	for i := range tokens {
		if c, _, _ := classify(tokens[i].Form, 0); c == upper && i > 0 {
			capitals++
		}
	}
	if capitals < 2 { // as in most sentences
		return false
	}
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

// pairedBy returns the comma of a headline that stands for "and" between the two of whom
// it tells, "Peru, Chile sign pact", or 0: two names at its beginning, and behind them
// what only both together do. "Lyon, France prepares" is a town and its country.
func (w *worker) pairedBy(e *English, tokens []text.Token) int {
	n := len(tokens)
	if n < 5 || tokens[n-1].Form == "." || tokens[n-1].Form == "!" || tokens[n-1].Form == "?" {
		return 0
	}
	name := func(i int) bool { c, _, _ := classify(w.forms[i], 0); return c == upper }
	comma := 0
	for comma < 3 && name(comma) {
		comma++
	}
	if comma == 0 || tokens[comma].Form != "," {
		return 0
	}
	i := comma + 1
	for i < n && i < comma+4 && name(i) {
		i++
	}
	if i == comma+1 || i+1 >= n {
		return 0
	}
	low := w.forms[i]
	if low != strings.ToLower(low) || len(low) < 3 && low != "to" || notBoth[low] ||
		e.lemmas.Known(low, "VBD") && e.lemmas.Lemma(low, "VBD") != low || strings.HasSuffix(low, "s") && e.lemmas.Known(low, "VBZ") && !e.lemmas.Known(low, "NNS") {
		return 0
	}
	return comma
}

// notBoth are words that do not begin what two do together.
var notBoth = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("for from with after before over amid under until near the its his her was has had and but nor not may can could will would should must says said") {
		m[w] = true
	}
	return m
}()

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
