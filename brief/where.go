package brief

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// where says in three sentences at most where it stands: who met and what came of
// it, who will not do what, and whether there is fighting. A sentence without a
// passage is not said.
func (w *writer) where() parley.Section {
	s := parley.Section{Key: "where", Title: "Where it stands"}
	for _, sentence := range []func() parley.Line{w.contacts, w.refusals, w.fighting} {
		if l := sentence(); len(l.Runs) > 0 && len(l.Cites) > 0 {
			s.Lines = append(s.Lines, l)
		}
	}
	return s
}

// contacts tells of the one or two encounters that count most, and what is said
// to have come of the first; where none has taken place, of one that is planned.
func (w *writer) contacts() parley.Line {
	held := w.byWeight(parley.Occurred)
	if len(held) == 0 {
		ahead := w.byWeight(parley.Planned)
		if len(ahead) == 0 {
			return parley.Line{}
		}
		e := ahead[0]
		l := new(line).strong(upper(article(encounterNoun(e.What))))
		if len(names(e.Parties)) < 2 {
			l.plain(" with ", cmp.Or(join(names(e.Parties)), "parties not named"))
		} else {
			l.plain(" between ", join(names(e.Parties)))
		}
		return l.plain(planned(e), " (", when(e.Date), ").").cite(first(w.citeEncounter(e), 2)...).done()
	}
	l := new(line)
	for i, e := range differing(held) {
		if i > 0 {
			l.plain("; ")
		}
		who := join(names(e.Parties))
		if i > 0 && slices.Equal(names(e.Parties), names(held[0].Parties)) {
			who = "they"
		}
		if i == 0 {
			who = upper(who)
		}
		l.strong(cmp.Or(who, "Parties not named"), " ", encounterVerb(e)).plain(" (", when(e.Date), ")")
		if q := w.outcome(e); q.Article != "" {
			l.plain(": ").quoted(clip(parley.Printable(w.words(q)), 170)).cite(w.cite(q))
		}
		l.cite(first(w.citeEncounter(e), 1)...)
	}
	if ahead := w.byWeight(parley.Planned); len(ahead) > 0 {
		l.plain("; ").soft(article(encounterNoun(ahead[0].What)), planned(ahead[0])).plain(" (", when(ahead[0].Date), ")").cite(first(w.citeEncounter(ahead[0]), 1)...)
	}
	return l.plain(".").done()
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
		return cmp.Or(cmp.Compare(w.rankEncounter(b), w.rankEncounter(a)), byNews(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func (w *writer) rankEncounter(e parley.Encounter) int {
	score := 4*min(e.Origins, 6) + w.novelty(e.Date) + 3*min(len(e.Outcome), 2)
	if w.side(e.Parties) {
		score += 4
	}
	switch e.Status {
	case parley.Occurred:
		score += 4
	case parley.Planned, parley.Cancelled:
		score += 3
	}
	return score
}

// encounterVerb says that an encounter took place.
func encounterVerb(e parley.Encounter) string {
	some := ""
	if e.Number > 0 {
		some = ", the " + ordinal(e.Number) + " time"
	}
	switch e.What {
	case "call":
		return "spoke by telephone" + some
	case "meeting":
		return "met" + some
	case "", "encounter":
		return "were in contact"
	}
	if len(names(e.Parties)) > 1 {
		return "held " + article(e.What)
	}
	return "took part in " + article(e.What)
}

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

// refusals tells of the firmest condition and of the firmest refusal of another.
func (w *writer) refusals() parley.Line {
	l, said := new(line), ""
	if ks := w.conditions; len(ks) > 0 {
		l = w.condition(ks[0])
		said = ks[0].Actor.Name
	}
	for _, d := range w.demands {
		if d.Form != parley.Refused || d.Actor.Name == said {
			continue
		}
		w.wish(l.sep("; "), d, 120)
		break
	}
	if len(l.runs) == 0 {
		return parley.Line{}
	}
	return l.plain(".").done()
}

// fighting tells of the two attacks that count most. It says "after" only of
// attacks dated later than the last encounter that took place.
func (w *writer) fighting() parley.Line {
	var attacks []parley.Event
	for _, e := range w.events {
		if e.Type == plover.Assault && e.Status == parley.Occurred {
			attacks = append(attacks, e)
		}
	}
	if len(attacks) == 0 {
		return parley.Line{}
	}
	w.byRank(attacks)
	attacks = attacks[:min(2, len(attacks))]
	l := new(line).plain(w.sinceTalks(attacks))
	for i, e := range attacks {
		if i > 0 {
			l.plain("; ")
		}
		w.happening(l, e)
		l.plain(" (", when(e.Date), ")").cite(w.citeEvent(e)...)
	}
	return l.plain(".").done()
}

func (w *writer) sinceTalks(attacks []parley.Event) string {
	var last parley.Interval
	for _, e := range w.encounters {
		if e.Status == parley.Occurred && e.Date.Exact() && byDate(last, e.Date) >= 0 {
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
