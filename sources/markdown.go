package sources

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// readMarkdown reads Markdown. What is stored is the text as it would be shown:
// without marks of emphasis, targets of links, images and front matter, the
// blocks kept apart by empty lines.
func readMarkdown(text string, opts Options) (*draft, error) {
	var known about
	if end, ok := frontMatter(text); ok {
		if known = parseFrontMatter(text[:end], opts); known.any() {
			text = text[end:]
		}
	}
	r := renderer{}
	blocks := markdownBlocks(text)
	if known.title != "" {
		r.block(known.title, topHeadingMark)
	}
	for _, b := range blocks {
		r.block(b.text, b.mark)
	}
	if r.words == 0 || len(blocks) == 0 {
		return nil, unreadable("There is no text in it besides front matter and images; save the article's text in it or leave it out.")
	}
	d := &draft{text: r.text.String()}
	d.about, d.blocks = assign(d.text, r.units, known, opts)
	return d, nil
}

// A markdownBlock is a block as it would be shown.
type markdownBlock struct {
	text string
	mark mark
}

var (
	fence      = regexp.MustCompile("^(?:`{3,}|~{3,})")
	quoteMark  = regexp.MustCompile(`^(?:> ?)+`)
	tableRule  = regexp.MustCompile(`^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$`)
	linkTarget = regexp.MustCompile(`^\[[^\]]{1,200}\]:\s+\S+`)
	htmlTag    = regexp.MustCompile(`^</?[a-zA-Z][^<>]{0,500}>`)
	autoLink   = regexp.MustCompile(`^<((?:https?://|mailto:)?[^\s<>]{3,500}[.@][^\s<>]+)>`)
	entity     = regexp.MustCompile(`^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});`)
	noteMark   = regexp.MustCompile(`^\[\^[^\]]{1,60}\]:?`)
)

// markdownBlocks cuts Markdown into blocks. Lines of one paragraph are joined,
// save those that are bylines or dates or end in a hard break.
func markdownBlocks(text string) []markdownBlock {
	var (
		blocks []markdownBlock
		open   []string // the lines of the open paragraph
		marked mark
	)
	text = commentsOut(text)
	flush := func() {
		if s := inline(strings.Join(open, " ")); s != "" {
			blocks = append(blocks, markdownBlock{s, marked})
		}
		open, marked = nil, unmarked
	}
	fenced := ""
	for raw := range strings.Lines(text) {
		raw = strings.TrimRight(raw, "\n")
		hard := strings.HasSuffix(raw, "  ") || strings.HasSuffix(raw, `\`)
		line := strings.TrimSpace(raw)
		if fenced != "" {
			if strings.HasPrefix(line, fenced) {
				fenced = ""
			} else if line != "" {
				blocks = append(blocks, markdownBlock{strings.Join(strings.Fields(line), " "), unmarked})
			}
			continue
		}
		if f := fence.FindString(line); f != "" {
			flush()
			fenced = f[:3]
			continue
		}
		line = strings.TrimSpace(quoteMark.ReplaceAllString(line, ""))
		switch {
		case line == "":
			flush()
			continue
		case setextLine.MatchString(line) && len(open) > 0 && marked == unmarked:
			marked = headingMark
			if line[0] == '=' {
				marked = topHeadingMark
			}
			flush()
			continue
		case ruleLine.MatchString(line) || linkTarget.MatchString(line):
			flush()
			continue
		case tableRule.MatchString(line) && strings.Contains(line, "|"):
			if marked == unmarked && len(open) == 1 {
				marked = rowMark
			}
			flush()
			continue
		case strings.HasPrefix(line, "|"):
			flush()
			open, marked = []string{strings.Join(strings.FieldsFunc(line, func(r rune) bool { return r == '|' }), " ")}, rowMark
			flush()
			continue
		}
		if m := headingStart.FindString(line); m != "" {
			flush()
			open, marked = []string{strings.TrimRight(line[len(m):], "# \t")}, headingMark
			if strings.Count(m, "#") == 1 {
				marked = topHeadingMark
			}
			flush()
			continue
		}
		if m := itemStart.FindString(line); m != "" && len(m) < len(line) {
			flush()
			open, marked = []string{line[len(m):]}, itemMark
			continue
		}
		words := inline(line)
		apart := isMetaLine(words) || labelLine.MatchString(words) || isOutlet(words)
		if apart {
			flush()
		}
		open = append(open, strings.TrimSuffix(line, `\`))
		if apart || hard && len(open) == 1 && utf8.RuneCountInString(line) < 60 {
			flush()
		}
	}
	flush()
	return blocks
}

// commentsOut takes HTML comments out, which may run over several lines.
func commentsOut(text string) string {
	var b strings.Builder
	for {
		start := strings.Index(text, "<!--")
		if start < 0 {
			break
		}
		end := strings.Index(text[start:], "-->")
		if end < 0 {
			break
		}
		b.WriteString(text[:start])
		text = text[start+end+3:]
	}
	b.WriteString(text)
	return b.String()
}

// inline returns the words of a line of Markdown as shown.
func inline(s string) string {
	var b strings.Builder
	spans := brackets(s)
	var marks [256][4]int // how often one, two or three of a mark stand together
	for i := 0; i < len(s); {
		n := 1
		for i+n < len(s) && s[i+n] == s[i] {
			n++
		}
		marks[s[i]][min(n, 3)]++
		i += n
	}
	skip := map[int]int{} // places at which a link's target or a mark is passed over, and to where
	for i := 0; i < len(s); {
		if to, ok := skip[i]; ok {
			i = to
			continue
		}
		c := s[i]
		switch {
		case c == '\\' && i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!|<>~&\"'", s[i+1]) >= 0:
			b.WriteByte(s[i+1])
			i += 2
			continue
		case c == '!' && i+1 < len(s) && s[i+1] == '[':
			if end, ok := spans[i+1]; ok {
				if to, ok := target(s, end+1); ok {
					i = to
					continue
				}
			}
		case c == '[':
			if m := noteMark.FindString(s[i:]); m != "" {
				i += len(m)
				continue
			}
			if end, ok := spans[i]; ok {
				if to, ok := target(s, end+1); ok {
					skip[end] = to
					i++
					continue
				}
			}
		case c == '`':
			n := 1
			for i+n < len(s) && s[i+n] == '`' {
				n++
			}
			if end := strings.Index(s[i+n:min(len(s), i+n+2000)], s[i:i+n]); end >= 0 {
				b.WriteString(strings.TrimSpace(s[i+n : i+n+end]))
				i += n + end + n
				continue
			}
		case c == '<':
			if m := autoLink.FindStringSubmatch(s[i:]); m != nil {
				b.WriteString(strings.TrimPrefix(m[1], "mailto:"))
				i += len(m[0])
				continue
			}
			if m := htmlTag.FindString(s[i:]); m != "" {
				if strings.HasPrefix(strings.ToLower(m), "<br") {
					b.WriteByte(' ')
				}
				i += len(m)
				continue
			}
		case c == '&':
			if m := entity.FindString(s[i:]); m != "" {
				b.WriteString(html.UnescapeString(m))
				i += len(m)
				continue
			}
		case c == '*' || c == '_' || c == '~':
			n := 1
			for i+n < len(s) && s[i+n] == c {
				n++
			}
			// A mark without its like anywhere else is meant as it stands.
			if emphasis(s, i, n) && marks[c][n] > 1 {
				i += n
				continue
			}
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		b.WriteString(s[i : i+size])
		i += size
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// brackets returns for each opening square bracket where it is closed.
func brackets(s string) map[int]int {
	pairs := map[int]int{}
	var open []int
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			open = append(open, i)
		case ']':
			if n := len(open); n > 0 {
				pairs[open[n-1]] = i
				open = open[:n-1]
			}
		}
	}
	return pairs
}

// target returns where the target of a link that begins at i ends: "(address)"
// or "[name]".
func target(s string, i int) (end int, ok bool) {
	if i >= len(s) {
		return 0, false
	}
	switch s[i] {
	case '(':
		depth := 0
		for j := i; j < len(s) && j < i+3000; j++ {
			switch s[j] {
			case '(':
				depth++
			case ')':
				if depth--; depth == 0 {
					return j + 1, true
				}
			}
		}
	case '[':
		if j := strings.IndexByte(s[i:], ']'); j >= 0 && j < 200 {
			return i + j + 1, true
		}
	}
	return 0, false
}

// emphasis reports whether the n marks at i open or close emphasis: they touch a
// word on one side, and an underscore is not inside a word.
func emphasis(s string, i, n int) bool {
	if n > 3 || s[i] == '~' && n != 2 {
		return false
	}
	space := func(r rune, size int) bool { return size == 0 || r == ' ' || r == '\t' }
	before, bs := utf8.DecodeLastRuneInString(s[:i])
	after, as := utf8.DecodeRuneInString(s[i+n:])
	left, right := space(before, bs), space(after, as)
	if left && right {
		return false
	}
	if s[i] == '_' && !left && !right && isWord(before) && isWord(after) {
		return false
	}
	return true
}

func isWord(r rune) bool { return normal(string(r)) != "" }
