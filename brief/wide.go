package brief

import (
	"math"

	"parley"
)

// The places of things in the wide picture.
const (
	laneNames  = 118 // width of the column with the names of the lanes
	plotLeft   = laneNames + 16
	plotRight  = chartWidth - 14
	axisHeight = 30
	labelRoom  = 212 // how wide a label may be before it breaks
)

// A wideChart is a timeline from left to right, each side in its lane, what has no
// date below all of them. No two labels touch: within a lane they stand in rows.
type wideChart struct {
	Width, Height int
	Axis          int // y of the line of days
	Left, Right   int
	Ticks         []chartTick
	Breaks        []int
	Lanes         []chartLane
	Marks         []chartMark
	Undated       int // y of the line above what has no date; 0 where all has
	Bottom        int // where the lanes of the dated end
	Key           []keyEntry
	Desc          string
}

type chartTick struct {
	X     int
	Label chartText
}

type chartLane struct {
	Top  int // of the line above it
	Lane int
	Name []chartText
}

func newWideChart(items []parley.TimelineItem) *wideChart {
	c := &wideChart{Width: chartWidth, Left: laneNames, Right: chartWidth, Key: chartKey(items), Desc: describe(items)}
	a := newAxis(items, plotLeft+markRadius, plotRight-markRadius)
	y := 4
	if len(a.days) > 0 {
		c.Axis = axisHeight
		y = axisHeight
		c.drawAxis(a)
	}
	for i, side := range lanesOf(items) {
		var dated []parley.TimelineItem
		for _, t := range items {
			if t.Side == side && t.Date.Known() {
				dated = append(dated, t)
			}
		}
		if len(dated) > 0 {
			y = c.lane(y, i, side, c.datedMarks(a, dated, i))
		}
	}
	c.Bottom = y
	for i, side := range lanesOf(items) {
		var undated []parley.TimelineItem
		for _, t := range items {
			if t.Side == side && !t.Date.Known() {
				undated = append(undated, t)
			}
		}
		if len(undated) == 0 {
			continue
		}
		if c.Undated == 0 {
			c.Undated = y + 12
			y = c.Undated + 26
		}
		y = c.lane(y, i, side, undatedMarks(undated, i))
	}
	c.Height = y + 2
	return c
}

func (c *wideChart) drawAxis(a *axis) {
	for _, t := range a.ticks(plotLeft-14, chartWidth) {
		c.Ticks = append(c.Ticks, chartTick{round(t.x), chartText{X: round(t.middle), Y: axisHeight - 11, Text: t.label}})
	}
	for _, x := range a.breaks() {
		c.Breaks = append(c.Breaks, round(x))
	}
}

// lane adds the marks of one side below y and returns where they end.
func (c *wideChart) lane(y, lane int, side string, rows []row) int {
	l := chartLane{Top: y, Lane: lane}
	height := 9
	for _, r := range rows {
		lines := 1
		for _, m := range r.marks {
			m.Y = y + height + lineHeight/2
			first := m.Y + 5
			if m.Below {
				first += lineHeight
			}
			for i := range m.Label {
				m.Label[i].Y = first + i*lineHeight
				lines = max(lines, (m.Label[i].Y-m.Y)/lineHeight+1)
			}
			c.Marks = append(c.Marks, m)
		}
		height += lines*lineHeight + 6
	}
	for i, s := range wrap(parley.Printable(side), chartFont, laneNames-10, 2) {
		l.Name = append(l.Name, chartText{X: 0, Y: y + 9 + lineHeight/2 + 5 + i*lineHeight, Text: s})
	}
	c.Lanes = append(c.Lanes, l)
	return y + max(height, 9+len(l.Name)*lineHeight) + 5
}

// A row holds marks and labels that do not touch.
type row struct {
	marks []chartMark
	taken [][2]float64
}

func (r *row) free(from, to float64) bool {
	for _, t := range r.taken {
		if from < t[1] && t[0] < to {
			return false
		}
	}
	return true
}

// datedMarks puts the items of one lane on the axis, each in the first row in which
// it has room.
func (c *wideChart) datedMarks(a *axis, items []parley.TimelineItem, lane int) []row {
	var rows []row
	for _, t := range items {
		m := newMark(t, lane)
		from, to := t.Date.From, t.Date.To
		switch {
		case !from.Known():
			from, m.Open = to, "from"
		case !to.Known():
			to, m.Open = from, "to"
		}
		x1, x2 := a.at(from), a.at(to)
		m.X, m.To = round(x1), round(x2)
		lines := wrap(parley.Printable(t.Label), chartFont, labelRoom, 3)
		wide := widestLine(lines, chartFont)
		begin, end := x1-markRadius-4, x2+markRadius+5+wide+10
		text := chartText{X: round(x2) + markRadius + 5}
		if m.Open == "to" {
			text.X, end = text.X+12, end+12
		}
		switch over := end > chartWidth; {
		case over && begin-wide-markRadius-15 < laneNames: // no room at either end
			text = chartText{X: round(min(x1, chartWidth-wide)) - 2}
			m.Below = true
			begin, end = min(begin, float64(text.X))-14, max(end-wide-10, float64(text.X)+wide+10)
		case over:
			begin, end = x1-markRadius-5-wide-10, x2+markRadius+4
			text = chartText{X: round(x1) - markRadius - 5, End: true}
			if m.Open == "from" {
				text.X, begin = text.X-12, begin-12
			}
		}
		for _, s := range lines {
			text.Text = s
			m.Label = append(m.Label, text)
		}
		rows = place(rows, m, begin, end)
	}
	return rows
}

// undatedMarks sets items one behind the other.
func undatedMarks(items []parley.TimelineItem, lane int) []row {
	var rows []row
	x := float64(chartWidth)
	for _, t := range items {
		m := newMark(t, lane)
		lines := wrap(parley.Printable(t.Label), chartFont, labelRoom, 3)
		wide := 2*markRadius + 5 + widestLine(lines, chartFont) + 18
		if x+wide > chartWidth {
			rows = append(rows, row{})
			x = plotLeft
		}
		m.X = round(x) + markRadius
		m.To = m.X
		for _, s := range lines {
			m.Label = append(m.Label, chartText{X: m.X + markRadius + 5, Text: s})
		}
		r := &rows[len(rows)-1]
		r.marks = append(r.marks, m)
		x += wide
	}
	return rows
}

func place(rows []row, m chartMark, from, to float64) []row {
	for i := range rows {
		if rows[i].free(from, to) {
			rows[i].marks = append(rows[i].marks, m)
			rows[i].taken = append(rows[i].taken, [2]float64{from, to})
			return rows
		}
	}
	return append(rows, row{[]chartMark{m}, [][2]float64{{from, to}}})
}

func round(f float64) int { return int(math.Round(f)) }
