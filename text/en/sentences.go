package en

import (
	"strings"

	"parley"
	"parley/text"
)

// paragraphs calls f with the stretches of text[i:end] that no sentence runs
// over: they are set apart by empty lines, by list markers, and by line ends
// that no prose has.
func (t *tokeniser) paragraphs(i, end int, f func(i, end int)) {
	start := i
	for i < end {
		k := strings.IndexByte(t.text[i:end], '\n')
		if k < 0 {
			break
		}
		lineEnd := i + k
		if t.breaks(i, lineEnd, end) {
			f(start, lineEnd)
			start = lineEnd + 1
		}
		i = lineEnd + 1
	}
	f(start, end)
}

// breaks reports whether the line text[i:lineEnd] ends a paragraph.
func (t *tokeniser) breaks(i, lineEnd, end int) bool {
	rest := t.text[lineEnd+1 : end]
	next := strings.TrimLeft(rest[:min(len(rest), 64)], " \t\r")
	line := strings.TrimRight(t.text[max(i, lineEnd-256):lineEnd], " \t\r")
	switch {
	case next == "" || next[0] == '\n' || line == "":
		return true
	case next[0] == '#' || next[0] == '>':
		return true
	case (next[0] == '-' || next[0] == '*' || next[0] == '+') && len(next) > 1 && next[1] == ' ':
		return true
	case strings.HasPrefix(next, "•") || strings.HasPrefix(next, "– ") || strings.HasPrefix(next, "— "):
		return true
	}
	for k := 0; k < len(next) && k < 4; k++ { // "12. " or "3) "
		if next[k] >= '0' && next[k] <= '9' {
			continue
		}
		if k > 0 && (next[k] == '.' || next[k] == ')') && k+1 < len(next) && next[k+1] == ' ' {
			return true
		}
		break
	}
	c, _, _ := classify(next, 0)
	last := line[len(line)-1]
	if (c == upper || c == digit || c == other) && last != ',' && (lineEnd-i > unwrapped || lineLength(rest) > unwrapped) {
		return true
	}
	short := lineEnd-i < 50
	// a short line that stops without punctuation, before one that begins like a
	// sentence: a heading or a line of an address, not wrapped prose
	return short && (c == upper || c == digit) && last != ',' && last != ';' && last != '-'
}

// unwrapped is how many bytes no line of wrapped prose has.
const unwrapped = 150

// lineLength returns the length of the first line of s, as far as it matters.
func lineLength(s string) int {
	s = s[:min(len(s), unwrapped+1)]
	if k := strings.IndexByte(s, '\n'); k >= 0 {
		return k
	}
	return len(s)
}

// split appends the sentences that the tokens of one paragraph make.
func (t *tokeniser) split(tokens []text.Token, block int, out []text.Sentence) []text.Sentence {
	start := 0
	quotes := 0 // straight quotation marks since the paragraph began
	depth := 0  // open round brackets of this sentence
	for k := 0; k < len(tokens); k++ {
		switch tokens[k].Form {
		case `"`, "''", "``":
			quotes++
		case "(":
			if k > start { // a sentence that begins with one is in brackets as a whole
				depth++
			}
		case ")":
			depth = max(0, depth-1)
		}
		if !t.terminal(tokens, k) {
			continue
		}
		e, q := t.closers(tokens, k, quotes)
		if e+1 < len(tokens) && !t.boundary(tokens, start, k, e, depth > 0 && tokens[e].Form != ")") {
			continue
		}
		quotes = q
		out = append(out, sentences(tokens[start:e+1], block)...)
		start, k, depth = e+1, e, 0
	}
	if start < len(tokens) {
		out = append(out, sentences(tokens[start:], block)...)
	}
	return out
}

// endless is how many tokens no sentence has. What goes on longer is a list or no prose
// at all, and whoever looks from one token of a sentence at all others would look for
// hours.
const endless = 10 * longestParse

// sentences is the sentence of the tokens, or the pieces of what is none.
func sentences(tokens []text.Token, block int) []text.Sentence {
	if len(tokens) <= endless {
		return []text.Sentence{sentence(tokens, block)}
	}
	var out []text.Sentence
	for i := 0; i < len(tokens); {
		end := cut(tokens, i)
		out = append(out, sentence(tokens[i:end:end], block))
		i = end
	}
	return out
}

func sentence(tokens []text.Token, block int) text.Sentence {
	return text.Sentence{
		Span:   parley.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End},
		Tokens: tokens, Block: block,
	}
}

// terminal reports whether a sentence may end with token k.
func (t *tokeniser) terminal(tokens []text.Token, k int) bool {
	f := tokens[k].Form
	switch f {
	case ".", "!", "?", "…":
		return true
	}
	last := f[len(f)-1]
	if last != '.' && last != '!' && last != '?' {
		return strings.HasSuffix(f, "…") && len(f) > 3
	}
	if f[0] == '.' || f[0] == '!' || f[0] == '?' {
		return true
	}
	return last == '.'
}

// closers returns the last of the quotation marks and brackets that close behind
// token k, and how many straight quotation marks there are up to it.
func (t *tokeniser) closers(tokens []text.Token, k, quotes int) (int, int) {
	e := k
	for e+1 < len(tokens) && e-k < 12 {
		if citation(tokens, e+1) {
			e += 3
			continue
		}
		if t.note(tokens, e+1) {
			return e + 1, quotes
		}
		glued := !tokens[e].SpaceAfter
		switch f := tokens[e+1].Form; f {
		case ")", "]", "”", "’", "»", "’’":
			if !glued && f != "”" {
				return e, quotes
			}
		case `"`, "''":
			last := e+2 >= len(tokens)
			if !glued && !last && (quotes%2 == 0 || !tokens[e+1].SpaceAfter) {
				return e, quotes
			}
			if glued && !last && !tokens[e+1].SpaceAfter && quotes%2 == 0 {
				return e, quotes
			}
			quotes++
		case "'":
			if !glued {
				return e, quotes
			}
		case ".", "!", "?", "...":
			if !glued {
				return e, quotes
			}
		default:
			return e, quotes
		}
		e++
	}
	return e, quotes
}

// note reports whether token k is the number of a note, which belongs to the
// sentence before it: no sentence begins "4 Even though".
func (t *tokeniser) note(tokens []text.Token, k int) bool {
	return k+1 < len(tokens) && len(tokens[k].Form) <= 2 && listNumber(tokens[k].Form) && tokens[k].SpaceAfter && t.starters[tokens[k+1].Form]
}

// citation reports whether tokens k, k+1 and k+2 are a number in square brackets,
// which belongs to the sentence before it.
func citation(tokens []text.Token, k int) bool {
	if k+2 >= len(tokens) || tokens[k].Form != "[" || tokens[k+2].Form != "]" {
		return false
	}
	n := tokens[k+1].Form
	return len(n) <= 3 && listNumber(n) && tokens[k].SpaceAfter == tokens[k+1].SpaceAfter && !tokens[k].SpaceAfter
}

// boundary reports whether a sentence that began at start ends with the closers e
// of its terminal token k; another token follows.
func (t *tokeniser) boundary(tokens []text.Token, start, k, e int, inside bool) bool {
	f := tokens[k].Form
	n := e + 1
	for n+1 < len(tokens) && n-e < 4 && opener(tokens[n].Form) {
		n++
	}
	next := tokens[n].Form
	c, _, _ := classify(next, 0)
	quoted := e > k
	if inside && k-start < 200 && closesSoon(tokens, e+1) {
		return false
	}
	switch {
	case f == "." || f[0] == '.' && len(f) == 1:
		if k == start { // a lone full stop
			return true
		}
		if c == lower {
			return !quoted && lowerStart(tokens, k, n)
		}
		if k == start+2 && caption(tokens[start].Form) && listNumber(tokens[k-1].Form) {
			return false
		}
		if c == other && n == e+1 {
			return !continues(next)
		}
		return true
	case len(f) > 1 && f[len(f)-1] == '.' && f[0] != '.' && f[0] != '!' && f[0] != '?':
		// an abbreviation
		w := f[:len(f)-1]
		if !tokens[e].SpaceAfter { // U.S.-Russia
			return false
		}
		if t.titles[w] || c == lower || c == digit && n == e+1 && !quoted {
			return false
		}
		if listNumber(w) {
			return false
		}
		if quoted {
			return c == upper
		}
		if single(w, 0, len(w)) {
			return false // an initial
		}
		if n > e+1 {
			return c == upper && tokens[e+1].Form != "(" && tokens[e+1].Form != "["
		}
		return c == upper && t.starters[next]
	default: // ! ? ... and mixtures of them
		if c == lower || c == other && continues(next) || c == digit && n > e+1 && tokens[n-1].Form == "(" {
			return false
		}
		return !(quoted && !t.starters[next] && saying(tokens, e+1))
	}
}

// listNumber reports whether w is the digits of a list marker.
func listNumber(w string) bool {
	for k := range len(w) {
		if w[k] < '0' || w[k] > '9' {
			return false
		}
	}
	return true
}

// caption reports whether f is the word that numbers a picture.
func caption(f string) bool {
	switch f {
	case "Figure", "Fig.", "Table", "Listing", "Box", "Map", "Chart", "Photo", "Image":
		return true
	}
	return false
}

func opener(f string) bool {
	switch f {
	case `"`, "“", "‘", "'", "(", "[", "«", "``", "•", "*", "-", "–", "—":
		return true
	}
	return false
}

// continues reports whether punctuation f carries a sentence on.
func continues(f string) bool {
	switch f {
	case ",", ";", ":", ")", "]", "/", "-", "–", "—", "%", "&":
		return true
	}
	return false
}

// closesSoon reports whether a round bracket closes within the next tokens before
// another opens.
func closesSoon(tokens []text.Token, k int) bool {
	for i := k; i < len(tokens) && i < k+40; i++ {
		switch tokens[i].Form {
		case ")":
			return true
		case "(":
			return false
		}
	}
	return false
}

// lowerStart reports whether a small letter behind a full stop begins a sentence
// all the same, as it does in careless writing: the full stop must follow a
// plain word and white space follow it.
func lowerStart(tokens []text.Token, k, n int) bool {
	if !tokens[k].SpaceAfter || k == 0 || tokens[k-1].SpaceAfter {
		return false
	}
	w := tokens[k-1].Form
	if len(w) < 3 || len(tokens[n].Form) < 1 {
		return false
	}
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// saying reports whether a verb of saying follows within a few words: then a
// quotation goes on into its frame ("Why?" Rubio asked).
func saying(tokens []text.Token, k int) bool {
	for i := k; i < len(tokens) && i < k+5; i++ {
		switch tokens[i].Form {
		case "said", "says", "asked", "asks", "told", "added", "wrote", "replied", "cried", "shouted", "tweeted", "warned", "insisted", "declared", "exclaimed", "answered", "posted", "recalled", "continued":
			return true
		case ",", ".", ":", ";", "“", `"`, "The", "But", "And", "It", "There", "In":
			return false
		}
	}
	return false
}
