package reading

import (
	"strings"

	"parley"
	"parley/plover"
	"parley/text"
)

// countedBy says of which types of event a kind of figure can be told.
var countedBy = map[string][]plover.Type{
	"killed": {plover.Assault}, "injured": {plover.Assault}, "missing": {plover.Assault}, "displaced": {plover.Assault},
	"destroyed": {plover.Assault}, "shot down": {plover.Assault}, "launched": {plover.Assault},
	"released": {plover.Retreat, plover.Concede, plover.Aid, plover.Cooperate}, "exchanged": {plover.Retreat, plover.Concede, plover.Cooperate},
	"returned": {plover.Retreat, plover.Concede, plover.Aid},
	"detained": {plover.Coerce}, "captured": {plover.Coerce, plover.Assault}, "abducted": {plover.Assault, plover.Coerce},
	"expelled": {plover.Sanction, plover.Coerce}, "deported": {plover.Coerce, plover.Sanction}, "frozen": {plover.Sanction, plover.Coerce},
	"deployed": {plover.Mobilize, plover.Aid, plover.Cooperate}, "withdrawn": {plover.Retreat, plover.Concede},
	"evacuated": {plover.Aid, plover.Retreat}, "rescued": {plover.Aid}, "delivered": {plover.Aid, plover.Cooperate},
	"paid": {plover.Aid, plover.Cooperate}, "pledged": {plover.Aid, plover.Agree, plover.Cooperate}, "demanded": {plover.Request},
	"duration": {plover.Consult}, "number in a series": {plover.Consult},
}

// toll are the figures that news gives after the sentence that tells the event.
var toll = map[string]bool{"killed": true, "injured": true, "missing": true}

// attach gives figures to the mention they are told of: the nearest of a fitting
// type in the same sentence, else the last one in the two sentences before. A
// figure that fits none stays by itself. Numbers in a series are told of the
// consultation itself.
func attach(doc *text.Document, r *parley.Reading) {
	sentence := func(s parley.Span) int {
		for i := range doc.Sentences {
			if doc.Sentences[i].Contains(parley.Span{Start: s.Start, End: s.Start}) {
				return i
			}
		}
		return -1
	}
	where := make([]int, len(r.Mentions))
	for i := range r.Mentions {
		where[i] = sentence(r.Mentions[i].Trigger)
	}
	given := map[int]int{} // the mention of each figure, by their indices
	for n, f := range r.Figures {
		if f.Added(doc.Text, r.Figures) {
			continue
		}
		at := sentence(f.Span)
		best, cost := -1, 0
		for i := range r.Mentions {
			m := &r.Mentions[i]
			back := at - where[i]
			if at < 0 || where[i] < 0 || !fits(f.What, m.Type) || !reaches(doc, f.What, m, at, back) {
				continue
			}
			c := back*10_000 + f.Span.Gap(m.Trigger)
			if best < 0 || c < cost {
				best, cost = i, c
			}
		}
		if m, told := given[n-1]; best < 0 && told && restates(doc, &r.Figures[n-1], &f, at-sentence(r.Figures[n-1].Span), at) {
			best = m
		}
		if best < 0 {
			continue
		}
		given[n] = best
		m := &r.Mentions[best]
		m.Figures = append(m.Figures, f.ID)
		if f.What == "number in a series" && f.Low != nil && f.Unit == "" && m.Number == 0 {
			m.Number = int(*f.Low)
		}
	}
}

// restates reports whether a figure only gives another number of what the one before it
// counts, in the sentence behind: "The ministry says 31 were let go. The Congress counts 29."
func restates(doc *text.Document, before, f *parley.Figure, back, at int) bool {
	return back == 1 && before.What == f.What && before.Unit == f.Unit && (f.Of == "" || f.Of == before.Of) && f.By != nil &&
		doc.Sentences[at].Block == doc.Sentences[at-1].Block
}

// reaches reports whether a figure in sentence at can be told of a mention that stands
// back sentences before it: in the same one; a toll in the two after, within the next
// two blocks; a place in a series in a sentence that says what the one before was; a
// length where the sentence names the encounter again ("The call lasted").
func reaches(doc *text.Document, what string, m *parley.Mention, at, back int) bool {
	if back <= 0 {
		return back == 0
	}
	s := &doc.Sentences[at]
	if s.Block > doc.Sentences[at-back].Block+2 {
		return false
	}
	switch what {
	case "number in a series":
		return back == 1 && pointsBack(s)
	case "duration":
		for k := range s.Tokens {
			if back <= 5 && m.What != "" && strings.EqualFold(s.Tokens[k].Lemma, m.What) {
				return true
			}
		}
		return back == 1
	}
	return toll[what] && back <= 2
}

// pointsBack reports whether a sentence says what the one before was: "It was the
// third round".
func pointsBack(s *text.Sentence) bool {
	if len(s.Tokens) < 3 {
		return false
	}
	switch strings.ToLower(s.Tokens[0].Form) {
	case "it", "this", "that":
		if !strings.EqualFold(s.Tokens[1].Lemma, "be") {
			return false
		}
		for k := 2; k+1 < len(s.Tokens) && k < 6; k++ { // "it was the fifth time that the leaders talked": that is told here
			if next := strings.ToLower(s.Tokens[k+1].Form); s.Tokens[k].Lemma == "time" && (next == "that" || next == "when" || next == "the" || next == "they") {
				return false
			}
		}
		return true
	}
	return false
}

func fits(what string, t plover.Type) bool {
	for _, have := range countedBy[what] {
		if have == t {
			return true
		}
	}
	return false
}
