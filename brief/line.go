package brief

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
)

// A line is a parley.Line in the making.
type line struct {
	runs  []parley.Run
	cites []int

	accounts []parley.Account
	sealed   int // runs before it take no more words
	mark     int // cites before it are not of the account that is open
}

// runLength bounds what stands in one style: a place, a name or a path from outside
// may be as long as whoever wrote it liked.
const runLength = 2000

func (l *line) add(style parley.Style, words ...string) *line {
	for _, s := range words {
		// Printable trims, and the space between two runs must not be lost.
		text := clip(parley.Printable(s), runLength)
		if strings.HasPrefix(s, " ") && text != "" {
			text = " " + text
		}
		if strings.HasSuffix(s, " ") {
			text += " "
		}
		if text == "" {
			continue
		}
		if n := len(l.runs); n > l.sealed && l.runs[n-1].Style == style && style != parley.Quoted {
			l.runs[n-1].Text += text
			continue
		}
		l.runs = append(l.runs, parley.Run{Text: text, Style: style})
	}
	return l
}

func (l *line) plain(words ...string) *line  { return l.add(parley.Plain, words...) }
func (l *line) strong(words ...string) *line { return l.add(parley.Strong, words...) }
func (l *line) soft(words ...string) *line   { return l.add(parley.Soft, words...) }
func (l *line) quoted(words string) *line    { return l.add(parley.Quoted, unquote(words)) }

// sep adds words between two parts, and nothing at the beginning of the line.
func (l *line) sep(words string) *line {
	if len(l.runs) == 0 {
		return l
	}
	return l.plain(words)
}

func (l *line) cite(numbers ...int) *line {
	for _, n := range numbers {
		if n > 0 {
			l.cites = append(l.cites, n)
		}
	}
	return l
}

// account begins the stretch that tells one of several accounts, and end ends it.
func (l *line) account() *line {
	l.sealed, l.mark = len(l.runs), len(l.cites)
	l.accounts = append(l.accounts, parley.Account{From: l.sealed})
	return l
}

func (l *line) end() *line {
	l.sealed = len(l.runs)
	a := &l.accounts[len(l.accounts)-1]
	a.To, a.Cites = l.sealed, slices.Clone(l.cites[l.mark:])
	slices.Sort(a.Cites)
	a.Cites = slices.Compact(a.Cites)
	return l
}

func (l *line) done() parley.Line {
	slices.Sort(l.cites)
	return parley.Line{Runs: l.runs, Cites: slices.Compact(l.cites), Accounts: l.accounts}
}

func cell(words string) parley.Line { return new(line).plain(words).done() }

// upper makes the first letter a capital, for words that begin a sentence.
func upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return strings.ToUpper(string(r)) + s[size:]
}
