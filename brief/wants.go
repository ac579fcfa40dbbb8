package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/plover"
)

// maxSides is how many columns the table of positions has: more do not fit a page.
const maxSides = 5

// wants shows who wants, offers and refuses what, then conditions, then what the
// table does not hold.
func (w *writer) wants() parley.Section {
	s := parley.Section{Key: "wants", Title: "What each side wants or refuses"}
	table, used := w.positionTable()
	if table.Table != nil {
		s.Parts = append(s.Parts, table)
	}
	r := roster{}
	var lines []parley.Line
	conditions, more := limit(w, "conditions", w.conditions)
	for _, k := range conditions {
		l := w.condition(r, k).plain(".")
		switch {
		case k.RedLine:
			l.plain(" Put as final.")
		case k.Firmness != "":
			l.plain(" ", upper(k.Firmness), ".")
		}
		lines = append(lines, l.done())
	}
	if len(lines) > 0 {
		s.Parts = append(s.Parts, parley.Part{Title: "Conditions", Lines: lines, More: more})
	}
	demands := slices.DeleteFunc(slices.Clone(w.demands), func(d parley.Demand) bool {
		return used[d.ID] || d.Form == parley.Aimed || w.isTold(d) || !w.acts(d.Actor.Actor)
	})
	shown, more := limit(w, "demands", demands)
	lines = nil
	r = roster{}
	for _, d := range shown {
		lines = append(lines, w.demand(r, d))
	}
	if len(lines) > 0 {
		s.Parts = append(s.Parts, parley.Part{Title: "Demands, offers and refusals", Lines: lines, More: more})
	}
	return s
}

// isTold reports whether a demand stands already elsewhere: among the events, or
// within a condition.
func (w *writer) isTold(d parley.Demand) bool {
	in := func(s parley.Span) bool {
		return s.Contains(d.Span) || d.Span.Contains(s) || s.Contains(d.WhatSpan)
	}
	return slices.ContainsFunc(w.index.conditions[d.Article], func(k parley.Condition) bool { return in(k.Span) }) ||
		slices.ContainsFunc(w.index.shown[d.Article], func(t telling) bool {
			return w.shown[t.event.ID] && (in(t.mention.Span) || t.event.Type == plover.Reject && d.Form == parley.Refused && t.mention.Span.Overlaps(d.Span))
		})
}

// refusal is the passage and the words of a refusal. What is refused is not quoted
// where a "not" stands before it ("these aren't new demands"): then the words of
// refusing are.
func (w *writer) refusal(d parley.Demand) (parley.Finding, string) {
	text := w.articles[d.Article].Text
	if !negated(text, d.WhatSpan) && !negated(text, d.Span) {
		return d.Finding, w.wishWords(d)
	}
	for _, t := range w.index.shown[d.Article] {
		if t.event.Type == plover.Reject && t.mention.Span.Overlaps(d.Span) {
			return t.mention.Finding, w.words(t.mention.Finding)
		}
	}
	return d.Finding, w.sentence(d.Finding)
}

// negated reports whether the word before a span is a "not".
func negated(text string, s parley.Span) bool {
	if !s.Valid(text) {
		return false
	}
	before := strings.Fields(strings.ToLower(strings.ReplaceAll(text[max(0, s.Start-20):s.Start], "’", "'")))
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	return strings.HasSuffix(last, "n't") || last == "not" || last == "no" || last == "never" || last == "hardly"
}

// positionTable is issues by sides. used are the findings that it already shows.
func (w *writer) positionTable() (part parley.Part, used map[string]bool) {
	used = map[string]bool{}
	byIssue := map[string][]parley.Position{}
	sides := slices.Clone(w.c.Subject.Parties)
	for _, p := range w.c.Situation.Positions {
		if !w.relevant(p.Finding.Article) || w.words(p.Finding) == "" || !w.o.since(w.told(p.Since, p.Finding.Article)) || !w.acts(p.Actor) {
			continue // a position rests on findings of its own, which were counted
		}
		byIssue[p.Issue] = append(byIssue[p.Issue], p)
	}
	issues := slices.DeleteFunc(slices.Clone(w.c.Situation.Issues), func(i parley.Issue) bool { return len(byIssue[i.ID]) == 0 || i.Open && w.sidesOn(byIssue[i.ID]) < 2 })
	for _, i := range issues {
		for _, p := range byIssue[i.ID] {
			if column(sides, p.Actor) < 0 && p.Actor.Name != "" {
				sides = append(sides, sideActor(p.Actor))
			}
		}
	}
	slices.SortStableFunc(issues, func(a, b parley.Issue) int {
		return cmp.Or(cmp.Compare(w.breadth(byIssue[b.ID]), w.breadth(byIssue[a.ID])), strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	shown, more := limit(w, "positions", issues)
	held := func(side int) bool {
		return slices.ContainsFunc(shown, func(i parley.Issue) bool {
			return slices.ContainsFunc(byIssue[i.ID], func(p parley.Position) bool { return column(sides, p.Actor) == side })
		})
	}
	var columns []int
	for i := range sides {
		if held(i) && len(columns) < maxSides {
			columns = append(columns, i)
		}
	}
	if len(columns) == 0 {
		return parley.Part{}, used
	}
	t := &parley.Table{Columns: []string{"issue"}}
	for _, i := range columns {
		t.Columns = append(t.Columns, parley.Printable(sides[i].Name))
	}
	for _, issue := range shown {
		row := []parley.Line{cell(cmp.Or(issue.Name, "not named"))}
		for _, i := range columns {
			row = append(row, w.positionCell(byIssue[issue.ID], sides, i, used))
		}
		t.Rows = append(t.Rows, row)
	}
	return parley.Part{Table: t, More: more}, used
}

// positionCell says where one side stands on one issue: at most two positions, the
// same words once.
func (w *writer) positionCell(ps []parley.Position, sides []parley.Actor, side int, used map[string]bool) parley.Line {
	l, n := new(line), 0
	seen := map[string]bool{}
	for _, p := range ps {
		if column(sides, p.Actor) != side {
			continue
		}
		key := letters(p.Text)
		if n == 2 || seen[key] {
			continue
		}
		seen[key] = true
		n++
		w.position(l, p, sides[side])
		for _, id := range p.Evidence {
			used[id] = true
		}
	}
	if n == 0 {
		l.plain("–")
	}
	return l.done()
}

// acts reports whether an actor is a party, acts for one, or is told to do or say
// something besides: a name met once in a wish may be no actor at all.
func (w *writer) acts(a parley.Actor) bool {
	return w.party(a) >= 0 || sideOf(a) != "" || w.index.act[a.ID]
}

// sideActor is the side as an actor: the state that an actor acts for, else itself.
func sideActor(a parley.Actor) parley.Actor {
	if a.Country == "" || len(a.ActsFor) == 0 {
		return a
	}
	return parley.Actor{ID: a.Country, Name: a.ActsFor[len(a.ActsFor)-1], Country: a.Country}
}

// sidesOn is how many sides take a position: an issue that no list holds is one between
// them only where two do.
func (w *writer) sidesOn(ps []parley.Position) int {
	sides := map[string]bool{}
	for _, p := range ps {
		sides[sideActor(p.Actor).ID] = true
	}
	return len(sides)
}

// breadth is how many origins stand behind the positions on an issue, and how
// many sides take one.
func (w *writer) breadth(ps []parley.Position) int {
	origins, sides := map[string]bool{}, map[string]bool{}
	for _, p := range ps {
		origins[w.origin(p.Finding.Article)] = true
		sides[p.Actor.ID] = true
	}
	return 3*len(sides) + 2*min(len(origins), 6)
}

// formVerbs say how a side stands to what it wants.
var formVerbs = map[parley.DemandForm]string{parley.Demanded: "wants", parley.Offered: "offers", parley.Promised: "promises", parley.Refused: "refuses", parley.Aimed: "aims at"}

// position writes who wants, offers or refuses, or makes a condition of what; for
// and against only where the finding behind it is not held.
func (w *writer) position(l *line, p parley.Position, side parley.Actor) {
	l.sep("; ")
	if p.Actor.ID != side.ID && p.Actor.Name != side.Name {
		l.plain(p.Actor.Name, " ")
	}
	verb, words := cmp.Or(p.Stance, "has a position"), p.Text
	if p.Stance != "mixed" {
		if d, held := w.demandOf[p.Finding.ID]; held {
			if d.Form != parley.Demanded || asks(w.words(d.Finding)) {
				verb = cmp.Or(formVerbs[d.Form], verb)
			}
		} else if k, held := w.conditionOf[p.Finding.ID]; held {
			verb = "makes it a condition"
			if k.Relation == "if" { // a promise or a threat: only the whole says which
				verb, words = "on a condition", w.words(k.Finding)
			}
		}
	}
	l.strong(verb)
	if p.RedLine {
		l.plain(", put as final")
	}
	if words != "" {
		l.plain(": ")
		w.quote(l, p.Finding, words, 100)
	}
	l.cite(w.cite(p.Finding))
	for _, f := range w.also[p.Finding.ID] {
		l.cite(w.cite(f))
	}
}

// asking are beginnings of words with which something is wanted.
var asking = []string{"want", "demand", "ask", "urg", "call", "press", "insist", "requir", "seek", "sought", "request", "must", "should", "need"}

// asks reports whether words want something: to speak of its importance is less.
func asks(words string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(words)), func(word string) bool {
		return slices.ContainsFunc(asking, func(s string) bool { return strings.HasPrefix(word, s) })
	})
}

// keepConditions returns the conditions that may be shown: the final and the firm first.
func (w *writer) keepConditions() []parley.Condition {
	var out []parley.Condition
	for _, k := range w.c.Conditions {
		if w.keep(k.Finding, k.Date) && w.words(k.Finding) != "" {
			out = append(out, k)
		}
	}
	slices.SortStableFunc(out, func(a, b parley.Condition) int {
		return cmp.Or(cmp.Compare(w.outside(a.Actor.Actor), w.outside(b.Actor.Actor)), cmp.Compare(firmness(b), firmness(a)), byNews(w.told(a.Date, a.Article), w.told(b.Date, b.Article)), byPlace(a.Finding, b.Finding))
	})
	return once(w, out, func(k parley.Condition) (string, parley.Finding) {
		return strings.Join([]string{k.Actor.ID, k.Actor.Name, k.Will, k.WillNot, k.Relation, k.Until}, "|"), k.Finding
	})
}

// condition writes: Norland will not "lift the closure" until "the boats leave".
func (w *writer) condition(r roster, k parley.Condition) *line {
	l := new(line).strong(k.Actor.Name)
	if called := r.called(k.Actor.Actor); called != k.Actor.Name {
		l.plain(strings.TrimPrefix(called, k.Actor.Name))
	}
	act := cmp.Or(k.WillNot, k.Will)
	day := ""
	if at := w.told(k.Date, k.Article); at.Known() && !k.Date.Known() {
		day = ", reported " + when(at)
	} else if at.Known() {
		day = ", " + when(at)
	}
	joined := cmp.Or(k.Joined, k.Relation, "if")
	if !w.stands(k.Finding, act) || !w.stands(k.Finding, k.Until) || startsWithNoun(act) || !w.bare(k.Finding, act) || dangles(act) || !joins[joined] || !strings.Contains(strings.ToLower(w.words(k.Finding)), joined) {
		// The act is put together from pieces, is a clause or leans on the sentence
		// before: it would not read after "will", and the whole passage does.
		l.plain(day, ": ").quoted(clip(parley.Printable(w.wholeCondition(k)), 240))
	} else {
		l.plain(day)
		if day != "" {
			l.plain(":")
		}
		l.plain(" will ")
		if k.WillNot != "" {
			l.strong("not").plain(" ")
		}
		l.quoted(clip(parley.Printable(act), 100)).plain(" ").strong(joined).plain(" ")
		l.quoted(clip(parley.Printable(k.Until), 120))
	}
	if k.Deadline.Known() {
		l.plain(" (by ", when(k.Deadline), ")")
	}
	l.cite(w.cite(k.Finding))
	for _, f := range w.also[k.ID] {
		l.cite(w.cite(f))
	}
	w.fulfilled(l, "met", k.Met)
	return l
}

// wholeCondition are the words of a condition with the word that joins its parts where that
// stands in front of them: "In exchange for the water, it asked for the railway".
func (w *writer) wholeCondition(k parley.Condition) string {
	words := w.words(k.Finding)
	if words == "" || k.Joined == "" || strings.Contains(strings.ToLower(words), k.Joined) {
		return words
	}
	text := w.articles[k.Article].Text
	before := strings.TrimRight(text[:k.Span.Start], " \n")
	if from := len(before) - len(k.Joined); from >= 0 && strings.EqualFold(before[from:], k.Joined) {
		return text[from:k.Span.End]
	}
	return words
}

// fulfilled adds to a line that what it tells of was met or done, and by which passage.
func (w *writer) fulfilled(l *line, how string, m *parley.Met) {
	if m == nil || w.words(m.Passage) == "" {
		return
	}
	l.plain("; ").strong(how).plain(" on ", when(m.Date), ": ").quoted(clip(parley.Printable(w.words(m.Passage)), 160))
	l.cite(w.cite(m.Passage))
}

// joins are the words that may stand between an act and its term in one sentence, as
// told: "once" is not "until".
var joins = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.SplitSeq("until|till|until after|unless|unless and until|if|only if|when|only when|once|only once|only after|as soon as|before|ahead of|prior to|while|as long as|so long as|for as long as|provided|provided that|providing that|on condition that|on the condition that|on one condition|on the understanding that|in exchange for|in return for|only in exchange for|only in return for|without|absent|barring|failing|pending|in the event of|in case of|in consideration of|subject to|the moment|the minute|the day|on the day that|on the day after|immediately after|until such time as|should|were|assuming|assuming that|if only|if and when|but only if|in exchange", "|") {
		m[w] = true
	}
	return m
}()

// bare reports whether the act stands in its passage behind a word that a plain verb
// follows, so that it reads behind "will" as well: "offered free passage" does not.
func (w *writer) bare(f parley.Finding, act string) bool {
	words := w.words(f)
	i := strings.Index(words, act)
	if i <= 0 {
		return false
	}
	before := strings.Fields(strings.ToLower(words[:i]))
	return len(before) > 0 && slices.Contains(plainBehind, strings.Trim(before[len(before)-1], "“”\"'‘’")) && !strings.HasPrefix(act, "be ")
}

// plainBehind are words behind which a verb stands plain.
var plainBehind = strings.Fields("will would shall to not never ll ‘ll ’ll n't won't wouldn't can could may might only also then again even still first")

// dangles reports whether words end in one that points back.
func dangles(words string) bool {
	f := strings.Fields(words)
	return len(f) > 0 && slices.Contains([]string{"it", "this", "that", "them", "so", "there"}, strings.ToLower(f[len(f)-1]))
}

// startsWithNoun reports whether words begin as a name or a noun phrase does.
func startsWithNoun(words string) bool {
	first, _, _ := strings.Cut(unquote(parley.Printable(words)), " ")
	r, _ := utf8.DecodeRuneInString(first)
	return unicode.IsUpper(r) || slices.Contains([]string{"the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "it", "they", "he", "she"}, first)
}

// keepDemands returns the demands, offers, promises and refusals that may be shown.
func (w *writer) keepDemands() []parley.Demand {
	var out []parley.Demand
	for _, d := range w.c.Demands {
		if w.keep(d.Finding, d.Date) && w.words(d.Finding) != "" && d.Actor.Name != "" && d.What != "" {
			out = append(out, d)
		}
	}
	weight := func(d parley.Demand) int {
		n := 0
		if w.outside(d.Actor.Actor) == 0 {
			n += 4
		}
		if d.Firmness != "" {
			n += 2
		}
		if d.To != nil && w.outside(d.To.Actor) == 0 {
			n++
		}
		if d.Form == parley.Demanded || d.Form == parley.Refused {
			n++
		}
		if len(strings.Fields(d.What)) < 3 { // says little by itself
			n -= 3
		}
		return n
	}
	slices.SortStableFunc(out, func(a, b parley.Demand) int {
		return cmp.Or(cmp.Compare(weight(b), weight(a)), byNews(w.told(a.Date, a.Article), w.told(b.Date, b.Article)), byPlace(a.Finding, b.Finding))
	})
	return once(w, out, func(d parley.Demand) (string, parley.Finding) {
		return d.Actor.ID + "|" + d.Actor.Name + "|" + string(d.Form) + "|" + d.What, d.Finding
	})
}

// demand writes: Norland, refusal (to Sudmark): "the words". It is no sentence, so
// that it is right of one and of many.
func (w *writer) demand(r roster, d parley.Demand) parley.Line {
	l := new(line).strong(d.Actor.Name)
	if called := r.called(d.Actor.Actor); called != d.Actor.Name {
		l.plain(strings.TrimPrefix(called, d.Actor.Name))
	}
	l.plain(", ", cmp.Or(string(d.Form), string(parley.Demanded)))
	if d.To != nil && d.To.Name != "" {
		l.plain(" (to ", d.To.Name, ")")
	}
	if at := w.told(d.Date, d.Article); d.Date.Known() {
		l.plain(", ", when(at))
	} else if at.Known() {
		l.plain(", reported ", when(at))
	}
	l.plain(": ")
	f, words := d.Finding, w.wishWords(d)
	if d.Form == parley.Refused {
		f, words = w.refusal(d)
		if whole := w.words(d.Finding); f.ID == d.ID && utf8.RuneCountInString(whole) <= 140 && balanced(whole) {
			words = whole
		}
	}
	w.quote(l, f, words, 140)
	if d.Deadline.Known() {
		l.plain(" (by ", when(d.Deadline), ")")
	}
	l.cite(w.cite(f))
	for _, f := range w.also[d.ID] {
		l.cite(w.cite(f))
	}
	how := "done"
	if d.Form == parley.Demanded {
		how = "met"
	}
	w.fulfilled(l, how, d.Met)
	return l.done()
}

// wishWords are the words of what is wanted. Fewer than three say nothing by
// themselves, and words with half a pair of quotation marks are cut wrongly: then
// the whole passage stands there.
func (w *writer) wishWords(d parley.Demand) string {
	if len(strings.Fields(d.What)) < 2 || !balanced(d.What) || !w.stands(d.Finding, d.What) {
		return w.words(d.Finding)
	}
	return d.What
}

// balanced reports whether every quotation mark in words has its other half.
func balanced(words string) bool {
	return strings.Count(words, `"`)%2 == 0 && strings.Count(words, "“") == strings.Count(words, "”")
}

// once keeps one of each key, the earliest told, in the place of the first, with
// where another stands: copies repeat what they copy.
func once[T any](w *writer, list []T, key func(T) (string, parley.Finding)) []T {
	var out []T
	at := map[string]int{}
	for _, v := range list {
		words, f := key(v)
		k := letters(words)
		i, again := at[k]
		if !again {
			at[k] = len(out)
			out = append(out, v)
			continue
		}
		_, kept := key(out[i])
		also := w.also[kept.ID]
		if byDate(w.published(f.Article), w.published(kept.Article)) < 0 {
			out[i], f, kept = v, kept, f
		}
		if len(also) == 0 {
			also = []parley.Finding{f}
		}
		w.also[kept.ID] = also
	}
	return out
}
