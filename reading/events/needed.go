package events

import (
	"cmp"
	"math"
	"regexp/syntax"
	"slices"
	"strings"
)

// shortest is how many bytes a literal has by which patterns are sorted out.
const shortest = 3

// A need is what a text must hold for a pattern to match in it: one of some literals, by
// their numbers in a sieve, or one or all of other needs. The zero need is met by every text.
// Most sentences lack what most patterns need, which is seen a hundred times sooner than
// that they do not match.
type need struct {
	literals []int
	one, all []need
	rarity   float64 // what [weight] guesses; +Inf for the zero need
}

var nothing = need{rarity: math.Inf(1)}

// met reports whether a text meets the need; held are the literals that stand in it.
func (n *need) met(held []bool) bool {
	for i := range n.all {
		if !n.all[i].met(held) {
			return false
		}
	}
	for _, l := range n.literals {
		if held[l] {
			return true
		}
	}
	for i := range n.one {
		if n.one[i].met(held) {
			return true
		}
	}
	return len(n.literals)+len(n.one) == 0
}

// needed returns what every match of a pattern holds, in small letters; its literals are put
// into the sieve.
func (s *sieve) needed(r *syntax.Regexp) need {
	switch r.Op {
	case syntax.OpLiteral:
		if l := strings.ToLower(string(r.Rune)); len(l) >= shortest {
			return need{literals: []int{s.add(l)}, rarity: weight(l)}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return s.needed(r.Sub[0])
	case syntax.OpRepeat:
		if r.Min > 0 {
			return s.needed(r.Sub[0])
		}
	case syntax.OpAlternate:
		out := need{}
		for _, sub := range r.Sub {
			n := s.needed(sub)
			out.rarity += n.rarity
			if len(n.one)+len(n.all) == 0 {
				out.literals = append(out.literals, n.literals...)
			} else {
				out.one = append(out.one, n)
			}
		}
		if math.IsInf(out.rarity, 1) { // one of them needs nothing
			return nothing
		}
		return out
	case syntax.OpConcat:
		out := nothing
		for _, sub := range r.Sub {
			if n := s.needed(sub); !math.IsInf(n.rarity, 1) {
				out.all = append(out.all, n)
				out.rarity = min(out.rarity, n.rarity)
			}
		}
		slices.SortStableFunc(out.all, func(a, b need) int { return cmp.Compare(a.rarity, b.rarity) })
		if len(out.all) == 1 {
			return out.all[0]
		}
		return out
	}
	return nothing
}

// weight guesses how often a literal stands in a sentence: a letter more makes a word four
// times as rare.
func weight(literal string) float64 {
	w := 1.0
	for range min(len(literal), 8) {
		w /= 4
	}
	return w
}

// A sieve finds which literals of a list stand in a text.
type sieve struct {
	literals []string
	number   map[string]int
	begin    [1 << beginBits][]int // by the first bytes of a literal, hashed
}

const beginBits = 12

// add puts a literal in small letters into the sieve and returns its number.
func (s *sieve) add(literal string) int {
	n, ok := s.number[literal]
	if ok {
		return n
	}
	if s.number == nil {
		s.number = map[string]int{}
	}
	n = len(s.literals)
	s.number[literal] = n
	s.literals = append(s.literals, literal)
	b := beginning(literal)
	s.begin[b] = append(s.begin[b], n)
	return n
}

// beginning hashes the first bytes of a text, of which there must be as many as the shortest
// literal has.
func beginning(s string) uint32 {
	return (uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16) * 0x9e3779b1 >> (32 - beginBits)
}

// in reports of each literal whether it stands in a text.
func (s *sieve) in(text string) []bool {
	text = strings.ReplaceAll(strings.ToLower(text), "ſ", "s") // patterns take it for an s
	out := make([]bool, len(s.literals))
	for i := 0; i+shortest <= len(text); i++ {
		for _, n := range s.begin[beginning(text[i:])] {
			out[n] = out[n] || strings.HasPrefix(text[i:], s.literals[n])
		}
	}
	return out
}
