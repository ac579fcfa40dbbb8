package entities

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// A claim is what one place of the article says somebody is.
type claim struct {
	person   int // entity
	span     parley.Span
	words    string // the description, as written
	title    string
	class    string
	tense    string // "former", "then", ... or ""
	country  string
	body     string
	sentence int
	acts     byte
	gender   string
	// wide covers description and name; a role claim points at it.
	wide parley.Span
}

// claim records a description of a person.
func (r *reader) claim(l *line, d *described, person, k, to int) claim {
	c := claim{person: person, class: d.class, tense: d.tense, country: d.country, body: d.body, sentence: l.index, acts: d.acts, gender: d.gender}
	if d.owner == nil && c.country == "" && c.body == "" && c.acts == 's' {
		c.country, c.body = r.ownerOf(l, d.from)
		if d.from > 0 && c.country == "" && c.body == "" && l.words[d.from-1].fold == "its" {
			c.acts = '-' // of what is not known
		}
	}
	c.span = parley.Span{Start: l.words[d.from].Start, End: l.words[d.end-1].End}
	c.words = strings.Join(strings.Fields(c.span.In(r.doc.Text)), " ")
	c.title = joined(l, r.doc.Text, d.foundTitle.from, d.foundTitle.to)
	c.wide = c.span.Cover(parley.Span{Start: l.words[k].Start, End: l.words[to-1].End})
	if g := r.found.genders[person]; g == "" && d.gender != "" {
		r.found.genders[person] = d.gender
	}
	return c
}

// ownerOf returns whose "its" before a description is: the one state or body that
// acts in the sentence before it, or, where the sentence begins with it, in the last
// one. Empty when two could be meant.
func (r *reader) ownerOf(l *line, from int) (country, body string) {
	k := from - 1
	for k >= 0 && qualifiers[l.words[k].fold] {
		k--
	}
	if k < 0 || l.words[k].fold != "its" || l.inside[k] {
		return "", ""
	}
	end, l0 := l.words[k].Start, l
	if k == l.first {
		if l.index == 0 {
			return "", ""
		}
		l, end = r.lines[l.index-1], 1<<62
	}
	found := -1
	for i := range r.names[l.index] {
		n := &r.names[l.index][i]
		if n.Entity < 0 || n.Start >= end || n.Kind == Nationality || n.Kind == PlaceName {
			continue
		}
		switch r.found.Entities[n.Entity].Type {
		case parley.State, parley.Government, parley.ArmedGroup, parley.Organisation:
		default:
			continue
		}
		if !subjectName(l, n) {
			continue
		}
		if found >= 0 && found != n.Entity {
			return "", ""
		}
		found = n.Entity
	}
	if found < 0 && k == l0.first { // "Neighbouring Arland closed its border", of which the parse makes a participle
		if n := r.nameAt(l, l.first+1); n != nil && n.Entity >= 0 && strings.HasPrefix(l.words[l.first].fold, "neighbo") && r.found.Entities[n.Entity].Type == parley.State {
			found = n.Entity
		}
	}
	if found < 0 {
		return "", ""
	}
	e := &r.found.Entities[found]
	return e.Country, bodyID(*e)
}

// subjectName reports whether a name is the subject of a clause.
func subjectName(l *line, n *Name) bool {
	subject, _, _ := subjectOf(l, headOf(l.Sentence, n), n.First)
	return subject
}

// A titleMention is a role that an apposition gives to a person, to be recorded
// once roles are read.
type titleMention struct{ sentence, from, to, phrase, entity int }

// appositions reads what stands after names, and mints whom only an apposition
// makes a person or a company.
func (r *reader) appositions() {
	for _, l := range r.lines {
		for k := 0; k < len(l.words); k++ {
			x := &l.words[k]
			if x.punct || !x.upper {
				continue
			}
			if n := r.nameAt(l, k); n != nil {
				if n.Entity < 0 || n.Kind != Proper {
					continue
				}
				e := r.found.Entities[n.Entity]
				if e.Type != parley.Person && e.Type != parley.Leader {
					continue
				}
				to := k
				for to < len(l.words) && r.nameAt(l, to) == n {
					to++
				}
				if d := r.roleBefore(l, k); d != nil && (to >= len(l.words) || l.words[to].punct || !l.words[to].upper) {
					r.found.claims = append(r.found.claims, r.claim(l, d, n.Entity, d.from, d.end))
					r.titleMentions = append(r.titleMentions, titleMention{l.index, d.foundTitle.from, d.foundTitle.to, d.from, n.Entity})
				}
				if d := r.after(l, to); d != nil && !d.plural && !l.words[to-1].possessive {
					r.found.claims = append(r.found.claims, r.claim(l, d, n.Entity, d.from, d.end))
				} else if d := r.actsFor(l, to); d != nil {
					r.found.claims = append(r.found.claims, r.claim(l, d, n.Entity, d.from, d.end))
				} else if d := cmp.Or(r.calling(l, to), r.callingBefore(l, k)); d != nil && len(r.found.Entities[n.Entity].ActsFor) == 0 {
					r.found.claims = append(r.found.claims, r.claim(l, d, n.Entity, d.from, d.end))
					if d.end < k && r.free(l, d.foundTitle.from, d.foundTitle.to) {
						r.titleMentions = append(r.titleMentions, titleMention{l.index, d.foundTitle.from, d.foundTitle.to, d.from, n.Entity})
					}
				}
				k = to - 1
				continue
			}
			if l.title || (functionWords[x.fold] || wordLists["stop"][x.fold]) && !r.opens(l, k) || titleStarting(r.world, l, k) != nil {
				continue
			}
			to := run(l, k)
			if to <= k || !r.free(l, k, to) || !r.stands(l, k) && to-k == 1 {
				continue
			}
			if len(r.people[l.words[to-1].fold]) == 0 || to-k >= 2 && r.partOfPerson(l, k, to) < 0 {
				if r.companyNear(l, k, to) {
					k = to - 1
					continue
				}
				if d := r.roleBefore(l, k); d != nil && to-k >= 2 && capitalsIn(l, k, to) <= 4 && d.acts != '-' && !wordLists["organisation"][l.words[to-1].fold] && (to >= len(l.words) || l.words[to].punct) {
					r.personUnknown(l, k, to, d)
					if n := r.nameAt(l, k); n != nil {
						r.found.claims = append(r.found.claims, r.claim(l, d, n.Entity, d.from, d.end))
						r.titleMentions = append(r.titleMentions, titleMention{l.index, d.foundTitle.from, d.foundTitle.to, d.from, n.Entity})
					}
					k = to - 1
					continue
				}
				// "Jane Roe, the foreign minister of Arland,"
				if d := r.after(l, to); d != nil && d.acts != '-' && !d.plural && !l.words[to-1].possessive && to-k >= 2 && !wordLists["organisation"][l.words[to-1].fold] {
					k = r.personUnknown(l, k, to, d) - 1
					if n := r.nameAt(l, k); n != nil {
						r.found.claims = append(r.found.claims, r.claim(l, d, n.Entity, d.from, d.end))
					}
				} else if d := cmp.Or(r.actsFor(l, to), r.calling(l, to), r.callingBefore(l, k)); d != nil && to-k >= 2 && to-k <= 4 && !wordLists["organisation"][l.words[to-1].fold] {
					before := d.end < k
					k = r.personUnknown(l, k, to, nil) - 1
					if n := r.nameAt(l, k); n != nil {
						r.found.claims = append(r.found.claims, r.claim(l, d, n.Entity, d.from, d.end))
						if before && r.free(l, d.foundTitle.from, d.foundTitle.to) {
							r.titleMentions = append(r.titleMentions, titleMention{l.index, d.foundTitle.from, d.foundTitle.to, d.from, n.Entity})
						}
					}
				}
			}
		}
	}
}

// roleBefore reads the description that a comma parts from the name after it:
// "the Kestrian president, Danil Korsak,", "its envoy, Tomas Aldric,".
func (r *reader) roleBefore(l *line, k int) *described {
	for n := 0; n < 2 && k > 3 && l.words[k-1].upper; n++ { // "The Minister of Trade, Madam Roe,"
		t := titleEnding(r.world, l, k)
		if t == nil || t.plural || t.from < 3 {
			break
		}
		switch t.class {
		case "honorific", "noble", "officer", "cleric", "expert", "prince", "princess":
			k = t.from
			continue
		}
		break
	}
	if k < 3 || l.words[k-1].form != "," {
		return nil
	}
	for i := k - 2; i >= 0 && i >= k-9; i-- {
		x := &l.words[i]
		if x.punct || wordLists["speech"][x.fold] && i < k-2 {
			return nil
		}
		t := titleEnding(r.world, l, i+1)
		if t == nil || t.plural || t.class == "honorific" || t.class == "leader" && t.form == "ruler" || !r.free(l, t.from, t.to) {
			continue
		}
		d := &described{foundTitle: t, from: t.from, end: t.to}
		r.leftOf(d, l)
		if d.owner == nil {
			r.rightOf(d, l)
		}
		if served, other := r.serving(l, d); other {
			return served
		}
		if d.from == 0 && d.owner == nil {
			return nil
		}
		article := ""
		if d.from > 0 {
			article = l.words[d.from-1].fold
		}
		if d.owner == nil && article != "the" && article != "its" && article != "his" && article != "her" && article != "their" && article != "a" && article != "an" && article != "whose" && !l.words[max(d.from-1, 0)].possessive {
			return nil
		}
		if d.end != k-1 && (t.to >= len(l.words) || l.words[t.to].fold != "of" && l.words[t.to].fold != "for" && l.words[t.to].fold != "with" && l.words[t.to].fold != "at" && l.words[t.to].fold != "in" && l.words[t.to].fold != "to") {
			return nil
		}
		return d
	}
	return nil
}

// serving reads the title of who works for the holder of office d, which stands before it:
// the aide in "an aide to the president, Jane Roe,", who acts for the country or body of d.
// It also reports whether the name behind is no holder of d at all, as in "a son of the
// president, Jan Roe,".
func (r *reader) serving(l *line, d *described) (*described, bool) {
	k := d.from - 1
	if k > 0 && (l.words[k].fold == "the" || l.words[k].fold == "its" || l.words[k].fold == "their" || l.words[k].fold == "his" || l.words[k].fold == "her") {
		k--
	}
	if k < 1 || l.words[k].fold != "to" && l.words[k].fold != "of" && l.words[k].fold != "for" {
		return nil, false
	}
	if besides[l.words[k-1].fold] {
		return nil, true
	}
	t := titleEnding(r.world, l, k)
	if t == nil || t.plural || t.class == "honorific" || !r.free(l, t.from, t.to) {
		return nil, false
	}
	out := &described{foundTitle: t, from: t.from, end: t.to}
	r.leftOf(out, l)
	if out.owner == nil {
		out.owner, out.country, out.body = d.owner, d.country, d.body
	}
	return out, true
}

// besides are nouns for who stands beside the holder of an office.
var besides = set("son daughter wife husband widow widower brother sister father mother cousin nephew niece uncle aunt friend ally rival opponent critic successor predecessor confidant deputy protégé")

// firms are nouns for companies.
var firms = set("company firm corporation group bank startup giant maker manufacturer miner airline contractor line carrier shipper lender insurer retailer refiner conglomerate")

// companyNear records "A U.S. company, Techmet," and "Techmet, a U.S. company,".
func (r *reader) companyNear(l *line, k, to int) bool {
	noun := -1
	if k >= 2 && l.words[k-1].form == "," && firms[l.words[k-2].fold] {
		noun = k - 2
	} else if k >= 1 && (firms[l.words[k-1].fold] && l.words[k-1].fold != "group" && l.words[k-1].fold != "bank") {
		noun = k - 1
	} else if to+1 < len(l.words) && l.words[to].form == "," && (l.words[to+1].fold == "a" || l.words[to+1].fold == "an" || l.words[to+1].fold == "the") {
		for j := to + 2; j < len(l.words) && j < to+7 && !l.words[j].punct; j++ {
			if firms[l.words[j].fold] && !l.words[j].possessive { // "the group's commander" is none
				noun = j
				break
			}
		}
	}
	if noun < 0 || l.words[noun].fold == "group" && noun < k {
		return false
	}
	e := parley.Entity{Name: joined(l, r.doc.Text, k, to), Type: parley.Company}
	if l.words[noun].fold == "group" {
		e.Type = parley.Organisation
	}
	e.ID = slug(e.Name)
	for j := noun - 1; j >= 0 && j > noun-4 && !l.words[j].punct; j-- {
		if n := r.nameAt(l, j); n != nil && n.Entity >= 0 {
			e.Country = r.found.Entities[n.Entity].Country
			break
		}
	}
	i := r.entity(e)
	r.mention(l, k, to, i, Proper)
	if to-k == 1 {
		key := l.words[k].fold
		r.phrases[key] = append(r.phrases[key], phrase{words: []string{key}, id: e.ID, means: meansBody})
	}
	if r.free(l, noun, noun+1) { // "a U.S. company" is the same
		r.mention(l, noun, noun+1, i, RoleNoun)
	}
	return true
}

// leftovers names what nothing else has: a capitalised run that the tagger calls
// a proper noun, or that stands with its capital inside sentences again and again.
func (r *reader) leftovers(l *line) {
	for k := 0; k < len(l.words); k++ {
		x := &l.words[k]
		if !x.upper || x.punct || r.taken[l.index][k] != 0 {
			continue
		}
		if p, size := r.match(l, k); size > 0 && r.free(l, k, k+size) && r.accept(l, k, size, &p) {
			k = r.place(l, k, size, p) - 1
			continue
		}
		if l.hides(k) || (functionWords[x.fold] || wordLists["stop"][x.fold]) && !r.opens(l, k) || titleStarting(r.world, l, k) != nil || len(r.people[x.fold]) > 0 || r.small[x.fold] && r.large[x.fold] < 2 {
			continue
		}
		to := run(l, k)
		if to == k+1 && x.fold == "states" {
			continue // of no country: "member States"
		}
		if to == k+1 && k > 0 && l.words[k-1].fold == "the" && (realms[x.fold] || x.fold == "territory" || x.fold == "province") {
			continue // "the Kingdom", where two are told of
		}
		if k == l.first && to > k+1 && !x.odd && !x.caps && !x.possessive && r.large[x.fold] == 0 && r.world.english(x.fold) && l.words[k+1].odd && r.large[l.words[k+1].fold] > 0 && !compass[x.fold] {
			continue // "Neighbouring Umbrezh"
		}
		for i := k + 1; i < to; i++ {
			if r.taken[l.index][i] != 0 {
				to = i
				break
			}
		}
		if to <= k || to-k > 5 || k > 0 && r.taken[l.index][k-1] != 0 && !l.words[k-1].possessive {
			k = max(k, to-1)
			continue
		}
		if wordLists["event"][l.words[to-1].fold] || organs[l.words[to-1].fold] || r.placeUnknown(l, k, to) {
			k = to - 1
			continue
		}
		if !r.subjectLike(l, k, to) {
			k = to - 1
			continue
		}
		name := joined(l, r.doc.Text, k, to)
		e := parley.Entity{ID: slug(name), Name: name, Type: parley.Organisation}
		if to-k == 1 && !x.caps && adjectival(x.fold) && r.describes(l, k, to) {
			r.countryOfAdjective(l, k) // "Kestrian barley": of a country that nothing else names
			continue
		}
		if i := r.firstName(l, k, to); i >= 0 {
			r.mention(l, k, to, i, Proper)
			continue
		}
		sort, sure := r.sortOf(l, k, to)
		if short := strings.TrimSuffix(x.fold, "s"); wordLists["stop"][short] || wordLists["stop"][strings.TrimSuffix(x.fold, ".")] {
			continue
		}
		if to-k == 1 && !x.odd && !x.caps && !sure && !(r.large[x.fold] >= 3 && r.notTheName(l, k)) || to < len(l.words) && to-k == 1 && l.words[to].form[0] >= '0' && l.words[to].form[0] <= '9' {
			k = to - 1
			continue // "the Cyclone", "Tab 3": a word with a capital is not yet a name
		}
		if sure && sort == "" {
			k = to - 1
			continue // a ship is nobody
		}
		if sure {
			e.Type = sort
		} else if to < len(l.words) && to-k == 1 && r.personal(l, to) && !x.caps && !r.notTheName(l, k) {
			e.Type = parley.Person
		}
		if !sure && to-k <= 3 && !x.caps && (to-k >= 2 && r.personal(l, to) || to-k == 1 && r.human(x.fold)) {
			e.Type = parley.Person
		}
		if !sure && e.Type == parley.Organisation && !x.caps {
			switch likely := r.sorts[foldOf(l, k, to)].likely; {
			case likely != "":
				e.Type = likely
			case to-k >= 2 && to-k <= 3 && allOdd(l, k, to) && !r.notTheName(l, k) && !l.title && (k == 0 || !l.words[k-1].upper):
				e.Type = parley.Person // two words of no language that acts: "Hedda Strannvik"
			case to-k == 1 && x.odd && to < len(l.words) && !l.words[to].upper && r.describes(l, k, to):
				e.Type = parley.Place // "the Dorvan sugar terminal"
			case to-k == 1 && x.odd && k > 0 && !r.acts(l, k) && (l.words[k-1].fold == "of" || l.words[k-1].fold == "from" || l.words[k-1].fold == "to"):
				e.Type = parley.Place
			}
		}
		_, old := r.index[e.ID]
		i := r.entity(e)
		kind := Proper
		if r.found.Entities[i].Type == parley.Place && r.located(l, k) {
			kind = PlaceName
		}
		n := r.mention(l, k, to, i, kind)
		r.names[l.index][n].Plural = e.Type == parley.People
		r.names[l.index][n].Guess = !sure && e.Type != parley.Person && (!old || r.guesses[i])
		if !old {
			r.guesses[i] = r.names[l.index][n].Guess
		}
		k = to - 1
	}
}

// allOdd reports whether English has none of the words [k, to).
func allOdd(l *line, k, to int) bool {
	for i := k; i < to; i++ {
		if !l.words[i].odd || l.words[i].caps {
			return false
		}
	}
	return true
}

// persons names unknown runs that are most likely persons, and given names that
// stand alone.
func (r *reader) persons(l *line) {
	for k := 0; k < len(l.words); k++ {
		x := &l.words[k]
		if !x.upper || x.punct || r.taken[l.index][k] != 0 || l.hides(k) || (functionWords[x.fold] || wordLists["stop"][x.fold]) && !r.opens(l, k) || titleStarting(r.world, l, k) != nil || k > 0 && r.taken[l.index][k-1] != 0 && !l.words[k-1].possessive && l.words[k].token == l.words[k-1].token+1 && !r.coveredTitle(l, k-1) {
			continue
		}
		to := run(l, k)
		for i := k; i < to; i++ {
			if r.taken[l.index][i] != 0 {
				to = i
				break
			}
		}
		if to <= k {
			continue
		}
		if p, size := r.match(l, k); size > 0 && r.accept(l, k, size, &p) {
			continue
		}
		switch {
		case r.personLike(l, k, to):
			r.personUnknown(l, k, to, nil)
		case to-k == 1 && r.firm(x.fold) >= 0:
			r.mention(l, k, to, r.firm(x.fold), Proper)
		case to-k == 1 && r.world.given[x.fold] != "" && r.firmOf(x.fold):
		case to-k == 1 && r.world.given[x.fold] != "" && len(r.people[x.fold]) == 0 && r.stands(l, k) && !r.notTheName(l, k) && (!l.Parsed || l.Tokens[x.token].UPOS == "PROPN") && !r.partOfLonger(x.fold):
			form := joined(l, r.doc.Text, k, to)
			i := r.entity(parley.Entity{ID: slug(form), Name: form, Type: parley.Person})
			if g := r.world.given[x.fold]; g != "x" && r.found.genders[i] == "" {
				r.found.genders[i] = g
			}
			r.people[x.fold] = append(r.people[x.fold], i)
			r.person(l, k, to, i)
		}
		k = to - 1
	}
}

func (r *reader) coveredTitle(l *line, k int) bool {
	n := r.nameAt(l, k)
	return n != nil && n.First > l.words[k].token
}

// lenders are last words of the names of bodies that are called by the first alone.
var lenders = set("bank group holding holdings trust fund")

// firm returns the one company of the document whose name begins with a word that begins
// nobody else's: "Tamsin" beside Tamsin Freight; -1 for none.
func (r *reader) firm(f string) int {
	found := -1
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		words := nameWords(e.Name)
		if len(words) < 2 || words[0] != f || !r.named1(i) {
			continue
		}
		if e.Type != parley.Company && !(e.Type == parley.Organisation && lenders[words[len(words)-1]]) || found >= 0 || r.world.english(f) {
			return -1
		}
		found = i
	}
	return found
}

// firmOf reports whether a word stands before another capital and an apposition that makes
// a company of the two: "Tamsin Freight, the shipping line,".
func (r *reader) firmOf(f string) bool {
	for _, at := range r.places(f) {
		l := r.lines[at.line]
		to := run(l, at.word)
		if to-at.word < 2 || to+2 >= len(l.words) || l.words[to].form != "," || l.words[to+1].fold != "the" && l.words[to+1].fold != "a" && l.words[to+1].fold != "an" {
			continue
		}
		for j := to + 2; j < len(l.words) && j < to+6 && !l.words[j].punct; j++ {
			if firms[l.words[j].fold] {
				return true
			}
		}
	}
	return false
}

// firstName returns the one person of the document whose full name begins with the
// word, where it stands alone, or -1.
func (r *reader) firstName(l *line, k, to int) int {
	if to-k != 1 || r.notTheName(l, k) {
		return -1
	}
	found := -1
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if (e.Type == parley.Person || e.Type == parley.Leader) && strings.HasPrefix(e.ID, l.words[k].fold+"-") && r.named1(i) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// partOfLonger reports whether a given name begins a full name of the document:
// then it may mean that person, and which is for the reader of surnames to say.
func (r *reader) partOfLonger(f string) bool {
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if (e.Type == parley.Person || e.Type == parley.Leader) && strings.HasPrefix(e.ID, f+"-") {
			return true
		}
	}
	return false
}

// manyOf reports whether a word looks like the plural of people who do something:
// "Creditors" at the start of a sentence is no name.
func manyOf(f string) bool {
	for _, e := range []string{"ors", "ers", "ists", "ants", "ents", "ians", "ees", "men", "ics"} {
		if strings.HasSuffix(f, e) {
			return true
		}
	}
	return false
}

// properHere reports whether the tagger calls the whole run a proper noun and it
// stands where somebody or something stands, not where it describes a noun.
func (r *reader) properHere(l *line, k, to int) bool {
	for i := k; i < to; i++ {
		if t := &l.Tokens[l.words[i].token]; t.UPOS != "PROPN" && !particles[l.words[i].fold] && l.words[i].form != "&" {
			return false
		}
	}
	if f := l.words[to-1].fold; wordLists["stop"][strings.TrimSuffix(f, ".")] || wordLists["stop"][strings.TrimSuffix(f, "s")] || len(f) < 3 && !l.words[to-1].caps {
		return false
	}
	if r.small[l.words[to-1].fold] || wordLists["stop"][l.words[to-1].fold] || r.world.agents[l.words[to-1].fold] != "" {
		return false
	}
	h := l.words[to-1].token
	switch rel := l.Tokens[h].Rel; {
	case strings.HasPrefix(rel, "nsubj"), rel == "obj", rel == "iobj", rel == "conj", strings.HasPrefix(rel, "obl") && rel != "obl:tmod" && rel != "obl:unmarked", rel == "nmod", rel == "nmod:poss", rel == "appos", rel == "flat":
		return true
	}
	return false
}

// personal reports whether what follows a name says it is a person's.
func (r *reader) personal(l *line, to int) bool {
	for i := to; i < len(l.words) && i < to+2; i++ {
		switch l.words[i].fold {
		case "said", "says", "told", "who", "added", "argued", "insisted":
			return true
		}
	}
	return false
}

// personLike reports whether an unknown run is most likely a person: two or more
// words that are no common ones, none of them a word of bodies or places, and
// something that persons do, or a surname that comes back alone.
func (r *reader) personLike(l *line, k, to int) bool {
	if to-k < 2 || capitalsIn(l, k, to) > 4 || l.hides(k) || r.notTheName(l, k) {
		return false
	}
	for i := k; i < to; i++ {
		x := &l.words[i]
		f := x.fold
		if particles[f] && !x.upper {
			continue
		}
		if wordLists["organisation"][f] || wordLists["place"][f] || wordLists["event"][f] || wordLists["company"][f] || wordLists["stop"][f] && !(i == k && r.opens(l, k) && strings.HasSuffix(f, "day")) || r.small[f] || x.caps && len(x.form) > 3 || r.world.agents[f] != "" {
			return false
		}
		if i > k && i+1 < to && x.possessive {
			return false
		}
		if tag := l.Tokens[x.token].XPOS; tag != "" && tag != "NNP" && !particles[f] && !(x.odd && (tag == "NN" || tag == "NNPS" || tag == "FW" || tag == "NNS")) {
			return false
		}
	}
	if to-k == 2 && l.words[k+1].hyphen && r.surname(l.words[k].fold) && r.surname(l.words[k+1].fold) {
		return false // "the Trump-Putin summit": two people
	}
	if sort, sure := r.sortOf(l, k, to); sure && sort != parley.Person && sort != "" {
		return false
	}
	if sort, sure := r.sortOf(l, to-1, to); sure && sort == parley.Place {
		return false // "Penon de Coron", where Coron is a town
	}
	if len(l.words[k].fold) == 2 && len(l.words[to-1].fold) == 2 && l.words[k].fold[1] == '.' && l.words[to-1].fold[1] == '.' {
		return false
	}
	last := l.words[to-1]
	if to+1 < len(l.words) && l.words[to].form == "," && l.words[to+1].fold == "which" && !last.odd && !r.famousSurname(last.fold) {
		return false // "Trennick Cobalt, which runs the mine"
	}
	if to-k == 2 && !last.hyphen && r.famousSurname(last.fold) {
		return true // "Melania Trump"
	}
	if r.large[last.fold] >= 2 && r.aloneToo(last.fold) {
		return true
	}
	if to >= len(l.words) {
		return l.Parsed
	}
	next := &l.words[to]
	if wordLists["speech"][next.fold] && !last.possessive || next.fold == "and" || next.fold == "who" || next.form == "," || next.punct || last.possessive {
		return l.Parsed || wordLists["speech"][next.fold]
	}
	return l.Parsed && (l.Tokens[next.token].UPOS == "VERB" || l.Tokens[next.token].UPOS == "AUX" || l.Tokens[next.token].UPOS == "CCONJ" || l.Tokens[next.token].UPOS == "ADP")
}

// capitalsIn counts the words [k, to) but for particles in small letters, which make a name
// no longer.
func capitalsIn(l *line, k, to int) int {
	count := 0
	for i := k; i < to; i++ {
		if l.words[i].upper || !particles[l.words[i].fold] {
			count++
		}
	}
	return count
}

// surname reports whether a word alone means somebody of this document or of the roster.
func (r *reader) surname(f string) bool { return len(r.people[f]) > 0 || r.famousSurname(f) }

// famousSurname reports whether a surname alone means somebody of the roster.
func (r *reader) famousSurname(f string) bool {
	for _, id := range r.world.surnames[f] {
		if r.world.famous[id] {
			return true
		}
	}
	return false
}

// abroad reports whether the document tells of nothing else of the countries of those whom
// everybody knows by a surname, while somebody of its own bears it, or its states are in no
// table: the surname alone does not mean them then.
func (r *reader) abroad(key string, ids []string) bool {
	own := len(r.nations) > 0 || len(r.people[key]) > 0
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		own = own || e.Type == parley.State && !r.world.listed(e.ID) && r.named1(i)
		if (e.Type == parley.Person || e.Type == parley.Leader) && !r.world.listed(e.ID) && slices.Contains(nameWords(e.Name), key) {
			own = true
		}
	}
	if !own {
		return false
	}
	for _, id := range ids {
		person := r.world.entities[id]
		if person.Country == "" {
			return false
		}
		for i := range r.found.Entities {
			e := &r.found.Entities[i]
			if e.Country == person.Country && e.Type != parley.Media && (r.named1(i) || r.mentioned(i)) && (e.ID != id || r.inWhole(i)) {
				return false
			}
		}
	}
	return true
}

// mentioned reports whether any words of the document mean an entity.
func (r *reader) mentioned(i int) bool {
	for s := range r.names {
		for k := range r.names[s] {
			if r.names[s][k].Entity == i {
				return true
			}
		}
	}
	return false
}

// inWhole reports whether some form of a person's name that the document has is of two words.
func (r *reader) inWhole(i int) bool {
	for form := range r.forms[i] {
		if strings.Contains(form, " ") {
			return true
		}
	}
	return false
}

// notTheName reports whether an article stands before the run: persons have none.
func (r *reader) notTheName(l *line, k int) bool {
	return k > 0 && (l.words[k-1].fold == "the" || l.words[k-1].fold == "a" || l.words[k-1].fold == "an")
}

// aloneToo reports whether a word stands alone somewhere, as surnames do when
// they come back.
func (r *reader) aloneToo(f string) bool {
	if r.alone == nil {
		r.alone = map[string]bool{}
		for _, l := range r.lines {
			if l.title {
				continue
			}
			for k := range l.words {
				x := &l.words[k]
				if !x.upper || x.punct || r.alone[x.fold] {
					continue
				}
				before := k > 0 && l.words[k-1].upper && !l.words[k-1].punct && titleEnding(r.world, l, k) == nil
				after := k+1 < len(l.words) && l.words[k+1].upper && !l.words[k+1].punct && !x.possessive
				if !before && !after {
					r.alone[x.fold] = true
				}
			}
		}
	}
	return r.alone[f]
}

// subjectLike reports whether an unknown capitalised run acts: it is the subject
// of a verb that those who act have, or it is told of again with its capital.
func (r *reader) subjectLike(l *line, k, to int) bool {
	last := &l.words[to-1]
	if r.oddRun(l, k, to) {
		return true
	}
	if l.Parsed {
		for i := k; i < to; i++ {
			if l.Tokens[l.words[i].token].UPOS != "PROPN" && to-k == 1 {
				return false
			}
		}
	}
	if l.Parsed && (k > l.first || to-k >= 2 || strings.HasPrefix(l.Tokens[last.token].Rel, "nsubj") && !l.words[k].possessive && len(l.words) > 5 && !manyOf(last.fold)) && r.properHere(l, k, to) {
		return true
	}
	if to-k >= 2 && !l.inTitle(k) && last.upper && !l.words[k].caps && r.capitals(l, k, to) {
		return true
	}
	again := r.large[l.words[k].fold] >= 2
	if to < len(l.words) && !last.possessive && wordLists["speech"][l.words[to].fold] && (k > l.first || again) {
		return again || to-k >= 2 || last.caps
	}
	return again && (to-k >= 2 || last.caps || r.large[l.words[k].fold] >= 3) && k > l.first
}

// capitals reports whether nothing but a name explains the capitals of the words
// [k, to): they stand inside a sentence, or begin one as the subject of its verb,
// and the same words stand elsewhere with their capitals.
func (r *reader) capitals(l *line, k, to int) bool {
	for i := k; i < to; i++ {
		if !l.words[i].upper || wordLists["stop"][l.words[i].fold] || wordLists["event"][l.words[i].fold] || r.world.agents[l.words[i].fold] != "" {
			return false
		}
	}
	key, times := foldOf(l, k, to), 0
	for _, at := range r.places(l.words[k].fold) {
		if o := r.lines[at.line]; !o.inTitle(at.word) && at.word+to-k <= len(o.words) && foldOf(o, at.word, at.word+to-k) == key && o.words[at.word+to-k-1].upper {
			times++
		}
	}
	return times >= 2 || k > l.first && l.words[k-1].fold == "the" && !l.words[to-1].odd && l.Parsed && (l.Tokens[l.words[to-1].token].UPOS == "NOUN" || l.Tokens[l.words[to-1].token].UPOS == "PROPN")
}

// acts reports whether the word at k is the subject of a verb.
func (r *reader) acts(l *line, k int) bool {
	return strings.HasPrefix(l.Tokens[l.words[k].token].Rel, "nsubj") || k+1 < len(l.words) && wordLists["speech"][l.words[k+1].fold]
}

// oddRun reports whether a run of capitals is a name because English has no such
// words: inside a sentence, or at its start where what follows is not what an
// unknown common word would have.
func (r *reader) oddRun(l *line, k, to int) bool {
	odd := false
	for i := k; i < to; i++ {
		x := &l.words[i]
		odd = odd || x.odd
		if tag := l.Tokens[x.token].UPOS; i+1 == to && x.odd && (tag == "ADJ" || tag == "ADV") && !x.possessive {
			return false
		}
		if i > k && !x.odd && !particles[x.fold] && !headed[x.fold] && to-k < 3 && l.Tokens[x.token].UPOS != "PROPN" {
			return false
		}
	}
	if !odd || !l.Parsed {
		return false
	}
	if l.title { // a name in a headline comes back in the article
		return (to-k > 1 || l.Tokens[l.words[k].token].UPOS == "PROPN") && (len(r.lines) < 3 || r.large[l.words[to-1].fold] > 0)
	}
	if k > l.first || to-k > 1 {
		return true
	}
	if manyOf(l.words[k].fold) || len(l.words) < 3 || to >= len(l.words) {
		return false
	}
	if l.words[k].caps {
		return true
	}
	if l.words[k].possessive || l.words[to].form == "," || l.words[to].fold == "and" {
		return l.Tokens[l.words[k].token].UPOS == "PROPN"
	}
	tag := l.Tokens[l.words[to].token].UPOS
	return tag == "VERB" || tag == "AUX"
}

// human reports whether sentences that begin with the word go on with he or she:
// the word is then a person's name.
func (r *reader) human(f string) bool {
	if r.humans == nil {
		r.humans = map[string][2]int{}
		for i, l := range r.lines {
			if l.title || len(l.words) == 0 {
				continue
			}
			found := 0
			for k := range l.words {
				if g := forms[l.words[k].fold]; g.gender == "m" || g.gender == "f" {
					found = 1
				}
			}
			if i+1 < len(r.lines) && len(r.lines[i+1].words) > 0 {
				if g := forms[r.lines[i+1].words[r.lines[i+1].first].fold]; g.gender == "m" || g.gender == "f" {
					found = 1
				}
			}
			h := r.humans[l.words[l.first].fold]
			r.humans[l.words[l.first].fold] = [2]int{h[0] + found, h[1] + 1}
		}
	}
	h := r.humans[f]
	return h[0] > 0 && 3*h[0] >= h[1]
}

// ownClaims looks again for whom those act whose title had nobody before it that was known
// when they were read: "Board chairman Wim Adler", "the junta's spokesman".
func (r *reader) ownClaims() {
	for i := range r.found.claims {
		c := &r.found.claims[i]
		if c.country != "" || c.body != "" || c.acts == '-' || c.class == "honorific" {
			continue
		}
		l := r.lines[c.sentence]
		k := 0
		for k < len(l.words) && l.words[k].Start < c.span.Start {
			k++
		}
		if k >= len(l.words) || l.words[k].Start != c.span.Start {
			continue
		}
		d := &described{foundTitle: &foundTitle{title: title{class: c.class}, from: k, to: k + 1}, from: k, end: k + 1}
		if r.leftOf(d, l); d.owner != nil {
			c.country, c.body = d.country, d.body
			if c.tense == "" {
				c.tense = d.tense
			}
			continue
		}
		if n := r.nameAt(l, k-1); n != nil && n.Entity >= 0 && l.words[k-1].possessive && (c.class == "spokesperson" || c.class == "aide" || c.class == "adviser" || c.class == "envoy" || c.class == "chief of staff" || strings.HasPrefix(c.class, "deputy") || c.class == "lawmaker" && strings.EqualFold(c.title, "deputy")) {
			for _, o := range r.found.claims { // "Roe's deputy" acts for whom Roe acts
				if o.person == n.Entity && o.acts != '-' && (o.country != "" || o.body != "") {
					c.country, c.body = o.country, o.body
					break
				}
			}
			continue
		}
		if x := &l.words[max(k-1, 0)]; k > 0 && x.upper && wordLists["organisation"][x.fold] && !organs[x.fold] && r.taken[c.sentence][k-1] == 0 && !x.punct {
			if b := r.bearer(x.fold); b >= 0 { // "Board chairman", of the one board told of
				c.body, c.country = bodyID(r.found.Entities[b]), r.found.Entities[b].Country
				continue
			}
		}
		for k < len(l.words) && l.words[k].End <= c.wide.End {
			k++
		}
		if k+1 < len(l.words) && l.words[k].fold == "of" && c.acts == 's' { // "Queen Ilse of Arland"
			if n := r.nameAt(l, k+1); n != nil && n.Entity >= 0 && r.found.Entities[n.Entity].Type == parley.State {
				c.country = r.found.Entities[n.Entity].Country
			}
		}
	}
	r.homeOffices()
}

// homeOffices gives the offices that only a state has, where the article does not say of
// which, to the state whose paper it is, or to the one of its two sides that is a state, the
// other being none.
func (r *reader) homeOffices() (changed bool) {
	changed = r.lateOwners()
	home := r.paper - 1
	pair := r.sides()
	r.paired, r.pair = false, nil // roles, which are read later, have their say in it
	if home < 0 && len(pair) == 2 {
		a, b := r.found.Entities[pair[0]].Type == parley.State, r.found.Entities[pair[1]].Type == parley.State
		switch {
		case a && !b:
			home = pair[0]
		case b && !a:
			home = pair[1]
		}
	}
	if home < 0 || r.paper == 0 && !r.inLead(home) {
		return changed
	}
	country := r.found.Entities[home].Country
	taken := map[string]int{}
	for _, c := range r.found.claims {
		if c.country == country && c.tense == "" {
			taken[c.class] = c.person
		}
	}
	for i := range r.found.claims {
		c := &r.found.claims[i]
		switch c.class {
		case "president", "vice president", "prime minister", "deputy prime minister", "foreign minister", "defense minister", "finance minister", "minister", "monarch", "crown prince", "regent", "speaker":
		default:
			continue
		}
		e := &r.found.Entities[c.person]
		if c.country != "" || c.body != "" || c.acts != 's' || strings.Contains(c.words, " of ") && !strings.HasPrefix(strings.ToLower(c.words), "minister of") || e.Country != "" || r.world.listed(e.ID) || len(r.world.officesOf(e.ID)) > 0 || r.claimsOther(c.person) {
			continue
		}
		if other, ok := taken[c.class]; ok && other != c.person && c.class != "minister" || c.tense == "former" || r.ofAnother(c) {
			continue
		}
		c.country, changed = country, true
	}
	return changed
}

// ofAnother reports whether a name stands behind the title and "of": an office of somewhere
// that nobody knows for a state, "the former President of Calmora".
func (r *reader) ofAnother(c *claim) bool {
	l := r.lines[c.sentence]
	for k := range l.words {
		if l.words[k].Start >= c.span.End {
			return l.words[k].fold == "of" && k+1 < len(l.words) && l.words[k+1].upper
		}
	}
	return false
}

// lateOwners finds whom those with a title act for where only the roles tell it, which are
// read last: "Major Roe of the South Tarnish army", "her counterpart, Captain Doe".
func (r *reader) lateOwners() (changed bool) {
	for i := range r.found.claims {
		c := &r.found.claims[i]
		if c.country != "" || c.body != "" || c.acts == '-' || c.class == "honorific" || r.claimsOther(c.person) {
			continue
		}
		l := r.lines[c.sentence]
		k := 0
		for k < len(l.words) && l.words[k].End <= c.wide.End {
			k++
		}
		if k+1 < len(l.words) && l.words[k].fold == "of" {
			at := k + 1
			if l.words[at].fold == "the" {
				at++
			}
			for n := 0; n < 4 && at < len(l.words) && !l.words[at].punct; at, n = at+1, n+1 {
				if n := r.nameAt(l, at); n != nil && n.Entity >= 0 && n.Kind != Nationality {
					e := &r.found.Entities[n.Entity]
					if e.Type == parley.State || e.Type == parley.Government || e.Type == parley.ArmedGroup || e.Type == parley.Organisation {
						c.country, c.body, changed = e.Country, bodyID(*e), true
					}
					break
				}
			}
			continue
		}
		if c.class != "counterpart" {
			if i := r.answersFor(l, c); i >= 0 {
				e := &r.found.Entities[i]
				c.country, c.body, changed = e.Country, bodyID(*e), true
			}
			continue
		}
		for k = 0; k < len(l.words) && l.words[k].Start < c.span.Start; k++ {
		}
		if k == 0 {
			continue
		}
		n := r.nameAt(l, k-1)
		if n == nil || n.Kind != Pronoun || n.Entity < 0 {
			continue
		}
		pair := r.sides()
		r.paired, r.pair = false, nil
		if len(pair) != 2 {
			continue
		}
		mine := r.side(&Name{Entity: n.Entity, Kind: Proper})
		for at, one := range pair {
			if one == mine {
				e := &r.found.Entities[pair[1-at]]
				c.country, c.body, changed = e.Country, bodyID(*e), true
			}
		}
	}
	return changed
}

// answersFor returns the state that opens the sentence in which somebody with an office, of
// no known state, says what it will or will not do: "Arland will not attend, State Minister
// Roe said"; -1 where it does not.
func (r *reader) answersFor(l *line, c *claim) int {
	if c.acts != 's' || l.title || len(l.words) < 6 || c.span.Start <= l.words[l.first].End {
		return -1
	}
	n := r.nameAt(l, l.first)
	if n == nil || n.Entity < 0 || n.Kind == Nationality || n.Kind == PlaceName || r.found.Entities[n.Entity].Type != parley.State {
		return -1
	}
	k := l.first
	for k < len(l.words) && l.words[k].Start < n.End {
		k++
	}
	if k >= len(l.words) || l.words[k].fold != "will" && l.words[k].fold != "would" {
		return -1
	}
	for at := k; at < len(l.words) && l.words[at].Start < c.wide.End+1; at++ { // nobody else stands between
		if o := r.nameAt(l, at); o != nil && o.Entity >= 0 && o.Entity != n.Entity && l.words[at].Start < c.wide.Start && r.found.Entities[o.Entity].Type == parley.Leader {
			return -1
		}
	}
	for at := range l.words {
		if l.words[at].Start >= c.wide.End && l.words[at].Start < c.wide.End+30 {
			if wordLists["speech"][l.words[at].fold] {
				return n.Entity
			}
			return -1
		}
	}
	return -1
}

// inLead reports whether the first three sentences tell of a state.
func (r *reader) inLead(state int) bool {
	for s := 0; s < 3 && s < len(r.names); s++ {
		for i := range r.names[s] {
			if n := &r.names[s][i]; n.Entity == state || n.Entity >= 0 && r.found.Entities[n.Entity].Country == r.found.Entities[state].Country {
				return true
			}
		}
	}
	return false
}

// claimsOther reports whether some description of a person says for whom he acts.
func (r *reader) claimsOther(person int) bool {
	for _, c := range r.found.claims {
		if c.person == person && (c.country != "" || c.body != "") {
			return true
		}
	}
	return false
}

// assignOffices fills what the dated offices and the article say of each person.
func (r *reader) assignOffices() {
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if e.Type != parley.Person && e.Type != parley.Leader {
			continue
		}
		e.ActsFor = nil
		offices := r.world.officesOf(e.ID)
		for _, o := range offices {
			of := o.country
			if o.body != "" {
				of = o.body
			}
			e.Roles = append(e.Roles, parley.Role{Title: strings.ToLower(o.title), Of: of, From: o.from, To: o.to})
		}
		if now := r.current(offices); now != nil {
			e.ActsFor = r.chain(now.body, now.country, now.class)
			continue
		}
		if len(offices) == 0 {
			r.fromClaims(i)
		}
	}
}

// current returns the office that counts at the article's date: for an article
// without a date the latest one that has not ended.
func (r *reader) current(offices []office) *office {
	for i := range offices {
		o := &offices[i]
		if r.at.Known() && o.holdsAt(r.at) || !r.at.Known() && !o.to.Known() || r.at.Known() && !o.from.Known() && !o.to.Known() {
			return o
		}
	}
	return nil
}

// fromClaims gives a person who is in no table the office the article tells.
func (r *reader) fromClaims(i int) {
	e := &r.found.Entities[i]
	for _, c := range r.found.claims {
		if c.person != i || c.class == "honorific" || e.Country != "" && c.country != "" && c.country != e.Country && c.acts == 's' {
			continue // nobody is minister of two countries
		}
		role := parley.Role{Title: strings.ToLower(c.title), Of: c.country}
		body := ""
		if b, ok := r.index[c.body]; ok && c.body != "" {
			body = r.found.Entities[b].Name
			role.Of = body
		}
		known := slices.ContainsFunc(e.Roles, func(o parley.Role) bool { return o.Title == role.Title && o.Of == role.Of })
		if !known {
			e.Roles = append(e.Roles, role)
		}
		if c.acts != '-' {
			e.Type = parley.Leader
		}
		if e.Country == "" {
			e.Country = c.country
		}
		former := c.tense == "former" || c.tense == "ex" || c.tense == "late" || c.tense == "ousted" || c.tense == "then"
		if !former && len(e.ActsFor) == 0 && c.acts != '-' && (body != "" || c.acts == 's') {
			e.ActsFor = r.chain(body, c.country, c.class)
		}
	}
}

// chain writes whom somebody acts for: the body, then the state.
func (r *reader) chain(body, country, class string) []string {
	var out []string
	if body != "" {
		out = append(out, body)
	}
	state := ""
	if s, ok := r.world.entities[country]; ok {
		state = s.Name
	} else if i, ok := r.index[slug(country)]; ok && country != "" {
		state = r.found.Entities[i].Name
	}
	if state == "" {
		return out
	}
	if b, ok := r.world.entities[slug(body)]; ok && b.Type != parley.Government && body != "" {
		return out // who speaks for Hamas does not speak for Palestine
	}
	if i, ok := r.index[slug(body)]; ok && body != "" && r.found.Entities[i].Type != parley.Government {
		return out
	}
	if body == "" && class != "" {
		if m := ministryOf(class); m != "" {
			if adj := r.adjective(country); adj != "" {
				out = append(out, adj+" "+m)
			} else {
				out = append(out, state+"'s "+m)
			}
		}
	}
	return append(out, state)
}

// ministryOf names the ministry behind a minister's title.
func ministryOf(class string) string {
	switch class {
	case "foreign minister":
		return "Foreign Ministry"
	case "defense minister":
		return "Defense Ministry"
	case "finance minister":
		return "Finance Ministry"
	}
	return ""
}

// adjective returns the adjective of a state as written, "" when none is known.
func (r *reader) adjective(country string) string {
	best := ""
	find := func(m map[string][]phrase, id string) {
		for k, list := range m {
			for _, p := range list {
				if p.id == id && p.means == meansAdjective && len(p.words) == 1 && (best == "" || cmp.Less(k, best)) {
					best = k
				}
			}
		}
	}
	if r.nations[slug(country)] {
		find(r.phrases, slug(country))
	} else {
		return r.world.adjective(country)
	}
	if best == "" {
		return ""
	}
	return strings.ToUpper(best[:1]) + best[1:]
}
