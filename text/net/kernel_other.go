//go:build !amd64

package net

// level 0: there are no kernels for this processor, and none of these is called.
const level = 0

func (*panels) linear(y, x []float32, n, stride, m, k, level int) { panic("no kernel") }

func recurrence(mem, out, before, x, z *float32, d, n int)                   { panic("no kernel") }
func standardise(hat, out, x, gain, bias *float32, mean, inv float32, n int) { panic("no kernel") }
func deviations(y, x *float32, mean float32, n int)                          { panic("no kernel") }
func rectify(out, x, sums *float32, n int)                                   { panic("no kernel") }
func sum5(y, a, b, c, d, e *float32, n int)                                  { panic("no kernel") }
func gather(sum, hidden *float32, rows *[gathered]*float32, n int)           { panic("no kernel") }
