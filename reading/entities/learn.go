package entities

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parley"
)

// Introduces returns what the article by itself tells of those whom the world does not
// know: persons with their country and office, countries in no table, organisations.
func (f *Found) Introduces(w *World) parley.Introduction {
	var out parley.Introduction
	for i := range f.Entities {
		e := f.Entities[i]
		if w.listed(e.ID) || !f.worth(i) {
			continue
		}
		out.Entities = append(out.Entities, parley.IntroducedEntity{Entity: e, Gender: f.genders[i]})
	}
	for _, a := range f.adjectives {
		out.Words = append(out.Words, parley.StateWord{Word: a.word, State: a.state, Seat: a.capital})
	}
	slices.SortFunc(out.Words, byState)
	out.Words = slices.Compact(out.Words)
	return out
}

func byState(a, b parley.StateWord) int {
	seat := func(w parley.StateWord) int {
		if w.Seat {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(a.State, b.State), cmp.Compare(a.Word, b.Word), cmp.Compare(seat(a), seat(b)))
}

// Learn returns a world that also knows what articles have introduced, see [Acquaint].
func (w *World) Learn(found ...*Found) *World {
	all := make([]parley.Introduction, len(found))
	for i, f := range found {
		all[i] = f.Introduces(w)
	}
	return w.Knowing(Acquaint(all...))
}

// An Acquaintance is what the articles of a case introduce, joined.
type Acquaintance struct {
	entities []parley.IntroducedEntity // by ID
	declared map[string]bool           // of them, those a person has put on record
	words    []parley.StateWord
	// names are the words of each form of an entity, keys those a person may come back
	// by; first leads from the first word of either to the entities, ids from an ID.
	names, keys [][][]string
	first       map[string][]int
	ids         map[string]int
}

// Acquaint joins what articles introduce. Reading a case a second time with it lets an
// article that only says "Foreign Minister Haldane" profit from one that says whose.
// Where articles differ, what most of them say is taken.
func Acquaint(articles ...parley.Introduction) *Acquaintance {
	type seen struct {
		entity parley.Entity
		count  int
	}
	all := map[string][]seen{}
	genders := map[string]string{}
	a := &Acquaintance{}
	guessed := guessedStates(articles)
	for _, in := range articles {
		in = renamed(in, guessed)
		for _, i := range in.Entities {
			e := i.Entity
			if g := i.Gender; g != "" {
				if old, ok := genders[e.ID]; ok && old != g {
					g = "x" // articles differ: it is not known
				}
				genders[e.ID] = g
			}
			e.Names, e.Roles = slices.Clone(e.Names), slices.Clone(e.Roles)
			for k := range e.Roles { // one unknown time is as another, wherever it has been
				for _, t := range []*parley.Time{&e.Roles[k].From, &e.Roles[k].To} {
					if !t.Known() {
						*t = parley.Time{}
					}
				}
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
			if slices.Compare(e.ActsFor, s.entity.ActsFor) > 0 {
				s.entity.ActsFor = e.ActsFor
			}
		}
		a.words = append(a.words, in.Words...)
	}
	for _, id := range sortedKeys(all) {
		list := all[id]
		slices.SortStableFunc(list, func(a, b seen) int {
			// a state before a body, a country before none, many before few
			return cmp.Or(cmp.Compare(rank(b.entity), rank(a.entity)), cmp.Compare(b.count, a.count), cmp.Compare(a.entity.Country, b.entity.Country), cmp.Compare(a.entity.Type, b.entity.Type))
		})
		e := list[0].entity
		slices.Sort(e.Names)
		slices.SortFunc(e.Roles, func(a, b parley.Role) int {
			return cmp.Or(cmp.Compare(a.Of, b.Of), cmp.Compare(a.Title, b.Title), a.From.T.Compare(b.From.T), a.To.T.Compare(b.To.T))
		})
		gender := genders[id]
		if gender == "x" {
			gender = ""
		}
		a.entities = append(a.entities, parley.IntroducedEntity{Entity: e, Gender: gender})
	}
	slices.SortFunc(a.words, byState)
	a.words = slices.Compact(a.words)
	a.index()
	return a
}

// guessedStates finds the states that an article only guesses from an adjective
// ("Ormundian" gives Ormundia) while another names the one it belongs to ("Ormund"): ID of
// the guess to the state that is named.
func guessedStates(articles []parley.Introduction) map[string]parley.Entity {
	states := map[string]parley.Entity{}
	words := map[string]string{} // adjective to the state guessed from it
	for _, in := range articles {
		for _, e := range in.Entities {
			if e.Type == parley.State {
				states[e.ID] = e.Entity
			}
		}
		for _, w := range in.Words {
			if !w.Seat && slug(nounOf(w.Word)) == w.State && nounOf(w.Word) != w.Word {
				words[w.Word] = w.State
			}
		}
	}
	out := map[string]parley.Entity{}
	for _, word := range sortedKeys(words) {
		guess := words[word]
		named, several := "", false
		for _, id := range sortedKeys(states) {
			if id != guess && words[id] == "" && nationalityOf(word, states[id].Name) && !strings.EqualFold(nounOf(word), states[id].Name) {
				several = several || named != ""
				named = id
			}
		}
		if _, ok := states[guess]; ok && named != "" && !several {
			out[guess] = states[named]
		}
	}
	return out
}

// renamed writes the states that are named in place of those that were guessed.
func renamed(in parley.Introduction, guessed map[string]parley.Entity) parley.Introduction {
	if len(guessed) == 0 {
		return in
	}
	byName := map[string]parley.Entity{}
	for id, e := range guessed {
		byName[id] = e
	}
	var out parley.Introduction
	for _, e := range in.Entities {
		if _, ok := guessed[e.ID]; ok {
			continue
		}
		if to, ok := byName[slug(e.Country)]; ok {
			e.Country = to.Country
		}
		e.ActsFor, e.Roles = slices.Clone(e.ActsFor), slices.Clone(e.Roles)
		for i, n := range e.ActsFor {
			if to, ok := byName[slug(n)]; ok {
				e.ActsFor[i] = to.Name
			}
		}
		for i := range e.Roles {
			if to, ok := byName[slug(e.Roles[i].Of)]; ok {
				e.Roles[i].Of = to.Country
			}
		}
		out.Entities = append(out.Entities, e)
	}
	for _, w := range in.Words {
		if to, ok := guessed[w.State]; ok {
			w.State = to.ID
		}
		out.Words = append(out.Words, w)
	}
	return out
}

func (a *Acquaintance) index() {
	a.names, a.keys = make([][][]string, len(a.entities)), make([][][]string, len(a.entities))
	a.first, a.ids = map[string][]int{}, map[string]int{}
	for i := range a.entities {
		e := &a.entities[i]
		a.ids[e.ID] = i
		for _, n := range e.Names {
			words := nameWords(strings.TrimPrefix(strings.TrimPrefix(n, "the "), "The "))
			a.names[i] = append(a.names[i], words)
			if len(words) > 1 && (e.Type == parley.Person || e.Type == parley.Leader) {
				for _, key := range append(surnamesOf(words), words[0]) {
					a.keys[i] = append(a.keys[i], strings.Fields(key))
				}
			}
			if e.Type == parley.State || e.Type == parley.Organisation || e.Type == parley.ArmedGroup {
				for _, key := range shortsOf(words) {
					a.keys[i] = append(a.keys[i], []string{key})
				}
			}
		}
		for _, words := range append(slices.Clone(a.names[i]), a.keys[i]...) {
			if len(words) > 0 && (len(a.first[words[0]]) == 0 || a.first[words[0]][len(a.first[words[0]])-1] != i) {
				a.first[words[0]] = append(a.first[words[0]], i)
			}
		}
	}
}

// Declare puts those on record whom a person names: what the record says outweighs what
// articles and tables say of them, what it does not say stays as they have it.
func (a *Acquaintance) Declare(w *World, actors ...parley.Entity) {
	a.declared = map[string]bool{}
	for _, d := range actors {
		i, held := a.ids[d.ID]
		if !held {
			e := parley.Entity{ID: d.ID, Type: parley.Organisation}
			if old, ok := w.Lookup(d.ID); ok {
				e = old
				e.Names = nil
			}
			i = len(a.entities)
			a.entities = append(a.entities, parley.IntroducedEntity{Entity: e})
			a.ids[d.ID] = i
		}
		e := &a.entities[i].Entity
		if d.Name != "" {
			e.Name = d.Name
		}
		if d.Type != "" {
			e.Type = d.Type
		}
		if d.Country != "" {
			e.Country = d.Country
		}
		for _, n := range d.Names {
			if !slices.Contains(e.Names, n) {
				e.Names = append(e.Names, n)
			}
		}
		e.Roles = append(slices.Clone(e.Roles), d.Roles...)
		if e.Type == parley.Person && len(e.Roles) > 0 {
			e.Type = parley.Leader
		}
		a.declared[d.ID] = true
	}
	slices.SortStableFunc(a.entities, func(x, y parley.IntroducedEntity) int { return cmp.Compare(x.ID, y.ID) })
	a.index()
}

// Slug makes an ID of a name that is in no list.
func Slug(name string) string { return slug(name) }

// Knowing returns a world that also knows those introduced.
func (w *World) Knowing(a *Acquaintance) *World {
	learnt := make([]parley.Entity, len(a.entities))
	for i := range a.entities {
		learnt[i] = a.entities[i].Entity
		learnt[i].Names = slices.Clone(learnt[i].Names)
	}
	out := w.With(learnt...)
	for i := range learnt {
		if w.entities[learnt[i].ID] == nil {
			out.introduced[learnt[i].ID] = true
		}
	}
	for _, e := range a.entities {
		if kept := out.entities[e.ID]; a.declared[e.ID] && kept != nil {
			kept.Name, kept.Type, kept.Country = e.Name, e.Type, e.Country
		}
	}
	for _, x := range a.words {
		out.adjective1(adjectiveOf{word: x.Word, state: x.State, capital: x.Seat})
	}
	for _, e := range a.entities {
		if e.Gender != "" && out.genders[e.ID] == "" {
			out.genders[e.ID] = e.Gender
		}
	}
	out.order()
	return out
}

// Mark tells apart texts that are read differently by whoever has made the acquaintance:
// a hash of all that could touch the text, empty where that is no more than what the
// text itself introduces.
func (a *Acquaintance) Mark(text string, own parley.Introduction) string {
	if len(a.entities)+len(a.words) == 0 {
		return ""
	}
	has := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '.' && r != '&'
	}) {
		for _, form := range []string{word, strings.Trim(word, ".'’")} { // "Jr." and the end of a sentence
			for _, w := range nameWords(form) {
				has[w] = true
			}
		}
	}
	occurs := func(words []string) bool {
		for _, w := range words {
			if !has[w] {
				return false
			}
		}
		return len(words) > 0
	}
	mine := map[string]*parley.IntroducedEntity{}
	var near []int // entities that may touch the text
	for i := range own.Entities {
		mine[own.Entities[i].ID] = &own.Entities[i]
		if k, ok := a.ids[own.Entities[i].ID]; ok {
			near = append(near, k)
		}
	}
	for w := range has {
		near = append(near, a.first[w]...)
	}
	slices.Sort(near)
	h := sha256.New()
	news := false
	states := map[string]bool{}
	for _, i := range slices.Compact(near) {
		e := &a.entities[i]
		known := mine[e.ID]
		touches, form := known != nil, false
		var forms []string // those that the text holds: another is nothing to it
		for k, words := range a.names[i] {
			if occurs(words) {
				touches = true
				forms = append(forms, e.Names[k])
				form = form || known == nil || !slices.Contains(known.Names, e.Names[k])
			}
		}
		if !touches && !slices.ContainsFunc(a.keys[i], occurs) {
			continue
		}
		states[e.ID] = true
		fmt.Fprintf(h, "%q %q %q %q %q %v %s\n", e.ID, e.Name, forms, e.Type, e.Country, e.ActsFor, e.Gender)
		for _, r := range e.Roles {
			fmt.Fprintf(h, " %q %q %s %s\n", r.Title, r.Of, r.From, r.To)
		}
		news = news || known == nil || a.declared[e.ID] && known.Name != e.Name || form || known.Type != e.Type || known.Country != e.Country || len(e.Roles) > len(known.Roles) || len(known.ActsFor) == 0 && len(e.ActsFor) > 0
	}
	for _, w := range a.words {
		if occurs(nameWords(w.Word)) || occurs(nameWords(w.Word+"s")) || states[w.State] && mine[w.State] == nil {
			fmt.Fprintf(h, "%q %q %v\n", w.Word, w.State, w.Seat)
			news = news || !slices.Contains(own.Words, w)
		}
	}
	if !news {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil)[:4])
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
		if len(e.Name) > 6 && strings.ToUpper(e.Name) == e.Name {
			return false // set in capitals: a heading, a dateline
		}
		if words := nameWords(e.Name); e.Type == parley.Organisation && grounds[words[len(words)-1]] {
			return false // a bank of the sea, perhaps
		}
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
