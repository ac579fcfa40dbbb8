package reconciling

import (
	"strings"

	"parley"
)

// worth counts what each article adds: its checkable findings and those that no
// other origin tells. A fact needs a named actor or speaker and at least one of a
// date, a place, a number, a named counterpart or the speaker's own words;
// hypotheticals do not count. Figures and quotes of one event are not counted a
// second time where the event stands for them only by name.
func (d *desk) worth(c *parley.Case) []parley.Worth {
	facts, own := map[string]int{}, map[string]int{}
	for i := range c.Events {
		e := &c.Events[i]
		if e.Status == parley.Conditional {
			continue
		}
		told := map[string]bool{}
		for k := range e.Mentions {
			m := &e.Mentions[k]
			if told[m.Article] || len(m.Actors)+len(m.ClaimedBy) == 0 && m.Place == "" {
				continue
			}
			if len(m.Recipients) == 0 && m.Place == "" && !m.Date.Known() && len(m.Figures) == 0 {
				continue
			}
			told[m.Article] = true
			facts[m.Article]++
			if e.Origins == 1 {
				own[m.Article]++
			}
		}
	}
	count := func(article string) { facts[article]++; own[article]++ }
	for _, s := range c.Statements {
		if s.Speaker != nil && s.Direct != parley.Indirect {
			count(s.Article)
		}
	}
	for _, f := range c.Figures {
		if f.What != "" && f.What != "number" {
			count(f.Article)
		}
	}
	for _, x := range c.Conditions {
		count(x.Article)
	}
	var out []parley.Worth
	for i := range c.Articles {
		a := &c.Articles[i]
		w := parley.Worth{Article: a.ID, Words: words(a), Facts: facts[a.ID], Own: own[a.ID]}
		w.Thin = w.Facts < 4 || float64(w.Facts) < 2*float64(w.Words)/300
		out = append(out, w)
	}
	return out
}

// words counts the words of the blocks that are read.
func words(a *parley.Article) int {
	n := 0
	for _, b := range a.Blocks {
		if b.Kind.Read() {
			n += len(strings.Fields(b.In(a.Text)))
		}
	}
	return n
}
