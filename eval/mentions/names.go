package mentions

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/reading/entities"
	"parley/text/conllu"
)

// A Count is how many names of one type were found.
type Count struct{ Right, Found, Gold int }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 {
	if c.Found+c.Gold == 0 {
		return 0
	}
	return 2 * float64(c.Right) / float64(c.Found+c.Gold)
}

// Names are the figures for persons, organisations and places.
type Names struct {
	By    map[string]*Count // PER, ORG, LOC, all
	Wrong []string
}

// ScoreNames scores exact span and type of names against the entity spans of a
// treebank that have a proper noun as their head, cut to the name.
func ScoreNames(docs []*Document, w *entities.World) Names {
	out := Names{By: map[string]*Count{"PER": {}, "ORG": {}, "LOC": {}, "all": {}}}
	for _, d := range docs {
		out.add(d, entities.Find(d.Text, d.Article, w))
	}
	return out
}

type place struct{ sentence, first, last int }

func (o *Names) add(d *Document, f *entities.Found) {
	gold, same := map[place]string{}, map[place]place{}
	var order []place
	for _, m := range d.Mentions {
		t := map[string]string{"person": "PER", "organization": "ORG", "place": "LOC"}[m.Type]
		if t == "" || !m.Named {
			continue
		}
		words := d.Gold[m.Sentence]
		p := place{m.Sentence, m.Head, m.Head + 1}
		for p.first > m.First && inName(words, p.first-1) {
			p.first--
		}
		for p.last < m.Last && inName(words, p.last) {
			p.last++
		}
		for p.first < m.Head && (titles[words[p.first].Form] || offices[words[p.first].Form]) {
			p.first++
		}
		if p.last == p.first+1 && (titles[words[p.first].Form] || offices[words[p.first].Form]) {
			continue // a role written with a capital is no name
		}
		if _, ok := gold[p]; !ok {
			gold[p] = t
			order = append(order, p)
		}
		// "National Library of the Netherlands": from its first proper noun to its last
		whole := place{m.Sentence, m.First, m.Last}
		for whole.first < p.first && (!inName(words, whole.first) || titles[words[whole.first].Form] || offices[words[whole.first].Form]) {
			whole.first++
		}
		for whole.last > p.last && !inName(words, whole.last-1) {
			whole.last--
		}
		if whole != p && t == "ORG" {
			same[whole] = p
		}
	}
	for _, t := range gold {
		o.By[t].Gold++
		o.By["all"].Gold++
	}
	seen := map[place]bool{}
	for _, n := range f.Names {
		t := kindOf(f, n)
		if t == "" || !unicode.IsUpper([]rune(n.Span.In(d.Text.Text))[0]) && !strings.Contains(n.Span.In(d.Text.Text), " ") {
			continue
		}
		p := place{n.Sentence, n.First, n.Last}
		if q, ok := same[p]; ok && gold[p] == "" {
			p = q
		}
		if seen[p] {
			continue
		}
		seen[p] = true
		o.By[t].Found++
		o.By["all"].Found++
		if gold[p] == t {
			o.By[t].Right++
			o.By["all"].Right++
			continue
		}
		o.Wrong = append(o.Wrong, fmt.Sprintf("extra %s %q (gold %q): %s", t, n.Span.In(d.Text.Text), gold[p], d.Text.Sentences[n.Sentence].Span.In(d.Text.Text)))
	}
	for _, p := range order {
		if !seen[p] {
			s := d.Text.Sentences[p.sentence]
			o.Wrong = append(o.Wrong, fmt.Sprintf("missed %s %q: %s", gold[p], d.Text.Text[s.Tokens[p.first].Start:s.Tokens[p.last-1].End], s.Span.In(d.Text.Text)))
		}
	}
}

var titles = map[string]bool{"President": true, "Mr.": true, "Mrs.": true, "Ms.": true, "Dr.": true, "Senator": true, "Professor": true, "King": true, "Queen": true, "Lord": true, "Sir": true, "Justice": true, "Chief": true, "Prime": true, "Minister": true, "General": true, "Captain": true, "the": true, "The": true}

// offices are roles that texts of courts and parliaments write with a capital.
var offices = map[string]bool{"Secretary": true, "Speaker": true, "Emperor": true, "Director": true, "Chairman": true, "Earl": true, "Governor": true, "Vice": true, "Congressman": true, "Protector": true, "Fellow": true, "Bishop": true, "Pope": true, "God": true, "Miss": true, "Reverend": true, "GEN.": true, "Gen.": true}

func inName(words []conllu.Word, i int) bool {
	return words[i].UPOS == "PROPN" || strings.HasPrefix(words[i].XPOS, "NNP")
}

func kindOf(f *entities.Found, n entities.Name) string {
	if n.Entity < 0 || !slices.Contains([]entities.Kind{entities.Proper, entities.PlaceName, entities.Metonym}, n.Kind) {
		return ""
	}
	switch f.Entities[n.Entity].Type {
	case parley.Person, parley.Leader:
		return "PER"
	case parley.State, parley.Place:
		return "LOC"
	case parley.People:
		return ""
	}
	if n.Kind == entities.Metonym {
		return "LOC"
	}
	return "ORG"
}
