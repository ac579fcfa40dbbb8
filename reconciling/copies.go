package reconciling

import "parley"

// direct leaves out copies between two articles that both have their text from a third:
// what each took from the original, neither took from the other. An article that names
// the one it has its text from has it from there.
func direct(articles []parley.Article, copies []parley.Copy) []parley.Copy {
	from := map[string][]string{} // the older ones of an article
	for _, c := range copies {
		if c.Directed {
			from[c.Newer] = append(from[c.Newer], c.Older)
		}
	}
	verbatim := map[[2]string]bool{}
	for _, c := range copies {
		if c.Relation == parley.Verbatim {
			verbatim[[2]string{c.Older, c.Newer}] = true
		}
	}
	credit := map[string]string{}
	outlet := map[string]string{}
	for i := range articles {
		credit[articles[i].ID] = outletKey(articles[i].Credit)
		outlet[articles[i].ID] = outletKey(articles[i].Outlet.Name)
	}
	var out []parley.Copy
	for _, c := range copies {
		named := credit[c.Newer] != "" && credit[c.Newer] == outlet[c.Older]
		sibling := false
		for _, older := range from[c.Newer] {
			for _, root := range from[c.Older] {
				sibling = sibling || root == older
			}
		}
		if sibling && c.Directed && !named && !verbatim[[2]string{c.Older, c.Newer}] {
			continue
		}
		out = append(out, c)
	}
	return out
}
