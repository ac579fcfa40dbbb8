package times

import (
	"fmt"
	"strings"
)

// A rule is one line of the rules file: what to compute, and the patterns of
// classes it is said with.
type rule struct {
	compute computation
	start   *node
	line    int
	// before and notBefore name classes of which the atom before the expression
	// must, or must not, be; after and notAfter the same for the atom behind it.
	before, notBefore, after, notAfter []class
}

// A node is one state of a pattern: what it may read next, and where it may go
// without reading. Patterns have no loops.
type node struct {
	class class // what it reads to get to next[0]; noClass: it reads nothing
	mark  byte  // '<' and '>' say where the span begins and ends
	next  []*node
	// ends: the pattern of this rule is complete here.
	ends bool
}

func (l *Lexicon) readRules(file string) error {
	macros := map[string][]pattern{}
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
		said, conditions, _ := strings.Cut(body, ";")
		p := patternReader{lexicon: l, macros: macros, fields: strings.Fields(said)}
		choice, err := p.choice()
		if err == nil && p.at < len(p.fields) {
			err = fmt.Errorf("unexpected %q", p.fields[p.at])
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", n+1, err)
		}
		if strings.HasPrefix(head, "$") {
			macros[head] = choice
			continue
		}
		r := rule{line: n + 1}
		if r.compute, ok = computations[head]; !ok {
			return fmt.Errorf("line %d: no computation is called %q", n+1, head)
		}
		if err := l.conditions(&r, conditions); err != nil {
			return fmt.Errorf("line %d: %w", n+1, err)
		}
		if longest(choice) > maxAtoms {
			return fmt.Errorf("line %d: a pattern of more than %d atoms", n+1, maxAtoms)
		}
		r.start = choiceNode(choice, &node{ends: true})
		if shortest(choice) == 0 {
			return fmt.Errorf("line %d: a pattern that may be empty", n+1)
		}
		l.rules = append(l.rules, r)
	}
	// Which rules can begin with an atom of the class.
	l.starts = make([][]int, len(l.names))
	for i := range l.rules {
		firsts(l.rules[i].start, func(c class) {
			if s := l.starts[c]; len(s) == 0 || s[len(s)-1] != i {
				l.starts[c] = append(s, i)
			}
		})
	}
	return nil
}

func firsts(n *node, found func(class)) {
	if n.class != noClass {
		found(n.class)
		return
	}
	for _, next := range n.next {
		firsts(next, found)
	}
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

// A pattern is one part of what a rules file says: a class, a mark, or a choice
// between sequences of parts.
type pattern struct {
	class    class
	mark     byte
	choice   [][]pattern
	optional bool
}

func choiceNode(choice []pattern, next *node) *node { return (&choice[0]).node(next) }

// node turns a pattern into states that go on to next.
func (p *pattern) node(next *node) *node {
	switch {
	case p.class != noClass:
		return &node{class: p.class, next: []*node{next}}
	case p.mark != 0:
		return &node{mark: p.mark, next: []*node{next}}
	}
	n := &node{}
	for _, sequence := range p.choice {
		to := next
		for i := len(sequence) - 1; i >= 0; i-- {
			to = sequence[i].node(to)
		}
		n.next = append(n.next, to)
	}
	if p.optional {
		n.next = append(n.next, next)
	}
	return n
}

// longest and shortest count the atoms a choice can read.
func longest(ps []pattern) int  { return extent(ps, func(a, b int) bool { return a > b }) }
func shortest(ps []pattern) int { return extent(ps, func(a, b int) bool { return a < b }) }

func extent(sequence []pattern, better func(a, b int) bool) int {
	total := 0
	for i := range sequence {
		p := &sequence[i]
		if p.class != noClass {
			total++
			continue
		}
		if p.mark != 0 {
			continue
		}
		best := -1
		if p.optional {
			best = 0
		}
		for _, s := range p.choice {
			if n := extent(s, better); best < 0 || better(n, best) {
				best = n
			}
		}
		total += best
	}
	return total
}

// A patternReader reads the right side of a rule.
type patternReader struct {
	lexicon *Lexicon
	macros  map[string][]pattern
	fields  []string
	at      int
}

// choice reads "a | b", as one pattern.
func (p *patternReader) choice() ([]pattern, error) {
	var all [][]pattern
	for {
		s, err := p.sequence()
		if err != nil {
			return nil, err
		}
		all = append(all, s)
		if p.at >= len(p.fields) || p.fields[p.at] != "|" {
			return []pattern{{choice: all}}, nil
		}
		p.at++
	}
}

func (p *patternReader) sequence() ([]pattern, error) {
	var all []pattern
	for ; p.at < len(p.fields); p.at++ {
		f := p.fields[p.at]
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
			inner[0].optional = f == "["
			all = append(all, inner...)
		case f == "<" || f == ">":
			all = append(all, pattern{mark: f[0]})
		case strings.HasPrefix(f, "$"):
			m, ok := p.macros[f]
			if !ok {
				return nil, fmt.Errorf("%s stands for nothing", f)
			}
			all = append(all, m...)
		default:
			c, err := p.lexicon.name(f)
			if err != nil {
				return nil, err
			}
			all = append(all, pattern{class: c})
		}
	}
	return all, nil
}
