package coref

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Chains returns for each mention of each document the number of its event. Which share
// one does not depend on the order of the documents.
func (m *Model) Chains(docs []Document) [][]int {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(docs[a].Text, docs[b].Text) })
	sorted := make([]Document, len(docs))
	for k, i := range order {
		sorted[k] = docs[i]
	}
	out := make([][]int, len(docs))
	for k, chains := range m.chains(sorted) {
		out[order[k]] = chains
	}
	return out
}

func (m *Model) chains(docs []Document) [][]int {
	all := sketches(docs)
	likeness := documents(docs)
	out := make([][]int, len(docs))
	inStory := map[int][]*sketch{}
	var order []int
	for i := range all {
		out[i] = make([]int, len(all[i]))
		s := docs[i].Story
		if inStory[s] == nil {
			order = append(order, s)
		}
		for k := range all[i] {
			inStory[s] = append(inStory[s], &all[i][k])
		}
	}
	next := 0
	for _, s := range order {
		group := inStory[s]
		r := newReader(group, likeness)
		link := make([][]float64, len(group))
		for i := range link {
			link[i] = make([]float64, len(group))
		}
		for i := range group {
			for k := i + 1; k < len(group); k++ {
				p := m.probability(r.features(group[i], group[k]))
				link[i][k], link[k][i] = p, p
			}
		}
		label := average(link, m.threshold)
		place := map[int]int{}
		i := 0
		for d := range docs {
			if docs[d].Story != s {
				continue
			}
			for k := range out[d] {
				l := label[i]
				if _, known := place[l]; !known {
					place[l] = next
					next++
				}
				out[d][k] = place[l]
				i++
			}
		}
	}
	return out
}

func newReader(group []*sketch, likeness [][]float64) *reader {
	r := &reader{docs: likeness, holders: map[string]int{}, tellers: map[string]int{}}
	for _, s := range group {
		key := fmt.Sprint(s.doc, " ", s.stem)
		if r.tellers[key] == 0 {
			r.holders[s.stem]++
		}
		r.tellers[key]++
	}
	return r
}

// average joins the two groups whose pairs are likeliest on the average, while that is
// at least the threshold, and returns the smallest index of each one's group.
func average(link [][]float64, threshold float64) []int {
	n := len(link)
	label, size, alive := make([]int, n), make([]float64, n), make([]bool, n)
	sum := make([][]float64, n)
	for i := range link {
		label[i], size[i], alive[i] = i, 1, true
		sum[i] = append([]float64{}, link[i]...)
	}
	for {
		best, a, b := math.Inf(-1), -1, -1
		for i := range sum {
			if !alive[i] {
				continue
			}
			for k := i + 1; k < n; k++ {
				if alive[k] {
					if l := sum[i][k] / (size[i] * size[k]); l > best {
						best, a, b = l, i, k
					}
				}
			}
		}
		if a < 0 || best < threshold {
			return label
		}
		for k := range sum {
			sum[a][k] += sum[b][k]
			sum[k][a] = sum[a][k]
		}
		size[a] += size[b]
		alive[b] = false
		for k := range label {
			if label[k] == b {
				label[k] = a
			}
		}
	}
}

// documents returns how alike documents are: the cosine of their stems, weighted by
// rarity.
func documents(docs []Document) [][]float64 {
	in := map[string]int{}
	counts := make([]map[string]float64, len(docs))
	for i, d := range docs {
		counts[i] = map[string]float64{}
		for s := range d.Sentences {
			for k := range d.Sentences[s].Tokens {
				if t := &d.Sentences[s].Tokens[k]; content(t) {
					w := stem(t.Lemma)
					if counts[i][w] == 0 {
						in[w]++
					}
					counts[i][w]++
				}
			}
		}
	}
	keys := make([][]string, len(docs))
	for i := range counts {
		norm := 0.0
		keys[i] = sortedKeys(counts[i])
		for _, w := range keys[i] {
			x := (1 + math.Log(counts[i][w])) * math.Log(float64(len(docs)+1)/float64(in[w]))
			counts[i][w] = x
			norm += x * x
		}
		for w := range counts[i] {
			counts[i][w] /= math.Sqrt(norm)
		}
	}
	out := make([][]float64, len(docs))
	for i := range out {
		out[i] = make([]float64, len(docs))
	}
	for i := range out {
		for k := i; k < len(out); k++ {
			if docs[i].Story != docs[k].Story {
				continue
			}
			dot := 0.0
			for _, w := range keys[i] {
				dot += counts[i][w] * counts[k][w]
			}
			out[i][k], out[k][i] = dot, dot
		}
	}
	return out
}
