package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// maxSides is how many columns the table of positions has: more do not fit a page.
const maxSides = 5

// wants shows who is for and against what, then conditions, then demands that the
// table does not hold.
func (w *writer) wants() parley.Section {
	s := parley.Section{Key: "wants", Title: "What each side wants or refuses"}
	table, used := w.positionTable()
	if table.Table != nil {
		s.Parts = append(s.Parts, table)
	}
	var lines []parley.Line
	conditions, more := limit(w, "conditions", w.conditions)
	for _, k := range conditions {
		l := w.condition(k).plain(".")
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
	demands := slices.DeleteFunc(slices.Clone(w.demands), func(d parley.Demand) bool { return used[d.ID] })
	shown, more := limit(w, "demands", demands)
	lines = nil
	for _, d := range shown {
		lines = append(lines, w.demand(d))
	}
	if len(lines) > 0 {
		s.Parts = append(s.Parts, parley.Part{Title: "Demands, offers and refusals", Lines: lines, More: more})
	}
	return s
}

// positionTable is issues by sides. used are the findings that it already shows.
func (w *writer) positionTable() (part parley.Part, used map[string]bool) {
	used = map[string]bool{}
	byIssue := map[string][]parley.Position{}
	sides := slices.Clone(w.c.Subject.Parties)
	for _, p := range w.c.Situation.Positions {
		if !w.relevant(p.Finding.Article) || w.words(p.Finding) == "" || !w.o.since(w.told(p.Since, p.Finding.Article)) {
			continue // a position rests on findings of its own, which were counted
		}
		byIssue[p.Issue] = append(byIssue[p.Issue], p)
		if column(sides, p.Actor) < 0 && p.Actor.Name != "" {
			sides = append(sides, p.Actor)
		}
	}
	issues := slices.DeleteFunc(slices.Clone(w.c.Situation.Issues), func(i parley.Issue) bool { return len(byIssue[i.ID]) == 0 })
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
			l := new(line)
			for _, p := range byIssue[issue.ID] {
				if column(sides, p.Actor) != i || len(l.cites) >= 2 {
					continue
				}
				w.position(l, p, sides[i])
				for _, id := range p.Evidence {
					used[id] = true
				}
			}
			if len(l.runs) == 0 {
				l.plain("–")
			}
			row = append(row, l.done())
		}
		t.Rows = append(t.Rows, row)
	}
	return parley.Part{Table: t, More: more}, used
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

func (w *writer) position(l *line, p parley.Position, side parley.Actor) {
	l.sep("; ")
	if p.Actor.ID != side.ID && !strings.Contains(p.Text, p.Actor.Name) {
		l.plain(p.Actor.Name, " ")
	}
	l.strong(cmp.Or(p.Stance, "has a position"))
	if p.RedLine {
		l.plain(", put as final")
	}
	if p.Text != "" {
		l.plain(": ")
		w.quote(l, p.Finding, p.Text, 70)
	}
	l.cite(w.cite(p.Finding))
}

// keepConditions returns the conditions that may be shown: the final and the firm first.
func (w *writer) keepConditions() []parley.Condition {
	var out []parley.Condition
	for _, k := range w.c.Conditions {
		if w.keep(k.Finding, k.Date) && w.words(k.Finding) != "" {
			out = append(out, k)
		}
	}
	firm := func(k parley.Condition) int {
		n := 0
		if k.RedLine {
			n += 2
		}
		if k.Firmness != "" {
			n++
		}
		if w.party(k.Actor.Actor) >= 0 {
			n += 3
		}
		return n
	}
	slices.SortStableFunc(out, func(a, b parley.Condition) int {
		return cmp.Or(cmp.Compare(firm(b), firm(a)), byNews(w.told(a.Date, a.Article), w.told(b.Date, b.Article)), byPlace(a.Finding, b.Finding))
	})
	return once(out, func(k parley.Condition) string {
		return strings.Join([]string{k.Actor.ID, k.Actor.Name, k.Will, k.WillNot, k.Relation, k.Until}, "|")
	})
}

// condition writes: Norland will not "lift the closure" until "the boats leave".
func (w *writer) condition(k parley.Condition) *line {
	l := new(line).strong(k.Actor.Name)
	act := cmp.Or(k.WillNot, k.Will)
	switch {
	case !w.stands(k.Finding, act) || !w.stands(k.Finding, k.Until) || startsWithNoun(act):
		// The act is put together from pieces, or is a clause: it would not read
		// after "will", and the whole passage does.
		l.plain(", on a condition (").strong(cmp.Or(k.Relation, "if")).plain("): ").quoted(clip(parley.Printable(w.words(k.Finding)), 240))
	default:
		l.plain(" will ")
		if k.WillNot != "" {
			l.strong("not").plain(" ")
		}
		l.quoted(clip(parley.Printable(act), 100)).plain(" ").strong(cmp.Or(k.Relation, "if")).plain(" ")
		l.quoted(clip(parley.Printable(k.Until), 120))
	}
	if k.Deadline.Known() {
		l.plain(" (by ", when(k.Deadline), ")")
	}
	return l.cite(w.cite(k.Finding))
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
		if w.party(d.Actor.Actor) >= 0 {
			n += 3
		}
		if d.Firmness != "" {
			n += 2
		}
		if d.To != nil && w.party(d.To.Actor) >= 0 {
			n++
		}
		return n
	}
	slices.SortStableFunc(out, func(a, b parley.Demand) int {
		return cmp.Or(cmp.Compare(weight(b), weight(a)), byNews(w.told(a.Date, a.Article), w.told(b.Date, b.Article)), byPlace(a.Finding, b.Finding))
	})
	return once(out, func(d parley.Demand) string {
		return d.Actor.ID + "|" + d.Actor.Name + "|" + string(d.Form) + "|" + d.What
	})
}

func (w *writer) demand(d parley.Demand) parley.Line {
	return w.wish(new(line), d, 140).done()
}

// wish writes: Norland, refusal (to Sudmark): "the words". It is no sentence, so
// that it is right of one and of many. Fewer than three words say nothing by
// themselves, and words with half a pair of quotation marks are cut wrongly: then
// the whole passage stands there.
func (w *writer) wish(l *line, d parley.Demand, length int) *line {
	l.strong(d.Actor.Name).plain(", ", cmp.Or(string(d.Form), string(parley.Demanded)))
	if d.To != nil && d.To.Name != "" {
		l.plain(" (to ", d.To.Name, ")")
	}
	l.plain(": ")
	if len(strings.Fields(d.What)) < 3 || !balanced(d.What) {
		l.quoted(clip(w.sentence(d.Finding), length))
	} else {
		w.quote(l, d.Finding, d.What, length)
	}
	if d.Deadline.Known() {
		l.plain(" (by ", when(d.Deadline), ")")
	}
	return l.cite(w.cite(d.Finding))
}

// balanced reports whether every quotation mark in words has its other half.
func balanced(words string) bool {
	return strings.Count(words, `"`)%2 == 0 && strings.Count(words, "“") == strings.Count(words, "”")
}

// once keeps the first of each key: copies repeat what they copy.
func once[T any](list []T, key func(T) string) []T {
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(v T) bool {
		k := strings.ToLower(parley.Printable(key(v)))
		again := seen[k]
		seen[k] = true
		return again
	})
}
