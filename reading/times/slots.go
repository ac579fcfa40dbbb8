package times

import (
	"math/bits"
	"time"

	"parley"
)

// slotValues is what the atoms of a pattern filled in.
type slotValues struct {
	set   [slots]bool
	value [slots]int
}

// fill reads the captures of a path; a later atom overwrites an earlier one.
func (v *slotValues) fill(lex *Lexicon, path []capture) {
	*v = slotValues{}
	for _, c := range path {
		for set := lex.fills[c.class]; set != 0; set &= set - 1 {
			v.put(slot(bits.TrailingZeros64(uint64(set))), c.value)
		}
	}
}

func (v *slotValues) has(s slot) bool { return v.set[s] }

func (v *slotValues) put(s slot, value int) { v.set[s], v.value[s] = true, value }

// lend gives w's value to v where v has none.
func (v *slotValues) lend(w *slotValues, ss ...slot) {
	for _, s := range ss {
		if !v.set[s] && w.set[s] {
			v.put(s, w.value[s])
		}
	}
}

func (v *slotValues) month() time.Month { return time.Month(v.value[slotMonth]) }

func (v *slotValues) unit() Grain { return Grain(v.value[slotUnit]) }

// count returns the number told, and whether it is only a vague one.
func (v *slotValues) count() (n int, vague bool) {
	times := 1
	if v.set[slotDouble] { // a fortnight
		times = 2
	}
	switch {
	case v.set[slotVague]:
		return 1, true
	case v.set[slotNumber] || v.set[slotTens]:
		return (v.value[slotTens] + v.value[slotNumber]) * times, false
	}
	return times, v.set[slotPlural]
}

// An anchor is the day of writing, with how much of it is known.
type anchor struct {
	day   time.Time
	grain parley.Grain
}

func anchorOf(t parley.Time) anchor {
	return anchor{time.Date(t.T.Year(), t.T.Month(), t.T.Day(), 0, 0, 0, 0, time.UTC), t.Grain}
}

// knows reports whether the anchor is precise enough to count from in the grain.
func (a anchor) knows(g Grain) bool {
	switch g {
	case NoGrain:
		return false
	case Year, Decade, Century:
		return a.grain >= parley.Year
	case Month, Quarter, Half:
		return a.grain >= parley.Month
	}
	return a.grain >= parley.Day
}
