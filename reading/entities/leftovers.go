package entities

import (
	"slices"
	"strings"

	"parley"
)

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
