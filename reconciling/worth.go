package reconciling

import (
	"strings"
	"unicode"

	"parley"
	"parley/internal/cores"
)

// worth counts what each article adds: its checkable findings and those that no
// other article tells. A fact needs a named actor or speaker and at least one of a
// date, a place, a number, a named counterpart or the speaker's own words;
// hypotheticals do not count. Articles beside the subject are not weighed.
func (d *desk) worth(c *parley.Case) []parley.Worth {
	told := map[string]map[string]bool{} // fact -> articles
	facts := map[string]int{}
	var order []string
	tell := func(fact, article string) {
		if told[fact] == nil {
			told[fact] = map[string]bool{}
			order = append(order, fact)
		}
		if !told[fact][article] {
			told[fact][article] = true
			facts[article]++
		}
	}
	for i := range c.Events {
		e := &c.Events[i]
		if e.Status == parley.Conditional {
			continue
		}
		for k := range e.Mentions {
			if m := &e.Mentions[k]; checkable(m) {
				tell(e.ID, m.Article)
			}
		}
	}
	for _, s := range c.Statements {
		if s.Speaker != nil && s.Direct != parley.Indirect {
			tell("said "+s.Speaker.ID+" "+d.plain(s.Article, s.Content...), s.Article)
		}
	}
	for _, f := range c.Figures {
		if f.What != "" && f.What != "number" {
			tell("counted "+f.What+bounds(f)+f.Unit+" "+d.origin[f.Article], f.Article)
		}
	}
	for _, x := range c.Conditions {
		tell("on terms "+x.Actor.ID+" "+d.plain(x.Article, x.Span), x.Article)
	}
	own := map[string]int{}
	for _, fact := range order {
		if len(told[fact]) == 1 {
			for article := range told[fact] {
				own[article]++
			}
		}
	}
	mine, said := placesOf(c.Events), map[string][]parley.Span{}
	for _, s := range c.Statements {
		said[s.Article] = append(append(said[s.Article], s.Span), s.Content...)
	}
	var weighed []*parley.Article
	for i := range c.Articles {
		if c.Articles[i].Relevant {
			weighed = append(weighed, &c.Articles[i])
		}
	}
	if len(weighed) == 0 {
		return nil
	}
	out := make([]parley.Worth, len(weighed))
	cores.Each(len(weighed), func(i int) {
		a, w := weighed[i], &out[i]
		*w = parley.Worth{Article: a.ID, Words: words(a), Facts: facts[a.ID], Own: own[a.ID]}
		w.Thin = w.Facts < 4 || float64(w.Facts) < 2*float64(w.Words)/300
		d.defects(w, a, c.Events, mine[a.ID], said[a.ID])
	})
	return out
}

// checkable reports whether a mention names somebody and something to check it by.
func checkable(m *parley.Mention) bool {
	if len(m.Actors)+len(m.ClaimedBy) == 0 && m.Place == "" {
		return false
	}
	return len(m.Recipients) > 0 || m.Place != "" || m.Date.Known() || len(m.Figures) > 0
}

// plain returns the letters and digits of passages, in small letters: what is left of
// the same words in two articles.
func (d *desk) plain(article string, spans ...parley.Span) string {
	var b strings.Builder
	for _, s := range spans {
		for _, r := range strings.ToLower(s.In(d.article[article].Text)) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// words counts the words of the blocks that are read.
func words(a *parley.Article) int {
	n := 0
	for _, b := range a.Blocks {
		if b.Kind.Read() {
			for range strings.FieldsSeq(b.In(a.Text)) {
				n++
			}
		}
	}
	return n
}
