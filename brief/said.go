package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/plover"
)

// A speaker is somebody with what they are told to have said, the strongest first.
type speaker struct {
	actor      parley.Actor
	tier       int
	origins    int
	statements []saying
}

// A saying is one statement, with the copies that have it too.
type saying struct {
	parley.Statement
	also     []parley.Finding
	strength int
}

// said lists the speakers, those of the parties first and bystanders last, each
// with the strongest of their own words.
func (w *writer) said() parley.Section {
	speakers := w.speakers()
	most := maxRows
	if len(w.c.Articles) > manyArticles {
		most = rowsOfMany["said"]
	}
	all := 0
	for _, sp := range speakers {
		all += len(sp.statements)
	}
	if w.o.All {
		most = all
	}
	// One of each who is near the talks, a second of those who speak for the parties
	// in their own words, then one of each of the others.
	each := make([]int, len(speakers))
	left := most
	give := func(round int, to func(*speaker) bool) {
		for i, sp := range speakers {
			if left > 0 && each[i] == round && round < len(sp.statements) && to(sp) {
				each[i]++
				left--
			}
		}
	}
	give(0, func(sp *speaker) bool { return sp.tier <= 1 })
	give(1, func(sp *speaker) bool { return sp.tier == 0 && sp.statements[1].Direct != parley.Indirect })
	give(0, func(*speaker) bool { return true })
	for round := 1; w.o.All && left > 0; round++ {
		give(round, func(*speaker) bool { return true })
	}
	part := parley.Part{}
	for i, sp := range speakers {
		for j, s := range sp.statements[:each[i]] {
			if l := w.saying(sp.actor, s, j == 0); len(l.Cites) > 0 {
				part.Lines = append(part.Lines, l)
			}
		}
	}
	if len(part.Lines) == 0 {
		return parley.Section{}
	}
	if n := all - len(part.Lines); n > 0 && !w.o.All {
		part.More = fmt.Sprintf("and %d more: parley brief --all PATH...", n)
	}
	return parley.Section{Key: "said", Title: "Who said what", Parts: []parley.Part{part}}
}

// speakers returns those whose words may be shown, who matters most first.
func (w *writer) speakers() []*speaker {
	var out []*speaker
	byID := map[string]*speaker{}
	types, roles := map[string]parley.EntityType{}, map[string][]parley.Role{}
	for _, e := range w.c.Entities {
		types[e.ID], roles[e.ID] = e.Type, e.Roles
	}
	for _, s := range w.c.Statements {
		if s.Speaker == nil || s.Speaker.Name == "" || !w.keep(s.Finding, s.Date) {
			continue
		}
		id := cmp.Or(s.Speaker.ID, s.Speaker.Name)
		sp := byID[id]
		if sp == nil {
			sp = &speaker{actor: s.Speaker.Actor, tier: w.tier(s.Speaker.Actor, types[s.Speaker.ID])}
		}
		if !w.says(s, sp.tier) {
			continue
		}
		if byID[id] == nil {
			byID[id] = sp
			out = append(out, sp)
		}
		sp.statements = append(sp.statements, saying{Statement: s})
	}
	for _, sp := range out {
		origins := map[string]bool{}
		for _, s := range sp.statements {
			origins[w.origin(s.Article)] = true
		}
		sp.origins = len(origins)
		sp.statements = w.strongest(sp.statements)
		// Own words that bind count more than an office; what only an article
		// reports of somebody outside counts less.
		switch s := sp.statements[0].Statement; {
		case sp.tier == 1 && s.Direct == parley.Indirect:
			sp.tier = 2
		case sp.tier == 2 && s.Direct == parley.Direct && official(roles[sp.actor.ID]):
			sp.tier = 1
		case sp.tier == 2:
			sp.tier = 3
		}
	}
	slices.SortStableFunc(out, func(a, b *speaker) int {
		score := func(s *speaker) int { return 2*min(s.origins, 6) + w.strength(s.statements[0].Statement)/10 }
		return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(score(b), score(a)), strings.Compare(a.actor.Name, b.actor.Name))
	})
	return out
}

// tier is how near a speaker is to the talks: 0 for a party and who acts for one,
// 1 for others who meet them or speak for a state or a body, 2 for others in an
// office, 3 for bystanders.
func (w *writer) tier(a parley.Actor, t parley.EntityType) int {
	if w.party(a) >= 0 {
		return 0
	}
	switch {
	case w.index.meet[a.ID]:
		return 1
	case len(a.ActsFor) > 0 || t == parley.State || t == parley.Government || t == parley.ArmedGroup:
		return 1
	case t == parley.Leader || t == parley.Organisation:
		return 2
	}
	return 3
}

// official reports whether one of the offices speaks for a government or for talks.
func official(roles []parley.Role) bool {
	return slices.ContainsFunc(roles, func(r parley.Role) bool {
		return slices.ContainsFunc([]string{"minister", "spokes", "president", "envoy", "ambassador", "mediator", "negotiat", "secretary", "commander", "chancellor"},
			func(s string) bool { return strings.Contains(strings.ToLower(r.Title), s) })
	})
}

// saying writes one statement: a speaker's own words, or the article's sentence,
// which says so. The side stands at the first of a speaker's statements.
func (w *writer) saying(who parley.Actor, s saying, first bool) parley.Line {
	l := new(line).strong(who.Name)
	if side := sideName(who); side != "" && first {
		l.plain(" (", side, ")")
	}
	if s.Date.Known() {
		l.plain(", ", when(s.Date))
	} else if day := w.published(s.Article); day.Known() {
		l.plain(", reported ", when(day))
	}
	if s.Direct == parley.Direct {
		l.plain(": ").quoted(clip(w.content(s.Statement), 220))
	} else {
		// With the word of saying: of "denied any part" the content alone is a lie.
		l.plain(" ").soft("(as the article puts it)").plain(": ").quoted(clip(w.sentence(s.Finding), 220))
	}
	l.cite(w.cite(s.Finding))
	for _, f := range s.also[:min(1, len(s.also))] {
		l.cite(w.cite(f))
	}
	return l.done()
}

// says reports whether a statement is worth a line. Reported speech must say
// something by itself ("it does not" says nothing), come from somebody who matters,
// and hold a claim or a position; what an encounter or a condition tells already is
// not said again, unless one of the parties says it.
func (w *writer) says(s parley.Statement, tier int) bool {
	words := strings.Fields(w.content(s))
	if len(words) == 0 || s.Direct == parley.Direct {
		return len(words) > 0
	}
	if len(words) < 4 || tier > 1 && s.Direct == parley.Indirect || s.Direct == parley.Indirect && w.meant(s) || w.onlyTells(s) {
		return false
	}
	return binds(words) || s.Direct == parley.Mixed || w.namesSide(w.content(s)) || w.holds(s)
}

// striving are words of what somebody is after, which he need not have said.
var striving = []string{"aim", "aims", "aimed", "seek", "seeks", "sought", "try", "tries", "tried", "attempt", "attempts", "attempted", "strive", "strives", "want", "wants", "wanted", "mean", "means", "meant", "wish", "wishes", "wished", "like", "likes", "liked", "think", "thinks", "thought", "know", "knows", "knew", "fear", "fears", "feared"}

// meant reports whether the article tells what somebody is after or thinks, not what he said.
func (w *writer) meant(s parley.Statement) bool {
	cue := strings.Fields(strings.ToLower(w.words(parley.Finding{Article: s.Article, Span: s.Cue})))
	return len(cue) > 0 && slices.Contains(striving, cue[len(cue)-1])
}

// onlyTells reports whether a statement only tells of an attack or an encounter that
// took place: it stands among what happened.
func (w *writer) onlyTells(s parley.Statement) bool {
	return slices.ContainsFunc(w.index.shown[s.Article], func(t telling) bool {
		e, m := t.event, t.mention
		return (e.Type == plover.Consult || e.Type == plover.Assault) && e.Status == parley.Occurred && s.Span.Contains(m.Trigger) && m.Stance != parley.StanceDenied
	})
}

// holds reports whether a demand, a condition or an event stands in a statement.
func (w *writer) holds(s parley.Statement) bool {
	return slices.ContainsFunc(w.index.demands[s.Article], func(d parley.Demand) bool { return s.Span.Overlaps(d.Span) }) ||
		slices.ContainsFunc(w.index.conditions[s.Article], func(k parley.Condition) bool { return s.Span.Overlaps(k.Span) }) ||
		slices.ContainsFunc(w.index.shown[s.Article], func(t telling) bool { return s.Span.Overlaps(t.mention.Span) })
}

// namesSide reports whether words name one of the parties.
func (w *writer) namesSide(words string) bool {
	return slices.ContainsFunc(w.c.Subject.Parties, func(a parley.Actor) bool { return a.Name != "" && strings.Contains(words, a.Name) })
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

// strongest sorts statements by strength and keeps each wording once, with where
// else it stands.
func (w *writer) strongest(all []saying) []saying {
	for i := range all {
		all[i].strength = w.strength(all[i].Statement)
	}
	slices.SortStableFunc(all, func(a, b saying) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength), byNews(w.told(a.Date, a.Article), w.told(b.Date, b.Article)), byPlace(a.Finding, b.Finding))
	})
	var out []saying
	at := map[string]int{}
	for _, s := range all {
		key := letters(w.content(s.Statement))
		key = key[max(0, len(key)-sameEnd):] // an editor changes the beginning: "his government", "the government"
		if i, again := at[key]; again {
			if byDate(w.published(s.Article), w.published(out[i].Article)) < 0 {
				out[i].Statement, s.Statement = s.Statement, out[i].Statement
			}
			out[i].also = append(out[i].also, s.Finding)
			continue
		}
		at[key] = len(out)
		out = append(out, s)
	}
	return out
}

// sameEnd is how many letters at the end of two statements make them one.
const sameEnd = 60

// letters are the letters and digits of words in lower case: copies change marks.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// binding are words with which a speaker commits, refuses or concedes. They only
// choose which of several statements is shown.
var binding = []string{"will", "won't", "not", "never", "must", "cannot", "can't", "didn't", "agree", "agreed", "accept", "refuse", "reject",
	"demand", "ceasefire", "truce", "deal", "agreement", "progress", "talks", "peace", "war", "ready", "condition", "deadline"}

func binds(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains(binding, strings.Trim(strings.ToLower(strings.ReplaceAll(word, "’", "'")), `.,;:!?"“”()`))
	})
}

// strength says how much a statement is worth showing: own words first, of a
// length that can be read at a glance, and that bind the speaker.
func (w *writer) strength(s parley.Statement) int {
	words := strings.Fields(w.content(s))
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
	if binds(words) {
		score += 10
	}
	if s.Direct == parley.Indirect && len(words) > 0 && slices.Contains([]string{"it", "he", "she", "they"}, strings.ToLower(words[0])) {
		score -= 10 // who that is may stand in the sentence before
	}
	if w.inTitle(s.Finding) {
		score -= 15 // a headline says less than the sentence it is of
	}
	return score
}
