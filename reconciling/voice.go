package reconciling

import (
	"slices"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// Charges fly in all directions over one deed: a state blames a group, the group the state,
// and its backer denies. They are told in one another's words, and what keeps them apart is
// whose word each is, and of whom.

// stateless is the voice of whoever acts for no state.
const stateless = "-"

// voice is the country for which the first of a side speaks who speaks for any, [stateless]
// where they are a group or its people; "" where it is not known for whom they speak.
func (d *desk) voice(side []parley.Actor) string {
	if c := countryIn(side); c != "" {
		return c
	}
	if slices.ContainsFunc(side, d.stateless) {
		return stateless
	}
	return ""
}

// stateless reports whether somebody is a group that acts for no state, or acts for one.
func (d *desk) stateless(a parley.Actor) bool {
	return a.Country == "" && (d.isGroup(a.Name) || slices.ContainsFunc(a.ActsFor, d.isGroup))
}

func (d *desk) isGroup(name string) bool {
	_, is := d.groups[name]
	return is
}

// voiceBy is the voice of the word of a group or a country of that name, "" of anything else.
func (d *desk) voiceBy(name string) string {
	switch {
	case d.isGroup(name):
		return stateless
	case d.countries[name]:
		return name
	}
	return ""
}

// voiceOf is whose word a line is: of whoever the charge in it was read to be by, else of who
// says most of what stands in it. It is worked out once.
func (d *desk) voiceOf(x *index, l *line) string {
	v, known := x.voices[l.Sentence]
	if known {
		return v
	}
	for _, c := range d.reading[l.article].Charges {
		if v == "" && c.By != nil && c.Span.Overlaps(l.Span) {
			v = d.voice([]parley.Actor{c.By.Actor})
		}
	}
	if by := d.speakerOf(l.article, l.Span); by != nil && v == "" {
		v = d.voice([]parley.Actor{by.Actor})
	}
	if v == "" {
		v = d.voiceBy(l.By)
	}
	x.voices[l.Sentence] = v
	return v
}

// speakerOf is who says most of what stands in a span, nil where nobody does.
func (d *desk) speakerOf(article string, in parley.Span) *parley.Argument {
	for _, s := range d.statements[article] {
		n := 0
		for _, c := range s.Content {
			n += overlap(c, in)
		}
		if s.Speaker != nil && 2*n > in.Len() {
			return s.Speaker
		}
	}
	return nil
}

// otherVoice reports whether a line is the charge or the denial of somebody else than those
// of an event.
func (d *desk) otherVoice(x *index, e *pointed, l *line) bool {
	if e.voice == "" || e.Type != plover.Accuse && !(e.Type == plover.Reject && (l.charge || kinds.Shipped().Share(l.kind, overKinds...) >= overSure)) {
		return false
	}
	v := d.voiceOf(x, l)
	return v != "" && v != e.voice
}

// otherCharge reports whether two events are charges of two voices, or the one is a charge of
// whom the other charges.
func (d *desk) otherCharge(a, b *parley.Event) bool {
	if a.Type != plover.Accuse || b.Type != plover.Accuse {
		return false
	}
	p, q := d.voice(a.Actors), d.voice(b.Actors)
	return p != q && (p == stateless || q == stateless) && p != "" && q != "" || accuses(a, countryIn(b.Actors)) || accuses(b, countryIn(a.Actors))
}

// accuses reports whether a charge is of a country.
func accuses(e *parley.Event, country string) bool {
	return country != "" && countryIn(e.Recipients) == country
}
