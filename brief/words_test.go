package brief

import (
	"testing"

	"parley"
)

func TestWhen(t *testing.T) {
	d := parley.DayOf
	for _, c := range []struct {
		name string
		in   parley.Interval
		want string
	}{
		{"nothing known", parley.Interval{}, "not dated"},
		{"a day", d(2025, 8, 17).Interval(), "17 August 2025"},
		{"days of a month", parley.Interval{From: d(2025, 8, 15), To: d(2025, 8, 17)}, "15 to 17 August 2025"},
		{"over a month's end", parley.Interval{From: d(2025, 7, 30), To: d(2025, 8, 2)}, "30 July to 2 August 2025"},
		{"over a year's end", parley.Interval{From: d(2024, 12, 30), To: d(2025, 1, 2)}, "30 December 2024 to 2 January 2025"},
		{"a month", parley.Time{T: d(2025, 8, 1).T, Grain: parley.Month}.Interval(), "August 2025"},
		{"a year", parley.Time{T: d(2025, 1, 1).T, Grain: parley.Year}.Interval(), "2025"},
		{"not before", parley.Interval{From: d(2025, 8, 17)}, "17 August 2025 or later"},
		{"not after", parley.Interval{To: d(2025, 8, 17)}, "by 17 August 2025"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := when(c.in); got != c.want {
				t.Errorf("when = %q, want %q", got, c.want)
			}
		})
	}
}

func TestFigure(t *testing.T) {
	n := func(f float64) *float64 { return &f }
	for _, c := range []struct {
		name string
		in   parley.Figure
		want string
	}{
		{"exact", parley.Figure{What: "killed", Low: n(9), High: n(9), Unit: "people"}, "9 killed"},
		{"at least", parley.Figure{What: "injured", Low: n(14)}, "at least 14 injured"},
		{"at most", parley.Figure{What: "released", High: n(1200)}, "at most 1,200 released"},
		{"a range", parley.Figure{What: "killed", Low: n(9), High: n(11)}, "9 to 11 killed"},
		{"money", parley.Figure{What: "paid", Low: n(1.5e6), High: n(1.5e6), Unit: "USD"}, "paid: 1,500,000 USD"},
		{"time", parley.Figure{What: "duration", Low: n(50), High: n(50), Unit: "minutes"}, "duration: 50 minutes"},
		{"no bound", parley.Figure{What: "killed"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := figure(c.in); got != c.want {
				t.Errorf("figure = %q, want %q", got, c.want)
			}
		})
	}
}

func TestClip(t *testing.T) {
	for _, c := range []struct {
		name, in string
		n        int
		want     string
	}{
		{"short enough", "two words", 20, "two words"},
		{"between words", "one two three four", 9, "one two …"},
		{"no comma before the dots", "one, two, three", 9, "one, two …"},
		{"characters, not bytes", "ééééé ééééé ééééé", 12, "ééééé ééééé …"},
		{"no space to cut at", "éééééééééé", 4, "éééé …"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := clip(c.in, c.n); got != c.want {
				t.Errorf("clip = %q, want %q", got, c.want)
			}
		})
	}
}

func TestAround(t *testing.T) {
	text := "It had been a long and quiet winter on the coast, and nobody expected it when the guns of the fort shelled the harbour in the night."
	span := parley.Span{Start: 0, End: len(text)}
	at := 99 // "shelled"
	trigger := parley.Span{Start: at, End: at + len("shelled")}
	if trigger.In(text) != "shelled" {
		t.Fatalf("the trigger is %q", trigger.In(text))
	}
	if got, want := around(text, span, trigger, 60), "… guns of the fort shelled the harbour in the night."; got != want {
		t.Errorf("around = %q, want %q", got, want)
	}
	if got := around(text, span, trigger, 200); got != text {
		t.Errorf("what fits is cut: %q", got)
	}
}

func TestOrdinal(t *testing.T) {
	for n, want := range map[int]string{1: "first", 6: "sixth", 12: "twelfth", 13: "13th", 21: "21st", 22: "22nd", 103: "103rd", 111: "111th"} {
		if got := ordinal(n); got != want {
			t.Errorf("ordinal(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestUnquote(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"none", "we will go", "we will go"},
		{"a pair around", "“we will go,”", "we will go"},
		{"half a pair in front", "\"we will go,", "we will go"},
		{"half a pair behind", "we will go”", "we will go"},
		{"a pair inside", "the “root causes” of it", "the “root causes” of it"},
		{"a pair that ends with the words", `let "the men write it"`, `let "the men write it"`},
		{"two pairs", "“we will” and “we shall”", "“we will” and “we shall”"},
		{"only marks", "“”", ""},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := unquote(c.in); got != c.want {
				t.Errorf("unquote(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}
