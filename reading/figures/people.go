package figures

import "strings"

// collective are nouns whose "of" only counts their members.
var collective = set(`crew group party team force band total brigade contingent batch patrol escort staff garrison congregation entourage retinue crowd company platoon squad gang posse family expedition caravan delegation mission
column detachment section picket jury cast choir panel council committee board bench battalion regiment squadron squad corps chorus household`)

// people reports whether the noun counts people; a number on its own may.
func (l *line) people(c *count) bool {
	if c.noun < 0 {
		return true
	}
	w := l.at(c.noun)
	if w == "them" || english.is(w, "people", "body", "captive", "envoy") || english.is(w, "force") && !english.is(w, "weapon") {
		return true
	}
	switch w {
	case "person", "child", "woman", "man":
		return true
	}
	if english.is(w+"s", "people", "captive") { // "one soldier"
		return true
	}
	if stem, ok := strings.CutSuffix(w, "man"); ok && len(stem) > 2 && (english.is(stem+"men", "people") || len(english.nouns[w]) == 0 && l.Tokens[c.noun].XPOS == "NN") { // "one ferryman"
		return true
	}
	if len(english.nouns[w]) == 0 {
		for _, end := range [...]string{"men", "women", "ists", "eers"} {
			if len(w) > len(end)+2 && w[len(w)-len(end):] == end {
				return true
			}
		}
	}
	return l.demonym(c.noun)
}

// likely reports whether an unknown noun looks like one of people: editors,
// islanders, deportees. It serves verbs that have hardly any other object.
func (l *line) likely(c *count) bool {
	if c.noun < 0 || len(english.nouns[l.at(c.noun)]) > 0 {
		return false
	}
	w := l.at(c.noun)
	if c.noun > 0 && personal[l.at(c.noun-1)] {
		return true
	}
	for _, end := range [...]string{"ers", "ors", "ians", "ees", "ants", "ents", "folk", "ests", "eurs", "ivists", "mates", "wives", "smen"} {
		if len(w) > len(end)+2 && w[len(w)-len(end):] == end {
			switch w {
			case "papers", "numbers", "matters", "orders", "computers", "letters", "offers", "talks", "documents", "agreements", "statements", "elements", "towers", "containers", "tankers", "shelters", "plants", "restaurants", "apartments", "accidents", "incidents", "events", "cents", "percents", "doors", "floors", "errors", "sectors", "reactors", "tractors", "motors", "rivers", "dollars", "quarters", "headquarters", "posts", "trailers", "trawlers", "helicopters", "fighters":
				return false
			}
			return true
		}
	}
	return false
}

// personal are adjectives and participles that stand before nouns of people alone.
var personal = set(`suspected alleged accused convicted unarmed armed elderly retired wounded injured pregnant homeless unmarried exiled fugitive jailed
imprisoned detained freed kidnapped abducted captured surviving fellow would-be undocumented stranded displaced uprooted unemployed`)

// demonym reports whether the token looks like the name of a people: "Palestinians".
func (l *line) demonym(i int) bool {
	f := l.Tokens[i].Form
	if f[0] < 'A' || f[0] > 'Z' || len(f) < 5 {
		return false
	}
	for _, end := range [...]string{"ians", "eans", "anis", "aelis", "aqis", "ans", "nese", "banese", "ese", "ites", "Turks", "Kurds", "Poles", "Serbs", "Uyghurs", "Yazidis"} {
		if len(f) >= len(end) && f[len(f)-len(end):] == end {
			return true
		}
	}
	return false
}

// captivity are words of people who are held.
var captivity = set(`prisoner prisoners hostage hostages captive captives captor captors detainee detainees inmate inmates internee internees kidnapper kidnappers abductors
prison prisons jail jails gaol gaols captivity custody detention imprisoned jailed interned abducted kidnapped amnesty pardon cell cells ransom camp camps exchange swap
freed released freedom liberty held seized detained captured release freeing liberation`)

// strong reports whether the number is the strength of what it stands before: "the
// 10,000-strong force".
func (l *line) strong(c *count) bool { return c.last > 0 && l.at(c.last-1) == "strong" }

// inUnit reports whether those counted are the men of a unit of troops: "a brigade of 1,200 men".
func (l *line) inUnit(c *count) bool {
	if l.tree == nil || c.noun < 0 || !l.people(c) {
		return false
	}
	up := l.Tokens[c.noun].Head
	if l.tree.Is(c.noun, "appos") { // "the last company, 110 men, left the fort"
		return up >= 0 && up < len(l.low) && (bodyOfTroops[l.at(up)] || english.is(l.at(up), "unit", "troops") || l.at(up) == "company")
	}
	if !l.tree.Is(c.noun, "nmod") || l.tree.Case(c.noun) != "of" {
		return false
	}
	return up >= 0 && up < len(l.low) && (bodyOfTroops[l.at(up)] || english.is(l.at(up), "unit") || l.at(up) == "column" || l.at(up) == "patrol")
}

// ofUnit reports whether those counted are told to be of a body of troops: "nine members of the
// observer mission".
func (l *line) ofUnit(c *count) bool {
	if l.tree == nil || c.noun < 0 || l.at(c.end) != "of" {
		return false
	}
	switch l.at(c.noun) {
	case "members", "men", "women":
	default:
		return false
	}
	for i := c.end + 1; i < c.end+6 && i < len(l.low); i++ {
		if bodyOfTroops[l.at(i)] || english.is(l.at(i), "unit", "troops") {
			return true
		}
		if u := l.upos(i); u != "DET" && u != "ADJ" && u != "NOUN" && u != "PROPN" && u != "PRON" {
			return false
		}
	}
	return false
}

// byWhom corrects what a verb of going or being taken away tells by who goes: captives who
// return are released, diplomats who are sent home expelled, citizens who are fetched from a war
// evacuated, the men of a contingent who are taken out withdrawn.
func (l *line) byWhom(c *count, what string) string {
	if c.noun < 0 {
		return what
	}
	noun := l.at(c.noun)
	switch what {
	case "expelled", "withdrawn", "returned":
		if confined[noun] || l.held(c) || what != "expelled" && l.exchanging() && l.people(c) {
			return "released"
		}
		if what == "withdrawn" && (english.is(noun, "envoy") || diplomatic[l.at(c.noun-1)]) && l.sentHome() {
			return "expelled"
		}
		if what == "withdrawn" && english.is(noun, "people") && !english.is(noun, "force", "troops", "envoy", "unit") && !l.ofForce() && !l.ofTroops() && !l.inUnit(c) && !l.ofUnit(c) { // "19 people were pulled out of the sea"
			return "evacuated"
		}
		if what == "returned" && (noun == "nationals" || noun == "citizens") && l.inPeril() {
			return "evacuated"
		}
	case "released":
		if english.is(noun, "force") && l.ofForce() && !l.captiveWords() && !l.held(c) && !confined[noun] {
			return "withdrawn"
		}
	case "evacuated":
		if (english.is(noun, "weapon") && !english.is(noun, "vehicle") || english.is(noun, "unit") && !english.is(noun, "people")) && !l.inPeril() {
			return "withdrawn"
		}
		if english.is(noun, "force") && l.ofForce() && !l.inPeril() {
			return "withdrawn"
		}
	}
	return what
}

// diplomatic are the adjectives and nouns that make officers and staff those of an embassy.
var diplomatic = set(`consular diplomatic embassy consulate`)

// held reports whether the words of the count call those counted captive: "six captured airmen",
// "prisoners of war".
func (l *line) held(c *count) bool {
	for k := c.np; k < c.noun; k++ {
		if personal[l.at(k)] && captivity[l.at(k)] || confined[l.at(k)] {
			return true
		}
	}
	return false
}

// sentHome reports whether somebody is sent, ordered or told to go home.
func (l *line) sentHome() bool {
	for i := range l.low {
		switch l.at(i) {
		case "sent", "send", "sends", "ordered", "told", "thrown":
			return true
		}
	}
	return false
}

// inPeril reports whether the sentence speaks of a danger that people are carried out of.
func (l *line) inPeril() bool {
	for i := range l.low {
		if perils[l.at(i)] || dangers[l.at(i)] {
			return true
		}
	}
	return false
}

// ofForce reports whether the sentence speaks of the troops that a country has somewhere.
func (l *line) ofForce() bool {
	for i := range l.low {
		if bodyOfTroops[l.at(i)] && l.at(i) != "mission" {
			return true
		}
	}
	return false
}

// dangers are what people are told to leave a place for.
var dangers = set(`bomb storm storms flood floods flooding cyclone hurricane typhoon tsunami eruption volcano lava quake earthquake aftershock aftershocks landslide fire fires wildfire
wildfires blaze river rivers dam surge shelling bombardment fighting offensive assault strikes bombing leak leaked explosion mudslide waters tornado gas acid chemicals chlorine ammonia toxic slope slide avalanche collapse flames tide ash radiation unexploded`)

// endangered reports whether the sentence speaks of a danger from which people are moved away.
func (l *line) endangered() bool {
	for i := range l.low {
		if dangers[l.at(i)] {
			return true
		}
	}
	return false
}

// ofTroops reports whether the sentence speaks of a body of troops, whose men go home too.
func (l *line) ofTroops() bool {
	for i := range l.low {
		if w := l.at(i); bodyOfTroops[w] || w == "brigade" || w == "regiment" || w == "battalion" || w == "division" || w == "troops" {
			return true
		}
	}
	return false
}

// captiveWords reports whether the sentence speaks of captivity.
func (l *line) captiveWords() bool {
	for i := range l.low {
		if captivity[l.at(i)] && l.at(i) != "camp" && l.at(i) != "camps" {
			return true
		}
	}
	return false
}

// ofCaptives reports whether who comes or goes home can have been held: so are called, or
// spoken of in the sentence or the two before.
func (l *line) ofCaptives(c *count) bool {
	if c.noun >= 0 && (confined[l.at(c.noun)] || !l.ofTroops()) {
		return true
	}
	from := max(l.index-2, 0)
	if l.ofTroops() {
		from = l.index
	}
	for n := from; n <= l.index && n < len(l.all); n++ {
		for k := range l.all[n].Tokens {
			if captivity[strings.ToLower(l.all[n].Tokens[k].Form)] {
				return true
			}
		}
	}
	return false
}
