package situation

import (
	_ "embed"
	"sort"
	"strings"

	"parley/internal/cores"
)

//go:embed issues.tsv
var issuesTSV string

// An entry is one issue of the starter list.
type entry struct {
	id, name string
	words    []string
	from, to string // what 0 and 100 mean
	partial  bool   // a partial deal can settle it
}

// entries returns the starter list in the order of the file.
func entries() []entry {
	var out []entry
	for _, line := range strings.Split(issuesTSV, "\n") {
		f := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(f) != 6 {
			continue
		}
		out = append(out, entry{id: f[0], name: f[1], words: strings.Split(f[2], "|"), from: f[3], to: f[4], partial: f[5] == "partial"})
	}
	return out
}

// issueOf names the issue that words are about: the one with the longest word of
// the list in them. clause is the part of them in which that word stands.
func issueOf(list []entry, words string) (e entry, clause string, ok bool) {
	best := ""
	in := fold(words)
	for _, x := range list {
		for _, w := range x.words {
			if len(w) > len(best) && holds(in, w) {
				best, e = w, x
			}
		}
	}
	if best == "" {
		return e, "", false
	}
	for part := range strings.SplitSeq(words, ", ") {
		if holds(fold(part), best) {
			return e, strings.TrimPrefix(part, "and "), true
		}
	}
	return e, words, true
}

// fold puts words into the form in which the list has them, with a space around.
func fold(words string) string {
	return " " + strings.ToLower(straight.Replace(words)) + " "
}

var straight = strings.NewReplacer("’", "'", "\n", " ")

// holds reports whether a word of the list stands in folded words, at the beginning
// of one of them.
func holds(folded, word string) bool {
	for from := 0; ; {
		i := strings.Index(folded[from:], word)
		if i < 0 {
			return false
		}
		if i += from; i > 0 && !letter(folded[i-1]) {
			return true
		}
		from = i + 1
	}
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' }

// process names issues that are about the talks themselves, not what they are held for.
var process = map[string]bool{"meeting": true, "mediation": true, "leadership": true}

// enough is how often a text must speak of an issue to be about it: once is said in
// passing.
const enough = 3

// speaksOf reports whether enough words of a folded text begin with one of the list.
func speaksOf(in string, list []string) bool {
	hits := 0
	for _, w := range list {
		if hits += strings.Count(in, " "+w); hits >= enough {
			return true
		}
	}
	return false
}

// Topics returns the names of the issues that at least half of the texts are about,
// the most widespread first.
func Topics(texts []string) []string {
	list := entries()
	about := make([][]string, len(texts))
	cores.Each(len(texts), func(i int) {
		in := fold(texts[i])
		for _, e := range list {
			if !process[e.id] && speaksOf(in, e.words) {
				about[i] = append(about[i], e.name)
			}
		}
	})
	count := map[string]int{}
	for _, names := range about {
		for _, name := range names {
			count[name]++
		}
	}
	var names []string
	for _, e := range list {
		if 2*count[e.name] >= len(texts) && count[e.name] > 0 {
			names = append(names, e.name)
		}
	}
	sort.SliceStable(names, func(i, j int) bool { return count[names[i]] > count[names[j]] })
	return names
}
