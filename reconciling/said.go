package reconciling

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// A mark is something that is read at a telling and shows which event it is of: whose charge
// over which attack, whose term, whose offer of what, which crowd.
type mark struct {
	event int
	at    time.Time // when it came out
	until map[string]bool
}

// saidAlike joins events of words and marches whose tellings have a mark in common: charges
// and denials by one side over one attack, refusals of one side on the same term, what one
// side asks for or offers in those days, a crowd before one embassy.
func (d *desk) saidAlike(events []parley.Event) []parley.Event {
	groups := map[string][]mark{}
	for n := range events {
		e := &events[n]
		if e.Status != parley.Occurred && e.Type != plover.Agree {
			continue
		}
		side := countryIn(e.Actors)
		if e.Type == plover.Accuse || e.Type == plover.Reject {
			side = d.voice(e.Actors)
		}
		seen := map[string]bool{}
		for k := range e.Mentions {
			m := &e.Mentions[k]
			out := d.article[m.Article].Published
			if out.Grain < parley.Day {
				continue
			}
			for _, x := range append(d.marks(e, m, side), d.dayMarks(e, m)...) {
				if !seen[x.key] {
					seen[x.key] = true
					groups[x.key] = append(groups[x.key], mark{n, out.T, x.until})
				}
			}
		}
	}
	j := newJoiner(len(events))
	var keys []string
	for k := range groups {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, key := range keys {
		list := groups[key]
		gap := sameDays
		switch {
		case strings.HasPrefix(key, "word "):
			gap = 3 * 24 * time.Hour
		case strings.HasPrefix(key, "day "): // of which the day is told
			gap = past
		}
		for i := range list {
			for k := range i {
				a, b := list[i], list[k]
				if p, q := j.root(a.event), j.root(b.event); p != q && a.at.Sub(b.at).Abs() <= gap && (a.until == nil || alikeWords(a.until, b.until)) &&
					!d.keptApart(events, j.of(p), j.of(q)) {
					j.join(p, q)
				}
			}
		}
	}
	return d.joinedAll(events, j)
}

// dayMarks are what shows that words are those of one side to another on one day: it takes
// sides, threatens, denies a report, refuses or rules something out once a day.
func (d *desk) dayMarks(e *parley.Event, m *parley.Mention) []keyed {
	var family string
	switch guess := d.kindAt(m); e.Type {
	case plover.Support, plover.Threaten:
		family = "any"
	case plover.Reject:
		if d.townHit(d.breath(m).In(d.article[m.Article].Text)) != "" {
			return nil // over an attack
		}
		for _, list := range [][]string{{"deny", "leakdeny"}, {"refuse"}, {"redline"}} {
			if kinds.Shipped().Is(guess, list...) {
				family = list[0]
			}
		}
	}
	side, to, days := countryIn(e.Actors), countryIn(e.Recipients), d.daysOf(e)
	if end := endOfTalks(d.kindAt(m)); end != "" && len(days) == 1 { // talks end once a day
		return []keyed{{key: fmt.Sprint("day ", days[0], " ", e.Type.String(), " ", end, " ", strings.Join(countriesOf(e), " "))}}
	}
	if family == "" || side == "" {
		return nil
	}
	key := e.Type.String() + " " + family + " " + side
	var out []keyed
	if e.Type != plover.Reject {
		if to == "" {
			return nil
		}
		key += " to " + to
		out = append(out, keyed{key: "word " + key})
	}
	if len(days) != 1 {
		return out
	}
	return append(out, keyed{key: fmt.Sprint("day ", days[0], " ", key)})
}

// countriesOf are those between whom an event is, sorted.
func countriesOf(e *parley.Event) []string {
	out := map[string]bool{}
	for _, a := range slices.Concat(e.Actors, e.Recipients) {
		if a.Country != "" {
			out[a.Country] = true
		}
	}
	return sorted(out)
}

type keyed struct {
	key   string
	until map[string]bool
}

// marks are those of one telling.
func (d *desk) marks(e *parley.Event, m *parley.Mention, side string) []keyed {
	r := d.reading[m.Article]
	if r == nil {
		return nil
	}
	span := d.breath(m)
	var out []keyed
	kind := e.Type.String() + " " + side + " "
	switch e.Type {
	case plover.Accuse, plover.Reject:
		if side == "" {
			break
		}
		for i := range r.Charges {
			c := &r.Charges[i]
			if !c.Span.Overlaps(m.Trigger) || c.Denies != (e.Type == plover.Reject) {
				continue
			}
			if p := d.attacked(m.Article, c); p != "" {
				out = append(out, keyed{key: "word " + kind + p})
			}
		}
		if len(out) == 0 && (e.Type == plover.Accuse && d.blamesFor(m) || e.Type == plover.Reject && (d.denies(m) || d.quarrel(m))) {
			if p := d.townHit(span.In(d.article[m.Article].Text)); p != "" {
				out = append(out, keyed{key: "word " + kind + p})
			}
		}
	}
	switch e.Type {
	case plover.Reject, plover.Threaten:
		for i := range r.Conditions {
			c := &r.Conditions[i]
			if side != "" && c.Span.Overlaps(m.Trigger) && sideOf(c.Actor.Actor) == side && c.Until != "" {
				if w := stems(c.Until); len(w) >= 2 {
					out = append(out, keyed{"word " + kind + "term", w})
				}
			}
		}
	case plover.Request, plover.Agree, plover.Concede:
		if b := d.bid[standsAt{m.Article, span.Start}]; b.key != "" {
			out = append(out, keyed{key: "bid " + b.key})
		}
		for i := range r.Amounts {
			x := &amount{Amount: &r.Amounts[i]}
			if side == "" || x.Denied || !x.Span.Overlaps(span) || x.Kind == parley.AmountCrowd {
				continue
			}
			switch {
			case x.Kind == parley.AmountAsked && e.Type == plover.Request, x.Kind == parley.AmountEnough && e.Type != plover.Request:
				out = append(out, keyed{key: "amount " + kind + x.key()})
			case x.Kind != parley.AmountAsked && e.Type != plover.Request:
				out = append(out, keyed{key: "amount " + string(e.Status) + kind + string(x.Kind) + x.Unit})
			}
		}
	case plover.Protest:
		for i := range r.Amounts {
			if x := &r.Amounts[i]; x.Kind == parley.AmountCrowd && x.Span.Overlaps(span) {
				for _, id := range x.Of {
					out = append(out, keyed{key: "crowd " + id})
				}
			}
		}
		if e.Place != "" {
			out = append(out, keyed{key: "crowd at " + folded(e.Place)})
		}
		for _, a := range e.Recipients {
			if a.Country != "" {
				out = append(out, keyed{key: "crowd against " + a.Country})
			}
		}
	}
	return out
}

// attacked is the place of the attack that a charge is over: of the one that it is linked to,
// else the place of an attack that its sentence names; "" where none or several are.
func (d *desk) attacked(article string, c *parley.Charge) string {
	if p := d.places[c.Attack]; p != "" {
		return p
	}
	return onlyOne(c.Span.In(d.article[article].Text), d.hit)
}

// townHit is the town of an attack that some words name; "" where they name none or several.
func (d *desk) townHit(words string) string { return onlyOne(words, d.towns) }

// onlyOne is the one of some names that stands in a text; "" where none or several do.
func onlyOne(text string, names []string) string {
	found := ""
	for _, p := range names {
		if strings.Contains(text, p) {
			if found != "" {
				return ""
			}
			found = p
		}
	}
	return found
}

// A joiner remembers which events turned out to be one.
type joiner struct {
	home    []int
	members map[int][]int
}

func newJoiner(n int) *joiner {
	j := &joiner{make([]int, n), map[int][]int{}}
	for i := range j.home {
		j.home[i] = i
	}
	return j
}

func (j *joiner) root(n int) int {
	for j.home[n] != n {
		n = j.home[n]
	}
	return n
}

func (j *joiner) of(n int) []int {
	if m := j.members[n]; m != nil {
		return m
	}
	return []int{n}
}

// join makes one of two roots.
func (j *joiner) join(p, q int) {
	to, from := min(p, q), max(p, q)
	j.members[to] = append(slices.Clone(j.of(to)), j.of(from)...)
	j.home[from] = to
}

// joinedAll are the events with those that are one as one, in order.
func (d *desk) joinedAll(events []parley.Event, j *joiner) []parley.Event {
	out := make([]parley.Event, 0, len(events))
	for n := range events {
		switch {
		case j.home[n] != n:
		case j.members[n] == nil:
			out = append(out, events[n])
		default:
			out = append(out, d.joinedEvent(events, j.members[n]))
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return d.earlier(&out[i], &out[j]) })
	return out
}

// quoter are those whose words a telling of a charge or a denial consists of, "no shell of
// ours fell there, the ministry said"; none where the telling says in its own what they did:
// "the ministry denied it". Of what an armed group says less will do, for nobody but its
// commander speaks for it. doers are those who charge or deny.
func (d *desk) quoter(m *parley.Mention, doers []parley.Argument) []parley.Argument {
	own := d.breath(m)
	for _, s := range d.statements[m.Article] {
		if s.Speaker == nil {
			continue
		}
		n := 0
		for _, c := range s.Content {
			n += overlap(c, own)
		}
		// The sentence begins with what is said, and then says who has said so.
		given := n > 0 && s.Content[0].Start-own.Start < 4 && s.Content[0].Start < s.Cue.Start && speaksForOffice(s.Speaker.Actor, s.Span.In(d.article[m.Article].Text))
		if given || 2*n > own.Len() || n > 0 && s.Speaker.Country == "" && m.Type == plover.Accuse {
			return []parley.Argument{*s.Speaker}
		}
	}
	if m.Type == plover.Accuse && len(doers) > 0 && doers[0].Country == "" && wordIn(own.In(d.article[m.Article].Text), sayings) {
		return doers
	}
	return nil
}

// speaksForOffice reports whether words are those of an office, or of somebody who speaks for it.
func speaksForOffice(a parley.Actor, told string) bool {
	return office(a) || officeOf(a) != mouth(a) || levelOf(a.Name) == "" && strings.Contains(told, "spokes")
}

// leads reports whether somebody leads a state.
func (d *desk) leads(a parley.Actor) bool {
	return a.Country != "" && d.level([]parley.Argument{{Actor: a}}) == "leaders"
}

// sayings are words by which something is put down to somebody's word.
var sayings = set("said says claimed claims alleged alleges asserted asserts contended contends argued argues stated according account version")

// wordIn reports whether a text has one of some words.
func wordIn(s string, words map[string]bool) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if words[w] {
			return true
		}
	}
	return false
}

// blamesFor reports whether a telling is of a charge over an attack, by its kind.
func (d *desk) blamesFor(m *parley.Mention) bool {
	return kinds.Shipped().Is(d.kindAt(m), "accuse", "counter")
}

// denies reports whether a telling is of a denial, by its kind.
func (d *desk) denies(m *parley.Mention) bool {
	return kinds.Shipped().Is(d.kindAt(m), "deny", "leakdeny")
}

// quarrel reports whether a telling is of a charge or its denial, by its kind.
func (d *desk) quarrel(m *parley.Mention) bool {
	return kinds.Shipped().Is(d.kindAt(m), overKinds...)
}

// deniesCharge reports whether a telling is of a denial of what somebody else is sure of, by its
// kind. What one has said oneself nobody knows better: to deny a leak is a deed.
func (d *desk) deniesCharge(m *parley.Mention) bool { return kinds.Shipped().Is(d.kindAt(m), "deny") }
