package figures

import "strings"

// recalled reads what the words next to a number leave to others of the passage: a "none" whose
// number it is, a name that it stands beside, a "whose", a pronoun that goes on from it, a verb
// that is left out.
func (l *line) recalled(c *count) string {
	if l.tree == nil || c.quantity.unit != "" {
		return ""
	}
	for _, read := range [...]func(*count) string{l.noneOf, l.ofWhose, l.calledSo, l.goesOnAsThem, l.verbLeftOut, l.whoHadBeen, l.whoAfter, l.withCraft, l.goodsIn, l.ofTheStated, l.carriedOut, l.allThat, l.draggedDown, l.afterColon, l.misread} {
		if what := read(c); what != "" {
			return what
		}
	}
	return ""
}

// noneOf reads what nobody of so many did: "not one of the 64 passengers survived", "none of the
// six has been found".
func (l *line) noneOf(c *count) string {
	i := c.first - 1
	for l.upos(i) == "DET" || l.upos(i) == "PRON" && l.at(i) != "none" {
		i--
	}
	if l.at(i) != "of" {
		return ""
	}
	switch n := i - 1; l.at(n) {
	case "none", "nobody", "neither":
	case "one", "single":
		if l.at(n-1) != "not" && l.at(n-2) != "not" && l.at(n-1) != "no" {
			return ""
		}
	default:
		return ""
	}
	for v := c.end; v < c.end+8 && v < len(l.low); v++ {
		if w := l.at(v); w == "," || w == ";" || unreal[w] && w != "could" {
			return ""
		}
		if l.upos(v) != "VERB" {
			continue
		}
		if l.tree.Child(v, "aux:pass") >= 0 {
			return l.frame("not-obj", v, c)
		}
		return l.frame("not-subj", v, c)
	}
	return ""
}

// ofTheirs are the things of people that say by a verb of theirs what has become of them.
var ofTheirs = map[string]string{
	"body": "killed", "corpse": "killed", "remains": "killed", "coffin": "killed",
	"fate": "missing", "whereabouts": "missing",
	"home": "displaced", "house": "displaced", "roof": "displaced", "village": "displaced", "hut": "displaced",
	"release": "released", "freedom": "released", "liberty": "released",
	"accreditation": "expelled", "visa": "expelled",
}

// fates are the verbs by which the things of people say what has become of those.
var fates = map[string]map[string]bool{
	"killed":    set(`find recover identify retrieve exhume bring return wash pull fly bury lie dig`),
	"displaced": set(`burn destroy flatten flood wreck raze collapse wash sweep lose demolish level shell bomb submerge crush go`),
	"released":  set(`secure negotiate win obtain announce arrange buy order broker procure`),
	"expelled":  set(`revoke withdraw cancel annul`),
	"missing":   set(`know remain establish discover learn be unknown uncertain unclear`),
}

// ofWhose reads what the things of those counted tell of them: "the 34 whose bodies have been
// found".
func (l *line) ofWhose(c *count) string {
	i := max(c.end, c.last)
	if l.at(i) == "," {
		i++
	}
	if l.at(i) != "whose" {
		return ""
	}
	n := i + 1
	for l.upos(n) == "ADJ" || l.upos(n+1) == "NOUN" {
		n++
	}
	what := ofTheirs[l.lemma(n)]
	if what == "" || !l.fits(c, "people") {
		return ""
	}
	for v := n + 1; v < n+7 && v < len(l.low); v++ {
		w := l.at(v)
		if w == "," || w == ";" {
			break
		}
		if w == "not" || w == "never" || w == "n't" || w == "no" {
			if what == "missing" || what == "killed" {
				return "missing"
			}
			return ""
		}
		if unreal[w] {
			return ""
		}
		if fates[what][l.lemma(v)] && (l.upos(v) == "VERB" || l.upos(v) == "ADJ") {
			return what
		}
	}
	return ""
}

// calledSo reads the name that those counted stand beside, where the verb says nothing: "The
// missing, a pilot and four geologists, were last seen on Tuesday".
func (l *line) calledSo(c *count) string {
	if c.first == 3 && l.at(0) == "the" && l.at(2) == "," { // "The expelled, five envoys, left by train", where the parse makes no phrase of it
		if what := l.thoseWho(1, c); what != "" {
			return what
		}
	}
	node := l.top(c)
	for n := 0; n < 3; n++ {
		up := l.Tokens[node].Head
		if up < 0 || up >= len(l.low) || up > node {
			return ""
		}
		if l.tree.Is(node, "appos") || l.tree.Is(node, "conj") && (l.tree.Child(up, "appos") > up || l.at(up+1) == "," && l.upos(up+2) == "NUM") {
			if l.upos(up) != "NOUN" && l.upos(up) != "ADJ" && l.upos(up) != "VERB" || l.upos(up-1) == "ADP" {
				return ""
			}
			those := *c
			those.noun, those.np, those.end = -1, c.first, c.last
			for k := up; k > up-3 && k >= 0; k-- { // "the missing", "the freed men"
				if k == up || l.tree.Is(k, "amod") {
					if what := l.thoseWho(k, c); what != "" {
						return what
					}
				}
			}
			if !l.fits(c, "people") {
				return ""
			}
			return l.frame("noun", up, &those)
		}
		if !l.tree.Is(node, "conj") {
			return ""
		}
		node = up
	}
	return ""
}

// goesOnAsThem reads what is done to those counted where they stand as "them": "accused two
// attachés of spying and sent them home", or as "they" at the head of the next sentence. It serves
// passages in which no others than those counted can be meant.
func (l *line) goesOnAsThem(c *count) string {
	if c.noun < 0 || !l.plural(c.noun) || !l.fits(c, "people") || l.tree.Is(c.noun, "nmod", "obl") && !l.tree.Is(c.noun, "obl:agent") && l.tree.Case(c.noun) == "by" {
		return ""
	}
	for i := c.end; i < len(l.low); i++ {
		w := l.at(i)
		if w == "them" && l.tree.Is(i, "obj") {
			v := l.Tokens[i].Head
			if v < 0 || v >= i || v < c.end || l.at(i-1) != l.at(v) || l.tree.Child(v, "aux") >= 0 && l.at(l.tree.Child(v, "aux")) == "had" || l.unrealVerb(v, true) || l.unrealAbove(v, true) || l.wanted(v) || l.asked(v) {
				return ""
			}
			return l.frame("obj", v, c)
		}
		if x := l.Tokens[i].XPOS; x == "NNS" && l.people(&count{noun: i}) || w == "they" || w == ";" {
			return ""
		}
	}
	next := l.index + 1
	if next >= len(l.all) || l.all[next].Block != l.all[l.index].Block {
		return ""
	}
	for i := 0; i < c.np; i++ { // others that "they" may be
		if x := l.Tokens[i].XPOS; (x == "NNS" || x == "NNPS") && l.people(&count{noun: i}) {
			return ""
		}
	}
	after := newLine(&l.all[next])
	if after.tree == nil || after.at(0) != "they" && after.at(0) != "all" && after.at(0) != "both" || !after.tree.Is(0, "nsubj:pass") {
		return ""
	}
	v := after.Tokens[0].Head
	if v < 0 || v >= len(after.low) || after.unrealVerb(v, true) {
		return ""
	}
	those := count{quantity: c.quantity, noun: -1, counted: l.at(c.noun), end: 1}
	those.first, those.number, those.last = 0, 0, 1
	return after.frame("obj", v, &those)
}

// verbLeftOut reads a number behind which only an auxiliary stands for the verb before: "fewer were
// hurt than in the spring, when 112 were".
func (l *line) verbLeftOut(c *count) string {
	e := max(c.end, c.last)
	passive := beVerb[l.at(e)]
	if !passive && l.at(e) != "did" && l.at(e) != "had" && l.at(e) != "have" && l.at(e) != "has" || !l.fits(c, "people") {
		return ""
	}
	switch l.at(e + 1) {
	case ".", ",", ";", ")", "\"", "”", "":
	default:
		return ""
	}
	for v := c.first - 1; v >= 0; v-- {
		if l.upos(v) != "VERB" {
			continue
		}
		what := ""
		if passive {
			what = l.frame("obj", v, c)
		} else if l.tree.Child(v, "aux:pass") < 0 {
			what = l.frame("subj", v, c)
		}
		if what != "" && !l.unrealVerb(v, harmful[what]) {
			return what
		}
		return ""
	}
	return ""
}

// whoHadBeen reads what those counted are told to have undergone before, where the main clause says
// nothing of it: "the 15 sailors whom the cutter had picked up were landed at Pell".
func (l *line) whoHadBeen(c *count) string {
	node := l.top(c)
	for _, k := range l.tree.Children(node) {
		if k < node || !l.tree.Is(k, "acl:relcl") || l.upos(k) != "VERB" || l.tree.Child(k, "aux") < 0 || l.at(l.tree.Child(k, "aux")) != "had" || !l.fits(c, "people") {
			continue
		}
		what := ""
		switch {
		case l.tree.Child(k, "aux:pass") >= 0, l.tree.Child(k, "obj") > 0 && l.at(l.tree.Child(k, "obj")) == "whom":
			what = l.frame("obj", k, c)
		case l.tree.Child(k, "nsubj") >= 0 && l.at(l.tree.Child(k, "nsubj")) == "who":
			what = l.frame("subj", k, c)
		}
		if what != "" && !l.unrealVerb(k, harmful[what]) {
			return what
		}
	}
	return ""
}

// recounting are the nouns and verbs of those who only give a number of what was told before.
var recounting = set(`count counts counted list lists listed treat treats treated tally tallied register registered name named record records recorded identified put puts says said speaks spoke gives gave reports reported
claims claimed`)

// holding are the verbs of those who have captives.
var holding = set(`has have hold holds`)

// hasOfThose reads the number of captives that somebody has, where the sentence before speaks of
// them: "Only a few of the hostages have been seen. The Front says it has 44."
func (l *line) hasOfThose() string {
	if l.index == 0 || l.index > len(l.all) || l.all[l.index-1].Block != l.all[l.index].Block {
		return ""
	}
	before := newLine(&l.all[l.index-1])
	for i := range before.low {
		if confined[before.at(i)] && before.Tokens[i].XPOS == "NNS" {
			return "detained"
		}
	}
	return ""
}

// recounted reads a bare number of what the words before tell without one: "The rebels had freed
// their last conscripts. The Red Crescent counted 31."
func (l *line) recounted(c *count) string {
	if l.tree == nil || c.noun >= 0 || c.quantity.unit != "" || c.half || !l.bare(c) || !recounting[l.at(c.first-1)] && !l.restated(c) && !holding[l.at(c.first-1)] || c.low == nil {
		return ""
	}
	switch l.at(c.last) {
	case ".", ",", ";", "":
	default:
		return ""
	}
	if w := l.at(c.first - 1); w == "has" || w == "holds" || w == "have" || w == "hold" {
		return l.hasOfThose()
	}
	from := *l
	until := 0
	for i := c.first - 1; i > 0; i-- {
		if w := l.at(i); w == ";" || w == "," {
			until = i
			break
		}
	}
	if until == 0 {
		if l.index == 0 || l.index > len(l.all) || l.all[l.index-1].Block != l.all[l.index].Block {
			return ""
		}
		from = *newLine(&l.all[l.index-1])
		from.doc, from.all, from.index = l.doc, l.all, 0
		if from.tree == nil {
			return ""
		}
		until = len(from.low)
	}
	for n := until - 1; n >= 0; n-- {
		if from.Tokens[n].XPOS != "NNS" {
			continue
		}
		np := n
		for np > 0 && (from.upos(np-1) == "ADJ" || from.upos(np-1) == "DET" || from.upos(np-1) == "PRON") {
			np--
		}
		if from.upos(np-1) == "NUM" || from.upos(np-1) == "ADP" {
			continue
		}
		those := count{quantity: quantity{first: np, number: n, last: np, low: c.low, high: c.high}, np: np, noun: n, end: n + 1}
		if !from.fits(&those, "people") {
			continue
		}
		what := ""
		if up := from.Tokens[n].Head; up >= 0 && up < len(from.low) {
			what = from.under(n, up, &those)
		}
		if what != "" && !from.wished(&those) && !from.supposed(&those) {
			c.counted = from.at(n)
			return what
		}
	}
	return ""
}

// remainder reads the others of those who are told to have been let go or brought out: "Two were
// freed; the other five are still in the caves".
func (l *line) remainder(c, last *count) string {
	if l.tree == nil || c.quantity.unit != "" || c.half || c.noun >= 0 && !l.people(c) {
		return ""
	}
	part := false
	for i := c.first - 1; i >= c.first-2 && i >= 0; i-- {
		switch l.at(i) {
		case "other", "remaining", "rest":
			part = true
		}
	}
	if !part {
		return ""
	}
	kept := false
	for i := max(c.end, c.last); i < len(l.low) && l.at(i) != "," && l.at(i) != ";"; i++ {
		switch l.at(i) {
		case "still", "remain", "remained", "stay", "stayed", "yet":
			kept = true
		}
		if unreal[l.at(i)] {
			return ""
		}
	}
	if !kept {
		return ""
	}
	switch last.what {
	case "released", "exchanged":
		return "detained"
	case "rescued":
		return "missing"
	}
	return ""
}

// takenAway reports whether the words of somebody taken, with no word of where to, can only mean that
// he was carried off: "those taken from the train", "forty were taken in the night".
func (l *line) takenAway(v int, c *count) bool {
	if l.tree.Lemma(v) != "take" || l.upos(v) != "VERB" || c.noun >= 0 && !l.people(c) || c.noun < 0 && !l.tree.Is(v, "=acl") {
		return false
	}
	passive := l.Tokens[v].XPOS == "VBN" && (l.tree.Child(v, "aux:pass") >= 0 || l.tree.Is(v, "=acl"))
	if s := l.tree.Child(v, "=nsubj"); !passive && (s < 0 || l.at(s) != "they" || c.noun < 0) || l.endangered() {
		return false
	}
	if l.tree.Child(v, "compound:prt", "xcomp", "advcl") >= 0 {
		return false
	}
	if o := l.tree.Child(v, "obj"); o >= 0 && (passive || o < c.np) {
		return false
	}
	for _, k := range l.tree.All(v, "obl", "advmod") {
		switch with := l.tree.Case(k); {
		case l.tree.Is(k, "advmod"):
			switch l.at(k) {
			case "home", "away", "aboard", "ashore", "back", "out", "off", "up", "in", "over", "there", "seriously", "ill", "aback", "down":
				return false
			}
		case with == "" || with == "in" || with == "at" || with == "on" && (weekdays[l.at(k)] || l.at(k) == "night" || l.at(k) == "day") || with == "during" || with == "since" || with == "last":
			if w := l.at(k); w == "account" || w == "part" || w == "care" || w == "turn" || w == "turns" || w == "hand" || w == "tow" || w == "prisoner" || w == "hostage" || w == "hospital" {
				return false
			}
		case with == "from" || with == "by":
			if w := l.at(k); w == "hospital" || w == "sea" || w == "water" || w == "surprise" || w == "train" && with == "by" || craft[w] && with == "by" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// stems are the lemmas of irregular participles that stand as nouns: "the taken".
var stems = map[string]string{"taken": "take", "shot": "shoot", "slain": "slay", "held": "hold", "freed": "free", "sought": "seek", "lost": "lose", "hurt": "hurt", "slew": "slay", "struck": "strike", "caught": "catch", "drowned": "drown", "fallen": "fall", "fled": "flee", "burnt": "burn"}

// verbOf returns the lemmas that a participle may be of: "expelled" of expel.
func verbOf(w string) []string {
	if s := stems[w]; s != "" {
		return []string{s}
	}
	stem, ok := strings.CutSuffix(w, "ed")
	if !ok || len(stem) < 2 {
		return nil
	}
	return []string{stem, stem + "e", stem[:len(stem)-1]}
}

// thoseWho reads a participle that stands for people at token i: "the expelled", "of those shot",
// "the drowned"; "" where it stands for none.
func (l *line) thoseWho(i int, c *count) string {
	if l.at(i-1) != "the" && l.at(i-1) != "those" && l.at(i-2) != "the" {
		return ""
	}
	for _, s := range states[l.at(i)] {
		if len(s.words) == 1 && l.fits(c, s.kind) {
			return s.what
		}
	}
	for _, role := range [...]string{"obj", "subj"} {
		for _, form := range verbOf(l.at(i)) {
			for _, s := range senses[role][form] {
				if len(s.with) == 0 && s.doer == "" && l.fits(c, s.kind) && s.kind != "money" {
					return s.what
				}
			}
		}
	}
	return ""
}

// misread reads the verb right before a number that the tagger takes for a noun or an adjective, in
// a clause that has no other: "Varn jails 12 over plot", "The raid on the granary netted 18".
func (l *line) misread(c *count) string {
	v := c.first - 1
	for l.upos(v) == "ADV" || l.upos(v) == "DET" {
		v--
	}
	if v < 1 || !l.word(v) || l.upos(v-1) == "DET" || l.upos(v-1) == "ADP" || l.upos(v-1) == "NUM" || l.upos(v-1) == "CCONJ" || stop[l.at(v)] || l.finite(v) || vessel[l.at(v-1)] {
		return ""
	}
	switch l.upos(v) {
	case "NOUN", "ADJ", "PROPN", "VERB":
	default:
		return ""
	}
	for i := v - 1; i >= 0 && l.at(i) != ";" && l.at(i) != ":"; i-- {
		if l.finite(i) {
			return ""
		}
	}
	for i := max(c.end, c.last); i < len(l.low) && l.at(i) != "," && l.at(i) != ";" && l.at(i) != ":" && l.upos(i) != "CCONJ"; i++ {
		if l.finite(i) {
			return ""
		}
	}
	forms := verbOf(l.at(v))
	if stem, ok := strings.CutSuffix(l.at(v), "s"); ok && len(stem) > 2 {
		forms = append(forms, stem, strings.TrimSuffix(stem, "e"))
	}
	for _, form := range forms {
		for _, s := range senses["obj"][form] {
			if len(s.with) == 0 && s.doer == "" && l.fits(c, s.kind) && (s.kind != "money" || c.quantity.unit != "") {
				return s.what
			}
		}
	}
	return ""
}

// finite reports whether token i is a verb with a tense of its own.
func (l *line) finite(i int) bool {
	if l.upos(i) == "AUX" {
		return true
	}
	if l.upos(i) != "VERB" {
		return false
	}
	switch l.Tokens[i].XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// afterColon reads a bare number in a list behind a colon by what the words before it tell: "Bodies
// kept coming ashore: nine on Monday", "Troops fan out: 4,000 deployed".
func (l *line) afterColon(c *count) string {
	if c.noun >= 0 || l.upos(c.last) == "NOUN" || l.upos(c.last) == "PROPN" {
		return ""
	}
	colon := c.first - 1
	told := false // "the number of dead: the police say nine"
	for ; colon > 0 && l.at(colon) != ":"; colon-- {
		if told = told || colon == c.first-1 && (recounting[l.at(colon)] || l.at(colon) == "say"); !told && (l.finite(colon) || c.first-colon > 3) || c.first-colon > 6 {
			return ""
		}
	}
	if colon <= 0 {
		return ""
	}
	for n := 0; n < colon && told; n++ {
		switch l.tree.Lemma(n) {
		case "number", "toll", "count", "tally", "dead", "wounded", "missing":
			behind := *c
			behind.first, behind.end = colon, colon
			return l.sizeOf(n, &behind)
		}
	}
	if told {
		return ""
	}
	for n := 0; n < colon; n++ {
		if x := l.Tokens[n].XPOS; x != "NNS" || l.upos(n-1) == "ADP" || l.upos(n-1) == "NUM" {
			continue
		}
		those := *c
		those.noun, those.np, those.end = n, n, n+1
		those.first, those.number, those.last = n, n, n
		if !l.fits(&those, "people") && !l.fits(&those, "force") {
			continue
		}
		if up := l.Tokens[n].Head; up >= 0 && up < colon {
			if what := l.under(n, up, &those); what != "" {
				return what
			}
		}
		if s := senses["noun"][l.tree.Lemma(n)]; len(s) > 0 && l.fits(&those, s[0].kind) {
			return s[0].what
		}
		c.counted = l.at(n)
		what, e := l.stateAt(c.last, c)
		if e > c.last {
			return what
		}
		return ""
	}
	return ""
}

// sinking are the verbs of what goes down with those in it.
var sinking = set(`sink capsize founder overturn collapse plunge crash explode go roll burn fall`)

// draggedDown reads those who go down with what they are in: "sank within minutes, taking six of her
// crew with her".
func (l *line) draggedDown(c *count) string {
	v := c.first - 1
	if l.lemma(v) != "take" || l.tree.Child(v, "=nsubj") >= 0 || !l.fits(c, "people") {
		return ""
	}
	i := max(c.end, c.last)
	for n := 0; n < 4 && l.at(i) != "with"; n++ {
		i++
	}
	if l.at(i) != "with" || l.at(i+1) != "it" && l.at(i+1) != "her" && l.at(i+1) != "them" {
		return ""
	}
	for k := v - 1; k >= 0; k-- {
		if l.upos(k) == "VERB" {
			if sinking[l.tree.Lemma(k)] && !l.raided() {
				return "killed"
			}
			return ""
		}
	}
	return ""
}

// allThat reads what is said of those counted as all, or the first, who did a thing: "were all that
// got past the boom".
func (l *line) allThat(c *count) string {
	node := l.top(c)
	if up := l.Tokens[node].Head; l.tree.Is(node, "conj") && up >= 0 && up < node && l.upos(up) == "NOUN" {
		node = up
	}
	up := l.Tokens[node].Head
	if up < node || up >= len(l.low) || !l.tree.Is(node, "nsubj") || l.tree.Child(up, "cop") < 0 {
		return ""
	}
	switch l.at(up) {
	case "all", "those", "ones", "first", "last", "only":
	default:
		return ""
	}
	k := l.tree.Child(up, "acl")
	if k < up || l.upos(k) != "VERB" {
		return ""
	}
	if l.tree.Child(k, "aux:pass") >= 0 || l.Tokens[k].XPOS == "VBN" && l.tree.Child(k, "aux") < 0 {
		return l.frame("obj", k, c)
	}
	if s := l.tree.Child(k, "=nsubj"); s >= 0 && (l.at(s) == "that" || l.at(s) == "who" || l.at(s) == "which") {
		return l.frame("subj", k, c)
	}
	return ""
}

// injuring and likening are the nouns that say before "victims" or "cases" what has befallen people.
var injuring = set(`burn burns gunshot shrapnel blast gas crush scald knife frostbite mine`)

// victims are the nouns of people to whom something has happened that stands before them.
var victims = set(`victims casualties cases patients`)

// ofVictims reads what has befallen those who are called its victims: "19 burn victims", "14
// kidnapping victims".
func (l *line) ofVictims(c *count) string {
	if c.noun < 1 || c.noun-c.last < 1 || !victims[l.at(c.noun)] || l.unrealBefore(c.first) {
		return ""
	}
	n := c.noun - 1
	if injuring[l.at(n)] {
		return "injured"
	}
	if l.upos(n) != "NOUN" && l.upos(n) != "VERB" {
		return ""
	}
	those := *c
	those.noun = -1
	switch what := l.frame("of", n, &those); what {
	case "killed", "abducted", "injured":
		return what
	}
	return ""
}

// whoAfter reads the clause right behind those counted that the parse hangs elsewhere: "no casualties
// among the 40 crew, who were taken off by helicopter".
func (l *line) whoAfter(c *count) string {
	i := max(c.end, c.last)
	if l.at(i) == "," {
		i++
	}
	if l.at(i) != "who" || c.whole > 0 || !l.fits(c, "people") {
		return ""
	}
	passive := false
	for v := i + 1; v < i+6 && v < len(l.low); v++ {
		switch w := l.at(v); {
		case unreal[w] || w == "had" || w == "will" || w == "to":
			return ""
		case l.upos(v) == "VERB":
			if passive || l.tree.Child(v, "aux:pass") >= 0 {
				return l.frame("obj", v, c)
			}
			return l.frame("subj", v, c)
		case beVerb[w]:
			passive = true
		case l.upos(v) != "AUX" && l.upos(v) != "ADV":
			return ""
		}
	}
	return ""
}

// outOfThose reads the whole that opens a sentence with the participle behind it, which the parse takes
// for a verb: "Of 19 people pulled out of the sea, three could not be revived".
func (l *line) outOfThose(c *count) string {
	if l.tree == nil || l.at(0) != "of" || c.noun < 0 || c.first > 2 || c.first == 2 && l.upos(1) != "DET" {
		return ""
	}
	v := c.end
	if v >= len(l.low) || l.upos(v) != "VERB" || l.Tokens[v].XPOS != "VBD" && l.Tokens[v].XPOS != "VBN" || !past(l.at(v)) && stems[l.at(v)] == "" {
		return ""
	}
	for i := v + 1; i < v+9 && i < len(l.low); i++ {
		if l.at(i) == "," && (l.upos(i+1) == "NUM" || l.upos(i+1) == "DET" || l.upos(i+1) == "ADV" || l.upos(i+1) == "PRON") {
			return l.frame("obj", v, c)
		}
	}
	return ""
}

// goodsIn reads goods of which the first, or some already, are where they were to go: "the first 20
// tonnes of insulin are in the enclave".
func (l *line) goodsIn(c *count) string {
	if !l.fits(c, "goods") || c.noun < 0 {
		return ""
	}
	node := l.top(c)
	place := l.Tokens[node].Head
	if place < 0 || place >= len(l.low) || !l.tree.Is(node, "nsubj") || l.tree.Child(place, "cop") < 0 {
		return ""
	}
	switch l.tree.Case(place) {
	case "in", "inside", "at", "across":
	default:
		return ""
	}
	for i := max(c.first-2, 0); i < place; i++ {
		switch l.at(i) {
		case "first", "last", "already", "now", "safely":
			return "delivered"
		}
	}
	return ""
}

// ofTheStated reads some of those to whom a thing has happened, of whom nothing else is told that
// counts: "two of the dead are children".
func (l *line) ofTheStated(c *count) string {
	if l.at(c.last) != "of" || l.at(c.last+1) != "the" || !stated[l.at(c.last+2)] || l.qualifies(c.last+2) {
		return ""
	}
	what, _ := l.stateAt(c.last+2, c)
	return what
}

// carriedOut reads those who are carried out of a danger by what leaves it: "the last plane, carrying
// 90 nurses, took off under fire".
func (l *line) carriedOut(c *count) string {
	v := c.first - 1
	if l.at(v) != "carrying" || c.noun < 0 || !l.fits(c, "people") || english.is(l.at(c.noun), "troops") || !l.inPeril() && !l.underFire() {
		return ""
	}
	n := l.Tokens[v].Head
	if n < 0 || n >= len(l.low) || !craft[l.tree.Lemma(n)] {
		return ""
	}
	up := l.Tokens[n].Head
	if up < 0 || up >= len(l.low) || !leaving[l.tree.Lemma(up)] || l.unrealVerb(up, false) {
		return ""
	}
	return "evacuated"
}

// underFire reports whether something is done "under fire".
func (l *line) underFire() bool {
	for i := range l.low {
		if l.has(i, "under", "fire") {
			return true
		}
	}
	return false
}
