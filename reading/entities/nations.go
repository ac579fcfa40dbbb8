package entities

import (
	"strings"

	"parley"
)

// onlyStates are things that only a country has.
var onlyStates = map[string]bool{"president": true, "government": true, "parliament": true, "capital": true, "army": true, "military": true, "troops": true, "navy": true, "embassy": true, "ambassador": true, "citizens": true, "borders": true, "border": true, "territory": true, "soldiers": true, "airspace": true, "coastguard": true, "minister": true, "ministry": true, "premier": true, "forces": true, "cabinet": true, "sovereignty": true, "constitution": true}

// strongStates among them are hardly ever said of a person or a company.
var strongStates = map[string]bool{"president": true, "parliament": true, "capital": true, "navy": true, "embassy": true, "ambassador": true, "airspace": true, "minister": true, "ministry": true, "premier": true, "sovereignty": true, "borders": true, "coastguard": true}

// realms stand before "of X": "the Republic of X".
var realms = map[string]bool{"republic": true, "kingdom": true, "federation": true, "sultanate": true, "emirate": true, "principality": true, "commonwealth": true, "duchy": true, "khanate": true, "protectorate": true, "isles": true, "isle": true, "crown": true, "regency": true, "empire": true, "caliphate": true, "dominion": true, "canton": true, "cantons": true, "provinces": true, "margravate": true, "shogunate": true}

// learnNations finds countries that are in no table by what only countries have,
// and the adjectives that belong to them: "Valdorian troops", "Valdoria's president".
func (r *reader) learnNations() {
	votes := map[string]int{}
	proper := map[string]string{} // fold -> as written
	var adjectives []string
	var heads []string
	seen, strong, describing := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, l := range r.lines {
		for k := range l.words {
			x := &l.words[k]
			if !x.upper || x.punct || functionWords[x.fold] || wordLists["stop"][x.fold] || len(x.fold) < 3 || len(x.fold) == 3 && !x.odd || realms[x.fold] || r.isKnown(l, k) || r.world.given[x.fold] != "" {
				continue
			}
			if l.title && r.large[x.fold] == 0 {
				continue
			}
			if t := titleStarting(r.world, l, k); t != nil || wordLists["organisation"][x.fold] {
				continue // "the Chancellor summoned the League's consul"
			}
			if r.styled(l, k) {
				continue
			}
			if !x.odd && k > 0 && l.words[k-1].fold == "the" && r.world.english(x.fold) && !parted[x.fold] {
				continue // "the Thing's president"
			}
			if r.partNamed(l, k) != "" || k > 0 && l.words[k-1].upper && !l.words[k-1].punct && !r.isKnown(l, k-1) && k-1 > l.first && !x.hyphen && titleEnding(r.world, l, k) == nil {
				continue // the second word of a longer name
			}
			if n := r.isolated(l, k); !n {
				continue
			}
			if proper[x.fold] == "" || !x.caps {
				proper[x.fold] = x.form
			}
			score := r.stateVotes(l, k)
			if score > 0 {
				if votes[x.fold] == 0 {
					heads = append(heads, x.fold)
				}
				votes[x.fold] += score
			}
			if !x.possessive && x.odd && k+1 < len(l.words) && describes(x.fold) && plainNoun(&l.words[k+1]) {
				describing[x.fold] = true
			}
			if !x.possessive && adjectival(x.fold) && k+1 < len(l.words) && !seen[x.fold] && r.followedByAgents(l, k+1) {
				seen[x.fold] = true
				adjectives = append(adjectives, x.fold)
				if t := titleStarting(r.world, l, k+1); t != nil && (t.class == "envoy" || t.class == "foreign minister" || t.class == "president" || t.class == "prime minister" || t.class == "ambassador" || t.class == "defense minister") {
					strong[x.fold] = true
				}
			}
		}
	}
	// "Duvelle", "a Duvellian trawler": who has an adjective of his own is a country
	for _, a := range sortedKeys(describing) {
		if seen[a] || noNations[a] {
			continue
		}
		for _, n := range sortedKeys(proper) {
			if n != a && !adjectival(n) && len(n) > 4 && nationalityOf(a, n) && r.large[a]+r.large[n] >= 3 {
				seen[a] = true
				adjectives = append(adjectives, a)
				break
			}
		}
	}
	paired := map[string]bool{}
	for _, f := range r.learnParts(votes) {
		paired[f] = true
	}
	for _, a := range adjectives {
		noun := ""
		for _, n := range sortedKeys(proper) {
			if n != a && nationalityOf(a, n) && (noun == "" || votes[n] > votes[noun]) {
				noun = n
			}
		}
		switch {
		case noun != "":
			r.nation(proper[noun], a)
			paired[noun] = true
		case votes[a] == 0 && (r.large[a] >= 2 || strong[a] || strings.HasSuffix(a, "ian")) && !noNations[a] && nounOf(proper[a]) != proper[a]:
			r.nation(nounOf(proper[a]), a)
		}
	}
	for _, n := range heads {
		if votes[n] >= 2 && !paired[n] && !seen[n] {
			r.nation(proper[n], "")
			paired[n] = true
		}
	}
	// "the Sorrelese side", of the Sorrel Isles that another article introduces
	for _, id := range sortedKeys(r.world.introduced) {
		e := r.world.entities[id]
		if e == nil || e.Type != parley.State || !strings.Contains(e.Name, " ") {
			continue
		}
		first := nameWords(e.Name)[0]
		for _, a := range sortedKeys(proper) {
			if adjectival(a) && !noNations[a] && nationalityOf(a, first) {
				r.demonym(a, id)
			}
		}
	}
	// "Arlandic barley", once Arland is a country
	for _, a := range sortedKeys(proper) {
		if !adjectival(a) || seen[a] || r.nations[slug(a)] {
			continue
		}
		for _, n := range sortedKeys(paired) {
			if a != n && nationalityOf(a, n) {
				r.nation(proper[n], a)
				break
			}
		}
	}
}

// describes reports whether a word ends as the adjective of a country does that describes
// things.
func describes(s string) bool {
	for _, e := range []string{"ian", "ean", "ese", "ish"} {
		if strings.HasSuffix(s, e) && len(s) > len(e)+3 {
			return true
		}
	}
	return false
}

// plainNoun reports whether a word in small letters may be what an adjective describes.
func plainNoun(w *word) bool {
	return !w.upper && !w.punct && !functionWords[w.fold] && !wordLists["speech"][w.fold] && len(w.fold) > 2
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sortStrings(out)
	return out
}

// noNations are adjectives that look like a nationality.
var noNations = map[string]bool{"christian": true, "republican": true, "lutheran": true, "presbyterian": true, "anglican": true, "victorian": true, "orwellian": true, "roman": true, "caucasian": true, "persian": true, "ottoman": true, "bolivarian": true, "zoroastrian": true, "episcopalian": true, "marxian": true, "parisian": true, "martian": true, "guardian": true, "civilian": true, "slavic": true, "germanic": true, "islamic": true, "catholic": true, "orthodox": true, "democratic": true, "olympic": true, "nordic": true, "atlantic": true, "pacific": true, "arctic": true, "hispanic": true, "byzantine": true, "assyrian": true, "babylonian": true, "leninist": true, "keynesian": true, "marxist": true, "freudian": true, "darwinian": true, "newtonian": true, "kantian": true, "hegelian": true, "machiavellian": true, "dickensian": true, "shakespearean": true, "wagnerian": true, "gaussian": true, "bayesian": true, "edwardian": true, "georgian": false, "napoleonic": true, "leonine": true, "kafkaesque": true, "hobbesian": true, "wilsonian": true, "sisyphean": true, "herculean": true, "faustian": true, "draconian": true, "utopian": true, "dystopian": true, "humanitarian": true, "vegetarian": true, "authoritarian": true, "totalitarian": true, "egalitarian": true, "mediterranean": true, "augustan": true, "elizabethan": true, "reagan": true}

// isolated: no other unknown capitalised word follows that would make one name.
func (r *reader) isolated(l *line, k int) bool {
	if l.words[k].possessive || k+1 >= len(l.words) {
		return true
	}
	next := l.words[k+1]
	if !next.upper || next.punct || next.hyphen || r.isKnown(l, k+1) {
		return true
	}
	return titleStarting(r.world, l, k+1) != nil || r.world.agents[strings.TrimSuffix(next.fold, "s")] != "" || onlyStates[next.fold] || next.fold == "foreign"
}

// stateVotes counts the evidence at one place that the word names a country: 2
// is proof, 1 a hint.
func (r *reader) stateVotes(l *line, k int) int {
	x := &l.words[k]
	if x.possessive {
		if t := titleStarting(r.world, l, k+1); t != nil && (t.class == "ambassador" || t.class == "monarch") {
			return 2
		}
		for j := k + 1; j < len(l.words) && j <= k+3; j++ {
			n := l.words[j]
			if n.punct {
				break
			}
			if strongStates[n.fold] {
				return 2
			}
			if onlyStates[n.fold] {
				return 1
			}
		}
	}
	// "Sahrun recalled its ambassador"
	if k == l.first || k > 0 && (l.words[k-1].fold == "that" || l.words[k-1].fold == "and" || l.words[k-1].form == ",") {
		for j := k + 2; j+1 < len(l.words) && j < k+9; j++ {
			if l.words[j].upper && !l.words[j].punct {
				break
			}
			if l.words[j].fold == "its" {
				switch l.words[j+1].fold {
				case "ambassador", "army", "navy", "parliament", "airspace", "borders", "foreign", "president", "troops", "sovereignty", "citizens":
					return 2
				}
				break
			}
		}
	}
	// "the junta that rules Sahrun"
	if k >= 2 && ruling[l.words[k-1].fold] && !l.words[k-2].upper && r.isolated(l, k) && (l.words[k-2].fold == "that" || l.words[k-2].fold == "which" || l.words[k-2].fold == "who" || l.words[k-2].fold == "has" || l.words[k-2].fold == "have") {
		return 2
	}
	// "Sahrun refused. Its foreign minister ..."
	if !x.possessive && r.isolated(l, k) && (k == l.first || k == l.first+1 && strings.HasPrefix(l.words[l.first].fold, "neighbo")) && l.index+1 < len(r.lines) {
		if next := r.lines[l.index+1]; next.Block == l.Block && next.first+1 < len(next.words) && next.words[next.first].fold == "its" {
			if t := titleStarting(r.world, next, next.first+1); t != nil && t.acts == 's' && t.unique && t.class != "speaker" && t.class != "president" && t.class != "secretary-general" {
				return 2
			}
		}
	}
	// "The boats are registered in Sahrun. Its foreign ministry ..."
	if !x.possessive && k+2 >= len(l.words) && l.words[len(l.words)-1].punct && k > l.first && !l.words[k-1].upper && l.index+1 < len(r.lines) {
		if next := r.lines[l.index+1]; next.Block == l.Block && next.first+2 < len(next.words) && next.words[next.first].fold == "its" {
			for j := next.first + 1; j <= next.first+2; j++ {
				if strongStates[next.words[j].fold] || next.words[j].fold == "government" || next.words[j].fold == "army" {
					return 2
				}
			}
		}
	}
	// "Sahrun expels the Maruvian ambassador", "called in the chargé"
	if !x.possessive && k+2 < len(l.words) && (breaks[l.words[k+1].fold] || l.words[k+1].fold == "called" && l.words[k+2].fold == "in") {
		for j := k + 2; j < len(l.words) && j < k+7 && !l.words[j].punct; j++ {
			switch l.words[j].fold {
			case "chargé", "charge", "attaché", "ambassador", "ambassadors", "envoy", "diplomat", "diplomats", "embassy", "consul", "consulate":
				return 2
			}
		}
	}
	// "the foreign ministers of Norway and Maruvia"
	if k >= 4 && l.words[k-1].fold == "and" && l.words[k-3].fold == "of" && l.words[k-2].upper {
		if t := titleEnding(r.world, l, k-3); t != nil && t.plural && t.acts == 's' {
			return 2
		}
	}
	if k >= 3 && l.words[k-1].fold == "of" && l.words[k-2].upper && r.isolated(l, k) {
		from := k - 2 // "Foreign Minister Tendrik Halvassen of Orvania"
		for from > 0 && l.words[from-1].upper && !l.words[from-1].punct && titleEnding(r.world, l, from) == nil {
			from--
		}
		if t := titleEnding(r.world, l, from); t != nil && from < k-2+1 {
			switch t.class {
			case "foreign minister", "prime minister", "defense minister", "president", "vice president", "ambassador", "finance minister", "envoy", "monarch":
				return 2
			}
		}
	}
	if k >= 2 && l.words[k-1].fold == "of" {
		p := l.words[k-2].fold
		if (realms[p] || p == "state" && k >= 3 && (l.words[k-3].fold == "the" || k >= 4 && l.words[k-4].fold == "the")) && r.isolated(l, k) {
			return 2
		}
		if t := titleEnding(r.world, l, k-1); t != nil {
			switch t.class {
			case "foreign minister", "prime minister", "defense minister", "monarch", "finance minister":
				return 2
			case "president", "ambassador":
				return 1
			}
		}
		if (p == "government" || p == "army" || p == "navy" || p == "troops" || p == "admiral" || p == "embassy") && r.isolated(l, k) {
			return 2
		}
		if p == "soldiers" || p == "capital" || p == "parliament" || p == "border" || p == "borders" || p == "territory" || p == "sovereignty" {
			return 1
		}
	}
	return 0
}

// breaks are what only a state does to another's envoys.
var breaks = set("expels expelled expel summons summoned summon recalls recalled recall withdraws withdrew accredits accredited closes closed reopens reopened")

// ruling are verbs of those who have a country under them.
var ruling = set("rules ruled governs governed")

// adjectival reports whether a word ends like an adjective of nationality.
func adjectival(s string) bool {
	for _, e := range []string{"ian", "ean", "an", "ese", "ish", "ic", "i", "ari", "en"} {
		if strings.HasSuffix(s, e) && len(s) > len(e)+2 {
			return true
		}
	}
	return false
}

// nationalityOf reports whether adj can be the adjective of the country noun.
func nationalityOf(adj, noun string) bool {
	adj, noun = fold(adj), fold(noun)
	if len(noun) < 4 || len(adj) < 4 || !adjectival(adj) {
		return false
	}
	if tail, whole := strings.CutPrefix(adj, noun); whole { // "Uruguayan"
		switch tail {
		case "n", "an", "ian", "ese", "i", "ish", "er", "ic", "ite":
			return true
		}
	}
	stem := strings.TrimRight(noun, "aeiouy")
	if len(stem) < 3 {
		return false
	}
	if !strings.HasPrefix(adj, stem) && !strings.HasPrefix(adj, strings.TrimSuffix(noun, "ia")) {
		return false
	}
	tail := adj[len(stem):]
	if !strings.HasPrefix(adj, stem) {
		tail = adj[len(noun)-2:]
	}
	switch tail {
	case "ian", "ean", "an", "ese", "ish", "ic", "i", "n", "ani", "ari", "en", "er", "aian", "oan", "ovian", "nian", "iac", "ite", "eese":
		return true
	}
	return false
}

// nounOf guesses the country of an adjective that stands alone: "Valdorian" is
// of Valdoria; where the ending tells nothing the adjective itself is kept.
func nounOf(adj string) string {
	switch {
	case strings.HasSuffix(adj, "ian"):
		return adj[:len(adj)-1]
	case strings.HasSuffix(adj, "an"):
		return adj[:len(adj)-1]
	}
	return adj
}

// followedByAgents: after the adjective comes somebody who acts for a country.
func (r *reader) followedByAgents(l *line, k int) bool {
	for j := k; j < len(l.words) && j < k+3; j++ {
		x := &l.words[j]
		if onlyStates[x.fold] || stateAgents[x.fold] || stateAgents[strings.TrimSuffix(x.fold, "s")] {
			return true
		}
		if x.punct || functionWords[x.fold] {
			return false
		}
		if t := titleStarting(r.world, l, j); t != nil && t.acts == 's' && t.class != "officer" {
			return true
		}
	}
	return false
}

var stateAgents = map[string]bool{"official": true, "officer": true, "soldier": true, "troop": true, "negotiator": true, "diplomat": true, "delegation": true, "side": true, "authorities": true, "envoy": true, "spokesman": true, "spokeswoman": true, "fighter": true, "warship": true, "aircraft": true, "leader": true, "ministers": true, "representative": true, "mediator": true, "engineer": true, "farmer": true, "fishermen": true, "villagers": true, "people": true, "garrison": true, "patrol": true, "frigate": true, "artillery": true, "village": true, "town": true, "territory": true, "waters": true, "coast": true, "side's": true}

// countryOfAdjective makes the country known that an adjective alone tells of, where
// its ending is one that nationalities have and the country's name follows from it.
func (r *reader) countryOfAdjective(l *line, k int) {
	x := &l.words[k]
	name := nounOf(x.form)
	if name == x.form || strings.HasSuffix(x.fold, "man") || noNations[x.fold] || !x.odd || l.inTitle(k) || len(x.fold) < 6 {
		return
	}
	if _, ok := r.world.entities[slug(name)]; ok {
		return
	}
	r.nation(name, x.fold)
	if i, ok := r.index[slug(name)]; ok && r.found.Entities[i].Type == parley.State {
		r.mention(l, k, k+1, i, Nationality)
	}
}

// nation makes a country known for the rest of the document.
func (r *reader) nation(name, adjective string) {
	id := slug(name)
	if e, ok := r.world.entities[id]; ok {
		if e.Type == parley.State && r.world.introduced[id] {
			r.demonym(adjective, id) // one that another article introduces
		}
		return
	}
	e := parley.Entity{ID: id, Name: name, Type: parley.State, Country: name}
	if _, ok := r.index[id]; !ok {
		r.entity(e)
		r.nations[id] = true
		words := nameWords(name)
		r.phrases[words[0]] = append(r.phrases[words[0]], phrase{words: words, id: id, means: meansState})
		r.peoples(name, id)
		for _, at := range r.places(words[0]) { // "the Tamm Federation", where Tamm is a country
			l := r.lines[at.line]
			if len(words) > 1 || at.word == 0 || at.word+1 >= len(l.words) || l.words[at.word-1].fold != "the" || l.words[at.word].possessive {
				continue
			}
			if y := &l.words[at.word+1]; y.upper && !y.caps && !y.hyphen && (realms[y.fold] || y.fold == "confederation") {
				r.phrases[words[0]] = append(r.phrases[words[0]], phrase{words: []string{words[0], y.fold}, id: id, means: meansState})
				break
			}
		}
	}
	r.demonym(adjective, id)
}

// peoples makes the people of a country known by its name with an ending that peoples have,
// where the document has the word: "the Eskelders", "Vaskars".
func (r *reader) peoples(name, id string) {
	f := fold(name)
	if strings.Contains(f, " ") {
		return
	}
	for _, end := range []string{"s", "ers", "ians", "ans", "is", "ites", "eans", "ois", "ese", "men"} {
		form := f + end
		if len(r.places(form)) > 0 {
			r.phrases[form] = append(r.phrases[form], phrase{words: []string{form}, id: id, means: meansPeople})
		}
	}
}

// demonym makes an adjective of nationality known, with the people it names.
func (r *reader) demonym(adjective, id string) {
	if adjective != "" {
		r.found.adjectives = append(r.found.adjectives, adjectiveOf{word: adjective, state: id})
		r.phrases[adjective] = append(r.phrases[adjective], phrase{words: []string{adjective}, id: id, means: meansAdjective},
			phrase{words: []string{adjective + "s"}, id: id, means: meansPeople})
		r.phrases[adjective+"s"] = append(r.phrases[adjective+"s"], phrase{words: []string{adjective + "s"}, id: id, means: meansPeople})
	}
}

// parted are words that part a land of one name into several: "Upper Vale".
var parted = set("upper lower greater lesser inner outer hither farther north south east west new")

// quarters are those of them behind which the same name may be another land: Tarn is not
// South Tarn.
var quarters = set("north south east west new")

// partNamed returns the name of the part of a land that the words k-1 and k make, "" for none.
func (r *reader) partNamed(l *line, k int) string {
	if k == 0 || !l.words[k-1].upper || !parted[l.words[k-1].fold] || !l.words[k].upper || l.words[k].punct || l.words[k].hyphen || l.words[k-1].possessive || headed[l.words[k].fold] || l.words[k].fold == "house" {
		return ""
	}
	return l.words[k-1].form + " " + l.words[k].form
}

// learnParts finds the countries whose name has such a word, by the same signs as others,
// those at their second word alone included, and returns these words: each means the country
// too, where no other part of that land is told of.
func (r *reader) learnParts(alone map[string]int) (words []string) {
	votes, agents := map[string]int{}, map[string]bool{}
	parts := map[string]map[string]bool{} // by the second word
	for _, l := range r.lines {
		for k := range l.words {
			name := r.partNamed(l, k)
			if name == "" || l.inTitle(k) || r.isKnown(l, k) && (l.words[k-1].fold != "new" || r.isKnown(l, k-1)) {
				continue
			}
			f := l.words[k].fold
			if parts[f] == nil {
				parts[f] = map[string]bool{}
			}
			parts[f][name] = true
			votes[name] += r.stateVotes(l, k)
			if !l.words[k].possessive && r.followedByAgents(l, k+1) {
				votes[name]++
				agents[name] = true
			}
			if !l.words[k].possessive && k+1 < len(l.words) && (governs[l.words[k+1].fold] || l.words[k+1].fold == "will") {
				votes[name]++
				for j := k + 2; j+1 < len(l.words) && j < k+9 && !l.words[j].punct; j++ {
					if l.words[j].fold == "its" && onlyStates[l.words[j+1].fold] {
						votes[name]++
					}
				}
			}
		}
	}
	for _, f := range sortedKeys(parts) { // "New Hebronite soldiers" are New Hebron's
		for _, a := range sortedKeys(parts) {
			for name := range parts[f] {
				for other := range parts[a] {
					if a != f && agents[other] && nationalityOf(a, f) && strings.HasPrefix(other, name[:strings.IndexByte(name, ' ')+1]) {
						votes[name]++
					}
				}
			}
		}
	}
	for f, names := range parts { // where one part is a country, so is the other
		top := 0
		for name := range names {
			top = max(top, votes[name])
		}
		for name := range names {
			if len(parts[f]) > 1 && top >= 2 && len(parts[f]) <= 3 {
				votes[name] = max(votes[name], 2)
			}
		}
	}
	for _, f := range sortedKeys(parts) {
		for _, name := range sortedKeys(parts[f]) {
			if len(parts[f]) == 1 {
				votes[name] += alone[f]
			}
			if votes[name] < 2 {
				continue
			}
			r.nation(name, "")
			for _, a := range sortedKeys(parts) { // "Upper Isteran farmers"
				for _, other := range sortedKeys(parts[a]) {
					if nationalityOf(a, f) && strings.HasPrefix(other, name[:strings.IndexByte(name, ' ')+1]) {
						words := nameWords(other)
						r.phrases[words[0]] = append(r.phrases[words[0]], phrase{words: words, id: slug(name), means: meansAdjective})
					}
				}
			}
			if id := slug(name); len(parts[f]) == 1 && r.nations[id] && !r.small[f] && !quarters[fold(name[:strings.IndexByte(name, ' ')])] {
				r.phrases[f] = append(r.phrases[f], phrase{words: []string{f}, id: id, means: meansState})
				words = append(words, f)
			}
		}
	}
	return words
}

// styled makes the state known that words k and k+1 name, where a style stands behind the
// name: "the Brack Territory". The name alone is its adjective and means it too.
func (r *reader) styled(l *line, k int) bool {
	x := &l.words[k]
	if l.title || k == 0 || k+1 >= len(l.words) || l.words[k-1].fold != "the" || r.small[x.fold] || x.caps || x.possessive || parted[x.fold] || compass[x.fold] {
		return false
	}
	y := &l.words[k+1]
	if !y.upper || y.caps || y.hyphen || !realms[y.fold] && y.fold != "territory" || y.fold == "federation" || y.fold == "commonwealth" || y.fold == "crown" ||
		k+2 < len(l.words) && !y.possessive && (l.words[k+2].upper && !l.words[k+2].punct || l.words[k+2].fold == "of") {
		return false
	}
	name := x.form + " " + y.form
	r.nation(name, "")
	if id := slug(name); r.nations[id] && len(r.phrases[x.fold]) < 2 {
		r.phrases[x.fold] = append(r.phrases[x.fold], phrase{words: []string{x.fold}, id: id, means: meansState})
		r.peoples(x.form, id)
	}
	return true
}
