package quotes

import (
	"regexp"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// interviewed returns who answers in an article of questions and answers: the
// person who "spoke to" somebody, or was "interviewed", in its first sentences.
// Nil when the article is none, or says it of two.
func interviewed(doc *text.Document, found *entities.Found) *parley.Argument {
	if found == nil || !isInterview(passages(doc)) {
		return nil
	}
	for i := 0; i < len(doc.Sentences) && i < 8; i++ {
		s := &doc.Sentences[i]
		for k := range s.Tokens {
			if !speaksTo(s.Tokens, k) {
				continue
			}
			var who *entities.Name
			for _, n := range found.Sentence(i) {
				if n.Last <= k && speaks(&n) && isPerson(found, &n) {
					who = found.Headed(i, n.Head)
				}
			}
			if speaks(who) && isPerson(found, who) {
				a := found.Argument(who)
				return &a
			}
		}
	}
	return introduced(doc, found)
}

// introducing reads "Bishop Odo Brandt spoke to ..." in a line that is not read as
// sentences, as a byline is not.
var introducing = regexp.MustCompile(`(?m)^\W*((?:\p{Lu}[\p{L}'’-]+ ){2,5})(?:spoke (?:to|with)|talked (?:to|with)|sat down with|was interviewed|answered)\b`)

// introduced returns who is introduced so before the first sentence that asks.
func introduced(doc *text.Document, found *entities.Found) *parley.Argument {
	head := doc.Text
	if i := strings.IndexByte(head, '?'); i >= 0 {
		head = head[:i]
	}
	m := introducing.FindStringSubmatchIndex(head)
	if m == nil {
		return nil
	}
	words := strings.Fields(head[m[2]:m[3]])
	for len(words) > 2 && (sayers[strings.ToLower(words[0])] || genderOf[strings.ToLower(words[0])] != "" || strings.HasSuffix(words[0], ".")) {
		words = words[1:]
	}
	name := strings.Join(words, " ")
	if bodyNouns[lastWord(name)] || named[lastWord(name)] {
		return nil
	}
	a := parley.Argument{Actor: parley.Actor{ID: slug(name), Name: name}}
	for e := range found.Entities {
		if found.Entities[e].ID == a.ID {
			a.Actor = found.Actor(e)
		}
	}
	return &a
}

// speaksTo reports whether the token at k tells of an interview: "spoke to", "sat
// down with", "talks to", "was interviewed", "answered questions".
func speaksTo(toks []text.Token, k int) bool {
	at := func(i int) string {
		if i < 0 || i >= len(toks) {
			return ""
		}
		return strings.ToLower(toks[i].Form)
	}
	switch at(k) {
	case "spoke", "speaks", "talked", "talks":
		return at(k+1) == "to" || at(k+1) == "with"
	case "sat", "sits":
		return at(k+1) == "down" && at(k+2) == "with"
	case "interviewed":
		return at(k-1) == "was" || at(k-1) == "is" || at(k+1) == "by"
	case "answered", "answers":
		return strings.HasPrefix(at(k+1), "question") || at(k+2) == "questions"
	}
	return false
}

// isInterview reports whether three paragraphs or more are questions with an
// answer behind them, and answers say "I".
func isInterview(ps []*passage) bool {
	questions, own := 0, 0
	for i := 0; i+1 < len(ps); i++ {
		if !ps[i].asks() || ps[i+1].asks() {
			continue
		}
		questions++
		if ps[i+1].firstPerson() {
			own++
		}
	}
	return questions >= 3 && own >= 2
}

// asks reports whether the paragraph, outside quotation marks, ends in a question.
func (p *passage) asks() bool {
	n := len(p.toks)
	return n > 1 && p.at(n-1) == "?" && p.in[n-1] < 0 && n < 80
}

func (p *passage) firstPerson() bool {
	for i := range p.toks {
		if p.in[i] < 0 && (p.toks[i].Form == "I" || p.at(i) == "we" || p.at(i) == "my" || p.at(i) == "our") {
			return true
		}
	}
	return false
}

// answers makes an act of each answer of an interview, which stands without
// quotation marks: the paragraph right behind a question, and what follows a label
// ("A:", "LUSK:") in a run of labelled turns.
func answers(ps []*passage) []*Act {
	var out []*Act
	if isInterview(ps) {
		for i := 1; i < len(ps); i++ {
			if ps[i-1].asks() && !ps[i].asks() && len(ps[i].marks) == 0 {
				if a := ps[i].wholly(0); a != nil {
					a.answer = true
					out = append(out, a)
				}
			}
		}
		return out
	}
	if a := headline(ps); a != nil {
		out = append(out, a)
	}
	return append(out, turns(ps)...)
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

// A turn is a paragraph that begins with a label and a colon.
type turn struct {
	*passage
	label string
	first int // of what is said
}

// turns reads a run of labelled turns: "Q:" and "A:", or names. Whoever mostly asks
// is the interviewer, whose words are the outlet's.
func turns(ps []*passage) []*Act {
	var all []turn
	asked, had := map[string]int{}, map[string]int{}
	for _, p := range ps {
		label, first := p.label()
		if first == 0 {
			continue
		}
		all = append(all, turn{p, label, first})
		had[label]++
		if p.asks() {
			asked[label]++
		}
	}
	if len(all) < 4 || len(had) < 2 {
		return nil
	}
	someoneAsks := false
	for l, n := range had {
		someoneAsks = someoneAsks || asker(l) || 2*asked[l] > n && n > 1
	}
	if !someoneAsks {
		return nil
	}
	var out []*Act
	for _, t := range all {
		if asker(t.label) || 2*asked[t.label] > had[t.label] || had[t.label] < 2 {
			continue
		}
		a := t.wholly(t.first)
		if a == nil {
			continue
		}
		if t.label == "a" || t.label == "answer" {
			a.answer = true
		} else {
			head := 0
			for i := 0; i < t.first-1 && t.at(i) != "("; i++ {
				if t.letters(i) {
					head = i
				}
			}
			a.Source, a.Sentence, a.Head = t.span(0, head+1), t.sent[head], t.local[head]
			a.turn = true
		}
		out = append(out, a)
	}
	return out
}

// asker reports whether a label is that of somebody who asks for the outlet.
func asker(label string) bool {
	switch label {
	case "q", "question", "presenter", "host", "moderator", "interviewer", "anchor", "reporter", "correspondent":
		return true
	}
	return false
}

// label returns the label that a turn begins with, in small letters, and where its
// words begin; 0 when the paragraph has none.
func (p *passage) label() (string, int) {
	capitals := false
	var words []string
	for i := 0; i < len(p.toks) && i < 9; i++ {
		switch w := p.at(i); {
		case w == ":":
			if len(words) == 0 || !capitals || p.in[i] >= 0 || i+1 < len(p.toks) && p.in[i+1] >= 0 {
				return "", 0
			}
			return strings.Join(words, " "), i + 1
		case w == "(":
			for i < len(p.toks) && i < 9 && p.at(i) != ")" {
				i++
			}
		case p.letters(i):
			if !p.capital(i) {
				return "", 0
			}
			form := p.toks[i].Form
			capitals = capitals || strings.ToUpper(form) == form
			words = append(words, w)
		case w == ".":
		default:
			return "", 0
		}
	}
	return "", 0
}

// labelled returns the person whose surname a turn has for its label: "LUSK:".
func (v *voices) labelled(a *Act) *parley.Argument {
	if v.found == nil {
		return nil
	}
	name := lastWord(a.Source.In(v.doc.Text))
	found := -1
	for e := range v.found.Entities {
		if v.person(e) && lastWord(v.found.Entities[e].Name) == name {
			if found >= 0 {
				return nil
			}
			found = e
		}
	}
	if found < 0 {
		return nil
	}
	return &parley.Argument{Actor: v.found.Actor(found), Span: a.Source}
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
