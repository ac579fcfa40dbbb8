package brief

import (
	"slices"

	"parley"
)

// A narrowChart is a timeline from top to bottom for a narrow page: each side has
// its line, and beside the lines stand the words. It is not to scale: the days are
// written down.
type narrowChart struct {
	Width, Height int
	Names         []chartMark // of the lines, at the top
	Tracks        []narrowTrack
	Heads         []chartText // days
	Marks         []chartMark
	Key           []keyEntry
	Desc          string
}

type narrowTrack struct{ X, Top, Bottom, Lane int }

func newNarrowChart(items []parley.TimelineItem) *narrowChart {
	c := &narrowChart{Width: narrowWidth, Key: chartKey(items), Desc: describe(items)}
	lanes := lanesOf(items)
	step := min(18, 90/len(lanes))
	text := 10 + len(lanes)*step + 4
	y := 4
	for i, side := range lanes {
		m := chartMark{X: 10 + i*step, To: 10 + i*step, Y: y + 10, Kind: "done", Lane: i}
		for _, s := range wrap(parley.Printable(side), chartFont, float64(narrowWidth-text), 1) {
			m.Label = append(m.Label, chartText{X: text, Y: m.Y + 5, Text: s})
		}
		c.Names = append(c.Names, m)
		y += lineHeight + 3
	}
	y += 6
	sorted := slices.Clone(items)
	slices.SortStableFunc(sorted, func(a, b parley.TimelineItem) int { return byDate(a.Date, b.Date) })
	day, dated := "", y
	for _, t := range sorted {
		if t.When != day {
			day = t.When
			y += 8
			for _, s := range wrap(parley.Printable(day), chartFont, float64(narrowWidth-text), 2) {
				c.Heads = append(c.Heads, chartText{X: text, Y: y + 14, Text: s})
				y += lineHeight
			}
			y += 3
		}
		m := newMark(t, slices.Index(lanes, t.Side))
		m.X = 10 + m.Lane*step
		m.To, m.Y = m.X, y+10
		for i, s := range wrap(parley.Printable(t.Label), chartFont, float64(narrowWidth-text), 3) {
			m.Label = append(m.Label, chartText{X: text, Y: m.Y + 5 + i*lineHeight, Text: s})
		}
		c.Marks = append(c.Marks, m)
		y += max(1, len(m.Label))*lineHeight + 6
		if t.Date.Known() {
			dated = y
		}
	}
	for i := range lanes {
		c.Tracks = append(c.Tracks, narrowTrack{10 + i*step, c.Names[i].Y, dated - 4, i})
	}
	c.Height = y + 2
	return c
}
