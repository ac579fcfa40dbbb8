package figures

import "strings"

// entry reads a number that stands apart from the sentence as a table or a bracket sets it: behind
// its label ("Dead – 9", "Detained: 220 (Monday), 75 (Tuesday)"), behind a clause ("Fewer soldiers
// died: 19"), in brackets behind what it counts ("left many wounded (about 300)"), or as the round
// number that something runs into ("The dead number in the thousands").
func (l *line) entry(c *count) string {
	if l.tree == nil || c.quantity.unit != "" || c.half || c.noun >= 0 && !l.people(c) && !l.likely(c) {
		return ""
	}
	joint := c.first - 1
	switch w := l.at(joint); {
	case w == "(" && (c.noun < 0 || l.them(c)):
		return l.bracketed(joint-1, c)
	case w == ":" || w == "=" || (hyphen(w) || w == "—") && !l.glued(joint-1) && !l.glued(joint):
		if what := l.label(joint, c); what != "" {
			return what
		}
		if w == ":" && c.noun < 0 {
			return l.clauseBefore(joint, c)
		}
	case w == "the" && c.noun < 0 && vague[l.at(c.number)][0] > 0:
		switch l.at(joint - 1) {
		case "in", "into", "to":
			return l.runsInto(joint-2, c)
		}
	case w == "their" && l.at(joint-1) == "in" && c.noun < 0 && vague[l.at(c.number)][0]+tensOf[l.at(c.number)]["thousands"][0] > 0: // "have fled in their thousands"
		for v, n := joint-2, 0; v > 0 && n < 9; v, n = v-1, n+1 {
			if l.upos(v) != "VERB" {
				continue
			}
			if s := l.tree.Child(v, "nsubj", "nsubj:pass"); s >= 0 {
				return l.fate(s, c)
			}
		}
	}
	return ""
}

// labelled reads a number behind its label alone: "Casualties: dead 17, wounded 54".
func (l *line) labelled(c *count) string {
	if c.noun >= 0 || c.quantity.unit != "" || c.first < 1 {
		return ""
	}
	if what, e := l.stateAt(c.first-1, c); e == c.first {
		switch l.at(c.first - 2) {
		case ":", ",", ";", "", "•":
			return what
		}
	}
	return ""
}

// label reads the words of a table before a colon or a dash at token joint: back to where they
// begin they hold no verb but a participle.
func (l *line) label(joint int, c *count) string {
	from := joint
	for n := 0; from > 0 && n < 7; from, n = from-1, n+1 {
		w := l.at(from - 1)
		if w == ";" || w == "," || w == "." || w == "|" || w == "•" || w == "*" || w == ")" || hyphen(w) && !l.glued(from-1) {
			break
		}
		if x := l.Tokens[from-1].XPOS; l.upos(from-1) == "AUX" || x == "VBD" && (!past(w) || l.tree.Child(from-1, "=nsubj") >= 0) || x == "VBZ" || x == "VBP" {
			return ""
		}
	}
	if joint-from > 6 {
		return ""
	}
	for k := joint - 1; k >= from; k-- {
		if what, e := l.stateAt(k, c); what != "" && e <= joint {
			return what
		}
		if l.upos(k) == "NOUN" {
			if what := l.sizeOf(k, c); what != "" {
				return what
			}
		}
		if past(l.at(k)) {
			if what := l.doneAs(k, c); what != "" {
				return what
			}
		}
	}
	return ""
}

// doneAs reads what the participle at token k tells of those to whom it was done, also where the
// tagger takes it for a noun: "Those arrested are", "Arrested – 9".
func (l *line) doneAs(k int, c *count) string {
	if what := l.frame("obj", k, c); what != "" {
		return what
	}
	stem, regular := strings.CutSuffix(l.at(k), "ed")
	if !regular || len(stem) < 2 {
		return ""
	}
	forms := []string{stem, stem + "e"}
	if n := len(stem); stem[n-1] == stem[n-2] {
		forms = append(forms, stem[:n-1])
	}
	for _, form := range forms {
		for _, s := range senses["obj"][form] {
			if len(s.with) == 0 && s.doer == "" && l.fits(c, s.kind) {
				return s.what
			}
		}
	}
	return ""
}

// clauseBefore reads what the clause before a colon tells of its subject or its object, which the
// bare number counts: "Fewer soldiers died: 19".
func (l *line) clauseBefore(joint int, c *count) string {
	for v := joint - 1; v >= 0; v-- {
		if w := l.at(v); w == ";" || w == "." || w == ":" {
			return ""
		}
		if l.upos(v) != "VERB" {
			continue
		}
		for _, role := range [...]string{"obj", "nsubj:pass", "nsubj"} {
			if s := l.tree.Child(v, role); s >= 0 && s < joint && l.plural(s) {
				if what := l.fate(s, c); what != "" {
					return what
				}
			}
		}
	}
	return ""
}

// bracketed reads what the words that end at token k, before a bracket, tell of those whom the
// number in it counts.
func (l *line) bracketed(k int, c *count) string {
	for i := max(k-3, 0); i <= k; i++ {
		if what, e := l.stateAt(i, c); what != "" && e == k+1 && !(i > 0 && l.upos(i-1) == "AUX") {
			return what
		}
	}
	if l.upos(k) == "NOUN" && l.plural(k) {
		return l.fate(k, c)
	}
	return ""
}

// runsInto reads the size of what runs, goes or numbers into a round number, by the verb that ends
// at token v: "the number of dead runs into the hundreds". The tagger takes such verbs for nouns.
func (l *line) runsInto(v int, c *count) string {
	switch l.at(v) {
	case "run", "runs", "ran", "running", "number", "numbers", "numbered", "numbering", "go", "goes", "went", "reach", "climb", "climbed", "climbs", "rise", "rises", "risen", "rose", "grow", "grown", "is", "are", "was", "were", "be", "now", "counted", "measured", "estimated", "reckoned", "put":
	default:
		return ""
	}
	from := v
	for from > 0 {
		if w := l.at(from - 1); w == "," || w == ";" || w == ":" || w == "that" || w == "but" || w == "while" {
			break
		}
		from--
	}
	for k := from; k < v; k++ {
		if what, e := l.stateAt(k, c); what != "" && e <= v && (e == v || l.upos(e) != "NOUN") {
			return what
		}
		if l.upos(k) == "NOUN" {
			if what := l.sizeOf(k, c); what != "" {
				return what
			}
		}
	}
	return ""
}

// fate returns what is told of the noun at token n, as of one that had the number of c.
func (l *line) fate(n int, c *count) string {
	those := count{quantity: quantity{first: n, number: n, last: n, low: c.low, high: c.high}, np: n, noun: n, end: n + 1}
	if !l.people(&those) && !l.likely(&those) {
		return ""
	}
	if what := l.told(&those); what != "" {
		return what
	}
	return l.byName(&those)
}

// passingForms are the forms of verbs by which a number is left behind.
var passingForms = set(`exceed exceeds exceeded exceeding pass passes passed passing top tops topped topping surpass surpasses surpassed surpassing`)

// boundBehind takes in what bounds a count behind what it counts ("30 students at the most", "210
// dead and counting"), or before it as a verb ("arrests top 300").
func (l *line) boundBehind(c *count) {
	if c.what == "" || c.low == nil || c.high == nil || *c.low != *c.high {
		return
	}
	if passingForms[l.at(c.first-1)] && c.first > 1 && (c.noun < 0 || l.people(c)) {
		c.high = nil
		return
	}
	end := max(c.end, c.last)
	if _, e := l.stateAt(end, c); e > end && c.quantity.unit == "" {
		end = e
	}
	if l.at(end) == "," { // "Eighty people, at the very least, were hurt"
		end++
	}
	for _, b := range english.trailing {
		if len(b.words) > 1 && b.words[1] != "more" && b.words[0] != "odd" || b.words[0] == "or" {
			if l.has(end, b.words...) {
				c.apply(b.kind)
				return
			}
		}
	}
}
