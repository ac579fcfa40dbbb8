package net

// A state is an arc-hybrid parser's: a stack, a buffer that begins at next and ends
// with the root, and the arcs so far. Word n is the root.
type state struct {
	n     int
	stack []int32
	next  int32
	head  []int32 // -1: none yet
	rel   []int32
	// The two leftmost and two rightmost children, -1: none; how many there are.
	l1, l2, r1, r2 []int32
	nl, nr         []int32
}

func (s *state) reset(n int) {
	s.n, s.next = n, 0
	s.stack = s.stack[:0]
	size := n + 1
	for _, p := range [...]*[]int32{&s.head, &s.rel, &s.l1, &s.l2, &s.r1, &s.r2, &s.nl, &s.nr} {
		if cap(*p) < size {
			*p = make([]int32, size, size+size/2)
		}
	}
	s.head, s.rel, s.l1, s.l2 = s.head[:size], s.rel[:size], s.l1[:size], s.l2[:size]
	s.r1, s.r2, s.nl, s.nr = s.r1[:size], s.r2[:size], s.nl[:size], s.nr[:size]
	for i := 0; i < size; i++ {
		s.head[i], s.l1[i], s.l2[i], s.r1[i], s.r2[i] = -1, -1, -1, -1, -1
		s.rel[i], s.nl[i], s.nr[i] = 0, 0, 0
	}
}

func (s *state) done() bool { return len(s.stack) == 0 && int(s.next) == s.n }

// at returns the word k below the top of the stack, -1 if there is none.
func (s *state) at(k int) int32 {
	if k < len(s.stack) {
		return s.stack[len(s.stack)-1-k]
	}
	return -1
}

// allowed reports whether a transition may be taken. The root takes a child only
// when no other word is left, so that a sentence has one.
func (s *state) allowed(a int) bool {
	switch a {
	case shift:
		return int(s.next) < s.n
	case left:
		return len(s.stack) > 0 && (int(s.next) < s.n || len(s.stack) == 1)
	default:
		return len(s.stack) > 1
	}
}

// arc returns the child and the head that a left or right transition would join.
func (s *state) arc(a int) (child, head int32) {
	if a == left {
		return s.at(0), s.next
	}
	return s.at(0), s.at(1)
}

func (s *state) take(a int, rel int32) {
	if a == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	c, h := s.arc(a)
	s.stack = s.stack[:len(s.stack)-1]
	s.head[c], s.rel[c] = h, rel
	if a == left {
		s.l2[h], s.l1[h] = s.l1[h], c
		s.nl[h]++
	} else {
		s.r2[h], s.r1[h] = s.r1[h], c
		s.nr[h]++
	}
}

// A view is what the net is shown of a state: a word per slot (-1: none), and rows
// of the small tables.
type view struct {
	word  [slots]int32
	child [childSlots]int32 // rows of childE, -1: none
	small [5]int32          // two rows of distE, three of valE
}

func (s *state) view(v *view, rels int) {
	s0, s1, b0 := s.at(0), s.at(1), s.next
	v.word[slotS0], v.word[slotS1], v.word[slotS2], v.word[slotB0] = s0, s1, s.at(2), b0
	v.word[slotB1] = -1
	if int(b0) < s.n {
		v.word[slotB1] = b0 + 1
	}
	for k := mainSlots; k < slots; k++ {
		v.word[k] = -1
	}
	if s0 >= 0 {
		v.word[slotS0L1], v.word[slotS0R1], v.word[slotS0L2], v.word[slotS0R2] = s.l1[s0], s.r1[s0], s.l2[s0], s.r2[s0]
	}
	if s1 >= 0 {
		v.word[slotS1L1], v.word[slotS1R1] = s.l1[s1], s.r1[s1]
	}
	v.word[slotB0L1] = s.l1[b0]
	for k := range v.child {
		v.child[k] = -1
		if c := v.word[mainSlots+k]; c >= 0 {
			v.child[k] = int32(k*rels) + s.rel[c]
		}
	}
	v.small = [5]int32{}
	if s0 >= 0 {
		v.small[0] = distance(b0 - s0)
		v.small[2] = min(s.nl[s0], valencies-1)
		v.small[3] = valencies + min(s.nr[s0], valencies-1)
	} else {
		v.small[3] = valencies
	}
	v.small[1] = distances
	if s1 >= 0 {
		v.small[1] = distances + distance(s0-s1)
	}
	v.small[4] = 2*valencies + min(s.nl[b0], valencies-1)
}

// distance puts a distance into a class; class 0 is for no distance.
func distance(d int32) int32 {
	switch {
	case d <= 4:
		return d
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	}
	return 7
}
