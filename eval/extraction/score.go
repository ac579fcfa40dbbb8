// Package extraction scores how well the body of an article is found in a web
// page, as Zyte's article-extraction-benchmark does: precision and recall over
// runs of four words, page by page.
package extraction

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
)

// A Page is one page of the benchmark: the body that is in it, and the one found.
type Page struct {
	ID          string
	True, Found string
}

// A Score is the mean over pages. Precision and recall are means over pages;
// F1 is the harmonic mean of the two means.
type Score struct {
	Pages     int     `json:"pages"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	// Exact is the share of pages whose words are found without one missing or
	// too many.
	Exact float64 `json:"exact"`
	// The deviations come from a bootstrap over pages.
	PrecisionStd float64 `json:"precision_std"`
	RecallStd    float64 `json:"recall_std"`
	F1Std        float64 `json:"f1_std"`
}

// runLength is the number of words in a compared run.
const runLength = 4

// counts is how one page fares, as shares of tp+fp+fn.
type counts struct {
	tp, fp, fn float64
	exact      bool
}

// precision returns 1 where nothing is wrong or missing, 0 where nothing is right.
func (c counts) precision() float64 { return ratio(c.tp, c.fp, c.fn) }

func (c counts) recall() float64 { return ratio(c.tp, c.fn, c.fp) }

func ratio(right, wrong, other float64) float64 {
	switch {
	case wrong == 0 && other == 0:
		return 1
	case right == 0:
		return 0
	}
	return right / (right + wrong)
}

// Of scores pages. The deviations come from a bootstrap with a fixed seed.
func Of(pages []Page) Score {
	all := make([]counts, len(pages))
	exact := 0
	for i, p := range pages {
		all[i] = compare(p.True, p.Found)
		if all[i].exact {
			exact++
		}
	}
	s := Score{Pages: len(pages)}
	if len(pages) == 0 {
		return s
	}
	s.Precision, s.Recall, s.F1 = means(all)
	s.Exact = float64(exact) / float64(len(pages))
	s.PrecisionStd, s.RecallStd, s.F1Std = bootstrap(all)
	return s
}

// compare counts the runs of a page that are rightly found, wrongly found and
// missed.
func compare(want, got string) counts {
	wanted, found := words(want), words(got)
	a, b := runs(wanted), runs(found)
	c := counts{exact: slices.Equal(wanted, found)}
	for run, n := range a {
		c.tp += float64(min(n, b[run]))
		c.fn += float64(max(0, n-b[run]))
	}
	for run, n := range b {
		c.fp += float64(max(0, n-a[run]))
	}
	if sum := c.tp + c.fp + c.fn; sum > 0 {
		c.tp, c.fp, c.fn = c.tp/sum, c.fp/sum, c.fn/sum
	}
	return c
}

func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	})
}

// runs counts the runs of a text; fewer words than a run are one.
func runs(words []string) map[string]int {
	all := map[string]int{}
	if len(words) == 0 {
		return all
	}
	for i := 0; i == 0 || i+runLength <= len(words); i++ {
		all[strings.Join(words[i:min(len(words), i+runLength)], " ")]++
	}
	return all
}

func means(all []counts) (precision, recall, f1 float64) {
	for _, c := range all {
		precision += c.precision()
		recall += c.recall()
	}
	n := float64(max(len(all), 1))
	precision, recall = precision/n, recall/n
	if precision+recall > 0 {
		f1 = 2 * precision * recall / (precision + recall)
	}
	return precision, recall, f1
}

func bootstrap(all []counts) (precision, recall, f1 float64) {
	const rounds = 1000
	random := rand.New(rand.NewPCG(1, 2))
	var sums, squares [3]float64
	sample := make([]counts, len(all))
	for range rounds {
		for i := range sample {
			sample[i] = all[random.IntN(len(all))]
		}
		p, r, f := means(sample)
		for i, v := range [3]float64{p, r, f} {
			sums[i] += v
			squares[i] += v * v
		}
	}
	var std [3]float64
	for i := range std {
		mean := sums[i] / rounds
		std[i] = math.Sqrt(max(0, squares[i]/rounds-mean*mean))
	}
	return std[0], std[1], std[2]
}
