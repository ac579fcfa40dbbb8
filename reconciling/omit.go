package reconciling

import (
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"

	"parley"
	"parley/plover"
)

// An article can have told an event when it came out at least silentAfter and at most
// silentUntil later than that was first told, and has silentWords words and more. A bloc
// has left an event out when silentDocs of its articles could have told it and none did.
const (
	silentAfter = 6 * time.Hour
	silentUntil = 5 * 24 * time.Hour
	silentWords = 150
	silentDocs  = 3
)

// omissions finds events that two origins tell and that articles of the same story, or a
// declared bloc, leave out.
func (d *desk) omissions(c *parley.Case) []parley.Omission {
	story := map[string]string{}
	for _, s := range c.Stories {
		for _, id := range s.Articles {
			story[id] = s.ID
		}
	}
	number := map[string]int32{}  // of stems
	texts := map[string][]int32{} // their stems by number, in order
	wordsOf := func(id string) []int32 {
		if texts[id] == nil {
			own := []int32{}
			eachStem(d.article[id].Text, func(w string) {
				n, ok := number[w]
				if !ok {
					n = int32(len(number))
					number[strings.Clone(w)] = n
				}
				own = append(own, n)
			})
			slices.Sort(own)
			texts[id] = slices.Clone(slices.Compact(own))
		}
		return texts[id]
	}
	var dated []*parley.Article // that can have been silent, by date
	blocs := false
	for i := range c.Articles {
		a := &c.Articles[i]
		if a.Relevant && a.Published.Known() && words(a) >= silentWords {
			dated = append(dated, a)
			blocs = blocs || a.Outlet.Bloc != ""
		}
	}
	sort.SliceStable(dated, func(i, j int) bool { return d.order[dated[i].ID] < d.order[dated[j].ID] })
	party := map[string]bool{}
	for _, p := range c.Subject.Parties {
		party[sideOf(p)] = true
	}
	var out []parley.Omission
	for i := range c.Events {
		e := &c.Events[i]
		if e.Origins < 2 || e.Status != parley.Occurred || !tellable(e.Type) {
			continue
		}
		tellers := map[string]bool{}
		first := parley.Time{}
		inStory := map[string]bool{}
		for k := range e.Mentions {
			m := &e.Mentions[k]
			tellers[m.Article] = true
			inStory[story[m.Article]] = true
			if at := d.article[m.Article].Published; at.Known() && (!first.Known() || at.T.Before(first.T)) {
				first = at
			}
		}
		if !first.Known() {
			continue
		}
		keys := d.keysOf(e, party)
		if len(keys) == 0 {
			continue
		}
		told := map[string]map[string]bool{} // by bloc, origins
		for id := range tellers {
			b := d.article[id].Outlet.Bloc
			if told[b] == nil {
				told[b] = map[string]bool{}
			}
			told[b][d.origin[id]] = true
		}
		from := sort.Search(len(dated), func(i int) bool { return !dated[i].Published.T.Before(first.T.Add(silentAfter)) })
		var silent []string
		quiet := map[string][]string{}
		for _, a := range dated[from:] {
			if a.Published.T.After(first.T.Add(silentUntil)) {
				break
			}
			if tellers[a.ID] || speaksOf(wordsOf(a.ID), keys, number) {
				if a.Outlet.Bloc != "" {
					told[a.Outlet.Bloc] = map[string]bool{a.ID: true}
				}
				continue
			}
			if !inStory[story[a.ID]] {
				continue
			}
			silent = append(silent, a.ID)
			if a.Outlet.Bloc != "" {
				quiet[a.Outlet.Bloc] = append(quiet[a.Outlet.Bloc], a.ID)
			}
		}
		var by []string
		for _, id := range sortedBy(tellers, d.order) {
			by = append(by, id)
		}
		evidence := d.evidenceOf(e)
		if len(silent) > 0 {
			out = append(out, parley.Omission{Proposition: e.ID, ToldBy: by, Silent: silent, Evidence: evidence})
		}
		for _, b := range sortedBlocs(quiet) {
			others := 0
			for bloc, origins := range told {
				if bloc != b {
					others += len(origins)
				}
			}
			if len(quiet[b]) >= silentDocs && len(told[b]) == 0 && others >= 2 {
				out = append(out, parley.Omission{Proposition: e.ID, Bloc: b, ToldBy: by, Silent: quiet[b], Evidence: evidence})
			}
		}
	}
	return append(out, d.hushed(c, dated)...)
}

// tellable are deeds: what was said or wanted need not be told by all.
func tellable(t plover.Type) bool {
	switch t {
	case plover.Reject, plover.Request, plover.Support, plover.Threaten:
		return false
	}
	return true
}

// keysOf are the words by which an event is known: what happened, where, to whom; not the
// parties of the case, of whom every article speaks.
func (d *desk) keysOf(e *parley.Event, party map[string]bool) map[string]bool {
	keys := map[string]bool{}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		for w := range stems(m.Trigger.In(d.article[m.Article].Text) + " " + m.Place) {
			keys[w] = true
		}
		for _, list := range [][]parley.Argument{m.Actors, m.Recipients} {
			for _, a := range list {
				if !party[sideOf(a.Actor)] {
					for w := range stems(a.Name) {
						keys[w] = true
					}
				}
			}
		}
	}
	return keys
}

// speaksOf reports whether a text may tell the event after all, in words that were not
// read so: it has two of its words, or the only one.
func speaksOf(text []int32, keys map[string]bool, number map[string]int32) bool {
	n := 0
	for w := range keys {
		if k, known := number[w]; known {
			if _, has := slices.BinarySearch(text, k); has {
				n++
			}
		}
	}
	return n >= min(2, len(keys))
}

// stems are the words of four letters and more, cut to six.
func stems(s string) map[string]bool {
	out := map[string]bool{}
	eachStem(s, func(w string) { out[w] = true })
	return out
}

// eachStem calls f with the stem of each word of four letters and more, in order.
func eachStem(s string, f func(stem string)) {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) >= 4 {
			f(w[:min(6, len(w))])
		}
	}
}

// evidenceOf is where an event is told, once for each origin, at most four.
func (d *desk) evidenceOf(e *parley.Event) []parley.Finding {
	var out []parley.Finding
	seen := map[string]bool{}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		if o := d.origin[m.Article]; !seen[o] && m.Stance != parley.StanceDenied && len(out) < 4 {
			seen[o] = true
			out = append(out, m.Finding)
		}
	}
	return out
}

func sortedBy(set map[string]bool, order map[string]int) []string {
	out := sorted(set)
	sort.SliceStable(out, func(i, j int) bool { return order[out[i]] < order[out[j]] })
	return out
}

func sortedBlocs(m map[string][]string) []string {
	set := map[string]bool{}
	for b := range m {
		set[b] = true
	}
	return sorted(set)
}
