package reconciling

import (
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// A clause is a telling of an event by its words.
type clause struct {
	event int
	*parley.Mention
	*clauseLine
	days []int64 // on which it may have been done
}

// clause returns telling k of event n, of which days are those of daysOf.
func (d *desk) clause(x *index, events []parley.Event, n, k int, days []int64) clause {
	m := &events[n].Mentions[k]
	return clause{event: n, Mention: m, clauseLine: x.told(d, m), days: d.newsDays(&events[n], days, m)}
}

// hinges are words by which something is made to depend on something else.
var hinges = set("until unless before if once condition conditional provided without so as long price only suppose whether")

// newsDays are the days on which what an event tells may have been done, as far as its telling
// shows: its date, else the day on which the article came out and the two before. days are
// those of daysOf.
func (d *desk) newsDays(e *parley.Event, days []int64, m *parley.Mention) []int64 {
	if len(days) == 1 {
		return days
	}
	out := d.article[m.Article].Published
	if e.Date.Known() || out.Grain < parley.Day {
		return nil
	}
	n := dayNumber(out)
	return []int64{n, n - 1, n - 2}
}

// A pairing is of two events, and how much speaks for their being one.
type pairing struct {
	a, b  int
	score float64
}

// alikeTold joins events of one type, or of types that are akin, whose tellings of the same
// days say enough of the same: those for which most speaks first.
func (d *desk) alikeTold(x *index, events []parley.Event) []parley.Event {
	var all []clause
	at := map[int64]hits{}
	for n := range events {
		e := &events[n]
		if e.Type == plover.Consult || e.Status != parley.Occurred && e.Status != parley.Planned {
			continue
		}
		days := d.daysOf(e)
		for k := range e.Mentions {
			c := d.clause(x, events, n, k, days)
			for _, day := range c.days {
				at[day] = at[day].with(c.keys, len(all))
			}
			all = append(all, c)
		}
	}
	for _, list := range at {
		slices.Sort(list)
	}
	of := make([]kinds.Guess, len(events))
	for n := range events {
		of[n] = d.kind(x, &events[n])
	}
	best := map[[2]int]float64{}
	seen := make([]int, len(all)) // by whom a clause was last looked at
	for i := range all {
		a := &all[i]
		for _, day := range a.days {
			for _, w := range a.keys {
				for _, hit := range at[day].of(w) {
					k := int(uint32(hit))
					if k >= i || seen[k] == i {
						continue
					}
					seen[k] = i
					b := &all[k]
					if a.event == b.event || a.Article == b.Article || a.Status != b.Status && !kinds.Same(of[a.event], of[b.event]) || kinds.Apart(of[a.event], of[b.event]) ||
						a.Type == plover.Assault && (stilled(a.kind) || stilled(b.kind)) {
						continue
					}
					if score := d.likeness(x, events, a, b, of); score > 0 {
						key := [2]int{min(a.event, b.event), max(a.event, b.event)}
						best[key] = max(best[key], score)
					}
				}
			}
		}
	}
	pairs := make([]pairing, 0, len(best))
	for key, score := range best {
		pairs = append(pairs, pairing{key[0], key[1], score})
	}
	sort.Slice(pairs, func(i, j int) bool {
		a, b := pairs[i], pairs[j]
		if a.score != b.score {
			return a.score > b.score
		}
		return a.a < b.a || a.a == b.a && a.b < b.b
	})
	j := newJoiner(len(events))
	for _, p := range pairs {
		if a, b := j.root(p.a), j.root(p.b); a != b && !apartIn(of, j.of(a), j.of(b)) && !d.keptApart(events, j.of(a), j.of(b)) {
			j.join(a, b)
		}
	}
	return d.joinedAll(events, j)
}

// stilled reports whether a sentence surely tells of a truce: the fighting that it ends is no attack.
func stilled(g kinds.Guess) bool { return g.VerySure() && kinds.Shipped().Is(g, "truce") }

// apartIn reports whether one of some events is surely a deed of another kind than one of others.
func apartIn(of []kinds.Guess, a, b []int) bool {
	return slices.ContainsFunc(a, func(i int) bool {
		return slices.ContainsFunc(b, func(k int) bool { return kinds.Apart(of[i], of[k]) })
	})
}

// likeness says how much speaks for two tellings being of one event; they are when it is
// above 0.
func (d *desk) likeness(x *index, events []parley.Event, a, b *clause, of []kinds.Guess) float64 {
	e, o := &events[a.event], &events[b.event]
	if e.Date.Exact() && o.Date.Exact() && e.Date != o.Date {
		return 0
	}
	points, rare := x.shared(a.words, b.words, sideWords(e), d.ofNames)
	if spoken[e.Type] { // what is demanded is not told by "demanded"
		for _, w := range a.deed {
			_, said := slices.BinarySearch(a.words, w)
			if _, too := slices.BinarySearch(b.words, w); said && too {
				points -= x.weightOf(w)
			}
		}
	}
	same := kinds.Same(of[a.event], of[b.event])
	if points <= 0 && !same || !akin(a.Type, b.Type) && (!same || a.Type == plover.Assault || b.Type == plover.Assault) || a.no != b.no && a.Type != plover.Reject {
		return 0
	}
	p, q := countryIn(e.Actors), countryIn(o.Actors)
	r, t := countryIn(e.Recipients), countryIn(o.Recipients)
	days := 3.
	if u, v := d.article[a.Article].Published, d.article[b.Article].Published; u.Known() && v.Known() {
		days = min(3, u.T.Sub(v.T).Abs().Hours()/24)
	}
	var f evidence
	f.put(pairOne, 1)
	f.put(pairAlike, kinds.Alike(of[a.event], of[b.event]))
	f.is(pairOtherKind, kinds.Other(a.kind, b.kind))
	f.put(pairPoints, max(0, min(points, 25))/10)
	f.put(pairRareWords, float64(min(rare, 6))/3)
	f.is(pairAkinType, a.Type != b.Type && akin(a.Type, b.Type))
	f.is(pairDoer, p != "" && p == q)
	f.is(pairOtherDoer, p != "" && q != "" && p != q)
	f.is(pairOtherRecipient, r != "" && t != "" && r != t)
	f.is(pairCrossed, p != "" && p == t || r != "" && r == q)
	f.is(pairDay, e.Date.Exact() && o.Date.Exact())
	f.is(pairOneDay, e.Date.Exact() != o.Date.Exact())
	f.put(pairApart, days)
	f.is(pairOtherPlace, e.Place != "" && o.Place != "" && !strings.EqualFold(e.Place, o.Place))
	f.is(pairSpoken, spoken[e.Type] || spoken[o.Type])
	f.is(pairOffer, offers(e.Type) || offers(o.Type))
	f.is(pairCharge, e.Type == plover.Accuse || e.Type == plover.Reject)
	f.is(pairTerms, a.hinges && b.hinges)
	f.is(pairOneTerms, a.hinges != b.hinges)
	f.is(pairSameNumbers, len(a.numbers) > 0 && meetWords(a.numbers, b.numbers))
	f.is(pairOfferOfKind, same && (offers(e.Type) || offers(o.Type)))
	f.is(pairAttacked, e.Type == plover.Assault && o.Type == plover.Assault && e.Place != "" && strings.EqualFold(e.Place, o.Place))
	f.is(pairDoerOfKind, same && p != "" && p == q)
	f.is(pairAssault, e.Type == plover.Assault || o.Type == plover.Assault)
	return f.sum(&oneDeedWeights)
}

func offers(t plover.Type) bool { return t == plover.Agree || t == plover.Concede }

// countryIn is the first country that one of a side has or acts for, "" where none does.
func countryIn(side []parley.Actor) string {
	for _, a := range side {
		if a.Country != "" {
			return a.Country
		}
	}
	return ""
}
