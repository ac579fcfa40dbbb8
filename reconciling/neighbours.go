package reconciling

import (
	"slices"
	"strconv"
	"time"
	"unicode"

	"parley"
	"parley/plover"
)

// neighbours finds the clusters of one type that a mention may belong to: those with a
// member on whose side, or at whose place, somebody stands that stands on its own, at a
// time that meets its own. It may name too many and never leaves out one that
// [desk.fits] would take: that a mention is looked for among few hundred clusters and
// not among all changes nothing else.
type neighbours struct {
	always map[string][]int // by key: clusters with a member of no bounded time
	weeks  map[moment][]int // by key and week
	all    map[string][]int // by key
	found  []int            // the room of candidates
}

// A moment is a key in one week.
type moment struct {
	key  string
	week int64
}

// longest is how many weeks a time may have to be kept week by week.
const longest = 40

func newNeighbours() *neighbours {
	return &neighbours{always: map[string][]int{}, weeks: map[moment][]int{}, all: map[string][]int{}}
}

// weeksOf returns the first and the last week of a time; false where an end is open or
// it is very long.
func weeksOf(i parley.Interval) (from, to int64, bounded bool) {
	if !i.From.Known() || !i.To.Known() {
		return 0, 0, false
	}
	const week = int64(7 * 24 * time.Hour / time.Second)
	from, to = floor(i.From.T.Unix(), week), floor(i.To.T.Unix(), week)
	return from, to, to >= from && to-from < longest
}

func floor(n, by int64) int64 {
	q := n / by
	if n%by < 0 {
		q--
	}
	return q
}

// add notes that a cluster has a member.
func (n *neighbours) add(m *telling, cluster int) {
	keys := sideKeys("by ", m.Actors)
	if mutual(m.Type) {
		keys = append(keys, sideKeys("to ", m.Recipients)...)
	}
	keys = append(keys, deedKeys(m)...)
	for _, k := range meetingKeys(m) {
		n.all[k] = include(n.all[k], cluster)
	}
	from, to, bounded := weeksOf(m.window)
	for _, k := range keys {
		n.all[k] = include(n.all[k], cluster)
		if !bounded {
			n.always[k] = include(n.always[k], cluster)
			continue
		}
		for w := from; w <= to; w++ {
			at := moment{k, w}
			n.weeks[at] = include(n.weeks[at], cluster)
		}
	}
}

// include adds a cluster to a list without having it twice in a row: most members of a
// cluster come one after another. Lists are sorted and rid of doubles when asked for.
func include(list []int, cluster int) []int {
	if len(list) > 0 && list[len(list)-1] == cluster {
		return list
	}
	return append(list, cluster)
}

// candidates returns the clusters in the order in which they began, good until it is called
// again.
func (n *neighbours) candidates(m *telling) []int {
	keys := sideKeys("by ", m.Actors)
	if mutual(m.Type) {
		keys = append(keys, sideKeys("to ", m.Actors)...)
	}
	keys = append(keys, deedKeys(m)...)
	from, to, bounded := weeksOf(m.window)
	out := n.found[:0]
	for _, k := range meetingKeys(m) {
		out = append(out, n.all[k]...)
	}
	for _, k := range keys {
		if !bounded {
			out = append(out, n.all[k]...)
			continue
		}
		out = append(out, n.always[k]...)
		for w := from; w <= to; w++ {
			out = append(out, n.weeks[moment{k, w}]...)
		}
	}
	slices.Sort(out)
	n.found = slices.Compact(out)
	return n.found
}

// meetingKeys are the keys of consultations that can be one though other parties are
// named: those of one number in a series, whose days may differ, and those of one day.
func meetingKeys(m *telling) []string {
	if m.Type != plover.Consult {
		return nil
	}
	var keys []string
	if m.number != 0 {
		keys = append(keys, "number "+strconv.Itoa(m.number))
	}
	if m.Date.Exact() {
		keys = append(keys, "on "+m.Date.From.T.Format(time.DateOnly))
	}
	return keys
}

// deedKeys are the keys of deeds that can be one though a telling leaves out a side: the
// town where they were done, and to whom.
func deedKeys(m *telling) []string {
	if m.Type != plover.Assault && !partTold(m.Type) {
		return nil
	}
	var keys []string
	if m.Place != "" {
		keys = append(keys, "at "+folded(m.Place))
	}
	if to := known(m.Recipients); len(to) > 0 && partTold(m.Type) {
		keys = append(keys, sideKeys("done to ", to)...)
	}
	return keys
}

// sideKeys names whom two lists must have in common to be one side ([sidesMeet]):
// somebody, or a country; nobody and nobody are one.
func sideKeys(prefix string, side []parley.Argument) []string {
	if len(side) == 0 {
		return []string{prefix + "nobody"}
	}
	var keys []string
	for _, a := range side {
		keys = append(keys, prefix+"id "+a.ID)
		if a.Country != "" {
			keys = append(keys, prefix+"of "+a.Country)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// folded is the same for strings that strings.EqualFold calls equal.
func folded(s string) string {
	out := []rune(s)
	for i, r := range out {
		least := r
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			least = min(least, f)
		}
		out[i] = least
	}
	return string(out)
}
