package entities

import (
	"strings"

	"parley"
)

// surnamed are function words that are surnames behind a given name.
var surnamed = set("ten an do so no will may one well good still first second")

// personUnknown records a person whom no table knows.
func (r *reader) personUnknown(l *line, k, to int, d *described) int {
	name := joined(l, r.doc.Text, k, to)
	words := nameWords(name)
	if len(words) == 1 { // a surname: who it is may be told elsewhere
		return k + 1
	}
	e := parley.Entity{ID: slug(name), Name: name, Type: parley.Person}
	i := r.entity(e)
	if g := r.world.given[words[0]]; g != "x" && r.found.genders[i] == "" {
		r.found.genders[i] = g
	}
	return r.person(l, k, to, i)
}

// person records a mention of a person with the title before it, and files the
// surname.
func (r *reader) person(l *line, k, to, entity int) int {
	d := r.before(l, k)
	n := r.mention(l, k, to, entity, Proper)
	name := &r.names[l.index][n]
	words := nameWords(joined(l, r.doc.Text, k, to))
	if len(words) > 1 {
		keys := surnamesOf(words)
		if last := words[len(words)-1]; last == "jr" || last == "jr." {
			keys = nil // the surname alone means the other one
		}
		if f := r.found.Entities[entity].Country; familyFirst[f] {
			keys = append(keys, words[0])
		}
		if keys != nil && to-k > 2 && l.words[to-1].hyphen { // "Brandt-Osei" is one name
			keys = append(keys, l.words[to-2].fold+" "+l.words[to-1].fold)
		}
		for _, key := range keys {
			if !contains(r.people[key], entity) {
				r.people[key] = append(r.people[key], entity)
			}
		}
	}
	if d != nil && !d.plural {
		name.From = l.words[d.from].token
		r.found.claims = append(r.found.claims, r.claim(l, d, entity, k, to))
		r.cover(l, d, int32(n+1))
	}
	return to
}

// cover lets the words of a title belong to the name after it.
func (r *reader) cover(l *line, d *described, at int32) {
	for k := d.from; k < d.foundTitle.to; k++ {
		if r.taken[l.index][k] == 0 {
			r.taken[l.index][k] = at
		}
	}
}

var familyFirst = map[string]bool{"CHN": true, "PRK": true, "KOR": true, "TWN": true, "KHM": true}

func contains(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// surnamed finds persons by surname alone: those named in full anywhere in the
// document, then those whom everybody knows by it, then those whose office the
// title before tells.
func (r *reader) surnamed(l *line) {
	for k := 0; k < len(l.words); k++ {
		x := &l.words[k]
		if !x.upper || x.punct || r.taken[l.index][k] != 0 {
			continue
		}
		if functionWords[x.fold] && (k == l.first || l.title || !surnamed[x.fold]) {
			continue
		}
		for size := 3; size >= 1; size-- {
			if k+size > len(l.words) || size > 1 && !r.free(l, k, k+size) {
				continue
			}
			if i := r.bySurname(l, k, k+size); i >= 0 {
				first := k
				k = r.person(l, k, k+size, i) - 1
				if d := r.roleBefore(l, first); d != nil && (k+1 >= len(l.words) || l.words[k+1].punct) { // "the abbot, Father Nil,"
					r.found.claims = append(r.found.claims, r.claim(l, d, i, d.from, d.end))
					r.titleMentions = append(r.titleMentions, titleMention{l.index, d.foundTitle.from, d.foundTitle.to, d.from, i})
				}
				break
			}
		}
	}
}

// bySurname returns the person whom the words mean as a surname, or -1.
func (r *reader) bySurname(l *line, k, to int) int {
	words := make([]string, 0, to-k)
	for i := k; i < to; i++ {
		if l.words[i].punct || i > k && !l.words[i].upper && !particles[l.words[i].fold] || l.words[i].possessive && i+1 < to {
			return -1
		}
		words = append(words, l.words[i].fold)
	}
	key := strings.Join(words, " ")
	// a longer name around it means somebody else
	if k > 0 && !l.words[k-1].possessive && l.words[k-1].upper && !l.words[k-1].punct && r.taken[l.index][k-1] == 0 && !l.words[k].hyphen && k-1 > l.first && titleEnding(r.world, l, k) == nil && !functionWords[l.words[k-1].fold] && !l.title && !r.small[l.words[k-1].fold] {
		return -1
	}
	if k-1 == l.first && k > 0 && l.words[k-1].upper && !l.words[k-1].punct && !l.words[k-1].possessive && !l.words[k].hyphen && r.taken[l.index][k-1] == 0 && !l.title {
		f := l.words[k-1].fold
		tag := l.Tokens[l.words[k-1].token].UPOS
		if r.world.given[f] != "" || !functionWords[f] && !r.small[f] && !wordLists["stop"][f] && titleEnding(r.world, l, k) == nil && (tag == "" && !strings.HasSuffix(f, "ing") && !strings.HasSuffix(f, "ly") || tag == "PROPN") && len(f) > 2 {
			return -1
		}
	}
	if to < len(l.words) && l.words[to].upper && !l.words[to].punct && !l.words[to-1].possessive && !l.words[to].hyphen && r.taken[l.index][to] == 0 && !l.title && !functionWords[l.words[to].fold] && titleStarting(r.world, l, to) == nil && r.world.given[l.words[k].fold] == "" {
		if len(r.people[l.words[to].fold]) > 0 || wordLists["organisation"][l.words[to].fold] {
			return -1
		}
	}
	d := r.before(l, k)
	if mine := r.people[key]; len(mine) > 0 && !r.onlyKin(mine, key) {
		if i := r.fitting(mine, d); i >= 0 || d != nil {
			return i
		}
		return r.onlySoFar(mine, l.index)
	}
	var alone []string
	for _, id := range r.world.surnames[key] {
		if r.world.famous[id] {
			alone = append(alone, id)
		}
	}
	if len(alone) > 0 && (d == nil || d.acts != 's' || d.country == "") && r.abroad(key, alone) {
		if mine := r.people[key]; len(mine) > 0 {
			return r.fitting(mine, d)
		}
		alone = nil
	}
	if d != nil && d.acts == 's' {
		for _, id := range r.world.surnames[key] {
			for _, o := range r.world.officesOf(id) {
				if o.class == d.class && (d.country == "" && r.world.famous[id] || o.country == d.country) && (!r.at.Known() || o.holdsAt(r.at) || d.tense != "") {
					return r.known(id)
				}
			}
		}
		if len(alone) == 1 && (d.country == "" || r.world.entities[alone[0]].Country == d.country) {
			return r.known(alone[0])
		}
		if l.hides(k) && r.large[l.words[k].fold] == 0 {
			return -1
		}
		// nobody we know: the surname is all there is
		if (to-k == 1 || to-k == 2 && l.words[k+1].hyphen) && !wordLists["stop"][key] && d.class != "leader" && r.stands(l, k) && titleStarting(r.world, l, k) == nil {
			form := joined(l, r.doc.Text, k, to)
			i := r.entity(parley.Entity{ID: slug(form), Name: form, Type: parley.Person})
			r.people[key] = append(r.people[key], i)
			return i
		}
		return -1
	}
	if d != nil && (d.class == "honorific" || d.class == "officer" || d.class == "cleric" || d.class == "noble") && l.words[d.foundTitle.to-1].upper && len(alone) == 0 && (to-k == 1 && (to == len(l.words) || !l.words[to].hyphen) || to-k == 2 && l.words[k+1].hyphen) && r.stands(l, k) && titleStarting(r.world, l, k) == nil {
		form := joined(l, r.doc.Text, k, to)
		i := r.entity(parley.Entity{ID: slug(form), Name: form, Type: parley.Person})
		if d.gender != "" {
			r.found.genders[i] = d.gender
		}
		r.people[key] = append(r.people[key], i)
		return i
	}
	if len(alone) == 1 {
		if k == l.first && r.small[key] || wordLists["stop"][key] {
			return -1
		}
		return r.known(alone[0])
	}
	if len(alone) > 1 { // several: the one in office then
		found := -1
		for _, id := range alone {
			for _, o := range r.world.officesOf(id) {
				if o.holdsAt(r.at) {
					if found >= 0 && found != r.known(id) {
						return -1
					}
					found = r.known(id)
				}
			}
		}
		return found
	}
	return -1
}

// onlySoFar returns the one of several persons of whom the sentences before one tell, -1
// where they tell of none or of two.
func (r *reader) onlySoFar(mine []int, before int) int {
	found := -1
	for s := 0; s < before; s++ {
		for i := range r.names[s] {
			n := &r.names[s][i]
			if n.Kind != Proper || n.Entity < 0 || n.Entity == found || !contains(mine, n.Entity) {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = n.Entity
		}
	}
	return found
}

// onlyKin reports whether all persons of a surname in this document are unknown
// and somebody famous has the same one: alone it means that one.
func (r *reader) onlyKin(mine []int, key string) bool {
	for _, i := range mine {
		if r.world.listed(r.found.Entities[i].ID) {
			return false
		}
	}
	return r.famousSurname(key)
}

// stands reports whether a capitalised word is a name and not a common word that
// a heading or the start of a sentence capitalised.
func (r *reader) stands(l *line, k int) bool {
	x := &l.words[k]
	if r.small[x.fold] && r.large[x.fold] == 0 {
		return false
	}
	if tag := l.Tokens[x.token].UPOS; l.Parsed && tag != "" && tag != "PROPN" && r.large[x.fold] == 0 && !(x.odd && tag != "ADJ" && tag != "ADV" && !l.inTitle(k)) {
		return false
	}
	return x.upper && (k > l.first || r.large[x.fold] > 0 || x.odd)
}

// fitting chooses among the persons of one surname: the one the title fits, else
// the only one, else nobody.
func (r *reader) fitting(mine []int, d *described) int {
	if len(mine) == 1 {
		return mine[0]
	}
	if d != nil {
		for _, i := range mine {
			for _, o := range r.world.officesOf(r.found.Entities[i].ID) {
				if o.class == d.class {
					return i
				}
			}
			for _, c := range r.found.claims {
				if c.person == i && c.class == d.class {
					return i
				}
			}
		}
		if d.gender != "" {
			found := -1
			for _, i := range mine {
				if r.found.genders[i] == d.gender {
					if found >= 0 {
						return -1
					}
					found = i
				}
			}
			return found
		}
	}
	// the one with most of the document
	counts := map[int]int{}
	for s := range r.names {
		for _, n := range r.names[s] {
			counts[n.Entity]++
		}
	}
	best := -1
	for _, i := range mine {
		if best < 0 || counts[i] > 2*counts[best] {
			best = i
		} else if counts[best] <= 2*counts[i] {
			return -1
		}
	}
	return best
}
