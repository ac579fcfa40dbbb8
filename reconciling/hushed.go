package reconciling

import (
	"sort"
	"strings"

	"parley"
	"parley/plover"
)

// hushed finds the charges over an attack that the outlets of a declared bloc leave out:
// they tell of the attack in the days after, and none says who is charged with it, though
// two origins of others do. Dated are the articles that can have been silent, by date.
// A denial tells no charge, nor does what the other side is charged with in return.
func (d *desk) hushed(c *parley.Case, dated []*parley.Article) []parley.Omission {
	places := attackPlaces(c.Events)
	compared := pooled(c.Events, d.attacks(c.Events))
	var out []parley.Omission
	seen := map[string]bool{}
	for i := range compared {
		e := &compared[i]
		if e.Place == "" {
			continue
		}
		var charges []blame
		side := ""
		for _, b := range d.blames(e, places) {
			if b.denies {
				continue
			}
			if side == "" && b.by != nil {
				side = sideOf(*b.by)
			}
			charges = append(charges, b)
		}
		if side == "" || !d.article[charges[0].Article].Published.Known() {
			continue
		}
		first := d.article[charges[0].Article].Published.T
		quiet := map[string][]string{}
		from := sort.Search(len(dated), func(i int) bool { return !dated[i].Published.T.Before(first.Add(silentAfter)) })
		for _, a := range dated[from:] {
			if a.Published.T.After(first.Add(silentUntil)) {
				break
			}
			if a.Outlet.Bloc != "" && strings.Contains(a.Text, e.Place) {
				quiet[a.Outlet.Bloc] = append(quiet[a.Outlet.Bloc], a.ID)
			}
		}
		for _, bloc := range sortedBlocs(quiet) {
			by, evidence, told := d.chargedBy(charges, side, bloc)
			if told || len(quiet[bloc]) < silentDocs || len(evidence) < 2 {
				continue
			}
			what := accusation(c.Events, evidence, e.ID)
			if seen[what+" "+bloc] {
				continue
			}
			seen[what+" "+bloc] = true
			out = append(out, parley.Omission{Proposition: what, Bloc: bloc, ToldBy: by, Silent: quiet[bloc], Evidence: evidence})
		}
	}
	return out
}

// chargedBy are the articles outside a bloc in which a side charges somebody, with their
// words, one for each origin and at most four; told is true where one of the bloc has it
// too.
func (d *desk) chargedBy(charges []blame, side, bloc string) (by []string, evidence []parley.Finding, told bool) {
	articles, origins := map[string]bool{}, map[string]bool{}
	for _, b := range charges {
		a := d.article[b.Article]
		own := b.by != nil && sideOf(*b.by) == side
		if a.Outlet.Bloc == bloc {
			if own || strings.Contains(b.Span.In(a.Text), bloc) {
				return nil, nil, true
			}
			continue
		}
		if b.by != nil && !own {
			continue
		}
		articles[a.ID] = true
		if o := d.origin[a.ID]; !origins[o] {
			origins[o] = true
			if len(evidence) < 4 {
				evidence = append(evidence, b.Finding)
			}
		}
	}
	return sortedBy(articles, d.order), evidence, false
}

// accusation is the event in which the charge is told, else the one given.
func accusation(events []parley.Event, told []parley.Finding, otherwise string) string {
	for i := range events {
		if events[i].Type != plover.Accuse {
			continue
		}
		for k := range events[i].Mentions {
			for _, f := range told {
				if m := &events[i].Mentions[k]; m.Article == f.Article && m.Span.Overlaps(f.Span) {
					return events[i].ID
				}
			}
		}
	}
	return otherwise
}
