package net

import "golang.org/x/sys/cpu"

// How far the processor goes: 0 has none of the kernels, 1 AVX2, 2 AVX-512 too.
var level = func() int {
	switch {
	case cpu.X86.HasAVX2 && cpu.X86.HasAVX512F:
		return 2
	case cpu.X86.HasAVX2:
		return 1
	}
	return 0
}()

// The kernels compute 16 outputs for each of 4 or 8 inputs that begin xBytes
// apart; one and wide 16 and 64 outputs, of one and four panels, for one input.
// They check no bounds. eight, fourz, which is four, and wider need AVX-512.

//go:noescape
func four(y *float32, yBytes int, x *float32, xBytes int, w, b *float32, k int)

//go:noescape
func fourz(y *float32, yBytes int, x *float32, xBytes int, w, b *float32, k int)

//go:noescape
func eight(y *float32, yBytes int, x *float32, xBytes int, w, b *float32, k int)

//go:noescape
func one(y, x, w, b *float32, k int)

//go:noescape
func wide(y, x, w, b *float32, k int)

//go:noescape
func wider(y, x, w, b *float32, k int)

// The kernels of elementwise.go. n is a positive multiple of 8.

//go:noescape
func recurrence(mem, out, before, x, z *float32, d, n int)

//go:noescape
func standardise(hat, out, x, gain, bias *float32, mean, inv float32, n int)

//go:noescape
func deviations(y, x *float32, mean float32, n int)

//go:noescape
func rectify(out, x, sums *float32, n int)

//go:noescape
func sum5(y, a, b, c, d, e *float32, n int)

//go:noescape
func gather(sum, hidden *float32, rows *[gathered]*float32, n int)

// linear is the tensor's linear with kernels of the given level, at least 1.
func (p *panels) linear(y, x []float32, n, stride, m, k, level int) {
	if n == 0 {
		return
	}
	_, _ = y[n*m-1], x[(n-1)*stride+k-1]
	if n < 4 {
		for i := 0; i < n; i++ {
			p.single(y[i*m:][:m], x[i*stride:][:k], k, level)
		}
		return
	}
	var edge [8 * lanes]float32 // outputs of a panel that is not full
	for r, w := 0, p.w; r < m; r, w = r+lanes, w[k*lanes:] {
		full := r+lanes <= m
		for i := 0; i < n; {
			size := 4
			if level > 1 && n-i > 4 && n >= 8 {
				size = 8
			}
			i = min(i, n-size) // the last words may be computed twice
			to, apart := &edge[0], 4*lanes
			if full {
				to, apart = &y[i*m+r], 4*m
			}
			// Called by name: what is passed to a function value escapes.
			switch {
			case size == 8:
				eight(to, apart, &x[i*stride], 4*stride, &w[0], &p.b[r], k)
			case level > 1:
				fourz(to, apart, &x[i*stride], 4*stride, &w[0], &p.b[r], k)
			default:
				four(to, apart, &x[i*stride], 4*stride, &w[0], &p.b[r], k)
			}
			if !full {
				for j := range size {
					copy(y[(i+j)*m+r:(i+j+1)*m], edge[j*lanes:])
				}
			}
			i += size
		}
	}
}

// single is linear for one input.
func (p *panels) single(y, x []float32, k, level int) {
	var edge [4 * lanes]float32
	r, w, m := 0, p.w, len(y)
	for ; m-r > 2*lanes && len(w) >= 4*k*lanes; r += 4 * lanes {
		to := &edge[0]
		if r+4*lanes <= m {
			to = &y[r]
		}
		if level > 1 {
			wider(to, &x[0], &w[0], &p.b[r], k)
		} else {
			wide(to, &x[0], &w[0], &p.b[r], k)
		}
		if to == &edge[0] {
			copy(y[r:], edge[:])
		}
		w = w[4*k*lanes:]
	}
	for ; r < m; r += lanes {
		one(&edge[0], &x[0], &w[0], &p.b[r], k)
		copy(y[r:], edge[:lanes])
		w = w[k*lanes:]
	}
}
