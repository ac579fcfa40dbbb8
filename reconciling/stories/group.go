package stories

import (
	"cmp"
	"slices"
	"time"
)

// A Text is what is grouped.
type Text struct {
	// Body is all of it, Lead its headline and first sentences.
	Body, Lead string
	// Published is the zero time when it is not known.
	Published time.Time
}

// Two groups are joined while the likeness of their texts, half the mean and half the
// smallest of all pairs, is at least alike. The mean alone makes one story of two that
// resemble each other, the smallest alone makes two of a long one. Both numbers were
// chosen on the training and development topics of ECB+.
const (
	alike = .115
	mean  = .5
	// apart is how long after one telling of a story another may come out.
	apart = 4 * 24 * time.Hour
	// crowd bounds how many others a text is held against, the most alike first.
	crowd = 1024
)

// Group returns for each text the number of its story, counted from 0 in the order in
// which stories first appear. Which texts share one does not depend on their order.
func Group(texts []Text) []int {
	order := make([]int, len(texts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(texts[a].Published.Compare(texts[b].Published), cmp.Compare(texts[a].Body, texts[b].Body), cmp.Compare(texts[a].Lead, texts[b].Lead))
	})
	sorted := make([]Text, len(texts))
	for k, i := range order {
		sorted[k] = texts[i]
	}
	joined := join(len(texts), likeness(sorted))
	group := make([]int, len(texts))
	for k, i := range order {
		group[i] = joined[k]
	}
	number := map[int]int{}
	for i, g := range group {
		if _, known := number[g]; !known {
			number[g] = len(number)
		}
		group[i] = number[g]
	}
	return group
}

// likeness returns, for each text, the others that are like it at all, by index.
func likeness(texts []Text) []map[int32]float64 {
	out := make([]map[int32]float64, len(texts))
	for i := range out {
		out[i] = map[int32]float64{}
	}
	byView := weigh(texts)
	sum := make([]float64, len(texts))
	for v, vectors := range byView {
		holders := map[int32][]int32{} // texts before this one, by term
		weight := map[int32][]float64{}
		for i, x := range vectors {
			var touched []int32
			for _, t := range x {
				list := holders[t.number]
				for k := len(list) - 1; k >= 0; k-- {
					j := list[k]
					if !meet(texts[i], texts[j]) {
						if texts[j].Published.IsZero() {
							continue
						}
						break // texts are sorted by date: those before are still older
					}
					if sum[j] == 0 {
						touched = append(touched, j)
					}
					sum[j] += t.weight * weight[t.number][k]
				}
				holders[t.number] = append(list, int32(i))
				weight[t.number] = append(weight[t.number], t.weight)
			}
			slices.Sort(touched)
			for _, j := range touched {
				out[i][j] += share[v] * sum[j]
				sum[j] = 0
			}
		}
	}
	for i := range out {
		keepMost(out[i])
		for j, s := range out[i] {
			out[j][int32(i)] = s
		}
	}
	return out
}

// keepMost leaves the crowd most alike.
func keepMost(m map[int32]float64) {
	if len(m) <= crowd {
		return
	}
	list := make([]int32, 0, len(m))
	for j := range m {
		list = append(list, j)
	}
	slices.SortFunc(list, func(a, b int32) int { return cmp.Or(cmp.Compare(m[b], m[a]), cmp.Compare(a, b)) })
	for _, j := range list[crowd:] {
		delete(m, j)
	}
}

// meet reports whether two texts came out near enough to each other.
func meet(a, b Text) bool {
	return a.Published.IsZero() || b.Published.IsZero() || a.Published.Sub(b.Published).Abs() <= apart
}
