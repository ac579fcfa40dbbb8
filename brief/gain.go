package brief

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// gains shows who is said to have gained or paid by an encounter, and what is thought of
// it. All of it is somebody's view: a row says whose.
func (w *writer) gains() parley.Section {
	s := parley.Section{Key: "gains", Title: "Who is said to have gained or paid"}
	if part := w.gainTable(); part.Table != nil {
		s.Parts = append(s.Parts, part)
	} else {
		s.Title = "What is thought of it"
	}
	var lines []parley.Line
	seen := map[string]bool{}
	for _, j := range w.c.Judgements {
		if !w.keep(j.Finding, parley.Interval{}) || w.words(j.Finding) == "" {
			continue
		}
		text := w.articles[j.Article].Text
		key := letters(w.holder(j.Holder, j.Article) + "|" + j.Words.In(text))
		if seen[key] {
			continue
		}
		seen[key] = true
		l := new(line).strong(w.holder(j.Holder, j.Article))
		if target := j.Target.In(text); pointing[strings.ToLower(target)] { // by itself "it" says nothing
			l.plain(": ").quoted(clip(parley.Printable(w.words(j.Finding)), 150)).cite(w.cite(j.Finding))
		} else {
			l.plain(" on ").quoted(clip(parley.Printable(target), 70)).plain(": ").quoted(clip(parley.Printable(j.Words.In(text)), 80)).cite(w.cite(j.Finding))
		}
		lines = append(lines, l.done())
	}
	shown, more := limit(w, "judgements", lines)
	if len(shown) > 0 {
		s.Parts = append(s.Parts, parley.Part{Title: "Judgements, not facts", Lines: shown, More: more})
	}
	return s
}

// pointing are targets of a view that only point to something.
var pointing = map[string]bool{"it": true, "this": true, "that": true, "these": true, "those": true, "they": true, "he": true, "she": true, "them": true, "him": true, "her": true, "what": true, "all": true}

// holder is who holds a view: a speaker, or the article.
func (w *writer) holder(a *parley.Argument, article string) string {
	if a != nil && a.Name != "" {
		return a.Name
	}
	return w.short[article]
}

// A gainRow is what one party is said by one holder to have gained and paid.
type gainRow struct {
	party, holder string
	sides         [2][]parley.Gain // gained, paid
}

func (w *writer) gainTable() parley.Part {
	var rows []*gainRow
	for _, g := range w.c.Gains {
		if !w.keep(g.Finding, parley.Interval{}) || w.words(g.Finding) == "" || !w.acts(g.Party.Actor) {
			continue
		}
		party, by := sideActor(g.Party.Actor).Name, w.holder(g.Holder, g.Article)
		at := slices.IndexFunc(rows, func(r *gainRow) bool { return r.party == party && r.holder == by })
		if at < 0 {
			rows = append(rows, &gainRow{party: party, holder: by})
			at = len(rows) - 1
		}
		i := 0
		if g.Paid {
			i = 1
		}
		rows[at].sides[i] = append(rows[at].sides[i], g)
	}
	slices.SortStableFunc(rows, func(a, b *gainRow) int {
		return cmp.Or(strings.Compare(a.party, b.party), strings.Compare(a.holder, b.holder))
	})
	shown, more := limit(w, "gains", rows)
	if len(shown) == 0 {
		return parley.Part{}
	}
	t := &parley.Table{Columns: []string{"party", "gained", "paid", "says"}}
	for _, r := range shown {
		t.Rows = append(t.Rows, []parley.Line{cell(parley.Printable(r.party)), w.gainCell(r.sides[0]), w.gainCell(r.sides[1]), cell(parley.Printable(r.holder))})
	}
	return parley.Part{Table: t, More: more}
}

// gainCell quotes at most three gains; what is only possible says so.
func (w *writer) gainCell(gs []parley.Gain) parley.Line {
	l := new(line)
	var seen []string
	for _, g := range gs {
		words := w.words(g.Finding)
		if text := w.articles[g.Article].Text; g.What.Valid(text) && !g.What.Empty() {
			words = g.What.In(text)
		}
		key := letters(words)
		if len(seen) == 3 || slices.ContainsFunc(seen, func(k string) bool { return strings.Contains(k, key) || strings.Contains(key, k) }) {
			continue
		}
		seen = append(seen, key)
		l.sep("; ").quoted(clip(parley.Printable(words), 70))
		if g.Risk {
			l.plain(" (possibly)")
		}
		l.cite(w.cite(g.Finding))
	}
	if len(seen) == 0 {
		l.plain("–")
	}
	return l.done()
}
