package events

import (
	"regexp"
	"slices"
	"strings"

	"parley"
	"parley/plover"
	"parley/text"
)

// Occasions looks at all that a sentence tells of one encounter together: its number, its day
// and that it was a call stand in it anywhere ("It was on Tuesday that the two spoke, by
// telephone and for the third time"), and what is still to come may be put like what was
// ("preparations began on Tuesday for a third round, to be held on Saturday"). What only
// recalls an encounter without telling that it was is marked as told in passing. Where nobody
// has read an encounter, one is added that words which stand apart tell of those they name:
// with the mentions where both are named, with the references where they are told together.
func Occasions(in Inputs, l *Lexicon, r *parley.Reading) {
	x := implying{in: in, told: r.Mentions, lexicon: l, at: map[int]*clause{}, mended: true}
	at, any := map[int][]*parley.Mention{}, map[int]bool{} // consultations by sentence; where one is told that is let be
	off := map[int][]*parley.Mention{}                     // those that were called off
	var whole, more []parley.Mention                       // with both who met, and with those who are told together
	for _, list := range [][]parley.Mention{r.Mentions, r.References} {
		n := 0
		for i := range list {
			m := &list[i]
			if m.Type != plover.Consult {
				continue
			}
			for n > 0 && in.Doc.Sentences[n].Start > m.Trigger.Start {
				n--
			}
			for n < len(in.Doc.Sentences) && in.Doc.Sentences[n].End <= m.Trigger.Start {
				n++
			}
			if n == len(in.Doc.Sentences) {
				break
			}
			if m.Status == parley.Denied || m.Status == parley.Conditional || m.Status == parley.Cancelled || m.What == parley.Several {
				if any[n] = true; m.Status == parley.Cancelled {
					off[n] = append(off[n], m)
				}
				continue
			}
			at[n] = append(at[n], m)
		}
	}
	for n := range in.Doc.Sentences {
		s := &in.Doc.Sentences[n]
		if !s.Parsed || s.Label != text.NoLabel || len(s.Tokens) > longestOccasion || headline(in, n) {
			continue
		}
		c := x.clause(s.Span)
		if c == nil || c.question() {
			continue
		}
		x.bothOf(c, off[n])
		if len(at[n]) > 0 {
			x.occasion(c, at[n])
		} else if !any[n] {
			if m, ok := x.gathered(c); ok {
				if len(m.Recipients) > 0 {
					whole = append(whole, m)
				} else {
					more = append(more, m)
				}
			}
		}
	}
	x.numberBehind(at)
	r.Mentions = append(r.Mentions, whole...)
	r.References = append(r.References, more...)
	slices.SortStableFunc(r.References, func(a, b parley.Mention) int { return a.Trigger.Start - b.Trigger.Start })
}

// itWas begins a sentence that numbers what the one before told: "It was the sixth between them".
var itWas = regexp.MustCompile(`^(?:It was|This was|That made it|It is) (?:the|their|the leaders['’]) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b`)

// numberBehind numbers a call by the sentence behind it, and dates what that one tells by it: "talked
// by phone on Monday. This, their sixth conversation, ended like the others."
func (x *implying) numberBehind(at map[int][]*parley.Mention) {
	for n := 0; n+1 < len(x.in.Doc.Sentences); n++ {
		s, next := &x.in.Doc.Sentences[n], &x.in.Doc.Sentences[n+1]
		if len(at[n]) == 0 || !calls(at[n]) || at[n][0].Number != 0 || !at[n][0].Date.Known() || s.Block != next.Block {
			continue
		}
		number := 0
		if f := itWas.FindStringSubmatch(next.Span.In(x.in.Doc.Text)); f != nil {
			number = ordinals[f[1]]
		}
		for _, m := range at[n+1] {
			if len(at[n+1]) == 1 && m.Number > 1 && !m.Date.Known() && (m.What == "call" || m.What == "talks") && m.Status == parley.Occurred && !m.Passing {
				number = m.Number
				m.What, m.Date = "call", at[n][0].Date
			}
		}
		for _, m := range at[n] {
			m.Number = number
		}
	}
}

// longestOccasion is how many tokens a sentence may have that is taken to tell of one encounter.
const longestOccasion = 70

// occasion completes the tellings of one sentence.
func (x *implying) occasion(c *clause, told []*parley.Mention) {
	words := c.Span.In(c.text)
	days := x.occasionDays(c)
	if againAndAgain.MatchString(words) && !firstSince.MatchString(words) {
		for _, m := range told {
			if m.Status == parley.Occurred && m.Number == 0 && (m.What == "talks" || m.What == "meeting") && !slices.ContainsFunc(days, func(d occasionDay) bool { return !d.said && d.Interval == m.Date }) {
				m.What, m.Date = parley.Several, parley.Interval{}
			}
		}
	}
	if inPerson.MatchString(words) && !telephoned.MatchString(words) {
		for _, m := range told {
			if m.What == "call" || m.What == "talks" {
				m.What = "meeting"
			}
		}
	}
	if calls(told) || len(told) == 1 && told[0].What == "talks" && telephoned.MatchString(words) {
		x.callOf(words, told, days)
	}
	x.bothOf(c, told)
	rounds(words, told)
	mayMeet(words, told)
	calledOff(words, told, days)
	arranged(words, told, days)
	x.roundAhead(c, words, told, days)
	x.dayOf(words, told, days)
	x.inPassing(c, words, told, days)
}

// againAndAgain are words of what was done more than once over a time, firstSince those by which it
// was done once.
var (
	againAndAgain = text.MustPattern(`(?i)\b(?:have|has|had) (?:\S+ ){0,4}?(?:talked|talking|negotiated|negotiating|met|meeting|spoken|conferred|taken place|been held|been under way|occurred)\b[^.;]{0,80}?\b(?:since|for (?:years|decades|months|weeks|generations)|over the (?:\S+ )?(?:years|decades|months|weeks)|(?:on|at) (?:several|many|various) occasions|many times|repeatedly|from time to time|off and on|on and off)\b`)
	firstSince    = regexp.MustCompile(`(?i)\b(?:first|time|last|again on|latest)\b|\bsince (?:(?:early |late )?(?:on )?\pL+day|noon|dawn|(?:the )?(?:morning|afternoon|evening)|\d)`)
)

// inPerson are words of those who talk and see each other.
var inPerson = text.MustPattern(`(?i)\bface[- ]to[- ]face (?:conversation|talk|exchange|discussion|encounter)\b|\b(?:conversation|talk|exchange|discussion)s? (?:\S+ ){0,14}?(?:in person|face to face|in the flesh)\b`)

// calls reports whether all that is told is a call, by that name in one telling at least.
func calls(told []*parley.Mention) bool {
	call := false
	for _, m := range told {
		call = call || m.What == "call"
		if m.What != "call" && m.What != "talks" || m.Status != parley.Occurred || m.Place != "" {
			return false
		}
	}
	return call
}

// telephoned are words that nothing is told with but a telephone.
var telephoned = text.MustPattern(`(?i)\b(?:(?:by|over|on|via|through|down) (?:the |a secure |an open |a )?(?:tele)?(?:phone|hotline|line|videolink)|(?:tele)?phone (?:call|conversation|talk|contact|exchange|discussion)s?|telephonic|hung up|rang off|(?:the|a|a secure|a direct) line (?:was|stayed|remained|between|to)|(?:tele)?phoned|another call\b|called (?:up\b|each other|one another)|video (?:link|call|conference))\b`)

// inSeries begins with the number of something that has a name in the sentence or none there: "the
// third of the crisis", "their third since May", "the leaders' third".
var inSeries = regexp.MustCompile(`(?i)(?:\bthe|\btheir|\ban?|[’']s?) (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))(?: (?:of (?:the|its|this)|by (?:the|their|its|our|one|all)|since|so far|to date|at|in (?:the|as|a)|between|this|such|time|leader\S*|tele\S+|phone|conversation|calls?|talks?|exchange|discussion|contact|hotline|use)\b|[,.;:—–)])|\bfor the (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) time\b`)

// countedTimes are words of a call that is the last of as many: "have now spoken three times",
// "three calls, and still no deal".
var countedTimes = text.MustPattern(`(?i)\b(?:(?:now|have|has) (?:\S+ ){0,2}?(?:spoken|talked|telephoned|phoned|called|conferred)\b[^.;]{0,40}? (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) times|^[“"]?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\S+ )?(?:calls|conversations|talks)\b,? (?:and|but|yet|now|later|on\b))`)

// callOf tells of a call what the sentence says of it: that it was one, its number.
func (x *implying) callOf(words string, told []*parley.Mention, days []occasionDay) {
	number := 0
	for _, f := range inSeries.FindAllStringSubmatch(words, -1) {
		n := ordinal(strings.ToLower(f[1] + f[2]))
		if n == 1 { // "their first contact since the shelling" is no first call
			continue
		}
		if number != 0 && number != n {
			return
		}
		number = n
	}
	if f := countedTimes.FindStringSubmatch(words); f != nil && number == 0 {
		number = cardinals[strings.ToLower(f[1]+f[2])]
	}
	for _, m := range told {
		if m.Number != 0 && number != 0 && m.Number != number {
			return
		}
		number = max(number, m.Number)
	}
	for _, m := range told {
		m.What = "call"
		if !slices.Contains(m.Modes, "phone") {
			m.Modes = append(slices.Clone(m.Modes), "phone")
			slices.Sort(m.Modes)
		}
		if m.Number == 0 {
			m.Number = number
		}
	}
}

// numberedRound are words that number a round behind its name: "round 7", "another round, the third,".
var numberedRound = text.MustPattern(`(?i)\bround (?:number |no\. ?)?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b|\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) (?:set|sitting|session|leg|bout|instalment) of (?:\pL+ )?(?:talks|negotiations|discussions)\b|\b(?:round|talks|session|negotiations)\b[^.;]{0,60}?, (?:the|their|its) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)(?: so far| to date| of its kind| in the series| between them)?[,.;:—–]`)

// rounds numbers the one round that the sentence tells, and names it so.
func rounds(words string, told []*parley.Mention) {
	if slices.ContainsFunc(told, func(m *parley.Mention) bool { return m.What != "round of talks" && m.What != "talks" }) {
		return
	}
	f := numberedRound.FindAllStringSubmatch(words, -1)
	if len(f) != 1 {
		return
	}
	number := cardinals[strings.ToLower(f[0][1])] + ordinals[strings.ToLower(f[0][2]+f[0][3])]
	for _, m := range told {
		if m.Number != 0 && m.Number != number {
			return
		}
	}
	for _, m := range told {
		m.What, m.Number = "round of talks", number
	}
}

// bothOf gives a telling that has only what those who meet are, "the chief negotiators", the two whom
// the sentence names together.
func (x *implying) bothOf(c *clause, told []*parley.Mention) {
	if len(told) != 1 || len(told[0].Actors) != 1 || len(told[0].Recipients) > 0 || told[0].Actors[0].Country != "" || !collectives.MatchString(told[0].Actors[0].Name) && !collectives.MatchString("the "+told[0].Actors[0].Name) {
		return
	}
	two := x.sides(c.Span)
	var pair []parley.Argument
	for _, a := range x.named(c) {
		if t := x.in.Found.TypeOf(a.ID); a.place || a.nationality || t != parley.Leader && t != parley.Person || a.Country == "" || len(two) == 2 && !ofSides(two, a.Argument) {
			continue
		}
		if len(pair) == 1 && pair[0].ID == a.ID {
			continue
		}
		pair = append(pair, a.Argument)
	}
	if len(pair) != 2 || pair[0].Country == pair[1].Country || pair[0].Span.End > pair[1].Span.Start || !joinedNames.MatchString(c.text[pair[0].Span.End:pair[1].Span.Start]) {
		return
	}
	told[0].Actors, told[0].Recipients = pair[:1:1], pair[1:]
}

// joinedNames is what stands between two who are named together.
var joinedNames = regexp.MustCompile(`^(?:, [^,.;:]{3,50},)? (?:and|with|to) (?:[^,.;:]{3,60},? )?$`)

// arranged makes a call that took place of one that "was arranged" and has its day behind it.
func arranged(words string, told []*parley.Mention, days []occasionDay) {
	if len(told) != 1 || told[0].What != "call" || told[0].Status != parley.Planned || len(days) != 1 || days[0].said || days[0].ahead || !wasArranged.MatchString(words) {
		return
	}
	told[0].Status, told[0].Stance, told[0].Date = parley.Occurred, parley.Asserted, days[0].Interval
}

var wasArranged = regexp.MustCompile(`(?i)\b(?:was|were|had been) (?:\S+ )?(?:arranged|set up|scheduled|agreed|sought|requested|asked for|proposed|prepared)\b`)

// mayMeet makes a prospect of the meeting without a day or a number that the sentence speaks of as
// one that may come.
func mayMeet(words string, told []*parley.Mention) {
	open := func(m *parley.Mention) bool {
		return m.Status == parley.Occurred && !m.Date.Known() && m.Number == 0 && (m.What == "meeting" || m.What == "summit")
	}
	if !slices.ContainsFunc(told, open) {
		return
	}
	for i := range gatheringsTold() {
		g := &gatheringsTold()[i]
		if !g.chiefs || !g.words.MatchString(words) || !g.besides.MatchString(words) || g.unless.MatchString(words) || wasHeld.MatchString(words) {
			continue
		}
		for _, m := range told {
			if open(m) {
				m.Status, m.Stance = parley.Planned, parley.StancePlanned
			}
		}
	}
}

// calledOff makes of a plan what one side has withdrawn from, where it is no number of a series:
// a round is put off, a meeting of envoys is not held.
func calledOff(words string, told []*parley.Mention, days []occasionDay) {
	if len(told) != 1 || told[0].What != "meeting" && told[0].What != "talks" || told[0].Number != 0 || !envoyWords.MatchString(words) || !notHeld().MatchString(words) {
		return
	}
	told[0].What = "meeting"
	m := told[0]
	m.Status, m.Stance, m.Date = parley.Cancelled, parley.Asserted, parley.Interval{}
	for _, said := range []bool{false, true} { // the day on which it was, else on which it was made known
		for _, d := range days {
			if !d.ahead && !d.set && d.said == said {
				m.Date = d.Interval
				return
			}
		}
	}
}

// An occasionDay is a day that a sentence names.
type occasionDay struct {
	parley.Span
	parley.Interval
	said    bool // on it somebody said or announced something
	agreed  bool // what was said was agreed by those who met
	set     bool // something is set for it
	coming  bool // by the present of its verb it is the next of its name: "resume on Sunday"
	past    bool // it dates a verb of the past
	weekday bool // it is named by nothing but the day of the week
	ahead   bool // it lies behind the day of publication
}

// occasionDays are the days that a sentence names, those of its backdrop left out ("since May").
func (x *implying) occasionDays(c *clause) []occasionDay {
	if x.in.Dates == nil || x.in.Article.Published.Grain < parley.Day {
		return nil
	}
	out := []occasionDay{}
	published := x.in.Article.Published.Interval()
	for _, d := range x.in.Dates(c.sentence) {
		if !d.Interval.Exact() {
			continue
		}
		t := -1
		for i := range c.Tokens {
			if c.Tokens[i].Overlaps(d.Span) {
				t = i
				break
			}
		}
		if t < 0 || d.Begun.Known() || t > 0 && backdrop[strings.ToLower(c.Tokens[t-1].Form)] && !strings.EqualFold(c.Tokens[t-1].Form, "over") {
			continue
		}
		o := occasionDay{Span: d.Span, Interval: d.Interval, weekday: weekdays[strings.ToLower(d.Span.In(c.text))] && !strings.EqualFold(d.Span.In(c.text), "today"), ahead: d.Interval.From.T.After(published.To.T)}
		o.set = c.setFor(t)
		now := o.weekday && c.presently(t)
		if o.coming = now; o.weekday && !o.ahead && (now || futurate.MatchString(c.text[max(c.Start, d.Start-60):d.End])) {
			for o.coming = true; !o.From.T.After(published.To.T); o.ahead = true {
				o.From.T, o.To.T = o.From.T.AddDate(0, 0, 7), o.To.T.AddDate(0, 0, 7)
			}
		}
		for at, steps := t, 0; at >= 0 && steps < 8 && !o.set && !now; at, steps = c.Tokens[at].Head, steps+1 {
			if c.Tokens[at].UPOS == "VERB" && at != t {
				if c.appended(at, t) && speaks(c.Lemma(at)) {
					break
				}
				o.said = speaks(c.Lemma(at)) && !c.talkDone(at) && !(agreeing[c.Lemma(at)] && c.toBe(at)) && !(convening[c.Lemma(at)] && c.Tokens[at].XPOS == "VBG") && !c.colonBetween(at, t)
				o.agreed = o.said && agreeing[c.Lemma(at)]
				o.past = (c.past(at) || slices.ContainsFunc(c.All(at, "aux", "aux:pass"), c.past)) && (!convening[c.Lemma(at)] || c.past(at) && c.nsubj(at) >= 0) && !c.colonBetween(at, t)
				break
			}
		}
		if k := t - 1; !o.said && k >= 0 && !o.set && !now { // "…, it was learnt on Tuesday": whatever the tree has
			if c.Tokens[k].UPOS == "ADP" {
				k--
			}
			o.said = k >= 0 && c.Tokens[k].UPOS == "VERB" && c.Tokens[k].XPOS != "VBG" && speaks(c.Lemma(k))
		}
		out = append(out, o)
	}
	return out
}

// futurate ends in a present of what is to begin, and a day: "reconvene in Lima on Sunday".
var futurate = regexp.MustCompile(`(?:^|[^\pL])(?:resumes?|reconvenes?|begins?|starts?|convenes?|meets? again|(?:sits?|go(?:es)?) (?:back )?down again|gathers?|go(?:es)? into (?:its|their|a) \pL+ round)(?: again| once more)?(?: in \p{Lu}\S+(?: \p{Lu}\S+)?| there)? (?:on |next |this |this coming )?\p{Lu}\pL+day$`)

// presently reports whether the day at token t is that of what is to be, by the present of the verb
// that it dates: "opens in Lima on Sunday", "all eyes are on Sunday".
func (c *clause) presently(t int) bool {
	now := func(k int) bool {
		return k >= 0 && (c.Tokens[k].XPOS == "VBZ" || c.Tokens[k].XPOS == "VBP")
	}
	if v := c.Child(t, "cop"); v >= 0 {
		return now(v) && c.Case(t) == "on"
	}
	v := c.Tokens[t].Head
	for steps := 0; v >= 0 && c.Tokens[v].UPOS == "PROPN" && steps < 3; steps++ {
		v = c.Tokens[v].Head
	}
	switch {
	case v < 0 || v > t || c.Tokens[v].UPOS != "VERB" || claiming[c.Lemma(v)] || uttering[c.Lemma(v)]:
		return false
	case c.Tokens[v].XPOS == "VB": // "provides for it to start on Sunday"
		h := c.Tokens[v].Head
		for steps := 0; h >= 0 && c.Tokens[h].UPOS != "VERB" && steps < 3; steps++ {
			h = c.Tokens[h].Head
		}
		return c.Child(v, "mark") >= 0 && strings.EqualFold(c.Tokens[c.Child(v, "mark")].Form, "to") && now(h)
	}
	return now(v) && c.Child(v, "aux") < 0
}

// setFor reports whether the day at token t is that for which something is set, by the words
// before it: "was called for Monday", "invited both to Lima on Monday".
func (c *clause) setFor(t int) bool {
	k := t - 1
	if t+3 < len(c.Tokens) && strings.EqualFold(c.Tokens[t+1].Form, "as") && (c.Lemma(t+3) == "date" || c.Lemma(t+3) == "day") {
		return true // "with Friday as the date"
	}
	if k < 0 || c.Tokens[k].UPOS != "ADP" && !strings.EqualFold(c.Tokens[k].Form, "next") {
		return false
	}
	if strings.EqualFold(c.Tokens[k].Form, "for") {
		return true
	}
	for k--; k > 0 && (c.Tokens[k].UPOS == "PROPN" || c.encounterNoun(k) || c.Tokens[k].UPOS == "ADJ" || c.Tokens[k].UPOS == "DET"); k-- {
		if to := strings.ToLower(c.Tokens[k-1].Form); to == "to" || to == "for" && c.Tokens[k].UPOS != "PROPN" {
			return true
		}
	}
	return false
}

func (c *clause) encounterNoun(k int) bool {
	l := c.Lemma(k)
	return c.Tokens[k].UPOS == "NOUN" && (l == "round" || l == "session" || negotiations[l] || gatherings[l])
}

// appended reports whether verb v of saying is appended to what the day at token t dates: "were put
// through to each other on 3 March, the mediator confirmed".
func (c *clause) appended(v, t int) bool {
	if v < t || t < 4 || c.Child(v, "ccomp") > v {
		return false
	}
	comma := false
	for k := t + 1; k < v; k++ {
		comma = comma || c.Tokens[k].Form == ","
	}
	if s := c.nsubj(v); !comma || s < t {
		return false
	}
	for k := 0; k < t; k++ {
		switch c.Tokens[k].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// talkDone reports whether what verb v does is a talk: "contact was made".
func (c *clause) talkDone(v int) bool {
	k := c.nsubj(v)
	if o := c.object(v); o >= 0 {
		k = o
	}
	return c.Lemma(v) == "make" && k >= 0 && talk[c.Lemma(k)]
}

// toBe reports whether verb v stands behind "to be": "an agenda is to be agreed".
func (c *clause) toBe(v int) bool {
	return v > 1 && strings.EqualFold(c.Tokens[v-1].Form, "be") && (strings.EqualFold(c.Tokens[v-2].Form, "to") || strings.EqualFold(c.Tokens[v-2].Form, "will"))
}

// colonBetween reports whether a colon parts two tokens.
func (c *clause) colonBetween(a, b int) bool {
	return slices.ContainsFunc(c.Tokens[min(a, b):max(a, b)], func(t text.Token) bool { return t.Form == ":" })
}

// agreeing are verbs of what those who meet do together on the day.
var agreeing = words("agree settle commit pledge accept raise press propose voice welcome suggest ask discuss")

func speaks(lemma string) bool {
	return claiming[lemma] || makingKnown[lemma] || uttering[lemma]
}

// makingKnown are verbs by which it becomes known what is to come, or is agreed.
var makingKnown = words("disclose reveal emerge learn confirm agree accept invite sign commit pledge release publish hand issue send go give put begin start outline explain concede note remark suggest hint indicate know make let circulate sound ask welcome call propose voice rule float venture press raise exclude dangle believe think")

// dayOf dates tellings by the one day that the sentence names, when it is nobody's word that it dates.
func (x *implying) dayOf(words string, told []*parley.Mention, days []occasionDay) {
	var only *occasionDay
	for i := range days {
		if d := &days[i]; only == nil {
			only = d
		} else if only.Interval != d.Interval {
			return
		}
	}
	if only == nil || only.said && !(only.agreed && !only.ahead && (told[0].What == "call" || wasHeld.MatchString(words))) {
		return
	}
	kind := told[0].Status
	if kind == parley.Cancelled {
		return
	}
	for _, m := range told {
		if m.Status != kind || m.Number != 0 && told[0].Number != 0 && m.Number != told[0].Number {
			return
		}
	}
	on, ahead := only.Interval, only.ahead
	if ahead && only.weekday && kind == parley.Occurred { // "it had been their turn on Wednesday": the last of the name
		on.From.T, on.To.T = on.From.T.AddDate(0, 0, -7), on.To.T.AddDate(0, 0, -7)
		ahead = on.From.T.After(x.in.Article.Published.T)
	}
	if published := x.in.Article.Published.Interval(); !ahead && only.weekday && kind == parley.Planned && !only.past && fixed.MatchString(words) { // "have a meeting scheduled on Monday": the next
		for ; !on.From.T.After(published.To.T); ahead = true {
			on.From.T, on.To.T = on.From.T.AddDate(0, 0, 7), on.To.T.AddDate(0, 0, 7)
		}
	}
	for _, m := range told {
		if !m.Date.Known() && ahead == (kind == parley.Planned) {
			m.Date = on
		}
	}
}

// toCome are words of a sentence that sets a day for something.
var toCome = regexp.MustCompile(`(?i)\bto be (?:held|convened|staged|hosted|opened)\b|\bto (?:open|begin|start|take place|get under way|kick off|convene|gather|resume|return)\b|\b(?:due|slated|scheduled|pencill?ed|fixed|booked|set for|calendar|diary|will|would|preparations?|preparing|awaits?|waiting|ahead|upcoming|forthcoming|timetable|schedule|venue|starting|beginning|opening|reconvenes?|resumes?|invit\w+|attendance|signed off|get ready|getting ready|make ready|next|gets? under way|kicks? off|(?:on|of|for) (?:holding|convening|staging|opening|hosting)|a date)\b|\bcome \w+day\b|\bbefore (?:them|it|him|her|us)\b|\bhas a date\b|\bdate (?:for|of|has been|is|was)\b`)

// fixed are words of what has its day.
var fixed = regexp.MustCompile(`(?i)\b(?:due|slated|scheduled|pencill?ed|fixed|booked|set for|set up|lined up|arranged|appointment|diary|calendar)\b`)

var ordinalRound = text.MustPattern(`(?i)\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) round\b`)

// hasADate are words of what a day has been found for.
var hasADate = regexp.MustCompile(`(?i)\bdate (?:has been|is|was|had been) (?:found|fixed|set|agreed|chosen|picked|named)\b|\b(?:has|have|had|with) a date\b`)

// beforeThem are words of what lies ahead of somebody.
var beforeThem = text.MustPattern(`(?i)\bbefore (?:them|it|him|her|us)\b`)

// wasHeld are words of what was held, whatever is to come of it.
var wasHeld = text.MustPattern(`(?i)\b(?:ended|closed|concluded|broke up|wrapped up|wound up|finished|adjourned|produced|yielded|brought|lasted|failed|collapsed|(?:be|is|are) (?:recalled|remembered))\b`)

// roundAhead makes a plan of a round that the sentence puts on a day to come.
func (x *implying) roundAhead(c *clause, words string, told []*parley.Mention, days []occasionDay) {
	words = beforeThem.ReplaceAllString(words, "ahead")
	number := 0
	for _, m := range told {
		if m.Number > 0 && m.What == "round of talks" {
			number = m.Number
		}
	}
	if number == 0 && slices.ContainsFunc(told, func(m *parley.Mention) bool { return m.What == "talks" || m.What == "round of talks" }) {
		if f := ordinalRound.FindAllStringSubmatch(words, -1); len(f) == 1 {
			number = ordinals[strings.ToLower(f[0][1])]
		}
	}
	for _, m := range told {
		if m.Status == parley.Cancelled || m.What == "call" || m.What == "visit" || m.Number == 0 && m.Status == parley.Occurred && (number == 0 || m.What != "talks" || m.Date.Known() && !sameDay(m, days)) {
			return
		}
	}
	if !toCome.MatchString(words) && !slices.ContainsFunc(days, func(d occasionDay) bool { return d.coming || d.set && (d.ahead || d.weekday) }) || hinging.MatchString(words) {
		return
	}
	published := x.in.Article.Published.Interval()
	var on parley.Interval
	for _, d := range days { // the one that lies ahead
		if d.ahead && !d.said {
			if on.Known() && on != d.Interval {
				return
			}
			on = d.Interval
		}
	}
	if !on.Known() && !wasHeld.MatchString(words) { // the one weekday on which nothing was said, of two or of one that is no day of the past
		var weekday []occasionDay
		passed := false // a day of the past is there, too: when it was set
		set := slices.ContainsFunc(days, func(d occasionDay) bool { return d.set })
		for _, d := range days {
			if !d.said && d.weekday && !d.past && d.set == set {
				weekday = append(weekday, d)
			} else if passed = passed || !d.said; !d.said && !d.past && !set {
				return
			}
		}
		if passed && (len(weekday) != 1 || !set && slices.ContainsFunc(told, func(m *parley.Mention) bool { return m.Date.Known() && m.Date != weekday[0].Interval })) {
			return
		}
		numbered := number > 0 || !slices.ContainsFunc(told, func(m *parley.Mention) bool { return m.Number == 0 })
		if len(weekday) == 1 && numbered && (len(days) > 1 || told[0].Status == parley.Planned || hasADate.MatchString(words)) {
			on = weekday[0].Interval
			for !on.From.T.After(published.To.T) {
				on.From.T, on.To.T = on.From.T.AddDate(0, 0, 7), on.To.T.AddDate(0, 0, 7)
			}
		}
	}
	if !on.Known() {
		return
	}
	for _, m := range told {
		if m.Status == parley.Occurred && (wasHeld.MatchString(words) || m.Date.Known() && !sameDay(m, days)) {
			continue
		}
		m.Status, m.Stance, m.Date = parley.Planned, parley.StancePlanned, on
		if m.What == "talks" && number > 0 {
			m.What, m.Number = "round of talks", number
		}
	}
}

// sameDay reports whether the date of a telling is one of those that the sentence names.
func sameDay(m *parley.Mention, days []occasionDay) bool {
	return slices.ContainsFunc(days, func(d occasionDay) bool {
		return d.Interval == m.Date || d.coming && m.Date.From.T.AddDate(0, 0, 7).Equal(d.From.T)
	})
}

// hinging are words of a sentence that makes an encounter depend on something, or has it
// without somebody.
var hinging = regexp.MustCompile(`(?i)\b(?:until|unless|before|if|without|hinges?|depends?|no|not|never|condition|provided|providing|assuming|stay away|boycott\w*|only|gladly)\b|\bas long as\b`)

// hinges are words by which somebody's coming hangs on something.
var hinges = regexp.MustCompile(`(?i)\b(?:only if|unless|until|not before|before (?:so much as|even|any|anybody|anyone|there (?:can|could|will|would|is|may|might))|no part in|stay(?:s|ing)? away|boycott\w*|do without|on (?:the )?condition|provid(?:ed|ing) that|assuming that|(?:as|so) long as|(?:would|will) (?:only |not )?(?:come|attend|take part|go|join|return|sit down)\b[^.;]{0,80}?\b(?:if|once|when|unless|before|until|without))\b|\b(?:come|attend|take part|join|return)\b[^.;]{0,60}? only (?:if|when|once|after)\b`)

// inPassing marks what recalls an encounter and does not tell that it was or will be: an
// encounter without a day of which the sentence says what one side did there, or on what
// its part in it hangs.
func (x *implying) inPassing(c *clause, words string, told []*parley.Mention, days []occasionDay) {
	if slices.ContainsFunc(days, func(d occasionDay) bool { return !d.said }) {
		return
	}
	for _, m := range told {
		if m.Number != 0 && m.Status == parley.Occurred && hinges.MatchString(words) && slices.ContainsFunc(days, func(d occasionDay) bool { return d.Interval == m.Date }) {
			m.Date = parley.Interval{} // the day on which the condition was put
		}
		if h := c.headOf(m.Trigger); m.Date.Known() || h < 0 || c.Tokens[h].UPOS != "NOUN" && !attending[c.Lemma(h)] || m.What != "round of talks" && m.What != "meeting" && m.What != "summit" && m.What != "talks" && m.What != "call" {
			continue
		}
		if m.Status == parley.Planned {
			m.Passing = hinging.MatchString(words) && m.Number != 0
			continue
		}
		sides := map[string]bool{}
		for _, a := range x.named(c) {
			if a.Country != "" && !(a.place && a.Name == m.Place) && !(a.place && a.ID != a.Country) {
				sides[a.Country] = true
			}
		}
		if m.Number != 0 && m.Status == parley.Occurred && hinges.MatchString(words) && !wasHeld.MatchString(words) {
			m.Status, m.Stance, m.Passing = parley.Planned, parley.StancePlanned, true
			continue
		}
		m.Passing = len(days) == 0 && len(sides) == 1 && m.Number != 0 && !bothThere.MatchString(x.withoutOwn(c))
	}
}

// withoutOwn are the words of a clause without those for people of one side, "the Borian
// negotiators".
func (x *implying) withoutOwn(c *clause) string {
	var out strings.Builder
	at := c.Start
	for k := 1; k < len(c.Tokens); k++ {
		if t := c.Tokens[k]; t.UPOS == "NOUN" && slices.ContainsFunc(x.named(c), func(a present) bool { return a.nationality && a.Span.End == c.Tokens[k-1].End }) {
			out.WriteString(c.text[at:t.Start])
			at = t.End
		}
	}
	out.WriteString(c.text[at:c.End])
	return out.String()
}

// bothThere are words for those who meet, taken together.
var bothThere = regexp.MustCompile(`(?i)\b(?:both|two sides|ministers|leaders|delegations|delegates|negotiators|envoys|parties|the two|the sides|each other|presidents|premiers)\b`)
