package reconciling

import (
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/plover"
)

// underHeadlines gives what a headline tells of a meeting, mostly with neither its day nor its
// number and under the names of towns, to the meeting of which the first lines of the article
// tell: where nothing else is known of it, or it was taken for one that cannot be that.
func (d *desk) underHeadlines(events []parley.Event) []parley.Event {
	told := map[string][]placed{} // meetings, by the first lines of articles
	for n := range events {
		if events[n].Type != plover.Consult {
			continue
		}
		for k := range events[n].Mentions {
			if m := &events[n].Mentions[k]; d.line(m) > 0 && d.line(m) <= leadLines {
				told[m.Article] = append(told[m.Article], placed{m.Trigger, n})
			}
		}
	}
	for _, list := range told {
		sort.SliceStable(list, func(i, j int) bool { return list[i].Start < list[j].Start })
	}
	moved := false
	for n := range events {
		e := &events[n]
		if e.Type != plover.Consult {
			continue
		}
		bare := !slices.ContainsFunc(e.Mentions, func(m parley.Mention) bool { return d.line(&m) != 0 })
		for k := 0; k < len(e.Mentions); k++ {
			m := e.Mentions[k]
			if m.Rule == againRule || d.line(&m) != 0 || slices.ContainsFunc(told[m.Article], func(p placed) bool { return p.event == n }) {
				continue
			}
			home := -1
			for _, p := range told[m.Article] {
				if o := &events[p.event]; p.event != n && d.headlineOf(&m, o) && (bare || d.twoMeetings(e, o)) {
					home = p.event
					break
				}
			}
			if home < 0 {
				continue
			}
			e.Mentions = slices.Delete(slices.Clone(e.Mentions), k, k+1)
			k--
			events[home].Mentions = append(slices.Clone(events[home].Mentions), m)
			d.retold(&events[home])
			moved = true
		}
		if moved && len(e.Mentions) > 0 {
			d.retold(e)
		}
	}
	if !moved {
		return events
	}
	events = slices.DeleteFunc(events, func(e parley.Event) bool { return len(e.Mentions) == 0 })
	sort.SliceStable(events, func(i, j int) bool { return d.earlier(&events[i], &events[j]) })
	return events
}

// leadLines is how many blocks behind the headline are the first lines.
const leadLines = 3

// line is the place of a mention among the blocks of its article that are read, the headline the
// first, 0; -1 where the article has none.
func (d *desk) line(m *parley.Mention) int {
	a := d.article[m.Article]
	title := slices.IndexFunc(a.Blocks, func(b parley.Block) bool { return b.Kind == parley.Title })
	if title < 0 {
		return -1
	}
	n := 0
	for _, b := range a.Blocks[title:] {
		if !b.Kind.Read() {
			continue
		}
		if b.Overlaps(m.Trigger) {
			return n
		}
		n++
	}
	return -1
}

// headlineOf reports whether a headline may tell of a meeting, as far as it tells what is not.
func (d *desk) headlineOf(m *parley.Mention, e *parley.Event) bool {
	if x, y := kindOf(m.What), kindOf(called(e)); !statusesMeet(m.Status, e.Status) || x != y && x != "" && y != "" && (x == "call" || y == "call") {
		return false
	}
	number := d.numberOf(e)
	if own := d.seriesOf(m); own != 0 && number != 0 && own != number || m.Date.Exact() && e.Date.Exact() && !m.Date.Meets(e.Date) {
		return false
	}
	if x, y := d.level(m.Actors, m.Recipients), d.rankMet(e); x != "" && y != "" && x != y {
		return false
	}
	if m.Place != "" && e.Place != "" && !strings.EqualFold(m.Place, e.Place) && !isCountry(m.Place, placeCountry(e)) && !isCountry(e.Place, m.PlaceCountry) {
		return false
	}
	sides := map[string]bool{}
	for _, a := range slices.Concat(e.Actors, e.Recipients) {
		sides[a.Country] = true
	}
	delete(sides, "")
	return len(sides) < 2 || !slices.ContainsFunc(slices.Concat(m.Actors, m.Recipients), func(a parley.Argument) bool { return a.Country != "" && !sides[a.Country] })
}

// twoMeetings reports whether two records cannot be of one meeting: of two numbers, or of two days.
func (d *desk) twoMeetings(a, b *parley.Event) bool {
	x, y := d.numberOf(a), d.numberOf(b)
	return x != 0 && y != 0 && x != y || a.Date.Exact() && b.Date.Exact() && !a.Date.Meets(b.Date) && !(x != 0 && x == y)
}
