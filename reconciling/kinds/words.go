package kinds

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stemmed is how many letters of a word are kept, rooted how many besides: endings tell little.
const stemmed, rooted = 6, 4

// features are the hashes of the words of a sentence, of their beginnings and of its pairs of
// neighbours, sorted.
// Names are one word, whatever they are: every word with a capital but the first one; and so
// are numbers.
func features(sentence string) []uint32 {
	var out []uint32
	before := ""
	first := true
	for w := range strings.FieldsFuncSeq(sentence, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		s := ""
		switch r, _ := utf8.DecodeRuneInString(w); {
		case unicode.IsDigit(r):
			s = "#"
		case unicode.IsUpper(r) && !first:
			s = "_"
		default:
			s = strings.ToLower(w)
			n := 0
			for i := range s {
				if n == stemmed {
					s = s[:i]
					break
				}
				n++
			}
		}
		first = false
		if s != "_" {
			out = append(out, hash(s, ""))
			if len(s) > rooted {
				out = append(out, hash(s[:rooted], ""))
			}
		}
		if before != "" && (s != "_" || before != "_") {
			out = append(out, hash(before, s))
		}
		before = s
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// hash is FNV-1a of two words, the second of which may be empty.
func hash(a, b string) uint32 {
	h := uint32(2166136261)
	for i := range len(a) {
		h = (h ^ uint32(a[i])) * 16777619
	}
	if b != "" {
		h = (h ^ ' ') * 16777619
		for i := range len(b) {
			h = (h ^ uint32(b[i])) * 16777619
		}
	}
	return h
}
