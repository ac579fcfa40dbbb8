package reconciling

import (
	"strings"

	"parley"
)

// rebuttals are the disputes of what somebody says and somebody else in the same article
// denies, those left out that told hold already: one of each claim, of the first origin that
// has it.
func (d *desk) rebuttals(told []parley.Dispute) []parley.Dispute {
	var out []parley.Dispute
	done := map[string]bool{}
	for i := range d.readings {
		for k := range d.readings[i].Rebuttals {
			b := &d.readings[i].Rebuttals[k]
			if heldBy(told, b) {
				continue
			}
			text := d.article[b.Article].Text
			key := d.origin[b.Article] + " " + b.Claim.Span.In(text)
			if done[key] {
				continue
			}
			done[key] = true
			x := parley.Dispute{Slot: "charge", Relation: parley.Attribution, Pairs: []parley.Pair{{A: 0, B: 1, Relation: parley.Attribution}}}
			if x.About = "what is denied"; b.By != nil {
				x.About = "what " + b.By.Name + " denies"
			}
			for _, v := range []struct {
				parley.Finding
				by *parley.Argument
			}{{b.Claim, b.Against}, {b.Finding, b.By}} {
				value := parley.Value{Finding: v.Finding, Words: leading(v.Span.In(text), sentenceWords)}
				if v.by != nil {
					by := v.by.Actor
					value.By = &by
				}
				x.Values = append(x.Values, value)
			}
			x.ID = name("d", []string{b.ID, b.Claim.ID, x.Slot})
			out = append(out, x)
		}
	}
	return out
}

// sentenceWords is how many words of a claim and its denial are kept: which of them tell what
// it is about is not known.
const sentenceWords = 40

// leading cuts a passage to n words.
func leading(s string, n int) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(n, len(f))], " ")
}

// heldBy reports whether a dispute sets the words of a denial against others already.
func heldBy(told []parley.Dispute, b *parley.Rebuttal) bool {
	for i := range told {
		for _, v := range told[i].Values {
			if len(told[i].Values) > 1 && v.Article == b.Article && v.Span.Overlaps(b.Span) {
				return true
			}
		}
	}
	return false
}
