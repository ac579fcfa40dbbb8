package sources

import (
	"cmp"
	"context"
	bits "encoding/binary"
	"math"
	"slices"
)

// MinHash with 64 bands of two rows: two texts that share a quarter of their
// three-word runs meet in a band nearly always, unrelated ones seldom; those that do
// must agree in more than a band, and the rest is told apart afterwards by comparing
// the runs themselves (Broder 1997; the banding after Leskovec, Rajaraman and Ullman,
// Mining of Massive Datasets, 3.4).
const (
	bands = 64
	rows  = 2
	// crowd bounds the pairs out of one bucket: in a larger one each text is
	// paired with its neighbours and with the first few only, which keeps a
	// large group of copies connected.
	crowd = 64
	// agreeing is how many of the hashes must be equal at the least, however much longer
	// one text is than the other.
	agreeing = 8
	// copyRuns is what a copy has at the least of the three-word runs of the shorter text:
	// half of its words stand in runs of eight and more, and eight words have six runs of
	// three.
	copyRuns = copyShare * (runLength - 2) / runLength
)

type signature [bands * rows]uint32

// sign returns the smallest value of each hash over the shingles.
func sign(shingles []uint64) *signature {
	var s signature
	for i := range s {
		s[i] = ^uint32(0)
	}
	for _, x := range shingles {
		for i := range s {
			if h := uint32((x*multipliers[i] + uint64(i)) >> 32); h < s[i] {
				s[i] = h
			}
		}
	}
	return &s
}

// encode writes a signature as it is kept.
func (s *signature) encode() []byte {
	out := make([]byte, 0, 4*len(s))
	for _, x := range s {
		out = bits.LittleEndian.AppendUint32(out, x)
	}
	return out
}

// decodeSignature reads what encode wrote; nil for anything else.
func decodeSignature(data []byte) *signature {
	var s signature
	if len(data) != 4*len(s) {
		return nil
	}
	for i := range s {
		s[i] = bits.LittleEndian.Uint32(data[4*i:])
	}
	return &s
}

// A sketch is a signature with the number of runs that it tells.
type sketch struct {
	*signature
	size float64
}

// newSketch estimates how many runs a text has: the smallest of n values is 1/(n+1) of
// their range on average, and of 128 such the estimate is off by a tenth.
func newSketch(s *signature) sketch {
	sum := 0.0
	for _, x := range s {
		sum += float64(x) + .5
	}
	return sketch{s, max(1, float64(len(s))*(1<<32)/sum-1)}
}

// agree reports whether so many of the hashes are equal as may be expected of a copy.
// The share of equal hashes estimates the runs in both texts over the runs in either,
// here with the error of drawing 128 of them: two and a half standard deviations are
// allowed for. Unrelated reports in the same few phrases share a twentieth and meet in a
// band so often that of ten thousand articles half a million pairs would be compared
// word for word.
func (s sketch) agree(t sketch) bool {
	n := 0
	a, b := s.signature, t.signature
	for i := range a {
		n += int((uint64(a[i]^b[i]) - 1) >> 63) // 1 where they are equal; a branch would be guessed wrong
	}
	if n < agreeing {
		return false
	}
	longer := max(s.size, t.size) / min(s.size, t.size)
	both := copyRuns / (1 + longer - copyRuns)
	mean := bands * rows * both
	deviation := math.Sqrt(float64(mean * (1 - both))) // rounded, so that all machines agree
	return float64(n) >= math.Floor(mean-float64(2.5*deviation))
}

// multipliers are the odd factors of the hashes.
var multipliers = func() (m [bands * rows]uint64) {
	for i := range m {
		m[i] = mix(uint64(i)+1) | 1
	}
	return m
}()

// A pair is two texts by index, the smaller first.
type pair struct{ a, b int32 }

// candidates returns the pairs of texts that meet in a band, in order.
func candidates(ctx context.Context, signatures []*signature) []pair {
	type entry struct {
		key uint64
		doc int32
	}
	sketches := make([]sketch, len(signatures))
	for i, s := range signatures {
		if s != nil {
			sketches[i] = newSketch(s)
		}
	}
	var pairs []pair
	entries := make([]entry, 0, len(signatures))
	for band := 0; band < bands && ctx.Err() == nil; band++ {
		entries = entries[:0]
		for i, s := range signatures {
			if s != nil {
				entries = append(entries, entry{uint64(s[band*rows])<<32 | uint64(s[band*rows+1]), int32(i)})
			}
		}
		slices.SortFunc(entries, func(x, y entry) int {
			if x.key != y.key {
				return cmp.Compare(x.key, y.key)
			}
			return cmp.Compare(x.doc, y.doc)
		})
		for start := 0; start < len(entries); {
			end := start + 1
			for end < len(entries) && entries[end].key == entries[start].key {
				end++
			}
			for i := start; i < end; i++ {
				for j := i + 1; j < end; j++ {
					if end-start > crowd && i >= start+8 && j > i+1 {
						break
					}
					if a, b := entries[i].doc, entries[j].doc; sketches[a].agree(sketches[b]) {
						pairs = append(pairs, pair{a, b})
					}
				}
			}
			start = end
		}
		if len(pairs) > 1<<22 { // keep memory in bounds
			pairs = unique(pairs)
		}
	}
	return unique(pairs)
}

func unique(pairs []pair) []pair {
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return slices.Compact(pairs)
}
