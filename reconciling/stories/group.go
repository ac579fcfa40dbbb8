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
	texts = nil // what they hold is let go while it is weighed
	joined := join(len(order), likeness(sorted))
	group := make([]int, len(order))
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

// A like is how alike a text is to another, by index.
type like struct {
	text     int32
	likeness float64
}

// likeness returns, for each text, those before it that are like it at all, in order. The
// texts are sorted by date, undated ones first.
func likeness(texts []Text) [][]like {
	out := make([][]like, len(texts))
	vectors, terms := weigh(texts)
	holders := make([][]like, terms) // texts before this one with the weight of a term, by term
	sum, all := make([]float64, len(texts)), make([]float64, len(texts))
	undated, oldest := int32(0), int32(0)
	var touched, near []int32
	var found []like
	for i := range texts {
		switch {
		case texts[i].Published.IsZero():
			undated++
			oldest++
		default:
			for texts[i].Published.Sub(texts[oldest].Published) > apart {
				oldest++
			}
		}
		near = near[:0]
		for v := range vectors {
			touched = touched[:0]
			for _, t := range vectors[v][i] {
				list := holders[t.number]
				for k := len(list) - 1; k >= 0; k-- {
					j := list[k].text
					if j >= undated && j < oldest {
						list = list[k+1:] // what is that old is never looked at again
						break
					}
					if sum[j] == 0 {
						touched = append(touched, j)
					}
					sum[j] += t.weight * list[k].likeness
				}
				holders[t.number] = append(list, like{int32(i), t.weight})
			}
			for _, j := range touched {
				if all[j] == 0 {
					near = append(near, j)
				}
				all[j] += share[v] * sum[j]
				sum[j] = 0
			}
			vectors[v][i] = nil
		}
		slices.Sort(near)
		found = found[:0]
		for _, j := range near {
			found = append(found, like{j, all[j]})
			all[j] = 0
		}
		out[i] = most(found)
	}
	return out
}

// most returns the crowd most alike, as a list of its own.
func most(list []like) []like {
	if len(list) > crowd {
		slices.SortFunc(list, func(a, b like) int { return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.text, b.text)) })
		list = list[:crowd]
		slices.SortFunc(list, func(a, b like) int { return cmp.Compare(a.text, b.text) })
	}
	return slices.Clone(list)
}
