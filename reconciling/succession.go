package reconciling

import (
	"slices"
	"time"
)

// Who has an office that one person holds at a time is told by every article that names
// its holder, and by some wrongly: an old title lives on, a new one is given too early.
// The succession is the run of holders through time that contradicts the claims least:
// each claim against the holder of its day costs something, and so does each change of
// holder, so that one stray title makes nobody a minister. It is found by dynamic
// programming over the claims in the order of their dates (Viterbi 1967).
const (
	costTitle   = 1.  // a title given to one who does not hold the office
	costFormer  = 2.  // "former" of the holder: nobody says so by habit
	costAhead   = 1.5 // "designate" of the holder
	costChange  = 1.
	costVacancy = .5 // nobody is told to hold it
	costReturn  = 3. // to one who held it before
	echo        = .5 // the weight of a claim that its origin has made before
)

// a holder is who holds an office, or acts for its holder; none is vacancy.
type holder struct {
	person string
	acting bool
}

var vacancy = holder{}

// succession gives its verdict on the claims of one office, which are sorted by date.
// A claim that only its own origin makes, of somebody who by two others has another
// office of that country, is wrong; one that comes before others call the same person
// designated is premature. Neither says who held the office.
func (d *desk) succession(claims []*tenure, byPerson map[string][]*tenure) {
	var fit []*tenure
	for _, t := range claims {
		person := around(t, byPerson[t.Person.ID])
		switch {
		case t.tense == "now" && elsewhere(t, person):
			t.Verdict = "wrong"
		case t.tense == "now" && d.early(t, person):
			t.Verdict = "premature"
		default:
			fit = append(fit, t)
		}
	}
	holders := []holder{vacancy}
	since := map[holder]time.Time{}
	articles := map[string]bool{}
	for _, t := range fit {
		articles[t.Article] = true
		if h, here := t.holder(); here && !slices.Contains(holders, h) {
			holders = append(holders, h)
			since[h] = t.at
		}
	}
	at := through(fit, holders, since)
	for i, t := range fit {
		t.Verdict = d.held(t, fit, at, i)
		if t.Verdict == "right" && len(articles) < 2 {
			t.Verdict = "unknown"
		}
	}
}

// elsewhere reports whether two other origins give the person another office of that
// country, and none this one.
func elsewhere(t *tenure, person []*tenure) bool {
	here := func(x *tenure) bool { return x.tense == "now" || x.tense == "acting" }
	return tellers(t, person, func(x *tenure) bool {
		return x.Sole && x.Of == t.Of && x.Office != t.Office && here(x) && x.at.Sub(t.at).Abs() <= soon
	}) >= 2 &&
		tellers(t, person, func(x *tenure) bool { return x.Office == t.Office && x.Of == t.Of }) == 0
}

// early reports whether nobody else has given the person the office by then, and others
// say in those days that they are still to have it.
func (d *desk) early(t *tenure, person []*tenure) bool {
	before := func(x *tenure) bool {
		return x.Office == t.Office && x.Of == t.Of && x.tense == "now" && !x.at.After(t.at)
	}
	return tellers(t, person, before) == 0 && d.namedFor(t)
}

// holder is the holder that a claim speaks of, and whether it is one of its day.
func (t *tenure) holder() (h holder, here bool) {
	return holder{t.Person.ID, t.tense == "acting"}, t.tense == "now" || t.tense == "acting"
}

// against is what a claim costs where h is the holder of its day.
func (t *tenure) against(h holder) float64 {
	told, here := t.holder()
	switch {
	case here && told != h:
		return costTitle
	case t.tense == "before" && h == (holder{t.Person.ID, false}):
		return costFormer
	case t.tense == "ahead" && h == (holder{t.Person.ID, false}):
		return costAhead
	}
	return 0
}

// through returns the holder at each claim, of the cheapest succession.
func through(claims []*tenure, holders []holder, since map[holder]time.Time) []holder {
	n := len(holders)
	cost := make([]float64, n)
	from := make([][]int, len(claims))
	said := map[string]bool{}
	for i, t := range claims {
		weight, key := 1., t.origin+" "+t.Person.ID+" "+t.tense
		if said[key] {
			weight = echo
		}
		said[key] = true
		next := make([]float64, n)
		from[i] = make([]int, n)
		for k, h := range holders {
			enter := costChange
			switch first, told := since[h]; {
			case h == vacancy:
				enter = costVacancy
			case told && t.at.Sub(first) > 24*time.Hour:
				enter = costReturn
			}
			best, low := k, cost[k]
			for j := range holders {
				if x := cost[j] + enter; i > 0 && x < low {
					best, low = j, x
				}
			}
			next[k], from[i][k] = low+weight*t.against(h), best
		}
		cost = next
	}
	last := 0
	for k := range cost {
		if cost[k] < cost[last] {
			last = k
		}
	}
	at := make([]holder, len(claims))
	for i := len(claims) - 1; i >= 0; i-- {
		at[i] = holders[last]
		last = from[i][last]
	}
	return at
}

// held is the verdict on claim i, given the holder at each.
func (d *desk) held(t *tenure, claims []*tenure, at []holder, i int) string {
	told, here := t.holder()
	full := holder{t.Person.ID, false}
	switch {
	case t.tense == "before" && at[i] == full:
		if d.hadItBefore(t) {
			return "stale" // it was true between two terms
		}
		return "wrong"
	case !here || at[i] == told:
		return "right"
	}
	for k := i - 1; k >= 0; k-- {
		if at[k] == told {
			if sameDate(claims[k].at, t.at) || k+1 < i && sameDate(claims[k+1].at, t.at) {
				return "right" // in the news of the change
			}
			return "stale"
		}
	}
	if slices.Contains(at[i:], told) {
		return "premature"
	}
	return "unknown"
}

func sameDate(a, b time.Time) bool { return a.Format(time.DateOnly) == b.Format(time.DateOnly) }
