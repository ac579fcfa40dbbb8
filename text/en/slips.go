package en

import "strings"

// The least letters of a word that is mended: shorter words are one letter away from
// too many others.
const (
	shortestCommon  = 5 // letters wrong in a word of the closed classes
	shortestSwapped = 6
	shortestDoubled = 7
)

// mend returns the word that a form not met in training is a slip of ("auhtority",
// "prettty"), or the form. The treebanks give a slip the lemma of the word that was
// meant. A form that may be a word of its own stays. Mended are letters said thrice,
// any one letter in words that stand for one of the closed classes, and in long words letters in the
// wrong order, said twice or once, where only one word of the training comes of it.
// (In other words letters left out or mistaken are not: of 60 words so mended, 45 were
// no slips but words not met, "evacuation" and "decree".)
func (w *worker) mend(e *English, form, tag string) string {
	if len(form) < 3 || len(form) > 30 || w.known(e, form) {
		return form
	}
	for i := range len(form) {
		if c := form[i] | 0x20; c < 'a' || c > 'z' {
			return form
		}
	}
	low := strings.ToLower(form)
	if short := w.unstretch(e, low); short != "" {
		return short
	}
	if low != form || len(low) < shortestCommon || e.lemmas.Met(low, tag) {
		return form
	}
	switch tag {
	case "CC", "DT", "EX", "IN", "MD", "PRP", "PRP$", "RB", "TO", "WDT", "WP", "WRB":
		if meant := e.lists.slipOf(low); meant != "" {
			return meant
		}
	}
	if w.compound(e, low) {
		return form
	}
	for i, slips := range [...]func([]byte, string, func([]byte)){swapped, doubled} {
		if len(low) < shortestSwapped+i*(shortestDoubled-shortestSwapped) {
			break
		}
		found, several := "", false
		slips(w.bytes, low, func(b []byte) {
			if known, small, _ := e.net.Case(string(b), nil); known && small && string(b) != found {
				several = several || found != ""
				found = string(b)
			}
		})
		if several {
			return form
		}
		if found != "" {
			return found
		}
	}
	return form
}

// unstretch returns the known word of which a form has letters said thrice or more
// ("sooo"), or "".
func (w *worker) unstretch(e *English, low string) string {
	for keep := 1; keep <= 2; keep++ {
		var b []byte
		run, stretched := 0, false
		for i := range len(low) {
			run++
			if i == 0 || low[i] != low[i-1] {
				run = 1
			}
			long := run >= 3 || i+3-run < len(low) && low[i+3-run] == low[i] && low[i+2-run] == low[i]
			stretched = stretched || run >= 3
			if !long || run <= keep {
				b = append(b, low[i])
			}
		}
		if !stretched {
			return ""
		}
		if w.known(e, string(b)) {
			return string(b)
		}
	}
	return ""
}

func (w *worker) known(e *English, form string) bool {
	var known bool
	known, _, w.bytes = e.net.Case(form, w.bytes)
	return known
}

// compound reports whether the form is made of two known words, or of a known word
// and a prefix.
func (w *worker) compound(e *English, low string) bool {
	for i := 2; i+3 <= len(low); i++ {
		if w.known(e, low[i:]) && (e.lists.prefixes[low[:i]] || i > 2 && w.known(e, low[:i])) {
			return true
		}
	}
	return false
}

func swapped(b []byte, low string, try func([]byte)) {
	for i := 1; i+1 < len(low); i++ {
		b = append(b[:0], low...)
		b[i], b[i+1] = b[i+1], b[i]
		try(b)
	}
}

func doubled(b []byte, low string, try func([]byte)) {
	for i := 1; i < len(low); i++ {
		if low[i] == low[i-1] {
			try(append(append(b[:0], low[:i]...), low[i+1:]...))
		} else if i+1 < len(low) {
			try(append(append(append(b[:0], low[:i]...), low[i]), low[i:]...))
		}
	}
}

// slipOf returns the one common word that is a letter away from the form, "" where
// there is none or several.
func (l *lists) slipOf(low string) string {
	found := ""
	for _, c := range l.common {
		if oneSlip(low, c) {
			if found != "" {
				return ""
			}
			found = c
		}
	}
	return found
}

// oneSlip reports whether a becomes b by one letter added, left out or put for another,
// or by two letters changing places.
func oneSlip(a, b string) bool {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	switch {
	case len(a)+len(b) == 1, len(a) == 1 && len(b) == 1:
		return true
	}
	return len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
}
