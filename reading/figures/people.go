package figures

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
	for _, end := range [...]string{"ers", "ors", "ians", "ees", "ants", "ents", "folk", "ests"} {
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
