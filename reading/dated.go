package reading

import (
	"strings"

	"parley"
	"parley/reading/times"
	"parley/text"
)

// dated fills when things were said, and by when something is demanded, from the
// date expressions of the sentence. What the text does not date stays undated.
type dated struct {
	r    *Reader
	doc  *text.Document
	a    *parley.Article
	seen map[int][]times.Expression
}

func (r *Reader) dated(doc *text.Document, a *parley.Article, out *parley.Reading) {
	d := &dated{r, doc, a, map[int][]times.Expression{}}
	for i := range out.Statements {
		out.Statements[i].Date = d.said(&out.Statements[i])
	}
	for i := range out.Demands {
		x := &out.Demands[i]
		x.Deadline = d.deadline(x.WhatSpan, false)
		x.Date = d.told(x.Span, x.WhatSpan, out.Statements)
	}
	for i := range out.Conditions {
		x := &out.Conditions[i]
		if x.Deadline = d.deadline(x.UntilSpan, true); !x.Deadline.Known() {
			x.Deadline = d.deadline(x.Span, false)
		}
		x.Date = d.told(x.Span, x.Span, out.Statements)
	}
	for i := range out.Figures {
		x := &out.Figures[i]
		if s := innermost(out.Statements, x.Span); s != nil && s.Date.Exact() {
			x.AsOf = s.Date.To
		}
	}
}

// expressions returns the resolved date expressions of the sentence that holds a
// place, and where the sentence begins.
func (d *dated) expressions(at int) ([]times.Expression, int) {
	for n := range d.doc.Sentences {
		s := &d.doc.Sentences[n]
		if at >= s.End || at < s.Start {
			continue
		}
		list, ok := d.seen[n]
		if !ok {
			for _, e := range times.Find(s, d.doc.Text, d.a.Published, d.r.times) {
				if e.Resolved {
					list = append(list, e)
				}
			}
			d.seen[n] = list
		}
		return list, s.Start
	}
	return nil, 0
}

// said returns when a statement was made: by an expression right behind its cue
// ("said on Monday that"), between speaker and cue, or at the head of the sentence.
func (d *dated) said(s *parley.Statement) parley.Interval {
	if s.Cue.Empty() {
		return parley.Interval{}
	}
	from := s.Cue.Start
	if s.Speaker != nil && !s.Speaker.Span.Empty() && s.Speaker.Span.End <= s.Cue.Start {
		from = s.Speaker.Span.Start
	}
	list, begin := d.expressions(s.Cue.Start)
	for _, e := range list {
		if e.Direction == times.Future || !e.Days.Known() || within(s.Content, e.Span) {
			continue
		}
		switch {
		case e.Start >= s.Cue.End:
			if between := d.doc.Text[s.Cue.End:e.Start]; len(between) > 48 || strings.ContainsAny(between, ".;:,\"“”\n") || strings.Contains(between, " who ") {
				continue
			}
		case e.Start >= from && e.End <= s.Cue.Start:
			if strings.ContainsAny(d.doc.Text[e.End:s.Cue.Start], ",;") {
				continue // told of the speaker
			}
		case e.End <= from && e.Start-begin <= len("On the "):
			if strings.Contains(d.doc.Text[e.End:from], ";") || from-e.End > 40 {
				continue
			}
		default:
			continue
		}
		return e.Days
	}
	return parley.Interval{}
}

// deadline returns the end that words set: "by Friday", "within 48 hours"; in a
// condition also the day on which it is held against them ("if the ban still stands
// on 1 October").
func (d *dated) deadline(words parley.Span, anyDay bool) parley.Interval {
	list, _ := d.expressions(words.Start)
	for _, e := range list {
		if !words.Contains(e.Span) {
			continue
		}
		switch {
		case e.Bound == times.By || e.Bound == times.Before || e.Bound == times.Until:
			if e.Days.Known() && e.Direction != times.Past {
				return e.Days
			}
		case strings.HasPrefix(strings.ToLower(e.In(d.doc.Text)), "within"):
			if e.Interval.To.Known() {
				return parley.Interval{From: e.Interval.To, To: e.Interval.To}
			}
		case anyDay && e.Bound == times.At && e.Days.From.Known() && (e.Direction == times.Future || d.a.Published.Known() && e.Days.From.T.After(d.a.Published.T)):
			return e.Days
		}
	}
	return parley.Interval{}
}

// told returns when a demand or a condition was put: when the words it stands in
// were said, else by an expression in its own clause outside the words wanted.
func (d *dated) told(span, words parley.Span, statements []parley.Statement) parley.Interval {
	if s := innermost(statements, words); s != nil {
		return s.Date
	}
	list, begin := d.expressions(words.Start)
	for _, e := range list {
		if e.Direction == times.Future || e.Bound != times.At || !e.Days.Known() || words.Overlaps(e.Span) {
			continue
		}
		if span.Contains(e.Span) && span != words || e.Start-begin <= len("On the ") && e.End <= span.Start && span.Start-e.End < 40 {
			return e.Days
		}
	}
	return parley.Interval{}
}

// innermost returns the shortest statement that holds the words, nil for none.
func innermost(statements []parley.Statement, words parley.Span) *parley.Statement {
	var best *parley.Statement
	size := 0
	for i := range statements {
		for _, c := range statements[i].Content {
			if c.Contains(words) && (best == nil || c.Len() < size) {
				best, size = &statements[i], c.Len()
			}
		}
	}
	return best
}

func within(spans []parley.Span, x parley.Span) bool {
	for _, s := range spans {
		if s.Overlaps(x) {
			return true
		}
	}
	return false
}
