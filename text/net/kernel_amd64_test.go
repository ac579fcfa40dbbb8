package net

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// at runs f with the kernels of each level that the processor has, and returns to
// what it found.
func at(t *testing.T, f func(t *testing.T, level int)) {
	top := level
	defer func() { level = top }()
	if top == 0 {
		t.Skip("no kernels for this processor")
	}
	for l := 1; l <= top; l++ {
		level = l
		t.Run(fmt.Sprintf("level %d", l), func(t *testing.T) { f(t, l) })
	}
}

// numbers are of both signs and of very different sizes, so that another order of
// additions gives other bits.
func numbers(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64() * math.Pow(10, r.Float64()*6-3))
	}
	return x
}

func same(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i := range want {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
			t.Fatalf("%s: number %d of %d is %g, not %g", what, i, len(want), got[i], want[i])
		}
	}
}

// The panels give the bits of the plain loops, whatever the size of the layer, and
// write nothing beside their outputs.
func TestPanels(t *testing.T) {
	at(t, func(t *testing.T, level int) {
		r := rand.New(rand.NewPCG(1, 1))
		for _, m := range []int{1, 3, 15, 16, 17, 33, 50, 64, 65, 100, 128, 192} {
			for _, k := range []int{1, 7, 64, 192} {
				w, b := &tensor{rows: m, cols: k, w: numbers(r, m*k)}, &tensor{rows: 1, cols: m, w: numbers(r, m)}
				w.pack(b)
				for n := 1; n < 20; n++ {
					stride := k/3 + 1 // inputs of a convolution overlap
					x := numbers(r, (n-1)*stride+k)
					want, got := make([]float32, n*m+8), make([]float32, n*m+8)
					linear(want, x, n, stride, w.w, b.w, m, k)
					w.panels.linear(got, x, n, stride, m, k, level)
					same(t, fmt.Sprintf("%d outputs of %d for %d words", m, k, n), got, want)
				}
			}
		}
	})
}

// So do the loops over vectors.
func TestVectors(t *testing.T) {
	at(t, func(t *testing.T, _ int) {
		kernels := level
		r := rand.New(rand.NewPCG(2, 2))
		for _, n := range []int{8, 24, 64, 128} {
			x := numbers(r, 40*n)
			part := func(i int) []float32 { return x[i*n:][:n] }
			var rows [gathered]*float32
			for i := range rows {
				rows[i] = &part(i)[0]
			}
			for _, c := range []struct {
				name string
				run  func(a, b []float32)
			}{
				{"addRows", func(a, b []float32) { addRows(a, part(0), part(1), part(2), part(3), part(4)) }},
				{"addPositive", func(a, b []float32) { addPositive(a, part(0), part(1)) }},
				{"scale", func(a, b []float32) { scale(a, b, part(0), part(1), part(2), 0.37, 1.7) }},
				{"deviate", func(a, b []float32) { deviate(a, part(0), 0.37) }},
				{"remember", func(a, b []float32) { remember(a, b, part(0), part(1), x[2*n:], n+3) }},
				{"addState", func(a, b []float32) { addState(a, b, &rows) }},
			} {
				var got, want [2][]float32
				for i := range got {
					got[i], want[i] = make([]float32, n), make([]float32, n)
				}
				level = 0
				c.run(want[0], want[1])
				level = kernels
				c.run(got[0], got[1])
				same(t, c.name, got[0], want[0])
				same(t, c.name, got[1], want[1])
			}
		}
	})
}

// A model reads the same with kernels and without.
func TestReadsTheSame(t *testing.T) {
	at(t, func(t *testing.T, l int) {
		m := &Model{Config: Standard(), Tags: make([]Tag, 50), Rels: make([]string, 45), Words: []string{"", "the", "dog", "saw"}}
		m.build()
		m.initialise(rand.New(rand.NewPCG(7, 7)))
		p := m.NewParser()
		var forms []string
		for n := range 40 {
			forms = append(forms, []string{"The", "dog", "saw", "12", "—", "Ünder", "the"}[n*n%7])
			level = 0
			for _, t := range m.all {
				t.panels = nil
			}
			want := append([]Word(nil), p.Parse(forms)...)
			tags, hidden := append([]float32(nil), p.e.tags...), append([]float32(nil), p.d.hidden...)
			level = l
			m.pack()
			got := p.Parse(forms)
			for i := range want {
				if got[i] != want[i] {
					t.Fatalf("word %d of %d: %+v, not %+v", i, len(forms), got[i], want[i])
				}
			}
			same(t, "tags", p.e.tags, tags)
			same(t, "hidden layer", p.d.hidden, hidden)
		}
		if n := testing.AllocsPerRun(10, func() { p.Parse(forms[:2]); p.Parse(forms) }); n != 0 {
			t.Errorf("%v allocations", n)
		}
	})
}
