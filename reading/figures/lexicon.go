package figures

import (
	_ "embed"
	"sort"
	"strings"
)

//go:embed en.txt
var countingWords string

//go:embed nouns.txt
var countedNouns string

//go:embed bounds.txt
var boundWords string

//go:embed currencies.txt
var currencyRows string

// A lexicon holds the English words by which numbers are known to count something.
type lexicon struct {
	// what maps class and word to what is counted: what["verb"]["killed"] == "killed".
	what map[string]map[string]string
	// nouns maps a noun to its kinds.
	nouns map[string][]string
	// bounds are tried longest first; trailing are those behind the number.
	bounds, trailing []bound
	// money maps a word for money to the code it means, by country word; "" without one.
	money map[string]map[string]string
}

// A bound is a run of words before a number that says how it bounds the count.
type bound struct {
	kind  string
	words []string
}

var english = readLexicon()

func readLexicon() *lexicon {
	x := &lexicon{what: map[string]map[string]string{}, nouns: map[string][]string{}, money: map[string]map[string]string{}}
	for _, f := range rows(countingWords) {
		if x.what[f[1]] == nil {
			x.what[f[1]] = map[string]string{}
		}
		for w := range strings.FieldsSeq(f[2]) {
			x.what[f[1]][strings.ReplaceAll(w, "-", " ")] = f[0]
		}
	}
	for _, f := range rows(countedNouns) {
		for w := range strings.FieldsSeq(f[1]) {
			x.nouns[w] = append(x.nouns[w], f[0])
		}
	}
	for _, f := range rows(boundWords) {
		if words, behind := strings.CutPrefix(f[1], "… "); behind {
			x.trailing = append(x.trailing, bound{f[0], strings.Fields(words)})
			continue
		}
		x.bounds = append(x.bounds, bound{f[0], strings.Fields(f[1])})
	}
	for _, f := range rows(currencyRows) {
		codes := map[string]string{"": f[1]}
		if len(f) > 2 {
			for c := range strings.FieldsSeq(f[2]) {
				country, code, _ := strings.Cut(c, "=")
				codes[country] = code
			}
		}
		for w := range strings.FieldsSeq(f[0]) {
			x.money[w] = codes
		}
		for _, code := range codes {
			if code == strings.ToUpper(code) {
				x.money[code] = map[string]string{"": code}
			}
		}
	}
	sort.SliceStable(x.trailing, func(i, j int) bool { return len(x.trailing[i].words) > len(x.trailing[j].words) })
	sort.SliceStable(x.bounds, func(i, j int) bool { return len(x.bounds[i].words) > len(x.bounds[j].words) })
	return x
}

// rows returns the fields, cut at tabs, of the lines that are no comments.
func rows(data string) [][]string {
	var out [][]string
	for line := range strings.Lines(data) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

// is reports whether the noun is of one of the kinds.
func (x *lexicon) is(noun string, kinds ...string) bool {
	if model(noun) {
		noun = "jets"
	}
	for _, k := range x.nouns[noun] {
		for _, want := range kinds {
			if k == want {
				return true
			}
		}
	}
	return false
}
