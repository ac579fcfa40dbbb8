package entities

import "parley"

// things are definite nouns that come back to something named: what type it is of.
var things = map[string][]parley.EntityType{
	"city": {parley.Place}, "town": {parley.Place}, "village": {parley.Place}, "island": {parley.Place}, "capital": {parley.Place}, "region": {parley.Place}, "province": {parley.Place},
	"country": {parley.State}, "nation": {parley.State},
	"group": {parley.ArmedGroup, parley.Organisation}, "militia": {parley.ArmedGroup}, "rebels": {parley.ArmedGroup}, "militants": {parley.ArmedGroup}, "insurgents": {parley.ArmedGroup}, "movement": {parley.ArmedGroup, parley.Organisation},
	"organisation": {parley.Organisation, parley.ArmedGroup}, "organization": {parley.Organisation, parley.ArmedGroup}, "agency": {parley.Organisation}, "alliance": {parley.Organisation}, "bloc": {parley.Organisation}, "union": {parley.Organisation},
	"company": {parley.Company}, "firm": {parley.Company},
	"ministry": {parley.Government}, "government": {parley.Government, parley.State}, "army": {parley.Government}, "parliament": {parley.Government},
}

// definite resolves "the city", "the group", "the ministry": to the one thing of
// that sort in this sentence and the three before.
func (r *reader) definite(l *line, k int) bool {
	if k == 0 {
		return false
	}
	types, ok := things[l.words[k].fold]
	if !ok || l.inTitle(k) || r.unheaded(l, k) {
		return false
	}
	if d := l.words[k-1].fold; d != "the" && d != "this" && d != "that" {
		return false
	}
	if k+1 < len(l.words) && !l.words[k].possessive {
		switch l.words[k+1].fold {
		case "of", "that", "which", "who", "where", "called", "for":
			return false
		}
	}
	if l.Parsed && l.Tokens[l.words[k].token].UPOS != "NOUN" {
		return false
	}
	noun := l.words[k].fold
	found := -1
	for back := 0; back <= 3; back++ {
		s := l.index - back
		if s < 0 {
			break
		}
		for i := range r.names[s] {
			n := &r.names[s][i]
			if n.Entity < 0 || n.Guess || back == 0 && n.Start >= l.words[k].Start || n.Kind == Nationality && noun != "country" && noun != "nation" {
				continue
			}
			e := &r.found.Entities[n.Entity]
			fits := false
			for _, t := range types {
				fits = fits || e.Type == t
			}
			if !fits || !r.suits(noun, n, e) {
				continue
			}
			if found >= 0 && found != n.Entity {
				if r.told(found) >= 4*r.told(n.Entity) {
					continue
				}
				if r.told(n.Entity) < 4*r.told(found) {
					return false
				}
			}
			found = n.Entity
		}
		if found >= 0 && back >= 1 {
			break
		}
	}
	if found < 0 {
		return false
	}
	kind := RoleNoun
	if r.found.Entities[found].Type == parley.Place {
		kind = PlaceName
	}
	n := r.mention(l, k, k+1, found, kind)
	delete(r.forms[found], r.names[l.index][n].Span.In(r.doc.Text))
	return true
}

// told counts the mentions of an entity, those of the whole document by name.
func (r *reader) told(entity int) int {
	count := 0
	for s := range r.names {
		for i := range r.names[s] {
			if r.names[s][i].Entity == entity {
				count++
			}
		}
	}
	return count
}

// suits holds a noun against what is known of the thing.
func (r *reader) suits(noun string, n *Name, e *parley.Entity) bool {
	switch noun {
	case "capital":
		return r.seat(e.ID)
	case "ministry", "army", "parliament":
		return has(nameWords(e.Name), noun)
	case "government":
		return e.Type == parley.Government && has(nameWords(e.Name), noun)
	case "country", "nation":
		return true
	case "alliance":
		return e.ID == "nato" || has(nameWords(e.Name), "alliance", "coalition")
	case "bloc", "union":
		return e.ID == "european-union" || has(nameWords(e.Name), noun) || noun == "bloc" && e.ID != ""
	case "agency":
		return has(nameWords(e.Name), "agency") || e.ID == "unrwa"
	case "group":
		return e.Type == parley.ArmedGroup || has(nameWords(e.Name), "group", "front", "movement")
	}
	return true
}

// seat reports whether a place is the seat of a government.
func (r *reader) seat(id string) bool {
	for _, list := range r.phrases {
		for _, p := range list {
			if p.id == id && p.means == meansCapital {
				return true
			}
		}
	}
	return r.world.seats[id]
}
