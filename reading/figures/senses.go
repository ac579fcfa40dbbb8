package figures

import (
	_ "embed"
	"strings"
)

//go:embed senses.txt
var senseWords string

// A sense is one way in which a predicate tells what a number counts: the frame, a
// lemma with the words that must stand behind it in its clause, the role that the
// counted noun plays, and the kind of noun it must be.
type sense struct {
	what, kind string
	doer       string // the kind of doer it asks for, "" for any
	with       []string
}

// senses maps role and lemma to the senses of the frame, those of more words first.
var senses = readSenses()

// states are the phrases that tell of people, soldiers or money what has become of
// them, by their first word.
var states = map[string][]state{}

type state struct {
	what, kind string
	words      []string
}

// width orders the kinds: what holds of fewer nouns is tried first.
var width = map[string]int{"envoy": 0, "confined": 0, "force": 0, "ranks": 0, "troops": 0, "weapon": 0, "goods": 0, "vehicle": 0, "money": 0, "place": 0, "thing": 1, "civil": 2, "people": 2, "being": 3, "any": 4}

func readSenses() map[string]map[string][]sense {
	out := map[string]map[string][]sense{}
	for _, f := range rows(senseWords) {
		what, kind := f[0], f[1]
		role, doer, _ := strings.Cut(f[2], ":")
		if out[role] == nil {
			out[role] = map[string][]sense{}
		}
		for frame := range strings.FieldsSeq(f[3]) {
			if role == "state" {
				words := strings.Split(frame, "_")
				states[words[0]] = append(states[words[0]], state{what, kind, words})
				continue
			}
			words := strings.Split(frame, "+")
			s := sense{what: what, kind: kind, doer: doer, with: words[1:]}
			all := out[role][words[0]]
			at := 0
			for at < len(all) && all[at].before(s) {
				at++
			}
			out[role][words[0]] = append(all[:at], append([]sense{s}, all[at:]...)...)
		}
	}
	return out
}

// before reports whether s is tried before t: those of a kind of doer first, then
// those of more words, then those of fewer nouns.
func (s sense) before(t sense) bool {
	switch {
	case (s.doer != "") != (t.doer != ""):
		return s.doer != ""
	case len(s.with) != len(t.with):
		return len(s.with) > len(t.with)
	}
	return width[s.kind] <= width[t.kind]
}

// fits reports whether what c counts is of the kind that a sense asks for.
func (l *line) fits(c *count, kind string) bool {
	money := c.quantity.unit != "" && c.quantity.unit != "per cent"
	if kind == "money" || money {
		return kind == "money" && money
	}
	if c.half || c.noun >= 0 && english.is(l.at(c.noun), "minute", "hour", "day", "week", "month", "year") {
		return false
	}
	if c.noun < 0 && c.counted == "" && c.low != nil && *c.low >= 5e7 { // so many are money whose name is left out
		return false
	}
	noun := c.counted
	beside := c.noun >= 0 && c.counted != "" && len(english.nouns[l.at(c.noun)]) == 0 && english.is(c.counted, "people") // "17 officers and 120 other ranks"
	if c.noun >= 0 && !l.them(c) && !beside {
		noun = l.at(c.noun)
	}
	if c.noun > 0 && armoured[l.at(c.noun-1)] && english.is(noun, "vehicle", "building") { // armoured cars
		noun = "tanks"
	}
	if c.noun > 0 && noun == "groups" && (l.at(c.noun-1) == "battle" || l.at(c.noun-1) == "strike" || l.at(c.noun-1) == "carrier") {
		noun = "battalions"
	}
	if noun == "names" && kind != "money" { // on a list
		noun = "people"
		if kind == "being" || kind == "people" {
			return true
		}
	}
	thing := noun != "" && english.is(noun, "weapon", "place", "building", "goods", "vehicle", "event", "series", "inanimate") && !english.is(noun, "people")
	switch kind {
	case "any":
		return true
	case "people":
		if c.noun == c.last && c.noun > 0 && l.upos(c.noun) == "PROPN" && !thing && c.low != nil && *c.low > 1 && c.quantity.unit == "" && l.upos(c.noun+1) != "PROPN" && l.upos(c.noun+1) != "NOUN" { // "Some 60,000 Harri": a people
			return true
		}
		return noun == "" || !thing && (c.noun < 0 || l.people(c) || l.likely(c) || beside)
	case "being":
		return noun == "" || !thing && (c.noun < 0 || l.people(c) || l.likely(c) || l.plural(c.noun))
	case "force":
		return noun == "" || english.is(noun, "force", "weapon", "troops") || english.is(noun, "unit") && !english.is(noun, "inanimate") || bodyOfTroops[noun] && (l.strong(c) || c.noun < 0) || !thing && c.noun >= 0 && (l.demonym(c.noun) || strings.HasSuffix(noun, "men") && !english.is(noun, "people"))
	case "captive":
		return english.is(noun, "captive") || noun != "" && c.noun >= 0 && (l.people(c) || l.likely(c)) && l.exchanging()
	case "ranks":
		return noun != "" && l.fits(c, "force")
	case "confined":
		return confined[noun] || c.noun >= 0 && l.people(c) && l.captiveWords()
	case "envoy":
		if noun != "" && c.noun >= 0 && l.people(c) && (l.ofEmbassy(c) || l.besideEnvoy(c)) {
			return true
		}
		if c.noun > 0 && c.noun-c.last > 0 && (noun == "officials" || noun == "officers" || noun == "employees" || noun == "agents") { // "three Sallowan officials"
			f := l.Tokens[c.noun-1].Form[0]
			return f >= 'A' && f <= 'Z' && (l.upos(c.noun-1) == "ADJ" || l.upos(c.noun-1) == "PROPN")
		}
		return noun == "" || noun == "staff" || english.is(noun, "envoy")
	case "civil":
		return !english.is(noun, "troops") && !confined[noun] && l.fits(c, "people")
	case "troops":
		return noun != "" && (english.is(noun, "troops", "weapon") || bodyOfTroops[noun] && (l.strong(c) || c.noun < 0) || l.inUnit(c) || l.ofUnit(c))
	case "thing":
		return noun != "" && english.is(noun, "weapon", "place", "building")
	case "goods":
		if c.noun >= 0 && english.is(noun, "vehicle") && l.at(c.end) == "of" && l.upos(c.end+1) == "NOUN" && l.Tokens[c.end+1].XPOS == "NN" { // "two barges of coal"
			return true
		}
		if c.noun >= 0 && english.is(noun, "vehicle") && l.laden(c) { // "31 barges tied up with 5,000 tonnes of potash"
			return true
		}
		return noun != "" && (english.is(noun, "goods") || tonnes[noun])
	}
	return noun != "" && english.is(noun, kind)
}

// laden reports whether the sentence tells by weight or measure what those counted came with.
func (l *line) laden(c *count) bool {
	for i := c.end; i < len(l.low)-2; i++ {
		if w := l.at(i); w == ";" {
			return false
		}
		if _, _, e := l.plain(i + 1); (l.at(i) == "with" || l.at(i) == "carrying" || l.at(i) == "bringing") && e > i+1 && tonnes[l.at(e)] {
			return true
		}
	}
	return false
}

// ofMission reports whether the sentence speaks of a mission of men who watch or help.
func (l *line) ofMission() bool {
	for i := range l.low {
		if l.at(i) == "mission" && l.at(i-1) != "trade" && l.at(i-1) != "diplomatic" {
			return true
		}
	}
	return false
}

// ofEmbassy reports whether those counted are of an embassy: "clerks of the legation".
func (l *line) ofEmbassy(c *count) bool {
	for i := c.np; i < c.noun+5 && i < len(l.low); i++ {
		switch l.at(i) {
		case "embassy", "legation", "consulate", "consular", "diplomatic", "chancery":
			return true
		case "mission":
			switch l.at(i - 1) {
			case "trade", "permanent", "military", "commercial", "cultural":
				return true
			}
		}
		if i > c.noun && (l.upos(i) == "VERB" || l.at(i) == ",") {
			break
		}
	}
	return false
}

// besideEnvoy reports whether those counted are told of together with an envoy whose they are:
// "the attaché and three of his aides".
func (l *line) besideEnvoy(c *count) bool {
	if l.at(c.first-1) != "and" {
		return false
	}
	for k := c.first - 2; k >= 0 && k > c.first-7; k-- {
		if u := l.upos(k); u == "VERB" || l.at(k) == ";" {
			return false
		}
		if w := l.at(k); english.is(w+"s", "envoy") || english.is(w, "envoy") {
			return true
		}
	}
	return false
}

// exchanging reports whether the sentence speaks of people given for people.
func (l *line) exchanging() bool {
	for i := range l.low {
		switch l.at(i) {
		case "exchange", "swap", "exchanged", "swapped":
			return true
		case "return":
			if l.at(i-1) == "in" && l.at(i+1) == "for" {
				return true
			}
		}
	}
	return false
}

// armoured are the adjectives that make a weapon of a car or a train.
var armoured = set(`armoured armored armour-plated`)

// plural reports whether the token is a noun in the plural, or one of a people.
func (l *line) plural(i int) bool {
	x := l.Tokens[i].XPOS
	if w := l.at(i); x == "NN" && len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && l.tree != nil && l.tree.Child(i, "nummod") >= 0 { // "nine attachés", taken for a singular
		return true
	}
	return x == "NNS" || x == "NNPS" || x == "" || l.people(&count{noun: i})
}

// confined are the nouns of people who are held.
var confined = set(`prisoners hostages captives detainees inmates internees prisoner hostage captive`)

// tonnes are the nouns by which goods are measured.
var tonnes = set(`tonnes tons tonne ton litres liters barrels kilos kilograms gallons bushels sacks bags`)

// nounLike are the verbs whose past form is a noun too.
var nounLike = map[string]string{"shot": "shoot", "wound": "wound", "left": "leave", "bound": "bind", "cut": "cut", "hit": "hit"}

// frame returns what the predicate at token v tells of c in the given role, "" when
// nothing. The words of a frame are looked for behind v in its clause.
func (l *line) frame(role string, v int, c *count) string { return l.frameOf(role, v, c, false) }

// frameOf is frame, of the senses alone that ask for a doer where doer is true.
func (l *line) frameOf(role string, v int, c *count, doer bool) string {
	if role == "obj" && l.tree.Lemma(v) == "pick" && l.fits(c, "people") && l.behind(v+1, v, "up") > 0 && (c.noun >= 0 && shipwrecked[l.at(c.noun)] || l.atSea() || c.noun >= 0 && english.is(l.at(c.noun), "migrant") && l.ofBoats()) { // "were picked up from the water"
		return "evacuated"
	}
	if role == "of" && l.upos(v) == "VERB" && l.tree.Lemma(v) == "remain" { // "what remains of the battalion"
		return ""
	}
	forms := [...]string{l.tree.Lemma(v), l.at(v)}
	if verb := nounLike[forms[1]]; verb != "" && l.upos(v) == "NOUN" && l.tree.Child(v, "obj") > v { // "A sniper shot two postmen"
		forms[1] = verb
	}
	for _, form := range forms {
	next:
		for _, s := range senses[role][form] {
			if doer && s.doer == "" || !l.fits(c, s.kind) || s.doer != "" && !l.doneBy(v, s.doer) || slight[s.what] && contesting[form] && l.contest() || s.kind == "captive" && role == "subj" && !l.ofCaptives(c) {
				continue
			}
			if s.what == "returned" && role == "subj" && c.noun >= 0 && english.is(l.at(c.noun), "force") && l.ofTroops() && !l.captiveWords() { // "a third of the force, 2,500 men, has gone home"
				return "withdrawn"
			}
			if s.what == "withdrawn" && role == "subj" && len(s.with) > 0 && l.captiveWords() { // "fifteen soldiers came home in the swap"
				if last := s.with[len(s.with)-1]; last == "home" || last == "back" {
					continue
				}
			}
			if l.harmless(role, v, &s, c) {
				continue
			}
			from := v + 1
			for _, w := range s.with {
				if from = l.behind(from, v, w); from < 0 {
					continue next
				}
			}
			if n := len(s.with); s.what == "abducted" && s.doer == "" && n > 0 && s.with[n-1] == "off" && l.upos(from-1) == "ADP" && (l.upos(from) == "DET" || l.upos(from) == "PRON") { // "were carried off the pitch"
				return "evacuated"
			}
			if c.noun >= 0 && english.is(l.at(c.noun), "body") {
				switch s.what {
				case "evacuated", "rescued", "detained", "missing", "injured": // "divers brought up two bodies", "the morgue holds 19 bodies"
					return "killed"
				}
			}
			if s.what == "evacuated" && role == "obj" && l.outOfPrison(v) { // "were carried out of the jail"
				return "released"
			}
			if s.what == "deployed" && role == "subj" && c.noun >= 0 && (l.behind(v+1, v, "out_of") > 0 || l.behind(v+1, v, "home") > 0) { // "heading north and out of the zone"
				return "withdrawn"
			}
			return s.what
		}
	}
	if role == "obj" && !doer && c.quantity.unit == "" && l.takenAway(v, c) {
		if l.doneBy(v, "law") {
			return "detained"
		}
		return "abducted"
	}
	return ""
}

// shipwrecked are those who are picked up to be saved.
var shipwrecked = set(`survivors castaways passengers`)

// atSea reports whether the sentence speaks of people in boats or in the water.
func (l *line) atSea() bool {
	for i := range l.low {
		switch l.at(i) {
		case "lifeboats", "lifeboat", "raft", "rafts", "dinghy", "dinghies", "wreckage", "water", "adrift", "capsized", "sank", "sunk", "floe":
			return true
		}
	}
	return false
}

// ofBoats reports whether the sentence speaks of boats.
func (l *line) ofBoats() bool {
	for i := range l.low {
		switch l.at(i) {
		case "boat", "boats", "dinghies", "skiff", "skiffs", "navy", "coastguard":
			return true
		}
	}
	return false
}

// outOfPrison reports whether the verb at token v tells of going out of where people are held.
func (l *line) outOfPrison(v int) bool {
	for k := v + 1; k < v+8 && k < len(l.low); k++ {
		if w := l.at(k); w == "," || w == ";" {
			return false
		}
		if w := l.at(k); (confinedIn[w] && w != "camps" || w == "prison" || w == "cell") && (l.has(k-3, "out", "of") || l.has(k-2, "out", "of") || l.at(k-1) == "from" || l.at(k-2) == "from") {
			return true
		}
	}
	return false
}

// vessel are the nouns of what holds people only as a room does; idle the words behind those who
// are only kept so; assemblies what people walk out of.
var (
	vessel     = set(`tower hall stadium boat ship room theatre theater church arena venue coach lift car table cabin chapel ballroom restaurant lounge bench lifeboat tent bus tram plane auditorium chamber square building pavilion launch ferry`)
	idle       = set(`waiting guessing busy awake informed company happy apart quiet employed talking standing amused entertained posted`)
	assemblies = set(`debate talks meeting chamber session conference summit hall parliament negotiations congress assembly council lecture mass vote room protest strike`)
)

// craftOfLaw are the ships of the law, by which people are brought out of danger too.
var craftOfLaw = set(`frigate frigates cutter cutters warship warships gunboat gunboats destroyer corvette`)

// harmless reports whether a verb of the sense is meant in its milder meaning: a tower holds
// visitors, a chairman keeps ministers waiting, members walk out of a debate, nobody sees two
// presidents smile.
func (l *line) harmless(role string, v int, s *sense, c *count) bool {
	switch lemma := l.tree.Lemma(v); {
	case s.what == "detained" && (lemma == "hold" || lemma == "keep"):
		if idle[l.at(c.end)] {
			return true
		}
		k := l.tree.Child(v, "=nsubj")
		if up := l.Tokens[v].Head; k < 0 && l.tree.Is(v, "conj") && up >= 0 && up < len(l.low) {
			k = l.tree.Child(up, "=nsubj")
		}
		return k >= 0 && k < v && vessel[l.at(k)]
	case s.what == "detained" && (s.doer == "law" || lemma == "pick") && (lemma == "take" || lemma == "pick" || lemma == "bring" || lemma == "fetch"): // a frigate takes people off
		if c.noun >= 0 && (l.at(c.noun) == "survivors" || l.at(c.noun) == "castaways" || l.at(c.noun) == "passengers") {
			return true
		}
		k := l.tree.Child(v, "=nsubj")
		return k >= 0 && k < v && craftOfLaw[l.tree.Lemma(k)] && !(c.noun >= 0 && english.is(l.at(c.noun), "migrant") && l.at(c.noun) != "foreigners")
	case s.what == "displaced" && lemma == "send" && (l.behind(v+1, v, "hospital") > 0 || l.behind(v+1, v, "hospitals") > 0):
		return true
	case s.what == "displaced" && l.doneBy(v, "healer"):
		return true
	case s.what == "displaced" && role == "in": // "took in 26 of the wounded"
		return c.noun >= 0 && l.at(c.noun) != "people" && english.what["is"][l.at(c.noun)] != ""
	case s.what == "released" && role == "subj" && lemma == "walk":
		for j := v + 1; j < v+6; j++ {
			if assemblies[l.at(j)] {
				return true
			}
		}
	case lemma == "leave" && len(s.with) > 0 && s.with[0] == "for" && role == "subj": // "left us fighting for more"
		return l.tree.Child(v, "obj", "iobj") > v
	case lemma == "fall" && len(s.with) == 0 && s.what == "killed": // "fell silent", "fell back"
		if c.noun >= 0 && english.is(l.at(c.noun), "weapon") && !english.is(l.at(c.noun), "people") {
			return true
		}
		switch l.at(v + 1) {
		case ".", ",", ";", "", "in", "at", "on", "under", "near", "outside", "before", "during", "and", "there", "that":
			return false
		}
		return true
	case lemma == "cost" && s.kind == "people": // "cost 400 men their jobs"
		u := l.upos(max(c.end, c.last))
		return len(s.with) == 0 && (u == "PRON" || u == "DET" || u == "NOUN" || u == "NUM" || c.noun < 0)
	case role == "not-obj" && lemma == "see":
		return l.tree.Child(v, "xcomp", "ccomp") > v
	}
	return false
}

// contesting are verbs of force that are of winning too, where an election or a game is spoken
// of; slight are the counts that they would tell.
var (
	contesting = set(`haul rake scoop grab pick net book collect bag capture take hold catch win land sweep claim snatch seize pull keep lose turn throw`)
	slight     = set(`detained abducted captured killed expelled displaced missing`)
	polling    = set(`primary primaries caucus caucuses nomination ballot ballots balloting votes voters voting poll polls superdelegates election elections electoral campaign tournament league match matches seats championship season`)
)

// contest reports whether the sentence speaks of an election or a game.
func (l *line) contest() bool {
	for i := range l.low {
		if polling[l.at(i)] {
			return true
		}
	}
	return false
}

// behind finds a word, or words joined by _, from token i on in the clause of the
// verb v, and returns the token after it; -1 when it is not there.
func (l *line) behind(i, v int, word string) int {
	words := strings.Split(word, "_")
	for j := i; j < len(l.low) && j < v+14; j++ {
		if w := l.at(j); w == ";" || w == ":" || w == "." || w == "," || j > v+1 && l.upos(j) == "VERB" && l.tree.Child(j, "nsubj") >= 0 && !strings.HasPrefix(w, words[0]) {
			return -1
		}
		if j > v+1 && l.upos(j) == "VERB" && l.upos(j-1) == "CCONJ" && l.Tokens[j].Head == v && l.tree.Is(j, "conj") && !strings.HasPrefix(l.at(j), words[0]) { // what another verb goes on with
			return -1
		}
		if word == "home" && l.at(j-1) == "for" && l.tree.Lemma(v) == "leave" { // "left for home" is no home left
			continue
		}
		if word == "back" && l.upos(j) == "NOUN" { // "got out by the back stairs"
			continue
		}
		if word == "in" && j > v+1 && l.tree.Is(j, "case") { // "took on board 90 foreigners stranded in the port" takes nobody in
			continue
		}
		if l.has(j, words...) || len(words) == 1 && j > v && l.tree.Lemma(j) == word {
			return j + len(words)
		}
	}
	return -1
}

// burying is what people lie under who have not been found.
var burying = set(`rubble ruins ruin debris snow mud heap slide landslide mudslide avalanche wreckage wreck stones earth ice ash concrete rocks rubble masonry slag slurry scree collapsed`)

// stateAt returns what a phrase of state that begins at token i tells of c, and
// where it ends.
func (l *line) stateAt(i int, c *count) (string, int) {
	best, end := "", 0
	for _, s := range states[l.at(i)] {
		if len(s.words) == 1 && l.upos(i) == "VERB" && l.takesObject(i+1) { // "voters held a low opinion", "millions lost their jobs"
			continue
		}
		if s.words[0] == "gone" && len(s.words) == 1 { // "has gone up to the lake"
			switch l.at(i + 1) {
			case "up", "to", "into", "in", "over", "ashore", "forward", "on", "down", "through", "across", "aboard":
				continue
			}
		}
		if s.words[0] == "home" && s.what == "withdrawn" && (!l.ofForce() && !l.ofMission() || l.captiveWords()) {
			continue
		}
		if end := i + len(s.words); s.words[len(s.words)-1] == "road" && (l.at(end) == "to" || l.at(end) == "from" || l.at(end) == "between" || l.at(end) == "near") { // where they were waylaid
			continue
		}
		if w := l.at(i + 1); s.words[0] == "fallen" && l.upos(i+1) == "ADP" && w != "since" && w != "during" { // "have fallen into the hands of"
			continue
		}
		if len(s.words) > end && l.has(i, s.words...) && l.fits(c, s.kind) {
			best, end = s.what, len(s.words)
		}
	}
	if best == "" && l.at(i) == "among" && (l.at(i+1) == "those" || l.at(i+1) == "the") && l.upos(i+3) != "NOUN" { // "were among those held"
		for _, s := range states[l.at(i+2)] {
			if len(s.words) == 1 && l.fits(c, s.kind) {
				return s.what, i + 3
			}
		}
		if l.tree != nil && i+2 < len(l.Tokens) && (l.Tokens[i+2].XPOS == "VBN" || l.Tokens[i+2].XPOS == "VBD" || l.at(i+2) == "let" || l.at(i+2) == "put" || l.at(i+2) == "cut") {
			if what := l.frame("obj", i+2, c); what != "" {
				return what, i + 3
			}
		}
	}
	if best == "" && (l.at(i) == "in" || l.at(i) == "into") && c.quantity.unit != "" && l.fits(c, "money") { // "in the treasury's account"
		for j := i + 1; j < i+6 && j < len(l.low) && (l.word(j) || l.at(j) == "'s" || l.at(j) == "'"); j++ {
			switch l.at(j) {
			case "account", "accounts", "coffers":
				if l.at(j-1) != "frozen" && l.at(j-1) != "blocked" {
					return "paid", j + 1
				}
			}
		}
	}
	if w := l.at(i - 1); best == "" && l.at(i) == "with" && (w == "still" || w == "remain" || w == "remained" || w == "stay") && l.fits(c, "people") { // "are still with the rebels"
		for j := i + 1; j < i+4; j++ {
			if raiders[l.at(j)] || l.at(j) == "captors" || l.at(j) == "guerrillas" || l.at(j) == "hijackers" {
				return "detained", j + 1
			}
		}
	}
	if best == "" && l.at(i) == "in" { // "in the kidnappers' hands"
		for j, whose := i+1, ""; j < i+6 && j < len(l.low); j++ {
			if w := l.at(j); w == "'s" || w == "'" || w == "s" {
				whose = l.at(j - 1)
			} else if w == "hands" && (raiders[whose] || captivity[whose] || armed[whose]) && l.fits(c, "people") {
				if raiders[whose] || whose == "kidnappers" || whose == "abductors" {
					return "abducted", j + 1
				}
				return "detained", j + 1
			}
		}
	}
	if w := l.at(i); best == "" && (w == "under" || w == "beneath" || w == "below" || w == "inside") && l.fits(c, "being") { // "are still under the spoil heap"
		for j := i + 1; j < i+6 && (l.word(j) || l.at(j) == "'s"); j++ {
			if burying[l.at(j)] {
				return "missing", j + 1
			}
		}
	}
	if best == "" && l.at(i) == "in" { // "in an Arvian prison"
		for j := i + 1; j < i+5 && (l.word(j) || l.at(j) == "'s" || l.at(j) == "'"); j++ {
			switch l.at(j) {
			case "prison", "prisons", "jail", "jails", "gaol", "gaols", "penitentiary", "stockade", "cell", "cells", "custody", "captivity", "detention", "dungeons":
				if l.fits(c, "being") {
					return "detained", j + 1
				}
			case "hospital", "hospitals", "clinic", "clinics", "infirmary", "infirmaries", "condition":
				if w := l.at(j - 1); l.at(j) == "condition" && w != "critical" && w != "serious" && w != "grave" && w != "bad" && w != "poor" && w != "stable" {
					continue
				}
				if l.fits(c, "being") {
					return "injured", j + 1
				}
			}
		}
	}
	return best, i + end
}
