package coder

import (
	"math"
	"math/bits"
	"slices"
)

// Group is a kind of feature; groups can be left out to see what each gives.
type Group uint8

// The groups.
const (
	Words     Group = 1 << iota // runs of words around and between the parties
	Structure                   // verbs and prepositions in order of place, how they are told
	Parse                       // what our own parse says of the clause
	CAMEO                       // what the dictionary says of the verbs
	Classes                     // classes of the words
	Rules                       // what the rules make of the classes
	AllGroups = Words | Structure | Parse | CAMEO | Classes | Rules
)

// kinds names the groups, by their bit.
var kinds = [...]string{"words", "structure", "parse", "CAMEO", "classes", "rules"}

// kindOf is the bit of a group.
func kindOf(g Group) uint8 { return uint8(bits.TrailingZeros8(uint8(g))) }

// A feature is a slot of the weights, its value, and the kind of feature it is.
type feature struct {
	slot  uint16
	kind  uint8 // the bit of its Group
	value float32
}

// slotBits is the number of bits of a slot.
const slotBits = 16

// Slots is how many slots the features are hashed into.
const Slots = 1 << slotBits

// A vector is the features of one question, by slot, of length one.
type vector []feature

// reader turns questions into vectors. It is not safe for concurrent use.
type reader struct {
	lex       *lexicon
	cameo     *Dictionary
	groups    Group
	c         clause
	out       vector
	value     float32
	kind      uint8 // of what is being put
	keys      []wordKeys
	order     []uint64 // see finish
	lemmas    []uint64 // by token, 0 until asked for
	runs      []uint64 // hashes of the words of the window
	verbs     []int
	near      classSets // see sets
	all       classSets
	nearFlags uint8 // of the verbs that near is of
}

// mix is one step of hashing a feature's parts.
func mix(h uint64, part uint64) uint64 {
	h ^= part
	h *= 0x9E3779B97F4A7C15
	return h ^ h>>29
}

func word(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func (r *reader) put(parts ...uint64) {
	h := uint64(0x51ED270B)
	for _, p := range parts {
		h = mix(h, p)
	}
	h *= 0xD6E8FEB86659FD93
	r.out = append(r.out, feature{uint16(h >> (64 - slotBits)), r.kind, r.value})
}

// read returns the vector of a question. It is valid until the next call.
func (r *reader) read(q Question) vector {
	r.out = r.out[:0]
	if len(q.Tree.Tokens) == 0 {
		return r.out
	}
	r.c.reset(q, r.lex)
	r.lemmas = resize(r.lemmas, len(q.Tree.Tokens))
	r.sets()
	if r.groups&Words != 0 {
		r.kind, r.value = kindOf(Words), 1
		r.words()
	}
	if r.groups&Structure != 0 {
		r.kind, r.value = kindOf(Structure), 1
		r.structure()
	}
	if r.groups&Parse != 0 {
		r.kind, r.value = kindOf(Parse), 1.5
		r.parse()
	}
	if r.groups&CAMEO != 0 && r.cameo != nil {
		r.kind, r.value = kindOf(CAMEO), 1
		r.dictionary()
	}
	if r.groups&Classes != 0 {
		r.kind, r.value = kindOf(Classes), 1.5
		r.classes()
	}
	if r.groups&Rules != 0 {
		r.kind, r.value = kindOf(Rules), 2
		r.rules()
	}
	return r.finish()
}

// finish sorts the features by slot, takes each slot once, with its loudest value,
// and scales them to length one.
func (r *reader) finish() vector {
	r.order = r.order[:0]
	for _, f := range r.out {
		// positive numbers order as their bits do
		r.order = append(r.order, uint64(f.slot)<<40|uint64(^math.Float32bits(f.value))<<8|uint64(f.kind))
	}
	slices.Sort(r.order)
	r.out = r.out[:0]
	var sum float32
	for i, o := range r.order {
		if i > 0 && r.order[i-1]>>40 == o>>40 {
			continue
		}
		v := math.Float32frombits(^uint32(o >> 8))
		r.out = append(r.out, feature{uint16(o >> 40), uint8(o), v})
		sum += v * v
	}
	if sum > 0 {
		k := float32(1 / math.Sqrt(float64(sum)))
		for i := range r.out {
			r.out[i].value *= k
		}
	}
	return r.out
}

// hashes of the stand-ins
var (
	wSource = word("<S>")
	wTarget = word("<T>")
	wName   = word("<NAME>")
	wNumber = word("<NUM>")
)

// lemma returns the hash of token i's lemma, names and numbers made alike.
func (r *reader) lemma(i int) uint64 {
	if r.lemmas[i] == 0 {
		switch tok := &r.c.Tokens[i]; tok.UPOS {
		case "PROPN":
			r.lemmas[i] = wName
		case "NUM":
			r.lemmas[i] = wNumber
		default:
			r.lemmas[i] = word(r.lex.lemma(r.c.Tree, i))
		}
	}
	return r.lemmas[i]
}

const (
	fUnigram = iota + 1
	fBigram
	fTrigram
	fSkip
	fOrder
	fFirstVerb
	fLastVerb
	fVerb
	fBefore
	fFlags
	fTag
	fSourceHead
	fTargetHead
	fPredicate
	fPredicateFlags
	fObject
	fCore
	fPairOfCore
	fPath
	fRelations
	fTargetCase
	fSaid
	fCameo
	fCameoMain
	fCameoCode
	fCameoAny
	fClass
	fClassMain
	fClassPair
	fClassWith
	fClassFar
	fClassTarget
	fClassSource
	fClassFlag
	fRule
	fRuleFirst
	fRuleLabel
	fRuleAll
	fPurpose
)

// words puts runs of one to three words in a window around the parties.
func (r *reader) words() {
	c := &r.c
	lo, hi := max(0, c.first-4), min(len(c.Tokens), c.last+1+9)
	r.runs = r.runs[:0]
	var previous uint8
	for i := lo; i < hi; i++ {
		m := c.mark[i]
		if m != 0 {
			if m != previous {
				r.runs = append(r.runs, map[bool]uint64{true: wSource, false: wTarget}[m == inSource])
			}
			previous = m
			continue
		}
		previous = 0
		if !c.clause[i] {
			continue
		}
		if u := c.Tokens[i].UPOS; u == "PUNCT" || u == "DET" {
			continue
		}
		h := r.lemma(i)
		r.runs = append(r.runs, h)
		region := uint64(1)
		if i < c.first {
			region = 0
		} else if i > c.last {
			region = 2
		}
		r.put(fUnigram, h, region)
		r.put(fUnigram, h)
	}
	for i := range r.runs {
		if i+1 < len(r.runs) {
			r.put(fBigram, r.runs[i], r.runs[i+1])
		}
		if i+2 < len(r.runs) {
			r.put(fTrigram, r.runs[i], r.runs[i+1], r.runs[i+2])
			r.put(fSkip, r.runs[i], r.runs[i+2])
		}
	}
}

// structure puts what can be seen without a tree.
func (r *reader) structure() {
	c := &r.c
	order := uint64(0)
	if c.src >= 0 && c.tgt >= 0 {
		order = 1
		if c.tgt < c.src {
			order = 2
		}
	}
	r.put(fOrder, order)
	r.verbs = r.verbs[:0]
	for i := c.first; i <= c.last; i++ {
		if c.mark[i] == 0 && c.clause[i] && c.Tokens[i].UPOS == "VERB" {
			r.verbs = append(r.verbs, i)
		}
	}
	if len(r.verbs) > 0 {
		a, b := r.verbs[0], r.verbs[len(r.verbs)-1]
		r.put(fFirstVerb, r.lemma(a), order)
		r.put(fLastVerb, r.lemma(b), order)
		r.put(fTag, word(c.Tokens[a].XPOS))
		if a != b {
			r.put(fVerb, r.lemma(a), r.lemma(b))
		}
	}
	if c.tgt >= 0 {
		for i := c.tgt; i > 0; i-- {
			if c.mark[i-1] == 0 {
				r.put(fBefore, r.lemma(i-1))
				if len(r.verbs) > 0 {
					r.put(fBefore, r.lemma(i-1), r.lemma(r.verbs[len(r.verbs)-1]))
				}
				break
			}
		}
	}
	for f, n := uint8(1), uint64(0); f != 0 && n < uint64(len(flagNames)); f, n = f<<1, n+1 {
		if c.deepFlags&f != 0 {
			r.put(fFlags, n)
			if len(r.verbs) > 0 {
				r.put(fFlags, n, r.lemma(r.verbs[0]))
			}
		}
	}
}

// parse puts the clause: predicate, what hangs from it, the way between the parties.
func (r *reader) parse() {
	c := &r.c
	p := r.lemma(c.pred)
	r.put(fPredicate, p)
	r.put(fPredicateFlags, p, uint64(c.flags))
	r.put(fPredicateFlags, uint64(c.flags))
	r.put(fTag, 1, word(c.Tokens[c.pred].XPOS))
	if c.said >= 0 {
		r.put(fSaid, uint64(c.flags))
		r.put(fSaid, p)
	}
	srcRel, tgtRel, tgtCase := uint64(0), uint64(0), uint64(0)
	if c.src >= 0 {
		srcRel = word(c.Tokens[c.src].Rel)
		r.put(fSourceHead, r.lemma(c.src))
	}
	if c.tgt >= 0 {
		tgtRel, tgtCase = word(c.Tokens[c.tgt].Rel), word(c.Case(c.tgt))
		r.put(fTargetHead, r.lemma(c.tgt))
		r.put(fTargetCase, tgtCase)
		r.put(fTargetCase, tgtCase, p)
		r.put(fTargetHead, r.lemma(c.tgt), p)
		if h := c.Tokens[c.tgt].Head; h >= 0 {
			r.put(fTargetCase, 7, r.lemma(h), tgtCase)
			r.put(fTargetCase, 8, r.lemma(h), tgtRel)
		}
	}
	r.put(fRelations, srcRel, tgtRel)
	r.put(fRelations, srcRel, tgtRel, tgtCase, p)
	path := uint64(1)
	for _, i := range c.path {
		if c.mark[i] == 0 {
			path = mix(path, r.lemma(i))
		}
	}
	r.put(fPath, path)
	for n, i := range c.core {
		h := r.lemma(i)
		if h == wName || h == wNumber {
			continue
		}
		if c.mark[i] != 0 {
			r.put(fCore, h, 9)
			continue
		}
		r.put(fCore, h)
		r.put(fCore, h, word(c.Rel(i)))
		if c.Tokens[i].Head == c.pred {
			r.put(fObject, p, h)
			r.put(fObject, p, h, uint64(c.flags))
		}
		for k := n + 1; k < len(c.core) && k <= n+3; k++ {
			r.put(fPairOfCore, h, r.lemma(c.core[k]))
		}
	}
}

// dictionary puts what CAMEO says of the verbs of the clause.
func (r *reader) dictionary() {
	c := &r.c
	r.keys = r.keys[:0]
	for i := range c.Tokens {
		r.keys = append(r.keys, r.cameo.keys(c.Tokens[i].Form, r.lex.lemma(c.Tree, i)))
	}
	best := -1
	var bestCode uint16
	for _, i := range c.core {
		u := c.Tokens[i].UPOS
		if u != "VERB" && u != "NOUN" && u != "ADJ" && i != c.pred {
			continue
		}
		code, size := r.cameo.match(r.keys, i)
		l, ok := cameoLabel(code)
		if !ok {
			continue
		}
		kind := uint64(0)
		if u != "VERB" {
			kind = 1
		}
		if i == c.pred {
			r.put(fCameoMain, uint64(l))
			r.put(fCameoMain, uint64(l), uint64(c.flags))
			r.put(fCameoMain, 99, uint64(code))
		}
		r.put(fCameo, uint64(l), kind)
		r.put(fCameoCode, uint64(code))
		r.put(fCameoAny, uint64(l), uint64(min(size, 2)), kind)
		if size > best {
			best, bestCode = size, code
		}
	}
	if l, ok := cameoLabel(bestCode); ok {
		r.put(fCameo, 77, uint64(l))
		r.put(fCameo, 78, uint64(l), uint64(c.deepFlags))
	}
}

// each calls f with the hash of every class of s.
func (l *lexicon) each(s set, f func(class uint64)) {
	for w, b := range s {
		for ; b != 0; b &= b - 1 {
			f(l.hashes[w*64+bits.TrailingZeros64(b)])
		}
	}
}

// sets collects the classes of the clause: near, up to the last party, and all.
func (r *reader) sets() {
	c := &r.c
	var near, all classSets
	r.nearFlags = 0
	for _, i := range c.core {
		s := c.classes[i]
		all.any.join(s)
		if i <= c.last || c.pred > c.last || i == c.pred || c.onPath[i] || i == c.purpose || c.purpose >= 0 && c.Tokens[i].Head == c.purpose {
			near.any.join(s)
			if c.Tokens[i].UPOS == "VERB" || i == c.pred {
				r.nearFlags |= c.flagsOf(i)
			}
		}
		if i == c.pred {
			near.main.join(s)
		}
	}
	for i, m := range c.mark {
		if m != 0 && c.Tokens[i].UPOS != "PROPN" && c.Tokens[i].UPOS != "ADP" && c.Tokens[i].UPOS != "PUNCT" {
			s := c.lex.of(c.Tree, i)
			if m == inSource {
				near.source.join(s)
			} else {
				near.target.join(s)
			}
		}
	}
	all.main, all.source, all.target = near.main, near.source, near.target
	r.near, r.all = near, all
}

// classes puts the classes of the predicate, of the words of the clause and of the
// parties, alone and in pairs.
func (r *reader) classes() {
	c, l := &r.c, r.lex
	flags := uint64(c.flags)
	l.each(r.near.main, func(a uint64) {
		r.put(fClassMain, a)
		r.put(fClassMain, a, flags)
		l.each(r.near.any, func(b uint64) { r.put(fClassWith, a, b) })
		l.each(r.near.target, func(b uint64) { r.put(fClassTarget, b, a) })
		l.each(r.near.source, func(b uint64) { r.put(fClassSource, b, a) })
		if c.purpose >= 0 {
			l.each(c.classes[c.purpose], func(b uint64) { r.put(fPurpose, b, a) })
		}
	})
	l.each(r.near.any, func(a uint64) {
		r.put(fClass, a)
		if c.deepFlags != 0 {
			r.put(fClassFlag, a, uint64(c.deepFlags))
		}
	})
	far := set{r.all.any[0] &^ r.near.any[0], r.all.any[1] &^ r.near.any[1]}
	l.each(far, func(a uint64) { r.put(fClassFar, a) })
	l.each(r.near.target, func(a uint64) { r.put(fClassTarget, a) })
	l.each(r.near.source, func(a uint64) { r.put(fClassSource, a) })
	if c.purpose >= 0 {
		l.each(c.classes[c.purpose], func(a uint64) { r.put(fPurpose, a) })
	}
	for n, i := range c.core {
		for k := n + 1; k < len(c.core) && k <= n+3; k++ {
			l.each(c.classes[i], func(a uint64) {
				l.each(c.classes[c.core[k]], func(b uint64) { r.put(fClassPair, a, b) })
			})
		}
	}
}

// reading returns the first rule that fits the clause, or nil.
func (r *reader) reading() *rule {
	for n := range r.lex.rules {
		if r.lex.rules[n].fits(r.told(), &r.near) {
			return &r.lex.rules[n]
		}
	}
	return nil
}

// told are the flags that rules ask for: those of the predicate, and those of other
// verbs of the clause that change what it says.
func (r *reader) told() uint8 { return r.c.flags | r.nearFlags&(future|negated|modal) }

// rules puts which rules fit.
func (r *reader) rules() {
	flags, first, whole := r.told(), true, true
	for n := range r.lex.rules {
		rule := &r.lex.rules[n]
		if rule.fits(flags, &r.near) {
			if first {
				r.put(fRuleFirst, uint64(rule.label))
				r.put(fRuleFirst, rule.hash)
				first = false
			}
			r.put(fRule, rule.hash)
			r.put(fRuleLabel, uint64(rule.label))
		}
		if whole && rule.fits(flags, &r.all) {
			r.put(fRuleAll, uint64(rule.label))
			whole = false
		}
	}
}
