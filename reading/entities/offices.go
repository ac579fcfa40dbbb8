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
