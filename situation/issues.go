package situation

import (
	_ "embed"
	"sort"
	"strings"
)

//go:embed issues.tsv
var issuesTSV string

// An entry is one issue of the starter list.
type entry struct {
	id, name string
	words    []string
}

// entries returns the starter list in the order of the file.
func entries() []entry {
	var out []entry
	for _, line := range strings.Split(issuesTSV, "\n") {
		f := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(f) != 3 {
			continue
		}
		out = append(out, entry{id: f[0], name: f[1], words: strings.Split(f[2], "|")})
	}
	return out
}

// issueOf names the issue that a passage is about: the one with the longest word of
// the list in it. Where none fits the passage itself is the issue's name.
func issueOf(list []entry, passage string) (id, name string, ok bool) {
	best := 0
	folded := " " + strings.ToLower(strings.NewReplacer("’", "'", "\n", " ").Replace(passage)) + " "
	for _, e := range list {
		for _, w := range e.words {
			if at := strings.Index(folded, w); at > 0 && !letter(folded[at-1]) && len(w) > best {
				best, id, name = len(w), e.id, e.name
			}
		}
	}
	return id, name, best > 0
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' }

// process names issues that are about the talks themselves, not what they are held for.
var process = map[string]bool{"meeting": true, "mediation": true}

// Topics returns the names of the issues that at least half of the texts are about,
// the most widespread first.
func Topics(texts []string) []string {
	list := entries()
	count := map[string]int{}
	for _, t := range texts {
		folded := " " + strings.ToLower(t) + " "
		for _, e := range list {
			for _, w := range e.words {
				if !process[e.id] && strings.Contains(folded, " "+w) {
					count[e.name]++
					break
				}
			}
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
