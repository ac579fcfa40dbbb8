package reconciling

import (
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// untoldRule names how an event was found that nobody read.
const untoldRule = "told by several in words of one sure kind"

// deedTypes are the kinds of deeds that are done on a day and told as done, each with the type of
// event that it is. What is only said, met for or claimed is not among them.
var deedTypes = map[string]plover.Type{
	"protest": plover.Protest, "support": plover.Support, "aid": plover.Aid, "mobilise": plover.Mobilize, "pullback": plover.Retreat, "withdraw": plover.Retreat,
	"release": plover.Retreat, "lift": plover.Retreat, "sanction": plover.Sanction, "recall": plover.Sanction, "expel": plover.Sanction, "carry": plover.Coerce,
}

// An untold is a line that surely tells a deed of a day in which nobody read an event.
type untold struct {
	*line
	deed  plover.Type
	named []uint32
}

// untold makes events of what nobody read in any article, though several, independent of one
// another, have a sentence that surely tells it: of one kind, on one day, of the same names.
func (d *desk) untold(x *index, events []parley.Event) []parley.Event {
	type place struct {
		kind uint8
		day  int64
	}
	groups := map[place][]untold{}
	var order []place
	model := kinds.Shipped()
	for i := range x.lines {
		l := &x.lines[i]
		if !l.kind.VerySure() || len(l.Days) != 1 || l.held != 0 || l.no || l.hinges || l.published == 0 || dayNumber(l.Days[0]) > l.published {
			continue
		}
		name, _ := model.Best(l.kind)
		deed, is := deedTypes[name]
		if !is {
			continue
		}
		u := untold{line: l, deed: deed}
		for _, w := range l.words {
			if _, name := slices.BinarySearch(d.ofNames, w); name {
				u.named = append(u.named, w)
			}
		}
		at := place{l.kind.Sure(), dayNumber(l.Days[0])}
		if groups[at] == nil {
			order = append(order, at)
		}
		groups[at] = append(groups[at], u)
	}
	if len(order) == 0 {
		return events
	}
	sort.Slice(order, func(i, j int) bool {
		return order[i].day < order[j].day || order[i].day == order[j].day && order[i].kind < order[j].kind
	})
	found := false
	for _, at := range order {
		for _, group := range d.agreeing(groups[at]) {
			if d.known(x, events, group, at.day) {
				continue
			}
			events, found = append(events, d.event(d.untoldTellings(group))), true
		}
	}
	if found {
		sort.SliceStable(events, func(i, j int) bool { return d.earlier(&events[i], &events[j]) })
	}
	return events
}

// agreeing are the lines that name the same, by twos at least of which neither article has its
// text from the other's and each is of an outlet of its own.
func (d *desk) agreeing(lines []untold) [][]untold {
	j := newJoiner(len(lines))
	for i := range lines {
		for k := range i {
			a, b := lines[i], lines[k]
			if p, q := j.root(i), j.root(k); p != q && likeNamed(a.named, b.named) {
				j.join(p, q)
			}
		}
	}
	var out [][]untold
	for i := range lines {
		if j.home[i] != i {
			continue
		}
		of := slices.Clone(j.of(i))
		sort.Ints(of)
		var group []untold
		texts, outlets := map[string]bool{}, map[string]bool{}
		for _, n := range of {
			l := lines[n]
			texts[d.text[l.article]], outlets[outletKey(d.article[l.article].Outlet.Name)] = true, true
			group = append(group, l)
		}
		if len(texts) > 1 && len(outlets) > 1 {
			out = append(out, group)
		}
	}
	return out
}

// likeNamed reports whether two lines name the same: two names, or as many as either has.
func likeNamed(a, b []uint32) bool {
	both := 0
	for _, w := range a {
		if _, in := slices.BinarySearch(b, w); in {
			both++
		}
	}
	return both > 0 && both >= min(2, len(a), len(b))
}

// known reports whether an event was read that may be what lines tell: of that kind, or of such a
// type and of no sure kind, of about that day, of somebody whom they name.
func (d *desk) known(x *index, events []parley.Event, lines []untold, day int64) bool {
	for n := range events {
		e := &events[n]
		if kind := d.kind(x, e); !kinds.Same(kind, lines[0].kind) && (kind.Sure() != 0 || !akin(e.Type, lines[0].deed)) {
			continue
		}
		if days := d.daysOf(e); len(days) > 0 && !slices.ContainsFunc(days, func(other int64) bool { return max(day-other, other-day) <= 1 }) {
			continue
		}
		for k := range e.Mentions {
			if slices.ContainsFunc(lines, func(l untold) bool { return meetWords(x.told(d, &e.Mentions[k]).words, l.named) }) {
				return true
			}
		}
	}
	return false
}

// untoldTellings are the mentions by which lines tell what nobody read, those of an article as one. Who
// did it is whose deed most of them are that nobody else tells.
func (d *desk) untoldTellings(lines []untold) []parley.Mention {
	whose := map[string]int{}
	all := 0
	for _, l := range lines {
		if l.deed != plover.Protest && l.By != "" && d.speakerOf(l.article, l.Span) == nil {
			whose[l.By]++
			all++
		}
	}
	doer := ""
	for by, n := range whose {
		if 2*n > all {
			doer = by
		}
	}
	who, known := d.states[doer]
	if !known {
		who, known = d.groups[doer]
	}
	var out []parley.Mention
	for _, l := range lines {
		if slices.ContainsFunc(out, func(m parley.Mention) bool { return m.Article == l.article }) {
			continue
		}
		m := d.toldIn(l.article, l.Span, l.deed, parley.Occurred, untoldRule)
		m.Date = l.Days[0].Interval()
		if at := strings.Index(l.Span.In(d.article[l.article].Text), who.Name); known && at >= 0 {
			m.Actors = []parley.Argument{{Actor: who, Span: parley.Span{Start: l.Start + at, End: l.Start + at + len(who.Name)}}}
		}
		out = append(out, m)
	}
	return out
}
