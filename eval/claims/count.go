package claims

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// A Count is how many of how many.
type Count struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

func (c *Count) add(right bool) {
	c.Of++
	if right {
		c.Right++
	}
}

// rows reads one JSON object a line, those of one half only; the others are not
// looked at beyond their half.
func rows[T any](r io.Reader, half string) ([]T, error) {
	var out []T
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		var h struct{ Half string }
		if err := json.Unmarshal(s.Bytes(), &h); err != nil {
			return nil, fmt.Errorf("gold: line %d: %w", n, err)
		}
		if h.Half != half {
			continue
		}
		var row T
		if err := json.Unmarshal(s.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("gold: line %d: %w", n, err)
		}
		out = append(out, row)
	}
	return out, s.Err()
}

// words returns the words of s in small letters.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// overlap is the F1 of the words of a and b, each counted as often as it stands.
func overlap(a, b []string) float64 {
	left := map[string]int{}
	for _, w := range a {
		left[w]++
	}
	both := 0
	for _, w := range b {
		if left[w] > 0 {
			left[w]--
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}

// holds reports whether the words of one of the names (divided by bars) stand in s.
func holds(s, names string) bool {
	in := " " + strings.Join(words(s), " ") + " "
	for name := range strings.SplitSeq(names, "|") {
		if w := words(name); len(w) > 0 && strings.Contains(in, " "+strings.Join(w, " ")+" ") {
			return true
		}
	}
	return false
}
