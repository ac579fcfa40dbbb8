package situation

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// Where on an issue's scale one finding puts its actor: 0 is that things stay as they
// are, 100 that all that is asked for is done. A demand asks for all; what is offered or
// promised falls short of it, for else there would be nothing to settle. Judgements.
const (
	demanded = 100
	promised = 80
	offered  = 60
	refused  = 0
)

// A telling is one finding's word on where an actor stands on an issue.
type telling struct {
	issue   entry
	actor   parley.Actor
	finding parley.Finding
	words   string
	value   float64
	// line: it draws a red line, a condition or a refusal. firm: in firm words; final: put
	// as final.
	line, firm, final bool
	when              parley.Interval
}

// tell collects the tellings of all demands and conditions, in the order of the case. What
// was met or done is nobody's position any more.
func (a *assessor) tell() {
	for i := range a.c.Demands {
		d := &a.c.Demands[i]
		if d.Met != nil {
			continue
		}
		t := telling{actor: d.Actor.Actor, finding: d.Finding, firm: d.Firmness == "firm", final: d.Firmness == "firm", when: a.when(d.Date, d.Article)}
		switch d.Form {
		case parley.Refused:
			t.value, t.line = refused, true
		case parley.Offered:
			t.value = offered
		case parley.Promised:
			t.value = promised
		case parley.Aimed: // it asks nothing of anybody
			t.value, t.firm, t.final = demanded, false, false
		default:
			t.value = demanded
			t.line = t.firm
		}
		if _, _, ok := issueOf(a.list, d.What); !ok && d.Form == parley.Refused && a.refusesWhatWasSaid(t, d) {
			continue
		}
		if bareAmount(d.What) && a.countersWhatWasSaid(t, d) {
			continue
		}
		for _, s := range stands(a.list, a.askedFor(d)) {
			t := t
			if t.issue, t.words = s.entry, s.words; s.id == "arms" && ends(s.words) && t.value > refused {
				t.value = refused // "an end to its deliveries of arms"
			}
			a.tellings = append(a.tellings, t)
		}
	}
	for i := range a.c.Conditions {
		x := &a.c.Conditions[i]
		if x.Met != nil {
			continue
		}
		t := telling{actor: x.Actor.Actor, finding: x.Finding, value: demanded, line: true, firm: x.Firmness == "firm", final: x.RedLine, when: a.when(x.Date, x.Article)}
		if x.WillNot != "" && x.Relation == "if" { // not as long as this is so
			t.value = refused
		}
		if issue, clause, ok := issueOf(a.list, x.Will); ok && x.Relation != "unless" && concedes(x.Will) && !process[issue.id] { // what is offered on terms
			o := t
			o.issue, o.words, o.value, o.line, o.firm, o.final = issue, clause, offered, false, false, false
			a.tellings = append(a.tellings, o)
		}
		if x.Relation == "if" && x.Will != "" && threatens(x.Will) { // what may bring it about need not be wanted
			continue
		}
		if issue, clause, ok := issueOf(a.list, x.Until); ok {
			t.issue, t.words = issue, clause
			a.tellings = append(a.tellings, t)
		} else if e, ok := open(x.Until); ok && t.value == demanded && wantedDone(x.Until, e) {
			t.issue, t.words = e, x.Until
			a.tellings = append(a.tellings, t)
		}
	}
	a.merge()
}

// askedFor returns the words of what is asked for, without those who are to do it: of "that
// the rebels release the crew", "release the crew".
func (a *assessor) askedFor(d *parley.Demand) string {
	if to := d.To; to != nil && to.Span.Start >= d.WhatSpan.Start && to.Span.Start < d.WhatSpan.Start+6 && to.Span.End < d.WhatSpan.End {
		if rest := strings.TrimSpace(parley.Span{Start: to.Span.End, End: d.WhatSpan.End}.In(a.text[d.Article])); rest != "" {
			return rest
		}
	}
	return d.What
}

// ends reports whether words ask for an end of what they name.
func ends(words string) bool {
	for w := range strings.FieldsSeq(fold(words)) {
		if w == "end" || w == "stop" || w == "halt" || w == "cease" || w == "cut" || w == "limit" || w == "suspend" || w == "freeze" {
			return true
		}
	}
	return false
}

// wantedDone reports whether the words of a term tell of something to be done with the issue,
// or of one thing that is wanted: "an apology".
func wantedDone(term string, e entry) bool {
	f := strings.Fields(fold(term))
	return strings.Contains(e.name, " of the ") || len(f) > 1 && (f[0] == "a" || f[0] == "an") && len(f) < 8
}

// concedes reports whether an act gives something: its first word is a verb of giving way.
func concedes(act string) bool { return conceding[first(act)] }

// threatens reports whether an act is one that somebody is threatened with.
func threatens(act string) bool { return threatening[first(act)] }

func first(words string) string {
	for w := range strings.FieldsSeq(fold(words)) {
		if w != "be" && w != "have" {
			return w
		}
	}
	return ""
}

var (
	conceding   = wordSet("exchange free release lift reopen open accept recognise recognize ease halve return hand allow give cede limit grant permit let pay resume cut")
	threatening = wordSet("consider close shut attack strike shoot respond retaliate punish impose expel recall break walk leave quit cancel resign boycott stay draw dissolve sanction march freeze block veto downgrade arm answer regard treat declare go pull switch send")
)

// merge makes one issue of those that a text alone has named and that mean one thing: the
// words of one are among the words of the other, and both end in the same noun.
func (a *assessor) merge() {
	open := map[string]entry{}
	var ids []string
	for _, t := range a.tellings {
		if _, held := open[t.issue.id]; t.issue.words == nil && !held {
			open[t.issue.id] = t.issue
			ids = append(ids, t.issue.id)
		}
	}
	slices.SortFunc(ids, func(x, y string) int { return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y)) })
	into := map[string]entry{}
	for i, long := range ids {
		for _, short := range ids[:i] {
			if _, gone := into[short]; !gone && strings.HasSuffix(long, "-"+short) {
				into[long] = open[short]
				break
			}
		}
	}
	for i := range a.tellings {
		if e, ok := into[a.tellings[i].issue.id]; ok && a.tellings[i].issue.words == nil {
			a.tellings[i].issue = e
		}
	}
}

// demandNouns are nouns by which a refusal points back to what somebody else has said.
var demandNouns = []string{"demand", "demands", "condition", "conditions", "terms", "proposal", "proposals", "request", "requests", "offer", "offers", "idea", "plan", "suggestion", "call", "appeal"}

// asking are those of them that are no offers.
var asking = wordSet("demand demands condition conditions terms request requests call appeal")

// none is the value towards an offer of what is said of demands alone.
const none = -1

// reach is how many bytes back a refusal points at most: a paragraph.
const reach = 800

// refusesWhatWasSaid is for "these demands were rejected": the refusal is of what
// another side last asked for or offered before it in the article. To refuse a demand is
// to want nothing of it; to refuse an offer, to want more. False where there is no such.
func (a *assessor) refusesWhatWasSaid(t telling, d *parley.Demand) bool {
	words := strings.Fields(strings.ToLower(strings.Trim(d.What, " .,;")))
	if len(words) == 0 || len(words) > 4 || !slices.Contains(demandNouns, words[len(words)-1]) {
		return false
	}
	toOffer := float64(refused)
	switch last := words[len(words)-1]; {
	case asking[last]:
		toOffer = none
	case last == "offer" || last == "offers": // of less than is wanted
		toOffer = demanded
	}
	return a.answers(t, d, refused, toOffer, func(string) bool { return true })
}

// countersWhatWasSaid is for "Ilmara had demanded 400": the number is one of what another
// side last offered or asked for before it in the article, with a number of its own.
func (a *assessor) countersWhatWasSaid(t telling, d *parley.Demand) bool {
	return a.answers(t, d, t.value, t.value, func(what string) bool { return strings.ContainsAny(what, "0123456789") })
}

// bareAmount reports whether words are a number of something that they do not name.
func bareAmount(words string) bool {
	number := false
	for w := range strings.FieldsSeq(strings.Trim(words, " .,;")) {
		switch digits := strings.Trim(w, "0123456789.,"); {
		case digits == "" && w != "":
			number = true
		case !slices.Contains(bounding, strings.ToLower(w)):
			return false
		}
	}
	return number
}

// bounding are words that may stand beside a number and name nothing.
var bounding = []string{"at", "least", "most", "about", "some", "more", "than", "up", "to", "only", "just", "nearly", "the", "full", "instead", "million", "billion", "thousand"}

// answers tells of a demand, an offer or a refusal that it is on the issue of what another
// side last asked for or offered before it in the article, of those whose words fit;
// towards a demand and towards an offer it stands at the values given. False where there
// is no such.
func (a *assessor) answers(t telling, d *parley.Demand, toDemand, toOffer float64, fits func(what string) bool) bool {
	own, at := a.side(d.Actor.Actor).ID, -1
	try := func(actor parley.Actor, f parley.Finding, what string, value float64) {
		if f.Span.Start <= at || f.Span.End > d.Span.Start+len(d.What) || d.Span.Start-f.Span.End > reach || f.ID == d.ID || a.side(actor).ID == own {
			return
		}
		issue, clause, ok := issueOf(a.list, what)
		if !ok {
			clause = what
			issue, ok = open(what)
		}
		if ok && fits(what) && value != none {
			at, t.issue, t.words, t.value = f.Span.Start, issue, clause, value
		}
	}
	for _, i := range a.demandsOf[d.Article] {
		switch o := &a.c.Demands[i]; o.Form {
		case parley.Demanded:
			try(o.Actor.Actor, o.Finding, o.What, toDemand)
		case parley.Offered:
			try(o.Actor.Actor, o.Finding, o.What, toOffer)
		}
	}
	for _, i := range a.conditionsOf[d.Article] {
		o := &a.c.Conditions[i]
		try(o.Actor.Actor, o.Finding, o.Until, toDemand)
	}
	if at < 0 {
		return false
	}
	t.words = ""
	a.tellings = append(a.tellings, t)
	return true
}

// when is a finding's own date, else the day of its article.
func (a *assessor) when(own parley.Interval, article string) parley.Interval {
	if own.Known() {
		return own
	}
	return a.out[article]
}

// origin is the ID that stands for an article's origin: copies share it.
func (a *assessor) origin(article string) string { return cmp.Or(a.c.Origins[article], article) }

// latest returns, of the tellings of a side on an issue, the last of each origin, in the
// order of origins; and the IDs of all.
func (a *assessor) latest(side, issue string) (last []telling, evidence []string) {
	byOrigin := map[string]telling{}
	for _, t := range a.tellings {
		if t.issue.id != issue || a.side(t.actor).ID != side {
			continue
		}
		evidence = append(evidence, t.finding.ID)
		o := a.origin(t.finding.Article)
		if old, held := byOrigin[o]; !held || later(t, old) {
			byOrigin[o] = t
		}
	}
	for _, t := range byOrigin {
		last = append(last, t)
	}
	slices.SortFunc(last, func(x, y telling) int {
		return cmp.Compare(a.origin(x.finding.Article), a.origin(y.finding.Article))
	})
	slices.Sort(evidence)
	return last, slices.Compact(evidence)
}

// later reports whether x was told after y: by date; what is not dated by where it
// stands.
func later(x, y telling) bool {
	if x.when.To.Known() && y.when.To.Known() && !x.when.To.T.Equal(y.when.To.T) {
		return x.when.To.T.After(y.when.To.T)
	}
	if x.when.Known() != y.when.Known() {
		return x.when.Known()
	}
	return cmp.Or(cmp.Compare(x.finding.Article, y.finding.Article), cmp.Compare(x.finding.Span.Start, y.finding.Span.Start),
		cmp.Compare(x.finding.ID, y.finding.ID)) > 0
}
