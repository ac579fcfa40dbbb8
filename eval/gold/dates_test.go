package gold

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

type dateRow struct {
	line                              int
	half, anchor, sentence            string
	expression, from, to, grain, note string
	anchorDay, fromDay, toDay         time.Time
	hasAnchor, hasFrom, hasTo, isOne  bool
}

func readDates(t *testing.T) []dateRow {
	t.Helper()
	data, err := os.ReadFile("dates.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if lines[0] != "half\tanchor\tsentence\texpression\tfrom\tto\tgrain\tnote" {
		t.Fatalf("header is %q", lines[0])
	}
	var rows []dateRow
	for i, l := range lines[1:] {
		c := strings.Split(l, "\t")
		if len(c) != 8 {
			t.Fatalf("line %d has %d columns", i+2, len(c))
		}
		r := dateRow{line: i + 2, half: c[0], anchor: c[1], sentence: c[2], expression: c[3], from: c[4], to: c[5], grain: c[6], note: c[7]}
		day := func(s string) (time.Time, bool) {
			if s == "" {
				return time.Time{}, false
			}
			d, err := time.Parse(time.DateOnly, s)
			if err != nil {
				t.Errorf("line %d: %v", r.line, err)
			}
			return d, true
		}
		r.anchorDay, r.hasAnchor = day(r.anchor)
		r.fromDay, r.hasFrom = day(r.from)
		r.toDay, r.hasTo = day(r.to)
		r.isOne = r.expression != ""
		rows = append(rows, r)
	}
	return rows
}

// place returns where the n-th occurrence of an expression like "May#2" begins
// as a whole word, or -1.
func place(sentence, expression string) int {
	words, n := expression, 1
	if i := strings.LastIndexByte(expression, '#'); i >= 0 {
		words = expression[:i]
		n, _ = strconv.Atoi(expression[i+1:])
	}
	at := -1
	for from := 0; n > 0; n-- {
		i := strings.Index(sentence[from:], words)
		if i < 0 {
			return -1
		}
		at = from + i
		from = at + 1
	}
	return at
}

func TestDateRows(t *testing.T) {
	grains := map[string]bool{"hour": true, "day": true, "weekend": true, "week": true, "month": true, "season": true, "quarter": true, "half": true, "year": true, "decade": true}
	rows := readDates(t)
	halves, traps := map[string]int{}, 0
	kinds := map[string]map[string]bool{}
	halfOf := map[string]string{}
	for i, r := range rows {
		halves[r.half]++
		if r.half != "dev" && r.half != "score" {
			t.Errorf("line %d: half is %q", r.line, r.half)
		}
		kind, _, _ := strings.Cut(r.note, ":")
		if kinds[kind] == nil {
			kinds[kind] = map[string]bool{}
		}
		kinds[kind][r.half] = true
		key := r.anchor + "\t" + r.sentence
		if h, ok := halfOf[key]; ok {
			prev := rows[i-1]
			if h != r.half || prev.sentence != r.sentence {
				t.Errorf("line %d: a sentence stands apart from its other row", r.line)
			} else if place(r.sentence, prev.expression) >= place(r.sentence, r.expression) {
				t.Errorf("line %d: out of the order of the text", r.line)
			}
		}
		halfOf[key] = r.half
		if !r.isOne {
			traps++
			if r.from+r.to+r.grain != "" || r.note == "" {
				t.Errorf("line %d: a sentence with no expression carries an interval, or no reason", r.line)
			}
			continue
		}
		if !grains[r.grain] {
			t.Errorf("line %d: grain %q", r.line, r.grain)
		}
		if place(r.sentence, r.expression) < 0 {
			t.Errorf("line %d: %q does not stand in the sentence", r.line, r.expression)
		}
		if r.hasFrom && r.hasTo && r.toDay.Before(r.fromDay) {
			t.Errorf("line %d: ends before it begins", r.line)
		}
	}
	if len(rows) < 170 || traps < 25 {
		t.Errorf("%d rows, %d of them traps", len(rows), traps)
	}
	if d := halves["dev"] - halves["score"]; d*d > 16 {
		t.Errorf("halves differ: %v", halves)
	}
	for k, in := range kinds {
		if len(in) != 2 {
			t.Errorf("kind %q stands in one half only", k)
		}
	}
}

// What the README promises of the intervals, as far as the words alone show it.
func TestDateIntervals(t *testing.T) {
	weekdays := regexp.MustCompile(`\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`)
	years := regexp.MustCompile(`\b(19|20)\d\d\b`)
	partial := regexp.MustCompile(`(?i)^(since|until|by|before|after|from|within|earlier|later|early|mid|late|the past)\b`)
	for _, r := range readDates(t) {
		if !r.isOne || !r.hasFrom && !r.hasTo {
			continue
		}
		if y := years.FindString(r.expression); y != "" {
			if !strings.HasPrefix(r.from, y) && !strings.HasPrefix(r.to, y) {
				t.Errorf("line %d: %q is not in %s..%s", r.line, r.expression, r.from, r.to)
			}
		} else if !r.hasAnchor && !strings.Contains(r.expression, "0s") {
			t.Errorf("line %d: %q is resolved with nothing to count from", r.line, r.expression)
		}
		if w := weekdays.FindAllString(r.expression, -1); len(w) == 1 && !strings.HasPrefix(strings.ToLower(r.expression), "since") {
			if r.toDay.Weekday().String() != w[0] {
				t.Errorf("line %d: %s is a %s", r.line, r.to, r.toDay.Weekday())
			}
			if d := r.toDay.Sub(r.anchorDay).Hours() / 24; r.hasAnchor && (d > 9 || d < -11) {
				t.Errorf("line %d: %s is %v days off", r.line, r.expression, d)
			}
		}
		if partial.MatchString(r.expression) {
			continue
		}
		first, days := r.fromDay, int(r.toDay.Sub(r.fromDay).Hours()/24)+1
		nextMonths := func(n int) bool { return first.Day() == 1 && r.toDay.AddDate(0, 0, 1).Equal(first.AddDate(0, n, 0)) }
		ok := true
		switch r.grain {
		case "week":
			ok = days == 7 && first.Weekday() == time.Monday
		case "weekend":
			ok = days == 2 && first.Weekday() == time.Saturday
		case "month":
			ok = nextMonths(1)
		case "quarter":
			ok = nextMonths(3) && first.Month()%3 == 1
		case "season":
			ok = nextMonths(3) && first.Month()%3 == 0
		case "half":
			ok = nextMonths(6) && first.Month()%6 == 1
		case "decade":
			ok = nextMonths(120) && first.Year()%10 == 0
		case "year":
			ok = first.Month() == time.January && nextMonths(12) || strings.HasPrefix(strings.ToLower(r.expression), "between")
		}
		if !ok {
			t.Errorf("line %d: %q, %s..%s is no whole %s", r.line, r.expression, r.from, r.to, r.grain)
		}
	}
}
