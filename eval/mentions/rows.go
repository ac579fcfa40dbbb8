package mentions

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// A Row is a sentence or two with the names in it; offsets count code points.
type Row struct {
	ID    string `json:"id"`
	Half  string `json:"half"`
	Text  string `json:"text"`
	Names []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
		Type  string `json:"type"`
	} `json:"names"`
}

// ReadRows reads one half of a file of rows.
func ReadRows(file, half string) ([]Row, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rows []Row
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var r Row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		if r.Half == half {
			rows = append(rows, r)
		}
	}
	return rows, lines.Err()
}

// A RowScore counts names found at their exact span, with the right type among
// them, and names found that are none.
type RowScore struct {
	Names, Found, Typed, Extra int
	Wrong                      []string
}

// ScoreRows reads each row on its own, as an undated article of one paragraph.
func ScoreRows(rows []Row, language text.Language, w *entities.World) RowScore {
	var s RowScore
	for _, r := range rows {
		a := &parley.Article{ID: r.ID, Text: r.Text, Blocks: []parley.Block{{Span: parley.Span{End: len(r.Text)}}}}
		f := entities.Find(language.Read(a.Text, a.Blocks), a, w)
		points := parley.NewOffsets(a.Text)
		got := map[[2]int]string{}
		for _, n := range f.Names {
			t := kindOf(f, n)
			if t == "" {
				continue
			}
			from, to := points.Span(n.Span)
			got[[2]int{from, to}] = t
		}
		for _, n := range r.Names {
			s.Names++
			t, ok := got[[2]int{n.Start, n.End}]
			delete(got, [2]int{n.Start, n.End})
			switch {
			case !ok:
				s.Wrong = append(s.Wrong, fmt.Sprintf("%s: missed %s %q: %s", r.ID, n.Type, n.Text, r.Text))
			case t == n.Type:
				s.Found++
				s.Typed++
			default:
				s.Found++
				s.Wrong = append(s.Wrong, fmt.Sprintf("%s: %q is %s, not %s", r.ID, n.Text, n.Type, t))
			}
		}
		s.Extra += len(got)
		if len(got) > 0 {
			s.Wrong = append(s.Wrong, fmt.Sprintf("%s: %d too many: %s", r.ID, len(got), r.Text))
		}
	}
	return s
}
