package coder

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Dictionary is what the coder keeps of the CAMEO verb and pattern dictionary of
// the Open Event Data Alliance: hashes of words, and codes. It cannot be read back
// into the dictionary.
type Dictionary struct {
	verbs    map[uint32]verb
	blocks   [][]pattern
	synonyms map[uint32]uint32 // of a word: hash of its set
}

// verb is one verb: the code that it has alone, 0 for none, and the block of
// patterns that it shares with others.
type verb struct {
	code  uint16
	block int
}

// pattern is words that stand before and after the verb, and what they then mean.
type pattern struct {
	before, after []uint32
	code          uint16
}

// hash32 is FNV-1a over the lower-case word.
func hash32(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		b := word[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		h = (h ^ uint32(b)) * 16777619
	}
	return h
}

// cameoLabel returns the label of a CAMEO code by its first two digits. Codes of
// mere statements have none.
func cameoLabel(code uint16) (Label, bool) {
	l := cameoRoots[min(int(code/10), len(cameoRoots)-1)]
	if l == "" {
		return 0, false
	}
	return ParseLabel(l)
}

var cameoRoots = [...]string{"", "", "REQUEST", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "ACCUSE", "REQUEST",
	"ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "ASSAULT", "ASSAULT"}

// An Entry is one verb or pattern of the dictionary, in words, to learn from.
type Entry struct {
	Label  Label
	Before []string
	Verb   string
	After  []Word
}

// A Word is one word of a pattern.
type Word struct {
	Text string
	// Open marks the first word of a phrase, Prep that the phrase hangs from a
	// preposition, which is that word.
	Open, Prep bool
}

// ReadDictionary reads CAMEO.2.0.txt. It returns the dictionary and its entries.
func ReadDictionary(r io.Reader) (*Dictionary, []Entry, error) {
	d := &Dictionary{verbs: map[uint32]verb{}, synonyms: map[uint32]uint32{}}
	var entries []Entry
	members := map[string][]string{}
	set := ""
	var names []string // verbs of the open block
	var blockCode uint16
	phrases := map[string][]pattern{} // verbs of several words, by the first
	in := bufio.NewScanner(r)
	for in.Scan() {
		line := in.Text()
		comment := ""
		if i := strings.IndexByte(line, '#'); i >= 0 {
			line, comment = line[:i], strings.TrimSpace(line[i+1:])
		}
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case strings.HasPrefix(line, "---"):
			d.blocks = append(d.blocks, nil)
			names, set = nil, ""
			blockCode = readCode(line)
		case strings.HasPrefix(line, "&"):
			set = strings.TrimSuffix(line, "_")
		case set != "" && line[0] == '+':
			w := strings.ToLower(strings.Trim(line, "+_"))
			if !strings.Contains(w, "_") {
				d.synonyms[hash32(w)] = hash32(set)
				members[set] = append(members[set], w)
			}
		case len(d.blocks) == 0:
		case line[0] == '-':
			code := readCode(line)
			body, _, _ := strings.Cut(strings.TrimSpace(line[1:]), "[")
			e, p, ok := readPattern(body, members)
			if !ok {
				continue
			}
			p.code = code
			b := len(d.blocks) - 1
			d.blocks[b] = append(d.blocks[b], p)
			if l, ok := cameoLabel(code); ok {
				e.Label = l
				e.Verb, _, _ = strings.Cut(strings.ToLower(comment), " ")
				if e.Verb == "" && len(names) > 0 {
					e.Verb = names[0]
				}
				if e.Verb != "" && !strings.Contains(e.Verb, "_") {
					entries = append(entries, e)
				}
			}
		default:
			name, _, _ := strings.Cut(line, " ")
			name, _, _ = strings.Cut(name, "{")
			name = strings.ToLower(strings.TrimRight(name, "_ "))
			code := readCode(line)
			if code == 0 {
				code = blockCode
			}
			b := len(d.blocks) - 1
			if base, multi := strings.CutPrefix(name, "+"); multi || strings.Contains(name, "_") {
				parts := strings.Split(strings.ReplaceAll(base, "+", ""), "_")
				p := pattern{code: code}
				e := Entry{Verb: parts[0]}
				for _, w := range parts[1:] {
					p.after = append(p.after, hash32(w))
					e.After = append(e.After, Word{Text: w})
				}
				if len(p.after) > 0 {
					phrases[parts[0]] = append(phrases[parts[0]], p)
					if l, ok := cameoLabel(code); ok {
						e.Label = l
						entries = append(entries, e)
					}
				}
				continue
			}
			names = append(names, name)
			if _, twice := d.verbs[hash32(name)]; !twice {
				d.verbs[hash32(name)] = verb{code, b}
			}
			if l, ok := cameoLabel(code); ok {
				entries = append(entries, Entry{Label: l, Verb: name})
			}
		}
	}
	if err := in.Err(); err != nil {
		return nil, nil, err
	}
	heads := make([]string, 0, len(phrases))
	for w := range phrases {
		heads = append(heads, w)
	}
	slices.Sort(heads)
	for _, w := range heads {
		h := hash32(w)
		v := d.verbs[h]
		block := slices.Clone(phrases[w])
		if _, known := d.verbs[h]; known {
			block = append(block, d.blocks[v.block]...)
		}
		v.block = len(d.blocks)
		d.blocks, d.verbs[h] = append(d.blocks, block), v
	}
	for _, b := range d.blocks { // the most telling pattern first
		slices.SortStableFunc(b, func(x, y pattern) int {
			return cmp.Compare(len(y.before)+len(y.after), len(x.before)+len(x.after))
		})
	}
	return d, entries, nil
}

// readCode returns the code in brackets: "[0211]" is 211 with a fourth digit
// dropped, "[036:036]" the first, 0 for none. Codes are of three digits.
func readCode(line string) uint16 {
	i := strings.IndexByte(line, '[')
	if i < 0 {
		return 0
	}
	var n uint16
	digits := 0
	for _, b := range line[i+1:] {
		if b < '0' || b > '9' || digits == 3 {
			break
		}
		n, digits = n*10+uint16(b-'0'), digits+1
	}
	if digits < 3 {
		return 0
	}
	return n
}

// readPattern reads "&AIRCRAFT * {AIR RAID} (AGAINST)".
func readPattern(body string, members map[string][]string) (e Entry, p pattern, ok bool) {
	after, open, prep := false, false, false
	for _, f := range strings.Fields(body) {
		closes := strings.ContainsAny(f, ")}")
		if strings.ContainsAny(f, "({") {
			open, prep = true, strings.Contains(f, "(")
		}
		w := strings.Trim(f, "(){}")
		switch {
		case w == "*":
			after, ok = true, true
		case w == "" || w == "+" || w == "^" || w == "$" || w == "%":
		default:
			w = strings.TrimRight(w, "_")
			key, word := hash32(w), strings.ToLower(w)
			if w[0] == '&' {
				if m := members[w]; len(m) > 0 {
					word = m[0]
				} else {
					return e, p, false
				}
			}
			if i := strings.LastIndexByte(word, '_'); i >= 0 {
				word = word[i+1:]
				key = hash32(word)
			}
			if after {
				p.after = append(p.after, key)
				e.After = append(e.After, Word{word, open, prep})
			} else {
				p.before = append(p.before, key)
				e.Before = append(e.Before, word)
			}
			open = false
		}
		if closes {
			open, prep = false, false
		}
	}
	return e, p, ok && len(p.before)+len(p.after) > 0
}

// wordKeys are the hashes by which a word of the text can meet one of a pattern.
type wordKeys struct{ form, lemma, synonym uint32 }

func (k wordKeys) is(h uint32) bool { return k.form == h || k.lemma == h || k.synonym == h }

func (d *Dictionary) keys(form, lemma string) wordKeys {
	k := wordKeys{form: hash32(form), lemma: hash32(lemma)}
	if s, ok := d.synonyms[k.lemma]; ok {
		k.synonym = s
	} else {
		k.synonym = d.synonyms[k.form]
	}
	return k
}

const reach = 14 // words around a verb in which its pattern is looked for

// match returns the code of the most telling pattern of the verb at i, and how many
// words beside the verb it has; 0 when the dictionary does not know the verb.
func (d *Dictionary) match(words []wordKeys, i int) (code uint16, size int) {
	v, ok := d.verbs[words[i].lemma]
	if !ok {
		return 0, 0
	}
	lo, hi := max(0, i-reach), min(len(words), i+1+reach)
	for _, p := range d.blocks[v.block] {
		if follows(words[i+1:hi], p.after) && follows(words[lo:i], p.before) {
			return p.code, len(p.before) + len(p.after)
		}
	}
	return v.code, 0
}

// follows reports whether the hashes stand among the words in this order.
func follows(words []wordKeys, hashes []uint32) bool {
	k := 0
	for i := 0; i < len(words) && k < len(hashes); i++ {
		if words[i].is(hashes[k]) {
			k++
		}
	}
	return k == len(hashes)
}

// bytes writes the dictionary in a fixed order.
func (d *Dictionary) bytes() []byte {
	var b []byte
	number := func(n int) { b = binary.AppendUvarint(b, uint64(n)) }
	hash := func(h uint32) { b = binary.LittleEndian.AppendUint32(b, h) }
	number(len(d.blocks))
	for _, block := range d.blocks {
		number(len(block))
		for _, p := range block {
			number(int(p.code))
			number(len(p.before))
			number(len(p.after))
			for _, h := range append(slices.Clone(p.before), p.after...) {
				hash(h)
			}
		}
	}
	number(len(d.verbs))
	for _, h := range sorted(d.verbs) {
		hash(h)
		number(int(d.verbs[h].code))
		number(d.verbs[h].block)
	}
	number(len(d.synonyms))
	for _, h := range sorted(d.synonyms) {
		hash(h)
		hash(d.synonyms[h])
	}
	return b
}

func sorted[V any](m map[uint32]V) []uint32 {
	out := make([]uint32, 0, len(m))
	for h := range m {
		out = append(out, h)
	}
	slices.Sort(out)
	return out
}

// dictionaryOf reads what bytes wrote.
func dictionaryOf(b []byte) (*Dictionary, error) {
	wrong := false
	number := func() int {
		n, k := binary.Uvarint(b)
		if k <= 0 || n > 1<<20 {
			wrong = true
			return 0
		}
		b = b[k:]
		return int(n)
	}
	hash := func() uint32 {
		if len(b) < 4 {
			wrong = true
			return 0
		}
		h := binary.LittleEndian.Uint32(b)
		b = b[4:]
		return h
	}
	d := &Dictionary{verbs: map[uint32]verb{}, synonyms: map[uint32]uint32{}}
	for n := number(); n > 0 && !wrong; n-- {
		var block []pattern
		for m := number(); m > 0 && !wrong; m-- {
			p := pattern{code: uint16(number())}
			before, after := number(), number()
			for ; before > 0 && !wrong; before-- {
				p.before = append(p.before, hash())
			}
			for ; after > 0 && !wrong; after-- {
				p.after = append(p.after, hash())
			}
			block = append(block, p)
		}
		d.blocks = append(d.blocks, block)
	}
	for n := number(); n > 0 && !wrong; n-- {
		h := hash()
		v := verb{uint16(number()), number()}
		if v.block >= len(d.blocks) {
			wrong = true
		}
		d.verbs[h] = v
	}
	for n := number(); n > 0 && !wrong; n-- {
		h := hash()
		d.synonyms[h] = hash()
	}
	if wrong || len(b) > 0 {
		return nil, fmt.Errorf("%w: the dictionary is damaged", ErrModel)
	}
	return d, nil
}
