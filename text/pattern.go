package text

import (
	"maps"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Pattern is a regular expression that is asked for in many sentences and stands in
// few. It knows which few letters a match cannot be without, and with which it begins, and
// matches in earnest only where they stand: the answers are those of the expression, sooner.
type Pattern struct {
	*regexp.Regexp
	ready sync.Once              // what follows is set when it is first asked for
	sizes []int                  // how many letters keys have; empty: none are known
	keys  *[1 << placeBits]uint8 // by place of a key: a bit for each size of which a match may hold it
	folds bool                   // some letter is meant in both cases
	// begins are the places of the keys with which a match begins, all of one size; 0: they
	// are not known. there is the expression behind one character at the start of a text.
	begins *[1 << placeBits]bool
	size   int
	there  func() *regexp.Regexp
}

// A key is the classes of three to six bytes that follow one another, five bits each.
const (
	classBits = 5
	leastKey  = 3 // nearly every sentence would hold a shorter one
	mostKey   = 6
	seen      = 8 // bytes looked at to see which part says most
	placeBits = 13
	otherByte = 26 // no letter
	highByte  = 27 // of a character beyond ASCII
)

// classes are 0 to 25 for letters of either case.
var classes = func() (out [256]uint8) {
	for c := range out {
		switch {
		case c >= 'a' && c <= 'z':
			out[c] = uint8(c - 'a')
		case c >= 'A' && c <= 'Z':
			out[c] = uint8(c - 'A')
		case c >= 0x80:
			out[c] = highByte
		default:
			out[c] = otherByte
		}
	}
	return out
}()

// NewPattern compiles a regular expression.
func NewPattern(expression string) (*Pattern, error) {
	re, err := regexp.Compile(expression)
	if err != nil {
		return nil, err
	}
	return &Pattern{Regexp: re}, nil
}

// prepare finds the keys.
func (p *Pattern) prepare() {
	tree, err := syntax.Parse(p.String(), syntax.Perl)
	if err != nil { // it was compiled
		panic(err)
	}
	tree = tree.Simplify()
	within := p.keysOf(tree)
	if shortest(within) < leastKey {
		return
	}
	p.keys = new([1 << placeBits]uint8)
	for _, s := range within {
		size := min(len(s), mostKey)
		p.keys[place(keyOf(s, size))] |= 1 << size
		if !slices.Contains(p.sizes, size) {
			p.sizes = append(p.sizes, size)
		}
	}
	first := all(p.begin([]*syntax.Regexp{tree}))
	if shortest(first) < leastKey {
		return
	}
	p.begins, p.size = new([1 << placeBits]bool), min(shortest(first), mostKey)
	for _, s := range first {
		p.begins[place(keyOf(s, p.size))] = true
	}
	p.there = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\A(?s:.)(?:` + p.String() + `)`) })
}

// keyOf returns the key of the first classes of s.
func keyOf(s string, size int) (key uint32) {
	for i := range size {
		key = key<<classBits | uint32(s[i])
	}
	return key
}

// place is where a key stands; several may stand at one place.
func place(key uint32) uint32 { return key * 0x9e3779b1 >> (32 - placeBits) }

// MustPattern is NewPattern for an expression that is known to be one.
func MustPattern(expression string) *Pattern {
	p, err := NewPattern(expression)
	if err != nil {
		panic(err)
	}
	return p
}

// May reports whether s may hold a match: where it says no, there is none.
func (p *Pattern) May(s string) bool {
	p.ready.Do(p.prepare)
	if len(p.sizes) == 0 {
		return true
	}
	key := uint32(0)
	for i := 0; i < len(s); i++ {
		key = key<<classBits | uint32(classes[s[i]])
		for _, size := range p.sizes {
			if p.keys[place(key&(1<<(classBits*size)-1))]&(1<<size) != 0 && i+1 >= size {
				return true
			}
		}
	}
	return p.beyond(s)
}

// beyond reports whether s holds one of the only characters beyond ASCII that are letters of
// it in another case, and the expression means both cases.
func (p *Pattern) beyond(s string) bool {
	return p.folds && (strings.Contains(s, "ſ") || strings.Contains(s, "\u212a"))
}

// next returns the first place, the given one or behind it, at which a match may begin; -1
// for none.
func (p *Pattern) next(s string, from int) int {
	key, known := uint32(0), uint32(1)<<(classBits*p.size)-1
	for i := from; i < len(s); i++ {
		key = (key<<classBits | uint32(classes[s[i]])) & known
		if p.begins[place(key)] && i+1-p.size >= from {
			return i + 1 - p.size
		}
	}
	return -1
}

// first returns the first match, at the given place or behind it, as find tells of one.
func (p *Pattern) first(s string, from int, find func(*regexp.Regexp, string) []int) []int {
	for at := p.next(s, from); at >= 0; at = p.next(s, at+1) {
		if at == 0 {
			return find(p.Regexp, s)
		}
		_, size := utf8.DecodeLastRuneInString(s[:at]) // by which it knows where words begin
		before := at - size
		if m := find(p.there(), s[before:]); m != nil {
			for i := range m {
				if m[i] >= 0 {
					m[i] += before
				}
			}
			m[0] = at
			return m
		}
	}
	return nil
}

// every returns up to n matches, of fewer than none all, as find tells of them.
func (p *Pattern) every(s string, n int, find func(*regexp.Regexp, string) []int) (out [][]int) {
	for from := 0; n < 0 || len(out) < n; from = out[len(out)-1][1] {
		m := p.first(s, from, find)
		if m == nil {
			break
		}
		out = append(out, m)
	}
	return out
}

// scattered reports whether it is known where in s matches may begin.
func (p *Pattern) scattered(s string) bool { return p.begins != nil && !p.beyond(s) }

// MatchString is that of the expression, as are those below.
func (p *Pattern) MatchString(s string) bool {
	if !p.May(s) {
		return false
	}
	if p.scattered(s) {
		return p.first(s, 0, (*regexp.Regexp).FindStringIndex) != nil
	}
	return p.Regexp.MatchString(s)
}

// FindStringIndex returns the place of the first match, nil for none.
func (p *Pattern) FindStringIndex(s string) []int {
	if !p.May(s) {
		return nil
	}
	if p.scattered(s) {
		return p.first(s, 0, (*regexp.Regexp).FindStringIndex)
	}
	return p.Regexp.FindStringIndex(s)
}

// FindStringSubmatch returns the first match and its parts, nil for none.
func (p *Pattern) FindStringSubmatch(s string) []string {
	if !p.May(s) {
		return nil
	}
	return p.Regexp.FindStringSubmatch(s)
}

// FindAllStringSubmatch returns up to n matches and their parts.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	if !p.May(s) {
		return nil
	}
	return p.Regexp.FindAllStringSubmatch(s, n)
}

// ReplaceAllString puts a text in place of every match.
func (p *Pattern) ReplaceAllString(s, by string) string {
	if !p.May(s) {
		return s
	}
	return p.Regexp.ReplaceAllString(s, by)
}

// FindAllStringIndex returns the places of up to n matches.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	if !p.May(s) {
		return nil
	}
	if p.scattered(s) {
		return p.every(s, n, (*regexp.Regexp).FindStringIndex)
	}
	return p.Regexp.FindAllStringIndex(s, n)
}

// FindAllStringSubmatchIndex returns the places of up to n matches and of their parts.
func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !p.May(s) {
		return nil
	}
	if p.scattered(s) {
		return p.every(s, n, (*regexp.Regexp).FindStringSubmatchIndex)
	}
	return p.Regexp.FindAllStringSubmatchIndex(s, n)
}

// keysOf returns how the part of the expression begins that says most: every match
// holds one of the strings of classes. Nil where none are known.
func (p *Pattern) keysOf(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpCapture, syntax.OpPlus:
		return p.keysOf(re.Sub[0])
	case syntax.OpAlternate:
		var all []string
		for _, sub := range re.Sub {
			k := p.keysOf(sub)
			if k == nil {
				return nil
			}
			all = append(all, k...)
		}
		return all
	case syntax.OpConcat:
		var best []string
		for i := range re.Sub {
			if k := all(p.begin(re.Sub[i:])); shortest(k) > shortest(best) || shortest(k) == shortest(best) && len(k) < len(best) {
				best = k
			}
			// A part that is an alternative of whole phrases may know more inside.
			if k := p.keysOf(re.Sub[i]); shortest(k) > shortest(best) {
				best = k
			}
		}
		return best
	case syntax.OpLiteral:
		return all(p.begin([]*syntax.Regexp{re}))
	}
	return nil
}

// shortest returns the length of the shortest string, 0 for none.
func shortest(all []string) int {
	if len(all) == 0 {
		return 0
	}
	n := seen
	for _, s := range all {
		n = min(n, len(s))
	}
	return n
}

// tooMany starts say nothing.
const tooMany = 3000

// begin returns how what the parts match one after another begins, in up to seen
// classes: closed beginnings, of which it is not known how they go on, and open ones,
// after which comes what follows the parts.
func (p *Pattern) begin(parts []*syntax.Regexp) (closed, open map[string]bool) {
	done, open := map[string]bool{}, map[string]bool{"": true}
	for _, re := range parts {
		if len(open) == 0 {
			break
		}
		closed, more := p.starts(re)
		next := map[string]bool{}
		for a := range open {
			for b := range closed {
				done[cut(a+b)] = true
			}
			for b := range more {
				if s := cut(a + b); len(s) == seen {
					done[s] = true
				} else {
					next[s] = true
				}
			}
		}
		if open = next; len(open)+len(done) > tooMany {
			return map[string]bool{"": true}, map[string]bool{}
		}
	}
	return done, open
}

func all(closed, open map[string]bool) []string {
	return slices.AppendSeq(slices.Collect(maps.Keys(closed)), maps.Keys(open))
}

func cut(s string) string { return s[:min(len(s), seen)] }

// starts is begin of one part.
func (p *Pattern) starts(re *syntax.Regexp) (closed, open map[string]bool) {
	closed, open = map[string]bool{}, map[string]bool{}
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		open[""] = true
	case syntax.OpLiteral:
		p.folds = p.folds || re.Flags&syntax.FoldCase != 0
		open[classesOf(string(re.Rune))] = true
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			if re.Rune[i+1] >= 0x80 || re.Rune[i+1]-re.Rune[i] > 12 {
				return map[string]bool{"": true}, map[string]bool{}
			}
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				open[classesOf(string(r))] = true
			}
		}
	case syntax.OpCapture:
		return p.starts(re.Sub[0])
	case syntax.OpQuest:
		closed, open = p.starts(re.Sub[0])
		open[""] = true
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			c, o := p.starts(sub)
			for s := range c {
				closed[s] = true
			}
			for s := range o {
				open[s] = true
			}
		}
	case syntax.OpConcat:
		return p.begin(re.Sub)
	case syntax.OpPlus:
		once, more := p.starts(re.Sub[0])
		maps.Copy(closed, once)
		maps.Copy(closed, more)
	default:
		closed[""] = true
	}
	return closed, open
}

func classesOf(s string) string {
	b := []byte(s)
	for i, c := range b {
		b[i] = classes[c]
	}
	return string(b)
}
