package reconciling

import (
	"strings"

	"parley"
)

// direct leaves out copies between two articles that both have their text from a third:
// what each took from the original, neither took from the other. An article that names
// the one it has its text from has it from there.
func direct(articles []parley.Article, copies []parley.Copy) []parley.Copy {
	from := map[string]map[string]bool{} // the older ones of an article
	for _, c := range copies {
		if c.Directed {
			if from[c.Newer] == nil {
				from[c.Newer] = map[string]bool{}
			}
			from[c.Newer][c.Older] = true
		}
	}
	article := map[string]*parley.Article{}
	for i := range articles {
		article[articles[i].ID] = &articles[i]
	}
	var out []parley.Copy
	for _, c := range copies {
		sibling := false
		for older := range from[c.Newer] {
			sibling = sibling || from[c.Older][older]
		}
		if sibling && !credits(article[c.Newer], article[c.Older]) && !credits(article[c.Older], article[c.Newer]) {
			continue
		}
		out = append(out, c)
	}
	return out
}

// credits reports whether an article names the outlet of another as where its text comes
// from: "(Interlake)" or "(IN)" for Interlake News.
func credits(a, b *parley.Article) bool {
	if a == nil || b == nil {
		return false
	}
	credit, outlet := outletKey(a.Credit), outletKey(b.Outlet.Name)
	return credit != "" && outlet != "" && (credit == outlet || len(credit) >= 5 && strings.HasPrefix(outlet, credit+" ") || credit == initials(outlet))
}

// initials are the first letters of the words of a name, without those of "the" and "of".
func initials(name string) string {
	var out []rune
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if w != "the" && w != "of" {
			out = append(out, []rune(w)[0])
		}
	}
	return string(out)
}
