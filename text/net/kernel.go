package net

// The inner loops in plain Go: what a processor without kernels runs, and what the
// kernels are tested against, bit for bit. Go's compiler does not vectorise, so speed
// comes from keeping four sums in registers: four rows of weights against one input.
// (Eight rows, two inputs at once and unrolled loops were all slower, 3.0 to 3.6
// against 4.9 thousand million products a second.)
//
// In what a reader runs, a product that is added to something is converted to
// float32 first: it keeps compilers from fusing the two, which rounds otherwise on
// some processors and would have them read otherwise.

// linear computes y[i*m+r] = b[r] + sum over j of w[r*k+j] * x[i*stride+j] for
// n inputs of k numbers that begin stride apart, and m outputs. b may be nil.
func linear(y, x []float32, n, stride int, w, b []float32, m, k int) {
	r := 0
	for ; r+4 <= m; r += 4 {
		w0, w1, w2, w3 := w[r*k:][:k], w[(r+1)*k:][:k], w[(r+2)*k:][:k], w[(r+3)*k:][:k]
		var b0, b1, b2, b3 float32
		if b != nil {
			b0, b1, b2, b3 = b[r], b[r+1], b[r+2], b[r+3]
		}
		for i := 0; i < n; i++ {
			a0, a1, a2, a3 := dot4(x[i*stride:][:k], w0, w1, w2, w3)
			o := y[i*m+r:][:4]
			o[0], o[1], o[2], o[3] = a0+b0, a1+b1, a2+b2, a3+b3
		}
	}
	if r == m {
		return
	}
	// The rows that are left are four too, with the last among them again: each sum
	// would wait for itself.
	row := func(r int) []float32 { return w[min(r, m-1)*k:][:k] }
	w0, w1, w2, w3 := row(r), row(r+1), row(r+2), row(r+3)
	for i := 0; i < n; i++ {
		a0, a1, a2, a3 := dot4(x[i*stride:][:k], w0, w1, w2, w3)
		o := y[i*m : (i+1)*m]
		sums := [4]float32{a0, a1, a2, a3}
		for j, a := range sums[:m-r] {
			if b != nil {
				a += b[r+j]
			}
			o[r+j] = a
		}
	}
}

func dot4(x, w0, w1, w2, w3 []float32) (a0, a1, a2, a3 float32) {
	w0, w1, w2, w3 = w0[:len(x)], w1[:len(x)], w2[:len(x)], w3[:len(x)]
	for j, v := range x {
		a0 += float32(w0[j] * v)
		a1 += float32(w1[j] * v)
		a2 += float32(w2[j] * v)
		a3 += float32(w3[j] * v)
	}
	return
}

// linearBack adds to dx and dw what the gradient dy of linear's output says.
// dx has the layout of x, dw that of w; dx may be nil.
func linearBack(dx, dw, db, dy, x []float32, n, stride int, w []float32, m, k int) {
	for r := 0; r < m; r++ {
		d := dw[r*k:][:k]
		i := 0
		var sum float32
		for ; i+4 <= n; i += 4 {
			g0, g1, g2, g3 := dy[i*m+r], dy[(i+1)*m+r], dy[(i+2)*m+r], dy[(i+3)*m+r]
			if g0 == 0 && g1 == 0 && g2 == 0 && g3 == 0 {
				continue
			}
			sum += g0 + g1 + g2 + g3
			axpy4(d, x[i*stride:][:k], x[(i+1)*stride:][:k], x[(i+2)*stride:][:k], x[(i+3)*stride:][:k], g0, g1, g2, g3)
		}
		for ; i < n; i++ {
			if g := dy[i*m+r]; g != 0 {
				sum += g
				axpy(d, x[i*stride:][:k], g)
			}
		}
		if db != nil {
			db[r] += sum
		}
	}
	if dx == nil {
		return
	}
	r := 0
	for ; r+4 <= m; r += 4 {
		w0, w1, w2, w3 := w[r*k:][:k], w[(r+1)*k:][:k], w[(r+2)*k:][:k], w[(r+3)*k:][:k]
		for i := 0; i < n; i++ {
			g := dy[i*m+r:][:4]
			if g[0] == 0 && g[1] == 0 && g[2] == 0 && g[3] == 0 {
				continue
			}
			axpy4(dx[i*stride:][:k], w0, w1, w2, w3, g[0], g[1], g[2], g[3])
		}
	}
	for ; r < m; r++ {
		for i := 0; i < n; i++ {
			if g := dy[i*m+r]; g != 0 {
				axpy(dx[i*stride:][:k], w[r*k:][:k], g)
			}
		}
	}
}

// axpy4 adds g0*x0 + g1*x1 + g2*x2 + g3*x3 to d.
func axpy4(d, x0, x1, x2, x3 []float32, g0, g1, g2, g3 float32) {
	x0, x1, x2, x3 = x0[:len(d)], x1[:len(d)], x2[:len(d)], x3[:len(d)]
	for j := range d {
		d[j] += g0*x0[j] + g1*x1[j] + g2*x2[j] + g3*x3[j]
	}
}

func axpy(d, x []float32, g float32) {
	x = x[:len(d)]
	for j := range d {
		d[j] += g * x[j]
	}
}

func add(d, x []float32) {
	x = x[:len(d)]
	for j := range d {
		d[j] += x[j]
	}
}
