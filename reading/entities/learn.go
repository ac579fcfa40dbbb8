package entities

import (
	"cmp"
	"slices"

	"parley"
)

// Learn returns a world that also knows what articles have introduced: persons
// with their country and office, countries in no table, organisations. Reading a
// case a second time with it lets an article that only says "Foreign Minister
// Haldane" profit from one that says whose. Where articles differ, what most of
// them say is taken.
func (w *World) Learn(found ...*Found) *World {
	type seen struct {
		entity parley.Entity
		count  int
	}
	all := map[string][]seen{}
	var order []string
	for _, f := range found {
		for i := range f.Entities {
			e := f.Entities[i]
			if _, ok := w.entities[e.ID]; ok || !f.worth(i) {
				continue
			}
			e.Names, e.Roles = slices.Clone(e.Names), slices.Clone(e.Roles)
			if len(all[e.ID]) == 0 {
				order = append(order, e.ID)
			}
			k := slices.IndexFunc(all[e.ID], func(s seen) bool {
				return s.entity.Country == e.Country && s.entity.Type == e.Type
			})
			if k < 0 {
				all[e.ID] = append(all[e.ID], seen{e, 1})
				continue
			}
			s := &all[e.ID][k]
			s.count++
			for _, n := range e.Names {
				if !slices.Contains(s.entity.Names, n) {
					s.entity.Names = append(s.entity.Names, n)
				}
			}
			for _, r := range e.Roles {
				if !slices.Contains(s.entity.Roles, r) {
					s.entity.Roles = append(s.entity.Roles, r)
				}
			}
		}
	}
	slices.Sort(order)
	var learnt []parley.Entity
	for _, id := range order {
		list := all[id]
		slices.SortStableFunc(list, func(a, b seen) int {
			// a state before a body, a country before none, many before few
			return cmp.Or(cmp.Compare(rank(b.entity), rank(a.entity)), cmp.Compare(b.count, a.count), cmp.Compare(a.entity.Country, b.entity.Country), cmp.Compare(a.entity.Type, b.entity.Type))
		})
		e := list[0].entity
		slices.SortFunc(e.Roles, func(a, b parley.Role) int {
			return cmp.Or(cmp.Compare(a.Of, b.Of), cmp.Compare(a.Title, b.Title))
		})
		learnt = append(learnt, e)
	}
	out := w.With(learnt...)
	var words []adjectiveOf
	genders := map[string]string{}
	for _, f := range found {
		words = append(words, f.adjectives...)
		for i, e := range f.Entities {
			g := f.genders[i]
			if g == "" {
				continue
			}
			if old, ok := genders[e.ID]; ok && old != g {
				g = "x" // articles differ: it is not known
			}
			genders[e.ID] = g
		}
	}
	slices.SortFunc(words, func(a, b adjectiveOf) int {
		return cmp.Or(cmp.Compare(a.state, b.state), cmp.Compare(a.word, b.word))
	})
	for _, a := range slices.Compact(words) {
		out.adjective1(a)
	}
	for id, g := range genders {
		if g != "x" && out.genders[id] == "" {
			out.genders[id] = g
		}
	}
	out.order()
	return out
}

// worth reports whether an entity is one to carry to other articles: named in
// full, and more than a word that was capitalised once.
func (f *Found) worth(i int) bool {
	e := &f.Entities[i]
	switch e.Type {
	case parley.State:
		return true
	case parley.Person, parley.Leader:
		return len(nameWords(e.Name)) > 1 && e.Name != "" && len(e.Names) > 0 && e.Names[0] != "" && isUpper(e.Name)
	case parley.ArmedGroup, parley.Organisation, parley.Company:
		return isUpper(e.Name) && (len(nameWords(e.Name)) > 1 || e.Type == parley.Company)
	case parley.Place:
		return e.Country != "" && isUpper(e.Name)
	}
	return false
}

func isUpper(s string) bool { return s != "" && s[0] != fold(s[:1])[0] || s != "" && s[0] >= 0x80 }

func rank(e parley.Entity) int {
	n := 0
	if e.Type == parley.State {
		n += 4
	}
	if e.Country != "" {
		n += 2
	}
	if e.Type == parley.Leader || e.Type == parley.Company || e.Type == parley.ArmedGroup {
		n++
	}
	return n
}

// An adjectiveOf ties an adjective of nationality to a country learnt from a text.
type adjectiveOf struct {
	word, state string
	capital     bool // the word is a seat of government, not an adjective
}

// adjective1 makes one learnt adjective or capital known.
func (w *World) adjective1(a adjectiveOf) {
	e, ok := w.entities[a.state]
	if !ok || e.Type != parley.State {
		return
	}
	if a.capital {
		w.name(parley.Entity{ID: slug(a.word), Name: a.word, Type: parley.Place, Country: e.Country}, a.word, meansCapital, e.ID)
		return
	}
	w.name(*e, a.word, meansAdjective, "")
	w.name(*e, a.word+"s", meansPeople, "")
	if w.adjectives[e.Country] == "" {
		w.adjectives[e.Country] = capitalised(a.word)
	}
}
