package sources

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"parley"
)

// A worded is the words of an article's body as copies are told by: title,
// bylines and furniture are left out.
type worded struct {
	hash   []uint64
	span   []parley.Span
	quoted []bool  // the word stands in quotation marks: quoting is not copying
	block  []int32 // the block the word stands in
	own    int     // words not quoted
	// shingles are the hashes of all runs of three words, sorted, each once.
	shingles Runs
}

// wordsOf reads the words of the body.
func wordsOf(a *parley.Article) *worded {
	room := len(a.Text)/5 + 1 // more than there are words, mostly
	w := &worded{hash: make([]uint64, 0, room), span: make([]parley.Span, 0, room), quoted: make([]bool, 0, room), block: make([]int32, 0, room)}
	for i, b := range a.Blocks {
		if b.Kind.Read() && b.Kind != parley.Title && b.Valid(a.Text) {
			w.add(a.Text, b.Span, int32(i))
		}
	}
	w.shingles = shinglesOf(w.hash)
	return w
}

func (w *worded) add(text string, s parley.Span, block int32) {
	quoted, start := false, -1
	var h uint64
	end := func(at int) {
		if start < 0 {
			return
		}
		w.hash = append(w.hash, h)
		w.span = append(w.span, parley.Span{Start: start, End: at})
		w.quoted = append(w.quoted, quoted)
		w.block = append(w.block, block)
		if !quoted {
			w.own++
		}
		start = -1
	}
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(text[i:s.End])
		switch {
		case r >= 'a' && r <= 'z' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if start < 0 {
				start, h = i, 14695981039346656037
			}
			h = (h ^ uint64(unicode.ToLower(r))) * 1099511628211
		case (r == '\'' || r == '’') && start >= 0: // "Kyiv's" with either apostrophe
		default:
			end(i)
			switch r {
			case '“', '«', '„':
				quoted = true
			case '”', '»':
				quoted = false
			case '"':
				quoted = !quoted
			}
		}
		i += size
	}
	end(s.End)
}

// shinglesOf returns the hashes of all runs of three words, sorted, each once.
func shinglesOf(words []uint64) Runs {
	all := make([]uint64, 0, max(0, len(words)-2))
	for i := 0; i+3 <= len(words); i++ {
		all = append(all, mix(mix(mix(words[i])+words[i+1])+words[i+2]))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// mix spreads the bits of x over the whole word (the finisher of SplitMix64).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// containment is the share of the smaller of two sorted sets that the other holds.
func containment(a, b Runs) float64 {
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
