package entities

import (
	"slices"
	"strings"

	"parley"
)

// organs are what a country has that acts: "Russian Foreign Ministry".
var organs = map[string]bool{"ministry": true, "parliament": true, "government": true, "army": true, "military": true, "navy": true, "forces": true, "troops": true, "embassy": true, "delegation": true, "cabinet": true, "administration": true, "authorities": true, "side": true, "police": true, "intelligence": true, "mission": true, "presidency": true, "officials": true, "air": false, "regime": true, "junta": true, "coastguard": true, "guard": true, "command": true, "department": true, "treasury": true, "negotiators": true, "team": true, "state": false}

// resolve reads roles, groups and pronouns in the order of the text.
func (r *reader) resolve() {
	for _, l := range r.lines {
		for k := range l.words {
			if l.words[k].punct {
				continue
			}
			if r.taken[l.index][k] != 0 {
				continue
			}
			if r.roleNoun(l, k) {
				continue
			}
			if r.group(l, k) || r.definite(l, k) {
				continue
			}
			r.pronoun(l, k)
		}
	}
}

// roleNoun reads a role at word k as its head or beginning: "the foreign
// minister", "Ukrainian air defence forces", "Kremlin officials".
func (r *reader) roleNoun(l *line, k int) bool {
	if t := titleStarting(r.world, l, k); t != nil && t.class != "honorific" {
		return r.titleNoun(l, t)
	}
	return r.agentNoun(l, k)
}

// titleNoun resolves a title that stands without a name.
func (r *reader) titleNoun(l *line, t *foundTitle) bool {
	if !r.free(l, t.from, t.to) {
		return false
	}
	if t.acts == '-' && t.class != "expert" {
		if (t.class == "cleric" || t.class == "noble") && !t.plural && !l.title && t.from > 0 && l.words[t.from-1].fold == "the" && !r.unheaded(l, t.to-1) && (t.to >= len(l.words) || l.words[t.to].fold != "of") {
			if i := r.recentHolder(l, t); i >= 0 {
				r.mention(l, t.from, t.to, i, RoleNoun)
				return true
			}
		}
		return false
	}
	if r.unheaded(l, t.to-1) {
		return false
	}
	for i := range r.found.claims { // "Jane Roe, the interior secretary of Arland": she is meant
		c := &r.found.claims[i]
		if c.sentence == l.index && c.person >= 0 && c.span.Start <= l.words[t.from].Start && l.words[t.to-1].End <= c.span.End && c.class != "honorific" && !t.plural {
			r.mention(l, t.from, t.to, c.person, RoleNoun)
			return true
		}
	}
	d := &described{foundTitle: t, from: t.from, end: t.to}
	r.leftOf(d, l)
	owned := d.owner
	if owned == nil {
		r.rightOf(d, l)
	}
	if l.title && d.owner == nil {
		return false
	}
	if d.tense != "" && d.tense != "outgoing" {
		return false // "the former president" is whoever it was
	}
	if d.owner != nil && d.owner.Kind == PlaceName && d.owner == owned && r.found.Entities[d.owner.Entity].Type == parley.Place {
		return false // "the Kyiv mayor"
	}
	article := ""
	if d.from > 0 {
		article = l.words[d.from-1].fold
	}
	indefinite := article == "a" || article == "an" || article == "any" || article == "no" || article == "every" || article == "each" || article == "one" || article == "another" || article == "some" || article == "next" || article == "as"
	if t.plural {
		if d.owner == nil {
			return false
		}
		if r.leadersOf(l, d) {
			return true
		}
		return r.band(l, d, t.from, t.to, organType(l.words[t.to-1].fold, r.world.agents[t.form]))
	}
	if d.owner == nil && article == "the" && !l.title {
		if i := r.recentHolder(l, t); i >= 0 {
			r.mention(l, t.from, t.to, i, RoleNoun)
			return true
		}
	}
	if d.owner == nil {
		if article != "the" || t.class == "head" || t.class == "expert" || t.class == "official" || t.class == "secretary" || t.class == "chief" || t.class == "minister" {
			return false
		}
		if i := r.holderHere(d.class, "", ""); i >= 0 && (t.class != "officer" || r.titled(i, t)) {
			r.mention(l, t.from, t.to, i, RoleNoun)
			return true
		}
		return false
	}
	if t.class == "expert" || t.acts == '-' {
		return false
	}
	if !indefinite && (t.unique || t.class == "spokesperson" || t.class == "leader" || t.class == "envoy" || t.class == "negotiator") {
		if i := r.holderHere(d.class, d.country, d.body); i >= 0 {
			r.mentionRole(l, d, i)
			return true
		}
		if t.unique && d.body == "" {
			if id := r.world.holder(d.country, d.class, "", r.at); id != "" {
				r.mentionRole(l, d, r.known(id))
				r.assignOffices1(r.known(id))
				return true
			}
		}
	}
	// somebody of that office, whose name is not told
	of := d.country
	if s, ok := r.world.entities[d.country]; ok {
		of = s.Name
	}
	body := ""
	if d.body != "" {
		body = r.found.Entities[r.index[d.body]].Name
		of = body
	}
	if of == "" {
		return false
	}
	name := strings.ToLower(t.form) + " of " + of
	e := parley.Entity{ID: slug(name), Name: name, Type: parley.Leader, Country: d.country, ActsFor: r.chain(body, d.country, d.class)}
	r.mentionRole(l, d, r.entity(e))
	return true
}

// recentHolder returns whom "the minister", "the spokesman" come back to: the one
// person of such a title whom this sentence or the last five before it name, the
// nearest first; -1 for nobody, or where two could be meant.
func (r *reader) recentHolder(l *line, t *foundTitle) int {
	switch t.class {
	case "minister", "spokesperson", "envoy", "negotiator", "cleric", "officer", "commander", "ambassador", "secretary", "president", "prime minister", "foreign minister", "governor", "mayor", "speaker", "director", "executive", "monarch", "regent", "noble", "prince", "princess":
	default:
		return -1
	}
	if i := r.paperHolder(l, t); i >= 0 {
		return i
	}
	for back := 0; back <= 5; back++ {
		s := l.index - back
		if s < 0 {
			return -1
		}
		found := -1
		for i := range r.names[s] {
			n := &r.names[s][i]
			if n.Kind != Proper || n.Entity < 0 || back == 0 && n.Start >= l.words[t.from].Start {
				continue
			}
			e := &r.found.Entities[n.Entity]
			if e.Type != parley.Person && e.Type != parley.Leader || !r.titled(n.Entity, t) {
				continue
			}
			if found >= 0 && found != n.Entity {
				switch one, other := r.called(found, t), r.called(n.Entity, t); {
				case one == other:
					return -1
				case one:
					continue
				}
			}
			found = n.Entity
		}
		if found >= 0 {
			return found
		}
	}
	switch t.class {
	case "cleric", "governor", "mayor", "regent", "noble", "envoy":
	default:
		return -1
	}
	found := -1 // further back only where nobody else is so called
	for s := 0; s < l.index; s++ {
		for i := range r.names[s] {
			n := &r.names[s][i]
			if n.Kind != Proper || n.Entity < 0 || n.Entity == found {
				continue
			}
			if e := &r.found.Entities[n.Entity]; e.Type != parley.Person && e.Type != parley.Leader || !r.titled(n.Entity, t) {
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

// paperHolder returns whom "the Minister", with a capital, means in the paper of a state: the
// one person of such a title who acts for it; -1 for nobody or two, and in any other article.
func (r *reader) paperHolder(l *line, t *foundTitle) int {
	if r.paper <= 0 || !l.words[t.from].upper || t.from == 0 || l.words[t.from-1].fold != "the" {
		return -1
	}
	country, found := r.found.Entities[r.paper-1].Country, -1
	for s := 0; s <= l.index; s++ {
		for i := range r.names[s] {
			n := &r.names[s][i]
			if n.Kind != Proper || n.Entity < 0 || n.Entity == found || s == l.index && n.Start >= l.words[t.from].Start {
				continue
			}
			if e := &r.found.Entities[n.Entity]; country == "" || e.Country != country || e.Type != parley.Person && e.Type != parley.Leader || !r.titled(n.Entity, t) {
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

// called reports whether the article calls a person by the very word of a title: where a
// minister met a secretary of state, "the minister" is the one of them.
func (r *reader) called(i int, t *foundTitle) bool {
	for _, c := range r.found.claims {
		if c.person == i && slices.Contains(strings.Fields(fold(c.title)), fold(t.form)) {
			return true
		}
	}
	return false
}

// sameRank reports whether an officer called by one title can be meant by another: a major
// is no general.
func sameRank(t *foundTitle, title string) bool {
	last := func(s string) string { return fold(s[strings.LastIndexByte(s, ' ')+1:]) }
	return t.class != "officer" && t.class != "cleric" && t.class != "noble" || title == "" || last(t.form) == last(title)
}

// titled reports whether a person is called by a title, or by one that it shortens.
func (r *reader) titled(i int, t *foundTitle) bool {
	if g := r.found.genders[i]; t.gender != "" && g != "" && g != t.gender {
		return false
	}
	fits := func(class string) bool {
		return class == t.class || t.class == "minister" && strings.HasSuffix(class, " minister") && class != "prime minister"
	}
	for _, c := range r.found.claims {
		if c.person == i && fits(c.class) && sameRank(t, c.title) && (t.gender == "" || c.gender == "" || c.gender == t.gender) && c.tense != "former" && c.tense != "ex" && c.tense != "late" {
			return true
		}
	}
	for _, o := range r.world.officesOf(r.found.Entities[i].ID) {
		if fits(o.class) && r.at.Known() && o.holdsAt(r.at) {
			return true
		}
	}
	return false
}

// mentionRole records the title's own words, with its owner's as the phrase.
func (r *reader) mentionRole(l *line, d *described, entity int) {
	n := r.mention(l, d.foundTitle.from, d.foundTitle.to, entity, RoleNoun)
	r.names[l.index][n].From = min(r.names[l.index][n].First, l.words[d.from].token)
}

// unheaded: the word at k describes a noun that follows ("the president's plan"
// is possessive and fine, "president candidates" is not).
func (r *reader) unheaded(l *line, k int) bool {
	if l.words[k].possessive || k+1 >= len(l.words) || l.words[k+1].punct {
		return false
	}
	next := &l.words[k+1]
	if next.hyphen {
		return true
	}
	t := &l.Tokens[l.words[k].token]
	if !l.Parsed && describing[l.words[k].fold] && !functionWords[next.fold] && !wordLists["speech"][next.fold] {
		return true
	}
	if l.Parsed {
		return t.Head == next.token && (strings.HasPrefix(t.Rel, "compound") || strings.HasPrefix(t.Rel, "nmod:desc")) || t.Rel == "flat"
	}
	return next.upper && r.taken[l.index][k+1] != 0
}

// assignOffices1 fills one person added late.
func (r *reader) assignOffices1(i int) {
	e := &r.found.Entities[i]
	if len(e.Roles) > 0 {
		return
	}
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
	}
}

// holderHere returns the one person of the document who has a role, or -1.
func (r *reader) holderHere(class, country, body string) int {
	found := -1
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if e.Type != parley.Leader && e.Type != parley.Person || !r.named1(i) {
			continue
		}
		if country != "" && e.Country != country {
			continue
		}
		if !r.hasRole(i, class, body) {
			continue
		}
		if found >= 0 && found != i {
			return -1
		}
		found = i
	}
	return found
}

// named1 reports whether an entity is mentioned by name in the document.
func (r *reader) named1(i int) bool { return len(r.forms[i]) > 0 }

// hasRole reports whether a person has a role by the roster at the article's date
// or by the article's own words.
func (r *reader) hasRole(i int, class, body string) bool {
	e := &r.found.Entities[i]
	offices := r.world.officesOf(e.ID)
	for _, o := range offices {
		if (body == "" || slug(o.body) == body) && sameClass(o.class, class, o.country) && (r.at.Known() && o.holdsAt(r.at) || !r.at.Known() && !o.to.Known()) {
			return true
		}
	}
	for _, c := range r.found.claims {
		if c.person == i && c.class == class && (body == "" || c.body == body) && c.tense != "former" && c.tense != "ex" && c.tense != "late" && c.tense != "ousted" {
			return true
		}
	}
	return false
}

// sameClass lets "leader" mean whoever leads: the president where there is one
// with power, else the prime minister.
func sameClass(have, want, country string) bool {
	if have == want {
		return true
	}
	return want == "leader" && (have == "president" && !figureheads[country] || have == "prime minister" && figureheads[country] || have == "supreme leader" || have == "monarch" && rulers[country])
}

// figureheads are states whose president or monarch does not govern.
var figureheads = map[string]bool{"DEU": true, "ITA": true, "ISR": true, "IND": true, "GBR": true, "CAN": true, "AUS": true, "NZL": true, "JPN": true, "POL": true, "HUN": true, "SVK": true, "CZE": true, "AUT": true, "GRC": true, "ESP": true, "NLD": true, "BEL": true, "DNK": true, "SWE": true, "NOR": true, "IRQ": true, "PAK": true, "ETH": true, "SGP": true, "MYS": true, "THA": true, "KHM": true, "ARM": true, "XKX": true, "EST": true, "LVA": true, "BGR": true, "SVN": true, "HRV": true, "ALB": true, "GEO": true, "IRL": true, "ISL": true, "BGD": true, "NPL": true, "LBN": false, "PSE": false}

// rulers are monarchies whose monarch governs.
var rulers = map[string]bool{"SAU": true, "QAT": true, "OMN": true, "KWT": true, "JOR": true, "BHR": true, "MAR": true, "BRN": true, "SWZ": true}

// agentNoun reads "Ukrainian air defence forces": a country or a body, and whoever
// acts for it.
func (r *reader) agentNoun(l *line, k int) bool {
	x := &l.words[k]
	f := x.fold
	single := strings.TrimSuffix(f, "s")
	if strings.HasSuffix(f, "ies") {
		single = f[:len(f)-3] + "y"
	}
	if n := r.palaceOf(l, k); n != nil && !r.unheaded(l, k) {
		e := r.found.Entities[n.Entity]
		return r.band(l, &described{foundTitle: &foundTitle{from: k, to: k + 1}, from: k, end: k + 1, owner: n, country: e.Country}, k, k+1, parley.Government)
	}
	sector := r.world.agents[f]
	if sector == "" {
		sector = r.world.agents[single]
	}
	foreign := k > 0 && (f == "office" && (l.words[k-1].fold == "foreign" || l.words[k-1].fold == "home" || l.words[k-1].fold == "presidential") || (f == "service" || f == "office") && l.words[k-1].fold == "press")
	if foreign {
		sector = "GOV"
	}
	if sector == "" && !organs[f] && !stateAgents[single] || f == "state" || f == "side's" {
		return false
	}
	if notAgents[f] && !foreign || r.unheaded(l, k) {
		return false
	}
	if describing[f] && k+2 < len(l.words) && l.words[k+1].form == "," && l.Tokens[l.words[k+2].token].UPOS == "ADJ" {
		return false // "military, economic and media pressure"
	}
	if l.Parsed {
		if tag := l.Tokens[x.token].UPOS; tag != "NOUN" && tag != "PROPN" {
			return false
		}
	}
	// the noun may be two words: "foreign ministry", "air force"
	from := k
	owner := (*Name)(nil)
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		p := &l.words[j]
		if p.punct && !isHyphenForm(p.form) {
			break
		}
		if n := r.nameAt(l, j); n != nil {
			owner = n
			if l.words[j+1].hyphen && !l.words[j+1].upper && n.Kind == Nationality {
				owner = nil // "Russian-occupied ... officials" are not Russia's
			}
			break
		}
		if functionWords[p.fold] || p.possessive || wordLists["speech"][p.fold] {
			break
		}
		if l.Parsed && l.Tokens[p.token].UPOS == "VERB" && !strings.HasPrefix(l.Tokens[p.token].Rel, "amod") {
			break
		}
		from = j
	}
	if owner == nil {
		if i := k + 1; i+1 < len(l.words) && (l.words[i].fold == "of" || l.words[i].fold == "from" && strings.HasSuffix(f, "s")) { // "the army of Arland"
			j := i + 1
			if l.words[j].fold == "the" && j+1 < len(l.words) {
				j++
			}
			if n := r.nameAt(l, j); n != nil && n.Entity >= 0 && n.Kind != Nationality && (organs[f] || f == "people" || l.words[i].fold == "from" && sector != "CVL" && sector != "REF") && r.found.Entities[n.Entity].Type == parley.State {
				owner = n
			} else if n != nil && n.Entity >= 0 && r.found.Entities[n.Entity].Type == parley.ArmedGroup && (sector == "REB" || sector == "UAF" || f == "fighters" || f == "members" || f == "commanders") {
				owner = n
			}
		}
	}
	in := false
	if owner == nil && (f == "ministry" || f == "parliament" || f == "government" || f == "cabinet") && k+2 < len(l.words) && l.words[k+1].fold == "in" { // "the finance ministry in Marev"
		if n := r.nameAt(l, k+2); n != nil && n.Entity >= 0 && r.found.Entities[n.Entity].Type == parley.Place && r.found.Entities[n.Entity].Country != "" && r.seat(r.found.Entities[n.Entity].ID) {
			owner, in = n, true
		}
	}
	if owner == nil {
		owner = r.ruledBy(l, k)
	}
	if owner == nil {
		owner = r.countryTold(l, from, k)
	}
	if owner == nil && from == k && k > 0 && l.words[k-1].fold == "the" && (f == "junta" || f == "regime" || f == "palace" || f == "ministry") {
		if i := r.onlyBand(f); i >= 0 {
			r.mention(l, k, k+1, i, RoleNoun)
			return true
		}
	}
	if owner == nil || owner.Entity < 0 {
		return false
	}
	e := r.found.Entities[owner.Entity]
	switch e.Type {
	case parley.Person, parley.Leader, parley.Media, parley.Company:
		return false
	case parley.Place:
		if owner.Kind != Metonym && owner.Kind != Nationality && !organs[f] || e.Country == "" && owner.Kind != Nationality {
			return false
		}
	}
	if owner.Kind == PlaceName && e.Type == parley.Place && f != "authorities" && f != "officials" && !in {
		return false
	}
	return r.band(l, &described{foundTitle: &foundTitle{from: from, to: k + 1}, from: from, end: k + 1, owner: owner, country: e.Country, body: bodyID(e)}, from, k+1, organType(f, sector))
}

// ruledBy returns the country that those at word k are said to rule: "the junta that rules
// Arland". Nil for none.
func (r *reader) ruledBy(l *line, k int) *Name {
	if k+3 >= len(l.words) || l.words[k+1].fold != "that" && l.words[k+1].fold != "which" {
		return nil
	}
	i := k + 2
	if l.words[i].fold == "has" {
		i++
	}
	if i+1 >= len(l.words) || !ruling[l.words[i].fold] {
		return nil
	}
	if n := r.nameAt(l, i+1); n != nil && n.Entity >= 0 && r.found.Entities[n.Entity].Type == parley.State {
		return n
	}
	return nil
}

// rulersOf records "the junta", "the palace" before people are read, so that their
// spokesmen are theirs.
func (r *reader) rulersOf(l *line) {
	for k := range l.words {
		f := l.words[k].fold
		if l.words[k].upper || r.taken[l.index][k] != 0 {
			continue
		}
		switch {
		case f == "junta" || f == "palace":
			r.agentNoun(l, k)
		case l.words[k].possessive && (bodyNoun(f) || closeBodies[f]): // "the principality's chancellor"
			r.definite(l, k)
		}
	}
}

// onlyBand returns the one of a country's organs told of so far that is called by a noun:
// "the junta", once "the Arlandic junta" has been told of; -1 for none or several.
func (r *reader) onlyBand(noun string) int {
	found := -1
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if e.Type != parley.Government || len(e.ActsFor) == 0 || !strings.HasSuffix(fold(e.Name), " "+noun) || !r.mentioned(i) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// palaceOf returns the one state of the document that a monarch or a regent leads or that
// calls itself a kingdom or a crown: whose palace says something. Nil for none or two.
func (r *reader) palaceOf(l *line, k int) *Name {
	if l.words[k].fold != "palace" || k == 0 || l.words[k-1].fold != "the" || l.title || l.Parsed && !strings.HasPrefix(l.Tokens[l.words[k].token].Rel, "nsubj") && !l.words[k].possessive {
		return nil
	}
	found := -1
	add := func(i int) bool {
		if i >= 0 && found >= 0 && i != found {
			return false
		}
		if i >= 0 {
			found = i
		}
		return true
	}
	for _, c := range r.found.claims {
		if (c.class == "monarch" || c.class == "crown prince" || c.class == "regent") && c.country != "" && !add(r.stateOf(c.country)) {
			return nil
		}
	}
	for i := range r.found.Entities {
		if r.found.Entities[i].Type != parley.State || r.world.listed(r.found.Entities[i].ID) {
			continue
		}
		for _, form := range sortedKeys(r.forms[i]) {
			words := nameWords(form)
			if has(words, "kingdom", "crown", "emirate", "sultanate", "principality", "duchy", "regency", "empire") && !add(i) {
				return nil
			}
		}
	}
	if found < 0 {
		return nil
	}
	return &Name{Entity: found, Kind: Proper, Sentence: -1}
}

// alone are organs that "the" before them makes those of the country told of.
var alone = set("government army military navy cabinet presidency coastguard opposition")

// countryTold returns the one country that a passage is about, as the owner of "the
// government": told of earlier in the sentence, else in the last one. Nil where two
// are told of, or none.
func (r *reader) countryTold(l *line, from, k int) *Name {
	if !alone[l.words[k].fold] || from != k || k == 0 || l.words[k-1].fold != "the" || l.title {
		return nil
	}
	if k+1 < len(l.words) && (l.words[k+1].fold == "of" || l.words[k+1].upper) && !l.words[k].possessive {
		return nil
	}
	for back := 0; back <= 1; back++ {
		s := l.index - back
		if s < 0 || r.lines[s].title {
			return nil
		}
		// "the opposition in Tessamy": what stands behind it belongs to it
		end := 1 << 62
		if back == 0 {
			end = l.words[k].Start
			if k+2 < len(l.words) && l.words[k+1].fold == "in" {
				end = l.words[k+2].End
			}
		}
		found, second := -1, false
		for i := range r.names[s] {
			n := &r.names[s][i]
			if n.Entity < 0 || n.Start >= end {
				continue
			}
			c := r.found.Entities[n.Entity].Country
			if c == "" {
				continue
			}
			state := r.stateOf(c)
			if state < 0 {
				continue
			}
			second = second || found >= 0 && found != state
			found = state
		}
		if second {
			return nil
		}
		if found >= 0 {
			return &Name{Entity: found, Kind: Proper, Sentence: -1}
		}
	}
	if i := r.soleState(); i >= 0 {
		return &Name{Entity: i, Kind: Proper, Sentence: -1}
	}
	return nil
}

// soleState returns the one state that the document names, from its beginning and more than
// once, -1 where it names none or several.
func (r *reader) soleState() int {
	found, times, first := -1, 0, 0
	for s := range r.names {
		for i := range r.names[s] {
			n := &r.names[s][i]
			if n.Entity < 0 || n.Kind == Pronoun {
				continue
			}
			e := &r.found.Entities[n.Entity]
			if e.Type != parley.State && e.Country == "" {
				continue
			}
			state := r.stateOf(e.Country)
			if state < 0 || found >= 0 && state != found {
				return -1
			}
			if found < 0 {
				found, first = state, s
			}
			times++
		}
	}
	if times < 2 || first > 1 {
		return -1
	}
	return found
}

// stateOf returns the entity of a country, or -1.
func (r *reader) stateOf(country string) int {
	if i, ok := r.index[country]; ok {
		return i
	}
	if i, ok := r.index[slug(country)]; ok && r.found.Entities[i].Type == parley.State {
		return i
	}
	return r.known(country)
}

func isHyphenForm(s string) bool { return s == "-" || s == "–" }

// notAgents are nouns of the agent list that news uses for other things.
var notAgents = map[string]bool{"state": true, "states": true, "school": true, "schools": true, "hospital": true, "hospitals": true, "people": false, "house": true, "houses": true, "office": true, "aircraft": true, "warship": false, "media": true, "plane": true, "planes": true, "train": true, "trains": true, "car": true, "cars": true, "ship": true, "ships": true, "vessel": true, "vessels": true, "tank": true, "tanks": true, "market": true, "markets": true, "bank": true, "court": true, "courts": true, "church": true, "university": true, "village": true, "villages": true, "town": true, "city": true, "cities": true, "territory": true, "waters": true, "coast": true, "neighborhood": true, "base": true, "bases": true, "factory": true, "jet": true, "jets": true, "tanker": true, "tankers": true, "airport": true, "airspace": true, "law": true, "film": true, "newspaper": true, "television": true, "press": true, "airline": true, "oil": true, "crime": true, "artillery": true, "frigate": true, "population": true, "web": true, "site": true, "store": true, "restaurant": true, "industry": true, "economy": true, "economic": true, "trade": true, "business": true, "farm": true, "transport": true, "hotel": true, "child": true, "prison": true, "capital": true, "border": true, "borders": true, "leader": true, "sovereignty": true, "constitution": true, "company": true, "firm": true}

func bodyID(e parley.Entity) string {
	if e.Type == parley.State || e.Type == parley.Place {
		return ""
	}
	return e.ID
}

// organType says what sort of entity an organ or a band of agents is.
func organType(noun, sector string) parley.EntityType {
	switch noun {
	case "government", "ministry", "parliament", "treasury", "administration", "cabinet", "army", "military", "navy", "authorities", "presidency", "regime", "junta", "department":
		return parley.Government
	case "forces", "troops", "delegation", "side", "police", "mission", "embassy", "command", "guard", "team":
		return parley.Government
	}
	if civil[strings.TrimSuffix(noun, "s")] {
		return parley.People
	}
	return sectorType(sector)
}

// civil are people of a country who do not act for it.
var civil = set("engineer farmer fisherman fishermen villager people resident worker miner trader shepherd pilot guest child family driver student refugee civilian")

func sectorType(sector string) parley.EntityType {
	switch sector {
	case "GOV", "MIL", "COP", "SPY", "LEG", "JUD", "":
		return parley.Government
	case "REB", "UAF":
		return parley.ArmedGroup
	case "BUS":
		return parley.Company
	}
	return parley.People
}

// band records an unnamed actor of a country or body: "Russian troops".
func (r *reader) band(l *line, d *described, from, to int, kind parley.EntityType) bool {
	e := r.found.Entities[d.owner.Entity]
	if d.owner.Kind == Pronoun && e.Type == parley.Government && kind == parley.People {
		if i, ok := r.index[slug(e.Country)]; ok { // "the Arland delegation ... its farmers"
			e = r.found.Entities[i]
		} else if i := r.known(e.Country); i >= 0 {
			e = r.found.Entities[i]
		}
	}
	noun := strings.ToLower(joined(l, r.doc.Text, from, to))
	adj := e.Name
	if d.owner.Kind == Nationality {
		adj = d.owner.Span.In(r.doc.Text) // "Western"
	}
	if e.Type == parley.State || e.Type == parley.Place {
		if e.Country == "" {
			adj = ""
			if d.owner.Kind == Nationality {
				adj = d.owner.Span.In(r.doc.Text) // "European"
			}
		} else if a := r.adjective(e.Country); a != "" {
			adj = a
		} else {
			adj = r.stateName(e.Country)
		}
	}
	if adj == "" {
		return false
	}
	name := adj + " " + noun
	if id := r.world.knows(name); id != "" {
		if i := r.known(id); i >= 0 {
			r.mention(l, from, to, i, RoleNoun)
			return true
		}
	}
	made := parley.Entity{ID: slug(name), Name: name, Type: kind, Country: e.Country}
	if e.Type == parley.State && len(e.ID) != 3 { // another article may not tell the adjective
		made.ID = slug(e.Name + " " + noun)
	}
	switch {
	case e.Country == "":
		made.ActsFor = []string{e.Name}
	case e.Type == parley.State || e.Type == parley.Place:
		made.ActsFor = []string{r.stateName(e.Country)}
	case e.Type == parley.Government:
		made.ActsFor = append([]string{e.Name}, e.ActsFor...)
	default:
		made.ActsFor = []string{e.Name}
	}
	one := r.entity(made)
	if other := r.alsoOf(l, d, noun, kind); other >= 0 { // "Swiss and Omani diplomats"
		n := r.mention(l, from, to, -1, Group)
		m := &r.names[l.index][n]
		m.Members, m.Plural = []int{other, one}, true
		return true
	}
	n := r.mention(l, from, to, one, RoleNoun)
	m := &r.names[l.index][n]
	if d.owner.Last <= m.First && d.owner.Sentence == l.index {
		m.From = min(m.From, d.owner.First)
	}
	last := l.words[to-1].fold
	m.Plural = strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") || last == "troops" || last == "police"
	return true
}

// alsoOf returns the band of the nationality that "and" joins to the owner's, or -1.
func (r *reader) alsoOf(l *line, d *described, noun string, kind parley.EntityType) int {
	if d.owner.Kind != Nationality || d.owner.Sentence != l.index {
		return -1
	}
	k := 0
	for k < len(l.words) && l.words[k].Start < d.owner.Start {
		k++
	}
	if k < 2 || l.words[k-1].fold != "and" {
		return -1
	}
	n := r.nameAt(l, k-2)
	if n == nil || n.Entity < 0 || n.Entity == d.owner.Entity || n.Kind != Nationality && n.Kind != Proper {
		return -1
	}
	e := r.found.Entities[n.Entity]
	if e.Type != parley.State || l.words[k-2].possessive {
		return -1
	}
	r.names[l.index][r.taken[l.index][k-2]-1].Kind = Nationality
	adj := r.adjective(e.Country)
	if adj == "" {
		adj = e.Name
	}
	name := adj + " " + noun
	return r.entity(parley.Entity{ID: slug(name), Name: name, Type: kind, Country: e.Country, ActsFor: []string{r.stateName(e.Country)}})
}

func (r *reader) stateName(country string) string {
	if s, ok := r.world.entities[country]; ok {
		return s.Name
	}
	return country
}

// describing are nouns that mostly describe another when a word follows.
var describing = map[string]bool{"military": true, "police": true, "intelligence": true, "government": true, "army": true, "navy": true, "opposition": true, "rebel": true, "security": true, "guard": true, "command": true, "parliament": true, "state": true, "defence": true, "defense": true, "coalition": true, "militant": true, "ministry": true, "administration": true, "mission": true, "department": true}

// leadersOf reads "the leaders of Arland and Belmark" as the two who lead them.
func (r *reader) leadersOf(l *line, d *described) bool {
	if d.class != "leader" && d.class != "president" && d.class != "foreign minister" && d.class != "prime minister" || d.end+1 >= len(l.words) || l.words[d.end].fold != "and" {
		return false
	}
	j := d.end + 1
	if l.words[j].fold == "the" && j+1 < len(l.words) {
		j++
	}
	other := r.nameAt(l, j)
	if other == nil || other.Entity < 0 || d.owner.Entity < 0 || r.found.Entities[other.Entity].Type != parley.State {
		return false
	}
	one := func(country string) int {
		if i := r.holderHere(d.class, country, ""); i >= 0 {
			return i
		}
		if id := r.world.holder(country, d.class, "", r.at); id != "" {
			i := r.known(id)
			r.assignOffices1(i)
			return i
		}
		name := strings.ToLower(d.form) + " of " + r.stateName(country)
		return r.entity(parley.Entity{ID: slug(name), Name: name, Type: parley.Leader, Country: country, ActsFor: r.chain("", country, d.class)})
	}
	a, b := one(d.country), one(r.found.Entities[other.Entity].Country)
	if a < 0 || b < 0 || a == b {
		return false
	}
	n := r.mention(l, d.foundTitle.from, d.foundTitle.to, -1, Group)
	r.names[l.index][n].Members = []int{a, b}
	r.names[l.index][n].Plural = true
	return true
}

// apposed records the roles that appositions give: "the Kestrian president, Danil
// Korsak" is twice the same man.
func (r *reader) apposed() {
	for _, t := range r.titleMentions {
		l := r.lines[t.sentence]
		if !r.free(l, t.from, t.to) {
			continue
		}
		n := r.mention(l, t.from, t.to, t.entity, RoleNoun)
		r.names[t.sentence][n].From = min(r.names[t.sentence][n].First, l.words[t.phrase].token)
	}
}
