package coder

import (
	"slices"
	"strings"

	"parley/text"
)

// A Range is a half-open range of tokens of the sentence.
type Range struct{ First, Last int }

// A Question is a pair of parties in a sentence. Source or Target may be empty
// where the sentence does not name them. Predicate is the token that tells of the
// event, or -1 to let the coder find it.
type Question struct {
	Tree           *text.Tree
	Source, Target []Range
	Predicate      int
	// Why asks for the weights too.
	Why bool
}

const (
	inSource = 1
	inTarget = 2
)

// A clause is what the coder sees of a question.
type clause struct {
	*text.Tree
	lex       *lexicon
	mark      []uint8 // by token: in the source, in the target
	classes   []set   // by token, filled for tokens in core
	src, tgt  int     // heads of the nearest pair; -1 where there is none
	pred      int     // the predicate; -1 only in an empty sentence
	purpose   int     // what the predicate is done for, "called him to congratulate"; or -1
	said      int     // the saying verb that stood above the predicate, or -1
	core      []int   // the words that tell of the event, in order of place
	inCore    []bool
	onPath    []bool // between the parties in the tree
	path      []int
	flags     uint8  // of the predicate
	deepFlags uint8  // of any verb of the core
	clause    []bool // words of the predicate's clause, when it was given; else all
	first     int    // first and last marked token
	last      int
}

func (c *clause) reset(q Question, lex *lexicon) {
	n := len(q.Tree.Tokens)
	c.Tree, c.lex = q.Tree, lex
	c.mark = resize(c.mark, n)
	c.classes = resize(c.classes, n)
	c.inCore = resize(c.inCore, n)
	c.onPath = resize(c.onPath, n)
	c.clause = resize(c.clause, n)
	c.core, c.path = c.core[:0], c.path[:0]
	c.src, c.tgt, c.pred, c.said, c.purpose, c.flags, c.deepFlags = -1, -1, -1, -1, -1, 0, 0
	for _, r := range q.Source {
		c.paint(r, inSource)
	}
	for _, r := range q.Target {
		c.paint(r, inTarget)
	}
	c.first, c.last = n, -1
	for i, m := range c.mark {
		if m != 0 {
			c.first, c.last = min(c.first, i), i
		}
	}
	if c.last < 0 {
		c.first, c.last = 0, n-1
	}
	c.pair(q)
	if n == 0 {
		return
	}
	c.predicate(q.Predicate)
	c.bound(q.Predicate == c.pred)
	c.collect()
}

// bound finds the words that belong to the clause of a given predicate: those below
// its verb, clauses coordinated with it aside. Where the predicate was not given the
// parties alone say where to look, and all words count.
func (c *clause) bound(given bool) {
	if !given {
		for i := range c.clause {
			c.clause[i] = true
		}
		return
	}
	top := c.pred
	if c.Tokens[top].UPOS != "VERB" {
		top = c.govern(top)
	}
	for i := range c.clause {
		at := i
		for range c.Tokens {
			if at == top || at < 0 || at >= len(c.Tokens) || c.Tokens[at].Head == top && c.Tokens[at].UPOS == "VERB" && c.Is(at, "conj", "parataxis") {
				break
			}
			at = c.Tokens[at].Head
		}
		c.clause[i] = at == top
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+16)
	}
	s = s[:n]
	clear(s)
	return s
}

func (c *clause) paint(r Range, m uint8) {
	for i := max(0, r.First); i < min(r.Last, len(c.mark)); i++ {
		if c.mark[i] == 0 {
			c.mark[i] = m
		}
	}
}

// pair picks the source and the target that stand nearest to one another.
func (c *clause) pair(q Question) {
	best := 1 << 30
	for _, s := range q.Source {
		for _, t := range q.Target {
			d := max(t.First-s.Last, s.First-t.Last)
			if p := q.Predicate; p >= 0 && p < len(c.Tokens) && c.above(p, c.head(t)) {
				d -= len(c.Tokens) // a target below the predicate before any other
			}
			if d < best {
				best, c.src, c.tgt = d, c.head(s), c.head(t)
			}
		}
	}
	if c.src < 0 && len(q.Source) > 0 {
		c.src = c.head(q.Source[0])
	}
	if c.tgt < 0 && len(q.Target) > 0 {
		c.tgt = c.head(q.Target[0])
	}
}

// head returns the token of the range that the others hang from.
func (c *clause) head(r Range) int {
	best := -1
	for i := max(0, r.First); i < min(r.Last, len(c.Tokens)); i++ {
		tok := &c.Tokens[i]
		if tok.Head >= r.First && tok.Head < r.Last || tok.UPOS == "PUNCT" {
			continue
		}
		nominal := tok.UPOS == "NOUN" || tok.UPOS == "PROPN" || tok.UPOS == "PRON" || tok.UPOS == "NUM" || tok.UPOS == "ADJ"
		if best < 0 {
			best = i
		}
		if nominal {
			return i
		}
	}
	return best
}

// predicate finds the verb, or the adjective with a copula, that governs the source.
func (c *clause) predicate(given int) {
	if given >= 0 && given < len(c.Tokens) {
		c.pred = given
	} else {
		from := c.src
		if from < 0 {
			from = c.tgt
		}
		c.pred = c.govern(from)
		if c.Tokens[c.pred].UPOS != "VERB" && c.Child(c.pred, "cop") < 0 {
			c.pred = c.verbBetween(c.pred)
		}
	}
	for range 2 { // "said on Monday that it would release"
		if given >= 0 || c.src < 0 || !c.isSay(c.pred) {
			break
		}
		k := c.Child(c.pred, "ccomp")
		if k < 0 || c.Tokens[k].UPOS != "VERB" && c.Child(k, "cop") < 0 {
			break
		}
		s := c.Child(k, "nsubj")
		if s >= 0 && c.Tokens[s].UPOS != "PRON" && c.mark[s] != inSource {
			break
		}
		c.said, c.pred = c.pred, k
	}
}

// verbBetween returns the first verb between the parties, or otherwise where the
// parse found none.
func (c *clause) verbBetween(otherwise int) int {
	for i := c.first; i <= c.last; i++ {
		if c.mark[i] == 0 && c.Tokens[i].UPOS == "VERB" {
			return i
		}
	}
	for i := c.first; i <= c.last; i++ { // a verb in the past that was taken for another word
		if c.mark[i] == 0 && c.Tokens[i].UPOS != "PROPN" && strings.HasSuffix(c.Tokens[i].Form, "ed") && c.lex.known[c.lex.lemma(c.Tree, i)] {
			return i
		}
	}
	return otherwise
}

// govern climbs from token i to the predicate of its clause.
func (c *clause) govern(i int) int {
	if i < 0 {
		for k := range c.Tokens {
			if c.Tokens[k].Head < 0 && c.Tokens[k].UPOS != "PUNCT" {
				return k
			}
		}
		return 0
	}
	if c.Tokens[i].UPOS == "VERB" {
		return i
	}
	for range c.Tokens {
		h := c.Tokens[i].Head
		if h < 0 || h >= len(c.Tokens) {
			return i
		}
		if c.Tokens[h].UPOS == "VERB" || c.Child(h, "cop") >= 0 {
			return h
		}
		i = h
	}
	return i
}

func (c *clause) isSay(i int) bool { return c.lex.of(c.Tree, i).has(c.lex.say) }

// collect fills the core: the predicate, the way to the target, and what hangs
// from both.
func (c *clause) collect() {
	// the way from the source up and down to the target
	from := c.src
	if from >= 0 && !c.clause[from] {
		from = c.pred // a subject shared with another verb
	}
	if from >= 0 && c.tgt >= 0 {
		up := c.tgt
		for range c.Tokens { // up from the target to an ancestor of the source
			if up < 0 || up >= len(c.Tokens) || c.above(up, from) {
				break
			}
			c.onPath[up] = true
			up = c.Tokens[up].Head
		}
		for i := from; i >= 0 && i < len(c.Tokens); i = c.Tokens[i].Head {
			if c.onPath[i] {
				break
			}
			c.onPath[i] = true
			if i == up {
				break
			}
		}
	}
	for i := range c.Tokens {
		if c.onPath[i] {
			c.path = append(c.path, i)
		}
	}
	c.add(c.pred, 0)
	if c.said >= 0 {
		c.take(c.said)
	}
	for _, i := range c.path {
		if c.mark[i] == 0 {
			d := 2
			if c.Tokens[i].UPOS == "VERB" {
				d = 1
			}
			c.add(i, d)
		}
	}
	if c.tgt >= 0 && c.Tokens[c.tgt].UPOS != "PROPN" {
		c.take(c.tgt)
		for i := range c.Tokens { // "the demands by protesters"
			if c.mark[i] == inTarget && c.Tokens[i].UPOS == "NOUN" && c.Tokens[i].Head == c.tgt {
				c.take(i)
			}
		}
	}
	if c.src >= 0 && c.Tokens[c.src].UPOS == "VERB" {
		c.take(c.src)
	}
	slices.Sort(c.core)
	for _, i := range c.core {
		c.classes[i] = c.lex.of(c.Tree, i)
		if c.Tokens[i].UPOS == "VERB" || i == c.pred {
			c.deepFlags |= c.flagsOf(i)
		}
	}
	c.flags = c.flagsOf(c.pred)
	if c.Is(c.pred, "conj") && c.Child(c.pred, "aux") < 0 && c.Tokens[c.pred].XPOS == "VB" { // "will meet one and attack the other"
		c.flags |= c.flagsOf(c.Tokens[c.pred].Head) & (future | modal | could)
	}
	if c.said >= 0 && c.flags&could != 0 { // "said it would"
		for _, k := range c.All(c.pred, "aux") {
			if c.Lemma(k) == "would" || c.Tokens[k].Form == "would" {
				c.flags |= future
			}
		}
	}
}

// above reports whether token a is i or an ancestor of it.
func (c *clause) above(a, i int) bool {
	for range len(c.Tokens) + 1 {
		if a == i {
			return true
		}
		if i < 0 || i >= len(c.Tokens) {
			return false
		}
		i = c.Tokens[i].Head
	}
	return false
}

func (c *clause) take(i int) {
	if !c.inCore[i] {
		c.inCore[i] = true
		c.core = append(c.core, i)
	}
}

const depth = 4

// add takes token i and what completes it.
func (c *clause) add(i, d int) {
	if i < 0 || c.inCore[i] && d > 0 {
		return
	}
	c.take(i)
	if d >= depth {
		return
	}
	for _, k := range c.Children(i) {
		if c.mark[k] != 0 {
			continue
		}
		switch c.Rel(k) {
		case "obj", "iobj", "xcomp", "ccomp", "compound":
			c.add(k, d+1)
		case "amod", "nmod":
			c.add(k, d+2)
		case "obl":
			c.add(k, d+2)
		case "nsubj":
			if c.Is(k, "nsubj:pass") || c.src < 0 || c.onPath[k] {
				c.add(k, d+1)
			}
		case "acl":
			if c.onPath[k] || !c.Is(k, "acl:relcl") {
				c.add(k, d+2)
			}
		case "conj", "advcl", "appos", "parataxis":
			if c.Rel(k) == "advcl" && i == c.pred && c.Child(k, "mark") >= 0 && c.Lemma(c.Child(k, "mark")) == "to" {
				c.purpose = k
				c.add(k, d+2)
			} else if c.onPath[k] || c.Rel(k) == "advcl" && c.Tokens[k].XPOS == "VBG" {
				c.add(k, d+1)
			}
		}
	}
}

// flagsOf says how verb i is told.
func (c *clause) flagsOf(i int) uint8 {
	var f uint8
	if i < 0 {
		return 0
	}
	for _, k := range c.Children(i) {
		switch c.Rel(k) {
		case "aux":
			switch c.Lemma(k) {
			case "will", "shall", "'ll", "wo":
				f |= future
			case "must", "should", "ought":
				f |= modal
			case "would", "could", "may", "might", "can":
				f |= could
			}
			if c.Is(k, "aux:pass") {
				f |= passive
			}
		case "nsubj", "csubj":
			if c.Is(k, "nsubj:pass") {
				f |= passive
			}
		case "advmod", "cc":
			switch c.Lemma(k) {
			case "not", "n't", "never", "neither", "nor", "n’t":
				f |= negated
			}
		case "obj":
			if d := c.Child(k, "det"); d >= 0 && c.Lemma(d) == "no" {
				f |= negated
			}
		}
	}
	if c.Lemma(i) == "go" && c.Tokens[i].XPOS == "VBG" && c.Child(i, "xcomp") >= 0 {
		f |= future
	}
	return f
}
