package parley

import "unicode/utf8"

// A Span is a half-open range of bytes, [Start, End), in the stored Text of one
// article. Every finding has one: no span, no finding. Bytes are used in memory
// and in the store; whatever leaves the program counts Unicode code points, and
// [Offsets] is the one place where the two are converted.
type Span struct {
	Start, End int
}

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Gap is how many bytes stand between the two, 0 where they touch or overlap.
func (s Span) Gap(t Span) int { return max(s.Start-t.End, t.Start-s.End, 0) }

// Cover returns the smallest span that contains both s and t.
// An empty span adds nothing.
func (s Span) Cover(t Span) Span {
	switch {
	case s.Empty():
		return t
	case t.Empty():
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// In returns the words of the span in text, or "" where the span does not fit.
func (s Span) In(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Empty() {
		return ""
	}
	return text[s.Start:s.End]
}

// Valid reports whether the span is not empty, lies inside text, and cuts no
// character in two.
func (s Span) Valid(text string) bool {
	return s.Start >= 0 && s.End <= len(text) && !s.Empty() &&
		utf8.RuneStart(text[s.Start]) && (s.End == len(text) || utf8.RuneStart(text[s.End]))
}

// Offsets converts byte offsets of one text to code-point offsets and back.
// The zero value serves the empty text.
type Offsets struct {
	text string
	// marks[i] is the number of code points before byte i*stride.
	marks []int
}

// stride is how many bytes lie between two marks of an Offsets: an answer
// counts at most that many.
const stride = 256

// NewOffsets prepares the conversion of offsets into text, which must be valid UTF-8.
func NewOffsets(text string) *Offsets {
	o := &Offsets{text: text, marks: make([]int, 0, len(text)/stride+1)}
	points := 0
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			o.marks = append(o.marks, points)
		}
		if utf8.RuneStart(text[i]) {
			points++
		}
	}
	return o
}

// Points returns how many code points begin before byte i.
func (o *Offsets) Points(i int) int {
	i = max(0, min(i, len(o.text)))
	if len(o.marks) == 0 {
		return 0
	}
	mark := min(i/stride, len(o.marks)-1)
	points := o.marks[mark]
	for b := mark * stride; b < i; b++ {
		if utf8.RuneStart(o.text[b]) {
			points++
		}
	}
	return points
}

// Span returns the code-point offsets of s.
func (o *Offsets) Span(s Span) (start, end int) { return o.Points(s.Start), o.Points(s.End) }

// Bytes returns the byte span of the code points [start, end).
func (o *Offsets) Bytes(start, end int) Span {
	return Span{o.byteOf(start), o.byteOf(end)}
}

func (o *Offsets) byteOf(point int) int {
	if point <= 0 || len(o.marks) == 0 {
		return 0
	}
	lo, hi := 0, len(o.marks)-1
	for lo < hi { // the last mark with no more points than asked for
		mid := (lo + hi + 1) / 2
		if o.marks[mid] <= point {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	points := o.marks[lo]
	for b := lo * stride; b < len(o.text); b++ {
		if utf8.RuneStart(o.text[b]) {
			if points == point {
				return b
			}
			points++
		}
	}
	return len(o.text)
}
