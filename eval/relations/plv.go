// Package relations scores the coder of relations between two given parties.
package relations

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"parley/reading/events/coder"
)

// A Pair is one row of the PLV data set: the columns that may be read, and the
// label where the file has one.
type Pair struct {
	Sentence, Marked, Source, Target string
	Gold                             string
}

// Load reads pairs from a tab-separated file with a header and no quoting. Of its
// columns it reads sentence, marked_sentence, source, target, and with gold set
// gold_root; nothing else.
func Load(r io.Reader, gold bool) ([]Pair, error) {
	var out []Pair
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<22)
	var column map[string]int
	for n := 1; in.Scan(); n++ {
		f := strings.Split(strings.TrimSuffix(in.Text(), "\r"), "\t")
		if column == nil {
			column = map[string]int{}
			for i, name := range f {
				column[strings.TrimPrefix(name, "\ufeff")] = i
			}
			want := []string{"sentence", "marked_sentence", "source", "target"}
			if gold {
				want = append(want, "gold_root")
			}
			for _, name := range want {
				if _, ok := column[name]; !ok {
					return nil, fmt.Errorf("no column %s", name)
				}
			}
			continue
		}
		at := func(name string) string {
			if i := column[name]; i < len(f) {
				return f[i]
			}
			return ""
		}
		p := Pair{Sentence: at("sentence"), Marked: at("marked_sentence"), Source: at("source"), Target: at("target")}
		if gold {
			p.Gold = at("gold_root")
			if _, ok := coder.ParseLabel(p.Gold); !ok {
				return nil, fmt.Errorf("line %d: no type %q", n, p.Gold)
			}
		}
		out = append(out, p)
	}
	if column == nil && in.Err() == nil {
		return nil, errors.New("an empty file")
	}
	return out, in.Err()
}

// Question parses the pair. A party that is not marked is looked for by its words.
func (p Pair) Question(parser coder.Parser) coder.Question {
	marked := p.Marked
	for _, m := range []struct{ tag, words string }{{"s", p.Source}, {"t", p.Target}} {
		if words := strings.TrimSpace(m.words); words != "" && !strings.Contains(marked, "<"+m.tag+">") {
			marked = strings.Replace(marked, words, "<"+m.tag+">"+words+"</"+m.tag+">", 1)
		}
	}
	if marked == "" {
		marked = p.Sentence
	}
	return coder.Mark(marked, parser)
}

// Row returns the pair as a row to learn from.
func (p Pair) Row(parser coder.Parser) coder.Row {
	l, _ := coder.ParseLabel(p.Gold)
	return coder.Row{Question: p.Question(parser), Label: l, Sentence: p.Sentence}
}
