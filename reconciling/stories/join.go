package stories

import (
	"container/heap"
	"slices"
)

// A bond is how alike the texts of two groups are: the sum over all pairs, how many
// pairs are alike at all, and the smallest likeness of those.
type bond struct {
	sum, least float64
	pairs      int
}

// An offer is to join two groups, as they were when it was made.
type offer struct {
	link float64
	a, b int32
	// ages tell whether a group has grown since.
	ageA, ageB int32
}

type offers []offer

func (o offers) Len() int { return len(o) }
func (o offers) Less(i, j int) bool {
	if o[i].link != o[j].link {
		return o[i].link > o[j].link
	}
	if o[i].a != o[j].a {
		return o[i].a < o[j].a
	}
	return o[i].b < o[j].b
}
func (o offers) Swap(i, j int) { o[i], o[j] = o[j], o[i] }
func (o *offers) Push(x any)   { *o = append(*o, x.(offer)) }
func (o *offers) Pop() any {
	x := (*o)[len(*o)-1]
	*o = (*o)[:len(*o)-1]
	return x
}

// join joins the two most alike groups again and again, and returns for each text the
// smallest index in its group. Pairs of which nothing is said are not alike at all.
//
// Of two groups no text of which is alike enough to one of the other, neither is any group
// that they become part of: so bonds are kept only between texts that a chain of such pairs
// holds together.
func join(n int, alikeness [][]like) []int {
	chain := chains(alikeness)
	bonds := make([]map[int32]bond, n)
	size, age, alive := make([]int, n), make([]int32, n), make([]bool, n)
	var queue offers
	link := func(a, b int32) float64 {
		x := bonds[a][b]
		all := size[a] * size[b]
		least := x.least
		if x.pairs < all {
			least = 0
		}
		return mean*x.sum/float64(all) + (1-mean)*least
	}
	for i := range n {
		alive[i], size[i] = true, 1
		bonds[i] = map[int32]bond{}
		for _, x := range alikeness[i] {
			if chain[i] == chain[x.text] {
				bonds[i][x.text] = bond{x.likeness, x.likeness, 1}
				bonds[x.text][int32(i)] = bond{x.likeness, x.likeness, 1}
			}
		}
		alikeness[i] = nil
	}
	for i := range n {
		for j := range bonds[i] {
			if l := link(int32(i), j); int32(i) < j && l >= alike {
				queue = append(queue, offer{link: l, a: int32(i), b: j})
			}
		}
	}
	heap.Init(&queue)
	home := make([]int, n)
	for i := range home {
		home[i] = i
	}
	for queue.Len() > 0 {
		o := heap.Pop(&queue).(offer)
		a, b := o.a, o.b
		if !alive[a] || !alive[b] || age[a] != o.ageA || age[b] != o.ageB {
			continue
		}
		home[b], alive[b] = int(a), false
		age[a]++
		near := make([]int32, 0, len(bonds[b]))
		for k := range bonds[b] {
			near = append(near, k)
		}
		slices.Sort(near)
		delete(bonds[a], b)
		for _, k := range near {
			x := bonds[b][k]
			delete(bonds[k], b)
			if k == a {
				continue
			}
			if y, both := bonds[a][k]; both {
				x = bond{x.sum + y.sum, min(x.least, y.least), x.pairs + y.pairs}
			}
			bonds[a][k], bonds[k][a] = x, x
		}
		bonds[b] = nil
		size[a] += size[b]
		for k := range bonds[a] {
			p, q := min(a, k), max(a, k)
			if l := link(p, q); l >= alike {
				heap.Push(&queue, offer{l, p, q, age[p], age[q]})
			}
		}
	}
	out := make([]int, n)
	for i := range out {
		k := i
		for home[k] != k {
			k = home[k]
		}
		out[i] = k
	}
	return out
}

// chains returns of each text one that stands for all with which pairs of texts that are
// alike enough hold it together.
func chains(alikeness [][]like) []int32 {
	up := make([]int32, len(alikeness))
	of := func(i int32) int32 {
		for up[i] != i {
			up[i] = up[up[i]]
			i = up[i]
		}
		return i
	}
	for i := range alikeness {
		up[i] = int32(i)
		for _, x := range alikeness[i] {
			if x.likeness >= alike*(1-1e-9) { // sums are rounded
				up[of(int32(i))] = of(x.text)
			}
		}
	}
	for i := range up {
		up[i] = of(int32(i))
	}
	return up
}
