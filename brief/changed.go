package brief

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// changed says what the articles published since a day have changed: what they tell of
// that nobody had told before, numbers that they give otherwise, positions that have
// moved, and claims that were denied or called off. It holds the case against what it
// was on the eve of that day. Articles without a date are on neither side.
func (w *writer) changed() parley.Section {
	if w.o.Before == nil {
		return parley.Section{}
	}
	old := newEve(w.o.Before)
	fresh, withdrawn, figures := w.newEvents(old), w.withdrawn(old), w.newFigures(old)
	w.byRank(fresh)
	s := parley.Section{Key: "changed", Title: "What has changed"}
	add := func(title, list string, lines []parley.Line) {
		lines = slices.DeleteFunc(lines, func(l parley.Line) bool { return len(l.Cites) == 0 })
		if shown, more := limit(w, list, lines); len(shown) > 0 {
			s.Parts = append(s.Parts, parley.Part{Title: title, Lines: shown, More: more})
		}
	}
	add("Denied or called off", "changed", withdrawn)
	add("Positions that have moved", "changed", w.moved(old))
	add("Numbers that are told otherwise", "changed", figures)
	add("Told for the first time", "changed", w.eventLines(roster{}, fresh))
	if len(s.Parts) == 0 {
		s.Parts = []parley.Part{{Lines: []parley.Line{cell("Nothing that was told before is told otherwise, and nothing is told for the first time.")}}}
	}
	return s
}

// An eve is the case as it was before the day.
type eve struct {
	c         *parley.Case
	events    map[string]*parley.Event    // by the IDs of their mentions
	positions map[string]*parley.Position // by actor and issue
	figures   map[string]parley.Figure
	articles  map[string]bool
}

func newEve(c *parley.Case) *eve {
	e := &eve{c, map[string]*parley.Event{}, map[string]*parley.Position{}, map[string]parley.Figure{}, map[string]bool{}}
	for i := range c.Events {
		for _, m := range c.Events[i].Mentions {
			e.events[m.ID] = &c.Events[i]
		}
	}
	for i := range c.Situation.Positions {
		p := &c.Situation.Positions[i]
		e.positions[p.Actor.ID+"\x00"+p.Issue] = p
	}
	for _, f := range c.Figures {
		e.figures[f.ID] = f
	}
	for _, a := range c.Articles {
		e.articles[a.ID] = true
	}
	return e
}

// was is the event as it was told then; nil if it was not.
func (e *eve) was(now *parley.Event) *parley.Event {
	for _, m := range now.Mentions {
		if then := e.events[m.ID]; then != nil {
			return then
		}
	}
	return nil
}

// fresh reports whether an article is dated and was not there then.
func (w *writer) fresh(old *eve, article string) bool {
	a := w.articles[article]
	return a != nil && a.Relevant && a.Published.Known() && !old.articles[article]
}

// newsOf returns the event with only the fresh articles' tellings of it.
func (w *writer) newsOf(old *eve, e parley.Event) parley.Event {
	e.Mentions = slices.DeleteFunc(slices.Clone(e.Mentions), func(m parley.Mention) bool { return !w.fresh(old, m.Article) })
	return e
}

// newEvents are those that only fresh articles tell of.
func (w *writer) newEvents(old *eve) []parley.Event {
	var out []parley.Event
	for _, e := range w.c.Events {
		news := w.newsOf(old, e)
		if !w.sieve.event(e) || len(news.Mentions) == 0 || len(news.Mentions) < len(e.Mentions) || old.was(&e) != nil || e.Status == parley.Conditional {
			continue
		}
		var articles []string
		for _, m := range news.Mentions {
			articles = append(articles, m.Article)
		}
		news.Corroboration = w.corroboration(articles)
		out = append(out, news)
	}
	return out
}

// withdrawn are events that were told or planned then, and are denied or called off by
// a fresh article.
func (w *writer) withdrawn(old *eve) []parley.Line {
	var out []parley.Line
	for _, e := range w.c.Events {
		then := old.was(&e)
		if then == nil || !w.sieve.event(e) {
			continue
		}
		for _, m := range w.newsOf(old, e).Mentions {
			off := m.Status == parley.Cancelled && then.Status != parley.Cancelled
			denied := m.Status == parley.Denied && then.Status != parley.Denied && !then.Contested
			if !off && !denied {
				continue
			}
			word := "Denied"
			if off {
				word = "Called off"
			}
			told := *then
			told.Contested = false
			l := new(line).strong(word).plain(": ")
			w.happening(l, roster{}, told)
			l.plain(" (", when(then.Date), "): ").quoted(clip(w.sentence(m.Finding), 140)).plain(" (", w.teller(m.Article), ")").cite(w.cite(m.Finding))
			out = append(out, l.done())
			break
		}
	}
	return out
}

// newFigures are numbers of events known then that fresh articles give otherwise.
func (w *writer) newFigures(old *eve) []parley.Line {
	var out []parley.Line
	for _, e := range w.c.Events {
		then := old.was(&e)
		if then == nil || !w.sieve.event(e) {
			continue
		}
		before, known := map[string][]string{}, map[string]bool{}
		for _, id := range then.Figures {
			if f, held := old.figures[id]; held && f.What != "" {
				if s := figure(f); s != "" && !known[f.What+s] {
					known[f.What+s] = true
					before[f.What] = append(before[f.What], s)
				}
			}
		}
		for _, id := range e.Figures {
			f, held := w.figures[id]
			s := figure(f)
			if !held || s == "" || len(before[f.What]) == 0 || known[f.What+s] || !w.fresh(old, f.Article) {
				continue
			}
			known[f.What+s] = true
			l := new(line).strong(upper(w.noun(e)))
			if e.Place != "" {
				l.plain(" (", e.Place, ")")
			}
			l.plain(", ", f.What, ": ", strings.Join(before[f.What], " / "), " until then; now ").strong(s)
			if f.By != nil && f.By.Name != "" {
				l.plain(" by ", f.By.Name)
			}
			out = append(out, l.plain(" (", w.teller(f.Article), ")").cite(w.cite(f.Finding)).done())
		}
	}
	return out
}

// moved are positions that were taken then and are another now.
func (w *writer) moved(old *eve) []parley.Line {
	names := map[string]string{}
	for _, i := range w.c.Situation.Issues {
		names[i.ID] = i.Name
	}
	found := w.wishes()
	var out []parley.Line
	for _, p := range w.c.Situation.Positions {
		then := old.positions[p.Actor.ID+"\x00"+p.Issue]
		if then == nil || !w.sieve.position(p) || then.Stance == p.Stance && then.RedLine == p.RedLine {
			continue
		}
		l := new(line).strong(p.Actor.Name).plain(fmt.Sprintf(" on %s: ", names[p.Issue]), stance(*then), " until then; now ").strong(stance(p))
		for _, id := range p.Evidence { // the fresh words that moved it
			f, held := found[id]
			if held && w.fresh(old, f.Article) && !slices.Contains(then.Evidence, id) && len(l.cites) == 0 {
				l.plain(": ")
				w.quote(l, f, w.words(f), 140)
				l.plain(" (", w.teller(f.Article), ")").cite(w.cite(f))
			}
		}
		out = append(out, l.done())
	}
	return out
}

func stance(p parley.Position) string {
	if p.RedLine {
		return p.Stance + ", put as final"
	}
	return p.Stance
}

// wishes returns the findings that positions rest on.
func (w *writer) wishes() map[string]parley.Finding {
	out := map[string]parley.Finding{}
	for _, d := range w.c.Demands {
		out[d.ID] = d.Finding
	}
	for _, k := range w.c.Conditions {
		out[k.ID] = k.Finding
	}
	return out
}
