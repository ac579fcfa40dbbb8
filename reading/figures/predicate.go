package figures

import "strings"

// predicate asks the parse what governs the number and what that tells of it: the
// verb whose object or subject it is, the participle or relative clause that hangs
// on it, the noun that names the deed ("the arrest of 20"), the state that it is
// said to be in ("17 are behind bars"), the total that it is the size of ("arrests
// reached 400").
func (l *line) predicate(c *count) string {
	if l.tree == nil {
		return ""
	}
	if c.noun >= 0 && !(hyphen(l.at(c.last)) && l.glued(c.last-1)) { // what is counted may be a deed itself: "81 deaths in custody"
		for _, s := range senses["noun"][l.tree.Lemma(c.noun)] {
			if deed[s.what+"/"+l.tree.Lemma(c.noun)] && !l.unrealBefore(c.first) {
				return s.what
			}
		}
	}
	if what := l.deedOf(c); what != "" {
		return what
	}
	if what := l.fateOf(c); what != "" {
		return what
	}
	if end := max(c.end, c.last); !l.unrealBefore(c.first) { // "112 dead"
		for end < len(l.low) && l.upos(end) == "ADV" && l.word(end) { // "12 seriously wounded"
			if what, e := l.stateAt(end, c); e > end+1 { // "1,200 troops back from the ridge"
				return what
			}
			end++
		}
		if what, e := l.stateAt(end, c); e > end && !(past(l.at(e-1)) && l.takesObject(e)) && !l.qualifies(e-1) {
			if l.broughtHome(what, e) {
				return "released"
			}
			if main := l.since(what, e, c); main != "" {
				return main
			}
			if what == "injured" && e == end+1 && (l.upos(e) == "AUX" || l.upos(e) == "VERB") { // "64 wounded were brought out"
				those := *c
				those.end = e
				switch done := l.mainVerb(&those); done {
				case "evacuated", "released", "exchanged":
					return done
				case "withdrawn": // brought out
					return "evacuated"
				}
			}
			return what
		}
	}
	if what := l.doneBehind(c); what != "" {
		return what
	}
	if what := l.labelled(c); what != "" {
		return what
	}
	if what := l.amongThose(c); what != "" {
		return what
	}
	node := l.top(c)
	if up := l.Tokens[node].Head; l.subset(node) || up >= 0 && up < len(l.low) && l.each(node, up) {
		return ""
	}
	if what := l.closing(node, c); what != "" {
		return what
	}
	seen := 0
	for ; seen < 6 && node >= 0 && node < len(l.low); seen++ {
		if what := l.participle(node, c); what != "" {
			return what
		}
		up := l.Tokens[node].Head
		if up < 0 || up >= len(l.low) {
			if what := l.predicated(node, c); what != "" {
				return what
			}
			break
		}
		if what := l.under(node, up, c); what != "" {
			if called := ""; what == "deployed" || what == "delivered" || what == "evacuated" && c.noun < 0 {
				if called = l.calledSo(c); ofPeople[called] { // "The wounded, eight soldiers, were carried to the town"
					return called
				}
			}
			return what
		}
		if g := l.Tokens[up].Head; l.upos(up) == "ADV" && g >= 0 && g < len(l.low) && (l.at(up) == "together" || l.at(up) == "along") && l.tree.Case(node) == "with" {
			if what := l.accompanies(g, c); what != "" {
				return what
			}
		}
		if !l.climbs(node, up) {
			break
		}
		if c.noun < 0 && c.counted == "" && c.quantity.unit == "" && l.tree.Is(node, "nmod") && len(english.nouns[l.at(up)]) > 0 { // "an army of 40,000"
			c.counted = l.at(up)
		}
		if l.tree.Is(node, "appos", "conj") && c.noun >= 0 && len(english.nouns[l.at(c.noun)]) == 0 && l.upos(up) == "NOUN" && l.people(&count{noun: up}) { // "their best men, 350 frontier scouts"
			c.counted = l.at(up)
		}
		if l.tree.Is(node, "appos", "conj", "parataxis") && c.noun < 0 || l.them(c) { // "the injured, 26 in all"
			if g := l.Tokens[up].Head; l.tree.Is(node, "appos") && l.upos(up) == "NOUN" && g >= 0 && g < len(l.low) && l.upos(g) == "VERB" && c.quantity.unit == "" { // "exchanged prisoners, 75 for 60"
				if what := l.frame("obj", g, c); what != "" && l.tree.Is(up, "obj", "nsubj:pass") && !l.unrealVerb(g, harmful[what]) {
					return what
				}
			}
			if l.upos(up) == "ADJ" || l.upos(up) == "NOUN" {
				if what := l.sizeOf(up, c); what != "" && l.tree.Is(node, "appos") {
					return what
				}
			}
			if l.tree.Is(node, "appos") {
				c.counted = l.at(up)
			}
		}
		node = up
	}
	if what := l.announced(c); what != "" {
		return what
	}
	if what := l.fronted(c); what != "" {
		return what
	}
	if what := l.namesOn(c); what != "" {
		return what
	}
	for _, read := range [...]func(*count) string{l.entry, l.whereabouts, l.loads, l.strength, l.sought, l.allTold, l.givenTime, l.thereAre} {
		if what := read(c); what != "" {
			return what
		}
	}
	if l.whereUnknown(c) {
		return "missing"
	}
	if what := l.headed(c); what != "" {
		return what
	}
	if what := l.ofThoseBefore(c); what != "" {
		return what
	}
	if what := l.answered(c); what != "" {
		return what
	}
	if n := c.first - 2; l.at(n+1) == ":" && n > 0 && l.upos(n) == "NOUN" && l.at(n-1) != "no" && !(c.noun >= 0 && c.quantity.unit == "" && !l.people(c) && !l.likely(c)) { // "He named his price: forty million."
		if what := l.sizeOf(n, c); what != "" {
			return what
		}
	}
	return l.nearby(c)
}

// doneBehind reads a participle that stands alone behind a number: "2 dead, 14 injured, 300
// evacuated".
func (l *line) doneBehind(c *count) string {
	v := max(c.end, c.last)
	if v >= len(l.low) || l.upos(v) != "VERB" || l.Tokens[v].XPOS != "VBN" || l.tree.Child(v, "aux:pass", "aux") >= 0 || c.quantity.unit != "" {
		return ""
	}
	switch l.at(v + 1) {
	case ",", ";", ".", "", ")", "overnight":
	default:
		return ""
	}
	for i := 0; i < len(l.low); i++ {
		if l.finite(i) {
			return ""
		}
	}
	return l.frame("obj", v, c)
}

var weekdays = set(`monday tuesday wednesday thursday friday saturday sunday yesterday christmas easter ramadan spring summer autumn winter`)

// since reads what has become of those who are told to have been held, hurt or driven out, by the
// verb of which they are the subject: "the three reporters held since May were released".
func (l *line) since(what string, e int, c *count) string {
	if !past(l.at(e - 1)) {
		return ""
	}
	node := l.top(c)
	v := l.Tokens[node].Head
	main := ""
	if v >= e && v < len(l.low) && l.upos(v) == "VERB" && l.tree.Is(node, "nsubj") {
		main = l.under(node, v, c)
	}
	for k := e; v < 0 && k < e+8 && k < len(l.low) && main == ""; k++ { // "held since May were released", where the parse makes a month the subject
		if s := l.tree.Child(k, "nsubj", "nsubj:pass"); l.upos(k) == "VERB" && s >= e && s < k && (months[l.at(s)] || weekdays[l.at(s)]) && !l.unrealVerb(k, false) {
			role := "subj"
			if l.tree.Child(k, "aux:pass") >= 0 {
				role = "obj"
			}
			main = l.frame(role, k, c)
		}
	}
	switch main {
	case "released", "exchanged", "evacuated", "returned", "expelled", "deported", "killed", "executed":
		return main
	}
	return ""
}

// closing reads the verb before a number that ends a quotation, where the parse hangs it on the
// verb of saying behind: "ready to contribute another €25 million," the commissioner told them.
func (l *line) closing(node int, c *count) string {
	up := l.Tokens[node].Head
	if up <= node || up >= len(l.low) || l.upos(up) != "VERB" {
		return ""
	}
	closed := false
	for i := max(c.end, c.last); i < up; i++ {
		closed = closed || l.at(i) == "\"" || l.at(i) == "”"
	}
	v := c.first - 1
	for l.upos(v) == "DET" || l.upos(v) == "ADV" {
		v--
	}
	if !closed || l.upos(v) != "VERB" {
		return ""
	}
	return l.done(l.frame("obj", v, c), v, c)
}

// namesOn reads names by the list on which they stand: "on the list of the disappeared there are 613
// names".
func (l *line) namesOn(c *count) string {
	if c.noun < 0 || l.at(c.noun) != "names" {
		return ""
	}
	for i := range l.low {
		switch l.at(i) {
		case "list", "register", "roll", "roster", "tally":
			if what := l.sizeOf(i, c); what != "" {
				return what
			}
		}
	}
	return ""
}

// fateOf reads what has become of some of those who were hurt, held or driven out, in the verb
// behind them: "Six of those hurt on Monday have since died".
func (l *line) fateOf(c *count) string {
	i := c.last
	if l.at(i) != "of" || l.at(i+1) != "those" && l.at(i+1) != "the" || !past(l.at(i+2)) || c.quantity.unit != "" {
		return ""
	}
	for k := i + 3; k < i+9 && k < len(l.low); k++ {
		if w := l.at(k); w == "," || w == ";" || w == "who" || w == "and" {
			return ""
		}
		if l.upos(k) != "AUX" {
			continue
		}
		role := "subj"
		for ; l.upos(k) == "AUX" || l.upos(k) == "ADV"; k++ {
			if unreal[l.at(k)] {
				return ""
			}
			if beVerb[l.at(k)] {
				role = "obj"
			}
		}
		if l.upos(k) != "VERB" {
			return ""
		}
		return l.frame(role, k, c)
	}
	return ""
}

// fronted reads the size of the subject that follows it: "At 73, the count of dead is the highest
// since the flood".
func (l *line) fronted(c *count) string {
	if c.first != 1 || l.at(0) != "at" && l.at(0) != "with" || l.at(c.last) != "," || c.noun >= 0 {
		return ""
	}
	n := c.last + 1
	for l.upos(n) == "DET" || l.upos(n) == "PRON" || l.upos(n) == "ADJ" && l.upos(n+1) == "NOUN" || l.upos(n) == "NOUN" && l.upos(n+1) == "NOUN" {
		n++
	}
	if l.upos(n) != "NOUN" && l.upos(n) != "ADJ" {
		return ""
	}
	behind := *c
	behind.first, behind.end = len(l.low), len(l.low)
	return l.sizeOf(n, &behind)
}

// announced reads the verb of a headline in capitals, which the tagger takes for a name: "VELL
// JAILS SEVEN OVER DOCK FIRE".
func (l *line) announced(c *count) string {
	i := c.first - 1
	if i < 1 || c.quantity.unit != "" || !l.verbless(0, i) && i < 9 || l.upos(i) != "PROPN" && l.upos(i) != "NOUN" {
		return ""
	}
	stem, third := strings.CutSuffix(l.at(i), "s")
	if !third || !l.inCapitals() {
		return ""
	}
	for _, s := range senses["obj"][stem] {
		if len(s.with) == 0 && s.doer == "" && l.fits(c, s.kind) {
			return s.what
		}
	}
	return ""
}

// inverted reads those who stand behind the verb by which they go: "Into the gap went 40 tanks".
func (l *line) inverted(v, node int, c *count) string {
	if node < v || l.upos(v) != "VERB" || !l.fits(c, "troops") {
		return ""
	}
	switch l.tree.Lemma(v) {
	case "go", "come", "march", "roll", "move", "pour", "drive":
	default:
		return ""
	}
	switch l.at(0) {
	case "into", "to", "towards", "onto", "across", "up":
		return "deployed"
	case "out", "home", "back":
		return "withdrawn"
	}
	return ""
}

// whereUnknown reports whether nobody knows, or says, where those counted are: "does not know where
// 240 of its men are".
func (l *line) whereUnknown(c *count) bool {
	where := c.first - 1
	for l.upos(where) == "DET" || l.upos(where) == "PRON" && l.at(where) != "where" {
		where--
	}
	fronted := l.at(0) == "where" && c.first < 6
	if l.at(where) != "where" && !fronted || c.quantity.unit != "" || !l.fits(c, "people") {
		return false
	}
	if fronted { // "Where the other 33 are, nobody would say"
		for k := max(c.end, c.last); k < len(l.low); k++ {
			switch l.at(k) {
			case "nobody", "none", "not", "n't", "unknown", "unclear", "mystery", "no-one":
				return true
			case "no":
				return l.at(k+1) == "one"
			}
		}
		return false
	}
	knowing := false
	for i, n := where-1, 0; i >= 0 && n < 6; i, n = i-1, n+1 {
		switch w := l.at(i); {
		case w == "not" || w == "n't" || w == "no" || w == "nobody" || w == "without" || w == "unable" || w == "cannot" || w == "never":
			return knowing
		case w == "unclear" || w == "unknown" || w == "ignorant":
			return true
		case w == "know" || w == "knows" || w == "knew" || w == "idea" || w == "clue" || w == "say" || w == "knowing" || w == "saying" || w == "told" || w == "one" || w == "of":
			knowing = true
		case w == "," || w == ";":
			return false
		}
	}
	return false
}

// listing are the verbs of those who answer with a number.
var listing = set(`has have had lists listed counts counted knows gives gave says said treated holds held names named puts claims claimed records recorded`)

// answered reads a number that opens the answer to a question: "How many are still held?" -
// "Ninety-one."
func (l *line) answered(c *count) string {
	if l.index == 0 || l.index >= len(l.all) || c.quantity.unit != "" || c.noun >= 0 && l.at(c.noun) != "names" {
		return ""
	}
	for i := 0; i < c.first; i++ { // what may open an answer: a mark, a letter, "about"
		if w := l.at(i); len(w) > 1 && l.word(i) && l.upos(i) != "ADV" && l.upos(i) != "INTJ" && !(i == c.first-1 && listing[l.at(i)]) && c.first > 5 {
			return ""
		}
	}
	if c.first > 0 && !listing[l.at(c.first-1)] && c.noun >= 0 {
		return ""
	}
	question := newLine(&l.all[l.index-1])
	question.doc, question.all, question.index = l.doc, l.all, 0
	if question.tree == nil {
		return ""
	}
	for i := range question.low {
		if question.has(i, "how", "many") {
			asked := count{quantity: quantity{first: i, number: i + 1, last: i + 2, low: c.low, high: c.high}}
			asked.np, asked.noun, asked.end = question.phrase(i + 2)
			if asked.noun >= 0 {
				c.counted = question.at(asked.noun)
			}
			return question.told(&asked)
		}
	}
	return ""
}

// ofThoseBefore reads "29 of them" between commas: what is told of those named before it in
// the clause, or what they are called.
func (l *line) ofThoseBefore(c *count) string {
	if !l.them(c) || l.at(c.first-1) != "," {
		return ""
	}
	for n := c.first - 2; n >= 0; n-- {
		if l.at(n) == ";" || l.at(n) == "." {
			return ""
		}
		if x := l.Tokens[n].XPOS; x != "NNS" && x != "NNPS" || l.upos(n-1) == "ADP" {
			continue
		}
		whole := *c
		whole.noun, whole.np, whole.end = n, n, n+1
		if up := l.Tokens[n].Head; up >= 0 && up < len(l.low) {
			if what := l.under(n, up, &whole); what != "" {
				return what
			}
		}
		if s := senses["noun"][l.tree.Lemma(n)]; len(s) > 0 && l.fits(&whole, s[0].kind) {
			return s[0].what
		}
	}
	return ""
}

// byName gives what a counted noun says itself, when nothing else is told of it: "1,200
// captives", "41,000 refugees".
func (l *line) byName(c *count) string {
	if l.tree == nil || c.noun < 0 || l.unrealBefore(c.first) || !l.fits(c, "people") {
		return ""
	}
	for k := c.np; k < c.noun; k++ { // "the 33 freed hostages"
		if l.Tokens[k].XPOS == "VBN" || past(l.at(k)) {
			if what := l.frame("obj", k, c); what != "" {
				return what
			}
		}
		if what, e := l.stateAt(k, c); what != "" && e <= c.noun { // "12 injured officers"
			return what
		}
	}
	for _, s := range senses["noun"][l.tree.Lemma(c.noun)] {
		return s.what
	}
	return ""
}

// deed are the counted nouns that say themselves what happened, whatever verb they stand with.
var deed = set(`killed/death killed/fatality killed/body killed/corpse killed/killing killed/murder killed/coffin injured/injury casualties/casualty
detained/arrest detained/detention expelled/expulsion deported/deportation`)

// top returns the highest token of the words of the count.
func (l *line) top(c *count) int {
	first, last := c.first, max(c.last, c.end)
	node := c.number
	if c.noun >= 0 {
		node = c.noun
	} else if l.upos(node) == "DET" && c.last-1 > node { // "a thousand dollars apiece"
		node = c.last - 1
	}
	if up := l.Tokens[node].Head; node != c.number && l.at(c.last) == "of" && l.tree.Is(node, "nmod") && (up < first || up >= last) && c.whole == 0 { // "a sergeant and six of his men": the parse hangs the men on the sergeant
		node = c.number
	}
	for n := 0; n < 6; n++ {
		up := l.Tokens[node].Head
		if up < first || up >= last {
			break
		}
		node = up
	}
	return node
}

// climbs reports whether what is told of the word above is told of the number too: in
// a list, an apposition, a group of so many.
func (l *line) climbs(node, up int) bool {
	switch {
	case l.subset(node), l.each(node, up):
		return false
	case l.tree.Is(node, "conj", "appos", "parataxis") && l.upos(up) != "VERB", l.tree.Is(node, "nummod", "compound", "amod"):
		return true
	case l.tree.Is(node, "nmod"):
		switch l.tree.Case(node) {
		case "of", "":
			return grouping[l.at(up)] || grouping[l.tree.Lemma(up)] || l.upos(up) == "NUM" || sureties[l.tree.Lemma(up)] && l.tree.Case(up) == "of"
		case "with": // "four lorries with 70 tonnes of flour"
			return english.is(l.at(node), "goods") && (english.is(l.at(up), "goods", "vehicle") || carriers[l.tree.Lemma(up)])
		}
	case l.tree.Is(node, "obl") && (l.at(up) == "worth" || l.at(up) == "totalling" || l.at(up) == "totaling"):
		return true
	case l.tree.Is(node, "acl", "amod") && l.at(node) == "worth":
		return true
	}
	return false
}

// sureties are the nouns of sums that are paid as another noun says: "the payment of a bail of".
var sureties = set(`bail deposit bond surety advance cheque`)

// carriers are what goods come on.
var carriers = set(`convoy train column caravan ship barge ferry plane aircraft flight lorry truck van boat freighter vessel helicopter raft cart mule camel fleet wagon`)

// promising are the verbs by which what is to be paid or delivered is only pledged.
var promising = set(`undertake promise pledge vow commit offer guarantee`)

// asking are the verbs by which what is to be paid is only demanded.
var asking = set(`want demand ask urge require insist request order press`)

// ordering are the verbs by which somebody is asked or told to do a thing.
var ordering = set(`tell instruct direct command oblige call invite summon enjoin`)

// asked reports whether the verb at token v is what somebody is asked, or told, to do: "asked
// each party to deposit", "were told to raise".
func (l *line) asked(v int) bool {
	g := l.Tokens[v].Head
	if g < 0 || g >= len(l.low) || l.upos(g) != "VERB" {
		return false
	}
	lemma := l.tree.Lemma(g)
	if l.tree.Is(v, "xcomp", "ccomp") && asking[lemma] {
		return true
	}
	if !l.tree.Is(v, "xcomp", "ccomp", "advcl") || !asking[lemma] && !ordering[lemma] {
		return false
	}
	k := l.tree.Child(v, "mark")
	return k >= 0 && l.at(k) == "to" && (l.tree.Child(g, "obj", "iobj", "nsubj:pass", "obl") >= 0 || lemma == "invite")
}

// deedOf reads the noun of a deed before "of", past a day or a place that stands between:
// "the release on Friday of 40 sailors", "the evacuation of 2,000 wounded".
func (l *line) deedOf(c *count) string {
	if l.at(c.first-1) != "of" || c.quantity.unit != "" {
		return ""
	}
	for j, n := c.first-2, 0; j >= 0 && n < 5; j, n = j-1, n+1 {
		if l.at(j) == "," && l.at(c.first-2) == "," && j < c.first-2 { // "the supply, on credit, of 30,000 tonnes"
			continue
		}
		if l.at(j) == "," && j == c.first-2 {
			continue
		}
		if l.upos(j) == "NOUN" && l.at(j+1) == "," && l.at(c.first-2) == "," && l.upos(j-1) == "ADP" && j == c.first-3 {
			continue
		}
		if l.upos(j) == "NOUN" {
			if (whenNoun[l.at(j)] || timeUnits[l.at(j)] != "") && j > 1 { // "the delivery to date of 1,250 tonnes"
				continue
			}
			what := l.frame("of", j, c)
			if what == "" {
				what = l.doing(j, c)
			}
			if up := l.Tokens[j].Head; what == "deployed" && bodyOfTroops[l.at(j)] && up >= 0 && up < len(l.low) && l.upos(up) == "VERB" { // "the garrison of 250 marched out"
				if does := l.under(j, up, c); does != "" {
					return does
				}
			}
			if what == "delivered" && l.agreedOn(j) {
				return "pledged"
			}
			if what == "" || what != "missing" && (l.toCome(j) || l.purpose(j)) || harmful[what] && l.unrealBefore(j) {
				return ""
			}
			return what
		}
		if u := l.upos(j); u != "ADP" && u != "PROPN" && u != "NUM" && u != "DET" {
			return ""
		}
	}
	return ""
}

// doing reads the deed that a noun made of a verb names, with the words that belong to the verb:
// "the handing over of 17", "the sending home of three".
func (l *line) doing(n int, c *count) string {
	stem, ok := strings.CutSuffix(l.at(n), "ing")
	if !ok || len(stem) < 2 || c.first-n > 3 {
		return ""
	}
	forms := [...]string{stem, stem + "e", stem[:len(stem)-1]}
	for _, form := range forms {
	next:
		for _, s := range senses["obj"][form] {
			if s.doer != "" || !l.fits(c, s.kind) || len(s.with) > 1 || len(s.with) == 0 && c.first-n > 2 {
				continue
			}
			for _, w := range s.with {
				if l.at(n+1) != w {
					continue next
				}
			}
			return s.what
		}
	}
	return ""
}

// agreements are nouns of what is only agreed, offered or spoken of.
var agreements = set(`agreement understanding deal accord contract memorandum pact protocol talks negotiations proposal offer tender undertaking promise plan`)

// agreedOn reports whether the deed that the noun at token n names is only what an agreement
// is about: "an understanding was reached on the supply of 30,000 tonnes".
func (l *line) agreedOn(n int) bool {
	i := n - 1
	for l.upos(i) == "DET" || l.upos(i) == "ADJ" {
		i--
	}
	switch l.at(i) {
	case "on", "for", "about", "over":
	default:
		return false
	}
	for k, m := i-1, 0; k >= 0 && m < 6; k, m = k-1, m+1 {
		if agreements[l.at(k)] {
			return true
		}
		if l.at(k) == "," || l.at(k) == ";" {
			return false
		}
	}
	return false
}

// whenNoun are nouns of the time at which a deed is told to be done.
var whenNoun = set(`date night morning afternoon evening dawn dusk midnight noon weekend`)

// subset reports whether the noun at token n is told of only as a part of those before
// it: "14 people, including two children". Such a part is no count of its own.
func (l *line) subset(n int) bool {
	first, _ := l.tree.Bounds(n)
	for i := max(first-3, 0); i < n; i++ {
		if w := l.at(i); w == "including" || w == "among" && (i > 0 || l.at(1) == "them") && (l.at(i+1) == "them" || l.at(i+1) == "those" || l.at(i+1) == "whom") {
			return true
		}
	}
	return false
}

// qualifies reports whether the word at i only describes the noun behind it.
func (l *line) qualifies(i int) bool { return l.upos(i+1) == "NOUN" || l.upos(i+1) == "PROPN" }

// them reports whether what is counted stands as a pronoun: "29 of them".
func (l *line) them(c *count) bool {
	return c.noun >= 0 && (l.at(c.noun) == "them" || l.at(c.noun) == "whom")
}

// each reports whether the number is the size of every one of several groups: "in groups
// of four".
func (l *line) each(node, up int) bool {
	return l.tree.Is(node, "nmod") && l.tree.Case(node) == "of" && l.Tokens[up].XPOS == "NNS" && l.tree.Case(up) == "in"
}

// under reads what the word above tells of its dependent.
func (l *line) under(node, up int, c *count) string {
	what := ""
	t := l.tree
	subject, object := t.Is(node, "nsubj", "csubj"), t.Is(node, "obj", "iobj") || c.quantity.unit != "" && node > up && t.Is(node, "obl:unmarked", "dep")
	if t.Is(node, "obl", "nmod") && l.bounding(node, c) && l.upos(up) == "VERB" { // "up to 200 were killed": the preposition is the bound's
		subject, object = node < up, node > up
	}
	if role := "not-subj"; (subject || object) && l.upos(up) == "VERB" && l.negated(up) { // "did not survive", "has not been traced"
		if object || t.Is(node, "nsubj:pass") || t.Child(up, "aux:pass") >= 0 {
			role = "not-obj"
		}
		if what = l.frame(role, up, c); what != "" {
			return what
		}
	}
	passive := t.Is(node, "nsubj:pass") || subject && l.Tokens[up].XPOS == "VBN" && t.Child(up, "aux:pass") >= 0
	switch {
	case passive, object:
		if object && (t.Lemma(up) == "keep" || t.Lemma(up) == "leave") { // "keeps 6,000 men under arms"
			what = l.complement(up, node, c)
		}
		if lemma := t.Lemma(up); what == "" && object && (lemma == "keep" || lemma == "maintain" || lemma == "have") && c.noun >= 0 && english.is(l.at(c.noun), "force") && (!english.is(l.at(c.noun), "weapon") || l.ownedByForce(c)) && l.posted(c.noun) && !confined[l.at(c.noun)] { // "keeps 2,500 men on the island"
			switch l.at(c.noun + 2) {
			case "hospital", "mind", "common", "trouble", "danger", "custody", "captivity", "prison", "jail", "detention", "cells", "prisons", "jails":
			default:
				what = "deployed"
			}
		}
		s := t.Child(up, "nsubj")
		if h := l.Tokens[up].Head; s >= 0 && (l.at(s) == "which" || l.at(s) == "that") && t.Is(up, "acl") && h >= 0 && h < len(l.low) { // "The force, which has 6,500 soldiers"
			s = h
		}
		if what == "" && object && s >= 0 && (bodyOfTroops[t.Lemma(s)] || l.at(s) == "police" || l.at(s) == "gendarmerie" || l.at(s) == "navy") && l.fits(c, "ranks") { // "the mission is to have 75 observers"
			switch t.Lemma(up) {
			case "have", "comprise", "include", "count", "number":
				what = "deployed"
			}
		}
		if what == "" && l.moved(up, c) {
			what = "evacuated"
		}
		if what == "" && object {
			what = l.inverted(up, node, c)
		}
		if g := l.Tokens[up].Head; what == "" && t.Lemma(up) == "have" && g >= 0 && g < up && t.Lemma(g) == "let" && !l.unrealVerb(g, false) { // "has let Norland have 1.1 billion"
			if c.quantity.unit != "" {
				return "paid"
			}
			if l.fits(c, "weapon") || l.fits(c, "goods") || l.fits(c, "vehicle") {
				return "delivered"
			}
		}
		if what == "" && l.homeward(up) && l.ofHeld(up) {
			what = "released"
		}
		if what == "" && !object && t.Child(up, "aux:pass") < 0 { // "300 fighters surrendered", taken for a passive
			what = l.frame("subj", up, c)
		}
		if what == "" {
			what = l.frame("obj", up, c)
		}
		if (what == "" || what == "evacuated") && l.carriedOff(up, c) {
			what = "abducted"
		}
		if what == "expelled" && (ordering[t.Lemma(up)] || asking[t.Lemma(up)]) && (l.endangered() || c.noun >= 0 && dwelling[l.at(c.noun)] && !l.abroad()) && (c.noun < 0 || !english.is(l.at(c.noun), "envoy")) { // "told to leave the coast ahead of the storm"
			what = "evacuated"
		}
		if what == "" && (object || t.Child(up, "aux:pass") >= 0) {
			what = l.frame("gets", up, c)
		}
		if what == "" && object {
			what = l.complement(up, node, c)
		}
		if what == "" && passive {
			if t.Child(up, "aux:pass") < 0 {
				what = l.frame("subj", up, c)
			}
			if what == "" {
				what = l.later(up, c)
			}
			if what == "" && t.Child(up, "aux:pass", "aux") < 0 { // "lorries loaded with tents crossed the border"
				for k := up + 1; k < len(l.low) && k < up+9; k++ {
					if w := l.at(k); w == "," || w == ";" || w == "when" || w == "as" || w == "that" {
						break
					}
					if l.Tokens[k].XPOS == "VBD" && t.Child(k, "nsubj", "nsubj:pass", "mark") < 0 {
						if what = l.frame("subj", k, c); what != "" && l.unrealVerb(k, harmful[what]) {
							what = ""
						}
						break
					}
				}
			}
		}
		if what == "" && object {
			what = l.total(up, node, c)
		}
		if g := l.Tokens[up].Head; what == "" && object && t.Is(up, "xcomp") && g >= 0 && g < up { // "sent packing nine attachés"
			what, up = l.phrasal(g, c), g
		}
	case subject:
		if l.toGo(up, c) {
			what = "expelled"
		} else if what = l.stillToBe(up, c); what != "" {
		} else if what = l.left(up, c); what != "" {
		} else if what = l.frame("subj", up, c); what == "" {
			what = l.later(up, c)
		}
		if g := l.Tokens[up].Head; what == "" && t.Is(up, "conj") && g >= 0 && g < up && t.Child(g, "aux:pass") >= 0 && t.Child(up, "obj", "aux") < 0 && l.upos(up) == "VERB" { // "nine were charged and seven let off"
			what = l.frame("obj", up, c)
		}
	case t.Is(node, "obl"):
		what = l.frame(t.Case(node), up, c)
		if s := t.Child(up, "nsubj"); what == "" && s >= 0 && (t.Case(node) == "from" || t.Case(node) == "about" || t.Case(node) == "for" && l.upos(up) != "VERB") { // "no word has come from eighteen"
			what = l.frame(t.Case(node), s, c)
		}
		if g := l.Tokens[up].Head; what == "" && t.Case(node) == "at" && t.Is(up, "acl") && g >= 0 && l.at(g) == "what" && c.quantity.unit != "" { // "puts what it is owed at 310 million"
			if v := l.Tokens[g].Head; v >= 0 && v < len(l.low) && sizing[t.Lemma(v)] {
				return l.frame("obj", up, c)
			}
		}
		if what == "demanded" && l.upos(up) == "ADJ" { // "would be content with 500,000 dollars"
			return what
		}
		if what == "" && t.Case(node) == "by" {
			what = l.changed(up, c)
			if agent := l.frame("subj", up, c); what == "" && agent == "deployed" && l.Tokens[up].XPOS == "VBN" { // "would be patrolled by 2,000 monitors"
				what = agent
			}
		}
		if with := t.Case(node); what == "" && (with == "for" || with == "from" || with == "of") && l.negated(up) { // "no one has heard from the eight climbers"
			if what = l.frame("not-"+with, up, c); what != "" {
				return what
			}
		}
		if s := t.Child(up, "nsubj", "nsubj:pass"); what == "" && s >= 0 && t.Case(node) == "for" && c.quantity.unit == "" && t.Lemma(up) == "open" && !l.unrealVerb(up, false) && l.prisonDoor(s) { // "The doors of the prison opened for 73 women"
			return "released"
		}
		if s := t.Child(up, "nsubj", "nsubj:pass"); what == "" && s >= 0 && t.Case(node) == "for" && c.quantity.unit == "" && !l.unrealVerb(up, false) { // "parole came through for 70"
			if w := l.frame("for", s, c); w == "released" || w == "killed" {
				what = w
			}
		}
		if o := t.Child(up, "obj"); what == "" && o >= 0 && t.Case(node) == "for" && c.quantity.unit == "" && !l.unrealVerb(up, false) && l.upos(up) == "VERB" && o < node { // "won freedom for eight printers"
			if w := l.frame("for", o, c); w == "released" && gaining[t.Lemma(up)] || w == "missing" { // "abandoned the search for the yacht and its crew of seven"
				what = w
			}
		}
		if g := l.Tokens[up].Head; what == "" && t.Case(node) == "for" && c.quantity.unit != "" && t.Is(up, "xcomp") && t.Lemma(up) == "go" && g >= 0 && t.Lemma(g) == "let" && !l.unrealVerb(g, true) { // "let them go for a thousand dollars"
			return "paid"
		}
		if s := t.Child(up, "nsubj:pass", "obj"); what == "" && s >= 0 && s < node && t.Case(node) == "to" && c.quantity.unit == "" && clemency[t.Lemma(s)] && bestowing[t.Lemma(up)] && l.fits(c, "people") && !l.unrealVerb(up, false) { // "amnesty was granted to 310 deserters"
			what = "released"
		}
		if what == "" && l.aboard(up, c) {
			what = "evacuated"
		}
		if what == "" && t.Case(node) == "with" {
			what = l.boarded(up, t.Child(up, "obj", "nsubj:pass"), c)
		}
		if o := t.Child(up, "obj"); what == "" && o >= 0 && o < node && (l.at(o) == "nothing" || l.at(o) == "little") && (t.Case(node) == "from" || t.Case(node) == "of") && (t.Lemma(up) == "hear" || t.Lemma(up) == "see") && !l.negated(up) { // "have heard nothing from her crew"
			return "missing"
		}
		if s := t.Child(up, "nsubj:pass"); what == "" && s >= 0 && (l.at(s) == "nothing" || l.at(s) == "little") && (t.Case(node) == "of" || t.Case(node) == "from") && (t.Lemma(up) == "hear" || t.Lemma(up) == "see" || t.Lemma(up) == "find") { // "nothing has been heard of the four"
			return "missing"
		}
		if s := t.Child(up, "nsubj:pass"); what == "" && t.Case(node) == "of" && s >= 0 && s < up && l.frame("of", s, c) == "missing" { // "no trace was found of 21"
			what = "missing"
		}
		if s := t.Child(up, "nsubj:pass"); t.Case(node) == "with" && s >= 0 && (t.Lemma(up) == "lose" || t.Lemma(up) == "sever") {
			switch l.at(s) {
			case "contact", "touch", "communication", "communications":
				what = "missing"
			}
		}
		if with := t.Case(node); what == "" && (with == "with" || with == "along with" || with == "together with") && l.Tokens[up].XPOS == "VBN" { // "snatched with eleven of her pupils"
			what = l.frame("obj", up, c)
		}
		if with := t.Case(node); what == "" && (with == "along with" || with == "together with") {
			what = l.accompanies(up, c)
		}
		if what == "" && node > up && l.upos(up) == "VERB" && !l.placed(c) { // "set at liberty 553 people"
			what = l.phrasal(up, c)
		}
		if what == "" {
			what = l.total(up, node, c)
		}
	case t.Is(node, "conj") && l.upos(up) == "VERB" && l.alongside(node):
		role := "subj"
		if t.Child(up, "aux:pass") >= 0 {
			role = "obj"
		}
		if what = l.frame(role, up, c); what == "" {
			what = l.frame("obj", up, c)
		}
	case t.Is(node, "nmod"):
		if g := l.Tokens[up].Head; t.Case(node) == "by" && g >= 0 && g < up && t.Is(up, "obj", "nsubj:pass") { // "thinned out its garrison by 450"
			if what = l.changed(g, c); what != "" && !l.unrealVerb(g, true) {
				return what
			}
			what = ""
		}
		switch t.Case(node) {
		case "of", "to", "for", "":
			if t.Case(node) == "" && node > up {
				return ""
			}
			role := "of"
			if t.Case(node) == "for" {
				role = "for"
			}
			if g := l.Tokens[up].Head; c.quantity.unit == "" && g >= 0 && g < len(l.low) && t.Is(up, "obj") && t.Case(node) == "of" && l.upos(g) == "VERB" { // "emptied the town of its 12,000 people"
				if accreditation[l.at(up)] && l.fits(c, "people") {
					switch t.Lemma(g) {
					case "withdraw", "revoke", "cancel", "annul":
						return "expelled"
					}
				}
				if confinedIn[l.at(up)] && t.Lemma(g) == "empty" || confinedIn[l.at(up)] && t.Lemma(g) == "clear" { // "emptied its prisons of 1,000 men"
					return "released"
				}
				if what = l.frame("of", g, c); what != "" && what != "missing" { // "signed" is no sign of anybody
					return what
				}
			}
			if g := l.Tokens[up].Head; c.quantity.unit == "" && g >= 0 && g < up && t.Is(up, "obj") && t.Case(node) == "of" && t.Lemma(g) == "make" && !l.unrealVerb(g, true) { // "made refugees of 20,000 people"
				for _, s := range senses["noun"][t.Lemma(up)] {
					if l.fits(c, "people") {
						return s.what
					}
				}
			}
			if g := l.Tokens[up].Head; c.quantity.unit != "" && g >= 0 && g < len(l.low) && t.Is(up, "obj", "nsubj:pass", "iobj") && sending[t.Lemma(g)] { // "sent Varro a bill for 90 million"
				if what = l.frame(role, up, c); what == "demanded" && !l.unrealVerb(g, true) {
					return what
				}
			}
			if g := l.Tokens[up].Head; c.quantity.unit != "" && g >= 0 && g < len(l.low) && role == "for" && t.Is(up, "obj", "nsubj:pass") && l.upos(g) == "VERB" { // "bought back its sailors for 2 million"
				if what = l.frame("for", g, c); what == "paid" && !l.unrealVerb(g, true) && !l.asked(g) && l.frame("for", up, c) == "" {
					if tense := l.moneyTense(what, g, c); tense != "" {
						return tense
					}
					return what
				}
			}
			if g := l.Tokens[up].Head; c.quantity.unit != "" && g >= 0 && g < len(l.low) && t.Is(up, "obj", "nsubj:pass") { // "paid a ransom of 2 million"
				if what = l.frame("obj", g, c); what != "" {
					if (what == "paid" || what == "pledged") && l.asked(g) { // "demanded that Arvia pay compensation of 2 million"
						return "demanded"
					}
					if tense := l.moneyTense(what, g, c); tense != "" {
						return tense
					}
					return what
				}
			} else if c.quantity.unit != "" && g >= 0 && g < len(l.low) && t.Is(up, "obl") { // "insists on the return of 7 million"
				if what = l.frame(t.Case(up), g, c); what == "demanded" {
					return what
				}
			}
			what = l.frame(role, up, c)
			g := l.Tokens[up].Head
			if g >= 0 && g < len(l.low) && t.Is(up, "appos") { // "its prison gates"
				g = l.Tokens[g].Head
			}
			if g >= 0 && g < len(l.low) && what == "" && (role == "for" || t.Case(node) == "to" && t.Lemma(g) == "open") && c.quantity.unit == "" && t.Is(up, "obj", "nsubj:pass", "appos") && l.upos(g) == "VERB" { // "opened the gates for 300 convicts"
				if what = l.frame("for", g, c); what != "released" || l.unrealVerb(g, false) {
					what = ""
				}
			}
			if g := l.Tokens[up].Head; c.quantity.unit != "" && g >= 0 && g < len(l.low) && t.Is(up, "nsubj") { // "fees of 480 million are outstanding"
				if state, _ := l.stateAt(g, c); state == "owed" || l.frame("subj", g, c) == "owed" {
					what = "owed"
				}
			}
		case "'s":
			what = l.frame("of", up, c)
		case "with", "by":
			if c.quantity.unit != "" {
				what = l.frame(t.Case(node), up, c)
			} else if g := l.Tokens[up].Head; t.Case(node) == "with" && g >= 0 && g < up && l.upos(g) == "VERB" && t.Is(up, "obl") && c.noun >= 0 && !l.people(c) { // "were flown to the enclave with 24 armoured cars"
				if what = l.frame("with", g, c); what != "" && l.unrealVerb(g, true) {
					what = ""
				}
			}
			if g := l.Tokens[up].Head; what == "" && t.Case(node) == "with" && g >= 0 && g < len(l.low) && t.Is(up, "obj", "nsubj:pass") && l.boarded(g, up, c) != "" && !l.unrealVerb(g, true) {
				return l.boarded(g, up, c)
			}
		case "from", "about", "on":
			what = l.frame(t.Case(node), up, c)
		}
		if g := l.Tokens[up].Head; what == "" && (l.at(up) == "nothing" || l.at(up) == "little") && (t.Case(node) == "from" || t.Case(node) == "of") && t.Is(up, "obj") && (t.Lemma(g) == "hear" || t.Lemma(g) == "see") && l.fits(c, "people") { // "have heard nothing from her crew"
			return "missing"
		}
		if s := t.Child(up, "nsubj"); what == "" && s >= 0 && t.Case(node) == "for" && t.Child(up, "cop") >= 0 { // "a search is under way for four crew"
			what = l.frame("for", s, c)
		}
		if what != "" && harmful[what] && l.unrealBefore(up) {
			return ""
		}
		if (what == "delivered" || what == "paid") && l.agreedOn(up) {
			return "pledged"
		}
		if what != "missing" && (l.toCome(up) || l.purpose(up) && c.quantity.unit == "") {
			return ""
		}
		return what
	case t.Is(node, "compound", "nummod", "nmod:poss", "amod", "appos") && c.quantity.unit != "":
		return l.frame("of", up, c)
	case t.Is(node, "root", "parataxis", "conj", "ccomp", "advcl", "acl"):
		what = l.predicated(node, c)
		up = node
	}
	if promised := what == "delivered" || what == "paid"; promised && !l.has(c.last, "of", "which") && t.Is(up, "xcomp", "ccomp") && l.Tokens[up].Head >= 0 && l.at(l.Tokens[up].Head+1) != "," && promising[t.Lemma(l.Tokens[up].Head)] {
		return "pledged"
	}
	if g := l.Tokens[up].Head; what == "paid" && t.Is(up, "xcomp") && g >= 0 && g < len(l.low) && (t.Lemma(g) == "have" || t.Lemma(g) == "need") { // "still has to repay"
		return "owed"
	}
	if (what == "paid" || what == "pledged") && l.asked(up) {
		return "demanded"
	}
	if what == "paid" && object && l.toGet(up) {
		return "pledged"
	}
	if tense := l.moneyTense(what, up, c); tense != "" {
		return tense
	}
	if what == "" || l.unrealVerb(up, harmful[what]) && !l.perhaps(up) && !l.foreseen(what, up) || l.unrealAbove(up, harmful[what]) || l.wanted(up) {
		return ""
	}
	return what
}

// clemency are the nouns of what lets people go, bestowing the verbs of those who give it.
var (
	clemency  = set(`amnesty pardon clemency freedom bail parole reprieve liberty`)
	bestowing = set(`grant give extend accord award restore`)
)

// gaining are the verbs of those who get somebody his freedom.
var gaining = set(`win obtain secure gain get buy negotiate broker arrange procure announce grant order achieve bring mean decree sign proclaim`)

// foreseen reports whether the deed of the verb at token v is what a text or a plan foresees:
// "would be patrolled by 2,000 monitors".
func (l *line) foreseen(what string, v int) bool {
	if what != "deployed" && what != "withdrawn" {
		return false
	}
	for _, k := range l.tree.Children(v) {
		switch w := l.at(k); {
		case l.tree.Is(k, "aux", "advmod", "mark") && unreal[w] && w != "would":
			return false
		case l.tree.Is(k, "advcl"):
			return false
		}
	}
	return l.tree.Child(v, "nsubj:pass", "nsubj") >= 0
}

// leaving are the verbs of what carries people away; perils the words of the sentence by which
// they are carried out of danger.
var (
	leaving = set(`leave depart sail fly take pull set`)
	perils  = set(`besieged siege encircled surrounded evacuation evacuations convoy rescue stranded trapped enclave war fighting shelling burning`)
)

// aboard reports whether those counted are carried out of danger: "a convoy left the besieged
// city with 1,100 civilians on board".
func (l *line) aboard(v int, c *count) bool {
	if c.noun < 0 || !l.people(c) || l.at(c.first-1) != "with" || !(l.has(c.end, "on", "board") || l.at(c.end) == "aboard") || !leaving[l.tree.Lemma(v)] {
		return false
	}
	for i := range l.low {
		if perils[l.at(i)] {
			return true
		}
	}
	return false
}

// craft are the nouns of what a crew and passengers are in, taking the verbs by which it is taken
// with them.
var (
	craft  = set(`ship boat vessel tanker freighter trawler tug barge yacht ferry launch dredger schooner dhow steamer liner cutter carrier coaster plane airliner aircraft helicopter bus coach train minibus van convoy`)
	taking = set(`seize hijack capture commandeer board take intercept impound detain hold`)
)

// boarded reads what befalls those in a craft that is taken by the verb at token v: "seized the
// tanker with a crew of 22".
func (l *line) boarded(v, o int, c *count) string {
	if o < 0 || c.quantity.unit != "" || l.upos(v) != "VERB" || !taking[l.tree.Lemma(v)] || !craft[l.tree.Lemma(o)] && !(l.called(o) && l.ofCrew(c)) || !l.fits(c, "people") {
		return ""
	}
	if l.doneBy(v, "law") {
		return "detained"
	}
	return "abducted"
}

// called reports whether the word at token i is a name, as those of ships are.
func (l *line) called(i int) bool {
	c := l.Tokens[i].Form[0]
	return l.upos(i) == "PROPN" || i > 0 && c >= 'A' && c <= 'Z'
}

// ofCrew reports whether those counted are the crew of a ship: "a crew of 31", "her 21 crew".
func (l *line) ofCrew(c *count) bool {
	if c.noun >= 0 {
		switch l.at(c.noun) {
		case "crew", "crewmen", "sailors", "seamen", "passengers", "hands":
			return true
		}
		return l.at(c.noun-1) == "crew"
	}
	return l.at(c.first-1) == "of" && (l.at(c.first-2) == "crew" || l.at(c.first-2) == "complement")
}

// withCraft reads what has become of those who are aboard: "Fourteen boats, with 90 fishermen aboard,
// failed to return", "The Ardent, with a crew of 31, was seized".
func (l *line) withCraft(c *count) string {
	node := l.top(c)
	if up := l.Tokens[node].Head; l.at(c.first-1) == "of" && up >= 0 && up < node && l.ofCrew(c) {
		node = up
	}
	n := l.Tokens[node].Head
	if n < 0 || n >= len(l.low) || l.tree.Case(node) != "with" || !l.fits(c, "people") && !(c.noun >= 0 && l.at(c.noun) == "hands") {
		return ""
	}
	if l.upos(n) == "VERB" { // the parse may hang them on the verb
		v := n
		if n = l.tree.Child(v, "nsubj", "nsubj:pass"); n < 0 || !craft[l.tree.Lemma(n)] && l.tree.Child(v, "obj") >= 0 && craft[l.tree.Lemma(l.tree.Child(v, "obj"))] {
			n = l.tree.Child(v, "obj")
		}
		if n < 0 || n > c.first {
			return ""
		}
		if l.has(c.first-1, "all") || l.at(c.first) == "all" { // "sank with all 26 hands"
			if l.ofCrew(c) && sinking[l.tree.Lemma(v)] && !l.unrealVerb(v, true) {
				return "killed"
			}
		}
	}
	aboard := l.ofCrew(c)
	for i := c.end; i < c.end+3; i++ {
		aboard = aboard || l.at(i) == "aboard" || l.has(i, "on", "board") || l.has(i, "in", "it") || l.at(i) == "inside"
	}
	v := l.Tokens[n].Head
	if !aboard || v < 0 || v >= len(l.low) || !craft[l.tree.Lemma(n)] && !l.called(n) || l.unrealVerb(v, true) {
		return ""
	}
	if l.upos(v) == "ADJ" && l.tree.Child(v, "cop") >= 0 { // "has been overdue since Thursday"
		if what, _ := l.stateAt(v, c); what == "missing" {
			return what
		}
	}
	if l.upos(v) != "VERB" {
		return ""
	}
	those := *c
	those.noun, those.counted = -1, ""
	what := ""
	if l.tree.Is(n, "nsubj:pass", "obj") {
		if what = l.boarded(v, n, c); what == "" {
			what = l.frame("obj", v, &those)
		}
	} else if l.tree.Is(n, "nsubj") {
		if what = l.frame("subj", v, &those); what == "" {
			what = l.later(v, &those)
		}
	}
	switch what {
	case "missing", "abducted", "detained", "killed":
		return what
	}
	return ""
}

// handing are the verbs of those who give a sum, or promise it while they still have to give it;
// disbursing those by which one that is only planned is promised too.
var (
	handing    = set(`give provide donate contribute hand`)
	disbursing = set(`give provide donate contribute hand put pay lend invest grant transfer disburse send`)
)

// toBe are the words on which a deed hangs with "to" that is still to be done.
var toBe = set(`plan intend mean prepare agree aim decide pledge promise vow offer ready due set`)

// done is what verb v tells of a figure, in the tense in which it tells it; "" where it has not
// been done.
func (l *line) done(what string, v int, c *count) string {
	if tense := l.moneyTense(what, v, c); tense != "" {
		return tense
	}
	if what == "" || l.unrealVerb(v, harmful[what]) {
		return ""
	}
	return what
}

// moneyTense tells what is paid from what is still to be paid, by the tense of the verb at token
// v: "has given 5 million" is paid, "is to pay 5 million" and "said it would give" are pledged;
// "" where it changes nothing.
func (l *line) moneyTense(what string, v int, c *count) string {
	if c.quantity.unit == "" || what != "paid" && what != "pledged" || l.upos(v) != "VERB" {
		return ""
	}
	will, would, done := false, false, l.Tokens[v].XPOS == "VBD"
	for _, k := range l.tree.Children(v) {
		switch w := l.at(k); {
		case l.tree.Is(k, "advmod") && unreal[w], l.tree.Is(k, "mark") && (w == "if" || w == "unless"):
			return ""
		case l.tree.Is(k, "aux") && (w == "will" || w == "'ll" || w == "shall"):
			will = true
		case l.tree.Is(k, "aux") && w == "would":
			would = true
		case l.tree.Is(k, "aux") && (w == "has" || w == "have" || w == "had" || w == "'ve"), l.tree.Is(k, "aux:pass") && (w == "was" || w == "were"):
			done = done || l.Tokens[v].XPOS == "VBN"
		case l.tree.Is(k, "mark") && w == "to":
			up := l.Tokens[v].Head
			will = will || l.tree.Is(v, "xcomp", "advcl") && up >= 0 && up < len(l.low) && toBe[l.tree.Lemma(up)] && !l.unrealVerb(up, true) ||
				k > 0 && (l.at(k-1) == "is" || l.at(k-1) == "are" || l.at(k-1) == "was" || l.at(k-1) == "were")
		}
	}
	up := l.Tokens[v].Head
	switch {
	case will && !done:
		return "pledged"
	case would && !done && disbursing[l.tree.Lemma(v)] && l.tree.Child(v, "advcl") < 0 && (!l.tree.Is(v, "advcl") && (up < 0 || up >= len(l.low) || !l.tree.Is(v, "ccomp")) || up >= 0 && up < len(l.low) && l.tree.Is(v, "ccomp") && (telling[l.tree.Lemma(up)] || promising[l.tree.Lemma(up)])):
		return "pledged"
	case what == "pledged" && done && !would && !will && (handing[l.tree.Lemma(v)] || l.tree.Lemma(v) == "come" && l.at(v+1) != "forward"): // "came up with 8 million"
		return "paid"
	}
	return ""
}

// sending are the verbs by which a bill or a claim is put before somebody.
var sending = set(`send present submit hand deliver give serve lodge file put bring issue make face get receive enter`)

// accreditation is what envoys lose who are expelled.
var accreditation = set(`exequatur exequaturs accreditation accreditations visa visas credentials`)

// confinedIn are the places where people are held.
var confinedIn = set(`prison prisons jail jails cells dungeons gaols camps`)

// prisonDoor reports whether token n is the door of a place where people are held.
func (l *line) prisonDoor(n int) bool {
	switch l.tree.Lemma(n) {
	case "door", "gate":
	default:
		return false
	}
	first, last := l.tree.Bounds(n)
	for i := first; i < last && i < len(l.low); i++ {
		if w := l.at(i); confinedIn[w] && w != "camps" || w == "penitentiary" || w == "jailhouse" || w == "cell" || w == "fortress" {
			return true
		}
	}
	return false
}

// surfacing are the verbs of those who come back, or are seen again.
var surfacing = set(`return reappear resurface surface report call radio`)

// stillToBe reads what has not been done yet with those counted: "have still to be found".
func (l *line) stillToBe(v int, c *count) string {
	k := l.tree.Child(v, "xcomp", "ccomp", "advcl")
	if k > v && l.tree.Lemma(v) == "have" && l.at(k-1) == "to" && l.at(k-2) == "yet" && surfacing[l.tree.Lemma(k)] && l.fits(c, "people") && (c.noun < 0 || !english.is(l.at(c.noun), "migrant", "envoy")) { // "have yet to return"
		return "missing"
	}
	if k < v || l.tree.Child(k, "aux:pass") < 0 {
		return ""
	}
	switch l.tree.Lemma(v) {
	case "have":
		for i := v; i < k; i++ {
			if w := l.at(i); w == "still" || w == "yet" {
				return l.frame("not-obj", k, c)
			}
		}
	case "remain":
		if what := l.frame("not-obj", k, c); what != "" {
			return what
		}
	default:
		return ""
	}
	switch l.frame("obj", k, c) { // "thirty hostages remain to be exchanged"
	case "released", "exchanged":
		return "detained"
	}
	return ""
}

// toGo reports whether envoys have to leave: "two diplomats must leave by Thursday".
func (l *line) toGo(v int, c *count) bool {
	if c.noun < 0 || !l.fits(c, "envoy") {
		return false
	}
	switch l.tree.Lemma(v) {
	case "leave", "go", "depart", "quit", "gone", "out", "away":
		for _, k := range l.tree.All(v, "aux") {
			if l.at(k) == "must" {
				return true
			}
		}
	case "have":
		for k := v + 1; k < v+7 && k < len(l.low); k++ { // "have 48 hours to pack"
			switch l.lemma(k) {
			case "leave", "go", "depart", "quit", "pack":
				return l.at(k-1) == "to"
			}
			if l.at(k) == "," || l.at(k) == ";" {
				break
			}
		}
		return false
	}
	return false
}

// less and more are the verbs by which a force or a stock is changed.
var (
	less = set(`cut reduce lower trim shrink slash thin decrease downsize`)
	more = set(`raise increase boost strengthen reinforce expand enlarge augment`)
)

// toGet reports whether a sum is only going to be had: "is to receive 90 million", "will get".
func (l *line) toGet(v int) bool {
	if len(senses["gets"][l.tree.Lemma(v)]) == 0 || len(senses["obj"][l.tree.Lemma(v)]) > 0 && senses["obj"][l.tree.Lemma(v)][0].what == "paid" {
		return false
	}
	for _, k := range l.tree.All(v, "aux", "mark") {
		if w := l.at(k); w == "will" || w == "'ll" || w == "shall" || w == "to" && !l.implied(v, false) {
			return true
		}
	}
	return false
}

// changed reads by how much a force is changed: "cut its contingent by 300".
func (l *line) changed(v int, c *count) string {
	lemma := l.tree.Lemma(v)
	if !less[lemma] && !more[lemma] && lemma != "top" || l.upos(v) != "VERB" {
		return ""
	}
	o := l.tree.Child(v, "obj", "nsubj:pass")
	if o < 0 {
		o = l.tree.Child(v, "nsubj")
	}
	if o >= 0 && l.tree.Lemma(o) == "number" { // "the number of troops will be cut by 5,000"
		if k := l.tree.Child(o, "nmod"); k >= 0 && l.tree.Case(k) == "of" {
			o = k
		}
	}
	if o >= 0 && c.quantity.unit != "" && helping[l.tree.Lemma(o)] && !less[lemma] { // "topped up its aid by 75 million"
		return "pledged"
	}
	if o < 0 || c.quantity.unit != "" || !bodyOfTroops[l.tree.Lemma(o)] && !english.is(l.at(o), "troops") && !(l.fits(c, "ranks") && (l.at(o) == "lines" || l.at(o) == "ranks" || l.at(o) == "numbers")) {
		return ""
	}
	if less[lemma] {
		return "withdrawn"
	}
	return "deployed"
}

// helping are the nouns of money that is given.
var helping = set(`aid contribution pledge grant assistance support funding donation loan commitment`)

// bodyOfTroops are the nouns of what a country has in the field.
var bodyOfTroops = set(`force contingent garrison presence mission army deployment detachment troop strength`)

// negated reports whether the verb is told as not done, and not as what might not be.
func (l *line) negated(v int) bool {
	if l.byNobody(v) {
		return true
	}
	for _, k := range l.tree.All(v, "aux") {
		switch l.at(k) {
		case "would", "could", "might", "may", "should", "can", "will", "must":
			return false
		}
	}
	for _, k := range l.tree.All(v, "advmod") {
		switch l.at(k) {
		case "not", "n't", "never":
			return true
		}
	}
	return false
}

// byNobody reports whether nobody does what the verb at token v tells: "nobody can account for".
func (l *line) byNobody(v int) bool {
	if s := l.tree.Child(v, "=nsubj"); s >= 0 && s < v { // "nobody has seen the two geologists"
		switch l.at(s) {
		case "nobody", "none", "no-one":
			return true
		case "one":
			return l.at(s-1) == "no"
		}
	}
	return false
}

// bearing are the verbs by which somebody is brought somewhere.
var bearing = set(`fly put bring send take ferry drive ship bus transport accompany`)

// homeward reports whether by the verb v somebody is brought home: "flown home", "put on a
// flight".
func (l *line) homeward(v int) bool {
	if !bearing[l.tree.Lemma(v)] {
		return false
	}
	for j := v + 1; j < v+4; j++ {
		switch l.at(j) {
		case "home", "flight", "plane", "aircraft", "bus":
			return l.at(j) == "home" || l.at(j-1) != "to"
		}
	}
	return false
}

// broughtHome reports whether people who were held are brought home by a verb behind token
// i: "the nine detained since April had been flown home".
func (l *line) broughtHome(what string, i int) bool {
	if what != "detained" && what != "abducted" && what != "captured" {
		return false
	}
	for j := i; j < i+8 && j < len(l.low); j++ {
		if _, ok := l.quantity(j); ok { // "of the eighteen seized last month, ten are home"
			return false
		}
		if beVerb[l.at(j)] && (l.at(j+1) == "home" || l.at(j+1) == "free" || l.at(j+1) == "back" || l.at(j+1) == "out") { // "were home by nightfall"
			return true
		}
		if l.upos(j) == "VERB" && beVerb[l.at(j-1)] && l.homeward(j) && !l.unrealVerb(j, false) {
			return true
		}
		if l.at(j) == ";" || l.at(j) == "." {
			break
		}
	}
	return false
}

// ofHeld reports whether the words before token v speak of captivity.
func (l *line) ofHeld(v int) bool {
	for i := 0; i < v; i++ {
		if captivity[l.at(i)] && !confinedBy[l.at(i)] {
			return true
		}
	}
	return false
}

// confinedBy are words of captivity that say as well what is done now.
var confinedBy = set(`camp camps exchange swap release freed released`)

// carriedOff reports whether people are taken, led or driven by raiders.
func (l *line) carriedOff(v int, c *count) bool {
	switch l.tree.Lemma(v) {
	case "take", "lead", "drive", "march", "remove", "herd":
		return (c.noun < 0 || l.people(c) || l.likely(c)) && c.quantity.unit == "" && l.raided()
	}
	return false
}

// accompanies reads what is told of those with whom the count goes, or is sent: "has gone up to
// the lake, together with 12 field guns".
func (l *line) accompanies(v int, c *count) string {
	if l.upos(v) != "VERB" || l.unrealVerb(v, true) {
		return ""
	}
	if l.tree.Child(v, "aux:pass") >= 0 || l.tree.Child(v, "obj") >= 0 {
		return l.frame("obj", v, c)
	}
	return l.frame("subj", v, c)
}

// alongside reports whether the noun is told of with the verb before it: "was killed, and
// four children with him".
func (l *line) alongside(node int) bool {
	for _, k := range l.tree.Children(node) {
		if k > node && l.upos(k) == "PRON" {
			switch l.tree.Case(k) {
			case "with", "beside", "alongside", "along with", "together with":
				return true
			}
		}
	}
	return false
}

// bounding reports whether the preposition of the node belongs to the bound of c.
func (l *line) bounding(node int, c *count) bool {
	for k := c.first; k < c.number; k++ { // "struck at least a dozen", where the words of the bound hang on the noun
		if w := l.at(k); (w == "least" || w == "most") && l.at(k-1) == "at" && l.Tokens[k].Head == node {
			return true
		}
	}
	k := l.tree.Child(node, "case")
	return k >= c.first && k < c.number
}

// toCome reports whether the noun of a deed is only spoken of as to come: "the
// planned release of 20".
func (l *line) toCome(n int) bool {
	for _, k := range l.tree.Children(n) {
		switch l.at(k) {
		case "no", "possible", "planned", "proposed", "threatened", "future":
			return true
		}
	}
	return false
}

// perhaps reports whether the verb is told as possibly done: "may have been killed",
// "could still be in captivity".
func (l *line) perhaps(v int) bool {
	for _, k := range l.tree.All(v, "aux") {
		if w := l.at(k); w == "may" || w == "might" || w == "could" {
			return l.tree.Child(v, "=aux") >= 0 && (l.at(k+1) == "have" || l.at(k+1) == "still")
		}
	}
	return false
}

// unrealAbove reports whether a verb hangs under one that denies or supposes it.
func (l *line) unrealAbove(v int, harm bool) bool {
	if !l.tree.Is(v, "xcomp", "ccomp", "advcl") {
		return false
	}
	up := l.Tokens[v].Head
	if up < 0 || up >= len(l.low) {
		return false
	}
	if l.tree.Is(v, "xcomp", "ccomp") && wishing[l.at(up)] {
		return true
	}
	if l.tree.Is(v, "advcl") {
		for _, k := range l.tree.All(v, "mark", "advmod") {
			if w := l.at(k); w == "if" || w == "unless" {
				return true
			}
		}
	}
	switch l.tree.Lemma(up) {
	case "deny", "fail", "try", "attempt", "refuse", "avoid":
		return l.tree.Is(v, "xcomp", "ccomp")
	}
	return l.tree.Is(v, "xcomp") && harm && l.unrealVerb(up, harm)
}

// moved reports whether people are moved out of danger: "had to be moved when the ward caught
// fire".
func (l *line) moved(v int, c *count) bool {
	switch l.tree.Lemma(v) {
	case "move", "shift", "remove":
		return c.noun >= 0 && l.endangered() && l.fits(c, "civil")
	case "take", "bring", "bus", "drive", "carry", "ferry", "lead", "transfer", "transport": // "took the guests of the burning hotel to a school"
		if c.noun < 0 || !l.endangered() && !l.inPeril() || !l.fits(c, "civil") || l.raided() {
			return false
		}
		for _, k := range append(l.tree.All(v, "obl"), l.tree.All(c.noun, "nmod")...) {
			if l.tree.Case(k) == "to" && (shelters[l.at(k)] || homes[l.at(k)] || havens[l.at(k)]) {
				return true
			}
		}
	}
	return false
}

// fearing are the verbs of what is only believed of somebody, outstanding the words for those
// who do a thing before or after all others: "were the first to be let out".
var (
	fearing     = set(`fear believe presume think know report`)
	outstanding = set(`first last latest ones only`)
)

// homely are the verbs of those who only have to do with home: they write home.
var homely = set(`write call phone telephone ring wire send cable stay work watch long look`)

// later looks at the verbs that share the subject of v, at the complement of a verb of
// knowing and at the states that stand behind it.
func (l *line) later(v int, c *count) string {
	t := l.tree
	if what := l.adjunct(v, c); what != "" {
		return what
	}
	for _, k := range t.Children(v) {
		if k < v || t.Child(k, "nsubj") >= 0 || !t.Is(k, "conj", "xcomp") && !(t.Is(k, "advcl", "acl") && (k == v+1 && fearing[t.Lemma(v)] || outstanding[l.at(v)] && t.Child(k, "mark") >= 0)) {
			continue
		}
		what := ""
		if l.upos(k) == "VERB" || l.upos(k) == "NOUN" && l.at(k-1) == "to" { // "was allowed to land", taken for a noun
			if l.Tokens[k].XPOS == "VBN" {
				if what = l.frame("obj", k, c); what == "" && l.moved(k, c) {
					what = "evacuated"
				}
			}
			if what == "" {
				what = l.frame("subj", k, c)
			}
		}
		if t.Lemma(k) == "lose" && fearing[t.Lemma(v)] { // "are feared lost"
			what = "missing"
		}
		if what != "" && !l.unrealVerb(k, harmful[what]) {
			return what
		}
	}
	for _, k := range t.All(v, "advcl") { // "arrived last week, fleeing the bombardment"
		if k > v && l.Tokens[k].XPOS == "VBG" && t.Lemma(k) == "flee" && t.Child(k, "nsubj", "mark") < 0 && !l.unrealVerb(v, true) {
			return l.frame("subj", k, c)
		}
	}
	if what := l.total(v, -1, c); what != "" {
		return what
	}
	from := v
	for _, k := range t.All(v, "cop", "aux") {
		from = min(from, k)
	}
	for j := from; j < len(l.low) && j < v+8; j++ {
		if w := l.at(j); j > v && (w == "," || w == ";" || w == "." || w == "who" || w == "which" || w == "that" && l.upos(j) != "DET" || w == "by" || w == "and") {
			if w == "and" && l.upos(j+1) == "ADJ" { // "are safe and free"
				what, _ := l.stateAt(j+1, c)
				return what
			}
			break
		}
		if what, _ := l.stateAt(j, c); what != "" && !(j > v && l.at(j) == "home" && homely[t.Lemma(v)]) {
			return what
		}
		if unreal[l.at(j)] && l.at(j+1) != "still" && l.at(j+1) != "have" {
			break
		}
	}
	if lemma := t.Lemma(v); (lemma == "remain" || lemma == "stay") && l.fits(c, "troops") && c.noun >= 0 && l.posted(v) && !l.captiveWords() { // "900 soldiers remain in the north-east"
		switch l.at(v + 2) {
		case "place", "force", "danger", "dispute", "doubt", "contact", "touch", "hospital", "odds", "risk", "alert":
		default:
			return "deployed"
		}
	}
	return ""
}

// adjunct reads a participle ahead of the clause of which the count is the subject: "Fleeing the
// shelling, 4,500 villagers reached Orle", "Driven from their farms, 90 families ...".
func (l *line) adjunct(v int, c *count) string {
	if v < c.first {
		return ""
	}
	for _, k := range l.tree.All(v, "advcl") {
		if k >= c.first || l.tree.Child(k, "nsubj", "nsubj:pass", "mark", "aux") >= 0 || l.upos(k) != "VERB" {
			continue
		}
		what := ""
		switch l.Tokens[k].XPOS {
		case "VBG":
			what = l.frame("subj", k, c)
		case "VBN", "VBD":
			what = l.frame("obj", k, c)
		}
		if what != "" && !l.unrealVerb(k, harmful[what]) {
			return what
		}
	}
	return ""
}

// complement reads what is told of an object behind it: "left 13 residents dead".
func (l *line) complement(v, node int, c *count) string {
	switch l.tree.Lemma(v) {
	case "leave", "find", "report", "count", "have", "list", "confirm", "make", "render", "keep", "hold", "believe", "presume", "fear":
	default:
		return ""
	}
	_, last := l.tree.Bounds(node)
	for j := max(c.end, c.last); j < last+5 && j < len(l.low); j++ {
		if w := l.at(j); w == "," || w == ";" || w == "." || w == "and" {
			break
		}
		if what, _ := l.stateAt(j, c); what != "" {
			return what
		}
	}
	return ""
}

// participle reads what hangs on the noun: a participle ("20 men held in Arvia"), a
// relative clause ("the 9,000 who fled"), a state alone ("12 men, in a Norish prison").
func (l *line) participle(node int, c *count) string {
	t := l.tree
	if up := l.Tokens[node].Head; up >= 0 && up < len(l.low) && t.Is(node, "obl", "nmod") { // "searching for 40 people buried by the slide"
		if with := t.Case(node); with == "for" || with == "with" {
			if what := l.under(node, up, c); what == "missing" {
				return what
			}
		}
	}
	if c.whole > 0 && node == c.noun { // "half of the 90 who were held": it is the 90 who were
		return ""
	}
	for _, k := range t.Children(node) {
		if cop := t.Child(k, "cop"); k > node && t.Is(k, "acl:relcl") && cop >= 0 && l.upos(k) != "VERB" && l.upos(k) != "ADJ" && l.at(cop) != "had" && l.at(cop+1) != "not" { // "who are still under the spoil heap"
			for j := cop + 1; j <= k; j++ {
				if what, _ := l.stateAt(j, c); what == "missing" || what == "detained" {
					return what
				}
			}
		}
		if k < node || !t.Is(k, "acl") || l.upos(k) != "VERB" && l.upos(k) != "ADJ" {
			continue
		}
		rel := t.Child(k, "nsubj")
		what := ""
		if x := t.Child(k, "=aux"); x >= 0 && l.at(x) == "must" { // "the 6 million it must collect"
			continue
		}
		switch {
		case l.Tokens[k].XPOS == "VBN" && (t.Child(k, "nsubj:pass", "aux:pass") >= 0 || t.Is(k, "=acl")):
			if l.at(k-1) == "," && l.tree.Is(node, "root") && t.Is(k, "=acl") { // "The garrison, 700 men, surrendered", taken for one phrase
				what = l.frame("subj", k, c)
			}
			if what == "" {
				what = l.frame("obj", k, c)
			}
		case t.Is(k, "acl:relcl") && rel >= 0 && (l.at(rel) == "who" || l.at(rel) == "that" || l.at(rel) == "which"):
			if what = l.frame("subj", k, c); what == "" {
				what = l.later(k, c)
			}
		case t.Is(k, "acl:relcl") && rel >= 0 && (l.at(rel) == "all" || l.at(rel) == "both") && l.at(rel+1) == "of" && l.at(rel+2) == "whom": // "six soldiers, all of whom died"
			if t.Is(rel, "nsubj:pass") || t.Child(k, "aux:pass") >= 0 {
				what = l.frame("obj", k, c)
			} else if what = l.frame("subj", k, c); what == "" {
				what = l.later(k, c)
			}
		case t.Is(k, "acl:relcl") && rel >= 0 && l.upos(k) == "VERB": // "the 40 men that the militia holds"
			what = l.frame("obj", k, c)
		}
		if what == "" && t.Is(k, "acl:relcl") { // "whom the junta has dismissed and locked up"
			for _, j := range t.All(k, "conj") {
				if l.Tokens[j].XPOS == "VBN" && t.Child(j, "nsubj", "nsubj:pass") < 0 && !l.unrealVerb(j, true) && (t.Child(k, "aux:pass") >= 0 || t.Child(k, "obj") >= 0 && t.Child(k, "obj") < k) {
					what = l.frame("obj", j, c)
				}
			}
		}
		if what != "" && !l.unrealVerb(k, harmful[what]) {
			if l.at(k-1) == "had" || l.at(k-2) == "had" || l.at(k-1) == "been" && l.at(k-2) == "had" {
				continue // what they had been before; the main clause tells what now
			}
			if l.broughtHome(what, k+1) {
				return "released"
			}
			if up := l.Tokens[node].Head; up >= 0 && up < len(l.low) && l.tree.Is(node, "nsubj", "obj", "nsubj:pass") {
				if main := l.under(node, up, c); main != "" {
					return main
				}
			}
			return what
		}
	}
	return ""
}

// predicated reads what is said of a noun that is itself the predicate or stands
// without verb: "Still behind bars are 17 unionists", "ten dead", "That makes 19".
func (l *line) predicated(node int, c *count) string {
	end := max(c.end, c.last)
	if _, e := l.stateAt(end, c); e > end {
		what, _ := l.stateAt(end, c)
		return what
	}
	if s := l.tree.Child(node, "nsubj"); s >= 0 && s < node && (l.at(s) == "what" || l.at(s) == "all") && l.tree.Child(node, "cop") >= 0 { // "What the captain gave was $2 million"
		if v := l.tree.Child(s, "acl"); v > s && l.upos(v) == "VERB" && !l.unrealVerb(v, true) {
			what := l.frame("obj", v, c)
			if tense := l.moneyTense(what, v, c); tense != "" {
				return tense
			}
			return what
		}
	}
	if s := l.tree.Child(node, "csubj", "nsubj"); s >= 0 && s < node && l.tree.Child(node, "cop") >= 0 && l.upos(s) == "VERB" && l.at(0) == "what" { // "What the fishermen ask is 900 crowns"
		return l.frame("obj", s, c)
	}
	if s := l.tree.Child(node, "nsubj"); s >= 0 && s < node && l.tree.Child(node, "cop") >= 0 {
		return l.sizeOf(s, c)
	}
	return ""
}

// amounting are the verbs whose object or complement is the size of their subject.
var amounting = set(`reach hit number total exceed top pass surpass stand rise climb grow mount fall drop shrink increase decrease jump swell go come amount add run be remain
approach near count equal double worth involve cover comprise lengthen shorten widen lighten thicken`)

// sizing are those whose object has a size that the number gives: "put the dead at 31".
var sizing = set(`put estimate reckon calculate place raise bring take lift push set give reckon revise double treble triple quadruple halve cut reduce lower expand increase swell boost build`)

// total reads the size of what has a name of its own: "deportations reached 14,000",
// "the number of wounded climbed to 83", "put the toll at 60".
func (l *line) total(v, node int, c *count) string {
	t := l.tree
	if c.noun >= 0 && !l.people(c) && !tonnes[l.at(c.noun)] && c.quantity.unit == "" {
		return ""
	}
	if node < 0 {
		return ""
	}
	lemma := t.Lemma(v)
	var subject int
	switch {
	case amounting[lemma] && !(sizing[lemma] && t.Is(node, "obl") && t.Case(node) == "to" && t.Child(v, "=nsubj") < 0 && t.Child(v, "obj") > v): // "voted to double the observers to 80"
		subject = t.Child(v, "nsubj")
	case sizing[lemma] && t.Is(node, "obl"):
		if subject = t.Child(v, "obj"); subject < 0 {
			subject = t.Child(v, "nsubj:pass")
		}
		switch t.Case(node) {
		case "to", "at", "between":
		case "as":
			if lemma != "give" {
				return ""
			}
		default:
			return ""
		}
	default:
		return ""
	}
	if l.Tokens[v].XPOS == "VBG" && v < node {
		if what := l.numberedBefore(v, c); what != "" {
			return what
		}
	}
	if subject < 0 && v < node { // the parse may have made two clauses of one
		for j := v - 1; j >= 0 && subject < 0; j-- {
			if w := l.at(j); w == "," || w == ";" || w == ":" || w == "." || l.upos(j) == "VERB" {
				break
			}
			if l.upos(j) == "NOUN" && (j == 0 || l.upos(j-1) != "ADP" && l.at(j-1) != "the" || j < 3) {
				subject = j
			}
		}
	}
	if subject >= 0 && l.at(subject) == "who" && lemma == "number" && l.Tokens[v].Head >= 0 && l.Tokens[v].Head < v { // "The observers, who number 64, moved in"
		return l.fate(l.Tokens[v].Head, c)
	}
	if subject < 0 || subject == node {
		return ""
	}
	if t.Is(node, "obl") {
		switch t.Case(node) {
		case "to", "at", "between", "as", "":
		default:
			if !l.bounding(node, c) {
				return ""
			}
		}
	}
	return l.sizeOf(subject, c)
}

// numberedBefore reads those who stand before "numbering" and a comma: "The persons detained
// there, numbering 384", "all prisoners of war, at present numbering 612".
func (l *line) numberedBefore(v int, c *count) string {
	if l.at(v-1) != "," && l.at(v-2) != "," && l.at(v-3) != "," {
		return ""
	}
	for k := v - 1; k > 0; k-- {
		if l.at(k) == "," {
			if v-k > 3 {
				break
			}
			continue
		}
		if n := senses["noun"][l.tree.Lemma(k)]; l.upos(k) == "NOUN" && len(n) > 0 && v-k < 8 && l.fits(c, n[0].kind) {
			return n[0].what
		}
		if l.upos(k) == "VERB" && past(l.at(k)) && (l.upos(k-1) == "NOUN" || l.upos(k-1) == "PRON" || l.upos(k-1) == "DET") {
			if what := l.frame("obj", k, c); what != "" {
				return what
			}
		}
	}
	return ""
}

// sizeOf says what the noun at token n is the number of: of itself ("deportations",
// "arrears"), or of what depends on it ("the number of wounded", "the list of those
// still sought").
func (l *line) sizeOf(n int, c *count) string {
	t := l.tree
	if l.at(n-1) == "those" && past(l.at(n)) { // "those freed are", where the parse makes a noun of it
		if what, e := l.stateAt(n, c); e == n+1 {
			return what
		}
		if what := l.doneAs(n, c); what != "" {
			return what
		}
	}
	if l.at(n) == "those" && c.first > n && c.first-n < 8 { // "those killed numbered 31"
		for k := n + 1; k < n+3; k++ {
			if what, _ := l.stateAt(k, c); what != "" {
				return what
			}
		}
	}
	if l.at(n) == "what" && c.quantity.unit != "" { // "What Orvany has not paid comes to 320 million"
		if v := t.Child(n, "acl"); v > n && l.upos(v) == "VERB" {
			what := l.frame("obj", v, c)
			if what == "paid" && l.negated(v) {
				return "owed"
			}
			return what
		}
	}
	if l.upos(n) == "PRON" && (l.at(n) == "which" || l.at(n) == "that" || l.at(n) == "whose") {
		return ""
	}
	for _, k := range t.All(n, "amod") { // "unpaid fees", "missing persons"
		if what, e := l.stateAt(k, c); e == k+1 && what != "" {
			return what
		}
	}
	switch t.Lemma(n) {
	case "estimate", "claim", "version", "tally":
		if k := t.Child(n, "nmod"); k > n && t.Case(k) == "of" && k < c.first { // "estimates of the number killed"
			if what := l.sizeOf(k, c); what != "" {
				return what
			}
		}
	}
	for _, role := range [...]string{"of", "noun"} {
		if what := l.frame(role, n, c); what != "" {
			return what
		}
	}
	for _, k := range t.All(n, "acl") { // "the persons detained in the conflict, numbering 384"
		if k > n && k < c.first && l.Tokens[k].XPOS == "VBN" && t.Child(k, "nsubj") < 0 {
			if what := l.frame("obj", k, c); what != "" {
				return what
			}
		}
	}
	switch t.Lemma(n) {
	case "mission", "contingent", "garrison", "deployment", "detachment", "force", "presence":
		if c.quantity.unit == "" && (c.noun < 0 || english.is(l.at(c.noun), "force")) {
			return "deployed"
		}
	case "toll":
		for j := n - 2; j < n; j++ {
			switch l.at(j) {
			case "injury", "financial", "economic":
				return ""
			case "injured", "wounded":
				return "injured"
			}
		}
		return "killed"
	case "number", "count", "tally", "list", "total", "figure", "ranks", "register", "roll", "roster":
		_, last := t.Bounds(n)
		for last < c.first-1 && l.upos(last) != "VERB" && l.upos(last) != "AUX" && l.at(last) != "," && last > n { // what the parse hangs on the verb: "puts the number of people without a roof at"
			last++
		}
		if last < len(l.low) && past(l.at(last)) && t.Lemma(n) != "list" { // a participle that the parse takes for the main verb
			last++
		}
		for j := n - 2; j < last; j++ {
			if j < 0 || j == n || j >= c.first && j < c.end {
				continue
			}
			if x := l.Tokens[j].XPOS; j > n && l.upos(j) == "VERB" && (x == "VBN" || x == "VBD" && l.upos(j-1) == "NOUN") {
				those := *c
				if c.noun < 0 && l.upos(j-1) == "NOUN" { // "the number of diplomats sent home"
					those.counted = l.at(j - 1)
				}
				if what := l.frame("obj", j, &those); what != "" {
					return what
				}
			}
			if s := t.Child(j, "nsubj"); j > n && l.upos(j) == "VERB" && s >= 0 && l.at(s) == "who" { // "the number of people who have died"
				if what := l.frame("subj", j, c); what != "" && !l.unrealVerb(j, harmful[what]) {
					return what
				}
			}
			if what, _ := l.stateAt(j, c); what != "" {
				return what
			}
			if l.upos(j) == "NOUN" || l.upos(j) == "ADJ" {
				if what := l.frame("noun", j, c); what != "" {
					return what
				}
				if what := l.frame("of", j, c); what != "" {
					return what
				}
			}
		}
	}
	switch l.at(n) {
	case "dead", "wounded", "injured", "missing", "displaced":
		what, _ := l.stateAt(n, c)
		return what
	}
	if w := l.at(n); c.quantity.unit == "" && l.Tokens[n].XPOS == "NNS" && english.is(w, "force") && english.is(w, "troops") && n < c.first && c.first-n < 4 { // "voted to double the observers to 80"
		return "deployed"
	}
	return ""
}

// placedAhead reads where those are who stand behind the verb: "In the cells of Murn sit 34
// preachers", "Under the rubble lie nine masons".
func (l *line) placedAhead(i int, c *count) string {
	switch l.at(i) {
	case "in", "inside", "under", "beneath", "behind", "at", "on":
	default:
		return ""
	}
	v := c.first - 1
	switch l.lemma(v) {
	case "sit", "lie", "lay", "languish", "remain", "be", "wait", "sleep", "live", "camp", "crouch", "huddle":
	default:
		return ""
	}
	if c.noun >= 0 && !l.people(c) && !l.likely(c) {
		return ""
	}
	for k := i + 1; k < v && k < i+9; k++ {
		switch l.at(k) {
		case "cells", "cell", "prison", "prisons", "jail", "jails", "gaol", "gaols", "dungeons", "barracks", "stockade", "fortress":
			return "detained"
		case "hospital", "hospitals", "infirmary", "clinic", "ward", "wards", "stretchers", "stretcher", "drips":
			return "injured"
		case "rubble", "ruins", "debris", "mud", "snow", "wreckage":
			return "missing"
		case "tents", "camps", "schools", "school", "mosque", "church", "stadium", "gymnasium", "open":
			return "displaced"
		case "morgue", "mortuary", "graves", "grave", "coffins":
			return "killed"
		}
		if l.upos(k) == "VERB" || l.at(k) == "," {
			return ""
		}
	}
	return ""
}

// headed reads a state or a participle that opens the sentence and is told of all that
// follows a verb of being or a colon: "Unaccounted for: 62 miners", "Kidnapped along
// with the bishop were two nuns".
func (l *line) headed(c *count) string {
	i := 0
	for l.at(i) == "still" || l.at(i) == "also" || l.at(i) == "now" || l.at(i) == "and" || l.at(i) == "“" || l.at(i) == "\"" || (l.upos(i) == "PRON" || l.at(i) == "the") && l.at(i+2) == ":" {
		i++
	}
	if what := l.placedAhead(i, c); what != "" {
		return what
	}
	what, _ := l.stateAt(i, c)
	if what == "" && l.at(i+1) == "the" && (l.at(i) == "of" || l.at(i) == "among") { // "Of the wounded, 14 were children"
		if w, e := l.stateAt(i+2, c); e == i+3 && l.at(e) == "," && c.first == e+1 {
			return w
		}
	}
	if x := l.Tokens[min(i+2, len(l.Tokens)-1)].XPOS; what == "" && (l.at(i) == "of" || l.at(i) == "among") && (l.at(i+1) == "those" || l.at(i+1) == "the") && (x == "VBN" || x == "VBD") && (l.at(c.first-1) == "," || beVerb[l.at(c.last)]) { // "Of those arrested on Sunday, 27 are still in the barracks"
		if w := l.frame("obj", i+2, c); w != "" {
			return w
		}
	}
	if what == "" && (l.at(i) == "of" || l.at(i) == "among") && (l.at(c.first-1) == "," || beVerb[l.at(c.last)]) { // "Of those shot in the square eleven were children"
		if w := l.thoseWho(i+2, c); w != "" {
			return w
		}
	}
	if what == "" && l.at(i) == "among" && l.at(i+1) == "the" { // "Among the victims were three nurses"
		for j := i + 2; j < i+5 && what == ""; j++ {
			if l.upos(j) == "NOUN" || l.upos(j) == "ADJ" {
				what = l.sizeOf(j, c)
			}
		}
	}
	if x := l.Tokens[min(i, len(l.Tokens)-1)].XPOS; what == "" && (x == "VBN" || x == "VBD" || past(l.at(i))) {
		what = l.frame("obj", i, c)
	}
	if what == "" {
		return ""
	}
	joint := -1
	for j := i + 1; j < c.first; j++ {
		switch w := l.at(j); {
		case joint < 0 && (w == ":" || w == "are" || w == "were" || w == "is" || w == "was"):
			joint = j
		case joint < 0 && (l.upos(j) == "VERB" && (l.Tokens[j].XPOS == "VBD" || l.Tokens[j].XPOS == "VBZ" || l.Tokens[j].XPOS == "VBP") || w == "."):
			return ""
		case joint >= 0 && (l.upos(j) == "VERB" && l.Tokens[j].XPOS != "VBN" || w == ";" || w == "." || w == "by" || w == "who"):
			return ""
		}
	}
	if joint < 0 {
		return ""
	}
	return what
}
