package brief

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
)

// passageLength is how many characters of a passage are shown: a span may be as
// long as whoever wrote the article liked.
const passageLength = 500

// cite returns the number of the passage that a finding stands in, and makes the
// passage if there is none yet. It is 0 where the article has no such words.
func (w *writer) cite(f parley.Finding) int {
	a := w.articles[f.Article]
	if a == nil || !f.Span.Valid(a.Text) {
		return 0
	}
	for _, n := range w.cited[a.ID] {
		if w.brief.Passages[n-1].Span.Contains(f.Span) {
			return n
		}
	}
	span := withQuotes(a.Text, w.widest(a, f.Span))
	if w.offsets[a.ID] == nil {
		w.offsets[a.ID] = parley.NewOffsets(a.Text)
	}
	start, end := w.offsets[a.ID].Span(span)
	n := len(w.brief.Passages) + 1
	w.brief.Passages = append(w.brief.Passages, parley.Passage{Number: n, Article: a.ID, Outlet: w.labels[a.ID], Published: a.Published,
		Span: span, Start: start, End: end, Text: clip(parley.Printable(span.In(a.Text)), passageLength), Location: clip(parley.Printable(a.Location), passageLength)})
	w.cited[a.ID] = append(w.cited[a.ID], n)
	return n
}

// renumber leaves out the passages of lines that were cut off, and numbers the
// others in the order in which a reader meets them.
func renumber(b *parley.Brief) {
	number := make([]int, len(b.Passages)+1)
	var kept []parley.Passage
	again := func(cites []int) { // of passages that a line cites
		for j, n := range cites {
			cites[j] = number[n]
		}
		slices.Sort(cites)
	}
	meet := func(lines []parley.Line) {
		for i := range lines {
			for j, n := range lines[i].Cites {
				if number[n] == 0 {
					kept = append(kept, b.Passages[n-1])
					number[n] = len(kept)
					kept[len(kept)-1].Number = len(kept)
				}
				lines[i].Cites[j] = number[n]
			}
			slices.Sort(lines[i].Cites)
			for _, a := range lines[i].Accounts {
				again(a.Cites)
			}
		}
	}
	for _, s := range b.Sections {
		meet(s.Lines)
		for _, p := range s.Parts {
			if p.Table != nil {
				for _, row := range p.Table.Rows {
					meet(row)
				}
			}
			meet(p.Lines)
		}
	}
	for i := range b.Timeline {
		t := &b.Timeline[i]
		t.Cites = slices.DeleteFunc(t.Cites, func(n int) bool { return number[n] == 0 })
		again(t.Cites)
	}
	b.Passages = kept
}

// widest returns the longest span of any finding that holds s and can be shown
// whole: a sentence is a better passage than three words of it, and serves more
// lines.
func (w *writer) widest(a *parley.Article, s parley.Span) parley.Span {
	out := s
	for _, t := range w.spans[a.ID] {
		if t.Contains(s) && t.Len() > out.Len() && t.Len() <= passageLength && t.Valid(a.Text) {
			out = t
		}
	}
	return out
}

// withQuotes takes in the quotation mark that opens just before a span and the
// stop or mark that ends just after it: half a pair of marks reads like a mistake.
func withQuotes(text string, s parley.Span) parley.Span {
	if r, size := utf8.DecodeLastRuneInString(text[:s.Start]); strings.ContainsRune("\"“„«", r) {
		s.Start -= size
	}
	for range 2 {
		r, size := utf8.DecodeRuneInString(text[s.End:])
		if !strings.ContainsRune(".!?\"”»", r) {
			break
		}
		s.End += size
	}
	return s
}

// findingSpans lists where the findings of each article stand.
func findingSpans(c *parley.Case) map[string][]parley.Span {
	out := map[string][]parley.Span{}
	add := func(f parley.Finding) { out[f.Article] = append(out[f.Article], f.Span) }
	for _, e := range c.Events {
		for _, m := range e.Mentions {
			add(m.Finding)
		}
	}
	for _, s := range c.Statements {
		add(s.Finding)
	}
	for _, d := range c.Demands {
		add(d.Finding)
	}
	for _, k := range c.Conditions {
		add(k.Finding)
	}
	return out
}

// words returns the words of a finding, "" where it has none.
func (w *writer) words(f parley.Finding) string {
	if a := w.articles[f.Article]; a != nil && f.Span.Valid(a.Text) {
		return f.Span.In(a.Text)
	}
	return ""
}

// sentence returns the words that a finding stands in, as the passage shows them.
func (w *writer) sentence(f parley.Finding) string {
	if a := w.articles[f.Article]; a != nil && f.Span.Valid(a.Text) {
		return parley.Printable(withQuotes(a.Text, w.widest(a, f.Span)).In(a.Text))
	}
	return ""
}

// quote adds words that a reader took from a passage. They stand in quotation
// marks only if they really stand in it.
func (w *writer) quote(l *line, f parley.Finding, said string, length int) {
	if w.stands(f, said) {
		l.quoted(clip(unquote(parley.Printable(said)), length))
		return
	}
	l.plain(clip(parley.Printable(said), length))
}

// stands reports whether words stand in a passage as they are.
func (w *writer) stands(f parley.Finding, said string) bool {
	said = unquote(parley.Printable(said))
	return said != "" && strings.Contains(parley.Printable(w.words(f)), said)
}

// file is the last part of where an article was read from.
func file(location string) string {
	location = parley.Printable(strings.ReplaceAll(location, `\`, "/"))
	if location == "" {
		return ""
	}
	return path.Base(location)
}

// labels gives each article the name it is called by: its outlet, else its title,
// else its file, each cut to length. Outlets with more than one article here are told
// apart by title.
func labels(articles []parley.Article, length int) map[string]string {
	outlets := map[string]int{}
	for _, a := range articles {
		outlets[a.Outlet.Name]++
	}
	out := map[string]string{}
	for _, a := range articles {
		outlet, title := parley.Printable(a.Outlet.Name), clip(parley.Printable(a.Title), length)
		switch {
		case outlet != "" && (outlets[a.Outlet.Name] == 1 || title == ""):
			out[a.ID] = clip(outlet, length)
		case outlet != "":
			out[a.ID] = clip(outlet, length) + ", “" + title + "”"
		case title != "":
			out[a.ID] = "“" + title + "”"
		case file(a.Location) != "":
			out[a.ID] = clip(file(a.Location), length)
		default:
			out[a.ID] = "article " + parley.Printable(a.ID)
		}
	}
	return out
}
