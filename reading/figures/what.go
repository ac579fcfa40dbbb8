package figures

// A count is a quantity together with what it counts.
type count struct {
	quantity
	np          int // first token of the noun phrase
	noun, end   int // its noun (-1: none) and the token after it
	what, unit  string
	of          string
	counted     string // the noun that a bare number borrows from the count before it
	left, right bool   // what was told by a verb before it; by words after it
}

// unreal are words before a verb that make its figure no count of what happened.
var unreal = set(`could might may would can cannot not n't never if should unless without`)

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
	if w := l.ofVictims(c); w != "" {
		return w
	}
	if w := l.outOfThose(c); w != "" {
		return w
	}
	if c.noun < 0 && l.tree != nil && c.quantity.unit == "" && l.at(c.first-1) == "," && (l.has(c.last, "in", "all") || l.at(c.last) == "altogether") { // "took away the injured, 26 in all"
		switch w := l.calledSo(c); w {
		case "injured", "killed", "missing":
			return w
		}
	}
	if w := l.byDoer(c); w != "" {
		if c.noun < 0 && l.at(c.last) == "of" && english.what["is"][l.at(c.last+1)] != "" { // "admitted dozens of wounded"
			c.end = c.last + 2
		}
		return w
	}
	if w := l.before(c); w != "" {
		c.left = true
		return w
	}
	if w := l.predicate(c); w != "" {
		return w
	}
	if w := l.after(c); w != "" {
		c.right = true
		return w
	}
	if w := l.governed(c); w != "" {
		return w
	}
	if c.noun < 0 && l.at(c.last) == "of" && !l.takesObject(c.last+2) && !l.unrealBefore(c.first) { // "admitted hundreds of wounded"
		if w := english.what["is"][l.at(c.last+1)]; w != "" {
			c.end = c.last + 2
			return w
		}
	}
	return l.recalled(c)
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
		if l.raided() {
			return "abducted"
		}
		return "detained"
	}
	if c.noun >= 0 && (form == "has" || form == "have" || form == "had") && (english.is(l.at(c.noun), "troops") && !english.is(l.at(c.noun), "weapon") || english.is(l.at(c.noun), "weapon") && !english.is(l.at(c.noun), "people") && l.ownedByForce(c)) && l.tree != nil {
		if v := l.Tokens[c.noun].Head; l.tree.Is(c.noun, "obj") && l.tree.Lemma(v) == "have" && l.posted(c.noun) { // "has 3,000 troops on the island"
			return "deployed"
		}
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

// ownedByForce reports whether who has the weapons counted is a force or a country: "the fleet has 14
// ships in the strait".
func (l *line) ownedByForce(c *count) bool {
	if l.tree == nil || c.noun < 0 {
		return false
	}
	v := l.Tokens[c.noun].Head
	if v < 0 || v >= len(l.low) {
		return false
	}
	s := l.tree.Child(v, "nsubj")
	return s >= 0 && (l.upos(s) == "PROPN" || organs[l.at(s)] || bodyOfTroops[l.at(s)] || grouping[l.at(s)] || l.names(s, "raider") || l.names(s, "law"))
}

// posted reports whether a place is told behind the noun at token n: "on the island".
func (l *line) posted(n int) bool {
	switch l.at(n + 1) {
	case "in", "on", "at", "along", "near", "inside", "across", "around", "throughout":
		return !(l.at(n+2) == "all" || timeUnits[l.at(n+2)] != "")
	case "there", "here", "abroad", "ashore":
		return true
	}
	return false
}

// raiders are those by whom people are taken against the law.
var raiders = set(`gunmen militants pirates rebels insurgents jihadists raiders masked armed kidnappers bandits abductors hijackers bandit gang gangs marauders outlaws`)

// armed are those in whose hands captives are.
var armed = set(`enemy rebels army police militia militias government regime guard front`)

// raided reports whether the sentence speaks of raiders.
func (l *line) raided() bool {
	for i := range l.low {
		if raiders[l.at(i)] {
			return true
		}
	}
	return false
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
	if what := l.remainsOf(c); what != "" {
		return what
	}
	if w == "of" || w == "to" && l.at(i-1) == "injuries" {
		what := english.what["of"][l.at(i-1)]
		if l.purpose(i - 1) {
			return ""
		}
		if what == "" && l.at(i-1) == "," && english.what["of"][l.at(i-2)] == "exchanged" { // "the first exchange, of 22 men"
			what = "exchanged"
		}
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
	if l.upos(i) == "NOUN" && l.upos(i-1) == "ADJ" || l.upos(i) == "ADJ" && l.at(i-1) != "to" && !(l.at(i) == "free" && (l.upos(i-1) == "NOUN" || l.upos(i-1) == "PROPN")) && !(past(l.at(i)) && (l.at(i-1) == "and" || l.at(i-1) == "," || l.tree != nil && l.tree.Child(i, "nsubj") >= 0)) {
		return ""
	}
	if (l.at(i-1) == "or" || l.at(i-1) == "and") && i > 1 {
		if other := english.what["verb"][l.at(i-2)]; other != "" && !passive[l.at(i-3)] && other != what && (other == "killed" || other == "injured") && (what == "killed" || what == "injured") {
			what = "casualties"
		}
	}
	if l.wanted(i) || l.tree != nil && l.harmless("obj", i, &sense{what: what}, c) {
		return ""
	}
	if what == "delivered" && l.tree != nil && l.at(i-1) == "to" && i > 1 && promising[l.tree.Lemma(i-2)] {
		return "pledged"
	}
	switch {
	case l.at(i-1) == "n't" || l.at(i-1) == "not" || l.at(i-1) == "never":
		return ""
	case harmful[what] && l.unrealBefore(i):
		return ""
	case l.at(i-1) == "could" || l.at(i-1) == "might" || l.at(i-1) == "may" || what == "delivered" && l.at(i-1) == "can":
		return ""
	}
	return what
}

// wantedFor are the words whose "for" names what is only asked for.
var wantedFor = set(`suit claim claims call calls called calling appeal appeals appealed appealing demand demands press pressed pressing ask asks asked asking campaign campaigned bid plea
pleas pleaded petition petitioned hope hopes hoped condition conditions price lobby lobbied wait waiting waited push pushed pushing ultimatum arbitration proceedings case rally rallied protest protested`)

// remainsOf reads what was done with the bodies of so many: "handed over the mortal remains
// of 64 servicemen".
func (l *line) remainsOf(c *count) string {
	if l.tree == nil || l.at(c.first-1) != "of" {
		return ""
	}
	n := c.first - 2
	switch l.at(n) {
	case "remains", "bodies", "corpses":
	default:
		return ""
	}
	v := l.Tokens[n].Head
	if v < 0 || v >= len(l.low) || !l.tree.Is(n, "obj", "nsubj:pass", "nmod") {
		return ""
	}
	body := count{quantity: c.quantity, noun: n, np: n, end: n + 1}
	what := ""
	if l.tree.Is(n, "nmod") { // "the exchange of the bodies of 22"
		if what = english.what["of"][l.at(v)]; what == "" {
			what = l.frame("of", v, &body)
		}
	} else if what = l.verb(l.form(v), &body); what == "" {
		what = l.frame("obj", v, &body)
	}
	switch what {
	case "exchanged", "returned", "released":
	default:
		return ""
	}
	if l.upos(v) == "VERB" && (l.unrealVerb(v, false) || l.wanted(v)) {
		return ""
	}
	if what == "released" {
		return "returned"
	}
	return what
}

// purpose reports whether the noun of a deed at token i is what something is done for:
// "a suit for the return of nine seamen".
func (l *line) purpose(i int) bool {
	for n := 0; n < 3; n++ {
		i--
		switch l.at(i) {
		case ",":
			for k := i - 1; l.at(i+1) == "for" && k >= 0; k-- { // "Proceedings were instituted before the Court, for the return of"
				if wantedFor[l.at(k)] && (l.upos(k) == "NOUN" || k == 0) {
					return true
				}
			}
			return false
		case "the", "immediate", "safe", "unconditional", "swift", "full", "speedy":
		case "for":
			if l.at(i-1) == "," {
				continue
			}
			return wantedFor[l.at(i-1)] || i > 1 && wantedFor[l.at(i-2)]
		default:
			return false
		}
	}
	return false
}

// wanted reports whether the verb at token v is in the subjunctive of demands: "that the
// Congress release the three".
func (l *line) wanted(v int) bool {
	if l.tree == nil || l.Tokens[v].XPOS != "VB" && l.Tokens[v].XPOS != "VBP" || l.tree.Child(v, "aux") >= 0 || l.tree.Child(v, "mark") < 0 {
		return false
	}
	s := l.tree.Child(v, "nsubj")
	return s >= 0 && (l.Tokens[s].XPOS == "NN" || l.Tokens[s].XPOS == "NNP") && l.at(l.tree.Child(v, "mark")) == "that"
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
			if what == "evacuated" && c.noun >= 0 && english.is(l.at(c.noun), "troops") {
				return "withdrawn"
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
		if !l.tree.Is(h, "nsubj", "obj", "nmod") {
			return ""
		}
	}
	for hops := 0; hops < 4; hops++ {
		up := l.Tokens[h].Head
		if up < 0 || up >= len(l.low) || !l.tree.Is(h, "conj") && !(l.tree.Is(h, "nmod") && l.tree.Case(h) == "of" && (grouping[l.at(up)] || up == c.number)) {
			break
		}
		h = up // "killed the mayor and three of his guards", "a first group of 80 flew out"
	}
	if what := l.described(h, c); what != "" && (c.whole == 0 || h != c.noun) {
		return what
	}
	v := l.Tokens[h].Head
	if v < 0 || v >= len(l.low) || l.upos(v) != "VERB" {
		return ""
	}
	what := l.doneTo(h, v, c)
	if what == "" || l.harmless("obj", v, &sense{what: what}, c) || l.unrealVerb(v, harmful[what]) {
		return ""
	}
	return what
}

// grouping are nouns whose "of" says how many are in them.
var grouping = set(`group groups batch batches convoy contingent brigade battalion party crew team force band total number column detachment wave part complement
company platoon squad unit regiment division squadron fleet flotilla garrison cohort crowd shipment consignment cargo load list tranche instalment installment set pair
train caravan string fleet convoy patrol expedition section picket gang band posse dozen score hundred thousand couple handful sum amount staff family busload planeload boatload half third quarter majority member`)

// described reads a participle or a clause that hangs on the counted noun: "20 men held
// in Arvia", "the twelve who were freed on Friday".
func (l *line) described(h int, c *count) string {
	for _, k := range l.tree.Children(h) {
		if k < h || !l.tree.Is(k, "acl") || l.upos(k) != "VERB" {
			continue
		}
		what := ""
		switch sub := l.tree.Child(k, "nsubj:pass", "aux:pass"); {
		case sub >= 0 || l.tree.Is(k, "=acl") && l.Tokens[k].XPOS == "VBN":
			what = l.verb(l.form(k), c)
		case l.tree.Is(k, "acl:relcl") && l.tree.Child(k, "nsubj") >= 0 && l.Tokens[l.tree.Child(k, "nsubj")].XPOS == "WP":
			what = l.does(l.form(k), c)
		}
		if what != "" && !l.unrealVerb(k, harmful[what]) {
			return what
		}
	}
	return ""
}

// doneTo says what verb v tells of its argument h, which c counts.
func (l *line) doneTo(h, v int, c *count) string {
	form := l.form(v)
	switch {
	case l.tree.Is(h, "nsubj:pass"), l.tree.Is(h, "obj"):
		if what := l.verb(form, c); what != "" {
			return what
		}
		return l.verb(l.at(v), c)
	case l.tree.Is(h, "=nsubj"):
		if what := l.does(form, c); what != "" {
			return what
		}
		return l.does(l.at(v), c)
	case l.tree.Is(h, "obl") && l.tree.Case(h) == "with" && c.noun >= 0 && english.is(l.at(c.noun), "goods"): // "crossed with 780 tonnes of flour"
		return english.what["arrives"][l.at(v)]
	}
	return ""
}

// does says what people, troops or goods do as the subject of a verb.
func (l *line) does(form string, c *count) string {
	if c.noun >= 0 && english.is(l.at(c.noun), "goods") {
		return english.what["arrives"][form]
	}
	if !l.people(c) && !(c.noun >= 0 && english.is(l.at(c.noun), "weapon")) {
		return ""
	}
	if c.noun >= 0 && (english.is(l.at(c.noun), "force", "weapon") || l.at(c.noun) == "troops") && !(l.at(c.noun) == "women" && !l.ofTroops()) {
		if what := english.what["goes"][form]; what != "" {
			return what
		}
	}
	if c.noun < 0 || !l.people(c) {
		return ""
	}
	return english.what["does"][form]
}

// form is the verb at v with its particle: "flew out".
func (l *line) form(v int) string {
	if k := l.tree.Child(v, "compound:prt"); k > v {
		return l.at(v) + " " + l.at(k)
	}
	return l.at(v)
}

// unrealVerb reports whether the parse hangs a negation, a condition or a "could"
// on the verb; harm that is only to come has not been done either.
func (l *line) unrealVerb(v int, harm bool) bool {
	for _, k := range l.tree.Children(v) {
		if l.at(k) == "until" && l.at(k-1) == "not" && l.tree.Child(v, "aux") >= 0 && l.at(l.tree.Child(v, "aux")) == "had" { // "Not until Tarn had handed back all 22"
			continue
		}
		if l.tree.Is(k, "mark", "advmod") && (l.at(k) == "until" || l.at(k) == "once") {
			return true
		}
		if l.at(k) == "to" && l.at(k+1) == "have" && l.Tokens[v].XPOS == "VBN" { // "thought to have been swept away"
			continue
		}
		if l.tree.Is(k, "aux", "advmod", "mark") && (unreal[l.at(k)] || harm && (l.at(k) == "will" || l.at(k) == "to" && !l.implied(v, harm))) {
			return true
		}
	}
	return false
}

// implicative are the verbs by which what hangs on them with "to" has come about.
var implicative = set(`have force oblige compel manage begin start continue come get happen proceed drive cause lead`)

// implied reports whether the verb v hangs with "to" on one that says it was done: "have had
// to abandon their homes".
func (l *line) implied(v int, harm bool) bool {
	up := l.Tokens[v].Head
	return l.tree.Is(v, "xcomp") && up >= 0 && up < len(l.low) && implicative[l.tree.Lemma(up)] &&
		(l.tree.Lemma(up) != "have" || l.at(up) == "had") && !l.unrealVerb(up, harm)
}
