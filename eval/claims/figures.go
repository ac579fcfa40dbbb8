package claims

import (
	"fmt"
	"io"
	"math"
	"strings"

	"parley"
)

// A FigureRow is one passage of the gold with its figures.
type FigureRow struct {
	ID, Half, Text, Trap string
	Figures              []GoldFigure
}

// A GoldFigure is one figure as the gold tells it.
type GoldFigure struct {
	Text, What   string
	Alt          []string
	Low, High    *float64
	Unit, Of, By string
	Optional     bool
}

// ReadFigures reads one half of eval/gold/figures.jsonl or figures-dev.jsonl.
func ReadFigures(r io.Reader, half string) ([]FigureRow, error) { return rows[FigureRow](r, half) }

// A FigureReport is the score of a reader of figures.
type FigureReport struct {
	Half string `json:"half"`
	// Found counts gold figures that are not optional; the others are judged on
	// those found.
	Found  Count `json:"found"`
	Bounds Count `json:"bounds"`
	What   Count `json:"what"`
	Unit   Count `json:"unit"`
	By     Count `json:"by"`
	// Right: found with value, bounds, what and unit right, of all.
	Right     Count    `json:"right"`
	Precision Count    `json:"precision"`
	Misses    []string `json:"-"`
}

// ScoreFigures compares what read finds in each passage with the gold.
func ScoreFigures(half string, gold []FigureRow, read func(text string) []parley.Figure) FigureReport {
	rep := FigureReport{Half: half}
	for _, row := range gold {
		got := read(row.Text)
		used := make([]bool, len(got))
		for _, g := range row.Figures {
			at := match(row.Text, g, got, used)
			if at < 0 {
				if !g.Optional {
					rep.Found.add(false)
					rep.Right.add(false)
					rep.Misses = append(rep.Misses, fmt.Sprintf("%s missed %q in %q", row.ID, g.Text, row.Text))
				}
				continue
			}
			used[at] = true
			if g.Optional {
				continue
			}
			f := got[at]
			rep.Found.add(true)
			bounds, what, unit := boundsRight(g, f), whatRight(g, f), unitRight(g, f)
			rep.Bounds.add(bounds)
			rep.What.add(what)
			rep.Unit.add(unit)
			rep.Right.add(bounds && what && unit)
			if g.By != "" {
				rep.By.add(f.By == nil && g.By == strings.ToLower(g.By) || f.By != nil && (holds(f.By.Name, g.By) || holds(f.By.Span.In(row.Text), g.By)))
			}
			if !bounds || !what || !unit {
				rep.Misses = append(rep.Misses, fmt.Sprintf("%s %q: bounds %v, what %v (%s), unit %v (%s) in %q", row.ID, g.Text, bounds, what, f.What, unit, f.Unit, row.Text))
			}
		}
		for i, f := range got {
			words := f.Span.In(row.Text)
			if strings.Contains(strings.ToLower(words), "several") {
				continue
			}
			rep.Precision.add(used[i])
			if !used[i] {
				rep.Misses = append(rep.Misses, fmt.Sprintf("%s false %s %q in %q", row.ID, f.What, words, row.Text))
			}
		}
	}
	return rep
}

// match returns the figure whose words share most with the gold's; of those that share as
// much, the one of fewest words: a whole is told inside the words of its part.
func match(text string, g GoldFigure, got []parley.Figure, used []bool) int {
	at := strings.Index(text, g.Text)
	span := parley.Span{Start: at, End: at + len(g.Text)}
	best, size := -1, 0
	for i, f := range got {
		if used[i] || !f.Span.Overlaps(span) {
			continue
		}
		if n := min(f.Span.End, span.End) - max(f.Span.Start, span.Start); n > size || n == size && n > 0 && f.Span.Len() < got[best].Span.Len() {
			best, size = i, n
		}
	}
	return best
}

func boundsRight(g GoldFigure, f parley.Figure) bool {
	near := func(a, b float64) bool { return math.Abs(a-b) <= 0.1*math.Abs(a)+1e-9 }
	switch {
	case g.Low != nil && (f.Low == nil || !near(*g.Low, *f.Low)), g.High != nil && (f.High == nil || !near(*g.High, *f.High)):
		return false
	case g.Low == nil && f.Low != nil && *f.Low != 0 && !(g.High != nil && near(*g.High, *f.Low)):
		return false
	case g.High == nil && f.High != nil:
		return g.Low != nil && (*g.Low == 24 || *g.Low == 200 || math.Mod(*g.Low, 2000) == 0) // dozens, hundreds, thousands
	}
	return true
}

// same words for what is counted, as the gold and the reader call them
var same = map[string]string{"number in a series": "series", "supplied": "delivered", "held": "detained", "per cent": "percent", "percentage": "percent"}

func whatRight(g GoldFigure, f parley.Figure) bool {
	what := f.What
	if s := same[what]; s != "" {
		what = s
	}
	for _, w := range append([]string{g.What}, g.Alt...) {
		if w == what {
			return true
		}
	}
	return false
}

func unitRight(g GoldFigure, f parley.Figure) bool {
	unit := f.Unit
	if s := same[unit]; s != "" {
		unit = s
	}
	if g.Unit == "" { // people or things
		return true
	}
	return strings.TrimSuffix(strings.ToLower(unit), "s") == strings.TrimSuffix(strings.ToLower(g.Unit), "s")
}
