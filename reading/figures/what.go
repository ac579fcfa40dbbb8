package figures

import "strings"

// A count is a quantity together with what it counts.
type count struct {
	quantity
	np          int // first token of the noun phrase
	noun, end   int // its noun (-1: none) and the token after it
	what, unit  string
	of          string
	left, right bool // what was told by a verb before it; by words after it
}

// collective are nouns whose "of" only counts their members.
var collective = set(`crew group party team force band total brigade contingent batch`)

// auxiliaries may stand between what is counted and the word that tells what
// happened to it: "14 people were reportedly killed".
var auxiliaries = set(`found were was are is have has had been be being got also reportedly reported confirmed feared believed thought
known to remain remained later since already now still officially who that will would 've`)

// passive are the auxiliaries that make a following past form a passive.
var passive = set(`were was are is been be being got reported confirmed feared believed`)

// unreal are words before a verb that make its figure no count of what happened.
var unreal = set(`could might may would can cannot not n't never if should unless without`)

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

// measured reports whether the quantity is of time, money, a share or an area,
// which are never killed or freed.
func (l *line) measured(c *count) bool {
	return c.quantity.unit != "" || c.half || c.noun >= 0 && (english.is(l.at(c.noun), "minute", "hour", "day", "week", "month", "year") || l.areaEnd(c.last) > 0)
}

// harmful are the counts that a "could" or an "if" makes no count at all.
var harmful = set(`killed injured missing casualties abducted executed displaced destroyed damaged captured detained`)

// told finds by the words around it what c counts; "" when they do not say.
func (l *line) told(c *count) string {
	if l.measured(c) {
		return ""
	}
	if w := l.toll(c); w != "" {
		return w
	}
	if w := l.lives(c); w != "" {
		return w
	}
	if c.noun >= 0 {
		if w := english.what["noun"][l.at(c.noun)]; w != "" && !l.unrealBefore(c.first) {
			return w
		}
	}
	if w := l.before(c); w != "" {
		c.left = true
		return w
	}
	if w := l.after(c); w != "" {
		c.right = true
		return w
	}
	return l.governed(c)
}

// verb returns what the form counts of the given noun, as an object.
func (l *line) verb(form string, c *count) string {
	if w := english.what["verb"][form]; w != "" && (l.people(c) || l.likely(c)) {
		return w
	}
	if w := english.what["forces"][form]; w != "" && c.noun >= 0 && english.is(l.at(c.noun), "force") {
		return w
	}
	if c.noun >= 0 && (form == "seized" || form == "seizing" || form == "seize") && (l.people(c) || l.likely(c)) {
		for i := 0; i < c.first; i++ {
			switch l.at(i) {
			case "gunmen", "militants", "pirates", "masked", "armed", "kidnappers", "bandits":
				return "abducted"
			}
		}
		return "detained"
	}
	if c.noun >= 0 && (form == "has" || form == "have" || form == "had") && english.is(l.at(c.noun), "captive") {
		switch l.at(c.noun) {
		case "hostages", "captives", "prisoners", "detainees":
			return "detained"
		}
	}
	if c.noun >= 0 && (form == "claimed" || form == "claims") && l.at(c.noun) == "victims" {
		return "killed"
	}
	if c.noun < 0 {
		if what := english.what["people"][form]; what == "released" && (form == "freed" || form == "free" || form == "frees" || form == "freeing" || form == "let go" || form == "released" && l.captives()) {
			return what
		}
		if form == "held" && passive[l.at(c.end)] || form == "expelled" {
			return english.what["people"][form]
		}
		return ""
	}
	noun := l.at(c.noun)
	if w := english.what["people"][form]; w != "" {
		switch {
		case english.is(noun, "body") && (w == "returned" || w == "exchanged" || w == "released"):
			return w
		case w == "expelled" && l.people(c):
			return w
		case english.is(noun, "captive") || l.demonym(c.noun) || w != "returned" && (l.people(c) || l.likely(c)):
			return w
		}
	}
	if w := english.what["goods"][form]; w != "" && english.is(noun, "goods") {
		return w
	}
	if w := english.what["things"][form]; w != "" && english.is(noun, "weapon", "place", "building") {
		switch w {
		case "shot down", "launched", "delivered", "deployed", "withdrawn":
			if !english.is(noun, "weapon") {
				return ""
			}
		}
		return w
	}
	return ""
}

// captives reports whether the sentence speaks of prisoners or hostages.
func (l *line) captives() bool {
	for i := range l.low {
		switch l.at(i) {
		case "prisoners", "hostages", "captives", "detainees", "inmates", "guards", "sailors":
			return true
		}
	}
	return false
}

// toll reads "the death toll rose to 23" and "the number of dead stood at 23".
func (l *line) toll(c *count) string {
	i := c.first - 1
	if i < 0 || !(l.at(i) == "to" || l.at(i) == "at" || l.at(i) == "of" || l.at(i) == "is" || l.at(i) == "was" || l.at(i) == "reached" || l.at(i) == "passed" ||
		l.at(i) == "topped" || l.at(i) == "exceeded" || l.at(i) == "surpassed" || l.at(i) == "exceeds" || l.at(i) == "tops") {
		return ""
	}
	if c.noun >= 0 && !l.people(c) && english.what["noun"][l.at(c.noun)] == "" && !english.is(l.at(c.noun), "day") {
		return ""
	}
	for n := 0; n < 9 && i >= 0; n, i = n+1, i-1 {
		w := l.at(i)
		if w == "," && n > 0 && l.at(i+1) != "which" || w == ";" || w == "." || unreal[w] {
			return ""
		}
		if (w == "fatalities" || w == "deaths") && (l.at(i+1) == "rose" || l.at(i+1) == "has" || l.at(i+1) == "had" || l.at(i+1) == "climbed" || l.at(i+1) == "stood" || l.at(i+1) == "reached") {
			return "killed"
		}
		if w == "toll" {
			if l.at(i-1) == "injury" || l.at(i-1) == "financial" || l.at(i-1) == "economic" {
				return ""
			}
			return "killed"
		}
		if w == "of" && (l.at(i-1) == "number" || l.at(i-1) == "count") {
			for j := i + 1; j <= i+4 && j < c.first; j++ {
				if what := english.what["is"][l.at(j)]; what != "" {
					return what
				}
				if what := english.what["noun"][l.at(j)]; what != "" {
					return what
				}
				if past(l.at(j)) && english.what["people"][l.at(j)] == "released" {
					return "released"
				}
			}
		}
	}
	return ""
}

// lives reads "claimed dozens of civilian lives" and "14 people lost their lives".
func (l *line) lives(c *count) string {
	if c.noun >= 0 && l.at(c.noun) == "lives" {
		switch l.at(c.first - 1) {
		case "claim", "claims", "claimed", "claiming", "cost", "costs", "costing", "took", "taken", "taking", "lost", "losing":
			if !l.unrealBefore(c.first - 1) {
				return "killed"
			}
		}
		return ""
	}
	if l.people(c) && (l.at(c.end) == "their" || l.at(c.end) == "his" || l.at(c.end) == "her") && (l.at(c.end+1) == "lives" || l.at(c.end+1) == "life") && (l.at(c.first-1) == "cost" || l.at(c.first-1) == "costing") {
		return "killed"
	}
	e := l.skip(c.end)
	if l.people(c) && (l.at(e) == "lost" || l.at(e) == "losing" || l.at(e) == "lose") && (l.at(e+1) == "their" || l.at(e+1) == "his" || l.at(e+1) == "her") && (l.at(e+2) == "lives" || l.at(e+2) == "life") && !l.unrealIn(c.end, e) {
		return "killed"
	}
	return ""
}

// aside returns where the words continue after ", including two children,".
func (l *line) aside(i int) int {
	closing := ","
	switch {
	case l.at(i) == "(":
		closing = ")"
	case l.at(i) == "," && l.ofThem(i+1):
	case l.at(i) == "," && (l.at(i+1) == "including" || l.at(i+1) == "among" || l.at(i+1) == "most" || l.at(i+1) == "mostly" || l.at(i+1) == "many" || l.at(i+1) == "mainly" || l.at(i+1) == "all"):
	default:
		return i
	}
	for j := i + 2; j < len(l.low) && j < i+12; j++ {
		if l.at(j) == closing {
			return j + 1
		}
	}
	return i
}

// ofThem reads "nine of them", "most of whom".
func (l *line) ofThem(i int) bool {
	if _, _, e := l.plain(i); e > i {
		i = e
	} else if w := l.at(i); w == "most" || w == "some" || w == "many" || w == "all" || w == "half" {
		i++
	} else {
		return false
	}
	return l.at(i) == "of" && (l.at(i+1) == "them" || l.at(i+1) == "whom")
}

// skip passes asides and auxiliaries.
func (l *line) skip(i int) int {
	i = l.aside(i)
	for auxiliaries[l.at(i)] || l.has(i, "may", "have") || l.has(i, "so", "far") {
		if l.at(i) == "so" {
			i++
		}
		i++
	}
	return i
}

func (l *line) unrealIn(i, j int) bool {
	for ; i < j; i++ {
		if unreal[l.at(i)] {
			return true
		}
	}
	return false
}

// unrealBefore reports whether the verb at or before token i is one that did not
// happen: "could kill", "did not kill", "to kill".
func (l *line) unrealBefore(i int) bool {
	if l.at(i-1) == "as" || l.at(i-1) == "all" {
		i--
	}
	for n, j := 0, i-1; n < 4 && j >= 0; n, j = n+1, j-1 {
		switch w := l.at(j); {
		case unreal[w] || w == "to" && n == 0:
			return true
		case w == "," || w == ";" || w == "." || w == "and" || w == "that":
			return false
		}
	}
	return false
}

// after reads what is told behind the noun: "14 people were killed", "17 dead".
func (l *line) after(c *count) string {
	e := l.skip(c.end)
	w := l.at(e)
	if w == "not" && (l.people(c) || l.likely(c)) && english.what["state"][l.phraseAt(e, 3)] == "missing" {
		return "missing"
	}
	if w == "" || unreal[w] && w != "may" {
		return ""
	}
	from := l.aside(c.end)
	aux, pass, planned := e > from, false, false
	for i := from; i < e; i++ {
		pass = pass || passive[l.at(i)]
		planned = planned || l.at(i) == "would" || l.at(i) == "will" || l.at(i) == "to" && l.at(i+1) == "be" && l.at(i-1) != "believed" && l.at(i-1) != "feared" && l.at(i-1) != "thought" && l.at(i-1) != "known" && l.at(i-1) != "reported"
	}
	what := ""
	if l.at(c.end) == "," && l.at(c.end+1) != "held" && past(l.at(c.end+1)) && c.noun >= 0 && !l.takesObject(c.end+2) { // "twelve guards, freed on Friday, ..."
		switch l.at(c.end + 2) {
		case "on", "by", "in", "during", "after", "last", "at", "under":
			if v := l.verb(l.at(c.end+1), c); v != "" {
				return v
			}
		}
	}
	if c.noun >= 0 && (l.at(c.end) == "of" || l.at(c.end) == "with") && english.is(l.at(c.noun), "goods") && l.word(c.end+1) { // "trucks of aid"
		e = l.skip(c.end + 2)
	}
	if what = l.state(c, from, e, planned); what != "" {
		return what
	}
	if l.people(c) {
		if what = english.what["is"][w]; what == "" || w == "killed" || w == "injured" || w == "wounded" {
			if d := english.what["does"][w]; d != "" {
				what = d
			}
		}
	}
	object := l.takesObject(e + 1)
	if what == "" || w == "killed" || w == "injured" || w == "wounded" || w == "displaced" || w == "fled" {
		if past(w) {
			if v := l.verb(w, c); v != "" && (pass || !object) {
				what = v
			} else if what == "killed" && w == "killed" || what == "injured" || what == "displaced" && w == "displaced" {
				if object && !pass {
					what = "" // "14 soldiers wounded three men"
				}
			}
		}
	}
	if l.has(e, "shot", "down") && c.noun >= 0 && english.is(l.at(c.noun), "weapon") && (pass || !l.takesObject(e+2)) {
		what = "shot down"
	}
	if planned && harmful[what] {
		return ""
	}
	if what != "" && !aux && c.noun >= 0 && c.right {
		return what
	}
	return what
}

// state reads what is told in several words behind people: "are in captivity",
// "walked free", "were moved to safety".
func (l *line) state(c *count, from, e int, planned bool) string {
	if c.noun >= 0 && english.what["arrives"][l.at(e)] != "" && english.is(l.at(c.noun), "goods") {
		return english.what["arrives"][l.at(e)]
	}
	if c.noun >= 0 && l.at(c.noun) == "bodies" && (l.at(e) == "recovered" || l.at(e-1) == "found" || l.at(e) == "pulled") && e > from {
		return "killed"
	}
	if !l.people(c) && !l.likely(c) || planned {
		return ""
	}
	for i := from; i <= e; i++ {
		for n := 5; n > 1; n-- {
			if what := english.what["state"][l.phraseAt(i, n)]; what != "" && !l.unrealIn(from, i) {
				return what
			}
		}
		// "are in Belmian jails"
		if what := english.what["state"]["in "+l.at(i+2)]; l.at(i) == "in" && what != "" {
			return what
		}
	}
	return ""
}

// phraseAt joins n words from token i on.
func (l *line) phraseAt(i, n int) string {
	if i < 0 || i+n > len(l.low) {
		return ""
	}
	return strings.Join(l.low[i:i+n], " ")
}

// past reports whether the form can be a past participle.
func past(w string) bool {
	if len(w) > 3 && w[len(w)-2:] == "ed" {
		return true
	}
	switch w {
	case "hurt", "slain", "held", "fled", "sent", "shot", "hung", "withdrawn", "paid", "frozen", "retaken", "set":
		return true
	}
	return false
}

// takesObject reports whether an object begins at token i.
func (l *line) takesObject(i int) bool {
	switch w := l.at(i); w {
	case "a", "an", "the", "at", "their", "his", "its", "them", "him", "her", "another", "more", "about", "some", "nearly", "dozens", "hundreds", "several":
		return w != "at" || l.at(i+1) == "least"
	}
	_, _, e := l.plain(i)
	if e > i {
		return true
	}
	switch l.upos(i) {
	case "NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM":
		return l.upos(i) != "NOUN" || !set("overnight today yesterday tonight")[l.at(i)]
	}
	return l.upos(i) == "" && i < len(l.Tokens) && english.is(l.at(i), "people")
}

// before reads a verb whose object begins here: "killed at least 14 people",
// "the deaths of 14", and what a list goes on from is left to the caller.
func (l *line) before(c *count) string {
	i := c.first - 1
	if l.at(i) == "of" && (collective[l.at(i-1)]) { // "a crew of 17"
		for i -= 2; i > 0 && (l.at(i) == "a" || l.at(i) == "the" || l.upos(i) == "ADJ"); i-- {
		}
	}
	for i > 0 && (l.at(i) == "last" || l.at(i) == "first" || l.at(i) == "remaining" || l.at(i) == "the" || l.at(i) == "all" || l.at(i) == "its" || l.at(i) == "his" || l.at(i) == "their" || l.at(i) == "these" || l.at(i) == "those") {
		i--
	}
	w := l.at(i)
	if w == "for" && l.at(i-1) == "search" && (l.people(c) || l.likely(c)) && c.noun >= 0 {
		return "missing"
	}
	if w == "of" || w == "to" && l.at(i-1) == "injuries" {
		what := english.what["of"][l.at(i-1)]
		if (l.at(i-1) == "remains" || l.at(i-1) == "bodies") && (l.at(i-3) == "exchanged" || l.at(i-2) == "exchanged" || l.at(i-3) == "swapped") {
			what = "exchanged"
		}
		if (what == "deployed" || what == "withdrawn") && (c.noun < 0 || !english.is(l.at(c.noun), "force", "weapon")) || what == "delivered" && (c.noun < 0 || !english.is(l.at(c.noun), "weapon", "goods")) {
			return ""
		}
		if what == "delivered" || what == "withdrawn" && english.is(l.at(c.noun), "weapon") {
			return what
		}
		if l.at(i-1) == "lives" {
			for k := i - 2; k > i-5 && k >= 0; k-- {
				switch l.at(k) {
				case "claimed", "claims", "claiming", "cost", "took", "taken", "taking", "costing":
					what = "killed"
				}
			}
		}
		switch {
		case w == "to":
			what = "injured"
		case what == "" || c.noun < 0 && what != "killed":
			return ""
		case what == "captured" && c.noun >= 0 && english.is(l.at(c.noun), "place"):
			return what
		case what == "released" || what == "exchanged" || what == "returned" || what == "captured":
			if !english.is(l.at(c.noun), "captive", "body") && !l.people(c) {
				return ""
			}
		case !l.people(c):
			return ""
		}
		if harmful[what] && l.unrealBefore(i-1) {
			return ""
		}
		return what
	}
	if w == "down" && (l.at(i-1) == "shot" || l.at(i-1) == "shooting" || l.at(i-1) == "brought") && c.noun >= 0 && english.is(l.at(c.noun), "weapon") {
		return "shot down"
	}
	verb, what := i, ""
	for n := 3; n > 0 && what == ""; n-- {
		if form := l.phraseAt(i-n+1, n); form != "" {
			if what = l.verb(form, c); what != "" {
				verb = i - n + 1
			}
		}
	}
	if what == "" {
		what = l.around(c, i)
	}
	if what == "" && (w == "lost" || w == "losing" || w == "lose") && c.noun >= 0 && english.is(l.at(c.noun), "troops", "body") || w == "lost" && c.noun >= 0 && (l.at(c.noun) == "men" || l.at(c.noun) == "fighters") {
		what = "killed"
	}
	if what == "" && w == "numbered" && (l.at(i-1) == "dead" || l.at(i-1) == "wounded" || l.at(i-1) == "injured" || l.at(i-1) == "missing") {
		return english.what["is"][l.at(i-1)]
	}
	if what == "" && (w == "received" || w == "found") && c.noun >= 0 && l.at(c.noun) == "bodies" {
		return "killed"
	}
	if what == "" && (w == "include" || w == "included" || w == "includes") && l.at(i-1) == "dead" && l.people(c) {
		return "killed"
	}
	if what == "" {
		return ""
	}
	i = verb
	if l.at(i-1) == "were" || l.at(i-1) == "was" || l.at(i-1) == "been" {
		return ""
	}
	if l.upos(i) == "NOUN" && l.upos(i-1) == "ADJ" || l.upos(i) == "ADJ" && l.at(i-1) != "to" {
		return ""
	}
	if (l.at(i-1) == "or" || l.at(i-1) == "and") && i > 1 {
		if other := english.what["verb"][l.at(i-2)]; other != "" && !passive[l.at(i-3)] && other != what && (other == "killed" || other == "injured") && (what == "killed" || what == "injured") {
			what = "casualties"
		}
	}
	switch {
	case l.at(i-1) == "n't" || l.at(i-1) == "not" || l.at(i-1) == "never":
		return ""
	case harmful[what] && l.unrealBefore(i):
		return ""
	case l.at(i-1) == "could" || l.at(i-1) == "might" || l.at(i-1) == "may":
		return ""
	}
	return what
}

// around reads a verb before the object with its particle behind: "let 30 prisoners go".
func (l *line) around(c *count, i int) string {
	if !l.people(c) && !l.likely(c) {
		return ""
	}
	for j := c.end; j < c.end+4 && j < len(l.low); j++ {
		if l.at(j) == "," || l.at(j) == "." || l.at(j) == "and" {
			break
		}
		if what := english.what["around"][l.at(i)+"/"+l.at(j)]; what != "" {
			if what == "evacuated" && c.noun >= 0 && english.is(l.at(c.noun), "envoy") {
				return "expelled"
			}
			return what
		}
	}
	return ""
}

// governed asks the parse what governs the noun: "14 people in the western
// suburbs were killed".
func (l *line) governed(c *count) string {
	if l.tree == nil {
		return ""
	}
	h := c.noun
	if h < 0 {
		h = c.number
		if !l.tree.Is(h, "nsubj", "obj") {
			return ""
		}
	}
	for hops := 0; hops < 3 && l.tree.Is(h, "conj") && l.Tokens[h].Head >= 0; hops++ {
		h = l.Tokens[h].Head // "killed the mayor and three of his guards"
	}
	v := l.Tokens[h].Head
	if v < 0 || l.upos(v) != "VERB" || l.unrealVerb(v) {
		return ""
	}
	form := l.at(v)
	switch {
	case l.tree.Is(h, "nsubj:pass"):
		if what := l.verb(form, c); what != "" {
			return what
		}
	case l.tree.Is(h, "=nsubj"):
		if l.people(c) && c.noun >= 0 {
			return english.what["does"][form]
		}
	case l.tree.Is(h, "obj"):
		return l.verb(form, c)
	}
	return ""
}

// unrealVerb reports whether the parse hangs a negation, a condition or a "could"
// on the verb.
func (l *line) unrealVerb(v int) bool {
	for _, k := range l.tree.Children(v) {
		if l.tree.Is(k, "aux", "advmod", "mark") && (unreal[l.at(k)] || l.at(k) == "will" || l.at(k) == "to") {
			return true
		}
	}
	return false
}
