package text

import "strings"

// A Tree answers questions about the dependency tree of one parsed sentence:
// whose child, whose subject, in which words. It shares the sentence's tokens.
type Tree struct {
	*Sentence
	kids []int   // of all tokens, one after another
	from []int32 // of each token, where its own begin; those of the next follow
}

// NewTree indexes the tree of s. A sentence that was not parsed gives a tree in
// which no token has children.
func NewTree(s *Sentence) *Tree {
	n := len(s.Tokens)
	from := make([]int32, n+2)
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 && h < n && h != i {
			from[h+2]++
		}
	}
	for h := range n {
		from[h+2] += from[h+1]
	}
	kids := make([]int, from[n+1])
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 && h < n && h != i {
			kids[from[h+1]] = i
			from[h+1]++ // and so becomes where those of the next begin
		}
	}
	return &Tree{Sentence: s, kids: kids, from: from}
}

// Children returns the tokens that depend directly on token i, in order of place.
func (t *Tree) Children(i int) []int { return t.kids[t.from[i]:t.from[i+1]:t.from[i+1]] }

// Rel returns the universal relation of token i without its subtype ("nsubj").
func (t *Tree) Rel(i int) string {
	rel, _, _ := strings.Cut(t.Tokens[i].Rel, ":")
	return rel
}

// Child returns the first child of i with one of the given relations, or -1.
// A relation without a subtype matches all its subtypes.
func (t *Tree) Child(i int, rels ...string) int {
	for _, k := range t.Children(i) {
		if t.Is(k, rels...) {
			return k
		}
	}
	return -1
}

// All returns the children of i with one of the given relations.
func (t *Tree) All(i int, rels ...string) []int {
	var out []int
	for _, k := range t.Children(i) {
		if t.Is(k, rels...) {
			out = append(out, k)
		}
	}
	return out
}

// Is reports whether token i has one of the relations. A relation without a
// subtype matches all its subtypes; "=nsubj" matches the bare relation only.
func (t *Tree) Is(i int, rels ...string) bool {
	rel := t.Tokens[i].Rel
	for _, want := range rels {
		if exact, ok := strings.CutPrefix(want, "="); ok {
			if rel == exact {
				return true
			}
		} else if rel == want || len(rel) > len(want) && rel[len(want)] == ':' && rel[:len(want)] == want {
			return true
		}
	}
	return false
}

// Lemma returns the lower-case lemma of token i.
func (t *Tree) Lemma(i int) string { return strings.ToLower(t.Tokens[i].Lemma) }

// Case returns the lower-case preposition or possessive mark of token i ("with",
// "according to", "'s"), or "".
func (t *Tree) Case(i int) string {
	k := t.Child(i, "case")
	if k < 0 {
		return ""
	}
	words := strings.ToLower(t.Tokens[k].Form)
	for _, f := range t.All(k, "fixed") {
		words += " " + strings.ToLower(t.Tokens[f].Form)
	}
	return words
}

// Conjuncts returns i and all tokens coordinated with it, in order of place.
func (t *Tree) Conjuncts(i int) []int {
	out := []int{i}
	for n := 0; n < len(out); n++ {
		out = append(out, t.All(out[n], "conj")...)
	}
	return out
}

// Bounds returns the first token of the subtree of i and the one after its last.
// A tree that loops (which a parser never makes) ends the walk.
func (t *Tree) Bounds(i int) (first, last int) {
	first, last = i, i+1
	var walk func(k, depth int)
	walk = func(k, depth int) {
		first, last = min(first, k), max(last, k+1)
		if depth > len(t.Tokens) {
			return
		}
		for _, c := range t.Children(k) {
			walk(c, depth+1)
		}
	}
	walk(i, 0)
	return first, last
}

// Ancestors returns the heads of i from the nearest to the root.
func (t *Tree) Ancestors(i int) []int {
	var out []int
	for h := t.Tokens[i].Head; h >= 0 && h < len(t.Tokens) && len(out) <= len(t.Tokens); h = t.Tokens[h].Head {
		out = append(out, h)
	}
	return out
}
