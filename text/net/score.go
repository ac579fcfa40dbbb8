package net

import (
	"strings"

	"parley/text/conllu"
)

// A Score holds shares of words, between 0 and 1: tags right, heads right (UAS),
// heads right together with the universal part of the relation (LAS).
type Score struct {
	Words                int
	UPOS, XPOS, UAS, LAS float64
}

// Evaluate parses the sentences from their forms and compares.
func (m *Model) Evaluate(gold []*conllu.Sentence) Score {
	p := m.NewParser()
	var s Score
	var upos, xpos, uas, las int
	var forms []string
	for _, g := range gold {
		forms = forms[:0]
		for _, w := range g.Words {
			forms = append(forms, w.Form)
		}
		for i, w := range p.Parse(forms) {
			s.Words++
			want, tag := g.Words[i], m.Tags[w.Tag]
			if tag.UPOS == want.UPOS {
				upos++
			}
			if tag.XPOS == want.XPOS {
				xpos++
			}
			if w.Head+1 == want.Head {
				uas++
				if universal(m.Rels[w.Rel]) == universal(want.Rel) {
					las++
				}
			}
		}
	}
	if n := float64(s.Words); n > 0 {
		s.UPOS, s.XPOS, s.UAS, s.LAS = float64(upos)/n, float64(xpos)/n, float64(uas)/n, float64(las)/n
	}
	return s
}

func universal(rel string) string {
	u, _, _ := strings.Cut(rel, ":")
	return u
}
