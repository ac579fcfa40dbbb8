package brief

import (
	"encoding/json"
	"testing"

	"parley"
)

// fromJSON reads what JSON writes: all that a writer needs is in it.
func fromJSON(t *testing.T, data []byte) *parley.Brief {
	t.Helper()
	var v briefJSON
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	lines := func(in []lineJSON) (out []parley.Line) {
		for _, l := range in {
			line := parley.Line{Cites: l.Cites}
			for _, r := range l.Runs {
				line.Runs = append(line.Runs, parley.Run{Text: r.Text, Style: parley.Style(r.Style)})
			}
			for _, a := range l.Accounts {
				line.Accounts = append(line.Accounts, parley.Account(a))
			}
			out = append(out, line)
		}
		return out
	}
	time := func(s string) parley.Time { tm, _ := parley.ParseTime(s); return tm }
	b := &parley.Brief{Title: v.Title, Head: v.Head, AsOf: time(v.AsOf), Since: time(v.Since)}
	for _, s := range v.Sections {
		section := parley.Section{Key: s.Key, Title: s.Title, Lines: lines(s.Lines)}
		for _, p := range s.Parts {
			part := parley.Part{Title: p.Title, Lines: lines(p.Lines), More: p.More}
			if p.Table != nil {
				part.Table = &parley.Table{Columns: p.Table.Columns}
				for _, row := range p.Table.Rows {
					part.Table.Rows = append(part.Table.Rows, lines(row))
				}
			}
			section.Parts = append(section.Parts, part)
		}
		for _, x := range s.Bars {
			section.Bars = append(section.Bars, parley.Bar(x))
		}
		for _, x := range s.Scales {
			scale := parley.Scale{Issue: x.Issue, From: x.From, To: x.To, Low: x.Low, Median: x.Median, High: x.High}
			for _, m := range x.Marks {
				scale.Marks = append(scale.Marks, parley.ScaleMark(m))
			}
			section.Scales = append(section.Scales, scale)
		}
		b.Sections = append(b.Sections, section)
	}
	for _, i := range v.Timeline {
		item := parley.TimelineItem{Side: i.Side, Label: i.Label, When: i.When, Reported: i.Reported, Status: parley.Status(i.Status), Source: i.Source,
			Contested: i.Contested, Encounter: i.Encounter, Cites: i.Cites}
		if i.Date != nil {
			item.Date = parley.Interval{From: time(i.Date.From), To: time(i.Date.To)}
		}
		b.Timeline = append(b.Timeline, item)
	}
	for _, p := range v.Passages {
		b.Passages = append(b.Passages, parley.Passage{Number: p.Number, Article: p.Article, Outlet: p.Outlet, Published: time(p.Published),
			Location: p.Location, Start: p.Start, End: p.End, Text: p.Text})
	}
	return b
}
