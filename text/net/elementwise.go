package net

import "unsafe"

// What is done to vectors beside linear layers, by the kernels where the processor
// has them and the length fits.

// vector reports whether vectors of n numbers are for the kernels.
func vector(n int) bool { return level > 0 && n > 0 && n%8 == 0 }

// addRows computes y = a + b + c + d + e.
func addRows(y, a, b, c, d, e []float32) {
	n := len(y)
	a, b, c, d, e = a[:n], b[:n], c[:n], d[:n], e[:n]
	if vector(n) {
		sum5(&y[0], &a[0], &b[0], &c[0], &d[0], &e[0], n)
		return
	}
	for j := range y {
		y[j] = a[j] + b[j] + c[j] + d[j] + e[j]
	}
}

// addPositive computes y = x + max(g, 0).
func addPositive(y, x, g []float32) {
	n := len(y)
	x, g = x[:n], g[:n]
	if vector(n) {
		rectify(&y[0], &x[0], &g[0], n)
		return
	}
	for j, v := range g {
		y[j] = x[j] + max(v, 0)
	}
}

// deviate computes y = (x-mean) squared.
func deviate(y, x []float32, mean float32) {
	n := len(y)
	x = x[:n]
	if vector(n) {
		deviations(&y[0], &x[0], mean, n)
		return
	}
	for j, v := range x {
		y[j] = (v - mean) * (v - mean)
	}
}

// scale computes hat = (x-mean) * inv and y = hat*gain + bias.
func scale(hat, y, x, gain, bias []float32, mean, inv float32) {
	n := len(hat)
	y, x, gain, bias = y[:n], x[:n], gain[:n], bias[:n]
	if vector(n) {
		standardise(&hat[0], &y[0], &x[0], &gain[0], &bias[0], mean, inv, n)
		return
	}
	for j, v := range x {
		h := (v - mean) * inv
		hat[j] = h
		y[j] = float32(h*gain[j]) + bias[j]
	}
}

// remember computes, for half of a word's numbers, mem = f*before + (1-f)*z and
// y = x + o*mem, where the gates f and o are squashed; gates begins with z, f begins d
// numbers later and o as many again.
func remember(mem, y, before, x, gates []float32, d int) {
	n := len(mem)
	y, before, x = y[:n], before[:n], x[:n]
	z, f, o := gates[:n], gates[d:][:n], gates[2*d:][:n]
	if vector(n) {
		recurrence(&mem[0], &y[0], &before[0], &x[0], &z[0], d, n)
		return
	}
	for j := range mem {
		g := gate(f[j])
		v := float32((1-g)*z[j]) + float32(g*before[j])
		mem[j] = v
		y[j] = x[j] + float32(gate(o[j])*v)
	}
}

// addState adds up the rows of a state, each as long as sum, into sum, and squashes
// that into hidden. The rows of a child are added to one another first, as are the
// last five.
func addState(sum, hidden []float32, rows *[gathered]*float32) {
	n := len(sum)
	hidden = hidden[:n]
	if vector(n) {
		gather(&sum[0], &hidden[0], rows, n)
		return
	}
	row := func(k int) []float32 { return unsafe.Slice(rows[k], n) }
	addRows(hidden, row(0), row(1), row(2), row(3), row(4))
	a := row(5)
	for j, v := range hidden {
		sum[j] = v + a[j]
	}
	const small = gathered - 5
	for k := 1 + mainSlots; k < small; k += 2 {
		a, b := row(k), row(k+1)
		for j := range sum {
			sum[j] += a[j] + b[j]
		}
	}
	addRows(hidden, row(small), row(small+1), row(small+2), row(small+3), row(small+4))
	for j, v := range hidden {
		sum[j] += v
		hidden[j] = max(sum[j], 0)
	}
}
