package coder

import (
	"embed"
	"fmt"
	"strings"

	"parley/text"
)

//go:embed en
var lists embed.FS

// A set is a set of classes of en/classes.tsv.
type set [2]uint64

func (s *set) add(class int)     { s[class>>6] |= 1 << (class & 63) }
func (s *set) join(o set)        { s[0] |= o[0]; s[1] |= o[1] }
func (s set) has(class int) bool { return s[class>>6]>>(class&63)&1 == 1 }
func (s set) within(o set) bool  { return s[0]&^o[0] == 0 && s[1]&^o[1] == 0 }
func (s set) meets(o set) bool   { return s[0]&o[0] != 0 || s[1]&o[1] != 0 }

// Flags of a clause, as the rules name them.
const (
	future = 1 << iota
	negated
	passive
	modal
	could
)

var flagNames = []string{"future", "negated", "passive", "modal", "could"}

// A rule says what classes mean together.
type rule struct {
	name           string // its line
	hash           uint64
	label          Label
	flags, noFlags uint8
	with, without  classSets
}

// classSets are the classes of the predicate, of the clause, of the source and of
// the target.
type classSets struct{ main, any, source, target set }

func (r *rule) fits(flags uint8, c *classSets) bool {
	return r.flags&^flags == 0 && r.noFlags&flags == 0 && r.with.main.within(c.main) && r.with.any.within(c.any) &&
		r.with.source.within(c.source) && r.with.target.within(c.target) &&
		!r.without.main.meets(c.main) && !r.without.any.meets(c.any) && !r.without.source.meets(c.source) && !r.without.target.meets(c.target)
}

// lexicon is the classes and rules of one language.
type lexicon struct {
	classes []string
	index   map[string]int
	hashes  []uint64        // of the names of classes: what a feature is made of
	words   map[string]set  // by lemma
	phrases map[string]set  // by lemma and the word after it, "call_for"
	nouns   map[string]set  // nouns only
	verbs   map[string]set  // verbs only
	opens   map[string]bool // lemmas that begin a phrase
	rules   []rule
	known   map[string]bool // all words of the maps above
	say     int             // the class of saying
}

const maxClasses = 128

func readLexicon() (*lexicon, error) {
	l := &lexicon{words: map[string]set{}, phrases: map[string]set{}, nouns: map[string]set{}, verbs: map[string]set{}, opens: map[string]bool{}, index: map[string]int{}, known: map[string]bool{}}
	index := l.index
	put := func(m map[string]set, word string, class int) {
		s := m[word]
		s.add(class)
		m[word] = s
	}
	err := table("classes.tsv", 2, func(f []string) error {
		c := len(l.classes)
		if c == maxClasses {
			return fmt.Errorf("more than %d classes", maxClasses)
		}
		if _, twice := index[f[0]]; twice {
			return fmt.Errorf("class %s twice", f[0])
		}
		index[f[0]] = c
		l.classes, l.hashes = append(l.classes, f[0]), append(l.hashes, word(f[0]))
		for _, w := range strings.Fields(f[1]) {
			if head, _, ok := strings.Cut(w, "_"); ok {
				l.opens[head] = true
				put(l.phrases, w, c)
			} else if n, ok := strings.CutSuffix(w, ".n"); ok {
				put(l.nouns, n, c)
			} else if v, ok := strings.CutSuffix(w, ".v"); ok {
				put(l.verbs, v, c)
			} else {
				put(l.words, w, c)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	l.say = index["say"]
	for _, m := range []map[string]set{l.words, l.nouns, l.verbs} {
		for w := range m {
			l.known[w] = true
		}
	}
	for w := range l.opens {
		l.known[w] = true
	}
	err = table("rules.tsv", 3, func(f []string) error {
		r := rule{name: strings.Join(f, " "), hash: word(strings.Join(f, " "))}
		var ok bool
		if r.label, ok = ParseLabel(f[0]); !ok {
			return fmt.Errorf("no type %q", f[0])
		}
		read := func(list string, flags *uint8, sets *classSets) error {
			for _, w := range strings.Fields(list) {
				if w == "-" {
					continue
				}
				name := strings.TrimLeft(w, "!^@")
				if c, ok := index[name]; ok {
					switch w[0] {
					case '!':
						sets.main.add(c)
					case '^':
						sets.source.add(c)
					case '@':
						sets.target.add(c)
					default:
						sets.any.add(c)
					}
					continue
				}
				known := false
				for i, n := range flagNames {
					if n == name {
						*flags |= 1 << i
						known = true
					}
				}
				if !known {
					return fmt.Errorf("no class or flag %q", w)
				}
			}
			return nil
		}
		if err := read(f[1], &r.flags, &r.with); err != nil {
			return err
		}
		if err := read(f[2], &r.noFlags, &r.without); err != nil {
			return err
		}
		l.rules = append(l.rules, r)
		return nil
	})
	return l, err
}

// table reads a file of en/: tab-separated columns, comments after #.
func table(name string, columns int, each func(f []string) error) error {
	data, err := lists.ReadFile("en/" + name)
	if err != nil {
		return err
	}
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			return fmt.Errorf("en/%s:%d: %d columns, want %d", name, n+1, len(f), columns)
		}
		if err := each(f); err != nil {
			return fmt.Errorf("en/%s:%d: %w", name, n+1, err)
		}
	}
	return nil
}

// lemma returns the lower-case lemma of token i, mended where the classes do not
// know it but know the word that its form goes back to: "freed" read as a noun.
func (l *lexicon) lemma(t *text.Tree, i int) string {
	lemma := t.Lemma(i)
	if l.known[lemma] || t.Tokens[i].UPOS == "PROPN" {
		return lemma
	}
	form := strings.ToLower(t.Tokens[i].Form)
	if l.known[form] {
		return form
	}
	for _, end := range [...]string{"d", "ed", "ing", "s"} {
		if stem, ok := strings.CutSuffix(form, end); ok && len(stem) > 2 && l.known[stem] {
			return stem
		}
	}
	return lemma
}

// of returns the classes of token i.
func (l *lexicon) of(t *text.Tree, i int) set {
	lemma := l.lemma(t, i)
	s := l.words[lemma]
	switch t.Tokens[i].UPOS {
	case "NOUN", "PROPN":
		s.join(l.nouns[lemma])
		if strings.HasSuffix(t.Tokens[i].Form, "ed") { // no noun, whatever the tagger says
			s.join(l.verbs[lemma])
		}
	case "VERB":
		s.join(l.verbs[lemma])
	case "ADJ":
	default:
		s.join(l.verbs[lemma])
	}
	if l.opens[lemma] {
		var key [48]byte
		b := append(append(key[:0], lemma...), '_')
		n := len(b)
		if k := t.Child(i, "compound:prt"); k >= 0 {
			s.join(l.phrases[string(append(b[:n], t.Lemma(k)...))])
		}
		if i+1 < len(t.Tokens) {
			b = append(b[:n], t.Lemma(i+1)...)
			s.join(l.phrases[string(b)])
			if i+2 < len(t.Tokens) {
				s.join(l.phrases[string(append(append(b, '_'), t.Lemma(i+2)...))])
			}
		}
	}
	return s
}
