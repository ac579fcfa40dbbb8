package entities

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// stateKind tells a country that is a place ("in Ukraine") from one that acts,
// and from one that describes a noun ("U.S. officials").
func (r *reader) stateKind(l *line, k, end int) Kind {
	last := &l.words[end-1]
	if last.possessive {
		return Proper
	}
	if end < len(l.words) && !l.words[end].punct {
		next := &l.words[end]
		if next.hyphen && !next.upper { // "U.S.-backed"
			return Nationality
		}
		if !l.words[k].hyphen && r.describes(l, k, end) {
			return Nationality
		}
	}
	if r.located(l, k) {
		return PlaceName
	}
	return Proper
}

// describes reports whether the name stands before a noun that it describes.
func (r *reader) describes(l *line, k, end int) bool {
	t := l.words[end-1].token
	if l.Parsed && !l.title {
		h := l.Tokens[t].Head
		if rel := l.Tokens[t].Rel; h > t && !(h < len(l.Tokens) && h == t+1 && strings.HasSuffix(l.Tokens[h].Form, "ed")) && (strings.HasPrefix(rel, "compound") || strings.HasPrefix(rel, "amod") || strings.HasPrefix(rel, "nmod:desc") || rel == "flat") {
			return true
		}
	}
	return r.nextIsNoun(l, end)
}

// nextIsNoun reports whether a noun follows that the words before describe.
func (r *reader) nextIsNoun(l *line, end int) bool {
	if end >= len(l.words) || l.words[end].punct || l.words[end-1].possessive {
		return false
	}
	next := &l.words[end]
	if functionWords[next.fold] || wordLists["speech"][next.fold] || strings.HasSuffix(next.fold, "ed") && r.world.agents[next.fold] == "" {
		return false
	}
	if tag := l.Tokens[next.token].UPOS; tag != "" && !l.title {
		return tag == "NOUN" || tag == "ADJ" && end+1 < len(l.words) && l.Tokens[l.words[end+1].token].UPOS == "NOUN"
	}
	if titleStarting(r.world, l, end) != nil {
		return true
	}
	f := next.fold
	return r.world.agents[f] != "" || r.world.agents[strings.TrimSuffix(f, "s")] != "" || onlyStates[f] || stateAgents[strings.TrimSuffix(f, "s")] || organs[f] || f == "policy" || f == "military" || f == "weapons" || f == "elections" || f == "election" || f == "interests" || f == "war" || f == "crisis" || f == "conflict" || f == "peace" || f == "sanctions" || f == "aid" || f == "foreign"
}

// seated are nouns for those who rule from a capital.
var seated = set("government regime leadership junta")

// located reports whether words before make the name at k a place.
func (r *reader) located(l *line, k int) bool {
	i := k - 1
	for i >= 0 && (l.words[i].fold == "the" || l.words[i].fold == "central" || l.words[i].fold == "eastern" || l.words[i].fold == "western" || l.words[i].fold == "southern" || l.words[i].fold == "northern" || l.words[i].fold == "downtown" || l.words[i].fold == "occupied") {
		if l.words[i].fold != "the" {
			if i == 0 || !r.prepositionAt(l, i-1) {
				return true
			}
		}
		i--
	}
	if i >= 0 && l.words[i].fold == "and" { // "in Syria and Ukraine"
		if n := r.nameAt(l, i-1); n != nil && n.Kind == PlaceName && n.Last == l.words[i-1].token+1 {
			return true
		}
	}
	if i < 0 {
		return false
	}
	f := l.words[i].fold
	switch {
	case wordLists["locative"][f]:
		return true
	case f == "at":
		return true
	case f == "to":
		return r.moves(l, i)
	case f == "from":
		return r.moves(l, i) || i > 0 && (l.words[i-1].fold == "kilometers" || l.words[i-1].fold == "miles" || l.words[i-1].fold == "kilometres" || l.words[i-1].fold == "km" || l.words[i-1].fold == "troops" || l.words[i-1].fold == "forces" || l.words[i-1].fold == "withdrawal" || l.words[i-1].fold == "withdraw")
	case f == "on" || f == "against":
		return i > 0 && wordLists["attack"][l.words[i-1].fold] && l.words[i-1].fold != "fire"
	case f == "of":
		return i > 0 && (wordLists["placehead"][l.words[i-1].fold] || wordLists["locative"][l.words[i-1].fold] || l.words[i-1].fold == "north" || l.words[i-1].fold == "south" || l.words[i-1].fold == "east" || l.words[i-1].fold == "west" || l.words[i-1].fold == "parts" || l.words[i-1].fold == "streets" || l.words[i-1].fold == "centre" || l.words[i-1].fold == "center" || l.words[i-1].fold == "capture" || l.words[i-1].fold == "siege" || l.words[i-1].fold == "mayor")
	}
	return false
}

func (r *reader) prepositionAt(l *line, k int) bool {
	f := l.words[k].fold
	return wordLists["locative"][f] || f == "the" || f == "on" || f == "of" || f == "to" || f == "from" || f == "at"
}

// moves reports whether a verb or noun of travel stands before a preposition.
func (r *reader) moves(l *line, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if l.words[j].punct {
			return false
		}
		if wordLists["motion"][l.words[j].fold] {
			return true
		}
	}
	return false
}

// capitalKind tells a capital that is a place from one that means its government.
func (r *reader) capitalKind(l *line, k, end int) Kind {
	last := &l.words[end-1]
	if last.possessive {
		if end < len(l.words) && cityThings[l.words[end].fold] {
			return PlaceName
		}
		return Metonym
	}
	if k > 0 && !l.words[k-1].hyphen && l.words[k-1].fold == "the" && end < len(l.words) && !l.words[end].punct && !l.words[end].upper {
		if seated[l.words[end].fold] {
			return Metonym // "the Kyiv government"
		}
		return PlaceName // "the Geneva talks"
	}
	if end < len(l.words) && l.words[end].hyphen && !l.words[end].upper {
		return Metonym // "Kyiv-backed", "Moscow-appointed"
	}
	if r.located(l, k) {
		return PlaceName
	}
	if end+1 < len(l.words) && l.words[end].form == "," { // "Kyiv, Ukraine"
		if p, n := r.match(l, end+1); n > 0 && p.means == meansState && r.world.entities[p.id] != nil {
			return PlaceName
		}
	}
	if end < len(l.words) && !l.words[end].punct {
		if f := l.words[end].fold; cityThings[f] || wordLists["event"][f] || f == "summit" || f == "meeting" || f == "agreement" || f == "agreements" {
			return PlaceName
		}
	}
	if l.Parsed {
		t := l.Tokens[last.token]
		switch {
		case t.Rel == "obj" && t.Head >= 0 && reached[l.Tokens[t.Head].Lemma]:
			return PlaceName
		case strings.HasPrefix(t.Rel, "nsubj"), t.Rel == "obj", t.Rel == "iobj", strings.HasPrefix(t.Rel, "nmod:poss"), t.Rel == "obl:agent":
			return Metonym
		}
	}
	if end < len(l.words) && wordLists["speech"][l.words[end].fold] {
		return Metonym
	}
	if k > 0 {
		switch l.words[k-1].fold {
		case "thanked", "thanks", "asked", "warned", "warns", "blamed", "blames", "accuses", "pressed", "pressing", "criticised", "criticized", "condemned", "backed", "backs", "urges", "pressured", "helped", "threatened", "invited", "notified", "informed", "answered", "trusts", "wants", "sanctioned", "forced", "pushed", "pressure", "allowed", "let":
			return Metonym
		case "with", "by", "between", "against", "on", "for", "to", "from", "urged", "accused", "that", "told", "than":
			return Metonym
		case "of":
			return Metonym
		}
	}
	if k > 1 && l.words[k-1].fold == "and" {
		if n := r.nameAt(l, k-2); n != nil && n.Kind != PlaceName {
			return Metonym
		}
	}
	if k > 0 && l.words[k].hyphen {
		return Metonym
	}
	if k == l.first && end < len(l.words) && !l.words[end].punct && !l.title {
		return Metonym
	}
	return PlaceName
}

var cityThings = map[string]bool{"airport": true, "street": true, "streets": true, "mayor": true, "suburb": true, "suburbs": true, "residents": true, "metro": true, "subway": true, "region": true, "oblast": true, "district": true, "districts": true, "hospital": true, "university": true, "time": true, "police": true, "apartment": true, "hotel": true, "square": true, "city": true, "skyline": true, "talks": true, "conference": true, "mayor's": true, "bureau": true, "outskirts": true, "neighbourhood": true, "neighborhood": true}

// placeUnknown records a place that is in no table: "the village of Milove",
// "in Vellmar", "Karst province".
func (r *reader) placeUnknown(l *line, k, to int) bool {
	if to-k > 3 && !(to-k < 6 && placeStarts[l.words[k].fold]) || wordLists["stop"][l.words[k].fold] {
		return false
	}
	head := l.words[to-1].fold
	next := ""
	if to < len(l.words) && !l.words[to-1].possessive {
		next = l.words[to].fold
	}
	place := wordLists["place"]
	ok := to-k > 1 && (place[head] || placeStarts[l.words[k].fold]) || place[next] && !l.words[to].upper
	if !ok && k > 1 && l.words[k-1].fold == "of" && wordLists["placehead"][l.words[k-2].fold] {
		ok = true
	}
	if !ok && k > 1 && (l.words[k-1].fold == "to" && l.words[k-2].fold != "close" && l.words[k-2].fold != "closer" && r.moves(l, k-1) || l.words[k-1].fold == "from" && r.moves(l, k-1)) && !l.words[to-1].possessive && !l.words[k].caps {
		ok = r.stands(l, k)
	}
	if !ok && r.lies(l, k, to) {
		ok = true
	}
	if !ok && k > 0 && wordLists["locative"][l.words[k-1].fold] && !l.words[to-1].possessive && r.large[l.words[k].fold] > 0 {
		switch l.words[k-1].fold {
		case "in", "near", "outside", "into", "around", "through", "across", "inside":
			tag := l.Tokens[l.words[to-1].token].UPOS
			ok = (tag == "" || tag == "PROPN") && !l.words[k].caps
			if to < len(l.words) && !l.words[to].punct && !functionWords[l.words[to].fold] && !wordLists["speech"][l.words[to].fold] && (tag == "" && to-k == 1 || tag != "" && l.Tokens[l.words[to-1].token].Head == l.words[to].token) {
				ok = false // "in Arland waters" describes
			}
		}
	}
	if !ok {
		return false
	}
	name := joined(l, r.doc.Text, k, to)
	id := slug(name)
	if i, found := r.index[id]; found && r.found.Entities[i].Type != parley.Place {
		r.mention(l, k, to, i, PlaceName)
		return true
	}
	country := ""
	for j := k - 1; j >= 0 && j >= k-5; j-- {
		if n := r.nameAt(l, j); n == nil && l.words[j].fold != "of" && !wordLists["placehead"][l.words[j].fold] && l.words[j].fold != "border" && l.words[j].fold != "port" && l.words[j].fold != "coastal" {
			break
		} else if n != nil && n.Entity >= 0 {
			e := r.found.Entities[n.Entity]
			occupied := j+1 < len(l.words) && l.words[j+1].hyphen
			if e.Type == parley.State && !occupied {
				country = e.Country
			}
			break
		}
	}
	i := r.entity(parley.Entity{ID: id, Name: name, Type: parley.Place, Country: country})
	r.mention(l, k, to, i, PlaceName)
	key := fold(name)
	if to-k == 1 {
		r.phrases[key] = append(r.phrases[key], phrase{words: []string{key}, id: id, means: meansPlace})
	}
	return true
}

// grounds are what seas and hills have that companies are called too; lyingOn are
// prepositions of being there.
var (
	grounds = set("bank banks shoal shoals reef ridge shelf plateau ground grounds rock rocks flats bar")
	lyingOn = set("on off over across near beyond above upon")
)

// lies reports whether the name at [k, to) is one of a place where one can be, though
// companies are called so too: "on the Mantle Bank", here or elsewhere in the document.
func (r *reader) lies(l *line, k, to int) bool {
	if to-k < 2 || !grounds[l.words[to-1].fold] {
		return false
	}
	name := joined(l, r.doc.Text, k, to)
	if known, ok := r.lying[name]; ok {
		return known
	}
	is := false
	for at := 0; !is; {
		i := strings.Index(r.doc.Text[at:], " the "+name)
		if i < 0 {
			break
		}
		before := r.doc.Text[:at+i]
		is = lyingOn[fold(before[strings.LastIndexAny(before, " \n")+1:])]
		at += i + 1
	}
	if r.lying == nil {
		r.lying = map[string]bool{}
	}
	r.lying[name] = is
	return is
}

// placeStarts are first words of names of places: "Port Evrin", "Fort Brisling".
var placeStarts = map[string]bool{"port": true, "fort": true, "lake": true, "mount": true, "cape": true, "san": true, "santa": true, "saint": true, "st": true, "puerto": true, "sidi": true, "upper": true, "lower": true, "gate": true, "camp": true, "isle": true, "rio": true, "tel": true, "deir": true, "beit": true}

// learnCapitals reads "Sedenik, the Ilmaran capital" and its like: a seat of
// government that no table has.
func (r *reader) learnCapitals(l *line) {
	state := func(k int) *Name {
		n := r.nameAt(l, k)
		if n == nil || n.Entity < 0 || r.found.Entities[n.Entity].Type != parley.State {
			return nil
		}
		return n
	}
	for k := range l.words {
		if l.words[k].fold != "capital" {
			continue
		}
		var owner *Name
		end, begin := k+1, k
		switch {
		case k > 0 && state(k-1) != nil:
			owner, begin = state(k-1), k-1
		case k+2 < len(l.words) && l.words[k+1].fold == "of" && state(k+2) != nil:
			owner, end = state(k+2), k+3
			for end < len(l.words) && r.nameAt(l, end) == owner {
				end++
			}
		}
		if owner == nil && k > 0 && l.words[k-1].fold == "the" && k+2 < len(l.words) && l.words[k+1].form == "," && l.words[k+2].upper {
			owner, begin = r.countryNear(l, k), k-1
		}
		if owner == nil && k > 2 && l.words[k-1].fold == "the" && l.words[k-2].form == "," && l.words[k-3].upper && (k+1 >= len(l.words) || l.words[k+1].punct) { // "Marev, the capital,"
			owner, begin = r.countryNear(l, k), k
		}
		if owner == nil && k > 1 && l.words[k-1].fold == "state" && l.words[k-2].fold == "the" && k+2 < len(l.words) && l.words[k+1].form == "," && l.words[k+2].upper {
			owner, begin = r.countryNear(l, k), k-2
		}
		if owner == nil {
			continue
		}
		for begin > 0 && r.nameAt(l, begin-1) == owner {
			begin--
		}
		from, to := -1, -1
		if end < len(l.words) && l.words[end].form == "," {
			end++
		}
		if end < len(l.words) && l.words[end].upper {
			from, to = end, run(l, end)
		} else if begin > 1 && l.words[begin-1].fold == "the" && l.words[begin-2].form == "," {
			to = begin - 2
			for from = to; from > 0 && l.words[from-1].upper && !l.words[from-1].punct; from-- {
			}
		}
		if from < 0 || to <= from || to-from > 3 {
			continue
		}
		if n := r.nameAt(l, from); n != nil && (n.Entity < 0 || r.found.Entities[n.Entity].Type != parley.Place) {
			continue
		}
		name := joined(l, r.doc.Text, from, to)
		e := r.found.Entities[owner.Entity]
		i := r.entity(parley.Entity{ID: slug(name), Name: name, Type: parley.Place, Country: e.Country})
		if r.found.Entities[i].Type != parley.Place {
			continue
		}
		if r.found.Entities[i].Country == "" {
			r.found.Entities[i].Country = e.Country
		}
		words := nameWords(name)
		if r.world.knows(name) == "" {
			r.found.adjectives = append(r.found.adjectives, adjectiveOf{word: name, state: e.ID, capital: true})
			r.phrases[words[0]] = append([]phrase{{words: words, id: slug(name), state: e.ID, means: meansCapital}}, r.phrases[words[0]]...)
		}
		if r.free(l, from, to) {
			r.mention(l, from, to, i, PlaceName)
		}
	}
}

// countryNear returns the one country told of before word k of a line: in it, else in
// the nearest of the three sentences before that tells of any. Nil for two.
func (r *reader) countryNear(l *line, k int) *Name {
	for back := 0; back <= 4; back++ {
		s := l.index - back
		if s < 0 || r.lines[s].title {
			return nil
		}
		var found *Name
		for i := range r.names[s] {
			n := &r.names[s][i]
			if n.Entity < 0 || back == 0 && n.Start >= l.words[k].Start || r.found.Entities[n.Entity].Type != parley.State {
				continue
			}
			if found != nil && found.Entity != n.Entity {
				return nil
			}
			found = n
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// dateline reads the places a report opens with: "MAREV (Tarn Newswire) —",
// "Norrhaven, Lindmark —".
func (r *reader) dateline(l *line) {
	k := l.first
	if k >= len(l.words) || !l.words[k].upper || l.index > 0 && r.lines[l.index-1].Block == l.Block {
		return
	}
	var runs [][2]int
	for i := k; i < len(l.words) && i < k+14; {
		x := &l.words[i]
		switch {
		case x.form == "—" || x.form == "–" || x.form == "-" || x.form == "--":
			for _, p := range runs {
				if !r.free(l, p[0], p[1]) {
					continue
				}
				if f, n := r.match(l, p[0]); n == p[1]-p[0] && n > 0 {
					if e := r.world.entities[f.id]; e != nil && (e.Type == parley.State || e.Type == parley.Place) {
						r.mention(l, p[0], p[1], r.known(f.id), PlaceName)
					}
					continue
				}
				name := joined(l, r.doc.Text, p[0], p[1])
				if name == strings.ToUpper(name) {
					name = capitalised(name)
				}
				j := r.entity(parley.Entity{ID: slug(name), Name: name, Type: parley.Place})
				r.mention(l, p[0], p[1], j, PlaceName)
				if len(runs) == 2 && p == runs[0] {
					if f, size := r.match(l, runs[1][0]); size > 0 && f.means == meansState {
						r.found.Entities[j].Country = r.countryOf(f.id)
					}
				}
			}
			return
		case x.form == "(":
			for i < len(l.words) && l.words[i].form != ")" {
				i++
			}
			i++
		case x.form == ",":
			i++
		case x.upper && !x.punct && len(runs) < 2 && !wordLists["stop"][x.fold] && !functionWords[x.fold]:
			to := run(l, i)
			if to <= i || to-i > 3 {
				return
			}
			runs = append(runs, [2]int{i, to})
			i = to
		case wordLists["stop"][x.fold] || x.form[0] >= '0' && x.form[0] <= '9' || x.form == ".":
			i++
		default:
			return
		}
	}
}

// countryOf returns the country of an entity of the roster or of this document.
func (r *reader) countryOf(id string) string {
	if i := r.known(id); i >= 0 {
		return r.found.Entities[i].Country
	}
	return ""
}

// reached are verbs whose object is a place to go to or to strike, not a
// government to deal with.
var reached = map[string]bool{"visit": true, "leave": true, "reach": true, "enter": true, "strike": true, "attack": true, "shell": true, "bomb": true, "hit": true, "capture": true, "seize": true, "besiege": true, "shake": true, "tour": true, "cross": true, "surround": true, "encircle": true, "liberate": true, "occupy": true, "evacuate": true, "defend": true, "bombard": true, "storm": true, "flee": true, "target": true, "approach": true, "rock": true, "pound": true, "retake": true, "take": true, "hold": true, "lose": true, "abandon": true, "raid": true}

// capitalised writes "PORT EVRIN" as "Port Evrin".
func capitalised(s string) string {
	out := strings.Fields(strings.ToLower(s))
	for i, w := range out {
		r, size := utf8.DecodeRuneInString(w)
		out[i] = string(unicode.ToUpper(r)) + w[size:]
	}
	return strings.Join(out, " ")
}
