// Command gen derives the roster's tables from public lists of actors:
//
//	go run ./reading/entities/gen --data ../shared/data/actors --out reading/entities/data
//
// The tables it writes are readable, sorted and checked in; what no list has is
// kept by hand beside them (people.tsv, cities.tsv, bodies.tsv, ...).
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	data := flag.String("data", "../shared/data/actors", "folder with factbook.json and the Phoenix lists")
	out := flag.String("out", "reading/entities/data", "folder to write the tables to")
	treebanks := flag.String("treebanks", "../shared/data/ud", "folder with the treebanks of English")
	flag.Parse()
	if err := run(*data, *treebanks, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(data, treebanks, out string) error {
	lands, err := readFactbook(filepath.Join(data, "factbook.json"))
	if err != nil {
		return err
	}
	tables := []struct {
		file, head string
		rows       []string
	}{
		{"countries.tsv", "# Countries: alpha-3, name, other names, adjectives and nouns of nationality, seats of government.\n" +
			"# Source: CIA World Factbook as kept by factbook/factbook.json (public domain), corrected in gen/countries.go.\n", countryRows(lands)},
		{"leaders.tsv", "# Heads of state and government: alpha-3, name, other forms, title, in office since.\n" +
			"# Source: CIA World Factbook as kept by factbook/factbook.json (public domain), early 2026.\n", leaderRows(lands)},
	}
	for _, list := range []struct{ file, from, head string }{
		{"organisations.phoenix.tsv", "Phoenix.International.actors.txt", "# International organisations: name, other names.\n"},
		{"armedgroups.phoenix.tsv", "Phoenix.MilNonState.actors.txt", "# Armed groups: name, other names, country.\n"},
		{"agents.tsv", "Phoenix.agents.txt", "# Role nouns: noun, the sector it stands for.\n"},
	} {
		raw, err := os.ReadFile(filepath.Join(data, list.from))
		if err != nil {
			return err
		}
		head := list.head + "# Source: " + list.from + ", Copyright (c) 2014 Open Event Data Alliance, MIT licence; cut down by gen/phoenix.go.\n"
		tables = append(tables, struct {
			file, head string
			rows       []string
		}{list.file, head, phoenixRows(list.file, string(raw))})
	}
	words, err := vocabulary(treebanks, ".")
	if err != nil {
		return err
	}
	tables = append(tables, struct {
		file, head string
		rows       []string
	}{"vocabulary.tsv", "# Words that English writes in small letters: a capitalised word that is not among them is likely a name.\n" +
		"# Source: word forms of the training parts of UD English EWT 2.16 (CC BY-SA 4.0) and of GUM, UD 2.16, genres under CC BY, CC BY-SA or in the public domain\n" +
		"# (authors named in text/en/MODEL.md), and of texts of our own. The list is under CC BY-SA 4.0. Made by gen/vocabulary.go.\n", words})
	for _, t := range tables {
		slices.Sort(t.rows)
		t.rows = slices.Compact(t.rows)
		if err := os.WriteFile(filepath.Join(out, t.file), []byte(t.head+strings.Join(t.rows, "\n")+"\n"), 0o644); err != nil {
			return err
		}
		fmt.Printf("%s: %d rows\n", t.file, len(t.rows))
	}
	return nil
}
