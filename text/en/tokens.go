package en

import (
	"strings"
	"unicode/utf8"

	"parley"
	"parley/text"
)

// longest is how many bytes a token may have: whatever goes on longer without
// white space or punctuation is no word of English, and is cut.
const longest = 512

// A tokeniser cuts text into tokens in the style of the English treebanks of
// Universal Dependencies: clitics apart ("do n't", "Kyiv 's"), hyphens tokens of
// their own save after a prefix, abbreviations with their full stop.
type tokeniser struct {
	*lists
	text string
	out  []text.Token
}

// region appends the tokens of text[i:end].
func (t *tokeniser) region(i, end int) {
	lineStart := true
	for i < end {
		c, r, n := classify(t.text, i)
		if c == space {
			if r == '\n' {
				lineStart = true
			}
			t.spaced()
			i += n
			continue
		}
		if n := t.markup(i, end, lineStart); n > 0 {
			i += n
			continue
		}
		stop := t.chunkEnd(i, end)
		t.chunk(i, stop, end, lineStart)
		lineStart = false
		i = stop
	}
}

// spaced notes that white space follows the last token.
func (t *tokeniser) spaced() {
	if n := len(t.out); n > 0 {
		t.out[n-1].SpaceAfter = true
	}
}

// markup returns the length of the Markdown sign at i, 0 if there is none: marks
// of emphasis and code at the edge of a word; at the start of a line marks of
// headings and quotations, and rules.
func (t *tokeniser) markup(i, end int, lineStart bool) int {
	b := t.text[i]
	if lineStart && (b == '#' || b == '>' || b == '-' || b == '=' || b == '*' || b == '_') {
		n := run(t.text, i, end)
		c, r, _ := classify(t.text, i+n)
		atEnd := i+n >= end || r == '\n' || r == '\r'
		switch {
		case (b == '#' && n <= 6 || b == '>') && (c == space || atEnd):
			return n
		case b != '#' && b != '>' && n >= 3 && atEnd:
			return n
		}
	}
	if b != '*' && b != '`' && b != '_' {
		return 0
	}
	n := run(t.text, i, end)
	if i+n > end {
		n = end - i
	}
	left, _ := before(t.text, i)
	right, _, _ := classify(t.text, i+n)
	if i+n >= end {
		right = space
	}
	if n <= 3 && (left == space) != (right == space) || left.word() != right.word() {
		return n
	}
	return 0
}

// run returns how many times the byte at i stands there without a break.
func run(s string, i, end int) int {
	n := 1
	for i+n < end && s[i+n] == s[i] {
		n++
	}
	return n
}

// chunkEnd returns where the run of characters without white space that begins at
// i ends.
func (t *tokeniser) chunkEnd(i, end int) int {
	for i < end {
		c, _, n := classify(t.text, i)
		if c == space {
			break
		}
		i += n
	}
	return min(i, end)
}

// chunk appends the tokens of a run without white space. lineStart says that it
// begins a line; end is the end of the region behind it.
func (t *tokeniser) chunk(i, stop, end int, lineStart bool) {
	begin := i
	for i < stop {
		c, r, n := classify(t.text, i)
		if i == begin || !precededByWord(t.text, i) {
			if n := t.address(i, stop); n > 0 {
				t.emit(i, i+n)
				i += n
				continue
			}
		}
		switch {
		case c == space: // cannot be, save where the region cuts a character
			i += max(n, 1)
		case i > begin && t.markup(i, stop, false) > 0:
			i += t.markup(i, stop, false)
		case c == joiner && r != '_':
			i = t.skipJoiners(i, stop)
		case c.word():
			j := t.word(i, stop)
			if lineStart && i == begin && j < stop && j-i <= 6 && c == digit && t.text[j] == '.' && j+1 == stop && stop < end && numbering(t.text[i:j]) {
				j++ // the number of a list item
			}
			t.clitics(i, j)
			i = j
		default:
			j := t.symbol(i, stop, r, n)
			t.emit(i, j)
			i = j
		}
	}
}

// numbering reports whether s numbers a heading or a list item: 3, 2.1.
func numbering(s string) bool {
	digits := 0
	for i := range len(s) {
		switch {
		case s[i] == '.':
			digits = 0
		case s[i] < '0' || s[i] > '9':
			return false
		default:
			digits++
		}
	}
	return digits > 0 && digits <= 2
}

// skipJoiners passes marks that have no letter before them; they are a token.
func (t *tokeniser) skipJoiners(i, stop int) int {
	j := i
	for j < stop && j-i < longest {
		c, _, n := classify(t.text, j)
		if c != joiner {
			break
		}
		j += n
	}
	t.emit(i, j)
	return j
}

func (t *tokeniser) emit(i, j int) {
	t.out = append(t.out, text.Token{Span: parley.Span{Start: i, End: j}, Form: t.text[i:j], Head: -1})
}

// address returns the length of a web or mail address that begins at i, 0 if
// there is none.
func (t *tokeniser) address(i, stop int) int {
	s := t.text[i:min(stop, i+4*longest)]
	if len(s) == 0 || s[0] != 'h' && s[0] != 'w' && s[0] != 'm' {
		return t.mail(s)
	}
	if n := t.mail(s); n > 0 {
		return n
	}
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "www.") && !strings.HasPrefix(s, "mailto:") {
		return 0
	}
	if cut := strings.IndexAny(s, "<>\"“”’"); cut > 0 {
		s = s[:cut]
	}
	if !strings.Contains(s, "(") {
		s = strings.TrimRight(s, ")")
	}
	return len(strings.TrimRight(s, ".,;:!?)]}'*_"))
}

// mail returns the length of a mail address at the beginning of s, 0 if there is none.
func (t *tokeniser) mail(s string) int {
	part := func(i int) int {
		for i < len(s) && i < 80 && (ascii[s[i]&127].word() && s[i] < utf8.RuneSelf || s[i] == '.' || s[i] == '-' || s[i] == '+') {
			i++
		}
		return i
	}
	at := part(0)
	if at == 0 || at >= len(s) || s[at] != '@' || s[0] == '.' || s[0] == '-' {
		return 0
	}
	end := len(strings.TrimRight(s[:part(at+1)], ".-+"))
	if end <= at+1 || !strings.Contains(s[at:end], ".") {
		return 0
	}
	return end
}

// symbol returns the end of the token at i that begins with no letter or digit.
func (t *tokeniser) symbol(i, stop int, r rune, n int) int {
	rest := t.text[i:stop]
	switch r {
	case '[':
		if strings.HasPrefix(rest, "[...]") {
			return i + len("[...]")
		}
		if strings.HasPrefix(rest, "[…]") {
			return i + len("[…]")
		}
	case '(': // the letter of a list item in running text
		if len(rest) >= 3 && rest[2] == ')' && rest[1] >= 'a' && rest[1] <= 'f' && !precededByWord(t.text, i) {
			if after, _, _ := classify(t.text, i+3); !after.word() {
				return i + 3
			}
		}
	case '.', '!', '?':
		j := i
		if c, _, _ := classify(t.text, i+1); r == '.' && c == digit && i+1 < stop && !precededByWord(t.text, i) && (i == 0 || t.text[i-1] != '.') {
			return t.word(i+1, stop)
		}
		for j < stop && j-i < longest && (t.text[j] == '.' || t.text[j] == '!' || t.text[j] == '?') {
			j++
		}
		return j
	case '-', '=', '*', '~', '+', '<', '>':
		return i + min(run(t.text, i, stop), longest)
	case '…', '—', '–':
		j := i + n
		for j < stop && j-i < longest && strings.HasPrefix(t.text[j:stop], string(r)) {
			j += n
		}
		return j
	case '\'', '’', '‘', '`', 'ʼ':
		return t.quote(i, stop, r, n)
	case ':', ';':
		if len(rest) <= 3 && (strings.HasPrefix(rest, ":)") || strings.HasPrefix(rest, ":(") || strings.HasPrefix(rest, ";)") || strings.HasPrefix(rest, ":-)") || strings.HasPrefix(rest, ":-(")) {
			return stop
		}
	case '@', '#':
		if c, _, _ := classify(t.text, i+n); i+n < stop && c.start() && (i == 0 || !precededByWord(t.text, i)) {
			return t.plainWord(i+n, stop)
		}
	}
	return i + n
}

func precededByWord(s string, i int) bool {
	c, _ := before(s, i)
	return c.word()
}

// quote returns the end of the token that begins with the apostrophe or single
// quotation mark at i.
func (t *tokeniser) quote(i, stop int, r rune, n int) int {
	rest := t.text[i:stop]
	if r == '`' || r == '\'' {
		if strings.HasPrefix(rest[1:], rest[:1]) {
			return i + 2
		}
	}
	j := t.plainWord(i+n, stop)
	word := t.text[i+n : j]
	if precededByWord(t.text, i) || i > 0 && (t.text[i-1] == '.' || t.text[i-1] == ')') {
		switch word {
		case "s", "S", "re", "ve", "ll", "d", "m":
			return j
		}
		return i + n
	}
	switch strings.ToLower(word) {
	case "em", "til", "cause", "twas", "tis", "n":
		return j
	}
	if len(word) >= 2 && len(word) <= 3 && word[0] >= '0' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9' && r != '‘' {
		return j // '72, '60s
	}
	return i + n
}

// plainWord returns the end of the letters, digits and marks at i.
func (t *tokeniser) plainWord(i, stop int) int {
	j := i
	for j < stop && j-i < longest {
		c, _, n := classify(t.text, j)
		if !c.word() || c == joiner && j > i && !t.underscore(j, stop) {
			break
		}
		j += n
	}
	return j
}

// underscore reports whether the mark at j lies inside a word, as it does in a
// file's name, and not at its end, where it is a mark of emphasis.
func (t *tokeniser) underscore(j, stop int) bool {
	if t.text[j] != '_' {
		return true
	}
	k := j + run(t.text, j, min(stop, j+8))
	c, _, _ := classify(t.text, k)
	return k < stop && c.word()
}

// word returns the end of the word at i with the full stops, commas, hyphens and
// apostrophes that belong to it.
func (t *tokeniser) word(i, stop int) int {
	j := i
	piece := i // where the letters since the last connector began
	mail := false
	for j < stop && j-i < longest {
		c, r, n := classify(t.text, j)
		if c == joiner && r == '_' && j > i && !t.underscore(j, stop) {
			break
		}
		if c.word() {
			j += n
			continue
		}
		next, nr, nn := classify(t.text, j+n)
		if j+n >= stop {
			next = space
		}
		if r == '$' && next == digit && currency(t.text[i:j]) {
			return j + n
		}
		if !next.start() {
			break
		}
		prev, _ := before(t.text, j)
		keep := false
		switch r {
		case '.':
			switch {
			case prev == digit && next == digit, mail:
				keep = true
			case j-piece <= utf8.UTFMax && prev.letter() && single(t.text, piece, j):
				// a letter between full stops: U.S., a.m.
				after, ar, _ := classify(t.text, j+n+nn)
				keep = j+n+nn >= stop || !after.word() && (ar == '.' || after == space || !after.word()) || t.extension(j+n, stop)
			case t.text[piece:j] == "Ph" && nr == 'D', (t.text[piece:j] == "M" || t.text[piece:j] == "B") && nr == 'S':
				keep = true
			default:
				keep = t.extension(j+n, stop)
			}
		case ',':
			keep = prev == digit && next == digit && threeDigits(t.text, j+n, stop)
		case ':':
			keep = prev == digit && next == digit
		case '/':
			keep = prev == digit && next == digit || t.text[i:j] == "w" || t.text[i:j] == "s" && nr == 'h'
		case '&':
			keep = prev == upper && next == upper && j-i <= 3
		case '@':
			keep, mail = !mail, true
		case '-':
			switch {
			case mail:
				keep = true
			case next.letter() && prev.letter():
				keep = t.prefixes[lowered(t.text[piece:j])] && piece == i
			case prev == digit && next == digit:
				keep = telephone(t.text[i:j], t.text[j+n:stop])
			}
		case '\'', '’', 'ʼ', '`':
			keep = prev.word() && next.start() && r != '`'
		case '%', '+', '=', '?':
			keep = false
		}
		if !keep {
			break
		}
		j += n
		piece = j
	}
	if j < stop && t.text[j] == '.' && t.fullStop(i, j, stop) {
		return j + 1
	}
	return j
}

// single reports whether text[i:j] is one letter.
func single(s string, i, j int) bool { return utf8.RuneCountInString(s[i:j]) == 1 }

// currency reports whether the letters before a dollar sign belong to it.
func currency(s string) bool {
	switch s {
	case "US", "U", "C", "CA", "A", "AU", "HK", "NZ", "S", "NT", "R":
		return true
	}
	return false
}

func threeDigits(s string, i, stop int) bool {
	n := 0
	for i < stop && n < 4 && s[i] >= '0' && s[i] <= '9' {
		i++
		n++
	}
	return n == 3
}

// telephone reports whether a hyphen between two runs of digits stands in a
// telephone number: three digits before it, and three and four, or four, after.
func telephone(left, right string) bool {
	digits := func(s string) int {
		n := 0
		for n < len(s) && n < 9 && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		return n
	}
	if k := strings.LastIndexByte(left, '-'); k >= 0 {
		left = left[k+1:]
	}
	l, r := len(left), digits(right)
	if l == 3 && r == 4 && digits(left) == 3 {
		return true
	}
	return (l == 3 || l == 1) && r == 3 && len(right) > 4 && right[3] == '-' && digits(right[4:]) >= 3
}

var extensions = map[string]bool{
	"com": true, "org": true, "net": true, "gov": true, "edu": true, "mil": true, "int": true, "info": true, "io": true,
	"co": true, "uk": true, "ru": true, "ua": true, "us": true, "eu": true, "tv": true, "me": true, "fr": true, "de": true, "ir": true,
	"il": true, "cn": true, "doc": true, "DOC": true, "pdf": true, "PDF": true, "xls": true, "XLS": true, "html": true, "htm": true,
	"jpg": true, "png": true, "js": true, "ai": true, "mx": true, "tw": true, "ca": true, "au": true, "in": true,
}

// extension reports whether the word behind a full stop makes a file or host name
// of what is before it.
func (t *tokeniser) extension(i, stop int) bool {
	for hops := 0; hops < 4; hops++ {
		j := t.plainWord(i, min(stop, i+16))
		if extensions[t.text[i:j]] {
			return true
		}
		if j == i || j+1 >= stop || t.text[j] != '.' && t.text[j] != '/' && t.text[j] != '@' {
			return false
		}
		i = j + 1
	}
	return false
}

// fullStop reports whether the full stop at j belongs to the word text[i:j].
func (t *tokeniser) fullStop(i, j, stop int) bool {
	if j+1 < stop && t.text[j+1] == '.' {
		return false // an ellipsis
	}
	w := t.text[i:j]
	next, r := t.following(j + 1)
	switch {
	case strings.Contains(w, "."):
		return dotted(w)
	case t.titles[w]:
		// "No. 5", "p. 5", "vol. 2", but "no. We": small words need a digit or a name behind them
		switch w {
		case "No", "Nos", "no", "nos", "p", "pp", "fig", "ch", "c", "b", "d", "r", "m", "sec", "Sec", "Min", "Art", "Del", "Ex", "Ch", "Op", "ed", "rev", "b.", "Det":
			return next == digit
		}
		return next != space
	case t.abbreviations[w]:
		switch w {
		case "Sat", "Sun", "Mon", "Wed", "Fri", "Mar", "Miss", "Ill", "Ind", "Mo", "Pa", "La", "Co", "min", "max", "ext", "est", "mm", "Wash", "Colo", "Mass", "Ore", "km", "kg", "cm", "hrs", "yrs", "mins", "secs", "ft", "yr", "hr", "Ark", "Mont", "misc", "lbs", "lb", "oz":
			return next == digit || next == lower || next == other && r == ','
		}
		return true
	case single(t.text, i, j):
		c, _, _ := classify(t.text, i)
		if c != upper || next != upper && (next != digit || i < 3 || t.text[i-2] != '.') {
			return false
		}
		return !t.starters[t.nextWord(j+1)]
	}
	return false
}

// dotted reports whether the word is letters between full stops: U.S, a.m, Ph.D.
func dotted(w string) bool {
	if w == "Ph.D" || w == "M.Sc" || w == "B.Sc" {
		return true
	}
	n := 0
	for len(w) > 0 {
		c, _, k := classify(w, 0)
		if !c.letter() {
			return false
		}
		n++
		w = w[k:]
		if len(w) > 0 {
			if w[0] != '.' {
				return false
			}
			w = w[1:]
		}
	}
	return n >= 2
}

// following returns the class of the first character behind i that is no white
// space, at most 64 bytes on; space if there is none.
func (t *tokeniser) following(i int) (class, rune) {
	for end := min(len(t.text), i+64); i < end; {
		c, r, n := classify(t.text, i)
		if c != space {
			return c, r
		}
		if r == '\n' && i+1 < end && t.text[i+1] == '\n' {
			return space, r
		}
		i += n
	}
	return space, 0
}

// nextWord returns the letters of the word that begins at most 64 bytes behind i.
func (t *tokeniser) nextWord(i int) string {
	for end := min(len(t.text), i+64); i < end; {
		c, _, n := classify(t.text, i)
		if c.word() {
			return t.text[i:t.plainWord(i, min(len(t.text), i+32))]
		}
		if c != space {
			return ""
		}
		i += n
	}
	return ""
}

func lowered(s string) string {
	if len(s) > 16 {
		return ""
	}
	return strings.ToLower(s)
}
