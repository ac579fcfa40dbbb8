package brief

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// said lists the speakers, those of the parties first, each with the strongest of
// their own words.
func (w *writer) said() parley.Section {
	type speaker struct {
		name       string
		party      bool
		statements []parley.Statement
		origins    int
	}
	var speakers []*speaker
	byID := map[string]*speaker{}
	for _, s := range w.c.Statements {
		if s.Speaker == nil || s.Speaker.Name == "" || !w.says(s) || !w.keep(s.Finding, s.Date) {
			continue
		}
		id := cmp.Or(s.Speaker.ID, s.Speaker.Name)
		if byID[id] == nil {
			byID[id] = &speaker{name: s.Speaker.Name, party: w.party(s.Speaker.Actor) >= 0}
			speakers = append(speakers, byID[id])
		}
		byID[id].statements = append(byID[id].statements, s)
	}
	for _, sp := range speakers {
		origins := map[string]bool{}
		for _, s := range sp.statements {
			origins[w.origin(s.Article)] = true
		}
		sp.origins = len(origins)
		sp.statements = w.strongest(sp.statements)
	}
	slices.SortStableFunc(speakers, func(a, b *speaker) int {
		score := func(s *speaker) int {
			n := 2*min(s.origins, 6) + w.strength(s.statements[0])/10
			if s.party {
				n += 6
			}
			return n
		}
		return cmp.Or(cmp.Compare(score(b), score(a)), strings.Compare(a.name, b.name))
	})

	shown, more := limit(w, "said", speakers)
	each := 2
	if len(speakers) > maxRows/2 && !w.o.All {
		each = 1
	}
	part := parley.Part{More: more}
	for _, sp := range shown {
		for _, s := range sp.statements[:min(each, len(sp.statements))] {
			if l := w.saying(sp.name, s); len(l.Cites) > 0 {
				part.Lines = append(part.Lines, l)
			}
		}
	}
	if len(part.Lines) == 0 {
		return parley.Section{}
	}
	return parley.Section{Key: "said", Title: "Who said what", Parts: []parley.Part{part}}
}

// saying writes one statement: a speaker's own words, or the article's sentence,
// which says so.
func (w *writer) saying(name string, s parley.Statement) parley.Line {
	l := new(line).strong(name)
	if s.Direct == parley.Direct {
		l.plain(": ").quoted(clip(w.content(s), 220))
	} else {
		// With the word of saying: of "denied any part" the content alone is a lie.
		l.plain(" ").soft("(as the article puts it)").plain(": ").quoted(clip(w.sentence(s.Finding), 220))
	}
	if s.Date.Known() {
		l.plain(" (", when(s.Date), ")")
	}
	return l.cite(w.cite(s.Finding)).done()
}

// says reports whether a statement says anything by itself: "it does not" says
// nothing without the sentence before it.
func (w *writer) says(s parley.Statement) bool {
	words := len(strings.Fields(w.content(s)))
	return words > 0 && (s.Direct == parley.Direct || words >= 4)
}

// content is what is said, its pieces joined as in the export.
func (w *writer) content(s parley.Statement) string {
	var pieces []string
	for _, piece := range s.Content {
		if words := parley.Printable(w.words(parley.Finding{Article: s.Article, Span: piece})); words != "" {
			pieces = append(pieces, words)
		}
	}
	words := strings.Join(pieces, " … ")
	if s.Direct == parley.Direct {
		return unquote(words)
	}
	return words
}

// strongest sorts statements by strength and keeps each wording once.
func (w *writer) strongest(all []parley.Statement) []parley.Statement {
	slices.SortStableFunc(all, func(a, b parley.Statement) int {
		return cmp.Or(cmp.Compare(w.strength(b), w.strength(a)), byNews(w.told(a.Date, a.Article), w.told(b.Date, b.Article)), byPlace(a.Finding, b.Finding))
	})
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(s parley.Statement) bool {
		key := strings.ToLower(w.content(s))
		again := seen[key]
		seen[key] = true
		return again
	})
}

// binding are words with which a speaker commits, refuses or concedes. They only
// choose which of several statements is shown.
var binding = []string{"will", "won't", "not", "never", "must", "cannot", "can't", "didn't", "agree", "agreed", "accept", "refuse", "reject",
	"demand", "ceasefire", "truce", "deal", "agreement", "progress", "talks", "peace", "war", "ready", "condition", "deadline"}

// strength says how much a statement is worth showing: own words first, of a
// length that can be read at a glance, and that bind the speaker.
func (w *writer) strength(s parley.Statement) int {
	words := strings.Fields(strings.ToLower(w.content(s)))
	score := 0
	switch s.Direct {
	case parley.Direct:
		score += 60
	case parley.Mixed:
		score += 30
	}
	switch n := len(words); {
	case n < 4:
		score -= 30
	case n <= 35:
		score += 20
	}
	for _, word := range words {
		if slices.Contains(binding, strings.Trim(strings.ReplaceAll(word, "’", "'"), `.,;:!?"“”()`)) {
			score += 10
			break
		}
	}
	return score
}
