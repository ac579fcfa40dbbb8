package events

import (
	"regexp/syntax"
	"strings"
)

// shortest is how many bytes a literal has by which patterns are sorted out.
const shortest = 3

// needed returns literals in small letters of which every match of a pattern holds one; nil
// where there are no such. Most sentences hold none of most patterns', which is seen a
// hundred times sooner than that they do not match.
func needed(r *syntax.Regexp) []string {
	switch r.Op {
	case syntax.OpLiteral:
		if s := strings.ToLower(string(r.Rune)); len(s) >= shortest {
			return []string{s}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return needed(r.Sub[0])
	case syntax.OpRepeat:
		if r.Min > 0 {
			return needed(r.Sub[0])
		}
	case syntax.OpAlternate:
		var out []string
		for _, sub := range r.Sub {
			some := needed(sub)
			if some == nil {
				return nil
			}
			out = append(out, some...)
		}
		return out
	case syntax.OpConcat:
		var best []string
		for _, sub := range r.Sub {
			if some := needed(sub); some != nil && (best == nil || rarer(some, best)) {
				best = some
			}
		}
		return best
	}
	return nil
}

// rarer reports whether the literals of a are likelier missing than those of b.
func rarer(a, b []string) bool { return weight(a) < weight(b) }

// weight guesses how often one of the literals stands in a sentence: a letter more makes a
// word four times as rare.
func weight(list []string) float64 {
	sum := 0.0
	for _, s := range list {
		w := 1.0
		for range min(len(s), 8) {
			w /= 4
		}
		sum += w
	}
	return sum
}

// A sieve finds which literals of a list stand in a text.
type sieve struct {
	literals []string
	number   map[string]int
}

// add puts literals into the sieve and returns their numbers.
func (s *sieve) add(list []string) []int {
	if s.number == nil {
		s.number = map[string]int{}
	}
	var out []int
	for _, l := range list {
		n, ok := s.number[l]
		if !ok {
			n = len(s.literals)
			s.number[l] = n
			s.literals = append(s.literals, l)
		}
		out = append(out, n)
	}
	return out
}

// in reports of each literal whether it stands in a text.
func (s *sieve) in(text string) []bool {
	text = strings.ToLower(text)
	out := make([]bool, len(s.literals))
	for i, l := range s.literals {
		out[i] = strings.Contains(text, l)
	}
	return out
}
