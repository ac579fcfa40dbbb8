package events

import (
	"cmp"
	"encoding/binary"
	"iter"
	"math"
	mathbits "math/bits"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shortest is how many bytes a literal has by which patterns are sorted out.
const shortest = 4

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
func (n *need) met(held bits) bool {
	for i := range n.all {
		if !n.all[i].met(held) {
			return false
		}
	}
	for _, l := range n.literals {
		if held.has(l) {
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

// rarest returns the literals of which a text that meets the need holds one, those that say
// most; nil where that is not known.
func (n *need) rarest() []int {
	if len(n.all) > 0 {
		return n.all[0].rarest()
	}
	out := slices.Clone(n.literals)
	for i := range n.one {
		more := n.one[i].rarest()
		if more == nil {
			return nil
		}
		out = append(out, more...)
	}
	return out
}

// A choice numbers needs by the literals that they begin with.
type choice struct {
	needs  []need
	always []int   // of those that begin with none
	by     [][]int // by literal
}

// choose is the choice of needs, whose literals are in the sieve.
func (s *sieve) choose(needs []need) choice {
	c := choice{needs: needs, by: make([][]int, len(s.literals))}
	for i := range needs {
		rarest := needs[i].rarest()
		if rarest == nil {
			c.always = append(c.always, i)
		}
		for _, l := range rarest {
			c.by[l] = append(c.by[l], i)
		}
	}
	return c
}

// met returns which needs a text meets in which the literals stand, in order.
func (c *choice) met(held bits) []int {
	out := slices.Clone(c.always)
	for l := range held.all() {
		out = append(out, c.by[l]...)
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(i int) bool { return !c.needs[i].met(held) })
}

// needed returns what every match of a pattern holds, in small letters; its literals are put
// into the sieve.
func (s *sieve) needed(r *syntax.Regexp) need { return s.sequence([]string{""}, r) }

// sequence returns what every match of the parts one after another holds; before is what
// stands right before the first of them, one of these.
func (s *sieve) sequence(before []string, parts ...*syntax.Regexp) need {
	out := nothing
	also := func(n need) bool {
		if math.IsInf(n.rarity, 1) {
			return false
		}
		out.all = append(out.all, n)
		out.rarity = min(out.rarity, n.rarity)
		return true
	}
	for _, r := range parts {
		exact := spelled(r)
		switch {
		case exact == nil:
			if !also(s.within(before, r)) {
				also(s.one(before))
			}
			before = []string{""}
		case len(exact)*len(before) <= mostSpelled:
			before = joined(before, exact)
		default:
			also(s.one(before))
			before = exact
		}
	}
	also(s.one(before))
	slices.SortStableFunc(out.all, func(a, b need) int { return cmp.Compare(a.rarity, b.rarity) })
	if len(out.all) == 1 {
		return out.all[0]
	}
	return out
}

// within is sequence for one part that is not spelled out.
func (s *sieve) within(before []string, r *syntax.Regexp) need {
	switch r.Op {
	case syntax.OpCapture, syntax.OpPlus, syntax.OpConcat:
		return s.sequence(before, r.Sub...)
	case syntax.OpRepeat:
		if r.Min > 0 {
			return s.sequence(before, r.Sub[0])
		}
	case syntax.OpAlternate:
		out := need{}
		for _, sub := range r.Sub {
			n := s.sequence(before, sub)
			out.rarity += n.rarity
			if len(n.one)+len(n.all) == 0 {
				out.literals = append(out.literals, n.literals...)
			} else {
				out.one = append(out.one, n)
			}
		}
		if !math.IsInf(out.rarity, 1) { // else one of them needs nothing
			return out
		}
	}
	return nothing
}

// one is the need of one of some literals.
func (s *sieve) one(literals []string) need {
	var out need
	for _, l := range literals {
		l = plain(l)
		if len(l) < shortest {
			return nothing
		}
		l = l[:min(len(l), longestLiteral)]
		if n := s.add(l); !slices.Contains(out.literals, n) {
			out.literals = append(out.literals, n)
			out.rarity += weight(l)
		}
	}
	return out
}

const (
	// mostSpelled is how many texts a part of a pattern may stand for to be spelled out.
	mostSpelled = 200
	// longestLiteral is how many bytes of a literal are looked for.
	longestLiteral = 12
	// boundary stands in what is spelled out where a word begins or ends.
	boundary = '\b'
)

// spelled returns all that the part of a pattern matches, in small letters and with the
// boundaries of words, nil where that is too much.
func spelled(r *syntax.Regexp) (out []string) {
	switch r.Op {
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(r.Rune))}
	case syntax.OpWordBoundary:
		return []string{string(boundary)}
	case syntax.OpEmptyMatch:
		return []string{""}
	case syntax.OpCharClass:
		for i := 0; i < len(r.Rune); i += 2 {
			for c := r.Rune[i]; c <= r.Rune[i+1]; c++ {
				if len(out) == 8 {
					return nil
				}
				if s := strings.ToLower(string(c)); !slices.Contains(out, s) {
					out = append(out, s)
				}
			}
		}
	case syntax.OpCapture:
		return spelled(r.Sub[0])
	case syntax.OpQuest:
		if out = spelled(r.Sub[0]); out != nil {
			out = append(out, "")
		}
	case syntax.OpAlternate:
		for _, sub := range r.Sub {
			x := spelled(sub)
			if x == nil || len(out)+len(x) > mostSpelled {
				return nil
			}
			out = append(out, x...)
		}
	case syntax.OpConcat:
		out = []string{""}
		for _, sub := range r.Sub {
			x := spelled(sub)
			if x == nil || len(out)*len(x) > mostSpelled {
				return nil
			}
			out = joined(out, x)
		}
	}
	return out
}

// joined returns each of a before each of b.
func joined(a, b []string) []string {
	out := make([]string, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			out = append(out, x+y)
		}
	}
	return out
}

// plain returns a literal as it stands in a plain text: a space for the boundary of a word
// and for all that patterns do not take for a part of one.
func plain(literal string) string {
	var out strings.Builder
	for i, c := range literal {
		before, behind := i > 0 && partOfWord(literal[i-1]), i+1 < len(literal) && partOfWord(literal[i+1])
		switch {
		case c != boundary:
			out.WriteByte(plainRune(c))
		case i == 0 && behind, i+1 == len(literal) && before:
			out.WriteByte(' ')
		}
	}
	return out.String()
}

// plainRune is the byte that stands for a small letter or a sign in a plain text.
func plainRune(c rune) byte {
	switch {
	case c == 'ſ': // patterns take it for an s
		return 's'
	case c < utf8.RuneSelf && partOfWord(byte(c)):
		return byte(c)
	}
	return ' '
}

// partOfWord reports whether patterns take a byte for a part of a word.
func partOfWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_'
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
	begin    [1 << beginBits][]spelling // by the first bytes of a literal, hashed
}

// A spelling is a literal as two numbers, of its first bytes and of the up to eight others.
type spelling struct {
	first        uint32
	number       int32
	others, mask uint64
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
	var padded [longestLiteral]byte
	size := copy(padded[:], literal)
	first := binary.LittleEndian.Uint32(padded[:])
	b := &s.begin[beginning(first)]
	*b = append(*b, spelling{first, int32(n), binary.LittleEndian.Uint64(padded[shortest:]), 1<<(8*(size-shortest)) - 1})
	return n
}

// beginning hashes the first bytes of a literal.
func beginning(first uint32) uint32 { return first * 0x9e3779b1 >> (32 - beginBits) }

// bits are numbers from 0 on.
type bits []uint64

func (b bits) has(n int) bool { return b[n/64]>>(n%64)&1 != 0 }
func (b bits) add(n int)      { b[n/64] |= 1 << (n % 64) }

// all yields them in order.
func (b bits) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range b {
			for ; word != 0; word &= word - 1 {
				if !yield(64*i + mathbits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// in returns which literals stand in a text.
func (s *sieve) in(text string) bits {
	plain := append(make([]byte, 0, len(text)+2+longestLiteral), ' ')
	for _, c := range text {
		if c >= utf8.RuneSelf {
			c = unicode.ToLower(c)
		} else if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		plain = append(plain, plainRune(c))
	}
	plain = append(plain, ' ')
	padded := append(plain, make([]byte, longestLiteral)...)
	out := make(bits, (len(s.literals)+63)/64)
	for i := 0; i+shortest <= len(plain); i++ {
		first := binary.LittleEndian.Uint32(padded[i:])
		begin := s.begin[beginning(first)]
		if len(begin) == 0 {
			continue
		}
		others := binary.LittleEndian.Uint64(padded[i+shortest:])
		for k := range begin {
			if l := &begin[k]; l.first == first && l.others == others&l.mask {
				out.add(int(l.number))
			}
		}
	}
	return out
}
