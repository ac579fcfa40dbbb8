package sources

import "slices"

// runLength is how many words in a row must be the same to count as copied.
const runLength = 8

// A run is a stretch of the same words in two texts, by word.
type run struct{ a, b, n int }

// sharedRuns returns the longest stretches of eight or more words that stand in
// both texts, in the order of the first, without overlap in it.
func sharedRuns(a, b *worded) []run {
	if len(a.hash) < runLength || len(b.hash) < runLength {
		return nil
	}
	at := make(map[uint64][]int32, len(b.hash))
	for j := 0; j+runLength <= len(b.hash); j++ {
		k := gram(b.hash[j:])
		if len(at[k]) < 8 {
			at[k] = append(at[k], int32(j))
		}
	}
	var runs []run
	for i := 0; i+runLength <= len(a.hash); {
		best := run{}
		for _, j := range at[gram(a.hash[i:])] {
			n := 0
			for i+n < len(a.hash) && int(j)+n < len(b.hash) && a.hash[i+n] == b.hash[int(j)+n] {
				n++
			}
			if n > best.n {
				best = run{i, int(j), n}
			}
		}
		if best.n < runLength {
			i++
			continue
		}
		runs = append(runs, best)
		i += best.n
	}
	return runs
}

func gram(words []uint64) uint64 {
	var h uint64
	for _, w := range words[:runLength] {
		h = mix(h + w)
	}
	return h
}

// covered returns how many words outside quotation marks of each text stand in
// the runs.
func covered(a, b *worded, runs []run) (inA, inB int) {
	seen := make([]bool, len(b.hash))
	for _, r := range runs {
		for k := range r.n {
			if !a.quoted[r.a+k] {
				inA++
			}
			if !seen[r.b+k] && !b.quoted[r.b+k] {
				inB++
			}
			seen[r.b+k] = true
		}
	}
	return inA, inB
}

// clip cuts runs where a block ends in either text, and returns the longest
// pieces of eight words or more, at most n, the longest first.
func clip(a, b *worded, runs []run, n int) []run {
	var pieces []run
	for _, r := range runs {
		start := 0
		for k := 1; k <= r.n; k++ {
			if k < r.n && a.block[r.a+k] == a.block[r.a+start] && b.block[r.b+k] == b.block[r.b+start] {
				continue
			}
			if k-start >= runLength {
				pieces = append(pieces, run{r.a + start, r.b + start, k - start})
			}
			start = k
		}
	}
	slices.SortStableFunc(pieces, func(x, y run) int { return y.n - x.n })
	return pieces[:min(n, len(pieces))]
}
