package reconciling

import (
	"sort"

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

// corroboration counts articles, outlets and origins of a set of tellings. An
// article without a known outlet counts as an outlet of its own.
func (d *desk) corroboration(articles []string) parley.Corroboration {
	ids, outlets, origins := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, id := range articles {
		ids[id] = true
		origins[d.origin[id]] = true
		name := d.article[id].Outlet.Name
		if name == "" {
			name = "\x00" + id
		}
		outlets[name] = true
	}
	return parley.Corroboration{Articles: len(ids), Outlets: len(outlets), Origins: len(origins)}
}

func sorted(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
