package brief

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// where says in three sentences at most where it stands: who met and what came of
// it, who will not do what, and what goes on around the talks. A sentence without a
// passage is not said.
func (w *writer) where() parley.Section {
	s := parley.Section{Key: "where", Title: "Where it stands"}
	for _, sentence := range []func() parley.Line{w.contacts, w.refusals, w.around} {
		if l := sentence(); len(l.Runs) > 0 && len(l.Cites) > 0 {
			s.Lines = append(s.Lines, l)
		}
	}
	return s
}

// contacts tells of the last encounter between the parties, and of another, and what
// came of them, of the newest agreement, and of what is planned.
func (w *writer) contacts() parley.Line {
	l, r := new(line), roster{}
	if held := w.byWeight(parley.Occurred); len(held) > 0 {
		slices.SortStableFunc(held, func(a, b parley.Encounter) int { // where it stands is what came last
			return cmp.Or(cmp.Compare(w.sides(b.Parties), w.sides(a.Parties)), byNews(w.met(a), w.met(b)))
		})
		held = differing(held)
		slices.SortStableFunc(held, func(a, b parley.Encounter) int { return byDate(w.met(a), w.met(b)) })
		w.held(l, r, held)
	}
	w.agreement(l)
	ahead := w.ahead()
	for _, e := range ahead[:min(2, len(ahead))] {
		who := cmp.Or(join(theAll(roster{}.all(w.bySide(e.Parties)))), "parties not named")
		if who = " of " + who; e.What == "visit" && len(e.Parties) == 2 { // who goes to whom
			who = " by " + the(r.called(e.Parties[0])) + " to " + the(r.called(e.Parties[1]))
		}
		l.sep("; ").plain(article(encounterNoun(e.What)), who)
		if e.Place != "" {
			l.plain(" in ", e.Place)
		}
		l.soft(planned(e))
		if by := join(names(w.claimants(e))); by != "" {
			l.plain(", says ", by)
		}
		l.plain(w.bracket(when(e.Date))).cite(first(w.citeEncounter(e), 1)...)
	}
	if len(l.runs) == 0 {
		return parley.Line{}
	}
	l.runs[0].Text = upper(l.runs[0].Text)
	return l.plain(".").done()
}

// held writes who met, and once for all of them what did not come of it.
func (w *writer) held(l *line, r roster, held []parley.Encounter) {
	for i, e := range held {
		switch who := cmp.Or(join(theAll(r.all(w.bySide(e.Parties)))), "parties not named"); {
		case i == 0:
			l.strong(who, " ", encounterVerb(e))
		case slices.Equal(names(w.bySide(e.Parties)), names(w.bySide(held[0].Parties))):
			l.plain(" and ").strong(encounterVerb(e))
		default:
			l.plain("; ").strong(who, " ", encounterVerb(e))
		}
		l.plain(w.bracket(w.whenMet(e))).cite(first(w.citeEncounter(e), 1)...)
	}
	var of []parley.Encounter
	for _, kind := range []parley.OutcomeKind{parley.NoProgress, parley.Progress} {
		of = of[:0]
		for _, e := range held {
			if e.Result == kind && w.outcome(e).Article != "" {
				of = append(of, e)
				l.cite(w.cite(w.outcome(e)))
			}
		}
		if len(of) == 0 {
			continue
		}
		from := "it"
		if len(held) > 1 && len(of) == 1 {
			from = "the " + encounterNoun(of[0].What)
		} else if len(of) > 1 {
			from = "either"
		}
		if kind == parley.Progress {
			l.plain("; progress is reported from ", strings.Replace(from, "either", "both", 1))
		} else {
			l.plain("; no agreement or breakthrough is reported from ", from)
		}
	}
}

// agreement adds the newest agreement between two sides, with the words of it.
func (w *writer) agreement(l *line) {
	var best *parley.Event
	for i, e := range w.events {
		if e.Type != plover.Agree || e.Status != parley.Occurred || len(e.ClaimedBy) > 0 || w.noun(e) != "agreement" || len(names(slices.Concat(e.Actors, e.Recipients))) < 2 ||
			!w.side(e.Actors) || len(w.tellings(e)) == 0 {
			continue
		}
		if best == nil || byNews(w.happenedOn(e), w.happenedOn(*best)) < 0 {
			best = &w.events[i]
		}
	}
	if best == nil {
		return
	}
	m := w.tellings(*best)[0]
	words := m.Span.In(w.articles[m.Article].Text)
	if m.Trigger.Start >= m.Span.Start && m.Trigger.Start < m.Span.End {
		words = words[m.Trigger.Start-m.Span.Start:]
	}
	l.sep("; ").strong("an agreement of ", join(names(slices.Concat(best.Actors, best.Recipients)))).plain(w.bracket(w.whenHappened(*best)), ": ").
		quoted(clip(parley.Printable(words), 80)).cite(w.cite(m.Finding))
}

// ahead returns the encounters that are planned and whose day has not passed when the
// last article appears: the dated first, then those that nobody only hopes for.
func (w *writer) ahead() []parley.Encounter {
	out := slices.DeleteFunc(w.byWeight(parley.Planned), w.passed)
	hoped := func(e parley.Encounter) int {
		n := 0
		for _, v := range w.eventsOf(e) {
			if len(v.ClaimedBy) > 0 {
				n++
			}
		}
		if len(e.MaybeSame) > 0 || w.onlyOffered(e) || w.onlyHoped(e) {
			n += 2
		}
		return n
	}
	slices.SortStableFunc(out, func(a, b parley.Encounter) int {
		return cmp.Or(byDate(a.Date, b.Date), cmp.Compare(hoped(a), hoped(b)))
	})
	return slices.DeleteFunc(out, func(e parley.Encounter) bool { return hoped(e) > 0 && len(out) > 1 && hoped(out[0]) == 0 })
}

// passed reports whether the day of an encounter was over when the last article appeared.
func (w *writer) passed(e parley.Encounter) bool {
	last := w.lastDay()
	return last.Known() && e.Date.To.Known() && e.Date.To.T.Before(last.Interval().From.T)
}

// lastDay is the day of the last article about the subject.
func (w *writer) lastDay() parley.Time {
	var last parley.Time
	for i := range w.c.Articles {
		a := &w.c.Articles[i]
		if day := a.Published.Interval().To; a.Relevant && a.Published.Known() && (!last.Known() || day.T.After(last.T)) {
			last = day
		}
	}
	return last
}

// onlyOffered reports whether an encounter to come is one that somebody says he is
// ready for: an offer to meet is no plan to.
func (w *writer) onlyOffered(e parley.Encounter) bool {
	offered := func(m parley.Mention) bool {
		return slices.ContainsFunc(w.index.offers[m.Article], func(d parley.Demand) bool { return d.Span.Overlaps(m.Trigger) })
	}
	told := false
	for _, v := range w.eventsOf(e) {
		for _, m := range v.Mentions {
			if !offered(m) {
				return false
			}
			told = true
		}
	}
	return told
}

// onlyHoped reports whether all that is told of an encounter to come is that somebody hopes
// for it: a hope is no plan.
func (w *writer) onlyHoped(e parley.Encounter) bool {
	hoped := false
	for _, v := range w.eventsOf(e) {
		for _, m := range w.tellings(*v) {
			text := w.articles[m.Article].Text
			if !m.Span.Contains(m.Trigger) || !m.Trigger.Valid(text) || !hoping.MatchString(text[m.Span.Start:m.Trigger.Start]) {
				return false
			}
			hoped = true
		}
	}
	return hoped
}

// hoping ends the words before what somebody hopes to do.
var hoping = regexp.MustCompile(`(?i)\bhop(?:e|es|ed|ing) (?:to|that|for)\b[^.;]*$`)

// bracket puts a date in brackets. That a thing is not dated is said in the table.
func (w *writer) bracket(when string) string {
	if when == "not dated" {
		return ""
	}
	return " (" + when + ")"
}

// differing returns the first encounter and the next that is of another kind or
// between others: "they met; they met" says nothing.
func differing(held []parley.Encounter) []parley.Encounter {
	for _, e := range held[1:] {
		if e.What != held[0].What || !slices.Equal(names(e.Parties), names(held[0].Parties)) {
			return []parley.Encounter{held[0], e}
		}
	}
	return held[:1]
}

// byWeight returns the encounters of one status, the best told and newest first.
func (w *writer) byWeight(status parley.Status) []parley.Encounter {
	var out []parley.Encounter
	for _, e := range w.encounters {
		if e.Status == status {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b parley.Encounter) int {
		return cmp.Or(cmp.Compare(w.rankEncounter(b), w.rankEncounter(a)), byNews(w.met(a), w.met(b)), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func (w *writer) rankEncounter(e parley.Encounter) int {
	score := 4*min(e.Origins, 6) + w.novelty(w.met(e)) + 3*min(len(e.Outcome), 2)
	score += 4 * w.sides(e.Parties)
	switch e.Status {
	case parley.Occurred:
		score += 4
	case parley.Planned, parley.Cancelled:
		score += 3
	}
	return score
}

// sides is how many of the parties are among actors, at most two.
func (w *writer) sides(actors []parley.Actor) int {
	sides := map[int]bool{}
	for _, a := range actors {
		if i := w.party(a); i >= 0 {
			sides[i] = true
		}
	}
	return min(len(sides), 2)
}

// encounterVerb says that an encounter took place.
func encounterVerb(e parley.Encounter) string {
	some := ""
	if e.Number > 0 {
		some = " for the " + ordinal(e.Number) + " time"
	}
	in := ""
	if e.Place != "" {
		in = " in " + e.Place
	}
	switch e.What {
	case "call":
		return "spoke by telephone" + some
	case "meeting":
		return "met" + in + some
	case "summit":
		return "held a summit" + in
	case "talks", "round of talks":
		if e.Number > 0 {
			return "held the " + ordinal(e.Number) + " round of talks" + in
		}
		return "held talks" + in
	case "session":
		return "met in session" + in
	case "summons":
		return "spoke through an ambassador who was summoned"
	case "signing":
		return "met to sign" + in
	case "", "encounter":
		return "were in contact"
	case "visit":
		if len(names(e.Parties)) == 2 {
			return "met on a visit" + in
		}
	}
	if len(names(e.Parties)) > 1 {
		return "held " + article(e.What) + in
	}
	return "took part in " + article(e.What) + in
}

// planned says that an encounter is to come.
func planned(e parley.Encounter) string {
	if plural(encounterNoun(e.What)) {
		return " are planned"
	}
	return " is planned"
}

func plural(noun string) bool {
	return strings.HasSuffix(noun, "talks") && !strings.HasPrefix(noun, "round")
}

// first returns at most n numbers: a sentence that sums up names few passages, the
// table below it more.
func first[T any](list []T, n int) []T { return list[:min(n, len(list))] }

// article puts "a" or "an" before a noun that is not in the plural.
func article(noun string) string {
	if plural(noun) {
		return noun
	}
	switch noun[0] {
	case 'a', 'e', 'i', 'o', 'u':
		return "an " + noun
	}
	return "a " + noun
}

// outcome is the passage that says what came of an encounter; the zero Finding
// where no article says.
func (w *writer) outcome(e parley.Encounter) parley.Finding {
	for _, f := range w.headlinesLast(e.Outcome) {
		if w.words(f) != "" {
			return f
		}
	}
	return parley.Finding{}
}

// refusals gives each side its newest condition that was not met, else its firmest refusal: the
// parties first. A side that has neither is not spoken of.
func (w *writer) refusals() parley.Line {
	l, said := new(line), map[string]bool{}
	most := max(2, min(3, len(w.c.Subject.Parties)))
	stand := func(a parley.Actor, day parley.Interval, f parley.Finding, verb, words string, length int) {
		side := cmp.Or(sideOf(a), a.ID)
		if said[side] || len(said) >= most {
			return
		}
		said[side] = true
		l.sep("; ").strong(the(roster{}.called(a))).plain(verb)
		if day.Known() {
			l.plain(" (reported ", when(day), ")")
		}
		l.plain(": ").quoted(clip(unquote(parley.Printable(words)), length)).cite(w.cite(f))
	}
	conditions := slices.DeleteFunc(slices.Clone(w.conditions), func(k parley.Condition) bool { return k.Met != nil })
	slices.SortStableFunc(conditions, func(a, b parley.Condition) int {
		return cmp.Or(cmp.Compare(w.outside(a.Actor.Actor), w.outside(b.Actor.Actor)), byNews(w.told(a.Date, a.Article), w.told(b.Date, b.Article)), cmp.Compare(firmness(b), firmness(a)))
	})
	for _, k := range conditions {
		if w.outside(k.Actor.Actor) == 0 {
			stand(k.Actor.Actor, w.told(k.Date, k.Article), k.Finding, " set a condition", w.wholeCondition(k), 130)
		}
	}
	for _, d := range w.demands {
		if d.Form == parley.Refused && (w.outside(d.Actor.Actor) == 0 || d.Firmness != "") {
			f, words := w.refusal(d)
			stand(d.Actor.Actor, w.told(d.Date, d.Article), f, " refused", words, 90)
		}
	}
	for _, k := range conditions {
		stand(k.Actor.Actor, w.told(k.Date, k.Article), k.Finding, " set a condition", w.wholeCondition(k), 130)
	}
	if len(l.runs) == 0 {
		return parley.Line{}
	}
	l.runs[0].Text = upper(l.runs[0].Text)
	return l.plain(".").done()
}

// outside is 0 for a party and whoever acts for one, 1 for others.
func (w *writer) outside(a parley.Actor) int {
	if w.party(a) >= 0 {
		return 0
	}
	return 1
}

// sideOf is the country an actor is of, "" when it has none.
func sideOf(a parley.Actor) string {
	if a.Country != "" {
		return a.Country
	}
	if len(a.ActsFor) > 0 {
		return a.ActsFor[len(a.ActsFor)-1]
	}
	return ""
}

func firmness(k parley.Condition) int {
	n := 0
	if k.RedLine {
		n += 2
	}
	if k.Firmness != "" {
		n++
	}
	return n
}

// stale is how many days older than the newest event an attack is no part of where
// things stand.
const stale = 120

// around tells of the attacks that count most and of other moves: withdrawals,
// measures, forces sent. It says "after" only of attacks dated later than the last
// encounter that took place.
func (w *writer) around() parley.Line {
	var attacks, moves []parley.Event
	for _, e := range w.events {
		day := w.happenedOn(e)
		_, alleged := w.alleged(e)
		if e.Status != parley.Occurred || len(w.tellings(e)) == 0 || alleged || w.newest.Known() && day.To.Known() && w.newest.T.Sub(day.To.T).Hours() > 24*stale {
			continue
		}
		switch e.Type {
		case plover.Assault:
			attacks = append(attacks, e)
		case plover.Retreat, plover.Sanction, plover.Coerce, plover.Mobilize, plover.Concede:
			if w.side(e.Actors) || w.side(e.Recipients) || e.Type == plover.Retreat {
				moves = append(moves, e)
			}
		}
	}
	l := new(line)
	w.byRank(attacks)
	attacks = attacks[:min(2, len(attacks))]
	for i, e := range attacks {
		if i == 0 {
			l.plain(w.sinceTalks(attacks))
		} else {
			l.plain("; ")
		}
		l.strong(w.thing(e))
		if by := join(theAll(names(e.Actors))); by != "" {
			l.strong(" by ", by)
		}
		l.plain(w.bracket(w.whenHappened(e)))
		if tolls := w.tolls(e); len(tolls) > 0 {
			l.plain(", ", strings.Join(tolls, ", "))
		}
		if source := w.source(e); source != "" {
			l.plain(", ", source)
		}
		if e.Contested {
			l.plain(", ", w.denied(e))
		}
		l.cite(first(w.citeEvent(e), 2)...)
	}
	w.byRank(moves)
	slices.SortStableFunc(moves, func(a, b parley.Event) int { return byNews(w.happenedOn(a), w.happenedOn(b)) })
	for i, e := range moves[:min(len(moves), max(1, 3-len(attacks)))] {
		switch {
		case len(l.runs) == 0:
		case i == 0:
			l.plain("; also ")
		default:
			l.plain(", ")
		}
		m := w.tellings(e)[0]
		l.plain(w.noun(e))
		if by := join(theAll(names(e.Actors))); by != "" {
			l.plain(" by ", by)
		}
		if source := w.source(e); source != "" {
			l.plain(", ", source)
		}
		l.plain(w.bracket(w.whenHappened(e)), ": ").quoted(w.fromTrigger(m, 70)).cite(w.cite(m.Finding))
	}
	if len(l.runs) == 0 {
		return parley.Line{}
	}
	l.runs[0].Text = upper(l.runs[0].Text)
	return l.plain(".").done()
}

// fromTrigger are the words of a telling from its trigger on, cut to length.
func (w *writer) fromTrigger(m parley.Mention, n int) string {
	text := w.articles[m.Article].Text
	s := m.Span
	if s.Contains(m.Trigger) && m.Trigger.Valid(text) {
		s.Start = m.Trigger.Start
	}
	return clip(strings.TrimRight(parley.Printable(s.In(text)), "."), n)
}

func (w *writer) sinceTalks(attacks []parley.Event) string {
	var last parley.Interval
	for _, e := range w.encounters {
		if e.Status == parley.Occurred && e.Date.Exact() && (!last.Known() || byDate(last, e.Date) < 0) {
			last = e.Date
		}
	}
	after := last.Known() && !slices.ContainsFunc(attacks, func(e parley.Event) bool {
		return !e.Date.From.Known() || !e.Date.From.T.After(last.To.T)
	})
	if after {
		return "Fighting is reported after the last of these encounters: "
	}
	return "Fighting is reported: "
}
