package events

import (
	"strings"

	"parley"
)

// place returns the first place named in the clause of the predicate: in, near
// or at which it is told to have occurred.
func (c *clause) place(predicate int) *party {
	spots := []int{predicate}
	if h := c.Tokens[predicate].Head; h >= 0 && c.Tokens[predicate].UPOS == "NOUN" && c.Tokens[h].UPOS == "VERB" {
		spots = append(spots, h)
	}
	if o := c.object(predicate); o >= 0 {
		spots = append(spots, o)
		for _, k := range c.All(o, "acl") { // "met a delegation led by X in Doha"
			if accompanying[c.Lemma(k)] {
				spots = append(append(spots, k), c.All(k, "obl")...)
			}
		}
	}
	spots = append(spots, c.All(predicate, "acl")...) // "the talks held in X"
	spots = append(spots, c.appointed(predicate)...)
	for _, k := range append(c.behind(predicate, "of"), c.behind(predicate, "between")...) { // "a meeting of the negotiators in X", "of the leaders of Arland and Boria in X"
		if guests[c.Lemma(k)] || c.people(k) {
			spots = append(append(spots, k), c.All(k, "nmod")...)
			for _, of := range c.behind(k, "of") {
				spots = append(spots, c.All(of, "conj")...)
			}
		}
	}
	for _, spot := range spots {
		for _, k := range c.Children(spot) {
			if !c.Is(k, "obl", "nmod") || !locative[c.Case(k)] {
				continue
			}
			for _, p := range c.placesOf(k, 0) {
				return &p
			}
		}
	}
	return nil
}

// accompanying are participles that say who goes with somebody: where and when stand behind
// them as behind the verb itself.
var accompanying = words("lead head chair accompany flank represent")

var locative = words("in near at outside around over")

// placesOf returns the places named by token k or inside its phrase: "in the
// religiously important town of X".
func (c *clause) placesOf(k, depth int) []party {
	if n := c.found.Headed(c.sentence, k); n != nil {
		var out []party
		for _, p := range c.named(n, k) {
			if p.place {
				out = append(out, p)
			}
		}
		return out
	}
	if depth > 2 {
		return nil
	}
	for _, d := range c.Children(k) {
		if c.Is(d, "nmod", "appos", "flat", "compound") {
			if p := c.placesOf(d, depth+1); len(p) > 0 {
				return p
			}
		}
	}
	return nil
}

// date returns the day or days of the event: of the date that stands nearest to the
// predicate inside the clause; else of one that opens the clause which this one goes on
// from, or of the saying where what is said is told in the perfect; else the article's own
// day, where the tense is of the moment. A past event has no date in the future, nor a
// plan one in the past.
func (c *clause) date(in Inputs, predicate int, extent parley.Span, status parley.Status) parley.Interval {
	if in.Dates == nil {
		return parley.Interval{}
	}
	best := c.nearest(in, predicate, status, func(d Date) bool { return extent.Contains(d.Span) && !c.elsewhere(predicate, d.Span) })
	if h := c.Tokens[predicate].Head; !best.Known() && h >= 0 && c.Is(predicate, "conj") && c.Tokens[h].UPOS == "VERB" && c.Tokens[predicate].UPOS == "VERB" { // "On Friday it raised the duty and closed the port"
		best = c.nearest(in, h, status, func(d Date) bool { return d.End <= c.Tokens[h].Start && !c.elsewhere(h, d.Span) })
	}
	if h := c.Tokens[predicate].Head; !best.Known() && h >= 0 && status == parley.Occurred && c.Is(predicate, "conj") && c.past(h) && c.past(predicate) && c.nsubj(predicate) < 0 {
		// "met on Thursday and agreed", where the news is of these days
		on := c.nearest(in, h, status, func(d Date) bool {
			return d.Start >= c.Tokens[h].End && d.End <= c.Tokens[predicate].Start && !c.elsewhere(h, d.Span)
		})
		if day := in.Article.Published.Interval(); on.From.Grain >= parley.Day && day.Known() && !on.From.T.After(day.To.T) && day.From.T.Sub(on.From.T).Hours() < 7*24 {
			best = on
		}
	}
	if say := c.sayer(predicate); !best.Known() && say >= 0 && c.perfect(predicate) { // "have agreed, the mediator announced on Tuesday"
		best = c.nearest(in, say, status, func(d Date) bool { return !c.elsewhere(say, d.Span) && !extent.Contains(d.Span) })
	}
	if c.diary && !best.Known() {
		return c.day
	}
	published := in.Article.Published
	if published.Known() {
		day := published.Interval()
		if !best.Known() && status == parley.Occurred && c.momentary(in, predicate) {
			return day
		}
		if best.Known() && (status == parley.Occurred || status == parley.Denied && c.past(predicate)) && best.From.Known() && best.From.T.After(day.To.T) {
			return parley.Interval{}
		}
		if best.Known() && status == parley.Planned && best.To.Known() && best.To.T.Before(day.From.T) {
			return parley.Interval{}
		}
	}
	return best
}

// meant is the day on which what noun n tells was to be, by the clause or participle that says
// so ("the visit planned for Monday", "a round that was to open on the 4th"), where it had not
// come when that was told; off is when it was called off.
func (c *clause) meant(in Inputs, n int, off parley.Interval) parley.Interval {
	published := in.Article.Published
	if in.Dates == nil || c.Tokens[n].UPOS != "NOUN" || !published.Known() {
		return parley.Interval{}
	}
	day := published.Interval()
	if off.From.Known() && day.From.T.Sub(off.From.T).Hours() > 2*24 {
		return parley.Interval{} // told again later, its weekdays are of the week in which it was called off
	}
	first, last := c.Bounds(n)
	for k := first; k < last; k++ {
		if own := c.Tokens[k].Head == n; !c.Is(k, "acl", "amod") || c.undoes(k) || !c.slated(k) && !(own && c.Is(k, "acl:relcl")) {
			continue
		}
		span := c.phrase(k)
		on := c.nearest(in, n, parley.Planned, func(d Date) bool { return span.Contains(d.Span) && weekdays[strings.ToLower(d.Span.In(c.text))] })
		if behind := day.From.T.Sub(on.From.T).Hours(); on.Exact() && behind > 0 && behind < 7*24 && c.Tokens[n].Head >= 0 && c.perfect(c.Tokens[n].Head) { // "was planned for Tuesday": the next
			on.From.T, on.To.T = on.From.T.AddDate(0, 0, 7), on.To.T.AddDate(0, 0, 7)
			return on
		}
		if on := c.nearest(in, n, parley.Planned, func(d Date) bool { return span.Contains(d.Span) }); on.From.Known() && !on.From.T.Before(day.From.T) {
			return on
		}
	}
	return parley.Interval{}
}

// related is the day of the relative clause that says of consultation n when it is or was held,
// whoever says so ("the third round, which the mediator said would open in Lima on the 4th");
// m gets its place too, where it has none.
func (c *clause) related(in Inputs, n int, m *parley.Mention) parley.Interval {
	if in.Dates == nil || c.Tokens[n].UPOS != "NOUN" {
		return parley.Interval{}
	}
	for _, k := range c.All(n, "acl:relcl") {
		for _, v := range append(c.All(k, "ccomp", "xcomp"), k) {
			if !convening[c.Lemma(v)] || c.negated(v) {
				continue
			}
			span := c.phrase(v)
			on := c.nearest(in, v, m.Status, func(d Date) bool { return span.Contains(d.Span) && !c.elsewhere(v, d.Span) })
			if m.Place == "" {
				if p := c.place(v); p != nil {
					m.Place, m.PlaceCountry = p.Name, p.Country
				}
			}
			day := in.Article.Published.Interval()
			if on.Known() && day.Known() && (m.Status == parley.Occurred && on.From.T.After(day.To.T) || m.Status == parley.Planned && on.To.T.Before(day.From.T)) {
				continue
			}
			return on
		}
	}
	return parley.Interval{}
}

// spokenOn reports whether noun n, of what is to come, stands under a verb of what was: the
// days of that verb are not its own.
func (c *clause) spokenOn(n int) bool {
	if c.Tokens[n].UPOS != "NOUN" {
		return false
	}
	for _, h := range c.Ancestors(n) {
		if c.Tokens[h].UPOS == "VERB" {
			return c.past(h) && !planning[c.Lemma(h)] && !convening[c.Lemma(h)]
		}
	}
	return false
}

// convening are verbs of which a consultation is the subject or object when it is held.
var convening = words("open begin start take hold convene schedule plan set fix due resume end close happen host expect")

// slated reports whether participle k says for when something is planned.
func (c *clause) slated(k int) bool { return planning[c.Lemma(k)] || c.Lemma(k) == "due" }

// nearest returns the interval of the date next to token at, of those that fit.
func (c *clause) nearest(in Inputs, at int, status parley.Status, fits func(Date) bool) parley.Interval {
	published := in.Article.Published
	var best parley.Interval
	distance := -1
	for _, d := range in.Dates(c.sentence) {
		if !d.Interval.Known() || !fits(d) {
			continue
		}
		if d.Limit && d.Interval.To.Known() && published.Known() && d.Interval.To.T.After(published.T) && status == parley.Occurred {
			continue // "threatened to leave if nothing was signed by Friday"
		}
		away := max(c.Tokens[at].Start-d.End, d.Start-c.Tokens[at].End)
		if distance < 0 || away < distance {
			best, distance = d.Interval, away
		}
	}
	return best
}

// sayer returns the verb of saying that predicate p stands under, or that hangs from it
// ("…, the mediator announced"); -1 where there is none.
func (c *clause) sayer(p int) int {
	for _, k := range c.All(p, "parataxis") {
		if claiming[c.Lemma(k)] {
			return k
		}
	}
	if h := c.Tokens[p].Head; h >= 0 && c.Is(p, "ccomp") && claiming[c.Lemma(h)] {
		return h
	}
	return -1
}

// perfect reports whether verb v stands in the present perfect.
func (c *clause) perfect(v int) bool {
	for _, k := range c.All(v, "aux") {
		switch strings.ToLower(c.Tokens[k].Form) {
		case "has", "have", "'ve", "’ve":
			return true
		}
	}
	return false
}

// momentary reports whether the tense of v is of the moment of writing: any but the
// pluperfect in an entry of a live page, "is withdrawing" anywhere but in somebody's mouth.
func (c *clause) momentary(in Inputs, v int) bool {
	if c.Tokens[v].UPOS != "VERB" || quoteAt(in.Quoted, c.Tokens[v].Span) != nil {
		return false
	}
	been := false
	for _, k := range c.All(v, "aux", "aux:pass") {
		switch strings.ToLower(c.Tokens[k].Form) {
		case "had", "would", "was", "were":
			return false
		case "is", "are":
			been = c.Is(k, "aux")
		}
	}
	if c.live {
		return (c.Tokens[v].XPOS != "VBD" || c.Tokens[v].Head < 0 && len(in.Dates(c.sentence)) == 0) && !c.Is(v, "acl")
	}
	return been && c.Tokens[v].XPOS == "VBG" && c.Tokens[v].Head < 0
}

// elsewhere reports whether the words of a date belong to another clause than the
// predicate's: a relative clause, a report, a coordinated act with a verb of its own.
func (c *clause) elsewhere(predicate int, s parley.Span) bool {
	at := -1
	for i := range c.Tokens {
		if c.Tokens[i].Overlaps(s) {
			at = i
			break
		}
	}
	if at < 0 {
		return true
	}
	if c.sinceThen(predicate, at) {
		return true
	}
	if h := c.Tokens[at].Head; h > at && h != predicate && len(c.Tokens[at].Form) == 4 && c.Is(at, "nummod", "compound", "amod") && c.Tokens[h].UPOS == "NOUN" {
		return true // "left a 2015 accord in 2018"
	}
	up := map[int]bool{predicate: true}
	for at := predicate; c.Is(at, "xcomp") && c.Tokens[at].Head >= 0; { // "plans on Friday to meet"
		at = c.Tokens[at].Head
		up[at] = true
	}
	if c.Tokens[predicate].UPOS != "VERB" && !backdrop[c.Case(predicate)] {
		for _, h := range c.Ancestors(predicate) {
			if tallied[c.Lemma(h)] && c.Tokens[h].UPOS != "VERB" { // "the toll of the attack rose on Friday"
				if at > predicate && !c.verbBetween(predicate, at) { // "the toll of the attack on Friday rose"
					return false
				}
				break
			}
			if up[h] = true; c.Tokens[h].UPOS != "VERB" && backdrop[c.Case(h)] {
				break
			}
			if c.Tokens[h].UPOS == "VERB" {
				break
			}
		}
	}
	for step := 0; step <= len(c.Tokens); step++ {
		if up[at] {
			return false
		}
		if m := c.Child(at, "mark"); m >= 0 && backdrop[strings.ToLower(c.Tokens[m].Form)] && c.Is(at, "acl", "advcl") { // "their third since the border was closed in May"
			return true
		}
		if c.Is(at, "acl:relcl", "ccomp", "parataxis", "advcl", "xcomp") || c.Is(at, "conj") && c.Tokens[at].UPOS == "VERB" || c.Tokens[at].Head < 0 ||
			c.Is(at, "acl") && c.Tokens[at].Head != predicate && !accompanying[c.Lemma(at)] && !contains2(c.appointed(predicate), at) { // "the return of engineers seized on Friday"
			return true
		}
		at = c.Tokens[at].Head
	}
	return true
}

// verbBetween reports whether a verb stands between two tokens.
func (c *clause) verbBetween(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if c.Tokens[k].UPOS == "VERB" || c.Tokens[k].UPOS == "AUX" || climbs[strings.ToLower(c.Tokens[k].Form)] {
			return true
		}
	}
	return false
}

// climbs are verbs of what is counted that are nouns, too: behind a town's name "rose" is taken for one.
var climbs = words("rose climbs jumps stands tops doubles")

// tallied are nouns for what is counted of a deed, on another day than its own.
var tallied = words("toll tally dead death number count figure fatality casualty victim")

// sinceThen reports whether "since" and a verb of its own stand between a predicate and the
// words of a date behind it: "their third call since the border was closed in May".
func (c *clause) sinceThen(predicate, at int) bool {
	since := -1
	for k := predicate + 1; k < at; k++ {
		switch {
		case strings.EqualFold(c.Tokens[k].Form, "since"):
			since = k
		case since >= 0 && c.Tokens[k].UPOS == "VERB" && k > since+1:
			return true
		case c.Tokens[k].Form == ",", c.Tokens[k].Form == ";":
			since = -1
		}
	}
	return false
}

// appointed returns the participles that say when and where what noun n tells is to be, though
// they stand behind what it is of: "the signing of the accord, set for Tuesday in Lund".
func (c *clause) appointed(n int) []int {
	var out []int
	if c.Tokens[n].UPOS != "NOUN" {
		return nil
	}
	for _, k := range append([]int{n}, c.All(n, "nmod")...) {
		for _, v := range c.All(k, "acl") {
			if v > n && appointing[c.Lemma(v)] && c.passive(v) && (k == n || c.Case(k) == "of" || c.Case(k) == "with") {
				out = append(out, v)
			}
		}
	}
	return out
}

var appointing = words("plan set schedule slate fix appoint arrange")

// backdrop are prepositions behind which an event is one of another time than its clause:
// "spoke on Monday, for the first time since the shelling".
var backdrop = words("since after before over about following despite until amid ahead")

// trigger returns the words that tell of the event: the verb, with its particle
// and the event noun that is its object.
func (c *clause) trigger(r row, predicate, object int) parley.Span {
	s := c.Tokens[predicate].Span
	if k := c.Child(predicate, "compound:prt"); k >= 0 {
		s = s.Cover(c.Tokens[k].Span)
	}
	if object > predicate && (c.lexicon.nouns[c.Lemma(object)] != nil || strings.HasPrefix(r.company[0], "{")) {
		s = s.Cover(c.Tokens[object].Span)
	}
	if preposition, noun, ok := strings.Cut(r.company[0], ":"); ok && preposition != "subj" { // "put on alert"
		if k := c.prepositional(r, predicate, preposition, noun); k >= 0 && preposition != "do" {
			s = s.Cover(c.Tokens[k].Span)
		}
	}
	if k := c.inner(predicate); k >= 0 && k == predicate+2 && r.lemma == "round" { // "round of talks"
		s = s.Cover(c.Tokens[k].Span)
	}
	return s
}

// extent returns the clause of the predicate: its subtree without coordinated
// clauses, its subject too where the clause borrows one, without outer punctuation.
func (c *clause) extent(predicate int) parley.Span {
	top := predicate
	for _, h := range c.Ancestors(predicate) {
		if c.Tokens[top].UPOS == "VERB" && !c.Is(top, "xcomp", "amod") {
			break
		}
		top = h
		if c.Tokens[h].UPOS == "VERB" {
			break
		}
	}
	first, last := top, top+1
	for _, k := range c.Children(top) {
		if c.Is(k, "punct", "cc", "parataxis", "discourse") || c.Is(k, "conj") && c.Tokens[k].UPOS == "VERB" && !c.holds(k, predicate) {
			continue
		}
		a, b := c.Bounds(k)
		first, last = min(first, a), max(last, b)
	}
	for first < top && c.Tokens[first].UPOS == "PUNCT" {
		first++
	}
	for last > top+1 && c.Tokens[last-1].UPOS == "PUNCT" && !closing(c.Tokens[last-1].Form) {
		last--
	}
	return parley.Span{Start: c.Tokens[first].Start, End: c.Tokens[last-1].End}
}

// holds reports whether token i is k or hangs below it.
func (c *clause) holds(k, i int) bool {
	if i == k {
		return true
	}
	for _, h := range c.Ancestors(i) {
		if h == k {
			return true
		}
	}
	return false
}

func closing(form string) bool { return form == "”" || form == "\"" || form == ")" || form == "’" }
