package quotes

import (
	"parley"
	"parley/reading/entities"
	"parley/text"
)

// answers finds what is said in an interview or a script without quotation marks: each
// paragraph of a turn of somebody who does not ask for the outlet.
func answers(doc *text.Document, ps []*passage) []*Act {
	var out []*Act
	turns := entities.Turns(doc)
	if len(turns) == 0 {
		if a := headline(ps); a != nil {
			out = append(out, a)
		}
		return out
	}
	next := 0
	for _, p := range ps {
		for next < len(turns) && turns[next].Last <= p.sent[0] {
			next++
		}
		if next == len(turns) {
			break
		}
		t, from := &turns[next], 0
		for from < len(p.sent) && p.sent[from] < t.First {
			from++
		}
		if t.Asks || from == len(p.sent) || p.sent[from] >= t.Last {
			continue
		}
		a := p.wholly(from)
		if a == nil {
			continue
		}
		a.answer = true
		if t.Label == p.sent[0] && t.Key != "a" && t.Key != "answer" {
			head := 0
			for i := 0; i < from && p.at(i) != "(" && p.at(i) != ":"; i++ {
				if p.letters(i) {
					head = i
				}
			}
			a.Source, a.Sentence, a.Head = p.span(0, head+1), p.sent[head], p.local[head]
		}
		out = append(out, a)
	}
	return out
}

// headline reads "Odo Marsh: Time is running out" at the head of an article.
func headline(ps []*passage) *Act {
	for i, p := range ps[:min(len(ps), 2)] {
		n := len(p.toks)
		if i == 0 && n > 0 && p.at(n-1) == "." && p.end[0] == n { // some outlets' headlines end in a full stop
			n--
		}
		colon := 0
		for colon < n && colon < 4 && p.capital(colon) {
			colon++
		}
		if colon == 0 || colon > 3 || p.at(colon) != ":" || n-colon < 5 || sentenceEnd(p.at(n-1)) && p.at(n-1) != "?" || len(p.marks) > 0 && p.marks[0].open == colon+1 {
			continue
		}
		a := p.wholly(colon + 1)
		a.Source, a.Sentence, a.Head, a.Cue = p.span(0, colon), p.sent[colon-1], p.local[colon-1], p.span(colon, colon+1)
		a.Direct, a.turn = parley.Indirect, true
		return a
	}
	return nil
}

// wholly makes a direct act of the tokens of the paragraph from i on.
func (p *passage) wholly(i int) *Act {
	if len(p.toks)-i < 3 {
		return nil
	}
	return &Act{Sentence: -1, Head: -1, Content: []parley.Span{p.span(i, len(p.toks))}, Direct: parley.Direct}
}

// reports reports whether somebody works for an outlet by the article's own words:
// what a correspondent tells is the outlet's telling.
func (v *voices) reports(who *parley.Argument) bool {
	e := v.entity(who)
	if e < 0 {
		return false
	}
	for _, r := range v.found.Entities[e].Roles {
		switch lastWord(r.Title) {
		case "correspondent", "reporter", "editor", "presenter", "journalist", "anchor", "host", "columnist":
			return true
		}
	}
	return v.found.Entities[e].Type == parley.Media
}

// turn returns whose turn an answer stands in, with the words of its label.
func (v *voices) turn(a *Act) *parley.Argument {
	if v.found == nil {
		return nil
	}
	who := v.found.Voice(v.sentenceAt(a.Content[0].Start))
	if who != nil {
		who.Span = a.Source
	}
	return who
}
