package net

import "testing"

// BenchmarkLinear is a convolution over 24 words, in plain Go and as this processor
// reads.
func BenchmarkLinear(b *testing.B) {
	const n, m, k = 24, 64, 192
	w := &tensor{rows: m, cols: k, w: make([]float32, m*k)}
	x, y := make([]float32, n*k), make([]float32, n*m)
	for i := range x {
		x[i] = float32(i%7) - 3
	}
	for i := range w.w {
		w.w[i] = float32(i%5) - 2
	}
	packed := *w
	if level > 0 {
		packed.pack(nil)
	}
	for _, c := range []struct {
		name string
		w    *tensor
	}{{"plain", w}, {"panels", &packed}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.w.linear(y, x, n, k, nil)
			}
			b.ReportMetric(float64(n*m*k)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
		})
	}
}

func BenchmarkLinearBack(b *testing.B) {
	const n, m, k = 24, 64, 192
	x, w, y := make([]float32, n*k), make([]float32, m*k), make([]float32, n*m)
	dx, dw, db := make([]float32, n*k), make([]float32, m*k), make([]float32, m)
	for i := range x {
		x[i] = float32(i%7) - 3
	}
	for i := range y {
		y[i] = float32(i%5) - 2
	}
	for b.Loop() {
		linearBack(dx, dw, db, y, x, n, k, w, m, k)
	}
	b.ReportMetric(float64(2*n*m*k)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
