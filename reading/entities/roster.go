package entities

import (
	"embed"
	"fmt"
	"strings"

	"parley"
)

//go:embed data/*.tsv
var data embed.FS

// table reads one embedded table: its rows, cut at tabs, without comments.
func table(name string) ([][]string, error) {
	raw, err := data.ReadFile("data/" + name)
	if err != nil {
		return nil, fmt.Errorf("roster: %w", err)
	}
	var rows [][]string
	for _, s := range strings.Split(string(raw), "\n") {
		if s == "" || s[0] == '#' {
			continue
		}
		rows = append(rows, strings.Split(s, "\t"))
	}
	return rows, nil
}

// list cuts "a;b;c"; the empty string has no element.
func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}

// field returns the i-th field of a row, or "".
func field(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

// A title is one row of titles.tsv.
type title struct {
	form   string
	class  string
	unique bool
	acts   byte   // 's' for the state, 'o' for a body, '-' for nobody
	gender string // "m", "f" or ""
}

// An office is one stretch of time in which a person held an office.
type office struct {
	person   string // id
	country  string // alpha-3, or ""
	class    string
	title    string
	body     string
	from, to parley.Time
	// exact: kept by hand, so that before From and after To it was somebody else.
	exact bool
}

// holdsAt reports whether the office was held at t; an open end may be stale.
func (o office) holdsAt(t parley.Time) bool {
	return t.Known() && o.from.Known() && !t.T.Before(o.from.T) && (!o.to.Known() || !t.T.After(o.to.T))
}

// closed word lists of words.tsv.
var (
	wordLists     = mustLists()
	functionWords = wordLists["function"]
)

func mustLists() map[string]map[string]bool {
	rows, err := table("words.tsv")
	if err != nil {
		panic(err) // the table is embedded: it is there or the build is broken
	}
	lists := map[string]map[string]bool{}
	for _, r := range rows {
		set := map[string]bool{}
		for _, w := range list(field(r, 1)) {
			set[w] = true
		}
		lists[r[0]] = set
	}
	return lists
}
