package en

import (
	"bufio"
	"embed"
	"maps"
	"slices"
	"strings"
)

//go:embed lists/*.txt
var listFiles embed.FS

// lists are the words the splitter and the tokeniser know.
type lists struct {
	titles, abbreviations, prefixes, starters map[string]bool
	// participles are irregular ones that are past tenses too ("held").
	participles map[string]bool
	// common are frequent words that slips are made of.
	common []string
	// short are lemmas of short forms.
	short map[string]string
}

func readLists() *lists {
	return &lists{
		titles:        readList("titles"),
		abbreviations: readList("abbreviations"),
		prefixes:      readList("prefixes"),
		starters:      readList("starters"),
		participles:   readParticiples(),
		common:        sorted(readList("common")),
		short:         readPairs("short"),
	}
}

func readParticiples() map[string]bool {
	all := map[string]bool{}
	eachLine("irregular", func(f []string) {
		if len(f) == 4 && f[0] == "V" && f[2] == f[3] {
			all[f[3]] = true
		}
	})
	return all
}

func sorted(words map[string]bool) []string { return slices.Sorted(maps.Keys(words)) }

// readPairs reads an embedded list of two words a line.
func readPairs(name string) map[string]string {
	pairs := map[string]string{}
	eachLine(name, func(f []string) {
		if len(f) == 2 {
			pairs[f[0]] = f[1]
		}
	})
	return pairs
}

// readList reads an embedded list: words set apart by white space, lines that
// begin with # are comments.
func readList(name string) map[string]bool {
	words := map[string]bool{}
	eachLine(name, func(f []string) {
		for _, w := range f {
			words[w] = true
		}
	})
	return words
}

// eachLine calls f with the words of each line of an embedded list.
func eachLine(name string, f func([]string)) {
	data, err := listFiles.ReadFile("lists/" + name + ".txt")
	if err != nil {
		return // cannot happen: the files are part of the program
	}
	lines := bufio.NewScanner(strings.NewReader(string(data)))
	for lines.Scan() {
		if !strings.HasPrefix(lines.Text(), "#") {
			f(strings.Fields(lines.Text()))
		}
	}
}
