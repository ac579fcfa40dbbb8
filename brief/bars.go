package brief

import (
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"parley"
)

// barCells is how many blocks a bar of Markdown has.
const barCells = 25

// markdownBars draws bars of blocks. Their words are the program's own.
func markdownBars(w io.Writer, bars []parley.Bar) {
	if len(bars) == 0 {
		return
	}
	width := 0
	for _, b := range bars {
		width = max(width, utf8.RuneCountInString(fenced(b.Label)))
	}
	fmt.Fprintln(w, "```text")
	for _, b := range bars {
		full := min(barCells, max(0, int(math.Round(b.Value*barCells))))
		label := fenced(b.Label)
		fmt.Fprintf(w, "%s%s  %s%s  %s\n", label, strings.Repeat(" ", width-utf8.RuneCountInString(label)), strings.Repeat("█", full), strings.Repeat("░", barCells-full), fenced(b.Words))
	}
	fmt.Fprintf(w, "```\n\n")
}

// fenced makes words safe inside a fence.
func fenced(s string) string { return strings.ReplaceAll(parley.Printable(s), "`", "'") }

// The places of things in the picture of the bars.
const (
	barLeft   = 4
	barWide   = 640
	barRow    = 46
	barHeight = 14
	barText   = 14.0
)

// A barChart is the four bars with intervals and last time's values.
type barChart struct {
	Width, Height int
	Desc          string
	Rows          []barMark
	Ticks         []chartTick
	Bottom        int
}

type barMark struct {
	Key                     string
	Top, Text, Middle       int
	Left, Right, Wide, Full int
	Low, Span, High, Before int // Before is -1 where there is none
	Label, Words            string
}

func newBarChart(bars []parley.Bar) *barChart {
	if len(bars) == 0 {
		return nil
	}
	c := &barChart{Width: barLeft*2 + barWide}
	at := func(v float64) int { return barLeft + round(math.Max(0, math.Min(1, v))*barWide) }
	var told []string
	for i, b := range bars {
		top := i*barRow + 24
		m := barMark{Key: b.Key, Top: top, Text: top - 8, Middle: top + barHeight/2, Left: barLeft, Right: barLeft + barWide, Wide: barWide, Full: at(b.Value) - barLeft,
			Low: at(b.Low), High: at(b.High), Before: -1, Label: parley.Printable(b.Label), Words: parley.Printable(b.Words)}
		m.Span = m.High - m.Low
		if b.Before != nil {
			m.Before = at(*b.Before)
		}
		c.Rows = append(c.Rows, m)
		told = append(told, m.Label+": "+m.Words)
	}
	c.Bottom = (len(bars)-1)*barRow + 24 + barHeight
	c.Height = c.Bottom + 8
	c.Desc = strings.Join(told, "; ") + "."
	return c
}

// A scaleChart is where one issue would be settled.
type scaleChart struct {
	Width, Height             int
	Issue, From, To, Desc     string
	Axis, Foot                int
	Left, Right               int
	Low, Span, Median, LowEnd int
	Marks                     []scaleSign
}

type scaleSign struct {
	X, Y, Text, Side int
	At               int // where the label stands
	Label            string
	End              bool // the label ends at X
}

func newScaleChart(s parley.Scale) scaleChart {
	at := func(v float64) int { return barLeft + round(math.Max(0, math.Min(100, v))/100*barWide) }
	c := scaleChart{Width: barLeft*2 + barWide, Issue: parley.Printable(s.Issue), From: parley.Printable(s.From), To: parley.Printable(s.To), Left: barLeft, Right: barLeft + barWide,
		Low: at(s.Low), Median: at(s.Median)}
	c.Span = at(s.High) - c.Low
	rows := 0
	for i, m := range s.Marks {
		x := at(m.At)
		c.Marks = append(c.Marks, scaleSign{X: x, Side: m.Side, Label: clip(parley.Printable(m.Label), 40), End: m.At > 60, At: x + 9})
		if m.At > 60 {
			c.Marks[i].At = x - 9
		}
		rows = i + 1
	}
	c.Axis = 36 + rows*18
	for i := range c.Marks {
		c.Marks[i].Y = c.Axis
		c.Marks[i].Text = 34 + i*18
	}
	c.Foot = c.Axis + 24
	c.Height = c.Axis + 34
	c.Desc = fmt.Sprintf("%s: the middle at %.0f, four times in five from %.0f to %.0f.", c.Issue, s.Median, s.Low, s.High)
	return c
}
