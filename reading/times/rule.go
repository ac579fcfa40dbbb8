package times

import (
	"fmt"
	"slices"
	"strings"
)

// A rule is one line of the rules file: what to compute, and the patterns of
// classes it is said with.
type rule struct {
	compute computation
	line    int
	// before and notBefore name classes of which the atom before the expression
	// must, or must not, be; after and notAfter the same for the atom behind it.
	before, notBefore, after, notAfter []class
}

// A node is one state of all patterns read together: the trie over their classes.
type node struct {
	next []edge
	ends []ending
}

type edge struct {
	class class
	node  *node
}

// An ending says that a pattern is complete, and how many of its first and last
// atoms are context only, outside the span.
type ending struct {
	rule        int
	left, right int
}

// An element is one step of a pattern once macros, brackets and choices are
// written out; a mark ("<" or ">") is an element of class noClass.
type element struct {
	class class
	mark  byte
}

func (l *Lexicon) readRules(file string) error {
	macros := map[string][][]element{}
	for n, line := range strings.Split(file, "\n") {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		head, body, ok := strings.Cut(line, "=")
		head = strings.TrimSpace(head)
		if !ok || head == "" {
			return fmt.Errorf("line %d: %q is not NAME = PATTERN", n+1, line)
		}
		pattern, conditions, _ := strings.Cut(body, ";")
		p := patternReader{lexicon: l, macros: macros, fields: strings.Fields(pattern)}
		sequences, err := p.choice()
		if err == nil && p.at < len(p.fields) {
			err = fmt.Errorf("unexpected %q", p.fields[p.at])
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", n+1, err)
		}
		if strings.HasPrefix(head, "$") {
			macros[head] = append(macros[head], sequences...)
			continue
		}
		r := rule{line: n + 1}
		if r.compute, ok = computations[head]; !ok {
			return fmt.Errorf("line %d: no computation is called %q", n+1, head)
		}
		if err := l.conditions(&r, conditions); err != nil {
			return fmt.Errorf("line %d: %w", n+1, err)
		}
		l.rules = append(l.rules, r)
		for _, s := range sequences {
			if err := l.root.insert(s, len(l.rules)-1); err != nil {
				return fmt.Errorf("line %d: %w", n+1, err)
			}
		}
	}
	return nil
}

func (l *Lexicon) conditions(r *rule, s string) error {
	for c := range strings.SplitSeq(s, ";") {
		fields := strings.Fields(c)
		if len(fields) == 0 {
			continue
		}
		var to *[]class
		switch fields[0] {
		case "before":
			to = &r.before
		case "not-before":
			to = &r.notBefore
		case "after":
			to = &r.after
		case "not-after":
			to = &r.notAfter
		default:
			return fmt.Errorf("no condition is called %q", fields[0])
		}
		for _, name := range fields[1:] {
			c, err := l.name(name)
			if err != nil {
				return err
			}
			*to = append(*to, c)
		}
	}
	return nil
}

// name returns the class of an element: a class in capitals, or a word in quotes,
// which becomes a class of its own.
func (l *Lexicon) name(s string) (class, error) {
	if w, ok := strings.CutPrefix(s, "'"); ok {
		w = strings.TrimSuffix(w, "'")
		if w == "" {
			return 0, fmt.Errorf("%q quotes nothing", s)
		}
		if _, ok := l.classes["'"+w]; !ok {
			l.mean(w, meaning{l.class("'" + w), 0})
		}
		return l.classes["'"+w], nil
	}
	if c, ok := l.classes[s]; ok && c != noClass {
		return c, nil
	}
	return 0, fmt.Errorf("no word is of class %q", s)
}

func (n *node) insert(s []element, rule int) error {
	e := ending{rule: rule}
	total := 0
	for _, el := range s {
		switch el.mark {
		case '<':
			e.left = total
		case '>':
			e.right = total // for now; counted from the end below
		default:
			total++
			n = n.child(el.class)
		}
	}
	if e.right > 0 {
		e.right = total - e.right
	}
	if total-e.left-e.right <= 0 {
		return fmt.Errorf("a pattern that may be empty")
	}
	if total > maxAtoms {
		return fmt.Errorf("a pattern of more than %d atoms", maxAtoms)
	}
	if !slices.Contains(n.ends, e) {
		n.ends = append(n.ends, e)
	}
	return nil
}

func (n *node) child(c class) *node {
	for _, e := range n.next {
		if e.class == c {
			return e.node
		}
	}
	child := &node{}
	n.next = append(n.next, edge{c, child})
	return child
}

// A patternReader writes a pattern out into all the sequences it stands for.
type patternReader struct {
	lexicon *Lexicon
	macros  map[string][][]element
	fields  []string
	at      int
}

// maxSequences bounds what one line may be written out to.
const maxSequences = 20000

func (p *patternReader) choice() ([][]element, error) {
	var all [][]element
	for {
		s, err := p.sequence()
		if err != nil {
			return nil, err
		}
		all = append(all, s...)
		if p.at >= len(p.fields) || p.fields[p.at] != "|" {
			return all, nil
		}
		p.at++
	}
}

func (p *patternReader) sequence() ([][]element, error) {
	all := [][]element{nil}
	for p.at < len(p.fields) {
		f := p.fields[p.at]
		var next [][]element
		switch {
		case f == "|" || f == ")" || f == "]":
			return all, nil
		case f == "(" || f == "[":
			p.at++
			inner, err := p.choice()
			if err != nil {
				return nil, err
			}
			if want := map[string]string{"(": ")", "[": "]"}[f]; p.at >= len(p.fields) || p.fields[p.at] != want {
				return nil, fmt.Errorf("%q is never closed", f)
			}
			if next = inner; f == "[" {
				next = append(next, nil)
			}
		case f == "<" || f == ">":
			next = [][]element{{{mark: f[0]}}}
		case strings.HasPrefix(f, "$"):
			var ok bool
			if next, ok = p.macros[f]; !ok {
				return nil, fmt.Errorf("%s stands for nothing", f)
			}
		default:
			c, err := p.lexicon.name(f)
			if err != nil {
				return nil, err
			}
			next = [][]element{{{class: c}}}
		}
		p.at++
		if len(all)*len(next) > maxSequences {
			return nil, fmt.Errorf("more than %d ways to say it", maxSequences)
		}
		joined := make([][]element, 0, len(all)*len(next))
		for _, a := range all {
			for _, b := range next {
				joined = append(joined, slices.Concat(a, b))
			}
		}
		all = joined
	}
	return all, nil
}
