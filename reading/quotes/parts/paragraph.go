package parts

import (
	"strings"

	"parley/text"
)

// A Range is a run of tokens [First, Last) of a paragraph; empty when they are equal.
type Range struct{ First, Last int }

func (r Range) empty() bool { return r.First >= r.Last }

func (r Range) holds(i int) bool { return i >= r.First && i < r.Last }

// A Paragraph is a run of sentences as one run of tokens.
type Paragraph struct {
	Tokens []*text.Token
	// First is the place at which the sentence of each token begins: heads are
	// counted from there.
	First []int
	// Quote numbers, for each token, the quotation it stands in, marks included; -1
	// outside. Marks are the first and the last place of each quotation; the last is
	// len(Tokens) for one that nothing closes.
	Quote []int
	Marks [][2]int
	// Hints are the attributions that rules have found.
	Hints []Attribution
}

// An Attribution is one source, cue and content as places in a paragraph.
type Attribution struct {
	Cue Range
	// Head is the main word of the cue.
	Head int
	// Source is empty where the text gives none.
	Source Range
	// Content are the runs of what is said, in order.
	Content []Range
	// Sure is how sure the model is that there is a cue, between 0 and 1; Probability
	// that cue, source and content are right as well.
	Sure, Probability float64
}

// A view is a paragraph with its trees, and everything as numbers.
type view struct {
	*Paragraph
	form, lemma, xpos, upos, rel []uint32
	head                         []int // place in the paragraph; -1
	kids                         [][]int
	depth                        []int
	first, last                  []int // bounds of the subtree
	end                          []int // where the sentence ends
	mark                         []bool
	main                         []int     // main word of the clause
	heads, subject               []bool    // whether a clause hangs on it; whether it has a subject
	wholly                       []uint32  // how much of its sentence is quoted
	hintCue                      []int     // hint by the head of its cue; -1
	cue                          []float32 // how sure it is that a cue's head stands here
	// How many commas, quotation marks, opening marks and likely cues stand before a place.
	commas, breaks, opened, cues []int
}

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func look(p *Paragraph) *view {
	n := len(p.Tokens)
	v := &view{Paragraph: p, form: make([]uint32, n), lemma: make([]uint32, n), xpos: make([]uint32, n), upos: make([]uint32, n), rel: make([]uint32, n),
		head: make([]int, n), kids: make([][]int, n), depth: make([]int, n), first: make([]int, n), last: make([]int, n), end: make([]int, n), mark: make([]bool, n), hintCue: make([]int, n), cue: make([]float32, n)}
	for i, t := range p.Tokens {
		v.form[i], v.lemma[i] = hash(strings.ToLower(t.Form)), hash(strings.ToLower(t.Lemma))
		v.xpos[i], v.upos[i], v.rel[i] = hash(t.XPOS), hash(t.UPOS), hash(t.Rel)
		v.head[i] = -1
		v.hintCue[i] = -1
		if t.Head >= 0 {
			if h := t.Head + p.First[i]; h < n && p.First[h] == p.First[i] && h != i {
				v.head[i] = h
				v.depth[h]++ // how many children there will be
			}
		}
		v.first[i], v.last[i] = i, i+1
	}
	room := make([]int, n)
	for i, count := range v.depth {
		v.kids[i], room = room[:0:count], room[count:]
	}
	for i, h := range v.head {
		if h >= 0 {
			v.kids[h] = append(v.kids[h], i)
		}
	}
	for _, m := range p.Marks {
		v.mark[m[0]] = true
		if m[1] < n {
			v.mark[m[1]] = true
		}
	}
	for i := n - 1; i >= 0; i-- {
		if i == n-1 || p.First[i] != p.First[i+1] {
			v.end[i] = i + 1
		} else {
			v.end[i] = v.end[i+1]
		}
	}
	for i := range v.depth {
		d := 0
		for h := v.head[i]; h >= 0 && d < 100; h = v.head[h] {
			d++
			v.first[h], v.last[h] = min(v.first[h], i), max(v.last[h], i+1)
		}
		v.depth[i] = d
	}
	v.commas, v.breaks, v.opened, v.cues = make([]int, n+1), make([]int, n+1), make([]int, n+1), make([]int, n+1)
	for i := range n {
		v.commas[i+1], v.breaks[i+1], v.opened[i+1] = v.commas[i]+int(bit(v.form[i] == formComma)), v.breaks[i]+int(bit(v.mark[i])), v.opened[i]
		if q := p.Quote[i]; q >= 0 && p.Marks[q][0] == i {
			v.opened[i+1]++
		}
	}
	v.main, v.heads, v.subject, v.wholly = make([]int, n), make([]bool, n), make([]bool, n), make([]uint32, n)
	for i := range n {
		v.heads[i], v.subject[i] = v.clausal(i), v.kid(i, relNsubj) >= 0
		if p.First[i] == i || i == 0 || p.First[i] != p.First[i-1] {
			v.wholly[i] = v.quoted(i)
		} else {
			v.wholly[i] = v.wholly[i-1]
		}
	}
	for i := range n {
		v.main[i] = v.mainWord(i)
	}
	for k, h := range p.Hints {
		if x := v.mainOf(h.Cue); x >= 0 {
			v.hintCue[x] = k
		}
	}
	return v
}

// mainOf returns the main word of a cue: the highest of its tokens in the tree, a
// verb before others.
func (v *view) mainOf(r Range) int {
	best := -1
	for i := r.First; i < r.Last && i < len(v.Tokens); i++ {
		if h := v.head[i]; h >= 0 && r.holds(h) {
			continue
		}
		if best < 0 || v.Tokens[i].UPOS == "VERB" && v.Tokens[best].UPOS != "VERB" {
			best = i
		}
	}
	return best
}

// expect sets how sure it is that the head of a cue stands at each token.
func (v *view) expect(sure func(i int) float32) {
	for i := range v.cue {
		v.cue[i] = sure(i)
		v.cues[i+1] = v.cues[i] + int(bit(v.cue[i] > 0.5))
	}
}
