package reconciling

import (
	"sort"
	"strings"

	"parley"
	"parley/plover"
)

// pool lends one another what mentions of one consultation in one clause tell: "telephoned
// him on Sunday, the sixth such call" has the day in one and the number in the other.
// "They are to meet in Harbin for the third round" plans the round, too.
func (d *desk) pool(mentions []parley.Mention) {
	for i := range mentions {
		d.collect(&mentions[i])
	}
	byArticle := map[string][]*parley.Mention{}
	for i := range mentions {
		if m := &mentions[i]; m.Type == plover.Consult {
			byArticle[m.Article] = append(byArticle[m.Article], m)
		}
	}
	for _, list := range byArticle { // each on its own: their order does not show
		sort.SliceStable(list, func(i, j int) bool { return list[i].Trigger.Start < list[j].Trigger.Start })
		for i, a := range list {
			for _, b := range list[i+1:] {
				if d.oneClause(a, b) {
					lend(a, b, d.seriesOf(b))
					lend(b, a, d.seriesOf(a))
				}
			}
		}
	}
}

// collect takes the people out of a consultation of "the two leaders" for whom the article's
// words were taken and who are of another rank: they are those who were named last, and who
// leads the two sides is for other tellings to say.
func (d *desk) collect(m *parley.Mention) {
	if m.Type != plover.Consult || len(m.Actors) == 0 || len(m.Recipients) == 0 {
		return
	}
	at := m.Actors[0].Span
	words := strings.ToLower(at.In(d.article[m.Article].Text))
	rank := levelOf(words)
	if rank == "" || !strings.HasSuffix(words, "s") || m.Actors[0].Country == "" && unnamed(m.Actors[0].Name) {
		return
	}
	other := false
	for _, side := range [][]parley.Argument{m.Actors, m.Recipients} {
		for _, a := range side {
			if a.Span != at {
				return
			}
			if l := d.level([]parley.Argument{a}); l != rank && l != "" || strings.Contains(strings.ToLower(a.Name), "ambassador") {
				other = true
			}
		}
	}
	if other {
		m.Actors, m.Recipients = []parley.Argument{{Actor: parley.Actor{ID: strings.ReplaceAll(words, " ", "-"), Name: words}, Span: at}}, nil
	}
}

// oneClause reports whether two mentions of an article are of one consultation because one
// stands in the clause of the other, and nothing that they tell differs.
func (d *desk) oneClause(a, b *parley.Mention) bool {
	if !a.Span.Contains(b.Trigger) && !b.Span.Contains(a.Trigger) {
		return false
	}
	x, y := d.seriesOf(a), d.seriesOf(b)
	if x != 0 && y != 0 && x != y || !kindsMeet(a, b) || !placesMeet(a, b) || a.Date.Known() && b.Date.Known() && !a.Date.Meets(b.Date) {
		return false
	}
	if l, m := d.level(a.Actors, a.Recipients), d.level(b.Actors, b.Recipients); l != "" && m != "" && l != m {
		return false
	}
	return a.Status == b.Status || a.Status == parley.Planned && b.Status == parley.Occurred && !b.Date.Known() ||
		b.Status == parley.Planned && a.Status == parley.Occurred && !a.Date.Known()
}

// lend fills what a mention does not tell from another of the same consultation, which has
// this number in its series.
func lend(to, from *parley.Mention, number int) {
	if to.Number == 0 {
		to.Number = number
	}
	if from.Status == parley.Planned && to.Status == parley.Occurred {
		to.Status, to.Stance = parley.Planned, parley.StancePlanned
	}
	if !to.Date.Known() {
		to.Date = from.Date
	}
	if to.Place == "" {
		to.Place, to.PlaceCountry = from.Place, from.PlaceCountry
	}
}
