package reconciling

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// A creditedOutlet is one of which the case holds no article, known from those that credit it.
type creditedOutlet struct {
	name string
	by   []*parley.Article
}

// crediting finds the outlets from which an article says that it has something: those that
// it names where it says who said what, and those that it names and shares with what only
// they had told. An interview with an outlet is told of by that outlet too: it names
// itself. What an outlet told of which the case holds nothing, those tell that credit it.
func crediting(a *parley.Article, r *parley.Reading, outlets map[string][]*parley.Article, unheld map[string]creditedOutlet, items map[string][]shared, people map[string][]string) []parley.Rehash {
	var out []parley.Rehash
	credit := func(key, name string, share func() bool) {
		if key == outletKey(a.Outlet.Name) || len(key) < 5 {
			return
		}
		if s, found := creditOf(a, r, strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the "), share); found {
			h := parley.Rehash{Of: name}
			h.Article, h.Span, h.Reader = a.ID, s, "reconciling@1"
			h.ID = parley.FindingID(a.ID, "rehash", s)
			out = append(out, h)
		}
	}
	sharesWith := func(x *parley.Article) bool {
		return x.ID != a.ID && (len(passagesOf(x.ID, a.ID, items)) > 0 || meet(people[x.ID], people[a.ID]))
	}
	for _, key := range sortedKeys(outlets) {
		credit(key, outlets[key][0].Outlet.Name, func() bool {
			return slices.ContainsFunc(outlets[key], func(x *parley.Article) bool { return earlierThan(x, a) && sharesWith(x) })
		})
	}
	for _, key := range sortedKeys(unheld) {
		x := unheld[key]
		credit(key, x.name, func() bool { return slices.ContainsFunc(x.by, sharesWith) })
	}
	return out
}

// creditOf is the sentence in which an article names an outlet as where it has something
// from: the first that says who said something, else, where the two share what they tell,
// the first that names it.
func creditOf(a *parley.Article, r *parley.Reading, name string, share func() bool) (parley.Span, bool) {
	var first parley.Span
	for _, b := range a.Blocks {
		if !b.Kind.Read() || name == "" {
			continue
		}
		words := b.In(a.Text)
		for from := 0; ; {
			at := strings.Index(words[from:], name)
			if at < 0 {
				break
			}
			at += from
			from = at + len(name)
			if !wholeWords(words, at, from) {
				continue
			}
			named := parley.Span{Start: b.Start + at, End: b.Start + from}
			s := sentenceAt(a.Text, b.Span, named)
			if attributes(r, s, named) {
				return s, true
			}
			if first.Empty() {
				first = s
			}
		}
	}
	return first, !first.Empty() && share()
}

// introduced are, by article, the people whom it names and who were not named in the case
// more than a week before: an adviser whom one paper found is known again by his name.
func introduced(articles []parley.Article, readings []parley.Reading) map[string][]string {
	out, known := map[string][]string{}, map[string]parley.Time{}
	published := map[string]parley.Time{}
	for i := range articles {
		published[articles[i].ID] = articles[i].Published
	}
	named := func(e *parley.Entity) bool {
		return (e.Type == parley.Person || e.Type == parley.Leader) && strings.Contains(e.Name, " ")
	}
	for i := range readings {
		for k := range readings[i].Entities {
			e, at := &readings[i].Entities[k], published[readings[i].Article]
			if was, held := known[e.ID]; named(e) && (!held || !at.Known() || was.Known() && at.T.Before(was.T)) {
				known[e.ID] = at
			}
		}
	}
	for i := range readings {
		for k := range readings[i].Entities {
			e, at := &readings[i].Entities[k], published[readings[i].Article]
			if was := known[e.ID]; named(e) && at.Known() && was.Known() && at.T.Sub(was.T) <= retold {
				out[readings[i].Article] = append(out[readings[i].Article], e.ID)
			}
		}
	}
	return out
}

// wholeWords reports whether a stretch of words begins and ends where words do.
func wholeWords(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return (from == 0 || !unicode.IsLetter(before)) && (to == len(s) || !unicode.IsLetter(after))
}

// attributes reports whether a sentence says who said something, and a name in it stands
// outside what is said.
func attributes(r *parley.Reading, sentence, name parley.Span) bool {
	for i := range r.Statements {
		s := &r.Statements[i]
		inside := false
		for _, c := range s.Content {
			inside = inside || c.Contains(name) && s.Direct != parley.Indirect
		}
		if s.Span.Overlaps(sentence) && !inside {
			return true
		}
	}
	return false
}
