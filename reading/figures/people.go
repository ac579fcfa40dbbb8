package figures

import "strings"

// collective are nouns whose "of" only counts their members.
var collective = set(`crew group party team force band total brigade contingent batch`)

// people reports whether the noun counts people; a number on its own may.
func (l *line) people(c *count) bool {
	if c.noun < 0 {
		return true
	}
	w := l.at(c.noun)
	if w == "them" || english.is(w, "people", "body", "captive", "force", "envoy") {
		return true
	}
	switch w {
	case "person", "child", "woman", "man":
		return true
	}
	if english.is(w+"s", "people", "captive") { // "one soldier"
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
	for _, end := range [...]string{"ians", "eans", "anis", "aelis", "aqis", "ans", "nese", "banese", "Turks", "Kurds", "Poles", "Serbs", "Uyghurs", "Yazidis"} {
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

// ofTroops reports whether the sentence speaks of a body of troops, whose men go home too.
func (l *line) ofTroops() bool {
	for i := range l.low {
		if w := l.at(i); bodyOfTroops[w] || w == "brigade" || w == "regiment" || w == "battalion" || w == "division" || w == "troops" {
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
