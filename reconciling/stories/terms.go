package stories

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
	lead
	views
)

var share = [views]float64{words: .5, pairs: .25, lead: .25}

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
	for _, w := range strings.FieldsFunc(s, func(r rune) bool {
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

// counts are how often the terms of each view stand in a text.
func counts(t Text) (out [views]map[string]float64) {
	for v := range out {
		out[v] = map[string]float64{}
	}
	before := ""
	eachWord(t.Body, func(w string, name bool) {
		if out[words][w]++; name {
			out[words][w] += 2
		}
		if before != "" {
			out[pairs][before+" "+w]++
		}
		before = w
	})
	eachWord(t.Lead, func(w string, _ bool) { out[lead][w]++ })
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
// of their letters, so that sums come out the same however texts come.
func weigh(texts []Text) [views][]view {
	var out [views][]view
	all := make([][views]map[string]float64, len(texts))
	for i := range texts {
		all[i] = counts(texts[i])
	}
	for v := range views {
		in := map[string]int32{}
		for i := range all {
			for w := range all[i][v] {
				in[w]++
			}
		}
		names := make([]string, 0, len(in))
		for w := range in {
			names = append(names, w)
		}
		slices.Sort(names)
		number := make(map[string]int32, len(names))
		for n, w := range names {
			number[w] = int32(n)
		}
		out[v] = make([]view, len(texts))
		for i := range all {
			x := make(view, 0, len(all[i][v]))
			for w, n := range all[i][v] {
				x = append(x, term{number[w], (1 + math.Log(n)) * rarity(int(in[w]), len(texts))})
			}
			slices.SortFunc(x, func(a, b term) int { return cmp.Compare(a.number, b.number) })
			norm := 0.0
			for _, t := range x {
				norm += t.weight * t.weight
			}
			for k := range x {
				x[k].weight /= math.Sqrt(norm)
			}
			out[v][i] = x
			all[i][v] = nil
		}
	}
	return out
}
