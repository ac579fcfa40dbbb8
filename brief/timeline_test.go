package brief

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/casetest"
	"parley/plover"
)

func TestTimeline(t *testing.T) {
	var got []string
	for _, i := range Write(casetest.Strait(), Options{}).Timeline {
		got = append(got, fmt.Sprintf("%s | %s | %s | %s | contested %v, encounter %v | %v", i.Side, i.When, i.Status, i.Label, i.Contested, i.Encounter, i.Cites))
	}
	want := []string{
		"Together | 4 March 2031 | occurred | meeting in Port Alder: Ilse Brandt and Tomas Reyl | contested false, encounter true | [1 12]",
		"Together | 12 March 2031 | planned | meeting: Norland and Sudmark | contested false, encounter true | [3]",
		"Together | not dated | occurred | telephone call, the third: Ilse Brandt and Tomas Reyl | contested false, encounter true | [2]",
		"Norland | 5 March 2031 | occurred | pause → Sudmark | contested false, encounter false | [9]",
		"Norland | not dated | occurred | rejection → Sudmark | contested false, encounter false | [5]",
		"Sudmark | 4 March 2031 | occurred | shelling of Low Ness | contested true, encounter false | [6 7 13]",
		"Sudmark | reported 6 March 2031 | occurred | seizure of Carn, claimed by Sudmark | contested false, encounter false | [8]",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the timeline is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Of what is not told as done, the day of the report says nothing.
func TestTimelineDates(t *testing.T) {
	for _, c := range []struct {
		status parley.Status
		want   string
	}{{parley.Occurred, "reported 5 March 2031"}, {parley.Planned, "not dated"}, {parley.Conditional, "not dated"}, {parley.Denied, "not dated"}, {parley.Cancelled, "not dated"}} {
		k := casetest.Strait()
		k.Encounters = nil
		k.Events = k.Events[:1]
		k.Events[0].Date, k.Events[0].Status, k.Events[0].Type = parley.Interval{}, c.status, plover.Assault
		for _, i := range Write(k, Options{}).Timeline {
			if i.When != c.want || i.Reported != (c.status == parley.Occurred) {
				t.Errorf("%s: %q, reported %v, want %q", c.status, i.When, i.Reported, c.want)
			}
		}
	}
}

func TestTimelineHasAnEnd(t *testing.T) {
	if n := len(Write(casetest.Large(200), Options{All: true}).Timeline); n != maxTimeline {
		t.Errorf("%d items, want %d", n, maxTimeline)
	}
}

func day(s string) parley.Time {
	t, _ := parley.ParseTime(s)
	return t
}

// span makes an item of "2031-03-04", "2031-03", "2031-03-04..2031-03-08", "..2031"
// or "2031..".
func spanned(s string) parley.TimelineItem {
	from, to, ranged := strings.Cut(s, "..")
	i := day(from).Interval()
	if ranged {
		i.To = day(to).Interval().To
	}
	return parley.TimelineItem{Side: "Norland", Label: "a round of talks that went on (Port Alder)", Date: i, When: when(i), Status: parley.Occurred}
}

func TestAxis(t *testing.T) {
	for _, c := range []struct {
		name, dates string
		ticks       string
		breaks      int
	}{
		{"nothing", "", "", 0},
		{"one day", "2031-03-04", "4 Mar 2031", 0},
		{"two days", "2031-03-04 2031-03-05", "4 Mar 2031, 5 Mar", 0},
		{"a week", "2031-03-04 2031-03-11", "4 Mar 2031, 5 Mar, 6 Mar, 7 Mar, 8 Mar, 9 Mar, 10 Mar, 11 Mar", 0},
		{"over new year", "2031-12-20 2032-01-20", "22 Dec 2031, 29 Dec, 5 Jan 2032, 12 Jan, 19 Jan", 0},
		{"half a year", "2031-03-04 2031-05-01 2031-09-01", "Apr 2031, May, Jun, Jul, Aug, Sep", 0},
		{"twenty years", "2011-03-04 2021-03-04 2031-03-04", "2012, 2014, 2016, 2018", 0},
		{"long before", "2023-03-15 2025-09-10 2025-09-17 2025-10-08", "15 Mar 2023, 15 Sep 2025, 22 Sep, 29 Sep, 6 Oct", 1},
		{"long before, and vague", "2023-03 2025-09-10 2025-10-08", "Mar 2023, 15 Sep 2025, 22 Sep, 29 Sep, 6 Oct", 1},
		{"a year, and vague", "2014 2025-09-10 2025-10-08", "2014, 15 Sep 2025, 22 Sep, 29 Sep, 6 Oct", 1},
		{"long after", "2031-03-04 2031-03-06 2041-03-06", "4 Mar 2031, 5 Mar, 6 Mar, 6 Mar 2041", 1},
		{"open", "2031-03-04.. ..2031-03-08", "4 Mar 2031, 5 Mar, 6 Mar, 7 Mar, 8 Mar", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			var items []parley.TimelineItem
			for _, s := range strings.Fields(c.dates) {
				items = append(items, spanned(s))
			}
			a := newAxis(items, 100, 900)
			var ticks []string
			for _, k := range a.ticks(0, 1000) {
				ticks = append(ticks, k.label)
			}
			if got := strings.Join(ticks, ", "); !strings.HasPrefix(got, c.ticks) || c.ticks == "" && got != "" {
				t.Errorf("ticks %q, want %q", got, c.ticks)
			}
			if n := len(a.breaks()); n != c.breaks {
				t.Errorf("%d breaks, want %d", n, c.breaks)
			}
			if !slices.IsSorted(a.x) {
				t.Errorf("places out of order: %v", a.x)
			}
			for _, x := range a.x {
				if x < 99.9 || x > 900.1 {
					t.Errorf("a place at %v", x)
				}
			}
		})
	}
}

// A box is where words or a mark stand.
type box struct {
	left, right, top, bottom float64
	what                     string
}

func boxes(marks []chartMark) []box {
	var out []box
	for _, m := range marks {
		out = append(out, box{float64(m.X - markRadius), float64(m.To + markRadius), float64(m.Y - markRadius), float64(m.Y + markRadius), "mark"})
		for _, l := range m.Label {
			wide := textWidth(l.Text, chartFont)
			b := box{float64(l.X), float64(l.X) + wide, float64(l.Y - 11), float64(l.Y + 4), l.Text}
			if l.End {
				b.left, b.right = float64(l.X)-wide, float64(l.X)
			}
			out = append(out, b)
		}
	}
	return out
}

func apart(t *testing.T, all []box, width, height int) {
	t.Helper()
	for i, a := range all {
		if a.left < -1 || a.right > float64(width)+1 || a.top < -1 || a.bottom > float64(height)+1 {
			t.Errorf("%q leaves the picture of %d × %d: %+v", a.what, width, height, a)
		}
		for _, b := range all[i+1:] {
			if a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
				t.Errorf("%q lies on %q: %+v, %+v", a.what, b.what, a, b)
			}
		}
	}
}

// No label lies on another or on a mark, and none leaves the picture.
func TestNothingOverlaps(t *testing.T) {
	many := func(n int, label string, dates func(i int) string) []parley.TimelineItem {
		var out []parley.TimelineItem
		for _, side := range []string{"Together", "Norland", "A party with a name that is long", "Ländervereinigung-Nordost-Zusammenschluss"} {
			for i := range n {
				item := spanned(dates(i))
				item.Side, item.Label = side, label
				out = append(out, item)
			}
		}
		return out
	}
	for _, c := range []struct {
		name  string
		items []parley.TimelineItem
	}{
		{"strait", Write(casetest.Strait(), Options{}).Timeline},
		{"large", Write(casetest.Large(200), Options{}).Timeline},
		{"large, all", Write(casetest.Large(200), Options{All: true}).Timeline},
		{"one day", many(6, "agreement on the exchange of prisoners (Geneva)", func(int) string { return "2031-03-04" })},
		{"day by day", many(15, "agreement", func(i int) string { return fmt.Sprintf("2031-03-%02d", i+1) })},
		{"ranges", many(9, "attack", func(i int) string { return fmt.Sprintf("2031-03-%02d..2031-03-%02d", i+1, 3*i+2) })},
		{"open ends", many(9, "attack (Low Ness)", func(i int) string {
			return []string{"2031-03-04..", "..2031-03-30", "..2031-03-04", "2031-03-30.."}[i%4]
		})},
		{"not dated", many(9, "attack with heavy weapons (Low Ness)", func(int) string { return "" })},
		{"long words", many(4, strings.Repeat("W", 60), func(i int) string { return fmt.Sprintf("203%d", i) })},
		{"another script", many(4, "第三轮会谈（日内瓦）在没有达成协议的情况下结束", func(i int) string { return fmt.Sprintf("2031-03-%02d", i+1) })},
		{"months and years", many(9, "ceasefire (Low Ness)", func(i int) string { return []string{"2023", "2031-03", "2031-03-09"}[i%3] })},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWideChart(c.items)
			all := boxes(w.Marks)
			for _, l := range w.Lanes {
				all = append(all, boxes([]chartMark{{X: -20, To: -20, Label: l.Name}})[1:]...)
			}
			apart(t, all, w.Width, w.Height)
			var ticks []box
			for _, k := range w.Ticks {
				half := textWidth(k.Label.Text, chartFont-1) / 2
				ticks = append(ticks, box{float64(k.Label.X) - half, float64(k.Label.X) + half, 0, 10, k.Label.Text})
			}
			apart(t, ticks, w.Width, w.Height)
			if len(w.Marks) != len(c.items) {
				t.Errorf("%d marks for %d items", len(w.Marks), len(c.items))
			}

			n := newNarrowChart(c.items)
			all = append(boxes(n.Marks), boxes(n.Names)...)
			all = append(all, boxes([]chartMark{{X: -20, To: -20, Label: n.Heads}})[1:]...)
			apart(t, all, n.Width, n.Height)
			if len(n.Marks) != len(c.items) {
				t.Errorf("%d marks for %d items", len(n.Marks), len(c.items))
			}
		})
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, s string
		most    int
		want    []string
	}{
		{"nothing", "", 2, nil},
		{"short", "attack", 2, []string{"attack"}},
		{"two lines", "an attack on Low Ness", 2, []string{"an attack on", "Low Ness"}},
		{"more than fits", "an attack on Low Ness and on Carn", 2, []string{"an attack on", "Low Ness …"}},
		{"a long word", "abcdefghijklmnopqrstuvwxyz", 3, []string{"abcdefghijkl", "mnopqrstuvw", "xyz"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := wrap(c.s, 10, 75, c.most)
			if !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
			for _, l := range got {
				if textWidth(l, 10) > 75 {
					t.Errorf("%q is %.1f wide", l, textWidth(l, 10))
				}
			}
		})
	}
}
