package entities

import (
	"strings"

	"parley"
)

// hulls are nouns for ships and other craft that have names.
var hulls = set(`ship vessel boat launch barge trawler tanker freighter ferry frigate corvette destroyer cutter gunboat tug tugboat dredger steamer schooner yacht submarine minesweeper icebreaker warship lighter ketch dhow steamship motorship locomotive airship`)

// vessels makes ships of the names that stand behind a noun for one ("the launch Heron",
// "the barge Lady Irsa"), whatever they were taken for: things that act for whom they belong
// to, by the words beside the name or by the last words before that tell whose launch or
// barge is meant.
func (r *reader) vessels() {
	owners := map[string]int{} // by noun: whose the last one was
	named := map[string]int{}  // by first word of the name: the ship
	for _, l := range r.lines {
		for k := 0; k < len(l.words); k++ {
			noun := l.words[k].fold
			if !hulls[noun] || l.words[k].punct || l.words[k].possessive || l.words[k].hyphen || r.taken[l.index][k] != 0 && l.words[k].upper {
				continue
			}
			owner := r.ownerLeft(l, k)
			from, to := k+1, r.shipName(l, k+1)
			if owner < 0 {
				owner = r.ownerRight(l, max(to, k+1))
			}
			if to == from {
				if owner >= 0 {
					owners[noun] = owner
				}
				continue
			}
			if owner < 0 {
				if o, ok := owners[noun]; ok {
					owner = o
				} else {
					owner = -1
				}
			}
			if owner >= 0 {
				owners[noun] = owner
			}
			ship := r.ship(l, from, to)
			if ship < 0 {
				continue
			}
			if r.ships == nil {
				r.ships = map[int]bool{}
			}
			r.ships[ship] = true
			r.owned(ship, owner)
			named[l.words[to-1].fold] = ship
			k = to - 1
		}
	}
	if len(named) == 0 {
		return
	}
	for _, l := range r.lines { // "the Heron", where the name alone is a word like others
		for k := 1; k < len(l.words); k++ {
			ship, ok := named[l.words[k].fold]
			if !ok || !l.words[k].upper || l.inTitle(k) || l.words[k-1].fold != "the" || r.taken[l.index][k] != 0 || k+1 < len(l.words) && l.words[k+1].upper && !l.words[k].possessive {
				continue
			}
			r.mention(l, k, k+1, ship, Proper)
		}
	}
}

// shipName returns where the name that begins at word k ends; k where none does: words with
// a capital in a line where capitals tell something.
func (r *reader) shipName(l *line, k int) int {
	to := k
	for to < len(l.words) && to < k+4 && l.words[to].upper && !l.words[to].punct && !l.inTitle(to) && !l.words[to].hyphen {
		if n := r.nameAt(l, to); n != nil && n.Entity >= 0 && (r.found.Entities[n.Entity].Type == parley.State || n.Kind == Nationality || r.world.listed(r.found.Entities[n.Entity].ID)) {
			return k
		}
		if to++; l.words[to-1].possessive {
			break
		}
	}
	if to > k && (l.words[k].Start == l.words[k-1].End || weekdayName[l.words[k].fold]) {
		return k
	}
	return to
}

var weekdayName = set(`monday tuesday wednesday thursday friday saturday sunday`)

// ship returns the ship of a name, made of what it was taken for; -1 where the name means
// somebody whom the article tells of otherwise.
func (r *reader) ship(l *line, from, to int) int {
	form := joined(l, r.doc.Text, from, to)
	form = strings.TrimSuffix(strings.TrimSuffix(form, "'s"), "’s")
	i, known := r.index[slug(form)]
	for k := from; k < to; k++ {
		if n := r.nameAt(l, k); n != nil && n.Entity >= 0 {
			if x := &r.found.Entities[n.Entity]; x.Type == parley.Leader || len(x.ActsFor) > 0 && !known && x.Name != form { // by its name one that another article tells of
				return -1
			}
			if !known {
				i, known = n.Entity, true
			}
		}
	}
	if !known {
		i = r.entity(parley.Entity{ID: slug(form), Name: form, Type: parley.Organisation})
	}
	e := &r.found.Entities[i]
	e.Type = parley.Organisation
	if len(form) > len(e.Name) && strings.HasSuffix(form, e.Name) { // "Irsa" of "Lady Irsa"
		r.forms[i][form], e.Name = true, form
	}
	if r.free(l, from, to) {
		r.mention(l, from, to, i, Proper)
	}
	for s := range r.names {
		for n := range r.names[s] {
			if x := &r.names[s][n]; x.Entity == i && x.Kind == PlaceName {
				x.Kind = Proper
			}
		}
	}
	return i
}

// owned makes a ship act for its owner.
func (r *reader) owned(ship, owner int) {
	e := &r.found.Entities[ship]
	if owner < 0 || owner == ship || len(e.ActsFor) > 0 {
		return
	}
	o := &r.found.Entities[owner]
	e.Country = o.Country
	e.ActsFor = append([]string{o.Name}, o.ActsFor...)
}

// ownerLeft returns who qualifies the noun at word k from the left: "an Ushetan salt barge",
// "the River Guard's launch"; -1 for nobody.
func (r *reader) ownerLeft(l *line, k int) int {
	for i := k - 1; i >= 0 && i >= k-5; i-- {
		if l.words[i].punct && l.words[i].form != "-" || functionWords[l.words[i].fold] && !l.words[i].possessive {
			return -1
		}
		n := r.nameAt(l, i)
		if n == nil || n.Entity < 0 {
			continue
		}
		if n.Kind == Nationality || l.words[i].possessive && r.owns(n.Entity) || r.found.Entities[n.Entity].Type == parley.State {
			return r.lord(n.Entity)
		}
		return -1
	}
	return -1
}

// ownerRight returns whose the noun before word k is by "of": "a launch of Torvane's River
// Guard"; -1 for nobody.
func (r *reader) ownerRight(l *line, k int) int {
	if k >= len(l.words) || l.words[k].fold != "of" && l.words[k].fold != "from" {
		return -1
	}
	found := -1
	for i := k + 1; i < len(l.words) && i < k+8; i++ {
		n := r.nameAt(l, i)
		if n == nil {
			if l.words[i].fold == "the" && found < 0 || l.words[i].upper {
				continue
			}
			break
		}
		if n.Entity >= 0 && r.owns(n.Entity) {
			found = n.Entity
			if !l.words[i].possessive && n.Kind != Nationality && r.found.Entities[found].Country != "" {
				break
			}
			if !l.words[i].possessive && n.Kind != Nationality && r.found.Entities[found].Country == "" {
				r.possessed(l, i, n)
				break
			}
		}
	}
	if found < 0 {
		return -1
	}
	return r.lord(found)
}

// possessed gives a body the state whose possessive stands before it: "Torvane's River
// Guard".
func (r *reader) possessed(l *line, k int, n *Name) {
	first := k
	for first > 0 && r.nameAt(l, first-1) == n {
		first--
	}
	if first == 0 || !l.words[first-1].possessive {
		return
	}
	o := r.nameAt(l, first-1)
	if o == nil || o.Entity < 0 || r.found.Entities[o.Entity].Type != parley.State {
		return
	}
	e, s := &r.found.Entities[n.Entity], &r.found.Entities[o.Entity]
	if e.Country = s.Country; e.Country == "" {
		e.Country = s.ID
	}
	e.ActsFor = append(e.ActsFor, s.Name)
}

// owns reports whether an entity can have ships that act for it.
func (r *reader) owns(i int) bool {
	switch r.found.Entities[i].Type {
	case parley.State, parley.Government, parley.Organisation, parley.ArmedGroup, parley.Company, parley.People:
		return true
	}
	return false
}

// lord returns the state of a people, the entity itself for everybody else.
func (r *reader) lord(i int) int {
	if e := &r.found.Entities[i]; e.Type == parley.People && e.Country != "" {
		if s, ok := r.index[slug(e.Country)]; ok {
			return s
		}
	}
	return i
}
