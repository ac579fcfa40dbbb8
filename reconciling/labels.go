package reconciling

import (
	"strings"

	"parley"
	"parley/text"
)

// Words that take a side: for what somebody did somewhere, and before the name of a group.
// The first side is against, the second for.
var (
	deeds = [2]*text.Pattern{
		text.MustPattern(`(?i)\bthe (?:\w+ )?(?:invasion|occupation|aggression|annexation|massacre|land grab|seizure|coup|onslaught|incursion|intrusion|conquest|takeover|crackdown)\b`),
		text.MustPattern(`(?i)\bthe (?:\w+ )?(?:liberation|restoration of (?:\w+ )?order|(?:special|security|policing|stabili[sz]ation|anti-terrorist|counter-terrorism|peacekeeping|rescue|humanitarian)(?: military)? (?:operation|mission)|special military operation|reunification|unification|pacification|police action|protective action|stabili[sz]ation of)\b`),
	}
	groups = [2]*text.Pattern{
		text.MustPattern(`\b(?:[Tt]he )?(?:terrorist|criminal|bandit|puppet|fascist|extremist|rogue|illegal|murderous|outlaw|outlawed|lawless|mercenary|bloodstained) ((?:\p{Lu}[\p{L}’'-]+ ?){2,4})`),
		text.MustPattern(`\b(?:[Tt]he )?(?:patriotic|heroic|brave|legitimate|valiant|freedom-loving|glorious|courageous|gallant|loyal|proud|steadfast) ((?:\p{Lu}[\p{L}’'-]+ ?){2,4})`),
	}
)

// A label is one name that takes a side, and what it is of.
type label struct {
	parley.Finding
	side int
	of   map[string]bool
}

// labels finds the things that some articles name so as to take one side and others so as
// to take the other: the first of each side, of two outlets.
func (d *desk) labels(c *parley.Case) []parley.Dispute {
	parties := map[string]bool{}
	for _, p := range c.Subject.Parties {
		for _, w := range strings.Fields(p.Name) {
			parties[w] = true
		}
	}
	var all []label
	for i := range d.readings {
		a := d.article[d.readings[i].Article]
		for _, b := range a.Blocks {
			if !b.Kind.Read() {
				continue
			}
			words := b.In(a.Text)
			put := func(side, from, to int, of map[string]bool) {
				s := parley.Span{Start: b.Start + from, End: b.Start + to}
				for s.End > s.Start && a.Text[s.End-1] == ' ' {
					s.End--
				}
				if len(of) > 0 {
					all = append(all, label{parley.Finding{ID: parley.FindingID(a.ID, "label", s), Article: a.ID, Span: s, Reader: "reconciling@1"}, side, of})
				}
			}
			for side := range 2 {
				for _, m := range deeds[side].FindAllStringIndex(words, -1) {
					s := sentenceAt(a.Text, b.Span, parley.Span{Start: b.Start + m[0], End: b.Start + m[1]})
					rest := a.Text[b.Start+m[1] : max(b.Start+m[1], s.End)]
					of := properNouns("x " + rest)
					for w := range of {
						if parties[w] {
							delete(of, w)
						}
					}
					put(side, m[0], m[1], of)
				}
				for _, m := range groups[side].FindAllStringSubmatchIndex(words, -1) {
					put(side, m[0], m[1], map[string]bool{strings.TrimSpace(words[m[2]:m[3]]): true})
				}
			}
		}
	}
	var out []parley.Dispute
	first := map[string][2]*label{} // by what they are of: the first of each side
	done := map[string]bool{}
	for i := range all {
		l := &all[i]
		for _, of := range sorted(l.of) {
			pair := first[of]
			if pair[l.side] == nil {
				pair[l.side] = l
				first[of] = pair
			}
			x, y := pair[1-l.side], l
			if x == nil || done[of] || outletKey(d.article[x.Article].Outlet.Name) == outletKey(d.article[y.Article].Outlet.Name) {
				continue
			}
			done[of] = true
			z := parley.Dispute{About: of, Slot: "name", Relation: parley.LabelDiffers, Pairs: []parley.Pair{{A: 0, B: 1, Relation: parley.LabelDiffers}}}
			for _, l := range []*label{x, y} {
				z.Values = append(z.Values, parley.Value{Finding: l.Finding, Words: short(l.Span.In(d.article[l.Article].Text))})
			}
			z.ID = name("d", []string{x.ID, y.ID, of})
			out = append(out, z)
			break
		}
	}
	return out
}
