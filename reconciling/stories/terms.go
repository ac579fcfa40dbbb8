package stories

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/cores"
)

// A term is a word or a pair of words of a text, by number, and its weight there.
type term struct {
	number int32
	weight float64
}

// view is one way to look at a text: a vector of length one, by number of the term.
type view []term

// The views: all words, names counting three times; pairs of neighbouring words; the
// words of the lead. Share is what each gives to the likeness of two texts.
const (
	words = iota
	pairs
	leads
	views
)

var share = [views]float64{words: .5, pairs: .25, leads: .25}

// plainWords carry nothing of what a text is about.
var plainWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the a an of to in on at and or but for with by from as is was were are be been
		has have had he she it they his her its their that this which who will would not said after before`) {
		m[w] = true
	}
	return m
}()

// stem cuts what English hangs on a word, roughly: "talks" and "talk" are one.
func stem(w string) string {
	for _, s := range []string{"ing", "ed", "es", "s"} {
		if rest, cut := strings.CutSuffix(w, s); cut && len(rest) >= 4 {
			return rest
		}
	}
	return w
}

// eachWord calls f with the stem of every word that carries something, and whether it
// is written as a name is.
func eachWord(s string, f func(stem string, name bool)) {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != ',' && r != '\'' && r != '’'
	}) {
		w = strings.Trim(w, ".,'’")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		low := stem(strings.ToLower(w))
		if len(low) < 2 || plainWords[low] {
			continue
		}
		first, _ := utf8.DecodeRuneInString(w)
		f(low, unicode.IsUpper(first))
	}
}

// A vocabulary numbers words, first in the order in which they come, then in that of their
// letters.
type vocabulary struct {
	number map[string]int32
	words  []string
}

func (x *vocabulary) of(w string) int32 {
	n, ok := x.number[w]
	if !ok {
		n = int32(len(x.words))
		w = strings.Clone(w) // which is of a text, or of a longer word
		x.number[w] = n
		x.words = append(x.words, w)
	}
	return n
}

// ranks returns the place of each word in the order of their letters.
func (x *vocabulary) ranks() []uint32 {
	order := make([]int32, len(x.words))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(x.words[a], x.words[b]) })
	rank := make([]uint32, len(order))
	for r, n := range order {
		rank[n] = uint32(r)
	}
	return rank
}

// isName marks the number of a word that is written as a name is.
const isName = 1 << 31

// numbered returns the words of s that carry something, in order.
func (x *vocabulary) numbered(s string) []uint32 {
	var out []uint32
	eachWord(s, func(w string, name bool) {
		n := uint32(x.of(w))
		if name {
			n |= isName
		}
		out = append(out, n)
	})
	return slices.Clip(out)
}

// A count is how often a term stands in a text. Terms are the ranks of words, a pair of
// words being two of them; so their order is that of their letters.
type count struct {
	term uint64
	n    int
}

// counts returns how often the terms of each view stand in a text, in the order of terms.
func counts(body, lead []uint32, rank []uint32) (out [views][]count) {
	out[words], out[pairs], out[leads] = make([]count, 0, len(body)), make([]count, 0, len(body)), make([]count, 0, len(lead))
	for i, w := range body {
		n := 1
		if w&isName != 0 {
			n += 2
		}
		r := uint64(rank[w&^isName])
		out[words] = append(out[words], count{r, n})
		if i > 0 {
			out[pairs] = append(out[pairs], count{uint64(rank[body[i-1]&^isName])<<32 | r, 1})
		}
	}
	for _, w := range lead {
		out[leads] = append(out[leads], count{uint64(rank[w&^isName]), 1})
	}
	for v, all := range out {
		slices.SortFunc(all, func(a, b count) int { return cmp.Compare(a.term, b.term) })
		kept := all[:0]
		for _, c := range all {
			if last := len(kept) - 1; last >= 0 && kept[last].term == c.term {
				kept[last].n += c.n
			} else {
				kept = append(kept, c)
			}
		}
		out[v] = kept
	}
	return out
}

// A collection smaller than this is taken for a part of one of this size: else the words
// that few of its texts share would weigh less in it than in a large one. Words that surely
// more than common of its texts hold are as common in the whole; those that fewer than
// seldom hold stand nowhere else.
const (
	whole  = 800
	seldom = .08
	common = .2
)

// rarity is ln((N+1)/d) of a word that stands in d of N texts.
func rarity(d, n int) float64 {
	in, of := float64(d), float64(n)
	if n < whole {
		share := max(0, in-1.5*math.Sqrt(in)) / of // as sure as so few can make one
		in += min(1, max(0, (share-seldom)/(common-seldom))) * share * (whole - of)
		of = whole
	}
	return math.Log((of + 1) / in)
}

// weigh makes vectors: of a term that stands n times in a text the weight is (1 + ln n)
// times its [rarity], and every vector has length one. Terms are numbered in the order
// of their letters, so that sums come out the same however texts come. Those that no other
// text has are left out in the end: they make no two alike. It also returns how many there
// are, and leaves nothing in the texts but their dates.
func weigh(texts []Text) (out [views][]view, terms int) {
	x := vocabulary{number: map[string]int32{}}
	body, lead := make([][]uint32, len(texts)), make([][]uint32, len(texts))
	for i := range texts {
		body[i], lead[i] = x.numbered(texts[i].Body), x.numbered(texts[i].Lead)
		texts[i].Body, texts[i].Lead = "", ""
	}
	rank := x.ranks()
	type shared struct{ texts, number int32 } // how many texts have a term; its number from 1, 0 for none yet
	var in [views]map[uint64]shared
	for v := range in {
		in[v] = map[uint64]shared{}
		out[v] = make([]view, len(texts))
	}
	for i := range texts {
		for v, list := range counts(body[i], lead[i], rank) {
			for _, c := range list {
				t := in[v][c.term]
				if t.texts++; t.texts == 2 {
					terms++
					t.number = int32(terms)
				}
				in[v][c.term] = t
			}
		}
	}
	cores.Each(len(texts), func(i int) {
		for v, list := range counts(body[i], lead[i], rank) {
			vector, norm := make(view, 0, len(list)), 0.0
			for _, c := range list {
				t := in[v][c.term]
				weight := (1 + math.Log(float64(c.n))) * rarity(int(t.texts), len(texts))
				norm += weight * weight
				if t.texts >= 2 {
					vector = append(vector, term{t.number - 1, weight})
				}
			}
			for k := range vector {
				vector[k].weight /= math.Sqrt(norm)
			}
			out[v][i] = slices.Clip(vector)
		}
		body[i], lead[i] = nil, nil
	})
	return out, terms
}
