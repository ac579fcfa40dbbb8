package lemma

import (
	"sort"
	"strings"

	"parley/text/conllu"
)

// A Pair is a form with its tag and lemma that is known apart from a treebank.
type Pair struct{ Form, Tag, Lemma string }

// Learn makes a table from the lemmas of a treebank. Each pair of more counts as
// if it had been met five times.
func Learn(train []*conllu.Sentence, more []Pair) *Table {
	type pair struct{ low, tag string }
	seen := map[pair]map[script]int{}
	for _, s := range train {
		for _, w := range s.Words {
			if w.Lemma == "" || w.Lemma == "_" && w.Form != "_" {
				continue
			}
			sc, ok := scriptFor(w.Form, w.Lemma)
			if !ok || len(sc.add) > 2 && (w.XPOS == "GW" || w.XPOS == "AFX") { // has the lemma of a whole word of which it is a part
				continue
			}
			p := pair{strings.ToLower(w.Form), Tag(w.UPOS, w.XPOS)}
			if seen[p] == nil {
				seen[p] = map[script]int{}
			}
			seen[p][sc]++
		}
	}
	for _, w := range more {
		p := pair{strings.ToLower(w.Form), w.Tag}
		if sc, ok := scriptFor(w.Form, w.Lemma); ok {
			if seen[p] == nil {
				seen[p] = map[script]int{}
			}
			seen[p][sc] += 5 // outweighs slips of the treebank ("flead")
		}
	}
	pairs := make([]pair, 0, len(seen))
	for p := range seen {
		pairs = append(pairs, p)
	}
	sort.Slice(pairs, func(i, j int) bool {
		a, b := pairs[i], pairs[j]
		return a.tag < b.tag || a.tag == b.tag && a.low < b.low
	})

	// every pair votes once for the scripts of its endings
	votes := map[uint32]map[script]int{}
	whole := make([]script, len(pairs))
	for i, p := range pairs {
		whole[i] = prevailing(seen[p], p.low)
		for _, at := range endings(p.low) {
			k := key(ending, p.low[at:], p.tag)
			if votes[k] == nil {
				votes[k] = map[script]int{}
			}
			votes[k][whole[i]]++
		}
	}
	learnt := map[uint32]script{}
	// an ending is kept when it says something that the next shorter one does not;
	// shorter endings first
	type end struct {
		k, shorter uint32
		length     int
	}
	ends := map[uint32]end{}
	for _, p := range pairs {
		at := endings(p.low)
		for n := len(at) - 1; n >= 0; n-- {
			k := key(ending, p.low[at[n]:], p.tag)
			e := end{k: k, length: len(at) - 1 - n}
			if n+1 < len(at) {
				e.shorter = key(ending, p.low[at[n+1]:], p.tag)
			}
			ends[k] = e
		}
	}
	order := make([]end, 0, len(ends))
	for _, e := range ends {
		order = append(order, e)
	}
	sort.Slice(order, func(i, j int) bool {
		a, b := order[i], order[j]
		return a.length < b.length || a.length == b.length && a.k < b.k
	})
	says := map[uint32]script{} // what is answered for an ending, kept or not
	for _, e := range order {
		// a script must not cut more than the ending shows
		n, total := 0, 0
		var s script
		for other, v := range votes[e.k] {
			total += v
			if int(other.cut) <= e.length && (v > n || v == n && less(other, s)) {
				s, n = other, v
			}
		}
		if e.length == 0 {
			learnt[e.k], says[e.k] = s, s
			continue
		}
		before := says[e.shorter]
		says[e.k] = before
		if s != before && n >= 2 && 2*n > total {
			learnt[e.k], says[e.k] = s, s
		}
	}
	t := build(learnt)
	type use struct{ low, class string }
	uses := map[use]map[script]int{} // of forms with a lemma that their ending does not tell
	for _, w := range more {
		uses[use{strings.ToLower(w.Form), useClass(w.Tag)}] = map[script]int{}
	}
	for i, p := range pairs {
		if v, ok := t.ending(p.low, p.tag); !ok || t.scripts[v] != whole[i] {
			learnt[key(wholeWord, p.low, p.tag)] = whole[i]
			uses[use{p.low, useClass(p.tag)}] = map[script]int{}
		}
	}
	odd := map[string]bool{}
	for i, p := range pairs {
		u := use{p.low, useClass(p.tag)}
		if uses[u] == nil {
			continue
		}
		odd[p.low] = true
		for _, n := range seen[p] {
			uses[u][whole[i]] += n
		}
	}
	for u, votes := range uses {
		if len(votes) == 0 {
			continue
		}
		learnt[key(otherTag, u.low, u.class)] = prevailing(votes, u.low)
	}
	for i, p := range pairs { // so that these words are not taken for pairs not met
		if odd[p.low] {
			learnt[key(wholeWord, p.low, p.tag)] = whole[i]
		}
	}
	for i, p := range pairs {
		if c := wordClass(p.tag); c != "" {
			learnt[key(knownLemma, strings.ToLower(whole[i].apply(p.low)), c)] = script{}
		}
	}
	t = build(learnt)
	t.regular = regular(whole, func(i int) string { return pairs[i].tag })
	return t
}

// regular returns, for each tag of an inflected word, the scripts that many words
// have, the most frequent first.
func regular(whole []script, tag func(int) string) map[string][]script {
	count := map[string]map[script]int{}
	for i, s := range whole {
		t := tag(i)
		if s.dress != small || s.add != "" && s.add != "e" && s.add != "y" { // "men" is not regular
			continue
		}
		switch t { // where a stem may have lost an e or doubled its last letter
		case "VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS":
		default:
			continue
		}
		if count[t] == nil {
			count[t] = map[script]int{}
		}
		count[t][s]++
	}
	out := map[string][]script{}
	for t, n := range count {
		for s, k := range n {
			if k >= 8 {
				out[t] = append(out[t], s)
			}
		}
		sort.Slice(out[t], func(i, j int) bool {
			a, b := out[t][i], out[t][j]
			return n[a] > n[b] || n[a] == n[b] && less(a, b)
		})
		if len(out[t]) > 5 {
			out[t] = out[t][:5]
		}
	}
	return out
}

// prevailing returns the script of the lemma with the most votes, whatever the
// capitals: "United" has one lemma in two dresses, and both count for it.
func prevailing(votes map[script]int, low string) script {
	lemmas := map[string]int{}
	for s, n := range votes {
		lemmas[strings.ToLower(s.apply(low))] += n
	}
	top := 0
	for _, n := range lemmas {
		top = max(top, n)
	}
	of := map[script]int{}
	for s, n := range votes {
		if lemmas[strings.ToLower(s.apply(low))] == top {
			of[s] = n
		}
	}
	best, _ := most(of)
	return best
}

// most returns the script with the most votes, of equals the first in order.
func most(votes map[script]int) (script, int) {
	var best script
	n := -1
	for s, v := range votes {
		if v > n || v == n && less(s, best) {
			best, n = s, v
		}
	}
	return best, n
}

func less(a, b script) bool {
	if a.cut != b.cut {
		return a.cut < b.cut
	}
	if a.add != b.add {
		return a.add < b.add
	}
	return a.dress < b.dress
}

func build(learnt map[uint32]script) *Table {
	t := &Table{}
	index := map[script]uint16{}
	for _, s := range learnt {
		index[s] = 0
	}
	for s := range index {
		t.scripts = append(t.scripts, s)
	}
	sort.Slice(t.scripts, func(i, j int) bool { return less(t.scripts[i], t.scripts[j]) })
	if len(t.scripts) > 1<<16 {
		t.scripts = t.scripts[:1<<16]
	}
	for i, s := range t.scripts {
		index[s] = uint16(i)
	}
	for k := range learnt {
		t.keys = append(t.keys, k)
	}
	sort.Slice(t.keys, func(i, j int) bool { return t.keys[i] < t.keys[j] })
	for _, k := range t.keys {
		t.values = append(t.values, index[learnt[k]])
	}
	return t
}
