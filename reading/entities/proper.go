package entities

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
)

// match returns the longest phrase of the roster or of this document that begins
// at word k and the words it covers.
func (r *reader) match(l *line, k int) (phrase, int) {
	if k >= len(l.words) || l.words[k].form == "" {
		return phrase{}, 0
	}
	x := &l.words[k]
	if x.punct || !x.upper && !particles[x.fold] && x.form[0] > '9' {
		return phrase{}, 0
	}
	best, size := phrase{}, 0
	for _, phrases := range [2][]phrase{r.phrases[x.fold], r.world.phrases[x.fold]} {
		for _, p := range phrases {
			if len(p.words) <= size || k+len(p.words) > len(l.words) {
				continue
			}
			if matches(l, k, p) {
				best, size = p, len(p.words)
			}
		}
	}
	return best, size
}

func matches(l *line, k int, p phrase) bool {
	small := 0
	for i, w := range p.words {
		x := &l.words[k+i]
		if x.fold != w || x.possessive && i+1 < len(p.words) && l.words[k+i+1].fold == "" {
			return false
		}
		if i > 0 && x.possessive && i+1 < len(p.words) && !strings.HasSuffix(w, "s") && p.means == meansPerson {
			return false
		}
		if p.exact && !x.caps && !strings.Contains(x.form, ".") && utf8.RuneCountInString(x.form) > 1 {
			if !x.upper || x.fold == "who" || len(x.form) < 4 && !strings.ContainsAny(x.form, "0123456789") { // "M23"
				return false
			}
		}
		if !x.upper && !functionWords[w] && !particles[w] {
			small++
		}
	}
	// "White House" needs its capitals, "Trump administration" one
	return small == 0 || small < len(p.words) && l.words[k].upper && p.means == meansBody && !l.words[k].possessive
}

// isKnown reports whether a phrase of the roster begins or ends at the word.
func (r *reader) isKnown(l *line, k int) bool {
	if _, n := r.match(l, k); n > 0 {
		return true
	}
	if len(r.world.surnames[l.words[k].fold]) > 0 {
		for _, id := range r.world.surnames[l.words[k].fold] {
			if r.world.famous[id] {
				return true
			}
		}
	}
	for from := max(0, k-4); from < k; from++ {
		if _, n := r.match(l, from); from+n > k {
			return true
		}
	}
	return false
}

// headed are the words that names of bodies, companies and places end in.
var headed = func() map[string]bool {
	out := map[string]bool{}
	for _, list := range []string{"organisation", "company", "place"} {
		for w := range wordLists[list] {
			out[w] = true
		}
	}
	return out
}()

// longest is how many words a name may have.
const longest = 16

// run returns the end of the run of capitalised words that begins at k: names
// with their particles and initials.
func run(l *line, k int) int {
	to := k
	for i := k; i < len(l.words) && i < k+longest; i++ {
		x := &l.words[i]
		switch {
		case x.form == "&" && i > k && i+1 < len(l.words) && l.words[i+1].upper:
		case x.punct:
			return to
		case i > k && l.words[k].odd && l.hides(i) && !headed[x.fold] && !peoples(x):
			return to // "Arland Rejects Offer"
		case i == k && x.upper && i+1 < len(l.words) && l.words[i+1].odd && functionWords[x.fold]:
		case x.tail && i > k:
			to = i + 1
		case i > k && x.upper && functionWords[x.fold] && !l.title && l.words[i-1].odd && !l.words[i-1].possessive && l.words[i-1].End < x.Start && surnamed[x.fold]:
			to = i + 1 // "Yelizaveta Ten"
		case x.upper && (!functionWords[x.fold] || i > k && len(x.form) == 2 && x.form[1] == '.' || i > k && x.possessive && peoples(x)):
			to = i + 1
		case particles[x.fold] && i > k && i+1 < len(l.words) && (l.words[i+1].upper && !l.words[i+1].punct || particles[l.words[i+1].fold] && i+2 < len(l.words) && l.words[i+2].upper):
		default:
			return to
		}
		if x.possessive {
			if to == i+1 && i+1 < len(l.words) && peoples(x) && l.words[i+1].upper && wordLists["organisation"][l.words[i+1].fold] {
				continue // "Fishermen's Union"
			}
			return to
		}
	}
	return to
}

// peoples reports whether a possessive belongs to a name: "People's", "Families'".
func peoples(x *word) bool {
	switch x.fold {
	case "people", "men", "women", "children", "fishermen", "workers", "peoples":
		return true
	}
	return (strings.HasSuffix(x.fold, "s") || strings.HasSuffix(x.fold, "men")) && len(x.fold) > 4 && x.End-x.Start == len(x.form)
}

// named finds the names of one sentence that need no other sentence: those of
// the roster, titled persons, persons with a known given name, bodies, places.
func (r *reader) named(l *line) {
	for k := 0; k < len(l.words); {
		x := &l.words[k]
		if x.punct || r.taken[l.index][k] != 0 {
			k++
			continue
		}
		if x.upper {
			if to := max(r.realm(l, k), r.commonBody(l, k)); to > 0 {
				k = to
				continue
			}
		}
		p, size := r.match(l, k)
		if size > 0 && r.accept(l, k, size, &p) {
			k = r.place(l, k, size, p)
			continue
		}
		if !x.upper {
			k++
			continue
		}
		k = r.unknown(l, k)
	}
}

// accept decides whether a phrase of the roster means what it says where it stands.
func (r *reader) accept(l *line, k, size int, p *phrase) bool {
	x, last := &l.words[k], &l.words[k+size-1]
	if k+size < len(l.words) && l.words[k+size].tail {
		return false // "Ghent-on-Sarre"
	}
	next := func() *word {
		if k+size < len(l.words) && !l.words[k+size].punct && !last.possessive {
			return &l.words[k+size]
		}
		return nil
	}()
	prev := func() *word {
		if k > 0 && !l.words[k-1].punct && !l.words[k-1].possessive && !x.hyphen {
			return &l.words[k-1]
		}
		return nil
	}()
	if p.means == meansPerson {
		// "Donald Trump Jr." is another man
		return next == nil || next.fold != "jr" && next.fold != "jr." && next.fold != "sr."
	}
	if size == 1 && prev != nil && prev.fold == "new" && prev.upper && (p.means == meansPlace || p.means == meansCapital) && !l.title {
		return false // "New Hebron"
	}
	if size > 1 && prev != nil && prev.fold == "the" && r.elsewhere(l, k, p) {
		return false // "the Supreme Court" of a country in no table
	}
	if size == 1 {
		if p.means == meansMedia && next != nil && next.upper && !l.title {
			return false // "the Dawn Column" is no newspaper's
		}
		if x.fold == "states" && (prev == nil || prev.fold != "the") {
			return false // "the Gulf States", "member States"
		}
		if prev != nil && prev.fold == "the" && r.elsewhere(l, k, p) {
			return false
		}
		if risky[x.fold] {
			if x.fold == "west" && (prev == nil || prev.fold != "the" && prev.fold != "western" || next != nil && (next.upper || next.fold == "of")) {
				return false
			}
			if x.fold != "west" && (prev == nil || !wordLists["locative"][prev.fold] && prev.fold != "the") {
				return false
			}
		}
		if k == l.first && (functionWords[x.fold] || r.small[x.fold] && p.means == meansPlace) {
			return false
		}
		if wordLists["stop"][x.fold] && !p.exact && p.means != meansBody && (p.means != meansAdjective || l.inTitle(k) || k == l.first && (next == nil || next.upper || titleStarting(r.world, l, k+1) == nil && r.world.agents[strings.TrimSuffix(next.fold, "s")] == "")) {
			return false
		}
		// "Chelsea Clinton", "Israel Katz": a given name with an unknown surname
		if (p.means == meansState || p.means == meansPlace || p.means == meansCapital) && r.world.given[x.fold] != "" && next != nil && next.upper && !next.hyphen && !r.isKnown(l, k+1) && titleStarting(r.world, l, k+1) == nil && !wordLists["organisation"][next.fold] && !l.title {
			return false
		}
		// "Jack London": a surname
		if (p.means == meansPlace || p.means == meansCapital || p.means == meansState) && prev != nil && prev.upper && r.world.given[prev.fold] != "" && k-1 >= 0 && !functionWords[prev.fold] && r.taken[l.index][k-1] == 0 {
			return false
		}
	}
	return true
}

var risky = map[string]bool{"nice": true, "split": true, "cork": true, "dawn": true, "afar": true, "bor": true, "wau": true, "perm": true, "guardian": true, "economist": true, "telegraph": true, "cape": true, "west": true, "orel": true, "tula": true, "java": true, "gao": true, "rio": true, "bergen": true, "lyman": true, "engels": true, "beni": true, "cali": true, "ganja": true, "cordoba": true, "sputnik": true, "porto": true, "brest": true, "ufa": true, "papua": true, "nile": true, "amazon": true, "hama": true, "tyre": true, "arak": true, "bild": true, "nis": true, "tver": true, "maine": true, "reading": true, "pacific": true, "atlantic": true, "arctic": true, "jammu": true, "fez": true, "medina": true, "rhodes": true, "crete": true, "columbia": true, "treasury": true, "senate": true, "congress": true, "wagner": true, "kivu": true, "congo": false}

// place records a phrase of the roster and returns the word to go on from.
func (r *reader) place(l *line, k, size int, p phrase) int {
	end := k + size
	last := &l.words[end-1]
	// "Kyiv City Council", "Bank of America": a body that has a known name in it
	if p.means != meansPerson && p.means != meansBody && p.means != meansMedia && !last.possessive {
		if to := r.bodyEnd(l, k); to > end {
			head := l.words[to-1].fold
			if p.means == meansAdjective || p.means == meansState || p.means == meansPeople {
				if !organs[head] && !organs[l.words[end].fold] { // a government's organ is read as a role
					return r.body(l, k, to, r.world.entities[p.id])
				}
			} else {
				return r.body(l, k, to, r.world.entities[p.id])
			}
		}
	}
	id := p.id
	kind := Proper
	switch p.means {
	case meansAdjective:
		kind = Nationality
	case meansState:
		kind = r.stateKind(l, k, end)
	case meansPeople:
		return r.nationals(l, k, end, p)
	case meansCapital:
		if kind = r.capitalKind(l, k, end); kind == Metonym {
			id = p.state
		}
	case meansPlace:
		kind = PlaceName
	case meansBody:
		if e := r.world.entities[id]; e != nil && e.Type == parley.Government && seats[id] {
			kind = Metonym
			if k > 0 && wordLists["locative"][l.words[k-1].fold] || k > 1 && l.words[k-1].fold == "the" && wordLists["locative"][l.words[k-2].fold] || k > 1 && l.words[k-1].fold == "the" && l.words[k-2].fold == "to" && r.moves(l, k-2) {
				if !last.possessive && !r.nextIsNoun(l, end) {
					kind = PlaceName
				}
			}
		}
		if e := r.world.entities[id]; e != nil && e.Type == parley.People {
			r.mention(l, k, end, r.known(id), Proper)
			r.names[l.index][len(r.names[l.index])-1].Plural = true
			return end
		}
	}
	entity := r.known(id)
	if entity < 0 {
		entity = r.index[id]
	}
	if p.means == meansPerson {
		return r.person(l, k, end, entity)
	}
	r.mention(l, k, end, entity, kind)
	r.acronymAfter(l, end, entity)
	return end
}

// seats are buildings that stand for who works in them.
var seats = map[string]bool{"kremlin": true, "white-house": true, "pentagon": true, "downing-street": true, "elysee": true, "capitol-hill": true, "whitehall": true, "quai-dorsay": true, "bankova": true, "oval-office": true, "zhongnanhai": true, "blue-house": true}

// nationals records "Americans", or an adjective that looks like it.
func (r *reader) nationals(l *line, k, end int, p phrase) int {
	state := r.known(p.id)
	e := r.found.Entities[state]
	form := joined(l, r.doc.Text, k, end)
	plural := strings.HasSuffix(l.words[end-1].fold, "s") || strings.HasSuffix(l.words[end-1].fold, "men")
	if !plural {
		r.mention(l, k, end, state, Nationality)
		return end
	}
	i := r.entity(parley.Entity{ID: slug(form), Name: form, Type: parley.People, Country: e.Country})
	n := r.mention(l, k, end, i, Proper)
	r.names[l.index][n].Plural = true
	return end
}

// bodyEnd returns where a body's name ends that begins at word k, or 0: a run of
// capitals with a word in it that bodies call themselves by.
func (r *reader) bodyEnd(l *line, k int) int {
	to := run(l, k)
	found := false
	org := wordLists["organisation"]
	end := 0
	for i := k; i < to; i++ {
		if (org[l.words[i].fold] || i > k && i+1 == to && wordLists["company"][l.words[i].fold]) && (i > k || to > k+1 || i+2 < len(l.words) && (l.words[i+1].fold == "of" || l.words[i+1].fold == "for" || l.words[i+1].fold == "on")) {
			found = true
			end = i + 1
		}
		if found && wordLists["event"][l.words[i].fold] && i+1 == to {
			found = false
		}
		if l.words[i].possessive && i+1 < to && !peoples(&l.words[i]) {
			return 0
		}
	}
	if !found || l.title && goods[l.words[end-1].fold] || end == to && r.lies(l, k, to) {
		return 0
	}
	if end < to && !l.title {
		end = to
	}
	// "Ministry of Foreign Affairs and Trade", "Front for the Liberation of X"
	for end+1 < len(l.words) && end < k+longest {
		i := end
		f := l.words[i].fold
		if units[l.words[i-1].fold] {
			break
		}
		if l.words[i-1].possessive || f != "of" && f != "for" && f != "on" && f != "and" && f != "against" {
			break
		}
		if f == "and" && (i+1 >= len(l.words) || !l.words[i+1].upper || r.isKnown(l, i+1) || !strings.ContainsAny(joined(l, r.doc.Text, k, end), " ") || !hasPreposition(l, k, end) || bodyWordIn(l, i+1)) {
			break
		}
		i++
		if i < len(l.words) && (l.words[i].fold == "the" || f == "for" && l.words[i].fold == "a") {
			i++
		}
		if i >= len(l.words) || !l.words[i].upper || l.words[i].punct || f == "on" && calendar[l.words[i].fold] {
			break
		}
		next := run(l, i)
		if next <= i {
			break
		}
		end = next
	}
	return end
}

// calendar are the words of dates: "on Sunday" after a body's name is when it acted.
var calendar = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter")

// goods are words that end the names of companies, and news of trade.
var goods = set("gas grain oil steel energy metals shipping mining power trust news")

// units are military bodies: "of Sahrun" after them tells whose they are.
var units = map[string]bool{"brigade": true, "brigades": true, "battalion": true, "regiment": true, "division": true, "corps": true, "garrison": true}

func hasPreposition(l *line, k, end int) bool {
	for i := k; i < end; i++ {
		switch l.words[i].fold {
		case "of", "for", "on":
			return true
		}
	}
	return false
}

// bodyWordIn reports whether the run that begins at k is a body of its own.
func bodyWordIn(l *line, k int) bool {
	for i, to := k, run(l, k); i < to; i++ {
		if wordLists["organisation"][l.words[i].fold] {
			return true
		}
	}
	return false
}

// body records an organisation that is in no table.
func (r *reader) body(l *line, k, to int, of *parley.Entity) int {
	name := joined(l, r.doc.Text, k, to)
	e := parley.Entity{ID: slug(name), Name: name, Type: parley.Organisation}
	if of != nil {
		e.Country = of.Country
	}
	head := l.words[to-1].fold
	words := nameWords(name)
	switch {
	case len(words) > 1 && papers[head] || broadcasters[words[0]]:
		e.Type = parley.Media
	case wordLists["company"][head] && head != "group" && head != "services":
		e.Type = parley.Company
	case has(words, "front", "army", "brigade", "brigades", "militia", "jihad", "resistance", "forces") && !has(words, "party", "salvation army"):
		e.Type = parley.ArmedGroup
	case has(words, "ministry", "parliament", "government", "cabinet", "senate", "department", "directorate", "navy", "embassy") || has(words, "national", "state") && has(words, "assembly", "council"):
		e.Type = parley.Government
		if of != nil && of.Type == parley.State {
			e.ActsFor = []string{of.Name}
		} else if e.Country != "" {
			if s := r.world.entities[e.Country]; s != nil {
				e.ActsFor = []string{s.Name}
			}
		}
	}
	if id := r.world.knows(name); id != "" {
		if r.elsewhere(l, k, &phrase{words: words, id: id, means: meansBody}) {
			e.ID = slug("the " + name) // another country's
		} else if i := r.known(id); i >= 0 {
			r.mention(l, k, to, i, Proper)
			return to
		}
	}
	i := r.entity(e)
	r.mention(l, k, to, i, Proper)
	r.acronymAfter(l, to, i)
	return to
}

func has(words []string, any ...string) bool {
	for _, w := range words {
		for _, a := range any {
			if w == a {
				return true
			}
		}
	}
	return false
}

// acronymAfter learns "(XLF)", ", or XLF," and ", known as the XLF," after a name.
func (r *reader) acronymAfter(l *line, k, entity int) {
	at := k + 1
	if k < len(l.words) && l.words[k].form == "," || k < len(l.words) && l.words[k].fold == "or" {
		for at = k; at < len(l.words) && at < k+8; at++ {
			if f := l.words[at].fold; l.words[at].form != "," && f != "or" && f != "known" && f != "better" && f != "also" && f != "called" && f != "as" && f != "the" && f != "by" && f != "its" && f != "initials" && f != "acronym" {
				break
			}
		}
		if at == k+1 && l.words[k].form == "," || at >= len(l.words) || !initials(l.words[at].form, r.found.Entities[entity].Name) && (l.words[at-1].fold != "as" && l.words[at-1].fold != "the" || !l.words[at].caps || !namedSo(l, k, at)) {
			return
		}
	} else if k+2 >= len(l.words) || l.words[k].form != "(" || !l.words[k+1].caps || l.words[k+2].form != ")" {
		return
	}
	key := l.words[at].fold
	r.aliases[key] = entity
	if r.taken[l.index][at] == 0 {
		r.mention(l, at, at+1, entity, Proper)
	}
	id := r.found.Entities[entity].ID
	r.phrases[key] = append(r.phrases[key], phrase{words: []string{key}, id: id, means: meansBody, exact: true})
}

// namedSo reports whether the words [from, to) say that a name follows.
func namedSo(l *line, from, to int) bool {
	for i := from; i < to; i++ {
		if l.words[i].fold == "known" || l.words[i].fold == "called" {
			return true
		}
	}
	return false
}

// unknown reads a run of capitals that no table knows, and returns where to go on.
func (r *reader) unknown(l *line, k int) int {
	x := &l.words[k]
	// a capital that the sentence or a title owes
	if t := titleStarting(r.world, l, k); t != nil && t.class != "honorific" && t.to < len(l.words) && !l.words[t.to-1].possessive {
		return k + 1
	}
	ordinal := (x.fold == "first" || x.fold == "second" || x.fold == "third" || x.fold == "new") && k+1 < len(l.words) && l.words[k+1].upper && !wordLists["stop"][l.words[k+1].fold]
	if to := r.twofold(l, k); to > 0 {
		return r.body(l, k, to, nil)
	}
	if to := r.numbered(l, k); to > 0 {
		return r.body(l, k, to, nil)
	}
	if (functionWords[x.fold] && !ordinal || wordLists["stop"][x.fold] && !r.partOfBody(l, k)) && !r.opens(l, k) {
		return k + 1
	}
	if ordinal {
		if to := r.bodyEnd(l, k+1); to > k+1 && !l.inTitle(k) {
			return r.body(l, k, to, nil)
		}
		return k + 1
	}
	if k == l.first && k+1 < len(l.words) && l.words[k+1].fold == "of" && strings.HasSuffix(x.fold, "s") && (servants[x.fold] || r.world.agents[x.fold] != "" || r.world.agents[strings.TrimSuffix(x.fold, "s")] != "") {
		return k + 1 // "Guards of the Kingdom of Arland stopped"
	}
	if to := r.bodyEnd(l, k); to > 0 && !(l.hides(k) && r.large[x.fold] == 0) {
		if to == k+1 || startsClause(l, k) && to == k+1 || k == l.first && r.small[x.fold] && r.world.agents[x.fold] != "" {
			return k + 1
		}
		if !organs[l.words[to-1].fold] || to-k > 2 || x.odd && !adjectival(x.fold) {
			return r.body(l, k, to, nil)
		}
		return to
	}
	if to := max(r.ofMany(l, k), r.actingPact(l, k), r.order(l, k)); to > 0 {
		return r.body(l, k, to, nil)
	}
	if to := r.waters(l, k); to > 0 {
		i := r.entity(parley.Entity{ID: slug(joined(l, r.doc.Text, k, to)), Name: joined(l, r.doc.Text, k, to), Type: parley.Place})
		r.mention(l, k, to, i, PlaceName)
		return to
	}
	to := run(l, k)
	if to <= k || l.hides(k) && r.large[x.fold] == 0 && r.world.given[x.fold] == "" {
		return k + 1
	}
	if r.partOfPerson(l, k, to) >= 0 {
		return to // "Vanh Lao", of whom the document tells in full
	}
	// a known name inside the run ends it, unless it is a person's given name or the end
	// of the name of somebody with a title
	titled := titleEnding(r.world, l, k)
	for i := k + 1; i < to; i++ {
		if p, n := r.match(l, i); n == 1 && i+1 == to && i > k+1 && titled != nil && !l.title && p.means != meansPerson && !r.nextIsNoun(l, to) {
			continue
		} else if n > 0 && p.means != meansPerson && !(r.world.given[l.words[i-1].fold] != "") {
			to = i
			break
		} else if n > 0 && p.means == meansPerson && n > 1 {
			to = i
			break
		}
		if titleStarting(r.world, l, i) != nil && len(l.words[i].form) > 3 {
			to = i
			break
		}
	}
	d := r.before(l, k)
	given := r.world.given[x.fold] != "" && to-k >= 2 && to-k <= 5
	// "Trump-Roe": a pair is read when both are known
	if to-k == 2 && l.words[k+1].hyphen && !given {
		return to
	}
	switch {
	case d != nil && d.acts != '-' || d != nil && (d.class == "honorific" || d.class == "cleric" || d.class == "expert" && d.from > 0 && l.words[k-1].upper):
		if !(l.hides(k) && r.large[x.fold] == 0 && !given) {
			return r.personUnknown(l, k, to, d)
		}
	case given && k > 0 && shipBefore[l.words[k-1].fold] && l.words[k-1].fold != "captain" && l.words[k-1].fold != "crew" && l.words[k-1].fold != "hold" && !l.words[k-1].possessive:
		return to // "the freighter Alma Rosa"
	case given && !(l.hides(to-1) && r.large[l.words[to-1].fold] == 0 && r.large[x.fold] == 0 && len(r.lines) > 1):
		if to-k == 2 && (wordLists["organisation"][l.words[to-1].fold] || wordLists["place"][l.words[to-1].fold] || wordLists["event"][l.words[to-1].fold]) {
			break
		}
		return r.personUnknown(l, k, to, nil)
	}
	if !l.hides(k) && r.placeUnknown(l, k, to) {
		return to
	}
	return to
}

// numbered returns the end of a body named by how many it is made of, or 0: "the Nine
// Cities".
func (r *reader) numbered(l *line, k int) int {
	x := &l.words[k]
	if !numerals[x.fold] || x.caps || l.inTitle(k) || k == 0 || l.words[k-1].fold != "the" || k+1 >= len(l.words) || x.possessive {
		return 0
	}
	y := &l.words[k+1]
	if !y.upper || y.caps || y.hyphen || y.punct || !strings.HasSuffix(y.fold, "s") || r.world.entities[slug(joined(l, r.doc.Text, k, k+2))] != nil || k+2 < len(l.words) && l.words[k+2].upper && !l.words[k+2].punct && !y.possessive {
		return 0
	}
	return k + 2
}

var numerals = set("two three four five six seven eight nine ten eleven twelve thirteen fourteen twenty thirty forty")

// actingPact returns the end of a pact that acts somewhere in the document, as a treaty does
// not, or 0: "the Littoral Pact condemned the attack".
func (r *reader) actingPact(l *line, k int) int {
	to := run(l, k)
	if to < k+2 || l.words[to-1].fold != "pact" && l.words[to-1].fold != "initiative" && l.words[to-1].fold != "accord" || l.inTitle(k) {
		return 0
	}
	key := foldOf(l, k, to)
	for _, at := range r.places(l.words[k].fold) {
		o := r.lines[at.line]
		end := at.word + to - k
		if end < len(o.words) && foldOf(o, at.word, end) == key && !o.title && (wordLists["speech"][o.words[end].fold] || governs[o.words[end].fold]) && !functionWords[o.words[end].fold] {
			return to
		}
	}
	return 0
}

// order returns the end of a brotherhood's name, or 0: "the Order of Saint Brandan".
func (r *reader) order(l *line, k int) int {
	if f := l.words[k].fold; f != "order" && f != "knights" && f != "brethren" || l.inTitle(k) || k == 0 || l.words[k-1].fold != "the" || k+2 >= len(l.words) || l.words[k+1].fold != "of" {
		return 0
	}
	i := k + 2
	if l.words[i].fold == "the" {
		i++
	}
	if i >= len(l.words) || !l.words[i].upper {
		return 0
	}
	return run(l, i)
}

// partOfPerson returns the one person of the document whose name holds the words [k, to)
// and more: "Bao Chau" of "Nguyen Thi Bao Chau", "Quispe" of "Inés Quispe de la Torre"; -1
// for none or several.
func (r *reader) partOfPerson(l *line, k, to int) int {
	words := make([]string, 0, to-k)
	for i := k; i < to; i++ {
		words = append(words, l.words[i].fold)
	}
	return r.personWith(words, -1)
}

// personWith returns the one person other than but whose name holds the words side by side
// and more, or -1.
func (r *reader) personWith(words []string, but int) int {
	found := -1
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if i == but || e.Type != parley.Person && e.Type != parley.Leader || !r.named1(i) {
			continue
		}
		name := nameWords(e.Name)
		if len(name) <= len(words) {
			continue
		}
		for at := 0; at+len(words) <= len(name); at++ {
			if slices.Equal(name[at:at+len(words)], words) {
				if found >= 0 {
					return -1
				}
				found = i
				break
			}
		}
	}
	return found
}

// ofMany returns the end of a body named after those who make it up, or 0: "the Concord
// of Gulf States".
func (r *reader) ofMany(l *line, k int) int {
	if k == 0 || l.words[k-1].fold != "the" || k+3 >= len(l.words) || l.words[k+1].fold != "of" || l.words[k].possessive || l.inTitle(k) || r.small[l.words[k].fold] || wordLists["event"][l.words[k].fold] {
		return 0
	}
	to := run(l, k+2)
	if to < k+4 || l.words[to-1].odd || !strings.HasSuffix(l.words[to-1].fold, "s") || !r.world.english(l.words[to-1].fold) || r.world.entities[slug(joined(l, r.doc.Text, k+2, to))] != nil {
		return 0
	}
	if _, size := r.match(l, k+2); size == to-k-2 {
		return 0
	}
	return to
}

// waters returns the end of a place named after another, or 0: "the Straits of
// Quill", "Bay of Tarn".
func (r *reader) waters(l *line, k int) int {
	if k+2 >= len(l.words) || l.words[k+1].fold != "of" || l.inTitle(k) || k <= l.first && l.words[k].possessive {
		return 0
	}
	switch l.words[k].fold {
	case "strait", "straits", "gulf", "bay", "isle", "isles", "cape", "sea", "lake", "mount", "port", "valley", "plain", "plains", "horn", "forest", "river":
	default:
		return 0
	}
	if !l.words[k+2].odd {
		return 0
	}
	return run(l, k+2)
}

// opens reports whether a word that is no name opens one before a word that English
// does not have: "Great Varrow", "North Tarn", "Sunday Okpa" where no "on" precedes.
func (r *reader) opens(l *line, k int) bool {
	x := &l.words[k]
	if k+1 < len(l.words) && l.words[k+1].hyphen && l.words[k+1].odd && !x.caps && !l.inTitle(k) && len(x.fold) > 2 && functionWords[x.fold] {
		return true // "Per-Olof"
	}
	if k <= l.first || startsClause(l, k) || k+1 >= len(l.words) || x.possessive || x.caps || !l.words[k+1].odd || l.words[k+1].hyphen || l.inTitle(k) || adjectival(l.words[k+1].fold) {
		return false
	}
	switch x.fold {
	case "great", "new", "old", "north", "south", "east", "west", "upper", "lower", "little", "central":
		return true
	case "sunday", "monday", "friday", "april", "may", "june", "august", "thursday", "saturday", "wednesday", "tuesday":
		switch l.words[k-1].fold {
		case "on", "last", "next", "by", "until", "since", "from", "in", "of", "this", "to", "before", "after", "said", "late", "early", "every", "and":
			return l.words[k-1].fold == "and" && k >= 2 && l.words[k-2].form == ","
		}
		return true
	}
	return false
}

// twofold returns the end of a body named after two things, or 0: "the Peace and
// Security Committee".
func (r *reader) twofold(l *line, k int) int {
	if k == 0 || k+2 >= len(l.words) || l.words[k-1].fold != "the" || l.words[k+1].fold != "and" || !l.words[k+2].upper || l.inTitle(k) {
		return 0
	}
	for _, e := range []string{"ion", "ce", "ty", "ment", "ture", "om", "de", "th", "gy", "re"} {
		if strings.HasSuffix(l.words[k].fold, e) && bodyWordIn(l, k+2) && !r.isKnown(l, k) && !r.isKnown(l, k+2) {
			return r.bodyEnd(l, k+2)
		}
	}
	return 0
}

func (r *reader) partOfBody(l *line, k int) bool {
	return k+1 < len(l.words) && (l.words[k+1].upper || k > l.first && l.words[k+1].fold == "of" && !l.inTitle(k)) && r.bodyEnd(l, k) > k+1
}
