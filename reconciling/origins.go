package reconciling

import (
	"sort"
	"strings"
	"time"

	"parley"
)

// origins groups articles that descend from one original. It returns for each
// article the smallest ID of its group: the group's name.
func origins(articles []parley.Article, copies []parley.Copy) map[string]string {
	up := map[string]string{}
	for _, a := range articles {
		up[a.ID] = a.ID
	}
	var root func(id string) string
	root = func(id string) string {
		if up[id] == id {
			return id
		}
		up[id] = root(up[id])
		return up[id]
	}
	for _, c := range copies {
		older, held := up[c.Older]
		newer, held2 := up[c.Newer]
		if !held || !held2 {
			continue // the original is only named
		}
		a, b := root(older), root(newer)
		up[max(a, b)] = min(a, b)
	}
	out := make(map[string]string, len(up))
	for id := range up {
		out[id] = root(id)
	}
	return out
}

// occasion is how far apart two articles may come out that have something from the same
// person or office on the same occasion.
const occasion = 36 * time.Hour

// corroboration counts the articles, outlets and origins that tell an event. Denials and
// suppositions tell nothing, unless there is nothing else. Articles are of one origin
// that descend from one original, that are of one outlet, that credit the same agency,
// or that have it from the same office on the same occasion; outlets of one declared bloc
// are one where each has it from others, or where nobody else tells it; a party's own readout is of one origin with those that have it from the party. An article without a
// known outlet counts as an outlet of its own.
func (d *desk) corroboration(mentions []parley.Mention) parley.Corroboration {
	tells := func(m *parley.Mention) bool {
		return m.Stance != parley.StanceDenied && m.Stance != parley.Hypothetical
	}
	some := false
	for i := range mentions {
		some = some || tells(&mentions[i])
	}
	of := map[string][]*parley.Mention{}
	ids := map[string]bool{}
	for i := range mentions {
		if m := &mentions[i]; tells(m) || !some {
			of[m.Article] = append(of[m.Article], m)
			ids[m.Article] = true
		}
	}
	articles := sorted(ids)
	alone := true // one declared bloc tells it, and nobody else
	for _, id := range articles {
		b := d.article[id].Outlet.Bloc
		alone = alone && b != "" && strings.EqualFold(b, d.article[articles[0]].Outlet.Bloc)
	}
	outlets := map[string]bool{}
	up := make([]int, len(articles))
	var root func(i int) int
	root = func(i int) int {
		for up[i] != i {
			i = up[i]
		}
		return i
	}
	for i, id := range articles {
		up[i] = i
		outlet := d.article[id].Outlet.Name
		if outlet == "" {
			outlet = "\x00" + id
		}
		outlets[outlet] = true
		for k := range i {
			if d.oneOrigin(id, articles[k], of, alone) {
				a, b := root(i), root(k)
				up[max(a, b)] = min(a, b)
			}
		}
	}
	n := 0
	for i := range up {
		if up[i] == i {
			n++
		}
	}
	return parley.Corroboration{Articles: len(articles), Outlets: len(outlets), Origins: n}
}

// oneOrigin reports whether two articles that tell an event have it from one place.
func (d *desk) oneOrigin(x, y string, of map[string][]*parley.Mention, alone bool) bool {
	a, b := d.article[x], d.article[y]
	if d.origin[x] == d.origin[y] || a.Outlet.Name != "" && outletKey(a.Outlet.Name) == outletKey(b.Outlet.Name) {
		return true
	}
	if a.Outlet.Bloc != "" && strings.EqualFold(a.Outlet.Bloc, b.Outlet.Bloc) && (alone || claims(of[x]) && claims(of[y])) {
		return true
	}
	if from, with := agency(a), agency(b); from != "" && from == with && d.close(a, b, occasion) {
		return true
	}
	if !d.close(a, b, occasion) {
		return false
	}
	ours, theirs := wholeWord(a, of[x]), wholeWord(b, of[y])
	for _, p := range sorted(ours) {
		if theirs[p] {
			return true
		}
	}
	return false
}

// claims reports whether an article tells something on the word of others only.
func claims(mentions []*parley.Mention) bool {
	for _, m := range mentions {
		if m.Stance != parley.Attributed {
			return false
		}
	}
	return true
}

// agency is the key of the agency that an article's text is of; empty when it is its own.
func agency(a *parley.Article) string {
	if a.Credit != "" {
		return outletKey(a.Credit)
	}
	if a.Outlet.Kind == "wire" {
		return outletKey(a.Outlet.Name)
	}
	return ""
}

// close reports whether two articles came out near enough to each other; one without a
// date is close to none.
func (d *desk) close(a, b *parley.Article, gap time.Duration) bool {
	return a.Published.Known() && b.Published.Known() && apartAtLeast(a.Published, b.Published) <= gap
}

// apartAtLeast is how long two times are apart, however early and late in their days they
// are.
func apartAtLeast(a, b parley.Time) time.Duration {
	end := func(t parley.Time) time.Time {
		if t.Grain >= parley.Minute {
			return t.T
		}
		return t.Interval().To.T.AddDate(0, 0, 1)
	}
	return max(0, a.T.Sub(end(b)), b.T.Sub(end(a)))
}

// wholeWord names those on whose word alone an article tells something: everybody who
// asserts every mention of it, and for an official readout its country.
func wholeWord(a *parley.Article, mentions []*parley.Mention) map[string]bool {
	out := map[string]bool{}
	if strings.HasPrefix(a.Outlet.Kind, "official") || a.Outlet.Kind == "readout" {
		if a.Outlet.Country != "" {
			out["of "+a.Outlet.Country] = true
		}
	}
	for i, m := range mentions {
		here := map[string]bool{}
		for _, by := range m.ClaimedBy {
			here["id "+by.ID] = true
			if by.Country != "" {
				here["of "+by.Country] = true
			}
		}
		if i == 0 {
			for k := range here {
				out[k] = true
			}
			continue
		}
		for k := range out {
			if !here[k] && strings.HasPrefix(k, "id ") {
				delete(out, k)
			}
		}
	}
	for _, m := range mentions {
		if len(m.ClaimedBy) == 0 {
			for k := range out {
				if !strings.HasPrefix(a.Outlet.Kind, "official") {
					delete(out, k)
				}
			}
		}
	}
	return out
}

func sorted(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
