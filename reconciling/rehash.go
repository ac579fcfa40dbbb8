package reconciling

import (
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parley"
)

// A shared is something that an article tells and that few others do: the words of a
// quotation, a number.
type shared struct {
	key   string
	quote bool
	// office is the side of a speaker who speaks for one: what a minister says, many hear.
	office string
	// loose is a quotation of which nobody knows whose it is: it shows that two pieces that
	// are joined otherwise share it.
	loose bool
	parley.Finding
}

// rehashes finds the articles that retell another's piece: by their own word ("the New
// York Times reported"), or because they share what nobody else had.
func rehashes(articles []parley.Article, readings []parley.Reading, copies []parley.Copy) []parley.Copy {
	byID, byOutlet := map[string]*parley.Article{}, map[string][]*parley.Article{}
	unheld := map[string]creditedOutlet{}
	for i := range articles {
		a := &articles[i]
		byID[a.ID] = a
		key := outletKey(a.Outlet.Name)
		byOutlet[key] = append(byOutlet[key], a)
	}
	items := map[string][]shared{}
	for i := range readings {
		if a := byID[readings[i].Article]; a != nil {
			items[a.ID] = itemsOf(a, &readings[i])
		}
	}
	for i := range readings {
		for _, h := range readings[i].Rehashes {
			if key, a := outletKey(h.Of), byID[readings[i].Article]; len(byOutlet[key]) == 0 && a != nil {
				unheld[key] = creditedOutlet{h.Of, append(unheld[key].by, a)}
			}
		}
	}
	people := introduced(articles, readings)
	words := bodies{}
	joined := map[[2]string]bool{} // articles that are copies of each other
	for _, c := range copies {
		joined[[2]string{c.Older, c.Newer}] = true
		joined[[2]string{c.Newer, c.Older}] = true
	}
	var out []parley.Copy
	retells := map[string]bool{}
	for i := range readings {
		r := &readings[i]
		newer := byID[r.Article]
		seen := map[string]bool{}
		if newer == nil {
			continue
		}
		for _, h := range append(append([]parley.Rehash{}, r.Rehashes...), crediting(newer, r, byOutlet, unheld, items, people)...) {
			key := outletKey(h.Of)
			if seen[key] || key == outletKey(newer.Outlet.Name) {
				continue
			}
			seen[key] = true
			retells[newer.ID] = true
			c := parley.Copy{Newer: r.Article, Of: h.Of, Directed: true, Relation: parley.Retold, Evidence: []parley.Finding{h.Finding}}
			if from := originalOf(newer, byOutlet[key], items, words, people); from != nil {
				if joined[[2]string{from.ID, newer.ID}] {
					continue
				}
				c.Older = from.ID
				c.Evidence = append(c.Evidence, passagesOf(from.ID, newer.ID, items)...)
			}
			out = append(out, c)
		}
	}
	for _, c := range exclusive(articles, items, mediaOf(articles, readings), origins(articles, append(append([]parley.Copy{}, copies...), out...))) {
		if !retells[c.Newer] && !joined[[2]string{c.Older, c.Newer}] {
			out = append(out, c)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Newer != out[j].Newer {
			return out[i].Newer < out[j].Newer
		}
		if out[i].Of != out[j].Of {
			return out[i].Of < out[j].Of
		}
		return out[i].Older < out[j].Older
	})
	return out
}

// originalOf is the article of the outlet that a newer one retells: the only one that
// came out before, else the one with which it clearly shares most.
func originalOf(newer *parley.Article, from []*parley.Article, items map[string][]shared, words bodies, people map[string][]string) *parley.Article {
	var older []*parley.Article
	for _, a := range from {
		if a.ID != newer.ID && !(a.Published.Known() && newer.Published.Known() && a.Published.T.After(newer.Published.T)) {
			older = append(older, a)
		}
	}
	if len(older) < 2 {
		if len(older) == 1 {
			return older[0]
		}
		return nil
	}
	mine := words.of(newer)
	var best *parley.Article
	most, next := 0., 0.
	for _, a := range older {
		theirs := words.of(a)
		s := float64(common(mine, theirs)) / float64(max(1, min(len(mine), len(theirs))))
		s += .2 * float64(len(passagesOf(a.ID, newer.ID, items))/2)
		if meet(people[a.ID], people[newer.ID]) {
			s += .2
		}
		if a.Published.Known() && newer.Published.Known() && newer.Published.T.Sub(a.Published.T) > retold {
			s /= 2 // news is retold while it is news
		}
		switch {
		case s > most || s == most && best != nil && a.ID < best.ID:
			best, most, next = a, s, max(next, most)
		case s > next:
			next = s
		}
	}
	if most < 1.1*next {
		return nil
	}
	return best
}

// retold is how long a piece is retold after it came out.
const retold = 7 * 24 * time.Hour

// bodies are the hashed stems of articles by ID, in order, worked out once.
type bodies map[string][]uint32

func (b bodies) of(a *parley.Article) []uint32 {
	if b[a.ID] == nil {
		out := []uint32{}
		eachStem(body(a), func(w string) { out = append(out, hashed(w)) })
		slices.Sort(out)
		b[a.ID] = slices.Clip(slices.Compact(out))
	}
	return b[a.ID]
}

// common counts what two ordered lists share.
func common(a, b []uint32) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

func body(a *parley.Article) string {
	var b strings.Builder
	for _, x := range a.Blocks {
		if x.Kind.Read() {
			b.WriteString(x.In(a.Text))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// quoteLetters is how many letters of a quotation make it known again.
const quoteLetters = 24

// itemsOf are the quotations and numbers of an article by which its facts can be known
// again.
func itemsOf(a *parley.Article, r *parley.Reading) []shared {
	var out []shared
	seen := map[string]bool{}
	add := func(s shared) {
		if !seen[s.key] {
			seen[s.key] = true
			out = append(out, s)
		}
	}
	for _, s := range r.Statements {
		if s.Direct == parley.Indirect {
			continue
		}
		for _, piece := range s.Content {
			if p := letters(piece.In(a.Text)); len(p) >= quoteLetters {
				f := s.Finding
				f.Span = piece
				x := shared{key: "q " + p[:quoteLetters], quote: true, Finding: f}
				if s.Speaker != nil && len(s.Speaker.ActsFor) > 0 {
					x.office = s.Speaker.ID
				}
				add(x)
			}
		}
	}
	for _, q := range quoted(a) { // of whomever
		if p := letters(q.In(a.Text)); len(p) >= quoteLetters {
			add(shared{key: "q " + p[:quoteLetters], quote: true, loose: true, Finding: parley.Finding{ID: parley.FindingID(a.ID, "quotation", q), Article: a.ID, Span: q, Reader: "reconciling@1"}})
		}
	}
	for _, f := range r.Figures {
		if f.What != "" && f.What != "number" && f.What != "number in a series" && f.Low != nil {
			add(shared{key: "n " + f.What + bounds(f) + f.Unit, Finding: f.Finding})
		}
	}
	return out
}

// quoted are the stretches of an article that stand in double quotation marks, each within
// its paragraph.
func quoted(a *parley.Article) []parley.Span {
	var out []parley.Span
	for _, b := range a.Blocks {
		if !b.Kind.Read() {
			continue
		}
		from := -1
		for i, r := range b.In(a.Text) {
			switch {
			case r == '“' || r == '"' && from < 0:
				from = b.Start + i + utf8.RuneLen(r)
			case (r == '”' || r == '"') && from >= 0:
				out = append(out, parley.Span{Start: from, End: b.Start + i})
				from = -1
			}
		}
	}
	return out
}

func letters(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// passagesOf are the places where two articles tell the same items, at most two, each in
// the older and in the newer.
func passagesOf(older, newer string, items map[string][]shared) []parley.Finding {
	var out []parley.Finding
	for _, x := range items[newer] {
		for _, y := range items[older] {
			if x.key == y.key && len(out) < 4 {
				out = append(out, y.Finding, x.Finding)
			}
		}
	}
	return out
}

// exclusive finds articles that tell what only one origin before them had: two of its
// quotations, those of one official counted as one, or one and two of its numbers, and no
// more quotations of their own than they share with it. Where both name an outlet that is
// not here, they have it from there.
func exclusive(articles []parley.Article, items map[string][]shared, media map[string][]string, origin map[string]string) []parley.Copy {
	type holder struct{ article *parley.Article }
	holders := map[string][]holder{}
	for i := range articles {
		a := &articles[i]
		for _, x := range items[a.ID] {
			holders[x.key] = append(holders[x.key], holder{a})
		}
	}
	credited := map[string]bool{}
	var out []parley.Copy
	for i := range articles {
		newer := &articles[i]
		if !newer.Published.Known() || official(newer) {
			continue
		}
		quotes, numbers := map[string]int{}, map[string]int{} // by older article
		own := 0
		heard := map[string]bool{} // officials of whom a quotation was counted
		for _, x := range items[newer.ID] {
			if x.loose {
				continue
			}
			var from []*parley.Article
			several := map[string]bool{}
			for _, h := range holders[x.key] {
				if a := h.article; a.ID != newer.ID && a.Published.Known() && a.Published.T.Before(newer.Published.T) && newer.Published.T.Sub(a.Published.T) <= retold {
					from = append(from, a)
					several[origin[a.ID]] = true
				}
			}
			if x.quote && len(from) == 0 {
				own++
			}
			if len(several) != 1 {
				continue
			}
			sort.Slice(from, func(i, j int) bool {
				if !from[i].Published.T.Equal(from[j].Published.T) {
					return from[i].Published.T.Before(from[j].Published.T)
				}
				return from[i].ID < from[j].ID
			})
			if x.quote {
				if x.office == "" || !heard[x.office] {
					quotes[from[0].ID]++
				}
				heard[x.office] = true
			} else {
				numbers[from[0].ID]++
			}
		}
		var best string
		for _, id := range sortedCounts(quotes) {
			if q, n := quotes[id], numbers[id]; (q >= 2 || q == 1 && n >= 2) && q >= own && (best == "" || 2*q+n > 2*quotes[best]+numbers[best]) {
				best = id
			}
		}
		if best == "" || origin[best] == origin[newer.ID] {
			continue
		}
		var older *parley.Article
		for k := range articles {
			if articles[k].ID == best {
				older = &articles[k]
			}
		}
		if official(older) || outletKey(older.Outlet.Name) == outletKey(newer.Outlet.Name) {
			continue
		}
		passages := passagesOf(best, newer.ID, items)
		if third := both(media[best], media[newer.ID]); third != "" && third != older.Outlet.Name { // each has it from there
			for k, id := range []string{best, newer.ID} {
				if !credited[id+third] {
					credited[id+third] = true
					out = append(out, parley.Copy{Newer: id, Of: third, Directed: true, Relation: parley.Retold, Evidence: passages[k : k+1]})
				}
			}
			continue
		}
		out = append(out, parley.Copy{Older: best, Newer: newer.ID, Of: older.Outlet.Name, Directed: true, Relation: parley.Retold, Evidence: passages})
	}
	return out
}

// mediaOf are, by article, the outlets that it names besides its own, in order.
func mediaOf(articles []parley.Article, readings []parley.Reading) map[string][]string {
	own := map[string]string{}
	for i := range articles {
		own[articles[i].ID] = outletKey(articles[i].Outlet.Name)
	}
	out := map[string][]string{}
	for i := range readings {
		id := readings[i].Article
		for _, e := range readings[i].Entities {
			if e.Type == parley.Media && outletKey(e.Name) != own[id] {
				out[id] = append(out[id], e.Name)
			}
		}
		sort.Strings(out[id])
	}
	return out
}

// both is the first name that stands in both lists, "" where there is none.
func both(a, b []string) string {
	for _, x := range a {
		if slices.Contains(b, x) {
			return x
		}
	}
	return ""
}

func sortedCounts(m map[string]int) []string {
	set := map[string]bool{}
	for k := range m {
		set[k] = true
	}
	return sorted(set)
}

// official reports whether an article is a party's own readout: whoever quotes it quotes
// the party, and not the readout.
func official(a *parley.Article) bool {
	return strings.HasPrefix(a.Outlet.Kind, "official") || a.Outlet.Kind == "readout"
}

func outletKey(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "the ")
}
