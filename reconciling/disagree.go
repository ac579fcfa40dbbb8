package reconciling

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"parley"
	"parley/plover"
	"parley/text"
)

// counted are the slots of an event on which two numbers can be held against each
// other; a length of talks is a slot of an encounter.
var counted = map[string]bool{"killed": true, "injured": true, "released": true, "detained": true, "missing": true, "displaced": true, "paid": true,
	"duration": true}

// disputes finds the slots on which accounts differ: numbers of one event that do
// not agree, an event that a party denies, an office that a person did not hold.
func (d *desk) disputes(c *parley.Case) []parley.Dispute {
	var out []parley.Dispute
	blamed := map[string]bool{}
	places := attackPlaces(c.Events)
	for i := range c.Events {
		if x, ok := d.days(&c.Events[i]); ok {
			out = append(out, x)
		}
	}
	compared := pooled(c.Events, d.attacks(c.Events))
	for i := range compared {
		e := &compared[i]
		out = append(out, d.numbers(e)...)
		if x, ok := d.whoDidIt(e, places); ok {
			if !blamed[x.Values[0].ID+x.Values[1].ID] { // two events that may be one
				out = append(out, x)
			}
			blamed[x.Values[0].ID+x.Values[1].ID] = true
		} else if x, ok := d.denial(e); ok {
			out = append(out, x)
		}
	}
	out = append(out, d.officesTold(c.Roles)...)
	out = append(out, d.offersAndMarches()...)
	out = append(out, d.labels(c)...)
	out = append(out, d.rebuttals(out)...)
	out = append(out, d.contrasts(out)...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// numbers compares what the tellings of one event count, two by two. Each relation makes
// a dispute of the values that stand so; what a reader is to be told of them is for the
// brief to say.
func (d *desk) numbers(e *parley.Event) []parley.Dispute {
	slots := map[string][]parley.Figure{}
	for _, id := range e.Figures {
		f, ok := d.figures[id]
		if !ok || !counted[f.What] {
			continue
		}
		slot := f.What
		if slot == "duration" {
			if e.Type != plover.Consult || e.Status != parley.Occurred || minutes(&f) == nil {
				continue
			}
			slot = "length"
		}
		slots[slot] = append(slots[slot], f)
	}
	names := map[string]bool{}
	for s := range slots {
		names[s] = true
	}
	var out []parley.Dispute
	for _, slot := range sorted(names) {
		figures := d.tellings(slots[slot])
		stand := map[parley.Relation][]parley.Pair{}
		for i := range figures {
			for k := i + 1; k < len(figures); k++ {
				r := d.relate(figures[i], figures[k])
				if r == parley.Scope && equalBounds(figures[i], figures[k]) {
					continue // "17 people", "17 civilians": nothing that differs
				}
				if r != parley.Scope && oneVoice(figures[i], figures[k]) {
					continue // "41 prisoners for eight"
				}
				stand[r] = append(stand[r], parley.Pair{A: i, B: k, Relation: r})
			}
		}
		for _, r := range []parley.Relation{parley.Conflict, parley.Party, parley.Update, parley.Compatible, parley.Scope} {
			if len(stand[r]) > 0 {
				out = append(out, d.disputeOf(e, slot, r, figures, stand[r]))
			}
		}
	}
	return out
}

// oneVoice reports whether two figures stand in one article and are one speaker's, or the
// article's own: nobody contradicts himself so.
func oneVoice(a, b parley.Figure) bool {
	return a.Article == b.Article && (a.By == nil || b.By == nil || a.By.ID == b.By.ID)
}

// disputeOf is the dispute of the figures that stand to each other in one way.
func (d *desk) disputeOf(e *parley.Event, slot string, r parley.Relation, figures []parley.Figure, pairs []parley.Pair) parley.Dispute {
	x := parley.Dispute{Event: e.ID, Slot: slot, Relation: r}
	at := map[int]int{}
	for _, p := range pairs {
		for _, i := range []int{p.A, p.B} {
			at[i] = 0
		}
	}
	for i, f := range figures {
		if _, in := at[i]; !in {
			continue
		}
		at[i] = len(x.Values)
		v := parley.Value{Finding: f.Finding, Words: short(f.Span.In(d.article[f.Article].Text)), Low: f.Low, High: f.High, Unit: f.Unit}
		if f.By != nil {
			by := f.By.Actor
			v.By = &by
		}
		x.Values = append(x.Values, v)
	}
	for _, p := range pairs {
		x.Pairs = append(x.Pairs, parley.Pair{A: at[p.A], B: at[p.B], Relation: r})
	}
	x.ID = name("d", []string{e.ID, slot, string(r)})
	return x
}

// nearMidnight are words for the hours in which two clocks show two days.
var nearMidnight = text.MustPattern(`(?i)\b(?:midnight|overnight|early hours|small hours|late (?:on|in the evening|at night|in the night)|before dawn)\b`)

// dayWords are the words for a day.
var dayWords = text.MustPattern(`(?i)\b(?:(?:late|early|in the early hours|in the small hours|shortly before midnight|just after midnight) )?(?:on |of )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2})\b`)

// days compares the days that the tellings of one event give: one value for each day,
// its first teller's.
func (d *desk) days(e *parley.Event) (parley.Dispute, bool) {
	x := parley.Dispute{Event: e.ID, Slot: "date", Relation: parley.DateDiffers}
	var at []time.Time
	near := false
	seen := map[string]bool{}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		if !m.Date.Exact() || m.Stance == parley.Hypothetical {
			continue
		}
		near = near || nearMidnight.MatchString(m.Span.In(d.article[m.Article].Text))
		if day := m.Date.From.T.Format(time.DateOnly); !seen[day] {
			v := parley.Value{Finding: m.Finding}
			text := d.article[m.Article].Text
			found := dayWords.FindStringIndex(v.Span.In(text))
			if found == nil {
				continue // understood, and nothing to show
			}
			seen[day] = true
			at = append(at, m.Date.From.T)
			v.Span = parley.Span{Start: v.Span.Start + found[0], End: v.Span.Start + found[1]}
			v.Words = ending(v.Span.In(text))
			if len(m.ClaimedBy) > 0 {
				by := m.ClaimedBy[0].Actor
				v.By = &by
			}
			x.Values = append(x.Values, v)
		}
	}
	if len(at) < 2 {
		return parley.Dispute{}, false
	}
	if len(at) == 2 && near && at[0].Sub(at[1]).Abs() <= 24*time.Hour {
		x.Relation = parley.ZoneDiffers
	}
	for i := range at {
		for k := i + 1; k < len(at); k++ {
			r := x.Relation
			if r == parley.DateDiffers {
				r = parley.Conflict
			}
			x.Pairs = append(x.Pairs, parley.Pair{A: i, B: k, Relation: r})
		}
	}
	x.ID = name("d", []string{e.ID, "date"})
	return x, true
}

// tellingsMax is how many tellings of one number are kept: more add nothing that differs.
const tellingsMax = 4

// tellings keeps one figure for each origin and number, of the first origins: a copy adds
// no account.
func (d *desk) tellings(figures []parley.Figure) []parley.Figure {
	sort.SliceStable(figures, func(i, j int) bool {
		a, b := figures[i], figures[j]
		if a.Article != b.Article {
			return d.order[a.Article] < d.order[b.Article]
		}
		return a.Span.Start < b.Span.Start
	})
	var out []parley.Figure
	seen, times := map[string]bool{}, map[string]int{}
	for _, f := range figures {
		value := bounds(f) + d.scope(f)
		key := d.origin[f.Article] + value
		if !seen[key] && times[value] < tellingsMax {
			seen[key] = true
			times[value]++
			out = append(out, f)
		}
	}
	return out
}

// late is how much later a count must be to bring another up to date.
const late = 3 * time.Hour

// relate says how two figures of one slot stand to each other: the first that fits of
// not the same thing, the same, both possible, a count that has risen, the words of two
// parties, a conflict.
func (d *desk) relate(a, b parley.Figure) parley.Relation {
	if x, y := minutes(&a), minutes(&b); a.What == "duration" && x != nil && y != nil {
		a, b = *x, *y
		if a.Of, b.Of = "", ""; !equalBounds(a, b) && !boundsMeet(a, b) {
			return parley.Conflict // what took place does not grow longer
		}
	}
	switch {
	case !d.sameScope(a, b):
		return parley.Scope
	case equalBounds(a, b):
		return parley.Same
	case boundsMeet(a, b):
		return parley.Compatible
	case d.opposed(a, b):
		return parley.Party
	case d.risen(a, b) || d.risen(b, a):
		return parley.Update
	}
	return parley.Conflict
}

// general are the words for anybody: they say nothing of who is counted.
var general = map[string]bool{"": true, "people": true, "person": true, "persons": true, "others": true, "other": true, "dead": true, "killed": true,
	"wounded": true, "injured": true, "lives": true, "bodies": true, "victims": true, "casualties": true, "fatalities": true, "deaths": true, "injuries": true, "corpses": true, "residents": true, "inhabitants": true, "villagers": true, "townspeople": true}

// sameScope reports whether two figures count the same sort of thing.
func (d *desk) sameScope(a, b parley.Figure) bool {
	if a.Unit != b.Unit && !general[a.Unit] && !general[b.Unit] {
		return false
	}
	return d.scope(a) == d.scope(b)
}

// scopeOf is the last word for what is counted, without its plural; empty for anybody.
func scopeOf(f parley.Figure) string {
	w := strings.Fields(strings.ToLower(f.Of))
	if len(w) == 0 || general[w[len(w)-1]] {
		return ""
	}
	return strings.TrimSuffix(w[len(w)-1], "s")
}

// opposed reports whether two figures are the words of two sides: of the people who give
// them, or where nobody is named, and both came out on one day, of the declared blocs of
// the outlets. On another day an outlet may only know more.
func (d *desk) opposed(a, b parley.Figure) bool {
	side := func(f parley.Figure) string {
		if f.By != nil && f.By.Country != "" {
			return f.By.Country
		}
		return d.article[f.Article].Outlet.Bloc
	}
	x, y := side(a), side(b)
	if x == "" || y == "" || x == y {
		return false
	}
	return a.By != nil && a.By.Country != "" && b.By != nil && b.By.Country != "" || d.sameDay(a.Article, b.Article)
}

func (d *desk) sameDay(a, b string) bool {
	x, y := d.article[a].Published, d.article[b].Published
	return x.Grain >= parley.Day && y.Grain >= parley.Day && x.T.Format(time.DateOnly) == y.T.Format(time.DateOnly)
}

// minutes is the length of a duration of hours or minutes with its bounds in minutes; nil
// for another.
func minutes(f *parley.Figure) *parley.Figure {
	times := map[string]float64{"minutes": 1, "minute": 1, "hours": 60, "hour": 60}[f.Unit]
	if times == 0 {
		return nil
	}
	out := *f
	scale := func(p *float64) *float64 {
		if p == nil {
			return nil
		}
		x := *p * times
		return &x
	}
	out.Low, out.High, out.Unit = scale(f.Low), scale(f.High), "minutes"
	return &out
}

// risen reports whether b is a later and higher count than a.
func (d *desk) risen(a, b parley.Figure) bool {
	when := func(f parley.Figure) parley.Time {
		if f.AsOf.Known() {
			return f.AsOf
		}
		return d.article[f.Article].Published
	}
	x, y := when(a), when(b)
	if !x.Known() || !y.Known() || !y.T.After(x.T) || apartAtLeast(x, y) < late && x.T.YearDay() == y.T.YearDay() || b.Low == nil {
		return false
	}
	return a.High != nil && *b.Low > *a.High || a.Low != nil && *b.Low > *a.Low
}

func bounds(f parley.Figure) string {
	s := " "
	for _, p := range []*float64{f.Low, f.High} {
		if p == nil {
			s += "- "
		} else {
			s += fmt.Sprint(*p) + " "
		}
	}
	return s
}

func equalBounds(a, b parley.Figure) bool { return bounds(a) == bounds(b) }

func boundsMeet(a, b parley.Figure) bool {
	below := func(high, low *float64) bool { return high != nil && low != nil && *high < *low }
	return !below(a.High, b.Low) && !below(b.High, a.Low)
}

// denial is the dispute of an event that is told by some and denied by others.
func (d *desk) denial(e *parley.Event) (parley.Dispute, bool) {
	var told, denied *parley.Mention
	for i := range e.Mentions {
		m := &e.Mentions[i]
		if m.Status == parley.Denied && denied == nil {
			denied = m
		}
		if m.Status == parley.Occurred && told == nil {
			told = m
		}
	}
	if told == nil || denied == nil {
		return parley.Dispute{}, false
	}
	x := parley.Dispute{Event: e.ID, Slot: "whether it happened", Relation: parley.Attribution}
	if len(denied.Actors) > 0 && (len(told.Actors) == 0 || !sidesMeet(told.Actors, denied.Actors)) {
		x.Slot = "who did it" // one party denies its part, nobody that it happened
	}
	for _, m := range []*parley.Mention{told, denied} {
		v := parley.Value{Finding: m.Finding, Words: short(m.Span.In(d.article[m.Article].Text))}
		if len(m.ClaimedBy) > 0 {
			by := m.ClaimedBy[0].Actor
			v.By = &by
		}
		x.Values = append(x.Values, v)
	}
	x.ID = name("d", []string{e.ID, x.Slot})
	return x, true
}

// officesTold holds descriptions of one person against each other: those that the dated
// list, or the other articles, call out of date or wrong, and one from another article
// that they do not, told in the same days.
func (d *desk) officesTold(roles []parley.RoleClaim) []parley.Dispute {
	people := map[string][]*parley.RoleClaim{}
	ids := map[string]bool{}
	for i := range roles {
		people[roles[i].Person.ID] = append(people[roles[i].Person.ID], &roles[i])
		ids[roles[i].Person.ID] = true
	}
	var out []parley.Dispute
	for _, id := range sorted(ids) {
		offs := d.misplaced(people[id])
		var on *parley.RoleClaim
		if len(offs) > 0 {
			on = d.placed(people[id], offs)
		} else {
			offs, on = d.formerHolder(people[id])
		}
		if on == nil {
			continue
		}
		x := parley.Dispute{About: on.Person.Name, Slot: "office", Relation: parley.RoleDiffers}
		for _, r := range append(offs, on) {
			x.Values = append(x.Values, parley.Value{Finding: r.Finding, Words: short(r.Span.In(d.article[r.Article].Text))})
		}
		for i := range offs {
			x.Pairs = append(x.Pairs, parley.Pair{A: i, B: len(offs), Relation: parley.RoleDiffers})
		}
		x.ID = name("d", []string{id, "office"})
		out = append(out, x)
	}
	return out
}

// misplaced are the first descriptions of a person that are not right, as far as they say
// the same: one of each origin, at most tellingsMax.
func (d *desk) misplaced(list []*parley.RoleClaim) []*parley.RoleClaim {
	var out []*parley.RoleClaim
	seen := map[string]bool{}
	for _, r := range list {
		if r.Verdict != "stale" && r.Verdict != "wrong" && r.Verdict != "premature" || seen[d.origin[r.Article]] ||
			len(out) > 0 && (!d.oneOffice(out[0], r) || out[0].Verdict != r.Verdict) || len(out) == tellingsMax {
			continue
		}
		seen[d.origin[r.Article]] = true
		out = append(out, r)
	}
	return out
}

// placed is the description that those stand against: one that is right before one of
// which nothing is known, and the nearest in time.
func (d *desk) placed(list, offs []*parley.RoleClaim) *parley.RoleClaim {
	var on *parley.RoleClaim
	near := func(r *parley.RoleClaim) time.Duration {
		return d.article[r.Article].Published.T.Sub(d.article[offs[0].Article].Published.T).Abs()
	}
	for _, r := range list {
		if r.Verdict != "right" && r.Verdict != "unknown" || r.Office == "honorific" || d.oneOffice(r, offs[0]) ||
			slices.ContainsFunc(offs, func(x *parley.RoleClaim) bool { return x.Article == r.Article }) {
			continue
		}
		if on == nil || on.Verdict != r.Verdict && r.Verdict == "right" || on.Verdict == r.Verdict && near(r) < near(on) {
			on = r
		}
	}
	return on
}

// formerHolder is the one description of a person as the former holder of an office that
// the dated list, which may have come to its end, does not judge, and the nearest of
// another origin that has them in it, by the list rightly, in those weeks; none where two
// origins say "former": then the office has changed hands.
func (d *desk) formerHolder(list []*parley.RoleClaim) ([]*parley.RoleClaim, *parley.RoleClaim) {
	var off, on *parley.RoleClaim
	tense := func(r *parley.RoleClaim) string { return tenseOf(d.article[r.Article].Text, r.Span) }
	for _, r := range list {
		if !r.Listed || r.Office == "" || r.Verdict != "unknown" || tense(r) != "before" || !d.article[r.Article].Published.Known() {
			continue
		}
		if off != nil && d.origin[off.Article] != d.origin[r.Article] {
			return nil, nil
		}
		if off == nil {
			off = r
		}
	}
	if off == nil {
		return nil, nil
	}
	apart := func(r *parley.RoleClaim) time.Duration {
		return d.article[r.Article].Published.T.Sub(d.article[off.Article].Published.T).Abs()
	}
	for _, r := range list {
		if r.Office != off.Office || r.Verdict != "right" || tense(r) != "now" || d.origin[r.Article] == d.origin[off.Article] ||
			!d.article[r.Article].Published.Known() || apart(r) > season {
			continue
		}
		if on == nil || apart(r) < apart(on) {
			on = r
		}
	}
	return []*parley.RoleClaim{off}, on
}

// oneOffice reports whether two descriptions give one office, at one time of it.
func (d *desk) oneOffice(a, b *parley.RoleClaim) bool {
	return a.Office == b.Office && a.Office != "" && tenseOf(d.article[a.Article].Text, a.Span) == tenseOf(d.article[b.Article].Text, b.Span)
}

// ending is the last twelve words of a passage: what happened is mostly dated at its end.
func ending(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[max(0, len(f)-12):], " ")
}

// short cuts a passage to twelve words.
func short(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(12, len(f))], " ")
}
