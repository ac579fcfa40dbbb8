package reconciling

import (
	"slices"
	"sort"
	"strings"

	"parley"
)

// unite makes one list of the entities of all readings. A person whom one article
// knows by surname only becomes the one person of that surname whom others name in
// full, and every finding is made to say so; where two bear the name nothing is joined.
func unite(readings []parley.Reading) []parley.Entity {
	byID := map[string]parley.Entity{}
	for i := range readings {
		place(readings[i].Entities)
	}
	for _, r := range readings {
		for _, e := range r.Entities {
			byID[e.ID] = merge(byID[e.ID], e)
		}
	}
	full := map[string][]string{} // surname slug -> IDs of people named in full
	for id, e := range byID {
		if surname := id[strings.LastIndexByte(id, '-')+1:]; surname != id && person(e) {
			full[surname] = append(full[surname], id)
		}
	}
	rename := map[string]string{}
	for id, e := range byID {
		if owners := full[id]; person(e) && len(owners) == 1 && (e.Country == "" || byID[owners[0]].Country == "" || e.Country == byID[owners[0]].Country) {
			rename[id] = owners[0]
		}
	}
	for id, person := range misread(byID, full) {
		rename[id] = person
	}
	called := map[string]string{} // short names of bodies
	for id, body := range shortened(byID) {
		rename[id], called[byID[id].Name] = body, byID[body].Name
	}
	for id, holder := range holders(byID) {
		rename[id] = holder
	}
	for _, from := range sortedKeys(rename) {
		rename[from] = follow(rename, from)
	}
	for _, from := range sortedKeys(rename) {
		if to := rename[from]; to != from {
			byID[to] = merge(byID[to], byID[from])
		}
	}
	for from, to := range rename {
		if from != to {
			delete(byID, from)
		}
	}
	for id, e := range byID {
		if e.Country == "" {
			e.ActsFor = inFull(e.ActsFor, called)
			byID[id] = e
		}
	}
	for i := range readings {
		eachActor(&readings[i], func(a *parley.Actor) {
			if to, ok := rename[a.ID]; ok {
				a.ID = to
			}
			if a.Country == "" {
				a.ActsFor = inFull(a.ActsFor, called)
			}
			if e, ok := byID[a.ID]; ok {
				a.Name = e.Name
				if a.Country == "" {
					a.Country = e.Country
				}
				if len(a.ActsFor) == 0 {
					a.ActsFor = e.ActsFor
				}
			}
		})
	}
	h := homeOf(readings, byID)
	for i := range readings {
		eachActor(&readings[i], h.settle)
	}
	out := make([]parley.Entity, 0, len(byID))
	for _, e := range byID {
		out = append(out, e)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// inFull writes the names that a case knows short forms of.
func inFull(names []string, called map[string]string) []string {
	for i, n := range names {
		if full := called[n]; full != "" {
			out := append([]string{}, names...)
			out[i] = full
			return out
		}
	}
	return names
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// sureness ranks what a short text can take an unknown name for: one that some
// article shows to be a state is one in all of them.
var sureness = map[parley.EntityType]int{parley.State: 9, parley.Government: 8, parley.Leader: 7, parley.ArmedGroup: 6, parley.Media: 5,
	parley.Company: 4, parley.Place: 3, parley.Organisation: 2, parley.Person: 1}

func surer(a, b parley.EntityType) parley.EntityType {
	if sureness[b] > sureness[a] {
		return b
	}
	return a
}

// entityTypes returns for every entity the surest type that some article gives it.
func entityTypes(readings []parley.Reading) map[string]parley.EntityType {
	out := map[string]parley.EntityType{}
	for _, r := range readings {
		for _, e := range r.Entities {
			out[e.ID] = surer(out[e.ID], e.Type)
		}
	}
	return out
}

// place gives a minister whose country an article does not say that of the one
// ministry or office of the same name in it.
func place(entities []parley.Entity) {
	for i := range entities {
		e := &entities[i]
		if !person(*e) || e.Country != "" || len(e.Roles) == 0 {
			continue
		}
		title := e.Roles[0].Title
		if !strings.HasSuffix(title, " minister") {
			continue
		}
		var of *parley.Entity
		several := false
		for k := range entities {
			x := &entities[k]
			if x.Country != "" && strings.Contains(strings.ToLower(x.Name), strings.TrimSuffix(title, "er")) {
				several = several || of != nil && of.Country != x.Country
				of = x
			}
		}
		if of == nil || several {
			continue
		}
		e.Country, e.ActsFor = of.Country, of.ActsFor
		for k := range e.Roles {
			if e.Roles[k].Of == "" {
				e.Roles[k].Of = of.Country
			}
		}
	}
}

// holders finds, for every entity that is only an office ("foreign minister of
// Boria"), the one person whom some article names in that office.
func holders(byID map[string]parley.Entity) map[string]string {
	office := map[string][]string{} // name of the office -> people in it
	for id, e := range byID {
		for _, r := range e.Roles {
			if person(e) && r.Of != "" && !r.To.Known() {
				if of, ok := byID[r.Of]; ok {
					r.Of = of.Name
				}
				key := slug(r.Title + " of " + r.Of)
				if !slices.Contains(office[key], id) { // one article may say "Arland's", another "of Arland"
					office[key] = append(office[key], id)
				}
			}
		}
	}
	out := map[string]string{}
	for id, e := range byID {
		if len(e.Roles) == 0 && person(e) && len(office[id]) == 1 && office[id][0] != id {
			out[id] = office[id][0]
		}
	}
	return out
}

func slug(s string) string { return strings.ReplaceAll(strings.ToLower(s), " ", "-") }

func person(e parley.Entity) bool { return e.Type == parley.Person || e.Type == parley.Leader }

// merge joins two descriptions of one entity; the first keeps what it says.
func merge(a, b parley.Entity) parley.Entity {
	if a.ID == "" {
		return b
	}
	a.Type = surer(a.Type, b.Type)
	if a.Country == "" {
		a.Country = b.Country
	}
	if len(a.ActsFor) == 0 {
		a.ActsFor = b.ActsFor
	}
	names := map[string]bool{}
	for _, n := range append(append([]string{}, a.Names...), b.Names...) {
		names[n] = true
	}
	a.Names = sorted(names)
	for _, r := range b.Roles {
		known := false
		for _, have := range a.Roles {
			known = known || have == r
		}
		if !known {
			a.Roles = append(a.Roles, r)
		}
	}
	sort.SliceStable(a.Roles, func(i, j int) bool {
		x, y := a.Roles[i], a.Roles[j]
		if !x.From.T.Equal(y.From.T) {
			return x.From.T.Before(y.From.T)
		}
		return x.Title+x.Of < y.Title+y.Of
	})
	return a
}

// eachActor calls f on every actor of the reading's findings.
func eachActor(r *parley.Reading, f func(*parley.Actor)) {
	arguments := func(list []parley.Argument) {
		for i := range list {
			f(&list[i].Actor)
		}
	}
	one := func(a *parley.Argument) {
		if a != nil {
			f(&a.Actor)
		}
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		arguments(m.Actors)
		arguments(m.Recipients)
		arguments(m.ClaimedBy)
	}
	for i := range r.Statements {
		one(r.Statements[i].Speaker)
	}
	for i := range r.Figures {
		one(r.Figures[i].By)
	}
	for i := range r.Demands {
		f(&r.Demands[i].Actor.Actor)
		one(r.Demands[i].To)
	}
	for i := range r.Conditions {
		f(&r.Conditions[i].Actor.Actor)
		one(r.Conditions[i].To)
	}
	for i := range r.Roles {
		f(&r.Roles[i].Person)
	}
	for i := range r.Judgements {
		one(r.Judgements[i].Holder)
	}
	for i := range r.Gains {
		f(&r.Gains[i].Party.Actor)
		one(r.Gains[i].Holder)
	}
	for i := range r.Outcomes {
		for k := range r.Outcomes[i].Who {
			f(&r.Outcomes[i].Who[k])
		}
	}
}
