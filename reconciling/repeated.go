package reconciling

import (
	"time"

	"parley"
)

// Repeated is the firmness of what one side puts again on another day, in articles of
// different origins, in words that are no firmer than the first time.
const repeated = "repeated"

// A put is a condition or a demand as it can be held against another.
type put struct {
	firmness *string
	origin   string
	at       parley.Time
	words    map[string]bool
}

// repeats marks the conditions and demands that one side puts on two days or more.
func (d *desk) repeats(c *parley.Case) {
	conditions, demands := map[string][]put{}, map[string][]put{}
	add := func(to map[string][]put, article string, a parley.Actor, kind string, date parley.Interval, firmness *string, words string) {
		p := put{firmness: firmness, origin: d.origin[article], at: date.From, words: stems(words)}
		if !p.at.Known() {
			p.at = d.article[article].Published
		}
		if who := sideOf(a); who != "" && p.at.Known() && p.at.Grain >= parley.Day && len(p.words) > 1 {
			to[who+" "+kind] = append(to[who+" "+kind], p)
		}
	}
	for i := range c.Conditions {
		k := &c.Conditions[i]
		kind := "will"
		if k.WillNot != "" {
			kind = "will not"
		}
		add(conditions, k.Article, k.Actor.Actor, kind, k.Date, &k.Firmness, k.Until)
	}
	for i := range c.Demands {
		x := &c.Demands[i]
		add(demands, x.Article, x.Actor.Actor, string(x.Form), x.Date, &x.Firmness, x.What)
	}
	for _, m := range []map[string][]put{conditions, demands} {
		for _, list := range m { // each list by itself: their order decides nothing
			putAgain(list)
		}
	}
}

// heldAgainst is how many things of one side and kind are held against each other.
const heldAgainst = 400

func putAgain(list []put) {
	list = list[:min(len(list), heldAgainst)]
	for i := range list {
		for k := range i {
			a, b := &list[i], &list[k]
			if a.origin == b.origin || a.at.T.Truncate(24*time.Hour).Equal(b.at.T.Truncate(24*time.Hour)) || !alikeWords(a.words, b.words) {
				continue
			}
			for _, p := range []*put{a, b} {
				if *p.firmness == "" {
					*p.firmness = repeated
				}
			}
		}
	}
}

// alikeWords reports whether two of three words of the shorter stand in the longer.
func alikeWords(a, b map[string]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return 3*n >= 2*len(a)
}
