package entities

import (
	"strings"

	"parley"
)

// things are definite nouns that come back to something named: what type it is of.
var things = map[string][]parley.EntityType{
	"city": {parley.Place}, "town": {parley.Place}, "village": {parley.Place}, "island": {parley.Place}, "capital": {parley.Place}, "region": {parley.Place}, "province": {parley.Place},
	"country": {parley.State}, "nation": {parley.State},
	"group": {parley.ArmedGroup, parley.Organisation}, "militia": {parley.ArmedGroup}, "rebels": {parley.ArmedGroup}, "militants": {parley.ArmedGroup}, "insurgents": {parley.ArmedGroup}, "guerrillas": {parley.ArmedGroup}, "separatists": {parley.ArmedGroup}, "mutineers": {parley.ArmedGroup}, "movement": {parley.ArmedGroup, parley.Organisation},
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
	noun := l.words[k].fold
	types, ok := things[noun]
	if !ok && !bodyNoun(noun) && !closeBodies[noun] && !rebels[noun] || l.inTitle(k) || r.unheaded(l, k) {
		return false
	}
	if d := l.words[k-1].fold; d != "the" && d != "this" && d != "that" {
		return false
	}
	if k+1 < len(l.words) && !l.words[k].possessive {
		switch l.words[k+1].fold {
		case "of", "for":
			if k+2 >= len(l.words) || !strings.HasSuffix(l.words[k+2].fold, "ing") { // "accused the company of lying"
				return false
			}
		case "that", "which", "who", "where":
			return false
		case "called":
			if k+2 < len(l.words) && l.words[k+2].upper {
				return false
			}
		}
	}
	if l.Parsed && l.Tokens[l.words[k].token].UPOS != "NOUN" {
		return false
	}
	if i := r.headedBy(l, k, noun); i >= 0 {
		n := r.mention(l, k, k+1, i, RoleNoun)
		delete(r.forms[i], r.names[l.index][n].Span.In(r.doc.Text))
		return true
	}
	if rebels[noun] {
		if i := r.rebelSide(); i >= 0 {
			n := r.mention(l, k, k+1, i, RoleNoun)
			delete(r.forms[i], r.names[l.index][n].Span.In(r.doc.Text))
			r.names[l.index][n].Plural = true
			return true
		}
	}
	if !ok {
		return false
	}
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

// rebels are those who fight a government, told of as several.
var rebels = set("rebels guerrillas insurgents separatists militants mutineers secessionists")

// bodyNoun reports whether a noun in small letters can be short for a body or a state whose
// name has it as its head: "the province", "the guild".
func bodyNoun(noun string) bool {
	return (realms[noun] || noun == "islands" || noun == "territory" || noun == "province" || wordLists["organisation"][noun]) && !organs[noun] && !vague[noun]
}

// vague are nouns of bodies that mostly mean another than the last one told of.
var vague = set("group company service services office press news times post police navy state states army union bloc alliance agency movement center centre network club school hospital museum library church board panel record records oil gas steel energy metals shipping mining grain radio television series works watch trust journal program programme initiative fund clinic mission cabinet embassy crown empire isles court force forces guard guards rally column diet compact partners brothers sons monitor mirror review motors industries systems technologies studios entertainment growers tigers observer ledger bank university college institute party")

// headedBy returns the one body or state whose name has a noun as its head, where this
// sentence or one of the four before it names it; -1 for none, or where the document has two.
func (r *reader) headedBy(l *line, k int, noun string) int {
	if !bodyNoun(noun) && !closeBodies[noun] {
		return -1
	}
	i := r.bearerHere(noun)
	if i < 0 {
		return -1
	}
	for back := 0; back <= 4 && l.index-back >= 0; back++ {
		for _, n := range r.names[l.index-back] {
			if n.Entity == i && n.Kind != Nationality && (back > 0 || n.Start < l.words[k].Start) {
				return i
			}
		}
	}
	return -1
}

// closeBodies are vague nouns all the same good for a body just told of whose name ends so.
var closeBodies = set("party court board bank union alliance movement church fund club institute university panel compact")

// bearerHere returns the one body or state of the document whose name has the noun as its
// head, -1 for none or several.
func (r *reader) bearerHere(noun string) int {
	found := -1
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if !r.named1(i) || !isBody(e.Type) && e.Type != parley.State || e.Type == parley.Media {
			continue
		}
		heads := func(name string) bool {
			name = fold(name)
			if noun == "islands" && (strings.HasSuffix(name, " isles") || strings.HasSuffix(name, " archipelago") || strings.HasPrefix(name, "isles of ")) {
				return true
			}
			return strings.HasSuffix(name, " "+noun) || strings.HasPrefix(name, noun+" of ") || strings.HasPrefix(name, noun+" for ")
		}
		is := heads(e.Name)
		for form := range r.forms[i] {
			is = is || heads(form)
		}
		if !is {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// rebelSide returns the armed group or body that is the one side of the document, the other
// being a state, where nobody else bears arms; -1 else.
func (r *reader) rebelSide() int {
	pair := r.sides()
	if len(pair) != 2 {
		return -1
	}
	side := -1
	for k, i := range pair {
		other := r.found.Entities[pair[1-k]].Type
		t := r.found.Entities[i].Type
		if (t == parley.ArmedGroup || t == parley.Organisation && !convening(r.found.Entities[i].Name)) && (other == parley.State || other == parley.Government) {
			side = i
		}
	}
	for i := range r.found.Entities {
		if r.found.Entities[i].Type == parley.ArmedGroup && i != side && r.named1(i) {
			return -1
		}
	}
	return side
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
