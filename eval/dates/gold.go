package dates

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// A Sentence is one sentence of the gold with all its expressions.
type Sentence struct {
	Half   string
	Anchor parley.Time
	Text   string
	Kind   string // of the first row's case: "weekday-past", "trap-verb"
	Want   []Expression
}

// An Expression is what is to be found, or was: a span, an interval written as
// two ISO days ("" for an end that is open or not known), a grain.
type Expression struct {
	parley.Span
	From, To, Grain string
	Kind            string
}

const header = "half\tanchor\tsentence\texpression\tfrom\tto\tgrain\tnote"

// Read returns the sentences of one half ("dev" or "score"; "" for both). Rows of
// the other half are not looked at beyond their first column.
func Read(r io.Reader, half string) ([]Sentence, error) {
	var out []Sentence
	s := bufio.NewScanner(r)
	for n := 1; s.Scan(); n++ {
		line := s.Text()
		if n == 1 {
			if line != header {
				return nil, fmt.Errorf("dates: the header is %q", line)
			}
			continue
		}
		if h, _, _ := strings.Cut(line, "\t"); half != "" && h != half {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 8 {
			return nil, fmt.Errorf("dates: line %d has %d columns", n, len(f))
		}
		kind, _, _ := strings.Cut(f[7], ":")
		last := len(out) - 1
		if last < 0 || out[last].Text != f[2] || out[last].Half != f[0] {
			s := Sentence{Half: f[0], Text: f[2], Kind: kind}
			if f[1] != "" {
				t, err := parley.ParseTime(f[1])
				if err != nil {
					return nil, fmt.Errorf("dates: line %d: %w", n, err)
				}
				s.Anchor = t
			}
			out = append(out, s)
			last++
		}
		if f[3] == "" {
			continue
		}
		sp, ok := place(f[2], f[3])
		if !ok {
			return nil, fmt.Errorf("dates: line %d: %q is not in the sentence", n, f[3])
		}
		out[last].Want = append(out[last].Want, Expression{sp, f[4], f[5], f[6], kind})
	}
	return out, s.Err()
}

// place finds "May", or "May#2" for its second occurrence, as whole words.
func place(text, words string) (parley.Span, bool) {
	nth := 1
	if w, n, ok := strings.Cut(words, "#"); ok {
		if i, err := strconv.Atoi(n); err == nil {
			words, nth = w, i
		}
	}
	for i := 0; i+len(words) <= len(text); i++ {
		if text[i:i+len(words)] != words {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(words):])
		if letter(before) || letter(after) {
			continue
		}
		if nth--; nth == 0 {
			return parley.Span{Start: i, End: i + len(words)}, true
		}
	}
	return parley.Span{}, false
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

var leading = []string{"on", "in", "at", "during", "over", "for", "of", "the"}

// trim drops the words on which no span is judged.
func trim(text string, s parley.Span) parley.Span {
	for again := true; again; {
		again = false
		for _, w := range leading {
			if e := s.Start + len(w); e < s.End && strings.EqualFold(text[s.Start:e], w) && text[e] == ' ' {
				s.Start, again = e+1, true
			}
		}
	}
	for s.End-3 > s.Start && strings.EqualFold(text[s.End-3:s.End], " of") {
		s.End -= 3
	}
	return s
}
