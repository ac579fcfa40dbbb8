package sources

import (
	"hash/maphash"
	"slices"
	"strings"
	"unicode"
)

var _ = maphash.String
var _ = unicode.IsLetter

// wordHashes returns a hash of each word of a text, in order.
func wordHashes(text string) []uint64 {
	var all []uint64
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		h := uint64(14695981039346656037)
		for _, r := range w {
			h = (h ^ uint64(unicode.ToLower(r))) * 1099511628211
		}
		all = append(all, h)
	}
	return all
}
func shinglesOf(w []uint64) []uint64 {
	var s []uint64
	for i := 0; i+3 <= len(w); i++ {
		s = append(s, (w[i]*31+w[i+1])*31+w[i+2])
	}
	slices.Sort(s)
	return slices.Compact(s)
}
func containment(a, b []uint64) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	n, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			n++
		}
	}
	return float64(n) / float64(min(len(a), len(b)))
}
