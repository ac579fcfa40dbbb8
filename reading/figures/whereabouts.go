package figures

// fateOfPlace maps the noun of a place in which people are kept, lie or live to what its being
// told says of them; under is for those who are told to be under a thing, not in it.
var (
	fateOfPlace = places(map[string]string{
		"detained":  `cells cell prison prisons jail jails gaol gaols dungeons dungeon stockade lock-up lockup guardhouse lockups brig`,
		"injured":   `hospital hospitals infirmary clinic clinics ward wards`,
		"missing":   `rubble ruins debris wreckage`,
		"displaced": `tents tent camps camp gymnasium gymnasiums stadium shelters shelter tarpaulins tarpaulin plastic canvas shacks`,
		"killed":    `morgue mortuary morgues graves grave coffins`,
	})
	staying = set(`cram pack crowd squeeze jam herd huddle live camp shelter stay languish lie crouch sleep wait sit remain confine keep hold house quarter spend put`)
)

// makeshift are the places where nobody sleeps who has a home, dossing the verbs of sleeping there.
var (
	makeshift = set(`church churches mosque mosques school schools schoolhouse classrooms barn barns hall halls cave caves field fields ditches streets street station stations gymnasiums cellars cellar cars wagons sheds stables warehouse warehouses arena open park parks woods forest monastery temples temple`)
	dossing   = set(`sleep camp shelter huddle`)
)

func places(rows map[string]string) map[string]string {
	m := map[string]string{}
	for what, words := range rows {
		for w := range set(words) {
			m[w] = what
		}
	}
	return m
}

// whereabouts reads those who are told to stay, or to be kept, where only people stay to whom
// something was done: "are crammed into the cells of the fort", "live under plastic".
func (l *line) whereabouts(c *count) string {
	if l.tree == nil || c.quantity.unit != "" || c.noun >= 0 && !l.people(c) && !l.likely(c) && !l.plural(c.noun) && l.upos(c.noun) != "PROPN" {
		return ""
	}
	v := max(c.end, c.last)
	if l.at(v) == "and" && (l.upos(v+1) == "PRON" || l.upos(v+1) == "DET") && l.upos(v+2) == "NOUN" { // "and their kin"
		v += 3
	}
	for n := 0; n < 5 && (l.upos(v) == "AUX" || l.upos(v) == "ADV" || auxiliaries[l.at(v)]); n++ {
		if unreal[l.at(v)] {
			return ""
		}
		v++
	}
	if l.upos(v) != "VERB" && !dossing[l.at(v)] || !staying[l.tree.Lemma(v)] {
		return ""
	}
	if w := l.at(v + 1); w != "in" && w != "into" && w != "inside" && w != "under" && w != "beneath" && w != "behind" && w != "amid" {
		return ""
	}
	for k := v + 2; k < v+8 && k < len(l.low); k++ {
		if w := l.at(k); w == "," || w == ";" || l.upos(k) == "VERB" && l.Tokens[k].XPOS != "VBN" {
			return ""
		}
		if what := fateOfPlace[l.at(k)]; what != "" && l.upos(k+1) != "NOUN" {
			return what
		}
		if dossing[l.tree.Lemma(v)] && makeshift[l.at(k)] && l.upos(k+1) != "NOUN" {
			return "displaced"
		}
	}
	return ""
}

// ofVessel are the verbs by which goods come on what carries them.
var ofVessel = set(`go come cross pass roll sail arrive reach enter steam chug float drive get make lumber trundle dock land`)

// loads reads what carries goods that it names, by the verb of its coming: "Six barges of gravel
// went up the canal".
func (l *line) loads(c *count) string {
	if l.tree == nil || c.noun < 0 || !english.is(l.at(c.noun), "vehicle") && !carriers[l.lemma(c.noun)] || l.at(c.end) != "of" || l.upos(c.end+1) != "NOUN" || english.is(l.at(c.end+1), "people", "captive", "force", "troops") {
		return ""
	}
	v := l.Tokens[l.top(c)].Head
	if v < c.noun || v >= len(l.low) || l.upos(v) != "VERB" || !ofVessel[l.tree.Lemma(v)] || l.unrealVerb(v, true) {
		return ""
	}
	return "delivered"
}

// strength reads how strong those are who stand before the number: "Reinforcements, some 1,600
// strong, crossed the river".
func (l *line) strength(c *count) string {
	if l.tree == nil || c.noun >= 0 || l.at(c.last) != "strong" && !l.strong(c) {
		return ""
	}
	n := c.first - 2
	if l.at(c.first-1) != "," { // "Its army in the province is 60,000 strong"
		k := c.last
		if l.strong(c) {
			k--
		}
		if n = l.tree.Child(k, "nsubj"); n < 0 || n > c.first {
			return ""
		}
	}
	if l.upos(n) != "NOUN" && l.upos(n) != "PROPN" {
		return ""
	}
	if what := l.fate(n, c); what != "" {
		return what
	}
	if bodyOfTroops[l.lemma(n)] || english.is(l.at(n), "troops", "force", "unit") || english.is(l.at(n)+"s", "unit") || l.at(n) == "reinforcements" {
		return "deployed"
	}
	return ""
}

// despairing are the verbs and nouns behind which those who are to be found have not been found.
var despairing = set(`give abandon despair hope try struggle race fail strive attempt effort efforts bid continue aim work`)

// finding are the verbs of those who look for people and come upon them.
var finding = set(`find locate trace recover rescue`)

// sought reads those who are still to be found: "have given up on finding the last seven", "are
// trying to locate the crew of six".
func (l *line) sought(c *count) string {
	if l.tree == nil || c.quantity.unit != "" || c.noun >= 0 && !l.people(c) && !l.likely(c) {
		return ""
	}
	v := l.Tokens[l.top(c)].Head
	if v < 0 || v >= c.first || !finding[l.tree.Lemma(v)] || l.Tokens[v].XPOS != "VBG" && l.Tokens[v].XPOS != "VB" {
		return ""
	}
	for k, n := v-1, 0; k >= 0 && n < 5; k, n = k-1, n+1 {
		if w := l.at(k); w == "," || w == ";" {
			return ""
		}
		if despairing[l.lemma(k)] || despairing[l.at(k)] {
			return "missing"
		}
	}
	return ""
}

// amongThose reads those who are named of more: "Among those unaccounted for are two ministers and
// up to 30 of their staff".
func (l *line) amongThose(c *count) string {
	if l.at(0) != "among" || l.at(1) != "those" {
		return ""
	}
	what, e := l.stateAt(2, c)
	if what == "" && past(l.at(2)) {
		what, e = l.doneAs(2, c), 3
	}
	for k := e; what != "" && k < e+5; k++ {
		switch l.at(k) {
		case "are", "were", "is", "was":
			if l.upos(k+1) != "VERB" && c.first > k && c.first < k+9 {
				return what
			}
			return ""
		case ",", ";", ".":
			return ""
		}
	}
	return ""
}

// allTold reads those whose number is added at the end of a clause: "had the homes cleared, 420
// residents in all".
func (l *line) allTold(c *count) string {
	if l.tree == nil || c.quantity.unit != "" || l.at(c.first-1) != "," || c.noun >= 0 && !l.people(c) && !l.likely(c) {
		return ""
	}
	bare := false
	switch end := max(c.end, c.last); {
	case l.has(end, "in", "all"), l.has(end, "all", "told"), l.has(end, "in", "total"), l.at(end) == "altogether":
	case l.at(end) == "." || l.at(end) == "": // "Entire streets have moved to the caves, some 900 people."
		bare = true
	default:
		return ""
	}
	for v := c.first - 2; v >= 0 && v > c.first-12; v-- {
		if w := l.at(v); w == ";" || w == ":" {
			return ""
		}
		if l.upos(v) != "VERB" {
			continue
		}
		switch l.tree.Lemma(v) {
		case "clear", "empty", "evacuate":
			return "evacuated"
		}
		if bare {
			if c.noun < 0 || l.tree.Child(v, "nsubj") < 0 || l.unrealVerb(v, true) || !grouped(l.at(c.noun)) {
				return ""
			}
			if what := l.left(v, c); what != "" {
				return what
			}
			return l.frame("subj", v, c)
		}
		for _, role := range [...]string{"obj", "nsubj:pass", "nsubj"} {
			if s := l.tree.Child(v, role); s >= 0 && l.plural(s) {
				return l.fate(s, c)
			}
		}
		return ""
	}
	return ""
}

// grouped reports whether the noun counts whoever a street or a village holds.
func grouped(noun string) bool {
	switch noun {
	case "people", "souls", "families", "inhabitants", "households", "persons":
		return true
	}
	return false
}

// goingAway are the verbs of what people are given time to do who have to leave.
var goingAway = set(`leave go get quit pack depart clear vacate`)

// givenTime reads those who are given time to leave: "gave its staff of 14 three days to get out".
func (l *line) givenTime(c *count) string {
	if l.tree == nil || c.quantity.unit != "" || c.noun >= 0 && !l.people(c) && !l.likely(c) {
		return ""
	}
	q, ok := l.quantity(l.number(max(c.end, c.last)))
	if !ok || q.first > max(c.end, c.last) || timeUnits[l.at(q.last)] == "" || l.at(q.last+1) != "to" || !goingAway[l.lemma(q.last+2)] {
		return ""
	}
	for v := c.first - 1; v >= 0 && v > c.first-7; v-- {
		if l.upos(v) != "VERB" {
			continue
		}
		if !allotting[l.tree.Lemma(v)] || l.unrealVerb(v, true) {
			return ""
		}
		if l.fits(c, "envoy") || c.noun < 0 && l.at(c.first-2) == "staff" || l.abroad() {
			return "expelled"
		}
		if l.endangered() {
			return "evacuated"
		}
		return ""
	}
	return ""
}

// abroad reports whether the sentence speaks of those whom one country has in another.
func (l *line) abroad() bool {
	for i := range l.low {
		switch l.at(i) {
		case "legation", "embassy", "consulate", "diplomats", "diplomat", "attaché", "attache", "correspondents", "missionaries", "foreigners", "envoy", "consul":
			return true
		}
	}
	return false
}

// thereAre reads a bare number of those named before: "Nobody has counted the dead, but there are
// more than a hundred".
func (l *line) thereAre(c *count) string {
	if l.tree == nil || c.quantity.unit != "" || c.noun >= 0 || c.half {
		return ""
	}
	v := c.first - 1
	if !beVerb[l.at(v)] || l.at(v-1) != "there" && l.at(v-1) != "they" && !(l.at(v-1) == "may" && l.at(v-2) == "there") {
		return ""
	}
	switch l.at(c.last) {
	case ".", ",", ";", "", "by", "in", "at", "so", "now":
	default:
		return ""
	}
	for k := v - 2; k > 0; k-- {
		if l.at(k-1) != "the" {
			continue
		}
		if what, e := l.stateAt(k, c); e == k+1 && l.upos(e) != "NOUN" {
			return what
		}
	}
	return ""
}
