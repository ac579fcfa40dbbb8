package sources

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// readText reads plain text. The text is stored as it is, without marks of strong
// emphasis that some texts carry over from Markdown: they would stand inside what is
// quoted from it.
func readText(text string, opts Options) (*draft, error) {
	text = withoutStrong(text)
	d := &draft{text: text}
	var known about
	body := 0
	var units []unit
	if end, ok := frontMatter(text); ok {
		known = parseFrontMatter(text[:end], opts)
		if span := trim(text, parley.Span{Start: 0, End: end}); known.any() && !span.Empty() {
			units = append(units, unit{Span: span, mark: hiddenMark})
			body = end
		}
	}
	units = append(units, textUnits(text, body)...)
	d.about, d.blocks = assign(text, units, known, opts)
	return d, nil
}

var strong = regexp.MustCompile(`(\*\*|__)([^\s*_](?:[^*_\n]*[^\s*_])?)(\*\*|__)`)

// withoutStrong takes the marks off words set in strong emphasis, where both stand in
// one line and touch the words.
func withoutStrong(text string) string {
	if !strings.Contains(text, "**") && !strings.Contains(text, "__") {
		return text
	}
	return strong.ReplaceAllStringFunc(text, func(s string) string {
		if s[:2] != s[len(s)-2:] {
			return s
		}
		return s[2 : len(s)-2]
	})
}

// A line is a line of plain text without its surrounding space.
type line struct {
	parley.Span
	gap  bool
	mark mark
	// width is the number of characters of the whole line.
	width int
}

var (
	headingStart = regexp.MustCompile(`^#{1,6}[ \t]+`)
	itemStart    = regexp.MustCompile(`^(?:[-*•·‣▪◦●–][ \t\x{a0}]+|\d{1,2}[.)][ \t\x{a0}]+|\([a-z0-9]\)[ \t\x{a0}]+)`)
	ruleLine     = regexp.MustCompile(`^(?:[-*_=~–—#•.][ \t]*){3,}$`)
	setextLine   = regexp.MustCompile(`^(?:={3,}|-{3,})$`)
)

// textUnits cuts plain text from a byte on into units. Where lines were broken
// to a width, the lines of a paragraph are joined; elsewhere each is a unit.
func textUnits(text string, from int) []unit {
	lines := splitLines(text, from)
	width := wrapWidth(text, lines)
	var units []unit
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		u := unit{Span: l.Span, mark: l.mark, gap: l.gap}
		for l.mark != headingMark && l.mark != topHeadingMark && i+1 < len(lines) && continues(text, lines[i], lines[i+1], width) {
			i++
			u.End = lines[i].End
		}
		units = append(units, u)
	}
	return units
}

// splitLines returns the lines of text that hold words.
func splitLines(text string, from int) []line {
	var lines []line
	gap := true
	for start := from; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		span := trim(text, parley.Span{Start: start, End: end})
		raw := text[start:end]
		start = end + 1
		words := span.In(text)
		switch {
		case span.Empty():
			gap = true
			continue
		case ruleLine.MatchString(words):
			// A rule under a lone line makes it a heading.
			if n := len(lines) - 1; !gap && n >= 0 && lines[n].gap && lines[n].mark == unmarked && setextLine.MatchString(words) && lines[n].width < 120 {
				lines[n].mark = headingMark
				if words[0] == '=' {
					lines[n].mark = topHeadingMark
				}
			}
			gap = true
			continue
		}
		l := line{Span: span, gap: gap, width: utf8.RuneCountInString(strings.TrimRightFunc(raw, unicode.IsSpace))}
		if m := headingStart.FindString(words); m != "" {
			l.mark = headingMark
			if strings.Count(m, "#") == 1 {
				l.mark = topHeadingMark
			}
			l.Start += len(m)
			rest := strings.TrimRight(l.In(text), "# \t") // "## Closed ##"
			l.End = l.Start + len(rest)
		} else if m := itemStart.FindString(words); m != "" && len(m) < len(words) {
			l.mark = itemMark
			l.Start += len(m)
		}
		l.Span = trim(text, l.Span)
		if l.Empty() {
			continue
		}
		gap = false
		lines = append(lines, l)
	}
	return lines
}

// wrapWidth tells the width to which the lines of a text were broken, 0 when
// they were not: where they were, many lines go on in small letters.
func wrapWidth(text string, lines []line) int {
	breaks, small, width := 0, 0, 0
	for i, l := range lines {
		if l.width <= 120 {
			width = max(width, l.width)
		}
		if i+1 < len(lines) && !lines[i+1].gap && lines[i+1].mark == unmarked && l.width <= 120 {
			breaks++
			if r, _ := utf8.DecodeRuneInString(lines[i+1].In(text)); unicode.IsLower(r) {
				small++
			}
		}
	}
	if width < 40 || small < 2 || small*4 < breaks {
		return 0
	}
	return width
}

// continues reports whether the paragraph of line a goes on in line b: the text
// was broken to a width, and the first word of b did not fit on a, or b begins
// in a small letter.
func continues(text string, a, b line, width int) bool {
	if width == 0 || b.gap || b.mark != unmarked || a.width > 120 {
		return false
	}
	words := b.In(text)
	if r, _ := utf8.DecodeRuneInString(words); unicode.IsLower(r) {
		return !strings.HasPrefix(words, "by ")
	}
	first, _, _ := strings.Cut(words, " ")
	return a.width+1+utf8.RuneCountInString(first) > width && !isMetaLine(words) && !isMetaLine(a.In(text))
}

// trim shortens a span by the white space and the invisible marks at its ends.
func trim(text string, s parley.Span) parley.Span {
	blank := func(r rune) bool {
		return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' || r == '\u200e' || r == '\u200f'
	}
	words := text[s.Start:s.End]
	left := len(words) - len(strings.TrimLeftFunc(words, blank))
	right := len(strings.TrimRightFunc(words, blank))
	if left >= right {
		return parley.Span{Start: s.Start, End: s.Start}
	}
	return parley.Span{Start: s.Start + left, End: s.Start + right}
}
