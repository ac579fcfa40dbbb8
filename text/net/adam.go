package net

import "math"

// adam is the optimiser of Kingma & Ba (2015), with the gradient's norm clipped at
// twice its running mean. Rows of embedding tables that a batch did not touch are
// left alone.
type adam struct {
	step    int
	norm    float64 // running mean of the gradient's norm
	clipped int
}

const (
	beta1 = 0.9
	beta2 = 0.999
)

// update moves the weights against the gradients, which are cleared.
func (o *adam) update(m *Model, rate float64) {
	o.step++
	var square float64
	m.eachGradient(func(_, g, _, _ []float32) {
		var s float32
		for _, v := range g {
			s += v * v
		}
		square += float64(s)
	})
	norm := math.Sqrt(square)
	scale := 1.0
	if o.step > 20 && norm > 2*o.norm {
		scale = 2 * o.norm / norm
		o.clipped++
	}
	if o.step == 1 {
		o.norm = norm
	} else {
		o.norm = 0.98*o.norm + 0.02*norm*scale
	}
	t := float64(o.step)
	size := float32(rate * math.Sqrt(1-math.Pow(beta2, t)) / (1 - math.Pow(beta1, t)))
	s := float32(scale)
	m.eachGradient(func(w, g, m, v []float32) {
		m, v, w = m[:len(g)], v[:len(g)], w[:len(g)]
		for i, x := range g {
			x *= s
			a := beta1*m[i] + (1-beta1)*x
			b := beta2*v[i] + (1-beta2)*x*x
			m[i], v[i] = a, b
			w[i] -= size * a / (sqrt(b) + 1e-8)
			g[i] = 0
		}
	})
	for _, t := range m.all {
		for _, r := range t.touched {
			t.mark[r] = false
		}
		t.touched = t.touched[:0]
	}
}

// eachGradient calls f with the weights, gradients and means of every tensor, or
// of its touched rows.
func (m *Model) eachGradient(f func(w, g, m, v []float32)) {
	for _, t := range m.all {
		if !t.sparse {
			f(t.w, t.g, t.m, t.v)
			continue
		}
		for _, r := range t.touched {
			i, j := int(r)*t.cols, (int(r)+1)*t.cols
			f(t.w[i:j], t.g[i:j], t.m[i:j], t.v[i:j])
		}
	}
}
