package reconciling

import (
	"sort"
	"strings"

	"parley"
)

// rehashes turns an article's own word that it retells another outlet's piece into
// copies. Where exactly one older article of that outlet is held it is named as the
// original; else only the outlet is.
func rehashes(articles []parley.Article, readings []parley.Reading) []parley.Copy {
	byID, byOutlet := map[string]*parley.Article{}, map[string][]*parley.Article{}
	for i := range articles {
		a := &articles[i]
		byID[a.ID] = a
		key := outletKey(a.Outlet.Name)
		byOutlet[key] = append(byOutlet[key], a)
	}
	var out []parley.Copy
	for _, r := range readings {
		newer := byID[r.Article]
		seen := map[string]bool{}
		for _, h := range r.Rehashes {
			key := outletKey(h.Of)
			if newer == nil || seen[key] || key == outletKey(newer.Outlet.Name) {
				continue
			}
			seen[key] = true
			c := parley.Copy{Newer: r.Article, Of: h.Of, Directed: true, Relation: parley.Retold, Evidence: []parley.Finding{h.Finding}}
			var from []*parley.Article
			for _, a := range byOutlet[key] {
				if len(from) > 1 {
					break // it could be either
				}
				if !(a.Published.Known() && newer.Published.Known() && a.Published.T.After(newer.Published.T)) {
					from = append(from, a)
				}
			}
			if len(from) == 1 {
				c.Older = from[0].ID
			}
			out = append(out, c)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Newer != out[j].Newer {
			return out[i].Newer < out[j].Newer
		}
		return out[i].Of < out[j].Of
	})
	return out
}

func outletKey(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "the ")
}
