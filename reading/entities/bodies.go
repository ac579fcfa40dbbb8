package entities

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"parley"
)

// elsewhere reports whether a common noun that the roster has as a country's body
// ("Congress", "the Senate") means another one here: it has its article, and nothing
// else in the document is of that country.
func (r *reader) elsewhere(l *line, k int, p *phrase) bool {
	if p.means != meansBody || !wordLists["organisation"][p.words[len(p.words)-1]] || l.words[k].caps && !l.title {
		return false
	}
	if !r.allEnglish(p.words) {
		return false
	}
	e := r.world.entities[p.id]
	if e == nil || e.Country == "" {
		return false
	}
	for _, at := range r.places(p.words[0]) { // "Congress" without an article is America's
		o := r.lines[at.line]
		if before := at.word - 1; !o.inTitle(at.word) && (before < 0 || o.words[before].fold != "the" && o.words[before].fold != "called" && !o.words[before].upper && !o.words[before].possessive) {
			return false
		}
	}
	if r.countries == nil {
		r.countries = map[string]bool{}
		for _, l := range r.lines {
			for i := 0; i < len(l.words); i++ {
				p, size := r.match(l, i)
				if size == 0 || p.means == meansBody && wordLists["organisation"][p.words[size-1]] && r.allEnglish(p.words) {
					continue
				}
				if e := r.world.entities[p.id]; e != nil && e.Country != "" {
					r.countries[e.Country] = true
				}
				i += size - 1
			}
			for i := range l.words {
				for _, id := range r.world.surnames[l.words[i].fold] {
					if l.words[i].upper && r.world.famous[id] {
						r.countries[r.world.entities[id].Country] = true
					}
				}
			}
		}
	}
	return !r.countries[e.Country]
}

// allEnglish reports whether English has every one of the words.
func (r *reader) allEnglish(words []string) bool {
	for _, w := range words {
		if !r.world.english(w) {
			return false
		}
	}
	return true
}

// commonBody records "the Congress", "the Community" where the word alone names a
// body that the roster does not have, and returns the end, or 0. What it is short
// for may stand elsewhere in the document.
func (r *reader) commonBody(l *line, k int) int {
	x := &l.words[k]
	if !wordLists["organisation"][x.fold] || organs[x.fold] || x.caps || l.title || k == 0 || functionWords[x.fold] {
		return 0
	}
	at := k - 1
	if b := l.words[at].fold; x.hyphen || b == "called" && at > 1 && l.words[at-1].fold == "so" {
		at -= 2
	}
	if l.words[at].fold != "the" || k+1 < len(l.words) && !x.possessive && !l.words[k+1].punct && (l.words[k+1].upper || l.words[k+1].fold == "of" || l.words[k+1].fold == "for") {
		return 0
	}
	p, size := r.match(l, k)
	if size == 1 && r.elsewhere(l, k, &p) {
		i := r.entity(parley.Entity{ID: slug("the " + x.form), Name: x.form, Type: parley.Organisation})
		r.mention(l, k, k+1, i, Proper)
		return k + 1
	}
	return 0
}

// shortBodies records "the Union", "the Front" of the one body of the document whose
// name ends so.
func (r *reader) shortBodies(l *line) {
	if l.title {
		return
	}
	for k := 1; k < len(l.words); k++ {
		x := &l.words[k]
		if !x.upper || x.caps || x.hyphen || l.words[k-1].fold != "the" || !wordLists["organisation"][x.fold] || organs[x.fold] && !ownRight[x.fold] || r.taken[l.index][k] != 0 {
			continue
		}
		if k+1 < len(l.words) && !x.possessive && (l.words[k+1].upper && !l.words[k+1].punct || (l.words[k+1].fold == "of" || l.words[k+1].fold == "for") && !(k+2 < len(l.words) && strings.HasSuffix(l.words[k+2].fold, "ing"))) {
			continue
		}
		found := -1
		for i := range r.found.Entities {
			e := &r.found.Entities[i]
			if r.world.listed(e.ID) && !r.endsIn(i, x.fold) || !isBody(e.Type) || e.Type == parley.Media || !strings.HasSuffix(fold(e.Name), " "+x.fold) && !strings.HasPrefix(fold(e.Name), x.fold+" of ") {
				continue
			}
			if found >= 0 {
				found = -2
				break
			}
			found = i
		}
		if found >= 0 {
			r.mention(l, k, k+1, found, Proper)
		}
	}
}

// ownRight are nouns for a part of a state that bodies of their own call themselves by too:
// "the Guard" beside the Marsh Guard.
var ownRight = set("guard command")

// endsIn reports whether the document calls an entity by a name of three words or more that
// ends in a word: "the International Monetary Fund", for "the Fund".
func (r *reader) endsIn(i int, last string) bool {
	for form := range r.forms[i] {
		if words := nameWords(form); len(words) > 2 && words[len(words)-1] == last {
			return true
		}
	}
	return false
}

// initials reports whether an acronym is made of the first letters of a name's
// words: those with a capital, or all of them.
func initials(acronym, name string) bool {
	if len(acronym) < 3 || acronym != strings.ToUpper(acronym) || strings.ContainsAny(acronym, " -0123456789") {
		return false
	}
	capitals, all := "", ""
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || isHyphen(r) }) {
		first := []rune(w)[0]
		all += string(unicode.ToUpper(first))
		if unicode.IsUpper(first) {
			capitals += string(first)
		}
	}
	return acronym == capitals || acronym == all
}

// realm records a state with what it calls itself: "the Emirate of Duqayra", and "the
// Emirate" where the document, or else the case, tells of one; it returns the end, or 0.
func (r *reader) realm(l *line, k int) int {
	x := &l.words[k]
	if !realms[x.fold] && x.fold != "territory" && x.fold != "province" || !x.upper || x.caps || l.title {
		return 0
	}
	of := k+2 < len(l.words) && l.words[k+1].fold == "of" && !x.possessive
	if of && l.words[k+2].upper {
		if p, size := r.match(l, k+2); size > 0 && p.means == meansState {
			if i := r.known(p.id); i >= 0 {
				end := k + 2 + size
				if end < len(l.words) && l.words[end].upper && !l.words[end].punct && !l.words[end-1].possessive {
					return 0
				}
				r.mention(l, k, end, i, r.stateKind(l, k, end))
				return end
			}
		}
		return 0
	}
	if of && !strings.HasSuffix(l.words[k+2].fold, "ing") { // "accused the Emirate of shelling" is of the one told of
		return 0
	}
	if k == 0 || l.words[k-1].fold != "the" || k+1 < len(l.words) && l.words[k+1].upper && !x.possessive {
		return 0
	}
	found := -1
	for _, o := range r.lines {
		for j := range o.words {
			if o.words[j].fold != x.fold || !o.words[j].upper || j+2 >= len(o.words) || o.words[j+1].fold != "of" || !o.words[j+2].upper {
				continue
			}
			p, size := r.match(o, j+2)
			if size == 0 || p.means != meansState {
				return 0
			}
			i := r.known(p.id)
			if found >= 0 && found != i {
				return 0
			}
			found = i
		}
	}
	if found < 0 {
		found = r.bearer(x.fold)
	}
	if found < 0 {
		return 0
	}
	r.short(l, k, found)
	return k + 1
}

// short records a word that means an entity in this document alone: another article of
// the case may mean somebody else by it.
func (r *reader) short(l *line, k, entity int) *Name {
	form := l.words[k].Span.In(r.doc.Text)
	known := r.forms[entity][form]
	n := &r.names[l.index][r.mention(l, k, k+1, entity, Proper)]
	if !known {
		delete(r.forms[entity], form)
	}
	return n
}

// bearer returns the one state or body whose full name has the noun as its head, "the
// Emirate of Duqayra" or "the Marsh League", among those the document names and else
// those that the case has introduced; -1 for none, or where two have it. What the roster
// has is called as it says.
func (r *reader) bearer(noun string) int {
	bears := func(e *parley.Entity, forms map[string]bool) bool {
		if e.Type != parley.State && e.Type != parley.Organisation && e.Type != parley.ArmedGroup {
			return false
		}
		heads := func(name string) bool {
			name = fold(name)
			return strings.HasSuffix(name, " "+noun) && !strings.HasSuffix(name, " of "+noun) && !strings.HasSuffix(name, " the "+noun) || strings.HasPrefix(name, noun+" of ")
		}
		for name := range forms {
			if heads(name) {
				return true
			}
		}
		return heads(e.Name) || slices.ContainsFunc(e.Names, heads)
	}
	found := -1
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if r.world.listed(e.ID) || !r.named1(i) || !bears(e, r.forms[i]) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	if found >= 0 {
		return found
	}
	id := ""
	for other := range r.world.introduced {
		if e := r.world.entities[other]; e != nil && bears(e, nil) {
			if id != "" {
				return -1
			}
			id = other
		}
	}
	if id == "" {
		return -1
	}
	return r.known(id)
}

// ofBodies are the words made from what a state or a body calls itself: the noun they are
// of. Those in the plural are its people.
var ofBodies = map[string][]string{
	"confederate": {"confederation"}, "federal": {"federation"}, "federalist": {"federation"}, "republican": {"republic"}, "unionist": {"union"}, "royal": {"kingdom", "crown"}, "royalist": {"kingdom", "crown"},
	"emirati": {"emirate"}, "islander": {"isles", "islands"}, "leaguer": {"league"}, "imperial": {"empire"}, "ducal": {"duchy"}, "cantonal": {"canton"}, "territorial": {"territory"}, "princely": {"principality"}, "communal": {"commune"}, "provincial": {"province"},
}

// shortsOf returns the words that may mean whoever has a name, where nobody else in the
// case has its head: "emirate" and "emirati" of "Emirate of Duqayra".
func shortsOf(name []string) []string {
	if len(name) < 2 {
		return nil
	}
	var out []string
	heads := []string{name[len(name)-1]}
	if name[1] == "of" {
		heads = append(heads, name[0])
	}
	for _, head := range heads {
		if realms[head] || head == "territory" {
			out = append(out, head)
		}
		for _, word := range sortedKeys(ofBodies) {
			if slices.Contains(ofBodies[word], head) {
				out = append(out, word, word+"s")
			}
		}
	}
	return out
}

// demonyms records "Confederate troops", "royal envoys" and "the Confederates", where one
// body is a Confederation, one state a Kingdom.
func (r *reader) demonyms(l *line) {
	for k := range l.words {
		x := &l.words[k]
		if x.punct || x.possessive && !strings.HasSuffix(x.fold, "s") || x.hyphen || x.caps || r.taken[l.index][k] != 0 || k+1 < len(l.words) && l.words[k+1].hyphen {
			continue
		}
		single := strings.TrimSuffix(x.fold, "s")
		if to := r.quarter(l, k); to >= 0 {
			r.short(l, k, to).Plural = strings.HasSuffix(x.fold, "ers")
			continue
		}
		nouns := ofBodies[single]
		if x.upper && k > 0 && (realms[x.fold] || x.fold == "territory" || wordLists["organisation"][x.fold] && !organs[x.fold]) && !l.inTitle(k) && !x.possessive && !l.words[k-1].upper && r.followedByAgents(l, k+1) {
			if i := r.bearer(x.fold); i >= 0 { // "Regency soldiers"
				r.mention(l, k, k+1, i, Nationality)
			}
			continue
		}
		if len(nouns) == 0 {
			continue
		}
		people := single != x.fold
		switch {
		case people && (!x.upper && single != "islander" || k+1 < len(l.words) && l.words[k+1].upper && !l.words[k+1].punct && !x.possessive):
			continue
		case !people && !r.followedByAgents(l, k+1):
			continue
		case !people && k > 0 && r.taken[l.index][k-1] != 0 && !l.words[k-1].possessive:
			continue // "Duqayran federal police"
		}
		i := -1
		for _, noun := range nouns {
			if i < 0 {
				i = r.bearer(noun)
			}
		}
		if i < 0 {
			continue
		}
		if people {
			if !x.upper && (k == 0 || l.words[k-1].fold != "the" || k+1 < len(l.words) && l.words[k+1].fold == "of") {
				continue
			}
			r.short(l, k, i).Plural = true
			continue
		}
		r.mention(l, k, k+1, i, Nationality)
	}
}

// quarter returns the one state or body named after a quarter of the compass of whom "the
// southerners" or "the South" are short, -1 for none or several.
func (r *reader) quarter(l *line, k int) int {
	x := &l.words[k]
	if k == 0 || l.words[k-1].fold != "the" || x.hyphen || l.inTitle(k) {
		return -1
	}
	f := x.fold
	if q, ok := strings.CutSuffix(f, "erners"); ok {
		f = q
	} else if !x.upper || k+1 < len(l.words) && (l.words[k+1].upper || l.words[k+1].fold == "of") && !x.possessive {
		return -1
	}
	if f != "north" && f != "south" && f != "east" && f != "west" {
		return -1
	}
	found := -1
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if e.Type != parley.State && e.Type != parley.ArmedGroup && e.Type != parley.Organisation || !r.named1(i) {
			continue
		}
		name := fold(e.Name)
		if !strings.HasPrefix(name, f+" ") && !strings.HasPrefix(name, f+"ern ") && !strings.HasSuffix(name, " of the "+f) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// bands are people who bear arms for a body.
var bands = set("rebels rebel gunmen gunman fighters fighter guerrillas guerrilla insurgents insurgent militants militant militiamen")

// bandsNamed names armed groups by what they are called behind their names: "the Ovek rebel
// group", "the M7 armed movement".
func (r *reader) bandsNamed(l *line) {
	for k := l.first + 1; k+2 < len(l.words); k++ {
		if x := &l.words[k]; x.punct || !x.upper || x.possessive || functionWords[x.fold] || l.title || k > 0 && l.words[k-1].upper && !l.words[k-1].punct && !functionWords[l.words[k-1].fold] {
			continue
		}
		to := k
		for to < len(l.words) && to < k+4 && l.words[to].upper && !l.words[to].punct && !l.words[to].possessive {
			to++
		}
		if to+1 >= len(l.words) || l.words[to].punct || !armedWords[l.words[to].fold] || !bandNouns[l.words[to+1].fold] || !r.free(l, k, to+2) {
			continue
		}
		name := joined(l, r.doc.Text, k, to)
		if demonymic.MatchString(name) {
			continue // "the Norlandian rebel group"
		}
		i := -1
		if id := r.world.knows(name); id != "" {
			i = r.known(id)
			if t := r.found.Entities[i].Type; t != parley.ArmedGroup && t != parley.Organisation {
				continue // "the Syrian rebel group", "the Donetsk separatist movement"
			}
		} else {
			i = r.entity(parley.Entity{ID: slug(name), Name: name, Type: parley.ArmedGroup})
		}
		r.forms[i][name] = true
		n := r.mention(l, k, to+2, i, RoleNoun)
		r.names[l.index][n].Kind = Proper
		k = to + 1
	}
}

// demonymic matches what ends as the adjective of a country does.
var demonymic = regexp.MustCompile(`(?:ian|ean|can|ese|ish|ic)$`)

// armedWords stand between the name of an armed group and the noun for it, bandNouns are those.
var (
	armedWords = set("rebel militant armed insurgent guerrilla guerilla separatist jihadist islamist paramilitary terrorist resistance militia")
	bandNouns  = set("group movement faction alliance coalition organisation organization force army militia")
)

// armed makes armed groups of the bodies that have fighters: "rebels of the Ovek
// Front", "the Ovek Rifles, the Front's armed wing", "the Plain Guards, a militia".
func (r *reader) armed() {
	for s := range r.names {
		l := r.lines[s]
		for i := range r.names[s] {
			n := &r.names[s][i]
			if n.Entity < 0 || n.Kind != Proper || r.found.Entities[n.Entity].Type != parley.Organisation {
				continue
			}
			if r.world.listed(r.found.Entities[n.Entity].ID) {
				continue
			}
			if r.bearsArms(l, n) {
				r.found.Entities[n.Entity].Type = parley.ArmedGroup
			}
		}
	}
}

func (r *reader) bearsArms(l *line, n *Name) bool {
	k, to := 0, 0
	for k < len(l.words) && l.words[k].Start < n.Start {
		k++
	}
	for to = k; to < len(l.words) && l.words[to].End <= n.End; to++ {
	}
	if to == k {
		return false
	}
	before := k - 1
	if before >= 0 && l.words[before].fold == "the" {
		before--
	}
	if before > 0 && l.words[before].fold == "of" && bands[l.words[before-1].fold] {
		return true
	}
	if to >= len(l.words) {
		return false
	}
	if next := &l.words[to]; !next.punct && !next.upper && bands[next.fold] {
		return true
	}
	if l.words[to].form != "," {
		return false
	}
	for j := to + 1; j < len(l.words) && j < to+8 && !l.words[j].punct; j++ {
		f := l.words[j].fold
		if f == "militia" || j > to+1 && (f == "wing" || f == "group" || f == "faction") && (l.words[j-1].fold == "armed" || l.words[j-1].fold == "rebel" || l.words[j-1].fold == "military" || l.words[j-1].fold == "militant") {
			return j+1 >= len(l.words) || l.words[j+1].punct || !l.words[j+1].possessive && l.words[j+1].fold != "leader" && l.words[j+1].fold != "commander"
		}
		if wordLists["speech"][f] || f == "who" || f == "which" {
			return false
		}
	}
	return false
}

// lastWords lets the last word of a body's name in the plural mean it, behind its
// article: "the Lions" beside the Marsh Lions. Only where one body is so called.
func (r *reader) lastWords(l *line) {
	for k := 1; k < len(l.words); k++ {
		x := &l.words[k]
		if !x.upper || x.punct || x.caps || l.inTitle(k) || r.taken[l.index][k] != 0 || l.words[k-1].fold != "the" || !strings.HasSuffix(x.fold, "s") ||
			k+1 < len(l.words) && l.words[k+1].upper && !l.words[k+1].punct && !x.possessive {
			continue
		}
		found := -1
		for i := range r.found.Entities {
			e := &r.found.Entities[i]
			if !isBody(e.Type) || !r.named1(i) || !strings.HasSuffix(fold(e.Name), " "+x.fold) {
				continue
			}
			if found >= 0 {
				found = -2
				break
			}
			found = i
		}
		if found >= 0 {
			r.mention(l, k, k+1, found, Proper)
		}
	}
}
