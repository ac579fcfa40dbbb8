package reconciling

import (
	"sort"
	"strings"

	"parley"
	"parley/reconciling/stories"
)

// stories groups the articles by what they tell of. One that stands alone is a story,
// too.
func (d *desk) stories(articles []parley.Article) []parley.Story {
	held := map[int][]string{}
	for i, s := range stories.Group(storyTexts(articles)) {
		held[s] = append(held[s], articles[i].ID)
	}
	out := make([]parley.Story, 0, len(held))
	for _, ids := range held {
		sort.Strings(ids)
		s := parley.Story{ID: name("s", ids), Articles: ids}
		sort.SliceStable(ids, func(i, j int) bool { return d.order[ids[i]] < d.order[ids[j]] })
		for _, id := range ids {
			a := d.article[id]
			if s.Title == "" {
				s.Title = a.Title
			}
			if a.Published.Known() {
				if !s.From.Known() {
					s.From = a.Published
				}
				s.To = a.Published
			}
		}
		out = append(out, s)
	}
	sort.Slice(out, func(i, j int) bool {
		if x, y := d.order[out[i].Articles[0]], d.order[out[j].Articles[0]]; x != y {
			return x < y
		}
		return out[i].ID < out[j].ID
	})
	return out
}

// leadBytes is about how long the first lines of an article are.
const leadBytes = 300

// storyTexts is storyText of each.
func storyTexts(articles []parley.Article) []stories.Text {
	out := make([]stories.Text, len(articles))
	for i := range articles {
		out[i] = storyText(&articles[i])
	}
	return out
}

// storyText is what an article's story is told by: what is read of it, the headline and
// the first lines as its lead.
func storyText(a *parley.Article) stories.Text {
	var body, lead strings.Builder
	for _, b := range a.Blocks {
		if !b.Kind.Read() {
			continue
		}
		words := b.In(a.Text)
		body.WriteString(words)
		body.WriteByte('\n')
		if lead.Len() < leadBytes {
			lead.WriteString(words)
			lead.WriteByte('\n')
		}
	}
	return stories.Text{Body: body.String(), Lead: lead.String(), Published: a.Published.T}
}
