package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// vocabulary lists the words that English writes in small letters: those of the
// treebanks that are no proper nouns, and those of our own word lists and texts.
func vocabulary(treebanks, own string) ([]string, error) {
	words := map[string]bool{}
	for _, file := range []string{"en_ewt-ud-train.conllu.gz", "en_gum-open-train.conllu.gz"} {
		if err := treebankWords(filepath.Join(treebanks, file), words); err != nil {
			return nil, err
		}
	}
	for _, pattern := range []string{"plover/codebook/*.md", "reading/*/testdata/*.txt", "reading/events/en/*", "examples/talks/*.txt", "examples/talks/*.md", "docs/*.md"} {
		files, err := filepath.Glob(filepath.Join(own, pattern))
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				return nil, err
			}
			ownWords(string(raw), words)
		}
	}
	out := make([]string, 0, len(words))
	for w := range words {
		out = append(out, w)
	}
	slices.Sort(out)
	return out, nil
}

func treebankWords(file string, words map[string]bool) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) < 10 || c[3] == "PROPN" || c[3] == "X" || strings.Contains(c[5], "Typo=") || strings.Contains(c[5], "Foreign=") || !small(c[1]) {
			continue
		}
		words[c[1]] = true
		if small(c[2]) {
			words[c[2]] = true
		}
	}
	return lines.Err()
}

// ownWords takes the words in small letters; what stands between hyphens or after
// a dot or an underscore is no word of a sentence.
func ownWords(raw string, words map[string]bool) {
	for _, w := range strings.FieldsFunc(raw, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",;:!?()[]\"“”|{}*`'’#", r)
	}) {
		if w = strings.Trim(w, "."); small(w) {
			words[w] = true
		}
	}
}

// small reports whether a word is of two small letters or more and nothing else.
func small(s string) bool {
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return len(s) > 1
}
