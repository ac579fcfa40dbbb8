package en

import (
	"bufio"
	"embed"
	"strings"
)

//go:embed lists/*.txt
var listFiles embed.FS

// lists are the words the splitter and the tokeniser know.
type lists struct {
	titles, abbreviations, prefixes, starters map[string]bool
}

func readLists() *lists {
	return &lists{
		titles:        readList("titles"),
		abbreviations: readList("abbreviations"),
		prefixes:      readList("prefixes"),
		starters:      readList("starters"),
	}
}

// readList reads an embedded list: words set apart by white space, lines that
// begin with # are comments.
func readList(name string) map[string]bool {
	data, err := listFiles.ReadFile("lists/" + name + ".txt")
	if err != nil {
		return nil // cannot happen: the files are part of the program
	}
	words := map[string]bool{}
	lines := bufio.NewScanner(strings.NewReader(string(data)))
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		for _, w := range strings.Fields(lines.Text()) {
			words[w] = true
		}
	}
	return words
}
