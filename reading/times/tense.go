package times

import (
	"strings"
	"unicode"

	"parley/text"
)

// A verbForm is what a written word says about tense; a word may be several.
type verbForm uint32

const (
	formModal    verbForm = 1 << iota // will, would, may, must
	formIs                            // is, are
	formWas                           // was, were
	formHas                           // has, have
	formHad                           // had
	formBe                            // be, been, being
	formTo                            // the mark of the infinitive
	formPast                          // said, met
	formPresent                       // meets, resumes
	formCue                           // due, expected, planned: what it governs lies ahead
	formSay                           // says: a present that reports a past
	formDefer                         // postponed, extended: "until" behind it lies ahead
	formDid                           // managed, failed: the infinitive behind it is done
	formSkip                          // not, also: stand between an auxiliary and its verb
	formAhead                         // ahead, before: what is behind it is to come
	formBehind                        // after: what is behind it is over
	formDo                            // did
	formPlain                         // meet, sign: a verb only behind "to" or a modal
	formGerund                        // meeting: a plan behind "is", nothing by itself
	formAbility                       // could: with a negation, what was tried in vain
	formNegation                      // not
	formCueFor                        // set: a plan only in "set for"
	formInvite                        // invited: what it is for lies ahead
	formSummon                        // summoned: what round it is for lies ahead
	formRound                         // round: a sitting, of which the verb in front tells when
	formDay                           // date, day: a name of the day behind it lies ahead
	formTell                          // say, comment: what one would not do has not been done
)

var verbFormNames = map[string]verbForm{
	"modal": formModal, "is": formIs, "was": formWas, "has": formHas, "had": formHad, "be": formBe, "to": formTo,
	"past": formPast, "present": formPresent, "cue": formCue, "say": formSay, "defer": formDefer, "did": formDid,
	"skip": formSkip, "ahead": formAhead, "behind": formBehind, "do": formDo, "plain": formPlain, "gerund": formGerund,
	"ability": formAbility, "negation": formNegation, "cuefor": formCueFor, "invite": formInvite,
	"summon": formSummon, "round": formRound, "day": formDay, "tell": formTell,
}

const (
	finite = formModal | formIs | formWas | formHas | formHad | formPast | formPresent | formSay | formDefer | formDo
	anAux  = formModal | formIs | formWas | formHas | formHad | formBe | formDo
)

// form returns the verb forms of atom i: those of the lexicon, corrected by the
// tag where there is one.
func (c *computing) form(i int) verbForm {
	if i < 0 || i >= len(c.atoms) {
		return 0
	}
	a := &c.atoms[i]
	v := a.verb
	if a.capital && c.says(i, slotMonth) {
		return 0 // May
	}
	t := c.token(i)
	const asTagged = formPast | formPresent | formPlain
	switch t.XPOS {
	case "":
		return c.guess(i, v)
	case "MD":
		return v&^asTagged | formModal
	case "VBD", "VBN":
		if v&(formWas|formHad|formBe|formDo) == 0 {
			v |= formPast
		}
		return v &^ (formPresent | formPlain | formModal) // "won" is no "won't"
	case "VBZ", "VBP":
		if t.XPOS == "VBP" && unchanging[t.Form] {
			return v&^(formPresent|formPlain) | formPast
		}
		if i > 0 && !c.atoms[i-1].capital && c.token(i-1).XPOS == "NNP" && c.atoms[i-1].verb&formPast != 0 {
			return 0 // "drew applause", taken for a name and its verb
		}
		if v&(formIs|formHas|formDo|formSay) == 0 {
			v |= formPresent
		}
		return v &^ (formPast | formPlain)
	case "VB":
		if v&formPast != 0 && v&formPlain == 0 && !unchanging[t.Form] || unchanging[t.Form] && c.bare(c.atoms[i].token) || irregularPast(t) {
			return v&^(formPresent|formPlain) | formPast // "shot" is no infinitive
		}
		return v&^(formPast|formPresent) | formPlain
	case "VBG":
		return v&^asTagged | formGerund
	case "TO":
		return formTo
	case "IN", "RB", "RBR":
		return v & (formSkip | formAhead | formBehind)
	case "JJ":
		return v & formCue
	case "NNP":
		if !a.capital {
			return v & formPast // "Ann Vell, the premier, drew applause"
		}
	}
	return 0
}

// unchanging are verbs that are in the past what they are in the infinitive, for which the
// tagger often takes them: "Anna Vell, the premier, shut out melons on Friday".
var unchanging = map[string]bool{"shut": true, "put": true, "cut": true, "set": true, "hit": true, "let": true, "quit": true, "cast": true, "split": true, "spread": true,
	"hurt": true, "bet": true, "burst": true, "shed": true, "thrust": true, "upset": true, "broadcast": true, "forecast": true, "beset": true, "offset": true, "cost": true}

// irregularPast reports whether a verb that was tagged as an infinitive has another form than its
// infinitive: "shook", "spoke".
func irregularPast(t *text.Token) bool {
	form := strings.ToLower(t.Form)
	return len(form) > 3 && form != t.Lemma && !strings.ContainsAny(form, "'’-") && !strings.HasPrefix(form, t.Lemma) && form[0] == t.Lemma[0]
}

// bare reports whether nothing before the verb at token t makes it an infinitive, and
// somebody does what it says: it stands behind a comma or a name.
func (c *computing) bare(t int) bool {
	toks := c.sentence.Tokens
	for k := t - 1; k >= 0 && k > t-4; k-- {
		switch x := toks[k].XPOS; {
		case x == "RB":
		case x == "CC": // "closed the text and put their names below it"
			h := toks[t].Head
			return h >= 0 && h < k && toks[t].Rel == "conj" && toks[h].XPOS == "VBD"
		case x == "," || x == "NNP" || x == "NN":
			for k--; k >= 0; k-- { // "will, the premier said, shut"
				x := toks[k].XPOS
				if x == ":" || x == "WDT" || x == "WP" {
					break
				}
				if x == "MD" || x == "TO" || toks[k].UPOS == "AUX" {
					return false
				}
			}
			return true
		default:
			return false
		}
	}
	return false
}

// guess reads an untagged word: the endings "ed" and "ing" say what they say.
func (c *computing) guess(i int, v verbForm) verbForm {
	a := &c.atoms[i]
	if v&^formDid != 0 || a.capital || !c.word(i) {
		return v
	}
	for _, e := range c.lex.verbEndings {
		form := c.body[a.Start:a.End]
		if n := len(form) - len(e.ending); n >= 2 && form[n:] == e.ending {
			return v | e.form
		}
	}
	return v
}

// tense tells the direction of the clause that atoms first to last stand in.
func (c *computing) tense(first, last int) Direction {
	if d := c.preposed(first, last); d != NoDirection {
		return d
	}
	if c.sentence.Parsed {
		if v, nominal := c.governor(first, last); v >= 0 {
			v = c.under(v)
			d := c.tenseAt(v, first)
			if nominal && c.weak != 0 {
				return NoDirection // "this follows a call on Sunday"
			}
			if c.weak != 0 && c.toldAt(v, first) {
				c.weak = 0
				return Past
			}
			if d != NoDirection {
				return d
			}
		}
	}
	return c.linear(first, last)
}

// preposed reads what the word in front alone decides: "ahead of Friday's vote",
// "since March".
func (c *computing) preposed(first, last int) Direction {
	i := first - 1
	if i > 0 && (c.says(i, slotDatePrep) || c.on(i)) && c.token(i-1).XPOS == "VBD" && c.atoms[i-1].verb&formSay != 0 {
		return Past // "never, she said on Friday, will they meet"
	}
	for k := 0; k < 2 && (c.says(i, slotArticle) || c.says(i, slotOwner)); k++ {
		i--
	}
	if i < 0 {
		return NoDirection
	}
	f := c.atoms[i].verb
	own := c.possessive(last) || c.noun(last+1)
	if c.appointed(first, own) {
		return Future
	}
	if c.sinceThen(first, last) {
		return Past
	}
	switch {
	case f&formAhead != 0 && i >= c.taken:
		for k := max(0, i-12); k < len(c.atoms) && k < last+12; k++ {
			if c.form(k)&formHad != 0 {
				return NoDirection // "had left before Friday"
			}
		}
		return Future
	case f&formBehind != 0 && own:
		return Past
	case f&formCue != 0:
		return Future // "due Friday"
	}
	if c.since(first - 1) {
		return Past
	}
	if i > 0 && c.says(first-1, slotDatePrep) && c.atoms[i-1].verb&(formCue|formCueFor) != 0 && c.form(i-2)&formHas == 0 {
		return Future // "scheduled for Friday"
	}
	return NoDirection
}

// appointed reports whether the words in front name the day of what is to come: "called for
// Friday", "a date has been found: Friday", "given a day, Friday", "in the diary, on Friday".
func (c *computing) appointed(first int, own bool) bool {
	i := first - 1
	if own || i < 1 || !c.says(first, slotWeekday) {
		return false
	}
	if c.token(i).Form == "for" {
		v := i - 1
		if c.token(v).XPOS == "RP" { // "put down for Friday"
			v--
		}
		return v > 0 && (c.token(v).XPOS == "VBN" || c.token(v).XPOS == "VBD") && (c.form(v-1)&(formHas|formBe) != 0 && c.form(v-2)&formHad == 0)
	}
	mark := firstRune(c.body[c.atoms[i].Start:])
	if mark == ':' {
		for k := i - 1; k >= 0; k-- {
			if c.atoms[k].verb&formDay != 0 {
				return true
			}
		}
		return false
	}
	if c.says(i, slotDatePrep) || c.on(i) {
		i--
		mark = firstRune(c.body[c.atoms[max(0, i)].Start:])
	} else if mark == ',' && i > 1 && c.atoms[i-1].verb&formDay != 0 && (c.token(i-2).Form == "a" || c.token(i-2).Form == "the") {
		return true
	}
	return mark == ',' && i > 1 && c.atoms[i-1].verb&formCueFor != 0 && c.token(i-1).UPOS == "NOUN"
}

// sinceThen reports whether the expression dates what "since" counts from: "since its signing in
// Oslo on Friday".
func (c *computing) sinceThen(first, last int) bool {
	if last+1 < len(c.atoms) && c.form(last+1)&finite != 0 {
		return false
	}
	for i := first - 1; i >= 0 && i >= first-8; i-- {
		if c.form(i)&finite != 0 || c.stop(i) || c.body[c.atoms[i].Start] == ',' {
			return false
		}
		if c.since(i) {
			return true
		}
	}
	return false
}

// since reports whether atom i says from when something counts.
func (c *computing) since(i int) bool {
	for _, m := range c.atoms[i].meanings {
		if c.lex.fills[m.class].has(slotBound) && Bound(m.value) == Since {
			return true
		}
	}
	return false
}

// headOf returns the token that the tokens first to last hang on.
func (c *computing) headOf(first, last int) int {
	toks := c.sentence.Tokens
	for t := first; t <= last && t < len(toks); t++ {
		if h := toks[t].Head; h < first || h > last {
			return h
		}
	}
	return -1
}

// governor returns the atom of the verb that the expression hangs on, -1 when the
// parse shows none; nominal when it hangs on a noun that is not the verb's
// subject.
func (c *computing) governor(first, last int) (verb int, nominal bool) {
	toks := c.sentence.Tokens
	from, to := c.atoms[first].token, c.atoms[last].token
	for t := from; t <= to && t < len(toks); t++ {
		if k := c.auxOf(t); k >= 0 && (k < from || k > to) { // "the deadline is Friday"
			return c.atomOf(k), false
		}
	}
	t := c.headOf(from, to)
	for steps := 0; t >= 0 && t < len(toks) && steps < 12; steps++ {
		k := t
		u := toks[t].UPOS
		if u != "VERB" && u != "AUX" {
			k = c.auxOf(t) // "the talks are off on Friday"
		}
		if u == "VERB" && (strings.HasPrefix(toks[t].Rel, "nsubj") || toks[t].Rel == "csubj" && toks[t].XPOS == "VB" && (t == 0 || toks[t-1].XPOS != "TO")) { // a noun that was taken for a verb: "the leaders' call on Monday had ended"
			if toks[t].XPOS != "VBD" || t == 0 || toks[t-1].Form != "," { // "the town, hit on Monday, is named"
				k, u = -1, "NOUN"
			}
		}
		if u == "VERB" && c.noVerb(t) {
			k, u = -1, "NOUN"
		}
		if k >= 0 && !(toks[k].XPOS == "VBG" && c.auxOf(k) < 0) {
			if a := c.atomOf(k); a >= 0 {
				for x := to + 1; x < k; x++ {
					if toks[x].Form == ":" { // "good news from the call on Monday: a group is to be set up"
						return -1, false
					}
				}
				return a, nominal
			}
		}
		if u == "NOUN" || u == "PROPN" {
			nominal = !strings.HasPrefix(toks[t].Rel, "nsubj")
		}
		t = toks[t].Head
	}
	return -1, false
}

// noVerb reports whether token t was taken for a verb and is none: a name behind "to" ("gave six
// captives to Kell near Tor"), the first half of a compound ("their get-together"), a noun that is
// counted ("the fourth try at it").
func (c *computing) noVerb(t int) bool {
	toks := c.sentence.Tokens
	x := &toks[t]
	switch {
	case x.XPOS == "VB" && t > 0 && toks[t-1].XPOS == "TO" && firstUpper(x.Form):
		return x.Head >= 0 && !firstUpper(toks[x.Head].Form)
	case t+1 < len(toks) && toks[t+1].XPOS == "HYPH" && toks[t+1].Start == x.End:
		return true
	case x.XPOS == "VBP" && t > 1 && (toks[t-1].XPOS == "JJ" || toks[t-1].XPOS == "NN") && toks[t-2].XPOS == "DT":
		return ordinal(toks[t-1].Form)
	case (x.XPOS == "VB" || x.XPOS == "VBP") && t > 0 && (toks[t-1].XPOS == "POS" || toks[t-1].XPOS == "PRP$"):
		return true
	}
	return false
}

func firstUpper(s string) bool { return unicode.IsUpper(firstRune(s)) }

// ordinal reports whether a word has the ending of a number in a series.
func ordinal(s string) bool {
	return s == "first" || s == "second" || s == "third" || strings.HasSuffix(s, "th") && len(s) > 4
}

// under climbs from a bare infinitive to the verb that it is under: "made it plain on Friday",
// "let them go on Friday".
func (c *computing) under(v int) int {
	for range 3 {
		t := c.token(v)
		if t.XPOS != "VB" || t.Head < 0 || c.auxOf(c.atoms[v].token) >= 0 {
			break
		}
		a := c.atomOf(t.Head)
		if a < 0 || a >= v {
			break
		}
		h := c.sentence.Tokens[t.Head]
		switch f := c.form(a); {
		case t.Rel == "conj" && (h.XPOS == "VB" || h.XPOS == "VBD"):
		case t.Rel == "xcomp" && f&formPast != 0 && h.UPOS == "VERB":
		case t.Rel == "ccomp" && f&(formPast|formHad) != 0 && caused[h.Lemma]:
		case t.Rel == "advcl" && h.Form == "got":
		default:
			return v
		}
		for k := t.Head; k < c.atoms[v].token; k++ {
			if c.sentence.Tokens[k].XPOS == "TO" && h.Form != "got" { // "got them to sign on Friday"
				return v
			}
		}
		v = a
	}
	return v
}

// caused are verbs under which a bare infinitive tells what was done: "had its envoy fly home".
var caused = map[string]bool{"have": true, "let": true, "make": true, "see": true, "watch": true, "hear": true}

// toldAt reports whether, behind the present tense of atom v, a past one stands nearest before
// the expression: "no such wish exists, answered the envoy on Friday".
func (c *computing) toldAt(v, first int) bool {
	for i := first - 1; i > v && i >= first-40; i-- {
		if c.stop(i) {
			return false
		}
		if f := c.form(i); f&(finite|formPlain|formGerund|formBe) != 0 {
			said := c.token(i).XPOS != "VBN" || i > 0 && c.body[c.atoms[i-1].Start] == ',' // ", answered the envoy"
			return f&formPast != 0 && said && c.tenseAt(i, first) == Past
		}
	}
	return false
}

// auxOf returns the last auxiliary or copula of token t; -1: it has none.
func (c *computing) auxOf(t int) int {
	toks := c.sentence.Tokens
	if !c.indexed {
		c.indexed = true
		c.auxs = c.auxs[:0]
		for range toks {
			c.auxs = append(c.auxs, -1)
		}
		for k := range toks {
			if h := toks[k].Head; toks[k].UPOS == "AUX" && h >= 0 && h < len(toks) {
				c.auxs[h] = k
			}
		}
	}
	if t < 0 || t >= len(c.auxs) {
		return -1
	}
	return c.auxs[t]
}

// atomOf returns the first atom of a token.
func (c *computing) atomOf(token int) int {
	lo, hi := 0, len(c.atoms)
	for lo < hi {
		if m := (lo + hi) / 2; c.atoms[m].token < token {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(c.atoms) && c.atoms[lo].token == token {
		return lo
	}
	return -1
}

// linear looks for the nearest verb to the left, then to the right. A verb right
// behind the expression, or any behind a saying verb and "Friday's", is the nearer
// one.
func (c *computing) linear(first, last int) Direction {
	right := NoDirection
	rightAt := -1
	for i := last + 1; i < len(c.atoms) && i <= last+40; i++ {
		if c.stop(i) {
			break
		}
		if c.form(i)&finite != 0 {
			right, rightAt = c.tenseAt(c.mainVerb(i), first), i
			break
		}
	}
	if right != NoDirection && c.begins(first) {
		return right
	}
	if right != NoDirection && rightAt == last+1 && c.form(rightAt)&(formModal|formIs|formWas|formHas|formHad) != 0 {
		return right
	}
	plain := false
	for i := first - 1; i >= 0 && i >= first-40; i-- {
		if c.stop(i) {
			break
		}
		f := c.form(i)
		plain = plain || f&formPlain != 0 && i > 0 && c.word(i-1) && !c.says(i-1, slotDeterminer)
		if f&(finite|formPlain|formGerund|formBe) == 0 {
			continue
		}
		if right != NoDirection && c.possessive(last) && f&formSay != 0 {
			return right
		}
		if d := c.tenseAt(i, first); d != NoDirection {
			return d
		}
	}
	if right == NoDirection && plain {
		return Future // "the tariffs take effect Monday", untagged
	}
	return right
}

// begins reports whether the expression opens a clause: "In May they met", ", and
// on Friday they left".
func (c *computing) begins(first int) bool {
	i := first - 1
	for i >= 0 && (c.says(i, slotArticle) || c.says(i, slotDatePrep) || c.says(i, slotFunction) && !c.says(i, slotConjunction) && c.atoms[i].verb == 0 && !c.noun(i)) {
		i--
	}
	return i < 0 || c.says(i, slotConjunction) || c.body[c.atoms[i].Start] == ','
}

// stop reports whether a clause ends at atom i for good.
func (c *computing) stop(i int) bool {
	switch firstRune(c.body[c.atoms[i].Start:]) {
	case ';', '"', '“', '”':
		return true
	case ':': // not that of "20:00"
		return i+1 == len(c.atoms) || !c.atoms[i+1].glued
	}
	return false
}

// mainVerb moves from an auxiliary to the verb it belongs to, when that is near.
func (c *computing) mainVerb(i int) int {
	for j := i; j < len(c.atoms) && j < i+6; j++ {
		f := c.form(j)
		switch {
		case f&anAux != 0 || f&formSkip != 0:
		case f&(formPast|formPlain|formGerund|formPresent|formCue|formDefer|formDid|formSay) != 0:
			return j
		default:
			return i
		}
	}
	return i
}

// tenseAt reads the auxiliaries in front of the verb at atom v. use is where the
// expression begins: what stands in front of it can make an "until" lie ahead.
func (c *computing) tenseAt(v, use int) Direction {
	f := c.form(v)
	c.weak = 0
	var aux verbForm
	to := -1
	for i, k := v-1, 0; i >= 0 && k < 8; i, k = i-1, k+1 {
		g := c.form(i)
		if i >= c.f.first && i <= c.f.last || g&formSkip != 0 && g&anAux == 0 {
			aux |= c.atoms[i].verb & formNegation
			continue
		}
		if g&formTo != 0 && (f&(formPlain|formBe) != 0 || aux&formBe != 0 || c.token(i).XPOS == "TO" || f == 0) {
			to = i
			break
		}
		if g&anAux == 0 {
			break
		}
		aux |= g | c.atoms[i].verb&formAbility
	}
	if to >= 0 && (f&formPast == 0 || aux&(formBe|formHas) != 0) {
		return c.infinitive(to, aux)
	}
	if c.sentence.Parsed && c.token(v).XPOS != "VBD" { // "Will they meet on Friday?"
		if k := c.auxOf(c.atoms[v].token); k >= 0 {
			if a := c.atomOf(k); a >= 0 {
				aux |= c.form(a) & anAux
			}
		}
	}
	all := aux | f&anAux
	switch {
	case all&formModal != 0 && all&formHas != 0:
		return Past // "would have met"
	case all&formModal != 0 && all&formAbility != 0 && (all&formNegation != 0 || c.none(v)):
		return Past // "could not be reached"
	case all&formModal != 0 && all&formAbility != 0 && c.atLast(v):
		return Past // "could at last be agreed"
	case all&formModal != 0 && all&formNegation != 0 && c.atoms[v].verb&formTell != 0 && c.would(v):
		return Past // "would not say"
	case all&formModal != 0:
		return Future
	case f&formCue != 0 && all&(formIs|formBe|formWas) != 0, f&formCue != 0 && all == 0 && f&formPast == 0:
		return Future
	case f&formDefer != 0 && c.deferred(use):
		return Future
	case f&formCue != 0 && all == 0 && (c.token(v).XPOS == "VBN" || v > 0 && c.body[c.atoms[v-1].Start] == ','): // ", expected there on Friday"
		return Future
	case c.atoms[v].verb&formInvite != 0 && c.invited(v, use):
		return Future
	case c.atoms[v].verb&formSummon != 0 && c.forRound(v, use):
		return Future
	case all&(formWas|formHad|formHas) != 0 || all&formDo != 0:
		return Past
	case f&formGerund != 0 && all&formIs != 0:
		return Future
	case f&formGerund != 0:
		return NoDirection
	case all&formIs != 0 && f&formPast != 0:
		c.weak = max(1, use-v)
		return Future
	case f&formPast != 0, f&formSay != 0:
		return Past
	case f&(formPresent|formIs) != 0:
		c.weak = max(1, use-v)
		return Future
	case f&formPlain != 0 && c.token(v).XPOS != "" && c.atoms[v].token > 0: // at the head of a sentence it is a noun: "Call (Friday) ended"
		return Future
	}
	return NoDirection
}

// none reports whether a clause begins with a negation before atom v: "not a single line could
// be agreed on".
func (c *computing) none(v int) bool {
	for i := v - 1; i >= 0 && !c.stop(i); i-- {
		switch strings.ToLower(c.body[c.atoms[i].Start:c.atoms[i].End]) {
		case "not", "no", "nothing", "nobody", "neither", "never", "hardly", "barely":
			return true
		}
	}
	return false
}

// infinitive is ahead, unless it has been done ("managed to sign") or is a perfect
// one ("is said to have met").
func (c *computing) infinitive(to int, aux verbForm) Direction {
	if aux&formHas != 0 {
		return Past
	}
	for i := to - 1; i >= 0 && i >= to-3; i-- {
		g := c.form(i)
		if g&formHad != 0 && i == to-1 {
			return Past // "had to say"
		}
		if c.atoms[i].verb&formDid != 0 {
			return c.tenseAt(i, c.f.first)
		}
		if g&formSkip == 0 {
			break
		}
	}
	return Future
}

// atLast reports whether what could be done before atom v was done in the end.
func (c *computing) atLast(v int) bool {
	for i := v - 1; i > 0 && i >= v-6; i-- {
		if t := c.token(i).Form; t == "finally" || t == "last" && c.token(i-1).Form == "at" {
			return true
		}
	}
	return false
}

// would reports whether the modal of the verb at atom v is "would".
func (c *computing) would(v int) bool {
	for i := v - 1; i >= 0 && i >= v-3; i-- {
		if c.token(i).Form == "would" {
			return true
		}
	}
	return false
}

// forRound reports whether the expression tells when the round will be to which somebody was
// called: "were summoned to Oslo for the third round on Friday".
func (c *computing) forRound(v, use int) bool {
	to, round := false, false
	for i := v + 1; i < use; i++ {
		if c.form(i)&finite != 0 || c.stop(i) || c.body[c.atoms[i].Start] == ',' {
			return false
		}
		to = to || c.token(i).Form == "to"
		if c.token(i).Form == "for" {
			for k := i + 1; to && k < use && k <= i+4; k++ {
				round = round || c.atoms[k].verb&formRound != 0
			}
		}
	}
	return round
}

// invited reports whether the expression tells for when somebody was invited: "to Oslo for a
// third round on Friday".
func (c *computing) invited(v, use int) bool {
	for i := v + 1; i < use-2; i++ {
		if t := c.token(i); t.XPOS == "TO" || t.XPOS == "IN" && (t.Form == "to" || t.Form == "for" || t.Form == "between") {
			return true
		}
	}
	return false
}

// deferred reports whether the expression is what something was put off to.
func (c *computing) deferred(use int) bool {
	for i := use - 1; i >= 0 && i >= use-2; i-- {
		if c.says(i, slotBound) || c.form(i)&formTo != 0 {
			return true
		}
	}
	return false
}
