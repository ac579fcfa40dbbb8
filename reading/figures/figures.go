package figures

import (
	"sort"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// reader names this package and its version in every finding.
const reader = "figures@2"

// Find returns the figures of doc, in order of place; article is the ID that the
// findings carry. statements are those of the same document: a figure inside what
// somebody said is given by the speaker. found may be nil: then nobody "puts the
// toll at" a number.
func Find(doc *text.Document, found *entities.Found, statements []parley.Statement, article string) []parley.Figure {
	var out []parley.Figure
	var before *count
	told := 0 // the first figure of the sentence before
	for n := range doc.Sentences {
		l := newLine(&doc.Sentences[n])
		l.doc, l.all, l.index = doc.Text, doc.Sentences, n
		if n > 0 && doc.Sentences[n].Block == doc.Sentences[n-1].Block {
			l.earlier = before
		} else {
			told = len(out)
		}
		before = nil
		these := len(out)
		for _, c := range l.counts() {
			if c.what == "" || c.noun < 0 && l.sameAgain(&c, out[told:these]) {
				continue
			}
			if c.what != "number in a series" || c.quantity.unit != "" {
				kept := c
				before = &kept
			}
			last := max(c.end, c.last)
			span := l.span(c.first, last)
			f := parley.Figure{
				Finding: parley.Finding{ID: parley.FindingID(article, "figure", span), Article: article, Span: span, Reader: reader},
				What:    c.what, Low: c.low, High: c.high, Unit: c.unit, Of: c.of,
			}
			if f.By = l.put(&c, found, n); f.By == nil && !l.beyond(&c) {
				if f.By = speaker(statements, span); f.By == nil {
					f.By = l.teller(&c, found, n)
				}
			}
			out = append(out, f)
		}
		told = these
	}
	return out
}

// sameAgain reports whether "the 11" at the head of a sentence are those that the sentence before
// told of in the same way: they are no count of their own.
func (l *line) sameAgain(c *count, before []parley.Figure) bool {
	if c.number != 1 || l.at(0) != "the" || c.quantity.unit != "" || c.low == nil || c.high == nil || *c.low != *c.high {
		return false
	}
	for _, f := range before {
		if f.What == c.what && f.Low != nil && f.High != nil && *f.Low == *c.low && *f.High == *c.high {
			return true
		}
	}
	return false
}

// speaker returns who says the words of the span: the speaker of the shortest
// statement around them, nil when the article speaks for itself.
func speaker(statements []parley.Statement, span parley.Span) *parley.Argument {
	var by *parley.Argument
	shortest := -1
	for i := range statements {
		for _, c := range statements[i].Content {
			if c.Contains(span) && (shortest < 0 || c.Len() < shortest) {
				by, shortest = statements[i].Speaker, c.Len()
			}
		}
	}
	return by
}

// counts returns the numbers of the sentence that are told of something.
func (l *line) counts() []count {
	var all []count
	last := l.earlier // the count that a bare number goes on from
	for i := 0; i < len(l.low); {
		if c, of := l.series(i); c != nil {
			c.of = of
			all = append(all, *c)
			i = c.end
			continue
		}
		q, ok := l.quantity(i)
		if !ok {
			i++
			continue
		}
		if q.unit == "" && !q.half {
			q.unit = l.unitOfWhole(q.last)
		}
		c := count{quantity: q, noun: -1, end: q.last, np: q.last}
		l.millions(&c, last)
		l.borrow(&c, last)
		if what, unit, end := l.measure(&c); what != "" {
			if what == "money" && last != nil && q.unit == "" && last.quantity.unit != "" && c.quantity.unit != "" {
				what = last.what                               // "admits to 190 million"
				if last.what == "demanded" && l.admitted(&c) { // "claims 330 million; the other owns to 80"
					what = "owed"
				}
			}
			if last != nil && (what == "money" || what == "paid") && l.ofThat(&c, last) {
				what = last.what
			}
			c.what, c.unit, c.end = what, unit, end
			c.np = end
			if c.of = l.ofWhat(&c); c.of != "" && what == "percentage" {
				l.shareOf(&c)
			}
		} else if q.half {
			i++
			continue
		} else if _, noun, _ := l.phrase(q.last); (noun < 0 || l.tree != nil && l.at(q.last) == "of" && sums[l.tree.Lemma(noun)]) && l.unnamed(&c, last) {
			c.end = c.last
		} else if last != nil && l.ofOtherGoods(&c, last) { // "six tonnes of rice and two of salt"
			c.what, c.unit, c.of, c.counted, c.end = last.what, last.unit, l.at(c.last+1), last.counted, c.last+2
		} else {
			c.np, c.noun, c.end = l.phrase(q.last)
			c.end = l.coupled(&c)
			befallen := false                                                                                                                                                                                                                             // the words end with what has befallen those counted
			if c.noun >= 0 && (l.Tokens[c.noun].XPOS == "NN" && !l.people(&c) || l.Tokens[c.noun].XPOS == "NNP" || l.Tokens[c.noun].XPOS == "JJ") && stated[l.at(c.end)] && c.low != nil && *c.low > 1 && !l.qualifies(c.end) && !beVerb[l.at(c.end-1)] { // "3,000 war wounded", "four Helmish dead"
				c.noun, befallen = -1, true
			}
			if w := l.at(q.first - 1); c.noun < 0 && l.at(q.last) == "," && (w == "perhaps" || w == "maybe" || w == "possibly") { // "two hundred, perhaps three hundred, reservists"
				c.np, c.noun, c.end = l.phrase(q.last + 1)
			}
			if c.noun < 0 && l.at(q.last) == "of" { // "88 of 120 drones": of what, told with its own number
				from := q.last + 1
				if w := l.at(from); w == "the" || w == "a" || w == "an" || w == "its" || w == "his" || w == "their" || w == "some" {
					from++
				}
				for j := from; j < from+4 && l.word(j); j++ { // "300 of the garrison's 2,000 troops"
					if (l.at(j+1) == "'s" || l.at(j+1) == "'") && l.number(j+2) == j+2 {
						from = j + 2
						break
					}
				}
				if x := l.upos(from); (x == "ADJ" || x == "VERB") && l.word(from) { // "30 of the promised 100 trucks"
					from++
				}
				if whole, ok := l.quantity(l.number(from)); ok && whole.first <= from {
					if _, noun, end := l.phrase(whole.last); q.high != nil && *q.high <= 1 && noun >= 0 && (l.at(end) == "whom" || l.at(end) == "who" || l.Tokens[min(end, len(l.Tokens)-1)].XPOS == "VBN") { // "one of 70 officers whom the junta has locked up"
						i = whole.first
						continue
					}
					if q.high != nil && *q.high <= 1 { // "one of 12 guards", "one of the 14 miners killed at Breck"
						w := count{quantity: whole}
						w.np, w.noun, w.end = l.phrase(whole.last)
						if i = max(whole.last, i+1); w.noun >= 0 && l.tree != nil && !l.measured(&w) {
							if w.what = l.participle(w.noun, &w); w.what != "" {
								l.name(&w)
								all = append(all, w)
							}
						}
						continue
					}
					c.np, c.noun, c.end = l.phrase(whole.last)
				}
			}
			if c.noun < 0 && l.has(q.last, "of", "which") && !(last != nil && english.is(last.counted, "people", "force", "captive", "weapon", "goods", "place", "building")) { // "26 debates, 17 of which were held"
				i = max(q.last, i+1)
				continue
			}
			if c.noun < 0 && (l.has(q.last, "of", "which") || l.has(q.last, "of", "whom")) && last != nil && last.noun >= 0 && last.quantity.unit == "" { // "12 helicopters, three of which have arrived"
				c.counted = last.counted
			}
			if c.noun < 0 && l.at(q.last) == "of" && last != nil && l.at(q.last+2) == "own" { // "gave nine of its own 72 hours"
				c.end, c.counted = q.last+3, last.counted
			}
			if c.noun < 0 && (l.at(c.end) == "more" || l.at(c.end) == "others") {
				c.end++
			}
			if c.noun >= 0 {
				c.counted = ""
			}
			if c.what = l.told(&c); c.what != "" && c.what != "pledged" && l.wished(&c) {
				if fact := l.factOf(&c); fact == "detained" || fact == "abducted" || fact == "killed" {
					c.what = fact
					l.name(&c)
					all = append(all, c)
					i = max(q.last, i+1, c.end)
					continue
				}
				c.what, i = "", max(q.last, i+1)
				if c.end > c.first {
					i = max(i, c.end)
				}
				continue
			}
			if slight[c.what] && !(c.noun < 0 && (c.what == "killed" || c.what == "missing")) && l.won(&c) { // "captured 1,944 delegates"
				c.what = ""
			}
			if c.what == "deployed" && c.noun >= 0 && l.at(c.end) == "home" { // "sent five diplomats home"
				switch noun := l.at(c.noun); {
				case english.is(noun, "envoy"):
					c.what = "expelled"
				case english.is(noun, "troops"):
					c.what = "withdrawn"
				}
			}
			c.what = l.byWhom(&c, c.what)
			if c.what == "abducted" && c.noun < 0 && l.at(c.last) == "of" && l.at(c.last+2) == "own" { // "carried 14 of its own off the field"
				c.what = "evacuated"
			}
			if c.noun >= 0 && english.is(l.at(c.noun), "body") && (c.what == "detained" || c.what == "missing" || c.what == "injured") { // "the morgue holds 19 bodies"
				c.what = "killed"
			}
			if (c.what == "deployed" || c.what == "withdrawn" || c.what == "") && l.dueArrives(&c) {
				c.what = "delivered"
			}
			if c.what == "deployed" && last != nil && last != l.earlier && last.what == "delivered" && l.at(c.first-1) == "with" && c.noun >= 0 && english.is(l.at(c.noun), "weapon") { // "six howitzers have arrived, with 900 shells"
				c.what = "delivered"
			}
			if c.what == "deployed" && c.noun < 0 && last != nil && last.what == "delivered" && l.at(c.last) != "strong" { // "handed over ten howitzers; eight more are on their way"
				c.what = "delivered"
			}
			if c.what == "deployed" && last != nil && last != l.earlier && last.what == "pledged" && l.has(c.last, "of", "which") {
				c.what = "delivered"
			}
			if c.what == "deployed" && l.given(&c) {
				c.what = "delivered"
			}
			if c.what != "" {
				l.name(&c)
			}
			if befallen {
				c.end++
			}
		}
		l.boundBehind(&c)
		if w := l.wholeOf(&c); w != nil {
			if node := l.top(w); node >= 0 {
				w.what = l.participle(node, w)
			}
			if w.what != "" && w.what != c.what { // "half of the 1,200 villagers who fled have come home"
				l.name(w)
				all = append(all, *w)
			}
		}
		if c.noun < 0 && l.has(c.first-2, "between", "the") { // "trade between the two has fallen"
			c.what = ""
		}
		if ofPeople[c.what] && l.at(c.last) == "of" && c.high != nil && *c.high < 4 && l.gives(&c) { // "one of the freed men said"
			c.what = ""
		}
		if c.noun < 0 && stated[l.at(c.last)] && l.tree != nil && l.part(c.first) { // "some of the 90 wounded were taken away": they were wounded, all of them
			c.what, _ = l.stateAt(c.last, &c)
			l.name(&c)
		} else if fact := l.factOf(&c); fact != "" && c.what == fact && l.part(c.first) { // "some of the 500 who fled have come back"
		} else if l.part(c.first) && (l.tree == nil || l.noneOf(&c) == "") || l.apiece(c.first) || c.what != "" && c.what != "pledged" && l.supposed(&c) {
			c.what = ""
		}
		all = append(all, c)
		if c.noun >= 0 || c.quantity.unit != "" || c.what != "" && c.counted != "" {
			kept := c
			if c.noun >= 0 {
				kept.counted = l.at(c.noun)
			}
			last = &kept
		} else if c.what != "" && c.what != "duration" && c.quantity.unit == "" && c.what != "number in a series" {
			kept := c
			kept.counted = "people"
			last = &kept
		}
		i = max(q.last, i+1)
		if c.noun >= 0 && l.at(q.last) == "of" || c.what == "duration" {
			i = max(i, c.end)
		}
	}
	l.share(all)
	l.elliptic(all)
	for i := range all {
		if all[i].what != "" {
			continue
		}
		l.plainNoun(&all[i])
		if w := l.wholeOf(&all[i]); w != nil && all[i].what != "" { // "a third of the 900,000 refugees are under ten"
			w.what = all[i].what
			l.name(w)
			all = append(all, *w)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].first < all[j].first })
	return all
}

// stated are the words of what has befallen people that stand for them.
var stated = set(`dead wounded injured missing disappeared displaced homeless`)

// ofOtherGoods reports whether a number leaves out the measure of goods told before it: "six tonnes of
// rice and two of salt".
func (l *line) ofOtherGoods(c, last *count) bool {
	return last != l.earlier && last.what != "" && tonnes[last.counted] && c.quantity.unit == "" && l.at(c.last) == "of" && l.upos(c.last+1) == "NOUN" &&
		l.Tokens[c.last+1].XPOS == "NN" && (l.at(c.first-1) == "and" || l.at(c.first-1) == ",")
}

// coupled returns where the words of the count end, past a second noun that the number counts with
// the first: "75 officers and men".
func (l *line) coupled(c *count) int {
	if l.tree == nil || c.noun < 0 || c.end != c.noun+1 || l.at(c.end) != "and" && l.at(c.end) != "or" || !l.people(c) || c.end+1 >= len(l.low) {
		return c.end
	}
	n := c.end + 1
	if l.Tokens[n].XPOS != "NNS" || !l.people(&count{noun: n}) || l.upos(n-2) != "NOUN" {
		return c.end
	}
	if l.tree.Is(n, "conj") && l.Tokens[n].Head == c.noun && l.upos(n+1) != "VERB" || c.first == 0 {
		return n + 1
	}
	return c.end
}

// wholeOf returns the whole of which c tells a part, as a count of its own without what it
// counts; nil where c is no part.
func (l *line) wholeOf(c *count) *count {
	if l.tree == nil || c.whole == 0 || c.noun < 0 {
		return nil
	}
	low, high, end := l.plain(c.whole)
	w := &count{quantity: quantity{first: c.whole, number: c.whole, last: end, low: &low, high: &high}, np: c.np, noun: c.noun, end: c.end}
	return w
}

// shareOf reads what has become of the people or things of which a share is told: "withdrew
// 90 per cent of its guns".
func (l *line) shareOf(c *count) {
	part := *c
	part.quantity.unit = ""
	part.np, part.noun, part.end = l.phrase(c.end)
	c.end = part.end
	if part.noun >= 0 && l.tree != nil && sums[l.tree.Lemma(part.noun)] { // "has transferred 35 per cent of the arrears"
		part.quantity.unit, part.noun = "money", -1
		switch what := l.predicate(&part); what {
		case "paid", "frozen", "pledged":
			c.what = what
		}
		return
	}
	if part.noun < 0 || !english.is(l.at(part.noun), "people", "captive", "force", "weapon", "goods", "body") {
		return
	}
	part.last = part.end
	if what := l.told(&part); what != "" && !l.wished(&part) && !l.supposed(&part) {
		c.what = what
	}
}

// sums are the nouns of money of which a share can be paid.
var sums = set(`arrears debt loan sum ransom money wage salary bill instalment credit contribution aid compensation fine grant due`)

// given reports whether weapons are sent to somebody for his own: "sent its neighbour eight
// howitzers".
func (l *line) given(c *count) bool {
	if l.tree == nil || c.noun < 0 || !english.is(l.at(c.noun), "weapon", "goods") || english.is(l.at(c.noun), "force") {
		return false
	}
	v := l.Tokens[c.noun].Head
	if l.tree.Is(c.noun, "conj") && v >= 0 && v < len(l.low) {
		v = l.Tokens[v].Head
	}
	if v < 0 || v >= len(l.low) || l.upos(v) != "VERB" {
		return false
	}
	for _, k := range append(l.tree.All(v, "obl"), l.tree.All(c.noun, "nmod")...) { // "sent 600 rifles to the bandits"
		if l.tree.Case(k) == "to" && (english.is(l.at(k), "people") || l.demonym(k) || receivers[l.at(k)]) {
			return true
		}
	}
	return l.tree.Child(v, "iobj") >= 0
}

// due are the words for what somebody has been promised, arriving the verbs by which it comes.
var (
	due      = set(`promised ordered pledged donated bought purchased agreed`)
	arriving = set(`arrive land touch reach come dock get`)
)

// dueArrives reports whether what is counted was promised and has come: "the first six of the
// promised aircraft touched down".
func (l *line) dueArrives(c *count) bool {
	if l.tree == nil || c.noun < 0 || !english.is(l.at(c.noun), "weapon", "goods", "vehicle") {
		return false
	}
	promised := false
	for k := c.last; k < c.noun; k++ {
		promised = promised || due[l.at(k)]
	}
	v := l.Tokens[l.top(c)].Head
	for k := c.noun + 1; k < c.noun+3 && k < v; k++ { // "the first three of 12 jets ordered in 2019 arrived"
		promised = promised || due[l.at(k)]
	}
	if !promised {
		return false
	}
	return v >= 0 && v < len(l.low) && l.upos(v) == "VERB" && v > c.noun && arriving[l.tree.Lemma(v)] && !l.unrealVerb(v, true)
}

// receivers are those who are given weapons.
var receivers = set(`army militia junta regime government allies ally navy side group groups faction factions bandits guerrillas forces`)

// won reports whether delegates, seats or votes are what is counted: they are won.
func (l *line) won(c *count) bool {
	if c.noun >= 0 && l.at(c.noun) == "delegates" && !l.contest() { // those of talks are held, too
		v := -1
		if l.tree != nil {
			v = l.Tokens[l.top(c)].Head
		}
		return v < 0 || v >= len(l.low) || contesting[l.tree.Lemma(v)] && !withholding[l.tree.Lemma(v)]
	}
	if c.noun >= 0 {
		return counting[l.at(c.noun)]
	}
	for i := range l.low {
		if counting[l.at(i)] {
			return true
		}
	}
	return false
}

// withholding are the verbs of contests that seldom have any other object than people who are
// held, where no contest is spoken of.
var withholding = set(`hold keep take seize`)

// counting are what elections are counted in.
var counting = set(`delegates superdelegates seats votes electors wards precincts`)

// unitOfWhole returns the money of a sum of which a part was told up to token i: "46 million
// of the 200 million dollars"; "" when none follows.
func (l *line) unitOfWhole(i int) string {
	if l.at(i) != "of" {
		return ""
	}
	for i++; l.upos(i) == "DET" || l.upos(i) == "PRON" || l.upos(i) == "ADJ" || l.upos(i) == "VERB" && l.Tokens[i].XPOS == "VBN"; i++ {
	}
	whole, ok := l.quantity(l.number(i))
	if !ok || whole.first > i || whole.unit == "per cent" {
		return ""
	}
	return whole.unit
}

// millions lets a bare number be one of millions where the sum before it was: "wants 90 million
// marks; management has offered 30".
func (l *line) millions(c *count, last *count) {
	if last == nil || last.quantity.unit == "" || last.quantity.unit == "per cent" || c.quantity.unit != "" || c.half || l.tree == nil || c.low == nil || c.high == nil || *c.high >= 1000 || c.last-c.number > 1 || !l.bare(c) || last == l.earlier {
		return
	}
	v := c.first - 1
	if l.at(v) == "other" && l.at(v-1) == "the" { // "paid the first 10 million and will pay the other 15"
		v -= 2
	}
	if l.upos(v) != "VERB" || len(senses["obj"][l.tree.Lemma(v)]) == 0 {
		return
	}
	scale := 0.0
	for i := last.number; i < last.last; i++ {
		scale = max(scale, scales[l.at(i)])
	}
	money := false
	for _, s := range senses["obj"][l.tree.Lemma(v)] {
		money = money || s.kind == "money"
	}
	if scale < 1e6 || !money {
		return
	}
	low, high := scaledBy(*c.low, scale), scaledBy(*c.high, scale)
	c.low, c.high, c.quantity.unit = &low, &high, last.quantity.unit
}

// borrow lets a bare number be one of what the count before it counts: "50,000 tonnes of
// rice, of which 9,000 have been landed", "was promised 9 million crowns; 3 million came".
func (l *line) borrow(c *count, last *count) {
	if last == nil || c.half || l.apiece(c.first) || c.quantity.unit != "" || !l.bare(c) {
		return
	}
	switch w := l.at(c.last); {
	case w == "who" || w == "whom" || w == "whose": // "the 500 who fled" are no sum
	case last.quantity.unit != "" && last.what != "percentage" && last.what != "duration" && c.low != nil && *c.low >= 100 || last.quantity.unit != "" && last.what != "percentage" && c.low == nil:
		c.quantity.unit = last.quantity.unit
	case last.counted != "" && last.quantity.unit == "" && last.what != "duration":
		c.counted = last.counted
	}
}

// elliptic gives a bare number what the count before it counts, in its sentence or the one
// before: "expelled five diplomats; Belmia sent home six", "is owed 480 million crowns;
// the other admits to 190 million".
func (l *line) elliptic(all []count) {
	last := l.earlier
	for i := range all {
		c := &all[i]
		if c.what == "" && c.noun < 0 && !c.half && c.quantity.unit == "" && last != nil && l.bare(c) && !l.apiece(c.first) {
			switch {
			case last.what == "duration" || last.quantity.unit != "" || l.ownVerb(c) || last == l.earlier && last.noun < 0 && !l.restated(c) ||
				last != l.earlier && !l.parted(last.end, c.first) || last == l.earlier && l.upos(c.first-1) == "VERB" && !l.restated(c):
			case last.noun < 0 && last.what != "" && last.what != "number in a series":
				c.what, c.unit, c.of = last.what, last.unit, last.of
			case last.noun >= 0 && !l.measuredBefore(last) && (last.unit == "people" || english.is(last.counted, "people", "captive", "force", "weapon", "goods", "body")):
				c.what, c.unit, c.of = last.what, last.unit, last.of
			}
		}
		if c.what == "" && (last == nil || last.what == "") {
			if what := l.recounted(c); what != "" {
				c.what, c.unit = what, "people"
			}
		}
		if c.what == "" && last != nil {
			if what := l.remainder(c, last); what != "" {
				c.what, c.unit = what, "people"
			}
		}
		if c.what == "" && c.noun < 0 && last != nil && last != l.earlier && ofPeople[last.what] && c.quantity.unit == "" && !c.half && (l.has(c.first, "a", "total", "of") || l.at(c.first-2) == "total" && l.at(c.first-1) == "to") && (l.at(c.last) == "." || l.at(c.last) == ",") { // "19 more were washed up, for a total of 84"
			c.what, c.unit = last.what, last.unit
		}
		if c.what == "" && c.noun < 0 && last != nil && last != l.earlier && ofPeople[last.what] && c.quantity.unit == "" && !c.half && l.lemma(c.first-1) == "add" { // "to the 40 killed on Monday Tuesday added sixteen"
			c.what, c.unit = last.what, last.unit
		}
		if c.what == "" && c.noun < 0 && last != nil && repayable[last.what] && c.quantity.unit == "" && !c.half && l.answering(c) { // "answered with four"
			c.what, c.unit, c.of = last.what, last.unit, last.of
		}
		if c.what == "" && last != nil && repayable[last.what] && c.quantity.unit == "" && !c.half && (c.noun < 0 || l.people(c) || l.likely(c) || english.is(l.at(c.noun), "force", "weapon")) && l.goesOn(c, last) { // "an advance party of 55 sailed on Wednesday"
			c.what, c.unit = last.what, last.unit
			if c.noun >= 0 {
				l.name(c)
			}
		}
		if c.what == "" && last != nil && last != l.earlier && last.what != "" && last.what != "number in a series" && !l.measuredBefore(last) && c.quantity.unit == "" && l.at(c.last) == "of" && (l.at(c.last+2) == "own" || l.ofSomebody(c)) { // "answered with five of its own", "three of Sarkany's"
			c.what, c.unit, c.of = last.what, last.unit, last.of
		}
		if c.what == "" && last != nil && last.what != "" && last.what != "number in a series" && !l.measuredBefore(last) && !l.measured(c) && c.quantity.unit == "" && (c.noun >= 0 || ofPeople[last.what]) && l.people(c) && l.follows(c) { // "90 more are expected to follow"
			c.what = last.what
			l.name(c)
		}
		if c.what == "money" && last != nil && last.what != "money" && last.quantity.unit == c.quantity.unit && i > 0 && l.verbless(last.end, c.first) {
			c.what = last.what // "put the debt at $4bn, its creditors at $6bn"
		}
		if c.what == "" && c.noun < 0 && c.quantity.unit == "" && last != nil && last.what == "duration" && l.took(c) { // "it took four"
			c.what, c.unit = "duration", last.unit
		}
		if w, day := l.at(c.first-1), l.at(c.last+1); c.what == "" && c.noun < 0 && c.quantity.unit == "" && !c.half && last != nil && last != l.earlier && last.what == "duration" && (w == "," || w == "and") && l.at(c.last) == "on" && weekdays[day] { // "lasted two hours on Monday, three on Tuesday"
			c.what, c.unit = "duration", last.unit
		}
		if w := l.at(c.first - 1); c.what == "" && c.noun < 0 && c.quantity.unit == "" && (w == "lasted" || w == "took" || w == "ran") && l.took(c) { // "the talks, planned for one day, lasted three"
			for k := c.first - 2; k > 0; k-- {
				if u := timeUnits[l.at(k)]; u != "" && l.upos(k-1) == "NUM" {
					c.what, c.unit = "duration", u
					break
				}
			}
		}
		if c.what != "" && c.what != "number in a series" {
			if c.noun >= 0 {
				c.counted = l.at(c.noun)
			}
			last = c
		}
	}
}

// ofSomebody reports whether those counted are only told by whose they are: "three of Sarkany's".
func (l *line) ofSomebody(c *count) bool {
	k := c.last + 1
	if l.at(k) == "the" {
		k++
	}
	for l.upos(k) == "PROPN" || l.upos(k) == "ADJ" || l.upos(k) == "NOUN" {
		k++
	}
	if l.at(k) != "'s" && l.at(k) != "'" || k == c.last+1 {
		return false
	}
	switch l.at(k + 1) {
	case ".", ",", ";", "":
		c.noun, c.end = -1, k+1
		return true
	}
	return false
}

// repayable are the counts that one side answers with one of its own, or that go on in parts.
var repayable = set(`expelled detained released exchanged returned withdrawn deployed evacuated displaced deported launched`)

// requiting are the verbs of those who do as was done to them.
var requiting = set(`answer reply respond retaliate counter riposte reciprocate follow react match`)

// answering reports whether a bare number is what somebody does as was done to him: "answered
// with four", "replied in kind with five", "matched it with nine".
func (l *line) answering(c *count) bool {
	if l.tree == nil || l.at(c.first-1) != "with" {
		return false
	}
	switch l.upos(c.last) {
	case "NOUN", "PROPN", "ADJ", "NUM", "SYM":
		return false
	}
	for i, n := c.first-2, 0; i >= 0 && n < 5; i, n = i-1, n+1 {
		if w := l.at(i); w == "," || w == ";" {
			return false
		}
		if l.upos(i) == "VERB" || l.upos(i) == "NOUN" {
			if requiting[l.tree.Lemma(i)] {
				return !l.unrealVerb(i, true)
			}
			if l.upos(i) == "VERB" {
				return false
			}
		}
	}
	return false
}

// portion are the nouns of a part of those who go, departing the verbs by which it goes.
var (
	portion   = set(`party vanguard group batch contingent column detachment wave rest others remainder half third team unit echelon lot draft`)
	departing = set(`expect leave sail go fly follow depart embark cross march move travel set start`)
)

// goesOn reports whether those counted are a part, or the rest, of those told of before, and go
// the same way: "the other 200 follow in June".
func (l *line) goesOn(c, last *count) bool {
	if l.tree == nil || last.what == "launched" || last.what == "detained" || last.what == "expelled" || l.unrealBefore(c.first) {
		return false
	}
	part := false
	for i := c.first - 1; i > c.first-5 && i >= 0; i-- {
		w := l.at(i)
		if w == "," || w == ";" || l.upos(i) == "VERB" {
			break
		}
		part = part || w == "other" || w == "remaining" || w == "another" || w == "further" || w == "first" || w == "last" || portion[w] && l.at(c.first-1) == "of"
	}
	for i := c.first; i < c.number; i++ {
		part = part || l.at(i) == "another"
	}
	i := max(c.end, c.last)
	part = part || l.at(i-1) == "more" || l.at(i-1) == "others"
	for n := 0; n < 4 && (l.upos(i) == "AUX" || l.upos(i) == "ADV" || l.at(i) == "to"); n++ {
		if unreal[l.at(i)] {
			return false
		}
		i++
	}
	return part && departing[l.lemma(i)] && l.upos(i) != "PUNCT"
}

// follows reports whether those counted are told to follow those told of before.
func (l *line) follows(c *count) bool {
	if l.tree == nil {
		return false
	}
	node := l.top(c)
	v := l.Tokens[node].Head
	if v < 0 || v >= len(l.low) || !l.tree.Is(node, "nsubj", "nsubj:pass") {
		return false
	}
	if k := l.tree.Child(v, "xcomp"); k > v {
		v = k
	}
	return l.tree.Lemma(v) == "follow" && l.tree.Child(v, "obj") < 0 && !l.unrealVerb(v, false)
}

// admitting are the verbs by which somebody lets a sum stand, or does not.
var admitting = set(`accept admit acknowledge recognise recognize concede dispute contest own grant allow`)

// admitted reports whether a sum is told as what somebody owns to.
func (l *line) admitted(c *count) bool {
	for v, n := c.first-1, 0; v >= 0 && n < 4; v, n = v-1, n+1 {
		switch l.lemma(v) {
		case "admit", "own", "acknowledge", "concede", "recognise", "recognize", "accept":
			return true
		}
	}
	return false
}

// ofThat reports whether c is only so much of the sum told before as somebody lets stand:
// "puts the arrears at 709 million; the other accepts 9 million of that".
func (l *line) ofThat(c, last *count) bool {
	if l.tree == nil || last.quantity.unit != c.quantity.unit || last.what == "" || l.at(c.last) != "of" {
		return false
	}
	switch l.at(c.last + 1) {
	case "that", "this", "it", "these", "those", "them":
	default:
		return false
	}
	v := l.Tokens[l.top(c)].Head
	return v >= 0 && v < len(l.low) && admitting[l.tree.Lemma(v)]
}

// parted reports whether a new clause or member of a list begins between two tokens.
func (l *line) parted(i, j int) bool {
	for ; i < j; i++ {
		switch l.at(i) {
		case ",", ";", ":", "and", "but", "while", "or", "against", "for", "than", "to", "-", "–", "—", "(", "of", "by":
			return true
		}
	}
	return false
}

// ownVerb reports whether a verb stands behind a number: it says itself what is told.
func (l *line) ownVerb(c *count) bool {
	i := c.last
	if l.at(i) == "whose" {
		return true
	}
	for l.upos(i) == "ADV" {
		i++
	}
	return l.upos(i) == "VERB" || l.upos(i) == "AUX"
}

// restated reports whether a number only gives another value of what the sentence before
// told: "The ministry still speaks of twenty-eight", "It was 28".
func (l *line) restated(c *count) bool {
	i := c.first - 1
	if w := l.at(i); w == "of" || w == "to" || w == "at" {
		i--
		if l.at(i) == "it" || l.at(i) == "them" {
			i--
		}
	}
	if l.at(c.first-1) == "at" { // "puts the number at 29"
		for k := c.first - 2; k > c.first-7 && k > 0; k-- {
			switch l.at(k) {
			case "puts", "put", "sets", "set", "estimates", "estimated":
				return true
			case ",", ";":
				return false
			}
		}
	}
	switch l.at(i) {
	case "says", "said", "say", "speaks", "spoke", "speak", "claims", "claimed", "admits", "admitted", "puts", "put", "counts", "counted", "reports", "reported", "gives", "gave", "listed", "lists":
		return true
	case "was", "is", "'s":
		return l.at(i-1) == "it" || l.at(i-1) == "figure" || l.at(i-1) == "number"
	}
	return false
}

// bare reports whether a number stands where what it counts is left out: behind a verb
// or a preposition of amount, at the end of its phrase.
func (l *line) bare(c *count) bool {
	switch w := l.at(c.last); {
	case w == "more" || w == "others":
	case w == "of" || w == "per" || w == "percent" || w == "%" || hyphen(w):
		return false
	default:
		switch l.upos(c.last) {
		case "NOUN", "PROPN", "ADJ", "NUM", "SYM":
			return false
		}
	}
	w := l.at(c.first - 1)
	switch w {
	case "home", "packing", "back", "free": // "Belm sent home six"
		if l.upos(c.first-2) != "VERB" {
			return false
		}
	case "of", "to", "at", "as", "only", "just", "another", "the", "which", "and", ",", ";", "":
		if w == "at" && l.onTheHour(c) || w == "of" && (l.at(c.first-2) == "crew" || l.at(c.first-2) == "complement") {
			return false
		}
	case "against", "versus": // "320 against 95"
		if l.upos(c.first-2) != "NUM" {
			return false
		}
	case "'s", "'": // "the ministry's figure is 18 dead, the union's 31"
		switch l.at(c.last) {
		case ".", ",", ";", "":
		default:
			return false
		}
	case "with": // "set out with 90 tonnes and arrived with 60"
		switch l.lemma(c.first - 2) {
		case "arrive", "return", "land":
		default:
			return false
		}
	case "theirs", "ours", "hers", "yours": // "our prisoners were eleven and theirs twenty"
		if l.at(c.first-2) != "and" && l.at(c.first-2) != "," && l.at(c.first-2) != ";" {
			return false
		}
	case "other", "second", "latter": // "one brought 40 tonnes, the other 55"
		if k := c.first - 3; l.at(c.first-2) != "the" || l.at(k) != "," && l.at(k) != ";" && l.at(k) != "and" && l.upos(k) != "VERB" && !(l.upos(k) == "ADP" && l.at(k-1) == "one") {
			return false
		}
	case "in", "on", "by", "from", "until", "since":
		return false
	default:
		if l.upos(c.first-1) == "PROPN" && (l.at(c.last) == "." || l.at(c.last) == "," || l.at(c.last) == ";" || l.at(c.last) == "") { // "Dhaka 1,700"
			break
		}
		if k := c.first - 2; l.upos(c.first-1) == "NOUN" && l.upos(k) == "DET" && (l.at(k-1) == "," || l.at(k-1) == ";" || l.at(k-1) == "and") && (l.at(c.last) == "." || l.at(c.last) == "," || l.at(c.last) == ";") { // "counted 40 bodies, the governor 25."
			break
		}
		if l.upos(c.first-1) != "VERB" && l.upos(c.first-1) != "ADV" && !admitting[l.lemma(c.first-1)] && !(l.upos(c.first-1) == "AUX" && l.restated(c)) {
			return false
		}
	}
	for k := c.first; k < c.last; k++ {
		if _, ok := smallNumbers[l.at(k)]; ok && l.at(k) == "one" {
			return false
		}
	}
	return w != "of" || !english.is(l.at(c.first-2), "day", "year", "month")
}

// onTheHour reports whether a bare number behind "at" is a time of day: "walked out at six".
func (l *line) onTheHour(c *count) bool {
	if c.low == nil || c.high == nil || *c.low != *c.high || *c.low > 12 || c.last-c.number > 1 || l.restated(c) {
		return false
	}
	for v, n := c.first-2, 0; v >= 0 && n < 6; v, n = v-1, n+1 {
		if l.upos(v) == "VERB" {
			lemma := l.lemma(v)
			return !amounting[lemma] && !sizing[lemma]
		}
	}
	return true
}

// verbless reports whether tokens [i, j) leave the verb to what stands before them.
func (l *line) verbless(i, j int) bool {
	if i >= j || j-i > 8 {
		return false
	}
	for ; i < j; i++ {
		if u := l.upos(i); u == "VERB" || u == "AUX" || l.at(i) == "that" || l.at(i) == "which" || l.at(i) == "of" {
			return false
		}
	}
	return true
}

// took reports whether a bare number stands where a span of time does.
func (l *line) took(c *count) bool {
	p := c.first - 1
	for l.upos(p) == "ADV" {
		p--
	}
	if w := l.at(p); (w == "'s" || w == "theirs" || w == "ours" || (w == "other" || w == "second" || w == "next") && l.at(p-1) == "the") && (l.at(c.last) == "." || l.at(c.last) == "," || l.at(c.last) == ";" || l.at(c.last) == "") { // "last year's talks lasted 40 days, this year's only three"
		return true
	}
	switch l.at(c.first - 1) {
	case "took", "lasted", "takes", "lasts", "after", "in", "for":
	default:
		return false
	}
	switch l.upos(c.last) {
	case "NOUN", "PROPN", "ADJ", "NUM", "SYM":
		return false
	}
	return true
}

func (l *line) measuredBefore(c *count) bool {
	return c.quantity.unit != "" || c.half || c.what == "duration" || c.what == "percentage"
}

// part reports whether the number that begins at token i is the whole of which
// only a part is told of: "half of the town's 40,000 people".
func (l *line) part(i int) bool {
	for n := 0; n < 6; n++ {
		i--
		switch w := l.at(i); {
		case w == "of":
			switch l.at(i - 1) {
			case "half", "third", "thirds", "quarter", "quarters", "most", "many", "part", "few", "none", "some", "several", "percent", "%", "rest", "majority":
				return true
			case "cent":
				return l.at(i-2) == "per"
			}
			return false
		case w == "the" || w == "'s" || w == "'" || w == "its" || w == "his" || w == "their" || l.word(i) && !stop[w] && (l.at(i+1) == "'s" || l.at(i+1) == "'"):
		default:
			return w == "half" && n == 1 && l.at(i+1) != "a"
		}
	}
	return false
}

// apiece reports whether the number that begins at token i is the size of each of several
// groups: "in groups of four".
func (l *line) apiece(i int) bool {
	if l.at(i-1) != "of" {
		return false
	}
	switch l.at(i - 2) {
	case "groups", "batches", "pairs", "teams", "parties", "rows", "columns", "convoys", "lots", "shifts", "waves":
		return l.at(i-3) == "in" || l.at(i-3) == "by"
	}
	return false
}

// supposed reports whether the clause of the count only supposes what it tells: "if the
// forty-seven are freed", "until the twelve are home".
func (l *line) supposed(c *count) bool {
	if l.has(0, "not", "until") && l.donePerfect(1) {
		return false
	}
	if l.measured(c) || c.what == "number in a series" {
		return false
	}
	if l.tree != nil { // "until the flights stopped and all twelve were free"
		for v, n := l.Tokens[l.top(c)].Head, 0; v >= 0 && v < len(l.low) && n < 5; v, n = l.Tokens[v].Head, n+1 {
			for _, k := range l.tree.All(v, "mark", "advmod") {
				if w := l.at(k); k < c.first && (w == "until" || w == "unless" || w == "if") {
					return true
				}
			}
			if !l.tree.Is(v, "conj") {
				break
			}
		}
	}
	for i, n := c.first-1, 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		switch w := l.at(i); {
		case w == "once" && l.donePerfect(i):
			return false
		case w == "if" || w == "unless" || w == "until" || w == "once" || w == "provided" || w == "whether":
			return true
		case w == "," || w == ";" || w == ":" || l.upos(i) == "VERB" && l.Tokens[i].XPOS == "VBD":
			return false
		}
	}
	return false
}

// donePerfect reports whether the clause that "once" opens at token i tells what has been done, not
// what is waited for: "was lifted once the last 90 had been sent home".
func (l *line) donePerfect(i int) bool {
	had, told := false, false
	for k := range l.low {
		switch w := l.at(k); {
		case w == "will" || w == "would" || w == "shall" || w == "can" || w == "could" || w == "may" || w == "to" && beVerb[l.at(k-1)]:
			return false
		case w == "had" && k > i:
			had = true
		case k < len(l.Tokens) && l.Tokens[k].XPOS == "VBD" && w != "had":
			told = true
		}
	}
	return had && told
}

// number returns the first token from i on that is no word of a bound.
func (l *line) number(i int) int {
	for n := 0; n < 4; n++ {
		if _, _, e := l.plain(i); e > i {
			return i
		}
		i++
	}
	return i
}

// ofPeople are the counts that are of nobody but people.
var ofPeople = set(`killed injured missing released detained abducted displaced evacuated expelled returned executed deported`)

// name fills unit and of from the noun phrase.
func (l *line) name(c *count) {
	c.unit = "people"
	if c.noun < 0 {
		if c.counted != "" && !ofPeople[c.what] && english.is(c.counted, "weapon", "place", "building", "goods") && !english.is(c.counted, "people") {
			c.unit = c.counted
		}
		return
	}
	noun := l.at(c.noun)
	if noun == "them" {
		return
	}
	words := l.span(c.np, c.end).In(l.doc)
	for _, skip := range [...]string{"other ", "others", "more ", "additional ", "further ", "different "} {
		words = strings.TrimPrefix(words, skip)
	}
	c.of = words
	if english.is(noun, "weapon", "place", "building", "body", "goods", "vehicle", "unit", "portable") && !english.is(noun, "people") || noun == "families" || noun == "households" {
		c.unit = noun
		if model(noun) && hyphen(l.at(c.noun-1)) && c.noun > 1 { // "F-35s"
			c.unit = l.span(c.noun-2, c.noun+1).In(l.doc)
		}
	}
}

// ofWhat reads "of the territory" after a share, "in aid" after a sum, the event
// that a span of time measures.
func (l *line) ofWhat(c *count) string {
	i := c.end
	switch {
	case c.what == "percentage" && l.at(i) == "of", c.what == "duration" && l.at(i) == "of", c.what == "area" && l.at(i) == "of":
		if first, noun, end := l.phrase(i); noun >= 0 && noun < end {
			return l.span(first, end).In(l.doc)
		}
		if first, noun, end := l.phrase(i + 1); l.at(i+1) != "the" && noun >= 0 {
			return l.span(first, end).In(l.doc)
		}
	case c.what == "duration" && l.lengthOfWhat(c) != "":
		return l.lengthOfWhat(c)
	case c.what == "duration" && c.end > c.last:
		for j := i; j < i+4 && j < len(l.low); j++ {
			if english.is(l.at(j), "event") {
				return l.span(i, j+1).In(l.doc)
			}
			if !l.word(j) || stop[l.at(j)] {
				break
			}
		}
	}
	return ""
}

// share hands what one number of a list counts to its neighbours: "killed 14
// soldiers and three civilians", "14 soldiers and three civilians were killed".
func (l *line) share(all []count) {
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if b.what == "" && a.what != "" && !a.right && a.what != "number in a series" && !l.measured(a) && !l.measured(b) && b.noun >= 0 && l.joined(l.pastGoods(a), b.first) && l.alike(a, b) && !l.gives(b) ||
			b.what == "" && a.what == "killed" && b.noun < 0 && a.noun < 0 && l.has(a.end, "and", "then") && b.first == a.end+2 {
			b.what, b.left = a.what, a.left
			l.name(b)
		}
	}
	for i := 1; i < len(all); i++ { // "118 soldiers crossed the bridge in one direction and 94 islanders in the other"
		a, b := &all[i-1], &all[i]
		if b.what == "" && b.noun >= 0 && a.what != "" && a.what != "number in a series" && !l.measured(a) && !l.measured(b) && (l.people(a) || l.likely(a)) && (l.people(b) || l.likely(b)) && l.gapped(a, b) {
			b.what, b.left = a.what, a.left
			l.name(b)
		}
	}
	for i := 1; i < len(all); i++ { // "In Halva's jails sit 120 smugglers; in Tarn's, 80 Halvans"
		a, b := &all[i-1], &all[i]
		if b.what == "" && b.noun >= 0 && ofPeople[a.what] && a.noun >= 0 && l.people(a) && l.people(b) && l.elsewhere(a.end, b) {
			b.what = a.what
			l.name(b)
		}
	}
	for i := 1; i < len(all); i++ { // "33 hostages are to be handed over in exchange for 1,900 detainees"
		a, b := &all[i-1], &all[i]
		if b.what == "" && (a.what == "released" || a.what == "exchanged" || a.what == "returned") && b.noun >= 0 && (l.people(b) || l.likely(b)) && l.swappedFor(a, b) {
			b.what = a.what
			l.name(b)
		}
		if a.what == "" && (b.what == "released" || b.what == "exchanged") && a.noun >= 0 && (l.people(a) || l.likely(a)) && l.at(a.end) == "," && l.inReturn(a.first) { // "In return for the twelve airmen, thirty were freed"
			a.what = b.what
			l.name(a)
		}
	}
	for i := 1; i < len(all); i++ { // "Four bishops are under guard, and nine canons with them"
		a, b := &all[i-1], &all[i]
		if b.what == "" && a.what != "" && a.what != "number in a series" && !l.measured(a) && !l.measured(b) && l.at(b.first-1) == "and" && l.at(b.end) == "with" && (l.at(b.end+1) == "them" || l.at(b.end+1) == "him" || l.at(b.end+1) == "her" || l.at(b.end+1) == "it") && (l.people(b) || l.likely(b) || l.alike(a, b) || b.noun >= 0 && len(english.nouns[l.at(b.noun)]) == 0 && l.plural(b.noun)) {
			b.what = a.what
			l.name(b)
		}
	}
	for i := 1; i < len(all); i++ { // "gave back nine guards and got eleven poachers in return"
		a, b := &all[i-1], &all[i]
		if b.what == "" && (a.what == "released" || a.what == "exchanged" || a.what == "returned") && b.noun >= 0 && (l.people(b) || l.likely(b)) && l.at(b.end) == "in" && (l.at(b.end+1) == "return" || l.at(b.end+1) == "exchange") {
			b.what = a.what
			l.name(b)
		}
		if b.what == "" && (a.what == "deployed" || a.what == "withdrawn") && b.noun >= 0 && english.is(l.at(b.noun), "weapon", "vehicle") && l.at(b.first-1) == "with" && !l.unrealIn(a.end, b.first) { // "stand along the river, with 90 tanks behind them"
			b.what = a.what
			l.name(b)
		}
	}
	for i := 1; i < len(all); i++ { // "212 men were exchanged at the bridge for 209"
		a, b := &all[i-1], &all[i]
		if w := l.at(b.last); b.what == "" && b.noun < 0 && b.quantity.unit == "" && !b.half && a.what == "exchanged" && l.people(a) && l.at(b.first-1) == "for" && b.first-a.end < 9 && (w == "." || w == "," || w == ";" || w == "") {
			b.what, b.unit, b.of = a.what, a.unit, a.of
		}
	}
	for i := 1; i < len(all); i++ { // "exchanged 22 Arvians for 17 Belmians"
		a, b := &all[i-1], &all[i]
		if b.what == "" && a.what == "exchanged" && l.at(a.end) == "for" && b.first == a.end+1 && b.noun >= 0 && l.people(b) {
			b.what = a.what
			l.name(b)
		}
	}
	for i := 1; i < len(all); i++ { // "from 12 to 6 per cent"
		a, b := &all[i-1], &all[i]
		if a.what == "" && b.what == "percentage" && l.at(a.first-1) == "from" && b.first == a.last+1 && l.at(a.last) == "to" && a.noun < 0 {
			a.what, a.unit = b.what, b.unit
		}
	}
	for i := len(all) - 2; i >= 0; i-- { // "first 40, then 70 families were bussed down"
		a, b := &all[i], &all[i+1]
		if a.what == "" && a.noun < 0 && a.quantity.unit == "" && !a.half && b.noun >= 0 && b.what != "" && ofPeople[b.what] && l.inTurn(a.last, b.first) {
			a.what, a.unit, a.of = b.what, b.unit, b.of
		}
	}
	for i := len(all) - 2; i >= 0; i-- {
		a, b := &all[i], &all[i+1]
		if a.what == "" && (b.right || l.subjectOf(b) >= 0 && !l.objectOf(a)) && b.what != "" && !l.measured(a) && a.noun >= 0 && l.joined(a.end, b.first) && l.alike(a, b) {
			a.what, a.right = b.what, true
			l.name(a)
		}
	}
}

// elsewhere reports whether only another place stands between token i and b, and no verb behind b: "; in
// Tarn's, 80 Halvans."
func (l *line) elsewhere(i int, b *count) bool {
	if l.at(i) != ";" && l.at(i) != "," || l.upos(i+1) != "ADP" || l.at(b.first-1) != "," || b.first-i > 7 {
		return false
	}
	switch l.at(b.end) {
	case ".", ";", ",", "":
	default:
		return false
	}
	for k := i + 1; k < b.first; k++ {
		if u := l.upos(k); u == "VERB" || u == "AUX" || u == "NUM" {
			return false
		}
	}
	return true
}

// inTurn reports whether tokens [i, j) only say that one number follows another: ", then".
func (l *line) inTurn(i, j int) bool {
	then := false
	if i >= j || j-i > 4 {
		return false
	}
	for ; i < j; i++ {
		switch l.at(i) {
		case ",", "and", "a", "further", "another":
		case "then", "later", "finally", "afterwards", "next":
			then = true
		default:
			return false
		}
	}
	return then
}

// inReturn reports whether what begins at token i is what something is given for: "in return
// for", "in exchange for the".
func (l *line) inReturn(i int) bool {
	for i--; l.upos(i) == "DET" || l.upos(i) == "PRON"; i-- {
	}
	switch l.at(i) {
	case "for":
		return l.at(i-1) == "exchange" || l.at(i-1) == "return" || l.at(i-1) == "swap"
	case "against":
		return true
	}
	return false
}

// swappedFor reports whether those of b are given for those of a: "52 pilots go free for some
// 350 conscripts".
func (l *line) swappedFor(a, b *count) bool {
	if l.inReturn(b.first) {
		return true
	}
	if l.at(b.first-1) != "for" || b.first-a.end > 8 {
		return false
	}
	for i := a.end; i < b.first-1; i++ {
		if w := l.at(i); w == "," || w == ";" || l.upos(i) == "NOUN" || l.upos(i) == "VERB" && wantedFor[w] {
			return false
		}
	}
	return true
}

// pastGoods returns where the words of a count end, with what the tonnes are of.
func (l *line) pastGoods(c *count) int {
	if c.noun >= 0 && l.at(c.end) == "of" && english.is(l.at(c.noun), "goods") {
		if _, noun, end := l.phrase(c.end + 1); noun >= 0 {
			return end
		}
	}
	return c.end
}

// telling are the verbs of those who only say what is counted.
var telling = set(`say tell add report confirm announce warn claim state note explain write`)

// subjectOf returns the verb behind the count of which the parse makes it the subject; -1 for
// none.
func (l *line) subjectOf(c *count) int {
	if l.tree == nil {
		return -1
	}
	node := l.top(c)
	if v := l.Tokens[node].Head; l.tree.Is(node, "nsubj") && v >= c.end && v < len(l.low) {
		return v
	}
	return -1
}

// gives reports whether those counted are who says what is told: "the release of three
// engineers, two officials familiar with the case said".
func (l *line) gives(c *count) bool {
	v := l.subjectOf(c)
	for n := 0; v >= 0 && n < 3; n++ {
		if l.upos(v) == "VERB" {
			return telling[l.tree.Lemma(v)]
		}
		if up := l.Tokens[v].Head; l.tree.Is(v, "nsubj") && up > v && up < len(l.low) {
			v = up
			continue
		}
		return false
	}
	return false
}

// objectOf reports whether the count is the object of a verb that does something, and is no
// verb of saying, which the parse may take for one.
func (l *line) objectOf(c *count) bool {
	if l.tree == nil {
		return false
	}
	node := l.top(c)
	v := l.Tokens[node].Head
	return v >= 0 && v < len(l.low) && v < node && l.upos(v) == "VERB" && !telling[l.tree.Lemma(v)]
}

// gapped reports whether b leaves out the verb that is told of a: it stands behind "and",
// with a phrase of its own, and no verb follows it.
func (l *line) gapped(a, b *count) bool {
	if l.tree == nil || l.at(b.first-1) != "and" && l.at(b.first-1) != "," || b.first-a.end > 9 || l.upos(b.end) != "ADP" || l.at(b.end) == "of" {
		return false
	}
	verbs := 0
	for i := a.end; i < b.first; i++ {
		if l.upos(i) == "VERB" {
			verbs++
		}
	}
	if a.left && verbs > 0 || verbs > 1 || l.joined(a.end, b.first) {
		return false
	}
	for i := b.end; i < len(l.low); i++ {
		switch w := l.at(i); {
		case w == "," || w == ";" || w == "." || w == "and":
			return true
		case l.upos(i) == "VERB" || l.upos(i) == "AUX":
			return false
		}
	}
	return true
}

// alike reports whether two counted nouns are of one kind.
func (l *line) alike(a, b *count) bool {
	if l.people(a) && l.people(b) {
		return true
	}
	if (a.what == "deployed" || a.what == "withdrawn") && b.noun >= 0 && english.is(l.at(b.noun), "weapon") {
		return true
	}
	return a.noun >= 0 && b.noun >= 0 && (english.is(l.at(a.noun), "goods") && english.is(l.at(b.noun), "goods") || english.is(l.at(a.noun), "weapon") && english.is(l.at(b.noun), "weapon") ||
		english.is(l.at(a.noun), "place", "building") && english.is(l.at(b.noun), "place", "building"))
}

// joined reports whether tokens [i, j) only join two members of a list.
func (l *line) joined(i, j int) bool {
	if i >= j || j-i > 4 {
		return false
	}
	for ; i < j; i++ {
		switch l.at(i) {
		case ",", "and", "as", "well", "or", "plus":
		default:
			return false
		}
	}
	return true
}

// linking are the verbs of what only goes to places, or holds them.
var linking = set(`link connect join serve supply comprise include cross traverse visit tour have contain divide separate`)

// plainNoun counts places, weapons and troops that nothing is told to have
// happened to: "fires in six districts".
func (l *line) plainNoun(c *count) {
	if c.high != nil && *c.high < 4 && l.at(c.last) == "of" && l.tree != nil && l.gives(c) { // "one of the freed men said"
		return
	}
	if c.noun < 0 || l.measured(c) || l.unrealBefore(c.first) || l.whatIsWished(max(c.end, c.last)) || len(l.low) > 0 && l.at(len(l.low)-1) == "?" && l.verbless(0, len(l.low)) { // "Two jets?"
		return
	}
	if c.what = l.byName(c); c.what != "" {
		l.name(c)
		return
	}
	if v := l.subjectOf(c); v >= 0 && english.what["verb"][l.at(v)] != "" { // "the two shells killed four"
		return
	}
	noun := l.at(c.noun)
	if body := l.lemma(c.first - 2); l.at(c.first-1) == "of" && (body == "contingent" || body == "garrison" || body == "detachment") && l.people(c) { // "its contingent of 300 engineers will stay"
		c.what = "deployed"
		l.name(c)
		return
	}
	if l.strong(c) && (bodyOfTroops[noun] || english.is(noun, "force", "unit")) { // "the 2,600-strong police mission"
		c.what = "deployed"
		l.name(c)
		return
	}
	there := c.first - 1
	for l.upos(there) == "ADV" {
		there--
	}
	if w := l.at(there); (w == "are" || w == "were") && l.at(there-1) == "there" && english.is(noun, "troops") && l.posted(c.noun) { // "there are 400 of their soldiers on our side"
		c.what = "deployed"
		l.name(c)
		return
	}
	switch noun { // told of in any context
	case "systems", "rounds", "fighters", "vehicles", "ships", "boats", "vessels", "aircraft", "planes", "helicopters", "batteries":
		return
	}
	switch {
	case english.is(noun, "place"):
		if w := l.at(c.first - 1); (w == "the" || w == "these" || w == "those" || w == "both") && l.subjectOf(c) >= 0 { // "the two provinces are in the red": known, and not counted
			return
		}
		if v := c.first - 1; l.upos(v) == "VERB" && linking[l.lemma(v)] { // "The road links 14 villages with the coast"
			return
		}
		if v := l.subjectOf(c); v >= 0 && l.upos(v) == "VERB" && l.tree.Child(v, "obj") > v { // "Seven towns claim the poet": they do, and nothing is done to them
			return
		}
		c.what = noun
	case english.is(noun, "weapon"):
		c.what = "weapons"
	default:
		return
	}
	l.name(c)
	c.unit = noun
}
