package memory

import (
	"cmp"
	"slices"
)

// A layer is a map with changes noted beside it.
type layer[K comparable, V any] struct {
	base    map[K]V
	changed map[K]V
	gone    map[K]bool
}

func over[K comparable, V any](base map[K]V) layer[K, V] {
	return layer[K, V]{base, map[K]V{}, map[K]bool{}}
}

func (l layer[K, V]) get(k K) (V, bool) {
	if v, ok := l.changed[k]; ok {
		return v, true
	}
	if l.gone[k] {
		var none V
		return none, false
	}
	v, ok := l.base[k]
	return v, ok
}

func (l layer[K, V]) set(k K, v V) {
	l.changed[k] = v
	delete(l.gone, k)
}

func (l layer[K, V]) remove(k K) {
	delete(l.changed, k)
	l.gone[k] = true
}

// keys returns all keys in order.
func (l layer[K, V]) keys(compare func(a, b K) int) []K {
	out := make([]K, 0, len(l.base)+len(l.changed))
	for k := range l.base {
		if _, again := l.changed[k]; !again && !l.gone[k] {
			out = append(out, k)
		}
	}
	for k := range l.changed {
		out = append(out, k)
	}
	slices.SortFunc(out, compare)
	return out
}

// into makes the changes to a map.
func (l layer[K, V]) into(m map[K]V) {
	for k := range l.gone {
		delete(m, k)
	}
	for k, v := range l.changed {
		m[k] = v
	}
}

func comparePairs(a, b [2]string) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
}
