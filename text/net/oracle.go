package net

// A gold tree as the oracle needs it: heads (the root is word n) and, word by word,
// its children in order.
type goldTree struct {
	head, rel []int32
	first     []int32 // the children of h are child[first[h]:first[h+1]]
	child     []int32
}

func newGoldTree(head, rel []int32) *goldTree {
	n := len(head)
	g := &goldTree{head: head, rel: rel, first: make([]int32, n+2), child: make([]int32, n)}
	for _, h := range head {
		g.first[h+1]++
	}
	for i := 1; i < len(g.first); i++ {
		g.first[i] += g.first[i-1]
	}
	at := append([]int32(nil), g.first...)
	for c, h := range head {
		g.child[at[h]] = int32(c)
		at[h]++
	}
	return g
}

// costs returns for each transition how many gold arcs that could still be built
// can no longer be once it is taken (Goldberg & Nivre 2013, arc-hybrid). It says
// nothing of transitions that are not allowed.
func (g *goldTree) costs(s *state) (cost [actions]int) {
	s0, s1, b0 := s.at(0), s.at(1), s.next
	if int(b0) < s.n {
		if h := g.head[b0]; h < b0 && h != s0 && s.head[h] < 0 {
			cost[shift]++ // its head lies deeper in the stack than a right arc reaches
		}
		for _, c := range g.child[g.first[b0]:g.first[b0+1]] {
			if c < b0 && s.head[c] < 0 {
				cost[shift]++ // children on the stack can no longer be left children
			}
		}
	}
	if s0 < 0 {
		return cost
	}
	waiting := 0 // children of s0 in the buffer
	children := g.child[g.first[s0]:g.first[s0+1]]
	for i := len(children) - 1; i >= 0 && children[i] >= b0; i-- {
		waiting++
	}
	cost[left], cost[right] = waiting, waiting
	if h := g.head[s0]; h >= b0 {
		cost[right]++
		if h != b0 {
			cost[left]++
		}
	} else if h == s1 && s1 >= 0 {
		cost[left]++
	}
	return cost
}
