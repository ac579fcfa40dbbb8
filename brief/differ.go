package brief

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// differ sets the accounts that do not agree side by side, both quoted; then what
// is told by one and denied by another; then offices named wrongly.
func (w *writer) differ() parley.Section {
	var lines []parley.Line
	disputed := map[string]bool{} // role claims that a dispute speaks of
	disputes := w.disputes()
	for _, d := range disputes {
		l := w.dispute(d)
		for _, v := range d.Values { // what the dated offices say of one of the values
			for _, r := range w.index.roles[v.Article] {
				if said := verdict(r); said != "" && r.Span.Overlaps(v.Span) && !disputed[r.ID] {
					disputed[r.ID] = true
					l.plain(" “", clip(parley.Printable(w.words(v.Finding)), 60), "” is ").strong(said).plain(".")
				}
			}
		}
		if l := l.done(); len(l.Cites) > 0 {
			lines = append(lines, l)
		}
	}
	denied := map[string]bool{} // events whose denial is told above
	for _, d := range disputes {
		denied[d.Event] = denied[d.Event] || d.Event != "" && ofDenial(d)
	}
	for _, e := range w.events {
		if denied[e.ID] || w.rebutted(e, disputes) {
			continue
		}
		if l := w.contest(e); len(l.Cites) > 0 {
			lines = append(lines, l)
		}
	}
	for _, o := range w.c.Omissions {
		if l := w.leftOut(o); len(l.Cites) > 0 {
			lines = append(lines, l)
		}
	}
	for _, r := range w.c.Roles {
		if l := w.office(r); len(l.Cites) > 0 && !disputed[r.ID] {
			lines = append(lines, l)
		}
	}
	shown, more := limit(w, "differ", lines)
	if len(shown) == 0 {
		return parley.Section{}
	}
	return parley.Section{Key: "differ", Title: "Where the accounts differ", Parts: []parley.Part{{Lines: shown, More: more}}}
}

// disputes returns those with two accounts that can be quoted, the hardest first.
func (w *writer) disputes() []parley.Dispute {
	kept := map[string]int{}
	for _, e := range w.events {
		kept[e.ID] = e.Origins
	}
	for _, e := range w.encounters {
		kept[e.ID] = e.Origins
	}
	var out []parley.Dispute
	harder := map[string]bool{} // slots on which accounts differ in more than what they count
	for _, d := range w.c.Disputes {
		if d.Relation != parley.Compatible && d.Relation != parley.Scope {
			harder[d.Event+" "+d.Slot] = true
		}
	}
	for _, d := range w.c.Disputes {
		if d.Relation == parley.Scope && len(d.Pairs) > 0 || d.Relation == parley.Compatible && harder[d.Event+" "+d.Slot] {
			continue // two numbers of two things are no disagreement
		}
		id := cmp.Or(d.Event, d.Encounter)
		if _, held := kept[id]; id != "" && !held {
			continue
		}
		d.Values = slices.DeleteFunc(slices.Clone(d.Values), func(v parley.Value) bool { return !w.relevant(v.Article) || w.words(v.Finding) == "" })
		if len(d.Values) >= 2 {
			out = append(out, d)
		}
	}
	hard := func(d parley.Dispute) int {
		n := 2 * min(kept[cmp.Or(d.Event, d.Encounter)], 6)
		switch d.Relation {
		case parley.Conflict, parley.Party:
			n += 8
		case parley.Compatible:
			n -= 2
		case parley.DateDiffers, parley.RoleDiffers, parley.Attribution:
			n += 4
		}
		if d.Slot == "killed" || d.Slot == "who did it" {
			n += 4
		}
		return n
	}
	slices.SortStableFunc(out, func(a, b parley.Dispute) int {
		return cmp.Or(cmp.Compare(hard(b), hard(a)), strings.Compare(a.About, b.About), strings.Compare(a.ID, b.ID))
	})
	return out
}

// maxValues is how many accounts of one thing a line sets side by side.
const maxValues = 4

// ofDenial reports whether a dispute is between a telling and a denial of it.
func ofDenial(d parley.Dispute) bool {
	return strings.Contains(d.Slot, "happened") || d.Slot == "who did it" || d.Slot == "charge"
}

func (w *writer) dispute(d parley.Dispute) *line {
	l := new(line)
	switch about := cmp.Or(d.About, w.nameOf(d)); {
	case d.Slot == "charge":
		about = "what is denied"
		if by := d.Values[len(d.Values)-1].By; by != nil && by.Name != "" {
			about = "what " + theCommon(parley.Printable(by.Name)) + " denies"
		}
		l.strong(upper(about))
	case d.Event == "" && strings.HasPrefix(about, "how many "):
		l.strong(upper(about))
	case about == "":
		l.strong(upper(d.Slot))
	case d.Slot == "" || strings.Contains(strings.ToLower(about), strings.ToLower(d.Slot)):
		l.strong(upper(about))
	default:
		l.strong(upper(about), ", ", d.Slot)
	}
	l.plain(": ")
	if ofDenial(d) {
		return w.deniedValues(l, d)
	}
	groups := sameValues(d.Values)
	for i, g := range groups[:min(len(groups), maxValues)] {
		if i > 0 {
			l.plain(" against ")
		}
		v := g[0]
		l.account()
		w.quote(l, v.Finding, cmp.Or(v.Words, w.words(v.Finding)), 120)
		l.plain(" (")
		for j, v := range g {
			if j > 0 {
				l.plain("; ")
			}
			l.plain(w.teller(v.Article))
			if v.By != nil && v.By.Name != "" {
				l.plain(", says ", the(v.By.Name))
			}
			l.cite(w.cite(v.Finding))
		}
		l.plain(")").end()
	}
	return l.plain(". ").soft(w.relationWords(d, groups))
}

// deniedRoom is how many letters of each sentence stand there: the charge or the denial is
// seldom at its beginning.
const deniedRoom = 260

// deniedValues sets the telling of an event against the denial, both in whole
// sentences: a few words do not show who denies.
func (w *writer) deniedValues(l *line, d parley.Dispute) *line {
	by := ""
	if e := w.event(d.Event); e != nil {
		by = join(names(w.deniers(*e)))
	}
	for i, v := range d.Values[:min(len(d.Values), maxValues)] {
		if i > 0 {
			l.plain(" against ")
		}
		l.account().quoted(clip(w.sentence(v.Finding), deniedRoom)).plain(" (", w.teller(v.Article), ")").cite(w.cite(v.Finding)).end()
	}
	l.plain(". ")
	denies := slices.IndexFunc(d.Pairs, func(p parley.Pair) bool { return p.Relation == parley.Attribution })
	if i := 1; len(d.Values) > 1 && (len(d.Pairs) == 0 || denies >= 0) {
		if denies >= 0 {
			i = max(d.Pairs[denies].A, d.Pairs[denies].B)
		}
		if i < len(d.Values) && d.Values[i].By != nil {
			by = cmp.Or(by, theCommon(parley.Printable(d.Values[i].By.Name)))
		}
	}
	if d.Slot == "who did it" {
		if denies < 0 && len(d.Pairs) > 0 {
			return l.soft("Each puts it down to somebody else.")
		}
		if by == "" {
			return l.soft("That it happened is not denied; who did it is.")
		}
		return l.soft("That it happened is not denied; ", by, " denies a part in it.")
	}
	return l.soft("One tells it; ", cmp.Or(by, "the other"), " denies it.")
}

// theCommon puts "the" before a name that is none, but a noun for somebody: "emirate".
func theCommon(name string) string {
	if name == strings.ToLower(name) && !strings.Contains(name, "-") {
		return "the " + name
	}
	return the(name)
}

// sameValues puts the accounts that give the same number together, in order.
func sameValues(values []parley.Value) [][]parley.Value {
	var out [][]parley.Value
	for _, v := range values {
		i := slices.IndexFunc(out, func(g []parley.Value) bool {
			return (v.Low != nil || v.High != nil) && sameBounds(v.Low, v.High, g[0].Low, g[0].High)
		})
		if i < 0 {
			out = append(out, []parley.Value{v})
			continue
		}
		out[i] = append(out[i], v)
	}
	return out
}

// rebutted reports whether one of the disputes sets a denial of an event against its telling
// sentence by sentence.
func (w *writer) rebutted(e parley.Event, disputes []parley.Dispute) bool {
	for _, m := range w.tellings(e) {
		for _, d := range disputes {
			if m.Stance == parley.StanceDenied && d.Slot == "charge" && slices.ContainsFunc(d.Values, func(v parley.Value) bool { return v.Article == m.Article && v.Span.Overlaps(m.Span) }) {
				return true
			}
		}
	}
	return false
}

// teller names an article with its date.
func (w *writer) teller(article string) string {
	a := w.articles[article]
	if a == nil {
		return "not named"
	}
	return w.short[article] + ", " + date(a.Published)
}

// nameOf says what a dispute is about where its own record does not.
func (w *writer) nameOf(d parley.Dispute) string {
	if e := w.event(d.Event); e != nil && d.Event != "" {
		if day := w.bracket(w.whenHappened(*e)); e.Date.Known() {
			return w.thing(*e) + day
		}
		return w.thing(*e)
	}
	if e := w.encounter(d.Encounter); e != nil {
		return encounterNoun(e.What) + w.bracket(w.whenMet(*e))
	}
	return ""
}

// relationWords say how two accounts stand to each other.
func (w *writer) relationWords(d parley.Dispute, groups [][]parley.Value) string {
	switch d.Relation {
	case parley.Compatible:
		x, y := groups[0][0], groups[len(groups)-1][0]
		early, late := w.published(x.Article), w.published(y.Article)
		if x.Low != nil && x.High == nil && early.Known() && late.Known() && early.To.T.Before(late.From.T) {
			return "Both can be right: a lower bound first, a count later."
		}
		return "Both can be right."
	case parley.Conflict:
		return "These cannot both be right."
	case parley.Party:
		return "One of them is a party's own account."
	case parley.Update:
		return "The later one may bring the earlier up to date."
	case parley.Scope:
		return "They may not count the same thing."
	case parley.DateDiffers:
		return "The dates differ."
	case parley.ZoneDiffers:
		return "The days may be one, told from two time zones."
	case parley.LabelDiffers:
		return "Two names for one thing; each takes a side."
	case parley.RoleDiffers:
		return "The offices differ."
	case parley.Attribution:
		return "They are put down to different speakers."
	}
	return ""
}

// contest sets a telling of a contested event against the denial of it.
func (w *writer) contest(e parley.Event) parley.Line {
	var told, denied *parley.Mention
	for _, m := range w.tellings(e) {
		switch {
		case m.Stance == parley.StanceDenied && denied == nil:
			denied = &m
		case (m.Stance == parley.Asserted || m.Stance == parley.Attributed) && told == nil:
			told = &m
		}
	}
	if told == nil || denied == nil {
		return parley.Line{}
	}
	l := new(line).strong(upper(w.thing(e)), ", whether it happened")
	for _, side := range []struct {
		word string
		m    *parley.Mention
	}{{"told: ", told}, {"denied: ", denied}} {
		a := w.articles[side.m.Article]
		if side.m == told {
			l.plain(": ")
		} else {
			l.plain("; ")
		}
		l.account().plain(side.word).quoted(around(a.Text, w.widest(a, side.m.Span), side.m.Trigger, 140)).plain(" (", w.teller(a.ID), ")").cite(w.cite(side.m.Finding)).end()
	}
	return l.plain(".").done()
}

// leftOut says what the outlets of a declared bloc do not tell and others do. That one
// article is silent is no news.
func (w *writer) leftOut(o parley.Omission) parley.Line {
	name := w.nameOf(parley.Dispute{Event: o.Proposition})
	if o.Bloc == "" || name == "" || len(o.Evidence) == 0 {
		return parley.Line{}
	}
	l := new(line).strong(upper(name), ", left out").plain(": told by ", count(len(o.ToldBy), "article", "articles"), ", by none of the ",
		count(len(o.Silent), "article", "articles"), " of outlets of ", parley.Printable(o.Bloc), " in the days after")
	for _, f := range o.Evidence[:min(2, len(o.Evidence))] {
		l.cite(w.cite(f))
	}
	return l.plain(".").done()
}

// office says that an article gives somebody an office that was not theirs on the
// day it was published. A verdict that is not known says nothing.
func (w *writer) office(r parley.RoleClaim) parley.Line {
	said := verdict(r)
	a := w.articles[r.Article]
	if said == "" || !w.relevant(r.Article) || w.words(r.Finding) == "" || !w.o.since(a.Published.Interval()) {
		return parley.Line{}
	}
	l := new(line).strong("Office of ", r.Person.Name).plain(": ")
	w.quote(l, r.Finding, cmp.Or(r.Description, w.words(r.Finding)), 100)
	return l.plain(" (", w.teller(a.ID), ") is ").strong(said).plain(".").cite(w.cite(r.Finding)).done()
}

// verdict says what the dated offices make of a description; "" when nothing.
func verdict(r parley.RoleClaim) string {
	switch r.Verdict {
	case "stale":
		return "out of date"
	case "premature":
		return "ahead of its date"
	case "wrong":
		return "not an office held then"
	}
	return ""
}
