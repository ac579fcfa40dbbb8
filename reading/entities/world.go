package entities

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"parley"
)

// A World is what is known of actors before an article is opened. It is read
// only and may be shared by goroutines.
type World struct {
	entities   map[string]*parley.Entity
	genders    map[string]string // of persons: "m" or "f"
	phrases    map[string][]phrase
	offices    []office
	held       map[string][]int // offices of a person
	surnames   map[string][]string
	titles     map[string][]titlePhrase
	given      map[string]string // given name -> "m", "f" or "x"
	agents     map[string]string // role noun -> sector
	adjectives map[string]string // alpha-3 -> "Russian"
	seats      map[string]bool   // places that are seats of a government
	seated     map[string]bool   // states whose seat has a phrase
	famous     map[string]bool   // persons whose surname alone means them
	vocabulary map[string]bool   // words that English writes small
	introduced map[string]bool   // entities that no table has, but an article of the case
}

// listed reports whether an entity is in the tables, and not just introduced by an
// article: what the tables have is called as they say.
func (w *World) listed(id string) bool { return w.entities[id] != nil && !w.introduced[id] }

// what a phrase of the roster means where it stands
type meaning uint8

const (
	meansState meaning = iota
	meansAdjective
	meansPeople  // "Russians"
	meansCapital // a place, or the government
	meansPlace   // a place only
	meansPerson  // a full name
	meansBody    // a body of a government or an organisation
	meansMedia
)

// A phrase is one name in words.
type phrase struct {
	words []string
	id    string // entity
	state string // for a capital: the state's entity
	means meaning
	exact bool // an acronym: all capitals in the text as well
}

// A titlePhrase is one title in words.
type titlePhrase struct {
	words []string
	title
}

var defaultWorld = sync.OnceValues(readWorld)

// NewWorld returns the roster that the program carries.
func NewWorld() (*World, error) { return defaultWorld() }

// asOf is the day the roster was last brought up to date: later holders of an
// office are not in it.
var asOf = parley.DayOf(2026, 2, 15)

func readWorld() (*World, error) {
	w := &World{entities: map[string]*parley.Entity{}, genders: map[string]string{}, phrases: map[string][]phrase{}, seated: map[string]bool{}, held: map[string][]int{},
		surnames: map[string][]string{}, titles: map[string][]titlePhrase{}, given: map[string]string{}, agents: map[string]string{}, famous: map[string]bool{}, adjectives: map[string]string{}, seats: map[string]bool{}, vocabulary: map[string]bool{}}
	for _, read := range []func() error{w.readTitles, w.readWords, w.readVocabulary, w.readCountries, w.readCities, w.readBodies, w.readOrganisations, w.readAdjectives, w.readPeople, w.readLeaders} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	w.order()
	return w, nil
}

// order sorts phrases so that the longest is tried first.
func (w *World) order() {
	for _, list := range w.phrases {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	for _, list := range w.titles {
		slices.SortStableFunc(list, func(a, b titlePhrase) int { return len(b.words) - len(a.words) })
	}
	for _, e := range w.entities {
		slices.Sort(e.Names)
		e.Names = slices.Compact(e.Names)
	}
}

// With returns a world that also knows the given entities: a case's own actors,
// or those that other articles of the case have introduced.
func (w *World) With(entities ...parley.Entity) *World {
	out := &World{entities: map[string]*parley.Entity{}, genders: maps.Clone(w.genders), phrases: map[string][]phrase{}, seated: maps.Clone(w.seated), offices: slices.Clone(w.offices), held: map[string][]int{},
		surnames: map[string][]string{}, titles: w.titles, given: w.given, agents: w.agents, vocabulary: w.vocabulary, adjectives: maps.Clone(w.adjectives), seats: maps.Clone(w.seats), famous: map[string]bool{}, introduced: map[string]bool{}}
	maps.Copy(out.introduced, w.introduced)
	for k, v := range w.entities {
		c := *v
		c.Names = slices.Clone(v.Names)
		out.entities[k] = &c
	}
	for k, v := range w.phrases {
		out.phrases[k] = slices.Clone(v)
	}
	for k, v := range w.held {
		out.held[k] = slices.Clone(v)
	}
	for k, v := range w.surnames {
		out.surnames[k] = slices.Clone(v)
	}
	for k, v := range w.famous {
		out.famous[k] = v
	}
	for _, e := range entities {
		if e.ID == "" || e.Name == "" {
			continue
		}
		out.learn(e)
	}
	out.order()
	return out
}

// learn adds one entity with all its names and roles.
func (w *World) learn(e parley.Entity) {
	roles := e.Roles
	e.Roles = nil // offices are kept apart
	means := meansBody
	switch e.Type {
	case parley.State:
		means = meansState
	case parley.Place:
		means = meansPlace
	case parley.Person, parley.Leader:
		means = meansPerson
	case parley.Media:
		means = meansMedia
	case parley.People:
		means = meansPeople
	}
	for _, n := range append([]string{e.Name}, e.Names...) {
		if means == meansPerson && len(nameWords(n)) < 2 {
			continue
		}
		if means == meansState && n != e.Name && nationalityOf(n, e.Name) {
			w.name(e, n, meansAdjective, "")
			continue
		}
		w.name(e, n, means, "")
	}
	if means == meansPerson {
		w.person(e.ID, e.Name)
		for _, r := range roles {
			w.office(office{person: e.ID, country: e.Country, class: w.class(r.Title), title: r.Title, body: bodyOf(r.Of, e.Country), from: r.From, to: r.To, exact: true})
		}
	}
}

func bodyOf(of, country string) string {
	if of == country || len(of) == 3 && strings.ToUpper(of) == of {
		return ""
	}
	return of
}

// name lets the words of form mean e.
func (w *World) name(e parley.Entity, form string, means meaning, state string) {
	kept, ok := w.entities[e.ID]
	if !ok {
		c := e
		c.Names = nil
		kept = &c
		w.entities[e.ID] = kept
	}
	if means != meansAdjective && means != meansPeople && means != meansCapital || e.Type == parley.People {
		kept.Names = append(kept.Names, strings.TrimPrefix(form, "the "))
	}
	if means == meansCapital {
		w.seats[e.ID] = true
	}
	words := nameWords(strings.TrimPrefix(strings.TrimPrefix(form, "the "), "The "))
	if len(words) == 0 {
		return
	}
	for i, p := range w.phrases[words[0]] {
		if slices.Equal(p.words, words) && p.id == e.ID && p.means == meansPlace && means == meansCapital {
			w.phrases[words[0]][i].means, w.phrases[words[0]][i].state = means, state
			w.seated[state] = true
			return
		}
		if slices.Equal(p.words, words) && (p.means == means || p.means < means && e.Type != parley.Person && e.Type != parley.Leader) {
			return
		}
	}
	w.phrases[words[0]] = append(w.phrases[words[0]], phrase{words, e.ID, state, means, acronym(form)})
	if means == meansCapital {
		w.seated[state] = true
	}
}

// acronym reports whether a name is written in capitals only.
func acronym(s string) bool {
	return len(s) <= 5 && strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// nameWords cuts a name the way words of a sentence are cut.
func nameWords(s string) []string {
	var out []string
	for _, f := range strings.Fields(s) {
		for _, p := range strings.FieldsFunc(f, isHyphen) {
			p = fold(strings.Trim(p, ",()"))
			if t := strings.TrimSuffix(p, "'s"); t != p && t != "" {
				p = t
			} else if strings.HasSuffix(p, "s'") {
				p = p[:len(p)-1]
			}
			if p != "" {
				out = append(out, p)
			}
		}
	}
	return out
}

func (w *World) readTitles() error {
	rows, err := table("titles.tsv")
	for _, r := range rows {
		for _, f := range list(r[0]) {
			words := nameWords(f)
			t := titlePhrase{words, title{f, field(r, 1), field(r, 2) == "u", (field(r, 3) + "-")[0], field(r, 4)}}
			w.titles[words[0]] = append(w.titles[words[0]], t)
		}
	}
	return err
}

// class returns the class of a title as a person's role has it, "" for none.
func (w *World) class(form string) string {
	words := nameWords(form)
	for i := range words {
		for _, t := range w.titles[words[i]] {
			if slices.Equal(t.words, words[i:]) {
				return t.class
			}
		}
	}
	return strings.ToLower(form)
}

func (w *World) readWords() error {
	rows, err := table("given.tsv")
	for _, r := range rows {
		for _, n := range strings.Fields(field(r, 1)) {
			k := fold(n)
			if g, ok := w.given[k]; ok && g != r[0] {
				w.given[k] = "x"
				continue
			}
			w.given[k] = r[0]
		}
	}
	if err != nil {
		return err
	}
	rows, err = table("agents.tsv")
	for _, r := range rows {
		w.agents[r[0]] = field(r, 1)
	}
	return err
}

func (w *World) readCountries() error {
	rows, err := table("countries.tsv")
	for _, r := range rows {
		if len(r) < 6 {
			return fmt.Errorf("roster: countries.tsv: %q has %d fields", r[0], len(r))
		}
		e := parley.Entity{ID: r[0], Name: r[1], Type: parley.State, Country: r[0]}
		w.name(e, r[1], meansState, "")
		for _, n := range list(r[2]) {
			w.name(e, n, meansState, "")
		}
		for i, n := range list(r[3]) {
			w.name(e, n, meansAdjective, "")
			if i == 0 {
				w.adjectives[e.ID] = n
			}
		}
		for _, n := range list(r[4]) {
			w.name(e, n, meansPeople, "")
		}
		for _, n := range list(r[5]) {
			capital := strings.SplitN(r[5], ";", 2)[0]
			if n == "Tel Aviv" || n == "Amsterdam" || n == "Abidjan" || n == "Cotonou" || n == "Bujumbura" || n == "Lobamba" {
				capital = n
			}
			w.name(parley.Entity{ID: slug(capital), Name: capital, Type: parley.Place, Country: r[0]}, n, meansCapital, r[0])
		}
	}
	return err
}

func (w *World) readCities() error {
	rows, err := table("cities.tsv")
	for _, r := range rows {
		for _, names := range list(field(r, 1)) {
			forms := strings.Split(names, "|")
			name := strings.TrimPrefix(forms[0], "the ")
			e := parley.Entity{ID: slug(name), Name: name, Type: parley.Place, Country: r[0]}
			for _, n := range forms {
				w.name(e, n, meansPlace, "")
			}
		}
	}
	return err
}

func (w *World) readBodies() error {
	rows, err := table("bodies.tsv")
	for _, r := range rows {
		e := parley.Entity{ID: slug(r[0]), Name: r[0], Type: parley.EntityType(field(r, 2)), Country: field(r, 3)}
		means := meansBody
		if e.Type == parley.Place {
			means = meansPlace
		} else if s := w.entities[e.Country]; s != nil {
			e.ActsFor = []string{s.Name}
		}
		w.name(e, r[0], means, "")
		for _, n := range list(field(r, 1)) {
			w.name(e, n, means, "")
		}
	}
	return err
}

func (w *World) readOrganisations() error {
	for _, file := range []string{"organisations.tsv", "media.tsv", "organisations.phoenix.tsv", "armedgroups.phoenix.tsv"} {
		rows, err := table(file)
		if err != nil {
			return err
		}
		for _, r := range rows {
			e := parley.Entity{ID: slug(r[0]), Name: strings.TrimPrefix(r[0], "the "), Type: parley.Organisation, Country: field(r, 2)}
			means := meansBody
			switch file {
			case "organisations.tsv":
				e.Type, e.Country = parley.EntityType(r[2]), field(r, 3)
			case "media.tsv":
				e.Type, means = parley.Media, meansMedia
			case "armedgroups.phoenix.tsv":
				e.Type = parley.ArmedGroup
			case "organisations.phoenix.tsv":
				e.Country = ""
			}
			e.ID = slug(e.Name)
			if old := w.knows(e.Name); old != "" {
				e = *w.entities[old]
			}
			w.name(e, e.Name, means, "")
			for _, n := range list(field(r, 1)) {
				w.name(e, n, means, "")
			}
		}
	}
	return nil
}

func (w *World) readAdjectives() error {
	rows, err := table("adjectives.tsv")
	for _, r := range rows {
		name := field(r, 2)
		e := parley.Entity{ID: slug(name), Name: name, Type: parley.EntityType(field(r, 3)), Country: field(r, 4)}
		if old, ok := w.entities[e.ID]; ok {
			e = *old
		}
		w.name(e, r[0], meansAdjective, "")
		if n := field(r, 1); n != "" {
			w.name(e, n, meansPeople, "")
		}
	}
	return err
}

// knows returns the entity that the whole of a name means already.
func (w *World) knows(name string) string {
	words := nameWords(name)
	if len(words) == 0 {
		return ""
	}
	for _, p := range w.phrases[words[0]] {
		if slices.Equal(p.words, words) {
			return p.id
		}
	}
	return ""
}

// person files a person under the surname.
func (w *World) person(id, name string) {
	words := nameWords(name)
	if e := w.entities[id]; e != nil && familyFirst[e.Country] && len(words) > 1 {
		words = words[:1]
	}
	for _, k := range surnamesOf(words) {
		if !slices.Contains(w.surnames[k], id) {
			w.surnames[k] = append(w.surnames[k], id)
		}
	}
}

// surnamesOf returns the forms under which a full name may come back: its last
// word, and with the particles before it.
func surnamesOf(words []string) []string {
	if len(words) < 2 {
		return words
	}
	last := len(words) - 1
	if words[last] == "jr" || words[last] == "jr." || words[last] == "ii" || words[last] == "iii" {
		last--
	}
	out := []string{words[last]}
	i := last
	for i > 1 && (particles[words[i-1]] || prefixes[words[i-1]]) {
		i--
		out = append(out, strings.Join(words[i:last+1], " "))
	}
	return out
}

// prefixes are what begins surnames beside the particles, mostly with a capital: "Ó Tuama",
// "Lo Verso".
var prefixes = map[string]bool{"o": true, "lo": true, "mc": true, "d": true, "fitz": true, "dall": true, "san": true, "santa": true}

var particles = map[string]bool{"al": true, "el": true, "bin": true, "ibn": true, "ben": true, "von": true, "van": true, "der": true, "den": true, "de": true, "la": true, "da": true, "di": true, "du": true, "dos": true, "ould": true, "abu": true, "le": true, "ter": true, "af": true, "del": true, "della": true, "st": true, "und": true, "zu": true, "des": true, "les": true, "das": true, "ni": true, "ap": true, "ab": true, "ferch": true, "verch": true, "bint": true, "ua": true, "nic": true, "mac": true, "dei": true, "degli": true, "dello": true, "delle": true, "do": true, "y": true, "ten": true, "te": true, "op": true, "vom": true, "zum": true, "zur": true, "av": true, "ul": true, "uld": true, "wa": true, "ud": true, "ag": true, "arap": true, "uz": true, "na": true, "bar": true}

func (w *World) office(o office) {
	w.held[o.person] = append(w.held[o.person], len(w.offices))
	w.offices = append(w.offices, o)
}

func (w *World) readPeople() error {
	rows, err := table("people.tsv")
	for _, r := range rows {
		if len(r) < 9 {
			return fmt.Errorf("roster: people.tsv: %q has %d fields", r[0], len(r))
		}
		e := parley.Entity{ID: slug(r[0]), Name: r[0], Type: parley.Leader, Country: r[4]}
		if r[5] == "" && r[6] == "" {
			e.Type = parley.Person
		}
		w.name(e, r[0], meansPerson, "")
		w.genders[e.ID] = r[2]
		if r[3] == "y" {
			w.famous[e.ID] = true
		}
		w.person(e.ID, r[0])
		for _, n := range list(r[1]) {
			w.name(e, n, meansPerson, "")
			w.person(e.ID, n)
		}
		if r[5] != "" || r[6] != "" {
			from, err := openTime(r[7])
			if err != nil {
				return err
			}
			to, err := openTime(r[8])
			if err != nil {
				return err
			}
			w.office(office{person: e.ID, country: r[4], class: w.class(r[5]), title: r[5], body: r[6], from: from, to: to, exact: true})
		}
	}
	return err
}

func openTime(s string) (parley.Time, error) {
	if s == "" {
		return parley.Time{}, nil
	}
	return parley.ParseTime(s)
}

// readLeaders adds the factbook's holders whom the list kept by hand lacks, and
// ends the term of whoever the factbook shows replaced.
func (w *World) readLeaders() error {
	spelled, err := table("spellings.tsv")
	if err != nil {
		return err
	}
	forms := map[string][]string{}
	for _, r := range spelled {
		forms[r[0]] = list(field(r, 1))
	}
	rows, err := table("leaders.tsv")
	for _, r := range rows {
		id := w.knows(r[1])
		also := append(list(field(r, 3)), forms[r[1]]...)
		for _, n := range also {
			if id == "" {
				id = w.knows(n)
			}
		}
		since, err := openTime(field(r, 5))
		if err != nil {
			return err
		}
		class := w.class(r[4])
		if id != "" && w.holds(id, r[0], class) {
			continue
		}
		e := parley.Entity{ID: slug(r[1]), Name: r[1], Type: parley.Leader, Country: r[0]}
		if len(also) > 0 {
			e.ID, e.Name = slug(also[len(also)-1]), also[len(also)-1]
		}
		if id != "" {
			e = *w.entities[id]
		}
		for _, n := range append([]string{r[1]}, also...) {
			if len(nameWords(n)) > 1 {
				w.name(e, n, meansPerson, "")
				w.person(e.ID, n)
			}
		}
		if _, ok := w.entities[e.ID]; !ok {
			continue // a single name, too common to be known by
		}
		if r[2] != "" {
			k := strings.Join(nameWords(r[2]), " ")
			w.surnames[k] = append(w.surnames[k], e.ID)
		}
		for i, o := range w.offices {
			if o.country == r[0] && o.class == class && o.body == "" && !o.to.Known() && o.person != e.ID {
				w.offices[i].to = since
			}
		}
		w.office(office{person: e.ID, country: r[0], class: class, title: r[4], from: since})
	}
	for k := range w.surnames {
		slices.Sort(w.surnames[k])
		w.surnames[k] = slices.Compact(w.surnames[k])
	}
	return err
}

// holds reports whether a person is listed as the present holder of an office.
func (w *World) holds(id, country, class string) bool {
	for _, i := range w.held[id] {
		if o := w.offices[i]; o.country == country && o.class == class && !o.to.Known() {
			return true
		}
	}
	return false
}

// holder returns who held an office at a time; "" when the roster does not say.
func (w *World) holder(country, class, body string, at parley.Time) string {
	if !at.Known() {
		return ""
	}
	found := ""
	for _, o := range w.offices {
		if o.country == country && o.class == class && (body == "" || body == o.body) && o.holdsAt(at) {
			if found != "" && found != o.person {
				return ""
			}
			found = o.person
		}
	}
	return found
}

// officesOf returns the offices of a person, the latest first.
func (w *World) officesOf(id string) []office {
	var out []office
	for _, i := range w.held[id] {
		out = append(out, w.offices[i])
	}
	slices.SortStableFunc(out, func(a, b office) int {
		if c := cmp.Compare(b.from.T.Unix(), a.from.T.Unix()); c != 0 {
			return c
		}
		return cmp.Compare(a.class, b.class)
	})
	return out
}

// Lookup returns the entity of an ID.
func (w *World) Lookup(id string) (parley.Entity, bool) {
	e, ok := w.entities[id]
	if !ok {
		return parley.Entity{}, false
	}
	return *e, true
}

// Nationality returns the alpha-3 code of the state that a single word names or
// is the adjective of, "" for none.
func (w *World) Nationality(s string) string {
	words := nameWords(s)
	if len(words) == 0 {
		return ""
	}
	for _, p := range w.phrases[words[0]] {
		if p.means <= meansPeople && slices.Equal(p.words, words) && (!p.exact || strings.ToUpper(s) == s) {
			return w.entities[p.id].Country
		}
	}
	return ""
}

// adjective returns a state's adjective as news writes it, "" when none is known.
func (w *World) adjective(country string) string { return w.adjectives[country] }
