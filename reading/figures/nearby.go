package figures

// nearby reads the verb that stands next to the number where the parse gives it no
// governor that says anything: behind it, past an aside or a relative clause, as the
// verb of which it is the subject; before it, with only the words of a list or of the
// verb's own phrase between, as the verb of which it is the object.
func (l *line) nearby(c *count) string {
	if what := l.mainVerb(c); what != "" {
		return what
	}
	if what := l.verbBefore(c); what != "" {
		return what
	}
	return l.raised(c)
}

// raised reads the size of a count that a verb before it raises or lowers: "the count of
// dead was raised from 40 to 52".
func (l *line) raised(c *count) string {
	w := l.at(c.first - 1)
	if c.noun >= 0 && !l.people(c) && !entries[l.at(c.noun)] {
		return ""
	}
	if w == "numbering" {
		if what := l.numberedBefore(c.first-1, c); what != "" {
			return what
		}
	}
	if n := c.first - 3; amountForms[w] && (l.at(n+1) == "who" || l.at(n+1) == "which") { // "The observers, who number 64, moved in"
		if l.at(n) == "," {
			n--
		}
		if n >= 0 && l.upos(n) == "NOUN" {
			return l.fate(n, c)
		}
	}
	if amountForms[w] {
		return l.sizeBefore(c)
	}
	if w == "to" && (l.at(c.first-2) == "amount" || l.at(c.first-2) == "amounts" || l.at(c.first-2) == "amounted") && c.first > 2 && l.upos(c.first-3) != "DET" { // "Unpaid bills amount to 38 billion", taken for a noun
		sum := *c
		sum.first--
		if what := l.sizeBefore(&sum); what != "" {
			return what
		}
	}
	if passing[l.at(c.first)] && c.first < c.number && c.first > 0 && amounting[l.tree.Lemma(c.first-1)] { // "toll climbs past 40"
		return l.sizeBefore(c)
	}
	if w != "to" && w != "at" {
		return ""
	}
	if v := l.tree.Lemma(max(c.first-2, 0)); w == "to" && sizing[v] && l.at(c.last) == "the" { // "bringing to seven the number of those taken"
		for j := c.last + 1; j < c.last+4; j++ {
			if l.upos(j) == "NOUN" {
				return l.sizeOf(j, c)
			}
		}
	}
	for v, n := c.first-2, 0; v > 0 && n < 12; v, n = v-1, n+1 {
		if l.upos(v) != "VERB" {
			if w := l.at(v); w == ";" || w == "." {
				return ""
			}
			continue
		}
		if lemma := l.tree.Lemma(v); !amounting[lemma] && !sizing[lemma] {
			return ""
		}
		for j := max(v-12, 0); j < v; j++ {
			if l.upos(j) == "NOUN" || l.upos(j) == "ADJ" {
				if what := l.sizeOf(j, c); what != "" && !l.unrealVerb(v, true) {
					return what
				}
			}
		}
		for j := v + 1; j < c.first && sizing[l.tree.Lemma(v)] && !l.unrealVerb(v, true); j++ { // "doubled its force on the islands to 2,400"
			if l.upos(j) == "NOUN" {
				return l.sizeOf(j, c)
			}
		}
		return ""
	}
	return ""
}

// mainVerb reads the verb behind the number.
func (l *line) mainVerb(c *count) string {
	i := max(c.end, c.last)
	if w := l.at(i); c.whole > 0 && (w == "who" || w == "that" || w == "which") && l.at(i+1) != "had" {
		return ""
	}
	for l.upos(i) == "ADP" && l.word(i) && l.word(i+1) && c.noun >= 0 { // "13 residents of Orikhove"
		for i++; l.upos(i) == "DET" || l.upos(i) == "ADJ" || l.upos(i) == "NOUN" || l.upos(i) == "PROPN"; i++ {
		}
	}
	if c.quantity.unit != "" && c.quantity.unit != "per cent" && l.at(i) == "in" && l.upos(i+1) == "NOUN" { // "two million florins in coin and a score of mules were driven across"
		i += 2
		if l.at(i) == "and" {
			for j := i + 1; j < i+8 && l.upos(j) != "VERB" && l.at(j) != ","; j++ {
				if l.upos(j) == "AUX" || l.upos(j+1) == "VERB" && l.upos(j) == "NOUN" {
					i = j
					if l.upos(j) == "NOUN" { // "in gold and eight mortars passed from hand to hand"
						i++
					}
					break
				}
			}
		}
	}
	if l.at(i) == "and" && (l.upos(i+1) == "DET" || l.upos(i+1) == "PRON") && l.upos(i+2) == "NOUN" && (l.upos(i+3) == "VERB" || l.upos(i+3) == "AUX") { // "three cooks and a bosun suffered burns"
		i += 3
	}
	if l.at(i) == "and" && l.upos(i+1) == "NUM" && l.upos(i+2) == "ADP" { // "two frigates from Arden and one from Sool patrol"
		for i += 3; l.upos(i) == "DET" || l.upos(i) == "ADJ" || l.upos(i) == "NOUN" || l.upos(i) == "PROPN"; i++ {
		}
	}
	if l.at(i) == "a" && (timeUnits[l.at(i+1)] != "" || l.at(i+1) == "side") { // "7,000 people a day"
		i += 2
	}
	if l.at(i) == "," {
		for j := i + 1; j < i+14 && j < len(l.low); j++ {
			if l.at(j) == "," {
				i = j + 1
				break
			}
			if w := l.at(j); w == "." || w == ";" {
				return ""
			}
		}
		if l.at(i) == "," {
			return ""
		}
	}
	if l.at(i) == "who" && l.at(i+1) == "had" {
		for j := i + 3; j < len(l.low); j++ {
			if x := l.Tokens[j].XPOS; l.upos(j) == "VERB" && (x == "VBD" || (x == "VB" || x == "VBP") && (l.upos(j-1) == "NOUN" || l.upos(j-1) == "PROPN")) {
				i = j
				break
			}
			if l.at(j) == "," || l.at(j) == ";" {
				break
			}
		}
	}
	passive, doubt := false, false
	for n := 0; n < 8 && i < len(l.low); i, n = i+1, n+1 {
		if what, _ := l.stateAt(i, c); what != "" && n > 0 {
			return what
		}
		w := l.at(i)
		switch {
		case l.upos(i) == "AUX" || beVerb[w]:
			passive = passive || beVerb[w]
			doubt = doubt || unreal[w] && !(l.at(i+1) == "have" || l.at(i+1) == "still") || w == "will"
			continue
		case l.upos(i) == "ADV" && !unreal[w] || w == "to" && passive:
			continue
		case n == 0 && l.upos(i) == "ADJ" && past(w) && l.upos(i+1) == "NOUN" && c.noun >= 0: // "officers sustained injuries"
			return l.frame("subj", i, c)
		case l.upos(i) == "VERB":
			what := ""
			if passive || l.Tokens[i].XPOS == "VBN" && n == 0 && !l.takesObject(i+1) {
				what = l.frame("obj", i, c)
			}
			if what == "" && !(passive && l.Tokens[i].XPOS == "VBN") {
				what = l.frame("subj", i, c)
			}
			if doubt && harmful[what] {
				return ""
			}
			if next := l.upos(i + 1); what == "" && n == 0 && l.Tokens[i].XPOS == "VBN" && (next == "VERB" || next == "AUX") { // "40 of the 300 expected got in"
				continue
			}
			return what
		}
		break
	}
	return ""
}

// entries are what a list is counted in: "a register of the dead; it ran to 87 names".
var entries = set(`names cases entries`)

// passing are the bounds that say which number a growing one has left behind.
var passing = set(`past beyond above over below under`)

var beVerb = set(`is are was were be been being got`)

// placed reports whether those counted are only where, or in what, a thing is done: "were handed over
// in two lorries".
func (l *line) placed(c *count) bool {
	p := c.first - 1
	for l.upos(p) == "DET" {
		p--
	}
	if c.noun < 0 || l.upos(p) != "ADP" || !l.tree.Is(p, "case") || l.Tokens[p].Head != c.noun || l.at(p) != "in" && l.at(p) != "on" && l.at(p) != "at" {
		return false
	}
	if v := p - 1; p == c.first-1 && l.upos(v) == "VERB" && l.tree.Child(v, "aux:pass") < 0 { // "hauled in 41 pickets"
		for _, s := range senses["obj"][l.tree.Lemma(v)] {
			if len(s.with) == 1 && s.with[0] == l.at(p) && l.fits(c, s.kind) && (s.doer == "" || l.doneBy(v, s.doer)) {
				return false
			}
		}
	}
	return true
}

// verbBefore reads the verb before the number.
func (l *line) verbBefore(c *count) string {
	if l.placed(c) {
		return ""
	}
	nouns := 0
	for j, n := c.first-1, 0; j >= 0 && n < 8; j, n = j-1, n+1 {
		w := l.at(j)
		switch l.upos(j) {
		case "DET", "ADJ", "NUM", "CCONJ":
		case "PRON":
			if l.at(j-1) != "with" || j < 2 { // "They freed him, and with him eight others"
				return ""
			}
			if j--; l.at(j-1) == "and" && l.at(j-2) == "," && l.upos(j-3) == "PRON" {
				j -= 3
			}
		case "ADV", "ADP", "PART":
			if w == "to" || w == "not" || w == "n't" || w == "of" || w == "by" || w == "for" || w == "with" || w == "from" {
				return ""
			}
		case "NOUN", "PROPN":
			if l.upos(j+1) != "CCONJ" && l.at(j+1) != "," && l.upos(j+1) != "NOUN" && l.upos(j+1) != "PROPN" {
				nouns++
			}
		case "VERB":
			what := ""
			if v := j; !l.tree.Is(v, "amod") && !beVerb[l.at(j-1)] && !(l.Tokens[v].XPOS == "VBN" && l.upos(j-1) == "NOUN") {
				if nouns == 0 {
					what = l.frame("obj", v, c)
				} else if nouns == 1 && toSomeone[l.tree.Lemma(v)] && l.upos(c.first-1) != "ADP" { // "agreed to lend the mission 90 signallers"
					what = l.frame("obj", v, c)
				} else if l.upos(v+1) == "ADP" || l.upos(v+1) == "ADV" { // "set at liberty 553 people"
					what = l.phrasal(v, c)
					if o := l.tree.Child(v, "obj"); o > v && o < c.first-1 && l.upos(o+1) == "ADP" && !english.is(l.at(o), "people") { // "threw out the case against 70 strikers"
						what = ""
					}
				}
				if what != "" && (l.unrealVerb(v, harmful[what]) && !l.perhaps(v) || l.unrealAbove(v, harmful[what]) || l.unrealBefore(v)) {
					return ""
				}
			}
			return what
		default:
			if w != "," || l.upos(j-1) != "NOUN" {
				return ""
			}
		}
	}
	return ""
}

// toSomeone are the verbs that name to whom a thing goes before it.
var toSomeone = set(`give lend send offer hand grant sell award allot supply deliver bring promise pledge provide assign`)

// phrasal reads a verb whose frame has words of its own that stand before the number.
func (l *line) phrasal(v int, c *count) string {
	for _, s := range senses["obj"][l.tree.Lemma(v)] {
		if len(s.with) == 0 || !l.fits(c, s.kind) || s.doer != "" && !l.doneBy(v, s.doer) {
			continue
		}
		from := v + 1
		for _, w := range s.with {
			if from = l.behind(from, v, w); from < 0 || from > c.first {
				break
			}
		}
		if from > 0 && from <= c.first {
			return s.what
		}
	}
	return ""
}

// amountForms are the forms of verbs that a number follows as the size of their subject,
// whatever the parse takes them for: "arrests number 1,300".
var amountForms = set(`number numbers numbered numbering total totals totalled totaled totalling reach reached reaches exceed exceeds exceeded pass passed top tops topped
surpass surpassed near neared approached hit equal range ranges ranged vary varies varied`)

// sizeBefore reads the size of the first noun of the clause that ends before the count:
// "Evacuees from the slopes numbered 18,000".
func (l *line) sizeBefore(c *count) string {
	from := c.first - 1
	for ; from > 0 && c.first-from < 12; from-- {
		if w := l.at(from - 1); w == "," || w == ";" || w == ":" || w == "that" || l.upos(from-1) == "VERB" && l.Tokens[from-1].XPOS != "VBN" && !l.nounForm(from-1) {
			break
		}
	}
	for j := from; j < c.first-1; j++ {
		if (l.upos(j) == "NOUN" || l.nounForm(j)) && (j == 0 || l.upos(j-1) != "ADP") {
			if l.upos(j+1) == "NOUN" && j+1 < c.first-1 && !amounting[l.tree.Lemma(j+1)] || l.nounForm(j+1) { // the head of a compound
				continue
			}
			if l.at(j+1) == "'s" || l.at(j+1) == "'" { // whose
				continue
			}
			return l.sizeOf(j, c)
		}
	}
	return ""
}

// nounForm reports whether a word that the tagger takes for a verb is the plural of a noun
// that says itself what is counted: "Flood evacuees top 30,000".
func (l *line) nounForm(i int) bool {
	if i < 0 || i >= len(l.Tokens) || l.upos(i) != "VERB" || l.Tokens[i].XPOS != "VBZ" {
		return false
	}
	return len(senses["noun"][l.tree.Lemma(i)]) > 0 || english.is(l.at(i), "people")
}
