package sources

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/text"
)

// A dated is a date as written somewhere in a string.
type dated struct {
	start, end int
	// values are its readings: two where day and month can be told apart by
	// nothing on the spot ("06/10/2025").
	values []parley.Time
}

// candidates turns the readings into candidates found at one place of the page.
// Of two readings each is right less often than not.
func (d dated) candidates(from string, sure float64) []parley.DateCandidate {
	if len(d.values) > 1 {
		sure = min(sure, unsure)
	}
	var all []parley.DateCandidate
	for _, v := range d.values {
		all = append(all, parley.DateCandidate{Value: v, From: from, Sure: sure})
	}
	return all
}

const (
	monthWords = `Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?`
	zoneWords  = `Z|[+-]\d{2}:?\d{2}|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?|[A-Z]{2,5}T\b|BST\b|MSK\b`
	clock      = `(\d{1,2})[:.h](\d{2})(?::\d{2}(?:\.\d{1,9})?)?[ \x{a0}\x{202f}]?([apAP]\.?[mM]\b\.?)?`
)

var (
	isoDate     = regexp.MustCompile(`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\b|T)`)
	dayMonth    = text.MustPattern(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?(?: of)?(?:[ \x{a0}]+|[-./])(` + monthWords + `)\.?,?(?:[ \x{a0}]+|[-./])(\d{4})\b`)
	monthDay    = text.MustPattern(`(?i)\b(` + monthWords + `)\.?[ \x{a0}]+(\d{1,2})(?:st|nd|rd|th)?,?[ \x{a0}]+(\d{4})\b`)
	dottedDate  = regexp.MustCompile(`\b(\d{1,2})\.[ \x{a0}]?(\d{1,2})\.[ \x{a0}]?(\d{4})\b`)
	slashedDate = regexp.MustCompile(`\b(\d{1,2})([/-])(\d{1,2})[/-](\d{4})\b`)
	monthYear   = regexp.MustCompile(`(?i)^(?:` + weekdayOpt + `)(` + monthWords + `)\.?,?[ \x{a0}]+(\d{4})$`)

	timeAfter  = regexp.MustCompile(`^(?:,|T|[ \x{a0}]+[|·•–—-]|[ \x{a0}]+at|,? *@)?[ \x{a0}]*` + clock + `(?:[ \x{a0}]*\(?(` + zoneWords + `)\)?)?`)
	hourAfter  = regexp.MustCompile(`(?i)^(?:,| at)?[ \x{a0}]*(\d{1,2})()[ \x{a0}]?([ap]\.?m\b\.?)(?:[ \x{a0}]*\(?(` + zoneWords + `)\)?)?`)
	timeBefore = regexp.MustCompile(`\b` + clock + `(?:[ \x{a0}]*\(?(` + zoneWords + `)\)?)?(?:,|[ \x{a0}]+on|[ \x{a0}]+[|·•–—-])?[ \x{a0}]*$`)
	dayBefore  = regexp.MustCompile(`(?i)\b(` + weekdays + `)\.?,?[ \x{a0}]*$`)
)

const (
	weekdays   = `Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?`
	weekdayOpt = `(?:` + weekdays + `)\.?,? +`
)

// findDates returns the full dates (day, month and year) written in s, with the
// hour where its zone is written too: an hour without a zone is not known.
// Dates before 1990 or after opts.Now are left out.
func findDates(s string, opts Options) []dated {
	if !namesYear(s) {
		return nil
	}
	var all []dated
	add := func(m []int, readings ...[3]int) {
		d := dated{start: m[0], end: m[1]}
		for _, o := range all {
			if m[0] < o.end && o.start < m[1] {
				return
			}
		}
		weekday, from := time.Weekday(-1), m[0]
		if near := tail(s[:m[0]], 16); near != "" {
			if b := dayBefore.FindStringSubmatchIndex(near); b != nil {
				weekday, from = weekdayOf(near[b[2]:b[3]]), m[0]-len(near)+b[0]
			}
		}
		d.start = from
		hour, minute, zone, ok := -1, 0, (*time.Location)(nil), false
		for _, rx := range []*regexp.Regexp{timeAfter, hourAfter} {
			if t := rx.FindStringSubmatch(s[m[1]:min(len(s), m[1]+60)]); t != nil && !ok {
				if hour, minute, zone, ok = clockOf(t); ok {
					d.end = m[1] + len(t[0])
				}
			}
		}
		if !ok {
			near := tail(s[:from], 40)
			if b := timeBefore.FindStringIndex(near); b != nil {
				if hour, minute, zone, ok = clockOf(timeBefore.FindStringSubmatch(near)); ok {
					d.start = from - len(near) + b[0]
				}
			}
		}
		var right []parley.Time
		for _, r := range readings {
			t := time.Date(r[0], time.Month(r[1]), r[2], 0, 0, 0, 0, time.UTC)
			if r[1] < 1 || r[1] > 12 || r[2] < 1 || t.Day() != r[2] || r[0] < 1990 || t.After(opts.latest()) {
				continue
			}
			v := parley.Time{T: t, Grain: parley.Day}
			if ok && zone != nil {
				v = parley.Time{T: time.Date(r[0], time.Month(r[1]), r[2], hour, minute, 0, 0, zone), Grain: parley.Minute}
			}
			d.values = append(d.values, v)
			if t.Weekday() == weekday {
				right = append(right, v)
			}
		}
		if len(d.values) > 1 && len(right) == 1 {
			d.values = right // the day of the week decides
		}
		if len(d.values) == 2 && d.values[0].T.Equal(d.values[1].T) {
			d.values = d.values[:1]
		}
		for _, o := range all { // what was read around the date is another's
			if d.start < o.end && o.start < d.start+1 {
				d.start = m[0]
			}
			if d.end > o.start && o.start >= m[1] {
				d.end = m[1]
			}
		}
		if len(d.values) > 0 {
			all = append(all, d)
		}
	}
	num := func(m []int, group int) int {
		n, _ := strconv.Atoi(s[m[2*group]:m[2*group+1]])
		return n
	}
	for _, m := range isoDate.FindAllStringSubmatchIndex(s, -1) {
		if s[m[1]-1] == 'T' {
			m[1]--
		}
		add(m, [3]int{num(m, 1), num(m, 2), num(m, 3)})
	}
	for _, m := range dayMonth.FindAllStringSubmatchIndex(s, -1) {
		add(m, [3]int{num(m, 3), int(monthOf(s[m[4]:m[5]])), num(m, 1)})
	}
	for _, m := range monthDay.FindAllStringSubmatchIndex(s, -1) {
		add(m, [3]int{num(m, 3), int(monthOf(s[m[2]:m[3]])), num(m, 2)})
	}
	for _, m := range dottedDate.FindAllStringSubmatchIndex(s, -1) {
		add(m, [3]int{num(m, 3), num(m, 2), num(m, 1)})
	}
	for _, m := range slashedDate.FindAllStringSubmatchIndex(s, -1) {
		a, b, y := num(m, 1), num(m, 3), num(m, 4)
		add(m, [3]int{y, b, a}, [3]int{y, a, b})
	}
	slices.SortFunc(all, func(a, b dated) int { return a.start - b.start })
	return all
}

// namesYear reports whether four digits stand together, as in every full date. Most lines
// have none.
func namesYear(s string) bool {
	run := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			run = 0
		} else if run++; run == 4 {
			return true
		}
	}
	return false
}

func monthOf(word string) time.Month {
	i := strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(word[:3]))
	return time.Month(i/3 + 1)
}

func weekdayOf(word string) time.Weekday {
	i := strings.Index("sunmontuewedthufrisat", strings.ToLower(word[:3]))
	return time.Weekday(i / 3)
}

// clockOf reads the groups hour, minute, am or pm, zone.
func clockOf(g []string) (hour, minute int, zone *time.Location, ok bool) {
	hour, _ = strconv.Atoi(g[1])
	minute, _ = strconv.Atoi(g[2])
	switch half := strings.ToLower(g[3]); {
	case half == "":
	case hour < 1 || hour > 12:
		return 0, 0, nil, false
	case half[0] == 'p':
		hour = hour%12 + 12
	default:
		hour %= 12
	}
	if hour > 23 || minute > 59 {
		return 0, 0, nil, false
	}
	return hour, minute, zoneOf(g[4]), true
}

// zoneOf returns the zone of an offset or an abbreviation; nil for abbreviations
// that mean several zones (IST, CST, ET).
func zoneOf(word string) *time.Location {
	rest := word
	for _, utc := range []string{"UTC", "GMT"} {
		if r, ok := strings.CutPrefix(rest, utc); ok {
			rest = r
			if rest == "" {
				return time.UTC
			}
		}
	}
	if rest == "Z" {
		return time.UTC
	}
	if rest != "" && (rest[0] == '+' || rest[0] == '-') {
		digits := strings.ReplaceAll(rest[1:], ":", "")
		if len(digits) <= 2 {
			digits += "00"
		}
		n, err := strconv.Atoi(digits)
		if err != nil || n/100 > 14 || n%100 > 59 {
			return nil
		}
		seconds := (n/100*60 + n%100) * 60
		if rest[0] == '-' {
			seconds = -seconds
		}
		if seconds == 0 {
			return time.UTC
		}
		return time.FixedZone("", seconds)
	}
	minutes, ok := map[string]int{
		"WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180,
		"IRST": 210, "PKT": 300, "HKT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660,
		"EST": -300, "EDT": -240, "CDT": -300, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480,
	}[word]
	switch {
	case !ok:
		return nil
	case minutes == 0:
		return time.UTC
	}
	return time.FixedZone("", minutes*60)
}

// told is how sure a piece's own words that it was updated make the day on which it was
// published; what a page's hidden fields say of a change is worth less, for any change of
// the page may set them.
const told = .3

// unsure is how sure either reading of a date is that has two.
const unsure = .45

// agree settles dates that can be read in two ways by the rest of the page: the
// reading that is the same day as another date, or as the day of the dateline or
// the one after it, is right; and where a date elsewhere shows in which order
// the page writes day and month, so is the reading in that order.
func agree(dates []parley.DateCandidate, line datelined, dayFirst, monthFirst bool) []parley.DateCandidate {
	for i := range dates {
		if dates[i].Sure != unsure {
			continue
		}
		day := dates[i].Value.Interval()
		for _, o := range dates {
			if o.Sure != unsure && o.Value.Interval() == day {
				dates[i].Sure = .8
			}
		}
		for _, later := range []int{0, 1} {
			if t := day.From.T.AddDate(0, 0, -later); line.day != 0 && t.Month() == line.month && t.Day() == line.day {
				dates[i].Sure = .8
			}
		}
	}
	// Of a pair the reading with the day first stands first.
	for i := 0; i+1 < len(dates); i++ {
		if a, b := &dates[i], &dates[i+1]; a.Sure == unsure && b.Sure == unsure && a.From == b.From && a.Value.T.Year() == b.Value.T.Year() {
			switch {
			case dayFirst && !monthFirst:
				a.Sure = .75
			case monthFirst && !dayFirst:
				b.Sure = .75
			}
			i++
		}
	}
	return dates
}

// slashOrder reports whether a date in figures shows that day or month is
// written first: one of the two is over twelve.
func slashOrder(s string) (dayFirst, monthFirst bool) {
	for _, g := range slashedDate.FindAllStringSubmatch(s, -1) {
		a, _ := strconv.Atoi(g[1])
		b, _ := strconv.Atoi(g[3])
		dayFirst = dayFirst || a > 12 && a <= 31 && b <= 12
		monthFirst = monthFirst || b > 12 && b <= 31 && a <= 12
	}
	return dayFirst, monthFirst
}

// choose returns the publication date among candidates: the surest, and of
// equals the first. A date surer wrong than right is not chosen, but for the last update
// that a piece tells of itself where nothing else dates it.
func choose(dates []parley.DateCandidate) parley.Time {
	best := parley.DateCandidate{Sure: .5}
	for _, d := range dates {
		if d.Sure > best.Sure {
			best = d
		}
	}
	if !best.Value.Known() { // what is kept up says what it says as of its last update
		for _, d := range dates {
			if d.Sure == told && d.Value.T.After(best.Value.T) {
				best.Value = d.Value
			}
		}
	}
	// A date that says the same day more precisely is taken for it.
	for _, d := range dates {
		if d.Sure > .5 && d.Value.Grain > best.Value.Grain && best.Value.Known() && d.Value.Interval() == best.Value.Interval() {
			best = d
		}
	}
	return best.Value
}
