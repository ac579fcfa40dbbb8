package figures

import "strings"

// measure reads quantities that carry their own unit: shares, money, spans of
// time, areas. It returns what is counted, its unit and where the words end.
func (l *line) measure(c *count) (what, unit string, end int) {
	switch {
	case c.quantity.unit == "per cent":
		return "percentage", "per cent", c.last
	case c.quantity.unit != "":
		what := l.money(c)
		if what == "money" && c.low != nil && *c.low < 1000 && c.last > 1 && hyphen(l.at(c.last-2)) && l.upos(c.last) == "NOUN" { // "a ten-crown stamp"
			what = ""
		}
		return what, c.quantity.unit, c.last
	}
	if e := l.areaEnd(c.last); e > 0 && !c.half {
		return "area", l.areaUnit(c.last), e
	}
	return l.duration(c)
}

// money tells what became of a sum: by what governs it in the parse, else by the words
// before it.
func (l *line) money(c *count) string {
	if what := l.sumThat(c); what != "" {
		return what
	}
	what := l.predicate(c)
	if l.at(c.first-1) == "due" && l.upos(c.first-2) == "AUX" && what == "" { // "are due 11 billion in back pay"
		return "owed"
	}
	if l.stillDue(c) && (what == "" || what == "paid") {
		return "owed"
	}
	if what == "" {
		what = l.sumOf(c)
	}
	if (what == "demanded" || what == "") && l.settled(c) {
		return "paid"
	}
	if what != "" {
		return what
	}
	e := c.last
	for auxiliaries[l.at(e)] {
		e++
	}
	if what := english.what["money"][l.at(e)]; what != "" && e == c.last && past(l.at(e)) && !l.takesObject(e+1) && l.at(e+1) != "that" && l.at(c.first-1) != "," { // "Of the €90 million pledged, ..."
		return what
	}
	if what := english.what["money"][l.at(e)]; what != "" && e > c.last && !l.unrealIn(c.last, e) {
		return what
	}
	for i, n := c.first-1, 0; i >= 0 && n < 5; i, n = i-1, n+1 {
		w := l.at(i)
		for k := 2; k > 0; k-- {
			if what := english.what["money"][l.phraseAt(i-k+1, k)]; what != "" && l.at(i-k) != "be" && l.at(i-k) != "not" && l.at(i-k) != "was" && l.at(i-k) != "were" {
				return what
			}
		}
		if w == "of" && n == 0 || (w == "at" || w == "to") && n == 0 {
			for k := i - 1; k >= 0 && k > i-4; k-- {
				if what := english.what["sum"][l.at(k)]; what != "" && what == "owed" {
					return what
				}
			}
			if what := english.what["of"][l.at(i-1)]; w == "of" && (what == "paid" || what == "pledged" || what == "owed") {
				return what
			}
		}
		if w == "," || w == "." || w == ";" {
			break
		}
	}
	if what := l.paidWith(c); what != "" {
		return what
	}
	if what := l.infinitive(c); what != "" {
		return what
	}
	if l.orElse(c) {
		return "demanded"
	}
	if what := l.headline(c); what != "" {
		return what
	}
	if what := l.gerund(c); what != "" {
		return what
	}
	if what := l.limit(c); what != "" {
		return what
	}
	if l.at(c.last) == "in" {
		for i := c.last + 1; i < c.last+4; i++ {
			if what := english.what["sum"][l.at(i)]; what == "demanded" {
				return what
			}
		}
	}
	return "money"
}

// stillDue reports whether the sum is of fees or rent that are told not to have been paid, or stands
// beside the pay that somebody owes: "Outstanding fees total 17 million", "owes them three months'
// pay, or 220 million".
func (l *line) stillDue(c *count) bool {
	if w := l.at(c.first - 2); l.at(c.first-1) == "of" && (w == "arrears" || w == "debt" || w == "debts" || w == "dues" || w == "rent") { // "once it has lodged the arrears of 19 million"
		for k := c.first - 3; k >= 0 && l.at(k) != "," && l.at(k) != ";"; k-- {
			switch l.at(k) {
			case "once", "until", "unless", "if", "provided":
				return true
			}
		}
	}
	or := l.at(c.first-1) == "or" && l.at(c.first-2) == ","
	for k, n := c.first-1, 0; k >= 0 && n < 9; k, n = k-1, n+1 {
		switch w := l.at(k); {
		case (w == "," && !or) || w == ";" || w == ":":
			return false
		case (w == "outstanding" || w == "unpaid" || w == "overdue") && l.upos(k+1) == "NOUN" && k+1 < c.first:
			return true
		case or && (w == "owe" || w == "owes" || w == "owed" || w == "owing"):
			return !l.unrealBefore(k)
		case l.upos(k) == "VERB" && !amounting[l.lemma(k)] && !or:
			return false
		}
	}
	return false
}

// conceded are the verbs of those who say how far they would go.
var conceded = set(`go rise move budge climb raise increase stretch exceed stop stick`)

// accepting are the verbs of those who would have a sum and no less.
var accepting = set(`take accept settle have consider be go hear want do leave yield`)

// limit reads the sum beyond which somebody who bargains would not go: "would go no higher than
// 700", "will not go beyond 600 marks", "will not take less than 5 million".
func (l *line) limit(c *count) string {
	if l.tree == nil {
		return ""
	}
	for v, n := c.first-1, 0; v >= 0 && n < 6; v, n = v-1, n+1 {
		if w := l.at(v); w == "," || w == ";" || l.upos(v) == "NOUN" {
			return ""
		}
		if l.upos(v) != "VERB" {
			continue
		}
		bound := l.span(v, c.number).In(l.doc)
		not := l.negative(v) || strings.Contains(bound, " no ") || strings.Contains(bound, "nothing ")
		value := c.low
		if c.high != nil {
			value = c.high
		}
		zero := 0.0
		switch lemma := l.tree.Lemma(v); {
		case accepting[lemma] && not && (strings.Contains(bound, "less than") || strings.Contains(bound, "under") || strings.Contains(bound, "below")):
			c.low, c.high = value, nil
			return "demanded"
		case !conceded[lemma]:
			return ""
		case strings.Contains(bound, "higher than") || strings.Contains(bound, "further than") || strings.Contains(bound, "farther than") || strings.Contains(bound, "beyond") || strings.Contains(bound, "above") || strings.Contains(bound, "over") || strings.Contains(bound, "past") || strings.Contains(bound, "more than"):
			if !not {
				return ""
			}
			c.low, c.high = &zero, value
			return "pledged"
		case (lemma == "go" || lemma == "rise" || lemma == "stretch") && (strings.Contains(bound, "as far as") || strings.Contains(bound, "as high as") || strings.Contains(bound, "up to")) && !not:
			return "pledged"
		}
		return ""
	}
	return ""
}

// negative reports whether the verb at token v stands with a word of denial.
func (l *line) negative(v int) bool {
	for _, k := range l.tree.All(v, "advmod", "aux") {
		switch l.at(k) {
		case "not", "n't", "never":
			return true
		}
	}
	return l.at(v-1) == "not" || l.at(v-1) == "never"
}

// toSomebody are the verbs that name whom the sum is for beside it: "the 20 million it owed the port".
var toSomebody = set(`owe promise pledge offer`)

// sumThat reads the clause that hangs on a sum without a pronoun of its own: "of the 3 billion
// dollars it promised".
func (l *line) sumThat(c *count) string {
	if l.tree == nil || l.at(c.first-1) != "the" || l.at(c.first-2) != "of" {
		return ""
	}
	v := c.last
	switch l.upos(v) {
	case "PRON":
		v++
	case "PROPN":
		for l.upos(v) == "PROPN" {
			v++
		}
	case "DET":
		for v++; l.upos(v) == "ADJ" || l.upos(v) == "NOUN"; v++ {
		}
	default:
		return ""
	}
	for l.upos(v) == "AUX" || l.upos(v) == "ADV" {
		switch w := l.at(v); {
		case unreal[w], w == "must", w == "will", w == "should", w == "shall":
			return ""
		}
		v++
	}
	if l.upos(v) != "VERB" || l.takesObject(v+1) && !toSomebody[l.tree.Lemma(v)] {
		return ""
	}
	return l.frame("obj", v, c)
}

// paidWith reads the verb of a sum with which something is paid or bought, past what stands between:
// "paid for the upkeep of the locks with 30 million dinars".
func (l *line) paidWith(c *count) string {
	if l.tree == nil || l.at(c.first-1) != "with" {
		return ""
	}
	for v, n := c.first-2, 0; v >= 0 && n < 10; v, n = v-1, n+1 {
		if w := l.at(v); w == "," || w == ";" {
			return ""
		}
		if l.upos(v) == "VERB" {
			return l.done(l.frame("with", v, c), v, c)
		}
	}
	return ""
}

// infinitive reads a verb behind "to" that the parse takes for a noun: "is due to hand over $18
// million". What is only due to be paid is pledged.
func (l *line) infinitive(c *count) string {
	if l.tree == nil {
		return ""
	}
	for v, n := c.first-1, 0; v > 0 && n < 4; v, n = v-1, n+1 {
		if w := l.at(v); w == "," || w == ";" || w == ":" || l.upos(v) == "VERB" {
			return ""
		}
		if l.at(v-1) != "to" || l.upos(v) != "NOUN" && l.upos(v) != "ADJ" && l.upos(v) != "PROPN" {
			continue
		}
		for _, s := range senses["obj"][l.at(v)] {
			if s.kind != "money" || len(s.with) > 1 || len(s.with) == 1 && l.at(v+1) != s.with[0] {
				continue
			}
			switch l.at(v - 2) {
			case "due", "set", "about", "ready", "agreed", "bound", "is", "are", "was", "were":
				if s.what == "paid" {
					return "pledged"
				}
			case "refused", "failed", "declined", "unable":
				return ""
			}
			return s.what
		}
	}
	return ""
}

// orElse reports whether a sum is what somebody names as his price: "Four hundred crowns a head or
// the bridge stays shut".
func (l *line) orElse(c *count) bool {
	if c.first > 1 || l.tree == nil {
		return false
	}
	i := c.last
	switch {
	case l.at(i) == "a" || l.at(i) == "per":
		i += 2
	case l.at(i) == "each" || l.at(i) == "apiece" || l.at(i) == "now":
		i++
	case l.at(i) == "by":
		i += 2
	}
	if l.at(i) == "," {
		i++
	}
	if l.at(i) == "and" && (l.has(i+1, "not", "a") || l.has(i+1, "not", "one")) && l.at(i+4) == "less" { // "eight million and not a penny less"
		return true
	}
	if l.at(i) != "or" || l.upos(i+1) == "NUM" {
		return false
	}
	for v := i + 1; v < i+7; v++ {
		if l.upos(v) == "VERB" || l.upos(v) == "AUX" {
			return true
		}
	}
	return false
}

// headline reads the verb of a headline that the tagger takes for a noun: "EU hands Kyiv €2bn".
func (l *line) headline(c *count) string {
	if l.tree == nil {
		return ""
	}
	for i := range l.low {
		if x := l.Tokens[i].XPOS; l.upos(i) == "AUX" || x == "VBD" || x == "VBZ" || x == "VBP" {
			return ""
		}
	}
	for i, n := c.first-1, 0; i > 0 && n < 5; i, n = i-1, n+1 {
		w := l.at(i)
		if w == "," || w == ";" || w == ":" || l.upos(i) == "ADP" {
			return ""
		}
		if x := l.Tokens[i].XPOS; x != "NNS" && x != "NNPS" || l.upos(i-1) == "DET" || l.upos(i-1) == "ADJ" {
			continue
		}
		for _, s := range senses["obj"][l.tree.Lemma(i)] {
			if s.kind == "money" && len(s.with) == 0 {
				return s.what
			}
		}
	}
	return ""
}

// gerund reads a verb behind a form of "be" that the tagger takes for a noun: "is billing Arbor 75
// million crowns".
func (l *line) gerund(c *count) string {
	if l.tree == nil {
		return ""
	}
	for i, n := c.first-1, 0; i > 0 && n < 4; i, n = i-1, n+1 {
		w := l.at(i)
		if w == "," || w == ";" || w == ":" || l.upos(i) == "ADP" || l.upos(i) == "VERB" {
			return ""
		}
		if stem, ok := strings.CutSuffix(w, "ing"); ok && l.upos(i) == "NOUN" && beVerb[l.at(i-1)] {
			for _, form := range [...]string{stem, stem + "e"} {
				for _, s := range senses["obj"][form] {
					if s.kind == "money" && len(s.with) == 0 {
						return s.what
					}
				}
			}
		}
	}
	return ""
}

// owing are the nouns of what is demanded until it is paid; settling the verbs by which it is.
var (
	owing    = set(`ransom ransoms damages compensation reparations fine fines`)
	settling = set(`drop buy award hand deliver collect pay change leave secure bring wire transfer arrive reach`)
)

// settled reports whether a ransom or damages are told as paid: "a ransom of $750,000 bought the
// freedom of two".
func (l *line) settled(c *count) bool {
	near := false
	for i := max(0, c.first-6); i < c.first; i++ {
		near = near || owing[l.at(i)]
	}
	if v := c.last + 1; owing[l.at(c.last)] && l.tree != nil && l.upos(v) == "VERB" && settling[l.tree.Lemma(v)] { // "the 15-million-crown ransom arrived in two holdalls"
		return l.tree.Child(v, "aux", "mark") < 0
	}
	near = near || owing[l.at(c.last)]
	for v := c.last; near && l.tree != nil && v < len(l.low) && v < c.last+12; v++ {
		if l.upos(v) != "VERB" || !settling[l.tree.Lemma(v)] || l.unrealVerb(v, true) {
			continue
		}
		if s := l.tree.Child(v, "nsubj"); s < 0 && !l.tree.Is(v, "parataxis") || s >= 0 && !owing[l.at(s)] && (s < c.first || s >= c.last) { // "demanded a ransom of 2 million and left"
			continue
		}
		return l.Tokens[v].XPOS == "VBD" || l.tree.Child(v, "aux:pass") >= 0 || l.Tokens[v].XPOS == "VBN" && l.tree.Child(v, "aux") >= 0
	}
	return false
}

// amountingTo are the verbs of what comes to a sum, which the parse may take for nouns.
var amountingTo = set(`runs comes amounts adds amount come add run`)

// easing are the nouns of what is done about a debt, whose sum is no debt.
var easing = set(`relief reduction forgiveness service servicing restructuring cancellation swap swaps payments payment repayments write-off`)

// sumOf reads the noun that a sum stands next to, whatever the parse hangs the sum on: "a
// cheque for 5 million riyals".
func (l *line) sumOf(c *count) string {
	if l.tree == nil {
		return ""
	}
	for n := c.last; n < c.last+2 && l.upos(n) == "NOUN"; n++ { // "a $75m ransom"
		if what := l.frame("of", n, c); what != "" {
			return what
		}
	}
	if l.has(c.first-4, "to", "the", "tune", "of") { // "is in debt to the tune of 11 billion"
		for j := c.first - 5; j > 0 && l.at(j) != ";" && l.at(j) != ","; j-- {
			if what, _ := l.stateAt(j, c); what != "" {
				return what
			}
		}
	}
	if w := l.at(c.last); w == "of" || w == "in" { // "13 billion dollars of foreign debt"
		for n := c.last + 1; n < c.last+5; n++ {
			if u := l.upos(n); u == "NOUN" && (l.upos(n+1) != "NOUN" || n == c.last+1 && (l.at(n) == "debt" || l.at(n) == "arrears") && !easing[l.at(n+1)]) {
				switch l.tree.Lemma(n) {
				case "debt", "arrears", "liability", "obligation":
					return "owed"
				}
				break
			} else if u != "ADJ" && u != "NOUN" && u != "DET" && l.Tokens[min(n, len(l.Tokens)-1)].XPOS != "VBN" {
				break
			}
		}
	}
	n := c.first - 2
	if l.at(c.first-1) == "of" { // "a payment by Oster of 5 million"
		for k := n; k > n-5 && k > 0; k-- {
			if w := l.at(k); (w == "by" || w == "to" || w == "from") && l.upos(k-1) == "NOUN" {
				if what := l.frame("of", k-1, c); what != "" && !l.toCome(k-1) {
					return what
				}
				break
			}
			if u := l.upos(k); u != "PROPN" && u != "DET" && u != "NOUN" && u != "ADJ" {
				break
			}
		}
	}
	if l.at(c.first-1) == "to" && amountingTo[l.at(n)] { // "the bill for the closure runs to", taken for a noun
		for k := 0; k < n; k++ {
			if l.upos(k) == "NOUN" && l.upos(k+1) != "PART" {
				return l.frame("of", k, c)
			}
		}
	}
	if n < 0 || l.upos(n) != "NOUN" {
		return ""
	}
	if v := l.Tokens[n].Head; l.at(n+1) == "," && v >= 0 && v < n && l.upos(v) == "VERB" && l.tree.Is(n, "obj") && !l.unrealVerb(v, false) { // "They owe us nine months' rent, 450,000 euros"
		if what := l.frame("obj", v, c); what != "" {
			return what
		}
	}
	switch w := l.at(n + 1); w {
	case "for", "of":
		what := l.frame(w, n, c)
		if what == "paid" && l.agreedOn(n) {
			return "pledged"
		}
		if what != "" && !l.toCome(n) {
			return what
		}
	}
	return ""
}

// unnamed reads a sum whose money is left out: "only 12 million has arrived". Its unit is that
// of the sums told in the sentences around it, empty where there are none.
func (l *line) unnamed(c, last *count) bool {
	if c.quantity.unit != "" || c.half || c.noun >= 0 || l.tree == nil || c.low == nil && c.high == nil {
		return false
	}
	millions := false
	for i := c.number; i < c.last; i++ {
		millions = millions || scales[l.at(i)] >= 1e6 && len(l.at(i)) > 1
	}
	sum := *c
	sum.quantity.unit = "money"
	if !millions { // "are asking for 1,200 florins; the company will go no higher than 700"
		if last == nil || last == l.earlier || last.quantity.unit == "" || last.quantity.unit == "per cent" || !l.sumEnds(c) {
			return false
		}
		if what := l.limit(&sum); what != "" {
			c.what, c.unit, c.low, c.high = what, last.quantity.unit, sum.low, sum.high
			return true
		}
		v := c.first - 1
		for n := 0; n < 3 && (l.upos(v) == "ADV" || l.upos(v) == "ADP" || l.upos(v) == "PRON" || l.upos(v) == "PROPN" || l.upos(v) == "DET" && l.at(v) == "the"); n++ {
			v--
		}
		if l.upos(v) != "VERB" || !offering[l.tree.Lemma(v)] {
			return false
		}
	}
	what := l.sumThat(&sum)
	if what == "" && l.orElse(&sum) {
		what = "demanded"
	}
	if what == "" {
		what = l.predicate(&sum)
	}
	if what == "" {
		what = l.sumOf(&sum)
	}
	switch what {
	case "paid", "pledged", "owed", "demanded", "frozen":
		if c.what, c.unit = what, l.moneyAround(); !millions {
			c.unit = last.quantity.unit
		}
		return true
	}
	return false
}

// offering are the verbs of those who bargain over a sum.
var offering = set(`ask offer demand want pay give owe bid propose pledge promise get receive put lay hand send transfer wire remit collect lend advance grant seek`)

// sumEnds reports whether nothing that could be counted stands behind a bare number.
func (l *line) sumEnds(c *count) bool {
	switch w := l.at(c.last); w {
	case ".", ",", ";", ":", "", "and", "but", "at", "a", "an", "in", "for", "by", "per", "each", "apiece", "now":
		return !(w == "in" && l.upos(c.last+1) == "NUM")
	}
	return false
}

// moneyAround returns the one money of which the sentence, the two before and the one after
// speak; "" where there is none or more than one.
func (l *line) moneyAround() string {
	found := ""
	for n := max(l.index-2, 0); n <= l.index+1 && n < len(l.all); n++ {
		other := l
		if n != l.index {
			other = newLine(&l.all[n])
		}
		for i := range other.low {
			code := currencySigns[other.at(i)]
			if w := other.at(i); code == "" && english.money[w] != nil && strings.HasSuffix(w, "s") && other.upos(i) != "VERB" {
				code = other.currency(w)
			}
			if code == "" {
				continue
			}
			if found != "" && found != code {
				return ""
			}
			found = code
		}
	}
	return found
}

// areaEnd returns where the unit of an area that begins at token i ends, 0 if none does.
func (l *line) areaEnd(i int) int {
	w := l.at(i)
	switch {
	case w == "hectares" || w == "acres" || w == "km²" || w == "km2":
		return i + 1
	case w == "square" || w == "sq" || w == "sq.":
		switch l.at(i + 1) {
		case "kilometres", "kilometers", "km", "miles", "metres", "meters":
			return i + 2
		}
	}
	return 0
}

func (l *line) areaUnit(i int) string {
	switch w := l.at(i); w {
	case "hectares", "acres":
		return w
	case "km²", "km2":
		return "square kilometres"
	}
	switch l.at(i + 1) {
	case "miles":
		return "square miles"
	case "metres", "meters":
		return "square metres"
	}
	return "square kilometres"
}

var timeUnits = map[string]string{
	"minute": "minutes", "minutes": "minutes", "hour": "hours", "hours": "hours", "day": "days", "days": "days",
	"week": "weeks", "weeks": "weeks", "month": "months", "months": "months", "year": "years", "years": "years", "fortnight": "weeks",
	"h": "hours", "hr": "hours", "hrs": "hours", "min": "minutes", "mins": "minutes",
}

// lasting are the verbs after which a span of time is how long something took.
var lasting = set(`last lasts lasted lasting`)

// speaking are the verbs that "for an hour" measures.
var speaking = set(`hold runs lasts spoke speak speaking spoken talked talking met meet meeting conferred negotiated negotiating held ran run running went shelled
sat sit sitting on bombed bombarded besieged paused suspended halted extended`)

// duration reads how long something took: "lasted nearly an hour", "a 30-day
// truce", "three hours of talks", "spoke for 90 minutes". Other spans of time
// place something in time ("two days ago"), and are left to the reader of dates.
func (l *line) duration(c *count) (what, unit string, end int) {
	e := c.last
	if c.clock != "" {
		if strings.HasSuffix(l.at(c.number), "long") {
			if l.eventIn(e) {
				return "duration", c.clock, e
			}
			return "", "", 0
		}
		return l.spanOfTime(c, c.clock, e)
	}
	if hyphen(l.at(e)) && l.glued(e-1) && l.glued(e) {
		unit = timeUnits[l.at(e+1)]
		e += 2
		if hyphen(l.at(e)) && l.at(e+1) == "long" {
			e += 2
		}
	} else {
		unit = timeUnits[l.at(e)]
		e++
		if unit != "" && hyphen(l.at(e)) && l.at(e+1) == "long" && l.glued(e-1) {
			e += 2
		} else if unit != "" {
			return l.spanOfTime(c, unit, e)
		}
	}
	if unit == "" {
		return "", "", 0
	}
	for i := e; i < e+4 && i < len(l.low); i++ { // "30-day unconditional ceasefire"
		if english.is(l.at(i), "event") || l.at(i) == "cease" && hyphen(l.at(i+1)) && l.at(i+2) == "fire" {
			return "duration", unit, e
		}
		if !l.word(i) || stop[l.at(i)] {
			break
		}
	}
	return "", "", 0
}

// spanOfTime reads spans of time that stand apart from what they measure.
func (l *line) spanOfTime(c *count, unit string, e int) (string, string, int) {
	if l.at(e) == "before" && l.untilAgreed(c, e) {
		return "duration", unit, e
	}
	if l.at(e) == "ago" || l.at(e) == "later" || l.at(e) == "earlier" || l.at(e) == "before" && l.at(c.first-1) != "for" || l.at(e) == "after" && !l.sinceBegun(e+1) || l.at(e) == "old" || l.at(e) == "into" || l.at(e) == "away" || l.at(e) == "off" {
		return "", "", 0
	}
	if more, end := l.restOfHour(e); unit == "hours" && end > e && c.low != nil && c.high != nil {
		low, high := tidy(*c.low+more), tidy(*c.high+more)
		c.low, c.high, e = &low, &high, end
	}
	if part, end := l.andPart(e); end > e && c.low != nil && c.high != nil {
		low, high := tidy(*c.low+part), tidy(*c.high+part)
		c.low, c.high, e = &low, &high, end
	}
	if w := l.at(e); (w == "to" || w == "or") && c.low != nil && c.high != nil && *c.low == *c.high { // "an hour to an hour and a half"
		if other, ok := l.quantity(e + 1); ok && other.number == e+1 && other.low != nil && other.high != nil && timeUnits[l.at(other.last)] == unit {
			low, high, end := *c.low, *other.high, other.last+1
			if part, past := l.andPart(end); past > end {
				high, end = high+part, past
			}
			if high > low {
				c.low, c.high, c.last, e = &low, &high, end, end
			}
		}
	}
	prev := l.at(c.first - 1)
	switch prev { // "in the last three years"
	case "last":
		if l.upos(c.first-1) != "VERB" && l.at(c.first-2) != "to" && l.upos(c.first-2) != "AUX" { // "is to last two days"
			return "", "", 0
		}
	case "past", "next", "previous", "coming", "recent", "preceding", "following":
		return "", "", 0
	}
	if l.atPlay() || prev == "for" && (unit == "years" || unit == "months") && l.neverBefore(c.first) {
		return "", "", 0
	}
	switch {
	case lasting[prev], prev == "for" && lasting[l.at(c.first-2)], prev == "," && lasting[l.at(c.first-2)]:
	case prev == "for" && (l.speaks(c.first-2) || (l.at(c.first-2) == "is" || l.at(c.first-2) == "was") && l.eventBefore(c.first-3)):
	case prev == "of" && l.upos(c.first-2) == "NOUN" && l.at(c.first-3) == "of" && english.is(l.at(c.first-4), "event"): // "a cessation of hostilities of two weeks"
	case l.at(e) == "after" && l.sinceBegun(e+1):
	case prev == "of" && (english.is(l.at(c.first-2), "event") || l.at(c.first-2) == "," && english.is(l.at(c.first-3), "event")):
	case prev == "for" && l.has(c.first-3, "at", "it") && (unit == "hours" || unit == "minutes"):
	case prev == "to" && l.at(c.first-2) == "ran":
	case prev == "after" && l.ended(c.first-2):
	case prev == "by" && l.extends(c.first-2):
	case (prev == "took" || prev == "taking" || prev == "take") && l.eventBefore(c.first-1):
	case l.at(e) == "of" && l.eventIn(e+1):
	case (l.at(e) == "round" || l.at(e) == "around" || l.at(e) == "at" || l.at(e) == "across") && (l.has(e+1, "the", "table") || l.has(e+1, "a", "table") || l.has(e+1, "the", "negotiating", "table")):
	case prev == "for" && l.nobodyLeft(c.first-2):
	case prev == "for" && (unit == "hours" || unit == "minutes") && l.inOneRoom():
	case l.lengthOf(c, unit, e):
	case l.untilAgreed(c, e):
	case prev == "after" && l.letGo(e):
	case l.audience(c, unit, e):
	case l.measures(c):
	case prev == "for" && l.together(c.first-2), prev == "for" && l.forMore(c.first-2), l.allThatWas(c, e), l.inAll(c, e), (l.at(e) == "together" || l.at(e) == "alone" && l.at(e+1) == "with") && (unit == "minutes" || unit == "hours") && l.lemma(c.first-1) == "have":
	case l.deadline(c, unit, e):
	default:
		return "", "", 0
	}
	for i := c.first - 1; i >= 0 && i > c.first-5; i-- {
		if unreal[l.at(i)] && l.at(i) != "would" && !(l.at(i) == "should" && lasting[prev]) {
			return "", "", 0
		}
	}
	return "duration", unit, e
}

// sinceBegun reports whether the clause that begins at token i tells the beginning of what then ended:
// "Forty hours after it began, the siege was over".
func (l *line) sinceBegun(i int) bool {
	for k := i; k < i+6 && k < len(l.low); k++ {
		switch l.lemma(k) {
		case "begin", "start", "open":
			if l.at(k+1) != "," || l.upos(k) != "VERB" {
				return false
			}
			for j := k + 2; j < len(l.low); j++ {
				if english.is(l.at(j), "event") && l.eventEnds(j) {
					return true
				}
			}
			return false
		}
	}
	return false
}

// eventEnds reports whether the event at token i is told to end.
func (l *line) eventEnds(i int) bool {
	for k := i + 1; k < len(l.low) && k < i+8; k++ {
		if w := l.at(k); w == "," || w == ";" {
			return false
		}
		if ending[l.lemma(k)] {
			return true
		}
	}
	return false
}

// inOneRoom reports whether people who negotiate are told to have been in one room, or together.
func (l *line) inOneRoom() bool {
	if !l.negotiators() {
		return false
	}
	for i := range l.low {
		if l.has(i, "in", "one", "room") || l.has(i, "in", "the", "same", "room") || l.has(i, "face", "to", "face") || l.has(i, "at", "one", "table") || l.has(i, "at", "the", "same", "table") {
			return true
		}
	}
	return false
}

// nobodyLeft reports whether the words up to token i say that nobody left the room where people
// talk.
func (l *line) nobodyLeft(i int) bool {
	room, no := false, false
	for n := 0; n < 8 && i >= 0; i, n = i-1, n+1 {
		switch l.at(i) {
		case "room", "table", "hall", "chamber", "conference":
			room = true
		case "nobody", "no", "none", "neither", "not", "n't", "never":
			no = true
		case ",", ";":
			n = 8
		}
	}
	return room && no
}

// allotting are the verbs by which somebody is given so much time to do a thing.
var allotting = set(`give grant allow get have leave set`)

// deadline reports whether a span of time is what somebody is given to do a thing, and ends at token
// e: "gave the governor 48 hours to withdraw".
func (l *line) deadline(c *count, unit string, e int) bool {
	if l.tree == nil || unit == "years" || l.at(e) != "to" || l.upos(e+1) != "VERB" || l.at(c.first-1) == "for" {
		return false
	}
	for v, n := c.first-1, 0; v >= 0 && n < 6; v, n = v-1, n+1 {
		switch u := l.upos(v); {
		case u == "VERB":
			lemma := l.tree.Lemma(v)
			return allotting[lemma] && !l.unrealVerb(v, true) && (lemma != "have" && lemma != "get" && lemma != "leave" || l.at(c.first-1) != "the" && (unit == "hours" || unit == "days"))
		case l.at(v) == "," || l.at(v) == ";" || u == "ADP":
			return false
		}
	}
	return false
}

// forMore reports whether the words that end at token i leave out a verb of talking for so long:
// "talked for 25 minutes, and their aides for two hours".
func (l *line) forMore(i int) bool {
	for n := 0; n < 5 && i >= 0; n, i = n+1, i-1 {
		switch l.upos(i) {
		case "NOUN", "PROPN", "PRON", "DET", "ADJ":
			continue
		}
		break
	}
	if l.at(i) == "and" {
		i--
	}
	for l.at(i) == "," || l.at(i) == ";" {
		i--
	}
	if timeUnits[l.at(i)] == "" {
		return false
	}
	for k := i - 1; k > i-5 && k > 0; k-- {
		if l.at(k) == "for" {
			return l.speaks(k - 1)
		}
	}
	return false
}

// inAll reports whether a span of time, with its end at token e, is the length of what stands before it:
// "a truce until Sunday, four days in all".
func (l *line) inAll(c *count, e int) bool {
	if l.at(c.first-1) != "," || !l.has(e, "in", "all") && l.at(e) != "altogether" && !l.has(e, "all", "told") {
		return false
	}
	return l.eventBefore(c.first - 1)
}

// allThatWas reports whether a span of time, with its end at token e, was all that somebody needed to
// come to terms: "half an hour was all the generals needed to agree".
func (l *line) allThatWas(c *count, e int) bool {
	if l.at(e) != "was" || l.at(e+1) != "all" {
		return false
	}
	needed := false
	for i := e + 2; i < e+9; i++ {
		switch l.lemma(i) {
		case "need", "take", "require":
			needed = true
		}
		if needed && agreeing[l.lemma(i)] {
			return true
		}
	}
	return false
}

// together reports whether the words that end at token i say that people were with one another:
// "were together", "were in session", "were alone in the room".
func (l *line) together(i int) bool {
	switch l.at(i) {
	case "together", "closeted", "alone":
	case "session", "conclave", "conference":
		if l.at(i-1) != "in" {
			return false
		}
	case "room", "table":
		if l.at(i-1) != "the" || l.at(i-2) != "in" && l.at(i-2) != "at" {
			return false
		}
	default:
		return false
	}
	for k := i - 1; k > i-5 && k >= 0; k-- {
		if beVerb[l.at(k)] || l.at(k) == "sat" || l.at(k) == "stayed" || l.at(k) == "remained" {
			return true
		}
	}
	return false
}

// letGo reports whether the sentence tells that somebody is let go, so that a span of time that ends
// at token e, behind "after", is how long he was held: "sends home four airmen, after 200 days".
func (l *line) letGo(e int) bool {
	if l.tree == nil {
		return false
	}
	switch l.at(e) {
	case ".", ",", ";", "", "in", "the", "as", "behind":
	default:
		return false
	}
	if l.at(e) == "in" && !captivity[l.at(e+1)] && !captivity[l.at(e+2)] {
		return false
	}
	for i := range l.low {
		if l.upos(i) != "VERB" || l.unrealVerb(i, true) {
			continue
		}
		switch l.tree.Lemma(i) {
		case "free", "release", "liberate":
			return true
		case "let":
			for j := i + 1; j < i+7; j++ {
				if l.at(j) == "go" || l.at(j) == "free" || l.at(j) == "out" {
					return true
				}
			}
		case "send", "fly", "come", "bring", "be":
			if (l.at(i+1) == "home" || l.at(i+2) == "home") && l.heldOf() {
				return true
			}
		}
	}
	return false
}

// heldOf reports whether the sentence names people who can have been held: captives, airmen.
func (l *line) heldOf() bool {
	for i := range l.low {
		if confined[l.at(i)] || english.is(l.at(i), "captive") {
			return true
		}
	}
	return false
}

// agreeing are the verbs of what people who negotiate get done in the end.
var agreeing = set(`agree settle reach decide resolve conclude convince persuade negotiate sign seal draft word phrase hammer thrash iron haggle fix choose elect approve adopt reconcile compromise overcome break bridge clinch finalise finalize initial
arrange determine sort bring get find talk adjourn wreck open`)

// disputed are the nouns of what people who negotiate have to agree on.
var disputed = set(`paragraph paragraphs sentence footnote annex annexes phrase article articles seating agenda order wording text chair chairman preamble date dates venue place list lists title clause clauses draft formula comma terms truce ceasefire armistice rules table flags procedure protocol minutes language map maps line price ransom names
compromise agreement accord deal treaty swap exchange statement communiqué communique declaration paper`)

// needing are the verbs whose object is the time that something costs.
var needing = set(`take need require cost spend use want occupy fill consume devote`)

// untilAgreed reports whether a span of time is what people took to agree: "it took a week and a
// half to agree on the seating", "they needed four hours to choose a chairman". It ends at
// token e.
func (l *line) untilAgreed(c *count, e int) bool {
	if l.tree == nil {
		return false
	}
	if l.at(e) == "before" && (l.at(c.first-1) == "was" || l.at(c.first-1) == "be") && l.at(0) == "it" { // "it was four hours before the delegations agreed"
		for i := e + 1; i < e+9 && i < len(l.low); i++ {
			if l.upos(i) == "VERB" && (l.tree.Lemma(i) == "agree" || l.tree.Lemma(i) == "settle" || l.tree.Lemma(i) == "sign") {
				return true
			}
		}
	}
	v := c.first - 1
	for n := 0; n < 4 && v >= 0 && l.upos(v) != "VERB"; n++ {
		v--
	}
	if v < 0 || !needing[l.tree.Lemma(v)] || l.unrealVerb(v, true) {
		return false
	}
	for i := e; i < e+6 && i < len(l.low); i++ {
		w := l.at(i)
		if w == "," || w == ";" || w == "." {
			break
		}
		if w == "to" && l.upos(i+1) == "VERB" {
			if k := l.tree.Lemma(i + 1); agreeing[k] {
				for j := i + 2; j < i+9; j++ {
					if w := l.at(j); disputed[w] || english.is(w, "event") {
						return true
					}
				}
				return k == "agree" || k == "negotiate" || k == "haggle"
			}
		}
	}
	if w := l.at(e); l.tree.Lemma(v) == "spend" && (w == "over" || w == "on") { // "spent nine hours over a single paragraph"
		for j := e + 1; j < e+6 && l.at(j) != ","; j++ {
			if disputed[l.at(j)] {
				return true
			}
		}
	}
	if s := l.tree.Child(v, "nsubj"); s >= 0 && english.is(l.at(s), "event") && (l.at(s) != "trip" && l.at(s) != "visit") { // "the quarrel over the flags cost them a day"
		return true
	}
	return false
}

// seen are the verbs of those who receive somebody for a while; audible the nouns of who is
// received, or receives.
var (
	seen    = set(`keep receive see have detain entertain host be sit closet join confer meet question`)
	granted = set(`give grant allow allot spare`)
	audible = set(`ambassador ambassadors chancellor king queen emperor pope premier secretary secretaries governor governors general generals colonel colonels archbishop bishop bishops commissioner commissioners chief chiefs chairman
prince emir sultan consul consuls legate nuncio marshal speaker elder elders chieftain sheikh patriarch mufti visitor visitors guest guests counterpart counterparts host deputy captors kidnappers rebels warlord commander commanders`)
)

// audience reports whether a span of time is how long somebody of rank was with another: "kept
// the ambassador for an hour and a quarter", "gave the envoy forty minutes".
func (l *line) audience(c *count, unit string, e int) bool {
	if l.tree == nil || unit != "hours" && unit != "minutes" {
		return false
	}
	person := func(i int) bool {
		return i >= 0 && (whoTalk[l.at(i)] || audible[l.at(i)])
	}
	p := c.first - 1
	if l.at(p) == "for" {
		for v, n := p-1, 0; v >= 0 && n < 9; v, n = v-1, n+1 {
			if w := l.at(v); w == ";" || w == "," {
				return false
			}
			if l.upos(v) != "VERB" && l.upos(v) != "AUX" || !seen[l.tree.Lemma(v)] {
				continue
			}
			with := l.at(v+1) == "with" || l.at(v+2) == "with" || l.at(v+1) == "alone"
			if lemma := l.tree.Lemma(v); (lemma == "be" || lemma == "have") && !with {
				return false
			}
			for j := v + 1; j < p; j++ {
				if person(j) {
					return !l.unrealVerb(v, true)
				}
			}
			return false
		}
		return false
	}
	for v, n := p, 0; v >= 0 && n < 5; v, n = v-1, n+1 { // "gave the ambassador forty minutes"
		if l.upos(v) == "VERB" {
			if !granted[l.tree.Lemma(v)] || l.unrealVerb(v, true) {
				return false
			}
			for j := v + 1; j < c.first; j++ {
				if person(j) {
					return l.at(e) != "to"
				}
			}
			return false
		}
	}
	if v := p; (l.at(e) == "together" || l.at(e) == "alone" && l.at(e+1) == "with") && (l.upos(v) == "VERB" || l.upos(v) == "AUX") && (l.tree.Lemma(v) == "have" || l.tree.Lemma(v) == "get") { // "had three hours together"
		return true
	}
	if c.first == 0 && (l.at(e) == "was" || l.at(e) == "were") && (l.at(e+1) == "enough" || l.at(e+1) == "all") { // "Ninety minutes was all the two had"
		return l.negotiators() || l.encounter() || l.has(e+2, "the", "two") || l.has(e+2, "they") || l.has(e+2, "the", "three")
	}
	return false
}

// atPlay reports whether the sentence tells of a game.
func (l *line) atPlay() bool {
	for i := range l.low {
		switch l.at(i) {
		case "goal", "football", "counter-attack", "half-time", "striker", "goalkeeper", "wicket", "innings":
			return true
		}
	}
	return false
}

// neverBefore reports whether the words before token i say that nothing of the kind was done: "no
// minister has been there for nine years".
func (l *line) neverBefore(i int) bool {
	no, perfect := false, false
	for i--; i >= 0 && l.at(i) != "." && l.at(i) != ";"; i-- {
		switch l.at(i) {
		case "no", "not", "never", "n't", "nobody", "none":
			no = true
		case "has", "have", "had":
			perfect = true
		}
	}
	return no && perfect
}

// meetingOf are the verbs of people who talk with each other, running those of what goes
// on for a time, ending those by which it comes to an end. Our own lists, of lemmas.
var meetingOf = set(`receive speak talk meet confer negotiate sit deliberate huddle haggle argue wrangle debate bargain converse discuss closet consult parley huddle chat`)
var running = set(`last take run go drag stretch continue hold endure agree declare proclaim extend keep stay remain observe prolong renew lengthen pause suspend halt stop close shut freeze wear occupy`)
var ending = set(`end break adjourn collapse finish conclude close part over emerge come fail unravel dissolve rise wrap settle walk sign agree die expire lapse founder`)

// measures asks the parse whether a span of time is how long an encounter, a truce or
// a fight took: "they were closeted for the better part of three hours", "round four
// was over in ninety minutes", "after five hours the two leaders came out".
func (l *line) measures(c *count) bool {
	if l.tree == nil {
		return false
	}
	prep := l.at(c.first - 1)
	if prep == "the" || prep == "some" {
		prep = l.at(c.first - 2)
	}
	if prep == "for" && l.at(c.first-3) == "in" && (l.at(c.first-2) == "place" || l.at(c.first-2) == "force" || l.at(c.first-2) == "effect") {
		return true
	}
	node := l.top(c)
	for n := 0; n < 4 && node >= 0; n++ {
		up := l.Tokens[node].Head
		if up < 0 || up >= len(l.low) {
			break
		}
		if prep == "for" && l.upos(up) == "NOUN" && l.tree.Child(up, "cop") >= 0 && onLine[l.at(up)] { // "for forty minutes they were on the telephone"
			return true
		}
		if lemma := l.tree.Lemma(up); l.upos(up) == "VERB" || l.upos(up) == "ADJ" || l.upos(up) == "ADV" {
			return l.lasted(prep, lemma, up, c)
		}
		node = up
	}
	for j := c.first - 1; j >= 0 && j > c.first-5; j-- {
		if l.at(j) == "," || l.at(j) == ";" {
			return false
		}
		if lemma := l.tree.Lemma(j); l.upos(j) == "VERB" || l.upos(j) == "ADV" && ending[lemma] {
			return l.lasted(prep, lemma, j, c)
		}
	}
	return false
}

// onLine are the nouns of what people who talk are on or in.
var onLine = set(`telephone phone line conference session conclave talks conversation`)

// lasted reports whether the verb v, with the preposition of a span of time, tells how
// long something took.
func (l *line) lasted(prep, lemma string, v int, c *count) bool {
	for _, k := range l.tree.All(v, "aux", "advmod") {
		if w := l.at(k); unreal[w] || w == "will" {
			return false
		}
	}
	event := l.eventNear(v) || l.atTable(v)
	if s := l.tree.Child(v, "nsubj:pass"); prep == "for" && s >= 0 && lemma == "fire" && (l.at(s) == "shot" || l.at(s) == "shots" || l.at(s) == "shell") && l.at(s-1) == "no" { // "no shot was fired for 72 hours"
		return true
	}
	if s := l.tree.Child(v, "nsubj:pass", "nsubj"); prep == "for" && s >= 0 && (lemma == "hear" || lemma == "fire" || lemma == "sound" || lemma == "speak") && (arms[l.at(s)] || l.at(s) == "shot" || l.at(s) == "mortar") { // "neither gun nor mortar has been heard for 36 hours"
		for k := 0; k < s; k++ {
			switch l.at(k) {
			case "no", "neither", "not":
				return true
			}
		}
	}
	if s := l.tree.Child(v, "nsubj"); prep == "for" && s >= 0 && lemma == "open" && (l.at(s) == "line" || l.at(s) == "lines") {
		return true
	}
	if s, k := l.tree.Child(v, "nsubj"), l.tree.Child(v, "xcomp"); prep == "for" && s >= 0 && arms[l.at(s)] && (quiet[lemma] || k >= 0 && quiet[l.at(k)] || quiet[l.at(v+1)] || quiet[l.at(v+2)]) { // "the guns fall silent for 48 hours"
		return true
	}
	if s := l.tree.Child(v, "nsubj"); s >= 0 && (l.at(s) == "line" || l.at(s) == "lines" || l.at(s) == "connection") && (l.at(v+1) == "open" || lemma == "hold") { // "the line stayed open for fifty minutes"
		return true
	}
	if s := l.tree.Child(v, "nsubj:pass"); lemma == "spend" && s >= c.first && s < c.last+2 && (l.encounter() || l.negotiators() || l.wording()) { // "four hours were spent on the preamble"
		return true
	}
	if e := c.last + 1; lemma == "spend" && l.upos(c.first-1) != "ADP" { // "spent three hours together", "spent an hour in talks"
		switch l.at(e) {
		case "together", "talking", "closeted", "face", "one-on-one":
			return true
		case "alone":
			s := l.tree.Child(v, "nsubj")
			return s >= 0 && (l.Tokens[s].XPOS == "NNS" || l.at(s) == "two" || l.at(s) == "three" || l.at(s) == "pair" || l.at(s) == "both")
		}
		return (l.at(e) == "in" || l.at(e) == "at") && l.eventOf(e+1)
	}
	if lemma == "take" && l.upos(c.first-1) != "ADP" && l.negotiators() {
		return true // "it took the delegations 16 hours to agree"
	}
	switch prep {
	case "for":
		return meetingOf[lemma] || running[lemma] && event || l.parties(v)
	case "in", "within":
		return ending[lemma] && event
	case "after":
		return ending[lemma] && (event || l.parties(v))
	case "to":
		return running[lemma] && event
	}
	return running[lemma] && lemma != "come" && event && l.upos(c.first-1) != "ADP"
}

// atTable reports whether those of the verb sit at the table of talks: "after eleven hours at
// the table they rose".
func (l *line) atTable(v int) bool {
	for i := max(v-9, 0); i < v+6 && i < len(l.low); i++ {
		if (l.at(i) == "at" || l.at(i) == "round" || l.at(i) == "around") && (l.has(i+1, "the", "table") || l.has(i+1, "table")) {
			return true
		}
	}
	return false
}

// arms are what falls silent in a truce.
var (
	arms  = set(`guns gun artillery cannon cannons weapons front drones skies mortars`)
	quiet = set(`silent quiet calm still mute dumb cold idle peaceful`)
)

// wording reports whether the sentence speaks of a text that is haggled over.
func (l *line) wording() bool {
	for i := range l.low {
		switch l.at(i) {
		case "preamble", "wording", "clause", "agenda", "draft", "communiqué", "communique":
			return true
		}
	}
	return false
}

// eventNear reports whether an event is the subject of v, or stands before it in its clause.
func (l *line) eventNear(v int) bool {
	if s := l.tree.Child(v, "nsubj"); s >= 0 && (english.is(l.at(s), "event", "series") || l.at(s) == "it" && l.eventBefore(s)) {
		return true
	}
	if o := l.tree.Child(v, "obj", "xcomp"); o >= 0 && english.is(l.at(o), "event") {
		return true
	}
	for j := v - 1; j >= 0 && j > v-9 && l.at(j) != ";" && l.at(j) != "."; j-- {
		if english.is(l.at(j), "event", "series") && l.at(j) != "time" {
			return true
		}
	}
	return false
}

// parties reports whether those who come out are the ones who talked: "the two leaders
// came out".
func (l *line) parties(v int) bool {
	s := l.tree.Child(v, "nsubj", "nsubj:pass")
	if up := l.Tokens[v].Head; s < 0 && l.tree.Is(v, "conj") && up >= 0 && up < len(l.low) { // "worked through the night and adjourned"
		s = l.tree.Child(up, "nsubj", "nsubj:pass")
	}
	if s < 0 {
		return false
	}
	return whoTalk[l.at(s)]
}

// whoTalk are those who negotiate.
var whoTalk = set(`deputation deputations cardinal cardinals juror jurors plenipotentiary plenipotentiaries emissary emissaries premier premiers chancellor chancellors arbitrator arbitrators intermediary intermediaries conciliators delegation delegate negotiator leader minister envoy president mediator team side leaders ministers envoys negotiators delegations presidents sides delegates teams mediators parties diplomats`)

// negotiators reports whether the sentence speaks of them.
func (l *line) negotiators() bool {
	for i := range l.low {
		if whoTalk[l.at(i)] {
			return true
		}
	}
	return false
}

// speaks reports whether "for an hour" after token i measures a talk.
func (l *line) speaks(i int) bool {
	for n := 0; n < 6 && i >= 0; n, i = n+1, i-1 {
		switch w := l.at(i); {
		case speaking[w] || n == 0 && english.is(w, "event"):
			return true
		case w == "," || w == ";" || w == ".":
			return false
		}
	}
	return false
}

// extends reports whether what ends at token i was made longer: "extended the truce by".
func (l *line) extends(i int) bool {
	for n := 0; n < 6 && i >= 0; n, i = n+1, i-1 {
		switch l.lemma(i) {
		case "extend", "prolong", "lengthen", "renew", "extension", "prolongation", "renewal":
			return true
		}
		switch l.at(i) {
		case "extended", "extend", "prolonged", "prolong", "lengthened", "renewed":
			return true
		}
	}
	return false
}

// ended reports whether the words before token i tell the end of talks: "the talks
// broke up after nine hours".
func (l *line) ended(i int) bool {
	switch l.at(i) {
	case "ended", "up", "off", "collapsed", "closed", "finished", "adjourned", "deadlock":
		return l.eventBefore(i)
	}
	return false
}

// eventBefore reports whether the nearest nouns before token i are an event: "the
// talks, which took three days".
func (l *line) eventBefore(i int) bool {
	for n := 0; n < 7 && i >= 0; n, i = n+1, i-1 {
		if english.is(l.at(i), "event") {
			return true
		}
	}
	return false
}

func (l *line) eventIn(i int) bool {
	for n := 0; n < 4; n, i = n+1, i+1 {
		if english.is(l.at(i), "event") {
			return true
		}
		if !l.word(i) || stop[l.at(i)] {
			return false
		}
	}
	return false
}

// lengthNouns name how long something took, timing are the verbs of those who took the time.
var lengthNouns = set(`length duration`)
var timing = set(`count clock log time note record measure tally register reckon`)

// lengthOf reads a span of time that is told as the length of an encounter: "put the
// length of the call at 90 minutes", "a duration of 30 minutes was noted", "officials
// counted seven hours", "spoke by telephone, 45 minutes in all". The span ends at token e.
func (l *line) lengthOf(c *count, unit string, e int) bool {
	for j, n := c.first-1, 0; j >= 0 && n < 10; j, n = j-1, n+1 {
		if w := l.at(j); w == ";" || w == "." {
			break
		}
		if lengthNouns[l.at(j)] {
			return l.at(j+1) != "of" || c.first <= j+3 || l.eventOf(j+2)
		}
	}
	short := unit == "hours" || unit == "minutes"
	switch {
	case l.at(c.first-1) == ":" && l.longestBefore(c.first-1):
		return true
	case (l.at(e) == "was" || l.at(e) == "is") && l.at(e+1) == "the" && lengthNouns[l.at(e+2)]:
		return true
	case (l.at(e) == "in" || l.at(e) == "of") && lengthNouns[l.at(e+1)]:
		return l.encounter()
	case short && (l.has(e, "on", "end") || l.at(e) == "straight" || l.has(e, "without", "a", "break")): // "nine hours on end"
		return l.encounter()
	case short && (l.at(e) == "altogether" || l.at(e) == "in" && (l.at(e+1) == "all" || l.at(e+1) == "total")):
		return l.encounter()
	}
	if l.tree == nil || !short {
		return false
	}
	if l.isLength(c, e) {
		return true
	}
	prev := c.first - 1
	if l.at(prev) == "at" {
		for v := prev - 1; v > 0 && v > prev-6; v-- {
			if l.upos(v) == "VERB" {
				return (timing[l.tree.Lemma(v)] || sizing[l.tree.Lemma(v)]) && l.eventOf(v+1)
			}
		}
		return false
	}
	return l.upos(prev) == "VERB" && timing[l.tree.Lemma(prev)] && l.encounter() && (l.at(e) != "of" && l.at(e) != "in" || l.eventIn(e+1))
}

// lengthOfWhat returns the encounter whose length is named before a span of time: "gave the
// length of the conversation as 50 minutes"; "" when none is.
func (l *line) lengthOfWhat(c *count) string {
	for j := c.first - 1; j > 0 && j > c.first-10; j-- {
		if !lengthNouns[l.at(j)] || l.at(j+1) != "of" {
			continue
		}
		for k := j + 2; k < j+6 && k < c.first; k++ {
			if english.is(l.at(k), "event") {
				return l.at(k)
			}
		}
	}
	return ""
}

// eventOf reports whether an event is named at token i, past an article or a possessor.
func (l *line) eventOf(i int) bool {
	if u := l.upos(i); u == "DET" || u == "PRON" {
		i++
	}
	return l.eventIn(i)
}

// encounter reports whether the sentence speaks of people who meet or talk.
func (l *line) encounter() bool {
	for i := range l.low {
		if english.is(l.at(i), "event") || l.tree != nil && l.upos(i) == "VERB" && meetingOf[l.tree.Lemma(i)] {
			return true
		}
	}
	return false
}

// asksOfTalk reports whether a question is about people who talk or meet.
func (l *line) asksOfTalk() bool {
	for i := range l.low {
		if english.is(l.at(i), "event") || meetingOf[l.at(i)] {
			return true
		}
	}
	return false
}

// lengthy are the adjectives of what took a short or a long time.
var lengthy = set(`brief short long lengthy quick curt protracted`)

// longestBefore reports whether the clause before token p calls an encounter long or short: "It was
// the longest conclave in memory: seventeen days".
func (l *line) longestBefore(p int) bool {
	length := false
	for k := 0; k < p; k++ {
		w := strings.TrimSuffix(strings.TrimSuffix(l.at(k), "est"), "er")
		length = length || lengthy[l.at(k)] || lengthy[w]
		if length && english.is(l.at(k), "event") {
			return true
		}
	}
	return false
}

// isLength reports whether the span of time that ends at token e is what an encounter is
// said to have been, or stands alone before a word for one: "the first call was ten
// minutes", "Four hours, the longest session yet."
func (l *line) isLength(c *count, e int) bool {
	whole := *c
	whole.end = e
	node := l.top(&whole)
	if l.tree.Child(node, "cop") >= 0 {
		s := l.tree.Child(node, "nsubj")
		if s < 0 || s > c.first {
			return false
		}
		_, other := ordinals[l.at(s)]
		return english.is(l.at(s), "event") || english.is(l.at(s), "series") && l.at(s) != "time" || (other || l.at(s) == "it" || l.at(s) == "other") && l.earlier != nil && l.earlier.what == "duration"
	}
	if l.index > 0 && l.index < len(l.all) && c.first < 3 { // "How long did you talk?" - "Twenty-five minutes."
		before := newLine(&l.all[l.index-1])
		for i := range before.low {
			if before.has(i, "how", "long") {
				before.tree = nil
				return before.asksOfTalk()
			}
		}
	}
	switch p := c.first - 1; l.at(p) { // "a short meeting: twenty minutes, no more", "a call (20 minutes)"
	case ":", ",", "(", "-", "–", "—":
		switch l.at(e) {
		case ".", ",", ")", ";", "-", "–", "—", "", "long", "flat":
			if english.is(l.at(p-1), "event") || lengthy[l.at(p-1)] && l.eventBefore(p-1) || l.at(p) == ":" && l.longestBefore(p) {
				return true
			}
		}
	}
	if l.at(c.first-1) == "at" && c.first == 1 { // "At 55 minutes it was the shortest of their meetings"
		for j := e; j < e+8 && j < len(l.low); j++ {
			if l.Tokens[j].XPOS == "JJS" && l.encounter() {
				return true
			}
		}
		return false
	}
	if c.first == 0 && l.at(e) == "," && l.upos(e+1) == "DET" {
		return l.eventIn(e + 2)
	}
	return false
}
