package events

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// A reality says whether the act of a predicate happened, and who says so.
type reality struct {
	status parley.Status
	stance parley.Stance
	// none: no act at all is told (a wish, a refusal, a question, a habit).
	none bool
	// present: it is none only because it stands in a plain present.
	present   bool
	claimedBy []party
	trust     float64
}

// realityOf reads the auxiliaries, negations and governors of predicate p.
func (c *clause) realityOf(p int, t plover.Type) reality {
	r := reality{status: parley.Occurred, stance: parley.Asserted, trust: 1}
	if c.question() {
		return reality{none: true}
	}
	if s := c.nsubj(p); s >= 0 && c.asks(s, p) {
		return reality{none: true}
	}
	verbal := c.verbal(p) || c.Tokens[p].UPOS == "AUX"
	if verbal {
		c.mood(p, &r)
		if x := c.Tokens[p].XPOS; r.none && r.present && (x == "VBZ" || x == "VBP" || x == "VBN") {
			c.performed(p, t, &r)
		}
	} else {
		c.nominal(p, t, &r)
	}
	c.governed(p, t, &r)
	if c.diary && !r.none {
		plan(&r)
	}
	if len(r.claimedBy) == 1 && strings.HasSuffix(r.claimedBy[0].Name, "people") {
		r.claimedBy = nil // "two people told of it" names nobody
	}
	return r
}

// negotiating are verbs of talking about what need not come about.
var negotiating = words("negotiate discuss debate explore consider contemplate weigh study")

// asks reports whether subject s makes the clause of v a question within another:
// "an inquiry into who fired on the town".
func (c *clause) asks(s, v int) bool {
	switch strings.ToLower(c.Tokens[s].Form) {
	case "who", "what", "whoever", "which":
	default:
		return false
	}
	return !c.Is(v, "acl:relcl") && (c.Is(v, "ccomp", "acl", "advcl", "csubj", "obl", "nmod", "obj", "root") || s > 0 && c.Tokens[s-1].UPOS == "ADP")
}

// mood applies the verb's own auxiliaries, negation, tense and conditional clause.
func (c *clause) mood(v int, r *reality) {
	finite, possible, onTerms := false, false, false
	for _, k := range c.Children(v) {
		form := strings.ToLower(c.Tokens[k].Form)
		switch {
		case c.Is(k, "aux") && k == 0 && inverting[form]:
			r.none = true
		case c.Is(k, "aux") && c.Tokens[k].Form != form && c.found.At(c.sentence, k) != nil:
			continue // Theresa May
		case c.Is(k, "aux:pass") && (form == "is" || form == "are") && c.Child(v, "=aux") < 0 && !c.isTitle:
			r.present = !r.none
			r.none = true // "are funded by the state": so it is, nothing happened
		case c.Is(k, "aux"):
			finite = true
			switch form {
			case "will", "shall", "'ll", "’ll":
				if !c.finiteBehind(v, k) { // "in good will the ministry has released": no auxiliary
					plan(r)
				}
			case "would":
				if c.condition(v) && c.wouldHave(v) {
					r.none = true // "had they signed, it would have lifted": it did not
				} else if c.reported(v) || c.condition(v) { // "said he would meet": future in the past
					plan(r)
				} else {
					r.none = true
				}
			case "could", "may", "might", "can":
				possible = true
			case "should", "must", "ought", "ca":
				r.none = true
			}
		case c.Is(k, "cop"):
			finite = true
		case c.Is(k, "advmod", "det", "cc:preconj") && negation[form], form == "longer" && k > 0 && strings.EqualFold(c.Tokens[k-1].Form, "no"):
			r.none = true
		case c.Is(k, "advmod", "obl:unmarked") && habitual[form]:
			r.none = true
		case c.Is(k, "advcl") && c.you != nil && c.past(v): // "You sat opposite him, if a screen is opposite"
		case c.Is(k, "advcl"):
			if m := c.Child(k, "mark"); m >= 0 && conditional[strings.ToLower(c.Tokens[m].Form)] || c.inverted(k) {
				suppose(r)
				onTerms = true
			}
		case c.Is(k, "parataxis") && k > v: // "will sign only if it is paid, he said", hung on the saying
			for _, deep := range c.All(k, "advcl") {
				if m := c.Child(deep, "mark"); deep > v && deep < k && m >= 0 && conditional[strings.ToLower(c.Tokens[m].Form)] {
					suppose(r)
					onTerms = true
				}
			}
		case c.Is(k, "obj", "obl", "nsubj") && c.nothing(k) && c.Case(k) != "with": // "talked with no observers in the room"
			r.none = true
		case c.Is(k, "obl", "nmod") && c.every(k), c.Is(k, "xcomp") && c.everyBelow(k):
			r.none = true // "every autumn", "threatens to strike most summers"
		case c.Is(k, "mark") && form == "without":
			r.none = true
		case c.Is(k, "mark") && conditional[form]:
			r.none = true
		}
	}
	r.none = r.none || possible && !onTerms
	if r.status == parley.Planned && !r.none && c.awaits(v) {
		suppose(r) // "will disband once the result is known"
	}
	switch c.Tokens[v].XPOS {
	case "VBZ", "VBP":
		// A plain present is a habit or a headline's past; "is meeting" has an aux.
		if !finite && !c.headline() && !c.led(v) && !strings.HasSuffix(c.Tokens[v].Form, "ed") {
			r.present = !r.none
			r.none = true
		}
	case "VBN":
		if c.wasToHave(v) { // "were to have signed on Thursday": it has come to nothing
			r.status = parley.Cancelled
		} else if k := c.Child(v, "aux"); k >= 0 && beForms[strings.ToLower(c.Tokens[k].Form)] && c.marked(v, "to") {
			plan(r) // "is to be signed"
		}
	case "VBG":
		if a := c.Child(v, "aux"); a >= 0 && presentBe[strings.ToLower(c.Tokens[a].Form)] {
			r.trust *= .9
		}
	case "VB":
		if k := c.Child(v, "aux", "cop"); k >= 0 && c.marked(v, "to") && beForms[strings.ToLower(c.Tokens[k].Form)] {
			plan(r) // "are to meet"
		}
		if c.isTitle && c.marked(v, "to") && !c.Is(v, "xcomp", "acl", "advcl", "ccomp") {
			plan(r) // "Arland to reopen consulate"
		} else if !finite && !c.Is(v, "xcomp", "acl", "advcl", "conj", "ccomp") {
			r.none = true // an imperative
		}
		if h := c.Tokens[v].Head; h >= 0 && c.Is(v, "acl") && spells[c.Lemma(h)] && c.Tokens[h].Head >= 0 && given[c.Lemma(c.Tokens[h].Head)] {
			r.none = true // "gave them 48 hours to leave"
		}
		if h := c.Tokens[v].Head; c.Is(v, "advcl", "xcomp") && h >= 0 && demonstrating[c.Lemma(v)] && turningOut[c.verbLemma(h)] && (c.Tokens[h].XPOS == "VBD" || c.Tokens[h].XPOS == "VBN") && !c.negated(h) {
			// "set out at dawn to protest": they did
		} else if c.Is(v, "advcl", "acl") && c.Child(v, "mark") >= 0 && (h < 0 || c.lexicon.governors[c.Lemma(h)] != "through") { // a purpose: "to sign"
			r.trust *= .8
			plan(r)
			r.none = r.none || h >= 0 && c.Is(v, "advcl") && aims[c.verbLemma(v)] // "marched to oppose", "gathered to discuss"
		}
	}
}

// demonstrating are verbs of those who turn out for it, turningOut those by which they do.
var (
	demonstrating = words("protest demonstrate")
	turningOut    = words("gather assemble leave set come turn march sail go walk drive travel stream pour flock descend rally meet mass")
)

// wouldHave reports whether "have" stands among the auxiliaries of v.
func (c *clause) wouldHave(v int) bool {
	for _, k := range c.All(v, "aux") {
		if strings.EqualFold(c.Tokens[k].Form, "have") {
			return true
		}
	}
	return false
}

// finiteBehind reports whether a finite auxiliary of verb v stands behind token k: then k is
// none of its auxiliaries.
func (c *clause) finiteBehind(v, k int) bool {
	for _, a := range c.All(v, "aux", "aux:pass", "cop") {
		if a > k {
			switch strings.ToLower(c.Tokens[a].Form) {
			case "has", "had", "is", "are", "was", "were":
				return true
			}
		}
	}
	return false
}

// wasToHave reports whether participle v stands in "was to have", what did not come about.
func (c *clause) wasToHave(v int) bool {
	was, have := false, false
	for _, k := range c.All(v, "aux", "cop") {
		switch strings.ToLower(c.Tokens[k].Form) {
		case "was", "were":
			was = true
		case "have":
			have = was
		}
	}
	return was && have && c.marked(v, "to")
}

// inverted reports whether the clause of v is a condition without a word for it:
// "should inspectors be let in", "were Boria to sign".
func (c *clause) inverted(v int) bool {
	for _, k := range c.All(v, "aux", "cop", "aux:pass") {
		if s := c.nsubj(v); inverting[strings.ToLower(c.Tokens[k].Form)] && s > k && c.Child(v, "mark") < 0 {
			return true
		}
	}
	return false
}

// condition reports whether a condition hangs from v.
func (c *clause) condition(v int) bool {
	for _, k := range c.All(v, "advcl") {
		if m := c.Child(k, "mark"); m >= 0 && conditional[strings.ToLower(c.Tokens[m].Form)] || c.inverted(k) {
			return true
		}
	}
	return false
}

// awaits reports whether the act of v waits for another: "once", "provided", "as soon as".
func (c *clause) awaits(v int) bool {
	for _, k := range c.All(v, "advcl") {
		m := c.Child(k, "mark")
		if m < 0 {
			continue
		}
		switch strings.ToLower(c.Tokens[m].Form) {
		case "once", "provided", "providing":
			return true
		case "as":
			if m > 0 && strings.EqualFold(c.Tokens[m-1].Form, "soon") || m+1 < len(c.Tokens) && strings.EqualFold(c.Tokens[m+1].Form, "soon") {
				return true
			}
		}
	}
	return false
}

// awaited reports whether verb v is what an act still to come waits for: "would send one
// as soon as Boria asked", "will stay away until it pulls its guns back".
func (c *clause) awaited(v int) bool {
	h := c.Tokens[v].Head
	if c.waits(v) {
		return true
	}
	if h < 0 || !c.Is(v, "advcl") {
		return false
	}
	word := ""
	if m := c.Child(v, "mark"); m >= 0 {
		word = strings.ToLower(c.Tokens[m].Form)
		if word == "as" && m > 0 && strings.EqualFold(c.Tokens[m-1].Form, "soon") || word == "as" && c.Lemma(h) == "soon" {
			word = "once"
		}
	} else {
		for _, k := range c.All(v, "advmod") {
			if c.Lemma(k) == "when" && k < v {
				word = "when"
			}
		}
	}
	if !waiting[word] {
		return false
	}
	if c.Lemma(h) == "soon" && c.Tokens[h].Head >= 0 {
		h = c.Tokens[h].Head
	}
	for _, k := range c.All(h, "aux") {
		switch c.Lemma(k) {
		case "will", "would", "shall", "wo", "’ll", "'ll":
			return true
		}
	}
	return (word == "until" || word == "till") && biding[c.Lemma(h)]
}

// waits reports whether the words before finite verb v, back to the last comma or verb, begin
// with one of those before what an act waits for, and something is to come elsewhere in the
// sentence: "first, once Boria pulls its guns back, it will return", whatever the tree.
func (c *clause) waits(v int) bool {
	if x := c.Tokens[v].XPOS; x != "VBZ" && x != "VBP" && x != "VBD" {
		return false
	}
	at := -1
	for k := v - 1; k >= 0 && k > v-14; k-- {
		f := strings.ToLower(c.Tokens[k].Form)
		if waiting[f] || f == "unless" || f == "provided" {
			at = k
			break
		}
		if u := c.Tokens[k].UPOS; u == "VERB" || u == "AUX" || f == "," || f == ";" || f == ":" {
			return false
		}
	}
	for k := range c.Tokens {
		if at >= 0 && (k < at || k > v) && (c.Tokens[k].UPOS == "AUX" && (c.Lemma(k) == "will" || c.Lemma(k) == "would" || c.Lemma(k) == "shall")) {
			return true
		}
	}
	return false
}

// waiting are words before what an act waits for; biding are verbs of those who wait.
var (
	waiting = words("once until till before when")
	biding  = words("refuse wait decline stay")
)

// everyBelow reports whether a time that comes again stands with verb v, as its object too.
func (c *clause) everyBelow(v int) bool {
	for _, k := range c.All(v, "obl", "nmod", "obj") {
		if c.every(k) {
			return true
		}
	}
	return false
}

// every reports whether noun phrase k is of a time that comes again: "every autumn",
// "each Friday", "on Mondays", and, in the present, "for years".
func (c *clause) every(k int) bool {
	if !timeNouns[strings.TrimSuffix(c.Lemma(k), "s")] {
		return false
	}
	if d := c.Child(k, "det"); d >= 0 && (c.Lemma(d) == "every" || c.Lemma(d) == "each") {
		return true
	}
	if d := c.Child(k, "amod", "det"); d >= 0 && (c.Lemma(d) == "most" || c.Lemma(d) == "many") && c.Case(k) == "" && c.Tokens[k].XPOS == "NNS" {
		return true // "most summers"
	}
	return c.Case(k) == "for" && (c.Tokens[k].XPOS == "NNS") && c.Child(k, "nummod") < 0 && c.Child(k, "amod") < 0
}

// nothing reports whether noun phrase i is of nobody and nothing: "arrested nobody",
// "reached no agreement".
func (c *clause) nothing(i int) bool {
	switch strings.ToLower(c.Tokens[i].Form) {
	case "nothing", "nobody", "none", "neither":
		return true
	}
	if k := c.Child(i, "cc:preconj"); k >= 0 && c.Lemma(k) == "neither" {
		return true
	}
	d := c.Child(i, "det")
	return d >= 0 && (c.Lemma(d) == "no" || c.Lemma(d) == "neither")
}

// performed reads a plain present that is no habit: a refusal, a demand, a charge or a
// threat is made by being told ("Arland rejects the plan"), and a meeting in the
// present is one to come ("they meet on Monday").
func (c *clause) performed(v int, t plover.Type, r *reality) {
	switch t {
	case plover.Reject, plover.Request, plover.Accuse, plover.Threaten, plover.Sanction, plover.Concede, plover.Retreat:
		r.none = false
	case plover.Agree, plover.Support:
		if t == plover.Agree && binding[c.verbLemma(v)] && c.Child(v, "xcomp", "ccomp", "advcl") >= 0 { // "The Ministry undertakes to": it is done by being told
			r.none = false
			return
		}
		if s := c.nsubj(v); s >= 0 && c.Tokens[s].UPOS == "PRON" {
			switch strings.ToLower(c.Tokens[s].Form) {
			case "we", "i": // "we accept the plan": it is done by being said
				r.none = r.none && c.verbLemma(v) == "regret"
			}
		}
		if t == plover.Agree {
			c.soon(v, r)
			return
		}
		if lemma := c.verbLemma(v); praising[lemma] || greeting[lemma] || declaring[lemma] && c.object(v) >= 0 && c.isA(c.object(v), []string{"{support}"}) {
			r.none = false
		}
	case plover.Consult:
		c.soon(v, r)
	}
}

// soon makes a plan of a present that stands with a day.
func (c *clause) soon(v int, r *reality) {
	for _, k := range c.All(v, "obl", "nmod") {
		if r.none && weekdays[c.Lemma(k)] {
			r.none = false
			plan(r)
		}
	}
}

// refuses reports whether the act of v is one that somebody will not do.
func (c *clause) refuses(v int) bool {
	will, not := false, false
	for _, k := range c.Children(v) {
		form := strings.ToLower(c.Tokens[k].Form)
		switch {
		case c.Is(k, "aux") && (form == "will" || form == "wo" || form == "would"):
			will = true
		case c.Is(k, "advmod") && negation[form] && k < v: // "would commit never to" is a promise
			not = true
		}
	}
	return will && not
}

// nominal applies what stands around an event noun: "the planned meeting",
// "no meeting", "a possible strike", "the announcement of the meeting".
func (c *clause) nominal(n int, t plover.Type, r *reality) {
	for _, k := range c.Children(n) {
		form := strings.ToLower(c.Tokens[k].Form)
		switch {
		case plannedWords[form] && c.Is(k, "amod", "acl"):
			plan(r)
		case cancelledWords[form] && c.Is(k, "amod", "acl"):
			r.status = parley.Cancelled
		case t == plover.Consult && k > n && c.Is(k, "acl") && c.Tokens[k].XPOS == "VBN" && c.undoes(k) && !c.goesOn(n): // "Third round called off"
			r.status = parley.Cancelled
		case hypotheticalWords[form] && c.Is(k, "amod"), form == "any" && c.Is(k, "det"):
			r.none = true
		case negation[form]:
			r.none = true
		}
	}
	if t == plover.Consult && (c.wasToHave(n) || slices.ContainsFunc(c.All(n, "acl:relcl"), func(k int) bool {
		return c.wasToHave(k) && (convening[c.Lemma(k)] || uniting[c.Lemma(k)]) && !c.goesOn(n)
	})) { // "what was to have been a meeting", "the summit that was to have brought them together"
		r.status = parley.Cancelled
	}
	if t == plover.Consult && (r.status == parley.Occurred || r.status == parley.Planned) && c.comesToNothing(n) {
		r.status, r.stance = parley.Cancelled, parley.Asserted
		return
	}
	if t == plover.Consult && r.status == parley.Occurred && c.toCome(n) {
		plan(r)
	}
	switch c.Case(n) {
	case "without":
		r.none = true
	case "for":
		if h := c.Tokens[n].Head; h >= 0 && t == plover.Consult && seeking[c.Lemma(h)] {
			if c.Lemma(h) == "invite" && c.counted(n) && c.dated(n) {
				plan(r) // "invited both to Lima for a third round on Monday"
			} else {
				r.none = true // "invited both back for a second round": asked, not held
			}
			break
		}
		if q := t.Quad(); q == plover.VerbalCooperation && t != plover.Consult || q == plover.MaterialCooperation || t == plover.Mobilize {
			r.none = true
		}
	case "about", "on", "over", "among", "including", "regarding", "concerning":
		if h := c.Tokens[n].Head; t == plover.Consult && h >= 0 && c.Case(n) == "on" && (c.Lemma(h) == "agree" || c.Lemma(h) == "decide" || c.Lemma(h) == "settle") && c.counted(n) {
			plan(r) // "have agreed on a fourth round"
		}
		// What is talked about, or one of what is listed, need not have been done.
		if q := t.Quad(); q == plover.VerbalCooperation && t != plover.Consult || q == plover.MaterialCooperation || t == plover.Mobilize {
			r.none = true
		}
	}
	if t == plover.Consult && r.status == parley.Occurred {
		for _, k := range c.All(n, "acl:relcl") {
			if c.supposed(k) || slices.ContainsFunc(c.All(k, "parataxis", "ccomp"), c.supposed) { // "a meeting which could come about in due course"
				plan(r)
				r.trust *= .8
			}
		}
	}
	if t == plover.Consult && r.status == parley.Occurred && !r.none && gatherings[c.Lemma(n)] && c.Child(n, "nmod:poss") < 0 && (c.indefinite(n) || c.Child(n, "det") < 0) && c.mayCome(n) {
		plan(r)
		r.trust *= .8
	}
	if c.disowned(n) {
		r.status, r.stance = parley.Denied, parley.StanceDenied
	}
	if of := c.Tokens[n].Head; of >= 0 && c.Is(n, "nmod") && signing[c.Lemma(of)] { // "the signing of the accord has been put off"
		if v := c.Tokens[of].Head; v >= 0 && c.undoes(v) && (c.object(v) == of || c.Is(of, "nsubj:pass")) {
			r.status = parley.Cancelled
			return
		}
	}
	if c.Is(n, "nmod") {
		if h := c.Tokens[n].Head; h >= 0 {
			switch c.Lemma(h) {
			case "announcement", "plan", "preparation", "prospect", "proposal", "invitation", "idea":
				plan(r)
			case "possibility", "risk", "threat", "danger", "call", "absence", "lack", "fear", "hope":
				r.none = true
			}
		}
	}
	// The verb of which the noun is the subject or object speaks of it.
	h := c.Tokens[n].Head
	if h >= 0 && c.Is(n, "nsubj") && !c.headline() {
		if be := c.Child(h, "cop"); be >= 0 && presentBe[strings.ToLower(c.Tokens[be].Form)] {
			switch { // "talks between neighbours are difficult"
			case t == plover.Consult && c.counted(n) && past[c.Lemma(h)]: // "the third round is over"
			case t == plover.Consult && c.counted(n) && upcoming[c.Lemma(h)]:
				plan(r)
			default:
				r.none = true
			}
		}
	}
	if h < 0 || c.Tokens[h].UPOS != "VERB" {
		return
	}
	if c.Is(n, "nsubj") && c.supposed(h) && c.indefinite(n) {
		r.none = true // "a meeting could still save the accord"
		return
	}
	if x := c.Tokens[h].XPOS; (x == "VBZ" || x == "VBP") && c.Is(n, "nsubj") && !c.headline() && c.indefinite(n) {
		r.none = true // "a meeting between leaders commands attention": any meeting
		return
	}
	if q := t.Quad(); q == plover.MaterialCooperation && c.Is(n, "obj", "obl") && c.supposed(h) && !c.reported(h) && !lightVerbs[c.Lemma(h)] {
		r.none = true // "a deal would trade the withdrawal for grain"
		return
	}
	if c.Is(n, "nsubj", "obj", "nsubj:pass") || c.object(h) == n {
		inner := reality{status: parley.Occurred, stance: parley.Asserted, trust: 1}
		switch lemma := c.Lemma(h); {
		case negotiating[lemma] && c.object(h) == n && t != plover.Consult && t != plover.Agree:
			r.none = true // "to negotiate the release of the hostages"
			return
		case t == plover.Consult && lemma == "abandon" && negotiations[c.Lemma(n)]:
			r.none = true // what went on is broken off
			return
		case c.undoes(h) && (c.object(h) == n || c.Is(n, "nsubj:pass")):
			r.status, r.stance = parley.Cancelled, parley.Asserted
			return
		case c.Is(n, "nsubj") && c.fails(h):
			r.status, r.stance = parley.Cancelled, parley.Asserted
			return
		case lemma == "line" && c.particle(h) == "up" && c.object(h) == n && t == plover.Consult:
			plan(r)
			return
		case planning[lemma] && c.Is(n, "obj", "nsubj:pass") && (lemma != "announce" || t.Quad() < plover.VerbalConflict):
			// Talks are announced before they are held, an attack after.
			if plan(r); guessing[lemma] && c.Is(n, "obj") && t.Quad() == plover.MaterialConflict {
				r.none = true // "insurers expect more attacks"
			}
			return
		case ending[lemma] && c.Is(n, "obj", "nsubj:pass"):
			r.none = true // to break off talks is not to hold them
			return
		case denying[lemma] && c.Is(n, "obj"):
			r.status, r.stance = parley.Denied, parley.StanceDenied
			return
		case rejecting[lemma] && c.Is(n, "obj", "nsubj:pass"):
			r.none = true
			return
		}
		c.mood(h, &inner)
		if inner.status == parley.Planned && c.Is(n, "nsubj") || inner.status == parley.Planned && lightVerbs[c.Lemma(h)] {
			plan(r)
		}
		if inner.none && (lightVerbs[c.Lemma(h)] || happening[c.Lemma(h)]) && c.Tokens[h].XPOS != "VBZ" && c.Tokens[h].XPOS != "VBP" {
			r.none = true
		}
	}
}

// past and upcoming are what a round is that has been or is to come.
var (
	past     = words("over finished past history behind done")
	upcoming = words("ahead due next imminent near on close")
)

// dated reports whether the clause of noun n names a day of the week or the month behind it.
func (c *clause) dated(n int) bool {
	for k := n + 1; k < len(c.Tokens) && k < n+8; k++ {
		if c.Tokens[k].UPOS == "PROPN" && weekdays[strings.ToLower(c.Tokens[k].Form)] {
			return true
		}
	}
	return false
}

// signing are nouns for what makes an agreement of a text.
var signing = words("signing signature initialling initialing conclusion ratification adoption")

// undoes reports whether verb h tells that what was planned is not to be, or not yet:
// "called off", "put off", "pushed back".
func (c *clause) undoes(h int) bool {
	lemma := c.Lemma(h)
	switch c.particle(h) {
	case "":
		return cancelling[lemma]
	case "off":
		return lemma == "call" || lemma == "put"
	case "back":
		return lemma == "push" || lemma == "put"
	}
	return cancelling[lemma]
}

// comesToNothing reports whether the words around noun n say by an idiom that what was planned
// will not be: "pulled the plug on a meeting", "the session is off", "nothing came of the
// meeting", "dropped the round".
func (c *clause) comesToNothing(n int) bool {
	form := func(k int) string {
		if k < 0 || k >= len(c.Tokens) {
			return ""
		}
		return strings.ToLower(c.Tokens[k].Form)
	}
	h := c.Tokens[n].Head
	if h >= 0 && c.object(h) == n && dropping[c.Lemma(h)] {
		return true
	}
	first, last := c.Bounds(n)
	for first < n && form(first) == "," {
		first++
	}
	switch form(first) {
	case "on":
		return form(first-1) == "plug"
	case "of":
		return form(first-1) == "came" && form(first-2) == "nothing"
	}
	if c.Is(n, "nsubj") {
		for k := n + 1; k < len(c.Tokens) && k < n+12; k++ {
			switch u := c.Tokens[k].UPOS; {
			case form(k) == "fell" && form(k+1) == "victim", form(k) == "fallen" && form(k+1) == "victim",
				(form(k) == "is" || form(k) == "was") && form(k+1) == "off" && (k+2 == len(c.Tokens) || form(k+2) == "," || form(k+2) == "." || form(k+2) == "the" && form(k+3) == "table"):
				return true
			case k >= last && (u == "VERB" || form(k) == "," || form(k) == ";"):
				return false
			}
		}
	}
	return false
}

// dropping are verbs by which those who were to hold an encounter give it up.
var dropping = words("drop ditch nix bin delay rearrange")

// toCome reports whether the words around noun n say that what it tells is still ahead: "third
// round to follow in Lima", "in the diary for Tuesday: the third round", "spoke of a meeting".
func (c *clause) toCome(n int) bool {
	for _, k := range c.All(n, "acl") {
		if k > n && c.Tokens[k].XPOS == "VB" && c.marked(k, "to") && convening[c.Lemma(k)] && (c.Tokens[n].Head < 0 || c.isTitle) {
			return true
		}
	}
	if v := c.saidOf(n); v >= 0 && c.speaksOf(v) && c.indefinite(n) {
		return true
	}
	for k := 0; k < n && k < len(c.Tokens); k++ {
		form := strings.ToLower(c.Tokens[k].Form)
		switch {
		case c.past(k) || form == "was" || form == "were":
			return false
		case diaries[form] && (c.Case(k) == "in" || c.Case(k) == "on"),
			form == "come" && k > 1 && (strings.EqualFold(c.Tokens[k-2].Form, "still") || strings.EqualFold(c.Tokens[k-2].Form, "yet")) && strings.EqualFold(c.Tokens[k-1].Form, "to"),
			form == "ahead" && k > 0 && strings.EqualFold(c.Tokens[k-1].Form, "still"):
			return true
		}
	}
	return false
}

// diaries are what those who are to meet have a day in.
var diaries = words("diary diaries calendar calendars schedule")

// saidOf is the verb behind which noun n stands with "of" or "about", though the parse has
// hung it on the day between them; -1 where there is none.
func (c *clause) saidOf(n int) int {
	if of := c.Case(n); of != "of" && of != "about" {
		return -1
	}
	h := c.Tokens[n].Head
	if h >= 0 && weekdays[strings.ToLower(c.Tokens[h].Form)] {
		h = c.Tokens[h].Head
	}
	if h < 0 || c.Tokens[h].UPOS != "VERB" {
		return -1
	}
	return h
}

// speaksOf reports whether verb v is of speaking of something, and to nobody.
func (c *clause) speaksOf(v int) bool {
	switch l := c.Lemma(v); {
	case l == "speak", l == "talk":
	case l == "ask" && c.Tokens[v].XPOS == "VBN": // "asked about a meeting of the two"
	default:
		return false
	}
	for k := v + 1; k < len(c.Tokens) && k <= v+4; k++ {
		switch strings.ToLower(c.Tokens[k].Form) {
		case "of", "about":
			return true
		case "with", "to", "by", ",":
			return false
		}
	}
	return false
}

// goesOn reports whether the verb of which noun n is the subject tells that it came about
// after all, or what came of it: "the talks, put off twice, opened on Monday".
func (c *clause) goesOn(n int) bool {
	h := c.Tokens[n].Head
	return h >= 0 && (c.Is(n, "nsubj", "nsubj:pass") || c.object(h) == n) && c.Tokens[h].UPOS == "VERB" && !c.undoes(h)
}

// fails reports whether what verb h tells of its subject is that it comes to nothing: "the
// meeting fell through", "the meeting did not take place".
func (c *clause) fails(h int) bool {
	next := ""
	if h+1 < len(c.Tokens) {
		next = strings.ToLower(c.Tokens[h+1].Form)
	}
	switch c.Lemma(h) {
	case "fall":
		return next == "through"
	case "take":
		return next == "place" && c.negated(h)
	case "go":
		return next == "ahead" && c.negated(h)
	case "happen", "proceed", "materialise", "materialize":
		return c.negated(h)
	case "come":
		return next == "to" && h+2 < len(c.Tokens) && (strings.EqualFold(c.Tokens[h+2].Form, "nothing") || strings.EqualFold(c.Tokens[h+2].Form, "naught"))
	}
	return false
}

// disowned reports whether noun n stands in "nothing to do with" it.
func (c *clause) disowned(n int) bool {
	words := []string{"with", "do", "to", "nothing"}
	for i, at := n, 0; i >= 0 && i > n-12; i-- {
		if strings.EqualFold(c.Tokens[i].Form, words[at]) {
			if at++; at == len(words) {
				return true
			}
		}
	}
	return false
}

// indefinite reports whether noun n stands with "a" or "any", or bare in the plural.
func (c *clause) indefinite(n int) bool {
	if d := c.Child(n, "det"); d >= 0 {
		switch strings.ToLower(c.Tokens[d].Form) {
		case "a", "an": // "a fifth round" is that one
			return !slices.ContainsFunc(c.All(n, "amod"), func(k int) bool { return ordinals[strings.ToLower(c.Tokens[k].Form)] > 1 })
		case "any", "such":
			return true
		}
		return false
	}
	return c.Tokens[n].XPOS == "NNS" && c.Child(n, "nmod:poss", "nummod") < 0
}

// governed applies the words that the predicate hangs from, nearest first.
func (c *clause) governed(p int, t plover.Type, r *reality) {
	at := p
	for h := c.up(p); h >= 0; h = c.up(h) {
		carries := c.Is(at, "xcomp", "ccomp", "acl", "csubj", "parataxis") ||
			c.Is(at, "obj", "nsubj", "obl", "nmod") && at == p ||
			c.Is(at, "conj") || c.Is(at, "advcl") || c.Is(at, "obj", "nsubj:pass") && at != p && c.Tokens[at].UPOS == "NOUN"
		if !carries {
			break
		}
		lemma := c.Lemma(h)
		effect := c.lexicon.governors[lemma]
		if particle := c.particle(h); particle != "" && c.lexicon.governors[lemma+" "+particle] != "" {
			effect = c.lexicon.governors[lemma+" "+particle]
		}
		if (lemma == "have" || lemma == "be" || lemma == "remain") && c.Is(at, "xcomp", "advcl", "acl") && c.marked(at, "to") && c.yet(h, at) {
			effect = "none" // "have yet to exchange"
		}
		if lemma == "hope" && c.Is(at, "xcomp") {
			effect = "planned" // "hopes to speak with": it is meant to be
		}
		if (lemma == "accept" || lemma == "consent") && c.Is(at, "xcomp") {
			effect = "promised"
		}
		if offered[lemma] && c.Is(at, "acl") && c.Tokens[h].Head >= 0 && taking[c.Lemma(c.Tokens[h].Head)] && c.object(c.Tokens[h].Head) == h && t == plover.Consult {
			effect = "planned" // "accepted a proposal to hold"
		}
		if lemma == "go" && c.Tokens[h].XPOS == "VBG" && c.Is(at, "xcomp", "advcl") && c.marked(at, "to") && c.Child(h, "aux") >= 0 {
			effect = "planned" // "are going to meet"
		}
		if c.Is(at, "xcomp", "ccomp") && hearsay[lemma] && c.passive(h) && c.marked(at, "to") { // "is said to send rifles"
			effect = "hypothetical"
		}
		if guessing[lemma] && !c.passive(h) || lemma == "tell" && c.Is(at, "xcomp", "ccomp", "advcl") && c.marked(at, "to") { // "analysts expect", "told them to leave"
			effect = "hypothetical"
		}
		clausal := c.Is(at, "xcomp", "ccomp", "acl") || c.Is(at, "parataxis") && effect == "reported" ||
			c.Is(at, "obl", "nmod") && c.Tokens[at].XPOS == "VBG" && c.marked(at, "of", "for", "from", "with", "in", "at") ||
			c.Is(at, "advcl") && (c.marked(at, "of", "for", "from", "at") || effect == "none" && c.marked(at, "with", "in") || effect == "denied" && c.object(h) < 0 && (c.Tokens[at].XPOS == "VBG" || c.marked(at, "having"))) || // "accused of arming", "criticised for"
			c.Is(at, "advcl") && c.marked(at, "to") && (effect == "hypothetical" || effect == "none" || effect == "promised") // "appealed to X to accept"
		if clausal && !c.Is(at, "acl:relcl") {
			if c.negated(h) && effect != "" && effect != "reported" {
				r.none = true
			}
			switch effect {
			case "promised": // the promise is told; of what is promised only a meeting
				if plan(r); t != plover.Consult {
					r.none = true
				}
			case "planned":
				plan(r)
			case "hypothetical", "none":
				r.none = true
			case "denied":
				r.status, r.stance = parley.Denied, parley.StanceDenied
			case "cancelled":
				r.status = parley.Cancelled
			}
		}
		if c.Is(at, "acl", "ccomp") && c.Tokens[h].UPOS == "NOUN" && c.nothing(h) {
			r.none = true // "no evidence that"
		}
		if (c.Is(at, "ccomp", "xcomp") || c.Is(at, "advcl") && c.how(at)) && c.fabled(h) {
			r.none = true // "an earlier version of this article said"
		}
		if c.Is(at, "acl") && at == p && rumours[lemma] && c.belied(h) {
			r.none, r.status, r.stance = false, parley.Denied, parley.StanceDenied
		}
		if (clausal || at == p && c.Is(at, "obj")) && claiming[lemma] && r.claimedBy == nil {
			if who := parties(c.subjects(h)); len(who) > 0 {
				r.claimedBy = who
				if r.stance == parley.Asserted {
					r.stance = parley.Attributed
				}
			}
		}
		if c.Is(at, "ccomp") && c.supposed(h) {
			r.none = true // "might find that it had accepted"
		}
		// What stands under a verb that did not happen did not happen either.
		if c.Tokens[h].UPOS == "VERB" && at != p || c.Is(at, "advcl", "conj") {
			outer := reality{status: parley.Occurred, trust: 1}
			ownClause := c.Is(at, "conj") && c.Child(at, "nsubj", "aux") >= 0 ||
				c.Is(at, "advcl") && (c.past(at) || c.Tokens[at].XPOS == "VBZ" && at == c.Tokens[p].Head && c.counted(p)) && c.nsubj(at) >= 0 && c.when(at) // "there was no accord when they ended the round": they did
			if !ownClause && !c.Is(at, "ccomp") && !c.Is(at, "acl:relcl") {
				c.mood(h, &outer)
				present := c.Tokens[h].XPOS == "VBZ" || c.Tokens[h].XPOS == "VBP"
				switch {
				case outer.none && !(present && !c.negated(h)):
					r.none = true
				case outer.none && outer.present && (effect == "planned" || effect == "promised"): // "plans to expel"
				case outer.none && outer.present && r.present: // "welcomes the deal and calls on both"
				case outer.none && (c.Is(at, "conj") || c.Tokens[at].XPOS == "VB"):
					r.none = true
				case outer.status == parley.Planned && r.status == parley.Occurred && c.Is(at, "xcomp", "conj", "advcl") && !c.past(at):
					plan(r)
				case outer.status == parley.Conditional && r.status == parley.Occurred:
					suppose(r)
				}
			}
		}
		at = h
	}
	// "The village fell, Moscow said": the saying hangs from what is said.
	for at := p; at >= 0; at = c.up(at) {
		for _, k := range c.All(at, "parataxis") {
			if r.claimedBy == nil && claiming[c.Lemma(k)] && c.Child(k, "ccomp", "obj") < 0 {
				if who := parties(c.subjects(k)); len(who) > 0 {
					r.claimedBy = who
					if r.stance == parley.Asserted {
						r.stance = parley.Attributed
					}
				}
			}
		}
	}
	for _, k := range c.Children(c.top(p)) { // "according to Moscow, the village fell"
		if c.Is(k, "obl") && c.Case(k) == "according to" && r.claimedBy == nil {
			if who := parties(c.parties(k)); len(who) > 0 {
				r.claimedBy, r.stance = who, parley.Attributed
			}
		}
	}
}

// fabled reports whether the subject of v is a text or a tale: what it says is no news.
func (c *clause) fabled(v int) bool {
	s := c.nsubj(v)
	return s >= 0 && tales[c.Lemma(s)]
}

// offered are what is accepted by those who are in taking.
var (
	offered = words("proposal offer invitation suggestion plan")
	taking  = words("accept approve endorse back embrace adopt welcome")
)

// when reports whether the clause of v tells of the time or the place at which something else was so.
func (c *clause) when(v int) bool {
	for _, k := range c.All(v, "advmod", "mark") {
		switch strings.ToLower(c.Tokens[k].Form) {
		case "when", "where", "after", "as", "although", "though", "while":
			return k < v
		}
	}
	return false
}

// aims are what is done while something else is: to oppose, to discuss is what for.
var aims = words("oppose discuss debate support protest demand denounce condemn defend back mark honour honor celebrate mourn welcome resist prevent avoid seek")

// yet reports whether "yet" stands between verb h and what it has yet to do.
func (c *clause) yet(h, v int) bool {
	for k := h + 1; k < v; k++ {
		if strings.EqualFold(c.Tokens[k].Form, "yet") {
			return true
		}
	}
	return false
}

// how reports whether the clause of v opens with "how" or "why": what somebody tells of.
func (c *clause) how(v int) bool {
	for _, k := range c.All(v, "advmod", "mark") {
		if f := strings.ToLower(c.Tokens[k].Form); k < v && (f == "how" || f == "why") {
			return true
		}
	}
	return false
}

var tales = words("documentary series drama ballad painting memoir thriller version novel film book play legend myth joke script poem song opera tale proverb headline caption")

// rumours are nouns for what somebody else has said; untrue are words for what is not so.
var (
	rumours = words("report claim allegation rumour rumor story suggestion assertion accusation charge lie slander myth fiction fabrication smear")
	lies    = words("lie slander myth fiction fabrication smear")
	untrue  = words("untrue false baseless unfounded wrong fabricated groundless nonsense lie fabrication invention")
)

// belied reports whether what noun n says is said to be untrue: "reports that it had were
// false", "rejected a report that its drones had".
func (c *clause) belied(n int) bool {
	h := c.Tokens[n].Head
	if h < 0 {
		return false
	}
	if lies[c.Lemma(n)] {
		return true // "the lie that it had"
	}
	if c.Is(n, "obj") {
		switch lemma := c.Lemma(h); {
		case denying[lemma], lemma == "reject", lemma == "dismiss", lemma == "refute", lemma == "rebut":
			return true
		}
	}
	for k := n + 1; k < len(c.Tokens); k++ {
		if untrue[c.Lemma(k)] && c.Child(k, "cop") >= 0 && (c.Tokens[k].Head == h || k == h) {
			return true
		}
	}
	return false
}

// supposed reports whether v is only possible: could, may, might, would.
func (c *clause) supposed(v int) bool {
	for _, k := range c.All(v, "aux") {
		switch strings.ToLower(c.Tokens[k].Form) {
		case "could", "may", "might", "would", "should":
			return true
		}
	}
	return false
}

// up returns what token i hangs from. A participle before "the army said" goes with
// what is said, not with the saying. A clause coordinated by a comma and "and"
// without a subject of its own goes on from the reporting verb, not from what is
// reported: "X denied that it had done it, and offered help".
func (c *clause) up(i int) int {
	h := c.Tokens[i].Head
	if h > i && c.Is(i, "advcl") && c.Is(h, "parataxis") && claiming[c.Lemma(h)] { // "…, killing two, the army said"
		return c.Tokens[h].Head
	}
	if h >= 0 && h < i && c.Is(i, "advcl") && c.Tokens[i].XPOS == "VBG" && c.Child(i, "mark") < 0 && claiming[c.Lemma(h)] { // "police say a man opened fire, killing one"
		if k := c.Child(h, "ccomp"); k > h && k < i {
			return k
		}
	}
	if h >= 0 && c.Is(i, "acl") && c.Tokens[i].XPOS == "VBG" && c.marked(i, "of", "for", "with", "from") && c.Is(h, "obj", "nsubj:pass", "iobj") { // "accused the army of shelling"
		if v := c.Tokens[h].Head; v >= 0 && c.lexicon.governors[c.Lemma(v)] != "" {
			return v
		}
	}
	if h >= 0 && h < i && c.Is(i, "conj") && (c.Tokens[i].XPOS == "VBD" || c.Tokens[i].XPOS == "VBN") && c.Tokens[h].XPOS == "VBG" && c.Is(h, "advcl", "acl") && c.Child(h, "mark", "case") >= 0 && c.Tokens[h].Head >= 0 && c.Child(i, "aux") < 0 {
		return c.Tokens[h].Head // "have charged two with selling gold and seized a safe"
	}
	if h >= 0 && c.Is(i, "conj") && c.Is(h, "ccomp") && c.Tokens[h].Head >= 0 && c.Child(i, "nsubj") > h {
		// "he claimed he could end it, yet he has fuelled it"; what is told unshifted beside
		// what somebody said is not said by him
		cc := c.Child(i, "cc")
		if cc > 0 && c.Tokens[cc-1].Form == "," {
			word := strings.ToLower(c.Tokens[cc].Form)
			if word == "yet" || word == "but" && c.past(c.Tokens[h].Head) && c.past(h) && c.perfect(i) {
				return c.Tokens[h].Head
			}
		}
	}
	if h < 0 || !c.Is(i, "conj") || c.Tokens[i].XPOS != "VBD" || c.Child(i, "nsubj") >= 0 || !c.Is(h, "ccomp") || c.Tokens[h].XPOS == "VBD" {
		return h
	}
	cc := c.Child(i, "cc")
	if cc > 0 && c.Tokens[cc-1].Form == "," && c.Tokens[h].Head >= 0 {
		return c.Tokens[h].Head
	}
	return h
}

func (c *clause) top(p int) int {
	for _, h := range c.Ancestors(p) {
		p = h
	}
	return p
}

func plan(r *reality) {
	if r.status == parley.Occurred {
		r.status, r.stance = parley.Planned, parley.StancePlanned
	}
}

func suppose(r *reality) { r.status, r.stance = parley.Conditional, parley.Hypothetical }

// marked reports whether one of the words introduces the clause of v.
func (c *clause) marked(v int, words ...string) bool {
	for _, k := range c.All(v, "mark", "case") {
		if contains(words, strings.ToLower(c.Tokens[k].Form)) {
			return true
		}
	}
	return false
}

// reported reports whether the clause of v stands under a verb of saying.
func (c *clause) reported(v int) bool {
	h := c.Tokens[v].Head
	return h >= 0 && c.Is(v, "ccomp", "conj", "parataxis") && (c.lexicon.governors[c.Lemma(h)] == "reported" || c.Is(v, "conj") && c.reported(h))
}

func (c *clause) negated(v int) bool {
	for _, k := range c.Children(v) {
		if c.Is(k, "advmod") && negation[strings.ToLower(c.Tokens[k].Form)] {
			return true
		}
	}
	return false
}

// past reports whether v is a past form of its own.
func (c *clause) past(v int) bool { return c.Tokens[v].XPOS == "VBD" }

func (c *clause) question() bool {
	for i := len(c.Tokens) - 1; i >= 0 && i >= len(c.Tokens)-2; i-- {
		if c.Tokens[i].Form == "?" {
			return true
		}
	}
	return false
}

// headline reports whether a plain present tells of what has just happened: in a title,
// and in an entry of a live page.
func (c *clause) headline() bool { return c.isTitle || c.live || c.diary }

func parties(in []party) []party {
	var out []party
	for _, p := range in {
		if !p.place {
			out = append(out, p)
		}
	}
	return out
}

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// binding are verbs by which somebody binds himself, by saying so.
var binding = words("undertake pledge commit consent")

// greeting are verbs of goodwill that are done by being told.
var greeting = words("welcome thank congratulate endorse")

// declaring are verbs with which support is given by being told.
var declaring = words("declare express voice offer reaffirm reiterate pledge extend convey")

// Closed classes of English that decide whether something happened.
var (
	negation          = words("not n't n’t never no neither nor without hardly barely")
	conditional       = words("if unless whether")
	habitual          = words("generally largely long often routinely usually always traditionally regularly frequently sometimes typically seldom rarely invariably habitually perennially periodically")
	presentBe         = words("is are am 's ’s 're ’re")
	beForms           = words("is are was were am")
	weekdays          = words("monday tuesday wednesday thursday friday saturday sunday tomorrow today weekend week month january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")
	plannedWords      = words("planned scheduled upcoming forthcoming next expected announced proposed agreed further future coming")
	cancelledWords    = words("cancelled canceled scrapped aborted")
	hypotheticalWords = words("possible potential hypothetical eventual alleged")
	cancelling        = words("cancel postpone scrap scuttle abandon shelve defer axe")
	planning          = words("fix set book pencil slate plan schedule announce propose expect prepare arrange await request seek suggest")
	inverting         = words("should were had")
	timeNouns         = words("day week month year decade century season spring summer autumn fall winter morning evening night monday tuesday wednesday thursday friday saturday sunday time generation")
	guessing          = words("expect anticipate predict forecast")
	denying           = words("deny")
	hearsay           = words("say believe think rumour rumor suppose consider know")
	seeking           = words("invite call press push ask urge wait hope appeal plead prepare return plan")
	ending            = words("break suspend halt leave quit boycott freeze end")
	rejecting         = words("reject refuse oppose rule exclude avoid prevent delay derail block")
	lightVerbs        = words("hold have conduct make launch carry open begin start resume stage mount attend take give")
	happening         = words("occur happen take follow")
	claiming          = words("say claim announce report state declare insist allege confirm acknowledge admit tell add")
)
