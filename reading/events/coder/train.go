package coder

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"parley"
	"parley/text"
)

// A Row is a labelled question. Sentence groups rows that must not be split
// between learning and scoring.
type Row struct {
	Question
	Label    Label
	Sentence string
}

// Options are the settings of a training.
type Options struct {
	Seed   uint64
	Groups Group
	// Pairs, Prompts and Dictionary say which rows are learnt from, and their cost.
	Pairs, Prompts, Dictionary float64
	// Balance raises the cost of rows of rare labels: 0 not, 1 fully.
	Balance float64
	Rounds  int
}

// StandardOptions are those of the model that ships.
func StandardOptions() Options {
	return Options{Seed: 1, Groups: AllGroups, Pairs: 3, Prompts: 1, Dictionary: 0.1, Balance: 0.3, Rounds: 30}
}

// Material is all that a training needs.
type Material struct {
	Rows    []Row
	Prompts []Row
	Entries []Entry
	CAMEO   *Dictionary
}

// Train learns from the material and returns the model as a file. The same material
// and options give the same bytes. The probabilities are calibrated on answers to
// rows not learnt from.
func Train(m Material, o Options) ([]byte, error) {
	if m.CAMEO == nil {
		m.CAMEO = &Dictionary{}
	}
	guesses, err := CrossValidate(m, o, 5)
	if err != nil {
		return nil, err
	}
	v, err := m.vectors(o)
	if err != nil {
		return nil, err
	}
	all := make([]int, len(m.Rows))
	for i := range all {
		all[i] = i
	}
	w := learn(m.costs(o, v, all), o.Rounds, 1, o.Seed)
	return newModel(w, Sharpness(guesses, m.Rows), m.CAMEO).bytes(), nil
}

// vectors are the features of all that is learnt from.
type vectors struct{ rows, prompts, entries []vector }

func (m Material) vectors(o Options) (*vectors, error) {
	lex, err := readLexicon()
	if err != nil {
		return nil, err
	}
	r := &reader{lex: lex, cameo: m.CAMEO, groups: o.Groups}
	v := &vectors{}
	for _, row := range m.Rows {
		v.rows = append(v.rows, slices.Clone(r.read(row.Question)))
	}
	for _, p := range m.Prompts {
		v.prompts = append(v.prompts, slices.Clone(r.read(p.Question)))
	}
	r.groups &^= Words | Structure // an entry is no sentence
	if o.Pairs > 0 || o.Prompts > 0 {
		r.groups &^= CAMEO // it always meets itself, which would make the dictionary look infallible
	}
	for _, e := range m.Entries {
		v.entries = append(v.entries, slices.Clone(r.read(e.question())))
	}
	return v, nil
}

// costs puts the rows of the given numbers, the prompts and the entries together.
func (m Material) costs(o Options, v *vectors, rows []int) []example {
	var out []example
	var count [Labels]float64
	for _, i := range rows {
		count[m.Rows[i].Label]++
	}
	for _, i := range rows {
		l := m.Rows[i].Label
		if c := o.Pairs * math.Pow(float64(len(rows))/(Labels*count[l]), o.Balance); c > 0 {
			out = append(out, example{v.rows[i], l, c})
		}
	}
	for i, p := range m.Prompts {
		if o.Prompts > 0 {
			out = append(out, example{v.prompts[i], p.Label, o.Prompts})
		}
	}
	for i, e := range m.Entries {
		if o.Dictionary > 0 {
			out = append(out, example{v.entries[i], e.Label, o.Dictionary})
		}
	}
	return out
}

// question builds the sentence of a dictionary entry with its tree: the source, the
// verb, the words of the pattern, the target.
func (e Entry) question() Question {
	s := &text.Sentence{Parsed: true}
	push := func(form, lemma, upos, rel string, head int) int {
		at := 0
		if n := len(s.Tokens); n > 0 {
			at = s.Tokens[n-1].End + 1
		}
		s.Tokens = append(s.Tokens, text.Token{Span: parley.Span{Start: at, End: at + len(form)}, Form: form, Lemma: lemma, UPOS: upos, XPOS: "VBD", Head: head, Rel: rel, SpaceAfter: true})
		return len(s.Tokens) - 1
	}
	verb := 1 + len(e.Before)
	for _, w := range e.Before {
		push(w, singular(w), "NOUN", "compound", verb)
	}
	source := push("Norland", "Norland", "PROPN", "nsubj", verb)
	verb = push(e.Verb, e.Verb, "VERB", "root", -1)
	last, prep := verb, -1
	for _, w := range e.After {
		switch {
		case prepositions[w.Text]:
			prep = push(w.Text, w.Text, "ADP", "case", verb)
			continue
		case prep >= 0:
			last = push(w.Text, singular(w.Text), "NOUN", "obl", verb)
			s.Tokens[prep].Head = last
			prep = -1
		default:
			last = push(w.Text, singular(w.Text), "NOUN", "obj", verb)
		}
	}
	rel := "obj"
	if last != verb || prep >= 0 {
		rel = "obl"
	}
	target := push("Sudmark", "Sudmark", "PROPN", rel, verb)
	if prep >= 0 {
		s.Tokens[prep].Head = target
	}
	s.Span = parley.Span{End: s.Tokens[target].End}
	return Question{Tree: text.NewTree(s), Source: []Range{{source, source + 1}}, Target: []Range{{target, target + 1}}, Predicate: -1}
}

var prepositions = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("in on at by for from to with of against into over about between under upon off out up down through near as after around across") {
		m[w] = true
	}
	return m
}()

func singular(w string) string {
	if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return w[:len(w)-1]
	}
	return w
}

// A Parser parses the tokens of a sentence; text/en has one.
type Parser interface {
	text.Language
	Parse(*text.Sentence)
}

// Mark reads a marked sentence, "<s>Norland</s> met <t>Sudmark</t>", as one parsed
// sentence.
func Mark(marked string, p Parser) Question {
	var plain strings.Builder
	var spans [2][]parley.Span
	open := [2]int{-1, -1}
	for rest := marked; rest != ""; {
		cut := false
		for k, tag := range [2]string{"s", "t"} {
			if after, ok := strings.CutPrefix(rest, "<"+tag+">"); ok {
				open[k], rest, cut = plain.Len(), after, true
			} else if after, ok := strings.CutPrefix(rest, "</"+tag+">"); ok {
				if open[k] >= 0 {
					spans[k] = append(spans[k], parley.Span{Start: open[k], End: plain.Len()})
				}
				open[k], rest, cut = -1, after, true
			}
		}
		if !cut {
			plain.WriteByte(rest[0])
			rest = rest[1:]
		}
	}
	s := One(plain.String(), p)
	q := Question{Tree: text.NewTree(s), Predicate: -1}
	q.Source, q.Target = Tokens(s, spans[0]), Tokens(s, spans[1])
	return q
}

// One reads text as one sentence, whatever stops it has inside.
func One(plain string, p Parser) *text.Sentence {
	d := p.Read(plain, nil)
	if len(d.Sentences) == 1 {
		return &d.Sentences[0]
	}
	s := &text.Sentence{Span: parley.Span{End: len(plain)}}
	for i := range d.Sentences {
		s.Tokens = append(s.Tokens, d.Sentences[i].Tokens...)
	}
	p.Parse(s)
	return s
}

// Tokens returns the ranges of tokens that the spans touch.
func Tokens(s *text.Sentence, spans []parley.Span) []Range {
	var out []Range
	for _, sp := range spans {
		r := Range{-1, -1}
		for i := range s.Tokens {
			if s.Tokens[i].Overlaps(sp) {
				if r.First < 0 {
					r.First = i
				}
				r.Last = i + 1
			}
		}
		if r.First >= 0 {
			out = append(out, r)
		}
	}
	return out
}

// Prompts returns the sentences of en/prompts.tsv.
func Prompts(p Parser) ([]Row, error) {
	var out []Row
	err := table("prompts.tsv", 2, func(f []string) error {
		l, ok := ParseLabel(f[0])
		if !ok {
			return fmt.Errorf("no type %q", f[0])
		}
		out = append(out, Row{Question: Mark(f[1], p), Label: l, Sentence: f[1]})
		return nil
	})
	return out, err
}
