package reconciling

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// attacks says of each event which one stands for it where accounts are compared: for
// attacks on one place that may be one, though nothing in the texts joins them for
// certain, the one that most origins tell; for every other event itself. Attacks on
// one place that are dated apart stay apart, and with them those that are not dated.
func (d *desk) attacks(events []parley.Event) []int {
	if len(d.home) == len(events) {
		return d.home
	}
	home := make([]int, len(events))
	byPlace := map[string][]int{}
	var nowhere []int
	for i := range events {
		home[i] = i
		e := &events[i]
		if e.Type != plover.Assault || e.Status != parley.Occurred {
			continue
		}
		if strings.TrimSpace(e.Place) == "" {
			nowhere = append(nowhere, i)
		} else {
			byPlace[e.Place] = append(byPlace[e.Place], i)
		}
	}
	places := map[string]bool{}
	for p := range byPlace {
		places[p] = true
	}
	byWord := map[string][]string{} // places by their first word
	for _, p := range sorted(places) {
		w := strings.Fields(p)[0]
		byWord[w] = append(byWord[w], p)
	}
	for _, i := range nowhere { // "the attack on Tarn", where the place was not read
		if p := d.placeNamed(&events[i], byWord); p != "" {
			byPlace[p] = append(byPlace[p], i)
		}
	}
	for _, p := range sorted(places) {
		d.lead(events, byPlace[p], home)
	}
	d.home = home
	return home
}

// lead sets home for the attacks on one place.
func (d *desk) lead(events []parley.Event, at []int, home []int) {
	slices.Sort(at)
	first := parley.Interval{}
	for _, i := range at {
		switch x := events[i].Date; {
		case !x.Known():
		case !first.Known():
			first = x
		case !x.Meets(first) && (!x.From.Known() || !first.From.Known() || x.From.T.Sub(first.From.T).Abs() > slip):
			return // two attacks
		}
	}
	lead := -1
	for _, i := range at {
		if lead < 0 || events[i].Date.Known() && !events[lead].Date.Known() ||
			events[i].Date.Known() == events[lead].Date.Known() && events[i].Origins > events[lead].Origins {
			lead = i
		}
	}
	for _, i := range at {
		if events[i].Date.Known() || d.laterThan(&events[i], &events[lead]) {
			home[i] = lead
		}
	}
}

// laterThan reports whether an attack without a day is told only in articles that can look
// back on another.
func (d *desk) laterThan(e, known *parley.Event) bool {
	return !slices.ContainsFunc(e.Mentions, func(m parley.Mention) bool { return !d.canLookBack(m.Article, known) })
}

// placeNamed is the one of some places that the tellings of an event name, "" where none
// or more is named.
func (d *desk) placeNamed(e *parley.Event, byWord map[string][]string) string {
	found := ""
	for i := range e.Mentions {
		words := e.Mentions[i].Span.In(d.article[e.Mentions[i].Article].Text)
		for w := range strings.FieldsSeq(words) {
			w = strings.TrimSuffix(strings.TrimSuffix(strings.Trim(w, ".,;:!?\"“”‘’'()—–"), "'s"), "’s")
			for _, p := range byWord[w] {
				if p != found && strings.Contains(words, p) {
					if found != "" {
						return ""
					}
					found = p
				}
			}
		}
	}
	return found
}

// pooled are the events whose accounts are compared: one for all attacks that have one
// home, with the mentions and figures of all.
func pooled(events []parley.Event, home []int) []parley.Event {
	out := make([]parley.Event, 0, len(events))
	at := map[int]int{}
	for i := range events {
		if home[i] == i {
			at[i] = len(out)
			out = append(out, events[i])
		}
	}
	for i := range events {
		if h := home[i]; h != i {
			e := &out[at[h]]
			e.Mentions = append(slices.Clone(e.Mentions), events[i].Mentions...)
			e.Figures = append(slices.Clone(e.Figures), events[i].Figures...)
			if e.Place == "" {
				e.Place = events[i].Place
			}
		}
	}
	return out
}
