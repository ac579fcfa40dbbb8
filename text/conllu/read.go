package conllu

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// ReadFile reads all sentences of a file; a name ending in .gz is unpacked.
func ReadFile(name string) ([]*Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	sentences, err := Read(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return sentences, nil
}

// Read reads all sentences of r. Empty nodes (1.1) are passed over.
func Read(r io.Reader) ([]*Sentence, error) {
	var all []*Sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 1<<16), 1<<26)
	s := &Sentence{}
	for no := 1; lines.Scan(); no++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		switch {
		case line == "":
			if len(s.Words) > 0 {
				all = append(all, s.finish())
			}
			s = &Sentence{}
		case line[0] == '#':
			s.comment(line)
		default:
			if err := s.row(line); err != nil {
				return nil, fmt.Errorf("line %d: %w", no, err)
			}
		}
	}
	if len(s.Words) > 0 {
		all = append(all, s.finish())
	}
	return all, lines.Err()
}

func (s *Sentence) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch key {
	case "newdoc id", "newdoc":
		s.NewDoc, s.NewPar, s.Doc = true, true, value
	case "newpar id", "newpar":
		s.NewPar = true
	case "sent_id":
		s.ID = value
	case "text":
		s.Text = value
	}
}

func (s *Sentence) row(line string) error {
	c := strings.Split(line, "\t")
	if len(c) != 10 {
		return fmt.Errorf("%d columns, not 10", len(c))
	}
	if strings.Contains(c[0], ".") {
		return nil
	}
	if first, last, ok := strings.Cut(c[0], "-"); ok {
		a, err := strconv.Atoi(first)
		b, err2 := strconv.Atoi(last)
		if err != nil || err2 != nil || a != len(s.Words)+1 || b < a {
			return fmt.Errorf("%q is no range of words", c[0])
		}
		if hasSpace(c[9]) {
			b = -b // until finish: a space follows the range
		}
		s.Ranges = append(s.Ranges, Range{a, b, c[1]})
		return nil
	}
	if id, err := strconv.Atoi(c[0]); err != nil || id != len(s.Words)+1 {
		return fmt.Errorf("%q is not the number of the next word", c[0])
	}
	w := Word{Form: c[1], Lemma: c[2], UPOS: known(c[3]), XPOS: known(c[4]), Feats: known(c[5]),
		Head: -1, Rel: known(c[7]), Misc: known(c[9]), SpaceAfter: hasSpace(c[9])}
	if c[6] != "_" {
		head, err := strconv.Atoi(c[6])
		if err != nil || head < 0 {
			return fmt.Errorf("%q is no head", c[6])
		}
		w.Head = head
	}
	s.Words = append(s.Words, w)
	return nil
}

// finish moves the spaces of the multiword tokens to their last words and drops
// heads that point nowhere.
func (s *Sentence) finish() *Sentence {
	keep := s.Ranges[:0]
	for _, r := range s.Ranges {
		space := r.Last < 0
		r.Last = max(r.Last, -r.Last)
		if r.Last > len(s.Words) {
			continue
		}
		for i := r.First; i <= r.Last; i++ {
			s.Words[i-1].SpaceAfter = space && i == r.Last
		}
		keep = append(keep, r)
	}
	s.Ranges = keep
	for i := range s.Words {
		if s.Words[i].Head > len(s.Words) {
			s.Words[i].Head = -1
		}
	}
	return s
}

func hasSpace(misc string) bool {
	for _, part := range strings.Split(misc, "|") {
		if part == "SpaceAfter=No" {
			return false
		}
	}
	return true
}

func known(column string) string {
	if column == "_" {
		return ""
	}
	return column
}
