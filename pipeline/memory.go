package pipeline

import "runtime/debug"

// BoundMemory sets how the program collects its garbage. A large case is held whole while
// a brief of it is made. As long as there is little, twice as much garbage as what is held
// may gather, so that adding articles collects it a quarter as often as half as much would;
// from 320 MiB on it collects oftener: a case of ten thousand articles, of which up to 260 MB
// are held at once, takes 350 MB to make, and 480 in a process that has just added them.
func BoundMemory() {
	debug.SetGCPercent(200)
	debug.SetMemoryLimit(320 << 20)
}
