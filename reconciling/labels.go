package reconciling

import (
	"strings"

	"parley"
)

// labels finds the things that some articles name so as to take one side and others so as
// to take the other: the first of each side, of two outlets. Two names are of one thing
// when they are of one field and both known by the same name of a place or a group, the
// parties of the case aside.
func (d *desk) labels(c *parley.Case) []parley.Dispute {
	parties := map[string]bool{}
	for _, p := range c.Subject.Parties {
		for w := range strings.FieldsSeq(strings.ToLower(p.Name)) {
			parties[w] = true
		}
	}
	var out []parley.Dispute
	first := map[string]*[2]*parley.Label{} // by field and what they are of: the first of each side
	done := map[string]bool{}
	for i := range d.readings {
		for k := range d.readings[i].Labels {
			l := &d.readings[i].Labels[k]
			side := 0
			if l.For {
				side = 1
			}
			for _, of := range l.Of {
				if parties[of] {
					continue
				}
				for _, field := range l.Fields {
					key := field + " " + of
					if first[key] == nil {
						first[key] = &[2]*parley.Label{}
					}
					if first[key][side] == nil {
						first[key][side] = l
					}
					x := first[key][1-side]
					if x == nil || done[of] || outletKey(d.article[x.Article].Outlet.Name) == outletKey(d.article[l.Article].Outlet.Name) {
						continue
					}
					done[of] = true
					out = append(out, d.named(x, l, of))
				}
			}
		}
	}
	return out
}

// named is the dispute of two labels of one thing.
func (d *desk) named(x, y *parley.Label, of string) parley.Dispute {
	z := parley.Dispute{About: d.written(y, of), Slot: "name", Relation: parley.LabelDiffers, Pairs: []parley.Pair{{A: 0, B: 1, Relation: parley.LabelDiffers}}}
	for _, l := range []*parley.Label{x, y} {
		z.Values = append(z.Values, parley.Value{Finding: l.Finding, Words: short(l.Span.In(d.article[l.Article].Text))})
	}
	z.ID = name("d", []string{x.ID, y.ID, of})
	return z
}

// written is a name of something as the article writes it.
func (d *desk) written(l *parley.Label, of string) string {
	text := d.article[l.Article].Text
	for _, w := range strings.Fields(text[l.Span.Start:min(len(text), l.Span.End+200)]) {
		if w = strings.Trim(w, ".,;:!?\"“”'’()"); strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")) == of {
			return w
		}
	}
	return of
}
