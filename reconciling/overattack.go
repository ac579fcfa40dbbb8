package reconciling

import (
	"slices"

	"parley/plover"
	"parley/reconciling/kinds"

	"parley"
)

// A hearing is what is heard of one voice over one attack.
type hearing struct{ voice, town string }

// overAttacks gives the charges, denials and counter-charges over an attack the lines that
// tell them though nobody read one in them: who blames and who denies after an attack, each
// side says one thing, so that whose word a line is says which one it tells.
func (d *desk) overAttacks(x *index, events []parley.Event) {
	of := map[hearing][]int{}
	for n := range events {
		e := &events[n]
		if e.Type != plover.Accuse && e.Type != plover.Reject || e.Status != parley.Occurred {
			continue
		}
		voice := d.heard(e)
		towns := map[string]bool{}
		for k := range e.Mentions {
			if t := d.overTown(e.Type, &e.Mentions[k]); t != "" {
				towns[t] = true
			}
		}
		for _, t := range sorted(towns) {
			if voice != "" {
				of[hearing{voice, t}] = append(of[hearing{voice, t}], n)
			}
		}
	}
	if len(of) == 0 {
		return
	}
	more := map[int][]parley.Mention{}
	for i := range x.lines {
		l := &x.lines[i]
		if over := kinds.Shipped().Share(l.kind, overKinds...); over < overSure && (!l.charge || l.kind.VerySure()) || l.held.has(plover.Accuse) || l.published == 0 {
			continue
		}
		town := d.townHit(l.Span.In(d.article[l.article].Text))
		if town == "" || d.counts(l) {
			continue
		}
		best, near := -1, int64(overDays+2)
		for _, n := range of[hearing{d.voiceOf(x, l), town}] {
			e := &events[n]
			if e.Type == plover.Reject && l.held.has(plover.Reject) {
				continue
			}
			// "denied it and said that they had done it themselves"
			if e.Type == plover.Accuse && (l.no || l.held.has(plover.Reject)) && !(d.blamingBack(l) && meetWords(wordsOf(e.Recipients), l.words)) {
				continue
			}
			if days := d.daysOf(e); len(l.Days) > 0 && len(days) > 0 && !slices.ContainsFunc(l.Days, func(t parley.Time) bool { return slices.Contains(days, dayNumber(t)) }) {
				continue
			}
			far := int64(overDays + 2)
			for k := range e.Mentions {
				m := &e.Mentions[k]
				if m.Article == l.article {
					far = overDays + 2
					break
				}
				if out := d.article[m.Article].Published; out.Grain >= parley.Day {
					if gap := dayNumber(out) - l.published; max(gap, -gap) <= overDays {
						far = min(far, max(gap, -gap))
					}
				}
			}
			if e.Type == plover.Accuse != d.blamingBack(l) {
				far++ // the other thing that one voice says
			}
			if far < near {
				best, near = n, far
			}
		}
		if best < 0 || slices.ContainsFunc(more[best], func(m parley.Mention) bool { return m.Article == l.article }) {
			continue
		}
		l.held |= 1 << events[best].Type
		m := d.again(&events[best], l)
		x.again[m.ID] = int32(i)
		more[best] = append(more[best], m)
	}
	for n := range events {
		if len(more[n]) > 0 {
			events[n].Mentions = slices.Concat(events[n].Mentions, more[n])
			d.retold(&events[n])
		}
	}
}

// heard is the voice of an event of words: of those who are read to have said them, else of whoever's
// word one of the sentences is in which it was read.
func (d *desk) heard(e *parley.Event) string {
	v := d.voice(e.Actors)
	for k := range e.Mentions {
		if s := d.sentence(e.Mentions[k].Article, e.Mentions[k].Trigger); v == "" && s != nil {
			v = d.voiceBy(s.By)
		}
	}
	return v
}

// counts reports whether a line counts the victims of an attack and was read to charge nobody with it:
// "the attack had claimed 19 lives, the ministry said".
func (d *desk) counts(l *line) bool {
	return !l.charge && slices.ContainsFunc(d.reading[l.article].Figures, func(f parley.Figure) bool {
		return adoptable[f.What] == plover.Assault && f.Span.Overlaps(l.Span)
	})
}

// overKinds are the kinds of what is said over an attack, which are told in one another's
// words; overSure is how likely they must be together, and overDays how many days apart two
// articles may tell of one.
var overKinds = []string{"accuse", "counter", "deny"}

const (
	overSure = .5
	overDays = 2
)

// overTown is the town of the attack over which a telling charges or denies; "" where it is
// over none, or over several.
func (d *desk) overTown(t plover.Type, m *parley.Mention) string {
	if r := d.reading[m.Article]; r != nil {
		for i := range r.Charges {
			if c := &r.Charges[i]; c.Span.Overlaps(m.Trigger) && c.Denies == (t == plover.Reject) {
				if p := d.attacked(m.Article, c); p != "" {
					return p
				}
			}
		}
	}
	if kinds.Shipped().Share(d.kindAt(m), overKinds...) >= overSure {
		return d.townHit(d.breath(m).In(d.article[m.Article].Text))
	}
	return ""
}

// blamingBack reports whether a line is likelier to charge somebody than to deny.
func (d *desk) blamingBack(l *line) bool {
	m := kinds.Shipped()
	return m.Share(l.kind, "accuse", "counter") > m.Share(l.kind, "deny")
}
