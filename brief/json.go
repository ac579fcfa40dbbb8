package brief

import (
	"encoding/json"
	"fmt"
	"io"

	"parley"
)

// The brief as JSON. Spans are code points. docs/scripting.md lists the fields,
// and a test there fails for one that it does not name.
type briefJSON struct {
	Title    string        `json:"title"`
	Head     string        `json:"head"`
	AsOf     string        `json:"as_of,omitempty"`
	Since    string        `json:"since,omitempty"`
	Sections []sectionJSON `json:"sections"`
	Timeline []itemJSON    `json:"timeline,omitempty"`
	Passages []passageJSON `json:"passages"`
}

type sectionJSON struct {
	Key   string     `json:"key"`
	Title string     `json:"title"`
	Lines []lineJSON `json:"lines,omitempty"`
	Parts []partJSON `json:"parts,omitempty"`

	Bars   []barJSON   `json:"bars,omitempty"`
	Scales []scaleJSON `json:"scales,omitempty"`
}

type barJSON struct {
	Key    string   `json:"key"`
	Label  string   `json:"label"`
	Value  float64  `json:"value"`
	Low    float64  `json:"low"`
	High   float64  `json:"high"`
	Before *float64 `json:"before,omitempty"`
	Words  string   `json:"words"`
}

type scaleJSON struct {
	Issue  string     `json:"issue"`
	From   string     `json:"from"`
	To     string     `json:"to"`
	Low    float64    `json:"low"`
	Median float64    `json:"median"`
	High   float64    `json:"high"`
	Marks  []markJSON `json:"marks,omitempty"`
}

type markJSON struct {
	Label string  `json:"label"`
	At    float64 `json:"at"`
	Side  int     `json:"side"`
}

type partJSON struct {
	Title string     `json:"title,omitempty"`
	Lines []lineJSON `json:"lines,omitempty"`
	Table *tableJSON `json:"table,omitempty"`
	More  string     `json:"more,omitempty"`
}

type tableJSON struct {
	Columns []string     `json:"columns"`
	Rows    [][]lineJSON `json:"rows"`
}

type lineJSON struct {
	Runs  []runJSON `json:"runs"`
	Cites []int     `json:"cites,omitempty"`

	Accounts []accountJSON `json:"accounts,omitempty"`
}

type accountJSON struct {
	From  int   `json:"from"`
	To    int   `json:"to"`
	Cites []int `json:"cites,omitempty"`
}

type itemJSON struct {
	Side      string    `json:"side"`
	Label     string    `json:"label"`
	Date      *daysJSON `json:"date,omitempty"`
	When      string    `json:"when"`
	Reported  bool      `json:"reported,omitempty"`
	Status    string    `json:"status"`
	Source    string    `json:"source,omitempty"`
	Contested bool      `json:"contested,omitempty"`
	Encounter bool      `json:"encounter,omitempty"`
	Cites     []int     `json:"cites,omitempty"`
}

type daysJSON struct {
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
}

type runJSON struct {
	Text  string `json:"text"`
	Style string `json:"style,omitempty"`
}

type passageJSON struct {
	Number    int    `json:"number"`
	Article   string `json:"article"`
	Outlet    string `json:"outlet"`
	Published string `json:"published,omitempty"`
	Location  string `json:"location,omitempty"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
}

// JSON writes the brief as one indented JSON object.
func JSON(w io.Writer, b *parley.Brief) error {
	v := briefJSON{Title: b.Title, Head: b.Head, AsOf: b.AsOf.String(), Since: b.Since.String(), Sections: []sectionJSON{}, Passages: []passageJSON{}}
	for _, s := range b.Sections {
		section := sectionJSON{Key: s.Key, Title: s.Title, Lines: linesJSON(s.Lines)}
		for _, p := range s.Parts {
			part := partJSON{Title: p.Title, Lines: linesJSON(p.Lines), More: p.More}
			if p.Table != nil {
				part.Table = &tableJSON{Columns: p.Table.Columns}
				for _, row := range p.Table.Rows {
					part.Table.Rows = append(part.Table.Rows, linesJSON(row))
				}
			}
			section.Parts = append(section.Parts, part)
		}
		for _, x := range s.Bars {
			section.Bars = append(section.Bars, barJSON(x))
		}
		for _, x := range s.Scales {
			scale := scaleJSON{Issue: x.Issue, From: x.From, To: x.To, Low: x.Low, Median: x.Median, High: x.High}
			for _, m := range x.Marks {
				scale.Marks = append(scale.Marks, markJSON(m))
			}
			section.Scales = append(section.Scales, scale)
		}
		v.Sections = append(v.Sections, section)
	}
	for _, t := range b.Timeline {
		item := itemJSON{t.Side, t.Label, nil, t.When, t.Reported, string(t.Status), t.Source, t.Contested, t.Encounter, t.Cites}
		if t.Date.Known() {
			item.Date = &daysJSON{t.Date.From.String(), t.Date.To.String()}
		}
		v.Timeline = append(v.Timeline, item)
	}
	for _, p := range b.Passages {
		v.Passages = append(v.Passages, passageJSON{p.Number, p.Article, p.Outlet, p.Published.String(), p.Location, p.Start, p.End, p.Text})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("writing the brief: %w", err)
	}
	return nil
}

func linesJSON(lines []parley.Line) []lineJSON {
	var out []lineJSON
	for _, l := range lines {
		line := lineJSON{Cites: l.Cites, Runs: []runJSON{}}
		for _, r := range l.Runs {
			line.Runs = append(line.Runs, runJSON{r.Text, string(r.Style)})
		}
		for _, a := range l.Accounts {
			line.Accounts = append(line.Accounts, accountJSON(a))
		}
		out = append(out, line)
	}
	return out
}
